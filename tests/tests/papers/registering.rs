//! 发文登记簿: every paper stands in it with its state and receipt, and every number that is missing with its reason.

use app::exchange::{Growing, TableFormat};
use app::hazards::{make_hazard_paper, record_reinspection};
use app::inspections::{make_inspection_record, start_inspection};
use app::notices::{record_ink_receipt, withdraw_notice};
use app::paper_register::{
    ExportPaperRegister, GapWhy, ListRegisteredNumbers, ListRegisteredPapers, NumberLine,
    PaperRegisterFile, RegisterPage, list_registered_numbers, list_registered_papers,
};
use app::register::series::{SetNextNumber, set_next_number};
use domain::hazard::paper::PaperKind;
use domain::numbering::SeriesKind;
use domain::paper_register::{RegisteredKind, RegisteredState};
use testkit::{Company, DIRECTOR, Stage, forms};

fn papers(company: &mut Company, request: ListRegisteredPapers) -> RegisterPage {
    list_registered_papers(&mut company.ws, request).unwrap()
}

fn numbers(
    company: &mut Company,
    after: Option<u32>,
    limit: u32,
) -> (Vec<NumberLine>, Option<u32>) {
    let request = ListRegisteredNumbers {
        series: SeriesKind::RectificationNotice,
        year: Some(2026),
        after,
        limit: Some(limit),
    };
    let page = list_registered_numbers(&mut company.ws, request).unwrap();
    (page.lines, page.next)
}

/// Lines in short: what stands there.
fn told(lines: &[NumberLine]) -> Vec<String> {
    let each = lines.iter().map(|line| match line {
        NumberLine::Taken { number, papers, .. } => {
            let states = papers.iter().map(|paper| format!("{:?}", paper.state));
            format!("{number} {}", states.collect::<Vec<_>>().join(" "))
        }
        NumberLine::Gap {
            first, last, why, ..
        } => {
            let why = match why {
                GapWhy::Explained { words, .. } => words.clone(),
                other => format!("{other:?}"),
            };
            format!("{first}-{last} {why}")
        }
    });
    each.collect()
}

#[test]
fn every_paper_stands_in_the_register_and_every_gap_has_its_reason() {
    let mut company = Company::found();
    let received = company.up_to(Stage::Notified);
    record_ink_receipt(&mut company.ws, forms::ink(received.notice, "王志强")).unwrap();
    let skip = SetNextNumber {
        series: SeriesKind::RectificationNotice,
        year: 2026,
        next: 5,
        reason: "2 至 4 号已在纸质通知书上使用".to_owned(),
    };
    set_next_number(company.as_(DIRECTOR), skip).unwrap();
    let withdrawn = company.up_to(Stage::Notified);
    withdraw_notice(company.as_(DIRECTOR), forms::withdraw(withdrawn.notice)).unwrap();
    company.as_("张伟");
    let inspection = start_inspection(&mut company.ws, forms::start())
        .unwrap()
        .row
        .id;
    company.finish(inspection);
    make_inspection_record(&mut company.ws, forms::record(inspection)).unwrap();

    let all = papers(&mut company, ListRegisteredPapers::default());
    assert_eq!((all.total, all.rows.len()), (3, 3));
    let of = |kind| {
        let mut rows = all.rows.iter().filter(move |row| row.kind == kind);
        (rows.next().unwrap(), rows.next())
    };
    let (record, _) = of(RegisteredKind::InspectionRecord);
    assert_eq!(
        (record.state, record.shown_at),
        (RegisteredState::ToSign, inspection)
    );
    let notices = all
        .rows
        .iter()
        .filter(|row| row.kind == RegisteredKind::Notice);
    let receipts: Vec<_> = notices
        .map(|row| (row.state, row.receipt.as_ref().map(|one| one.by.clone())))
        .collect();
    assert!(receipts.contains(&(RegisteredState::Received, Some("王志强".to_owned()))));
    assert!(receipts.contains(&(RegisteredState::Voided, None)));

    let (lines, next) = numbers(&mut company, None, 50);
    assert_eq!(next, None);
    assert_eq!(
        told(&lines),
        [
            "供电安改〔2026〕1号 Received",
            "供电安改〔2026〕2号-供电安改〔2026〕4号 2 至 4 号已在纸质通知书上使用",
            "供电安改〔2026〕5号 Voided",
        ]
    );
    // Page by page it says the same.
    let mut paged = Vec::new();
    let mut after = None;
    loop {
        let (lines, next) = numbers(&mut company, after, 1);
        paged.extend(told(&lines));
        match next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(paged, told(&lines));
}

#[test]
fn it_is_searched_and_paged_by_day_and_nothing_comes_twice() {
    let mut company = Company::found();
    for _ in 0..3 {
        company.up_to(Stage::Frozen);
        company.advance(1);
    }
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let request = ListRegisteredPapers {
            year: Some(2026),
            after,
            limit: Some(1),
            ..ListRegisteredPapers::default()
        };
        let page = papers(&mut company, request);
        assert_eq!(page.total, 3);
        seen.extend(page.rows.into_iter().map(|row| (row.dated_on, row.number)));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), 3);
    assert!(seen.windows(2).all(|two| two[0].0 >= two[1].0));
    let found = |company: &mut Company, text: &str, year| {
        let request = ListRegisteredPapers {
            text: text.to_owned(),
            year,
            ..ListRegisteredPapers::default()
        };
        papers(company, request).total
    };
    assert_eq!(found(&mut company, "供电安改〔2026〕2号", None), 1);
    assert_eq!(found(&mut company, "城东供电所", None), 3);
    assert_eq!(found(&mut company, "100%", None), 0);
    assert_eq!(found(&mut company, "", Some(2025)), 0);
}

#[test]
fn the_table_has_a_row_for_each_paper_and_each_gap() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Submitted);
    let form = forms::paper(run.hazard, PaperKind::RectificationReply);
    make_hazard_paper(&mut company.ws, form).unwrap();
    record_reinspection(&mut company.ws, forms::reinspection(run.hazard, None)).unwrap();
    let request = ExportPaperRegister {
        year: 2026,
        format: TableFormat::Csv,
    };
    let mut file = PaperRegisterFile::begin(&company.ws, &request).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    assert_eq!(file.rows(), 2);
    let csv = String::from_utf8(file.finish().unwrap()).unwrap();
    assert!(
        csv.contains("\"供电安改〔2026〕1号\",\"隐患整改通知书\""),
        "{csv}"
    );
    assert!(csv.contains("隐患整改反馈单"), "{csv}");
}
