//! A row of a ledger that tells of a hazard which is here already (并入): what the hazard lacks is filled
//! from the row, what it says stays, and no step is taken. What was filled is kept with the row, so that it
//! can be taken back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Case, Cause, Discipline, Entry, Hazard, Need, Responsibility, check_editable};
use crate::calendar::Zone;
use crate::refusal::optional_text;
use crate::{Refusal, Refused};

/// A register of a hazard that was empty and was filled from a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum Filled {
    /// Kind of cause.
    Cause(Cause),
    /// Line of business.
    Discipline(Discipline),
    /// What may happen.
    Consequence(String),
    /// Unit, and the owner where the row names one.
    Responsibility(Responsibility),
    /// The owner alone: the unit was there.
    Owner(Uuid),
    /// What must be done.
    Measures(String),
    /// Deadline.
    DueOn(NaiveDate),
    /// Money.
    Funds(String),
    /// Contingency plan.
    Contingency(String),
    /// Controls until it is rectified.
    InterimControls(String),
    /// What else there is to say (备注).
    Remarks(String),
    /// Photos before the work.
    Photos(Vec<Uuid>),
}

impl Hazard {
    /// Fills what is empty from a row, as long as registers may be written. A deadline that the hazard may
    /// not have is left out of `entry` by whoever asks.
    pub fn merge(&mut self, case: &Case, entry: &Entry, zone: Zone) -> Refused<Vec<Filled>> {
        check_editable(self, case, "commitments")?;
        let mut filled = Vec::new();
        if let (None, Some(cause)) = (self.cause, entry.cause) {
            filled.push(Filled::Cause(cause));
        }
        if let (None, Some(discipline)) = (self.discipline, entry.discipline) {
            filled.push(Filled::Discipline(discipline));
        }
        // What is not in the register yet has no id; a merge enters nothing there.
        let named = |owner: &Uuid| !owner.is_nil();
        match (self.responsibility, entry.responsibility) {
            (None, Some(said)) if !said.unit.is_nil() => {
                let owner = said.owner.filter(named);
                let unit = said.unit;
                filled.push(Filled::Responsibility(Responsibility { unit, owner }));
            }
            (Some(here), Some(said)) if here.owner.is_none() && here.unit == said.unit => {
                filled.extend(said.owner.filter(named).map(Filled::Owner));
            }
            _ => {}
        }
        let words = [
            ("consequence", 500, &self.consequence, &entry.consequence),
            ("measures", 1000, &self.measures, &entry.measures),
            (
                "interim_controls",
                500,
                &self.interim_controls,
                &entry.interim_controls,
            ),
            ("remarks", 500, &self.remarks, &entry.remarks),
        ];
        for (field, most, here, said) in words {
            let said = optional_text(field, said, most)?;
            if here.is_empty() && !said.is_empty() {
                filled.push(match field {
                    "consequence" => Filled::Consequence(said),
                    "measures" => Filled::Measures(said),
                    "interim_controls" => Filled::InterimControls(said),
                    _ => Filled::Remarks(said),
                });
            }
        }
        if let (None, Some(due_on)) = (self.due_on, entry.due_on)
            && due_on >= self.found_on(zone)
        {
            filled.push(Filled::DueOn(due_on));
        }
        if let (Need::None, Need::Planned(what)) = (&self.funds, &entry.funds) {
            filled.push(Filled::Funds(what.clone()));
        }
        if let (Need::None, Need::Planned(what)) = (&self.contingency, &entry.contingency) {
            filled.push(Filled::Contingency(what.clone()));
        }
        let new = entry.photos.iter().filter(|id| !self.photos.contains(id));
        let new: Vec<Uuid> = new.copied().collect();
        if !new.is_empty() {
            filled.push(Filled::Photos(new));
        }
        for one in &filled {
            self.fill(one);
        }
        Ok(filled)
    }

    /// Empties again what a row filled, while it says what it said then and no notice fixed it.
    pub fn take_out(&mut self, case: &Case, filled: &[Filled]) -> Refused<()> {
        if filled.is_empty() {
            return Ok(());
        }
        let untouched = check_editable(self, case, "commitments").is_ok()
            && filled.iter().all(|one| self.says(one));
        if !untouched {
            return Err(Refusal::WorkedOnSince {
                hazard: self.number.clone(),
            });
        }
        for one in filled {
            self.empty(one);
        }
        Ok(())
    }

    fn fill(&mut self, filled: &Filled) {
        match filled {
            Filled::Cause(cause) => self.cause = Some(*cause),
            Filled::Discipline(discipline) => self.discipline = Some(*discipline),
            Filled::Consequence(words) => self.consequence.clone_from(words),
            Filled::Responsibility(known) => self.responsibility = Some(*known),
            Filled::Owner(owner) => self.set_owner(Some(*owner)),
            Filled::Measures(words) => self.measures.clone_from(words),
            Filled::DueOn(day) => self.due_on = Some(*day),
            Filled::Funds(what) => self.funds = Need::Planned(what.clone()),
            Filled::Contingency(what) => self.contingency = Need::Planned(what.clone()),
            Filled::InterimControls(words) => self.interim_controls.clone_from(words),
            Filled::Remarks(words) => self.remarks.clone_from(words),
            Filled::Photos(photos) => self.photos.extend(photos),
        }
    }

    fn says(&self, filled: &Filled) -> bool {
        match filled {
            Filled::Cause(cause) => self.cause == Some(*cause),
            Filled::Discipline(discipline) => self.discipline == Some(*discipline),
            Filled::Consequence(words) => self.consequence == *words,
            Filled::Responsibility(known) => self.responsibility == Some(*known),
            Filled::Owner(owner) => {
                self.responsibility.and_then(|known| known.owner) == Some(*owner)
            }
            Filled::Measures(words) => self.measures == *words,
            Filled::DueOn(day) => self.due_on == Some(*day),
            Filled::Funds(what) => self.funds == Need::Planned(what.clone()),
            Filled::Contingency(what) => self.contingency == Need::Planned(what.clone()),
            Filled::InterimControls(words) => self.interim_controls == *words,
            Filled::Remarks(words) => self.remarks == *words,
            Filled::Photos(photos) => photos.iter().all(|photo| self.photos.contains(photo)),
        }
    }

    fn empty(&mut self, filled: &Filled) {
        match filled {
            Filled::Cause(_) => self.cause = None,
            Filled::Discipline(_) => self.discipline = None,
            Filled::Consequence(_) => self.consequence.clear(),
            Filled::Responsibility(_) => self.responsibility = None,
            Filled::Owner(_) => self.set_owner(None),
            Filled::Measures(_) => self.measures.clear(),
            Filled::DueOn(_) => self.due_on = None,
            Filled::Funds(_) => self.funds = Need::None,
            Filled::Contingency(_) => self.contingency = Need::None,
            Filled::InterimControls(_) => self.interim_controls.clear(),
            Filled::Remarks(_) => self.remarks.clear(),
            Filled::Photos(photos) => self.photos.retain(|photo| !photos.contains(photo)),
        }
    }

    fn set_owner(&mut self, owner: Option<Uuid>) {
        if let Some(known) = &mut self.responsibility {
            known.owner = owner;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::StatutoryLevel;
    use super::super::sample::{Walk, assessed, entry_of, notified};
    use super::*;

    #[test]
    fn only_what_is_empty_is_filled_and_it_is_taken_out_again() {
        let walk = Walk::begin();
        let mut hazard = walk.hazard.clone();
        (hazard.consequence, hazard.due_on) = (String::new(), None);
        hazard.measures = "先排水".to_owned();
        let before = hazard.clone();
        let mut entry = entry_of(&hazard);
        entry.consequence = "短路跳闸".to_owned();
        entry.measures = "清淤".to_owned();
        entry.remarks = "雨季前完成".to_owned();
        entry.due_on = Some(hazard.found_on(Zone::CHINA));
        let filled = hazard.merge(&walk.case(), &entry, Zone::CHINA).unwrap();
        assert_eq!(hazard.measures, "先排水");
        assert_eq!(hazard.consequence, "短路跳闸");
        assert_eq!(hazard.remarks, "雨季前完成");
        assert!(filled.contains(&Filled::DueOn(hazard.found_on(Zone::CHINA))));
        // A second row finds nothing to fill; the first is taken out whole.
        let again = hazard.clone().merge(&walk.case(), &entry, Zone::CHINA);
        assert_eq!(again.unwrap(), []);
        hazard.take_out(&walk.case(), &filled).unwrap();
        assert_eq!(hazard, before);
    }

    #[test]
    fn a_deadline_before_the_find_fills_nothing() {
        let walk = Walk::begin();
        let mut hazard = walk.hazard.clone();
        hazard.due_on = None;
        let mut entry = entry_of(&hazard);
        entry.due_on = hazard.found_on(Zone::CHINA).pred_opt();
        hazard.merge(&walk.case(), &entry, Zone::CHINA).unwrap();
        assert_eq!(hazard.due_on, None);
    }

    #[test]
    fn what_was_changed_or_notified_since_is_not_taken_out() {
        let mut walk = Walk::begin();
        walk.must(assessed(StatutoryLevel::General));
        let mut hazard = walk.hazard.clone();
        hazard.consequence = String::new();
        let mut entry = entry_of(&hazard);
        entry.consequence = "短路跳闸".to_owned();
        let filled = hazard.merge(&walk.case(), &entry, Zone::CHINA).unwrap();
        let since = |hazard: &Hazard| Refusal::WorkedOnSince {
            hazard: hazard.number.clone(),
        };
        let mut changed = hazard.clone();
        changed.consequence = "触电".to_owned();
        let refusal = changed.take_out(&walk.case(), &filled).unwrap_err();
        assert_eq!(refusal, since(&hazard));
        walk.must(notified(StatutoryLevel::General));
        let refusal = hazard.take_out(&walk.case(), &filled).unwrap_err();
        assert_eq!(refusal, since(&hazard));
        let refusal = hazard.merge(&walk.case(), &entry, Zone::CHINA).unwrap_err();
        assert!(matches!(refusal, Refusal::FixedByNotice { .. }));
    }
}
