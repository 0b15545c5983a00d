//! Other names of a unit (曾用名、俗称), each for some time: ledgers call it so.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::text;
use crate::{Refusal, Refused};

/// What a unit was, or is, called beside its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitAlias {
    /// Row id.
    pub id: Uuid,
    /// Unit.
    pub unit: Uuid,
    /// The other name.
    pub name: String,
    /// First day it was called so; always before when absent.
    pub first_day: Option<NaiveDate>,
    /// Last day, inclusive; still when absent.
    pub last_day: Option<NaiveDate>,
    /// It was entered by mistake and never held.
    pub withdrawn: bool,
    /// When it was entered.
    pub made_at: DateTime<Utc>,
}

impl UnitAlias {
    /// Another name of a unit.
    pub fn new(
        (id, unit): (Uuid, Uuid),
        name: &str,
        (first_day, last_day): (Option<NaiveDate>, Option<NaiveDate>),
        made_at: DateTime<Utc>,
    ) -> Refused<Self> {
        let alias = Self {
            id,
            unit,
            name: text("name", name, 60)?,
            first_day,
            last_day,
            withdrawn: false,
            made_at,
        };
        alias.check_days()?;
        Ok(alias)
    }

    /// Sets its last day.
    pub fn end(&mut self, last_day: NaiveDate) -> Refused<()> {
        let before = self.last_day.replace(last_day);
        self.check_days().inspect_err(|_| self.last_day = before)
    }

    fn check_days(&self) -> Refused<()> {
        match self.first_day.zip(self.last_day) {
            Some((first, last)) if last < first => {
                Err(Refusal::EndsBeforeBegin { field: "last_day" })
            }
            _ => Ok(()),
        }
    }

    /// Whether the unit was called so on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        !self.withdrawn
            && self.first_day.is_none_or(|first| first <= on)
            && self.last_day.is_none_or(|last| on <= last)
    }

    /// Whether there is a day on which both hold.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |last: Option<NaiveDate>, first: Option<NaiveDate>| {
            last.zip(first).is_some_and(|(last, first)| last < first)
        };
        !self.withdrawn
            && !other.withdrawn
            && !before(self.last_day, other.first_day)
            && !before(other.last_day, self.first_day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alias(first: Option<&str>, last: Option<&str>) -> Refused<UnitAlias> {
        let day = |text: Option<&str>| text.map(|text| text.parse().unwrap());
        let now = "2026-11-23T01:00:00Z".parse().unwrap();
        let ids = (Uuid::nil(), Uuid::nil());
        UnitAlias::new(ids, "老东站", (day(first), day(last)), now)
    }

    #[test]
    fn a_name_holds_on_its_days_and_overlaps_what_shares_one() {
        let day = |text: &str| text.parse().unwrap();
        let old = alias(None, Some("2024-06-30")).unwrap();
        assert!(old.holds(day("2024-06-30")) && !old.holds(day("2024-07-01")));
        let new = alias(Some("2024-07-01"), None).unwrap();
        assert!(!old.overlaps(&new) && !new.overlaps(&old));
        let mut always = alias(None, None).unwrap();
        assert!(always.overlaps(&old) && new.overlaps(&always));
        always.withdrawn = true;
        assert!(!always.overlaps(&old) && !always.holds(day("2024-01-01")));
    }

    #[test]
    fn it_never_ends_before_it_begins() {
        let refusal = Refusal::EndsBeforeBegin { field: "last_day" };
        let ended = alias(Some("2024-07-01"), Some("2024-06-30"));
        assert_eq!(ended.unwrap_err(), refusal);
        let mut open = alias(Some("2024-07-01"), None).unwrap();
        assert_eq!(
            open.end("2024-06-30".parse().unwrap()).unwrap_err(),
            refusal
        );
        assert_eq!(open.last_day, None);
    }
}
