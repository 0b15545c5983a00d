use std::fs;

use super::{Bench, PASS, err};
use crate::{
    Env, Setup, Store, StoreError, pragmas,
    records::sample::{Sheet, later_schema, schema},
};

#[test]
fn a_second_open_is_refused_until_the_first_is_closed() {
    let (bench, store, _) = Bench::new();
    assert!(matches!(err(bench.open()), StoreError::InUse));
    drop(store);
    assert!(bench.open().is_ok());
}

#[test]
fn a_workspace_is_not_made_where_one_is() {
    let (bench, store, _) = Bench::new();
    drop(store);
    let setup = Setup {
        person: bench.person,
        label: "",
        passphrase: PASS,
        device_name: "",
    };
    let again = Store::create_with(&bench.dir(), &bench.env, &setup, schema());
    assert!(matches!(err(again), StoreError::NotEmpty));
    let elsewhere = bench.temp.path().join("papers");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("letter.txt"), "mine").unwrap();
    let there = Store::create_with(&elsewhere, &bench.env, &setup, schema());
    assert!(matches!(err(there), StoreError::NotEmpty));
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 1);
    let nowhere = bench.temp.path().join("nowhere");
    assert!(matches!(
        err(bench.open_at(&nowhere)),
        StoreError::NoWorkspace
    ));
    assert!(matches!(
        err(bench.open_at(bench.temp.path())),
        StoreError::NoWorkspace
    ));
    assert!(!nowhere.exists());
}

#[test]
fn a_workspace_half_made_is_finished_or_made_again() {
    let (bench, store, _) = Bench::new();
    drop(store);
    let (db, growing) = (
        bench.dir().join("workspace.bihuan"),
        bench.dir().join("workspace.bihuan.new"),
    );
    // The crash came after the keys, before the name.
    fs::rename(&db, &growing).unwrap();
    drop(bench.open().unwrap());
    // The crash came before the keys.
    fs::rename(&db, &growing).unwrap();
    for name in ["keys.json", "keys.json.bak", "device.json"] {
        fs::remove_file(bench.dir().join(name)).unwrap();
    }
    let setup = Setup {
        person: bench.person,
        label: "",
        passphrase: PASS,
        device_name: "",
    };
    assert!(Store::create_with(&bench.dir(), &bench.env, &setup, schema()).is_ok());
    drop(bench.open().unwrap());
    fs::remove_file(&db).unwrap();
    assert!(matches!(err(bench.open()), StoreError::Damaged { .. }));
    assert!(!db.exists());
}

#[test]
fn a_newer_file_is_refused_by_the_version_it_needs() {
    let (bench, mut store, _) = Bench::new();
    let sheet = bench.sheet("kept");
    bench.save(&mut store, &sheet);
    let digest = store.rows_digest().unwrap();
    drop(store);
    let open_later = || Store::open_with(&bench.dir(), &bench.env, bench.by(), later_schema());
    let mut store = open_later().unwrap();
    assert!(store.read(|r| r.get::<Sheet>(sheet.id)).unwrap().is_some());
    assert!(store.check_rows().unwrap());
    drop(store);
    match err(bench.open()) {
        StoreError::NewerFile { needs } => assert_eq!(needs, "0.4.0"),
        other => panic!("{other}"),
    }
    // The copy kept before the step is the file as it was.
    let db = bench.dir().join("workspace.bihuan");
    fs::rename(bench.dir().join("workspace.bihuan.before-v3"), &db).unwrap();
    let store = bench.open().unwrap();
    assert_eq!(store.rows_digest().unwrap(), digest);
}

#[test]
fn settings_are_read_back() {
    let (_bench, store, _) = Bench::new();
    pragmas::verify(&store.conn).unwrap();
    for (name, value) in [
        ("foreign_keys", "0"),
        ("synchronous", "1"),
        ("trusted_schema", "1"),
        ("fullfsync", "0"),
        ("cell_size_check", "0"),
    ] {
        store.conn.pragma_update(None, name, value).unwrap();
        match err(pragmas::verify(&store.conn)) {
            StoreError::Pragma {
                name: refused,
                found,
                ..
            } => {
                assert_eq!((refused, &*found), (name, value));
            }
            other => panic!("{other}"),
        }
        pragmas::set(&store.conn).unwrap();
    }
    // Without a cipher nothing would be encrypted.
    let other = rusqlite::Connection::open_in_memory().unwrap();
    assert!(matches!(
        err(pragmas::set(&other)),
        StoreError::Pragma { .. }
    ));
}

#[test]
fn the_file_says_nothing_without_the_key() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("needle in the haystack"));
    store
        .put_attachment(&b"needle in the attachment"[..])
        .unwrap();
    let found = |needle: &[u8]| {
        let mut found = false;
        let mut folders = vec![bench.dir()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => {
                        let bytes = fs::read(path).unwrap();
                        found |= bytes.windows(needle.len()).any(|part| part == needle);
                    }
                }
            }
        }
        found
    };
    assert!(!found(b"needle"));
    assert!(!found(b"SQLite format 3"));
    // The search does find what is there.
    assert!(found("王工".as_bytes()));
}

#[test]
fn a_copied_or_moved_workspace_is_a_new_device() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("a"));
    let first = store.opened().device;
    drop(store);
    let copy = bench.temp.path().join("copy");
    fs::create_dir(&copy).unwrap();
    for name in ["workspace.bihuan", "keys.json", "device.json"] {
        fs::copy(bench.dir().join(name), copy.join(name)).unwrap();
    }
    let mut store = bench.open_at(&copy).unwrap();
    assert!(store.opened().new_device);
    assert_ne!(store.opened().device, first);
    bench.save(&mut store, &bench.sheet("b"));
    assert_eq!(super::codes(&mut store), [""; 0]);
    let second = store.opened().device;
    drop(store);
    assert_eq!(bench.open_at(&copy).unwrap().opened().device, second);
    assert_eq!(bench.open().unwrap().opened().device, first);
    // The same folder on another machine.
    let env = Env::fixed_on(super::start(), 8, "another machine");
    let store = Store::open_with(&bench.dir(), &env, bench.by(), schema()).unwrap();
    assert!(store.opened().new_device);
}

#[test]
fn an_older_copy_of_the_database_is_a_new_device() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("a"));
    let first = store.opened().device;
    drop(store);
    let db = bench.dir().join("workspace.bihuan");
    let old = fs::read(&db).unwrap();
    let mut store = bench.open().unwrap();
    assert_eq!(store.opened().device, first);
    bench.save(&mut store, &bench.sheet("b"));
    drop(store);
    fs::write(&db, old).unwrap();
    let store = bench.open().unwrap();
    assert!(store.opened().new_device);
}

#[test]
fn a_lost_device_file_is_a_new_device() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("a"));
    let first = store.opened().device;
    drop(store);
    let path = bench.dir().join("device.json");
    let text = fs::read_to_string(&path).unwrap();
    for content in [
        None,
        Some("{".to_owned()),
        Some(text.replace("\"sealed\": \"", "\"sealed\": \"00")),
    ] {
        match content {
            None => fs::remove_file(&path).unwrap(),
            Some(content) => fs::write(&path, content).unwrap(),
        }
        let mut store = bench.open().unwrap();
        assert!(store.opened().new_device);
        assert_ne!(store.opened().device, first);
        bench.save(&mut store, &bench.sheet("b"));
        assert_eq!(super::codes(&mut store), [""; 0]);
    }
}

#[test]
fn ids_rise_and_the_same_seed_gives_the_same() {
    let env = Env::fixed(super::start(), 5);
    let mut last = env.id();
    assert_eq!(last.get_version_num(), 7);
    for at in 0..10_000 {
        if at % 100 == 0 {
            env.advance(chrono::Duration::milliseconds(if at % 200 == 0 {
                3
            } else {
                -7
            }));
        }
        let id = env.id();
        assert!(id > last, "{last} {id}");
        assert_eq!(id.get_version_num(), 7);
        assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
        last = id;
    }
    let (a, b) = (Env::fixed(super::start(), 5), Env::fixed(super::start(), 5));
    assert_eq!((a.id(), a.bytes::<70>()), (b.id(), b.bytes::<70>()));
    let system = Env::system();
    assert_ne!(system.bytes::<32>(), system.bytes::<32>());
    assert!(system.id() < system.id());
}
