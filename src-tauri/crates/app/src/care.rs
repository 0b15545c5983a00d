//! Care of the workspace: whether everything is as it was written, and the log of all acts.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Device;
use store::{ActFilter, HistoryPage, LoggedAct, Reader};
use uuid::Uuid;

use crate::names::{Names, label};
use crate::page::MOST;
use crate::{Result, Workspace};

/// Checks everything: settings, pages, references, the log with its signatures, the rows made from
/// it, the attachments. Nothing is repaired.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckWorkspace {}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckView {
    /// Nothing was found.
    pub clean: bool,
    /// Acts checked.
    pub acts: u32,
    /// Attachments checked.
    pub attachments: u32,
    /// What is not as it was written, at most a thousand.
    pub findings: Vec<CheckFinding>,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckFinding {
    /// What: a stable word.
    pub code: String,
    /// Where, by name.
    pub params: BTreeMap<String, String>,
}

/// Asks for the log of all acts, the newest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AuditLog {
    /// Only acts of this kind: the name of a command.
    pub kind: Option<String>,
    /// Only acts of this person.
    pub person: Option<Uuid>,
    /// Page.
    pub page: ActPage,
}

/// Which part of the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ActPage {
    /// `next` of the page before; absent for the first page.
    pub before: Option<u32>,
    /// Acts wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// A page of the log.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AuditView {
    /// Acts, the newest first.
    pub acts: Vec<AuditRow>,
    /// Pass as `page.before` for the next page; absent on the last.
    pub next: Option<u32>,
}

/// One act.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AuditRow {
    /// Position in this laptop's log.
    pub position: u32,
    /// When, by the clock of the device it was written on.
    pub at: DateTime<Utc>,
    /// Who.
    pub person: Uuid,
    /// Name of who.
    pub person_name: String,
    /// For whom, when recorded for someone else (代录).
    pub on_behalf_of: Option<Uuid>,
    /// Name of for whom.
    pub on_behalf_of_name: Option<String>,
    /// On which device.
    pub device: Uuid,
    /// What people call that device.
    pub device_name: String,
    /// Kind: the name of a command.
    pub kind: String,
    /// Rows it touched, at most twenty.
    pub rows: Vec<AuditedRow>,
    /// Rows it touched besides.
    pub more_rows: u32,
}

/// A row that an act touched.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AuditedRow {
    /// What it is: the name of its table.
    pub table: String,
    /// Row id, for its history.
    pub row: Uuid,
    /// What people know it by now: a number, a name, a title.
    pub label: String,
    /// Fields written.
    pub fields: Vec<String>,
}

/// Asks when this workspace was last copied to a backup on this laptop.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetBackup {}

/// The last backup.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BackupView {
    /// When it began; absent when there was none.
    pub last: Option<DateTime<Utc>>,
}

/// Local setting that holds when the last backup began.
const LAST_BACKUP: &str = "backup/last";

/// Rows of an act that are shown.
const ROWS: usize = 20;

/// When the last backup was made here.
pub fn get_backup(ws: &mut Workspace, _: GetBackup) -> Result<BackupView> {
    let kept = ws.read(|reader| Ok(reader.setting(LAST_BACKUP)?))?;
    let last = kept.and_then(|text| text.parse().ok());
    Ok(BackupView { last })
}

impl Workspace {
    /// Begins a backup as of now; writing it needs no workspace.
    ///
    /// # Errors
    /// What the disk says.
    pub fn begin_backup(&mut self, file: &Path) -> Result<store::Backup> {
        Ok(self.store.begin_backup(file)?)
    }

    /// Remembers that a backup that began then was written to its end.
    ///
    /// # Errors
    /// What the disk says.
    pub fn note_backup(&mut self, began: DateTime<Utc>) -> Result<()> {
        let text = began.to_rfc3339();
        Ok(self
            .store
            .local(|local| local.set_setting(LAST_BACKUP, Some(&text)))?)
    }
}

/// Checks everything. It reads the whole workspace and takes its time.
pub fn check_workspace(ws: &mut Workspace, _: CheckWorkspace) -> Result<CheckView> {
    check_watched(ws, &mut |_, _| true)
}

/// The same, while somebody sees how far it is.
///
/// # Errors
/// [`store::StoreError::Stopped`] when they stop it.
pub fn check_watched(ws: &mut Workspace, watched: store::Watched<'_>) -> Result<CheckView> {
    let report = ws.store.check_watched(watched)?;
    let findings = report.findings.into_iter().map(|finding| CheckFinding {
        code: finding.code.to_owned(),
        params: finding
            .params
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    });
    let findings: Vec<_> = findings.collect();
    Ok(CheckView {
        clean: findings.is_empty(),
        acts: u32::try_from(report.acts).unwrap_or(u32::MAX),
        attachments: u32::try_from(report.attachments).unwrap_or(u32::MAX),
        findings,
    })
}

/// The log of all acts, the newest first.
pub fn audit_log(ws: &mut Workspace, request: AuditLog) -> Result<AuditView> {
    let limit = request.page.limit.unwrap_or(50).clamp(1, MOST);
    ws.read(|reader| {
        let filter = ActFilter {
            kind: request.kind,
            author: request.person,
        };
        let page = HistoryPage {
            before: request.page.before.map(i64::from),
            limit: limit + 1,
        };
        let mut logged = reader.logged(&filter, page)?;
        let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = logged.len() > wanted;
        logged.truncate(wanted);
        let mut names = Names::new(reader);
        let acts = logged.into_iter().map(|act| row(reader, &mut names, act));
        let acts: Vec<_> = acts.collect::<Result<_>>()?;
        let next = acts.last().map(|act| act.position).filter(|_| more);
        Ok(AuditView { acts, next })
    })
}

fn row(reader: &Reader<'_>, names: &mut Names<'_, '_>, logged: LoggedAct) -> Result<AuditRow> {
    let LoggedAct { act, rows } = logged;
    let device: Option<Device> = reader.get(act.act.device)?;
    let more_rows = rows.len().saturating_sub(ROWS);
    let rows = rows.into_iter().take(ROWS).map(|touched| {
        Ok(AuditedRow {
            label: label(reader, names, touched.table, touched.row)?,
            table: touched.table.to_owned(),
            row: touched.row,
            fields: touched.fields.into_iter().map(str::to_owned).collect(),
        })
    });
    let rows = rows.collect::<Result<_>>()?;
    Ok(AuditRow {
        position: u32::try_from(act.position).unwrap_or(u32::MAX),
        at: act.at,
        person: act.author,
        person_name: person_name(reader, act.author)?,
        on_behalf_of: act.on_behalf_of,
        on_behalf_of_name: act
            .on_behalf_of
            .map(|person| person_name(reader, person))
            .transpose()?,
        device: act.act.device,
        device_name: device.map(|device| device.name).unwrap_or_default(),
        kind: act.kind,
        rows,
        more_rows: u32::try_from(more_rows).unwrap_or(u32::MAX),
    })
}

/// The log outlives what it speaks of: a person who is not known here has no name.
fn person_name(reader: &Reader<'_>, person: Uuid) -> Result<String> {
    let known: Option<Person> = reader.get(person)?;
    Ok(known.map(|person| person.name).unwrap_or_default())
}
