//! The trade's own tables: what was changed behind the log is found, and no question scans one.

use domain::drill::DrillStatus;
use domain::hazard::{
    Case, CaseKind, Hands, Hazard, Origin, Report, Site, Status, StepDetail, take,
};
use domain::people::{Person, Role};
use tempfile::TempDir;
use uuid::Uuid;

use super::{PASS, start};
use crate::{
    Amount, DrillFilter, Env, InspectionFilter, LedgerBounds, LedgerFilter, Mark, Meta,
    NoticeFilter, Order, PageBounds, Setup, Store, StoreError,
};

pub(super) fn store() -> (TempDir, Store) {
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
        remarks: String::new(),
        kind: CaseKind::Hazard,
        title: String::new(),
        description: "电缆沟积水".into(),
        site: Site {
            unit: Uuid::from_u128(1),
            place: Uuid::from_u128(2),
            spot: "东侧".into(),
            equipment: None,
        },
        origin: Origin {
            found_at: start(),
            found_by: person.id,
            finder: None,
            entered_by: None,
            inspection: None,
            drill: None,
            paper: None,
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

/// Lines of a plan that look at every row of a table. Walking an index in the order asked for stops at
/// the end of the page, and the index of words is made to be asked.
pub(super) fn scans(plan: &str) -> Vec<&str> {
    let by_index = [
        "USING INDEX",
        "USING COVERING INDEX",
        "VIRTUAL TABLE",
        "USING PRIMARY KEY",
    ];
    let lines = plan.lines().filter(|line| line.contains("SCAN"));
    lines
        .filter(|line| !by_index.iter().any(|index| line.contains(index)))
        .collect()
}

/// How SQLite would answer a question.
pub(super) fn plan(store: &Store, sql: &str) -> String {
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
fn inspections_and_placeholders_are_found_by_index() {
    let (_dir, store) = store();
    let of_place = InspectionFilter {
        place: Some(Uuid::nil()),
        ..InspectionFilter::default()
    };
    let of_unit = InspectionFilter {
        unit: Some(Uuid::nil()),
        ..InspectionFilter::default()
    };
    let of_equipment = InspectionFilter {
        equipment: Some(Uuid::nil()),
        ..InspectionFilter::default()
    };
    for filter in [of_place, of_unit, of_equipment, InspectionFilter::default()] {
        let (tail, _) = crate::queries::conditions(&filter, None).unwrap();
        let sql = format!("SELECT id FROM inspection {tail} ORDER BY id DESC LIMIT 50");
        let plan = plan(&store, &sql);
        assert!(
            plan.contains("SEARCH inspection") && !plan.contains("TEMP B-TREE"),
            "{sql}\n{plan}"
        );
    }
    for sql in [
        "SELECT id FROM hazard WHERE json_extract(site, '$.place') = ?1 ORDER BY id DESC",
        "SELECT id FROM photo_slot WHERE outcome IS NULL AND hazard = ?1 ORDER BY id",
        "SELECT id FROM photo_slot WHERE outcome IS NULL AND inspection = ?1 AND item = ?2",
        "SELECT id FROM inspection WHERE finished_at IS NULL AND unit = ?1",
        "SELECT count(*) FROM inspection_record WHERE inspection = ?1",
        "SELECT id FROM drill_participant WHERE drill = ?1 AND removed = 0 ORDER BY id",
        "SELECT count(*) FROM hazard_case WHERE drill = ?1 AND open = 1",
        "SELECT count(*) FROM plan_countersigner WHERE person = ?1",
        "DELETE FROM plan_countersigner WHERE hazard = ?1",
        "SELECT count(*) FROM hazard_case WHERE unit = ?1 AND open = 1",
        "SELECT count(*) FROM hazard_case WHERE owner = ?1 AND open = 1",
        "SELECT count(*) FROM hazard_case WHERE equipment = ?1 AND open = 1",
        "SELECT count(*) FROM inspection WHERE equipment = ?1 AND finished_at IS NULL",
        "SELECT count(*) FROM equipment WHERE unit = ?1 AND active = 1",
        "SELECT count(*) FROM number_taken WHERE series = ?1 AND year = ?2",
        &format!(
            "SELECT id FROM outgoing_paper {}",
            crate::queries::PAPERS_TO_CONTRACTOR
        ),
        &format!(
            "SELECT id FROM irregularity {}",
            crate::queries::VIOLATIONS_OF_CONTRACTOR
        ),
        &format!(
            "SELECT a.id {} ORDER BY a.valid_until, a.id LIMIT ?2",
            crate::queries::AGREEMENTS_TO_RENEW
        ),
        "SELECT id FROM contractor WHERE name = ?1 LIMIT 20",
        "SELECT id FROM contractor WHERE credit_code = ?1 AND credit_code <> '' LIMIT 20",
        crate::queries::HAZARDS_FOUND_IN,
        "SELECT id FROM equipment WHERE kind = ?1 AND active = 1 ORDER BY id LIMIT 500",
        "SELECT position FROM act WHERE author = ?1 AND position < ?2 ORDER BY position DESC",
        "SELECT position FROM act WHERE kind = ?1 AND position < ?2 ORDER BY position DESC",
    ] {
        let plan = plan(&store, sql);
        assert!(
            plan.contains("SEARCH") && !plan.contains("SCAN"),
            "{sql}\n{plan}"
        );
    }
}

#[test]
fn the_ledger_is_never_scanned() {
    let (_dir, store) = store();
    let narrow = |change: fn(&mut LedgerFilter)| {
        let mut filter = LedgerFilter::default();
        change(&mut filter);
        filter
    };
    let filters = [
        LedgerFilter::default(),
        narrow(|filter| filter.open = true),
        narrow(|filter| {
            filter.open = true;
            filter.statuses = vec![Status::Served, Status::Returned];
            filter.units = vec![Uuid::nil()];
            filter.cause = Some(domain::hazard::Cause::Human);
            filter.orphaned = true;
            filter.supervised = true;
            filter.to_answer = true;
            filter.objected = true;
            filter.extension_asked = true;
            filter.deciders = vec![domain::hazard::Decider::Principal];
        }),
        narrow(|filter| {
            filter.open = true;
            filter.suspected = true;
            filter.plan_waits = true;
            filter.countersigner = Some(Uuid::nil());
            filter.to_countersign = true;
            filter.to_settle = true;
            filter.settler = Some(Uuid::nil());
        }),
        narrow(|filter| {
            filter.open = true;
            filter.unconfirmed = true;
            filter.improvements = true;
        }),
        narrow(|filter| filter.statuses = vec![Status::Submitted]),
        narrow(|filter| filter.units = vec![Uuid::nil()]),
        narrow(|filter| filter.owner = Some(Uuid::nil())),
        narrow(|filter| filter.place = Some(Uuid::nil())),
        narrow(|filter| filter.equipment = Some(Uuid::nil())),
        narrow(|filter| filter.due.1 = "2026-12-01".parse().ok()),
        narrow(|filter| filter.text = Some("电缆沟".to_owned())),
    ];
    let after = format!("2026-12-01 {}", Uuid::nil().simple());
    for filter in filters {
        for order in [
            Order::Due,
            Order::Found,
            Order::Number,
            Order::Status,
            Order::Unit,
        ] {
            for after in [None, Some(after.clone())] {
                let bounds = LedgerBounds {
                    order,
                    descending: false,
                    after,
                    limit: 50,
                };
                let (sql, _) = crate::queries::page(&filter, &bounds).unwrap();
                let plan = plan(&store, &sql);
                let scanned = plan.lines().filter(|line| line.contains("SCAN"));
                // Walking an index in the order asked for stops at the end of the page.
                let whole = { scanned }.filter(|line| {
                    !line.contains("USING INDEX")
                        && !line.contains("USING COVERING INDEX")
                        && !line.contains("VIRTUAL TABLE")
                        && *line != "SCAN page"
                });
                assert_eq!(whole.count(), 0, "{sql}\n{plan}");
                let few = plan.contains("hazard_case_open_on_spot");
                assert_eq!(few, filter.unconfirmed, "{sql}\n{plan}");
                // What is shown is chosen without reading a row.
                if filter.open || filter.text.is_some() && order != Order::Number {
                    let chosen = plan.lines().find(|line| line.contains(" c USING"));
                    let alone = chosen.is_some_and(|line| line.contains("USING COVERING INDEX"));
                    assert!(alone, "{sql}\n{plan}");
                }
            }
        }
    }
    let to_look_back = narrow(|filter| filter.look_back_by = "2026-12-01".parse().ok());
    let bounds = LedgerBounds {
        order: Order::LookBack,
        limit: 50,
        ..LedgerBounds::default()
    };
    let of_equipment = narrow(|filter| {
        filter.open = true;
        filter.equipment = Some(Uuid::nil());
    });
    let due = LedgerBounds {
        limit: 50,
        ..LedgerBounds::default()
    };
    let (sql, _) = crate::queries::page(&of_equipment, &due).unwrap();
    let chosen = plan(&store, &sql);
    assert!(
        chosen.contains("SEARCH c USING COVERING INDEX hazard_case_by_equipment"),
        "{sql}\n{chosen}"
    );
    let and_words = narrow(|filter| {
        filter.look_back_by = "2026-12-01".parse().ok();
        filter.text = Some("电缆沟".to_owned());
    });
    for filter in [to_look_back, and_words] {
        let (sql, _) = crate::queries::page(&filter, &bounds).unwrap();
        let planned = plan(&store, &sql);
        assert!(
            planned.contains("INDEX hazard_case_to_look_back (look_back_on<?)"),
            "{sql}\n{planned}"
        );
    }
    let owed = [
        narrow(|filter| filter.report_owed = true),
        narrow(|filter| filter.told_by = "2026-12-01".parse().ok()),
    ];
    let orders = [Order::ReportOwed, Order::Told];
    for (mut filter, order) in owed.into_iter().zip(orders) {
        filter.open = true;
        filter.level = Some(domain::hazard::StatutoryLevel::Major);
        let bounds = LedgerBounds {
            order,
            limit: 50,
            ..LedgerBounds::default()
        };
        let (sql, _) = crate::queries::page(&filter, &bounds).unwrap();
        let planned = plan(&store, &sql);
        let inner = planned.lines().take_while(|line| *line != "SCAN page");
        let index = ["hazard_case_report_owed", "hazard_case_told"];
        assert!(
            index.iter().any(|index| planned.contains(index))
                && !{ inner }.any(|line| line.contains("TEMP B-TREE")),
            "{sql}\n{planned}"
        );
    }
    for (table, field) in [
        ("print", "document"),
        ("step", "hazard"),
        ("answer", "inspection"),
        ("inspection_record", "inspection"),
        ("inspection_part", "inspection"),
        ("equipment", "place"),
        ("drill_entry", "drill"),
        ("drill_finding", "drill"),
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

#[test]
fn the_list_of_drills_is_walked_along_an_index() {
    let (_dir, store) = store();
    let narrow = |change: fn(&mut DrillFilter)| {
        let mut filter = DrillFilter::default();
        change(&mut filter);
        filter
    };
    for filter in [
        DrillFilter::default(),
        narrow(|filter| filter.states = vec![DrillStatus::Planned]),
        narrow(|filter| filter.plan = Some(Uuid::nil())),
        narrow(|filter| filter.text = "火灾".to_owned()),
    ] {
        for after in [None, Some(Uuid::nil())] {
            let (sql, _) = crate::queries::page_of_drills(&filter, after, 50).unwrap();
            let plan = plan(&store, &sql);
            assert!(plan.contains("INDEX drill_standing_by"), "{sql}\n{plan}");
        }
    }
    let year = narrow(|filter| {
        filter.days = ("2026-01-01".parse().ok(), "2026-12-31".parse().ok());
    });
    let (sql, _) = crate::queries::page_of_drills(&year, None, 50).unwrap();
    let of_year = plan(&store, &sql);
    assert!(
        of_year.contains("SEARCH d USING INDEX drill_standing_by_day"),
        "{of_year}"
    );
}

/// What is to be reported and revised, and how many drills stand how, without a row of a drill.
#[test]
fn what_all_drills_leave_open_is_read_from_indexes_alone() {
    use crate::queries::{
        ASKING_REVISION, HELD, HELD_OF, LAST, MISSING_MATERIALS, NEXT, PUBLISHED, REPORTED,
        by_state,
    };
    let (_dir, store) = store();
    for sql in [LAST, NEXT] {
        let plan = plan(&store, sql);
        let found = plan.contains("drill_standing_of_plan") && !plan.contains("TEMP B-TREE");
        assert!(found, "{sql}\n{plan}");
    }
    let missing = plan(&store, MISSING_MATERIALS);
    assert!(missing.contains("drill_missing_materials"), "{missing}");
    let of_plan = plan(&store, HELD_OF);
    assert!(of_plan.contains("SEARCH"), "{of_plan}");
    let (counts, _) = by_state(&DrillFilter::default()).unwrap();
    for sql in [ASKING_REVISION, HELD, PUBLISHED, REPORTED, &counts] {
        let plan = plan(&store, sql);
        let read = plan
            .lines()
            .filter(|line| line.contains("SCAN") || line.contains("SEARCH"));
        for line in read {
            // An index that holds only those that ask leads to no other row.
            let index = line.contains("COVERING INDEX") || line.contains("_for_revision");
            assert!(index || line.contains("SCAN (subquery"), "{sql}\n{plan}");
        }
    }
}

#[test]
fn the_statistics_are_counted_from_indexes_alone() {
    let (_dir, store) = store();
    let day = |text: &str| text.parse().ok();
    let month = (day("2026-11-01"), day("2026-11-30"));
    let marked = |marks: &[Mark]| LedgerFilter {
        marks: marks.to_vec(),
        ..LedgerFilter::default()
    };
    let narrow = |change: &dyn Fn(&mut LedgerFilter)| {
        let mut filter = marked(&[Mark::Hazard]);
        change(&mut filter);
        filter
    };
    let late = Amount::LateDays("2026-11-30".parse().unwrap());
    let counted = [Mark::Counted, Mark::Committed];
    let found = [
        Mark::Voided,
        Mark::Recurring,
        Mark::SelfFound,
        Mark::Raised,
        Mark::OnSpot,
        Mark::Complete,
        Mark::Planned,
        Mark::Listed,
        Mark::NoCause,
        Mark::NoLevel,
    ];
    for (among, each, amount) in [
        (
            narrow(&|one| (one.closed.0, one.found.1) = month),
            &counted[..],
            Amount::Nothing,
        ),
        (narrow(&|one| one.found = month), &found, Amount::Funds),
        (
            narrow(&|one| one.first_due = month),
            &[Mark::OnTimeOriginal],
            Amount::Nothing,
        ),
        (narrow(&|one| one.due = month), &[Mark::LateCurrent], late),
        (
            narrow(&|one| one.first_visit = month),
            &[Mark::FirstPassed],
            Amount::Nothing,
        ),
    ] {
        let (sql, _) = crate::queries::tally(&among, &[marked(each)], amount).unwrap();
        let plan = plan(&store, &sql);
        let first = plan.lines().next().unwrap_or_default();
        assert!(
            first.contains("SEARCH c USING COVERING INDEX"),
            "{sql}\n{plan}"
        );
        assert!(!plan.contains("SCAN"), "{sql}\n{plan}");
    }
    let finished = InspectionFilter {
        finished: (
            Some(chrono::DateTime::UNIX_EPOCH),
            Some(chrono::DateTime::UNIX_EPOCH),
        ),
        ..InspectionFilter::default()
    };
    let (tail, _) = crate::queries::conditions(&finished, None).unwrap();
    let plan = plan(&store, &format!("SELECT kind FROM inspection {tail}"));
    assert!(plan.contains("SEARCH inspection USING"), "{plan}");
}

#[test]
fn the_list_of_notices_is_never_scanned() {
    let (_dir, store) = store();
    let text = Some("城东 2026".to_owned());
    let addressee = Some(Uuid::nil());
    for states in [vec![], vec!["issued"]] {
        for addressee in [None, addressee] {
            for text in [None, text.clone()] {
                let filter = NoticeFilter {
                    states: states.clone(),
                    addressee,
                    text,
                };
                for after in [None, Some(Uuid::nil())] {
                    let bounds = PageBounds { after, limit: 50 };
                    let (sql, _) = crate::queries::page_of_notices(&filter, bounds);
                    let plan = plan(&store, &sql);
                    assert!(scans(&plan).is_empty(), "{sql}\n{plan}");
                    assert!(plan.contains("SEARCH notice_standing"), "{sql}\n{plan}");
                    // Only what words found is put in order.
                    let sorted = plan.contains("TEMP B-TREE FOR ORDER BY");
                    assert!(!sorted || filter.text.is_some(), "{sql}\n{plan}");
                }
                let (sql, _) = crate::queries::counting_notices(&filter);
                let plan = plan(&store, &sql);
                assert!(scans(&plan).is_empty(), "{sql}\n{plan}");
            }
        }
    }
    let scan = plan(&store, "SELECT id FROM notice WHERE number = ?1");
    assert_eq!(scans(&scan).len(), 1, "the control is a scan: {scan}");
}
