//! Notices as shown and handed out.

use chrono::{DateTime, NaiveDate, Utc};
use domain::notice::{Delivery, DocumentState, Notice, RevisionKind, ServiceOutcome};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::state_of;
use crate::workspace::find;
use crate::{Error, Page, PageRequest, Result, Workspace};

/// Asks for one notice.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetNotice {
    /// Notice.
    pub notice: Uuid,
}

/// Asks for the file of a notice.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportNotice {
    /// Notice.
    pub notice: Uuid,
    /// Revision; the last when absent.
    pub revision: Option<Uuid>,
}

/// Which file to fetch.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExportView {
    /// Attachment that holds the file.
    pub attachment: Uuid,
    /// Name to give it: number and state, never the same for two states.
    pub file_name: String,
    /// SHA-256, hex.
    pub sha256: String,
}

/// A notice in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticeRow {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Unit addressed.
    pub addressee: Uuid,
    /// Name of that unit, as printed.
    pub addressee_name: String,
    /// Date of the document.
    pub issued_on: NaiveDate,
    /// Where it stands.
    pub state: DocumentState,
    /// How many hazards.
    pub hazards: u32,
}

/// A notice with its revisions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticeView {
    /// The list's row.
    #[serde(flatten)]
    pub row: NoticeRow,
    /// Hazards in the order of the table.
    pub hazard_ids: Vec<Uuid>,
    /// Who issues it.
    pub issuer: Uuid,
    /// Clauses marked B or C that the issuer confirms by signing.
    pub unsure_clauses: Vec<String>,
    /// Day by which the written reply is due.
    pub reply_due: NaiveDate,
    /// Why it was withdrawn.
    pub voided: Option<String>,
    /// Files, the oldest first.
    pub revisions: Vec<RevisionView>,
    /// How it was served.
    pub services: Vec<ServiceView>,
}

/// One state of the file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RevisionView {
    /// Row id.
    pub id: Uuid,
    /// Attachment that holds the file.
    pub attachment: Uuid,
    /// SHA-256, hex.
    pub sha256: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// What made it.
    #[serde(flatten)]
    pub kind: RevisionKind,
}

/// How a notice was served.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ServiceView {
    /// Row id.
    pub id: Uuid,
    /// Way of delivery.
    pub delivery: Delivery,
    /// When.
    pub served_at: DateTime<Utc>,
    /// Who handed it over.
    pub served_by: Vec<Uuid>,
    /// How it ended.
    #[serde(flatten)]
    pub outcome: ServiceOutcome,
    /// Scans.
    pub evidence: Vec<Uuid>,
}

/// One notice.
pub fn get_notice(ws: &mut Workspace, request: GetNotice) -> Result<NoticeView> {
    view(ws, request.notice)
}

/// Notices, the latest first.
pub fn list_notices(ws: &mut Workspace, request: PageRequest) -> Result<Page<NoticeRow>> {
    ws.read(|reader| {
        Page::of(reader.latest(request.bounds())?, |notice| {
            shown(reader, &notice)
        })
    })
}

/// The file of a notice. A draft that nobody signed is not handed out.
pub fn export_notice(ws: &mut Workspace, request: ExportNotice) -> Result<ExportView> {
    ws.read(|reader| {
        let notice: Notice = find(reader, "notice", request.notice)?;
        let mut revisions = reader.revisions(notice.id)?;
        let chosen = match request.revision {
            None => revisions.pop(),
            Some(id) => revisions.into_iter().find(|revision| revision.id == id),
        };
        let revision = chosen.ok_or_else(|| Error::missing("revision", request.notice))?;
        let suffix = match revision.kind {
            RevisionKind::Rendered { .. } => {
                let state = DocumentState::ToSign;
                return Err(Error::Refused(domain::Refusal::DocumentState {
                    state: state.name().to_owned(),
                    step: "export",
                }));
            }
            _ if notice.voided.is_some() => "作废",
            RevisionKind::Issued { .. } => "已签发",
            RevisionKind::Countersigned { .. } => "已签收",
        };
        Ok(ExportView {
            attachment: revision.attachment,
            file_name: format!("{} {suffix}.pdf", notice.number),
            sha256: revision.sha256,
        })
    })
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<NoticeView> {
    ws.read(|reader| {
        let notice: Notice = find(reader, "notice", id)?;
        let revisions = reader
            .revisions(id)?
            .into_iter()
            .map(|revision| RevisionView {
                id: revision.id,
                attachment: revision.attachment,
                sha256: revision.sha256,
                made_at: revision.made_at,
                kind: revision.kind,
            });
        let services = reader.services(id)?.into_iter().map(|service| ServiceView {
            id: service.id,
            delivery: service.delivery,
            served_at: service.served_at,
            served_by: service.served_by,
            outcome: service.outcome,
            evidence: service.evidence,
        });
        Ok(NoticeView {
            row: shown(reader, &notice)?,
            revisions: revisions.collect(),
            services: services.collect(),
            hazard_ids: notice.hazards,
            issuer: notice.issuer,
            unsure_clauses: notice.unsure_clauses,
            reply_due: notice.snapshot.reply_due,
            voided: notice.voided,
        })
    })
}

fn shown(reader: &Reader<'_>, notice: &Notice) -> Result<NoticeRow> {
    Ok(NoticeRow {
        id: notice.id,
        number: notice.number.clone(),
        addressee: notice.addressee,
        addressee_name: notice.snapshot.addressee.clone(),
        issued_on: notice.issued_on,
        state: state_of(reader, notice)?,
        hazards: u32::try_from(notice.hazards.len()).unwrap_or(u32::MAX),
    })
}
