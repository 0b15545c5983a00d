//! Equipment of the register: entered by its double name, found, inspected, planned for, found wanting,
//! and retired once nothing is open on it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::findings::{
    CaptureHazard, LinkEquipment, LocateHazard, capture_hazard, link_equipment, locate_hazard,
    raise_hazard,
};
use app::hazards::{LedgerConditions, LedgerView, ListHazards, list_hazards};
use app::inspections::{
    AddInspectionPlan, ExportInspectionCalendar, GetInspectionCalendar, ListInspections,
    StartInspection, add_inspection_plan, export_inspection_calendar, get_inspection_calendar,
    list_inspections, start_inspection,
};
use app::register::equipment::{
    AddEquipment, EditEquipment, EquipmentView, ListEquipment, SetEquipmentActive, add_equipment,
    edit_equipment, list_equipment, set_equipment_active,
};
use app::register::places::{SetPlaceActive, set_place_active};
use app::search::{HitKind, Search, search};
use domain::Refusal;
use domain::equipment::{EquipmentKind, EquipmentTerms};
use domain::inspection::InspectionKind;
use domain::inspection_plan::{PlanTerms, Planned, PlannedStanding, Scope};
use serde_json::{from_value, json};
use testkit::{Company, DIRECTOR, Rows, forms, id};
use uuid::Uuid;

const STATION: &str = "10 kV 城东开关站";

fn terms(number: &str, place: &str) -> EquipmentTerms {
    EquipmentTerms {
        number: number.to_owned(),
        name: "城东一线开关".to_owned(),
        kind: EquipmentKind::Breaker,
        voltage: "10 kV".to_owned(),
        place: id(place),
        unit: None,
        remarks: "2016 年投运".to_owned(),
    }
}

/// The company with breaker 113 at the switching station.
fn equipped() -> (Company, EquipmentView) {
    let mut company = Company::found();
    let terms = terms("113", STATION);
    company.as_("张伟");
    let breaker = add_equipment(&mut company.ws, AddEquipment { terms }).unwrap();
    (company, breaker)
}

fn of_ledger(company: &mut Company, equipment: Uuid) -> Vec<(String, Option<String>)> {
    let request = ListHazards {
        view: LedgerView::All,
        conditions: LedgerConditions {
            equipment: Some(equipment),
            ..LedgerConditions::default()
        },
        ..ListHazards::default()
    };
    let page = list_hazards(&mut company.ws, request).unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    let rows = page.rows.into_iter();
    rows.map(|row| (row.number, row.equipment_name)).collect()
}

#[test]
fn it_is_entered_once_found_by_double_name_and_pinyin_and_described_anew() {
    let (mut company, breaker) = equipped();
    assert_eq!(breaker.double_name, "城东一线开关 113");
    assert_eq!(breaker.unit_name, "城东供电所", "that of its place");
    let again = AddEquipment {
        terms: terms("113", STATION),
    };
    let name = "城东一线开关 113".to_owned();
    let refusal = company.refuses(|ws| add_equipment(ws, again));
    assert_eq!(refusal, Refusal::NameTaken { name });
    let second = AddEquipment {
        terms: terms("114", STATION),
    };
    let second = add_equipment(&mut company.ws, second).unwrap();
    for (text, hits) in [("113", 1), ("城东一线", 2), ("cdyx", 2), ("环网", 0)] {
        let request = ListEquipment {
            text: text.to_owned(),
            place: Some(id(STATION)),
            ..ListEquipment::default()
        };
        let listed = list_equipment(&mut company.ws, request).unwrap();
        assert_eq!(
            (listed.rows.len(), listed.total),
            (hits, hits as u32),
            "{text}"
        );
    }
    let anywhere = Search {
        text: "chengdongyixian".to_owned(),
        limit: None,
    };
    let found = search(&mut company.ws, anywhere).unwrap().hits;
    let kinds: Vec<_> = found.iter().map(|hit| hit.kind).collect();
    assert_eq!(kinds, [HitKind::Equipment, HitKind::Equipment]);
    assert!(found.iter().all(|hit| hit.subtitle == STATION));
    let edit = EditEquipment {
        equipment: second.id,
        terms: EquipmentTerms {
            unit: Some(id("运维检修部")),
            ..terms("115", STATION)
        },
    };
    let edited = edit_equipment(&mut company.ws, edit).unwrap();
    assert_eq!(
        (edited.number.as_str(), edited.unit_name.as_str()),
        ("115", "运维检修部")
    );
    company.as_("刘洋");
    let refusal = company.refuses(|ws| {
        add_equipment(
            ws,
            AddEquipment {
                terms: terms("116", STATION),
            },
        )
    });
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
}

#[test]
fn an_inspection_and_its_hazards_know_it_and_it_stays_until_they_are_closed() {
    let (mut company, breaker) = equipped();
    let start = StartInspection {
        equipment: Some(breaker.id),
        ..forms::start()
    };
    let inspection = start_inspection(&mut company.ws, start).unwrap();
    assert_eq!(
        inspection.row.equipment_name.as_deref(),
        Some("城东一线开关 113")
    );
    let inspection = inspection.row.id;
    let form = json!({ "inspection": inspection, "item": "T1-03", "reading": "350",
        "no_photo_reason": "夜间无法拍照" });
    let raised = raise_hazard(&mut company.ws, from_value(form).unwrap()).unwrap();
    assert_eq!(raised.hazard.spot, "城东一线开关 113");
    assert_eq!(raised.hazard.equipment, Some(breaker.id));
    let captured = CaptureHazard {
        text: "柜门关不严".to_owned(),
        equipment: Some(breaker.id),
        spot: "柜门".to_owned(),
        no_photo_reason: "带电".to_owned(),
        ..CaptureHazard::default()
    };
    let captured = capture_hazard(&mut company.ws, captured).unwrap();
    assert_eq!(captured.hazard.place, id(STATION), "it says the place");
    capture_hazard(
        &mut company.ws,
        from_value(json!({ "text": "灯不亮", "place": id(STATION), "no_photo_reason": "夜间" }))
            .unwrap(),
    )
    .unwrap();
    let name = || Some("城东一线开关 113".to_owned());
    let listed = of_ledger(&mut company, breaker.id);
    let numbers = [
        raised.hazard.row.number.clone(),
        captured.hazard.row.number.clone(),
    ];
    assert_eq!(listed.len(), 2);
    assert!(
        numbers
            .iter()
            .all(|one| listed.contains(&(one.clone(), name())))
    );
    let of_equipment = ListInspections {
        equipment: Some(breaker.id),
        ..ListInspections::default()
    };
    let inspections = list_inspections(&mut company.ws, of_equipment).unwrap();
    assert_eq!(inspections.counts.running, 1);

    company.as_(DIRECTOR);
    let retire = || SetEquipmentActive {
        equipment: breaker.id,
        active: false,
    };
    let in_use = |refusal| assert!(matches!(refusal, Refusal::StillInUse { .. }));
    in_use(company.refuses(|ws| set_equipment_active(ws, retire())));
    let give_up = SetPlaceActive {
        place: id(STATION),
        active: false,
    };
    in_use(company.refuses(|ws| set_place_active(ws, give_up)));
    let rows = Rows::of(&mut company.ws);
    let mut again = company.reopen();
    again.ws.store().rebuild().unwrap();
    assert_eq!(Rows::of(&mut again.ws), rows);
    assert_eq!(of_ledger(&mut again, breaker.id), listed);
}

#[test]
fn equipment_elsewhere_or_retired_is_refused_and_a_hazard_can_be_linked_later() {
    let (mut company, breaker) = equipped();
    let other = id("110 kV 清河变电站");
    let elsewhere = Refusal::EquipmentElsewhere {
        equipment: breaker.double_name.clone(),
    };
    let start = StartInspection {
        place: other,
        equipment: Some(breaker.id),
        ..forms::start()
    };
    assert_eq!(company.refuses(|ws| start_inspection(ws, start)), elsewhere);
    let form = json!({ "text": "灯不亮", "place": other, "no_photo_reason": "夜间" });
    let hazard = capture_hazard(&mut company.ws, from_value(form).unwrap()).unwrap();
    let hazard = hazard.hazard.row.id;
    let link = |equipment| LinkEquipment { hazard, equipment };
    let refusal = company.refuses(|ws| link_equipment(ws, link(Some(breaker.id))));
    assert_eq!(refusal, elsewhere);
    let locate = LocateHazard {
        hazard,
        place: id(STATION),
        equipment: None,
        spot: String::new(),
    };
    locate_hazard(&mut company.ws, locate).unwrap();
    let linked = link_equipment(&mut company.ws, link(Some(breaker.id))).unwrap();
    assert_eq!(linked.equipment, Some(breaker.id));
    assert_eq!(of_ledger(&mut company, breaker.id).len(), 1);
    let taken_back = link_equipment(&mut company.ws, link(None)).unwrap();
    assert_eq!(taken_back.equipment, None);
    assert!(of_ledger(&mut company, breaker.id).is_empty());
    let retire = SetEquipmentActive {
        equipment: breaker.id,
        active: false,
    };
    assert!(
        !set_equipment_active(&mut company.ws, retire)
            .unwrap()
            .active
    );
    let refusal = company.refuses(|ws| link_equipment(ws, link(Some(breaker.id))));
    assert!(matches!(refusal, Refusal::NoLongerInUse { .. }));
}

#[test]
fn a_plan_of_equipment_falls_on_each_piece_by_itself() {
    let (mut company, breaker) = equipped();
    let second = AddEquipment {
        terms: terms("114", STATION),
    };
    let second = add_equipment(&mut company.ws, second).unwrap();
    let today = company.today();
    let plan = PlanTerms {
        title: "开关秋检".to_owned(),
        kind: InspectionKind::Seasonal,
        checklist: forms::checklist(),
        scope: Scope::Equipment {
            equipment: vec![breaker.id, second.id],
        },
        starts_on: today,
        recurrence: None,
        days: 5,
        inspectors: vec![id("张伟"), id("李娜")],
        walked_by: None,
    };
    let plan = add_inspection_plan(&mut company.ws, AddInspectionPlan { terms: plan }).unwrap();
    assert_eq!(plan.scope_names, ["城东一线开关 113", "城东一线开关 114"]);
    let planned = Some(Planned {
        plan: plan.id,
        on: today,
    });
    let whole = StartInspection {
        planned,
        ..forms::start()
    };
    let refusal = company.refuses(|ws| start_inspection(ws, whole));
    assert!(matches!(refusal, Refusal::NotPlanned { .. }));
    let start = |equipment| StartInspection {
        planned,
        equipment: Some(equipment),
        ..forms::start()
    };
    start_inspection(&mut company.ws, start(breaker.id)).unwrap();
    let refusal = company.refuses(|ws| start_inspection(ws, start(breaker.id)));
    assert!(matches!(refusal, Refusal::PlannedAlready { .. }));
    let request = GetInspectionCalendar {
        from: today,
        to: today,
        inspector: None,
        unit: None,
        only: None,
    };
    let times = get_inspection_calendar(&mut company.ws, request)
        .unwrap()
        .times;
    let stands: Vec<_> = times
        .iter()
        .map(|time| (time.equipment, time.standing))
        .collect();
    let expected = [
        (Some(breaker.id), PlannedStanding::Running),
        (Some(second.id), PlannedStanding::Due),
    ];
    assert_eq!(stands, expected);
    // Two pieces at one place are two events of the file, and each says which it is.
    let calendar = GetInspectionCalendar {
        from: today,
        to: today,
        inspector: None,
        unit: None,
        only: None,
    };
    let file = ExportInspectionCalendar { calendar };
    let text = export_inspection_calendar(&mut company.ws, file)
        .unwrap()
        .text;
    // A line that is longer than the standard allows goes on in the next.
    let text = text.replace("\r\n ", "");
    let of = |name: &str| {
        let lines = text.lines().filter(|line| line.starts_with(name));
        lines.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(of("UID:").len(), 2);
    let summaries = [
        "SUMMARY:开关秋检 城东一线开关 113",
        "SUMMARY:开关秋检 城东一线开关 114",
    ];
    assert_eq!(of("SUMMARY:"), summaries.into_iter().collect());
    assert_eq!(of("LOCATION:").len(), 1);
}
