//! Answering an item; a later answer replaces the earlier one, both stay in the history.

use domain::Refusal;
use domain::checklist::{CheckItem, Checklist};
use domain::hazard::Status;
use domain::inspection::{Finding, Given, Inspection, Nonconformity};
use domain::permission::{self, Action};
use domain::reading::{NotAReading, Reading};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::InspectionView;
use super::parts::check_walker;
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
    /// 符合, 不符合, 不适用, 未查; absent where a reading judges itself by its limits.
    pub result: Option<Finding>,
    /// Measured value as a decimal, for measured items.
    pub reading: Option<String>,
    /// What the failed item is: 隐患, 缺陷 or 违章.
    pub nonconformity: Option<Nonconformity>,
    /// What was seen, or why it was not checked.
    #[serde(default)]
    pub note: String,
    /// Attachments.
    #[serde(default)]
    pub photos: Vec<Uuid>,
}

/// Answers one item.
pub fn answer_item(ws: &mut Workspace, request: AnswerItem) -> Result<InspectionView> {
    let reading = parse_reading(request.reading.as_deref())?;
    ws.write("answer_item", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let inspection: Inspection = find(tx, "inspection", request.inspection)?;
        let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
        let item = item_of(&checklist, &request.item)?;
        check_walker(tx, &inspection, item, author)?;
        for photo in &request.photos {
            find::<Attachment>(tx, "attachment", *photo)?;
        }
        if let Some(other) = &request.nonconformity
            && *other != Nonconformity::Hazard
        {
            check_not_raised(tx, inspection.id, &item.code)?;
        }
        let answer = inspection.answer(
            item,
            Given {
                result: request.result,
                reading,
                note: &request.note,
                photos: request.photos.clone(),
                nonconformity: request.nonconformity.clone(),
            },
            (author.id, tx.now()),
        )?;
        tx.save(&answer)?;
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}

/// A reading as typed.
pub(crate) fn parse_reading(text: Option<&str>) -> Result<Option<Reading>> {
    let reading = text.map(str::parse).transpose();
    Ok(reading.map_err(|error: NotAReading| Refusal::NotANumber {
        field: "reading",
        text: error.0,
    })?)
}

/// The item of a checklist.
pub(crate) fn item_of<'c>(checklist: &'c Checklist, code: &str) -> Result<&'c CheckItem> {
    let item = checklist.item(code);
    Ok(item.ok_or_else(|| Refusal::UnknownItem {
        item: code.to_owned(),
    })?)
}

/// Refuses when an item became a hazard already that is not void.
pub(crate) fn check_not_raised(reader: &Reader<'_>, inspection: Uuid, item: &str) -> Result<()> {
    if let Some(earlier) = reader.hazards_raised(inspection)?.get(item) {
        let (hazard, case) = crate::hazards::load(reader, *earlier)?;
        if case.status != Status::Voided {
            let (item, hazard) = (item.to_owned(), hazard.number);
            return Err(Refusal::AlreadyRaised { item, hazard }.into());
        }
    }
    Ok(())
}
