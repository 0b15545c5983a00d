//! The command line as a script sees it: documents, errors and exit codes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

mod papers;
mod views;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const PASSPHRASE: &str = "山高水长 2026";

struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).expect("one JSON document")
    }

    /// Exit code and machine code of a failure; nothing stands on stdout then.
    fn failed(&self) -> (i32, String) {
        assert_eq!(self.out, "");
        let error: Value = serde_json::from_str(&self.err).expect("an error in JSON");
        for member in ["kind", "code", "params", "field"] {
            assert!(error.get(member).is_some(), "{error}");
        }
        (self.code, error["code"].as_str().unwrap().to_owned())
    }
}

fn fonts() -> PathBuf {
    let near = |folder: &Path| folder.join("target/fonts");
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(near);
    std::env::var_os("BIHUAN_FONTS")
        .map(PathBuf::from)
        .or(built.into_iter().find(|f| f.is_dir()))
        .unwrap()
}

/// The program; with a random source of this seed where there is one to set.
fn program(seed: u64) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bihuanctl"));
    command
        .env("BIHUAN_PASSPHRASE", PASSPHRASE)
        .env("BIHUAN_SIGN_PASSPHRASE", PASSPHRASE)
        .env("BIHUAN_FONTS", fonts())
        .stdin(Stdio::null());
    if cfg!(feature = "test-env") {
        command.args(["--now", "2026-11-23T01:00:00Z", "--seed", &seed.to_string()]);
    }
    command
}

fn ran(output: Output) -> Ran {
    Ran {
        code: output.status.code().expect("ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn ctl(arguments: &[&str]) -> Ran {
    ran(program(7).args(arguments).output().unwrap())
}

struct Demo {
    _folder: tempfile::TempDir,
    out: PathBuf,
    /// Seed of the next call: two calls never make the same ids.
    next: std::cell::Cell<u64>,
}

impl Demo {
    fn made() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("demo");
        ctl(&["demo", "--out", out.to_str().unwrap()]).json();
        Self {
            _folder: folder,
            out,
            next: std::cell::Cell::new(8),
        }
    }

    fn file(&self, name: &str) -> String {
        self.out.join(name).to_str().unwrap().to_owned()
    }

    fn within(&self, arguments: &[&str]) -> Ran {
        let workspace = self.file("workspace");
        let seed = self.next.get();
        self.next.set(seed + 1);
        ran(program(seed)
            .args(["--workspace", &workspace])
            .args(arguments)
            .output()
            .unwrap())
    }
}

#[test]
fn the_demonstration_closes_a_hazard_and_its_papers_are_trusted() {
    let demo = Demo::made();
    let hazard: Value =
        serde_json::from_slice(&fs::read(demo.file("hazard.json")).unwrap()).unwrap();
    assert_eq!(hazard["status"], "closed");
    let steps: Vec<_> = hazard["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["step"].as_str().unwrap())
        .collect();
    let wanted = [
        "reported",
        "assessed",
        "notified",
        "served",
        "progress",
        "submitted",
        "reinspected",
        "closed",
    ];
    assert_eq!(steps, wanted);
    assert!(
        hazard["steps"][4]["recorded_by_name"].is_string(),
        "recorded for someone else"
    );

    let (issued, both) = (
        demo.file("notice.pdf"),
        demo.file("notice-countersigned.pdf"),
    );
    assert!(
        fs::read(&both)
            .unwrap()
            .starts_with(&fs::read(&issued).unwrap())
    );
    let trust = demo.file("ca.pem");
    assert_eq!(
        ctl(&["verify", &issued, &both, "--trust", &trust, "--json"]).code,
        0
    );
    assert_eq!(ctl(&["verify", &issued]).code, 2);

    let altered = demo.file("altered.pdf");
    let mut bytes = fs::read(&both).unwrap();
    bytes[2000] ^= 1;
    fs::write(&altered, bytes).unwrap();
    let junk = demo.file("junk.pdf");
    fs::write(&junk, "no PDF").unwrap();
    assert_eq!(ctl(&["verify", &altered, "--trust", &trust]).code, 1);
    assert_eq!(ctl(&["verify", &junk, "--trust", &trust]).code, 3);
    assert_eq!(ctl(&["verify", &issued, &junk, "--trust", &trust]).code, 3);
    assert_eq!(
        ctl(&["verify", &junk, &altered, &issued, "--trust", &trust]).code,
        1
    );

    let again = ctl(&["demo", "--out", demo.out.to_str().unwrap()]).failed();
    assert_eq!(again, (1, "folder_not_empty".into()));
}

#[test]
fn a_workspace_is_called_checked_backed_up_and_restored() {
    let demo = Demo::made();
    assert_eq!(demo.within(&["check"]).json()["clean"], true);
    let list = demo
        .within(&["--as", "张伟", "call", "list_hazards", r#"{"limit":2}"#])
        .json();
    assert_eq!(list["rows"].as_array().unwrap().len(), 2);
    assert!(list["next"].is_string());
    let by_file = demo.file("request.json");
    fs::write(&by_file, "{}").unwrap();
    demo.within(&["call", "list_units", &format!("@{by_file}")])
        .json();

    let (backup, into) = (demo.file("all.bihuan"), demo.file("restored"));
    demo.within(&["backup", &backup]).json();
    ctl(&["restore", &backup, "--into", &into]).json();
    let device = Path::new(&into).join("device.json");
    assert!(!device.exists(), "the device key does not travel");
    assert_eq!(ctl(&["--workspace", &into, "check"]).json()["clean"], true);
}

#[test]
fn an_inspection_is_put_on_record_signed_and_written_to_a_file() {
    let demo = Demo::made();
    let call = |command: &str, request: Value| {
        demo.within(&["--as", "张伟", "call", command, &request.to_string()])
    };
    let list = call("list_inspections", json!({})).json();
    let inspection = &list["rows"][0]["id"];
    assert_eq!(list["rows"][0]["recorded"], false);
    let made = call(
        "make_inspection_record",
        json!({ "inspection": inspection }),
    );
    let record = made.json()["records"][0]["id"].clone();
    let sign = json!({ "record": record });
    let signed = call("sign_inspection_record", sign.clone()).json();
    assert_eq!(signed["records"][0]["signatories"][0]["signed"], "by_key");
    let again = call("sign_inspection_record", sign).failed();
    assert_eq!(again, (1, "document_state".into()));

    let attachment = signed["records"][0]["attachment"].as_str().unwrap();
    let file = demo.file("record.pdf");
    let written = demo.within(&["download", attachment, &file]).json();
    assert_eq!(written["media_type"], "application/pdf");
    let trust = demo.file("ca.pem");
    assert_eq!(ctl(&["verify", &file, "--trust", &trust]).code, 0);
    let again = demo.within(&["download", attachment, &file]).failed();
    assert_eq!(again, (1, "file".into()), "nothing is overwritten");
}

#[test]
fn a_paper_of_a_hazard_is_written_as_a_draft_before_anybody_makes_it() {
    let demo = Demo::made();
    let hazard: Value =
        serde_json::from_slice(&fs::read(demo.file("hazard.json")).unwrap()).unwrap();
    let said = json!([{ "field": "method", "words": "现场" }]);
    let request =
        json!({ "hazard": hazard["id"], "kind": "reinspection_opinion", "said": said }).to_string();
    let file = demo.file("draft.pdf");
    let preview = |request: &str| demo.within(&["--as", "张伟", "preview", request, &file]);
    assert_eq!(preview("{}").failed().0, 2);
    assert_eq!(preview(&request).json()["media_type"], "application/pdf");
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF"));
    let asked = json!({ "hazard": hazard["id"] }).to_string();
    let made = demo.within(&["call", "list_hazard_papers", &asked]).json();
    assert_eq!(made["rows"], json!([]));
}

#[test]
fn a_ledger_goes_in_after_a_dry_run_and_out_again() {
    let demo = Demo::made();
    let (table, map) = (demo.file("台账.csv"), demo.file("map.json"));
    let rows = "隐患编号,发现时间,单位,存在问题,整改状态,谁管\n\
        A-1,2024.3.5,城东供电所,拉线松弛,已销号,王志强\n\
        A-2,3月6日,城东供电所,表箱无锁,未整改,刘洋\n";
    fs::write(&table, rows).unwrap();
    let dry = demo
        .within(&["import", "ledger", &table, "--dry-run"])
        .json();
    assert_eq!(
        (&dry["tally"]["taken"], &dry["tally"]["faulty"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        dry["lines"][1]["faults"][0]["refusal"]["code"],
        "year_not_told"
    );
    let listed = |text: &str| {
        let asked = json!({ "conditions": { "text": text } }).to_string();
        demo.within(&["call", "list_hazards", &asked]).json()["total"].clone()
    };
    assert_eq!(listed("表箱"), 0, "a dry run writes nothing");
    let said = json!({ "year": 2026, "columns": [{ "column": 6, "field": "owner" }] });
    fs::write(&map, said.to_string()).unwrap();
    let brought = demo
        .within(&["import", "ledger", &table, "--map", &map])
        .json();
    assert_eq!(brought["hazards"], 2);
    let (book, text) = (demo.file("out.xlsx"), demo.file("out.csv"));
    let out = demo.within(&["export", "ledger", &book]).json();
    let total = |view: &str| {
        let asked = json!({ "view": view, "limit": 1 }).to_string();
        let page = demo.within(&["call", "list_hazards", &asked]).json();
        page["total"].as_u64().unwrap()
    };
    assert_eq!(out["rows"], total("all"));
    assert!(fs::read(&book).unwrap().starts_with(b"PK"));
    assert_eq!(demo.within(&["export", "ledger", &book]).failed().1, "file");
    demo.within(&["export", "ledger", &text, "--view", "open"])
        .json();
    let text = fs::read_to_string(text).unwrap();
    assert_eq!(text.lines().count() as u64, 1 + total("open"));
    assert!(text.contains("\"A-2\",\"已上报\",\"2026-03-06\""), "{text}");
    let english = demo.file("english.csv");
    demo.within(&["--lang", "en", "export", "ledger", &english])
        .json();
    let english = fs::read_to_string(english).unwrap();
    assert!(
        english.starts_with("\u{FEFF}\"Hazard number\",\"State\""),
        "{english}"
    );
    let nowhere = demo.file("nowhere.csv");
    let unknown = demo.within(&["--lang", "french", "export", "ledger", &nowhere]);
    assert_eq!(unknown.failed(), (2, "language_unknown".to_owned()));
    let again = demo.within(&["import", "ledger", &book]).failed();
    assert_eq!(again, (1, "nothing_to_import".to_owned()));
    let unknown = demo.within(&["export", "ledger", &demo.file("x.csv"), "--view", "nearly"]);
    assert!(
        unknown.err.contains("overdue（逾期，Overdue）"),
        "{}",
        unknown.err
    );
    assert_eq!(unknown.failed(), (1, "view_unknown".to_owned()));
    demo.within(&["check"]).json();
    let unit = demo.file("unit.xlsx");
    demo.within(&["export", "unit", "城东供电所", &unit]).json();
    let back = demo.within(&["import", "unit", &unit, "--accept"]).json();
    assert!(back["came_back"]["untouched"].as_u64().unwrap() > 0);
    assert_eq!(back["recorded"], json!([]));
}

#[test]
fn the_statistics_of_a_month_are_written_as_bulletin_and_as_table() {
    let demo = Demo::made();
    let write = |file: &str, more: &[&str]| {
        let file = demo.file(file);
        let said = ["export", "statistics", &file, "--period", "2026-11"];
        (demo.within(&[&said, more].concat()), file)
    };
    let (made, pdf) = write("bulletin.pdf", &[]);
    assert_eq!(
        made.json()["name"],
        "2026年11月安全检查与隐患排查治理情况通报.pdf"
    );
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    let (made, book) = write("table.xlsx", &["--unit", "城东供电所"]);
    assert_eq!(
        made.json()["name"],
        "城东供电所2026年11月隐患排查治理情况统计表.xlsx"
    );
    assert!(fs::read(&book).unwrap().starts_with(b"PK"));
    assert_eq!(write("table.xlsx", &[]).0.failed(), (1, "file".into()));
    let (made, word) = write("bulletin.docx", &[]);
    assert_eq!(
        made.json()["name"],
        "2026年11月安全检查与隐患排查治理情况通报（可编辑稿）.docx"
    );
    assert!(fs::read(&word).unwrap().starts_with(b"PK"));
    assert_eq!(write("table.txt", &[]).0.failed(), (2, "usage".into()));
    let unknown = write("other.pdf", &["--unit", "没有的所"]).0.failed();
    assert_eq!(unknown, (2, "unit_unknown".into()));
    let later = demo.file("later.pdf");
    let later = demo.within(&["export", "statistics", &later, "--period", "2026-12"]);
    assert_eq!(later.failed(), (1, "period_not_begun".into()));
}

#[test]
fn a_checklist_goes_out_and_comes_in_again() {
    let demo = Demo::made();
    let book = demo.file("T1.xlsx");
    let unknown = demo.within(&["export", "checklist", "T99", &book]);
    assert_eq!(unknown.failed(), (2, "checklist_unknown".to_owned()));
    demo.within(&["export", "checklist", "T1", &book]).json();
    let dry = demo
        .within(&["import", "checklist", &book, "--dry-run"])
        .json();
    assert_eq!((&dry["code"], &dry["changes"]), (&json!("T1"), &json!([])));
    assert_eq!(dry["same"], 15);
    let same = demo.within(&["import", "checklist", &book]).failed();
    assert_eq!(same, (1, "checklist_unchanged".to_owned()));
    let table = demo.file("Q1.csv");
    let rows = "检查表编号,Q1\n检查表名称,车间\n检查内容与标准,检查方法,依据文件,效力,典型隐患,整改措施\n\
        灭火器压力正常,看,GB 50444-2008,强制,灭火器压力不足,更换\n";
    fs::write(&table, rows).unwrap();
    let made = demo.within(&["import", "checklist", &table]).json();
    assert_eq!((&made["code"], &made["version"]), (&json!("Q1"), &json!(1)));
    assert_eq!(made["items"][0]["code"], "Q1-01");
    fs::write(&table, rows.replace(",看,", ",闻,")).unwrap();
    let faulty = demo.within(&["import", "checklist", &table]).failed();
    assert_eq!(faulty, (1, "checklist_faulty".to_owned()));
}

#[test]
fn the_archive_of_a_drill_is_one_file_named_by_its_number() {
    let demo = Demo::made();
    let call = |command: &str, request: Value| {
        let request = request.to_string();
        demo.within(&["--as", "张伟", "call", command, &request])
            .json()
    };
    let row = |list: &str, name: &str| {
        let rows = call(list, json!({ "text": name }));
        rows["rows"][0]["id"].clone()
    };
    let unit = row("list_units", "城东供电所");
    let terms = json!({"name": "开关站火灾现场处置方案", "kind": "on_site", "unit": unit, "to_file": false});
    let plan = call("register_emergency_plan", json!({ "terms": terms }))["id"].clone();
    let terms = json!({
        "title": "开关站火灾演练", "content": "single", "form": "tabletop", "purpose": "testing",
        "plan": plan, "unit": unit, "place": row("list_places", "10 kV 城东开关站"),
        "starts_at": "2026-11-23T01:00:00Z", "minutes": 40,
    });
    let made = call("plan_drill", json!({ "terms": terms }));
    let (drill, number) = (
        made["id"].clone(),
        made["number"].as_str().unwrap().to_owned(),
    );
    let line = json!({"at_seconds": 0, "stage": "warning", "action": "发现火情"});
    call(
        "write_drill_script",
        json!({"drill": drill, "lines": [line]}),
    );
    let commander = json!({"person": row("list_people", "王志强"), "role": "commander"});
    call(
        "invite_to_drill",
        json!({"drill": drill, "people": [commander]}),
    );
    let file = demo.file("archive.pdf");
    let written = demo.within(&["export", "drill", &number, &file]).json();
    assert_eq!(written["drill"], drill);
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-"));
    let again = demo.within(&["export", "drill", &number, &file]).failed();
    assert_ne!(again.0, 0, "an existing file stays");
    let unknown = demo.file("unknown.pdf");
    let unknown = demo
        .within(&["export", "drill", "演练〔1999〕9号", &unknown])
        .failed();
    assert_eq!(unknown, (2, "drill_unknown".to_owned()));
}

#[test]
fn failures_have_a_code_and_an_exit_code() {
    let demo = Demo::made();
    let code = |ran: Ran| ran.failed();
    assert_eq!(
        code(demo.within(&["call", "nonsense", "{}"])),
        (2, "unknown_command".into())
    );
    assert_eq!(
        code(demo.within(&["call", "list_units", "{"])),
        (2, "bad_json".into())
    );
    assert_eq!(
        code(ctl(&["call", "list_units", "{}"])),
        (2, "workspace_missing".into())
    );
    assert_eq!(code(ctl(&["--nonsense"])), (2, "usage".into()));
    let secret = r#"{"passphrase":"山高水长 2026"}"#;
    let told = demo.within(&["call", "request_signing_key", secret]);
    assert_eq!(code(told), (2, "passphrase_in_request".into()));
    let unknown = r#"{"hazard":"00000000-0000-7000-8000-000000000008"}"#;
    assert_eq!(
        code(demo.within(&["call", "get_hazard", unknown])),
        (1, "not_found".into())
    );
    let member = ["--as", "刘洋", "call", "add_unit", r#"{"name":"新所"}"#];
    assert_eq!(code(demo.within(&member)), (1, "not_allowed".into()));

    let workspace = demo.file("workspace");
    let mut wrong = program(7);
    wrong
        .env("BIHUAN_PASSPHRASE", "wrong")
        .args(["--workspace", &workspace, "check"]);
    assert_eq!(
        ran(wrong.output().unwrap()).failed(),
        (1, "wrong_passphrase".into())
    );

    let held = File::options()
        .write(true)
        .open(Path::new(&workspace).join("lock"))
        .unwrap();
    held.try_lock().unwrap();
    assert_eq!(code(demo.within(&["check"])), (1, "in_use".into()));
    drop(held);

    let database = Path::new(&workspace).join("workspace.bihuan");
    let mut bytes = fs::read(&database).unwrap();
    bytes[30] ^= 1;
    fs::write(&database, bytes).unwrap();
    assert_eq!(code(demo.within(&["check"])), (3, "damaged".into()));
}

#[test]
fn the_contract_lists_every_command_with_an_example() {
    let contract = ctl(&["contract"]).json();
    let commands = contract.as_array().unwrap();
    assert!(commands.len() > 30);
    for command in commands {
        for member in ["command", "request", "view", "example", "effect", "tags"] {
            assert!(!command[member].is_null(), "{command}");
        }
    }
    assert!(ctl(&["contract", "--json-schema"]).json()["sign_notice"]["request"].is_object());
}

/// The same clock and seed give the same bytes.
#[cfg(feature = "test-env")]
#[test]
fn the_same_clock_and_seed_give_the_same_papers() {
    let (one, two) = (Demo::made(), Demo::made());
    for name in [
        "notice.pdf",
        "notice-countersigned.pdf",
        "ca.pem",
        "hazard.json",
    ] {
        assert!(
            fs::read(one.file(name)).unwrap() == fs::read(two.file(name)).unwrap(),
            "{name}"
        );
    }
}

#[test]
fn the_file_of_a_hazard_is_bound_by_its_number_and_never_over_another() {
    let demo = Demo::made();
    let file = demo.file("dossier.pdf");
    let bound = demo.within(&["dossier", "隐患〔2026〕1号", &file]).json();
    let hazard: Value =
        serde_json::from_slice(&fs::read(demo.file("hazard.json")).unwrap()).unwrap();
    assert_eq!(bound["hazard"], hazard["id"]);
    let pdf = fs::read(&file).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    // The signed notice lies inside as it was signed.
    let notice = fs::read(demo.file("notice-countersigned.pdf")).unwrap();
    let inside = |bytes: &[u8]| bytes.windows(notice.len()).any(|part| part == notice);
    assert!(inside(&pdf));
    let (code, _) = demo.within(&["dossier", "隐患〔2026〕1号", &file]).failed();
    assert_ne!(code, 0);
    assert!(fs::read(&file).unwrap() == pdf);
    let unknown = demo.within(&["dossier", "隐患〔2026〕99号", &demo.file("none.pdf")]);
    assert_eq!(unknown.failed(), (2, "hazard_unknown".to_owned()));
}

#[test]
fn the_audit_counts_by_rule_and_writes_a_table() {
    let demo = Demo::made();
    let table = demo.file("audit.csv");
    let view = demo.within(&["audit", "--out", &table]).json();
    assert!(view["looked_at"].as_u64().unwrap() > 3);
    let counted: u64 = view["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["count"].as_u64().unwrap())
        .sum();
    assert_eq!(view["total"], counted);
    let lines = fs::read_to_string(&table).unwrap().lines().count();
    assert_eq!(lines as u64, 1 + counted);
    let none = demo.within(&["audit", "--rule", "number_gap"]).json();
    assert_eq!(none["rows"], json!([]));
    let (code, name) = demo.within(&["audit", "--rule", "nothing"]).failed();
    assert_eq!((code, name.as_str()), (2, "rule_unknown"));
}

#[test]
fn the_year_of_drills_is_printed_by_both_readings_and_written_as_a_calendar() {
    let demo = Demo::made();
    let ics = demo.file("drills.ics");
    let year = demo
        .within(&["calendar", "--year", "2026", "--ics", &ics])
        .json();
    assert_eq!(
        (&year["year"], &year["chosen"]),
        (&json!(2026), &json!("minimum"))
    );
    let stands = |reading: usize| -> Vec<String> {
        let rows = year["readings"][reading]["rows"].as_array().unwrap();
        let slots = rows.iter().flat_map(|row| row["slots"].as_array().unwrap());
        slots
            .map(|slot| slot["standing"].as_str().unwrap().to_owned())
            .collect()
    };
    // On 23 November no drill was held: the first half-year is missing, the rest is open.
    assert_eq!(stands(0), ["open", "missing", "open"]);
    assert_eq!(year["readings"][1]["reading"], "per_plan");
    assert_eq!(stands(1), ["open", "missing", "open", "missing", "open"]);
    let text = fs::read_to_string(&ics).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR") && text.contains("BEGIN:VALARM"));
    let again = demo.within(&["calendar", "--year", "2026", "--ics", &ics]);
    assert_eq!(again.failed(), (1, "file".into()));
    let wrong = demo.within(&["calendar", "--year", "26"]).failed();
    assert_eq!(wrong, (1, "out_of_range".into()));

    let cards = demo.file("cards.pdf");
    demo.within(&["export", "cards", "配电室火灾现场处置方案", &cards])
        .json();
    assert!(fs::read(&cards).unwrap().starts_with(b"%PDF-"));
    let unknown = demo.within(&["export", "cards", "无此预案", &demo.file("none.pdf")]);
    assert_eq!(unknown.failed(), (2, "plan_unknown".into()));
}
