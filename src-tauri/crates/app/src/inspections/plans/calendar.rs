//! The days that plans fall on, place by place or equipment by equipment, and how each stands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use domain::Refusal;
use domain::equipment::Equipment;
use domain::inspection::{Inspection, InspectionKind};
use domain::inspection_plan::{
    InspectionPlan, MOST_DAYS, Planned, PlannedShare, PlannedStanding, Scope, standing,
};
use domain::organisation::Place;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::days;
use crate::data::work_calendar;
use crate::names::Names;
use crate::workspace::{find, organisation, today};
use crate::{Error, Result, Workspace};

/// Longest stretch a calendar shows, days.
const LONGEST: i64 = 400;
/// Most rows a calendar answers.
const MOST_ROWS: usize = 2000;

/// Asks what is planned in a stretch of days.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetInspectionCalendar {
    /// First day.
    pub from: NaiveDate,
    /// Last day, at most 400 days later.
    pub to: NaiveDate,
    /// Only what this person is to inspect.
    #[serde(default)]
    pub inspector: Option<Uuid>,
    /// Only of this unit and those below it.
    #[serde(default)]
    pub unit: Option<Uuid>,
    /// Only what a number of the statistics counts.
    #[serde(default)]
    pub only: Option<PlannedShare>,
}

/// What is planned in a stretch of days.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CalendarView {
    /// Today by the organisation's clock.
    pub today: NaiveDate,
    /// By day, then in the order of the plans.
    pub times: Vec<PlannedTime>,
    /// How many there are in all; more than 2000 are not shown.
    pub counts: PlannedCounts,
    /// Years whose festivals are not published, so that plans before one have no day there yet.
    pub unknown_years: Vec<i32>,
}

/// How many times of plans stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlannedCounts {
    /// In all.
    pub total: u32,
    /// Done, in time or not.
    pub done: u32,
    /// Not done though the last day has passed.
    pub late: u32,
}

/// One place, or one piece of equipment, on one day of a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlannedTime {
    /// Plan.
    pub plan: Uuid,
    /// Its title.
    pub title: String,
    /// Kind of inspection.
    pub kind: InspectionKind,
    /// Checklist.
    pub checklist: Uuid,
    /// Day it falls on.
    pub on: NaiveDate,
    /// Last day it may take.
    pub last_on: NaiveDate,
    /// Place.
    pub place: Uuid,
    /// Its name.
    pub place_name: String,
    /// The piece of equipment there it is about; absent for all of the place.
    pub equipment: Option<Uuid>,
    /// Its double name.
    pub equipment_name: Option<String>,
    /// Unit responsible for it.
    pub unit_name: String,
    /// Who is to inspect, the leader first.
    pub inspectors: Vec<Uuid>,
    /// Their names.
    pub inspector_names: Vec<String>,
    /// Name of the unit whose people inspect, where nobody is named.
    pub walked_by_name: Option<String>,
    /// Number of the hazard it is looked at for (举一反三).
    pub because_of: Option<String>,
    /// How it stands.
    pub standing: PlannedStanding,
    /// The inspection made for it.
    pub inspection: Option<Uuid>,
}

/// What is planned in a stretch of days.
pub fn get_inspection_calendar(
    ws: &mut Workspace,
    request: GetInspectionCalendar,
) -> Result<CalendarView> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let mut times = stretch(reader, &request, today)?;
        let mut counts = PlannedCounts::default();
        for time in &times {
            counts.total += 1;
            counts.done += u32::from(time.standing.is_done());
            counts.late += u32::from(time.standing == PlannedStanding::Late);
        }
        times.truncate(MOST_ROWS);
        Ok(CalendarView {
            today,
            times,
            counts,
            unknown_years: unknown_years(reader, &request)?,
        })
    })
}

/// The years of a stretch for which plans before a festival wait for the published calendar.
fn unknown_years(reader: &Reader<'_>, request: &GetInspectionCalendar) -> Result<Vec<i32>> {
    let calendar = work_calendar(reader)?;
    let mut years = BTreeSet::new();
    for plan in reader.inspection_plans_from(request.from)? {
        if let Some(before) = days::before(&plan) {
            let from = request.from.max(plan.starts_on);
            let until = plan.recurrence.as_ref().and_then(|one| one.until);
            let to = until.map_or(request.to, |until| until.min(request.to));
            years.extend(before.unknown_in(&calendar, (from, to)));
        }
    }
    Ok(years.into_iter().collect())
}

/// All times of plans in a stretch, by day.
pub(crate) fn stretch(
    reader: &Reader<'_>,
    request: &GetInspectionCalendar,
    today: NaiveDate,
) -> Result<Vec<PlannedTime>> {
    let (from, to) = (request.from, request.to);
    if to < from || (to - from).num_days() > LONGEST {
        return Err(Error::Refused(Refusal::OutOfRange {
            field: "to",
            least: 0,
            most: 400,
        }));
    }
    let units = request
        .unit
        .map(|unit| reader.unit_and_descendants(unit))
        .transpose()?;
    let person = |id| find::<Person>(reader, "person", id);
    let asked = request.inspector.map(person).transpose()?;
    let mut names = Names::new(reader);
    let mut times = Vec::new();
    for plan in reader.inspection_plans_from(from)? {
        let mine = asked
            .as_ref()
            .is_none_or(|one| plan.is_for(one.id, one.unit));
        if !mine {
            continue;
        }
        let days = days::between(reader, &plan, (from, to))?;
        if days.is_empty() {
            continue;
        }
        let mut targets = targets(reader, &plan)?;
        if let Some(units) = &units {
            targets.retain(|target| units.contains(&target.unit()));
        }
        of_plan(
            reader,
            &mut names,
            (&plan, &days, &targets),
            today,
            &mut times,
        )?;
    }
    if let Some(share) = request.only {
        times.retain(|time| share.counts(time.standing));
    }
    // The order of the plans stays within a day.
    times.sort_by_key(|time| time.on);
    Ok(times)
}

/// What this person has to inspect now: what may be done today, and what is late, the oldest first.
pub(crate) fn times_for(
    reader: &Reader<'_>,
    person: Option<Uuid>,
    today: NaiveDate,
) -> Result<Vec<PlannedTime>> {
    let request = GetInspectionCalendar {
        from: today - Days::new(u64::from(MOST_DAYS)),
        to: today,
        inspector: person,
        unit: None,
        only: None,
    };
    let mut times = stretch(reader, &request, today)?;
    times.retain(|time| matches!(time.standing, PlannedStanding::Due | PlannedStanding::Late));
    Ok(times)
}

/// The plan, if an inspection of this place, or of equipment there, may be made for this time of it.
pub(crate) fn check_planned(
    reader: &Reader<'_>,
    planned: Planned,
    of: (Uuid, Option<Uuid>),
) -> Result<InspectionPlan> {
    let plan: InspectionPlan = find(reader, "inspection_plan", planned.plan)?;
    let on = planned.on;
    let there = targets(reader, &plan)?.iter().any(|one| one.key() == of);
    if days::between(reader, &plan, (on, on))?.is_empty() || !there {
        return Err(Error::Refused(Refusal::NotPlanned {
            plan: plan.title,
            on,
        }));
    }
    let made = reader.inspections_of_plan(plan.id, (on, on))?;
    match made.iter().find(|made| (made.place, made.equipment) == of) {
        Some(inspection) => Err(Error::Refused(Refusal::PlannedAlready {
            inspection: inspection.number.clone(),
        })),
        None => Ok(plan),
    }
}

/// What is inspected at one time of a plan.
pub(crate) struct Target {
    pub place: Place,
    pub equipment: Option<Equipment>,
}

impl Target {
    /// Place and equipment, as an inspection names them.
    pub fn key(&self) -> (Uuid, Option<Uuid>) {
        let equipment = self.equipment.as_ref().map(|equipment| equipment.id);
        (self.place.id, equipment)
    }

    /// Who answers for it.
    pub fn unit(&self) -> Uuid {
        let of_equipment = self.equipment.as_ref().map(|equipment| equipment.unit);
        of_equipment.unwrap_or(self.place.unit)
    }
}

/// What a plan is about now.
pub(crate) fn targets(reader: &Reader<'_>, plan: &InspectionPlan) -> Result<Vec<Target>> {
    let whole = |place| Target {
        place,
        equipment: None,
    };
    match &plan.scope {
        Scope::Unit { unit } => {
            let units = reader.unit_and_descendants(*unit)?;
            let mut places = reader.places_of(&units)?;
            places.retain(|place| place.id != Place::UNDETERMINED);
            Ok(places.into_iter().map(whole).collect())
        }
        Scope::Places { places } => {
            let all = places.iter().map(|id| find::<Place>(reader, "place", *id));
            let mut all = all.collect::<Result<Vec<_>>>()?;
            all.retain(|place| place.active);
            Ok(all.into_iter().map(whole).collect())
        }
        Scope::Equipment { equipment } => {
            let mut all = Vec::with_capacity(equipment.len());
            for id in equipment {
                let equipment: Equipment = find(reader, "equipment", *id)?;
                if equipment.active {
                    all.push(Target {
                        place: find(reader, "place", equipment.place)?,
                        equipment: Some(equipment),
                    });
                }
            }
            Ok(all)
        }
    }
}

fn of_plan(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    (plan, days, targets): (&InspectionPlan, &[NaiveDate], &[Target]),
    today: NaiveDate,
    times: &mut Vec<PlannedTime>,
) -> Result<()> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Ok(());
    };
    let zone = organisation(reader)?.zone;
    let mut made: BTreeMap<(NaiveDate, (Uuid, Option<Uuid>)), Inspection> = BTreeMap::new();
    for inspection in reader.inspections_of_plan(plan.id, (*first, *last))? {
        if let Some(planned) = inspection.planned {
            let of = (inspection.place, inspection.equipment);
            made.insert((planned.on, of), inspection);
        }
    }
    let inspector_names = names.people(&plan.inspectors)?;
    let by = plan.walked_by.filter(|_| plan.inspectors.is_empty());
    let walked_by_name = by.map(|unit| names.unit(unit)).transpose()?;
    let because_of = names.hazard_link(plan.because_of)?.map(|link| link.number);
    for on in days {
        let last_on = plan.last_day(*on);
        for target in targets {
            let inspection = made.get(&(*on, target.key()));
            let ended = inspection.map(|one| one.finished_at.map(|at| zone.day(at)));
            times.push(PlannedTime {
                plan: plan.id,
                title: plan.title.clone(),
                kind: plan.kind,
                checklist: plan.checklist,
                on: *on,
                last_on,
                place: target.place.id,
                place_name: target.place.name.clone(),
                equipment: target.equipment.as_ref().map(|equipment| equipment.id),
                equipment_name: target.equipment.as_ref().map(Equipment::double_name),
                unit_name: names.unit(target.unit())?,
                inspectors: plan.inspectors.clone(),
                inspector_names: inspector_names.clone(),
                walked_by_name: walked_by_name.clone(),
                because_of: because_of.clone(),
                standing: standing((*on, last_on), ended, today),
                inspection: inspection.map(|one| one.id),
            });
        }
    }
    Ok(())
}
