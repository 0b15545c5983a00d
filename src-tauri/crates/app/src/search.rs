//! Finding anything by a few characters.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Result, Workspace};

/// Most hits one question gets.
const MOST: u32 = 50;

/// Asks for whatever holds these words.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Words, or the beginning of one.
    pub text: String,
    /// Hits wanted, 1 to 50; 20 when absent.
    pub limit: Option<u32>,
}

/// What was found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Found {
    /// The latest first.
    pub hits: Vec<HitView>,
}

/// Something that was found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HitView {
    /// What it is.
    pub kind: HitKind,
    /// Row id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// What tells it from others.
    pub subtitle: String,
}

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// 隐患.
    Hazard,
    /// 检查.
    Inspection,
    /// 通知书.
    Notice,
    /// 隐患文书.
    HazardPaper,
    /// 外来文书.
    Incoming,
    /// 对外文书.
    Outgoing,
    /// 人员.
    Person,
    /// 单位.
    Unit,
    /// 场所.
    Place,
    /// 设备.
    Equipment,
    /// 承包商.
    Contractor,
    /// 应急预案.
    EmergencyPlan,
    /// 应急演练.
    Drill,
    /// 停电计划.
    Outage,
    /// 缺陷.
    Defect,
    /// 违章.
    Violation,
}

/// Whatever holds these words.
pub fn search(ws: &mut Workspace, request: Search) -> Result<Found> {
    let limit = request.limit.unwrap_or(20).clamp(1, MOST);
    let hits = ws.read(|reader| Ok(reader.search(&request.text, limit)?))?;
    let shown = hits.into_iter().filter_map(|hit| {
        let kind = match hit.kind.as_str() {
            "hazard" => HitKind::Hazard,
            "inspection" => HitKind::Inspection,
            "notice" => HitKind::Notice,
            "hazard_paper" => HitKind::HazardPaper,
            "incoming" => HitKind::Incoming,
            "outgoing" => HitKind::Outgoing,
            "person" => HitKind::Person,
            "unit" => HitKind::Unit,
            "place" => HitKind::Place,
            "equipment" => HitKind::Equipment,
            "contractor" => HitKind::Contractor,
            "emergency_plan" => HitKind::EmergencyPlan,
            "drill" => HitKind::Drill,
            "outage" => HitKind::Outage,
            "defect" => HitKind::Defect,
            "violation" => HitKind::Violation,
            // Written by a newer version; this one has no place to open it at.
            _ => return None,
        };
        Some(HitView {
            kind,
            id: hit.row,
            title: hit.title,
            subtitle: hit.about,
        })
    });
    Ok(Found {
        hits: shown.collect(),
    })
}
