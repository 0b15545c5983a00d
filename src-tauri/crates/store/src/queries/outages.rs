//! Planned outages: what is coming and past, by what they are about and whose that is.

use chrono::{DateTime, Utc};
use domain::outage::{Outage, OutageWhen};
use uuid::Uuid;

use super::conditions::Conditions;
use super::{PageBounds, PageOf, search};
use crate::{Cell, Reader, Result};

/// Which outages; every condition that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct OutageFilter {
    /// Where they stand, seen from a moment; anywhere when absent.
    pub when: Option<(OutageWhen, DateTime<Utc>)>,
    /// Of equipment or at a place of one of these units, or needed by a hazard of theirs; of any when empty.
    pub units: Vec<Uuid>,
    /// At this place.
    pub place: Option<Uuid>,
    /// Of this equipment, or needed by a hazard of it.
    pub equipment: Option<Uuid>,
    /// One of these; any when absent.
    pub ids: Option<Vec<Uuid>>,
    /// Ending at or after the one, beginning before the other.
    pub between: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// Only with these words; empty for all.
    pub text: String,
}

impl Reader<'_> {
    /// A page of outages: those that are coming as they begin, else the last to begin first.
    pub fn outages(&self, filter: &OutageFilter, bounds: PageBounds) -> Result<PageOf<Outage>> {
        let (tail, values) = page(filter, bounds)?;
        let ids = self.ids_of(&format!("SELECT o.id FROM outage AS o{tail}"), &values)?;
        let page = PageOf::cut(ids, bounds.limit, |id| *id);
        let mut rows = Vec::with_capacity(page.rows.len());
        for id in page.rows {
            rows.extend(self.get::<Outage>(id)?);
        }
        Ok(PageOf {
            rows,
            next: page.next,
        })
    }

    /// How many there are.
    pub fn count_outages(&self, filter: &OutageFilter) -> Result<u32> {
        let conditions = conditions(filter);
        let sql = format!("SELECT count(*) FROM outage AS o{}", conditions.clause());
        self.counted(&sql, &conditions.values)
    }
}

/// What follows the table in the question for a page, with its values.
pub(crate) fn page(filter: &OutageFilter, bounds: PageBounds) -> Result<(String, Vec<Cell>)> {
    let coming = matches!(filter.when, Some((OutageWhen::Coming, _)));
    let (than, order) = match coming {
        true => (">", "ASC"),
        false => ("<", "DESC"),
    };
    let mut conditions = conditions(filter);
    if let Some(after) = bounds.after {
        conditions.values.push(after.into());
        let mark = conditions.values.len();
        conditions.and(&format!(
            "(o.starts_at, o.id) {than} (SELECT starts_at, id FROM outage WHERE id = ?{mark})"
        ));
    }
    let limit = i64::from(bounds.limit.saturating_add(1));
    conditions.values.push(limit.into());
    let tail = format!(
        "{} ORDER BY o.starts_at {order}, o.id {order} LIMIT ?{}",
        conditions.clause(),
        conditions.values.len()
    );
    Ok((tail, conditions.values))
}

fn conditions(filter: &OutageFilter) -> Conditions {
    let mut held = Conditions::default();
    let at = |moment: DateTime<Utc>| Cell::from(written(moment).as_str());
    if let Some((when, now)) = filter.when {
        match when {
            OutageWhen::Coming => {
                held.and("o.cancelled IS NULL");
                held.is("o.ends_at >=", Some(at(now)));
            }
            OutageWhen::Past => {
                held.and("o.cancelled IS NULL");
                held.is("o.ends_at <", Some(at(now)));
            }
            OutageWhen::Moved => held.and("o.moves <> '[]'"),
            OutageWhen::Cancelled => held.and("o.cancelled IS NOT NULL"),
        }
    }
    if !filter.units.is_empty() {
        let all: Vec<String> = filter
            .units
            .iter()
            .map(|unit| id_in(&mut held, *unit))
            .collect();
        let units = all.join(", ");
        held.and(&format!(
            "(o.equipment IN (SELECT id FROM equipment WHERE unit IN ({units}))
                OR o.place IN (SELECT id FROM place WHERE unit IN ({units}))
                OR o.id IN (SELECT outage FROM hazard_case WHERE outage IS NOT NULL AND unit IN ({units})))"
        ));
    }
    held.is("o.place =", filter.place.map(Cell::from));
    if let Some(equipment) = filter.equipment {
        let mark = id_in(&mut held, equipment);
        held.and(&format!(
            "(o.equipment = {mark} OR o.id IN (SELECT outage FROM hazard_case
                WHERE outage IS NOT NULL AND equipment = {mark}))"
        ));
    }
    if let Some(ids) = &filter.ids {
        match ids.is_empty() {
            true => held.and("0"),
            false => held.one_of("o.id", ids.iter().map(|id| Cell::from(*id)).collect()),
        }
    }
    held.is("o.ends_at >=", filter.between.0.map(at));
    held.is("o.starts_at <", filter.between.1.map(at));
    if let Some(words) = search::words(&filter.text) {
        held.values.push(Cell::from(words.as_str()));
        held.and(&format!(
            "o.id IN (SELECT search_row.row FROM search_text
                JOIN search_row ON search_row.number = search_text.rowid
                WHERE search_text MATCH ?{})",
            held.values.len()
        ));
    }
    held
}

/// The mark of a value that stands in several places.
fn id_in(held: &mut Conditions, id: Uuid) -> String {
    held.values.push(id.into());
    format!("?{}", held.values.len())
}

/// A moment as rows have it.
fn written(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}
