//! Random walks: whatever is taken in whatever order, a case never stands where the table forbids.

use proptest::prelude::*;

use super::gates::{check_answer, counted};
use super::sample::Walk;
use super::table::leads;
use super::*;
use crate::Refused;
use crate::outage::OutageNeed;

/// What somebody tries, with its evidence; whether it fits is for the rules to say.
fn attempts() -> Vec<StepDetail> {
    use StatutoryLevel::{General, Major};
    vec![
        sample::assessed(General),
        sample::assessed(Major),
        sample::notified(General),
        sample::notified(Major),
        sample::served(),
        StepDetail::NoticeWithdrawn {
            notice: Uuid::from_u128(0xf),
            reason: "有误".to_owned(),
        },
        StepDetail::OwnerNamed {
            owner: sample::OWNER,
        },
        StepDetail::Progress(Progress {
            text: "已到货".to_owned(),
            photos: Vec::new(),
            evidence: Vec::new(),
            spent: Some(120_000),
        }),
        sample::submitted(),
        sample::submitted(),
        sample::reinspected(true),
        sample::reinspected(true),
        sample::reinspected(false),
        StepDetail::FixedOnSpot(SpotFix {
            result: "已改".to_owned(),
            completed_on: sample::day("2026-11-23"),
            photos: Vec::new(),
            no_photo_reason: "夜间".to_owned(),
            confirmed_by: "王志强".to_owned(),
        }),
        closed(),
        StepDetail::Voided {
            reason: "重复".to_owned(),
        },
        extension("2026-12-30"),
        decided(true),
        decided(false),
        StepDetail::SuspectedMajor(Suspicion {
            grounds: "没过接头".to_owned(),
            interim_controls: "停用".to_owned(),
            evidence: Vec::new(),
        }),
        regraded(General),
        regraded(Major),
        StepDetail::PlanDrafted(sample::plan()),
        StepDetail::PlanDrafted(TreatmentPlan {
            countersigners: vec![sample::countersigner(sample::HEAD)],
            ..sample::plan()
        }),
        countersigned(true),
        countersigned(false),
        sent_back(),
        evaluated(false),
        StepDetail::Listed(Listing {
            authority: "应急管理局".to_owned(),
            document: "督9号".to_owned(),
            listed_on: sample::day("2026-11-24"),
            level: Some(ListingLevel::City),
            evidence: Vec::new(),
        }),
        StepDetail::DelistingAsked(DelistingRequest {
            document: "申9号".to_owned(),
            asked_on: sample::day("2026-11-25"),
            evidence: Vec::new(),
        }),
        StepDetail::Delisted(Delisting {
            document: "解9号".to_owned(),
            delisted_on: sample::day("2026-11-25"),
            evidence: Vec::new(),
        }),
    ]
    .into_iter()
    .chain([StepDetail::LookedBack(LookBack {
        findings: "未再积水".to_owned(),
        effective: true,
        photos: Vec::new(),
        no_photo_reason: "夜间".to_owned(),
        evidence: Vec::new(),
    })])
    .chain(pressed())
    .chain(passed_on())
    .chain(disputed())
    .chain(treated())
    .chain([
        StepDetail::Reported,
        assigned(),
        imported(Stands::Reported),
        imported(Stands::Archived),
        StepDetail::ImportTakenBack,
        StepDetail::ReceiptRefused(RefusalOfReceipt {
            notice: Uuid::from_u128(0xf),
            service: Uuid::nil(),
        }),
    ])
    .collect()
}

fn assigned() -> StepDetail {
    StepDetail::Assigned {
        responsibility: sample::responsibility(),
        measures: "增设爬梯".to_owned(),
        due_on: sample::day("2026-12-04"),
    }
}

fn imported(stands: Stands) -> StepDetail {
    StepDetail::Imported(Imported {
        import: Uuid::nil(),
        row: 2,
        stands,
        said: String::new(),
        assessment: Some(sample::assessment(StatutoryLevel::General)),
        responsibility: Some(sample::responsibility()),
        measures: "排净积水".to_owned(),
        due_on: Some(sample::day("2026-12-04")),
        original_due_on: None,
        extensions: 0,
        words: LedgerWords::default(),
        completed_on: Some(sample::day("2026-11-24")),
        reinspected_on: None,
        closed_on: None,
        photos_after: Vec::new(),
    })
}

/// How a case begins.
#[derive(Debug, Clone, Copy)]
enum Begun {
    Hazard(StatutoryLevel),
    Improvement,
    Ledger(Stands),
}

impl Begun {
    fn any() -> impl Strategy<Value = Self> {
        prop::sample::select(vec![
            Self::Hazard(StatutoryLevel::General),
            Self::Hazard(StatutoryLevel::Major),
            Self::Improvement,
            Self::Ledger(Stands::Reported),
            Self::Ledger(Stands::Rectifying),
            Self::Ledger(Stands::Submitted),
            Self::Ledger(Stands::Archived),
            Self::Ledger(Stands::Voided),
        ])
    }

    fn walk(self) -> Walk {
        let mut walk = Walk::begin();
        match self {
            Self::Hazard(_) => {}
            Self::Improvement => walk.hazard.kind = CaseKind::Improvement,
            Self::Ledger(stands) => {
                walk.steps.clear();
                walk.must(imported(stands));
            }
        }
        walk
    }

    /// The way it goes when all is well, so that many walks come far.
    fn good_way(self) -> Vec<StepDetail> {
        match self {
            Self::Hazard(level) => good_way(level),
            Self::Improvement => vec![
                assigned(),
                sample::submitted(),
                sample::reinspected(true),
                closed(),
            ],
            Self::Ledger(_) => good_way(StatutoryLevel::General),
        }
    }
}

/// Takes a step as the application does: an import is taken back by a rule of its own.
fn attempt(walk: &mut Walk, detail: StepDetail) -> Refused<()> {
    if detail.kind() == StepKind::ImportTakenBack {
        check_take_back(&walk.hazard, &walk.steps, walk.steps.len() as u32, None)?;
    }
    walk.take(&sample::officer(), detail)
}

fn closed() -> StepDetail {
    StepDetail::Closed {
        effectiveness: "有效".to_owned(),
        look_back_on: Some(sample::day("2027-03-01")),
    }
}

fn disputed() -> [StepDetail; 5] {
    let ruled = |ruling| {
        StepDetail::ObjectionDecided(ObjectionDecision {
            ruling,
            reason: "已核实".to_owned(),
            evidence: Vec::new(),
        })
    };
    [
        StepDetail::ObjectionRaised(Objection {
            against: Disputed::Fact,
            grounds: "待停电".to_owned(),
            decide_by: sample::day("2026-11-30"),
            evidence: Vec::new(),
        }),
        ruled(Ruling::Upheld),
        ruled(Ruling::Changed {
            responsibility: None,
            due_on: Some(sample::day("2026-12-25")),
            measures: None,
        }),
        ruled(Ruling::Withdrawn),
        StepDetail::WorkersBriefed(Briefing {
            way: BriefingWay::NoticeBoard,
            briefed_on: sample::day("2026-11-24"),
            audience: "全体".to_owned(),
            evidence: Vec::new(),
        }),
    ]
}

fn pressed() -> [StepDetail; 6] {
    [
        StepDetail::SupervisionOrdered(SupervisionOrder {
            demands: "三日内排净".to_owned(),
            answer_by: sample::day("2026-12-08"),
            level: Some(SupervisionLevel::Company),
            evidence: Vec::new(),
        }),
        StepDetail::SupervisionAnswered(SupervisionAnswer {
            order: Uuid::nil(),
            text: "已排净".to_owned(),
            evidence: Vec::new(),
        }),
        StepDetail::SupervisionSettled(SupervisionSettlement {
            order: Uuid::nil(),
            accepted: true,
            opinion: String::new(),
            answer_by: None,
        }),
        StepDetail::Urged(Urging {
            whom: sample::OWNER,
            way: UrgingWay::Telephone,
            said: "到货没有".to_owned(),
            answer: String::new(),
            evidence: Vec::new(),
        }),
        StepDetail::LateralChecked(LateralCheck {
            look_for: "电缆沟有无积水".to_owned(),
            plans: vec![Uuid::nil()],
            sites: 3,
            by: sample::day("2026-12-20"),
        }),
        StepDetail::OutageNamed(OutageNeed {
            outage: Some(Uuid::nil()),
            reason: "更换电缆头须停电".to_owned(),
        }),
    ]
}

fn passed_on() -> [StepDetail; 7] {
    [
        StepDetail::Transferred(Transfer {
            to: Responsibility {
                unit: sample::UNIT,
                owner: None,
            },
            reason: "划转".to_owned(),
            interim_controls: "设围栏".to_owned(),
            received_by: sample::HEAD,
            evidence: Vec::new(),
        }),
        StepDetail::HandedOver {
            owner: sample::HEAD,
            reason: "调离".to_owned(),
        },
        sample::transferred_out(),
        sample::followed_up(FollowUpOutcome::Pending, false),
        sample::followed_up(FollowUpOutcome::Rectified, false),
        sample::followed_up(FollowUpOutcome::CameBack, false),
        sample::followed_up(FollowUpOutcome::CameBack, true),
    ]
}

fn regraded(level: StatutoryLevel) -> StepDetail {
    StepDetail::Regraded {
        assessment: sample::assessment(level),
        reason: "研判".to_owned(),
        evidence: Vec::new(),
    }
}

fn decided_on(approved: bool) -> StepDetail {
    StepDetail::PlanDecided(PlanDecision {
        plan: Uuid::nil(),
        approved,
        opinion: "已阅".to_owned(),
        no_countersign: String::new(),
        evidence: Vec::new(),
    })
}

fn countersigned(agrees: bool) -> StepDetail {
    StepDetail::PlanCountersigned(Countersign {
        plan: Uuid::nil(),
        agrees,
        opinion: "已阅".to_owned(),
        evidence: Vec::new(),
    })
}

fn sent_back() -> StepDetail {
    decided_on(false)
}

fn evaluated(passed: bool) -> StepDetail {
    StepDetail::Evaluated(Evaluation {
        evaluated_on: sample::day("2026-11-24"),
        experts: "专家".to_owned(),
        findings: "已看".to_owned(),
        passed,
        new_due_on: (!passed).then(|| sample::day("2026-12-20")),
        evidence: Vec::new(),
    })
}

fn reported(to: ReportTo) -> StepDetail {
    StepDetail::MajorReported(MajorReport {
        to,
        recipient: "应急管理局".to_owned(),
        reported_on: sample::day("2026-11-24"),
        receipt: "收文1号".to_owned(),
        evidence: Vec::new(),
    })
}

/// What a major hazard goes through beside the rest, up to the evaluation.
fn treated() -> Vec<StepDetail> {
    vec![
        StepDetail::PlanDrafted(sample::plan()),
        decided_on(true),
        reported(ReportTo::Authority),
        reported(ReportTo::WorkersCongress),
        evaluated(true),
    ]
}

fn extension(due_on: &str) -> StepDetail {
    StepDetail::ExtensionRequested(ExtensionRequest {
        due_on: sample::day(due_on),
        reason: "待货".to_owned(),
        work_done: String::new(),
        interim_controls: "设围栏".to_owned(),
        evidence: Vec::new(),
    })
}

fn decided(granted: bool) -> StepDetail {
    StepDetail::ExtensionDecided(ExtensionDecision {
        granted,
        opinion: "已阅".to_owned(),
        evidence: Vec::new(),
    })
}

/// The way a hazard goes when all is well, so that many walks come far.
fn good_way(level: StatutoryLevel) -> Vec<StepDetail> {
    let mut way = vec![
        sample::assessed(level),
        sample::notified(level),
        sample::served(),
        sample::submitted(),
        sample::reinspected(true),
        closed(),
    ];
    if level == StatutoryLevel::Major {
        let mut treated = treated();
        way.splice(4..4, treated.split_off(4));
        way.splice(3..3, treated);
    }
    way
}

fn walk() -> impl Strategy<Value = (Begun, Vec<StepDetail>)> {
    let strewn = prop::collection::vec(
        (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        0..60,
    );
    (Begun::any(), strewn).prop_map(|(begun, strewn)| {
        let (mut walk, attempts) = (begun.good_way(), attempts());
        for (place, which) in strewn {
            let detail = attempts[which.index(attempts.len())].clone();
            walk.insert(place.index(walk.len() + 1), detail);
        }
        (begun, walk)
    })
}

fn count(steps: &[Step], which: impl Fn(&StepDetail) -> bool) -> usize {
    steps.iter().filter(|step| which(&step.detail)).count()
}

/// Every state follows from the one before by the table, and what was taken has its effect.
fn check_table(steps: &[Step]) {
    let mut status = Status::New;
    for taken in 1..=steps.len() {
        let case = Case::fold(&steps[..taken]);
        let step = steps[taken - 1].detail.kind();
        assert_eq!(
            leads(status, step),
            Some(case.status),
            "{status:?} {step:?}"
        );
        assert!(case.without_effect.is_empty());
        status = case.status;
    }
}

/// What the numbers of a case say stands in the steps that count.
fn check_counts(case: &Case, steps: &[Step]) {
    let failed = count(steps, |detail| {
        let failures = [
            StepKind::Reinspected { passed: false },
            StepKind::Evaluated { passed: false },
        ];
        failures.contains(&detail.kind())
    });
    assert_eq!(case.round as usize, failed + 1);
    let granted = count(
        steps,
        |detail| matches!(detail, StepDetail::ExtensionDecided(said) if said.granted),
    );
    assert_eq!(case.extensions.granted as usize, granted);
}

/// The deadline first printed, or first told by a ledger, never changes.
fn check_original(case: &Case, steps: &[Step]) {
    let printed = steps.iter().find_map(|step| match &step.detail {
        StepDetail::Notified { due_on, .. } | StepDetail::Assigned { due_on, .. } => Some(*due_on),
        StepDetail::Imported(imported) if imported.stands != Stands::Reported => imported.due_on,
        _ => None,
    });
    assert_eq!(case.original_due_on, printed);
}

/// No step changes the deadline but by the day it is said to set.
fn check_deadlines(steps: &[Step]) {
    for taken in 1..=steps.len() {
        let before = Case::fold(&steps[..taken - 1]);
        let after = Case::fold(&steps[..taken]);
        if let Some(due_on) = after.due_on.filter(|_| after.due_on != before.due_on) {
            assert_eq!(steps[taken - 1].detail.deadline(&before), Some(due_on));
        }
    }
}

/// A major hazard is closed with everything it needs, and nothing is closed while it is doubted.
fn check_closed(steps: &[Step]) {
    let Some(closing) = steps
        .iter()
        .position(|step| step.detail.kind() == StepKind::Closed)
    else {
        return;
    };
    let case = Case::fold(&steps[..closing]);
    let treatment = &case.treatment;
    assert!(case.objection.is_none());
    assert!(treatment.suspicion.is_none() && treatment.listing.is_none());
    if case.is_major() {
        let ours = case.outside.is_none();
        assert!(!ours || treatment.plan_approved() && treatment.evaluation.is_some());
        for report in [&treatment.authority, &treatment.workers_congress] {
            assert!(
                report
                    .as_ref()
                    .is_some_and(|report| !report.receipt.is_empty())
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_walk_leads_where_the_table_forbids((begun, attempts) in walk()) {
        let mut walk = begun.walk();
        for detail in attempts {
            let (before, steps, kind) = (walk.case(), walk.steps.clone(), detail.kind());
            let answer = attempt(&mut walk, detail);
            check_answer(&walk.hazard, &steps, kind, &answer);
            if answer.is_err() {
                prop_assert_eq!(walk.case(), before);
            }
        }
        check_table(&walk.steps);
        let since = counted(&walk.steps);
        check_counts(&walk.case(), since);
        check_original(&walk.case(), since);
        check_deadlines(&walk.steps);
        check_closed(&walk.steps);
        let mut arrived = walk.steps.clone();
        arrived.reverse();
        prop_assert_eq!(Case::fold(&arrived), walk.case());
    }
}

#[test]
fn the_good_way_closes() {
    let levels = [StatutoryLevel::General, StatutoryLevel::Major];
    for begun in levels
        .map(Begun::Hazard)
        .into_iter()
        .chain([Begun::Improvement])
    {
        let mut walk = begun.walk();
        for detail in begun.good_way() {
            walk.must(detail);
        }
        assert_eq!(walk.case().status, Status::Closed);
        check_closed(&walk.steps);
    }
}
