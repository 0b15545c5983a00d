//! Weights and targets of the appraisal: as shipped until the organisation sets its own.

use domain::figures::{Indicator, KpiTarget, check_targets};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{PageBounds, Reader};

use crate::data::{kpi, stable};
use crate::{Result, Workspace};

/// Sets weights and targets.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetTargets {
    /// Those that change; the weights of all make a hundred.
    pub targets: Vec<TargetGiven>,
}

/// Weight and target of an indicator.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetGiven {
    /// Indicator.
    pub indicator: Indicator,
    /// Points of a hundred; 0 leaves it out.
    pub weight: u32,
    /// Tenths of a percent, or of a day.
    pub target: u32,
}

/// Weights and targets in force.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TargetsView {
    /// Every indicator.
    pub targets: Vec<TargetView>,
}

/// An indicator with what is asked of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TargetView {
    /// Indicator.
    pub indicator: Indicator,
    /// Points of a hundred.
    pub weight: u32,
    /// Tenths of a percent, or of a day.
    pub target: u32,
    /// Less is better.
    pub less_is_better: bool,
    /// Days instead of percent.
    pub in_days: bool,
}

impl From<KpiTarget> for TargetView {
    fn from(one: KpiTarget) -> Self {
        Self {
            indicator: one.indicator,
            weight: one.weight,
            target: one.target,
            less_is_better: one.indicator.less_is_better(),
            in_days: one.indicator.in_days(),
        }
    }
}

/// Asks for weights and targets.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetTargets {}

/// Weights and targets in force, in the order of the shipped ones.
pub(super) fn targets(reader: &Reader<'_>) -> Result<Vec<KpiTarget>> {
    let bounds = PageBounds {
        after: None,
        limit: 100,
    };
    let own = reader.page::<KpiTarget>(bounds)?.rows;
    // Weights that somebody set make a hundred without an indicator that came later.
    let weight = |shipped: u32| if own.is_empty() { shipped } else { 0 };
    let shipped = kpi()?.into_iter().map(|one| {
        let id = stable(&format!("kpi {}", one.indicator.words()));
        let set = own.iter().find(|row| row.id == id).cloned();
        set.unwrap_or(KpiTarget {
            id,
            indicator: one.indicator,
            weight: weight(one.weight),
            target: one.target,
        })
    });
    Ok(shipped.collect())
}

/// Weights and targets in force.
pub fn get_targets(ws: &mut Workspace, _request: GetTargets) -> Result<TargetsView> {
    ws.read(|reader| {
        let targets = targets(reader)?.into_iter().map(TargetView::from);
        Ok(TargetsView {
            targets: targets.collect(),
        })
    })
}

/// Sets weights and targets.
pub fn set_targets(ws: &mut Workspace, request: SetTargets) -> Result<TargetsView> {
    ws.write("set_targets", None, |tx, author| {
        let mut all = targets(tx)?;
        for target in &mut all {
            let mut given = request.targets.iter();
            if let Some(given) = given.find(|given| given.indicator == target.indicator) {
                target.weight = given.weight;
                target.target = given.target;
            }
        }
        check_targets(author, &all)?;
        all.iter()
            .try_for_each(|target| tx.save(target).map(drop))?;
        Ok(())
    })?;
    get_targets(ws, GetTargets {})
}
