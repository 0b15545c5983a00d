//! 回头看: scheduled at closing, and what did not hold is a new case.

use app::hazards::{
    CloseHazard, LedgerView, ListHazards, ListLookBacks, RecordLookBack, close_hazard,
    list_hazards, list_look_backs, record_look_back,
};
use app::today::GroupName;
use domain::Refusal;
use domain::deadline::Standing;
use domain::hazard::{HazardAct, Status};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, forms};
use uuid::Uuid;

use super::{in_today, same_after_reopening, shown, why_not};

fn look(hazard: Uuid, effective: bool) -> RecordLookBack {
    RecordLookBack {
        hazard,
        findings: "雨后再次积水".to_owned(),
        effective,
        photos: Vec::new(),
        no_photo_reason: "夜间无法拍照".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn due(company: &mut Company) -> Vec<(Uuid, Standing)> {
    let listed = list_look_backs(&mut company.ws, ListLookBacks::default()).unwrap();
    let rows = listed.rows.into_iter();
    rows.map(|row| (row.id, row.look_back.unwrap())).collect()
}

fn of_view(company: &mut Company) -> u32 {
    let asked = ListHazards {
        view: LedgerView::ToLookBack,
        ..ListHazards::default()
    };
    list_hazards(&mut company.ws, asked).unwrap().total
}

#[test]
fn it_is_scheduled_at_closing_and_due_on_its_day() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Accepted);
    let closed_on = company.today();
    company.as_(DIRECTOR);
    let same_day = CloseHazard {
        look_back_on: Some(closed_on),
        ..forms::close(run.hazard)
    };
    let refusal = company.refuses(|ws| close_hazard(ws, same_day));
    assert_eq!(refusal, Refusal::LookBackNotAfterClosing { closed_on });
    let view = close_hazard(&mut company.ws, forms::close(run.hazard)).unwrap();
    assert_eq!(view.row.look_back_on, Some(company.in_days(90)));
    company.as_("张伟");
    assert!(due(&mut company).is_empty());
    company.advance(91);
    assert_eq!(
        due(&mut company),
        [(run.hazard, Standing::Overdue { days: 1 })]
    );
    let waiting = shown(&mut company, run.hazard);
    assert_eq!(waiting.awaited, Some(HazardAct::LookBack));
    let group = GroupName::ToLookBack;
    assert_eq!(in_today(&mut company, group), [run.hazard]);
    assert_eq!(of_view(&mut company), 1);
    let view = record_look_back(&mut company.ws, look(run.hazard, true)).unwrap();
    assert_eq!((view.row.status, view.held), (Status::Closed, Some(true)));
    assert!(view.reopened_as.is_empty());
    assert!(due(&mut company).is_empty());
    assert!(in_today(&mut company, group).is_empty());
    assert_eq!(of_view(&mut company), 0);
    assert_eq!(
        why_not(&view, HazardAct::LookBack),
        Some("looked_back_already")
    );
    let refusal = company.refuses(|ws| record_look_back(ws, look(run.hazard, true)));
    let hazard = "隐患〔2026〕1号".to_owned();
    assert_eq!(refusal, Refusal::LookedBackAlready { hazard });
    same_after_reopening(company, run.hazard);
}

#[test]
fn what_did_not_hold_is_opened_again_as_a_new_case() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Closed);
    company.advance(20);
    let view = record_look_back(&mut company.ws, look(run.hazard, false)).unwrap();
    assert_eq!((view.row.status, view.held), (Status::Closed, Some(false)));
    let [anew] = &view.reopened_as[..] else {
        panic!("one new case");
    };
    assert_eq!(anew.number, "隐患〔2026〕2号");
    let new = shown(&mut company, anew.id);
    assert_eq!(new.row.status, Status::Reported);
    assert_eq!(new.recurs_from.unwrap().id, run.hazard);
}

#[test]
fn only_what_was_closed_is_looked_at_again_and_by_the_safety_department() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Accepted);
    let refusal = company.refuses(|ws| record_look_back(ws, look(run.hazard, true)));
    let (step, status) = ("looked_back", Status::Accepted);
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
    company.drive(&mut run, Stage::Closed);
    company.as_("王志强");
    let refusal = company.refuses(|ws| record_look_back(ws, look(run.hazard, true)));
    let (action, person) = (Action::LookBack, "王志强".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
}
