//! The audit (审计体检) as a job; what it found stays with the session until the next one.

use app::audit::{
    AuditFile, AuditLedger, AuditRun, ExportAudit, FindingsView, ListFindings, list_findings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::backup::ChosenView;
use super::exchange::grow;
use super::jobs::{Job, JobState, JobView};
use super::{Session, held};
use crate::error::Failure;

/// Writes every finding of a new audit where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartAuditExport {
    /// Proposed name.
    pub name: String,
    /// What is written.
    pub findings: ExportAudit,
}

/// Looks at the whole store.
pub(crate) fn audit_ledger(session: &mut Session, _: AuditLedger) -> Result<JobView, Failure> {
    let mut run = AuditRun::begin(session.desk().workspace()?)?;
    let own = session.clone();
    session.start(1, move |job| {
        loop {
            if !goes_on(job, run.progress()) {
                return JobState::Cancelled;
            }
            match own.at_back(|ws| run.look_at_some(ws)) {
                Ok(true) => {}
                Ok(false) => break,
                Err(failure) => return own.ended(job, "audit_ledger", Err(failure)),
            }
        }
        let (_, total) = run.progress();
        job.at(total, total);
        let audit = run.finish();
        let findings = audit.total();
        *held(&own.0.audit) = Some(audit);
        own.ended(job, "audit_ledger", Ok(json!({ "findings": findings })))
    })
}

/// A page of what the last audit of this session found.
pub(crate) fn list_audit_findings(
    session: &mut Session,
    request: ListFindings,
) -> Result<FindingsView, Failure> {
    let mut desk = session.desk();
    let audit = held(&session.0.audit);
    Ok(list_findings(desk.workspace()?, audit.as_ref(), &request)?)
}

/// Lets a person choose where, then looks at the whole store and writes what is found.
pub(crate) fn start_audit_export(
    session: &mut Session,
    request: StartAuditExport,
) -> Result<ChosenView, Failure> {
    let file = AuditFile::begin(session.desk().workspace()?, request.findings)?;
    grow(session, ("start_audit_export", &request.name), file)
}

fn goes_on(job: &Job, (done, total): (u32, u32)) -> bool {
    job.at(done, total);
    !job.is_stopped()
}
