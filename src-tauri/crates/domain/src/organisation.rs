//! The organisation and what it has decided for itself.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::Zone;
use crate::emergency::DrillPolicy;
use crate::escalation::Ladder;
use crate::figures::ReportCalendar;
use crate::hazard::{Scale, StatutoryLevel};
use crate::irregularity::DefectGrade;
use crate::photo::Position;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// One organisation per workspace; two never merge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Row id; also the site of the act log.
    pub id: Uuid,
    /// Full name as it stands on papers.
    pub name: String,
    /// Department that issues notices and receives replies (安全监察部).
    pub department: String,
    /// Wall clock.
    pub zone: Zone,
    /// What the organisation may choose.
    pub policy: Policy,
}

/// Choices the rules leave to the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Policy {
    /// Workdays within which a notice may be objected to.
    pub objection_workdays: u32,
    /// Days within which witnesses of a refusal must be recorded.
    pub refusal_evidence_days: u32,
    /// Re-inspectors must not belong to the owner's unit.
    pub reinspectors_from_other_team: bool,
    /// What internal rule follows a missed deadline; printed when not empty.
    pub consequence: String,
    /// Workdays proposed for rectifying a general hazard.
    pub general_workdays: u32,
    /// Workdays proposed for rectifying a major hazard.
    pub major_workdays: u32,
    /// How often a deadline may be extended.
    pub extensions_most: u32,
    /// Workdays within which an objection is decided.
    pub objection_decision_workdays: u32,
    /// Days after closing on which a look back is due.
    pub look_back_days: u32,
    /// Days within which progress of a major hazard under treatment has to be told.
    pub progress_days: u32,
    /// Days proposed for removing a serious defect.
    pub serious_defect_days: u32,
    /// Days proposed for removing a critical defect.
    pub critical_defect_days: u32,
    /// Its own ladder of escalation, in place of the one that came along.
    pub ladder: Option<Ladder>,
    /// Its own levels of hazards.
    pub levels: Scale,
    /// Which reports it owes, in place of those that came along.
    pub reports: Option<ReportCalendar>,
    /// How often drills are held.
    pub drills: DrillPolicy,
    /// Its own template for papers that are edited on, in place of the one that came along.
    pub word_template: Option<Uuid>,
}

impl Policy {
    /// Whether every choice is one that can be kept.
    pub fn check(&self) -> Refused<()> {
        for (field, value, least, most) in [
            ("objection_workdays", self.objection_workdays, 1, 60),
            ("refusal_evidence_days", self.refusal_evidence_days, 1, 60),
            ("general_workdays", self.general_workdays, 1, 500),
            ("major_workdays", self.major_workdays, 1, 500),
            ("extensions_most", self.extensions_most, 0, 10),
            ("look_back_days", self.look_back_days, 1, 730),
            ("progress_days", self.progress_days, 1, 60),
            ("serious_defect_days", self.serious_defect_days, 1, 365),
            ("critical_defect_days", self.critical_defect_days, 0, 365),
            (
                "objection_decision_workdays",
                self.objection_decision_workdays,
                1,
                60,
            ),
        ] {
            if !(least..=most).contains(&value) {
                return Err(Refusal::OutOfRange { field, least, most });
            }
        }
        if let Some(ladder) = &self.ladder {
            ladder.check()?;
        }
        self.drills.check()?;
        optional_text("consequence", &self.consequence, 300).map(drop)
    }

    /// Workdays proposed for rectifying a hazard of a level.
    pub fn proposed_workdays(&self, level: StatutoryLevel) -> u32 {
        match level {
            StatutoryLevel::General => self.general_workdays,
            StatutoryLevel::Major => self.major_workdays,
        }
    }

    /// The day proposed for removing a defect found on a day; none for a general one, which goes with the planned
    /// maintenance. A proposal and never a demand.
    pub fn proposed_defect_due(
        &self,
        grade: DefectGrade,
        found_on: NaiveDate,
    ) -> Option<NaiveDate> {
        let days = match grade {
            DefectGrade::General => return None,
            DefectGrade::Serious => self.serious_defect_days,
            DefectGrade::Critical => self.critical_defect_days,
        };
        found_on.checked_add_days(Days::new(days.into()))
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            objection_workdays: 5,
            refusal_evidence_days: 3,
            reinspectors_from_other_team: true,
            consequence: String::new(),
            general_workdays: 10,
            major_workdays: 5,
            extensions_most: 2,
            objection_decision_workdays: 5,
            look_back_days: 90,
            progress_days: 7,
            serious_defect_days: 30,
            critical_defect_days: 1,
            ladder: None,
            levels: Scale::default(),
            reports: None,
            drills: DrillPolicy::default(),
            word_template: None,
        }
    }
}

impl Organisation {
    /// A new organisation on China Standard Time with default choices.
    pub fn found(id: Uuid, name: &str, department: &str) -> Refused<Self> {
        Ok(Self {
            id,
            name: text("organisation", name, 60)?,
            department: text("department", department, 40)?,
            zone: Zone::CHINA,
            policy: Policy::default(),
        })
    }

    /// Changes the names that stand on papers. Papers that are frozen keep theirs.
    pub fn rename(&mut self, name: &str, department: &str) -> Refused<()> {
        self.name = text("name", name, 60)?;
        self.department = text("department", department, 40)?;
        Ok(())
    }
}

/// A unit of the organisation, or an outside one, in a tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Row id.
    pub id: Uuid,
    /// Name, unique below its parent.
    pub name: String,
    /// Unit above; `None` at the top.
    pub parent: Option<Uuid>,
    /// Person in charge (部门负责人), who signs for receipt.
    pub head: Option<Uuid>,
    /// Disbanded units stay for the papers that name them.
    pub active: bool,
}

impl Unit {
    /// A new unit.
    pub fn new(id: Uuid, name: &str, parent: Option<Uuid>) -> Refused<Self> {
        let name = text("name", name, 60)?;
        Ok(Self {
            id,
            name,
            parent,
            head: None,
            active: true,
        })
    }

    /// Gives the unit another name.
    pub fn rename(&mut self, name: &str) -> Refused<()> {
        self.name = text("name", name, 60)?;
        Ok(())
    }

    /// Marks the unit as disbanded or back. While something belongs to it, it stays.
    pub fn set_active(&mut self, active: bool, belongings: u32) -> Refused<()> {
        if !active && belongings > 0 {
            return Err(Refusal::StillInUse {
                name: self.name.clone(),
            });
        }
        self.active = active;
        Ok(())
    }

    /// The unit if it still exists.
    pub fn present(&self) -> Refused<&Self> {
        match self.active {
            true => Ok(self),
            false => Err(Refusal::NoLongerInUse {
                name: self.name.clone(),
            }),
        }
    }

    /// Puts the unit below another. `ancestors` are the new parent's own ancestors and itself.
    pub fn move_below(&mut self, parent: Option<Uuid>, ancestors: &[Uuid]) -> Refused<()> {
        if ancestors.contains(&self.id) {
            return Err(Refusal::UnitCycle {
                unit: self.name.clone(),
            });
        }
        self.parent = parent;
        Ok(())
    }
}

/// A place that is inspected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Row id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Unit responsible for it.
    pub unit: Uuid,
    /// Words on how to find it.
    pub remarks: String,
    /// Given-up places stay for the papers that name them.
    pub active: bool,
    /// Where it lies, if somebody has said so: photos taken elsewhere are marked.
    #[serde(default)]
    pub position: Option<Position>,
}

impl Place {
    /// Where a hazard stands that was reported without a place: a row like any other, so that the
    /// ledger can say 待定. The same id in every workspace.
    pub const UNDETERMINED: Uuid = Uuid::from_u128(0x62696875_616e_8000_8000_000000000001);

    /// The place that stands for none.
    pub fn undetermined(unit: Uuid) -> Self {
        Self {
            id: Self::UNDETERMINED,
            name: "待定地点".to_owned(),
            unit,
            remarks: String::new(),
            active: true,
            position: None,
        }
    }

    /// Describes the place anew.
    pub fn edit(&mut self, name: &str, unit: Uuid, remarks: &str) -> Refused<()> {
        *self = Self {
            active: self.active,
            position: self.position,
            ..Self::new(self.id, name, unit, remarks)?
        };
        Ok(())
    }

    /// Marks the place as given up or back. While work is open or equipment stands there, it stays.
    pub fn set_active(&mut self, active: bool, open_work: u32) -> Refused<()> {
        if !active && open_work > 0 {
            return Err(Refusal::StillInUse {
                name: self.name.clone(),
            });
        }
        self.active = active;
        Ok(())
    }

    /// The place if it is still in use.
    pub fn present(&self) -> Refused<&Self> {
        match self.active {
            true => Ok(self),
            false => Err(Refusal::NoLongerInUse {
                name: self.name.clone(),
            }),
        }
    }

    /// A new place.
    pub fn new(id: Uuid, name: &str, unit: Uuid, remarks: &str) -> Refused<Self> {
        Ok(Self {
            id,
            name: text("name", name, 80)?,
            unit,
            remarks: optional_text("remarks", remarks, 500)?,
            active: true,
            position: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_never_stands_below_itself() {
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut unit = Unit::new(a, "运检部", None).unwrap();
        assert_eq!(
            unit.move_below(Some(b), &[b, a]),
            Err(Refusal::UnitCycle {
                unit: "运检部".into()
            })
        );
        assert_eq!(unit.move_below(Some(b), &[b]), Ok(()));
    }
}
