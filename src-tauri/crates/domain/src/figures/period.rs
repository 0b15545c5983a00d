//! A month, a quarter or a year, by its name: `2026-11`, `2026-Q4`, `2026`.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Refusal, Refused};

/// A month, a quarter or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Period {
    first: NaiveDate,
    months: u32,
}

/// First and last year that make sense.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2999;

impl Period {
    /// The one that a day lies in: a month, a quarter of 3 months, a year of 12.
    pub fn of(day: NaiveDate, months: u32) -> Self {
        let month0 = day.month0() - day.month0() % months;
        let first = day.with_day(1).and_then(|day| day.with_month0(month0));
        Self {
            first: first.unwrap_or(day),
            months,
        }
    }

    /// The period of a name.
    pub fn named(name: &str) -> Refused<Self> {
        let unknown = || Refusal::PeriodUnknown {
            period: name.to_owned(),
        };
        let (year, part) = match name.split_once('-') {
            None => (name, None),
            Some((year, part)) => (year, Some(part)),
        };
        let digits = |text: &str, count: usize| {
            let fits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
            fits.then(|| text.parse::<u32>().ok()).flatten()
        };
        let (month, months) = match part {
            None => (Some(1), 12),
            Some(part) => match part.strip_prefix('Q') {
                Some(quarter) => {
                    let quarter = digits(quarter, 1).filter(|quarter| (1..=4).contains(quarter));
                    (quarter.map(|quarter| quarter * 3 - 2), 3)
                }
                None => (digits(part, 2), 1),
            },
        };
        let year = digits(year, 4).and_then(|year| i32::try_from(year).ok());
        let year = year.filter(|year| YEARS.contains(year));
        let first = year.zip(month);
        let first = first.and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
        first
            .map(|first| Self { first, months })
            .ok_or_else(unknown)
    }

    /// The one before, as long.
    pub fn before(self) -> Self {
        Self::of(self.eve(), self.months)
    }

    /// The one after, as long.
    pub fn after(self) -> Self {
        let next = self.first.checked_add_months(Months::new(self.months));
        Self {
            first: next.unwrap_or(self.first),
            ..self
        }
    }

    /// First day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Last day.
    pub fn last(self) -> NaiveDate {
        self.after().eve()
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last()).contains(&day)
    }

    /// The last day that has come: what is asked of the end is asked of this day.
    pub fn as_of(self, today: NaiveDate) -> NaiveDate {
        self.last().min(today)
    }

    /// The last day that is over: what is due on it is due for good.
    pub fn over(self, today: NaiveDate) -> NaiveDate {
        self.last().min(before(today))
    }

    /// The day before the first.
    pub fn eve(self) -> NaiveDate {
        before(self.first)
    }

    /// The first day of the year it ends in.
    pub fn new_year(self) -> NaiveDate {
        Self::of(self.first, 12).first
    }

    /// It has begun.
    pub fn check_begun(self, today: NaiveDate) -> Refused<()> {
        match self.first <= today {
            true => Ok(()),
            false => Err(Refusal::PeriodNotBegun { first: self.first }),
        }
    }

    /// Its last day has come: what is reported of it is the whole.
    pub fn check_over(self, today: NaiveDate) -> Refused<()> {
        match self.last() <= today {
            true => Ok(()),
            false => Err(Refusal::PeriodNotOver { last: self.last() }),
        }
    }

    /// Words for paper: `2026年11月`, `2026年第四季度`, `2026年`.
    pub fn words(self) -> String {
        let year = self.first.year();
        match self.months {
            1 => format!("{year}年{}月", self.first.month()),
            3 => {
                let quarter = self.first.month0() as usize / 3;
                let word = ["一", "二", "三", "四"].get(quarter).unwrap_or(&"");
                format!("{year}年第{word}季度")
            }
            _ => format!("{year}年"),
        }
    }
}

fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

impl fmt::Display for Period {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.months {
            1 => write!(to, "{year}-{month:02}"),
            3 => write!(to, "{year}-Q{}", month.div_ceil(3)),
            _ => write!(to, "{year}"),
        }
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = Refusal;

    fn try_from(name: String) -> Refused<Self> {
        Self::named(&name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_is_known_by_its_name() {
        for (name, first, last, words) in [
            ("2026-11", "2026-11-01", "2026-11-30", "2026年11月"),
            ("2028-02", "2028-02-01", "2028-02-29", "2028年2月"),
            ("2026-Q4", "2026-10-01", "2026-12-31", "2026年第四季度"),
            ("2026", "2026-01-01", "2026-12-31", "2026年"),
        ] {
            let period = Period::named(name).unwrap();
            assert_eq!((period.first(), period.last()), (day(first), day(last)));
            assert_eq!(
                (period.to_string(), period.words()),
                (name.into(), words.into())
            );
        }
        for name in [
            "", "26-11", "2026-13", "2026-00", "2026-Q5", "2026-Q", "2026-1", "1-1-1",
        ] {
            let unknown = Refusal::PeriodUnknown {
                period: name.to_owned(),
            };
            assert_eq!(Period::named(name), Err(unknown));
        }
    }

    #[test]
    fn a_running_period_ends_today_and_what_is_due_today_is_not_due_yet() {
        let month = Period::named("2026-11").unwrap();
        assert_eq!(month.as_of(day("2026-11-26")), day("2026-11-26"));
        assert_eq!(month.over(day("2026-11-26")), day("2026-11-25"));
        assert_eq!(month.over(day("2026-12-08")), day("2026-11-30"));
        assert!(month.check_over(day("2026-11-29")).is_err());
        assert!(month.check_over(day("2026-11-30")).is_ok());
        assert!(month.check_begun(day("2026-10-31")).is_err());
        assert_eq!(Period::of(day("2026-11-26"), 1), month);
        assert_eq!(month.eve(), day("2026-10-31"));
        let quarter = Period::of(month.first(), 3);
        assert_eq!(quarter.after().to_string(), "2027-Q1");
        assert_eq!(quarter.before().to_string(), "2026-Q3");
        assert_eq!(month.new_year(), day("2026-01-01"));
    }
}
