//! The leader's signature on a paper, with a key of their own.

use domain::Refusal;
use domain::drill::DrillAct;
use domain::notice::RevisionKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::view::{DrillPapersView, view};
use super::{file_name, load};
use crate::drills::Loaded;
use crate::papers::{self, Drawn, last_file, sign_paper};
use crate::{Result, Secret, Workspace};

/// Size of the leader's line on the paper, in points.
const LINE: (f32, f32) = (91.0, 34.0);

/// The leader signs a paper by key: the commander, or the head of the evaluators.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignDrillPaper {
    /// Paper.
    pub paper: Uuid,
    /// The leader's passphrase.
    pub passphrase: Secret,
}

/// The leader signs, also at another person's laptop.
pub fn sign_drill_paper(ws: &mut Workspace, request: SignDrillPaper) -> Result<DrillPapersView> {
    let ready = |reader: &Reader<'_>| -> Result<_> {
        let (paper, revisions, newest) = load(reader, request.paper)?;
        paper.check_sign(&revisions, newest)?;
        let leader = paper.leader.ok_or(Refusal::LeaderWithoutKey)?;
        Ok((paper, leader))
    };
    let (paper, leader) = ws.read(ready)?;
    let drawn = Drawn {
        field: "Issuer",
        reason: paper.kind.title(),
        certify: true,
        size: LINE,
    };
    let pdf = last_file(ws, paper.id)?;
    let signed = sign_paper(ws, pdf, leader, &request.passphrase, &drawn)?;
    let kind = RevisionKind::Issued {
        signer: leader,
        certificate: signed.certificate,
    };
    let act = "sign_drill_paper";
    ws.write_as(leader, &request.passphrase, act, |tx, author| {
        ready(tx)?;
        let loaded = Loaded::of(tx, paper.drill)?;
        DrillAct::MakePaper.check(&loaded.drill.number, loaded.status())?;
        author.present()?;
        papers::revise(tx, paper.id, file_name(&paper, true), kind, &signed.file)
    })?;
    view(ws, paper.drill)
}
