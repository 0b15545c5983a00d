use app::PageRequest;
use app::findings::raise_hazard;
use app::inspections::{
    FinishInspection, InspectionsView, ListInspections, StartInspection, answer_item,
    finish_inspection, list_inspections, start_inspection,
};
use domain::inspection::{Finding, InspectionKind};
use testkit::{Company, forms, id};
use uuid::Uuid;

use super::{MEASURED, SEEN, answer, raise};

fn listed(company: &mut Company, request: ListInspections) -> InspectionsView {
    list_inspections(&mut company.ws, request).unwrap()
}

fn finished(company: &mut Company, inspection: Uuid, items: Vec<String>) {
    for item in items {
        let mut form = answer(inspection, &item, Finding::Conforms);
        form.reading = (item == MEASURED).then(|| "400".to_owned());
        answer_item(&mut company.ws, form).unwrap();
    }
    let finish = FinishInspection {
        inspection,
        opinion: "符合要求。".to_owned(),
    };
    finish_inspection(&mut company.ws, finish).unwrap();
}

#[test]
fn inspections_are_listed_by_what_they_are_with_how_far_they_are() {
    let mut company = Company::found();
    company.as_("张伟");
    let station = start_inspection(&mut company.ws, forms::start()).unwrap();
    let pole = StartInspection {
        kind: InspectionKind::Routine,
        place: id("10 kV 城南 205 线 12 号杆"),
        under: None,
        ..forms::start()
    };
    let pole = start_inspection(&mut company.ws, pole).unwrap();
    let again = start_inspection(&mut company.ws, forms::start()).unwrap();
    finished(&mut company, pole.row.id, pole.open_items);
    raise_hazard(&mut company.ws, raise(station.row.id, SEEN)).unwrap();

    let all = listed(&mut company, ListInspections::default());
    let rows: Vec<_> = all
        .rows
        .iter()
        .map(|row| (row.id, row.answered, row.fails))
        .collect();
    let expected = [
        (again.row.id, 0, 0),
        (pole.row.id, 15, 0),
        (station.row.id, 1, 1),
    ];
    assert_eq!(rows, expected);
    assert_eq!((all.counts.running, all.counts.done), (2, 1));
    assert_eq!(all.rows[1].place_name, "10 kV 城南 205 线 12 号杆");

    let ids = |view: &InspectionsView| view.rows.iter().map(|row| row.id).collect::<Vec<_>>();
    let of = |running, kind, place: Option<&str>, unit: Option<&str>, text: &str| ListInspections {
        running,
        kind,
        place: place.map(id),
        unit: unit.map(id),
        text: text.to_owned(),
        ..ListInspections::default()
    };
    let (station, pole, again) = (station.row.id, pole.row.id, again.row.id);
    let cases = [
        (of(Some(true), None, None, None, ""), vec![again, station]),
        (of(Some(false), None, None, None, ""), vec![pole]),
        (
            of(None, Some(InspectionKind::Routine), None, None, ""),
            vec![pole],
        ),
        (
            of(None, None, Some("10 kV 城东开关站"), None, ""),
            vec![again, station],
        ),
        (of(None, None, None, Some("城南供电所"), ""), vec![pole]),
        (of(None, None, None, None, " 205 线"), vec![pole]),
        (
            of(None, None, None, None, "秋季安全大检查"),
            vec![again, station],
        ),
        (of(None, None, None, None, "〕2号"), vec![pole]),
        (
            of(None, None, None, None, "城东供电所"),
            vec![again, station],
        ),
        (of(None, None, None, None, "%"), vec![]),
        (of(Some(true), None, None, Some("城南供电所"), ""), vec![]),
    ];
    for (request, expected) in cases {
        let said = format!("{request:?}");
        assert_eq!(ids(&listed(&mut company, request)), expected, "{said}");
    }
    // The counts do not depend on which of the two is shown.
    let shown = listed(
        &mut company,
        of(Some(false), None, None, Some("城南供电所"), ""),
    );
    assert_eq!((shown.counts.running, shown.counts.done), (0, 1));

    let page = |after| ListInspections {
        page: PageRequest {
            after,
            limit: Some(2),
        },
        ..ListInspections::default()
    };
    let first = listed(&mut company, page(None));
    assert_eq!((ids(&first), first.next), (vec![again, pole], Some(pole)));
    let second = listed(&mut company, page(first.next));
    assert_eq!((ids(&second), second.next), (vec![station], None));
}
