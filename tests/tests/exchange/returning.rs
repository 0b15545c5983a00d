//! A unit's open hazards go out as a workbook and come back filled in; a person accepts each row.

use std::process::Command;

use app::exchange::{
    ReadUnitWorkbook, ReturnedView, read_unit_workbook, unit_workbook, upload_ledger,
};
use app::hazards::{GetHazard, get_hazard};
use domain::hazard::Status;
use serde_json::json;
use testkit::{Company, Stage, id};

use super::exporting::look;

/// Fills cells in by another program: row, title, value.
const FILL: &str = r"
import datetime, json, sys
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
page = book.active
heads = [cell.value for cell in page[1]]
for row, title, value in json.loads(sys.argv[3]):
    if title in ('完成时间（填写）', 'Completed on (fill in)') and value.startswith('20'):
        value = datetime.datetime.fromisoformat(value)
    page.cell(row, heads.index(title) + 1, value)
# Somebody sorted the rows and put one of their own below.
page.cell(page.max_row + 1, next(at for at, head in enumerate(heads) if head in ('整改情况（填写）', 'Work done (fill in)')) + 1, '另外的一行')
book.save(sys.argv[2])
";

pub fn filled(company: &Company, bytes: &[u8], cells: &serde_json::Value) -> Vec<u8> {
    let pyhanko = std::env::var_os("BIHUAN_PYHANKO").expect("run `cargo xtask test`");
    let python = std::path::PathBuf::from(pyhanko).with_file_name("python");
    let (out, back) = (
        company.folder.beside("out.xlsx"),
        company.folder.beside("back.xlsx"),
    );
    std::fs::write(&out, bytes).unwrap();
    let ran = Command::new(python)
        .args(["-c", FILL])
        .args([&out, &back])
        .arg(cells.to_string())
        .output()
        .unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    std::fs::read(back).unwrap()
}

fn came_back(company: &mut Company, bytes: &[u8]) -> ReturnedView {
    let file = upload_ledger(&mut company.ws, "回收.xlsx", bytes).unwrap();
    let attachment = file.attachment;
    read_unit_workbook(&mut company.ws, ReadUnitWorkbook { attachment }).unwrap()
}

#[test]
fn what_comes_back_is_proposed_row_by_row_and_recorded_for_others() {
    let mut company = Company::found();
    let progress = company.up_to(Stage::Served).hazard;
    let done = company.up_to(Stage::Served).hazard;
    let without_photo = company.up_to(Stage::Rectifying).hazard;
    let untouched = company.up_to(Stage::Reported);
    let settle = testkit::forms::settle(untouched.hazard, "城东供电所", None, company.in_days(3));
    app::hazards::settle_hazard(&mut company.ws, settle).unwrap();
    let bytes = unit_workbook(&company.ws, id("城东供电所")).unwrap();
    let seen = look(&company, &bytes);
    assert_eq!(seen["hidden"], json!(["A"]));
    assert_eq!(seen["rows"].as_array().unwrap().len(), 5);
    let number = |company: &mut Company, hazard| {
        get_hazard(&mut company.ws, GetHazard { hazard })
            .unwrap()
            .row
            .number
    };
    let rows = seen["rows"].as_array().unwrap().clone();
    let row_of = |number: &str| rows.iter().position(|row| row[1] == number).unwrap() + 1;
    let numbers = [progress, done, without_photo].map(|hazard| number(&mut company, hazard));
    let [first, second, third] = numbers.clone().map(|number| row_of(&number));
    let back = filled(
        &company,
        &bytes,
        &json!([
            [first, "整改情况（填写）", "盖板已到货"],
            [first, "整改措施", "另换一种措施"],
            [second, "整改情况（填写）", "盖板补齐，积水排净"],
            [second, "完成时间（填写）", "2026-11-23"],
            [second, "没有照片的原因（填写）", "相机送修"],
            [third, "整改情况（填写）", "已完成"],
            [third, "完成时间（填写）", "2026-11-23"],
        ]),
    );
    let view = came_back(&mut company, &back);
    assert_eq!(view.untouched, 1);
    let by = |number: &str| view.rows.iter().find(|row| row.number == number).unwrap();
    let row = by(&numbers[0]);
    assert_eq!(row.changed.len(), 1, "{:?}", row.changed);
    assert_eq!(
        (row.changed[0].title.as_str(), row.changed[0].there.as_str()),
        ("整改措施", "另换一种措施")
    );
    let call = row.proposal.clone().unwrap();
    assert_eq!(
        (call.command.as_str(), call.actor_name.as_str()),
        ("record_progress", "刘洋")
    );
    bridge::call(&mut company.ws, &call.command, call.request).unwrap();
    let row = by(&numbers[1]);
    assert!(!row.stale && row.refusal.is_none() && row.changed.is_empty());
    let call = row.proposal.clone().unwrap();
    assert_eq!(call.command, "submit_rectification");
    bridge::call(&mut company.ws, &call.command, call.request).unwrap();
    assert_eq!(
        by(&numbers[2]).refusal.as_ref().unwrap().code,
        "after_photo_missing"
    );
    let stranger = view.rows.iter().find(|row| row.hazard.is_none()).unwrap();
    assert_eq!(stranger.refusal.as_ref().unwrap().code, "unknown_sheet_row");

    let hazard = done;
    let now = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(now.row.status, Status::Submitted);
    let last = now.steps.last().unwrap();
    assert_eq!(
        (last.actor_name.as_str(), last.recorded_by_name.as_deref()),
        ("刘洋", Some("张伟"))
    );
    // The same workbook again: what it says was recorded, and the rows went on since.
    let again = came_back(&mut company, &back);
    let row = again
        .rows
        .iter()
        .find(|row| row.number == numbers[1])
        .unwrap();
    assert!(row.stale && row.proposal.is_none());
    assert_eq!(row.refusal.as_ref().unwrap().code, "step_not_from_here");
}
