//! What is drawn over photos.

use domain::photo::PhotoMarks;
use uuid::Uuid;

use crate::{Reader, Result};

impl Reader<'_> {
    /// What is drawn over a photo now. Of two versions that two laptops drew at once, one is in force.
    pub fn photo_marks(&self, attachment: Uuid) -> Result<Option<PhotoMarks>> {
        let tail = "WHERE attachment = ?1 ORDER BY version DESC, id DESC LIMIT 1";
        Ok(self.select(tail, &[attachment.into()])?.pop())
    }
}
