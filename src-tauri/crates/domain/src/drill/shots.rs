//! Where a photo of a drill belongs: by the camera's time, put right by the camera's offset.

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::Run;

/// Minutes after the end in which photos are still of the drill.
const AFTER_END: i64 = 30;

/// Where a photo belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoPlace {
    /// When it was taken, by this laptop's clock.
    pub at: DateTime<Utc>,
    /// The step that was done last by then; absent before the first and after the end.
    pub line: Option<Uuid>,
}

impl Run {
    /// The place of a photo taken then; nothing where that is no time of the drill.
    pub fn place_photo(&self, taken: DateTime<Utc>, now: DateTime<Utc>) -> Option<PhotoPlace> {
        let started_at = self.started_at?;
        let at = self.not_before_begin(taken);
        let ended = self.ended.map(|(at, _)| at);
        let until = ended.map_or(now, |ended| ended + Duration::minutes(AFTER_END));
        if at < started_at || at > until.min(now) {
            return None;
        }
        let line = match ended {
            Some(ended) if at > ended => None,
            _ => self.done_by(at),
        };
        Some(PhotoPlace { at, line })
    }

    /// The step that was done last by a moment.
    pub fn done_by(&self, at: DateTime<Utc>) -> Option<Uuid> {
        let done = self.stamps.iter().filter(|(_, stamp)| stamp.at <= at);
        let latest = done.max_by_key(|(line, stamp)| (stamp.at, **line));
        latest.map(|(line, _)| *line)
    }
}
