//! Years of public holidays: those that ship, and those the organisation entered once they were published.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use domain::calendar::Festival;
use domain::holiday::{HolidayTerms, HolidayYear};
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::data::published;
use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::workspace::today;
use crate::{Result, Workspace};

/// Most entries that are read.
const MOST: u32 = 1000;

/// Asks for the years of public holidays.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListHolidayYears {}

/// Enters a year of public holidays.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddHolidayYear {
    /// What was published.
    pub terms: HolidayTerms,
}

/// The years of public holidays in force, the latest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HolidayYearsView {
    /// Years.
    pub years: Vec<HolidayYearView>,
    /// The first year from this one on that nobody entered.
    pub unknown_from: i32,
    /// Why whoever is seated may not enter one; absent when it may be done.
    pub add_refusal: Option<RefusalView>,
}

/// A year of public holidays.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HolidayYearView {
    /// Year.
    pub year: i32,
    /// Days off.
    pub off: Vec<NaiveDate>,
    /// Saturdays and Sundays that are worked.
    pub worked: Vec<NaiveDate>,
    /// First day off of each festival that was named.
    pub festivals: BTreeMap<Festival, NaiveDate>,
    /// From where it was taken, and who entered it; absent for one that ships.
    pub entered: Option<HolidayEntry>,
    /// How often it was entered before.
    pub earlier: u32,
}

/// Who entered a year, and from where it was taken.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HolidayEntry {
    /// Row id.
    pub id: Uuid,
    /// From where it was taken.
    pub source: String,
    /// Who entered it.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Enters a year of public holidays; it counts from now on.
pub fn add_holiday_year(ws: &mut Workspace, request: AddHolidayYear) -> Result<HolidayYearsView> {
    let now = ws.now();
    ws.write("add_holiday_year", None, |tx, author| {
        let year = HolidayYear::enter(tx.new_id(), &request.terms, author, now)?;
        tx.append(&year)?;
        Ok(())
    })?;
    ws.read_calendar()?;
    list_holiday_years(ws, ListHolidayYears {})
}

/// The years of public holidays in force.
pub fn list_holiday_years(ws: &mut Workspace, _: ListHolidayYears) -> Result<HolidayYearsView> {
    let (now, me) = (ws.now(), ws.author());
    let calendar = ws.calendar.clone();
    ws.read(|reader| {
        let mut years: BTreeMap<i32, HolidayYearView> = BTreeMap::new();
        for (year, one) in published()?.years() {
            let shown = HolidayYearView {
                year: *year,
                off: one.off.clone(),
                worked: one.worked.clone(),
                festivals: one.festivals.clone(),
                entered: None,
                earlier: 0,
            };
            years.insert(*year, shown);
        }
        let mut names = Names::new(reader);
        for one in reader.list::<HolidayYear>(None, MOST)? {
            let before = years.get(&one.year);
            let earlier = before.map_or(0, |before| {
                before.earlier + u32::from(before.entered.is_some())
            });
            let shown = HolidayYearView {
                year: one.year,
                off: one.off,
                worked: one.worked,
                festivals: one.festivals,
                entered: Some(HolidayEntry {
                    id: one.id,
                    source: one.source,
                    by_name: names.person(one.entered_by)?,
                    at: one.entered_at,
                }),
                earlier,
            };
            years.insert(one.year, shown);
        }
        let today = today(reader, now)?;
        Ok(HolidayYearsView {
            years: years.into_values().rev().collect(),
            unknown_from: calendar.unknown_from(today.year()),
            add_refusal: refusal_of(reader, me, Action::KeepCalendar)?,
        })
    })
}
