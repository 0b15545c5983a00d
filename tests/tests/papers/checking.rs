//! 归档 and 纸电核对: papers get a box and a piece, a sample is drawn and worked through, what differs is answered;
//! and an auditor who reads everything, checks papers and changes nothing.

use app::Secret;
use app::exchange::{Growing, TableFormat};
use app::hazards::{GetHazard, ListHazards, get_hazard, list_hazards, report_hazard};
use app::inspections::start_inspection;
use app::paper_checks::{
    AnswerPaperDifference, CancelPaperCheck, CheckFormat, CountSample, EndPaperCheck,
    GetPaperCheck, ListPaperChecks, ListPaperDifferences, MakePaperCheck, MarkCheckedPaper,
    PaperCheckView, RedrawPaperCheck, StartPaperCheck, answer_paper_difference, cancel_paper_check,
    count_sample, end_paper_check, get_paper_check, list_paper_checks, list_paper_differences,
    make_paper_check, mark_checked_paper, redraw_paper_check, start_paper_check,
};
use app::paper_register::{
    CorrectFiling, ExportPaperRegister, FilePapers, GetFiling, ListRegisteredPapers, NextPiece,
    PaperRegisterFile, correct_filing, file_papers, get_filing, list_registered_papers, next_piece,
};
use app::register::people::{SetRoles, set_roles};
use app::today::{GetToday, GroupName, get_today};
use domain::Refusal;
use domain::paper_check::difference::{AnswerWay, CheckPoint, Said};
use domain::paper_check::{CheckState, SampleSize, SampleTerms, Verdict};
use domain::paper_filing::FilingPlace;
use domain::people::Role;
use testkit::{Company, DIRECTOR, PASSPHRASE, Stage, forms};
use uuid::Uuid;

const AUDITOR: &str = "赵磊";

/// The company with so many signed notices of 城东供电所, as their rows of the register.
fn with(notices: usize) -> (Company, Vec<Uuid>) {
    let mut company = Company::found();
    let made = (0..notices).map(|_| company.up_to(Stage::Notified).notice);
    let made = made.collect();
    company.as_("张伟");
    (company, made)
}

fn filed(papers: &[Uuid], box_no: &str, first_piece: Option<u32>) -> FilePapers {
    FilePapers {
        papers: papers.to_vec(),
        year: 2026,
        box_no: box_no.to_owned(),
        first_piece,
    }
}

fn terms(papers: u32) -> SampleTerms {
    SampleTerms {
        from: "2026-01-01".parse().unwrap(),
        to: "2026-12-31".parse().unwrap(),
        kinds: Vec::new(),
        unit: None,
        filed_only: false,
        size: SampleSize::Count { papers },
    }
}

fn draw(company: &mut Company, papers: u32, seed: Option<&str>) -> PaperCheckView {
    let request = StartPaperCheck {
        title: "四季度核对".to_owned(),
        terms: terms(papers),
        seed: seed.map(str::to_owned),
    };
    start_paper_check(&mut company.ws, request).unwrap()
}

fn mark(item: Uuid, verdict: Verdict) -> MarkCheckedPaper {
    let date = Said {
        point: CheckPoint::Date,
        words: "纸质为 11 月 22 日".to_owned(),
    };
    MarkCheckedPaper {
        item,
        verdict,
        said: match verdict {
            Verdict::Differs => vec![date],
            Verdict::Agrees | Verdict::Missing => Vec::new(),
        },
        words: String::new(),
    }
}

fn end(check: Uuid, passphrase: &str) -> EndPaperCheck {
    EndPaperCheck {
        check,
        opinion: "一份日期不符".to_owned(),
        passphrase: Secret::new(passphrase.to_owned()),
    }
}

fn answer(difference: Uuid, way: AnswerWay, settles: bool) -> AnswerPaperDifference {
    AnswerPaperDifference {
        difference,
        way,
        words: "已在归档章旁更正并签名".to_owned(),
        settles,
    }
}

fn drawn(view: &PaperCheckView) -> Vec<Uuid> {
    view.papers.iter().map(|one| one.paper).collect()
}

fn in_today(company: &mut Company, group: GroupName) -> u32 {
    let today = get_today(&mut company.ws, GetToday {}).unwrap();
    let mut groups = today.groups.iter();
    groups
        .find(|one| one.group == group)
        .map_or(0, |one| one.total)
}

#[test]
fn papers_are_filed_one_by_one_and_in_a_row_and_a_place_holds_one_paper() {
    let (mut company, papers) = with(3);
    let places = file_papers(&mut company.ws, filed(&papers[..2], "3", None)).unwrap();
    let pieces: Vec<_> = places.places.iter().map(|place| place.piece).collect();
    assert_eq!(pieces, [1, 2]);
    let next = NextPiece {
        year: 2026,
        box_no: " 3 ".to_owned(),
    };
    assert_eq!(next_piece(&mut company.ws, next).unwrap().piece, 3);

    let taken = company.refuses(|ws| file_papers(ws, filed(&papers[2..], "3", Some(2))));
    assert!(
        matches!(&taken, Refusal::FilingPlaceTaken { place, .. } if place == "2026年3盒2件"),
        "{taken:?}"
    );
    let twice = company.refuses(|ws| file_papers(ws, filed(&papers[..1], "4", None)));
    assert!(matches!(twice, Refusal::AlreadyFiled { .. }), "{twice:?}");
    // Of several, one that cannot be filed lets none be filed.
    let both = [papers[2], papers[0]];
    company.refuses(|ws| file_papers(ws, filed(&both, "4", None)));
    let none = company.refuses(|ws| file_papers(ws, filed(&[Uuid::from_u128(9)], "4", None)));
    assert!(matches!(none, Refusal::NotFound { .. }), "{none:?}");

    let place = |piece| FilingPlace::new(2026, "3", piece).unwrap();
    let moved = |piece, reason: &str| CorrectFiling {
        paper: papers[0],
        place: place(piece),
        reason: reason.to_owned(),
    };
    company.refuses(|ws| correct_filing(ws, moved(2, "误放")));
    company.refuses(|ws| correct_filing(ws, moved(7, "")));
    let corrected = correct_filing(&mut company.ws, moved(7, "误放")).unwrap();
    assert_eq!(corrected.place, Some(place(7)));
    assert_eq!(corrected.corrections[0].from, place(1));
    // The place that was left is free again.
    file_papers(&mut company.ws, filed(&papers[2..], "3", Some(1))).unwrap();

    let listed = |company: &mut Company, filed, text: &str| {
        let request = ListRegisteredPapers {
            filed,
            text: text.to_owned(),
            ..ListRegisteredPapers::default()
        };
        let page = list_registered_papers(&mut company.ws, request).unwrap();
        page.rows.iter().map(|row| row.paper).collect::<Vec<_>>()
    };
    assert_eq!(listed(&mut company, None, "3盒7件"), [papers[0]]);
    assert!(listed(&mut company, Some(false), "").is_empty());
    assert_eq!(listed(&mut company, Some(true), "").len(), 3);

    let request = ExportPaperRegister {
        year: 2026,
        format: TableFormat::Csv,
    };
    let mut file = PaperRegisterFile::begin(&company.ws, &request).unwrap();
    while file.write_some(&mut company.ws).unwrap() {}
    let csv = String::from_utf8(file.finish().unwrap()).unwrap();
    assert!(
        csv.contains("盒号") && csv.contains("\"2026\",\"3\",\"7\""),
        "{csv}"
    );
    assert!(get_filing(&mut company.ws, GetFiling { paper: papers[0] }).is_ok());
}

#[test]
fn the_same_seed_draws_the_same_papers_and_what_changed_since_is_told() {
    let (mut company, _) = with(5);
    let seed = "00000000075bcd15";
    let first = draw(&mut company, 3, Some(seed));
    let second = draw(&mut company, 3, Some(seed));
    assert_eq!(drawn(&first), drawn(&second));
    assert_eq!((first.population, first.seed.as_str()), (5, seed));
    let by_chance = draw(&mut company, 3, None);
    assert_ne!(by_chance.seed, seed);

    let again = |company: &mut Company| {
        redraw_paper_check(&mut company.ws, RedrawPaperCheck { check: first.id }).unwrap()
    };
    let same = again(&mut company);
    assert!(same.same_sample && same.same_population);
    company.up_to(Stage::Notified);
    let later = again(&mut company);
    assert!(!later.same_population);
    assert_eq!(later.population, 6);
}

#[test]
fn a_sample_is_of_its_kinds_its_days_and_its_unit() {
    let (mut company, papers) = with(2);
    let inspection = start_inspection(&mut company.ws, forms::start()).unwrap();
    company.finish(inspection.row.id);
    app::inspections::make_inspection_record(&mut company.ws, forms::record(inspection.row.id))
        .unwrap();
    let count = |company: &mut Company, terms| {
        let counted = count_sample(&mut company.ws, CountSample { terms });
        counted.map(|sample| (sample.population, sample.drawn))
    };
    assert_eq!(count(&mut company, terms(10)).unwrap(), (3, 3));
    let kinds = SampleTerms {
        kinds: vec![domain::paper_register::RegisteredKind::Notice],
        size: SampleSize::Percent { percent: 50 },
        ..terms(1)
    };
    assert_eq!(count(&mut company, kinds).unwrap(), (2, 1));
    let unit = |unit: &str| SampleTerms {
        unit: Some(testkit::id(unit)),
        ..terms(10)
    };
    assert_eq!(count(&mut company, unit("城东供电所")).unwrap().0, 3);
    let elsewhere = company.refuses(|ws| {
        count_sample(
            ws,
            CountSample {
                terms: unit("城南供电所"),
            },
        )
    });
    assert_eq!(elsewhere, Refusal::NoPapersToCheck);
    let before = SampleTerms {
        to: "2026-01-02".parse().unwrap(),
        ..terms(10)
    };
    let none = company.refuses(|ws| count_sample(ws, CountSample { terms: before }));
    assert_eq!(none, Refusal::NoPapersToCheck);
    file_papers(&mut company.ws, filed(&papers[..1], "1", None)).unwrap();
    let filed = SampleTerms {
        filed_only: true,
        ..terms(10)
    };
    assert_eq!(count(&mut company, filed).unwrap().0, 1);
}

#[test]
fn a_check_is_worked_through_signed_off_and_its_differences_answered() {
    let (mut company, papers) = with(3);
    file_papers(&mut company.ws, filed(&papers, "3", None)).unwrap();
    let check = draw(&mut company, 3, None);
    assert_eq!(in_today(&mut company, GroupName::PaperChecks), 1);
    let item = |n: usize| check.papers[n].id;
    assert!(check.papers.iter().all(|one| one.expected.filing.is_some()));
    assert!(
        check
            .papers
            .iter()
            .all(|one| one.expected.signer == DIRECTOR)
    );

    mark_checked_paper(&mut company.ws, mark(item(0), Verdict::Agrees)).unwrap();
    mark_checked_paper(&mut company.ws, mark(item(1), Verdict::Missing)).unwrap();
    // Marked anew, what was noted before waits no more.
    mark_checked_paper(&mut company.ws, mark(item(1), Verdict::Differs)).unwrap();
    let early = company.refuses(|ws| end_paper_check(ws, end(check.id, PASSPHRASE)));
    assert_eq!(early, Refusal::PapersNotChecked { count: 1 });
    mark_checked_paper(&mut company.ws, mark(item(2), Verdict::Missing)).unwrap();
    assert_eq!(in_today(&mut company, GroupName::PaperDifferences), 2);

    company.as_(DIRECTOR);
    let other = company.refuses(|ws| end_paper_check(ws, end(check.id, PASSPHRASE)));
    assert!(
        matches!(other, Refusal::PaperCheckOfAnother { .. }),
        "{other:?}"
    );
    company.as_("张伟");
    company.fails(|ws| end_paper_check(ws, end(check.id, "不是口令")));
    let ended = end_paper_check(&mut company.ws, end(check.id, PASSPHRASE)).unwrap();
    assert_eq!(ended.state, CheckState::Ended);
    assert_eq!(
        (
            ended.counts.agrees,
            ended.counts.differs,
            ended.counts.missing
        ),
        (1, 1, 1)
    );
    assert_eq!(
        (ended.checked_per_mille, ended.agrees_per_mille),
        (Some(1000), Some(333))
    );
    let frozen = company.refuses(|ws| mark_checked_paper(ws, mark(item(0), Verdict::Missing)));
    assert!(
        matches!(frozen, Refusal::PaperCheckIsOver { .. }),
        "{frozen:?}"
    );
    assert_eq!(in_today(&mut company, GroupName::PaperChecks), 0);

    let open = |company: &mut Company| {
        list_paper_differences(&mut company.ws, ListPaperDifferences::default()).unwrap()
    };
    let waiting = open(&mut company);
    assert_eq!((waiting.total, waiting.rows.len()), (2, 2));
    let date = waiting
        .rows
        .iter()
        .find(|one| one.point == CheckPoint::Date)
        .unwrap();
    let missing = waiting
        .rows
        .iter()
        .find(|one| one.point == CheckPoint::Missing)
        .unwrap();
    let wrong = answer(missing.id, AnswerWay::CorrectedOnPaper, true);
    company.refuses(|ws| answer_paper_difference(ws, wrong));
    answer_paper_difference(
        &mut company.ws,
        answer(date.id, AnswerWay::CorrectedOnPaper, true),
    )
    .unwrap();
    answer_paper_difference(
        &mut company.ws,
        answer(missing.id, AnswerWay::Explained, false),
    )
    .unwrap();
    let rest = open(&mut company);
    assert_eq!(
        (rest.total, rest.rows[0].id, rest.rows[0].answers.len()),
        (1, missing.id, 1)
    );
    answer_paper_difference(
        &mut company.ws,
        answer(missing.id, AnswerWay::Reprinted, true),
    )
    .unwrap();
    let late = answer(missing.id, AnswerWay::Explained, true);
    let late = company.refuses(|ws| answer_paper_difference(ws, late));
    assert_eq!(late, Refusal::DifferenceSettled);
    assert_eq!(in_today(&mut company, GroupName::PaperDifferences), 0);
    // What was signed off stays as it is.
    let after = get_paper_check(&mut company.ws, GetPaperCheck { check: check.id }).unwrap();
    assert_eq!(after.counts, ended.counts);
    assert_eq!(after.open_differences, 0);
    let checks = list_paper_checks(&mut company.ws, ListPaperChecks::default()).unwrap();
    assert_eq!(checks.rows.len(), 1);
}

#[test]
fn a_difference_with_an_answer_keeps_its_paper_as_it_was_marked_and_a_void_check_waits_for_nothing()
{
    let (mut company, _) = with(2);
    let check = draw(&mut company, 2, None);
    let item = check.papers[0].id;
    let marked = mark_checked_paper(&mut company.ws, mark(item, Verdict::Differs)).unwrap();
    let noted = marked.papers[0].differences[0].id;
    answer_paper_difference(&mut company.ws, answer(noted, AnswerWay::Explained, false)).unwrap();
    let kept = company.refuses(|ws| mark_checked_paper(ws, mark(item, Verdict::Agrees)));
    assert_eq!(kept, Refusal::DifferenceAnswered);

    let other = draw(&mut company, 2, None);
    mark_checked_paper(&mut company.ws, mark(other.papers[1].id, Verdict::Missing)).unwrap();
    let cancel = CancelPaperCheck {
        check: other.id,
        reason: "范围选错".to_owned(),
    };
    let voided = cancel_paper_check(&mut company.ws, cancel).unwrap();
    assert_eq!(
        (voided.state, voided.open_differences),
        (CheckState::Cancelled, 0)
    );
    let of_other = ListPaperDifferences {
        check: Some(other.id),
        ..ListPaperDifferences::default()
    };
    assert_eq!(
        list_paper_differences(&mut company.ws, of_other)
            .unwrap()
            .total,
        0
    );
}

#[test]
fn it_is_written_as_a_report_and_as_a_workbook() {
    let (mut company, papers) = with(2);
    file_papers(&mut company.ws, filed(&papers, "3", None)).unwrap();
    let check = draw(&mut company, 2, Some("00000000075bcd15"));
    mark_checked_paper(&mut company.ws, mark(check.papers[0].id, Verdict::Differs)).unwrap();
    let make = |company: &mut Company, format| {
        let request = MakePaperCheck {
            check: check.id,
            format,
        };
        make_paper_check(&company.ws, &request).unwrap()
    };
    let report = make(&mut company, CheckFormat::Pdf);
    assert_eq!(&report.bytes[..5], b"%PDF-");
    assert_eq!(report.name, "纸电核对 四季度核对.pdf");
    let book = make(&mut company, CheckFormat::Xlsx);
    assert_eq!(&book.bytes[..2], b"PK");
    // The same check gives the same bytes.
    assert_eq!(make(&mut company, CheckFormat::Pdf).bytes, report.bytes);
}

#[test]
fn an_auditor_reads_all_checks_papers_and_changes_nothing() {
    let (mut company, papers) = with(2);
    company.give_roles(AUDITOR, &[Role::Auditor]);
    let run = company.up_to(Stage::Notified);
    let report = || forms::report("10 kV 城东开关站");
    // Whatever is tried is refused by the one write path, and nothing is written.
    company.as_(AUDITOR);
    let read_only = |refusal: Refusal| {
        assert!(matches!(refusal, Refusal::ReadOnly { .. }), "{refusal:?}");
    };
    read_only(company.refuses(|ws| report_hazard(ws, report())));
    read_only(company.refuses(|ws| start_inspection(ws, forms::start())));
    read_only(company.refuses(|ws| file_papers(ws, filed(&papers, "3", None))));
    read_only(
        company
            .refuses(|ws| app::notices::record_ink_receipt(ws, forms::ink(run.notice, "王志强"))),
    );
    // Everything is open: the ledger, a hazard, the register, today, a file of a check.
    list_hazards(&mut company.ws, ListHazards::default()).unwrap();
    let seen = get_hazard(&mut company.ws, GetHazard { hazard: run.hazard }).unwrap();
    assert!(seen.acts.iter().all(|act| act.refusal.is_some()));
    list_registered_papers(&mut company.ws, ListRegisteredPapers::default()).unwrap();
    get_today(&mut company.ws, GetToday {}).unwrap();

    // A check of papers is the auditor's own; what it finds is answered by others.
    let check = draw(&mut company, 1, None);
    let marked =
        mark_checked_paper(&mut company.ws, mark(check.papers[0].id, Verdict::Differs)).unwrap();
    let noted = &marked.papers[0].differences[0];
    assert!(noted.ways.is_empty());
    read_only(
        company.refuses(|ws| {
            answer_paper_difference(ws, answer(noted.id, AnswerWay::Explained, true))
        }),
    );
    end_paper_check(&mut company.ws, end(check.id, PASSPHRASE)).unwrap();
    make_paper_check(
        &company.ws,
        &MakePaperCheck {
            check: check.id,
            format: CheckFormat::Xlsx,
        },
    )
    .unwrap();

    // The same commands by a safety officer pass.
    company.as_("张伟");
    report_hazard(&mut company.ws, report()).unwrap();
    start_inspection(&mut company.ws, forms::start()).unwrap();
    file_papers(&mut company.ws, filed(&papers, "3", None)).unwrap();
    app::notices::record_ink_receipt(&mut company.ws, forms::ink(run.notice, "王志强")).unwrap();
    answer_paper_difference(
        &mut company.ws,
        answer(noted.id, AnswerWay::Explained, true),
    )
    .unwrap();
}

#[test]
fn an_auditor_has_no_other_role_and_owns_nothing_that_is_open() {
    let mut company = Company::found();
    company.up_to(Stage::Rectifying);
    company.as_(DIRECTOR);
    let roles = |company: &Company, name: &str, roles: &[Role]| SetRoles {
        person: company.id(name),
        roles: roles.to_vec(),
    };
    let both = roles(&company, AUDITOR, &[Role::Auditor, Role::SafetyOfficer]);
    let refused = company.refuses(|ws| set_roles(ws, both));
    assert!(
        matches!(refused, Refusal::AuditorAlone { .. }),
        "{refused:?}"
    );
    let owner = roles(&company, "刘洋", &[Role::Auditor]);
    let refused = company.refuses(|ws| set_roles(ws, owner));
    assert!(
        matches!(refused, Refusal::StillOwnsHazards { .. }),
        "{refused:?}"
    );
    let alone = roles(&company, AUDITOR, &[Role::Auditor]);
    set_roles(&mut company.ws, alone).unwrap();
}
