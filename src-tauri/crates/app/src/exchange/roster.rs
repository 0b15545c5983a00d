//! Names of a ledger, found in the register: exactly, as a person said, or not yet.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::Refusal;
use domain::alias::UnitAlias;
use domain::equipment::Equipment;
use domain::hazard::likeness;
use domain::organisation::{Place, Unit};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, Record};
use uuid::Uuid;

use super::dictionary::normal;
use super::equipment::{Asked, Known, called};
use crate::Result;
use crate::register::aliases;
use crate::workspace::{find, organisation};

/// Proposals for a name.
const PROPOSED: usize = 3;
/// Rows of the register read at once.
const PAGE: u32 = 500;

/// What a name is of.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// 单位.
    Unit,
    /// 人员.
    Person,
    /// 场所.
    Place,
    /// 设备; a ledger enters none, because it does not say of what kind they are.
    Equipment,
}

/// Whom or what a name of the file means, as a person says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameGiven {
    /// What it is of.
    pub kind: NameKind,
    /// The name as it stands in the file.
    pub name: String,
    /// What it means.
    pub means: Means,
    /// A unit of the register is called so from now on, for every later ledger.
    #[serde(default)]
    pub keep: bool,
}

impl NameGiven {
    /// The unit that is called so from now on, where that was asked.
    pub(super) fn is_kept(&self) -> Option<Uuid> {
        match (self.keep, self.kind, self.means) {
            (true, NameKind::Unit, Means::Known { id }) => Some(id),
            _ => None,
        }
    }
}

/// What a name means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Means {
    /// Nobody said yet: a row with such a unit is not imported.
    #[default]
    Unsaid,
    /// A row of the register.
    Known {
        /// The row.
        id: Uuid,
    },
    /// It is entered in the register.
    New {
        /// Unit above, or the unit it belongs to.
        unit: Option<Uuid>,
    },
    /// It stays a word beside the hazard.
    Word,
}

/// A name that the register does not have.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnknownName {
    /// What it is of.
    pub kind: NameKind,
    /// The name.
    pub name: String,
    /// Rows it stands in.
    pub rows: u32,
    /// What was said of it.
    pub means: Means,
    /// That is kept for every later ledger.
    pub keep: bool,
    /// Rows of the register that are called nearly so, the nearest first.
    pub proposals: Vec<Proposal>,
}

/// A row of the register that may be meant.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Proposal {
    /// Row.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// What a name of a row turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// Nothing stands there.
    Blank,
    /// A row of the register.
    Known(Uuid),
    /// Will be entered.
    New(String, Option<Uuid>),
    /// Stays a word.
    Word,
    /// Nobody said.
    Unsaid(String),
}

/// The register, by names.
pub(super) struct Roster {
    units: Vec<(String, Unit)>,
    aliases: Vec<(String, UnitAlias)>,
    people: Vec<(String, Person)>,
    places: Vec<(String, Place)>,
    equipment: Vec<Known>,
    organisation: String,
    given: BTreeMap<(NameKind, String), Means>,
    others: BTreeMap<NameKind, Means>,
    /// Names of units that are kept as such.
    kept: BTreeSet<String>,
    unknown: BTreeMap<(NameKind, String), u32>,
}

impl Roster {
    /// As the register stands; `others` is said of every name that was not named itself.
    pub fn new(
        reader: &Reader<'_>,
        given: &[NameGiven],
        others: &[(NameKind, Means)],
    ) -> Result<Self> {
        let said = given.iter().map(|said| (said.kind, said.means));
        for (kind, means) in said.chain(others.iter().copied()) {
            check_there(reader, kind, means)?;
        }
        let organisation = organisation(reader)?;
        let given = given.iter();
        let aliases = aliases::all(reader)?.into_iter();
        let kept = given.clone().filter(|said| said.is_kept().is_some());
        Ok(Self {
            aliases: aliases.map(|alias| (normal(&alias.name), alias)).collect(),
            kept: kept.map(|said| normal(&said.name)).collect(),
            units: all(reader, |unit: &Unit| &unit.name)?,
            people: all(reader, |person: &Person| &person.name)?,
            places: all(reader, |place: &Place| &place.name)?,
            equipment: all(reader, |row: &Equipment| &row.name)?
                .into_iter()
                .map(|(_, row)| Known::of(row))
                .collect(),
            organisation: normal(&organisation.name),
            given: given
                .map(|said| ((said.kind, normal(&said.name)), said.means))
                .collect(),
            others: others.iter().copied().collect(),
            unknown: BTreeMap::new(),
        })
    }

    /// The unit that was called so on a day; what is dated says more than a name of today.
    pub fn unit(&mut self, name: &str, on: Option<NaiveDate>) -> Named {
        let asked = normal(name);
        let held = |known: &&(String, UnitAlias)| {
            known.0 == asked && on.is_some_and(|on| known.1.holds(on))
        };
        let held: BTreeSet<Uuid> = self
            .aliases
            .iter()
            .filter(held)
            .map(|(_, alias)| alias.unit)
            .collect();
        if !held.is_empty() {
            let held: Vec<Uuid> = held.into_iter().collect();
            return self.named(NameKind::Unit, name, &held);
        }
        let short = asked.strip_prefix(&self.organisation).unwrap_or(&asked);
        let called = |known: &str| known == asked || (!short.is_empty() && known == short);
        let found = self.units.iter().filter(|(known, _)| called(known));
        let found: Vec<Uuid> = chosen(found.map(|(_, unit)| (unit.id, unit.active)));
        self.named(NameKind::Unit, name, &found)
    }

    /// The person of that name, of this unit if there are several.
    pub fn person(&mut self, name: &str, unit: Option<Uuid>) -> Named {
        let asked = normal(name);
        let found = self.people.iter().filter(|(known, _)| *known == asked);
        let found: Vec<&Person> = found.map(|(_, person)| person).collect();
        let near = found.iter().filter(|person| person.unit == unit);
        let near = chosen(near.map(|person| (person.id, person.active)));
        let all = chosen(found.iter().map(|person| (person.id, person.active)));
        let found = if near.len() == 1 { near } else { all };
        self.named(NameKind::Person, name, &found)
    }

    /// The place of that name, or the one that the words begin with.
    pub fn place(&mut self, name: &str, unit: Option<Uuid>) -> Named {
        let asked = normal(name);
        let called = |known: &&(String, Place)| known.0 == asked;
        let mut found: Vec<&Place> = self.places.iter().filter(called).map(|(_, p)| p).collect();
        if found.is_empty() {
            let begins = self.places.iter().filter(|(known, _)| {
                known.chars().count() >= 4 && asked.starts_with(known.as_str())
            });
            found.extend(begins.max_by_key(|(known, _)| known.len()).map(|(_, p)| p));
        }
        let near = found.iter().filter(|place| Some(place.unit) == unit);
        let near = chosen(near.map(|place| (place.id, place.active)));
        let all = chosen(found.iter().map(|place| (place.id, place.active)));
        let found = if near.len() == 1 { near } else { all };
        self.named(NameKind::Place, name, &found)
    }

    /// The equipment of that name and number, at a place or anywhere.
    pub fn equipment(&mut self, asked: &Asked, place: Option<Uuid>) -> Named {
        let found = self.equipment_called(asked, place);
        self.named(NameKind::Equipment, &asked.words(), &found)
    }

    /// The equipment that may be meant.
    pub fn equipment_called(&self, asked: &Asked, place: Option<Uuid>) -> Vec<Uuid> {
        chosen(called(&self.equipment, asked, place).into_iter())
    }

    /// A piece of equipment.
    pub fn equipment_row(&self, id: Uuid) -> Option<&Equipment> {
        let found = self.equipment.iter().find(|known| known.row.id == id);
        found.map(|known| &known.row)
    }

    /// The unit a place belongs to.
    pub fn unit_of_place(&self, place: Uuid) -> Option<Uuid> {
        let found = self.places.iter().find(|(_, known)| known.id == place);
        found.map(|(_, place)| place.unit)
    }

    fn named(&mut self, kind: NameKind, name: &str, found: &[Uuid]) -> Named {
        let name = name.trim();
        let asked = normal(name);
        if asked.is_empty() {
            return Named::Blank;
        }
        let said = self.given.get(&(kind, asked.clone())).copied();
        if let (None, [one]) = (said, found) {
            return Named::Known(*one);
        }
        *self.unknown.entry((kind, name.to_owned())).or_default() += 1;
        let means = said.or(self.others.get(&kind).copied()).unwrap_or_default();
        match means {
            Means::Unsaid => Named::Unsaid(name.to_owned()),
            Means::Known { id } => Named::Known(id),
            Means::New { unit } => Named::New(name.to_owned(), unit),
            Means::Word => Named::Word,
        }
    }

    /// The names that were asked for and are not in the register, the most frequent first.
    pub fn unknown(&self) -> Vec<UnknownName> {
        let mut unknown: Vec<UnknownName> = self
            .unknown
            .iter()
            .map(|((kind, name), rows)| UnknownName {
                kind: *kind,
                name: name.clone(),
                rows: *rows,
                keep: self.kept.contains(&normal(name)),
                means: self
                    .given
                    .get(&(*kind, normal(name)))
                    .or(self.others.get(kind))
                    .copied()
                    .unwrap_or_default(),
                proposals: self.proposals(*kind, name),
            })
            .collect();
        unknown.sort_by_key(|name| (name.kind, std::cmp::Reverse(name.rows)));
        unknown
    }

    fn proposals(&self, kind: NameKind, name: &str) -> Vec<Proposal> {
        fn of(id: Uuid, name: &str, active: bool) -> Option<(Uuid, &str)> {
            active.then_some((id, name))
        }
        let asked = normal(name);
        let doubles: Vec<(Uuid, String)>;
        let rows: Vec<(Uuid, &str)> = match kind {
            NameKind::Unit => {
                let units = self.units.iter();
                units
                    .filter_map(|(_, row)| of(row.id, &row.name, row.active))
                    .collect()
            }
            NameKind::Person => {
                let people = self.people.iter();
                people
                    .filter_map(|(_, row)| of(row.id, &row.name, row.active))
                    .collect()
            }
            NameKind::Place => {
                let places = self.places.iter();
                places
                    .filter_map(|(_, row)| of(row.id, &row.name, row.active))
                    .collect()
            }
            NameKind::Equipment => {
                let used = self.equipment.iter().filter(|known| known.row.active);
                let used = used.map(|known| (known.row.id, known.row.double_name()));
                doubles = used.collect();
                doubles
                    .iter()
                    .map(|(id, name)| (*id, name.as_str()))
                    .collect()
            }
        };
        let near = |candidate: &str| {
            let candidate = normal(candidate);
            if asked == candidate {
                return 2.0;
            }
            // 城东所 is 城东供电所, shortened.
            let inside = shortens(&asked, &candidate) || shortens(&candidate, &asked);
            likeness(&asked, &candidate) + if inside { 0.5 } else { 0.0 }
        };
        let mut ranked: Vec<(f64, Proposal)> = rows
            .into_iter()
            .map(|(id, name)| (near(name), id, name))
            .filter(|(near, ..)| *near >= 0.4)
            .map(|(near, id, name)| {
                (
                    near,
                    Proposal {
                        id,
                        name: name.to_owned(),
                    },
                )
            })
            .collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
        ranked
            .into_iter()
            .take(PROPOSED)
            .map(|(_, row)| row)
            .collect()
    }
}

/// What a name is said to mean has to be in the register.
fn check_there(reader: &Reader<'_>, kind: NameKind, means: Means) -> Result<()> {
    match (means, kind) {
        (Means::New { .. }, NameKind::Equipment) => Err(Refusal::EquipmentNotFromLedger.into()),
        (Means::Known { id }, NameKind::Unit) | (Means::New { unit: Some(id) }, _) => {
            find::<Unit>(reader, "unit", id).map(drop)
        }
        (Means::Known { id }, NameKind::Person) => find::<Person>(reader, "person", id).map(drop),
        (Means::Known { id }, NameKind::Place) => find::<Place>(reader, "place", id).map(drop),
        (Means::Known { id }, NameKind::Equipment) => {
            find::<Equipment>(reader, "equipment", id).map(drop)
        }
        _ => Ok(()),
    }
}

/// Whether the short word has the characters of the long one, in their order, and two of them at least.
fn shortens(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().count() >= 2 && short.chars().all(|wanted| rest.any(|c| c == wanted))
}

/// Those that are still there; without one, those that are gone.
fn chosen(rows: impl Iterator<Item = (Uuid, bool)>) -> Vec<Uuid> {
    let rows: Vec<_> = rows.collect();
    let there = rows.iter().filter(|(_, active)| *active);
    let there: Vec<Uuid> = there.map(|(id, _)| *id).collect();
    match there.is_empty() {
        false => there,
        true => rows.into_iter().map(|(id, _)| id).collect(),
    }
}

fn all<R: Record>(reader: &Reader<'_>, name: fn(&R) -> &String) -> Result<Vec<(String, R)>> {
    let mut rows: Vec<(String, R)> = Vec::new();
    loop {
        let after = rows.last().map(|(_, row)| row.id());
        let page = reader.list::<R>(after, PAGE)?;
        let last = page.len() < PAGE as usize;
        rows.extend(page.into_iter().map(|row| (normal(name(&row)), row)));
        if last {
            return Ok(rows);
        }
    }
}
