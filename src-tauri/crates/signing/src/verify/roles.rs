//! What each object is for, as the document stood before a revision.

use std::collections::{BTreeMap, BTreeSet};

use super::report::Category;
use crate::pdf::{self, File, Object, Unreadable};

/// What an object is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Catalog,
    Form,
    /// A form field, merged with its widget.
    Field,
    Metadata,
    Page,
    PageTree,
    Annotation,
    PageContent,
    /// Reached from the catalog in another way.
    Other,
}

impl Role {
    /// The category of an alteration of such an object.
    pub(crate) fn category(self) -> Category {
        match self {
            Self::Catalog | Self::Other => Category::Catalog,
            Self::Form => Category::Form,
            Self::Field => Category::FormValue,
            Self::Metadata => Category::Metadata,
            Self::Page | Self::PageContent => Category::PageContent,
            Self::PageTree => Category::PageTree,
            Self::Annotation => Category::Annotation,
        }
    }
}

/// The roles of all objects reachable after revision `at`. The first role found counts.
pub(crate) fn roles(file: &File<'_>, at: usize) -> Result<BTreeMap<u32, Role>, Unreadable> {
    let mut roles = BTreeMap::new();
    let (root, catalog) = pdf::catalog(file, at)?;
    roles.insert(root, Role::Catalog);
    let mut direct = |object: Option<&Object<'_>>, role: Role| {
        if let Some(number) = object.and_then(Object::as_reference) {
            roles.entry(number).or_insert(role);
        }
    };
    direct(catalog.get(b"Metadata".as_slice()), Role::Metadata);
    if let Some(revision) = file.revisions.get(at) {
        direct(revision.trailer.get(b"Info".as_slice()), Role::Metadata);
    }
    let form = catalog.get(b"AcroForm".as_slice());
    direct(form, Role::Form);
    let form = form.and_then(|form| file.resolve(at, form));
    let listed = form.and_then(Object::as_dictionary);
    direct(
        listed.and_then(|form| form.get(b"Fields".as_slice())),
        Role::Form,
    );
    for field in pdf::fields(file, at)? {
        roles.entry(field.number).or_insert(Role::Field);
    }
    let pages = pdf::pages(file, at)?;
    for node in &pages.nodes {
        roles.entry(*node).or_insert(Role::PageTree);
    }
    for page in &pages.pages {
        roles.entry(*page).or_insert(Role::Page);
    }
    for page in &pages.pages {
        let annotations = file
            .dictionary(at, *page)
            .and_then(|page| page.get(b"Annots".as_slice()));
        if let Some(annotations) = annotations {
            spread(file, at, annotations, Role::Annotation, &mut roles);
        }
    }
    for page in pages.pages.iter().chain(&pages.nodes) {
        if let Some(page) = file.object(at, *page) {
            spread(file, at, page, Role::PageContent, &mut roles);
        }
    }
    for object in listed.into_iter().flat_map(|form| form.values()) {
        spread(file, at, object, Role::Form, &mut roles);
    }
    for object in catalog.values() {
        spread(file, at, object, Role::Other, &mut roles);
    }
    Ok(roles)
}

/// Give `role` to everything reachable from `from` that has none yet.
fn spread(
    file: &File<'_>,
    at: usize,
    from: &Object<'_>,
    role: Role,
    roles: &mut BTreeMap<u32, Role>,
) {
    let mut open = Vec::new();
    from.references(&mut |number| open.push(number));
    while let Some(number) = open.pop() {
        if roles.contains_key(&number) {
            continue;
        }
        roles.insert(number, role);
        if let Some(object) = file.object(at, number) {
            object.references(&mut |number| open.push(number));
        }
    }
}

/// Everything new in revision `at` that is reachable from `from` through new objects only; and
/// whether older objects were met on the way.
pub(crate) fn new_objects(file: &File<'_>, at: usize, from: &Object<'_>) -> (BTreeSet<u32>, bool) {
    let mut found = BTreeSet::new();
    let mut old = false;
    let mut open = Vec::new();
    from.references(&mut |number| open.push(number));
    while let Some(number) = open.pop() {
        if !is_new(file, at, number) {
            old = true;
        } else if found.insert(number)
            && let Some(object) = file.object(at, number)
        {
            object.references(&mut |number| open.push(number));
        }
    }
    (found, old)
}

/// Whether an object was defined in revision `at` for the first time.
pub(crate) fn is_new(file: &File<'_>, at: usize, number: u32) -> bool {
    let before = at.checked_sub(1);
    let existed = before.is_some_and(|before| file.object(before, number).is_some());
    !existed
        && file
            .revisions
            .get(at)
            .is_some_and(|revision| revision.objects.contains_key(&number))
}
