use std::fs;

use super::{Bench, codes, err};
use crate::{
    Part, Result, Store, StoreError,
    attachments::{self, MAX_SIZE},
    files::unhex,
    records::Attachment,
};

fn attach(bench: &Bench, store: &mut Store, content: &[u8]) -> Attachment {
    let stored = store.put_attachment(content).unwrap();
    let attachment = Attachment {
        id: bench.env.id(),
        sha256: stored.sha256,
        size: stored.size,
        media_type: "image/jpeg".to_owned(),
        name: "现场.jpg".to_owned(),
        created_at: bench.env.now(),
        taken_at: None,
        position: None,
    };
    store
        .write(bench.meta(), |tx| tx.append(&attachment))
        .unwrap();
    attachment
}

fn file(store: &Store, sha256: &str) -> std::path::PathBuf {
    attachments::path(&store.dir, &store.key, &unhex(sha256).unwrap()).unwrap()
}

#[test]
fn any_size_and_any_range_reads_back() {
    let (bench, mut store, _) = Bench::new();
    for size in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001] {
        let content: Vec<u8> = (0..size).map(|at: u32| (at * 7 % 251) as u8).collect();
        let stored = store.put_attachment(&content[..]).unwrap();
        assert!(stored.new);
        assert_eq!(store.attachment(&stored.sha256).unwrap(), content);
        for offset in [0_u64, 1, 65_535, 65_536, 131_071, 200_000, 200_001, 999_999] {
            for len in [0, 1, 2, 65_536, 70_000, u64::MAX] {
                let from = (offset as usize).min(content.len());
                let until = offset.saturating_add(len).min(content.len() as u64) as usize;
                let part = store.attachment_range(&stored.sha256, offset, len).unwrap();
                assert_eq!(
                    part,
                    &content[from..until.max(from)],
                    "{size} {offset} {len}"
                );
            }
        }
    }
    let beside = store.reader().unwrap();
    let stored = store.put_attachment(&b"late"[..]).unwrap();
    assert_eq!(beside.attachment(&stored.sha256).unwrap(), b"late");
    assert_eq!(
        beside.attachment_range(&stored.sha256, 1, 2).unwrap(),
        b"at"
    );
    drop(bench);
}

#[test]
fn the_same_content_is_kept_once() {
    let (bench, mut store, _) = Bench::new();
    let a = attach(&bench, &mut store, b"same");
    assert!(!store.put_attachment(&b"same"[..]).unwrap().new);
    let b = attach(&bench, &mut store, b"same");
    let other = err(store.attachment(&"00".repeat(32)));
    assert!(matches!(other, StoreError::NotFound { .. }));
    // It goes with the last that wants it.
    assert!(
        !store
            .erase_attachment(bench.meta(), a.id, "retention")
            .unwrap()
            .value
    );
    assert_eq!(store.attachment(&b.sha256).unwrap(), b"same");
    let path = file(&store, &b.sha256);
    assert!(path.exists());
    store
        .local(|l| l.keep_thumbnail(&b.sha256, 64, "image/jpeg", b"small"))
        .unwrap();
    assert!(
        store
            .erase_attachment(bench.meta(), b.id, "retention")
            .unwrap()
            .value
    );
    assert!(!path.exists());
    assert_eq!(store.read(|r| r.thumbnail(&b.sha256, 64)).unwrap(), None);
    assert!(matches!(
        err(store.attachment(&b.sha256)),
        StoreError::Erased
    ));
    let again = store.erase_attachment(bench.meta(), b.id, "retention");
    assert!(matches!(err(again), StoreError::Erased));
    assert_eq!(codes(&mut store), [""; 0]);
    // And may come again.
    bench.env.advance(chrono::Duration::minutes(1));
    assert!(store.put_attachment(&b"same"[..]).unwrap().new);
    store.sweep_attachments(bench.env.now()).unwrap();
    assert_eq!(store.attachment(&b.sha256).unwrap(), b"same");
}

#[test]
fn what_no_record_wants_is_swept() {
    let (bench, mut store, _) = Bench::new();
    let kept = attach(&bench, &mut store, b"kept");
    let orphan = store.put_attachment(&b"orphan"[..]).unwrap();
    assert_eq!(store.sweep_attachments(bench.env.now()).unwrap(), 0);
    bench.env.advance(chrono::Duration::days(1));
    assert_eq!(store.sweep_attachments(bench.env.now()).unwrap(), 1);
    assert!(store.attachment(&orphan.sha256).is_err());
    assert!(store.attachment(&kept.sha256).is_ok());
}

#[test]
fn too_large_leaves_nothing() {
    let (_bench, mut store, _) = Bench::new();
    let large = vec![7; usize::try_from(MAX_SIZE).unwrap() + 1];
    let outcome = store.put_attachment(&large[..]);
    assert!(matches!(
        err(outcome),
        StoreError::TooLarge { max: MAX_SIZE, .. }
    ));
    let coming = store.dir.join("attachments/coming");
    assert_eq!(fs::read_dir(coming).unwrap().count(), 0);
}

#[test]
fn damage_is_seen_and_found() -> Result<()> {
    let (bench, mut store, _) = Bench::new();
    let long: Vec<u8> = (0..150_000_u32).map(|at| (at % 256) as u8).collect();
    let attachment = attach(&bench, &mut store, &long);
    let path = file(&store, &attachment.sha256);
    let whole = fs::read(&path)?;
    for at in [0, 10, 30, 70_000, whole.len() - 1] {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&path, &damaged)?;
        let outcome = store.attachment(&attachment.sha256);
        assert!(
            matches!(
                err(outcome),
                StoreError::Damaged {
                    part: Part::Attachment
                }
            ),
            "{at}"
        );
        assert_eq!(codes(&mut store), ["attachment_damaged"]);
    }
    // Cut off at the end of a chunk, which a plain chain of chunks would not notice.
    for cut in [whole.len() - 1, 27 + 65_552 * 2, 27 + 65_552, 27, 0] {
        fs::write(&path, &whole[..cut])?;
        assert!(store.attachment(&attachment.sha256).is_err(), "{cut}");
    }
    fs::remove_file(&path)?;
    assert_eq!(codes(&mut store), ["attachment_missing"]);
    fs::write(&path, &whole)?;
    assert_eq!(codes(&mut store), [""; 0]);
    store.conn.execute("DELETE FROM attachment_key", [])?;
    assert_eq!(codes(&mut store), ["attachment_not_here"]);
    Ok(())
}
