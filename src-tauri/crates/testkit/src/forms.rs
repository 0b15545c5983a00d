//! Requests that are complete and right; a test spoils one field.

use app::drills::PlanDrill;
use app::hazards::{
    AssessHazard, CloseHazard, MakeHazardPaper, PaperWords, RecordProgress, RecordReinspection,
    RegradeHazard, ReportHazard, SettleHazard, SubmitRectification,
};
use app::inspections::{CompanionGiven, MakeInspectionRecord, ReplyGiven, StartInspection};
use app::notices::{
    CountersignNotice, IssueNotice, RecordReceipt, RecordRefusal, SignNotice, WithdrawNotice,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::checklist::{Basis, Certainty, Force};
use domain::drill::{DrillContent, DrillForm, DrillPurpose, DrillTerms, Safety, Scenario};
use domain::hazard::paper::{PaperField, PaperKind};
use domain::hazard::{Assessment, StatutoryLevel};
use domain::inspection::InspectionKind;
use domain::notice::Delivery;
use uuid::Uuid;

use crate::{id, secret};

/// The checklist for switching stations, `T1`.
pub fn checklist() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"bihuan:checklist T1 1")
}

/// An inspection of the switching station by 张伟 and 李娜.
pub fn start() -> StartInspection {
    StartInspection {
        kind: InspectionKind::Special,
        planned: None,
        under: Some("《2026 年秋季安全大检查方案》".to_owned()),
        place: id("10 kV 城东开关站"),
        equipment: None,
        checklist: checklist(),
        inspectors: vec![id("张伟"), id("李娜")],
        companion: "王志强".to_owned(),
        started_at: None,
        weather: None,
    }
}

/// The record of an inspection, to be printed and signed by hand.
pub fn record(inspection: Uuid) -> MakeInspectionRecord {
    MakeInspectionRecord {
        inspection,
        inks: Vec::new(),
        companion: None,
        reply: ReplyGiven::default(),
        renewal: String::new(),
    }
}

/// The same, refused by 王志强 before these witnesses.
pub fn refused_record(inspection: Uuid, witnesses: &[&str]) -> MakeInspectionRecord {
    MakeInspectionRecord {
        companion: Some(CompanionGiven {
            person: Some(id("王志强")),
            name: String::new(),
            post: String::new(),
        }),
        reply: ReplyGiven::Refuses {
            reason: "对检查结果有异议，不肯签字".to_owned(),
            witnesses: witnesses.iter().map(|name| id(name)).collect(),
        },
        ..record(inspection)
    }
}

/// A hazard found in passing, without a photo.
pub fn report(place: &str) -> ReportHazard {
    ReportHazard {
        title: String::new(),
        description: "东侧电缆沟积水，盖板缺失 2 块。".to_owned(),
        place: Some(id(place)),
        equipment: None,
        spot: "东侧电缆沟".to_owned(),
        found_at: None,
        inspection: None,
        item: None,
        photos: Vec::new(),
        no_photo_reason: "带电区域，不得靠近".to_owned(),
    }
}

/// Unit, owner, measures and deadline.
pub fn settle(hazard: Uuid, unit: &str, owner: Option<&str>, due_on: NaiveDate) -> SettleHazard {
    SettleHazard {
        hazard,
        unit: Some(id(unit)),
        owner: owner.map(id),
        measures: Some("排净积水，补齐盖板".to_owned()),
        interim_controls: Some("设围栏和警示牌".to_owned()),
        due_on: Some(due_on),
        due_in_workdays: None,
        funds: None,
        contingency: None,
        cause: None,
        discipline: None,
        consequence: None,
    }
}

/// A clause that was read in the original.
pub fn basis() -> Basis {
    Basis {
        document: "《安全生产法》".to_owned(),
        clause: "第四十一条第二款".to_owned(),
        force: Force::Mandatory,
        certainty: Certainty::A,
    }
}

/// General, by that clause.
pub fn assessment() -> Assessment {
    Assessment {
        level: StatutoryLevel::General,
        local_level: String::new(),
        criterion: String::new(),
        basis: vec![basis()],
    }
}

/// Assessed as general.
pub fn assess(hazard: Uuid) -> AssessHazard {
    AssessHazard {
        hazard,
        level: StatutoryLevel::General,
        local_level: String::new(),
        criterion: String::new(),
        basis: vec![basis()],
        happened_at: None,
        evidence: Vec::new(),
    }
}

/// Assessed as major.
pub fn assess_major(hazard: Uuid) -> AssessHazard {
    AssessHazard {
        level: StatutoryLevel::Major,
        criterion: "研判纪要〔2026〕3号".to_owned(),
        ..assess(hazard)
    }
}

/// A notice of these hazards.
pub fn issue(hazards: &[Uuid], issuer: Uuid, reply_due: NaiveDate) -> IssueNotice {
    IssueNotice {
        hazards: hazards.to_vec(),
        issuer,
        reviewer: Some(id("李娜")),
        reply_due,
        planned_reinspection: None,
        copies_to: Vec::new(),
    }
}

/// The issuer's signature, with these clauses confirmed.
pub fn sign(notice: Uuid, confirmed_clauses: &[String]) -> SignNotice {
    SignNotice {
        notice,
        passphrase: secret(),
        confirmed_clauses: confirmed_clauses.to_vec(),
    }
}

/// The receiver's signature.
pub fn countersign(notice: Uuid, receiver: &str) -> CountersignNotice {
    CountersignNotice {
        notice,
        receiver: id(receiver),
        passphrase: secret(),
        delivery: Delivery::InPerson,
        served_by: vec![id("张伟"), id("李娜")],
    }
}

/// Receipt by ink.
pub fn ink(notice: Uuid, receiver: &str) -> RecordReceipt {
    RecordReceipt {
        notice,
        receiver: id(receiver),
        delivery: Delivery::InPerson,
        served_by: vec![id("张伟"), id("李娜")],
        served_at: None,
        evidence: Vec::new(),
    }
}

/// Refusal of receipt before these witnesses.
pub fn refusal(notice: Uuid, refuser: &str, witnesses: &[&str]) -> RecordRefusal {
    RecordRefusal {
        notice,
        refuser: id(refuser),
        reason: "称期限过短，不肯签收".to_owned(),
        witnesses: witnesses.iter().map(|name| id(name)).collect(),
        delivery: Delivery::LeftBehind,
        served_by: vec![id("张伟"), id("李娜")],
        served_at: None,
        evidence: Vec::new(),
    }
}

/// Withdrawal of a notice.
pub fn withdraw(notice: Uuid) -> WithdrawNotice {
    WithdrawNotice {
        notice,
        reason: "单位写错，另行下达".to_owned(),
    }
}

/// Progress reported by a person.
pub fn progress(hazard: Uuid, actor: &str) -> RecordProgress {
    RecordProgress {
        hazard,
        text: "已排净积水，盖板到货。".to_owned(),
        photos: Vec::new(),
        evidence: Vec::new(),
        spent: None,
        actor: Some(id(actor)),
        happened_at: None,
    }
}

/// Submission by a person, with photos after the work.
pub fn submission(
    hazard: Uuid,
    actor: &str,
    completed_on: NaiveDate,
    photos: Vec<Uuid>,
) -> SubmitRectification {
    SubmitRectification {
        hazard,
        result: "积水排净，盖板补齐。".to_owned(),
        completed_on,
        photos,
        no_photo_reason: String::new(),
        checked_by: id("王志强"),
        evidence: Vec::new(),
        spent: None,
        actor: Some(id(actor)),
        happened_at: None,
    }
}

/// A re-inspection by 张伟 and 李娜; a failed one sets a new deadline.
pub fn reinspection(hazard: Uuid, failed_until: Option<NaiveDate>) -> RecordReinspection {
    RecordReinspection {
        hazard,
        inspectors: vec![id("张伟"), id("李娜")],
        findings: "现场复查，逐项核对。".to_owned(),
        passed: failed_until.is_none(),
        new_due_on: failed_until,
        photos: Vec::new(),
        happened_at: None,
    }
}

/// Another level: major, with a criterion and a reason.
pub fn regrade_major(hazard: Uuid) -> RegradeHazard {
    let major = assess_major(hazard);
    RegradeHazard {
        hazard,
        level: major.level,
        local_level: major.local_level,
        criterion: major.criterion,
        basis: major.basis,
        reason: "整改难度大，须停电并经一定时间治理".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

/// Closing.
pub fn close(hazard: Uuid) -> CloseHazard {
    CloseHazard {
        hazard,
        effectiveness: "措施落实，隐患消除。".to_owned(),
        look_back_on: None,
        happened_at: None,
    }
}

/// A paper of a hazard with everything filled in that it asks for.
pub fn paper(hazard: Uuid, kind: PaperKind) -> MakeHazardPaper {
    use PaperField as F;
    let said: &[(F, &str)] = match kind {
        PaperKind::SpotConfirmation => &[],
        PaperKind::RectificationReply => &[
            (F::Funds, "0.8 万元"),
            (F::Causes, "盖板被车辆压损，集水井水泵浮球卡住"),
            (F::Prevention, "盖板改为重型，水泵每月试运行一次"),
            (F::LateralCheck, "已排查同类电缆沟 6 处，未发现积水"),
        ],
        PaperKind::ReinspectionOpinion => &[(F::Method, "现场、试验")],
        PaperKind::ClosingApproval => &[
            (F::Acceptance, "运维检修部何𬭚 11 月 24 日验收合格"),
            (F::Effectiveness, "措施落实，隐患消除。"),
        ],
        PaperKind::SupervisionOrder => &[(F::CopiesTo, "运维检修部")],
        PaperKind::TreatmentPlan => &[(F::CopiesTo, "运维检修部")],
        PaperKind::ReportToAuthority | PaperKind::ReportToCongress => &[
            (F::Recipient, "清河市应急管理局"),
            (F::StateAndCauses, "积水没过电缆中间接头，沟体防水失效"),
            (
                F::HarmAndDifficulty,
                "可能造成全站停电；需停电改造，难度较大",
            ),
        ],
        PaperKind::DelistingRequest => &[(F::Treated, "排水改造和接头更换已完成")],
    };
    let said = said.iter().map(|(field, words)| PaperWords {
        field: *field,
        words: (*words).to_owned(),
    });
    MakeHazardPaper {
        hazard,
        kind,
        step: None,
        said: said.collect(),
        signer: None,
        look_back_on: None,
        renewal: String::new(),
        inks: Vec::new(),
    }
}

/// When the drills of the sample begin: 8 December 2026, 14:00 in China.
pub fn drill_begin() -> DateTime<Utc> {
    "2026-12-08T06:00:00Z".parse().expect("a time")
}

/// A fire in the switching station, by 城东供电所.
pub fn drill(plan: Uuid, form: DrillForm) -> PlanDrill {
    let words = |text: &str| text.to_owned();
    PlanDrill {
        terms: DrillTerms {
            title: words("开关站火灾现场处置演练"),
            content: DrillContent::Single,
            form,
            purpose: DrillPurpose::Testing,
            plan,
            under: words("2026 年度演练计划第 4 项"),
            unit: id("城东供电所"),
            units: vec![id("运维检修部")],
            place: id("10 kV 城东开关站"),
            spot: words("2 号开关柜"),
            starts_at: drill_begin(),
            minutes: 40,
            scenario: Scenario {
                accident: words("电气火灾"),
                when: words("下午 2 时"),
                spot: words("2 号开关柜电缆头"),
                state: words("电缆头过热起火，站内有 2 名巡视人员"),
                setting: String::new(),
                reach: words("2 号柜及相邻电缆沟，城东 113 线等 4 条出线"),
                consequences: words("1 人吸入烟气，重要用户 2 户停电"),
            },
            objectives: vec![
                words("检验 5 分钟内切断电源、疏散人员的能力"),
                words("检验与消防队交接带电区域的程序"),
            ],
            safety: Safety {
                measures: words("带电区域设围栏，烟雾用烟饼代替，安全员全程监护"),
                stop_conditions: words("真实告警、人员受伤、风力 6 级以上"),
            },
        },
        like: None,
        take: Vec::new(),
    }
}
