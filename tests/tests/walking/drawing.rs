use app::findings::raise_hazard;
use app::hazards::{FixOnSpot, GetHazard, get_hazard, report_hazard};
use app::inspections::answer_item;
use app::photos::{Degrees, DrawOnPhoto, GetPhoto, PhotoView, draw_on_photo, get_photo};
use app::register::places::{SetPlacePosition, set_place_position};
use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::inspection::Finding;
use domain::photo::{Colour, Figure, Oddity, Point, Shape};
use domain::photo_slot::SlotSubject;
use testkit::{Company, forms, id, photos};
use uuid::Uuid;

use super::{SEEN, answer, raise, walking};

/// Taken on 23 November 2026 at 08:41:30 by its camera's clock.
const CAMERA: &[u8] = include_bytes!("../../fixtures/camera.jpg");

/// Taken at 33.597422 N, 119.021028 E, as its telephone wrote it.
const TELEPHONE: &[u8] = include_bytes!("../../fixtures/telephone.jpg");

fn shown(company: &mut Company, attachment: Uuid, of: Option<SlotSubject>) -> PhotoView {
    get_photo(&mut company.ws, GetPhoto { attachment, of }).unwrap()
}

/// A hazard with a photo, found at a time.
fn found(company: &mut Company, found_at: &str) -> (Uuid, Uuid) {
    let photo = company.photo(CAMERA);
    let mut form = forms::report("10 kV 城东开关站");
    form.photos = vec![photo];
    form.found_at = Some(found_at.parse::<DateTime<Utc>>().unwrap());
    let hazard = report_hazard(&mut company.ws, form).unwrap().row.id;
    (hazard, photo)
}

#[test]
fn a_photo_says_when_its_time_contradicts_the_entry() {
    let mut company = Company::found();
    company.as_("张伟");
    company.advance(20);
    // 08:45 by the clock on the wall.
    for (found_at, oddity) in [
        ("2026-11-23T00:45:00Z", None),
        ("2026-11-24T00:41:00Z", None),
        ("2026-11-24T00:45:00Z", Some(Oddity::Earlier { days: 1 })),
        ("2026-12-03T00:45:00Z", Some(Oddity::Earlier { days: 10 })),
        ("2026-11-23T00:30:00Z", Some(Oddity::Later)),
    ] {
        let (hazard, photo) = found(&mut company, found_at);
        let view = shown(&mut company, photo, Some(SlotSubject::Hazard { hazard }));
        assert_eq!(view.oddity, oddity, "{found_at}");
        assert_eq!(view.taken_at.unwrap().to_string(), "2026-11-23 08:41:30");
        // Shown by itself it contradicts nothing.
        assert_eq!(shown(&mut company, photo, None).oddity, None);
    }
    let (hazard, _) = found(&mut company, "2026-11-23T00:45:00Z");
    let elsewhere = company.photo(CAMERA);
    let of = Some(SlotSubject::Hazard { hazard });
    assert_eq!(shown(&mut company, elsewhere, of).oddity, None);
}

#[test]
fn a_photo_says_how_far_from_its_place_it_was_taken() {
    let mut company = Company::found();
    company.as_("张伟");
    let photo = company.photo(TELEPHONE);
    let mut form = forms::report("10 kV 城东开关站");
    form.photos = vec![photo];
    let hazard = report_hazard(&mut company.ws, form).unwrap().row.id;
    let of = || Some(SlotSubject::Hazard { hazard });
    let place = id("10 kV 城东开关站");
    let lies = |position| SetPlacePosition { place, position };
    let at = |latitude, longitude| {
        lies(Some(Degrees {
            latitude,
            longitude,
        }))
    };
    let view = shown(&mut company, photo, of());
    assert_eq!((view.astray, view.unplaced.unwrap().place), (None, place));
    let here = view.position.unwrap();
    // A degree of latitude, three hundredths of it being 3.3 km.
    set_place_position(&mut company.ws, at(here.latitude + 0.03, here.longitude)).unwrap();
    let view = shown(&mut company, photo, of());
    assert!(view.unplaced.is_none());
    assert_eq!(view.astray.map(|metres| metres / 100), Some(33));
    assert_eq!(shown(&mut company, photo, None).astray, None);
    let nowhere = company.refuses(|ws| set_place_position(ws, at(91.0, 0.0)));
    assert_eq!(nowhere, Refusal::NowhereOnEarth { field: "position" });
    let view = set_place_position(&mut company.ws, lies(Some(here))).unwrap();
    assert_eq!(view.position, Some(here));
    assert_eq!(shown(&mut company, photo, of()).astray, None);
    assert!(
        set_place_position(&mut company.ws, lies(None))
            .unwrap()
            .position
            .is_none()
    );
}

#[test]
fn on_the_walk_a_photo_is_compared_with_its_answer() {
    let (mut company, inspection) = walking();
    company.advance(3);
    let photo = company.photo(CAMERA);
    let mut given = answer(inspection, SEEN, Finding::Conforms);
    given.photos = vec![photo];
    answer_item(&mut company.ws, given).unwrap();
    let of = SlotSubject::Item {
        inspection,
        item: SEEN.to_owned(),
    };
    let view = shown(&mut company, photo, Some(of));
    assert!(
        matches!(view.oddity, Some(Oddity::Earlier { .. })),
        "{:?}",
        view.oddity
    );
    // Fixed on the spot: what was taken after the work stands with the hazard.
    let after = company.photo(photos::TRENCH_AFTER);
    let mut form = raise(inspection, "T1-05");
    form.fixed = Some(FixOnSpot {
        result: "已封堵".to_owned(),
        photos: vec![after],
        no_photo_reason: String::new(),
        confirmed_by: "王志强".to_owned(),
    });
    let hazard = raise_hazard(&mut company.ws, form).unwrap().hazard.row.id;
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.photos_after, [after]);
}

fn circle(x: u16) -> Shape {
    Shape {
        colour: Colour::Yellow,
        figure: Figure::Ellipse {
            from: Point { x, y: 1000 },
            to: Point {
                x: x + 2000,
                y: 3000,
            },
        },
    }
}

#[test]
fn drawing_makes_versions_and_never_touches_the_photo() {
    let mut company = Company::found();
    company.as_("张伟");
    let attachment = company.photo(photos::TRENCH_BEFORE);
    let drawn = |version, shapes: &[Shape]| DrawOnPhoto {
        attachment,
        version,
        shapes: shapes.to_vec(),
    };
    let first = draw_on_photo(&mut company.ws, drawn(0, &[circle(1000)])).unwrap();
    assert_eq!(
        (first.version, first.drawn_by_name.as_deref()),
        (1, Some("张伟"))
    );
    // Somebody who had opened it before does not draw over what is there now.
    let late = company.refuses(|ws| draw_on_photo(ws, drawn(0, &[circle(5000)])));
    assert_eq!(late, Refusal::DrawnMeanwhile);
    let same = company.refuses(|ws| draw_on_photo(ws, drawn(1, &[circle(1000)])));
    assert_eq!(same, Refusal::NothingDrawn);
    let off = company.refuses(|ws| draw_on_photo(ws, drawn(1, &[circle(9000)])));
    assert_eq!(off, Refusal::DrawnOutside);
    company.as_("李娜");
    draw_on_photo(&mut company.ws, drawn(1, &[circle(1000), circle(5000)])).unwrap();
    let mut company = company.reopen();
    let view = shown(&mut company, attachment, None);
    assert_eq!((view.version, view.shapes.len()), (2, 2));
    assert_eq!(view.drawn_by_name.as_deref(), Some("李娜"));
    assert_eq!(company.bytes(attachment), photos::TRENCH_BEFORE);
    let wiped = draw_on_photo(&mut company.ws, drawn(2, &[])).unwrap();
    assert_eq!((wiped.version, wiped.shapes.len()), (3, 0));
    // What is no picture is not drawn on.
    let scan = app::photos::upload_scan(&mut company.ws, "签收.pdf", b"%PDF-1.7").unwrap();
    let on_pdf = DrawOnPhoto {
        attachment: scan.attachment,
        version: 0,
        shapes: vec![circle(0)],
    };
    let refused = company.refuses(|ws| draw_on_photo(ws, on_pdf));
    assert!(matches!(refused, Refusal::NotFound { what: "photo", .. }));
}
