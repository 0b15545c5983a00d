//! The clause library (条款库): documents with their dates, clauses with their words, and which of
//! them somebody compared with the original.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::checklist::{Basis, Certainty, Force};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::optional_text;
use crate::{Refusal, Refused, text};

/// A law, standard or rule of the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What a basis calls it, e.g. `GB 50053-2013`.
    pub cite: String,
    /// Title in full.
    pub title: String,
    /// How binding it is.
    pub force: Force,
    /// Day it was issued in this wording; absent where nobody looked it up.
    #[serde(default)]
    pub issued: Option<NaiveDate>,
    /// Since when this wording is in force; absent where nobody looked it up.
    #[serde(default)]
    pub in_force_since: Option<NaiveDate>,
    /// What took its place.
    #[serde(default)]
    pub superseded_by: Option<String>,
    /// Since when; absent where nobody looked it up.
    #[serde(default)]
    pub superseded_on: Option<NaiveDate>,
    /// What to know when citing it.
    #[serde(default)]
    pub note: String,
}

impl Source {
    /// What has taken its place by that day.
    pub fn successor(&self, on: NaiveDate) -> Option<&str> {
        let already = self.superseded_on.is_none_or(|day| day <= on);
        self.superseded_by.as_deref().filter(|_| already)
    }
}

/// A clause of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// The source, as a basis calls it.
    pub document: String,
    /// Clause; empty while its number is not known.
    pub clause: String,
    /// How binding it is.
    pub force: Force,
    /// How sure the clause is.
    pub certainty: Certainty,
    /// The original, word for word; empty where nobody has read it.
    #[serde(default)]
    pub words: String,
    /// What it says in our words, where the original is not here.
    #[serde(default)]
    pub summary: String,
    /// Check items that rest on it, while its number is not known.
    #[serde(default)]
    pub items: Vec<String>,
}

impl Clause {
    /// As a basis of a hazard.
    pub fn basis(&self) -> Basis {
        Basis {
            document: self.document.clone(),
            clause: self.clause.clone(),
            force: self.force,
            certainty: self.certainty,
        }
    }
}

/// Somebody compared a clause with the original; a later one stands before an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseCheck {
    /// Row id.
    pub id: Uuid,
    /// Clause of the library.
    pub clause: Uuid,
    /// Its source, as a basis calls it.
    pub document: String,
    /// The number found in the original.
    pub number: String,
    /// The words found there, where they were copied out.
    pub words: String,
    /// Who read it.
    pub verified_by: Uuid,
    /// When.
    pub verified_at: DateTime<Utc>,
}

/// What was found in the original.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// Number of the clause.
    pub number: &'a str,
    /// Its words; may be empty.
    pub words: &'a str,
}

impl ClauseCheck {
    /// Records what somebody read. What was read in the original already needs no check.
    pub fn new(
        (id, of): (Uuid, Uuid),
        clause: &Clause,
        found: Found<'_>,
        (author, now): (&Person, DateTime<Utc>),
    ) -> Refused<Self> {
        permission::check(author, Action::VerifyClause)?;
        if clause.certainty == Certainty::A {
            return Err(Refusal::ClauseSure {
                clause: clause.basis().words(),
            });
        }
        Ok(Self {
            id,
            clause: of,
            document: clause.document.clone(),
            number: text("number", found.number, 60)?,
            words: optional_text("words", found.words, 2000)?,
            verified_by: author.id,
            verified_at: now,
        })
    }

    /// A basis as it is known since.
    pub fn applied(&self, basis: &Basis) -> Basis {
        Basis {
            clause: self.number.clone(),
            certainty: Certainty::A,
            ..basis.clone()
        }
    }
}

/// A criterion of major hazards (判定标准) that an organisation enters itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCriterion {
    /// Row id.
    pub id: Uuid,
    /// What it says.
    pub text: String,
    /// The document it is from.
    pub document: String,
    /// Clause; may be empty.
    pub clause: String,
    /// Who entered it.
    pub added_by: Uuid,
    /// When.
    pub added_at: DateTime<Utc>,
    /// Who compared it with the original; nobody at first.
    pub verified: Option<CriterionCheck>,
    /// It was taken back; hazards that cite it keep its words.
    pub withdrawn: bool,
}

/// That somebody compared a criterion with the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionCheck {
    /// Who.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

impl OwnCriterion {
    /// Enters one; nobody compared it with the original yet.
    pub fn enter(
        id: Uuid,
        (words, document, clause): (&str, &str, &str),
        (author, now): (&Person, DateTime<Utc>),
    ) -> Refused<Self> {
        permission::check(author, Action::EditChecklist)?;
        Ok(Self {
            id,
            text: text("text", words, 300)?,
            document: text("document", document, 120)?,
            clause: optional_text("clause", clause, 60)?,
            added_by: author.id,
            added_at: now,
            verified: None,
            withdrawn: false,
        })
    }

    /// Somebody compared it with the original.
    pub fn verify(&mut self, author: &Person, now: DateTime<Utc>) -> Refused<()> {
        permission::check(author, Action::VerifyClause)?;
        self.check_in_use()?;
        if self.verified.is_some() {
            return Err(Refusal::CriterionVerified);
        }
        let by = author.id;
        self.verified = Some(CriterionCheck { by, at: now });
        Ok(())
    }

    /// Takes it back.
    pub fn withdraw(&mut self, author: &Person) -> Refused<()> {
        permission::check(author, Action::EditChecklist)?;
        self.check_in_use()?;
        self.withdrawn = true;
        Ok(())
    }

    fn check_in_use(&self) -> Refused<()> {
        match self.withdrawn {
            true => Err(Refusal::CriterionWithdrawn),
            false => Ok(()),
        }
    }

    /// What is written as the criterion of a hazard.
    pub fn words(&self) -> String {
        format!("{}{}：{}", self.document, self.clause, self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;

    fn clause(certainty: Certainty) -> Clause {
        Clause {
            document: "GB 50053-2013".into(),
            clause: "6.2.9".into(),
            force: Force::Mandatory,
            certainty,
            words: String::new(),
            summary: "电缆沟有防水排水措施".into(),
            items: Vec::new(),
        }
    }

    fn check(role: Role, certainty: Certainty, number: &str) -> Refused<ClauseCheck> {
        let person = Person::new(Uuid::from_u128(1), "刘洋", None, &[role]).unwrap();
        let found = Found { number, words: "" };
        ClauseCheck::new(
            (Uuid::from_u128(2), Uuid::from_u128(3)),
            &clause(certainty),
            found,
            (&person, DateTime::UNIX_EPOCH),
        )
    }

    #[test]
    fn a_checked_clause_is_sure_and_has_the_number_of_the_original() {
        let check = check(Role::SafetyOfficer, Certainty::B, " 6.2.8 ").unwrap();
        let basis = check.applied(&clause(Certainty::B).basis());
        assert!(!basis.unsure());
        assert_eq!(basis.words(), "GB 50053-2013 第 6.2.8 条");
    }

    #[test]
    fn safety_checks_what_is_not_sure_and_names_the_number() {
        let refusal = check(Role::Member, Certainty::B, "6.2.9").unwrap_err();
        assert!(matches!(refusal, Refusal::NotAllowed { .. }));
        let refusal = check(Role::SafetyDirector, Certainty::A, "6.2.9").unwrap_err();
        let clause = "GB 50053-2013 第 6.2.9 条".to_owned();
        assert_eq!(refusal, Refusal::ClauseSure { clause });
        let refusal = check(Role::SafetyDirector, Certainty::C, " ").unwrap_err();
        assert_eq!(refusal, Refusal::Blank { field: "number" });
    }

    #[test]
    fn a_source_is_superseded_from_its_day_on() {
        let source = Source {
            cite: "JGJ 46-2005".into(),
            title: "施工现场临时用电安全技术规范".into(),
            force: Force::Mandatory,
            issued: None,
            in_force_since: None,
            superseded_by: Some("JGJ/T 46-2024".into()),
            superseded_on: "2025-01-01".parse().ok(),
            note: String::new(),
        };
        assert_eq!(source.successor("2024-12-31".parse().unwrap()), None);
        let since = source.successor("2025-01-01".parse().unwrap());
        assert_eq!(since, Some("JGJ/T 46-2024"));
    }

    #[test]
    fn a_criterion_of_ones_own_is_unverified_until_somebody_reads_the_original() {
        let officer =
            Person::new(Uuid::from_u128(1), "李娜", None, &[Role::SafetyOfficer]).unwrap();
        let member = Person::new(Uuid::from_u128(2), "李四", None, &[Role::Member]).unwrap();
        let now = "2026-11-23T01:00:00Z".parse().unwrap();
        let said = (
            "主变压器失去全部冷却且不能停运",
            "《重大电力安全隐患判定标准（试行）》",
            "第五条",
        );
        let refused = OwnCriterion::enter(Uuid::nil(), said, (&member, now));
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
        let mut own = OwnCriterion::enter(Uuid::nil(), said, (&officer, now)).unwrap();
        assert_eq!(own.verified, None);
        own.verify(&officer, now).unwrap();
        assert_eq!(own.verify(&officer, now), Err(Refusal::CriterionVerified));
        own.withdraw(&officer).unwrap();
        assert_eq!(own.withdraw(&officer), Err(Refusal::CriterionWithdrawn));
    }
}
