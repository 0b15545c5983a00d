//! A hazard as a row of a table: what its registers and its steps say, in words for paper.

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Kind, Value};
use domain::calendar::Zone;
use domain::hazard::{Case, Hazard, LedgerWords, Need, Step, StepDetail};
use domain::language::Language;
use domain::organisation::Place;
use store::Reader;
use uuid::Uuid;

use super::dictionary::{Field, WORDS};
use super::spoken::{cause, discipline, level, status};
use crate::Result;
use crate::hazards::words::basis;
use crate::names::Names;

/// The columns of a ledger, in the order of the trade. An exported ledger can be imported again.
pub(super) const LEDGER: [Field; 32] = [
    Field::Number,
    Field::Status,
    Field::FoundOn,
    Field::FoundBy,
    Field::Unit,
    Field::Place,
    Field::Equipment,
    Field::EquipmentNumber,
    Field::Spot,
    Field::Title,
    Field::Description,
    Field::Discipline,
    Field::Cause,
    Field::Level,
    Field::Basis,
    Field::Consequence,
    Field::Measures,
    Field::Owner,
    Field::DueOn,
    Field::OriginalDueOn,
    Field::Extensions,
    Field::Funds,
    Field::InterimControls,
    Field::Contingency,
    Field::Notice,
    Field::Result,
    Field::CompletedOn,
    Field::ReinspectedBy,
    Field::ReinspectedOn,
    Field::Conclusion,
    Field::ClosedOn,
    Field::Remarks,
];

/// The column of a field.
pub(super) fn column(field: Field, language: Language) -> Column {
    let (width, kind) = match field {
        Field::Description | Field::Measures | Field::Result | Field::Remarks => {
            (36.0, Kind::Words)
        }
        Field::Number | Field::Notice | Field::Title | Field::Basis | Field::InterimControls => {
            (20.0, Kind::Words)
        }
        Field::FoundOn
        | Field::DueOn
        | Field::OriginalDueOn
        | Field::CompletedOn
        | Field::ReinspectedOn
        | Field::ClosedOn => (12.0, Kind::Day),
        Field::Unit
        | Field::Place
        | Field::Equipment
        | Field::Spot
        | Field::Conclusion
        | Field::Consequence => (16.0, Kind::Words),
        _ => (10.0, Kind::Words),
    };
    Column::new(WORDS.title(field, language), width, kind)
}

/// A hazard with what its cells need.
pub(super) struct Told<'a> {
    pub hazard: &'a Hazard,
    pub steps: &'a [Step],
    pub case: &'a Case,
    pub zone: Zone,
    pub language: Language,
}

impl Told<'_> {
    /// What stands in the column of a field.
    pub fn cell(
        &self,
        reader: &Reader<'_>,
        names: &mut Names<'_, '_>,
        field: Field,
    ) -> Result<Value> {
        let (hazard, case) = (self.hazard, self.case);
        let assessment = case.assessment.as_ref().or(hazard.assessment.as_ref());
        let responsibility = case.responsibility.or(hazard.responsibility);
        let measures = case.measures.as_ref().unwrap_or(&hazard.measures);
        let said = self.imported().unwrap_or_default();
        let named = |id: Option<Uuid>, names: &mut Names<'_, '_>| match id {
            Some(id) => names.person(id),
            None => Ok(String::new()),
        };
        Ok(match field {
            Field::Number => words(&hazard.number),
            Field::Status => words(status(case.status, self.language)),
            Field::FoundOn => Value::Day(hazard.found_on(self.zone)),
            Field::FoundBy if !said.found_by.is_empty() => words(&said.found_by),
            Field::FoundBy => words(&names.finder(&hazard.origin)?),
            Field::Unit => match responsibility {
                Some(known) => words(&names.unit(known.unit)?),
                None => Value::None,
            },
            Field::Place if hazard.site.place == Place::UNDETERMINED => Value::None,
            Field::Place => words(&names.place(hazard.site.place)?),
            Field::Equipment => match hazard.site.equipment {
                Some(equipment) => words(&names.equipment_row(equipment)?.name),
                None => Value::None,
            },
            Field::EquipmentNumber => match hazard.site.equipment {
                Some(equipment) => words(&names.equipment_row(equipment)?.number),
                None => Value::None,
            },
            Field::Spot => words(&hazard.site.spot),
            Field::Title => words(&hazard.title),
            Field::Description => words(&hazard.description),
            Field::Discipline => words(
                hazard
                    .discipline
                    .map_or("", |of| discipline(of, self.language)),
            ),
            Field::Cause => words(hazard.cause.map_or("", |kind| cause(kind, self.language))),
            Field::Level => words(
                &assessment
                    .map(|of| level(of, self.language))
                    .unwrap_or_default(),
            ),
            Field::Basis => words(&assessment.map(basis).unwrap_or_default().join("；")),
            Field::Consequence => words(&hazard.consequence),
            Field::Measures => words(measures),
            Field::Owner => {
                let owner = named(responsibility.and_then(|known| known.owner), names)?;
                words(if owner.is_empty() {
                    &said.owners
                } else {
                    &owner
                })
            }
            Field::DueOn => day(case.due_on.or(hazard.due_on)),
            Field::OriginalDueOn => day(case
                .original_due_on
                .filter(|first| Some(*first) != case.due_on)),
            Field::Extensions => match case.extensions.granted {
                0 => Value::None,
                count => words(&count.to_string()),
            },
            Field::Funds => words(planned(&hazard.funds)),
            Field::InterimControls => words(&hazard.interim_controls),
            Field::Contingency => words(planned(&hazard.contingency)),
            Field::Notice => match case.notice {
                Some(notice) => {
                    let notice = reader.get::<domain::notice::Notice>(notice)?;
                    words(&notice.map(|notice| notice.number).unwrap_or_default())
                }
                None => words(&said.notice),
            },
            Field::Result => words(&self.result().unwrap_or(said.result)),
            Field::CompletedOn => day(case.completed_on),
            Field::ReinspectedBy => match self.reinspected() {
                Some((people, ..)) => words(&names.people(people)?.join("、")),
                None => words(&said.reinspected_by),
            },
            Field::ReinspectedOn => match self.reinspected() {
                Some((_, on, _)) => Value::Day(on),
                None => day(self.steps.iter().find_map(|step| match &step.detail {
                    StepDetail::Imported(imported) => imported.reinspected_on,
                    _ => None,
                })),
            },
            Field::Conclusion => match self.reinspected() {
                Some((.., found)) => words(&found),
                None => words(&said.conclusion),
            },
            Field::ClosedOn => day(case.closed_at.map(|at| self.zone.day(at))),
            Field::Remarks => words(&hazard.remarks),
            // Small pictures stand in columns of their own, when they are asked for.
            Field::PhotosBefore | Field::PhotosAfter => Value::None,
        })
    }

    pub fn imported(&self) -> Option<LedgerWords> {
        self.steps.iter().find_map(|step| match &step.detail {
            StepDetail::Imported(imported) => Some(imported.words.clone()),
            _ => None,
        })
    }

    fn result(&self) -> Option<String> {
        self.steps.iter().rev().find_map(|step| match &step.detail {
            StepDetail::Submitted(submission) => Some(submission.result.clone()),
            StepDetail::FixedOnSpot(fix) => Some(fix.result.clone()),
            StepDetail::Progress(progress) => Some(progress.text.clone()),
            _ => None,
        })
    }

    fn reinspected(&self) -> Option<(&[Uuid], NaiveDate, String)> {
        self.steps.iter().rev().find_map(|step| match &step.detail {
            StepDetail::Reinspected(visit) => {
                let judged = match visit.passed {
                    true => ("合格：", "Passed: "),
                    false => ("不合格：", "Not passed: "),
                };
                let found = format!("{}{}", self.language.of(judged), visit.findings);
                let on = self.zone.day(step.happened_at);
                Some((visit.inspectors.as_slice(), on, found))
            }
            _ => None,
        })
    }
}

pub(super) fn words(words: &str) -> Value {
    match words.is_empty() {
        true => Value::None,
        false => Value::Text(words.to_owned()),
    }
}

pub(super) fn day(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::None, Value::Day)
}

fn planned(need: &Need) -> &str {
    match need {
        Need::None => "",
        Need::Planned(what) => what,
    }
}
