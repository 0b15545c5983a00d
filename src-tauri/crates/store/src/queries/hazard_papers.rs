//! Papers of hazards: of one hazard, and in lists by kind and by words.

use std::collections::BTreeMap;

use domain::hazard::paper::HazardPaper;
use uuid::Uuid;

use super::{PageBounds, PageOf, search};
use crate::{Cell, Reader, Result};

/// Which papers; every condition that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct HazardPaperFilter {
    /// Of this hazard.
    pub hazard: Option<Uuid>,
    /// Of one of these kinds; of any when empty.
    pub kinds: Vec<&'static str>,
    /// With these words in its number or in its hazard.
    pub text: String,
}

/// A paper that nobody signed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenPaper {
    /// Paper.
    pub paper: Uuid,
    /// Who signs it with a key.
    pub signer: Option<Uuid>,
    /// Who made it.
    pub made_by: Uuid,
    /// A printer took it.
    pub printed: bool,
}

impl Reader<'_> {
    /// How many treatment plans wait for a person to countersign them.
    pub fn count_to_countersign(&self, person: Uuid) -> Result<u32> {
        let sql = "SELECT count(*) FROM plan_countersigner WHERE person = ?1";
        self.counted(sql, &[person.into()])
    }

    /// Papers that nobody signed yet, the oldest first.
    pub fn open_hazard_papers(&self) -> Result<Vec<OpenPaper>> {
        let sql = "SELECT paper, signer, made_by, printed FROM hazard_paper_open ORDER BY paper";
        let mut statement = self.conn().prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(OpenPaper {
                paper: Uuid::from_bytes(row.get(0)?),
                signer: row.get::<_, Option<[u8; 16]>>(1)?.map(Uuid::from_bytes),
                made_by: Uuid::from_bytes(row.get(2)?),
                printed: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Papers of a hazard, the oldest first.
    pub fn hazard_papers_of(&self, hazard: Uuid) -> Result<Vec<HazardPaper>> {
        self.children("hazard", hazard)
    }

    /// Whether another paper took the place of this one.
    pub fn is_paper_replaced(&self, paper: Uuid) -> Result<bool> {
        let sql = "SELECT count(*) FROM hazard_paper WHERE replaces = ?1";
        Ok(self.counted(sql, &[paper.into()])? > 0)
    }

    /// Papers, the latest first.
    pub fn hazard_papers(
        &self,
        filter: &HazardPaperFilter,
        bounds: PageBounds,
    ) -> Result<PageOf<HazardPaper>> {
        let before = bounds.after.unwrap_or(Uuid::max());
        let limit = i64::from(bounds.limit.saturating_add(1));
        let (conditions, mut values) = conditions(filter, vec![before.into()]);
        values.push(limit.into());
        let sql = format!(
            "SELECT id FROM hazard_paper WHERE id < ?1{conditions} ORDER BY id DESC LIMIT ?{}",
            values.len()
        );
        let ids = PageOf::cut(self.ids_of(&sql, &values)?, bounds.limit, |id| *id);
        let rows = ids.rows.into_iter().map(|id| self.need(id));
        Ok(PageOf {
            rows: rows.collect::<Result<_>>()?,
            next: ids.next,
        })
    }

    /// How many papers there are of each kind.
    pub fn count_hazard_papers(&self, filter: &HazardPaperFilter) -> Result<BTreeMap<String, u32>> {
        let (conditions, values) = conditions(filter, Vec::new());
        let sql = format!(
            "SELECT kind, count(*) FROM hazard_paper WHERE kind > ''{conditions} GROUP BY kind"
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let counts = statement.query_map(rusqlite::params_from_iter(&values), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(counts.collect::<std::result::Result<_, _>>()?)
    }
}

fn conditions(filter: &HazardPaperFilter, mut values: Vec<Cell>) -> (String, Vec<Cell>) {
    let mut sql = String::new();
    if let Some(hazard) = filter.hazard {
        values.push(hazard.into());
        sql.push_str(&format!(" AND hazard = ?{}", values.len()));
    }
    if !filter.kinds.is_empty() {
        let first = values.len() + 1;
        values.extend(filter.kinds.iter().map(|kind| Cell::from(*kind)));
        let places: Vec<String> = (first..=values.len()).map(|n| format!("?{n}")).collect();
        sql.push_str(&format!(" AND kind IN ({})", places.join(", ")));
    }
    if let Some(asked) = search::words(&filter.text) {
        values.push(asked.as_str().into());
        let found = "SELECT search_row.row FROM search_text
            JOIN search_row ON search_row.number = search_text.rowid
            WHERE search_text MATCH";
        let n = values.len();
        sql.push_str(&format!(
            " AND (id IN ({found} ?{n} AND search_row.kind = 'hazard_paper')
                OR hazard IN ({found} ?{n} AND search_row.kind = 'hazard'))"
        ));
    }
    (sql, values)
}
