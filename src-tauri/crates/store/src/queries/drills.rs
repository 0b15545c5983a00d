//! Drills: lists by where they stand, and what belongs to one.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::drill::{DrillEntry, DrillFinding, DrillForm, DrillStatus, Participant};
use domain::emergency::calendar::HeldDrillDay;
use uuid::Uuid;

use super::{CHILDREN, containing, ledger::unword, word};
use crate::{Cell, Reader, Result, read::id_at};

/// Which drills.
#[derive(Debug, Clone, Default)]
pub struct DrillFilter {
    /// One of these drills; any when absent.
    pub only: Option<Vec<Uuid>>,
    /// One of these; any when empty.
    pub states: Vec<DrillStatus>,
    /// 实战 or 桌面.
    pub form: Option<DrillForm>,
    /// Exercises this plan.
    pub plan: Option<Uuid>,
    /// Organised by one of these units; by any when empty.
    pub units: Vec<Uuid>,
    /// Held, or else planned, in these days, both inclusive.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Only with this text in number or title; empty for all.
    pub text: String,
}

/// A drill in a list.
#[derive(Debug, Clone)]
pub struct DrillRow {
    /// Drill.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Name.
    pub title: String,
    /// Where it stands.
    pub status: DrillStatus,
    /// The day it is planned for now.
    pub planned_on: NaiveDate,
    /// The day it was planned for first.
    pub first_planned_on: NaiveDate,
    /// The day its clock was started.
    pub held_on: Option<NaiveDate>,
    /// It ended as planned.
    pub completed: bool,
    /// It was stopped, or became a real response.
    pub aside: bool,
    /// Emergency plan it exercises.
    pub plan: Uuid,
    /// Unit that organises it.
    pub unit: Uuid,
    /// 实战 or 桌面.
    pub form: DrillForm,
    /// Who was to come (应到).
    pub expected: u32,
    /// Who of these signed in (实到).
    pub present: u32,
    /// Who signed in besides.
    pub joined: u32,
    /// Findings.
    pub findings: u32,
    /// It owes an evaluation before it is concluded.
    pub owes_evaluation: bool,
    /// Corrective actions that were not voided.
    pub actions: u32,
    /// Of these, those not closed.
    pub actions_open: u32,
}

impl Reader<'_> {
    /// A page of drills, the latest begin first; after the drill named.
    pub fn drills(
        &self,
        filter: &DrillFilter,
        after: Option<Uuid>,
        limit: u32,
    ) -> Result<(Vec<DrillRow>, Option<Uuid>)> {
        let (sql, values) = page(filter, after, limit)?;
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut found = statement.query(rusqlite::params_from_iter(&values))?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            rows.push(shown(row)?);
        }
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().map(|row| row.id).filter(|_| more);
        Ok((rows, next))
    }

    /// How many drills there are.
    pub fn count_drills(&self, filter: &DrillFilter) -> Result<u32> {
        let (clause, values) = conditions(filter)?;
        let sql = format!("SELECT count(*) FROM drill_standing AS d{clause}");
        self.counted(&sql, &values)
    }

    /// Where one stands.
    pub fn drill_row(&self, drill: Uuid) -> Result<Option<DrillRow>> {
        let sql = format!("SELECT {COLUMNS} FROM drill_standing AS d WHERE d.drill = ?1");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut found = statement.query([drill.as_bytes()])?;
        found.next()?.map(shown).transpose()
    }

    /// Every drill that fits, however many there are, the latest begin first.
    pub fn every_drill(&self, filter: &DrillFilter) -> Result<Vec<DrillRow>> {
        const AT_ONCE: u32 = 1_000;
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let (rows, next) = self.drills(filter, after, AT_ONCE)?;
            all.extend(rows);
            match next {
                Some(_) => after = next,
                None => return Ok(all),
            }
        }
    }

    /// How many drills stand how, whatever states the filter names.
    pub fn count_drills_by_state(&self, filter: &DrillFilter) -> Result<Vec<(DrillStatus, u32)>> {
        let (sql, values) = by_state(filter)?;
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut found = statement.query(rusqlite::params_from_iter(&values))?;
        let mut counts = Vec::new();
        while let Some(row) = found.next()? {
            counts.push((unword(row.get(0)?)?, row.get(1)?));
        }
        Ok(counts)
    }

    /// Drills of which a finding, or what was judged afterwards, says that the plan is to be revised.
    pub fn drills_asking_revision(&self) -> Result<BTreeSet<Uuid>> {
        Ok(self.ids_of(ASKING_REVISION, &[])?.into_iter().collect())
    }

    /// Drills of a plan at which a material was not in place.
    pub fn drills_missing_materials(&self, plan: Uuid) -> Result<Vec<Uuid>> {
        self.ids_of(MISSING_MATERIALS, &[Cell::from(plan)])
    }

    /// Every drill that was held to its end and was no real response.
    pub fn held_drills(&self) -> Result<Vec<HeldDrillDay>> {
        let mut statement = self.conn().prepare_cached(HELD)?;
        let mut found = statement.query([])?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            rows.push(HeldDrillDay {
                drill: id_at(row, 0)?,
                plan: id_at(row, 1)?,
                unit: id_at(row, 2)?,
                on: day(row.get(3)?),
            });
        }
        Ok(rows)
    }

    /// The day a plan was last drilled to the end, and the next day of a drill of it from a day on.
    pub fn last_and_next_drill(
        &self,
        plan: Uuid,
        from: NaiveDate,
    ) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
        let days = |sql: &str, values: &[Cell]| -> Result<Option<NaiveDate>> {
            let mut statement = self.conn().prepare_cached(sql)?;
            let mut found = statement.query(rusqlite::params_from_iter(values))?;
            let first = found.next()?.map(|row| row.get::<_, String>(0));
            Ok(first.transpose()?.map(day))
        };
        let next = [Cell::from(plan), from.to_string().as_str().into()];
        Ok((days(LAST, &[plan.into()])?, days(NEXT, &next)?))
    }

    /// Drills that were reported to an authority.
    pub fn drills_reported(&self) -> Result<BTreeSet<Uuid>> {
        Ok(self.ids_of(REPORTED, &[])?.into_iter().collect())
    }

    /// The days on which versions of plans were published, each with its plan.
    pub fn plans_published(&self) -> Result<Vec<(Uuid, NaiveDate)>> {
        let mut statement = self.conn().prepare_cached(PUBLISHED)?;
        let mut found = statement.query([])?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            rows.push((id_at(row, 0)?, day(row.get(1)?)));
        }
        Ok(rows)
    }

    /// The timeline, in the order it was recorded.
    pub fn drill_entries(&self, drill: Uuid) -> Result<Vec<DrillEntry>> {
        self.children("drill", drill)
    }

    /// Who takes part, in the order they were entered, without those taken off the list.
    pub fn drill_participants(&self, drill: Uuid) -> Result<Vec<Participant>> {
        let tail = "WHERE drill = ?1 AND removed = 0 ORDER BY id LIMIT ?2";
        self.select(tail, &[drill.into(), i64::from(CHILDREN).into()])
    }

    /// What was found.
    pub fn drill_findings(&self, drill: Uuid) -> Result<Vec<DrillFinding>> {
        self.children("drill", drill)
    }

    /// Drills a finding of which became a case or points to it, the earliest first.
    pub fn drills_of_hazard(&self, hazard: Uuid) -> Result<Vec<Uuid>> {
        let sql = "SELECT drill FROM drill_action WHERE hazard = ?1 ORDER BY drill";
        self.ids_of(sql, &[Cell::from(hazard)])
    }

    /// Drills of a plan that are over and not concluded.
    pub(crate) fn drills_held_of(&self, plan: Uuid) -> Result<Vec<Uuid>> {
        self.ids_of(HELD_OF, &[Cell::from(plan)])
    }

    /// Corrective actions in the ledger that were not voided, and how many of them are open.
    pub(crate) fn count_drill_actions(&self, drill: Uuid) -> Result<(u32, u32)> {
        let all =
            "SELECT count(*) FROM drill_action AS a JOIN hazard_case AS c ON c.hazard = a.hazard
            WHERE a.drill = ?1 AND c.status <> 'voided'";
        let open =
            "SELECT count(*) FROM drill_action AS a JOIN hazard_case AS c ON c.hazard = a.hazard
            WHERE a.drill = ?1 AND c.open = 1";
        let drill = Cell::from(drill);
        Ok((
            self.counted(all, std::slice::from_ref(&drill))?,
            self.counted(open, &[drill])?,
        ))
    }
}

const COLUMNS: &str = "d.drill, d.number, d.title, d.state, d.planned_on, d.first_planned_on,
    d.held_on, d.plan, d.unit, d.form, d.expected, d.present, d.joined, d.findings, d.actions,
    d.actions_open, d.completed, d.aside, d.owes_evaluation";

pub(crate) const ASKING_REVISION: &str = "SELECT drill FROM drill_finding WHERE revise_plan = 1
    UNION SELECT id FROM drill_evaluation WHERE json_extract(revision, '$.needed') = 1";
pub(crate) const MISSING_MATERIALS: &str = r#"SELECT id FROM drill
    WHERE plan = ?1 AND instr(materials, '"in_place":false') > 0 ORDER BY id"#;
pub(crate) const HELD_OF: &str =
    "SELECT drill FROM drill_standing WHERE plan = ?1 AND state = 'held'";
pub(crate) const HELD: &str =
    "SELECT drill, plan, unit, held_on FROM drill_standing WHERE completed = 1";
pub(crate) const LAST: &str =
    "SELECT ifnull(held_on, planned_on) FROM drill_standing WHERE plan = ?1 AND completed = 1
    ORDER BY ifnull(held_on, planned_on) DESC LIMIT 1";
pub(crate) const NEXT: &str =
    "SELECT ifnull(held_on, planned_on) FROM drill_standing WHERE plan = ?1 AND completed = 0
        AND ifnull(held_on, planned_on) >= ?2 AND aside = 0 AND state <> 'cancelled'
    ORDER BY ifnull(held_on, planned_on) LIMIT 1";
pub(crate) const REPORTED: &str = "SELECT DISTINCT drill FROM drill_report";
pub(crate) const PUBLISHED: &str =
    "SELECT plan, json_extract(approval, '$.published_on') FROM plan_version
    WHERE json_extract(approval, '$.published_on') IS NOT NULL";

fn day(text: String) -> NaiveDate {
    text.parse().unwrap_or_default()
}

fn shown(row: &rusqlite::Row<'_>) -> Result<DrillRow> {
    Ok(DrillRow {
        id: id_at(row, 0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        status: unword(row.get(3)?)?,
        planned_on: day(row.get(4)?),
        first_planned_on: day(row.get(5)?),
        held_on: row.get::<_, Option<String>>(6)?.map(day),
        plan: id_at(row, 7)?,
        unit: id_at(row, 8)?,
        form: unword(row.get(9)?)?,
        expected: row.get(10)?,
        present: row.get(11)?,
        joined: row.get(12)?,
        findings: row.get(13)?,
        actions: row.get(14)?,
        actions_open: row.get(15)?,
        completed: row.get(16)?,
        aside: row.get(17)?,
        owes_evaluation: row.get(18)?,
    })
}

/// The question for a page, with its values.
pub(crate) fn page(
    filter: &DrillFilter,
    after: Option<Uuid>,
    limit: u32,
) -> Result<(String, Vec<Cell>)> {
    let (mut clause, mut values) = conditions(filter)?;
    if let Some(after) = after {
        values.push(after.into());
        let joint = if clause.is_empty() { " WHERE" } else { " AND" };
        clause.push_str(&format!(
            "{joint} (d.starts_at, d.drill) <
                (SELECT starts_at, drill FROM drill_standing WHERE drill = ?{})",
            values.len()
        ));
    }
    values.push(i64::from(limit.saturating_add(1)).into());
    let sql = format!(
        "SELECT {COLUMNS} FROM drill_standing AS d{clause}
        ORDER BY d.starts_at DESC, d.drill DESC LIMIT ?{}",
        values.len()
    );
    Ok((sql, values))
}

/// The question for the counts, with its values.
pub(crate) fn by_state(filter: &DrillFilter) -> Result<(String, Vec<Cell>)> {
    let (clause, values) = conditions(&DrillFilter {
        states: Vec::new(),
        ..filter.clone()
    })?;
    let sql = format!("SELECT d.state, count(*) FROM drill_standing AS d{clause} GROUP BY d.state");
    Ok((sql, values))
}

fn conditions(filter: &DrillFilter) -> Result<(String, Vec<Cell>)> {
    let mut held: Vec<String> = Vec::new();
    let mut values: Vec<Cell> = Vec::new();
    let mut one_of = |column: &str, cells: Vec<Cell>| {
        if !cells.is_empty() {
            let first = values.len() + 1;
            values.extend(cells);
            let marks: Vec<_> = (first..=values.len()).map(|n| format!("?{n}")).collect();
            held.push(format!("{column} IN ({})", marks.join(", ")));
        }
    };
    let states = filter.states.iter();
    let states = states.map(|state| Ok(Cell::from(word(state)?.as_str())));
    one_of("d.state", states.collect::<Result<_>>()?);
    let form = filter.form.map(|form| word(&form)).transpose()?;
    let form = form.iter().map(|form| Cell::from(form.as_str()));
    one_of("d.form", form.collect());
    let ids = |ids: &[Uuid]| ids.iter().map(|id| Cell::from(*id)).collect::<Vec<_>>();
    one_of("d.plan", ids(filter.plan.as_slice()));
    one_of("d.unit", ids(&filter.units));
    match filter.only.as_deref() {
        Some([]) => held.push("0".to_owned()),
        Some(only) => one_of("d.drill", ids(only)),
        None => {}
    }
    let mut and = |condition: &str, value: &str| {
        values.push(value.into());
        held.push(condition.replace("?#", &format!("?{}", values.len())));
    };
    let on = "ifnull(d.held_on, d.planned_on)";
    if let Some(from) = filter.days.0 {
        and(&format!("{on} >= ?#"), &from.to_string());
    }
    if let Some(to) = filter.days.1 {
        and(&format!("{on} <= ?#"), &to.to_string());
    }
    if !filter.text.trim().is_empty() {
        let anywhere = "(d.number LIKE ?# ESCAPE '\\' OR d.title LIKE ?# ESCAPE '\\')";
        and(anywhere, &containing(&filter.text));
    }
    Ok(match held.is_empty() {
        true => (String::new(), values),
        false => (format!(" WHERE {}", held.join(" AND ")), values),
    })
}
