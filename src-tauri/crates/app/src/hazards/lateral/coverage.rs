//! What of a lateral check is covered: read from the inspections that were made for its plans.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::hazard::{Coverage, LateralCheck, LateralSite, SiteState, Status, Step, StepDetail};
use domain::inspection::Inspection;
use domain::inspection_plan::{InspectionPlan, standing};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::inspections::{Target, targets};
use crate::names::Names;
use crate::workspace::{find, organisation, today};
use crate::{Result, Workspace};

/// Days after which nobody walks a plan any more.
const EVER_DAYS: u64 = 36_500;

/// Asks what of the lateral checks of a hazard is covered.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetLateralCoverage {
    /// Hazard.
    pub hazard: Uuid,
}

/// What of the lateral checks of a hazard is covered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LateralCoverageView {
    /// Of all checks together.
    pub coverage: Coverage,
    /// Each check, the oldest first.
    pub checks: Vec<LateralView>,
}

/// One lateral check.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LateralView {
    /// Its step.
    pub step: Uuid,
    /// What is looked for.
    pub look_for: String,
    /// The last day it may take.
    pub by: NaiveDate,
    /// What of it is covered.
    pub coverage: Coverage,
    /// Every place and piece of equipment, those that nobody looked at first.
    pub sites: Vec<LateralSiteView>,
}

/// One place or piece of equipment of a lateral check.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LateralSiteView {
    /// The plan it is in.
    pub plan: Uuid,
    /// The day of the plan.
    pub on: NaiveDate,
    /// The last day its inspection may take.
    pub last_on: NaiveDate,
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
    /// Who is to look: the leader, else the unit.
    pub walker_name: String,
    /// Where it stands.
    pub state: SiteState,
    /// Its last day passed, and nobody looked.
    pub late: bool,
    /// The inspection made there.
    pub inspection: Option<Uuid>,
    /// Its number.
    pub inspection_number: Option<String>,
    /// What was found there.
    pub found: Vec<LateralFound>,
}

/// A hazard found on a lateral check.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LateralFound {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: Status,
}

impl LateralSiteView {
    /// Place, or equipment with its place.
    pub(super) fn name(&self) -> String {
        match &self.equipment_name {
            Some(equipment) => format!("{} {equipment}", self.place_name),
            None => self.place_name.clone(),
        }
    }
}

/// What of the lateral checks of a hazard is covered.
pub fn get_lateral_coverage(
    ws: &mut Workspace,
    request: GetLateralCoverage,
) -> Result<LateralCoverageView> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let mut checks = Vec::new();
        for step in reader.steps(request.hazard)? {
            checks.extend(view_of(reader, &step, today)?);
        }
        let all = checks.iter().map(|check| check.coverage);
        Ok(LateralCoverageView {
            coverage: all.fold(Coverage::default(), Coverage::and),
            checks,
        })
    })
}

/// The check that a step sent, if it sent one.
pub(super) fn view_of(
    reader: &Reader<'_>,
    step: &Step,
    today: NaiveDate,
) -> Result<Option<LateralView>> {
    match &step.detail {
        StepDetail::LateralChecked(check) => Ok(Some(covered(reader, (step.id, check), today)?)),
        _ => Ok(None),
    }
}

/// Places and equipment that a check goes to.
pub(super) fn sites_of(
    reader: &Reader<'_>,
    check: &LateralCheck,
) -> Result<Vec<(Uuid, Option<Uuid>)>> {
    let mut sites = Vec::new();
    for id in &check.plans {
        let plan: InspectionPlan = find(reader, "inspection_plan", *id)?;
        sites.extend(targets(reader, &plan)?.iter().map(Target::key));
    }
    Ok(sites)
}

fn covered(
    reader: &Reader<'_>,
    (step, check): (Uuid, &LateralCheck),
    today: NaiveDate,
) -> Result<LateralView> {
    let mut names = Names::new(reader);
    let mut all: Vec<(LateralSite, LateralSiteView)> = Vec::new();
    for id in &check.plans {
        let plan: InspectionPlan = find(reader, "inspection_plan", *id)?;
        of_plan(reader, &mut names, (&plan, today), &mut all)?;
    }
    let coverage = Coverage::of(all.iter().map(|(site, _)| site), today);
    // Who is missing comes first, and of those who is late.
    all.sort_by_key(|(_, site)| (!site.late, site.state));
    Ok(LateralView {
        step,
        look_for: check.look_for.clone(),
        by: check.by,
        coverage,
        sites: all.into_iter().map(|(_, view)| view).collect(),
    })
}

fn of_plan(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    (plan, today): (&InspectionPlan, NaiveDate),
    all: &mut Vec<(LateralSite, LateralSiteView)>,
) -> Result<()> {
    let zone = organisation(reader)?.zone;
    let mut made: BTreeMap<(Uuid, Option<Uuid>), Inspection> = BTreeMap::new();
    let ever = (plan.starts_on, plan.starts_on + Days::new(EVER_DAYS));
    for inspection in reader.inspections_of_plan(plan.id, ever)? {
        let of = (inspection.place, inspection.equipment);
        // The first that was finished counts, else the first.
        let better = made
            .get(&of)
            .is_none_or(|known| known.finished_at.is_none() && inspection.finished_at.is_some());
        if better {
            made.insert(of, inspection);
        }
    }
    let (on, last_on) = (plan.starts_on, plan.last_day(plan.starts_on));
    let leader = plan.inspectors.first().map(|id| names.person(*id));
    let leader = leader.transpose()?;
    for target in targets(reader, plan)? {
        let inspection = made.remove(&target.key());
        let ended = inspection
            .as_ref()
            .map(|one| one.finished_at.map(|at| zone.day(at)));
        let found = inspection.as_ref().map(|one| found_in(reader, one));
        let found = found.transpose()?.unwrap_or_default();
        let judged = match &inspection {
            Some(one) => reader.items_judged(one.id)? > 0,
            None => false,
        };
        let site = LateralSite {
            last_on,
            standing: standing((on, last_on), ended, today),
            judged,
            dropped: plan.ended_on.is_some(),
            hazards: u32::try_from(found.len()).unwrap_or(u32::MAX),
        };
        let unit_name = names.unit(target.unit())?;
        let walker_name = match (&leader, plan.walked_by) {
            (Some(leader), _) => leader.clone(),
            (None, Some(unit)) => names.unit(unit)?,
            (None, None) => String::new(),
        };
        let view = LateralSiteView {
            plan: plan.id,
            on,
            last_on,
            place: target.place.id,
            equipment: target.equipment.as_ref().map(|piece| piece.id),
            equipment_name: target.equipment.as_ref().map(|piece| piece.double_name()),
            unit_name,
            walker_name,
            state: site.state(),
            late: site.is_late(today),
            inspection: inspection.as_ref().map(|one| one.id),
            inspection_number: inspection.map(|one| one.number),
            found,
            place_name: target.place.name,
        };
        all.push((site, view));
    }
    Ok(())
}

/// The hazards found in an inspection, without those voided.
fn found_in(reader: &Reader<'_>, inspection: &Inspection) -> Result<Vec<LateralFound>> {
    let mut found = Vec::new();
    for id in reader.hazards_found_in(inspection.id, inspection.place)? {
        if let Some(row) = reader.ledger_row(id)?
            && row.status != Status::Voided
        {
            found.push(LateralFound {
                id,
                number: row.number,
                title: row.title,
                status: row.status,
            });
        }
    }
    Ok(found)
}
