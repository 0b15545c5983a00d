//! Plans of inspections (检查计划): what is inspected again and again, by whom, and how each time stands.
//!
//! Which days a plan falls on is reckoned elsewhere from its [`Recurrence::rule`] (RFC 5545); what a
//! day means for whoever has to inspect is decided here.

use chrono::{Datelike as _, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::{Festival, WorkCalendar};
use crate::inspection::InspectionKind;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// Most days an inspection may take from the day it falls on.
pub const MOST_DAYS: u32 = 92;
/// Most periods between two times.
const MOST_INTERVAL: u32 = 99;
/// Most days before a festival.
const MOST_BEFORE: u32 = 60;
/// Most places or pieces of equipment of one plan that are named one by one.
const MOST_PLACES: usize = 200;
/// Most people a plan is assigned to.
const MOST_INSPECTORS: usize = 20;

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionPlan {
    /// Row id.
    pub id: Uuid,
    /// Title, e.g. 城东片区配电室月度检查.
    pub title: String,
    /// Kind of its inspections.
    pub kind: InspectionKind,
    /// Checklist they go by.
    pub checklist: Uuid,
    /// What is inspected.
    pub scope: Scope,
    /// First day.
    pub starts_on: NaiveDate,
    /// How it recurs; once when absent.
    pub recurrence: Option<Recurrence>,
    /// Days an inspection may take, the day it falls on included.
    pub days: u32,
    /// Who is to inspect, the leader first; nobody yet when empty.
    pub inspectors: Vec<Uuid>,
    /// The unit whose people inspect, where nobody is named.
    pub walked_by: Option<Uuid>,
    /// The hazard it was made for (举一反三).
    pub because_of: Option<Uuid>,
    /// From this day on it no longer counts.
    pub ended_on: Option<NaiveDate>,
}

/// What a plan inspects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Scope {
    /// These places.
    Places {
        /// Places, 1 to 200.
        places: Vec<Uuid>,
    },
    /// These pieces of equipment, each by itself.
    Equipment {
        /// Equipment, 1 to 200.
        equipment: Vec<Uuid>,
    },
    /// Every place in use of a unit and of those below it.
    Unit {
        /// Unit.
        unit: Uuid,
    },
}

/// How a plan recurs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    /// Period.
    pub every: Period,
    /// So many periods apart, 1 to 99.
    #[serde(default = "one")]
    pub interval: u32,
    /// Days of the week, Monday is 1; of a weekly plan alone. The first day's when empty.
    #[serde(default)]
    pub weekdays: Vec<u8>,
    /// Last day it may fall on; for ever when absent.
    pub until: Option<NaiveDate>,
    /// Before a festival, of a plan of every year: its days are then those of the published calendar alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<BeforeFestival>,
}

/// So many days before the first day off of a festival (节前检查).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeforeFestival {
    /// Festival.
    pub festival: Festival,
    /// Days before its first day off, 1 to 60.
    pub days: u32,
}

impl BeforeFestival {
    /// The days of a stretch it falls on, as far as the festivals are published (`RDATE` in RFC 5545).
    pub fn days_in(
        self,
        calendar: &WorkCalendar,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Vec<NaiveDate> {
        let each = calendar.years().keys();
        let days = each.filter_map(|year| {
            let off = calendar.festival(self.festival, *year).ok()?;
            off.checked_sub_days(Days::new(u64::from(self.days)))
        });
        days.filter(|day| (first..=last).contains(day)).collect()
    }

    /// The years whose festivals could fall into a stretch and are not published.
    pub fn unknown_in(
        self,
        calendar: &WorkCalendar,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Vec<i32> {
        let year = |day: NaiveDate| {
            let festival = day.checked_add_days(Days::new(u64::from(self.days)));
            festival.unwrap_or(day).year()
        };
        let unknown = |year: &i32| calendar.festival(self.festival, *year).is_err();
        (year(first)..=year(last)).filter(unknown).collect()
    }
}

fn one() -> u32 {
    1
}

/// Period of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// 日.
    Day,
    /// 周.
    Week,
    /// 月: the same day of the month; the last one in months that are too short.
    Month,
    /// 年.
    Year,
}

/// Names of the days of the week in RFC 5545, Monday first.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Recurrence {
    /// The rule as RFC 5545 has it, for a plan that starts on this day.
    pub fn rule(&self, starts_on: NaiveDate) -> String {
        let frequency = match self.every {
            Period::Day => "DAILY",
            Period::Week => "WEEKLY",
            Period::Month => "MONTHLY",
            Period::Year => "YEARLY",
        };
        let mut rule = format!("FREQ={frequency};INTERVAL={}", self.interval);
        if self.every == Period::Week && !self.weekdays.is_empty() {
            let names = self.weekdays.iter().filter_map(|day| {
                let at = usize::from(*day).checked_sub(1)?;
                WEEKDAYS.get(at).copied()
            });
            rule.push_str(&format!(";BYDAY={}", names.collect::<Vec<_>>().join(",")));
        }
        if self.every == Period::Month && starts_on.day() > 28 {
            // Of the days that may be the last one of a month, the latest that is there.
            let days: Vec<String> = (28..=starts_on.day()).map(|day| day.to_string()).collect();
            rule.push_str(&format!(";BYMONTHDAY={};BYSETPOS=-1", days.join(",")));
        }
        if let Some(until) = self.until {
            rule.push_str(&format!(";UNTIL={}T000000Z", until.format("%Y%m%d")));
        }
        rule
    }

    fn check(&self, starts_on: NaiveDate) -> Refused<()> {
        let range = |field, most, found: u32| match (1..=most).contains(&found) {
            true => Ok(()),
            false => Err(Refusal::OutOfRange {
                field,
                least: 1,
                most,
            }),
        };
        if let Some(before) = self.before {
            range("days_before", MOST_BEFORE, before.days)?;
            // A festival comes once a year, whatever else is said.
            if self.every != Period::Year || self.interval != 1 || !self.weekdays.is_empty() {
                return range("interval", 1, 0);
            }
        }
        range("interval", MOST_INTERVAL, self.interval)?;
        for day in &self.weekdays {
            range("weekdays", 7, u32::from(*day))?;
        }
        match self.until {
            Some(until) if until < starts_on => Err(Refusal::PlanEndsBeforeStart),
            _ => Ok(()),
        }
    }
}

/// What is asked of a plan; [`InspectionPlan::settle`] judges it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanTerms {
    /// Title.
    pub title: String,
    /// Kind of its inspections.
    pub kind: InspectionKind,
    /// Checklist they go by.
    pub checklist: Uuid,
    /// What is inspected.
    pub scope: Scope,
    /// First day.
    pub starts_on: NaiveDate,
    /// How it recurs; once when absent.
    pub recurrence: Option<Recurrence>,
    /// Days an inspection may take, the day it falls on included, 1 to 92.
    pub days: u32,
    /// Who is to inspect, the leader first; nobody yet when empty.
    #[serde(default)]
    pub inspectors: Vec<Uuid>,
    /// The unit whose people inspect, where nobody is named.
    #[serde(default)]
    pub walked_by: Option<Uuid>,
}

impl InspectionPlan {
    /// A plan of these terms.
    pub fn settle(id: Uuid, terms: PlanTerms, inspectors: &[Person]) -> Refused<Self> {
        let title = text("title", &terms.title, 60)?;
        if !(1..=MOST_DAYS).contains(&terms.days) {
            return Err(Refusal::OutOfRange {
                field: "days",
                least: 1,
                most: MOST_DAYS,
            });
        }
        if let Some(recurrence) = &terms.recurrence {
            recurrence.check(terms.starts_on)?;
        }
        if let Scope::Places { places: named } | Scope::Equipment { equipment: named } =
            &terms.scope
        {
            match named.len() {
                0 => return Err(Refusal::Blank { field: "scope" }),
                1..=MOST_PLACES => {}
                _ => {
                    return Err(Refusal::TooMany {
                        field: "scope",
                        most: MOST_PLACES,
                    });
                }
            }
        }
        if inspectors.len() > MOST_INSPECTORS {
            return Err(Refusal::TooMany {
                field: "inspectors",
                most: MOST_INSPECTORS,
            });
        }
        permission::check_distinct(inspectors)?;
        for person in inspectors {
            permission::check(person, Action::Inspect)?;
        }
        Ok(Self {
            id,
            title,
            kind: terms.kind,
            checklist: terms.checklist,
            scope: terms.scope,
            starts_on: terms.starts_on,
            recurrence: terms.recurrence,
            days: terms.days,
            inspectors: inspectors.iter().map(|person| person.id).collect(),
            walked_by: terms.walked_by,
            because_of: None,
            ended_on: None,
        })
    }

    /// The same plan in other terms: what it was made for and when it ended stay.
    pub fn amended(&self, terms: PlanTerms, inspectors: &[Person]) -> Refused<Self> {
        Ok(Self {
            because_of: self.because_of,
            ended_on: self.ended_on,
            ..Self::settle(self.id, terms, inspectors)?
        })
    }

    /// Whether a person is to inspect: by name, or where nobody is named as one of the unit.
    pub fn is_for(&self, person: Uuid, unit: Option<Uuid>) -> bool {
        let of_unit = self.walked_by.is_some() && self.walked_by == unit;
        self.inspectors.contains(&person) || (self.inspectors.is_empty() && of_unit)
    }

    /// Ends the plan: what falls on this day or later no longer counts. Past days stay what they were.
    pub fn end(&mut self, ended_on: NaiveDate, today: NaiveDate) -> Refused<()> {
        if ended_on < today {
            return Err(Refusal::InPast { field: "ended_on" });
        }
        self.ended_on = Some(ended_on);
        Ok(())
    }

    /// Whether a day of its rule counts.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        day >= self.starts_on && self.ended_on.is_none_or(|ended_on| day < ended_on)
    }

    /// The last day an inspection that falls on `day` may take.
    pub fn last_day(&self, day: NaiveDate) -> NaiveDate {
        day.checked_add_days(Days::new(u64::from(self.days.saturating_sub(1))))
            .unwrap_or(day)
    }
}

/// The time of a plan that an inspection was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Planned {
    /// Plan.
    pub plan: Uuid,
    /// Day it fell on.
    pub on: NaiveDate,
}

/// How a time of a plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlannedStanding {
    /// Its day is still to come.
    Upcoming,
    /// It may be done now.
    Due,
    /// It should have been done and was not.
    Late,
    /// It is being done.
    Running,
    /// Done in time.
    Done,
    /// Done after its last day.
    DoneLate,
}

impl PlannedStanding {
    /// Done, in time or not.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::DoneLate)
    }
}

/// The times of plans that a number counts (检查计划完成率).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlannedShare {
    /// Those that should be done by now, or are; what may still be done in time is in no rate.
    Due,
    /// Of these, done, in time or not.
    Done,
    /// Of these, not done.
    Missed,
}

impl PlannedShare {
    /// Whether a time that stands so is in it.
    pub fn counts(self, standing: PlannedStanding) -> bool {
        let missed = standing == PlannedStanding::Late;
        match self {
            Self::Due => standing.is_done() || missed,
            Self::Done => standing.is_done(),
            Self::Missed => missed,
        }
    }
}

/// How a time of a plan stands today: its days, and the inspection made for it, if any, with the day it
/// ended.
pub fn standing(
    (first, last): (NaiveDate, NaiveDate),
    inspection: Option<Option<NaiveDate>>,
    today: NaiveDate,
) -> PlannedStanding {
    match inspection {
        Some(Some(ended)) if ended <= last => PlannedStanding::Done,
        Some(Some(_)) => PlannedStanding::DoneLate,
        Some(None) => PlannedStanding::Running,
        None if today < first => PlannedStanding::Upcoming,
        None if today <= last => PlannedStanding::Due,
        None => PlannedStanding::Late,
    }
}

#[cfg(test)]
mod tests;
