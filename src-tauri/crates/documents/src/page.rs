//! What a page holds before it becomes PDF operators, and the page's measures.

use crate::wrap::Placed;

/// A4 width.
pub(crate) const WIDTH: f32 = 595.276;
/// A4 height.
pub(crate) const HEIGHT: f32 = 841.89;
/// Left and right margin: 22 mm, so that a binding edge stays on either side.
pub(crate) const SIDE: f32 = 62.36;
/// Upper margin.
pub(crate) const TOP: f32 = 62.36;
/// Where the text ends; below stands the page number.
pub(crate) const BOTTOM: f32 = HEIGHT - 66.0;
/// Width of the text.
pub(crate) const MEASURE: f32 = WIDTH - 2.0 * SIDE;
/// Thickness of the rules of a table.
pub(crate) const RULE: f32 = 0.6;

/// A rectangle, `y` downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) w: f32,
    pub(crate) h: f32,
}

impl Area {
    /// The area without a margin on each side.
    pub(crate) fn inset(self, margin: f32) -> Self {
        Self {
            x: self.x + margin,
            y: self.y + margin,
            w: self.w - 2.0 * margin,
            h: self.h - 2.0 * margin,
        }
    }

    /// The largest area of a shape inside this one, in its middle.
    pub(crate) fn fitted(self, (width, height): (f32, f32)) -> Self {
        let scale = (self.w / width).min(self.h / height);
        let (w, h) = (width * scale, height * scale);
        Self {
            x: self.x + (self.w - w) / 2.0,
            y: self.y + (self.h - h) / 2.0,
            w,
            h,
        }
    }
}

/// Red, green and blue, each from 0 to 1.
pub(crate) type Tint = [f32; 3];

/// One thing drawn.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// A line of text; `y` is the baseline, the glyphs stand relative to `x`.
    Text { x: f32, y: f32, size: f32, glyphs: Vec<Placed> },
    /// A straight rule.
    Rule { from: (f32, f32), to: (f32, f32), thickness: f32 },
    /// A box to tick, drawn because no font of the chain has ☐ and ☑.
    Tick { area: Area, on: bool },
    /// Black modules of a QR code.
    Modules(Vec<Area>),
    /// A photo of the annex.
    Photo { area: Area, no: u32 },
    /// A line drawn over a photo.
    Stroke { points: Vec<(f32, f32)>, closed: bool, thickness: f32, colour: Tint },
    /// A white plate with a coloured edge, below words on a photo.
    Plate { area: Area, edge: f32, colour: Tint },
}

/// A signature field and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// Page, from 0.
    pub(crate) page: usize,
    pub(crate) area: Area,
}

/// A paper laid out.
#[derive(Debug, Default, Clone)]
pub(crate) struct Layout {
    pub(crate) pages: Vec<Vec<Item>>,
    pub(crate) fields: Vec<Field>,
}
