//! 移交 to another unit, orphans, and the hand-over of all that somebody who leaves still owns.

use app::hazards::{
    HandOver, LedgerView, TakesOver, TransferHazard, hand_over, name_owner, record_progress,
    transfer_hazard,
};
use app::inspections::start_inspection;
use app::register::people::{SetActive, set_active};
use domain::Refusal;
use domain::hazard::Commitment;
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, forms, id};
use uuid::Uuid;

use super::{in_view, same_after_reopening, shown};

fn transfer(hazard: Uuid) -> TransferHazard {
    TransferHazard {
        hazard,
        unit: id("城南供电所"),
        owner: None,
        reason: "线路划归城南供电所".to_owned(),
        interim_controls: "设围栏，每日巡视".to_owned(),
        received_by: id("孙䶮"),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn all_to(person: &str, to: Option<&str>) -> HandOver {
    HandOver {
        person: id(person),
        to: to.map(id),
        each: Vec::new(),
        reason: "调离岗位".to_owned(),
    }
}

fn orphans(company: &mut Company) -> Vec<Uuid> {
    in_view(company, LedgerView::Orphaned)
}

#[test]
fn another_unit_takes_it_over_and_names_the_owner() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let due_on = shown(&mut company, run.hazard).row.due_on;
    let refusal = company.refuses(|ws| transfer_hazard(ws, transfer(run.hazard)));
    let (action, person) = (Action::Transfer, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_(DIRECTOR);
    let received = TransferHazard {
        received_by: id("王志强"),
        ..transfer(run.hazard)
    };
    let refusal = company.refuses(|ws| transfer_hazard(ws, received));
    let person = "王志强".to_owned();
    assert_eq!(refusal, Refusal::NotTheReceiver { person });
    let view = transfer_hazard(&mut company.ws, transfer(run.hazard)).unwrap();
    assert_eq!(
        (view.row.unit, view.row.owner),
        (Some(id("城南供电所")), None)
    );
    assert_eq!(view.commitments.responsibility, Commitment::OwnerToBeNamed);
    assert_eq!((view.row.due_on, view.original_due_on), (due_on, due_on));
    company.as_("张伟");
    let old = forms::progress(run.hazard, "刘洋");
    let refusal = company.refuses(|ws| record_progress(ws, old));
    let (action, person) = (Action::Rectify, "刘洋".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let name = app::hazards::NameOwner {
        hazard: run.hazard,
        owner: id("钱𠮷"),
        actor: Some(id("孙䶮")),
        happened_at: None,
    };
    name_owner(&mut company.ws, name).unwrap();
    record_progress(&mut company.ws, forms::progress(run.hazard, "钱𠮷")).unwrap();
    same_after_reopening(company, run.hazard);
}

#[test]
fn whoever_leads_a_running_inspection_ends_it_before_leaving() {
    let mut company = Company::found();
    let led = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    company.as_(DIRECTOR);
    let leaving = |name| SetActive {
        person: id(name),
        active: false,
    };
    let refusal = company.refuses(|ws| set_active(ws, leaving("张伟")));
    let (person, inspections) = ("张伟".to_owned(), vec![led.row.number]);
    let refused = Refusal::StillLeadsInspections {
        person,
        inspections,
    };
    assert_eq!(refusal, refused);
    // Whoever only walks along may go.
    set_active(&mut company.ws, leaving("李娜")).unwrap();
}

#[test]
fn whoever_left_elsewhere_left_orphans_and_all_of_them_are_handed_over() {
    let mut company = Company::found();
    let early = company.up_to(Stage::Settled).hazard;
    let served = company.up_to(Stage::Served).hazard;
    let submitted = company.up_to(Stage::Submitted).hazard;
    company.up_to(Stage::Closed);
    assert!(orphans(&mut company).is_empty());
    company.as_(DIRECTOR);
    let leaving = SetActive {
        person: id("刘洋"),
        active: false,
    };
    let refusal = company.refuses(|ws| set_active(ws, leaving));
    let (person, count) = ("刘洋".to_owned(), 3);
    assert_eq!(refusal, Refusal::StillOwnsHazards { person, count });
    let mut company = company.left_elsewhere("刘洋");
    let mut all = vec![early, served, submitted];
    all.sort_unstable();
    let mut found = orphans(&mut company);
    found.sort_unstable();
    assert_eq!(found, all);
    assert!(shown(&mut company, served).orphaned);

    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| hand_over(ws, all_to("刘洋", None)));
    assert!(
        matches!(&refusal, Refusal::HandOverIncomplete { hazards } if hazards.len() == 3),
        "{refusal:?}"
    );
    let back = company.refuses(|ws| hand_over(ws, all_to("刘洋", Some("刘洋"))));
    assert!(matches!(back, Refusal::PersonInactive { .. }), "{back:?}");
    let form = HandOver {
        each: vec![TakesOver {
            hazard: served,
            owner: id("王志强"),
        }],
        ..all_to("刘洋", Some("赵磊"))
    };
    let done = hand_over(&mut company.ws, form).unwrap();
    assert_eq!(done.moved.len(), 3);
    assert!(orphans(&mut company).is_empty());
    for (hazard, owner) in [(early, "赵磊"), (served, "王志强"), (submitted, "赵磊")] {
        let view = shown(&mut company, hazard);
        assert_eq!(view.row.owner, Some(id(owner)));
        assert_eq!(view.row.unit, Some(id("城东供电所")));
        assert!(!view.orphaned);
    }
    let refusal = company.refuses(|ws| hand_over(ws, all_to("刘洋", Some("赵磊"))));
    let person = "刘洋".to_owned();
    assert_eq!(refusal, Refusal::NothingToHandOver { person });
    same_after_reopening(company, submitted);
}

#[test]
fn whoever_handed_everything_over_leaves() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    company.up_to(Stage::Closed);
    company.as_(DIRECTOR);
    hand_over(&mut company.ws, all_to("刘洋", Some("赵磊"))).unwrap();
    company.leaves("刘洋");
    assert!(orphans(&mut company).is_empty());
    assert_eq!(shown(&mut company, run.hazard).row.owner, Some(id("赵磊")));
}

#[test]
fn only_what_is_open_with_the_person_is_handed_over_by_whoever_may() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let refusal = company.refuses(|ws| hand_over(ws, all_to("刘洋", Some("赵磊"))));
    let (action, person) = (Action::HandOver, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_(DIRECTOR);
    let others = HandOver {
        each: vec![TakesOver {
            hazard: run.hazard,
            owner: id("赵磊"),
        }],
        ..all_to("钱𠮷", None)
    };
    let refusal = company.refuses(|ws| hand_over(ws, others));
    let (hazard, person) = ("隐患〔2026〕1号".to_owned(), "钱𠮷".to_owned());
    assert_eq!(refusal, Refusal::NotOwnedBy { hazard, person });
    let silent = HandOver {
        reason: " ".to_owned(),
        ..all_to("刘洋", Some("赵磊"))
    };
    let refusal = company.refuses(|ws| hand_over(ws, silent));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
}
