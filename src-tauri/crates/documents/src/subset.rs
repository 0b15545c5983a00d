//! Cutting fonts down to the glyphs a paper uses.

use std::collections::BTreeMap;

use printpdf as pp;
use sha2::{Digest, Sha256};
use ttf_parser::GlyphId;

use crate::error::RenderError;
use crate::fonts::Faces;

/// Glyphs used of each font: position of the file, then old glyph number to its character.
pub(crate) type Used = BTreeMap<usize, BTreeMap<u16, char>>;

/// For each font, old glyph number to the number in the subset.
pub(crate) type Renumbered = BTreeMap<usize, BTreeMap<u16, u16>>;

/// Name of a font among the resources of the document.
pub(crate) fn resource(font: usize) -> pp::FontId {
    pp::FontId(format!("F{font}"))
}

/// Adds a subset of every used font to `doc`.
pub(crate) fn embed(
    faces: &Faces<'_>,
    used: &Used,
    doc: &mut pp::PdfDocument,
) -> Result<Renumbered, RenderError> {
    let mut all = Renumbered::new();
    for (&font, glyphs) in used {
        let (name, loaded) = faces.fonts().get(font)?;
        let Some(face) = faces.face(font) else {
            continue;
        };
        let mut remapper = subsetter::GlyphRemapper::new();
        let numbers: BTreeMap<u16, u16> = glyphs
            .keys()
            .map(|old| (*old, remapper.remap(*old)))
            .collect();
        let bytes = subsetter::subset(&loaded.data, 0, &remapper)
            .map_err(|error| RenderError::Assembly(format!("subset of {name}: {error}")))?;
        let widths = numbers
            .iter()
            .map(|(old, new)| (*new, face.glyph_hor_advance(GlyphId(*old)).unwrap_or(0)))
            .collect();
        let called = format!("{}+{}", tag(&bytes), postscript_name(face, name));
        let mut font_program = pp::ParsedFont::with_glyph_data(
            bytes,
            0,
            Some(called),
            BTreeMap::new(),
            widths,
            face.units_per_em(),
            pp::FontMetrics {
                ascent: face.ascender(),
                descent: face.descender(),
            },
        );
        let bounds = face.global_bounding_box();
        font_program.pdf_font_metrics = pp::PdfFontMetricsStub {
            units_per_em: face.units_per_em(),
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: face.weight().to_number(),
        };
        doc.resources
            .fonts
            .map
            .insert(resource(font), pp::PdfFont::new(font_program));
        all.insert(font, numbers);
    }
    Ok(all)
}

fn postscript_name(face: &ttf_parser::Face<'_>, file: &str) -> String {
    let fallback = file.split('.').next().unwrap_or(file).replace('_', "-");
    face.names()
        .into_iter()
        .filter(|n| n.name_id == ttf_parser::name_id::POST_SCRIPT_NAME && n.is_unicode())
        .find_map(|n| n.to_string())
        .unwrap_or(fallback)
}

/// The six capital letters that mark a subset, from its own bytes so that they never change.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}
