//! Delegated issue (委托签发): for some days somebody who may issue notices lets another person issue
//! them, for general hazards alone.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// Longest a delegation lasts, in days: who delegates looks at it again every year.
const LONGEST: u32 = 366;

/// A delegation; ending it is a register of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// Row id.
    pub id: Uuid,
    /// Who delegates.
    pub delegator: Uuid,
    /// Who may issue.
    pub delegate: Uuid,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Only for hazards of this unit and those below it; for every unit when absent.
    pub unit: Option<Uuid>,
    /// From this day on it holds no more.
    pub ended_on: Option<NaiveDate>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// What is delegated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DelegationTerms {
    /// Who may issue.
    pub delegate: Uuid,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day, inclusive.
    pub last_day: NaiveDate,
    /// Only for hazards of this unit and those below it.
    pub unit: Option<Uuid>,
}

/// A notice that somebody would issue by delegation.
#[derive(Debug, Clone, Copy)]
pub struct Delegated<'a> {
    /// On which day.
    pub on: NaiveDate,
    /// Name of the unit addressed.
    pub addressee: &'a str,
    /// That unit and every unit above it.
    pub units: &'a [Uuid],
    /// Number of a hazard in it that is not general.
    pub major: Option<&'a str>,
}

impl Delegation {
    /// Somebody who may issue delegates it to somebody who may not.
    pub fn new(
        id: Uuid,
        terms: DelegationTerms,
        (delegator, delegate): (&Person, &Person),
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Refused<Self> {
        permission::check(delegator, Action::IssueNotice)?;
        delegate.present()?;
        if permission::check(delegate, Action::IssueNotice).is_ok() {
            let person = delegate.name.clone();
            return Err(Refusal::IssuesAnyway { person });
        }
        let DelegationTerms {
            first_day,
            last_day,
            unit,
            ..
        } = terms;
        if last_day < first_day {
            let field = "last_day";
            return Err(Refusal::EndsBeforeBegin { field });
        }
        if last_day < today {
            return Err(Refusal::InPast { field: "last_day" });
        }
        let days = (last_day - first_day).num_days() + 1;
        if days > i64::from(LONGEST) {
            let (field, least, most) = ("last_day", 1, LONGEST);
            return Err(Refusal::OutOfRange { field, least, most });
        }
        Ok(Self {
            id,
            delegator: delegator.id,
            delegate: delegate.id,
            first_day,
            last_day,
            unit,
            ended_on: None,
            made_at: now,
        })
    }

    /// Ends it: from today on it holds no more. Whoever may issue may end what another delegated.
    pub fn end(&mut self, author: &Person, today: NaiveDate) -> Refused<()> {
        permission::check(author, Action::IssueNotice)?;
        if self.ended_on.is_some() || self.last_day < today {
            return Err(Refusal::DelegationEnded);
        }
        self.ended_on = Some(today);
        Ok(())
    }

    /// Whether it holds on a day.
    pub fn holds(&self, on: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&on) && self.ended_on.is_none_or(|end| on < end)
    }
}

/// By which delegation a person may issue a notice.
pub fn delegated<'d>(
    delegations: &'d [Delegation],
    person: &Person,
    what: Delegated<'_>,
) -> Refused<&'d Delegation> {
    person.present()?;
    let mine = delegations.iter();
    let mut held = mine
        .filter(|one| one.delegate == person.id && one.holds(what.on))
        .peekable();
    let name = person.name.clone();
    if held.peek().is_none() {
        return Err(Refusal::NotDelegated { person: name });
    }
    if let Some(hazard) = what.major {
        let hazard = hazard.to_owned();
        return Err(Refusal::DelegatedGeneralOnly {
            person: name,
            hazard,
        });
    }
    let here = |one: &&Delegation| one.unit.is_none_or(|unit| what.units.contains(&unit));
    held.find(here).ok_or_else(|| Refusal::DelegatedElsewhere {
        person: name,
        unit: what.addressee.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;

    const HEAD: Uuid = Uuid::from_u128(2);
    const TEAM: Uuid = Uuid::from_u128(10);
    const BELOW: &[Uuid] = &[Uuid::from_u128(11), TEAM];
    const BESIDE: &[Uuid] = &[Uuid::from_u128(12)];

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn person(id: u128, name: &str, role: Role) -> Person {
        Person::new(Uuid::from_u128(id), name, None, &[role]).unwrap()
    }

    fn head() -> Person {
        person(2, "王志强", Role::UnitHead)
    }

    fn made(first: &str, last: &str, unit: Option<Uuid>) -> Refused<Delegation> {
        let terms = DelegationTerms {
            delegate: HEAD,
            first_day: day(first),
            last_day: day(last),
            unit,
        };
        let people = (&person(1, "周正", Role::SafetyDirector), &head());
        let id = Uuid::from_u128(3);
        Delegation::new(id, terms, people, (DateTime::UNIX_EPOCH, day("2026-11-23")))
    }

    fn asked(on: &str, major: Option<&'static str>, units: &'static [Uuid]) -> Delegated<'static> {
        Delegated {
            on: day(on),
            addressee: "城东供电所",
            units,
            major,
        }
    }

    #[test]
    fn it_holds_from_its_first_day_to_its_last_and_not_once_it_ended() {
        let mut one = made("2026-11-24", "2026-11-30", None).unwrap();
        let held = |one: &Delegation| {
            [
                "2026-11-23",
                "2026-11-24",
                "2026-11-27",
                "2026-11-30",
                "2026-12-01",
            ]
            .map(|on| one.holds(day(on)))
        };
        assert_eq!(held(&one), [false, true, true, true, false]);
        let member = person(4, "刘洋", Role::SafetyOfficer);
        assert!(matches!(
            one.end(&member, day("2026-11-27")),
            Err(Refusal::NotAllowed { .. })
        ));
        let deputy = person(5, "陈明", Role::DeputyInCharge);
        one.end(&deputy, day("2026-11-27")).unwrap();
        assert_eq!(held(&one), [false, true, false, false, false]);
        assert_eq!(
            one.end(&deputy, day("2026-11-28")),
            Err(Refusal::DelegationEnded)
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let field = "last_day";
        assert_eq!(
            made("2026-11-24", "2026-11-23", None),
            Err(Refusal::EndsBeforeBegin { field })
        );
        assert_eq!(
            made("2026-11-01", "2026-11-22", None),
            Err(Refusal::InPast { field })
        );
        assert!(matches!(
            made("2026-11-24", "2027-11-25", None),
            Err(Refusal::OutOfRange { .. })
        ));
        assert!(made("2026-11-24", "2027-11-24", None).is_ok());
        let terms = DelegationTerms {
            delegate: HEAD,
            first_day: day("2026-11-24"),
            last_day: day("2026-11-24"),
            unit: None,
        };
        let now = (DateTime::UNIX_EPOCH, day("2026-11-23"));
        let director = person(1, "周正", Role::SafetyDirector);
        let twice = Delegation::new(HEAD, terms.clone(), (&director, &director), now);
        assert!(matches!(twice, Err(Refusal::IssuesAnyway { .. })));
        let officer = person(4, "刘洋", Role::SafetyOfficer);
        let unable = Delegation::new(HEAD, terms, (&officer, &head()), now);
        assert!(matches!(unable, Err(Refusal::NotAllowed { .. })));
    }

    #[test]
    fn general_hazards_of_the_unit_alone() {
        let own = [made("2026-11-24", "2026-11-30", Some(TEAM)).unwrap()];
        let by = |what| delegated(&own, &head(), what).map(|one| one.id);
        assert_eq!(by(asked("2026-11-24", None, BELOW)), Ok(own[0].id));
        assert!(matches!(
            by(asked("2026-11-23", None, BELOW)),
            Err(Refusal::NotDelegated { .. })
        ));
        assert!(matches!(
            by(asked("2026-11-24", Some("隐患〔2026〕1号"), BELOW)),
            Err(Refusal::DelegatedGeneralOnly { .. })
        ));
        assert!(matches!(
            by(asked("2026-11-24", None, BESIDE)),
            Err(Refusal::DelegatedElsewhere { .. })
        ));
        let other = person(7, "李娜", Role::UnitHead);
        assert!(matches!(
            delegated(&own, &other, asked("2026-11-24", None, BELOW)),
            Err(Refusal::NotDelegated { .. })
        ));
    }
}
