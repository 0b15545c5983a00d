//! Fonts and samples for tests.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use domain::notice::snapshot::{
    InspectionWords, NoticeItem, NoticeSnapshot, PhotoWords, ServiceSnapshot, ServiceWords,
};
use uuid::Uuid;

use crate::page::{Item, Layout};
use crate::photo::{Limits, prepare};
use crate::{Fonts, Photo};

/// The directory named by `BIHUAN_FONTS`, or `target/fonts` of the workspace.
///
/// Shared by all tests of a run: reading fifty megabytes is what takes the time.
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(load)
}

fn load() -> Fonts {
    let named = std::env::var_os("BIHUAN_FONTS").map(PathBuf::from);
    let dir = named.unwrap_or_else(|| {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .map(|dir| dir.join("target/fonts"))
            .find(|dir| dir.is_dir())
            .expect("no target/fonts above this crate, and BIHUAN_FONTS is not set")
    });
    Fonts::load(&dir).expect("fonts")
}

/// Writes a sample to the directory named by `BIHUAN_SAMPLES`, for looking at.
pub(crate) fn keep(name: &str, pdf: &[u8]) {
    if let Some(dir) = std::env::var_os("BIHUAN_SAMPLES") {
        std::fs::create_dir_all(&dir).unwrap();
        std::fs::write(Path::new(&dir).join(name), pdf).unwrap();
    }
}

pub(crate) fn rendered_at() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-23T14:58:00+08:00").unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn at(hour: u32, minute: u32) -> NaiveDateTime {
    day(11, 23).and_hms_opt(hour, minute, 0).unwrap()
}

fn item(no: u32, words: [&str; 5], due_on: NaiveDate) -> NoticeItem {
    let [location, description, basis, measures, controls] = words;
    NoticeItem {
        hazard_no: format!("YH-2026-{no:04}"),
        location: location.to_owned(),
        description: description.to_owned(),
        basis: basis.split('|').map(str::to_owned).collect(),
        major: false,
        measures: measures.to_owned(),
        owner: Some("刘洋".to_owned()),
        unit_head: Some("王志强".to_owned()),
        due_on,
        interim_controls: controls.to_owned(),
        funds: "不需要".to_owned(),
        contingency: "不需要".to_owned(),
        photos: Vec::new(),
    }
}

fn three() -> Vec<NoticeItem> {
    let mut items = vec![
        item(
            1,
            [
                "东侧电缆沟",
                "积水深约 15 cm，长约 4 m；盖板缺失 2 块",
                "GB 50053-2013 第 6.2.9 条",
                "排净积水，补齐盖板，恢复集水井水泵自动启停",
                "东侧电缆沟设围栏和警示牌，每日巡视一次",
            ],
            day(12, 4),
        ),
        item(
            2,
            [
                "南侧出入口",
                "防小动物挡板高 350 mm，低于 400 mm",
                "公司配电室运行管理规定",
                "更换为高度不低于 400 mm 的挡板",
                "",
            ],
            day(11, 30),
        ),
        item(
            3,
            [
                "工器具柜",
                "绝缘手套 2 副超试验周期 41 天，编号 05、06",
                "DL/T 1476",
                "停用并送检，合格前借用城南供电所备用手套",
                "",
            ],
            day(11, 27),
        ),
    ];
    items[2].owner = Some("赵磊".to_owned());
    items
}

/// One hazard, no photo.
pub(crate) fn short() -> NoticeSnapshot {
    let mut items = three();
    items.truncate(1);
    NoticeSnapshot {
        organisation: "清河供电公司".to_owned(),
        department: "安全监察部".to_owned(),
        number: "供电安改〔2026〕112号".to_owned(),
        addressee: "城东供电所".to_owned(),
        inspection: InspectionWords {
            kind: "专项检查".to_owned(),
            under: Some("《2026 年秋季安全大检查方案》".to_owned()),
            place: "10 kV 城东开关站".to_owned(),
            from: at(9, 30),
            until: Some(at(11, 45)),
            inspectors: vec!["张伟".to_owned(), "李娜".to_owned()],
            finders: Vec::new(),
        },
        items,
        reply_due: day(12, 7),
        planned_reinspection: Some(day(12, 8)),
        contact: "张伟，0517-8366 1203".to_owned(),
        consequence: String::new(),
        objection_workdays: 5,
        prepared_by: "张伟".to_owned(),
        reviewed_by: Some("李娜".to_owned()),
        issued_by: "周敏".to_owned(),
        delegation: None,
        replaces: Vec::new(),
        issued_on: day(11, 23),
        copies_to: vec!["运维检修部".to_owned()],
        photos: Vec::new(),
        qr: "bihuan:1/notice/8d7f2c1e-4b1a-4d3e-9a55-0c9f7b6e2a10/5f2c9a1be07d44e1".to_owned(),
    }
}

pub(crate) fn photo_words(no: u32, caption: &str) -> PhotoWords {
    PhotoWords {
        no,
        attachment: Uuid::from_u128(u128::from(no)),
        caption: caption.to_owned(),
        taken_at: Some(at(9, 30 + no)),
        marks: Vec::new(),
    }
}

/// Three hazards, four photos.
pub(crate) fn normal() -> NoticeSnapshot {
    let mut notice = short();
    notice.items = three();
    notice.items[0].photos = vec![1, 2];
    notice.items[1].photos = vec![3];
    notice.items[2].photos = vec![4];
    notice.consequence = "按《清河供电公司安全工作奖惩规定》第 18 条考核".to_owned();
    notice.photos = vec![
        photo_words(1, "东侧电缆沟积水"),
        photo_words(2, "盖板缺失"),
        photo_words(3, "南侧出入口挡板实测 350 mm"),
        photo_words(4, "绝缘手套试验标签"),
    ];
    notice
}

/// Fourteen hazards, some of them major, long words everywhere, rare names, ten photos.
pub(crate) fn long() -> NoticeSnapshot {
    let mut notice = normal();
    let pattern = three();
    notice.organisation =
        "国网江苏省电力有限公司清河市洪泽湖区供电分公司（洪泽湖区农村电力服务中心）".to_owned();
    notice.addressee =
        "清河市洪泽湖区岔河镇中心供电所配电运维采集班（城东开关站值守点）".to_owned();
    notice.items = (0..14)
        .map(|n: u32| {
            let mut item = pattern[n as usize % 3].clone();
            item.photos = (1..=10).filter(|no| no % 14 == n + 1).collect();
            item.due_on = day(12, 1 + n);
            item
        })
        .collect();
    let tall = &mut notice.items[4];
    tall.major = true;
    tall.location = "10 kV Ⅰ段母线 112 开关柜".to_owned();
    tall.description =
        "开关柜五防闭锁装置失灵，断路器合闸状态下仍可拉出手车；柜内电缆头有明显放电痕迹，\
        局部放电测试值 38 dB，超过 20 dB 的注意值；柜体二次室门未跨接接地，接地电阻实测 8.6 Ω；\
        SF₆ 气体压力表读数 0.38 MPa，低于报警值 0.45 MPa，且近三个月的巡视记录中均未反映。"
            .to_owned();
    tall.basis = vec![
        "Q/GDW 1799.1-2013 第 5.3.5 条".to_owned(),
        "《防止电气误操作安全管理规定》第二十一条".to_owned(),
        "GB 50169-2016 第 3.0.4 条".to_owned(),
    ];
    tall.measures =
        "立即停用 112 开关柜并转检修；更换闭锁装置和电缆头，补气并查找漏点，完成交接试验合格后方可恢复运行"
            .to_owned();
    tall.interim_controls =
        "112 间隔转冷备用，负荷转由 114 间隔供电，悬挂“禁止合闸，有人工作”标示牌，每 2 小时测温一次".to_owned();
    tall.funds = "18.6 万元，列入 2026 年第四季度应急抢修项目".to_owned();
    tall.contingency =
        "《10 kV 城东开关站全停现场处置方案》（2026 年版），11 月 25 日前完成演练".to_owned();
    tall.owner = None;
    notice.items[8].major = true;
    notice.items[8].owner = None;
    notice.items[8].unit_head = Some("㐂䶮".to_owned());
    notice.inspection.inspectors = ["张伟", "李娜", "㐂䶮", "𬭚", "𠮷田", "欧阳鿍", "䒕"]
        .map(str::to_owned)
        .to_vec();
    notice.prepared_by = "欧阳𠮷".to_owned();
    notice.reviewed_by = Some("㐂䶮".to_owned());
    notice.issued_by = "司马𬭚".to_owned();
    notice.copies_to = [
        "运维检修部",
        "营销部（农电工作部）",
        "纪委办公室",
        "工会",
        "洪泽湖区应急管理局电力安全监督管理科",
    ]
    .map(str::to_owned)
    .to_vec();
    notice.photos = (1..=10)
        .map(|no| {
            photo_words(
                no,
                "10 kV 城东开关站 112 开关柜局部放电痕迹，箭头处为起始点",
            )
        })
        .collect();
    notice
}

/// Pictures for the photos of a notice.
pub(crate) fn photos(notice: &NoticeSnapshot) -> Vec<Photo> {
    pictures(&notice.photos)
}

/// Pictures of different shapes.
pub(crate) fn pictures(photos: &[PhotoWords]) -> Vec<Photo> {
    photos
        .iter()
        .map(|words| {
            let (w, h) = if words.no % 3 == 0 {
                (300, 400)
            } else {
                (400, 300)
            };
            let picture = image::RgbImage::from_fn(w, h, |x, y| {
                image::Rgb([
                    (90 + x / 4) as u8,
                    (110 + y / 4) as u8,
                    (40 * words.no % 200) as u8,
                ])
            });
            let mut png = std::io::Cursor::new(Vec::new());
            picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
            let jpeg = prepare(png.get_ref(), Limits::default()).unwrap().jpeg;
            Photo { no: words.no, jpeg }
        })
        .collect()
}

/// A notice that was refused.
pub(crate) fn refused() -> ServiceSnapshot {
    ServiceSnapshot {
        organisation: "清河供电公司".to_owned(),
        notice_number: "供电安改〔2026〕112号".to_owned(),
        addressee: "城东供电所".to_owned(),
        outcome: ServiceWords::Refused {
            refuser: "王志强（所长）".to_owned(),
            reason: "王志强称第 3 项不属于本所管理范围，阅看通知书后拒绝签名，未说明其他理由"
                .to_owned(),
            witnesses: vec![
                "孙立，清河供电公司办公室副主任".to_owned(),
                "㐂䶮，城东街道办事处安全生产监督管理办公室工作人员".to_owned(),
            ],
        },
        delivery: "留置送达".to_owned(),
        served_at: at(15, 6),
        place: "城东供电所二楼会议室".to_owned(),
        servers: vec!["张伟".to_owned(), "李娜".to_owned()],
        remarks: "通知书留置于城东供电所会议室".to_owned(),
        recorded_on: day(11, 23),
        qr: "bihuan:1/service/1c2d/5f2c9a1be07d44e1".to_owned(),
    }
}

/// A notice received with ink.
pub(crate) fn inked() -> ServiceSnapshot {
    let mut service = refused();
    service.outcome = ServiceWords::Ink {
        receiver: "王志强".to_owned(),
    };
    service.delivery = "当面送达".to_owned();
    service.remarks = String::new();
    service
}

/// The photos of the normal notice.
pub(crate) fn many_photos() -> Vec<Photo> {
    photos(&normal())
}

/// All words of a paper.
pub(crate) fn said(layout: &Layout) -> String {
    let items = layout.pages.iter().flatten();
    let glyphs = items.filter_map(|item| match item {
        Item::Text { glyphs, .. } => Some(glyphs.iter().map(|placed| placed.glyph.ch)),
        _ => None,
    });
    glyphs.flatten().collect()
}
