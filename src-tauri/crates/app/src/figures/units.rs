//! Rows of the tables: the units right below the one asked for, each with what is below it.

use std::collections::BTreeMap;

use domain::figures::{DisciplineFigures, UnitFigures};
use domain::hazard::Discipline;
use domain::organisation::Unit;
use store::{PageBounds, Reader};
use uuid::Uuid;

use crate::Result;

/// No organisation is deeper.
const DEEPEST: usize = 64;
const MOST_UNITS: u32 = 10_000;

/// The rows, and which row a unit belongs to.
pub(super) struct Rows {
    /// Those of units, then one for each line of business, then what is of none.
    pub rows: Vec<UnitFigures>,
    /// How many are of units.
    pub units: usize,
    of_unit: BTreeMap<Uuid, usize>,
    without_unit: Option<usize>,
}

impl Rows {
    /// Of a unit, or of the whole organisation. An organisation whose units have one root has the
    /// rows of that root.
    pub fn of(reader: &Reader<'_>, scope: Option<Uuid>) -> Result<Self> {
        let bounds = PageBounds {
            after: None,
            limit: MOST_UNITS,
        };
        let units = reader.page::<Unit>(bounds)?.rows;
        let by_id: BTreeMap<Uuid, &Unit> = units.iter().map(|unit| (unit.id, unit)).collect();
        let parent = |unit: &Unit| unit.parent.filter(|parent| by_id.contains_key(parent));
        let mut roots = units.iter().filter(|unit| parent(unit).is_none());
        let only_root = match (roots.next(), roots.next()) {
            (Some(root), None) => Some(root.id),
            _ => None,
        };
        let top = scope.or(only_root);
        let mut rows = Vec::new();
        let mut row_of: BTreeMap<Uuid, usize> = BTreeMap::new();
        let heads = units
            .iter()
            .filter(|unit| Some(unit.id) == top || parent(unit) == top);
        for unit in heads {
            row_of.insert(unit.id, rows.len());
            rows.push(UnitFigures {
                unit: Some(unit.id),
                name: unit.name.clone(),
                alone: Some(unit.id) == top,
                ..UnitFigures::default()
            });
        }
        let mut of_unit = BTreeMap::new();
        for unit in &units {
            let above = std::iter::successors(Some(unit), |unit| {
                let parent = parent(unit)?;
                // Whoever stands below the top is in one of its rows, never in its own.
                (Some(unit.id) != top)
                    .then(|| by_id.get(&parent).copied())
                    .flatten()
            });
            let row = above.take(DEEPEST).find_map(|unit| row_of.get(&unit.id));
            of_unit.extend(row.map(|row| (unit.id, *row)));
        }
        let without_unit = scope.is_none().then_some(rows.len());
        if without_unit.is_some() {
            rows.push(UnitFigures::default());
        }
        let units = rows.len();
        rows.extend(Discipline::ALL.map(|_| UnitFigures::default()));
        rows.push(UnitFigures::default());
        Ok(Self {
            rows,
            units,
            of_unit,
            without_unit,
        })
    }

    /// The rows of a hazard, by its unit and by its line of business; none when its unit was not asked for.
    pub fn of_hazard(
        &self,
        unit: Option<Uuid>,
        discipline: Option<Discipline>,
    ) -> Option<[usize; 2]> {
        let row = match unit {
            Some(unit) => self.of_unit.get(&unit).copied()?,
            None => self.without_unit?,
        };
        let of_none = Discipline::ALL.len();
        let place = discipline.map_or(Some(of_none), |known| {
            Discipline::ALL.iter().position(|one| *one == known)
        });
        Some([row, self.units + place.unwrap_or(of_none)])
    }

    /// The rows of units, and those of lines of business.
    pub fn apart(mut self) -> (Vec<UnitFigures>, Vec<DisciplineFigures>) {
        let disciplines = self.rows.split_off(self.units);
        let called = Discipline::ALL.map(Some).into_iter().chain([None]);
        let disciplines = called
            .zip(disciplines)
            .map(|(discipline, figures)| DisciplineFigures {
                discipline,
                figures,
            });
        (self.rows, disciplines.collect())
    }
}
