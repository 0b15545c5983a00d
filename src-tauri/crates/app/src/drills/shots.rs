//! Photos of a drill, also when the camera's card comes home later: each lies where it was taken.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use domain::Refusal;
use domain::calendar::Zone;
use domain::drill::{DrillAct, EntryDetail};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::view::{view, whole};
use super::{DrillView, Loaded};
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Most photos at once.
const MOST: usize = 200;
/// Furthest a camera's clock may be off: a day and a half, in seconds, for a zone and a wrong noon.
const FURTHEST: u32 = 36 * 3600;
/// Photos of one step within these seconds are one entry.
const TOGETHER: i64 = 60;

/// Asks where photos belong.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchDrillPhotos {
    /// Drill.
    pub drill: Uuid,
    /// Photos that were taken in, at most 200.
    pub attachments: Vec<Uuid>,
    /// Seconds the camera's clock is behind this laptop's; negative when it is ahead.
    #[serde(default)]
    pub offset_seconds: i32,
}

/// Where photos belong. Nothing was written.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillShotsView {
    /// Photos, in the order they were asked for.
    pub rows: Vec<DrillShotRow>,
}

/// A photo and where it belongs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillShotRow {
    /// Photo.
    pub attachment: Uuid,
    /// Name of its file.
    pub name: String,
    /// What the camera's clock showed; absent where the camera wrote nothing.
    pub taken_at: Option<NaiveDateTime>,
    /// When that was by this laptop's clock; absent where that is no time of the drill.
    pub at: Option<DateTime<Utc>>,
    /// The same on the drill's clock, in seconds.
    pub seconds: Option<i32>,
    /// The step that was done last by then.
    pub line: Option<Uuid>,
}

/// Puts photos in the timeline, each where it belongs.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterDrillPhotos {
    /// Drill.
    pub drill: Uuid,
    /// Seconds the camera's clock is behind this laptop's; negative when it is ahead.
    #[serde(default)]
    pub offset_seconds: i32,
    /// Photos, at most 200.
    pub photos: Vec<DrillShot>,
}

/// A photo and what it shows.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillShot {
    /// Photo.
    pub attachment: Uuid,
    /// Step of the script it shows; none where that is nobody's to say.
    #[serde(default)]
    pub line: Option<Uuid>,
}

/// By this laptop's clock, when a camera that is off by so much took a photo.
fn taken(photo: &Attachment, offset_seconds: i32, zone: Zone) -> Option<DateTime<Utc>> {
    let shown = photo.taken_at?;
    let shown = shown.checked_add_signed(Duration::seconds(offset_seconds.into()))?;
    let behind = Duration::minutes(zone.minutes().into());
    Some(shown.checked_sub_signed(behind)?.and_utc())
}

fn check(count: usize, offset_seconds: i32) -> domain::Refused<()> {
    if count > MOST {
        let (field, most) = ("photos", MOST);
        return Err(Refusal::TooMany { field, most });
    }
    if offset_seconds.unsigned_abs() > FURTHEST {
        let (field, most) = ("offset_seconds", FURTHEST);
        return Err(Refusal::WatchTooFarOff { field, most });
    }
    Ok(())
}

/// Says where photos belong by the camera's clock. Nothing is written.
pub fn match_drill_photos(ws: &mut Workspace, request: MatchDrillPhotos) -> Result<DrillShotsView> {
    let now = ws.now();
    check(request.attachments.len(), request.offset_seconds)?;
    ws.read(|reader| {
        let zone = organisation(reader)?.zone;
        let run = Loaded::of(reader, request.drill)?.run();
        let rows = request.attachments.iter().map(|attachment| {
            let photo: Attachment = find(reader, "attachment", *attachment)?;
            let taken = taken(&photo, request.offset_seconds, zone);
            let place = taken.and_then(|at| run.place_photo(at, now));
            Ok(DrillShotRow {
                attachment: *attachment,
                name: photo.name,
                taken_at: photo.taken_at,
                at: place.map(|place| place.at),
                seconds: place.map(|place| whole(run.elapsed_seconds(place.at))),
                line: place.and_then(|place| place.line),
            })
        });
        let rows = rows.collect::<Result<_>>()?;
        Ok(DrillShotsView { rows })
    })
}

/// Puts photos in the timeline. One whose camera wrote no time of the drill lies with the step it shows, or
/// where the drill stands.
pub fn enter_drill_photos(ws: &mut Workspace, request: EnterDrillPhotos) -> Result<DrillView> {
    let now = ws.now();
    ws.write("enter_drill_photos", None, |tx, author| {
        let mut loaded = Loaded::of(tx, request.drill)?;
        loaded.check(DrillAct::Note, author)?;
        check(request.photos.len(), request.offset_seconds)?;
        if request.photos.is_empty() {
            return Err(Refusal::Blank { field: "photos" }.into());
        }
        let zone = organisation(tx)?.zone;
        let run = loaded.run();
        let mut placed = Vec::with_capacity(request.photos.len());
        for shot in &request.photos {
            let photo: Attachment = find(tx, "attachment", shot.attachment)?;
            let taken = taken(&photo, request.offset_seconds, zone);
            let by_camera = taken.and_then(|at| run.place_photo(at, now));
            let shown = shot.line.and_then(|line| run.stamps.get(&line));
            let at = by_camera.map(|place| place.at);
            let at = at.or(shown.map(|stamp| stamp.at));
            let over = run.ended.map_or(now, |(ended, _)| ended.min(now));
            placed.push((at.unwrap_or(over), shot.line, shot.attachment));
        }
        placed.sort();
        let mut together: Vec<(DateTime<Utc>, Option<Uuid>, Vec<Uuid>)> = Vec::new();
        for (at, line, photo) in placed {
            match together.last_mut() {
                Some((first, of, photos))
                    if *of == line && (at - *first).num_seconds() <= TOGETHER =>
                {
                    photos.push(photo);
                }
                _ => together.push((at, line, vec![photo])),
            }
        }
        for (at, line, photos) in together {
            let detail = EntryDetail::Photographed {
                photos,
                line,
                text: String::new(),
                offset_seconds: request.offset_seconds,
            };
            let entry = (tx.new_id(), detail);
            let entry = { &loaded.drill }.enter(entry, &loaded.entries, (at, now), author.id)?;
            tx.append(&entry)?;
            loaded.entries.push(entry);
        }
        Ok(())
    })?;
    view(ws, request.drill)
}
