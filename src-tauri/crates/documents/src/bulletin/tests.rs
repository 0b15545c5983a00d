use std::collections::BTreeMap;

use domain::figures::{
    DisciplineFigures, Indicator, InspectionFigures, KindFigures, KpiTarget, Measured, Mention,
    Period, score,
};
use domain::hazard::Discipline;
use domain::inspection::InspectionKind;
use uuid::Uuid;

use super::*;
use crate::testing::{fonts, keep, rendered_at};

fn row(name: &str, numbers: &[(Figure, u32)]) -> UnitFigures {
    UnitFigures {
        name: name.to_owned(),
        counts: numbers.iter().copied().collect::<BTreeMap<_, _>>(),
        units: 1,
        funds: 35_000,
        funds_in_year: 1_235_000,
        ..UnitFigures::default()
    }
}

pub(crate) fn sample(units: u32, mentions: u32) -> FiguresSnapshot {
    let numbers = |n: u32| {
        [
            (Figure::Opening, 4 + n),
            (Figure::Found, 9 + n),
            (Figure::Closed, 8),
            (Figure::Closing, 5 + 2 * n),
            (Figure::Overdue, n % 3),
            (Figure::DueOriginal, 7),
            (Figure::OnTimeOriginal, 5),
            (Figure::DueCurrent, 6),
            (Figure::OnTimeCurrent, 6),
            (Figure::General, 8 + n),
            (Figure::GeneralRectified, 6),
            (Figure::Major, n % 2),
            (Figure::CauseEquipment, 9),
            (Figure::SelfFound, 9),
            (Figure::Age7, 5),
        ]
    };
    let rows: Vec<_> = (1..=units)
        .map(|n| row(&format!("第 {n} 供电所"), &numbers(n)))
        .collect();
    let measured = |part, whole, value| Some(Measured { part, whole, value });
    let target = |indicator, weight, target| KpiTarget {
        id: Uuid::nil(),
        indicator,
        weight,
        target,
    };
    FiguresSnapshot {
        organisation: "清河供电公司".to_owned(),
        department: "安全监察部".to_owned(),
        period: Period::named("2026-11").unwrap(),
        unit: None,
        unit_name: String::new(),
        as_of: "2026-11-30".parse().unwrap(),
        total: row("", &numbers(12)),
        rows,
        disciplines: vec![
            DisciplineFigures {
                discipline: Some(Discipline::Distribution),
                figures: row("", &numbers(3)),
            },
            DisciplineFigures {
                discipline: None,
                figures: row("", &numbers(2)),
            },
        ],
        inspections: InspectionFigures {
            due: 6,
            done: 5,
            kinds: vec![KindFigures {
                kind: InspectionKind::Special,
                held: 5,
                items: 75,
                failed: 9,
                raised: 8,
                fixed: 2,
            }],
        },
        kpi: vec![
            score(
                &target(Indicator::OnTimeCurrent, 60, 950),
                measured(6, 7, 857),
            ),
            score(&target(Indicator::MajorCommitted, 20, 1000), None),
            score(&target(Indicator::LateDays, 20, 30), measured(7, 2, 35)),
        ],
        pressing: (0..mentions)
            .map(|n| Mention {
                hazard: Uuid::nil(),
                number: format!("隐患〔2026〕{}号", 400 + n),
                title: "东侧电缆沟积水约 15 cm，盖板缺失 2 块".to_owned(),
                unit: "城东供电所".to_owned(),
                owner: "刘洋".to_owned(),
                due_on: "2026-11-20".parse().ok(),
                major: n == 0,
                late_days: n,
            })
            .collect(),
        remarks: "各单位要举一反三，12月10日前完成同类隐患排查。".to_owned(),
    }
}

#[test]
fn a_bulletin_has_its_statutory_table_on_a_page_of_its_own() {
    let made = render(fonts(), &sample(5, 4), rendered_at()).unwrap();
    keep("bulletin.pdf", &made.pdf);
    let bare = FiguresSnapshot {
        rows: Vec::new(),
        disciplines: Vec::new(),
        inspections: InspectionFigures::default(),
        kpi: Vec::new(),
        pressing: Vec::new(),
        remarks: String::new(),
        ..sample(0, 0)
    };
    let small = render(fonts(), &bare, rendered_at()).unwrap();
    keep("bulletin-small.pdf", &small.pdf);
    assert_eq!(small.pages, 2);
    assert!(made.pages > 2);
}

#[test]
fn many_units_run_over_pages_and_nothing_falls_off_the_paper() {
    let faces = Faces::new(fonts());
    let layout = layout(&faces, &sample(60, 40));
    let made = render(fonts(), &sample(60, 40), rendered_at()).unwrap();
    keep("bulletin-long.pdf", &made.pdf);
    let low = crate::page::HEIGHT - 30.0;
    for item in layout.pages.iter().flatten() {
        if let crate::page::Item::Text { x, y, .. } = item {
            assert!(*y < low && *x < crate::page::WIDTH - SIDE / 2.0, "{x} {y}");
        }
    }
    assert_eq!(made.pages as usize, layout.pages.len());
}

#[test]
fn money_is_written_to_the_yuan() {
    assert_eq!(
        [0, 35_000, 120_001, 1_235_000].map(wan),
        ["0", "3.5", "12.0001", "123.5"]
    );
}
