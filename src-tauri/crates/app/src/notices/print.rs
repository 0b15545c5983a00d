//! What was handed to a printer, for the register of papers. Whether paper came, no program knows.

use domain::notice::Notice;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{NoticeView, state_of};
use crate::workspace::find;
use crate::{Result, Workspace};

/// What the copies are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PrintKind {
    /// 存根.
    Stub,
    /// 送达.
    Serve,
    /// 抄送.
    Copy,
}

impl PrintKind {
    /// The word it has in the register of papers.
    pub(crate) fn word(self) -> String {
        let word = serde_json::to_value(self).ok();
        let word = word.as_ref().and_then(serde_json::Value::as_str);
        word.unwrap_or_default().to_owned()
    }
}

/// Records that a notice was handed to a printer.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPrint {
    /// Notice.
    pub notice: Uuid,
    /// How many.
    pub copies: u32,
    /// What for.
    pub kind: PrintKind,
}

/// Records it. A draft that nobody signed is not handed out.
pub fn record_print(ws: &mut Workspace, request: RecordPrint) -> Result<NoticeView> {
    ws.write("record_print", None, |tx, author| {
        let notice: Notice = find(tx, "notice", request.notice)?;
        let state = state_of(tx, &notice)?;
        domain::notice::NoticeAct::HandOut.check(&notice, state, author)?;
        let print = domain::notice::Print {
            id: tx.new_id(),
            document: notice.id,
            copies: request.copies,
            purpose: request.kind.word(),
            printed_at: tx.now(),
        };
        tx.append(&print)?;
        Ok(())
    })?;
    super::view::view(ws, request.notice)
}
