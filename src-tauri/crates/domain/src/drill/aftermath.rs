//! What a drill left behind, and whether it can be concluded with that.

use super::finding::check_all_decided;
use super::{Drill, DrillContent, DrillFinding, DrillForm, DrillStatus, Participant};
use crate::emergency::PlanKind;
use crate::{Refusal, Refused};

/// What a drill left behind.
#[derive(Debug, Clone, Copy)]
pub struct Aftermath<'a> {
    /// Where it stands.
    pub status: DrillStatus,
    /// Kind of the plan it exercised.
    pub plan: PlanKind,
    /// Who took part.
    pub people: &'a [Participant],
    /// What was found.
    pub findings: &'a [DrillFinding],
    /// Its evaluation is concluded.
    pub evaluated: bool,
}

impl Aftermath<'_> {
    /// Whether it owes an evaluation before it is concluded. Whoever holds a drill of a plan evaluates it and
    /// writes a report (应急预案管理办法 34 条; AQ/T 9009, now YJ/T 9009). A team that talks one thing through
    /// at the table, with nobody appointed to evaluate, trains and is asked for a summary alone. What was stopped
    /// or became real was not held to its end: there is nothing to be measured by.
    pub fn owes_evaluation(&self, drill: &Drill) -> bool {
        let appointed = |one: &Participant| one.role.evaluates() && !one.removed;
        let terms = &drill.terms;
        let of_a_team = terms.form == DrillForm::Tabletop
            && terms.content == DrillContent::Single
            && self.plan == PlanKind::OnSite
            && !self.people.iter().any(appointed);
        self.status == DrillStatus::Held && !of_a_team && !self.evaluated
    }

    /// Every finding is decided, and the evaluation is concluded where one is owed.
    pub fn check(&self, drill: &Drill) -> Refused<()> {
        check_all_decided(self.findings)?;
        match self.owes_evaluation(drill) {
            true => Err(Refusal::DrillToBeEvaluated),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::drill::{DrillRole, walks};

    fn drill(form: DrillForm, content: DrillContent) -> Drill {
        let mut drill = walks::drill();
        (drill.terms.form, drill.terms.content) = (form, content);
        drill
    }

    fn evaluator() -> Participant {
        let id = (Uuid::from_u128(2), Uuid::from_u128(1));
        let named = (None, "李娜", "外聘");
        Participant::new(id, named, (DrillRole::Evaluator, ""), true).unwrap()
    }

    fn held(plan: PlanKind, people: &[Participant]) -> Aftermath<'_> {
        Aftermath {
            status: DrillStatus::Held,
            plan,
            people,
            findings: &[],
            evaluated: false,
        }
    }

    #[test]
    fn only_a_teams_talk_at_the_table_is_concluded_without_an_evaluation() {
        use DrillContent::Single;
        use DrillForm::{Live, Tabletop};
        use PlanKind::{OnSite, Special};
        for form in [Live, Tabletop] {
            for content in [DrillContent::Comprehensive, Single] {
                for plan in [PlanKind::Comprehensive, Special, OnSite] {
                    let drill = drill(form, content);
                    let of_a_team = (form, content, plan) == (Tabletop, Single, OnSite);
                    let alone = held(plan, &[]).check(&drill);
                    assert_eq!(alone.is_ok(), of_a_team, "{form:?} {content:?} {plan:?}");
                    // Once somebody is appointed to evaluate, that is waited for.
                    let people = [evaluator()];
                    let mut appointed = held(plan, &people);
                    let refused = Err(Refusal::DrillToBeEvaluated);
                    assert_eq!(appointed.check(&drill), refused);
                    appointed.evaluated = true;
                    assert_eq!(appointed.check(&drill), Ok(()));
                }
            }
        }
    }

    #[test]
    fn what_was_not_held_to_its_end_and_who_was_taken_off_the_list_count_for_nothing() {
        let live = drill(DrillForm::Live, DrillContent::Comprehensive);
        for status in [DrillStatus::Stopped, DrillStatus::Responded] {
            let aftermath = Aftermath {
                status,
                ..held(PlanKind::Comprehensive, &[])
            };
            assert_eq!(aftermath.check(&live), Ok(()));
        }
        let mut gone = evaluator();
        gone.removed = true;
        let table = drill(DrillForm::Tabletop, DrillContent::Single);
        assert_eq!(held(PlanKind::OnSite, &[gone]).check(&table), Ok(()));
    }
}
