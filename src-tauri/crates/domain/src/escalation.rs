//! 升级: who has to know, the later it gets. The ladder is data; how far a hazard is on it follows from
//! the deadline and the day, and is never stored.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::hazard::{Case, Status};

/// Who has to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EscalateTo {
    /// 整改责任人.
    Owner,
    /// 部门负责人.
    UnitHead,
    /// 安监部门.
    SafetyDepartment,
    /// 分管领导.
    DeputyInCharge,
    /// 主要负责人.
    Principal,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EscalationAct {
    /// 提醒.
    Remind,
    /// 催办.
    Urge,
    /// 下达督办单.
    Supervise,
    /// 报告.
    Report,
    /// 报告并纳入考核.
    Appraise,
}

/// A rung of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// From so many days after the deadline on; before it, negative.
    pub from_days: i32,
    /// Who has to know.
    pub to: EscalateTo,
    /// What is to be done.
    pub act: EscalationAct,
}

/// The ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// Which issue of the data this is.
    pub version: String,
    /// The rungs, each later than the one before.
    pub rungs: Vec<Rung>,
    /// Who has to know of a major hazard at once, whatever its deadline.
    pub major_at_once: EscalateTo,
}

/// How far a hazard is on the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Escalation {
    /// Rung from 1; 0 below the first, which only a major hazard shows.
    pub level: u32,
    /// Who has to know.
    pub to: Vec<EscalateTo>,
    /// What is to be done.
    pub act: EscalationAct,
    /// Days since the deadline; before it, negative.
    pub days: i32,
}

impl Ladder {
    /// Whether each rung is later than the one before.
    pub fn rises(&self) -> bool {
        let days = self.rungs.iter().map(|rung| rung.from_days);
        days.is_sorted_by(|earlier, later| earlier < later)
    }

    /// How far a case is; nothing where the unit has nothing to do, or is in time.
    pub fn reached(&self, case: &Case, today: NaiveDate) -> Option<Escalation> {
        let waits = matches!(
            case.status,
            Status::Notified | Status::Served | Status::Rectifying | Status::Returned
        );
        let due_on = case.due_on.filter(|_| waits)?;
        let days = today.signed_duration_since(due_on).num_days();
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        let rungs = self.rungs.iter().take_while(|rung| rung.from_days <= days);
        let level = u32::try_from(rungs.clone().count()).unwrap_or(u32::MAX);
        let (to, act) = rungs.last().map(|rung| (rung.to, rung.act)).unzip();
        let at_once = case.is_treated_as_major().then_some(self.major_at_once);
        let mut told: Vec<_> = to.into_iter().chain(at_once).collect();
        told.dedup();
        (!told.is_empty()).then_some(Escalation {
            level,
            to: told,
            act: act.unwrap_or(EscalationAct::Report),
            days,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazard::{Assessment, Case, StatutoryLevel};

    fn ladder() -> Ladder {
        let rung = |from_days, to, act| Rung { from_days, to, act };
        Ladder {
            version: "1".to_owned(),
            rungs: vec![
                rung(-3, EscalateTo::Owner, EscalationAct::Remind),
                rung(1, EscalateTo::UnitHead, EscalationAct::Urge),
                rung(7, EscalateTo::Principal, EscalationAct::Report),
            ],
            major_at_once: EscalateTo::Principal,
        }
    }

    fn case(status: Status, major: bool) -> Case {
        let mut case = Case::fold([]);
        case.status = status;
        case.due_on = "2026-12-04".parse().ok();
        if major {
            case.assessment = Some(Assessment {
                level: StatutoryLevel::Major,
                local_level: String::new(),
                criterion: String::new(),
                basis: Vec::new(),
            });
        }
        case
    }

    fn on(day: &str, case: &Case) -> Option<(u32, Vec<EscalateTo>)> {
        let reached = ladder().reached(case, day.parse().unwrap());
        reached.map(|reached| (reached.level, reached.to))
    }

    #[test]
    fn each_day_later_somebody_higher_knows() {
        let case = case(Status::Rectifying, false);
        assert_eq!(on("2026-11-30", &case), None);
        assert_eq!(on("2026-12-01", &case), Some((1, vec![EscalateTo::Owner])));
        assert_eq!(on("2026-12-04", &case), Some((1, vec![EscalateTo::Owner])));
        let head = Some((2, vec![EscalateTo::UnitHead]));
        assert_eq!(on("2026-12-05", &case), head);
        let last = Some((3, vec![EscalateTo::Principal]));
        assert_eq!(on("2027-03-01", &case), last);
    }

    #[test]
    fn the_principal_knows_of_a_major_hazard_at_once() {
        let case = case(Status::Served, true);
        let at_once = Some((0, vec![EscalateTo::Principal]));
        assert_eq!(on("2026-11-24", &case), at_once);
        let both = vec![EscalateTo::Owner, EscalateTo::Principal];
        assert_eq!(on("2026-12-02", &case), Some((1, both)));
        let once = vec![EscalateTo::Principal];
        assert_eq!(on("2026-12-20", &case), Some((3, once)));
    }

    #[test]
    fn nobody_is_pressed_who_has_nothing_to_do() {
        for status in [Status::Assessed, Status::Submitted, Status::Closed] {
            assert_eq!(on("2027-03-01", &case(status, false)), None);
        }
    }

    #[test]
    fn a_ladder_rises() {
        assert!(ladder().rises());
        let mut flat = ladder();
        flat.rungs.swap(0, 1);
        assert!(!flat.rises());
    }
}
