//! 一患一档 over the real store: one PDF that says everything, with the papers inside as they were signed,
//! before judges from outside.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use app::Error;
use app::FileInParts;
use app::hazards::dossier::DossierFile;
use app::hazards::{ReportHazard, assess_hazard, report_hazard, settle_hazard};
use app::inspections::{
    AddRecordEvidence, add_record_evidence, make_inspection_record, start_inspection,
};
use app::notices::{ExportNotice, RecordReceipt, export_notice, record_ink_receipt, sign_notice};
use app::photos::upload_scan;
use domain::Refusal;
use testkit::{Company, Folder, Rows, Run, Stage, forms, photos};
use uuid::Uuid;

/// What was bound, what lies inside by the name it is to have, and where to put files.
struct Bound {
    pdf: Vec<u8>,
    inside: Vec<(String, Vec<u8>)>,
    notice: Vec<u8>,
    folder: Folder,
}

/// A hazard found in an inspection that went the whole way; record and receipt came home on paper.
fn bound() -> &'static Bound {
    static BOUND: OnceLock<Bound> = OnceLock::new();
    BOUND.get_or_init(make)
}

fn make() -> Bound {
    let mut company = Company::found();
    let inspection = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    let inspection = inspection.row.id;
    let report = ReportHazard {
        inspection: Some(inspection),
        photos: vec![company.photo(photos::TRENCH_BEFORE)],
        ..forms::report("10 kV 城东开关站")
    };
    let hazard = report_hazard(&mut company.ws, report).unwrap().row.id;
    let settle = forms::settle(hazard, "城东供电所", Some("刘洋"), company.in_days(11));
    settle_hazard(&mut company.ws, settle).unwrap();
    assess_hazard(&mut company.ws, forms::assess(hazard)).unwrap();
    company.finish(inspection);
    let made = make_inspection_record(&mut company.ws, forms::record(inspection)).unwrap();
    let record = made.records[0].attachment;
    let sheet = company.photo(photos::TRENCH_AFTER);
    let evidence = AddRecordEvidence {
        record: made.records[0].id,
        scans: vec![sheet],
        witnesses: Vec::new(),
    };
    add_record_evidence(&mut company.ws, evidence).unwrap();
    let notice = company.freeze(&[hazard])[0].row.id;
    sign_notice(&mut company.ws, forms::sign(notice, &[])).unwrap();
    // The sheet that came home: here the page of another PDF, as a scanner's driver writes it.
    let scan = company.bytes(record);
    let scan = upload_scan(&mut company.ws, "签收回执.pdf", &scan)
        .unwrap()
        .attachment;
    let receipt = RecordReceipt {
        evidence: vec![scan],
        ..forms::ink(notice, "王志强")
    };
    record_ink_receipt(&mut company.ws, receipt).unwrap();
    let mut run = Run { hazard, notice };
    for stage in [
        Stage::Rectifying,
        Stage::Submitted,
        Stage::Accepted,
        Stage::Closed,
    ] {
        company.drive(&mut run, stage);
    }

    let revision = None;
    let file = export_notice(&mut company.ws, ExportNotice { notice, revision }).unwrap();
    let named = |name: &str, attachment: Uuid| (name.to_owned(), company.bytes(attachment));
    let inside = vec![
        named("附1 检查〔2026〕1号 检查记录.pdf", record),
        named("附2 现场照片.jpg", sheet),
        named("附3 供电安改〔2026〕1号 已签发.pdf", file.attachment),
        named("附4 签收回执.pdf", scan),
    ];
    let before = Rows::of(&mut company.ws);
    let pdf = bind(&company, hazard);
    assert!(
        bind(&company, hazard) == pdf,
        "the same parts give the same bytes"
    );
    assert_eq!(Rows::of(&mut company.ws), before, "something was written");
    Bound {
        pdf,
        notice: company.bytes(file.attachment),
        inside,
        folder: company.close(),
    }
}

fn bind(company: &Company, hazard: Uuid) -> Vec<u8> {
    let mut file = DossierFile::begin(&company.ws, hazard).unwrap();
    let (done, total) = file.progress();
    assert!(done == 0 && total > 0);
    while file.take_some(&company.ws).unwrap() {}
    assert_eq!(file.progress(), (total - 1, total));
    file.finish().unwrap()
}

fn ask(program: &str, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(program)
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", bound().folder.beside("home"))
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; run `cargo xtask test`"));
    let words = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&words).into_owned(),
    )
}

fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let file = bound().folder.beside(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn what_lies_inside_is_what_was_kept_and_its_signature_stands() {
    let file = written("dossier.pdf", &bound().pdf);
    let (good, words) = ask("qpdf", &["--check", text(&file)]);
    assert!(
        good && words.contains("No syntax or stream encoding errors"),
        "{words}"
    );
    assert!(!words.contains("WARNING"), "{words}");
    let words = ask("pdfsig", &[text(&file)]).1;
    assert!(words.contains("does not contain any signatures"), "{words}");
    let out = bound().folder.beside("inside");
    std::fs::create_dir_all(&out).unwrap();
    let (good, words) = ask("pdfdetach", &["-saveall", "-o", text(&out), text(&file)]);
    assert!(good, "{words}");
    let mut names: Vec<String> = std::fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let wanted: Vec<&str> = bound()
        .inside
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, wanted);
    for (name, bytes) in &bound().inside {
        assert!(std::fs::read(out.join(name)).unwrap() == *bytes, "{name}");
    }
    let notice = written("notice.pdf", &bound().notice);
    let words = ask("pdfsig", &[text(&notice)]).1;
    assert_eq!(words.matches("Signature is Valid.").count(), 1, "{words}");
}

#[test]
fn the_pages_say_everything_and_the_contents_where() {
    let file = written("words.pdf", &bound().pdf);
    let plain = file.with_extension("txt");
    let (good, words) = ask("pdftotext", &["-q", "-raw", text(&file), text(&plain)]);
    assert!(good, "{words}");
    let all = std::fs::read_to_string(plain).unwrap();
    let pages: Vec<String> = all
        .split('\u{c}')
        .map(|page| page.chars().filter(|c| !c.is_whitespace()).collect())
        .collect();
    // The last form feed ends the last page.
    let count = pages.len() - 1;
    for (n, page) in pages[..count].iter().enumerate() {
        let foot = format!("共{count}页第{}页", n + 1);
        assert!(page.contains(&foot), "{foot}: {page}");
    }
    for words in [
        "隐患治理档案",
        "隐患〔2026〕1号",
        "已销号",
        "城东供电所，刘洋",
        "排净积水，补齐盖板",
        "页面上的电子签名不能再验证",
        "4份原件已逐字节作为附件装在本文件内",
    ] {
        assert!(pages[0].contains(words), "{words} is missing: {}", pages[0]);
    }
    let body = pages[2..].concat();
    for words in [
        "《安全生产法》第四十一条第二款",
        "刘洋，由张伟代录",
        "纸质签收：王志强",
        "复查人：张伟、李娜",
        "图1东侧电缆沟积水",
        "图2提交验收",
    ] {
        assert!(body.contains(words), "{words} is missing: {body}");
    }
    // The page that the contents name begins with the paper, shown as it looks.
    let line = "附3隐患整改通知书供电安改〔2026〕1号";
    let rest = pages[1].split(line).nth(1).expect("an entry of the notice");
    let number: String = rest
        .trim_start_matches('·')
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let page = &pages[number.parse::<usize>().unwrap() - 1];
    assert!(page.contains(line), "{page}");
    assert!(
        page.contains("主送") || page.contains("城东供电所："),
        "{page}"
    );
}

#[test]
fn a_hazard_without_papers_has_a_dossier_too_and_a_stranger_none() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Frozen);
    // The notice is a draft nobody signed: it stays in the house.
    let pdf = bind(&company, run.hazard);
    let doc = lopdf::Document::load_mem(&pdf).unwrap();
    assert!(doc.catalog().unwrap().get(b"Names").is_err());
    match DossierFile::begin(&company.ws, run.notice) {
        Err(Error::Refused(Refusal::NotFound { what, id })) => {
            assert_eq!((what, id), ("hazard", run.notice));
        }
        _ => panic!("a notice is no hazard"),
    }
}
