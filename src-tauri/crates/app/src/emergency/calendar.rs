//! The year of drills at a glance, by both readings.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::Refusal;
use domain::checklist::{Basis, Certainty};
use domain::deadline::{self, Standing};
use domain::emergency::calendar::{Facts, PlanSpan, Row, Slot, SlotStanding, name_of, year};
use domain::emergency::reading::{Every, Of};
use domain::emergency::{DrillBody, DrillDay, DrillReading, DrillState, PlanKind, Reading};
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::bodies::Named;
use super::drill_days::drill_days_in;
use super::kept::Kept;
use crate::clauses::Clauses;
use crate::data;
use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::workspace::{organisation, today};
use crate::{Result, Workspace};

/// Years a calendar is shown for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Asks for a year of drills.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GetDrillCalendar {
    /// Year; this year when absent.
    pub year: Option<i32>,
}

/// A year of drills.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillCalendarView {
    /// Year.
    pub year: i32,
    /// Today by the organisation's clock.
    pub today: NaiveDate,
    /// The reading the organisation keeps to.
    pub chosen: DrillReading,
    /// Both readings with what each makes of the year; the chosen one first.
    pub readings: Vec<ReadingView>,
    /// Bodies that count for themselves.
    pub bodies: Vec<BodyView>,
    /// Drills of the year, by day.
    pub drills: Vec<DrillDayView>,
    /// Plans that hold.
    pub plans: u32,
    /// Why whoever is seated may not choose the reading; absent when it may be done.
    pub set_refusal: Option<RefusalView>,
}

/// A reading and what it makes of the year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadingView {
    /// Which.
    pub reading: DrillReading,
    /// Who reads the clause so.
    pub said_by: String,
    /// When.
    pub said_on: NaiveDate,
    /// How sure it is that it was said so.
    pub certainty: Certainty,
    /// Whether a period counts that began before body or plan was there.
    pub counts_begun_periods: bool,
    /// How many periods stand how.
    pub counts: SlotCounts,
    /// What is demanded, body by body.
    pub rows: Vec<DemandRow>,
}

/// How many periods stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SlotCounts {
    /// Demanded in all.
    pub demanded: u32,
    /// Held.
    pub held: u32,
    /// With a day to come.
    pub planned: u32,
    /// Not planned yet, running or ahead.
    pub open: u32,
    /// The day set is over.
    pub late: u32,
    /// The period is over.
    pub missing: u32,
}

/// A body.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BodyView {
    /// As the organisation has it.
    #[serde(flatten)]
    pub body: DrillBody,
    /// Its name.
    pub name: String,
}

/// One demand on one body, over the year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DemandRow {
    /// Which body, by its place in the list.
    pub body: u32,
    /// Name of the body.
    pub body_name: String,
    /// Kinds of plans.
    pub kinds: Vec<PlanKind>,
    /// In each of these periods.
    pub every: Every,
    /// Any plan, or each.
    pub of: Of,
    /// Whether what was held is reported to the authority.
    pub reported: bool,
    /// What it rests on, as it is known today.
    pub basis: Basis,
    /// Whether the number of the clause still has to be compared with the original.
    pub unsure: bool,
    /// The plan, where each is demanded.
    pub plan: Option<Uuid>,
    /// Its name.
    pub plan_name: String,
    /// The periods of the year.
    pub slots: Vec<DemandSlot>,
}

/// A period and how the demand stands in it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DemandSlot {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// How it stands.
    pub standing: SlotStanding,
    /// Whether a drill is demanded in it.
    pub demanded: bool,
    /// How its last day stands, while a drill is owed.
    pub due: Option<Standing>,
    /// Drills that count in it.
    pub drills: Vec<Uuid>,
}

/// A drill as the calendar knows it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillDayView {
    /// Drill.
    pub drill: Uuid,
    /// What it is called.
    pub title: String,
    /// Plan.
    pub plan: Uuid,
    /// Unit that holds it.
    pub unit_name: String,
    /// Day.
    pub on: NaiveDate,
    /// Whether it was held.
    pub state: DrillState,
    /// It was to be held by now.
    pub late: bool,
    /// It found the plan unfit.
    pub unfit: bool,
    /// Its plan was never approved and published: it meets no demand.
    pub unpublished: bool,
}

impl DrillDayView {
    pub(super) fn of(
        names: &mut Names<'_, '_>,
        drill: &DrillDay,
        (published, today): (bool, NaiveDate),
    ) -> Result<Self> {
        Ok(Self {
            unpublished: !published,
            drill: drill.drill,
            title: drill.title.clone(),
            plan: drill.plan,
            unit_name: names.unit(drill.unit)?,
            on: drill.on,
            state: drill.state,
            late: drill.state == DrillState::Planned && drill.on < today,
            unfit: drill.plan_unfit.is_some(),
        })
    }
}

/// A year of drills.
pub fn get_drill_calendar(
    ws: &mut Workspace,
    request: GetDrillCalendar,
) -> Result<DrillCalendarView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let today = today(reader, now)?;
        let year = check_year(request.year.unwrap_or(today.year()))?;
        let mut view = Almanac::of(reader, &Kept::all(reader)?, year)?.year(reader, year, today)?;
        view.set_refusal = refusal_of(reader, me, Action::SetDrillPolicy)?;
        Ok(view)
    })
}

/// A year a calendar is shown for.
pub(super) fn check_year(year: i32) -> domain::Refused<i32> {
    let (field, least, most) = ("year", 2000, 2100);
    match YEARS.contains(&year) {
        true => Ok(year),
        false => Err(Refusal::OutOfRange { field, least, most }),
    }
}

/// Everything a year is reckoned from.
pub(super) struct Almanac {
    chosen: DrillReading,
    bodies: Vec<Named>,
    spans: Vec<PlanSpan>,
    plan_names: BTreeMap<Uuid, String>,
    drills: Vec<DrillDay>,
    readings: Vec<Reading>,
}

impl Almanac {
    /// Of one year.
    pub fn of(reader: &Reader<'_>, kept: &[Kept], year: i32) -> Result<Self> {
        let organisation = organisation(reader)?;
        let bodies = Named::all(reader, &organisation)?;
        let drills = drill_days_in(reader, year)?;
        let policy = organisation.policy.drills;
        Ok(Self {
            chosen: policy.reading,
            bodies,
            spans: kept.iter().filter_map(Kept::span).collect(),
            plan_names: kept
                .iter()
                .map(|kept| (kept.plan.id, kept.plan.name.clone()))
                .collect(),
            drills: { drills.into_iter() }
                .filter(|drill| drill.state != DrillState::BrokenOff)
                .collect(),
            readings: data::drill_readings()?,
        })
    }

    /// What a reading makes of a year.
    fn rows(&self, reading: &Reading, of: i32, today: NaiveDate) -> Vec<Row> {
        let bodies: Vec<_> = self.bodies.iter().map(Named::body).collect();
        let facts = Facts {
            bodies: &bodies,
            plans: &self.spans,
            drills: &self.drills,
        };
        year(reading, facts, of, today)
    }

    fn year(&self, reader: &Reader<'_>, year: i32, today: NaiveDate) -> Result<DrillCalendarView> {
        let clauses = Clauses::of(reader)?;
        let mut readings: Vec<_> = self
            .readings
            .iter()
            .map(|reading| self.reading(&clauses, reading, year, today))
            .collect();
        readings.sort_by_key(|view| view.reading != self.chosen);
        let mut drills: Vec<_> = self.drills.iter().collect();
        drills.retain(|drill| drill.on.year() == year);
        drills.sort_by_key(|drill| (drill.on, drill.drill));
        let mut names = Names::new(reader);
        let drills = drills.into_iter();
        let published = |plan| self.spans.iter().any(|span| span.plan == plan);
        let drills =
            drills.map(|drill| DrillDayView::of(&mut names, drill, (published(drill.plan), today)));
        let holds = |span: &&PlanSpan| span.until.is_none_or(|until| until > today);
        let bodies = self.bodies.iter();
        Ok(DrillCalendarView {
            year,
            today,
            chosen: self.chosen,
            readings,
            bodies: bodies
                .map(|named| BodyView {
                    body: named.body.clone(),
                    name: named.name.clone(),
                })
                .collect(),
            drills: drills.collect::<Result<_>>()?,
            plans: count(self.spans.iter().filter(holds).count()),
            set_refusal: None,
        })
    }

    fn reading(
        &self,
        clauses: &Clauses,
        reading: &Reading,
        year: i32,
        today: NaiveDate,
    ) -> ReadingView {
        let rows = self.rows(reading, year, today);
        let slots = rows.iter().flat_map(|row| &row.slots);
        ReadingView {
            reading: reading.reading,
            said_by: reading.said_by.clone(),
            said_on: reading.said_on,
            certainty: reading.certainty,
            counts_begun_periods: reading.counts_begun_periods,
            counts: counts(slots),
            rows: rows
                .iter()
                .filter_map(|row| self.row(clauses, reading, row, today))
                .collect(),
        }
    }

    fn row(
        &self,
        clauses: &Clauses,
        reading: &Reading,
        row: &Row,
        today: NaiveDate,
    ) -> Option<DemandRow> {
        let demand = reading.demands.get(row.demand)?;
        let basis = clauses.today(&demand.basis, None);
        let name = |plan| self.plan_names.get(&plan).cloned();
        Some(DemandRow {
            body: count(row.body),
            body_name: self.bodies.get(row.body)?.name.clone(),
            kinds: demand.kinds.clone(),
            every: demand.every,
            of: demand.of,
            reported: demand.reported,
            unsure: basis.unsure(),
            basis,
            plan: row.plan,
            plan_name: row.plan.and_then(name).unwrap_or_default(),
            slots: row.slots.iter().map(|slot| shown(slot, today)).collect(),
        })
    }

    /// What the chosen reading demands of a year and nobody has held.
    pub fn owed(&self, year: i32, today: NaiveDate) -> Vec<Owed> {
        let chosen = |reading: &&Reading| reading.reading == self.chosen;
        let Some(reading) = self.readings.iter().find(chosen) else {
            return Vec::new();
        };
        let mut owed = Vec::new();
        for row in self.rows(reading, year, today) {
            let Some(demand) = reading.demands.get(row.demand) else {
                continue;
            };
            let body = self.bodies.get(row.body);
            let due =
                |slot: &&Slot| slot.standing.demanded() && slot.standing != SlotStanding::Held;
            for slot in row.slots.iter().filter(due) {
                let unit = body.and_then(|named| named.body.unit);
                owed.push(Owed {
                    id: name_of(demand, (unit, row.plan), slot.first),
                    body_name: body.map(|named| named.name.clone()).unwrap_or_default(),
                    unit,
                    plan: row.plan,
                    plan_unit: row.plan.and_then(|plan| {
                        let mut spans = self.spans.iter();
                        spans.find(|span| span.plan == plan).map(|span| span.unit)
                    }),
                    plan_name: row
                        .plan
                        .and_then(|plan| self.plan_names.get(&plan).cloned())
                        .unwrap_or_default(),
                    kinds: demand.kinds.clone(),
                    every: demand.every,
                    reported: demand.reported,
                    basis: demand.basis.words(),
                    first: slot.first,
                    last: slot.last,
                    standing: slot.standing,
                });
            }
        }
        owed.sort_by_key(|one| (one.last, one.first));
        owed
    }

    /// Drills with a day.
    pub fn drills(&self) -> &[DrillDay] {
        &self.drills
    }
}

/// A drill that is demanded and not held.
#[derive(Debug, Clone)]
pub(crate) struct Owed {
    /// Its name, the same whenever it is reckoned.
    pub id: Uuid,
    pub body_name: String,
    /// Unit of the body; none for the whole organisation.
    pub unit: Option<Uuid>,
    pub plan: Option<Uuid>,
    /// Unit of the plan.
    pub plan_unit: Option<Uuid>,
    pub plan_name: String,
    pub kinds: Vec<PlanKind>,
    pub every: Every,
    /// What is held is reported to the authority.
    pub reported: bool,
    /// Clause it rests on, in words.
    pub basis: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub standing: SlotStanding,
}

impl Owed {
    /// Unit that has to hold it, where it is one unit.
    pub fn holder(&self) -> Option<Uuid> {
        self.plan_unit.or(self.unit)
    }
}

fn shown(slot: &Slot, today: NaiveDate) -> DemandSlot {
    let owed = slot.standing.presses() || slot.standing == SlotStanding::Planned;
    DemandSlot {
        first: slot.first,
        last: slot.last,
        standing: slot.standing,
        demanded: slot.standing.demanded(),
        due: owed.then(|| deadline::standing(slot.last, today)),
        drills: slot.drills.clone(),
    }
}

fn counts<'a>(slots: impl Iterator<Item = &'a Slot>) -> SlotCounts {
    let mut counts = SlotCounts::default();
    for slot in slots.filter(|slot| slot.standing.demanded()) {
        counts.demanded += 1;
        match slot.standing {
            SlotStanding::Held => counts.held += 1,
            SlotStanding::Planned => counts.planned += 1,
            SlotStanding::Late => counts.late += 1,
            SlotStanding::Missing => counts.missing += 1,
            _ => counts.open += 1,
        }
    }
    counts
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
