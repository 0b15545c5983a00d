//! The columns an export writes: all that are known of a hazard, or those the ledger shows, as it shows them.

use documents::spreadsheet::{Column, Kind, Value};
use domain::deadline::Standing;
use domain::hazard::Status;
use domain::language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;

use super::beside::{BESIDE, Beside};
use super::dictionary::Field;
use super::record::{LEDGER, Told, column, day, words};
use crate::Result;
use crate::hazards::HazardRow;
use crate::names::Names;

/// A column of the ledger as people choose them on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LedgerColumn {
    /// 编号.
    Number,
    /// 状态.
    Status,
    /// 隐患: its title.
    Title,
    /// 等级, or that it may be major.
    Level,
    /// 地点.
    Place,
    /// 设备, by its double name.
    Equipment,
    /// 责任单位.
    Unit,
    /// 责任人, or that one is yet to be named.
    Owner,
    /// 期限: how the deadline stands on the day of the export.
    Due,
    /// 到期日.
    Day,
    /// 发现.
    Found,
    /// 通知书.
    Notice,
    /// 照片: how many.
    Photos,
}

/// A column of the file.
#[derive(Clone, Copy)]
pub(super) enum Written {
    Field(Field),
    Beside(Beside),
    Shown(LedgerColumn),
}

/// The columns of a file: those chosen, each once, in their order; all when none were.
pub(super) fn written(chosen: Option<&[LedgerColumn]>) -> Vec<Written> {
    let Some(chosen) = chosen else {
        let fields = LEDGER.map(Written::Field).into_iter();
        return fields.chain(BESIDE.map(Written::Beside)).collect();
    };
    let mut once: Vec<LedgerColumn> = Vec::new();
    for column in chosen {
        if !once.contains(column) {
            once.push(*column);
        }
    }
    once.into_iter().map(Written::Shown).collect()
}

impl Written {
    /// Its head.
    pub fn column(self, language: Language) -> Column {
        match self {
            Self::Field(field) => column(field, language),
            Self::Beside(beside) => beside.column(language),
            Self::Shown(shown) => shown.column(language),
        }
    }

    /// What stands in it.
    pub fn cell(
        self,
        told: &Told<'_>,
        row: &HazardRow,
        reader: &Reader<'_>,
        names: &mut Names<'_, '_>,
    ) -> Result<Value> {
        match self {
            Self::Field(field) => told.cell(reader, names, field),
            Self::Beside(beside) => beside.cell(told, reader, names),
            Self::Shown(shown) => shown.cell(told, row, reader, names),
        }
    }
}

impl LedgerColumn {
    /// The field of a ledger that says the same.
    fn field(self) -> Option<Field> {
        Some(match self {
            Self::Number => Field::Number,
            Self::Status => Field::Status,
            Self::Title => Field::Title,
            Self::Level => Field::Level,
            Self::Place => Field::Place,
            Self::Equipment => Field::Equipment,
            Self::Unit => Field::Unit,
            Self::Owner => Field::Owner,
            Self::Found => Field::FoundOn,
            Self::Notice => Field::Notice,
            Self::Due | Self::Day | Self::Photos => return None,
        })
    }

    fn column(self, language: Language) -> Column {
        if let Some(field) = self.field() {
            return column(field, language);
        }
        // None of these is a name under which an import would look for a deadline.
        let (title, width, kind) = match self {
            Self::Day => (("到期日", "Due on"), 12.0, Kind::Day),
            Self::Photos => (("照片数", "Number of photos"), 8.0, Kind::Words),
            _ => (("期限情况", "Time left"), 12.0, Kind::Words),
        };
        Column::new(language.of(title), width, kind)
    }

    fn cell(
        self,
        told: &Told<'_>,
        row: &HazardRow,
        reader: &Reader<'_>,
        names: &mut Names<'_, '_>,
    ) -> Result<Value> {
        let language = told.language;
        Ok(match self {
            Self::Level if row.suspected => words(language.of(("疑似重大", "Perhaps major"))),
            Self::Equipment => words(row.equipment_name.as_deref().unwrap_or_default()),
            Self::Owner if row.owner.is_none() && row.unit.is_some() => {
                match told.cell(reader, names, Field::Owner)? {
                    Value::None => words(language.of(("待明确", "to be named"))),
                    named => named,
                }
            }
            Self::Due => words(&stands(row, language)),
            Self::Day => day(match looks_back(row) {
                true => row.look_back_on,
                false => row.due_on,
            }),
            Self::Photos => words(&row.photos.to_string()),
            _ => match self.field() {
                Some(field) => told.cell(reader, names, field)?,
                None => Value::None,
            },
        })
    }
}

/// It was closed or transferred, and is to be looked at again now or soon.
fn looks_back(row: &HazardRow) -> bool {
    matches!(
        row.look_back,
        Some(Standing::Overdue { .. } | Standing::DueSoon { .. })
    )
}

/// How its deadline stands, in the words of the ledger.
fn stands(row: &HazardRow, language: Language) -> String {
    let said = match row.standing {
        Some(Standing::Overdue { days }) => {
            return match language {
                Language::Chinese => format!("逾期 {days} 天"),
                Language::English => format!("{days} d overdue"),
            };
        }
        Some(Standing::DueSoon { days_left: 0 }) => ("今天到期", "due today"),
        Some(Standing::DueSoon { days_left } | Standing::InTime { days_left }) => {
            return match language {
                Language::Chinese => format!("还剩 {days_left} 天"),
                Language::English => format!("{days_left} d left"),
            };
        }
        None if looks_back(row) && row.status == Status::Transferred => {
            ("移交待跟踪", "Transferred, to follow up")
        }
        None if looks_back(row) => ("待回头看", "To look back"),
        None if matches!(row.status, Status::Closed | Status::Voided) => {
            return super::spoken::status(row.status, language).to_owned();
        }
        None => ("", ""),
    };
    language.of(said).to_owned()
}
