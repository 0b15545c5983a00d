//! The year of drills as a file that other calendars take (.ics): drills at their time and place, last days of
//! what is still demanded, and the days plans are filed and reviewed by; each with a reminder.

use chrono::{DateTime, Datelike as _, Days, Duration, NaiveDate, Utc};
use domain::calendar::Zone;
use domain::drill::Drill;
use domain::emergency::DrillState;
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;

use super::calendar::{Almanac, GetDrillCalendar, Owed};
use super::kept::Kept;
use super::pressing::demanded;
use crate::names::Names;
use crate::workspace::{find, organisation, today};
use crate::{Result, Workspace};

/// Days before a day on which a calendar reminds of it.
const REMIND_DAYS: i64 = 14;

/// Asks for the year as a file.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ExportDrillCalendar {
    /// Which year.
    pub calendar: GetDrillCalendar,
}

/// The year as a file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillCalendarFile {
    /// Proposed name.
    pub file_name: String,
    /// Its text, as RFC 5545 has it.
    pub text: String,
    /// Events in it.
    pub events: u32,
}

/// An event; the same name whenever it is exported. Without a begin and an end it takes the whole day.
struct Entry {
    uid: String,
    summary: String,
    about: String,
    location: String,
    on: NaiveDate,
    times: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Entry {
    fn whole_day(uid: String, summary: String, about: String, on: NaiveDate) -> Self {
        Self {
            uid,
            summary,
            about,
            location: String::new(),
            on,
            times: None,
        }
    }

    /// A drill that has its day, with when, where and by whom it is held.
    fn of_drill(names: &mut Names<'_, '_>, drill: &Drill, zone: Zone) -> Result<Self> {
        let terms = &drill.terms;
        let place = names.place(terms.place)?;
        Ok(Self {
            uid: format!("drill-{}", drill.id),
            summary: format!("演练：{}", terms.title),
            about: format!(
                "编号 {}，组织单位：{}",
                drill.number,
                names.unit(terms.unit)?
            ),
            location: match terms.spot.is_empty() {
                true => place,
                false => format!("{place}，{}", terms.spot),
            },
            on: zone.day(terms.starts_at),
            times: Some((terms.starts_at, terms.ends_at())),
        })
    }

    /// The last day of what is demanded and not held. One body may owe several drills by one day.
    fn of_demand(owed: &Owed) -> Self {
        let of = |id: Option<uuid::Uuid>| id.map(|id| format!("-{id}")).unwrap_or_default();
        let uid = format!(
            "demand-{}-{:?}{}{}-{}-{}",
            owed.last.format("%Y%m%d"),
            owed.every,
            of(owed.unit),
            of(owed.plan),
            owed.kinds
                .iter()
                .map(|kind| format!("{kind:?}"))
                .collect::<Vec<_>>()
                .join("-"),
            if owed.reported { "reported" } else { "held" },
        );
        let summary = format!("法定演练截止：{}", demanded(owed, owed.last.year()));
        Self::whole_day(uid, summary, owed.body_name.clone(), owed.last)
    }
}

/// Drills that have their day in the year and are not held yet.
fn planned(reader: &Reader<'_>, almanac: &Almanac, zone: Zone) -> Result<Vec<Entry>> {
    let mut names = Names::new(reader);
    let drills = almanac.drills().iter();
    drills
        .filter(|drill| drill.state == DrillState::Planned)
        .map(|day| {
            let drill: Drill = find(reader, "drill", day.drill)?;
            Entry::of_drill(&mut names, &drill, zone)
        })
        .collect()
}

/// The year as a file.
pub fn export_drill_calendar(
    ws: &mut Workspace,
    request: ExportDrillCalendar,
) -> Result<DrillCalendarFile> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let year = request.calendar.year.unwrap_or(today.year());
        let plans = Kept::all(reader)?;
        let almanac = Almanac::of(reader, &plans, year)?;
        let organisation = organisation(reader)?;
        let mut entries = planned(reader, &almanac, organisation.zone)?;
        entries.extend(almanac.owed(year, today).iter().map(Entry::of_demand));
        for kept in plans {
            let (plan, name) = (kept.plan.id, &kept.plan.name);
            if let Some((by, _)) = kept.filing_day(&ws.calendar, today) {
                entries.push(Entry::whole_day(
                    format!("filing-{plan}-{}", by.format("%Y%m%d")),
                    format!("预案备案截止：{name}"),
                    "公布之日起 20 个工作日内".to_owned(),
                    by,
                ));
            }
            if let Some(review) = kept.review(today) {
                entries.push(Entry::whole_day(
                    format!("review-{plan}-{}", review.on.format("%Y%m%d")),
                    format!("预案评估截止：{name}"),
                    "每三年评估一次".to_owned(),
                    review.on,
                ));
            }
        }
        entries.retain(|entry| entry.on.year() == year);
        entries.sort_by(|a, b| (a.on, &a.uid).cmp(&(b.on, &b.uid)));
        let mut calendar = Calendar::new();
        calendar.name(&organisation.name);
        for entry in &entries {
            let next = entry.on.checked_add_days(Days::new(1));
            // Named, or it would get a name by chance.
            let mut alarm = Alarm::display(&entry.summary, -Duration::days(REMIND_DAYS));
            alarm.uid(&format!("{}-reminder@bihuan", entry.uid));
            let mut event = Event::new();
            event
                .uid(&format!("{}@bihuan", entry.uid))
                .timestamp(now)
                .summary(&entry.summary)
                .description(&entry.about)
                .alarm(alarm);
            match entry.times {
                Some((from, until)) => event.starts(from).ends(until),
                None => event.starts(entry.on).ends(next.unwrap_or(entry.on)),
            };
            if !entry.location.is_empty() {
                event.location(&entry.location);
            }
            calendar.push(event.done());
        }
        Ok(DrillCalendarFile {
            file_name: format!("演练年历 {year}.ics"),
            text: calendar.to_string(),
            events: u32::try_from(entries.len()).unwrap_or(u32::MAX),
        })
    })
}
