//! 报送日历: the reports that are owed, and those that were not made.

use chrono::NaiveDate;
use domain::deadline::{self, Standing};
use domain::figures::{Period, ReportCalendar};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;

use crate::workspace::{organisation, today};
use crate::{Result, Workspace, data};

/// Asks for the reporting calendar.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetReportCalendar {}

/// The reporting calendar.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportCalendarView {
    /// The one in force.
    pub calendar: ReportCalendar,
    /// The organisation made it its own.
    pub own: bool,
    /// The one that came along.
    pub shipped: ReportCalendar,
    /// Reports of periods that are over and that were not made, the one due first before all others.
    pub owed: Vec<OwedReport>,
}

/// A report that was not made.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OwedReport {
    /// What the form is called.
    pub form: String,
    /// To whom it goes.
    pub recipient: String,
    /// Period.
    pub period: Period,
    /// The last day on which it is in time.
    pub due_on: NaiveDate,
    /// How that day stands.
    pub standing: Standing,
}

/// The reporting calendar.
pub fn get_report_calendar(ws: &mut Workspace, _: GetReportCalendar) -> Result<ReportCalendarView> {
    let now = ws.now();
    ws.read(|reader| {
        let own = organisation(reader)?.policy.reports;
        let shipped = data::report_duties()?;
        Ok(ReportCalendarView {
            own: own.is_some(),
            calendar: own.unwrap_or_else(|| shipped.clone()),
            shipped,
            owed: owed(reader, today(reader, now)?)?,
        })
    })
}

/// Reports that were not made, the one due first before all others. Periods that were over before
/// the ledger was begun are nobody's to report from it.
pub(crate) fn owed(reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<OwedReport>> {
    let organisation = organisation(reader)?;
    let zone = organisation.zone;
    let begun = reader.authorities()?.first().map(|first| first.added_at);
    let Some(begun) = begun.map(|moment| zone.day(moment)) else {
        return Ok(Vec::new());
    };
    let calendar = match organisation.policy.reports {
        Some(own) => own,
        None => data::report_duties()?,
    };
    let mut owed = Vec::new();
    for duty in calendar.duties() {
        for period in duty.periods(begun, today) {
            if reader.reported(&period.to_string(), &duty.recipient)? {
                continue;
            }
            let due_on = duty.due_on(period);
            owed.push(OwedReport {
                form: duty.form.clone(),
                recipient: duty.recipient.clone(),
                period,
                due_on,
                standing: deadline::standing(due_on, today),
            });
        }
    }
    owed.sort_by_key(|one| one.due_on);
    Ok(owed)
}
