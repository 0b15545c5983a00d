//! Drills: planned, prepared, held with a timeline, and followed until the last corrective action is
//! closed.

mod archive;
pub(crate) mod audited;
mod blank;
mod card;
mod conclude;
mod evaluation;
mod figures;
mod files;
mod findings;
mod held;
mod list;
mod papers;
mod people;
mod plan;
mod prepare;
mod report;
mod scheme;
mod shots;
mod taken;
mod timeline;
mod view;
mod views;
mod waiting;

pub use archive::DrillArchive;
pub use blank::{DrillBlanksFile, MakeDrillBlanks, make_drill_blanks};
pub use card::{CardLine, EnterObserverCard, enter_observer_card};
pub use conclude::{ConcludeDrill, conclude_drill};
pub use evaluation::{
    CardView, ChooseDrillItems, ConcludeDrillEvaluation, DrillEvaluationView, EnterEvaluatorCard,
    EvaluatorView, GetDrillEvaluation, JudgeDrill, ObjectiveView, RecordHotWash,
    RecordSelfAssessments, SpokenView, choose_drill_items, conclude_drill_evaluation,
    enter_evaluator_card, get_drill_evaluation, judge_drill, record_hot_wash,
    record_self_assessments,
};
pub(crate) use figures::drill_figures;
pub use figures::{
    DrillActionRow, DrillFigureView, DrillFiguresView, DrillNumber, GetDrillFigures,
    ListDrillFigure, get_drill_figures, list_drill_figure, make_drill_figures,
};
pub use files::{
    AddDrillFiles, DrillFileView, RemoveDrillFile, add_drill_files, remove_drill_file,
    upload_drill_file,
};
pub use findings::{
    AddDrillFinding, EditDrillFinding, LetFindingBe, LinkDrillAction, RaiseDrillAction,
    add_drill_finding, edit_drill_finding, let_finding_be, link_drill_action, raise_drill_action,
};
pub use held::{EnterHeldDrill, enter_held_drill};
pub use list::{
    CountDrills, DrillCounts, DrillSummary, DrillsView, ListDrills, count_drills, list_drills,
};
pub(crate) use papers::file_name as paper_file_name;
pub use papers::{
    AddDrillPaperScans, DrillPaperOffer, DrillPaperView, DrillPapersView, DrillReportView,
    DrillSignatory, GetDrillPapers, MakeDrillPaper, SignDrillPaper, add_drill_paper_scans,
    get_drill_papers, make_drill_paper, sign_drill_paper,
};
pub use people::{
    CastParticipant, InviteToDrill, InvitedUnit, Newcomer, RemoveParticipant, SignInToDrill,
    SignOutOfDrill, cast_participant, invite_to_drill, remove_participant, sign_in_to_drill,
    sign_out_of_drill,
};
pub use plan::{
    CancelDrill, EditDrill, PlanDrill, PostponeDrill, cancel_drill, edit_drill, plan_drill,
    postpone_drill,
};
pub use prepare::{
    CheckDrillMaterial, ListDrillMaterials, MaterialGiven, ScriptLineGiven, WriteDrillScript,
    check_drill_material, list_drill_materials, write_drill_script,
};
pub use report::{AddDrillReceipt, ReportDrill, add_drill_receipt, report_drill};
pub use scheme::{
    DrillSchemeView, GetDrillScheme, ReviseDrillScheme, SchemeOrigin, get_drill_scheme,
    revise_drill_scheme,
};
pub use shots::{
    DrillShot, DrillShotRow, DrillShotsView, EnterDrillPhotos, MatchDrillPhotos,
    enter_drill_photos, match_drill_photos,
};
pub use taken::{PlanOffer, TakeFromPlan, TakenView, take_from_plan};
pub use timeline::{RecordDrillEntry, record_drill_entry};
pub use view::{GetDrill, get_drill};
pub use views::{
    CancellationView, ClockView, ConclusionView, DrillActView, DrillView, EnteredLaterView,
    EntryBefore, EntryView, FindingView, ParticipantView, PostponementView, RaisedAction,
    StepOfScript,
};
pub(crate) use waiting::Waiting;

use domain::drill::evaluation::DrillEvaluation;
use domain::drill::{
    Aftermath, Drill, DrillAct, DrillEntry, DrillFinding, DrillStatus, Participant, Run,
    check_hands, in_force,
};
use domain::emergency::EmergencyPlan;
use domain::people::Person;
use store::Reader;
use uuid::Uuid;

use crate::Result;
use crate::workspace::find;

/// A drill with all that belongs to it.
struct Loaded {
    drill: Drill,
    plan: EmergencyPlan,
    /// As they stand after all that was put right.
    entries: Vec<DrillEntry>,
    /// As they were written.
    written: Vec<DrillEntry>,
    people: Vec<Participant>,
    findings: Vec<DrillFinding>,
    evaluation: Option<DrillEvaluation>,
}

impl Loaded {
    fn of(reader: &Reader<'_>, id: Uuid) -> Result<Self> {
        let drill: Drill = find(reader, "drill", id)?;
        let written = reader.drill_entries(id)?;
        Ok(Self {
            plan: find(reader, "emergency_plan", drill.terms.plan)?,
            entries: in_force(&written).into_owned(),
            written,
            people: reader.drill_participants(id)?,
            findings: reader.drill_findings(id)?,
            evaluation: reader.get(id)?,
            drill,
        })
    }

    /// Where it stands before it is concluded, which is all that acts depend on.
    fn status(&self) -> DrillStatus {
        DrillStatus::of(&self.drill, &self.run(), 0)
    }

    /// Its timeline as one story.
    fn run(&self) -> Run {
        Run::fold(&self.entries)
    }

    /// Whether somebody may do an act now.
    fn check(&self, act: DrillAct, person: &Person) -> domain::Refused<()> {
        check_hands(act, person, &self.people)?;
        act.check(&self.drill.number, self.status())
    }

    /// What it left behind.
    fn aftermath(&self) -> Aftermath<'_> {
        let evaluation = self.evaluation.as_ref();
        Aftermath {
            status: self.status(),
            plan: self.plan.kind,
            people: &self.people,
            findings: &self.findings,
            evaluated: evaluation.is_some_and(|one| one.concluded.is_some()),
        }
    }

    /// Whether it owes an evaluation before it is concluded.
    pub(crate) fn owes_evaluation(&self) -> bool {
        self.aftermath().owes_evaluation(&self.drill)
    }
}
