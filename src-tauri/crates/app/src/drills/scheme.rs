//! The scheme drills are evaluated by: as it ships until the organisation makes its own, version by version.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::drill::evaluation::{EvaluationScheme, SchemeVersion};
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::{Result, Workspace, data};

/// More versions than anybody makes.
const MOST: u32 = 1000;

/// Asks for the scheme.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GetDrillScheme {
    /// Version; the one in use when absent, what ships for 0.
    pub version: Option<u32>,
}

/// Makes the next version; evaluations that began keep theirs.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviseDrillScheme {
    /// Items, grades, workdays.
    pub scheme: EvaluationScheme,
    /// What changed and why.
    pub changes: String,
}

/// The scheme.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillSchemeView {
    /// Version; 0 is what ships, whose items are from memory and have to be checked.
    pub version: u32,
    /// Items, grades, workdays.
    pub scheme: EvaluationScheme,
    /// The organisation's own versions, the newest first.
    pub versions: Vec<SchemeOrigin>,
    /// Why whoever is seated may not make the next one; absent when it may be done.
    pub revise_refusal: Option<RefusalView>,
}

/// Who made a version, and why.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SchemeOrigin {
    /// Version.
    pub version: u32,
    /// What changed and why.
    pub changes: String,
    /// Who made it.
    pub made_by_name: String,
    /// When.
    pub made_at: DateTime<Utc>,
}

fn versions(reader: &Reader<'_>) -> Result<Vec<SchemeVersion>> {
    Ok(reader.list(None, MOST)?)
}

/// The scheme in use, with its version.
pub(super) fn current(reader: &Reader<'_>) -> Result<(u32, EvaluationScheme)> {
    Ok(match SchemeVersion::latest(&versions(reader)?) {
        Some(latest) => (latest.version, latest.scheme.clone()),
        None => (0, data::drill_evaluation()?),
    })
}

/// The scheme.
pub fn get_drill_scheme(ws: &mut Workspace, request: GetDrillScheme) -> Result<DrillSchemeView> {
    let me = ws.author();
    ws.read(|reader| {
        let mut own = versions(reader)?;
        own.sort_by_key(|one| std::cmp::Reverse((one.version, one.id)));
        let (version, scheme) = match request.version {
            None => current(reader)?,
            Some(0) => (0, data::drill_evaluation()?),
            Some(wanted) => {
                let found = own.iter().find(|one| one.version == wanted);
                let found = found.ok_or(Refusal::UnknownItem {
                    item: wanted.to_string(),
                })?;
                (wanted, found.scheme.clone())
            }
        };
        let mut names = Names::new(reader);
        let origins = own.into_iter().map(|one| {
            Ok(SchemeOrigin {
                version: one.version,
                changes: one.changes,
                made_by_name: names.person(one.made_by)?,
                made_at: one.made_at,
            })
        });
        Ok(DrillSchemeView {
            version,
            scheme,
            versions: origins.collect::<Result<_>>()?,
            revise_refusal: refusal_of(reader, me, Action::SetDrillPolicy)?,
        })
    })
}

/// Makes the next version.
pub fn revise_drill_scheme(
    ws: &mut Workspace,
    request: ReviseDrillScheme,
) -> Result<DrillSchemeView> {
    let now = ws.now();
    ws.write("revise_drill_scheme", None, |tx, author| {
        let before = versions(tx)?;
        let hands = (author, now);
        let (scheme, changes) = (request.scheme, request.changes.as_str());
        let next = SchemeVersion::revise(tx.new_id(), &before, scheme, changes, hands)?;
        tx.append(&next)?;
        Ok(())
    })?;
    get_drill_scheme(ws, GetDrillScheme::default())
}
