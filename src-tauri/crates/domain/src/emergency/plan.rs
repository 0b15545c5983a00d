//! The register of plans: what there is, whose it is, and until when it holds.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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

    /// Withdraws the plan (废止): from today on it no longer holds.
    pub fn withdraw(&mut self, reason: &str, author: &Person, today: NaiveDate) -> Refused<()> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        self.present()?;
        self.withdrawn_reason = text("reason", reason, 200)?;
        self.withdrawn_on = Some(today);
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
pub(super) mod sample {
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
    use super::sample::{day, officer, person, plan};
    use super::*;
    use crate::people::Role;

    #[test]
    fn what_was_withdrawn_stays_as_it_was() {
        let mut one = plan();
        let member = person(9, "刘洋", "班长", Role::Member);
        assert!(matches!(
            one.withdraw("并入", &member, day("2026-05-01")),
            Err(Refusal::NotAllowed { .. })
        ));
        assert_eq!(
            one.withdraw("  ", &officer(), day("2026-05-01")),
            Err(Refusal::Blank { field: "reason" })
        );
        one.withdraw("并入综合预案", &officer(), day("2026-05-01"))
            .unwrap();
        let before = one.clone();
        let again = one.withdraw("再次", &officer(), day("2026-05-02"));
        assert!(matches!(again, Err(Refusal::EmergencyPlanWithdrawn { .. })));
        assert_eq!(one, before);
    }
}
