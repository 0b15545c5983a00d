//! Papers to outsiders in a list and one by one.

use chrono::NaiveDate;
use domain::hazard::Status;
use domain::outgoing::{Handed, OutgoingKind, OutgoingPaper, OutgoingStanding, Outsider};
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::MOST;
use crate::hazards::{RefusalView, load, refusal_of};
use crate::names::Names;
use crate::page::cut;
use crate::workspace::find;
use crate::{PageRequest, Result, Workspace};

/// Asks for papers, those that wait first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListOutgoingPapers {
    /// Of one kind alone.
    pub kind: Option<OutgoingKind>,
    /// Those that somebody still has to bring.
    pub waiting: bool,
    /// Page.
    pub page: PageRequest,
}

/// One page of papers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutgoingPage {
    /// Rows.
    pub rows: Vec<OutgoingRow>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// All of them, whatever was asked for.
    pub all: u32,
    /// Those that wait.
    pub waiting: u32,
}

/// A paper in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutgoingRow {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// What it is.
    pub kind: OutgoingKind,
    /// Who is written to.
    pub addressee: Outsider,
    /// Date of the document.
    pub issued_on: NaiveDate,
    /// Day by which we ask for it.
    pub due_on: Option<NaiveDate>,
    /// How many hazards it speaks of.
    pub hazards: u32,
    /// Where it stands.
    pub standing: OutgoingStanding,
    /// Somebody still has to bring it.
    pub waiting: bool,
    /// The last day it was handed over.
    pub handed_on: Option<NaiveDate>,
}

/// A paper that speaks of a hazard.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutgoingLink {
    /// Paper.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// What it is.
    pub kind: OutgoingKind,
    /// Name of who is written to.
    pub addressee: String,
    /// Where it stands.
    pub standing: OutgoingStanding,
}

/// Asks for one paper.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetOutgoingPaper {
    /// Paper.
    pub paper: Uuid,
}

/// A paper with all that became of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutgoingView {
    /// The list's row.
    #[serde(flatten)]
    pub row: OutgoingRow,
    /// The file.
    pub attachment: Uuid,
    /// Its name.
    pub file_name: String,
    /// Who wrote it.
    pub prepared_by_name: String,
    /// Who issues it.
    pub issuer_name: String,
    /// Who receives a copy.
    pub copies_to: Vec<String>,
    /// Hazards, in the order of the table.
    pub hazard_rows: Vec<OutgoingHazard>,
    /// How it was handed over, the latest first.
    pub handings: Vec<HandingView>,
    /// Why it was withdrawn.
    pub voided: Option<String>,
    /// Why whoever is seated may not hand it over; absent when it may be done.
    pub hand_refusal: Option<RefusalView>,
    /// Why whoever is seated may not withdraw it; absent when it may be done.
    pub void_refusal: Option<RefusalView>,
}

/// A hazard of a paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutgoingHazard {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: Status,
}

/// How a paper was handed over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HandingView {
    /// Day.
    pub on: NaiveDate,
    /// Names of those who brought it.
    pub by_names: Vec<String>,
    /// How it ended.
    pub outcome: Handed,
    /// Scans.
    pub evidence: Vec<Uuid>,
    /// Name of who recorded it.
    pub recorded_by_name: String,
}

/// Papers, the latest first.
pub fn list_outgoing_papers(
    ws: &mut Workspace,
    request: ListOutgoingPapers,
) -> Result<OutgoingPage> {
    ws.read(|reader| {
        let mut papers = reader.list::<OutgoingPaper>(None, MOST)?;
        papers.reverse();
        let all = count(papers.len());
        let waiting = count(papers.iter().filter(|paper| paper.is_waiting()).count());
        papers.retain(|paper| request.kind.is_none_or(|kind| paper.kind == kind));
        papers.retain(|paper| !request.waiting || paper.is_waiting());
        let (papers, next) = cut(papers, &request.page, |paper| paper.id);
        Ok(OutgoingPage {
            rows: papers.iter().map(row).collect(),
            next,
            all,
            waiting,
        })
    })
}

/// Papers that somebody still has to bring, the oldest first.
pub(crate) fn waiting(reader: &Reader<'_>) -> Result<Vec<OutgoingPaper>> {
    let papers = reader.list::<OutgoingPaper>(None, MOST)?.into_iter();
    Ok(papers.filter(OutgoingPaper::is_waiting).collect())
}

/// Papers that were posted and nobody signed for yet, the oldest first.
pub(crate) fn posted(reader: &Reader<'_>) -> Result<Vec<OutgoingPaper>> {
    let papers = reader.list::<OutgoingPaper>(None, MOST)?.into_iter();
    Ok(papers.filter(OutgoingPaper::is_posted).collect())
}

/// One paper.
pub fn get_outgoing_paper(ws: &mut Workspace, request: GetOutgoingPaper) -> Result<OutgoingView> {
    view(ws, request.paper)
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<OutgoingView> {
    let me = ws.author();
    ws.read(|reader| {
        let mut names = Names::new(reader);
        let paper: OutgoingPaper = find(reader, "outgoing_paper", id)?;
        let hazards = paper.hazards.iter().map(|id| {
            let (hazard, case) = load(reader, *id)?;
            Ok(OutgoingHazard {
                id: hazard.id,
                number: hazard.number,
                title: hazard.title,
                status: case.status,
            })
        });
        let hazard_rows = hazards.collect::<Result<_>>()?;
        let mut handings = Vec::with_capacity(paper.handings.len());
        for handing in paper.handings.iter().rev() {
            handings.push(HandingView {
                on: handing.on,
                by_names: names.people(&handing.by)?,
                outcome: handing.outcome.clone(),
                evidence: handing.evidence.clone(),
                recorded_by_name: names.person(handing.recorded_by)?,
            });
        }
        let file: Attachment = find(reader, "attachment", paper.attachment)?;
        Ok(OutgoingView {
            row: row(&paper),
            attachment: paper.attachment,
            file_name: file.name,
            prepared_by_name: paper.snapshot.prepared_by,
            issuer_name: paper.snapshot.issued_by,
            copies_to: paper.snapshot.copies_to,
            hazard_rows,
            handings,
            voided: paper.voided,
            hand_refusal: refusal_of(reader, me, Action::Serve)?,
            void_refusal: refusal_of(reader, me, Action::PrepareNotice)?,
        })
    })
}

/// Papers that speak of a hazard.
pub(crate) fn links(reader: &Reader<'_>, hazard: Uuid) -> Result<Vec<OutgoingLink>> {
    let papers = reader.outgoing_of(hazard)?.into_iter();
    let links = papers.map(|paper| OutgoingLink {
        id: paper.id,
        kind: paper.kind,
        standing: paper.standing(),
        number: paper.number,
        addressee: paper.snapshot.addressee.name,
    });
    Ok(links.collect())
}

fn row(paper: &OutgoingPaper) -> OutgoingRow {
    OutgoingRow {
        id: paper.id,
        number: paper.number.clone(),
        kind: paper.kind,
        addressee: paper.snapshot.addressee.clone(),
        issued_on: paper.snapshot.issued_on,
        due_on: paper.snapshot.due_on,
        hazards: count(paper.hazards.len()),
        standing: paper.standing(),
        waiting: paper.is_waiting(),
        handed_on: paper.handings.last().map(|handing| handing.on),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
