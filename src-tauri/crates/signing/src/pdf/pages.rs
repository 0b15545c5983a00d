//! The page tree.

use std::collections::BTreeSet;

use super::file::File;
use super::form::catalog;
use super::object::Object;
use super::unreadable::Unreadable;

/// The pages and the inner nodes of the page tree, as object numbers.
#[derive(Default)]
pub(crate) struct Pages {
    pub pages: Vec<u32>,
    pub nodes: BTreeSet<u32>,
}

/// Walk the page tree as it stood after revision `at`.
///
/// # Errors
/// [`Unreadable::Structure`] when a node is missing, of no known type or met twice.
pub(crate) fn pages(file: &File<'_>, at: usize) -> Result<Pages, Unreadable> {
    let (root, catalog) = catalog(file, at)?;
    let top = catalog
        .get(b"Pages".as_slice())
        .and_then(Object::as_reference)
        .ok_or(Unreadable::Structure { object: root })?;
    let mut found = Pages::default();
    let mut seen = BTreeSet::new();
    let mut open = vec![top];
    while let Some(number) = open.pop() {
        let broken = Unreadable::Structure { object: number };
        let node = file.dictionary(at, number).ok_or(broken)?;
        let kind = node.get(b"Type".as_slice()).ok_or(broken)?;
        if !seen.insert(number) {
            return Err(broken);
        }
        if kind.is_name("Page") {
            found.pages.push(number);
            continue;
        }
        let kids = node.get(b"Kids".as_slice()).and_then(Object::as_array);
        let kids = kids.filter(|_| kind.is_name("Pages")).ok_or(broken)?;
        found.nodes.insert(number);
        for kid in kids.iter().rev() {
            open.push(kid.as_reference().ok_or(broken)?);
        }
    }
    Ok(found)
}
