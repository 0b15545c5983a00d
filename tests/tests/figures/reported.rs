//! A month worked out by hand, reported, adjusted, and on paper.

use std::collections::BTreeMap;

use app::figures::{
    FiguresFormat, GetReport, HazardChange, MakeFigures, ReportFigures, ReportView, get_report,
    make_figures, report_figures,
};
use app::hazards::{VoidHazard, report_hazard, settle_hazard, void_hazard};
use domain::Refusal;
use domain::calendar::Zone;
use domain::figures::{Figure, Indicator};
use testkit::{Company, DIRECTOR, Run, Stage, day, forms};
use uuid::Uuid;

use super::{check, figures, period};

/// A month worked out by hand. Found before: A, closed on the 23rd, five days ahead. Found in it:
/// B, closed the same day; C, due on the 26th and never finished; D, nobody's yet; E, voided.
pub fn month() -> (Company, [Uuid; 5]) {
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
    void_hazard(
        company.as_(DIRECTOR),
        VoidHazard {
            hazard,
            reason,
            happened_at: None,
        },
    )
    .unwrap();
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
    let ids = |all: &[HazardChange]| all.iter().map(|one| one.hazard).collect();
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
    assert_eq!(book.grids.len(), 4);
    let sum = |grid: &documents::spreadsheet::Grid| {
        let row = |cells: &Vec<_>| format!("{cells:?}").contains("合计");
        let at = grid.rows.iter().position(row).unwrap();
        let text = |cell| grid.cell(at, cell).words();
        (1..13).map(text).collect::<Vec<_>>().join(" ")
    };
    // One unit; two general ones of which one is rectified; no major one, so no rate; no money.
    assert_eq!(sum(&book.grids[0]), "1 2 1 50 0 0  0 0 0 0 0");
    assert_eq!(sum(&book.grids[1]), sum(&book.grids[0]));
    assert_eq!(sum(&book.grids[2]), "1 3 2 2 1 2 1 2 1 0 3 50");
}
