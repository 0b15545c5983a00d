//! What of plans and drills presses today.

use chrono::{Datelike as _, NaiveDate};
use domain::audit::{Explanation, Finding, Subject, of_demand};
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
    /// Drills that the chosen reading demands: missing in this year or the one before until somebody said why, or
    /// with no day and the period soon over. One whose day has passed is called by the drill itself.
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
        let mut owed = missed_of(reader, &plans, today.year() - 1, today)?;
        owed.extend(almanac.owed(today.year(), today));
        owed.retain(|one| one.standing != SlotStanding::Late);
        owed.retain(|one| one.standing.presses() && soon(one));
        let mut drills = Vec::new();
        for one in owed {
            if one.standing == SlotStanding::Missing && answered(reader, &one)? {
                continue;
            }
            let standing = deadline::standing(one.last, today);
            drills.push((one, standing));
        }
        let mut pressing = Self {
            waiting: Waiting::all(reader, calendar, today)?,
            drills,
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

/// What of an earlier year was demanded and never held. Nothing is asked of periods that were over before plans
/// were kept here.
fn missed_of(
    reader: &Reader<'_>,
    plans: &[Kept],
    year: i32,
    today: NaiveDate,
) -> Result<Vec<Owed>> {
    let Some(since) = plans.iter().map(|kept| kept.plan.registered_on).min() else {
        return Ok(Vec::new());
    };
    if since.year() > year {
        return Ok(Vec::new());
    }
    let mut owed = Almanac::of(reader, plans, year)?.owed(year, today);
    owed.retain(|one| one.standing == SlotStanding::Missing && one.last >= since);
    Ok(owed)
}

/// What was demanded in the year before and in this one, and never held.
pub(crate) fn missed(reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<Owed>> {
    let plans = Kept::all(reader)?;
    let mut all = missed_of(reader, &plans, today.year() - 1, today)?;
    let this = Almanac::of(reader, &plans, today.year())?.owed(today.year(), today);
    all.extend({ this.into_iter() }.filter(|one| one.standing == SlotStanding::Missing));
    Ok(all)
}

/// What is found about a drill that was never held.
pub(crate) fn never_held(owed: &Owed) -> Option<Finding> {
    let found = of_demand((owed.first, owed.last), owed.standing);
    found.into_iter().next().map(|(rule, found)| Finding {
        rule,
        subject: Subject::Demand(owed.id),
        found,
        gap: None,
    })
}

/// Whether somebody said why it was not held (情况说明).
fn answered(reader: &Reader<'_>, owed: &Owed) -> Result<bool> {
    let Some(finding) = never_held(owed) else {
        return Ok(false);
    };
    let said: Vec<Explanation> = reader.children("subject", owed.id)?;
    Ok(said.iter().any(|one| one.speaks_of(&finding)))
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

/// What is demanded, in words; that of another year says which.
pub(crate) fn demanded(owed: &Owed, year: i32) -> String {
    let of = match owed.last.year() == year {
        true => String::new(),
        false => format!("{}年", owed.last.year()),
    };
    if !owed.plan_name.is_empty() {
        return match of.as_str() {
            "" => owed.plan_name.clone(),
            of => format!("{of}{}", owed.plan_name),
        };
    }
    let kinds = owed.kinds.iter().map(|kind| match kind {
        PlanKind::Comprehensive => "综合应急预案",
        PlanKind::Special => "专项应急预案",
        PlanKind::OnSite => "现场处置方案",
    });
    let kinds = kinds.collect::<Vec<_>>().join("或");
    let every = match owed.every {
        Every::Year if !of.is_empty() => "",
        Every::Year => "本年",
        Every::HalfYear if owed.first.month() == 1 => "上半年",
        Every::HalfYear => "下半年",
    };
    format!("{of}{every}{kinds}演练一次")
}
