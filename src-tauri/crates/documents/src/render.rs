//! From laid-out pages to PDF objects.

use std::collections::BTreeMap;

use printpdf::{self as pp, Op, Pt};

use crate::Photo;
use crate::error::RenderError;
use crate::fonts::Faces;
use crate::jpeg;
use crate::page::{Area, HEIGHT, Item, Layout, Tint};
use crate::subset::{self, Renumbered, Used};

/// Writes the pages; the result still lacks what [`crate::finish`] adds.
pub(crate) fn render(
    faces: &Faces<'_>,
    layout: &Layout,
    photos: &[Photo],
    title: &str,
) -> Result<lopdf::Document, RenderError> {
    faces.verdict()?;
    let mut doc = pp::PdfDocument::new(title);
    let renumbered = subset::embed(faces, &used(layout), &mut doc)?;
    for no in photo_numbers(layout) {
        let photo = photos
            .iter()
            .find(|p| p.no == no)
            .ok_or(RenderError::PhotoMissing { no })?;
        embed_photo(&mut doc, photo)?;
    }
    let pages = layout
        .pages
        .iter()
        .map(|items| {
            let mut page = pp::PdfPage::new(pp::Mm(210.0), pp::Mm(297.0), Vec::new());
            page.ops = operators(items, &renumbered);
            page
        })
        .collect();
    doc.with_pages(pages);
    let options = pp::PdfSaveOptions {
        optimize: true,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    Ok(doc.to_lopdf_document(&options, &mut warnings))
}

/// Files that glyphs were taken from, by position.
pub(crate) fn used(layout: &Layout) -> Used {
    let mut used = Used::new();
    for item in layout.pages.iter().flatten() {
        if let Item::Text { glyphs, .. } = item {
            for placed in glyphs {
                let glyph = placed.glyph;
                used.entry(glyph.font)
                    .or_default()
                    .entry(glyph.gid)
                    .or_insert(glyph.ch);
            }
        }
    }
    used
}

fn photo_numbers(layout: &Layout) -> Vec<u32> {
    let numbers: Vec<u32> = layout
        .pages
        .iter()
        .flatten()
        .filter_map(|item| match item {
            Item::Photo { no, .. } => Some(*no),
            _ => None,
        })
        .collect();
    crate::words::sorted(&numbers)
}

fn photo_resource(no: u32) -> pp::XObjectId {
    pp::XObjectId(format!("P{no}"))
}

/// JPEG bytes go into the file as they are.
fn embed_photo(doc: &mut pp::PdfDocument, photo: &Photo) -> Result<(), RenderError> {
    let no = photo.no;
    let frame = jpeg::frame(&photo.jpeg).ok_or(RenderError::PhotoUnusable { no })?;
    let space = match frame.components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => return Err(RenderError::PhotoUnusable { no }),
    };
    let name = |text: &str| pp::DictItem::Name(text.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), pp::DictItem::Int(frame.width.into())),
        ("Height".to_owned(), pp::DictItem::Int(frame.height.into())),
        ("ColorSpace".to_owned(), name(space)),
        ("BitsPerComponent".to_owned(), pp::DictItem::Int(8)),
        ("Filter".to_owned(), name("DCTDecode")),
    ]);
    let stream = pp::ExternalStream {
        dict,
        content: photo.jpeg.clone(),
        compress: false,
    };
    let object = pp::XObject::External(pp::ExternalXObject {
        stream,
        width: None,
        height: None,
        dpi: None,
    });
    doc.resources
        .xobjects
        .map
        .insert(photo_resource(no), object);
    Ok(())
}

fn point(x: f32, y: f32) -> pp::LinePoint {
    pp::LinePoint {
        p: pp::Point {
            x: Pt(x),
            y: Pt(HEIGHT - y),
        },
        bezier: false,
    }
}

fn stroke(points: &[(f32, f32)], is_closed: bool) -> Op {
    Op::DrawLine {
        line: pp::Line {
            points: points.iter().map(|(x, y)| point(*x, *y)).collect(),
            is_closed,
        },
    }
}

/// Everything drawn first, then all text in one section: readers that extract text expect
/// the sections to be few.
fn operators(items: &[Item], renumbered: &Renumbered) -> Vec<Op> {
    let black = colour([0.0; 3]);
    let mut ops = vec![
        Op::SetFillColor { col: black.clone() },
        Op::SetOutlineColor { col: black },
    ];
    for item in items {
        draw(item, &mut ops);
    }
    ops.push(Op::StartTextSection);
    let mut current = None;
    for item in items {
        if let Item::Text { x, y, size, glyphs } = item {
            show(&mut ops, renumbered, &mut current, (*x, *y), *size, glyphs);
        }
    }
    ops.push(Op::EndTextSection);
    ops
}

fn colour([r, g, b]: Tint) -> pp::Color {
    pp::Color::Rgb(pp::Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

fn filled(rings: Vec<pp::PolygonRing>) -> Op {
    Op::DrawPolygon {
        polygon: pp::Polygon {
            rings,
            mode: pp::PaintMode::Fill,
            winding_order: pp::WindingOrder::NonZero,
        },
    }
}

fn corners(area: &Area) -> [(f32, f32); 4] {
    let Area { x, y, w, h } = *area;
    [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
}

fn ring(area: &Area) -> pp::PolygonRing {
    pp::PolygonRing {
        points: corners(area).map(|(x, y)| point(x, y)).to_vec(),
    }
}

/// What leaves colour and line as they were.
fn apart(ops: &mut Vec<Op>, within: impl IntoIterator<Item = Op>) {
    ops.push(Op::SaveGraphicsState);
    ops.extend(within);
    ops.push(Op::RestoreGraphicsState);
}

fn draw(item: &Item, ops: &mut Vec<Op>) {
    match item {
        Item::Text { .. } => {}
        Item::Rule {
            from,
            to,
            thickness,
        } => {
            ops.push(Op::SetOutlineThickness { pt: Pt(*thickness) });
            ops.push(stroke(&[*from, *to], false));
        }
        Item::Tick { area, on } => {
            let Area { x, y, w, h } = *area;
            ops.push(Op::SetOutlineThickness { pt: Pt(0.7) });
            ops.push(stroke(&corners(area), true));
            if *on {
                ops.push(Op::SetOutlineThickness { pt: Pt(1.1) });
                let mark = [(0.2, 0.52), (0.43, 0.78), (0.84, 0.2)];
                ops.push(stroke(&mark.map(|(a, b)| (x + a * w, y + b * h)), false));
            }
        }
        Item::Modules(bars) => ops.push(filled(bars.iter().map(ring).collect())),
        Item::Stroke {
            points,
            closed,
            thickness,
            colour: tint,
        } => apart(
            ops,
            [
                Op::SetOutlineColor { col: colour(*tint) },
                Op::SetOutlineThickness { pt: Pt(*thickness) },
                Op::SetLineCapStyle {
                    cap: pp::LineCapStyle::Round,
                },
                Op::SetLineJoinStyle {
                    join: pp::LineJoinStyle::Round,
                },
                stroke(points, *closed),
            ],
        ),
        Item::Plate {
            area,
            edge,
            colour: tint,
        } => apart(
            ops,
            [
                Op::SetFillColor {
                    col: colour([1.0; 3]),
                },
                filled(vec![ring(area)]),
                Op::SetOutlineColor { col: colour(*tint) },
                Op::SetOutlineThickness { pt: Pt(*edge) },
                stroke(&corners(area), true),
            ],
        ),
        Item::Photo { area, no } => ops.push(Op::UseXobject {
            id: photo_resource(*no),
            transform: pp::XObjectTransform {
                translate_x: Some(Pt(area.x)),
                translate_y: Some(Pt(HEIGHT - area.y - area.h)),
                scale_x: Some(area.w),
                scale_y: Some(area.h),
                no_auto_scale: true,
                ..Default::default()
            },
        }),
    }
}

/// Shows a line, one operator for each run of the same font.
fn show(
    ops: &mut Vec<Op>,
    renumbered: &Renumbered,
    current: &mut Option<(usize, f32)>,
    (x, y): (f32, f32),
    size: f32,
    glyphs: &[crate::wrap::Placed],
) {
    for run in glyphs.chunk_by(|a, b| a.glyph.font == b.glyph.font) {
        let Some(first) = run.first() else { continue };
        let font = first.glyph.font;
        let numbers = renumbered.get(&font);
        let shown = run
            .iter()
            .enumerate()
            .map(|(i, placed)| {
                let next = run
                    .get(i + 1)
                    .map_or(placed.x + placed.glyph.advance * size, |next| next.x);
                let extra = (next - placed.x) / size - placed.glyph.advance;
                pp::Codepoint {
                    gid: numbers
                        .and_then(|n| n.get(&placed.glyph.gid))
                        .copied()
                        .unwrap_or(0),
                    // Thousandths of an em, to a tenth: finer steps only make the file longer.
                    offset: (-extra * 10_000.0).round() / 10.0,
                    cid: Some(placed.glyph.ch.to_string()),
                }
            })
            .collect();
        if *current != Some((font, size)) {
            ops.push(Op::SetFont {
                font: pp::PdfFontHandle::External(subset::resource(font)),
                size: Pt(size),
            });
            *current = Some((font, size));
        }
        ops.push(Op::SetTextMatrix {
            matrix: pp::TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x + first.x, HEIGHT - y]),
        });
        ops.push(Op::ShowText {
            items: vec![pp::TextItem::GlyphIds(shown)],
        });
    }
}
