//! Notices in a list, page by page.

use chrono::NaiveDate;
use domain::notice::{DocumentState, Notice};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{NoticeFilter, Reader};
use uuid::Uuid;

use super::state_of;
use crate::{Page, PageRequest, Result, Workspace};

/// A notice in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticeRow {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Unit addressed.
    pub addressee: Uuid,
    /// Name of that unit, as printed.
    pub addressee_name: String,
    /// Date of the document.
    pub issued_on: NaiveDate,
    /// Where it stands.
    pub state: DocumentState,
    /// How many hazards.
    pub hazards: u32,
    /// Name of the one who issues it.
    pub issuer_name: String,
    /// Last day of its hazards' deadlines.
    pub due_on: Option<NaiveDate>,
    /// Whether it may be handed out: printed, saved.
    pub may_hand_out: bool,
}

/// Asks for notices.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListNotices {
    /// In one of these states; in any when empty.
    pub states: Vec<DocumentState>,
    /// Addressed to this unit.
    pub addressee: Option<Uuid>,
    /// Only with these words in its number or the name of its unit, or in a hazard of it.
    pub text: String,
    /// Last id of the page before; absent for the first page.
    pub after: Option<Uuid>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// A page of notices.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoticePage {
    /// Rows.
    pub rows: Vec<NoticeRow>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// How many notices stand in each state, whichever states were asked for.
    pub counts: Vec<StateCount>,
}

/// How many notices stand in a state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StateCount {
    /// State.
    pub state: DocumentState,
    /// Notices.
    pub count: u32,
}

/// Notices, the latest first.
pub fn list_notices(ws: &mut Workspace, request: ListNotices) -> Result<NoticePage> {
    let bounds = PageRequest {
        after: request.after,
        limit: request.limit,
    }
    .bounds();
    let everywhere = NoticeFilter {
        states: Vec::new(),
        addressee: request.addressee,
        text: Some(request.text),
    };
    let filter = NoticeFilter {
        states: request.states.iter().map(|state| state.name()).collect(),
        ..everywhere.clone()
    };
    ws.read(|reader| {
        let found = reader.notices(&filter, bounds)?;
        let page = Page::of(found, |notice| shown(reader, &notice))?;
        let counts = reader.count_notices(&everywhere)?;
        let of = |state: DocumentState| StateCount {
            state,
            count: counts.get(state.name()).copied().unwrap_or(0),
        };
        Ok(NoticePage {
            rows: page.rows,
            next: page.next,
            counts: STATES.map(of).to_vec(),
        })
    })
}

/// Every state, in the order of a notice's life.
const STATES: [DocumentState; 7] = [
    DocumentState::Frozen,
    DocumentState::ToSign,
    DocumentState::Issued,
    DocumentState::Received,
    DocumentState::RefusedWithoutEvidence,
    DocumentState::Refused,
    DocumentState::Voided,
];

pub(super) fn shown(reader: &Reader<'_>, notice: &Notice) -> Result<NoticeRow> {
    let state = state_of(reader, notice)?;
    Ok(NoticeRow {
        id: notice.id,
        number: notice.number.clone(),
        addressee: notice.addressee,
        addressee_name: notice.snapshot.addressee.clone(),
        issued_on: notice.issued_on,
        state,
        may_hand_out: state.may_be_handed_out(),
        hazards: u32::try_from(notice.hazards.len()).unwrap_or(u32::MAX),
        issuer_name: notice.snapshot.issued_by.clone(),
        due_on: notice.snapshot.items.iter().map(|item| item.due_on).max(),
    })
}
