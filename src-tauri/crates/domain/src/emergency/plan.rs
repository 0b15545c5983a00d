//! The register of plans: what there is, whose it is, and until when it holds.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::version::PlanVersion;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// The three kinds of plans.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PlanKind {
    /// 综合应急预案.
    Comprehensive,
    /// 专项应急预案.
    Special,
    /// 现场处置方案.
    OnSite,
}

/// A plan in the register. What it says is in its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyPlan {
    /// Row id.
    pub id: Uuid,
    /// What it is called, e.g. 配电室火灾现场处置方案.
    pub name: String,
    /// Number it has in the house; may be empty.
    pub code: String,
    /// Kind.
    pub kind: PlanKind,
    /// Unit that made it and acts by it.
    pub unit: Uuid,
    /// Whether it is filed with the authority once published (备案).
    pub to_file: bool,
    /// Day it was entered.
    pub registered_on: NaiveDate,
    /// From this day on it no longer holds.
    pub withdrawn_on: Option<NaiveDate>,
    /// Why it was withdrawn.
    pub withdrawn_reason: String,
}

/// What is said of a plan in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmergencyPlanTerms {
    /// What it is called.
    pub name: String,
    /// Number it has in the house; may be empty.
    #[serde(default)]
    pub code: String,
    /// Kind.
    pub kind: PlanKind,
    /// Unit that made it and acts by it.
    pub unit: Uuid,
    /// Whether it is filed with the authority once published (备案).
    pub to_file: bool,
}

impl EmergencyPlan {
    /// Enters a plan.
    pub fn register(
        id: Uuid,
        terms: EmergencyPlanTerms,
        author: &Person,
        today: NaiveDate,
    ) -> Refused<Self> {
        let mut plan = Self {
            id,
            name: String::new(),
            code: String::new(),
            kind: terms.kind,
            unit: terms.unit,
            to_file: terms.to_file,
            registered_on: today,
            withdrawn_on: None,
            withdrawn_reason: String::new(),
        };
        plan.edit(terms, author)?;
        Ok(plan)
    }

    /// Describes the plan anew.
    pub fn edit(&mut self, terms: EmergencyPlanTerms, author: &Person) -> Refused<()> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        self.present()?;
        self.name = text("name", &terms.name, 60)?;
        self.code = optional_text("code", &terms.code, 40)?;
        self.kind = terms.kind;
        self.unit = terms.unit;
        self.to_file = terms.to_file;
        Ok(())
    }

    /// Withdraws the plan (废止): from a day on it no longer holds. That day is today or earlier, and not before
    /// the version that held began, or the plan was entered where none ever held.
    pub fn withdraw(
        &mut self,
        (reason, on): (&str, NaiveDate),
        held: Option<&PlanVersion>,
        (author, today): (&Person, NaiveDate),
    ) -> Refused<()> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        self.present()?;
        let reason = text("reason", reason, 200)?;
        let field = "on";
        if on > today {
            return Err(Refusal::InFuture { field });
        }
        let begun = held.and_then(PlanVersion::published_on);
        if on < begun.unwrap_or(self.registered_on) {
            return Err(Refusal::EndsBeforeBegin { field });
        }
        self.withdrawn_reason = reason;
        self.withdrawn_on = Some(on);
        Ok(())
    }

    /// The plan unless it was withdrawn.
    pub fn present(&self) -> Refused<&Self> {
        match self.withdrawn_on {
            None => Ok(self),
            Some(_) => Err(Refusal::EmergencyPlanWithdrawn {
                plan: self.name.clone(),
            }),
        }
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;
    use crate::people::Role;

    pub fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub fn person(id: u128, name: &str, post: &str, role: Role) -> Person {
        let person = Person::new(Uuid::from_u128(id), name, None, &[role]).unwrap();
        person.reach(post, "0539-1000").unwrap()
    }

    pub fn officer() -> Person {
        person(1, "张伟", "安监员", Role::SafetyOfficer)
    }

    pub fn principal() -> Person {
        person(2, "陈国栋", "总经理", Role::Principal)
    }

    /// An on-site plan that is filed.
    pub fn plan() -> EmergencyPlan {
        let terms = EmergencyPlanTerms {
            name: "配电室火灾现场处置方案".into(),
            code: String::new(),
            kind: PlanKind::OnSite,
            unit: Uuid::from_u128(10),
            to_file: true,
        };
        let id = Uuid::from_u128(20);
        EmergencyPlan::register(id, terms, &officer(), day("2026-01-05")).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::super::version::sample::published;
    use super::sample::{day, officer, person, plan};
    use super::*;
    use crate::people::Role;

    #[test]
    fn what_was_withdrawn_stays_as_it_was() {
        let mut one = plan();
        let member = person(9, "刘洋", "班长", Role::Member);
        let on = day("2026-05-01");
        assert!(matches!(
            one.withdraw(("并入", on), None, (&member, on)),
            Err(Refusal::NotAllowed { .. })
        ));
        assert_eq!(
            one.withdraw(("  ", on), None, (&officer(), on)),
            Err(Refusal::Blank { field: "reason" })
        );
        one.withdraw(("并入综合预案", on), None, (&officer(), on))
            .unwrap();
        let before = one.clone();
        let again = one.withdraw(("再次", on), None, (&officer(), day("2026-05-02")));
        assert!(matches!(again, Err(Refusal::EmergencyPlanWithdrawn { .. })));
        assert_eq!(one, before);
    }

    #[test]
    fn it_ends_on_a_day_between_its_begin_and_today() {
        let today = day("2026-05-20");
        let version = published(1, "1.1", "2026-04-10");
        let ends = |on: &str, held: Option<&PlanVersion>| {
            let mut one = plan();
            one.withdraw(("站房停用", day(on)), held, (&officer(), today))
                .map(|()| one.withdrawn_on)
        };
        let field = "on";
        let early = Err(Refusal::EndsBeforeBegin { field });
        assert_eq!(ends("2026-05-21", None), Err(Refusal::InFuture { field }));
        assert_eq!(ends("2026-05-20", None), Ok(Some(today)));
        assert_eq!(ends("2026-04-09", Some(&version)), early);
        let first = Ok(Some(day("2026-04-10")));
        assert_eq!(ends("2026-04-10", Some(&version)), first);
        // Where none ever held, the plan was entered on 5 January.
        assert_eq!(ends("2026-01-04", None), early);
        assert!(ends("2026-01-05", None).is_ok());
    }
}
