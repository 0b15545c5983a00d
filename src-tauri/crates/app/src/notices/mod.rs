//! Rectification notices: freeze and number, render, sign, serve, withdraw, hand out.

mod delegate;
mod handover;
mod issue;
mod list;
mod on_site;
mod plan;
mod print;
mod record;
mod render;
mod scans;
mod serve;
mod sign;
mod verify;
mod view;
mod withdraw;
mod words;

pub use delegate::{
    AddDelegation, DelegationStanding, DelegationView, DelegationsView, EndDelegation,
    ListDelegations, add_delegation, end_delegation, list_delegations,
};
pub use handover::{EvidenceView, PrintView, ServiceView};
pub use issue::{IssueNotice, IssuedView, issue_rectification_notice};
pub use list::{ListNotices, NoticePage, NoticeRow, StateCount, list_notices};
pub use on_site::{MakeSiteNotices, SiteNoticesView, make_site_notices};
pub use plan::{PlanNotice, PlanView, plan_notice};
pub use print::{PrintKind, RecordPrint, record_print};
pub use record::{MakeServiceRecord, make_service_record};
pub(crate) use render::render_pending;
pub use render::{RenderNotice, render_notice};
pub(crate) use scans::sheets;
pub use scans::{
    LooseSheet, LooseWhy, PaperProposal, ProposeReceipts, ReceiptProposal, ReceiptsView,
    RecordScannedReceipt, ScannedSheet, ScannedStack, SheetOf, SheetPlace, propose_receipts,
    record_scanned_receipt,
};
pub use serve::{
    AddWitnesses, RecordReceipt, RecordRefusal, add_witnesses, record_ink_receipt, record_refusal,
};
pub use sign::{CountersignNotice, SignNotice, countersign_notice, sign_notice};
pub use verify::{Verdict, Verified, certificates, verify_file, verify_within};
pub(crate) use view::handed_out;
pub use view::{
    ExportNotice, ExportView, GetNotice, HazardTitle, NoticeActView, NoticeView, export_notice,
    get_notice,
};
pub use withdraw::{WithdrawNotice, withdraw_notice};

use domain::notice::{DocumentState, Notice, state};
use store::Reader;

use crate::Result;

/// Size of what is drawn in a signature's box, in points.
const STAMP: (f32, f32) = (160.0, 48.0);

/// Where a notice stands.
pub(crate) fn state_of(reader: &Reader<'_>, notice: &Notice) -> Result<DocumentState> {
    Ok(state(
        notice,
        &reader.revisions(notice.id)?,
        &reader.services(notice.id)?,
    ))
}
