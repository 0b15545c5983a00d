//! What a plan says, version by version. A version is a draft until the principal signs it; from
//! then on its words stay as they are.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Contents, EmergencyPlan, Unfit};
use crate::calendar::Zone;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// A version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanVersion {
    /// Row id.
    pub id: Uuid,
    /// Plan.
    pub plan: Uuid,
    /// What the version is called, e.g. `3.2`.
    pub label: String,
    /// What changed against the one before, and why.
    pub changes: String,
    /// What it says.
    pub contents: Contents,
    /// Files that belong to it: the plan as issued, maps, the opinion of the review.
    pub attachments: Vec<Uuid>,
    /// Who drafted it.
    pub drafted_by: Uuid,
    /// When it was last drafted.
    pub drafted_at: DateTime<Utc>,
    /// Absent while it is a draft.
    pub approval: Option<Approval>,
    /// Absent while it is not filed.
    pub filing: Option<Filing>,
}

/// The principal signed the plan and it was made known (管理办法 24 条).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Who signed.
    pub by: Uuid,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// Day it was signed.
    pub approved_on: NaiveDate,
    /// Day it was published to the staff; from this day on the version holds.
    pub published_on: NaiveDate,
    /// Head of the plan's unit on that day.
    pub head: Option<Uuid>,
    /// The signed sheet.
    pub scans: Vec<Uuid>,
}

/// The plan was filed with the authority (备案).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// Day.
    pub filed_on: NaiveDate,
    /// With whom.
    pub authority: String,
    /// Number of the registration the authority gave.
    pub receipt: String,
    /// The registration.
    pub scans: Vec<Uuid>,
    /// Who recorded it.
    pub recorded_by: Uuid,
}

/// What is drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VersionTerms {
    /// What the version is called, e.g. `3.2`.
    pub label: String,
    /// What changed against the one before, and why.
    #[serde(default)]
    pub changes: String,
    /// What it says.
    pub contents: Contents,
    /// Files that belong to it.
    #[serde(default)]
    pub attachments: Vec<Uuid>,
}

/// That a version was signed and published.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// Who signed.
    pub by: &'a Person,
    /// Day it was signed.
    pub approved_on: NaiveDate,
    /// Day it was published.
    pub published_on: NaiveDate,
    /// Head of the plan's unit.
    pub head: Option<Uuid>,
}

impl PlanVersion {
    /// Writes a draft, new or in place of the one there is. `others` are the plan's other versions.
    pub fn draft(
        id: Uuid,
        plan: &EmergencyPlan,
        terms: VersionTerms,
        others: &[PlanVersion],
        (author, now): (&Person, DateTime<Utc>),
    ) -> Refused<Self> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        plan.present()?;
        let label = text("label", &terms.label, 12)?;
        if others.iter().any(|one| one.label == label) {
            return Err(Refusal::NameTaken { name: label });
        }
        Ok(Self {
            id,
            plan: plan.id,
            label,
            changes: optional_text("changes", &terms.changes, 1000)?,
            contents: terms.contents.settled()?,
            attachments: terms.attachments,
            drafted_by: author.id,
            drafted_at: now,
            approval: None,
            filing: None,
        })
    }

    /// Records that the principal signed it and it was published.
    pub fn approve(
        &mut self,
        plan: &EmergencyPlan,
        signed: Signed<'_>,
        before: Option<&PlanVersion>,
        (author, today): (&Person, NaiveDate),
    ) -> Refused<()> {
        permission::check_on_behalf(author, signed.by)?;
        permission::check(signed.by, Action::ApproveEmergencyPlan)?;
        plan.present()?;
        if self.approval.is_some() {
            return Err(Refusal::PlanVersionApproved {
                label: self.label.clone(),
            });
        }
        let missing = self.contents.missing();
        if let Some(part) = missing.into_iter().find(|part| part.demanded()) {
            return Err(Refusal::EmergencyPlanPartMissing { part: part.name() });
        }
        if signed.published_on > today {
            let field = "published_on";
            return Err(Refusal::InFuture { field });
        }
        if signed.published_on < signed.approved_on {
            let field = "published_on";
            return Err(Refusal::EndsBeforeBegin { field });
        }
        let earlier = before.and_then(|one| one.published_on());
        if earlier.is_some_and(|day| signed.published_on < day) {
            let field = "published_on";
            return Err(Refusal::EndsBeforeBegin { field });
        }
        self.approval = Some(Approval {
            by: signed.by.id,
            recorded_by: author.id,
            approved_on: signed.approved_on,
            published_on: signed.published_on,
            head: signed.head,
            scans: Vec::new(),
        });
        Ok(())
    }

    /// Records that it was filed.
    pub fn file(&mut self, filing: Filing, author: &Person, today: NaiveDate) -> Refused<()> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        let Some(published_on) = self.published_on() else {
            return Err(Refusal::PlanVersionNotApproved {
                label: self.label.clone(),
            });
        };
        let field = "filed_on";
        if filing.filed_on > today {
            return Err(Refusal::InFuture { field });
        }
        if filing.filed_on < published_on {
            return Err(Refusal::EndsBeforeBegin { field });
        }
        self.filing = Some(Filing {
            authority: text("authority", &filing.authority, 60)?,
            receipt: optional_text("receipt", &filing.receipt, 60)?,
            ..filing
        });
        Ok(())
    }

    /// The number of the registration, which may come after the day it was filed. An empty one changes
    /// nothing.
    pub fn register(&mut self, number: &str) -> Refused<()> {
        let number = optional_text("receipt", number, 60)?;
        if let Some(filing) = self.filing.as_mut().filter(|_| !number.is_empty()) {
            filing.receipt = number;
        }
        Ok(())
    }

    /// Since when it holds; nothing while it is a draft.
    pub fn published_on(&self) -> Option<NaiveDate> {
        self.approval.as_ref().map(|approval| approval.published_on)
    }

    /// The day up to which it can know of anything: the day it was written or, where it was entered later, the day
    /// paper says it was published; none for a draft. Days are those of the organisation's zone.
    pub fn written_on(&self, zone: Zone) -> Option<NaiveDate> {
        let published_on = self.published_on()?;
        Some(published_on.min(zone.day(self.drafted_at)))
    }

    /// Whether what a drill found wrong was said before it was written.
    pub fn knows_of(&self, unfit: &Unfit, zone: Zone) -> bool {
        match self.published_on() {
            Some(day) if day < zone.day(self.drafted_at) => unfit.on < day,
            _ => unfit.at < self.drafted_at,
        }
    }
}

/// The version that holds: the one published last.
pub fn in_force(versions: &[PlanVersion]) -> Option<&PlanVersion> {
    let approved = versions.iter().filter(|one| one.approval.is_some());
    approved.max_by_key(|one| (one.published_on(), one.id))
}

/// The draft, if there is one.
pub fn draft(versions: &[PlanVersion]) -> Option<&PlanVersion> {
    versions.iter().find(|one| one.approval.is_none())
}

/// Since when the plan holds at all: its first version's day.
pub fn holds_since(versions: &[PlanVersion]) -> Option<NaiveDate> {
    versions.iter().filter_map(PlanVersion::published_on).min()
}

/// What the next version would be called: the last number of the newest label, one higher.
pub fn next_label(versions: &[PlanVersion]) -> String {
    let newest = in_force(versions).or_else(|| versions.last());
    let Some(newest) = newest else {
        return "1.0".to_owned();
    };
    let (head, tail) = match newest.label.rsplit_once('.') {
        Some((head, tail)) => (format!("{head}."), tail),
        None => (String::new(), newest.label.as_str()),
    };
    match tail.parse::<u32>() {
        Ok(number) => format!("{head}{}", number.saturating_add(1)),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use super::super::plan::sample::{day, officer, plan, principal};
    use super::*;

    pub fn contents() -> Contents {
        Contents {
            organisation: "所长任现场指挥".into(),
            duties: "断电组、灭火组".into(),
            procedure: "报告、启动、终止".into(),
            measures: "断电、验电、扑救".into(),
            ..Contents::default()
        }
    }

    pub fn drafted(n: u128, label: &str, contents: Contents) -> PlanVersion {
        let terms = VersionTerms {
            label: label.into(),
            changes: String::new(),
            contents,
            attachments: Vec::new(),
        };
        let at = "2026-01-06T01:00:00Z".parse().unwrap();
        PlanVersion::draft(Uuid::from_u128(n), &plan(), terms, &[], (&officer(), at)).unwrap()
    }

    pub fn published(n: u128, label: &str, on: &str) -> PlanVersion {
        let mut version = drafted(n, label, contents());
        let principal = principal();
        let signed = Signed {
            by: &principal,
            approved_on: day(on),
            published_on: day(on),
            head: Some(Uuid::from_u128(5)),
        };
        let author = (&officer(), day("2029-12-31"));
        version.approve(&plan(), signed, None, author).unwrap();
        version
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan::sample::{day, officer, person, plan, principal};
    use super::sample::{contents, drafted, published};
    use super::*;
    use crate::people::Role;

    fn approved(
        version: &mut PlanVersion,
        by: &Person,
        author: &Person,
        days: [&str; 2],
    ) -> Refused<()> {
        let signed = Signed {
            by,
            approved_on: day(days[0]),
            published_on: day(days[1]),
            head: None,
        };
        version.approve(&plan(), signed, None, (author, day("2026-02-01")))
    }

    #[test]
    fn a_plan_is_signed_with_its_four_parts_by_the_principal_alone() {
        let days = ["2026-01-10", "2026-01-12"];
        for part in ["organisation", "duties", "procedure", "measures"] {
            let mut lacking = contents();
            match part {
                "organisation" => lacking.organisation = "  ".into(),
                "duties" => lacking.duties.clear(),
                "procedure" => lacking.procedure.clear(),
                _ => lacking.measures.clear(),
            }
            let mut version = drafted(1, "1.0", lacking);
            assert_eq!(
                approved(&mut version, &principal(), &officer(), days),
                Err(Refusal::EmergencyPlanPartMissing { part })
            );
        }
        let mut version = drafted(1, "1.0", contents());
        let director = person(3, "周正", "主任", Role::SafetyDirector);
        assert!(matches!(
            approved(&mut version, &director, &director, days),
            Err(Refusal::NotAllowed { .. })
        ));
        let head = person(4, "王志强", "所长", Role::UnitHead);
        assert!(matches!(
            approved(&mut version, &principal(), &head, days),
            Err(Refusal::MayNotRecordForOthers { .. })
        ));
        approved(&mut version, &principal(), &officer(), days).unwrap();
        assert_eq!(
            approved(&mut version, &principal(), &officer(), days),
            Err(Refusal::PlanVersionApproved {
                label: "1.0".into()
            })
        );
    }

    #[test]
    fn it_is_published_after_it_was_signed_and_not_in_the_future() {
        let field = "published_on";
        let tried = |days| {
            approved(
                &mut drafted(1, "1.0", contents()),
                &principal(),
                &officer(),
                days,
            )
        };
        assert_eq!(
            tried(["2026-01-12", "2026-01-11"]),
            Err(Refusal::EndsBeforeBegin { field })
        );
        assert_eq!(
            tried(["2026-01-12", "2026-02-02"]),
            Err(Refusal::InFuture { field })
        );
        assert_eq!(tried(["2026-02-01", "2026-02-01"]), Ok(()));
    }

    #[test]
    fn the_version_published_last_holds() {
        let versions = [
            published(2, "1.1", "2026-05-01"),
            published(1, "1.0", "2026-01-12"),
            drafted(3, "1.2", contents()),
        ];
        assert_eq!(in_force(&versions).unwrap().label, "1.1");
        assert_eq!(draft(&versions).unwrap().label, "1.2");
        assert_eq!(holds_since(&versions), Some(day("2026-01-12")));
        let mut older = drafted(4, "0.9", contents());
        let principal = principal();
        let signed = Signed {
            by: &principal,
            approved_on: day("2026-04-01"),
            published_on: day("2026-04-01"),
            head: None,
        };
        let author = (&officer(), day("2026-06-01"));
        assert_eq!(
            older.approve(&plan(), signed, in_force(&versions), author),
            Err(Refusal::EndsBeforeBegin {
                field: "published_on"
            })
        );
    }

    #[test]
    fn the_next_label_counts_on() {
        assert_eq!(next_label(&[]), "1.0");
        assert_eq!(next_label(&[published(1, "3.2", "2026-01-12")]), "3.3");
        assert_eq!(next_label(&[published(1, "2026", "2026-01-12")]), "2027");
        assert_eq!(next_label(&[published(1, "试行", "2026-01-12")]), "");
    }

    #[test]
    fn a_draft_is_filed_by_nobody_and_a_label_is_used_once() {
        let filing = |on: &str| Filing {
            filed_on: day(on),
            authority: "清河市应急管理局".into(),
            receipt: String::new(),
            scans: Vec::new(),
            recorded_by: officer().id,
        };
        let today = day("2026-03-01");
        let mut version = drafted(1, "1.0", contents());
        assert!(matches!(
            version.file(filing("2026-02-01"), &officer(), today),
            Err(Refusal::PlanVersionNotApproved { .. })
        ));
        let mut version = published(1, "1.0", "2026-01-12");
        let field = "filed_on";
        assert_eq!(
            version.file(filing("2026-01-11"), &officer(), today),
            Err(Refusal::EndsBeforeBegin { field })
        );
        assert_eq!(
            version.file(filing("2026-03-02"), &officer(), today),
            Err(Refusal::InFuture { field })
        );
        version
            .file(filing("2026-02-01"), &officer(), today)
            .unwrap();
        let terms = VersionTerms {
            label: "1.0".into(),
            changes: String::new(),
            contents: contents(),
            attachments: Vec::new(),
        };
        let at = "2026-03-01T01:00:00Z".parse().unwrap();
        let again = PlanVersion::draft(
            Uuid::from_u128(2),
            &plan(),
            terms,
            &[version],
            (&officer(), at),
        );
        assert!(matches!(again, Err(Refusal::NameTaken { .. })));
    }
}
