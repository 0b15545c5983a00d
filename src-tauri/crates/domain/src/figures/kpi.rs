//! Indicators of the appraisal (KPI): what each measures, its weight and target, the score.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Figure, InspectionFigures, UnitFigures, rate};
use crate::drill::figures::{DrillFigure, DrillFigures};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// What is appraised.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Indicator {
    /// 按期整改率 by the deadline in force.
    OnTimeCurrent,
    /// 按期整改率 by the first deadline.
    OnTimeOriginal,
    /// 一次复查合格率.
    FirstPassed,
    /// 重大隐患五落实率.
    MajorCommitted,
    /// 检查计划完成率.
    InspectionsDone,
    /// 演练计划完成率.
    DrillsHeld,
    /// 平均逾期天数 of what is late.
    LateDays,
    /// 复发率.
    Recurring,
    /// 台账完整率.
    Complete,
    /// 自查发现占比: whoever reports little must not score for it.
    SelfFound,
}

impl Indicator {
    /// The part and the whole of a share; nothing where it is no share of hazards.
    pub fn share(self) -> Option<(Figure, Figure)> {
        Some(match self {
            Self::OnTimeCurrent => (Figure::OnTimeCurrent, Figure::DueCurrent),
            Self::OnTimeOriginal => (Figure::OnTimeOriginal, Figure::DueOriginal),
            Self::FirstPassed => (Figure::FirstPassed, Figure::FirstVisits),
            Self::MajorCommitted => (Figure::MajorDuringCommitted, Figure::MajorDuring),
            Self::Recurring => (Figure::Recurring, Figure::Found),
            Self::Complete => (Figure::Complete, Figure::Found),
            Self::SelfFound => (Figure::SelfFound, Figure::Found),
            Self::InspectionsDone | Self::DrillsHeld | Self::LateDays => return None,
        })
    }

    /// Less is better.
    pub fn less_is_better(self) -> bool {
        matches!(self, Self::LateDays | Self::Recurring)
    }

    /// Days instead of percent.
    pub fn in_days(self) -> bool {
        self == Self::LateDays
    }

    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::OnTimeCurrent => "按期整改率（现期限）",
            Self::OnTimeOriginal => "按期整改率（原期限）",
            Self::FirstPassed => "一次复查合格率",
            Self::MajorCommitted => "重大隐患五落实率",
            Self::InspectionsDone => "检查计划完成率",
            Self::DrillsHeld => "演练计划完成率",
            Self::LateDays => "平均逾期天数",
            Self::Recurring => "复发率",
            Self::Complete => "台账完整率",
            Self::SelfFound => "自查发现占比",
        }
    }

    /// What it is in this period, in tenths of a percent or of a day; nothing where there is nothing
    /// to measure.
    pub fn measure(
        self,
        figures: &UnitFigures,
        inspections: &InspectionFigures,
        drills: &DrillFigures,
    ) -> Option<Measured> {
        let (part, whole) = match (self.share(), self) {
            (Some((part, whole)), _) => (figures.of(part), figures.of(whole)),
            (None, Self::InspectionsDone) => (inspections.done, inspections.due),
            // The same two numbers as on the page of the drills.
            (None, Self::DrillsHeld) => (
                drills.count(DrillFigure::PlannedHeld),
                drills.count(DrillFigure::Planned),
            ),
            (None, _) => {
                let late = figures.of(Figure::LateCurrent);
                // Who was never late was late by no days.
                let due = figures.of(Figure::DueCurrent);
                let tenths = (figures.late_days * 20 + late).checked_div(late * 2);
                let value = tenths.or((due > 0).then_some(0))?;
                return Some(Measured {
                    part: figures.late_days,
                    whole: late,
                    value,
                });
            }
        };
        let value = rate(part, whole)?;
        Some(Measured { part, whole, value })
    }
}

/// What an indicator is in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Measured {
    /// Counted, or days.
    pub part: u32,
    /// Of these.
    pub whole: u32,
    /// Tenths of a percent, or of a day.
    pub value: u32,
}

/// Weight and target of an indicator; one row for each, the same in every workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KpiTarget {
    /// Row id.
    pub id: Uuid,
    /// Indicator.
    pub indicator: Indicator,
    /// Points of a hundred; 0 leaves it out.
    pub weight: u32,
    /// Tenths of a percent, or of a day.
    pub target: u32,
}

/// An indicator with its score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scored {
    /// Indicator.
    pub indicator: Indicator,
    /// Points of a hundred.
    pub weight: u32,
    /// Tenths of a percent, or of a day.
    pub target: u32,
    /// What it is; absent where there is nothing to measure.
    pub measured: Option<Measured>,
    /// Tenths of a point; absent as before.
    pub score: Option<u32>,
}

/// Most points.
const POINTS: u32 = 100;
/// Most of a target: all of it in tenths of a percent, or a hundred days.
const MOST_TARGET: u32 = 1000;

/// The weights are the director's or the principal's, and make a hundred.
pub fn check_targets(actor: &Person, targets: &[KpiTarget]) -> Refused<()> {
    permission::check(actor, Action::SetTargets)?;
    if let Some(beyond) = targets.iter().find(|one| one.target > MOST_TARGET) {
        return Err(Refusal::TargetOutOfRange {
            indicator: beyond.indicator,
        });
    }
    let sum: u32 = targets
        .iter()
        .fold(0, |sum, one| sum.saturating_add(one.weight));
    match sum {
        POINTS => Ok(()),
        sum => Err(Refusal::WeightsNotHundred { sum }),
    }
}

/// Scores an indicator: all points at the target, else as much of them as of the target is reached.
pub fn score(target: &KpiTarget, measured: Option<Measured>) -> Scored {
    let indicator = target.indicator;
    let points = |value: u32| {
        let (reached, wanted) = match indicator.less_is_better() {
            true => (target.target, value),
            false => (value, target.target),
        };
        match reached >= wanted {
            true => target.weight * 10,
            false => (target.weight * 10 * reached * 2 + wanted) / (wanted * 2),
        }
    };
    Scored {
        indicator,
        weight: target.weight,
        target: target.target,
        measured,
        score: measured.map(|measured| points(measured.value)),
    }
}

/// The points of a hundred, in tenths; what could not be measured leaves its weight to the others.
pub fn total_score(scored: &[Scored]) -> Option<u32> {
    let counted = scored
        .iter()
        .filter_map(|one| one.score.zip(Some(one.weight)));
    let (sum, weights) = counted.fold((0, 0), |(sum, weights), (score, weight)| {
        (sum + score, weights + weight)
    });
    (sum * POINTS * 2 + weights).checked_div(weights * 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;

    fn target(indicator: Indicator, weight: u32, target: u32) -> KpiTarget {
        KpiTarget {
            id: Uuid::nil(),
            indicator,
            weight,
            target,
        }
    }

    fn scored(indicator: Indicator, wanted: u32, value: u32) -> Option<u32> {
        let measured = Measured {
            part: 0,
            whole: 1,
            value,
        };
        score(&target(indicator, 20, wanted), Some(measured)).score
    }

    #[test]
    fn the_target_has_all_points_and_less_has_its_share() {
        assert_eq!(scored(Indicator::OnTimeCurrent, 950, 950), Some(200));
        assert_eq!(scored(Indicator::OnTimeCurrent, 950, 1000), Some(200));
        assert_eq!(scored(Indicator::OnTimeCurrent, 1000, 855), Some(171));
        assert_eq!(scored(Indicator::Recurring, 50, 50), Some(200));
        assert_eq!(scored(Indicator::Recurring, 50, 100), Some(100));
        assert_eq!(scored(Indicator::LateDays, 0, 12), Some(0));
        assert_eq!(scored(Indicator::LateDays, 0, 0), Some(200));
    }

    #[test]
    fn drills_are_held_of_those_planned_and_nothing_planned_is_not_measured() {
        let measure = |counts: &[(DrillFigure, u32)]| {
            let drills = DrillFigures {
                counts: counts.iter().copied().collect(),
                ..DrillFigures::default()
            };
            let (figures, inspections) = (UnitFigures::default(), InspectionFigures::default());
            Indicator::DrillsHeld.measure(&figures, &inspections, &drills)
        };
        let half = Measured {
            part: 1,
            whole: 2,
            value: 500,
        };
        let planned = [(DrillFigure::Planned, 2), (DrillFigure::PlannedHeld, 1)];
        assert_eq!(measure(&planned), Some(half));
        assert_eq!(measure(&[(DrillFigure::Held, 3)]), None);
    }

    #[test]
    fn what_cannot_be_measured_leaves_its_weight_to_the_others() {
        let half = Measured {
            part: 1,
            whole: 2,
            value: 500,
        };
        let all = [
            score(&target(Indicator::OnTimeCurrent, 40, 1000), Some(half)),
            score(&target(Indicator::MajorCommitted, 60, 1000), None),
        ];
        assert_eq!(total_score(&all), Some(500));
        assert_eq!(total_score(&all[1..]), None);
    }

    #[test]
    fn weights_make_a_hundred_and_are_not_everybodys() {
        let person = |role| Person::new(Uuid::nil(), "某人", None, &[role]).unwrap();
        let director = person(Role::SafetyDirector);
        let whole = [target(Indicator::Complete, 100, 1000)];
        assert_eq!(check_targets(&director, &whole), Ok(()));
        assert!(check_targets(&person(Role::SafetyOfficer), &whole).is_err());
        let short = [target(Indicator::Complete, 90, 1000)];
        assert_eq!(
            check_targets(&director, &short),
            Err(Refusal::WeightsNotHundred { sum: 90 })
        );
        let beyond = [target(Indicator::Complete, 100, 1001)];
        assert_eq!(
            check_targets(&director, &beyond),
            Err(Refusal::TargetOutOfRange {
                indicator: Indicator::Complete
            })
        );
    }
}
