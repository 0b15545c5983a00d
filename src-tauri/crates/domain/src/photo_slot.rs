//! Placeholders for photos that come later from a camera's card: reserved on the walk, filled at
//! the desk, matched by the camera's own clock.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::hazard::Hazard;
use crate::{Refusal, Refused};

/// A photo that was taken or will be, and is not here yet. It belongs to an item of an inspection
/// or to a hazard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoSlot {
    /// Row id.
    pub id: Uuid,
    /// Inspection, for an item.
    pub inspection: Option<Uuid>,
    /// Item code, for an item.
    pub item: Option<String>,
    /// Hazard, for a hazard.
    pub hazard: Option<Uuid>,
    /// Who reserved it.
    pub reserved_by: Uuid,
    /// When, by this laptop's clock; the photo was taken at about that time.
    pub reserved_at: DateTime<Utc>,
    /// What became of it; `None` while it waits.
    pub outcome: Option<SlotOutcome>,
}

/// What a placeholder stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SlotSubject {
    /// An item of an inspection.
    Item {
        /// Inspection.
        inspection: Uuid,
        /// Item code.
        item: String,
    },
    /// A hazard.
    Hazard {
        /// Hazard.
        hazard: Uuid,
    },
}

/// What became of a placeholder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum SlotOutcome {
    /// The photo is here.
    Filled {
        /// Attachment.
        attachment: Uuid,
    },
    /// There is no such photo.
    Dropped,
}

impl SlotSubject {
    /// Of a request that names either inspection and item, or a hazard.
    pub fn named(
        inspection: Option<Uuid>,
        item: Option<String>,
        hazard: Option<Uuid>,
    ) -> Refused<Self> {
        match (inspection, item, hazard) {
            (Some(inspection), Some(item), None) => Ok(Self::Item { inspection, item }),
            (None, None, Some(hazard)) => Ok(Self::Hazard { hazard }),
            _ => Err(Refusal::PhotoOfWhat),
        }
    }
}

impl PhotoSlot {
    /// Reserves a place for a photo.
    pub fn reserve(id: Uuid, subject: SlotSubject, (by, at): (Uuid, DateTime<Utc>)) -> Self {
        let (inspection, item, hazard) = match subject {
            SlotSubject::Item { inspection, item } => (Some(inspection), Some(item), None),
            SlotSubject::Hazard { hazard } => (None, None, Some(hazard)),
        };
        Self {
            id,
            inspection,
            item,
            hazard,
            reserved_by: by,
            reserved_at: at,
            outcome: None,
        }
    }

    /// What it stands for.
    pub fn subject(&self) -> Refused<SlotSubject> {
        SlotSubject::named(self.inspection, self.item.clone(), self.hazard)
    }

    /// Puts the photo in; once.
    pub fn fill(&mut self, attachment: Uuid) -> Refused<()> {
        self.end(SlotOutcome::Filled { attachment })
    }

    /// Gives it up; once.
    pub fn drop_it(&mut self) -> Refused<()> {
        self.end(SlotOutcome::Dropped)
    }

    fn end(&mut self, outcome: SlotOutcome) -> Refused<()> {
        if self.outcome.is_some() {
            return Err(Refusal::PhotoSlotEnded);
        }
        self.outcome = Some(outcome);
        Ok(())
    }
}

/// A paper is not issued while a photo of its hazard is awaited, unless a reason says why there
/// may be none.
pub fn check_none_awaited(hazard: &Hazard, open: usize) -> Refused<()> {
    if open > 0 && hazard.no_photo_reason.is_empty() {
        return Err(Refusal::PhotoAwaited {
            hazard: hazard.number.clone(),
        });
    }
    Ok(())
}

/// Seconds between reserving and taking a photo beyond which they do not belong together.
pub const MATCH_WITHIN: i64 = 600;

/// A photo that seems to be the one a placeholder waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoMatch {
    /// Placeholder.
    pub slot: Uuid,
    /// Attachment.
    pub attachment: Uuid,
    /// Seconds the photo was taken after the placeholder was reserved; negative before.
    pub seconds: i64,
}

/// Pairs placeholders with photos by time, the nearest first, each used once. Both times are wall
/// clock; the camera's are corrected by its offset already.
pub fn match_photos(
    slots: &[(Uuid, NaiveDateTime)],
    photos: &[(Uuid, NaiveDateTime)],
) -> Vec<PhotoMatch> {
    let mut near: Vec<PhotoMatch> = Vec::new();
    for (slot, reserved_at) in slots {
        for (attachment, taken_at) in photos {
            let seconds = taken_at.signed_duration_since(*reserved_at).num_seconds();
            if seconds.abs() <= MATCH_WITHIN {
                near.push(PhotoMatch {
                    slot: *slot,
                    attachment: *attachment,
                    seconds,
                });
            }
        }
    }
    near.sort_by_key(|pair| (pair.seconds.abs(), pair.slot, pair.attachment));
    let (mut used, mut pairs) = (BTreeSet::new(), Vec::new());
    for pair in near {
        if !used.contains(&pair.slot) && !used.contains(&pair.attachment) {
            used.extend([pair.slot, pair.attachment]);
            pairs.push(pair);
        }
    }
    pairs.sort_by_key(|pair| pair.slot);
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        format!("2026-11-23T{text}").parse().unwrap()
    }

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    #[test]
    fn the_nearest_belong_together_and_each_is_used_once() {
        let slots = [(id(1), at("10:00:00")), (id(2), at("10:02:00"))];
        let photos = [
            (id(11), at("10:01:30")),
            (id(12), at("10:02:05")),
            (id(13), at("10:02:06")),
        ];
        let found: Vec<_> = match_photos(&slots, &photos)
            .iter()
            .map(|pair| (pair.slot, pair.attachment, pair.seconds))
            .collect();
        assert_eq!(found, [(id(1), id(11), 90), (id(2), id(12), 5)]);
    }

    #[test]
    fn ten_minutes_are_near_and_a_second_more_is_not() {
        let slots = [(id(1), at("10:10:00"))];
        let near = |taken| match_photos(&slots, &[(id(11), at(taken))]).len();
        assert_eq!((near("10:00:00"), near("10:20:00")), (1, 1));
        assert_eq!((near("09:59:59"), near("10:20:01")), (0, 0));
    }

    #[test]
    fn a_placeholder_ends_once() {
        let subject = SlotSubject::Hazard { hazard: id(3) };
        let mut slot = PhotoSlot::reserve(id(1), subject, (id(2), DateTime::UNIX_EPOCH));
        slot.fill(id(11)).unwrap();
        assert_eq!(slot.fill(id(12)), Err(Refusal::PhotoSlotEnded));
        assert_eq!(slot.drop_it(), Err(Refusal::PhotoSlotEnded));
        assert_eq!(
            slot.outcome,
            Some(SlotOutcome::Filled { attachment: id(11) })
        );
    }

    #[test]
    fn a_placeholder_is_of_an_item_or_of_a_hazard() {
        let named = SlotSubject::named;
        assert!(named(Some(id(1)), Some("T1-01".into()), None).is_ok());
        assert!(named(None, None, Some(id(1))).is_ok());
        for (inspection, item, hazard) in [
            (None, None, None),
            (Some(id(1)), None, None),
            (Some(id(1)), Some("T1-01".into()), Some(id(2))),
        ] {
            assert_eq!(named(inspection, item, hazard), Err(Refusal::PhotoOfWhat));
        }
    }
}
