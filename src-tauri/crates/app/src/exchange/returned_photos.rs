//! The pictures that a unit put into its workbook: kept as photos once a person accepts their rows.

use std::collections::{BTreeMap, BTreeSet};

use documents::spreadsheet::Pictures;
use domain::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::photos::MOST;
use super::unit_book::{ReturnedView, says};
use crate::{Error, Result, Workspace};

/// Takes the pictures of these rows in. The rows are then proposed with their photos.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeReturnedPhotos {
    /// The workbook that came back.
    pub attachment: Uuid,
    /// Rows of the sheet that were accepted, from 1.
    pub rows: Vec<u32>,
}

/// Takes the pictures of these rows in. One that proves to be none is told at its row; the others are kept.
pub fn take_returned_photos(
    ws: &mut Workspace,
    request: TakeReturnedPhotos,
) -> Result<ReturnedView> {
    let TakeReturnedPhotos { attachment, rows } = request;
    let (_, book) = super::book::open(ws, attachment)?;
    let accepted = |row: u32| rows.contains(&row);
    let before = says(ws, &book, &BTreeMap::new())?;
    let chosen = { before.rows.iter() }.filter(|row| accepted(row.row) && row.proposal.is_some());
    let wanted: BTreeSet<&String> = chosen.flat_map(|row| &row.parts).collect();
    if wanted.len() > MOST {
        let (field, most) = ("photos", MOST);
        return Err(Refusal::TooMany { field, most }.into());
    }
    let workbook = ws.file(attachment)?;
    let mut taken = BTreeMap::new();
    if !wanted.is_empty() {
        let mut pictures = Pictures::of(&workbook)?;
        for part in wanted {
            let name = part.rsplit('/').next().unwrap_or(part);
            let photo = { pictures.picture(part).map_err(Error::from) }
                .and_then(|bytes| crate::photos::upload(ws, name, &bytes));
            let photo = match photo {
                Ok(kept) => Some(kept.attachment),
                Err(Error::Photo(_)) => None,
                Err(other) => return Err(other),
            };
            taken.insert(part.clone(), photo);
        }
    }
    let mut view = says(ws, &book, &taken)?;
    view.rows.retain(|row| accepted(row.row));
    Ok(view)
}
