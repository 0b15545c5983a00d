//! Rows of a ledger as entries: every cell is read, or it is said why it is not.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use documents::spreadsheet::{Book, Cell, DayFault, Grid, Placed, day_of_serial, read_day};
use domain::Refusal;
use domain::checklist::{Basis, Certainty, Force};
use domain::hazard::{
    Assessment, Claim, Entry, LedgerWords, Need, RectifiedAs, Responsibility, Scale,
};
use domain::ledger_import::KeptCell;
use uuid::Uuid;

use super::dictionary::{Field, WORDS, normal};
use super::layout::Layout;
use super::roster::{NameKind, Named, Roster};
use super::spoken::local_level;

/// More extensions than this no ledger means.
const MOST_EXTENSIONS: u32 = 99;

/// A row below the head.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Row of the sheet, from 1.
    pub row: u32,
    /// Its cells that are not empty.
    pub cells: Vec<KeptCell>,
    /// What it says in columns that are understood.
    pub said: Vec<(Field, String)>,
    /// Number in the ledger; empty where it has none.
    pub number: String,
    /// What it says.
    pub entry: Option<Entry>,
    /// Register rows that are entered with it.
    pub new: NewNames,
    /// Why it cannot be imported, each with the field it speaks of.
    pub faults: Vec<(Field, Refusal)>,
    /// It is no hazard: a sum, a signature, a heading between.
    pub aside: bool,
    /// Owners beside the first.
    pub more_owners: bool,
    /// The owner is a word only.
    pub owner_unknown: bool,
    /// Double name of the equipment it is linked to.
    pub equipment_name: Option<String>,
    /// Equipment that stays a word: the register has none such at the place.
    pub equipment_unknown: Option<String>,
    /// Photos before the work, by their parts of the file.
    pub photos_before: Vec<String>,
    /// Photos after the work.
    pub photos_after: Vec<String>,
}

/// Names a line enters in the register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NewNames {
    /// Unit, and the one above it.
    pub unit: Option<(String, Option<Uuid>)>,
    /// Owner, and the unit the person belongs to.
    pub owner: Option<(String, Option<Uuid>)>,
    /// Place, and the unit it belongs to.
    pub place: Option<(String, Option<Uuid>)>,
}

/// Reads the rows below the head of a grid.
pub(super) struct LineReader<'a> {
    pub book: &'a Book,
    pub grid: &'a Grid,
    pub layout: &'a Layout,
    /// The year of days that name none.
    pub year: Option<i32>,
    /// Whoever brings the ledger in.
    pub author: Uuid,
    /// Unit of hazards that name none.
    pub unit: Uuid,
    /// What becomes of hazards that are called rectified without a re-inspection.
    pub rectified_as: RectifiedAs,
    /// The organisation's own levels.
    pub scale: &'a Scale,
    /// From which row a merged cell is filled down, see [`filled_down`].
    pub filled: BTreeMap<(usize, usize), usize>,
}

/// Where the content of cells below the head comes from that were merged with one above them.
pub(super) fn filled_down(grid: &Grid, layout: &Layout) -> BTreeMap<(usize, usize), usize> {
    let below = grid
        .merges
        .iter()
        .filter(|merge| merge.top > *layout.head.end());
    let rows = below
        .flat_map(|merge| (merge.top + 1..=merge.bottom).map(|row| ((row, merge.left), merge.top)));
    rows.collect()
}

impl LineReader<'_> {
    /// Every row that is not empty.
    pub fn lines(&self, roster: &mut Roster) -> Vec<Line> {
        let below = self.layout.head.end() + 1..self.grid.rows.len();
        below.filter_map(|row| self.line(row, roster)).collect()
    }

    /// A cell, filled down from the one it was merged with.
    fn cell(&self, row: usize, column: usize) -> &Cell {
        let top = self.filled.get(&(row, column)).copied();
        self.grid.cell(top.unwrap_or(row), column)
    }

    fn line(&self, row: usize, roster: &mut Roster) -> Option<Line> {
        let columns = self.layout.columns.iter();
        let cells: Vec<KeptCell> = columns
            .map(|column| KeptCell {
                title: column.title.clone(),
                text: self.cell(row, column.column as usize - 1).words(),
            })
            .filter(|cell| !cell.text.is_empty())
            .collect();
        let own = self.grid.rows.get(row)?;
        if own.iter().all(Cell::is_empty) {
            return None;
        }
        let said = self.layout.columns.iter().filter_map(|column| {
            let words = self.cell(row, column.column as usize - 1).words();
            Some((column.field?, words)).filter(|(_, words)| !words.is_empty())
        });
        let mut line = Line {
            row: u32::try_from(row + 1).unwrap_or(u32::MAX),
            said: said.collect(),
            cells,
            number: String::new(),
            entry: None,
            new: NewNames::default(),
            faults: Vec::new(),
            aside: self.is_aside(row),
            more_owners: false,
            owner_unknown: false,
            equipment_name: None,
            equipment_unknown: None,
            photos_before: Vec::new(),
            photos_after: Vec::new(),
        };
        if !line.aside {
            self.fill(row, &mut line, roster);
        }
        Some(line)
    }

    /// Sums, signatures, headings between the rows, and the head again on another page.
    fn is_aside(&self, row: usize) -> bool {
        let said = |field| {
            let column = self.layout.column(field);
            column
                .map(|column| self.cell(row, column).words())
                .unwrap_or_default()
        };
        let description = said(Field::Description);
        let head = self
            .layout
            .columns
            .iter()
            .find(|c| c.field == Some(Field::Description));
        if head.is_some_and(|head| head.title.ends_with(description.trim()))
            && !description.trim().is_empty()
        {
            return true;
        }
        let own = self.grid.rows.get(row);
        let filled = own.map_or(0, |cells| {
            cells.iter().filter(|cell| !cell.is_empty()).count()
        });
        // A heading between is one merged cell; wherever it begins, it is no hazard.
        let heading =
            self.grid.merges.iter().any(|merge| {
                merge.top == row && merge.bottom == row && merge.right - merge.left >= 3
            });
        (heading && filled <= 1) || (description.is_empty() && filled <= 2)
    }

    fn fill(&self, row: usize, line: &mut Line, roster: &mut Roster) {
        let words = |line: &mut Line, field: Field| self.words(row, field, line);
        line.number = words(line, Field::Number);
        let description = words(line, Field::Description);
        if description.is_empty() && line.faults.is_empty() {
            let field = Field::Description.name();
            line.faults
                .push((Field::Description, Refusal::Blank { field }));
        }
        let found_on = self.day(row, Field::FoundOn, line);
        if found_on.is_none()
            && !line
                .faults
                .iter()
                .any(|(field, _)| *field == Field::FoundOn)
        {
            let field = Field::FoundOn.name();
            line.faults.push((Field::FoundOn, Refusal::Blank { field }));
        }
        let (claim, said) = self.claim(row, line);
        let (unit, site) = self.site(row, line, (claim, found_on), roster);
        let found_by_words = words(line, Field::FoundBy);
        let finder = names(&found_by_words)
            .into_iter()
            .next()
            .unwrap_or_default();
        // Who found it long ago need not be in the register: the words stay.
        let found_by = match roster.person(&finder, None) {
            Named::Known(id) => id,
            _ => self.author,
        };
        let owners_words = words(line, Field::Owner);
        let owner = self.owner(&owners_words, unit, line, roster);
        let level = self.level(row, line);
        let responsibility = unit.map(|unit| Responsibility { unit, owner });
        let mut need = |field| match words(line, field).as_str() {
            "" => Need::None,
            words if WORDS.is_nothing(words) => Need::None,
            words => Need::Planned(words.to_owned()),
        };
        let (funds, contingency) = (need(Field::Funds), need(Field::Contingency));
        let cause = WORDS.cause(&words(line, Field::Cause));
        let original_due_on = self.day(row, Field::OriginalDueOn, line);
        let entry = Entry {
            title: words(line, Field::Title),
            description,
            site,
            found_on: found_on.unwrap_or_default(),
            found_by,
            cause,
            discipline: WORDS.discipline(&words(line, Field::Discipline)),
            assessment: level,
            consequence: words(line, Field::Consequence),
            responsibility,
            measures: words(line, Field::Measures),
            // Where nothing was extended, the column of the new deadline stays empty.
            due_on: self.day(row, Field::DueOn, line).or(original_due_on),
            original_due_on,
            extensions: self.count(row, Field::Extensions, line),
            funds,
            contingency,
            interim_controls: words(line, Field::InterimControls),
            remarks: words(line, Field::Remarks),
            claim,
            said,
            completed_on: self.day(row, Field::CompletedOn, line),
            reinspected_on: self.day(row, Field::ReinspectedOn, line),
            closed_on: self.day(row, Field::ClosedOn, line),
            words: LedgerWords {
                found_by: found_by_words,
                owners: owners_words,
                notice: words(line, Field::Notice),
                result: words(line, Field::Result),
                reinspected_by: words(line, Field::ReinspectedBy),
                conclusion: words(line, Field::Conclusion),
            },
            photos: Vec::new(),
            photos_after: Vec::new(),
        };
        line.photos_before = self.photos(row, Field::PhotosBefore, line);
        line.photos_after = self.photos(row, Field::PhotosAfter, line);
        line.entry = Some(entry);
    }

    /// What stands in the column of a field, when there is one.
    pub fn words(&self, row: usize, field: Field, line: &mut Line) -> String {
        let Some(column) = self.layout.column(field) else {
            return String::new();
        };
        let cell = self.cell(row, column);
        if matches!(cell, Cell::Uncomputed | Cell::Fault(_)) {
            let refusal = Refusal::NotComputed {
                field: field.name(),
            };
            if !line.faults.iter().any(|(known, _)| *known == field) {
                line.faults.push((field, refusal));
            }
            return String::new();
        }
        cell.words()
    }

    /// The pictures in the column of a field, as parts of the file.
    fn photos(&self, row: usize, field: Field, line: &mut Line) -> Vec<String> {
        let Some(column) = self.layout.column(field) else {
            return Vec::new();
        };
        let here = |placed: &&Placed| (placed.row, placed.column) == (row, column);
        let placed: Vec<&Placed> = self.grid.pictures.iter().filter(here).collect();
        if placed.iter().any(|placed| !placed.sound) {
            let name = field.name();
            line.faults
                .push((field, Refusal::PictureUnusable { field: name }));
        }
        let sound = placed.into_iter().filter(|placed| placed.sound);
        sound.map(|placed| placed.part.clone()).collect()
    }

    fn day(&self, row: usize, field: Field, line: &mut Line) -> Option<NaiveDate> {
        let words = self.words(row, field, line);
        if words.is_empty() || WORDS.is_nothing(&words) {
            return None;
        }
        let column = self.layout.column(field)?;
        let (name, text) = (field.name(), words.clone());
        let unclear = Refusal::DayUnclear {
            field: name,
            text: text.clone(),
        };
        let read = match self.cell(row, column) {
            Cell::Time(at) => Ok(at.date()),
            // A number without a format is a day only where it cannot be anything else.
            Cell::Number(serial) if (20_000.0..=80_000.0).contains(serial) => {
                let day = day_of_serial(*serial, self.book.since_1904);
                day.map(|at| at.date()).ok_or(unclear)
            }
            Cell::Number(number) if *number < 19_000_000.0 => Err(unclear),
            _ => read_day(&words, self.year).map_err(|fault| match fault {
                DayFault::Unclear => unclear,
                DayFault::NoYear => Refusal::YearNotTold { field: name, text },
            }),
        };
        match read {
            Ok(day) => Some(day),
            Err(refusal) => {
                line.faults.push((field, refusal));
                None
            }
        }
    }

    /// How often, `2` or `2次`; nothing is never.
    fn count(&self, row: usize, field: Field, line: &mut Line) -> u32 {
        let words = self.words(row, field, line);
        if words.is_empty() || WORDS.is_nothing(&words) {
            return 0;
        }
        let bare = normal(&words);
        let bare = bare.strip_suffix('次').unwrap_or(&bare);
        let spelled = "零一二三四五六七八九"
            .chars()
            .position(|c| bare == c.to_string());
        let spelled = spelled.or((bare == "两").then_some(2));
        let spelled = spelled.and_then(|count| u32::try_from(count).ok());
        match bare.parse().ok().or(spelled) {
            Some(count) if count <= MOST_EXTENSIONS => count,
            _ => {
                let (name, text) = (field.name(), words);
                let refusal = Refusal::WordUnknown { field: name, text };
                line.faults.push((field, refusal));
                0
            }
        }
    }

    /// The first of several is the owner; the words of all are kept.
    fn owner(
        &self,
        words: &str,
        unit: Option<Uuid>,
        line: &mut Line,
        roster: &mut Roster,
    ) -> Option<Uuid> {
        let all = names(words);
        line.more_owners = all.len() > 1;
        let first = all.into_iter().next()?;
        match roster.person(&first, unit.filter(|unit| !unit.is_nil())) {
            Named::Known(id) => Some(id),
            Named::New(name, of) => {
                line.new.owner = Some((name, of));
                Some(Uuid::nil())
            }
            Named::Blank => None,
            Named::Word | Named::Unsaid(_) => {
                line.owner_unknown = true;
                None
            }
        }
    }

    fn level(&self, row: usize, line: &mut Line) -> Option<Assessment> {
        let said = self.words(row, Field::Level, line);
        let basis = self.words(row, Field::Basis, line);
        if said.is_empty() || WORDS.is_nothing(&said) {
            return None;
        }
        let own = self.scale.level_of(&said);
        let Some(level) = own.or_else(|| WORDS.level(&said)) else {
            let (field, text) = (Field::Level.name(), said);
            line.faults
                .push((Field::Level, Refusal::WordUnknown { field, text }));
            return None;
        };
        let basis = match WORDS.is_nothing(&basis) || basis.is_empty() {
            true => Vec::new(),
            // Nobody has compared these words with the document.
            false => vec![Basis {
                document: basis,
                clause: String::new(),
                force: Force::Internal,
                certainty: Certainty::C,
            }],
        };
        Some(Assessment {
            level,
            local_level: match own {
                Some(_) => said,
                None => local_level(&said),
            },
            criterion: String::new(),
            basis,
        })
    }

    /// Where it is said to stand: by the state, the days and the conclusion of a re-inspection.
    fn claim(&self, row: usize, line: &mut Line) -> (Claim, String) {
        let said = self.words(row, Field::Status, line);
        let conclusion = self.words(row, Field::Conclusion, line);
        let has_day = |field| {
            let column = self.layout.column(field);
            column.is_some_and(|column| !WORDS.is_nothing(&self.cell(row, column).words()))
                && column.is_some_and(|column| !self.cell(row, column).is_empty())
        };
        let passed = WORDS.is_passed(&conclusion);
        let claim = match said.as_str() {
            "" => None,
            words => match WORDS.state(words) {
                Some(claim) => Some(claim),
                None => {
                    let (field, text) = (Field::Status.name(), said.clone());
                    line.faults
                        .push((Field::Status, Refusal::WordUnknown { field, text }));
                    None
                }
            },
        };
        let claim = match claim {
            Some(Claim::Rectified) if passed || has_day(Field::ClosedOn) => Claim::Closed,
            Some(claim) => claim,
            None if has_day(Field::ClosedOn) || passed => Claim::Closed,
            None if has_day(Field::CompletedOn) => Claim::Rectified,
            None => Claim::Open,
        };
        (claim, said)
    }
}

impl NameKind {
    /// The field such a name stands in.
    pub fn field(self) -> Field {
        match self {
            Self::Unit => Field::Unit,
            Self::Person => Field::Owner,
            Self::Place => Field::Place,
            Self::Equipment => Field::Equipment,
        }
    }
}

/// The names in a cell.
fn names(words: &str) -> Vec<String> {
    let between = |c: char| "、,，;；/\\\n&+＋".contains(c);
    let joined = words.split(between).flat_map(parted_by_blanks);
    let bare = joined.map(|name| {
        let end = name
            .find(['(', '（', '1', '0', ':', '：'])
            .unwrap_or(name.len());
        name.get(..end).unwrap_or_default().trim().to_owned()
    });
    bare.filter(|name| !normal(name).is_empty()).collect()
}

/// The names between blanks. 张 伟 is one name, because its parts are single characters; a name in Latin
/// letters has its blanks inside.
fn parted_by_blanks(words: &str) -> Vec<String> {
    let parts: Vec<&str> = words.split_whitespace().collect();
    if words.contains(|c: char| c.is_ascii_alphabetic()) {
        return vec![parts.join(" ")];
    }
    match parts.iter().all(|part| part.chars().count() == 1) {
        true => vec![parts.concat()],
        false => parts.into_iter().map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn several_people_in_one_cell_are_several() {
        assert_eq!(names("张伟、李娜"), ["张伟", "李娜"]);
        assert_eq!(names("王志强/刘洋\n赵磊"), ["王志强", "刘洋", "赵磊"]);
        assert_eq!(names("张 伟"), ["张伟"]);
        assert_eq!(names("张伟(13800000000)"), ["张伟"]);
        assert_eq!(names("刘洋 赵磊"), ["刘洋", "赵磊"]);
        assert_eq!(names("Jane  Doe, Li Na"), ["Jane Doe", "Li Na"]);
        assert!(names("  /").is_empty());
    }
}
