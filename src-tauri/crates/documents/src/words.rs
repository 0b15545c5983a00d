//! Dates, lists and other turns of phrase.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// `2026年12月4日`: Arabic digits, month and day without leading zeros.
pub(crate) fn date(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// `9时30分`, or `9时` on the hour.
pub(crate) fn time(at: NaiveTime) -> String {
    match at.minute() {
        0 => format!("{}时", at.hour()),
        minute => format!("{}时{minute}分", at.hour()),
    }
}

/// Date and time.
pub(crate) fn moment(at: NaiveDateTime) -> String {
    format!("{}{}", date(at.date()), time(at.time()))
}

/// From when until when, repeating nothing that is the same. A begin at midnight without
/// an end is taken as a day without a time.
pub(crate) fn span(from: NaiveDateTime, until: Option<NaiveDateTime>) -> String {
    match until {
        None if from.time() == NaiveTime::MIN => date(from.date()),
        None => moment(from),
        // Paper shows minutes; within one there is no span to speak of.
        Some(until) if moment(until) == moment(from) => moment(from),
        Some(until) if until.date() == from.date() => {
            format!("{}至{}", moment(from), time(until.time()))
        }
        Some(until) => {
            let (a, b) = (from.date(), until.date());
            let end = if a.year() != b.year() {
                date(b)
            } else if a.month() != b.month() {
                format!("{}月{}日", b.month(), b.day())
            } else {
                format!("{}日", b.day())
            };
            format!("{}至{end}", date(a))
        }
    }
}

/// Text without surrounding blanks and without the mark that would end a sentence.
pub(crate) fn bare(text: &str) -> &str {
    text.trim()
        .trim_end_matches(['。', '；', '，', ';', ',', ' '])
        .trim_end()
}

/// Numbers as `1、2、5`, with three or more in a row as `1—3`.
pub(crate) fn numbers(list: &[u32]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = list;
    while let Some(&first) = rest.first() {
        let run = rest
            .iter()
            .zip(first..)
            .take_while(|(a, b)| **a == *b)
            .count();
        let last = first + run as u32 - 1;
        if run >= 3 {
            parts.push(format!("{first}—{last}"));
        } else {
            parts.extend((first..=last).map(|n| n.to_string()));
        }
        rest = rest.get(run..).unwrap_or_default();
    }
    parts.join("、")
}

/// Sorts and drops what is there twice.
pub(crate) fn sorted(list: &[u32]) -> Vec<u32> {
    let set: std::collections::BTreeSet<u32> = list.iter().copied().collect();
    set.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn spans_repeat_nothing() {
        let day = at("2026-11-23T00:00:00");
        assert_eq!(span(day, None), "2026年11月23日");
        let from = at("2026-11-23T09:30:00");
        assert_eq!(span(from, None), "2026年11月23日9时30分");
        assert_eq!(
            span(from, Some(at("2026-11-23T09:30:40"))),
            span(from, None)
        );
        assert_eq!(
            span(from, Some(at("2026-11-23T11:00:00"))),
            "2026年11月23日9时30分至11时"
        );
        assert_eq!(
            span(from, Some(at("2026-11-25T11:00:00"))),
            "2026年11月23日至25日"
        );
        assert_eq!(
            span(from, Some(at("2027-01-02T11:00:00"))),
            "2026年11月23日至2027年1月2日"
        );
    }

    #[test]
    fn numbers_run_together() {
        assert_eq!(numbers(&[1]), "1");
        assert_eq!(numbers(&[1, 2, 4]), "1、2、4");
        assert_eq!(numbers(&[1, 2, 3, 7, 8]), "1—3、7、8");
        assert_eq!(numbers(&[]), "");
    }
}
