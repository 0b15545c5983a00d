//! The clause library: what ships, what the organisation's people compared with the originals, and
//! what a basis therefore is today.

mod criteria;
mod library;
mod list;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use domain::checklist::{Basis, CheckItem};
use domain::clause::{ClauseCheck, Source};
use domain::hazard::{Assessment, Case, Hazard};
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use uuid::Uuid;

pub use criteria::{
    AddOwnCriterion, CriterionRow, ListMajorCriteria, MajorCriteriaView, OwnCriterionRow,
    VerifyOwnCriterion, WithdrawOwnCriterion, add_own_criterion, list_major_criteria,
    verify_own_criterion, withdraw_own_criterion,
};
pub use list::{
    ClauseRow, ClausesView, ListClauses, ListSources, SourceRow, SourcesView, list_clauses,
    list_sources,
};
pub use verify::{VerifyClause, verify_clause};

use crate::Result;
use library::{Entry, Library};

/// More checks than clauses there are.
const MOST_CHECKS: u32 = 10_000;

/// The library as this organisation knows it.
pub(crate) struct Clauses {
    library: &'static Library,
    checks: BTreeMap<Uuid, ClauseCheck>,
}

/// Every document of the library as it ships.
pub(crate) fn sources() -> Result<&'static [Source]> {
    Ok(&Library::shipped()?.sources)
}

impl Clauses {
    /// As one reader sees them.
    pub fn of(reader: &Reader<'_>) -> Result<Self> {
        let mut checks: Vec<ClauseCheck> = reader.list(None, MOST_CHECKS)?;
        checks.sort_by_key(|check| (check.verified_at, check.id));
        Ok(Self {
            library: Library::shipped()?,
            checks: checks.into_iter().map(|c| (c.clause, c)).collect(),
        })
    }

    /// As they ship, whatever was checked since.
    pub fn shipped() -> Result<Self> {
        Ok(Self {
            library: Library::shipped()?,
            checks: BTreeMap::new(),
        })
    }

    /// A basis as it is known today: what was compared with the original has the number found there.
    pub fn today(&self, basis: &Basis, item: Option<&str>) -> Basis {
        let cited = self.library.cited(basis, item);
        let check = match cited.as_slice() {
            [entry] => self.checks.get(&entry.id),
            _ => None,
        };
        check.map_or_else(|| basis.clone(), |check| check.applied(basis))
    }

    /// What the library knows of a clause somebody names.
    pub fn known(&self, document: &str, clause: &str) -> Option<Basis> {
        let entries = &self.library.entries;
        let named = |e: &&Entry| e.clause.document == document && e.clause.clause == clause;
        entries.iter().find(named).map(|entry| entry.clause.basis())
    }

    /// A check item as it is known today.
    pub fn item(&self, mut item: CheckItem) -> CheckItem {
        item.basis = self.basis_of(&item.basis, Some(&item.code));
        item
    }

    /// What a hazard rests on, as it is known today.
    pub fn assessment(&self, hazard: &Hazard, mut assessment: Assessment) -> Assessment {
        assessment.basis = self.basis_of(&assessment.basis, item_of(hazard));
        assessment
    }

    fn basis_of(&self, basis: &[Basis], item: Option<&str>) -> Vec<Basis> {
        basis.iter().map(|one| self.today(one, item)).collect()
    }

    /// What the issuer has to confirm word for word: clauses marked B or C, each once.
    pub fn unsure(&self, hazards: &[&(Hazard, Case)]) -> Vec<UnsureClause> {
        let mut found: BTreeMap<String, UnsureClause> = BTreeMap::new();
        for (hazard, case) in hazards {
            let item = item_of(hazard);
            for cited in case.assessment.iter().flat_map(|a| &a.basis) {
                let basis = self.today(cited, item);
                if basis.unsure() {
                    let one = found
                        .entry(basis.words())
                        .or_insert_with(|| self.to_confirm(&basis));
                    one.said.extend(self.said(cited, item));
                    one.hazards.insert(hazard.number.clone());
                }
            }
        }
        found.into_values().collect()
    }

    fn to_confirm(&self, basis: &Basis) -> UnsureClause {
        let source = self.library.source(&basis.document);
        UnsureClause {
            clause: basis.words(),
            title: source.map(|s| s.title.clone()).unwrap_or_default(),
            certainty: basis.certainty,
            said: BTreeSet::new(),
            hazards: BTreeSet::new(),
        }
    }

    /// What a basis says: the words of the original, else ours.
    fn said(&self, basis: &Basis, item: Option<&str>) -> Vec<Saying> {
        let cited = self.library.cited(basis, item).into_iter();
        cited.map(Saying::of).collect()
    }

    /// What has taken the place of the document a basis cites.
    pub fn successor(&self, basis: &Basis, on: chrono::NaiveDate) -> Option<&str> {
        self.library.source(&basis.document)?.successor(on)
    }
}

/// The check item a hazard was found by.
fn item_of(hazard: &Hazard) -> Option<&str> {
    let inspection = hazard.origin.inspection.as_ref();
    inspection.map(|(_, item)| item.as_str())
}

/// A clause marked B or C that the issuer confirms word for word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnsureClause {
    /// The clause as it is printed and confirmed.
    pub clause: String,
    /// Title of the document; empty when the library does not know it.
    pub title: String,
    /// How sure it is.
    pub certainty: domain::checklist::Certainty,
    /// What it says; empty when the library does not know it.
    pub said: BTreeSet<Saying>,
    /// Numbers of the hazards that rest on it.
    pub hazards: BTreeSet<String>,
}

/// What a clause says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Saying {
    /// The text.
    pub text: String,
    /// Whether it is the original word for word, and not a summary in our words.
    pub original: bool,
}

impl Saying {
    fn of(entry: &Entry) -> Self {
        let original = !entry.clause.words.is_empty();
        let text = match original {
            true => entry.clause.words.clone(),
            false => entry.clause.summary.clone(),
        };
        Self { text, original }
    }
}
