//! Signing: by the issuer, whose signature certifies the paper, then by the receiver.

use crate::workspace::Writer;
use chrono::{DateTime, Utc};
use domain::hazard::{Receipt, StepDetail};
use domain::notice::{
    Delivery, DocumentState, Notice, RevisionKind, Service, ServiceOutcome, check_service,
    check_sign,
};
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::render::revise;
use super::{NoticeView, STAMP, delegate, state_of};
use crate::hazards::load;
use crate::papers::{Drawn, last_file, sign_paper};
use crate::workspace::{find, today};
use crate::{Error, Result, Secret, Workspace, hazards};

/// The issuer signs; from here on the hazards are notified.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignNotice {
    /// Notice.
    pub notice: Uuid,
    /// The issuer's passphrase.
    pub passphrase: Secret,
    /// Clauses marked B or C that the issuer confirms, word for word.
    #[serde(default)]
    pub confirmed_clauses: Vec<String>,
}

/// The receiver signs for receipt with a key of its own.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountersignNotice {
    /// Notice.
    pub notice: Uuid,
    /// Who signs.
    pub receiver: Uuid,
    /// The receiver's passphrase.
    pub passphrase: Secret,
    /// Way of delivery.
    pub delivery: Delivery,
    /// Who handed it over.
    pub served_by: Vec<Uuid>,
}

/// The issuer signs the notice.
pub fn sign_notice(ws: &mut Workspace, request: SignNotice) -> Result<NoticeView> {
    let notice: Notice = ws.read(|reader| find(reader, "notice", request.notice))?;
    let (issuer, now) = (notice.issuer, ws.now());
    let ready = |tx: &store::Reader<'_>| -> Result<()> {
        let notice: Notice = find(tx, "notice", request.notice)?;
        state_of(tx, &notice)?.must_be(&[DocumentState::ToSign], "sign")?;
        let signer: Person = find(tx, "person", issuer)?;
        let today = today(tx, now)?;
        Ok(check_sign(
            &notice,
            &signer,
            &request.confirmed_clauses,
            (delegate::of(tx, &notice)?.as_ref(), today),
        )?)
    };
    ws.read(ready)?;
    let drawn = Drawn {
        field: "Issuer",
        reason: "签发隐患整改通知书",
        certify: true,
        size: STAMP,
    };
    let pdf = last_file(ws, notice.id)?;
    let signed = sign_paper(ws, pdf, issuer, &request.passphrase, &drawn)?;
    let kind = RevisionKind::Issued {
        signer: issuer,
        certificate: signed.certificate,
    };
    ws.write_as(issuer, &request.passphrase, "sign_notice", |tx, author| {
        ready(tx)?;
        revise(tx, &notice, kind, &signed.file)?;
        for id in &notice.hazards {
            let (hazard, case) = load(tx, *id)?;
            let detail = notified(&notice, &hazard)?;
            hazards::step(tx, (&hazard, &case), (author, author), None, detail)?;
        }
        Ok(())
    })?;
    super::view::view(ws, request.notice)
}

/// The receiver signs for receipt; the issuer's signature stays whole.
pub fn countersign_notice(ws: &mut Workspace, request: CountersignNotice) -> Result<NoticeView> {
    let notice: Notice = ws.read(|reader| find(reader, "notice", request.notice))?;
    let outcome = ServiceOutcome::ByKey {
        receiver: request.receiver,
    };
    let ready = |reader: &store::Reader<'_>| -> Result<Person> {
        state_of(reader, &notice)?.must_be(&[DocumentState::Issued], "countersign")?;
        let receiver: Person = find(reader, "person", request.receiver)?;
        let unit: Unit = find(reader, "unit", notice.addressee)?;
        check_service(&notice, &unit, &receiver, &outcome, &[])?;
        for server in &request.served_by {
            find::<Person>(reader, "person", *server)?.present()?;
        }
        Ok(receiver)
    };
    ws.read(ready)?;
    let drawn = Drawn {
        field: "Receiver",
        reason: "签收",
        certify: false,
        size: STAMP,
    };
    let pdf = last_file(ws, notice.id)?;
    let signed = sign_paper(ws, pdf, request.receiver, &request.passphrase, &drawn)?;
    let (signer, certificate) = (request.receiver, signed.certificate);
    ws.write_as(
        signer,
        &request.passphrase,
        "countersign_notice",
        |tx, author| {
            let receiver = ready(tx)?;
            revise(
                tx,
                &notice,
                RevisionKind::Countersigned {
                    signer,
                    certificate,
                },
                &signed.file,
            )?;
            let service = Service {
                id: tx.new_id(),
                document: notice.id,
                delivery: request.delivery,
                served_at: tx.now(),
                served_by: request.served_by.clone(),
                outcome: outcome.clone(),
                evidence: Vec::new(),
            };
            tx.save(&service)?;
            received(tx, &notice, (&receiver, author), true, tx.now())
        },
    )?;
    super::view::view(ws, request.notice)
}

/// Every hazard of the notice counts as served.
pub(super) fn received(
    tx: &mut Writer<'_, '_>,
    notice: &Notice,
    (receiver, author): (&Person, &Person),
    by_key: bool,
    served_at: DateTime<Utc>,
) -> Result<()> {
    for id in &notice.hazards {
        let (hazard, case) = load(tx, *id)?;
        let receipt = Receipt {
            notice: notice.id,
            receiver: receiver.id,
            by_key,
        };
        let detail = StepDetail::Served(receipt);
        hazards::step(
            tx,
            (&hazard, &case),
            (receiver, author),
            Some(served_at),
            detail,
        )?;
    }
    Ok(())
}

fn notified(notice: &Notice, hazard: &domain::hazard::Hazard) -> Result<StepDetail> {
    let damaged = || Error::Damaged {
        what: "frozen hazard",
    };
    Ok(StepDetail::Notified {
        notice: notice.id,
        assessment: hazard.assessment.clone().ok_or_else(damaged)?,
        responsibility: hazard.responsibility.ok_or_else(damaged)?,
        measures: hazard.measures.clone(),
        due_on: hazard.due_on.ok_or_else(damaged)?,
    })
}
