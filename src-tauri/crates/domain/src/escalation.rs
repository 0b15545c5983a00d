//! 升级: who has to know, the later it gets. The ladder is data; how far a hazard is on it follows from
//! the deadline and the day, and is never stored.

use chrono::{Duration, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::hazard::Case;
use crate::people::{Person, Role};
use crate::{Refusal, Refused};

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

/// What comes next on the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextRung {
    /// Rung from 1.
    pub level: u32,
    /// The day it is reached.
    pub on: NaiveDate,
    /// Who will have to know.
    pub to: EscalateTo,
    /// What will be to do.
    pub act: EscalationAct,
}

/// Most rungs of a ladder.
const MOST: usize = 20;

impl Ladder {
    /// Whether it can be climbed: it has rungs, and each is later than the one before.
    pub fn check(&self) -> Refused<()> {
        if self.rungs.len() > MOST {
            let field = "rungs";
            return Err(Refusal::TooMany { field, most: MOST });
        }
        match self.rises() && !self.rungs.is_empty() {
            true => Ok(()),
            false => Err(Refusal::LadderDoesNotRise),
        }
    }

    /// Whether each rung is later than the one before.
    pub fn rises(&self) -> bool {
        let days = self.rungs.iter().map(|rung| rung.from_days);
        days.is_sorted_by(|earlier, later| earlier < later)
    }

    /// From so many days after the deadline on, late hazards are a leader's to look at: the first
    /// rung that calls somebody by what the person is to the whole organisation.
    pub fn calls(&self, person: &Person) -> Option<i32> {
        let called = |to| match to {
            EscalateTo::DeputyInCharge => person.roles.contains(&Role::DeputyInCharge),
            EscalateTo::Principal => person.roles.contains(&Role::Principal),
            // Their own work tells them: what they own, what their unit or department has open.
            EscalateTo::Owner | EscalateTo::UnitHead | EscalateTo::SafetyDepartment => false,
        };
        let first = self.rungs.iter().find(|rung| called(rung.to));
        first.map(|rung| rung.from_days)
    }

    /// How far a case is; nothing where the unit has nothing to do, or is in time.
    pub fn reached(&self, case: &Case, today: NaiveDate) -> Option<Escalation> {
        let days = days_late(case, today)?;
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

    /// The rung a case comes to next, if nothing is done; nothing where the unit has nothing to do.
    pub fn next(&self, case: &Case, today: NaiveDate) -> Option<NextRung> {
        let days = days_late(case, today)?;
        let index = self.rungs.iter().position(|rung| rung.from_days > days)?;
        let rung = self.rungs.get(index)?;
        let wait = rung.from_days.checked_sub(days)?;
        Some(NextRung {
            level: u32::try_from(index + 1).unwrap_or(u32::MAX),
            on: today.checked_add_signed(Duration::days(i64::from(wait)))?,
            to: rung.to,
            act: rung.act,
        })
    }
}

/// Days since the deadline of a case that is with its unit; before it, negative.
fn days_late(case: &Case, today: NaiveDate) -> Option<i32> {
    let due_on = case.due_on.filter(|_| case.status.is_with_unit())?;
    let days = today.signed_duration_since(due_on).num_days();
    Some(i32::try_from(days).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazard::{Assessment, Status, StatutoryLevel};

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

    #[test]
    fn a_leader_is_called_from_the_rung_that_names_the_role() {
        let of = |role| Person::new(uuid::Uuid::nil(), "陈国栋", None, &[role]).unwrap();
        assert_eq!(ladder().calls(&of(Role::Principal)), Some(7));
        for role in [Role::DeputyInCharge, Role::SafetyDirector, Role::UnitHead] {
            assert_eq!(ladder().calls(&of(role)), None);
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
    fn what_comes_next_is_known_before_the_first_rung_and_not_after_the_last() {
        let case = case(Status::Rectifying, false);
        let next = |day: &str| {
            let next = ladder().next(&case, day.parse().unwrap());
            next.map(|next| (next.level, next.on.to_string(), next.to))
        };
        let first = (1, "2026-12-01".to_owned(), EscalateTo::Owner);
        assert_eq!(next("2026-11-20"), Some(first));
        let second = (2, "2026-12-05".to_owned(), EscalateTo::UnitHead);
        assert_eq!(next("2026-12-01"), Some(second));
        let third = (3, "2026-12-11".to_owned(), EscalateTo::Principal);
        assert_eq!(next("2026-12-05"), Some(third));
        assert_eq!(next("2026-12-11"), None);
    }

    #[test]
    fn a_ladder_rises() {
        assert!(ladder().rises());
        let mut flat = ladder();
        flat.rungs.swap(0, 1);
        assert!(!flat.rises());
        assert_eq!(flat.check(), Err(Refusal::LadderDoesNotRise));
        flat.rungs.clear();
        assert_eq!(flat.check(), Err(Refusal::LadderDoesNotRise));
        let mut long = ladder();
        let rung = long.rungs[0].clone();
        long.rungs = (0..21)
            .map(|from_days| Rung {
                from_days,
                ..rung.clone()
            })
            .collect();
        let (field, most) = ("rungs", 20);
        assert_eq!(long.check(), Err(Refusal::TooMany { field, most }));
        long.rungs.pop();
        assert_eq!(long.check(), Ok(()));
    }
}
