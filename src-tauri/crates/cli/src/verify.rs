//! `verify`: judging files, with or without a workspace.

use std::path::Path;
use std::process::ExitCode;

use app::notices::{self, Verdict, Verified, verify_file, verify_within};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Verify};
use crate::exit::{Outcome, Stop};
use crate::{output, workspace};

/// Largest document judged, in bytes.
const DOCUMENT: u64 = 256 << 20;
/// Largest file of certificates, in bytes.
const CERTIFICATES: u64 = 1 << 20;

/// The grades of the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    Trusted = 0,
    Altered = 1,
    Untrusted = 2,
    Unreadable = 3,
}

impl Grade {
    fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Trusted => Self::Trusted,
            Verdict::Foreign | Verdict::IntactUntrusted => Self::Untrusted,
            Verdict::Altered => Self::Altered,
            Verdict::Unverifiable | Verdict::NoSignature => Self::Unreadable,
        }
    }

    /// An altered file is worse than one that says nothing, which is worse than an unknown signer.
    fn badness(self) -> u8 {
        match self {
            Self::Trusted => 0,
            Self::Untrusted => 1,
            Self::Unreadable => 2,
            Self::Altered => 3,
        }
    }
}

/// Judges files.
pub fn run(arguments: &Arguments, verify: &Verify) -> Outcome {
    let judge = judge(arguments, verify)?;
    let mut worst = Grade::Trusted;
    let mut answers = Vec::new();
    for file in &verify.files {
        let (grade, answer) = match output::read(file, DOCUMENT).map(|bytes| judge(&bytes)) {
            Ok(Ok(report)) => (Grade::of(report.verdict), shown(&report, verify.json)),
            Ok(Err(error)) => (
                Grade::Unreadable,
                json!({ "verdict": "unreadable", "reason": error.to_string() }),
            ),
            Err(_) => (
                Grade::Unreadable,
                json!({ "verdict": "unreadable", "reason": "file" }),
            ),
        };
        if grade.badness() > worst.badness() {
            worst = grade;
        }
        let mut answer = answer;
        if let Value::Object(members) = &mut answer {
            members.insert("file".to_owned(), Value::from(file.display().to_string()));
        }
        answers.push(answer);
    }
    output::print(&Value::Array(answers))?;
    Ok(ExitCode::from(worst as u8))
}

type Judge = Box<dyn Fn(&[u8]) -> app::Result<Verified>>;

fn judge(arguments: &Arguments, verify: &Verify) -> Result<Judge, Stop> {
    if let Some(file) = &verify.trust {
        let authorities = certificates(file)?;
        return Ok(Box::new(move |pdf| verify_file(pdf, authorities.clone())));
    }
    if arguments.workspace.is_some() {
        let ws = workspace::open(arguments)?;
        return Ok(Box::new(move |pdf| verify_within(&ws, pdf)));
    }
    Ok(Box::new(|pdf| verify_file(pdf, Vec::new())))
}

fn certificates(file: &Path) -> Result<Vec<Vec<u8>>, Stop> {
    let text = output::read(file, CERTIFICATES)?;
    notices::certificates(&text).ok_or_else(|| {
        let params = json!({ "file": file.display().to_string() });
        Stop::refused("not_certificates", params)
    })
}

fn shown(report: &Verified, whole: bool) -> Value {
    if whole {
        return json!(report);
    }
    let signatures = report.signatures.iter().map(|signature| {
        json!({
            "field": signature.field,
            "signer": signature.signer.as_ref().map(|signer| &signer.common_name),
            "integrity": signature.integrity,
            "trust": signature.trust,
            "time": signature.time,
        })
    });
    json!({ "verdict": report.verdict, "signatures": signatures.collect::<Vec<_>>() })
}
