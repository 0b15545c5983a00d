//! Notices as shown and handed out.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::Hazard;
use domain::notice::{DocumentState, NOTICE_ACTS, Notice, NoticeAct, RevisionKind, newest};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::handover::{self, PrintView, ServiceView};
use super::list::{NoticeRow, shown};
use super::{delegate, state_of};
use crate::clauses::{Clauses, UnsureClause};
use crate::hazards::{RefusalView, head_of, load};
use crate::workspace::{find, today};
use crate::{Error, Result, Workspace};

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

/// A notice with its revisions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticeView {
    /// The list's row.
    #[serde(flatten)]
    pub row: NoticeRow,
    /// Hazards in the order of the table.
    pub hazard_ids: Vec<Uuid>,
    /// The same with number and title.
    pub hazard_titles: Vec<HazardTitle>,
    /// Who may sign for receipt: the head of the addressed unit.
    pub receiver: Option<Uuid>,
    /// That person's name.
    pub receiver_name: String,
    /// Whether that person has a key that is certified.
    pub receiver_certified: bool,
    /// What may be done now, and why the rest may not.
    pub acts: Vec<NoticeActView>,
    /// Who issues it.
    pub issuer: Uuid,
    /// By which delegation, as printed; absent where the issuer may by office.
    pub delegation: Option<String>,
    /// Numbers of the voided notices whose place it takes, as printed.
    pub replaces: Vec<String>,
    /// Numbers of the notices that took its place.
    pub replaced_by: Vec<String>,
    /// Clauses marked B or C that the issuer confirms by signing.
    pub unsure_clauses: Vec<String>,
    /// The same with what they say, while they wait to be confirmed.
    pub to_confirm: Vec<UnsureClause>,
    /// Day by which the written reply is due.
    pub reply_due: NaiveDate,
    /// Why it was withdrawn.
    pub voided: Option<String>,
    /// Files, the one in force last.
    pub revisions: Vec<RevisionView>,
    /// How it was served.
    pub services: Vec<ServiceView>,
    /// What was handed to a printer, the latest first.
    pub prints: Vec<PrintView>,
}

/// A hazard of a notice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HazardTitle {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
}

/// An act on a notice, and why it may not be done now.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticeActView {
    /// Act.
    pub act: NoticeAct,
    /// The reason; absent when it may be done.
    pub refusal: Option<RefusalView>,
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

/// One notice.
pub fn get_notice(ws: &mut Workspace, request: GetNotice) -> Result<NoticeView> {
    view(ws, request.notice)
}

/// What the issuer has yet to confirm. It is frozen with the words: a clause compared with the
/// original since is still confirmed.
fn to_confirm(reader: &Reader<'_>, notice: &Notice) -> Result<Vec<UnsureClause>> {
    if notice.unsure_clauses.is_empty() || state_of(reader, notice)? != DocumentState::ToSign {
        return Ok(Vec::new());
    }
    let hazards = notice.hazards.iter().map(|id| load(reader, *id));
    let hazards: Vec<_> = hazards.collect::<Result<_>>()?;
    let hazards: Vec<_> = hazards.iter().collect();
    let known = Clauses::shipped()?.unsure(&hazards);
    let asked = |one: &UnsureClause| notice.unsure_clauses.contains(&one.clause);
    Ok(known.into_iter().filter(asked).collect())
}

/// The file of a notice. A draft that nobody signed is not handed out.
pub fn export_notice(ws: &mut Workspace, request: ExportNotice) -> Result<ExportView> {
    ws.read(|reader| {
        let notice: Notice = find(reader, "notice", request.notice)?;
        handed_out(reader, &notice, request.revision)
    })
}

/// The file of a notice as it may be handed out, the newest unless another is named.
pub(crate) fn handed_out(
    reader: &Reader<'_>,
    notice: &Notice,
    revision: Option<Uuid>,
) -> Result<ExportView> {
    let revisions = reader.revisions(notice.id)?;
    let chosen = match revision {
        None => newest(&revisions),
        Some(id) => revisions.iter().find(|revision| revision.id == id),
    };
    let revision = chosen.ok_or_else(|| Error::missing("revision", notice.id))?;
    let suffix = match &revision.kind {
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
        sha256: revision.sha256.clone(),
    })
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<NoticeView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let notice: Notice = find(reader, "notice", id)?;
        let mut revisions = reader.revisions(id)?;
        let last = newest(&revisions).map(|revision| revision.id);
        revisions.sort_by_key(|revision| Some(revision.id) == last);
        let revisions = revisions.into_iter().map(|revision| RevisionView {
            id: revision.id,
            attachment: revision.attachment,
            sha256: revision.sha256,
            made_at: revision.made_at,
            kind: revision.kind,
        });
        let mut hazard_titles = Vec::new();
        let mut replaced_by: Vec<String> = Vec::new();
        for hazard in &notice.hazards {
            for later in reader.notices_of(*hazard)? {
                let replaces = later.snapshot.replaces.contains(&notice.number);
                if replaces && !replaced_by.contains(&later.number) {
                    replaced_by.push(later.number);
                }
            }
            let row: Hazard = find(reader, "hazard", *hazard)?;
            hazard_titles.push(HazardTitle {
                id: row.id,
                number: row.number,
                title: row.title,
            });
        }
        let receiver = head_of(reader, notice.addressee)?;
        let certified = match &receiver {
            Some(head) => reader
                .certificates(head.id)?
                .iter()
                .any(|c| c.valid_at(now)),
            None => false,
        };
        let acts = match me {
            Some(me) => {
                let person: Person = find(reader, "person", me)?;
                let state = state_of(reader, &notice)?;
                let delegation = delegate::of(reader, &notice)?;
                let by = (delegation.as_ref(), today(reader, now)?);
                NOTICE_ACTS
                    .map(|act| NoticeActView {
                        act,
                        refusal: act
                            .check_by(&notice, state, &person, by)
                            .err()
                            .as_ref()
                            .map(RefusalView::of),
                    })
                    .to_vec()
            }
            None => Vec::new(),
        };
        Ok(NoticeView {
            to_confirm: to_confirm(reader, &notice)?,
            row: shown(reader, &notice)?,
            revisions: revisions.collect(),
            services: handover::services(reader, id)?,
            prints: handover::prints(reader, id)?,
            hazard_titles,
            receiver: receiver.as_ref().map(|head| head.id),
            receiver_name: receiver.map(|head| head.name).unwrap_or_default(),
            receiver_certified: certified,
            acts,
            hazard_ids: notice.hazards,
            issuer: notice.issuer,
            delegation: notice.snapshot.delegation,
            replaces: notice.snapshot.replaces,
            replaced_by,
            unsure_clauses: notice.unsure_clauses,
            reply_due: notice.snapshot.reply_due,
            voided: notice.voided,
        })
    })
}
