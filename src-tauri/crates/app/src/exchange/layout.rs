//! Where the head of a ledger is, and what its columns hold.

use std::collections::BTreeMap;

use documents::spreadsheet::{Cell, Grid};
use domain::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dictionary::{Field, WORDS, normal};
use super::preview::count;

/// The head stands among the first rows.
const SEARCHED: usize = 40;
/// Rows a head may have.
const TALLEST: usize = 3;

/// What one column holds, as a person says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColumnGiven {
    /// Column, from 1.
    pub column: u32,
    /// What it holds; absent when it only stays with the row.
    pub field: Option<Field>,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ColumnView {
    /// Column, from 1.
    pub column: u32,
    /// Its title, with that of the group above.
    pub title: String,
    /// What it holds; absent when it only stays with the row.
    pub field: Option<Field>,
    /// How that is known.
    pub by: KnownBy,
    /// What stands in its first rows.
    pub sample: Vec<String>,
    /// Pictures in it, below the head.
    pub pictures: u32,
}

/// How it is known what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KnownBy {
    /// It is not.
    Nothing,
    /// By its title.
    Title,
    /// As the department said of this title before.
    Memory,
    /// As was said just now.
    Person,
}

/// Where the head stands and what is below.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// Rows of the head, from 0.
    pub head: std::ops::RangeInclusive<usize>,
    /// Columns.
    pub columns: Vec<ColumnView>,
}

impl Layout {
    /// Finds it. `head` is the last row of the head, from 1, where a person said so.
    pub fn of(
        grid: &Grid,
        head: Option<u32>,
        remembered: &BTreeMap<String, Option<Field>>,
        given: &[ColumnGiven],
    ) -> Result<Self, Refusal> {
        let head = match head {
            Some(last) => {
                let last = (last as usize).saturating_sub(1);
                head_around(grid, last)
            }
            None => head_around(grid, best_row(grid).ok_or(Refusal::NoHeader)?),
        };
        let titles = titles(grid, &head);
        let columns = columns(grid, &head, titles, remembered, given);
        Ok(Self { head, columns })
    }

    /// The column that holds a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        let found = self
            .columns
            .iter()
            .find(|column| column.field == Some(field));
        found.map(|column| column.column as usize - 1)
    }
}

/// The row that names most fields.
fn best_row(grid: &Grid) -> Option<usize> {
    let score = |row: &Vec<Cell>| {
        let mut fields: Vec<Field> = row
            .iter()
            .flat_map(|cell| WORDS.fields(&cell.words()))
            .filter(|(_, score)| *score >= 10_000)
            .map(|(field, _)| field)
            .collect();
        fields.sort_unstable();
        fields.dedup();
        fields.len()
    };
    let scores: Vec<usize> = grid.rows.iter().take(SEARCHED).map(score).collect();
    // The head comes again on other pages, and there it may be whole where above it was merged.
    let most = scores.iter().copied().max()?;
    let enough = (most * 3).div_ceil(5).max(2);
    scores.into_iter().position(|score| score >= enough)
}

/// The rows of the head around one of them: those that merged cells bind together.
fn head_around(grid: &Grid, row: usize) -> std::ops::RangeInclusive<usize> {
    let width = grid.width();
    let is_title = |left: usize, right: usize| right - left + 1 >= width.max(2);
    let (mut first, mut last) = (row, row);
    for merge in &grid.merges {
        if is_title(merge.left, merge.right) || grid.cell(merge.top, merge.left).is_empty() {
            continue;
        }
        let across = merge.right > merge.left && merge.top == merge.bottom;
        if across && merge.top == row {
            last = last.max(row + 1);
        }
        if across && merge.top + 1 == row {
            first = first.min(row - 1);
        }
        if merge.top <= row && merge.bottom >= row && merge.bottom > merge.top {
            (first, last) = (first.min(merge.top), last.max(merge.bottom));
        }
    }
    let last = last.min(row + TALLEST - 1);
    let first = first.max(last.saturating_sub(TALLEST - 1));
    match last - first + 1 < TALLEST && names_the_rest(grid, &(first..=last)) {
        true => first..=last + 1,
        false => first..=last,
    }
}

/// Whether the row below a head names columns that have no title yet and holds nothing else, as tables of pandas
/// name what they group their rows by.
fn names_the_rest(grid: &Grid, head: &std::ops::RangeInclusive<usize>) -> bool {
    let titles = titles(grid, head);
    let below = titles.iter().enumerate().map(|(column, title)| {
        let words = grid.cell(head.end() + 1, column).words();
        (title.is_empty(), words)
    });
    let filled: Vec<(bool, String)> = below.filter(|(_, words)| !words.is_empty()).collect();
    let names = |words: &str| {
        WORDS
            .fields(words)
            .iter()
            .any(|(_, score)| *score >= 10_000)
    };
    filled.iter().all(|(untitled, _)| *untitled) && filled.iter().any(|(_, words)| names(words))
}

/// The title of each column: group and name, the same words once.
fn titles(grid: &Grid, head: &std::ops::RangeInclusive<usize>) -> Vec<String> {
    let said = |row: usize, column: usize| {
        let inside = grid.merges.iter().find(|merge| {
            (merge.top..=merge.bottom).contains(&row)
                && (merge.left..=merge.right).contains(&column)
        });
        match inside {
            Some(merge) => grid.cell(merge.top, merge.left).words(),
            None => grid.cell(row, column).words(),
        }
    };
    let titles = (0..grid.width()).map(|column| {
        let mut parts: Vec<String> = Vec::new();
        for row in head.clone() {
            let part = said(row, column).replace(['\n', '\t'], "");
            let part = part.trim().to_owned();
            if !part.is_empty() && !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.join(" / ")
    });
    titles.collect()
}

fn columns(
    grid: &Grid,
    head: &std::ops::RangeInclusive<usize>,
    titles: Vec<String>,
    remembered: &BTreeMap<String, Option<Field>>,
    given: &[ColumnGiven],
) -> Vec<ColumnView> {
    let below = head.end() + 1;
    let pictures = |column: usize| {
        let placed = grid.pictures.iter();
        count(
            placed
                .filter(|placed| placed.column == column && placed.row >= below)
                .count(),
        )
    };
    let mut columns: Vec<ColumnView> = titles
        .into_iter()
        .zip(1_u32..)
        .map(|(title, column)| {
            let at = column as usize - 1;
            let cells = (below..grid.rows.len()).map(|row| grid.cell(row, at).words());
            let filled = cells.filter(|words| !words.is_empty());
            ColumnView {
                column,
                title,
                field: None,
                by: KnownBy::Nothing,
                sample: filled.take(3).map(|words| cut(&words, 40)).collect(),
                pictures: pictures(at),
            }
        })
        .filter(|column| {
            !column.title.is_empty() || !column.sample.is_empty() || column.pictures > 0
        })
        .collect();
    let mut taken = Vec::new();
    for column in &mut columns {
        let said = given.iter().find(|said| said.column == column.column);
        let known = match said {
            Some(said) => Some((said.field, KnownBy::Person)),
            None => remembered
                .get(&normal(&column.title))
                .map(|field| (*field, KnownBy::Memory)),
        };
        if let Some((field, by)) = known {
            (column.field, column.by) = (field, by);
            taken.extend(field);
        }
    }
    // The best match first; of equals the one further left.
    let mut matches: Vec<(u32, usize, Field)> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if column.by == KnownBy::Nothing {
            matches.extend(named(&column.title).map(|(field, score)| (score, at, field)));
        }
    }
    matches.sort_by_key(|(score, at, _)| (std::cmp::Reverse(*score), *at));
    for (_, at, field) in matches {
        if let Some(column) = columns.get_mut(at)
            && column.field.is_none()
            && !taken.contains(&field)
        {
            (column.field, column.by) = (Some(field), KnownBy::Title);
            taken.push(field);
        }
    }
    columns
}

/// What a title names: group and name together first, then the name alone.
fn named(title: &str) -> impl Iterator<Item = (Field, u32)> {
    let mut found = WORDS.fields(title);
    if let Some((_, name)) = title.rsplit_once(" / ") {
        for (field, score) in WORDS.fields(name) {
            match found.iter_mut().find(|(known, _)| *known == field) {
                Some((_, known)) => *known = (*known).max(score.saturating_sub(50)),
                None => found.push((field, score.saturating_sub(50))),
            }
        }
    }
    found.into_iter()
}

/// The first characters of words.
pub(super) fn cut(words: &str, most: usize) -> String {
    let mut short: String = words.chars().take(most).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}
