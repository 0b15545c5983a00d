//! Years of public holidays that an organisation enters itself, once they are published: days off, make-up
//! workdays, and from where they were taken.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, NaiveDate, Utc, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::{Festival, WorkCalendar, YearOfWork};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused, text};

/// Most days off, and most make-up workdays, of a year.
const MOST_DAYS: usize = 120;
/// The years that are taken.
const YEARS: (u32, u32) = (2000, 2199);

/// A year as somebody entered it; a later entry of a year stands before an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayYear {
    /// Row id.
    pub id: Uuid,
    /// Year.
    pub year: i32,
    /// Days off (休), in their order.
    pub off: Vec<NaiveDate>,
    /// Saturdays and Sundays that are worked (班), in their order.
    pub worked: Vec<NaiveDate>,
    /// First day off of each festival that was named.
    pub festivals: BTreeMap<Festival, NaiveDate>,
    /// From where it was taken, such as 国办发明电〔2026〕7号.
    pub source: String,
    /// Who entered it.
    pub entered_by: Uuid,
    /// When.
    pub entered_at: DateTime<Utc>,
}

/// What was published of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayTerms {
    /// Year, 2000 to 2199.
    pub year: i32,
    /// Days off (休), one at least.
    pub off: Vec<NaiveDate>,
    /// Saturdays and Sundays that are worked (班).
    #[serde(default)]
    pub worked: Vec<NaiveDate>,
    /// First day off of each festival.
    #[serde(default)]
    pub festivals: BTreeMap<Festival, NaiveDate>,
    /// From where it was taken.
    pub source: String,
}

impl HolidayYear {
    /// Enters a year.
    pub fn enter(
        id: Uuid,
        terms: &HolidayTerms,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<Self> {
        permission::check(author, Action::KeepCalendar)?;
        let (least, most) = YEARS;
        if !u32::try_from(terms.year).is_ok_and(|year| (least..=most).contains(&year)) {
            let field = "year";
            return Err(Refusal::OutOfRange { field, least, most });
        }
        let off = days("off", &terms.off, terms.year)?;
        let worked = days("worked", &terms.worked, terms.year)?;
        if off.is_empty() {
            return Err(Refusal::Blank { field: "off" });
        }
        if let Some(day) = worked.intersection(&off).next() {
            return Err(Refusal::DayOffAndWorked { day: *day });
        }
        let weekend = |day: &&NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if let Some(day) = worked.iter().find(weekend) {
            return Err(Refusal::WorkedAnyway { day: *day });
        }
        if let Some(day) = terms.festivals.values().find(|day| !off.contains(day)) {
            return Err(Refusal::FestivalNotOff { day: *day });
        }
        Ok(Self {
            id,
            year: terms.year,
            off: off.into_iter().collect(),
            worked: worked.into_iter().collect(),
            festivals: terms.festivals.clone(),
            source: text("source", &terms.source, 120)?,
            entered_by: author.id,
            entered_at: now,
        })
    }

    /// As the calendar has it; nobody but whoever entered it compared it with what was published.
    fn published(&self) -> YearOfWork {
        YearOfWork {
            off: self.off.clone(),
            worked: self.worked.clone(),
            festivals: self.festivals.clone(),
            verified_by: None,
        }
    }
}

impl WorkCalendar {
    /// With the years an organisation entered, in the order of entry.
    pub fn with<'a>(self, entered: impl IntoIterator<Item = &'a HolidayYear>) -> Self {
        let mut years = self.years().clone();
        years.extend(entered.into_iter().map(|one| (one.year, one.published())));
        Self::new(years)
    }
}

/// Days of one year, each once.
fn days(field: &'static str, days: &[NaiveDate], year: i32) -> Refused<BTreeSet<NaiveDate>> {
    if days.len() > MOST_DAYS {
        let most = MOST_DAYS;
        return Err(Refusal::TooMany { field, most });
    }
    match days.iter().find(|day| day.year() != year) {
        Some(day) => Err(Refusal::DayOfAnotherYear { day: *day, year }),
        None => Ok(days.iter().copied().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn terms() -> HolidayTerms {
        HolidayTerms {
            year: 2027,
            off: vec![day("2027-01-01"), day("2027-10-01"), day("2027-10-04")],
            worked: vec![day("2027-10-09")],
            festivals: BTreeMap::from([(Festival::National, day("2027-10-01"))]),
            source: "国办发明电〔2026〕7号".to_owned(),
        }
    }

    fn entered(spoil: fn(&mut HolidayTerms)) -> Refused<HolidayYear> {
        let officer =
            Person::new(Uuid::from_u128(1), "李娜", None, &[Role::SafetyOfficer]).unwrap();
        let mut terms = terms();
        spoil(&mut terms);
        let now = "2026-11-23T01:00:00Z".parse().unwrap();
        HolidayYear::enter(Uuid::nil(), &terms, &officer, now)
    }

    #[test]
    fn a_year_that_was_entered_is_known() {
        let calendar = WorkCalendar::default().with(&[entered(|_| ()).unwrap()]);
        assert_eq!(calendar.is_workday(day("2027-10-04")), Ok(false));
        assert_eq!(calendar.is_workday(day("2027-10-05")), Ok(true));
        assert_eq!(calendar.is_workday(day("2027-10-09")), Ok(true));
        let national = calendar.festival(Festival::National, 2027);
        assert_eq!(national, Ok(day("2027-10-01")));
        // A later entry of the year stands before an earlier one.
        let again = entered(|terms| terms.worked.clear()).unwrap();
        let calendar = calendar.with(&[again]);
        assert_eq!(calendar.is_workday(day("2027-10-09")), Ok(false));
    }

    #[test]
    fn a_year_that_cannot_be_is_refused() {
        let of = |day| Refusal::DayOfAnotherYear { day, year: 2027 };
        let other = entered(|terms| terms.off.push(day("2028-01-01")));
        assert_eq!(other, Err(of(day("2028-01-01"))));
        let both = entered(|terms| terms.worked.push(day("2027-10-04")));
        let twice = day("2027-10-04");
        assert_eq!(both, Err(Refusal::DayOffAndWorked { day: twice }));
        let weekday = entered(|terms| terms.worked.push(day("2027-10-05")));
        let anyway = day("2027-10-05");
        assert_eq!(weekday, Err(Refusal::WorkedAnyway { day: anyway }));
        let festival = entered(|terms| {
            terms.festivals.insert(Festival::NewYear, day("2027-01-02"));
        });
        let not_off = day("2027-01-02");
        assert_eq!(festival, Err(Refusal::FestivalNotOff { day: not_off }));
        let blank = |field| Err(Refusal::Blank { field });
        assert_eq!(entered(|terms| terms.off.clear()), blank("off"));
        assert_eq!(entered(|terms| terms.source = " ".into()), blank("source"));
    }
}
