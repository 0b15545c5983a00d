//! 归档: in which box a paper lies.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::paper_filing::{FilingPlace, PaperFiling, running};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::names::Names;
use crate::{Error, Result, Workspace};

/// Files papers in a box, one piece each in the order they are named.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FilePapers {
    /// Papers, at most 200.
    pub papers: Vec<Uuid>,
    /// Year of the archive.
    pub year: i32,
    /// 盒号.
    pub box_no: String,
    /// 件号 of the first; after the last one in the box when absent.
    #[serde(default)]
    pub first_piece: Option<u32>,
}

/// Says that a paper lies elsewhere.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectFiling {
    /// Paper.
    pub paper: Uuid,
    /// Where it lies.
    pub place: FilingPlace,
    /// Why.
    pub reason: String,
}

/// Asks where a paper lies.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetFiling {
    /// Paper.
    pub paper: Uuid,
}

/// Asks which piece a box holds next.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextPiece {
    /// Year of the archive.
    pub year: i32,
    /// 盒号.
    pub box_no: String,
}

/// The next piece of a box.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NextPieceView {
    /// 件号.
    pub piece: u32,
}

/// Papers that were filed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FiledView {
    /// Where they lie, in the order they were named.
    pub places: Vec<FilingPlace>,
}

/// Where a paper lies and was said to lie.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FilingView {
    /// Paper.
    pub paper: Uuid,
    /// Where it lies; `None` where it was not filed.
    pub place: Option<FilingPlace>,
    /// Who filed it.
    pub filed_by_name: String,
    /// When.
    pub filed_at: Option<DateTime<Utc>>,
    /// Where it was said to lie before, the latest last.
    pub corrections: Vec<FilingCorrectionView>,
}

/// That a paper lies elsewhere than was said.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FilingCorrectionView {
    /// Where it was said to lie.
    pub from: FilingPlace,
    /// Why that was wrong.
    pub reason: String,
    /// Who corrected it.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Files papers in a box. One that was filed before is corrected instead, with a reason.
pub fn file_papers(ws: &mut Workspace, request: FilePapers) -> Result<FiledView> {
    let now = ws.now();
    let places = ws.write("file_papers", None, |tx, author| {
        let box_no = request.box_no.trim();
        let first = match request.first_piece {
            Some(first) => first,
            None => tx.last_piece(request.year, box_no)?.saturating_add(1),
        };
        let places = running((request.year, box_no), first, request.papers.len())?;
        for (paper, place) in request.papers.iter().zip(&places) {
            let filing = PaperFiling::file(*paper, place.clone(), author, now)?;
            let registered = registered(tx, *paper)?;
            if let Some(before) = tx.get::<PaperFiling>(*paper)? {
                return Err(Refusal::AlreadyFiled {
                    paper: registered,
                    place: before.place().label(),
                }
                .into());
            }
            check_free(tx, *paper, place)?;
            tx.save(&filing)?;
        }
        Ok(places)
    })?;
    Ok(FiledView { places })
}

/// Says that a paper lies elsewhere.
pub fn correct_filing(ws: &mut Workspace, request: CorrectFiling) -> Result<FilingView> {
    let now = ws.now();
    ws.write("correct_filing", None, |tx, author| {
        let mut filing = tx
            .get::<PaperFiling>(request.paper)?
            .ok_or_else(|| Error::missing("paper_filing", request.paper))?;
        let place = FilingPlace::new(
            request.place.year,
            &request.place.box_no,
            request.place.piece,
        )?;
        check_free(tx, request.paper, &place)?;
        filing.correct(place, &request.reason, author, now)?;
        tx.save(&filing)?;
        Ok(())
    })?;
    get_filing(
        ws,
        GetFiling {
            paper: request.paper,
        },
    )
}

/// Where a paper lies and was said to lie.
pub fn get_filing(ws: &mut Workspace, request: GetFiling) -> Result<FilingView> {
    ws.read(|reader| {
        registered(reader, request.paper)?;
        let mut names = Names::new(reader);
        let Some(filing) = reader.get::<PaperFiling>(request.paper)? else {
            return Ok(FilingView {
                paper: request.paper,
                place: None,
                filed_by_name: String::new(),
                filed_at: None,
                corrections: Vec::new(),
            });
        };
        let place = filing.place();
        let corrections = filing.corrections.into_iter().map(|one| {
            Ok(FilingCorrectionView {
                from: one.from,
                reason: one.reason,
                by_name: names.person(one.by)?,
                at: one.at,
            })
        });
        let corrections = corrections.collect::<Result<_>>()?;
        Ok(FilingView {
            paper: request.paper,
            place: Some(place),
            filed_by_name: names.person(filing.filed_by)?,
            filed_at: Some(filing.filed_at),
            corrections,
        })
    })
}

/// The next piece of a box.
pub fn next_piece(ws: &mut Workspace, request: NextPiece) -> Result<NextPieceView> {
    ws.read(|reader| {
        let last = reader.last_piece(request.year, request.box_no.trim())?;
        Ok(NextPieceView {
            piece: last.saturating_add(1),
        })
    })
}

/// What a paper of the register is called; refuses what is none.
fn registered(reader: &Reader<'_>, paper: Uuid) -> Result<String> {
    let row = reader.registered_paper(paper)?;
    let row = row.ok_or_else(|| Error::missing("registered_paper", paper))?;
    Ok(match row.number.as_str() {
        "" => row.about,
        number => number.to_owned(),
    })
}

/// Refuses a place where another paper lies.
fn check_free(reader: &Reader<'_>, paper: Uuid, place: &FilingPlace) -> Result<()> {
    match reader.paper_at(place)? {
        Some(there) if there.id != paper => Err(Refusal::FilingPlaceTaken {
            place: place.label(),
            paper: registered(reader, there.id)?,
        }
        .into()),
        _ => Ok(()),
    }
}
