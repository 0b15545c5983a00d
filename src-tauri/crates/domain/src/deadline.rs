//! Deadlines: where one is validated, and when one is missed.
//!
//! A deadline is a calendar day in the organisation's time zone and includes that day
//! (于该日前整改完毕，含当日).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Refusal, Refused};

/// Days before the deadline from which a case counts as due soon.
pub const DUE_SOON_DAYS: i32 = 7;

/// A deadline set for a hazard: never before the day it was found.
pub fn check_set(due_on: NaiveDate, found_on: NaiveDate) -> Refused<()> {
    if due_on < found_on {
        return Err(Refusal::DeadlineBeforeDiscovery { due_on, found_on });
    }
    Ok(())
}

/// A deadline printed on paper: also never before the day of issue.
pub fn check_issued(due_on: NaiveDate, found_on: NaiveDate, issued_on: NaiveDate) -> Refused<()> {
    check_set(due_on, found_on)?;
    check_renewed(due_on, issued_on)
}

/// A deadline that a paper or a failed re-inspection sets today: never before today.
pub fn check_renewed(due_on: NaiveDate, today: NaiveDate) -> Refused<()> {
    if due_on < today {
        return Err(Refusal::DeadlineBeforeIssue {
            due_on,
            issued_on: today,
        });
    }
    Ok(())
}

/// What an acceptance says of the deadline: one that failed sets a new day.
pub fn check_outcome(passed: bool, new_due_on: Option<NaiveDate>, today: NaiveDate) -> Refused<()> {
    match (passed, new_due_on) {
        (false, None) => Err(Refusal::NewDeadlineMissing),
        (false, Some(due_on)) => check_renewed(due_on, today),
        (true, _) => Ok(()),
    }
}

/// How a deadline stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Standing {
    /// Days left after today; 0 is the last day.
    InTime {
        /// Days.
        days_left: i32,
    },
    /// As `InTime`, at most [`DUE_SOON_DAYS`].
    DueSoon {
        /// Days.
        days_left: i32,
    },
    /// Days since the last day.
    Overdue {
        /// Days, at least 1.
        days: i32,
    },
}

/// Compares a deadline with today.
pub fn standing(due_on: NaiveDate, today: NaiveDate) -> Standing {
    // Dates lie within 262,000 years of each other, so the days fit.
    let days = due_on.signed_duration_since(today).num_days();
    let days_left = i32::try_from(days).unwrap_or(i32::MAX);
    match days_left {
        ..0 => Standing::Overdue { days: -days_left },
        0..=DUE_SOON_DAYS => Standing::DueSoon { days_left },
        _ => Standing::InTime { days_left },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_itself_is_in_time_and_the_next_is_not() {
        let due = day("2026-12-04");
        assert_eq!(standing(due, due), Standing::DueSoon { days_left: 0 });
        assert_eq!(
            standing(due, day("2026-12-05")),
            Standing::Overdue { days: 1 }
        );
        assert_eq!(
            standing(due, day("2026-11-26")),
            Standing::InTime { days_left: 8 }
        );
    }

    #[test]
    fn never_before_discovery_nor_issue() {
        let found = day("2026-11-23");
        assert_eq!(check_set(found, found), Ok(()));
        assert!(check_set(day("2026-11-22"), found).is_err());
        assert_eq!(
            check_issued(day("2026-11-24"), found, day("2026-11-25")),
            Err(Refusal::DeadlineBeforeIssue {
                due_on: day("2026-11-24"),
                issued_on: day("2026-11-25")
            })
        );
    }
}
