//! `calendar`: the year of drills.

use std::path::Path;

use app::emergency::{
    ExportDrillCalendar, GetDrillCalendar, export_drill_calendar, get_drill_calendar,
};
use serde_json::json;

use crate::arguments::Arguments;
use crate::exit::Outcome;
use crate::{output, workspace};

/// Prints the year, and writes it as a calendar where that is asked for.
pub fn run(arguments: &Arguments, year: Option<i32>, ics: Option<&Path>) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let view = get_drill_calendar(&mut ws, GetDrillCalendar { year })?;
    if let Some(file) = ics {
        let calendar = GetDrillCalendar { year };
        let made = export_drill_calendar(&mut ws, ExportDrillCalendar { calendar })?;
        output::write_new(file, made.text.as_bytes())?;
    }
    output::print(&json!(view))
}
