//! Judging a signed file: strictly, revision by revision, and with a graded answer.

mod certification;
mod changes;
mod collect;
mod diff;
mod integrity;
mod profile;
mod report;
mod roles;
mod trust;

use sha2::{Digest, Sha256};

use crate::cades::Container;
use crate::certificate;
use crate::pdf::{self, File, Object, Unreadable};
use crate::pdf_date;
use changes::Delta;
use collect::Found;

pub use report::{
    After, Category, Change, Coverage, Deviation, DocumentFault, Fault, Integrity, Issued, Profile,
    Report, SignatureReport, TimeGrade, TrustGrade, TrustedBy, UntrustedWhy, Verdict,
};

/// Whom and what to trust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    /// Certificates (DER) of the authorities trusted; a list that only grows.
    pub authorities: Vec<Vec<u8>>,
    /// SHA-256 of certificates trusted by themselves.
    pub pinned_certificates: Vec<[u8; 32]>,
    /// The bytes that were issued, if this file should be an answer to them.
    pub issued_prefix: Option<IssuedPrefix>,
}

/// The bytes that were issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IssuedPrefix {
    /// How many bytes.
    pub length: u64,
    /// Their SHA-256.
    pub sha256: [u8; 32],
}

/// Judge a file.
///
/// # Errors
/// [`Unreadable`] when the file is not a PDF of the strict profile; nothing can be said about it
/// then.
pub fn verify(pdf: &[u8], trust: &Trust) -> Result<Report, Unreadable> {
    let file = File::read(pdf)?;
    let found = collect::signatures(&file)?;
    let deltas = changes::deltas(&file, &found)?;
    let mut faults = collect::faults(&file, &found)?;
    faults.extend(certification::faults(&file, &found)?);
    let mut signatures = Vec::new();
    for (index, signature) in found.iter().enumerate() {
        signatures.push(judge(&file, &found, index, signature, &deltas, trust)?);
    }
    let issued = issued(pdf, trust.issued_prefix.as_ref());
    Ok(Report {
        verdict: verdict(issued, &faults, &signatures),
        issued,
        faults,
        signatures,
        revisions: file.revisions.len(),
        pages: pdf::pages(&file, file.last())?.pages.len(),
    })
}

fn judge(
    file: &File<'_>,
    all: &[Found<'_, '_>],
    index: usize,
    signature: &Found<'_, '_>,
    deltas: &[Delta],
    trust: &Trust,
) -> Result<SignatureReport, Unreadable> {
    let checked = integrity::check(file, signature);
    let container = checked.container.as_ref();
    let claimed = signature
        .entry("M")
        .and_then(Object::as_text)
        .and_then(|text| pdf_date::parse(&text.bytes));
    let end = integrity::range(signature).map_or(0, |[_, _, start, length]| start + length);
    let permission = certification::permission(signature);
    Ok(SignatureReport {
        field: signature.field_name(),
        certifies: permission.is_some(),
        integrity: checked.integrity,
        signer: container.and_then(|found| certificate::describe(&found.certificate_der).ok()),
        trust: container
            .filter(|_| checked.integrity == Integrity::Intact)
            .map_or(
                TrustGrade::Untrusted {
                    why: UntrustedWhy::NotIntact,
                },
                |found| trust::grade(found, claimed, trust),
            ),
        time: claimed.map_or(TimeGrade::Missing, |at| TimeGrade::Claimed { at }),
        after: changes::after(deltas, signature.revision, permission),
        coverage: Coverage {
            revision: signature.revision + 1,
            bytes: end,
            whole_file: end == file.bytes.len(),
            pages: pdf::pages(file, signature.revision)?.pages.len(),
        },
        profile: profile::grade(file, all, index, container, deltas, trust)?,
    })
}

fn issued(pdf: &[u8], prefix: Option<&IssuedPrefix>) -> Issued {
    let Some(prefix) = prefix else {
        return Issued::NotCompared;
    };
    let begin = usize::try_from(prefix.length)
        .ok()
        .and_then(|length| pdf.get(..length));
    match begin {
        Some(begin) if <[u8; 32]>::from(Sha256::digest(begin)) == prefix.sha256 => Issued::Matches,
        _ => Issued::Differs,
    }
}

fn verdict(issued: Issued, faults: &[DocumentFault], all: &[SignatureReport]) -> Verdict {
    let altered = all.iter().any(|one| {
        matches!(one.integrity, Integrity::Altered { .. })
            || matches!(one.after, After::Altered { .. })
    });
    if issued == Issued::Differs || !faults.is_empty() || altered {
        return Verdict::Altered;
    }
    if all.is_empty() {
        return Verdict::NoSignature;
    }
    if all.iter().any(|one| one.integrity != Integrity::Intact) {
        return Verdict::Unverifiable;
    }
    if all
        .iter()
        .any(|one| !matches!(one.trust, TrustGrade::Trusted { .. }))
    {
        return Verdict::IntactUntrusted;
    }
    let foreign = all
        .iter()
        .any(|one| one.profile != Profile::Own || matches!(one.after, After::Foreign { .. }));
    if foreign {
        Verdict::Foreign
    } else {
        Verdict::Trusted
    }
}

/// Whether a container's certificates are all accounted for.
fn no_stray_certificates(container: &Container, trust: &Trust) -> bool {
    container
        .others
        .iter()
        .all(|other| trust.authorities.contains(other))
}
