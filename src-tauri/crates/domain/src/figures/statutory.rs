//! The statutory table (排查治理情况统计表) of twelve columns.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Figure, UnitFigures};

/// A row of the table; its columns in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Statutory {
    /// 1 排查治理隐患的单位 (家).
    pub units: u32,
    /// 2 一般隐患: 排查 (项).
    pub general: u32,
    /// 3 其中已整改 (项).
    pub general_rectified: u32,
    /// 4 整改率, tenths of a percent; absent where there is nothing to divide by.
    pub general_rate: Option<u32>,
    /// 5 重大隐患: 排查 (项).
    pub major: u32,
    /// 6 其中已整改销号 (项).
    pub major_closed: u32,
    /// 7 整改率, as before.
    pub major_rate: Option<u32>,
    /// 8 列入治理计划的 (项).
    pub planned: u32,
    /// 9 其中达到五到位 (项).
    pub committed: u32,
    /// 10 挂牌督办的 (项).
    pub listed: u32,
    /// 11 其中省级挂牌 (项).
    pub listed_by_province: u32,
    /// 12 累计落实治理资金, yuan; printed in 万元.
    #[schemars(with = "f64")]
    pub funds: i64,
}

impl Statutory {
    /// The row of a unit.
    pub fn of(figures: &UnitFigures) -> Self {
        let [general, rectified] =
            [Figure::General, Figure::GeneralRectified].map(|f| figures.of(f));
        let [major, closed] = [Figure::Major, Figure::MajorClosed].map(|f| figures.of(f));
        Self {
            units: figures.units,
            general,
            general_rectified: rectified,
            general_rate: rate(rectified, general),
            major,
            major_closed: closed,
            major_rate: rate(closed, major),
            planned: figures.of(Figure::MajorPlanned),
            committed: figures.of(Figure::MajorCommitted),
            listed: figures.of(Figure::MajorListed),
            listed_by_province: figures.of(Figure::MajorListedByProvince),
            funds: figures.funds_in_year,
        }
    }
}

/// A part of a whole in tenths of a percent; nothing of nothing.
pub fn rate(part: u32, whole: u32) -> Option<u32> {
    let rounded = (u64::from(part) * 2000 + u64::from(whole)).checked_div(u64::from(whole) * 2);
    rounded.and_then(|rate| u32::try_from(rate).ok())
}

/// Tenths as they are written: `85.7`, and `100` without a fraction.
pub fn percent(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        tenth => format!("{}.{tenth}", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_rounded_once_and_nothing_of_nothing_is_empty() {
        assert_eq!(rate(0, 0), None);
        assert_eq!(rate(0, 3), Some(0));
        assert_eq!(rate(6, 7), Some(857));
        assert_eq!(rate(2, 3), Some(667));
        assert_eq!(rate(3, 3), Some(1000));
        assert_eq!((percent(857), percent(1000)), ("85.7".into(), "100".into()));
    }
}
