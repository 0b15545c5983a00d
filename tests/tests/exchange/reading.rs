//! What is read of the files is what the programs that made them say of every cell.

use std::collections::BTreeMap;

use app::exchange::{
    ColumnGiven, Fate, Field, LineView, PreviewLedger, ReadLedger, preview_file, preview_ledger,
    upload_ledger,
};
use app::{Error, SheetError};
use domain::Refusal;
use domain::hazard::{Lack, Likeness, Stands};
use serde_json::Value;
use testkit::{Company, id};
use uuid::Uuid;

use super::{company, fixture, preview, upload};

/// Codes of what has to be mended in a row.
fn faults(line: &LineView) -> Vec<String> {
    let faults = line.faults.iter();
    faults
        .map(|fault| format!("{}.{}", field(fault.field), fault.refusal.code))
        .collect()
}

fn field(field: Field) -> String {
    serde_json::to_value(field)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn every_cell_of_every_ledger_is_accounted_for() {
    let company = company();
    let known: BTreeMap<String, Value> = serde_json::from_slice(&fixture("cells.json")).unwrap();
    assert!(known.len() >= 15, "{}", known.len());
    for (name, wanted) in known {
        let request = PreviewLedger {
            reading: ReadLedger {
                year: Some(2026),
                ..ReadLedger::of(Uuid::nil())
            },
            show: None,
            after: None,
            limit: Some(200),
        };
        let read = preview_file(&company.ws, &name, &fixture(&name), &request).expect(&name);
        assert_eq!(read.sheet, wanted["sheet"], "{name}");
        assert_eq!(read.head, wanted["head"], "{name}");
        let rows: BTreeMap<String, Value> = read
            .lines
            .iter()
            .map(|line| {
                let cells = line.cells.iter().map(|cell| Value::from(cell.text.clone()));
                (line.row.to_string(), Value::Array(cells.collect()))
            })
            .collect();
        let wanted: BTreeMap<String, Value> =
            serde_json::from_value(wanted["rows"].clone()).unwrap();
        assert_eq!(rows, wanted, "{name}");
    }
}

#[test]
fn a_head_of_two_rows_is_found_and_what_is_no_hazard_stands_aside() {
    let mut company = company();
    let file = upload(&mut company, "grouped.xlsx");
    let read = preview(&mut company, &ReadLedger::of(file));
    let fields: Vec<_> = read.columns.iter().map(|column| column.field).collect();
    assert_eq!(
        fields,
        [
            None,
            Some(Field::FoundOn),
            Some(Field::Unit),
            Some(Field::Description),
            Some(Field::Level),
            Some(Field::Measures),
            Some(Field::Owner),
            Some(Field::DueOn),
            Some(Field::ReinspectedBy),
            Some(Field::ReinspectedOn),
            Some(Field::Status)
        ]
    );
    let aside: Vec<u32> = read
        .lines
        .iter()
        .filter(|line| line.fate == Fate::Aside)
        .map(|line| line.row)
        .collect();
    assert_eq!(aside, [5, 8, 10, 12, 13]);
    assert_eq!(
        (read.tally.rows, read.tally.taken, read.tally.aside),
        (9, 4, 5)
    );
    // The unit of the row above, merged down; an open major one stands where it is proven.
    assert_eq!((read.tally.archived, read.tally.reported), (3, 1));
    assert!(read.lines[2].more_owners && read.lines[2].faults.is_empty());
}

#[test]
fn what_pandas_wrote_is_read_with_its_index_its_groups_and_its_fractions() {
    let mut company = company();
    let told = |company: &mut Company, name: &str| {
        let file = upload(company, name);
        preview(
            company,
            &ReadLedger {
                year: Some(2026),
                ..ReadLedger::of(file)
            },
        )
    };
    let grouped = told(&mut company, "pandas_grouped.xlsx");
    let fields: Vec<_> = grouped.columns.iter().map(|column| column.field).collect();
    assert_eq!(
        fields,
        [
            Some(Field::Unit),
            Some(Field::Number),
            Some(Field::FoundOn),
            Some(Field::Description),
            Some(Field::DueOn),
            Some(Field::Status),
        ]
    );
    assert_eq!((grouped.tally.rows, grouped.tally.aside), (3, 0));
    for name in ["pandas.xlsx", "pandas.csv"] {
        let read = told(&mut company, name);
        // The index has no head and names nothing; nor does a column of true and false.
        assert_eq!(read.columns[0].field, None, "{name}");
        assert_eq!(read.columns[8].field, None, "{name}");
        let fates: Vec<_> = read.lines.iter().map(|line| line.fate).collect();
        let last = Fate::Faulty;
        assert_eq!(
            fates,
            [Fate::Taken, Fate::Taken, Fate::Taken, last],
            "{name}"
        );
        assert_eq!(faults(&read.lines[3]), ["found_on.blank"], "{name}");
    }
}

#[test]
fn days_are_read_as_people_type_them_and_never_guessed() {
    let mut company = company();
    let file = upload(&mut company, "typed_days.xlsx");
    let untold = preview(&mut company, &ReadLedger::of(file));
    assert_eq!(
        faults(&untold.lines[2]),
        [
            "found_on.year_not_told",
            "due_on.year_not_told",
            "completed_on.year_not_told"
        ]
    );
    let told = preview(
        &mut company,
        &ReadLedger {
            year: Some(2026),
            ..ReadLedger::of(file)
        },
    );
    let fates: Vec<_> = told.lines.iter().map(|line| line.fate).collect();
    assert_eq!(
        fates,
        [
            Fate::Taken,
            Fate::Taken,
            Fate::Taken,
            Fate::Faulty,
            Fate::Faulty
        ]
    );
    assert_eq!(
        faults(&told.lines[3]),
        [
            "found_on.day_unclear",
            "due_on.day_unclear",
            "completed_on.day_unclear"
        ]
    );
    // 2026.3 is a number that only looks like a month.
    assert_eq!(faults(&told.lines[4]), ["found_on.day_unclear"]);
    let file = upload(&mut company, "serials.xlsx");
    let serials = preview(&mut company, &ReadLedger::of(file));
    let fates: Vec<_> = serials.lines.iter().map(|line| line.fate).collect();
    assert_eq!(fates, [Fate::Taken, Fate::Taken, Fate::Faulty]);
    assert_eq!(faults(&serials.lines[2]), ["found_on.day_unclear"]);
}

#[test]
fn formulas_without_a_value_are_named_and_so_are_pictures_that_are_not_there() {
    let mut company = company();
    let file = upload(&mut company, "formulas.xlsx");
    let read = preview(&mut company, &ReadLedger::of(file));
    assert_eq!(
        faults(&read.lines[0]),
        ["description.not_computed", "due_on.not_computed"]
    );
    assert_eq!(
        faults(&read.lines[1]),
        ["due_on.not_computed", "photos_before.picture_unusable"]
    );
    assert_eq!(read.lines[2].fate, Fate::Taken);
}

#[test]
fn words_mean_what_people_mean_or_are_asked_about() {
    let mut company = company();
    let file = upload(&mut company, "words.xlsx");
    let read = preview(&mut company, &ReadLedger::of(file));
    let told: Vec<_> = read
        .lines
        .iter()
        .map(|line| match line.fate {
            Fate::Taken => format!("{:?}", line.stands.unwrap()),
            _ => faults(line).join(" "),
        })
        .collect();
    assert_eq!(
        told,
        [
            "Archived",
            "Archived",
            // Nothing says what has to be done by when.
            "Reported",
            "Reported",
            "level.word_unknown",
            "Archived",
            "Voided",
            "status.word_unknown",
            "Reported",
            "Archived",
            "Archived",
        ]
    );
    assert_eq!(read.lines[2].lacks, [Lack::Measures, Lack::Deadline]);
    assert!(read.lines[1].more_owners);
    // 张三 stands in no register: the words stay, the unit will name somebody.
    assert!(read.lines[2].owner_unknown);
    assert!(!read.lines[3].owner_unknown);
    let person = read
        .unknown
        .iter()
        .find(|name| name.name == "张三")
        .unwrap();
    assert_eq!(person.rows, 1);
}

#[test]
fn what_is_there_twice_is_offered() {
    let mut company = company();
    let file = upload(&mut company, "twice.xlsx");
    let read = preview(&mut company, &ReadLedger::of(file));
    let like: Vec<_> = read
        .lines
        .iter()
        .map(|line| line.like.as_ref().map(|like| (like.by, like.row.unwrap())))
        .collect();
    assert_eq!(
        like,
        [
            None,
            Some((Likeness::Words, 2)),
            None,
            Some((Likeness::Number, 4)),
            None
        ]
    );
    assert_eq!((read.tally.taken, read.tally.twice), (3, 2));
    let reading = ReadLedger {
        take: vec![3],
        leave: vec![5],
        ..ReadLedger::of(file)
    };
    let read = preview(&mut company, &reading);
    assert_eq!(
        (read.tally.taken, read.tally.twice, read.tally.left_out),
        (4, 0, 1)
    );
}

#[test]
fn other_words_of_the_trade_and_names_beside_the_register_are_understood() {
    let mut company = company();
    let file = upload(&mut company, "sheets.xlsx");
    let read = preview(&mut company, &ReadLedger::of(file));
    assert_eq!(read.sheet, "Ledger");
    let sheets: Vec<_> = read
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(sheets, ["封面", "Ledger"]);
    // The organisation before the unit, the place before the spot.
    assert_eq!(read.lines[0].stands, Some(Stands::Rectifying));
    assert_eq!(read.lines[0].fate, Fate::Taken);
    assert_eq!(faults(&read.lines[1]), ["unit.not_in_register"]);
    let unit = read
        .unknown
        .iter()
        .find(|name| name.name == "城东所")
        .unwrap();
    assert!(
        unit.proposals.iter().any(|row| row.id == id("城东供电所")),
        "{unit:?}"
    );
}

#[test]
fn a_mapping_is_corrected_by_hand_and_remembered_by_the_department() {
    let mut company = company();
    let file = upload(&mut company, "plain.xlsx");
    let read = preview(&mut company, &ReadLedger::of(file));
    assert_eq!(read.columns[18].field, Some(Field::Remarks));
    let reading = ReadLedger {
        columns: vec![
            ColumnGiven {
                column: 19,
                field: Some(Field::Consequence),
            },
            ColumnGiven {
                column: 4,
                field: None,
            },
        ],
        ..ReadLedger::of(file)
    };
    let read = preview(&mut company, &reading);
    assert_eq!(read.columns[18].field, Some(Field::Consequence));
    assert_eq!(read.columns[3].field, None);
    super::import(&mut company, &reading);
    let again = preview(&mut company, &ReadLedger::of(file));
    assert_eq!(again.columns[18].field, Some(Field::Consequence));
    assert_eq!(again.columns[3].field, None);
}

#[test]
fn days_that_cannot_have_happened_are_refused_row_by_row() {
    let mut company = company();
    let file = upload(&mut company, "impossible.xlsx");
    let read = preview(&mut company, &ReadLedger::of(file));
    let told: Vec<_> = read.lines.iter().map(faults).collect();
    assert_eq!(
        told,
        [
            vec!["found_on.in_future"],
            vec!["due_on.deadline_before_discovery"],
            vec!["completed_on.before_discovery"],
            vec!["found_on.blank"],
            vec!["description.blank"]
        ]
    );
}

#[test]
fn a_table_without_a_column_that_is_needed_says_which() {
    let mut company = company();
    let table = "隐患描述,责任单位,整改期限\n拉线松弛,城东供电所,2026-12-20\n";
    let file = upload_ledger(&mut company.ws, "缺列.csv", table.as_bytes()).unwrap();
    let asked = |reading| PreviewLedger {
        reading,
        show: None,
        after: None,
        limit: None,
    };
    let reading = ReadLedger::of(file.attachment);
    let refusal = company.refuses(|ws| preview_ledger(ws, asked(reading)));
    assert_eq!(refusal, Refusal::NoColumn { column: "found_on" });
    // What has no head at all; the head may be named, but names nothing.
    let file = upload_ledger(&mut company.ws, "名单.csv", "甲,乙\n1,2\n".as_bytes()).unwrap();
    let reading = ReadLedger::of(file.attachment);
    let refusal = company.refuses(|ws| preview_ledger(ws, asked(reading)));
    assert_eq!(refusal, Refusal::NoHeader);
}

#[test]
fn what_is_no_ledger_is_refused_by_name_and_not_kept() {
    let mut company = company();
    let error = company.fails(|ws| upload_ledger(ws, "web.xls", &fixture("web.xls")));
    assert!(matches!(error, Error::Sheet(SheetError::WebPage)));
    let error = company.fails(|ws| upload_ledger(ws, "far.xlsx", &fixture("far.xlsx")));
    assert!(matches!(
        error,
        Error::Sheet(SheetError::Rows { limit: 20_000 })
    ));
    let error = company.fails(|ws| upload_ledger(ws, "x.xlsx", b"PK\x03\x04"));
    assert!(matches!(error, Error::Sheet(SheetError::Unreadable)));
}
