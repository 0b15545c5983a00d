//! The criteria of major hazards (判定标准), as a package of data: which documents have some, what each says, and
//! who compared its clause with the original. Where a document is not here, that is said, and nothing is made up.

use std::sync::OnceLock;

use chrono::NaiveDate;
use domain::clause::Source;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::list::ClauseRow;
use super::{Clauses, Entry};
use crate::names::Names;
use crate::workspace::today;
use crate::{Error, Result, Workspace};

const CRITERIA: &str = include_str!("../../data/major_criteria.json");

/// The package as it ships.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Package {
    version: u32,
    documents: Vec<Source>,
    criteria: Vec<Criterion>,
}

/// A criterion as it ships.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Criterion {
    /// The same for ever.
    code: String,
    /// The document, as a basis calls it.
    document: String,
    /// Clause of the library it stands in.
    clause: String,
    /// What it says in our words; the clause has the original, once somebody compared it.
    text: String,
}

/// Asks for the criteria.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListMajorCriteria {}

/// The criteria of major hazards.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MajorCriteriaView {
    /// Version of the package.
    pub version: u32,
    /// Criteria, in the order of the package.
    pub criteria: Vec<CriterionRow>,
    /// Documents that have criteria which are not in the package.
    pub missing: Vec<Source>,
}

/// A criterion as this organisation knows it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CriterionRow {
    /// Code.
    pub code: String,
    /// What it says in our words.
    pub text: String,
    /// What is written as the criterion of a hazard.
    pub words: String,
    /// Since when its document is in force; absent where nobody looked it up.
    pub in_force_since: Option<NaiveDate>,
    /// Whether it applies today; absent where that is not known.
    pub in_force: Option<bool>,
    /// The clause, with who compared it with the original.
    pub clause: ClauseRow,
}

impl Package {
    /// The package, read once.
    fn shipped() -> Result<&'static Self> {
        static READ: OnceLock<Option<Package>> = OnceLock::new();
        let read = READ.get_or_init(|| serde_json::from_str(CRITERIA).ok());
        read.as_ref().ok_or(Error::Damaged {
            what: "major criteria",
        })
    }

    fn source(&self, cite: &str) -> Option<&Source> {
        self.documents.iter().find(|source| source.cite == cite)
    }

    /// Documents none of whose criteria are here.
    fn missing(&self) -> impl Iterator<Item = &Source> {
        let here = |source: &&Source| self.criteria.iter().all(|one| one.document != source.cite);
        self.documents.iter().filter(here)
    }
}

/// The criteria of major hazards.
pub fn list_major_criteria(ws: &mut Workspace, _: ListMajorCriteria) -> Result<MajorCriteriaView> {
    let now = ws.now();
    let package = Package::shipped()?;
    ws.read(|reader| {
        let today = today(reader, now)?;
        let (clauses, mut names) = (Clauses::of(reader)?, Names::new(reader));
        let mut criteria = Vec::with_capacity(package.criteria.len());
        for one in &package.criteria {
            let damaged = || Error::Damaged {
                what: "major criteria",
            };
            let source = package.source(&one.document).ok_or_else(damaged)?;
            let named = |entry: &&Entry| {
                entry.clause.document == one.document && entry.clause.clause == one.clause
            };
            let entry = clauses.library.entries.iter().find(named);
            let clause = clauses.row(&mut names, entry.ok_or_else(damaged)?)?;
            criteria.push(CriterionRow {
                code: one.code.clone(),
                text: one.text.clone(),
                words: format!("{}：{}", clause.words, one.text),
                in_force_since: source.in_force_since,
                in_force: match source.successor(today) {
                    Some(_) => Some(false),
                    None => source.in_force_since.map(|day| day <= today),
                },
                clause,
            });
        }
        Ok(MajorCriteriaView {
            version: package.version,
            criteria,
            missing: package.missing().cloned().collect(),
        })
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::clauses::library::Library;

    #[test]
    fn every_criterion_stands_in_a_clause_of_the_library() {
        let (package, library) = (Package::shipped().unwrap(), Library::shipped().unwrap());
        let mut codes = BTreeSet::new();
        for one in &package.criteria {
            assert!(codes.insert(&one.code), "{}", one.code);
            assert!(!one.text.is_empty(), "{}", one.code);
            let source = package.source(&one.document).unwrap();
            assert_eq!(library.source(&one.document), Some(source));
            let named = |entry: &&Entry| {
                entry.clause.document == one.document && entry.clause.clause == one.clause
            };
            assert!(
                library.entries.iter().any(|entry| named(&entry)),
                "{}",
                one.code
            );
        }
    }

    /// What nobody has read is named as missing, and has no words of ours.
    #[test]
    fn the_criteria_of_the_energy_administration_are_not_made_up() {
        let package = Package::shipped().unwrap();
        let missing: Vec<&str> = package.missing().map(|one| one.cite.as_str()).collect();
        assert_eq!(missing, ["《重大电力安全隐患判定标准（试行）》"]);
    }
}
