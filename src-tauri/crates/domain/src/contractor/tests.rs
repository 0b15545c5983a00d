use proptest::prelude::*;

use super::*;
use crate::people::Role;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-23")
}

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-23T01:00:00Z".parse().unwrap()
}

fn person(role: Role) -> Person {
    Person::new(Uuid::from_u128(1), "张伟", None, &[role]).unwrap()
}

fn officer() -> Person {
    person(Role::SafetyOfficer)
}

fn described(name: &str, code: &str) -> ContractorTerms {
    ContractorTerms {
        name: name.to_owned(),
        credit_code: code.to_owned(),
        contact: String::new(),
        phone: String::new(),
        qualification: String::new(),
        qualified_until: None,
        remarks: String::new(),
    }
}

fn contractor() -> Contractor {
    let id = Uuid::from_u128(0xc0);
    Contractor::enter(id, &described("清河送变电工程公司", ""), &[], &officer()).unwrap()
}

fn terms(from: &str, until: &str) -> AgreementTerms {
    AgreementTerms {
        number: "安协〔2026〕3号".to_owned(),
        title: "城东配网改造".to_owned(),
        places: Vec::new(),
        units: Vec::new(),
        signed_on: day(from).min(today()),
        valid_from: day(from),
        valid_until: day(until),
        our_manager: Uuid::from_u128(2),
        their_manager: "孙明 13800000000".to_owned(),
        scans: Vec::new(),
    }
}

fn enter(terms: AgreementTerms, follows: Option<&Agreement>) -> Refused<Agreement> {
    let hands = (&officer(), now(), today());
    let id = Uuid::from_u128(0xa0 + u128::from(terms.valid_until.to_string().len() as u32));
    Agreement::enter(id, &contractor(), terms, follows, hands)
}

fn agreement(from: &str, until: &str) -> Agreement {
    enter(terms(from, until), None).unwrap()
}

#[test]
fn a_credit_code_is_known_by_its_last_character() {
    for known in ["91350100M000100Y43", "91110000802100433B"] {
        assert_eq!(check_credit_code(known).as_deref(), Ok(known));
        let spoken = format!(" {} ", known.to_lowercase());
        assert_eq!(check_credit_code(&spoken).as_deref(), Ok(known));
    }
    assert_eq!(check_credit_code("  "), Ok(String::new()));
    for wrong in [
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100M000100Y433",
        "9135010OM000100Y43",
        "统一社会信用代码",
    ] {
        let refused = check_credit_code(wrong);
        assert!(
            matches!(refused, Err(Refusal::CreditCodeWrong { .. })),
            "{wrong}"
        );
    }
}

proptest! {
    /// Whatever single character is mistyped, the code is refused.
    #[test]
    fn one_wrong_character_is_found(at in 0_usize..18, other in 0_usize..31) {
        let code = "91350100M000100Y43";
        let characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        let other = characters.chars().nth(other).unwrap();
        let typed: String = code
            .chars()
            .enumerate()
            .map(|(n, one)| if n == at { other } else { one })
            .collect();
        prop_assert_eq!(check_credit_code(&typed).is_ok(), typed == code);
    }

    /// A day is covered exactly when some agreement has it between its first day and its last.
    #[test]
    fn cover_never_outlasts_an_agreement(spans in prop::collection::vec((0_u64..400, 0_u64..400), 0..6), at in 0_u64..900) {
        let begin = day("2025-01-01");
        let on = |days: u64| begin.checked_add_days(chrono::Days::new(days)).unwrap();
        let all: Vec<Agreement> = spans
            .iter()
            .map(|(first, length)| Agreement {
                valid_from: on(*first),
                valid_until: on(first + length),
                ..agreement("2026-01-01", "2026-12-31")
            })
            .collect();
        let today = on(at);
        let (state, until) = standing(&all, today);
        prop_assert_eq!(covered_on(&all, today), matches!(state, AgreementState::InForce | AgreementState::Expiring));
        if covered_on(&all, today) {
            let until = until.unwrap();
            prop_assert!(covered_on(&all, until) && !covered_on(&all, until.succ_opt().unwrap()));
            let soon = (until - today).num_days() <= 30;
            prop_assert_eq!(soon, state == AgreementState::Expiring);
        }
    }
}

#[test]
fn names_and_codes_are_unique_and_only_the_safety_department_keeps_them() {
    let first = Contractor::enter(
        Uuid::from_u128(0xc1),
        &described("甲公司", "91350100m000100y43"),
        &[],
        &officer(),
    )
    .unwrap();
    assert_eq!(first.credit_code, "91350100M000100Y43");
    let id = Uuid::from_u128(0xc2);
    let others = [first];
    for (name, code) in [("甲公司", ""), ("乙公司", "91350100M000100Y43")] {
        let taken = Contractor::enter(id, &described(name, code), &others, &officer());
        assert!(matches!(taken, Err(Refusal::NameTaken { .. })));
    }
    let other = described("乙公司", "91110000802100433B");
    assert!(Contractor::enter(id, &other, &others, &officer()).is_ok());
    let refused = Contractor::enter(id, &other, &others, &person(Role::UnitHead));
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
}

#[test]
fn the_days_of_an_agreement_are_in_order() {
    let ends = terms("2026-11-01", "2026-10-31");
    let field = "valid_until";
    assert_eq!(enter(ends, None), Err(Refusal::EndsBeforeBegin { field }));
    let mut late = terms("2026-01-01", "2026-06-30");
    late.signed_on = day("2026-07-01");
    let field = "signed_on";
    assert_eq!(enter(late, None), Err(Refusal::OutsideAgreement { field }));
    let mut to_come = terms("2026-12-01", "2026-12-31");
    to_come.signed_on = day("2026-11-24");
    assert_eq!(enter(to_come, None), Err(Refusal::InFuture { field }));
    let long = terms("2026-01-01", "2031-01-02");
    assert_eq!(
        enter(long, None),
        Err(Refusal::AgreementTooLong { years: 5 })
    );
    assert!(enter(terms("2026-01-01", "2031-01-01"), None).is_ok());
}

#[test]
fn what_is_over_is_not_changed_but_followed() {
    let mut old = agreement("2025-11-01", "2026-11-22");
    let again = old.describe(terms("2025-11-01", "2027-11-22"), (&officer(), today()));
    let on = day("2026-11-22");
    assert_eq!(again, Err(Refusal::AgreementOver { on }));
    let followed = enter(terms("2026-11-23", "2027-11-22"), Some(&old)).unwrap();
    assert_eq!(followed.follows, Some(old.id));
    // What does not go further follows nothing.
    let short = enter(terms("2026-11-01", "2026-11-22"), Some(&old));
    assert_eq!(short, Err(Refusal::FollowsNothing));
    // A scan may still come home.
    assert!(old.add_scans(&[Uuid::from_u128(9)], &officer()).is_ok());
    assert_eq!(old.scans.len(), 1);
    let mut running = agreement("2026-01-01", "2026-12-31");
    assert!(
        running
            .describe(terms("2026-01-01", "2027-01-31"), (&officer(), today()))
            .is_ok()
    );
}

#[test]
fn it_ends_within_its_days_once_and_for_a_reason() {
    let hands = (&officer(), now(), today());
    let mut early = agreement("2026-01-01", "2026-12-31");
    let outside = early.end(day("2025-12-31"), "完工", hands);
    assert_eq!(outside, Err(Refusal::OutsideAgreement { field: "on" }));
    let to_come = early.end(day("2026-11-24"), "完工", hands);
    assert_eq!(to_come, Err(Refusal::InFuture { field: "on" }));
    let blank = early.end(day("2026-11-20"), " ", hands);
    assert_eq!(blank, Err(Refusal::Blank { field: "reason" }));
    early.end(day("2026-11-20"), "工程完工", hands).unwrap();
    assert!(early.covers(day("2026-11-20")) && !early.covers(day("2026-11-21")));
    assert_eq!(early.state(today()), AgreementState::Over);
    let on = day("2026-11-20");
    let again = early.end(on, "完工", hands);
    assert_eq!(again, Err(Refusal::AgreementOver { on }));
}

#[test]
fn thirty_days_before_its_end_it_asks_for_another() {
    let state = |until| agreement("2026-01-01", until).state(today());
    assert_eq!(state("2026-12-24"), AgreementState::InForce);
    assert_eq!(state("2026-12-23"), AgreementState::Expiring);
    assert_eq!(state("2026-11-23"), AgreementState::Expiring);
    assert_eq!(state("2026-11-22"), AgreementState::Over);
    let (first, second) = (
        agreement("2026-01-01", "2026-11-30"),
        agreement("2026-12-01", "2027-11-30"),
    );
    let both = [first.clone(), second.clone()];
    let until = Some(day("2027-11-30"));
    assert_eq!(standing(&both, today()), (AgreementState::InForce, until));
    let alone = standing(&[second], today());
    assert_eq!(alone, (AgreementState::ToCome, Some(day("2026-12-01"))));
    let gone = standing(&[first], day("2027-01-01"));
    assert_eq!(gone, (AgreementState::Over, Some(day("2026-11-30"))));
    assert_eq!(standing(&[], today()), (AgreementState::Over, None));
}
