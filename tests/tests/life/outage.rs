//! 停电窗口: an outage is named for a hazard; moved, cancelled or after the deadline it asks for attention, and no
//! deadline moves by itself.

use app::hazards::{
    AddOutage, AskExtension, CancelOutage, ListOutages, MoveOutage, NameOutage, add_outage,
    ask_extension, cancel_outage, list_outages, move_outage, name_outage,
};
use app::notices::{PlanNotice, plan_notice};
use app::today::GroupName;
use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::hazard::HazardAct;
use domain::notice::Doubt;
use domain::outage::{OutageConcern, OutageTerms};
use testkit::{Company, Stage, id};
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
    assert_eq!(listed.rows[0].hazards[0].id, run.hazard);

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
