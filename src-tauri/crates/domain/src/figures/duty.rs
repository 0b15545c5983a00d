//! 报送日历: which report of the figures is owed to whom, and by which day.

use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Period;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Most duties of a calendar.
const MOST: usize = 20;
/// Most periods back that a report is still asked for.
const PERIODS_BACK: usize = 12;

/// How long a period of a duty is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// 月报.
    Month,
    /// 季报.
    Quarter,
    /// 年报.
    Year,
}

impl Every {
    fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// A report that is owed again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportDuty {
    /// What the form is called, at most 60 characters.
    pub form: String,
    /// Of which periods.
    pub every: Every,
    /// Day of the first month after the period, from 1; the month's last where it has none such.
    pub due_day: u32,
    /// To whom it goes, at most 60 characters.
    pub recipient: String,
    /// What demands it, at most 120 characters; may be empty.
    #[serde(default)]
    pub basis: String,
}

impl ReportDuty {
    /// The last day on which the report of a period is in time.
    pub fn due_on(&self, period: Period) -> NaiveDate {
        let first = period.after().first();
        let next = first.checked_add_months(Months::new(1));
        let last = next.and_then(|next| next.pred_opt()).unwrap_or(first);
        last.with_day(self.due_day.min(last.day())).unwrap_or(last)
    }

    /// Periods that are over and ended on a day or later, the newest first, at most twelve.
    pub fn periods(&self, since: NaiveDate, today: NaiveDate) -> impl Iterator<Item = Period> {
        let running = Period::of(today, self.every.months());
        let newest = match running.check_over(today) {
            Ok(()) => running,
            Err(_) => running.before(),
        };
        let back = std::iter::successors(Some(newest), |period| Some(period.before()));
        back.take_while(move |period| period.last() >= since)
            .take(PERIODS_BACK)
    }

    fn checked(self) -> Refused<Self> {
        if !(1..=31).contains(&self.due_day) {
            let (field, least, most) = ("due_day", 1, 31);
            return Err(Refusal::OutOfRange { field, least, most });
        }
        Ok(Self {
            form: text("form", &self.form, 60)?,
            recipient: text("recipient", &self.recipient, 60)?,
            basis: optional_text("basis", &self.basis, 120)?,
            ..self
        })
    }
}

/// What an organisation owes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct ReportCalendar(Vec<ReportDuty>);

impl ReportCalendar {
    /// A calendar: every duty says what, when and to whom.
    pub fn new(duties: Vec<ReportDuty>) -> Refused<Self> {
        if duties.len() > MOST {
            let field = "reports";
            return Err(Refusal::TooMany { field, most: MOST });
        }
        let duties = duties.into_iter().map(ReportDuty::checked);
        Ok(Self(duties.collect::<Refused<_>>()?))
    }

    /// The duties, in the organisation's order.
    pub fn duties(&self) -> &[ReportDuty] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn duty(every: Every, due_day: u32) -> ReportDuty {
        ReportDuty {
            form: "统计分析表".into(),
            every,
            due_day,
            recipient: "清河市应急管理局".into(),
            basis: String::new(),
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_is_due_in_the_month_after_its_period() {
        for (every, due_day, period, due_on) in [
            (Every::Quarter, 15, "2026-Q4", "2027-01-15"),
            (Every::Year, 31, "2026", "2027-01-31"),
            (Every::Month, 2, "2026-11", "2026-12-02"),
            (Every::Month, 31, "2027-01", "2027-02-28"),
            (Every::Month, 31, "2028-01", "2028-02-29"),
        ] {
            let period = Period::named(period).unwrap();
            assert_eq!(duty(every, due_day).due_on(period), day(due_on));
        }
    }

    #[test]
    fn what_is_over_since_the_ledger_is_kept_is_owed() {
        let names = |every, since: &str, today: &str| -> Vec<String> {
            let duty = duty(every, 15);
            let periods = duty.periods(day(since), day(today));
            periods.map(|period| period.to_string()).collect()
        };
        let none: [&str; 0] = [];
        assert_eq!(names(Every::Quarter, "2026-11-23", "2026-12-30"), none);
        assert_eq!(
            names(Every::Quarter, "2026-11-23", "2026-12-31"),
            ["2026-Q4"]
        );
        assert_eq!(
            names(Every::Quarter, "2026-12-31", "2027-04-01"),
            ["2027-Q1", "2026-Q4"]
        );
        assert_eq!(names(Every::Year, "2027-01-01", "2027-02-01"), none);
        assert_eq!(names(Every::Month, "2020-01-01", "2027-01-15").len(), 12);
    }

    #[test]
    fn a_duty_says_what_when_and_to_whom() {
        let with = |change: fn(&mut ReportDuty)| {
            let mut one = duty(Every::Month, 2);
            change(&mut one);
            ReportCalendar::new(vec![one])
        };
        assert!(with(|_| ()).is_ok());
        assert!(with(|one| one.due_day = 0).is_err());
        assert!(with(|one| one.due_day = 32).is_err());
        assert!(with(|one| one.form = " ".into()).is_err());
        assert!(with(|one| one.recipient.clear()).is_err());
        let many = vec![duty(Every::Month, 2); MOST + 1];
        assert!(ReportCalendar::new(many).is_err());
    }
}
