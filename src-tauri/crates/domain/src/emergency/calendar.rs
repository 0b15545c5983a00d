//! The year of drills: what a reading demands, and what is planned, held, late or missing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::PlanKind;
use super::reading::{Demand, DrillBody, Every, Of, Reading};

/// What the calendar has to know of a drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrillDay {
    /// Row of the drill.
    pub drill: Uuid,
    /// What it is called.
    pub title: String,
    /// Plan that is drilled.
    pub plan: Uuid,
    /// Unit that holds it.
    pub unit: Uuid,
    /// Day it was held, or is planned for.
    pub on: NaiveDate,
    /// Whether it was held.
    pub state: DrillState,
    /// What it found wrong with the plan; absent unless the plan was found unfit.
    pub plan_unfit: Option<Unfit>,
}

/// What a drill found wrong with its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// In words.
    pub words: String,
    /// The day it was last said: a drill may be judged long after it was held.
    pub on: NaiveDate,
    /// The moment of it.
    pub at: DateTime<Utc>,
}

/// How far a drill is, as the calendar sees it. What was called off is no drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillState {
    /// It has a day.
    Planned,
    /// It was held to its end.
    Held,
    /// It was broken off or became a real response: it counts for no demand, but may have shown what is
    /// wrong with its plan.
    BrokenOff,
}

/// A plan and how long it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSpan {
    /// Plan.
    pub plan: Uuid,
    /// Kind.
    pub kind: PlanKind,
    /// Unit it belongs to.
    pub unit: Uuid,
    /// First day.
    pub from: NaiveDate,
    /// From this day on it no longer holds.
    pub until: Option<NaiveDate>,
}

/// A body with the units it is made of.
#[derive(Debug, Clone)]
pub struct Body<'a> {
    /// As the organisation has it.
    pub body: &'a DrillBody,
    /// Its unit and those below it.
    pub units: &'a BTreeSet<Uuid>,
    /// Units above it, whose plans hold for it too.
    pub above: &'a BTreeSet<Uuid>,
}

/// Everything the year is reckoned from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Bodies.
    pub bodies: &'a [Body<'a>],
    /// Plans that ever held.
    pub plans: &'a [PlanSpan],
    /// Drills.
    pub drills: &'a [DrillDay],
}

/// One demand on one body, over the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which body, by its place in the list.
    pub body: usize,
    /// Which demand, by its place in the reading.
    pub demand: usize,
    /// The plan, where each is demanded.
    pub plan: Option<Uuid>,
    /// The periods of the year.
    pub slots: Vec<Slot>,
}

/// A period and how the demand stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// How it stands.
    pub standing: SlotStanding,
    /// Drills in it that count, by day.
    pub drills: Vec<Uuid>,
}

/// How a demand stands in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SlotStanding {
    /// 已演练.
    Held,
    /// 已排: a day is set.
    Planned,
    /// 逾期: the day that was set is over, and nothing was held.
    Late,
    /// 待排: nothing is planned, and the period runs.
    Open,
    /// 未到期: the period has not begun.
    Ahead,
    /// 缺: the period is over.
    Missing,
    /// 无预案: there is no plan that could be drilled.
    NoPlan,
    /// 不满一期: body or plan came after the period had begun, and the reading does not count it.
    Begun,
    /// 期内废止: body or plan ended within the period.
    Ended,
    /// 不适用: the body was not there.
    NotThere,
}

impl SlotStanding {
    /// Whether a drill is demanded in the period.
    pub fn demanded(self) -> bool {
        !matches!(
            self,
            Self::NoPlan | Self::Begun | Self::Ended | Self::NotThere
        )
    }

    /// Whether somebody has to do something about it now.
    pub fn presses(self) -> bool {
        matches!(self, Self::Late | Self::Open | Self::Missing)
    }
}

/// The name of a demand on a body, or on one plan of it, in one period: the same whenever it is reckoned, so that
/// what was said of it finds it again.
pub fn name_of(
    demand: &Demand,
    (unit, plan): (Option<Uuid>, Option<Uuid>),
    first: NaiveDate,
) -> Uuid {
    let words = format!(
        "{:?}|{:?}|{:?}|{}|{unit:?}|{plan:?}|{first}",
        demand.kinds, demand.every, demand.of, demand.reported
    );
    Uuid::new_v5(&Uuid::NAMESPACE_OID, words.as_bytes())
}

/// First and last days of the periods of a year.
fn periods(every: Every, year: i32) -> Vec<(NaiveDate, NaiveDate)> {
    let bounds: &[[(u32, u32); 2]] = match every {
        Every::Year => &[[(1, 1), (12, 31)]],
        Every::HalfYear => &[[(1, 1), (6, 30)], [(7, 1), (12, 31)]],
    };
    let day = |(month, day)| NaiveDate::from_ymd_opt(year, month, day);
    let whole = |[first, last]: &[(u32, u32); 2]| Some((day(*first)?, day(*last)?));
    bounds.iter().filter_map(whole).collect()
}

/// What a reading makes of a year.
pub fn year(reading: &Reading, facts: Facts<'_>, year: i32, today: NaiveDate) -> Vec<Row> {
    let mut rows = Vec::new();
    for asked in every_asked(reading, facts) {
        let slots = periods(asked.demand.every, year)
            .into_iter()
            .map(|period| asked.slot(facts, period, today));
        let slots: Vec<_> = slots.collect();
        // A plan that did not hold in this year is no row of it.
        let idle =
            |slot: &Slot| matches!(slot.standing, SlotStanding::NoPlan | SlotStanding::NotThere);
        if asked.plan.is_some() && slots.iter().all(idle) {
            continue;
        }
        rows.push(Row {
            body: asked.body_at,
            demand: asked.demand_at,
            plan: asked.plan.map(|plan| plan.plan),
            slots,
        });
    }
    rows
}

/// A drill that was held to its end: all that has to be known of it to say whether it is to be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldDrillDay {
    /// Drill.
    pub drill: Uuid,
    /// Plan that was drilled.
    pub plan: Uuid,
    /// Unit that held it.
    pub unit: Uuid,
    /// Day it was held.
    pub on: NaiveDate,
}

/// Drills that a reading wants reported while none of their period was; of each period the first. Of the
/// facts it needs bodies and plans alone.
pub fn to_report(
    reading: &Reading,
    facts: Facts<'_>,
    held: &[HeldDrillDay],
    told: &BTreeSet<Uuid>,
) -> BTreeSet<Uuid> {
    let mut owed = BTreeSet::new();
    let reported = every_asked(reading, facts).into_iter();
    for asked in reported.filter(|one| one.demand.reported) {
        let mut together: BTreeMap<NaiveDate, Vec<&HeldDrillDay>> = BTreeMap::new();
        for drill in held {
            if asked.counts(facts, (drill.plan, drill.unit)) {
                let first = first_day(asked.demand.every, drill.on);
                together.entry(first).or_default().push(drill);
            }
        }
        for drills in together.into_values() {
            let silent = drills.iter().all(|one| !told.contains(&one.drill));
            let first = drills.iter().min_by_key(|one| (one.on, one.drill));
            owed.extend(first.filter(|_| silent).map(|one| one.drill));
        }
    }
    owed
}

/// First day of the period that a day lies in.
fn first_day(every: Every, on: NaiveDate) -> NaiveDate {
    let mut all = periods(every, on.year()).into_iter();
    let found = all.find(|(first, last)| (*first..=*last).contains(&on));
    found.map_or(on, |(first, _)| first)
}

/// Each demand on each body, and where every plan is asked of, on each of its plans.
fn every_asked<'a>(reading: &'a Reading, facts: Facts<'a>) -> Vec<Asked<'a>> {
    let mut all = Vec::new();
    for (body_at, body) in facts.bodies.iter().enumerate() {
        for (demand_at, demand) in reading.demands.iter().enumerate() {
            if demand.key_bodies_only && !body.body.key {
                continue;
            }
            let plans: Vec<_> = match demand.of {
                Of::Any => vec![None],
                Of::Each => own(facts, body_at, demand).map(Some).collect(),
            };
            all.extend(plans.into_iter().map(|plan| Asked {
                reading,
                demand,
                demand_at,
                body,
                body_at,
                plan,
            }));
        }
    }
    all
}

/// Plans that are drilled one by one under a body: those of its units that no smaller body has.
fn own<'a>(
    facts: Facts<'a>,
    body_at: usize,
    demand: &'a Demand,
) -> impl Iterator<Item = &'a PlanSpan> {
    facts.plans.iter().filter(move |plan| {
        let having = facts.bodies.iter().enumerate();
        let having = having.filter(|(_, body)| body.units.contains(&plan.unit));
        let smallest = having.min_by_key(|(at, body)| (body.units.len(), *at));
        demand.kinds.contains(&plan.kind) && smallest.is_some_and(|(at, _)| at == body_at)
    })
}

/// A demand on a body, or on one plan of it.
struct Asked<'a> {
    reading: &'a Reading,
    demand: &'a Demand,
    demand_at: usize,
    body: &'a Body<'a>,
    body_at: usize,
    plan: Option<&'a PlanSpan>,
}

impl Asked<'_> {
    fn slot(
        &self,
        facts: Facts<'_>,
        (first, last): (NaiveDate, NaiveDate),
        today: NaiveDate,
    ) -> Slot {
        let mut drills: Vec<_> = facts
            .drills
            .iter()
            .filter(|drill| {
                (first..=last).contains(&drill.on) && self.counts(facts, (drill.plan, drill.unit))
            })
            .collect();
        drills.sort_by_key(|drill| (drill.on, drill.drill));
        Slot {
            first,
            last,
            standing: self.standing(facts, (first, last), &drills, today),
            drills: drills.into_iter().map(|drill| drill.drill).collect(),
        }
    }

    /// Whether a drill is one that is demanded.
    fn counts(&self, facts: Facts<'_>, (drilled, unit): (Uuid, Uuid)) -> bool {
        if let Some(plan) = self.plan {
            return drilled == plan.plan;
        }
        let Some(plan) = facts.plans.iter().find(|plan| plan.plan == drilled) else {
            return false;
        };
        let here = |unit| self.body.units.contains(unit);
        self.demand.kinds.contains(&plan.kind) && (here(&unit) || here(&plan.unit))
    }

    fn standing(
        &self,
        facts: Facts<'_>,
        (first, last): (NaiveDate, NaiveDate),
        drills: &[&DrillDay],
        today: NaiveDate,
    ) -> SlotStanding {
        if drills.iter().any(|drill| drill.state == DrillState::Held) {
            return SlotStanding::Held;
        }
        let body = self.body.body;
        let there = body.since.is_none_or(|since| since <= last)
            && body.until.is_none_or(|until| until > first);
        if !there {
            return SlotStanding::NotThere;
        }
        let Some((from, until)) = self.covered(facts, (first, last)) else {
            return SlotStanding::NoPlan;
        };
        if until <= last {
            return SlotStanding::Ended;
        }
        if from > first && !self.reading.counts_begun_periods {
            return SlotStanding::Begun;
        }
        match drills.iter().map(|drill| drill.on).max() {
            _ if today > last => SlotStanding::Missing,
            Some(on) if on >= today => SlotStanding::Planned,
            Some(_) => SlotStanding::Late,
            None if today < first => SlotStanding::Ahead,
            None => SlotStanding::Open,
        }
    }

    /// From when until when body and plans were there without a gap, up to the end of the period or
    /// as far as they reach into it.
    fn covered(
        &self,
        facts: Facts<'_>,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Option<(NaiveDate, NaiveDate)> {
        let body = self.body.body;
        let ever = NaiveDate::MAX;
        let within = |plan: &PlanSpan| {
            let from = plan.from.max(body.since.unwrap_or(NaiveDate::MIN));
            let until = plan.until.unwrap_or(ever).min(body.until.unwrap_or(ever));
            (from <= last && until > first && from < until).then_some((from, until))
        };
        let mut spans: Vec<_> = match self.plan {
            Some(plan) => within(plan).into_iter().collect(),
            None => facts
                .plans
                .iter()
                .filter(|plan| self.demand.kinds.contains(&plan.kind))
                .filter(|plan| {
                    self.body.units.contains(&plan.unit) || self.body.above.contains(&plan.unit)
                })
                .filter_map(within)
                .collect(),
        };
        spans.sort();
        let mut spans = spans.into_iter();
        let mut run = spans.next()?;
        for (from, until) in spans {
            run = match from <= run.1 {
                true => (run.0, run.1.max(until)),
                false => (from, until),
            };
        }
        Some(run)
    }
}

#[cfg(test)]
mod tests;
