//! What may be done with a notice now, and why the rest may not; the same checks the acts make, as far
//! as they can be known before.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DocumentState, Notice, may_issue};
use crate::delegation::Delegation;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// An act on a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeAct {
    /// 签发.
    Sign,
    /// 签收: by key, by ink, or on paper.
    Serve,
    /// 拒签.
    Refuse,
    /// 补见证人.
    AddWitnesses,
    /// 送达记录.
    MakeServiceRecord,
    /// 作废.
    Withdraw,
    /// 打印, 导出.
    HandOut,
}

/// Every act, in the order of a notice's life.
pub const NOTICE_ACTS: [NoticeAct; 7] = [
    NoticeAct::Sign,
    NoticeAct::Serve,
    NoticeAct::Refuse,
    NoticeAct::AddWitnesses,
    NoticeAct::MakeServiceRecord,
    NoticeAct::Withdraw,
    NoticeAct::HandOut,
];

impl NoticeAct {
    /// Whether the act may be done now; whether a delegation holds is known to [`Self::check_by`].
    pub fn check(self, notice: &Notice, state: DocumentState, person: &Person) -> Refused<()> {
        use DocumentState::{Frozen, Issued, Received, Refused, RefusedWithoutEvidence, ToSign};
        match self {
            Self::Sign => {
                state.must_be(&[ToSign], "sign")?;
                if person.id != notice.issuer {
                    permission::check(person, Action::IssueNotice)?;
                    return Err(Refusal::NotTheIssuer {
                        issuer: notice.snapshot.issued_by.clone(),
                    });
                }
                match notice.delegation {
                    Some(_) => Ok(()),
                    None => permission::check(person, Action::IssueNotice),
                }
            }
            Self::Serve | Self::Refuse => {
                state.must_be(&[Issued], "serve")?;
                permission::check(person, Action::Serve)
            }
            Self::AddWitnesses => {
                state.must_be(&[RefusedWithoutEvidence], "add_witnesses")?;
                permission::check(person, Action::Serve)
            }
            Self::MakeServiceRecord => {
                state.must_be(
                    &[Received, Refused, RefusedWithoutEvidence],
                    "make_service_record",
                )?;
                permission::check(person, Action::Serve)
            }
            Self::Withdraw => {
                state.must_be(&[Frozen, ToSign, Issued], "withdraw")?;
                permission::check(person, Action::Void)
            }
            Self::HandOut => state.must_be(&DocumentState::SIGNED, "export"),
        }
    }

    /// The same with the delegation of the notice, on a day.
    pub fn check_by(
        self,
        notice: &Notice,
        state: DocumentState,
        person: &Person,
        by: (Option<&Delegation>, NaiveDate),
    ) -> Refused<()> {
        self.check(notice, state, person)?;
        match self {
            Self::Sign => may_issue(notice, person, by),
            _ => Ok(()),
        }
    }
}
