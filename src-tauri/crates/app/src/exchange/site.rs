//! Where a row of a ledger is: its unit, its place, the equipment at that place, and the spot in words.

use chrono::NaiveDate;
use domain::Refusal;
use domain::hazard::{Claim, RectifiedAs, Site};
use domain::organisation::Place;
use uuid::Uuid;

use super::dictionary::{Field, WORDS, normal};
use super::equipment::Asked;
use super::lines::{Line, LineReader};
use super::roster::{NameKind, Named, Roster};

/// What a spot is called when the ledger names none.
const SPOT_UNKNOWN: &str = "未注明";
/// Most characters of a spot.
const LONGEST_SPOT: usize = 80;

impl LineReader<'_> {
    /// Responsible unit, and where it is.
    pub fn site(
        &self,
        row: usize,
        line: &mut Line,
        (claim, found_on): (Claim, Option<NaiveDate>),
        roster: &mut Roster,
    ) -> (Option<Uuid>, Site) {
        let unit = self.responsible_unit(row, (line, found_on), roster);
        let asked = Asked {
            name: self.meant(row, Field::Equipment, line),
            number: self.meant(row, Field::EquipmentNumber, line),
            retired_too: match claim {
                Claim::Closed | Claim::Voided => true,
                Claim::Rectified => self.rectified_as == RectifiedAs::Archive,
                Claim::Open | Claim::Rectifying => false,
            },
        };
        let mut named = self.words(row, Field::Place, line);
        let no_place = self.layout.column(Field::Place).is_none();
        if no_place && roster.equipment_called(&asked, None).is_empty() {
            // A ledger without places calls a line or a station its equipment.
            named.clone_from(&asked.name);
        }
        let known = unit.filter(|unit| !unit.is_nil());
        let (mut place, mut unit) = match roster.place(&named, known) {
            Named::Known(id) => (id, unit.or(roster.unit_of_place(id))),
            Named::New(name, of) => {
                line.new.place = Some((name, of));
                (Uuid::nil(), unit.or(of))
            }
            Named::Blank | Named::Word | Named::Unsaid(_) => (Place::UNDETERMINED, unit),
        };
        // It turned out to be a place, and that is all it is.
        let is_place = !asked.name.is_empty() && named == asked.name;
        let is_place = is_place && place != Place::UNDETERMINED;
        let equipment = match is_place {
            true => None,
            false => self.equipment(&asked, (&named, place), roster),
        };
        if let Some(found) = &equipment {
            place = found.place;
            unit = unit.or(Some(found.unit));
            line.equipment_name = Some(found.double_name());
        }
        let mut spot = self.words(row, Field::Spot, line);
        // Where the place is a word only, it says where the hazard is.
        if place == Place::UNDETERMINED {
            spot = told(&named, spot);
        }
        if equipment.is_none() && !asked.is_blank() && !is_place {
            line.equipment_unknown = Some(asked.words());
            spot = told_if_short(&asked.words(), spot);
        }
        if let (Some(found), true) = (&equipment, spot.is_empty()) {
            spot = told_if_short(&found.double_name(), spot);
        }
        if spot.is_empty() {
            spot = match named.is_empty() {
                true => SPOT_UNKNOWN.to_owned(),
                false => named,
            };
        }
        let site = Site {
            unit: unit.unwrap_or(self.unit),
            place,
            spot,
            equipment: equipment.map(|found| found.id),
        };
        (unit, site)
    }

    /// The equipment of a row. Where the row names a place, it is looked for there only: elsewhere
    /// the same number is another one.
    fn equipment(
        &self,
        asked: &Asked,
        (named, place): (&str, Uuid),
        roster: &mut Roster,
    ) -> Option<domain::equipment::Equipment> {
        let at = match (place, named) {
            (Place::UNDETERMINED, "") => None,
            (Place::UNDETERMINED, _) => return None,
            (place, _) => Some(place),
        };
        let Named::Known(id) = roster.equipment(asked, at) else {
            return None;
        };
        let found = roster.equipment_row(id)?;
        let stands = at.is_none_or(|place| found.place == place);
        (stands && (found.active || asked.retired_too)).then(|| found.clone())
    }

    fn responsible_unit(
        &self,
        row: usize,
        (line, on): (&mut Line, Option<NaiveDate>),
        roster: &mut Roster,
    ) -> Option<Uuid> {
        let named = self.words(row, Field::Unit, line);
        match roster.unit(&named, on) {
            Named::Known(id) => Some(id),
            Named::New(name, above) => {
                line.new.unit = Some((name, above));
                // Entered before the hazard is; until then it stands for itself.
                Some(Uuid::nil())
            }
            Named::Blank | Named::Word => None,
            Named::Unsaid(name) => {
                let field = NameKind::Unit.field().name();
                line.faults
                    .push((Field::Unit, Refusal::NotInRegister { field, name }));
                None
            }
        }
    }

    /// The words in the column of a field, unless they say that there is nothing.
    fn meant(&self, row: usize, field: Field, line: &mut Line) -> String {
        let words = self.words(row, field, line);
        match WORDS.is_nothing(&words) || normal(&words).is_empty() {
            true => String::new(),
            false => words,
        }
    }
}

/// A spot with words before it, unless it has them already.
fn told(words: &str, spot: String) -> String {
    match (spot.contains(words), spot.is_empty()) {
        (true, _) => spot,
        (false, true) => words.to_owned(),
        (false, false) => format!("{words} {spot}"),
    }
}

/// The same where there is room for them; the row keeps them anyway.
fn told_if_short(words: &str, spot: String) -> String {
    let told = told(words, spot.clone());
    match told.chars().count() <= LONGEST_SPOT {
        true => told,
        false => spot,
    }
}
