//! Which places and equipment are like those of a hazard, as far as the register knows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, NaiveDate};
use domain::checklist::Checklist;
use domain::equipment::Equipment;
use domain::hazard::{
    Hazard, LateralLine, MOST_SITES, SiteLikeness, StepDetail, equipment_likeness, name_ending,
};
use domain::inspection::Inspection;
use domain::organisation::Place;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::coverage::sites_of;
use super::{ITEM, cut, item_of};
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{Result, Workspace};

/// Days that are proposed for a check.
const WITHIN_DAYS: i64 = 14;
/// Most rows of the register that are looked through for one likeness.
const LOOKED_THROUGH: u32 = 500;

/// Asks what is like the place and the equipment of a hazard.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeLateralCheck {
    /// Hazard.
    pub hazard: Uuid,
}

/// A lateral check as it might be sent.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LateralProposal {
    /// What might be looked for: the item that failed, else what was found.
    pub look_for: String,
    /// A check made of the hazard, to be changed and added to.
    pub lines: Vec<LateralLine>,
    /// What such a check is held against, in words.
    pub basis: Vec<String>,
    /// The checklist it was found by.
    pub checklist: Option<Uuid>,
    /// The day it might take until: two weeks from today.
    pub until: NaiveDate,
    /// What is alike, the closest first; at most 200.
    pub sites: Vec<LikeSite>,
    /// There is more that is alike.
    pub more: bool,
}

/// A place or a piece of equipment that is alike.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LikeSite {
    /// Place.
    pub place: Uuid,
    /// Its name.
    pub place_name: String,
    /// The piece of equipment there; absent for all of the place.
    pub equipment: Option<Uuid>,
    /// Its double name.
    pub equipment_name: Option<String>,
    /// Name of the unit that answers for it.
    pub unit_name: String,
    /// In what it is alike.
    pub likeness: SiteLikeness,
    /// An earlier check of this hazard went there.
    pub asked: bool,
}

/// What is like the place and the equipment of a hazard.
pub fn propose_lateral_check(
    ws: &mut Workspace,
    request: ProposeLateralCheck,
) -> Result<LateralProposal> {
    let now = ws.now();
    ws.read(|reader| {
        let (hazard, case) = super::super::load(reader, request.hazard)?;
        let found_by = hazard.origin.inspection.as_ref().map(|(id, _)| *id);
        let checklist = match found_by {
            Some(id) => Some(find::<Inspection>(reader, "inspection", id)?.checklist),
            None => None,
        };
        let mut asked = BTreeSet::new();
        for step in reader.steps(hazard.id)? {
            if let StepDetail::LateralChecked(check) = &step.detail {
                asked.extend(sites_of(reader, check)?);
            }
        }
        let mut names = Names::new(reader);
        let mut sites = Vec::new();
        for (piece, likeness) in alike_equipment(reader, &hazard)? {
            sites.push(LikeSite {
                place: piece.place,
                place_name: names.place(piece.place)?,
                equipment: Some(piece.id),
                equipment_name: Some(piece.double_name()),
                unit_name: names.unit(piece.unit)?,
                likeness,
                asked: asked.contains(&(piece.place, Some(piece.id))),
            });
        }
        for (place, likeness) in alike_places(reader, &hazard, checklist)? {
            sites.push(LikeSite {
                place: place.id,
                unit_name: names.unit(place.unit)?,
                equipment: None,
                equipment_name: None,
                likeness,
                asked: asked.contains(&(place.id, None)),
                place_name: place.name,
            });
        }
        sites.sort_by_key(|site| site.likeness);
        let item = item_of(reader, &hazard, &case)?;
        let more = sites.len() > MOST_SITES;
        sites.truncate(MOST_SITES);
        Ok(LateralProposal {
            look_for: cut(&item.text, ITEM),
            lines: vec![LateralLine {
                text: cut(&item.text, ITEM),
                typical_hazard: item.typical_hazard,
                typical_measure: item.typical_measure,
            }],
            basis: item
                .basis
                .iter()
                .map(|one| format!("{} {}", one.document, one.clause).trim().to_owned())
                .collect(),
            checklist,
            until: today(reader, now)? + Duration::days(WITHIN_DAYS),
            sites,
            more,
        })
    })
}

/// Equipment of the same kind in use, without the one itself.
fn alike_equipment(reader: &Reader<'_>, hazard: &Hazard) -> Result<Vec<(Equipment, SiteLikeness)>> {
    let Some(id) = hazard.site.equipment else {
        return Ok(Vec::new());
    };
    let own: Equipment = find(reader, "equipment", id)?;
    let all = reader.equipment_of_kind(own.kind, LOOKED_THROUGH)?;
    let others = all.into_iter().filter(|one| one.id != id);
    let alike = others.filter_map(|one| {
        let likeness = equipment_likeness(&own, &one)?;
        Some((one, likeness))
    });
    Ok(alike.collect())
}

/// Places inspected by the same checklist or named alike, without the one itself.
fn alike_places(
    reader: &Reader<'_>,
    hazard: &Hazard,
    checklist: Option<Uuid>,
) -> Result<Vec<(Place, SiteLikeness)>> {
    let own = hazard.site.place;
    if own == Place::UNDETERMINED {
        return Ok(Vec::new());
    }
    let mut alike: BTreeMap<Uuid, SiteLikeness> = BTreeMap::new();
    if let Some(checklist) = checklist {
        let list: Checklist = find(reader, "checklist", checklist)?;
        for place in reader.places_inspected_by(&list.code, LOOKED_THROUGH)? {
            alike.insert(place, SiteLikeness::Checklist);
        }
    }
    let place: Place = find(reader, "place", own)?;
    if let Some(ending) = name_ending(&place.name) {
        for place in reader.places_named_like(&ending, LOOKED_THROUGH)? {
            alike.entry(place).or_insert(SiteLikeness::Name);
        }
    }
    alike.remove(&own);
    alike.remove(&Place::UNDETERMINED);
    let mut places = Vec::with_capacity(alike.len());
    for (id, likeness) in alike {
        let place: Place = find(reader, "place", id)?;
        if place.active {
            places.push((place, likeness));
        }
    }
    Ok(places)
}
