//! How often drills are held: two official readings of the same clause, as data, of which the
//! organisation chooses one; and which bodies of the organisation count for themselves.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::PlanKind;
use crate::checklist::{Basis, Certainty};
use crate::{Refusal, Refused};

/// The readings.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DrillReading {
    /// 最低要求: what a body as a whole holds at the least.
    #[default]
    Minimum,
    /// 逐案要求: every on-site plan in every half-year.
    PerPlan,
}

/// A reading as it ships.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Which.
    pub reading: DrillReading,
    /// Who reads the clause so.
    pub said_by: String,
    /// When.
    pub said_on: NaiveDate,
    /// How sure it is that it was said so.
    pub certainty: Certainty,
    /// Whether a drill is demanded in a period that began before body or plan was there. The law is
    /// silent on it: this is the program's own choice, and says so.
    pub counts_begun_periods: bool,
    /// What is demanded.
    pub demands: Vec<Demand>,
}

/// Something demanded again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Drills of plans of these kinds.
    pub kinds: Vec<PlanKind>,
    /// In each of these periods.
    pub every: Every,
    /// Any one of the plans, or each.
    pub of: Of,
    /// Only of bodies that the law names (高危、人员密集、建筑施工等).
    #[serde(default)]
    pub key_bodies_only: bool,
    /// Whether what was held is reported to the authority.
    #[serde(default)]
    pub reported: bool,
    /// What it rests on.
    pub basis: Basis,
}

/// Period of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// 每年.
    Year,
    /// 每半年.
    HalfYear,
}

/// How many of the plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// 至少一次.
    Any,
    /// 每个预案.
    Each,
}

/// What the organisation has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillPolicy {
    /// The reading it keeps to.
    pub reading: DrillReading,
    /// Bodies that count for themselves.
    pub bodies: Vec<DrillBody>,
}

/// A body that holds drills: the whole organisation, or a unit with those below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillBody {
    /// Unit; the whole organisation when absent.
    pub unit: Option<Uuid>,
    /// Day it was founded; as long as anybody can remember when absent.
    pub since: Option<NaiveDate>,
    /// From this day on it is no more.
    pub until: Option<NaiveDate>,
    /// Whether the law names it (高危、人员密集、建筑施工等): a drill in every half-year, reported.
    #[serde(default)]
    pub key: bool,
}

/// Most bodies.
const MOST_BODIES: usize = 100;

impl Default for DrillPolicy {
    fn default() -> Self {
        let whole = DrillBody {
            unit: None,
            since: None,
            until: None,
            key: false,
        };
        Self {
            reading: DrillReading::default(),
            bodies: vec![whole],
        }
    }
}

impl DrillPolicy {
    /// Whether it can be kept: somebody holds drills, nobody is named twice, and ends follow begins.
    pub fn check(&self) -> Refused<()> {
        let field = "bodies";
        match self.bodies.len() {
            0 => return Err(Refusal::Blank { field }),
            1..=MOST_BODIES => {}
            _ => {
                let most = MOST_BODIES;
                return Err(Refusal::TooMany { field, most });
            }
        }
        for (at, body) in self.bodies.iter().enumerate() {
            let earlier = self.bodies.iter().take(at);
            if earlier.clone().any(|one| one.unit == body.unit) {
                return Err(Refusal::DrillBodyTwice);
            }
            if let (Some(since), Some(until)) = (body.since, body.until)
                && until <= since
            {
                return Err(Refusal::EndsBeforeBegin { field });
            }
        }
        Ok(())
    }
}
