//! Statistics (统计): the numbers of a period, what was reported of them, the appraisal, the papers.

mod calendar;
mod compute;
mod filter;
mod kpi;
mod paper;
mod report;
mod trend;
mod units;

use chrono::NaiveDate;
use domain::figures::{
    Figure, FiguresSnapshot, InspectionFigures, Mention, Period, Scored, Statutory, UnitFigures,
    rate, total_score,
};
use domain::hazard::Discipline;
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(crate) use calendar::owed;
pub(crate) use compute::{day_begins, day_ends};
pub(crate) use filter::filter;

pub use calendar::{GetReportCalendar, OwedReport, ReportCalendarView, get_report_calendar};
pub use filter::FigureOf;
pub use kpi::{
    GetTargets, SetTargets, TargetGiven, TargetView, TargetsView, get_targets, set_targets,
};
pub use paper::{FiguresFile, FiguresFormat, MakeFigures, make_figures};
pub use report::{
    Adjustment, GetReport, HazardChange, ReportFigures, ReportRow, ReportView, get_report,
    report_figures,
};
pub use trend::TrendPoint;

use crate::hazards::{RefusalView, refusal_of};
use crate::workspace::today;
use crate::{Result, Workspace};
use compute::{Asked, snapshot};

/// Asks for the numbers of a period.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GetFigures {
    /// Month, quarter or year: `2026-11`, `2026-Q4`, `2026`; this month when absent.
    pub period: Option<Period>,
    /// Unit, with those below it; the whole organisation when absent.
    pub unit: Option<Uuid>,
}

/// The numbers of a period.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FiguresView {
    /// Period.
    pub period: PeriodView,
    /// The numbers.
    pub figures: FiguresShown,
    /// Found and closed, month by month of its year.
    pub trend: Vec<TrendPoint>,
    /// What was reported of it, the newest first.
    pub reports: Vec<ReportRow>,
    /// Why it may not be reported; absent when it may.
    pub refusal: Option<RefusalView>,
    /// Why weights and targets may not be set; absent when they may.
    pub targets_refusal: Option<RefusalView>,
}

/// A period, with those one may go to from it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PeriodView {
    /// Its name.
    pub name: Period,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// The one before.
    pub before: Period,
    /// The one after; absent when it has not begun.
    pub after: Option<Period>,
    /// Month, quarter and year to look at instead, around the same days.
    pub month: Period,
    /// Quarter.
    pub quarter: Period,
    /// Year.
    pub year: Period,
}

/// The numbers as they are shown, now or as they were reported.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FiguresShown {
    /// Unit; absent for the whole organisation.
    pub unit: Option<Uuid>,
    /// Its name; empty for the whole organisation.
    pub unit_name: String,
    /// The last day that is in the numbers.
    pub as_of: NaiveDate,
    /// The sum.
    pub total: RowShown,
    /// Unit by unit.
    pub rows: Vec<RowShown>,
    /// Line of business by line of business.
    pub disciplines: Vec<DisciplineShown>,
    /// What was inspected.
    pub inspections: InspectionFigures,
    /// The appraisal.
    pub kpi: Vec<ScoredShown>,
    /// Points of a hundred, in tenths; absent where nothing could be measured.
    pub score: Option<u32>,
    /// Major ones and overdue ones that are open.
    pub pressing: Vec<Mention>,
}

/// The numbers of a line of business.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DisciplineShown {
    /// Line of business; absent for hazards of which nobody said it.
    pub discipline: Option<Discipline>,
    /// The numbers.
    #[serde(flatten)]
    pub row: RowShown,
}

/// The numbers of a unit, with what follows from them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RowShown {
    /// The numbers.
    #[serde(flatten)]
    pub figures: UnitFigures,
    /// Its row of the statutory table.
    pub statutory: Statutory,
    /// Tenths of a percent; absent where nothing was due.
    pub on_time_original: Option<u32>,
    /// As before, by the deadline in force.
    pub on_time_current: Option<u32>,
    /// 一次复查合格率.
    pub first_passed: Option<u32>,
    /// 复发率.
    pub recurring: Option<u32>,
    /// 自查发现占比.
    pub self_found: Option<u32>,
    /// 重大隐患五落实率.
    pub major_committed: Option<u32>,
}

/// An indicator with its score.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ScoredShown {
    /// The score.
    #[serde(flatten)]
    pub scored: Scored,
    /// The number it is a part of, and the part; absent where it counts no hazards.
    pub share: Option<[Figure; 2]>,
    /// Less is better.
    pub less_is_better: bool,
    /// Days instead of percent.
    pub in_days: bool,
}

impl RowShown {
    fn of(figures: UnitFigures) -> Self {
        let share = |part, whole| rate(figures.of(part), figures.of(whole));
        Self {
            statutory: Statutory::of(&figures),
            on_time_original: share(Figure::OnTimeOriginal, Figure::DueOriginal),
            on_time_current: share(Figure::OnTimeCurrent, Figure::DueCurrent),
            first_passed: share(Figure::FirstPassed, Figure::FirstVisits),
            recurring: share(Figure::Recurring, Figure::Found),
            self_found: share(Figure::SelfFound, Figure::Found),
            major_committed: share(Figure::MajorDuringCommitted, Figure::MajorDuring),
            figures,
        }
    }
}

impl FiguresShown {
    fn of(snapshot: FiguresSnapshot) -> Self {
        let score = total_score(&snapshot.kpi);
        let kpi = snapshot.kpi.into_iter().map(|scored| ScoredShown {
            share: scored.indicator.share().map(|(part, whole)| [part, whole]),
            less_is_better: scored.indicator.less_is_better(),
            in_days: scored.indicator.in_days(),
            scored,
        });
        Self {
            unit: snapshot.unit,
            unit_name: snapshot.unit_name,
            as_of: snapshot.as_of,
            total: RowShown::of(snapshot.total),
            rows: snapshot.rows.into_iter().map(RowShown::of).collect(),
            disciplines: { snapshot.disciplines.into_iter() }
                .map(|one| DisciplineShown {
                    discipline: one.discipline,
                    row: RowShown::of(one.figures),
                })
                .collect(),
            inspections: snapshot.inspections,
            kpi: kpi.collect(),
            score,
            pressing: snapshot.pressing,
        }
    }
}

impl PeriodView {
    pub(crate) fn of(period: Period, today: NaiveDate) -> Self {
        let near = period.last().min(today).max(period.first());
        let [month, quarter, year] = [1, 3, 12].map(|months| Period::of(near, months));
        let after = period.after();
        Self {
            name: period,
            first: period.first(),
            last: period.last(),
            before: period.before(),
            after: after.check_begun(today).is_ok().then_some(after),
            month,
            quarter,
            year,
        }
    }
}

/// The numbers of a period as they are now.
pub fn get_figures(ws: &mut Workspace, request: GetFigures) -> Result<FiguresView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let today = today(reader, now)?;
        let period = request.period.unwrap_or_else(|| Period::of(today, 1));
        let asked = Asked {
            period,
            unit: request.unit,
            today,
        };
        let refusal = match period.check_over(today) {
            Err(refusal) => Some(RefusalView::of(&refusal)),
            Ok(()) => refusal_of(reader, me, Action::ReportFigures)?,
        };
        Ok(FiguresView {
            period: PeriodView::of(period, today),
            figures: FiguresShown::of(snapshot(reader, asked, None)?),
            trend: trend::trend(reader, asked)?,
            reports: report::reports(reader, asked)?,
            refusal,
            targets_refusal: refusal_of(reader, me, Action::SetTargets)?,
        })
    })
}
