//! Inspections: start, answer item by item, finish.

mod answer;
mod finish;
mod start;
mod view;

pub use answer::{AnswerItem, answer_item};
pub use finish::{FinishInspection, finish_inspection};
pub use start::{StartInspection, start_inspection};
pub use view::{
    AnswerView, GetInspection, InspectionRow, InspectionView, get_inspection, list_inspections,
};
