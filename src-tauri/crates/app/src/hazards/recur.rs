//! 重新立案, and the hazards of the same place and kind that show what keeps coming back.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{Alike, Cause, Hazard, Kind, Origin, Report, Site, check_reopening, since};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::ledger::shown;
use super::take::check_files;
use super::{HazardRow, HazardView, report};
use crate::workspace::{Writer, organisation, today};
use crate::{Error, Result, Workspace};

/// Hazards shown at once.
const MOST: usize = 20;
/// Hazards of a place that are looked through.
const LOOKED_THROUGH: u32 = 500;

/// Opens a closed hazard again: as a new one, with a number of its own, that points back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenHazard {
    /// The closed hazard.
    pub hazard: Uuid,
    /// Why: what shows that it came back.
    pub reason: String,
    /// What is there now; the words of the old one when empty.
    #[serde(default)]
    pub description: String,
    /// Photos of what is there now.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Why there is no photo.
    #[serde(default)]
    pub no_photo_reason: String,
    /// When it was found again; now when absent.
    pub found_at: Option<DateTime<Utc>>,
    /// Who opens it, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
}

/// Asks for hazards of the same place and kind within a year.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindSimilar {
    /// Place.
    pub place: Uuid,
    /// Kind of cause, when known.
    pub cause: Option<Cause>,
    /// Check item that failed, when found by checklist.
    pub item: Option<String>,
    /// The day the new one was found; today when absent.
    pub found_on: Option<NaiveDate>,
}

/// Hazards of the same place and kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SimilarView {
    /// The latest first, twenty at most.
    pub rows: Vec<SimilarRow>,
}

/// A hazard of the same place and kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SimilarRow {
    /// The ledger's row.
    #[serde(flatten)]
    pub row: HazardRow,
    /// In what it is alike.
    pub likeness: Alike,
}

/// A hazard that another one points at.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HazardLink {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
}

impl HazardLink {
    /// Of a hazard.
    pub(crate) fn to(hazard: Hazard) -> Self {
        Self {
            id: hazard.id,
            number: hazard.number,
            title: hazard.title,
        }
    }
}

/// Opens a closed hazard again; answers the new one.
pub fn reopen_hazard(ws: &mut Workspace, request: ReopenHazard) -> Result<HazardView> {
    let id = ws.write("reopen_hazard", request.actor, |tx, author| {
        let (old, case) = super::load(tx, request.hazard)?;
        let actor = super::actor(tx, request.actor, author)?;
        check_reopening(&old, &case, &actor, &request.reason)?;
        let back = Back {
            reason: request.reason.trim(),
            description: request.description.trim(),
            photos: request.photos,
            no_photo_reason: &request.no_photo_reason,
            found_at: request.found_at.unwrap_or(tx.now()),
        };
        anew(tx, (&actor, author), &old, back)
    })?;
    super::view::view(ws, id)
}

/// What is there of a hazard that came back.
pub(super) struct Back<'a> {
    pub reason: &'a str,
    pub description: &'a str,
    pub photos: Vec<Uuid>,
    pub no_photo_reason: &'a str,
    pub found_at: DateTime<Utc>,
}

/// Enters the new hazard where the old one was.
pub(super) fn anew(
    tx: &mut Writer<'_, '_>,
    hands: (&Person, &Person),
    old: &Hazard,
    back: Back<'_>,
) -> Result<Uuid> {
    domain::permission::check_on_behalf(hands.1, hands.0)?;
    check_files(tx, &back.photos)?;
    let words = match back.description {
        "" => &old.description,
        said => said,
    };
    let report = Report {
        remarks: String::new(),
        kind: old.kind,
        title: old.title.clone(),
        description: format!("{words}（{}复发：{}）", old.number, back.reason),
        site: Site {
            spot: old.site.spot.clone(),
            ..old.site
        },
        origin: Origin {
            found_at: back.found_at,
            found_by: hands.0.id,
            finder: None,
            entered_by: None,
            inspection: None,
            drill: None,
            paper: None,
        },
        photos: back.photos,
        no_photo_reason: back.no_photo_reason.to_owned(),
    };
    report::enter(tx, hands, report, |hazard| {
        hazard.recurs_from = Some(old.id);
        hazard.cause = old.cause;
        hazard.discipline = old.discipline;
        Ok(())
    })
}

/// Hazards of the same place and kind within a year.
pub fn find_similar_hazards(ws: &mut Workspace, request: FindSimilar) -> Result<SimilarView> {
    let now = ws.now();
    ws.read(|reader| {
        let found_on = match request.found_on {
            Some(day) => day,
            None => today(reader, now)?,
        };
        let kind = Kind {
            place: request.place,
            cause: request.cause,
            item: request.item,
        };
        let rows = similar(reader, &kind, found_on, None, now)?;
        Ok(SimilarView { rows })
    })
}

/// Earlier hazards that are alike, without the one asked for.
pub(crate) fn similar(
    reader: &Reader<'_>,
    kind: &Kind,
    found_on: NaiveDate,
    without: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<Vec<SimilarRow>> {
    let today = organisation(reader)?.zone.day(now);
    let days = (since(found_on), found_on);
    let found = reader.hazards_found_at(kind.place, days, LOOKED_THROUGH)?;
    let alike = found
        .iter()
        .filter(|earlier| Some(earlier.id) != without)
        .filter_map(|earlier| Some((earlier.id, kind.alike(&Kind::of(earlier))?)));
    alike
        .take(MOST)
        .map(|(id, likeness)| {
            let row = reader.ledger_row(id)?;
            let row = row.ok_or_else(|| Error::missing("hazard", id))?;
            let row = shown(row, today);
            Ok(SimilarRow { row, likeness })
        })
        .collect()
}
