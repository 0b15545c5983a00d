//! The elements of a Word file.

use super::xml::escaped;
use crate::sheet::Align;

/// Units of a drawing in a twentieth of a point.
const UNITS: u64 = 635;
/// No indentation, whatever the style of the template says.
pub(super) const FLUSH: &str =
    r#"<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>"#;
const BORDERS: [&str; 6] = ["top", "left", "bottom", "right", "insideH", "insideV"];

/// The beginning of a table, with lines between its cells or without.
pub(super) fn table_begun(widths: &[u32], ruled: bool) -> String {
    let total: u32 = widths.iter().sum();
    let style = if ruled { "single" } else { "nil" };
    let borders: String = BORDERS
        .iter()
        .map(|side| format!(r#"<w:{side} w:val="{style}" w:sz="4" w:space="0" w:color="auto"/>"#))
        .collect();
    let grid: String = widths
        .iter()
        .map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#))
        .collect();
    format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:jc w:val="center"/>"#,
            r#"<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>"#,
            r#"<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>"#,
            r#"<w:tblGrid>{grid}</w:tblGrid>"#
        ),
        total = total,
        borders = borders,
        grid = grid
    )
}

/// A paragraph; where a line of its words ends another begins.
pub(super) fn paragraph(properties: &str, run: &str, words: &str) -> String {
    let text = |line: &str| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(line));
    let lines: Vec<String> = words.lines().map(text).collect();
    let inside = lines.join("<w:br/>");
    // The mark at the end has a size too: it makes the height of a line without words.
    format!(
        "<w:p><w:pPr>{properties}<w:rPr>{run}</w:rPr></w:pPr><w:r><w:rPr>{run}</w:rPr>{inside}</w:r></w:p>"
    )
}

/// A line that only keeps things apart.
pub(super) fn small_line() -> String {
    format!(r#"<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>{FLUSH}"#)
}

/// Where words stand, as the schema has it.
pub(super) fn named(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "center",
    }
}

/// A paragraph in a cell.
pub(super) fn cell_properties(align: &str, size: u32) -> String {
    format!(
        r#"<w:snapToGrid w:val="0"/><w:spacing w:before="40" w:after="40" w:line="{}" w:lineRule="atLeast"/>{FLUSH}<w:jc w:val="{align}"/>"#,
        size * 13
    )
}

/// A cell.
pub(super) fn tc(width: u32, merge: &str, inside: &str) -> String {
    format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}<w:vAlign w:val="center"/></w:tcPr>{inside}</w:tc>"#
    )
}

/// A row.
pub(super) fn tr(properties: &str, cells: &str) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
}

/// Widths that fill a measure to the last unit.
pub(super) fn scaled(widths: impl IntoIterator<Item = f32>, measure: u32) -> Vec<u32> {
    let widths: Vec<f32> = widths.into_iter().collect();
    let total: f32 = widths.iter().sum();
    let mut scaled: Vec<u32> = widths
        .iter()
        .map(|width| (width / total * measure as f32) as u32)
        .collect();
    let missing = measure.saturating_sub(scaled.iter().sum());
    if let Some(last) = scaled.last_mut() {
        *last += missing;
    }
    scaled
}

/// Name of the link to a picture, from 1.
pub(super) fn picture_link(no: usize) -> String {
    format!("bihuanPicture{no}")
}

/// A picture in a line, by its link; width and height in twentieths of a point.
pub(super) fn drawing(no: usize, (cx, cy): (u64, u64)) -> String {
    let link = picture_link(no);
    let id = 10_000 + no;
    let (cx, cy) = (cx * UNITS, cy * UNITS);
    format!(
        concat!(
            r#"<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">"#,
            r#"<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="{link}"/>"#,
            r#"<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">"#,
            r#"<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{id}" name="{link}"/><pic:cNvPicPr/></pic:nvPicPr>"#,
            r#"<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#,
            r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"#,
            r#"</a:graphicData></a:graphic></wp:inline></w:drawing>"#
        ),
        cx = cx,
        cy = cy,
        id = id,
        link = link
    )
}
