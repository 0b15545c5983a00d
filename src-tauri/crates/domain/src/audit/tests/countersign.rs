//! What is found about a treatment plan and those who countersign it.

use super::*;

const LINES: Uuid = Uuid::from_u128(0x31);

fn rules(tale: &Tale) -> Vec<Rule> {
    tale.found().into_iter().map(|(rule, _)| rule).collect()
}

fn drafted(on: u32) -> (Tale, Uuid) {
    let words = || "落实".to_owned();
    let plan = TreatmentPlan {
        goals: words(),
        methods: words(),
        funds: words(),
        bodies: words(),
        schedule: words(),
        safety: words(),
        countersigners: vec![Countersigner {
            person: LINES,
            unit: Uuid::from_u128(0xa),
            discipline: None,
        }],
        no_countersign: String::new(),
    };
    let tale = Tale::served(StatutoryLevel::Major, "研判纪要");
    let tale = tale.then(on, StepDetail::PlanDrafted(plan));
    let step = tale.steps.last().unwrap().id;
    (tale, step)
}

fn agreed(tale: Tale, plan: Uuid, on: u32) -> Tale {
    let mut tale = tale.then(
        on,
        StepDetail::PlanCountersigned(Countersign {
            plan,
            agrees: true,
            opinion: String::new(),
            evidence: Vec::new(),
        }),
    );
    tale.steps.last_mut().unwrap().actor = LINES;
    tale
}

fn approved(tale: Tale, plan: Uuid, (on, rules): (u32, u32)) -> Tale {
    let mut tale = tale.then(
        on,
        StepDetail::PlanDecided(PlanDecision {
            plan,
            approved: true,
            opinion: String::new(),
            no_countersign: String::new(),
            evidence: Vec::new(),
        }),
    );
    tale.steps.last_mut().unwrap().rules = rules;
    tale
}

#[test]
fn a_plan_that_waits_a_week_for_a_countersigner_is_found() {
    let (mut tale, plan) = drafted(12);
    tale.today = day("2026-11-19");
    let waits = Rule::PlanNotCountersigned;
    assert!(!rules(&tale).contains(&waits));
    tale.today = day("2026-11-20");
    assert!(rules(&tale).contains(&waits));
    assert!(!rules(&agreed(tale, plan, 13)).contains(&waits));
}

#[test]
fn an_approval_without_is_found_where_its_rules_want_it() {
    let (tale, plan) = drafted(12);
    let found = |version: u32| {
        let tale = approved(tale.clone(), plan, (13, version));
        rules(&tale).contains(&Rule::PlanNotCountersigned)
    };
    // Plans that were decided before the rule owe nothing.
    assert!(!found(4));
    assert!(found(5));
    let whole = approved(agreed(tale, plan, 13), plan, (13, 5));
    assert!(!rules(&whole).contains(&Rule::PlanNotCountersigned));
}

#[test]
fn what_is_countersigned_after_the_approval_is_found_with_both_days() {
    let (tale, plan) = drafted(12);
    let tale = approved(agreed(tale, plan, 15), plan, (14, 5));
    let found = Found {
        on: Some(day("2026-11-14")),
        against: Some(day("2026-11-15")),
    };
    let late = (Rule::PlanDecidedBeforeCountersigned, found);
    assert!(tale.found().contains(&late));
    let (tale, plan) = drafted(12);
    let tale = approved(agreed(tale, plan, 14), plan, (14, 5));
    assert!(!rules(&tale).contains(&Rule::PlanDecidedBeforeCountersigned));
}
