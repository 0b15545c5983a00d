//! 缺陷 and 违章: what was found that is no 隐患. A defect goes to maintenance and is gone when its ledger
//! says so; a violation is told to whoever did it. Either can turn out to be a hazard (转为隐患), and
//! is followed as one from then on.
//!
//! What an inspection answered stays in its answer; the row here says what came after. What was seen in passing is
//! told by the row itself.

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::Zone;
use crate::checklist::CheckItem;
use crate::hazard::{Origin, Site};
use crate::inspection::{Answer, Inspection, Nonconformity};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// What came of a defect or a violation; its row id is that of the answer it was found by, if any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Irregularity {
    /// Row id.
    pub id: Uuid,
    /// What was seen in passing; `None` for what an inspection answered.
    pub passing: Option<InPassing>,
    /// Number in the maintenance ledger, where it was given later; `None` for what the answer says.
    pub maintenance_number: Option<String>,
    /// Grade of a defect.
    pub grade: Option<DefectGrade>,
    /// Day by which it is to be settled, inclusive.
    pub due_on: Option<NaiveDate>,
    /// Whose person it was (违章单位), in words; often a contractor.
    pub employer: String,
    /// The contractor of the register that it is.
    #[serde(default)]
    pub contractor: Option<Uuid>,
    /// How it was settled.
    pub handled: Option<Handled>,
    /// The hazard it turned out to be, where it was seen in passing; an inspection's are known by their origin.
    pub hazard: Option<Uuid>,
    /// Why it counts no more.
    pub voided: Option<String>,
}

/// What was seen in passing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InPassing {
    /// 缺陷 or 违章.
    pub what: Nonconformity,
    /// What was seen.
    pub description: String,
    /// Where.
    pub site: Site,
    /// When and by whom.
    pub origin: Origin,
    /// Photos.
    pub photos: Vec<Uuid>,
}

/// Grade of a defect (缺陷等级).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DefectGrade {
    /// 一般.
    General,
    /// 严重.
    Serious,
    /// 危急.
    Critical,
}

impl DefectGrade {
    /// All, the gravest first.
    pub const ALL: [Self; 3] = [Self::Critical, Self::Serious, Self::General];

    /// Whether it has to be followed as a hazard once its day is past.
    pub fn turns_into_hazard(self) -> bool {
        self >= Self::Serious
    }
}

/// 缺陷 or 违章.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum IrregularityKind {
    /// 缺陷.
    Defect,
    /// 违章.
    Violation,
}

/// How it was settled: 消缺, or what was done about a violation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Handled {
    /// The day.
    pub on: NaiveDate,
    /// What was done.
    pub how: String,
    /// Who did it, in words; may be empty.
    #[serde(default)]
    pub by: String,
    /// Photos of how it is now.
    #[serde(default)]
    pub photos: Vec<Uuid>,
}

/// What is said of one beside how it was settled. What does not belong to its kind is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Described {
    /// 缺陷.
    Defect {
        /// Number in the maintenance ledger; empty until it has one.
        #[serde(default)]
        maintenance_number: String,
        /// Grade.
        grade: Option<DefectGrade>,
        /// Day by which it is to be gone, inclusive.
        due_on: Option<NaiveDate>,
    },
    /// 违章.
    Violation {
        /// Whose person it was.
        #[serde(default)]
        employer: String,
        /// The contractor of the register that it is.
        #[serde(default)]
        contractor: Option<Uuid>,
        /// Day by which it is to be dealt with, inclusive.
        due_on: Option<NaiveDate>,
    },
}

/// Where one stands; derived, never stored by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IrregularityState {
    /// 未处理.
    Open,
    /// 已处理: gone, or corrected at once.
    Handled,
    /// 已转隐患.
    Raised,
    /// 作废.
    Voided,
}

/// What may be done about one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IrregularityAct {
    /// Say number, grade and day, or whose person it was.
    Describe,
    /// 处理 (消缺), or take that back.
    Handle,
    /// 转为隐患.
    Raise,
    /// 作废.
    Void,
}

impl IrregularityAct {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Describe, Self::Handle, Self::Raise, Self::Void];
}

/// What was found, whether an inspection answered it or somebody saw it in passing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Row id.
    pub id: Uuid,
    /// 缺陷 or 违章.
    pub kind: IrregularityKind,
    /// What was seen; the words of the item where nobody said more.
    pub description: String,
    /// Where.
    pub site: Site,
    /// When.
    pub at: DateTime<Utc>,
    /// Who found it.
    pub by: Uuid,
    /// Who of outside the register found it.
    pub finder: Option<String>,
    /// Inspection and item.
    pub inspection: Option<(Uuid, String)>,
    /// Photos.
    pub photos: Vec<Uuid>,
    /// Who broke the rule; empty for a defect.
    pub person_name: String,
    /// It was stopped and corrected at once.
    pub corrected_on_spot: bool,
    /// Number in the maintenance ledger as it was said first.
    pub maintenance_number: String,
}

impl Found {
    /// What an answer says, in the words of its item where it has none of its own; `None` where it is neither.
    pub fn answered(answer: &Answer, inspection: &Inspection, item: &CheckItem) -> Option<Self> {
        let said = Said::of(answer.nonconformity.as_ref()?)?;
        let description = match answer.note.trim() {
            "" => item.hazard_words(answer.outcome.reading),
            note => note.to_owned(),
        };
        Some(Self {
            id: answer.id,
            kind: said.kind,
            description,
            site: Site {
                unit: inspection.unit,
                place: inspection.place,
                spot: String::new(),
                equipment: inspection.equipment,
            },
            at: answer.answered_at,
            by: answer.answered_by,
            finder: None,
            inspection: Some((answer.inspection, answer.item.clone())),
            photos: answer.photos.clone(),
            person_name: said.person_name,
            corrected_on_spot: said.corrected_on_spot,
            maintenance_number: said.maintenance_number,
        })
    }

    /// What somebody saw in passing.
    pub fn in_passing(id: Uuid, seen: &InPassing) -> Option<Self> {
        let said = Said::of(&seen.what)?;
        Some(Self {
            id,
            kind: said.kind,
            description: seen.description.clone(),
            site: seen.site.clone(),
            at: seen.origin.found_at,
            by: seen.origin.found_by,
            finder: seen.origin.finder.clone(),
            inspection: None,
            photos: seen.photos.clone(),
            person_name: said.person_name,
            corrected_on_spot: said.corrected_on_spot,
            maintenance_number: said.maintenance_number,
        })
    }

    /// The day it was found.
    pub fn on(&self, zone: Zone) -> NaiveDate {
        zone.day(self.at)
    }
}

struct Said {
    kind: IrregularityKind,
    person_name: String,
    corrected_on_spot: bool,
    maintenance_number: String,
}

impl Said {
    fn of(what: &Nonconformity) -> Option<Self> {
        Some(match what {
            Nonconformity::Hazard => return None,
            Nonconformity::Defect { maintenance_number } => Self {
                kind: IrregularityKind::Defect,
                person_name: String::new(),
                corrected_on_spot: false,
                maintenance_number: maintenance_number.clone(),
            },
            Nonconformity::Violation {
                person_name,
                corrected_on_spot,
            } => Self {
                kind: IrregularityKind::Violation,
                person_name: person_name.clone(),
                corrected_on_spot: *corrected_on_spot,
                maintenance_number: String::new(),
            },
        })
    }
}

impl Irregularity {
    /// Of one that nobody said anything more of.
    pub fn of(id: Uuid) -> Self {
        Self {
            id,
            passing: None,
            maintenance_number: None,
            grade: None,
            due_on: None,
            employer: String::new(),
            contractor: None,
            handled: None,
            hazard: None,
            voided: None,
        }
    }

    /// Enters what was seen in passing, with what is known of it.
    pub fn seen(
        id: Uuid,
        seen: InPassing,
        said: Described,
        (author, zone): (&Person, Zone),
    ) -> Refused<Self> {
        permission::check(author, Action::ReportHazard)?;
        let passing = InPassing {
            what: seen.what.checked()?,
            description: text("description", &seen.description, 1000)?,
            site: Site {
                spot: optional_text("spot", &seen.site.spot, 100)?,
                ..seen.site
            },
            ..seen
        };
        let found = Found::in_passing(id, &passing).ok_or(Refusal::IrregularityOfOtherKind)?;
        let mut row = Self::of(id);
        row.tell(said, &found, zone)?;
        row.passing = Some(passing);
        Ok(row)
    }

    /// Where it stands. `hazard` is one that was raised from it and not voided.
    pub fn state(&self, found: &Found, hazard: Option<Uuid>) -> IrregularityState {
        match () {
            () if hazard.is_some() => IrregularityState::Raised,
            () if self.voided.is_some() => IrregularityState::Voided,
            () if self.handled.is_some() || found.corrected_on_spot => IrregularityState::Handled,
            () => IrregularityState::Open,
        }
    }

    /// The day it was settled: as said, or the day a violation was corrected on the spot.
    pub fn settled_on(&self, found: &Found, zone: Zone) -> Option<NaiveDate> {
        let at_once = found.corrected_on_spot.then(|| found.on(zone));
        self.handled.as_ref().map(|handled| handled.on).or(at_once)
    }

    /// Its number in the maintenance ledger; empty while it has none.
    pub fn number<'a>(&'a self, found: &'a Found) -> &'a str {
        let later = self.maintenance_number.as_deref();
        later.unwrap_or(&found.maintenance_number)
    }

    /// Says what it is: number, grade, day; whose person it was.
    pub fn describe(
        &mut self,
        said: Described,
        found: &Found,
        (author, zone): (&Person, Zone),
    ) -> Refused<()> {
        self.check(IrregularityAct::Describe, None, author)?;
        self.tell(said, found, zone)
    }

    fn tell(&mut self, said: Described, found: &Found, zone: Zone) -> Refused<()> {
        let due = |due_on: Option<NaiveDate>| match due_on {
            Some(day) if day < found.on(zone) => Err(Refusal::BeforeDiscovery { field: "due_on" }),
            due_on => Ok(due_on),
        };
        match (said, found.kind) {
            (
                Described::Defect {
                    maintenance_number,
                    grade,
                    due_on,
                },
                IrregularityKind::Defect,
            ) => {
                let number = optional_text("maintenance_number", &maintenance_number, 40)?;
                self.due_on = due(due_on)?;
                self.grade = grade;
                if number != self.number(found) {
                    self.maintenance_number = Some(number);
                }
            }
            (
                Described::Violation {
                    employer,
                    contractor,
                    due_on,
                },
                IrregularityKind::Violation,
            ) => {
                let employer = optional_text("employer", &employer, 60)?;
                self.due_on = due(due_on)?;
                self.employer = employer;
                self.contractor = contractor;
            }
            _ => return Err(Refusal::IrregularityOfOtherKind),
        }
        Ok(())
    }

    /// Says how it was settled; `None` takes that back. What became a hazard is settled there.
    pub fn handle(
        &mut self,
        handled: Option<Handled>,
        (found, hazard): (&Found, Option<Uuid>),
        author: &Person,
        (today, zone): (NaiveDate, Zone),
    ) -> Refused<()> {
        self.check(IrregularityAct::Handle, hazard, author)?;
        let Some(handled) = handled else {
            self.handled = None;
            return Ok(());
        };
        if handled.on > today {
            return Err(Refusal::InFuture { field: "on" });
        }
        if handled.on < found.on(zone) {
            return Err(Refusal::BeforeDiscovery { field: "on" });
        }
        self.handled = Some(Handled {
            how: text("how", &handled.how, 500)?,
            by: optional_text("by", &handled.by, 60)?,
            ..handled
        });
        Ok(())
    }

    /// It was seen in passing and turned out to be a hazard.
    pub fn raise(&mut self, hazard: Uuid, raised: Option<Uuid>, author: &Person) -> Refused<()> {
        self.check(IrregularityAct::Raise, raised, author)?;
        if self.passing.is_none() {
            return Err(Refusal::IrregularityOfInspection);
        }
        self.hazard = Some(hazard);
        Ok(())
    }

    /// It counts no more; what was said stays.
    pub fn void(&mut self, reason: &str, hazard: Option<Uuid>, author: &Person) -> Refused<()> {
        self.check(IrregularityAct::Void, hazard, author)?;
        self.voided = Some(text("reason", reason, 300)?);
        Ok(())
    }

    /// Whether somebody may do something about it now. `hazard` as for [`Self::state`].
    pub fn check(
        &self,
        act: IrregularityAct,
        hazard: Option<Uuid>,
        person: &Person,
    ) -> Refused<()> {
        let action = match act {
            IrregularityAct::Raise if self.passing.is_none() => Action::Assess,
            IrregularityAct::Raise => Action::ReportHazard,
            IrregularityAct::Describe | IrregularityAct::Handle | IrregularityAct::Void => {
                Action::Inspect
            }
        };
        permission::check(person, action)?;
        match (act, hazard) {
            (IrregularityAct::Describe, _) | (_, None) => {}
            (_, Some(_)) => return Err(Refusal::IrregularityRaised),
        }
        match self.voided {
            Some(_) => Err(Refusal::IrregularityVoided),
            None => Ok(()),
        }
    }
}
