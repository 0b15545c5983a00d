//! Care as commands: a check that finds what was changed behind the log, and the log of all acts.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::care::{
    ActPage, AuditLog, AuditRow, AuditView, CheckWorkspace, audit_log, check_workspace,
};
use app::register::people::{EditPerson, edit_person};
use testkit::{Company, DIRECTOR, Stage, id, photos};

fn read(company: &mut Company, request: AuditLog) -> AuditView {
    audit_log(&mut company.ws, request).unwrap()
}

fn labels(act: &AuditRow) -> Vec<(&str, &str)> {
    let rows = act.rows.iter();
    rows.map(|row| (row.table.as_str(), row.label.as_str()))
        .collect()
}

#[test]
fn a_sound_workspace_is_clean_and_a_lost_photo_is_found() {
    let mut company = Company::found();
    company.up_to(Stage::Served);
    company.photo(photos::TRENCH_BEFORE);
    let sound = check_workspace(&mut company.ws, CheckWorkspace {}).unwrap();
    assert!(sound.clean && sound.findings.is_empty());
    let log = read(&mut company, AuditLog::default());
    let acts = u32::try_from(log.acts.len()).unwrap();
    assert_eq!((sound.acts, sound.attachments), (acts, 4));

    let files = walk(&company.folder.path().join("attachments"));
    assert_eq!(files.len(), 4);
    std::fs::remove_file(&files[0]).unwrap();
    let found = check_workspace(&mut company.ws, CheckWorkspace {}).unwrap();
    assert!(!found.clean);
    assert_eq!(found.findings.len(), 1);
    assert_eq!(found.findings[0].code, "attachment_missing");
    assert_eq!(found.findings[0].params["sha256"].len(), 64);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(walk(&path)),
            false => files.push(path),
        }
    }
    files
}

#[test]
fn the_log_says_who_did_what_to_which_row_on_which_laptop() {
    let mut company = Company::found();
    company.up_to(Stage::Rectifying);
    company.as_(DIRECTOR);
    let form = EditPerson {
        person: id("赵磊"),
        name: "赵 磊".to_owned(),
        unit: Some(id("城东供电所")),
        post: "技术员".to_owned(),
        phone: "0539-1299".to_owned(),
    };
    edit_person(&mut company.ws, form).unwrap();

    let log = read(&mut company, AuditLog::default());
    let newest = &log.acts[0];
    assert_eq!(
        (newest.kind.as_str(), newest.person_name.as_str()),
        ("edit_person", "周正")
    );
    assert_eq!(
        (newest.device_name.as_str(), newest.at),
        ("安监一号", company.folder.env.now())
    );
    assert_eq!(labels(newest), [("person", "赵 磊")]);
    assert_eq!(newest.rows[0].fields, ["name", "phone"]);
    assert_eq!(newest.on_behalf_of, None);
    let progress = &log.acts[1];
    assert_eq!(
        (progress.kind.as_str(), progress.person_name.as_str()),
        ("record_progress", "张伟")
    );
    assert_eq!(progress.on_behalf_of_name.as_deref(), Some("刘洋"));
    assert_eq!(labels(progress), [("step", "隐患〔2026〕1号")]);
    assert!(
        log.acts
            .windows(2)
            .all(|two| two[0].position > two[1].position)
    );

    let kind = AuditLog {
        kind: Some("report_hazard".to_owned()),
        ..AuditLog::default()
    };
    let reported = read(&mut company, kind);
    assert_eq!((reported.acts.len(), reported.next), (1, None));
    let named: Vec<_> = labels(&reported.acts[0]);
    let title = "隐患〔2026〕1号 东侧电缆沟积水，盖板缺失 2 块";
    assert!(named.contains(&("hazard", title)), "{named:?}");
    assert!(
        named.contains(&("number_taken", "隐患〔2026〕1号")),
        "{named:?}"
    );

    let load = AuditLog {
        kind: Some("load_sample".to_owned()),
        ..AuditLog::default()
    };
    let load = read(&mut company, load);
    assert_eq!(load.acts[0].rows.len(), 20, "5 units, 11 people, 4 places");
    assert_eq!(load.acts[0].more_rows, 0);
}

#[test]
fn the_log_is_read_page_by_page_and_by_person() {
    let mut company = Company::found();
    company.up_to(Stage::Served);
    let by = |person, before, limit| AuditLog {
        kind: None,
        person,
        page: ActPage {
            before,
            limit: Some(limit),
        },
    };
    let whole = read(&mut company, by(None, None, 200));
    assert_eq!(whole.next, None);
    let mut paged = Vec::new();
    let mut before = None;
    loop {
        let page = read(&mut company, by(None, before, 7));
        assert!(page.acts.len() <= 7);
        paged.extend(page.acts.iter().map(|act| act.position));
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    let all: Vec<_> = whole.acts.iter().map(|act| act.position).collect();
    assert_eq!(paged, all);
    assert_eq!(all.last(), Some(&1), "down to the founding");
    assert_eq!(whole.acts.last().unwrap().kind, "create_organisation");

    let officer = read(&mut company, by(Some(id("张伟")), None, 200));
    let expected = whole.acts.iter().filter(|act| act.person == id("张伟"));
    assert_eq!(officer.acts.len(), expected.count());
    assert!(officer.acts.iter().any(|act| act.kind == "assess_hazard"));
    assert!(officer.acts.iter().all(|act| act.person_name == "张伟"));
}
