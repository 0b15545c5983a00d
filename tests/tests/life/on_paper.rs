//! The papers of the loop: each says what happened, in the order of proof, and nothing else.

use app::hazards::{
    HazardPaperView, Lack, MakeHazardPaper, OrderSupervision, PaperOffer, PlanHazardPapers,
    SignHazardPaper, close_hazard, evaluate_treatment, make_hazard_paper, order_supervision,
    plan_hazard_papers, record_listing, record_reinspection, sign_hazard_paper,
    submit_rectification,
};
use domain::Refusal;
use domain::form::FormRow;
use domain::hazard::Status;
use domain::hazard::paper::{HazardPaper, PaperField, PaperKind, PaperState};
use domain::notice::snapshot::PhotoWords;
use domain::numbering::{Series, SeriesKind};
use store::{Meta, StoreError};
use testkit::{Company, DIRECTOR, Stage, forms, id, photos, refused, secret};
use uuid::Uuid;

use super::major::{evaluate, list, planned};
use super::{same_after_reopening, shown};

fn make(company: &mut Company, form: MakeHazardPaper) -> HazardPaperView {
    make_hazard_paper(&mut company.ws, form).unwrap()
}

/// Signed by whoever the paper names.
fn sign(company: &mut Company, paper: Uuid) -> HazardPaperView {
    let form = SignHazardPaper {
        paper,
        passphrase: secret(),
    };
    sign_hazard_paper(&mut company.ws, form).unwrap()
}

fn offer(company: &mut Company, hazard: Uuid, kind: PaperKind) -> PaperOffer {
    let plan = plan_hazard_papers(&mut company.ws, PlanHazardPapers { hazard }).unwrap();
    let mut offers = plan.offers.into_iter();
    offers.find(|offer| offer.kind == kind).unwrap()
}

/// The row as it was kept.
fn kept(company: &mut Company, paper: Uuid) -> HazardPaper {
    let row = company.ws.store().read(|reader| reader.get(paper));
    row.map_err(|error: StoreError| error).unwrap().unwrap()
}

/// What stands under a label; nothing where the paper has no such row.
fn said(paper: &HazardPaper, wanted: &str) -> Option<String> {
    paper.snapshot.rows.iter().find_map(|row| match row {
        FormRow::Words { label, words } if label == wanted => Some(words.clone()),
        FormRow::Choices { label, choices } if label == wanted => {
            let taken = choices.iter().filter(|(_, taken)| *taken);
            Some(
                taken
                    .map(|(word, _)| word.as_str())
                    .collect::<Vec<_>>()
                    .join("、"),
            )
        }
        _ => None,
    })
}

fn captions(photos: &[PhotoWords]) -> Vec<&str> {
    photos.iter().map(|photo| photo.caption.as_str()).collect()
}

#[test]
fn from_the_units_reply_to_the_approval_that_closes() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Submitted);
    let hazard = run.hazard;
    company.advance(1);
    let reply = make(
        &mut company,
        forms::paper(hazard, PaperKind::RectificationReply),
    );
    // The unit signs by hand.
    assert_eq!(
        (reply.signer_name.as_str(), reply.state),
        ("", PaperState::Unsigned)
    );
    let words = kept(&mut company, reply.id);
    assert_eq!(words.snapshot.heading, "通知书编号：供电安改〔2026〕1号");
    assert_eq!(words.snapshot.stamped_by, "城东供电所");
    assert_eq!(said(&words, "投入资金").unwrap(), "0.8 万元");
    assert_eq!(said(&words, "完成日期").unwrap(), "2026年11月23日");
    assert_eq!(
        said(&words, "自验").unwrap(),
        "自验人王志强（所长），2026年11月23日提交验收。"
    );
    assert_eq!(captions(&words.snapshot.photos).last(), Some(&"整改后"));
    let signs: Vec<_> = words
        .snapshot
        .signatures
        .iter()
        .map(|one| (one.label.as_str(), one.by_key))
        .collect();
    assert_eq!(
        signs,
        [
            ("整改责任人", false),
            ("自验人", false),
            ("责任单位负责人", false)
        ]
    );

    record_reinspection(&mut company.ws, forms::reinspection(hazard, None)).unwrap();
    let opinion = make(
        &mut company,
        forms::paper(hazard, PaperKind::ReinspectionOpinion),
    );
    assert_eq!(opinion.number, "供电安复〔2026〕1号");
    assert_eq!(opinion.signer_name, "张伟");
    let words = kept(&mut company, opinion.id);
    assert_eq!(said(&words, "复查方式").unwrap(), "现场、试验");
    assert_eq!(said(&words, "结论").unwrap(), "合格");
    // It proposes and does not decide.
    assert!(
        said(&words, "复查意见")
            .unwrap()
            .starts_with("整改合格，建议销号。")
    );
    let opinion = sign(&mut company, opinion.id);
    assert_eq!(
        (opinion.state, opinion.signed_by_key),
        (PaperState::Signed, true)
    );
    assert!(!opinion.closes);
    assert_eq!(shown(&mut company, hazard).row.status, Status::Accepted);

    let approval = make(
        &mut company,
        forms::paper(hazard, PaperKind::ClosingApproval),
    );
    assert_eq!(
        (approval.signer_name.as_str(), approval.closes),
        (DIRECTOR, true)
    );
    let words = kept(&mut company, approval.id);
    let labels: Vec<&str> = words
        .snapshot
        .rows
        .iter()
        .filter_map(|row| match row {
            FormRow::Words { label, .. } => Some(label.as_str()),
            FormRow::Choices { .. } => None,
        })
        .collect();
    let order = [
        "单位自验",
        "专业验收",
        "安监复查",
        "有效性评价",
        "回头看",
        "审批意见",
    ];
    let mut found = labels.iter();
    assert!(
        order
            .iter()
            .all(|wanted| found.any(|label| label == wanted)),
        "{labels:?}"
    );
    assert!(
        said(&words, "安监复查")
            .unwrap()
            .contains("（供电安复〔2026〕1号）")
    );
    assert_eq!(shown(&mut company, hazard).row.status, Status::Accepted);
    // The director signs at the officer's laptop, and by that the hazard is closed.
    sign(&mut company, approval.id);
    let view = shown(&mut company, hazard);
    assert_eq!(
        (view.row.status, view.closed_at.is_some()),
        (Status::Closed, true)
    );
    let last = view.steps.last().unwrap();
    assert_eq!(
        (last.detail.name(), last.actor),
        ("closed", company.director())
    );
    assert_eq!(company.ws.author(), Some(id("张伟")));
    same_after_reopening(company, hazard);
}

#[test]
fn a_paper_is_not_made_before_what_it_says_nor_without_what_it_needs() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let hazard = run.hazard;
    let may_not = |company: &mut Company, kind| {
        let form = forms::paper(hazard, kind);
        company.refuses(|ws| make_hazard_paper(ws, form))
    };
    let number = || "隐患〔2026〕1号".to_owned();
    let reply = may_not(&mut company, PaperKind::RectificationReply);
    assert_eq!(reply, Refusal::NothingSubmitted { hazard: number() });
    let opinion = may_not(&mut company, PaperKind::ReinspectionOpinion);
    assert_eq!(opinion, Refusal::NotReinspected { hazard: number() });
    let order = may_not(&mut company, PaperKind::SupervisionOrder);
    assert_eq!(order, Refusal::NotSupervised { hazard: number() });
    let report = may_not(&mut company, PaperKind::ReportToAuthority);
    assert_eq!(report, Refusal::NotMajor { hazard: number() });
    for kind in [PaperKind::ClosingApproval, PaperKind::DelistingRequest] {
        let refusal = may_not(&mut company, kind);
        assert!(
            matches!(refusal, Refusal::StepNotFromHere { .. }),
            "{refusal:?}"
        );
    }
    let view = offer(&mut company, hazard, PaperKind::RectificationReply);
    assert_eq!(view.refusal.unwrap().code, "nothing_submitted");

    let today = company.today();
    let mut form = forms::submission(hazard, "刘洋", today, Vec::new());
    form.no_photo_reason = "夜间完工".to_owned();
    submit_rectification(&mut company.ws, form).unwrap();
    let view = offer(&mut company, hazard, PaperKind::RectificationReply);
    assert!(view.refusal.is_none());
    assert_eq!(view.lacks, [Lack::AfterPhoto]);
    let asked: Vec<_> = view
        .fields
        .iter()
        .map(|one| (one.field, one.words.as_str()))
        .collect();
    assert_eq!(asked[0], (PaperField::Funds, "不需要"));
    assert_eq!(asked[1], (PaperField::Causes, ""));
    let without = |left_out| {
        let mut form = forms::paper(hazard, PaperKind::RectificationReply);
        form.said.retain(|one| one.field != left_out);
        form
    };
    let form = without(PaperField::Causes);
    let refusal = company.refuses(|ws| make_hazard_paper(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "causes" });
    // A character that no font has is found before anything is written.
    let mut form = forms::paper(hazard, PaperKind::RectificationReply);
    form.said[1].words.push('\u{f0000}');
    company.fails(|ws| make_hazard_paper(ws, form));
    // Somebody of another unit does not speak for this one.
    let form = forms::paper(hazard, PaperKind::RectificationReply);
    company.as_("孙䶮");
    let refusal = company.refuses(|ws| make_hazard_paper(ws, form));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }), "{refusal:?}");
    company.as_("王志强");
    let made = make(
        &mut company,
        forms::paper(hazard, PaperKind::RectificationReply),
    );
    let words = kept(&mut company, made.id);
    assert_eq!(
        said(&words, "照片").unwrap(),
        "无整改后照片，原因：夜间完工。"
    );
}

#[test]
fn what_failed_says_what_is_undone_and_until_when() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Submitted);
    let hazard = run.hazard;
    let again = company.in_days(20);
    record_reinspection(&mut company.ws, forms::reinspection(hazard, Some(again))).unwrap();
    let form = forms::paper(hazard, PaperKind::ReinspectionOpinion);
    let refusal = company.refuses(|ws| make_hazard_paper(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "undone" });
    let failed = |renewal: &str| {
        let mut form = forms::paper(hazard, PaperKind::ReinspectionOpinion);
        form.said.push(app::hazards::PaperWords {
            field: PaperField::Undone,
            words: "盖板未补齐".to_owned(),
        });
        form.renewal = renewal.to_owned();
        form
    };
    let first = make(&mut company, failed(""));
    let words = kept(&mut company, first.id);
    assert_eq!(said(&words, "结论").unwrap(), "不合格");
    assert_eq!(
        said(&words, "复查意见").unwrap(),
        "整改不合格。未完成事项：盖板未补齐。限2026年12月13日前（含当日）重新整改完毕（第2轮）。"
    );
    // The deadline that was missed, not the new one.
    assert_eq!(said(&words, "整改期限").unwrap(), "2026年12月4日（含当日）");

    // Made anew it takes another number, says what it replaces, and the first is signed no more.
    let form = failed("");
    let refusal = company.refuses(|ws| make_hazard_paper(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "renewal" });
    let known = offer(&mut company, hazard, PaperKind::ReinspectionOpinion);
    assert_eq!(known.replaces.as_deref(), Some("供电安复〔2026〕1号"));
    assert!(known.fields.iter().any(|one| one.words == "盖板未补齐"));
    let second = make(&mut company, failed("复查方式写错"));
    assert_eq!(second.number, "供电安复〔2026〕2号");
    let words = kept(&mut company, second.id);
    assert_eq!(
        said(&words, "重新出具").unwrap(),
        "代替供电安复〔2026〕1号（2026年11月23日）。原因：复查方式写错。"
    );
    let form = SignHazardPaper {
        paper: first.id,
        passphrase: secret(),
    };
    let refusal = company.refuses(|ws| sign_hazard_paper(ws, form));
    let superseded = Refusal::DocumentState {
        state: "superseded".to_owned(),
        step: "sign",
    };
    assert_eq!(refusal, superseded);
    assert_eq!(sign(&mut company, second.id).state, PaperState::Signed);
}

#[test]
fn an_order_cites_the_notice_and_moves_nothing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let hazard = run.hazard;
    company.advance(14);
    let order = OrderSupervision {
        hazard,
        demands: "三日内排净积水，每日报进度".to_owned(),
        answer_by: company.in_days(3),
        evidence: Vec::new(),
        level: None,
        actor: Some(company.director()),
        happened_at: None,
    };
    order_supervision(&mut company.ws, order).unwrap();
    let paper = make(
        &mut company,
        forms::paper(hazard, PaperKind::SupervisionOrder),
    );
    assert_eq!(paper.number, "供电安督〔2026〕1号");
    assert_eq!(paper.signer_name, DIRECTOR);
    let words = kept(&mut company, paper.id);
    assert!(
        said(&words, "整改通知书")
            .unwrap()
            .starts_with("供电安改〔2026〕1号")
    );
    assert_eq!(
        said(&words, "整改期限").unwrap(),
        "2026年12月4日（含当日），至2026年12月7日已逾期3日"
    );
    assert!(
        said(&words, "说明")
            .unwrap()
            .contains("不代替整改通知书，不改变整改期限")
    );
    assert_eq!(sign(&mut company, paper.id).state, PaperState::Signed);
    let view = shown(&mut company, hazard);
    assert_eq!(view.row.due_on, Some(testkit::day("2026-12-04")));
    // A paper that is signed by hand has no place for a key.
    let photo = company.photo(photos::TRENCH_AFTER);
    let today = company.today();
    submit_rectification(
        &mut company.ws,
        forms::submission(hazard, "刘洋", today, vec![photo]),
    )
    .unwrap();
    let reply = make(
        &mut company,
        forms::paper(hazard, PaperKind::RectificationReply),
    );
    let form = SignHazardPaper {
        paper: reply.id,
        passphrase: secret(),
    };
    let refusal = company.refuses(|ws| sign_hazard_paper(ws, form));
    let paper = "隐患整改反馈单".to_owned();
    assert_eq!(refusal, Refusal::SignedByHand { paper });
}

#[test]
fn a_major_hazard_is_reported_with_its_plan_and_delisting_is_asked_for() {
    let mut company = Company::found();
    let run = planned(&mut company);
    let hazard = run.hazard;
    let form = list(&company, hazard);
    record_listing(&mut company.ws, form).unwrap();
    let known = offer(&mut company, hazard, PaperKind::ReportToAuthority);
    let recipient = known
        .fields
        .iter()
        .find(|one| one.field == PaperField::Recipient);
    assert_eq!(recipient.unwrap().words, "清河市应急管理局");
    assert_eq!(known.lacks, []);
    let report = make(
        &mut company,
        forms::paper(hazard, PaperKind::ReportToAuthority),
    );
    let words = kept(&mut company, report.id);
    assert_eq!(words.snapshot.addressee, "清河市应急管理局");
    assert_eq!(
        said(&words, "经费和物资").unwrap(),
        "大修资金 12 万元，接头 3 套已落实"
    );
    assert_eq!(words.snapshot.signatures[0].name, "陈国栋（总经理）");
    let congress = make(
        &mut company,
        forms::paper(hazard, PaperKind::ReportToCongress),
    );
    assert_eq!(congress.state, PaperState::Unsigned);
    assert_eq!(kept(&mut company, report.id).replaces, None);

    let early = forms::paper(hazard, PaperKind::DelistingRequest);
    let refusal = company.refuses(|ws| make_hazard_paper(ws, early));
    assert!(
        matches!(refusal, Refusal::StepNotFromHere { .. }),
        "{refusal:?}"
    );
    let (photo, today) = (company.photo(photos::TRENCH_AFTER), company.today());
    submit_rectification(
        &mut company.ws,
        forms::submission(hazard, "刘洋", today, vec![photo]),
    )
    .unwrap();
    let form = evaluate(&company, hazard, true);
    evaluate_treatment(&mut company.ws, form).unwrap();
    record_reinspection(&mut company.ws, forms::reinspection(hazard, None)).unwrap();
    let request = make(
        &mut company,
        forms::paper(hazard, PaperKind::DelistingRequest),
    );
    let words = kept(&mut company, request.id);
    assert_eq!(words.snapshot.addressee, "清河市应急管理局");
    assert!(words.snapshot.opening.contains("清应急督〔2026〕9号"));
    assert!(
        said(&words, "治理评估")
            .unwrap()
            .ends_with("结论：治理合格。")
    );
    // Delisting is not closing: while it is listed nobody approves that.
    let form = forms::paper(hazard, PaperKind::ClosingApproval);
    let refusal = company.refuses(|ws| make_hazard_paper(ws, form));
    assert!(
        matches!(refusal, Refusal::StillListed { .. }),
        "{refusal:?}"
    );
}

#[test]
fn what_was_closed_before_is_put_on_paper_and_closed_once() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Accepted);
    let hazard = run.hazard;
    let early = make(
        &mut company,
        forms::paper(hazard, PaperKind::ClosingApproval),
    );
    close_hazard(company.as_(DIRECTOR), forms::close(hazard)).unwrap();
    let steps = shown(&mut company, hazard).steps.len();
    // It was decided meanwhile; the signature only says so on paper.
    let signed = sign(&mut company, early.id);
    assert_eq!((signed.state, signed.closes), (PaperState::Signed, false));
    assert_eq!(shown(&mut company, hazard).steps.len(), steps);
    let mut form = forms::paper(hazard, PaperKind::ClosingApproval);
    form.renewal = "评价写错".to_owned();
    assert!(!make(&mut company, form).closes);
    // Whoever lost the office in between does not close by signing.
    let run = company.up_to(Stage::Accepted);
    let paper = make(
        &mut company,
        forms::paper(run.hazard, PaperKind::ClosingApproval),
    );
    company.give_roles(DIRECTOR, &[domain::people::Role::Administrator]);
    let form = SignHazardPaper {
        paper: paper.id,
        passphrase: secret(),
    };
    let refusal = refused(sign_hazard_paper(&mut company.ws, form));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }), "{refusal:?}");
    assert_eq!(shown(&mut company, run.hazard).row.status, Status::Accepted);
}

/// An organisation as it was founded before these papers had numbers.
#[test]
fn a_series_that_is_not_there_is_begun_beside_the_notices() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Accepted).hazard;
    let meta = Meta {
        kind: "edit_organisation",
        author: id("张伟"),
        on_behalf_of: None,
        purpose: String::new(),
    };
    let renamed = company.ws.store().write(meta, |tx| {
        for series in tx.list::<Series>(None, 100)? {
            if series.kind == SeriesKind::ReinspectionOpinion {
                let kind = SeriesKind::Inspection;
                tx.save(&Series { kind, ..series })?;
            }
        }
        Ok::<_, StoreError>(())
    });
    renamed.unwrap();
    let first = make(
        &mut company,
        forms::paper(hazard, PaperKind::ReinspectionOpinion),
    );
    assert_eq!(first.number, "供电安复〔2026〕1号");
    let mut form = forms::paper(hazard, PaperKind::ReinspectionOpinion);
    form.renewal = "复查方式写错".to_owned();
    assert_eq!(make(&mut company, form).number, "供电安复〔2026〕2号");
    same_after_reopening(company, hazard);
}
