//! The whole loop once, with the sample: from an inspection to a signed notice and a closed hazard.

use chrono::{Duration, NaiveDate};
use domain::hazard::{Discipline, Need, StatutoryLevel};
use domain::inspection::{Finding, InspectionKind};
use domain::notice::Delivery;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::hazards::{
    AssessHazard, CloseHazard, HazardView, RecordProgress, RecordReinspection, ReportHazard,
    SettleHazard, SubmitRectification, assess_hazard, close_hazard, record_progress,
    record_reinspection, report_hazard, settle_hazard, submit_rectification,
};
use crate::inspections::{
    AnswerItem, FinishInspection, StartInspection, answer_item, finish_inspection, start_inspection,
};
use crate::notices::{
    CountersignNotice, ExportNotice, IssueNotice, SignNotice, countersign_notice, export_notice,
    issue_rectification_notice, sign_notice,
};
use crate::sample::Sample;
use crate::workspace::today;
use crate::{Error, Result, Secret, Workspace, data, photos};

/// What the demonstration leaves behind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Demo {
    /// The notice.
    pub notice: Uuid,
    /// File signed by the issuer.
    pub issued: Uuid,
    /// File countersigned by the receiver.
    pub countersigned: Uuid,
    /// The hazard that went all the way round.
    pub hazard: HazardView,
}

struct Found {
    item: &'static str,
    description: &'static str,
    spot: &'static str,
    reading: Option<&'static str>,
    photos: &'static [&'static [u8]],
    owner: &'static str,
    measures: &'static str,
    interim: &'static str,
    days: i64,
}

const FOUND: [Found; 3] = [
    Found {
        item: "T1-04",
        description: "东侧电缆沟积水深约 15 cm，长约 4 m；盖板缺失 2 块，集水井水泵不能自动启停。",
        spot: "东侧电缆沟",
        reading: None,
        photos: &[include_bytes!("../data/sample/trench-before.jpg")],
        owner: "刘洋",
        measures: "排净积水，补齐盖板，恢复集水井水泵自动启停",
        interim: "东侧电缆沟设围栏和警示牌，每日巡视一次",
        days: 11,
    },
    Found {
        item: "T1-03",
        description: "南侧出入口防小动物挡板高 350 mm，低于 400 mm。",
        spot: "南侧出入口",
        reading: Some("350"),
        photos: &[include_bytes!("../data/sample/barrier-before.jpg")],
        owner: "刘洋",
        measures: "更换为高度不低于 400 mm 的挡板",
        interim: "",
        days: 7,
    },
    Found {
        item: "T1-09",
        description: "工器具柜内绝缘手套 2 副超过试验周期 41 天，编号 05、06。",
        spot: "工器具柜",
        reading: None,
        photos: &[include_bytes!("../data/sample/gloves-before.jpg")],
        owner: "赵磊",
        measures: "停用并送检，合格前借用城南供电所备用手套",
        interim: "超期手套贴封条单独存放",
        days: 4,
    },
];

/// Runs the loop. The workspace holds the sample and its founder is signed in.
pub fn run(ws: &mut Workspace, passphrase: &Secret) -> Result<Demo> {
    let director = ws.author().ok_or(Error::NobodySignedIn)?;
    let (officer, second) = (Sample::id("张伟"), Sample::id("李娜"));
    ws.sign_in(officer, passphrase)?;
    let today = ws.read(|reader| today(reader, ws.now()))?;
    let hazards = inspect(ws, today, [officer, second])?;
    let hazard = *hazards.first().ok_or(Error::Damaged {
        what: "demonstration",
    })?;

    let made = issue_rectification_notice(
        ws,
        IssueNotice {
            hazards,
            issuer: director,
            reviewer: Some(second),
            reply_due: today + Duration::days(14),
            planned_reinspection: Some(today + Duration::days(15)),
            copies_to: vec!["运维检修部".to_owned()],
        },
    )?;
    let notice = made.notices.first().ok_or(Error::Damaged {
        what: "demonstration",
    })?;
    let (notice, confirmed_clauses) = (notice.row.id, notice.unsure_clauses.clone());
    sign_notice(
        ws,
        SignNotice {
            notice,
            passphrase: passphrase.clone(),
            confirmed_clauses,
        },
    )?;
    let issued = export_notice(
        ws,
        ExportNotice {
            notice,
            revision: None,
        },
    )?
    .attachment;
    countersign_notice(
        ws,
        CountersignNotice {
            notice,
            receiver: Sample::id("王志强"),
            passphrase: passphrase.clone(),
            delivery: Delivery::InPerson,
            served_by: vec![officer, second],
        },
    )?;
    let countersigned = export_notice(
        ws,
        ExportNotice {
            notice,
            revision: None,
        },
    )?
    .attachment;
    rectify(ws, hazard, today)?;
    record_reinspection(
        ws,
        RecordReinspection {
            hazard,
            inspectors: vec![officer, second],
            findings: "现场复查：沟内无积水，盖板齐全，水泵自动启停试验三次均正常。".to_owned(),
            passed: true,
            new_due_on: None,
            photos: Vec::new(),
            happened_at: None,
        },
    )?;
    ws.sign_in(director, passphrase)?;
    let effectiveness = "措施落实，隐患消除；汛期安排回头看。".to_owned();
    let hazard = close_hazard(
        ws,
        CloseHazard {
            hazard,
            effectiveness,
            look_back_on: None,
            happened_at: None,
        },
    )?;
    Ok(Demo {
        notice,
        issued,
        countersigned,
        hazard,
    })
}

fn inspect(ws: &mut Workspace, today: NaiveDate, inspectors: [Uuid; 2]) -> Result<Vec<Uuid>> {
    let inspection = start_inspection(
        ws,
        StartInspection {
            kind: InspectionKind::Special,
            planned: None,
            under: Some("《2026 年秋季安全大检查方案》".to_owned()),
            place: Sample::id("10 kV 城东开关站"),
            equipment: None,
            checklist: data::stable("checklist T1 1"),
            inspectors: inspectors.to_vec(),
            companion: "王志强".to_owned(),
            started_at: None,
            weather: None,
        },
    )?;
    let (id, items) = (inspection.row.id, inspection.open_items);
    for item in items {
        let photos = take_photos(ws, &item)?;
        answer_item(ws, answer(photos, id, item))?;
    }
    let mut hazards = Vec::new();
    for found in &FOUND {
        hazards.push(hazard(ws, id, found, today)?);
    }
    let opinion = "发现隐患 3 项，下达整改通知书限期整改。".to_owned();
    finish_inspection(
        ws,
        FinishInspection {
            inspection: id,
            opinion,
        },
    )?;
    Ok(hazards)
}

fn take_photos(ws: &mut Workspace, item: &str) -> Result<Vec<Uuid>> {
    let found = FOUND.iter().find(|found| found.item == item);
    let pictures = found.map_or(&[][..], |found| found.photos);
    let upload = |bytes: &&[u8]| Ok(photos::upload(ws, "现场照片.jpg", bytes)?.attachment);
    pictures.iter().map(upload).collect()
}

fn answer(photos: Vec<Uuid>, inspection: Uuid, item: String) -> AnswerItem {
    let found = FOUND.iter().find(|found| found.item == item);
    let (result, note) = match (found, item.as_str()) {
        (Some(found), _) => (Finding::Fails, found.description),
        (None, "T1-15") => (Finding::NotChecked, "SF₆ 检测装置钥匙不在现场，改日补查"),
        (None, "T1-02") => (Finding::NotApplicable, "配电室长 6.2 m"),
        (None, _) => (Finding::Conforms, ""),
    };
    let reading = found.and_then(|found| found.reading).map(str::to_owned);
    AnswerItem {
        inspection,
        item,
        result: Some(result),
        reading,
        nonconformity: None,
        note: note.to_owned(),
        photos,
    }
}

fn hazard(ws: &mut Workspace, inspection: Uuid, found: &Found, today: NaiveDate) -> Result<Uuid> {
    let hazard = report_hazard(
        ws,
        ReportHazard {
            title: String::new(),
            description: found.description.to_owned(),
            equipment: None,
            place: None,
            spot: found.spot.to_owned(),
            found_at: None,
            inspection: Some(inspection),
            item: Some(found.item.to_owned()),
            photos: Vec::new(),
            no_photo_reason: String::new(),
        },
    )?
    .row
    .id;
    settle_hazard(
        ws,
        SettleHazard {
            hazard,
            unit: Some(Sample::id("城东供电所")),
            owner: Some(Sample::id(found.owner)),
            measures: Some(found.measures.to_owned()),
            interim_controls: Some(found.interim.to_owned()),
            due_on: Some(today + Duration::days(found.days)),
            due_in_workdays: None,
            funds: Some(Need::None),
            contingency: Some(Need::None),
            cause: None,
            discipline: Some(Discipline::Distribution),
            consequence: None,
        },
    )?;
    assess_hazard(
        ws,
        AssessHazard {
            hazard,
            level: StatutoryLevel::General,
            local_level: String::new(),
            criterion: String::new(),
            basis: Vec::new(),
            happened_at: None,
            evidence: Vec::new(),
        },
    )?;
    Ok(hazard)
}

/// The owner has no laptop: the officer records progress and submission for him (代录).
fn rectify(ws: &mut Workspace, hazard: Uuid, today: NaiveDate) -> Result<()> {
    let owner = Sample::id("刘洋");
    record_progress(
        ws,
        RecordProgress {
            hazard,
            text: "已排净积水，盖板到货，水泵控制箱送修。".to_owned(),
            photos: Vec::new(),
            evidence: Vec::new(),
            spent: Some(8_600),
            actor: Some(owner),
            happened_at: None,
        },
    )?;
    let after: &[u8] = include_bytes!("../data/sample/trench-after.jpg");
    let photo = photos::upload(ws, "整改后.jpg", after)?.attachment;
    submit_rectification(
        ws,
        SubmitRectification {
            hazard,
            result: "积水排净，补齐盖板 2 块，更换水泵控制器，自动启停正常。".to_owned(),
            completed_on: today,
            photos: vec![photo],
            no_photo_reason: String::new(),
            checked_by: Sample::id("王志强"),
            evidence: Vec::new(),
            spent: Some(12_400),
            actor: Some(owner),
            happened_at: None,
        },
    )?;
    Ok(())
}
