//! What each revision did, and what that means for the signatures before it.

use super::certification;
use super::collect::Found;
use super::diff::{Diff, Note, Weight};
use super::report::{After, Category, Change};
use crate::pdf::{File, Unreadable};

/// What one revision did to the one before.
#[derive(Default)]
pub(crate) struct Delta {
    /// Field of the signature made in this revision.
    pub field: Option<String>,
    /// Harmless additions.
    pub foreign: Vec<Change>,
    /// Alterations.
    pub altered: Vec<Change>,
}

/// One delta per revision; that of the first revision is empty.
pub(crate) fn deltas<'a>(
    file: &File<'a>,
    found: &[Found<'_, 'a>],
) -> Result<Vec<Delta>, Unreadable> {
    let mut deltas = vec![Delta::default()];
    for at in 1..file.revisions.len() {
        let mut here = found.iter().filter(|signature| signature.revision == at);
        let (signature, second) = (here.next(), here.next());
        let first = found.first().map(|first| (first.revision, first.number));
        let certifying = signature.is_some_and(|signature| {
            first == Some((at, signature.number)) && certification::permission(signature).is_some()
        });
        let mut diff = Diff::new(file, at);
        diff.run(signature, certifying)?;
        let mut delta = Delta {
            field: signature.map(Found::field_name),
            ..Delta::default()
        };
        for note in diff.notes {
            delta.add(at, note, signature.is_some());
        }
        if let Some(second) = second {
            delta.altered.push(Change {
                revision: at + 1,
                object: second.number,
                category: Category::Signature,
            });
        }
        deltas.push(delta);
    }
    Ok(deltas)
}

impl Delta {
    fn add(&mut self, at: usize, note: Note, signed: bool) {
        let change = Change {
            revision: at + 1,
            object: note.object,
            category: note.category,
        };
        let list = match note.weight {
            Weight::WithSignature if signed => &mut self.foreign,
            Weight::Harmless => &mut self.foreign,
            Weight::WithSignature | Weight::Altered => &mut self.altered,
        };
        if !list.contains(&change) {
            list.push(change);
        }
    }
}

/// What came after the signature of revision `at`, which certifies with `permission`.
pub(crate) fn after(deltas: &[Delta], at: usize, permission: Option<i64>) -> After {
    let later = || deltas.iter().enumerate().skip(at + 1);
    let mut altered: Vec<Change> = later().flat_map(|(_, d)| d.altered.clone()).collect();
    if permission == Some(1) {
        altered.extend(later().map(|(index, _)| Change {
            revision: index + 1,
            object: 0,
            category: Category::Signature,
        }));
    }
    if !altered.is_empty() {
        return After::Altered { changes: altered };
    }
    let fields: Vec<String> = later().filter_map(|(_, d)| d.field.clone()).collect();
    let additions: Vec<Change> = later().flat_map(|(_, d)| d.foreign.clone()).collect();
    let bare = later().any(|(_, d)| d.field.is_none());
    if later().next().is_none() {
        After::Nothing
    } else if additions.is_empty() && !bare {
        After::Countersigned { fields }
    } else {
        After::Foreign { fields, additions }
    }
}
