//! Inspections: start, answer item by item, finish, put on record.

mod answer;
mod finish;
mod list;
mod record;
mod start;
mod view;

pub use answer::{AnswerItem, answer_item};
pub(crate) use answer::{check_not_raised, item_of, parse_reading};
pub use finish::{FinishInspection, finish_inspection};
pub use list::{
    InspectionCounts, InspectionRow, InspectionsView, ListInspections, list_inspections,
};
pub use record::{
    AddRecordEvidence, CompanionGiven, InkGiven, MakeInspectionRecord, RecordActView, RecordView,
    ReplyGiven, ScanView, SignInspectionRecord, SignatoryView, Signed, add_record_evidence,
    make_inspection_record, sign_inspection_record,
};
pub use start::{StartInspection, start_inspection};
pub use view::{AnswerView, GetInspection, InspectionView, LastAnswer, WalkItem, get_inspection};
