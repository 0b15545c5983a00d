//! Pictures in workbooks of before 2007: drawings lie in the records of the file, piece by piece, each picture fastened
//! to the cells it begins and ends in. What is no drawing, or broken, is passed over; nothing is believed of the
//! lengths the file names.

use std::io::{Cursor, Read as _};
use std::ops::Range;

use super::pictures::{Edge, MOST, Placed, standing};
use crate::photo::{Limits, PhotoError, glance};

// Records of the workbook.
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const SHEET: u16 = 0x0085;
const PICTURES: u16 = 0x00EB;
const DRAWING: u16 = 0x00EC;
const CONTINUED: u16 = 0x003C;

// Records within a drawing.
const ALL_DRAWINGS: u16 = 0xF000;
const ALL_PICTURES: u16 = 0xF001;
const OF_SHEET: u16 = 0xF002;
const GROUP: u16 = 0xF003;
const SHAPE: u16 = 0xF004;
const KEPT: u16 = 0xF007;
const PROPERTIES: u16 = 0xF00B;
const ANCHOR: u16 = 0xF010;
const JPEG: [u16; 2] = [0xF01D, 0xF02A];
const PNG: u16 = 0xF01E;

/// The property of a shape that names its picture.
const PICTURE_OF_SHAPE: u16 = 0x0104;
/// How deep groups may lie in each other.
const DEEPEST: usize = 8;
/// A row and a column, in the units of anchors.
const WHOLE: [i64; 2] = [256, 1024];
/// What the parts of pictures are called: so, and their number.
const PART: &str = "picture/";

/// A workbook of before 2007 that is looked through for pictures.
pub(super) struct OldAlbum {
    /// The pictures of the workbook, put together.
    bytes: Vec<u8>,
    /// Where each lies; nowhere when it is of a kind that is no photo.
    pictures: Vec<Option<Range<usize>>>,
    /// Drawings of each sheet, put together.
    drawings: Vec<Vec<u8>>,
}

/// Where the rest of a record goes.
#[derive(Clone, Copy)]
enum Into {
    Nothing,
    Pictures,
    Drawing(usize),
}

impl OldAlbum {
    /// Reads the drawings; none where there are none that can be read.
    pub fn open(workbook: &[u8]) -> Option<Self> {
        let mut file = cfb::CompoundFile::open(Cursor::new(workbook)).ok()?;
        // Older kinds call it otherwise, and know no such drawings.
        let stream = file.open_stream("Workbook").ok()?;
        let mut records = Vec::new();
        let most = workbook.len() as u64;
        stream.take(most).read_to_end(&mut records).ok()?;
        let mut album = Self {
            bytes: Vec::new(),
            pictures: Vec::new(),
            drawings: Vec::new(),
        };
        album.gather(&records);
        let mut pictures = Vec::new();
        kept(&album.bytes, 0, &mut pictures);
        album.pictures = pictures;
        Some(album)
    }

    fn gather(&mut self, records: &[u8]) {
        let (mut at, mut deep, mut into) = (0, 0_usize, Into::Nothing);
        let mut begins: Vec<usize> = Vec::new();
        let mut sheet = None;
        while let (Some(kind), Some(length)) = (word(records, at), word(records, at + 2)) {
            let (from, to) = (at + 4, at + 4 + usize::from(length));
            let Some(body) = records.get(from..to) else {
                return;
            };
            match kind {
                // A chart within a sheet begins and ends too.
                BEGIN => {
                    deep += 1;
                    if deep == 1 {
                        sheet = begins.iter().position(|begin| *begin == at);
                    }
                }
                END => deep = deep.saturating_sub(1),
                SHEET => {
                    begins.extend(long(body, 0).map(|begin| begin as usize));
                    self.drawings.push(Vec::new());
                }
                _ => {}
            }
            into = match (kind, sheet) {
                (PICTURES, _) => Into::Pictures,
                (DRAWING, Some(sheet)) if deep == 1 => Into::Drawing(sheet),
                (CONTINUED, _) => into,
                _ => Into::Nothing,
            };
            match into {
                Into::Pictures => self.bytes.extend(body),
                Into::Drawing(sheet) => self
                    .drawings
                    .get_mut(sheet)
                    .into_iter()
                    .for_each(|drawing| drawing.extend(body)),
                Into::Nothing => {}
            }
            at = to;
        }
    }

    /// The pictures of a sheet, by its place among all.
    pub fn of_sheet(&self, sheet: usize) -> Vec<Placed> {
        let mut found = Vec::new();
        let drawing = self.drawings.get(sheet).map_or(&[][..], Vec::as_slice);
        shapes(drawing, 0, None, &mut found);
        found.sort_by_key(|(row, column, _)| (*row, *column));
        let placed = found.into_iter().map(|(row, column, picture)| {
            let bytes = self.bytes_of(picture);
            Placed {
                row,
                column,
                sound: bytes.is_some_and(|bytes| glance(bytes, Limits::default()).is_ok()),
                part: format!("{PART}{picture}"),
            }
        });
        placed.collect()
    }

    /// A picture as it lies in the workbook.
    pub fn picture(&self, part: &str) -> Result<Vec<u8>, PhotoError> {
        let number = part
            .strip_prefix(PART)
            .and_then(|number| number.parse().ok());
        let bytes = number.and_then(|number| self.bytes_of(number));
        let bytes = bytes.ok_or(PhotoError::NotAPicture)?;
        let limit = Limits::default().bytes;
        match bytes.len() > limit {
            true => Err(PhotoError::TooManyBytes {
                bytes: bytes.len(),
                limit,
            }),
            false => Ok(bytes.to_vec()),
        }
    }

    /// Shapes count pictures from 1.
    fn bytes_of(&self, number: usize) -> Option<&[u8]> {
        let place = self.pictures.get(number.checked_sub(1)?)?.clone()?;
        self.bytes.get(place)
    }
}

/// A record of a drawing, and where its content lies.
struct Record {
    kind: u16,
    instance: u16,
    content: Range<usize>,
}

/// The records between two places, one after the other.
fn records(bytes: &[u8], within: Range<usize>) -> impl Iterator<Item = Record> {
    let mut at = within.start;
    std::iter::from_fn(move || {
        let (head, kind) = (word(bytes, at)?, word(bytes, at + 2)?);
        let length = long(bytes, at + 4)? as usize;
        let from = at + 8;
        // The last one may have been cut off.
        let to = from.saturating_add(length).min(within.end);
        if from > within.end {
            return None;
        }
        at = to;
        Some(Record {
            kind,
            instance: head >> 4,
            content: from..to,
        })
    })
}

/// Where each picture of the workbook lies, in their order.
fn kept(bytes: &[u8], from: usize, found: &mut Vec<Option<Range<usize>>>) {
    for record in records(bytes, from..bytes.len()) {
        match record.kind {
            ALL_DRAWINGS => {
                let all = records(bytes, record.content).filter(|one| one.kind == ALL_PICTURES);
                for one in all {
                    let each = records(bytes, one.content).filter(|one| one.kind == KEPT);
                    found.extend(each.map(|one| picture(bytes, one.content)));
                }
            }
            _ => return,
        }
    }
}

/// The bytes of a picture, behind what else is said of it.
fn picture(bytes: &[u8], within: Range<usize>) -> Option<Range<usize>> {
    let name = usize::from(*bytes.get(within.start + 33)?);
    let record = records(bytes, within.start + 36 + name..within.end).next()?;
    if record.kind != PNG && !JPEG.contains(&record.kind) {
        return None;
    }
    // One sum or two of its bytes, and a mark.
    let before = if record.instance & 1 == 1 { 33 } else { 17 };
    let begin = record.content.start + before;
    (begin < record.content.end).then_some(begin..record.content.end)
}

/// The pictures among shapes: row, column and number. Those of a group stand where the group does.
fn shapes(
    bytes: &[u8],
    deep: usize,
    mut place: Option<(usize, usize)>,
    found: &mut Vec<(usize, usize, usize)>,
) {
    for record in records(bytes, 0..bytes.len()) {
        let Some(content) = bytes.get(record.content) else {
            return;
        };
        match record.kind {
            OF_SHEET | GROUP if deep < DEEPEST => shapes(content, deep + 1, place, found),
            SHAPE => {
                let (own, picture) = shape(content);
                place = own.or(place);
                if let (Some((row, column)), Some(picture)) = (place, picture)
                    && found.len() < MOST
                {
                    found.push((row, column, picture));
                }
            }
            _ => {}
        }
    }
}

/// Where a shape stands, and its picture.
fn shape(bytes: &[u8]) -> (Option<(usize, usize)>, Option<usize>) {
    let (mut place, mut picture) = (None, None);
    for record in records(bytes, 0..bytes.len()) {
        let Some(content) = bytes.get(record.content) else {
            break;
        };
        match record.kind {
            ANCHOR => place = anchored(content),
            PROPERTIES => {
                let mut named = (0..usize::from(record.instance)).filter_map(|at| {
                    let property = word(content, at * 6)? & 0x3FFF;
                    (property == PICTURE_OF_SHAPE).then(|| long(content, at * 6 + 2))?
                });
                picture = named.next().map(|number| number as usize);
            }
            _ => {}
        }
    }
    (place, picture)
}

/// The cell that most of a shape lies in.
fn anchored(content: &[u8]) -> Option<(usize, usize)> {
    let edge = |at: usize| {
        Some(Edge {
            cell: usize::from(word(content, at)?),
            into: i64::from(word(content, at + 2)?),
        })
    };
    let [row, column] = WHOLE;
    let row = standing(edge(6)?, edge(14)?, 0, row);
    Some((row, standing(edge(2)?, edge(10)?, 0, column)))
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn record(instance: u16, kind: u16, content: &[u8]) -> Vec<u8> {
        let mut bytes = (instance << 4).to_le_bytes().to_vec();
        bytes.extend(kind.to_le_bytes());
        bytes.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        bytes.extend(content);
        bytes
    }

    fn kept_picture(instance: u16, kind: u16, before: usize) -> Vec<u8> {
        let blip = record(
            instance,
            kind,
            &[vec![0; before], b"photo".to_vec()].concat(),
        );
        record(5, KEPT, &[vec![0; 36], blip].concat())
    }

    #[test]
    fn pictures_lie_behind_one_sum_or_two_and_others_are_none() {
        let all = [
            kept_picture(0x46A, JPEG[0], 17),
            kept_picture(0x6E1, PNG, 33),
            kept_picture(0x3D4, 0xF01A, 17),
            record(0, KEPT, &[0; 36]),
        ];
        let bytes = record(0, ALL_DRAWINGS, &record(4, ALL_PICTURES, &all.concat()));
        let mut found = Vec::new();
        kept(&bytes, 0, &mut found);
        let photo = |place: &Range<usize>| &bytes[place.clone()] == b"photo";
        let photos: Vec<_> = found.iter().map(|one| one.as_ref().map(photo)).collect();
        assert_eq!(photos, [Some(true), Some(true), None, None]);
    }

    #[test]
    fn a_shape_stands_in_the_cell_that_has_most_of_it_and_a_group_lends_its_place() {
        let anchor = |edges: [u16; 9]| {
            let edges = edges.iter().flat_map(|edge| edge.to_le_bytes());
            record(0, ANCHOR, &edges.collect::<Vec<_>>())
        };
        let of = |number: u8| record(1, PROPERTIES, &[4, 0x41, number, 0, 0, 0]);
        let own = [anchor([0, 4, 0, 1, 200, 4, 900, 2, 200]), of(2)];
        let group = record(0, SHAPE, &anchor([0, 7, 0, 5, 0, 8, 10, 5, 250]));
        let inner = record(0, SHAPE, &of(1));
        let bytes = [
            record(0, SHAPE, &own.concat()),
            record(0, GROUP, &[group, inner].concat()),
        ];
        let mut found = Vec::new();
        shapes(&record(0, OF_SHEET, &bytes.concat()), 0, None, &mut found);
        assert_eq!(found, [(2, 4, 2), (5, 7, 1)]);
    }

    proptest! {
        /// No bytes bring the reading down, however deep they claim to lie.
        #[test]
        fn any_bytes_are_drawings_or_none(
            bytes in proptest::collection::vec(any::<u8>(), 0..400),
            kinds in proptest::collection::vec(0xF000_u16..0xF01F, 0..40),
        ) {
            let nested = kinds.iter().fold(bytes.clone(), |inner, kind| record(3, *kind, &inner));
            let mut found = Vec::new();
            shapes(&nested, 0, None, &mut found);
            let mut places = Vec::new();
            kept(&nested, 0, &mut places);
            prop_assert!(places.iter().flatten().all(|place| place.end <= nested.len()));
            let mut album = OldAlbum { bytes: Vec::new(), pictures: Vec::new(), drawings: Vec::new() };
            album.gather(&bytes);
        }
    }
}
