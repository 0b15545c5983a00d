//! Statistics: every number is its list, the books balance, what was reported stays as it was.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

mod appraisal;
mod by_discipline;
mod histories;
mod inspected;
mod owed;
mod reported;
mod returning;

use app::figures::{FigureOf, FiguresView, GetFigures, get_figures};
use app::hazards::{LedgerConditions, ListHazards, list_hazards};
use chrono::{DateTime, Duration, Utc};
use domain::calendar::Zone;
use domain::figures::{Figure, Period, UnitFigures};
use testkit::{Company, day};
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
        let each = shown.disciplines.iter();
        let each: u32 = each.map(|one| one.row.figures.of(figure)).sum();
        assert_eq!(each, total, "{name} {figure:?}: lines of business");
    }
    for one in &shown.disciplines {
        balance(&one.row.figures);
        for figure in [Figure::Found, Figure::Closing, Figure::LateCurrent] {
            let of = FigureOf {
                figure,
                period: period(name),
            };
            let conditions = LedgerConditions {
                figure: Some(of),
                units: unit.into_iter().collect(),
                discipline: one.discipline,
                without_discipline: one.discipline.is_none(),
                ..LedgerConditions::default()
            };
            let wanted = one.row.figures.of(figure);
            let of = one.discipline;
            assert_eq!(
                listed(company, conditions),
                wanted,
                "{name} {of:?} {figure:?}"
            );
        }
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

fn at(days: i64) -> DateTime<Utc> {
    Zone::CHINA.noon(day("2026-01-01") + Duration::days(days))
}

/// An id of its own for each.
fn numbered(nth: usize, what: u8) -> Uuid {
    let nth = u128::try_from(nth).unwrap();
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | nth << 8 | u128::from(what))
}
