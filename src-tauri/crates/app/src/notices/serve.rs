//! Service where no key signs: ink before the inspectors, or refusal before witnesses.

use crate::workspace::Writer;
use chrono::{DateTime, Utc};
use domain::hazard::{RefusalOfReceipt, StepDetail};
use domain::notice::{
    Delivery, DocumentState, Notice, Service, ServiceOutcome, check_service, check_witnesses,
};
use domain::organisation::Unit;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::{NoticeView, sign, state_of};
use crate::hazards::{check_files, load};
use crate::workspace::{find, people};
use crate::{Result, Workspace, hazards};

/// The receiver signed by ink before the inspectors.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReceipt {
    /// Notice.
    pub notice: Uuid,
    /// Who signed.
    pub receiver: Uuid,
    /// Way of delivery.
    pub delivery: Delivery,
    /// Who handed it over.
    pub served_by: Vec<Uuid>,
    /// When; now when absent.
    pub served_at: Option<DateTime<Utc>>,
    /// Scan of the signed paper.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// The receiver refused to sign (拒签).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordRefusal {
    /// Notice.
    pub notice: Uuid,
    /// Who refused.
    pub refuser: Uuid,
    /// Reason given, or what was seen.
    pub reason: String,
    /// Two witnesses, neither inspectors nor issuer; may follow within the days set.
    #[serde(default)]
    pub witnesses: Vec<Uuid>,
    /// Way of delivery.
    pub delivery: Delivery,
    /// Who handed it over.
    pub served_by: Vec<Uuid>,
    /// When; now when absent.
    pub served_at: Option<DateTime<Utc>>,
    /// What proves it: the sheet the witnesses signed, photos.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// Adds the witnesses of a refusal that was recorded without.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddWitnesses {
    /// Notice.
    pub notice: Uuid,
    /// Two witnesses.
    pub witnesses: Vec<Uuid>,
    /// The sheet they signed, beside what is there already.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// Records receipt by ink.
pub fn record_ink_receipt(ws: &mut Workspace, request: RecordReceipt) -> Result<NoticeView> {
    let receiver = Some(request.receiver);
    ws.write("record_ink_receipt", receiver, |tx, author| {
        received_by_ink(tx, author, &request)
    })?;
    super::view::view(ws, request.notice)
}

/// Who received which notice, if that can be recorded.
pub(super) fn check_ink(
    reader: &Reader<'_>,
    author: &Person,
    request: &RecordReceipt,
) -> Result<(Notice, Person)> {
    let notice = servable(reader, request.notice, author)?;
    let receiver: Person = find(reader, "person", request.receiver)?;
    let unit: Unit = find(reader, "unit", notice.addressee)?;
    let outcome = ServiceOutcome::ByInk {
        receiver: receiver.id,
    };
    check_service(&notice, &unit, &receiver, &outcome, &[])?;
    check_files(reader, &request.evidence)?;
    Ok((notice, receiver))
}

pub(super) fn received_by_ink(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    request: &RecordReceipt,
) -> Result<()> {
    let (notice, receiver) = check_ink(tx, author, request)?;
    let outcome = ServiceOutcome::ByInk {
        receiver: receiver.id,
    };
    let mut service = service(tx, &notice, outcome, &request.served_by, request.served_at)?;
    service.delivery = request.delivery;
    service.evidence.clone_from(&request.evidence);
    tx.save(&service)?;
    let served_at = service.served_at;
    sign::received(tx, &notice, (&receiver, author), false, served_at)
}

/// Records a refusal; it does not stop the deadline.
pub fn record_refusal(ws: &mut Workspace, request: RecordRefusal) -> Result<NoticeView> {
    ws.write("record_refusal", None, |tx, author| {
        let notice = servable(tx, request.notice, author)?;
        let refuser: Person = find(tx, "person", request.refuser)?;
        let unit: Unit = find(tx, "unit", notice.addressee)?;
        let witnesses = people(tx, &request.witnesses)?;
        let outcome = ServiceOutcome::Refused {
            refuser: refuser.id,
            reason: request.reason.trim().to_owned(),
            witnesses: request.witnesses.clone(),
        };
        check_service(&notice, &unit, &refuser, &outcome, &witnesses)?;
        check_files(tx, &request.evidence)?;
        let mut service = service(tx, &notice, outcome, &request.served_by, request.served_at)?;
        service.delivery = request.delivery;
        service.evidence.clone_from(&request.evidence);
        tx.save(&service)?;
        for id in &notice.hazards {
            let (hazard, case) = load(tx, *id)?;
            let refusal = RefusalOfReceipt {
                notice: notice.id,
                service: service.id,
            };
            let detail = StepDetail::ReceiptRefused(refusal);
            hazards::step(
                tx,
                (&hazard, &case),
                (author, author),
                request.served_at,
                detail,
            )?;
        }
        Ok(())
    })?;
    super::view::view(ws, request.notice)
}

/// Adds the witnesses of a refusal.
pub fn add_witnesses(ws: &mut Workspace, request: AddWitnesses) -> Result<NoticeView> {
    ws.write("add_witnesses", None, |tx, author| {
        permission::check(author, Action::Serve)?;
        let notice: Notice = find(tx, "notice", request.notice)?;
        let lacking = [DocumentState::RefusedWithoutEvidence];
        state_of(tx, &notice)?.must_be(&lacking, "add_witnesses")?;
        let people = people(tx, &request.witnesses)?;
        for mut service in tx.services(notice.id)? {
            if let ServiceOutcome::Refused {
                refuser, witnesses, ..
            } = &mut service.outcome
            {
                let refuser: Person = find(tx, "person", *refuser)?;
                check_witnesses(&notice, &refuser, &people)?;
                witnesses.clone_from(&request.witnesses);
                check_files(tx, &request.evidence)?;
                service.evidence.extend(&request.evidence);
                tx.save(&service)?;
            }
        }
        Ok(())
    })?;
    super::view::view(ws, request.notice)
}

fn servable(reader: &Reader<'_>, notice: Uuid, author: &Person) -> Result<Notice> {
    permission::check(author, Action::Serve)?;
    let notice: Notice = find(reader, "notice", notice)?;
    state_of(reader, &notice)?.must_be(&[DocumentState::Issued], "serve")?;
    Ok(notice)
}

fn service(
    tx: &Writer<'_, '_>,
    notice: &Notice,
    outcome: ServiceOutcome,
    served_by: &[Uuid],
    served_at: Option<DateTime<Utc>>,
) -> Result<Service> {
    for server in people(tx, served_by)? {
        server.present()?;
    }
    let now = tx.now();
    let served_at = served_at.unwrap_or(now);
    if served_at > now {
        return Err(domain::Refusal::InFuture { field: "served_at" }.into());
    }
    Ok(Service {
        id: tx.new_id(),
        document: notice.id,
        delivery: Delivery::InPerson,
        served_at,
        served_by: served_by.to_vec(),
        outcome,
        evidence: Vec::new(),
    })
}
