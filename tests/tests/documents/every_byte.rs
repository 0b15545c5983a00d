//! Every byte a signature covers, changed: the verifier never trusts the file again.
//!
//! All bytes are changed one at a time, those of pictures and fonts too. The hexadecimal text of
//! the signature itself is no part of the range.

use std::ops::Range;

use signing::{Trust, Verdict};

use super::papers::{find, papers};

fn trusted(pdf: &[u8], trust: &Trust) -> bool {
    let report = signing::verify(pdf, trust);
    report.is_ok_and(|report| matches!(report.verdict, Verdict::Trusted | Verdict::Foreign))
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
    let contents = contents(pdf);
    let places: Vec<usize> = range.filter(|at| !contents.contains(at)).collect();
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
