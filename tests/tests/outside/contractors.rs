//! Contractors: under which agreement each works, when that asks to be renewed, and what happened with it.

use app::audit::{AuditRun, ListFindings, list_findings};
use app::irregularities::{RecordIrregularity, Sighted, record_irregularity};
use app::outgoing::make_advice;
use app::register::contractors::{
    AddAgreement, AddAgreementScans, AddContractor, ContractorDetail, EditAgreement,
    EditContractor, EndAgreement, GetContractor, SetContractorActive, add_agreement,
    add_agreement_scans, add_contractor, edit_agreement, edit_contractor, end_agreement,
    get_contractor, list_contractors, set_contractor_active,
};
use app::search::HitKind;
use app::today::GroupName;
use app::{Error, ListRequest, photos};
use chrono::NaiveDate;
use domain::Refusal;
use domain::audit::Rule;
use domain::contractor::{AgreementState, AgreementTerms, ContractorTerms};
use domain::irregularity::IrregularityState;
use testkit::{Company, DIRECTOR, Stage, id};

use uuid::Uuid;

use super::outgoing::advice;
use super::{found, to_do};

const CODE: &str = "91350100M000100Y43";

fn described(name: &str, code: &str) -> ContractorTerms {
    ContractorTerms {
        name: name.to_owned(),
        credit_code: code.to_owned(),
        contact: "孙明".to_owned(),
        phone: "13800000000".to_owned(),
        qualification: "承装（修、试）电力设施许可三级".to_owned(),
        qualified_until: None,
        remarks: String::new(),
    }
}

fn entered(company: &mut Company) -> ContractorDetail {
    let terms = described("宏图电力建设有限公司", &CODE.to_lowercase());
    add_contractor(company.as_("张伟"), AddContractor { terms }).unwrap()
}

fn terms(from: NaiveDate, until: NaiveDate) -> AgreementTerms {
    AgreementTerms {
        number: "安协〔2026〕3号".to_owned(),
        title: "城东配网改造".to_owned(),
        places: vec![id("10 kV 城东开关站")],
        units: vec![id("城东供电所")],
        signed_on: from,
        valid_from: from,
        valid_until: until,
        our_manager: id("王志强"),
        their_manager: "孙明 13800000000".to_owned(),
        scans: Vec::new(),
    }
}

/// With an agreement from sixty days ago to so many days from today.
fn agreed(company: &mut Company, contractor: Uuid, days: i64) -> ContractorDetail {
    let form = AddAgreement {
        contractor,
        terms: terms(company.in_days(-60), company.in_days(days)),
        follows: None,
    };
    add_agreement(&mut company.ws, form).unwrap()
}

fn shown(company: &mut Company, contractor: Uuid) -> ContractorDetail {
    get_contractor(&mut company.ws, GetContractor { contractor }).unwrap()
}

fn rules(company: &Company) -> Vec<Rule> {
    let mut run = AuditRun::begin(&company.ws).unwrap();
    while run.look_at_some(&company.ws).unwrap() {}
    let audit = run.finish();
    let view = list_findings(&company.ws, Some(&audit), &ListFindings::default()).unwrap();
    view.rows.iter().map(|row| row.finding.rule).collect()
}

fn violation(contractor: Uuid) -> RecordIrregularity {
    RecordIrregularity {
        what: Sighted::Violation {
            person_name: "老陈".to_owned(),
            corrected_on_spot: true,
            employer: String::new(),
            contractor: Some(contractor),
            due_on: None,
        },
        description: "登杆作业未系安全带".to_owned(),
        place: id("10 kV 城东开关站"),
        equipment: None,
        spot: String::new(),
        photos: Vec::new(),
        found_at: None,
        found_by: None,
        finder: String::new(),
    }
}

#[test]
fn a_contractor_is_entered_once_and_found_by_name_pinyin_and_code() {
    let mut company = Company::found();
    let made = entered(&mut company);
    assert_eq!(made.row.credit_code, CODE);
    assert_eq!(
        (made.row.state, made.row.until),
        (AgreementState::Over, None)
    );
    let wrong = AddContractor {
        terms: described("乙公司", "91350100M000100Y44"),
    };
    let refusal = company.refuses(|ws| add_contractor(ws, wrong));
    assert!(matches!(refusal, Refusal::CreditCodeWrong { .. }));
    for (name, code) in [("宏图电力建设有限公司", ""), ("乙公司", CODE)] {
        let terms = described(name, code);
        let refusal = company.refuses(|ws| add_contractor(ws, AddContractor { terms }));
        assert!(matches!(refusal, Refusal::NameTaken { .. }), "{name}");
    }
    // Its own name and code are no other's.
    let mut again = described("宏图电力建设有限公司", CODE);
    again.remarks = "年度外包".to_owned();
    let form = EditContractor {
        contractor: made.row.id,
        terms: again,
    };
    edit_contractor(&mut company.ws, form).unwrap();
    let terms = described("丙公司", "");
    company.as_("王志强");
    let refusal = company.refuses(|ws| add_contractor(ws, AddContractor { terms }));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
    assert_eq!(
        shown(&mut company, made.row.id).refusal.unwrap().code,
        "not_allowed"
    );
    agreed_by_officer(&mut company, made.row.id);
    for text in ["宏图", "htdl", CODE, "安协〔2026〕3号"] {
        let hit = (HitKind::Contractor, made.row.id);
        assert!(found(&mut company, text).contains(&hit), "{text}");
    }
    let asked = |text: &str| ListRequest {
        text: text.to_owned(),
        active: Some(true),
        ..ListRequest::default()
    };
    for (text, total) in [("", 1), ("hongtu", 1), ("孙明", 1), ("乙", 0)] {
        let page = list_contractors(&mut company.ws, asked(text)).unwrap();
        assert_eq!(page.total, total, "{text}");
    }
}

fn agreed_by_officer(company: &mut Company, contractor: Uuid) {
    company.as_("张伟");
    agreed(company, contractor, 200);
}

#[test]
fn an_agreement_asks_to_be_renewed_thirty_days_before_its_end_and_after_it() {
    let mut company = Company::found();
    let contractor = entered(&mut company).row.id;
    let group = GroupName::ToRenewAgreement;
    let view = agreed(&mut company, contractor, 31);
    assert_eq!(view.row.state, AgreementState::InForce);
    assert_eq!(view.signed[0].sites, ["10 kV 城东开关站", "城东供电所"]);
    assert!(to_do(&mut company, group).is_empty());
    company.advance(1);
    let rows = to_do(&mut company, group);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].id, contractor);
    assert!(rows[0].title.contains("宏图") && rows[0].title.contains("城东配网改造"));
    assert_eq!(
        shown(&mut company, contractor).row.state,
        AgreementState::Expiring
    );
    // It is the safety department's.
    company.as_("王志强");
    assert!(to_do(&mut company, group).is_empty());
    company.as_("张伟");
    assert!(!rules(&company).contains(&Rule::ContractorWithoutAgreement));
    company.advance(31);
    assert_eq!(to_do(&mut company, group).len(), 1);
    let over = shown(&mut company, contractor);
    assert_eq!(over.row.state, AgreementState::Over);
    assert!(rules(&company).contains(&Rule::ContractorWithoutAgreement));
    // What is over is not changed: another one follows it.
    let old = &over.signed[0];
    let form = EditAgreement {
        agreement: old.id,
        terms: terms(old.valid_from, company.in_days(100)),
    };
    let refusal = company.refuses(|ws| edit_agreement(ws, form));
    let on = old.valid_until;
    assert_eq!(refusal, Refusal::AgreementOver { on });
    let form = AddAgreement {
        contractor,
        terms: terms(company.today(), company.in_days(365)),
        follows: Some(old.id),
    };
    let view = add_agreement(&mut company.ws, form).unwrap();
    assert_eq!(view.row.state, AgreementState::InForce);
    assert!(view.signed[1].followed && !view.signed[0].followed);
    assert!(to_do(&mut company, group).is_empty());
    assert!(!rules(&company).contains(&Rule::ContractorWithoutAgreement));
    // A scan of the old one may still come home.
    let scan = photos::upload_scan(&mut company.ws, "协议.jpg", testkit::photos::TRENCH_BEFORE);
    let scans = vec![scan.unwrap().attachment];
    let form = AddAgreementScans {
        agreement: old.id,
        scans: scans.clone(),
    };
    let view = add_agreement_scans(&mut company.ws, form).unwrap();
    assert_eq!(view.signed[1].scans, scans);
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}

#[test]
fn what_ends_early_or_is_not_renewed_says_why_and_asks_no_more() {
    let mut company = Company::found();
    let contractor = entered(&mut company).row.id;
    let view = agreed(&mut company, contractor, 20);
    let group = GroupName::ToRenewAgreement;
    assert_eq!(to_do(&mut company, group).len(), 1);
    let end = |on, reason: &str| EndAgreement {
        agreement: view.signed[0].id,
        on,
        reason: reason.to_owned(),
    };
    let form = end(company.in_days(1), "完工");
    let refusal = company.refuses(|ws| end_agreement(ws, form));
    assert_eq!(refusal, Refusal::InFuture { field: "on" });
    let form = end(company.today(), " ");
    let refusal = company.refuses(|ws| end_agreement(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
    let form = end(company.today(), "工程完工");
    let view = end_agreement(&mut company.ws, form).unwrap();
    assert_eq!(view.signed[0].ended.as_ref().unwrap().reason, "工程完工");
    assert!(to_do(&mut company, group).is_empty());
    let form = SetContractorActive {
        contractor,
        active: false,
    };
    set_contractor_active(&mut company.ws, form).unwrap();
    company.advance(1);
    assert!(!rules(&company).contains(&Rule::ContractorWithoutAgreement));
    // Nothing is agreed with one that no longer works for us.
    let form = AddAgreement {
        contractor,
        terms: terms(company.today(), company.in_days(30)),
        follows: None,
    };
    let refusal = company.refuses(|ws| add_agreement(ws, form));
    assert!(matches!(refusal, Refusal::NoLongerInUse { .. }));
}

#[test]
fn its_page_tells_violations_papers_and_hazards_and_work_without_an_agreement_is_found() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    let contractor = entered(&mut company).row.id;
    agreed(&mut company, contractor, 10);
    let row = record_irregularity(&mut company.ws, violation(contractor)).unwrap();
    assert_eq!(row.employer, "宏图电力建设有限公司");
    assert_eq!(row.contractor, Some(contractor));
    let stranger = violation(Uuid::from_u128(7));
    let error = company.fails(|ws| record_irregularity(ws, stranger));
    assert!(matches!(error, Error::Refused(Refusal::NotFound { .. })));
    let mut form = advice(&company, run.hazard);
    form.addressee.contractor = Some(contractor);
    let paper = make_advice(&mut company.ws, form).unwrap();
    let view = shown(&mut company, contractor);
    assert_eq!(view.violations.len(), 1);
    assert_eq!(view.violations[0].state, IrregularityState::Handled);
    assert_eq!(view.papers[0].id, paper.row.id);
    assert_eq!(view.hazards[0].id, run.hazard);
    assert!(!rules(&company).contains(&Rule::WorkWithoutAgreement));
    company.advance(11);
    record_irregularity(&mut company.ws, violation(contractor)).unwrap();
    let found = rules(&company);
    assert!(found.contains(&Rule::WorkWithoutAgreement));
    assert!(found.contains(&Rule::ContractorWithoutAgreement));
    let before = shown(&mut company, contractor);
    let mut again = company.reopen();
    let after = shown(&mut again, contractor);
    assert_eq!(format!("{after:?}"), format!("{before:?}"));
    assert_eq!(again.ws.store().check().unwrap().findings, []);
    again.as_(DIRECTOR);
    assert!(shown(&mut again, contractor).refusal.is_none());
}
