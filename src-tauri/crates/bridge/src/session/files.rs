//! Files in and out: what is sent in goes to the use case of its purpose, what is kept comes out
//! whole, in part or smaller.

#[cfg(test)]
use app::photos::UploadView;
use app::photos::{self, File};
use app::verification::{self, VerifiedView};
use schemars::JsonSchema;
#[cfg(test)]
use schemars::{Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::Session;
use crate::dispatch::unwinding;
use crate::error::{Failure, FailureKind, failure};

/// What a file is sent in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A photo, kept as it came.
    Photo,
    /// A signed paper that was scanned: a picture or a PDF.
    Scan,
    /// A signature drawn on the laptop.
    Ink,
    /// A spreadsheet, kept as it came.
    Ledger,
    /// A file of an emergency plan, kept as it came.
    Plan,
    /// A file of a drill, film and sound too, kept as it came.
    Drill,
    /// A template for Word files.
    Template,
    /// A PDF to judge; nothing of it is kept.
    Document,
}

/// Every purpose with its name and what its answer looks like.
pub(crate) const PURPOSES: [(Purpose, &str); 8] = [
    (Purpose::Photo, "photo"),
    (Purpose::Scan, "scan"),
    (Purpose::Ink, "ink"),
    (Purpose::Ledger, "ledger"),
    (Purpose::Plan, "plan"),
    (Purpose::Drill, "drill"),
    (Purpose::Template, "template"),
    (Purpose::Document, "document"),
];

impl Purpose {
    /// The purpose of that name.
    pub fn named(name: &str) -> Option<Self> {
        let found = PURPOSES.iter().find(|(_, known)| *known == name);
        found.map(|(purpose, _)| *purpose)
    }

    /// What its answer looks like.
    #[cfg(test)]
    pub(crate) fn view(self, all: &mut SchemaGenerator) -> Schema {
        match self {
            Self::Photo
            | Self::Scan
            | Self::Ink
            | Self::Ledger
            | Self::Plan
            | Self::Drill
            | Self::Template => all.subschema_for::<UploadView>(),
            Self::Document => all.subschema_for::<VerifiedView>(),
        }
    }
}

/// A part of a file, as a request for a range wants it.
#[derive(Debug, Clone)]
pub struct Part {
    /// Media type of the whole.
    pub media_type: String,
    /// The bytes of this part.
    pub bytes: Vec<u8>,
    /// Where it begins.
    pub start: usize,
    /// Size of the whole.
    pub total: usize,
}

impl Session {
    /// Takes a file in.
    ///
    /// # Errors
    /// A [`Failure`] with its trace; nothing was kept.
    pub fn upload(&self, purpose: &str, name: &str, bytes: &[u8]) -> Result<Value, Failure> {
        let answer = match Purpose::named(purpose) {
            Some(purpose) => unwinding(|| self.take_in(purpose, name, bytes)),
            None => {
                let params = json!({ "purpose": purpose });
                Err(Failure::new(
                    FailureKind::Invalid,
                    "unknown_purpose",
                    params,
                ))
            }
        };
        self.traced("upload", answer)
    }

    fn take_in(&self, purpose: Purpose, name: &str, bytes: &[u8]) -> Result<Value, Failure> {
        let mut desk = self.desk();
        let ws = desk.workspace().map_err(|error| failure(&error))?;
        let said = match purpose {
            Purpose::Photo | Purpose::Ink => {
                photos::upload(ws, name, bytes).map(|view| json!(view))
            }
            Purpose::Scan => photos::upload_scan(ws, name, bytes).map(|view| json!(view)),
            Purpose::Ledger => {
                app::exchange::upload_ledger(ws, name, bytes).map(|view| json!(view))
            }
            Purpose::Plan => {
                app::emergency::upload_plan_file(ws, name, bytes).map(|view| json!(view))
            }
            Purpose::Drill => {
                app::drills::upload_drill_file(ws, name, bytes).map(|view| json!(view))
            }
            Purpose::Template => {
                app::editable::upload_word_template(ws, name, bytes).map(|view| json!(view))
            }
            Purpose::Document => verification::verify(ws, bytes).map(|view| json!(view)),
        };
        said.map_err(|error| failure(&error))
    }

    /// Judges a PDF.
    pub(crate) fn judge(&self, pdf: &[u8]) -> Result<VerifiedView, Failure> {
        let mut desk = self.desk();
        let ws = desk.workspace().map_err(|error| failure(&error))?;
        verification::verify(ws, pdf).map_err(|error| failure(&error))
    }

    /// A kept file; a picture also `edge` pixels long.
    ///
    /// # Errors
    /// A [`Failure`] with its trace.
    pub fn blob(&self, attachment: Uuid, edge: Option<u32>) -> Result<File, Failure> {
        let answer = unwinding(|| {
            let mut desk = self.desk();
            let ws = desk.workspace().map_err(|error| failure(&error))?;
            let file = match (edge, self.previewed(attachment)) {
                (_, Some(draft)) => Ok(draft),
                (Some(edge), None) => photos::small(ws, attachment, edge),
                (None, None) => photos::file(ws, attachment),
            };
            file.map_err(|error| failure(&error))
        });
        self.traced("blob", answer)
    }

    /// The part of a kept file that a `Range` header asks for; `None` when it asks for none that is there.
    ///
    /// # Errors
    /// A [`Failure`] with its trace.
    pub fn part(
        &self,
        attachment: Uuid,
        edge: Option<u32>,
        range: Option<&str>,
    ) -> Result<Option<Part>, Failure> {
        let file = self.blob(attachment, edge)?;
        let total = file.bytes.len();
        let Some(wanted) = range.map_or(Some(0..total), |range| bounds(range, total)) else {
            return Ok(None);
        };
        let bytes = file.bytes.get(wanted.clone()).unwrap_or_default().to_vec();
        Ok(Some(Part {
            media_type: file.media_type,
            bytes,
            start: wanted.start,
            total,
        }))
    }
}

/// One range of RFC 9110 14.1.2; several at once are answered with the whole.
fn bounds(range: &str, total: usize) -> Option<std::ops::Range<usize>> {
    let asked = range.strip_prefix("bytes=")?;
    if asked.contains(',') {
        return Some(0..total);
    }
    let (from, to) = asked.trim().split_once('-')?;
    let (from, to) = (from.trim(), to.trim());
    if from.is_empty() {
        let last: usize = to.parse().ok()?;
        return (last > 0 && total > 0).then(|| total.saturating_sub(last)..total);
    }
    let from: usize = from.parse().ok()?;
    let end = match to.is_empty() {
        true => total,
        false => to.parse::<usize>().ok()?.saturating_add(1).min(total),
    };
    (from < end).then_some(from..end)
}

#[cfg(test)]
mod tests {
    use super::bounds;

    #[test]
    fn ranges_are_read_as_browsers_send_them() {
        assert_eq!(bounds("bytes=0-99", 1000), Some(0..100));
        assert_eq!(bounds("bytes=900-", 1000), Some(900..1000));
        assert_eq!(bounds("bytes=-100", 1000), Some(900..1000));
        assert_eq!(bounds("bytes=0-5000", 1000), Some(0..1000));
        assert_eq!(bounds("bytes=0-1,5-6", 1000), Some(0..1000));
        for wrong in [
            "bytes=1000-",
            "bytes=5-4",
            "bytes=-0",
            "bytes=x-",
            "lines=0-1",
            "bytes=5",
        ] {
            assert_eq!(bounds(wrong, 1000), None, "{wrong}");
        }
        assert_eq!(bounds("bytes=0-", 0), None);
    }
}
