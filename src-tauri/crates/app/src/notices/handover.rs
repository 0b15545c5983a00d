//! What happened to the paper of a notice: how it was served, what was printed of it.

use chrono::{DateTime, Utc};
use domain::notice::{Delivery, ServiceOutcome};
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::PrintKind;
use crate::Result;
use crate::names::Names;
use crate::workspace::find;

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
    /// Their names.
    pub served_by_names: Vec<String>,
    /// How it ended.
    #[serde(flatten)]
    pub outcome: ServiceOutcome,
    /// Name of who received or refused it.
    pub person_name: String,
    /// Names of the witnesses of a refusal.
    pub witness_names: Vec<String>,
    /// Name of who recorded it.
    pub recorded_by_name: String,
    /// What proves it: scans, ink, the record of service.
    pub evidence: Vec<EvidenceView>,
}

/// A kept file that proves something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvidenceView {
    /// Attachment that holds it.
    pub attachment: Uuid,
    /// Its name.
    pub name: String,
    /// Whether it is a picture; else it is a PDF.
    pub picture: bool,
}

/// One hand-over to a printer.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PrintView {
    /// Row id.
    pub id: Uuid,
    /// How many.
    pub copies: u32,
    /// What for; absent when only a newer version knows it.
    pub kind: Option<PrintKind>,
    /// When.
    pub printed_at: DateTime<Utc>,
    /// Name of who had it printed.
    pub printed_by_name: String,
}

/// How a notice was served.
pub(super) fn services(reader: &Reader<'_>, notice: Uuid) -> Result<Vec<ServiceView>> {
    let mut names = Names::new(reader);
    let mut views = Vec::new();
    for service in reader.services(notice)? {
        let (person, witnesses): (Uuid, &[Uuid]) = match &service.outcome {
            ServiceOutcome::ByKey { receiver } | ServiceOutcome::ByInk { receiver } => {
                (*receiver, &[])
            }
            ServiceOutcome::Refused {
                refuser, witnesses, ..
            } => (*refuser, witnesses),
        };
        let proof = service.evidence.iter().map(|id| evidence(reader, *id));
        views.push(ServiceView {
            id: service.id,
            delivery: service.delivery,
            served_at: service.served_at,
            served_by_names: names.people(&service.served_by)?,
            person_name: names.person(person)?,
            witness_names: names.people(witnesses)?,
            recorded_by_name: recorded_by(reader, &mut names, service.id)?,
            evidence: proof.collect::<Result<_>>()?,
            served_by: service.served_by,
            outcome: service.outcome,
        });
    }
    Ok(views)
}

/// What was printed of a notice, the latest first.
pub(super) fn prints(reader: &Reader<'_>, notice: Uuid) -> Result<Vec<PrintView>> {
    let mut names = Names::new(reader);
    let prints = reader.prints(notice)?.into_iter().rev();
    prints
        .map(|print| {
            Ok(PrintView {
                id: print.id,
                copies: print.copies,
                kind: serde_json::from_value(print.purpose.into()).ok(),
                printed_at: print.printed_at,
                printed_by_name: recorded_by(reader, &mut names, print.id)?,
            })
        })
        .collect()
}

fn evidence(reader: &Reader<'_>, id: Uuid) -> Result<EvidenceView> {
    let file: Attachment = find(reader, "attachment", id)?;
    Ok(EvidenceView {
        attachment: id,
        picture: file.media_type.starts_with("image/"),
        name: file.name,
    })
}

fn recorded_by(reader: &Reader<'_>, names: &mut Names<'_, '_>, row: Uuid) -> Result<String> {
    let author = reader.author_of(row)?;
    author.map_or(Ok(String::new()), |person| names.person(person))
}
