//! Why a rule says no. The variant's name is the machine code, its fields are the parameters;
//! the wording in either language belongs to the screens.

#![expect(
    missing_docs,
    reason = "each variant is described; its fields are named for what they hold"
)]

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::drill::evaluation::{EvaluationGap, JudgedAspect};
use crate::drill::{DrillAct, DrillStatus};
use crate::figures::Indicator;
use crate::hazard::{ReportTo, Status};
use crate::permission::Action;
pub(crate) use crate::texts::optional_text;
pub use crate::texts::text;

/// Result of a rule.
pub type Refused<T> = Result<T, Refusal>;

/// Every refusal the domain knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
#[error("{self:?}")]
pub enum Refusal {
    /// A required text is empty.
    Blank { field: &'static str },
    /// A text is longer than its field allows, in characters.
    TooLong { field: &'static str, most: usize },
    /// A text takes more bytes than its field allows.
    TooManyBytes { field: &'static str, most: u32 },
    /// More are named than one request may.
    TooMany { field: &'static str, most: usize },
    /// The papers of a hazard are larger than one file can hold.
    DossierTooLarge { megabytes: u32, most: u32 },
    /// A number lies outside what is allowed.
    OutOfRange { field: &'static str, least: u32, most: u32 },
    /// No air is as cold or as warm.
    TemperatureOutOfRange { field: &'static str, least: i32, most: i32 },
    /// A PIN has other characters than digits, or too few or too many of them.
    PinNotDigits { field: &'static str, least: usize, most: usize },
    /// The text is not JSON.
    NotJson { field: &'static str },
    /// The person's roles do not allow the action.
    NotAllowed { action: Action, person: String },
    /// The person has left or was deactivated.
    PersonInactive { person: String },
    /// The person still owns open hazards, which go to others first (交接).
    StillOwnsHazards { person: String, count: u32 },
    /// The person leads inspections that run: they are ended first, by whom leads them.
    StillLeadsInspections { person: String, inspections: Vec<String> },
    /// Only a safety officer or director may record for someone else (代录).
    MayNotRecordForOthers { person: String },
    /// The same person is named twice where two are needed.
    SamePersonTwice { person: String },
    /// An inspection is made by two people or more.
    TooFewInspectors { found: usize },
    /// The last day of a plan lies before its first.
    PlanEndsBeforeStart,
    /// A rung of the ladder of escalation is not later than the one before, or there is none.
    LadderDoesNotRise,
    /// The organisation's own scale has no such level, or not as part of that of the law.
    LocalLevelUnknown { name: String },
    /// A day lies in the past that may not.
    InPast { field: &'static str },
    /// The plan has no such day, or not for this place.
    NotPlanned { plan: String, on: NaiveDate },
    /// Somebody inspects it already, or has.
    PlannedAlready { inspection: String },
    /// The unit would become its own ancestor.
    UnitCycle { unit: String },
    /// The last administrator cannot give the role away.
    LastAdministrator,
    /// The unit was disbanded, the place given up.
    NoLongerInUse { name: String },
    /// Units, people or places belong to the unit, or work is open there.
    StillInUse { name: String },
    /// The name is taken in the same place.
    NameTaken { name: String },
    /// The equipment stands at another place.
    EquipmentElsewhere { equipment: String },
    /// A time lies in the future.
    InFuture { field: &'static str },
    /// A find is too old to be entered one by one.
    FoundTooLongAgo { field: &'static str, days: i64 },
    /// A finder of the register and another one were named.
    FinderSaidTwice { finder: String },
    /// A step cannot have happened before the hazard was found.
    BeforeDiscovery { field: &'static str },
    /// An end lies before its begin.
    EndsBeforeBegin { field: &'static str },
    /// Not a decimal number of at most three places.
    NotANumber { field: &'static str, text: String },

    /// The deadline lies before the day the hazard was found (16 号令: 限期 follows discovery).
    DeadlineBeforeDiscovery { due_on: NaiveDate, found_on: NaiveDate },
    /// A ledger says that the deadline was extended to an earlier day.
    OriginalDeadlineLater { original_due_on: NaiveDate, due_on: NaiveDate },
    /// The deadline lies before the day the paper is issued.
    DeadlineBeforeIssue { due_on: NaiveDate, issued_on: NaiveDate },
    /// The reply must be due on or after the day of issue.
    ReplyDueBeforeIssue { reply_due: NaiveDate, issued_on: NaiveDate },
    /// The calendar has no word on that year, so workdays cannot be counted.
    CalendarUnknown { year: i32 },

    /// The inspection is finished; its answers are a record now.
    InspectionFinished { number: String },
    /// The inspection still runs; there is nothing to put on record yet.
    InspectionRunning { number: String },
    /// The leader of a divided inspection does it.
    NotTheLeader { person: String },
    /// Somebody else walks this part of the inspection.
    NotYourPart { section: String, person: String },
    /// The part was said to be done, or the leader has it.
    PartDone { section: String },
    /// Parts are neither done nor taken over.
    PartsOpen { sections: Vec<String> },
    /// The checklist has no such section.
    UnknownSection { section: String },
    /// Sections that nobody walks.
    SectionsUnassigned { sections: Vec<String> },
    /// Only inspectors walk a part.
    WalksNoPart { person: String },
    /// The inspection was not divided, or the person has no part of it.
    NoPart { person: String },
    /// Only those who inspected sign the record as inspectors.
    NotAnInspector { person: String },
    /// Whoever inspected does not sign for the unit inspected.
    SignsForBothSides { person: String },
    /// Whoever signed by ink does not sign the same paper with a key.
    SignedByInk { person: String },
    /// The checklist has no such item.
    UnknownItem { item: String },
    /// 未查 needs a reason.
    NotCheckedNeedsReason { item: String },
    /// The item has no limits that could judge it, and no result was given.
    ResultMissing { item: String },
    /// The item is measured, and no reading was given.
    ReadingMissing { item: String },
    /// The reading contradicts the answer.
    ReadingContradictsAnswer { item: String, reading: String },
    /// Not every item has an answer.
    Unanswered { items: Vec<String> },
    /// A hazard is raised from an item answered 不符合.
    ItemNotFailed { item: String },
    /// This failed item already became a hazard.
    AlreadyRaised { item: String, hazard: String },
    /// It is a defect (缺陷) and what is said belongs to a violation (违章), or the other way round; a hazard is neither.
    IrregularityOfOtherKind,
    /// What an inspection answered becomes a hazard from its item.
    IrregularityOfInspection,
    /// It became a hazard and is settled there.
    IrregularityRaised,
    /// It was voided and counts no more.
    IrregularityVoided,

    /// A photo, or the reason why none could be taken.
    PhotoOrReasonMissing,
    /// A placeholder stands for a photo of an item, named with its inspection, or of a hazard.
    PhotoOfWhat,
    /// The placeholder was filled or given up already.
    PhotoSlotEnded,
    /// A photo of the hazard is awaited and no reason says why there may be none.
    PhotoAwaited { hazard: String },
    /// Something drawn over a photo lies outside it.
    DrawnOutside,
    /// No place on the earth has this latitude and longitude.
    NowhereOnEarth { field: &'static str },
    /// Something drawn over a photo is too small to be seen.
    DrawnTooSmall,
    /// Somebody drew over the photo meanwhile.
    DrawnMeanwhile,
    /// What is drawn over a photo stays as it was.
    NothingDrawn,
    /// A hazard reported without a place gets one before it is assessed.
    PlaceUndetermined { hazard: String },
    /// Only a general hazard is corrected on the spot (即查即改).
    MajorNotOnSpot { hazard: String },
    /// An assessed hazard names what it violates.
    BasisMissing,
    /// A major hazard needs a criterion (判定标准) or the minutes of the assessment.
    MajorNeedsCriterion,
    /// A hazard that has its level gets another one by a change of level, with a reason.
    LevelChangesByRegrading { hazard: String },
    /// The step does not follow from the state the case is in.
    StepNotFromHere { step: &'static str, status: Status },
    /// The case was changed on another laptop; a person must settle it first.
    CaseInConflict { hazard: String },
    /// From the notice on these fields change only by steps.
    FixedByNotice { field: &'static str, hazard: String },
    /// The hazard already stands in a notice that is being issued or was issued.
    AlreadyInNotice { hazard: String, notice: String },
    /// One of the five commitments is missing.
    CommitmentMissing { hazard: String, commitment: &'static str },
    /// The responsible unit has no head who could name the owner at receipt.
    UnitHasNoHead { unit: String },
    /// The unit has yet to name the owner.
    OwnerNotNamed { hazard: String },
    /// A photo taken after the work, or the reason why none could be.
    AfterPhotoMissing,
    /// Work cannot be finished before the hazard was found, or in the future.
    CompletionOutOfRange { completed_on: NaiveDate },
    /// Whoever rectified may not re-inspect.
    ReinspectorIsOwner { person: String },
    /// A re-inspector submitted the work or checked it in the unit.
    ReinspectorTookPart { person: String },
    /// Re-inspectors come from another team than the owner.
    ReinspectorSameTeam { person: String },
    /// A failed re-inspection sets a new deadline.
    NewDeadlineMissing,
    /// Effectiveness is judged at closing.
    EffectivenessMissing,
    /// An extension is asked for before the deadline has passed.
    ExtensionAfterDue { due_on: NaiveDate },
    /// An extension leads to a later day.
    ExtensionNotLater { due_on: NaiveDate },
    /// The deadline was extended as often as it may be.
    ExtensionsUsedUp { most: u32 },
    /// An extension was asked for and is not decided.
    ExtensionAsked { hazard: String },
    /// No extension is asked for.
    NoExtensionAsked { hazard: String },
    /// Whoever asks does not decide.
    DecidesOwnRequest { person: String },
    /// A major hazard is treated and closed only with an approved treatment plan (16 号令 15 条).
    MajorNeedsPlan { hazard: String },
    /// The days in which the notice may be objected to are over.
    ObjectionTooLate { last_day: NaiveDate },
    /// An objection was raised and is not decided.
    ObjectionOpen { hazard: String },
    /// Nobody objected.
    NoObjection { hazard: String },
    /// A ruling that changes something says what.
    NothingChangedByRuling,
    /// No order of supervision waits for an answer, or no answer to be settled.
    NoSupervisionWaits { hazard: String },
    /// A supervised hazard is extended by whoever supervises it.
    NotTheSupervisor { person: String },
    /// The answer to an order is due on or after the day it is given.
    AnswerDueBeforeOrder { answer_by: NaiveDate },
    /// Unit and owner would stay as they are.
    NothingTransferred,
    /// Not every open hazard of the person has somebody who takes it over.
    HandOverIncomplete { hazards: Vec<String> },
    /// The hazard is not open with that person.
    NotOwnedBy { hazard: String, person: String },
    /// Nothing is open with the person.
    NothingToHandOver { person: String },
    /// A look back is scheduled for a day after the closing.
    LookBackNotAfterClosing { closed_on: NaiveDate },
    /// A day of a year of holidays lies in another year.
    DayOfAnotherYear { day: NaiveDate, year: i32 },
    /// A day is both off and worked.
    DayOffAndWorked { day: NaiveDate },
    /// A make-up workday is no Saturday or Sunday.
    WorkedAnyway { day: NaiveDate },
    /// A festival begins on a day that is not off.
    FestivalNotOff { day: NaiveDate },
    /// Somebody verified the criterion already.
    CriterionVerified,
    /// The criterion was taken back.
    CriterionWithdrawn,
    /// An outage ends after it begins, and lasts 92 days at most.
    OutageTimes,
    /// An outage is moved to other times.
    OutageNotMoved,
    /// The outage was cancelled.
    OutageIsCancelled { outage: String },
    /// The hazard needs no outage that it could no longer need.
    NoOutageNeeded,
    /// A check of what is alike takes no longer than a planned inspection may.
    LateralCheckTooLong { last: NaiveDate },
    /// Somebody looked back already.
    LookedBackAlready { hazard: String },
    /// Only a closed hazard is opened again.
    NotClosed { hazard: String },
    /// Only a major hazard, or one that may be, goes through this.
    NotMajor { hazard: String },
    /// The hazard is major already.
    AlreadyMajor { hazard: String },
    /// Whether the hazard is major is not judged yet.
    SuspicionOpen { hazard: String },
    /// A notice of a major hazard, or of one that may be, names the controls until it is rectified.
    InterimControlsMissing { hazard: String },
    /// No such 统一社会信用代码: length, characters or the last one are wrong.
    CreditCodeWrong { code: String },
    /// An agreement that is over is not changed; another one follows it.
    AgreementOver { on: NaiveDate },
    /// A day lies outside the days of the agreement.
    OutsideAgreement { field: &'static str },
    /// An agreement runs so many years at most.
    AgreementTooLong { years: i32 },
    /// An agreement follows an earlier one of the same contractor, and lasts longer.
    FollowsNothing,
    /// One of the six parts of a treatment plan is missing.
    PlanPartMissing { part: &'static str },
    /// No treatment plan waits for the principal.
    NoPlanToDecide { hazard: String },
    /// The plan was replaced by a newer one.
    NotTheNewestPlan,
    /// A plan is countersigned by others than whoever drafts it.
    CountersignsOwnPlan { person: String },
    /// The person is not among those whom the newest plan names to countersign.
    NotAskedToCountersign { person: String },
    /// The person has agreed to the newest plan already.
    AlreadyCountersigned { person: String },
    /// Nobody is named to countersign the newest plan, or everybody agrees.
    NobodyLeftToCountersign { hazard: String },
    /// Not everybody agrees whom the plan names: so many have said nothing, so many are against it.
    CountersignMissing { silent: usize, against: usize },
    /// No treatment plan is there that was not sent back.
    NoPlanForPaper { hazard: String },
    /// The plan names nobody to countersign, and nobody says why none is needed.
    NobodyCountersigned,
    /// The treatment of a major hazard is evaluated before it is re-inspected.
    EvaluationMissing { hazard: String },
    /// A major hazard is reported to the authority and the workers' congress (安全生产法 41 条).
    ReportMissing { hazard: String, to: ReportTo },
    /// That the report was received is not proven yet.
    ReceiptMissing { hazard: String, to: ReportTo },
    /// The authority still lists the hazard (挂牌督办).
    StillListed { hazard: String },
    /// The hazard is on no list.
    NotListed { hazard: String },
    /// The unit has not reported yet that the work is done.
    NothingSubmitted { hazard: String },
    /// It was not corrected on the spot.
    NotFixedOnSpot { hazard: String },
    /// Both signed already for what was corrected on the spot.
    FixConfirmed { hazard: String },
    /// It was corrected on the spot, and not both have signed for it.
    FixUnconfirmed { hazard: String },
    /// Only a paper that both sign on the spot is signed by ink.
    NoInkHere { paper: String },
    /// Nobody re-inspected yet.
    NotReinspected { hazard: String },
    /// No supervision was ordered.
    NotSupervised { hazard: String },
    /// The paper has no place for these words.
    NotAsked { field: &'static str },
    /// The paper is signed by hand; it has no place for a key.
    SignedByHand { paper: String },

    /// A notice needs one hazard or more.
    NothingSelected,
    /// The person may not issue notices by office, and nobody delegated it for this day.
    NotDelegated { person: String },
    /// By delegation only general hazards are issued.
    DelegatedGeneralOnly { person: String, hazard: String },
    /// The delegation is for another unit.
    DelegatedElsewhere { person: String, unit: String },
    /// Whoever may issue by office needs no delegation.
    IssuesAnyway { person: String },
    /// The delegation ended already.
    DelegationEnded,
    /// What is to be explained is not found any more.
    FindingGone,
    /// The paper of that number and sender is registered already.
    PaperRegistered { number: String },
    /// The paper was not split into hazards yet.
    PaperNotSplit { number: String },
    /// The paper names the hazard already.
    AlreadyNamed { hazard: String, number: String },
    /// The paper was answered in full; nothing of it changes any more.
    PaperAnswered { number: String },
    /// No such report to the paper was made.
    AnswerNotMade { number: String },
    /// No report to the paper was sent yet.
    NothingSent { number: String },
    /// A deadline of ours lies beyond the one that a paper from outside sets.
    BeyondPaper { number: String, due_on: NaiveDate },
    /// The deadline of a paper from outside has passed, so that ours is today at the latest.
    BeyondPaperOverdue { number: String, due_on: NaiveDate },
    /// A letter of transfer is still out that nobody signed for.
    TransferWaits { hazard: String, letter: String },
    /// A checklist has one item or more.
    NothingToCheck,
    /// The same item stands in the list twice.
    ItemTwice { item: String },
    /// An item rests on something.
    ItemWithoutBasis { item: String },
    /// What is measured has a unit and a limit, and nothing else has one.
    LimitsMissing { item: String },
    /// Somebody changed the list meanwhile; the latest version is changed.
    ChecklistChanged { code: String, version: u32 },
    /// Another list has that code.
    CodeTaken { code: String },
    /// The table lacks a column that a checklist cannot do without.
    ChecklistColumnMissing { title: &'static str },
    /// Documents, clauses and the rest of a basis stand line by line beside each other.
    BasisLinesDiffer { documents: usize, lines: usize },
    /// Rows of the table have to be mended before the checklist is taken.
    ChecklistFaulty { rows: usize },
    /// The table says what the checklist says already.
    ChecklistUnchanged { code: String, version: u32 },
    /// The clause was read in the original already.
    ClauseSure { clause: String },
    /// Clauses marked B or C need the issuer's confirmation before they are printed.
    ClausesUnconfirmed { clauses: Vec<String> },
    /// Only the issuer named in the notice signs it.
    NotTheIssuer { issuer: String },
    /// Only the addressed unit's head or someone it designated signs for receipt.
    NotTheReceiver { person: String },
    /// A paper is received on or after the day it was signed.
    ReceivedBeforeIssue { received_on: NaiveDate, issued_on: NaiveDate },
    /// The document is not in the state the step needs.
    DocumentState { state: String, step: &'static str },
    /// A refusal needs two witnesses who are neither inspectors nor issuer.
    WitnessesMissing { found: usize },
    /// This person inspected or issued and cannot witness.
    WitnessInvolved { person: String },
    /// The block of numbers is used up and this device does not hold the series.
    NoNumbersLeft { series: String, year: i32 },
    /// No number series of that name.
    UnknownSeries { series: String },

    /// Nothing in the file looks like the head of a ledger.
    NoHeader,
    /// A ledger cannot do without this column.
    NoColumn { column: &'static str },
    /// No row is to be imported.
    NothingToImport,
    /// Words that are no day, or could be several.
    DayUnclear { field: &'static str, text: String },
    /// A day without a year.
    YearNotTold { field: &'static str, text: String },
    /// Words that mean nothing here, such as a state or a level.
    WordUnknown { field: &'static str, text: String },
    /// The cell holds a formula that was never computed, or that failed.
    NotComputed { field: &'static str },
    /// A picture in the row cannot be taken as a photo: damaged, of another kind, or not in the file.
    PictureUnusable { field: &'static str },
    /// Nobody and nothing of that name is in the register.
    NotInRegister { field: &'static str, name: String },
    /// A ledger enters no equipment: it does not say of what kind it is.
    EquipmentNotFromLedger,
    /// The number belongs to a series whose numbers another laptop gives out.
    NumberOfAnother { number: String },
    /// Something was done with an imported hazard since.
    WorkedOnSince { hazard: String },
    /// The import was taken back already.
    AlreadyTakenBack,
    /// A sheet that came back names no hazard of this workspace.
    UnknownSheetRow,

    /// Words that name no month, quarter or year.
    PeriodUnknown { period: String },
    /// Nothing can be said of a period that has not begun.
    PeriodNotBegun { first: NaiveDate },
    /// A period is reported when its last day has come.
    PeriodNotOver { last: NaiveDate },
    /// The weights of the appraisal make a hundred.
    WeightsNotHundred { sum: u32 },
    /// A target of the appraisal is more than all.
    TargetOutOfRange { indicator: Indicator },

    /// The act does not fit where the drill stands.
    DrillStands { drill: String, state: DrillStatus, act: DrillAct },
    /// A drill begins with a script.
    ScriptMissing,
    /// A drill begins with somebody in command (总指挥).
    CommanderMissing,
    /// A live drill begins when its safety measures and stop conditions are named.
    SafetyMissing,
    /// Whoever signed in stays on the list.
    SignedInAlready { person: String },
    /// The person did not sign in.
    SignInMissing { person: String },
    /// A watch that is further off cannot be told from the other half of the day.
    WatchTooFarOff { field: &'static str, most: u32 },
    /// It lies before the drill began.
    BeforeDrill { field: &'static str },
    /// It lies after the drill ended.
    AfterDrill { field: &'static str },
    /// It would have lasted longer than any drill does.
    DrillTooLong { field: &'static str, days: i64 },
    /// The step of the script has its time, or was skipped.
    StampedAlready { step: String },
    /// The entry was taken back already.
    EntryTakenBack,
    /// The begin of a drill stays, and so does a taking back.
    NotToTakeBack,
    /// Everybody of the units is on the list of the drill already, or there is nobody.
    NobodyToInvite,
    /// What was taken back or put right, and what paper says, is not put right so.
    NotToPutRight,
    /// At that time begin, pauses and end of a drill would no longer follow one another.
    ClockOutOfOrder { field: &'static str },
    /// What becomes of the finding is decided.
    FindingDecided,
    /// Nobody said yet what becomes of some findings.
    FindingsUndecided { found: u32 },
    /// What only has to become better (改进事项) is no hazard: it has no level, no notice.
    NotAHazard { hazard: String },
    /// The emergency plan was withdrawn.
    EmergencyPlanWithdrawn { plan: String },
    /// Items and weights stay once somebody marked by them.
    DrillMarkedAlready,
    /// Only evaluators mark.
    NotAnEvaluator { person: String },
    /// A mark that does not pass says what was seen.
    MarkNeedsRemark { item: String },
    /// A plan that did not prove itself must be revised.
    PlanMustBeRevised { aspect: JudgedAspect },
    /// The evaluation of the drill lacks something.
    DrillEvaluationIncomplete { missing: Vec<EvaluationGap> },
    /// The evaluation of the drill is concluded; nothing of it changes.
    DrillEvaluationConcluded,
    /// Grades begin at ever fewer points down to none; the best passes, the last does not.
    GradesOutOfOrder,
    /// The weights of a scheme's items make a hundred; `field` tells of which form of drill.
    ItemWeightsNotHundred { field: &'static str, sum: u32 },
    /// The drill is concluded after its evaluation (应急预案管理办法 34 条).
    DrillToBeEvaluated,
    /// The paper speaks of an evaluation that is not concluded.
    DrillNotEvaluated,
    /// The summary repeats what is said when the drill is concluded.
    DrillNotConcluded,
    /// Whoever leads is not of the organisation, or nobody does: there is no key to sign with.
    LeaderWithoutKey,
    /// A plan is approved with its organisation, duties, procedure and measures (应急条例 6 条).
    EmergencyPlanPartMissing { part: &'static str },
    /// The version was approved already; a change is a new version.
    PlanVersionApproved { label: String },
    /// The version is a draft.
    PlanVersionNotApproved { label: String },
    /// A first script from the plan does not write over the one there is.
    ScriptWritten,
    /// A finding points to a case that is worked on.
    CaseNotOpen { number: String },
    /// The version was not filed.
    PlanVersionNotFiled { label: String },
    /// The plan has no version that holds, or none that is drafted.
    NoPlanVersion { plan: String },
    /// The version has no cards.
    NoPlanCards { plan: String },
    /// Somebody said already why the plan stays as it is.
    PlanTriggerSettled,
    /// The records no longer show what is answered.
    PlanSignGone,
    /// Files of this kind are not kept.
    FileKindUnknown { name: String },
    /// The file is larger than what is kept.
    FileTooLarge { name: String, mib: u32 },
    /// The same body is named twice.
    DrillBodyTwice,
    /// Whoever recorded a drill may not review its record.
    ReviewerIsRecorder { person: String },

    /// The person has no certified signing key yet.
    NotCertified { person: String },
    /// The person already has a valid certificate or a pending request.
    AlreadyCertified { person: String },

    /// An auditor reads and writes nothing, but for the checks of papers they keep.
    ReadOnly { person: String },
    /// Who reads everything as an auditor has no part in it.
    AuditorAlone { person: String },
    /// The paper was filed already.
    AlreadyFiled { paper: String, place: String },
    /// Another paper lies there.
    FilingPlaceTaken { place: String, paper: String },
    /// It is said to lie where it lay before.
    FilingNotChanged { place: String },
    /// No paper fits what is to be drawn.
    NoPapersToCheck,
    /// A sample of so many is too large for one check.
    SampleTooLarge { papers: u32, most: u32 },
    /// A seed has sixteen hexadecimal digits.
    NotASeed { field: &'static str },
    /// The check was ended or broken off.
    PaperCheckIsOver { check: String },
    /// Whoever drew the sample signs the check off.
    PaperCheckOfAnother { check: String },
    /// Papers of the sample were not looked at.
    PapersNotChecked { count: u32 },
    /// What agrees has no difference; what differs has one or more, each point once.
    DifferencesDoNotFit { field: &'static str },
    /// A difference of the paper was answered already.
    DifferenceAnswered,
    /// The difference waits for nothing more.
    DifferenceSettled,
    /// That is no answer to this difference.
    WrongAnswer { field: &'static str },
    /// No such row.
    NotFound { what: &'static str, id: Uuid },
}
