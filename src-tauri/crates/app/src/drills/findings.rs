//! What a drill found, and the cases it becomes: 隐患 or 改进事项, in the ledger of all.

use chrono::NaiveDate;
use domain::Refusal;
use domain::drill::{Aspect, Drill, DrillAct, DrillFinding};
use domain::hazard::{CaseKind, Origin, Report, Responsibility, Site, StepDetail};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded};
use crate::workspace::{Writer, find, organisation};
use crate::{Result, Workspace, hazards, numbers};

/// Why a case of a drill has no photo, where nobody took one.
const FOUND_IN_DRILL: &str = "演练中发现，无照片";

/// Writes a finding down.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddDrillFinding {
    /// Drill.
    pub drill: Uuid,
    /// What.
    pub text: String,
    /// What it is about.
    pub aspect: Aspect,
    /// The emergency plan is to be revised for it.
    #[serde(default)]
    pub revise_plan: bool,
    /// Entry of the timeline it comes from.
    pub entry: Option<Uuid>,
    /// Photos.
    #[serde(default)]
    pub photos: Vec<Uuid>,
}

/// Describes a finding anew, until it is decided.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditDrillFinding {
    /// Finding.
    pub finding: Uuid,
    /// What.
    pub text: String,
    /// What it is about.
    pub aspect: Aspect,
    /// The emergency plan is to be revised for it.
    #[serde(default)]
    pub revise_plan: bool,
}

/// A finding becomes a case with owner, measures and deadline.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RaiseDrillAction {
    /// Finding.
    pub finding: Uuid,
    /// 隐患, which is assessed and notified as every other, or 改进事项, which begins at once.
    pub kind: CaseKind,
    /// Short title; made from the finding when empty.
    #[serde(default)]
    pub title: String,
    /// Responsible unit.
    pub unit: Uuid,
    /// Owner; a 隐患 may leave it to the unit.
    pub owner: Option<Uuid>,
    /// What must be done.
    pub measures: String,
    /// Deadline, inclusive of the day.
    pub due_on: NaiveDate,
    /// Place; that of the drill when absent.
    pub place: Option<Uuid>,
    /// Exact spot; that of the drill when empty.
    #[serde(default)]
    pub spot: String,
}

/// A finding points to a case that is in the ledger already.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkDrillAction {
    /// Finding.
    pub finding: Uuid,
    /// The case, open.
    pub hazard: Uuid,
}

/// Nothing is to be done about a finding.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetFindingBe {
    /// Finding.
    pub finding: Uuid,
    /// Why.
    pub reason: String,
}

/// Writes a finding down.
pub fn add_drill_finding(ws: &mut Workspace, request: AddDrillFinding) -> Result<DrillView> {
    ws.write("add_drill_finding", None, |tx, author| {
        Loaded::of(tx, request.drill)?.check(DrillAct::Find, author)?;
        for photo in &request.photos {
            find::<Attachment>(tx, "attachment", *photo)?;
        }
        let finding = DrillFinding {
            id: tx.new_id(),
            drill: request.drill,
            text: request.text,
            aspect: request.aspect,
            revise_plan: request.revise_plan,
            revise_said_at: None,
            entry: request.entry,
            photos: request.photos,
            found_by: author.id,
            found_at: tx.now(),
            outcome: None,
        };
        tx.save(&finding.checked()?)?;
        Ok(())
    })?;
    view(ws, request.drill)
}

/// Describes it anew.
pub fn edit_drill_finding(ws: &mut Workspace, request: EditDrillFinding) -> Result<DrillView> {
    decide(
        ws,
        "edit_drill_finding",
        request.finding,
        |tx, _, finding, _| {
            finding.undecided()?;
            finding.ask_revision(request.revise_plan, tx.now());
            *finding = DrillFinding {
                text: request.text,
                aspect: request.aspect,
                ..finding.clone()
            }
            .checked()?;
            Ok(())
        },
    )
}

/// Nothing is to be done.
pub fn let_finding_be(ws: &mut Workspace, request: LetFindingBe) -> Result<DrillView> {
    decide(ws, "let_finding_be", request.finding, |_, _, finding, _| {
        Ok(finding.let_be(&request.reason)?)
    })
}

/// The finding becomes a case, in one act.
pub fn raise_drill_action(ws: &mut Workspace, request: RaiseDrillAction) -> Result<DrillView> {
    decide(
        ws,
        "raise_drill_action",
        request.finding,
        |tx, drill, finding, author| {
            finding.undecided()?;
            let hazard = raise(tx, &request, (drill, finding), author)?;
            Ok(finding.raise(hazard)?)
        },
    )
}

/// The finding points to a case that is worked on already.
pub fn link_drill_action(ws: &mut Workspace, request: LinkDrillAction) -> Result<DrillView> {
    decide(
        ws,
        "link_drill_action",
        request.finding,
        |tx, _, finding, _| {
            let (hazard, case) = hazards::load(tx, request.hazard)?;
            Ok(finding.point_to(&hazard, &case)?)
        },
    )
}

fn decide(
    ws: &mut Workspace,
    kind: &'static str,
    finding: Uuid,
    deciding: impl FnOnce(&mut Writer<'_, '_>, &Drill, &mut DrillFinding, &Person) -> Result<()>,
) -> Result<DrillView> {
    let drill = ws.write(kind, None, |tx, author| {
        let mut finding: DrillFinding = find(tx, "drill_finding", finding)?;
        let loaded = Loaded::of(tx, finding.drill)?;
        loaded.check(DrillAct::Find, author)?;
        deciding(tx, &loaded.drill, &mut finding, author)?;
        tx.save(&finding)?;
        Ok(finding.drill)
    })?;
    view(ws, drill)
}

fn raise(
    tx: &mut Writer<'_, '_>,
    request: &RaiseDrillAction,
    (drill, finding): (&Drill, &DrillFinding),
    author: &Person,
) -> Result<Uuid> {
    let zone = organisation(tx)?.zone;
    let unit: Unit = find(tx, "unit", request.unit)?;
    unit.present()?;
    match request.owner {
        Some(owner) => {
            find::<Person>(tx, "person", owner)?.present()?;
        }
        None if request.kind == CaseKind::Improvement => {
            return Err(Refusal::Blank { field: "owner" }.into());
        }
        None => {}
    }
    let place: Place = find(tx, "place", request.place.unwrap_or(drill.terms.place))?;
    place.present()?;
    let responsibility = Responsibility {
        unit: unit.id,
        owner: request.owner,
    };
    let measures = domain::text("measures", &request.measures, 1000)?;
    if request.due_on < zone.day(tx.now()) {
        return Err(Refusal::InPast { field: "due_on" }.into());
    }
    numbers::begin_series(tx, request.kind.series())?;
    let report = Report {
        remarks: String::new(),
        kind: request.kind,
        title: request.title.clone(),
        description: finding.text.clone(),
        site: Site {
            unit: place.unit,
            place: place.id,
            spot: spot(request, drill, &place),
            equipment: None,
        },
        origin: Origin {
            found_at: finding.found_at,
            found_by: finding.found_by,
            finder: None,
            entered_by: None,
            inspection: None,
            drill: Some(drill.id),
            paper: None,
        },
        photos: finding.photos.clone(),
        no_photo_reason: match finding.photos.is_empty() {
            true => FOUND_IN_DRILL.to_owned(),
            false => String::new(),
        },
    };
    let id = hazards::enter(tx, (author, author), report, |hazard| {
        hazard.responsibility = Some(responsibility);
        hazard.measures = measures.clone();
        hazard.due_on = Some(request.due_on);
        Ok(())
    })?;
    if request.kind == CaseKind::Improvement {
        let (hazard, case) = hazards::load(tx, id)?;
        let detail = StepDetail::Assigned {
            responsibility,
            measures,
            due_on: request.due_on,
        };
        hazards::step(tx, (&hazard, &case), (author, author), None, detail)?;
    }
    Ok(id)
}

/// Where the drill was, unless somebody is more exact.
fn spot(request: &RaiseDrillAction, drill: &Drill, place: &Place) -> String {
    let typed = request.spot.trim();
    let drilled = match request.place {
        None => drill.terms.spot.as_str(),
        Some(_) => "",
    };
    let known = [typed, drilled].into_iter().find(|words| !words.is_empty());
    known.unwrap_or(&place.name).to_owned()
}
