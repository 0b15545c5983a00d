//! What an auditor asks of contractors: whether work goes on without a safety agreement (安全生产法 49 条).

use chrono::NaiveDate;

use super::rules::{by, days};
use super::{Found, Rule};
use crate::contractor::{Agreement, Contractor, covered_on, last_covered};

/// A contractor with what its rules look at.
#[derive(Debug, Clone, Copy)]
pub struct ContractorFile<'a> {
    /// The contractor.
    pub contractor: &'a Contractor,
    /// Its agreements.
    pub agreements: &'a [Agreement],
    /// Days on which its people were seen at work, the latest first.
    pub seen_on: &'a [NaiveDate],
    /// Today.
    pub today: NaiveDate,
}

type OfContractor = fn(&ContractorFile<'_>) -> Option<Found>;

/// Rules of a contractor.
pub(super) const CONTRACTOR: [(Rule, OfContractor); 2] = [
    (Rule::ContractorWithoutAgreement, without_agreement),
    (Rule::WorkWithoutAgreement, work_without),
];

/// What is found about a contractor.
pub fn of_contractor(file: &ContractorFile<'_>) -> Vec<(Rule, Found)> {
    let found = CONTRACTOR.iter();
    found
        .filter_map(|(rule, look)| look(file).map(|found| (*rule, found)))
        .collect()
}

/// It works for us, and no agreement holds today.
fn without_agreement(file: &ContractorFile<'_>) -> Option<Found> {
    let lacks = file.contractor.active && !covered_on(file.agreements, file.today);
    lacks.then(|| by(last_covered(file.agreements, file.today)))
}

/// Its people were at work on a day that no agreement covers.
fn work_without(file: &ContractorFile<'_>) -> Option<Found> {
    let mut seen = file.seen_on.iter();
    let on = *seen.find(|day| !covered_on(file.agreements, **day))?;
    Some(match last_covered(file.agreements, on) {
        Some(last) => days(on, last),
        None => by(Some(on)),
    })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn agreement(from: &str, until: &str) -> Agreement {
        let entered_at: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
        Agreement {
            id: Uuid::from_u128(1),
            contractor: Uuid::from_u128(2),
            number: String::new(),
            title: "城东配网改造".to_owned(),
            places: Vec::new(),
            units: Vec::new(),
            signed_on: day(from),
            valid_from: day(from),
            valid_until: day(until),
            our_manager: Uuid::nil(),
            their_manager: String::new(),
            scans: Vec::new(),
            follows: None,
            ended: None,
            entered_by: Uuid::nil(),
            entered_at,
        }
    }

    fn found(agreements: &[Agreement], seen_on: &[&str], active: bool) -> Vec<(Rule, Found)> {
        let seen_on: Vec<NaiveDate> = seen_on.iter().map(|on| day(on)).collect();
        let contractor = Contractor {
            id: Uuid::from_u128(2),
            name: "宏图电建".to_owned(),
            credit_code: String::new(),
            contact: String::new(),
            phone: String::new(),
            qualification: String::new(),
            qualified_until: None,
            remarks: String::new(),
            active,
        };
        of_contractor(&ContractorFile {
            contractor: &contractor,
            agreements,
            seen_on: &seen_on,
            today: day("2026-11-23"),
        })
    }

    #[test]
    fn work_goes_on_only_under_an_agreement() {
        let holds = [agreement("2026-01-01", "2026-12-31")];
        assert_eq!(found(&holds, &["2026-11-20"], true), []);
        let over = [agreement("2026-01-01", "2026-10-31")];
        let without = (
            Rule::ContractorWithoutAgreement,
            by(Some(day("2026-10-31"))),
        );
        assert_eq!(found(&over, &["2026-10-31"], true), [without]);
        // What no longer works for us owes no agreement, but what it did without one stays.
        assert_eq!(found(&over, &[], false), []);
        let worked = (
            Rule::WorkWithoutAgreement,
            days(day("2026-11-02"), day("2026-10-31")),
        );
        assert_eq!(found(&over, &["2026-11-02", "2026-10-01"], false), [worked]);
        let never = found(&[], &["2026-11-02"], true);
        assert_eq!(
            never,
            [
                (Rule::ContractorWithoutAgreement, by(None)),
                (Rule::WorkWithoutAgreement, by(Some(day("2026-11-02")))),
            ]
        );
    }
}
