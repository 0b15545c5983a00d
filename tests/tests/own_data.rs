//! What an organisation enters itself: years of public holidays count at once, and a criterion of its own is unverified
//! until somebody compares it with the original.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use std::collections::BTreeMap;

use app::clauses::{
    AddOwnCriterion, ListMajorCriteria, VerifyOwnCriterion, WithdrawOwnCriterion,
    add_own_criterion, list_major_criteria, verify_own_criterion, withdraw_own_criterion,
};
use app::inspections::{
    AddInspectionPlan, ListFestivals, ListInspectionPlans, add_inspection_plan, list_festivals,
    list_inspection_plans,
};
use app::register::holidays::{
    AddHolidayYear, ListHolidayYears, add_holiday_year, list_holiday_years,
};
use domain::Refusal;
use domain::calendar::Festival;
use domain::holiday::HolidayTerms;
use domain::inspection::InspectionKind;
use domain::inspection_plan::{BeforeFestival, Period, PlanTerms, Recurrence, Scope};
use testkit::{Company, day, forms, id};

fn terms() -> HolidayTerms {
    HolidayTerms {
        year: 2027,
        off: vec![day("2027-01-01"), day("2027-10-01"), day("2027-10-04")],
        worked: vec![day("2027-10-09")],
        festivals: BTreeMap::from([(Festival::National, day("2027-10-01"))]),
        source: "国办发明电〔2026〕7号".to_owned(),
    }
}

#[test]
fn a_year_of_holidays_counts_at_once_and_after_opening_again() {
    let mut company = Company::found();
    company.as_("张伟");
    let plan = PlanTerms {
        title: "国庆节前检查".to_owned(),
        kind: InspectionKind::Holiday,
        checklist: forms::checklist(),
        scope: Scope::Places {
            places: vec![id("10 kV 城东开关站")],
        },
        starts_on: day("2026-11-25"),
        recurrence: Some(Recurrence {
            every: Period::Year,
            interval: 1,
            weekdays: Vec::new(),
            until: None,
            before: Some(BeforeFestival {
                festival: Festival::National,
                days: 10,
            }),
        }),
        days: 5,
        inspectors: vec![id("张伟")],
        walked_by: None,
    };
    let planned = add_inspection_plan(&mut company.ws, AddInspectionPlan { terms: plan }).unwrap();
    assert_eq!((planned.next_on, planned.unknown_from), (None, Some(2027)));
    let shown = list_holiday_years(&mut company.ws, ListHolidayYears {}).unwrap();
    assert_eq!(shown.unknown_from, 2027);
    assert!(shown.years.iter().all(|year| year.entered.is_none()));

    let shown = add_holiday_year(&mut company.ws, AddHolidayYear { terms: terms() }).unwrap();
    assert_eq!(shown.unknown_from, 2028);
    let entered = shown.years[0].entered.as_ref().unwrap();
    assert_eq!(
        (entered.by_name.as_str(), entered.source.as_str()),
        ("张伟", "国办发明电〔2026〕7号")
    );
    let mut company = company.reopen();
    let plans = list_inspection_plans(&mut company.ws, ListInspectionPlans::default()).unwrap();
    assert_eq!(plans.rows[0].next_on, Some(day("2027-09-21")));
    let festivals = list_festivals(&mut company.ws, ListFestivals {}).unwrap();
    assert_eq!(festivals.unknown_from, 2028);

    let wrong = HolidayTerms {
        worked: vec![day("2027-10-05")],
        ..terms()
    };
    let refusal = company.refuses(|ws| add_holiday_year(ws, AddHolidayYear { terms: wrong }));
    let anyway = day("2027-10-05");
    assert_eq!(refusal, Refusal::WorkedAnyway { day: anyway });
    company.as_("刘洋");
    let refusal = company.refuses(|ws| add_holiday_year(ws, AddHolidayYear { terms: terms() }));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}

#[test]
fn a_criterion_of_ones_own_is_unverified_until_somebody_verifies_it() {
    let mut company = Company::found();
    company.as_("张伟");
    let request = AddOwnCriterion {
        text: "主变压器失去全部冷却且不能停运".to_owned(),
        document: "《重大电力安全隐患判定标准（试行）》".to_owned(),
        clause: "第五条".to_owned(),
    };
    let shown = add_own_criterion(&mut company.ws, request).unwrap();
    let own = &shown.own[0];
    assert_eq!(own.verified_by_name, None);
    assert_eq!(
        own.words,
        "《重大电力安全隐患判定标准（试行）》第五条：主变压器失去全部冷却且不能停运"
    );
    let criterion = own.id;
    company.as_("李娜");
    let shown = verify_own_criterion(&mut company.ws, VerifyOwnCriterion { criterion }).unwrap();
    assert_eq!(shown.own[0].verified_by_name.as_deref(), Some("李娜"));
    let refusal = company.refuses(|ws| verify_own_criterion(ws, VerifyOwnCriterion { criterion }));
    assert_eq!(refusal, Refusal::CriterionVerified);
    let request = WithdrawOwnCriterion { criterion };
    assert!(
        withdraw_own_criterion(&mut company.ws, request)
            .unwrap()
            .own
            .is_empty()
    );
    let mut company = company.reopen();
    let shown = list_major_criteria(&mut company.ws, ListMajorCriteria {}).unwrap();
    assert!(shown.own.is_empty());
}
