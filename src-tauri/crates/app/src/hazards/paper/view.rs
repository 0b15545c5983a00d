//! Papers as shown.

use chrono::{DateTime, NaiveDate, Utc};
use domain::certificate::current;
use domain::hazard::paper::{HazardPaper, PAPER_ACTS, PaperAct, PaperKind, PaperState};
use domain::notice::newest;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::{by_key, file_name, load};
use crate::hazards::RefusalView;
use crate::inspections::ScanView;
use crate::papers::PDF;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// A paper of a hazard.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HazardPaperView {
    /// Row id.
    pub id: Uuid,
    /// Hazard.
    pub hazard: Uuid,
    /// Its number.
    pub hazard_number: String,
    /// Its title.
    pub hazard_title: String,
    /// Which paper.
    pub kind: PaperKind,
    /// Its number; empty where it has none.
    pub number: String,
    /// Where it stands.
    pub state: PaperState,
    /// Attachment that holds the newest file.
    pub attachment: Uuid,
    /// Name to give it, never the same for two states.
    pub file_name: String,
    /// SHA-256 of the newest file, hex.
    pub sha256: String,
    /// Date on the paper.
    pub dated_on: NaiveDate,
    /// Who made it.
    pub made_by_name: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Who signs with a key; empty where all sign by hand.
    pub signer_name: String,
    /// Whether that person has a key that is certified.
    pub signer_certified: bool,
    /// That person signed.
    pub signed_by_key: bool,
    /// Signing it closes the hazard.
    pub closes: bool,
    /// The sheet signed by hand, as it came home.
    pub scans: Vec<ScanView>,
    /// Copies that printers took.
    pub printed: u32,
    /// What may be done now, and why the rest may not.
    pub acts: Vec<PaperActView>,
}

/// An act on a paper, and why it may not be done now.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PaperActView {
    /// Act.
    pub act: PaperAct,
    /// The reason; absent when it may be done.
    pub refusal: Option<RefusalView>,
}

/// Asks for one paper.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetHazardPaper {
    /// Paper.
    pub paper: Uuid,
}

/// One paper.
pub fn get_hazard_paper(ws: &mut Workspace, request: GetHazardPaper) -> Result<HazardPaperView> {
    view(ws, request.paper)
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<HazardPaperView> {
    let me = ws.author();
    ws.read(|reader| {
        let me = me
            .map(|me| find::<Person>(reader, "person", me))
            .transpose()?;
        let (paper, ..) = load(reader, id)?;
        shown(reader, paper, (me.as_ref(), ws.now()))
    })
}

/// A paper as one person may act on it.
pub(crate) fn shown(
    reader: &Reader<'_>,
    paper: HazardPaper,
    (me, now): (Option<&Person>, DateTime<Utc>),
) -> Result<HazardPaperView> {
    let revisions = reader.revisions(paper.id)?;
    let state = paper.state(&revisions, reader.is_paper_replaced(paper.id)?);
    let file = newest(&revisions).ok_or(Error::Damaged { what: "revision" })?;
    let (hazard, case) = crate::hazards::load(reader, paper.hazard)?;
    let signer = paper.signer.map(|id| find::<Person>(reader, "person", id));
    let signer = signer.transpose()?;
    let certified = match &signer {
        Some(person) => current(person, &reader.certificates(person.id)?, now).is_ok(),
        None => false,
    };
    let signed = by_key(&revisions);
    let acts = me.map(|me| {
        PAPER_ACTS.map(|act| PaperActView {
            act,
            refusal: act
                .check(&paper, state, me)
                .err()
                .as_ref()
                .map(RefusalView::of),
        })
    });
    Ok(HazardPaperView {
        id: paper.id,
        attachment: file.attachment,
        file_name: file_name(&paper, &hazard.number, signed),
        sha256: file.sha256.clone(),
        made_by_name: find::<Person>(reader, "person", paper.made_by)?.name,
        made_at: paper.made_at,
        signer_name: signer.map(|person| person.name).unwrap_or_default(),
        signer_certified: certified,
        signed_by_key: signed,
        closes: state == PaperState::Unsigned && super::sign::closes(&paper, &case),
        scans: scans(reader, &paper)?,
        printed: reader
            .prints(paper.id)?
            .iter()
            .map(|print| print.copies)
            .sum(),
        acts: acts.map(|acts| acts.to_vec()).unwrap_or_default(),
        dated_on: paper.snapshot.dated_on,
        hazard: paper.hazard,
        kind: paper.kind,
        number: paper.number,
        state,
        hazard_number: hazard.number,
        hazard_title: hazard.title,
    })
}

fn scans(reader: &Reader<'_>, paper: &HazardPaper) -> Result<Vec<ScanView>> {
    let scan = |id: &Uuid| {
        let row: Attachment = find(reader, "attachment", *id)?;
        Ok(ScanView {
            attachment: row.id,
            name: row.name,
            pdf: row.media_type == PDF,
        })
    };
    paper.scans.iter().map(scan).collect()
}
