//! Records as shown.

use chrono::{DateTime, Utc};
use domain::inspection::Inspection;
use domain::inspection_record::{
    InspectionRecord, RECORD_ACTS, RecordAct, RecordState, Reply, Signatory, signed_by_key,
};
use domain::notice::{self, Revision};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::file_name;
use crate::hazards::RefusalView;
use crate::names::Names;
use crate::workspace::find;
use crate::{Error, Result};

/// The record of an inspection in one of its versions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecordView {
    /// Row id.
    pub id: Uuid,
    /// Version, from 1.
    pub version: u32,
    /// Where it stands.
    pub state: RecordState,
    /// Attachment that holds the newest file.
    pub attachment: Uuid,
    /// Name to give it, never the same for two states.
    pub file_name: String,
    /// SHA-256 of the newest file, hex.
    pub sha256: String,
    /// Who made it.
    pub made_by_name: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Why it was made anew; empty for the first version.
    pub renewal: String,
    /// Who signs and how: the inspectors with their leader first, then for the unit.
    pub signatories: Vec<SignatoryView>,
    /// What the unit says.
    pub reply: Reply,
    /// Names of the witnesses of a refusal.
    pub witness_names: Vec<String>,
    /// The sheet signed by hand, as it came home.
    pub scans: Vec<ScanView>,
    /// What may be done now, and why the rest may not.
    pub acts: Vec<RecordActView>,
}

/// A scan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ScanView {
    /// Attachment that holds it.
    pub attachment: Uuid,
    /// Name it came with.
    pub name: String,
    /// Whether it is a PDF; else a picture.
    pub pdf: bool,
}

/// Somebody who signs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SignatoryView {
    /// Name with post; empty where it is written on the paper.
    pub name: String,
    /// How.
    pub signed: Signed,
}

/// How somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Signed {
    /// With a key.
    ByKey,
    /// By ink on the laptop; not called an electronic signature.
    ByInk,
    /// On the printed sheet.
    OnPaper,
    /// Not at all: it was refused.
    Refused,
}

/// An act on a record, and why it may not be done now.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecordActView {
    /// Act.
    pub act: RecordAct,
    /// The reason; absent when it may be done.
    pub refusal: Option<RefusalView>,
}

/// The records of an inspection, the newest version first.
pub(in crate::inspections) fn records(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    inspection: Uuid,
    me: Option<&Person>,
) -> Result<Vec<RecordView>> {
    let records = reader.inspection_records(inspection)?;
    let newest = records.last().map_or(0, |last| last.version);
    let latest_first = records.into_iter().rev();
    latest_first
        .map(|record| {
            let revisions = reader.revisions(record.id)?;
            let scans = scans(reader, &record)?;
            shown(names, record, &revisions, scans, (newest, me))
        })
        .collect()
}

fn shown(
    names: &mut Names<'_, '_>,
    record: InspectionRecord,
    revisions: &[Revision],
    scans: Vec<ScanView>,
    (newest, me): (u32, Option<&Person>),
) -> Result<RecordView> {
    let file = notice::newest(revisions);
    let file = file.ok_or(Error::Damaged { what: "revision" })?;
    let by_key = signed_by_key(revisions);
    let offered = |person: &Person| {
        let act = |act: RecordAct| RecordActView {
            act,
            refusal: act
                .check(&record, revisions, newest, person)
                .err()
                .as_ref()
                .map(RefusalView::of),
        };
        RECORD_ACTS.map(act).to_vec()
    };
    Ok(RecordView {
        id: record.id,
        version: record.version,
        state: record.state(revisions, newest),
        attachment: file.attachment,
        file_name: file_name(&record, by_key),
        sha256: file.sha256.clone(),
        made_by_name: names.person(record.made_by)?,
        made_at: record.made_at,
        signatories: signatories(&record, by_key),
        witness_names: names.people(&record.witnesses)?,
        acts: me.map(offered).unwrap_or_default(),
        renewal: record.snapshot.renewal,
        reply: record.snapshot.reply,
        scans,
    })
}

fn scans(reader: &Reader<'_>, record: &InspectionRecord) -> Result<Vec<ScanView>> {
    let scan = |id: &Uuid| {
        let row: Attachment = find(reader, "attachment", *id)?;
        Ok(ScanView {
            attachment: row.id,
            name: row.name,
            pdf: row.media_type == "application/pdf",
        })
    };
    record.scans.iter().map(scan).collect()
}

fn signatories(record: &InspectionRecord, by_key: bool) -> Vec<SignatoryView> {
    let words = &record.snapshot;
    let by_hand = |signatory: &Signatory| match signatory.ink {
        Some(_) => Signed::ByInk,
        None => Signed::OnPaper,
    };
    let inspectors = words.inspectors.iter().enumerate();
    let inspectors = inspectors.map(|(n, signatory)| match (n, by_key) {
        (0, true) => (signatory, Signed::ByKey),
        _ => (signatory, by_hand(signatory)),
    });
    let companion = match words.reply {
        Reply::Signs { .. } => by_hand(&words.companion),
        Reply::Refuses { .. } => Signed::Refused,
    };
    inspectors
        .chain([(&words.companion, companion)])
        .map(|(signatory, signed)| SignatoryView {
            name: signatory.name.clone(),
            signed,
        })
        .collect()
}

/// Why no record may be made now.
pub(in crate::inspections) fn offer(
    inspection: &Inspection,
    me: Option<&Person>,
) -> Option<RefusalView> {
    let allowed = me.map_or(Ok(()), |person| permission::check(person, Action::Inspect));
    let refused = allowed.and(inspection.ended().map(drop)).err();
    refused.as_ref().map(RefusalView::of)
}

/// Whether the leader has a key that is certified.
pub(in crate::inspections) fn leader_certified(
    reader: &Reader<'_>,
    inspection: &Inspection,
    now: DateTime<Utc>,
) -> Result<bool> {
    let Some(leader) = inspection.inspectors.first() else {
        return Ok(false);
    };
    let leader: Person = find(reader, "person", *leader)?;
    let certificates = reader.certificates(leader.id)?;
    Ok(domain::certificate::current(&leader, &certificates, now).is_ok())
}
