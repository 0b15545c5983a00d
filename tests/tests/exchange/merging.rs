//! A row that tells of a hazard which is here: kept with it, what it lacks is filled, what it says stays.

use app::exchange::{
    Fate, Field, GetImportedRow, LineView, NameImport, ReadLedger, get_imported_row, import_ledger,
    take_back_import, upload_ledger,
};
use app::hazards::{GetHazard, HazardView, SettleHazard, get_hazard, report_hazard, settle_hazard};
use domain::Refusal;
use domain::hazard::{Cause, Discipline, Status};
use testkit::{Company, forms};
use uuid::Uuid;

use super::{company, import, preview};

/// A hazard that was reported here, with measures; and the number it has.
fn reported() -> (Company, Uuid, String) {
    let mut company = company();
    let found = report_hazard(company.as_("张伟"), forms::report("10 kV 城东 113 线")).unwrap();
    company.as_(testkit::DIRECTOR);
    settle(&mut company, found.row.id, "先排水，后补盖板");
    (company, found.row.id, found.row.number)
}

fn settle(company: &mut Company, hazard: Uuid, measures: &str) {
    let request = serde_json::json!({ "hazard": hazard, "measures": measures });
    let request: SettleHazard = serde_json::from_value(request).unwrap();
    settle_hazard(&mut company.ws, request).unwrap();
}

fn view(company: &mut Company, hazard: Uuid) -> HazardView {
    get_hazard(&mut company.ws, GetHazard { hazard }).unwrap()
}

/// A ledger with the hazard of that number, twice, and another one.
fn ledger(company: &mut Company, number: &str) -> ReadLedger {
    let text = format!(
        "编号,发现时间,责任单位,隐患内容,类别,专业,可能后果,整改措施,整改责任人,整改期限,整改状态\n\
         {number},2026-11-20,城东供电所,电缆沟积水,设备,配电,短路跳闸,清淤,王强,2027-01-15,整改中\n\
         {number},2026-11-20,城东供电所,电缆沟积水,设备,配电,触电,清淤,王强,2027-01-20,整改中\n\
         ,2024-03-01,城东供电所,灯具损坏,,,,更换灯具,,2024-03-10,已销号\n"
    );
    let taken = upload_ledger(&mut company.ws, "上级台账.csv", text.as_bytes());
    ReadLedger::of(taken.unwrap().attachment)
}

fn merging(reading: &ReadLedger) -> ReadLedger {
    ReadLedger {
        merge: vec![2, 3],
        ..reading.clone()
    }
}

fn fields(line: &LineView) -> (Vec<Field>, Vec<(Field, String, String)>) {
    let merge = line.merge.as_ref().unwrap();
    let fills = merge.fills.iter().map(|one| one.field).collect();
    let stays = merge.stays.iter();
    let stays = stays.map(|one| (one.field, one.here.clone(), one.there.clone()));
    (fills, stays.collect())
}

#[test]
fn what_is_missing_is_filled_and_what_stands_there_stays() {
    let (mut company, hazard, number) = reported();
    let before = view(&mut company, hazard);
    let reading = ledger(&mut company, &number);

    // It is told before anything is chosen.
    let told = preview(&mut company, &reading);
    assert_eq!((told.tally.twice, told.tally.taken), (2, 1));
    let (fills, stays) = fields(&told.lines[0]);
    for field in [
        Field::Cause,
        Field::Discipline,
        Field::Consequence,
        Field::DueOn,
    ] {
        assert!(fills.contains(&field), "{fills:?}");
    }
    assert!(stays.contains(&(
        Field::Measures,
        "先排水，后补盖板".to_owned(),
        "清淤".to_owned()
    )));
    assert!(stays.iter().any(|(field, ..)| *field == Field::Status));

    // One hazard takes one row of a file; the second looks like the first then.
    let told = preview(&mut company, &merging(&reading));
    assert_eq!(told.lines[0].fate, Fate::Merged);
    assert_eq!(told.lines[1].fate, Fate::Twice);
    assert_eq!(told.lines[1].like.as_ref().unwrap().row, Some(2));
    assert_eq!(
        (told.tally.merged, told.tally.twice, told.tally.taken),
        (1, 1, 1)
    );

    let brought = import(&mut company, &merging(&reading));
    assert_eq!((brought.hazards, brought.merged), (1, 1));
    let after = view(&mut company, hazard);
    assert_eq!(after.row.status, before.row.status);
    assert_eq!(after.steps.len(), before.steps.len());
    assert_eq!(after.measures, "先排水，后补盖板");
    assert_eq!(after.consequence, "短路跳闸");
    assert_eq!(after.cause, Some(Cause::Equipment));
    assert_eq!(after.discipline, Some(Discipline::Distribution));
    assert_eq!(after.row.due_on.unwrap().to_string(), "2027-01-15");
    let kept = get_imported_row(&mut company.ws, GetImportedRow { hazard }).unwrap();
    assert!(kept.origin.is_none());
    assert_eq!(kept.merged[0].row, 2);
    assert!(kept.merged[0].cells.iter().any(|cell| cell.text == "清淤"));

    // Taken back, it is as it was, and the row tells nothing any more.
    let name = NameImport {
        import: brought.import,
    };
    take_back_import(&mut company.ws, name).unwrap();
    let back = view(&mut company, hazard);
    assert_eq!(
        (back.cause, back.discipline, back.row.due_on),
        (None, None, None)
    );
    assert_eq!(
        (back.consequence.as_str(), back.measures.as_str()),
        ("", "先排水，后补盖板")
    );
    let kept = get_imported_row(&mut company.ws, GetImportedRow { hazard }).unwrap();
    assert!(kept.merged.is_empty());
    assert!(company.ws.store().check_rows().unwrap());
}

#[test]
fn what_was_filled_and_changed_since_keeps_the_import() {
    let (mut company, hazard, number) = reported();
    let reading = ledger(&mut company, &number);
    let brought = import(&mut company, &merging(&reading));
    let request = serde_json::json!({ "hazard": hazard, "consequence": "人员触电" });
    let request: SettleHazard = serde_json::from_value(request).unwrap();
    settle_hazard(&mut company.ws, request).unwrap();
    let refusal = company.refuses(|ws| {
        take_back_import(
            ws,
            NameImport {
                import: brought.import,
            },
        )
    });
    assert_eq!(refusal, Refusal::WorkedOnSince { hazard: number });
    assert_eq!(view(&mut company, hazard).consequence, "人员触电");
}

#[test]
fn an_archive_gets_the_row_alone_and_a_stopped_import_leaves_nothing() {
    let mut company = company();
    let text =
        "编号,发现时间,责任单位,隐患内容,整改状态\nOLD-1,2024-03-01,城东供电所,灯具损坏,已销号\n";
    let taken = upload_ledger(&mut company.ws, "一.csv", text.as_bytes()).unwrap();
    import(&mut company, &ReadLedger::of(taken.attachment));
    let text = "编号,发现时间,责任单位,隐患内容,可能后果,整改状态\nOLD-1,2024-03-01,城东供电所,灯具损坏,摔伤,已销号\n";
    let taken = upload_ledger(&mut company.ws, "二.csv", text.as_bytes()).unwrap();
    let reading = ReadLedger {
        merge: vec![2],
        ..ReadLedger::of(taken.attachment)
    };
    let told = preview(&mut company, &reading);
    let merge = told.lines[0].merge.as_ref().unwrap();
    assert!(!merge.open && merge.fills.is_empty());
    assert_eq!(merge.stays[0].field, Field::Consequence);
    let hazard = told.lines[0].like.as_ref().unwrap().hazard.unwrap();
    assert!(import_ledger(&mut company.ws, &reading, &mut |_, _| false).is_err());
    let kept = get_imported_row(&mut company.ws, GetImportedRow { hazard }).unwrap();
    assert!(kept.origin.is_some() && kept.merged.is_empty());
    let brought = import(&mut company, &reading);
    assert_eq!((brought.hazards, brought.merged), (0, 1));
    let after = view(&mut company, hazard);
    assert_eq!(
        (after.row.status, after.consequence.as_str()),
        (Status::Closed, "")
    );
    let kept = get_imported_row(&mut company.ws, GetImportedRow { hazard }).unwrap();
    assert_eq!(kept.merged.len(), 1);
}
