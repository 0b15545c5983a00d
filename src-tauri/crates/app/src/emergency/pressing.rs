//! What of plans and drills presses today.

use chrono::{Datelike as _, NaiveDate};
use domain::calendar::WorkCalendar;
use domain::deadline::{self, Standing};
use domain::emergency::calendar::SlotStanding;
use domain::emergency::reading::Every;
use domain::emergency::{EmergencyPlan, PlanKind};
use store::{DrillRow, Reader};

use super::audited::to_report;
use super::calendar::{Almanac, Owed};
use super::drill_days::drill_days_asking;
use super::kept::Kept;
use crate::Result;
use crate::drills::Waiting;

/// Days before the end of a period from which a drill that nobody has planned presses.
const AHEAD_DAYS: i64 = 60;

/// What presses.
pub(crate) struct Pressing {
    /// Drills that run, are soon to be held, or are to be evaluated and concluded.
    pub waiting: Vec<Waiting>,
    /// Drills that the chosen reading demands: missing, or with no day and the period soon over. One whose day
    /// has passed is called by the drill itself.
    pub drills: Vec<(Owed, Standing)>,
    /// Drills that the law wants reported, and nobody reported.
    pub to_report: Vec<DrillRow>,
    /// Plans to be filed, with the last day where it is known.
    pub to_file: Vec<(EmergencyPlan, Option<(NaiveDate, Standing)>)>,
    /// Plans to be reviewed.
    pub to_review: Vec<(EmergencyPlan, (NaiveDate, Standing))>,
    /// Plans to be revised, with how many causes there are.
    pub to_revise: Vec<(EmergencyPlan, usize)>,
}

impl Pressing {
    pub fn of(reader: &Reader<'_>, calendar: &WorkCalendar, today: NaiveDate) -> Result<Self> {
        let soon = |owed: &Owed| {
            owed.standing != SlotStanding::Open || (owed.last - today).num_days() <= AHEAD_DAYS
        };
        let plans = Kept::all(reader)?;
        let asking = drill_days_asking(reader, None)?;
        let almanac = Almanac::of(reader, &plans, today.year())?;
        let owed = almanac.owed(today.year(), today).into_iter();
        let drills = owed
            .filter(|owed| owed.standing != SlotStanding::Late)
            .filter(|owed| owed.standing.presses() && soon(owed))
            .map(|owed| {
                let standing = deadline::standing(owed.last, today);
                (owed, standing)
            });
        let mut pressing = Self {
            waiting: Waiting::all(reader, calendar, today)?,
            drills: drills.collect(),
            to_report: reports_owed(reader)?,
            to_file: Vec::new(),
            to_review: Vec::new(),
            to_revise: Vec::new(),
        };
        for kept in plans {
            if kept.filing_presses(calendar, today) {
                let day = kept.filing_day(calendar, today);
                pressing.to_file.push((kept.plan.clone(), day));
            }
            if let Some(review) = kept.review(today).filter(|review| review.coming) {
                let day = (review.on, review.standing);
                pressing.to_review.push((kept.plan.clone(), day));
            }
            let causes = kept.open_causes(&kept.signs(reader, &asking, today)?);
            if causes > 0 {
                pressing.to_revise.push((kept.plan, causes));
            }
        }
        pressing.to_review.sort_by_key(|(_, (on, _))| *on);
        Ok(pressing)
    }
}

fn reports_owed(reader: &Reader<'_>) -> Result<Vec<DrillRow>> {
    let owed = to_report(reader)?.into_iter();
    let rows = owed.map(|drill| reader.drill_row(drill));
    Ok(rows
        .collect::<store::Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// What is demanded, in words.
pub(crate) fn demanded(owed: &Owed) -> String {
    if !owed.plan_name.is_empty() {
        return owed.plan_name.clone();
    }
    let kinds = owed.kinds.iter().map(|kind| match kind {
        PlanKind::Comprehensive => "综合应急预案",
        PlanKind::Special => "专项应急预案",
        PlanKind::OnSite => "现场处置方案",
    });
    let kinds = kinds.collect::<Vec<_>>().join("或");
    let every = match owed.every {
        Every::Year => "本年",
        Every::HalfYear if owed.first.month() == 1 => "上半年",
        Every::HalfYear => "下半年",
    };
    format!("{every}{kinds}演练一次")
}
