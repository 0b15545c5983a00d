//! One selection becomes one notice per addressee, and each major hazard has its own.

#![allow(clippy::unwrap_used, reason = "a failure ends the test")]

use app::hazards::{AssessHazard, assess_hazard, report_hazard, settle_hazard};
use domain::notice::Notice;
use store::StoreError;
use testkit::{Company, DIRECTOR, forms, id};
use uuid::Uuid;

fn hazard(
    company: &mut Company,
    (place, unit, owner): (&str, &str, &str),
    assess: fn(Uuid) -> AssessHazard,
) -> Uuid {
    let hazard = report_hazard(&mut company.ws, forms::report(place))
        .unwrap()
        .row
        .id;
    let form = forms::settle(hazard, unit, Some(owner), company.in_days(11));
    settle_hazard(&mut company.ws, form).unwrap();
    assess_hazard(&mut company.ws, assess(hazard)).unwrap();
    hazard
}

#[test]
fn two_units_and_one_major_hazard_make_three_notices() {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    let east = ("10 kV 城东 113 线", "城东供电所", "刘洋");
    let south = ("10 kV 城南 205 线 12 号杆", "城南供电所", "钱𠮷");
    let first = hazard(&mut company, east, forms::assess);
    let second = hazard(&mut company, south, forms::assess);
    let major = hazard(&mut company, east, forms::assess_major);
    let third = hazard(&mut company, east, forms::assess);

    // One of them named twice stands in a notice once.
    let notices = company.freeze(&[first, second, major, third, first]);
    let found: Vec<_> = notices
        .iter()
        .map(|n| (n.row.number.as_str(), n.row.addressee, n.hazard_ids.clone()))
        .collect();
    let expected = [
        ("供电安改〔2026〕1号", id("城东供电所"), vec![major]),
        ("供电安改〔2026〕2号", id("城东供电所"), vec![first, third]),
        ("供电安改〔2026〕3号", id("城南供电所"), vec![second]),
    ];
    assert_eq!(found, expected);

    let words = company
        .ws
        .store()
        .read(|reader| reader.list::<Notice>(None, 10))
        .map_err(|error: StoreError| error)
        .unwrap();
    let major: Vec<Vec<bool>> = words
        .iter()
        .map(|notice| {
            notice
                .snapshot
                .items
                .iter()
                .map(|item| item.major)
                .collect()
        })
        .collect();
    assert_eq!(major, [vec![true], vec![false, false], vec![false]]);
}
