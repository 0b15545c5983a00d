//! Placeholders for photos: reserved on the walk, filled when the camera's card is at hand.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::Refusal;
use domain::checklist::Checklist;
use domain::hazard::Hazard;
use domain::inspection::{Answer, Inspection, answer_id};
use domain::people::Person;
use domain::permission::{self, Action};
use domain::photo_slot::{PhotoSlot, SlotOutcome, SlotSubject, match_photos as pair};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::hazards::load;
use crate::inspections::{check_walker, item_of};
use crate::names::Names;
use crate::page::MOST;
use crate::workspace::{Writer, find, organisation};
use crate::{Page, PageRequest, Result, Workspace};

/// Reserves a place for a photo, of an item of an inspection or of a hazard.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReservePhoto {
    /// Inspection, for an item.
    pub inspection: Option<Uuid>,
    /// Item code, for an item.
    pub item: Option<String>,
    /// Hazard, for a hazard.
    pub hazard: Option<Uuid>,
}

/// Asks for placeholders that wait, in the order they were reserved.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListPhotoSlots {
    /// Only those of this inspection and of the hazards raised from it.
    pub inspection: Option<Uuid>,
    /// Page.
    pub page: PageRequest,
}

/// Puts a photo into its place.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FillPhotoSlot {
    /// Placeholder.
    pub slot: Uuid,
    /// Photo.
    pub attachment: Uuid,
}

/// Gives a placeholder up.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropPhotoSlot {
    /// Placeholder.
    pub slot: Uuid,
    /// Why there is no photo; needed when its hazard has neither photo nor reason.
    #[serde(default)]
    pub no_photo_reason: String,
}

/// Asks which photo belongs to which placeholder.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchPhotos {
    /// Photos that were taken in, at most 200.
    pub attachments: Vec<Uuid>,
    /// Seconds the camera's clock is behind this laptop's; negative when it is ahead.
    #[serde(default)]
    pub offset_seconds: i32,
}

/// A placeholder.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SlotView {
    /// Row id.
    pub id: Uuid,
    /// What it stands for.
    pub subject: SlotSubject,
    /// The item in words, or the number and title of the hazard.
    pub subject_words: String,
    /// Where that is.
    pub place_name: String,
    /// Who reserved it.
    pub reserved_by: Uuid,
    /// Name of who reserved it.
    pub reserved_by_name: String,
    /// When.
    pub reserved_at: DateTime<Utc>,
    /// What became of it; absent while it waits.
    pub outcome: Option<SlotOutcome>,
}

/// Which photo seems to belong to which placeholder. Nothing was written.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatchView {
    /// Pairs at most ten minutes apart, the placeholder reserved first first.
    pub proposals: Vec<MatchRow>,
    /// Photos without a placeholder.
    pub unmatched_photos: Vec<UnmatchedPhoto>,
    /// Placeholders without a photo.
    pub unmatched_slots: Vec<SlotView>,
}

/// A pair.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MatchRow {
    /// Placeholder.
    pub slot: SlotView,
    /// Photo.
    pub attachment: Uuid,
    /// Seconds the photo was taken after the placeholder was reserved; negative before.
    pub seconds: i32,
}

/// A photo without a placeholder.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnmatchedPhoto {
    /// Photo.
    pub attachment: Uuid,
    /// When it was taken by this laptop's clock; absent when the camera wrote no time.
    pub taken_at: Option<NaiveDateTime>,
}

/// Reserves a place for a photo.
pub fn reserve_photo(ws: &mut Workspace, request: ReservePhoto) -> Result<SlotView> {
    let subject = SlotSubject::named(request.inspection, request.item, request.hazard)?;
    let slot = ws.write("reserve_photo", None, |tx, author| {
        match &subject {
            SlotSubject::Item { inspection, item } => {
                permission::check(author, Action::Inspect)?;
                let inspection: Inspection = find(tx, "inspection", *inspection)?;
                inspection.running()?;
                let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
                check_walker(tx, &inspection, item_of(&checklist, item)?, author)?;
            }
            SlotSubject::Hazard { hazard } => {
                permission::check(author, Action::ReportHazard)?;
                check_open(tx, *hazard, "reserve_photo")?;
            }
        }
        reserve(tx, author, subject)
    })?;
    view(ws, slot)
}

/// Placeholders that wait.
pub fn list_photo_slots(ws: &mut Workspace, request: ListPhotoSlots) -> Result<Page<SlotView>> {
    ws.read(|reader| {
        let mut names = Names::new(reader);
        let page = reader.open_photo_slots(request.inspection, request.page.bounds())?;
        Page::of(page, |slot| shown(reader, &mut names, slot))
    })
}

/// Puts a photo into its place: the answer of the item, the hazard, or both where the item became
/// the hazard.
pub fn fill_photo_slot(ws: &mut Workspace, request: FillPhotoSlot) -> Result<SlotView> {
    ws.write("fill_photo_slot", None, |tx, author| {
        permission::check(author, Action::ReportHazard)?;
        let mut slot: PhotoSlot = find(tx, "photo_slot", request.slot)?;
        find::<Attachment>(tx, "attachment", request.attachment)?;
        slot.fill(request.attachment)?;
        match slot.subject()? {
            SlotSubject::Item { inspection, item } => {
                permission::check(author, Action::Inspect)?;
                let of: Inspection = find(tx, "inspection", inspection)?;
                let checklist: Checklist = find(tx, "checklist", of.checklist)?;
                check_walker(tx, &of, item_of(&checklist, &item)?, author)?;
                let answer: Option<Answer> = tx.get(answer_id(inspection, &item))?;
                let mut answer = answer.ok_or_else(|| Refusal::Unanswered {
                    items: vec![item.clone()],
                })?;
                answer.take_photo(request.attachment);
                tx.save(&answer)?;
                if let Some(raised) = tx.hazards_raised(inspection)?.get(&item).copied() {
                    let (mut hazard, case) = load(tx, raised)?;
                    if case.status.is_open() {
                        hazard.take_photo(request.attachment);
                        tx.save(&hazard)?;
                    }
                }
            }
            SlotSubject::Hazard { hazard } => {
                let mut hazard = check_open(tx, hazard, "fill_photo_slot")?;
                hazard.take_photo(request.attachment);
                tx.save(&hazard)?;
            }
        }
        tx.save(&slot)?;
        Ok(())
    })?;
    view(ws, request.slot)
}

/// Gives a placeholder up.
pub fn drop_photo_slot(ws: &mut Workspace, request: DropPhotoSlot) -> Result<SlotView> {
    ws.write("drop_photo_slot", None, |tx, author| {
        permission::check(author, Action::ReportHazard)?;
        let mut slot: PhotoSlot = find(tx, "photo_slot", request.slot)?;
        slot.drop_it()?;
        tx.save(&slot)?;
        let hazard = match slot.subject()? {
            SlotSubject::Item { inspection, item } => {
                tx.hazards_raised(inspection)?.get(&item).copied()
            }
            SlotSubject::Hazard { hazard } => Some(hazard),
        };
        if let Some(hazard) = hazard {
            without_photo(tx, hazard, &request.no_photo_reason)?;
        }
        Ok(())
    })?;
    view(ws, request.slot)
}

/// Proposes which photo belongs to which placeholder by the camera's clock. Nothing is written.
pub fn match_photos(ws: &mut Workspace, request: MatchPhotos) -> Result<MatchView> {
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    if request.attachments.len() > most {
        return Err(Refusal::TooMany {
            field: "attachments",
            most,
        }
        .into());
    }
    let offset = chrono::Duration::seconds(request.offset_seconds.into());
    ws.read(|reader| {
        let zone = organisation(reader)?.zone;
        let all = store::PageBounds {
            after: None,
            limit: MOST,
        };
        let open = reader.open_photo_slots(None, all)?.rows;
        let slots: Vec<_> = open
            .iter()
            .map(|slot| (slot.id, zone.local(slot.reserved_at)))
            .collect();
        let mut taken = Vec::with_capacity(request.attachments.len());
        for attachment in &request.attachments {
            let row: Attachment = find(reader, "attachment", *attachment)?;
            let at = row.taken_at.and_then(|at| at.checked_add_signed(offset));
            taken.push((*attachment, at));
        }
        let timed: Vec<_> = taken
            .iter()
            .filter_map(|(attachment, at)| Some((*attachment, (*at)?)))
            .collect();
        let pairs = pair(&slots, &timed);
        let mut names = Names::new(reader);
        let (mut proposals, mut unmatched_slots) = (Vec::new(), Vec::new());
        for slot in open {
            let found = pairs.iter().find(|pair| pair.slot == slot.id);
            let slot = shown(reader, &mut names, slot)?;
            match found {
                None => unmatched_slots.push(slot),
                Some(pair) => proposals.push(MatchRow {
                    slot,
                    attachment: pair.attachment,
                    seconds: i32::try_from(pair.seconds).unwrap_or(i32::MAX),
                }),
            }
        }
        taken.retain(|(attachment, _)| pairs.iter().all(|pair| pair.attachment != *attachment));
        let unmatched_photos = taken
            .into_iter()
            .map(|(attachment, taken_at)| UnmatchedPhoto {
                attachment,
                taken_at,
            });
        Ok(MatchView {
            proposals,
            unmatched_photos: unmatched_photos.collect(),
            unmatched_slots,
        })
    })
}

/// Reserves a place for a photo inside another act.
pub(crate) fn reserve(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    subject: SlotSubject,
) -> Result<Uuid> {
    let slot = PhotoSlot::reserve(tx.new_id(), subject, (author.id, tx.now()));
    tx.save(&slot)?;
    Ok(slot.id)
}

/// A placeholder as shown.
pub(crate) fn view(ws: &Workspace, slot: Uuid) -> Result<SlotView> {
    ws.read(|reader| {
        let slot = find(reader, "photo_slot", slot)?;
        shown(reader, &mut Names::new(reader), slot)
    })
}

/// A hazard that work is still done on.
fn check_open(reader: &Reader<'_>, hazard: Uuid, step: &'static str) -> Result<Hazard> {
    let (hazard, case) = load(reader, hazard)?;
    if !case.status.is_open() {
        let status = case.status;
        return Err(Refusal::StepNotFromHere { step, status }.into());
    }
    Ok(hazard)
}

/// A hazard keeps a photo, a placeholder or a reason.
fn without_photo(tx: &mut Writer<'_, '_>, hazard: Uuid, reason: &str) -> Result<()> {
    let (mut hazard, case) = load(tx, hazard)?;
    let still_awaited = !tx.awaited_photos(&hazard)?.is_empty();
    if !case.status.is_open() || (still_awaited && reason.trim().is_empty()) {
        return Ok(());
    }
    hazard.go_without_photo(reason)?;
    tx.save(&hazard)?;
    Ok(())
}

fn shown(reader: &Reader<'_>, names: &mut Names<'_, '_>, slot: PhotoSlot) -> Result<SlotView> {
    let subject = slot.subject()?;
    let (subject_words, place) = match &subject {
        SlotSubject::Item { inspection, item } => {
            let inspection: Inspection = find(reader, "inspection", *inspection)?;
            let checklist = names.checklist(inspection.checklist)?;
            let words = format!("{item} {}", item_of(checklist, item)?.text);
            (words, inspection.place)
        }
        SlotSubject::Hazard { hazard } => {
            let hazard: Hazard = find(reader, "hazard", *hazard)?;
            (
                format!("{} {}", hazard.number, hazard.title),
                hazard.site.place,
            )
        }
    };
    Ok(SlotView {
        id: slot.id,
        subject,
        subject_words,
        place_name: names.place(place)?,
        reserved_by: slot.reserved_by,
        reserved_by_name: names.person(slot.reserved_by)?,
        reserved_at: slot.reserved_at,
        outcome: slot.outcome,
    })
}
