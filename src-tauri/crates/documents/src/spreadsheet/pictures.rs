//! Pictures in a workbook, by the cell they stand in: drawings that float over a sheet, and those that WPS keeps
//! in cells and names by a formula.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::SheetError;
use super::old_pictures::OldAlbum;
use crate::photo::{Limits, PhotoError, glance};

/// Most pictures of a sheet that are heeded; a ledger has a few for each of its rows.
pub(super) const MOST: usize = 5_000;
/// Most bytes of a part that says where pictures are.
const LONGEST: u64 = 32 << 20;

/// A picture in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// The part of the workbook that holds it; empty where the workbook does not have it.
    pub part: String,
    /// Whether it can be taken as a photo, as far as its first bytes tell.
    pub sound: bool,
}

/// A workbook that is looked through for pictures.
pub(super) struct Album<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Part of each sheet, by name.
    sheets: BTreeMap<String, String>,
    /// Part of each picture that WPS keeps in cells, by its id.
    in_cells: BTreeMap<String, String>,
    /// What is known of parts that were looked at.
    sound: BTreeMap<String, bool>,
}

impl<'a> Album<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, SheetError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Unreadable)?;
        let mut album = Self {
            archive,
            sheets: BTreeMap::new(),
            in_cells: BTreeMap::new(),
            sound: BTreeMap::new(),
        };
        let links = album.links("xl/workbook.xml");
        let book = album.text("xl/workbook.xml");
        walk(&book, |name, element, _| {
            if name == "sheet"
                && let (Some(name), Some(id)) = (value(element, "name"), value(element, "id"))
                && let Some(part) = links.get(&id)
            {
                album.sheets.insert(name, part.clone());
            }
        });
        let links = album.links("xl/cellimages.xml");
        let cells = album.text("xl/cellimages.xml");
        let mut named = None;
        walk(&cells, |name, element, _| match name {
            "cNvPr" => named = value(element, "name"),
            "blip" => {
                let part = value(element, "embed").and_then(|id| links.get(&id));
                if let (Some(name), Some(part)) = (named.take(), part) {
                    album.in_cells.insert(name, part.clone());
                }
            }
            _ => {}
        });
        Ok(album)
    }

    /// The pictures of a sheet; `named` are those that its cells name, with their places.
    pub(super) fn of_sheet(
        &mut self,
        sheet: &str,
        named: Vec<(usize, usize, String)>,
    ) -> Vec<Placed> {
        let mut found: Vec<(usize, usize, String)> = Vec::new();
        let part = self.sheets.get(sheet).cloned().unwrap_or_default();
        let drawings: Vec<String> = self
            .links(&part)
            .into_values()
            .filter(|part| part.starts_with("xl/drawings/"))
            .collect();
        for drawing in drawings {
            let links = self.links(&drawing);
            for (row, column, id) in floating(&self.text(&drawing)) {
                if let Some(part) = links.get(&id) {
                    found.push((row, column, part.clone()));
                }
            }
        }
        found.extend(named.into_iter().map(|(row, column, id)| {
            let part = self.in_cells.get(&id).cloned();
            (row, column, part.unwrap_or_default())
        }));
        found.sort_by_key(|(row, column, _)| (*row, *column));
        found.truncate(MOST);
        let placed = found.into_iter().map(|(row, column, part)| Placed {
            row,
            column,
            sound: self.is_sound(&part),
            part,
        });
        placed.collect()
    }

    fn is_sound(&mut self, part: &str) -> bool {
        if let Some(known) = self.sound.get(part) {
            return *known;
        }
        let bytes = unpacked(&mut self.archive, part, Limits::default().bytes as u64);
        let sound = bytes.is_ok_and(|bytes| glance(&bytes, Limits::default()).is_ok());
        self.sound.insert(part.to_owned(), sound);
        sound
    }

    /// Where the links of a part lead, by id. A link out of the workbook leads nowhere.
    fn links(&mut self, part: &str) -> BTreeMap<String, String> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let text = self.text(&format!("{folder}/_rels/{name}.rels"));
        let mut links = BTreeMap::new();
        walk(&text, |name, element, _| {
            if name == "Relationship"
                && value(element, "TargetMode").is_none_or(|mode| mode != "External")
                && let (Some(id), Some(target)) = (value(element, "Id"), value(element, "Target"))
            {
                links.insert(id, resolved(folder, &target));
            }
        });
        links
    }

    /// The words of a part; none where it is missing or too long.
    fn text(&mut self, part: &str) -> String {
        let bytes = unpacked(&mut self.archive, part, LONGEST).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// A workbook whose pictures are taken out.
pub struct Pictures<'a>(Kind<'a>);

enum Kind<'a> {
    Packed(ZipArchive<Cursor<&'a [u8]>>),
    Old(OldAlbum),
}

impl<'a> Pictures<'a> {
    /// Opens it.
    ///
    /// # Errors
    /// [`PhotoError`] where it has no pictures that can be read.
    pub fn of(workbook: &'a [u8]) -> Result<Self, PhotoError> {
        let kind = match workbook {
            [b'P', b'K', ..] => ZipArchive::new(Cursor::new(workbook))
                .ok()
                .map(Kind::Packed),
            _ => OldAlbum::open(workbook).map(Kind::Old),
        };
        kind.map(Self).ok_or(PhotoError::NotAPicture)
    }

    /// A picture as it lies there.
    ///
    /// # Errors
    /// [`PhotoError`] where it is not there, or larger than a photo may be.
    pub fn picture(&mut self, part: &str) -> Result<Vec<u8>, PhotoError> {
        match &mut self.0 {
            Kind::Packed(archive) => unpacked(archive, part, Limits::default().bytes as u64),
            Kind::Old(album) => album.picture(part),
        }
    }
}

fn unpacked(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    part: &str,
    limit: u64,
) -> Result<Vec<u8>, PhotoError> {
    let packed = archive.by_name(part).map_err(|_| PhotoError::NotAPicture)?;
    let mut bytes = Vec::new();
    // What the file says of its own sizes is not believed.
    let read = packed.take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|_| PhotoError::Truncated)?;
    match bytes.len() as u64 > limit {
        true => Err(PhotoError::TooManyBytes {
            bytes: bytes.len(),
            limit: usize::try_from(limit).unwrap_or(usize::MAX),
        }),
        false => Ok(bytes),
    }
}

/// A target beside a folder as a part.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for step in target.split('/') {
        match step {
            ".." => {
                parts.pop();
            }
            "." => {}
            step => parts.push(step),
        }
    }
    parts.join("/")
}

/// An edge of a drawing: the cell, and how far into it, in the units of drawings.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Edge {
    pub cell: usize,
    pub into: i64,
}

/// A picture, or a few, fastened to cells.
#[derive(Default)]
struct Anchor {
    /// Begin and end, each by row and column.
    edges: [[Edge; 2]; 2],
    /// Height and width, where the drawing says so.
    size: [i64; 2],
    links: Vec<String>,
}

impl Anchor {
    fn placed(self) -> impl Iterator<Item = (usize, usize, String)> {
        let [from, to] = self.edges;
        let at = |axis: usize| {
            let of = |edges: [Edge; 2]| edges.get(axis).copied().unwrap_or_default();
            let of_axis = |sizes: [i64; 2]| sizes.get(axis).copied().unwrap_or_default();
            standing(of(from), of(to), of_axis(self.size), of_axis(USUAL))
        };
        let (row, column) = (at(0), at(1));
        self.links.into_iter().map(move |link| (row, column, link))
    }
}

/// Height of a row and width of a column that nobody changed, in the units of drawings.
const USUAL: [i64; 2] = [190_500, 609_600];

/// Pictures of a drawing: row, column and link.
fn floating(drawing: &str) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let (mut anchor, mut side) = (None::<Anchor>, 0);
    walk(drawing, |name, element, words| match (name, &mut anchor) {
        ("oneCellAnchor" | "twoCellAnchor" | "absoluteAnchor", _) => {
            found.extend(anchor.take().into_iter().flat_map(Anchor::placed));
            // What is fastened to the sheet alone stands in no cell.
            anchor = (name != "absoluteAnchor" && found.len() < MOST).then(Anchor::default);
        }
        ("from", _) => side = 0,
        ("to", _) => side = 1,
        ("row" | "col" | "rowOff" | "colOff", Some(anchor)) => {
            let axis = usize::from(name.starts_with("col"));
            let number: i64 = words.trim().parse().unwrap_or_default();
            let edge = anchor.edges.get_mut(side);
            if let Some(edge) = edge.and_then(|edge| edge.get_mut(axis)) {
                match name.ends_with("Off") {
                    true => edge.into = number,
                    false => edge.cell = usize::try_from(number).unwrap_or_default(),
                }
            }
        }
        ("ext", Some(anchor)) => {
            for (at, axis) in anchor.size.iter_mut().zip(["cy", "cx"]) {
                let said = value(element, axis).and_then(|said| said.parse().ok());
                *at = said.unwrap_or(*at);
            }
        }
        ("blip", Some(anchor)) => anchor.links.extend(value(element, "embed")),
        _ => {}
    });
    found.extend(anchor.into_iter().flat_map(Anchor::placed));
    found
}

/// The cell that most of a picture lies in; nobody puts it there to a hair.
pub(super) fn standing(from: Edge, to: Edge, size: i64, usual: i64) -> usize {
    let first = match size > 0 {
        true => size.saturating_sub(to.into),
        false => usual.saturating_sub(from.into),
    };
    match to.cell.saturating_sub(from.cell) {
        0 => from.cell,
        1 if to.into > first => to.cell,
        1 => from.cell,
        _ => from.cell.midpoint(to.cell),
    }
}

/// Goes through the elements of a part; each with the words right inside it. What is no XML ends it.
fn walk(text: &str, mut each: impl FnMut(&str, &BytesStart<'_>, &str)) {
    let mut reader = Reader::from_str(text);
    let mut open: Option<(BytesStart<'_>, String)> = None;
    loop {
        let event = reader.read_event();
        if let Ok(Event::Text(words)) = &event {
            if let Some((_, said)) = &mut open {
                said.push_str(&words.xml_content(XmlVersion::Implicit1_0));
            }
            continue;
        }
        if let Some((element, said)) = open.take() {
            each(element.local_name().as_ref(), &element, &said);
        }
        match event {
            Ok(Event::Start(element)) => open = Some((element, String::new())),
            Ok(Event::Empty(element)) => each(element.local_name().as_ref(), &element, ""),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute, whatever its prefix.
fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes().flatten();
    let found = attributes.find(|one| one.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// The id in a formula `=DISPIMG("ID_…",1)`, by which WPS names a picture in a cell.
pub(super) fn named(formula: &str) -> Option<&str> {
    let (_, rest) = formula.split_once("DISPIMG(")?;
    rest.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(cell: usize, into: i64) -> Edge {
        Edge { cell, into }
    }

    #[test]
    fn a_picture_stands_in_the_cell_that_has_most_of_it() {
        let row = |from, to, size| standing(from, to, size, 190_500);
        assert_eq!(row(edge(3, 0), edge(3, 900_000), 900_000), 3);
        assert_eq!(row(edge(3, 0), Edge::default(), 900_000), 3);
        // A little over its lower edge; begun a little above its upper one.
        assert_eq!(row(edge(3, 9_000), edge(4, 40_000), 700_000), 3);
        assert_eq!(row(edge(3, 700_000), edge(4, 650_000), 700_000), 4);
        assert_eq!(row(edge(0, 152_400), edge(1, 438_150), 0), 1);
        assert_eq!(row(edge(0, 100_000), edge(1, 40_000), 0), 0);
        assert_eq!(row(edge(2, 900_000), edge(4, 10_000), 0), 3);
    }

    #[test]
    fn links_lead_to_parts() {
        assert_eq!(
            resolved("xl/worksheets", "../drawings/drawing1.xml"),
            "xl/drawings/drawing1.xml"
        );
        assert_eq!(resolved("xl", "media/image1.png"), "xl/media/image1.png");
        assert_eq!(
            resolved("xl", "/xl/media/image1.png"),
            "xl/media/image1.png"
        );
        assert_eq!(resolved("xl", "../../../etc/passwd"), "etc/passwd");
    }

    #[test]
    fn no_words_bring_the_reading_down() {
        for text in [
            "",
            "<",
            "<a><b",
            "<wsDr><twoCellAnchor><from><row>x</row><col>-1</col></from><blip r:embed=\"r\"/>",
        ] {
            let _ = floating(text);
        }
        let row =
            "<from><row>99999999999999999999</row></from><to><row>1</row></to><blip embed=\"a\"/>";
        let found = floating(&format!("<d><twoCellAnchor>{row}</twoCellAnchor></d>"));
        assert_eq!(found, [(0, 0, "a".to_owned())]);
        assert_eq!(named("=_xlfn.DISPIMG(\"ID_1\",1)"), Some("ID_1"));
        assert_eq!(named("=DISPIMG("), None);
    }
}
