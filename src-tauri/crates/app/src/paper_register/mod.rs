//! 发文登记簿: every paper by its day, the numbers of each series in their order with why one is missing, and both
//! as a table.

mod file;
mod filing;
mod numbers;
mod row;

use chrono::NaiveDate;
use domain::Refusal;
use domain::paper_register::RegisteredKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, RegisterOfPapers};
use uuid::Uuid;

pub use file::{ExportPaperRegister, PaperRegisterFile};
pub use filing::{
    CorrectFiling, FilePapers, FiledView, FilingCorrectionView, FilingView, GetFiling, NextPiece,
    NextPieceView, correct_filing, file_papers, get_filing, next_piece,
};
pub use numbers::{
    GapWhy, ListRegisteredNumbers, NumberLine, NumberedSeries, RegisteredNumbers,
    list_registered_numbers,
};
pub(crate) use row::row;
pub use row::{ReceiptRow, RegisteredRow};

use crate::names::Names;
use crate::{PageRequest, Result, Workspace};

/// Years a register is kept for.
const YEARS: (i32, i32) = (1980, 2200);

/// Asks for papers, the latest day first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListRegisteredPapers {
    /// Only of this year.
    pub year: Option<i32>,
    /// Only of this kind.
    pub kind: Option<RegisteredKind>,
    /// Only those that were filed (归档), or were not.
    pub filed: Option<bool>,
    /// Only with this text in number, what it is about, to whom it goes, or where it lies, as in `2026年3盒5件`.
    pub text: String,
    /// Where the page before ended; absent for the first page.
    pub after: Option<RegisterMark>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// Where a page of the register ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterMark {
    /// Day of the last paper.
    pub dated_on: NaiveDate,
    /// The last paper.
    pub paper: Uuid,
}

/// A page of papers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegisterPage {
    /// Rows.
    pub rows: Vec<RegisteredRow>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<RegisterMark>,
    /// How many there are in all.
    pub total: u32,
}

/// Papers, the latest day first.
pub fn list_registered_papers(
    ws: &mut Workspace,
    request: ListRegisteredPapers,
) -> Result<RegisterPage> {
    let filter = RegisterOfPapers {
        kinds: request.kind.into_iter().collect(),
        dated: days_of(request.year)?,
        filed: request.filed,
        text: request.text,
    };
    let page = PageRequest {
        after: None,
        limit: request.limit,
    };
    let limit = page.bounds().limit;
    ws.read(|reader| {
        let (rows, next) = papers(reader, &filter, request.after, limit)?;
        Ok(RegisterPage {
            rows,
            next,
            total: reader.count_registered_papers(&filter)?,
        })
    })
}

/// A page with where it ends, if there is more.
fn papers(
    reader: &Reader<'_>,
    filter: &RegisterOfPapers,
    after: Option<RegisterMark>,
    limit: u32,
) -> Result<(Vec<RegisteredRow>, Option<RegisterMark>)> {
    let after = after.map(|mark| (mark.dated_on, mark.paper));
    let mut found = reader.registered_papers(filter, after, limit.saturating_add(1))?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    let mark = found.last().filter(|_| more).map(|last| RegisterMark {
        dated_on: last.dated_on,
        paper: last.paper,
    });
    let mut names = Names::new(reader);
    let rows = found
        .into_iter()
        .map(|paper| row(reader, &mut names, paper));
    Ok((rows.collect::<Result<_>>()?, mark))
}

/// First and last day of a year.
fn days_of(year: Option<i32>) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
    let Some(year) = year else {
        return Ok((None, None));
    };
    if !(YEARS.0..=YEARS.1).contains(&year) {
        let bound = |year: i32| u32::try_from(year).unwrap_or_default();
        return Err(Refusal::OutOfRange {
            field: "year",
            least: bound(YEARS.0),
            most: bound(YEARS.1),
        }
        .into());
    }
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    Ok((day(1, 1), day(12, 31)))
}
