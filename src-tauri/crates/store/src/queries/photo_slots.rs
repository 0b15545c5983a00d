//! Placeholders for photos.

use domain::hazard::Hazard;
use domain::photo_slot::PhotoSlot;
use uuid::Uuid;

use super::{PageBounds, PageOf};
use crate::{Reader, Result};

impl Reader<'_> {
    /// Placeholders that wait, in the order they were reserved; those of one inspection and of the
    /// hazards raised from it, or all.
    pub fn open_photo_slots(
        &self,
        inspection: Option<Uuid>,
        bounds: PageBounds,
    ) -> Result<PageOf<PhotoSlot>> {
        let after = bounds.after.unwrap_or(Uuid::nil());
        let limit = i64::from(bounds.limit.saturating_add(1));
        let rows = match inspection {
            None => {
                let tail = "WHERE outcome IS NULL AND id > ?1 ORDER BY id LIMIT ?2";
                self.select(tail, &[after.into(), limit.into()])?
            }
            Some(inspection) => {
                let tail = "WHERE outcome IS NULL AND id > ?2 AND (inspection = ?1 OR hazard IN
                    (SELECT hazard FROM hazard_raised WHERE inspection = ?1))
                    ORDER BY id LIMIT ?3";
                self.select(tail, &[inspection.into(), after.into(), limit.into()])?
            }
        };
        Ok(PageOf::cut(rows, bounds.limit, |row: &PhotoSlot| row.id))
    }

    /// Placeholders that wait for photos of a hazard: its own, and those of the item it was raised
    /// from.
    pub fn awaited_photos(&self, hazard: &Hazard) -> Result<Vec<PhotoSlot>> {
        let own = "WHERE outcome IS NULL AND hazard = ?1 ORDER BY id";
        let mut slots = self.select(own, &[hazard.id.into()])?;
        if let Some((inspection, item)) = &hazard.origin.inspection {
            slots.extend(self.awaited_photos_of_item(*inspection, item)?);
        }
        Ok(slots)
    }

    /// Placeholders that wait for photos of an item.
    pub fn awaited_photos_of_item(&self, inspection: Uuid, item: &str) -> Result<Vec<PhotoSlot>> {
        let tail = "WHERE outcome IS NULL AND inspection = ?1 AND item = ?2 ORDER BY id";
        self.select(tail, &[inspection.into(), item.into()])
    }
}
