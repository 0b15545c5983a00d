//! Figures of drills: how many, how far they kept to plan, how fast people were. A number and its list ask
//! the same facts.

use chrono::NaiveDate;
use domain::drill::figures::{
    ActionFacts, DrillFacts, DrillFigure, DrillFigures, DrillFiguresSnapshot, DrillLine,
    YearOfResponse,
};
use domain::drill::{DrillForm, Stage};
use domain::emergency::EmergencyPlan;
use domain::figures::{Period, rate};
use domain::hazard::{CaseKind, Status};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::list::{DrillSummary, shown};
use crate::figures::{FiguresFile, PeriodView};
use crate::hazards;
use crate::names::Names;
use crate::workspace::{find, organisation, today};
use crate::{Error, Result, Workspace};

/// Most rows of a list behind a number.
const MOST_ROWS: usize = 500;

/// Asks for the figures of drills.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GetDrillFigures {
    /// Month, quarter or year; this year when absent.
    pub period: Option<Period>,
    /// Unit, with those below it; the whole organisation when absent.
    pub unit: Option<Uuid>,
    /// Form whose response times are told; those of live drills when absent.
    pub form: Option<DrillForm>,
    /// Plan whose response times are told; those of all plans together when absent.
    pub plan: Option<Uuid>,
}

/// The figures of drills.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillFiguresView {
    /// Period.
    pub period: PeriodView,
    /// The numbers.
    pub figures: DrillFigures,
    /// 计划完成率: held of those planned, tenths of a percent; absent where nothing was planned.
    pub held_rate: Option<u32>,
    /// 按期开展率: held by the day first planned, of those whose day has come.
    pub on_time_rate: Option<u32>,
    /// 参演率: came of those who were to come.
    pub attendance_rate: Option<u32>,
    /// 脚本准时率: steps on time of those that happened.
    pub steps_rate: Option<u32>,
    /// 纠正行动按期销号率: closed by the deadline in force, of those due.
    pub actions_rate: Option<u32>,
    /// The same by the deadline first set.
    pub actions_first_rate: Option<u32>,
    /// Form of the response times.
    pub form: DrillForm,
    /// How long stages took to begin, year by year until the end of the period.
    pub responses: Vec<YearOfResponse>,
}

/// Asks for the list behind a number.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListDrillFigure {
    /// Period.
    pub period: Period,
    /// Unit, with those below it.
    pub unit: Option<Uuid>,
    /// The number.
    pub of: DrillNumber,
}

/// Which number.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "number", rename_all = "snake_case", deny_unknown_fields)]
pub enum DrillNumber {
    /// A count.
    Count {
        /// Which.
        figure: DrillFigure,
    },
    /// The drills behind a response time; the period is a year then.
    Response {
        /// Form; live when absent.
        #[serde(default)]
        form: Option<DrillForm>,
        /// Stage.
        stage: Stage,
        /// Plan; all when absent.
        #[serde(default)]
        plan: Option<Uuid>,
    },
}

/// The list behind a number: drills, or corrective actions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillFigureView {
    /// How many there are.
    pub total: u32,
    /// Drills; at most 500.
    pub drills: Vec<DrillSummary>,
    /// Corrective actions; at most 500.
    pub actions: Vec<DrillActionRow>,
}

/// A corrective action.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillActionRow {
    /// The case.
    pub hazard: Uuid,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// 隐患 or 改进事项.
    pub kind: CaseKind,
    /// Where it stands.
    pub status: Status,
    /// The drill it comes from.
    pub drill: Uuid,
    /// Number of that.
    pub drill_number: String,
    /// Owner, or else the unit.
    pub owner_name: String,
    /// Deadline first set.
    pub first_due_on: Option<NaiveDate>,
    /// Deadline in force.
    pub due_on: Option<NaiveDate>,
    /// The day the work was finished.
    pub completed_on: Option<NaiveDate>,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
}

/// The figures.
pub fn get_drill_figures(ws: &mut Workspace, request: GetDrillFigures) -> Result<DrillFiguresView> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let period = request.period.unwrap_or_else(|| Period::of(today, 12));
        let units = units(reader, request.unit)?;
        let (drills, actions) = facts(reader, period, &units)?;
        let figures = DrillFigures::of(&drills, &actions, period, today);
        use DrillFigure::{
            ActionsDue, ActionsDueFirst, ActionsOnTime, ActionsOnTimeFirst, Planned, PlannedDue,
            PlannedHeld, PlannedOnTime,
        };
        let form = request.form.unwrap_or(DrillForm::Live);
        Ok(DrillFiguresView {
            period: PeriodView::of(period, today),
            held_rate: figures.share(PlannedHeld, Planned),
            on_time_rate: figures.share(PlannedOnTime, PlannedDue),
            attendance_rate: rate(figures.present, figures.expected),
            steps_rate: rate(figures.on_time, figures.taken),
            actions_rate: figures.share(ActionsOnTime, ActionsDue),
            actions_first_rate: figures.share(ActionsOnTimeFirst, ActionsDueFirst),
            form,
            responses: reader.drill_responses((form, request.plan), period.last(), &units)?,
            figures,
        })
    })
}

/// The numbers of a period, of a unit with those below it or of the whole organisation.
pub(crate) fn drill_figures(
    reader: &Reader<'_>,
    (period, unit): (Period, Option<Uuid>),
    today: NaiveDate,
) -> Result<DrillFigures> {
    let (drills, actions) = facts(reader, period, &units(reader, unit)?)?;
    Ok(DrillFigures::of(&drills, &actions, period, today))
}

/// The list behind a number.
pub fn list_drill_figure(ws: &mut Workspace, request: ListDrillFigure) -> Result<DrillFigureView> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let period = request.period;
        let units = units(reader, request.unit)?;
        let (drills, actions) = match request.of {
            DrillNumber::Response { form, stage, plan } => {
                let days = (period.first(), period.last());
                let of = (form.unwrap_or(DrillForm::Live), stage, plan);
                (reader.drills_of_response(of, days, &units)?, Vec::new())
            }
            DrillNumber::Count { figure } => {
                let (drills, actions) = facts(reader, period, &units)?;
                let drills = drills.into_iter();
                let drills = drills.filter(|one| figure.counts(one, period, today));
                let actions = actions.into_iter();
                let actions = actions.filter(|one| figure.counts_action(one, period, today));
                (drills.map(|one| one.drill).collect(), actions.collect())
            }
        };
        let mut names = Names::new(reader);
        let total = u32::try_from(drills.len() + actions.len()).unwrap_or(u32::MAX);
        let drills = drills.into_iter().take(MOST_ROWS).map(|id| {
            let row = reader.drill_row(id)?;
            shown(&mut names, row.ok_or_else(|| Error::missing("drill", id))?)
        });
        let drills = drills.collect::<Result<_>>()?;
        let actions = actions.into_iter().take(MOST_ROWS);
        let actions = actions.map(|one| action(reader, &mut names, one));
        Ok(DrillFigureView {
            total,
            drills,
            actions: actions.collect::<Result<_>>()?,
        })
    })
}

/// The figures as a paper, with its proposed name; nothing is kept.
pub fn make_drill_figures(ws: &Workspace, request: &GetDrillFigures) -> Result<FiguresFile> {
    let now = ws.now();
    let (snapshot, at) = ws.read(|reader| {
        let organisation = organisation(reader)?;
        let today = organisation.zone.day(now);
        let period = request.period.unwrap_or_else(|| Period::of(today, 12));
        let units = units(reader, request.unit)?;
        let (drills, actions) = facts(reader, period, &units)?;
        let figures = DrillFigures::of(&drills, &actions, period, today);
        let form = request.form.unwrap_or(DrillForm::Live);
        let mut names = Names::new(reader);
        let lines = drills.iter().take(MOST_ROWS).map(|one| {
            let row = reader.drill_row(one.drill)?;
            let row = shown(
                &mut names,
                row.ok_or_else(|| Error::missing("drill", one.drill))?,
            )?;
            Ok(DrillLine {
                number: row.number,
                title: row.title,
                unit: row.unit_name,
                planned_on: one.first_planned_on,
                held: match (one.held_on, one.broken_off_on) {
                    (Some(day), _) => day.to_string(),
                    (None, Some(day)) => format!("{day}中止或转实战"),
                    (None, None) if one.under_way => "正在开展".to_owned(),
                    (None, None) if one.cancelled => "取消".to_owned(),
                    (None, None) => "未开展".to_owned(),
                },
                people: format!("{}/{}", one.present, one.expected),
            })
        });
        let drills = lines.collect::<Result<_>>()?;
        let unit_name = request.unit.map(|unit| names.unit(unit)).transpose()?;
        let snapshot = DrillFiguresSnapshot {
            unit_name: unit_name.unwrap_or_default(),
            department: organisation.department,
            period,
            as_of: period.as_of(today),
            form,
            responses: reader.drill_responses((form, request.plan), period.last(), &units)?,
            plan: match request.plan {
                Some(plan) => find::<EmergencyPlan>(reader, "emergency_plan", plan)?.name,
                None => String::new(),
            },
            organisation: organisation.name,
            figures,
            drills,
        };
        Ok((snapshot, organisation.zone.stamped(now)))
    })?;
    let made = documents::drill_figures(&*ws.fonts()?, &snapshot, at)?;
    let (unit, period) = (&snapshot.unit_name, snapshot.period.words());
    Ok(FiguresFile {
        name: format!("{unit}{period}应急演练情况统计.pdf"),
        bytes: made.pdf,
    })
}

fn units(reader: &Reader<'_>, unit: Option<Uuid>) -> Result<Vec<Uuid>> {
    match unit {
        Some(unit) => Ok(reader.unit_and_descendants(unit)?),
        None => Ok(Vec::new()),
    }
}

fn facts(
    reader: &Reader<'_>,
    period: Period,
    units: &[Uuid],
) -> Result<(Vec<DrillFacts>, Vec<ActionFacts>)> {
    let days = (period.first(), period.last());
    Ok((
        reader.drill_facts(days, units)?,
        reader.drill_action_facts(days, units)?,
    ))
}

fn action(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    one: ActionFacts,
) -> Result<DrillActionRow> {
    let (hazard, case) = hazards::load(reader, one.hazard)?;
    let drill = reader.drill_row(one.drill)?;
    let responsible = case.responsibility.or(hazard.responsibility);
    Ok(DrillActionRow {
        hazard: hazard.id,
        number: hazard.number,
        title: hazard.title,
        kind: hazard.kind,
        status: case.status,
        drill: one.drill,
        drill_number: drill.map(|row| row.number).unwrap_or_default(),
        owner_name: match (responsible.and_then(|one| one.owner), responsible) {
            (Some(owner), _) => names.person(owner)?,
            (None, Some(responsible)) => names.unit(responsible.unit)?,
            (None, None) => String::new(),
        },
        first_due_on: one.first_due_on,
        due_on: one.due_on,
        completed_on: one.completed_on,
        closed_on: one.closed_on,
    })
}
