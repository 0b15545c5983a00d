//! 专业: the lines of business of a power-supply company.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::language::Words;

/// Lines of business of a power-supply company (专业), as its ledgers name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Discipline {
    /// 输电.
    Transmission,
    /// 变电.
    Substation,
    /// 配电.
    Distribution,
    /// 营销.
    Marketing,
    /// 调度.
    Dispatch,
    /// 信息.
    Information,
    /// 基建.
    Construction,
    /// 消防.
    Fire,
    /// 交通.
    Traffic,
    /// 其他.
    Other,
}

impl Discipline {
    /// Every line of business, in the order of tables.
    pub const ALL: [Self; 10] = [
        Self::Transmission,
        Self::Substation,
        Self::Distribution,
        Self::Marketing,
        Self::Dispatch,
        Self::Information,
        Self::Construction,
        Self::Fire,
        Self::Traffic,
        Self::Other,
    ];

    /// Words for tables.
    pub fn words(self) -> Words {
        match self {
            Self::Transmission => ("输电", "Transmission"),
            Self::Substation => ("变电", "Substation"),
            Self::Distribution => ("配电", "Distribution"),
            Self::Marketing => ("营销", "Marketing"),
            Self::Dispatch => ("调度", "Dispatch"),
            Self::Information => ("信息", "Information"),
            Self::Construction => ("基建", "Construction"),
            Self::Fire => ("消防", "Fire"),
            Self::Traffic => ("交通", "Traffic"),
            Self::Other => ("其他", "Other"),
        }
    }
}
