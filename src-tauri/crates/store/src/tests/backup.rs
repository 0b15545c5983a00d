use std::{fs, path::Path};

use super::{Bench, codes, err};
use crate::{
    Part, Store, StoreError,
    records::sample::{Sheet, schema},
};

fn restore(file: &Path, dir: &Path) -> crate::Result<crate::BackupSummary> {
    crate::restore(file, dir, &mut |_, _| true)
}

#[test]
fn what_is_restored_is_the_same_on_a_new_device() {
    let (bench, mut store, _) = Bench::new();
    let sheet = bench.sheet("a");
    bench.save(&mut store, &sheet);
    let photo = store.put_attachment(&b"photo"[..]).unwrap();
    let file = bench.temp.path().join("backup.bihuan");
    let summary = store.backup(&file).unwrap();
    assert_eq!(summary.entries, 3);
    let digest = store.rows_digest().unwrap();
    let device = store.opened().device;
    drop(store);

    let new = bench.temp.path().join("restored");
    assert_eq!(restore(&file, &new).unwrap(), summary);
    assert!(matches!(err(restore(&file, &new)), StoreError::NotEmpty));
    let mut store = Store::open_with(&new, &bench.env, bench.by(), schema()).unwrap();
    assert!(store.opened().new_device);
    assert_ne!(store.opened().device, device);
    assert_eq!(store.rows_digest().unwrap(), digest);
    assert_eq!(store.attachment(&photo.sha256).unwrap(), b"photo");
    let mut sheet = store.read(|r| r.need::<Sheet>(sheet.id)).unwrap();
    sheet.title = "on the new device".to_owned();
    bench.save(&mut store, &sheet);
    assert_eq!(codes(&mut store), [""; 0]);
    assert!(!bench.dir().join("workspace.bihuan.snapshot").exists());
}

#[test]
fn also_in_the_place_where_it_came_from() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("a"));
    let file = bench.temp.path().join("backup.bihuan");
    store.backup(&file).unwrap();
    let device = store.opened().device;
    drop(store);
    fs::remove_dir_all(bench.dir()).unwrap();
    restore(&file, &bench.dir()).unwrap();
    assert_ne!(bench.open().unwrap().opened().device, device);
}

#[test]
fn a_damaged_backup_leaves_nothing() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("a"));
    let file = bench.temp.path().join("backup.bihuan");
    store.backup(&file).unwrap();
    let whole = fs::read(&file).unwrap();
    let broken = bench.temp.path().join("broken");
    let to = bench.temp.path().join("to");
    let mut cases: Vec<Vec<u8>> = [0, 16, 17, 20, 30, 5_000, whole.len() - 40, whole.len() - 1]
        .iter()
        .map(|at| {
            let mut copy = whole.clone();
            copy[*at] ^= 1;
            copy
        })
        .collect();
    cases.extend([
        whole[..whole.len() - 1].to_vec(),
        whole[..100].to_vec(),
        vec![],
    ]);
    cases.push([&whole[..], b"x"].concat());
    for case in cases {
        fs::write(&broken, case).unwrap();
        let outcome = restore(&broken, &to);
        assert!(matches!(
            err(outcome),
            StoreError::Damaged { part: Part::Backup }
        ));
        assert!(!to.exists());
        assert!(!bench.temp.path().join("to.restoring").exists());
    }
    restore(&file, &to).unwrap();
}

#[test]
fn a_backup_that_climbs_out_of_its_folder_is_refused() {
    use sha2::{Digest, Sha256};
    let (bench, store, _) = Bench::new();
    drop(store);
    for name in [
        "../evil",
        "/tmp/evil",
        "device.json",
        "attachments/../../evil",
        "lock",
    ] {
        let mut bytes = b"BIHUAN-BACKUP-1\n".to_vec();
        bytes.push(1);
        bytes.extend((name.len() as u16).to_be_bytes());
        bytes.extend(name.as_bytes());
        bytes.extend(1_u64.to_be_bytes());
        bytes.push(b'x');
        bytes.extend(Sha256::digest(b"x"));
        bytes.push(0);
        let digest = Sha256::digest(&bytes);
        bytes.extend(digest);
        let file = bench.temp.path().join("evil.bihuan");
        fs::write(&file, bytes).unwrap();
        assert!(restore(&file, &bench.temp.path().join("to")).is_err());
        assert!(!bench.temp.path().join("evil").exists());
    }
}

#[test]
fn stopped_half_way_it_leaves_nothing_and_the_work_goes_on_meanwhile() {
    let (bench, mut store, _) = Bench::new();
    bench.save(&mut store, &bench.sheet("a"));
    let file = bench.temp.path().join("backup");
    let backup = store.begin_backup(&file).unwrap();
    bench.save(&mut store, &bench.sheet("after"));
    let mut heard = Vec::new();
    let stopped = backup.write(&mut |done, total| {
        heard.push((done, total));
        heard.len() < 2
    });
    assert!(matches!(err(stopped), StoreError::Stopped));
    assert!(!file.exists() && !bench.dir().join("workspace.bihuan.snapshot").exists());
    assert!(heard.is_sorted() && heard.iter().all(|(done, total)| done <= total));

    store.backup(&file).unwrap();
    let to = bench.temp.path().join("to");
    let stopped = crate::restore(&file, &to, &mut |_, _| false);
    assert!(matches!(err(stopped), StoreError::Stopped));
    assert!(!to.exists());
    restore(&file, &to).unwrap();
}
