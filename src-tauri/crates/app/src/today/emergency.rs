//! What of plans and drills presses today.

use chrono::{Datelike as _, NaiveDate};
use domain::charge::Charge;
use domain::deadline::Standing;
use domain::drill::{DrillAct, check_hands};
use domain::emergency::EmergencyPlan;
use uuid::Uuid;

use super::{Agenda, DemandedDrill, GroupName, Share, TodayKind, TodayRow};
use crate::Result;
use crate::drills::Waiting;
use crate::emergency::pressing::{Pressing, demanded, never_held};
use crate::names::Names;

/// The groups of plans and drills.
pub(super) const EMERGENCY: [GroupName; 8] = [
    GroupName::DrillsRunning,
    GroupName::DrillsToHold,
    GroupName::DrillsToEvaluate,
    GroupName::DrillsToReport,
    GroupName::ToDrill,
    GroupName::ToFilePlan,
    GroupName::ToReviewPlan,
    GroupName::ToRevisePlan,
];

impl Agenda<'_, '_> {
    /// What of plans and drills presses. Whoever answers for units sees those units' plans alone.
    pub(super) fn emergency(&self, group: GroupName) -> Result<Vec<TodayRow>> {
        let pressing = match self.pressing.get() {
            Some(pressing) => pressing,
            None => {
                let read = Pressing::of(self.reader, self.calendar, self.today)?;
                self.pressing.get_or_init(|| read)
            }
        };
        let mine = |unit: Option<Uuid>| match self.charge {
            Charge::Everything => true,
            Charge::Units | Charge::Own => unit.is_some_and(|unit| self.units.contains(&unit)),
        };
        let mut names = Names::new(self.reader);
        let mut of_plan = |plan: &EmergencyPlan, day: Option<(NaiveDate, Standing)>| {
            Ok(TodayRow {
                title: plan.name.clone(),
                number: plan.code.clone(),
                unit_name: names.unit(plan.unit)?,
                on: day.map(|(on, _)| on),
                standing: day.map(|(_, standing)| standing),
                ..TodayRow::of(TodayKind::EmergencyPlan, plan.id)
            })
        };
        match group {
            GroupName::DrillsRunning | GroupName::DrillsToHold | GroupName::DrillsToEvaluate => {
                let waiting = pressing.waiting.iter();
                let here = waiting.filter(|one| group == group_of(one));
                let here = here.filter(|one| one.concerns(&self.person, mine(Some(one.row.unit))));
                here.map(|one| {
                    Ok(TodayRow {
                        title: one.row.title.clone(),
                        number: one.row.number.clone(),
                        unit_name: names.unit(one.row.unit)?,
                        person_name: one.commander().to_owned(),
                        on: Some(one.by.map_or(one.row.planned_on, |(on, _)| on)),
                        standing: one.by.map(|(_, standing)| standing),
                        drill: Some(one.row.status),
                        drill_act: one.may(&self.person).then_some(one.act),
                        ..TodayRow::of(TodayKind::Drill, one.row.id)
                    })
                })
                .collect()
            }
            GroupName::DrillsToReport => {
                let rows = pressing.to_report.iter();
                let rows = rows.filter(|row| mine(Some(row.unit)));
                let may = check_hands(DrillAct::Report, &self.person, &[]).is_ok();
                rows.map(|row| {
                    Ok(TodayRow {
                        title: row.title.clone(),
                        number: row.number.clone(),
                        unit_name: names.unit(row.unit)?,
                        on: row.held_on,
                        drill: Some(row.status),
                        drill_act: may.then_some(DrillAct::Report),
                        ..TodayRow::of(TodayKind::Drill, row.id)
                    })
                })
                .collect()
            }
            GroupName::ToFilePlan => {
                let rows = pressing.to_file.iter();
                let rows = rows.filter(|(plan, _)| mine(Some(plan.unit)));
                rows.map(|(plan, day)| of_plan(plan, *day)).collect()
            }
            GroupName::ToReviewPlan => {
                let rows = pressing.to_review.iter();
                let rows = rows.filter(|(plan, _)| mine(Some(plan.unit)));
                rows.map(|(plan, day)| of_plan(plan, Some(*day))).collect()
            }
            GroupName::ToRevisePlan => {
                let rows = pressing.to_revise.iter();
                let rows = rows.filter(|(plan, _)| mine(Some(plan.unit)));
                rows.map(|(plan, causes)| {
                    let open = u32::try_from(*causes).unwrap_or(u32::MAX);
                    let row = of_plan(plan, None)?;
                    Ok(TodayRow {
                        progress: Some(Share {
                            done: 0,
                            total: open,
                        }),
                        ..row
                    })
                })
                .collect()
            }
            _ => {
                let rows = pressing.drills.iter();
                let rows = rows.filter(|(owed, _)| mine(owed.holder()));
                Ok(rows
                    .map(|(owed, standing)| TodayRow {
                        title: demanded(owed, self.today.year()),
                        unit_name: owed.body_name.clone(),
                        on: Some(owed.last),
                        standing: Some(*standing),
                        demand: Some(DemandedDrill {
                            plan: owed.plan,
                            unit: owed.holder(),
                            kinds: owed.kinds.clone(),
                            missed: never_held(owed),
                        }),
                        ..TodayRow::of(TodayKind::DrillDemand, owed.plan.unwrap_or_else(Uuid::nil))
                    })
                    .collect())
            }
        }
    }
}

/// The group of a drill that waits.
fn group_of(one: &Waiting) -> GroupName {
    match one.row.status {
        status if status.is_live() => GroupName::DrillsRunning,
        status if status.is_over() => GroupName::DrillsToEvaluate,
        _ => GroupName::DrillsToHold,
    }
}
