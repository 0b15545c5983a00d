//! The statutory table by line of business (专业): each number is its list there as well.

use app::figures::{FiguresFormat, MakeFigures, make_figures};
use app::hazards::{SettleHazard, report_hazard, settle_hazard};
use domain::figures::Figure;
use domain::hazard::Discipline;
use testkit::{Company, forms};

use super::{check, figures, period};

#[test]
fn hazards_are_counted_by_line_of_business_and_in_the_workbook_too() {
    let mut company = Company::found();
    company.as_("张伟");
    for discipline in [
        Some(Discipline::Distribution),
        Some(Discipline::Distribution),
        Some(Discipline::Fire),
        None,
    ] {
        let report = forms::report("10 kV 城东 113 线");
        let hazard = report_hazard(&mut company.ws, report).unwrap().row.id;
        let due_on = company.in_days(9);
        let settle = SettleHazard {
            discipline,
            ..forms::settle(hazard, "城东供电所", Some("刘洋"), due_on)
        };
        settle_hazard(&mut company.ws, settle).unwrap();
    }
    check(&mut company, "2026-11", None);
    let shown = figures(&mut company, "2026-11", None).figures;
    let found: Vec<_> = { shown.disciplines.iter() }
        .map(|one| (one.discipline, one.row.figures.of(Figure::Found)))
        .collect();
    assert_eq!(
        found,
        [
            (Some(Discipline::Distribution), 2),
            (Some(Discipline::Fire), 1),
            (None, 1)
        ]
    );
    let request = MakeFigures {
        period: period("2026-11"),
        unit: None,
        report: None,
        format: FiguresFormat::Xlsx,
    };
    let book = make_figures(&company.ws, &request).unwrap().bytes;
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut words = String::new();
    std::io::Read::read_to_string(&mut book.by_name("xl/workbook.xml").unwrap(), &mut words)
        .unwrap();
    assert!(words.contains("按专业"), "{words}");
}
