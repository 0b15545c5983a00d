//! The one signature by key on a paper. Whoever signs an approval closes the hazard by it.

use domain::Refusal;
use domain::hazard::paper::{HazardPaper, PaperAct, PaperField, PaperKind};
use domain::hazard::{Case, Hazard, Status, StepDetail, check_close, check_confirmed};
use domain::notice::RevisionKind;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::{HazardPaperView, file_name, load};
use crate::hazards;
use crate::hazards::spot::confirmation;
use crate::papers::{self, Drawn, last_file, sign_paper};
use crate::workspace::find;
use crate::{Result, Secret, Workspace};

/// Size of the line on the paper, in points.
const LINE: (f32, f32) = (91.0, 34.0);

/// Whoever is named on a paper signs it by key.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignHazardPaper {
    /// Paper.
    pub paper: Uuid,
    /// The signer's passphrase.
    pub passphrase: Secret,
}

/// The signer signs, also at another person's laptop.
pub fn sign_hazard_paper(ws: &mut Workspace, request: SignHazardPaper) -> Result<HazardPaperView> {
    let (paper, signer) = ws.read(|reader| {
        let (paper, ..) = load(reader, request.paper)?;
        let label = || paper.label().to_owned();
        let signer = paper
            .signer
            .ok_or_else(|| Refusal::SignedByHand { paper: label() })?;
        Ok((paper, signer))
    })?;
    // What is to be closed by signing, once more when it is written.
    let ready = |reader: &Reader<'_>| -> Result<(Hazard, Case)> {
        let (paper, _, state) = load(reader, request.paper)?;
        let signer: Person = find(reader, "person", signer)?;
        PaperAct::Sign.check(&paper, state, &signer)?;
        let (hazard, case) = hazards::load(reader, paper.hazard)?;
        if closes(&paper, &case) {
            check_close(&case, &signer, effectiveness(&paper))?;
            check_confirmed(&hazard, &case, confirmation(reader, &hazard, &case)?)?;
        }
        Ok((hazard, case))
    };
    ws.read(ready)?;
    let drawn = Drawn {
        field: "Issuer",
        reason: paper.kind.title(),
        certify: true,
        size: LINE,
    };
    let pdf = last_file(ws, paper.id)?;
    let signed = sign_paper(ws, pdf, signer, &request.passphrase, &drawn)?;
    let kind = RevisionKind::Issued {
        signer,
        certificate: signed.certificate,
    };
    let act = "sign_hazard_paper";
    ws.write_as(signer, &request.passphrase, act, |tx, author| {
        let (hazard, case) = ready(tx)?;
        let name = file_name(&paper, &hazard.number, true);
        papers::revise(tx, paper.id, name, kind, &signed.file)?;
        if !closes(&paper, &case) {
            return Ok(());
        }
        let detail = StepDetail::Closed {
            effectiveness: effectiveness(&paper).to_owned(),
            look_back_on: paper.look_back_on,
        };
        hazards::step(tx, (&hazard, &case), (author, author), None, detail)
    })?;
    super::view::view(ws, request.paper)
}

/// The approval decides, unless it was decided before and only put on paper.
pub(super) fn closes(paper: &HazardPaper, case: &Case) -> bool {
    paper.kind == PaperKind::ClosingApproval && case.status != Status::Closed
}

fn effectiveness(paper: &HazardPaper) -> &str {
    { paper.said.get(&PaperField::Effectiveness) }.map_or("", String::as_str)
}
