//! Preferences: how a person likes the screens, on this laptop alone.

use domain::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Error, Result, Workspace};

/// Longest name, in characters.
const NAME: usize = 64;
/// Largest value, in bytes.
const LARGEST: u32 = 16 * 1024;

/// Sets a preference, or forgets it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPreference {
    /// Name, at most 64 characters, e.g. `hazards/columns`.
    pub name: String,
    /// Value, at most 16 KiB; absent to forget it.
    pub value: Option<String>,
}

/// Asks for all preferences of whoever sits at the laptop.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetPreferences {}

/// One preference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Preference {
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
}

/// Preferences of one person by name.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PreferencesView {
    /// All of them.
    pub preferences: Vec<Preference>,
}

/// Sets a preference of whoever sits at the laptop.
pub fn set_preference(ws: &mut Workspace, request: SetPreference) -> Result<PreferencesView> {
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    let name = domain::text("name", &request.name, NAME)?;
    let value = request.value.as_deref();
    if value.is_some_and(|value| !u32::try_from(value.len()).is_ok_and(|size| size <= LARGEST)) {
        let (field, most) = ("value", LARGEST);
        return Err(Refusal::TooManyBytes { field, most }.into());
    }
    let setting = format!("{}{name}", path(person));
    ws.store.local(|local| local.set_setting(&setting, value))?;
    get_preferences(ws, GetPreferences {})
}

/// The preferences of whoever sits at the laptop.
pub fn get_preferences(ws: &mut Workspace, _: GetPreferences) -> Result<PreferencesView> {
    let path = path(ws.author().ok_or(Error::NobodySignedIn)?);
    let settings = ws.read(|reader| Ok(reader.settings_below(&path)?))?;
    let preferences = settings.into_iter().map(|(name, value)| Preference {
        name: name.strip_prefix(&path).unwrap_or(&name).to_owned(),
        value,
    });
    Ok(PreferencesView {
        preferences: preferences.collect(),
    })
}

fn path(person: Uuid) -> String {
    format!("person/{person}/")
}
