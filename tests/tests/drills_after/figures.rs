//! The figures of drills: every number is as long as its list.

use app::drills::{cancel_drill, get_drill_figures, list_drill_figure, postpone_drill};
use app::figures::get_figures;
use chrono::Duration;
use domain::drill::Stage;
use domain::drill::figures::DrillFigure;
use domain::figures::{Indicator, Measured};
use serde_json::json;

use super::{held, plan_of};

#[test]
fn every_number_is_as_long_as_its_list() {
    let (mut company, first) = held();
    let due_on = company.in_days(3);
    company.find_in_drill(first, due_on);
    company.evaluate_drill(first);
    let plan = plan_of(&mut company, first);
    let tomorrow = company.folder.env.now() + Duration::days(1);
    // One is put off and held late, one is cancelled, one is forgotten.
    let late = company.planned_drill(plan, tomorrow);
    let to = tomorrow + Duration::days(1);
    let put_off = json!({"drill": late.row.id, "to": to, "reason": "当日保电"});
    postpone_drill(&mut company.ws, said!(put_off)).unwrap();
    let cancelled = company.planned_drill(plan, tomorrow).row.id;
    let gone = json!({"drill": cancelled, "reason": "预案修订后重新安排"});
    cancel_drill(&mut company.ws, said!(gone)).unwrap();
    company.planned_drill(plan, tomorrow);
    company.folder.env.set(to);
    company.hold_planned(&late);
    company.advance(5);

    let view = get_drill_figures(&mut company.ws, said!(json!({"period": "2026"}))).unwrap();
    let figures = &view.figures;
    use DrillFigure::{
        Actions, ActionsLate, Evaluated, Held, NotEvaluated, Planned, PlannedCancelled,
        PlannedHeld, PlannedLate, PlannedMissed, PlannedOnTime, ShortOfPeople,
    };
    for (figure, wanted) in [
        (Planned, 4),
        (PlannedHeld, 2),
        (PlannedOnTime, 1),
        (PlannedLate, 1),
        (PlannedCancelled, 1),
        (PlannedMissed, 1),
        (Held, 2),
        (ShortOfPeople, 2),
        (Evaluated, 1),
        (NotEvaluated, 1),
        (Actions, 1),
        (ActionsLate, 1),
    ] {
        assert_eq!(figures.count(figure), wanted, "{figure:?}");
    }
    assert_eq!((view.held_rate, view.on_time_rate), (Some(500), Some(250)));
    // The appraisal says the same; what nobody planned is not measured.
    let mut appraised = |period: &str| {
        let asked = said!(json!({ "period": period }));
        let kpi = get_figures(&mut company.ws, asked).unwrap().figures.kpi;
        let mut scored = kpi.into_iter().map(|one| one.scored);
        let one = scored.find(|one| one.indicator == Indicator::DrillsHeld);
        one.unwrap().measured
    };
    let half = Measured {
        part: 2,
        whole: 4,
        value: 500,
    };
    assert_eq!(appraised("2026"), Some(half));
    assert_eq!(appraised("2026-10"), None);
    assert_eq!((figures.expected, figures.present), (16, 14));
    // Of five steps that happened in each, the first, the second, the third and the last were on time.
    assert_eq!((figures.taken, figures.on_time), (10, 8));
    for figure in DrillFigure::ALL {
        let asked = json!({"period": "2026", "of": {"number": "count", "figure": figure}});
        let list = list_drill_figure(&mut company.ws, said!(asked)).unwrap();
        assert_eq!(list.total, figures.count(figure), "{figure:?}");
        assert_eq!(list.total as usize, list.drills.len() + list.actions.len());
    }
    let response = view
        .responses
        .iter()
        .find(|one| one.stage == Stage::FirstResponse)
        .unwrap();
    assert_eq!(
        (
            response.year,
            response.drills,
            response.planned,
            response.actual
        ),
        (2026, 2, 480, 700)
    );
    let asked = json!({"period": "2026", "of": {"number": "response", "stage": "first_response"}});
    assert_eq!(
        list_drill_figure(&mut company.ws, said!(asked))
            .unwrap()
            .total,
        2
    );
    assert!(
        view.responses
            .iter()
            .all(|one| one.stage != Stage::MedicalAid)
    );
    let unit = company.id("城南供电所");
    let other = get_drill_figures(
        &mut company.ws,
        said!(json!({"period": "2026", "unit": unit})),
    );
    assert_eq!(other.unwrap().figures.count(Planned), 0);
}
