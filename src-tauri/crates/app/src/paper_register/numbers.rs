//! The numbers of a series and year in their order: what carries each, and why one is missing.

use chrono::{DateTime, Datelike as _, Utc};
use domain::audit::Explanation;
use domain::hazard::Hazard;
use domain::numbering::{NumberTaken, Series, SeriesKind};
use domain::paper_register::{GapReason, PAPER_SERIES, gap_parts};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Device;
use uuid::Uuid;

use super::row::{RegisteredRow, row};
use crate::hazards::HazardLink;
use crate::names::Names;
use crate::workspace::today;
use crate::{PageRequest, Result, Workspace};

/// Most years a series is counted for.
const MOST_YEARS: usize = 200;

/// Asks for the numbers of a series and year.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListRegisteredNumbers {
    /// Series.
    pub series: SeriesKind,
    /// Year; the latest with a number when absent.
    #[serde(default)]
    pub year: Option<i32>,
    /// The last number of the page before; absent for the first page.
    #[serde(default)]
    pub after: Option<u32>,
    /// Numbers wanted, 1 to 200; 50 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// Numbers of a series and year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegisteredNumbers {
    /// The year they are of.
    pub year: i32,
    /// Numbers and gaps, in the order of the numbers.
    pub lines: Vec<NumberLine>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<u32>,
    /// Numbers of the year that were taken and not passed over.
    pub total: u32,
    /// The series whose numbers stand on papers, with their years.
    pub series: Vec<NumberedSeries>,
}

/// A series with its years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NumberedSeries {
    /// Series.
    pub kind: SeriesKind,
    /// Pattern with `{year}` and `{n}`.
    pub pattern: String,
    /// Years with a number, the latest first.
    pub years: Vec<i32>,
}

/// A number, or numbers that are missing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum NumberLine {
    /// A number that was taken.
    Taken {
        /// In words.
        number: String,
        /// When.
        taken_at: DateTime<Utc>,
        /// Papers that carry it; none where the paper is still to be made.
        papers: Vec<RegisteredRow>,
        /// The hazard of a ledger that came with this number.
        ledger: Option<HazardLink>,
    },
    /// Numbers that stand on no paper.
    Gap {
        /// The first of them, in words.
        first: String,
        /// The last of them, in words.
        last: String,
        /// How many.
        count: u32,
        /// Why.
        why: GapWhy,
    },
}

/// Why numbers stand on no paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum GapWhy {
    /// Somebody said why.
    Explained {
        /// What was said.
        words: String,
        /// Who said so.
        by_name: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// They are in the block of another laptop.
    OtherDevice {
        /// What people call it.
        name: String,
    },
    /// No laptop was given them.
    NotGranted,
    /// Nobody said why.
    Unexplained,
}

/// The numbers of a series and year in their order.
pub fn list_registered_numbers(
    ws: &mut Workspace,
    request: ListRegisteredNumbers,
) -> Result<RegisteredNumbers> {
    let (now, device) = (ws.now(), ws.store.opened().device);
    let page = PageRequest {
        after: None,
        limit: request.limit,
    };
    let limit = page.bounds().limit;
    ws.read(|reader| {
        let mut series = Vec::new();
        for kind in PAPER_SERIES {
            if let Some(row) = reader.series(kind)? {
                series.push(NumberedSeries {
                    kind,
                    years: years(reader, row.id)?,
                    pattern: row.pattern,
                });
            }
        }
        let of = series.iter().find(|one| one.kind == request.series);
        let latest = of.and_then(|one| one.years.first().copied());
        let year = match request.year.or(latest) {
            Some(year) => year,
            None => today(reader, now)?.year(),
        };
        let mut lines = Vec::new();
        let (mut next, mut total) = (None, 0);
        if let Some(row) = reader.series(request.series)? {
            let after = request.after.unwrap_or_default();
            next = some(reader, (&row, year, device), (after, limit), &mut lines)?;
            let passed = Gaps::of(reader, (&row, year, device))?.passed()?;
            total = reader.numbers_taken(row.id, year)?.saturating_sub(passed);
        }
        Ok(RegisteredNumbers {
            year,
            lines,
            next,
            total,
            series,
        })
    })
}

/// Years of a series with a number, the latest first.
pub(super) fn years(reader: &Reader<'_>, series: Uuid) -> Result<Vec<i32>> {
    let mut years = Vec::new();
    let mut after = 0;
    while let Some(year) = reader.year_of_numbers(series, after)?
        && years.len() < MOST_YEARS
    {
        years.push(year);
        after = year;
    }
    years.reverse();
    Ok(years)
}

/// Some numbers after one, with the gaps before each; answers where it goes on.
pub(super) fn some(
    reader: &Reader<'_>,
    (series, year, device): (&Series, i32, Uuid),
    (after, limit): (u32, u32),
    lines: &mut Vec<NumberLine>,
) -> Result<Option<u32>> {
    let mut taken = reader.numbers_after((series.id, year), after, limit.saturating_add(1))?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = taken.len() > most;
    taken.truncate(most);
    let mut gaps = Gaps::of(reader, (series, year, device))?;
    let mut names = Names::new(reader);
    let mut before = after;
    for number in &taken {
        // The last number passed over is taken by what explains it: it stands on no paper.
        let passed = gaps.explains(number.row);
        let last = match passed {
            true => number.number,
            false => number.number.saturating_sub(1),
        };
        gaps.between((before.saturating_add(1), last), &mut names, lines)?;
        if !passed {
            lines.push(of_number(reader, &mut names, (series, year), number)?);
        }
        before = number.number;
    }
    Ok(taken.last().filter(|_| more).map(|last| last.number))
}

fn of_number(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    (series, year): (&Series, i32),
    taken: &NumberTaken,
) -> Result<NumberLine> {
    let papers = reader.papers_carried_by(taken.row)?.into_iter();
    let papers = papers.map(|paper| row(reader, names, paper));
    let ledger = reader.get::<Hazard>(taken.row)?;
    Ok(NumberLine::Taken {
        number: series.words(year, taken.number),
        taken_at: taken.taken_at,
        papers: papers.collect::<Result<_>>()?,
        ledger: ledger.map(HazardLink::to),
    })
}

/// What explains the gaps of a series and year.
struct Gaps<'a, 'r> {
    reader: &'a Reader<'r>,
    series: &'a Series,
    year: i32,
    device: Uuid,
    blocks: Vec<domain::numbering::NumberBlock>,
    said: Vec<Explanation>,
}

impl<'a, 'r> Gaps<'a, 'r> {
    fn of(reader: &'a Reader<'r>, (series, year, device): (&'a Series, i32, Uuid)) -> Result<Self> {
        let mut said = reader.explained_gaps(series.id)?;
        said.retain(|one| one.finding.gap.is_some_and(|gap| gap.year == year));
        Ok(Self {
            reader,
            series,
            year,
            device,
            blocks: reader.number_blocks(series.id, year)?,
            said,
        })
    }

    fn explains(&self, row: Uuid) -> bool {
        self.said.iter().any(|one| one.id == row)
    }

    /// How many numbers were taken by what explains that those below were passed over.
    fn passed(&self) -> Result<u32> {
        let mut passed = 0;
        for said in &self.said {
            let last = said.finding.gap.map_or(0, |gap| gap.last);
            let of = (self.series.id, self.year);
            let taken = self.reader.numbers_after(of, last.saturating_sub(1), 1)?;
            passed += u32::from(taken.first().is_some_and(|one| one.row == said.id));
        }
        Ok(passed)
    }

    /// The numbers of a stretch, by their reasons.
    fn between(
        &mut self,
        (first, last): (u32, u32),
        names: &mut Names<'_, '_>,
        lines: &mut Vec<NumberLine>,
    ) -> Result<()> {
        if last < first {
            return Ok(());
        }
        let gaps = self.said.iter().filter_map(|one| one.finding.gap);
        let explained: Vec<_> = gaps.map(|gap| (gap.first, gap.last)).collect();
        for part in gap_parts((first, last), self.device, &self.blocks, &explained) {
            let why = match part.reason {
                GapReason::NotGranted => GapWhy::NotGranted,
                GapReason::Unexplained => GapWhy::Unexplained,
                GapReason::OtherDevice { device } => GapWhy::OtherDevice {
                    name: { self.reader.get::<Device>(device)? }
                        .map_or_else(String::new, |device| device.name),
                },
                GapReason::Explained { by } => {
                    let at = usize::try_from(by).unwrap_or(usize::MAX);
                    match self.said.get(at) {
                        None => GapWhy::Unexplained,
                        Some(said) => GapWhy::Explained {
                            words: said.words.clone(),
                            by_name: names.person(said.explained_by)?,
                            at: said.explained_at,
                        },
                    }
                }
            };
            lines.push(NumberLine::Gap {
                first: self.series.words(self.year, part.first),
                last: self.series.words(self.year, part.last),
                count: part.last - part.first + 1,
                why,
            });
        }
        Ok(())
    }
}
