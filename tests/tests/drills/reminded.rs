//! A drill stands in today from the week before until it is concluded, and is found by its words.

use app::drills::{ConcludeDrill, conclude_drill};
use app::search::{HitKind, Search, search};
use app::today::{GetCounts, GetToday, GroupName, TodayRow, get_counts, get_today};
use chrono::Duration;
use domain::deadline::Standing;
use domain::drill::{Aspect, DrillAct, DrillForm, EntryDetail};
use testkit::{Company, DIRECTOR};

use super::shown;

/// The groups of drills that this person sees, in their order, with their first rows.
fn seen(company: &mut Company, name: &str) -> Vec<(GroupName, TodayRow)> {
    let today = get_today(company.as_(name), GetToday {}).unwrap();
    let groups = today.groups.into_iter();
    let drills = groups.filter(|one| {
        use GroupName::{DrillsRunning, DrillsToEvaluate, DrillsToHold};
        matches!(one.group, DrillsRunning | DrillsToEvaluate | DrillsToHold)
    });
    drills
        .map(|mut one| (one.group, one.rows.remove(0)))
        .collect()
}

/// What the one drill waits for, in the eyes of this person.
fn awaited(
    company: &mut Company,
    name: &str,
) -> Option<(GroupName, Option<DrillAct>, Option<Standing>)> {
    let mut rows = seen(company, name).into_iter();
    rows.next()
        .map(|(group, row)| (group, row.drill_act, row.standing))
}

#[test]
fn a_drill_reminds_from_the_week_before_until_it_is_concluded() {
    use GroupName::{DrillsRunning, DrillsToEvaluate, DrillsToHold};
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let begin = shown(&mut company, drill).terms.starts_at;
    let env = company.folder.env.clone();

    env.set(begin - Duration::days(8));
    assert_eq!(awaited(&mut company, DIRECTOR), None);
    env.set(begin - Duration::days(7));
    let soon = |days| Some(Standing::DueSoon { days_left: days });
    let (group, act, standing) = awaited(&mut company, "张伟").unwrap();
    assert_eq!(
        (group, act, standing),
        (DrillsToHold, Some(DrillAct::Prepare), soon(7))
    );
    // Whoever takes part is told; whoever has neither office nor part is not.
    assert_eq!(
        awaited(&mut company, "刘洋"),
        Some((DrillsToHold, None, soon(7)))
    );
    assert_eq!(awaited(&mut company, "陈国栋"), None);
    env.set(begin - Duration::hours(1));
    assert_eq!(
        awaited(&mut company, "张伟").unwrap().1,
        Some(DrillAct::Start)
    );
    env.set(begin + Duration::days(1));
    let late = Some(Standing::Overdue { days: 1 });
    let today = awaited(&mut company, "张伟");
    assert_eq!(today, Some((DrillsToHold, Some(DrillAct::Postpone), late)));

    company.as_("张伟");
    company.enter(drill, EntryDetail::Started);
    let first = get_today(company.as_("赵磊"), GetToday {})
        .unwrap()
        .groups
        .remove(0);
    let row = &first.rows[0];
    // The recorder has no office in drills, and stamps all the same.
    assert_eq!(
        (first.group, row.drill_act),
        (DrillsRunning, Some(DrillAct::Stamp))
    );
    assert_eq!((row.id, row.person_name.as_str()), (drill, "王志强"));
    company.as_("张伟");
    company.enter(
        drill,
        EntryDetail::Paused {
            reason: "降雨".to_owned(),
        },
    );
    assert_eq!(
        awaited(&mut company, "张伟").unwrap().1,
        Some(DrillAct::Resume)
    );
    company.as_("张伟");
    company.enter(drill, EntryDetail::Resumed);
    company.enter(drill, EntryDetail::Ended);

    // Held on Wednesday 9 December: ten workdays later it is the 23rd.
    let (group, row) = seen(&mut company, "张伟").remove(0);
    assert_eq!(
        (group, row.drill_act),
        (DrillsToEvaluate, Some(DrillAct::Evaluate))
    );
    assert_eq!(
        row.on.map(|on| on.to_string()).as_deref(),
        Some("2026-12-23")
    );
    assert_eq!(awaited(&mut company, "刘洋"), None);
    assert_eq!(
        awaited(&mut company, "李娜").unwrap().1,
        Some(DrillAct::Evaluate)
    );
    let waiting = |company: &mut Company| {
        get_counts(company.as_("张伟"), GetCounts {})
            .unwrap()
            .drills_waiting
    };
    let before = waiting(&mut company);
    company.evaluate(drill);
    let today = awaited(&mut company, "张伟");
    assert_eq!(
        today,
        Some((DrillsToEvaluate, Some(DrillAct::Conclude), None))
    );
    let summary = "达到目标".to_owned();
    conclude_drill(company.as_("张伟"), ConcludeDrill { drill, summary }).unwrap();
    assert_eq!(seen(&mut company, "张伟").len(), 0);
    assert_eq!(waiting(&mut company), before - 1);
}

#[test]
fn a_drill_is_found_by_number_name_initials_scenario_and_what_it_found() {
    let mut company = Company::found();
    let drill = company.held(DrillForm::Tabletop);
    let found = |company: &mut Company, text: &str| {
        let request = Search {
            text: text.to_owned(),
            limit: None,
        };
        let hits = search(&mut company.ws, request).unwrap().hits.into_iter();
        let drills = hits.filter(|hit| hit.kind == HitKind::Drill);
        drills
            .map(|hit| (hit.id, hit.title, hit.subtitle))
            .collect::<Vec<_>>()
    };
    let shown = vec![(
        drill,
        "开关站火灾现场处置演练".to_owned(),
        "演练〔2026〕1号".to_owned(),
    )];
    for text in [
        "演练〔2026〕1号",
        "火灾现场",
        "kgzhz",
        "huozai",
        "电缆头过热",
        "吸入烟气",
    ] {
        assert_eq!(found(&mut company, text), shown, "{text}");
    }
    assert_eq!(found(&mut company, "保险销锈死"), []);
    company.finding(drill, "第 2 具灭火器保险销锈死", Aspect::Materials);
    assert_eq!(found(&mut company, "保险销锈死"), shown);
    // The index follows from the acts alone.
    company.ws.store().rebuild().unwrap();
    assert_eq!(found(&mut company, "保险销锈死"), shown);
}
