//! Acts of another device, applied by the code that merging will use.

use uuid::Uuid;

use super::Bench;
use crate::{
    Result, Store, Version,
    act::{Group, Op},
    apply::{self, Head},
    records::{Record, sample::Sheet},
};

fn head(device: u128, seq: u64, hlc: u64) -> Head {
    Head {
        version: Version {
            device: Uuid::from_u128(device),
            seq,
        },
        hlc,
    }
}

fn edit(store: &Store, sheet: Uuid, title: &str, bases: &[Head], by: Head) {
    let group = Group {
        table: Sheet::TABLE.number,
        row: sheet,
        ops: vec![Op {
            field: 1,
            value: title.into(),
            bases: bases.iter().map(|base| base.version).collect(),
        }],
    };
    apply::group(&store.conn, &store.schema, &group, by).unwrap();
}

fn heads(store: &Store, sheet: Uuid) -> Vec<Version> {
    let shape = store.schema.of::<Sheet>().unwrap();
    let heads = apply::heads(&store.conn, shape, sheet, 1).unwrap();
    heads.iter().map(|head| head.version).collect()
}

fn title(store: &Store, sheet: Uuid) -> String {
    store.read(|r| r.need::<Sheet>(sheet)).unwrap().title
}

#[test]
fn edits_on_both_sides_stay_visible_in_any_order() {
    for swapped in [false, true] {
        let (bench, mut store, _) = Bench::new();
        let sheet = bench.sheet("born");
        bench.save(&mut store, &sheet);
        let shape = store.schema.of::<Sheet>().unwrap();
        let born = apply::heads(&store.conn, shape, sheet.id, 1).unwrap();
        let (a, b) = (head(1, 5, 1 << 60), head(2, 9, (1 << 60) + 1));
        let mut edits = [("from a", a), ("from b", b)];
        if swapped {
            edits.reverse();
        }
        for (title, by) in edits {
            edit(&store, sheet.id, title, &born, by);
        }
        assert_eq!(heads(&store, sheet.id), [a.version, b.version]);
        assert_eq!(title(&store, sheet.id), "from b");
        // A person settles it by an act that names both heads.
        edit(
            &store,
            sheet.id,
            "settled",
            &[a, b],
            head(1, 6, (1 << 60) + 2),
        );
        assert_eq!(heads(&store, sheet.id), [head(1, 6, 0).version]);
        assert_eq!(title(&store, sheet.id), "settled");
    }
}

#[test]
fn a_local_save_names_every_head_and_settles() -> Result<()> {
    let (bench, mut store, _) = Bench::new();
    let mut sheet = bench.sheet("born");
    bench.save(&mut store, &sheet);
    // Two edits that did not know of each other, nor of the birth: three heads.
    edit(&store, sheet.id, "x", &[], head(1, 1, 1));
    edit(&store, sheet.id, "y", &[], head(2, 1, 2));
    assert_eq!(heads(&store, sheet.id).len(), 3);
    // The birth has the latest time, so it is shown.
    assert_eq!(title(&store, sheet.id), "born");
    sheet.title = "mine".to_owned();
    bench.save(&mut store, &sheet);
    assert_eq!(heads(&store, sheet.id).len(), 1);
    assert_eq!(title(&store, sheet.id), "mine");
    Ok(())
}

#[test]
fn what_a_newer_version_writes_has_no_effect_yet() {
    let (bench, mut store, _) = Bench::new();
    let sheet = bench.sheet("born");
    bench.save(&mut store, &sheet);
    let before = store.rows_digest().unwrap();
    for (table, field) in [(59_999, 1), (Sheet::TABLE.number, 99)] {
        let group = Group {
            table,
            row: sheet.id,
            ops: vec![Op {
                field,
                value: "?".into(),
                bases: Vec::new(),
            }],
        };
        apply::group(&store.conn, &store.schema, &group, head(1, 1, 1 << 60)).unwrap();
    }
    assert_eq!(store.rows_digest().unwrap(), before);
}
