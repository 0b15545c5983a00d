//! What the tests of inspections begin with.

use chrono::DateTime;
use uuid::Uuid;

use super::{Inspection, InspectionKind};
use crate::checklist::{CheckItem, Checklist, Method};
use crate::hazard::StatutoryLevel;
use crate::people::{Person, Role};
use crate::reading::Limits;

pub(super) fn person(id: u128, name: &str) -> Person {
    Person::new(Uuid::from_u128(id), name, None, &[Role::SafetyOfficer]).unwrap()
}

pub(super) fn inspection(inspectors: &[Person]) -> Inspection {
    Inspection {
        id: Uuid::from_u128(1),
        number: "检查〔2026〕1号".into(),
        kind: InspectionKind::Special,
        planned: None,
        under: None,
        unit: Uuid::from_u128(2),
        place: Uuid::from_u128(3),
        equipment: None,
        checklist: Uuid::from_u128(4),
        inspectors: inspectors.iter().map(|person| person.id).collect(),
        companion: String::new(),
        started_at: DateTime::UNIX_EPOCH,
        finished_at: None,
        opinion: String::new(),
        weather: None,
        photos: vec![],
    }
}

pub(super) fn item(code: &str, section: &str, limits: Option<Limits>) -> CheckItem {
    CheckItem {
        code: code.into(),
        section: section.into(),
        text: "挡板高度不低于 400 mm".into(),
        method: Method::Measure,
        basis: vec![],
        default_level: StatutoryLevel::General,
        typical_hazard: "挡板高度不足".into(),
        typical_measure: "更换挡板".into(),
        limits,
    }
}

/// Two items a section.
pub(super) fn checklist(sections: &[&str]) -> Checklist {
    let items = sections
        .iter()
        .flat_map(|section| ["1", "2"].map(|no| item(&format!("{section}-{no}"), section, None)));
    Checklist {
        id: Uuid::from_u128(4),
        code: "T1".into(),
        version: 1,
        title: "配电室".into(),
        items: items.collect(),
    }
}
