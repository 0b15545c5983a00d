//! Rectification notices (隐患整改通知书): one per addressee, each major hazard its own.

mod copies;
mod document;
mod doubt;
mod offers;
mod print;
mod service;
pub mod snapshot;
mod split;

pub use copies::copies;
pub use document::{
    DocumentState, Notice, Revision, RevisionKind, check_sign, check_withdrawal, may_issue, newest,
    state,
};
pub use doubt::{Beside, Doubt, DoubtfulField, doubts};
pub use offers::{NOTICE_ACTS, NoticeAct};
pub use print::Print;
pub use service::{
    Delivery, Service, ServiceOutcome, check_service, check_witnesses, evidence_complete, served_at,
};
pub use split::{Part, check_basis, check_part, split};
