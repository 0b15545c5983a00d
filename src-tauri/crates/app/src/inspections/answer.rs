//! Answering an item; a later answer replaces the earlier one, both stay in the history.

use domain::Refusal;
use domain::checklist::Checklist;
use domain::inspection::{Finding, Inspection, Outcome};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::InspectionView;
use crate::workspace::find;
use crate::{Result, Workspace};

/// Answers one item.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerItem {
    /// Inspection.
    pub inspection: Uuid,
    /// Item code, e.g. `T1-03`.
    pub item: String,
    /// 符合, 不符合, 不适用, 未查.
    pub result: Finding,
    /// Measured value as a decimal, for measured items.
    pub reading: Option<String>,
    /// What was seen, or why it was not checked.
    #[serde(default)]
    pub note: String,
    /// Attachments.
    #[serde(default)]
    pub photos: Vec<Uuid>,
}

/// Answers one item.
pub fn answer_item(ws: &mut Workspace, request: AnswerItem) -> Result<InspectionView> {
    let reading = request
        .reading
        .as_deref()
        .map(str::parse)
        .transpose()
        .map_err(|error: domain::reading::NotAReading| Refusal::NotANumber {
            field: "reading",
            text: error.0,
        })?;
    ws.write("answer_item", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let inspection: Inspection = find(tx, "inspection", request.inspection)?;
        let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
        let item = checklist
            .item(&request.item)
            .ok_or_else(|| Refusal::UnknownItem {
                item: request.item.clone(),
            })?;
        for photo in &request.photos {
            find::<Attachment>(tx, "attachment", *photo)?;
        }
        let answer = inspection.answer(
            item,
            Outcome {
                result: request.result,
                reading,
            },
            &request.note,
            request.photos.clone(),
            (author.id, tx.now()),
        )?;
        tx.save(&answer)?;
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}
