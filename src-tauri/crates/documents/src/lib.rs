//! Papers: frozen words in, finished PDF bytes out.
//!
//! It owns fonts, layout, the finished file, the preparing of photos, the reading of scans and of spreadsheets. It must
//! not know a database, a network, a clock or chance. The same snapshot, photos,
//! date and fonts always give the same bytes, so a paper can be made again and compared.
//!
//! Lengths are points (1/72 inch) and `y` grows downwards from the top of the page until
//! the page is handed to the PDF writer.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

mod bars;
mod bulletin;
mod cards;
mod chapters;
mod dossier;
mod draft;
mod drill;
mod error;
mod filled;
mod finish;
mod fonts;
mod form;
mod icc;
mod inspection;
mod jpeg;
mod letter;
mod marks;
mod notice;
mod on_site;
mod outgoing;
mod page;
mod paper_check;
pub mod photo;
mod plan_paper;
mod qr;
mod rectification_report;
mod render;
pub mod scan;
mod service;
mod sheet;
pub mod spreadsheet;
mod stamp;
mod story;
mod subset;
mod table;
#[cfg(test)]
mod testing;
pub mod word;
mod words;
mod wrap;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use domain::drill::figures::DrillFiguresSnapshot;
use domain::drill::paper::{DrillSnapshot, PaperKind};
use domain::figures::FiguresSnapshot;
use domain::form::FormSnapshot;
use domain::inspection_record::RecordSnapshot;
use domain::notice::snapshot::{NoticeSnapshot, ReportSnapshot, ServiceSnapshot, SiteSnapshot};
use domain::outgoing::OutgoingSnapshot;

pub use cards::CardWords;
pub use dossier::{DossierWords, Paper, PhotoGroup, Row, StepWords};
pub use drill::blank::{BlankStep, BlankWords};
pub use drill::year::{DrillYearWords, YearDemand, YearDrill};
pub use error::{FontError, RenderError};
pub use fonts::{FONT_FILES, FontFile, Fonts};
pub use paper_check::{DifferenceWords, PaperCheckWords, PaperFound};
pub use plan_paper::PlanPaperWords;
pub use stamp::{Raster, signature_stamp};

/// Version of the layout rules; a change in how papers look raises it.
const RENDERER: &str = "bihuan-documents 3; printpdf 0.12.8";

/// A finished paper, not yet signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// What made it, for the record of the act.
    pub renderer: String,
    /// Name and SHA-256 of every font file a glyph was taken from.
    pub fonts: Vec<(String, [u8; 32])>,
}

/// A photo of the annex, upright and without metadata, as [`photo::prepare`] leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Number in the annex, from 1.
    pub no: u32,
    /// Baseline or progressive JPEG, grey or RGB.
    pub jpeg: Vec<u8>,
}

/// Refuses words that no font can show, before they are frozen in a numbered paper.
pub fn check_notice_words(fonts: &Fonts, snapshot: &NoticeSnapshot) -> Result<(), RenderError> {
    let words =
        serde_json::to_value(snapshot).map_err(|error| RenderError::Assembly(error.to_string()))?;
    let faces = fonts::Faces::new(fonts);
    shape_all(&faces, &words);
    faces.verdict()
}

fn shape_all(faces: &fonts::Faces<'_>, words: &serde_json::Value) {
    match words {
        serde_json::Value::String(text) => {
            // Line ends are layout, not characters.
            for line in text.lines() {
                faces.shape(line, fonts::Weight::Regular);
                faces.shape(line, fonts::Weight::Bold);
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|one| shape_all(faces, one)),
        serde_json::Value::Object(members) => {
            members.values().for_each(|one| shape_all(faces, one));
        }
        _ => {}
    }
}

/// Makes a rectification notice (隐患整改通知书) with the empty signature fields `Issuer`
/// and `Receiver`. `rendered_at` becomes the file's creation date and appears nowhere on paper.
pub fn rectification_notice(
    fonts: &Fonts,
    snapshot: &NoticeSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    notice::render(fonts, snapshot, photos, rendered_at)
}

/// Makes a record of service (送达记录) with the empty signature field `Issuer`.
pub fn service_record(
    fonts: &Fonts,
    snapshot: &ServiceSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    service::render(fonts, snapshot, rendered_at)
}

/// Makes what a unit is told on the spot (现场问题告知单), to be signed by hand.
pub fn site_notice(
    fonts: &Fonts,
    snapshot: &SiteSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    on_site::render(fonts, snapshot, rendered_at)
}

/// Makes the answer to a paper from outside (整改情况报告), to be stamped.
pub fn rectification_report(
    fonts: &Fonts,
    snapshot: &ReportSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    rectification_report::render(fonts, snapshot, photos, rendered_at)
}

/// Makes a paper to somebody outside (隐患告知书, 隐患移交函), to be stamped and signed for by hand.
pub fn outgoing_paper(
    fonts: &Fonts,
    snapshot: &OutgoingSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    outgoing::render(fonts, snapshot, photos, rendered_at)
}

/// Makes an inspection record (安全检查记录表) with the empty signature field `Issuer` of the
/// leader. `pictures` are the photos of the annex and strokes drawn on the laptop, numbered as the
/// snapshot has them.
pub fn inspection_record(
    fonts: &Fonts,
    snapshot: &RecordSnapshot,
    pictures: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    inspection::render(fonts, snapshot, pictures, rendered_at)
}

/// Makes a filled-in form of this kind. Where somebody signs with a key it has the empty signature field
/// `Issuer`.
pub fn filled_form(
    fonts: &Fonts,
    kind: &str,
    snapshot: &FormSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    filled::render(
        fonts,
        (kind, filled::As::Made),
        snapshot,
        photos,
        rendered_at,
    )
}

/// As [`filled_form`], before somebody makes it: marked as a draft on every page, with no field to sign.
pub fn filled_form_draft(
    fonts: &Fonts,
    kind: &str,
    snapshot: &FormSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    filled::render(
        fonts,
        (kind, filled::As::Draft),
        snapshot,
        photos,
        rendered_at,
    )
}

/// Makes the file of a hazard (一患一档): its words, photos and papers in one PDF, the papers enclosed
/// besides byte for byte.
pub fn dossier(
    fonts: &Fonts,
    words: &DossierWords,
    photos: &[Photo],
    papers: &[Paper],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    dossier::render(fonts, words, photos, papers, rendered_at)
}

/// Makes the bulletin (通报) of a period with the statutory table as its annex.
pub fn bulletin(
    fonts: &Fonts,
    snapshot: &FiguresSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    bulletin::render(fonts, snapshot, rendered_at)
}

/// Makes a paper of a drill with the empty signature field `Issuer` of whoever signs it first.
/// `pictures` are photos and the ink of those who signed in, numbered as the snapshot has them.
pub fn drill_paper(
    fonts: &Fonts,
    kind: PaperKind,
    snapshot: &DrillSnapshot,
    pictures: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    drill::render(fonts, kind, snapshot, pictures, rendered_at)
}

/// Makes the archive of a drill (演练档案): its words, photos and papers in one PDF, the papers enclosed
/// besides byte for byte. `bound` says when and by whom.
pub fn drill_archive(
    fonts: &Fonts,
    words: &DrillSnapshot,
    bound: (NaiveDateTime, &str),
    pictures: &[Photo],
    papers: &[Paper],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    drill::archive::render(fonts, words, bound, pictures, papers, rendered_at)
}

/// Makes the sheets (空白表) to carry on the day of a drill and to write on by hand.
pub fn drill_blanks(
    fonts: &Fonts,
    words: &BlankWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    drill::blank::render(fonts, words, rendered_at)
}

/// Makes the report of a check of papers (纸电核对报告).
pub fn paper_check_report(
    fonts: &Fonts,
    words: &PaperCheckWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    paper_check::render(fonts, words, rendered_at)
}

/// Makes the figures of drills (应急演练情况统计) of a period, with response times over the years.
pub fn drill_figures(
    fonts: &Fonts,
    snapshot: &DrillFiguresSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    drill::figures::render(fonts, snapshot, rendered_at)
}

/// Makes the year's plan of drills (年度应急演练计划) with lines to approve it on.
pub fn drill_year(
    fonts: &Fonts,
    words: &DrillYearWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    drill::year::render(fonts, words, rendered_at)
}

/// Makes an emergency plan (应急预案) on paper, from what one of its versions says.
pub fn emergency_plan(
    fonts: &Fonts,
    words: &PlanPaperWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    plan_paper::render(fonts, words, rendered_at)
}

/// Makes the cards (应急处置卡) of an emergency plan, four on a sheet.
pub fn emergency_cards(
    fonts: &Fonts,
    words: &CardWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    cards::render(fonts, words, rendered_at)
}
