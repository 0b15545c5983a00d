//! A filled-in form in words: what it is called, what stands in its rows, who signs. How it looks is
//! the business of whoever puts it on paper.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::notice::snapshot::PhotoWords;

/// The words of a form, frozen when it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSnapshot {
    /// Organisation in whose name it is made.
    pub organisation: String,
    /// What it is called, e.g. `隐患整改反馈单`.
    pub title: String,
    /// What stands below the title: its number, else the number of what it speaks of.
    pub heading: String,
    /// To whom it is addressed (主送), without the colon; empty for nobody.
    pub addressee: String,
    /// What it says before its rows; empty for nothing.
    pub opening: String,
    /// Its rows, in order.
    pub rows: Vec<FormRow>,
    /// What it says after its rows; empty for nothing.
    pub closing: String,
    /// Who signs, in order.
    pub signatures: Vec<FormSignature>,
    /// Whose stamp stands over name and date; empty where no stamp is due.
    pub stamped_by: String,
    /// Who receives a copy (抄送); empty for nobody.
    pub copies_to: String,
    /// Photos, numbered from 1.
    pub photos: Vec<PhotoWords>,
    /// Date of the form.
    pub dated_on: NaiveDate,
    /// Payload of the QR code.
    pub qr: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "row", rename_all = "snake_case")]
pub enum FormRow {
    /// A label and what is said under it; written in by hand where nothing is.
    Words {
        /// Label.
        label: String,
        /// Words.
        words: String,
    },
    /// Choices of which some are taken.
    Choices {
        /// Label.
        label: String,
        /// Each choice and whether it is taken.
        choices: Vec<(String, bool)>,
    },
}

/// A line somebody signs on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSignature {
    /// As what somebody signs.
    pub label: String,
    /// Name, with post where it says something; empty where it is written by hand.
    pub name: String,
    /// With a key of their own; else by hand.
    pub by_key: bool,
    /// Number of the picture with the strokes drawn on the laptop; pictures of ink are counted on after
    /// the photos. Ink is no electronic signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ink: Option<u32>,
}

impl FormRow {
    /// A row of words.
    pub fn words(label: &str, words: impl Into<String>) -> Self {
        Self::Words {
            label: label.to_owned(),
            words: words.into(),
        }
    }
}

impl FormSignature {
    /// A line that is signed by hand.
    pub fn by_hand(label: &str, name: impl Into<String>) -> Self {
        Self {
            label: label.to_owned(),
            name: name.into(),
            by_key: false,
            ink: None,
        }
    }

    /// The line that is signed with a key.
    pub fn by_key(label: &str, name: impl Into<String>) -> Self {
        Self {
            by_key: true,
            ..Self::by_hand(label, name)
        }
    }
}
