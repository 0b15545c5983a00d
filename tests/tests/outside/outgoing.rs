//! Outsiders are told, and what is not ours to rectify leaves our duty when they sign for it.

use app::hazards::{
    LedgerView, ListHazards, RecordFollowUp, close_hazard, list_hazards, record_follow_up,
};
use app::outgoing::{
    ChooseForOutsider, HandOutgoingPaper, ListOutgoingPapers, MakeAdvice, MakeTransferLetter,
    OutgoingView, VoidOutgoingPaper, choose_for_outsider, hand_outgoing_paper,
    list_outgoing_papers, make_advice, make_transfer_letter, void_outgoing_paper,
};
use app::search::HitKind;
use app::today::GroupName;
use app::{Workspace, photos};
use domain::Refusal;
use domain::hazard::{FollowUpOutcome, HazardAct, Status};
use domain::outgoing::{Handed, OutgoingKind, OutgoingStanding, Outsider, OutsiderKind};
use domain::permission::Action;
use testkit::photos::TRENCH_BEFORE;
use testkit::{Company, DIRECTOR, Stage, forms, id};
use uuid::Uuid;

use super::{enclosed, found, same_after_reopening, shown, to_do};

fn customer() -> Outsider {
    Outsider {
        name: "清河纺织厂".to_owned(),
        kind: OutsiderKind::Customer,
        contact: "孙明 13800000000".to_owned(),
        address: String::new(),
        contractor: None,
    }
}

pub(super) fn advice(company: &Company, hazard: Uuid) -> MakeAdvice {
    MakeAdvice {
        hazards: vec![hazard],
        addressee: customer(),
        demand: "更换进线电缆终端头并试验合格".to_owned(),
        due_on: Some(company.in_days(20)),
        interim_controls: String::new(),
        copies_to: vec!["清河县发展和改革局".to_owned(), " ".to_owned()],
        issuer: company.director(),
    }
}

fn letter(company: &Company, hazard: Uuid) -> MakeTransferLetter {
    MakeTransferLetter {
        hazards: vec![hazard],
        addressee: customer(),
        reason: "该设备产权属你方".to_owned(),
        demand: "更换进线电缆终端头并试验合格".to_owned(),
        due_on: None,
        interim_controls: "每周红外测温一次".to_owned(),
        copies_to: Vec::new(),
        issuer: company.director(),
    }
}

fn scan(company: &mut Company) -> Uuid {
    let scan = photos::upload_scan(&mut company.ws, "回执.jpg", TRENCH_BEFORE);
    scan.unwrap().attachment
}

fn hand(company: &Company, paper: Uuid, outcome: Handed, evidence: Vec<Uuid>) -> HandOutgoingPaper {
    HandOutgoingPaper {
        paper,
        on: company.today(),
        by: vec![id("张伟")],
        outcome,
        evidence,
    }
}

fn received() -> Handed {
    let receiver = "孙明".to_owned();
    Handed::Received { receiver }
}

fn refused(witnesses: [&str; 2]) -> Handed {
    Handed::Refused {
        reason: "称线路不归其管".to_owned(),
        witnesses: witnesses.map(str::to_owned).to_vec(),
    }
}

fn signed_for(company: &mut Company, paper: Uuid) -> OutgoingView {
    let scan = scan(company);
    let form = hand(company, paper, received(), vec![scan]);
    hand_outgoing_paper(&mut company.ws, form).unwrap()
}

fn follow_up(hazard: Uuid, outcome: FollowUpOutcome) -> RecordFollowUp {
    RecordFollowUp {
        hazard,
        findings: "用户已订货".to_owned(),
        outcome,
        photos: Vec::new(),
        no_photo_reason: "夜间无法拍照".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn transferred(company: &mut Company) -> Vec<Uuid> {
    let view = LedgerView::Transferred;
    let request = ListHazards {
        view,
        ..ListHazards::default()
    };
    let page = list_hazards(&mut company.ws, request).unwrap();
    page.rows.into_iter().map(|row| row.id).collect()
}

fn follows(ws: &mut Workspace, hazard: Uuid, outcome: FollowUpOutcome) -> Status {
    let view = record_follow_up(ws, follow_up(hazard, outcome)).unwrap();
    view.row.status
}

#[test]
fn a_customer_is_told_and_the_hazard_stays_ours() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Assessed).hazard;
    let form = advice(&company, hazard);
    let view = make_advice(&mut company.ws, form).unwrap();
    assert_eq!(view.row.number, "供电安告〔2026〕1号");
    assert_eq!(view.copies_to, ["清河县发展和改革局"]);
    assert!(company.bytes(view.attachment).starts_with(b"%PDF"));
    let paper = view.row.id;
    assert_eq!(to_do(&mut company, GroupName::ToHand)[0].id, paper);

    let form = hand(
        &company,
        paper,
        refused(["李娜（办公室）", "张伟"]),
        Vec::new(),
    );
    let refusal = company.refuses(|ws| hand_outgoing_paper(ws, form));
    let person = "张伟".to_owned();
    assert_eq!(refusal, Refusal::WitnessInvolved { person });
    let form = hand(
        &company,
        paper,
        refused(["李娜（办公室）", "钱进（城东社区）"]),
        Vec::new(),
    );
    let view = hand_outgoing_paper(&mut company.ws, form).unwrap();
    assert_eq!(view.row.standing, OutgoingStanding::Refused);
    assert!(to_do(&mut company, GroupName::ToHand).is_empty());
    // What was refused may still be posted.
    let tracking = "XA 1023 CN".to_owned();
    let form = hand(&company, paper, Handed::Posted { tracking }, Vec::new());
    let view = hand_outgoing_paper(&mut company.ws, form).unwrap();
    assert_eq!(view.handings.len(), 2);
    // The post gives proof of receipt back.
    let posted = to_do(&mut company, GroupName::ToAcknowledge);
    assert_eq!((posted.len(), posted[0].id), (1, paper));
    assert_eq!(posted[0].outgoing, Some(OutgoingKind::Advice));
    for words in ["供电安告〔2026〕1号", "清河纺织厂", "终端头", "qhfzc"] {
        assert_eq!(found(&mut company, words), [(HitKind::Outgoing, paper)]);
    }
    let hazard_view = shown(&mut company, hazard);
    assert_eq!(hazard_view.row.status, Status::Assessed);
    assert_eq!(hazard_view.outgoing[0].standing, OutgoingStanding::Posted);
    let files = enclosed(&company, hazard);
    assert!(
        files.iter().any(|name| name.contains("供电安告")),
        "{files:?}"
    );
    signed_for(&mut company, paper);
    assert!(to_do(&mut company, GroupName::ToAcknowledge).is_empty());
    same_after_reopening(company, hazard);
}

#[test]
fn a_hazard_leaves_our_duty_when_the_letter_is_signed_for_and_is_followed_every_month() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Assessed).hazard;
    let form = letter(&company, hazard);
    let paper = make_transfer_letter(&mut company.ws, form).unwrap();
    assert_eq!(paper.row.number, "供电安移〔2026〕1号");
    let paper = paper.row.id;
    // Refused before witnesses it is still ours, and the letter still waits.
    let form = hand(&company, paper, refused(["李娜", "钱进"]), Vec::new());
    hand_outgoing_paper(&mut company.ws, form).unwrap();
    assert_eq!(shown(&mut company, hazard).row.status, Status::Assessed);
    assert_eq!(to_do(&mut company, GroupName::ToHand)[0].id, paper);
    let form = hand(&company, paper, received(), Vec::new());
    let refusal = company.refuses(|ws| hand_outgoing_paper(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "evidence" });
    let again = letter(&company, hazard);
    let refusal = company.refuses(|ws| make_transfer_letter(ws, again));
    assert!(matches!(refusal, Refusal::TransferWaits { .. }));

    signed_for(&mut company, paper);
    let view = shown(&mut company, hazard);
    assert_eq!(view.row.status, Status::Transferred);
    assert_eq!((view.row.due_on, view.row.standing), (None, None));
    assert_eq!(view.outside.as_ref().unwrap().to, "清河纺织厂");
    assert_eq!(view.interim_controls, "每周红外测温一次");
    // The director transferred it, whoever brought the paper home.
    assert_eq!(view.steps.last().unwrap().actor_name, DIRECTOR);
    assert_eq!(transferred(&mut company), [hazard]);
    assert!(to_do(&mut company, GroupName::ToFollowUp).is_empty());
    company.advance(40);
    assert!(to_do(&mut company, GroupName::Overdue).is_empty());
    assert_eq!(to_do(&mut company, GroupName::ToFollowUp)[0].id, hazard);
    assert_eq!(
        shown(&mut company, hazard).awaited,
        Some(HazardAct::FollowUp)
    );

    let pending = follows(&mut company.ws, hazard, FollowUpOutcome::Pending);
    assert_eq!(pending, Status::Transferred);
    assert!(to_do(&mut company, GroupName::ToFollowUp).is_empty());
    let mut bare = follow_up(hazard, FollowUpOutcome::Rectified);
    bare.no_photo_reason.clear();
    let refusal = company.refuses(|ws| record_follow_up(ws, bare));
    assert_eq!(refusal, Refusal::AfterPhotoMissing);
    let rectified = follows(&mut company.ws, hazard, FollowUpOutcome::Rectified);
    assert_eq!(rectified, Status::Accepted);
    close_hazard(company.as_(DIRECTOR), forms::close(hazard)).unwrap();
    assert_eq!(shown(&mut company, hazard).row.status, Status::Closed);
    let files = enclosed(&company, hazard);
    for wanted in ["供电安移", "回执"] {
        assert!(
            files.iter().any(|name| name.contains(wanted)),
            "{wanted}: {files:?}"
        );
    }
    same_after_reopening(company, hazard);
}

#[test]
fn what_comes_back_is_ours_with_the_deadline_it_had() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Rectifying).hazard;
    let due_on = shown(&mut company, hazard).row.due_on;
    let form = letter(&company, hazard);
    let paper = make_transfer_letter(&mut company.ws, form).unwrap();
    signed_for(&mut company, paper.row.id);
    let back = follows(&mut company.ws, hazard, FollowUpOutcome::CameBack);
    assert_eq!(back, Status::Rectifying);
    let view = shown(&mut company, hazard);
    assert_eq!((view.row.due_on, view.outside), (due_on, None));
    assert!(transferred(&mut company).is_empty());
}

#[test]
fn a_notice_on_its_way_and_a_person_who_may_not_are_refused() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Frozen);
    let form = letter(&company, run.hazard);
    let refusal = company.refuses(|ws| make_transfer_letter(ws, form));
    assert!(matches!(refusal, Refusal::AlreadyInNotice { .. }));
    let hazard = company.up_to(Stage::Assessed).hazard;
    let by_officer = MakeTransferLetter {
        issuer: id("张伟"),
        ..letter(&company, hazard)
    };
    let refusal = company.refuses(|ws| make_transfer_letter(ws, by_officer));
    let (action, person) = (Action::Transfer, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let bare = MakeTransferLetter {
        interim_controls: " ".to_owned(),
        ..letter(&company, hazard)
    };
    let refusal = company.refuses(|ws| make_transfer_letter(ws, bare));
    let field = "interim_controls";
    assert_eq!(refusal, Refusal::Blank { field });
}

#[test]
fn a_withdrawn_paper_keeps_its_number() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Assessed).hazard;
    let form = letter(&company, hazard);
    let paper = make_transfer_letter(&mut company.ws, form).unwrap().row.id;
    let reason = "单位名称有误".to_owned();
    void_outgoing_paper(&mut company.ws, VoidOutgoingPaper { paper, reason }).unwrap();
    let form = letter(&company, hazard);
    let next = make_transfer_letter(&mut company.ws, form).unwrap();
    assert_eq!(next.row.number, "供电安移〔2026〕2号");
    let request = ListOutgoingPapers {
        waiting: true,
        ..ListOutgoingPapers::default()
    };
    let page = list_outgoing_papers(&mut company.ws, request).unwrap();
    assert_eq!((page.rows.len(), page.all, page.waiting), (1, 2, 1));
}

#[test]
fn several_hazards_stand_on_one_paper_and_the_choice_says_which_may() {
    let mut company = Company::found();
    let [first, second] = [Stage::Assessed; 2].map(|stage| company.up_to(stage).hazard);
    let closed = company.up_to(Stage::Closed).hazard;
    let waits = company.up_to(Stage::Notified).hazard;
    let choice = |company: &mut Company, kind, chosen: &[Uuid], text: &str| {
        let request = ChooseForOutsider {
            kind,
            chosen: chosen.to_vec(),
            text: text.to_owned(),
        };
        choose_for_outsider(&mut company.ws, request).unwrap()
    };
    let said = choice(&mut company, OutgoingKind::Transfer, &[first], "");
    assert_eq!((said.chosen[0].id, said.most), (first, 20));
    let of = |id: Uuid| said.others.iter().find(|row| row.id == id);
    assert!(of(second).unwrap().refusal.is_none());
    assert!(of(first).is_none() && of(closed).is_none());
    // A notice of it waits for receipt.
    assert!(of(waits).unwrap().refusal.is_some());
    let told = choice(&mut company, OutgoingKind::Advice, &[first], "");
    assert!(told.others.iter().all(|row| row.refusal.is_none()));
    let none = choice(&mut company, OutgoingKind::Advice, &[first], "变压器漏油");
    assert!(none.others.is_empty());

    let form = MakeAdvice {
        hazards: vec![second, first, second],
        ..advice(&company, first)
    };
    let view = make_advice(&mut company.ws, form).unwrap();
    let written: Vec<_> = view.hazard_rows.iter().map(|row| row.id).collect();
    assert_eq!(written, [second, first]);
}
