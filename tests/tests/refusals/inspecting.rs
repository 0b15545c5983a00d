//! Refusals on the walk: who inspects, what an answer needs, what becomes a hazard.

use app::hazards::{ReportHazard, report_hazard};
use app::inspections::{
    AnswerItem, FinishInspection, StartInspection, answer_item, finish_inspection, start_inspection,
};
use chrono::Duration;
use domain::Refusal;
use domain::inspection::Finding;
use domain::permission::Action;
use testkit::{Company, forms, id};
use uuid::Uuid;

/// The item with limits: at least 400 mm.
const MEASURED: &str = "T1-03";

fn walking() -> (Company, Uuid) {
    let mut company = Company::found();
    let inspection = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    (company, inspection.row.id)
}

fn answer(inspection: Uuid, item: &str, result: Finding, reading: Option<&str>) -> AnswerItem {
    AnswerItem {
        inspection,
        item: item.to_owned(),
        result: Some(result),
        nonconformity: None,
        reading: reading.map(str::to_owned),
        note: String::new(),
        photos: Vec::new(),
    }
}

fn raise(inspection: Uuid, item: &str) -> ReportHazard {
    ReportHazard {
        inspection: Some(inspection),
        item: Some(item.to_owned()),
        ..forms::report("10 kV 城东开关站")
    }
}

fn not_allowed(person: &str) -> Refusal {
    Refusal::NotAllowed {
        action: Action::Inspect,
        person: person.to_owned(),
    }
}

#[test]
fn a_member_may_not_start_an_inspection() {
    let mut company = Company::found();
    company.as_("刘洋");
    let refusal = company.refuses(|ws| start_inspection(ws, forms::start()));
    assert_eq!(refusal, not_allowed("刘洋"));
}

#[test]
fn a_member_may_not_be_named_as_inspector() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = StartInspection {
        inspectors: vec![id("张伟"), id("刘洋")],
        ..forms::start()
    };
    assert_eq!(
        company.refuses(|ws| start_inspection(ws, form)),
        not_allowed("刘洋")
    );
}

#[test]
fn one_inspector_alone_is_too_few() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = StartInspection {
        inspectors: vec![id("张伟")],
        ..forms::start()
    };
    let refusal = company.refuses(|ws| start_inspection(ws, form));
    assert_eq!(refusal, Refusal::TooFewInspectors { found: 1 });
}

#[test]
fn the_same_inspector_twice_is_not_two() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = StartInspection {
        inspectors: vec![id("张伟"), id("张伟")],
        ..forms::start()
    };
    let person = "张伟".to_owned();
    let refusal = company.refuses(|ws| start_inspection(ws, form));
    assert_eq!(refusal, Refusal::SamePersonTwice { person });
}

#[test]
fn an_inspection_does_not_begin_in_the_future() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = StartInspection {
        started_at: Some(company.folder.env.now() + Duration::minutes(1)),
        ..forms::start()
    };
    let refusal = company.refuses(|ws| start_inspection(ws, form));
    assert_eq!(
        refusal,
        Refusal::InFuture {
            field: "started_at"
        }
    );
}

#[test]
fn a_refused_inspection_takes_no_number() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = StartInspection {
        inspectors: Vec::new(),
        ..forms::start()
    };
    company.refuses(|ws| start_inspection(ws, form));
    let started = start_inspection(&mut company.ws, forms::start()).unwrap();
    assert_eq!(started.row.number, "检查〔2026〕1号");
}

#[test]
fn not_checked_needs_a_reason() {
    let (mut company, inspection) = walking();
    let item = "T1-01".to_owned();
    let refusal = company
        .refuses(|ws| answer_item(ws, answer(inspection, "T1-01", Finding::NotChecked, None)));
    assert_eq!(refusal, Refusal::NotCheckedNeedsReason { item });
}

#[test]
fn a_measured_item_needs_its_reading() {
    let (mut company, inspection) = walking();
    for result in [Finding::Conforms, Finding::Fails] {
        let item = MEASURED.to_owned();
        let refusal =
            company.refuses(|ws| answer_item(ws, answer(inspection, MEASURED, result, None)));
        assert_eq!(refusal, Refusal::ReadingMissing { item });
    }
}

#[test]
fn a_reading_must_agree_with_the_answer() {
    let (mut company, inspection) = walking();
    for (result, reading) in [(Finding::Conforms, "399.999"), (Finding::Fails, "400")] {
        let form = answer(inspection, MEASURED, result, Some(reading));
        let refusal = company.refuses(|ws| answer_item(ws, form));
        let (item, reading) = (MEASURED.to_owned(), reading.to_owned());
        assert_eq!(refusal, Refusal::ReadingContradictsAnswer { item, reading });
    }
    let form = answer(inspection, MEASURED, Finding::Conforms, Some("400"));
    answer_item(&mut company.ws, form).unwrap();
}

#[test]
fn a_reading_is_a_decimal_number() {
    let (mut company, inspection) = walking();
    let form = answer(inspection, MEASURED, Finding::Fails, Some("三百五"));
    let refusal = company.refuses(|ws| answer_item(ws, form));
    let (field, text) = ("reading", "三百五".to_owned());
    assert_eq!(refusal, Refusal::NotANumber { field, text });
}

#[test]
fn an_item_of_another_checklist_is_unknown() {
    let (mut company, inspection) = walking();
    let form = answer(inspection, "T3-01", Finding::Conforms, None);
    let item = "T3-01".to_owned();
    assert_eq!(
        company.refuses(|ws| answer_item(ws, form)),
        Refusal::UnknownItem { item }
    );
}

#[test]
fn an_inspection_ends_when_every_item_has_an_answer_and_then_no_more_changes() {
    let (mut company, inspection) = walking();
    let finish = || FinishInspection {
        inspection,
        opinion: "符合要求。".to_owned(),
    };
    let items: Vec<String> = (1..=15).map(|n| format!("T1-{n:02}")).collect();
    for (done, item) in items.iter().enumerate() {
        let open = items[done..].to_vec();
        let refusal = company.refuses(|ws| finish_inspection(ws, finish()));
        assert_eq!(refusal, Refusal::Unanswered { items: open });
        let reading = (item == MEASURED).then_some("400");
        let form = answer(inspection, item, Finding::Conforms, reading);
        answer_item(&mut company.ws, form).unwrap();
    }
    let blank = FinishInspection {
        opinion: "  ".to_owned(),
        ..finish()
    };
    let refusal = company.refuses(|ws| finish_inspection(ws, blank));
    assert_eq!(refusal, Refusal::Blank { field: "opinion" });
    finish_inspection(&mut company.ws, finish()).unwrap();

    let number = "检查〔2026〕1号".to_owned();
    let finished = Refusal::InspectionFinished { number };
    let late = answer(inspection, "T1-01", Finding::Fails, None);
    assert_eq!(company.refuses(|ws| answer_item(ws, late)), finished);
    assert_eq!(
        company.refuses(|ws| finish_inspection(ws, finish())),
        finished
    );
}

#[test]
fn a_hazard_is_raised_only_from_an_item_that_failed() {
    let (mut company, inspection) = walking();
    let not_failed = |item: &str| Refusal::ItemNotFailed {
        item: item.to_owned(),
    };
    let refusal = company.refuses(|ws| report_hazard(ws, raise(inspection, "T1-01")));
    assert_eq!(refusal, not_failed("T1-01"), "not answered at all");
    let form = answer(inspection, "T1-01", Finding::Conforms, None);
    answer_item(&mut company.ws, form).unwrap();
    let refusal = company.refuses(|ws| report_hazard(ws, raise(inspection, "T1-01")));
    assert_eq!(refusal, not_failed("T1-01"));
}

#[test]
fn a_failed_item_becomes_one_hazard_not_two() {
    let (mut company, inspection) = walking();
    let form = answer(inspection, "T1-04", Finding::Fails, None);
    answer_item(&mut company.ws, form).unwrap();
    let raised = report_hazard(&mut company.ws, raise(inspection, "T1-04")).unwrap();
    let refusal = company.refuses(|ws| report_hazard(ws, raise(inspection, "T1-04")));
    let (item, hazard) = ("T1-04".to_owned(), raised.row.number);
    assert_eq!(refusal, Refusal::AlreadyRaised { item, hazard });
}
