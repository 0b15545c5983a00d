//! A plan with everything that is kept of it, and what the records say of it today.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::calendar::{WorkCalendar, Zone};
use domain::deadline::{self, Standing};
use domain::drill::Drill;
use domain::emergency::calendar::PlanSpan;
use domain::emergency::filing::{self, FilingStanding};
use domain::emergency::review::{self, COMING_DAYS};
use domain::emergency::version::{draft, holds_since, in_force};
use domain::emergency::watch::{Around, CauseStanding, Found, Sign, signs, standing};
use domain::emergency::{Cause, DrillDay, EmergencyPlan, PlanReview, PlanTrigger, PlanVersion};
use domain::hazard::StatutoryLevel;
use domain::organisation::Unit;
use domain::people::Person;
use store::{LedgerBounds, LedgerFilter, Reader};
use uuid::Uuid;

use super::view::ReviewDue;
use crate::workspace::{find, organisation};
use crate::{Result, clauses, data};

/// More plans than any organisation has.
pub(super) const MOST: u32 = 10_000;
/// Major hazards of a unit that are looked at.
const MOST_HAZARDS: u32 = 50;

/// A plan with everything that is kept of it.
pub(crate) struct Kept {
    pub plan: EmergencyPlan,
    pub versions: Vec<PlanVersion>,
    pub reviews: Vec<PlanReview>,
    pub triggers: Vec<PlanTrigger>,
}

impl Kept {
    pub fn of(reader: &Reader<'_>, plan: Uuid) -> Result<Self> {
        Self::with(reader, find(reader, "emergency_plan", plan)?)
    }

    pub fn with(reader: &Reader<'_>, plan: EmergencyPlan) -> Result<Self> {
        Ok(Self {
            versions: reader.children("plan", plan.id)?,
            reviews: reader.children("plan", plan.id)?,
            triggers: reader.children("plan", plan.id)?,
            plan,
        })
    }

    /// Every plan, in the order they were entered.
    pub fn all(reader: &Reader<'_>) -> Result<Vec<Self>> {
        let plans = reader.list::<EmergencyPlan>(None, MOST)?.into_iter();
        plans.map(|plan| Self::with(reader, plan)).collect()
    }

    /// The version that holds.
    pub fn in_force(&self) -> Option<&PlanVersion> {
        in_force(&self.versions)
    }

    /// The draft.
    pub fn draft(&self) -> Option<&PlanVersion> {
        draft(&self.versions)
    }

    /// How long the plan holds, once it does.
    pub fn span(&self) -> Option<PlanSpan> {
        Some(PlanSpan {
            plan: self.plan.id,
            kind: self.plan.kind,
            unit: self.plan.unit,
            from: holds_since(&self.versions)?,
            until: self.plan.withdrawn_on,
        })
    }

    /// How the filing of the version that holds stands.
    pub fn filing(&self, calendar: &WorkCalendar, today: NaiveDate) -> FilingStanding {
        self.in_force()
            .map_or(FilingStanding::NotNeeded, |version| {
                filing::standing(&self.plan, version, calendar, today)
            })
    }

    /// When the plan is reviewed again.
    pub fn review(&self, today: NaiveDate) -> Option<ReviewDue> {
        let version = self.in_force()?;
        if self.plan.withdrawn_on.is_some() {
            return None;
        }
        let on = review::due_on(version, &self.reviews)?;
        Some(ReviewDue {
            on,
            standing: deadline::standing(on, today),
            coming: (on - today).num_days() <= COMING_DAYS,
        })
    }

    /// What the records show against the version that holds.
    pub fn signs(
        &self,
        reader: &Reader<'_>,
        drills: &[DrillDay],
        today: NaiveDate,
    ) -> Result<Vec<Found>> {
        let Some(version) = self.in_force() else {
            return Ok(Vec::new());
        };
        if self.plan.withdrawn_on.is_some() {
            return Ok(Vec::new());
        }
        let named = version.contents.contacts.iter();
        let named: BTreeSet<Uuid> = named.filter_map(|contact| contact.person).collect();
        let mut people = Vec::new();
        for person in named {
            people.extend(reader.get::<Person>(person)?);
        }
        let unit: Unit = find(reader, "unit", self.plan.unit)?;
        let head = unit.head.map(|head| find::<Person>(reader, "person", head));
        let head = head.transpose()?;
        let zone = organisation(reader)?.zone;
        let around = Around {
            zone,
            people: &people,
            head: head.as_ref(),
            drills,
            reviews: &self.reviews,
            hazards: &self.major_hazards(reader, version, zone)?,
            laws: clauses::sources()?,
            always: &relied_on()?,
            missing: &self.missing(reader)?,
        };
        Ok(signs(version, around, today))
    }

    /// What was missing at drills of the plan that were held.
    fn missing(&self, reader: &Reader<'_>) -> Result<Vec<(Uuid, String, String, NaiveDate)>> {
        let mut all = Vec::new();
        for id in reader.drills_missing_materials(self.plan.id)? {
            let (Some(drill), Some(row)) = (reader.get::<Drill>(id)?, reader.drill_row(id)?) else {
                continue;
            };
            let missing = drill.materials.iter();
            let missing = missing.filter(|one| one.in_place == Some(false));
            let names: Vec<&str> = missing.map(|one| one.name.as_str()).collect();
            if let Some(on) = row.held_on.filter(|_| !names.is_empty()) {
                all.push((id, row.title, names.join("、"), on));
            }
        }
        Ok(all)
    }

    /// Major hazards of the unit since the version was written.
    fn major_hazards(
        &self,
        reader: &Reader<'_>,
        version: &PlanVersion,
        zone: Zone,
    ) -> Result<Vec<(Uuid, String, String, NaiveDate)>> {
        let filter = LedgerFilter {
            units: reader.unit_and_descendants(self.plan.unit)?,
            level: Some(StatutoryLevel::Major),
            found: (version.written_on(zone), None),
            ..LedgerFilter::default()
        };
        let bounds = LedgerBounds {
            limit: MOST_HAZARDS,
            ..LedgerBounds::default()
        };
        let (rows, _) = reader.ledger(&filter, &bounds)?;
        let rows = rows.into_iter();
        Ok(rows
            .map(|row| (row.id, row.number, row.title, row.found_on))
            .collect())
    }

    /// Since when a drill says that the plan has to be revised, while nobody did or said why not.
    pub fn unfit_since(&self, signs: &[Found]) -> Option<NaiveDate> {
        let unfit = signs
            .iter()
            .filter(|found| found.sign.cause() == Cause::Drill);
        let open = unfit.filter(|found| self.answer(&found.sign).is_none());
        open.map(|found| found.on).min()
    }

    /// Signs nobody has answered, and reports that stand.
    pub fn open_causes(&self, signs: &[Found]) -> usize {
        let answered = |found: &&Found| self.answer(&found.sign).is_none();
        let reported = self.triggers.iter().filter(|one| one.sign.is_empty());
        let stands = |one: &&PlanTrigger| {
            self.plan.withdrawn_on.is_none()
                && standing(one, self.in_force()) == CauseStanding::Open
        };
        signs.iter().filter(answered).count() + reported.filter(stands).count()
    }

    /// The row that answers a sign.
    pub fn answer(&self, sign: &Sign) -> Option<&PlanTrigger> {
        self.triggers.iter().find(|row| row.answers(sign))
    }

    /// Whether the plan waits to be filed.
    pub fn filing_presses(&self, calendar: &WorkCalendar, today: NaiveDate) -> bool {
        matches!(
            self.filing(calendar, today),
            FilingStanding::Due { .. } | FilingStanding::DayUnknown { .. }
        )
    }

    /// How the filing's deadline stands, where it is known.
    pub fn filing_day(
        &self,
        calendar: &WorkCalendar,
        today: NaiveDate,
    ) -> Option<(NaiveDate, Standing)> {
        match self.filing(calendar, today) {
            FilingStanding::Due { by, standing } => Some((by, standing)),
            _ => None,
        }
    }
}

/// Documents that every plan rests on: those by which drills are demanded.
fn relied_on() -> Result<Vec<String>> {
    let readings = data::drill_readings()?;
    let demands = readings.iter().flat_map(|reading| &reading.demands);
    let mut cited: Vec<String> = demands.map(|one| one.basis.document.clone()).collect();
    cited.sort();
    cited.dedup();
    Ok(cited)
}
