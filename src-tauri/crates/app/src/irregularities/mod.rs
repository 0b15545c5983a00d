//! 缺陷 and 违章: their list, whether an inspection answered them or somebody saw them in passing; what came of each;
//! and the way into the ledger of hazards.

mod export;
mod list;
mod view;

pub use export::{ExportIrregularities, IrregularitiesFile};
pub(crate) use list::overdue;
pub use list::{
    IrregularitiesView, IrregularityConditions, IrregularityCounts, ListIrregularities,
    list_irregularities,
};
pub use view::{
    GetIrregularity, IrregularityOffer, IrregularityView, ProposeDefectDays, ProposedDay,
    ProposedDays, get_irregularity, propose_defect_days,
};

use chrono::{DateTime, NaiveDate, Utc};
use domain::Refusal;
use domain::calendar::Zone;
use domain::hazard::{Seen, Site};
use domain::inspection::Nonconformity;
use domain::irregularity::{DefectGrade, Described, Found, Handled, InPassing, Irregularity};
use domain::organisation::Place;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use crate::findings::seen;
use crate::register::contractors::named;
use crate::register::equipment::standing;
use crate::workspace::{Writer, find, organisation};
use crate::{Result, Workspace};

/// Most photos of one.
const MOST_PHOTOS: usize = 12;

/// Enters a defect or a violation seen in passing.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordIrregularity {
    /// What it is.
    pub what: Sighted,
    /// What was seen.
    pub description: String,
    /// Where.
    pub place: Uuid,
    /// Equipment there.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// Exact spot (部位).
    #[serde(default)]
    pub spot: String,
    /// Photos.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// When it was found; now when absent.
    #[serde(default)]
    pub found_at: Option<DateTime<Utc>>,
    /// Who of the register found it; whoever enters it when absent.
    #[serde(default)]
    pub found_by: Option<Uuid>,
    /// Who found it and is not in the register.
    #[serde(default)]
    pub finder: String,
}

/// 缺陷 or 违章, with what is known of it when it is entered.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Sighted {
    /// 缺陷.
    Defect {
        /// Number in the maintenance ledger; empty until it has one.
        #[serde(default)]
        maintenance_number: String,
        /// Grade.
        grade: Option<DefectGrade>,
        /// Day by which it is to be gone, inclusive.
        due_on: Option<NaiveDate>,
    },
    /// 违章.
    Violation {
        /// Who broke the rule, in words.
        person_name: String,
        /// It was stopped and corrected at once.
        corrected_on_spot: bool,
        /// Whose person it was.
        #[serde(default)]
        employer: String,
        /// The contractor of the register that it is.
        #[serde(default)]
        contractor: Option<Uuid>,
        /// Day by which it is to be dealt with, inclusive.
        due_on: Option<NaiveDate>,
    },
}

/// Says number, grade and day of a defect, or whose person broke a rule.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DescribeIrregularity {
    /// Defect or violation.
    pub irregularity: Uuid,
    /// What is said of it.
    pub said: Described,
}

/// Says how it was settled, or takes that back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandleIrregularity {
    /// Defect or violation.
    pub irregularity: Uuid,
    /// How it was settled; absent takes back what was said.
    pub handled: Option<Handled>,
}

/// It counts no more, for a reason that stays.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidIrregularity {
    /// Defect or violation.
    pub irregularity: Uuid,
    /// Why.
    pub reason: String,
}

/// Enters a defect or a violation seen in passing.
pub fn record_irregularity(
    ws: &mut Workspace,
    request: RecordIrregularity,
) -> Result<IrregularityView> {
    let id = ws.write("record_irregularity", None, |tx, author| {
        check_photos(tx, &request.photos)?;
        let place: Place = find(tx, "place", request.place)?;
        place.present()?;
        let equipment = standing(tx, request.equipment, place.id)?;
        let said = Seen {
            at: request.found_at,
            by: request.found_by,
            finder: &request.finder,
            on_record: None,
        };
        let (what, told) = request.what.clone().parts();
        let told = employed(tx, told)?;
        let in_passing = InPassing {
            what,
            description: request.description.clone(),
            site: Site {
                unit: equipment.as_ref().map_or(place.unit, |known| known.unit),
                place: place.id,
                spot: request.spot.clone(),
                equipment: equipment.map(|known| known.id),
            },
            origin: seen(tx, author, said)?,
            photos: request.photos.clone(),
        };
        let zone = organisation(tx)?.zone;
        let row = Irregularity::seen(tx.new_id(), in_passing, told, (author, zone))?;
        tx.save(&row)?;
        Ok(row.id)
    })?;
    view::view(ws, id)
}

/// Says number, grade and day of a defect, or whose person broke a rule.
pub fn describe_irregularity(
    ws: &mut Workspace,
    request: DescribeIrregularity,
) -> Result<IrregularityView> {
    change(
        ws,
        ("describe_irregularity", request.irregularity),
        |tx, row, ground| {
            let said = employed(tx, request.said)?;
            row.describe(said, &ground.found, (ground.author, ground.zone))?;
            Ok(())
        },
    )
}

/// A contractor that is named is there; its name stands where nobody said whose person it was.
fn employed(reader: &store::Reader<'_>, said: Described) -> Result<Described> {
    let Described::Violation {
        employer,
        contractor,
        due_on,
    } = said
    else {
        return Ok(said);
    };
    let known = named(reader, contractor)?;
    Ok(Described::Violation {
        employer: match known {
            Some(known) if employer.trim().is_empty() => known.name,
            _ => employer,
        },
        contractor,
        due_on,
    })
}

/// Says how it was settled, or takes that back.
pub fn handle_irregularity(
    ws: &mut Workspace,
    request: HandleIrregularity,
) -> Result<IrregularityView> {
    change(
        ws,
        ("handle_irregularity", request.irregularity),
        |tx, row, ground| {
            let photos = request.handled.iter().flat_map(|handled| &handled.photos);
            check_photos(tx, &photos.copied().collect::<Vec<_>>())?;
            let today = ground.zone.day(tx.now());
            let found = (&ground.found, ground.hazard);
            row.handle(request.handled, found, ground.author, (today, ground.zone))?;
            Ok(())
        },
    )
}

/// It counts no more.
pub fn void_irregularity(
    ws: &mut Workspace,
    request: VoidIrregularity,
) -> Result<IrregularityView> {
    change(
        ws,
        ("void_irregularity", request.irregularity),
        |_, row, ground| {
            row.void(&request.reason, ground.hazard, ground.author)?;
            Ok(())
        },
    )
}

/// What was seen in passing became a hazard, in the act that enters that.
pub(crate) fn raise(
    tx: &mut Writer<'_, '_>,
    irregularity: Uuid,
    hazard: Uuid,
    author: &Person,
) -> Result<()> {
    let (mut row, found) = load(tx, irregularity)?;
    let raised = tx.hazard_of_irregularity(&row, &found)?;
    row.raise(hazard, raised, author)?;
    tx.save(&row)?;
    Ok(())
}

/// One with what was found.
pub(crate) fn load(reader: &store::Reader<'_>, id: Uuid) -> Result<(Irregularity, Found)> {
    let found = reader.irregularity(id)?;
    let what = "irregularity";
    Ok(found.ok_or(Refusal::NotFound { what, id })?)
}

/// What a change of one rests on.
struct Ground<'a> {
    found: Found,
    hazard: Option<Uuid>,
    author: &'a Person,
    zone: Zone,
}

fn change(
    ws: &mut Workspace,
    (kind, id): (&'static str, Uuid),
    change: impl FnOnce(&Writer<'_, '_>, &mut Irregularity, &Ground<'_>) -> Result<()>,
) -> Result<IrregularityView> {
    ws.write(kind, None, |tx, author| {
        let (mut row, found) = load(tx, id)?;
        let hazard = tx.hazard_of_irregularity(&row, &found)?;
        let zone = organisation(tx)?.zone;
        let ground = Ground {
            found,
            hazard,
            author,
            zone,
        };
        change(tx, &mut row, &ground)?;
        tx.save(&row)?;
        Ok(())
    })?;
    view::view(ws, id)
}

fn check_photos(tx: &Writer<'_, '_>, photos: &[Uuid]) -> Result<()> {
    if photos.len() > MOST_PHOTOS {
        let (field, most) = ("photos", MOST_PHOTOS);
        return Err(Refusal::TooMany { field, most }.into());
    }
    for photo in photos {
        find::<Attachment>(tx, "attachment", *photo)?;
    }
    Ok(())
}

impl Sighted {
    /// What it is, and what is said of it.
    fn parts(self) -> (Nonconformity, Described) {
        match self {
            Self::Defect {
                maintenance_number,
                grade,
                due_on,
            } => (
                Nonconformity::Defect {
                    maintenance_number: maintenance_number.clone(),
                },
                Described::Defect {
                    maintenance_number,
                    grade,
                    due_on,
                },
            ),
            Self::Violation {
                person_name,
                corrected_on_spot,
                employer,
                contractor,
                due_on,
            } => (
                Nonconformity::Violation {
                    person_name,
                    corrected_on_spot,
                },
                Described::Violation {
                    employer,
                    contractor,
                    due_on,
                },
            ),
        }
    }
}
