//! Every byte of a signed file changed, and files of chance bytes: nothing changed is ever
//! trusted, and nothing panics.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use proptest::prelude::*;
use signing::{Trust, Verdict, verify};

/// The two verdicts that call all signers trusted.
fn is_trusted(pdf: &[u8], trust: &Trust) -> bool {
    verify(pdf, trust)
        .is_ok_and(|report| matches!(report.verdict, Verdict::Trusted | Verdict::Foreign))
}

/// Flip the bits of `patterns` in every byte of `range`, one at a time.
fn survivors(signed: &[u8], range: std::ops::Range<usize>, patterns: &[u8]) -> Vec<(usize, u8)> {
    let trust = trust();
    let mut bytes = signed.to_vec();
    let mut found = Vec::new();
    for at in range {
        for pattern in patterns {
            bytes[at] ^= pattern;
            if is_trusted(&bytes, &trust) {
                found.push((at, *pattern));
            }
            bytes[at] ^= pattern;
        }
    }
    found
}

/// Where the newest signature's hexadecimal text begins, and where its zero padding does.
fn contents(signed: &[u8]) -> (usize, usize) {
    let open = rfind(signed, b"/Contents<") + 10;
    let close = open + signed[open..].iter().position(|b| *b == b'>').unwrap();
    let digit = signed[open..close]
        .iter()
        .rposition(|b| *b != b'0')
        .unwrap();
    (open, open + digit + 3)
}

/// All of an issued file outside the padding, with three bit patterns: the lowest bit (another
/// digit), the case bit and the highest bit.
#[test]
fn no_flipped_byte_of_an_issued_file_is_trusted() {
    let signed = issued();
    assert!(is_trusted(&signed, &trust()));
    let (_, padding) = contents(&signed);
    let end = padding + signed[padding..].iter().position(|b| *b != b'0').unwrap();
    let patterns = [0x01, 0x20, 0x80];
    assert_eq!(survivors(&signed, 0..padding, &patterns), vec![]);
    assert_eq!(survivors(&signed, end..signed.len(), &patterns), vec![]);
}

/// The zero padding behind the signature value with one bit pattern: the digits next to its ends
/// all, those between in steps (tens of thousands of digits pass through the same comparison).
#[test]
fn no_flipped_digit_of_the_padding_is_trusted() {
    let signed = issued();
    let (_, padding) = contents(&signed);
    let end = padding + signed[padding..].iter().position(|b| *b != b'0').unwrap();
    assert_eq!(survivors(&signed, padding..padding + 64, &[0x01]), vec![]);
    assert_eq!(survivors(&signed, end - 64..end, &[0x01]), vec![]);
    for at in (padding..end).step_by(31) {
        assert_eq!(survivors(&signed, at..at + 1, &[0x01]), vec![]);
    }
}

/// The newest revision of a countersigned file, outside the padding, with one bit pattern.
#[test]
fn no_flipped_byte_of_a_countersignature_is_trusted() {
    let (before, signed) = (issued().len(), countersigned());
    assert!(is_trusted(&signed, &trust()));
    let (_, padding) = contents(&signed);
    let end = padding + signed[padding..].iter().position(|b| *b != b'0').unwrap();
    assert_eq!(survivors(&signed, before..padding, &[0x01]), vec![]);
    assert_eq!(survivors(&signed, end..signed.len(), &[0x01]), vec![]);
}

#[test]
fn the_other_case_of_the_digits_is_another_file_but_mixed_case_is_refused() {
    let signed = issued();
    let (open, padding) = contents(&signed);
    let mut mixed = signed.clone();
    let letter = (open..padding)
        .find(|at| mixed[*at].is_ascii_lowercase())
        .unwrap();
    mixed[letter] = mixed[letter].to_ascii_uppercase();
    assert!(!is_trusted(&mixed, &trust()));
}

#[test]
fn deep_nesting_and_endless_chains_are_refused() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let attacked = append(&issued(), &[(90, deep)], "");
    assert_eq!(verify(&attacked, &trust()), Err(signing::Unreadable::Limit));
    let mut many = base();
    for _ in 0..40 {
        many = append(&many, &[(90, "1".to_owned())], "");
    }
    assert_eq!(verify(&many, &trust()), Err(signing::Unreadable::Limit));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]

    #[test]
    fn chance_bytes_are_never_trusted_and_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(!is_trusted(&bytes, &trust()));
        let framed = [b"%PDF-1.7\n", &bytes[..], b"\nstartxref\n9\n%%EOF\n"].concat();
        prop_assert!(!is_trusted(&framed, &trust()));
    }

    #[test]
    fn arbitrary_edits_are_never_trusted_and_never_panic(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0_u8..4, any::<u8>()), 1..6),
        both in any::<bool>(),
    ) {
        let signed = if both { countersigned() } else { issued() };
        let mut bytes = signed.clone();
        for (index, kind, value) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = index.index(bytes.len());
            match kind {
                0 => bytes[at] = value,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, value),
                _ => bytes.truncate(at),
            }
        }
        prop_assert!(bytes == signed || !is_trusted(&bytes, &trust()));
    }
}
