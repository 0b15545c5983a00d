//! A ledger comes in as a whole, stands as it stood, and goes out again as a whole.

use app::audit::{AuditRun, ListFindings, list_findings};
use app::exchange::{
    GetImportedRow, Means, NameGiven, NameImport, NameKind, ReadLedger, get_imported_row,
    import_ledger, rows_to_mend, take_back_import, upload_ledger,
};
use app::hazards::{
    GetHazard, ListHazards, get_hazard, list_hazards, record_progress, report_hazard,
    submit_rectification,
};
use app::register::series::{ListSeries, list_series};
use app::{Error, StoreError};
use domain::Refusal;
use domain::audit::Rule;
use domain::hazard::{RectifiedAs, Status, StatutoryLevel, StepDetail};
use domain::numbering::SeriesKind;
use domain::organisation::Place;
use testkit::{Company, day, forms, id};
use uuid::Uuid;

use super::{company, entering, fixture, import, preview, upload};

fn ledger(company: &mut Company) -> Vec<(String, Status)> {
    let asked = ListHazards {
        sort: app::hazards::LedgerOrder::Number,
        ..ListHazards::default()
    };
    let page = list_hazards(&mut company.ws, asked).unwrap();
    let rows = page.rows.into_iter();
    rows.map(|row| (row.number, row.status)).collect()
}

fn found(company: &mut Company, number: &str) -> Uuid {
    let page = list_hazards(&mut company.ws, ListHazards::default()).unwrap();
    let row = page.rows.into_iter().find(|row| row.number == number);
    row.expect(number).id
}

#[test]
fn archives_keep_their_numbers_and_days_and_open_ones_go_on() {
    let mut company = company();
    let file = upload(&mut company, "plain.xlsx");
    let reading = ReadLedger {
        rectified_as: RectifiedAs::ToReinspect,
        ..ReadLedger::of(file)
    };
    let brought = import(&mut company, &reading);
    assert_eq!(
        (brought.hazards, brought.file_name.as_str()),
        (4, "plain.xlsx")
    );
    assert_eq!(
        ledger(&mut company),
        [
            ("AQ-2024-001".to_owned(), Status::Closed),
            ("AQ-2024-002".to_owned(), Status::Rectifying),
            ("AQ-2024-003".to_owned(), Status::Submitted),
            ("隐患〔2026〕1号".to_owned(), Status::Reported),
        ]
    );
    let hazard = found(&mut company, "AQ-2024-001");
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert!(view.archived);
    assert_eq!(view.row.found_on, day("2024-03-05"));
    assert_eq!(view.original_due_on, Some(day("2024-03-20")));
    assert_eq!(view.closed_at.unwrap().date_naive(), day("2024-03-19"));
    assert_eq!(
        (view.row.unit, view.row.owner),
        (Some(id("城东供电所")), Some(id("刘洋")))
    );
    assert_eq!(
        (view.place, view.spot.as_str()),
        (id("10 kV 城东 113 线"), "12 号杆")
    );
    assert_eq!(view.found_by, id("张伟"));
    let [step] = view.steps.as_slice() else {
        panic!("{:?}", view.steps)
    };
    let StepDetail::Imported(imported) = &step.detail else {
        panic!("{step:?}")
    };
    assert_eq!(imported.words.result, "已紧固并补装");
    assert_eq!(
        imported.assessment.as_ref().unwrap().level,
        StatutoryLevel::General
    );
    // The row stays with its case as it stood.
    let row = get_imported_row(&mut company.ws, GetImportedRow { hazard }).unwrap();
    let row = row.origin.unwrap();
    assert_eq!(row.row, 2);
    let cells: Vec<_> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!((cells.len(), cells[0], cells[18]), (19, "1", "春检"));

    // What is open goes through the loop of every other hazard.
    let open = found(&mut company, "AQ-2024-002");
    company.as_("张伟");
    record_progress(&mut company.ws, forms::progress(open, "钱𠮷")).unwrap();
    let photo = company.photo(testkit::photos::TRENCH_AFTER);
    let done = company.today();
    submit_rectification(
        &mut company.ws,
        forms::submission(open, "钱𠮷", done, vec![photo]),
    )
    .unwrap();
    // The same file again brings nothing: every row is there.
    let again = preview(&mut company, &reading);
    assert_eq!((again.tally.taken, again.tally.twice), (0, 4));
    let nothing = company.refuses(|ws| import_ledger(ws, &reading, &mut |_, _| true));
    assert_eq!(nothing, Refusal::NothingToImport);
    // The rows follow from the log alone.
    assert!(company.ws.store().check_rows().unwrap());
}

#[test]
fn every_fixture_comes_in_and_follows_from_the_log() {
    let mut company = company();
    for name in [
        "grouped.xlsx",
        "since_1904.xlsx",
        "sheets.xlsx",
        "old.xls",
        "merged.et",
        "bom.csv",
        "words.xlsx",
        "typed_days.xlsx",
    ] {
        let file = upload(&mut company, name);
        let reading = ReadLedger {
            year: Some(2026),
            ..entering(ReadLedger::of(file))
        };
        let wanted = preview(&mut company, &reading).tally;
        let brought = import(&mut company, &reading);
        assert_eq!(brought.hazards, wanted.taken, "{name}");
        assert!(brought.hazards > 0, "{name}");
    }
    let hazard = found(&mut company, "M1");
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.row.found_on, day("2025-05-06"));
    // Three rows of one merged cell.
    for number in ["E1", "E2", "E3"] {
        let hazard = found(&mut company, number);
        let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
        assert_eq!(view.row.unit, Some(id("城东供电所")));
    }
    // A place the register has not is entered, and so is a unit; the words stay with the hazard.
    let hazard = found(&mut company, "S2");
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(
        (view.row.place_name.as_str(), view.row.unit_name.as_str()),
        ("不在册的仓库", "城东所")
    );
    assert_ne!(view.place, Place::UNDETERMINED);
    assert!(company.ws.store().check_rows().unwrap());
    let company = company.reopen();
    drop(company);
}

#[test]
fn the_three_encodings_are_the_same_ledger() {
    let mut seen = Vec::new();
    for name in ["bom.csv", "gb18030.csv", "unicode.txt"] {
        let mut company = company();
        let file = upload(&mut company, name);
        import(&mut company, &ReadLedger::of(file));
        let hazard = found(&mut company, "C1");
        let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
        seen.push((view.description, view.row.found_on, view.row.due_on));
    }
    assert_eq!(seen[0].0, "说明：\"禁止合闸\"牌缺失，\n共 2 块");
    assert!(seen.iter().all(|one| *one == seen[0]));
}

#[test]
fn a_whole_import_is_taken_back_until_something_was_done_with_it() {
    let mut company = company();
    let own = report_hazard(company.as_("张伟"), forms::report("10 kV 城东 113 线")).unwrap();
    let before = ledger(&mut company);
    let file = upload(&mut company, "plain.xlsx");
    let reading = ReadLedger::of(file);
    let brought = import(&mut company, &reading);
    assert_eq!(ledger(&mut company).len(), 5);
    let hazard = found(&mut company, "AQ-2024-002");
    let name = NameImport {
        import: brought.import,
    };
    let back = take_back_import(&mut company.ws, name).unwrap();
    assert!(back.taken_back_at.is_some());
    assert_eq!(ledger(&mut company), before);
    let words = app::search::Search {
        text: "配电箱门未锁".to_owned(),
        limit: None,
    };
    assert!(
        app::search::search(&mut company.ws, words)
            .unwrap()
            .hits
            .is_empty()
    );
    assert!(matches!(
        company.refuses(|ws| get_hazard(ws, GetHazard { hazard })),
        Refusal::NotFound { .. }
    ));
    assert_eq!(
        company.refuses(|ws| take_back_import(
            ws,
            NameImport {
                import: brought.import
            }
        )),
        Refusal::AlreadyTakenBack
    );
    assert!(company.ws.store().check_rows().unwrap());

    // The same numbers come in again; once one of them went on, it stays.
    let again = import(&mut company, &reading);
    let hazard = found(&mut company, "AQ-2024-002");
    record_progress(&mut company.ws, forms::progress(hazard, "钱𠮷")).unwrap();
    let refusal = company.refuses(|ws| {
        take_back_import(
            ws,
            NameImport {
                import: again.import,
            },
        )
    });
    assert_eq!(
        refusal,
        Refusal::WorkedOnSince {
            hazard: "AQ-2024-002".to_owned()
        }
    );
    assert_eq!(ledger(&mut company).len(), 5);
    assert!(company.ws.store().check_rows().unwrap());
    assert_eq!(own.row.number, before[0].0);
}

#[test]
fn stopping_leaves_nothing() {
    let mut company = company();
    let file = upload(&mut company, "plain.xlsx");
    let reading = entering(ReadLedger::of(file));
    let error = company.fails(|ws| {
        import_ledger(ws, &reading, &mut |done, total| {
            assert_eq!(total, 4);
            done < 3
        })
    });
    assert!(matches!(error, Error::Store(StoreError::Stopped)));
    assert!(ledger(&mut company).is_empty());
}

#[test]
fn a_number_of_the_own_series_is_never_given_out_again() {
    let mut company = company();
    let table = "隐患编号,发现时间,责任单位,隐患描述,状态\n\
        隐患〔2026〕7号,2026-02-03,城东供电所,拉线松弛,已销号\n\
        ,2026-02-04,城东供电所,表箱无锁,已销号\n";
    let file = upload_ledger(&mut company.ws, "自编.csv", table.as_bytes())
        .unwrap()
        .attachment;
    import(&mut company, &ReadLedger::of(file));
    let next = report_hazard(company.as_("张伟"), forms::report("10 kV 城东 113 线")).unwrap();
    let mut numbers: Vec<_> = ledger(&mut company)
        .into_iter()
        .map(|(number, _)| number)
        .collect();
    numbers.sort();
    assert_eq!(
        numbers,
        ["隐患〔2026〕7号", "隐患〔2026〕8号", "隐患〔2026〕9号"]
    );
    assert_eq!(next.row.number, "隐患〔2026〕9号");
}

#[test]
fn notices_of_the_ledger_are_never_numbered_again_and_new_ones_go_on_after_them() {
    let mut company = company();
    let table = "隐患编号,发现时间,责任单位,隐患描述,状态,整改通知书编号\n\
        A-1,2026-02-03,城东供电所,拉线松弛,已销号,供电安改〔2026〕33号\n\
        A-2,2026-02-03,城东供电所,横担锈蚀,已销号,供电安改〔2026〕33号、供电安改〔2026〕34号\n\
        A-3,2026-02-04,城东供电所,表箱无锁,已销号,口头通知\n\
        A-4,2026-02-04,城东供电所,标识缺失,已销号,供电安改〔2026〕999999号\n";
    let file = upload_ledger(&mut company.ws, "自编.csv", table.as_bytes())
        .unwrap()
        .attachment;
    let next = |company: &mut Company| {
        let view = list_series(&mut company.ws, ListSeries {}).unwrap();
        let kind = SeriesKind::RectificationNotice;
        let row = view.series.into_iter().find(|row| row.kind == kind);
        row.unwrap().next.unwrap()
    };
    assert_eq!(next(&mut company), "供电安改〔2026〕1号");
    let brought = import(&mut company, &ReadLedger::of(file));
    assert_eq!(brought.hazards, 4);
    assert_eq!(next(&mut company), "供电安改〔2026〕35号");
    let mut run = AuditRun::begin(&company.ws).unwrap();
    while run.look_at_some(&company.ws).unwrap() {}
    let asked = ListFindings::default();
    let audit = run.finish();
    let found = list_findings(&company.ws, Some(&audit), &asked).unwrap();
    let gaps = found.rows.iter();
    assert_eq!(
        gaps.filter(|row| row.finding.rule == Rule::NumberGap)
            .count(),
        0
    );
    // Taken back, the papers it spoke of are still out there.
    let import = brought.import;
    take_back_import(&mut company.ws, NameImport { import }).unwrap();
    assert_eq!(next(&mut company), "供电安改〔2026〕35号");
}

#[test]
fn rows_to_mend_come_as_a_workbook_of_their_own_and_in_again() {
    let mut company = company();
    let file = upload(&mut company, "impossible.xlsx");
    let mend = rows_to_mend(&company.ws, &ReadLedger::of(file)).unwrap();
    let file = upload_ledger(&mut company.ws, "待改正.xlsx", &mend)
        .unwrap()
        .attachment;
    let read = preview(&mut company, &ReadLedger::of(file));
    assert_eq!((read.tally.rows, read.tally.faulty), (5, 5));
    assert_eq!(read.columns[0].field, None);
    let reasons: Vec<_> = read
        .lines
        .iter()
        .map(|line| line.cells[0].text.as_str())
        .collect();
    assert_eq!(
        reasons,
        [
            "发现时间：晚于今天",
            "整改期限：早于发现时间",
            "完成时间：早于发现时间",
            "发现时间：未填",
            "隐患描述：未填"
        ]
    );
}

#[test]
fn a_name_means_only_what_is_in_the_register() {
    let mut company = company();
    let file = upload(&mut company, "sheets.xlsx");
    let said = |id| {
        let name = NameGiven {
            kind: NameKind::Unit,
            name: "城东所".to_owned(),
            means: Means::Known { id },
            keep: false,
        };
        ReadLedger {
            names: vec![name],
            ..ReadLedger::of(file)
        }
    };
    // A person is no unit.
    let reading = said(id("张伟"));
    let refusal = company.refuses(|ws| import_ledger(ws, &reading, &mut |_, _| true));
    assert!(matches!(refusal, Refusal::NotFound { what: "unit", .. }));
    let brought = import(&mut company, &said(id("城东供电所")));
    assert_eq!(brought.hazards, 2);
    let hazard = found(&mut company, "S2");
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.row.unit, Some(id("城东供电所")));
    // What stands in no register stays in words: the place says where it is.
    assert_eq!(
        (view.place, view.spot.as_str()),
        (Place::UNDETERMINED, "不在册的仓库")
    );
}

#[test]
fn only_the_safety_department_brings_a_ledger_in() {
    let mut company = company();
    let file = upload(&mut company, "plain.xlsx");
    company.as_("王志强");
    let refusal = company.refuses(|ws| import_ledger(ws, &ReadLedger::of(file), &mut |_, _| true));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
    // A safety officer brings hazards in, but enters nobody in the register.
    let file = upload_ledger(company.as_("张伟"), "sheets.xlsx", &fixture("sheets.xlsx")).unwrap();
    let reading = entering(ReadLedger::of(file.attachment));
    let refusal = company.refuses(|ws| import_ledger(ws, &reading, &mut |_, _| true));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
}
