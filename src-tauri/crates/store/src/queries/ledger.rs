//! The ledger of hazards: filtered, sorted and paged by the projection alone, so that a page costs the
//! same however many hazards there are. A page is chosen from an index, then only its rows are read.

use chrono::NaiveDate;
use domain::hazard::{CaseKind, Cause, Decider, Discipline, Status, StatutoryLevel};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::conditions::Conditions;
use super::{figures::Mark, search, word};
use crate::{Cell, Reader, Result, StoreError, read::id_at};

/// Which hazards; every condition that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct LedgerFilter {
    /// One of these; any when empty.
    pub statuses: Vec<Status>,
    /// Responsible unit is one of these; any when empty.
    pub units: Vec<Uuid>,
    /// This owner.
    pub owner: Option<Uuid>,
    /// This place.
    pub place: Option<Uuid>,
    /// This equipment.
    pub equipment: Option<Uuid>,
    /// This level.
    pub level: Option<StatutoryLevel>,
    /// This cause.
    pub cause: Option<Cause>,
    /// This line of business.
    pub discipline: Option<Discipline>,
    /// Work is still to be done on it.
    pub open: bool,
    /// Found in these days, both inclusive.
    pub found: (Option<NaiveDate>, Option<NaiveDate>),
    /// Due in these days, both inclusive.
    pub due: (Option<NaiveDate>, Option<NaiveDate>),
    /// Nobody is named as owner.
    pub without_owner: bool,
    /// Owner or unit is no longer there.
    pub orphaned: bool,
    /// It may be major, and nobody judged it yet.
    pub suspected: bool,
    /// 改进事项, no 隐患.
    pub improvements: bool,
    /// Its treatment plan waits for the principal.
    pub plan_waits: bool,
    /// Its treatment plan waits for somebody to countersign it.
    pub to_countersign: bool,
    /// It waits for this person to do so.
    pub countersigner: Option<Uuid>,
    /// Corrected on the spot, still open, and nobody made a 整改确认单 of it.
    pub unconfirmed: bool,
    /// Major, and not reported to everybody it has to be.
    pub report_owed: bool,
    /// Major, and its progress was last told on this day or earlier, while it has to be.
    pub told_by: Option<NaiveDate>,
    /// To be looked at again by this day.
    pub look_back_by: Option<NaiveDate>,
    /// Somebody supervises it.
    pub supervised: bool,
    /// An order of supervision waits for the unit's answer.
    pub to_answer: bool,
    /// An answer to an order of supervision waits for whoever ordered.
    pub to_settle: bool,
    /// It waits for this person.
    pub settler: Option<Uuid>,
    /// An objection waits for a decision.
    pub objected: bool,
    /// An extension waits for a decision.
    pub extension_asked: bool,
    /// It is one of these whose turn it is to decide on the extension; anybody when empty.
    pub deciders: Vec<Decider>,
    /// Holds these words.
    pub text: Option<String>,
    /// This unit, without those below it.
    pub unit_alone: Option<Uuid>,
    /// Closed in these days, both inclusive; what is open is closed after every day.
    pub closed: (Option<NaiveDate>, Option<NaiveDate>),
    /// Due by the first deadline in these days, both inclusive.
    pub first_due: (Option<NaiveDate>, Option<NaiveDate>),
    /// First re-inspected in these days, both inclusive.
    pub first_visit: (Option<NaiveDate>, Option<NaiveDate>),
    /// Proven rectified on this day or earlier.
    pub rectified_by: Option<NaiveDate>,
    /// Has all these marks.
    pub marks: Vec<Mark>,
    /// Holds these filters too.
    pub also: Vec<LedgerFilter>,
}

/// A decider as the projection has it.
pub(crate) fn decider(decider: Decider) -> String {
    match decider {
        Decider::Director => "director".to_owned(),
        Decider::Principal => "principal".to_owned(),
        Decider::Supervisor { person } => person.to_string(),
    }
}

impl LedgerFilter {
    /// The words as a question to their index; none when there is no word in the text.
    fn words(&self) -> Option<String> {
        self.text.as_deref().and_then(search::words)
    }
}

/// What a list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Deadline; without one last.
    #[default]
    Due,
    /// Day of discovery.
    Found,
    /// Number.
    Number,
    /// How far the loop has closed.
    Status,
    /// Responsible unit, those without one first; within it by deadline.
    Unit,
    /// The day it is looked at again.
    LookBack,
    /// The day since which a report is owed.
    ReportOwed,
    /// The day its progress was last told.
    Told,
}

impl Order {
    fn key(self) -> &'static str {
        match self {
            Self::Due => "c.due_key",
            Self::Found => "c.found_on",
            Self::Number => "c.number",
            Self::Status => "c.rank",
            Self::Unit => "ifnull(hex(c.unit), '') || ' ' || c.due_key",
            Self::LookBack => "c.look_back_on",
            Self::ReportOwed => "c.report_owed_on",
            Self::Told => "c.told_on",
        }
    }
}

/// Which part of the ledger.
#[derive(Debug, Clone, Default)]
pub struct LedgerBounds {
    /// Sorted by.
    pub order: Order,
    /// The other way round.
    pub descending: bool,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// Rows wanted.
    pub limit: u32,
}

/// A row of the ledger.
#[derive(Debug, Clone)]
pub struct LedgerRow {
    /// Hazard.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// 隐患 or 改进事项.
    pub kind: CaseKind,
    /// Where it stands.
    pub status: Status,
    /// Level, once assessed.
    pub level: Option<StatutoryLevel>,
    /// Responsible unit.
    pub unit: Option<(Uuid, String)>,
    /// Owner.
    pub owner: Option<(Uuid, String)>,
    /// Place.
    pub place: String,
    /// Double name of the equipment, where one is known.
    pub equipment: Option<String>,
    /// Day of discovery.
    pub found_on: NaiveDate,
    /// Deadline in force.
    pub due_on: Option<NaiveDate>,
    /// Photos before the work.
    pub photos: u32,
    /// Number of the notice in force.
    pub notice: Option<String>,
    /// Two laptops took steps on the same head.
    pub conflict: bool,
    /// It may be major, and nobody judged it yet.
    pub suspected: bool,
    /// The day it is looked at again, until somebody did.
    pub look_back_on: Option<NaiveDate>,
    /// Somebody supervises it.
    pub supervised: bool,
    /// The day by which an objection to it is decided, while one waits.
    pub decide_by: Option<NaiveDate>,
    /// The day by which an order of supervision is answered, while one waits.
    pub answer_by: Option<NaiveDate>,
    /// The day since which a report of it is owed, where one is and the day is known.
    pub report_owed_on: Option<NaiveDate>,
    /// The day its progress was last told, while it has to be.
    pub told_on: Option<NaiveDate>,
}

/// How many hazards a unit is responsible for.
#[derive(Debug, Clone)]
pub struct UnitCount {
    /// Unit; none is named for those that have none.
    pub unit: Option<(Uuid, String)>,
    /// Hazards.
    pub count: u32,
    /// Of these, those asked for apart.
    pub late: u32,
}

/// Where a page has what it is sorted by.
const KEY: usize = 24;

impl Reader<'_> {
    /// A page of the ledger, and where the next begins.
    pub fn ledger(
        &self,
        filter: &LedgerFilter,
        bounds: &LedgerBounds,
    ) -> Result<(Vec<LedgerRow>, Option<String>)> {
        let (sql, values) = page(filter, bounds)?;
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut found = statement.query(rusqlite::params_from_iter(&values))?;
        let mut rows = Vec::new();
        let mut keys = Vec::new();
        while let Some(row) = found.next()? {
            rows.push(shown(row)?);
            let key: rusqlite::types::Value = row.get(KEY)?;
            keys.push(match key {
                rusqlite::types::Value::Integer(rank) => rank.to_string(),
                rusqlite::types::Value::Text(text) => text,
                _ => String::new(),
            });
        }
        let limit = usize::try_from(bounds.limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().zip(keys.get(rows.len().saturating_sub(1)));
        let next = last
            .filter(|_| more)
            .map(|(row, key)| format!("{key} {}", row.id.simple()));
        Ok((rows, next))
    }

    /// One row of the ledger.
    pub fn ledger_row(&self, hazard: Uuid) -> Result<Option<LedgerRow>> {
        let bounds = LedgerBounds {
            limit: 1,
            ..LedgerBounds::default()
        };
        let one = "hazard_case AS c WHERE c.hazard = ?1";
        let (sql, values) = question(one, vec![hazard.into()], &bounds);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut found = statement.query(rusqlite::params_from_iter(&values))?;
        found.next()?.map(shown).transpose()
    }

    /// How many hazards there are.
    pub fn count_ledger(&self, filter: &LedgerFilter) -> Result<u32> {
        let mut conditions = Conditions::default();
        conditions.hold(filter)?;
        let (table, clause) = (table(filter, None), conditions.clause());
        let sql = format!("SELECT count(*) FROM {table}{clause}");
        self.counted(&sql, &conditions.values)
    }

    /// How many of the hazards each responsible unit has, and how many of those hold `late` too; in
    /// the order of [`Order::Unit`].
    pub fn count_units(
        &self,
        filter: &LedgerFilter,
        late: &LedgerFilter,
    ) -> Result<Vec<UnitCount>> {
        let mut conditions = Conditions::default();
        conditions.hold(filter)?;
        let among = format!("{}{}", table(filter, None), conditions.clause());
        conditions.sql.clear();
        conditions.hold(late)?;
        let sql = format!(
            "SELECT each.unit, unit.name, each.count, each.late
            FROM (SELECT c.unit, count(*) AS count, count(*) FILTER ({}) AS late
                FROM {among} GROUP BY c.unit) AS each
                LEFT JOIN unit ON unit.id = each.unit
            ORDER BY each.unit",
            conditions.clause().trim_start()
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut found = statement.query(rusqlite::params_from_iter(&conditions.values))?;
        let mut counts = Vec::new();
        while let Some(row) = found.next()? {
            counts.push(UnitCount {
                unit: named(row, 0, 1)?,
                count: row.get(2)?,
                late: row.get(3)?,
            });
        }
        Ok(counts)
    }

    /// How many of the hazards that hold one filter hold each of the others too, in one pass.
    pub fn count_each(&self, all: &LedgerFilter, each: &[LedgerFilter]) -> Result<Vec<u32>> {
        let mut conditions = Conditions::default();
        conditions.hold(all)?;
        let among = format!("{}{}", table(all, None), conditions.clause());
        let mut counts = Vec::new();
        for filter in each {
            conditions.sql.clear();
            conditions.hold(filter)?;
            counts.push(match conditions.clause().trim_start() {
                "" => "count(*)".to_owned(),
                held => format!("count(*) FILTER ({held})"),
            });
        }
        let sql = format!("SELECT {} FROM {among}", counts.join(", "));
        let mut statement = self.conn().prepare_cached(&sql)?;
        let values = rusqlite::params_from_iter(&conditions.values);
        let counted = statement.query_row(values, |row| {
            (0..each.len())
                .map(|at| row.get(at))
                .collect::<rusqlite::Result<_>>()
        });
        Ok(counted?)
    }
}

fn named(row: &rusqlite::Row<'_>, id: usize, name: usize) -> Result<Option<(Uuid, String)>> {
    let there: Option<Vec<u8>> = row.get(id)?;
    let Some(bytes) = there else { return Ok(None) };
    let id = Uuid::from_slice(&bytes).unwrap_or_default();
    let name: Option<String> = row.get(name)?;
    Ok(Some((id, name.unwrap_or_default())))
}

fn shown(row: &rusqlite::Row<'_>) -> Result<LedgerRow> {
    let day = |text: String| text.parse().unwrap_or_default();
    Ok(LedgerRow {
        id: id_at(row, 0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        status: unword(row.get(3)?)?,
        level: row.get::<_, Option<String>>(4)?.map(unword).transpose()?,
        unit: named(row, 5, 6)?,
        owner: named(row, 7, 8)?,
        place: row.get::<_, Option<String>>(9)?.unwrap_or_default(),
        found_on: day(row.get(10)?),
        due_on: row.get::<_, Option<String>>(11)?.map(day),
        photos: row.get(12)?,
        notice: row.get(13)?,
        conflict: row.get(14)?,
        suspected: row.get(15)?,
        look_back_on: row.get::<_, Option<String>>(16)?.map(day),
        supervised: row.get(17)?,
        decide_by: row.get::<_, Option<String>>(18)?.map(day),
        answer_by: row.get::<_, Option<String>>(19)?.map(day),
        equipment: row.get(20)?,
        kind: unword(row.get(21)?)?,
        report_owed_on: row
            .get::<_, Option<String>>(22)?
            .and_then(|day| day.parse().ok()),
        told_on: row.get::<_, Option<String>>(23)?.map(day),
    })
}

pub(super) fn unword<T: DeserializeOwned>(word: String) -> Result<T> {
    let damaged = |_| StoreError::UnlistedTable { table: "word" };
    serde_json::from_value(Value::String(word)).map_err(damaged)
}

/// The question for a page, with its values.
pub(crate) fn page(filter: &LedgerFilter, bounds: &LedgerBounds) -> Result<(String, Vec<Cell>)> {
    let mut conditions = Conditions::default();
    conditions.hold(filter)?;
    let by = bounds.order.key();
    let beyond = if bounds.descending { "<" } else { ">" };
    if let Some((key, id)) = bounds
        .after
        .as_deref()
        .and_then(|after| after.rsplit_once(' '))
    {
        let id: Uuid = id.parse().unwrap_or_default();
        conditions.values.push(match bounds.order {
            Order::Status => key.parse::<i64>().unwrap_or_default().into(),
            _ => key.into(),
        });
        conditions.values.push(id.into());
        let (key, id) = (conditions.values.len() - 1, conditions.values.len());
        conditions.and(&format!("({by}, c.hazard) {beyond} (?{key}, ?{id})"));
    }
    let chosen = format!(
        "{}{}",
        table(filter, Some(bounds.order)),
        conditions.clause()
    );
    Ok(question(&chosen, conditions.values, bounds))
}

/// The table by the index that holds all that is asked. Left to itself SQLite takes one that looks
/// narrower, and then reads the row of every entry. Only the open ones have their number beside the rest.
fn table(filter: &LedgerFilter, order: Option<Order>) -> &'static str {
    match order {
        _ if filter.equipment.is_some() => "hazard_case AS c INDEXED BY hazard_case_by_equipment",
        // Few wait to be looked at again: the words are asked of them, not their day of all that has the words.
        _ if filter.look_back_by.is_some() => {
            "hazard_case AS c INDEXED BY hazard_case_to_look_back"
        }
        _ if filter.report_owed => "hazard_case AS c INDEXED BY hazard_case_report_owed",
        _ if filter.told_by.is_some() => "hazard_case AS c INDEXED BY hazard_case_told",
        _ if filter.words().is_some() => "hazard_case AS c INDEXED BY hazard_case_by_words",
        Some(Order::Number) if filter.open => {
            "hazard_case AS c INDEXED BY hazard_case_open_by_number"
        }
        Some(Order::Number) => "hazard_case AS c",
        _ if filter.open => "hazard_case AS c INDEXED BY hazard_case_open",
        _ => "hazard_case AS c",
    }
}

fn question(chosen: &str, mut values: Vec<Cell>, bounds: &LedgerBounds) -> (String, Vec<Cell>) {
    let by = bounds.order.key();
    let direction = if bounds.descending { "DESC" } else { "ASC" };
    let order = format!("ORDER BY {by} {direction}, c.hazard {direction}");
    values.push(i64::from(bounds.limit.saturating_add(1)).into());
    let sql = format!(
        "SELECT c.hazard, c.number, c.title, c.status, c.level, c.unit, unit.name, c.owner,
            person.name, place.name, c.found_on, c.due_on, c.photos, notice.number, c.conflict,
            c.suspected, c.look_back_on, c.supervised, c.decide_by, c.answer_by,
            equipment.name || ' ' || equipment.number, c.kind, c.report_owed_on, c.told_on, {by}
        FROM (SELECT c.hazard FROM {chosen} {order} LIMIT ?{}) AS page
            JOIN hazard_case AS c ON c.hazard = page.hazard
            LEFT JOIN unit ON unit.id = c.unit
            LEFT JOIN person ON person.id = c.owner
            LEFT JOIN place ON place.id = c.place
            LEFT JOIN equipment ON equipment.id = c.equipment
            LEFT JOIN notice ON notice.id = c.notice
        {order}",
        values.len()
    );
    (sql, values)
}

fn text(text: String) -> Cell {
    text.as_str().into()
}

impl Conditions {
    /// Those of a filter, beside what is there already.
    pub(super) fn hold(&mut self, filter: &LedgerFilter) -> Result<()> {
        if filter.open {
            self.and("c.open = 1");
        }
        let statuses = filter
            .statuses
            .iter()
            .map(|status| Ok(Cell::from(word(status)?.as_str())));
        self.one_of("c.status", statuses.collect::<Result<_>>()?);
        self.one_of(
            "c.unit",
            filter.units.iter().map(|unit| (*unit).into()).collect(),
        );
        self.is("c.owner =", filter.owner.map(Cell::from));
        self.is("c.place =", filter.place.map(Cell::from));
        self.is("c.equipment =", filter.equipment.map(Cell::from));
        let level = filter.level.map(|level| word(&level)).transpose()?;
        self.is("c.level =", level.map(text));
        let cause = filter.cause.map(|cause| word(&cause)).transpose()?;
        self.is("c.cause =", cause.map(text));
        let discipline = filter.discipline.map(|one| word(&one)).transpose()?;
        self.is("c.discipline =", discipline.map(text));
        let day = |day: Option<NaiveDate>| day.map(|day| text(day.to_string()));
        self.is("c.found_on >=", day(filter.found.0));
        self.is("c.found_on <=", day(filter.found.1));
        self.is("c.due_key >=", day(filter.due.0));
        self.is("c.due_key <=", day(filter.due.1));
        self.is("c.unit =", filter.unit_alone.map(Cell::from));
        self.is("c.closed_key >=", day(filter.closed.0));
        self.is("c.closed_key <=", day(filter.closed.1));
        self.is("c.first_due_key >=", day(filter.first_due.0));
        self.is("c.first_due_key <=", day(filter.first_due.1));
        self.is("c.first_visit_on >=", day(filter.first_visit.0));
        self.is("c.first_visit_on <=", day(filter.first_visit.1));
        self.is("c.rectified_on <=", day(filter.rectified_by));
        filter.marks.iter().for_each(|mark| self.and(mark.sql()));
        if filter.without_owner {
            self.and("c.owner IS NULL");
        }
        if filter.orphaned {
            self.and(
                "(c.owner IN (SELECT id FROM person WHERE active = 0)
                    OR c.unit IN (SELECT id FROM unit WHERE active = 0))",
            );
        }
        if filter.suspected {
            self.and("c.hazard IN (SELECT hazard FROM hazard_case WHERE suspected = 1)");
        }
        if filter.improvements {
            self.and("c.hazard IN (SELECT hazard FROM hazard_case WHERE kind = 'improvement')");
        }
        if filter.plan_waits {
            self.and("c.hazard IN (SELECT hazard FROM hazard_case WHERE plan_waits = 1)");
        }
        if filter.to_countersign {
            self.and("c.hazard IN (SELECT hazard FROM plan_countersigner)");
        }
        if let Some(person) = filter.countersigner {
            self.values.push(person.into());
            self.and(&format!(
                "c.hazard IN (SELECT hazard FROM plan_countersigner WHERE person = ?{})",
                self.values.len()
            ));
        }
        if filter.unconfirmed {
            self.and(
                "c.hazard IN (SELECT hazard FROM hazard_case AS spot
                        INDEXED BY hazard_case_open_on_spot WHERE on_spot = 1 AND open = 1
                    AND NOT EXISTS (SELECT 1 FROM hazard_paper
                        WHERE hazard = spot.hazard AND kind = 'spot_confirmation'))",
            );
        }
        if filter.to_settle {
            self.and("c.hazard IN (SELECT hazard FROM hazard_case WHERE settler IS NOT NULL)");
        }
        if let Some(settler) = filter.settler {
            self.values.push(settler.into());
            self.and(&format!(
                "c.hazard IN (SELECT hazard FROM hazard_case WHERE settler = ?{})",
                self.values.len()
            ));
        }
        self.is("c.look_back_on <=", day(filter.look_back_by));
        if filter.report_owed {
            self.and("c.report_owed_on IS NOT NULL");
        }
        self.is("c.told_on <=", day(filter.told_by));
        for (wanted, condition) in [
            (filter.supervised, "c.supervised = 1"),
            (filter.to_answer, "c.answer_by IS NOT NULL"),
            (filter.objected, "c.decide_by IS NOT NULL"),
            (filter.extension_asked, "c.asked_of IS NOT NULL"),
        ] {
            if wanted {
                self.and(condition);
            }
        }
        let deciders = filter.deciders.iter().map(|one| text(decider(*one)));
        self.one_of("c.asked_of", deciders.collect());
        if let Some(asked) = filter.words() {
            self.values.push(text(asked));
            self.and(&format!(
                "c.words IN (SELECT rowid FROM search_text WHERE search_text MATCH ?{})",
                self.values.len()
            ));
        }
        filter.also.iter().try_for_each(|also| self.hold(also))
    }
}
