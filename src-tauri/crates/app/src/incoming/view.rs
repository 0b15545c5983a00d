//! Papers from outside in a list and one by one.

use chrono::NaiveDate;
use domain::deadline::{self, Standing};
use domain::hazard::Status;
use domain::incoming::{
    IncomingPaper, IncomingStanding, Postponement, Sender, Sending, SendingWay,
};
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::MOST;
use super::report::is_done;
use crate::hazards::{RefusalView, load, refusal_of};
use crate::names::Names;
use crate::page::cut;
use crate::workspace::{find, today};
use crate::{PageRequest, Result, Workspace};

/// Asks for papers: what is open by deadline, what is answered the latest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListIncomingPapers {
    /// Which; all when absent, the open ones first.
    pub state: Option<IncomingState>,
    /// Page.
    pub page: PageRequest,
}

/// Whether a paper is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IncomingState {
    /// 未答复.
    Open,
    /// 已答复.
    Answered,
}

/// One page of papers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncomingPage {
    /// Rows.
    pub rows: Vec<IncomingRow>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// Papers that are open.
    pub open: u32,
    /// Papers that are answered.
    pub answered: u32,
    /// Why whoever is seated may not register papers; absent when it may be done.
    pub register_refusal: Option<RefusalView>,
}

/// A paper in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncomingRow {
    /// Row id.
    pub id: Uuid,
    /// Its own number.
    pub number: String,
    /// Who sent it.
    pub sender: String,
    /// What the sender is to us.
    pub sender_kind: Sender,
    /// What it is called.
    pub title: String,
    /// Its date.
    pub dated_on: NaiveDate,
    /// When it came.
    pub received_on: NaiveDate,
    /// Day by which an answer is due.
    pub due_on: NaiveDate,
    /// Hazards it was split into.
    pub hazards: u32,
    /// Of these, those with which nothing is left to do.
    pub done: u32,
    /// How it stands.
    pub standing: IncomingStanding,
    /// How its deadline stands; absent once it is answered.
    pub due: Option<Standing>,
}

/// A paper that names a hazard.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncomingLink {
    /// Paper.
    pub id: Uuid,
    /// Its own number.
    pub number: String,
    /// Who sent it.
    pub sender: String,
    /// Day by which an answer is due.
    pub due_on: NaiveDate,
    /// How that day stands; absent once it is answered.
    pub due: Option<Standing>,
    /// The deadline of the hazard lies beyond it.
    pub beyond: bool,
}

/// Asks for one paper.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetIncomingPaper {
    /// Paper.
    pub paper: Uuid,
}

/// A paper with all that was made of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncomingView {
    /// The list's row.
    #[serde(flatten)]
    pub row: IncomingRow,
    /// Day by which it wants an answer as it says itself.
    pub own_due_on: NaiveDate,
    /// Later days that its sender agreed to.
    pub postponed: Vec<Postponement>,
    /// The scanned paper.
    pub scans: Vec<IncomingFile>,
    /// Hazards, in its order.
    pub hazard_rows: Vec<IncomingHazard>,
    /// Reports that were made, the latest first.
    pub reports: Vec<ReportView>,
    /// How reports were sent, the latest first.
    pub sent: Vec<SendingView>,
    /// Who registered it.
    pub registered_by_name: String,
    /// Why whoever is seated may not work on it; absent when it may be done.
    pub refusal: Option<RefusalView>,
}

/// A file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncomingFile {
    /// Attachment.
    pub attachment: Uuid,
    /// Its name.
    pub name: String,
    /// Whether it is a PDF; a picture otherwise.
    pub is_pdf: bool,
}

/// A hazard of a paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncomingHazard {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: Status,
    /// Responsible unit.
    pub unit_name: String,
    /// Owner.
    pub owner_name: String,
    /// Deadline of ours.
    pub due_on: Option<NaiveDate>,
    /// It lies beyond that of the paper.
    pub beyond: bool,
}

/// A report.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportView {
    /// Its file.
    pub attachment: Uuid,
    /// Name of the file.
    pub file_name: String,
    /// Date on it.
    pub made_on: NaiveDate,
    /// It says of every hazard that nothing is left to do.
    pub complete: bool,
}

/// How a report was sent.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SendingView {
    /// Report.
    pub report: Uuid,
    /// Day.
    pub sent_on: NaiveDate,
    /// Way.
    pub way: SendingWay,
    /// Name of who sent it.
    pub sent_by_name: String,
    /// What proves that it arrived; empty until it is known.
    pub receipt: String,
    /// Scans of that.
    pub evidence: Vec<IncomingFile>,
}

/// Papers: what is open by deadline, then what is answered, the latest first.
pub fn list_incoming_papers(
    ws: &mut Workspace,
    request: ListIncomingPapers,
) -> Result<IncomingPage> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let today = today(reader, now)?;
        let (open, answered) = standing(reader)?;
        let counts = (count(open.len()), count(answered.len()));
        let papers: Vec<IncomingPaper> = match request.state {
            Some(IncomingState::Open) => open,
            Some(IncomingState::Answered) => answered,
            None => open.into_iter().chain(answered).collect(),
        };
        let (papers, next) = cut(papers, &request.page, |paper| paper.id);
        let rows = papers.iter().map(|paper| row(reader, paper, today));
        Ok(IncomingPage {
            rows: rows.collect::<Result<_>>()?,
            next,
            open: counts.0,
            answered: counts.1,
            register_refusal: refusal_of(reader, me, Action::RegisterPaper)?,
        })
    })
}

/// Papers that are open, the most pressing first, and those that are answered, the latest first.
fn standing(reader: &Reader<'_>) -> Result<(Vec<IncomingPaper>, Vec<IncomingPaper>)> {
    let all = reader.list::<IncomingPaper>(None, MOST)?;
    let (mut answered, mut open): (Vec<_>, Vec<_>) =
        all.into_iter().partition(IncomingPaper::is_answered);
    open.sort_by_key(|paper| (paper.due(), paper.id));
    answered.reverse();
    Ok((open, answered))
}

/// Papers that are open, the most pressing first.
pub(crate) fn open(reader: &Reader<'_>) -> Result<Vec<IncomingPaper>> {
    Ok(standing(reader)?.0)
}

/// Papers whose answer was sent and has no receipt yet, the oldest first.
pub(crate) fn unacknowledged(reader: &Reader<'_>) -> Result<Vec<IncomingPaper>> {
    let all = reader.list::<IncomingPaper>(None, MOST)?.into_iter();
    Ok(all.filter(IncomingPaper::lacks_receipt).collect())
}

/// One paper.
pub fn get_incoming_paper(ws: &mut Workspace, request: GetIncomingPaper) -> Result<IncomingView> {
    view(ws, request.paper)
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<IncomingView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let mut names = Names::new(reader);
        let paper: IncomingPaper = find(reader, "incoming_paper", id)?;
        let mut hazard_rows = Vec::with_capacity(paper.hazards.len());
        for id in &paper.hazards {
            hazard_rows.push(hazard(reader, &mut names, &paper, *id)?);
        }
        let reports = paper.reports.iter().rev().map(|made| {
            Ok(ReportView {
                attachment: made.attachment,
                file_name: find::<Attachment>(reader, "attachment", made.attachment)?.name,
                made_on: made.made_on,
                complete: made.complete,
            })
        });
        let reports = reports.collect::<Result<_>>()?;
        let mut sent = Vec::with_capacity(paper.sent.len());
        for sending in paper.sent.iter().rev() {
            sent.push(sending_view(reader, &mut names, sending)?);
        }
        Ok(IncomingView {
            row: row(reader, &paper, today(reader, now)?)?,
            own_due_on: paper.due_on,
            scans: files(reader, &paper.scans)?,
            postponed: paper.postponed,
            hazard_rows,
            reports,
            sent,
            registered_by_name: names.person(paper.registered_by)?,
            refusal: refusal_of(reader, me, Action::RegisterPaper)?,
        })
    })
}

/// Papers that name a hazard with this deadline.
pub(crate) fn links(
    reader: &Reader<'_>,
    hazard: Uuid,
    (due_on, today): (Option<NaiveDate>, NaiveDate),
) -> Result<Vec<IncomingLink>> {
    let papers = reader.incoming_of(hazard)?.into_iter();
    let links = papers.map(|paper| {
        let standing = deadline::standing(paper.due(), today);
        IncomingLink {
            id: paper.id,
            due_on: paper.due(),
            due: (!paper.is_answered()).then_some(standing),
            beyond: due_on.is_some_and(|day| day > paper.due()),
            number: paper.number,
            sender: paper.sender,
        }
    });
    Ok(links.collect())
}

/// A paper in a list.
pub(crate) fn row(
    reader: &Reader<'_>,
    paper: &IncomingPaper,
    today: NaiveDate,
) -> Result<IncomingRow> {
    let mut done = 0;
    for hazard in &paper.hazards {
        let (_, case) = load(reader, *hazard)?;
        done += usize::from(is_done(&case));
    }
    let standing = paper.standing(done);
    let due = deadline::standing(paper.due(), today);
    Ok(IncomingRow {
        id: paper.id,
        number: paper.number.clone(),
        sender: paper.sender.clone(),
        sender_kind: paper.sender_kind,
        title: paper.title.clone(),
        dated_on: paper.dated_on,
        received_on: paper.received_on,
        due_on: paper.due(),
        hazards: count(paper.hazards.len()),
        done: count(done),
        standing,
        due: (standing != IncomingStanding::Answered).then_some(due),
    })
}

fn hazard(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    paper: &IncomingPaper,
    id: Uuid,
) -> Result<IncomingHazard> {
    let (hazard, case) = load(reader, id)?;
    let due_on = case.due_on.or(hazard.due_on);
    let responsible = case.responsibility.or(hazard.responsibility);
    let unit = responsible
        .map(|known| names.unit(known.unit))
        .transpose()?;
    let owner = responsible.and_then(|known| known.owner);
    let owner = owner.map(|owner| names.person(owner)).transpose()?;
    let late = due_on.is_some_and(|day| day > paper.due());
    Ok(IncomingHazard {
        id: hazard.id,
        number: hazard.number,
        title: hazard.title,
        status: case.status,
        unit_name: unit.unwrap_or_default(),
        owner_name: owner.unwrap_or_default(),
        due_on,
        beyond: late && case.status.is_open(),
    })
}

fn sending_view(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    sending: &Sending,
) -> Result<SendingView> {
    Ok(SendingView {
        report: sending.report,
        sent_on: sending.sent_on,
        way: sending.way,
        sent_by_name: names.person(sending.sent_by)?,
        receipt: sending.receipt.clone(),
        evidence: files(reader, &sending.evidence)?,
    })
}

fn files(reader: &Reader<'_>, ids: &[Uuid]) -> Result<Vec<IncomingFile>> {
    let each = ids.iter().map(|id| {
        let file: Attachment = find(reader, "attachment", *id)?;
        Ok(IncomingFile {
            attachment: file.id,
            is_pdf: file.media_type == "application/pdf",
            name: file.name,
        })
    });
    each.collect()
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
