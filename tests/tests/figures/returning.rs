//! What comes back, and money.

use app::figures::FigureOf;
use app::hazards::{
    LedgerConditions, ListHazards, ReopenHazard, SettleHazard, list_hazards, reopen_hazard,
    settle_hazard,
};
use domain::calendar::Zone;
use domain::figures::Figure;
use domain::hazard::{Hazard, Need, Origin, Report, Site};
use store::Meta;
use testkit::{Company, Stage, day, forms, id};
use uuid::Uuid;

use super::{at, check, figures, numbered, period};

/// Found at a place by an item of a checklist on a day.
fn failed(company: &mut Company, nth: usize, place: &str, on: &str) -> Uuid {
    let report = Report {
        remarks: String::new(),
        kind: domain::hazard::CaseKind::Hazard,
        title: String::new(),
        description: "挡板偏低".to_owned(),
        site: Site {
            unit: id("城东供电所"),
            place: id(place),
            spot: "南侧".to_owned(),
            equipment: None,
        },
        origin: Origin {
            found_at: Zone::CHINA.noon(day(on)),
            found_by: id("张伟"),
            finder: None,
            entered_by: None,
            inspection: Some((Uuid::nil(), "T1-03".to_owned())),
            drill: None,
            paper: None,
        },
        photos: Vec::new(),
        no_photo_reason: "无".to_owned(),
    };
    let hazard = Hazard::report(numbered(nth, 9), format!("F{nth}"), report, at(3650));
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
