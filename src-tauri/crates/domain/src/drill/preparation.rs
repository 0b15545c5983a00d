//! What is settled before a drill: terms, scenario, safety, materials.

use chrono::{DateTime, Duration, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Drill, DrillContent, DrillForm, DrillPurpose};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Longest a drill is planned to take, in minutes.
const MOST_MINUTES: u32 = 2880;
/// Most objectives.
const MOST_OBJECTIVES: usize = 20;
/// Most units that take part.
const MOST_UNITS: usize = 50;
/// Most materials of one drill.
const MOST_MATERIALS: usize = 100;

/// The terms of a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillTerms {
    /// Name, e.g. 配电室火灾现场处置演练.
    pub title: String,
    /// 综合 or 单项.
    pub content: DrillContent,
    /// 实战 or 桌面.
    pub form: DrillForm,
    /// 检验性, 示范性 or 研究性.
    pub purpose: DrillPurpose,
    /// Emergency plan it exercises.
    pub plan: Uuid,
    /// What it is held under, in words: item of the year's plan, order of a superior.
    #[serde(default)]
    pub under: String,
    /// Unit that organises it.
    pub unit: Uuid,
    /// Units that take part, besides.
    #[serde(default)]
    pub units: Vec<Uuid>,
    /// Place.
    pub place: Uuid,
    /// Exact spot.
    #[serde(default)]
    pub spot: String,
    /// Planned begin.
    pub starts_at: DateTime<Utc>,
    /// Planned length in minutes, 1 to 2880.
    pub minutes: u32,
    /// Scenario (情景).
    #[serde(default)]
    pub scenario: Scenario,
    /// Objectives.
    #[serde(default)]
    pub objectives: Vec<String>,
    /// Safety measures and stop conditions.
    #[serde(default)]
    pub safety: Safety,
}

/// The scenario of a drill (情景).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Scenario {
    /// Kind of accident (事故类型).
    pub accident: String,
    /// When it is to have happened, such as 夜间、大风.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Where, such as 2 号开关柜电缆头.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub spot: String,
    /// The state it begins with.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// Time, place and state in one, as they were written before each had its own field.
    pub setting: String,
    /// How far it reaches (波及范围).
    pub reach: String,
    /// What comes of it (后果).
    pub consequences: String,
}

/// What keeps a drill from becoming an accident.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Safety {
    /// Safety measures (安全保障措施).
    pub measures: String,
    /// Stop conditions (中止条件).
    pub stop_conditions: String,
}

/// Material or equipment of a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Id of the line.
    pub id: Uuid,
    /// What.
    pub name: String,
    /// How much, in words.
    #[serde(default)]
    pub quantity: String,
    /// Where it is kept and by whom, where the plan says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kept: String,
    /// Whether it was there; `None` until somebody looked.
    #[serde(default)]
    pub in_place: Option<bool>,
    /// What was seen of it.
    #[serde(default)]
    pub remarks: String,
}

impl DrillTerms {
    /// The terms if they make a drill, with their texts trimmed.
    pub(super) fn checked(self) -> Refused<Self> {
        range("minutes", MOST_MINUTES, self.minutes)?;
        most("units", MOST_UNITS, self.units.len())?;
        most("objectives", MOST_OBJECTIVES, self.objectives.len())?;
        let objectives = self.objectives.iter();
        let objectives = objectives.map(|words| text("objectives", words, 200));
        Ok(Self {
            title: text("title", &self.title, 60)?,
            under: optional_text("under", &self.under, 80)?,
            spot: optional_text("spot", &self.spot, 80)?,
            scenario: Scenario {
                accident: optional_text("scenario.accident", &self.scenario.accident, 60)?,
                when: optional_text("scenario.when", &self.scenario.when, 100)?,
                spot: optional_text("scenario.spot", &self.scenario.spot, 100)?,
                state: optional_text("scenario.state", &self.scenario.state, 1000)?,
                setting: optional_text("scenario.setting", &self.scenario.setting, 1000)?,
                reach: optional_text("scenario.reach", &self.scenario.reach, 500)?,
                consequences: optional_text(
                    "scenario.consequences",
                    &self.scenario.consequences,
                    500,
                )?,
            },
            objectives: objectives.collect::<Refused<_>>()?,
            safety: Safety {
                measures: optional_text("safety.measures", &self.safety.measures, 1000)?,
                stop_conditions: optional_text(
                    "safety.stop_conditions",
                    &self.safety.stop_conditions,
                    500,
                )?,
            },
            ..self
        })
    }

    /// Planned end.
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.starts_at + Duration::minutes(self.minutes.into())
    }
}

impl Drill {
    /// Puts another list of materials in the place of the one there is.
    pub fn list_materials(&mut self, materials: Vec<Material>) -> Refused<()> {
        most("materials", MOST_MATERIALS, materials.len())?;
        let checked = materials.into_iter().map(|material| {
            Ok(Material {
                name: text("materials", &material.name, 60)?,
                quantity: optional_text("materials", &material.quantity, 30)?,
                kept: optional_text("materials", &material.kept, 110)?,
                remarks: optional_text("materials", &material.remarks, 100)?,
                ..material
            })
        });
        self.materials = checked.collect::<Refused<_>>()?;
        Ok(())
    }

    /// Says whether a material is there.
    pub fn check_material(
        &mut self,
        id: Uuid,
        in_place: Option<bool>,
        remarks: &str,
    ) -> Refused<()> {
        let remarks = optional_text("remarks", remarks, 100)?;
        let material = self.materials.iter_mut().find(|material| material.id == id);
        let material = material.ok_or(Refusal::NotFound {
            what: "material",
            id,
        })?;
        material.in_place = in_place;
        material.remarks = remarks;
        Ok(())
    }
}

pub(super) fn most(field: &'static str, most: usize, found: usize) -> Refused<()> {
    match found <= most {
        true => Ok(()),
        false => Err(Refusal::TooMany { field, most }),
    }
}

fn range(field: &'static str, most: u32, found: u32) -> Refused<()> {
    match (1..=most).contains(&found) {
        true => Ok(()),
        false => Err(Refusal::OutOfRange {
            field,
            least: 1,
            most,
        }),
    }
}
