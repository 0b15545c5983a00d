use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::drill::evaluation::JudgedAspect;
use domain::drill::paper::{
    ActionWords, AspectWords, CommunicationWords, EvaluationWords, ItemWords, MaterialWords,
    MomentWords, ObjectiveWords, ParticipantWords, PlanWords, ResponseWords, RoleWords, Signatory,
    Spoken,
};
use domain::notice::snapshot::PhotoWords;
use uuid::Uuid;

use super::*;
use crate::testing::{fonts, keep, normal, photos as pictures, rendered_at};

pub(super) fn at(hour: u32, minute: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    day.and_hms_opt(hour, minute, 0).unwrap()
}

fn spoken(who: &str, words: &str) -> Spoken {
    Spoken {
        who: who.to_owned(),
        words: words.to_owned(),
    }
}

fn moment(planned: Option<u32>, actual: Option<i64>, words: [&str; 5]) -> MomentWords {
    let [stage, action, actor, criterion, result] = words.map(str::to_owned);
    let begin = NaiveTime::from_hms_opt(9, 0, 12).unwrap();
    MomentWords {
        planned,
        actual,
        at: actual.map(|seconds| begin + chrono::Duration::seconds(seconds)),
        day: None,
        stage,
        action,
        actor,
        criterion,
        result,
        photos: Vec::new(),
    }
}

fn timeline() -> Vec<MomentWords> {
    vec![
        moment(
            Some(0),
            Some(0),
            [
                "预警",
                "值班员发现 10 kV 城东开关站Ⅰ段母线室火灾报警，核对视频",
                "王志强",
                "30 秒内确认火情",
                "已确认",
            ],
        ),
        moment(
            Some(120),
            Some(155),
            [
                "信息报告",
                "向调度和公司应急值班室报告：时间、地点、设备、有无人员受伤",
                "王志强",
                "要素齐全，复诵",
                "漏报有无人员受伤",
            ],
        ),
        moment(
            Some(300),
            Some(350),
            ["启动响应", "总指挥宣布启动Ⅳ级响应", "周敏", "", ""],
        ),
        moment(
            Some(480),
            Some(700),
            [
                "先期处置",
                "断开 111、112 断路器，确认无电后使用二氧化碳灭火器扑救",
                "赵磊、刘洋",
                "先断电后灭火；两人同行",
                "灭火器取用不熟练",
            ],
        ),
        moment(
            None,
            Some(760),
            [
                "",
                "南门被社会车辆堵塞，消防车改走西门",
                "",
                "",
                "计划外事件",
            ],
        ),
        moment(
            Some(720),
            Some(744),
            [
                "警戒疏散",
                "设警戒区，清点人员",
                "孙立",
                "清点人数与签到一致",
                "一致",
            ],
        ),
        moment(
            Some(900),
            None,
            [
                "医疗救护",
                "对一名模拟伤员止血包扎",
                "㐂䶮",
                "",
                "跳过：担架未到位",
            ],
        ),
        moment(
            Some(1800),
            Some(1790),
            [
                "恢复供电",
                "经检查无复燃，由 113 间隔转供城东Ⅱ线",
                "郑好",
                "恢复时间不超过 30 分钟",
                "29分50秒",
            ],
        ),
        moment(
            Some(2100),
            Some(2130),
            [
                "响应终止",
                "总指挥宣布响应终止，清点人员和器材",
                "周敏",
                "",
                "",
            ],
        ),
    ]
}

fn participant(n: usize) -> ParticipantWords {
    let here = n % 9 != 4;
    ParticipantWords {
        name: ["王志强", "赵磊", "刘洋", "孙立", "㐂䶮", "欧阳鿍", "郑好"][n % 7].to_owned(),
        unit: ["城东供电所", "城东消防救援站", "变电运维一班"][n % 3].to_owned(),
        role: "参演人员，灭火行动组".to_owned(),
        attendance: match (here, n % 3) {
            (false, _) => "未到".to_owned(),
            (_, 0) => "8时52分 签名".to_owned(),
            _ => "8时55分 点名（WZQ）".to_owned(),
        },
        present: here,
        ink: n.is_multiple_of(3).then_some(101),
    }
}

fn evaluation() -> EvaluationWords {
    let item = |n: usize, group: &str, text: &str, score: Option<u32>, grade: &str| ItemWords {
        group: group.to_owned(),
        text: text.to_owned(),
        weight: 3 + (n as u32) % 4,
        score,
        grade: grade.to_owned(),
        remarks: match grade {
            "中" => vec!["报告漏项，未说明有无人员受伤".to_owned()],
            "差" => vec!["担架未到位，救护未实施".to_owned(), "急救箱过期".to_owned()],
            _ => Vec::new(),
        },
    };
    let ratings = |aspect: JudgedAspect, given: usize, note: &str| AspectWords {
        aspect: aspect.words().to_owned(),
        ratings: aspect
            .ratings()
            .iter()
            .enumerate()
            .map(|(n, words)| ((*words).to_owned(), n == given))
            .collect(),
        note: note.to_owned(),
    };
    let mut items = vec![
        item(
            0,
            "预警与信息报告",
            "值班人员能及时发现险情，按规定程序和要素报告",
            Some(725),
            "中",
        ),
        item(
            1,
            "指挥和协调",
            "现场指挥部及时成立，指令清楚，下达与复诵准确",
            Some(880),
            "良",
        ),
        item(
            2,
            "事故处置",
            "先断电后灭火，处置程序与现场处置方案一致，人员防护到位",
            Some(835),
            "良",
        ),
        item(3, "医疗救护", "伤员救护及时，救护器材有效", Some(480), "差"),
        item(
            4,
            "现场控制及恢复",
            "确认无复燃后按方案恢复供电",
            Some(950),
            "优",
        ),
        item(5, "信息公开", "按规定向用户和社会发布停电信息", None, ""),
    ];
    for n in 6..20 {
        items.push(item(
            n,
            "应急资源管理",
            "应急物资储备的种类、数量、质量满足处置需要，取用登记清楚",
            Some(820),
            "良",
        ));
    }
    EvaluationWords {
        scheme: 2,
        evaluators: vec![
            "李娜（组长，指挥部）".to_owned(),
            "陈静（安监员，火场北侧）".to_owned(),
        ],
        items,
        groups: vec![
            ("预警与信息报告".to_owned(), 3, Some(725), "中".to_owned()),
            ("指挥和协调".to_owned(), 4, Some(880), "良".to_owned()),
            ("事故处置".to_owned(), 5, Some(835), "良".to_owned()),
            ("医疗救护".to_owned(), 6, Some(480), "差".to_owned()),
            ("现场控制及恢复".to_owned(), 3, Some(950), "优".to_owned()),
            ("信息公开".to_owned(), 0, None, String::new()),
            ("应急资源管理".to_owned(), 62, Some(820), "良".to_owned()),
        ],
        score: Some(803),
        grade: "良（达到预期目标，差错较少）".to_owned(),
        grades: [
            "优（90分及以上）",
            "良（80分及以上）",
            "中（60分及以上）",
            "差（60分以下）",
        ]
        .map(str::to_owned)
        .to_vec(),
        self_assessments: vec![
            spoken(
                "王志强（所长）",
                "基本达到。报警确认及时，报告漏项，平时要背熟报告要素",
            ),
            spoken("赵磊（运维检修班）", "达到。断电操作准确，灭火器使用需再练"),
        ],
        aspects: vec![
            ratings(JudgedAspect::Suitability, 1, "南门疏散路线与现场不符"),
            ratings(JudgedAspect::Sufficiency, 0, ""),
            ratings(JudgedAspect::People, 1, "救护组一人迟到"),
            ratings(JudgedAspect::Materials, 1, "担架未到位"),
            ratings(JudgedAspect::Coordination, 1, "与消防对讲频道未事先约定"),
        ],
        organisation:
            "演练方案、脚本齐备，导演组按脚本推进，指挥部成立及时，安全监护到位，中止条件事先交底"
                .to_owned(),
        performance:
            "参演人员态度认真，断电、警戒、清点人员规范；信息报告要素掌握不全，灭火器取用不熟练"
                .to_owned(),
        lessons: "报告要素要做成卡片贴在值班台\n消防通道不能只看图纸，演练前要到现场走一遍"
            .to_owned(),
        suggestions: "每季度组织一次灭火器实操；与消防站固定对讲频道".to_owned(),
        revision: "需要修订预案：疏散路线改为西门，补充夜间照明安排".to_owned(),
    }
}

pub(super) fn sample(people: usize) -> DrillSnapshot {
    let role = |role: &str, people: &[&str]| RoleWords {
        role: role.to_owned(),
        people: people.iter().map(|name| (*name).to_owned()).collect(),
    };
    let material = |name: &str, checked: &str, note: &str| MaterialWords {
        name: name.to_owned(),
        kept: "值班室，赵磊".to_owned(),
        checked: checked.to_owned(),
        note: note.to_owned(),
    };
    let objective = |text: &str, reached: &str, note: &str| ObjectiveWords {
        text: text.to_owned(),
        reached: reached.to_owned(),
        note: note.to_owned(),
    };
    let response = |stage: &str, planned, actual| ResponseWords {
        stage: stage.to_owned(),
        planned,
        actual,
    };
    let action = |finding: &str, action: &str, owner: &str, stands: &str| ActionWords {
        finding: finding.to_owned(),
        action: action.to_owned(),
        owner: owner.to_owned(),
        due_on: (!owner.is_empty()).then(|| NaiveDate::from_ymd_opt(2026, 12, 15).unwrap()),
        stands: stands.to_owned(),
    };
    let participants: Vec<_> = (0..people).map(participant).collect();
    DrillSnapshot {
        organisation: "清河供电公司".to_owned(),
        number: "演练〔2026〕7号".to_owned(),
        version: 1,
        renewal: String::new(),
        title: "10 kV 城东开关站火灾现场处置演练".to_owned(),
        plans: vec![PlanWords {
            title: "10 kV 城东开关站火灾现场处置方案".to_owned(),
            kind: "现场处置方案，第3版".to_owned(),
        }],
        kinds: ["单项演练", "实战演练", "检验性演练"].map(str::to_owned).to_vec(),
        under: "2026年度应急演练计划第5项".to_owned(),
        planned: "2026年11月18日9时（延期1次，原定2026年11月11日9时）".to_owned(),
        started_at: at(9, 0),
        ended_at: at(9, 36),
        place: "10 kV 城东开关站，Ⅰ段母线室".to_owned(),
        host: "城东供电所".to_owned(),
        units: ["变电运维一班", "城东消防救援站"].map(str::to_owned).to_vec(),
        roles: vec![
            role("总指挥", &["周敏（副总经理）"]),
            role("现场指挥", &["王志强（所长）"]),
            role("导演\n（策划组）", &["张伟"]),
            role("评估组", &["李娜（组长，指挥部）", "陈静（火场北侧）"]),
            role("记录人", &["郑好"]),
        ],
        expected: people,
        present: participants.iter().filter(|one| one.present).count(),
        joined: 0,
        participants,
        scenario: [
            ("事故类型", "设备火灾"),
            ("情景", "11月20日上午，Ⅰ段母线室 112 开关柜电缆头击穿起火，室内有烟，一名巡视人员轻伤"),
            ("波及范围", "城东Ⅰ线、Ⅱ线停电，影响用户 3200 户，其中重要用户 1 户"),
            ("后果", "可能蔓延至Ⅱ段母线室"),
        ]
        .map(|(label, words)| (label.to_owned(), words.to_owned()))
        .to_vec(),
        objectives: vec![
            objective("检验火情确认和信息报告程序", "基本达到", "报告漏项"),
            objective("检验先断电后灭火的处置程序", "达到", ""),
            objective("检验伤员救护", "未达到", "担架未到位，救护未实施"),
        ],
        materials: vec![
            material("二氧化碳灭火器，4 具", "到位", ""),
            material("正压式空气呼吸器，2 套", "到位", "压力 28 MPa"),
            material("担架，1 副", "未到位", "借出未还"),
        ],
        safety: "演练区设围栏；灭火只对模拟火盆；断路器操作为模拟操作，实际设备由专人监护".to_owned(),
        stop_conditions: "有人受伤；真实报警；雷雨或大风".to_owned(),
        not_held: String::new(),
        broken_off: String::new(),
        turned_real: false,
        entered_later: String::new(),
        more_photos: 0,
        timeline: timeline(),
        communications: vec![CommunicationWords {
            at: NaiveTime::from_hms_opt(14, 2, 5).unwrap(),
            day: None,
            from: "值班员 赵磊".to_owned(),
            to: "调控中心".to_owned(),
            means: "调度电话".to_owned(),
            text: "2 号柜冒烟，请求停电".to_owned(),
        }],
        responses: vec![
            response("信息报告", 120, Some(155)),
            response("启动响应", 300, Some(350)),
            response("先期处置", 480, Some(700)),
            response("警戒疏散", 720, Some(744)),
            response("医疗救护", 900, None),
            response("恢复供电", 1800, Some(1790)),
        ],
        photos: Vec::new(),
        sheets: Vec::new(),
        hot_wash: vec![
            spoken("周敏（总指挥）", "断电果断，报告要素要补课"),
            spoken("李娜（评估组组长）", "担架不到位是准备问题，当场记为问题"),
        ],
        evaluation: Some(evaluation()),
        summary: "本次演练组织有序，检验了断电灭火和恢复供电程序，暴露出报告要素不全、救护器材不到位的问题".to_owned(),
        actions: vec![
            action("担架借出未还，救护环节未实施", "补齐担架，救护器材每月核对", "孙立", "转隐患〔2026〕412号，整改中"),
            action("信息报告漏项", "制作报告要素卡，组织一次报告训练", "王志强", "改进事项〔2026〕9号，已完成"),
            action("南门被社会车辆堵塞", "", "", "不需处理：已由物业清理"),
        ],
        reported: vec!["2026年11月27日报送清河市应急管理局，回执 清应急收〔2026〕88号".to_owned()],
        report_needed: Some(true),
        attachments: ["应急演练评估报告", "现场照片（3张）"].map(str::to_owned).to_vec(),
        signatories: [("总指挥", "周敏（副总经理）"), ("审核人", "张伟（安全监察部主任）"), ("记录人", "郑好")]
            .map(|(role, name)| Signatory {
                role: role.to_owned(),
                name: name.to_owned(),
            })
            .to_vec(),
        made_on: NaiveDate::from_ymd_opt(2026, 11, 27).unwrap(),
        qr: "bihuan:1:drill_record:演练〔2026〕7号:0123:0123:0123456789abcdef".to_owned(),
    }
}

/// A drill with photos and ink, and the pictures of both.
pub(crate) fn with_pictures(people: usize) -> (DrillSnapshot, Vec<Photo>) {
    let notice = normal();
    let mut held = pictures(&notice);
    held.push(Photo {
        no: 101,
        jpeg: held[0].jpeg.clone(),
    });
    let words = |no: u32| PhotoWords {
        no,
        attachment: Uuid::from_u128(no.into()),
        caption: "先断电后灭火，两人同行".to_owned(),
        taken_at: Some(at(9, 12)),
        marks: Vec::new(),
    };
    let mut snapshot = DrillSnapshot {
        photos: (1..=3).map(words).collect(),
        ..sample(people)
    };
    snapshot.timeline[3].photos = vec![1, 2, 3];
    (snapshot, held)
}

pub(super) fn pages(kind: PaperKind, snapshot: &DrillSnapshot, held: &[Photo]) -> Layout {
    layout(&Faces::new(fonts()), kind, snapshot, held).unwrap()
}

#[test]
fn each_paper_has_one_field_for_whoever_signs_first() {
    let (snapshot, held) = with_pictures(23);
    for kind in PaperKind::ALL {
        let made = render(fonts(), kind, &snapshot, &held, rendered_at()).unwrap();
        keep(&format!("{}.pdf", kind.name()), &made.pdf);
        let layout = pages(kind, &snapshot, &held);
        let names: Vec<_> = layout.fields.iter().map(|field| field.name).collect();
        assert_eq!(names, ["Issuer"], "{kind:?}");
        assert_eq!(made.pages as usize, layout.pages.len());
    }
}

#[test]
fn the_three_papers_of_the_same_words_are_three_files() {
    let (snapshot, held) = with_pictures(3);
    let made = PaperKind::ALL.map(|kind| {
        render(fonts(), kind, &snapshot, &held, rendered_at())
            .unwrap()
            .pdf
    });
    assert!(made[0] != made[1] && made[1] != made[2]);
    let again = render(fonts(), PaperKind::Record, &snapshot, &held, rendered_at()).unwrap();
    assert!(again.pdf == made[0]);
}

#[test]
fn sixty_who_signed_in_and_two_hundred_steps_run_over_pages() {
    let (mut snapshot, held) = with_pictures(60);
    let step = snapshot.timeline[1].clone();
    snapshot.timeline.extend(std::iter::repeat_n(step, 200));
    let made = render(fonts(), PaperKind::Record, &snapshot, &held, rendered_at()).unwrap();
    keep("drill_record-long.pdf", &made.pdf);
    let short = with_pictures(1);
    assert!(made.pages as usize > pages(PaperKind::Record, &short.0, &short.1).pages.len() + 8);
}

#[test]
fn a_drill_of_which_little_is_known_still_has_its_papers() {
    let bare = DrillSnapshot {
        evaluation: None,
        plans: Vec::new(),
        under: String::new(),
        units: Vec::new(),
        roles: Vec::new(),
        scenario: Vec::new(),
        objectives: Vec::new(),
        materials: Vec::new(),
        safety: String::new(),
        stop_conditions: String::new(),
        not_held: String::new(),
        broken_off: "演练在9时12分中止：雷雨临近".to_owned(),
        timeline: timeline()[..2].to_vec(),
        communications: Vec::new(),
        responses: Vec::new(),
        hot_wash: Vec::new(),
        summary: String::new(),
        actions: Vec::new(),
        reported: Vec::new(),
        version: 2,
        renewal: "总指挥姓名写错".to_owned(),
        ..sample(0)
    };
    for kind in PaperKind::ALL {
        let made = render(fonts(), kind, &bare, &[], rendered_at()).unwrap();
        keep(&format!("{}-bare.pdf", kind.name()), &made.pdf);
        assert_eq!(pages(kind, &bare, &[]).fields.len(), 1);
    }
}

#[test]
fn ink_that_is_named_but_not_given_is_refused() {
    let refused = render(fonts(), PaperKind::Record, &sample(3), &[], rendered_at());
    assert!(matches!(
        refused,
        Err(RenderError::PhotoMissing { no: 101 })
    ));
}

#[test]
fn an_archive_encloses_the_papers_and_names_its_parts() {
    let (snapshot, held) = with_pictures(5);
    let papers: Vec<crate::Paper> = PaperKind::ALL
        .iter()
        .map(|kind| crate::Paper {
            title: kind.title().to_owned(),
            file_name: format!("{}.pdf", kind.title()),
            media_type: "application/pdf".to_owned(),
            bytes: render(fonts(), *kind, &snapshot, &held, rendered_at())
                .unwrap()
                .pdf,
        })
        .collect();
    let bound = |papers: &[crate::Paper]| {
        let bound = (at(15, 0), "张伟");
        archive::render(fonts(), &snapshot, bound, &held, papers, rendered_at()).unwrap()
    };
    let made = bound(&papers);
    keep("drill-archive.pdf", &made.pdf);
    let doc = lopdf::Document::load_mem(&made.pdf).unwrap();
    assert_eq!(doc.get_pages().len(), made.pages as usize);
    for paper in &papers {
        let found = made
            .pdf
            .windows(paper.bytes.len())
            .any(|part| part == paper.bytes);
        assert!(found, "{}", paper.title);
    }
    let bare = bound(&[]);
    assert!(made.pages > bare.pages + 3);
}

#[test]
fn figures_have_a_chart_a_stage_with_every_year() {
    use domain::drill::Stage;
    use domain::drill::figures::{DrillFigure, DrillFigures, DrillLine, YearOfResponse};
    use domain::figures::Period;
    let year = |year, stage, actual| YearOfResponse {
        year,
        stage,
        drills: 4,
        planned: 300,
        actual,
    };
    let line = |n: u32| DrillLine {
        number: format!("演练〔2026〕{n}号"),
        title: "10 kV 城东开关站火灾现场处置演练".to_owned(),
        unit: "城东供电所".to_owned(),
        planned_on: at(9, 0).date(),
        held: if n == 3 { "取消" } else { "2026-11-20" }.to_owned(),
        people: "21/23".to_owned(),
    };
    let snapshot = domain::drill::figures::DrillFiguresSnapshot {
        organisation: "清河供电公司".to_owned(),
        unit_name: String::new(),
        department: "安全监察部".to_owned(),
        period: Period::named("2026").unwrap(),
        as_of: at(9, 0).date(),
        form: domain::drill::DrillForm::Live,
        plan: "10 kV 城东开关站火灾现场处置方案".to_owned(),
        figures: DrillFigures {
            counts: [
                (DrillFigure::Planned, 12),
                (DrillFigure::PlannedHeld, 10),
                (DrillFigure::Held, 11),
            ]
            .into(),
            expected: 230,
            present: 211,
            taken: 180,
            on_time: 140,
        },
        responses: vec![
            year(2024, Stage::Activation, 420),
            year(2025, Stage::Activation, 371),
            year(2026, Stage::Activation, 318),
            year(2025, Stage::Restoration, 1900),
            year(2026, Stage::Restoration, 1790),
        ],
        drills: (1..=14).map(line).collect(),
    };
    let made = figures::render(fonts(), &snapshot, rendered_at()).unwrap();
    keep("drill-figures.pdf", &made.pdf);
    let fewer = domain::drill::figures::DrillFiguresSnapshot {
        responses: Vec::new(),
        drills: Vec::new(),
        ..snapshot
    };
    let bare = figures::render(fonts(), &fewer, rendered_at()).unwrap();
    assert!(made.pages > bare.pages);
}
