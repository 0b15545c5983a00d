//! The criteria of major hazards (判定标准), as a package of data: which documents have some, what each says, and
//! who compared its clause with the original. Where a document is not here, that is said, and nothing is made up.

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, Utc};
use domain::clause::{OwnCriterion, Source};
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::list::ClauseRow;
use super::{Clauses, Entry};
use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{Error, Result, Workspace};

/// Most criteria of one's own that are read.
const MOST_OWN: u32 = 1000;
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
    /// Criteria the organisation entered and did not take back, in the order of entry.
    pub own: Vec<OwnCriterionRow>,
    /// Why whoever is seated may not enter one; absent when it may be done.
    pub add_refusal: Option<RefusalView>,
    /// Why whoever is seated may not compare one with the original; absent when it may be done.
    pub verify_refusal: Option<RefusalView>,
}

/// A criterion the organisation entered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OwnCriterionRow {
    /// Row id.
    pub id: Uuid,
    /// What it says.
    pub text: String,
    /// The document it is from.
    pub document: String,
    /// Clause; may be empty.
    pub clause: String,
    /// What is written as the criterion of a hazard.
    pub words: String,
    /// Who entered it.
    pub added_by_name: String,
    /// When.
    pub added_at: DateTime<Utc>,
    /// Who compared it with the original; absent while nobody did.
    pub verified_by_name: Option<String>,
    /// When.
    pub verified_at: Option<DateTime<Utc>>,
}

/// Enters a criterion of one's own.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddOwnCriterion {
    /// What it says.
    pub text: String,
    /// The document it is from.
    pub document: String,
    /// Clause; may be empty.
    #[serde(default)]
    pub clause: String,
}

/// Says that a criterion was compared with the original.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyOwnCriterion {
    /// Criterion.
    pub criterion: Uuid,
}

/// Takes a criterion back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawOwnCriterion {
    /// Criterion.
    pub criterion: Uuid,
}

/// Enters a criterion of one's own.
pub fn add_own_criterion(
    ws: &mut Workspace,
    request: AddOwnCriterion,
) -> Result<MajorCriteriaView> {
    let now = ws.now();
    ws.write("add_own_criterion", None, |tx, author| {
        let said = (&*request.text, &*request.document, &*request.clause);
        let own = OwnCriterion::enter(tx.new_id(), said, (author, now))?;
        tx.save(&own)?;
        Ok(())
    })?;
    list_major_criteria(ws, ListMajorCriteria {})
}

/// Says that a criterion was compared with the original.
pub fn verify_own_criterion(
    ws: &mut Workspace,
    request: VerifyOwnCriterion,
) -> Result<MajorCriteriaView> {
    let now = ws.now();
    ws.write("verify_own_criterion", None, |tx, author| {
        let mut own: OwnCriterion = find(tx, "criterion", request.criterion)?;
        own.verify(author, now)?;
        tx.save(&own)?;
        Ok(())
    })?;
    list_major_criteria(ws, ListMajorCriteria {})
}

/// Takes a criterion back; hazards that cite it keep its words.
pub fn withdraw_own_criterion(
    ws: &mut Workspace,
    request: WithdrawOwnCriterion,
) -> Result<MajorCriteriaView> {
    ws.write("withdraw_own_criterion", None, |tx, author| {
        let mut own: OwnCriterion = find(tx, "criterion", request.criterion)?;
        own.withdraw(author)?;
        tx.save(&own)?;
        Ok(())
    })?;
    list_major_criteria(ws, ListMajorCriteria {})
}

/// Those the organisation entered and did not take back.
fn own(reader: &Reader<'_>, names: &mut Names<'_, '_>) -> Result<Vec<OwnCriterionRow>> {
    let all = reader.list::<OwnCriterion>(None, MOST_OWN)?.into_iter();
    let rows = all.filter(|one| !one.withdrawn).map(|one| {
        let verified_by_name = one.verified.map(|check| names.person(check.by));
        Ok(OwnCriterionRow {
            id: one.id,
            words: one.words(),
            added_by_name: names.person(one.added_by)?,
            added_at: one.added_at,
            verified_by_name: verified_by_name.transpose()?,
            verified_at: one.verified.map(|check| check.at),
            text: one.text,
            document: one.document,
            clause: one.clause,
        })
    });
    rows.collect()
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
    let (now, me) = (ws.now(), ws.author());
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
            own: own(reader, &mut names)?,
            add_refusal: refusal_of(reader, me, Action::EditChecklist)?,
            verify_refusal: refusal_of(reader, me, Action::VerifyClause)?,
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
