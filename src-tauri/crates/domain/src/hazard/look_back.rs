//! 回头看: effectiveness on the day of closing means little, so a look back is scheduled then and
//! recorded later; what was not effective becomes a new case.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Case;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// What was seen on looking back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LookBack {
    /// What was found.
    pub findings: String,
    /// The rectification holds.
    pub effective: bool,
    /// Photos.
    pub photos: Vec<Uuid>,
    /// Why there is none.
    pub no_photo_reason: String,
    /// Scans that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Uuid>,
}

/// A look back is scheduled for a day after the closing.
pub fn check_schedule(look_back_on: NaiveDate, closed_on: NaiveDate) -> Refused<()> {
    match look_back_on > closed_on {
        true => Ok(()),
        false => Err(Refusal::LookBackNotAfterClosing { closed_on }),
    }
}

/// By the safety department, and not by whoever rectified.
pub(super) fn check_looker(case: &Case, actor: &Person) -> Refused<()> {
    permission::check(actor, Action::LookBack)?;
    match case.responsibility.and_then(|r| r.owner) == Some(actor.id) {
        true => Err(Refusal::ReinspectorIsOwner {
            person: actor.name.clone(),
        }),
        false => Ok(()),
    }
}

/// 回头看: says what was found, with a photo or the reason why there is none.
pub fn check_look_back(case: &Case, actor: &Person, look: &LookBack) -> Refused<()> {
    check_looker(case, actor)?;
    text("findings", &look.findings, 500)?;
    match look.photos.is_empty() && look.no_photo_reason.trim().is_empty() {
        true => Err(Refusal::PhotoOrReasonMissing),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::StatutoryLevel;
    use super::super::sample::{OWNER, Walk, day, officer};
    use super::*;
    use crate::people::Role;

    fn look(reason: &str) -> LookBack {
        LookBack {
            findings: "未再积水".to_owned(),
            effective: true,
            no_photo_reason: reason.to_owned(),
            ..LookBack::default()
        }
    }

    #[test]
    fn it_is_another_ones_and_shows_something() {
        let case = Walk::served(StatutoryLevel::General).case();
        assert_eq!(check_look_back(&case, &officer(), &look("夜间")), Ok(()));
        let bare = check_look_back(&case, &officer(), &look(" "));
        assert_eq!(bare, Err(Refusal::PhotoOrReasonMissing));
        let own = Person::new(OWNER, "刘洋", None, &[Role::SafetyOfficer]).unwrap();
        assert!(matches!(
            check_look_back(&case, &own, &look("夜间")),
            Err(Refusal::ReinspectorIsOwner { .. })
        ));
    }

    #[test]
    fn it_lies_after_the_closing() {
        let closed_on = day("2026-12-01");
        assert_eq!(check_schedule(day("2026-12-02"), closed_on), Ok(()));
        let refusal = Refusal::LookBackNotAfterClosing { closed_on };
        assert_eq!(check_schedule(closed_on, closed_on), Err(refusal));
    }
}
