use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::Bench;
use crate::{
    LOCAL_TABLES, Setup, Store,
    records::{schema::Schema, tables},
};

/// A workspace of the current version, without the samples.
fn current() -> (Bench, Store) {
    let (bench, store, _) = Bench::new();
    drop(store);
    let setup = Setup {
        person: bench.person,
        label: "",
        passphrase: "x",
        device_name: "",
    };
    let dir = bench.temp.path().join("current");
    let (store, _) = Store::create(&dir, &bench.env, &setup).unwrap();
    (bench, store)
}

#[test]
fn every_table_is_in_the_schema_as_it_says() {
    let (_bench, store) = current();
    for shape in store.schema.shapes() {
        let name = shape.table.name;
        let strict: i64 = store
            .conn
            .query_row(
                "SELECT strict FROM pragma_table_list WHERE name = ?1",
                [name],
                |r| r.get(0),
            )
            .unwrap_or_else(|_| panic!("{name} has no table"));
        assert_eq!(strict, 1, "{name} is not STRICT");
        let column = |column: &str| -> Option<(String, i64)> {
            store
                .conn
                .query_row(
                    "SELECT type, pk FROM pragma_table_info(?1) WHERE name = ?2",
                    [name, column],
                    |r| Ok((r.get(0)?, r.get(1)?)),
                )
                .ok()
        };
        assert_eq!(column("id"), Some(("BLOB".to_owned(), 1)), "{name}.id");
        for field in shape.fields {
            let wanted = field.kind.sql_type().to_owned();
            assert_eq!(
                column(field.name),
                Some((wanted, 0)),
                "{name}.{}",
                field.name
            );
        }
    }
}

#[test]
fn numbers_and_names_are_used_once() {
    let tables = tables();
    let numbers: BTreeSet<_> = tables.iter().map(|table| table.number).collect();
    let names: BTreeSet<_> = tables.iter().map(|table| table.name).collect();
    assert_eq!((numbers.len(), names.len()), (tables.len(), tables.len()));
    for table in tables {
        let fields = table.fields();
        let numbers: BTreeSet<_> = fields.iter().map(|field| field.number).collect();
        let names: BTreeSet<_> = fields.iter().map(|field| field.name).collect();
        assert_eq!(
            (numbers.len(), names.len()),
            (fields.len(), fields.len()),
            "{}",
            table.name
        );
        assert!(!numbers.contains(&0), "{}: 0 is the whole row", table.name);
        assert!(!names.contains("id"), "{}: the id is no field", table.name);
    }
}

#[test]
fn every_table_of_the_file_is_accounted_for() {
    let (_bench, store) = current();
    let mut known: BTreeSet<&str> = store.schema.made_from_log().into_iter().collect();
    known.extend(LOCAL_TABLES);
    known.extend(["act", "chain", "site", "schema_version"]);
    let mut statement = store
        .conn
        .prepare(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
        )
        .unwrap();
    let found: BTreeSet<String> = statement
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(|name| name.unwrap())
        .collect();
    // The words of search_row, in the index's own tables; they are emptied and made with it.
    let index = |name: &&str| name.starts_with("search_text");
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found.iter().filter(|name| index(name)).count(), 6);
    let found: BTreeSet<&str> = found.into_iter().filter(|name| !index(name)).collect();
    assert_eq!(found, known);
}

/// A step that files have behind them is never run again: what it lacks belongs into a later one.
#[test]
fn steps_stay_as_they_shipped() {
    let shipped = "
        3d0ed3f6 a892cc11 70e5c02a 5094a631 e2c4c92a 4ab037b9 bc4f3a33 cccf352b
        887f975a 122ae16f c63e36ec 06238517 75755108 c91a9c20 a2f4497e 5cebed2c
        30ac0c52 12868a6a 17f6087a dee0b459 0a579689 d749cc7a 8d24d650 c661074a
        f4e4080e 420bc50d abf01dfc 01d1b556 99f3a533 5dd9dbf1 b6c02ca4 be7c53af
        b95dbe46 352b86cb ac57c147 3ced0aea d0e86620 49beb0a6 40ffb6d8 15c85016
        0a6f0ae5 6014b381 88bf81f0 d5a1a71f 85850641 810baea3 36113834 1cbfb810
    ";
    let (_bench, store) = current();
    let steps = store.schema.migrations.iter();
    let digests = steps.map(|step| {
        let digest = Sha256::digest(step.sql.as_bytes());
        digest[..4]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    });
    let digests: Vec<String> = digests.collect();
    assert_eq!(digests, shipped.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    let schema = Schema::current();
    for (step, number) in schema.migrations.iter().zip(1..) {
        assert_eq!(step.version, number);
    }
}
