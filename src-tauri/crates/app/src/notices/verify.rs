//! Verifying: whom the organisation trusts is known here, how a file is judged is not.

use signing::{Report, Trust};

pub use signing::Verdict;

use crate::{Result, Workspace, signing_keys};

/// What was found in a file.
pub type Verified = Report;

/// Judges a file by the certificates given, from outside any workspace.
pub fn verify_file(pdf: &[u8], authorities: Vec<Vec<u8>>) -> Result<Verified> {
    let trust = Trust {
        authorities,
        ..Trust::default()
    };
    Ok(signing::verify(pdf, &trust)?)
}

/// The certificates of a PEM file; `None` when it is no such file.
pub fn certificates(pem: &[u8]) -> Option<Vec<Vec<u8>>> {
    signing::certificates_from_pem(pem).ok()
}

/// Judges a file by the organisation's own authorities.
pub fn verify_within(ws: &Workspace, pdf: &[u8]) -> Result<Verified> {
    let trust = ws.read(signing_keys::trust)?;
    Ok(signing::verify(pdf, &trust)?)
}
