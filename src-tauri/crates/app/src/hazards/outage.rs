//! Planned outages (停电计划) and the hazards that need one. No deadline moves by itself.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Zone;
use domain::hazard::{Case, Hazard, StepDetail};
use domain::organisation::Place;
use domain::outage::{Outage, OutageConcern, OutageNeed, OutageTerms, check_outage_need};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::recur::HazardLink;
use super::take::{Taking, take};
use super::{HazardView, load};
use crate::hazards::words::day;
use crate::names::Names;
use crate::register::equipment::standing;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Hazards shown with an outage.
const SHOWN: u32 = 50;

/// Enters a planned outage.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddOutage {
    /// What is known of it.
    pub terms: OutageTerms,
}

/// Moves an outage to other times.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveOutage {
    /// Outage.
    pub outage: Uuid,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// Cancels an outage.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelOutage {
    /// Outage.
    pub outage: Uuid,
    /// Why.
    pub reason: String,
}

/// Names the outage that a rectification needs, or says that it no longer needs one.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameOutage {
    /// Hazard.
    pub hazard: Uuid,
    /// Outage; absent where none is needed any more.
    #[serde(default)]
    pub outage: Option<Uuid>,
    /// What of the rectification needs it, or why it no longer does.
    pub reason: String,
    /// Whose act it is, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// A planned outage.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutageView {
    /// Row id.
    pub id: Uuid,
    /// Number of the outage plan; may be empty.
    pub number: String,
    /// What is without voltage, in words.
    pub what: String,
    /// Place, where it is one of the register.
    pub place: Option<Uuid>,
    /// Its name.
    pub place_name: Option<String>,
    /// Equipment there, where it is one of the register.
    pub equipment: Option<Uuid>,
    /// Its double name.
    pub equipment_name: Option<String>,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Day on which it ends.
    pub ends_on: NaiveDate,
    /// How it was moved, the latest last.
    pub moves: Vec<MoveView>,
    /// Why it was cancelled.
    pub cancelled: Option<String>,
    /// Open hazards that need it, fifty at most.
    pub hazards: Vec<HazardLink>,
}

/// How an outage was moved.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MoveView {
    /// When it was to begin before.
    pub from_starts_at: DateTime<Utc>,
    /// When it was to end before.
    pub from_ends_at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Who recorded it.
    pub moved_by_name: String,
    /// When.
    pub moved_at: DateTime<Utc>,
}

/// The outage that a hazard needs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NeededOutageView {
    /// The outage.
    #[serde(flatten)]
    pub outage: OutageView,
    /// Why it asks for attention.
    pub concern: Option<OutageConcern>,
    /// What might be said when a later deadline is asked for; empty where it asks for none.
    pub extension_reason: String,
}

impl NeededOutageView {
    /// What people call it.
    pub(crate) fn label(&self) -> &str {
        match self.outage.number.as_str() {
            "" => &self.outage.what,
            number => number,
        }
    }
}

/// Enters a planned outage.
pub fn add_outage(ws: &mut Workspace, request: AddOutage) -> Result<OutageView> {
    let now = ws.now();
    let id = ws.write("add_outage", None, |tx, author| {
        if let Some(place) = request.terms.place {
            find::<Place>(tx, "place", place)?.present()?;
            standing(tx, request.terms.equipment, place)?;
        }
        let outage = Outage::enter(tx.new_id(), &request.terms, author, now)?;
        tx.save(&outage)?;
        Ok(outage.id)
    })?;
    view(ws, id)
}

/// Moves an outage. The hazards that need it ask for attention; their deadlines stay.
pub fn move_outage(ws: &mut Workspace, request: MoveOutage) -> Result<OutageView> {
    let now = ws.now();
    ws.write("move_outage", None, |tx, author| {
        let mut outage: Outage = find(tx, "outage", request.outage)?;
        let times = (request.starts_at, request.ends_at);
        outage.reschedule(times, &request.reason, author, now)?;
        tx.save(&outage)?;
        Ok(())
    })?;
    view(ws, request.outage)
}

/// Cancels an outage. The hazards that need it ask for attention; their deadlines stay.
pub fn cancel_outage(ws: &mut Workspace, request: CancelOutage) -> Result<OutageView> {
    let now = ws.now();
    ws.write("cancel_outage", None, |tx, author| {
        let mut outage: Outage = find(tx, "outage", request.outage)?;
        outage.cancel(&request.reason, author, now)?;
        tx.save(&outage)?;
        Ok(())
    })?;
    view(ws, request.outage)
}

/// Names the outage that a rectification needs, or says that it no longer needs one.
pub fn name_outage(ws: &mut Workspace, request: NameOutage) -> Result<HazardView> {
    let taking = Taking {
        kind: "name_outage",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        let outage = request.outage.map(|id| find::<Outage>(tx, "outage", id));
        let outage = outage.transpose()?;
        let need = OutageNeed {
            outage: request.outage,
            reason: request.reason.trim().to_owned(),
        };
        check_outage_need(&ground.actor, &ground.case, &need, outage.as_ref())?;
        Ok(StepDetail::OutageNamed(need))
    })
}

/// The outage that a hazard needs, and whether it asks for attention.
pub(crate) fn outage_of(
    reader: &Reader<'_>,
    (hazard, case): (&Hazard, &Case),
    (zone, now): (Zone, DateTime<Utc>),
) -> Result<Option<NeededOutageView>> {
    let Some(needed) = case.outage else {
        return Ok(None);
    };
    let outage: Outage = find(reader, "outage", needed.outage)?;
    let due_on = case.due_on.or(hazard.due_on);
    let concern = outage.concern(case, due_on, (zone, now));
    let extension_reason = concern.map_or_else(String::new, |one| reason(&outage, one, zone));
    let outage = shown(reader, &mut Names::new(reader), outage)?;
    Ok(Some(NeededOutageView {
        outage,
        concern,
        extension_reason,
    }))
}

/// What might be said when a later deadline is asked for.
fn reason(outage: &Outage, concern: OutageConcern, zone: Zone) -> String {
    let called = match outage.number.as_str() {
        "" => format!("{}停电计划", outage.what),
        number => format!("停电计划{number}（{}）", outage.what),
    };
    let when = day(zone.day(outage.ends_at));
    match concern {
        OutageConcern::Cancelled => {
            let why = outage.cancelled.as_ref().map(|one| one.reason.as_str());
            format!(
                "{called}取消：{}，整改须另行安排停电。",
                why.unwrap_or_default()
            )
        }
        OutageConcern::AfterDeadline => match outage.moves.last() {
            Some(last) => format!("{called}改期至{when}（{}），晚于整改期限。", last.reason),
            None => format!("{called}安排在{when}，晚于整改期限。"),
        },
        OutageConcern::Missed => format!("{called}已于{when}结束，整改未能在停电窗口内完成。"),
        OutageConcern::Moved => String::new(),
    }
}

/// An outage in words for paper.
pub(crate) fn outage_words(reader: &Reader<'_>, id: Uuid) -> Result<String> {
    let zone = organisation(reader)?.zone;
    let outage: Outage = find(reader, "outage", id)?;
    let at = |moment| {
        zone.local(moment)
            .format("%Y年%-m月%-d日 %H:%M")
            .to_string()
    };
    let number = match outage.number.as_str() {
        "" => String::new(),
        number => format!("{number}　"),
    };
    let times = format!("{}至{}", at(outage.starts_at), at(outage.ends_at));
    let end = match &outage.cancelled {
        Some(cancelled) => format!("（已取消：{}）", cancelled.reason),
        None => String::new(),
    };
    Ok(format!("{number}{}，{times}{end}", outage.what))
}

fn view(ws: &Workspace, id: Uuid) -> Result<OutageView> {
    ws.read(|reader| shown(reader, &mut Names::new(reader), find(reader, "outage", id)?))
}

/// An outage as it is shown.
pub(super) fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    outage: Outage,
) -> Result<OutageView> {
    let zone = organisation(reader)?.zone;
    let mut hazards = Vec::new();
    for id in reader.hazards_needing_outage(Some(outage.id), SHOWN)? {
        hazards.push(HazardLink::to(load(reader, id)?.0));
    }
    let moves = outage.moves.into_iter().map(|one| {
        Ok(MoveView {
            from_starts_at: one.from_starts_at,
            from_ends_at: one.from_ends_at,
            reason: one.reason,
            moved_by_name: names.person(one.moved_by)?,
            moved_at: one.moved_at,
        })
    });
    let moves = moves.collect::<Result<_>>()?;
    Ok(OutageView {
        id: outage.id,
        number: outage.number,
        what: outage.what,
        place: outage.place,
        place_name: outage.place.map(|place| names.place(place)).transpose()?,
        equipment: outage.equipment,
        equipment_name: { outage.equipment }
            .map(|equipment| names.equipment(equipment))
            .transpose()?,
        starts_at: outage.starts_at,
        ends_at: outage.ends_at,
        ends_on: zone.day(outage.ends_at),
        moves,
        cancelled: outage.cancelled.map(|one| one.reason),
        hazards,
    })
}
