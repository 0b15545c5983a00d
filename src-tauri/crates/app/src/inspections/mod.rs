//! Inspections: start, answer item by item, finish.

mod answer;
mod finish;
mod list;
mod start;
mod view;

pub use answer::{AnswerItem, answer_item};
pub(crate) use answer::{check_not_raised, item_of, parse_reading};
pub use finish::{FinishInspection, finish_inspection};
pub use list::{
    InspectionCounts, InspectionRow, InspectionsView, ListInspections, list_inspections,
};
pub use start::{StartInspection, start_inspection};
pub use view::{AnswerView, GetInspection, InspectionView, LastAnswer, WalkItem, get_inspection};
