//! What is exported is what the ledger shows, read again by another program.

use std::process::Command;

use app::exchange::{
    ExportLedger, Growing, LedgerColumn, LedgerFile, ReadLedger, TableFormat, upload_ledger,
};
use app::hazards::{
    DescribeHazard, GetHazard, LedgerConditions, LedgerView, ListHazards, describe_hazard,
    get_hazard, list_hazards,
};
use domain::Refusal;
use domain::hazard::Discipline;
use serde_json::Value;
use testkit::{Company, DIRECTOR, Stage};

use super::{company, import, preview, upload};

/// What openpyxl sees of a workbook: titles and cells, what is printed and frozen.
const LOOK: &str = r"
import datetime, json, sys, zipfile
import openpyxl
page = openpyxl.load_workbook(sys.argv[1]).active
def shown(value):
    return value.strftime('%Y-%m-%d') if isinstance(value, datetime.datetime) else value
print(json.dumps({
    'rows': [[shown(cell.value) for cell in row] for row in page.iter_rows()],
    'kinds': sorted({cell.data_type for row in page.iter_rows(min_row=2) for cell in row}),
    'frozen': page.freeze_panes, 'filter': page.auto_filter.ref, 'paper': page.page_setup.paperSize,
    'way': page.page_setup.orientation, 'repeated': page.print_title_rows, 'printed': page.print_area,
    'pictures': sum(name.startswith('xl/media/') for name in zipfile.ZipFile(sys.argv[1]).namelist()), 'hidden': [key for key, column in page.column_dimensions.items() if column.hidden],
}, ensure_ascii=True))
";

pub fn look(company: &Company, bytes: &[u8]) -> Value {
    let pyhanko = std::env::var_os("BIHUAN_PYHANKO")
        .expect("BIHUAN_PYHANKO names a program of the judges: run `cargo xtask test`");
    let python = std::path::PathBuf::from(pyhanko).with_file_name("python");
    let file = company.folder.beside("look.xlsx");
    std::fs::write(&file, bytes).unwrap();
    let seen = Command::new(python)
        .args(["-c", LOOK])
        .arg(&file)
        .output()
        .unwrap();
    assert!(
        seen.status.success(),
        "{}",
        String::from_utf8_lossy(&seen.stderr)
    );
    serde_json::from_slice(&seen.stdout).unwrap()
}

pub fn written(company: &mut Company, request: ExportLedger) -> Vec<u8> {
    let mut file = LedgerFile::begin(&company.ws, request).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    file.finish().unwrap()
}

#[test]
fn another_program_reads_every_cell_as_it_stands() {
    let mut company = company();
    company.up_to(Stage::Closed);
    company.as_(DIRECTOR);
    let file = upload(&mut company, "plain.xlsx");
    import(&mut company, &ReadLedger::of(file));
    let asked = ExportLedger {
        sort: app::hazards::LedgerOrder::Number,
        ..ExportLedger::default()
    };
    let bytes = written(&mut company, asked);
    let seen = look(&company, &bytes);
    let rows = seen["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 6);
    let at = |row: usize, title: &str| {
        let heads = rows[0].as_array().unwrap();
        let column = heads.iter().position(|head| head == title).expect(title);
        rows[row][column].as_str().unwrap_or_default().to_owned()
    };
    let row = |row: usize| {
        [
            "隐患编号",
            "状态",
            "发现时间",
            "检查人",
            "责任单位",
            "地点",
            "部位",
            "隐患等级",
            "整改责任人",
            "整改期限",
            "整改情况",
            "完成时间",
            "复查人",
            "复查时间",
            "复查结论",
            "销号时间",
        ]
        .map(|title| at(row, title))
    };
    assert_eq!(
        row(1),
        [
            "AQ-2024-001",
            "已销号",
            "2024-03-05",
            "张伟、李娜",
            "城东供电所",
            "10 kV 城东 113 线",
            "12 号杆",
            "一般隐患",
            "刘洋",
            "2024-03-20",
            "已紧固并补装",
            "2024-03-18",
            "张伟、李娜",
            "2024-03-19",
            "合格",
            "2024-03-19",
        ]
    );
    assert_eq!(row(2)[..2], ["AQ-2024-002", "整改中"]);
    assert_eq!(
        row(4),
        [
            "隐患〔2026〕1号",
            "已销号",
            "2026-11-23",
            "张伟",
            "城东供电所",
            "10 kV 城东 113 线",
            "东侧电缆沟",
            "一般隐患",
            "刘洋",
            "2026-12-04",
            "积水排净，盖板补齐。",
            "2026-11-23",
            "张伟、李娜",
            "2026-11-23",
            "合格：现场复查，逐项核对。",
            "2026-11-23",
        ]
    );
    // Days are days, and nothing is a formula.
    assert_eq!(seen["kinds"], serde_json::json!(["d", "n", "s"]));
    assert_eq!(seen["frozen"], "A2");
    assert_eq!(seen["filter"], "A1:AL6");
    assert_eq!(
        (seen["paper"].as_i64(), seen["way"].as_str()),
        (Some(9), Some("landscape"))
    );
    assert_eq!(seen["repeated"], "$1:$1");
    assert!(seen["printed"].as_str().unwrap().ends_with("$A$1:$AL$6"));

    // A view with its conditions is exactly that.
    let asked = ExportLedger {
        view: LedgerView::Open,
        conditions: LedgerConditions {
            text: Some("配电箱".to_owned()),
            ..LedgerConditions::default()
        },
        ..ExportLedger::default()
    };
    let bytes = written(&mut company, asked);
    let seen = look(&company, &bytes);
    assert_eq!(seen["rows"].as_array().unwrap().len(), 2);

    // What went out comes in again as what is there already.
    let bytes = written(&mut company, ExportLedger::default());
    let file = upload_ledger(&mut company.ws, "导出.xlsx", &bytes)
        .unwrap()
        .attachment;
    let read = preview(&mut company, &ReadLedger::of(file));
    assert_eq!(
        (read.tally.rows, read.tally.twice),
        (5, 5),
        "{:?}",
        read.lines
    );
    // What is only told is brought in as nothing else.
    let told = read.columns.iter().filter(|column| column.field.is_none());
    let told: Vec<&str> = told.map(|column| column.title.as_str()).collect();
    assert_eq!(
        told,
        [
            "检查类型",
            "检查单位",
            "责任部门负责人",
            "责任人电话",
            "督办",
            "累计落实（万元）"
        ]
    );
    let heads = seen["rows"][0].as_array().unwrap();
    let at = |title: &str| heads.iter().position(|head| head == title).unwrap();
    let found = &rows[4];
    assert_eq!(found[at("检查类型")], "随手拍");
    assert_eq!(found[at("责任部门负责人")], "王志强");
    assert_eq!(rows[1][at("检查类型")], Value::Null);
}

#[test]
fn what_goes_out_are_the_columns_shown_as_they_are_shown() {
    let mut company = company();
    company.up_to(Stage::Served);
    company.as_(DIRECTOR);
    let row = list_hazards(&mut company.ws, ListHazards::default()).unwrap();
    let row = row.rows.into_iter().next().unwrap();
    let asked = |columns: &[LedgerColumn]| ExportLedger {
        columns: Some(columns.to_vec()),
        ..ExportLedger::default()
    };
    let columns = [
        LedgerColumn::Day,
        LedgerColumn::Title,
        LedgerColumn::Due,
        LedgerColumn::Owner,
        LedgerColumn::Photos,
        LedgerColumn::Notice,
        LedgerColumn::Title,
    ];
    let bytes = written(&mut company, asked(&columns));
    let seen = look(&company, &bytes);
    let heads = [
        "到期日",
        "隐患简题",
        "期限情况",
        "整改责任人",
        "照片数",
        "通知书编号",
    ];
    assert_eq!(seen["rows"][0], serde_json::json!(heads));
    let left = row.due_on.unwrap() - company.today();
    let cells = serde_json::json!([
        row.due_on.unwrap().to_string(),
        row.title,
        format!("还剩 {} 天", left.num_days()),
        row.owner_name,
        row.photos.to_string(),
        row.notice_number.unwrap(),
    ]);
    assert_eq!(seen["rows"][1], cells);
    let none = asked(&[]);
    let refusal = company.refuses(|ws| LedgerFile::begin(ws, none).map(drop));
    assert_eq!(refusal, Refusal::Blank { field: "columns" });
}

#[test]
fn photos_go_along_when_asked_and_text_has_none() {
    let mut company = company();
    company.as_("张伟");
    let photo = company.photo(testkit::photos::TRENCH_AFTER);
    let mut form = testkit::forms::report("10 kV 城东 113 线");
    form.photos = vec![photo];
    form.description = "=HYPERLINK(\"http://x\")".to_owned();
    app::hazards::report_hazard(&mut company.ws, form).unwrap();
    let bytes = written(
        &mut company,
        ExportLedger {
            photos: true,
            ..ExportLedger::default()
        },
    );
    let seen = look(&company, &bytes);
    assert_eq!(seen["pictures"], 1);
    assert!(
        !seen["kinds"]
            .as_array()
            .unwrap()
            .contains(&Value::from("f"))
    );
    let asked = ExportLedger {
        format: TableFormat::Csv,
        photos: true,
        ..ExportLedger::default()
    };
    let text = String::from_utf8(written(&mut company, asked)).unwrap();
    assert!(text.starts_with("\u{FEFF}\"隐患编号\",\"状态\""));
    assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{text}");
    let read = upload_ledger(&mut company.ws, "导出.csv", text.as_bytes())
        .unwrap()
        .attachment;
    assert_eq!(preview(&mut company, &ReadLedger::of(read)).tally.rows, 1);
}

#[test]
fn line_of_business_and_remarks_go_out_and_come_in() {
    let mut company = company();
    company.as_("张伟");
    let mut form = testkit::forms::report("10 kV 城东 113 线");
    form.no_photo_reason = "夜间".to_owned();
    let (description, spot) = (form.description.clone(), form.spot.clone());
    let hazard = app::hazards::report_hazard(&mut company.ws, form).unwrap();
    let hazard = hazard.row.id;
    let anew = DescribeHazard {
        hazard,
        description,
        spot,
        title: None,
        photos: Vec::new(),
        remarks: Some("与物业约定月底复核".to_owned()),
    };
    describe_hazard(&mut company.ws, anew).unwrap();
    let mut form = testkit::forms::settle(hazard, "城东供电所", Some("刘洋"), company.today());
    form.discipline = Some(Discipline::Distribution);
    app::hazards::settle_hazard(&mut company.ws, form).unwrap();
    let bytes = written(&mut company, ExportLedger::default());
    let seen = look(&company, &bytes);
    let column = seen["rows"][0].as_array().unwrap();
    let column = column.iter().position(|head| head == "专业").unwrap();
    assert_eq!(seen["rows"][1][column], "配电");
    let heads = seen["rows"][0].as_array().unwrap();
    let remarks = heads.iter().position(|head| head == "备注").unwrap();
    assert_eq!(seen["rows"][1][remarks], "与物业约定月底复核");

    let mut other = super::company();
    let file = upload_ledger(&mut other.ws, "导出.xlsx", &bytes).unwrap();
    import(
        &mut other,
        &super::entering(ReadLedger::of(file.attachment)),
    );
    let mut of = |discipline| {
        let conditions = LedgerConditions {
            discipline: Some(discipline),
            ..LedgerConditions::default()
        };
        let asked = ListHazards {
            conditions,
            ..ListHazards::default()
        };
        list_hazards(&mut other.ws, asked).unwrap().rows.len()
    };
    assert_eq!(of(Discipline::Distribution), 1);
    assert_eq!(of(Discipline::Substation), 0);
    let all = ListHazards::default();
    let row = list_hazards(&mut other.ws, all).unwrap().rows[0].id;
    let asked = GetHazard { hazard: row };
    let brought = get_hazard(&mut other.ws, asked).unwrap();
    assert_eq!(brought.remarks, "与物业约定月底复核");
}

#[test]
fn an_empty_ledger_is_a_head_alone() {
    let mut company = company();
    let bytes = written(&mut company, ExportLedger::default());
    assert_eq!(look(&company, &bytes)["rows"].as_array().unwrap().len(), 1);
    let refusal = company.refuses(|ws| app::exchange::unit_workbook(ws, testkit::id("城东供电所")));
    assert_eq!(refusal, Refusal::NothingSelected);
}
