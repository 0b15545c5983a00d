//! Checklists as data: items, their basis, and how sure each clause is.

mod edit;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::hazard::StatutoryLevel;
use crate::reading::{Limits, Reading};

/// A checklist in one version; an inspection keeps the version it used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Row id.
    pub id: Uuid,
    /// Code of the starter set, e.g. `T1`.
    pub code: String,
    /// Version, from 1.
    pub version: u32,
    /// Title, e.g. `配电室/开关站（20 kV 及以下）`.
    pub title: String,
    /// Items in order.
    pub items: Vec<CheckItem>,
}

/// One thing to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckItem {
    /// Stable within the checklist, e.g. `T1-03`.
    pub code: String,
    /// Section heading.
    pub section: String,
    /// What must be so.
    pub text: String,
    /// How it is checked.
    pub method: Method,
    /// What it rests on.
    pub basis: Vec<Basis>,
    /// Level proposed when it fails.
    pub default_level: StatutoryLevel,
    /// Wording proposed for the hazard.
    pub typical_hazard: String,
    /// Measure proposed.
    pub typical_measure: String,
    /// Present for measured items.
    pub limits: Option<Limits>,
}

/// 看, 问, 查, 测.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// 看: on the spot.
    Look,
    /// 问: ask people.
    Ask,
    /// 查: papers and records.
    Review,
    /// 测: measure.
    Measure,
}

impl Method {
    /// Word for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Look => "看",
            Self::Ask => "问",
            Self::Review => "查",
            Self::Measure => "测",
        }
    }
}

/// A clause a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Basis {
    /// Document with number, e.g. `GB 50053-2013`.
    pub document: String,
    /// Clause, e.g. `6.2.9` or `第四十二条第二款`; empty for the whole document.
    pub clause: String,
    /// How binding it is.
    pub force: Force,
    /// How sure the clause is.
    pub certainty: Certainty,
}

/// 强制, 推荐, 制度.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// Law or mandatory standard.
    Mandatory,
    /// Recommended standard.
    Recommended,
    /// The organisation's own rules.
    Internal,
}

/// How a clause was checked.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Certainty {
    /// Read in the original text.
    A,
    /// Read in a transcript of the standard.
    A2,
    /// From memory, sure; to be checked before it is printed.
    B,
    /// The document is right, the clause number is not sure.
    C,
}

impl Basis {
    /// Words for paper, e.g. `GB 50053-2013 第 6.2.9 条`.
    pub fn words(&self) -> String {
        if self.clause.is_empty() {
            self.document.clone()
        } else if self.clause.starts_with(|c: char| c.is_ascii_digit()) {
            format!("{} 第 {} 条", self.document, self.clause)
        } else if self.document.ends_with('》') {
            format!("{}{}", self.document, self.clause)
        } else {
            format!("{} {}", self.document, self.clause)
        }
    }

    /// Words for a paper on which nobody confirms clauses: an unsure one is not printed.
    pub fn sure_words(&self) -> String {
        match self.unsure() && !self.clause.is_empty() {
            true => format!("{}（条号待核）", self.document),
            false => self.words(),
        }
    }

    /// Whether the issuer has to confirm it before it is printed: a clause marked B or C.
    pub fn unsure(&self) -> bool {
        self.certainty >= Certainty::B
    }
}

impl CheckItem {
    /// Words proposed for the hazard when it fails, with what was measured.
    pub fn hazard_words(&self, reading: Option<Reading>) -> String {
        match (&self.limits, reading) {
            (Some(limits), Some(reading)) => {
                format!("{}，实测 {reading} {}", self.typical_hazard, limits.unit)
            }
            _ => self.typical_hazard.clone(),
        }
    }
}

impl Checklist {
    /// The item of that code.
    pub fn item(&self, code: &str) -> Option<&CheckItem> {
        self.items.iter().find(|item| item.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basis_reads_as_its_document_is_cited() {
        let words = |document: &str, clause: &str| {
            let basis = Basis {
                document: document.into(),
                clause: clause.into(),
                force: Force::Mandatory,
                certainty: Certainty::A,
            };
            basis.words()
        };
        assert_eq!(words("GB 26860-2011", "6.1.1"), "GB 26860-2011 第 6.1.1 条");
        assert_eq!(words("GB 26860-2011", "表 1"), "GB 26860-2011 表 1");
        assert_eq!(words("JGJ/T 46-2024", "第 8 章"), "JGJ/T 46-2024 第 8 章");
        assert_eq!(words("《消防法》", "第十六条"), "《消防法》第十六条");
        assert_eq!(words("DL/T 1476", ""), "DL/T 1476");
    }
}
