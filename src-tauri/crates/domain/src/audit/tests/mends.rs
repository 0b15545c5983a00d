//! What is at hand for whom, and who explains what.

use super::papers::notice;
use super::*;
use crate::Refusal;
use crate::notice::NoticeAct;
use crate::people::{Person, Role};

fn person(role: Role) -> Person {
    Person::new(Uuid::from_u128(0x99), "周敏", None, &[role]).unwrap()
}

fn mend(tale: &Tale, rule: Rule, role: Role) -> Option<HazardAct> {
    let beside = Beside {
        person: &person(role),
        unit_head: None,
        notice: None,
        confirmation: Confirmation::Missing,
        today: tale.today,
        extensions_most: 1,
        objection_until: None,
    };
    hazard_mend(rule, &tale.hazard, &Case::fold(&tale.steps), beside)
}

#[test]
fn the_first_act_that_whoever_looks_may_do_now() {
    let mut tale = Tale::general();
    tale.hazard.responsibility = Some(Responsibility {
        unit: Uuid::from_u128(0xa),
        owner: Some(OWNER),
    });
    tale.hazard.measures = "排净积水".to_owned();
    let reply = |tale: &Tale, role| mend(tale, Rule::ReplyMissing, role);
    assert_eq!(reply(&tale, Role::SafetyOfficer), Some(HazardAct::Submit));
    // Another unit's head may only urge.
    assert_eq!(reply(&tale, Role::UnitHead), Some(HazardAct::Urge));
    assert_eq!(reply(&tale, Role::Member), None);
    let major = Tale::served(StatutoryLevel::Major, "研判纪要");
    let plan = |tale: &Tale| mend(tale, Rule::MajorWithoutPlan, Role::SafetyOfficer);
    assert_eq!(plan(&major), Some(HazardAct::DraftPlan));
    assert_eq!(
        mend(&major, Rule::MajorWithoutReport, Role::SafetyOfficer),
        Some(HazardAct::ReportMajor)
    );
}

#[test]
fn what_is_written_is_mended_by_no_act() {
    let tale = Tale::general().then(15, done()).then(16, visit(&[5]));
    let tale = tale.then(17, closed(None));
    for rule in [
        Rule::StepBeforeFound,
        Rule::TooFewReinspectors,
        Rule::RectifierReinspected,
    ] {
        assert_eq!(mend(&tale, rule, Role::SafetyDirector), None);
    }
    // Whether it holds can still be looked at, and evidence brought that way.
    let evidence = mend(&tale, Rule::ClosedWithoutEvidence, Role::SafetyOfficer);
    assert_eq!(evidence, Some(HazardAct::LookBack));
}

#[test]
fn a_notice_waits_for_its_receipt_or_its_witnesses() {
    use DocumentState::{Issued, Received, RefusedWithoutEvidence};
    let act = |rule, state, role| notice_mend(rule, &notice(), state, &person(role));
    let officer = Role::SafetyOfficer;
    assert_eq!(
        act(Rule::ReceiptMissing, Issued, officer),
        Some(NoticeAct::Serve)
    );
    assert_eq!(act(Rule::ReceiptMissing, Received, officer), None);
    assert_eq!(act(Rule::ReceiptMissing, Issued, Role::Member), None);
    assert_eq!(
        act(
            Rule::RefusalWithoutWitnesses,
            RefusedWithoutEvidence,
            officer
        ),
        Some(NoticeAct::AddWitnesses)
    );
    assert_eq!(act(Rule::ReceivedBeforeIssued, Received, officer), None);
}

#[test]
fn the_safety_department_explains_in_words() {
    let finding = Finding {
        rule: Rule::StepBeforeFound,
        subject: Subject::Hazard(Uuid::from_u128(0xe)),
        found: Found::default(),
        gap: None,
    };
    let said = |words, role| Explanation::new(Uuid::nil(), finding, words, &person(role), at(20));
    let one = said(" 补录时日期填错 ", Role::SafetyOfficer).unwrap();
    assert_eq!(one.words, "补录时日期填错");
    assert_eq!(one.subject, Uuid::from_u128(0xe));
    let field = "words";
    assert_eq!(
        said(" ", Role::SafetyOfficer),
        Err(Refusal::Blank { field })
    );
    assert!(matches!(
        said("无", Role::UnitHead),
        Err(Refusal::NotAllowed { .. })
    ));
}

#[test]
fn an_archive_owes_no_evidence_but_possible_days() {
    let archive = |completed, closed| {
        let mut tale = Tale::begin();
        tale.steps.clear();
        tale.hazard.photos.clear();
        tale.then(20, imported(Stands::Archived, completed, closed))
    };
    archive("2026-11-12", "2026-11-20").is_clean();
    archive("2026-11-09", "2026-11-20").fires(
        Rule::CompletedBeforeFound,
        "2026-11-09",
        "2026-11-10",
    );
    archive("2026-11-12", "2026-11-11").fires(
        Rule::ClosedBeforeCompleted,
        "2026-11-11",
        "2026-11-12",
    );
}
