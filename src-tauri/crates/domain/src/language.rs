//! The languages of the screens, and of the tables that are written for whoever reads them. Papers are
//! Chinese, whatever the screens speak.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Language {
    /// Chinese as written in mainland China.
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// The same words in Chinese and in English.
pub type Words = (&'static str, &'static str);

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The words of a pair that this language takes.
    pub fn of(self, (chinese, english): Words) -> &'static str {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }
}
