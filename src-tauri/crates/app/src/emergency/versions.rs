//! What a plan says: drafted, signed and published, filed, reviewed.

use chrono::NaiveDate;
use domain::Refusal;
use domain::emergency::review::ReviewTerms;
use domain::emergency::version::{Signed, VersionTerms};
use domain::emergency::{Filing, PlanReview, PlanVersion};
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::kept::Kept;
use super::view::{EmergencyPlanPage, page};
use crate::workspace::{find, today};
use crate::{Result, Workspace};

/// Writes the draft of a plan's next version, in place of the draft there is.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftEmergencyPlan {
    /// Plan.
    pub plan: Uuid,
    /// What is drafted.
    pub terms: VersionTerms,
}

/// Records that the principal signed the draft and it was published. Its words are fixed from then on.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveEmergencyPlan {
    /// Plan.
    pub plan: Uuid,
    /// Who signed; whoever is signed in when absent.
    pub approved_by: Option<Uuid>,
    /// Day it was signed.
    pub approved_on: NaiveDate,
    /// Day it was published to the staff; today or earlier.
    pub published_on: NaiveDate,
    /// The signed sheet.
    #[serde(default)]
    pub scans: Vec<Uuid>,
}

/// Records that the version that holds was filed with the authority.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileEmergencyPlan {
    /// Plan.
    pub plan: Uuid,
    /// Day.
    pub filed_on: NaiveDate,
    /// With whom.
    pub authority: String,
    /// Number of the registration the authority gave; may be empty.
    #[serde(default)]
    pub receipt: String,
    /// The registration.
    #[serde(default)]
    pub scans: Vec<Uuid>,
}

/// Records a review of the version that holds.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewEmergencyPlan {
    /// Plan.
    pub plan: Uuid,
    /// What is said of it.
    pub terms: ReviewTerms,
}

/// Writes the draft.
pub fn draft_emergency_plan(
    ws: &mut Workspace,
    request: DraftEmergencyPlan,
) -> Result<EmergencyPlanPage> {
    let now = ws.now();
    ws.write("draft_emergency_plan", None, |tx, author| {
        let kept = Kept::of(tx, request.plan)?;
        let id = match kept.draft() {
            Some(draft) => draft.id,
            None => tx.new_id(),
        };
        let mut terms = request.terms;
        with_posts(tx, &mut terms)?;
        check_files(tx, &terms.attachments)?;
        let others: Vec<_> = kept
            .versions
            .into_iter()
            .filter(|one| one.id != id)
            .collect();
        let draft = PlanVersion::draft(id, &kept.plan, terms, &others, (author, now))?;
        tx.save(&draft)?;
        Ok(())
    })?;
    page(ws, request.plan)
}

/// Puts beside whoever is of the register the post of today, so that a later change shows.
fn with_posts(reader: &Reader<'_>, terms: &mut VersionTerms) -> Result<()> {
    for contact in &mut terms.contents.contacts {
        contact.post = match contact.person {
            Some(person) => find::<Person>(reader, "person", person)?.post,
            None => String::new(),
        };
    }
    Ok(())
}

pub(super) fn check_files(reader: &Reader<'_>, files: &[Uuid]) -> Result<()> {
    for file in files {
        find::<Attachment>(reader, "attachment", *file)?;
    }
    Ok(())
}

/// Records that the draft was signed and published.
pub fn approve_emergency_plan(
    ws: &mut Workspace,
    request: ApproveEmergencyPlan,
) -> Result<EmergencyPlanPage> {
    let now = ws.now();
    let actor = request.approved_by;
    ws.write("approve_emergency_plan", actor, |tx, author| {
        let kept = Kept::of(tx, request.plan)?;
        let mut version = kept.draft().cloned().ok_or_else(|| none(&kept))?;
        let signer = match actor {
            Some(signer) => find(tx, "person", signer)?,
            None => author.clone(),
        };
        check_files(tx, &request.scans)?;
        let unit: Unit = find(tx, "unit", kept.plan.unit)?;
        let signed = Signed {
            by: &signer,
            approved_on: request.approved_on,
            published_on: request.published_on,
            head: unit.head,
        };
        let today = today(tx, now)?;
        version.approve(&kept.plan, signed, kept.in_force(), (author, today))?;
        if let Some(approval) = &mut version.approval {
            approval.scans = request.scans;
        }
        tx.save(&version)?;
        Ok(())
    })?;
    page(ws, request.plan)
}

/// Records that the version that holds was filed.
pub fn file_emergency_plan(
    ws: &mut Workspace,
    request: FileEmergencyPlan,
) -> Result<EmergencyPlanPage> {
    let now = ws.now();
    ws.write("file_emergency_plan", None, |tx, author| {
        let kept = Kept::of(tx, request.plan)?;
        let mut version = kept.in_force().cloned().ok_or_else(|| none(&kept))?;
        check_files(tx, &request.scans)?;
        let filing = Filing {
            filed_on: request.filed_on,
            authority: request.authority,
            receipt: request.receipt,
            scans: request.scans,
            recorded_by: author.id,
        };
        version.file(filing, author, today(tx, now)?)?;
        tx.save(&version)?;
        Ok(())
    })?;
    page(ws, request.plan)
}

/// Records a review.
pub fn review_emergency_plan(
    ws: &mut Workspace,
    request: ReviewEmergencyPlan,
) -> Result<EmergencyPlanPage> {
    let now = ws.now();
    ws.write("review_emergency_plan", None, |tx, author| {
        let kept = Kept::of(tx, request.plan)?;
        let version = kept.in_force().ok_or_else(|| none(&kept))?;
        check_files(tx, &request.terms.attachments)?;
        let of = (&kept.plan, version);
        let days = (now, today(tx, now)?);
        let review = PlanReview::record(tx.new_id(), of, request.terms, author, days)?;
        tx.append(&review)?;
        Ok(())
    })?;
    page(ws, request.plan)
}

fn none(kept: &Kept) -> Refusal {
    Refusal::NoPlanVersion {
        plan: kept.plan.name.clone(),
    }
}
