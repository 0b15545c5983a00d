//! Issuing by delegation: within its days, for general hazards of its unit; without one a paper for the
//! spot, and the notice follows.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::hazards::{
    AssessHazard, GetHazard, assess_hazard, get_hazard, report_hazard, settle_hazard,
};
use app::notices::{
    AddDelegation, DelegationStanding, DelegationView, EndDelegation, GetNotice, IssueNotice,
    ListDelegations, MakeSiteNotices, NoticeView, PlanNotice, PlanView, add_delegation,
    end_delegation, get_notice, issue_rectification_notice, list_delegations, make_site_notices,
    plan_notice, sign_notice,
};
use domain::Refusal;
use domain::delegation::DelegationTerms;
use domain::hazard::Status;
use domain::notice::{DocumentState, NoticeAct};
use domain::people::Role;
use domain::permission::Action;
use testkit::{Company, DIRECTOR, forms, id};
use uuid::Uuid;

/// Whoever issues by delegation here: the head of the department of operation.
const HEAD: &str = "何𬭚";

fn hazard(company: &mut Company, unit: &str, assess: fn(Uuid) -> AssessHazard) -> Uuid {
    company.as_(DIRECTOR);
    let reported = report_hazard(&mut company.ws, forms::report("10 kV 城东 113 线"));
    let hazard = reported.unwrap().row.id;
    let form = forms::settle(hazard, unit, None, company.in_days(11));
    settle_hazard(&mut company.ws, form).unwrap();
    assess_hazard(&mut company.ws, assess(hazard)).unwrap();
    company.as_(HEAD);
    hazard
}

fn terms(company: &Company, days: (i64, i64), unit: Option<&str>) -> AddDelegation {
    let terms = DelegationTerms {
        delegate: id(HEAD),
        first_day: company.in_days(days.0),
        last_day: company.in_days(days.1),
        unit: unit.map(id),
    };
    AddDelegation { terms }
}

fn delegate(company: &mut Company, days: (i64, i64), unit: Option<&str>) -> DelegationView {
    let request = terms(company, days, unit);
    let made = add_delegation(company.as_(DIRECTOR), request).unwrap();
    company.as_(HEAD);
    made
}

fn form(company: &Company, hazard: Uuid) -> IssueNotice {
    forms::issue(&[hazard], id(HEAD), company.in_days(14))
}

fn issued(company: &mut Company, hazard: Uuid) -> NoticeView {
    let form = form(company, hazard);
    let made = issue_rectification_notice(&mut company.ws, form).unwrap();
    made.notices.into_iter().next().unwrap()
}

fn refused(company: &mut Company, hazard: Uuid) -> Refusal {
    let form = form(company, hazard);
    company.refuses(|ws| issue_rectification_notice(ws, form))
}

fn plan(company: &mut Company, hazard: Uuid) -> PlanView {
    let request = PlanNotice {
        hazards: vec![hazard],
    };
    plan_notice(&mut company.ws, request).unwrap()
}

fn not_delegated() -> Refusal {
    let person = HEAD.to_owned();
    Refusal::NotDelegated { person }
}

#[test]
fn within_a_delegation_the_notice_is_issued_and_says_by_which() {
    let mut company = Company::found();
    let hazard = hazard(&mut company, "城东供电所", forms::assess);
    let made = delegate(&mut company, (0, 30), Some("城东供电所"));
    assert_eq!(made.standing, DelegationStanding::Holds);
    assert_eq!(made.delegator_name, DIRECTOR);

    let plan = plan(&mut company, hazard);
    assert!(plan.issue_refusal.is_none());
    let first = &plan.issuers[0];
    let words = "受周正委托签发（委托期2026年11月23日至2026年12月23日）";
    assert_eq!(
        (first.person, first.delegation.as_deref()),
        (id(HEAD), Some(words))
    );

    let notice = issued(&mut company, hazard);
    assert_eq!(notice.delegation.as_deref(), Some(words));
    let signed = sign_notice(&mut company.ws, forms::sign(notice.row.id, &[])).unwrap();
    assert_eq!(signed.row.state, DocumentState::Issued);
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.row.status, Status::Notified);

    // It is in the log: a workspace made anew of it says the same.
    let mut company = company.reopen();
    let again = get_notice(
        &mut company.ws,
        GetNotice {
            notice: notice.row.id,
        },
    )
    .unwrap();
    assert_eq!(again.delegation.as_deref(), Some(words));
    let rows = list_delegations(&mut company.ws, ListDelegations::default()).unwrap();
    assert_eq!((rows.rows.len(), rows.rows[0].id), (1, made.id));
    assert_eq!(rows.delegate_refusal.unwrap().code, "not_allowed");
}

#[test]
fn without_one_it_is_refused_and_the_unit_is_told_on_the_spot() {
    let mut company = Company::found();
    let hazard = hazard(&mut company, "城东供电所", forms::assess);
    assert_eq!(refused(&mut company, hazard), not_delegated());
    let plan = plan(&mut company, hazard);
    assert_eq!(plan.issue_refusal.unwrap().code, "not_delegated");
    assert_eq!(plan.prepare_refusal.unwrap().code, "not_allowed");

    let before = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    let request = MakeSiteNotices {
        hazards: vec![hazard],
    };
    let papers = make_site_notices(&mut company.ws, request).unwrap().papers;
    assert_eq!(papers.len(), 1);
    assert_eq!(
        papers[0].file_name,
        "现场问题告知单 城东供电所 2026-11-23.pdf"
    );
    assert!(company.bytes(papers[0].attachment).starts_with(b"%PDF"));
    let after = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(after.row.status, before.row.status);
    // The notice follows once somebody may issue it.
    delegate(&mut company, (0, 0), None);
    issued(&mut company, hazard);

    company.as_("郑好");
    let request = MakeSiteNotices {
        hazards: vec![hazard],
    };
    let refusal = company.refuses(|ws| make_site_notices(ws, request));
    let (action, person) = (Action::NotifyOnSite, "郑好".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let request = MakeSiteNotices {
        hazards: Vec::new(),
    };
    company.as_(HEAD);
    let refusal = company.refuses(|ws| make_site_notices(ws, request));
    assert_eq!(refusal, Refusal::NothingSelected);
}

#[test]
fn a_delegation_covers_its_days_its_unit_and_general_hazards() {
    let mut company = Company::found();
    let general = hazard(&mut company, "城东供电所", forms::assess);
    let major = hazard(&mut company, "城东供电所", forms::assess_major);
    let below = hazard(&mut company, "城东供电所运维一班", forms::assess);
    let south = hazard(&mut company, "城南供电所", forms::assess);
    delegate(&mut company, (1, 2), Some("城东供电所"));
    assert_eq!(refused(&mut company, general), not_delegated());
    company.advance(1);
    let (person, unit) = (HEAD.to_owned(), "城南供电所".to_owned());
    let elsewhere = Refusal::DelegatedElsewhere { person, unit };
    assert_eq!(refused(&mut company, south), elsewhere);
    let view = get_hazard(&mut company.ws, GetHazard { hazard: major }).unwrap();
    let (person, hazard) = (HEAD.to_owned(), view.row.number);
    let only = Refusal::DelegatedGeneralOnly { person, hazard };
    assert_eq!(refused(&mut company, major), only);
    issued(&mut company, general);
    issued(&mut company, below);
    company.advance(2);
    assert_eq!(refused(&mut company, south), not_delegated());
}

#[test]
fn what_was_not_signed_before_it_ended_is_not_signed() {
    let mut company = Company::found();
    let hazard = hazard(&mut company, "城东供电所", forms::assess);
    let made = delegate(&mut company, (0, 30), None);
    let notice = issued(&mut company, hazard);
    let can_sign = |company: &mut Company| {
        let request = GetNotice {
            notice: notice.row.id,
        };
        let view = get_notice(&mut company.ws, request).unwrap();
        let sign = view.acts.into_iter().find(|act| act.act == NoticeAct::Sign);
        sign.unwrap().refusal.map(|refusal| refusal.code)
    };
    assert_eq!(can_sign(&mut company), None);
    let request = || EndDelegation {
        delegation: made.id,
    };
    let refusal = company.refuses(|ws| end_delegation(ws, request()));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
    let ended = end_delegation(company.as_(DIRECTOR), request()).unwrap();
    assert_eq!(ended.standing, DelegationStanding::Over);
    let refusal = company.refuses(|ws| end_delegation(ws, request()));
    assert_eq!(refusal, Refusal::DelegationEnded);
    company.as_(HEAD);
    assert_eq!(can_sign(&mut company).as_deref(), Some("not_delegated"));
    let form = forms::sign(notice.row.id, &[]);
    let refusal = company.refuses(|ws| sign_notice(ws, form));
    assert_eq!(refusal, not_delegated());
}

#[test]
fn who_delegates_may_issue_and_still_may() {
    let mut company = Company::found();
    let hazard = hazard(&mut company, "城东供电所", forms::assess);
    company.as_("张伟");
    let request = terms(&company, (0, 3), None);
    let refusal = company.refuses(|ws| add_delegation(ws, request));
    let (action, person) = (Action::IssueNotice, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let request = terms(&company, (0, 3), None);
    add_delegation(company.as_("陈国栋"), request).unwrap();
    company.as_(HEAD);
    assert!(plan(&mut company, hazard).issue_refusal.is_none());
    company.give_roles("陈国栋", &[Role::Member]);
    assert_eq!(refused(&mut company, hazard), not_delegated());
}
