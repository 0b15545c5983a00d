//! Photos of hazards in the annex of a paper.

use documents::Photo;
use domain::hazard::Hazard;
use domain::notice::snapshot::PhotoWords;
use domain::photo_slot::SlotSubject;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::photos::{for_paper, shapes_on, time_for_paper};
use crate::workspace::find;
use crate::{Result, Workspace};

/// An annex that is being filled: no more photos than a reader looks at.
pub(crate) struct Annex<'r, 'c> {
    reader: &'r Reader<'c>,
    most: usize,
    pub photos: Vec<PhotoWords>,
}

impl<'r, 'c> Annex<'r, 'c> {
    pub fn new(reader: &'r Reader<'c>, most: usize) -> Self {
        Self {
            reader,
            most,
            photos: Vec::new(),
        }
    }

    /// Takes in photos of a hazard, so many at most; returns their numbers.
    pub fn take<'p>(
        &mut self,
        hazard: &Hazard,
        photos: impl IntoIterator<Item = &'p Uuid>,
        (each, caption): (usize, &str),
    ) -> Result<Vec<u32>> {
        let mut numbers = Vec::new();
        for attachment in photos.into_iter().take(each) {
            if self.photos.len() == self.most {
                break;
            }
            let no = u32::try_from(self.photos.len() + 1).unwrap_or(u32::MAX);
            let photo: Attachment = find(self.reader, "attachment", *attachment)?;
            let of = SlotSubject::Hazard { hazard: hazard.id };
            self.photos.push(PhotoWords {
                no,
                attachment: *attachment,
                caption: caption.to_owned(),
                taken_at: time_for_paper(self.reader, &photo, &of)?,
                marks: shapes_on(self.reader, *attachment)?,
            });
            numbers.push(no);
        }
        Ok(numbers)
    }
}

/// The pictures of an annex.
pub(crate) fn pictures(ws: &Workspace, words: &[PhotoWords]) -> Result<Vec<Photo>> {
    let each = words.iter().map(|photo| {
        let jpeg = for_paper(ws, photo.attachment)?;
        Ok(Photo { no: photo.no, jpeg })
    });
    each.collect()
}
