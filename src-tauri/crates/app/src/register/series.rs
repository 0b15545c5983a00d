//! Number series: what each numbers, who grants its blocks, and how far this laptop is.

use chrono::{DateTime, Datelike, Utc};
use domain::Refusal;
use domain::audit::{Explanation, Gap};
use domain::numbering::{NumberTaken, Series, SeriesKind};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Device;
use uuid::Uuid;

use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::workspace::today;
use crate::{Result, Workspace, numbers};

/// Before it nothing is numbered.
const FIRST_YEAR: i32 = 2000;

/// Asks for the number series.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListSeries {}

/// Number series, one for each kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SeriesListView {
    /// The year the numbers are of.
    pub year: i32,
    /// All of them.
    pub series: Vec<SeriesView>,
    /// Why whoever is seated may not say where the count goes on; absent when it may be done.
    pub set_refusal: Option<RefusalView>,
}

/// Numbers of the year that were passed over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SkippedView {
    /// The first of them, in words.
    pub first: String,
    /// The last of them, in words.
    pub last: String,
    /// Why.
    pub reason: String,
    /// Who says so.
    pub said_by_name: String,
    /// When.
    pub said_at: DateTime<Utc>,
}

/// Lets the count of a year go on at a number, where papers were numbered elsewhere before.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetNextNumber {
    /// What is numbered.
    pub series: SeriesKind,
    /// Year.
    pub year: i32,
    /// The number to go on at, further up than anything that was taken.
    pub next: u32,
    /// Why those below it are passed over.
    pub reason: String,
}

/// A number series.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SeriesView {
    /// Row id; absent while nothing was numbered by it yet.
    pub id: Option<Uuid>,
    /// What it numbers.
    pub kind: SeriesKind,
    /// Pattern with `{year}` and `{n}`.
    pub pattern: String,
    /// Device that grants blocks.
    pub holder: Uuid,
    /// What people call that device.
    pub holder_name: Option<String>,
    /// Numbers taken this year, on any device known here.
    pub taken: u32,
    /// Numbers left on this laptop in the blocks it has.
    pub left_here: u32,
    /// The next number on this laptop in words; absent when it needs a block from the holder.
    pub next: Option<String>,
    /// Numbers of the year that were passed over, with the reason.
    pub skipped: Vec<SkippedView>,
}

/// Number series with how far they are this year.
pub fn list_series(ws: &mut Workspace, _: ListSeries) -> Result<SeriesListView> {
    let (now, device) = (ws.now(), ws.store.opened().device);
    let me = ws.author();
    ws.read(|reader| {
        let mut names = Names::new(reader);
        let year = today(reader, now)?.year();
        let mut series = Vec::new();
        let mut rows = reader.list::<Series>(None, 100)?;
        for kind in SeriesKind::BESIDE_NOTICES {
            if rows.iter().all(|row| row.kind != kind) {
                rows.extend(numbers::not_begun(reader, kind, device)?);
            }
        }
        for row in rows {
            let blocks = reader.number_blocks(row.id, year)?;
            let highest = reader.highest_number(row.id, year, &blocks, device)?;
            let next = row.next(year, device, &blocks, highest).ok();
            let holder: Option<Device> = reader.get(row.holder)?;
            series.push(SeriesView {
                id: Some(row.id).filter(|id| !id.is_nil()),
                kind: row.kind,
                holder: row.holder,
                holder_name: holder.map(|device| device.name),
                taken: reader.numbers_taken(row.id, year)?,
                left_here: Series::left(device, &blocks, highest),
                next: next.map(|next| row.words(year, next.number)),
                skipped: skipped(reader, &mut names, &row, year)?,
                pattern: row.pattern,
            });
        }
        let set_refusal = refusal_of(reader, me, Action::Administer)?;
        Ok(SeriesListView {
            year,
            series,
            set_refusal,
        })
    })
}

/// Gaps of a year that somebody explained.
fn skipped(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    series: &Series,
    year: i32,
) -> Result<Vec<SkippedView>> {
    let mut shown = Vec::new();
    for said in reader.children::<Explanation>("subject", series.id)? {
        let Some(gap) = said.finding.gap.filter(|gap| gap.year == year) else {
            continue;
        };
        shown.push(SkippedView {
            first: series.words(year, gap.first),
            last: series.words(year, gap.last),
            reason: said.words,
            said_by_name: names.person(said.explained_by)?,
            said_at: said.explained_at,
        });
    }
    Ok(shown)
}

/// Lets the count of a year go on at a number. Those passed over stay a gap that is explained; the last of them
/// is taken by its explanation, so that every way of counting goes on after it.
pub fn set_next_number(ws: &mut Workspace, request: SetNextNumber) -> Result<SeriesListView> {
    let now = ws.now();
    ws.write("set_next_number", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let this_year = today(tx, now)?.year();
        let SetNextNumber { year, next, .. } = request;
        if !(FIRST_YEAR..=this_year.saturating_add(1)).contains(&year) {
            let bound = |year: i32| u32::try_from(year).unwrap_or_default();
            return Err(Refusal::OutOfRange {
                field: "year",
                least: bound(FIRST_YEAR),
                most: bound(this_year.saturating_add(1)),
            }
            .into());
        }
        let series = numbers::founded(tx, request.series)?;
        let device = tx.device();
        let blocks = tx.number_blocks(series.id, year)?;
        let own = tx.highest_number(series.id, year, &blocks, device)?;
        let any = tx.highest_of_all(series.id, year)?;
        let ahead = series.go_on_at((year, next), device, &blocks, (own, any))?;
        numbers::grant(tx, (series.id, year), ahead.grant)?;
        let (first, last) = ahead.skipped;
        let gap = Gap { year, first, last };
        let said =
            Explanation::of_skipped(tx.new_id(), (series.id, gap), &request.reason, author, now)?;
        tx.save(&said)?;
        let id = tx.new_id();
        tx.append(&NumberTaken {
            id,
            series: series.id,
            year,
            number: last,
            row: said.id,
            taken_at: now,
        })?;
        Ok(())
    })?;
    list_series(ws, ListSeries {})
}
