//! The library as it ships.

use std::sync::OnceLock;

use domain::checklist::Basis;
use domain::clause::{Clause, Source};
use serde::Deserialize;
use uuid::Uuid;

use crate::data::stable;
use crate::{Error, Result};

const LIBRARY: &str = include_str!("../../data/clauses.json");

/// Documents and clauses.
pub(crate) struct Library {
    /// Laws first, then standards, then rules of the house.
    pub sources: Vec<Source>,
    /// In the order of the documents, then of the clauses.
    pub entries: Vec<Entry>,
}

/// A clause with its id, the same in every workspace.
pub(crate) struct Entry {
    pub id: Uuid,
    pub clause: Clause,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    documents: Vec<Source>,
    clauses: Vec<Clause>,
}

impl Library {
    /// The library, read once.
    pub fn shipped() -> Result<&'static Library> {
        static READ: OnceLock<Option<Library>> = OnceLock::new();
        let read = READ.get_or_init(|| serde_json::from_str(LIBRARY).ok().map(Library::of));
        read.as_ref().ok_or(Error::Damaged {
            what: "clause library",
        })
    }

    fn of(shipped: Shipped) -> Self {
        Self {
            sources: shipped.documents,
            entries: shipped.clauses.into_iter().map(Entry::of).collect(),
        }
    }

    /// The document that a basis calls so.
    pub fn source(&self, cite: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.cite == cite)
    }

    /// The clause of an id.
    pub fn entry(&self, id: Uuid) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// What a basis cites. A document cited without a number may hold several subjects: then the
    /// check item says which is meant.
    pub fn cited(&self, basis: &Basis, item: Option<&str>) -> Vec<&Entry> {
        let same = |entry: &&Entry| {
            entry.clause.document == basis.document && entry.clause.clause == basis.clause
        };
        let mut cited: Vec<_> = self.entries.iter().filter(same).collect();
        let meant = |entry: &Entry| {
            let items = &entry.clause.items;
            item.is_some_and(|code| items.iter().any(|known| known == code))
        };
        if cited.iter().any(|entry| meant(entry)) {
            cited.retain(|entry| meant(entry));
        }
        cited
    }
}

impl Entry {
    fn of(clause: Clause) -> Self {
        // While the number is not known the subject stands for it: it is as fixed as a number.
        let part = match clause.clause.is_empty() {
            true => &clause.summary,
            false => &clause.clause,
        };
        Self {
            id: stable(&format!("clause {} {part}", clause.document)),
            clause,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use domain::checklist::Certainty;
    use std::collections::BTreeSet;

    fn library() -> &'static Library {
        Library::shipped().unwrap()
    }

    #[test]
    fn whatever_a_starter_list_cites_is_in_the_library_as_it_is_cited() {
        for item in data::checklists().unwrap().iter().flat_map(|l| &l.items) {
            for basis in &item.basis {
                let cited = library().cited(basis, Some(&item.code));
                let [entry] = cited.as_slice() else {
                    panic!(
                        "{} cites {} {} times",
                        item.code,
                        basis.words(),
                        cited.len()
                    );
                };
                assert_eq!(entry.clause.basis(), *basis, "{}", item.code);
                let source = library().source(&basis.document).unwrap();
                assert_eq!(source.superseded_by, None, "{}", item.code);
            }
        }
    }

    #[test]
    fn every_clause_has_its_source_and_its_words_or_a_summary() {
        let mut ids = BTreeSet::new();
        for Entry { id, clause } in &library().entries {
            let words = clause.basis().words();
            assert!(ids.insert(*id), "{words}");
            assert!(library().source(&clause.document).is_some(), "{words}");
            assert!(
                clause.words.is_empty() != clause.summary.is_empty(),
                "{words}"
            );
            // Only what was read in the original is given word for word.
            assert!(clause.words.is_empty() || clause.certainty == Certainty::A);
        }
    }

    #[test]
    fn what_took_the_place_of_a_source_is_there_and_in_force() {
        let mut old = 0;
        for source in &library().sources {
            if let Some(successor) = &source.superseded_by {
                old += 1;
                assert_eq!(library().source(successor).unwrap().superseded_by, None);
            }
        }
        assert_eq!(old, 6);
    }

    #[test]
    fn words_are_those_of_the_law() {
        let basis = |document: &str, clause: &str| {
            let found = library()
                .entries
                .iter()
                .find(|entry| entry.clause.document == document && entry.clause.clause == clause);
            found.unwrap().clause.words.clone()
        };
        assert_eq!(
            basis("《中华人民共和国安全生产法》", "第四十二条第二款"),
            "生产经营场所和员工宿舍应当设有符合紧急疏散要求、标志明显、保持畅通的出口、疏散通道。\
             禁止占用、锁闭、封堵生产经营场所或者员工宿舍的出口、疏散通道。"
        );
        assert_eq!(
            basis("《电力设施保护条例》", "第十四条第三项"),
            "任何单位或个人，不得从事下列危害电力线路设施的行为：\n\
             (三)在架空电力线路导线两侧各300米的区域内放风筝；"
        );
    }
}
