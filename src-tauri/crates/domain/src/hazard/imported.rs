//! Hazards that come from a ledger kept elsewhere: which may stand where, and what is kept of them.
//!
//! What was closed long ago becomes an archive (历史档案): it keeps the number and the days it had and
//! owes no evidence of today. What is open enters the loop where the ledger proves that it stands;
//! where the ledger does not say enough, it is reported and goes on from there.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Assessment, Case, CaseKind, Cause, Discipline, Hazard, Need, Origin, Responsibility, Site,
    Status, Step, remarks, title_of,
};
use crate::calendar::Zone;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused, deadline};

/// What a ledger says of where a hazard stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// 未整改, or nothing.
    Open,
    /// 整改中.
    Rectifying,
    /// 已整改, and nothing of a re-inspection.
    Rectified,
    /// 复查合格, 已销号, 已闭环.
    Closed,
    /// 作废.
    Voided,
}

/// What becomes of a hazard that a ledger calls rectified without a re-inspection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RectifiedAs {
    /// An archive.
    #[default]
    Archive,
    /// Two of the safety department re-inspect it.
    ToReinspect,
}

/// Where an imported hazard stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// 已上报.
    Reported,
    /// 整改中.
    Rectifying,
    /// 待验收.
    Submitted,
    /// 历史档案.
    Archived,
    /// 已作废.
    Voided,
}

impl Stands {
    /// The state of the case.
    pub fn status(self) -> Status {
        match self {
            Self::Reported => Status::Reported,
            Self::Rectifying => Status::Rectifying,
            Self::Submitted => Status::Submitted,
            Self::Archived => Status::Closed,
            Self::Voided => Status::Voided,
        }
    }
}

/// What an open hazard lacks to stand where its ledger says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Its level.
    Level,
    /// Responsible unit.
    Unit,
    /// Measures.
    Measures,
    /// Deadline.
    Deadline,
    /// The day the work was finished.
    Completion,
}

/// The step by which a hazard came from a ledger, with what the ledger says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Imported {
    /// Import.
    pub import: Uuid,
    /// Row of the sheet, from 1.
    pub row: u32,
    /// Where it stands.
    pub stands: Stands,
    /// The ledger's own word for that; may be empty.
    pub said: String,
    /// Level, where the ledger gives one.
    pub assessment: Option<Assessment>,
    /// Owner and unit.
    pub responsibility: Option<Responsibility>,
    /// Measures.
    pub measures: String,
    /// Deadline.
    pub due_on: Option<NaiveDate>,
    /// Deadline before the first extension, where the ledger keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_due_on: Option<NaiveDate>,
    /// How often it was extended.
    #[serde(default)]
    pub extensions: u32,
    /// What else it says, in its own words.
    pub words: LedgerWords,
    /// Day the work was finished.
    pub completed_on: Option<NaiveDate>,
    /// Day of the re-inspection.
    pub reinspected_on: Option<NaiveDate>,
    /// Day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Photos after the work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos_after: Vec<Uuid>,
}

/// What a ledger says in words that name no row of ours.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct LedgerWords {
    /// Who found it.
    pub found_by: String,
    /// Owners, as many as there are.
    pub owners: String,
    /// Number of the notice.
    pub notice: String,
    /// How it was rectified.
    pub result: String,
    /// Who re-inspected.
    pub reinspected_by: String,
    /// What the re-inspection found.
    pub conclusion: String,
}

/// What a row of a ledger says, its names found in the register.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Title; made from the description when empty.
    pub title: String,
    /// Description.
    pub description: String,
    /// Where.
    pub site: Site,
    /// Day it was found.
    pub found_on: NaiveDate,
    /// Who found it, or who brings it in.
    pub found_by: Uuid,
    /// Line of business.
    pub discipline: Option<Discipline>,
    /// Kind of cause.
    pub cause: Option<Cause>,
    /// Level with basis.
    pub assessment: Option<Assessment>,
    /// What may happen.
    pub consequence: String,
    /// Owner and unit.
    pub responsibility: Option<Responsibility>,
    /// Measures.
    pub measures: String,
    /// Deadline.
    pub due_on: Option<NaiveDate>,
    /// Deadline before the first extension, where the ledger keeps it.
    pub original_due_on: Option<NaiveDate>,
    /// How often it was extended; kept as said, also without the original deadline.
    pub extensions: u32,
    /// Money.
    pub funds: Need,
    /// Contingency plan.
    pub contingency: Need,
    /// Controls until then.
    pub interim_controls: String,
    /// What else there is to say (备注).
    pub remarks: String,
    /// Where it is said to stand.
    pub claim: Claim,
    /// The ledger's own word for that.
    pub said: String,
    /// Day the work was finished.
    pub completed_on: Option<NaiveDate>,
    /// Day of the re-inspection.
    pub reinspected_on: Option<NaiveDate>,
    /// Day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Other words.
    pub words: LedgerWords,
    /// Photos before the work.
    pub photos: Vec<Uuid>,
    /// Photos after the work.
    pub photos_after: Vec<Uuid>,
}

impl Entry {
    /// Where it may stand, and what it lacks to stand where the ledger says.
    pub fn stands(&self, rectified_as: RectifiedAs) -> (Stands, Vec<Lack>) {
        let wanted = match self.claim {
            Claim::Closed => Stands::Archived,
            Claim::Voided => Stands::Voided,
            Claim::Rectified => match rectified_as {
                RectifiedAs::Archive => Stands::Archived,
                RectifiedAs::ToReinspect => Stands::Submitted,
            },
            Claim::Rectifying => Stands::Rectifying,
            // A paper told the unit to rectify it.
            Claim::Open if !self.words.notice.is_empty() => Stands::Rectifying,
            Claim::Open => Stands::Reported,
        };
        if !matches!(wanted, Stands::Rectifying | Stands::Submitted) {
            return (wanted, Vec::new());
        }
        let lacks = [
            (Lack::Level, self.assessment.is_none()),
            (Lack::Unit, self.responsibility.is_none()),
            (Lack::Measures, self.measures.trim().is_empty()),
            (Lack::Deadline, self.due_on.is_none()),
        ];
        let lacks = lacks.into_iter().filter(|(_, lacks)| *lacks);
        let mut lacks: Vec<Lack> = lacks.map(|(lack, _)| lack).collect();
        if !lacks.is_empty() {
            return (Stands::Reported, lacks);
        }
        if wanted == Stands::Submitted && self.completed_on.is_none() {
            lacks.push(Lack::Completion);
            return (Stands::Rectifying, lacks);
        }
        (wanted, lacks)
    }

    /// Whether its days can have happened in their order, none of them after today.
    pub fn check_days(&self, today: NaiveDate) -> Refused<()> {
        let happened = [
            ("found_on", Some(self.found_on)),
            ("completed_on", self.completed_on),
            ("reinspected_on", self.reinspected_on),
            ("closed_on", self.closed_on),
        ];
        for (field, day) in happened {
            match day {
                Some(day) if day > today => return Err(Refusal::InFuture { field }),
                Some(day) if day < self.found_on => {
                    return Err(Refusal::BeforeDiscovery { field });
                }
                _ => {}
            }
        }
        let later = [
            ("reinspected_on", self.completed_on, self.reinspected_on),
            ("closed_on", self.completed_on, self.closed_on),
            ("closed_on", self.reinspected_on, self.closed_on),
        ];
        for (field, before, after) in later {
            if before
                .zip(after)
                .is_some_and(|(before, after)| after < before)
            {
                return Err(Refusal::EndsBeforeBegin { field });
            }
        }
        for due_on in [self.original_due_on, self.due_on].into_iter().flatten() {
            deadline::check_set(due_on, self.found_on)?;
        }
        match (self.original_due_on, self.due_on) {
            (Some(original_due_on), Some(due_on)) if original_due_on > due_on => {
                Err(Refusal::OriginalDeadlineLater {
                    original_due_on,
                    due_on,
                })
            }
            _ => Ok(()),
        }
    }

    /// The hazard, the step it came by and when that was: a closed one when it was closed.
    pub fn admit(
        self,
        (id, number): (Uuid, String),
        (import, row): (Uuid, u32),
        rectified_as: RectifiedAs,
        (now, zone): (DateTime<Utc>, Zone),
    ) -> Refused<(Hazard, Imported, DateTime<Utc>)> {
        self.check_days(zone.day(now))?;
        let (stands, _) = self.stands(rectified_as);
        let number = text("number", &number, 60)?;
        let description = text("description", &self.description, 1000)?;
        let title = match self.title.trim() {
            "" => title_of(&description),
            title => text("title", title, 60)?,
        };
        let measures = optional_text("measures", &self.measures, 1000)?;
        let interim_controls = optional_text("interim_controls", &self.interim_controls, 500)?;
        // The middle of a day stands for it, but what was found today lies behind us.
        let at = |day: NaiveDate| zone.noon(day).min(now);
        let found_at = at(self.found_on);
        let ended = self.closed_on.or(self.reinspected_on).or(self.completed_on);
        let happened_at = match stands {
            Stands::Archived | Stands::Voided => ended.map_or(found_at, at),
            _ => now,
        };
        let hazard = Hazard {
            id,
            number,
            title,
            description,
            site: Site {
                spot: text("spot", &self.site.spot, 80)?,
                ..self.site
            },
            origin: Origin {
                found_at,
                found_by: self.found_by,
                finder: None,
                entered_by: None,
                inspection: None,
                drill: None,
                paper: None,
            },
            cause: self.cause,
            discipline: self.discipline,
            assessment: self.assessment.clone(),
            consequence: optional_text("consequence", &self.consequence, 500)?,
            responsibility: self.responsibility,
            measures: measures.clone(),
            due_on: self.due_on,
            funds: self.funds,
            contingency: self.contingency,
            interim_controls,
            photos: self.photos,
            no_photo_reason: String::new(),
            recurs_from: None,
            kind: CaseKind::Hazard,
            remarks: remarks(&self.remarks)?,
        };
        let imported = Imported {
            import,
            row,
            stands,
            said: self.said,
            assessment: self.assessment,
            responsibility: self.responsibility,
            measures,
            due_on: self.due_on,
            original_due_on: self.original_due_on,
            extensions: self.extensions,
            words: self.words,
            completed_on: self.completed_on,
            reinspected_on: self.reinspected_on,
            closed_on: self.closed_on,
            photos_after: self.photos_after,
        };
        Ok((hazard, imported, happened_at))
    }
}

/// A ledger is brought in, and taken back, by the safety department.
pub fn check_import(author: &Person) -> Refused<()> {
    permission::check(author, Action::ImportLedger)
}

/// An imported hazard is taken back only while nothing was done with it: `acts` are those that touched
/// it, `notice` one that it stands in.
pub fn check_take_back(
    hazard: &Hazard,
    steps: &[Step],
    acts: u32,
    notice: Option<&str>,
) -> Refused<()> {
    let case = Case::fold(steps);
    match acts == 1 && steps.len() == 1 && case.imported && notice.is_none() {
        true => Ok(()),
        false => Err(Refusal::WorkedOnSince {
            hazard: hazard.number.clone(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn entry(claim: Claim) -> Entry {
        Entry {
            title: String::new(),
            description: "电缆沟积水".into(),
            site: Site {
                unit: Uuid::nil(),
                place: Uuid::nil(),
                spot: "东侧".into(),
                equipment: None,
            },
            found_on: day("2024-03-05"),
            found_by: Uuid::nil(),
            cause: None,
            discipline: None,
            assessment: Some(Assessment {
                level: super::super::StatutoryLevel::General,
                local_level: String::new(),
                criterion: String::new(),
                basis: Vec::new(),
            }),
            consequence: String::new(),
            responsibility: Some(Responsibility {
                unit: Uuid::nil(),
                owner: None,
            }),
            measures: "排净积水".into(),
            due_on: Some(day("2024-03-20")),
            original_due_on: None,
            extensions: 0,
            funds: Need::None,
            contingency: Need::None,
            interim_controls: String::new(),
            remarks: String::new(),
            claim,
            said: "整改中".into(),
            completed_on: None,
            reinspected_on: None,
            closed_on: None,
            words: LedgerWords::default(),
            photos: Vec::new(),
            photos_after: Vec::new(),
        }
    }

    #[test]
    fn what_is_open_stands_where_the_ledger_proves_it() {
        let stands = |entry: &Entry| entry.stands(RectifiedAs::ToReinspect);
        assert_eq!(stands(&entry(Claim::Open)).0, Stands::Reported);
        assert_eq!(
            stands(&entry(Claim::Rectifying)),
            (Stands::Rectifying, vec![])
        );
        let mut noticed = entry(Claim::Open);
        noticed.words.notice = "安改〔2024〕3号".into();
        assert_eq!(stands(&noticed).0, Stands::Rectifying);
        let mut bare = entry(Claim::Rectifying);
        (bare.assessment, bare.due_on) = (None, None);
        assert_eq!(
            stands(&bare),
            (Stands::Reported, vec![Lack::Level, Lack::Deadline])
        );
        let mut done = entry(Claim::Rectified);
        assert_eq!(stands(&done), (Stands::Rectifying, vec![Lack::Completion]));
        done.completed_on = Some(day("2024-03-10"));
        assert_eq!(stands(&done), (Stands::Submitted, vec![]));
        assert_eq!(done.stands(RectifiedAs::Archive).0, Stands::Archived);
    }

    #[test]
    fn an_archive_owes_nothing_but_days_that_can_have_happened() {
        let now = "2026-11-23T01:00:00Z".parse().unwrap();
        let admit = |entry: Entry| {
            let place = ((Uuid::nil(), "AQ-7".to_owned()), (Uuid::nil(), 5));
            entry.admit(place.0, place.1, RectifiedAs::Archive, (now, Zone::CHINA))
        };
        let mut old = entry(Claim::Closed);
        (old.assessment, old.responsibility, old.due_on) = (None, None, None);
        old.measures = String::new();
        old.closed_on = Some(day("2024-04-01"));
        let (hazard, imported, at) = admit(old.clone()).unwrap();
        assert_eq!(
            (hazard.number.as_str(), imported.stands),
            ("AQ-7", Stands::Archived)
        );
        assert_eq!(Zone::CHINA.day(at), day("2024-04-01"));
        old.closed_on = Some(day("2024-03-01"));
        assert_eq!(
            admit(old.clone()).unwrap_err(),
            Refusal::BeforeDiscovery { field: "closed_on" }
        );
        old.closed_on = Some(day("2026-11-24"));
        assert_eq!(
            admit(old).unwrap_err(),
            Refusal::InFuture { field: "closed_on" }
        );
    }

    #[test]
    fn the_deadline_before_extensions_counts_and_lies_before_the_one_in_force() {
        let now = "2026-11-23T01:00:00Z".parse().unwrap();
        let admit = |entry: Entry| {
            let ids = ((Uuid::nil(), "AQ-8".to_owned()), (Uuid::nil(), 6));
            entry.admit(ids.0, ids.1, RectifiedAs::Archive, (now, Zone::CHINA))
        };
        let mut extended = entry(Claim::Rectifying);
        (extended.original_due_on, extended.extensions) = (Some(day("2024-03-12")), 2);
        let (_, imported, _) = admit(extended.clone()).unwrap();
        assert_eq!(imported.original_due_on, Some(day("2024-03-12")));
        assert_eq!(imported.extensions, 2);
        extended.original_due_on = Some(day("2024-03-21"));
        assert_eq!(
            admit(extended.clone()).unwrap_err(),
            Refusal::OriginalDeadlineLater {
                original_due_on: day("2024-03-21"),
                due_on: day("2024-03-20"),
            }
        );
        extended.original_due_on = Some(day("2024-03-01"));
        assert!(matches!(
            admit(extended.clone()).unwrap_err(),
            Refusal::DeadlineBeforeDiscovery { .. }
        ));
        // A count alone stays what the ledger says.
        extended.original_due_on = None;
        assert_eq!(admit(extended).unwrap().1.extensions, 2);
    }
}
