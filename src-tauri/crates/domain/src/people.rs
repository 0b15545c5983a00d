//! People and their roles.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// What a person is to the safety work; glossary of the trade.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 管理员: organisation, people, devices, certificates.
    Administrator,
    /// 主要负责人.
    Principal,
    /// 分管领导.
    DeputyInCharge,
    /// 安监主任.
    SafetyDirector,
    /// 安监员.
    SafetyOfficer,
    /// 部门负责人, 班组长.
    UnitHead,
    /// 员工; everybody may report a hazard and rectify one.
    Member,
    /// 审计: reads and exports everything, changes nothing, and keeps checks of papers; goes with no other role.
    Auditor,
}

/// A person of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Row id.
    pub id: Uuid,
    /// Name as it stands on papers.
    pub name: String,
    /// Unit the person belongs to.
    pub unit: Option<Uuid>,
    /// Post in words, e.g. `所长`.
    pub post: String,
    /// Telephone number; may be empty.
    pub phone: String,
    /// Roles.
    pub roles: BTreeSet<Role>,
    /// People who left stay for the papers that name them.
    pub active: bool,
}

impl Person {
    /// A new person.
    pub fn new(id: Uuid, name: &str, unit: Option<Uuid>, roles: &[Role]) -> Refused<Self> {
        let person = Self {
            id,
            name: text("name", name, 40)?,
            unit,
            post: String::new(),
            phone: String::new(),
            roles: roles.iter().copied().collect(),
            active: true,
        };
        person.check_alone(&person.roles)?;
        Ok(person)
    }

    /// Describes the person anew.
    pub fn edit(&mut self, name: &str, unit: Option<Uuid>, post: &str, phone: &str) -> Refused<()> {
        *self = Self {
            name: text("name", name, 40)?,
            unit,
            ..self.clone()
        }
        .reach(post, phone)?;
        Ok(())
    }

    /// Sets post and telephone number.
    pub fn reach(mut self, post: &str, phone: &str) -> Refused<Self> {
        self.post = optional_text("post", post, 40)?;
        self.phone = optional_text("phone", phone, 40)?;
        Ok(self)
    }

    /// Name and post, as people are named where they sign.
    pub fn titled(&self) -> String {
        titled(&self.name, &self.post)
    }

    /// Whether the person has any of the roles.
    pub fn is_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.roles.contains(role))
    }

    /// Whether the person reads everything and changes nothing.
    pub fn is_auditor(&self) -> bool {
        self.roles.contains(&Role::Auditor)
    }

    /// Whoever looks at the work of others has no part in it.
    fn check_alone(&self, roles: &BTreeSet<Role>) -> Refused<()> {
        match roles.contains(&Role::Auditor) && roles.len() > 1 {
            true => Err(Refusal::AuditorAlone {
                person: self.name.clone(),
            }),
            false => Ok(()),
        }
    }

    /// The person if still active.
    pub fn present(&self) -> Refused<&Self> {
        if self.active {
            Ok(self)
        } else {
            Err(Refusal::PersonInactive {
                person: self.name.clone(),
            })
        }
    }

    /// Marks the person as left or back. While they own open hazards they stay: those are handed over
    /// first (交接), or they would be with nobody; and while they lead inspections that run (`led`, by number), which
    /// nobody else could end.
    pub fn set_active(&mut self, active: bool, open_hazards: u32, led: &[String]) -> Refused<()> {
        if self.active && !active {
            self.check_free(open_hazards, led)?;
        }
        self.active = active;
        Ok(())
    }

    /// Whether nothing waits for this person alone.
    fn check_free(&self, open_hazards: u32, led: &[String]) -> Refused<()> {
        let person = self.name.clone();
        if open_hazards > 0 {
            let count = open_hazards;
            return Err(Refusal::StillOwnsHazards { person, count });
        }
        if !led.is_empty() {
            let inspections = led.to_vec();
            return Err(Refusal::StillLeadsInspections {
                person,
                inspections,
            });
        }
        Ok(())
    }

    /// Replaces the roles. `other_administrators` counts active ones besides this person. Whoever becomes an
    /// auditor owns no open hazard and leads no inspection: nobody could end them.
    pub fn set_roles(
        &mut self,
        roles: BTreeSet<Role>,
        other_administrators: usize,
        (open_hazards, led): (u32, &[String]),
    ) -> Refused<()> {
        self.check_alone(&roles)?;
        if roles.contains(&Role::Auditor) && !self.is_auditor() {
            self.check_free(open_hazards, led)?;
        }
        let was = self.roles.contains(&Role::Administrator);
        if was && !roles.contains(&Role::Administrator) && other_administrators == 0 {
            return Err(Refusal::LastAdministrator);
        }
        self.roles = roles;
        Ok(())
    }
}

/// A name with its post, where there is one.
pub fn titled(name: &str, post: &str) -> String {
    match post.is_empty() {
        true => name.to_owned(),
        false => format!("{name}（{post}）"),
    }
}

/// Digits of the PIN that wakes a resting laptop.
const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// A PIN is 4 to 8 plain digits.
pub fn check_pin(pin: &str) -> Refused<()> {
    if PIN_DIGITS.contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    Err(Refusal::PinNotDigits {
        field: "pin",
        least: *PIN_DIGITS.start(),
        most: *PIN_DIGITS.end(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_owns_open_hazards_hands_them_over_before_leaving() {
        let mut person = Person::new(Uuid::nil(), "刘洋", None, &[Role::Member]).unwrap();
        let refused = Refusal::StillOwnsHazards {
            person: "刘洋".to_owned(),
            count: 2,
        };
        assert_eq!(person.set_active(false, 2, &[]), Err(refused));
        let inspections = vec!["检查〔2026〕1号".to_owned()];
        let led = person.set_active(false, 0, &inspections);
        let person_name = "刘洋".to_owned();
        assert_eq!(
            led,
            Err(Refusal::StillLeadsInspections {
                person: person_name,
                inspections
            })
        );
        assert!(person.active);
        assert_eq!(person.set_active(true, 2, &[]), Ok(()));
        assert_eq!(person.set_active(false, 0, &[]), Ok(()));
        assert!(!person.active);
        // Whoever was marked as left elsewhere comes back with what nobody took over, and may be
        // said to have left once more.
        assert_eq!(person.set_active(false, 2, &[]), Ok(()));
        assert_eq!(person.set_active(true, 2, &[]), Ok(()));
        assert!(person.active);
    }

    #[test]
    fn a_pin_is_four_to_eight_digits() {
        for pin in ["0000", "20261123"] {
            assert_eq!(check_pin(pin), Ok(()));
        }
        for pin in ["", "123", "123456789", "12a4", "１２３４", " 1234", "-123"] {
            assert!(check_pin(pin).is_err(), "{pin}");
        }
    }
}
