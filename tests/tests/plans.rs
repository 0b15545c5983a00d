//! Plans of inspections: the days they fall on, how each stands, and what is refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::inspections::{
    AddInspectionPlan, CalendarView, EditInspectionPlan, EndInspectionPlan,
    ExportInspectionCalendar, GetInspectionCalendar, InspectionPlanView, ListInspectionPlans,
    StartInspection, add_inspection_plan, edit_inspection_plan, end_inspection_plan,
    export_inspection_calendar, get_inspection_calendar, list_inspection_plans, start_inspection,
};
use app::today::{GetToday, GroupName, get_today};
use chrono::NaiveDate;
use domain::Refusal;
use domain::calendar::Festival;
use domain::inspection::InspectionKind;
use domain::inspection_plan::{
    BeforeFestival, Period, PlanTerms, Planned, PlannedStanding, Recurrence, Scope,
};
use domain::permission::Action;
use testkit::{Company, day, forms, id};
use uuid::Uuid;

/// 张伟 and 李娜 inspect the switching station on each Wednesday, within two days.
fn terms() -> PlanTerms {
    PlanTerms {
        title: "城东开关站周巡".to_owned(),
        kind: InspectionKind::Routine,
        checklist: forms::checklist(),
        scope: Scope::Places {
            places: vec![id("10 kV 城东开关站")],
        },
        starts_on: day("2026-11-25"),
        recurrence: Some(Recurrence {
            every: Period::Week,
            interval: 1,
            weekdays: Vec::new(),
            until: None,
            before: None,
        }),
        days: 2,
        inspectors: vec![id("张伟"), id("李娜")],
        walked_by: None,
    }
}

fn planned(company: &mut Company, terms: PlanTerms) -> InspectionPlanView {
    company.as_("张伟");
    add_inspection_plan(&mut company.ws, AddInspectionPlan { terms }).unwrap()
}

fn asked(from: &str, to: &str) -> GetInspectionCalendar {
    GetInspectionCalendar {
        from: day(from),
        to: day(to),
        inspector: None,
        unit: None,
        only: None,
    }
}

fn calendar(company: &mut Company) -> CalendarView {
    get_inspection_calendar(&mut company.ws, asked("2026-11-01", "2026-12-10")).unwrap()
}

fn standings(company: &mut Company) -> Vec<(String, PlannedStanding)> {
    let times = calendar(company).times.into_iter();
    times
        .map(|time| (time.on.to_string(), time.standing))
        .collect()
}

fn start(plan: Uuid, on: NaiveDate) -> StartInspection {
    StartInspection {
        planned: Some(Planned { plan, on }),
        ..forms::start()
    }
}

#[test]
fn a_weekly_plan_comes_due_is_done_late_and_shows_in_today() {
    use PlannedStanding::{Done, DoneLate, Due, Late, Running, Upcoming};
    let mut company = Company::found();
    let plan = planned(&mut company, terms());
    assert_eq!(plan.next_on, Some(day("2026-11-25")));
    let on = |text: &str, standing| (text.to_owned(), standing);
    assert_eq!(
        standings(&mut company),
        [
            on("2026-11-25", Upcoming),
            on("2026-12-02", Upcoming),
            on("2026-12-09", Upcoming)
        ]
    );
    company.advance(2);
    assert_eq!(standings(&mut company)[0], on("2026-11-25", Due));
    let today = get_today(&mut company.ws, GetToday {}).unwrap();
    let group = today
        .groups
        .iter()
        .find(|one| one.group == GroupName::ToInspect);
    let row = &group.unwrap().rows[0];
    assert_eq!((row.id, row.title.as_str()), (plan.id, "10 kV 城东开关站"));
    let first = start_inspection(&mut company.ws, start(plan.id, day("2026-11-25"))).unwrap();
    assert_eq!(standings(&mut company)[0], on("2026-11-25", Running));
    let today = get_today(&mut company.ws, GetToday {}).unwrap();
    assert!(
        today
            .groups
            .iter()
            .all(|one| one.group != GroupName::ToInspect)
    );
    company.finish(first.row.id);
    company.as_("张伟");
    assert_eq!(standings(&mut company)[0], on("2026-11-25", Done));
    company.advance(9);
    assert_eq!(standings(&mut company)[1], on("2026-12-02", Late));
    let late = start_inspection(&mut company.ws, start(plan.id, day("2026-12-02"))).unwrap();
    company.finish(late.row.id);
    company.as_("张伟");
    assert_eq!(standings(&mut company)[1], on("2026-12-02", DoneLate));
    let counts = calendar(&mut company).counts;
    assert_eq!((counts.total, counts.done, counts.late), (3, 2, 0));
}

#[test]
fn a_time_is_inspected_once_at_its_place_on_its_day() {
    let mut company = Company::found();
    let plan = planned(&mut company, terms());
    company.advance(2);
    let other_day = start(plan.id, day("2026-11-26"));
    let not_planned = |on: &str| Refusal::NotPlanned {
        plan: "城东开关站周巡".to_owned(),
        on: day(on),
    };
    let refused = company.refuses(|ws| start_inspection(ws, other_day));
    assert_eq!(refused, not_planned("2026-11-26"));
    let elsewhere = StartInspection {
        place: id("10 kV 城东 113 线"),
        ..start(plan.id, day("2026-11-25"))
    };
    let refused = company.refuses(|ws| start_inspection(ws, elsewhere));
    assert_eq!(refused, not_planned("2026-11-25"));
    let made = start_inspection(&mut company.ws, start(plan.id, day("2026-11-25"))).unwrap();
    let refused = company.refuses(|ws| start_inspection(ws, start(plan.id, day("2026-11-25"))));
    let inspection = made.row.number;
    assert_eq!(refused, Refusal::PlannedAlready { inspection });
}

#[test]
fn a_plan_of_a_unit_follows_its_places_and_a_calendar_is_one_persons_or_one_units() {
    let mut company = Company::found();
    let unit = id("城东供电所");
    let of_unit = PlanTerms {
        scope: Scope::Unit { unit },
        recurrence: None,
        ..terms()
    };
    planned(&mut company, of_unit);
    let places: Vec<String> = { calendar(&mut company).times.into_iter() }
        .map(|time| time.place_name)
        .collect();
    assert!(
        places.contains(&"10 kV 城东开关站".to_owned()),
        "{places:?}"
    );
    assert!(places.len() > 1);
    let of = |inspector: Option<&str>, unit: Option<&str>| GetInspectionCalendar {
        inspector: inspector.map(id),
        unit: unit.map(id),
        ..asked("2026-11-01", "2026-12-10")
    };
    let mut count = |asked| {
        let view = get_inspection_calendar(&mut company.ws, asked).unwrap();
        view.counts.total as usize
    };
    assert_eq!(count(of(Some("李娜"), None)), places.len());
    assert_eq!(count(of(Some("刘洋"), None)), 0);
    assert_eq!(count(of(None, Some("城东供电所"))), places.len());
    assert_eq!(count(of(None, Some("变电运维班"))), 0);
}

#[test]
fn a_plan_is_changed_and_ended_and_keeps_what_was_done() {
    let mut company = Company::found();
    let plan = planned(&mut company, terms());
    company.advance(2);
    start_inspection(&mut company.ws, start(plan.id, day("2026-11-25"))).unwrap();
    let edit = EditInspectionPlan {
        plan: plan.id,
        terms: PlanTerms { days: 3, ..terms() },
    };
    let changed = edit_inspection_plan(&mut company.ws, edit).unwrap();
    assert_eq!(changed.terms.days, 3);
    let end = |ended_on: &str| EndInspectionPlan {
        plan: plan.id,
        ended_on: day(ended_on),
    };
    let refused = company.refuses(|ws| end_inspection_plan(ws, end("2026-11-24")));
    assert_eq!(refused, Refusal::InPast { field: "ended_on" });
    end_inspection_plan(&mut company.ws, end("2026-12-01")).unwrap();
    let days: Vec<String> = standings(&mut company)
        .into_iter()
        .map(|one| one.0)
        .collect();
    assert_eq!(days, ["2026-11-25"]);
    company.advance(1);
    let listed = list_inspection_plans(&mut company.ws, ListInspectionPlans::default()).unwrap();
    assert_eq!(listed.rows[0].ended_on, Some(day("2026-12-01")));
    assert_eq!(listed.rows[0].next_on, None);
    company.as_("刘洋");
    let refused =
        company.refuses(|ws| add_inspection_plan(ws, AddInspectionPlan { terms: terms() }));
    let not_allowed = Refusal::NotAllowed {
        action: Action::PlanInspections,
        person: "刘洋".to_owned(),
    };
    assert_eq!(refused, not_allowed);
}

#[test]
fn a_plan_before_a_festival_goes_by_the_published_calendar_and_says_where_that_ends() {
    let mut company = Company::found();
    let terms = PlanTerms {
        title: "国庆节前检查".to_owned(),
        kind: InspectionKind::Holiday,
        starts_on: day("2026-01-01"),
        recurrence: Some(Recurrence {
            every: Period::Year,
            interval: 1,
            weekdays: Vec::new(),
            until: None,
            before: Some(BeforeFestival {
                festival: Festival::National,
                days: 7,
            }),
        }),
        ..terms()
    };
    let plan = planned(&mut company, terms.clone());
    // Found in November: the next one is of a year that nobody published.
    assert_eq!((plan.next_on, plan.unknown_from), (None, Some(2027)));
    let shown = |company: &mut Company, from, to| {
        let view = get_inspection_calendar(&mut company.ws, asked(from, to)).unwrap();
        let days = view.times.iter().map(|time| time.on.to_string());
        (days.collect::<Vec<_>>(), view.unknown_years)
    };
    let (days, unknown) = shown(&mut company, "2026-01-01", "2026-12-20");
    assert_eq!((days, unknown), (vec!["2026-09-24".to_owned()], vec![]));
    let (days, unknown) = shown(&mut company, "2027-09-01", "2027-09-30");
    assert_eq!((days, unknown), (vec![], vec![2027]));
    let mut company = company.reopen();
    let page = list_inspection_plans(&mut company.ws, ListInspectionPlans::default()).unwrap();
    assert_eq!(page.rows[0].terms, terms);
}

#[test]
fn the_calendar_leaves_as_a_file_that_says_the_same_each_time() {
    let mut company = Company::found();
    planned(&mut company, terms());
    let mut file = || {
        let calendar = asked("2026-11-01", "2026-12-10");
        export_inspection_calendar(&mut company.ws, ExportInspectionCalendar { calendar }).unwrap()
    };
    let made = file();
    assert_eq!(made.events, 3);
    assert_eq!(made.text, file().text);
    for line in [
        "BEGIN:VCALENDAR",
        "DTSTART;VALUE=DATE:20261125",
        "DTEND;VALUE=DATE:20261127",
        "SUMMARY:城东开关站周巡 10 kV 城东开关站",
    ] {
        assert!(
            made.text.lines().any(|one| one.trim_end() == line),
            "{line}\n{}",
            made.text
        );
    }
    assert_eq!(made.text.matches("BEGIN:VEVENT").count(), 3);
    let too_long =
        company.fails(|ws| get_inspection_calendar(ws, asked("2026-01-01", "2027-06-01")));
    assert!(format!("{too_long:?}").contains("OutOfRange"));
}
