//! By which means somebody was told something (通信记录).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// By which means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CallMeans {
    /// 电话.
    Telephone,
    /// 调度电话.
    DispatchLine,
    /// 对讲机.
    Radio,
    /// 短信、即时消息.
    Message,
    /// 当面.
    InPerson,
    /// 其他.
    Other,
}

impl CallMeans {
    /// As papers say it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Telephone => "电话",
            Self::DispatchLine => "调度电话",
            Self::Radio => "对讲机",
            Self::Message => "短信、即时消息",
            Self::InPerson => "当面",
            Self::Other => "其他",
        }
    }
}
