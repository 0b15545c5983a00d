//! The QR code, read back from the printed page by a reader that is not ours.

use std::path::Path;

use sha2::{Digest, Sha256};

use domain::notice::snapshot::NoticeSnapshot;

use super::ask;
use super::papers::papers;

/// What a phone reads off the first page at 300 dots an inch.
fn read(name: &str) -> String {
    let out = papers().file("page");
    let arguments = ["-r", "300", "-gray", "-singlefile", "-f", "1"];
    let file = papers().file(name);
    let all = [&arguments[..], &[file.to_str().unwrap()]].concat();
    let (good, words) = ask("pdftoppm", &all, &out);
    assert!(good, "{words}");
    let (width, height, pixels) = grey(&out.with_extension("pgm"));
    let at = |x: usize, y: usize| pixels[y * width + x];
    let mut page = rqrr::PreparedImage::prepare_from_greyscale(width, height, at);
    let codes = page.detect_grids();
    assert_eq!(codes.len(), 1, "one code on the page");
    codes[0].decode().unwrap().1
}

/// A PGM file: `P5`, width, height, 255, pixels.
fn grey(file: &Path) -> (usize, usize, Vec<u8>) {
    let bytes = std::fs::read(file).unwrap();
    let mut head = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || -> Option<usize> { str::from_utf8(head.next()?).ok()?.parse().ok() };
    assert_eq!(number(), None, "P5");
    let (width, height) = (number().unwrap(), number().unwrap());
    let pixels = bytes[bytes.len() - width * height..].to_vec();
    (width, height, pixels)
}

fn hash(words: &NoticeSnapshot) -> String {
    hex(&Sha256::digest(serde_json::to_vec(words).unwrap()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_code_names_the_paper_its_words_and_the_authoritys_key() {
    let payload = read("countersigned.pdf");
    let parts: Vec<&str> = payload.split(':').collect();
    let [bihuan, version, kind, number, _id, words, key] = parts[..] else {
        panic!("{payload}");
    };
    assert_eq!((bihuan, version, kind), ("bihuan", "1", "notice"));
    assert_eq!(number, "供电安改〔2026〕1号");
    let mut frozen = papers().words.clone();
    assert_eq!(frozen.qr, payload);
    frozen.qr.clear();
    assert_eq!(words, hash(&frozen));
    let authority = &papers().trust.authorities[0];
    let fingerprint = signing::key_fingerprint(authority).unwrap();
    assert_eq!(key, hex(&fingerprint[..8]));
    frozen.items[0].measures.push('。');
    assert_ne!(words, hash(&frozen), "other words have another hash");
}
