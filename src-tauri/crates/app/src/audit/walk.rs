//! The way over the store, a part at a time.

use std::collections::BTreeSet;

use domain::contractor::Contractor;
use domain::drill::Drill;
use domain::emergency::EmergencyPlan;
use domain::hazard::Hazard;
use domain::inspection::Inspection;
use domain::notice::Notice;
use domain::numbering::{NumberTaken, SeriesKind};
use store::PageBounds;
use uuid::Uuid;

use super::Seen;
use super::eyes::Eyes;
use crate::{Result, Workspace};

/// Rows looked at in one part, so few that nobody waits for them.
const PART: u32 = 50;
/// Numbers looked at in one part.
const NUMBERS: u32 = 1000;
/// What is numbered.
const SERIES: [SeriesKind; 9] = [
    SeriesKind::RectificationNotice,
    SeriesKind::Hazard,
    SeriesKind::Inspection,
    SeriesKind::Drill,
    SeriesKind::Improvement,
    SeriesKind::Advice,
    SeriesKind::TransferLetter,
    SeriesKind::ReinspectionOpinion,
    SeriesKind::SupervisionOrder,
];

/// How far one is.
pub(super) struct Walk {
    stage: Stage,
    to_report: Option<BTreeSet<Uuid>>,
    done: u32,
    total: u32,
}

#[derive(Clone, Copy)]
enum Stage {
    Hazards(Option<Uuid>),
    Inspections(Option<Uuid>),
    Notices(Option<Uuid>),
    Drills(Option<Uuid>),
    Plans(Option<Uuid>),
    Contractors(Option<Uuid>),
    Demands,
    Numbers(At),
    Ended,
}

/// A place among the numbers; without a number before it the next year is to be found.
#[derive(Clone, Copy)]
struct At {
    series: usize,
    year: i32,
    before: u32,
}

const FIRST_NUMBER: At = At {
    series: 0,
    year: i32::MIN,
    before: 0,
};

impl Walk {
    pub fn begin(ws: &Workspace) -> Result<Self> {
        let total = ws.read(|reader| {
            let rows = [
                reader.count::<Hazard>()?,
                reader.count::<Inspection>()?,
                reader.count::<Notice>()?,
                reader.count::<Drill>()?,
                reader.count::<EmergencyPlan>()?,
                reader.count::<Contractor>()?,
                reader.count::<NumberTaken>()?,
            ];
            Ok(rows.into_iter().sum::<u64>())
        })?;
        Ok(Self {
            stage: Stage::Hazards(None),
            to_report: None,
            done: 0,
            total: u32::try_from(total).unwrap_or(u32::MAX),
        })
    }

    /// Rows looked at, and rows in all.
    pub fn progress(&self) -> (u32, u32) {
        (self.done, self.total.max(self.done))
    }

    /// Looks at the next part; `false` when there is none.
    pub fn step(&mut self, ws: &Workspace, note: &mut dyn FnMut(Seen)) -> Result<bool> {
        let now = ws.now();
        let known = self.to_report.take();
        let (next, looked_at, known) = ws.read(|reader| {
            let mut eyes = Eyes::new(reader, &ws.calendar, now)?.knowing(known);
            let bounds = |after| PageBounds { after, limit: PART };
            let (next, looked_at) = match self.stage {
                Stage::Hazards(after) => {
                    let page = reader.page::<Hazard>(bounds(after))?;
                    for hazard in &page.rows {
                        eyes.hazard(hazard, note)?;
                    }
                    let next = page.next.map(|next| Stage::Hazards(Some(next)));
                    (next.unwrap_or(Stage::Inspections(None)), page.rows.len())
                }
                Stage::Inspections(after) => {
                    let page = reader.page::<Inspection>(bounds(after))?;
                    for inspection in &page.rows {
                        eyes.inspection(inspection, note)?;
                    }
                    let next = page.next.map(|next| Stage::Inspections(Some(next)));
                    (next.unwrap_or(Stage::Notices(None)), page.rows.len())
                }
                Stage::Notices(after) => {
                    let page = reader.page::<Notice>(bounds(after))?;
                    for notice in &page.rows {
                        eyes.notice(notice, note)?;
                    }
                    let next = page.next.map(|next| Stage::Notices(Some(next)));
                    (next.unwrap_or(Stage::Drills(None)), page.rows.len())
                }
                Stage::Drills(after) => {
                    let page = reader.page::<Drill>(bounds(after))?;
                    for drill in &page.rows {
                        eyes.drill(drill, note)?;
                    }
                    let next = page.next.map(|next| Stage::Drills(Some(next)));
                    (next.unwrap_or(Stage::Plans(None)), page.rows.len())
                }
                Stage::Plans(after) => {
                    let page = reader.page::<EmergencyPlan>(bounds(after))?;
                    for plan in &page.rows {
                        eyes.plan(plan, note)?;
                    }
                    let next = page.next.map(|next| Stage::Plans(Some(next)));
                    (next.unwrap_or(Stage::Contractors(None)), page.rows.len())
                }
                Stage::Contractors(after) => {
                    let page = reader.page::<Contractor>(bounds(after))?;
                    for contractor in &page.rows {
                        eyes.contractor(contractor, note)?;
                    }
                    let next = page.next.map(|next| Stage::Contractors(Some(next)));
                    (next.unwrap_or(Stage::Demands), page.rows.len())
                }
                Stage::Demands => {
                    eyes.demands(note)?;
                    (Stage::Numbers(FIRST_NUMBER), 0)
                }
                Stage::Numbers(at) => {
                    let (next, looked_at) = numbers(&eyes, at, note)?;
                    (next.map_or(Stage::Ended, Stage::Numbers), looked_at)
                }
                Stage::Ended => (Stage::Ended, 0),
            };
            Ok((next, looked_at, eyes.known()))
        })?;
        self.to_report = known;
        let looked_at = u32::try_from(looked_at).unwrap_or(u32::MAX);
        self.done = self.done.saturating_add(looked_at);
        self.stage = next;
        Ok(!matches!(self.stage, Stage::Ended))
    }
}

/// Looks at the next numbers, and says where it goes on.
fn numbers(eyes: &Eyes<'_, '_>, at: At, note: &mut dyn FnMut(Seen)) -> Result<(Option<At>, usize)> {
    let Some(kind) = SERIES.get(at.series) else {
        return Ok((None, 0));
    };
    let next_series = At {
        series: at.series + 1,
        ..FIRST_NUMBER
    };
    let reader = eyes.reader();
    let Some(series) = reader.series(*kind)? else {
        return Ok((Some(next_series), 0));
    };
    let year = match at.before {
        0 => reader.year_of_numbers(series.id, at.year)?,
        _ => Some(at.year),
    };
    let Some(year) = year else {
        return Ok((Some(next_series), 0));
    };
    let taken = eyes.numbers(series.id, year, (at.before, NUMBERS), note)?;
    let last = taken.last().filter(|_| taken.len() >= NUMBERS as usize);
    let before = last.map_or(0, |(number, _)| *number);
    Ok((Some(At { year, before, ..at }), taken.len()))
}
