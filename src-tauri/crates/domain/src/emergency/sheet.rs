//! Sheets of a version that come home after it was recorded: the page the principal signed (签署页), the
//! registration the authority gave (备案登记表). Each coming home is a row of its own and changes nothing
//! of what was recorded before.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::PlanVersion;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// What a sheet proves.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PlanPaper {
    /// 签署页: the principal signed it.
    Approval,
    /// 备案登记表、回执: the authority registered it.
    Filing,
}

/// Sheets that came home together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSheet {
    /// Row id.
    pub id: Uuid,
    /// Version they belong to.
    pub version: Uuid,
    /// What they prove.
    pub paper: PlanPaper,
    /// The scans, as they came.
    pub scans: Vec<Uuid>,
    /// Who added them.
    pub added_by: Uuid,
    /// When.
    pub added_at: DateTime<Utc>,
}

impl PlanSheet {
    /// Adds sheets to a version that was signed, or filed; also to one that holds no longer. What is known
    /// already is not added twice.
    pub fn add(
        id: Uuid,
        version: &PlanVersion,
        (paper, scans): (PlanPaper, &[Uuid]),
        known: &[PlanSheet],
        (author, now): (&Person, DateTime<Utc>),
    ) -> Refused<Self> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        let label = version.label.clone();
        let before = match paper {
            PlanPaper::Approval => match &version.approval {
                Some(approval) => &approval.scans,
                None => return Err(Refusal::PlanVersionNotApproved { label }),
            },
            PlanPaper::Filing => match &version.filing {
                Some(filing) => &filing.scans,
                None => return Err(Refusal::PlanVersionNotFiled { label }),
            },
        };
        let later = known.iter().filter(|one| one.paper == paper);
        let before: Vec<Uuid> = { before.iter().chain(later.flat_map(|one| &one.scans)) }
            .copied()
            .collect();
        let mut new: Vec<Uuid> = Vec::new();
        for scan in scans {
            if !before.contains(scan) && !new.contains(scan) {
                new.push(*scan);
            }
        }
        if new.is_empty() {
            return Err(Refusal::Blank { field: "scans" });
        }
        Ok(Self {
            id,
            version: version.id,
            paper,
            scans: new,
            added_by: author.id,
            added_at: now,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan::sample::{day, officer, person};
    use super::super::version::sample::{contents, drafted, published};
    use super::*;
    use crate::emergency::Filing;
    use crate::people::Role;

    const SHEET: Uuid = Uuid::from_u128(70);

    fn add(version: &PlanVersion, paper: PlanPaper, known: &[PlanSheet]) -> Refused<PlanSheet> {
        let hands = (&officer(), "2026-03-01T01:00:00Z".parse().unwrap());
        let scans = [SHEET, SHEET];
        PlanSheet::add(Uuid::from_u128(9), version, (paper, &scans), known, hands)
    }

    #[test]
    fn a_page_comes_home_once_and_only_to_what_was_signed_or_filed() {
        let draft = drafted(1, "1.0", contents());
        let label = "1.0".to_owned();
        assert_eq!(
            add(&draft, PlanPaper::Approval, &[]),
            Err(Refusal::PlanVersionNotApproved {
                label: label.clone()
            })
        );
        let mut version = published(1, "1.0", "2026-01-12");
        assert_eq!(
            add(&version, PlanPaper::Filing, &[]),
            Err(Refusal::PlanVersionNotFiled { label })
        );
        let page = add(&version, PlanPaper::Approval, &[]).unwrap();
        assert_eq!(page.scans, [SHEET]);
        let field = "scans";
        let again = add(&version, PlanPaper::Approval, &[page]);
        assert_eq!(again, Err(Refusal::Blank { field }));
        let filing = Filing {
            filed_on: day("2026-02-01"),
            authority: "清河市应急管理局".into(),
            receipt: String::new(),
            scans: vec![SHEET],
            recorded_by: officer().id,
        };
        version.file(filing, &officer(), day("2026-02-01")).unwrap();
        let there = add(&version, PlanPaper::Filing, &[]);
        assert_eq!(there, Err(Refusal::Blank { field }));
    }

    #[test]
    fn only_whoever_keeps_plans_brings_a_page_home() {
        let version = published(1, "1.0", "2026-01-12");
        let member = person(7, "刘洋", "班长", Role::Member);
        let hands = (&member, "2026-03-01T01:00:00Z".parse().unwrap());
        let page = (PlanPaper::Approval, [SHEET].as_slice());
        let refused = PlanSheet::add(Uuid::from_u128(9), &version, page, &[], hands);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
    }
}
