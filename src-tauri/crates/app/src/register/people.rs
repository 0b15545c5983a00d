//! People, their roles and their access to this laptop.

use std::collections::BTreeSet;

use domain::organisation::Unit;
use domain::people::{Person, Role};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::names::Names;
use crate::workspace::find;
use crate::{ListRequest, Listed, Result, Secret, Workspace, setup};

/// Enters a person.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// Name as it stands on papers.
    pub name: String,
    /// Unit.
    pub unit: Option<Uuid>,
    /// Post in words.
    #[serde(default)]
    pub post: String,
    /// Telephone number.
    #[serde(default)]
    pub phone: String,
    /// Roles.
    #[serde(default)]
    pub roles: Vec<Role>,
}

/// Describes a person anew; roles stay.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditPerson {
    /// Person.
    pub person: Uuid,
    /// Name as it stands on papers.
    pub name: String,
    /// Unit; absent for none.
    pub unit: Option<Uuid>,
    /// Post in words.
    #[serde(default)]
    pub post: String,
    /// Telephone number.
    #[serde(default)]
    pub phone: String,
}

/// Replaces a person's roles.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetRoles {
    /// Person.
    pub person: Uuid,
    /// Roles.
    pub roles: Vec<Role>,
}

/// Most running inspections that are looked through for whom leads them.
const RUNNING: u32 = 1000;

/// Marks a person as left or back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetActive {
    /// Person.
    pub person: Uuid,
    /// Whether the person may act.
    pub active: bool,
}

/// Gives a person a first passphrase on this laptop.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantAccess {
    /// Person.
    pub person: Uuid,
    /// Passphrase for that person.
    pub new_passphrase: Secret,
}

/// A person.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PersonView {
    /// Row id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<Uuid>,
    /// Name of the unit.
    pub unit_name: Option<String>,
    /// Post.
    pub post: String,
    /// Telephone number.
    pub phone: String,
    /// Roles.
    pub roles: BTreeSet<Role>,
    /// Whether the person may act.
    pub active: bool,
    /// Whether the person has a passphrase on this laptop.
    pub has_access: bool,
    /// Hazards the person owns that are not closed.
    pub open_hazards: u32,
    /// Inspections the person makes that run.
    pub running_inspections: u32,
}

/// Enters a person.
pub fn add_person(ws: &mut Workspace, request: AddPerson) -> Result<PersonView> {
    let id = ws.write("add_person", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        if let Some(unit) = request.unit {
            find::<Unit>(tx, "unit", unit)?.present()?;
        }
        let person = Person::new(tx.new_id(), &request.name, request.unit, &request.roles)?
            .reach(&request.post, &request.phone)?;
        tx.save(&person)?;
        Ok(person.id)
    })?;
    view(ws, id)
}

/// Describes a person anew. Papers that name the person keep the name they were signed with.
pub fn edit_person(ws: &mut Workspace, request: EditPerson) -> Result<PersonView> {
    ws.write("edit_person", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut person: Person = find(tx, "person", request.person)?;
        if let Some(unit) = request.unit
            && person.unit != Some(unit)
        {
            find::<Unit>(tx, "unit", unit)?.present()?;
        }
        person.edit(&request.name, request.unit, &request.post, &request.phone)?;
        tx.save(&person)?;
        Ok(())
    })?;
    view(ws, request.person)
}

/// Replaces a person's roles; the last administrator stays one.
pub fn set_roles(ws: &mut Workspace, request: SetRoles) -> Result<PersonView> {
    ws.write("set_roles", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut person: Person = find(tx, "person", request.person)?;
        let others = tx.other_administrators(person.id)?;
        let (open, led) = work_of(tx, person.id)?;
        person.set_roles(setup::role_set(&request.roles), others, (open, &led))?;
        tx.save(&person)?;
        Ok(())
    })?;
    view(ws, request.person)
}

/// Marks a person as left or back. They stay while they own open hazards: `hand_over` comes first.
pub fn set_active(ws: &mut Workspace, request: SetActive) -> Result<PersonView> {
    ws.write("set_person_active", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut person: Person = find(tx, "person", request.person)?;
        if !request.active && tx.other_administrators(person.id)? == 0 {
            let roles = person
                .roles
                .iter()
                .copied()
                .filter(|r| *r != Role::Administrator);
            person.clone().set_roles(roles.collect(), 0, (0, &[]))?;
        }
        let (open, led) = work_of(tx, person.id)?;
        person.set_active(request.active, open, &led)?;
        tx.save(&person)?;
        Ok(())
    })?;
    view(ws, request.person)
}

/// Open hazards a person owns, and the numbers of running inspections the person leads.
fn work_of(reader: &Reader<'_>, person: Uuid) -> Result<(u32, Vec<String>)> {
    let open = reader.open_work_of_person(person)?;
    let running = reader.inspections_running(RUNNING)?.into_iter();
    let led = running.filter(|one| one.inspectors.first() == Some(&person));
    Ok((open.hazards, led.map(|one| one.number).collect()))
}

/// Gives a person a first passphrase on this laptop. Keys live beside the log, so this is no act.
pub fn grant_access(ws: &mut Workspace, request: GrantAccess) -> Result<PersonView> {
    let author = ws.author().ok_or(crate::Error::NobodySignedIn)?;
    let person: Person = ws.read(|reader| {
        permission::check(&find(reader, "person", author)?, Action::Administer)?;
        let person: Person = find(reader, "person", request.person)?;
        person.present()?;
        Ok(person)
    })?;
    ws.store
        .add_slot(person.id, &person.name, request.new_passphrase.reveal())?;
    view(ws, request.person)
}

/// People in the order they were entered.
pub fn list_people(ws: &mut Workspace, request: ListRequest) -> Result<Listed<PersonView>> {
    let with_access = with_access(ws);
    ws.read(|reader| {
        let mut names = Names::new(reader);
        Listed::of(reader, &request, |person| {
            shown(reader, &mut names, person, &with_access)
        })
    })
}

fn view(ws: &Workspace, id: Uuid) -> Result<PersonView> {
    let with_access = with_access(ws);
    ws.read(|reader| {
        let person = find(reader, "person", id)?;
        shown(reader, &mut Names::new(reader), person, &with_access)
    })
}

fn with_access(ws: &Workspace) -> BTreeSet<Uuid> {
    ws.store
        .people()
        .into_iter()
        .map(|slot| slot.person)
        .collect()
}

fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    person: Person,
    with_access: &BTreeSet<Uuid>,
) -> Result<PersonView> {
    let open = reader.open_work_of_person(person.id)?;
    Ok(PersonView {
        has_access: with_access.contains(&person.id),
        id: person.id,
        name: person.name,
        unit: person.unit,
        unit_name: person.unit.map(|id| names.unit(id)).transpose()?,
        post: person.post,
        phone: person.phone,
        roles: person.roles,
        active: person.active,
        open_hazards: open.hazards,
        running_inspections: open.inspections,
    })
}
