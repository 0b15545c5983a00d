//! What states, levels and causes are called on paper.

use chrono::{Datelike, NaiveDate};
use domain::hazard::{
    Assessment, Cause, Discipline, ListingLevel, Status, StatutoryLevel, SupervisionLevel,
};
use domain::language::Words;

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

/// What the level of an authority that lists is called, in both languages.
pub(crate) fn listing_level(level: ListingLevel) -> Words {
    match level {
        ListingLevel::County => ("县级", "county"),
        ListingLevel::City => ("市级", "city"),
        ListingLevel::Province => ("省级", "province"),
        ListingLevel::State => ("国家级", "state"),
    }
}

/// What the level of a supervision is called, in both languages.
pub(crate) fn supervision_level(level: SupervisionLevel) -> Words {
    match level {
        SupervisionLevel::Team => ("班组级", "team"),
        SupervisionLevel::Department => ("部门级", "department"),
        SupervisionLevel::Company => ("公司级", "company"),
        SupervisionLevel::Superior => ("上级单位", "superior"),
    }
}

/// Yuan as 万元, to the yuan: `3.5`.
pub(crate) fn ten_thousands(yuan: u32) -> String {
    let words = format!("{}.{:04}", yuan / 10_000, yuan % 10_000);
    words.trim_end_matches('0').trim_end_matches('.').to_owned()
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

#[cfg(test)]
mod tests {
    use super::ten_thousands;

    #[test]
    fn money_is_told_to_the_yuan() {
        for (yuan, told) in [
            (0, "0"),
            (1, "0.0001"),
            (8_600, "0.86"),
            (35_000, "3.5"),
            (120_000, "12"),
            (1_000_000, "100"),
        ] {
            assert_eq!(ten_thousands(yuan), told);
        }
    }
}
