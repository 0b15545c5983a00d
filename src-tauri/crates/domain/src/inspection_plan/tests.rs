use super::*;
use crate::people::Role;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn terms() -> PlanTerms {
    PlanTerms {
        title: "配电室月度检查".into(),
        kind: InspectionKind::Routine,
        checklist: Uuid::from_u128(1),
        scope: Scope::Places {
            places: vec![Uuid::from_u128(2)],
        },
        starts_on: day("2026-01-31"),
        recurrence: Some(Recurrence {
            every: Period::Month,
            interval: 1,
            weekdays: Vec::new(),
            until: None,
            before: None,
        }),
        days: 5,
        inspectors: Vec::new(),
        walked_by: None,
    }
}

fn plan() -> InspectionPlan {
    InspectionPlan::settle(Uuid::from_u128(9), terms(), &[]).unwrap()
}

#[test]
fn a_rule_is_written_as_the_standard_has_it() {
    let weekly = Recurrence {
        every: Period::Week,
        interval: 2,
        weekdays: vec![1, 4],
        until: Some(day("2026-12-31")),
        before: None,
    };
    assert_eq!(
        weekly.rule(day("2026-01-01")),
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20261231T000000Z"
    );
    let monthly = terms().recurrence.unwrap();
    assert_eq!(
        monthly.rule(day("2026-01-31")),
        "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"
    );
    assert_eq!(monthly.rule(day("2026-01-15")), "FREQ=MONTHLY;INTERVAL=1");
}

#[test]
fn terms_that_make_no_plan_are_refused_with_their_field() {
    let refused = |spoil: fn(&mut PlanTerms)| {
        let mut terms = terms();
        spoil(&mut terms);
        InspectionPlan::settle(Uuid::nil(), terms, &[]).unwrap_err()
    };
    let blank = |field| Refusal::Blank { field };
    let range = |field, most| Refusal::OutOfRange {
        field,
        least: 1,
        most,
    };
    assert_eq!(refused(|t| t.title = " ".into()), blank("title"));
    assert_eq!(
        refused(|t| t.scope = Scope::Places { places: Vec::new() }),
        blank("scope")
    );
    assert_eq!(refused(|t| t.days = 0), range("days", MOST_DAYS));
    assert_eq!(refused(|t| t.days = 93), range("days", MOST_DAYS));
    let spoil: fn(&mut PlanTerms) = |t| t.recurrence.as_mut().unwrap().interval = 0;
    assert_eq!(refused(spoil), range("interval", MOST_INTERVAL));
    let spoil: fn(&mut PlanTerms) = |t| t.recurrence.as_mut().unwrap().weekdays = vec![8];
    assert_eq!(refused(spoil), range("weekdays", 7));
    let spoil: fn(&mut PlanTerms) =
        |t| t.recurrence.as_mut().unwrap().until = Some(day("2026-01-30"));
    assert_eq!(refused(spoil), Refusal::PlanEndsBeforeStart);
}

#[test]
fn before_a_festival_is_of_published_years_alone() {
    use std::collections::BTreeMap;

    use crate::calendar::YearOfWork;
    let year = YearOfWork {
        festivals: BTreeMap::from([(Festival::NewYear, day("2026-01-01"))]),
        ..YearOfWork::default()
    };
    let calendar = WorkCalendar::new(BTreeMap::from([(2026, year)]));
    let before = BeforeFestival {
        festival: Festival::NewYear,
        days: 10,
    };
    let stretch = (day("2025-12-22"), day("2026-12-31"));
    assert_eq!(before.days_in(&calendar, stretch), [day("2025-12-22")]);
    // New Year's Day of 2027 would be prepared for in December 2026.
    assert_eq!(before.unknown_in(&calendar, stretch), [2027]);
    let known = (day("2025-12-22"), day("2026-12-21"));
    assert!(before.unknown_in(&calendar, known).is_empty());

    let mut terms = terms();
    let plan = |terms: &PlanTerms| InspectionPlan::settle(Uuid::nil(), terms.clone(), &[]);
    terms.recurrence = Some(Recurrence {
        every: Period::Year,
        interval: 1,
        weekdays: Vec::new(),
        until: None,
        before: Some(before),
    });
    assert!(plan(&terms).is_ok());
    let spoilt = |spoil: fn(&mut Recurrence)| {
        let mut terms = terms.clone();
        spoil(terms.recurrence.as_mut().unwrap());
        plan(&terms).unwrap_err()
    };
    let days = spoilt(|one| one.before.as_mut().unwrap().days = 61);
    let most = Refusal::OutOfRange {
        field: "days_before",
        least: 1,
        most: 60,
    };
    assert_eq!(days, most);
    assert!(matches!(
        spoilt(|one| one.every = Period::Month),
        Refusal::OutOfRange {
            field: "interval",
            ..
        }
    ));
}

#[test]
fn whoever_may_not_inspect_is_not_assigned() {
    let member = Person::new(Uuid::from_u128(3), "李四", None, &[Role::Member]).unwrap();
    let refused = InspectionPlan::settle(Uuid::nil(), terms(), &[member]);
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
}

#[test]
fn a_unit_inspects_where_nobody_is_named() {
    let (person, unit) = (Uuid::from_u128(3), Uuid::from_u128(4));
    let mut plan = plan();
    assert!(!plan.is_for(person, Some(unit)) && !plan.is_for(person, None));
    plan.walked_by = Some(unit);
    assert!(plan.is_for(person, Some(unit)) && !plan.is_for(person, None));
    plan.inspectors = vec![Uuid::from_u128(5)];
    assert!(!plan.is_for(person, Some(unit)) && plan.is_for(Uuid::from_u128(5), None));
}

#[test]
fn other_terms_leave_what_a_plan_was_made_for() {
    let mut made = plan();
    made.because_of = Some(Uuid::from_u128(7));
    made.ended_on = Some(day("2026-03-10"));
    let later = PlanTerms { days: 9, ..terms() };
    let amended = made.amended(later, &[]).unwrap();
    assert_eq!((amended.days, amended.ended_on), (9, made.ended_on));
    assert_eq!((amended.id, amended.because_of), (made.id, made.because_of));
}

#[test]
fn an_ended_plan_keeps_its_past() {
    let mut plan = plan();
    let today = day("2026-03-10");
    assert_eq!(
        plan.end(day("2026-03-09"), today),
        Err(Refusal::InPast { field: "ended_on" })
    );
    plan.end(today, today).unwrap();
    assert!(plan.counts_on(day("2026-02-28")));
    assert!(!plan.counts_on(today));
    assert!(!plan.counts_on(day("2026-01-30")));
}

#[test]
fn only_what_is_over_or_done_is_in_the_rate() {
    use PlannedStanding::{Done, DoneLate, Due, Late, Running, Upcoming};
    let all = [Upcoming, Due, Running, Late, Done, DoneLate];
    let of = |share: PlannedShare| all.map(|standing| share.counts(standing));
    assert_eq!(
        of(PlannedShare::Due),
        [false, false, false, true, true, true]
    );
    assert_eq!(
        of(PlannedShare::Done),
        [false, false, false, false, true, true]
    );
    assert_eq!(
        of(PlannedShare::Missed),
        [false, false, false, true, false, false]
    );
}

#[test]
fn a_time_stands_by_its_last_day() {
    let plan = plan();
    let days = (day("2026-01-31"), plan.last_day(day("2026-01-31")));
    assert_eq!(days.1, day("2026-02-04"));
    let on = |inspection, today| standing(days, inspection, day(today));
    assert_eq!(on(None, "2026-01-30"), PlannedStanding::Upcoming);
    assert_eq!(on(None, "2026-01-31"), PlannedStanding::Due);
    assert_eq!(on(None, "2026-02-04"), PlannedStanding::Due);
    assert_eq!(on(None, "2026-02-05"), PlannedStanding::Late);
    assert_eq!(on(Some(None), "2026-02-05"), PlannedStanding::Running);
    let ended = |text| Some(Some(day(text)));
    assert_eq!(on(ended("2026-02-04"), "2026-03-01"), PlannedStanding::Done);
    assert_eq!(
        on(ended("2026-02-05"), "2026-03-01"),
        PlannedStanding::DoneLate
    );
}
