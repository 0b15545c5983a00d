//! 发文登记簿: papers by their day, numbers of a series with what carries them.

use chrono::NaiveDate;
use domain::audit::Explanation;
use domain::numbering::NumberTaken;
use domain::paper_register::RegisteredKind;
use uuid::Uuid;

use super::{containing, ledger::unword, word};
use crate::read::id_at;
use crate::{Cell, Reader, Result, StoreError};

/// Which papers; every condition that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct RegisterOfPapers {
    /// Of these kinds; of any when empty.
    pub kinds: Vec<RegisteredKind>,
    /// Dated in these days, both inclusive.
    pub dated: (Option<NaiveDate>, Option<NaiveDate>),
    /// Only those that were filed, or were not.
    pub filed: Option<bool>,
    /// With this text in number, what it is about, to whom it goes, or where it lies; empty for all.
    pub text: String,
}

/// A paper of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredPaper {
    /// The paper's row.
    pub paper: Uuid,
    /// What it is.
    pub kind: RegisteredKind,
    /// The row that took its number.
    pub carrier: Uuid,
    /// Number in words; empty for none.
    pub number: String,
    /// What it is about.
    pub about: String,
    /// To whom it goes, or from whom it came.
    pub addressee: String,
    /// Its day.
    pub dated_on: NaiveDate,
}

const COLUMNS: &str = "SELECT paper, kind, carrier, number, about, addressee, dated_on
    FROM registered_paper";

impl Reader<'_> {
    /// Papers, the latest day first, after the day and the paper with which the page before ended.
    pub fn registered_papers(
        &self,
        filter: &RegisterOfPapers,
        after: Option<(NaiveDate, Uuid)>,
        limit: u32,
    ) -> Result<Vec<RegisteredPaper>> {
        let (sql, values) = papers(filter, after, limit)?;
        self.papers_of(&sql, &values)
    }

    /// How many papers there are.
    pub fn count_registered_papers(&self, filter: &RegisterOfPapers) -> Result<u32> {
        let (conditions, values) = conditions(filter)?;
        let sql = format!("SELECT count(*) FROM registered_paper {conditions}");
        self.counted(&sql, &values)
    }

    /// A paper of the register.
    pub fn registered_paper(&self, paper: Uuid) -> Result<Option<RegisteredPaper>> {
        let sql = format!("{COLUMNS} WHERE paper = ?1");
        Ok(self.papers_of(&sql, &[paper.into()])?.pop())
    }

    /// Papers whose number a row took, the first first.
    pub fn papers_carried_by(&self, carrier: Uuid) -> Result<Vec<RegisteredPaper>> {
        let sql = format!("{COLUMNS} WHERE carrier = ?1 ORDER BY paper");
        self.papers_of(&sql, &[carrier.into()])
    }

    /// Numbers of a series and year that were taken, in their order, from the first one after a number.
    pub fn numbers_after(
        &self,
        (series, year): (Uuid, i32),
        after: u32,
        limit: u32,
    ) -> Result<Vec<NumberTaken>> {
        let tail = "WHERE series = ?1 AND year = ?2 AND number > ?3 ORDER BY number LIMIT ?4";
        let values = [
            series.into(),
            i64::from(year).into(),
            i64::from(after).into(),
            i64::from(limit).into(),
        ];
        self.select(tail, &values)
    }

    /// What somebody said of the gaps of a series.
    pub fn explained_gaps(&self, series: Uuid) -> Result<Vec<Explanation>> {
        self.children("subject", series)
    }

    fn papers_of(&self, sql: &str, values: &[Cell]) -> Result<Vec<RegisteredPaper>> {
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values))?;
        let mut papers = Vec::new();
        while let Some(row) = rows.next()? {
            let day: String = row.get(6)?;
            papers.push(RegisteredPaper {
                paper: id_at(row, 0)?,
                kind: unword(row.get(1)?)?,
                carrier: id_at(row, 2)?,
                number: row.get(3)?,
                about: row.get(4)?,
                addressee: row.get(5)?,
                dated_on: day.parse().map_err(|_| StoreError::Misfit {
                    table: "registered_paper",
                    field: "dated_on".to_owned(),
                })?,
            });
        }
        Ok(papers)
    }
}

/// The question for a page.
pub(crate) fn papers(
    filter: &RegisterOfPapers,
    after: Option<(NaiveDate, Uuid)>,
    limit: u32,
) -> Result<(String, Vec<Cell>)> {
    let (mut conditions, mut values) = conditions(filter)?;
    if let Some((day, paper)) = after {
        values.push(day.to_string().as_str().into());
        values.push(paper.into());
        let at = values.len();
        let both = match conditions.is_empty() {
            true => "WHERE",
            false => " AND",
        };
        conditions.push_str(&format!("{both} (dated_on, paper) < (?{}, ?{at})", at - 1));
    }
    values.push(i64::from(limit).into());
    let sql = format!(
        "{COLUMNS} {conditions} ORDER BY dated_on DESC, paper DESC LIMIT ?{}",
        values.len()
    );
    Ok((sql, values))
}

fn conditions(filter: &RegisterOfPapers) -> Result<(String, Vec<Cell>)> {
    let (mut all, mut values): (Vec<String>, Vec<Cell>) = (Vec::new(), Vec::new());
    let mut and = |condition: &str, value: Cell| {
        values.push(value);
        all.push(condition.replace("?#", &format!("?{}", values.len())));
    };
    let kinds = filter.kinds.iter().map(word);
    let kinds = kinds.collect::<Result<Vec<_>>>()?;
    if let [kind] = kinds.as_slice() {
        and("kind = ?#", kind.as_str().into());
    } else if !kinds.is_empty() {
        let all = serde_json::to_string(&kinds).unwrap_or_default();
        and(
            "kind IN (SELECT value FROM json_each(?#))",
            all.as_str().into(),
        );
    }
    if let Some(from) = filter.dated.0 {
        and("dated_on >= ?#", from.to_string().as_str().into());
    }
    if let Some(to) = filter.dated.1 {
        and("dated_on <= ?#", to.to_string().as_str().into());
    }
    if !filter.text.trim().is_empty() {
        and(
            "(number LIKE ?# ESCAPE '\\' OR about LIKE ?# ESCAPE '\\'
                OR addressee LIKE ?# ESCAPE '\\' OR filing LIKE ?# ESCAPE '\\')",
            containing(&filter.text).as_str().into(),
        );
    }
    match filter.filed {
        Some(true) => all.push("filing <> ''".to_owned()),
        Some(false) => all.push("filing = ''".to_owned()),
        None => {}
    }
    let sql = match all.is_empty() {
        true => String::new(),
        false => format!("WHERE {}", all.join(" AND ")),
    };
    Ok((sql, values))
}
