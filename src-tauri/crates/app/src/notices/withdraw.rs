//! Withdrawing a notice before it is received: the number stays taken, the hazards are free again.

use domain::hazard::{Status, StepDetail};
use domain::notice::{Notice, check_withdrawal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{NoticeView, state_of};
use crate::hazards::{self, load};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Withdraws a notice.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawNotice {
    /// Notice.
    pub notice: Uuid,
    /// Why.
    pub reason: String,
}

/// Withdraws a notice.
pub fn withdraw_notice(ws: &mut Workspace, request: WithdrawNotice) -> Result<NoticeView> {
    ws.write("withdraw_notice", None, |tx, author| {
        let mut notice: Notice = find(tx, "notice", request.notice)?;
        let reason = check_withdrawal(author, state_of(tx, &notice)?, &request.reason)?;
        notice.voided = Some(reason.clone());
        tx.save(&notice)?;
        for id in &notice.hazards {
            let (hazard, case) = load(tx, *id)?;
            if case.status == Status::Notified {
                let (notice, reason) = (notice.id, reason.clone());
                let detail = StepDetail::NoticeWithdrawn { notice, reason };
                hazards::step(tx, (&hazard, &case), (author, author), None, detail)?;
            }
        }
        Ok(())
    })?;
    super::view::view(ws, request.notice)
}
