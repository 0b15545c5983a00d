//! Refusals between the selection and the issuer's signature.

use app::Error;
use app::hazards::{SettleHazard, assess_hazard, report_hazard, settle_hazard};
use app::notices::{
    ExportNotice, IssueNotice, SignNotice, export_notice, issue_rectification_notice, sign_notice,
};
use app::register::units::{AddUnit, add_unit};
use domain::Refusal;
use domain::checklist::{Basis, Certainty};
use domain::hazard::Status;
use domain::people::Role;
use domain::permission::Action;
use store::StoreError;
use testkit::{Company, DIRECTOR, Stage, day, forms, id};
use uuid::Uuid;

const HAZARD: &str = "隐患〔2026〕1号";

fn issue(company: &Company, hazards: &[Uuid]) -> IssueNotice {
    forms::issue(hazards, company.director(), company.in_days(14))
}

fn missing(commitment: &'static str) -> Refusal {
    Refusal::CommitmentMissing {
        hazard: HAZARD.to_owned(),
        commitment,
    }
}

#[test]
fn a_notice_of_nothing_is_no_notice() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = issue(&company, &[]);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    assert_eq!(refusal, Refusal::NothingSelected);
}

#[test]
fn a_head_of_unit_does_not_write_notices() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    company.as_("王志强");
    let form = issue(&company, &[run.hazard]);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    let (action, person) = (Action::PrepareNotice, "王志强".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
}

#[test]
fn an_officer_does_not_issue() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    let form = forms::issue(&[run.hazard], id("张伟"), company.in_days(14));
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    let person = "张伟".to_owned();
    assert_eq!(refusal, Refusal::NotDelegated { person });
}

#[test]
fn what_is_not_assessed_is_not_notified() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let form = issue(&company, &[run.hazard]);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    let (step, status) = ("notified", Status::Reported);
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
}

#[test]
fn a_notice_needs_unit_measures_and_deadline() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Reported);
    assess_hazard(&mut company.ws, forms::assess(run.hazard)).unwrap();
    let full = |company: &Company| {
        forms::settle(run.hazard, "城东供电所", Some("刘洋"), company.in_days(9))
    };
    let refusal = |company: &mut Company| {
        let form = issue(company, &[run.hazard]);
        company.refuses(|ws| issue_rectification_notice(ws, form))
    };
    assert_eq!(refusal(&mut company), missing("responsibility"));
    let form = SettleHazard {
        measures: None,
        interim_controls: None,
        due_on: None,
        ..full(&company)
    };
    settle_hazard(&mut company.ws, form).unwrap();
    assert_eq!(refusal(&mut company), missing("measures"));
    let form = SettleHazard {
        due_on: None,
        ..full(&company)
    };
    settle_hazard(&mut company.ws, form).unwrap();
    assert_eq!(refusal(&mut company), missing("deadline"));
    let form = full(&company);
    settle_hazard(&mut company.ws, form).unwrap();
    assert_eq!(company.freeze(&[run.hazard]).len(), 1);
}

#[test]
fn a_unit_without_a_head_cannot_name_the_owner_later() {
    let mut company = Company::found();
    let request = AddUnit {
        name: "抢修班".to_owned(),
        parent: None,
    };
    let unit = add_unit(company.as_(DIRECTOR), request).unwrap().id;
    let run = company.up_to(Stage::Assessed);
    let form = SettleHazard {
        unit: Some(unit),
        ..forms::settle(run.hazard, "城东供电所", None, company.in_days(9))
    };
    settle_hazard(&mut company.ws, form).unwrap();
    let form = issue(&company, &[run.hazard]);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    let unit = "抢修班".to_owned();
    assert_eq!(refusal, Refusal::UnitHasNoHead { unit });
}

#[test]
fn a_deadline_that_has_passed_is_not_issued() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    company.advance(12);
    let form = issue(&company, &[run.hazard]);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    let (due_on, issued_on) = (day("2026-12-04"), day("2026-12-05"));
    assert_eq!(refusal, Refusal::DeadlineBeforeIssue { due_on, issued_on });
}

#[test]
fn the_reply_is_due_on_the_day_of_issue_at_the_earliest() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    let (reply_due, issued_on) = (day("2026-11-22"), day("2026-11-23"));
    let form = forms::issue(&[run.hazard], company.director(), reply_due);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    assert_eq!(
        refusal,
        Refusal::ReplyDueBeforeIssue {
            reply_due,
            issued_on
        }
    );
}

#[test]
fn a_hazard_stands_in_one_notice() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Frozen);
    let form = issue(&company, &[run.hazard]);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    let (hazard, notice) = (HAZARD.to_owned(), "供电安改〔2026〕1号".to_owned());
    assert_eq!(refusal, Refusal::AlreadyInNotice { hazard, notice });
}

#[test]
fn a_refused_notice_takes_no_number() {
    let mut company = Company::found();
    let good = company.up_to(Stage::Assessed);
    let bad = report_hazard(&mut company.ws, forms::report("10 kV 城东 113 线")).unwrap();
    let form = issue(&company, &[good.hazard, bad.row.id]);
    company.refuses(|ws| issue_rectification_notice(ws, form));
    assert_eq!(
        company.freeze(&[good.hazard])[0].row.number,
        "供电安改〔2026〕1号"
    );
}

#[test]
fn unsure_clauses_are_confirmed_word_for_word_before_the_signature() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let unsure = |clause: &str, certainty| Basis {
        document: "GB 50053-2013".to_owned(),
        clause: clause.to_owned(),
        certainty,
        ..forms::basis()
    };
    let mut form = forms::assess(run.hazard);
    form.basis.push(unsure("6.2.9", Certainty::B));
    form.basis.push(unsure("6.2.4", Certainty::C));
    assess_hazard(&mut company.ws, form).unwrap();
    let notice = company.freeze(&[run.hazard])[0].clone();
    let (first, second) = ("GB 50053-2013 第 6.2.4 条", "GB 50053-2013 第 6.2.9 条");
    assert_eq!(notice.unsure_clauses, [first, second]);

    let sign = |clauses: &[String]| forms::sign(notice.row.id, clauses);
    let unconfirmed = |clauses: &[&str]| Refusal::ClausesUnconfirmed {
        clauses: clauses.iter().map(|c| (*c).to_owned()).collect(),
    };
    let refusal = company.refuses(|ws| sign_notice(ws, sign(&[])));
    assert_eq!(refusal, unconfirmed(&[first, second]));
    let half = [first.to_owned()];
    assert_eq!(
        company.refuses(|ws| sign_notice(ws, sign(&half))),
        unconfirmed(&[second])
    );
    sign_notice(&mut company.ws, sign(&notice.unsure_clauses)).unwrap();
}

#[test]
fn a_wrong_passphrase_signs_nothing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Frozen);
    let form = SignNotice {
        passphrase: app::Secret::new("不知道".to_owned()),
        ..forms::sign(run.notice, &[])
    };
    let error = company.fails(|ws| sign_notice(ws, form));
    assert!(
        matches!(error, Error::Store(StoreError::WrongPassphrase)),
        "{error:?}"
    );
    assert_eq!(company.ws.author(), Some(id("张伟")));
}

#[test]
fn an_issuer_without_a_certificate_signs_nothing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    company.give_roles("郑好", &[Role::DeputyInCharge]);
    let form = forms::issue(&[run.hazard], id("郑好"), company.in_days(14));
    let made = issue_rectification_notice(&mut company.ws, form).unwrap();
    let notice = made.notices[0].row.id;
    let person = "郑好".to_owned();
    let refusal = company.refuses(|ws| sign_notice(ws, forms::sign(notice, &[])));
    assert_eq!(refusal, Refusal::NotCertified { person });
}

#[test]
fn an_issuer_who_lost_the_role_signs_nothing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    let form = forms::issue(&[run.hazard], id("陈国栋"), company.in_days(14));
    let made = issue_rectification_notice(&mut company.ws, form).unwrap();
    let notice = made.notices[0].row.id;
    company.give_roles("陈国栋", &[Role::Member]);
    let (action, person) = (Action::IssueNotice, "陈国栋".to_owned());
    let refusal = company.refuses(|ws| sign_notice(ws, forms::sign(notice, &[])));
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
}

#[test]
fn a_notice_is_signed_once() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let refusal = company.refuses(|ws| sign_notice(ws, forms::sign(run.notice, &[])));
    let (state, step) = ("issued".to_owned(), "sign");
    assert_eq!(refusal, Refusal::DocumentState { state, step });
}

#[test]
fn a_paper_nobody_signed_is_not_handed_out() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Frozen);
    let export = |notice, revision| ExportNotice { notice, revision };
    let refusal = company.refuses(|ws| export_notice(ws, export(run.notice, None)));
    let unsigned = Refusal::DocumentState {
        state: "to_sign".to_owned(),
        step: "export",
    };
    assert_eq!(refusal, unsigned);
    company.drive(&mut run, Stage::Notified);
    let request = app::notices::GetNotice { notice: run.notice };
    let view = app::notices::get_notice(&mut company.ws, request).unwrap();
    let rendered = Some(view.revisions[0].id);
    let refusal = company.refuses(|ws| export_notice(ws, export(run.notice, rendered)));
    assert_eq!(refusal, unsigned);
    let file = export_notice(&mut company.ws, export(run.notice, None)).unwrap();
    assert_eq!(file.file_name, "供电安改〔2026〕1号 已签发.pdf");
}
