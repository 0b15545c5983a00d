//! Lists of the register: by text or pinyin, by whether a row is still in use, with what is open there.

use domain::equipment::Equipment;
use domain::organisation::Place;
use domain::people::Person;
use uuid::Uuid;

use super::{PageBounds, PageOf, containing, search};
use crate::{Cell, Reader, Record, Result};

/// Which rows of the register.
#[derive(Debug, Clone, Default)]
pub struct RegisterFilter {
    /// Only with this text in a name or beside it; empty for all.
    pub text: String,
    /// Only those in use, or only those given up.
    pub active: Option<bool>,
    /// Only what stands at this place; asked of equipment alone.
    pub place: Option<Uuid>,
}

/// What is open at a unit, a place or a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OpenWork {
    /// Hazards not closed.
    pub hazards: u32,
    /// Inspections that run.
    pub inspections: u32,
}

/// What still belongs to a unit and is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitMembers {
    /// Units right below.
    pub units: u32,
    /// People.
    pub people: u32,
    /// Places.
    pub places: u32,
    /// Equipment.
    pub equipment: u32,
}

impl Reader<'_> {
    /// A page of units, people or places in the order of entry.
    pub fn register<R: Record>(
        &self,
        filter: &RegisterFilter,
        bounds: PageBounds,
    ) -> Result<PageOf<R>> {
        let (mut tail, mut values) = conditions::<R>(filter, bounds.after);
        values.push(i64::from(bounds.limit.saturating_add(1)).into());
        tail.push_str(&format!(" ORDER BY id LIMIT ?{}", values.len()));
        let rows = self.select(&tail, &values)?;
        Ok(PageOf::cut(rows, bounds.limit, R::id))
    }

    /// How many units, people or places there are on all pages.
    pub fn count_register<R: Record>(&self, filter: &RegisterFilter) -> Result<u32> {
        let (tail, values) = conditions::<R>(filter, None);
        let sql = format!("SELECT count(*) FROM {} {tail}", R::TABLE.name);
        self.counted(&sql, &values)
    }

    /// What is open at a unit: hazards it is responsible for, inspections of it.
    pub fn open_work_of_unit(&self, unit: Uuid) -> Result<OpenWork> {
        let hazards = "SELECT count(*) FROM hazard_case WHERE unit = ?1 AND open = 1";
        let inspections = "SELECT count(*) FROM inspection WHERE finished_at IS NULL AND unit = ?1";
        self.open_work(hazards, unit.into(), inspections, unit.into())
    }

    /// What is open at a place.
    pub fn open_work_at(&self, place: Uuid) -> Result<OpenWork> {
        let hazards = "SELECT count(*) FROM hazard
            JOIN hazard_case ON hazard_case.hazard = hazard.id
            WHERE json_extract(hazard.site, '$.place') = ?1 AND hazard_case.open = 1";
        let inspections =
            "SELECT count(*) FROM inspection WHERE finished_at IS NULL AND place = ?1";
        let named = place.to_string();
        self.open_work(hazards, named.as_str().into(), inspections, place.into())
    }

    /// What is open on a piece of equipment.
    pub fn open_work_on(&self, equipment: Uuid) -> Result<OpenWork> {
        let hazards = "SELECT count(*) FROM hazard_case WHERE equipment = ?1 AND open = 1";
        let inspections =
            "SELECT count(*) FROM inspection WHERE equipment = ?1 AND finished_at IS NULL";
        let on = Cell::from(equipment);
        self.open_work(hazards, on.clone(), inspections, on)
    }

    /// All that ever stood at a place, in the order of entry.
    pub fn equipment_at(&self, place: Uuid) -> Result<Vec<Equipment>> {
        self.children("place", place)
    }

    /// What is open with a person: hazards owned, inspections made.
    pub fn open_work_of_person(&self, person: Uuid) -> Result<OpenWork> {
        let hazards = "SELECT count(*) FROM hazard_case WHERE owner = ?1 AND open = 1";
        let inspections =
            "SELECT count(*) FROM inspection WHERE finished_at IS NULL AND inspectors LIKE ?1";
        let named = format!("%\"{person}\"%");
        self.open_work(hazards, person.into(), inspections, named.as_str().into())
    }

    /// What still belongs to a unit.
    pub fn unit_members(&self, unit: Uuid) -> Result<UnitMembers> {
        let count = |sql| self.counted(sql, &[unit.into()]);
        Ok(UnitMembers {
            units: count("SELECT count(*) FROM unit WHERE parent = ?1 AND active = 1")?,
            people: count("SELECT count(*) FROM person WHERE unit = ?1 AND active = 1")?,
            places: count("SELECT count(*) FROM place WHERE unit = ?1 AND active = 1")?,
            equipment: count("SELECT count(*) FROM equipment WHERE unit = ?1 AND active = 1")?,
        })
    }

    /// People in use of a unit and of every unit below it, by name and at most so many.
    pub fn people_of_units(&self, unit: Uuid, limit: u32) -> Result<Vec<Person>> {
        let mut found = Vec::new();
        for unit in self.unit_and_descendants(unit)? {
            let left = limit.saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX));
            let sql = "WHERE unit = ?1 AND active = 1 ORDER BY id LIMIT ?2";
            found.extend(self.select::<Person>(sql, &[unit.into(), i64::from(left).into()])?);
        }
        Ok(found)
    }

    fn open_work(
        &self,
        hazards: &str,
        at: Cell,
        inspections: &str,
        in_inspection: Cell,
    ) -> Result<OpenWork> {
        Ok(OpenWork {
            hazards: self.counted(hazards, &[at])?,
            inspections: self.counted(inspections, &[in_inspection])?,
        })
    }
}

/// The condition of a list, with its values. The place that stands for none is in no list.
fn conditions<R: Record>(filter: &RegisterFilter, after: Option<Uuid>) -> (String, Vec<Cell>) {
    let mut sql = String::from("WHERE id > ?1 AND id <> ?2");
    let mut values: Vec<Cell> = vec![
        after.unwrap_or(Uuid::nil()).into(),
        Place::UNDETERMINED.into(),
    ];
    if let Some(active) = filter.active {
        values.push(active.into());
        sql.push_str(&format!(" AND active = ?{}", values.len()));
    }
    if let Some(place) = filter.place {
        values.push(place.into());
        sql.push_str(&format!(" AND place = ?{}", values.len()));
    }
    if !filter.text.trim().is_empty() {
        let name = R::TABLE.name;
        values.push(containing(&filter.text).as_str().into());
        let mark = values.len();
        let columns: &[&str] = match name {
            "person" => &["name", "post", "phone"],
            "place" => &["name", "remarks"],
            "equipment" => &["name", "number", "remarks"],
            "contractor" => &["name", "credit_code", "contact", "phone"],
            _ => &["name"],
        };
        let mut any: Vec<_> = columns
            .iter()
            .map(|column| format!("{column} LIKE ?{mark} ESCAPE '\\'"))
            .collect();
        if let Some(asked) = search::words(&filter.text) {
            values.push(asked.as_str().into());
            any.push(format!(
                "id IN (SELECT search_row.row FROM search_text
                    JOIN search_row ON search_row.number = search_text.rowid
                    WHERE search_text MATCH ?{} AND search_row.kind = '{name}')",
                values.len()
            ));
        }
        sql.push_str(&format!(" AND ({})", any.join(" OR ")));
    }
    (sql, values)
}
