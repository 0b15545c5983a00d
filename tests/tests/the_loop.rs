//! The whole loop over the real store: from an inspection by two to a closed hazard, step by
//! step with who did it, who recorded it and on which device, and all of it again after reopening.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

use app::hazards::{
    AssessHazard, GetHazard, HazardView, ReportHazard, assess_hazard, close_hazard, get_hazard,
    record_progress, record_reinspection, report_hazard, settle_hazard, submit_rectification,
};
use app::inspections::{
    AnswerItem, FinishInspection, InspectionView, answer_item, finish_inspection, start_inspection,
};
use app::notices::{
    GetNotice, NoticeView, countersign_notice, get_notice, issue_rectification_notice, sign_notice,
};
use chrono::Duration;
use domain::hazard::{Commitment, Commitments, Status, StatutoryLevel};
use domain::inspection::Finding;
use domain::notice::DocumentState;
use domain::numbering::{NumberTaken, Series, SeriesKind};
use store::{HistoryPage, StoreError};
use testkit::{Company, DIRECTOR, forms, id, photos};
use uuid::Uuid;

/// The item with a measured value: the barrier is 350 mm high, 400 mm are needed.
const MEASURED: &str = "T1-03";

#[test]
fn from_an_inspection_by_two_to_a_closed_hazard() {
    let mut company = Company::found();
    company.as_("张伟");
    let inspection = inspect(&mut company);
    let hazard = settled(&mut company, inspection.row.id);
    let notice = notified(&mut company, hazard);
    pass(&company);
    countersign_notice(&mut company.ws, forms::countersign(notice, "王志强")).unwrap();
    pass(&company);
    record_progress(&mut company.ws, forms::progress(hazard, "刘洋")).unwrap();
    company.advance(3);
    let after = company.photo(photos::TRENCH_AFTER);
    let form = forms::submission(hazard, "刘洋", company.today(), vec![after]);
    submit_rectification(&mut company.ws, form).unwrap();
    company.advance(1);
    record_reinspection(&mut company.ws, forms::reinspection(hazard, None)).unwrap();
    pass(&company);
    let view = close_hazard(company.as_(DIRECTOR), forms::close(hazard)).unwrap();

    check_steps(&company, &view);
    check_view(&company, &view, notice);
    check_proxies(&mut company);
    check_numbers(&mut company, &[inspection.row.id, hazard, notice]);
    let shown = get_notice(&mut company.ws, GetNotice { notice }).unwrap();
    check_notice(&company, &shown, hazard);

    let mut again = company.reopen();
    let same = get_hazard(&mut again.ws, GetHazard { hazard }).unwrap();
    assert_eq!(format!("{same:?}"), format!("{view:?}"));
    let same = get_notice(&mut again.ws, GetNotice { notice }).unwrap();
    assert_eq!(format!("{same:?}"), format!("{shown:?}"));
    let report = again.ws.store().check().unwrap();
    assert_eq!(report.findings, []);
    assert!(report.acts > 40 && report.attachments == 5, "{report:?}");
}

/// A little time, so that no two steps happen at once.
fn pass(company: &Company) {
    company.folder.env.advance(Duration::minutes(7));
}

fn inspect(company: &mut Company) -> InspectionView {
    let inspection = start_inspection(&mut company.ws, forms::start()).unwrap();
    assert_eq!(inspection.row.number, "检查〔2026〕1号");
    assert_eq!(inspection.inspectors, [id("张伟"), id("李娜")]);
    for item in inspection.open_items.clone() {
        let photos = match item.as_str() {
            MEASURED => vec![company.photo(photos::BARRIER_BEFORE)],
            _ => Vec::new(),
        };
        let (result, reading, note) = match item.as_str() {
            MEASURED => (Finding::Fails, Some("350"), "挡板偏低"),
            "T1-02" => (Finding::NotApplicable, None, "长 6.2 m"),
            "T1-15" => (Finding::NotChecked, None, "钥匙不在现场"),
            _ => (Finding::Conforms, None, ""),
        };
        let request = AnswerItem {
            inspection: inspection.row.id,
            item,
            result: Some(result),
            nonconformity: None,
            reading: reading.map(str::to_owned),
            note: note.to_owned(),
            photos,
        };
        answer_item(&mut company.ws, request).unwrap();
    }
    pass(company);
    let request = FinishInspection {
        inspection: inspection.row.id,
        opinion: "发现隐患 1 项。".to_owned(),
    };
    let finished = finish_inspection(&mut company.ws, request).unwrap();
    assert_eq!(finished.row.finished_at, Some(company.folder.env.now()));
    let totals = finished.totals;
    assert_eq!((totals.fails, totals.not_applicable), (1, 1));
    assert_eq!((totals.conforms, totals.not_checked), (12, 1));
    let measured = &finished.answers[2];
    assert_eq!(
        (measured.item.as_str(), measured.reading.as_deref()),
        (MEASURED, Some("350"))
    );
    finished
}

/// The failed item becomes a hazard, gets its owner, measures and deadline, and its level.
fn settled(company: &mut Company, inspection: Uuid) -> Uuid {
    let request = ReportHazard {
        place: None,
        inspection: Some(inspection),
        item: Some(MEASURED.to_owned()),
        no_photo_reason: String::new(),
        description: "南侧出入口防小动物挡板高 350 mm，低于 400 mm。".to_owned(),
        spot: "南侧出入口".to_owned(),
        ..forms::report("10 kV 城东开关站")
    };
    let reported = report_hazard(&mut company.ws, request).unwrap();
    assert_eq!(reported.row.number, "隐患〔2026〕1号");
    assert_eq!(
        reported.photos.len(),
        1,
        "the answer's photo is taken along"
    );
    let hazard = reported.row.id;
    let due_on = company.in_days(11);
    let request = forms::settle(hazard, "城东供电所", Some("刘洋"), due_on);
    settle_hazard(&mut company.ws, request).unwrap();
    pass(company);
    // Without a basis of its own the check item's is taken.
    let request = AssessHazard {
        basis: Vec::new(),
        ..forms::assess(hazard)
    };
    let assessed = assess_hazard(&mut company.ws, request).unwrap();
    assert!(!assessed.assessment.unwrap().basis.is_empty());
    pass(company);
    hazard
}

fn notified(company: &mut Company, hazard: Uuid) -> Uuid {
    let form = forms::issue(&[hazard], company.director(), company.in_days(14));
    let made = issue_rectification_notice(&mut company.ws, form).unwrap();
    let [notice] = &made.notices[..] else {
        panic!("one notice");
    };
    assert_eq!(notice.row.number, "供电安改〔2026〕1号");
    assert_eq!(notice.row.state, DocumentState::ToSign);
    let form = forms::sign(notice.row.id, &notice.unsure_clauses);
    let signed = sign_notice(&mut company.ws, form).unwrap();
    assert_eq!(signed.row.state, DocumentState::Issued);
    notice.row.id
}

fn check_steps(company: &Company, view: &HazardView) {
    let (officer, director) = (id("张伟"), company.director());
    let (head, owner) = (id("王志强"), id("刘洋"));
    let expected = [
        ("reported", officer, officer),
        ("assessed", officer, officer),
        ("notified", director, director),
        ("served", head, head),
        ("progress", owner, officer),
        ("submitted", owner, officer),
        ("reinspected", officer, officer),
        ("closed", director, director),
    ];
    let steps = view.steps.iter();
    let found: Vec<_> = steps
        .map(|s| (s.detail.name(), s.actor, s.recorded_by))
        .collect();
    assert_eq!(found, expected);
    for step in &view.steps {
        assert_eq!(step.device, Some(company.folder.founded.device));
        assert!(!step.without_effect);
        assert_eq!(step.happened_at, step.recorded_at);
        let for_other = step.actor != step.recorded_by;
        assert_eq!(
            step.recorded_by_name.as_deref(),
            for_other.then_some("张伟")
        );
    }
    assert!(
        view.steps
            .windows(2)
            .all(|two| two[0].recorded_at < two[1].recorded_at)
    );
    assert_eq!(view.steps[4].actor_name, "刘洋");
}

fn check_view(company: &Company, view: &HazardView, notice: Uuid) {
    assert_eq!(view.row.status, Status::Closed);
    assert_eq!(view.row.level, Some(StatutoryLevel::General));
    assert_eq!(view.row.unit, Some(id("城东供电所")));
    assert_eq!(view.row.owner, Some(id("刘洋")));
    assert_eq!(view.row.due_on, Some(testkit::day("2026-12-04")));
    assert_eq!(view.original_due_on, view.row.due_on);
    assert_eq!(view.row.standing, None);
    assert_eq!((view.round, view.notice), (1, Some(notice)));
    assert_eq!(view.closed_at, Some(company.folder.env.now()));
    assert_eq!(view.measures, "排净积水，补齐盖板");
    assert_eq!(view.found_by, id("张伟"));
    assert!(!view.in_conflict && !view.receipt_refused);
    let complete = || Commitment::Complete;
    let five = Commitments {
        responsibility: complete(),
        measures: complete(),
        funds: complete(),
        deadline: complete(),
        contingency: complete(),
    };
    assert_eq!(view.commitments, five);
}

/// Who acted for whom stands in the log too, not only in the step.
fn check_proxies(company: &mut Company) {
    let page = HistoryPage {
        before: None,
        limit: 200,
    };
    let acts = company.ws.store().read(|reader| reader.acts(page));
    let acts = acts.map_err(|error: StoreError| error).unwrap();
    let of = |kind: &str| acts.iter().find(|act| act.kind == kind).unwrap();
    for kind in ["record_progress", "submit_rectification"] {
        let act = of(kind);
        assert_eq!(
            (act.author, act.on_behalf_of),
            (id("张伟"), Some(id("刘洋")))
        );
    }
    for (kind, author) in [
        ("sign_notice", company.director()),
        ("countersign_notice", id("王志强")),
        ("close_hazard", company.director()),
    ] {
        let act = of(kind);
        assert_eq!((act.author, act.on_behalf_of), (author, None), "{kind}");
    }
}

fn check_numbers(company: &mut Company, rows: &[Uuid; 3]) {
    let (taken, series) = company
        .ws
        .store()
        .read(|reader| {
            let taken: Vec<NumberTaken> = reader.list(None, 100)?;
            let series: Vec<Series> = reader.list(None, 100)?;
            Ok::<_, StoreError>((taken, series))
        })
        .unwrap();
    let kind = |id: Uuid| series.iter().find(|series| series.id == id).unwrap().kind;
    let found: Vec<_> = taken
        .iter()
        .map(|taken| (kind(taken.series), taken.year, taken.number, taken.row))
        .collect();
    let expected = [
        (SeriesKind::Inspection, 2026, 1, rows[0]),
        (SeriesKind::Hazard, 2026, 1, rows[1]),
        (SeriesKind::RectificationNotice, 2026, 1, rows[2]),
    ];
    assert_eq!(found, expected);
}

fn check_notice(company: &Company, notice: &NoticeView, hazard: Uuid) {
    assert_eq!(notice.row.state, DocumentState::Received);
    assert_eq!(notice.row.addressee_name, "城东供电所");
    assert_eq!(notice.hazard_ids, [hazard]);
    assert_eq!(notice.issuer, company.director());
    assert_eq!(notice.services.len(), 1);
    let made = notice.revisions.iter();
    let files: Vec<_> = made
        .map(|revision| company.bytes(revision.attachment))
        .collect();
    assert_eq!(files.len(), 3);
    assert!(
        files
            .windows(2)
            .all(|two| two[1].starts_with(&two[0]) && two[1] != two[0])
    );
}
