//! An observer's watch, which is seldom right: its time becomes the laptop's.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::calendar::Zone;
use crate::{Refusal, Refused};

/// Furthest a watch may be off, in seconds: half a day less a minute is still told from the other half.
pub const MOST_OFFSET_SECONDS: i32 = 6 * 3600;

/// What a card says of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// Time of day as the watch showed it.
    pub showed: NaiveTime,
    /// The day that belongs to it, where a drill goes past midnight and the card says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// Seconds it is ahead of this laptop; below zero when it is behind.
    pub ahead_seconds: i32,
}

impl Watch {
    pub(super) fn checked(self) -> Refused<Self> {
        match self.ahead_seconds.unsigned_abs() <= MOST_OFFSET_SECONDS.unsigned_abs() {
            true => Ok(self),
            false => Err(Refusal::WatchTooFarOff {
                field: "ahead_seconds",
                most: MOST_OFFSET_SECONDS.unsigned_abs(),
            }),
        }
    }

    /// The moment by the laptop's clock: on the day the card says, else, of the days it may have been, the one
    /// nearest to `near`.
    pub fn moment(self, zone: Zone, near: DateTime<Utc>) -> DateTime<Utc> {
        let day = self.day.unwrap_or_else(|| zone.day(near));
        let shown = day.and_time(self.showed) - Duration::minutes(zone.minutes().into());
        let today = shown.and_utc() - Duration::seconds(self.ahead_seconds.into());
        if self.day.is_some() {
            return today;
        }
        let days = [-1, 0, 1].map(|days| today + Duration::days(days));
        let nearest = days
            .into_iter()
            .min_by_key(|moment| (*moment - near).num_milliseconds().abs());
        nearest.unwrap_or(today)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_watch_that_is_ahead_is_put_back() {
        let watch = Watch {
            showed: NaiveTime::from_hms_opt(14, 32, 12).unwrap(),
            day: None,
            ahead_seconds: 12,
        };
        let near = at("2026-11-23T06:09:00Z");
        assert_eq!(watch.moment(Zone::CHINA, near), at("2026-11-23T06:32:00Z"));
    }

    #[test]
    fn a_drill_across_midnight_keeps_its_days() {
        let shortly_after = Watch {
            showed: NaiveTime::from_hms_opt(0, 5, 0).unwrap(),
            day: None,
            ahead_seconds: 0,
        };
        let before_midnight = at("2026-11-23T15:50:00Z");
        let moment = shortly_after.moment(Zone::CHINA, before_midnight);
        assert_eq!(moment, at("2026-11-23T16:05:00Z"));
    }

    /// Fourteen hours after the begin the nearest day would be the wrong one.
    #[test]
    fn a_day_that_is_said_counts_however_long_the_drill_lasts() {
        let begun = at("2026-11-23T01:30:00Z");
        let showed = NaiveTime::from_hms_opt(0, 10, 0).unwrap();
        let bare = Watch {
            showed,
            day: None,
            ahead_seconds: 0,
        };
        assert_eq!(bare.moment(Zone::CHINA, begun), at("2026-11-22T16:10:00Z"));
        let day = NaiveDate::from_ymd_opt(2026, 11, 24);
        let said = Watch { day, ..bare };
        assert_eq!(said.moment(Zone::CHINA, begun), at("2026-11-23T16:10:00Z"));
    }

    #[test]
    fn a_watch_half_a_day_off_is_refused() {
        let watch = |ahead_seconds| Watch {
            showed: NaiveTime::MIN,
            day: None,
            ahead_seconds,
        };
        assert!(watch(MOST_OFFSET_SECONDS).checked().is_ok());
        assert!(watch(-MOST_OFFSET_SECONDS).checked().is_ok());
        assert!(watch(MOST_OFFSET_SECONDS + 1).checked().is_err());
        assert!(watch(i32::MIN).checked().is_err());
    }

    proptest! {
        /// Whatever the watch, the zone and the hour: what it showed leads back to the moment.
        #[test]
        fn what_a_watch_showed_leads_back_to_the_moment(
            start in 0i64..2_000_000_000,
            later in -7200i64..36_000,
            ahead in -MOST_OFFSET_SECONDS..=MOST_OFFSET_SECONDS,
            minutes in -720i32..=840,
        ) {
            let zone = Zone::new(minutes).unwrap();
            let near = DateTime::from_timestamp(start, 0).unwrap();
            let happened = near + Duration::seconds(later);
            let showed = zone.local(happened + Duration::seconds(ahead.into())).time();
            let watch = Watch { showed, day: None, ahead_seconds: ahead };
            prop_assert_eq!(watch.moment(zone, near), happened);
            // A day that is said needs nothing to be near to.
            let day = Some(zone.local(happened + Duration::seconds(ahead.into())).date());
            let said = Watch { day, ..watch };
            prop_assert_eq!(said.moment(zone, DateTime::UNIX_EPOCH), happened);
        }
    }
}
