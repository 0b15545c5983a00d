//! Taking a number: once, in the transaction that needs it.

use crate::workspace::Writer;
use domain::Refusal;
use domain::numbering::{NumberBlock, NumberTaken, Series, SeriesKind};
use uuid::Uuid;

use crate::Result;

/// Takes the next number of a series for a row and returns it in words.
pub(crate) fn take(
    tx: &mut Writer<'_, '_>,
    kind: SeriesKind,
    year: i32,
    row: Uuid,
) -> Result<String> {
    let series: Series = tx.series(kind)?.ok_or_else(|| Refusal::UnknownSeries {
        series: format!("{kind:?}"),
    })?;
    let device = tx.device();
    let blocks = tx.number_blocks(series.id, year)?;
    let highest = tx.highest_number(series.id, year, &blocks, device)?;
    let next = series.next(year, device, &blocks, highest)?;
    if let Some((first, last)) = next.grant {
        let id = tx.new_id();
        tx.append(&NumberBlock {
            id,
            series: series.id,
            year,
            first,
            last,
            device,
        })?;
    }
    let (id, taken_at) = (tx.new_id(), tx.now());
    tx.append(&NumberTaken {
        id,
        series: series.id,
        year,
        number: next.number,
        row,
        taken_at,
    })?;
    Ok(series.words(year, next.number))
}
