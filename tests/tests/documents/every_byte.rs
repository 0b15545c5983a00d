//! Every byte a signature covers, changed: the verifier never trusts the file again.
//!
//! All bytes of the structure, the text and the short streams are changed one at a time; in
//! streams longer than 4 KiB, which hold pictures and fonts, every 61st, because they are nothing
//! but input to the digest. The hexadecimal text of the signature itself is no part of the range.

use std::ops::Range;

use signing::{Trust, Verdict};

use super::papers::{find, papers};

const LONG: usize = 4096;
const STRIDE: usize = 61;

fn trusted(pdf: &[u8], trust: &Trust) -> bool {
    let report = signing::verify(pdf, trust);
    report.is_ok_and(|report| matches!(report.verdict, Verdict::Trusted | Verdict::Foreign))
}

/// The long streams of a file.
fn long_streams(pdf: &[u8]) -> Vec<Range<usize>> {
    let (open, close) = (&b">>stream\n"[..], &b"endstream"[..]);
    let (mut streams, mut from) = (Vec::new(), 0);
    while let Some(at) = position(&pdf[from..], open) {
        let start = from + at + open.len();
        let end = start + position(&pdf[start..], close).unwrap();
        if end - start > LONG {
            streams.push(start..end);
        }
        from = end;
    }
    streams
}

fn position(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// The hexadecimal text of the newest signature, with its brackets.
fn contents(pdf: &[u8]) -> Range<usize> {
    let key = b"/Contents<";
    let places = pdf.windows(key.len()).enumerate();
    let mut keys = places.filter(|(_, window)| window == key);
    let last = keys.next_back().unwrap().0;
    let start = last + key.len() - 1;
    start..start + find(&pdf[start..], b">") + 1
}

/// Bytes of a range whose change the verifier did not mind.
fn unnoticed(pdf: &[u8], trust: &Trust, range: Range<usize>) -> Vec<usize> {
    let (contents, long) = (contents(pdf), long_streams(pdf));
    let chosen = |at: &usize| {
        let in_long = long.iter().any(|stream| stream.contains(at));
        !contents.contains(at) && (!in_long || at.is_multiple_of(STRIDE))
    };
    let places: Vec<usize> = range.filter(chosen).collect();
    assert!(places.len() > 5_000, "only {} bytes", places.len());
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let search = |places: &[usize]| {
        let mut bytes = pdf.to_vec();
        let mut found = Vec::new();
        for at in places {
            bytes[*at] ^= 1;
            if trusted(&bytes, trust) {
                found.push(*at);
            }
            bytes[*at] ^= 1;
        }
        assert_eq!(bytes, pdf);
        found
    };
    std::thread::scope(|scope| {
        let parts = places.chunks(places.len().div_ceil(threads));
        let running: Vec<_> = parts
            .map(|part| scope.spawn(move || search(part)))
            .collect();
        running
            .into_iter()
            .flat_map(|one| one.join().unwrap())
            .collect()
    })
}

#[test]
fn no_changed_byte_of_the_issued_file_is_trusted() {
    let papers = papers();
    assert!(trusted(&papers.issued, &papers.trust), "the control");
    let all = 0..papers.issued.len();
    assert_eq!(
        unnoticed(&papers.issued, &papers.trust, all),
        Vec::<usize>::new()
    );
}

#[test]
fn no_changed_byte_of_the_countersignature_is_trusted() {
    let papers = papers();
    assert!(trusted(&papers.countersigned, &papers.trust), "the control");
    let added = papers.issued.len()..papers.countersigned.len();
    assert_eq!(
        unnoticed(&papers.countersigned, &papers.trust, added),
        Vec::<usize>::new()
    );
}
