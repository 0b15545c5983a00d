//! Filing (备案): within twenty workdays of the day a version was published (管理办法 26 条).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{EmergencyPlan, PlanVersion};
use crate::Refusal;
use crate::calendar::WorkCalendar;
use crate::deadline::{self, Standing};

/// Workdays within which a published plan is filed.
pub const FILING_WORKDAYS: u32 = 20;

/// How the filing of a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "filing", rename_all = "snake_case")]
pub enum FilingStanding {
    /// The plan is not one that is filed, or the version is a draft.
    NotNeeded,
    /// It has to be filed.
    Due {
        /// Last day.
        by: NaiveDate,
        /// How that day stands.
        standing: Standing,
    },
    /// It has to be filed, but the workdays of that year are not published.
    DayUnknown {
        /// Year.
        year: i32,
    },
    /// It was filed.
    Filed {
        /// Day.
        on: NaiveDate,
        /// Days after the last day; nothing when in time or when that day is not known.
        late_by: Option<i32>,
    },
}

/// How the filing of a version stands today.
pub fn standing(
    plan: &EmergencyPlan,
    version: &PlanVersion,
    calendar: &WorkCalendar,
    today: NaiveDate,
) -> FilingStanding {
    let by = |published_on| calendar.add_workdays(published_on, FILING_WORKDAYS);
    let Some(published_on) = version.published_on() else {
        return FilingStanding::NotNeeded;
    };
    match (&version.filing, by(published_on)) {
        (Some(filing), by) => FilingStanding::Filed {
            on: filing.filed_on,
            late_by: match by.map(|by| deadline::standing(by, filing.filed_on)) {
                Ok(Standing::Overdue { days }) => Some(days),
                _ => None,
            },
        },
        (None, _) if !plan.to_file || plan.withdrawn_on.is_some() => FilingStanding::NotNeeded,
        (None, Ok(by)) => FilingStanding::Due {
            by,
            standing: deadline::standing(by, today),
        },
        (None, Err(Refusal::CalendarUnknown { year })) => FilingStanding::DayUnknown { year },
        // Counting workdays fails for no other reason.
        (None, Err(_)) => FilingStanding::NotNeeded,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::calendar::YearOfWork;
    use crate::emergency::plan::sample::{day, officer, plan};
    use crate::emergency::version::sample::published;
    use crate::emergency::{Filing, version};

    /// 2026 as published for October: the first to the seventh are off, the tenth is worked.
    fn calendar() -> WorkCalendar {
        let off = (1..=7).map(|n| day(&format!("2026-10-0{n}"))).collect();
        let year = YearOfWork {
            off,
            worked: vec![day("2026-10-10")],
            festivals: BTreeMap::new(),
            verified_by: None,
        };
        WorkCalendar::new(BTreeMap::from([(2026, year)]))
    }

    fn stands(published_on: &str, today: &str) -> FilingStanding {
        standing(
            &plan(),
            &published(1, "1.0", published_on),
            &calendar(),
            day(today),
        )
    }

    /// Published on Thursday 17 September: 9 workdays to the end of the month, 3 from the 8th to the
    /// Saturday that is worked, 5 in the week after, and the third of the next is Wednesday 21 October.
    #[test]
    fn twenty_workdays_skip_the_holiday_and_count_the_saturday_that_is_worked() {
        let by = day("2026-10-21");
        let left = |days_left| FilingStanding::Due {
            by,
            standing: Standing::InTime { days_left },
        };
        assert_eq!(stands("2026-09-17", "2026-09-17"), left(34));
        assert_eq!(
            stands("2026-09-17", "2026-10-22"),
            FilingStanding::Due {
                by,
                standing: Standing::Overdue { days: 1 }
            }
        );
    }

    #[test]
    fn a_year_whose_workdays_are_not_published_is_said_and_not_guessed() {
        assert_eq!(
            stands("2026-12-10", "2026-12-11"),
            FilingStanding::DayUnknown { year: 2027 }
        );
    }

    #[test]
    fn what_is_filed_says_how_late() {
        let mut one = published(1, "1.0", "2026-09-17");
        let mut filed = |on: &str| {
            let filing = Filing {
                filed_on: day(on),
                authority: "清河市应急管理局".into(),
                receipt: String::new(),
                scans: Vec::new(),
                recorded_by: officer().id,
            };
            one.file(filing, &officer(), day("2026-12-01")).unwrap();
            standing(&plan(), &one, &calendar(), day("2026-12-01"))
        };
        let on = day("2026-10-21");
        assert_eq!(
            filed("2026-10-21"),
            FilingStanding::Filed { on, late_by: None }
        );
        let on = day("2026-10-24");
        assert_eq!(
            filed("2026-10-24"),
            FilingStanding::Filed {
                on,
                late_by: Some(3)
            }
        );
    }

    #[test]
    fn what_needs_no_filing_has_no_day() {
        let mut free = plan();
        free.to_file = false;
        let one = published(1, "1.0", "2026-09-17");
        let today = day("2026-09-18");
        assert_eq!(
            standing(&free, &one, &calendar(), today),
            FilingStanding::NotNeeded
        );
        let mut gone = plan();
        gone.withdraw(("并入综合预案", today), None, (&officer(), today))
            .unwrap();
        assert_eq!(
            standing(&gone, &one, &calendar(), today),
            FilingStanding::NotNeeded
        );
        let draft = version::sample::drafted(2, "1.1", version::sample::contents());
        assert_eq!(
            standing(&plan(), &draft, &calendar(), today),
            FilingStanding::NotNeeded
        );
    }
}
