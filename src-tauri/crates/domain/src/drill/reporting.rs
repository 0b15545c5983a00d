//! Reporting a drill to the authority (报送), where the law or the authority asks for it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// A drill was reported to an authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillReport {
    /// Row id.
    pub id: Uuid,
    /// Drill.
    pub drill: Uuid,
    /// To whom.
    pub authority: String,
    /// On which day.
    pub reported_on: NaiveDate,
    /// By which way, such as 书面 or 监管平台.
    pub way: String,
    /// Number of the receipt; empty while there is none.
    pub receipt_number: String,
    /// The receipt, scanned.
    pub receipts: Vec<Uuid>,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

impl DrillReport {
    /// Checks words and day: nothing is reported before it was held, and nothing in the future.
    pub fn checked(self, held_on: NaiveDate, today: NaiveDate) -> Refused<Self> {
        let field = "reported_on";
        if self.reported_on < held_on {
            return Err(Refusal::BeforeDrill { field });
        }
        if self.reported_on > today {
            return Err(Refusal::InFuture { field });
        }
        Ok(Self {
            authority: text("authority", &self.authority, 60)?,
            way: optional_text("way", &self.way, 40)?,
            receipt_number: optional_text("receipt_number", &self.receipt_number, 60)?,
            ..self
        })
    }

    /// Adds the receipt, which often comes later.
    pub fn receive(&mut self, number: &str, receipts: &[Uuid]) -> Refused<()> {
        let number = optional_text("receipt_number", number, 60)?;
        if number.is_empty() && receipts.is_empty() {
            return Err(Refusal::Blank { field: "receipts" });
        }
        if !number.is_empty() {
            self.receipt_number = number;
        }
        for receipt in receipts {
            if !self.receipts.contains(receipt) {
                self.receipts.push(*receipt);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn report(on: u32) -> DrillReport {
        DrillReport {
            id: Uuid::nil(),
            drill: Uuid::nil(),
            authority: "清河市应急管理局".into(),
            reported_on: day(on),
            way: String::new(),
            receipt_number: String::new(),
            receipts: Vec::new(),
            recorded_by: Uuid::nil(),
            recorded_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_drill_is_reported_after_it_was_held_and_not_in_the_future() {
        let checked = |on| report(on).checked(day(20), day(27));
        assert!(checked(20).is_ok() && checked(27).is_ok());
        assert!(matches!(checked(19), Err(Refusal::BeforeDrill { .. })));
        assert!(matches!(checked(28), Err(Refusal::InFuture { .. })));
    }

    #[test]
    fn a_receipt_has_a_number_or_a_sheet_and_no_sheet_twice() {
        let mut one = report(20);
        assert!(one.receive(" ", &[]).is_err());
        let sheet = Uuid::from_u128(1);
        one.receive("", &[sheet, sheet]).unwrap();
        one.receive("收〔2026〕8号", &[sheet]).unwrap();
        assert_eq!(one.receipts, [sheet]);
        assert_eq!(one.receipt_number, "收〔2026〕8号");
    }
}
