//! Hazards as shown: what the registers say, what the case says, and every step.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::Refusal;
use domain::deadline::{self, Standing};
use domain::drill::Drill;
use domain::escalation::{Escalation, NextRung};
use domain::hazard::{
    ACTS, AskedExtension, Assessment, Beside, Case, Cause, Commitments, Decider, Discipline,
    Hazard, HazardAct, Kind, Need, OpenObjection, Outside, StepDetail, Supervision,
    SupervisionOrder, Treatment, Waypoint, awaited, is_orphaned, way,
};
use domain::inspection::Inspection;
use domain::inspection_plan::InspectionPlan;
use domain::notice::DocumentState;
use domain::organisation::Unit;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::ledger::{self, HazardRow};
use super::named::named;
use super::object;
use super::outage::{NeededOutageView, outage_of};
use super::recur::{HazardLink, SimilarRow, similar};
use super::spot::confirmation;
use crate::clauses::Clauses;
use crate::incoming::{self, IncomingLink};
use crate::names::Names;
use crate::outgoing::{self, OutgoingLink};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Asks for one hazard.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetHazard {
    /// Hazard.
    pub hazard: Uuid,
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
    /// Equipment there, where one is known.
    pub equipment: Option<Uuid>,
    /// Exact spot.
    pub spot: String,
    /// What may be done now, and why the rest may not.
    pub acts: Vec<ActView>,
    /// The act the loop waits for.
    pub awaited: Option<HazardAct>,
    /// Name of the one who found it.
    pub found_by_name: String,
    /// Name of the one who entered it, where that was another.
    pub entered_by_name: Option<String>,
    /// Number of the inspection it was found in.
    pub inspection_number: Option<String>,
    /// Photos of progress.
    pub photos_during: Vec<Uuid>,
    /// Photos after the work.
    pub photos_after: Vec<Uuid>,
    /// When it was found.
    pub found_at: DateTime<Utc>,
    /// Who found it.
    pub found_by: Uuid,
    /// Inspection it was found in.
    pub inspection: Option<Uuid>,
    /// Drill it was found in.
    pub drill: Option<DrillLink>,
    /// Other drills that found it too.
    pub found_again: Vec<DrillLink>,
    /// Level with basis.
    pub assessment: Option<Assessment>,
    /// Kind of cause.
    pub cause: Option<Cause>,
    /// Line of business.
    pub discipline: Option<Discipline>,
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
    /// What else there is to say (备注).
    pub remarks: String,
    /// Photos before the work.
    pub photos: Vec<Uuid>,
    /// Why there is none.
    pub no_photo_reason: String,
    /// Deadline first printed.
    pub original_due_on: Option<NaiveDate>,
    /// An extension that waits for a decision.
    pub extension_asked: Option<AskedExtension>,
    /// Whose turn it is to decide on an extension.
    pub extension_decider: Decider,
    /// How often the deadline was extended.
    pub extensions_granted: u32,
    /// How often it may be extended further.
    pub extensions_left: u32,
    /// What only a major hazard, or one that may be, goes through.
    pub treatment: Treatment,
    /// The way of a major hazard, or of one that may be: what is behind it, what is missing, with whom.
    pub way: Vec<Waypoint>,
    /// Orders of supervision, the oldest first.
    pub supervisions: Vec<Supervision>,
    /// The order of supervision that the unit has to answer first.
    pub to_answer: Option<SupervisionOrder>,
    /// The order of supervision whose answer waits for whoever ordered.
    pub to_settle: Option<Supervision>,
    /// How the day stands by which it is answered.
    pub answer_standing: Option<Standing>,
    /// How far it is on the ladder of escalation today.
    pub escalation: Option<Escalation>,
    /// What comes next on the ladder, if nothing is done.
    pub escalation_next: Option<NextRung>,
    /// An objection that waits.
    pub objection: Option<OpenObjection>,
    /// How the day stands by which it is decided.
    pub objection_standing: Option<Standing>,
    /// The last day on which the notice may be objected to.
    pub objection_until: Option<NaiveDate>,
    /// The last day the workers were told.
    pub briefed_on: Option<NaiveDate>,
    /// The planned outage that its rectification needs.
    pub outage: Option<NeededOutageView>,
    /// The owner or the unit is no longer there.
    pub orphaned: bool,
    /// The closed hazard that came back with this one.
    pub recurs_from: Option<HazardLink>,
    /// What this one came back as.
    pub reopened_as: Vec<HazardLink>,
    /// The hazard whose lateral check (举一反三) found this one.
    pub found_for: Option<HazardLink>,
    /// Earlier hazards of the same place and kind within a year, the latest first.
    pub similar: Vec<SimilarRow>,
    /// Papers from outside that name it.
    pub incoming: Vec<IncomingLink>,
    /// Papers to outsiders that speak of it.
    pub outgoing: Vec<OutgoingLink>,
    /// Somebody outside rectifies it, or did.
    pub outside: Option<Outside>,
    /// Notice in force.
    pub notice: Option<Uuid>,
    /// Receipt was refused.
    pub receipt_refused: bool,
    /// Round of rectification.
    pub round: u32,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// It came from a ledger and was closed there (历史档案).
    pub archived: bool,
    /// Whether the rectification held, once somebody looked back.
    pub held: Option<bool>,
    /// Two laptops took steps on the same head.
    pub in_conflict: bool,
    /// Every step, in causal order of recording.
    pub steps: Vec<StepView>,
    /// Names of the people and units that steps speak of by their ids.
    pub names: BTreeMap<Uuid, String>,
}

/// The drill a case was found in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillLink {
    /// Drill.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Name.
    pub title: String,
}

impl DrillLink {
    fn of(reader: &Reader<'_>, id: Uuid) -> Result<Self> {
        let drill: Drill = find(reader, "drill", id)?;
        let (number, title) = (drill.number, drill.terms.title);
        Ok(Self { id, number, title })
    }
}

/// An act, and why it may not be done now.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ActView {
    /// Act.
    pub act: HazardAct,
    /// The reason; absent when it may be done.
    pub refusal: Option<RefusalView>,
}

/// A reason, as a failure would say it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RefusalView {
    /// Code.
    pub code: String,
    /// Parameters of the wording.
    pub params: serde_json::Value,
}

impl RefusalView {
    /// Of a refusal.
    pub(crate) fn of(refusal: &Refusal) -> Self {
        let said = serde_json::to_value(refusal).unwrap_or_default();
        let member = |name: &str| said.get(name).cloned();
        Self {
            code: member("code")
                .and_then(|code| code.as_str().map(str::to_owned))
                .unwrap_or_default(),
            params: member("params").unwrap_or_else(|| serde_json::json!({})),
        }
    }
}

/// Why whoever is seated may not do something by role.
pub(crate) fn refusal_of(
    reader: &Reader<'_>,
    me: Option<Uuid>,
    action: Action,
) -> Result<Option<RefusalView>> {
    let me = me.map(|me| find::<Person>(reader, "person", me));
    let refused = me.transpose()?.map(|me| permission::check(&me, action));
    Ok(refused.and_then(|refused| refused.err().as_ref().map(RefusalView::of)))
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
    /// What people call it.
    pub device_name: String,
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

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<HazardView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let hazard: Hazard = find(reader, "hazard", id)?;
        let organisation = organisation(reader)?;
        let today = organisation.zone.day(now);
        let steps = reader.steps(id)?;
        let case = Case::fold(&steps);
        let ladder = organisation.policy.ladder.as_ref().unwrap_or(&ws.ladder);
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
                device_name: device_name(reader, step.id)?,
                without_effect: case.without_effect.contains(&step.id),
                detail: step.detail.clone(),
            });
        }
        let me = me
            .map(|me| find::<Person>(reader, "person", me))
            .transpose()?;
        let standing_in = standing_notice(reader, hazard.id)?;
        let responsible = case.responsibility.or(hazard.responsibility);
        let unit = responsible
            .map(|r| find::<Unit>(reader, "unit", r.unit))
            .transpose()?;
        let owner = responsible
            .and_then(|r| r.owner)
            .map(|owner| find::<Person>(reader, "person", owner))
            .transpose()?;
        // A year without a calendar hides the day; it does not hide the hazard.
        let until = object::until(&case, &organisation, &ws.calendar);
        let objection_until = until.ok().flatten();
        let confirmation = confirmation(reader, &hazard, &case)?;
        let beside = me.as_ref().map(|person| Beside {
            person,
            unit_head: unit.as_ref().and_then(|unit| unit.head),
            notice: standing_in.as_deref(),
            confirmation,
            today,
            extensions_most: organisation.policy.extensions_most,
            objection_until,
        });
        let acts = beside.into_iter().flat_map(|beside| {
            let check = |act: HazardAct| act.check(&hazard, &case, beside);
            ACTS.map(|act| ActView {
                act,
                refusal: check(act).err().as_ref().map(RefusalView::of),
            })
        });
        let inspection = match &hazard.origin.inspection {
            Some((id, _)) => Some(find::<Inspection>(reader, "inspection", *id)?),
            None => None,
        };
        let found_for = match inspection.as_ref().and_then(|one| one.planned) {
            Some(planned) => {
                let plan: InspectionPlan = find(reader, "inspection_plan", planned.plan)?;
                Names::new(reader).hazard_link(plan.because_of)?
            }
            None => None,
        };
        let photos_of = |wanted: fn(&StepDetail) -> &[Uuid]| -> Vec<Uuid> {
            let photos = steps.iter().flat_map(|step| wanted(&step.detail));
            photos.copied().collect()
        };
        let row = reader
            .ledger_row(id)?
            .ok_or_else(|| Error::missing("hazard", id))?;
        let assessment = match (&case.notice, case.assessment.clone()) {
            (None, Some(one)) => Some(Clauses::of(reader)?.assessment(&hazard, one)),
            (_, assessed) => assessed.or(hazard.assessment.clone()),
        };
        let found_on = hazard.found_on(organisation.zone);
        let outage = outage_of(reader, (&hazard, &case), (organisation.zone, now))?;
        let similar = similar(reader, &Kind::of(&hazard), found_on, Some(id), now)?;
        Ok(HazardView {
            row: ledger::shown(row.clone(), today),
            acts: acts.collect(),
            awaited: awaited(
                &hazard,
                &case,
                (standing_in.as_deref(), confirmation),
                today,
            ),
            found_by_name: Names::new(reader).finder(&hazard.origin)?,
            entered_by_name: match hazard.origin.is_for_another() {
                true => Some(Names::new(reader).person(hazard.origin.entered_by())?),
                false => None,
            },
            inspection_number: inspection.map(|one| one.number),
            found_for,
            photos_during: photos_of(StepDetail::photos_during),
            photos_after: photos_of(StepDetail::photos_after),
            commitments: Commitments::of(&hazard, &case),
            way: way(&hazard, &case, &steps),
            place: hazard.site.place,
            equipment: hazard.site.equipment,
            found_at: hazard.origin.found_at,
            found_by: hazard.origin.found_by,
            inspection: hazard.origin.inspection.as_ref().map(|(id, _)| *id),
            drill: { hazard.origin.drill }
                .map(|id| DrillLink::of(reader, id))
                .transpose()?,
            found_again: { reader.drills_of_hazard(hazard.id)?.into_iter() }
                .filter(|id| hazard.origin.drill != Some(*id))
                .map(|id| DrillLink::of(reader, id))
                .collect::<Result<_>>()?,
            assessment,
            cause: hazard.cause,
            discipline: hazard.discipline,
            consequence: hazard.consequence,
            remarks: hazard.remarks,
            measures: case.measures.clone().unwrap_or(hazard.measures),
            interim_controls: case
                .interim_controls
                .clone()
                .unwrap_or(hazard.interim_controls),
            funds: hazard.funds,
            contingency: hazard.contingency,
            photos: hazard.photos,
            no_photo_reason: hazard.no_photo_reason,
            original_due_on: case.original_due_on,
            extensions_granted: case.extensions.granted,
            extensions_left: case.extensions.left(organisation.policy.extensions_most),
            extension_asked: case.extensions.asked.clone(),
            extension_decider: Decider::of(&case),
            treatment: case.treatment.clone(),
            supervisions: case.supervisions.clone(),
            to_settle: case.to_settle().cloned(),
            to_answer: case.to_answer().map(|one| one.order.clone()),
            answer_standing: { case.to_answer() }
                .map(|one| deadline::standing(one.order.answer_by, today)),
            escalation: ladder.reached(&case, today),
            escalation_next: ladder.next(&case, today),
            objection_standing: { case.objection.as_ref() }
                .map(|open| deadline::standing(open.objection.decide_by, today)),
            objection: case.objection.clone(),
            objection_until,
            briefed_on: case.briefed_on,
            outage,
            orphaned: is_orphaned(&case, unit.as_ref(), owner.as_ref()),
            recurs_from: match hazard.recurs_from {
                Some(old) => Some(HazardLink::to(find(reader, "hazard", old)?)),
                None => None,
            },
            reopened_as: reader
                .hazards_recurring(id)?
                .into_iter()
                .map(HazardLink::to)
                .collect(),
            similar,
            incoming: incoming::links(reader, id, (row.due_on, today))?,
            outgoing: outgoing::links(reader, id)?,
            outside: case.outside.clone(),
            notice: case.notice,
            receipt_refused: case.receipt_refused,
            round: case.round,
            closed_at: case.closed_at,
            archived: case.is_archive(),
            held: case.held,
            in_conflict: case.in_conflict(),
            names: named(reader, &steps)?,
            steps: shown_steps,
            description: hazard.description,
            spot: hazard.site.spot,
        })
    })
}

/// A hazard whose words are frozen in a notice is not changed until that notice is withdrawn.
pub(super) fn check_not_frozen(reader: &Reader<'_>, hazard: &Hazard) -> Result<()> {
    match standing_notice(reader, hazard.id)? {
        None => Ok(()),
        Some(notice) => {
            let hazard = hazard.number.clone();
            Err(Refusal::AlreadyInNotice { hazard, notice }.into())
        }
    }
}

/// Number of the notice a hazard stands in that was not withdrawn.
pub(crate) fn standing_notice(reader: &Reader<'_>, hazard: Uuid) -> Result<Option<String>> {
    for notice in reader.notices_of(hazard)? {
        if crate::notices::state_of(reader, &notice)? != DocumentState::Voided {
            return Ok(Some(notice.number));
        }
    }
    Ok(None)
}

fn device_name(reader: &Reader<'_>, row: Uuid) -> Result<String> {
    let Some(device) = reader.device_of(row)? else {
        return Ok(String::new());
    };
    Ok(find::<store::records::Device>(reader, "device", device)?.name)
}

/// The head of a unit.
pub(crate) fn head_of(reader: &Reader<'_>, unit: Uuid) -> Result<Option<Person>> {
    let unit: Unit = find(reader, "unit", unit)?;
    unit.head
        .map(|head| find(reader, "person", head))
        .transpose()
}
