//! Who signs a record: the inspectors, somebody for the unit, or witnesses that it refused.

use uuid::Uuid;

use crate::inspection::Inspection;
use crate::people::{Person, titled};
use crate::permission;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Who signs for the unit inspected, or refuses to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Companion {
    /// Somebody of the organisation.
    pub person: Option<Uuid>,
    /// Name with post; empty where nobody is named, and the paper has room for it.
    pub words: String,
}

impl Companion {
    /// Somebody of the organisation who did not inspect.
    pub fn known(inspection: &Inspection, person: &Person) -> Refused<Self> {
        person.present()?;
        if inspection.inspectors.contains(&person.id) {
            return Err(Refusal::SignsForBothSides {
                person: person.name.clone(),
            });
        }
        Ok(Self {
            person: Some(person.id),
            words: person.titled(),
        })
    }

    /// Somebody by name and post alone.
    pub fn named(name: &str, post: &str) -> Refused<Self> {
        let name = optional_text("companion", name, 60)?;
        let post = optional_text("post", post, 40)?;
        Ok(Self {
            person: None,
            words: match name.is_empty() {
                true => name,
                false => titled(&name, &post),
            },
        })
    }
}

/// Whoever signs by ink as inspector did inspect, and signs once.
pub fn check_inks(inspection: &Inspection, signers: &[Person]) -> Refused<()> {
    permission::check_distinct(signers)?;
    let stranger = |person: &&Person| !inspection.inspectors.contains(&person.id);
    match signers.iter().find(stranger) {
        Some(person) => Err(Refusal::NotAnInspector {
            person: person.name.clone(),
        }),
        None => Ok(()),
    }
}

/// A refusal names who refused and why; witnesses may follow. Returns the reason trimmed.
pub fn check_refusal(
    inspection: &Inspection,
    refuser: &Companion,
    reason: &str,
    witnesses: &[Person],
) -> Refused<String> {
    text("companion", &refuser.words, 110)?;
    let reason = text("reason", reason, 300)?;
    if !witnesses.is_empty() {
        check_witnesses(inspection, refuser.person, witnesses)?;
    }
    Ok(reason)
}

/// Two witnesses who neither inspected nor refused.
pub fn check_witnesses(
    inspection: &Inspection,
    refuser: Option<Uuid>,
    witnesses: &[Person],
) -> Refused<()> {
    permission::check_witnesses(witnesses, |id| {
        refuser == Some(id) || inspection.inspectors.contains(&id)
    })
}

/// From the second version on a record says why it was made anew. Returns the words trimmed.
pub fn check_renewal(version: u32, renewal: &str) -> Refused<String> {
    match version {
        1 => Ok(String::new()),
        _ => text("renewal", renewal, 200),
    }
}
