//! Papers from outside: registered with their own number, deadline and scan, split into hazards, answered by a
//! report whose sending is recorded.

mod report;
mod split;
mod view;

use chrono::NaiveDate;
use domain::Refusal;
use domain::incoming::{IncomingPaper, IncomingTerms, Postponement, Sending};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

pub use report::{MakeRectificationReport, make_rectification_report};
pub use split::{IncomingFinding, SplitIncomingPaper, split_incoming_paper};
pub use view::{
    GetIncomingPaper, IncomingFile, IncomingHazard, IncomingLink, IncomingPage, IncomingRow,
    IncomingState, IncomingView, ListIncomingPapers, ReportView, SendingView, get_incoming_paper,
    list_incoming_papers,
};
pub(crate) use view::{links, open, row, unacknowledged};

use crate::workspace::{find, today};
use crate::{Result, Workspace};

/// More papers than an organisation receives.
const MOST: u32 = 10_000;

/// Registers a paper.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterIncomingPaper {
    /// What stands on it.
    pub terms: IncomingTerms,
}

/// Records that the sender agreed to a later day.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostponeIncomingPaper {
    /// Paper.
    pub paper: Uuid,
    /// To which, when and by what.
    pub to: Postponement,
}

/// Records that a report was sent.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SendRectificationReport {
    /// Paper.
    pub paper: Uuid,
    /// Which, when, how, by whom.
    pub sending: Sending,
}

/// Adds what proves that the report sent last arrived.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeReport {
    /// Paper.
    pub paper: Uuid,
    /// Who signed for it, or the number of the receipt.
    pub receipt: String,
    /// Scans of it.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// Registers a paper. The same number of the same sender is registered once.
pub fn register_incoming_paper(
    ws: &mut Workspace,
    request: RegisterIncomingPaper,
) -> Result<IncomingView> {
    let now = ws.now();
    let id = ws.write("register_incoming_paper", None, |tx, author| {
        check_files(tx, &request.terms.scans)?;
        let days = (now, today(tx, now)?);
        let paper = IncomingPaper::register(tx.new_id(), request.terms, author, days)?;
        let known = tx.list::<IncomingPaper>(None, MOST)?;
        let same =
            |one: &IncomingPaper| (&one.sender, &one.number) == (&paper.sender, &paper.number);
        if known.iter().any(same) {
            let number = paper.number;
            return Err(Refusal::PaperRegistered { number }.into());
        }
        tx.save(&paper)?;
        Ok(paper.id)
    })?;
    view::view(ws, id)
}

/// Records that the sender agreed to a later day.
pub fn postpone_incoming_paper(
    ws: &mut Workspace,
    request: PostponeIncomingPaper,
) -> Result<IncomingView> {
    let PostponeIncomingPaper { paper, to } = request;
    change(ws, "postpone_incoming_paper", paper, |tx, paper, by| {
        check_files(tx, &to.evidence)?;
        Ok(paper.postpone(to, by.0, by.1)?)
    })
}

/// Records that a report was sent.
pub fn send_rectification_report(
    ws: &mut Workspace,
    request: SendRectificationReport,
) -> Result<IncomingView> {
    let SendRectificationReport { paper, sending } = request;
    change(ws, "send_rectification_report", paper, |tx, paper, by| {
        check_files(tx, &sending.evidence)?;
        find::<Person>(tx, "person", sending.sent_by)?.present()?;
        Ok(paper.send(sending, by.0, by.1)?)
    })
}

/// Adds what proves that the report sent last arrived.
pub fn acknowledge_report(ws: &mut Workspace, request: AcknowledgeReport) -> Result<IncomingView> {
    change(ws, "acknowledge_report", request.paper, |tx, paper, by| {
        check_files(tx, &request.evidence)?;
        Ok(paper.acknowledge(&request.receipt, request.evidence, by.0)?)
    })
}

/// A deadline of ours lies within those of the papers from outside that name the hazard.
pub(crate) fn check_bound(
    reader: &Reader<'_>,
    hazard: Uuid,
    (due_on, today): (NaiveDate, NaiveDate),
) -> Result<()> {
    let papers = reader.incoming_of(hazard)?.into_iter();
    for paper in papers.filter(|paper| !paper.is_answered()) {
        paper.check_bound(due_on, today)?;
    }
    Ok(())
}

fn change(
    ws: &mut Workspace,
    kind: &'static str,
    id: Uuid,
    work: impl FnOnce(&Reader<'_>, &mut IncomingPaper, (&Person, NaiveDate)) -> Result<()>,
) -> Result<IncomingView> {
    let now = ws.now();
    ws.write(kind, None, |tx, author| {
        let mut paper: IncomingPaper = find(tx, "incoming_paper", id)?;
        work(tx, &mut paper, (author, today(tx, now)?))?;
        tx.save(&paper)?;
        Ok(())
    })?;
    view::view(ws, id)
}

fn check_files(reader: &Reader<'_>, files: &[Uuid]) -> Result<()> {
    for file in files {
        find::<Attachment>(reader, "attachment", *file)?;
    }
    Ok(())
}

/// A paper as its report names it: 《title》（number，date）.
fn cited(paper: &IncomingPaper) -> String {
    let title = paper.title.trim_matches(['《', '》']);
    let dated = paper.dated_on.format("%Y年%-m月%-d日");
    format!("《{title}》（{}，{dated}）", paper.number)
}
