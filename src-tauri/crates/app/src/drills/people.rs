//! Who takes part in a drill, and how they sign in.

use domain::Refusal;
use domain::drill::{DrillAct, DrillRole, DrillStatus, Participant, SignIn};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded};
use crate::workspace::{Writer, find};
use crate::{Error, Result, Workspace};

/// Most people of one drill.
const MOST: usize = 500;

/// Puts people on the list of a drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteToDrill {
    /// Drill.
    pub drill: Uuid,
    /// People. Who is named after the clock was started joins, and was not expected.
    #[serde(default)]
    pub people: Vec<Newcomer>,
    /// Whole units; who is on the list already stays there as they are.
    #[serde(default)]
    pub units: Vec<InvitedUnit>,
}

/// A unit of which everybody in use is to take part, with all units below it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitedUnit {
    /// Unit.
    pub unit: Uuid,
    /// Role of each.
    pub role: DrillRole,
    /// Post or task of each.
    #[serde(default)]
    pub duty: String,
}

/// Somebody who is to take part.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Newcomer {
    /// Person of the register.
    pub person: Option<Uuid>,
    /// Name of somebody from outside.
    #[serde(default)]
    pub name: String,
    /// Where somebody from outside comes from.
    #[serde(default)]
    pub organisation: String,
    /// Role.
    pub role: DrillRole,
    /// Post or task.
    #[serde(default)]
    pub duty: String,
}

/// Gives a participant another role and task.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CastParticipant {
    /// Participant.
    pub participant: Uuid,
    /// Role.
    pub role: DrillRole,
    /// Post or task.
    #[serde(default)]
    pub duty: String,
}

/// Takes a participant off the list.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveParticipant {
    /// Participant.
    pub participant: Uuid,
}

/// Signs people in: one by roll-call or ink, many by a photographed sheet.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInToDrill {
    /// Participants, of one drill.
    pub participants: Vec<Uuid>,
    /// How.
    pub by: SignIn,
}

/// Takes a sign-in back that was a slip.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignOutOfDrill {
    /// Participant.
    pub participant: Uuid,
}

/// Puts people on the list.
pub fn invite_to_drill(ws: &mut Workspace, request: InviteToDrill) -> Result<DrillView> {
    ws.write("invite_to_drill", None, |tx, author| {
        let loaded = Loaded::of(tx, request.drill)?;
        let expected = loaded.status() == DrillStatus::Planned;
        let act = match expected {
            true => DrillAct::Prepare,
            false => DrillAct::SignIn,
        };
        loaded.check(act, author)?;
        let mut people = request.people;
        let mut known: Vec<Uuid> = loaded.people.iter().filter_map(|one| one.person).collect();
        for invited in &request.units {
            let most = u32::try_from(MOST + 1).unwrap_or(u32::MAX);
            for person in tx.people_of_units(invited.unit, most)? {
                let named = { people.iter() }.any(|one| one.person == Some(person.id));
                if !named && !known.contains(&person.id) {
                    people.push(Newcomer {
                        person: Some(person.id),
                        name: String::new(),
                        organisation: String::new(),
                        role: invited.role,
                        duty: invited.duty.clone(),
                    });
                }
            }
        }
        if people.is_empty() {
            return Err(match request.units.is_empty() {
                true => Refusal::Blank { field: "people" },
                false => Refusal::NobodyToInvite,
            }
            .into());
        }
        if loaded.people.len() + people.len() > MOST {
            let (field, most) = ("people", MOST);
            return Err(Refusal::TooMany { field, most }.into());
        }
        for newcomer in &people {
            let participant = enter(tx, request.drill, newcomer, expected)?;
            if let Some(person) = participant.person {
                if known.contains(&person) {
                    let person = participant.name;
                    return Err(Refusal::SamePersonTwice { person }.into());
                }
                known.push(person);
            }
            tx.save(&participant)?;
        }
        Ok(())
    })?;
    view(ws, request.drill)
}

/// Gives another role and task.
pub fn cast_participant(ws: &mut Workspace, request: CastParticipant) -> Result<DrillView> {
    change(
        ws,
        "cast_participant",
        &[request.participant],
        DrillAct::SignIn,
        |_, one, _| Ok(one.cast(request.role, &request.duty)?),
    )
}

/// Takes a participant off the list.
pub fn remove_participant(ws: &mut Workspace, request: RemoveParticipant) -> Result<DrillView> {
    let participants = [request.participant];
    change(
        ws,
        "remove_participant",
        &participants,
        DrillAct::Prepare,
        |_, one, _| Ok(one.remove()?),
    )
}

/// Signs people in.
pub fn sign_in_to_drill(ws: &mut Workspace, request: SignInToDrill) -> Result<DrillView> {
    let proof = match request.by {
        SignIn::RollCall { .. } => None,
        SignIn::Ink { picture } => Some(picture),
        SignIn::Sheet { scan } => Some(scan),
    };
    let alone = !matches!(request.by, SignIn::Sheet { .. });
    if alone && request.participants.len() > 1 {
        let (field, most) = ("participants", 1);
        return Err(Refusal::TooMany { field, most }.into());
    }
    let by = &request.by;
    change(
        ws,
        "sign_in_to_drill",
        &request.participants,
        DrillAct::SignIn,
        |tx, one, author| {
            if let Some(proof) = proof {
                find::<Attachment>(tx, "attachment", proof)?;
            }
            Ok(one.sign_in(by.clone(), tx.now(), author)?)
        },
    )
}

/// Takes a sign-in back.
pub fn sign_out_of_drill(ws: &mut Workspace, request: SignOutOfDrill) -> Result<DrillView> {
    let participants = [request.participant];
    change(
        ws,
        "sign_out_of_drill",
        &participants,
        DrillAct::SignIn,
        |_, one, _| Ok(one.sign_out()?),
    )
}

pub(super) fn enter(
    reader: &Writer<'_, '_>,
    drill: Uuid,
    given: &Newcomer,
    expected: bool,
) -> Result<Participant> {
    let name = match given.person {
        Some(person) => {
            let person: Person = find(reader, "person", person)?;
            person.present()?.name.clone()
        }
        None => given.name.clone(),
    };
    let who = (given.person, name.as_str(), given.organisation.as_str());
    let part = (given.role, given.duty.as_str());
    Ok(Participant::new(
        (reader.new_id(), drill),
        who,
        part,
        expected,
    )?)
}

fn find_one(reader: &Reader<'_>, id: Uuid) -> Result<Participant> {
    let one: Participant = find(reader, "drill_participant", id)?;
    match one.removed {
        true => Err(Error::missing("drill_participant", id)),
        false => Ok(one),
    }
}

/// Changes participants of one drill in one act.
fn change(
    ws: &mut Workspace,
    kind: &'static str,
    participants: &[Uuid],
    act: DrillAct,
    changing: impl Fn(&Writer<'_, '_>, &mut Participant, Uuid) -> Result<()>,
) -> Result<DrillView> {
    let drill = ws.write(kind, None, |tx, author| {
        let blank = || Refusal::Blank {
            field: "participants",
        };
        let first = participants.first().ok_or_else(blank)?;
        let drill = find_one(tx, *first)?.drill;
        Loaded::of(tx, drill)?.check(act, author)?;
        for id in participants {
            let mut one = find_one(tx, *id)?;
            if one.drill != drill {
                return Err(Error::missing("drill_participant", *id));
            }
            changing(tx, &mut one, author.id)?;
            tx.save(&one)?;
        }
        Ok(drill)
    })?;
    view(ws, drill)
}
