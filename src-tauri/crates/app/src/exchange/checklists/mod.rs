//! Checklists as workbooks: one row an item, written to be filled in elsewhere and read again.

mod read;
mod take;
mod write;

use domain::checklist::{Basis, Certainty, CheckItem, Force, Method};
use domain::hazard::StatutoryLevel;
use domain::language::{Language, Words};
use schemars::JsonSchema;
use serde::Serialize;

pub use take::{
    ChecklistPreview, ImportChecklist, ItemChange, ItemChanged, ItemDifference, PreviewChecklist,
    RowFault, import_checklist, preview_checklist, preview_checklist_file,
};
pub use write::checklist_workbook;

/// What stands above the table.
const CODE: Words = ("检查表编号", "Checklist code");
const TITLE: Words = ("检查表名称", "Checklist title");
const VERSION: Words = ("版本", "Version");

/// What stands where a basis names no clause, so that lines stay beside each other.
const NO_CLAUSE: &str = "—";

/// A column of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChecklistColumn {
    /// 编号.
    Code,
    /// 分组.
    Section,
    /// 检查内容与标准.
    Text,
    /// 检查方法.
    Method,
    /// 依据文件.
    Document,
    /// 条款.
    Clause,
    /// 效力.
    Force,
    /// 核实程度.
    Certainty,
    /// 不符合时的等级.
    Level,
    /// 典型隐患.
    Hazard,
    /// 整改措施.
    Measure,
    /// 单位.
    Unit,
    /// 下限.
    Least,
    /// 上限.
    Most,
    /// The title above the table.
    Title,
}

use ChecklistColumn as Of;

/// The columns in their order, with their width.
const COLUMNS: [(Of, Words, f64); 14] = [
    (Of::Code, ("编号", "Code"), 9.0),
    (Of::Section, ("分组", "Section"), 10.0),
    (Of::Text, ("检查内容与标准", "What is checked"), 32.0),
    (Of::Method, ("检查方法", "Method"), 6.0),
    (Of::Document, ("依据文件", "Document"), 22.0),
    (Of::Clause, ("条款", "Clause"), 12.0),
    (Of::Force, ("效力", "Force"), 6.0),
    (Of::Certainty, ("核实程度", "Certainty"), 10.0),
    (Of::Level, ("不符合时的等级", "Level when it fails"), 8.0),
    (Of::Hazard, ("典型隐患", "Typical hazard"), 24.0),
    (Of::Measure, ("整改措施", "Typical measure"), 24.0),
    (Of::Unit, ("单位", "Unit"), 6.0),
    (Of::Least, ("下限（含）", "Least (included)"), 7.0),
    (Of::Most, ("上限（含）", "Most (included)"), 7.0),
];

const METHODS: [(Method, Words); 4] = [
    (Method::Look, ("看", "Look")),
    (Method::Ask, ("问", "Ask")),
    (Method::Review, ("查", "Review")),
    (Method::Measure, ("测", "Measure")),
];

const FORCES: [(Force, Words); 3] = [
    (Force::Mandatory, ("强制", "Mandatory")),
    (Force::Recommended, ("推荐", "Recommended")),
    (Force::Internal, ("制度", "Internal")),
];

const CERTAINTIES: [(Certainty, Words); 4] = [
    (Certainty::A, ("已核原文", "Original read")),
    (Certainty::A2, ("已核转载", "Transcript read")),
    (Certainty::B, ("凭记忆，待核", "From memory")),
    (Certainty::C, ("条号不确定", "Number unsure")),
];

const LEVELS: [(StatutoryLevel, Words); 2] = [
    (StatutoryLevel::General, ("一般", "General")),
    (StatutoryLevel::Major, ("重大", "Major")),
];

/// The word of a value.
fn word<T: PartialEq>(words: &[(T, Words)], value: &T, language: Language) -> String {
    let found = words.iter().find(|(known, _)| known == value);
    found
        .map_or("", |(_, words)| language.of(*words))
        .to_owned()
}

/// What stands in a cell of an item.
fn told(item: &CheckItem, column: Of, language: Language) -> String {
    let lines = |of: &dyn Fn(&Basis) -> String| -> String {
        item.basis.iter().map(of).collect::<Vec<_>>().join("\n")
    };
    let bound = |bound: Option<domain::reading::Reading>| bound.map(|b| b.to_string());
    let limits = item.limits.as_ref();
    match column {
        Of::Code => item.code.clone(),
        Of::Section => item.section.clone(),
        Of::Text => item.text.clone(),
        Of::Method => word(&METHODS, &item.method, language),
        Of::Document => lines(&|basis| basis.document.clone()),
        Of::Clause => lines(&|basis| match basis.clause.as_str() {
            "" => NO_CLAUSE.to_owned(),
            clause => clause.to_owned(),
        }),
        Of::Force => lines(&|basis| word(&FORCES, &basis.force, language)),
        Of::Certainty => lines(&|basis| word(&CERTAINTIES, &basis.certainty, language)),
        Of::Level => word(&LEVELS, &item.default_level, language),
        Of::Hazard => item.typical_hazard.clone(),
        Of::Measure => item.typical_measure.clone(),
        Of::Unit => limits.map(|limits| limits.unit.clone()).unwrap_or_default(),
        Of::Least => limits.and_then(|l| bound(l.min)).unwrap_or_default(),
        Of::Most => limits.and_then(|l| bound(l.max)).unwrap_or_default(),
        Of::Title => String::new(),
    }
}
