//! Sheets to carry on the day of a drill and to write on by hand (空白表): who signs in, the script with room
//! for actual times, a card for each observer, the items to mark by. Nothing is kept of them.

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use serde::Serialize;

use super::{LOOK, clock, times};
use crate::Rendered;
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::Form;
use crate::notice::{complete, head, number_pages};
use crate::page::{Layout, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};

/// Empty rows under the names of those who were invited.
const MORE_PEOPLE: usize = 10;
/// Rows of an observer's card: as many as stand on one page with its head.
const SIGHTS: usize = 9;
/// Rows for who told whom what: as many as stand on one page.
const CALLS: usize = 10;
/// Room for a hand to write in a cell: two lines.
const HAND: &str = "\n";
/// Room for more than a word.
const NOTES: f32 = 60.0;

/// What the sheets say.
#[derive(Debug, Clone, Serialize)]
pub struct BlankWords {
    /// Organisation.
    pub organisation: String,
    /// Number of the drill.
    pub number: String,
    /// Its name.
    pub title: String,
    /// Content, form and purpose.
    pub kinds: Vec<String>,
    /// Planned begin and end.
    pub planned: (NaiveDateTime, NaiveDateTime),
    /// Place.
    pub place: String,
    /// Unit that holds it.
    pub host: String,
    /// Who is to come: name, unit, role.
    pub people: Vec<[String; 3]>,
    /// Observers with what they watch; each has a card of their own.
    pub observers: Vec<[String; 2]>,
    /// The script.
    pub script: Vec<BlankStep>,
    /// What is marked: group, text, weight.
    pub items: Vec<(String, String, u32)>,
    /// Grades in words, such as `优（90分及以上）`.
    pub grades: Vec<String>,
}

/// A step of the script.
#[derive(Debug, Clone, Serialize)]
pub struct BlankStep {
    /// Seconds from the begin.
    pub planned: u32,
    /// The time of day then, if it begins as planned.
    pub at: NaiveDateTime,
    /// 阶段.
    pub stage: String,
    /// 动作.
    pub action: String,
    /// 判定条件.
    pub criterion: String,
    /// 执行人.
    pub actor: String,
}

pub(crate) fn render(
    fonts: &Fonts,
    words: &BlankWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, words)?;
    let title = format!("应急演练空白表（{}）", words.number);
    let names = (title.as_str(), words.organisation.as_str());
    let about = About::of("drill_blanks", names, words, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn layout<'a>(faces: &'a Faces<'a>, words: &BlankWords) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    begin(&mut sheet, words, "参演人员签到表")?;
    sign_in(&mut sheet, words);
    if !words.script.is_empty() {
        sheet.turn();
        begin(&mut sheet, words, "演练脚本")?;
        script(&mut sheet, words);
    }
    sheet.turn();
    begin(&mut sheet, words, "通信记录")?;
    communicated(&mut sheet, words);
    // Where nobody was named yet, one empty card is copied.
    let nobody = [[String::new(), String::new()]];
    let observers = match words.observers.as_slice() {
        [] => nobody.as_slice(),
        named => named,
    };
    for observer in observers {
        sheet.turn();
        begin(&mut sheet, words, "演练观察卡")?;
        observed(&mut sheet, words, observer);
        if !words.items.is_empty() {
            sheet.turn();
            begin(&mut sheet, words, "演练评估卡")?;
            marked(&mut sheet, words, observer);
        }
    }
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &words.number);
    Ok(layout)
}

/// Head and what the drill is, as on each sheet: they go to different hands.
fn begin(sheet: &mut Sheet<'_>, words: &BlankWords, title: &str) -> Result<(), RenderError> {
    let number = format!("编号：{}", words.number);
    head::draw(sheet, &words.organisation, title, &number, "")?;
    let mut form = Form::new(sheet, LOOK.rows);
    let kinds = words.kinds.join("、");
    form.row("演练名称", &format!("{}（{kinds}）", words.title));
    let (from, until) = words.planned;
    form.row("计划时间", &times(from, until));
    form.row("地点", &words.place);
    form.row("组织单位", &words.host);
    sheet.y += 8.0;
    Ok(())
}

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

fn set() -> Set {
    Set::new(10.0, 14.0)
}

fn sign_in(sheet: &mut Sheet<'_>, words: &BlankWords) {
    let columns = [
        column("序号", 30.0, Align::Centre),
        column("姓名", 70.0, Align::Left),
        column("单位", 112.0, Align::Left),
        column("演练角色", 112.5, Align::Left),
        column("签到时刻", 56.0, Align::Left),
        column("签名", 90.0, Align::Left),
    ];
    let empty = std::iter::repeat_n([const { String::new() }; 3], MORE_PEOPLE);
    let people = words.people.iter().cloned().chain(empty);
    let rows = people.zip(1..).map(|([name, unit, role], no)| {
        let hand = || HAND.to_owned();
        vec![no.to_string(), name, unit, role, hand(), hand()]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    table::draw(sheet, SIDE, &columns, &rows, set());
    sheet.y += 8.0;
    let mut form = Form::new(sheet, LOOK.rows);
    form.row(
        "合计",
        &format!(
            "应到{}人，实到＿＿＿人，另有＿＿＿人临时参加",
            words.people.len()
        ),
    );
}

fn script(sheet: &mut Sheet<'_>, words: &BlankWords) {
    let mut form = Form::new(sheet, LOOK.rows);
    let moment = "＿＿＿月＿＿＿日＿＿＿时＿＿＿分＿＿＿秒";
    form.row("实际开始", moment);
    form.row("实际结束", moment);
    sheet.y += 8.0;
    let columns = [
        column("序号", 26.0, Align::Centre),
        column("计划", 54.0, Align::Centre),
        column("实际时刻", 66.0, Align::Left),
        column("阶段", 52.0, Align::Centre),
        column("动作与判定条件", 152.5, Align::Left),
        column("执行人", 56.0, Align::Left),
        column("备注", 64.0, Align::Left),
    ];
    let rows = words.script.iter().zip(1..).map(|(step, no)| {
        let action = match step.criterion.as_str() {
            "" => step.action.clone(),
            criterion => format!("{}\n判定：{criterion}　□满足　□不满足", step.action),
        };
        let planned = clock(step.planned.into());
        let at = match step.at.date() == words.planned.0.date() {
            true => step.at.format("%H:%M:%S"),
            false => step.at.format("%-m月%-d日\n%H:%M:%S"),
        };
        vec![
            no.to_string(),
            format!("{planned}\n{at}"),
            HAND.to_owned(),
            step.stage.clone(),
            action,
            step.actor.clone(),
            HAND.to_owned(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    table::draw(sheet, SIDE, &columns, &rows, set());
    sheet.y += 8.0;
    let mut form = Form::new(sheet, LOOK.rows);
    form.reserve = LOOK.rows.signed;
    form.space("计划外事件\n（写明时刻）", 2.0 * NOTES);
    form.reserve = 0.0;
    form.signed("记录人", "");
}

fn communicated(sheet: &mut Sheet<'_>, words: &BlankWords) {
    let at = match words.planned.0.date() == words.planned.1.date() {
        true => "时刻\n（时:分:秒）",
        false => "日期和时刻\n（日　时:分:秒）",
    };
    let columns = [
        column("序号", 30.0, Align::Centre),
        column(at, 90.0, Align::Left),
        column("发话人", 76.0, Align::Left),
        column("受话人", 76.0, Align::Left),
        column("方式", 56.0, Align::Left),
        column("内容", 142.5, Align::Left),
    ];
    let rows: Vec<Vec<String>> = (1..=CALLS)
        .map(|no| {
            let hand = || HAND.to_owned();
            vec![no.to_string(), hand(), hand(), hand(), hand(), hand()]
        })
        .collect();
    table::draw(sheet, SIDE, &columns, &rows, set());
    sheet.y += 8.0;
    let mut form = Form::new(sheet, LOOK.rows);
    form.row("方式", "电话、调度电话、对讲机、短信、即时消息、当面、其他");
    form.reserve = LOOK.rows.signed;
    form.signed("记录人", "");
}

fn observed(sheet: &mut Sheet<'_>, words: &BlankWords, [name, post]: &[String; 2]) {
    let mut form = Form::new(sheet, LOOK.rows);
    match name.as_str() {
        "" => form.space("观察人", 14.0),
        name => form.row("观察人", name),
    }
    match post.as_str() {
        "" => form.space("观察点位", 14.0),
        post => form.row("观察点位", post),
    }
    form.row(
        "对表",
        "手表比记录时钟　□快　□慢　＿＿＿秒（出发前与记录人对表）",
    );
    sheet.y += 8.0;
    // A time without its day is half a time where a drill goes past midnight.
    let showed = match words.planned.0.date() == words.planned.1.date() {
        true => "表上时刻\n（时:分:秒）",
        false => "日期和表上时刻\n（日　时:分:秒）",
    };
    let columns = [
        column("序号", 30.0, Align::Centre),
        column(showed, 90.0, Align::Left),
        column("脚本第几步", 60.0, Align::Left),
        column("看到什么", 290.5, Align::Left),
    ];
    let rows: Vec<Vec<String>> = (1..=SIGHTS)
        .map(|no| {
            let hand = || HAND.to_owned();
            vec![no.to_string(), hand(), hand(), hand()]
        })
        .collect();
    table::draw(sheet, SIDE, &columns, &rows, set());
}

fn marked(sheet: &mut Sheet<'_>, words: &BlankWords, [name, _]: &[String; 2]) {
    let columns = [
        column("序号", 26.0, Align::Centre),
        column("评估方面", 70.0, Align::Left),
        column("评估内容", 194.5, Align::Left),
        column("权重", 32.0, Align::Centre),
        column("得分", 46.0, Align::Left),
        column("观察记录", 102.0, Align::Left),
    ];
    let rows = words
        .items
        .iter()
        .zip(1..)
        .map(|((group, text, weight), no)| {
            let hand = || HAND.to_owned();
            let said = [group.clone(), text.clone(), weight.to_string()];
            let row = [no.to_string()].into_iter().chain(said);
            row.chain([hand(), hand()]).collect()
        });
    let rows: Vec<Vec<String>> = rows.collect();
    table::draw(sheet, SIDE, &columns, &rows, set());
    sheet.y += 8.0;
    let mut form = Form::new(sheet, LOOK.rows);
    let how = format!(
        "每项按100分评分；没有看到的不评。等级：{}。",
        words.grades.join("、")
    );
    form.row("评分", &how);
    form.reserve = LOOK.rows.signed;
    form.space("总体意见", NOTES);
    form.reserve = 0.0;
    form.signed("评估员", name);
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::testing::{fonts, keep, rendered_at};

    fn sample(people: usize, observers: &[[&str; 2]]) -> BlankWords {
        let day = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let step = |planned: u32, minute: u32, action: &str, criterion: &str| BlankStep {
            planned,
            at: day.and_hms_opt(14, minute, 0).unwrap(),
            stage: "信息报告".into(),
            action: action.into(),
            criterion: criterion.into(),
            actor: "赵磊".into(),
        };
        let item = |n: u32| {
            let text = format!("第{n}项：事故信息报告及时、准确，要素齐全，复诵无误");
            ("信息报告".to_owned(), text, 1 + n % 3)
        };
        BlankWords {
            organisation: "清河供电有限责任公司".into(),
            number: "演练〔2026〕3号".into(),
            title: "配电室火灾现场处置演练".into(),
            kinds: ["单项演练", "实战演练", "检验性演练"]
                .map(String::from)
                .to_vec(),
            planned: (
                day.and_hms_opt(14, 0, 0).unwrap(),
                day.and_hms_opt(14, 40, 0).unwrap(),
            ),
            place: "城东开关站，一层".into(),
            host: "城东供电所".into(),
            people: vec![
                ["何𬭚", "城东供电所", "导演（策划组），情景导入"].map(String::from);
                people
            ],
            observers: observers.iter().map(|one| one.map(String::from)).collect(),
            script: vec![
                step(0, 0, "烟感报警，视频确认 2 号柜冒烟", "1 分钟内确认"),
                step(120, 2, "报告调控中心与所长", ""),
            ],
            items: (1..=24).map(item).collect(),
            grades: ["优（90分及以上）", "良（75分及以上）", "差（60分以下）"]
                .map(String::from)
                .to_vec(),
        }
    }

    fn said(words: &BlankWords) -> String {
        crate::testing::said(&layout(&Faces::new(fonts()), words).unwrap())
    }

    #[test]
    fn each_sheet_has_its_own_head_and_each_observer_their_own_cards() {
        let two = sample(8, &[["李娜", "一层门口"], ["钱𠮷", "南门集合点"]]);
        let made = render(fonts(), &two, rendered_at()).unwrap();
        keep("drill-blanks.pdf", &made.pdf);
        let text = said(&two);
        let times = |words: &str| text.matches(words).count();
        assert_eq!(times("参演人员签到表"), 1);
        assert_eq!(times("演练脚本"), 1);
        assert_eq!((times("通信记录"), times("发话人")), (1, 1));
        assert_eq!((times("演练观察卡"), times("演练评估卡")), (2, 2));
        assert!(text.contains("14:02:00"));
        assert!(text.contains("应到8人，实到"));
        assert_eq!(times("第24项"), 2);
        let again = render(fonts(), &two, rendered_at()).unwrap();
        assert!(made == again);
    }

    #[test]
    fn past_midnight_the_sheets_ask_for_days() {
        let day = sample(0, &[]);
        assert!(!said(&day).contains("日期和表上时刻"));
        let mut night = sample(0, &[]);
        let begin = day.planned.0.date().and_hms_opt(23, 59, 0).unwrap();
        night.planned = (begin, begin + chrono::Duration::minutes(40));
        for step in &mut night.script {
            step.at = begin + chrono::Duration::seconds(step.planned.into());
        }
        let text = said(&night);
        assert!(text.contains("日期和表上时刻"), "{text}");
        assert!(
            text.contains("12月1日") && text.contains("00:01:00"),
            "{text}"
        );
        keep(
            "drill-blanks-night.pdf",
            &render(fonts(), &night, rendered_at()).unwrap().pdf,
        );
    }

    #[test]
    fn what_is_not_prepared_leaves_no_empty_sheet() {
        let mut bare = sample(0, &[]);
        bare.script.clear();
        bare.items.clear();
        let text = said(&bare);
        assert!(!text.contains("演练脚本") && !text.contains("演练评估卡"));
        assert_eq!(text.matches("演练观察卡").count(), 1);
        // There is still a row to sign in on.
        assert!(text.contains("10"));
        render(fonts(), &bare, rendered_at()).unwrap();
    }

    #[test]
    fn many_people_run_over_pages() {
        let many = render(fonts(), &sample(200, &[]), rendered_at()).unwrap();
        assert!((10..=20).contains(&many.pages), "{}", many.pages);
    }
}
