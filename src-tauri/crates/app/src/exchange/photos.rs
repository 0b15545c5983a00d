//! The pictures of a ledger as photos: taken in before anything is written, recorded with the rows they belong to.

use std::collections::BTreeMap;

use documents::photo::{Limits, Taken, inspect};
use documents::spreadsheet::Pictures;
use domain::Refusal;
use store::StoreError;
use store::attachments::Stored;
use store::records::Attachment;
use uuid::Uuid;

use super::import::Progress;
use super::plan::{Fate, Planned};
use crate::photos::{media_type, record};
use crate::workspace::{Writer, find};
use crate::{Result, Workspace};

/// Most photos one import takes.
pub(super) const MOST: usize = 2_000;

/// Pictures of a file, by part.
#[derive(Default)]
pub(super) struct Photos(BTreeMap<String, Photo>);

struct Photo {
    stored: Stored,
    media_type: &'static str,
    taken: Taken,
    /// Its row, once it is recorded.
    attachment: Option<Uuid>,
}

impl Photos {
    /// Takes in the pictures of the rows that become hazards.
    pub(super) fn take_in(
        ws: &mut Workspace,
        file: Uuid,
        rows: &[Planned],
        progress: Progress<'_>,
    ) -> Result<Self> {
        let of = |fate| rows.iter().filter(move |row| row.fate == fate);
        let total = super::preview::count(of(Fate::Taken).count() + of(Fate::Merged).count());
        let mut wanted: Vec<&String> = of(Fate::Taken)
            .flat_map(|row| row.line.photos_before.iter().chain(&row.line.photos_after))
            .chain(of(Fate::Merged).flat_map(|row| &row.line.photos_before))
            .collect();
        wanted.sort();
        wanted.dedup();
        if wanted.len() > MOST {
            let (field, most) = ("photos", MOST);
            return Err(Refusal::TooMany { field, most }.into());
        }
        let mut photos = BTreeMap::new();
        if wanted.is_empty() {
            return Ok(Self(photos));
        }
        let workbook = ws.file(file)?;
        let mut pictures = Pictures::of(&workbook)?;
        for part in wanted {
            if !progress(0, total) {
                return Err(StoreError::Stopped.into());
            }
            let bytes = pictures.picture(part)?;
            let photo = Photo {
                taken: inspect(&bytes, Limits::default())?,
                media_type: media_type(&bytes),
                stored: ws.store.put_attachment(bytes.as_slice())?,
                attachment: None,
            };
            photos.insert(part.clone(), photo);
        }
        Ok(Self(photos))
    }

    /// As [`Self::record`], without those whose picture is among the photos of the hazard already.
    pub(super) fn record_new(
        &mut self,
        tx: &mut Writer<'_, '_>,
        parts: &[String],
        there: &[Uuid],
    ) -> Result<Vec<Uuid>> {
        let mut known = Vec::with_capacity(there.len());
        for photo in there {
            known.push(find::<Attachment>(tx, "attachment", *photo)?.sha256);
        }
        let new = |part: &&String| {
            let photo = self.0.get(*part);
            photo.is_some_and(|photo| !known.contains(&photo.stored.sha256))
        };
        let new: Vec<String> = parts.iter().filter(new).cloned().collect();
        self.record(tx, &new)
    }

    /// Records the photos of a row; one that several rows share is one photo.
    pub(super) fn record(
        &mut self,
        tx: &mut Writer<'_, '_>,
        parts: &[String],
    ) -> Result<Vec<Uuid>> {
        let mut attachments = Vec::with_capacity(parts.len());
        for part in parts {
            let Some(photo) = self.0.get_mut(part) else {
                continue;
            };
            let attachment = match photo.attachment {
                Some(known) => known,
                None => record(tx, &photo.stored, part, (photo.media_type, photo.taken))?,
            };
            photo.attachment = Some(attachment);
            attachments.push(attachment);
        }
        Ok(attachments)
    }
}
