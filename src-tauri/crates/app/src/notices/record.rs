//! The record of service (送达记录): a paper of its own, where no key signed for receipt.

use domain::Refusal;
use domain::notice::snapshot::{ServiceSnapshot, ServiceWords};
use domain::notice::{Notice, Service, ServiceOutcome};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::{ExportView, STAMP};
use crate::papers::{Drawn, PDF, attach, behind, sign_paper};
use crate::workspace::{find, organisation, people};
use crate::{Error, Result, Secret, Workspace};

/// Makes and signs the record of how a notice was served by ink or refused.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeServiceRecord {
    /// Notice.
    pub notice: Uuid,
    /// Remarks.
    #[serde(default)]
    pub remarks: String,
    /// Passphrase of the person signed in, who signs the record.
    pub passphrase: Secret,
}

/// Makes the record, signs it by the person signed in and keeps it with the service.
pub fn make_service_record(ws: &mut Workspace, request: MakeServiceRecord) -> Result<ExportView> {
    let author = ws.author().ok_or(Error::NobodySignedIn)?;
    let now = ws.now();
    let (service, snapshot, zone) = ws.read(|reader| {
        permission::check(&find(reader, "person", author)?, Action::Serve)?;
        let notice: Notice = find(reader, "notice", request.notice)?;
        let service = recordable(reader, &notice)?;
        let zone = organisation(reader)?.zone;
        let snapshot = words(reader, &notice, &service, &request.remarks, zone.day(now))?;
        Ok((service, snapshot, zone))
    })?;
    let fonts = ws.fonts()?;
    let made = documents::service_record(&fonts, &snapshot, zone.stamped(now))?;
    let drawn = Drawn {
        field: "Issuer",
        reason: "送达记录",
        certify: true,
        size: STAMP,
    };
    let signed = sign_paper(ws, made.pdf, author, &request.passphrase, &drawn)?;
    let name = format!("{} 送达记录.pdf", snapshot.notice_number);
    ws.write("make_service_record", None, |tx, _| {
        let attachment = attach(tx, (name.clone(), PDF), &signed.file)?;
        let mut service: Service = find(tx, "service", service.id)?;
        service.evidence.push(attachment);
        tx.save(&service)?;
        Ok(ExportView {
            attachment,
            file_name: name,
            sha256: signed.file.sha256.clone(),
        })
    })
}

/// The service that needs a record: not one that a key signed.
fn recordable(reader: &Reader<'_>, notice: &Notice) -> Result<Service> {
    let services = reader.services(notice.id)?.into_iter();
    let mut open = services.filter(|s| !matches!(s.outcome, ServiceOutcome::ByKey { .. }));
    let state = super::state_of(reader, notice)?.name().to_owned();
    open.next().ok_or_else(|| {
        Refusal::DocumentState {
            state,
            step: "make_service_record",
        }
        .into()
    })
}

fn words(
    reader: &Reader<'_>,
    notice: &Notice,
    service: &Service,
    remarks: &str,
    today: chrono::NaiveDate,
) -> Result<ServiceSnapshot> {
    let organisation = organisation(reader)?;
    let name = |id: Uuid| -> Result<String> { Ok(find::<Person>(reader, "person", id)?.name) };
    let missing = || Error::Damaged { what: "service" };
    let outcome = match &service.outcome {
        ServiceOutcome::ByKey { .. } => return Err(missing()),
        ServiceOutcome::ByInk { receiver } => ServiceWords::Ink {
            receiver: name(*receiver)?,
        },
        ServiceOutcome::Refused {
            refuser,
            reason,
            witnesses,
        } => ServiceWords::Refused {
            refuser: name(*refuser)?,
            reason: reason.clone(),
            witnesses: people(reader, witnesses)?
                .into_iter()
                .map(|p| p.titled())
                .collect(),
        },
    };
    let servers = people(reader, &service.served_by)?;
    let mut snapshot = ServiceSnapshot {
        organisation: organisation.name,
        notice_number: notice.number.clone(),
        addressee: notice.snapshot.addressee.clone(),
        outcome,
        delivery: service.delivery.words().to_owned(),
        served_at: organisation.zone.local(service.served_at),
        place: notice.snapshot.inspection.place.clone(),
        servers: servers.into_iter().map(|person| person.name).collect(),
        remarks: remarks.trim().to_owned(),
        recorded_on: today,
        qr: String::new(),
    };
    let paper = ("service", notice.number.as_str(), service.id);
    snapshot.qr = behind::payload(reader, paper, &snapshot)?;
    Ok(snapshot)
}
