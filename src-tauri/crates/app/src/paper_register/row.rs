//! A paper of the register: how it stands now, and who received it.

use chrono::NaiveDate;
use domain::drill::paper::DrillPaper;
use domain::hazard::paper::HazardPaper;
use domain::incoming::{IncomingPaper, IncomingStanding};
use domain::inspection_record::InspectionRecord;
use domain::notice::{Notice, ServiceOutcome};
use domain::outgoing::{Handed, OutgoingPaper};
use domain::paper_filing::{FilingPlace, PaperFiling};
use domain::paper_register::{RegisteredKind, RegisteredState};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Reader, RegisteredPaper};
use uuid::Uuid;

use crate::Result;
use crate::names::Names;
use crate::notices::state_of;
use crate::workspace::{find, organisation};

/// A paper of the register.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegisteredRow {
    /// The paper's row.
    pub paper: Uuid,
    /// What it is.
    pub kind: RegisteredKind,
    /// Number in words; empty for none.
    pub number: String,
    /// What it is about.
    pub about: String,
    /// To whom it goes, or from whom it came; empty for nobody.
    pub addressee: String,
    /// Its day.
    pub dated_on: NaiveDate,
    /// Where it stands.
    pub state: RegisteredState,
    /// Who received it and when.
    pub receipt: Option<ReceiptRow>,
    /// Where it lies (盒号、件号); `None` where it was not filed.
    pub filing: Option<FilingPlace>,
    /// Where it is shown: the paper itself, the inspection of a record, the drill of a drill's paper.
    pub shown_at: Uuid,
}

/// A receipt.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReceiptRow {
    /// Day.
    pub on: NaiveDate,
    /// Who received or refused it, or what proves that it arrived; may be empty.
    pub by: String,
}

/// How a paper stands now.
pub(crate) fn row(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    paper: RegisteredPaper,
) -> Result<RegisteredRow> {
    let id = paper.paper;
    let (state, receipt) = match paper.kind {
        RegisteredKind::Notice => of_notice(reader, names, id)?,
        RegisteredKind::SpotConfirmation
        | RegisteredKind::RectificationReply
        | RegisteredKind::ReinspectionOpinion
        | RegisteredKind::ClosingApproval
        | RegisteredKind::SupervisionOrder
        | RegisteredKind::TreatmentPlan
        | RegisteredKind::ReportToAuthority
        | RegisteredKind::ReportToCongress
        | RegisteredKind::DelistingRequest => {
            let row: HazardPaper = find(reader, "hazard_paper", id)?;
            let replaced = reader.is_paper_replaced(id)?;
            (row.state(&reader.revisions(id)?, replaced).into(), None)
        }
        RegisteredKind::InspectionRecord => {
            let row: InspectionRecord = find(reader, "inspection_record", id)?;
            let all = reader.inspection_records(row.inspection)?;
            let newest = all.last().map_or(row.version, |last| last.version);
            (row.state(&reader.revisions(id)?, newest).into(), None)
        }
        RegisteredKind::Advice | RegisteredKind::TransferLetter => of_outgoing(reader, id)?,
        RegisteredKind::Incoming => of_incoming(reader, id)?,
        RegisteredKind::Bulletin => (RegisteredState::Sent, None),
        RegisteredKind::DrillRecord
        | RegisteredKind::DrillEvaluation
        | RegisteredKind::DrillSummary => {
            let row: DrillPaper = find(reader, "drill_paper", id)?;
            let all = reader.children::<DrillPaper>("drill", row.drill)?;
            let same = all.iter().filter(|one| one.kind == row.kind);
            let newest = same.map(|one| one.version).max().unwrap_or(row.version);
            (row.state(&reader.revisions(id)?, newest).into(), None)
        }
    };
    Ok(RegisteredRow {
        paper: id,
        kind: paper.kind,
        number: paper.number,
        about: paper.about,
        addressee: paper.addressee,
        dated_on: paper.dated_on,
        state,
        receipt,
        filing: reader.get::<PaperFiling>(id)?.map(|filed| filed.place()),
        shown_at: paper.carrier,
    })
}

type Stands = (RegisteredState, Option<ReceiptRow>);

fn of_notice(reader: &Reader<'_>, names: &mut Names<'_, '_>, id: Uuid) -> Result<Stands> {
    let notice: Notice = find(reader, "notice", id)?;
    let zone = organisation(reader)?.zone;
    let served = reader.services(id)?.pop();
    let receipt = served.map(|service| {
        let by = match service.outcome {
            ServiceOutcome::ByKey { receiver } | ServiceOutcome::ByInk { receiver } => receiver,
            ServiceOutcome::Refused { refuser, .. } => refuser,
        };
        Ok::<_, crate::Error>(ReceiptRow {
            on: zone.day(service.served_at),
            by: names.person(by)?,
        })
    });
    Ok((state_of(reader, &notice)?.into(), receipt.transpose()?))
}

fn of_outgoing(reader: &Reader<'_>, id: Uuid) -> Result<Stands> {
    let paper: OutgoingPaper = find(reader, "outgoing_paper", id)?;
    let receipt = paper.handings.last().map(|handing| ReceiptRow {
        on: handing.on,
        by: match &handing.outcome {
            Handed::Received { receiver } => receiver.clone(),
            Handed::Refused { .. } => String::new(),
            Handed::Posted { tracking } => tracking.clone(),
        },
    });
    Ok((paper.standing().into(), receipt))
}

fn of_incoming(reader: &Reader<'_>, id: Uuid) -> Result<Stands> {
    let paper: IncomingPaper = find(reader, "incoming_paper", id)?;
    // Whether it was answered does not depend on how many of its hazards are done.
    let state = match paper.standing(0) {
        IncomingStanding::Answered => RegisteredState::Answered,
        _ => RegisteredState::ToAnswer,
    };
    let receipt = paper.sent.last().map(|sending| ReceiptRow {
        on: sending.sent_on,
        by: sending.receipt.clone(),
    });
    Ok((state, receipt))
}
