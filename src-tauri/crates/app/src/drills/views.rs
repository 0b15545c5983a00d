//! A drill as a screen shows it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::deadline::Standing;
use domain::drill::{
    Aspect, DrillAct, DrillRole, DrillTerms, Ending, EntryDetail, HeldDrill, Judgement, Material,
    Phase, Punctuality, ScriptLine, SignIn,
};
use domain::hazard::{CaseKind, Status};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::{DrillSummary, PlanOffer, TakenView};
use crate::hazards::RefusalView;
use crate::inspections::ScanView;

/// A drill with all that belongs to it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillView {
    /// The row of the list.
    #[serde(flatten)]
    pub row: DrillSummary,
    /// What is planned.
    pub terms: DrillTerms,
    /// Name of the place.
    pub place_name: String,
    /// Names of the units that take part besides.
    pub unit_names: Vec<String>,
    /// Planned end.
    pub ends_at: DateTime<Utc>,
    /// The clock.
    pub clock: ClockView,
    /// It was entered afterwards.
    pub entered_later: Option<EnteredLaterView>,
    /// The script with what became of each step.
    pub script: Vec<StepOfScript>,
    /// The step that is next.
    pub next_step: Option<Uuid>,
    /// The timeline, in the order of its times.
    pub timeline: Vec<EntryView>,
    /// The entry that is taken back first.
    pub last_entry: Option<Uuid>,
    /// Who takes part.
    pub people: Vec<ParticipantView>,
    /// Materials.
    pub materials: Vec<Material>,
    /// What it has from a version of its plan, where something was taken over.
    pub taken: Option<TakenView>,
    /// What the version of its plan that holds has to be taken over; absent while none holds, or where
    /// nothing may be prepared any more.
    pub offer: Option<PlanOffer>,
    /// Findings.
    pub problems: Vec<FindingView>,
    /// The emergency plan is to be revised.
    pub plan_to_revise: bool,
    /// Every time it was put off.
    pub postponements: Vec<PostponementView>,
    /// Why it is not held at all.
    pub cancelled: Option<CancellationView>,
    /// What was said at its end.
    pub conclusion: Option<ConclusionView>,
    /// What may be done now, and why the rest may not.
    pub acts: Vec<DrillActView>,
}

/// The clock of a drill.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClockView {
    /// Whether it runs.
    pub phase: Phase,
    /// When it was started.
    pub started_at: Option<DateTime<Utc>>,
    /// What it shows, in seconds.
    pub seconds: i32,
    /// When it was read.
    pub read_at: DateTime<Utc>,
    /// Since when it is no drill any more.
    pub real_since: Option<DateTime<Utc>>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// How.
    pub ending: Option<Ending>,
    /// How far the latest step was behind its planned time, in seconds; before it below zero.
    pub late_seconds: Option<i32>,
    /// How that stands.
    pub punctuality: Option<Punctuality>,
    /// Steps that have a time or were skipped.
    pub steps_done: u32,
}

/// A step of the script with what became of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StepOfScript {
    /// The step.
    #[serde(flatten)]
    pub line: ScriptLine,
    /// When it happened.
    pub at: Option<DateTime<Utc>>,
    /// The same on the drill's clock, in seconds.
    pub actual_seconds: Option<i32>,
    /// Seconds after the planned time; before it below zero.
    pub late_seconds: Option<i32>,
    /// How that stands.
    pub punctuality: Option<Punctuality>,
    /// An observer's card says so; nobody pressed a key.
    pub by_card: bool,
    /// The entry that says so.
    pub entry: Option<Uuid>,
    /// Why it was skipped; may be empty.
    pub skipped: Option<String>,
    /// What it was judged.
    pub judgement: Option<Judgement>,
    /// Photos of it.
    pub photos: Vec<Uuid>,
}

/// An entry of the timeline.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EntryView {
    /// Row id.
    pub id: Uuid,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The same on the drill's clock, in seconds.
    pub seconds: i32,
    /// What.
    #[serde(flatten)]
    pub detail: EntryDetail,
    /// Who recorded it.
    pub recorded_by_name: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Name of the observer whose card says so.
    pub observer_name: Option<String>,
    /// It was a slip.
    pub taken_back: bool,
    /// What was first written, where it was put right since.
    pub before: Option<EntryBefore>,
    /// The words somebody wrote; absent where an entry has none of its own.
    pub words: Option<String>,
    /// It came after the drill had turned real.
    pub real: bool,
}

/// An entry as it was first written.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EntryBefore {
    /// When it was to have happened.
    pub at: DateTime<Utc>,
    /// What it said.
    pub words: Option<String>,
}

/// A drill was held without this laptop (补录).
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EnteredLaterView {
    /// Begin and end as they were entered, and why so late.
    pub held: HeldDrill,
    /// Its scans.
    pub sheets: Vec<ScanView>,
    /// Who entered it.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Somebody who takes part.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParticipantView {
    /// Row id.
    pub id: Uuid,
    /// The person.
    pub person: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Unit of the person, or where somebody from outside comes from.
    pub from: String,
    /// Role.
    pub role: DrillRole,
    /// Post or task.
    pub duty: String,
    /// Was to come.
    pub expected: bool,
    /// How they signed in.
    pub signed_in: Option<SignIn>,
    /// The sheet they signed in on, where it was one.
    pub sheet: Option<ScanView>,
    /// When.
    pub signed_in_at: Option<DateTime<Utc>>,
    /// Initials proposed for the roll-call.
    pub initials: String,
}

/// A finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingView {
    /// Row id.
    pub id: Uuid,
    /// What.
    pub text: String,
    /// What it is about.
    pub aspect: Aspect,
    /// The emergency plan is to be revised for it.
    pub revise_plan: bool,
    /// Entry of the timeline it comes from.
    pub entry: Option<Uuid>,
    /// Photos.
    pub photos: Vec<Uuid>,
    /// Who found it.
    pub found_by_name: String,
    /// When it was written down.
    pub found_at: DateTime<Utc>,
    /// The case it became.
    pub action: Option<RaisedAction>,
    /// Why nothing is to be done.
    pub nothing: Option<String>,
}

/// The corrective action of a finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedAction {
    /// The case.
    pub hazard: Uuid,
    /// It was in the ledger before; the finding points to it.
    pub known: bool,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// 隐患 or 改进事项.
    pub kind: CaseKind,
    /// Where it stands.
    pub status: Status,
    /// Whether work is still to be done on it.
    pub open: bool,
    /// Responsible unit.
    pub unit_name: String,
    /// Owner.
    pub owner_name: Option<String>,
    /// What must be done.
    pub measures: String,
    /// Deadline in force.
    pub due_on: Option<NaiveDate>,
    /// How it stands today; absent once closed.
    pub standing: Option<Standing>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

/// It was put off.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PostponementView {
    /// When it was to begin.
    pub from: DateTime<Utc>,
    /// When it is to begin instead.
    pub to: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Who put it off.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// It is not held.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CancellationView {
    /// Why.
    pub reason: String,
    /// Who cancelled it.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// It was concluded.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConclusionView {
    /// Summary.
    pub summary: String,
    /// Who concluded it.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An act, and why it may not be done now.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillActView {
    /// Act.
    pub act: DrillAct,
    /// The reason; absent when it may be done.
    pub refusal: Option<RefusalView>,
}

impl DrillActView {
    /// Script, people and materials may still be changed.
    pub(super) fn may_prepare(&self) -> bool {
        self.act == DrillAct::Prepare && self.refusal.is_none()
    }
}
