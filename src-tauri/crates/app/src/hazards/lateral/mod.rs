//! 举一反三: one check goes to every place and piece of equipment that is alike. It becomes planned inspections
//! whose reason is the hazard; what is covered is read from those, never kept.

mod coverage;
mod propose;
mod words;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::Refusal;
use domain::checklist::{Basis, Certainty, CheckItem, Checklist, Force, Method};
use domain::equipment::Equipment;
use domain::hazard::{
    Case, Hazard, LateralCheck, LateralLine, StatutoryLevel, StepDetail, check_lateral,
    lateral_items,
};
use domain::inspection::{Inspection, InspectionKind};
use domain::inspection_plan::{PlanTerms, Scope};
use domain::organisation::Place;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

pub use coverage::{
    GetLateralCoverage, LateralCoverageView, LateralFound, LateralSiteView, LateralView,
    get_lateral_coverage,
};
pub use propose::{LateralProposal, LikeSite, ProposeLateralCheck, propose_lateral_check};
pub(super) use words::{coverage_words, coverage_words_of};

use super::HazardView;
use super::take::{Taking, take};
use crate::inspections::{settled, targets};
use crate::register::checklists;
use crate::workspace::{Writer, find};
use crate::{Result, Workspace};

/// Most characters of a plan's title that come from the hazard.
const TITLE: usize = 54;
/// Most characters of an item's words.
const ITEM: usize = 300;
/// What the codes of lists made from one hazard begin with.
const CODE: &str = "JY";

/// Sends one check to all that is alike.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartLateralCheck {
    /// Hazard.
    pub hazard: Uuid,
    /// What is looked for.
    pub look_for: String,
    /// Places.
    #[serde(default)]
    pub places: Vec<Uuid>,
    /// Pieces of equipment, each by itself.
    #[serde(default)]
    pub equipment: Vec<Uuid>,
    /// Units, with every place of theirs.
    #[serde(default)]
    pub units: Vec<Uuid>,
    /// Checklist to go by; when absent one is made of the hazard.
    #[serde(default)]
    pub checklist: Option<Uuid>,
    /// What the checklist asks that is made of the hazard; what is looked for when empty. Not beside a checklist.
    #[serde(default)]
    pub lines: Vec<LateralLine>,
    /// Who walks.
    pub walkers: Walkers,
    /// First day; today when absent.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub until: NaiveDate,
    /// Who sends it, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Who walks a lateral check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Walkers {
    /// These people, the leader first.
    People {
        /// People, one or more.
        inspectors: Vec<Uuid>,
    },
    /// Each unit looks at what it answers for.
    EachUnit,
}

/// Sends one check to all that is alike.
pub fn start_lateral_check(ws: &mut Workspace, request: StartLateralCheck) -> Result<HazardView> {
    let taking = Taking {
        kind: "start_lateral_check",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        let starts_on = request.starts_on.unwrap_or(ground.today);
        let look_for = request.look_for.trim().to_owned();
        let inspectors = match &request.walkers {
            Walkers::People { inspectors } if inspectors.is_empty() => {
                let field = "inspectors";
                return Err(Refusal::Blank { field }.into());
            }
            Walkers::People { inspectors } => inspectors.clone(),
            Walkers::EachUnit => Vec::new(),
        };
        let checklist = match request.checklist {
            Some(checklist) => checklist,
            None => {
                let of = (&ground.hazard, &ground.case);
                let lines = match request.lines.as_slice() {
                    [] => vec![LateralLine::of(&look_for)],
                    lines => lines.to_vec(),
                };
                of_hazard(tx, of, &lines, &ground.author)?
            }
        };
        let mut check = LateralCheck {
            look_for,
            plans: Vec::new(),
            sites: 0,
            by: request.until,
        };
        let days = (request.until - starts_on).num_days() + 1;
        let terms = |(scope, walked_by): (Scope, Option<Uuid>)| PlanTerms {
            title: cut(&format!("举一反三：{}", ground.hazard.title), TITLE + 5),
            kind: InspectionKind::Special,
            checklist,
            scope,
            starts_on,
            recurrence: None,
            // A stretch that is too long is refused by its own words below.
            days: u32::try_from(days.clamp(1, 92)).unwrap_or(1),
            inspectors: inspectors.clone(),
            walked_by,
        };
        for scope in scopes(tx, &request)? {
            let mut plan = settled(tx, tx.new_id(), terms(scope))?;
            plan.because_of = Some(ground.hazard.id);
            let sites = targets(tx, &plan)?.len();
            check.sites = check
                .sites
                .saturating_add(u32::try_from(sites).unwrap_or(u32::MAX));
            check.plans.push(plan.id);
            tx.save(&plan)?;
        }
        check_lateral(&ground.actor, &check, starts_on)?;
        Ok(StepDetail::LateralChecked(check))
    })
}

/// What each plan is about and which unit walks it: one for each kind of thing, and for each unit where units walk.
fn scopes(reader: &Reader<'_>, request: &StartLateralCheck) -> Result<Vec<(Scope, Option<Uuid>)>> {
    let each_unit = request.walkers == Walkers::EachUnit;
    let by = |unit: Uuid| each_unit.then_some(unit);
    let mut places: BTreeMap<Option<Uuid>, Vec<Uuid>> = BTreeMap::new();
    for id in &request.places {
        let place: Place = find(reader, "place", *id)?;
        places.entry(by(place.unit)).or_default().push(*id);
    }
    let mut equipment: BTreeMap<Option<Uuid>, Vec<Uuid>> = BTreeMap::new();
    for id in &request.equipment {
        let piece: Equipment = find(reader, "equipment", *id)?;
        equipment.entry(by(piece.unit)).or_default().push(*id);
    }
    let places = places.into_iter();
    let equipment = equipment.into_iter();
    let units = request.units.iter();
    Ok(places
        .map(|(unit, places)| (Scope::Places { places }, unit))
        .chain(equipment.map(|(unit, equipment)| (Scope::Equipment { equipment }, unit)))
        .chain(units.map(|unit| (Scope::Unit { unit: *unit }, by(*unit))))
        .collect())
}

/// A checklist made of the hazard.
fn of_hazard(
    tx: &mut Writer<'_, '_>,
    (hazard, case): (&Hazard, &Case),
    lines: &[LateralLine],
    author: &Person,
) -> Result<Uuid> {
    let items = lateral_items(&item_of(tx, hazard, case)?, lines)?;
    let title = cut(&format!("举一反三：{}", hazard.title), 100);
    let code = checklists::next_code(tx, CODE)?;
    let list = Checklist::for_lateral(tx.new_id(), &code, (&title, &items), author)?;
    tx.append(&list)?;
    Ok(list.id)
}

/// The item a hazard failed, else one in its words.
fn item_of(reader: &Reader<'_>, hazard: &Hazard, case: &Case) -> Result<CheckItem> {
    if let Some((inspection, code)) = &hazard.origin.inspection
        && !code.is_empty()
    {
        let inspection: Inspection = find(reader, "inspection", *inspection)?;
        let list: Checklist = find(reader, "checklist", inspection.checklist)?;
        if let Some(item) = list.item(code) {
            return Ok(item.clone());
        }
    }
    let assessment = case.assessment.as_ref().or(hazard.assessment.as_ref());
    let basis = assessment.map(|one| one.basis.clone()).unwrap_or_default();
    let measures = case.measures.as_deref().unwrap_or(&hazard.measures);
    Ok(CheckItem {
        code: String::new(),
        section: String::new(),
        text: cut(&hazard.description, ITEM),
        method: Method::Look,
        basis: match basis.is_empty() {
            true => vec![Basis {
                document: format!("举一反三（{}）", hazard.number),
                clause: String::new(),
                force: Force::Internal,
                certainty: Certainty::A,
            }],
            false => basis,
        },
        default_level: assessment.map_or(StatutoryLevel::General, |one| one.level),
        typical_hazard: cut(&hazard.description, ITEM),
        typical_measure: match measures.trim() {
            "" => format!("参照{}的整改措施整改", hazard.number),
            measures => cut(measures, ITEM),
        },
        limits: None,
    })
}

fn cut(words: &str, most: usize) -> String {
    words.trim().chars().take(most).collect()
}
