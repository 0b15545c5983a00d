//! Hazards: report, settle the commitments, assess; then the steps of the case.

mod assess;
mod brief;
mod close;
mod describe;
pub mod dossier;
mod extend;
mod lateral;
pub(crate) mod ledger;
mod look_back;
mod major;
mod named;
mod object;
pub(crate) mod outage;
mod outage_list;
mod outside;
pub(crate) mod paper;
mod rectify;
pub(crate) mod recur;
mod reinspect;
mod report;
mod saved_view;
mod settle;
pub(crate) mod spot;
mod supervise;
mod take;
mod transfer;
mod urge;
mod view;
pub(crate) mod words;

pub use assess::{AssessHazard, assess_hazard};
pub use brief::{BriefWorkers, brief_workers};
pub use close::{CloseHazard, VoidHazard, close_hazard, void_hazard};
pub use describe::{DescribeHazard, describe_hazard};
pub use extend::{AskExtension, DecideExtension, ask_extension, decide_extension};
pub use lateral::{
    GetLateralCoverage, LateralCoverageView, LateralFound, LateralProposal, LateralSiteView,
    LateralView, LikeSite, ProposeLateralCheck, StartLateralCheck, Walkers, get_lateral_coverage,
    propose_lateral_check, start_lateral_check,
};
pub use ledger::{
    CountByUnit, CountHazards, HazardRow, LedgerConditions, LedgerCounts, LedgerOrder, LedgerPage,
    LedgerView, ListHazards, UnitCount, UnitCounts, ViewCount, count_by_unit, count_hazards,
    list_hazards,
};
pub use look_back::{
    ListLookBacks, LookBacksView, RecordLookBack, list_look_backs, record_look_back,
};
pub use major::{
    AskDelisting, CountersignTreatmentPlan, DecideTreatmentPlan, DraftTreatmentPlan,
    EvaluateTreatment, RecordDelisting, RecordListing, RegradeHazard, ReportMajor, SuspectMajor,
    ask_delisting, countersign_treatment_plan, decide_treatment_plan, draft_treatment_plan,
    evaluate_treatment, record_delisting, record_listing, regrade_hazard, report_major,
    suspect_major,
};
pub use object::{DecideObjection, RaiseObjection, decide_objection, raise_objection};
pub use outage::{
    AddOutage, CancelOutage, MoveOutage, NameOutage, NeededOutageView, OutageView, add_outage,
    cancel_outage, move_outage, name_outage,
};
pub use outage_list::{
    BoundHazard, ExportOutages, ListOutages, ListedOutage, OutageConditions, OutageCounts,
    OutagesFile, OutagesPage, list_outages,
};
pub use outside::{RecordFollowUp, record_follow_up};
pub(crate) use paper::file_name as paper_file_name;
pub use paper::{
    AddHazardPaperScans, AskedField, GetHazardPaper, HazardPaperView, KindCount, Lack,
    ListHazardPapers, MakeHazardPaper, PaperActView, PaperFile, PaperOffer, PaperPage, PaperSigner,
    PaperWords, PapersPlan, PlanHazardPapers, RecordPaperPrint, SignHazardPaper,
    add_hazard_paper_scans, get_hazard_paper, list_hazard_papers, make_hazard_paper, paper_file,
    plan_hazard_papers, preview_hazard_paper, record_paper_print, sign_hazard_paper,
};
pub use rectify::{
    NameOwner, RecordProgress, SubmitRectification, name_owner, record_progress,
    submit_rectification,
};
pub use recur::{
    FindSimilar, HazardLink, ReopenHazard, SimilarRow, SimilarView, find_similar_hazards,
    reopen_hazard,
};
pub use reinspect::{RecordReinspection, record_reinspection};
pub(crate) use report::enter;
pub use report::{ReportHazard, report_hazard};
pub use saved_view::{NamedView, NoView, SavedView, find_view};
pub use settle::{SettleHazard, settle_hazard};
pub use spot::{FixHazardOnSpot, FixOnSpot, fix_hazard_on_spot};
pub use supervise::{
    AnswerSupervision, GetLadder, LadderView, OrderSupervision, SettleSupervision,
    answer_supervision, get_ladder, order_supervision, settle_supervision,
};
pub(crate) use take::check_files;
pub use transfer::{
    HandOver, HandedOverView, MovedHazard, TakesOver, TransferHazard, hand_over, transfer_hazard,
};
pub use urge::{PlanUrging, RecordUrging, ToUrge, UrgingPlan, plan_urging, record_urging};
pub(crate) use view::head_of;
pub(crate) use view::refusal_of;
pub(crate) use view::standing_notice;
pub use view::{ActView, DrillLink, GetHazard, HazardView, RefusalView, StepView, get_hazard};

use crate::workspace::Writer;
use chrono::{DateTime, Utc};
use domain::hazard::{self, Case, Hands, Hazard, StepDetail};
use domain::people::Person;
use store::Reader;
use uuid::Uuid;

use crate::Result;
use crate::incoming::check_bound;
use crate::workspace::{find, today};

/// A hazard with its case.
pub(crate) fn load(reader: &Reader<'_>, id: Uuid) -> Result<(Hazard, Case)> {
    let hazard: Hazard = find(reader, "hazard", id)?;
    let steps = reader.steps(id)?;
    Ok((hazard, Case::fold(&steps)))
}

/// The person whose step it is: the one named, else the author.
fn actor(reader: &Reader<'_>, named: Option<Uuid>, author: &Person) -> Result<Person> {
    match named {
        Some(id) => find(reader, "person", id),
        None => Ok(author.clone()),
    }
}

/// Takes a step and appends it. Whatever day it sets or asks for lies within the papers from outside.
pub(crate) fn step(
    tx: &mut Writer<'_, '_>,
    (hazard, case): (&Hazard, &Case),
    (actor, author): (&Person, &Person),
    happened_at: Option<DateTime<Utc>>,
    detail: StepDetail,
) -> Result<()> {
    let now = tx.now();
    let due_on = detail.deadline(case);
    let hands = Hands {
        actor,
        author,
        happened_at: happened_at.unwrap_or(now),
        now,
    };
    let step = hazard::take(tx.new_id(), hazard, case, hands, detail)?;
    if let Some(due_on) = due_on {
        check_bound(tx, hazard.id, (due_on, today(tx, now)?))?;
    }
    tx.append(&step)?;
    Ok(())
}
