//! 重大: suspicion and regrading, the treatment plan, reports and listing, the evaluation.

mod level;
mod plan;
mod reports;

pub use level::{RegradeHazard, SuspectMajor, regrade_hazard, suspect_major};
pub use plan::{
    CountersignTreatmentPlan, DecideTreatmentPlan, DraftTreatmentPlan, EvaluateTreatment,
    countersign_treatment_plan, decide_treatment_plan, draft_treatment_plan, evaluate_treatment,
};
pub use reports::{
    AskDelisting, RecordDelisting, RecordListing, ReportMajor, ask_delisting, record_delisting,
    record_listing, report_major,
};
