//! The trade's own tables: what was changed behind the log is found, and no question scans one.

use domain::hazard::{Case, Hands, Hazard, Origin, Report, Site, Status, StepDetail, take};
use domain::people::{Person, Role};
use tempfile::TempDir;
use uuid::Uuid;

use super::{PASS, start};
use crate::{Env, HazardFilter, Meta, PageBounds, Setup, Store, StoreError};

fn store() -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let env = Env::fixed(start(), 5);
    let person = Person::new(env.id(), "张伟", None, &[Role::SafetyOfficer]).unwrap();
    let setup = Setup {
        person: person.id,
        label: "张伟",
        passphrase: PASS,
        device_name: "",
    };
    let (mut store, _) = Store::create(&dir.path().join("w"), &env, &setup).unwrap();
    let meta = Meta {
        kind: "test",
        author: person.id,
        on_behalf_of: None,
        purpose: String::new(),
    };
    let report = Report {
        title: String::new(),
        description: "电缆沟积水".into(),
        site: Site {
            unit: Uuid::from_u128(1),
            place: Uuid::from_u128(2),
            spot: "东侧".into(),
        },
        origin: Origin {
            found_at: start(),
            found_by: person.id,
            inspection: None,
        },
        photos: Vec::new(),
        no_photo_reason: "夜间".into(),
    };
    let hazard = Hazard::report(env.id(), "隐患〔2026〕1号".into(), report, start()).unwrap();
    let hands = Hands {
        actor: &person,
        author: &person,
        happened_at: start(),
        now: start(),
    };
    let step = take(
        env.id(),
        &hazard,
        &Case::fold([]),
        hands,
        StepDetail::Reported,
    )
    .unwrap();
    store
        .write(meta, |tx| {
            tx.save(&person)?;
            tx.save(&hazard)?;
            tx.append(&step)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    (dir, store)
}

#[test]
fn a_row_of_the_trade_changed_behind_the_log_is_found() {
    for sql in [
        "UPDATE person SET name = '李四'",
        "UPDATE hazard SET number = '隐患〔2026〕2号'",
        "UPDATE hazard_case SET status = 'closed'",
        "DELETE FROM step",
    ] {
        let (_dir, mut store) = store();
        assert!(store.check_rows().unwrap(), "{sql}");
        assert_eq!(store.conn.execute(sql, []).unwrap(), 1, "{sql}");
        assert!(!store.check_rows().unwrap(), "{sql}");
    }
}

/// How SQLite would answer a question.
fn plan(store: &Store, sql: &str) -> String {
    let mut statement = store
        .conn
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap();
    let mut rows = statement.raw_query();
    let mut words = String::new();
    while let Some(row) = rows.next().unwrap() {
        words.push_str(&row.get::<_, String>(3).unwrap());
        words.push('\n');
    }
    words
}

#[test]
fn the_ledger_is_never_scanned() {
    let (_dir, store) = store();
    let filters = [
        HazardFilter::default(),
        HazardFilter {
            status: Some(Status::Reported),
            ..HazardFilter::default()
        },
        HazardFilter {
            unit: Some(Uuid::nil()),
            ..HazardFilter::default()
        },
        HazardFilter {
            owner: Some(Uuid::nil()),
            ..HazardFilter::default()
        },
        HazardFilter {
            due_before: "2026-12-01".parse().ok(),
            ..HazardFilter::default()
        },
    ];
    for filter in filters {
        let bounds = PageBounds {
            after: None,
            limit: 50,
        };
        let (sql, _) = crate::queries::ledger(&filter, bounds).unwrap();
        let plan = plan(&store, &sql);
        assert!(
            plan.contains("SEARCH hazard_case") && !plan.contains("SCAN"),
            "{sql}\n{plan}"
        );
    }
    for (table, field) in [
        ("step", "hazard"),
        ("answer", "inspection"),
        ("revision", "document"),
        ("service", "document"),
        ("certificate", "person"),
        ("key_request", "person"),
    ] {
        let sql = format!("SELECT id FROM {table} WHERE {field} IS ?1 AND id > ?2 ORDER BY id");
        let plan = plan(&store, &sql);
        assert!(
            plan.contains("SEARCH") && !plan.contains("TEMP B-TREE"),
            "{sql}\n{plan}"
        );
    }
    let scan = plan(&store, "SELECT id FROM hazard WHERE title = ?1");
    assert!(scan.contains("SCAN"), "the control is a scan: {scan}");
}
