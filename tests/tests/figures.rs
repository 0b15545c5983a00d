//! Statistics: every number is its list, the books balance, what was reported stays as it was.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use std::collections::BTreeMap;

use app::figures::{
    FigureOf, FiguresFormat, FiguresView, GetFigures, GetReport, MakeFigures, ReportFigures,
    ReportView, SetTargets, TargetGiven, get_figures, get_report, make_figures, report_figures,
    set_targets,
};
use app::hazards::{
    LedgerConditions, ListHazards, ReopenHazard, SettleHazard, VoidHazard, list_hazards,
    reopen_hazard, report_hazard, settle_hazard, void_hazard,
};
use app::inspections::{AddInspectionPlan, ListInspections, add_inspection_plan, list_inspections};
use chrono::{DateTime, Duration, Utc};
use domain::Refusal;
use domain::calendar::Zone;
use domain::figures::{Figure, Indicator, Period, UnitFigures};
use domain::hazard::{
    Case, Hazard, Imported, LedgerWords, Need, Report, Responsibility, Site, Stands,
    StatutoryLevel, Step, StepDetail,
};
use domain::inspection::InspectionKind;
use domain::inspection_plan::{PlanTerms, Scope};
use domain::permission::Action;
use proptest::prelude::*;
use store::Meta;
use testkit::{Company, DIRECTOR, Run, Stage, day, forms, id};
use uuid::Uuid;

fn period(name: &str) -> Period {
    Period::named(name).unwrap()
}

fn figures(company: &mut Company, name: &str, unit: Option<Uuid>) -> FiguresView {
    let request = GetFigures {
        period: Some(period(name)),
        unit,
    };
    get_figures(&mut company.ws, request).unwrap()
}

/// How many hazards the ledger lists for a number.
fn listed(company: &mut Company, conditions: LedgerConditions) -> u32 {
    let request = ListHazards {
        conditions,
        limit: Some(200),
        ..ListHazards::default()
    };
    let page = list_hazards(&mut company.ws, request).unwrap();
    assert_eq!(page.rows.len(), page.total as usize);
    page.total
}

/// The hazards of a row of the tables, as its links ask for them.
fn of_row(row: &UnitFigures, figure: FigureOf) -> LedgerConditions {
    let mut conditions = LedgerConditions {
        figure: Some(figure),
        ..LedgerConditions::default()
    };
    match (row.unit, row.alone) {
        (None, _) => conditions.without_unit = true,
        (alone, true) => conditions.unit_alone = alone,
        (Some(unit), false) => conditions.units = vec![unit],
    }
    conditions
}

/// The books balance, and each number is its list, in the sum and in every row.
fn check(company: &mut Company, name: &str, unit: Option<Uuid>) {
    let shown = figures(company, name, unit).figures;
    let balance = |row: &UnitFigures| {
        let of = |figure| i64::from(row.of(figure));
        let wanted = of(Figure::Opening) + of(Figure::Found) - of(Figure::Closed);
        assert_eq!(wanted, of(Figure::Closing), "{name} {}", row.name);
        let [ages, causes, levels] = [
            vec![Figure::Age7, Figure::Age30, Figure::Age90, Figure::AgeOlder],
            vec![
                Figure::CauseHuman,
                Figure::CauseEquipment,
                Figure::CauseEnvironment,
                Figure::CauseManagement,
                Figure::CauseUnknown,
            ],
            vec![Figure::General, Figure::Major, Figure::Unassessed],
        ]
        .map(|parts| parts.into_iter().map(of).sum::<i64>());
        assert_eq!(ages, of(Figure::Closing), "{name}: ages");
        assert_eq!(
            (causes, levels),
            (of(Figure::Found), of(Figure::Found)),
            "{name}"
        );
        let judged = of(Figure::OnTimeCurrent) + of(Figure::LateCurrent);
        assert_eq!(judged, of(Figure::DueCurrent), "{name}");
    };
    balance(&shown.total.figures);
    for figure in Figure::ALL {
        let of = FigureOf {
            figure,
            period: period(name),
        };
        let all = LedgerConditions {
            figure: Some(of),
            units: unit.into_iter().collect(),
            ..LedgerConditions::default()
        };
        let total = shown.total.figures.of(figure);
        assert_eq!(listed(company, all), total, "{name} {figure:?}");
        let rows: u32 = shown.rows.iter().map(|row| row.figures.of(figure)).sum();
        assert_eq!(rows, total, "{name} {figure:?}: rows");
    }
    for row in &shown.rows {
        balance(&row.figures);
        for figure in [
            Figure::Found,
            Figure::Closing,
            Figure::LateCurrent,
            Figure::Voided,
        ] {
            let of = FigureOf {
                figure,
                period: period(name),
            };
            let wanted = row.figures.of(figure);
            let name = &row.figures.name;
            assert_eq!(
                listed(company, of_row(&row.figures, of)),
                wanted,
                "{name} {figure:?}"
            );
        }
    }
}

/// What happened to a hazard, in days from New Year.
#[derive(Debug, Clone)]
struct Told {
    found: i64,
    stands: Stands,
    takes: i64,
    due: Option<i64>,
    completed: Option<i64>,
    unit: Option<&'static str>,
    level: Option<StatutoryLevel>,
}

fn told() -> impl Strategy<Value = Told> {
    let stands = prop::sample::select(vec![
        Stands::Reported,
        Stands::Rectifying,
        Stands::Submitted,
        Stands::Archived,
        Stands::Archived,
        Stands::Voided,
    ]);
    let unit = prop::sample::select(vec![
        None,
        Some("城东供电所"),
        Some("城东供电所运维一班"),
        Some("城南供电所"),
    ]);
    let level = prop::sample::select(vec![
        None,
        Some(StatutoryLevel::General),
        Some(StatutoryLevel::Major),
    ]);
    let due = prop::option::of(0_i64..60);
    let completed = prop::option::of(0_i64..60);
    (0_i64..325, stands, 0_i64..120, due, completed, unit, level).prop_map(
        |(found, stands, takes, due, completed, unit, level)| Told {
            found,
            stands,
            takes,
            due: due.map(|days| found + days),
            completed: completed.map(|days| found + days),
            unit,
            level,
        },
    )
}

fn at(days: i64) -> DateTime<Utc> {
    Zone::CHINA.noon(day("2026-01-01") + Duration::days(days))
}

/// Enters it as a ledger would, past all rules: any history at all.
fn enter(company: &mut Company, told: &Told, nth: usize) {
    let (hazard, step) = (Uuid::now_v7_of(nth, 1), Uuid::now_v7_of(nth, 2));
    let report = Report {
        title: format!("第 {nth} 项"),
        description: "电缆沟积水".to_owned(),
        site: Site {
            unit: id("城东供电所"),
            place: id("10 kV 城东 113 线"),
            spot: "东侧".to_owned(),
        },
        origin: domain::hazard::Origin {
            found_at: at(told.found),
            found_by: id("张伟"),
            inspection: None,
        },
        photos: Vec::new(),
        no_photo_reason: "无".to_owned(),
    };
    let now = at(3650);
    let hazard = Hazard::report(hazard, format!("H{nth}"), report, now).unwrap();
    let closes = matches!(told.stands, Stands::Archived | Stands::Voided);
    let step = Step {
        id: step,
        hazard: hazard.id,
        actor: id("张伟"),
        recorded_by: id("张伟"),
        happened_at: at(told.found + if closes { told.takes } else { 0 }),
        recorded_at: at(400),
        heads: Vec::new(),
        rules: 3,
        detail: StepDetail::Imported(Imported {
            import: Uuid::nil(),
            row: 1,
            stands: told.stands,
            said: String::new(),
            assessment: told.level.map(|level| domain::hazard::Assessment {
                level,
                ..forms::assessment()
            }),
            responsibility: told.unit.map(|unit| Responsibility {
                unit: id(unit),
                owner: None,
            }),
            measures: "排净".to_owned(),
            due_on: told.due.map(|days| Zone::CHINA.day(at(days))),
            words: LedgerWords::default(),
            completed_on: told.completed.map(|days| Zone::CHINA.day(at(days))),
            reinspected_on: None,
            closed_on: None,
        }),
    };
    assert!(Case::fold([&step]).without_effect.is_empty());
    let meta = Meta {
        kind: "import_ledger",
        author: company.director(),
        on_behalf_of: None,
        purpose: String::new(),
    };
    let written = company.ws.store().write(meta, |tx| {
        tx.save(&hazard)?;
        tx.append(&step)
    });
    written.unwrap();
}

/// Ids that follow each other.
trait NowV7Of {
    fn now_v7_of(nth: usize, what: u8) -> Self;
}

impl NowV7Of for Uuid {
    fn now_v7_of(nth: usize, what: u8) -> Self {
        let nth = u128::try_from(nth).unwrap();
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | nth << 8 | u128::from(what))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn opening_and_new_less_closed_is_closing_whatever_happened(
        all in prop::collection::vec(told(), 1..60)
    ) {
        let mut company = Company::found();
        company.as_(DIRECTOR);
        for (nth, told) in all.iter().enumerate() {
            enter(&mut company, told, nth);
        }
        for name in ["2026-02", "2026-11", "2026-Q3", "2026"] {
            check(&mut company, name, None);
        }
        check(&mut company, "2026-Q2", Some(id("城东供电所")));
    }
}

/// A month worked out by hand. Found before: A, closed on the 23rd, five days ahead. Found in it:
/// B, closed the same day; C, due on the 26th and never finished; D, nobody's yet; E, voided.
fn month() -> (Company, [Uuid; 5]) {
    let mut company = Company::found();
    company.as_("张伟");
    let mut report = forms::report("10 kV 城东 113 线");
    report.found_at = Some(Zone::CHINA.noon(day("2026-10-20")));
    let a = report_hazard(&mut company.ws, report).unwrap().row.id;
    let due = |hazard, on: &str| forms::settle(hazard, "城东供电所", Some("刘洋"), day(on));
    settle_hazard(&mut company.ws, due(a, "2026-11-28")).unwrap();
    let mut run = Run {
        hazard: a,
        notice: Uuid::nil(),
    };
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
    let b = company.up_to(Stage::Closed).hazard;
    let mut c = company.up_to(Stage::Reported);
    settle_hazard(&mut company.ws, due(c.hazard, "2026-11-26")).unwrap();
    for stage in [
        Stage::Assessed,
        Stage::Frozen,
        Stage::Notified,
        Stage::Served,
    ] {
        company.drive(&mut c, stage);
    }
    let d = company.up_to(Stage::Reported).hazard;
    let e = company.up_to(Stage::Reported).hazard;
    void(&mut company, e);
    company.as_("张伟");
    (company, [a, b, c.hazard, d, e])
}

fn void(company: &mut Company, hazard: Uuid) {
    let reason = "重复登记".to_owned();
    void_hazard(company.as_(DIRECTOR), VoidHazard { hazard, reason }).unwrap();
}

fn report() -> ReportFigures {
    ReportFigures {
        period: period("2026-11"),
        unit: None,
        recipient: "清河市应急管理局".to_owned(),
        reason: String::new(),
        remarks: "举一反三，12月10日前完成同类隐患排查。".to_owned(),
    }
}

fn adjusted(view: &ReportView) -> BTreeMap<Figure, (u32, u32, Vec<Uuid>, Vec<Uuid>)> {
    let ids = |all: &[app::figures::HazardChange]| all.iter().map(|one| one.hazard).collect();
    let each = view.adjustments.iter().map(|one| {
        let change = (one.reported, one.now, ids(&one.joined), ids(&one.left));
        (one.figure, change)
    });
    each.collect()
}

#[test]
fn a_month_is_counted_reported_and_adjusted() {
    let (mut company, [_, _, c, d, _]) = month();
    let early = company.refuses(|ws| report_figures(ws, report()));
    let last = day("2026-11-30");
    assert_eq!(early, Refusal::PeriodNotOver { last });
    company.advance(8);
    check(&mut company, "2026-11", None);
    let view = figures(&mut company, "2026-11", None);
    let total = &view.figures.total;
    for (figure, count) in [
        (Figure::Opening, 1),
        (Figure::Found, 3),
        (Figure::Closed, 2),
        (Figure::Closing, 2),
        (Figure::Overdue, 1),
        (Figure::DueOriginal, 2),
        (Figure::OnTimeOriginal, 1),
        (Figure::LateCurrent, 1),
        (Figure::General, 2),
        (Figure::GeneralRectified, 1),
        (Figure::Unassessed, 1),
        (Figure::FirstVisits, 2),
        (Figure::FirstPassed, 2),
        (Figure::Age30, 0),
        (Figure::Age7, 2),
        (Figure::Voided, 1),
    ] {
        assert_eq!(total.figures.of(figure), count, "{figure:?}");
    }
    // C was due on the 26th; the month ends on the 30th. B is due in December and stays outside.
    assert_eq!(
        (total.figures.late_days, total.on_time_original),
        (4, Some(500))
    );
    let late = { &view.figures.kpi }
        .iter()
        .find(|one| one.scored.indicator == Indicator::LateDays);
    assert_eq!(late.unwrap().scored.measured.unwrap().value, 40);
    assert_eq!(view.figures.pressing.len(), 1);
    assert_eq!(
        (
            view.figures.pressing[0].hazard,
            view.figures.pressing[0].late_days
        ),
        (c, 4)
    );
    assert_eq!(view.trend.len(), 12);
    assert_eq!((view.trend[10].found, view.trend[10].closed), (3, 2));

    let reported = report_figures(&mut company.ws, report()).unwrap();
    assert!(reported.adjustments.is_empty());
    assert!(company.bytes(reported.report.paper).starts_with(b"%PDF"));

    // What belongs to December changes nothing; what is entered late does.
    company.up_to(Stage::Reported);
    let mut late = forms::report("10 kV 城东 113 线");
    late.found_at = Some(Zone::CHINA.noon(day("2026-11-25")));
    let late = report_hazard(&mut company.ws, late).unwrap().row.id;
    void(&mut company, d);
    let asked = || GetReport {
        report: reported.report.id,
    };
    let now = get_report(&mut company.ws, asked()).unwrap();
    assert_eq!(
        now.figures.total.figures.of(Figure::Found),
        3,
        "as it was reported"
    );
    let changes = adjusted(&now);
    assert_eq!(changes[&Figure::Found], (3, 3, vec![late], vec![d]));
    assert_eq!(changes[&Figure::Closing], (2, 2, vec![late], vec![d]));
    assert_eq!(changes[&Figure::Voided], (1, 2, vec![d], Vec::new()));
    assert!(!changes.contains_key(&Figure::Opening) && !changes.contains_key(&Figure::Closed));

    company.as_("张伟");
    let again = company.refuses(|ws| report_figures(ws, report()));
    assert_eq!(again, Refusal::Blank { field: "reason" });
    let reason = "漏报 1 项".to_owned();
    report_figures(&mut company.ws, ReportFigures { reason, ..report() }).unwrap();
    let reports = figures(&mut company, "2026-11", None).reports;
    assert_eq!(reports.len(), 2);
    assert_eq!(
        (reports[0].reason.as_str(), reports[1].reason.as_str()),
        ("漏报 1 项", "")
    );
    let mut company = company.reopen();
    assert_eq!(
        adjusted(&get_report(&mut company.ws, asked()).unwrap()),
        changes
    );
}

#[test]
fn the_bulletin_and_the_table_say_what_was_reported() {
    let (mut company, [.., d, _]) = month();
    company.advance(8);
    let reported = report_figures(&mut company.ws, report()).unwrap().report;
    void(&mut company, d);
    let make = |format, report| MakeFigures {
        period: period("2026-11"),
        unit: None,
        report,
        format,
    };
    let words = |company: &Company, report| {
        let file = make_figures(&company.ws, &make(FiguresFormat::Pdf, report)).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bulletin.pdf");
        std::fs::write(&path, file.bytes).unwrap();
        let sound = std::process::Command::new("qpdf")
            .arg("--check")
            .arg(&path)
            .output()
            .unwrap();
        assert!(
            sound.status.success(),
            "{}",
            String::from_utf8_lossy(&sound.stdout)
        );
        let text = std::process::Command::new("pdftotext")
            .arg(&path)
            .arg("-")
            .output()
            .unwrap();
        let text = String::from_utf8(text.stdout).unwrap();
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    let frozen = words(&company, Some(reported.id));
    for said in [
        "2026年11月安全检查与隐患排查治理情况通报",
        "期初未销号隐患1项，本期新增3项，销号2项，期末未销号2项",
        "按期整改率50%",
        "未到期的不计入",
        "逾期4天",
        "举一反三，12月10日前完成同类隐患排查。",
        "隐患排查治理情况统计表",
        "单位负责人（签字）",
    ] {
        assert!(frozen.contains(said), "{said}: {frozen}");
    }
    assert!(words(&company, None).contains("本期新增2项"));

    let file = make_figures(&company.ws, &make(FiguresFormat::Xlsx, Some(reported.id))).unwrap();
    let book = documents::spreadsheet::read(&file.bytes, Default::default()).unwrap();
    assert_eq!(book.grids.len(), 3);
    let sum = |grid: &documents::spreadsheet::Grid| {
        let row = |cells: &Vec<_>| format!("{cells:?}").contains("合计");
        let at = grid.rows.iter().position(row).unwrap();
        let text = |cell| grid.cell(at, cell).words();
        (1..13).map(text).collect::<Vec<_>>().join(" ")
    };
    // One unit; two general ones of which one is rectified; no major one, so no rate; no money.
    assert_eq!(sum(&book.grids[0]), "1 2 1 50 0 0  0 0 0 0 0");
    assert_eq!(sum(&book.grids[1]), "1 3 2 2 1 2 1 2 1 0 3 50");
}

#[test]
fn weights_and_targets_are_the_organisations_own() {
    let (mut company, _) = month();
    company.as_("张伟");
    let given = |indicator, weight, target| TargetGiven {
        indicator,
        weight,
        target,
    };
    let set = |targets: &[TargetGiven]| SetTargets {
        targets: targets.to_vec(),
    };
    let moved = [
        given(Indicator::OnTimeOriginal, 30, 1000),
        given(Indicator::OnTimeCurrent, 0, 950),
    ];
    let officer = company.refuses(|ws| set_targets(ws, set(&moved)));
    let person = "张伟".to_owned();
    let action = Action::SetTargets;
    assert_eq!(officer, Refusal::NotAllowed { action, person });
    company.as_(DIRECTOR);
    let short = company.refuses(|ws| set_targets(ws, set(&moved[1..])));
    assert_eq!(short, Refusal::WeightsNotHundred { sum: 80 });
    set_targets(&mut company.ws, set(&moved)).unwrap();
    company.advance(8);
    let mut company = company.reopen();
    let kpi = figures(&mut company, "2026-11", None).figures.kpi;
    let of = |indicator| kpi.iter().find(|one| one.scored.indicator == indicator);
    assert!(of(Indicator::OnTimeCurrent).is_none());
    let original = &of(Indicator::OnTimeOriginal).unwrap().scored;
    // One of two in time: half of 30 points.
    assert_eq!((original.weight, original.score), (30, Some(150)));
}

#[test]
fn inspections_planned_and_held_are_counted_and_listed() {
    let mut company = Company::found();
    company.as_("张伟");
    company.inspected(forms::start());
    let terms = PlanTerms {
        title: "节前检查".to_owned(),
        kind: InspectionKind::Holiday,
        checklist: forms::checklist(),
        scope: Scope::Places {
            places: vec![id("10 kV 城东开关站")],
        },
        starts_on: day("2026-11-24"),
        recurrence: None,
        days: 1,
        inspectors: vec![id("张伟")],
    };
    add_inspection_plan(&mut company.ws, AddInspectionPlan { terms }).unwrap();
    let planned = |company: &mut Company| {
        let shown = figures(company, "2026-11", None).figures.inspections;
        (shown.due, shown.done)
    };
    assert_eq!(planned(&mut company), (0, 0), "not due yet");
    company.advance(3);
    assert_eq!(planned(&mut company), (1, 0));
    for (unit, held) in [(None, 1), (Some("城东供电所"), 1), (Some("城南供电所"), 0)] {
        let shown = figures(&mut company, "2026-11", unit.map(id))
            .figures
            .inspections;
        let kinds = shown
            .kinds
            .iter()
            .map(|kind| (kind.kind, kind.held, kind.failed));
        let wanted = (held > 0).then_some((InspectionKind::Special, held, 0));
        assert_eq!(
            kinds.collect::<Vec<_>>(),
            wanted.into_iter().collect::<Vec<_>>()
        );
        let mut listed = |from: &str, to: &str| {
            let request = ListInspections {
                below: unit.map(id),
                finished_from: Some(day(from)),
                finished_to: Some(day(to)),
                ..ListInspections::default()
            };
            list_inspections(&mut company.ws, request)
                .unwrap()
                .counts
                .done
        };
        assert_eq!(listed("2026-11-01", "2026-11-30"), held);
        assert_eq!(listed("2026-11-23", "2026-11-23"), held);
        assert_eq!(listed("2026-11-24", "2026-11-30"), 0);
        assert_eq!(listed("2026-10-01", "2026-11-22"), 0);
    }
}

/// Found at a place by an item of a checklist on a day.
fn failed(company: &mut Company, nth: usize, place: &str, on: &str) -> Uuid {
    let report = Report {
        title: String::new(),
        description: "挡板偏低".to_owned(),
        site: Site {
            unit: id("城东供电所"),
            place: id(place),
            spot: "南侧".to_owned(),
        },
        origin: domain::hazard::Origin {
            found_at: Zone::CHINA.noon(day(on)),
            found_by: id("张伟"),
            inspection: Some((Uuid::nil(), "T1-03".to_owned())),
        },
        photos: Vec::new(),
        no_photo_reason: "无".to_owned(),
    };
    let hazard = Hazard::report(Uuid::now_v7_of(nth, 9), format!("F{nth}"), report, at(3650));
    let hazard = hazard.unwrap();
    let meta = Meta {
        kind: "report_hazard",
        author: id("张伟"),
        on_behalf_of: None,
        purpose: String::new(),
    };
    company
        .ws
        .store()
        .write(meta, |tx| tx.save(&hazard).map(drop))
        .unwrap();
    hazard.id
}

#[test]
fn what_comes_back_is_recurring_and_money_is_summed() {
    let mut company = Company::found();
    let old = company.up_to(Stage::Closed).hazard;
    let back = ReopenHazard {
        hazard: old,
        reason: "雨后再次积水".to_owned(),
        description: String::new(),
        photos: Vec::new(),
        no_photo_reason: "夜间无法拍照".to_owned(),
        found_at: None,
        actor: None,
    };
    let back = reopen_hazard(&mut company.ws, back).unwrap().row.id;
    let settled = SettleHazard {
        funds: Some(Need::Planned("3.5 万元，大修资金".to_owned())),
        ..forms::settle(back, "城东供电所", Some("刘洋"), company.in_days(5))
    };
    settle_hazard(&mut company.ws, settled).unwrap();
    let (here, there) = ("10 kV 城东开关站", "10 kV 城东 113 线");
    failed(&mut company, 1, here, "2025-11-01");
    failed(&mut company, 2, here, "2026-10-05");
    let again = failed(&mut company, 3, here, "2026-11-10");
    failed(&mut company, 4, there, "2026-11-12");
    check(&mut company, "2026-11", None);
    let total = figures(&mut company, "2026-11", None).figures.total.figures;
    assert_eq!(total.of(Figure::Recurring), 2);
    assert_eq!((total.funds, total.funds_in_year), (35_000, 35_000));
    let figure = FigureOf {
        figure: Figure::Recurring,
        period: period("2026-11"),
    };
    let request = ListHazards {
        conditions: LedgerConditions {
            figure: Some(figure),
            ..LedgerConditions::default()
        },
        ..ListHazards::default()
    };
    let listed = list_hazards(&mut company.ws, request)
        .unwrap()
        .rows
        .into_iter();
    let mut listed: Vec<_> = listed.map(|row| row.id).collect();
    listed.sort();
    let mut wanted = [back, again];
    wanted.sort();
    assert_eq!(listed, wanted);
    // The one of October was there in the November before, within a year.
    let october = figures(&mut company, "2026-10", None).figures.total.figures;
    assert_eq!((october.of(Figure::Recurring), october.funds), (1, 0));
}
