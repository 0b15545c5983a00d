use app::findings::raise_hazard;
use app::hazards::{VoidHazard, void_hazard};
use app::inspections::{
    AnswerItem, FinishInspection, GetInspection, LastAnswer, answer_item, finish_inspection,
    get_inspection, start_inspection,
};
use domain::Refusal;
use domain::inspection::{Finding, Nonconformity};
use testkit::{DIRECTOR, day, forms, id};

use super::{MEASURED, SEEN, answer, item, raise, walking};

#[test]
fn a_measured_value_judges_itself() {
    let (mut company, inspection) = walking();
    for (reading, result) in [("350", Finding::Fails), ("400", Finding::Conforms)] {
        let form = AnswerItem {
            reading: Some(reading.to_owned()),
            ..answer(inspection, MEASURED, None)
        };
        let view = answer_item(&mut company.ws, form).unwrap();
        let given = item(&view, MEASURED).answer.as_ref().unwrap();
        assert_eq!(
            (given.result, given.reading.as_deref()),
            (result, Some(reading))
        );
        assert_eq!(given.answered_by_name, "张伟");
    }
    let refusal = company.refuses(|ws| answer_item(ws, answer(inspection, MEASURED, None)));
    let measured = MEASURED.to_owned();
    assert_eq!(refusal, Refusal::ReadingMissing { item: measured });
    let refusal = company.refuses(|ws| answer_item(ws, answer(inspection, SEEN, None)));
    assert_eq!(
        refusal,
        Refusal::ResultMissing {
            item: SEEN.to_owned()
        }
    );
}

#[test]
fn a_failed_item_is_a_defect_or_a_violation_and_is_counted_as_such() {
    let (mut company, inspection) = walking();
    let defect = Nonconformity::Defect {
        maintenance_number: "缺〔2026〕17".to_owned(),
    };
    let violation = Nonconformity::Violation {
        person_name: "外包队 老陈".to_owned(),
        corrected_on_spot: true,
    };
    let form = |code, result, kind: &Nonconformity| AnswerItem {
        nonconformity: Some(kind.clone()),
        ..answer(inspection, code, result)
    };
    answer_item(&mut company.ws, form("T1-01", Finding::Fails, &defect)).unwrap();
    answer_item(&mut company.ws, form("T1-02", Finding::Fails, &violation)).unwrap();
    answer_item(&mut company.ws, answer(inspection, "T1-05", Finding::Fails)).unwrap();
    let refusal = company.refuses(|ws| answer_item(ws, form(SEEN, Finding::Conforms, &defect)));
    assert_eq!(
        refusal,
        Refusal::ItemNotFailed {
            item: SEEN.to_owned()
        }
    );
    raise_hazard(&mut company.ws, raise(inspection, SEEN)).unwrap();

    let view = get_inspection(&mut company.ws, GetInspection { inspection }).unwrap();
    let totals = view.totals;
    assert_eq!((totals.fails, totals.hazards), (4, 1));
    assert_eq!((totals.defects, totals.violations), (1, 1));
    let kind = |code| item(&view, code).answer.clone().unwrap().nonconformity;
    assert_eq!(kind("T1-01"), Some(defect.clone()));
    assert_eq!(kind("T1-02"), Some(violation));
    assert_eq!(kind("T1-05"), None, "nobody said yet");
    assert_eq!(kind(SEEN), Some(Nonconformity::Hazard));

    // What stands in the ledger is a hazard until it is void.
    let raised = item(&view, SEEN).answer.clone().unwrap();
    let refusal = company.refuses(|ws| answer_item(ws, form(SEEN, Finding::Fails, &defect)));
    let hazard = raised.hazard_number.unwrap();
    assert_eq!(hazard, "隐患〔2026〕1号");
    assert_eq!(
        refusal,
        Refusal::AlreadyRaised {
            item: SEEN.to_owned(),
            hazard
        }
    );
    let void = VoidHazard {
        hazard: raised.hazard.unwrap(),
        reason: "实为设备缺陷".to_owned(),
        happened_at: None,
    };
    void_hazard(company.as_(DIRECTOR), void).unwrap();
    answer_item(company.as_("张伟"), form(SEEN, Finding::Fails, &defect)).unwrap();
}

#[test]
fn one_call_shows_the_walk_with_what_was_found_here_before() {
    let (mut company, first) = walking();
    answer_item(&mut company.ws, answer(first, SEEN, Finding::Fails)).unwrap();
    answer_item(&mut company.ws, answer(first, "T1-05", Finding::Conforms)).unwrap();
    company.advance(30);
    let second = start_inspection(company.as_("李娜"), forms::start())
        .unwrap()
        .row
        .id;
    answer_item(&mut company.ws, answer(second, SEEN, Finding::Conforms)).unwrap();
    company.advance(30);
    let elsewhere = app::inspections::StartInspection {
        place: id("10 kV 城南 205 线 12 号杆"),
        ..forms::start()
    };
    let elsewhere = start_inspection(company.as_("张伟"), elsewhere).unwrap();
    assert!(elsewhere.items.iter().all(|row| row.last.is_none()));

    let third = start_inspection(&mut company.ws, forms::start()).unwrap();
    assert_eq!(third.items.len(), 15);
    assert_eq!(
        item(&third, MEASURED).item.limits.clone().unwrap().unit,
        "mm"
    );
    assert_eq!(
        (third.row.answered, third.row.item_count, third.row.fails),
        (0, 15, 0)
    );
    assert_eq!(third.row.place_name, "10 kV 城东开关站");
    assert_eq!(third.row.unit_name, "城东供电所");
    assert_eq!(third.row.checklist_code, "T1");
    assert_eq!(third.row.inspector_names, ["张伟", "李娜"]);
    let last = |code| item(&third, code).last.clone();
    let by = |date, result, by_name: &str| LastAnswer {
        date: day(date),
        result,
        by_name: by_name.to_owned(),
    };
    assert_eq!(
        last(SEEN),
        Some(by("2026-12-23", Finding::Conforms, "李娜"))
    );
    assert_eq!(
        last("T1-05"),
        Some(by("2026-11-23", Finding::Conforms, "张伟"))
    );
    assert_eq!(last(MEASURED), None);
    // The first one has nothing before it, and its own answers are not its past.
    let view = get_inspection(&mut company.ws, GetInspection { inspection: first }).unwrap();
    assert!(view.items.iter().all(|row| row.last.is_none()));
    assert_eq!((view.answers.len(), view.open_items.len()), (2, 13));
    let finish = FinishInspection {
        inspection: first,
        opinion: "未完".to_owned(),
    };
    company.refuses(|ws| finish_inspection(ws, finish));
}
