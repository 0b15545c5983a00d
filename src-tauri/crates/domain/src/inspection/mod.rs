//! Inspections (安全检查): people, parts, answers, totals.

mod answer;
mod part;
#[cfg(test)]
mod part_tests;
#[cfg(test)]
mod sample;
mod weather;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use answer::{Answer, Finding, Given, Nonconformity, Outcome, Totals, answer_id};
pub use part::{Part, TakenOver, part_id, sections};
pub use weather::{Sky, Weather};

use crate::checklist::Checklist;
use crate::equipment::Equipment;
use crate::inspection_plan::Planned;
use crate::people::Person;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused, permission};

/// Why an inspection is made (检查类型).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InspectionKind {
    /// 日常检查.
    Routine,
    /// 专项检查.
    Special,
    /// 综合检查.
    Comprehensive,
    /// 节前检查.
    Holiday,
    /// 季节性检查.
    Seasonal,
    /// 自查.
    SelfCheck,
    /// 上级检查.
    Superior,
    /// 竣工验收检查.
    Completion,
}

impl InspectionKind {
    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Routine => "日常检查",
            Self::Special => "专项检查",
            Self::Comprehensive => "综合检查",
            Self::Holiday => "节前检查",
            Self::Seasonal => "季节性检查",
            Self::SelfCheck => "自查",
            Self::Superior => "上级检查",
            Self::Completion => "竣工验收检查",
        }
    }
}

/// One inspection; its answers are rows of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// Row id.
    pub id: Uuid,
    /// Number of the record.
    pub number: String,
    /// Kind.
    pub kind: InspectionKind,
    /// Plan or order it is made under, in words.
    pub under: Option<String>,
    /// The time of a plan it is made for.
    pub planned: Option<Planned>,
    /// Unit inspected.
    pub unit: Uuid,
    /// Place inspected.
    pub place: Uuid,
    /// The one piece of equipment there it is about; `None` for all of the place.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// Checklist in the version used.
    pub checklist: Uuid,
    /// Inspectors, the leader first.
    pub inspectors: Vec<Uuid>,
    /// Who came along from the unit; may be empty.
    pub companion: String,
    /// Begin.
    pub started_at: DateTime<Utc>,
    /// End; `None` while running.
    pub finished_at: Option<DateTime<Utc>>,
    /// Opinion at the end.
    pub opinion: String,
    /// Weather; `None` while nobody noted it.
    #[serde(default)]
    pub weather: Option<Weather>,
    /// Attachments that show the whole of the place; those of items are with their answers.
    #[serde(default)]
    pub photos: Vec<Uuid>,
}

/// Most photos of the whole of a place.
const MOST_PHOTOS: usize = 12;

impl Inspection {
    /// Starts an inspection by two people or more, the first of whom leads it.
    #[expect(
        clippy::too_many_arguments,
        reason = "one constructor, every field named once"
    )]
    pub fn start(
        id: Uuid,
        number: String,
        kind: InspectionKind,
        (under, planned): (Option<&str>, Option<Planned>),
        (unit, place, equipment): (Uuid, Uuid, Option<&Equipment>),
        checklist: Uuid,
        inspectors: &[Person],
        companion: &str,
        (started_at, now): (DateTime<Utc>, DateTime<Utc>),
    ) -> Refused<Self> {
        if inspectors.len() < 2 {
            return Err(Refusal::TooFewInspectors {
                found: inspectors.len(),
            });
        }
        permission::check_distinct(inspectors)?;
        if started_at > now {
            return Err(Refusal::InFuture {
                field: "started_at",
            });
        }
        let under = under
            .map(|words| optional_text("under", words, 80))
            .transpose()?;
        Ok(Self {
            id,
            number,
            kind,
            under: under.filter(|words| !words.is_empty()),
            planned,
            unit,
            place,
            equipment: equipment
                .map(|known| known.stands_at(place).map(|known| known.id))
                .transpose()?,
            checklist,
            inspectors: inspectors.iter().map(|person| person.id).collect(),
            companion: optional_text("companion", companion, 60)?,
            started_at,
            finished_at: None,
            opinion: String::new(),
            weather: None,
            photos: Vec::new(),
        })
    }

    /// Notes the weather; what was noted before is put right by it. A record that was made keeps its words.
    pub fn note_weather(&mut self, weather: Option<Weather>) -> Refused<()> {
        self.weather = weather.map(Weather::checked).transpose()?;
        Ok(())
    }

    /// Keeps these photos of the whole of the place, also after the end: the camera's card comes later.
    pub fn show_place(&mut self, photos: &[Uuid]) -> Refused<()> {
        if photos.len() > MOST_PHOTOS {
            return Err(Refusal::TooMany {
                field: "photos",
                most: MOST_PHOTOS,
            });
        }
        self.photos.clear();
        for photo in photos {
            if !self.photos.contains(photo) {
                self.photos.push(*photo);
            }
        }
        Ok(())
    }

    /// Refuses changes once finished.
    pub fn running(&self) -> Refused<()> {
        match self.finished_at {
            Some(_) => Err(Refusal::InspectionFinished {
                number: self.number.clone(),
            }),
            None => Ok(()),
        }
    }

    /// When it ended; refuses what can only be done afterwards.
    pub fn ended(&self) -> Refused<DateTime<Utc>> {
        self.finished_at.ok_or_else(|| Refusal::InspectionRunning {
            number: self.number.clone(),
        })
    }

    /// Finishes the inspection when every item has an answer.
    pub fn finish(
        &mut self,
        checklist: &Checklist,
        answers: &[Answer],
        opinion: &str,
        now: DateTime<Utc>,
    ) -> Refused<()> {
        self.running()?;
        let open = part::open_items(checklist, answers, |_| true);
        if !open.is_empty() {
            return Err(Refusal::Unanswered { items: open });
        }
        self.opinion = text("opinion", opinion, 500)?;
        self.finished_at = Some(now);
        Ok(())
    }
}
