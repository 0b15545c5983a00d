//! Opening the workspace for a task.

use app::{Env, Language, Options, SlotInfo, Unlock, Workspace};

use crate::arguments::Arguments;
use crate::exit::Stop;
use crate::{folder, passphrase};

/// Clock, randomness, fonts.
pub fn options(arguments: &Arguments) -> Options {
    Options {
        env: env(arguments),
        fonts: app::installed_fonts(),
    }
}

#[cfg(not(feature = "test-env"))]
fn env(_: &Arguments) -> Env {
    Env::system()
}

#[cfg(feature = "test-env")]
fn env(arguments: &Arguments) -> Env {
    match (arguments.now, arguments.seed) {
        (None, None) => Env::system(),
        (now, seed) => Env::fixed(now.unwrap_or_default(), seed.unwrap_or_default()),
    }
}

/// Opens the workspace as the person named, else as the founder.
pub fn open(arguments: &Arguments) -> Result<Workspace, Stop> {
    let language = language(arguments)?;
    let folder = folder(arguments)?;
    let slots = app::slots(folder)?;
    let person = match &arguments.person {
        Some(named) => find(&slots, named)?,
        None => {
            slots
                .first()
                .ok_or_else(|| Stop::refused("no_access", serde_json::json!({})))?
                .person
        }
    };
    let secret = passphrase::get(passphrase::OPEN)?;
    let unlock = Unlock::Person {
        person,
        passphrase: secret.reveal(),
    };
    let mut ws = Workspace::open(folder, &unlock, options(arguments))?;
    ws.speak(language);
    Ok(ws)
}

/// The language of tables, as the command line or the environment says.
fn language(arguments: &Arguments) -> Result<Language, Stop> {
    let named = std::env::var("BIHUAN_LANG").ok();
    match arguments.lang.as_ref().or(named.as_ref()) {
        None => Ok(Language::default()),
        Some(named) => serde_json::from_value(named.as_str().into())
            .map_err(|_| Stop::usage("language_unknown", "name a language: zh-CN or en")),
    }
}

fn find(slots: &[SlotInfo], named: &str) -> Result<uuid::Uuid, Stop> {
    let fits = |slot: &&SlotInfo| slot.label == named || slot.person.to_string() == named;
    let mut found = slots.iter().filter(fits);
    match (found.next(), found.next()) {
        (Some(slot), None) => Ok(slot.person),
        (None, _) => Err(Stop::usage(
            "person_unknown",
            "no such person has access here",
        )),
        (Some(_), Some(_)) => Err(Stop::usage(
            "person_ambiguous",
            "several people of that name; use the id",
        )),
    }
}
