use app::drills::{
    EnterHeldDrill, RecordDrillEntry, SignInToDrill, enter_held_drill, record_drill_entry,
    sign_in_to_drill,
};
use chrono::{DateTime, Duration, Utc};
use domain::Refusal;
use domain::drill::{DrillForm, EntryDetail, HeldDrill, Phase, SignIn};

use super::*;

/// Three days before it is entered.
fn on_paper(company: &Company) -> (DateTime<Utc>, HeldDrill) {
    let started_at = company.folder.env.now() - Duration::days(3);
    let held = HeldDrill {
        started_at,
        ended_at: started_at + Duration::minutes(35),
        stopped: String::new(),
        reason: "当日未带电脑".to_owned(),
        sheets: Vec::new(),
    };
    (started_at, held)
}

#[test]
fn a_drill_that_was_held_on_paper_is_entered_afterwards() {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    let drill = company.drill(DrillForm::Tabletop);
    let (started_at, mut held) = on_paper(&company);
    let sheet = company.photo(testkit::photos::TRENCH_AFTER);
    held.sheets = vec![sheet];
    let enter = |held: &HeldDrill| EnterHeldDrill {
        drill,
        held: held.clone(),
    };
    let view = enter_held_drill(&mut company.ws, enter(&held)).unwrap();
    assert_eq!(view.row.status, DrillStatus::Held);
    assert_eq!(view.clock.phase, Phase::Over);
    assert_eq!(view.clock.started_at, Some(started_at));
    let later = view.entered_later.as_ref().unwrap();
    assert_eq!(
        (later.held.sheets[0], later.at),
        (sheet, company.folder.env.now())
    );
    // Steps and people come after it, within what paper says.
    let stamp = |at, line| RecordDrillEntry {
        drill,
        detail: EntryDetail::Stamped { line },
        at: Some(at),
        pressed_at: None,
    };
    let line = view.script[0].line.id;
    let before = stamp(started_at - Duration::minutes(1), line);
    let refused = company.refuses(|ws| record_drill_entry(ws, before));
    assert_eq!(refused, Refusal::BeforeDrill { field: "at" });
    let at = stamp(started_at + Duration::minutes(2), line);
    let view = record_drill_entry(&mut company.ws, at).unwrap();
    assert_eq!(view.script[0].actual_seconds, Some(120));
    let participants = view.people.iter().map(|one| one.id).collect();
    let by = SignIn::Sheet { scan: sheet };
    sign_in_to_drill(&mut company.ws, SignInToDrill { participants, by }).unwrap();
    // A time that was read wrongly is put right; what is there bounds it.
    held.started_at += Duration::minutes(10);
    let refused = company.refuses(|ws| enter_held_drill(ws, enter(&held)));
    assert_eq!(
        refused,
        Refusal::BeforeDrill {
            field: "started_at"
        }
    );
    held.started_at -= Duration::minutes(9);
    let view = enter_held_drill(&mut company.ws, enter(&held)).unwrap();
    assert_eq!(view.script[0].actual_seconds, Some(60));
    same_after_reopening(company, drill);
}

#[test]
fn what_ran_here_is_not_entered_from_paper() {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    let drill = company.drill(DrillForm::Tabletop);
    let (_, held) = on_paper(&company);
    assert_eq!(
        why_not(&shown(&mut company, drill), DrillAct::EnterHeld),
        None
    );
    // Not by the way of the running clock, either.
    let slip = RecordDrillEntry {
        drill,
        detail: EntryDetail::EnteredLater(held.clone()),
        at: None,
        pressed_at: None,
    };
    let refused = company.refuses(|ws| record_drill_entry(ws, slip));
    assert_eq!(refused, Refusal::Blank { field: "held" });
    company.hold(drill);
    let view = shown(&mut company, drill);
    assert_eq!(why_not(&view, DrillAct::EnterHeld), Some("drill_stands"));
    let refused = company.refuses(|ws| enter_held_drill(ws, EnterHeldDrill { drill, held }));
    assert!(matches!(refused, Refusal::DrillStands { .. }));
}
