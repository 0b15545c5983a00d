//! What ships as data: starter checklists and published workdays.

use std::collections::BTreeMap;

use domain::calendar::{WorkCalendar, YearOfWork};
use domain::checklist::{CheckItem, Checklist};
use domain::escalation::Ladder;
use serde::Deserialize;
use uuid::Uuid;

use crate::{Error, Result};

const CHECKLISTS: [&str; 2] = [
    include_str!("../data/checklists/t1.json"),
    include_str!("../data/checklists/t3.json"),
];
const ESCALATION: &str = include_str!("../data/escalation.json");
const VAGUE_WORDS: &str = include_str!("../data/vague_words.json");
const WORKDAYS: &str = include_str!("../data/workdays.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    code: String,
    version: u32,
    title: String,
    items: Vec<CheckItem>,
}

/// The starter checklists with their clause marks.
pub fn checklists() -> Result<Vec<Checklist>> {
    let shipped = CHECKLISTS
        .iter()
        .map(|text| serde_json::from_str::<Shipped>(text));
    shipped
        .map(|list| {
            let list = list.map_err(|_| Error::Damaged { what: "checklist" })?;
            Ok(Checklist {
                id: stable(&format!("checklist {} {}", list.code, list.version)),
                code: list.code,
                version: list.version,
                title: list.title,
                items: list.items,
            })
        })
        .collect()
}

/// The id of something that ships with the program: the same in every workspace.
pub fn stable(what: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("bihuan:{what}").as_bytes())
}

/// Words in measures that nobody can check.
pub fn vague_words() -> Result<Vec<String>> {
    serde_json::from_str(VAGUE_WORDS).map_err(|_| Error::Damaged {
        what: "vague words",
    })
}

/// Who has to know, the later it gets.
pub fn escalation() -> Result<Ladder> {
    serde_json::from_str(ESCALATION).map_err(|_| Error::Damaged { what: "escalation" })
}

/// The published workdays.
pub fn work_calendar() -> Result<WorkCalendar> {
    let years: BTreeMap<i32, YearOfWork> =
        serde_json::from_str(WORKDAYS).map_err(|_| Error::Damaged { what: "workdays" })?;
    Ok(WorkCalendar::new(years))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_item_is_complete_and_its_code_unique() {
        let lists = checklists().unwrap();
        assert_eq!(
            lists.iter().map(|l| l.code.as_str()).collect::<Vec<_>>(),
            ["T1", "T3"]
        );
        let mut codes = BTreeSet::new();
        for item in lists.iter().flat_map(|list| &list.items) {
            assert!(codes.insert(&item.code), "{}", item.code);
            assert!(
                !item.basis.is_empty() && !item.typical_hazard.is_empty(),
                "{}",
                item.code
            );
        }
    }

    #[test]
    fn the_superseded_1991_code_is_not_cited() {
        assert!(!CHECKLISTS.iter().any(|text| text.contains("DL 408-1991")));
    }

    #[test]
    fn the_ladder_rises() {
        assert!(escalation().unwrap().rises());
    }

    #[test]
    fn workdays_are_readable() {
        let day = "2026-10-10".parse().unwrap();
        assert_eq!(work_calendar().unwrap().is_workday(day), Ok(true));
    }
}
