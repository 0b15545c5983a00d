//! The calendar as a file that other calendars take (.ics).

use chrono::{Days, NaiveDate};
use icalendar::{Calendar, Component as _, Event, EventLike as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::{GetInspectionCalendar, stretch};
use crate::workspace::{organisation, today};
use crate::{Result, Workspace};

/// Asks for the calendar as a file.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportInspectionCalendar {
    /// What is to be in it.
    pub calendar: GetInspectionCalendar,
}

/// The calendar as a file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CalendarFile {
    /// Proposed name.
    pub file_name: String,
    /// Its text, as RFC 5545 has it.
    pub text: String,
    /// Events in it.
    pub events: u32,
}

/// The calendar as a file: each place, or piece of equipment, on each day is a whole-day event of its own, with the same
/// name whenever it is exported, so that a calendar that takes it twice has it once.
pub fn export_inspection_calendar(
    ws: &mut Workspace,
    request: ExportInspectionCalendar,
) -> Result<CalendarFile> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let asked = request.calendar;
        let times = stretch(reader, &asked, today)?;
        let mut calendar = Calendar::new();
        calendar.name(&organisation(reader)?.name);
        for time in &times {
            let after = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
            let mut event = Event::new();
            // Two pieces of equipment may stand at one place.
            let of = time.equipment.unwrap_or(time.place);
            let uid = format!("{}-{}-{of}@bihuan", time.plan, time.on.format("%Y%m%d"));
            let what = time.equipment_name.as_ref().unwrap_or(&time.place_name);
            event
                .uid(&uid)
                .timestamp(now)
                .summary(&format!("{} {what}", time.title))
                .location(&time.place_name)
                .description(&time.inspector_names.join("、"))
                .starts(time.on)
                .ends(after(time.last_on));
            calendar.push(event.done());
        }
        Ok(CalendarFile {
            file_name: format!("检查计划 {} 至 {}.ics", asked.from, asked.to),
            text: calendar.to_string(),
            events: u32::try_from(times.len()).unwrap_or(u32::MAX),
        })
    })
}
