//! People, their roles and their access to this laptop.

use std::collections::BTreeSet;

use domain::people::{Person, Role};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::workspace::find;
use crate::{Page, PageRequest, Result, Secret, Workspace, setup};

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

/// Replaces a person's roles.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetRoles {
    /// Person.
    pub person: Uuid,
    /// Roles.
    pub roles: Vec<Role>,
}

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
}

/// Enters a person.
pub fn add_person(ws: &mut Workspace, request: AddPerson) -> Result<PersonView> {
    let id = ws.write("add_person", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        if let Some(unit) = request.unit {
            find::<domain::organisation::Unit>(tx, "unit", unit)?;
        }
        let person = Person::new(tx.new_id(), &request.name, request.unit, &request.roles)?
            .reach(&request.post, &request.phone)?;
        tx.save(&person)?;
        Ok(person.id)
    })?;
    view(ws, id)
}

/// Replaces a person's roles; the last administrator stays one.
pub fn set_roles(ws: &mut Workspace, request: SetRoles) -> Result<PersonView> {
    ws.write("set_roles", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut person: Person = find(tx, "person", request.person)?;
        let others = tx.other_administrators(person.id)?;
        person.set_roles(setup::role_set(&request.roles), others)?;
        tx.save(&person)?;
        Ok(())
    })?;
    view(ws, request.person)
}

/// Marks a person as left or back.
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
            person.clone().set_roles(roles.collect(), 0)?;
        }
        person.active = request.active;
        tx.save(&person)?;
        Ok(())
    })?;
    view(ws, request.person)
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
pub fn list_people(ws: &mut Workspace, request: PageRequest) -> Result<Page<PersonView>> {
    let with_access = with_access(ws);
    ws.read(|reader| {
        Page::of(reader.page(request.bounds())?, |person| {
            Ok(shown(person, &with_access))
        })
    })
}

fn view(ws: &Workspace, id: Uuid) -> Result<PersonView> {
    let with_access = with_access(ws);
    ws.read(|reader| Ok(shown(find(reader, "person", id)?, &with_access)))
}

fn with_access(ws: &Workspace) -> BTreeSet<Uuid> {
    ws.store
        .people()
        .into_iter()
        .map(|slot| slot.person)
        .collect()
}

fn shown(person: Person, with_access: &BTreeSet<Uuid>) -> PersonView {
    PersonView {
        has_access: with_access.contains(&person.id),
        id: person.id,
        name: person.name,
        unit: person.unit,
        post: person.post,
        phone: person.phone,
        roles: person.roles,
        active: person.active,
    }
}
