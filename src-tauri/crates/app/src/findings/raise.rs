//! A failed item becomes a hazard: answered, reported, settled and assessed in one act, and
//! corrected on the spot (即查即改) where it was.

use chrono::{DateTime, NaiveDate, Utc};
use domain::checklist::{Basis, CheckItem, Checklist};
use domain::hazard::{
    Assessment, Case, CaseKind, Hazard, Origin, Report, Responsibility, Seen, Site, StatutoryLevel,
    StepDetail, check_assessment, check_spot_fix,
};
use domain::inspection::{Answer, Finding, Given, Inspection, Nonconformity, answer_id};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::permission::{self, Action};
use domain::reading::Reading;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::RaisedView;
use super::propose::Words;
use crate::clauses::Clauses;
use crate::hazards::{FixOnSpot, spot};
use crate::inspections::{check_not_raised, check_walker, item_of, parse_reading};
use crate::register::equipment::standing;
use crate::workspace::{Writer, find, organisation};
use crate::{Result, Workspace, hazards};

/// Raises a hazard from an item. What is left out comes from the item, see `propose_hazard`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RaiseHazard {
    /// Inspection.
    pub inspection: Uuid,
    /// Item; answered 不符合 by this unless it was already.
    pub item: String,
    /// Measured value as a decimal, for a measured item that has no reading yet.
    pub reading: Option<String>,
    /// Short title; made from the description when empty.
    #[serde(default)]
    pub title: String,
    /// What, where, how many.
    #[serde(default)]
    pub description: String,
    /// Equipment there; that of the inspection when absent.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// Exact spot (部位).
    #[serde(default)]
    pub spot: String,
    /// Responsible unit; the one of the place when absent.
    pub unit: Option<Uuid>,
    /// Owner; absent means the unit names the owner at receipt.
    pub owner: Option<Uuid>,
    /// What must be done.
    #[serde(default)]
    pub measures: String,
    /// Controls until then.
    #[serde(default)]
    pub interim_controls: String,
    /// Deadline, inclusive of the day; by the organisation's workdays when absent.
    pub due_on: Option<NaiveDate>,
    /// Level of the law.
    pub level: Option<StatutoryLevel>,
    /// Criterion (判定标准) or minutes; required for a major hazard.
    #[serde(default)]
    pub criterion: String,
    /// What it violates.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// Photos; those of the answer are taken along.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Reserve a place for a photo that comes later.
    #[serde(default)]
    pub reserve_photo: bool,
    /// Why there is no photo.
    #[serde(default)]
    pub no_photo_reason: String,
    /// When it was found; now when absent.
    #[serde(default)]
    pub found_at: Option<DateTime<Utc>>,
    /// Who of the register found it; whoever enters it when absent.
    #[serde(default)]
    pub found_by: Option<Uuid>,
    /// Who found it and is not in the register.
    #[serde(default)]
    pub finder: String,
    /// What else there is to say (备注).
    #[serde(default)]
    pub remarks: String,
    /// It was corrected on the spot.
    pub fixed: Option<FixOnSpot>,
}

/// Raises a hazard from an item, in one act.
pub fn raise_hazard(ws: &mut Workspace, request: RaiseHazard) -> Result<RaisedView> {
    let reading = parse_reading(request.reading.as_deref())?;
    let calendar = ws.calendar.clone();
    let raised = ws.write("raise_hazard", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        permission::check(author, Action::Assess)?;
        let inspection: Inspection = find(tx, "inspection", request.inspection)?;
        let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
        let item = item_of(&checklist, &request.item)?;
        check_walker(tx, &inspection, item, author)?;
        let place: Place = find(tx, "place", inspection.place)?;
        check_not_raised(tx, inspection.id, &item.code)?;
        let answer = fail(tx, author, (&inspection, item), reading)?;
        let named = request.equipment.or(inspection.equipment);
        let equipment = standing(tx, named, place.id)?;
        let words = Words::of(item, answer.outcome.reading, &place, equipment.as_ref());

        let site = Site {
            unit: place.unit,
            place: place.id,
            spot: or(&request.spot, &words.spot),
            equipment: equipment.map(|known| known.id),
        };
        let (mut hazard, slot) = report(tx, author, &request, (&answer, &words), site)?;
        let organisation = organisation(tx)?;
        let today = organisation.zone.day(tx.now());
        let level = request.level.unwrap_or(item.default_level);
        hazard.responsibility = Some(responsibility(tx, &request, &place)?);
        let measures = or(&request.measures, &words.measures);
        hazard.set_measures(&measures, &request.interim_controls)?;
        let due_on = match (request.due_on, &request.fixed) {
            (Some(due_on), _) => due_on,
            (None, Some(_)) => hazard.found_on(organisation.zone),
            (None, None) => {
                calendar.add_workdays(today, organisation.policy.proposed_workdays(level))?
            }
        };
        hazard.set_due(due_on, organisation.zone)?;
        let item = Clauses::of(tx)?.item(item.clone());
        let assessment = assessment(&request, &item, level);
        check_assessment(author, &organisation.policy.levels, &assessment)?;
        hazard.assessment = Some(assessment.clone());
        tx.save(&hazard)?;
        take(
            tx,
            author,
            &hazard,
            StepDetail::Assessed {
                assessment,
                evidence: Vec::new(),
            },
        )?;
        if let Some(fixed) = &request.fixed {
            fix(tx, author, (&hazard, &inspection), fixed)?;
        }
        Ok((hazard.id, slot))
    })?;
    super::view(ws, raised)
}

/// The failed answer of the item, made if need be and marked as a hazard.
fn fail(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    (inspection, item): (&Inspection, &CheckItem),
    reading: Option<Reading>,
) -> Result<Answer> {
    let before: Option<Answer> = tx.get(answer_id(inspection.id, &item.code))?;
    if let Some(answer) = &before
        && answer.outcome.result == Finding::Fails
        && reading.is_none_or(|reading| answer.outcome.reading == Some(reading))
        && (answer.nonconformity == Some(Nonconformity::Hazard) || inspection.running().is_err())
    {
        return Ok(answer.clone());
    }
    let kept = before.as_ref();
    let given = Given {
        result: Some(Finding::Fails),
        reading: reading.or(kept.and_then(|answer| answer.outcome.reading)),
        note: kept.map_or("", |answer| &answer.note),
        photos: kept.map_or_else(Vec::new, |answer| answer.photos.clone()),
        nonconformity: Some(Nonconformity::Hazard),
    };
    let answer = inspection.answer(item, given, (author.id, tx.now()))?;
    tx.save(&answer)?;
    Ok(answer)
}

fn report(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    request: &RaiseHazard,
    (answer, words): (&Answer, &Words),
    site: Site,
) -> Result<(Hazard, Option<Uuid>)> {
    let mut photos = request.photos.clone();
    photos.extend(
        answer
            .photos
            .iter()
            .filter(|p| !request.photos.contains(*p)),
    );
    let said = Seen {
        at: request.found_at,
        by: request.found_by,
        finder: &request.finder,
        on_record: Some(answer.answered_at),
    };
    let report = Report {
        kind: CaseKind::Hazard,
        title: request.title.clone(),
        description: or(&request.description, &words.description),
        site,
        origin: Origin {
            inspection: Some((answer.inspection, answer.item.clone())),
            ..super::seen(tx, author, said)?
        },
        photos,
        no_photo_reason: request.no_photo_reason.clone(),
        remarks: request.remarks.clone(),
    };
    let awaited = tx.awaited_photos_of_item(answer.inspection, &answer.item)?;
    let awaited = !awaited.is_empty();
    super::enter(tx, author, report, (request.reserve_photo, awaited))
}

fn responsibility(
    tx: &Writer<'_, '_>,
    request: &RaiseHazard,
    place: &Place,
) -> Result<Responsibility> {
    let unit = request.unit.unwrap_or(place.unit);
    find::<Unit>(tx, "unit", unit)?.present()?;
    if let Some(owner) = request.owner {
        find::<Person>(tx, "person", owner)?.present()?;
    }
    let owner = request.owner;
    Ok(Responsibility { unit, owner })
}

fn assessment(request: &RaiseHazard, item: &CheckItem, level: StatutoryLevel) -> Assessment {
    let basis = match request.basis.is_empty() {
        true => item.basis.clone(),
        false => request.basis.clone(),
    };
    Assessment {
        level,
        local_level: String::new(),
        criterion: request.criterion.trim().to_owned(),
        basis,
    }
}

fn fix(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    (hazard, inspection): (&Hazard, &Inspection),
    fixed: &FixOnSpot,
) -> Result<()> {
    for photo in &fixed.photos {
        find::<Attachment>(tx, "attachment", *photo)?;
    }
    let zone = organisation(tx)?.zone;
    let fix = spot::fixed(fixed, hazard, zone, &inspection.companion);
    check_spot_fix(author, &fix)?;
    take(tx, author, hazard, StepDetail::FixedOnSpot(fix))
}

/// Takes a step on a hazard that was just entered.
pub(super) fn take(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    hazard: &Hazard,
    detail: StepDetail,
) -> Result<()> {
    let case = Case::fold(&tx.steps(hazard.id)?);
    hazards::step(tx, (hazard, &case), (author, author), None, detail)
}

/// What was typed, else what is proposed.
fn or(typed: &str, proposed: &str) -> String {
    match typed.trim() {
        "" => proposed.to_owned(),
        typed => typed.to_owned(),
    }
}
