//! A notice of the government is registered, split, bounds our deadlines, and is answered hazard by hazard.

use app::figures::FigureOf;
use app::hazards::{LedgerConditions, ListHazards, list_hazards, settle_hazard};
use app::incoming::{
    AcknowledgeReport, GetIncomingPaper, IncomingFinding, IncomingState, IncomingView,
    ListIncomingPapers, MakeRectificationReport, RegisterIncomingPaper, SendRectificationReport,
    SplitIncomingPaper, acknowledge_report, get_incoming_paper, list_incoming_papers,
    make_rectification_report, register_incoming_paper, send_rectification_report,
    split_incoming_paper,
};
use app::photos;
use app::search::HitKind;
use app::today::GroupName;
use domain::Refusal;
use domain::deadline::Standing;
use domain::figures::{Figure, Period};
use domain::incoming::{
    IncomingStanding, IncomingTerms, IncomingWait, Sender, Sending, SendingWay,
};
use domain::permission::Action;
use testkit::photos::TRENCH_BEFORE;
use testkit::{Company, Run, Stage, forms, id};
use uuid::Uuid;

use super::{enclosed, found, same_after_reopening, shown, to_do};

pub(super) const NUMBER: &str = "清应急改〔2026〕8号";

pub(super) fn scan(company: &mut Company) -> Uuid {
    let scan = photos::upload_scan(&mut company.ws, "指令书.jpg", TRENCH_BEFORE);
    scan.unwrap().attachment
}

pub(super) fn terms(company: &mut Company) -> IncomingTerms {
    IncomingTerms {
        number: NUMBER.to_owned(),
        sender: "清河县应急管理局".to_owned(),
        sender_kind: Sender::Government,
        title: "责令限期整改指令书".to_owned(),
        dated_on: company.in_days(-5),
        received_on: company.in_days(-3),
        due_on: company.in_days(20),
        scans: vec![scan(company)],
    }
}

pub(super) fn registered(company: &mut Company) -> IncomingView {
    let terms = terms(company);
    register_incoming_paper(&mut company.ws, RegisterIncomingPaper { terms }).unwrap()
}

pub(super) fn finding(text: &str) -> IncomingFinding {
    IncomingFinding {
        text: text.to_owned(),
        place: id("10 kV 城东开关站"),
        spot: String::new(),
        unit: None,
        owner: Some(id("刘洋")),
        measures: String::new(),
        due_on: None,
    }
}

pub(super) fn split(
    paper: Uuid,
    findings: &[IncomingFinding],
    hazards: &[Uuid],
) -> SplitIncomingPaper {
    SplitIncomingPaper {
        paper,
        findings: findings.to_vec(),
        hazards: hazards.to_vec(),
    }
}

fn report(company: &mut Company, paper: Uuid) -> IncomingView {
    let remarks = String::new();
    make_rectification_report(&mut company.ws, MakeRectificationReport { paper, remarks }).unwrap()
}

fn sending(company: &Company, view: &IncomingView) -> SendRectificationReport {
    SendRectificationReport {
        paper: view.row.id,
        sending: Sending {
            report: view.reports[0].attachment,
            sent_on: company.today(),
            way: SendingWay::InPerson,
            sent_by: id("张伟"),
            receipt: String::new(),
            evidence: Vec::new(),
        },
    }
}

fn rectified(company: &mut Company, hazard: Uuid) {
    let mut run = Run {
        hazard,
        notice: Uuid::nil(),
    };
    let due_on = company.in_days(11);
    let form = forms::settle(hazard, "城东供电所", Some("刘洋"), due_on);
    settle_hazard(&mut company.ws, form).unwrap();
    for stage in [
        Stage::Assessed,
        Stage::Frozen,
        Stage::Notified,
        Stage::Served,
        Stage::Rectifying,
        Stage::Submitted,
        Stage::Accepted,
        Stage::Closed,
    ] {
        company.drive(&mut run, stage);
    }
}

#[test]
fn a_paper_is_registered_split_and_answered_hazard_by_hazard() {
    let mut company = Company::found();
    let closed = company.up_to(Stage::Closed).hazard;
    let view = registered(&mut company);
    assert_eq!(view.row.standing, IncomingStanding::ToSplit);
    assert_eq!(view.row.due, Some(Standing::InTime { days_left: 20 }));
    let paper = view.row.id;
    let due = to_do(&mut company, GroupName::ToAnswerPaper);
    assert_eq!((due[0].id, due[0].number.as_str()), (paper, NUMBER));
    assert_eq!(due[0].incoming, Some(IncomingWait::Split));

    let remarks = String::new();
    let bare = MakeRectificationReport { paper, remarks };
    let refusal = company.refuses(|ws| make_rectification_report(ws, bare));
    let number = NUMBER.to_owned();
    assert_eq!(refusal, Refusal::PaperNotSplit { number });

    let findings = [finding("消防通道堆放绝缘子包装箱。")];
    let view = split_incoming_paper(&mut company.ws, split(paper, &findings, &[closed])).unwrap();
    assert_eq!((view.row.hazards, view.row.done), (2, 1));
    assert_eq!(view.row.standing, IncomingStanding::Open);
    let hazard = view.hazard_rows[0].id;
    let entered = shown(&mut company, hazard);
    assert_eq!(entered.row.due_on, Some(company.in_days(20)));
    assert_eq!(entered.row.owner_name, "刘洋");
    let link = &entered.incoming[0];
    assert_eq!((link.number.as_str(), link.beyond), (NUMBER, false));
    let refusal = company.refuses(|ws| split_incoming_paper(ws, split(paper, &[], &[closed])));
    assert!(matches!(refusal, Refusal::AlreadyNamed { .. }));

    // A report in between does not close it.
    let view = report(&mut company, paper);
    assert!(!view.reports[0].complete);
    let part = sending(&company, &view);
    let view = send_rectification_report(&mut company.ws, part).unwrap();
    assert_eq!(view.row.standing, IncomingStanding::AnsweredInPart);
    assert_eq!(to_do(&mut company, GroupName::ToAnswerPaper).len(), 1);

    rectified(&mut company, hazard);
    let view = get_incoming_paper(&mut company.ws, GetIncomingPaper { paper }).unwrap();
    assert_eq!(view.row.standing, IncomingStanding::ToAnswer);
    let due = to_do(&mut company, GroupName::ToAnswerPaper);
    assert_eq!(due[0].incoming, Some(IncomingWait::Report));
    let view = report(&mut company, paper);
    assert_eq!(view.reports.len(), 2);
    let name = format!("整改情况报告 {NUMBER} {}.pdf", company.today());
    assert_eq!(view.reports[0].file_name, name);
    assert!(view.reports[0].complete);
    let pdf = company.bytes(view.reports[0].attachment);
    assert!(pdf.starts_with(b"%PDF"));
    let due = to_do(&mut company, GroupName::ToAnswerPaper);
    assert_eq!(due[0].incoming, Some(IncomingWait::Sending));
    let whole = sending(&company, &view);
    let view = send_rectification_report(&mut company.ws, whole).unwrap();
    let standing = (view.row.standing, view.row.due);
    assert_eq!(standing, (IncomingStanding::Answered, None));
    let sent = to_do(&mut company, GroupName::ToAcknowledge);
    assert_eq!((sent.len(), sent[0].id), (1, paper));
    assert_eq!(sent[0].incoming, Some(IncomingWait::Receipt));
    let receipt = AcknowledgeReport {
        paper,
        receipt: "收文118号".to_owned(),
        evidence: vec![scan(&mut company)],
    };
    let view = acknowledge_report(&mut company.ws, receipt).unwrap();
    assert_eq!(view.sent[0].receipt, "收文118号");
    assert_eq!(view.sent[0].sent_by_name, "张伟");
    assert!(to_do(&mut company, GroupName::ToAnswerPaper).is_empty());
    assert!(to_do(&mut company, GroupName::ToAcknowledge).is_empty());

    let listed = |company: &mut Company, state| {
        let request = ListIncomingPapers {
            state: Some(state),
            ..ListIncomingPapers::default()
        };
        list_incoming_papers(&mut company.ws, request).unwrap()
    };
    let answered = listed(&mut company, IncomingState::Answered);
    assert_eq!(
        (answered.rows.len(), answered.open, answered.answered),
        (1, 0, 1)
    );
    assert!(listed(&mut company, IncomingState::Open).rows.is_empty());
    let files = enclosed(&company, hazard);
    for wanted in ["指令书", "整改情况报告"] {
        assert!(
            files.iter().any(|name| name.contains(wanted)),
            "{wanted}: {files:?}"
        );
    }
    same_after_reopening(company, hazard);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mut company = Company::found();
    company.as_("张伟");
    let paper = registered(&mut company).row.id;
    let terms = terms(&mut company);
    let again = RegisterIncomingPaper {
        terms: terms.clone(),
    };
    let refusal = company.refuses(|ws| register_incoming_paper(ws, again));
    let number = NUMBER.to_owned();
    assert_eq!(refusal, Refusal::PaperRegistered { number });
    let other = IncomingTerms {
        sender: "清河县消防救援大队".to_owned(),
        ..terms
    };
    register_incoming_paper(&mut company.ws, RegisterIncomingPaper { terms: other }).unwrap();
    let refusal = company.refuses(|ws| split_incoming_paper(ws, split(paper, &[], &[])));
    assert_eq!(refusal, Refusal::NothingSelected);
    let refusal =
        company.refuses(|ws| split_incoming_paper(ws, split(paper, &[finding(" ")], &[])));
    assert_eq!(refusal, Refusal::Blank { field: "text" });
    company.as_("王志强");
    let found = [finding("通道堵塞")];
    let refusal = company.refuses(|ws| split_incoming_paper(ws, split(paper, &found, &[])));
    let (action, person) = (Action::RegisterPaper, "王志强".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    assert!(to_do(&mut company, GroupName::ToAnswerPaper).is_empty());
}

#[test]
fn it_is_found_by_number_sender_and_title() {
    let mut company = Company::found();
    company.as_("张伟");
    let paper = registered(&mut company).row.id;
    for words in [
        "应急改〔2026〕8号",
        "应急管理局",
        "限期整改指令",
        "qhxyjglj",
    ] {
        assert_eq!(found(&mut company, words), [(HitKind::Incoming, paper)]);
    }
}

#[test]
fn a_paper_is_overdue_until_it_is_answered() {
    let mut company = Company::found();
    company.as_("张伟");
    let paper = registered(&mut company).row.id;
    company.advance(21);
    let view = get_incoming_paper(&mut company.ws, GetIncomingPaper { paper }).unwrap();
    assert_eq!(view.row.due, Some(Standing::Overdue { days: 1 }));
}

#[test]
fn what_the_authority_found_is_not_found_by_ourselves() {
    let mut company = Company::found();
    company.up_to(Stage::Reported);
    let paper = registered(&mut company).row.id;
    let one = [finding("通道堵塞")];
    split_incoming_paper(&mut company.ws, split(paper, &one, &[])).unwrap();
    let counted = |company: &mut Company, figure| {
        let period = Period::of(company.today(), 1);
        let request = ListHazards {
            conditions: LedgerConditions {
                figure: Some(FigureOf { figure, period }),
                ..LedgerConditions::default()
            },
            ..ListHazards::default()
        };
        list_hazards(&mut company.ws, request).unwrap().total
    };
    assert_eq!(counted(&mut company, Figure::Found), 2);
    assert_eq!(counted(&mut company, Figure::SelfFound), 1);
    assert_eq!(counted(&mut company, Figure::Raised), 0);
}
