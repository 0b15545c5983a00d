//! Each rule fires on what it is about, and not on the same without it.

mod countersign;
mod drills;
mod mends;
mod papers;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use uuid::Uuid;

use super::*;
use crate::hazard::*;

const OWNER: Uuid = Uuid::from_u128(0xb);
const NOTICE: Uuid = Uuid::from_u128(0xf);
const AFTER: Uuid = Uuid::from_u128(0x71);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Ten in the morning of a day in November.
fn at(day: u32) -> DateTime<Utc> {
    format!("2026-11-{day:02}T02:00:00Z").parse().unwrap()
}

/// A hazard found on 10 November with its steps, whether or not they could have been taken.
#[derive(Clone)]
struct Tale {
    hazard: Hazard,
    steps: Vec<Step>,
    reply_due: Option<NaiveDate>,
    orphaned: bool,
    of_drill: bool,
    taken_at: BTreeMap<Uuid, NaiveDateTime>,
    today: NaiveDate,
}

impl Tale {
    fn begin() -> Self {
        let report = Report {
            remarks: String::new(),
            kind: CaseKind::Hazard,
            title: String::new(),
            description: "电缆沟积水".to_owned(),
            site: Site {
                unit: Uuid::from_u128(0xa),
                place: Uuid::from_u128(0xd),
                spot: "东侧".to_owned(),
                equipment: None,
            },
            origin: Origin {
                found_at: at(10),
                found_by: Uuid::from_u128(1),
                finder: None,
                entered_by: None,
                inspection: None,
                drill: None,
                paper: None,
            },
            photos: vec![Uuid::from_u128(0x70)],
            no_photo_reason: String::new(),
        };
        let hazard = Hazard::report(Uuid::from_u128(0xe), "1号".to_owned(), report, at(10));
        Self {
            hazard: hazard.unwrap(),
            steps: Vec::new(),
            reply_due: None,
            orphaned: false,
            of_drill: false,
            taken_at: BTreeMap::new(),
            today: day("2026-11-30"),
        }
        .then(10, StepDetail::Reported)
    }

    fn then(mut self, day: u32, detail: StepDetail) -> Self {
        let n = self.steps.len();
        self.steps.push(Step {
            id: Uuid::from_u128(0x1000 + n as u128),
            hazard: self.hazard.id,
            actor: Uuid::from_u128(2),
            recorded_by: Uuid::from_u128(2),
            happened_at: at(day),
            // The order of recording, whatever the days say.
            recorded_at: at(10) + chrono::Duration::minutes(n as i64),
            heads: self.steps.last().map(|step| step.id).into_iter().collect(),
            rules: 3,
            detail,
        });
        self
    }

    /// Assessed, notified, received on the 11th, due on the 20th.
    fn served(level: StatutoryLevel, criterion: &str) -> Self {
        let assessment = Assessment {
            level,
            local_level: String::new(),
            criterion: criterion.to_owned(),
            basis: Vec::new(),
        };
        let responsibility = Responsibility {
            unit: Uuid::from_u128(0xa),
            owner: Some(OWNER),
        };
        Self::begin()
            .then(
                10,
                StepDetail::Assessed {
                    assessment: assessment.clone(),
                    evidence: Vec::new(),
                },
            )
            .then(
                11,
                StepDetail::Notified {
                    notice: NOTICE,
                    assessment,
                    responsibility,
                    measures: "排净积水".to_owned(),
                    due_on: day("2026-11-20"),
                },
            )
            .then(
                11,
                StepDetail::Served(Receipt {
                    notice: NOTICE,
                    receiver: OWNER,
                    by_key: false,
                }),
            )
    }

    fn general() -> Self {
        Self::served(StatutoryLevel::General, "")
    }

    fn found(&self) -> Vec<(Rule, Found)> {
        let case = Case::fold(&self.steps);
        assert!(case.without_effect.is_empty(), "the fold follows the tale");
        of_hazard(&HazardFile {
            hazard: &self.hazard,
            steps: &self.steps,
            case: &case,
            reply_due: self.reply_due,
            progress_days: 7,
            orphaned: self.orphaned,
            of_drill: self.of_drill,
            taken_at: &self.taken_at,
            zone: Zone::CHINA,
            today: self.today,
        })
    }

    /// This rule alone fires, and says these days.
    fn fires(&self, rule: Rule, on: &str, against: &str) {
        let day = |text: &str| (!text.is_empty()).then(|| day(text));
        let (on, against) = (day(on), day(against));
        assert_eq!(self.found(), [(rule, Found { on, against })]);
    }

    fn is_clean(&self) {
        assert_eq!(self.found(), []);
    }
}

fn submitted(completed: &str, photos: usize, reason: &str) -> StepDetail {
    StepDetail::Submitted(Submission {
        result: "已排净".to_owned(),
        completed_on: day(completed),
        photos: vec![AFTER; photos],
        no_photo_reason: reason.to_owned(),
        checked_by: OWNER,
        ..Submission::default()
    })
}

fn done() -> StepDetail {
    submitted("2026-11-15", 1, "")
}

fn visit(inspectors: &[u128]) -> StepDetail {
    StepDetail::Reinspected(Reinspection {
        inspectors: inspectors.iter().map(|id| Uuid::from_u128(*id)).collect(),
        findings: "合格".to_owned(),
        passed: true,
        new_due_on: None,
        photos: Vec::new(),
    })
}

fn closed(look_back_on: Option<&str>) -> StepDetail {
    StepDetail::Closed {
        effectiveness: "消除".to_owned(),
        look_back_on: look_back_on.map(day),
    }
}

fn imported(stands: Stands, completed: &str, closed: &str) -> StepDetail {
    StepDetail::Imported(Imported {
        import: Uuid::nil(),
        row: 2,
        stands,
        said: "已销号".to_owned(),
        assessment: None,
        responsibility: None,
        measures: String::new(),
        due_on: None,
        original_due_on: None,
        extensions: 0,
        words: LedgerWords::default(),
        completed_on: Some(day(completed)),
        reinspected_on: None,
        closed_on: Some(day(closed)),
        photos_after: Vec::new(),
    })
}

#[test]
fn a_loop_that_went_its_way_is_clean() {
    Tale::general()
        .then(15, done())
        .then(16, visit(&[5, 6]))
        .then(17, closed(Some("2027-02-01")))
        .is_clean();
}

#[test]
fn a_step_before_the_hazard_was_found() {
    let early = Tale::begin().then(9, assessed());
    early.fires(Rule::StepBeforeFound, "2026-11-09", "2026-11-10");
    Tale::begin().then(10, assessed()).is_clean();
}

fn assessed() -> StepDetail {
    StepDetail::Assessed {
        assessment: Assessment {
            level: StatutoryLevel::General,
            local_level: String::new(),
            criterion: String::new(),
            basis: Vec::new(),
        },
        evidence: Vec::new(),
    }
}

#[test]
fn work_finished_before_the_hazard_was_found() {
    let early = Tale::general().then(15, submitted("2026-11-09", 1, ""));
    early.fires(Rule::CompletedBeforeFound, "2026-11-09", "2026-11-10");
    let same_day = Tale::general().then(15, submitted("2026-11-10", 1, ""));
    same_day.is_clean();
}

#[test]
fn closed_before_the_work_was_finished() {
    let tale = |closed_on| {
        Tale::general()
            .then(15, done())
            .then(15, visit(&[5, 6]))
            .then(closed_on, closed(None))
    };
    tale(14).fires(Rule::ClosedBeforeCompleted, "2026-11-14", "2026-11-15");
    tale(15).is_clean();
}

#[test]
fn reinspected_before_the_work_was_handed_in() {
    let tale = |on| Tale::general().then(15, done()).then(on, visit(&[5, 6]));
    tale(14).fires(Rule::ReinspectedBeforeSubmitted, "2026-11-14", "2026-11-15");
    tale(15).is_clean();
}

#[test]
fn an_extension_decided_after_the_deadline_in_force_then() {
    let tale = |decided_on| {
        let request = ExtensionRequest {
            due_on: day("2026-11-28"),
            reason: "缺货".to_owned(),
            work_done: String::new(),
            interim_controls: "围栏".to_owned(),
            evidence: Vec::new(),
        };
        let decision = ExtensionDecision {
            granted: true,
            opinion: "同意".to_owned(),
            evidence: Vec::new(),
        };
        Tale::general()
            .then(19, StepDetail::ExtensionRequested(request))
            .then(decided_on, StepDetail::ExtensionDecided(decision))
    };
    // Due on the 20th until it was granted: that it is the 28th now makes it no earlier.
    tale(21).fires(Rule::ExtensionDecidedLate, "2026-11-21", "2026-11-20");
    tale(20).is_clean();
}

#[test]
fn the_owner_or_whoever_handed_the_work_in_reinspected() {
    let tale = |inspectors: &[u128]| Tale::general().then(15, done()).then(16, visit(inspectors));
    tale(&[5, 0xb]).fires(Rule::RectifierReinspected, "2026-11-16", "");
    tale(&[5, 2]).fires(Rule::RectifierReinspected, "2026-11-16", "");
    tale(&[5, 6]).is_clean();
    // Whoever took it over is the owner from then on.
    let owner = Uuid::from_u128(0xc);
    let handed = |inspector| {
        let named = StepDetail::OwnerNamed { owner };
        let tale = Tale::general().then(12, named);
        tale.then(15, done()).then(16, visit(&[5, inspector]))
    };
    handed(0xc).fires(Rule::RectifierReinspected, "2026-11-16", "");
    handed(0xb).is_clean();
}

#[test]
fn fewer_than_two_reinspected() {
    let tale = |inspectors: &[u128]| Tale::general().then(15, done()).then(16, visit(inspectors));
    tale(&[5]).fires(Rule::TooFewReinspectors, "2026-11-16", "");
    tale(&[5, 5]).fires(Rule::TooFewReinspectors, "2026-11-16", "");
    tale(&[5, 6]).is_clean();
}

#[test]
fn closed_on_the_spot_needs_no_reinspection_but_evidence() {
    let fixed = |photos: usize, reason: &str| {
        let fix = SpotFix {
            result: "已改".to_owned(),
            completed_on: day("2026-11-10"),
            photos: vec![AFTER; photos],
            no_photo_reason: reason.to_owned(),
            confirmed_by: "王志强".to_owned(),
        };
        Tale::begin()
            .then(10, assessed())
            .then(10, StepDetail::FixedOnSpot(fix))
            .then(11, closed(None))
    };
    fixed(0, "").fires(Rule::ClosedWithoutEvidence, "2026-11-11", "");
    fixed(1, "").is_clean();
    fixed(0, "夜间").is_clean();
}

#[test]
fn closed_without_a_reinspection_that_passed() {
    let tale = Tale::general().then(15, done()).then(17, closed(None));
    // The fold of today does not let it be closed; a log of another version may hold it.
    let mut case = Case::fold(&tale.steps);
    case.status = Status::Closed;
    case.without_effect.clear();
    let mut file = HazardFile {
        hazard: &tale.hazard,
        steps: &tale.steps,
        case: &case,
        reply_due: None,
        progress_days: 7,
        orphaned: false,
        of_drill: false,
        taken_at: &tale.taken_at,
        zone: Zone::CHINA,
        today: tale.today,
    };
    let on = Some(day("2026-11-17"));
    let found = Found { on, against: None };
    assert_eq!(of_hazard(&file), [(Rule::ClosedWithoutReinspection, found)]);
    let proven = Tale::general().then(15, done()).then(16, visit(&[5, 6]));
    file.steps = &proven.steps;
    assert_eq!(of_hazard(&file), []);
}

#[test]
fn neither_a_photo_nor_a_reason_once_there_is_a_notice() {
    let mut tale = Tale::general();
    tale.hazard.photos.clear();
    tale.fires(Rule::PhotoMissing, "2026-11-10", "");
    tale.hazard.no_photo_reason = "夜间".to_owned();
    tale.is_clean();
    // Until then it may still come from the camera's card.
    let mut early = Tale::begin();
    early.hazard.photos.clear();
    early.is_clean();
}

#[test]
fn a_photo_of_the_work_from_before_the_hazard_was_found() {
    let taken = |at: &str| {
        let mut tale = Tale::general().then(15, done());
        tale.taken_at.insert(AFTER, at.parse().unwrap());
        tale
    };
    let early = taken("2026-11-09T16:00:00");
    early.fires(Rule::PhotoBeforeFound, "2026-11-09", "2026-11-10");
    taken("2026-11-10T07:00:00").is_clean();
}

#[test]
fn evidence_that_a_look_back_brought_later() {
    let look = |reason: &str| {
        StepDetail::LookedBack(LookBack {
            findings: "保持".to_owned(),
            effective: true,
            no_photo_reason: reason.to_owned(),
            ..LookBack::default()
        })
    };
    let tale = Tale::general().then(15, submitted("2026-11-15", 0, ""));
    let tale = tale.then(16, visit(&[5, 6])).then(17, closed(None));
    tale.fires(Rule::ClosedWithoutEvidence, "2026-11-17", "");
    tale.then(20, look("带电区域")).is_clean();
}

#[test]
fn an_objection_nobody_decided() {
    let objection = Objection {
        against: Disputed::Deadline,
        grounds: "待停电".to_owned(),
        decide_by: day("2026-11-29"),
        evidence: Vec::new(),
    };
    let mut tale = Tale::general().then(12, StepDetail::ObjectionRaised(objection));
    tale.fires(Rule::ObjectionUndecided, "2026-11-29", "");
    let decision = ObjectionDecision {
        ruling: Ruling::Upheld,
        reason: "期限合理".to_owned(),
        evidence: Vec::new(),
    };
    let decided = StepDetail::ObjectionDecided(decision);
    tale.clone().then(13, decided).is_clean();
    tale.today = day("2026-11-29");
    tale.is_clean();
}

#[test]
fn an_order_of_supervision_nobody_answered() {
    let order = SupervisionOrder {
        demands: "三日内排净".to_owned(),
        answer_by: day("2026-11-29"),
        ..SupervisionOrder::default()
    };
    let mut tale = Tale::general().then(12, StepDetail::SupervisionOrdered(order));
    tale.fires(Rule::SupervisionUnanswered, "2026-11-29", "");
    let progress = Progress {
        text: "已排水".to_owned(),
        ..Progress::default()
    };
    tale.clone()
        .then(13, StepDetail::Progress(progress))
        .is_clean();
    tale.today = day("2026-11-29");
    tale.is_clean();
}

#[test]
fn a_major_hazard_lacks_criterion_plan_and_reports() {
    let bare = Tale::served(StatutoryLevel::Major, " ");
    let rules = |tale: &Tale| -> Vec<Rule> { tale.found().iter().map(|found| found.0).collect() };
    assert_eq!(
        rules(&bare),
        [
            Rule::MajorWithoutCriterion,
            Rule::MajorWithoutPlan,
            Rule::MajorWithoutReport
        ]
    );
    let words = || "落实".to_owned();
    let plan = TreatmentPlan {
        goals: words(),
        methods: words(),
        funds: words(),
        bodies: words(),
        schedule: words(),
        safety: words(),
        countersigners: Vec::new(),
        no_countersign: "只涉及本所".to_owned(),
    };
    let tale =
        Tale::served(StatutoryLevel::Major, "研判纪要").then(12, StepDetail::PlanDrafted(plan));
    let drafted = tale.steps.last().unwrap().id;
    let decided = |approved| {
        StepDetail::PlanDecided(PlanDecision {
            plan: drafted,
            approved,
            opinion: "意见".to_owned(),
            no_countersign: String::new(),
            evidence: Vec::new(),
        })
    };
    let report = |to| {
        StepDetail::MajorReported(MajorReport {
            to,
            recipient: "应急管理局".to_owned(),
            reported_on: day("2026-11-12"),
            receipt: String::new(),
            evidence: Vec::new(),
        })
    };
    let tale = tale.then(12, report(ReportTo::Authority));
    let sent_back = tale.clone().then(13, decided(false));
    assert_eq!(
        rules(&sent_back),
        [Rule::MajorWithoutPlan, Rule::MajorWithoutReport]
    );
    let mut approved = tale.then(13, decided(true));
    approved.today = day("2026-11-20");
    assert_eq!(rules(&approved), [Rule::MajorWithoutReport]);
    let mut reported = approved.then(13, report(ReportTo::WorkersCongress));
    reported.is_clean();
    // Its seven days pass, and begin anew with what is told.
    reported.today = day("2026-11-21");
    reported.fires(Rule::ProgressMissing, "2026-11-20", "");
    let told = |on| {
        let progress = Progress {
            text: "已到货".to_owned(),
            ..Progress::default()
        };
        reported.clone().then(on, StepDetail::Progress(progress))
    };
    told(14).is_clean();
    let mut again = told(14);
    again.today = day("2026-11-22");
    again.fires(Rule::ProgressMissing, "2026-11-21", "");
    again.clone().then(21, done()).is_clean();
    // What was late stays late, and the first time is told.
    let mut late = again.then(22, done());
    late.fires(Rule::ProgressLate, "2026-11-22", "2026-11-21");
    late.today = day("2026-12-20");
    assert!(rules(&late).contains(&Rule::ProgressLate));
    // Nobody was told of it yet: the plan gates treatment, not the notice.
    let early = Tale::begin().then(
        10,
        StepDetail::Assessed {
            assessment: Assessment {
                level: StatutoryLevel::Major,
                local_level: String::new(),
                criterion: "研判纪要".to_owned(),
                basis: Vec::new(),
            },
            evidence: Vec::new(),
        },
    );
    early.is_clean();
}

#[test]
fn the_day_of_the_reply_passed() {
    let mut tale = Tale::general();
    tale.reply_due = Some(day("2026-11-29"));
    tale.fires(Rule::ReplyMissing, "2026-11-29", "");
    tale.clone().then(15, done()).is_clean();
    tale.today = day("2026-11-29");
    tale.is_clean();
}

#[test]
fn an_owner_who_left() {
    let mut tale = Tale::general();
    tale.orphaned = true;
    tale.fires(Rule::Orphaned, "2026-11-20", "");
    let over = tale.then(15, done()).then(16, visit(&[5, 6]));
    over.then(17, closed(None)).is_clean();
}

#[test]
fn a_look_back_that_nobody_made() {
    let mut tale = Tale::general()
        .then(15, done())
        .then(16, visit(&[5, 6]))
        .then(17, closed(Some("2026-11-25")));
    tale.fires(Rule::LookBackMissed, "2026-11-25", "");
    let look = LookBack {
        findings: "保持".to_owned(),
        effective: true,
        no_photo_reason: "夜间".to_owned(),
        ..LookBack::default()
    };
    let looked = StepDetail::LookedBack(look);
    tale.clone().then(28, looked).is_clean();
    tale.today = day("2026-11-25");
    tale.is_clean();
}
