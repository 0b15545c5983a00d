//! The bodies that drills are counted for, with the units each is made of.

use std::collections::BTreeSet;

use domain::emergency::DrillBody;
use domain::emergency::calendar::Body;
use domain::organisation::{Organisation, Unit};
use store::Reader;
use uuid::Uuid;

use crate::Result;

/// More units than any organisation has.
const MOST_UNITS: u32 = 10_000;

/// A body with its name and the units it is made of.
pub(super) struct Named {
    pub body: DrillBody,
    pub name: String,
    units: BTreeSet<Uuid>,
    above: BTreeSet<Uuid>,
}

impl Named {
    /// Those of the organisation.
    pub fn all(reader: &Reader<'_>, organisation: &Organisation) -> Result<Vec<Self>> {
        let units: Vec<Unit> = reader.list(None, MOST_UNITS)?;
        let bodies = organisation.policy.drills.bodies.iter();
        let named = bodies.map(|body| {
            let body = body.clone();
            Ok(match body.unit {
                None => Self {
                    name: organisation.name.clone(),
                    units: units.iter().map(|unit| unit.id).collect(),
                    above: BTreeSet::new(),
                    body,
                },
                Some(id) => {
                    let named = units.iter().find(|unit| unit.id == id);
                    let above = reader.unit_and_ancestors(id)?.into_iter();
                    Self {
                        name: named.map(|unit| unit.name.clone()).unwrap_or_default(),
                        units: reader.unit_and_descendants(id)?.into_iter().collect(),
                        above: above.filter(|unit| *unit != id).collect(),
                        body,
                    }
                }
            })
        });
        named.collect()
    }

    /// As the domain reckons with it.
    pub fn body(&self) -> Body<'_> {
        Body {
            body: &self.body,
            units: &self.units,
            above: &self.above,
        }
    }
}
