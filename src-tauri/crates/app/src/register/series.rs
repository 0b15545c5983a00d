//! Number series: what each numbers, who grants its blocks, and how far this laptop is.

use chrono::Datelike;
use domain::numbering::{Series, SeriesKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Device;
use uuid::Uuid;

use crate::workspace::today;
use crate::{Result, Workspace};

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
}

/// A number series.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SeriesView {
    /// Row id.
    pub id: Uuid,
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
}

/// Number series with how far they are this year.
pub fn list_series(ws: &mut Workspace, _: ListSeries) -> Result<SeriesListView> {
    let (now, device) = (ws.now(), ws.store.opened().device);
    ws.read(|reader| {
        let year = today(reader, now)?.year();
        let mut series = Vec::new();
        for row in reader.list::<Series>(None, 100)? {
            let blocks = reader.number_blocks(row.id, year)?;
            let highest = reader.highest_number(row.id, year, &blocks, device)?;
            let next = row.next(year, device, &blocks, highest).ok();
            let holder: Option<Device> = reader.get(row.holder)?;
            series.push(SeriesView {
                id: row.id,
                kind: row.kind,
                holder: row.holder,
                holder_name: holder.map(|device| device.name),
                taken: reader.numbers_taken(row.id, year)?,
                left_here: Series::left(device, &blocks, highest),
                next: next.map(|next| row.words(year, next.number)),
                pattern: row.pattern,
            });
        }
        Ok(SeriesListView { year, series })
    })
}
