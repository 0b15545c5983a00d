//! Inspections: start, answer item by item, finish, put on record.

mod answer;
mod finish;
mod list;
mod parts;
mod plans;
mod record;
mod scene;
mod start;
mod view;

pub use answer::{AnswerItem, answer_item};
pub(crate) use answer::{check_not_raised, item_of, parse_reading};
pub use finish::{FinishInspection, finish_inspection};
pub use list::{
    InspectionCounts, InspectionRow, InspectionsView, ListInspections, list_inspections,
};
pub(crate) use parts::check_walker;
pub use parts::{
    DivideInspection, PartGiven, PartView, PartsView, SetPartDone, TakeOverPart, TakenOverView,
    divide_inspection, set_part_done, take_over_part,
};
pub use plans::{
    AddInspectionPlan, CalendarFile, CalendarView, EditInspectionPlan, EndInspectionPlan,
    ExportInspectionCalendar, FestivalDay, FestivalYear, FestivalsView, GetInspectionCalendar,
    InspectionPlanView, ListFestivals, ListInspectionPlans, PlannedCounts, PlannedTime,
    add_inspection_plan, edit_inspection_plan, end_inspection_plan, export_inspection_calendar,
    get_inspection_calendar, list_festivals, list_inspection_plans,
};
pub(crate) use plans::{Target, settled, stretch, targets, times_for};
pub use record::{
    AddRecordEvidence, CompanionGiven, InkGiven, MakeInspectionRecord, RecordActView, RecordView,
    ReplyGiven, ScanView, SignInspectionRecord, SignatoryView, Signed, add_record_evidence,
    make_inspection_record, sign_inspection_record,
};
pub use scene::{NoteWeather, SetInspectionPhotos, note_weather, set_inspection_photos};
pub use start::{StartInspection, start_inspection};
pub use view::{AnswerView, GetInspection, InspectionView, LastAnswer, WalkItem, get_inspection};
