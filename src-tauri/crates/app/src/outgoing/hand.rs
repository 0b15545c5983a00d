//! Handing a paper over, and what follows: a letter of transfer that is signed for takes its hazards out of our
//! duty in the same act.

use chrono::NaiveDate;
use domain::hazard::{StepDetail, TransferOut, check_transfer_out, month_on};
use domain::outgoing::{Handed, Handing, Involved, OutgoingKind, OutgoingPaper};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::OutgoingView;
use crate::hazards::{load, standing_notice, step};
use crate::workspace::{Writer, find, organisation, people, today};
use crate::{Result, Workspace};

/// Records how a paper was handed over.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOutgoingPaper {
    /// Paper.
    pub paper: Uuid,
    /// Day.
    pub on: NaiveDate,
    /// Who took it there or posted it.
    pub by: Vec<Uuid>,
    /// How it ended.
    pub outcome: Handed,
    /// Scans: the signed sheet, the slip of the post.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// Withdraws a paper that nobody signed for.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidOutgoingPaper {
    /// Paper.
    pub paper: Uuid,
    /// Why.
    pub reason: String,
}

/// Records how a paper was handed over.
pub fn hand_outgoing_paper(ws: &mut Workspace, request: HandOutgoingPaper) -> Result<OutgoingView> {
    let now = ws.now();
    ws.write("hand_outgoing_paper", None, |tx, author| {
        let mut paper: OutgoingPaper = find(tx, "outgoing_paper", request.paper)?;
        for file in &request.evidence {
            find::<Attachment>(tx, "attachment", *file)?;
        }
        let by = people(tx, &request.by)?;
        let handing = Handing {
            on: request.on,
            by: request.by,
            outcome: request.outcome,
            evidence: request.evidence,
            recorded_by: author.id,
        };
        paper.hand(handing, Involved { author, by: &by }, today(tx, now)?)?;
        tx.save(&paper)?;
        match paper.kind {
            OutgoingKind::Advice => Ok(()),
            OutgoingKind::Transfer => transfer(tx, &paper, author),
        }
    })?;
    super::view::view(ws, request.paper)
}

/// Withdraws a paper; its number stays taken.
pub fn void_outgoing_paper(ws: &mut Workspace, request: VoidOutgoingPaper) -> Result<OutgoingView> {
    ws.write("void_outgoing_paper", None, |tx, author| {
        let mut paper: OutgoingPaper = find(tx, "outgoing_paper", request.paper)?;
        paper.void(&request.reason, author)?;
        tx.save(&paper)?;
        Ok(())
    })?;
    super::view::view(ws, request.paper)
}

/// What was signed for is theirs from that day on; what was refused or is under way stays ours.
fn transfer(tx: &mut Writer<'_, '_>, paper: &OutgoingPaper, author: &Person) -> Result<()> {
    let Some(Handing {
        on,
        outcome: Handed::Received { receiver },
        evidence,
        ..
    }) = paper.handings.last()
    else {
        return Ok(());
    };
    let issuer: Person = find(tx, "person", paper.issuer)?;
    let zone = organisation(tx)?.zone;
    for id in &paper.hazards {
        let (hazard, case) = load(tx, *id)?;
        let notice = standing_notice(tx, hazard.id)?;
        check_transfer_out(&hazard, &case, &issuer, notice.as_deref())?;
        let detail = StepDetail::TransferredOut(TransferOut {
            letter: paper.id,
            number: paper.number.clone(),
            to: paper.snapshot.addressee.name.clone(),
            interim_controls: paper.snapshot.interim_controls.clone(),
            received_by: receiver.clone(),
            follow_up_on: month_on(*on),
            evidence: evidence.clone(),
        });
        // The day is known, not the hour.
        let at = zone.noon(*on).max(hazard.origin.found_at).min(tx.now());
        step(tx, (&hazard, &case), (&issuer, author), Some(at), detail)?;
    }
    Ok(())
}
