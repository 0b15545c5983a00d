//! Emergency plans (应急预案) and what the law asks of them: versions that are approved and filed,
//! reviews, revisions, and drills in the course of the year.

pub mod calendar;
pub mod contents;
pub mod filing;
pub mod plan;
pub mod reading;
pub mod review;
pub mod sheet;
pub mod version;
pub mod watch;

pub use calendar::{DrillDay, DrillState, Unfit};
pub use contents::{Card, CardContact, Contact, Contents, Material, PlanPart};
pub use plan::{EmergencyPlan, EmergencyPlanTerms, PlanKind};
pub use reading::{DrillBody, DrillPolicy, DrillReading, Reading};
pub use review::{PlanReview, Verdict};
pub use sheet::{PlanPaper, PlanSheet};
pub use version::{Approval, Filing, PlanVersion};
pub use watch::{Cause, Dismissal, PlanTrigger};
