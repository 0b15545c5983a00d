//! What marks a paper that nobody made yet (草稿): the same words in the upper margin of every page.

use crate::fonts::Faces;
use crate::page::{Area, Layout, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};

pub(crate) const WORD: &str = "草稿";
const MEANING: &str = "仅供预览，尚未出具，不作依据";
const BOX: Area = Area {
    x: SIDE,
    y: 20.0,
    w: 58.0,
    h: 28.0,
};

/// Marks every page and takes the fields away, so that nobody signs it.
pub(crate) fn mark<'a>(faces: &'a Faces<'a>, layout: &mut Layout) {
    layout.fields.clear();
    for page in &mut layout.pages {
        let mut margin = Sheet::new(faces);
        margin.frame(BOX);
        margin.label(WORD, Set::new(18.0, 22.0).bold().centre(), BOX);
        let beside = Area {
            x: BOX.x + BOX.w + 8.0,
            w: MEASURE - BOX.w - 8.0,
            ..BOX
        };
        margin.label(MEANING, Set::new(9.0, 12.0), beside);
        page.extend(margin.finish().pages.into_iter().flatten());
    }
}
