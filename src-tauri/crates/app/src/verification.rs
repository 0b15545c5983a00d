//! A PDF that somebody has in hand, judged in plain grades. Nothing of it is kept.

use chrono::{DateTime, FixedOffset};
use domain::notice::{Notice, Revision};
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest, Sha256};
use signing::{
    After, Coverage, Integrity, Profile, SignatureReport, TimeGrade, TrustGrade, Verdict,
};
use uuid::Uuid;

use crate::notices::verify_within;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// The answer about a file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VerifiedView {
    /// The answer in one word.
    pub verdict: VerdictWord,
    /// How many pages it has.
    pub pages: u32,
    /// Signatures, the oldest first.
    pub signatures: Vec<SignatureView>,
    /// Our own notice with exactly these bytes.
    pub notice: Option<NoticeRef>,
}

/// The answer in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VerdictWord {
    /// Intact, and every signer is certified by this organisation.
    Trusted,
    /// Intact and certified, but another program wrote a harmless part.
    Foreign,
    /// Intact, but this organisation does not know a signer.
    NotTrusted,
    /// Something was changed after signing, or a signature is broken.
    Altered,
    /// Signed in a way that cannot be verified here.
    Unverifiable,
    /// There is no signature.
    Unsigned,
    /// It is no PDF that can be read.
    Unreadable,
}

/// A notice of this workspace.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticeRef {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
}

/// One signature.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SignatureView {
    /// Its field, e.g. `Issuer`.
    pub field: String,
    /// Who signed, by the certificate; empty when it cannot be read.
    pub signer: String,
    /// The signer's organisation and department, by the certificate.
    pub signer_of: String,
    /// When, by the signer's own clock.
    pub claimed_at: Option<DateTime<FixedOffset>>,
    /// What was looked at, in the order of weight.
    pub checks: Vec<CheckView>,
}

/// One thing that was looked at.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CheckView {
    /// What.
    pub check: Check,
    /// How it came out.
    pub grade: Grade,
    /// In which way, as a code.
    pub code: String,
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Whether the signed bytes are what was signed.
    Content,
    /// Whether the signer is certified.
    Signer,
    /// When it was signed, and who says so.
    Time,
    /// What came after the signature.
    After,
    /// What it covers.
    Coverage,
    /// Whether this product wrote it.
    Origin,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// As it should be.
    Good,
    /// Worth a second look.
    Doubtful,
    /// Wrong.
    Bad,
}

/// Judges a PDF by this organisation's authorities.
pub fn verify(ws: &Workspace, pdf: &[u8]) -> Result<VerifiedView> {
    let report = match verify_within(ws, pdf) {
        Ok(report) => report,
        Err(Error::Unreadable(_)) => {
            return Ok(VerifiedView {
                verdict: VerdictWord::Unreadable,
                pages: 0,
                signatures: Vec::new(),
                notice: None,
            });
        }
        Err(error) => return Err(error),
    };
    Ok(VerifiedView {
        verdict: match report.verdict {
            Verdict::Trusted => VerdictWord::Trusted,
            Verdict::Foreign => VerdictWord::Foreign,
            Verdict::IntactUntrusted => VerdictWord::NotTrusted,
            Verdict::Unverifiable => VerdictWord::Unverifiable,
            Verdict::Altered => VerdictWord::Altered,
            Verdict::NoSignature => VerdictWord::Unsigned,
        },
        pages: u32::try_from(report.pages).unwrap_or(u32::MAX),
        signatures: report.signatures.iter().map(signature).collect(),
        notice: ours(ws, pdf)?,
    })
}

/// The notice one of whose revisions is this file.
fn ours(ws: &Workspace, pdf: &[u8]) -> Result<Option<NoticeRef>> {
    let sha256 = hex::encode(Sha256::digest(pdf));
    ws.read(|reader| {
        let revision: Option<Revision> = reader.revision_of(&sha256)?;
        let Some(revision) = revision else {
            return Ok(None);
        };
        match find::<Notice>(reader, "notice", revision.document) {
            Ok(notice) => Ok(Some(NoticeRef {
                id: notice.id,
                number: notice.number,
            })),
            // Records of inspections have revisions as well.
            Err(Error::Refused(domain::Refusal::NotFound { .. })) => Ok(None),
            Err(error) => Err(error),
        }
    })
}

fn signature(report: &SignatureReport) -> SignatureView {
    let signer = report.signer.as_ref();
    let of = signer.map(|signer| {
        let unit = signer.organisational_unit.as_deref().unwrap_or_default();
        format!("{} {unit}", signer.organisation).trim().to_owned()
    });
    SignatureView {
        field: report.field.clone(),
        signer: signer
            .map(|signer| signer.common_name.clone())
            .unwrap_or_default(),
        signer_of: of.unwrap_or_default(),
        claimed_at: match report.time {
            TimeGrade::Claimed { at } => Some(at),
            TimeGrade::Missing => None,
        },
        checks: vec![
            content(&report.integrity),
            trust(&report.trust),
            time(report.time),
            after(&report.after),
            coverage(report.coverage),
            origin(&report.profile),
        ],
    }
}

fn said(check: Check, grade: Grade, code: &str) -> CheckView {
    CheckView {
        check,
        grade,
        code: code.to_owned(),
    }
}

fn content(integrity: &Integrity) -> CheckView {
    match integrity {
        Integrity::Intact => said(Check::Content, Grade::Good, "intact"),
        Integrity::Altered { .. } => said(Check::Content, Grade::Bad, "altered"),
        Integrity::Unverifiable { .. } => said(Check::Content, Grade::Doubtful, "unverifiable"),
    }
}

fn trust(trust: &TrustGrade) -> CheckView {
    match trust {
        TrustGrade::Trusted { .. } => said(Check::Signer, Grade::Good, "certified"),
        TrustGrade::Untrusted { why } => {
            let code = serde_json::to_value(why).unwrap_or_default();
            said(
                Check::Signer,
                Grade::Bad,
                code.as_str().unwrap_or("unknown"),
            )
        }
    }
}

/// A time that only the signer claims is worth a second look, however honest the signer is.
fn time(time: TimeGrade) -> CheckView {
    match time {
        TimeGrade::Claimed { .. } => said(Check::Time, Grade::Doubtful, "claimed"),
        TimeGrade::Missing => said(Check::Time, Grade::Bad, "missing"),
    }
}

fn after(after: &After) -> CheckView {
    match after {
        After::Nothing => said(Check::After, Grade::Good, "nothing"),
        After::Countersigned { .. } => said(Check::After, Grade::Good, "countersigned"),
        After::Foreign { .. } => said(Check::After, Grade::Doubtful, "foreign"),
        After::Altered { .. } => said(Check::After, Grade::Bad, "altered"),
    }
}

fn coverage(coverage: Coverage) -> CheckView {
    match coverage.whole_file {
        true => said(Check::Coverage, Grade::Good, "whole"),
        // What came after it is judged by itself.
        false => said(Check::Coverage, Grade::Good, "revision"),
    }
}

fn origin(profile: &Profile) -> CheckView {
    match profile {
        Profile::Own => said(Check::Origin, Grade::Good, "own"),
        Profile::Foreign { .. } => said(Check::Origin, Grade::Doubtful, "foreign"),
    }
}
