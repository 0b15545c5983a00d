//! Drills and plans.

use super::*;
use crate::deadline::Standing;
use crate::drill::paper::PaperState;
use crate::drill::{
    Aspect, Attendance, DrillEntry, DrillFinding, EntryDetail, FindingOutcome, Run,
};
use crate::emergency::filing::FilingStanding;

fn entry(n: u128, day: u32, detail: EntryDetail) -> DrillEntry {
    DrillEntry {
        id: Uuid::from_u128(n),
        drill: Uuid::from_u128(0xd1),
        at: at(day),
        detail,
        recorded_by: OWNER,
        recorded_at: at(day),
    }
}

/// A drill of 10 November.
fn run() -> Run {
    Run::fold(&[
        entry(1, 10, EntryDetail::Started),
        entry(2, 10, EntryDetail::Ended),
    ])
}

fn finding(day: u32, outcome: Option<FindingOutcome>) -> DrillFinding {
    DrillFinding {
        id: Uuid::from_u128(7),
        drill: Uuid::from_u128(0xd1),
        text: "担架未到位".to_owned(),
        aspect: Aspect::Materials,
        revise_plan: false,
        revise_said_at: None,
        entry: None,
        photos: Vec::new(),
        found_by: OWNER,
        found_at: at(day),
        outcome,
    }
}

/// In order: signed in, evaluated, decided, with a signed record, nothing to be reported.
fn clean<'a>(run: &'a Run, findings: &'a [DrillFinding]) -> DrillFile<'a> {
    DrillFile {
        run,
        attendance: Attendance {
            expected: 8,
            present: 7,
            joined: 0,
        },
        evaluate_by: None,
        findings,
        record: Some((at(11), PaperState::Signed)),
        report_owed: false,
        zone: Zone::CHINA,
        today: day("2026-11-30"),
    }
}

fn only(rule: Rule, on: &str) -> Vec<(Rule, Found)> {
    let (on, against) = (Some(day(on)), None);
    vec![(rule, Found { on, against })]
}

#[test]
fn a_drill_in_order_is_left_alone_and_each_rule_fires_on_what_it_is_about() {
    let run = run();
    let nothing = FindingOutcome::Nothing {
        reason: "当场纠正".to_owned(),
    };
    let decided = [finding(10, Some(nothing))];
    let file = clean(&run, &decided);
    assert_eq!(of_drill(&file), []);

    let attendance = Attendance {
        present: 0,
        ..file.attendance
    };
    let alone = DrillFile { attendance, ..file };
    assert_eq!(
        of_drill(&alone),
        only(Rule::DrillWithoutSignIn, "2026-11-10")
    );
    let joined = DrillFile {
        attendance: Attendance {
            joined: 1,
            ..attendance
        },
        ..file
    };
    assert_eq!(of_drill(&joined), []);

    let evaluated = |by: &str| DrillFile {
        evaluate_by: Some(day(by)),
        ..file
    };
    assert_eq!(of_drill(&evaluated("2026-11-30")), []);
    let late = of_drill(&evaluated("2026-11-29"));
    assert_eq!(late, only(Rule::DrillNotEvaluated, "2026-11-29"));

    let fresh = [finding(23, None), decided[0].clone()];
    assert_eq!(of_drill(&clean(&run, &fresh)), []);
    let open = [finding(25, None), finding(22, None)];
    let open = of_drill(&clean(&run, &open));
    assert_eq!(open, only(Rule::DrillFindingOpen, "2026-11-22"));

    let unmade = DrillFile {
        record: None,
        ..file
    };
    assert_eq!(
        of_drill(&unmade),
        only(Rule::DrillRecordMissing, "2026-11-10")
    );
    let soon = DrillFile {
        today: day("2026-11-17"),
        ..unmade
    };
    assert_eq!(of_drill(&soon), []);

    let made = |day| DrillFile {
        record: Some((at(day), PaperState::Unsigned)),
        ..file
    };
    assert_eq!(of_drill(&made(23)), []);
    let unsigned = of_drill(&made(22));
    assert_eq!(unsigned, only(Rule::DrillRecordUnsigned, "2026-11-22"));

    let owed = DrillFile {
        report_owed: true,
        ..file
    };
    assert_eq!(of_drill(&owed), only(Rule::DrillNotReported, "2026-11-10"));
}

#[test]
fn what_runs_or_was_never_begun_leaves_nothing_to_ask_for() {
    let findings = [finding(10, None)];
    for entries in [vec![], vec![entry(1, 10, EntryDetail::Started)]] {
        let run = Run::fold(&entries);
        let file = DrillFile {
            record: None,
            report_owed: true,
            evaluate_by: Some(day("2026-11-11")),
            ..clean(&run, &findings)
        };
        assert_eq!(of_drill(&file), []);
    }
}

#[test]
fn a_plan_is_filed_reviewed_and_revised_in_time() {
    let in_time = Standing::InTime { days_left: 3 };
    let overdue = Standing::Overdue { days: 2 };
    let filed = |late_by| FilingStanding::Filed {
        on: day("2026-11-20"),
        late_by,
    };
    let clean = PlanFile {
        filing: filed(None),
        review: Some((day("2026-12-03"), in_time)),
        unfit_since: Some(day("2026-10-31")),
        today: day("2026-11-30"),
    };
    assert_eq!(of_plan(&clean), []);
    let due = |standing| PlanFile {
        filing: FilingStanding::Due {
            by: day("2026-11-28"),
            standing,
        },
        ..clean
    };
    assert_eq!(of_plan(&due(in_time)), []);
    assert_eq!(
        of_plan(&due(overdue)),
        only(Rule::PlanNotFiled, "2026-11-28")
    );
    let late = PlanFile {
        filing: filed(Some(4)),
        ..clean
    };
    let found = Found {
        on: Some(day("2026-11-20")),
        against: Some(day("2026-11-16")),
    };
    assert_eq!(of_plan(&late), [(Rule::PlanFiledLate, found)]);
    let review = Some((day("2026-11-28"), overdue));
    let missed = PlanFile { review, ..clean };
    assert_eq!(of_plan(&missed), only(Rule::PlanReviewMissed, "2026-11-28"));
    let unfit = PlanFile {
        unfit_since: Some(day("2026-10-30")),
        ..clean
    };
    assert_eq!(of_plan(&unfit), only(Rule::PlanNotRevised, "2026-10-30"));
}

#[test]
fn what_a_drill_raised_is_settled_and_done_in_time() {
    let drilled = |mut tale: Tale| {
        tale.of_drill = true;
        tale
    };
    // As it is reported it has neither owner nor deadline.
    let mut bare = Tale::begin();
    bare.today = day("2026-11-18");
    bare.is_clean();
    let mut asked = drilled(bare);
    asked.fires(Rule::DrillActionUnsettled, "2026-11-10", "");
    asked.today = day("2026-11-17");
    asked.is_clean();
    let due = Tale::general();
    let deadline = Case::fold(&due.steps).due_on.unwrap();
    let mut late = drilled(due);
    late.reply_due = None;
    late.today = deadline;
    late.is_clean();
    late.today = deadline + chrono::Duration::days(1);
    let words = deadline.to_string();
    late.fires(Rule::DrillActionOverdue, &words, "");
    let mut other = late.clone();
    other.of_drill = false;
    other.is_clean();
}

#[test]
fn every_rule_stands_in_the_list_once() {
    let mut all: Vec<Rule> = rules::HAZARD.iter().map(|(rule, _)| *rule).collect();
    all.extend(rules::NOTICE.iter().map(|(rule, _)| *rule));
    all.extend(rules::INSPECTION.iter().map(|(rule, _)| *rule));
    all.extend(crate::audit::drills::DRILL.iter().map(|(rule, _)| *rule));
    all.extend(crate::audit::drills::PLAN.iter().map(|(rule, _)| *rule));
    all.extend(contractors::CONTRACTOR.iter().map(|(rule, _)| *rule));
    all.push(Rule::DrillNeverHeld);
    all.push(Rule::NumberGap);
    all.sort();
    assert_eq!(all, RULES);
}
