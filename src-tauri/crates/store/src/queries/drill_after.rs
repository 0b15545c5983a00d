//! What comes after a drill: cards, papers, reports, figures.

use chrono::NaiveDate;
use domain::drill::evaluation::EvaluationCard;
use domain::drill::figures::{ActionFacts, DrillFacts, YearOfResponse};
use domain::drill::paper::{DrillPaper, PaperKind};
use domain::drill::reporting::DrillReport;
use domain::drill::{DrillForm, Stage};
use uuid::Uuid;

use super::ledger::unword;
use crate::{Cell, Reader, Result, read::id_at};

/// Sorts after every day.
const NEVER: &str = "9999-12-31";

impl Reader<'_> {
    /// The evaluators' cards.
    pub fn drill_cards(&self, drill: Uuid) -> Result<Vec<EvaluationCard>> {
        self.children("drill", drill)
    }

    /// All papers in all versions, in the order they were made.
    pub fn drill_papers(&self, drill: Uuid) -> Result<Vec<DrillPaper>> {
        self.children("drill", drill)
    }

    /// One kind of paper, the oldest version first.
    pub fn drill_versions(&self, drill: Uuid, kind: PaperKind) -> Result<Vec<DrillPaper>> {
        let mut papers = self.drill_papers(drill)?;
        papers.retain(|paper| paper.kind == kind);
        papers.sort_by_key(|paper| (paper.version, paper.id));
        Ok(papers)
    }

    /// To whom it was reported.
    pub fn drill_reports(&self, drill: Uuid) -> Result<Vec<DrillReport>> {
        self.children("drill", drill)
    }

    /// Facts of the drills that were first planned for these days or held on them; of these units, of
    /// all when none is named.
    pub fn drill_facts(
        &self,
        (first, last): (NaiveDate, NaiveDate),
        units: &[Uuid],
    ) -> Result<Vec<DrillFacts>> {
        let (sql, values) = drill_facts((first, last), units);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&values))?;
        let mut facts = Vec::new();
        while let Some(row) = rows.next()? {
            facts.push(DrillFacts {
                drill: id_at(row, 0)?,
                first_planned_on: day(row.get(1)?).unwrap_or_default(),
                planned_on: day(row.get(2)?).unwrap_or_default(),
                held_on: row.get::<_, Option<String>>(3)?.and_then(day),
                broken_off_on: row.get::<_, Option<String>>(4)?.and_then(day),
                under_way: row.get(5)?,
                cancelled: row.get(6)?,
                expected: row.get(7)?,
                present: row.get(8)?,
                taken: row.get(9)?,
                on_time: row.get(10)?,
                evaluated: row.get(11)?,
                reported: row.get(12)?,
            });
        }
        Ok(facts)
    }

    /// Corrective actions of the drills that were held on these days.
    pub fn drill_action_facts(
        &self,
        (first, last): (NaiveDate, NaiveDate),
        units: &[Uuid],
    ) -> Result<Vec<ActionFacts>> {
        let (within, mut values) = within(units);
        values.extend([first, last].map(|day| Cell::from(&*day.to_string())));
        let n = values.len();
        let sql = format!(
            "SELECT c.hazard, d.drill, d.held_on, c.due_key, c.completed_on, c.open, c.first_due_key,
                c.closed_key
            FROM drill_standing AS d JOIN drill_action AS a ON a.drill = d.drill
            JOIN hazard_case AS c ON c.hazard = a.hazard
            WHERE d.held_on BETWEEN ?{} AND ?{n} AND c.status <> 'voided'{within}
            ORDER BY d.held_on DESC, c.hazard",
            n - 1
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&values))?;
        let mut facts = Vec::new();
        while let Some(row) = rows.next()? {
            // What is not known is kept as a day that never comes.
            let known = |text: String| day(text.clone()).filter(|_| text != NEVER);
            facts.push(ActionFacts {
                hazard: id_at(row, 0)?,
                drill: id_at(row, 1)?,
                held_on: day(row.get(2)?).unwrap_or_default(),
                first_due_on: known(row.get(6)?),
                due_on: known(row.get(3)?),
                completed_on: row.get::<_, Option<String>>(4)?.and_then(day),
                closed_on: known(row.get(7)?),
                open: row.get(5)?,
            });
        }
        Ok(facts)
    }

    /// How long stages took to begin, year by year until a day, on the average of all drills or of those of one
    /// plan.
    pub fn drill_responses(
        &self,
        (form, plan): (DrillForm, Option<Uuid>),
        last: NaiveDate,
        units: &[Uuid],
    ) -> Result<Vec<YearOfResponse>> {
        let (sql, values) = drill_responses((&super::word(&form)?, plan), last, units);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&values))?;
        let mut years = Vec::new();
        while let Some(row) = rows.next()? {
            let year: String = row.get(0)?;
            years.push(YearOfResponse {
                year: year.parse().unwrap_or_default(),
                stage: unword(row.get(1)?)?,
                drills: row.get(2)?,
                planned: row.get(3)?,
                actual: row.get(4)?,
            });
        }
        Ok(years)
    }

    /// The drills of one form and year that came to a stage.
    pub fn drills_of_response(
        &self,
        (form, stage, plan): (DrillForm, Stage, Option<Uuid>),
        (first, last): (NaiveDate, NaiveDate),
        units: &[Uuid],
    ) -> Result<Vec<Uuid>> {
        let (within, mut values) = of_plan(within(units), plan);
        values.push(Cell::from(super::word(&form)?.as_str()));
        values.push(Cell::from(super::word(&stage)?.as_str()));
        values.extend([first, last].map(|day| Cell::from(&*day.to_string())));
        let n = values.len();
        let sql = format!(
            "SELECT d.drill FROM drill_response AS d JOIN drill_standing AS s ON s.drill = d.drill
            WHERE s.form = ?{} AND s.completed AND d.stage = ?{}
                AND d.held_on BETWEEN ?{} AND ?{n}{within}
            ORDER BY d.held_on DESC, d.drill",
            n - 3,
            n - 2,
            n - 1
        );
        self.ids_of(&sql, &values)
    }
}

/// The question for the facts, with its values.
pub(crate) fn drill_facts(
    (first, last): (NaiveDate, NaiveDate),
    units: &[Uuid],
) -> (String, Vec<Cell>) {
    let (within, mut values) = within(units);
    values.extend([first, last].map(|day| Cell::from(&*day.to_string())));
    let n = values.len();
    let sql = format!(
        "SELECT d.drill, d.first_planned_on, d.planned_on,
            CASE WHEN d.completed THEN d.held_on END, CASE WHEN d.aside THEN d.held_on END,
            d.held_on IS NOT NULL AND NOT d.completed AND NOT d.aside, d.state = 'cancelled',
            d.expected, d.present, ifnull(p.taken, 0), ifnull(p.on_time, 0),
            EXISTS (SELECT 1 FROM drill_evaluation AS e
                WHERE e.id = d.drill AND e.concluded IS NOT NULL),
            EXISTS (SELECT 1 FROM drill_report AS r WHERE r.drill = d.drill)
        FROM drill_standing AS d LEFT JOIN drill_pace AS p ON p.drill = d.drill
        WHERE (d.first_planned_on BETWEEN ?{} AND ?{n} OR d.held_on BETWEEN ?{} AND ?{n}){within}
        ORDER BY d.first_planned_on DESC, d.drill",
        n - 1,
        n - 1
    );
    (sql, values)
}

/// The question for the years, with its values.
pub(crate) fn drill_responses(
    (form, plan): (&str, Option<Uuid>),
    last: NaiveDate,
    units: &[Uuid],
) -> (String, Vec<Cell>) {
    let (within, mut values) = of_plan(within(units), plan);
    values.push(Cell::from(form));
    values.push(Cell::from(&*last.to_string()));
    let n = values.len();
    let sql = format!(
        "SELECT substr(d.held_on, 1, 4), d.stage, count(*),
            CAST(round(avg(d.planned)) AS INTEGER), CAST(round(avg(d.actual)) AS INTEGER)
        FROM drill_response AS d JOIN drill_standing AS s ON s.drill = d.drill
        WHERE s.form = ?{} AND s.completed AND d.held_on <= ?{n}{within}
        GROUP BY substr(d.held_on, 1, 4), d.stage ORDER BY 1, 2",
        n - 1
    );
    (sql, values)
}

/// Only of these units; of all when none is named.
fn within(units: &[Uuid]) -> (String, Vec<Cell>) {
    if units.is_empty() {
        return (String::new(), Vec::new());
    }
    let marks: Vec<_> = (1..=units.len()).map(|n| format!("?{n}")).collect();
    let values = units.iter().map(|unit| Cell::from(*unit)).collect();
    (format!(" AND d.unit IN ({})", marks.join(", ")), values)
}

/// And only of this plan.
fn of_plan(
    (mut within, mut values): (String, Vec<Cell>),
    plan: Option<Uuid>,
) -> (String, Vec<Cell>) {
    if let Some(plan) = plan {
        values.push(Cell::from(plan));
        within.push_str(&format!(" AND s.plan = ?{}", values.len()));
    }
    (within, values)
}

fn day(text: String) -> Option<NaiveDate> {
    text.parse().ok()
}
