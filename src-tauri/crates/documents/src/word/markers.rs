//! Markers in a template: words in double braces, which a Word file may have cut into runs.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::TemplateError;

/// A paragraph of a part.
pub(super) struct Paragraph {
    /// Where it stands.
    pub(super) whole: Range<usize>,
    /// Where its words stand, run by run.
    texts: Vec<Range<usize>>,
    /// It stands in the body, not in a table, a text box or a content control.
    pub(super) in_body: bool,
}

impl Paragraph {
    /// Its words as they stand in the part.
    pub(super) fn said(&self, xml: &str) -> String {
        let texts = self.texts.iter();
        texts.filter_map(|text| xml.get(text.clone())).collect()
    }
}

/// Paragraphs of a part; one in a text box comes before the one it is fastened to.
pub(super) fn paragraphs(xml: &str) -> Result<Vec<Paragraph>, TemplateError> {
    let mut reader = Reader::from_str(xml);
    let (mut names, mut open, mut done) =
        (Vec::<String>::new(), Vec::<Paragraph>::new(), Vec::new());
    let mut text_from = 0;
    loop {
        let at = place(&reader);
        match reader.read_event().map_err(|_| TemplateError::NotWord)? {
            Event::Start(element) => {
                let name = element.name().as_ref().to_owned();
                match name.as_str() {
                    "w:p" => open.push(Paragraph {
                        whole: at..at,
                        texts: Vec::new(),
                        in_body: names == ["w:document", "w:body"],
                    }),
                    "w:t" => text_from = place(&reader),
                    _ => {}
                }
                names.push(name);
            }
            Event::End(_) => match names.pop().as_deref() {
                Some("w:t") => {
                    if let Some(paragraph) = open.last_mut() {
                        paragraph.texts.push(text_from..at);
                    }
                }
                Some("w:p") => {
                    if let Some(mut paragraph) = open.pop() {
                        paragraph.whole.end = place(&reader);
                        done.push(paragraph);
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok(done),
            _ => {}
        }
    }
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// A marker within words.
pub(super) struct Marker {
    place: Range<usize>,
    pub(super) name: String,
}

/// Longest name of a marker, in bytes.
const LONGEST: usize = 60;

/// Markers in words.
pub(super) fn markers(said: &str) -> Vec<Marker> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(begin) = said.get(from..).and_then(|rest| rest.find("{{")) {
        let inside = from + begin + 2;
        from = inside;
        let rest = said.get(inside..).unwrap_or_default();
        let Some((name, after)) = rest.find(['{', '}', '<']).map(|end| rest.split_at(end)) else {
            break;
        };
        if after.starts_with("}}") && name.len() <= LONGEST {
            let length = name.len();
            from = inside + length + 2;
            found.push(Marker {
                place: inside - 2..from,
                name: name.trim().to_owned(),
            });
        }
    }
    found
}

/// What takes the place of a stretch of a part.
pub(super) type Edit = (Range<usize>, String);

/// What takes the place of the words of a paragraph, its markers filled in. The words of a marker go where it
/// begins; `value` knows what is said for a name, already fit for XML.
pub(super) fn filled(
    xml: &str,
    paragraph: &Paragraph,
    value: &dyn Fn(&str) -> Option<String>,
) -> Vec<Edit> {
    let said = paragraph.said(xml);
    let known: Vec<(Range<usize>, String)> = markers(&said)
        .into_iter()
        .filter_map(|marker| Some((marker.place, value(&marker.name)?)))
        .collect();
    let [(place, words), ..] = known.as_slice() else {
        return Vec::new();
    };
    let nothing = words.is_empty() && said.trim() == said.get(place.clone()).unwrap_or_default();
    let whole = xml.get(paragraph.whole.clone()).unwrap_or_default();
    if nothing && paragraph.in_body && !whole.contains("<w:sectPr") {
        return vec![(paragraph.whole.clone(), String::new())];
    }
    let mut edits = Vec::new();
    let mut from = 0;
    for text in &paragraph.texts {
        let span = from..from + text.len();
        let (mut words, mut at) = (String::new(), span.start);
        for (place, value) in &known {
            if place.end <= span.start || place.start >= span.end {
                continue;
            }
            if place.start >= span.start {
                words.push_str(said.get(at..place.start).unwrap_or_default());
                words.push_str(value);
            }
            at = place.end.min(span.end);
        }
        words.push_str(said.get(at..span.end).unwrap_or_default());
        edits.push((text.clone(), words));
        from = span.end;
    }
    edits
}

/// A part with its edits made.
pub(super) fn edited(xml: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(place, _)| place.start);
    let (mut out, mut at) = (String::with_capacity(xml.len()), 0);
    for (place, words) in edits {
        out.push_str(xml.get(at..place.start).unwrap_or_default());
        out.push_str(&words);
        at = place.end;
    }
    out.push_str(xml.get(at..).unwrap_or_default());
    out
}

/// The elements right within an element: name, and the whole of each.
pub(super) fn children(xml: &str) -> Vec<(String, &str)> {
    let mut reader = Reader::from_str(xml);
    let (mut depth, mut from) = (0_usize, 0);
    let mut found = Vec::new();
    loop {
        let at = place(&reader);
        match reader.read_event() {
            Ok(Event::Start(_)) => {
                if depth == 1 {
                    from = at;
                }
                depth += 1;
            }
            Ok(Event::End(element)) => {
                depth = depth.saturating_sub(1);
                if depth == 1 {
                    let whole = xml.get(from..place(&reader)).unwrap_or_default();
                    found.push((element.name().as_ref().to_owned(), whole));
                }
            }
            Ok(Event::Empty(element)) if depth == 1 => {
                let whole = xml.get(at..place(&reader)).unwrap_or_default();
                found.push((element.name().as_ref().to_owned(), whole));
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

/// An attribute of an element, by its whole name.
pub(super) fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let tag = element.split('>').next()?;
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(body: &str) -> String {
        let xml = format!("<w:document><w:body>{body}</w:body></w:document>");
        let value = |name: &str| match name {
            "标题" => Some("通报 &amp; 附件".to_owned()),
            "编号" => Some(String::new()),
            _ => None,
        };
        let all = paragraphs(&xml).unwrap();
        let edits = all.iter().flat_map(|one| filled(&xml, one, &value));
        let edits = edits.collect();
        let out = edited(&xml, edits);
        let inside = out.strip_prefix("<w:document><w:body>").unwrap();
        inside
            .strip_suffix("</w:body></w:document>")
            .unwrap()
            .to_owned()
    }

    #[test]
    fn a_marker_that_was_cut_into_runs_is_filled_where_it_begins() {
        assert_eq!(
            made(
                "<w:p><w:r><w:t>关于{</w:t></w:r><w:r><w:t>{标</w:t></w:r><w:proofErr/><w:r><w:t>题}}的函</w:t></w:r></w:p>"
            ),
            "<w:p><w:r><w:t>关于通报 &amp; 附件</w:t></w:r><w:r><w:t></w:t></w:r><w:proofErr/><w:r><w:t>的函</w:t></w:r></w:p>"
        );
        assert_eq!(
            made("<w:p><w:r><w:t>{{ 标题 }}{{标题}}</w:t></w:r></w:p>"),
            "<w:p><w:r><w:t>通报 &amp; 附件通报 &amp; 附件</w:t></w:r></w:p>"
        );
    }

    #[test]
    fn a_line_of_which_nothing_is_left_goes_and_what_is_unknown_stays() {
        assert_eq!(made("<w:p><w:r><w:t>{{编号}}</w:t></w:r></w:p>"), "");
        let mixed = "<w:p><w:r><w:t>编号：</w:t></w:r><w:r><w:t>{{编号}}</w:t></w:r></w:p>";
        assert_eq!(made(mixed), mixed.replace("{{编号}}", ""));
        let unknown = "<w:p><w:r><w:t>{{密级}} {{ {</w:t></w:r></w:p>";
        assert_eq!(made(unknown), unknown);
    }

    #[test]
    fn words_in_a_text_box_belong_to_the_paragraph_they_stand_in() {
        let xml = "<w:document><w:body><w:p><w:r><w:t>外{{</w:t><w:txbxContent><w:p><w:r><w:t>{{标题}}</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>正文}}</w:t></w:r></w:p></w:body></w:document>";
        let all = paragraphs(xml).unwrap();
        let said: Vec<_> = all.iter().map(|one| (one.said(xml), one.in_body)).collect();
        assert_eq!(
            said,
            [
                ("{{标题}}".to_owned(), false),
                ("外{{正文}}".to_owned(), true)
            ]
        );
    }

    #[test]
    fn children_are_those_right_within() {
        let found = children("<a><b><c/></b><d x=\"1\"/>t<b/></a>");
        let names: Vec<_> = found
            .iter()
            .map(|(name, whole)| (name.as_str(), *whole))
            .collect();
        assert_eq!(
            names,
            [("b", "<b><c/></b>"), ("d", "<d x=\"1\"/>"), ("b", "<b/>")]
        );
        assert_eq!(attribute("<d w:w=\"1\" w:val=\"2\">", "w:val"), Some("2"));
        assert_eq!(attribute("<d w:w=\"1\"><e w:val=\"2\"/>", "w:val"), None);
    }
}
