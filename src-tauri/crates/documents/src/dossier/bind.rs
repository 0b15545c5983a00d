//! Pages of other PDFs brought into ours, files enclosed, an outline.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::Paper;
use super::papers::{Inside, Sheaf, Slot, annex};
use crate::error::RenderError;
use crate::finish::{catalog, utf16};
use crate::page::{Area, HEIGHT, WIDTH};
use crate::scan::{self, ScanError};

/// What the strokes of one page may unpack to.
const STROKES: usize = 64 << 20;
/// A tree of pages is never deeper.
const DEPTH: usize = 16;
/// Flags of an annotation that is not shown: hidden, or not on the screen.
const UNSEEN: i64 = 2 + 32;

/// A PDF whose pages are shown.
pub(super) struct Opened {
    doc: Document,
    pages: Vec<ObjectId>,
}

/// A page as it stands in its own file.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shape {
    /// Left, bottom, right, top.
    box_: [f32; 4],
    /// Quarters it is turned by, clockwise.
    quarters: i64,
}

impl Shape {
    fn size(self) -> (f32, f32) {
        let [left, bottom, right, top] = self.box_;
        (right - left, top - bottom)
    }

    /// Where a point of the page stands when its picture fills an area.
    fn matrix(self, area: Area) -> [f32; 6] {
        let (w, _) = self.turned();
        let s = area.w / w;
        let (x, y) = (area.x, HEIGHT - area.y - area.h);
        let [left, bottom, right, top] = self.box_;
        match self.quarters {
            1 => [0.0, -s, s, 0.0, x - s * bottom, y + s * right],
            2 => [-s, 0.0, 0.0, -s, x + s * right, y + s * top],
            3 => [0.0, s, -s, 0.0, x + s * top, y - s * left],
            _ => [s, 0.0, 0.0, s, x - s * left, y - s * bottom],
        }
    }

    fn turned(self) -> (f32, f32) {
        let (w, h) = self.size();
        match self.quarters % 2 {
            1 => (h, w),
            _ => (w, h),
        }
    }
}

impl Opened {
    pub(super) fn of(file: &[u8], limits: scan::Limits) -> Result<Self, ScanError> {
        let (doc, pages) = scan::load(file, limits)?;
        Ok(Self { doc, pages })
    }

    pub(super) fn count(&self) -> usize {
        self.pages.len()
    }

    /// Width and height of a page as it is read.
    pub(super) fn shape(&self, page: usize) -> (f32, f32) {
        self.shape_of(page).turned()
    }

    fn shape_of(&self, page: usize) -> Shape {
        let whole = Shape {
            box_: [0.0, 0.0, WIDTH, HEIGHT],
            quarters: 0,
        };
        let Some(id) = self.pages.get(page) else {
            return whole;
        };
        let cut = [b"CropBox".as_slice(), b"MediaBox"];
        let found = cut.iter().find_map(|key| self.inherited(*id, key));
        let box_ = found.and_then(|found| self.rectangle(found));
        let sound = |b: &[f32; 4]| {
            (1.0..=14_400.0).contains(&(b[2] - b[0])) && (1.0..=14_400.0).contains(&(b[3] - b[1]))
        };
        let turned = self.inherited(*id, b"Rotate");
        let turned = turned.and_then(|turned| turned.as_i64().ok()).unwrap_or(0);
        Shape {
            box_: box_.filter(sound).unwrap_or(whole.box_),
            quarters: turned.div_euclid(90).rem_euclid(4),
        }
    }

    fn inherited(&self, page: ObjectId, key: &[u8]) -> Option<&Object> {
        let mut node = self.doc.get_dictionary(page).ok()?;
        for _ in 0..DEPTH {
            if let Ok(own) = node.get(key) {
                return self.value(own);
            }
            node = self.value(node.get(b"Parent").ok()?)?.as_dict().ok()?;
        }
        None
    }

    fn value<'d>(&'d self, object: &'d Object) -> Option<&'d Object> {
        self.doc.dereference(object).ok().map(|(_, value)| value)
    }

    /// Corners in order, whichever way they are written.
    fn rectangle(&self, object: &Object) -> Option<[f32; 4]> {
        let list = object.as_array().ok()?;
        let number = |at: usize| self.value(list.get(at)?)?.as_float().ok();
        let (a, b, c, d) = (number(0)?, number(1)?, number(2)?, number(3)?);
        Some([a.min(c), b.min(d), a.max(c), b.max(d)])
    }

    /// The page as one form: its strokes with what they need.
    fn form(&self, page: usize) -> Option<Stream> {
        let id = *self.pages.get(page)?;
        let [left, bottom, right, top] = self.shape_of(page).box_;
        let mut dict = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![left.into(), bottom.into(), right.into(), top.into()],
        };
        let resources = self.inherited(id, b"Resources").cloned();
        dict.set(
            "Resources",
            resources.unwrap_or_else(|| Dictionary::new().into()),
        );
        if let Ok(group) = self.doc.get_dictionary(id).ok()?.get(b"Group") {
            dict.set("Group", group.clone());
        }
        let parts = self.doc.get_page_contents(id);
        if let [one] = parts.as_slice() {
            let stream = self.doc.get_object(*one).ok()?.as_stream().ok()?;
            for key in [b"Filter".as_slice(), b"DecodeParms"] {
                if let Ok(value) = stream.dict.get(key) {
                    dict.set(key.to_vec(), value.clone());
                }
            }
            return Some(Stream::new(dict, stream.content.clone()));
        }
        let strokes = self.doc.get_page_content_with_limit(id, STROKES).ok()?;
        Some(Stream::new(dict, strokes))
    }

    /// What stands on the page beside its strokes, such as a signature's picture: which form, and how
    /// it is brought to its place.
    fn marks(&self, page: usize) -> Vec<(ObjectId, [f32; 6])> {
        let id = self.pages.get(page);
        let annots = id.and_then(|id| self.doc.get_dictionary(*id).ok()?.get(b"Annots").ok());
        let annots = annots.and_then(|annots| self.value(annots)?.as_array().ok());
        let each = annots.into_iter().flatten();
        each.filter_map(|annot| self.mark(self.value(annot)?.as_dict().ok()?))
            .collect()
    }

    fn mark(&self, annot: &Dictionary) -> Option<(ObjectId, [f32; 6])> {
        let flags = annot.get(b"F").ok().and_then(|flags| flags.as_i64().ok());
        if flags.unwrap_or(0) & UNSEEN != 0 {
            return None;
        }
        let looks = self.value(annot.get(b"AP").ok()?)?.as_dict().ok()?;
        let normal = looks.get(b"N").ok()?;
        let state = annot.get(b"AS").ok().and_then(|state| state.as_name().ok());
        let shown = match (self.value(normal)?, state) {
            (Object::Dictionary(states), Some(state)) => states.get(state).ok()?,
            _ => normal,
        };
        let shown = shown.as_reference().ok()?;
        let form = &self.doc.get_object(shown).ok()?.as_stream().ok()?.dict;
        let [left, bottom, right, top] = self.rectangle(self.value(form.get(b"BBox").ok()?)?)?;
        let own = form
            .get(b"Matrix")
            .ok()
            .and_then(|matrix| self.matrix(matrix));
        let [a, b, c, d, e, f] = own.unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        let corners = [(left, bottom), (right, bottom), (left, top), (right, top)]
            .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
        let least =
            |pick: fn(&(f32, f32)) -> f32| corners.iter().map(pick).fold(f32::MAX, f32::min);
        let most = |pick: fn(&(f32, f32)) -> f32| corners.iter().map(pick).fold(f32::MIN, f32::max);
        let (x0, x1) = (least(|c| c.0), most(|c| c.0));
        let (y0, y1) = (least(|c| c.1), most(|c| c.1));
        let to = self.rectangle(self.value(annot.get(b"Rect").ok()?)?)?;
        if x1 - x0 <= 0.0 || y1 - y0 <= 0.0 {
            return None;
        }
        let (sx, sy) = ((to[2] - to[0]) / (x1 - x0), (to[3] - to[1]) / (y1 - y0));
        Some((shown, [sx, 0.0, 0.0, sy, to[0] - sx * x0, to[1] - sy * y0]))
    }

    fn matrix(&self, object: &Object) -> Option<[f32; 6]> {
        let list = self.value(object)?.as_array().ok()?;
        let numbers = list.iter().map(|one| self.value(one)?.as_float().ok());
        let numbers: Vec<f32> = numbers.collect::<Option<_>>()?;
        numbers.try_into().ok()
    }
}

/// Fills the frames of the papers; their first page is page `first` of the document.
pub(super) fn paste(
    doc: &mut Document,
    sheaves: &mut [Sheaf],
    slots: &[Slot],
    first: usize,
) -> Result<(), RenderError> {
    let pages: Vec<ObjectId> = doc.page_iter().collect();
    for (paper, sheaf) in sheaves.iter_mut().enumerate() {
        let Inside::Pages(opened) = &mut sheaf.inside else {
            continue;
        };
        // Numbers of objects begin where ours end; what no page of ours needs is dropped in the end.
        opened.doc.renumber_objects_with(doc.max_id + 1);
        opened.pages = opened.doc.page_iter().collect();
        let mut filled = Vec::new();
        for slot in slots.iter().filter(|slot| slot.paper == paper) {
            let matrix = opened.shape_of(slot.source).matrix(slot.area);
            let Some(form) = opened.form(slot.source) else {
                continue;
            };
            let marks = opened.marks(slot.source);
            let form = opened.doc.add_object(form);
            filled.push((first + slot.page, matrix, form, marks));
        }
        doc.objects.append(&mut opened.doc.objects);
        doc.max_id = opened.doc.max_id;
        for (page, matrix, form, marks) in filled {
            let page = *pages.get(page).ok_or_else(missing)?;
            place(doc, page, matrix, form, &marks)?;
        }
    }
    Ok(())
}

fn missing() -> RenderError {
    RenderError::Assembly("a page of the dossier is missing".to_owned())
}

fn assembly(error: lopdf::Error) -> RenderError {
    RenderError::Assembly(error.to_string())
}

/// Shows a form and its marks under what stands on a page already.
fn place(
    doc: &mut Document,
    page: ObjectId,
    matrix: [f32; 6],
    form: ObjectId,
    marks: &[(ObjectId, [f32; 6])],
) -> Result<(), RenderError> {
    let mut strokes = format!("q {} cm /Paper Do\n", numbers(matrix));
    let mut objects = dictionary! { "Paper" => form };
    for (n, (mark, matrix)) in marks.iter().enumerate() {
        let name = format!("Mark{n}");
        strokes.push_str(&format!("q {} cm /{name} Do Q\n", numbers(*matrix)));
        objects.set(name, *mark);
    }
    strokes.push_str("Q\n");
    let strokes = doc.add_object(Stream::new(Dictionary::new(), strokes.into_bytes()));
    let dict = doc.get_dictionary(page).map_err(assembly)?;
    let before = dict.get(b"Contents").map_err(assembly)?.clone();
    let own = dict.get_deref(b"Resources", doc).and_then(Object::as_dict);
    let mut resources = own.cloned().unwrap_or_default();
    if let Ok(others) = resources
        .get_deref(b"XObject", doc)
        .and_then(Object::as_dict)
    {
        objects.extend(others);
    }
    resources.set("XObject", objects);
    let mut contents = vec![Object::Reference(strokes)];
    match before {
        Object::Array(list) => contents.extend(list),
        one => contents.push(one),
    }
    let dict = doc.get_dictionary_mut(page).map_err(assembly)?;
    dict.set("Resources", resources);
    dict.set("Contents", contents);
    Ok(())
}

fn numbers(matrix: [f32; 6]) -> String {
    let each = matrix.map(|number| format!("{number:.5}"));
    each.join(" ")
}

/// Encloses the papers byte for byte.
pub(super) fn enclose(doc: &mut Document, papers: &[Paper]) -> Result<(), RenderError> {
    if papers.is_empty() {
        return Ok(());
    }
    let mut names = Vec::new();
    for (n, paper) in papers.iter().enumerate() {
        let size = i64::try_from(paper.bytes.len()).unwrap_or(i64::MAX);
        let file = Stream::new(
            dictionary! {
                "Type" => "EmbeddedFile",
                "Subtype" => Object::Name(paper.media_type.clone().into_bytes()),
                "Params" => dictionary! { "Size" => size },
            },
            paper.bytes.clone(),
        );
        let file = doc.add_object(file.with_compression(false));
        let plain = format!("{:03}{}", n + 1, ending(&paper.file_name));
        let specification = doc.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => Object::string_literal(plain.as_str()),
            "UF" => utf16(&format!("{} {}", annex(n), paper.file_name)),
            "EF" => dictionary! { "F" => file, "UF" => file },
            "Desc" => utf16(&paper.title),
            "AFRelationship" => "Source",
        });
        // The tree of names is sorted by them.
        names.push(Object::string_literal(format!("{:05}", n + 1)));
        names.push(specification.into());
    }
    let tree = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } };
    catalog(doc)?.set("Names", tree);
    Ok(())
}

fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match !ending.is_empty() && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        true => format!(".{ending}"),
        false => String::new(),
    }
}

/// Bookmarks as the contents have them.
pub(super) fn outline(doc: &mut Document, entries: &[(String, usize)]) -> Result<(), RenderError> {
    let pages: Vec<ObjectId> = doc.page_iter().collect();
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| doc.new_object_id()).collect();
    for (n, (title, page)) in entries.iter().enumerate() {
        let page = *pages.get(*page).ok_or_else(missing)?;
        let mut item = dictionary! {
            "Title" => utf16(title),
            "Parent" => root,
            "Dest" => vec![page.into(), "Fit".into()],
        };
        if let Some(before) = n.checked_sub(1).and_then(|n| ids.get(n)) {
            item.set("Prev", *before);
        }
        if let Some(after) = ids.get(n + 1) {
            item.set("Next", *after);
        }
        if let Some(id) = ids.get(n) {
            doc.objects.insert(*id, item.into());
        }
    }
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        let tree = dictionary! {
            "Type" => "Outlines", "First" => *first, "Last" => *last, "Count" => count,
        };
        doc.objects.insert(root, tree.into());
        catalog(doc)?.set("Outlines", root);
    }
    Ok(())
}
