//! Making signatures, and judging the honest ones.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::*;
use sha2::{Digest, Sha256};
use signing::verify::{After, Integrity, Issued, Profile, TimeGrade, TrustGrade, TrustedBy};
use signing::{
    Appearance, Authority, AuthorityError, CmsFault, IssuedPrefix, KeyError, KeyRequest, Prepared,
    Raster, SignError, Signer, SoftSigner, Verdict, assemble, certificate_pem, describe,
    fingerprint, prepare, sign, verify,
};

#[test]
fn both_signatures_are_trusted_and_older_files_stay_prefixes() {
    let (base, issued, both) = (base(), issued(), countersigned());
    assert!(issued.starts_with(&base) && both.starts_with(&issued));
    let trust = signing::Trust {
        issued_prefix: Some(IssuedPrefix {
            length: issued.len().try_into().unwrap(),
            sha256: Sha256::digest(&issued).into(),
        }),
        ..trust()
    };
    let report = verify(&both, &trust).unwrap();
    assert_eq!(report.verdict, Verdict::Trusted, "{report:#?}");
    assert_eq!((report.issued, report.revisions), (Issued::Matches, 3));
    let [first, second] = report.signatures.as_slice() else {
        panic!("two signatures expected");
    };
    for one in [first, second] {
        assert_eq!(one.integrity, Integrity::Intact);
        assert_eq!(one.profile, Profile::Own);
        let TrustGrade::Trusted {
            by: TrustedBy::Authority { authority },
        } = &one.trust
        else {
            panic!("trusted by the authority");
        };
        assert_eq!(authority.organisation, "宿城区应急管理局");
    }
    assert_eq!((first.field.as_str(), first.certifies), ("Issuer", true));
    assert_eq!(
        (second.field.as_str(), second.certifies),
        ("Receiver", false)
    );
    assert_eq!(first.signer.as_ref().unwrap().common_name, "王小明");
    assert_eq!(second.signer.as_ref().unwrap().common_name, "欧阳若兮");
    assert_eq!(first.time, TimeGrade::Claimed { at: claimed(4, 17) });
    let fields = vec!["Receiver".to_owned()];
    assert_eq!(first.after, After::Countersigned { fields });
    assert_eq!(second.after, After::Nothing);
    assert_eq!(first.coverage.bytes, issued.len());
    assert!(!first.coverage.whole_file && second.coverage.whole_file);
    assert_eq!((first.coverage.revision, second.coverage.pages), (2, 1));
}

#[test]
fn another_file_than_the_issued_one_is_altered() {
    let both = countersigned();
    let other = signing::Trust {
        issued_prefix: Some(IssuedPrefix {
            length: 10,
            sha256: [0; 32],
        }),
        ..trust()
    };
    let report = verify(&both, &other).unwrap();
    assert_eq!(report.issued, Issued::Differs);
    assert_eq!(report.verdict, Verdict::Altered);
}

#[test]
fn a_file_without_signatures_says_so() {
    let report = verify(&base(), &trust()).unwrap();
    assert_eq!(report.verdict, Verdict::NoSignature);
}

#[test]
fn a_pinned_certificate_is_trusted_without_its_authority() {
    let signer = signer(&authority(1), 2, "王小明");
    let pinned = signing::Trust {
        authorities: vec![authority(1).certificate_der().to_vec()],
        pinned_certificates: vec![fingerprint(signer.certificate())],
        ..signing::Trust::default()
    };
    let report = verify(&issued(), &pinned).unwrap();
    assert_eq!(report.verdict, Verdict::Trusted);
    let by = TrustedBy::Pinned;
    assert_eq!(report.signatures[0].trust, TrustGrade::Trusted { by });
}

#[test]
fn signing_can_stop_in_the_middle_and_go_on() {
    let signer = signer(&authority(1), 2, "王小明");
    let prepared = prepare(base(), &request("Issuer")).unwrap();
    let digest = prepared.digest();
    let kept = prepared.as_bytes().to_vec();
    let again = Prepared::resume(kept).unwrap();
    assert_eq!(again.digest(), digest);
    let attributes = again.to_be_signed(signer.certificate()).unwrap();
    let signed = signer.sign(&attributes).unwrap();
    let cms = assemble(&attributes, signer.certificate(), signer.chain(), &signed).unwrap();
    let done = again.finish(cms).unwrap();
    assert_eq!(done, issued());
    assert_eq!(Prepared::resume(done).unwrap_err(), SignError::NotPrepared);
    assert_eq!(
        Prepared::resume(base()).unwrap_err(),
        SignError::NotPrepared
    );
}

#[test]
fn a_signature_of_another_document_cannot_finish_this_one() {
    let signer = signer(&authority(1), 2, "王小明");
    let make = |instance| {
        let mut request = request("Issuer");
        request.instance = [instance; 16];
        prepare(base(), &request).unwrap()
    };
    let (one, two) = (make(1), make(2));
    let attributes = one.to_be_signed(signer.certificate()).unwrap();
    let signed = signer.sign(&attributes).unwrap();
    let cms = assemble(&attributes, signer.certificate(), &[], &signed).unwrap();
    assert_eq!(two.finish(cms), Err(SignError::Cms(CmsFault::Digest)));

    let forged = signing::Signed {
        signature: key(9).to_secret().to_vec(),
        ..signed
    };
    let cms = assemble(&attributes, signer.certificate(), &[], &forged).unwrap();
    assert_eq!(one.finish(cms), Err(SignError::Cms(CmsFault::Value)));
}

#[test]
fn wrong_requests_are_refused() {
    let signer = signer(&authority(1), 2, "王小明");
    let refuse = |pdf: Vec<u8>, field: &str, certify: bool| {
        let mut request = request(field);
        request.certify = certify;
        sign(pdf, &request, &signer).unwrap_err()
    };
    let unknown = SignError::UnknownField("Witness".into());
    assert_eq!(refuse(base(), "Witness", true), unknown);
    assert_eq!(refuse(issued(), "Issuer", false), SignError::AlreadySigned);
    assert_eq!(
        refuse(issued(), "Receiver", true),
        SignError::AlreadyCertified
    );
    assert!(matches!(
        refuse(b"hello".to_vec(), "Issuer", true),
        SignError::Unreadable(_)
    ));
    let mut request = request("Issuer");
    request.appearance = Some(Appearance::Raster(Raster {
        width: 2,
        height: 2,
        rgb: vec![0; 11],
        alpha: vec![0; 4],
    }));
    let refused = sign(base(), &request, &signer).unwrap_err();
    assert_eq!(refused, SignError::Appearance);
}

#[test]
fn an_expired_certificate_does_not_sign() {
    let range = (day(2026, 1, 1), day(2026, 2, 1));
    let expired = signer_valid(&authority(1), 2, "王小明", range);
    let refused = sign(base(), &request("Issuer"), &expired).unwrap_err();
    assert_eq!(refused, SignError::OutsideValidity);
}

#[test]
fn a_signer_needs_the_key_of_its_certificate() {
    let signer = signer(&authority(1), 2, "王小明");
    let other = SoftSigner::new(key(9), signer.certificate().to_vec(), vec![]);
    assert_eq!(other.unwrap_err(), SignError::KeyMismatch);
}

#[test]
fn an_authority_is_loaded_with_its_own_key_and_certificate_only() {
    let made = authority(1);
    Authority::load(key(1), made.certificate_der()).unwrap();
    let mismatch = Authority::load(key(2), made.certificate_der()).unwrap_err();
    assert_eq!(mismatch, AuthorityError::KeyMismatch);
    let leaf = signer(&made, 2, "王小明");
    let refused = Authority::load(key(2), leaf.certificate()).unwrap_err();
    assert_eq!(refused, AuthorityError::NotAuthority);
    let summary = describe(made.certificate_der()).unwrap();
    assert!(summary.authority && summary.not_after == day(2036, 1, 1));
    let leaf = describe(leaf.certificate()).unwrap();
    assert!(!leaf.authority && leaf.person.as_deref() == Some("SU-1300456"));
    assert_eq!(leaf.organisational_unit.as_deref(), Some("执法大队"));
    let pem = certificate_pem(made.certificate_der());
    assert!(pem.starts_with("-----BEGIN CERTIFICATE-----\n"));
}

#[test]
fn an_authority_certifies_only_proven_requests_within_its_own_validity() {
    let authority = authority(1);
    let request = KeyRequest::new(&key(2), b"p1").unwrap();
    let certify = |subject: &[u8], name: &str, from, to| {
        authority.certify(&request, subject, &person(name), from, to, [5; 16])
    };
    let (from, to) = (day(2026, 1, 1), day(2028, 1, 1));
    certify(b"p1", "甲", from, to).unwrap();
    let stolen = certify(b"p2", "甲", from, to);
    assert_eq!(stolen, Err(AuthorityError::Key(KeyError::Proof)));
    for (from, to) in [(from, day(2037, 1, 1)), (day(2025, 1, 1), to), (to, from)] {
        assert_eq!(
            certify(b"p1", "甲", from, to),
            Err(AuthorityError::Validity)
        );
    }
    for name in ["", " ", "a\nb", &"长".repeat(65)] {
        let refused = certify(b"p1", name, from, to);
        assert!(matches!(refused, Err(AuthorityError::Name(_))));
    }
}

#[test]
fn the_report_serialises_to_stable_codes() {
    let report = verify(&countersigned(), &trust()).unwrap();
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["verdict"], "trusted");
    assert_eq!(json["issued"], "not_compared");
    let first = &json["signatures"][0];
    assert_eq!(first["integrity"]["grade"], "intact");
    assert_eq!(first["trust"]["by"]["kind"], "authority");
    assert_eq!(first["time"]["at"], "2026-04-17T09:30:00+08:00");
    assert_eq!(first["after"]["grade"], "countersigned");
    assert_eq!(first["signer"]["fingerprint"].as_str().unwrap().len(), 64);
}
