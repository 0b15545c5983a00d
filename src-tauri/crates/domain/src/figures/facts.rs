//! What the statistics know of a hazard: days and marks that follow from its steps.

use chrono::NaiveDate;

use crate::calendar::Zone;
use crate::hazard::{Case, Commitments, FollowUpOutcome, Hazard, Need, Status, Step, StepDetail};

/// What the statistics know of a hazard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The day it was closed, never before it was found.
    pub closed_on: Option<NaiveDate>,
    /// Its first deadline.
    pub first_due_on: Option<NaiveDate>,
    /// The day the work was finished, as long as no re-inspection said otherwise.
    pub completed_on: Option<NaiveDate>,
    /// The day that was proven: re-inspected with success, corrected on the spot, or closed.
    pub rectified_on: Option<NaiveDate>,
    /// The day of the first re-inspection, and whether it passed.
    pub first_visit: Option<(NaiveDate, bool)>,
    /// It was corrected on the spot (即查即改).
    pub on_spot: bool,
    /// It is a closed one that came back (重新立案).
    pub recurs: bool,
    /// Money put in place, or planned as long as nobody told what was, yuan.
    pub funds: i64,
    /// All five commitments.
    pub committed: bool,
    /// The ledger says all there is to say (台账完整).
    pub complete: bool,
    /// Its treatment plan is approved.
    pub planned: bool,
    /// It was listed by an authority.
    pub listed: Listed,
}

/// Whether a hazard was listed (挂牌督办).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// Never.
    No,
    /// By an authority.
    Yes,
    /// By the province.
    ByProvince,
}

impl Facts {
    /// Of a hazard with its steps.
    pub fn of(hazard: &Hazard, steps: &[Step], case: &Case, zone: Zone) -> Self {
        let found_on = hazard.found_on(zone);
        let closed = (case.status == Status::Closed).then_some(case.closed_at);
        let closed_on = closed.flatten().map(|at| zone.day(at).max(found_on));
        let mut first_visit = None;
        let mut proven = None;
        let mut listed = Listed::No;
        let applied = steps
            .iter()
            .filter(|step| !case.without_effect.contains(&step.id));
        for step in applied {
            match &step.detail {
                StepDetail::Reinspected(visit) => {
                    let on = zone.day(step.happened_at);
                    first_visit.get_or_insert((on, visit.passed));
                    proven = visit.passed.then_some(on);
                }
                StepDetail::FixedOnSpot(fix) => proven = Some(fix.completed_on),
                StepDetail::FollowedUp(follow_up) => {
                    let rectified = follow_up.outcome == FollowUpOutcome::Rectified;
                    proven = rectified.then(|| zone.day(step.happened_at));
                }
                StepDetail::Listed(listing) if listing.by_province() => {
                    listed = Listed::ByProvince;
                }
                StepDetail::Listed(_) if listed == Listed::No => listed = Listed::Yes,
                _ => {}
            }
        }
        let proven = proven.filter(|_| matches!(case.status, Status::Accepted | Status::Closed));
        let due_on = case.due_on.or(hazard.due_on);
        let commitments = Commitments::of(hazard, case);
        let written = case.assessment.is_some()
            && hazard.cause.is_some()
            && case.responsibility.or(hazard.responsibility).is_some()
            && !case
                .measures
                .as_ref()
                .unwrap_or(&hazard.measures)
                .is_empty();
        Self {
            closed_on,
            // What others rectify is late for nobody here.
            first_due_on: { case.original_due_on.or(due_on) }.filter(|_| case.outside.is_none()),
            completed_on: case.completed_on.or(closed_on),
            rectified_on: proven.or(closed_on),
            first_visit,
            on_spot: case.fixed_on_spot,
            recurs: hazard.recurs_from.is_some(),
            funds: funds(hazard, case),
            committed: commitments.all_complete(),
            complete: written && (case.fixed_on_spot || due_on.is_some()),
            planned: case.treatment.plan_approved(),
            listed,
        }
    }
}

/// What was put in place, once somebody told; else what its register plans, else what the approved plan does.
fn funds(hazard: &Hazard, case: &Case) -> i64 {
    if let Some(spent) = case.spent {
        return i64::from(spent);
    }
    let plan = case.treatment.plan.as_ref();
    let plan = plan.filter(|_| case.treatment.plan_approved());
    match &hazard.funds {
        Need::Planned(words) => yuan(words),
        Need::None => plan.map_or(0, |plan| yuan(&plan.plan.funds)),
    }
}

/// The money that words speak of, yuan: their first number with a unit, `3.5 万元，大修资金`. A bare
/// number is 万元, as ledgers have it; words without a number are no money.
pub fn yuan(words: &str) -> i64 {
    let number = |c: char| c.is_ascii_digit();
    let mut rest = words;
    while let Some(at) = rest.find(number) {
        let (_, from) = rest.split_at(at);
        let end = from
            .find(|c: char| !number(c) && !matches!(c, '.' | ','))
            .unwrap_or(from.len());
        let (digits, after) = from.split_at(end);
        let unit = after.trim_start();
        let factor = match unit.chars().next() {
            Some('万') => Some(10_000.0),
            Some('亿') => Some(100_000_000.0),
            Some('元') => Some(1.0),
            None if words.trim() == digits => Some(10_000.0),
            _ => None,
        };
        let amount: Option<f64> = digits.replace(',', "").trim_end_matches('.').parse().ok();
        if let Some((amount, factor)) = amount.zip(factor) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "far below what an i64 holds"
            )]
            return (amount * factor).round().min(1e15) as i64;
        }
        rest = after;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::yuan;

    #[test]
    fn words_of_money_are_yuan() {
        for (words, amount) in [
            ("3.5 万元，大修资金", 35_000),
            ("大修资金 12 万元", 120_000),
            ("1,200元", 1_200),
            ("2026 年大修 8万元", 80_000),
            ("0.2亿元", 20_000_000),
            ("3.5", 35_000),
            ("材料费待定", 0),
            ("2 项", 0),
            ("", 0),
        ] {
            assert_eq!(yuan(words), amount, "{words}");
        }
    }
}
