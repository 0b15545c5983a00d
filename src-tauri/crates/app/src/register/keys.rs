//! Who can sign: each person with the state of key and certificate.

use chrono::{DateTime, Utc};
use domain::certificate::KeyState;
use domain::people::Person;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::names::Names;
use crate::{ListRequest, Listed, Result, Workspace, signing_keys};

/// A person's key.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KeyRow {
    /// Person.
    pub person: Uuid,
    /// Name.
    pub name: String,
    /// Name of the unit.
    pub unit_name: Option<String>,
    /// How the person stands.
    pub state: KeyState,
    /// Until when the latest certificate is or was valid.
    pub valid_until: Option<DateTime<Utc>>,
    /// Request that waits to be certified.
    pub request: Option<Uuid>,
    /// The key itself is on this laptop, so that the person can sign here.
    pub key_here: bool,
}

/// People with the state of their signing keys, in the order they were entered.
pub fn list_signing_keys(ws: &mut Workspace, request: ListRequest) -> Result<Listed<KeyRow>> {
    let now = ws.now();
    ws.read(|reader| {
        let mut names = Names::new(reader);
        Listed::of(reader, &request, |person: Person| {
            let asked = reader.open_key_request(person.id)?;
            let (state, valid_until) = signing_keys::state(reader, person.id, now)?;
            Ok(KeyRow {
                person: person.id,
                name: person.name,
                unit_name: person.unit.map(|id| names.unit(id)).transpose()?,
                state,
                valid_until,
                request: asked.map(|asked| asked.id),
                key_here: signing_keys::key_here(reader, person.id)?,
            })
        })
    })
}
