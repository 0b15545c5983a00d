//! Names of the people and units that steps speak of by their ids.

use std::collections::BTreeMap;

use domain::hazard::{Responsibility, Ruling, Step, StepDetail};
use store::Reader;
use uuid::Uuid;

use crate::Result;
use crate::names::Names;

/// Everybody and every unit these steps speak of.
pub(super) fn named(reader: &Reader<'_>, steps: &[Step]) -> Result<BTreeMap<Uuid, String>> {
    let mut names = Names::new(reader);
    let mut named = BTreeMap::new();
    for step in steps {
        let (people, units) = spoken_of(&step.detail);
        for id in std::iter::once(step.actor).chain(people) {
            named.insert(id, names.person(id)?);
        }
        for id in units {
            named.insert(id, names.unit(id)?);
        }
    }
    Ok(named)
}

/// People and units of a step, beside whoever took it.
fn spoken_of(detail: &StepDetail) -> (Vec<Uuid>, Vec<Uuid>) {
    let both = |to: Responsibility| (to.owner.into_iter().collect(), vec![to.unit]);
    match detail {
        StepDetail::Notified { responsibility, .. }
        | StepDetail::Assigned { responsibility, .. } => both(*responsibility),
        StepDetail::Transferred(transfer) => {
            let (mut people, units) = both(transfer.to);
            people.push(transfer.received_by);
            (people, units)
        }
        StepDetail::ObjectionDecided(decision) => match &decision.ruling {
            Ruling::Changed {
                responsibility: Some(to),
                ..
            } => both(*to),
            _ => (Vec::new(), Vec::new()),
        },
        StepDetail::OwnerNamed { owner } | StepDetail::HandedOver { owner, .. } => {
            (vec![*owner], Vec::new())
        }
        StepDetail::PlanDrafted(plan) => {
            let named = plan.countersigners.iter();
            named.map(|one| (one.person, one.unit)).unzip()
        }
        StepDetail::Urged(urging) => (vec![urging.whom], Vec::new()),
        StepDetail::Submitted(submission) => (vec![submission.checked_by], Vec::new()),
        StepDetail::Reinspected(visit) => (visit.inspectors.clone(), Vec::new()),
        _ => (Vec::new(), Vec::new()),
    }
}
