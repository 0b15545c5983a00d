//! What states, levels and causes are called on paper.

use chrono::{Datelike, NaiveDate};
use domain::hazard::{Assessment, Cause, Discipline, Status, StatutoryLevel};

/// What a state is called on paper.
pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::New => "",
        Status::Reported => "已上报",
        Status::Assessed => "已定级",
        Status::Notified => "已下达",
        Status::Served => "已签收",
        Status::Rectifying => "整改中",
        Status::Submitted => "待验收",
        Status::Returned => "退回",
        Status::Accepted => "待销号",
        Status::Transferred => "已移交",
        Status::Closed => "已销号",
        Status::Voided => "已作废",
    }
}

/// What a kind of cause is called.
pub(crate) fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Human => "人的不安全行为",
        Cause::Equipment => "设备设施的不安全状态",
        Cause::Environment => "不良的工作环境",
        Cause::Management => "安全管理方面的缺失",
    }
}

/// What a line of business is called.
pub(crate) fn discipline(discipline: Discipline) -> &'static str {
    discipline.words().0
}

/// A level with the organisation's own.
pub(crate) fn level(assessment: &Assessment) -> String {
    let level = match assessment.level {
        StatutoryLevel::General => "一般隐患",
        StatutoryLevel::Major => "重大隐患",
    };
    match assessment.local_level.is_empty() {
        true => level.to_owned(),
        false => format!("{level}（{}）", assessment.local_level),
    }
}

/// Clauses, one each.
pub(crate) fn basis(assessment: &Assessment) -> Vec<String> {
    let clauses = assessment.basis.iter().map(domain::checklist::Basis::words);
    clauses.collect()
}

/// `2026年12月4日`.
pub(crate) fn day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
