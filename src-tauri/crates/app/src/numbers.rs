//! Taking a number: once, in the transaction that needs it.

use crate::workspace::Writer;
use domain::Refusal;
use domain::numbering::{BLOCK_SIZE, FURTHEST, NumberBlock, NumberTaken, Series, SeriesKind};
use store::Reader;
use uuid::Uuid;

use crate::Result;

/// The next number of a series in words, for words that freeze before it is taken.
pub(crate) fn next(
    reader: &Reader<'_>,
    device: Uuid,
    kind: SeriesKind,
    year: i32,
) -> Result<String> {
    let Some(series) = reader.series(kind)? else {
        return Ok(beside_notices(reader, (kind, Uuid::nil()), device)?.words(year, 1));
    };
    let blocks = reader.number_blocks(series.id, year)?;
    let highest = reader.highest_number(series.id, year, &blocks, device)?;
    let next = series.next(year, device, &blocks, highest)?;
    Ok(series.words(year, next.number))
}

/// A series that the workspace was founded without: numbered beside the notices, by whoever numbers them.
fn beside_notices(
    reader: &Reader<'_>,
    (kind, id): (SeriesKind, Uuid),
    device: Uuid,
) -> Result<Series> {
    let unknown = || Refusal::UnknownSeries {
        series: format!("{kind:?}"),
    };
    let notices = reader.series(SeriesKind::RectificationNotice)?;
    let notices = notices.filter(|notices| notices.holder == device);
    let notices = notices.ok_or_else(unknown)?;
    let pattern = kind.beside_notices(&notices.pattern).ok_or_else(unknown)?;
    Ok(Series {
        id,
        kind,
        pattern,
        holder: device,
    })
}

/// A series beside the notices as it would begin on this laptop; nothing where another one numbers them.
pub(crate) fn not_begun(
    reader: &Reader<'_>,
    kind: SeriesKind,
    device: Uuid,
) -> Result<Option<Series>> {
    match beside_notices(reader, (kind, Uuid::nil()), device) {
        Ok(series) => Ok(Some(series)),
        Err(crate::Error::Refused(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Begins a series that no number was taken of yet; this laptop holds it.
pub(crate) fn begin_series(tx: &mut Writer<'_, '_>, kind: SeriesKind) -> Result<()> {
    if tx.series(kind)?.is_none() {
        let series = Series {
            id: tx.new_id(),
            kind,
            pattern: kind.usual_pattern().to_owned(),
            holder: tx.device(),
        };
        tx.save(&series)?;
    }
    Ok(())
}

/// A series, begun when nothing was numbered by it yet.
pub(crate) fn founded(tx: &mut Writer<'_, '_>, kind: SeriesKind) -> Result<Series> {
    if let Some(series) = tx.series(kind)? {
        return Ok(series);
    }
    let series = beside_notices(tx, (kind, tx.new_id()), tx.device())?;
    tx.save(&series)?;
    Ok(series)
}

/// Grants this laptop a block of a series, where the count asks for one.
pub(crate) fn grant(
    tx: &mut Writer<'_, '_>,
    (series, year): (Uuid, i32),
    block: Option<(u32, u32)>,
) -> Result<()> {
    if let Some((first, last)) = block {
        let (id, device) = (tx.new_id(), tx.device());
        tx.append(&NumberBlock {
            id,
            series,
            year,
            first,
            last,
            device,
        })?;
    }
    Ok(())
}

/// Takes the next number of a series for a row and returns it in words.
pub(crate) fn take(
    tx: &mut Writer<'_, '_>,
    kind: SeriesKind,
    year: i32,
    row: Uuid,
) -> Result<String> {
    let device = tx.device();
    let series = founded(tx, kind)?;
    let blocks = tx.number_blocks(series.id, year)?;
    let highest = tx.highest_number(series.id, year, &blocks, device)?;
    let next = series.next(year, device, &blocks, highest)?;
    grant(tx, (series.id, year), next.grant)?;
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

/// Whether words that come from elsewhere may stand as a number: one of the series itself is taken from
/// the numbers of this laptop, so that it is never given out again.
pub(crate) fn check_adopt(
    reader: &Reader<'_>,
    device: Uuid,
    kind: SeriesKind,
    words: &str,
) -> Result<()> {
    adopted(reader, device, kind, words).map(drop)
}

/// Takes the number that words name, where they are of the series.
pub(crate) fn adopt(
    tx: &mut Writer<'_, '_>,
    kind: SeriesKind,
    words: &str,
    row: Uuid,
) -> Result<()> {
    let device = tx.device();
    let Some((series, year, number, grant)) = adopted(tx, device, kind, words)? else {
        return Ok(());
    };
    if let Some((first, last)) = grant {
        let id = tx.new_id();
        tx.append(&NumberBlock {
            id,
            series,
            year,
            first,
            last,
            device,
        })?;
    }
    let (id, taken_at) = (tx.new_id(), tx.now());
    tx.append(&NumberTaken {
        id,
        series,
        year,
        number,
        row,
        taken_at,
    })?;
    Ok(())
}

/// Takes the numbers of notices that a ledger names. What is no number of this laptop's to give out stays words:
/// nothing here would give it out twice.
pub(crate) fn adopt_notices(tx: &mut Writer<'_, '_>, words: &str, row: Uuid) -> Result<()> {
    for one in words.split(['、', '，', ',', '；', ';', '\n']) {
        match adopt(tx, SeriesKind::RectificationNotice, one, row) {
            Err(crate::Error::Refused(_)) => {}
            other => other?,
        }
    }
    Ok(())
}

/// A number to take, with the block to grant first.
type Adopted = (Uuid, i32, u32, Option<(u32, u32)>);

/// What to take; nothing when the words are of no series here, or the number is taken already.
fn adopted(
    reader: &Reader<'_>,
    device: Uuid,
    kind: SeriesKind,
    words: &str,
) -> Result<Option<Adopted>> {
    let Some(series) = reader.series(kind)? else {
        return Ok(None);
    };
    let Some((year, number)) = series.read(words) else {
        return Ok(None);
    };
    if number > FURTHEST {
        let (field, least, most) = ("number", 1, FURTHEST);
        return Err(Refusal::OutOfRange { field, least, most }.into());
    }
    if reader.is_number_taken(series.id, year, number)? {
        return Ok(None);
    }
    let blocks = reader.number_blocks(series.id, year)?;
    let holds = |block: &&NumberBlock| (block.first..=block.last).contains(&number);
    let others = || Refusal::NumberOfAnother {
        number: words.to_owned(),
    };
    match blocks.iter().find(holds) {
        Some(block) if block.device == device => Ok(Some((series.id, year, number, None))),
        Some(_) => Err(others().into()),
        None if series.holder != device => Err(others().into()),
        None => {
            let last = blocks.iter().map(|block| block.last).max().unwrap_or(0);
            let first = last.saturating_add(1);
            let end = number.max(last.saturating_add(BLOCK_SIZE));
            Ok(Some((series.id, year, number, Some((first, end)))))
        }
    }
}
