//! What somebody could do to a signed file, and what the answer has to be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use signing::verify::{After, Category, DocumentFault, Fault, Integrity, TrustGrade, UntrustedWhy};
use signing::{Unreadable, Verdict, sign, verify};

/// Append the objects to an issued file; the answer must be altered and name the category.
fn alters(objects: &[(u32, String)], category: Category) {
    for signed in [issued(), countersigned()] {
        let attacked = append(&signed, objects, "");
        let report = verify(&attacked, &trust()).unwrap();
        assert_eq!(report.verdict, Verdict::Altered, "{report:#?}");
        for signature in &report.signatures {
            assert_eq!(signature.integrity, Integrity::Intact);
            let After::Altered { changes } = &signature.after else {
                panic!("altered after the signature: {report:#?}");
            };
            let named = changes
                .iter()
                .any(|change| change.object == objects[0].0 && change.category == category);
            assert!(named, "{changes:?}");
        }
    }
}

fn changed(number: u32, from: &str, to: &str) -> (u32, String) {
    let text = object(&base(), number);
    assert!(text.contains(from), "{text}");
    (number, text.replace(from, to))
}

#[test]
fn other_page_content() {
    let stream = "<</Length 10>>\nstream\nBT (x) ET \nendstream".to_owned();
    alters(&[(CONTENT, stream.clone())], Category::PageContent);
    let page = changed(PAGE, "/Contents 4 0 R", "/Contents 90 0 R");
    alters(&[page, (90, stream)], Category::PageContent);
    let larger = changed(PAGE, "595", "300");
    alters(&[larger], Category::PageContent);
}

#[test]
fn another_annotation_or_a_changed_one() {
    alters(&[changed(NOTE, "500", "100")], Category::Annotation);
    let page = changed(PAGE, "/Annots[5 0 R", "/Annots[90 0 R 5 0 R");
    let note = "<</Type/Annot/Subtype/FreeText/Rect[0 0 500 500]>>".to_owned();
    alters(&[page, (90, note)], Category::Annotation);
}

#[test]
fn a_moved_or_hidden_signature_box() {
    let text = object(&issued(), ISSUER);
    for (from, to) in [("[72 80", "[72 90"), ("/F 132", "/F 2"), ("/P 3", "/P 4")] {
        assert!(text.contains(from), "{text}");
        alters(&[(ISSUER, text.replace(from, to))], Category::MovedWidget);
    }
}

#[test]
fn a_signature_taken_away() {
    let text = object(&base(), ISSUER);
    let attacked = append(&issued(), &[(ISSUER, text)], "");
    let report = verify(&attacked, &trust()).unwrap();
    assert_eq!(report.verdict, Verdict::Altered);
    let stray = |fault: &DocumentFault| matches!(fault, DocumentFault::StraySignature { .. });
    assert!(report.faults.iter().any(stray));
}

#[test]
fn metadata_catalog_form_and_stray_objects() {
    let metadata = "<</Type/Metadata/Subtype/XML/Length 1>>\nstream\nx\nendstream".to_owned();
    alters(&[(METADATA, metadata)], Category::Metadata);
    let catalog = object(&issued(), CATALOG).replacen("<<", "<</OpenAction[3 0 R/Fit]", 1);
    alters(&[(CATALOG, catalog)], Category::Catalog);
    let form = changed(9, "/SigFlags 3", "/SigFlags 3/NeedAppearances true");
    alters(&[form], Category::Form);
    alters(&[(90, "<</A 1>>".to_owned())], Category::Unknown);
    alters(&[changed(1, "/Count 1", "/Count 2")], Category::PageTree);
}

#[test]
fn another_trailer() {
    let attacked = append(&issued(), &[], "/Root 1 0 R");
    assert!(verify(&attacked, &trust()).is_err());
    let attacked = append(&issued(), &[], "/Extra 1");
    let report = verify(&attacked, &trust()).unwrap();
    assert_eq!(report.verdict, Verdict::Altered);
}

#[test]
fn a_second_certification() {
    let signer = signer(&authority(1), 3, "欧阳若兮");
    let mut first = request("Issuer");
    first.certify = false;
    let plain = sign(base(), &first, &signer).unwrap();
    assert_eq!(verify(&plain, &trust()).unwrap().verdict, Verdict::Foreign);

    // A second signature that says it certifies, made with the same tools on a file whose
    // certification was cut out of the catalog.
    let catalog = object(&base(), CATALOG);
    let without = append(&issued(), &[(CATALOG, catalog)], "");
    let mut second = request("Receiver");
    second.certify = true;
    assert_eq!(
        sign(without, &second, &signer).unwrap_err(),
        signing::SignError::AlreadyCertified
    );

    // The same by hand: a copy of the first signature under a new number.
    let number = last_signature(&issued());
    let copy = object(&issued(), number);
    let field = object(&base(), RECEIVER).replacen("<<", "<</V 90 0 R", 1);
    let attacked = append(&issued(), &[(RECEIVER, field), (90, copy)], "");
    let report = verify(&attacked, &trust()).unwrap();
    assert_eq!(report.verdict, Verdict::Altered);
    let fault = DocumentFault::Certification { object: 90 };
    assert!(report.faults.contains(&fault));
    let what = Fault::ByteRange;
    assert_eq!(report.signatures[1].integrity, Integrity::Altered { what });
}

#[test]
fn two_fields_with_one_signature() {
    let number = last_signature(&issued());
    let field = object(&base(), RECEIVER).replacen("<<", &format!("<</V {number} 0 R"), 1);
    let attacked = append(&issued(), &[(RECEIVER, field)], "");
    let report = verify(&attacked, &trust()).unwrap();
    assert_eq!(report.verdict, Verdict::Altered);
    assert!(!report.faults.is_empty());
}

#[test]
fn a_byte_range_with_its_gap_elsewhere() {
    let signed = issued();
    let at = rfind(&signed, b"/ByteRange[0 ") + 13;
    let text = String::from_utf8_lossy(&signed[at..at + 40]).into_owned();
    let open: usize = text.split(' ').next().unwrap().parse().unwrap();
    for shifted in [open - 1, open + 1, 1000] {
        let mut attacked = signed.clone();
        let number = format!("{shifted:<width$}", width = open.to_string().len());
        attacked[at..at + number.len()].copy_from_slice(number.as_bytes());
        let report = verify(&attacked, &trust()).unwrap();
        let what = Fault::ByteRange;
        assert_eq!(report.signatures[0].integrity, Integrity::Altered { what });
        assert_eq!(report.verdict, Verdict::Altered);
    }
}

#[test]
fn bytes_after_the_end_or_missing_there() {
    let signed = issued();
    for extra in [&b"\n"[..], b" ", b"%%EOF\n", b"<html>", b"\0"] {
        let attacked = [&signed[..], extra].concat();
        assert!(verify(&attacked, &trust()).is_err(), "{extra:?}");
    }
    for cut in [1, 2, 7, 100, 20_000, signed.len() - 10] {
        let attacked = &signed[..signed.len() - cut];
        let trusted = verify(attacked, &trust()).is_ok_and(|r| r.verdict == Verdict::Trusted);
        assert!(!trusted, "{cut}");
    }
    assert_eq!(verify(b"", &trust()), Err(Unreadable::Empty));
    assert_eq!(verify(b"MZ\x90", &trust()), Err(Unreadable::NotPdf));
    assert_eq!(verify(b"%PDF-1.7\n", &trust()), Err(Unreadable::Ending));
}

#[test]
fn another_authority_of_the_same_name() {
    let other = authority(42);
    let signed = sign(base(), &request("Issuer"), &signer(&other, 2, "王小明")).unwrap();
    let report = verify(&signed, &trust()).unwrap();
    assert_eq!(report.verdict, Verdict::IntactUntrusted);
    let why = UntrustedWhy::UnknownAuthority;
    assert_eq!(report.signatures[0].trust, TrustGrade::Untrusted { why });
}

#[test]
fn a_certificate_that_was_not_valid_at_the_claimed_time() {
    let signer = signer(&authority(1), 2, "王小明");
    for (date, why) in [
        ("D:20290417093000+08'00'", UntrustedWhy::Expired),
        ("D:20250417093000+08'00'", UntrustedWhy::NotYetValid),
    ] {
        let signed = forge(&signer, date);
        let report = verify(&signed, &trust()).unwrap();
        assert_eq!(report.verdict, Verdict::IntactUntrusted);
        assert_eq!(report.signatures[0].trust, TrustGrade::Untrusted { why });
    }
}

#[test]
fn the_authority_itself_signs_no_documents() {
    let der = authority(1).certificate_der().to_vec();
    let authority = signing::SoftSigner::new(key(1), der, vec![]).unwrap();
    let signed = sign(base(), &request("Issuer"), &authority).unwrap();
    let report = verify(&signed, &trust()).unwrap();
    let why = UntrustedWhy::NotForSigning;
    assert_eq!(report.signatures[0].trust, TrustGrade::Untrusted { why });
}

/// A signature with another claimed time, put in by hand: [`sign`] itself refuses such a time.
fn forge(signer: &signing::SoftSigner, date: &str) -> Vec<u8> {
    use signing::Signer;
    let prepared = signing::prepare(base(), &request("Issuer")).unwrap();
    let mut bytes = prepared.as_bytes().to_vec();
    let at = rfind(&bytes, b"D:20260417093000+08'00'");
    bytes[at..at + date.len()].copy_from_slice(date.as_bytes());
    let prepared = signing::Prepared::resume(bytes.clone()).unwrap();
    let attributes = prepared.to_be_signed(signer.certificate()).unwrap();
    let signed = signer.sign(&attributes).unwrap();
    let cms =
        signing::assemble(&attributes, signer.certificate(), signer.chain(), &signed).unwrap();
    let hex: String = cms.iter().map(|byte| format!("{byte:02x}")).collect();
    let open = rfind(&bytes, b"/Contents<") + 10;
    bytes[open..open + hex.len()].copy_from_slice(hex.as_bytes());
    bytes
}

/// Number of the newest signature dictionary.
fn last_signature(pdf: &[u8]) -> u32 {
    let at = rfind(pdf, b" 0 obj\n<</Type/Sig");
    let start = rfind(&pdf[..at], b"\n") + 1;
    String::from_utf8_lossy(&pdf[start..at]).parse().unwrap()
}
