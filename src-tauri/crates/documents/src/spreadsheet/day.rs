//! Days as people write them in tables: `2026.3.5`, `2026年3月5日前`, `3月5日`, `20260305`, 46086.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime, NaiveTime};

/// Why words are no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFault {
    /// They can be read in no way, or in more than one.
    Unclear,
    /// They name no year, and none was told.
    NoYear,
}

/// Years a ledger may speak of.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;
/// What may stand behind a day without changing it.
const BEHIND: [&str; 11] = [
    "含当日",
    "之前",
    "以前",
    "前",
    "止",
    "日",
    "号",
    "星期",
    "周",
    "完成",
    "起",
];

/// The day that words name. A day without a year is of the year that is told.
///
/// # Errors
/// [`DayFault`] where it would have to be guessed.
pub fn read_day(words: &str, year: Option<i32>) -> Result<NaiveDate, DayFault> {
    let plain: String = words.chars().map(halved).collect();
    let day = without_time(bare(&plain));
    let mut numbers: Vec<&str> = Vec::new();
    let mut rest = day;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit());
        let digits = digits.unwrap_or(rest.len());
        if digits == 0 {
            return Err(DayFault::Unclear);
        }
        let (number, after) = rest.split_at(digits);
        numbers.push(number);
        let after = after.trim_start();
        rest = match after.chars().next() {
            None => "",
            Some(mark) if "./-年月".contains(mark) => {
                let after = after.get(mark.len_utf8()..).unwrap_or_default();
                after.trim_start()
            }
            Some(_) => return Err(DayFault::Unclear),
        };
    }
    let lengths: Vec<usize> = numbers.iter().map(|number| number.len()).collect();
    let number = |at: usize| -> Option<u32> { numbers.get(at)?.parse().ok() };
    match lengths.as_slice() {
        [8] => {
            let whole = number(0).ok_or(DayFault::Unclear)?;
            given(
                Some(whole / 10_000),
                Some(whole / 100 % 100),
                Some(whole % 100),
            )
        }
        [4, 1..=2, 1..=2] => given(number(0), number(1), number(2)),
        [2, 1..=2, 1..=2] => match number(0) {
            // A smaller number in front may be a month.
            Some(short @ 13..) => given(Some(2000 + short), number(1), number(2)),
            _ => Err(DayFault::Unclear),
        },
        [1..=2, 1..=2] => match year.and_then(|year| u32::try_from(year).ok()) {
            Some(year) => given(Some(year), number(0), number(1)),
            // What is no day in any year is not asked about.
            None => given(Some(2000), number(0), number(1)).and(Err(DayFault::NoYear)),
        },
        _ => Err(DayFault::Unclear),
    }
}

fn given(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> Result<NaiveDate, DayFault> {
    let known =
        |year: u32, month, day| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => known(year, month, day),
        _ => None,
    }
    .filter(|day| YEARS.contains(&day.year()))
    .ok_or(DayFault::Unclear)
}

/// Full-width digits and marks as the plain ones.
fn halved(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' => ' ',
        '。' | '、' | '·' => '.',
        '—' | '–' | '−' | '\u{2010}' | '\u{2011}' => '-',
        '\\' => '/',
        other => other,
    }
}

/// Without what stands behind the day.
fn bare(words: &str) -> &str {
    let mut words = words.trim();
    loop {
        let before = words;
        if let Some(open) = words.rfind('(').filter(|_| words.ends_with(')')) {
            words = words.get(..open).unwrap_or_default().trim_end();
        }
        words = words.trim_end_matches('.').trim_end();
        for behind in BEHIND {
            words = words.strip_suffix(behind).unwrap_or(words).trim_end();
        }
        if let Some(shorter) = words.strip_suffix(['一', '二', '三', '四', '五', '六', '天'])
            && (shorter.ends_with('周') || shorter.ends_with("星期"))
        {
            words = shorter;
        }
        if words == before {
            return words;
        }
    }
}

/// Without a time of day.
fn without_time(words: &str) -> &str {
    let (day, time) = match words.split_once(['T', ' ']) {
        Some((day, time)) => (day, time.trim()),
        None => return words,
    };
    let is_time = time.contains(':')
        && time
            .chars()
            .all(|c| c.is_ascii_digit() || ":.Z+".contains(c));
    match is_time {
        true => bare(day),
        false => words,
    }
}

/// The time that a number counts to: days since the end of 1899, or of 1903.
pub fn day_of_serial(serial: f64, since_1904: bool) -> Option<NaiveDateTime> {
    if !serial.is_finite() || !(0.0..=80_000.0).contains(&serial) {
        return None;
    }
    let base = match since_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        // The count has a 29 February 1900, which was none: days before it are one further on.
        false if serial < 60.0 => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        false if serial < 61.0 => return None,
        false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the serial lies within the bounds above"
    )]
    let seconds = (serial * 86_400.0).round() as i64;
    let at = base.and_time(NaiveTime::MIN) + Duration::seconds(seconds);
    YEARS.contains(&at.year()).then_some(at)
}
