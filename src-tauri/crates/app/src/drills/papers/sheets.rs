//! The photographed sheets on which people signed in, as they stand in a record.

use domain::drill::{Participant, SignIn};
use domain::notice::snapshot::PhotoWords;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::Result;
use crate::workspace::find;

/// Names that a sheet is told by; more are counted.
const NAMED: usize = 6;

/// Each sheet once, with who signed on it, numbered after so many photos. What is no picture is kept beside
/// the record and not shown in it.
pub(super) fn of(
    reader: &Reader<'_>,
    people: &[Participant],
    photos: usize,
) -> Result<Vec<PhotoWords>> {
    let mut sheets: Vec<(Uuid, Vec<&str>)> = Vec::new();
    for one in people {
        let Some(SignIn::Sheet { scan }) = one.presence.as_ref().map(|presence| &presence.by)
        else {
            continue;
        };
        match sheets.iter_mut().find(|(known, _)| known == scan) {
            Some((_, names)) => names.push(&one.name),
            None => sheets.push((*scan, vec![&one.name])),
        }
    }
    let mut shown = Vec::new();
    for (scan, names) in sheets {
        let file: Attachment = find(reader, "attachment", scan)?;
        if !file.media_type.starts_with("image/") {
            continue;
        }
        let mut caption = names
            .iter()
            .take(NAMED)
            .copied()
            .collect::<Vec<_>>()
            .join("、");
        if names.len() > NAMED {
            caption.push_str(&format!("等{}人", names.len()));
        }
        shown.push(PhotoWords {
            no: u32::try_from(photos + shown.len() + 1).unwrap_or(u32::MAX),
            attachment: scan,
            caption: format!("在此签到：{caption}"),
            taken_at: None,
            marks: Vec::new(),
        });
    }
    Ok(shown)
}
