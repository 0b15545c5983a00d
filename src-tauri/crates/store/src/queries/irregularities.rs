//! Defects and violations: lists by where they stand, and what is known of one.

use chrono::NaiveDate;
use domain::checklist::Checklist;
use domain::inspection::{Answer, Inspection};
use domain::irregularity::{DefectGrade, Found, Irregularity, IrregularityKind, IrregularityState};
use uuid::Uuid;

use super::conditions::Conditions;
use super::{PageBounds, PageOf, search, word};
use crate::{Cell, Reader, Result};

/// Which defects and violations.
#[derive(Debug, Clone, Default)]
pub struct IrregularityFilter {
    /// 缺陷 or 违章; both when absent.
    pub kind: Option<IrregularityKind>,
    /// Where they stand; anywhere when absent.
    pub state: Option<IrregularityState>,
    /// Open ones whose day is before this one.
    pub overdue_on: Option<NaiveDate>,
    /// One of these grades; any, and none, when empty.
    pub grades: Vec<DefectGrade>,
    /// Of one of these units; of any when empty.
    pub units: Vec<Uuid>,
    /// At this place.
    pub place: Option<Uuid>,
    /// Of this equipment.
    pub equipment: Option<Uuid>,
    /// Found by this inspection.
    pub inspection: Option<Uuid>,
    /// Found in these days, both inclusive.
    pub found: (Option<NaiveDate>, Option<NaiveDate>),
    /// Only with these words; empty for all.
    pub text: String,
}

impl Reader<'_> {
    /// A page of defects and violations, the latest found first.
    pub fn irregularities(
        &self,
        filter: &IrregularityFilter,
        bounds: PageBounds,
    ) -> Result<PageOf<Uuid>> {
        let (sql, values) = page(filter, bounds)?;
        let ids = self.ids_of(&sql, &values)?;
        Ok(PageOf::cut(ids, bounds.limit, |id| *id))
    }

    /// How many there are.
    pub fn count_irregularities(&self, filter: &IrregularityFilter) -> Result<u32> {
        let conditions = conditions(filter)?;
        let clause = conditions.clause();
        let sql = format!("SELECT count(*) FROM irregularity_standing AS i{clause}");
        self.counted(&sql, &conditions.values)
    }

    /// One with what was found; nothing where the row is neither a defect nor a violation.
    pub fn irregularity(&self, id: Uuid) -> Result<Option<(Irregularity, Found)>> {
        let row = self.get::<Irregularity>(id)?;
        if let Some(seen) = row.as_ref().and_then(|row| row.passing.as_ref()) {
            let found = Found::in_passing(id, seen);
            return Ok(row.zip(found));
        }
        let Some(answer) = self.get::<Answer>(id)? else {
            return Ok(None);
        };
        let Some(inspection) = self.get::<Inspection>(answer.inspection)? else {
            return Ok(None);
        };
        let checklist = self.get::<Checklist>(inspection.checklist)?;
        let item = checklist
            .as_ref()
            .and_then(|checklist| checklist.item(&answer.item));
        let found = item.and_then(|item| Found::answered(&answer, &inspection, item));
        let row = row.unwrap_or_else(|| Irregularity::of(id));
        Ok(found.map(|found| (row, found)))
    }

    /// The hazard one became, unless that was voided; the latest where there are several.
    pub fn hazard_of_irregularity(
        &self,
        row: &Irregularity,
        found: &Found,
    ) -> Result<Option<Uuid>> {
        let standing = "SELECT hazard FROM hazard_case
            WHERE hazard = ?1 AND status <> 'voided'";
        let raised = "SELECT r.hazard FROM hazard_raised AS r
            JOIN hazard_case AS c ON c.hazard = r.hazard AND c.status <> 'voided'
            WHERE r.inspection = ?1 AND r.item = ?2 ORDER BY r.hazard DESC LIMIT 1";
        let ids = match (&found.inspection, row.hazard) {
            (Some((inspection, item)), _) => {
                self.ids_of(raised, &[(*inspection).into(), item.as_str().into()])?
            }
            (None, Some(hazard)) => self.ids_of(standing, &[hazard.into()])?,
            (None, None) => Vec::new(),
        };
        Ok(ids.first().copied())
    }

    /// The one seen in passing that became a hazard.
    pub fn irregularity_of_hazard(&self, hazard: Uuid) -> Result<Option<Uuid>> {
        let sql = "SELECT id FROM irregularity WHERE hazard = ?1";
        Ok(self.ids_of(sql, &[hazard.into()])?.pop())
    }
}

/// The question for a page, with its values.
pub(crate) fn page(filter: &IrregularityFilter, bounds: PageBounds) -> Result<(String, Vec<Cell>)> {
    let mut conditions = conditions(filter)?;
    if let Some(after) = bounds.after {
        conditions.values.push(after.into());
        let mark = conditions.values.len();
        conditions.and(&format!(
            "(i.found_on, i.irregularity) < (SELECT found_on, irregularity
                FROM irregularity_standing WHERE irregularity = ?{mark})"
        ));
    }
    let limit = i64::from(bounds.limit.saturating_add(1));
    conditions.values.push(limit.into());
    let sql = format!(
        "SELECT i.irregularity FROM irregularity_standing AS i{}
        ORDER BY i.found_on DESC, i.irregularity DESC LIMIT ?{}",
        conditions.clause(),
        conditions.values.len()
    );
    Ok((sql, conditions.values))
}

fn conditions(filter: &IrregularityFilter) -> Result<Conditions> {
    let mut held = Conditions::default();
    let text = |word: String| Cell::from(word.as_str());
    let kind = filter.kind.map(|kind| word(&kind)).transpose()?;
    held.is("i.kind =", kind.map(text));
    let state = filter.state.map(|state| word(&state)).transpose()?;
    held.is("i.state =", state.map(text));
    if let Some(day) = filter.overdue_on {
        held.and("i.state = 'open'");
        held.is("i.due_on <", Some(text(day.to_string())));
    }
    let grades = filter.grades.iter().map(|grade| Ok(text(word(grade)?)));
    held.one_of("i.grade", grades.collect::<Result<_>>()?);
    let units = filter.units.iter().map(|unit| Cell::from(*unit));
    held.one_of("i.unit", units.collect());
    held.is("i.place =", filter.place.map(Cell::from));
    held.is("i.equipment =", filter.equipment.map(Cell::from));
    held.is("i.inspection =", filter.inspection.map(Cell::from));
    let day = |day: Option<NaiveDate>| day.map(|day| text(day.to_string()));
    held.is("i.found_on >=", day(filter.found.0));
    held.is("i.found_on <=", day(filter.found.1));
    if let Some(words) = search::words(&filter.text) {
        held.values.push(text(words));
        held.and(&format!(
            "i.words IN (SELECT rowid FROM search_text WHERE search_text MATCH ?{})",
            held.values.len()
        ));
    }
    Ok(held)
}
