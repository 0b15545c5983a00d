//! Checklists as workbooks: one row an item, written to be filled in elsewhere and read again.

mod read;
mod take;
mod write;

use domain::checklist::{Basis, Certainty, CheckItem, Force, Method};
use domain::hazard::StatutoryLevel;
use schemars::JsonSchema;
use serde::Serialize;

pub use take::{
    ChecklistPreview, ImportChecklist, ItemChange, ItemChanged, ItemDifference, PreviewChecklist,
    RowFault, import_checklist, preview_checklist, preview_checklist_file,
};
pub use write::checklist_workbook;

/// What stands above the table.
const CODE: &str = "检查表编号";
const TITLE: &str = "检查表名称";
const VERSION: &str = "版本";

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
const COLUMNS: [(Of, &str, f64); 14] = [
    (Of::Code, "编号", 9.0),
    (Of::Section, "分组", 10.0),
    (Of::Text, "检查内容与标准", 32.0),
    (Of::Method, "检查方法", 6.0),
    (Of::Document, "依据文件", 22.0),
    (Of::Clause, "条款", 12.0),
    (Of::Force, "效力", 6.0),
    (Of::Certainty, "核实程度", 10.0),
    (Of::Level, "不符合时的等级", 8.0),
    (Of::Hazard, "典型隐患", 24.0),
    (Of::Measure, "整改措施", 24.0),
    (Of::Unit, "单位", 6.0),
    (Of::Least, "下限（含）", 7.0),
    (Of::Most, "上限（含）", 7.0),
];

const METHODS: [Method; 4] = [Method::Look, Method::Ask, Method::Review, Method::Measure];

const FORCES: [(Force, &str); 3] = [
    (Force::Mandatory, "强制"),
    (Force::Recommended, "推荐"),
    (Force::Internal, "制度"),
];

const CERTAINTIES: [(Certainty, &str); 4] = [
    (Certainty::A, "已核原文"),
    (Certainty::A2, "已核转载"),
    (Certainty::B, "凭记忆，待核"),
    (Certainty::C, "条号不确定"),
];

const LEVELS: [(StatutoryLevel, &str); 2] = [
    (StatutoryLevel::General, "一般"),
    (StatutoryLevel::Major, "重大"),
];

/// The word of a value.
fn word<T: PartialEq>(words: &[(T, &'static str)], value: &T) -> String {
    let found = words.iter().find(|(known, _)| known == value);
    found
        .map(|(_, word)| (*word).to_owned())
        .unwrap_or_default()
}

/// What stands in a cell of an item.
fn told(item: &CheckItem, column: Of) -> String {
    let lines = |of: &dyn Fn(&Basis) -> String| -> String {
        item.basis.iter().map(of).collect::<Vec<_>>().join("\n")
    };
    let bound = |bound: Option<domain::reading::Reading>| bound.map(|b| b.to_string());
    let limits = item.limits.as_ref();
    match column {
        Of::Code => item.code.clone(),
        Of::Section => item.section.clone(),
        Of::Text => item.text.clone(),
        Of::Method => item.method.words().to_owned(),
        Of::Document => lines(&|basis| basis.document.clone()),
        Of::Clause => lines(&|basis| match basis.clause.as_str() {
            "" => NO_CLAUSE.to_owned(),
            clause => clause.to_owned(),
        }),
        Of::Force => lines(&|basis| word(&FORCES, &basis.force)),
        Of::Certainty => lines(&|basis| word(&CERTAINTIES, &basis.certainty)),
        Of::Level => word(&LEVELS, &item.default_level),
        Of::Hazard => item.typical_hazard.clone(),
        Of::Measure => item.typical_measure.clone(),
        Of::Unit => limits.map(|limits| limits.unit.clone()).unwrap_or_default(),
        Of::Least => limits.and_then(|l| bound(l.min)).unwrap_or_default(),
        Of::Most => limits.and_then(|l| bound(l.max)).unwrap_or_default(),
        Of::Title => String::new(),
    }
}
