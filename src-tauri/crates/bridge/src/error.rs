//! What a caller sees when something did not happen: a kind, a code, parameters, a field.
//! Wording in either language is the caller's.

use app::{
    Class, FontError, PhotoError, RenderError, ScanError, SheetError, StoreError, TemplateError,
};
use domain::Refusal;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// How to take it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// A rule or the state of things says no.
    Refused,
    /// The request is not one of this contract.
    Invalid,
    /// The row is not there.
    NotFound,
    /// The store or a file is damaged, full or not what it should be.
    Broken,
    /// The program is wrong; nothing was written.
    Bug,
}

impl FailureKind {
    /// Machine name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Invalid => "invalid",
            Self::NotFound => "not_found",
            Self::Broken => "broken",
            Self::Bug => "bug",
        }
    }
}

/// A failure. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Failure {
    /// How to take it.
    pub kind: FailureKind,
    /// Machine code, stable.
    pub code: String,
    /// Parameters of the wording.
    #[schemars(with = "serde_json::Map<String, Value>")]
    pub params: Value,
    /// Field of the request it speaks of.
    pub field: Option<String>,
    /// Eight characters to ask about it with; the log has a line with them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
}

impl Failure {
    /// A failure with parameters.
    pub fn new(kind: FailureKind, code: &str, params: Value) -> Self {
        Self {
            kind,
            code: code.to_owned(),
            params,
            field: None,
            trace_id: None,
        }
    }

    /// The same, about a field of the request.
    fn at(self, field: &str) -> Self {
        Self {
            field: Some(field.to_owned()),
            ..self
        }
    }

    pub(crate) fn unknown_command(name: &str) -> Self {
        Self::new(
            FailureKind::Invalid,
            "unknown_command",
            json!({ "command": name }),
        )
    }

    pub(crate) fn bad_request(path: &str, reason: &str) -> Self {
        let field = (path != ".").then(|| path.to_owned());
        let params = json!({ "reason": reason });
        Self {
            field,
            ..Self::new(FailureKind::Invalid, "bad_request", params)
        }
    }

    /// The program is wrong.
    pub fn bug() -> Self {
        Self::new(FailureKind::Bug, "bug", json!({}))
    }
}

impl From<app::Error> for Failure {
    fn from(error: app::Error) -> Self {
        failure(&error)
    }
}

/// Maps every error of the use cases; a new variant does not compile until it is mapped.
pub fn failure(error: &app::Error) -> Failure {
    use FailureKind::{Broken, Bug, Refused};
    match error {
        app::Error::Refused(refusal) => refused(refusal),
        app::Error::Store(error) => stored(error),
        app::Error::Render(error) => rendered(error),
        app::Error::Font(error) => font(error),
        app::Error::Photo(error) => photo(error),
        app::Error::Scan(error) => scan(error),
        app::Error::Sheet(error) => sheet(error),
        app::Error::Template(error) => template(error),
        app::Error::Key(_) => Failure::new(Refused, "key_unusable", json!({})),
        app::Error::Authority(_) => Failure::new(Refused, "certificate_not_issued", json!({})),
        app::Error::Sign(error) => {
            Failure::new(Bug, "not_signed", json!({ "reason": error.to_string() }))
        }
        app::Error::Unreadable(error) => Failure::new(
            Refused,
            "unreadable_document",
            json!({ "reason": error.to_string() }),
        ),
        app::Error::NobodySignedIn => Failure::new(Refused, "nobody_signed_in", json!({})),
        app::Error::Locked => Failure::new(Refused, "locked", json!({})),
        app::Error::Resting => Failure::new(Refused, "resting", json!({})),
        app::Error::WrongPin { left } => {
            Failure::new(Refused, "wrong_pin", json!({ "left": left })).at("pin")
        }
        app::Error::PinUsedUp => Failure::new(Refused, "pin_used_up", json!({})).at("pin"),
        app::Error::NotByRecoveryCode => Failure::new(Refused, "not_by_recovery_code", json!({})),
        app::Error::Damaged { what } => {
            Failure::new(Broken, "damaged_row", json!({ "what": what }))
        }
        app::Error::File(error) => Failure::new(
            Broken,
            "file",
            json!({ "reason": error.kind().to_string() }),
        ),
    }
}

/// A refusal carries its own code and parameters.
fn refused(refusal: &Refusal) -> Failure {
    let mut value = serde_json::to_value(refusal).unwrap_or_default();
    let code = value
        .get("code")
        .and_then(Value::as_str)
        .unwrap_or("refused")
        .to_owned();
    let params = value
        .get_mut("params")
        .map(Value::take)
        .unwrap_or_else(|| json!({}));
    let field = params
        .get("field")
        .and_then(Value::as_str)
        .map(str::to_owned);
    let kind = match refusal {
        Refusal::NotFound { .. } => FailureKind::NotFound,
        _ => FailureKind::Refused,
    };
    Failure {
        field,
        ..Failure::new(kind, &code, params)
    }
}

fn stored(error: &StoreError) -> Failure {
    let kind = match (error, error.class()) {
        (StoreError::NotFound { .. }, _) => FailureKind::NotFound,
        (_, Class::Refused) => FailureKind::Refused,
        (_, Class::Broken) => FailureKind::Broken,
    };
    let (code, params) = match error {
        StoreError::InUse => ("in_use", json!({})),
        StoreError::NoWorkspace => ("no_workspace", json!({})),
        StoreError::NotEmpty => ("folder_not_empty", json!({})),
        StoreError::WrongPassphrase => ("wrong_passphrase", json!({})),
        StoreError::NoSuchSlot { person } => ("no_access", json!({ "person": person })),
        StoreError::SlotExists { person } => ("access_exists", json!({ "person": person })),
        StoreError::LastSlot => ("last_access", json!({})),
        StoreError::Stopped => ("stopped", json!({})),
        StoreError::MistypedRecoveryCode => ("recovery_code_mistyped", json!({})),
        StoreError::WrongRecoveryCode => ("wrong_recovery_code", json!({})),
        StoreError::NoAuthor => ("nobody_signed_in", json!({})),
        StoreError::NotSignedIn { author } => ("not_signed_in", json!({ "person": author })),
        StoreError::NewerFile { needs } => ("newer_file", json!({ "needs": needs })),
        StoreError::NewerAct { min_reader } => ("newer_act", json!({ "schema": min_reader })),
        StoreError::Pragma {
            name,
            wanted,
            found,
        } => (
            "unsafe_storage",
            json!({ "setting": name, "wanted": wanted, "found": found }),
        ),
        StoreError::Damaged { part } => ("damaged", json!({ "part": format!("{part:?}") })),
        StoreError::NothingChanged => ("nothing_changed", json!({})),
        StoreError::AlreadyAppended { table, .. } => ("already_recorded", json!({ "what": table })),
        StoreError::Misfit { table, .. } | StoreError::UnlistedTable { table } => {
            ("misfit", json!({ "table": table }))
        }
        StoreError::Constraint(_) => ("constraint", json!({})),
        StoreError::TooLarge { what, max, found } => (
            "too_large",
            json!({ "what": what, "most": max, "found": found }),
        ),
        StoreError::NotFound { what, id } => ("not_found", json!({ "what": what, "id": id })),
        StoreError::Erased => ("erased", json!({})),
        StoreError::DiskFull => ("disk_full", json!({})),
        StoreError::Busy => ("busy", json!({})),
        StoreError::Crypto(_) => ("cryptography", json!({})),
        StoreError::Io(error) => ("file", json!({ "reason": error.kind().to_string() })),
        StoreError::Sql(_) => ("database", json!({})),
    };
    let failure = Failure::new(kind, code, params);
    match error {
        StoreError::MistypedRecoveryCode | StoreError::WrongRecoveryCode => failure.at("code"),
        _ => failure,
    }
}

fn rendered(error: &RenderError) -> Failure {
    match error {
        RenderError::MissingGlyphs { chars } => Failure::new(
            FailureKind::Refused,
            "missing_glyphs",
            json!({ "characters": chars }),
        ),
        other => {
            let params = json!({ "reason": other.to_string() });
            Failure::new(FailureKind::Broken, "not_rendered", params)
        }
    }
}

fn font(error: &FontError) -> Failure {
    Failure::new(
        FailureKind::Broken,
        "fonts_missing",
        json!({ "reason": error.to_string() }),
    )
}

fn photo(error: &PhotoError) -> Failure {
    let (code, params) = match error {
        PhotoError::Empty => ("photo_empty", json!({})),
        PhotoError::UnsupportedFormat { name: "HEIC" } => ("photo_heic", json!({})),
        PhotoError::UnsupportedFormat { name } => ("photo_format", json!({ "format": name })),
        PhotoError::NotAPicture => ("photo_no_picture", json!({})),
        PhotoError::TooManyBytes { limit, .. } => {
            ("photo_too_large", json!({ "mib": limit / 1024 / 1024 }))
        }
        PhotoError::TooManyPixels { width, height, .. } => (
            "photo_too_many_pixels",
            json!({ "width": width, "height": height }),
        ),
        PhotoError::Truncated => ("photo_incomplete", json!({})),
        PhotoError::Damaged(_) | PhotoError::Encoding(_) => ("photo_damaged", json!({})),
    };
    Failure::new(FailureKind::Refused, code, params)
}

fn scan(error: &ScanError) -> Failure {
    let (code, params) = match error {
        ScanError::Unreadable => ("scan_unreadable", json!({})),
        ScanError::Encrypted => ("scan_encrypted", json!({})),
        ScanError::TooManyPages { pages, limit } => (
            "scan_too_many_pages",
            json!({ "pages": pages, "most": limit }),
        ),
        ScanError::NoPicture => ("scan_without_picture", json!({})),
        ScanError::SeveralPictures { count } => ("scan_in_pieces", json!({ "count": count })),
        ScanError::Compression { name } => (
            "scan_packed",
            json!({ "name": name.trim_end_matches("Decode") }),
        ),
        ScanError::Colours => ("scan_colours", json!({})),
        ScanError::Picture(error) => return photo(error),
    };
    Failure::new(FailureKind::Refused, code, params)
}

fn sheet(error: &SheetError) -> Failure {
    let (code, params) = match error {
        SheetError::TooLarge { bytes, limit } => (
            "too_large",
            json!({ "what": "spreadsheet", "most": limit, "found": bytes }),
        ),
        SheetError::Unpacks { limit } => ("sheet_unpacks", json!({ "most": limit >> 20 })),
        SheetError::Rows { limit } => ("sheet_rows", json!({ "most": limit })),
        SheetError::Columns { limit } => ("sheet_columns", json!({ "most": limit })),
        SheetError::Encrypted => ("sheet_encrypted", json!({})),
        SheetError::WebPage => ("sheet_web_page", json!({})),
        SheetError::OtherKind { kind } => ("sheet_other_kind", json!({ "kind": kind })),
        SheetError::Unreadable => ("sheet_unreadable", json!({})),
        SheetError::Empty => ("sheet_empty", json!({})),
        SheetError::NotWritten { reason } => ("sheet_not_written", json!({ "reason": reason })),
    };
    Failure::new(FailureKind::Refused, code, params)
}

fn template(error: &TemplateError) -> Failure {
    let (code, params) = match error {
        TemplateError::TooLarge { limit, .. } => {
            ("template_too_large", json!({ "most": limit >> 20 }))
        }
        TemplateError::TooManyParts { limit } => ("template_parts", json!({ "most": limit })),
        TemplateError::Unpacks { limit } => ("template_unpacks", json!({ "most": limit >> 20 })),
        TemplateError::TooDeep { limit } => ("template_too_deep", json!({ "most": limit })),
        TemplateError::OldOrLocked => ("template_old_or_locked", json!({})),
        TemplateError::NotWord => ("template_not_word", json!({})),
        TemplateError::OtherKind { kind } => ("template_other_kind", json!({ "kind": kind })),
        TemplateError::Macros => ("template_macros", json!({})),
        TemplateError::External { target } => ("template_external", json!({ "target": target })),
        TemplateError::Embedded { part } => ("template_embedded", json!({ "part": part })),
        TemplateError::MarkerMissing => ("template_marker_missing", json!({})),
        TemplateError::MarkerTwice => ("template_marker_twice", json!({})),
        TemplateError::MarkerMisplaced => ("template_marker_misplaced", json!({})),
    };
    Failure::new(FailureKind::Refused, code, params)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// What the use cases can answer besides a refusal of the domain and an error of the store.
    fn of_use_cases() -> Vec<(app::Error, &'static str, Option<&'static str>)> {
        vec![
            (app::Error::NobodySignedIn, "nobody_signed_in", None),
            (app::Error::Locked, "locked", None),
            (app::Error::Resting, "resting", None),
            (app::Error::WrongPin { left: 3 }, "wrong_pin", Some("pin")),
            (app::Error::PinUsedUp, "pin_used_up", Some("pin")),
            (app::Error::NotByRecoveryCode, "not_by_recovery_code", None),
            (app::Error::Damaged { what: "row" }, "damaged_row", None),
            (
                app::Error::File(std::io::ErrorKind::NotFound.into()),
                "file",
                None,
            ),
            (StoreError::WrongPassphrase.into(), "wrong_passphrase", None),
            (
                StoreError::MistypedRecoveryCode.into(),
                "recovery_code_mistyped",
                Some("code"),
            ),
            (
                StoreError::WrongRecoveryCode.into(),
                "wrong_recovery_code",
                Some("code"),
            ),
            (
                Refusal::NotJson { field: "body" }.into(),
                "not_json",
                Some("body"),
            ),
        ]
    }

    #[test]
    fn every_error_has_a_code_of_its_own_and_names_its_field() {
        let mut codes = BTreeSet::new();
        for (error, code, field) in of_use_cases() {
            let failure = failure(&error);
            assert_eq!(
                (failure.code.as_str(), failure.field.as_deref()),
                (code, field)
            );
            assert!(codes.insert(failure.code), "{code} twice");
        }
    }
}
