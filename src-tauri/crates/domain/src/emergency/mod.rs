//! Emergency plans (应急预案) and what the law asks of them: versions that are approved and filed,
//! reviews, revisions, and drills in the course of the year.

pub mod calendar;
pub mod plan;

pub use calendar::{DrillDay, DrillState};
pub use plan::{EmergencyPlan, EmergencyPlanTerms, PlanKind};
