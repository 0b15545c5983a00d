//! A workbook read as a checklist: every row an item, or what has to be mended in it.

use documents::spreadsheet::{Book, Cell, Grid};
use domain::Refusal;
use domain::checklist::{Basis, Certainty, CheckItem, Force, Method};
use domain::hazard::StatutoryLevel;
use domain::language::{Language, Words};
use domain::reading::{Limits, Reading};

use super::{CERTAINTIES, CODE, COLUMNS, FORCES, LEVELS, METHODS, NO_CLAUSE, Of, TITLE, VERSION};
use crate::Result;
use crate::clauses::Clauses;
use crate::exchange::dictionary::normal;
use crate::exchange::preview::count;

/// Rows among which the head is looked for.
const HEAD_WITHIN: usize = 20;
/// Columns that a checklist cannot do without.
const NEEDED: [Of; 5] = [Of::Text, Of::Method, Of::Document, Of::Hazard, Of::Measure];

type Faults = Vec<(Of, Refusal)>;

/// What a workbook says.
pub(super) struct Read {
    /// Code of the checklist; empty when the workbook names none.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The version it was written from.
    pub version: Option<u32>,
    /// Rows that are items.
    pub rows: Vec<Row>,
}

/// A row that is an item.
pub(super) struct Row {
    /// Row of the sheet, from 1.
    pub at: u32,
    /// The item, as far as it could be read.
    pub item: CheckItem,
    /// What has to be mended.
    pub faults: Faults,
}

/// Reads the first sheet that has the head of a checklist.
pub(super) fn read(book: &Book, clauses: &Clauses, language: Language) -> Result<Read> {
    let headed = book.grids.iter().find_map(|grid| Some((grid, head(grid)?)));
    let Some((grid, head)) = headed else {
        return Err(missing(Of::Text, language).into());
    };
    let table = Table { grid, head };
    if let Some(column) = NEEDED.into_iter().find(|of| table.column(*of).is_none()) {
        return Err(missing(column, language).into());
    }
    let rows = head + 1..grid.rows.len();
    let rows = rows.filter(|row| {
        COLUMNS
            .iter()
            .any(|(of, ..)| !table.words(*row, *of).is_empty())
    });
    Ok(Read {
        code: above(grid, head, CODE),
        title: above(grid, head, TITLE),
        version: above(grid, head, VERSION).parse().ok(),
        rows: rows.map(|row| table.row(row, clauses)).collect(),
    })
}

fn missing(column: Of, language: Language) -> Refusal {
    let found = COLUMNS.iter().find(|(of, ..)| *of == column);
    let title = found.map_or("", |(_, title, _)| language.of(*title));
    Refusal::ChecklistColumnMissing { title }
}

/// The row that has the titles without which nothing can be walked.
fn head(grid: &Grid) -> Option<usize> {
    let rows = 0..grid.rows.len().min(HEAD_WITHIN);
    let mut heads = rows.filter(|head| {
        let table = Table { grid, head: *head };
        table.column(Of::Text).is_some() && table.column(Of::Method).is_some()
    });
    heads.next()
}

/// What stands beside a name above the table.
fn above(grid: &Grid, head: usize, name: Words) -> String {
    let rows = grid.rows.iter().take(head);
    let beside = rows.filter_map(|row| {
        let at = row.iter().position(|cell| says(&cell.words(), name))?;
        row.iter().skip(at + 1).find(|cell| !cell.is_empty())
    });
    beside.map(Cell::words).next().unwrap_or_default()
}

struct Table<'a> {
    grid: &'a Grid,
    head: usize,
}

impl Table<'_> {
    fn column(&self, of: Of) -> Option<usize> {
        let (_, title, _) = COLUMNS.iter().find(|(column, ..)| *column == of)?;
        let heads = self.grid.rows.get(self.head)?;
        let short = (
            title.0.trim_end_matches("（含）"),
            title.1.trim_end_matches(" (included)"),
        );
        heads.iter().position(|cell| {
            let told = cell.words();
            says(&told, *title) || says(&told, short)
        })
    }

    /// What stands in a cell; of merged ones each has what the first has.
    fn words(&self, row: usize, of: Of) -> String {
        let Some(column) = self.column(of) else {
            return String::new();
        };
        let within = self.grid.merges.iter().find(|merge| {
            (merge.top..=merge.bottom).contains(&row)
                && (merge.left..=merge.right).contains(&column)
        });
        let (row, column) = within.map_or((row, column), |merge| (merge.top, merge.left));
        self.grid.cell(row, column).words().trim().to_owned()
    }

    fn row(&self, at: usize, clauses: &Clauses) -> Row {
        let mut faults = Vec::new();
        let words = |of| self.words(at, of);
        let method = words(Of::Method);
        if method.is_empty() {
            faults.push((Of::Method, Refusal::Blank { field: "method" }));
        }
        let method = named(&METHODS, Some(&method), (Of::Method, "method"), &mut faults);
        let level = words(Of::Level);
        let level = named(
            &LEVELS,
            Some(&level),
            (Of::Level, "default_level"),
            &mut faults,
        );
        let basis = self.basis(at, clauses, &mut faults);
        let mut bound = |of, field| {
            let words = words(of);
            let read = words.parse::<Reading>().ok();
            if read.is_none() && !words.is_empty() {
                let text = words;
                faults.push((of, Refusal::NotANumber { field, text }));
            }
            read
        };
        let (min, max) = (bound(Of::Least, "min"), bound(Of::Most, "max"));
        let unit = words(Of::Unit);
        let measured = !unit.is_empty() || min.is_some() || max.is_some();
        let item = CheckItem {
            code: words(Of::Code),
            section: words(Of::Section),
            text: words(Of::Text),
            method: method.unwrap_or(Method::Look),
            basis,
            default_level: level.unwrap_or(StatutoryLevel::General),
            typical_hazard: words(Of::Hazard),
            typical_measure: words(Of::Measure),
            limits: measured.then_some(Limits { unit, min, max }),
        };
        let (item, refusal) = match item.checked() {
            Ok(checked) => (checked, None),
            Err(refusal) => (item, Some(refusal)),
        };
        // Where a cell could not be read, what follows from it is no second fault.
        if let Some(refusal) = refusal.filter(|_| faults.is_empty()) {
            faults.push((place(&refusal), refusal));
        }
        Row {
            at: count(at + 1),
            item,
            faults,
        }
    }

    /// The basis of an item: documents, clauses and the rest line by line. What nobody says of a clause
    /// the library may know.
    fn basis(&self, at: usize, clauses: &Clauses, faults: &mut Faults) -> Vec<Basis> {
        let lines = |of| -> Vec<String> {
            let words = self.words(at, of);
            let lines = words.lines().map(|line| line.trim().to_owned());
            lines.filter(|line| !line.is_empty()).collect()
        };
        let documents = lines(Of::Document);
        let mut beside = |of| -> Vec<String> {
            let (told, documents) = (lines(of), documents.len());
            if told.is_empty() || told.len() == documents {
                return told;
            }
            let lines = told.len();
            faults.push((of, Refusal::BasisLinesDiffer { documents, lines }));
            Vec::new()
        };
        let (numbers, forces, certainties) =
            (beside(Of::Clause), beside(Of::Force), beside(Of::Certainty));
        let mut basis = Vec::with_capacity(documents.len());
        for (n, document) in documents.iter().enumerate() {
            let clause = numbers.get(n).filter(|clause| *clause != NO_CLAUSE);
            let clause = clause.cloned().unwrap_or_default();
            let library = clauses.known(document, &clause);
            let mut force = named(&FORCES, forces.get(n), (Of::Force, "force"), faults);
            force = force.or(library.as_ref().map(|known| known.force));
            if force.is_none() && forces.is_empty() {
                faults.push((Of::Force, Refusal::Blank { field: "force" }));
            }
            let at = (Of::Certainty, "certainty");
            let certainty = named(&CERTAINTIES, certainties.get(n), at, faults);
            let certainty = certainty.or(library.map(|known| known.certainty));
            basis.push(Basis {
                document: document.clone(),
                clause,
                force: force.unwrap_or(Force::Internal),
                certainty: certainty.unwrap_or(Certainty::C),
            });
        }
        basis
    }
}

/// Whether somebody says these words, in whichever language.
fn says(said: &str, words: Words) -> bool {
    let said = normal(said);
    Language::ALL
        .iter()
        .any(|language| normal(language.of(words)) == said)
}

/// What a word names; a word that names nothing has to be mended.
fn named<T: Copy>(
    words: &[(T, Words)],
    said: Option<&String>,
    (of, field): (Of, &'static str),
    faults: &mut Faults,
) -> Option<T> {
    let said = said.filter(|said| !said.is_empty())?;
    let found = words.iter().find(|(_, words)| says(said, *words));
    if found.is_none() {
        let text = said.clone();
        faults.push((of, Refusal::WordUnknown { field, text }));
    }
    found.map(|(value, _)| *value)
}

/// Where a rule that looked at a whole item found what it refuses.
fn place(refusal: &Refusal) -> Of {
    match refusal {
        Refusal::Blank { field } | Refusal::TooLong { field, .. } => match *field {
            "section" => Of::Section,
            "typical_hazard" => Of::Hazard,
            "typical_measure" => Of::Measure,
            "document" => Of::Document,
            "clause" => Of::Clause,
            _ => Of::Text,
        },
        Refusal::ItemWithoutBasis { .. } => Of::Document,
        Refusal::LimitsMissing { .. } => Of::Unit,
        _ => Of::Text,
    }
}
