//! Withdrawing a notice: by whom, until when, and what becomes of its number and its hazards.

use app::hazards::{GetHazard, get_hazard};
use app::notices::{
    GetNotice, WithdrawNotice, countersign_notice, get_notice, issue_rectification_notice,
    sign_notice, withdraw_notice,
};
use domain::Refusal;
use domain::hazard::Status;
use domain::notice::DocumentState;
use domain::numbering::NumberTaken;
use domain::permission::Action;
use store::StoreError;
use testkit::{Company, DIRECTOR, Stage, forms};

fn document_state(state: &str, step: &'static str) -> Refusal {
    Refusal::DocumentState {
        state: state.to_owned(),
        step,
    }
}

#[test]
fn withdrawing_is_the_directors_and_needs_a_reason() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let refusal = company.refuses(|ws| withdraw_notice(ws, forms::withdraw(run.notice)));
    let (action, person) = (Action::Void, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_(DIRECTOR);
    let form = WithdrawNotice {
        reason: " ".to_owned(),
        ..forms::withdraw(run.notice)
    };
    let refusal = company.refuses(|ws| withdraw_notice(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
}

#[test]
fn what_was_received_is_not_withdrawn() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| withdraw_notice(ws, forms::withdraw(run.notice)));
    assert_eq!(refusal, document_state("received", "withdraw"));
}

#[test]
fn a_withdrawn_notice_is_not_signed_or_received() {
    let mut company = Company::found();
    let (draft, issued) = (company.up_to(Stage::Frozen), company.up_to(Stage::Notified));
    company.as_(DIRECTOR);
    for notice in [draft.notice, issued.notice] {
        withdraw_notice(&mut company.ws, forms::withdraw(notice)).unwrap();
        let again = company.refuses(|ws| withdraw_notice(ws, forms::withdraw(notice)));
        assert_eq!(again, document_state("voided", "withdraw"));
    }
    let refusal = company.refuses(|ws| sign_notice(ws, forms::sign(draft.notice, &[])));
    assert_eq!(refusal, document_state("voided", "sign"));
    let form = forms::countersign(issued.notice, "王志强");
    let refusal = company.refuses(|ws| countersign_notice(ws, form));
    assert_eq!(refusal, document_state("voided", "countersign"));
}

#[test]
fn a_withdrawn_notice_frees_its_hazards_and_keeps_its_number() {
    let mut company = Company::found();
    for (stage, number) in [(Stage::Frozen, 1), (Stage::Notified, 3)] {
        let mut run = company.up_to(stage);
        company.as_(DIRECTOR);
        let view = withdraw_notice(&mut company.ws, forms::withdraw(run.notice)).unwrap();
        assert_eq!(view.row.state, DocumentState::Voided);
        assert_eq!(view.row.number, format!("供电安改〔2026〕{number}号"));
        let hazard = run.hazard;
        let free = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
        assert_eq!((free.row.status, free.notice), (Status::Assessed, None));

        company.as_("张伟");
        company.drive(&mut run, Stage::Frozen);
        let next = company.ws.store().read(|reader| {
            let taken: Vec<NumberTaken> = reader.find("row", run.notice, None, 10)?;
            Ok::<_, StoreError>(taken.iter().map(|taken| taken.number).collect::<Vec<_>>())
        });
        assert_eq!(next.unwrap(), [number + 1]);
        for stage in [Stage::Notified, Stage::Served] {
            company.drive(&mut run, stage);
        }
    }
}

#[test]
fn what_is_issued_again_names_the_notice_it_replaces() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    company.as_(DIRECTOR);
    let old = withdraw_notice(&mut company.ws, forms::withdraw(run.notice)).unwrap();
    assert_eq!((old.replaces, old.replaced_by), (Vec::new(), Vec::new()));
    let form = forms::issue(&[run.hazard], company.director(), company.in_days(14));
    let issued = issue_rectification_notice(&mut company.ws, form).unwrap();
    let anew = &issued.notices[0];
    assert_eq!(anew.replaces, [old.row.number]);
    let old = get_notice(&mut company.ws, GetNotice { notice: run.notice }).unwrap();
    assert_eq!(old.replaced_by, [anew.row.number.as_str()]);
    assert_eq!(old.replaces, Vec::<String>::new());
}
