//! One step on one hazard, by whoever it is that takes it: what every command of the case shares.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{Case, Hazard, StepDetail};
use domain::organisation::{Organisation, Unit};
use domain::people::Person;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::HazardView;
use crate::workspace::{Writer, find, organisation};
use crate::{Result, Workspace};

/// Which step is taken, by whom and when.
pub(super) struct Taking {
    /// What the log calls it.
    pub kind: &'static str,
    /// Hazard.
    pub hazard: Uuid,
    /// Whose step it is, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// What a step is taken on.
pub(super) struct Ground {
    /// Hazard.
    pub hazard: Hazard,
    /// Its case.
    pub case: Case,
    /// Whose step it is.
    pub actor: Person,
    /// Who records it.
    pub author: Person,
    /// Head of the responsible unit.
    pub unit_head: Option<Uuid>,
    /// The organisation.
    pub organisation: Organisation,
    /// The day it happened, by the organisation's clock.
    pub day: NaiveDate,
    /// Today, by the same.
    pub today: NaiveDate,
}

/// Takes a step: `made` checks what it needs and says what it carries.
pub(super) fn take(
    ws: &mut Workspace,
    taking: Taking,
    made: impl FnOnce(&mut Writer<'_, '_>, &mut Ground) -> Result<StepDetail>,
) -> Result<HazardView> {
    ws.write(taking.kind, taking.actor, |tx, author| {
        let (hazard, case) = super::load(tx, taking.hazard)?;
        let organisation = organisation(tx)?;
        let zone = organisation.zone;
        let mut ground = Ground {
            actor: super::actor(tx, taking.actor, author)?,
            author: author.clone(),
            unit_head: unit_head(tx, &case)?,
            day: zone.day(taking.happened_at.unwrap_or(tx.now())),
            today: zone.day(tx.now()),
            hazard,
            case,
            organisation,
        };
        let detail = made(tx, &mut ground)?;
        super::step(
            tx,
            (&ground.hazard, &ground.case),
            (&ground.actor, author),
            taking.happened_at,
            detail,
        )
    })?;
    super::view::view(ws, taking.hazard)
}

/// Head of the responsible unit.
pub(super) fn unit_head(reader: &Reader<'_>, case: &Case) -> Result<Option<Uuid>> {
    match case.responsibility {
        Some(responsibility) => Ok(find::<Unit>(reader, "unit", responsibility.unit)?.head),
        None => Ok(None),
    }
}

/// Files that a step names are there.
pub(crate) fn check_files(reader: &Reader<'_>, files: &[Uuid]) -> Result<()> {
    for file in files {
        find::<Attachment>(reader, "attachment", *file)?;
    }
    Ok(())
}
