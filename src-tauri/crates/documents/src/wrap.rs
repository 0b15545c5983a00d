//! Breaking Chinese text into lines: 避头尾, numbers kept with their units, half-width
//! punctuation where two marks meet, a little air between Chinese and Latin, justification.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::fonts::{Faces, Glyph, Weight, invisible};

/// Air between a Han character and a Latin letter or digit, in em.
const AIR: f32 = 0.21;

/// How a paragraph is set. Lengths in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    /// Indent of the first line.
    pub(crate) indent: f32,
    /// Widest gap justification may open between two characters, in em; 0 leaves lines ragged.
    pub(crate) stretch: f32,
}

/// A glyph and where it stands, `x` in points from the left edge of the paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placed {
    pub(crate) glyph: Glyph,
    pub(crate) x: f32,
}

/// One line of a paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    pub(crate) glyphs: Vec<Placed>,
    /// Where the ink ends, in points from the left edge of the paragraph.
    pub(crate) width: f32,
}

/// Where a line may end before a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    /// Only when nothing else fits.
    Never,
    /// Tears a number from its unit or a standard from its number.
    Poor,
    Good,
}

/// Breaks `text` into lines no wider than `measure` points.
pub(crate) fn wrap(faces: &Faces<'_>, text: &str, style: Style, measure: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    for (n, paragraph) in text.split('\n').enumerate() {
        let shown: String = paragraph.chars().filter(|c| !invisible(*c)).collect();
        let indent = if n == 0 { style.indent } else { 0.0 };
        let style = Style { indent, ..style };
        lines.extend(Run::new(faces, shown.trim_end(), style).lines(measure));
    }
    lines
}

/// A paragraph without forced breaks, ready to be cut.
struct Run {
    glyphs: Vec<Glyph>,
    /// Space to the next character in em, beside the advance: air, or minus half an em.
    kern: Vec<f32>,
    breaks: Vec<Break>,
    style: Style,
}

impl Run {
    fn new(faces: &Faces<'_>, text: &str, style: Style) -> Self {
        let glyphs = faces.shape(text, style.weight);
        let kern = glyphs
            .iter()
            .zip(glyphs.iter().skip(1))
            .map(|(a, b)| kern(a, b))
            .chain([0.0])
            .collect();
        Self {
            kern,
            breaks: breaks(text),
            glyphs,
            style,
        }
    }

    fn lines(&self, measure: f32) -> Vec<Line> {
        let mut ranges = self.fill(measure);
        // A last line of one character looks forgotten: narrow the lines above a little.
        if ranges.len() > 1 && ranges.last().is_some_and(|r| self.lonely(r.0, r.1)) {
            let narrower = self.fill(measure - 1.5 * self.style.size);
            if narrower.len() == ranges.len() {
                ranges = narrower;
            }
        }
        let count = ranges.len();
        ranges
            .into_iter()
            .enumerate()
            .map(|(n, (from, to))| {
                let indent = if n == 0 { self.style.indent } else { 0.0 };
                self.line(from, to, indent, measure, n + 1 == count)
            })
            .collect()
    }

    fn glyph(&self, i: usize) -> Option<&Glyph> {
        self.glyphs.get(i)
    }

    fn lonely(&self, from: usize, to: usize) -> bool {
        let shown = self.glyphs.get(from..to).unwrap_or_default();
        shown.iter().filter(|g| !closing(g.ch)).count() <= 1
    }

    /// Advance to the next character on the same line, in points.
    fn step(&self, i: usize) -> f32 {
        let advance = self.glyph(i).map_or(0.0, |g| g.advance);
        (advance + self.kern.get(i).copied().unwrap_or(0.0)) * self.style.size
    }

    /// Width of a character that ends a line: a full-width closing mark keeps its ink only.
    fn end(&self, i: usize) -> f32 {
        self.glyph(i).map_or(0.0, |g| {
            if g.ch == ' ' {
                0.0
            } else if closing(g.ch) && g.advance > 0.9 {
                (g.advance - 0.5) * self.style.size
            } else {
                g.advance * self.style.size
            }
        })
    }

    /// Greedy: as much as fits, back to the best break.
    fn fill(&self, measure: f32) -> Vec<(usize, usize)> {
        let count = self.glyphs.len();
        let mut ranges = Vec::new();
        let mut from = 0;
        loop {
            let room = if ranges.is_empty() {
                measure - self.style.indent
            } else {
                measure
            };
            let to = self.cut(from, room);
            ranges.push((from, to));
            from = to;
            while self.glyph(from).is_some_and(|g| g.ch == ' ') {
                from += 1;
            }
            if from >= count {
                return ranges;
            }
        }
    }

    /// End of the line that begins at `from`.
    fn cut(&self, from: usize, room: f32) -> usize {
        let count = self.glyphs.len();
        let (mut good, mut poor, mut any) = (None, None, None);
        let mut width = 0.0;
        for i in from..count {
            if width + self.end(i) > room + 0.01 && i > from {
                return good.or(poor).or(any).unwrap_or(i);
            }
            width += self.step(i);
            match self.breaks.get(i + 1) {
                Some(Break::Good) => good = Some(i + 1),
                Some(Break::Poor) => poor = Some(i + 1),
                _ => {}
            }
            if let (Some(a), Some(b)) = (self.glyph(i), self.glyph(i + 1))
                && !no_start(b.ch)
                && !closing(b.ch)
                && !no_end(a.ch)
            {
                any = Some(i + 1);
            }
        }
        count
    }

    fn line(&self, from: usize, to: usize, indent: f32, measure: f32, last: bool) -> Line {
        let mut to = to;
        while to > from && self.glyph(to - 1).is_some_and(|g| g.ch == ' ') {
            to -= 1;
        }
        let width: f32 = (from..to)
            .map(|i| {
                if i + 1 == to {
                    self.end(i)
                } else {
                    self.step(i)
                }
            })
            .sum();
        let elastic = |i: usize| match (self.glyph(i), self.glyph(i + 1)) {
            (Some(a), Some(b)) => i + 1 < to && (wide(a.ch) || wide(b.ch) || a.ch == ' '),
            _ => false,
        };
        let gaps = (from..to).filter(|i| elastic(*i)).count();
        let slack = measure - indent - width;
        let gap = slack / gaps.max(1) as f32;
        let gap = if last || gaps == 0 || gap > self.style.stretch * self.style.size {
            0.0
        } else {
            gap
        };
        let mut x = indent;
        let mut glyphs = Vec::with_capacity(to - from);
        for i in from..to {
            let Some(glyph) = self.glyph(i) else { continue };
            glyphs.push(Placed { glyph: *glyph, x });
            x += self.step(i) + if elastic(i) { gap } else { 0.0 };
        }
        let width = glyphs
            .last()
            .map_or(0.0, |p| p.x + self.end(to.saturating_sub(1)));
        Line { glyphs, width }
    }
}

/// Extra space between two neighbours in em.
fn kern(a: &Glyph, b: &Glyph) -> f32 {
    let marks =
        (closing(a.ch) && (closing(b.ch) || opening(b.ch))) || (opening(a.ch) && opening(b.ch));
    if marks && a.advance > 0.9 && b.advance > 0.9 {
        return -0.5;
    }
    if (han(a.ch) && latin(b.ch)) || (latin(a.ch) && han(b.ch)) {
        return AIR;
    }
    0.0
}

/// For each character of `text`, whether a line may end before it.
fn breaks(text: &str) -> Vec<Break> {
    let chars: Vec<char> = text.chars().collect();
    let mut allowed = vec![false; chars.len() + 1];
    let mut offsets = text.char_indices().map(|(at, _)| at).enumerate().peekable();
    for (at, kind) in linebreaks(text) {
        while offsets.next_if(|(_, offset)| *offset < at).is_some() {}
        if let Some((index, offset)) = offsets.peek()
            && *offset == at
            && kind == BreakOpportunity::Allowed
            && let Some(slot) = allowed.get_mut(*index)
        {
            *slot = true;
        }
    }
    allowed
        .iter()
        .enumerate()
        .map(|(i, &allowed)| {
            let before = |back: usize| i.checked_sub(back).and_then(|at| chars.get(at)).copied();
            match (before(1), chars.get(i).copied()) {
                (Some(prev), Some(next)) if allowed => quality(prev, before(2), next),
                _ => Break::Never,
            }
        })
        .collect()
}

/// How good a break is that Unicode allows between `prev` and `next`.
fn quality(prev: char, before: Option<char>, next: char) -> Break {
    if (no_start(next) && !prev.is_whitespace()) || no_end(prev) {
        return Break::Never;
    }
    // Look through one space: `10 kV`, `GB 50053`, `2 块`.
    let left = if prev == ' ' {
        before.unwrap_or(prev)
    } else {
        prev
    };
    let number = left.is_ascii_digit();
    let unit = next.is_ascii_alphabetic() || measure_word(next) || "%℃Ωμ°".contains(next);
    let torn = (number && unit)
        || (left.is_ascii_alphabetic() && next.is_ascii_digit())
        || (left == '第' && next.is_ascii_digit())
        || (matches!(prev, '/' | '-' | '–') && next.is_ascii_alphanumeric());
    if torn { Break::Poor } else { Break::Good }
}

/// Characters that must not begin a line, beyond those Unicode already holds back.
fn no_start(c: char) -> bool {
    matches!(
        c,
        '·' | '—' | '…' | '～' | '〞' | '％' | '‰' | '℃' | '%' | '℉' | '々' | '－' | '／'
    )
}

/// Characters that must not end a line, beyond those Unicode already holds back.
fn no_end(c: char) -> bool {
    matches!(c, '￥' | '＄' | '£' | '№' | '〝' | '＃' | '#')
}

/// Counting words that belong to the number before them.
fn measure_word(c: char) -> bool {
    "年月日号时分秒项条款个块副套台只支根张件处层米次人天周吨元万亿千百座组座间户名份页度"
        .contains(c)
}

/// Marks whose ink sits in the left half of their square.
fn closing(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '）'
            | '》'
            | '〉'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '”'
            | '’'
    )
}

/// Marks whose ink sits in the right half of their square.
fn opening(c: char) -> bool {
    matches!(
        c,
        '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '“' | '‘'
    )
}

fn han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Characters set on the square, between which a line may be stretched.
fn wide(c: char) -> bool {
    han(c) || closing(c) || opening(c) || c == '\u{3000}'
}

fn latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '%' | '+' | '±' | '≥' | '≤' | 'Ω' | 'μ' | '°')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::fonts;

    fn set(text: &str, em: f32) -> Vec<String> {
        let fonts = fonts();
        let faces = Faces::new(fonts);
        let style = Style {
            size: 10.0,
            weight: Weight::Regular,
            indent: 0.0,
            stretch: 0.5,
        };
        let lines = wrap(&faces, text, style, em * 10.0);
        for line in &lines {
            assert!(line.width <= em * 10.0 + 0.1, "{} > {em} em", line.width);
        }
        lines
            .iter()
            .map(|l| l.glyphs.iter().map(|p| p.glyph.ch).collect())
            .collect()
    }

    #[test]
    fn closing_marks_never_begin_a_line() {
        for em in 4..14 {
            for line in set(
                "检查人员张伟、李娜。经查，你单位（含班组）存在“重大”隐患：《规程》……未执行——限期整改！",
                em as f32,
            ) {
                let first = line.chars().next().unwrap();
                let last = line.chars().last().unwrap();
                assert!(!closing(first) && !no_start(first), "{em}: {line}");
                assert!(!opening(last), "{em}: {line}");
            }
        }
    }

    #[test]
    fn numbers_keep_their_units() {
        for em in 5..16 {
            for line in set("盖板缺失 2 块，积水深约 15 cm，电压 10 kV 等级", em as f32)
            {
                for torn in ["2", "15", "10"] {
                    assert!(!line.ends_with(torn), "{em}: {line}");
                }
            }
        }
    }

    #[test]
    fn standards_break_only_in_need() {
        assert_eq!(set("按 GB 50053-2013", 8.0), ["按", "GB 50053-2013"]);
        assert_eq!(set("GB 50053-2013", 6.0), ["GB", "50053-2013"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut_somewhere() {
        let lines = set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 5.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    }

    #[test]
    fn nothing_is_lost_and_forced_breaks_stand() {
        let text = "第一行文字较长需要换行\n第二行";
        let lines = set(text, 6.0);
        assert_eq!(lines.concat(), text.replace('\n', ""));
        assert_eq!(lines.last().unwrap(), "第二行");
    }

    #[test]
    fn no_single_character_is_left_on_the_last_line() {
        let lines = set("一二三四五六七八九十一二三四五六七八九十一", 10.0);
        assert!(lines.last().unwrap().chars().count() > 1, "{lines:?}");
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(set("", 5.0), [""]);
    }
}
