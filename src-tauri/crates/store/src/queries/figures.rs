//! Statistics: hazards of a filter with which of many filters each holds too. A
//! number is the count of a filter, and its list is the ledger under the same filter.

use chrono::NaiveDate;
use domain::hazard::Discipline;
use uuid::Uuid;

use super::conditions::Conditions;
use super::ledger::{LedgerFilter, unword};
use crate::{Cell, Reader, Result, read::id_at};

/// A mark of a hazard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// 隐患, no 改进事项.
    Hazard,
    /// Not voided.
    Counted,
    /// Voided.
    Voided,
    /// Finished by the first deadline.
    OnTimeOriginal,
    /// Finished by the deadline in force.
    OnTimeCurrent,
    /// Finished after the deadline in force, or not at all.
    LateCurrent,
    /// The first re-inspection passed.
    FirstPassed,
    /// Corrected on the spot.
    OnSpot,
    /// A closed one that came back, or one of a kind that was found there within a year before.
    Recurring,
    /// Found in an inspection.
    Raised,
    /// Not found by superiors, nor named by a paper from outside.
    SelfFound,
    /// Money is named.
    Funded,
    /// All five commitments.
    Committed,
    /// The ledger says all there is to say.
    Complete,
    /// The treatment plan is approved.
    Planned,
    /// Listed by an authority.
    Listed,
    /// Listed by the province.
    ListedByProvince,
    /// Nobody said how grave.
    NoLevel,
    /// Nobody said by what.
    NoCause,
    /// No unit is responsible.
    NoUnit,
    /// Nobody said of which line of business it is.
    NoDiscipline,
}

impl Mark {
    /// The condition.
    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Hazard => "c.kind = 'hazard'",
            Self::Counted => "c.status <> 'voided'",
            Self::Voided => "c.status = 'voided'",
            Self::OnTimeOriginal => "c.completed_on <= c.first_due_key",
            Self::OnTimeCurrent => "c.completed_on <= c.due_key",
            Self::LateCurrent => "(c.completed_on IS NULL OR c.completed_on > c.due_key)",
            Self::FirstPassed => "c.first_passed = 1",
            Self::OnSpot => "c.on_spot = 1",
            Self::Recurring => {
                "(c.recurs = 1 OR c.item IS NOT NULL AND EXISTS (SELECT 1 FROM hazard_case AS earlier
                    WHERE earlier.place = c.place AND earlier.item = c.item
                        AND earlier.found_on < c.found_on
                        AND earlier.found_on >= date(c.found_on, '-365 days')
                        AND earlier.status <> 'voided'))"
            }
            Self::Raised => "ifnull(c.found_in, 'paper') <> 'paper'",
            Self::SelfFound => "ifnull(c.found_in, '') NOT IN ('superior', 'paper')",
            Self::Funded => "c.funds > 0",
            Self::Committed => "c.committed = 1",
            Self::Complete => "c.complete = 1",
            Self::Planned => "c.planned = 1",
            Self::Listed => "c.listed > 0",
            Self::ListedByProvince => "c.listed = 2",
            Self::NoLevel => "c.level IS NULL",
            Self::NoCause => "c.cause IS NULL",
            Self::NoUnit => "c.unit IS NULL",
            Self::NoDiscipline => "c.discipline IS NULL",
        }
    }
}

/// What is summed up beside the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Nothing.
    Nothing,
    /// Money, yuan.
    Funds,
    /// Days past the deadline in force, until it was finished, at the latest on this day.
    LateDays(NaiveDate),
}

/// A hazard that was counted.
#[derive(Debug, Clone, Copy)]
pub struct Tallied {
    /// Hazard.
    pub hazard: Uuid,
    /// Responsible unit.
    pub unit: Option<Uuid>,
    /// Line of business.
    pub discipline: Option<Discipline>,
    /// Which of the filters it holds, bit by bit in their order.
    pub holds: u64,
    /// What is summed up.
    pub amount: i64,
}

impl Reader<'_> {
    /// Hazards of one filter, in one pass, with which of the others each holds; at most 63 others.
    pub fn tally(
        &self,
        among: &LedgerFilter,
        each: &[LedgerFilter],
        amount: Amount,
        mut seen: impl FnMut(Tallied),
    ) -> Result<()> {
        let (sql, values) = tally(among, each, amount)?;
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&values))?;
        while let Some(row) = rows.next()? {
            let unit: Option<Vec<u8>> = row.get(1)?;
            let discipline: Option<String> = row.get(2)?;
            let holds: i64 = row.get(3)?;
            seen(Tallied {
                hazard: id_at(row, 0)?,
                unit: unit.map(|id| Uuid::from_slice(&id).unwrap_or_default()),
                discipline: discipline.map(unword).transpose()?,
                holds: holds.cast_unsigned(),
                amount: row.get(4)?,
            });
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Whether figures of a period were reported to somebody, for the whole organisation.
    pub fn reported(&self, period: &str, recipient: &str) -> Result<bool> {
        let sql = "SELECT count(*) FROM figures_report
            WHERE period = ?1 AND unit IS NULL AND recipient = ?2";
        Ok(self.counted(sql, &[period.into(), recipient.into()])? > 0)
    }
}

/// The question for a tally, with its values.
pub(crate) fn tally(
    among: &LedgerFilter,
    each: &[LedgerFilter],
    amount: Amount,
) -> Result<(String, Vec<Cell>)> {
    let mut conditions = Conditions::default();
    conditions.hold(among)?;
    let clause = conditions.clause();
    let mut bits = vec!["0".to_owned()];
    for (filter, bit) in each.iter().zip(0..63) {
        conditions.sql.clear();
        conditions.hold(filter)?;
        bits.push(match conditions.sql.as_str() {
            "" => format!("(1 << {bit})"),
            held => format!("((({held}) IS TRUE) << {bit})"),
        });
    }
    let amount = match amount {
        Amount::Nothing => "0".to_owned(),
        Amount::Funds => "c.funds".to_owned(),
        Amount::LateDays(last) => {
            conditions.values.push(Cell::from(&*last.to_string()));
            let last = format!("?{}", conditions.values.len());
            format!(
                "CAST(julianday(min(ifnull(c.completed_on, {last}), {last}))
                    - julianday(c.due_key) AS INTEGER)"
            )
        }
    };
    let bits = bits.join(" | ");
    let sql = format!(
        "SELECT c.hazard, c.unit, c.discipline, {bits}, {amount} FROM hazard_case AS c{clause}"
    );
    Ok((sql, conditions.values))
}
