//! Figures of drills: what is known of each, which numbers it is in. A number and its list ask the same.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DrillForm, Stage};
use crate::figures::{Period, rate};

/// What is known of a drill for its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrillFacts {
    /// Drill.
    pub drill: Uuid,
    /// The day it was planned for first.
    pub first_planned_on: NaiveDate,
    /// The day it is planned for now.
    pub planned_on: NaiveDate,
    /// The day it was held, once it was held to its end.
    pub held_on: Option<NaiveDate>,
    /// The day it was broken off (中止) or became a real response: it counts as held nowhere.
    pub broken_off_on: Option<NaiveDate>,
    /// Its clock was started and nobody ended it yet.
    pub under_way: bool,
    /// It is not held at all.
    pub cancelled: bool,
    /// Who was to come.
    pub expected: u32,
    /// Who of these came.
    pub present: u32,
    /// Steps of the script that happened.
    pub taken: u32,
    /// Of these, on time.
    pub on_time: u32,
    /// Its evaluation is concluded.
    pub evaluated: bool,
    /// It was reported to an authority.
    pub reported: bool,
}

/// What is known of a corrective action for the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionFacts {
    /// The case.
    pub hazard: Uuid,
    /// The drill it comes from.
    pub drill: Uuid,
    /// The day that was held.
    pub held_on: NaiveDate,
    /// Deadline first set.
    pub first_due_on: Option<NaiveDate>,
    /// Deadline in force, after extensions.
    pub due_on: Option<NaiveDate>,
    /// The day the work was finished, as the owner says.
    pub completed_on: Option<NaiveDate>,
    /// The day it was closed (销号).
    pub closed_on: Option<NaiveDate>,
    /// It is not closed.
    pub open: bool,
}

/// A number of drills, or of their corrective actions.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DrillFigure {
    /// 计划: first planned for a day of the period.
    Planned,
    /// Of these, held.
    PlannedHeld,
    /// Of these, whose first day is past, or that were held: what can be on time or not.
    PlannedDue,
    /// Of these, held on the day first planned or before.
    PlannedOnTime,
    /// Of these, held later than first planned.
    PlannedLate,
    /// Of these, cancelled.
    PlannedCancelled,
    /// Of these, neither held nor cancelled, and their day is past.
    PlannedMissed,
    /// Of these, broken off or turned real.
    PlannedBrokenOff,
    /// 开展: held in the period, to the end.
    Held,
    /// Of these, with fewer people than were to come.
    ShortOfPeople,
    /// Of these, with steps that were not on time.
    WithLateSteps,
    /// Of these, with a concluded evaluation.
    Evaluated,
    /// Of these, without one.
    NotEvaluated,
    /// Of these, reported to an authority.
    Reported,
    /// 纠正行动 of drills held in the period.
    Actions,
    /// Of these, whose deadline in force has come, or that are closed.
    ActionsDue,
    /// Of these, closed by it.
    ActionsOnTime,
    /// Of these, not closed by it.
    ActionsLate,
    /// 纠正行动 whose first deadline has come, or that are closed.
    ActionsDueFirst,
    /// Of these, closed by it: an extension makes nothing punctual.
    ActionsOnTimeFirst,
    /// Not closed.
    ActionsOpen,
}

impl DrillFigure {
    /// Every number, in the order of the page.
    pub const ALL: [Self; 21] = [
        Self::Planned,
        Self::PlannedHeld,
        Self::PlannedDue,
        Self::PlannedOnTime,
        Self::PlannedLate,
        Self::PlannedCancelled,
        Self::PlannedMissed,
        Self::PlannedBrokenOff,
        Self::Held,
        Self::ShortOfPeople,
        Self::WithLateSteps,
        Self::Evaluated,
        Self::NotEvaluated,
        Self::Reported,
        Self::Actions,
        Self::ActionsDue,
        Self::ActionsOnTime,
        Self::ActionsLate,
        Self::ActionsDueFirst,
        Self::ActionsOnTimeFirst,
        Self::ActionsOpen,
    ];

    /// Whether it counts corrective actions, and not drills.
    pub fn of_actions(self) -> bool {
        matches!(
            self,
            Self::Actions
                | Self::ActionsDue
                | Self::ActionsOnTime
                | Self::ActionsLate
                | Self::ActionsDueFirst
                | Self::ActionsOnTimeFirst
                | Self::ActionsOpen
        )
    }

    /// Whether a drill is in it.
    pub fn counts(self, drill: &DrillFacts, period: Period, today: NaiveDate) -> bool {
        let planned = period.contains(drill.first_planned_on);
        let held = drill.held_on.is_some_and(|day| period.contains(day));
        let on_time = drill
            .held_on
            .is_some_and(|day| day <= drill.first_planned_on);
        match self {
            Self::Planned => planned,
            Self::PlannedHeld => planned && drill.held_on.is_some(),
            Self::PlannedDue => {
                planned && (drill.first_planned_on < today || drill.held_on.is_some())
            }
            Self::PlannedBrokenOff => planned && drill.broken_off_on.is_some(),
            Self::PlannedOnTime => planned && on_time,
            Self::PlannedLate => planned && drill.held_on.is_some() && !on_time,
            Self::PlannedCancelled => planned && drill.cancelled,
            Self::PlannedMissed => {
                let begun = drill.held_on.or(drill.broken_off_on);
                let waits = begun.is_none() && !drill.under_way && !drill.cancelled;
                planned && waits && drill.planned_on < today
            }
            Self::Held => held,
            Self::ShortOfPeople => held && drill.present < drill.expected,
            Self::WithLateSteps => held && drill.on_time < drill.taken,
            Self::Evaluated => held && drill.evaluated,
            Self::NotEvaluated => held && !drill.evaluated,
            Self::Reported => held && drill.reported,
            Self::Actions
            | Self::ActionsDue
            | Self::ActionsOnTime
            | Self::ActionsLate
            | Self::ActionsDueFirst
            | Self::ActionsOnTimeFirst
            | Self::ActionsOpen => false,
        }
    }

    /// Whether a corrective action is in it.
    pub fn counts_action(self, action: &ActionFacts, period: Period, today: NaiveDate) -> bool {
        let ours = period.contains(action.held_on);
        // The day that counts is the one it was closed on: what its owner says was looked at only then.
        let closed = action.closed_on;
        let by =
            |due: Option<NaiveDate>| closed.is_some_and(|day| due.is_none_or(|due| day <= due));
        let come = |due: Option<NaiveDate>| due.is_some_and(|due| due < today) || closed.is_some();
        let (due, on_time) = (come(action.due_on), by(action.due_on));
        let first = action.first_due_on.or(action.due_on);
        match self {
            Self::Actions => ours,
            Self::ActionsDue => ours && due,
            Self::ActionsOnTime => ours && on_time,
            Self::ActionsLate => ours && due && !on_time,
            Self::ActionsDueFirst => ours && come(first),
            Self::ActionsOnTimeFirst => ours && by(first),
            Self::ActionsOpen => ours && action.open,
            _ => false,
        }
    }
}

/// What all drills of a period come to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DrillFigures {
    /// Each number; one that is not there is 0.
    pub counts: std::collections::BTreeMap<DrillFigure, u32>,
    /// Who was to come to those held.
    pub expected: u32,
    /// Who of these came.
    pub present: u32,
    /// Steps of the scripts that happened.
    pub taken: u32,
    /// Of these, on time.
    pub on_time: u32,
}

impl DrillFigures {
    /// Counts drills and their actions.
    pub fn of(
        drills: &[DrillFacts],
        actions: &[ActionFacts],
        period: Period,
        today: NaiveDate,
    ) -> Self {
        let counts = DrillFigure::ALL.map(|figure| {
            let count = match figure.of_actions() {
                true => { actions.iter() }
                    .filter(|one| figure.counts_action(one, period, today))
                    .count(),
                false => { drills.iter() }
                    .filter(|one| figure.counts(one, period, today))
                    .count(),
            };
            (figure, u32::try_from(count).unwrap_or(u32::MAX))
        });
        let held = drills.iter();
        let held = held.filter(|one| DrillFigure::Held.counts(one, period, today));
        let sums = held.fold([0; 4], |[expected, present, taken, on_time], one| {
            [
                expected + one.expected,
                present + one.present,
                taken + one.taken,
                on_time + one.on_time,
            ]
        });
        let [expected, present, taken, on_time] = sums;
        Self {
            counts: counts.into_iter().filter(|(_, count)| *count > 0).collect(),
            expected,
            present,
            taken,
            on_time,
        }
    }

    /// A number.
    pub fn count(&self, figure: DrillFigure) -> u32 {
        self.counts.get(&figure).copied().unwrap_or_default()
    }

    /// A part of a whole in tenths of a percent; nothing of nothing.
    pub fn share(&self, part: DrillFigure, whole: DrillFigure) -> Option<u32> {
        rate(self.count(part), self.count(whole))
    }
}

/// How long until a stage began, in one year, on the average of the drills that came to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct YearOfResponse {
    /// Year.
    pub year: i32,
    /// Stage.
    pub stage: Stage,
    /// How many drills.
    pub drills: u32,
    /// Planned, in seconds.
    pub planned: u32,
    /// Actual, in seconds.
    pub actual: u32,
}

/// The figures of drills in the words of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrillFiguresSnapshot {
    /// Organisation.
    pub organisation: String,
    /// Unit; empty for the whole organisation.
    pub unit_name: String,
    /// Department that answers for them.
    pub department: String,
    /// Period.
    pub period: Period,
    /// The last day that is in them.
    pub as_of: NaiveDate,
    /// The numbers.
    pub figures: DrillFigures,
    /// On the ground or at a table: response times of one say nothing of the other.
    pub form: DrillForm,
    /// Plan of the response times; empty for all together.
    pub plan: String,
    /// Response times of that form, year by year.
    pub responses: Vec<YearOfResponse>,
    /// Drills planned for the period or held in it.
    pub drills: Vec<DrillLine>,
}

/// A drill in a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrillLine {
    /// Number.
    pub number: String,
    /// Name.
    pub title: String,
    /// Unit that holds it.
    pub unit: String,
    /// The day first planned.
    pub planned_on: NaiveDate,
    /// The day it was held, or why there is none.
    pub held: String,
    /// Who came, of those who were to come.
    pub people: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn year() -> Period {
        Period::named("2026").unwrap()
    }

    fn drill() -> DrillFacts {
        DrillFacts {
            drill: Uuid::nil(),
            first_planned_on: day(6, 1),
            planned_on: day(6, 1),
            held_on: Some(day(6, 1)),
            broken_off_on: None,
            under_way: false,
            cancelled: false,
            expected: 10,
            present: 9,
            taken: 8,
            on_time: 6,
            evaluated: true,
            reported: false,
        }
    }

    fn counted(drill: &DrillFacts) -> Vec<DrillFigure> {
        let all = DrillFigure::ALL.into_iter();
        all.filter(|figure| figure.counts(drill, year(), day(11, 27)))
            .collect()
    }

    #[test]
    fn what_was_put_off_and_held_is_held_but_late() {
        let late = DrillFacts {
            planned_on: day(6, 20),
            held_on: Some(day(6, 20)),
            ..drill()
        };
        let counted = counted(&late);
        assert!(counted.contains(&DrillFigure::PlannedHeld));
        assert!(counted.contains(&DrillFigure::PlannedLate));
        assert!(!counted.contains(&DrillFigure::PlannedOnTime));
        assert!(counted.contains(&DrillFigure::ShortOfPeople));
    }

    #[test]
    fn what_was_put_off_is_not_missed_before_its_new_day() {
        let waits = |planned_on| DrillFacts {
            planned_on,
            held_on: None,
            ..drill()
        };
        let missed = |planned_on| counted(&waits(planned_on)).contains(&DrillFigure::PlannedMissed);
        assert!(missed(day(11, 26)));
        assert!(!missed(day(11, 27)));
        let cancelled = DrillFacts {
            cancelled: true,
            ..waits(day(6, 1))
        };
        assert_eq!(
            counted(&cancelled),
            [
                DrillFigure::Planned,
                DrillFigure::PlannedDue,
                DrillFigure::PlannedCancelled
            ]
        );
    }

    #[test]
    fn what_was_broken_off_or_turned_real_is_neither_held_nor_missed() {
        let broken_off = DrillFacts {
            held_on: None,
            broken_off_on: Some(day(6, 1)),
            ..drill()
        };
        use DrillFigure::{Planned, PlannedBrokenOff, PlannedDue};
        assert_eq!(
            counted(&broken_off),
            [Planned, PlannedDue, PlannedBrokenOff]
        );
    }

    #[test]
    fn what_is_still_to_come_is_no_part_of_what_can_be_on_time() {
        let coming = |first_planned_on, held_on| DrillFacts {
            first_planned_on,
            planned_on: first_planned_on,
            held_on,
            ..drill()
        };
        assert_eq!(counted(&coming(day(12, 1), None)), [DrillFigure::Planned]);
        let early = counted(&coming(day(12, 1), Some(day(11, 20))));
        assert!(early.contains(&DrillFigure::PlannedDue));
        assert!(early.contains(&DrillFigure::PlannedOnTime));
        let today = counted(&coming(day(11, 27), None));
        assert_eq!(today, [DrillFigure::Planned]);
        let over = DrillFacts {
            under_way: true,
            ..coming(day(11, 26), None)
        };
        assert_eq!(
            counted(&over),
            [DrillFigure::Planned, DrillFigure::PlannedDue]
        );
    }

    #[test]
    fn a_drill_of_last_years_plan_counts_as_held_but_not_as_planned() {
        let old = DrillFacts {
            first_planned_on: NaiveDate::from_ymd_opt(2025, 12, 20).unwrap(),
            held_on: Some(day(1, 5)),
            ..drill()
        };
        let counted = counted(&old);
        assert!(counted.contains(&DrillFigure::Held));
        assert!(!counted.contains(&DrillFigure::Planned));
    }

    fn action(due: Option<NaiveDate>, closed: Option<NaiveDate>) -> ActionFacts {
        ActionFacts {
            hazard: Uuid::nil(),
            drill: Uuid::nil(),
            held_on: day(6, 1),
            first_due_on: due,
            due_on: due,
            completed_on: closed,
            closed_on: closed,
            open: closed.is_none(),
        }
    }

    #[test]
    fn actions_that_are_not_due_yet_are_in_no_rate() {
        let counted = |action: &ActionFacts| {
            let all = DrillFigure::ALL.into_iter();
            let all = all.filter(|figure| figure.counts_action(action, year(), day(11, 27)));
            all.collect::<Vec<_>>()
        };
        use DrillFigure::{
            Actions, ActionsDue, ActionsDueFirst, ActionsLate, ActionsOnTime, ActionsOnTimeFirst,
            ActionsOpen,
        };
        let waiting = action(Some(day(11, 27)), None);
        assert_eq!(counted(&waiting), [Actions, ActionsOpen]);
        let late = action(Some(day(11, 26)), None);
        assert_eq!(
            counted(&late),
            [
                Actions,
                ActionsDue,
                ActionsLate,
                ActionsDueFirst,
                ActionsOpen
            ]
        );
        let punctual = [
            Actions,
            ActionsDue,
            ActionsOnTime,
            ActionsDueFirst,
            ActionsOnTimeFirst,
        ];
        let done = action(Some(day(7, 1)), Some(day(7, 1)));
        assert_eq!(counted(&done), punctual);
        let too_late = action(Some(day(7, 1)), Some(day(7, 2)));
        let late = [Actions, ActionsDue, ActionsLate, ActionsDueFirst];
        assert_eq!(counted(&too_late), late);
        // The owner said in time, and it was closed after the deadline.
        let said = ActionFacts {
            completed_on: Some(day(6, 30)),
            ..too_late
        };
        assert_eq!(counted(&said), late);
        // Put off, and closed by the new deadline: punctual by that one alone.
        let put_off = ActionFacts {
            first_due_on: Some(day(6, 20)),
            ..done
        };
        assert_eq!(
            counted(&put_off),
            [Actions, ActionsDue, ActionsOnTime, ActionsDueFirst]
        );
    }

    prop_compose! {
        fn facts()(
            first in 0i64..800, put_off in 0i64..60, held in prop::option::of(0i64..800),
            cancelled in any::<bool>(), broken_off in any::<bool>(), expected in 0u32..80, away in 0u32..80,
            taken in 0u32..50, late in 0u32..50, evaluated in any::<bool>(), reported in any::<bool>(),
        ) -> DrillFacts {
            let day = |days| day(1, 1) + chrono::Duration::days(days - 200);
            DrillFacts {
                drill: Uuid::nil(),
                first_planned_on: day(first),
                planned_on: day(first + put_off),
                held_on: held.filter(|_| !cancelled && !broken_off).map(day),
                broken_off_on: held.filter(|_| !cancelled && broken_off).map(day),
                under_way: false,
                cancelled,
                expected,
                present: expected.saturating_sub(away),
                taken,
                on_time: taken.saturating_sub(late),
                evaluated,
                reported,
            }
        }
    }

    proptest! {
        #[test]
        fn parts_make_their_whole(drills in prop::collection::vec(facts(), 0..40)) {
            let made = DrillFigures::of(&drills, &[], year(), day(11, 27));
            let count = |figure| made.count(figure);
            use DrillFigure::*;
            prop_assert_eq!(count(PlannedHeld), count(PlannedOnTime) + count(PlannedLate));
            prop_assert_eq!(count(Held), count(Evaluated) + count(NotEvaluated));
            prop_assert!(
                count(PlannedHeld) + count(PlannedCancelled) + count(PlannedMissed) <= count(Planned)
            );
            prop_assert!(made.present <= made.expected && made.on_time <= made.taken);
        }
    }
}
