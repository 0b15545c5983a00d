//! Which hazards a number counts. This is the only place that says so: counts, lists, exports and
//! what was frozen all filter by it.

use chrono::{Days, NaiveDate};
use domain::figures::{Figure, Period};
use domain::hazard::{Cause, StatutoryLevel};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{LedgerFilter, Mark};

/// A number of the statistics as a condition of the ledger.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureOf {
    /// The number.
    pub figure: Figure,
    /// Month, quarter or year: `2026-11`, `2026-Q4`, `2026`.
    pub period: Period,
}

/// Hazards that are looked through together, each by an index of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// Open at some time of the period.
    OnBooks,
    /// Found in it.
    Found,
    /// Found since the year began.
    FoundInYear,
    /// The first deadline passed in it.
    FirstDue,
    /// The deadline in force passed in it.
    Due,
    /// First re-inspected in it.
    Visited,
}

pub(super) const BASES: [Base; 6] = [
    Base::OnBooks,
    Base::Found,
    Base::FoundInYear,
    Base::FirstDue,
    Base::Due,
    Base::Visited,
];

impl Base {
    pub(super) fn filter(self, period: Period, today: NaiveDate) -> LedgerFilter {
        let (first, last) = (period.first(), period.last());
        let whole = (Some(first), Some(last));
        let due = (Some(first), Some(period.over(today)));
        let mut filter = LedgerFilter {
            marks: vec![Mark::Hazard],
            ..LedgerFilter::default()
        };
        match self {
            Self::OnBooks => {
                filter.closed.0 = Some(first);
                filter.found.1 = Some(last);
            }
            Self::Found => filter.found = whole,
            Self::FoundInYear => {
                filter.found = (Some(period.new_year()), Some(last));
                // Few have money, and a year is long.
                filter.marks.push(Mark::Funded);
            }
            Self::FirstDue => filter.first_due = due,
            Self::Due => filter.due = due,
            Self::Visited => filter.first_visit = whole,
        }
        filter
    }
}

/// Where a number is looked for, and what it asks beside that.
pub(super) fn narrowed(figure: Figure, period: Period, today: NaiveDate) -> (Base, LedgerFilter) {
    use Base::{Due, FirstDue, Found, FoundInYear, OnBooks, Visited};
    let as_of = period.as_of(today);
    let mut filter = LedgerFilter {
        marks: vec![match figure {
            Figure::Voided => Mark::Voided,
            _ => Mark::Counted,
        }],
        ..LedgerFilter::default()
    };
    let mut mark = |marks: &[Mark]| filter.marks.extend(marks);
    let base = match figure {
        Figure::Opening
        | Figure::Closed
        | Figure::Closing
        | Figure::Overdue
        | Figure::ClosingMajor
        | Figure::Age7
        | Figure::Age30
        | Figure::Age90
        | Figure::AgeOlder
        | Figure::MajorDuring => OnBooks,
        Figure::MajorDuringCommitted => {
            mark(&[Mark::Committed]);
            OnBooks
        }
        Figure::DueOriginal => FirstDue,
        Figure::OnTimeOriginal => {
            mark(&[Mark::OnTimeOriginal]);
            FirstDue
        }
        Figure::DueCurrent => Due,
        Figure::OnTimeCurrent => {
            mark(&[Mark::OnTimeCurrent]);
            Due
        }
        Figure::LateCurrent => {
            mark(&[Mark::LateCurrent]);
            Due
        }
        Figure::FirstVisits => Visited,
        Figure::FirstPassed => {
            mark(&[Mark::FirstPassed]);
            Visited
        }
        Figure::FundedInYear => FoundInYear,
        _ => {
            mark(of_found(figure));
            Found
        }
    };
    in_time(figure, (period, as_of), &mut filter);
    filter.level = level(figure);
    filter.cause = cause(figure);
    (base, filter)
}

/// Marks of those found.
fn of_found(figure: Figure) -> &'static [Mark] {
    match figure {
        Figure::MajorPlanned => &[Mark::Planned],
        Figure::MajorCommitted => &[Mark::Planned, Mark::Committed],
        Figure::MajorListed => &[Mark::Listed],
        Figure::MajorListedByProvince => &[Mark::ListedByProvince],
        Figure::Unassessed => &[Mark::NoLevel],
        Figure::CauseUnknown => &[Mark::NoCause],
        Figure::Recurring => &[Mark::Recurring],
        Figure::SelfFound => &[Mark::SelfFound],
        Figure::Raised => &[Mark::Raised],
        Figure::RaisedFixed => &[Mark::Raised, Mark::OnSpot],
        Figure::FixedOnSpot => &[Mark::OnSpot],
        Figure::Complete => &[Mark::Complete],
        Figure::Funded => &[Mark::Funded],
        _ => &[],
    }
}

fn in_time(figure: Figure, (period, as_of): (Period, NaiveDate), filter: &mut LedgerFilter) {
    let last = period.last();
    let back = |days: u64| as_of.checked_sub_days(Days::new(days));
    let open = |filter: &mut LedgerFilter| filter.closed.0 = last.succ_opt();
    let aged = |filter: &mut LedgerFilter, oldest: Option<u64>, youngest: u64| {
        open(filter);
        filter.found = (oldest.and_then(back), back(youngest));
    };
    match figure {
        Figure::Opening => filter.found.1 = Some(period.eve()),
        Figure::Closed | Figure::MajorClosed => filter.closed.1 = Some(last),
        Figure::Closing | Figure::ClosingMajor => open(filter),
        Figure::Overdue => {
            open(filter);
            filter.due.1 = back(1);
        }
        Figure::Age7 => aged(filter, Some(7), 0),
        Figure::Age30 => aged(filter, Some(30), 8),
        Figure::Age90 => aged(filter, Some(90), 31),
        Figure::AgeOlder => aged(filter, None, 91),
        Figure::GeneralRectified => filter.rectified_by = Some(last),
        _ => {}
    }
}

fn level(figure: Figure) -> Option<StatutoryLevel> {
    match figure {
        Figure::General | Figure::GeneralRectified => Some(StatutoryLevel::General),
        Figure::ClosingMajor
        | Figure::MajorDuring
        | Figure::MajorDuringCommitted
        | Figure::Major
        | Figure::MajorClosed
        | Figure::MajorPlanned
        | Figure::MajorCommitted
        | Figure::MajorListed
        | Figure::MajorListedByProvince => Some(StatutoryLevel::Major),
        _ => None,
    }
}

fn cause(figure: Figure) -> Option<Cause> {
    match figure {
        Figure::CauseHuman => Some(Cause::Human),
        Figure::CauseEquipment => Some(Cause::Equipment),
        Figure::CauseEnvironment => Some(Cause::Environment),
        Figure::CauseManagement => Some(Cause::Management),
        _ => None,
    }
}

/// Everything a number asks of a hazard.
pub(crate) fn filter(of: FigureOf, today: NaiveDate) -> LedgerFilter {
    let (base, narrowed) = narrowed(of.figure, of.period, today);
    LedgerFilter {
        also: vec![base.filter(of.period, today), narrowed],
        ..LedgerFilter::default()
    }
}
