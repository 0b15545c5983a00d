use super::*;
use crate::organisation::Policy;
use crate::people::Role;

const ZONE: Zone = Zone::CHINA;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn officer() -> Person {
    Person::new(Uuid::from_u128(1), "张伟", None, &[Role::SafetyOfficer]).unwrap()
}

fn fitter() -> Person {
    Person::new(Uuid::from_u128(2), "刘洋", None, &[]).unwrap()
}

fn seen(what: Nonconformity) -> InPassing {
    let said = crate::hazard::Seen {
        at: None,
        on_record: None,
        by: None,
        finder: "",
    };
    // One minute past midnight in China, still the day before by UTC.
    let now = "2026-11-22T16:01:00Z".parse().unwrap();
    InPassing {
        what,
        description: "2 号间隔隔离开关触头发热 ".into(),
        site: Site {
            unit: Uuid::from_u128(3),
            place: Uuid::from_u128(4),
            spot: String::new(),
            equipment: None,
        },
        origin: Origin::seen(Uuid::from_u128(2), said, now).unwrap(),
        photos: Vec::new(),
    }
}

fn defect() -> Nonconformity {
    let maintenance_number = String::new();
    Nonconformity::Defect { maintenance_number }
}

fn violation(corrected_on_spot: bool) -> Nonconformity {
    Nonconformity::Violation {
        person_name: "李强".into(),
        corrected_on_spot,
    }
}

fn enter(what: Nonconformity) -> Refused<Irregularity> {
    let due_on = None;
    let said = match what {
        Nonconformity::Violation { .. } => Described::Violation {
            employer: String::new(),
            contractor: None,
            due_on,
        },
        Nonconformity::Defect { .. } | Nonconformity::Hazard => Described::Defect {
            maintenance_number: String::new(),
            grade: None,
            due_on,
        },
    };
    Irregularity::seen(Uuid::from_u128(9), seen(what), said, (&fitter(), ZONE))
}

fn entered(what: Nonconformity) -> (Irregularity, Found) {
    let row = enter(what).unwrap();
    let found = Found::in_passing(row.id, row.passing.as_ref().unwrap()).unwrap();
    (row, found)
}

fn told(grade: Option<DefectGrade>, due_on: Option<&str>) -> Described {
    Described::Defect {
        maintenance_number: " 缺-2026-41 ".into(),
        grade,
        due_on: due_on.map(day),
    }
}

fn gone(on: &str) -> Option<Handled> {
    Some(Handled {
        on: day(on),
        how: "更换触头".into(),
        by: "检修班".into(),
        photos: Vec::new(),
    })
}

#[test]
fn anybody_enters_what_was_seen_and_a_hazard_is_none_of_it() {
    let (row, found) = entered(defect());
    assert_eq!(found.description, "2 号间隔隔离开关触头发热");
    assert_eq!(found.on(ZONE), day("2026-11-23"));
    assert_eq!(row.state(&found, None), IrregularityState::Open);
    assert_eq!(
        enter(Nonconformity::Hazard),
        Err(Refusal::IrregularityOfOtherKind)
    );
    let nobody = Nonconformity::Violation {
        person_name: " ".into(),
        corrected_on_spot: false,
    };
    let field = "person_name";
    assert_eq!(enter(nobody), Err(Refusal::Blank { field }));
}

#[test]
fn number_grade_and_day_come_later_and_belong_to_their_kind() {
    let (mut row, found) = entered(defect());
    let serious = Some(DefectGrade::Serious);
    let by = officer();
    row.describe(told(serious, Some("2026-11-23")), &found, (&by, ZONE))
        .unwrap();
    assert_eq!(row.number(&found), "缺-2026-41");
    assert_eq!((row.grade, row.due_on), (serious, Some(day("2026-11-23"))));

    let before = row.clone();
    let early = row.describe(told(serious, Some("2026-11-22")), &found, (&by, ZONE));
    assert_eq!(early, Err(Refusal::BeforeDiscovery { field: "due_on" }));
    let whose = Described::Violation {
        employer: "宏图电建".into(),
        contractor: None,
        due_on: None,
    };
    let other = row.describe(whose.clone(), &found, (&by, ZONE));
    assert_eq!(other, Err(Refusal::IrregularityOfOtherKind));
    let stranger = row.describe(told(None, None), &found, (&fitter(), ZONE));
    assert!(matches!(stranger, Err(Refusal::NotAllowed { .. })));
    assert_eq!(row, before, "what is refused changes nothing");

    let (mut row, found) = entered(violation(false));
    row.describe(whose, &found, (&by, ZONE)).unwrap();
    assert_eq!(row.employer, "宏图电建");
}

#[test]
fn it_is_settled_on_a_day_between_its_finding_and_today_and_that_can_be_taken_back() {
    let (mut row, found) = entered(defect());
    let days = (day("2026-11-25"), ZONE);
    let mut handle =
        |handled: Option<Handled>| row.handle(handled, (&found, None), &officer(), days);
    let field = "on";
    assert_eq!(handle(gone("2026-11-26")), Err(Refusal::InFuture { field }));
    assert_eq!(
        handle(gone("2026-11-22")),
        Err(Refusal::BeforeDiscovery { field })
    );
    handle(gone("2026-11-23")).unwrap();
    assert_eq!(row.state(&found, None), IrregularityState::Handled);
    row.handle(None, (&found, None), &officer(), days).unwrap();
    assert_eq!(row.state(&found, None), IrregularityState::Open);
}

#[test]
fn a_violation_corrected_on_the_spot_is_settled_the_day_it_was_found() {
    let (row, found) = entered(violation(true));
    assert_eq!(row.state(&found, None), IrregularityState::Handled);
    assert_eq!(row.settled_on(&found, ZONE), Some(day("2026-11-23")));
    let (row, found) = entered(violation(false));
    assert_eq!(row.state(&found, None), IrregularityState::Open);
}

#[test]
fn what_became_a_hazard_is_settled_there_and_what_is_void_stays_so() {
    let (mut row, found) = entered(defect());
    let hazard = Uuid::from_u128(30);
    let days = (day("2026-11-25"), ZONE);
    row.raise(hazard, None, &fitter()).unwrap();
    assert_eq!(row.state(&found, Some(hazard)), IrregularityState::Raised);
    let raised = Err(Refusal::IrregularityRaised);
    let settled = row.handle(gone("2026-11-25"), (&found, Some(hazard)), &officer(), days);
    assert_eq!(settled, raised);
    assert_eq!(row.void("误录", Some(hazard), &officer()), raised);
    assert_eq!(
        row.raise(Uuid::from_u128(31), Some(hazard), &fitter()),
        raised
    );
    // The hazard was voided: the defect is there again, and may become another one.
    assert_eq!(row.state(&found, None), IrregularityState::Open);
    row.raise(Uuid::from_u128(31), None, &fitter()).unwrap();

    row.void("误录", None, &officer()).unwrap();
    assert_eq!(row.state(&found, None), IrregularityState::Voided);
    let void = Err(Refusal::IrregularityVoided);
    assert_eq!(row.void("再次", None, &officer()), void);
    assert_eq!(
        row.describe(told(None, None), &found, (&officer(), ZONE)),
        void
    );
}

#[test]
fn serious_ones_have_a_day_proposed_and_turn_into_hazards() {
    let own = Policy {
        serious_defect_days: 14,
        ..Policy::default()
    };
    let due = |policy: &Policy, grade| policy.proposed_defect_due(grade, day("2026-11-23"));
    assert_eq!(due(&own, DefectGrade::General), None);
    assert_eq!(due(&own, DefectGrade::Serious), Some(day("2026-12-07")));
    let usual = Policy::default();
    assert_eq!(due(&usual, DefectGrade::Serious), Some(day("2026-12-23")));
    assert_eq!(due(&usual, DefectGrade::Critical), Some(day("2026-11-24")));
    let turns = |grade: DefectGrade| grade.turns_into_hazard();
    assert!(turns(DefectGrade::Serious) && turns(DefectGrade::Critical));
    assert!(!turns(DefectGrade::General));
}
