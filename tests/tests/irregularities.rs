//! Defects and violations: from a walk or seen in passing, followed until they are settled or become hazards.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::PageRequest;
use app::exchange::{Growing, TableFormat};
use app::findings::{CaptureHazard, RaiseHazard, capture_hazard, raise_hazard};
use app::hazards::{VoidHazard, void_hazard};
use app::inspections::{AnswerItem, answer_item, start_inspection};
use app::irregularities::{
    DescribeIrregularity, ExportIrregularities, GetIrregularity, HandleIrregularity,
    IrregularitiesFile, IrregularityConditions, IrregularityView, ListIrregularities,
    ProposeDefectDays, RecordIrregularity, Sighted, VoidIrregularity, describe_irregularity,
    get_irregularity, handle_irregularity, list_irregularities, propose_defect_days,
    record_irregularity, void_irregularity,
};
use app::register::organisation::{EditOrganisation, edit_organisation};
use app::search::{HitKind, Search, search};
use app::today::{GetToday, GroupName, get_today};
use chrono::NaiveDate;
use domain::Refusal;
use domain::inspection::{Finding, Nonconformity};
use domain::irregularity::{
    DefectGrade, Described, Handled, IrregularityAct, IrregularityKind, IrregularityState,
};
use testkit::{Company, DIRECTOR, forms, id};
use uuid::Uuid;

const STATION: &str = "10 kV 城东开关站";

fn defect() -> Nonconformity {
    Nonconformity::Defect {
        maintenance_number: String::new(),
    }
}

fn answer(inspection: Uuid, item: &str, what: Nonconformity, note: &str) -> AnswerItem {
    AnswerItem {
        inspection,
        item: item.to_owned(),
        result: Some(Finding::Fails),
        reading: None,
        nonconformity: Some(what),
        note: note.to_owned(),
        photos: Vec::new(),
    }
}

/// 张伟 walks the switching station and finds a defect and a violation.
fn walked() -> (Company, Uuid) {
    let mut company = Company::found();
    let inspection = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    let inspection = inspection.row.id;
    let violation = Nonconformity::Violation {
        person_name: "外包队 老陈".to_owned(),
        corrected_on_spot: true,
    };
    let ws = &mut company.ws;
    answer_item(ws, answer(inspection, "T1-01", defect(), "2 号柜触头发热")).unwrap();
    answer_item(ws, answer(inspection, "T1-02", violation, "")).unwrap();
    (company, inspection)
}

fn seen(what: Sighted, description: &str) -> RecordIrregularity {
    RecordIrregularity {
        what,
        description: description.to_owned(),
        place: id(STATION),
        equipment: None,
        spot: "2 号间隔".to_owned(),
        photos: Vec::new(),
        found_at: None,
        found_by: None,
        finder: String::new(),
    }
}

fn graded(grade: DefectGrade, due_on: NaiveDate) -> Sighted {
    Sighted::Defect {
        maintenance_number: String::new(),
        grade: Some(grade),
        due_on: Some(due_on),
    }
}

fn listed(company: &mut Company, asked: ListIrregularities) -> Vec<IrregularityView> {
    list_irregularities(&mut company.ws, asked).unwrap().rows
}

fn everything(company: &mut Company) -> Vec<IrregularityView> {
    listed(company, ListIrregularities::default())
}

fn settled(company: &Company, irregularity: Uuid) -> HandleIrregularity {
    HandleIrregularity {
        irregularity,
        handled: Some(Handled {
            on: company.today(),
            how: "更换触头，红外复测合格".to_owned(),
            by: "检修班".to_owned(),
            photos: Vec::new(),
        }),
    }
}

#[test]
fn what_a_walk_answered_is_in_the_list_and_leaves_it_when_it_is_answered_otherwise() {
    let (mut company, inspection) = walked();
    let rows = everything(&mut company);
    assert_eq!(rows.len(), 2);
    let of = |kind| rows.iter().find(|row| row.kind == kind).unwrap();
    let hot = of(IrregularityKind::Defect);
    assert_eq!(hot.description, "2 号柜触头发热");
    assert_eq!(hot.state, IrregularityState::Open);
    assert_eq!(
        (hot.inspection, hot.item.as_deref()),
        (Some(inspection), Some("T1-01"))
    );
    let unbelted = of(IrregularityKind::Violation);
    assert_eq!(unbelted.person_name, "外包队 老陈");
    assert!(
        !unbelted.description.is_empty(),
        "the words of the item stand in"
    );
    // It was corrected at once.
    assert_eq!(unbelted.state, IrregularityState::Handled);
    assert_eq!(unbelted.settled_on, Some(company.today()));

    let conforms = AnswerItem {
        result: Some(Finding::Conforms),
        nonconformity: None,
        ..answer(inspection, "T1-01", defect(), "")
    };
    answer_item(&mut company.ws, conforms).unwrap();
    let rows = everything(&mut company);
    assert_eq!(rows.len(), 1, "what conforms is no defect");
    let found = search(
        &mut company.ws,
        Search {
            text: "触头发热".to_owned(),
            limit: None,
        },
    );
    assert!(found.unwrap().hits.is_empty(), "and found no more");
}

#[test]
fn number_grade_and_day_come_later_and_it_is_settled_and_taken_back() {
    let (mut company, _) = walked();
    let hot = everything(&mut company)
        .into_iter()
        .find(|row| row.kind == IrregularityKind::Defect)
        .unwrap();
    let found_at = Some(hot.found_at);
    let days = propose_defect_days(&mut company.ws, ProposeDefectDays { found_at });
    let days = days.unwrap().days.into_iter();
    let due_on = { days }.find(|day| day.grade == DefectGrade::Serious);
    let due_on = due_on.unwrap().due_on;
    assert_eq!(due_on, Some(company.in_days(30)));
    let said = Described::Defect {
        maintenance_number: "缺〔2026〕17".to_owned(),
        grade: Some(DefectGrade::Serious),
        due_on,
    };
    let irregularity = hot.id;
    let told = DescribeIrregularity { irregularity, said };
    let view = describe_irregularity(&mut company.ws, told).unwrap();
    assert_eq!(view.maintenance_number, "缺〔2026〕17");
    assert_eq!(
        (view.grade, view.due_on),
        (Some(DefectGrade::Serious), due_on)
    );

    let other = DescribeIrregularity {
        irregularity,
        said: Described::Violation {
            employer: "宏图电建".to_owned(),
            contractor: None,
            due_on: None,
        },
    };
    let refusal = company.refuses(|ws| describe_irregularity(ws, other));
    assert_eq!(refusal, Refusal::IrregularityOfOtherKind);

    let form = settled(&company, irregularity);
    let view = handle_irregularity(&mut company.ws, form).unwrap();
    assert_eq!(view.state, IrregularityState::Handled);
    let back = HandleIrregularity {
        irregularity,
        handled: None,
    };
    let view = handle_irregularity(&mut company.ws, back).unwrap();
    assert_eq!(view.state, IrregularityState::Open);

    let stranger = settled(&company, irregularity);
    company.as_("刘洋");
    let refusal = company.refuses(|ws| handle_irregularity(ws, stranger));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
}

#[test]
fn what_was_answered_becomes_a_hazard_from_its_item_and_comes_back_when_that_is_void() {
    let (mut company, inspection) = walked();
    let irregularity = everything(&mut company)
        .into_iter()
        .find(|row| row.kind == IrregularityKind::Defect)
        .unwrap()
        .id;
    let codes = app::inspections::get_inspection(
        &mut company.ws,
        app::inspections::GetInspection { inspection },
    );
    for row in codes.unwrap().items {
        if row.answer.is_none() {
            let reading = row.item.limits.as_ref().map(|_| "900".to_owned());
            let conforms = AnswerItem {
                result: Some(Finding::Conforms),
                nonconformity: None,
                reading,
                ..answer(inspection, &row.item.code, defect(), "")
            };
            answer_item(&mut company.ws, conforms).unwrap();
        }
    }
    let finish = app::inspections::FinishInspection {
        inspection,
        opinion: "限期整改".to_owned(),
    };
    app::inspections::finish_inspection(&mut company.ws, finish).unwrap();

    let raise: RaiseHazard = serde_json::from_value(serde_json::json!({
        "inspection": inspection, "item": "T1-01", "no_photo_reason": "带电",
    }))
    .unwrap();
    let hazard = raise_hazard(&mut company.ws, raise).unwrap().hazard;
    let get = |company: &mut Company| {
        get_irregularity(&mut company.ws, GetIrregularity { irregularity }).unwrap()
    };
    let view = get(&mut company);
    assert_eq!(view.state, IrregularityState::Raised);
    assert_eq!(view.hazard_number, Some(hazard.row.number));
    let refused: Vec<_> = { view.offers.iter() }
        .filter(|offer| offer.refusal.is_some())
        .map(|offer| offer.act)
        .collect();
    use IrregularityAct::{Handle, Raise, Void};
    assert_eq!(refused, [Handle, Raise, Void]);
    let form = settled(&company, irregularity);
    let refusal = company.refuses(|ws| handle_irregularity(ws, form));
    assert_eq!(refusal, Refusal::IrregularityRaised);

    let void = VoidHazard {
        hazard: hazard.row.id,
        reason: "实为设备缺陷".to_owned(),
        happened_at: None,
    };
    void_hazard(company.as_(DIRECTOR), void).unwrap();
    assert_eq!(get(&mut company).state, IrregularityState::Open);
    assert!(company.ws.store().check_rows().unwrap());
}

#[test]
fn what_was_seen_in_passing_becomes_a_hazard_in_the_act_that_enters_it() {
    let mut company = Company::found();
    let violation = Sighted::Violation {
        person_name: "李强".to_owned(),
        corrected_on_spot: false,
        employer: "宏图电建".to_owned(),
        contractor: None,
        due_on: None,
    };
    // Whoever sees it enters it.
    let form = seen(violation, "登杆作业未系安全带");
    let row = record_irregularity(company.as_("刘洋"), form).unwrap();
    assert_eq!(row.state, IrregularityState::Open);
    assert_eq!(
        (row.employer.as_str(), row.found_by_name.as_str()),
        ("宏图电建", "刘洋")
    );

    let hazard = |irregularity| CaptureHazard {
        text: "登杆作业未系安全带，反复发生".to_owned(),
        place: Some(id(STATION)),
        no_photo_reason: "已离场".to_owned(),
        irregularity: Some(irregularity),
        ..CaptureHazard::default()
    };
    let raised = capture_hazard(&mut company.ws, hazard(row.id)).unwrap();
    let get = GetIrregularity {
        irregularity: row.id,
    };
    let view = get_irregularity(&mut company.ws, get).unwrap();
    assert_eq!(view.state, IrregularityState::Raised);
    assert_eq!(view.hazard, Some(raised.hazard.row.id));
    // Twice is refused, and the second hazard is not half there.
    let refusal = company.refuses(|ws| capture_hazard(ws, hazard(row.id)));
    assert_eq!(refusal, Refusal::IrregularityRaised);
    let next = capture_hazard(
        &mut company.ws,
        CaptureHazard {
            irregularity: None,
            ..hazard(row.id)
        },
    );
    let next = next.unwrap().hazard;
    assert_eq!(next.row.number, "隐患〔2026〕2号");

    let wrong = seen(graded(DefectGrade::Serious, company.in_days(-1)), "渗油");
    let refusal = company.refuses(|ws| record_irregularity(ws, wrong));
    assert_eq!(refusal, Refusal::BeforeDiscovery { field: "due_on" });
}

#[test]
fn a_defect_of_years_ago_becomes_a_hazard_with_the_time_the_records_have() {
    let mut company = Company::found();
    let due = company.in_days(600);
    let form = seen(graded(DefectGrade::Serious, due), "接头过热");
    let row = record_irregularity(company.as_("张伟"), form).unwrap();
    company.advance(500);
    let hazard = |irregularity| CaptureHazard {
        text: "接头过热，缺陷逾期未消".to_owned(),
        place: Some(id(STATION)),
        no_photo_reason: "设备已投运".to_owned(),
        found_at: Some(row.found_at),
        irregularity,
        ..CaptureHazard::default()
    };
    let refusal = company.refuses(|ws| capture_hazard(ws, hazard(None)));
    let field = "found_at";
    assert_eq!(refusal, Refusal::FoundTooLongAgo { field, days: 366 });
    let raised = capture_hazard(&mut company.ws, hazard(Some(row.id))).unwrap();
    assert_eq!(raised.hazard.row.found_on, row.found_on);
}

#[test]
fn the_days_proposed_are_those_the_organisation_chose() {
    let mut company = Company::found();
    edit_organisation(
        company.as_(DIRECTOR),
        EditOrganisation {
            critical_defect_days: Some(0),
            serious_defect_days: Some(14),
            ..EditOrganisation::default()
        },
    )
    .unwrap();
    let asked = ProposeDefectDays::default();
    let proposed = propose_defect_days(&mut company.ws, asked).unwrap().days;
    let proposed: Vec<_> = { proposed.iter() }
        .map(|one| (one.grade, one.due_on))
        .collect();
    let days = [
        (DefectGrade::Critical, Some(company.today())),
        (DefectGrade::Serious, Some(company.in_days(14))),
        (DefectGrade::General, None),
    ];
    assert_eq!(proposed, days);
}

#[test]
fn a_serious_defect_whose_day_is_past_is_in_today_until_it_is_settled() {
    let mut company = Company::found();
    let due = company.in_days(1);
    company.as_("张伟");
    for grade in [DefectGrade::Critical, DefectGrade::General] {
        record_irregularity(&mut company.ws, seen(graded(grade, due), "触头发热")).unwrap();
    }
    let rows = |company: &mut Company| {
        let today = get_today(&mut company.ws, GetToday {}).unwrap();
        let group = |group: &app::today::Group| group.group == GroupName::DefectsOverdue;
        today.groups.into_iter().find(group).map(|group| group.rows)
    };
    company.advance(1);
    assert!(rows(&mut company).is_none(), "the day itself is in time");
    company.advance(1);
    let late = rows(&mut company).unwrap();
    assert_eq!(late.len(), 1, "a general one waits for its maintenance");
    let to_be_hazards = everything(&mut company);
    let to_be_hazards = to_be_hazards.iter().filter(|row| row.to_be_hazard);
    assert!(to_be_hazards.map(|row| row.id).eq([late[0].id]));
    let overdue = ListIrregularities {
        overdue: true,
        ..ListIrregularities::default()
    };
    assert_eq!(listed(&mut company, overdue).len(), 2);
    let form = settled(&company, late[0].id);
    handle_irregularity(&mut company.ws, form).unwrap();
    assert!(rows(&mut company).is_none());
    company.as_("刘洋");
    assert!(rows(&mut company).is_none());
}

#[test]
fn it_is_filtered_paged_searched_and_exported_as_it_is_shown() {
    let (mut company, inspection) = walked();
    for number in 0..7 {
        let form = seen(
            graded(DefectGrade::Serious, company.in_days(30)),
            &format!("第{number}台断路器渗油"),
        );
        record_irregularity(&mut company.ws, form).unwrap();
        company.advance(1);
    }
    let mut ids = Vec::new();
    let mut after = None;
    loop {
        let asked = ListIrregularities {
            page: PageRequest {
                after,
                limit: Some(2),
            },
            ..ListIrregularities::default()
        };
        let page = list_irregularities(&mut company.ws, asked).unwrap();
        assert_eq!((page.counts.all, page.counts.handled), (9, 1));
        ids.extend(page.rows.iter().map(|row| (row.found_on, row.id)));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(ids.len(), 9);
    let mut sorted = ids.clone();
    sorted.sort_by(|a, b| b.cmp(a));
    sorted.dedup();
    assert_eq!(ids, sorted, "the latest first, each once");

    let of = |conditions| ListIrregularities {
        conditions,
        ..ListIrregularities::default()
    };
    let all = IrregularityConditions::default;
    let narrow = [
        (
            IrregularityConditions {
                text: "断路器渗油".into(),
                ..all()
            },
            7,
        ),
        (
            IrregularityConditions {
                text: "老陈".into(),
                ..all()
            },
            1,
        ),
        (
            IrregularityConditions {
                inspection: Some(inspection),
                ..all()
            },
            2,
        ),
        (
            IrregularityConditions {
                kind: Some(IrregularityKind::Violation),
                ..all()
            },
            1,
        ),
        (
            IrregularityConditions {
                grades: vec![DefectGrade::Serious],
                ..all()
            },
            7,
        ),
        (
            IrregularityConditions {
                from: Some(company.today()),
                ..all()
            },
            0,
        ),
        (
            IrregularityConditions {
                place: Some(Uuid::nil()),
                ..all()
            },
            0,
        ),
    ];
    for (conditions, count) in narrow {
        let found = listed(&mut company, of(conditions.clone())).len();
        assert_eq!(found, count, "{conditions:?}");
    }
    let hits = search(
        &mut company.ws,
        Search {
            text: "第3台断路器".to_owned(),
            limit: None,
        },
    );
    let hits = hits.unwrap().hits;
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].kind, HitKind::Defect);

    let asked = ExportIrregularities {
        conditions: IrregularityConditions {
            text: "断路器渗油".into(),
            ..all()
        },
        format: TableFormat::Csv,
        ..ExportIrregularities::default()
    };
    let mut file = IrregularitiesFile::begin(&company.ws, asked).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    assert_eq!(file.progress(), (7, 7));
    let text = String::from_utf8(file.finish().unwrap()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 8);
    assert!(
        lines[0].starts_with("\u{FEFF}\"类别\",\"状态\",\"发现日期\""),
        "{}",
        lines[0]
    );
    assert!(lines[1].contains("第6台断路器渗油"), "{}", lines[1]);

    let first = everything(&mut company)[0].id;
    let void = |reason: &str| VoidIrregularity {
        irregularity: first,
        reason: reason.to_owned(),
    };
    let refusal = company.refuses(|ws| void_irregularity(ws, void(" ")));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
    let view = void_irregularity(&mut company.ws, void("重复登记")).unwrap();
    assert_eq!(view.state, IrregularityState::Voided);
    // What is derived follows from the rows alone.
    assert!(company.ws.store().check_rows().unwrap());
}
