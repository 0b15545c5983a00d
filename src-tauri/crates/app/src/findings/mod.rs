//! What a walk finds: an item that failed becomes a hazard in one act, with words and deadline
//! proposed; a hazard seen in passing (随手拍) is captured now and sorted later.

pub(crate) mod capture;
mod propose;
mod raise;

pub use capture::{
    CaptureHazard, FixedInPassing, LinkEquipment, LocateHazard, capture_hazard, link_equipment,
    locate_hazard,
};
pub use propose::{ProposalView, ProposeHazard, propose_hazard};
pub use raise::{RaiseHazard, raise_hazard};

use chrono::Datelike;
use domain::hazard::{Case, Hazard, Origin, Report, Seen, StepDetail};
use domain::numbering::SeriesKind;
use domain::people::Person;
use domain::photo_slot::SlotSubject;
use schemars::JsonSchema;
use serde::Serialize;
use store::records::Attachment;
use uuid::Uuid;

use crate::hazards::{GetHazard, HazardView, get_hazard};
use crate::photo_slots::{self, SlotView};
use crate::workspace::{Writer, find, today};
use crate::{Result, Workspace, hazards, numbers};

/// A hazard that was entered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedView {
    /// The hazard.
    pub hazard: HazardView,
    /// The placeholder reserved for its photo.
    pub photo_slot: Option<SlotView>,
}

fn view(ws: &mut Workspace, (hazard, slot): (Uuid, Option<Uuid>)) -> Result<RaisedView> {
    Ok(RaisedView {
        hazard: get_hazard(ws, GetHazard { hazard })?,
        photo_slot: slot.map(|slot| photo_slots::view(ws, slot)).transpose()?,
    })
}

/// How it was found, as whoever enters it says.
pub(crate) fn seen(tx: &Writer<'_, '_>, author: &Person, said: Seen<'_>) -> Result<Origin> {
    if let Some(finder) = said.by {
        find::<Person>(tx, "person", finder)?.present()?;
    }
    Ok(Origin::seen(author.id, said, tx.now())?)
}

/// Enters a hazard with its number and first step, and reserves a place for its photo. Answers the
/// placeholder.
fn enter(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    report: Report,
    (photo_reserved, photo_awaited): (bool, bool),
) -> Result<(Hazard, Option<Uuid>)> {
    for photo in &report.photos {
        find::<Attachment>(tx, "attachment", *photo)?;
    }
    let (id, now) = (tx.new_id(), tx.now());
    let year = today(tx, now)?.year();
    let number = numbers::take(tx, SeriesKind::Hazard, year, id)?;
    let hazard = match photo_reserved || photo_awaited {
        true => Hazard::report_awaiting_photo(id, number, report, now)?,
        false => Hazard::report(id, number, report, now)?,
    };
    tx.save(&hazard)?;
    let case = Case::fold([]);
    let detail = StepDetail::Reported;
    hazards::step(tx, (&hazard, &case), (author, author), None, detail)?;
    let slot = match photo_reserved {
        true => Some(photo_slots::reserve(
            tx,
            author,
            SlotSubject::Hazard { hazard: id },
        )?),
        false => None,
    };
    Ok((hazard, slot))
}
