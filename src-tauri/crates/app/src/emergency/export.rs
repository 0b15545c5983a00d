//! The year of drills as a file that other calendars take (.ics): drills with a day, last days of what is
//! still demanded, and the days plans are filed and reviewed by; each with a reminder.

use chrono::{Datelike as _, Days, Duration, NaiveDate};
use domain::emergency::DrillState;
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::{Almanac, GetDrillCalendar};
use super::kept::Kept;
use super::pressing::demanded;
use crate::workspace::{organisation, today};
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

/// A whole-day event; the same name whenever it is exported.
struct Entry {
    uid: String,
    summary: String,
    about: String,
    on: NaiveDate,
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
        let mut entries = Vec::new();
        for drill in almanac.drills() {
            if drill.state == DrillState::Planned {
                entries.push(Entry {
                    uid: format!("drill-{}", drill.drill),
                    summary: format!("演练：{}", drill.title),
                    about: String::new(),
                    on: drill.on,
                });
            }
        }
        for owed in almanac.owed(year, today) {
            let who = owed.plan.or(owed.unit).map(|id| id.to_string());
            entries.push(Entry {
                uid: format!(
                    "demand-{}-{:?}-{}",
                    owed.last.format("%Y%m%d"),
                    owed.every,
                    who.unwrap_or_else(|| format!("{:?}", owed.kinds))
                ),
                summary: format!("法定演练截止：{}", demanded(&owed)),
                about: owed.body_name.clone(),
                on: owed.last,
            });
        }
        for kept in plans {
            let (plan, name) = (kept.plan.id, &kept.plan.name);
            if let Some((by, _)) = kept.filing_day(&ws.calendar, today) {
                entries.push(Entry {
                    uid: format!("filing-{plan}-{}", by.format("%Y%m%d")),
                    summary: format!("预案备案截止：{name}"),
                    about: "公布之日起 20 个工作日内".to_owned(),
                    on: by,
                });
            }
            if let Some(review) = kept.review(today) {
                entries.push(Entry {
                    uid: format!("review-{plan}-{}", review.on.format("%Y%m%d")),
                    summary: format!("预案评估截止：{name}"),
                    about: "每三年评估一次".to_owned(),
                    on: review.on,
                });
            }
        }
        entries.retain(|entry| entry.on.year() == year);
        entries.sort_by(|a, b| (a.on, &a.uid).cmp(&(b.on, &b.uid)));
        let mut calendar = Calendar::new();
        calendar.name(&organisation(reader)?.name);
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
                .starts(entry.on)
                .ends(next.unwrap_or(entry.on))
                .alarm(alarm);
            calendar.push(event.done());
        }
        Ok(DrillCalendarFile {
            file_name: format!("演练年历 {year}.ics"),
            text: calendar.to_string(),
            events: u32::try_from(entries.len()).unwrap_or(u32::MAX),
        })
    })
}
