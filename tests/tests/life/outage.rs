//! 停电窗口: an outage is named for a hazard; moved, cancelled or after the deadline it asks for attention, and no
//! deadline moves by itself.

use app::PageRequest;
use app::exchange::{Growing, TableFormat};
use app::hazards::{
    AddOutage, AskExtension, CancelOutage, ExportOutages, ListOutages, MoveOutage, NameOutage,
    OutageConditions, OutagesFile, OutagesPage, VoidHazard, add_outage, ask_extension,
    cancel_outage, list_outages, move_outage, name_outage, void_hazard,
};
use app::notices::{PlanNotice, plan_notice};
use app::search::{HitKind, Search, search};
use app::today::GroupName;
use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::hazard::HazardAct;
use domain::notice::Doubt;
use domain::outage::{OutageConcern, OutageTerms, OutageWhen};
use testkit::{Company, DIRECTOR, Stage, id};
use uuid::Uuid;

use super::{in_today, same_after_reopening, shown, why_not};

fn at(company: &Company, days: i64, hour: u32) -> DateTime<Utc> {
    let day = company.in_days(days);
    day.and_hms_opt(hour, 0, 0).unwrap().and_utc()
}

/// An outage of the line so many days from now, from 8 to 18 o'clock.
fn outage(company: &mut Company, days: i64) -> Uuid {
    let terms = OutageTerms {
        number: "停〔2026〕118".to_owned(),
        what: "10 kV 城东 113 线".to_owned(),
        place: Some(id("10 kV 城东 113 线")),
        equipment: None,
        starts_at: at(company, days, 0),
        ends_at: at(company, days, 10),
    };
    add_outage(&mut company.ws, AddOutage { terms }).unwrap().id
}

fn named(hazard: Uuid, outage: Option<Uuid>) -> NameOutage {
    NameOutage {
        hazard,
        outage,
        reason: "更换电缆头须停电".to_owned(),
        actor: None,
        happened_at: None,
    }
}

fn concern(company: &mut Company, hazard: Uuid) -> Option<OutageConcern> {
    shown(company, hazard).outage.and_then(|one| one.concern)
}

#[test]
fn an_outage_that_is_moved_beyond_the_deadline_asks_for_an_extension_and_moves_nothing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let due_on = shown(&mut company, run.hazard).row.due_on.unwrap();
    let outage = outage(&mut company, 9);
    let view = name_outage(&mut company.ws, named(run.hazard, Some(outage))).unwrap();
    assert_eq!(view.outage.as_ref().unwrap().concern, None);
    assert_eq!(view.steps.last().unwrap().detail.name(), "outage_named");
    assert!(in_today(&mut company, GroupName::OutageToLookAt).is_empty());

    let moved = MoveOutage {
        outage,
        starts_at: at(&company, 20, 0),
        ends_at: at(&company, 20, 10),
        reason: "保供电".to_owned(),
    };
    move_outage(&mut company.ws, moved).unwrap();
    let view = shown(&mut company, run.hazard);
    assert_eq!(view.row.due_on, Some(due_on));
    let needed = view.outage.unwrap();
    assert_eq!(needed.concern, Some(OutageConcern::AfterDeadline));
    assert!(needed.extension_reason.contains("停〔2026〕118"));
    assert!(needed.extension_reason.contains("保供电"));
    let group = GroupName::OutageToLookAt;
    assert_eq!(in_today(&mut company, group), [run.hazard]);
    // Whoever owns it finds it as well, a stranger does not.
    company.as_("刘洋");
    assert_eq!(in_today(&mut company, group), [run.hazard]);
    company.as_("赵磊");
    assert!(in_today(&mut company, group).is_empty());

    company.as_("张伟");
    let ask = AskExtension {
        hazard: run.hazard,
        due_on: company.in_days(21),
        reason: needed.extension_reason,
        work_done: String::new(),
        interim_controls: "设围栏".to_owned(),
        evidence: Vec::new(),
        actor: Some(id("刘洋")),
        happened_at: None,
    };
    let view = ask_extension(&mut company.ws, ask).unwrap();
    assert_eq!(view.row.due_on, Some(due_on));
    same_after_reopening(company, run.hazard);
}

#[test]
fn one_moved_before_the_deadline_is_confirmed_and_a_cancelled_one_is_let_go() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let outage = outage(&mut company, 9);
    name_outage(&mut company.ws, named(run.hazard, Some(outage))).unwrap();
    company.folder.env.advance(chrono::Duration::minutes(5));
    let moved = MoveOutage {
        outage,
        starts_at: at(&company, 8, 0),
        ends_at: at(&company, 8, 10),
        reason: "提前".to_owned(),
    };
    move_outage(&mut company.ws, moved).unwrap();
    assert_eq!(
        concern(&mut company, run.hazard),
        Some(OutageConcern::Moved)
    );
    company.folder.env.advance(chrono::Duration::minutes(5));
    name_outage(&mut company.ws, named(run.hazard, Some(outage))).unwrap();
    assert_eq!(concern(&mut company, run.hazard), None);
    let listed = list_outages(&mut company.ws, ListOutages::default()).unwrap();
    assert_eq!(listed.rows[0].bound[0].id, run.hazard);

    let cancel = CancelOutage {
        outage,
        reason: "改为带电作业".to_owned(),
    };
    cancel_outage(&mut company.ws, cancel).unwrap();
    assert_eq!(
        concern(&mut company, run.hazard),
        Some(OutageConcern::Cancelled)
    );
    let again = named(run.hazard, Some(outage));
    let refusal = company.refuses(|ws| name_outage(ws, again));
    assert!(matches!(refusal, Refusal::OutageIsCancelled { .. }));
    let view = name_outage(&mut company.ws, named(run.hazard, None)).unwrap();
    assert!(view.outage.is_none());
    let none = named(run.hazard, None);
    let refusal = company.refuses(|ws| name_outage(ws, none));
    assert_eq!(refusal, Refusal::NoOutageNeeded);
    company.as_("赵磊");
    let view = shown(&mut company, run.hazard);
    assert_eq!(why_not(&view, HazardAct::NameOutage), Some("not_allowed"));
}

#[test]
fn a_notice_is_doubted_whose_outage_lies_after_its_deadline() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    let outage = outage(&mut company, 12);
    name_outage(&mut company.ws, named(run.hazard, Some(outage))).unwrap();
    let request = PlanNotice {
        hazards: vec![run.hazard],
    };
    let plan = plan_notice(&mut company.ws, request).unwrap();
    let doubted = plan
        .doubts
        .iter()
        .find(|one| one.doubt == Doubt::OutageDoesNotFit);
    assert_eq!(doubted.unwrap().about, "停〔2026〕118");
}

/// Outages of the switching station, each named by its number, so many days from now.
fn several(company: &mut Company, all: &[(&str, i64)]) -> Vec<Uuid> {
    let mut made = Vec::new();
    for (number, days) in all {
        let terms = OutageTerms {
            number: (*number).to_owned(),
            what: "10 kV 城东 I 段母线".to_owned(),
            place: Some(id("10 kV 城东开关站")),
            equipment: None,
            starts_at: at(company, *days, 0),
            ends_at: at(company, *days, 10),
        };
        made.push(add_outage(&mut company.ws, AddOutage { terms }).unwrap().id);
    }
    made
}

fn listed(company: &mut Company, request: ListOutages) -> OutagesPage {
    list_outages(&mut company.ws, request).unwrap()
}

fn numbers(page: &OutagesPage) -> Vec<&str> {
    let rows = page.rows.iter();
    rows.map(|row| row.outage.number.as_str()).collect()
}

#[test]
fn outages_are_listed_as_they_come_and_as_they_went_and_nothing_comes_twice() {
    let mut company = Company::found();
    company.as_("张伟");
    let made = several(&mut company, &[("丙", 9), ("甲", 2), ("乙", 5), ("丁", 30)]);
    company.advance(4);
    let when = |when| ListOutages {
        when: Some(when),
        ..ListOutages::default()
    };
    let coming = listed(&mut company, when(OutageWhen::Coming));
    assert_eq!(numbers(&coming), ["乙", "丙", "丁"]);
    let past = listed(&mut company, when(OutageWhen::Past));
    assert_eq!(numbers(&past), ["甲"]);
    assert!(past.rows[0].over);
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = ListOutages {
            page: PageRequest {
                after,
                limit: Some(1),
            },
            ..when(OutageWhen::Coming)
        };
        let page = listed(&mut company, page);
        seen.extend(page.rows.iter().map(|row| row.outage.number.clone()));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, ["乙", "丙", "丁"]);

    let moved = MoveOutage {
        outage: made[2],
        starts_at: at(&company, 50, 0),
        ends_at: at(&company, 50, 10),
        reason: "保供电".to_owned(),
    };
    move_outage(&mut company.ws, moved).unwrap();
    let cancel = CancelOutage {
        outage: made[0],
        reason: "改为带电作业".to_owned(),
    };
    cancel_outage(&mut company.ws, cancel).unwrap();
    let all = listed(&mut company, ListOutages::default());
    assert_eq!(numbers(&all), ["乙", "丁", "丙", "甲"]);
    let counts = all.counts;
    assert_eq!((counts.all, counts.coming, counts.past), (4, 2, 1));
    assert_eq!(
        (counts.moved, counts.cancelled, counts.attention),
        (1, 1, 0)
    );
    let found = search(
        &mut company.ws,
        Search {
            text: "带电作业".to_owned(),
            limit: None,
        },
    );
    let hits = found.unwrap().hits;
    assert!(
        hits.iter()
            .any(|hit| hit.kind == HitKind::Outage && hit.id == made[0])
    );
}

#[test]
fn outages_are_found_by_unit_place_days_and_words() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let line = outage(&mut company, 9);
    name_outage(&mut company.ws, named(run.hazard, Some(line))).unwrap();
    several(&mut company, &[("甲", 20)]);
    let count = |company: &mut Company, conditions| {
        let request = ListOutages {
            conditions,
            ..ListOutages::default()
        };
        listed(company, request).rows.len()
    };
    let of = |change: &dyn Fn(&mut OutageConditions)| {
        let mut conditions = OutageConditions::default();
        change(&mut conditions);
        conditions
    };
    let unit = |unit: &str| Some(id(unit));
    assert_eq!(
        count(&mut company, of(&|all| all.unit = unit("城东供电所"))),
        2
    );
    assert_eq!(
        count(&mut company, of(&|all| all.unit = unit("城南供电所"))),
        0
    );
    assert_eq!(
        count(
            &mut company,
            of(&|all| all.place = Some(id("10 kV 城东开关站")))
        ),
        1
    );
    assert_eq!(
        count(&mut company, of(&|all| all.text = "113".to_owned())),
        1
    );
    assert_eq!(count(&mut company, of(&|all| all.outage = Some(line))), 1);
    let on = company.in_days(9);
    assert_eq!(
        count(
            &mut company,
            of(&|all| (all.from, all.to) = (Some(on), Some(on)))
        ),
        1
    );
    let next = company.in_days(10);
    assert_eq!(
        count(
            &mut company,
            of(&|all| (all.from, all.to) = (Some(next), Some(next)))
        ),
        0
    );
    let turned = of(&|all| (all.from, all.to) = (Some(next), Some(on)));
    let turned = ListOutages {
        conditions: turned,
        ..ListOutages::default()
    };
    let refused = company.refuses(|ws| list_outages(ws, turned));
    assert_eq!(refused, Refusal::EndsBeforeBegin { field: "to" });
}

#[test]
fn a_hazard_is_late_because_its_outage_moved_and_stays_bound_when_it_is_closed() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let due_on = shown(&mut company, run.hazard).row.due_on.unwrap();
    let line = outage(&mut company, 2);
    name_outage(&mut company.ws, named(run.hazard, Some(line))).unwrap();
    let moved = MoveOutage {
        outage: line,
        starts_at: at(&company, 60, 0),
        ends_at: at(&company, 60, 10),
        reason: "保供电".to_owned(),
    };
    move_outage(&mut company.ws, moved).unwrap();
    let attention = || ListOutages {
        attention: true,
        ..ListOutages::default()
    };
    let before = listed(&mut company, attention());
    assert!(!before.rows[0].bound[0].made_late);
    company.advance((due_on - company.today()).num_days() + 1);
    let late = listed(&mut company, attention());
    let bound = &late.rows[0].bound[0];
    assert_eq!((bound.id, bound.made_late), (run.hazard, true));
    assert_eq!(bound.concern, Some(OutageConcern::AfterDeadline));

    let request = ExportOutages {
        attention: true,
        format: TableFormat::Csv,
        ..ExportOutages::default()
    };
    let mut file = OutagesFile::begin(&company.ws, request).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    assert_eq!(file.rows(), 1);
    let csv = String::from_utf8(file.finish().unwrap()).unwrap();
    assert!(
        csv.contains("因改期逾期") && csv.contains("保供电"),
        "{csv}"
    );

    let void = VoidHazard {
        hazard: run.hazard,
        reason: "重复登记".to_owned(),
        happened_at: None,
    };
    void_hazard(company.as_(DIRECTOR), void).unwrap();
    let all = listed(&mut company, ListOutages::default());
    assert_eq!(all.counts.attention, 0);
    assert_eq!(all.rows[0].bound[0].id, run.hazard);
    assert!(all.rows[0].outage.hazards.is_empty());
}
