//! What one revision changed, object by object.

use std::collections::{BTreeMap, BTreeSet};

use super::collect::Found;
use super::report::Category;
use super::roles::{Role, is_new, new_objects, roles};
use crate::pdf::{Dictionary, File, Object, Unreadable};

/// How grave a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Another program's harmless addition, and only together with a signature.
    WithSignature,
    /// A harmless addition at any time.
    Harmless,
    /// An alteration.
    Altered,
}

/// One change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Note {
    pub object: u32,
    pub category: Category,
    pub weight: Weight,
}

/// Compares revision `at` with the one before it.
pub(crate) struct Diff<'f, 'a> {
    file: &'f File<'a>,
    at: usize,
    before: usize,
    accounted: BTreeSet<u32>,
    pub notes: Vec<Note>,
}

type Pair<'s, 'a> = (&'s Dictionary<'a>, &'s Dictionary<'a>);

impl<'f, 'a> Diff<'f, 'a> {
    /// `at` must not be the first revision.
    pub(crate) fn new(file: &'f File<'a>, at: usize) -> Self {
        Self {
            file,
            at,
            before: at.saturating_sub(1),
            accounted: BTreeSet::new(),
            notes: Vec::new(),
        }
    }

    /// Find all changes. `signature` is the one made in this revision; `certifying` says that it
    /// may add the catalog's permissions.
    pub(crate) fn run(
        &mut self,
        signature: Option<&Found<'_, 'a>>,
        certifying: bool,
    ) -> Result<(), Unreadable> {
        if let Some(signature) = signature {
            self.signature(signature);
        }
        self.trailer();
        self.additions();
        let Some(revision) = self.file.revisions.get(self.at) else {
            return Ok(());
        };
        let changed: Vec<u32> = revision
            .objects
            .keys()
            .copied()
            .filter(|number| !self.accounted.contains(number))
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        let roles = roles(self.file, self.before)?;
        for number in changed {
            self.other(number, &roles, certifying);
        }
        Ok(())
    }

    fn note(&mut self, object: u32, category: Category, weight: Weight) {
        self.notes.push(Note {
            object,
            category,
            weight,
        });
    }

    /// The new signature, its field and its drawing.
    fn signature(&mut self, signature: &Found<'_, 'a>) {
        if !is_new(self.file, self.at, signature.number) {
            return;
        }
        self.accounted.insert(signature.number);
        let Some(field) = &signature.field else {
            return;
        };
        let Some(old) = self.file.dictionary(self.before, field.number) else {
            return;
        };
        if old.contains_key(b"V".as_slice()) {
            return;
        }
        self.accounted.insert(field.number);
        for key in differing((old, field.dictionary)) {
            match key.as_slice() {
                b"V" => {}
                b"AP" => self.appearance(field.number, field.entry("AP")),
                b"MK" => self.note(field.number, Category::Appearance, Weight::WithSignature),
                b"Rect" | b"P" | b"F" | b"Subtype" | b"Type" => {
                    self.note(field.number, Category::MovedWidget, Weight::Altered);
                }
                _ => self.note(field.number, Category::FormValue, Weight::Altered),
            }
        }
    }

    /// The drawing in the signature's own box: streams made in this revision. Other programs'
    /// drawings may use more kinds of objects; the box clips them.
    fn appearance(&mut self, field: u32, drawing: Option<&Object<'a>>) {
        let normal = drawing
            .and_then(Object::as_dictionary)
            .filter(|drawing| drawing.len() == 1)
            .and_then(|drawing| drawing.get(b"N".as_slice()))
            .and_then(Object::as_reference)
            .filter(|number| is_new(self.file, self.at, *number));
        let Some(drawing) = drawing.filter(|_| normal.is_some()) else {
            self.note(field, Category::FormValue, Weight::Altered);
            return;
        };
        let (found, old) = new_objects(self.file, self.at, drawing);
        if old {
            self.note(field, Category::Appearance, Weight::WithSignature);
        }
        for number in found {
            let plain = matches!(
                self.file.object(self.at, number),
                Some(Object::Stream(stream)) if is_drawing(&stream.dictionary)
            );
            if !plain {
                self.note(number, Category::Appearance, Weight::WithSignature);
            }
            self.accounted.insert(number);
        }
    }

    fn trailer(&mut self) {
        let file = self.file;
        let (Some(old), Some(new)) = (file.revisions.get(self.before), file.revisions.get(self.at))
        else {
            return;
        };
        for key in differing((&old.trailer, &new.trailer)) {
            let (category, weight) = match key.as_slice() {
                b"Size" | b"Prev" => continue,
                b"ID" if first(&old.trailer) == first(&new.trailer) => continue,
                b"Root" => (Category::Catalog, Weight::Altered),
                b"Info" => (Category::Metadata, Weight::WithSignature),
                _ => (Category::Trailer, Weight::Altered),
            };
            self.note(new.root, category, weight);
        }
    }

    /// New objects hanging on the harmless entries of catalog and form.
    fn additions(&mut self) {
        let file = self.file;
        let Some(revision) = file.revisions.get(self.at) else {
            return;
        };
        let mut sources = Vec::new();
        if let Some(info) = revision.trailer.get(b"Info".as_slice()) {
            sources.push((info, Category::Metadata, Weight::WithSignature));
        }
        if let Some(catalog) = file.dictionary(self.at, revision.root) {
            for (key, category, weight) in [
                ("Metadata", Category::Metadata, Weight::WithSignature),
                ("DSS", Category::Validation, Weight::Harmless),
                ("Extensions", Category::Validation, Weight::Harmless),
            ] {
                if let Some(found) = catalog.get(key.as_bytes()) {
                    sources.push((found, category, weight));
                }
            }
            let form = catalog
                .get(b"AcroForm".as_slice())
                .and_then(|form| file.resolve(self.at, form))
                .and_then(Object::as_dictionary);
            if let Some(resources) = form.and_then(|form| form.get(b"DR".as_slice())) {
                sources.push((resources, Category::Form, Weight::WithSignature));
            }
        }
        for (source, category, weight) in sources {
            let (found, _) = new_objects(file, self.at, source);
            for number in found {
                if self.accounted.insert(number) {
                    self.note(number, category, weight);
                }
            }
        }
    }

    /// Any other object of the revision.
    fn other(&mut self, number: u32, roles: &BTreeMap<u32, Role>, certifying: bool) {
        let file = self.file;
        let old = file.object(self.before, number);
        let new = file.object(self.at, number);
        if old == new {
            self.note(number, Category::Rewritten, Weight::WithSignature);
            return;
        }
        let pair = match (old, new) {
            (Some(Object::Dictionary(old)), Some(Object::Dictionary(new))) => Some((old, new)),
            _ => None,
        };
        let role = roles.get(&number).copied().filter(|_| old.is_some());
        match (role, pair) {
            (Some(Role::Catalog), Some(pair)) => self.catalog(number, pair, certifying),
            (Some(Role::Form), Some(pair)) => self.form(number, pair),
            (Some(Role::Metadata), _) => {
                self.note(number, Category::Metadata, Weight::WithSignature);
            }
            (Some(Role::Page), Some(pair)) => {
                let only_annotations = differing(pair).iter().all(|key| key == b"Annots");
                let category = if only_annotations {
                    Category::Annotation
                } else {
                    Category::PageContent
                };
                self.note(number, category, Weight::Altered);
            }
            (Some(Role::Field), Some(pair)) => {
                let moved = differing(pair)
                    .iter()
                    .any(|key| [b"Rect".as_slice(), b"P", b"F"].contains(&key.as_slice()));
                let category = if moved {
                    Category::MovedWidget
                } else {
                    Category::FormValue
                };
                self.note(number, category, Weight::Altered);
            }
            (Some(role), _) => self.note(number, role.category(), Weight::Altered),
            (None, _) => self.note(number, Category::Unknown, Weight::Altered),
        }
    }

    fn catalog(&mut self, number: u32, (old, new): Pair<'_, 'a>, certifying: bool) {
        let file = self.file;
        for key in differing((old, new)) {
            match key.as_slice() {
                b"Perms" if certifying && !old.contains_key(&key) => {}
                b"Metadata" => self.note(number, Category::Metadata, Weight::WithSignature),
                // Raising the version number changes nothing that a page shows.
                b"Version" => self.note(number, Category::Catalog, Weight::WithSignature),
                b"DSS" | b"Extensions" => {
                    self.note(number, Category::Validation, Weight::Harmless);
                }
                b"AcroForm" => {
                    let form = |at: usize, catalog: &Dictionary<'a>| {
                        let form = catalog.get(&key)?;
                        file.resolve(at, form)?.as_dictionary().cloned()
                    };
                    match (form(self.before, old), form(self.at, new)) {
                        (Some(old), Some(new)) => self.form(number, (&old, &new)),
                        _ => self.note(number, Category::Form, Weight::Altered),
                    }
                }
                _ => self.note(number, Category::Catalog, Weight::Altered),
            }
        }
    }

    fn form(&mut self, number: u32, pair: Pair<'_, 'a>) {
        for key in differing(pair) {
            let weight = match key.as_slice() {
                b"SigFlags" | b"DA" | b"DR" => Weight::WithSignature,
                _ => Weight::Altered,
            };
            self.note(number, Category::Form, weight);
        }
    }
}

/// Keys whose values differ, or that only one side has.
fn differing((old, new): Pair<'_, '_>) -> BTreeSet<Vec<u8>> {
    old.keys()
        .chain(new.keys())
        .filter(|key| old.get(*key) != new.get(*key))
        .cloned()
        .collect()
}

/// First part of /ID.
fn first<'s, 'a>(trailer: &'s Dictionary<'a>) -> Option<&'s Object<'a>> {
    trailer.get(b"ID".as_slice())?.as_array()?.first()
}

/// A form XObject or an image.
fn is_drawing(dictionary: &Dictionary<'_>) -> bool {
    dictionary
        .get(b"Subtype".as_slice())
        .is_some_and(|kind| kind.is_name("Form") || kind.is_name("Image"))
}
