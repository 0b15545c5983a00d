//! What a check of papers takes and refuses.

use proptest::prelude::*;

use super::difference::{AnswerWay, CheckPoint, PaperDifference, Said, told};
use super::*;
use crate::people::Role;

fn person(id: u128, role: Role) -> Person {
    Person::new(Uuid::from_u128(id), "李娜", None, &[role]).unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-23T01:00:00Z".parse().unwrap()
}

fn terms() -> SampleTerms {
    SampleTerms {
        from: "2026-01-01".parse().unwrap(),
        to: "2026-12-31".parse().unwrap(),
        kinds: Vec::new(),
        unit: None,
        filed_only: false,
        size: SampleSize::Count { papers: 2 },
    }
}

fn begun(author: &Person) -> Refused<PaperCheck> {
    let mut draw = Draw::begin(Seed::of(7), terms().size);
    (1..=3).for_each(|id| draw.offer(Uuid::from_u128(id)));
    let drawn = draw.end().unwrap();
    let begun = ("三季度核对", terms());
    PaperCheck::begin(
        Uuid::from_u128(9),
        begun,
        (Seed::of(7), &drawn),
        author,
        now(),
    )
}

fn counts(agrees: u32, differs: u32, missing: u32, drawn: u32) -> CheckCounts {
    CheckCounts {
        drawn,
        agrees,
        differs,
        missing,
    }
}

#[test]
fn officers_and_auditors_check_and_nobody_else() {
    for role in [Role::SafetyOfficer, Role::SafetyDirector, Role::Auditor] {
        assert!(begun(&person(1, role)).is_ok(), "{role:?}");
    }
    for role in [Role::Member, Role::UnitHead, Role::Administrator] {
        let refused = begun(&person(1, role));
        assert!(
            matches!(refused, Err(Refusal::NotAllowed { .. })),
            "{role:?}"
        );
    }
}

#[test]
fn it_is_signed_off_once_by_whoever_drew_it_when_all_was_looked_at() {
    let (me, other) = (
        person(1, Role::SafetyOfficer),
        person(2, Role::SafetyDirector),
    );
    let mut check = begun(&me).unwrap();
    assert_eq!((check.population, check.drawn), (3, 2));
    let early = check.end(counts(1, 0, 0, 2), "", &me, now());
    assert_eq!(early, Err(Refusal::PapersNotChecked { count: 1 }));
    let by_other = check.end(counts(1, 1, 0, 2), "", &other, now());
    assert!(matches!(by_other, Err(Refusal::PaperCheckOfAnother { .. })));
    check
        .end(counts(1, 1, 0, 2), "一件日期不符", &me, now())
        .unwrap();
    assert_eq!(check.state(), CheckState::Ended);
    for again in [
        check.clone().end(counts(2, 0, 0, 2), "", &me, now()),
        check.clone().cancel("重抽", &me, now()),
        check.check_running(),
    ] {
        assert!(matches!(again, Err(Refusal::PaperCheckIsOver { .. })));
    }
}

#[test]
fn days_the_wrong_way_round_are_refused() {
    let terms = SampleTerms {
        from: "2026-12-31".parse().unwrap(),
        to: "2026-01-01".parse().unwrap(),
        ..terms()
    };
    assert_eq!(terms.check(), Err(Refusal::EndsBeforeBegin { field: "to" }));
}

#[test]
fn what_differs_is_said_point_by_point() {
    let said = |point, words: &str| Said {
        point,
        words: words.to_owned(),
    };
    assert_eq!(told(Verdict::Agrees, &[], ""), Ok(Vec::new()));
    let date = said(CheckPoint::Date, "纸质为 11 月 20 日");
    let both = told(Verdict::Agrees, std::slice::from_ref(&date), "");
    assert_eq!(both, Err(Refusal::DifferencesDoNotFit { field: "said" }));
    let nothing = told(Verdict::Differs, &[], "");
    assert_eq!(nothing, Err(Refusal::DifferencesDoNotFit { field: "said" }));
    let twice = told(Verdict::Differs, &[date.clone(), date.clone()], "");
    assert_eq!(twice, Err(Refusal::DifferencesDoNotFit { field: "said" }));
    let blank = told(Verdict::Differs, &[said(CheckPoint::Seal, " ")], "");
    assert_eq!(blank, Err(Refusal::Blank { field: "words" }));
    let missing = told(Verdict::Missing, &[], "盒内缺第 5 件").unwrap();
    assert_eq!(missing, [said(CheckPoint::Missing, "盒内缺第 5 件")]);
}

#[test]
fn a_difference_waits_until_an_answer_settles_it() {
    let officer = person(1, Role::SafetyOfficer);
    let said = Said {
        point: CheckPoint::Missing,
        words: String::new(),
    };
    let of = (Uuid::from_u128(9), Uuid::from_u128(10), Uuid::from_u128(11));
    let mut difference = PaperDifference::note(Uuid::from_u128(12), of, said, &officer, now());
    let answer = |one: &mut PaperDifference, way, settles, by: &Person| {
        one.answer((way, settles), "已问档案室", by, now())
    };
    let auditor = person(2, Role::Auditor);
    let refused = answer(&mut difference, AnswerWay::Explained, true, &auditor);
    assert!(matches!(refused, Err(Refusal::ReadOnly { .. })));
    let wrong = answer(&mut difference, AnswerWay::CorrectedOnPaper, true, &officer);
    assert_eq!(wrong, Err(Refusal::WrongAnswer { field: "way" }));
    answer(&mut difference, AnswerWay::Explained, false, &officer).unwrap();
    assert!(difference.is_open());
    answer(&mut difference, AnswerWay::Reprinted, true, &officer).unwrap();
    assert!(!difference.is_open());
    let late = answer(&mut difference, AnswerWay::TurnedUp, true, &officer);
    assert_eq!(late, Err(Refusal::DifferenceSettled));
    assert_eq!(difference.answers.len(), 2);
}

proptest! {
    #[test]
    fn rates_are_of_what_was_looked_at(agrees in 0..300_u32, differs in 0..300_u32, missing in 0..300_u32, waiting in 0..300_u32) {
        let all = counts(agrees, differs, missing, agrees + differs + missing + waiting);
        prop_assert_eq!(all.waiting(), waiting);
        match all.agrees_per_mille() {
            None => prop_assert_eq!(all.checked(), 0),
            Some(rate) => {
                prop_assert!(rate <= 1000);
                prop_assert_eq!(rate == 1000, differs + missing == 0);
            }
        }
        if let Some(rate) = all.checked_per_mille() {
            prop_assert_eq!(rate == 1000, waiting == 0);
        }
    }
}
