//! The festivals of the years that are published, for plans before them.

use chrono::{Datelike as _, NaiveDate};
use domain::calendar::Festival;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::workspace::today;
use crate::{Result, Workspace};

/// Asks which festivals are published.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListFestivals {}

/// The festivals.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FestivalsView {
    /// Year by year.
    pub years: Vec<FestivalYear>,
    /// The first year from this one on that is not published.
    pub unknown_from: i32,
}

/// The festivals of a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FestivalYear {
    /// Year.
    pub year: i32,
    /// In the order of the year.
    pub festivals: Vec<FestivalDay>,
    /// Who checked them against the published text; absent while nobody did.
    pub verified_by: Option<String>,
}

/// A festival of a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FestivalDay {
    /// Festival.
    pub festival: Festival,
    /// First day off.
    pub first_on: NaiveDate,
}

/// The festivals of the years that are published.
pub fn list_festivals(ws: &mut Workspace, _: ListFestivals) -> Result<FestivalsView> {
    let now = ws.now();
    let today = ws.read(|reader| today(reader, now))?;
    let calendar = &ws.calendar;
    let years = calendar.years().iter().map(|(year, data)| FestivalYear {
        year: *year,
        festivals: { data.festivals.iter() }
            .map(|(festival, first_on)| FestivalDay {
                festival: *festival,
                first_on: *first_on,
            })
            .collect(),
        verified_by: data.verified_by.clone(),
    });
    Ok(FestivalsView {
        years: years.collect(),
        unknown_from: calendar.unknown_from(today.year()),
    })
}
