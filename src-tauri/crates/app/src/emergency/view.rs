//! A plan as a screen shows it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::WorkCalendar;
use domain::deadline::Standing;
use domain::drill::PlanPieces;
use domain::emergency::contents::{Contents, PlanPart};
use domain::emergency::filing::{self, FilingStanding};
use domain::emergency::version::next_label;
use domain::emergency::watch::{CauseStanding, Found, Sign, standing};
use domain::emergency::{Cause, DrillDay, PlanKind, PlanReview, PlanVersion, Verdict};
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::calendar::DrillDayView;
use super::drill_days::{drill_days_asking, latest_drill_days};
use super::files::{PlanFileView, files};
use super::kept::Kept;
use super::sheets::{PlanSheetView, sheets};
use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::workspace::today;
use crate::{Result, Workspace};

/// Asks for a plan with everything that is kept of it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetEmergencyPlan {
    /// Plan.
    pub plan: Uuid,
}

/// A plan in a list. Of the drills it needs those that ask for a revision.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EmergencyPlanView {
    /// Row id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Number it has in the house; may be empty.
    pub code: String,
    /// Kind.
    pub kind: PlanKind,
    /// Unit that made it.
    pub unit: Uuid,
    /// Its name.
    pub unit_name: String,
    /// Whether it is filed with the authority once published.
    pub to_file: bool,
    /// From this day on it no longer holds.
    pub withdrawn_on: Option<NaiveDate>,
    /// The version that holds; absent while none was signed.
    pub version: Option<String>,
    /// Since when that version holds.
    pub published_on: Option<NaiveDate>,
    /// The version that is drafted.
    pub draft: Option<String>,
    /// How the filing of the version that holds stands.
    pub filing: FilingStanding,
    /// When it is reviewed again; absent while nothing holds.
    pub review: Option<ReviewDue>,
    /// What asks for a revision and is not answered.
    pub open_causes: u32,
    /// The last day it was drilled.
    pub drilled_on: Option<NaiveDate>,
    /// The next day a drill of it is planned for.
    pub next_drill_on: Option<NaiveDate>,
    /// What a drill can take over from the version that holds; absent while none does.
    pub pieces: Option<PlanPieces>,
}

/// When a plan is reviewed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReviewDue {
    /// Last day.
    pub on: NaiveDate,
    /// How that day stands.
    pub standing: Standing,
    /// Whether it is near enough to be shown as something to do.
    pub coming: bool,
}

/// A plan with everything that is kept of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EmergencyPlanPage {
    /// The list's row.
    #[serde(flatten)]
    pub row: EmergencyPlanView,
    /// Why it was withdrawn.
    pub withdrawn_reason: String,
    /// Its versions, the latest first; a draft before all.
    pub versions: Vec<VersionView>,
    /// What the next version would be called.
    pub next_label: String,
    /// What may ask for a revision: open first, then the latest first.
    pub causes: Vec<CauseView>,
    /// Reviews, the latest first.
    pub reviews: Vec<ReviewView>,
    /// The latest drills of it, the latest first, without those cancelled.
    pub drills: Vec<DrillDayView>,
    /// How many drills of it there are, with those cancelled.
    pub drill_count: u32,
    /// Why whoever is seated may not keep plans; absent when it may be done.
    pub keep_refusal: Option<RefusalView>,
    /// Why whoever is seated may neither sign the plan nor record that the principal did.
    pub approve_refusal: Option<RefusalView>,
}

/// A version.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VersionView {
    /// Row id.
    pub id: Uuid,
    /// What the version is called.
    pub label: String,
    /// Whether it is the one that holds.
    pub in_force: bool,
    /// What changed against the one before.
    pub changes: String,
    /// What it says.
    pub contents: Contents,
    /// Parts that are empty.
    pub missing: Vec<MissingPart>,
    /// Files that belong to it.
    pub files: Vec<PlanFileView>,
    /// Who drafted it.
    pub drafted_by_name: String,
    /// When it was last drafted.
    pub drafted_at: DateTime<Utc>,
    /// Absent while it is a draft.
    pub approval: Option<ApprovalView>,
    /// Absent while it is not filed.
    pub filed: Option<FilingView>,
    /// Sheets of both that came home later, the first first.
    pub sheets: Vec<PlanSheetView>,
    /// How its filing stands.
    pub filing: FilingStanding,
}

/// A part that is empty.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct MissingPart {
    /// Which.
    pub part: PlanPart,
    /// Whether the plan cannot be signed without it.
    pub demanded: bool,
}

/// That a version was signed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ApprovalView {
    /// Who signed.
    pub by_name: String,
    /// Who recorded it, when it was recorded for someone else (代录).
    pub recorded_by_name: Option<String>,
    /// Day it was signed.
    pub approved_on: NaiveDate,
    /// Day it was published.
    pub published_on: NaiveDate,
    /// The signed sheet.
    pub scans: Vec<PlanFileView>,
}

/// That a version was filed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FilingView {
    /// Day.
    pub filed_on: NaiveDate,
    /// With whom.
    pub authority: String,
    /// Number of the registration.
    pub receipt: String,
    /// The registration.
    pub scans: Vec<PlanFileView>,
    /// Who recorded it.
    pub recorded_by_name: String,
}

/// Something that may ask for a revision.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CauseView {
    /// What was reported; absent for what the records show and nobody has answered.
    pub trigger: Option<Uuid>,
    /// What the records show, by its key; absent for what was reported.
    pub key: Option<String>,
    /// Which of the six.
    pub cause: Cause,
    /// What the records show.
    pub sign: Option<Sign>,
    /// What was reported.
    pub words: String,
    /// Day it happened, or is seen.
    pub happened_on: NaiveDate,
    /// Who reported it.
    pub raised_by_name: Option<String>,
    /// How it stands.
    pub standing: CauseStanding,
    /// Why the plan stays as it is.
    pub reason: Option<String>,
    /// Who said so.
    pub dismissed_by_name: Option<String>,
    /// When.
    pub dismissed_on: Option<NaiveDate>,
}

/// A review.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReviewView {
    /// Row id.
    pub id: Uuid,
    /// Version that was reviewed.
    pub version: String,
    /// Day.
    pub reviewed_on: NaiveDate,
    /// What it came to.
    pub verdict: Verdict,
    /// What was found.
    pub findings: String,
    /// Who took part.
    pub participants: String,
    /// The report.
    pub files: Vec<PlanFileView>,
    /// Who recorded it.
    pub recorded_by_name: String,
}

/// A plan with everything that is kept of it.
pub fn get_emergency_plan(
    ws: &mut Workspace,
    request: GetEmergencyPlan,
) -> Result<EmergencyPlanPage> {
    page(ws, request.plan)
}

pub(super) fn page(ws: &Workspace, plan: Uuid) -> Result<EmergencyPlanPage> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let today = today(reader, now)?;
        let kept = Kept::of(reader, plan)?;
        let asking = drill_days_asking(reader, Some(plan))?;
        let (mut drills, drill_count) = latest_drill_days(reader, plan)?;
        let mut names = Names::new(reader);
        let row = row(reader, &mut names, &kept, (&ws.calendar, &asking, today))?;
        let keep_refusal = refusal_of(reader, me, Action::KeepEmergencyPlans)?;
        let records = refusal_of(reader, me, Action::RecordForOthers)?;
        let approves = refusal_of(reader, me, Action::ApproveEmergencyPlan)?;
        let mut versions: Vec<_> = kept.versions.iter().collect();
        versions.sort_by_key(|one| {
            let draft = one.approval.is_none();
            std::cmp::Reverse((draft, one.published_on(), one.id))
        });
        let versions = versions.into_iter();
        let versions =
            versions.map(|one| version(reader, &mut names, &kept, one, (&ws.calendar, today)));
        let versions = versions.collect::<Result<_>>()?;
        let mut reviews: Vec<_> = kept.reviews.iter().collect();
        reviews.sort_by_key(|one| std::cmp::Reverse((one.reviewed_on, one.id)));
        let reviews = reviews.into_iter();
        let reviews = reviews.map(|one| review(reader, &mut names, &kept, one));
        let reviews = reviews.collect::<Result<_>>()?;
        drills.sort_by_key(|drill| std::cmp::Reverse(drill.on));
        Ok(EmergencyPlanPage {
            withdrawn_reason: kept.plan.withdrawn_reason.clone(),
            versions,
            next_label: next_label(&kept.versions),
            causes: causes(&mut names, &kept, kept.signs(reader, &asking, today)?)?,
            reviews,
            drills: { drills.iter() }
                .map(|drill| DrillDayView::of(&mut names, drill, (kept.span().is_some(), today)))
                .collect::<Result<_>>()?,
            drill_count,
            keep_refusal,
            approve_refusal: approves.and(records),
            row,
        })
    })
}

/// A plan in a list.
pub(super) fn row(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    kept: &Kept,
    (calendar, drills, today): (&WorkCalendar, &[DrillDay], NaiveDate),
) -> Result<EmergencyPlanView> {
    let plan = &kept.plan;
    let signs = kept.signs(reader, drills, today)?;
    let (drilled_on, next_drill_on) = reader.last_and_next_drill(plan.id, today)?;
    let version = kept.in_force();
    Ok(EmergencyPlanView {
        id: plan.id,
        name: plan.name.clone(),
        code: plan.code.clone(),
        kind: plan.kind,
        unit: plan.unit,
        unit_name: names.unit(plan.unit)?,
        to_file: plan.to_file,
        withdrawn_on: plan.withdrawn_on,
        version: version.map(|one| one.label.clone()),
        published_on: version.and_then(PlanVersion::published_on),
        draft: kept.draft().map(|one| one.label.clone()),
        filing: kept.filing(calendar, today),
        review: kept.review(today),
        open_causes: u32::try_from(kept.open_causes(&signs)).unwrap_or(u32::MAX),
        drilled_on,
        next_drill_on,
        pieces: version.map(|one| PlanPieces::of(&one.contents)),
    })
}

fn version(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    kept: &Kept,
    one: &PlanVersion,
    (calendar, today): (&WorkCalendar, NaiveDate),
) -> Result<VersionView> {
    let in_force = kept.in_force().is_some_and(|held| held.id == one.id);
    let approval = one.approval.as_ref().map(|approval| {
        let other = (approval.recorded_by != approval.by).then_some(approval.recorded_by);
        Ok::<_, crate::Error>(ApprovalView {
            by_name: names.person(approval.by)?,
            recorded_by_name: other.map(|person| names.person(person)).transpose()?,
            approved_on: approval.approved_on,
            published_on: approval.published_on,
            scans: files(reader, &approval.scans)?,
        })
    });
    let approval = approval.transpose()?;
    let filed = one.filing.as_ref().map(|filing| {
        Ok::<_, crate::Error>(FilingView {
            filed_on: filing.filed_on,
            authority: filing.authority.clone(),
            receipt: filing.receipt.clone(),
            scans: files(reader, &filing.scans)?,
            recorded_by_name: names.person(filing.recorded_by)?,
        })
    });
    let missing = one.contents.missing().into_iter();
    // What was replaced is not filed any more.
    let filing = match in_force || one.filing.is_some() {
        true => filing::standing(&kept.plan, one, calendar, today),
        false => FilingStanding::NotNeeded,
    };
    Ok(VersionView {
        id: one.id,
        label: one.label.clone(),
        in_force: in_force && kept.plan.withdrawn_on.is_none(),
        changes: one.changes.clone(),
        contents: one.contents.clone(),
        missing: missing
            .map(|part| MissingPart {
                part,
                demanded: part.demanded(),
            })
            .collect(),
        files: files(reader, &one.attachments)?,
        drafted_by_name: names.person(one.drafted_by)?,
        drafted_at: one.drafted_at,
        approval,
        filed: filed.transpose()?,
        sheets: sheets(reader, names, one.id)?,
        filing,
    })
}

fn review(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    kept: &Kept,
    one: &PlanReview,
) -> Result<ReviewView> {
    let mut versions = kept.versions.iter();
    let version = versions.find(|version| version.id == one.version);
    Ok(ReviewView {
        id: one.id,
        version: version.map(|one| one.label.clone()).unwrap_or_default(),
        reviewed_on: one.reviewed_on,
        verdict: one.verdict,
        findings: one.findings.clone(),
        participants: one.participants.clone(),
        files: files(reader, &one.attachments)?,
        recorded_by_name: names.person(one.recorded_by)?,
    })
}

fn causes(names: &mut Names<'_, '_>, kept: &Kept, signs: Vec<Found>) -> Result<Vec<CauseView>> {
    let mut causes = Vec::new();
    for found in signs {
        if kept.answer(&found.sign).is_none() {
            causes.push(CauseView {
                trigger: None,
                key: Some(found.sign.key()),
                cause: found.sign.cause(),
                sign: Some(found.sign),
                words: String::new(),
                happened_on: found.on,
                raised_by_name: None,
                standing: CauseStanding::Open,
                reason: None,
                dismissed_by_name: None,
                dismissed_on: None,
            });
        }
    }
    for trigger in &kept.triggers {
        let reported = trigger.sign.is_empty();
        let dismissal = trigger.dismissal.as_ref();
        causes.push(CauseView {
            trigger: Some(trigger.id),
            key: None,
            cause: trigger.cause,
            sign: None,
            words: trigger.words.clone(),
            happened_on: trigger.happened_on,
            raised_by_name: match reported {
                true => Some(names.person(trigger.raised_by)?),
                false => None,
            },
            standing: standing(trigger, kept.in_force()),
            reason: dismissal.map(|one| one.reason.clone()),
            dismissed_by_name: dismissal.map(|one| names.person(one.by)).transpose()?,
            dismissed_on: dismissal.map(|one| one.on),
        });
    }
    causes.sort_by_key(|one| {
        let settled = one.standing != CauseStanding::Open;
        (settled, std::cmp::Reverse(one.happened_on))
    });
    Ok(causes)
}
