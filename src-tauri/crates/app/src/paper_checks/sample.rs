//! What may be drawn: the papers of the register that fit, each with its unit as it is now.

use std::collections::BTreeSet;

use domain::drill::Drill;
use domain::figures::FiguresReport;
use domain::hazard::paper::HazardPaper;
use domain::inspection::Inspection;
use domain::notice::Notice;
use domain::outgoing::OutgoingPaper;
use domain::paper_check::{Draw, SampleTerms, Seed};
use domain::paper_register::RegisteredKind;
use store::{Reader, RegisterOfPapers, RegisteredPaper};
use uuid::Uuid;

use crate::Result;
use crate::hazards;
use crate::workspace::find;

/// Papers read at once.
const PART: u32 = 200;

/// A draw to which every paper that fits was offered.
pub(super) fn offered(reader: &Reader<'_>, terms: &SampleTerms, seed: Seed) -> Result<Draw> {
    terms.check()?;
    let units: Option<BTreeSet<Uuid>> = match terms.unit {
        Some(unit) => Some(reader.unit_and_descendants(unit)?.into_iter().collect()),
        None => None,
    };
    let filter = RegisterOfPapers {
        kinds: terms.kinds.clone(),
        dated: (Some(terms.from), Some(terms.to)),
        filed: terms.filed_only.then_some(true),
        text: String::new(),
    };
    let mut draw = Draw::begin(seed, terms.size);
    let mut after = None;
    loop {
        let papers = reader.registered_papers(&filter, after, PART)?;
        let Some(last) = papers.last() else {
            return Ok(draw);
        };
        after = Some((last.dated_on, last.paper));
        for paper in papers {
            let fits = match &units {
                Some(units) => unit_of(reader, &paper)?.is_some_and(|unit| units.contains(&unit)),
                None => true,
            };
            if fits {
                draw.offer(paper.paper);
            }
        }
    }
}

/// The unit a paper is about; none of those from outside.
fn unit_of(reader: &Reader<'_>, paper: &RegisteredPaper) -> Result<Option<Uuid>> {
    let id = paper.paper;
    Ok(match paper.kind {
        RegisteredKind::Notice => Some(find::<Notice>(reader, "notice", id)?.addressee),
        RegisteredKind::SpotConfirmation
        | RegisteredKind::RectificationReply
        | RegisteredKind::ReinspectionOpinion
        | RegisteredKind::ClosingApproval
        | RegisteredKind::SupervisionOrder
        | RegisteredKind::TreatmentPlan
        | RegisteredKind::ReportToAuthority
        | RegisteredKind::ReportToCongress
        | RegisteredKind::DelistingRequest => {
            let row: HazardPaper = find(reader, "hazard_paper", id)?;
            Some(of_hazard(reader, row.hazard)?)
        }
        RegisteredKind::InspectionRecord => {
            Some(find::<Inspection>(reader, "inspection", paper.carrier)?.unit)
        }
        RegisteredKind::Advice | RegisteredKind::TransferLetter => {
            let row: OutgoingPaper = find(reader, "outgoing_paper", id)?;
            let first = row.hazards.first();
            first.map(|hazard| of_hazard(reader, *hazard)).transpose()?
        }
        RegisteredKind::Incoming => None,
        RegisteredKind::Bulletin => find::<FiguresReport>(reader, "figures_report", id)?.unit,
        RegisteredKind::DrillRecord
        | RegisteredKind::DrillEvaluation
        | RegisteredKind::DrillSummary => {
            Some(find::<Drill>(reader, "drill", paper.carrier)?.terms.unit)
        }
    })
}

/// Who answers for a hazard.
fn of_hazard(reader: &Reader<'_>, id: Uuid) -> Result<Uuid> {
    let (hazard, case) = hazards::load(reader, id)?;
    let responsible = case.responsibility.or(hazard.responsibility);
    Ok(responsible.map_or(hazard.site.unit, |known| known.unit))
}
