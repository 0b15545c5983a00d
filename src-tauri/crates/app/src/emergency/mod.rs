//! Emergency plans: the register, what each says in its versions, what may ask for a revision; and
//! the year of drills that the law demands.

pub(crate) mod audited;
mod bodies;
mod calendar;
mod cards;
mod drill_days;
mod export;
mod files;
mod kept;
mod paper;
mod policy;
pub(crate) mod pressing;
mod register;
mod sheets;
mod versions;
mod view;
mod watch;
mod year_plan;

pub use calendar::{
    BodyView, DemandRow, DemandSlot, DrillCalendarView, DrillDayView, GetDrillCalendar,
    ReadingView, SlotCounts, get_drill_calendar,
};
pub use cards::{MakePlanCards, PlanCardsFile, make_plan_cards};
pub use export::{DrillCalendarFile, ExportDrillCalendar, export_drill_calendar};
pub(crate) use files::KINDS as FILE_KINDS;
pub use files::{PlanFileView, upload_plan_file};
pub(crate) use paper::plan_words;
pub use paper::{MakePlanPaper, make_plan_paper};
pub use policy::{
    DrillPolicyView, GetDrillPolicy, SetDrillPolicy, get_drill_policy, set_drill_policy,
};
pub use register::{
    EditEmergencyPlan, ListEmergencyPlans, RegisterEmergencyPlan, WithdrawEmergencyPlan,
    edit_emergency_plan, list_emergency_plans, register_emergency_plan, withdraw_emergency_plan,
};
pub use sheets::{AddPlanSheets, PlanSheetView, add_plan_sheets};
pub use versions::{
    ApproveEmergencyPlan, DraftEmergencyPlan, FileEmergencyPlan, ReviewEmergencyPlan,
    approve_emergency_plan, draft_emergency_plan, file_emergency_plan, review_emergency_plan,
};
pub use view::{
    ApprovalView, CauseView, EmergencyPlanPage, EmergencyPlanView, FilingView, GetEmergencyPlan,
    ReviewDue, ReviewView, VersionView, get_emergency_plan,
};
pub use watch::{
    DismissPlanChange, ReportPlanChange, ReportPlanChanges, ReportedPlanChanges,
    dismiss_plan_change, report_plan_change, report_plan_changes,
};
pub use year_plan::{MakeDrillYear, YearFormat, make_drill_year};
