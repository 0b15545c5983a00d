//! Random histories: the rows are what the log says, and opening again changes nothing.

use proptest::prelude::*;
use serde_json::json;

use super::{Bench, codes};
use crate::{
    Result, StoreError,
    records::sample::{Note, Sheet},
};

#[derive(Debug, Clone)]
enum Step {
    New,
    Title(usize, String),
    Count(usize, Option<i64>),
    Done(usize, bool),
    Extra(usize, u8),
    Parent(usize, usize),
    Note(usize, String),
}

fn step() -> impl Strategy<Value = Step> {
    let any_sheet = 0..5_usize;
    prop_oneof![
        Just(Step::New),
        (any_sheet.clone(), ".{0,12}").prop_map(|(at, text)| Step::Title(at, text)),
        (any_sheet.clone(), any::<Option<i64>>()).prop_map(|(at, n)| Step::Count(at, n)),
        (any_sheet.clone(), any::<bool>()).prop_map(|(at, yes)| Step::Done(at, yes)),
        (any_sheet.clone(), any::<u8>()).prop_map(|(at, n)| Step::Extra(at, n)),
        (any_sheet.clone(), any_sheet.clone()).prop_map(|(a, b)| Step::Parent(a, b)),
        (any_sheet, ".{0,12}").prop_map(|(at, text)| Step::Note(at, text)),
    ]
}

type Edit = Box<dyn Fn(&mut Sheet)>;

/// Acts of one to four steps; some fail and leave nothing.
fn history() -> impl Strategy<Value = Vec<(Vec<Step>, bool)>> {
    let act = (
        prop::collection::vec(step(), 1..5),
        prop::bool::weighted(0.9),
    );
    prop::collection::vec(act, 1..14)
}

fn extra(n: u8) -> serde_json::Value {
    match n % 4 {
        0 => serde_json::Value::Null,
        1 => json!({"z": n, "a": {"deep": [n, -1, "文"]}, "long name": 0.1 * f64::from(n)}),
        2 => json!([u64::MAX, i64::MIN, 1e300, true]),
        _ => json!("text"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_are_what_the_log_says(history in history()) {
        let (bench, mut store, _) = Bench::new();
        let mut sheets: Vec<Sheet> = Vec::new();
        let mut notes: Vec<Note> = Vec::new();
        for (steps, good) in history {
            let before = (sheets.clone(), notes.clone());
            let outcome = store.write(bench.meta(), |tx| -> Result<()> {
                for step in steps {
                    let many = sheets.len().max(1);
                    let (at, change): (usize, Edit) = match step {
                        Step::New => {
                            sheets.push(bench.sheet("new"));
                            (sheets.len() - 1, Box::new(|_| {}))
                        }
                        Step::Title(at, text) => (at, Box::new(move |s| s.title = text.clone())),
                        Step::Count(at, n) => (at, Box::new(move |s| s.count = n)),
                        Step::Done(at, yes) => (at, Box::new(move |s| s.done = yes)),
                        Step::Extra(at, n) => (at, Box::new(move |s| s.extra = extra(n))),
                        Step::Parent(at, to) => {
                            let to = sheets.get(to % many).map(|sheet| sheet.id);
                            (at, Box::new(move |s| s.parent = to))
                        }
                        Step::Note(at, text) => {
                            if let Some(sheet) = sheets.get(at % many) {
                                let note = bench.note(sheet.id, &text);
                                tx.append(&note)?;
                                notes.push(note);
                            }
                            continue;
                        }
                    };
                    let at = at % sheets.len().max(1);
                    if let Some(sheet) = sheets.get_mut(at) {
                        change(sheet);
                        tx.save(sheet)?;
                    }
                }
                match good {
                    true => Ok(()),
                    false => Err(StoreError::Busy),
                }
            });
            match outcome {
                Ok(_) => {}
                Err(StoreError::NothingChanged) => {}
                Err(StoreError::Busy) => (sheets, notes) = before,
                Err(other) => panic!("{other}"),
            }
            bench.env.advance(chrono::Duration::milliseconds(3));
        }
        let digest = store.rows_digest().unwrap();
        prop_assert!(store.check_rows().unwrap());
        drop(store);
        let mut store = bench.open().unwrap();
        for sheet in &sheets {
            let found = store.read(|r| r.get::<Sheet>(sheet.id)).unwrap();
            prop_assert_eq!(found.as_ref(), Some(sheet));
        }
        prop_assert_eq!(store.read(|r| r.list::<Note>(None, 999)).unwrap(), notes);
        store.rebuild().unwrap();
        prop_assert_eq!(store.rows_digest().unwrap(), digest);
        prop_assert_eq!(codes(&mut store), vec![""; 0]);
        // The control: a row changed behind the log does not go unseen.
        if store.conn.execute("UPDATE sample_sheet SET title = title || '!'", []).unwrap() > 0 {
            prop_assert!(!store.check_rows().unwrap());
        }
    }
}
