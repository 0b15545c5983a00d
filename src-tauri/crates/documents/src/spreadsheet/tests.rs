use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

proptest! {
    /// Whatever way a day is written, it is read as itself.
    #[test]
    fn days_are_read_as_they_are_written(days in 0..36_000_i64) {
        let day = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Duration::days(days);
        let (y, m, d) = (day.year(), day.month(), day.day());
        for words in [
            format!("{y}-{m}-{d}"), format!("{y}-{m:02}-{d:02}"), format!("{y}.{m}.{d}"),
            format!("{y}/{m}/{d}"), format!("{y}年{m}月{d}日"), format!("{y} 年 {m} 月 {d} 日前"),
            format!("{y}{m:02}{d:02}"), format!("{y}．{m}．{d}。"), format!("{y}-{m:02}-{d:02} 14:30:00"),
            format!("{y}-{m:02}-{d:02}T00:00:00"), format!("{y}年{m}月{d}日（含当日）"), format!("{y}.{m}.{d}日"),
        ] {
            prop_assert_eq!(read_day(&words, None), Ok(day), "{}", words);
        }
        for words in [format!("{m}月{d}日"), format!("{m}.{d}"), format!("{m}/{d}")] {
            prop_assert_eq!(read_day(&words, Some(y)), Ok(day), "{}", &words);
            prop_assert_eq!(read_day(&words, None), Err(DayFault::NoYear), "{}", words);
        }
        if (2013..2100).contains(&y) {
            prop_assert_eq!(read_day(&format!("{:02}.{m}.{d}", y % 100), None), Ok(day));
        }
        let since = |base: NaiveDate| f64::from(i32::try_from((day - base).num_days()).unwrap());
        let serial = since(NaiveDate::from_ymd_opt(1899, 12, 30).unwrap());
        prop_assert_eq!(day_of_serial(serial, false).map(|at| at.date()), Some(day));
        let serial = since(NaiveDate::from_ymd_opt(1904, 1, 1).unwrap());
        prop_assert_eq!(day_of_serial(serial, true).map(|at| at.date()), Some(day));
    }

    /// No words are an accident.
    #[test]
    fn any_words_are_a_day_or_none(words in "\\PC{0,24}", year in proptest::option::of(1950..2101)) {
        let _ = read_day(&words, year);
    }

    /// No bytes bring the reading down.
    #[test]
    fn any_bytes_are_a_table_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..2000), head in 0..3_usize) {
        let heads: [&[u8]; 3] = [b"", b"PK\x03\x04", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]];
        let _ = read(&[heads[head], &bytes].concat(), Limits::default());
    }
}

#[test]
fn what_would_have_to_be_guessed_is_not_a_day() {
    for words in [
        "",
        "长期",
        "2026年3月",
        "3",
        "2026",
        "2026.13.1",
        "2026-2-30",
        "5/3/2026",
        "12.3.5",
        "2026.3.5-3.8",
        "2026.3.5、3.8",
        "下周五",
        "1899-12-31",
        "20261301",
    ] {
        assert_eq!(
            read_day(words, Some(2026)),
            Err(DayFault::Unclear),
            "{words}"
        );
    }
    // The first days of the count, around a day that never was.
    assert_eq!(day_of_serial(60.5, false), None);
    assert_eq!(day_of_serial(-1.0, false), None);
    assert_eq!(day_of_serial(f64::NAN, false), None);
}

fn texts(book: &Book) -> Vec<Vec<String>> {
    let rows = book.grids[0].rows.iter();
    rows.map(|row| row.iter().map(Cell::words).collect())
        .collect()
}

#[test]
fn text_tables_are_read_in_every_encoding_of_the_trade() {
    let table = "编号,隐患\r\n1,\"电缆沟, \"\"积水\"\"\n两处\"\r\n2,𬭚\r\n";
    let (gb, _, _) = encoding_rs::GB18030.encode(table);
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(table.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let wanted = vec![
        vec!["编号".to_owned(), "隐患".to_owned()],
        vec!["1".to_owned(), "电缆沟, \"积水\"\n两处".to_owned()],
        vec!["2".to_owned(), "𬭚".to_owned()],
    ];
    for bytes in [
        table.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", table.as_bytes()].concat(),
        gb.to_vec(),
        utf16,
    ] {
        assert_eq!(texts(&read(&bytes, Limits::default()).unwrap()), wanted);
    }
    let tabs = table
        .replace(",隐", "\t隐")
        .replace("1,\"", "1\t\"")
        .replace("2,", "2\t");
    assert_eq!(
        texts(&read(tabs.as_bytes(), Limits::default()).unwrap()),
        wanted
    );
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    let refused = |bytes: &[u8]| read(bytes, Limits::default()).unwrap_err();
    assert!(matches!(
        refused(b"  <html><table><tr><td>1"),
        SheetError::WebPage
    ));
    assert!(matches!(
        refused(b"%PDF-1.7"),
        SheetError::OtherKind { kind: "PDF" }
    ));
    assert!(matches!(
        refused(b"PK\x03\x04 nothing"),
        SheetError::Unreadable
    ));
    assert!(matches!(refused(b"\0\0\0\0"), SheetError::Unreadable));
    assert!(matches!(refused(b" \n\n"), SheetError::Empty));
    let narrow = Limits {
        rows: 2,
        columns: 2,
        bytes: 20,
        ..Limits::default()
    };
    assert!(matches!(
        read(b"1\n2\n3", narrow),
        Err(SheetError::Rows { limit: 2 })
    ));
    assert!(matches!(
        read(b"1,2,3", narrow),
        Err(SheetError::Columns { limit: 2 })
    ));
    assert!(matches!(
        read(&[b'1'; 21], narrow),
        Err(SheetError::TooLarge { .. })
    ));
}

#[test]
fn a_workbook_comes_back_as_it_was_written() {
    let columns = [
        Column::new("编号", 10.0, Kind::Hidden),
        Column::new("隐患", 40.0, Kind::Words),
        Column::new("期限", 12.0, Kind::Day),
    ];
    let mut book = Workbook::new("台账", &columns).unwrap();
    let words = "=HYPERLINK(\"x\")\n第二行";
    book.row(&[
        Value::Number(7.0),
        Value::Text(words.to_owned()),
        Value::Day(day("2026-03-05")),
    ])
    .unwrap();
    let bytes = book.finish(day("2026-11-23")).unwrap();
    let read = read(&bytes, Limits::default()).unwrap();
    let grid = &read.grids[0];
    assert_eq!(grid.name, "台账");
    assert_eq!(*grid.cell(1, 0), Cell::Number(7.0));
    assert_eq!(*grid.cell(1, 1), Cell::Text(words.to_owned()));
    assert_eq!(grid.cell(1, 2).words(), "2026-03-05");
    // Less unpacked than the head alone.
    let tight = Limits {
        unpacked: 300,
        ..Limits::default()
    };
    assert!(matches!(
        super::read(&bytes, tight),
        Err(SheetError::Unpacks { .. })
    ));
}

#[test]
fn words_that_begin_like_a_formula_are_words() {
    let line = csv(&[
        Value::Text("=1+1".to_owned()),
        Value::Text("＠cmd".to_owned()),
        Value::Text("说\"好\"".to_owned()),
        Value::Day(day("2026-03-05")),
        Value::None,
    ]);
    assert_eq!(
        line,
        "\"'=1+1\",\"'＠cmd\",\"说\"\"好\"\"\",\"2026-03-05\",\"\"\r\n"
    );
}
