//! From a selection of hazards to notices, and what each hazard must have first.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::hazard::{Case, Commitments, Hazard, Status};
use crate::organisation::Unit;
use crate::{Refusal, Refused, deadline};

/// The hazards of one notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Unit addressed.
    pub addressee: Uuid,
    /// Hazards in the order selected.
    pub hazards: Vec<Uuid>,
}

/// Splits a selection: one notice per responsible unit, each hazard that is or may be major its own.
pub fn split(selection: &[(Hazard, Case)]) -> Refused<Vec<Part>> {
    if selection.is_empty() {
        return Err(Refusal::NothingSelected);
    }
    let mut majors = Vec::new();
    let mut general: BTreeMap<usize, Part> = BTreeMap::new();
    let mut order: Vec<Uuid> = Vec::new();
    for (hazard, case) in selection {
        let Some(responsibility) = hazard.responsibility else {
            return Err(Refusal::CommitmentMissing {
                hazard: hazard.number.clone(),
                commitment: "responsibility",
            });
        };
        let addressee = responsibility.unit;
        if case.is_treated_as_major() {
            majors.push(Part {
                addressee,
                hazards: vec![hazard.id],
            });
            continue;
        }
        let place = order
            .iter()
            .position(|unit| *unit == addressee)
            .unwrap_or_else(|| {
                order.push(addressee);
                order.len() - 1
            });
        let part = general.entry(place);
        part.or_insert_with(|| Part {
            addressee,
            hazards: Vec::new(),
        })
        .hazards
        .push(hazard.id);
    }
    Ok(majors.into_iter().chain(general.into_values()).collect())
}

/// What one hazard needs before it stands in a notice.
pub fn check_part(
    hazard: &Hazard,
    case: &Case,
    unit: &Unit,
    (found_on, issued_on): (NaiveDate, NaiveDate),
) -> Refused<()> {
    if case.status != Status::Assessed {
        return Err(Refusal::StepNotFromHere {
            step: "notified",
            status: case.status,
        });
    }
    Commitments::of(hazard, case).check_for_notice(&hazard.number, unit)?;
    if case.is_treated_as_major() && hazard.interim_controls.trim().is_empty() {
        return Err(Refusal::InterimControlsMissing {
            hazard: hazard.number.clone(),
        });
    }
    match hazard.due_on {
        Some(due_on) => deadline::check_issued(due_on, found_on, issued_on),
        None => Ok(()),
    }
}

/// Clauses marked B or C that nobody has confirmed.
pub fn check_basis(unsure: &[String], confirmed: &[String]) -> Refused<()> {
    let open: Vec<_> = unsure
        .iter()
        .filter(|clause| !confirmed.contains(clause))
        .cloned()
        .collect();
    if open.is_empty() {
        return Ok(());
    }
    Err(Refusal::ClausesUnconfirmed { clauses: open })
}
