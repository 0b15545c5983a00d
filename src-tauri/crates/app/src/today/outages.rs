//! Hazards whose planned outage asks for attention.

use domain::charge::Charge;

use super::rows::of_hazard;
use super::{Agenda, TodayRow};
use crate::hazards::ledger::shown;
use crate::hazards::load;
use crate::hazards::outage::outage_of;
use crate::workspace::organisation;
use crate::{Error, Result};

/// Most hazards with an outage that are looked through.
const MOST: u32 = 1000;

impl Agenda<'_, '_> {
    /// Those of this person's charge, the most urgent first.
    pub(super) fn outages(&self) -> Result<&[TodayRow]> {
        if let Some(known) = self.outages.get() {
            return Ok(known);
        }
        let zone = organisation(self.reader)?.zone;
        let mut found = Vec::new();
        for id in self.reader.hazards_needing_outage(None, MOST)? {
            let row = self.reader.ledger_row(id)?;
            let row = row.ok_or_else(|| Error::missing("hazard", id))?;
            let mine = match self.charge {
                Charge::Everything => true,
                Charge::Units if !self.units.is_empty() => {
                    let unit = row.unit.as_ref();
                    unit.is_some_and(|(unit, _)| self.units.contains(unit))
                }
                Charge::Units | Charge::Own => {
                    let owner = row.owner.as_ref();
                    owner.is_some_and(|(owner, _)| *owner == self.person.id)
                }
            };
            if !mine {
                continue;
            }
            let (hazard, case) = load(self.reader, id)?;
            let outage = outage_of(self.reader, (&hazard, &case), (zone, self.now))?;
            if let Some(concern) = outage.and_then(|one| one.concern) {
                found.push((concern, of_hazard(shown(row, self.today))));
            }
        }
        found.sort_by_key(|(concern, row)| (*concern, row.on));
        let rows = found.into_iter().map(|(_, row)| row).collect();
        Ok(self.outages.get_or_init(|| rows))
    }
}
