//! The days a plan falls on, reckoned from its rule by RFC 5545, or before the festivals that are published.

use chrono::{Days, NaiveDate, NaiveTime, TimeZone as _};
use domain::calendar::WorkCalendar;
use domain::inspection_plan::{BeforeFestival, InspectionPlan};
use rrule::{RRuleSet, Tz};
use store::Reader;

use super::rule;
use crate::Result;
use crate::data::work_calendar;

/// Most days of one plan that are looked at in one stretch.
const MOST: u16 = 1000;
/// How far ahead the next day of a plan is looked for.
const AHEAD_DAYS: u64 = 800;

/// Days of a plan in a stretch, both ends inclusive, that count.
pub(super) fn between(
    reader: &Reader<'_>,
    plan: &InspectionPlan,
    stretch: (NaiveDate, NaiveDate),
) -> Result<Vec<NaiveDate>> {
    falling(plan, || work_calendar(reader), stretch)
}

/// The same by a calendar, which is asked for by plans before a festival alone.
fn falling(
    plan: &InspectionPlan,
    calendar: impl FnOnce() -> Result<WorkCalendar>,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<NaiveDate>> {
    let until = { plan.recurrence.as_ref() }.and_then(|recurrence| recurrence.until);
    let days = match (rule(plan), before(plan)) {
        (_, Some(before)) => before.days_in(&calendar()?, (first, last)),
        (None, None) => vec![plan.starts_on],
        (Some(rule), None) => recurring(&rule, plan.starts_on, (first, last)),
    };
    let days = days.into_iter().filter(|day| {
        let in_time = until.is_none_or(|until| *day <= until);
        in_time && (first..=last).contains(day) && plan.counts_on(*day)
    });
    Ok(days.collect())
}

/// The festival a plan goes by, if it does.
pub(super) fn before(plan: &InspectionPlan) -> Option<BeforeFestival> {
    plan.recurrence.as_ref()?.before
}

/// The next day a plan falls on, from a day on.
pub(super) fn next(
    reader: &Reader<'_>,
    plan: &InspectionPlan,
    from: NaiveDate,
) -> Result<Option<NaiveDate>> {
    coming(plan, || work_calendar(reader), from)
}

fn coming(
    plan: &InspectionPlan,
    calendar: impl FnOnce() -> Result<WorkCalendar>,
    from: NaiveDate,
) -> Result<Option<NaiveDate>> {
    match from.checked_add_days(Days::new(AHEAD_DAYS)) {
        Some(last) => Ok(falling(plan, calendar, (from, last))?.into_iter().next()),
        None => Ok(None),
    }
}

/// What a rule gives; a rule that the standard has no days for gives none.
fn recurring(
    rule: &str,
    starts_on: NaiveDate,
    (first, last): (NaiveDate, NaiveDate),
) -> Vec<NaiveDate> {
    let start = starts_on.format("%Y%m%d");
    let Ok(set) = format!("DTSTART:{start}T000000Z\nRRULE:{rule}").parse::<RRuleSet>() else {
        return Vec::new();
    };
    let midnight = |day: NaiveDate| Tz::UTC.from_utc_datetime(&day.and_time(NaiveTime::MIN));
    // Both ends of a stretch are its own here.
    let set = set.after(midnight(first)).before(midnight(last));
    let days = set.all(MOST).dates.into_iter();
    days.map(|at| at.date_naive()).collect()
}

#[cfg(test)]
mod tests {
    use domain::calendar::Festival;
    use domain::inspection::InspectionKind;
    use domain::inspection_plan::{Period, Recurrence, Scope};
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn plan(starts_on: &str, recurrence: Option<(Period, u32, &[u8])>) -> InspectionPlan {
        InspectionPlan {
            id: Uuid::nil(),
            title: "月度检查".into(),
            kind: InspectionKind::Routine,
            checklist: Uuid::nil(),
            scope: Scope::Unit { unit: Uuid::nil() },
            starts_on: day(starts_on),
            recurrence: recurrence.map(|(every, interval, weekdays)| Recurrence {
                every,
                interval,
                weekdays: weekdays.to_vec(),
                until: None,
                before: None,
            }),
            days: 1,
            inspectors: Vec::new(),
            walked_by: None,
            because_of: None,
            ended_on: None,
        }
    }

    fn days(plan: &InspectionPlan, first: &str, last: &str) -> Vec<String> {
        let published = || crate::data::published().cloned();
        let days = falling(plan, published, (day(first), day(last)));
        let days = days.unwrap().into_iter();
        days.map(|day| day.to_string()).collect()
    }

    #[test]
    fn a_month_that_is_too_short_has_its_last_day() {
        let monthly = plan("2027-10-31", Some((Period::Month, 1, &[])));
        assert_eq!(
            days(&monthly, "2027-10-01", "2028-04-30"),
            [
                "2027-10-31",
                "2027-11-30",
                "2027-12-31",
                "2028-01-31",
                "2028-02-29",
                "2028-03-31",
                "2028-04-30"
            ]
        );
    }

    #[test]
    fn weeks_quarters_days_and_years() {
        let weekly = plan("2026-11-02", Some((Period::Week, 2, &[1, 4])));
        assert_eq!(
            days(&weekly, "2026-11-01", "2026-11-20"),
            ["2026-11-02", "2026-11-05", "2026-11-16", "2026-11-19"]
        );
        let quarterly = plan("2026-01-15", Some((Period::Month, 3, &[])));
        assert_eq!(
            days(&quarterly, "2026-04-15", "2026-10-15"),
            ["2026-04-15", "2026-07-15", "2026-10-15"]
        );
        let daily = plan("2026-11-26", Some((Period::Day, 1, &[])));
        assert_eq!(days(&daily, "2026-11-01", "2026-11-27").len(), 2);
        let yearly = plan("2024-02-29", Some((Period::Year, 1, &[])));
        let none = || Ok(WorkCalendar::default());
        let found = coming(&yearly, none, day("2026-11-26")).unwrap();
        assert_eq!(found, Some(day("2028-02-29")));
    }

    #[test]
    fn before_a_festival_there_is_a_day_a_year_that_is_published() {
        let mut plan = plan("2026-01-01", Some((Period::Year, 1, &[])));
        let recurrence = plan.recurrence.as_mut().unwrap();
        recurrence.before = Some(BeforeFestival {
            festival: Festival::National,
            days: 7,
        });
        assert_eq!(days(&plan, "2026-01-01", "2026-12-31"), ["2026-09-24"]);
        plan.recurrence.as_mut().unwrap().until = Some(day("2026-09-23"));
        assert!(days(&plan, "2026-01-01", "2026-12-31").is_empty());
    }

    #[test]
    fn once_is_once_and_what_was_ended_has_ended() {
        let once = plan("2026-11-26", None);
        assert_eq!(days(&once, "2026-01-01", "2026-12-31"), ["2026-11-26"]);
        let none = || Ok(WorkCalendar::default());
        assert_eq!(coming(&once, none, day("2026-11-27")).unwrap(), None);
        let mut daily = plan("2026-11-26", Some((Period::Day, 1, &[])));
        daily.ended_on = Some(day("2026-11-28"));
        assert_eq!(
            days(&daily, "2026-11-01", "2026-12-31"),
            ["2026-11-26", "2026-11-27"]
        );
    }
}
