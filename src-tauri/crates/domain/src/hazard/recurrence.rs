//! 复发 and 重新立案: what came back, and hazards of the same place and kind within a year.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Case, CaseKind, Cause, Hazard, Status};
use crate::organisation::Place;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// Days back within which a hazard of the same place and kind counts.
const WITHIN_DAYS: i64 = 365;

/// What makes two hazards one of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Place.
    pub place: Uuid,
    /// Kind of cause, once known.
    pub cause: Option<Cause>,
    /// Check item it failed, when found by checklist.
    pub item: Option<String>,
}

/// In what an earlier hazard is alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Alike {
    /// Same place, same check item.
    Item,
    /// Same place, same kind of cause.
    Cause,
    /// Same place; of what kind the new one is, nobody said yet.
    Place,
}

impl Kind {
    /// Of a hazard.
    pub fn of(hazard: &Hazard) -> Self {
        let item = hazard.origin.inspection.as_ref().map(|(_, item)| item);
        Self {
            place: hazard.site.place,
            cause: hazard.cause,
            item: item.filter(|item| !item.is_empty()).cloned(),
        }
    }

    /// In what an earlier hazard is alike, if it is.
    pub fn alike(&self, earlier: &Self) -> Option<Alike> {
        if self.place != earlier.place || self.place == Place::UNDETERMINED {
            return None;
        }
        if self.item.is_some() && self.item == earlier.item {
            return Some(Alike::Item);
        }
        if self.cause.is_some() && self.cause == earlier.cause {
            return Some(Alike::Cause);
        }
        let unknown = self.item.is_none() && self.cause.is_none();
        unknown.then_some(Alike::Place)
    }
}

/// The first day on which an earlier hazard counts for one found on a day.
pub fn since(found_on: NaiveDate) -> NaiveDate {
    found_on - chrono::Duration::days(WITHIN_DAYS)
}

/// 重新立案: a closed hazard that came back becomes a new one; the old case stays as it is.
pub fn check_reopening(hazard: &Hazard, case: &Case, actor: &Person, reason: &str) -> Refused<()> {
    check_reopenable(hazard, case, actor)?;
    text("reason", reason, 500).map(drop)
}

/// By the safety department, and only what was closed.
pub(super) fn check_reopenable(hazard: &Hazard, case: &Case, actor: &Person) -> Refused<()> {
    permission::check(actor, Action::Reopen)?;
    if hazard.kind == CaseKind::Improvement {
        return Err(Refusal::NotAHazard {
            hazard: hazard.number.clone(),
        });
    }
    match case.status {
        Status::Closed => Ok(()),
        _ => Err(Refusal::NotClosed {
            hazard: hazard.number.clone(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(place: u128, cause: Option<Cause>, item: Option<&str>) -> Kind {
        Kind {
            place: Uuid::from_u128(place),
            cause,
            item: item.map(str::to_owned),
        }
    }

    #[test]
    fn the_same_item_or_cause_at_the_same_place_is_alike() {
        let (water, people) = (Some(Cause::Environment), Some(Cause::Human));
        let earlier = kind(1, water, Some("T1-03"));
        let alike = |place, cause, item| kind(place, cause, item).alike(&earlier);
        assert_eq!(alike(1, people, Some("T1-03")), Some(Alike::Item));
        assert_eq!(alike(1, water, Some("T1-04")), Some(Alike::Cause));
        assert_eq!(alike(1, people, Some("T1-04")), None);
        assert_eq!(alike(1, None, None), Some(Alike::Place));
        assert_eq!(alike(2, water, Some("T1-03")), None);
    }

    #[test]
    fn a_place_nobody_named_is_no_place() {
        let nowhere = kind(Place::UNDETERMINED.as_u128(), Some(Cause::Human), None);
        assert_eq!(nowhere.alike(&nowhere.clone()), None);
    }

    #[test]
    fn a_year_back_counts() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(since(day("2026-11-23")), day("2025-11-23"));
    }
}
