//! Equipment in ledgers: found in the register as people name it, told where it is not, never invented.

use app::exchange::{
    ExportLedger, Field, Growing, LedgerFile, LineView, Means, MeansOfOthers, NameGiven, NameKind,
    ReadLedger, import_ledger, unit_workbook, upload_ledger,
};
use app::hazards::{GetHazard, HazardView, ListHazards, get_hazard, list_hazards};
use app::register::equipment::{
    AddEquipment, SetEquipmentActive, add_equipment, set_equipment_active,
};
use domain::Refusal;
use domain::equipment::{EquipmentKind, EquipmentTerms};
use domain::organisation::Place;
use testkit::{Company, id};
use uuid::Uuid;

use super::exporting::look;
use super::{company, import, preview, upload};

const STATION: &str = "10 kV 城东开关站";

fn enter(company: &mut Company, name: &str, number: &str) -> Uuid {
    let terms = EquipmentTerms {
        number: number.to_owned(),
        name: name.to_owned(),
        kind: EquipmentKind::Switchgear,
        voltage: "10 kV".to_owned(),
        place: id(STATION),
        unit: None,
        remarks: String::new(),
    };
    let entered = add_equipment(&mut company.ws, AddEquipment { terms });
    entered.unwrap().id
}

/// The company with breakers 113 and 200, and a panel that was retired.
fn equipped() -> (Company, Uuid) {
    let mut company = company();
    let breaker = enter(&mut company, "城东一线开关", "113");
    enter(&mut company, "母线", "I");
    enter(&mut company, "母线", "II");
    let retired = enter(&mut company, "老进线柜", "9");
    let retire = SetEquipmentActive {
        equipment: retired,
        active: false,
    };
    set_equipment_active(&mut company.ws, retire).unwrap();
    (company, breaker)
}

fn said(line: &LineView) -> (Option<&str>, Option<&str>) {
    (
        line.equipment_name.as_deref(),
        line.equipment_unknown.as_deref(),
    )
}

fn hazard(company: &mut Company, number: &str) -> HazardView {
    let page = list_hazards(&mut company.ws, ListHazards::default()).unwrap();
    let row = page.rows.into_iter().find(|row| row.number == number);
    let hazard = row.expect(number).id;
    get_hazard(&mut company.ws, GetHazard { hazard }).unwrap()
}

#[test]
fn it_is_found_by_number_or_name_at_its_place_and_told_where_it_is_not() {
    let (mut company, breaker) = equipped();
    let file = upload(&mut company, "equipment.xlsx");
    let reading = ReadLedger::of(file);
    let read = preview(&mut company, &reading);
    let fields: Vec<_> = read.columns.iter().map(|column| column.field).collect();
    let expected = [Field::Place, Field::Equipment, Field::EquipmentNumber];
    assert_eq!(fields[3..6], expected.map(Some));
    let known = (Some("城东一线开关 113"), None);
    let lines: Vec<_> = read.lines.iter().map(said).collect();
    assert_eq!(
        lines,
        [
            known,
            known,
            known,
            known,
            (None, Some("城东三线开关 115")),
            (None, Some("城东一线开关 113")),
            (Some("老进线柜 9"), None),
            (None, Some("老进线柜 9")),
            (None, None),
            (None, Some("母线")),
            (None, Some("城东一线开关 113")),
        ]
    );
    assert_eq!((read.tally.rows, read.tally.taken), (11, 11));
    let unknown = read.unknown.iter().map(|name| {
        let proposed = name.proposals.iter().map(|one| one.name.as_str());
        (name.kind, name.name.as_str(), proposed.collect::<Vec<_>>())
    });
    let unknown: Vec<_> = unknown.collect();
    assert_eq!(unknown[0].0, NameKind::Place, "不在册的仓库");
    let bars = vec!["母线 I", "母线 II"];
    assert!(
        unknown.contains(&(NameKind::Equipment, "母线", bars)),
        "{unknown:?}"
    );
    assert_eq!(unknown.len(), 5, "{unknown:?}");

    import(&mut company, &reading);
    let first = hazard(&mut company, "Q1");
    assert_eq!((first.equipment, first.place), (Some(breaker), id(STATION)));
    assert_eq!(first.spot, "操作机构");
    let alone = hazard(&mut company, "Q4");
    assert_eq!(
        alone.equipment,
        Some(breaker),
        "nothing else has that number"
    );
    assert_eq!(alone.place, id(STATION), "it says the place");
    assert_eq!(alone.spot, "城东一线开关 113");
    let unknown = hazard(&mut company, "Q5");
    assert_eq!(unknown.equipment, None);
    assert_eq!(unknown.spot, "城东三线开关 115 柜门");
    let elsewhere = hazard(&mut company, "Q6");
    assert_eq!(elsewhere.place, id("110 kV 清河变电站"));
    assert_eq!(elsewhere.spot, "城东一线开关 113 机构");
    assert_eq!(hazard(&mut company, "Q11").place, Place::UNDETERMINED);
    // The same file brings nothing a second time, linked or not.
    let again = preview(&mut company, &reading);
    assert_eq!((again.tally.taken, again.tally.twice), (0, 11));
    assert!(company.ws.store().check_rows().unwrap());
}

#[test]
fn a_person_says_which_is_meant_and_a_ledger_enters_none() {
    let (mut company, breaker) = equipped();
    let file = upload(&mut company, "equipment.xlsx");
    let name = NameGiven {
        kind: NameKind::Equipment,
        name: "城东三线开关 115".to_owned(),
        means: Means::Known { id: breaker },
        keep: false,
    };
    let reading = ReadLedger {
        names: vec![name],
        ..ReadLedger::of(file)
    };
    let read = preview(&mut company, &reading);
    assert_eq!(said(&read.lines[4]).0, Some("城东一线开关 113"));
    let others = MeansOfOthers {
        kind: NameKind::Equipment,
        means: Means::New { unit: None },
    };
    let entering = ReadLedger {
        other_names: vec![others],
        ..ReadLedger::of(file)
    };
    let refusal = company.refuses(|ws| import_ledger(ws, &entering, &mut |_, _| true));
    assert_eq!(refusal, Refusal::EquipmentNotFromLedger);
}

#[test]
fn a_ledger_without_places_may_call_its_places_equipment() {
    let (mut company, breaker) = equipped();
    let table = "编号,发现日期,责任单位,设备名称,隐患描述\n\
        L1,2026-03-01,城东供电所,10 kV 城东 113 线,树障\n\
        L2,2026-04-01,城东供电所,城东一线开关 113,柜门关不严\n\
        L3,2026-05-01,城东供电所,不知何处,锈蚀\n";
    let file = upload_ledger(&mut company.ws, "线路.csv", table.as_bytes())
        .unwrap()
        .attachment;
    let reading = ReadLedger::of(file);
    let read = preview(&mut company, &reading);
    let kinds: Vec<_> = read.unknown.iter().map(|name| name.kind).collect();
    assert_eq!(kinds, [NameKind::Place]);
    import(&mut company, &reading);
    let line = hazard(&mut company, "L1");
    let place = id("10 kV 城东 113 线");
    assert_eq!((line.place, line.equipment), (place, None));
    assert_eq!(hazard(&mut company, "L2").equipment, Some(breaker));
    assert_eq!(hazard(&mut company, "L3").spot, "不知何处");
}

#[test]
fn it_goes_out_with_its_hazards_and_comes_in_again() {
    let (mut company, breaker) = equipped();
    let file = upload(&mut company, "equipment.xlsx");
    import(&mut company, &ReadLedger::of(file));
    let mut written = LedgerFile::begin(&company.ws, ExportLedger::default()).unwrap();
    while written.write_some(&mut company.ws).unwrap() {}
    let bytes = written.finish().unwrap();
    let seen = look(&company, &bytes);
    let rows = seen["rows"].as_array().unwrap();
    let column = |title: &str| {
        rows[0]
            .as_array()
            .unwrap()
            .iter()
            .position(|one| one == title)
    };
    let [number, name, code] = ["隐患编号", "设备名称", "设备编号"].map(|t| column(t).expect(t));
    let row = rows.iter().find(|row| row[number] == "Q1").unwrap();
    assert_eq!(
        (&row[name], &row[code]),
        (&"城东一线开关".into(), &"113".into())
    );

    let unit = look(
        &company,
        &unit_workbook(&company.ws, id("城东供电所")).unwrap(),
    );
    let heads = unit["rows"][0].as_array().unwrap();
    assert!(heads.contains(&"设备名称".into()) && heads.contains(&"设备编号".into()));

    let (mut other, there) = equipped();
    let file = upload_ledger(&mut other.ws, "台账.xlsx", &bytes).unwrap();
    import(&mut other, &ReadLedger::of(file.attachment));
    for number in ["Q1", "Q3", "Q4", "Q5", "Q7"] {
        let (here, back) = (hazard(&mut company, number), hazard(&mut other, number));
        assert_eq!(
            (&here.row.place_name, &here.spot),
            (&back.row.place_name, &back.spot)
        );
        assert_eq!(
            here.equipment == Some(breaker),
            back.equipment == Some(there),
            "{number}"
        );
        assert_eq!(here.row.equipment_name, back.row.equipment_name, "{number}");
    }
}
