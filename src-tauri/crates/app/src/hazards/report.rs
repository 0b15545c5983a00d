//! Reporting a hazard, from a failed item or freely (随手拍).

use crate::workspace::Writer;
use chrono::{DateTime, Datelike, Utc};
use domain::hazard::{Case, CaseKind, Hazard, Origin, Report, Site, Status, StepDetail};
use domain::inspection::{Answer, Finding, Inspection, answer_id};
use domain::organisation::Place;
use domain::people::Person;
use domain::permission::{self, Action};
use domain::{Refusal, Refused};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::HazardView;
use crate::register::equipment::standing;
use crate::workspace::{find, today};
use crate::{Result, Workspace, numbers};

/// Enters a hazard in the ledger.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportHazard {
    /// Short title; made from the description when empty.
    #[serde(default)]
    pub title: String,
    /// What, where, how many.
    pub description: String,
    /// Place; required unless an inspection is named.
    pub place: Option<Uuid>,
    /// Equipment there; that of the inspection when absent.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// Exact spot (部位).
    pub spot: String,
    /// When it was found; now when absent.
    pub found_at: Option<DateTime<Utc>>,
    /// Inspection it was found in.
    pub inspection: Option<Uuid>,
    /// Item answered 不符合; needs `inspection`.
    pub item: Option<String>,
    /// Photos; those of the answer are taken along.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Why there is no photo.
    #[serde(default)]
    pub no_photo_reason: String,
}

/// Enters a hazard; its number is taken here and never reused.
pub fn report_hazard(ws: &mut Workspace, request: ReportHazard) -> Result<HazardView> {
    let now = ws.now();
    let id = ws.write("report_hazard", None, |tx, author| {
        permission::check(author, Action::ReportHazard)?;
        let mut photos = request.photos.clone();
        let (place, of_inspection, inspection) = source(tx, &request, &mut photos)?;
        for photo in &photos {
            find::<Attachment>(tx, "attachment", *photo)?;
        }
        let place: Place = find(tx, "place", place)?;
        let equipment = match request.equipment {
            Some(named) => standing(tx, Some(named), place.id)?.map(|known| known.id),
            None => of_inspection,
        };
        let report = Report {
            remarks: String::new(),
            kind: CaseKind::Hazard,
            title: request.title.clone(),
            description: request.description.clone(),
            site: Site {
                unit: place.unit,
                place: place.id,
                spot: request.spot.clone(),
                equipment,
            },
            origin: Origin {
                found_at: request.found_at.unwrap_or(now),
                found_by: author.id,
                finder: None,
                entered_by: None,
                inspection,
                drill: None,
                paper: None,
            },
            photos,
            no_photo_reason: request.no_photo_reason.clone(),
        };
        enter(tx, (author, author), report, |_| Ok(()))
    })?;
    super::view::view(ws, id)
}

/// Enters a report with its number and its first step.
pub(crate) fn enter(
    tx: &mut Writer<'_, '_>,
    (actor, author): (&Person, &Person),
    report: Report,
    shape: impl FnOnce(&mut Hazard) -> Refused<()>,
) -> Result<Uuid> {
    let (id, now) = (tx.new_id(), tx.now());
    let year = today(tx, now)?.year();
    let number = numbers::take(tx, report.kind.series(), year, id)?;
    let mut hazard = Hazard::report(id, number, report, now)?;
    shape(&mut hazard)?;
    tx.save(&hazard)?;
    let hands = (actor, author);
    super::step(
        tx,
        (&hazard, &Case::fold([])),
        hands,
        None,
        StepDetail::Reported,
    )?;
    Ok(id)
}

/// Place, equipment of the inspection there, inspection with its item.
type Source = (Uuid, Option<Uuid>, Option<(Uuid, String)>);

fn source(tx: &Writer<'_, '_>, request: &ReportHazard, photos: &mut Vec<Uuid>) -> Result<Source> {
    let Some(id) = request.inspection else {
        return Ok((
            request.place.ok_or(Refusal::Blank { field: "place" })?,
            None,
            None,
        ));
    };
    let inspection: Inspection = find(tx, "inspection", id)?;
    let place = request.place.unwrap_or(inspection.place);
    let equipment = inspection.equipment.filter(|_| place == inspection.place);
    let Some(item) = &request.item else {
        return Ok((place, equipment, Some((id, String::new()))));
    };
    let answer: Option<Answer> = tx.get(answer_id(id, item))?;
    let answer = answer.filter(|answer| answer.outcome.result == Finding::Fails);
    let answer = answer.ok_or_else(|| Refusal::ItemNotFailed { item: item.clone() })?;
    if let Some(earlier) = tx.hazards_raised(id)?.get(item) {
        let (hazard, case) = super::load(tx, *earlier)?;
        if case.status != Status::Voided {
            let (item, hazard) = (item.clone(), hazard.number);
            return Err(Refusal::AlreadyRaised { item, hazard }.into());
        }
    }
    photos.extend(answer.photos);
    Ok((place, equipment, Some((id, item.clone()))))
}
