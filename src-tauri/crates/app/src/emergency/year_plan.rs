//! The year's plan of drills as a paper for approval, and as a sheet: what is planned, and what is demanded besides.

use chrono::Datelike as _;
use documents::spreadsheet::{Column, Kind, Value};
use documents::{DrillYearWords, YearDemand, YearDrill};
use domain::drill::Drill;
use domain::emergency::calendar::SlotStanding;
use domain::emergency::{DrillReading, DrillState, EmergencyPlan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::{Almanac, GetDrillCalendar, check_year};
use super::cards::PlanCardsFile;
use super::kept::Kept;
use super::pressing::demanded;
use crate::exchange::{Table, TableFormat};
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Asks for the year's plan of drills.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MakeDrillYear {
    /// Which year.
    pub calendar: GetDrillCalendar,
    /// As what.
    pub format: YearFormat,
}

/// Kind of file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum YearFormat {
    /// A paper with lines to sign on.
    #[default]
    Pdf,
    /// A workbook.
    Xlsx,
}

/// Makes it; nothing is kept.
pub fn make_drill_year(ws: &Workspace, request: &MakeDrillYear) -> Result<PlanCardsFile> {
    let now = ws.now();
    let (words, at) = ws.read(|reader| {
        let organisation = organisation(reader)?;
        let today = organisation.zone.day(now);
        let year = check_year(request.calendar.year.unwrap_or(today.year()))?;
        let plans = Kept::all(reader)?;
        let almanac = Almanac::of(reader, &plans, year)?;
        let mut names = Names::new(reader);
        let mut days: Vec<_> = almanac.drills().iter().collect();
        days.retain(|day| day.on.year() == year);
        days.sort_by_key(|day| (day.on, day.drill));
        let drills = days.into_iter().map(|day| {
            let drill: Drill = find(reader, "drill", day.drill)?;
            let terms = &drill.terms;
            let plan: EmergencyPlan = find(reader, "emergency_plan", terms.plan)?;
            let others = terms.units.iter().map(|unit| names.unit(*unit));
            let others: Vec<String> = others.collect::<Result<_>>()?;
            let host = names.unit(terms.unit)?;
            let place = names.place(terms.place)?;
            Ok(YearDrill {
                title: terms.title.clone(),
                plan: plan.name,
                form: terms.form.words().trim_end_matches("演练").to_owned(),
                unit: match others.is_empty() {
                    true => host,
                    false => format!("{host}；{}", others.join("、")),
                },
                on: day.on,
                place: match terms.spot.is_empty() {
                    true => place,
                    false => format!("{place}，{}", terms.spot),
                },
                stands: match day.state {
                    DrillState::Held => "已开展",
                    DrillState::Planned | DrillState::BrokenOff => "计划",
                }
                .to_owned(),
            })
        });
        let drills = drills.collect::<Result<_>>()?;
        let owed = almanac.owed(year, today).into_iter();
        let without = owed.filter(|one| {
            !matches!(
                one.standing,
                SlotStanding::Planned | SlotStanding::Late | SlotStanding::Held
            )
        });
        let demands = without.map(|one| YearDemand {
            words: demanded(&one, year),
            body: one.body_name,
            by: one.last,
            basis: one.basis,
        });
        let words = DrillYearWords {
            organisation: organisation.name,
            department: organisation.department,
            year,
            made_on: today,
            drills,
            demands: demands.collect(),
            reading: match organisation.policy.drills.reading {
                DrillReading::Minimum => "“最低要求”口径",
                DrillReading::PerPlan => "“逐案要求”口径",
            }
            .to_owned(),
        };
        Ok((words, organisation.zone.stamped(now)))
    })?;
    let name = format!("{}年度应急演练计划", words.year);
    Ok(match request.format {
        YearFormat::Pdf => PlanCardsFile {
            bytes: documents::drill_year(&*ws.fonts()?, &words, at)?.pdf,
            name: format!("{name}.pdf"),
        },
        YearFormat::Xlsx => PlanCardsFile {
            bytes: workbook(&name, &words)?,
            name: format!("{name}.xlsx"),
        },
    })
}

fn workbook(name: &str, words: &DrillYearWords) -> Result<Vec<u8>> {
    let column = |title, width, kind| Column::new(title, width, kind);
    let columns = [
        column("序号", 6.0, Kind::Words),
        column("演练名称或要求", 36.0, Kind::Words),
        column("应急预案", 30.0, Kind::Words),
        column("形式", 8.0, Kind::Words),
        column("单位", 26.0, Kind::Words),
        column("时间或最迟", 13.0, Kind::Day),
        column("地点", 24.0, Kind::Words),
        column("情况", 10.0, Kind::Words),
        column("依据", 34.0, Kind::Words),
    ];
    let mut table = Table::begin(TableFormat::Xlsx, name, &columns)?;
    let text = |words: &str| match words.is_empty() {
        true => Value::None,
        false => Value::Text(words.to_owned()),
    };
    let mut no = 0;
    let mut next = || {
        no += 1;
        Value::Text(format!("{no}"))
    };
    for one in &words.drills {
        table.row(&[
            next(),
            text(&one.title),
            text(&one.plan),
            text(&one.form),
            text(&one.unit),
            Value::Day(one.on),
            text(&one.place),
            text(&one.stands),
            Value::None,
        ])?;
    }
    for one in &words.demands {
        table.row(&[
            next(),
            text(&one.words),
            Value::None,
            Value::None,
            text(&one.body),
            Value::Day(one.by),
            Value::None,
            text("待排"),
            text(&one.basis),
        ])?;
    }
    for role in ["编制人：", "审核人：", "批准人："] {
        let mut row = vec![Value::None, text(role)];
        row.resize_with(9, || Value::None);
        table.row(&row)?;
    }
    table.finish(words.made_on)
}
