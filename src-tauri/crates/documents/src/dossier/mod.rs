//! The file of a hazard (一患一档): what is known of it, every step, and its papers, bound into one PDF.
//!
//! Pages of other PDFs are shown as they look. No signature survives that, so every paper is enclosed
//! byte for byte besides.

mod bind;
mod body;
pub(crate) mod front;
mod papers;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use domain::notice::snapshot::PhotoWords;
use serde::Serialize;

use crate::error::RenderError;
use crate::finish::{About, finish};
use crate::fonts::{Faces, Fonts};
use crate::notice::{fonts_of, number_pages};
use crate::page::{Item, Layout};
use crate::render as pages;
use crate::{Photo, RENDERER, Rendered};

pub(crate) use body::Body;
use front::Cover;

pub(crate) const TITLE: &str = "隐患治理档案";
/// More pages than anybody binds.
const MOST_PAGES: usize = 2000;

/// A label and what stands beside it.
pub type Row = (String, String);

/// What a dossier says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DossierWords {
    /// Organisation.
    pub organisation: String,
    /// Number of the hazard.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Level, status, units, deadline: the cover.
    pub cover: Vec<Row>,
    /// The five commitments.
    pub commitments: Vec<Row>,
    /// What was found, where, by whom, what may come of it.
    pub facts: Vec<Row>,
    /// What it violates, an entry a clause.
    pub basis: Vec<String>,
    /// Photos before, during and after.
    pub photos: Vec<PhotoGroup>,
    /// Every step, the oldest first.
    pub steps: Vec<StepWords>,
    /// When it was bound, and by whom.
    pub bound_at: NaiveDateTime,
    /// See `bound_at`.
    pub bound_by: String,
}

/// Photos of one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhotoGroup {
    /// When: before, during or after the work.
    pub title: String,
    /// Said where there is none.
    pub none: String,
    /// Photos, numbered through all groups.
    pub photos: Vec<PhotoWords>,
}

/// A step in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepWords {
    /// When it happened.
    pub happened_at: NaiveDateTime,
    /// When it was recorded.
    pub recorded_at: NaiveDateTime,
    /// What kind of step.
    pub step: String,
    /// Whose step, and who recorded it where that was somebody else.
    pub people: String,
    /// What it says.
    pub words: String,
    /// The device it was recorded on.
    pub device: String,
}

/// A paper of the hazard, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What it is.
    pub title: String,
    /// Name of the file.
    pub file_name: String,
    /// Media type of the file.
    pub media_type: String,
    /// The file: a PDF or a picture.
    pub bytes: Vec<u8>,
}

/// Makes the file.
pub(crate) fn render(
    fonts: &Fonts,
    words: &DossierWords,
    photos: &[Photo],
    papers: &[Paper],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let cover = Cover {
        organisation: &words.organisation,
        kind: (TITLE, "（一患一档）"),
        name: &words.title,
        number: &words.number,
        rows: &words.cover,
        parts: &[("五落实", &words.commitments)],
        bound: (words.bound_at, &words.bound_by),
        none: "本隐患尚无文书。",
    };
    let title = format!("{TITLE}（{}）", words.number);
    let names = (title.as_str(), words.organisation.as_str());
    let shown = photos.iter().map(|photo| photo.jpeg.as_slice());
    let about = About::of(
        "dossier",
        names,
        words,
        shown.chain(held(papers)),
        rendered_at,
    )?;
    let front = front::cover(&faces, &cover, papers.len());
    let body = body::draw(&faces, words, photos)?;
    bind(
        &faces,
        (&words.number, front),
        body,
        (photos, papers),
        &about,
    )
}

/// What gives a bound file its identity beside its words: the papers in it.
pub(crate) fn held(papers: &[Paper]) -> impl Iterator<Item = &[u8]> {
    papers
        .iter()
        .flat_map(|paper| [paper.title.as_bytes(), paper.bytes.as_slice()])
}

/// Binds cover, contents, body and papers into one file.
pub(crate) fn bind<'a>(
    faces: &'a Faces<'a>,
    (number, cover): (&str, Vec<Vec<Item>>),
    body: Body,
    (photos, papers): (&[Photo], &[Paper]),
    about: &About<'_>,
) -> Result<Rendered, RenderError> {
    let mut pictures = photos.to_vec();
    let mut opened = papers::open(papers, &mut pictures);
    let bound = papers::draw(faces, &opened);
    // Page numbers change no line of the contents, so their length is known before they are.
    let mut entries: Vec<(String, usize)> = body.entries.clone();
    entries.extend(bound.entries.iter().cloned());
    let length = front::contents(faces, &entries).len();
    let before_body = cover.len() + length;
    let before_papers = before_body + body.pages.len();
    for (n, (_, page)) in entries.iter_mut().enumerate() {
        *page += if n < body.entries.len() {
            before_body
        } else {
            before_papers
        };
    }
    let contents = front::contents(faces, &entries);
    let all: Vec<Vec<Item>> = [cover, contents, body.pages, bound.pages].concat();
    if all.len() > MOST_PAGES {
        return Err(RenderError::TooLong { what: "dossier" });
    }
    let mut layout = Layout {
        pages: all,
        fields: Vec::new(),
    };
    number_pages(faces, &mut layout, number);

    let mut doc = pages::render(faces, &layout, &pictures, about.title)?;
    bind::paste(&mut doc, &mut opened, &bound.slots, before_papers)?;
    bind::enclose(&mut doc, papers)?;
    bind::outline(&mut doc, &entries)?;
    Ok(Rendered {
        pages: u32::try_from(layout.pages.len()).unwrap_or(u32::MAX),
        fonts: fonts_of(faces, &layout)?,
        pdf: finish(doc, about, &[])?,
        renderer: RENDERER.to_owned(),
    })
}
