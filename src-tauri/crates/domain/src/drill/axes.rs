//! The three axes a drill is classed by, and the stages of a response.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// By content (按内容).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillContent {
    /// 综合演练.
    Comprehensive,
    /// 单项演练.
    Single,
}

impl DrillContent {
    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Comprehensive => "综合演练",
            Self::Single => "单项演练",
        }
    }
}

/// By form (按形式).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillForm {
    /// 实战演练.
    Live,
    /// 桌面演练.
    Tabletop,
}

impl DrillForm {
    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Live => "实战演练",
            Self::Tabletop => "桌面演练",
        }
    }
}

/// By purpose (按目的).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillPurpose {
    /// 检验性演练.
    Testing,
    /// 示范性演练.
    Demonstration,
    /// 研究性演练.
    Research,
}

impl DrillPurpose {
    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Testing => "检验性演练",
            Self::Demonstration => "示范性演练",
            Self::Research => "研究性演练",
        }
    }
}

/// A stage of a response (阶段).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 预警.
    Warning,
    /// 信息报告.
    Reporting,
    /// 启动响应.
    Activation,
    /// 指挥协调.
    Coordination,
    /// 先期处置.
    FirstResponse,
    /// 警戒疏散.
    Evacuation,
    /// 医疗救护.
    MedicalAid,
    /// 恢复供电.
    Restoration,
    /// 响应终止.
    Termination,
}

impl Stage {
    /// All, in the order of a response.
    pub const ALL: [Self; 9] = [
        Self::Warning,
        Self::Reporting,
        Self::Activation,
        Self::Coordination,
        Self::FirstResponse,
        Self::Evacuation,
        Self::MedicalAid,
        Self::Restoration,
        Self::Termination,
    ];

    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Warning => "预警",
            Self::Reporting => "信息报告",
            Self::Activation => "启动响应",
            Self::Coordination => "指挥协调",
            Self::FirstResponse => "先期处置",
            Self::Evacuation => "警戒疏散",
            Self::MedicalAid => "医疗救护",
            Self::Restoration => "恢复供电",
            Self::Termination => "响应终止",
        }
    }
}
