//! The photos of a record: first those of the whole place, then those of the items in their order.

use domain::checklist::Checklist;
use domain::hazard::Hazard;
use domain::inspection::{Answer, Inspection};
use domain::notice::snapshot::PhotoWords;
use domain::photo::Oddity;
use domain::photo_slot::SlotSubject;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::photos::{shapes_on, time_for_paper};
use crate::workspace::{find, organisation};
use crate::{Error, Result};

/// Most photos of one item that go into the annex.
const PHOTOS_EACH: usize = 4;
/// Characters of an item under its photo; the table has all of it.
const CAPTION: usize = 36;

/// The photos as they come, and the numbers of each item's.
pub(super) struct Annex {
    pub photos: Vec<PhotoWords>,
    pub of_items: Vec<Vec<u32>>,
}

impl Annex {
    /// Of an ended inspection; an item that became a hazard shows what was photographed for that too.
    pub(super) fn of(
        reader: &Reader<'_>,
        inspection: &Inspection,
        checklist: &Checklist,
        answers: &[Answer],
        place: &str,
    ) -> Result<Self> {
        let mut annex = Self {
            photos: Vec::new(),
            of_items: Vec::with_capacity(checklist.items.len()),
        };
        let zone = organisation(reader)?.zone;
        let ended = zone.local(inspection.ended()?);
        for id in &inspection.photos {
            let photo: Attachment = find(reader, "attachment", *id)?;
            let fits = photo
                .taken_at
                .filter(|taken| Oddity::of(*taken, ended).is_none());
            annex.add(reader, *id, format!("{place}概貌"), fits)?;
        }
        let raised = reader.hazards_raised(inspection.id)?;
        for (item, no) in checklist.items.iter().zip(1..) {
            let answer = answers.iter().find(|answer| answer.item == item.code);
            let answer = answer.ok_or(Error::Damaged { what: "answer" })?;
            let mut shown: Vec<(Uuid, SlotSubject)> = Vec::new();
            let (inspection, code) = (inspection.id, item.code.clone());
            let of_item = SlotSubject::Item {
                inspection,
                item: code,
            };
            shown.extend(answer.photos.iter().map(|photo| (*photo, of_item.clone())));
            if let Some(hazard) = raised.get(&item.code).copied() {
                let of_hazard = SlotSubject::Hazard { hazard };
                let photos = find::<Hazard>(reader, "hazard", hazard)?.photos;
                let further = photos.iter().filter(|photo| !answer.photos.contains(photo));
                shown.extend(further.map(|photo| (*photo, of_hazard.clone())));
            }
            let mut numbers = Vec::new();
            for (id, of) in shown.into_iter().take(PHOTOS_EACH) {
                let photo: Attachment = find(reader, "attachment", id)?;
                let taken_at = time_for_paper(reader, &photo, &of)?;
                let caption = format!("第{no}项　{}", cut(&item.text));
                numbers.push(annex.add(reader, id, caption, taken_at)?);
            }
            annex.of_items.push(numbers);
        }
        Ok(annex)
    }

    fn add(
        &mut self,
        reader: &Reader<'_>,
        attachment: Uuid,
        caption: String,
        taken_at: Option<chrono::NaiveDateTime>,
    ) -> Result<u32> {
        let no = u32::try_from(self.photos.len() + 1).unwrap_or(u32::MAX);
        self.photos.push(PhotoWords {
            no,
            attachment,
            caption,
            taken_at,
            marks: shapes_on(reader, attachment)?,
        });
        Ok(no)
    }
}

fn cut(text: &str) -> String {
    match text.chars().count() > CAPTION {
        true => format!("{}…", text.chars().take(CAPTION).collect::<String>()),
        false => text.to_owned(),
    }
}
