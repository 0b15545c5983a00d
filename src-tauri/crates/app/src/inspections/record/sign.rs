//! The leader's signature on a record, with a key of their own.

use domain::inspection::Inspection;
use domain::inspection_record::RecordAct;
use domain::notice::RevisionKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::{file_name, load};
use crate::inspections::InspectionView;
use crate::papers::{self, Drawn, last_file, sign_paper};
use crate::workspace::find;
use crate::{Error, Result, Secret, Workspace};

/// Size of the leader's line on the paper, in points.
const LINE: (f32, f32) = (91.0, 34.0);

/// The leader signs a record by key.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInspectionRecord {
    /// Record.
    pub record: Uuid,
    /// The leader's passphrase.
    pub passphrase: Secret,
}

/// The leader signs, also at another person's laptop.
pub fn sign_inspection_record(
    ws: &mut Workspace,
    request: SignInspectionRecord,
) -> Result<InspectionView> {
    let (record, leader) = ws.read(|reader| {
        let (record, ..) = load(reader, request.record)?;
        let inspection: Inspection = find(reader, "inspection", record.inspection)?;
        let leader = inspection.inspectors.first().copied();
        Ok((record, leader.ok_or(Error::Damaged { what: "inspectors" })?))
    })?;
    let ready = |reader: &Reader<'_>| -> Result<()> {
        let (record, revisions, newest) = load(reader, request.record)?;
        let leader = find(reader, "person", leader)?;
        Ok(RecordAct::Sign.check(&record, &revisions, newest, &leader)?)
    };
    ws.read(ready)?;
    let drawn = Drawn {
        field: "Issuer",
        reason: "安全检查记录",
        certify: true,
        size: LINE,
    };
    let pdf = last_file(ws, record.id)?;
    let signed = sign_paper(ws, pdf, leader, &request.passphrase, &drawn)?;
    let kind = RevisionKind::Issued {
        signer: leader,
        certificate: signed.certificate,
    };
    let act = "sign_inspection_record";
    ws.write_as(leader, &request.passphrase, act, |tx, _| {
        ready(tx)?;
        let name = file_name(&record, true);
        papers::revise(tx, record.id, name, kind, &signed.file)
    })?;
    crate::inspections::view::view(ws, record.inspection)
}
