//! The organisation's time: its time zone and its workdays. Workdays are data, not code.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Refusal, Refused};

/// Offset of the organisation's wall clock from UTC, in minutes (China: 480).
///
/// A fixed offset: the countries this serves know no daylight saving time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Zone(i32);

impl Zone {
    /// China Standard Time.
    pub const CHINA: Self = Self(480);

    /// Within UTC-12 and UTC+14, else `None`.
    pub fn new(minutes: i32) -> Option<Self> {
        (-720..=840).contains(&minutes).then_some(Self(minutes))
    }

    /// Minutes ahead of UTC.
    pub fn minutes(self) -> i32 {
        self.0
    }

    /// Wall clock of an instant.
    pub fn local(self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc() + chrono::Duration::minutes(self.0.into())
    }

    /// Calendar day of an instant.
    pub fn day(self, at: DateTime<Utc>) -> NaiveDate {
        self.local(at).date()
    }

    /// Noon of a day.
    pub fn noon(self, day: NaiveDate) -> DateTime<Utc> {
        let noon = day.and_time(NaiveTime::MIN) + chrono::Duration::hours(12);
        (noon - chrono::Duration::minutes(self.0.into())).and_utc()
    }

    /// The instant with its offset, for documents.
    pub fn stamped(self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        FixedOffset::east_opt(self.0 * 60)
            .map_or_else(|| at.fixed_offset(), |offset| at.with_timezone(&offset))
    }
}

/// A festival whose days off are published year by year.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Festival {
    /// 元旦.
    NewYear,
    /// 春节.
    SpringFestival,
    /// 清明节.
    Qingming,
    /// 劳动节.
    Labour,
    /// 端午节.
    DragonBoat,
    /// 中秋节.
    MidAutumn,
    /// 国庆节.
    National,
}

impl Festival {
    /// All of them, in the order of the year.
    pub const ALL: [Self; 7] = [
        Self::NewYear,
        Self::SpringFestival,
        Self::Qingming,
        Self::Labour,
        Self::DragonBoat,
        Self::MidAutumn,
        Self::National,
    ];
}

/// Published days off and make-up workdays of some years.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkCalendar {
    years: BTreeMap<i32, YearOfWork>,
}

/// One year as published (国务院办公厅关于部分节假日安排的通知).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearOfWork {
    /// Days off besides Saturdays and Sundays, or on them.
    pub off: Vec<NaiveDate>,
    /// Saturdays and Sundays that are worked.
    pub worked: Vec<NaiveDate>,
    /// First day off of each festival.
    #[serde(default)]
    pub festivals: BTreeMap<Festival, NaiveDate>,
    /// Who checked the list against the published text; `None` while unchecked.
    pub verified_by: Option<String>,
}

impl WorkCalendar {
    /// From years of published data.
    pub fn new(years: BTreeMap<i32, YearOfWork>) -> Self {
        Self { years }
    }

    /// The years that are published.
    pub fn years(&self) -> &BTreeMap<i32, YearOfWork> {
        &self.years
    }

    /// First day off of a festival. A year that is not published is refused, never guessed.
    pub fn festival(&self, festival: Festival, year: i32) -> Refused<NaiveDate> {
        let published = self.years.get(&year);
        let first = published.and_then(|data| data.festivals.get(&festival));
        first.copied().ok_or(Refusal::CalendarUnknown { year })
    }

    /// The first year from one on that is not published.
    pub fn unknown_from(&self, year: i32) -> i32 {
        let mut years = year..;
        let unknown = |year: &i32| !self.years.contains_key(year);
        years.find(unknown).unwrap_or(i32::MAX)
    }

    /// Whether a day is worked. A year that is not published is refused, never guessed.
    pub fn is_workday(&self, day: NaiveDate) -> Refused<bool> {
        let year = day.year();
        let data = self
            .years
            .get(&year)
            .ok_or(Refusal::CalendarUnknown { year })?;
        if data.worked.contains(&day) {
            return Ok(true);
        }
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(!weekend && !data.off.contains(&day))
    }

    /// The day `count` workdays after `start`; the start itself is not counted.
    pub fn add_workdays(&self, start: NaiveDate, count: u32) -> Refused<NaiveDate> {
        let mut day = start;
        let mut left = count;
        while left > 0 {
            day = day
                .succ_opt()
                .ok_or(Refusal::CalendarUnknown { year: day.year() })?;
            if self.is_workday(day)? {
                left -= 1;
            }
        }
        Ok(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn calendar() -> WorkCalendar {
        let year = YearOfWork {
            off: vec![day("2026-10-01"), day("2026-10-02"), day("2026-10-05")],
            worked: vec![day("2026-10-10")],
            festivals: BTreeMap::from([(Festival::National, day("2026-10-01"))]),
            verified_by: None,
        };
        WorkCalendar::new(BTreeMap::from([(2026, year)]))
    }

    #[test]
    fn holidays_are_skipped_and_made_up_saturdays_counted() {
        assert_eq!(
            calendar().add_workdays(day("2026-09-30"), 1),
            Ok(day("2026-10-06"))
        );
        assert_eq!(
            calendar().add_workdays(day("2026-10-09"), 1),
            Ok(day("2026-10-10"))
        );
    }

    #[test]
    fn a_festival_of_an_unpublished_year_has_no_day() {
        let calendar = calendar();
        let of = |year| calendar.festival(Festival::National, year);
        assert_eq!(of(2026), Ok(day("2026-10-01")));
        assert_eq!(of(2027), Err(Refusal::CalendarUnknown { year: 2027 }));
        assert_eq!(calendar.unknown_from(2026), 2027);
        assert_eq!(calendar.unknown_from(2030), 2030);
    }

    #[test]
    fn an_unpublished_year_is_refused() {
        assert_eq!(
            calendar().add_workdays(day("2026-12-31"), 1),
            Err(Refusal::CalendarUnknown { year: 2027 })
        );
    }

    #[test]
    fn the_day_is_the_organisations_not_utc() {
        let late = "2026-11-22T17:30:00Z".parse().unwrap();
        assert_eq!(Zone::CHINA.day(late), day("2026-11-23"));
        let noon = Zone::CHINA.noon(day("2026-11-23"));
        assert_eq!(noon.to_rfc3339(), "2026-11-23T04:00:00+00:00");
    }
}
