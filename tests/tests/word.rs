//! Papers as Word files: opened again by an office program, in the organisation's own template, and templates
//! that are not taken.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

use std::io::{Cursor, Read as _, Write as _};
use std::path::PathBuf;
use std::process::Command;

use app::Error;
use app::editable::{
    GetWordTemplate, MakeEditable, SetWordTemplate, get_word_template, make_editable,
    set_word_template, upload_word_template,
};
use app::figures::{FiguresFormat, MakeFigures, make_figures};
use app::hazards::{OrderSupervision, make_hazard_paper, order_supervision};
use domain::Refusal;
use domain::figures::Period;
use domain::hazard::paper::PaperKind;
use serde_json::json;
use testkit::{Company, DIRECTOR, Stage, forms, photos};
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A letterhead that LibreOffice wrote; its markers are cut into runs.
fn letterhead() -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/templates");
    std::fs::read(folder.join("letterhead.docx")).unwrap()
}

/// A hazard that was ordered to be rectified, with the order on paper.
fn ordered(company: &mut Company) -> Uuid {
    let hazard = company.up_to(Stage::Served).hazard;
    company.advance(14);
    let order = OrderSupervision {
        hazard,
        demands: "三日内排净积水，每日报进度".to_owned(),
        answer_by: company.in_days(3),
        evidence: Vec::new(),
        level: None,
        actor: Some(company.director()),
        happened_at: None,
    };
    order_supervision(&mut company.ws, order).unwrap();
    let form = forms::paper(hazard, PaperKind::SupervisionOrder);
    make_hazard_paper(&mut company.ws, form).unwrap().id
}

/// The record of a drill.
fn recorded(company: &mut Company) -> Uuid {
    let plan = company.emergency_plan();
    let starts_at = company.folder.env.now() + chrono::Duration::minutes(5);
    let planned = company.planned_drill(plan, starts_at);
    company.folder.env.set(starts_at);
    company.hold_planned(&planned);
    let request = json!({"drill": planned.row.id, "kind": "record"});
    let request = serde_json::from_value(request).unwrap();
    let view = app::drills::make_drill_paper(&mut company.ws, request).unwrap();
    view.papers[0].id
}

fn bulletin(company: &Company) -> Vec<u8> {
    let request = MakeFigures {
        period: Period::named("2026-11").unwrap(),
        unit: None,
        report: None,
        format: FiguresFormat::Docx,
    };
    let file = make_figures(&company.ws, &request).unwrap();
    assert_eq!(
        file.name,
        "2026年11月安全检查与隐患排查治理情况通报（可编辑稿）.docx"
    );
    file.bytes
}

fn paper(company: &Company, paper: Uuid) -> Vec<u8> {
    make_editable(&company.ws, &MakeEditable { paper })
        .unwrap()
        .bytes
}

/// What an office program reads in files: each as a web page, with its words and tables.
fn opened(files: &[(&str, &[u8])]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str, ending: &str| folder.path().join(format!("{name}.{ending}"));
    for (name, bytes) in files {
        std::fs::write(place(name, "docx"), bytes).unwrap();
    }
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("profile").display()
    );
    let mut office = Command::new("soffice");
    office.args([
        profile.as_str(),
        "--headless",
        "--convert-to",
        "html:HTML:EmbedImages",
        "--outdir",
    ]);
    office.arg(folder.path());
    office.args(files.iter().map(|(name, _)| place(name, "docx")));
    let ran = office.output().expect("soffice: run `cargo xtask test`");
    let read = |(name, _): &(&str, &[u8])| {
        std::fs::read_to_string(place(name, "html")).unwrap_or_else(|error| {
            panic!("{name}: {error}; {}", String::from_utf8_lossy(&ran.stderr))
        })
    };
    files.iter().map(read).collect()
}

/// The words of a web page, without what marks them up and without spaces.
fn words(page: &str) -> String {
    let mut inside = false;
    let body = page.split_once("<body").unwrap().1;
    let kept = body.chars().filter(|c| {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                return false;
            }
            _ => {}
        }
        !inside && !c.is_whitespace()
    });
    kept.collect()
}

fn tables(page: &str) -> usize {
    page.matches("<table").count()
}

#[test]
fn bulletin_order_and_drill_open_in_an_office_with_their_words_and_tables() {
    let mut company = Company::found();
    let order = ordered(&mut company);
    let record = recorded(&mut company);
    let files = [
        bulletin(&company),
        paper(&company, order),
        paper(&company, record),
    ];
    let named = ["bulletin", "order", "record"];
    let named: Vec<(&str, &[u8])> = named
        .into_iter()
        .zip(files.iter().map(Vec::as_slice))
        .collect();
    let pages = opened(&named);
    for (page, least, said) in [
        (
            &pages[0],
            2,
            [
                "一、总体情况",
                "隐患排查治理情况统计表",
                "单位负责人（签字）",
            ],
        ),
        (
            &pages[1],
            1,
            [
                "隐患整改督办单",
                "三日内排净积水，每日报进度",
                "抄送：运维检修部。",
            ],
        ),
        (
            &pages[2],
            4,
            [
                "应急演练记录",
                "城东开关站火灾现场处置演练",
                "参演人员签到表",
            ],
        ),
    ] {
        let read = words(page);
        for expected in said {
            assert!(read.contains(expected), "{expected} in {read}");
        }
        assert!(tables(page) >= least, "{} tables", tables(page));
        assert!(read.contains("可编辑稿，非签发件"), "{read}");
    }
    // The same words are the same file, whenever it is made.
    company.advance(1);
    assert!(paper(&company, order) == files[1]);
}

#[test]
fn a_letterhead_of_the_organisation_is_chosen_filled_in_and_given_up() {
    let mut company = Company::found();
    let order = ordered(&mut company);
    let plain = paper(&company, order);

    let inspector = company.refuses(|ws| upload_word_template(ws, "公文.docx", &letterhead()));
    assert!(
        matches!(inspector, Refusal::NotAllowed { .. }),
        "{inspector:?}"
    );
    company.as_(DIRECTOR);
    let taken = upload_word_template(&mut company.ws, "公文.docx", &letterhead()).unwrap();
    // Taken in is not chosen yet.
    assert!(paper(&company, order) == plain);
    let chosen = SetWordTemplate {
        attachment: Some(taken.attachment),
    };
    let view = set_word_template(&mut company.ws, chosen).unwrap();
    let own = view.own.unwrap();
    assert_eq!(own.found, ["正文", "标题", "编号", "日期", "单位"]);
    assert_eq!((own.name.as_str(), own.unknown.len()), ("公文.docx", 0));

    let made = paper(&company, order);
    let read = &opened(&[("order", &made)])[0];
    let said = words(read);
    for expected in [
        "清河供电公司文件",
        "内部资料注意保存",
        "隐患整改督办单",
        "三日内排净积水",
        "日印发",
        "可编辑稿，非签发件",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    assert!(!said.contains("{{"), "{said}");
    assert_eq!(said.matches("隐患整改督办单").count(), 1);

    let mut company = company.reopen();
    assert!(paper(&company, order) == made);
    company.as_(DIRECTOR);
    let none = SetWordTemplate { attachment: None };
    assert!(
        set_word_template(&mut company.ws, none)
            .unwrap()
            .own
            .is_none()
    );
    assert!(paper(&company, order) == plain);
}

fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let each = (0..archive.len()).map(|at| {
        let mut part = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    });
    each.collect()
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The letterhead with words of a part otherwise.
fn changed(part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut all = parts(&letterhead());
    let (_, content) = all.iter_mut().find(|(name, _)| name == part).unwrap();
    let text = String::from_utf8(content.clone()).unwrap();
    assert!(text.contains(from), "{part} has no {from}");
    *content = text.replace(from, to).into_bytes();
    zipped(&all)
}

/// The letterhead with a part more.
fn with(part: &str, content: &[u8]) -> Vec<u8> {
    let mut all = parts(&letterhead());
    all.push((part.to_owned(), content.to_vec()));
    zipped(&all)
}

#[test]
fn hostile_templates_are_refused_and_leave_nothing_behind() {
    const DOCUMENT: &str = "word/document.xml";
    const LINKS: &str = "word/_rels/document.xml.rels";
    let mut company = Company::found();
    company.as_(DIRECTOR);
    let link = r#"<Relationship Id="x" Type="t" Target="file:///C:/a.dotm" TargetMode="External"/></Relationships>"#;
    for (file, code) in [
        (with("word/vbaProject.bin", b"x"), "template_macros"),
        (
            changed(
                "[Content_Types].xml",
                "officedocument.wordprocessingml.document.main",
                "ms-word.document.macroEnabled.main",
            ),
            "template_macros",
        ),
        (
            changed(LINKS, "</Relationships>", link),
            "template_external",
        ),
        (with("word/embeddings/a.bin", b"x"), "template_embedded"),
        (changed(DOCUMENT, "正文", "内容"), "template_marker_missing"),
        (changed(DOCUMENT, "标题", "正文"), "template_marker_twice"),
        (
            changed(DOCUMENT, "正文<", "正文}}。<"),
            "template_marker_misplaced",
        ),
        (
            with("word/a.xml", &vec![b' '; 30 << 20]),
            "template_unpacks",
        ),
        (
            with("word/a.xml", "<a>".repeat(500).as_bytes()),
            "template_too_deep",
        ),
        (b"PK\x03\x04 and nothing more".to_vec(), "template_not_word"),
        (vec![0xD0, 0xCF, 0x11, 0xE0], "template_old_or_locked"),
    ] {
        let error = company.fails(|ws| upload_word_template(ws, "公文.docx", &file));
        assert!(matches!(error, Error::Template(_)), "{error:?}");
        assert_eq!(bridge::failure(&error).code, code);
    }
    let none = get_word_template(&mut company.ws, GetWordTemplate {}).unwrap();
    assert!(none.own.is_none());
    // What is hostile in them is what was put in: the letterhead itself is taken.
    upload_word_template(&mut company.ws, "公文.docx", &letterhead()).unwrap();
    // A file that is no template cannot be chosen either.
    let photo = company.photo(photos::TRENCH_BEFORE);
    let chosen = SetWordTemplate {
        attachment: Some(photo),
    };
    let error = company.fails(|ws| set_word_template(ws, chosen));
    assert!(matches!(error, Error::Template(_)), "{error:?}");
}

#[test]
fn a_paper_that_is_not_there_is_said_so() {
    let company = Company::found();
    let request = MakeEditable {
        paper: Uuid::from_u128(7),
    };
    let error = make_editable(&company.ws, &request).err().unwrap();
    assert!(matches!(
        error,
        Error::Refused(Refusal::NotFound { what: "paper", .. })
    ));
}
