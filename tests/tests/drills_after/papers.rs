//! The papers of a drill before judges from outside, the archive, the report to the authority.

use std::path::Path;
use std::process::Command;

use app::FileInParts;
use app::drills::{
    DrillArchive, DrillPapersView, add_drill_paper_scans, add_drill_receipt, conclude_drill,
    enter_held_drill, get_drill, get_drill_papers, invite_to_drill, make_drill_paper, report_drill,
    sign_drill_paper, sign_in_to_drill, sign_out_of_drill,
};
use app::hazards::{ask_extension, record_progress};
use app::signing_keys::authority_pem;
use chrono::Duration;
use domain::Refusal;
use domain::drill::paper::{PaperKind, PaperState};
use serde_json::json;
use testkit::{Company, PASSPHRASE, Rows, photos};
use uuid::Uuid;

use super::held;

fn ask(program: &str, arguments: &[&str], file: &Path) -> (bool, String) {
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; run `cargo xtask test`"));
    let words = [output.stdout, output.stderr].concat();
    let words = String::from_utf8_lossy(&words).into_owned();
    (output.status.success(), words)
}

/// pyHanko with the organisation's authority as the one it trusts.
fn pyhanko(ca: &Path, file: &Path) -> (bool, String) {
    let program = std::env::var("BIHUAN_PYHANKO")
        .expect("BIHUAN_PYHANKO names pyHanko's program: run `cargo xtask test`");
    let words = "sign validate --trust-replace --validation-time claimed --pretty-print --trust";
    let arguments: Vec<&str> = words.split(' ').chain(ca.to_str()).collect();
    ask(&program, &arguments, file)
}

fn make(company: &mut Company, drill: Uuid, kind: &str) -> DrillPapersView {
    let request = said!(json!({"drill": drill, "kind": kind}));
    make_drill_paper(&mut company.ws, request).unwrap()
}

fn sign(company: &mut Company, paper: Uuid) -> DrillPapersView {
    let request = said!(json!({"paper": paper, "passphrase": PASSPHRASE}));
    sign_drill_paper(&mut company.ws, request).unwrap()
}

/// A drill that was found wanting, evaluated and concluded.
fn concluded() -> (Company, Uuid) {
    let (mut company, drill) = held();
    let due_on = company.in_days(20);
    company.find_in_drill(drill, due_on);
    company.evaluate_drill(drill);
    (company, drill)
}

#[test]
fn the_three_papers_are_signed_by_who_leads_and_trusted_by_judges_from_outside() {
    let (mut company, drill) = concluded();
    let ca = company.folder.beside("ca.pem");
    std::fs::write(&ca, authority_pem(&company.ws).unwrap()).unwrap();
    for (kind, leader, words) in [
        (
            "record",
            "陈国栋",
            [
                "城东开关站火灾现场处置演练",
                "未到",
                "跳过：担架未到位",
                "计划外事件",
            ],
        ),
        (
            "evaluation",
            "张伟",
            ["评估员", "南门疏散路线与现场不符", "逐项评分", "实际用时"],
        ),
        (
            "summary",
            "陈国栋",
            [
                "经验教训",
                "每季度组织一次灭火器实操",
                "不需处理：已由物业清理",
                "转改进〔2026〕1号",
            ],
        ),
    ] {
        let view = make(&mut company, drill, kind);
        let paper = view
            .papers
            .iter()
            .find(|one| said_kind(one.kind) == kind)
            .unwrap();
        assert_eq!(paper.state, PaperState::Unsigned);
        assert!(paper.sign_refusal.is_none(), "{:?}", paper.sign_refusal);
        let view = sign(&mut company, paper.id);
        let paper = view
            .papers
            .iter()
            .find(|one| said_kind(one.kind) == kind)
            .unwrap();
        assert_eq!((paper.state, paper.by_key), (PaperState::Signed, true));
        let file = company.folder.beside(&format!("{kind}.pdf"));
        std::fs::write(&file, company.bytes(paper.attachment)).unwrap();
        let signed = ask("pdfsig", &[], &file).1;
        assert!(
            signed.contains("Signature is Valid.") && signed.contains(leader),
            "{signed}"
        );
        let (good, judged) = pyhanko(&ca, &file);
        assert!(good && judged.contains("judged VALID"), "{kind}: {judged}");
        let (good, checked) = ask("qpdf", &["--check"], &file);
        assert!(good && !checked.contains("WARNING"), "{checked}");
        let (good, _) = ask("pdftotext", &["-q", "-raw"], &file);
        assert!(good);
        let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        for wanted in words {
            let wanted: String = wanted.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(
                text.contains(&wanted),
                "{kind}: {wanted} is missing: {text}"
            );
        }
    }
    // A changed byte is found out.
    let file = company.folder.beside("record.pdf");
    let mut changed = std::fs::read(&file).unwrap();
    let at = changed
        .windows(9)
        .position(|part| part == b"/Producer")
        .unwrap()
        + 12;
    changed[at] ^= 1;
    std::fs::write(&file, changed).unwrap();
    assert!(!ask("pdfsig", &[], &file).1.contains("Signature is Valid."));
    let (good, judged) = pyhanko(&ca, &file);
    assert!(!good && !judged.contains("judged VALID"), "{judged}");
}

fn said_kind(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Record => "record",
        PaperKind::Evaluation => "evaluation",
        PaperKind::Summary => "summary",
    }
}

#[test]
fn a_drill_that_owes_no_evaluation_has_its_summary_once_it_is_concluded() {
    let mut company = Company::found();
    let plan = company.emergency_plan();
    let starts_at = company.folder.env.now() - Duration::days(3);
    let drill = company.planned_drill(plan, starts_at).row.id;
    let enter = json!({"drill": drill, "held": {
        "started_at": starts_at, "ended_at": starts_at + Duration::minutes(12),
        "stopped": "雷雨临近", "reason": "当日未带电脑",
    }});
    enter_held_drill(&mut company.ws, said!(enter)).unwrap();
    let summary = json!({"drill": drill, "kind": "summary"});
    let refused = company.refuses(|ws| make_drill_paper(ws, said!(summary)));
    assert_eq!(refused, Refusal::DrillNotConcluded);
    let conclude = json!({"drill": drill, "summary": "雷雨临近，按中止条件撤离，择日再练。"});
    conclude_drill(&mut company.ws, said!(conclude)).unwrap();
    let view = make(&mut company, drill, "summary");
    assert_eq!(view.papers[0].kind, PaperKind::Summary);
    // The report on an evaluation still needs one.
    let evaluation = json!({"drill": drill, "kind": "evaluation"});
    let refused = company.refuses(|ws| make_drill_paper(ws, said!(evaluation)));
    assert_eq!(refused, Refusal::DrillNotEvaluated);
}

#[test]
fn a_report_waits_for_the_evaluation_and_a_new_version_says_why() {
    let (mut company, drill) = held();
    let evaluation = json!({"drill": drill, "kind": "evaluation"});
    let refused = company.refuses(|ws| make_drill_paper(ws, said!(evaluation)));
    assert_eq!(refused, Refusal::DrillNotEvaluated);
    let first = make(&mut company, drill, "record");
    assert!(first.offers[0].renews && first.offers[1].refusal.is_some());
    let again = json!({"drill": drill, "kind": "record"});
    let refused = company.refuses(|ws| make_drill_paper(ws, said!(again)));
    assert_eq!(refused, Refusal::Blank { field: "renewal" });
    let again = json!({"drill": drill, "kind": "record", "renewal": "总指挥姓名写错"});
    let view = make_drill_paper(&mut company.ws, said!(again)).unwrap();
    assert_eq!(
        (view.papers[0].version, view.papers[1].state),
        (2, PaperState::Superseded)
    );
    let old = json!({"paper": view.papers[1].id, "passphrase": PASSPHRASE});
    let refused = company.refuses(|ws| sign_drill_paper(ws, said!(old)));
    assert!(
        matches!(refused, Refusal::DocumentState { .. }),
        "{refused:?}"
    );
    // Signed by hand: the sheet comes home.
    let scan = company.photo(photos::TRENCH_AFTER);
    let home = json!({"paper": view.papers[0].id, "scans": [scan]});
    let view = add_drill_paper_scans(&mut company.ws, said!(home)).unwrap();
    assert_eq!(
        (view.papers[0].state, view.papers[0].by_key),
        (PaperState::Signed, false)
    );
}

/// The photographed sheet stands in the record, once, with those who signed on it.
#[test]
fn a_record_shows_the_sheet_on_which_people_signed() {
    let (mut company, drill) = held();
    let people = get_drill(&mut company.ws, said!(json!({ "drill": drill })))
        .unwrap()
        .people;
    let bare = make(&mut company, drill, "record").papers[0].attachment;
    let signed = people.iter().rev().take(2).map(|one| one.id);
    let signed: Vec<Uuid> = signed.collect();
    let already = json!({"participant": signed[1]});
    sign_out_of_drill(&mut company.ws, said!(already)).unwrap();
    let scan = company.photo(photos::TRENCH_AFTER);
    let by = json!({"way": "sheet", "scan": scan});
    sign_in_to_drill(
        &mut company.ws,
        said!(json!({"participants": signed, "by": by})),
    )
    .unwrap();
    let again = json!({"drill": drill, "kind": "record", "renewal": "补签到"});
    let view = make_drill_paper(&mut company.ws, said!(again)).unwrap();
    let pictures = |company: &mut Company, attachment, name: &str| {
        let file = company.folder.beside(name);
        std::fs::write(&file, company.bytes(attachment)).unwrap();
        let listed = ask("pdfimages", &["-list"], &file).1;
        assert!(ask("pdftotext", &["-q", "-raw"], &file).0);
        let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        (listed.matches("jpeg").count(), text)
    };
    let (before, _) = pictures(&mut company, bare, "bare.pdf");
    let (after, text) = pictures(&mut company, view.papers[0].attachment, "sheet.pdf");
    assert_eq!((before, after), (0, 1));
    assert!(
        text.contains("签到表照片") && text.contains("在此签到：刘洋、何𬭚"),
        "{text}"
    );
}

#[test]
fn the_report_to_the_authority_is_kept_with_its_receipt() {
    let (mut company, drill) = held();
    let today = company.today();
    let report = |on: chrono::NaiveDate| {
        let authority = "清河市应急管理局";
        said!(json!({"drill": drill, "authority": authority, "reported_on": on, "way": "书面"}))
    };
    let before = today - Duration::days(1);
    let refused = company.refuses(|ws| report_drill(ws, report(before)));
    assert!(
        matches!(refused, Refusal::BeforeDrill { .. }),
        "{refused:?}"
    );
    let view = report_drill(&mut company.ws, report(today)).unwrap();
    let receipt = company.photo(photos::TRENCH_AFTER);
    let came = json!({"report": view.reports[0].id, "receipt_number": "收〔2026〕8号", "receipts": [receipt]});
    let view = add_drill_receipt(&mut company.ws, said!(came)).unwrap();
    assert_eq!(view.reports[0].receipt_number, "收〔2026〕8号");
    assert_eq!(view.reports[0].receipts[0].attachment, receipt);
}

#[test]
fn the_archive_is_one_file_that_encloses_the_signed_papers_and_writes_nothing() {
    let (mut company, drill) = concluded();
    let mut signed = Vec::new();
    for kind in ["record", "evaluation", "summary"] {
        let view = make(&mut company, drill, kind);
        let paper = view
            .papers
            .iter()
            .find(|one| said_kind(one.kind) == kind)
            .unwrap();
        let view = sign(&mut company, paper.id);
        let paper = view
            .papers
            .iter()
            .find(|one| said_kind(one.kind) == kind)
            .unwrap();
        signed.push(company.bytes(paper.attachment));
    }
    let receipt = company.photo(photos::TRENCH_AFTER);
    let today = company.today();
    let report = json!({"drill": drill, "authority": "清河市应急管理局", "reported_on": today, "receipts": [receipt]});
    report_drill(&mut company.ws, said!(report)).unwrap();
    let before = Rows::of(&mut company.ws);
    let mut archive = DrillArchive::begin(&company.ws, drill).unwrap();
    assert!(archive.file_name().ends_with("演练档案.pdf"));
    while archive.take_some(&company.ws).unwrap() {}
    let bytes = archive.finish().unwrap();
    assert_eq!(Rows::of(&mut company.ws), before);
    for paper in &signed {
        assert!(bytes.windows(paper.len()).any(|part| part == paper));
    }
    let file = company.folder.beside("archive.pdf");
    std::fs::write(&file, &bytes).unwrap();
    let (good, checked) = ask("qpdf", &["--check"], &file);
    assert!(good && !checked.contains("WARNING"), "{checked}");
    let (_, listed) = ask("qpdf", &["--list-attachments"], &file);
    assert_eq!(listed.lines().count(), 4, "{listed}");
}

/// The text of a PDF without its spaces, and how many photos it shows.
fn read(company: &Company, bytes: &[u8], name: &str) -> (String, usize) {
    let file = company.folder.beside(name);
    std::fs::write(&file, bytes).unwrap();
    let listed = ask("pdfimages", &["-list"], &file).1;
    assert!(ask("pdftotext", &["-q", "-raw"], &file).0);
    let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
    let text = text.chars().filter(|c| !c.is_whitespace()).collect();
    (text, listed.matches("jpeg").count())
}

/// What shows that an action was taken is in the archive: a photo once, whatever it stands with.
#[test]
fn the_archive_shows_what_was_done_about_what_was_found() {
    let (mut company, drill) = concluded();
    let view = get_drill(&mut company.ws, said!(json!({ "drill": drill }))).unwrap();
    let raised = view.problems.iter().find_map(|one| one.action.as_ref());
    let hazard = raised.unwrap().hazard;
    let photo = company.photo(photos::TRENCH_AFTER);
    for text in ["担架已补齐", "已上墙"] {
        let progress = json!({"hazard": hazard, "text": text, "photos": [photo]});
        record_progress(company.as_("刘洋"), said!(progress)).unwrap();
    }
    let sheet = company.photo(photos::TRENCH_BEFORE);
    let due_on = company.in_days(30);
    let later = json!({"hazard": hazard, "due_on": due_on, "reason": "担架到货延迟", "interim_controls": "借用城南站担架",
        "evidence": [sheet]});
    ask_extension(company.as_("刘洋"), said!(later)).unwrap();
    company.as_("张伟");
    let mut archive = DrillArchive::begin(&company.ws, drill).unwrap();
    while archive.take_some(&company.ws).unwrap() {}
    let bytes = archive.finish().unwrap();
    let (text, shown) = read(&company, &bytes, "proof.pdf");
    assert_eq!(text.matches("改进〔2026〕1号整改中").count(), 1, "{text}");
    assert!(shown >= 1, "{text}");
    let file = company.folder.beside("proof.pdf");
    let (_, listed) = ask("qpdf", &["--list-attachments"], &file);
    assert_eq!(listed.lines().count(), 1, "{listed}");
}

/// Whoever joined on the day makes up for nobody who stayed away.
#[test]
fn a_record_tells_who_was_to_come_from_who_joined() {
    let (mut company, drill) = held();
    let bare = make(&mut company, drill, "record").papers[0].attachment;
    let (before, _) = read(&company, &company.bytes(bare), "invited.pdf");
    assert!(
        before.contains("应到") && !before.contains("另有"),
        "{before}"
    );
    let newcomer = json!({"person": null, "name": "周消防", "organisation": "城东消防救援站", "role": "player"});
    let joins = json!({"drill": drill, "people": [newcomer]});
    let view = invite_to_drill(&mut company.ws, said!(joins)).unwrap();
    let joined = view.people.iter().find(|one| !one.expected).unwrap().id;
    let by = json!({"way": "roll_call", "initials": "ZXF"});
    let came = json!({"participants": [joined], "by": by});
    sign_in_to_drill(&mut company.ws, said!(came)).unwrap();
    let again = json!({"drill": drill, "kind": "record", "renewal": "补参演人员"});
    let view = make_drill_paper(&mut company.ws, said!(again)).unwrap();
    let after = company.bytes(view.papers[0].attachment);
    let (after, _) = read(&company, &after, "joined.pdf");
    let counted = before.split("应到").nth(2).unwrap();
    let counted: String = counted.chars().take_while(|c| *c != '人').collect();
    assert!(after.contains(&format!("应到{counted}人，实到")), "{after}");
    assert!(after.contains("，另有1人"), "{after}");
}

#[test]
fn what_was_made_is_made_again_from_the_log() {
    let (mut company, drill) = concluded();
    make(&mut company, drill, "record");
    let view = get_drill_papers(&mut company.ws, said!(json!({ "drill": drill }))).unwrap();
    assert_eq!(view.papers.len(), 1);
    let report = company.ws.store().check().unwrap();
    assert!(report.findings.is_empty(), "{report:?}");
}

/// Everything the form of a record asks for stands in it (domain form 4.6).
#[test]
fn a_record_tells_who_reviewed_it_how_it_was_judged_and_what_belongs_to_it() {
    use domain::drill::{EntryDetail, Stage};
    let mut company = Company::found();
    let drill = company.drill(domain::drill::DrillForm::Live);
    company.start(drill);
    let view = get_drill(&mut company.ws, said!(json!({ "drill": drill }))).unwrap();
    let step = view.script[0].line.id;
    company.folder.env.advance(Duration::minutes(1));
    company.enter(drill, EntryDetail::Stamped { line: step });
    let photo = company.photo(photos::TRENCH_AFTER);
    company.enter(
        drill,
        EntryDetail::Photographed {
            photos: vec![photo],
            line: Some(step),
            text: String::new(),
            offset_seconds: 0,
        },
    );
    company.enter(
        drill,
        EntryDetail::Happened {
            text: "南门被社会车辆堵塞".to_owned(),
            stage: Some(Stage::Evacuation),
            in_earnest: false,
            actor: "保安老周".to_owned(),
        },
    );
    let observer = view
        .people
        .iter()
        .find(|one| one.name == "钱𠮷")
        .unwrap()
        .id;
    let showed = company.folder.env.now() + Duration::hours(8);
    let card = json!({"observer": observer, "ahead_seconds": 0, "lines": [
        {"showed": showed.format("%H:%M:%S").to_string(), "text": "集合点无人清点", "line": null}
    ]});
    company.folder.env.advance(Duration::minutes(20));
    company.enter(drill, EntryDetail::Ended);
    app::drills::enter_observer_card(&mut company.ws, said!(card)).unwrap();
    let due_on = company.in_days(20);
    company.find_in_drill(drill, due_on);
    company.evaluate_drill(drill);

    // Whoever recorded it does not review it.
    let recorder = json!({"drill": drill, "kind": "record", "reviewer": testkit::id("赵磊")});
    let refused = company.refuses(|ws| make_drill_paper(ws, said!(recorder)));
    assert!(
        matches!(refused, Refusal::ReviewerIsRecorder { .. }),
        "{refused:?}"
    );
    let record = json!({"drill": drill, "kind": "record", "reviewer": testkit::id("李娜")});
    let view = make_drill_paper(&mut company.ws, said!(record)).unwrap();
    let paper = &view.papers[0];
    let reviewer = { paper.signatories.iter() }.find(|one| one.role == "审核人");
    assert!(reviewer.unwrap().name.starts_with("李娜"), "{reviewer:?}");
    let file = company.folder.beside("whole.pdf");
    std::fs::write(&file, company.bytes(paper.attachment)).unwrap();
    assert!(ask("pdftotext", &["-q", "-raw"], &file).0);
    let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for wanted in [
        "评估方面权重得分等级",
        "参演自评",
        "评估组意见",
        "附件",
        "现场照片（1张）",
        "是否需上报否",
        "保安老周",
        "钱𠮷观察卡",
        "照片",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing: {text}");
    }
}

/// What the form of an archive lacks on paper stands in it all the same, with the plan and the drill's own files.
#[test]
fn an_archive_without_any_paper_has_plan_sign_in_scores_and_the_files_of_the_drill() {
    use app::drills::{add_drill_files, remove_drill_file, upload_drill_file};
    let (mut company, drill) = concluded();
    let work_plan = upload_drill_file(&mut company.ws, "工作方案.txt", "任务分工".as_bytes());
    let film = upload_drill_file(&mut company.ws, "现场.mp4", b"ftypmp42").unwrap();
    let wrong = upload_drill_file(&mut company.ws, "现场.exe", b"MZ");
    assert!(wrong.is_err());
    let add = json!({"drill": drill, "kind": "work_plan",
        "files": [work_plan.unwrap().attachment, film.attachment], "note": "第一版"});
    let view = add_drill_files(&mut company.ws, said!(add)).unwrap();
    let kinds: Vec<_> = view.files.iter().map(|one| one.kind).collect();
    use domain::drill::DrillFileKind::{Video, WorkPlan};
    assert_eq!(kinds, [WorkPlan, Video], "film says itself what it is");

    let bound = |company: &Company, name: &str| {
        let mut archive = DrillArchive::begin(&company.ws, drill).unwrap();
        while archive.take_some(&company.ws).unwrap() {}
        let file = company.folder.beside(name);
        std::fs::write(&file, archive.finish().unwrap()).unwrap();
        assert!(ask("pdftotext", &["-q", "-raw"], &file).0);
        let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let held = ask("pdfdetach", &["-list"], &file).1;
        (text, held)
    };
    let (text, held) = bound(&company, "archive.pdf");
    for wanted in [
        "三、签到",
        "逐项评分",
        "参演自评",
        "评估组意见",
        "演练工作方案：工作方案.txt（第一版），随档案附入",
        "视频：现场.mp4",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing: {text}");
    }
    assert!(
        held.contains("现场.mp4") && held.contains("工作方案.txt"),
        "{held}"
    );

    let off = json!({"file": view.files[1].id});
    let view = remove_drill_file(&mut company.ws, said!(off)).unwrap();
    assert_eq!(view.files.len(), 1);
    assert!(!bound(&company, "later.pdf").1.contains("现场.mp4"));
}
