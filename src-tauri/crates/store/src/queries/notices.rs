//! Notices in lists: by state, by unit, by words.

use std::collections::BTreeMap;

use domain::notice::Notice;
use uuid::Uuid;

use super::{PageBounds, PageOf, search};
use crate::{Cell, Reader, Result};

/// Which notices; every condition that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct NoticeFilter {
    /// In one of these states; in any when empty.
    pub states: Vec<&'static str>,
    /// Addressed to this unit.
    pub addressee: Option<Uuid>,
    /// With these words in its number or the name of its unit, or in a hazard of it.
    pub text: Option<String>,
}

impl Reader<'_> {
    /// Notices, the latest first.
    pub fn notices(&self, filter: &NoticeFilter, bounds: PageBounds) -> Result<PageOf<Notice>> {
        let (sql, values) = page(filter, bounds);
        let ids = PageOf::cut(self.ids_of(&sql, &values)?, bounds.limit, |id| *id);
        let rows = ids.rows.into_iter().map(|id| self.need(id));
        Ok(PageOf {
            rows: rows.collect::<Result<_>>()?,
            next: ids.next,
        })
    }

    /// How many notices stand in each state.
    pub fn count_notices(&self, filter: &NoticeFilter) -> Result<BTreeMap<String, u32>> {
        let (sql, values) = counting(filter);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let counts = statement.query_map(rusqlite::params_from_iter(&values), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(counts.collect::<std::result::Result<_, _>>()?)
    }

    /// Notices that wait for a person's signature as issuer, the latest first.
    pub fn notices_to_sign(&self, issuer: Uuid, limit: u32) -> Result<Vec<Notice>> {
        let sql = "SELECT notice FROM notice_standing
            WHERE state = 'to_sign' AND issuer = ?1 ORDER BY notice DESC LIMIT ?2";
        let ids = self.ids_of(sql, &[issuer.into(), i64::from(limit).into()])?;
        ids.into_iter().map(|id| self.need(id)).collect()
    }

    /// How many notices wait for a person's signature as issuer.
    pub fn count_notices_to_sign(&self, issuer: Uuid) -> Result<u32> {
        let sql = "SELECT count(*) FROM notice_standing WHERE state = 'to_sign' AND issuer = ?1";
        self.counted(sql, &[issuer.into()])
    }
}

/// The question for a page, with its values.
pub(crate) fn page(filter: &NoticeFilter, bounds: PageBounds) -> (String, Vec<Cell>) {
    let before = bounds.after.unwrap_or(Uuid::max());
    let limit = i64::from(bounds.limit.saturating_add(1));
    let (conditions, mut values) = conditions(filter, vec![before.into()]);
    values.push(limit.into());
    let sql = format!(
        "SELECT notice FROM notice_standing WHERE notice < ?1{conditions}
        ORDER BY notice DESC LIMIT ?{}",
        values.len()
    );
    (sql, values)
}

/// The question for the counts, with its values.
pub(crate) fn counting(filter: &NoticeFilter) -> (String, Vec<Cell>) {
    let (conditions, values) = conditions(filter, Vec::new());
    let sql = format!(
        "SELECT state, count(*) FROM notice_standing WHERE state > ''{conditions} GROUP BY state"
    );
    (sql, values)
}

fn conditions(filter: &NoticeFilter, mut values: Vec<Cell>) -> (String, Vec<Cell>) {
    let mut sql = String::new();
    if !filter.states.is_empty() {
        let first = values.len() + 1;
        values.extend(filter.states.iter().map(|state| Cell::from(*state)));
        let places: Vec<String> = (first..=values.len()).map(|n| format!("?{n}")).collect();
        sql.push_str(&format!(" AND state IN ({})", places.join(", ")));
    }
    if let Some(unit) = filter.addressee {
        values.push(unit.into());
        sql.push_str(&format!(" AND addressee = ?{}", values.len()));
    }
    if let Some(asked) = filter.text.as_deref().and_then(search::words) {
        values.push(asked.as_str().into());
        let found = "SELECT search_row.row FROM search_text
            JOIN search_row ON search_row.number = search_text.rowid
            WHERE search_text MATCH";
        let n = values.len();
        sql.push_str(&format!(
            " AND notice IN ({found} ?{n} AND search_row.kind = 'notice'
                UNION ALL SELECT notice_hazard.notice FROM notice_hazard WHERE notice_hazard.hazard IN
                    ({found} ?{n} AND search_row.kind = 'hazard'))"
        ));
    }
    (sql, values)
}
