//! Organisation, units, people, certificates.

use domain::certificate::{Authority, Certificate, KeyRequest};
use domain::organisation::{Organisation, Unit};
use domain::people::{Person, Role};
use uuid::Uuid;

use super::word;
use crate::{Reader, Result, StoreError, read::id_at};

/// A tree is never deeper.
const DEPTH: usize = 64;

impl Reader<'_> {
    /// The organisation.
    pub fn organisation(&self) -> Result<Option<Organisation>> {
        Ok(self.list(None, 1)?.pop())
    }

    /// The unit of that name below a parent.
    pub fn unit_named(&self, parent: Option<Uuid>, name: &str) -> Result<Option<Uuid>> {
        let parent = parent.map_or(crate::Cell::Null, crate::Cell::from);
        let tail = "WHERE parent IS ?1 AND name = ?2 ORDER BY id LIMIT 1";
        let units: Vec<Unit> = self.select(tail, &[parent, name.into()])?;
        Ok(units.first().map(|unit| unit.id))
    }

    /// A unit and every unit above it.
    pub fn unit_and_ancestors(&self, unit: Uuid) -> Result<Vec<Uuid>> {
        let mut line = Vec::new();
        let mut next = Some(unit);
        while let Some(id) = next {
            if line.contains(&id) || line.len() >= DEPTH {
                return Err(StoreError::TooLarge {
                    what: "unit tree",
                    max: DEPTH as u64,
                    found: line.len() as u64,
                });
            }
            line.push(id);
            next = self.get::<Unit>(id)?.and_then(|unit| unit.parent);
        }
        Ok(line)
    }

    /// A unit and every unit below it.
    pub fn unit_and_descendants(&self, unit: Uuid) -> Result<Vec<Uuid>> {
        let mut statement = self
            .conn()
            .prepare_cached(include_str!("units_below.sql"))?;
        let mut rows = statement.query([unit.as_bytes()])?;
        let mut units = Vec::new();
        while let Some(row) = rows.next()? {
            units.push(id_at(row, 0)?);
        }
        Ok(units)
    }

    /// Units a person heads.
    pub fn units_headed(&self, person: Uuid) -> Result<Vec<Uuid>> {
        let headed: Vec<Unit> = self.select("WHERE head = ?1 ORDER BY id", &[person.into()])?;
        Ok(headed.into_iter().map(|unit| unit.id).collect())
    }

    /// How many active administrators there are besides one person, counted up to two.
    pub fn other_administrators(&self, person: Uuid) -> Result<usize> {
        let role = format!("%\"{}\"%", word(&Role::Administrator)?);
        let tail = "WHERE active = 1 AND id <> ?1 AND roles LIKE ?2 LIMIT 2";
        let found: Vec<Person> = self.select(tail, &[person.into(), role.as_str().into()])?;
        Ok(found.len())
    }

    /// Certificates of the authorities, the oldest first.
    pub fn authorities(&self) -> Result<Vec<Authority>> {
        self.list(None, 100)
    }

    /// Certificates of a person.
    pub fn certificates(&self, person: Uuid) -> Result<Vec<Certificate>> {
        self.children("person", person)
    }

    /// A person's latest request, unless a certificate answers it.
    pub fn open_key_request(&self, person: Uuid) -> Result<Option<KeyRequest>> {
        let answered = self.certificates(person)?;
        let latest = self.children::<KeyRequest>("person", person)?.pop();
        let open = |request: &KeyRequest| answered.iter().all(|c| c.request != request.id);
        Ok(latest.filter(open))
    }
}
