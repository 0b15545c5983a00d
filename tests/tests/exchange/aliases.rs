//! What units were called: looked up by the day of a row, kept from an import, left behind by a new name.

use app::exchange::{Means, NameGiven, NameKind, ReadLedger, upload_ledger};
use app::register::aliases::{AddUnitAlias, EndUnitAlias, add_unit_alias, end_unit_alias};
use app::register::units::{EditUnit, UnitView, edit_unit};
use domain::Refusal;
use testkit::{Company, id};
use uuid::Uuid;

use super::{company, import, preview};

/// A ledger whose rows name a unit, each on its day.
fn ledger(company: &mut Company, rows: &[(&str, &str)]) -> ReadLedger {
    let lines = rows
        .iter()
        .zip(1..)
        .map(|((day, unit), at)| format!("{day},{unit},第 {at} 号杆塔标志牌缺失,已销号\n"));
    let text = "发现时间,责任单位,隐患内容,整改状态\n".to_owned() + &lines.collect::<String>();
    let taken = upload_ledger(&mut company.ws, "台账.csv", text.as_bytes());
    ReadLedger::of(taken.unwrap().attachment)
}

fn alias(company: &mut Company, unit: Uuid, days: (Option<&str>, Option<&str>)) -> UnitView {
    add_unit_alias(&mut company.ws, called(unit, days)).unwrap()
}

fn called(unit: Uuid, (first, last): (Option<&str>, Option<&str>)) -> AddUnitAlias {
    let day = |text: Option<&str>| text.map(|text| text.parse().unwrap());
    AddUnitAlias {
        unit,
        name: "老东站".to_owned(),
        first_day: day(first),
        last_day: day(last),
    }
}

#[test]
fn a_name_means_whoever_was_called_so_on_the_day_of_the_row() {
    let mut company = company();
    let (east, south) = (id("城东供电所"), id("城南供电所"));
    alias(&mut company, east, (None, Some("2023-12-31")));
    let taken = Refusal::NameTaken {
        name: "老东站".to_owned(),
    };
    let refusal = company.refuses(|ws| add_unit_alias(ws, called(south, (None, None))));
    assert_eq!(refusal, taken);
    alias(
        &mut company,
        south,
        (Some("2024-01-01"), Some("2024-12-31")),
    );
    let rows = [
        ("2023-06-01", "老东站"),
        ("2024-06-01", "老 东 站"),
        ("2025-06-01", "老东站"),
    ];
    let reading = ledger(&mut company, &rows);
    let told = preview(&mut company, &reading);
    assert_eq!((told.tally.taken, told.tally.faulty), (2, 1));
    assert_eq!((told.unknown.len(), told.unknown[0].rows), (1, 1));
    import(&mut company, &reading);
    let units = app::hazards::list_hazards(&mut company.ws, serde_json::from_str("{}").unwrap());
    let mut units: Vec<_> = units
        .unwrap()
        .rows
        .into_iter()
        .map(|row| (row.found_on, row.unit))
        .collect();
    units.sort();
    let units: Vec<_> = units.into_iter().map(|(_, unit)| unit.unwrap()).collect();
    assert_eq!(units, [east, south]);
}

#[test]
fn an_answer_is_kept_for_the_next_ledger_and_withdrawn_when_it_was_wrong() {
    let mut company = company();
    let east = id("城东供电所");
    let reading = ledger(&mut company, &[("2024-06-01", "老东站")]);
    let name = NameGiven {
        kind: NameKind::Unit,
        name: "老东站".to_owned(),
        means: Means::Known { id: east },
        keep: true,
    };
    let said = ReadLedger {
        names: vec![name],
        ..reading
    };
    assert!(preview(&mut company, &said).unknown[0].keep);
    import(&mut company, &said);
    let next = ledger(&mut company, &[("2025-07-01", "老东站")]);
    let told = preview(&mut company, &next);
    assert!(told.unknown.is_empty());
    assert_eq!(told.tally.taken, 1);
    let listed = alias_of(&mut company, east);
    let end = EndUnitAlias {
        alias: listed,
        last_day: None,
    };
    assert!(
        end_unit_alias(&mut company.ws, end)
            .unwrap()
            .aliases
            .is_empty()
    );
    assert_eq!(preview(&mut company, &next).unknown.len(), 1);
    assert!(company.ws.store().check_rows().unwrap());
}

fn alias_of(company: &mut Company, unit: Uuid) -> Uuid {
    let units = app::register::units::list_units(&mut company.ws, app::ListRequest::default());
    let units = units.unwrap().rows;
    let unit = units.into_iter().find(|row| row.id == unit).unwrap();
    unit.aliases[0].id
}

#[test]
fn a_unit_that_gets_another_name_is_found_by_the_old_one_until_that_day() {
    let mut company = company();
    let east = id("城东供电所");
    let rename = EditUnit {
        unit: east,
        name: "东郊供电中心".to_owned(),
    };
    let view = edit_unit(&mut company.ws, rename).unwrap();
    assert_eq!(view.aliases[0].name, "城东供电所");
    assert!(view.aliases[0].first_day.is_none() && view.aliases[0].last_day.is_some());
    let reading = ledger(&mut company, &[("2024-06-01", "城东供电所")]);
    assert!(preview(&mut company, &reading).unknown.is_empty());
}
