//! How our text looks in a template: as the paragraph of the marker does, else as official papers do (GB/T 9704).

use super::markers::{attribute, children};

/// A paragraph of an official paper: lines of 28.95 pt, 22 on a page, the first indented by two characters.
const PARAGRAPH: &str = concat!(
    r#"<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>"#,
    r#"<w:ind w:firstLineChars="200" w:firstLine="630"/><w:jc w:val="both"/>"#
);
/// Its words: 三号仿宋, set a little closer, so that a line has 28 of them.
const RUN: &str = concat!(
    r#"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>"#,
    r#"<w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/>"#
);
/// Half points of 三号.
pub(super) const SIZE: u32 = 32;
/// Text between the margins of an official paper, in twentieths of a point: 156 mm.
const WIDTH: u32 = 8_844;

/// How text looks, and what it has to fit in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Look {
    /// Inside of `w:pPr`.
    pub(super) paragraph: String,
    /// Inside of `w:rPr`.
    pub(super) run: String,
    /// Size of the words, in half points; absent where a style says it.
    pub(super) size: Option<u32>,
    /// Width of the text, in twentieths of a point.
    pub(super) width: u32,
    /// The end of a section that the marker's paragraph carries.
    pub(super) section: String,
}

impl Look {
    /// Of a marker's paragraph; `after` is the document from there on.
    pub(super) fn of(paragraph: &str, after: &str) -> Self {
        let inside = children(paragraph);
        let named = |name: &str| inside.iter().find(|(known, _)| known == name);
        let properties = named("w:pPr").map(|(_, whole)| children(whole));
        let properties = properties.unwrap_or_default();
        let section = properties.iter().find(|(name, _)| name == "w:sectPr");
        let apart = ["w:sectPr", "w:rPr", "w:pPrChange"];
        let kept = joined(&properties, |name, _| !apart.contains(&name));
        let run = named("w:r").map(|(_, whole)| children(whole));
        let run = run.into_iter().flatten().find(|(name, _)| name == "w:rPr");
        let run = run.map(|(_, whole)| children(whole)).unwrap_or_default();
        // What every program writes beside Chinese words says nothing of how they look.
        let says = |name: &str, whole: &str| match name {
            "w:rPrChange" | "w:lang" | "w:noProof" => false,
            "w:rFonts" => ["eastAsia", "ascii", "eastAsiaTheme", "asciiTheme"]
                .iter()
                .any(|font| attribute(whole, &format!("w:{font}")).is_some()),
            _ => true,
        };
        let words = joined(&run, says);
        let styled = kept.contains("<w:pStyle");
        let size = run.iter().find(|(name, _)| name == "w:sz");
        let size = size.and_then(|(_, whole)| attribute(whole, "w:val")?.parse().ok());
        Self {
            paragraph: own_or(kept, PARAGRAPH),
            run: match styled {
                true => words,
                false => own_or(words, RUN),
            },
            size: match (&size, styled) {
                (None, true) => None,
                _ => Some(size.filter(|size| (12..=96).contains(size)).unwrap_or(SIZE)),
            },
            width: width(after).unwrap_or(WIDTH),
            section: section
                .map(|(_, whole)| (*whole).to_owned())
                .unwrap_or_default(),
        }
    }

    /// The paragraph with something of it otherwise.
    pub(super) fn paragraph_with(&self, elements: &[&str]) -> String {
        paragraph_with(&self.paragraph, elements)
    }

    /// The words in another size, in half points.
    pub(super) fn run_sized(&self, size: u32) -> String {
        let sizes = [
            r#"<w:spacing w:val="0"/>"#,
            &format!(r#"<w:sz w:val="{size}"/>"#),
            &format!(r#"<w:szCs w:val="{size}"/>"#),
        ];
        placed(&self.run, &sizes, &RUN_ORDER)
    }
}

/// Inside of `w:pPr` with something of it otherwise.
pub(super) fn paragraph_with(inside: &str, elements: &[&str]) -> String {
    placed(inside, elements, &PARAGRAPH_ORDER)
}

/// Words of a heading in a size, in half points: 黑体.
pub(super) fn bold(size: impl Into<Option<u32>>) -> String {
    font("黑体", size)
}

/// Words in a face and size.
pub(super) fn font(face: &str, size: impl Into<Option<u32>>) -> String {
    let size = size.into().map_or(String::new(), |size| {
        format!(r#"<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>"#)
    });
    format!(
        r#"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{face}" w:cs="Times New Roman"/>{size}"#
    )
}

fn own_or(own: String, usual: &str) -> String {
    match own.is_empty() {
        true => usual.to_owned(),
        false => own,
    }
}

fn joined(elements: &[(String, &str)], keep: impl Fn(&str, &str) -> bool) -> String {
    let kept = elements.iter().filter(|(name, whole)| keep(name, whole));
    kept.map(|(_, whole)| *whole).collect()
}

/// Width between the margins of the section that `after` ends in.
fn width(after: &str) -> Option<u32> {
    let (_, section) = after.split_once("<w:sectPr")?;
    let section = section.split("</w:sectPr>").next()?;
    let of = |element: &str, name: &str| -> Option<u32> {
        let (_, found) = section.split_once(&format!("<{element}"))?;
        attribute(found, name)?.parse().ok()
    };
    let page = of("w:pgSz", "w:w")?;
    let margins = of("w:pgMar", "w:left")? + of("w:pgMar", "w:right")?;
    let width = page.checked_sub(margins)?;
    // Less than a hand's width holds no table.
    (width >= 4_000).then_some(width)
}

/// The order in which the schema wants them.
const PARAGRAPH_ORDER: [&str; 28] = [
    "w:pStyle",
    "w:keepNext",
    "w:keepLines",
    "w:pageBreakBefore",
    "w:framePr",
    "w:widowControl",
    "w:numPr",
    "w:suppressLineNumbers",
    "w:pBdr",
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:kinsoku",
    "w:wordWrap",
    "w:overflowPunct",
    "w:topLinePunct",
    "w:autoSpaceDE",
    "w:autoSpaceDN",
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
];
const RUN_ORDER: [&str; 24] = [
    "w:rStyle",
    "w:rFonts",
    "w:b",
    "w:bCs",
    "w:i",
    "w:iCs",
    "w:caps",
    "w:smallCaps",
    "w:strike",
    "w:dstrike",
    "w:outline",
    "w:shadow",
    "w:emboss",
    "w:imprint",
    "w:noProof",
    "w:snapToGrid",
    "w:vanish",
    "w:color",
    "w:spacing",
    "w:w",
    "w:kern",
    "w:position",
    "w:sz",
    "w:szCs",
];

/// Elements with others put among them, in place of those of their name.
fn placed(inside: &str, elements: &[&str], order: &[&str]) -> String {
    let wrapped = format!("<x>{inside}</x>");
    let mut all = children(&wrapped);
    for element in elements {
        let wrapped = format!("<x>{element}</x>");
        let Some((name, _)) = children(&wrapped).into_iter().next() else {
            continue;
        };
        all.retain(|(known, _)| *known != name);
        all.push((name, element));
    }
    let rank = |name: &str| order.iter().position(|known| *known == name);
    all.sort_by_key(|(name, _)| rank(name).unwrap_or(order.len()));
    joined(&all, |_, _| true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1" w:right="1000" w:left="906"/></w:sectPr>"#;

    #[test]
    fn text_looks_as_the_marker_does_else_as_official_papers_do() {
        let plain = r#"<w:p><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:val="zh"/></w:rPr><w:t>x</w:t></w:r></w:p>"#;
        let look = Look::of(plain, A4);
        assert_eq!(
            (look.paragraph.as_str(), look.run.as_str()),
            (PARAGRAPH, RUN)
        );
        assert_eq!((look.size, look.width), (Some(32), 10_000));

        let own = r#"<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:b/></w:rPr><w:sectPr><w:pgSz/></w:sectPr></w:pPr><w:r><w:rPr><w:sz w:val="30"/></w:rPr><w:t>x</w:t></w:r></w:p>"#;
        let look = Look::of(own, "");
        assert_eq!(look.paragraph, r#"<w:jc w:val="left"/>"#);
        assert_eq!(look.run, r#"<w:sz w:val="30"/>"#);
        assert_eq!((look.size, look.width), (Some(30), WIDTH));
        assert_eq!(look.section, "<w:sectPr><w:pgSz/></w:sectPr>");

        let styled = r#"<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#;
        let look = Look::of(styled, "");
        assert_eq!((look.run.as_str(), look.size), ("", None));
    }

    #[test]
    fn what_is_put_in_stands_where_the_schema_wants_it() {
        let look = Look::of("<w:p/>", "");
        let changed = look.paragraph_with(&["<w:keepNext/>", r#"<w:ind w:firstLine="0"/>"#]);
        assert!(changed.starts_with("<w:keepNext/><w:spacing"), "{changed}");
        assert!(changed.ends_with(r#"<w:ind w:firstLine="0"/><w:jc w:val="both"/>"#));
        let smaller = look.run_sized(21);
        assert!(smaller.contains(r#"<w:spacing w:val="0"/><w:sz w:val="21"/>"#));
        assert!(!smaller.contains("32"), "{smaller}");
    }
}
