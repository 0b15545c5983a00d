//! An exported ledger, opened by an office program and compared cell by cell with what was written.

use std::path::Path;
use std::process::Command;

use app::exchange::{ExportLedger, ReadLedger, TableFormat};
use app::hazards::LedgerOrder;
use testkit::{Company, DIRECTOR, Stage};

use super::exporting::written;
use super::{company, import, upload};

/// Reads comma separated text by the rules of another program.
const PARSE: &str = r"
import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.reader(file)), ensure_ascii=True))
";

/// Every cell as the office program shows it: comma, quotes, UTF-8, from the first row, cells as shown, no formulas.
const AS_SHOWN: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

type Cells = Vec<Vec<String>>;

fn parsed(file: &Path) -> Cells {
    let pyhanko = std::env::var_os("BIHUAN_PYHANKO")
        .expect("BIHUAN_PYHANKO names a program of the judges: run `cargo xtask test`");
    let python = std::path::PathBuf::from(pyhanko).with_file_name("python");
    let said = Command::new(python).args(["-c", PARSE]).arg(file).output();
    let said = said.unwrap();
    let complaint = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{complaint}");
    serde_json::from_slice(&said.stdout).unwrap()
}

/// What LibreOffice shows of a workbook.
fn opened(bytes: &[u8]) -> Cells {
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("ledger.xlsx");
    std::fs::write(&book, bytes).unwrap();
    let profile = folder.path().join("profile");
    let mut office = Command::new("soffice");
    office.arg(format!(
        "-env:UserInstallation=file://{}",
        profile.display()
    ));
    office.args(["--headless", "--convert-to", AS_SHOWN, "--outdir"]);
    office.arg(folder.path()).arg(&book);
    let ran = office.output().expect("soffice: run `cargo xtask test`");
    let made = folder.path().join("ledger.csv");
    assert!(made.is_file(), "{}", String::from_utf8_lossy(&ran.stderr));
    parsed(&made)
}

/// What was written, as text. Words that look like a formula carry a mark in text, and none in a workbook.
fn as_text(company: &mut Company, request: ExportLedger) -> Cells {
    let request = ExportLedger {
        format: TableFormat::Csv,
        ..request
    };
    let bytes = written(company, request);
    let file = company.folder.beside("ledger.csv");
    std::fs::write(&file, bytes).unwrap();
    let unmarked = |cell: String| match cell.strip_prefix('\'') {
        Some(words) if words.starts_with(['=', '+', '-', '@']) => words.to_owned(),
        _ => cell,
    };
    let rows = parsed(&file).into_iter();
    rows.map(|row| row.into_iter().map(unmarked).collect())
        .collect()
}

/// What stands in the row of the case that was closed, by the words of those who drove it there.
const CLOSED: [(&str, &str); 24] = [
    ("状态", "已销号"),
    ("发现时间", "2026-11-23"),
    ("检查人", "张伟"),
    ("责任单位", "城东供电所"),
    ("地点", "10 kV 城东 113 线"),
    ("设备名称", ""),
    ("部位", "东侧电缆沟"),
    ("隐患描述", "东侧电缆沟积水，盖板缺失 2 块。"),
    ("隐患等级", "一般隐患"),
    ("整改措施", "排净积水，补齐盖板"),
    ("防控措施", "设围栏和警示牌"),
    ("整改责任人", "刘洋"),
    ("整改期限", "2026-12-04"),
    ("原整改期限", ""),
    ("延期次数", ""),
    ("整改情况", "积水排净，盖板补齐。"),
    ("完成时间", "2026-11-23"),
    ("复查人", "张伟、李娜"),
    ("复查时间", "2026-11-23"),
    ("复查结论", "合格：现场复查，逐项核对。"),
    ("销号时间", "2026-11-23"),
    ("备注", ""),
    ("检查类型", "随手拍"),
    ("督办", ""),
];

#[test]
fn an_office_program_shows_every_cell_as_it_was_written() {
    let mut company = company();
    company.up_to(Stage::Closed);
    for (description, spot) in [
        ("=HYPERLINK(\"http://x\")", "00113"),
        ("他说：\"先这样\"，于是，没有处理。", "2026-1-2"),
        ("何𬭚反映 SF₆ 报警、𠮷 字牌脱落 +1 处", "1e5"),
    ] {
        company.as_("张伟");
        let mut form = testkit::forms::report("10 kV 城东 113 线");
        form.no_photo_reason = "夜间".to_owned();
        form.description = description.to_owned();
        form.spot = spot.to_owned();
        app::hazards::report_hazard(&mut company.ws, form).unwrap();
    }
    company.as_(DIRECTOR);
    let file = upload(&mut company, "plain.xlsx");
    import(&mut company, &ReadLedger::of(file));
    let asked = ExportLedger {
        sort: LedgerOrder::Number,
        ..ExportLedger::default()
    };
    let bytes = written(&mut company, asked.clone());
    let shown = opened(&bytes);
    let told = as_text(&mut company, asked);
    let heads = &told[0];
    assert_eq!(shown.len(), 9);
    assert_eq!(shown[0], *heads);
    for (row, (shown, told)) in shown.iter().zip(&told).enumerate() {
        assert_eq!(shown.len(), heads.len(), "row {row}");
        for ((head, shown), told) in heads.iter().zip(shown).zip(told) {
            assert_eq!(shown, told, "row {row}, {head}");
        }
    }
    // Written out by hand for the case that went the whole way: nothing may be lost on the way into either file.
    let at = |head: &str| heads.iter().position(|known| known == head).expect(head);
    let closed = { shown.iter() }.find(|row| row[at("隐患编号")] == "隐患〔2026〕1号");
    for (head, cell) in CLOSED {
        assert_eq!(closed.unwrap()[at(head)], cell, "{head}");
    }
}
