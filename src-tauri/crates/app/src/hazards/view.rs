//! Hazards as shown: what the registers say, what the case says, and every step.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Refusal;
use domain::deadline::{self, Standing};
use domain::hazard::{
    Assessment, Case, Cause, Commitments, Hazard, Need, Responsibility, Status, StatutoryLevel,
    StepDetail,
};
use domain::notice::DocumentState;
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{HazardFilter, Reader};
use uuid::Uuid;

use crate::workspace::{find, today};
use crate::{Page, PageRequest, Result, Workspace};

/// Asks for one hazard.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetHazard {
    /// Hazard.
    pub hazard: Uuid,
}

/// Asks for the ledger, the latest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListHazards {
    /// Only this status.
    pub status: Option<Status>,
    /// Only this responsible unit.
    pub unit: Option<Uuid>,
    /// Only this owner.
    pub owner: Option<Uuid>,
    /// Only open ones whose deadline has passed.
    pub overdue: bool,
    /// Page.
    pub page: PageRequest,
}

/// A hazard in the ledger.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HazardRow {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Status.
    pub status: Status,
    /// Level, once assessed.
    pub level: Option<StatutoryLevel>,
    /// Responsible unit.
    pub unit: Option<Uuid>,
    /// Owner.
    pub owner: Option<Uuid>,
    /// Deadline in force.
    pub due_on: Option<NaiveDate>,
    /// How the deadline stands today; absent when closed or not set.
    pub standing: Option<Standing>,
}

/// A hazard with its case.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HazardView {
    /// The ledger's row.
    #[serde(flatten)]
    pub row: HazardRow,
    /// What, where, how many.
    pub description: String,
    /// Place.
    pub place: Uuid,
    /// Exact spot.
    pub spot: String,
    /// When it was found.
    pub found_at: DateTime<Utc>,
    /// Who found it.
    pub found_by: Uuid,
    /// Inspection it was found in.
    pub inspection: Option<Uuid>,
    /// Level with basis.
    pub assessment: Option<Assessment>,
    /// Kind of cause.
    pub cause: Option<Cause>,
    /// What may happen.
    pub consequence: String,
    /// What must be done.
    pub measures: String,
    /// Controls until then.
    pub interim_controls: String,
    /// Money.
    pub funds: Need,
    /// Contingency plan.
    pub contingency: Need,
    /// The five commitments.
    pub commitments: Commitments,
    /// Photos before the work.
    pub photos: Vec<Uuid>,
    /// Why there is none.
    pub no_photo_reason: String,
    /// Deadline first printed.
    pub original_due_on: Option<NaiveDate>,
    /// Notice in force.
    pub notice: Option<Uuid>,
    /// Receipt was refused.
    pub receipt_refused: bool,
    /// Round of rectification.
    pub round: u32,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Two laptops took steps on the same head.
    pub in_conflict: bool,
    /// Every step, in causal order of recording.
    pub steps: Vec<StepView>,
}

/// One step.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StepView {
    /// Row id.
    pub id: Uuid,
    /// Whose step it is.
    pub actor: Uuid,
    /// Name of the actor.
    pub actor_name: String,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// Name of the recorder, when it was recorded for someone else (代录).
    pub recorded_by_name: Option<String>,
    /// When it happened.
    pub happened_at: DateTime<Utc>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Device it was recorded on.
    pub device: Option<Uuid>,
    /// It did not apply and has no effect.
    pub without_effect: bool,
    /// What was done.
    #[serde(flatten)]
    pub detail: StepDetail,
}

/// One hazard.
pub fn get_hazard(ws: &mut Workspace, request: GetHazard) -> Result<HazardView> {
    view(ws, request.hazard)
}

/// The ledger.
pub fn list_hazards(ws: &mut Workspace, request: ListHazards) -> Result<Page<HazardRow>> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let filter = HazardFilter {
            status: request.status,
            unit: request.unit,
            owner: request.owner,
            due_before: request.overdue.then_some(today),
        };
        let page = reader.hazards(&filter, request.page.bounds())?;
        Page::of(page, |(hazard, steps)| {
            Ok(shown(&hazard, &Case::fold(&steps), today))
        })
    })
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<HazardView> {
    let now = ws.now();
    ws.read(|reader| {
        let hazard: Hazard = find(reader, "hazard", id)?;
        let steps = reader.steps(id)?;
        let case = Case::fold(&steps);
        let mut shown_steps = Vec::with_capacity(steps.len());
        for step in &steps {
            let name = |id| find::<Person>(reader, "person", id).map(|person| person.name);
            let for_other = step.actor != step.recorded_by;
            shown_steps.push(StepView {
                id: step.id,
                actor: step.actor,
                actor_name: name(step.actor)?,
                recorded_by: step.recorded_by,
                recorded_by_name: for_other.then(|| name(step.recorded_by)).transpose()?,
                happened_at: step.happened_at,
                recorded_at: step.recorded_at,
                device: reader.device_of(step.id)?,
                without_effect: case.without_effect.contains(&step.id),
                detail: step.detail.clone(),
            });
        }
        Ok(HazardView {
            row: shown(&hazard, &case, today(reader, now)?),
            commitments: Commitments::of(&hazard, &case),
            place: hazard.site.place,
            found_at: hazard.origin.found_at,
            found_by: hazard.origin.found_by,
            inspection: hazard.origin.inspection.as_ref().map(|(id, _)| *id),
            assessment: case.assessment.clone().or(hazard.assessment),
            cause: hazard.cause,
            consequence: hazard.consequence,
            measures: case.measures.clone().unwrap_or(hazard.measures),
            interim_controls: hazard.interim_controls,
            funds: hazard.funds,
            contingency: hazard.contingency,
            photos: hazard.photos,
            no_photo_reason: hazard.no_photo_reason,
            original_due_on: case.original_due_on,
            notice: case.notice,
            receipt_refused: case.receipt_refused,
            round: case.round,
            closed_at: case.closed_at,
            in_conflict: case.in_conflict(),
            steps: shown_steps,
            description: hazard.description,
            spot: hazard.site.spot,
        })
    })
}

fn shown(hazard: &Hazard, case: &Case, today: NaiveDate) -> HazardRow {
    let responsibility: Option<Responsibility> = case.responsibility.or(hazard.responsibility);
    let due_on = case.due_on.or(hazard.due_on);
    HazardRow {
        id: hazard.id,
        number: hazard.number.clone(),
        title: hazard.title.clone(),
        status: case.status,
        level: case.assessment.as_ref().map(|assessment| assessment.level),
        unit: responsibility.map(|r| r.unit),
        owner: responsibility.and_then(|r| r.owner),
        due_on,
        standing: due_on
            .filter(|_| case.status.is_open())
            .map(|due_on| deadline::standing(due_on, today)),
    }
}

/// A hazard whose words are frozen in a notice is not changed until that notice is withdrawn.
pub(super) fn check_not_frozen(reader: &Reader<'_>, hazard: &Hazard) -> Result<()> {
    for notice in reader.notices_of(hazard.id)? {
        let state = crate::notices::state_of(reader, &notice)?;
        if state != DocumentState::Voided {
            let (hazard, notice) = (hazard.number.clone(), notice.number);
            return Err(Refusal::AlreadyInNotice { hazard, notice }.into());
        }
    }
    Ok(())
}

/// The head of a unit.
pub(crate) fn head_of(reader: &Reader<'_>, unit: Uuid) -> Result<Option<Person>> {
    let unit: Unit = find(reader, "unit", unit)?;
    unit.head
        .map(|head| find(reader, "person", head))
        .transpose()
}
