use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;

use super::{Bench, err};
use crate::{
    HistoryPage, Pending, Result, StoreError, Touched,
    records::{
        Device, Record,
        sample::{Note, Sheet},
    },
};

const ALL: HistoryPage = HistoryPage {
    before: None,
    limit: 100,
};

#[test]
fn what_is_written_reads_back_after_opening_again() {
    let (bench, mut store, _) = Bench::new();
    let mut sheet = bench.sheet("泵房");
    let note = bench.note(sheet.id, "漏水");
    let written = store
        .write(bench.meta(), |tx| -> Result<u8> {
            tx.save(&sheet)?;
            tx.append(&note)?;
            assert_eq!(tx.get::<Sheet>(sheet.id)?.as_ref(), Some(&sheet));
            Ok(5)
        })
        .unwrap();
    assert_eq!((written.value, written.act.seq), (5, 1));
    let touched = Touched::from([
        (Device::TABLE.number, store.opened().device),
        (Sheet::TABLE.number, sheet.id),
        (Note::TABLE.number, note.id),
    ]);
    assert_eq!(written.touched, touched);
    sheet.count = Some(-3);
    sheet.done = true;
    bench.save(&mut store, &sheet);
    drop(store);

    let mut store = bench.open().unwrap();
    store
        .read(|r| -> Result<()> {
            assert_eq!(r.get::<Sheet>(sheet.id)?, Some(sheet.clone()));
            assert_eq!(r.need::<Note>(note.id)?, note);
            let found = r.find::<Note>("sheet", sheet.id, None, 9)?;
            assert_eq!(found, std::slice::from_ref(&note));
            assert_eq!(r.find::<Sheet>("done", true, None, 9)?.len(), 1);
            assert_eq!(r.list::<Sheet>(Some(sheet.id), 9)?, []);
            assert_eq!((r.count::<Sheet>()?, r.count::<Device>()?), (1, 1));
            let devices = r.list::<Device>(None, 9)?;
            assert_eq!(devices[0].name, "laptop");
            assert_eq!(devices[0].enrolled_by, bench.person);
            Ok(())
        })
        .unwrap();
    assert!(!store.opened().new_device);
    let report = store.check().unwrap();
    assert_eq!((report.findings, report.acts), (vec![], 2));
}

#[test]
fn a_record_behind_reads_while_the_other_writes() {
    let (bench, mut store, _) = Bench::new();
    let beside = store.reader().unwrap();
    let sheet = bench.sheet("a");
    store
        .write(bench.meta(), |tx| -> Result<()> {
            tx.save(&sheet)?;
            assert_eq!(beside.read(|r| r.get::<Sheet>(sheet.id))?, None);
            Ok(())
        })
        .unwrap();
    assert!(beside.read(|r| r.get::<Sheet>(sheet.id)).unwrap().is_some());
}

#[test]
fn history_tells_who_what_from_what_to_what() {
    let (bench, mut store, _) = Bench::new();
    let mut sheet = bench.sheet("before");
    bench.save(&mut store, &sheet);
    bench.env.advance(chrono::Duration::minutes(5));
    sheet.title = "after".to_owned();
    bench.save(&mut store, &sheet);
    let history = store.read(|r| r.history(sheet.id, ALL)).unwrap();
    assert_eq!(history.len(), 2);
    let entry = &history[0];
    assert_eq!(entry.act.author, bench.person);
    assert_eq!((&*entry.act.kind, &*entry.act.purpose), ("try", "because"));
    assert_eq!(entry.act.at, bench.env.now());
    assert_eq!(entry.changes.len(), 1);
    let change = &entry.changes[0];
    assert_eq!((change.table, change.field), ("sample_sheet", "title"));
    assert_eq!(
        (&change.old, &change.new),
        (&json!("before"), &json!("after"))
    );
    let page = HistoryPage {
        before: Some(entry.act.position),
        limit: 9,
    };
    assert_eq!(
        store.read(|r| r.history(sheet.id, page)).unwrap(),
        history[1..]
    );
    assert_eq!(store.read(|r| r.acts(ALL)).unwrap().len(), 2);
}

#[test]
fn only_changed_fields_become_part_of_the_act() {
    let (bench, mut store, _) = Bench::new();
    let mut sheet = bench.sheet("a");
    bench.save(&mut store, &sheet);
    let same = store.write(bench.meta(), |tx| tx.save(&sheet));
    assert!(matches!(err(same), StoreError::NothingChanged));
    sheet.count = Some(1);
    bench.save(&mut store, &sheet);
    let cells: i64 = store
        .conn
        .query_row(
            "SELECT count(*) FROM head WHERE record = ?1",
            [sheet.id.as_bytes()],
            |r| r.get(0),
        )
        .unwrap();
    // The birth of the row, and the one field that has moved since.
    assert_eq!(cells, 2);
}

#[test]
fn the_same_cell_twice_in_an_act_is_one_change() {
    let (bench, mut store, _) = Bench::new();
    let mut sheet = bench.sheet("a");
    let mut other = bench.sheet("other");
    store
        .write(bench.meta(), |tx| -> Result<()> {
            tx.save(&sheet)?;
            tx.save(&other)?;
            sheet.title = "b".to_owned();
            // Points at a row that comes later in the act.
            sheet.parent = Some(other.id);
            tx.save(&sheet)?;
            Ok(())
        })
        .unwrap();
    store
        .write(bench.meta(), |tx| -> Result<()> {
            for title in ["c", "d"] {
                other.title = title.to_owned();
                tx.save(&other)?;
            }
            Ok(())
        })
        .unwrap();
    let history = store.read(|r| r.history(other.id, ALL)).unwrap();
    assert_eq!(history[0].changes.len(), 1);
    assert_eq!(history[0].changes[0].old, json!("other"));
    assert_eq!(history[0].changes[0].new, json!("d"));
    assert!(store.check_rows().unwrap());
}

#[test]
fn an_appended_row_never_changes() {
    let (bench, mut store, _) = Bench::new();
    let sheet = bench.sheet("a");
    bench.save(&mut store, &sheet);
    let note = bench.note(sheet.id, "x");
    store.write(bench.meta(), |tx| tx.append(&note)).unwrap();
    let again = store.write(bench.meta(), |tx| tx.append(&note));
    assert!(matches!(err(again), StoreError::AlreadyAppended { id, .. } if id == note.id));
    let wrong = store.write(bench.meta(), |tx| tx.append(&bench.sheet("b")));
    assert!(matches!(err(wrong), StoreError::Misfit { .. }));
}

#[test]
fn a_failed_closure_leaves_nothing() {
    let (bench, mut store, _) = Bench::new();
    let before = (store.rows_digest().unwrap(), store.conn.total_changes());
    let sheet = bench.sheet("a");
    let failed = store.write(bench.meta(), |tx| -> Result<()> {
        tx.save(&sheet)?;
        Err(StoreError::Busy)
    });
    assert!(matches!(err(failed.map(drop)), StoreError::Busy));
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        store.write(bench.meta(), |tx| -> Result<()> {
            tx.save(&sheet)?;
            panic!("on purpose")
        })
    }));
    assert!(panicked.is_err());
    assert!(store.conn.is_autocommit());
    assert_eq!(store.rows_digest().unwrap(), before.0);
    assert_eq!(store.read(|r| r.acts(ALL)).unwrap(), []);
    // And the next act is the first one.
    bench.save(&mut store, &sheet);
    assert_eq!(store.read(|r| r.acts(ALL)).unwrap()[0].act.seq, 1);
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let (bench, mut store, _) = Bench::new();
    let note = bench.note(bench.env.id(), "x");
    let outcome = store.write(bench.meta(), |tx| tx.append(&note));
    assert!(matches!(err(outcome), StoreError::Constraint(_)));
}

#[test]
fn an_act_needs_an_author_who_signed_in() {
    let (bench, mut store, _) = Bench::new();
    let mut meta = bench.meta();
    meta.author = bench.env.id();
    let outcome = store.write(meta, |tx| tx.save(&bench.sheet("a")));
    assert!(matches!(err(outcome), StoreError::NotSignedIn { .. }));
    store.sign_out();
    let outcome = store.write(bench.meta(), |tx| tx.save(&bench.sheet("a")));
    assert!(matches!(err(outcome), StoreError::NoAuthor));
}

#[test]
fn work_left_to_do_comes_and_goes_with_the_act() {
    let (bench, mut store, _) = Bench::new();
    let work = Pending {
        id: bench.env.id(),
        kind: "render".to_owned(),
        body: "{}".to_owned(),
        created_at: bench.env.now(),
    };
    let failed = store.write(bench.meta(), |tx| -> Result<()> {
        tx.local().add_pending(&work)?;
        Err(StoreError::Busy)
    });
    assert!(failed.is_err());
    assert_eq!(store.read(|r| r.pending()).unwrap(), []);
    store
        .write(bench.meta(), |tx| -> Result<()> {
            tx.save(&bench.sheet("a"))?;
            tx.local().add_pending(&work)
        })
        .unwrap();
    let pending = store.read(|r| r.pending()).unwrap();
    assert_eq!(pending, std::slice::from_ref(&work));
    store.local(|l| l.drop_pending(work.id)).unwrap();
    assert_eq!(store.read(|r| r.pending()).unwrap(), []);
}

#[test]
fn the_tables_of_this_device_survive_a_rebuild() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("a"));
    let draft = crate::Draft {
        form: "hazard/new".to_owned(),
        body: "{\"text\":\"半\"}".to_owned(),
        saved_at: bench.env.now(),
    };
    store
        .local(|l| -> Result<()> {
            l.keep_draft(bench.person, &draft)?;
            l.set_setting("language", Some("zh-CN"))?;
            l.keep_secret(bench.person, "signing", b"wrapped")?;
            l.keep_thumbnail(&"ab".repeat(32), 160, "image/jpeg", b"jpeg")
        })
        .unwrap();
    assert_eq!(store.rebuild().unwrap(), 1);
    drop(store);
    let mut store = bench.open().unwrap();
    store
        .read(|r| -> Result<()> {
            assert_eq!(r.draft(bench.person, "hazard/new")?, Some(draft.clone()));
            assert_eq!(r.setting("language")?.as_deref(), Some("zh-CN"));
            assert_eq!(
                r.secret(bench.person, "signing")?.as_deref(),
                Some(&b"wrapped"[..])
            );
            assert_eq!(r.thumbnail(&"ab".repeat(32), 160)?.unwrap().1, b"jpeg");
            Ok(())
        })
        .unwrap();
    store.local(|l| l.set_setting("language", None)).unwrap();
    store
        .local(|l| l.drop_draft(bench.person, "hazard/new"))
        .unwrap();
    assert_eq!(store.read(|r| r.setting("language")).unwrap(), None);
    assert_eq!(store.read(|r| r.drafts(bench.person, 9)).unwrap(), []);
}

#[test]
fn a_clock_set_back_does_not_reorder_acts() {
    let (bench, mut store, _) = Bench::new();
    let mut sheet = bench.sheet("now");
    bench.save(&mut store, &sheet);
    bench.env.advance(chrono::Duration::days(-400));
    sheet.title = "later, on a wrong clock".to_owned();
    bench.save(&mut store, &sheet);
    let shown = store.read(|r| r.need::<Sheet>(sheet.id)).unwrap();
    assert_eq!(shown.title, sheet.title);
    let history = store.read(|r| r.history(sheet.id, ALL)).unwrap();
    assert_eq!(history[0].act.at, bench.env.now());
    assert!(store.check_rows().unwrap());
}
