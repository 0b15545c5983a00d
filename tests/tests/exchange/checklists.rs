//! A checklist goes out as a workbook and comes back as its next version, seen before it is taken.

use std::path::PathBuf;
use std::process::Command;

use app::PageRequest;
use app::exchange::{
    ChecklistColumn, ChecklistPreview, ImportChecklist, ItemChanged, PreviewChecklist,
    checklist_workbook, import_checklist, preview_checklist, upload_ledger,
};
use app::register::checklists::{
    AddChecklist, ChecklistView, EditChecklist, add_checklist, edit_checklist, list_checklists,
};
use domain::Refusal;
use domain::checklist::{Basis, Certainty, CheckItem, Force, Method};
use domain::hazard::StatutoryLevel;
use domain::permission::Action;
use domain::reading::Limits;
use serde_json::json;
use testkit::{Company, DIRECTOR};
use uuid::Uuid;

use super::company;

/// Sets cells by another program: row, column from 1, value; a row below the last is a new one.
const SET: &str = r"
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
page = book.active
for row, column, value in json.loads(sys.argv[2]):
    page.cell(row, column, value)
for row in json.loads(sys.argv[3]):
    page.delete_rows(row)
book.save(sys.argv[1])
";

fn changed(company: &Company, bytes: &[u8], cells: &serde_json::Value, gone: &[u32]) -> Vec<u8> {
    let pyhanko = std::env::var_os("BIHUAN_PYHANKO").expect("run `cargo xtask test`");
    let file = company.folder.beside("checklist.xlsx");
    std::fs::write(&file, bytes).unwrap();
    let ran = Command::new(PathBuf::from(pyhanko).with_file_name("python"))
        .args(["-c", SET])
        .arg(&file)
        .args([cells.to_string(), json!(gone).to_string()])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.success(), "{said}");
    std::fs::read(file).unwrap()
}

fn basis(document: &str, clause: &str, force: Force, certainty: Certainty) -> Basis {
    Basis {
        document: document.to_owned(),
        clause: clause.to_owned(),
        force,
        certainty,
    }
}

/// A list with everything an item can have.
fn own(company: &mut Company) -> ChecklistView {
    let plain = CheckItem {
        code: String::new(),
        section: "接地".to_owned(),
        text: "接地引下线完好，“双接地”标识\n清晰".to_owned(),
        method: Method::Look,
        basis: vec![
            basis("GB 50169-2016", "", Force::Mandatory, Certainty::C),
            basis("GB 50169-2016", "3.0.4", Force::Recommended, Certainty::A2),
            basis("运规〔2026〕3号", "", Force::Internal, Certainty::B),
        ],
        default_level: StatutoryLevel::Major,
        typical_hazard: "=接地引下线断裂".to_owned(),
        typical_measure: "补焊、防腐".to_owned(),
        limits: None,
    };
    let measured = CheckItem {
        section: String::new(),
        text: "接地电阻不大于 4 Ω".to_owned(),
        method: Method::Measure,
        default_level: StatutoryLevel::General,
        limits: Some(Limits {
            unit: "Ω".to_owned(),
            min: Some("-0.05".parse().unwrap()),
            max: Some("4".parse().unwrap()),
        }),
        ..plain.clone()
    };
    let request = AddChecklist {
        code: "Q1".to_owned(),
        title: "接地装置 <10 kV>".to_owned(),
        items: vec![plain, measured],
    };
    add_checklist(&mut company.ws, request).unwrap()
}

fn preview(company: &mut Company, bytes: &[u8]) -> (Uuid, ChecklistPreview) {
    let name = "检查表.xlsx";
    let taken = upload_ledger(&mut company.ws, name, bytes).unwrap();
    let attachment = taken.attachment;
    let asked = PreviewChecklist { attachment };
    (
        attachment,
        preview_checklist(&mut company.ws, asked).unwrap(),
    )
}

fn import(attachment: Uuid, preview: &ChecklistPreview) -> ImportChecklist {
    ImportChecklist {
        attachment,
        compared_with: preview.compared_with,
    }
}

#[test]
fn every_list_comes_back_as_it_went_out() {
    let mut company = company();
    own(&mut company);
    let lists = list_checklists(&mut company.ws, PageRequest::default()).unwrap();
    assert_eq!(lists.rows.len(), 9);
    for list in lists.rows {
        let bytes = checklist_workbook(&company.ws, list.id).unwrap();
        let bytes = changed(&company, &bytes, &json!([]), &[]);
        let (file, seen) = preview(&mut company, &bytes);
        assert!(seen.faults.is_empty(), "{}: {:?}", list.code, seen.faults);
        assert!(seen.changes.is_empty(), "{}: {:?}", list.code, seen.changes);
        let told = (
            seen.code.as_str(),
            seen.title.as_str(),
            seen.same,
            seen.reordered,
        );
        assert_eq!(told, (&*list.code, &*list.title, list.items, false));
        assert_eq!((seen.title_here.clone(), seen.written_from), (None, None));
        let refusal = company.refuses(|ws| import_checklist(ws, import(file, &seen)));
        let (code, version) = (list.code, list.version);
        assert_eq!(refusal, Refusal::ChecklistUnchanged { code, version });
    }
}

#[test]
fn a_list_that_an_office_program_saved_anew_says_the_same() {
    let mut company = company();
    let list = own(&mut company);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/checklists");
    for name in ["libreoffice.xlsx", "libreoffice.xls"] {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let (_, seen) = preview(&mut company, &bytes);
        assert!(seen.faults.is_empty(), "{name}: {:?}", seen.faults);
        assert!(seen.changes.is_empty(), "{name}: {:?}", seen.changes);
        assert_eq!((seen.compared_with, seen.same), (Some(list.id), 2));
    }
}

#[test]
fn what_changed_is_seen_and_becomes_the_next_version() {
    let mut company = company();
    let list = own(&mut company);
    let out = checklist_workbook(&company.ws, list.id).unwrap();
    let cells = json!([
        [2, 2, "接地装置"],
        [5, 3, "接地引下线完好"],
        [7, 3, "接地体埋深"],
        [7, 4, "测"],
        [7, 5, "GB 50169-2016"],
        [7, 6, "3.0.4"],
        [7, 10, "埋深不足"],
        [7, 11, "重新敷设"],
        [7, 12, "m"],
        [7, 13, 0.6],
    ]);
    let bytes = changed(&company, &out, &cells, &[6]);
    let (file, seen) = preview(&mut company, &bytes);
    assert!(seen.faults.is_empty(), "{:?}", seen.faults);
    assert_eq!(seen.title_here.as_deref(), Some("接地装置 <10 kV>"));
    assert_eq!((seen.version, seen.same), (2, 0));
    let told: Vec<_> = seen
        .changes
        .iter()
        .map(|c| (c.row, c.code.as_str(), c.change))
        .collect();
    let wanted = [
        (Some(5), "Q1-01", ItemChanged::Changed),
        (Some(6), "", ItemChanged::Added),
        (None, "Q1-02", ItemChanged::Removed),
    ];
    assert_eq!(told, wanted);
    let [difference] = seen.changes[0].differences.as_slice() else {
        panic!("{:?}", seen.changes[0]);
    };
    assert_eq!(difference.column, ChecklistColumn::Text);
    assert_eq!(difference.there, "接地引下线完好");

    let next = import_checklist(&mut company.ws, import(file, &seen)).unwrap();
    assert_eq!((next.version, next.title.as_str()), (2, "接地装置"));
    let codes: Vec<_> = next.items.iter().map(|item| item.code.as_str()).collect();
    assert_eq!(codes, ["Q1-01", "Q1-03"]);
    let added = &next.items[1];
    assert_eq!(
        added.limits.as_ref().unwrap().min.unwrap().to_string(),
        "0.6"
    );
    // What nobody said of the clause the library knows.
    assert_eq!(added.basis[0].certainty, Certainty::B);
    // The first workbook is of an older version now, and what it says would undo the change.
    let (_, older) = preview(&mut company, &out);
    assert_eq!((older.written_from, older.version), (Some(1), 3));
}

#[test]
fn a_row_without_its_code_is_known_by_its_words() {
    let mut company = company();
    let list = own(&mut company);
    let out = checklist_workbook(&company.ws, list.id).unwrap();
    let bytes = changed(&company, &out, &json!([[5, 1, ""], [6, 1, ""]]), &[]);
    let (_, seen) = preview(&mut company, &bytes);
    assert_eq!((seen.same, seen.changes.len()), (2, 0));
    // Said twice, the second is a new one.
    let cells = json!([[6, 1, ""], [6, 3, "接地引下线完好，“双接地”标识\n清晰"]]);
    let file = changed(&company, &out, &cells, &[]);
    let (_, seen) = preview(&mut company, &file);
    let told: Vec<_> = seen
        .changes
        .iter()
        .map(|c| (c.code.as_str(), c.change))
        .collect();
    assert_eq!(
        told,
        [("", ItemChanged::Added), ("Q1-02", ItemChanged::Removed)]
    );
}

#[test]
fn what_has_to_be_mended_is_named_by_row_and_nothing_is_taken() {
    let mut company = company();
    let list = own(&mut company);
    let out = checklist_workbook(&company.ws, list.id).unwrap();
    let cells = json!([
        [1, 2, ""],
        [5, 1, "Q1-02"],
        [5, 4, "闻"],
        [5, 6, "3.0.4"],
        [6, 13, "四欧"],
        [7, 1, "T9-01"],
        [7, 3, "没有依据"],
        [7, 4, "看"],
        [7, 10, "x"],
        [7, 11, "y"],
    ]);
    let (file, seen) = {
        let bytes = changed(&company, &out, &cells, &[]);
        preview(&mut company, &bytes)
    };
    let told: Vec<_> = seen
        .faults
        .iter()
        .map(|f| (f.row, f.column, f.refusal.code.as_str()))
        .collect();
    let wanted = [
        (None, ChecklistColumn::Code, "blank"),
        (Some(5), ChecklistColumn::Method, "word_unknown"),
        (Some(5), ChecklistColumn::Clause, "basis_lines_differ"),
        (Some(6), ChecklistColumn::Least, "not_a_number"),
        (Some(7), ChecklistColumn::Document, "item_without_basis"),
    ];
    assert_eq!(told, wanted);
    let refusal = company.refuses(|ws| import_checklist(ws, import(file, &seen)));
    assert_eq!(refusal, Refusal::ChecklistFaulty { rows: 4 });

    // With its code the rows are compared with the items here.
    let cells = json!([
        [6, 1, "Q1-01"],
        [7, 1, "T9-01"],
        [7, 3, "x"],
        [7, 4, "看"],
        [7, 5, "GB 1"],
        [7, 7, "强制"],
        [7, 10, "x"],
        [7, 11, "y"]
    ]);
    let bytes = changed(&company, &out, &cells, &[]);
    let (_, seen) = preview(&mut company, &bytes);
    let told: Vec<_> = seen
        .faults
        .iter()
        .map(|f| (f.row, f.refusal.code.as_str()))
        .collect();
    assert_eq!(told, [(Some(6), "item_twice"), (Some(7), "unknown_item")]);

    let ledger = super::upload(&mut company, "plain.xlsx");
    let asked = PreviewChecklist { attachment: ledger };
    let refusal = company.refuses(|ws| preview_checklist(ws, asked));
    let title = "检查内容与标准";
    assert_eq!(refusal, Refusal::ChecklistColumnMissing { title });
}

#[test]
fn a_list_that_is_not_here_becomes_a_new_one_and_what_changed_meanwhile_is_not_undone_unseen() {
    let mut company = company();
    let list = own(&mut company);
    let out = checklist_workbook(&company.ws, list.id).unwrap();
    let other = changed(&company, &out, &json!([[1, 2, "Q7"]]), &[5]);
    let (file, seen) = preview(&mut company, &other);
    assert_eq!(
        (seen.compared_with, seen.version, seen.changes.len()),
        (None, 1, 1)
    );
    company.as_("王志强");
    let refusal = company.refuses(|ws| import_checklist(ws, import(file, &seen)));
    assert!(matches!(
        refusal,
        Refusal::NotAllowed {
            action: Action::EditChecklist,
            ..
        }
    ));
    company.as_(DIRECTOR);
    let made = import_checklist(&mut company.ws, import(file, &seen)).unwrap();
    assert_eq!(
        (made.code.as_str(), made.items[0].code.as_str()),
        ("Q7", "Q7-01")
    );

    let bytes = changed(&company, &out, &json!([[2, 2, "接地"]]), &[]);
    let (file, seen) = preview(&mut company, &bytes);
    let edit = EditChecklist {
        checklist: list.id,
        title: "接地装置".to_owned(),
        items: list.items,
    };
    edit_checklist(&mut company.ws, edit).unwrap();
    let refusal = company.refuses(|ws| import_checklist(ws, import(file, &seen)));
    let (code, version) = ("Q1".to_owned(), 2);
    assert_eq!(refusal, Refusal::ChecklistChanged { code, version });
}
