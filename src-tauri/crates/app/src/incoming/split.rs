//! Splitting a paper: each point it makes becomes a hazard of our own ledger.

use chrono::NaiveDate;
use domain::Refusal;
use domain::hazard::{CaseKind, Origin, Report, Responsibility, Site, Status};
use domain::incoming::IncomingPaper;
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::IncomingView;
use crate::hazards::{enter, load};
use crate::workspace::{Writer, find, organisation};
use crate::{Result, Workspace};

/// Splits a paper: enters hazards that it names, or names those that are entered already.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitIncomingPaper {
    /// Paper.
    pub paper: Uuid,
    /// Hazards to enter.
    #[serde(default)]
    pub findings: Vec<IncomingFinding>,
    /// Hazards that are in the ledger already.
    #[serde(default)]
    pub hazards: Vec<Uuid>,
}

/// A hazard that a paper names.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IncomingFinding {
    /// What it says.
    pub text: String,
    /// Place.
    pub place: Uuid,
    /// Exact spot (部位); the place when empty.
    #[serde(default)]
    pub spot: String,
    /// Responsible unit; that of the place when absent.
    pub unit: Option<Uuid>,
    /// Owner; absent when the unit has yet to name one.
    pub owner: Option<Uuid>,
    /// What must be done, if the paper says so.
    #[serde(default)]
    pub measures: String,
    /// Deadline of ours, not beyond that of the paper; the same when absent.
    pub due_on: Option<NaiveDate>,
}

/// Splits a paper.
pub fn split_incoming_paper(
    ws: &mut Workspace,
    request: SplitIncomingPaper,
) -> Result<IncomingView> {
    ws.write("split_incoming_paper", None, |tx, author| {
        let mut paper: IncomingPaper = find(tx, "incoming_paper", request.paper)?;
        permission::check(author, Action::RegisterPaper)?;
        if request.findings.is_empty() && request.hazards.is_empty() {
            return Err(Refusal::NothingSelected.into());
        }
        let mut hazards = Vec::new();
        for finding in &request.findings {
            hazards.push(entered(tx, &paper, finding, author)?);
        }
        for id in &request.hazards {
            let (hazard, case) = load(tx, *id)?;
            if case.status == Status::Voided {
                let (step, status) = ("split_incoming_paper", case.status);
                return Err(Refusal::StepNotFromHere { step, status }.into());
            }
            if paper.hazards.contains(&hazard.id) {
                let (hazard, number) = (hazard.number, paper.number);
                return Err(Refusal::AlreadyNamed { hazard, number }.into());
            }
            hazards.push(hazard.id);
        }
        paper.split(&hazards, author)?;
        tx.save(&paper)?;
        Ok(())
    })?;
    super::view::view(ws, request.paper)
}

/// Enters one; it was found when the paper came, and not later than now.
fn entered(
    tx: &mut Writer<'_, '_>,
    paper: &IncomingPaper,
    finding: &IncomingFinding,
    author: &Person,
) -> Result<Uuid> {
    let zone = organisation(tx)?.zone;
    let place: Place = find(tx, "place", finding.place)?;
    place.present()?;
    let unit: Unit = find(tx, "unit", finding.unit.unwrap_or(place.unit))?;
    unit.present()?;
    if let Some(owner) = finding.owner {
        find::<Person>(tx, "person", owner)?.present()?;
    }
    let due_on = finding.due_on.unwrap_or(paper.due());
    paper.check_bound(due_on, zone.day(tx.now()))?;
    let spot = match finding.spot.trim() {
        "" => place.name.clone(),
        spot => spot.to_owned(),
    };
    let report = Report {
        remarks: String::new(),
        kind: CaseKind::Hazard,
        title: String::new(),
        description: domain::text("text", &finding.text, 1000)?,
        site: Site {
            unit: place.unit,
            place: place.id,
            spot,
            equipment: None,
        },
        origin: Origin {
            found_at: zone.noon(paper.received_on).min(tx.now()),
            found_by: author.id,
            finder: None,
            entered_by: None,
            inspection: None,
            drill: None,
            paper: Some(paper.id),
        },
        photos: Vec::new(),
        no_photo_reason: format!("见来文{}", paper.number),
    };
    enter(tx, (author, author), report, |hazard| {
        hazard.responsibility = Some(Responsibility {
            unit: unit.id,
            owner: finding.owner,
        });
        if !finding.measures.trim().is_empty() {
            hazard.set_measures(&finding.measures, "")?;
        }
        hazard.set_due(due_on, zone)
    })
}
