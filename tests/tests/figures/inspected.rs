//! What was inspected.

use app::inspections::{
    AddInspectionPlan, GetInspectionCalendar, ListInspections, add_inspection_plan,
    get_inspection_calendar, list_inspections,
};
use domain::inspection::InspectionKind;
use domain::inspection_plan::{PlanTerms, PlannedShare, Scope};
use testkit::{Company, day, forms, id};

use super::figures;

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
        walked_by: None,
    };
    add_inspection_plan(&mut company.ws, AddInspectionPlan { terms }).unwrap();
    let planned = |company: &mut Company| {
        let shown = figures(company, "2026-11", None).figures.inspections;
        (shown.due, shown.done)
    };
    assert_eq!(planned(&mut company), (0, 0), "not due yet");
    company.advance(3);
    assert_eq!(planned(&mut company), (1, 0));
    // Each number has its list, over as many months as its period has.
    let mut listed = |only, from: &str| {
        let asked = GetInspectionCalendar {
            from: day(from),
            to: day("2026-12-31"),
            inspector: None,
            unit: None,
            only: Some(only),
        };
        let view = get_inspection_calendar(&mut company.ws, asked).unwrap();
        (view.counts.total, view.times.len())
    };
    assert_eq!(listed(PlannedShare::Due, "2026-10-01"), (1, 1));
    assert_eq!(listed(PlannedShare::Missed, "2026-01-01"), (1, 1));
    assert_eq!(listed(PlannedShare::Done, "2026-01-01"), (0, 0));
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
