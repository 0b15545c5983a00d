//! PDF dates (ISO 32000-1 section 7.9.4), with seconds and an offset from UTC.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};

/// `D:20260417093000+08'00'`.
pub(crate) fn format(at: &DateTime<FixedOffset>) -> String {
    let offset = at.offset().local_minus_utc() / 60;
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.abs();
    format!(
        "D:{}{sign}{:02}'{:02}'",
        at.format("%Y%m%d%H%M%S"),
        minutes / 60,
        minutes % 60
    )
}

/// Read a full date: all parts to the second, and `Z` or an offset (last apostrophe optional).
pub(crate) fn parse(text: &[u8]) -> Option<DateTime<FixedOffset>> {
    let rest = text.strip_prefix(b"D:")?;
    let (digits, zone) = rest.split_at_checked(14)?;
    let (year, digits) = digits.split_at_checked(4)?;
    let parts: Vec<u32> = digits.chunks(2).map(number).collect::<Option<_>>()?;
    let [month, day, hour, minute, second] = parts.try_into().ok()?;
    let year = i32::try_from(number(year)?).ok()?;
    let local = NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(hour, minute, second)?;
    offset(zone)?.from_local_datetime(&local).single()
}

fn offset(zone: &[u8]) -> Option<FixedOffset> {
    let (sign, rest) = zone.split_first()?;
    let east = match sign {
        b'Z' => {
            return matches!(rest, b"" | b"00'00'" | b"00'00").then(|| FixedOffset::east_opt(0))?;
        }
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, rest) = rest.split_at_checked(2)?;
    let rest = rest.strip_prefix(b"'")?;
    let minutes = rest.strip_suffix(b"'").unwrap_or(rest);
    if minutes.len() != 2 {
        return None;
    }
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    FixedOffset::east_opt(east * i32::try_from(hours * 3600 + minutes * 60).ok()?)
}

fn number(digits: &[u8]) -> Option<u32> {
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_go_both_ways() {
        for text in ["D:20260417093000+08'00'", "D:20240229235959-03'30'"] {
            let read = parse(text.as_bytes()).unwrap();
            assert_eq!(format(&read), text);
        }
        let plain = parse(b"D:20260417093000+08'00").unwrap();
        assert_eq!(plain, parse(b"D:20260417013000Z").unwrap());
    }

    #[test]
    fn incomplete_or_impossible_dates_are_refused() {
        for text in [
            "",
            "D:",
            "D:2026",
            "20260417093000Z",
            "D:20260417093000",
            "D:20260230093000Z",
            "D:20260417093000+8'00'",
            "D:20260417093000+08'60'",
            "D:+0260417093000Z",
            "D:20260417093000+08'00'x",
            "D:2026041709300\u{e9}Z",
        ] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }
}
