use std::fs;

use rusqlite::params;

use super::{Bench, codes, err};
use crate::{Part, Store, StoreError};

/// A workspace with a few acts.
fn some() -> (Bench, Store) {
    let (bench, mut store, _) = Bench::new();
    for title in ["a", "b", "c", "d"] {
        let mut sheet = bench.sheet(title);
        bench.save(&mut store, &sheet);
        sheet.done = true;
        bench.save(&mut store, &sheet);
    }
    assert_eq!(codes(&mut store), [""; 0]);
    (bench, store)
}

/// Flips the lowest bit of a byte in a column of an act.
fn flip(store: &Store, column: &str, position: i64, at: usize) {
    let sql = format!("SELECT {column} FROM act WHERE position = ?1");
    let mut bytes: Vec<u8> = store
        .conn
        .query_row(&sql, [position], |r| r.get(0))
        .unwrap();
    bytes[at] ^= 1;
    let sql = format!("UPDATE act SET {column} = ?1 WHERE position = ?2");
    store.conn.execute(&sql, params![bytes, position]).unwrap();
}

#[test]
fn a_tampered_act_is_found() {
    let (_bench, mut store) = some();
    for (column, at) in [
        ("body", 60),
        ("header", 100),
        ("hash", 3),
        ("signature", 5),
        ("device", 1),
    ] {
        flip(&store, column, 3, at);
        let found = codes(&mut store);
        assert!(!found.is_empty(), "{column}");
        assert!(
            found
                .iter()
                .all(|code| code.contains("act") || code.contains("log") || code.contains("chain")),
            "{found:?}"
        );
        flip(&store, column, 3, at);
        assert_eq!(codes(&mut store), [""; 0]);
    }
    store
        .conn
        .execute("UPDATE act SET hlc = hlc + 1 WHERE position = 2", [])
        .unwrap();
    assert_eq!(codes(&mut store), ["act_altered"]);
}

#[test]
fn a_body_replaced_together_with_its_digest_is_found() {
    use crate::act::{encode, sign};
    let (_bench, mut store) = some();
    let last: i64 = store
        .conn
        .query_row("SELECT max(position) FROM act", [], |r| r.get(0))
        .unwrap();
    let (header, body): (Vec<u8>, Vec<u8>) = store
        .conn
        .query_row(
            "SELECT header, body FROM act WHERE position = ?1",
            [last],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
        .unwrap();
    let mut groups = encode::read_body(&body).unwrap();
    groups[0].ops[0].value = false.into();
    let body = encode::body(&groups).unwrap();
    let mut header = encode::read_header(&header).unwrap();
    header.body_digest = sign::body_digest(&body);
    let header = encode::header(&header).unwrap();
    let hash = sign::hash(&header);
    store
        .conn
        .execute(
            "UPDATE act SET header = ?1, body = ?2, hash = ?3 WHERE position = ?4",
            params![header, body, hash, last],
        )
        .unwrap();
    store
        .conn
        .execute("UPDATE chain SET hash = ?1", [hash])
        .unwrap();
    store.rebuild().unwrap();
    assert_eq!(codes(&mut store), ["act_signature_wrong"]);
}

#[test]
fn acts_taken_out_are_found() {
    let (_bench, mut store) = some();
    store
        .conn
        .execute("DELETE FROM act WHERE position = 4", [])
        .unwrap();
    assert!(codes(&mut store).contains(&"act_missing_before"));
    let (_bench, mut store) = some();
    store
        .conn
        .execute("DELETE FROM act WHERE position = 8", [])
        .unwrap();
    assert!(codes(&mut store).contains(&"chain_end_differs"));
}

#[test]
fn a_row_changed_behind_the_log_is_found() {
    for sql in [
        "UPDATE sample_sheet SET title = 'x' WHERE title = 'b'",
        "UPDATE sample_sheet SET count = 0 WHERE title = 'b'",
        "DELETE FROM sample_sheet WHERE title = 'c'",
        "DELETE FROM act_row WHERE position = 5",
        "UPDATE head SET seq = seq + 1 WHERE seq = 4",
        "UPDATE sample_count SET notes = 1",
        "UPDATE device SET name = 'other'",
    ] {
        let (_bench, mut store) = some();
        assert_ne!(store.conn.execute(sql, []).unwrap(), 0, "{sql}");
        assert_eq!(codes(&mut store), ["rows_differ_from_log"], "{sql}");
        store.rebuild().unwrap();
        assert_eq!(codes(&mut store), [""; 0], "{sql}");
    }
}

#[test]
fn a_reference_broken_behind_the_log_is_found() {
    let (_bench, mut store) = some();
    store
        .conn
        .execute_batch("PRAGMA foreign_keys = 0; UPDATE sample_sheet SET parent = x'00' WHERE title = 'a'; PRAGMA foreign_keys = 1")
        .unwrap();
    assert_eq!(codes(&mut store), ["reference_broken"]);
}

#[test]
fn every_damaged_page_is_found_or_refused() {
    let (bench, store) = some();
    drop(store);
    let db = bench.dir().join("workspace.bihuan");
    let whole = fs::read(&db).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 10);
    let (mut refused, mut found) = (0, 0);
    for page in 0..pages {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 2_000 + page % 500] ^= 0x10;
        fs::write(&db, &damaged).unwrap();
        match bench.open() {
            Err(StoreError::Damaged {
                part: Part::Database,
            }) => refused += 1,
            Err(other) => panic!("page {page}: {other}"),
            Ok(mut store) => {
                assert!(codes(&mut store).contains(&"page_damaged"), "page {page}");
                found += 1;
            }
        }
        fs::write(&db, &whole).unwrap();
    }
    assert!(refused > 0 && found > 0, "{refused} {found}");
    let mut store = bench.open().unwrap();
    assert_eq!(codes(&mut store), [""; 0]);
}

#[test]
fn a_file_that_is_something_else_is_damaged() {
    let (bench, store) = some();
    drop(store);
    fs::write(bench.dir().join("workspace.bihuan"), vec![b'x'; 8192]).unwrap();
    assert!(matches!(
        err(bench.open()),
        StoreError::Damaged {
            part: Part::Database
        }
    ));
}

#[test]
fn an_act_of_a_newer_schema_waits() {
    use crate::act::encode;
    let (_bench, mut store) = some();
    let bytes: Vec<u8> = store
        .conn
        .query_row("SELECT header FROM act WHERE position = 2", [], |r| {
            r.get(0)
        })
        .unwrap();
    let mut header = encode::read_header(&bytes).unwrap();
    header.min_reader = 9;
    store
        .conn
        .execute(
            "UPDATE act SET header = ?1 WHERE position = 2",
            [encode::header(&header).unwrap()],
        )
        .unwrap();
    assert!(matches!(
        err(store.rebuild()),
        StoreError::NewerAct { min_reader: 9 }
    ));
}

#[test]
fn a_check_says_how_far_it_is_and_stops_anywhere_without_a_trace() {
    let (_bench, mut store) = some();
    let before = store.rows_digest().unwrap();
    let mut seen = Vec::new();
    let whole = store.check_watched(&mut |done, total| {
        seen.push((done, total));
        true
    });
    let acts = whole.unwrap().acts;
    assert_eq!(seen.last(), Some(&(2 * acts, 2 * acts)));
    for last in 1..=2 * acts {
        let stopped = store.check_watched(&mut |done, _| done < last);
        assert!(matches!(stopped, Err(StoreError::Stopped)), "{last}");
        assert_eq!(store.rows_digest().unwrap(), before, "{last}");
    }
    assert_eq!(codes(&mut store), [""; 0]);
}
