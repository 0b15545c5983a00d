//! Found and closed month by month, for the chart.

use domain::figures::{Figure, Period};
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;

use super::compute::Asked;
use super::filter::{FigureOf, filter};
use crate::Result;

/// A month of the chart.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrendPoint {
    /// Month.
    pub month: Period,
    /// Found.
    pub found: u32,
    /// Closed.
    pub closed: u32,
}

/// The months of the period's year that have begun.
pub(super) fn trend(reader: &Reader<'_>, asked: Asked) -> Result<Vec<TrendPoint>> {
    let units = match asked.unit {
        Some(unit) => reader.unit_and_descendants(unit)?,
        None => Vec::new(),
    };
    let year = Period::of(asked.period.first(), 12);
    let months = std::iter::successors(Some(Period::of(year.first(), 1)), |month| {
        Some(month.after())
    });
    let begun = months
        .take_while(|month| month.first() <= year.last())
        .filter(|month| month.check_begun(asked.today).is_ok());
    let count = |month, figure| -> Result<u32> {
        let of = FigureOf {
            figure,
            period: month,
        };
        let mut filter = filter(of, asked.today);
        filter.units.clone_from(&units);
        Ok(reader.count_ledger(&filter)?)
    };
    begun
        .map(|month| {
            Ok(TrendPoint {
                month,
                found: count(month, Figure::Found)?,
                closed: count(month, Figure::Closed)?,
            })
        })
        .collect()
}
