//! A hazard, people and a walk along the case, for the tests of this module.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use uuid::Uuid;

use super::*;
use crate::Refused;
use crate::calendar::Zone;
use crate::checklist::{Basis, Certainty, Force};
use crate::people::{Person, Role};

pub(super) const UNIT: Uuid = Uuid::from_u128(0xa);
pub(super) const OWNER: Uuid = Uuid::from_u128(0xb);
pub(super) const HEAD: Uuid = Uuid::from_u128(0xc);

pub(super) fn plan() -> TreatmentPlan {
    let words = || "落实".to_owned();
    TreatmentPlan {
        goals: words(),
        methods: words(),
        funds: words(),
        bodies: words(),
        schedule: words(),
        safety: words(),
        countersigners: Vec::new(),
        no_countersign: String::new(),
    }
}

/// Somebody of the unit, for the substations.
pub(super) fn countersigner(person: Uuid) -> Countersigner {
    Countersigner {
        person,
        unit: UNIT,
        discipline: Some(Discipline::Substation),
    }
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn morning() -> DateTime<Utc> {
    "2026-11-23T01:00:00Z".parse().unwrap()
}

/// Somebody with this role alone.
pub(super) fn person(role: Role) -> Person {
    let id = Uuid::from_u128(0x100 + role as u128);
    Person::new(id, &format!("{role:?}"), None, &[role]).unwrap()
}

pub(super) fn owner() -> Person {
    Person::new(OWNER, "刘洋", Some(UNIT), &[Role::Member]).unwrap()
}

pub(super) fn head() -> Person {
    Person::new(HEAD, "王志强", Some(UNIT), &[Role::UnitHead]).unwrap()
}

/// The safety officer, who may record for everybody.
pub(super) fn officer() -> Person {
    person(Role::SafetyOfficer)
}

pub(super) fn hazard() -> Hazard {
    let report = Report {
        remarks: String::new(),
        kind: CaseKind::Hazard,
        title: String::new(),
        description: "电缆沟积水".to_owned(),
        site: Site {
            unit: UNIT,
            place: Uuid::from_u128(0xd),
            spot: "东侧".to_owned(),
            equipment: None,
        },
        origin: Origin {
            found_at: morning(),
            found_by: officer().id,
            finder: None,
            entered_by: None,
            inspection: None,
            drill: None,
            paper: None,
        },
        photos: Vec::new(),
        no_photo_reason: "夜间".to_owned(),
    };
    let id = Uuid::from_u128(0xe);
    let mut hazard = Hazard::report(id, "隐患1号".to_owned(), report, morning()).unwrap();
    hazard.responsibility = Some(responsibility());
    hazard.set_measures("排净积水", "设围栏").unwrap();
    hazard.set_due(day("2026-12-04"), Zone::CHINA).unwrap();
    hazard
}

pub(super) fn responsibility() -> Responsibility {
    Responsibility {
        unit: UNIT,
        owner: Some(OWNER),
    }
}

pub(super) fn assessment(level: StatutoryLevel) -> Assessment {
    Assessment {
        level,
        local_level: String::new(),
        criterion: "研判纪要".to_owned(),
        basis: vec![Basis {
            document: "《安全生产法》".to_owned(),
            clause: "第四十一条第二款".to_owned(),
            force: Force::Mandatory,
            certainty: Certainty::A,
        }],
    }
}

pub(super) fn assessed(level: StatutoryLevel) -> StepDetail {
    StepDetail::Assessed {
        assessment: assessment(level),
        evidence: Vec::new(),
    }
}

pub(super) fn notified(level: StatutoryLevel) -> StepDetail {
    StepDetail::Notified {
        notice: Uuid::from_u128(0xf),
        assessment: assessment(level),
        responsibility: responsibility(),
        measures: "排净积水".to_owned(),
        due_on: day("2026-12-04"),
    }
}

pub(super) fn served() -> StepDetail {
    StepDetail::Served(Receipt {
        notice: Uuid::from_u128(0xf),
        receiver: HEAD,
        by_key: false,
    })
}

pub(super) fn submitted() -> StepDetail {
    StepDetail::Submitted(Submission {
        result: "已排净".to_owned(),
        completed_on: day("2026-11-24"),
        photos: Vec::new(),
        no_photo_reason: "夜间".to_owned(),
        checked_by: HEAD,
        evidence: Vec::new(),
        spent: None,
    })
}

pub(super) fn reinspected(passed: bool) -> StepDetail {
    StepDetail::Reinspected(Reinspection {
        inspectors: vec![officer().id, person(Role::SafetyDirector).id],
        findings: "已看".to_owned(),
        passed,
        new_due_on: (!passed).then(|| day("2026-12-20")),
        photos: Vec::new(),
    })
}

/// A case on its way, an hour a step.
pub(super) struct Walk {
    pub hazard: Hazard,
    pub steps: Vec<Step>,
    now: DateTime<Utc>,
}

impl Walk {
    pub fn begin() -> Self {
        let mut walk = Self {
            hazard: hazard(),
            steps: Vec::new(),
            now: morning(),
        };
        walk.must(StepDetail::Reported);
        walk
    }

    /// Served, with this level.
    pub fn served(level: StatutoryLevel) -> Self {
        let mut walk = Self::begin();
        for detail in [assessed(level), notified(level), served()] {
            walk.must(detail);
        }
        walk
    }

    pub fn case(&self) -> Case {
        Case::fold(&self.steps)
    }

    /// Takes a step; what is said on a plan is said on the newest.
    pub fn take(&mut self, actor: &Person, mut detail: StepDetail) -> Refused<()> {
        match (&mut detail, self.case().treatment.plan) {
            (StepDetail::PlanDecided(decision), Some(plan)) => decision.plan = plan.step,
            (StepDetail::PlanCountersigned(said), Some(plan)) => said.plan = plan.step,
            _ => {}
        }
        self.now += Duration::hours(1);
        let officer = officer();
        let hands = Hands {
            actor,
            author: &officer,
            happened_at: self.now,
            now: self.now,
        };
        let id = Uuid::from_u128(0x1000 + self.steps.len() as u128);
        let step = take(id, &self.hazard, &self.case(), hands, detail)?;
        self.steps.push(step);
        Ok(())
    }

    /// When the last step was taken.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    pub fn must(&mut self, detail: StepDetail) {
        self.take(&officer(), detail).unwrap();
    }
}

pub(super) fn transferred_out() -> StepDetail {
    StepDetail::TransferredOut(TransferOut {
        letter: Uuid::from_u128(0x1f),
        number: "供电安移〔2026〕1号".to_owned(),
        to: "清河纺织厂".to_owned(),
        interim_controls: "设警示牌".to_owned(),
        received_by: "孙明".to_owned(),
        follow_up_on: day("2026-12-23"),
        evidence: Vec::new(),
    })
}

pub(super) fn followed_up(outcome: FollowUpOutcome, noticed: bool) -> StepDetail {
    StepDetail::FollowedUp(FollowUp {
        findings: "用户已订货".to_owned(),
        outcome,
        noticed,
        next_on: (outcome == FollowUpOutcome::Pending).then(|| day("2027-01-23")),
        photos: Vec::new(),
        no_photo_reason: "夜间".to_owned(),
        evidence: Vec::new(),
    })
}

/// A row of a ledger that says no more than what was found and where.
pub(super) fn entry_of(hazard: &Hazard) -> Entry {
    Entry {
        title: String::new(),
        description: hazard.description.clone(),
        site: hazard.site.clone(),
        found_on: hazard.found_on(Zone::CHINA),
        found_by: hazard.origin.found_by,
        cause: None,
        discipline: None,
        assessment: None,
        consequence: String::new(),
        responsibility: None,
        measures: String::new(),
        due_on: None,
        original_due_on: None,
        extensions: 0,
        funds: Need::None,
        contingency: Need::None,
        interim_controls: String::new(),
        remarks: String::new(),
        claim: Claim::Open,
        said: String::new(),
        completed_on: None,
        reinspected_on: None,
        closed_on: None,
        words: LedgerWords::default(),
        photos: Vec::new(),
        photos_after: Vec::new(),
    }
}
