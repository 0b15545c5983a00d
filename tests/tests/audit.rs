//! 审计体检 over the real store: what the loop leaves open is found and named, what is put right is gone,
//! and a store in order has nothing.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

use app::Error;
use app::audit::{
    Audit, AuditFile, AuditRun, ExplainFinding, ExportAudit, FindingRow, ListFindings,
    explain_finding, list_findings,
};
use app::exchange::{Growing, TableFormat};
use app::hazards::{RecordLookBack, assess_hazard, record_look_back};
use app::inspections::start_inspection;
use app::notices::record_refusal;
use app::register::series::{SetNextNumber, set_next_number};
use domain::Refusal;
use domain::audit::{Finding, Found, Mend, Rule, Subject};
use domain::hazard::HazardAct;
use domain::notice::NoticeAct;
use domain::numbering::SeriesKind;
use serde_json::{from_value, json};
use testkit::{Company, Folder, PASSPHRASE, Rows, Stage, Tray, forms};

fn audited(company: &Company) -> Audit {
    let mut run = AuditRun::begin(&company.ws).unwrap();
    while run.look_at_some(&company.ws).unwrap() {}
    let (done, total) = run.progress();
    assert_eq!(done, total);
    run.finish()
}

fn rows(company: &Company, audit: &Audit) -> Vec<FindingRow> {
    let view = list_findings(&company.ws, Some(audit), &ListFindings::default()).unwrap();
    assert_eq!(view.total as usize, view.rows.len());
    view.rows
}

fn rules(rows: &[FindingRow]) -> Vec<Rule> {
    rows.iter().map(|row| row.finding.rule).collect()
}

fn look(hazard: uuid::Uuid) -> RecordLookBack {
    let form = json!({ "hazard": hazard, "findings": "盖板齐全，沟内无水", "effective": true,
        "no_photo_reason": "带电区域" });
    from_value(form).unwrap()
}

#[test]
fn a_loop_in_order_leaves_nothing_and_looking_writes_nothing() {
    let mut company = Company::found();
    company.up_to(Stage::Closed);
    company.up_to(Stage::Served);
    let before = Rows::of(&mut company.ws);
    let audit = audited(&company);
    assert_eq!(rules(&rows(&company, &audit)), []);
    assert_eq!(audit.total(), 0);
    assert_eq!(Rows::of(&mut company.ws), before, "something was written");
}

#[test]
fn what_is_open_is_named_with_its_row_and_gone_once_it_is_put_right() {
    let mut company = Company::found();
    let closed = company.up_to(Stage::Closed);
    let unanswered = company.up_to(Stage::Served);
    let unreceived = company.up_to(Stage::Notified);
    let refused = company.up_to(Stage::Notified);
    let refusal = forms::refusal(refused.notice, "王志强", &[]);
    record_refusal(&mut company.ws, refusal).unwrap();
    let major = company.up_to(Stage::Settled);
    assess_hazard(
        company.as_(testkit::DIRECTOR),
        forms::assess_major(major.hazard),
    )
    .unwrap();
    company.as_("张伟");
    company.advance(100);

    let audit = audited(&company);
    let found = rows(&company, &audit);
    let about = |rule: Rule| -> Vec<Subject> {
        let of = found.iter().filter(|row| row.finding.rule == rule);
        of.map(|row| row.finding.subject).collect()
    };
    assert_eq!(
        about(Rule::ReceiptMissing),
        [Subject::Notice(unreceived.notice)]
    );
    assert_eq!(
        about(Rule::RefusalWithoutWitnesses),
        [Subject::Notice(refused.notice)]
    );
    let waiting = [unanswered.hazard, unreceived.hazard, refused.hazard];
    assert_eq!(about(Rule::ReplyMissing), waiting.map(Subject::Hazard));
    assert_eq!(
        about(Rule::LookBackMissed),
        [Subject::Hazard(closed.hazard)]
    );
    // Nobody was told of the major one yet: it is no finding.
    assert_eq!(
        rules(&found),
        [
            Rule::ReceiptMissing,
            Rule::RefusalWithoutWitnesses,
            Rule::ReplyMissing,
            Rule::ReplyMissing,
            Rule::ReplyMissing,
            Rule::LookBackMissed,
        ]
    );
    let row = &found[5];
    assert_eq!(row.number, "隐患〔2026〕1号");
    assert_eq!(row.unit_name, "城东供电所");
    assert_eq!(row.finding.found.on, Some(company.in_days(-10)));
    assert!(found.iter().all(|row| !row.gone));
    // Each with what a safety officer may do about it.
    let mends: Vec<_> = found.iter().filter_map(|row| row.mend).collect();
    assert_eq!(
        mends,
        [
            Mend::Notice(NoticeAct::Serve),
            Mend::Notice(NoticeAct::AddWitnesses),
            Mend::Hazard(HazardAct::Submit),
            Mend::Hazard(HazardAct::Urge),
            Mend::Hazard(HazardAct::Submit),
            Mend::Hazard(HazardAct::LookBack),
        ]
    );

    record_look_back(&mut company.ws, look(closed.hazard)).unwrap();
    let again = rows(&company, &audit);
    assert!(again[5].gone && !again[4].gone);
    assert_eq!(again[5].mend, None);
    assert!(!rules(&rows(&company, &audited(&company))).contains(&Rule::LookBackMissed));
}

#[test]
fn what_cannot_be_changed_is_explained_and_stands_apart() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    company.advance(30);
    let audit = audited(&company);
    let found = rows(&company, &audit);
    assert_eq!(rules(&found), [Rule::ReceiptMissing, Rule::ReplyMissing]);
    let finding = found[0].finding;
    let explain = |finding, words: &str| ExplainFinding {
        finding,
        words: words.to_owned(),
    };
    let empty = explain_finding(&mut company.ws, explain(finding, " "));
    assert!(matches!(
        empty,
        Err(Error::Refused(Refusal::Blank { field: "words" }))
    ));
    let words = "收件单位撤并，已改由城西供电所办理";
    let said = explain_finding(&mut company.ws, explain(finding, words)).unwrap();
    assert_eq!(said.explained_by_name, "张伟");
    // The list at hand says so at once; the next audit counts it apart.
    let shown = rows(&company, &audit);
    assert_eq!(shown[0].explanation.as_ref().unwrap().words, words);
    let audit = audited(&company);
    assert_eq!(rules(&rows(&company, &audit)), [Rule::ReplyMissing]);
    let apart = ListFindings {
        explained: true,
        ..ListFindings::default()
    };
    let view = list_findings(&company.ws, Some(&audit), &apart).unwrap();
    assert_eq!((view.total, view.explained), (1, 1));
    assert_eq!(rules(&view.rows), [Rule::ReceiptMissing]);
    let mut file = AuditFile::begin(&company.ws, ExportAudit::default()).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    assert_eq!(file.rows(), 2);
    // Only what is found, exactly as it is found, and not for somebody of another unit to say.
    let other = Finding {
        found: Found::default(),
        ..finding
    };
    let gone = explain_finding(&mut company.ws, explain(other, words));
    assert!(matches!(gone, Err(Error::Refused(Refusal::FindingGone))));
    let stranger = explain_finding(company.as_("王志强"), explain(finding, words));
    assert!(matches!(
        stranger,
        Err(Error::Refused(Refusal::NotAllowed { .. }))
    ));
    assert_eq!(finding.subject, Subject::Notice(run.notice));
}

#[test]
fn an_inspection_without_its_record_is_found_until_it_has_one() {
    let mut company = Company::found();
    let inspection = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    let inspection = inspection.row.id;
    company.finish(inspection);
    company.advance(8);
    let audit = audited(&company);
    let found = rows(&company, &audit);
    assert_eq!(rules(&found), [Rule::RecordMissing]);
    assert_eq!(found[0].finding.subject, Subject::Inspection(inspection));
    assert_eq!(found[0].number, "检查〔2026〕1号");
    app::inspections::make_inspection_record(&mut company.ws, forms::record(inspection)).unwrap();
    assert!(rows(&company, &audit)[0].gone);
    assert_eq!(audited(&company).total(), 0);
}

#[test]
fn findings_come_in_pages_of_one_rule() {
    let mut company = Company::found();
    for _ in 0..3 {
        company.up_to(Stage::Notified);
    }
    company.advance(30);
    let audit = audited(&company);
    let ask = |after| ListFindings {
        rule: Some(Rule::ReceiptMissing),
        explained: false,
        after,
        limit: Some(2),
    };
    let first = list_findings(&company.ws, Some(&audit), &ask(None)).unwrap();
    assert_eq!((first.rows.len(), first.shown, first.next), (2, 3, Some(2)));
    let counts: Vec<_> = first
        .counts
        .iter()
        .map(|one| (one.rule, one.count))
        .collect();
    assert_eq!(counts, [(Rule::ReceiptMissing, 3), (Rule::ReplyMissing, 3)]);
    let last = list_findings(&company.ws, Some(&audit), &ask(first.next)).unwrap();
    assert_eq!((last.rows.len(), last.next), (1, None));
    assert!(
        first
            .rows
            .iter()
            .all(|row| row.finding.subject != last.rows[0].finding.subject)
    );
    let none = list_findings(&company.ws, None, &ask(None)).unwrap();
    assert!(none.audited_at.is_none() && none.rows.is_empty());
}

#[test]
fn archives_are_free_of_the_rules_of_today() {
    let mut company = Company::found();
    company.as_(testkit::DIRECTOR);
    let bytes = std::fs::read(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/ledgers/grouped.xlsx"),
    );
    let taken = app::exchange::upload_ledger(&mut company.ws, "grouped.xlsx", &bytes.unwrap());
    let reading = app::exchange::ReadLedger::of(taken.unwrap().attachment);
    let came = app::exchange::import_ledger(&mut company.ws, &reading, &mut |_, _| true).unwrap();
    assert_eq!((came.hazards, came.tally.unwrap().archived), (4, 3));
    company.advance(400);
    // Closed long ago they owe nothing; the open one is called major there, and nothing says why.
    let found = rows(&company, &audited(&company));
    assert_eq!(rules(&found), [Rule::MajorWithoutCriterion]);
    assert_eq!(found[0].mend, Some(Mend::Hazard(HazardAct::Assess)));
}

#[test]
fn every_finding_is_written_to_a_table() {
    let mut company = Company::found();
    company.up_to(Stage::Notified);
    company.advance(30);
    let request = ExportAudit {
        rule: Some(Rule::ReceiptMissing),
        format: TableFormat::Csv,
    };
    let mut file = AuditFile::begin(&company.ws, request).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    assert_eq!(file.rows(), 1);
    let text = String::from_utf8(file.finish().unwrap()).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(lines.len(), 2);
    let today = company.in_days(-30);
    assert_eq!(
        lines[1],
        format!(
            "\"签发逾七日无签收\",\"供电安改〔2026〕1号\",\"\",\"城东供电所\",\"{today}\",\"\",\"签发日\",\"\""
        )
    );
    company.ws.speak(app::Language::English);
    let request = ExportAudit {
        rule: Some(Rule::ReceiptMissing),
        format: TableFormat::Csv,
    };
    let mut file = AuditFile::begin(&company.ws, request).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    let text = String::from_utf8(file.finish().unwrap()).unwrap();
    assert!(text.starts_with("\u{FEFF}\"Finding\",\"Number\""), "{text}");
    assert!(
        text.contains("\"Signed over a week ago, no receipt\""),
        "{text}"
    );
    // A workbook is a ZIP archive.
    let mut book = AuditFile::begin(&company.ws, ExportAudit::default()).unwrap();
    while book.write_some(&mut company.ws).unwrap() {}
    assert!(book.finish().unwrap().starts_with(b"PK"));
}

#[test]
fn it_is_a_job_of_the_session_whose_findings_stay() {
    let mut company = Company::found();
    company.up_to(Stage::Notified);
    company.advance(30);
    let folder: Folder = company.close();
    let session = bridge::Session::new(folder.desk(), Tray::default(), ());
    let call = |name: &str, request| {
        let answer = session.call(name, request);
        answer.unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    };
    call(
        "take_seat",
        json!({ "person": folder.founded.person, "passphrase": PASSPHRASE }),
    );
    assert_eq!(
        call("list_audit_findings", json!({}))["audited_at"],
        json!(null)
    );
    let job = call("audit_ledger", json!({}))["job"].clone();
    let ended = loop {
        let now = call("get_job", json!({ "job": job }));
        if now["state"] != "running" {
            break now;
        }
        std::thread::yield_now();
    };
    assert_eq!(ended["state"], "done");
    assert_eq!(ended["done"], ended["total"]);
    assert_eq!(ended["results"][0]["view"]["findings"], 2);
    let view = call("list_audit_findings", json!({ "rule": "receipt_missing" }));
    assert_eq!(view["rows"][0]["number"], "供电安改〔2026〕1号");
    assert_eq!(view["rows"][0]["subject"]["kind"], "notice");
    assert_eq!(view["total"], 2);
    call("lock_desk", json!({}));
    let locked = session.call("list_audit_findings", json!({}));
    assert_eq!(locked.unwrap_err().code, "locked");
}

#[test]
fn numbers_passed_over_are_a_gap_that_is_explained() {
    let mut company = Company::found();
    let form = |next| SetNextNumber {
        series: SeriesKind::RectificationNotice,
        year: 2026,
        next,
        reason: "之前的号已用于纸质通知书".to_owned(),
    };
    set_next_number(company.as_(testkit::DIRECTOR), form(35)).unwrap();
    company.up_to(Stage::Served);
    set_next_number(company.as_(testkit::DIRECTOR), form(40)).unwrap();
    company.up_to(Stage::Served);
    let audit = audited(&company);
    assert_eq!(rules(&rows(&company, &audit)), []);
    let asked = ListFindings {
        explained: true,
        ..ListFindings::default()
    };
    let view = list_findings(&company.ws, Some(&audit), &asked).unwrap();
    let gaps: Vec<_> = view
        .rows
        .iter()
        .filter_map(|row| Some((row.finding.gap?, row.explanation.clone()?.words)))
        .map(|(gap, words)| (gap.first, gap.last, words))
        .collect();
    let words = "之前的号已用于纸质通知书".to_owned();
    assert_eq!(gaps, [(1, 33, words.clone()), (36, 38, words)]);
}
