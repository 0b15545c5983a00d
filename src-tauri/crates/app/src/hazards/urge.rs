//! 催办: who is to be urged about what, and the record that it was done.

use chrono::{DateTime, Utc};
use domain::deadline::Standing;
use domain::hazard::{Case, Hazard, StepDetail, Urging, UrgingWay, check_urging};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::take::check_files;
use super::{HazardRow, HazardView, head_of, ledger};
use crate::workspace::{find, today};
use crate::{Error, Result, Workspace};

/// Records that somebody was urged.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordUrging {
    /// Hazard.
    pub hazard: Uuid,
    /// Further hazards the same words were about.
    #[serde(default)]
    pub also: Vec<Uuid>,
    /// Who was urged.
    pub whom: Uuid,
    /// How.
    pub way: UrgingWay,
    /// What was said.
    pub said: String,
    /// What was answered.
    #[serde(default)]
    pub answer: String,
    /// Scans that prove it.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who urged, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Asks whom to urge about these hazards.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanUrging {
    /// Hazards.
    pub hazards: Vec<Uuid>,
    /// With everything else that presses and is with the same people.
    #[serde(default)]
    pub all_that_presses: bool,
}

/// Whom to urge.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UrgingPlan {
    /// Each once, in the order of the hazards.
    pub people: Vec<ToUrge>,
    /// Numbers of hazards nobody is to be urged about: the unit has nothing to do, or nobody is named.
    pub left: Vec<String>,
}

/// Somebody to urge.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ToUrge {
    /// The owner; where none is named, the head of the unit.
    pub whom: Uuid,
    /// Name.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// About these.
    pub hazards: Vec<HazardRow>,
}

/// Whom to urge about these hazards: the owner, where none is named the head of the unit.
pub fn plan_urging(ws: &mut Workspace, request: PlanUrging) -> Result<UrgingPlan> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let shown = |hazard: Uuid| {
            let row = reader.ledger_row(hazard)?;
            let row = row.ok_or_else(|| Error::missing("hazard", hazard))?;
            Ok::<_, Error>(ledger::shown(row, today))
        };
        let (mut people, mut left) = (Vec::<ToUrge>::new(), Vec::new());
        for id in &request.hazards {
            let (hazard, case) = super::load(reader, *id)?;
            let Some(person) = to_urge(reader, &case)? else {
                left.push(hazard.number);
                continue;
            };
            match people.iter_mut().find(|one| one.whom == person.id) {
                Some(known) => known.hazards.push(shown(*id)?),
                None => people.push(ToUrge {
                    whom: person.id,
                    name: person.name,
                    phone: person.phone,
                    hazards: vec![shown(*id)?],
                }),
            }
        }
        for person in people.iter_mut().filter(|_| request.all_that_presses) {
            for id in reader.hazards_open_with(person.whom)? {
                let row = shown(id)?;
                let presses = !matches!(row.standing, None | Some(Standing::InTime { .. }));
                let named = person.hazards.iter().any(|one| one.id == id);
                if row.status.is_with_unit() && presses && !named {
                    person.hazards.push(row);
                }
            }
        }
        Ok(UrgingPlan { people, left })
    })
}

/// Who has to do what comes next on a case.
fn to_urge(reader: &Reader<'_>, case: &Case) -> Result<Option<Person>> {
    let with_unit = case.status.is_with_unit();
    let Some(responsible) = case.responsibility.filter(|_| with_unit) else {
        return Ok(None);
    };
    match responsible.owner {
        Some(owner) => find(reader, "person", owner).map(Some),
        None => head_of(reader, responsible.unit),
    }
}

/// Records that somebody was urged, about one hazard or several at once.
pub fn record_urging(ws: &mut Workspace, request: RecordUrging) -> Result<HazardView> {
    ws.write("record_urging", request.actor, |tx, author| {
        let actor = super::actor(tx, request.actor, author)?;
        let whom: Person = find(tx, "person", request.whom)?;
        check_files(tx, &request.evidence)?;
        let urging = Urging {
            whom: whom.id,
            way: request.way,
            said: request.said.trim().to_owned(),
            answer: request.answer.trim().to_owned(),
            evidence: request.evidence,
        };
        check_urging(&actor, &whom, &urging)?;
        for id in std::iter::once(request.hazard).chain(request.also) {
            let (hazard, case): (Hazard, Case) = super::load(tx, id)?;
            let detail = StepDetail::Urged(urging.clone());
            let hands = (&actor, author);
            super::step(tx, (&hazard, &case), hands, request.happened_at, detail)?;
        }
        Ok(())
    })?;
    super::view::view(ws, request.hazard)
}
