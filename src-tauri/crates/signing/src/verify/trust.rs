//! Whether a signer is trusted: by the key of a pinned authority, never by a name.

use chrono::{DateTime, FixedOffset, Utc};
use const_oid::AssociatedOid;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectKeyIdentifier,
};

use super::report::{TrustGrade, TrustedBy, UntrustedWhy};
use super::{Trust, no_stray_certificates};
use crate::authority::may_certify;
use crate::cades::Container;
use crate::{certificate, oid};

/// Judge the signer of a container at the claimed time.
pub(crate) fn grade(
    container: &Container,
    claimed: Option<DateTime<FixedOffset>>,
    trust: &Trust,
) -> TrustGrade {
    match judge(container, claimed.map(|at| at.with_timezone(&Utc)), trust) {
        Ok(by) => TrustGrade::Trusted { by },
        Err(why) => TrustGrade::Untrusted { why },
    }
}

fn judge(
    container: &Container,
    claimed: Option<DateTime<Utc>>,
    trust: &Trust,
) -> Result<TrustedBy, UntrustedWhy> {
    let leaf = &container.certificate;
    let pinned = trust
        .pinned_certificates
        .contains(&certificate::fingerprint(&container.certificate_der));
    let authority = trust
        .authorities
        .iter()
        .filter_map(|der| Some((der, certificate::parse(der).ok()?)))
        .find(|(_, authority)| certified(leaf, authority));
    if !pinned && authority.is_none() {
        return Err(UntrustedWhy::UnknownAuthority);
    }
    if !pinned && !no_stray_certificates(container, trust) {
        return Err(UntrustedWhy::StrayCertificate);
    }
    if !for_signing(leaf) {
        return Err(UntrustedWhy::NotForSigning);
    }
    let at = claimed.ok_or(UntrustedWhy::NoTime)?;
    let (first, last) = certificate::validity(leaf).map_err(|_| UntrustedWhy::Expired)?;
    if at < first {
        return Err(UntrustedWhy::NotYetValid);
    }
    if at > last {
        return Err(UntrustedWhy::Expired);
    }
    if pinned {
        return Ok(TrustedBy::Pinned);
    }
    let (der, authority) = authority.ok_or(UntrustedWhy::UnknownAuthority)?;
    let inside =
        certificate::validity(&authority).is_ok_and(|(first, last)| first <= at && at <= last);
    if !inside {
        return Err(UntrustedWhy::AuthorityOutsideValidity);
    }
    certificate::describe(der)
        .map(|authority| TrustedBy::Authority { authority })
        .map_err(|_| UntrustedWhy::UnknownAuthority)
}

/// Issuer, key identifier and signature all say that `authority` certified `leaf`.
fn certified(leaf: &Certificate, authority: &Certificate) -> bool {
    let above = authority.tbs_certificate();
    let below = leaf.tbs_certificate();
    let named = below.issuer() == above.subject();
    let wanted = below
        .get_extension::<AuthorityKeyIdentifier>()
        .ok()
        .flatten()
        .and_then(|(_, found)| found.key_identifier);
    let offered = above
        .get_extension::<SubjectKeyIdentifier>()
        .ok()
        .flatten()
        .map(|(_, found)| found.0);
    let identified = wanted.is_none() || wanted == offered;
    named
        && identified
        && may_certify(authority)
        && certificate::public_key(authority).is_ok_and(|key| certificate::signed_by(leaf, &key))
}

/// A person's certificate for signing documents, with no critical extension that is not understood.
fn for_signing(leaf: &Certificate) -> bool {
    let tbs = leaf.tbs_certificate();
    let understood = [BasicConstraints::OID, KeyUsage::OID, ExtendedKeyUsage::OID];
    let strange = tbs
        .extensions()
        .into_iter()
        .flatten()
        .any(|extension| extension.critical && !understood.contains(&extension.extn_id));
    let Ok(constraints) = tbs.get_extension::<BasicConstraints>() else {
        return false;
    };
    let authority = constraints.is_some_and(|(_, found)| found.ca);
    let signs = tbs
        .get_extension::<KeyUsage>()
        .ok()
        .flatten()
        .is_some_and(|(_, found)| found.digital_signature() || found.non_repudiation());
    let documents = tbs
        .get_extension::<ExtendedKeyUsage>()
        .ok()
        .flatten()
        .is_some_and(|(_, found)| {
            found.0.iter().any(|usage| {
                [oid::DOCUMENT_SIGNING, oid::EMAIL_PROTECTION, oid::ANY_USAGE].contains(usage)
            })
        });
    !strange && !authority && signs && documents
}
