//! What would become of each row of a file, before anything is written.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use documents::spreadsheet::Book;
use domain::Refusal;
use domain::hazard::{DAYS_APART, Lack, Likeness, RectifiedAs, Sighting, Stands, Status};
use domain::numbering::SeriesKind;
use domain::organisation::{Organisation, Place, Unit};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, Sighted};
use uuid::Uuid;

use super::dictionary::Field;
use super::layout::{ColumnGiven, Layout};
use super::lines::{Line, LineReader, filled_down};
use super::roster::{Means, NameGiven, NameKind, Roster, UnknownName};
use crate::workspace::{find, organisation};
use crate::{Error, Result, numbers};

/// Most rows one import takes.
pub(super) const MOST: usize = 20_000;

/// How a file is read, and what is made of it. Only the file has to be named; the rest is found.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadLedger {
    /// The file, sent in before.
    pub attachment: Uuid,
    /// Its sheet; the one that looks most like a ledger when absent.
    pub sheet: Option<String>,
    /// Last row of the head, from 1; found when absent.
    pub head: Option<u32>,
    /// What columns hold, where a person knows better than their titles.
    #[serde(default)]
    pub columns: Vec<ColumnGiven>,
    /// The year of days that name none.
    pub year: Option<i32>,
    /// What becomes of hazards that are called rectified without a re-inspection.
    #[serde(default)]
    pub rectified_as: RectifiedAs,
    /// What names mean that the register does not have.
    #[serde(default)]
    pub names: Vec<NameGiven>,
    /// What the names mean that were not named themselves.
    #[serde(default)]
    pub other_names: Vec<MeansOfOthers>,
    /// Rows, from 1, that are taken although they look like a hazard that is there.
    #[serde(default)]
    pub take: Vec<u32>,
    /// Rows, from 1, that are merged into the hazard they look like.
    #[serde(default)]
    pub merge: Vec<u32>,
    /// Rows, from 1, that are left out.
    #[serde(default)]
    pub leave: Vec<u32>,
}

impl ReadLedger {
    /// Everything as it is found.
    pub fn of(attachment: Uuid) -> Self {
        Self {
            attachment,
            sheet: None,
            head: None,
            columns: Vec::new(),
            year: None,
            rectified_as: RectifiedAs::default(),
            names: Vec::new(),
            other_names: Vec::new(),
            take: Vec::new(),
            merge: Vec::new(),
            leave: Vec::new(),
        }
    }
}

/// What the names of a kind mean that were not named themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeansOfOthers {
    /// Kind.
    pub kind: NameKind,
    /// What they mean.
    pub means: Means,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It becomes a hazard.
    Taken,
    /// Something in it has to be mended.
    Faulty,
    /// It looks like a hazard that is there, or like a row above.
    Twice,
    /// It is kept with the hazard it looks like, which gets from it what it lacks.
    Merged,
    /// Somebody left it out.
    LeftOut,
    /// It is no hazard: a sum, a signature, a heading.
    Aside,
}

/// What a row looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Like {
    /// Why.
    pub by: Likeness,
    /// The hazard; absent when it is a row of this file.
    pub hazard: Option<Uuid>,
    /// Its number.
    pub number: String,
    /// The row above, from 1.
    pub row: Option<u32>,
}

/// A row with what becomes of it.
#[derive(Debug)]
pub(super) struct Planned {
    pub line: Line,
    pub fate: Fate,
    pub stands: Option<Stands>,
    pub lacks: Vec<Lack>,
    pub like: Option<Like>,
}

/// What becomes of a whole file.
pub(super) struct Plan {
    pub sheet: String,
    pub layout: Layout,
    pub rows: Vec<Planned>,
    pub unknown: Vec<UnknownName>,
    pub pictures: usize,
}

/// Whoever brings a ledger in, when and on which laptop.
#[derive(Clone, Copy)]
pub(super) struct By {
    pub author: Uuid,
    pub now: DateTime<Utc>,
    pub device: Uuid,
}

/// The setting in which a department's titles are kept on this laptop.
pub(super) fn memory(author: &Person) -> String {
    let department = author
        .unit
        .map_or("none".to_owned(), |unit| unit.to_string());
    format!("ledger/titles/{department}")
}

/// What a department said of titles before.
pub(super) fn remembered(
    reader: &Reader<'_>,
    author: &Person,
) -> Result<BTreeMap<String, Option<Field>>> {
    let kept = reader.setting(&memory(author))?.unwrap_or_default();
    // What a later version kept in another form is not remembered here.
    Ok(serde_json::from_str(&kept).unwrap_or_default())
}

/// Plans a file.
pub(super) fn plan(reader: &Reader<'_>, book: &Book, reading: &ReadLedger, by: By) -> Result<Plan> {
    let author: Person = find(reader, "person", by.author)?;
    let remembered = remembered(reader, &author)?;
    let (grid, layout) = laid_out(book, reading, &remembered)?;
    for field in [Field::Description, Field::FoundOn] {
        if layout.column(field).is_none() {
            let column = field.name();
            return Err(Refusal::NoColumn { column }.into());
        }
    }
    let others: Vec<_> = reading
        .other_names
        .iter()
        .map(|o| (o.kind, o.means))
        .collect();
    let organisation = organisation(reader)?;
    let mut roster = Roster::new(reader, &reading.names, &others)?;
    let lines = LineReader {
        book,
        grid,
        layout: &layout,
        year: reading.year,
        author: author.id,
        unit: home(reader, &author)?,
        rectified_as: reading.rectified_as,
        scale: &organisation.policy.levels,
        filled: filled_down(grid, &layout),
    }
    .lines(&mut roster);
    if lines.len() > MOST {
        return Err(Refusal::TooMany {
            field: "rows",
            most: MOST,
        }
        .into());
    }
    let mut planner = Planner {
        reader,
        reading,
        by,
        organisation: organisation.clone(),
        days: BTreeMap::new(),
        seen: Vec::new(),
        merged: BTreeMap::new(),
    };
    let rows = lines.into_iter().map(|line| planner.plan(line));
    Ok(Plan {
        sheet: grid.name.clone(),
        rows: rows.collect::<Result<_>>()?,
        unknown: roster.unknown(),
        pictures: grid.pictures.len(),
        layout,
    })
}

/// The unit of hazards that name none: the author's, else the first of all.
fn home(reader: &Reader<'_>, author: &Person) -> Result<Uuid> {
    if let Some(unit) = author.unit {
        return Ok(unit);
    }
    let first = reader.list::<Unit>(None, 1)?.pop();
    Ok(first.ok_or(Error::Damaged { what: "unit" })?.id)
}

/// The sheet that was named, else the one whose head names most.
fn laid_out<'b>(
    book: &'b Book,
    reading: &ReadLedger,
    remembered: &BTreeMap<String, Option<Field>>,
) -> Result<(&'b documents::spreadsheet::Grid, Layout)> {
    let wanted = |name: &str| reading.sheet.as_deref().is_none_or(|sheet| sheet == name);
    let mut best: Option<(usize, _, Layout)> = None;
    for grid in book.grids.iter().filter(|grid| wanted(&grid.name)) {
        let Ok(layout) = Layout::of(grid, reading.head, remembered, &reading.columns) else {
            continue;
        };
        let known = layout
            .columns
            .iter()
            .filter(|column| column.field.is_some());
        let known = known.count();
        if best.as_ref().is_none_or(|(most, ..)| known > *most) {
            best = Some((known, grid, layout));
        }
    }
    let (_, grid, layout) = best.ok_or(Refusal::NoHeader)?;
    Ok((grid, layout))
}

struct Planner<'a, 'c> {
    reader: &'a Reader<'c>,
    reading: &'a ReadLedger,
    by: By,
    organisation: Organisation,
    /// Hazards that are there, by the day they were found.
    days: BTreeMap<NaiveDate, Vec<Sighted>>,
    /// Rows above.
    seen: Vec<(u32, Sighting)>,
    /// Hazards that a row above is merged into; each takes one row of a file.
    merged: BTreeMap<Uuid, u32>,
}

impl Planner<'_, '_> {
    fn plan(&mut self, mut line: Line) -> Result<Planned> {
        if line.faults.is_empty()
            && let Some(refusal) = self.refusal(&line)?
        {
            let field = field_of(&refusal).unwrap_or(Field::Description);
            line.faults.push((field, refusal));
        }
        let stands = line
            .entry
            .as_ref()
            .map(|entry| entry.stands(self.reading.rectified_as));
        let (stands, lacks) = stands.map_or((None, Vec::new()), |(at, lacks)| (Some(at), lacks));
        let like = match line.faults.is_empty() && !line.aside {
            true => self.like(&line)?,
            false => None,
        };
        let fate = if line.aside {
            Fate::Aside
        } else if self.reading.leave.contains(&line.row) {
            Fate::LeftOut
        } else if !line.faults.is_empty() {
            Fate::Faulty
        } else if like.is_some() && !self.reading.take.contains(&line.row) {
            self.merge(line.row, like.as_ref())
        } else {
            Fate::Taken
        };
        Ok(Planned {
            line,
            fate,
            stands,
            lacks,
            like,
        })
    }

    /// What becomes of a row that looks like another.
    fn merge(&mut self, row: u32, like: Option<&Like>) -> Fate {
        match like.and_then(|like| like.hazard) {
            Some(hazard) if self.reading.merge.contains(&row) => {
                self.merged.insert(hazard, row);
                Fate::Merged
            }
            _ => Fate::Twice,
        }
    }

    /// What the domain says of the row, asked as it will be asked when it is written.
    fn refusal(&self, line: &Line) -> Result<Option<Refusal>> {
        let Some(entry) = line.entry.clone() else {
            return Ok(None);
        };
        let number = match line.number.as_str() {
            "" => "1".to_owned(),
            number => number.to_owned(),
        };
        let (ids, place) = ((Uuid::nil(), number), (Uuid::nil(), line.row));
        let time = (self.by.now, self.organisation.zone);
        if let Err(refusal) = entry.admit(ids, place, self.reading.rectified_as, time) {
            return Ok(Some(refusal));
        }
        let adopted = numbers::check_adopt(
            self.reader,
            self.by.device,
            SeriesKind::Hazard,
            &line.number,
        );
        match adopted {
            Err(Error::Refused(refusal)) => Ok(Some(refusal)),
            other => other.map(|()| None),
        }
    }

    /// A hazard that is there, or a row above, that looks like this one.
    fn like(&mut self, line: &Line) -> Result<Option<Like>> {
        let Some(entry) = &line.entry else {
            return Ok(None);
        };
        let place = match entry.site.place {
            Place::UNDETERMINED => None,
            place => self.reader.get::<Place>(place)?,
        };
        let place = place.map(|place| place.name).unwrap_or_default();
        let sighting = Sighting {
            number: line.number.clone(),
            place: format!("{place} {}", entry.site.spot),
            description: entry.description.clone(),
            found_on: entry.found_on,
        };
        let above = self
            .seen
            .iter()
            .find_map(|(row, seen)| Some((*row, sighting.like(seen)?)));
        if let Some((row, by)) = above {
            let (hazard, number, row) = (None, String::new(), Some(row));
            return Ok(Some(Like {
                by,
                hazard,
                number,
                row,
            }));
        }
        let mut there = match sighting.number.as_str() {
            "" => Vec::new(),
            number => self.reader.sighted_as(number)?,
        };
        for apart in -DAYS_APART..=DAYS_APART {
            let day = entry.found_on + Duration::days(apart);
            if !self.days.contains_key(&day) {
                self.days.insert(day, self.reader.sighted(day, day)?);
            }
            there.extend(self.days.get(&day).into_iter().flatten().cloned());
        }
        let there = there.iter().filter(|known| known.status != Status::Voided);
        let found = there.filter_map(|known| {
            Some(Like {
                by: sighting.like(&known.sighting)?,
                hazard: Some(known.hazard),
                number: known.sighting.number.clone(),
                row: None,
            })
        });
        let mut found = found.min_by_key(|like| like.by == Likeness::Words);
        if let Some(like) = &mut found
            && let Some(row) = like.hazard.and_then(|hazard| self.merged.get(&hazard))
        {
            (like.hazard, like.row, like.number) = (None, Some(*row), String::new());
        }
        self.seen.push((line.row, sighting));
        Ok(found)
    }
}

/// The field a refusal of the domain speaks of.
fn field_of(refusal: &Refusal) -> Option<Field> {
    let said = serde_json::to_value(refusal).ok()?;
    let params = said.get("params")?;
    if let Some(name) = params.get("field") {
        return serde_json::from_value(name.clone()).ok();
    }
    match refusal {
        Refusal::DeadlineBeforeDiscovery { .. } => Some(Field::DueOn),
        Refusal::OriginalDeadlineLater { .. } => Some(Field::OriginalDueOn),
        Refusal::NumberOfAnother { .. } => Some(Field::Number),
        _ => None,
    }
}
