//! Contractors (承包商): who works for us from outside, with the safety agreements they work under (安全生产法
//! 48、49 条). An agreement that is over is not changed any more: another one follows it.

mod agreement;
mod credit_code;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use agreement::{
    Agreement, AgreementEnd, AgreementState, AgreementTerms, DAYS_BEFORE, MOST_YEARS, covered_on,
    last_covered, standing,
};
pub use credit_code::check_credit_code;

use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// A contractor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contractor {
    /// Row id.
    pub id: Uuid,
    /// Name as on its licence.
    pub name: String,
    /// 统一社会信用代码, GB 32100, in capitals; empty where it is not known.
    pub credit_code: String,
    /// Whom to ask for.
    pub contact: String,
    /// Telephone.
    pub phone: String,
    /// What it is qualified for, in words, e.g. `承装（修、试）电力设施许可三级`.
    pub qualification: String,
    /// Last day of the qualification, inclusive.
    pub qualified_until: Option<NaiveDate>,
    /// What else there is to say.
    pub remarks: String,
    /// It works for us; one that no longer does stays for what names it.
    pub active: bool,
}

/// What is said of a contractor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContractorTerms {
    /// Name as on its licence.
    pub name: String,
    /// 统一社会信用代码, checked by its last character; empty where it is not known.
    #[serde(default)]
    pub credit_code: String,
    /// Whom to ask for.
    #[serde(default)]
    pub contact: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// What it is qualified for, in words.
    #[serde(default)]
    pub qualification: String,
    /// Last day of the qualification, inclusive.
    #[serde(default)]
    pub qualified_until: Option<NaiveDate>,
    /// What else there is to say.
    #[serde(default)]
    pub remarks: String,
}

impl Contractor {
    /// A new contractor; `others` have the same name or code.
    pub fn enter(
        id: Uuid,
        terms: &ContractorTerms,
        others: &[Self],
        author: &Person,
    ) -> Refused<Self> {
        permission::check(author, Action::KeepContractors)?;
        let made = Self {
            id,
            name: text("name", &terms.name, 60)?,
            credit_code: check_credit_code(&terms.credit_code)?,
            contact: optional_text("contact", &terms.contact, 40)?,
            phone: optional_text("phone", &terms.phone, 30)?,
            qualification: optional_text("qualification", &terms.qualification, 200)?,
            qualified_until: terms.qualified_until,
            remarks: optional_text("remarks", &terms.remarks, 500)?,
            active: true,
        };
        let same = |other: &&Self| {
            let code = !made.credit_code.is_empty() && other.credit_code == made.credit_code;
            other.id != id && (code || other.name == made.name)
        };
        match others.iter().find(same) {
            Some(other) => Err(Refusal::NameTaken {
                name: other.name.clone(),
            }),
            None => Ok(made),
        }
    }

    /// Describes it anew.
    pub fn describe(
        &mut self,
        terms: &ContractorTerms,
        others: &[Self],
        author: &Person,
    ) -> Refused<()> {
        let active = self.active;
        *self = Self::enter(self.id, terms, others, author)?;
        self.active = active;
        Ok(())
    }

    /// It no longer works for us, or does again.
    pub fn set_active(&mut self, active: bool, author: &Person) -> Refused<()> {
        permission::check(author, Action::KeepContractors)?;
        self.active = active;
        Ok(())
    }

    /// The contractor if it works for us.
    pub fn present(&self) -> Refused<&Self> {
        match self.active {
            true => Ok(self),
            false => Err(Refusal::NoLongerInUse {
                name: self.name.clone(),
            }),
        }
    }
}
