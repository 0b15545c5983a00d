//! Deadlines that were extended in an old ledger: the original one and the count go there and back, and count.

use app::exchange::{ExportLedger, Field, ReadLedger, upload_ledger};
use app::hazards::{GetHazard, HazardView, ListHazards, get_hazard, list_hazards};
use domain::hazard::{Imported, Status};
use serde_json::{from_value, json};
use testkit::Company;
use uuid::Uuid;

use super::exporting::written;
use super::{company, entering, import, preview};

const LEDGER: &str = "隐患编号,状态,发现时间,责任单位,地点,部位,隐患描述,等级,整改措施,整改责任人,原整改期限,新整改期限（延期后）,延期次数,备注
老-1,整改中,2026-09-01,城东供电所,10 kV 城东开关站,东侧,电缆沟积水,一般,排净积水,刘洋,2026-09-20,2026-12-01,2次,两次批准
老-2,整改中,2026-09-02,城东供电所,10 kV 城东开关站,西侧,孔洞未封堵,一般,封堵,刘洋,2026-12-05,,,
老-3,整改中,2026-09-03,城东供电所,10 kV 城东开关站,南侧,门锁损坏,一般,换锁,刘洋,,2026-12-06,1,
老-4,整改中,2026-09-04,城东供电所,10 kV 城东开关站,北侧,灯不亮,一般,换灯,刘洋,2026-12-20,2026-12-07,1,
老-5,整改中,2026-09-05,城东供电所,10 kV 城东开关站,门前,井盖破损,一般,换井盖,刘洋,,2026-12-08,好几回,
";

fn hazards(company: &mut Company) -> Vec<HazardView> {
    let page = list_hazards(&mut company.ws, ListHazards::default()).unwrap();
    let ids: Vec<_> = page.rows.iter().map(|row| row.id).collect();
    let mut found: Vec<HazardView> = ids
        .into_iter()
        .map(|hazard| get_hazard(&mut company.ws, GetHazard { hazard }).unwrap())
        .collect();
    found.sort_by(|one, other| one.row.number.cmp(&other.row.number));
    found
}

/// Number, deadline, the first one, extensions granted and left.
type Told = (String, Option<String>, Option<String>, u32, u32);

fn told(hazards: &[HazardView]) -> Vec<Told> {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let told = hazards.iter().map(|one| {
        assert_eq!(one.row.status, Status::Rectifying);
        (
            one.row.number.clone(),
            day(one.row.due_on),
            day(one.original_due_on),
            one.extensions_granted,
            one.extensions_left,
        )
    });
    told.collect()
}

#[test]
fn extended_deadlines_go_there_and_back_and_count() {
    let mut first = company();
    let file = upload_ledger(&mut first.ws, "老台账.csv", LEDGER.as_bytes()).unwrap();
    let reading = entering(ReadLedger::of(file.attachment));
    let read = preview(&mut first, &reading);
    let faults = read.lines.iter().flat_map(|line| {
        let faults = line.faults.iter();
        faults.map(|fault| (line.row, fault.field, fault.refusal.code.as_str()))
    });
    let expected = [
        (5, Field::OriginalDueOn, "original_deadline_later"),
        (6, Field::Extensions, "word_unknown"),
    ];
    assert_eq!(faults.collect::<Vec<_>>(), expected);
    assert_eq!(import(&mut first, &reading).hazards, 3);
    let brought = hazards(&mut first);
    let most = brought[1].extensions_left;
    let owned = |day: &str| Some(day.to_owned());
    let expected = vec![
        (
            "老-1".to_owned(),
            owned("2026-12-01"),
            owned("2026-09-20"),
            2,
            most.saturating_sub(2),
        ),
        (
            "老-2".to_owned(),
            owned("2026-12-05"),
            owned("2026-12-05"),
            0,
            most,
        ),
        (
            "老-3".to_owned(),
            owned("2026-12-06"),
            owned("2026-12-06"),
            1,
            most.saturating_sub(1),
        ),
    ];
    assert_eq!(told(&brought), expected);
    assert_eq!(brought[0].remarks, "两次批准");
    let bytes = written(&mut first, ExportLedger::default());
    let mut other = company();
    let file = upload_ledger(&mut other.ws, "导出.xlsx", &bytes).unwrap();
    import(&mut other, &entering(ReadLedger::of(file.attachment)));
    assert_eq!(told(&hazards(&mut other)), expected);
    let mut other = other.reopen();
    assert_eq!(told(&hazards(&mut other)), expected);
    assert_eq!(other.ws.store().check().unwrap().findings, []);
}

#[test]
fn a_row_brought_in_before_is_read_as_never_extended() {
    let kept = json!({
        "import": Uuid::nil(), "row": 5, "stands": "rectifying", "said": "整改中",
        "assessment": null, "responsibility": null, "measures": "换灯", "due_on": "2026-12-01",
        "words": {}, "completed_on": null, "reinspected_on": null, "closed_on": null,
    });
    let imported: Imported = from_value(kept).unwrap();
    assert_eq!((imported.original_due_on, imported.extensions), (None, 0));
}
