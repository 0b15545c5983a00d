//! Inspections: lists by what they are, counts of their answers, what was found at a place before.

use chrono::{DateTime, NaiveDate, Utc};
use domain::equipment::{Equipment, EquipmentKind};
use domain::inspection::{Inspection, InspectionKind, Part};
use domain::inspection_plan::InspectionPlan;
use domain::inspection_record::InspectionRecord;
use domain::organisation::Place;
use uuid::Uuid;

use super::{PageBounds, PageOf, containing, ledger::unword, word};
use crate::{Cell, Reader, Result};
use domain::figures::KindFigures;

/// Which inspections.
#[derive(Debug, Clone, Default)]
pub struct InspectionFilter {
    /// Only running ones, or only finished ones.
    pub running: Option<bool>,
    /// Only this kind.
    pub kind: Option<InspectionKind>,
    /// Only of this place.
    pub place: Option<Uuid>,
    /// Only of this equipment.
    pub equipment: Option<Uuid>,
    /// Only of this unit.
    pub unit: Option<Uuid>,
    /// Only of these units; of any when empty.
    pub units: Vec<Uuid>,
    /// Only those finished from one moment on, and before another.
    pub finished: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// Only with this text in number, plan, place, equipment or unit; empty for all.
    pub text: String,
}

/// How far the answers of an inspection are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerCounts {
    /// Items answered.
    pub answered: u32,
    /// Items answered 不符合.
    pub fails: u32,
}

/// Asked with a place and an inspection there.
pub(crate) const HAZARDS_FOUND_IN: &str = "SELECT id FROM hazard
    WHERE json_extract(site, '$.place') = ?1 AND json_extract(origin, '$.inspection[0]') = ?2
    ORDER BY id";

/// Asked with the code of a checklist and how many.
const PLACES_INSPECTED_BY: &str = "SELECT DISTINCT place FROM inspection
    WHERE checklist IN (SELECT id FROM checklist WHERE code = ?1) ORDER BY place LIMIT ?2";

impl Reader<'_> {
    /// Inspections, the latest first.
    pub fn inspections(
        &self,
        filter: &InspectionFilter,
        bounds: PageBounds,
    ) -> Result<PageOf<Inspection>> {
        let (mut tail, mut values) = conditions(filter, bounds.after)?;
        values.push(i64::from(bounds.limit.saturating_add(1)).into());
        tail.push_str(&format!(" ORDER BY id DESC LIMIT ?{}", values.len()));
        let rows = self.select(&tail, &values)?;
        Ok(PageOf::cut(rows, bounds.limit, |row: &Inspection| row.id))
    }

    /// How many inspections there are.
    pub fn count_inspections(&self, filter: &InspectionFilter) -> Result<u32> {
        let (tail, values) = conditions(filter, None)?;
        self.counted(&format!("SELECT count(*) FROM inspection {tail}"), &values)
    }

    /// How far the answers of an inspection are.
    pub fn answer_counts(&self, inspection: Uuid) -> Result<AnswerCounts> {
        let all = "SELECT count(*) FROM answer WHERE inspection = ?1";
        let failed = "SELECT count(*) FROM answer WHERE inspection = ?1
            AND json_extract(outcome, '$.result') = 'fails'";
        Ok(AnswerCounts {
            answered: self.counted(all, &[inspection.into()])?,
            fails: self.counted(failed, &[inspection.into()])?,
        })
    }

    /// What finished inspections found, by kind.
    pub fn inspected(&self, filter: &InspectionFilter) -> Result<Vec<KindFigures>> {
        let (tail, values) = conditions(filter, None)?;
        let sql = include_str!("inspected.sql").replace("WHERE finished", &tail);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&values))?;
        let mut kinds = Vec::new();
        while let Some(row) = rows.next()? {
            kinds.push(KindFigures {
                kind: unword(row.get(0)?)?,
                held: row.get(1)?,
                items: row.get(2)?,
                failed: row.get(3)?,
                raised: row.get(4)?,
                fixed: row.get(5)?,
            });
        }
        Ok(kinds)
    }

    /// Plans that count on some day from this one on, in the order they were entered, at most a
    /// thousand.
    pub fn inspection_plans_from(&self, day: NaiveDate) -> Result<Vec<InspectionPlan>> {
        let tail = "WHERE (ended_on IS NULL OR ended_on > ?1) ORDER BY id LIMIT 1000";
        self.select(tail, &[day.to_string().as_str().into()])
    }

    /// Inspections that were made for the times of a plan in these days, both inclusive.
    pub fn inspections_of_plan(
        &self,
        plan: Uuid,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<Vec<Inspection>> {
        let tail = "WHERE planned IS NOT NULL AND json_extract(planned, '$.plan') = ?1
            AND json_extract(planned, '$.on') BETWEEN ?2 AND ?3";
        let text = |text: String| Cell::from(text.as_str());
        let days = [text(first.to_string()), text(last.to_string())];
        let [first, last] = days;
        self.select(tail, &[text(plan.to_string()), first, last])
    }

    /// Items of an inspection that somebody judged: 符合 or 不符合.
    pub fn items_judged(&self, inspection: Uuid) -> Result<u32> {
        let sql = "SELECT count(*) FROM answer WHERE inspection = ?1
            AND json_extract(outcome, '$.result') IN ('conforms', 'fails')";
        self.counted(sql, &[inspection.into()])
    }

    /// Hazards found in an inspection of a place, by an item of its checklist or beside it.
    pub fn hazards_found_in(&self, inspection: Uuid, place: Uuid) -> Result<Vec<Uuid>> {
        let named = |id: Uuid| Cell::from(id.to_string().as_str());
        self.ids_of(HAZARDS_FOUND_IN, &[named(place), named(inspection)])
    }

    /// Places that were inspected by any version of a checklist, in the order of entry.
    pub fn places_inspected_by(&self, code: &str, limit: u32) -> Result<Vec<Uuid>> {
        let limit = i64::from(limit).into();
        self.ids_of(PLACES_INSPECTED_BY, &[code.into(), limit])
    }

    /// Places in use whose name holds these words, in the order of entry.
    pub fn places_named_like(&self, words: &str, limit: u32) -> Result<Vec<Uuid>> {
        let sql = "SELECT id FROM place WHERE active = 1 AND name LIKE ?1 ESCAPE '\\'
            ORDER BY id LIMIT ?2";
        let like = containing(words);
        self.ids_of(sql, &[like.as_str().into(), i64::from(limit).into()])
    }

    /// Equipment of a kind in use, in the order of entry.
    pub fn equipment_of_kind(&self, kind: EquipmentKind, limit: u32) -> Result<Vec<Equipment>> {
        let tail = "WHERE kind = ?1 AND active = 1 ORDER BY id LIMIT ?2";
        let kind = word(&kind)?;
        self.select(tail, &[kind.as_str().into(), i64::from(limit).into()])
    }

    /// Places in use of these units, in the order they were entered, at most a thousand.
    pub fn places_of(&self, units: &[Uuid]) -> Result<Vec<Place>> {
        let mut places = Vec::new();
        for unit in units {
            let tail = "WHERE unit = ?1 AND active = 1 ORDER BY id LIMIT 1000";
            places.extend(self.select::<Place>(tail, &[(*unit).into()])?);
        }
        places.sort_by_key(|place| place.id);
        Ok(places)
    }

    /// Parts an inspection was divided into; none where it was not.
    pub fn inspection_parts(&self, inspection: Uuid) -> Result<Vec<Part>> {
        self.children("inspection", inspection)
    }

    /// Records of an inspection, the first version first.
    pub fn inspection_records(&self, inspection: Uuid) -> Result<Vec<InspectionRecord>> {
        let mut records: Vec<InspectionRecord> = self.children("inspection", inspection)?;
        records.sort_by_key(|record| record.version);
        Ok(records)
    }

    /// Whether an inspection has a record.
    pub fn has_record(&self, inspection: Uuid) -> Result<bool> {
        let sql = "SELECT count(*) FROM inspection_record WHERE inspection = ?1";
        Ok(self.counted(sql, &[inspection.into()])? > 0)
    }

    /// Inspections of a place, or of equipment there, that were entered before one, the latest first.
    pub fn inspections_before(
        &self,
        (place, equipment): (Uuid, Option<Uuid>),
        before: Uuid,
        limit: u32,
    ) -> Result<Vec<Uuid>> {
        let sql = "SELECT id FROM inspection WHERE place = ?1 AND equipment IS ?2 AND id < ?3
            ORDER BY id DESC LIMIT ?4";
        let equipment = equipment.map_or(Cell::Null, Cell::from);
        let limit = i64::from(limit).into();
        self.ids_of(sql, &[place.into(), equipment, before.into(), limit])
    }

    /// Who owned the latest hazard of a place, else of a unit.
    pub fn last_owner(&self, place: Uuid, unit: Uuid) -> Result<Option<Uuid>> {
        let at_place = "SELECT hazard_case.owner FROM hazard
            JOIN hazard_case ON hazard_case.hazard = hazard.id
            WHERE json_extract(hazard.site, '$.place') = ?1 AND hazard_case.owner IS NOT NULL
            ORDER BY hazard.id DESC LIMIT 1";
        let place = place.to_string();
        let found = self.ids_of(at_place, &[place.as_str().into()])?;
        if let Some(owner) = found.first() {
            return Ok(Some(*owner));
        }
        let of_unit = "SELECT owner FROM hazard_case WHERE unit = ?1 AND owner IS NOT NULL
            ORDER BY hazard DESC LIMIT 1";
        Ok(self.ids_of(of_unit, &[unit.into()])?.pop())
    }
}

/// The condition of a list, with its values.
pub(crate) fn conditions(
    filter: &InspectionFilter,
    after: Option<Uuid>,
) -> Result<(String, Vec<Cell>)> {
    let mut sql = String::from("WHERE id < ?1");
    let mut values: Vec<Cell> = vec![after.unwrap_or(Uuid::max()).into()];
    let mut and = |condition: &str, value: Cell| {
        values.push(value);
        let mark = format!("?{}", values.len());
        sql.push_str(&format!(" AND {}", condition.replace("?#", &mark)));
    };
    if let Some(kind) = &filter.kind {
        and("kind = ?#", word(kind)?.as_str().into());
    }
    if let Some(place) = filter.place {
        and("place = ?#", place.into());
    }
    if let Some(equipment) = filter.equipment {
        and("equipment = ?#", equipment.into());
    }
    if let Some(unit) = filter.unit {
        and("unit = ?#", unit.into());
    }
    if let Some(from) = filter.finished.0 {
        and("finished_at >= ?#", moment(from));
    }
    if let Some(before) = filter.finished.1 {
        and("finished_at < ?#", moment(before));
    }
    if !filter.text.trim().is_empty() {
        let anywhere = "(number LIKE ?# ESCAPE '\\' OR under LIKE ?# ESCAPE '\\'
            OR place IN (SELECT id FROM place WHERE name LIKE ?# ESCAPE '\\')
            OR unit IN (SELECT id FROM unit WHERE name LIKE ?# ESCAPE '\\')
            OR equipment IN (SELECT id FROM equipment
                WHERE name || ' ' || number LIKE ?# ESCAPE '\\'))";
        and(anywhere, containing(&filter.text).as_str().into());
    }
    if !filter.units.is_empty() {
        let first = values.len() + 1;
        values.extend(filter.units.iter().map(|unit| Cell::from(*unit)));
        let marks = (first..=values.len()).map(|n| format!("?{n}"));
        let marks = marks.collect::<Vec<_>>().join(", ");
        sql.push_str(&format!(" AND unit IN ({marks})"));
    }
    match filter.running {
        Some(true) => sql.push_str(" AND finished_at IS NULL"),
        Some(false) => sql.push_str(" AND finished_at IS NOT NULL"),
        None => {}
    }
    Ok((sql, values))
}

/// A moment without an end, so that it stands before the fractions of its second too.
fn moment(at: DateTime<Utc>) -> Cell {
    at.format("%Y-%m-%dT%H:%M:%S").to_string().as_str().into()
}
