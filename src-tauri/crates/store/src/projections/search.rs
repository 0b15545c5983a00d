//! What people look for by words: hazards with their papers, inspections, notices, papers from outside and to
//! outsiders, drills with what was found in them, and people, units, places, equipment, contractors and plans, which are
//! found by their pinyin too.

use domain::contractor::{Agreement, Contractor};
use domain::drill::{Drill, DrillFinding};
use domain::emergency::EmergencyPlan;
use domain::equipment::Equipment;
use domain::hazard::paper::HazardPaper;
use domain::hazard::{Hazard, Step};
use domain::incoming::IncomingPaper;
use domain::inspection::Inspection;
use domain::notice::Notice;
use domain::organisation::{Place, Unit};
use domain::outage::Outage;
use domain::outgoing::OutgoingPaper;
use domain::people::Person;
use rusqlite::{OptionalExtension as _, params};
use uuid::Uuid;

use super::{Projector, pinyin};
use crate::{Reader, Record, Result, write::Touched};

/// The index of words.
pub(crate) struct Search;

/// What is found and shown of a row, and further words it is found by.
pub(super) struct Entry {
    pub kind: &'static str,
    pub title: String,
    pub about: String,
    pub further: String,
}

impl Projector for Search {
    fn tables(&self) -> &'static [&'static str] {
        &["search_row"]
    }

    fn clear(&self, rows: &Reader<'_>) -> Result<()> {
        rows.conn().execute("DELETE FROM search_text", [])?;
        Ok(())
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        let mut found = Touched::new();
        for (table, id) in touched {
            // A finding is found as its drill, a step as its hazard, an agreement as its contractor.
            found.extend(match *table {
                number if number == DrillFinding::TABLE.number => {
                    let finding = rows.get::<DrillFinding>(*id)?;
                    finding.map(|finding| (Drill::TABLE.number, finding.drill))
                }
                number if number == Step::TABLE.number => {
                    let step = rows.get::<Step>(*id)?;
                    step.map(|step| (Hazard::TABLE.number, step.hazard))
                }
                number if number == Agreement::TABLE.number => {
                    let agreement = rows.get::<Agreement>(*id)?;
                    agreement.map(|one| (Contractor::TABLE.number, one.contractor))
                }
                number => Some((number, *id)),
            });
        }
        for (table, id) in found {
            if let Some(entry) = entry(rows, table, id)? {
                put(rows, id, &entry)?;
            }
        }
        Ok(())
    }
}

fn entry(rows: &Reader<'_>, table: u16, id: Uuid) -> Result<Option<Entry>> {
    let entry = |kind, title: &str, about: &str, further: &str| Entry {
        kind,
        title: title.to_owned(),
        about: about.to_owned(),
        further: further.to_owned(),
    };
    let known = |number: u16| table == number;
    Ok(if known(Hazard::TABLE.number) {
        match rows.get::<Hazard>(id)? {
            Some(row) => {
                let further = said_of(rows, &row)?;
                Some(entry("hazard", &row.title, &row.number, &further))
            }
            None => None,
        }
    } else if known(Inspection::TABLE.number) {
        let row = rows.get::<Inspection>(id)?;
        let place = match &row {
            Some(row) => rows.get::<Place>(row.place)?,
            None => None,
        };
        let place = place.map(|place| place.name).unwrap_or_default();
        let equipment = named(rows, row.as_ref().and_then(|row| row.equipment))?;
        row.map(|row| {
            let further = format!("{equipment} {} {}", row.companion, row.opinion);
            entry("inspection", &place, &row.number, &further)
        })
    } else if known(Notice::TABLE.number) {
        rows.get::<Notice>(id)?.map(|row| {
            let items = row.snapshot.items.iter().flat_map(|item| {
                [
                    &item.hazard_no,
                    &item.location,
                    &item.description,
                    &item.measures,
                ]
            });
            let further: Vec<&str> = items.map(String::as_str).collect();
            let addressee = &row.snapshot.addressee;
            entry("notice", &row.number, addressee, &further.join(" "))
        })
    } else if known(HazardPaper::TABLE.number) {
        let row = rows.get::<HazardPaper>(id)?;
        let hazard = match &row {
            Some(row) => rows.get::<Hazard>(row.hazard)?,
            None => None,
        };
        row.zip(hazard).map(|(row, hazard)| {
            let title = format!("{} {}", row.kind.title(), row.number);
            let about = format!("{} {}", hazard.number, hazard.title);
            entry("hazard_paper", title.trim(), &about, "")
        })
    } else if known(IncomingPaper::TABLE.number) {
        rows.get::<IncomingPaper>(id)?.map(|row| {
            let about = format!("{} {}", row.number, row.sender);
            entry("incoming", &row.title, &about, &pinyin::words(&row.sender))
        })
    } else if known(Outage::TABLE.number) {
        let row = rows.get::<Outage>(id)?;
        let place = match row.as_ref().and_then(|row| row.place) {
            Some(place) => rows.get::<Place>(place)?.map(|place| place.name),
            None => None,
        };
        let equipment = named(rows, row.as_ref().and_then(|row| row.equipment))?;
        row.map(|row| {
            let place = place.unwrap_or_default();
            let said = row.moves.iter().map(|one| one.reason.as_str());
            let said: Vec<&str> = said
                .chain(row.cancelled.as_ref().map(|one| one.reason.as_str()))
                .collect();
            let further = format!("{place} {equipment} {}", said.join(" "));
            entry("outage", &row.what, &row.number, &further)
        })
    } else if known(OutgoingPaper::TABLE.number) {
        rows.get::<OutgoingPaper>(id)?.map(|row| {
            let title = format!("{} {}", row.kind.title(), row.number);
            let addressee = &row.snapshot.addressee.name;
            let said = row.snapshot.items.iter();
            let said = said.map(|item| format!("{} {}", item.hazard_no, item.description));
            let said: Vec<String> = said.collect();
            let further = format!(
                "{} {} {}",
                row.snapshot.demand,
                said.join(" "),
                pinyin::words(addressee)
            );
            entry("outgoing", &title, addressee, &further)
        })
    } else if known(Person::TABLE.number) {
        rows.get::<Person>(id)?.map(|row| {
            let further = format!("{} {}", row.phone, pinyin::words(&row.name));
            entry("person", &row.name, &row.post, &further)
        })
    } else if known(Unit::TABLE.number) {
        rows.get::<Unit>(id)?
            .map(|row| entry("unit", &row.name, "", &pinyin::words(&row.name)))
    } else if known(Place::TABLE.number) {
        rows.get::<Place>(id)?
            .map(|row| entry("place", &row.name, &row.remarks, &pinyin::words(&row.name)))
    } else if known(Equipment::TABLE.number) {
        let row = rows.get::<Equipment>(id)?;
        let place = match &row {
            Some(row) => rows.get::<Place>(row.place)?,
            None => None,
        };
        let place = place.map(|place| place.name).unwrap_or_default();
        row.map(|row| {
            let further = format!("{} {}", row.remarks, pinyin::words(&row.name));
            entry("equipment", &row.double_name(), &place, &further)
        })
    } else if known(Contractor::TABLE.number) {
        let agreements = rows.agreements_of(id)?;
        rows.get::<Contractor>(id)?.map(|row| {
            let agreed = agreements.iter();
            let agreed = agreed.map(|one| format!("{} {}", one.number, one.title));
            let agreed: Vec<String> = agreed.collect();
            let further = format!(
                "{} {} {} {}",
                row.contact,
                row.phone,
                agreed.join(" "),
                pinyin::words(&row.name)
            );
            entry("contractor", &row.name, &row.credit_code, &further)
        })
    } else if known(EmergencyPlan::TABLE.number) {
        rows.get::<EmergencyPlan>(id)?.map(|row| {
            let further = pinyin::words(&row.name);
            entry("emergency_plan", &row.name, &row.code, &further)
        })
    } else if known(Drill::TABLE.number) {
        match rows.get::<Drill>(id)? {
            Some(row) => {
                let further = said_in(rows, &row)?;
                Some(entry("drill", &row.terms.title, &row.number, &further))
            }
            None => None,
        }
    } else {
        None
    })
}

/// What a hazard is found by besides title and number: where and whose it was when it was last
/// written, what is to be done, and what people wrote on its way.
fn said_of(rows: &Reader<'_>, hazard: &Hazard) -> Result<String> {
    let responsible = hazard.responsibility;
    let unit = rows.get::<Unit>(responsible.map_or(hazard.site.unit, |whose| whose.unit))?;
    let owner = match responsible.and_then(|whose| whose.owner) {
        Some(owner) => rows.get::<Person>(owner)?,
        None => None,
    };
    let place = rows.get::<Place>(hazard.site.place)?;
    let steps = rows.steps(hazard.id)?;
    let mut words = vec![
        hazard.description.clone(),
        hazard.site.spot.clone(),
        named(rows, hazard.site.equipment)?,
        place.map(|place| place.name).unwrap_or_default(),
        unit.map(|unit| unit.name).unwrap_or_default(),
        owner.map(|owner| owner.name).unwrap_or_default(),
        hazard.measures.clone(),
        hazard.interim_controls.clone(),
        hazard.consequence.clone(),
        hazard.remarks.clone(),
        hazard.origin.finder.clone().unwrap_or_default(),
    ];
    let said = steps.iter().flat_map(|step| step.detail.said());
    words.extend(said.map(str::to_owned));
    Ok(words.join(" "))
}

/// What a drill is found by besides its name: the pinyin of it, the scenario, what was found.
fn said_in(rows: &Reader<'_>, drill: &Drill) -> Result<String> {
    let scenario = &drill.terms.scenario;
    let mut words = vec![
        pinyin::words(&drill.terms.title),
        scenario.accident.clone(),
        scenario.when.clone(),
        scenario.spot.clone(),
        scenario.state.clone(),
        scenario.setting.clone(),
        scenario.reach.clone(),
        scenario.consequences.clone(),
    ];
    let findings = rows.drill_findings(drill.id)?.into_iter();
    words.extend(findings.map(|finding| finding.text));
    Ok(words.join(" "))
}

/// The double name of equipment, where a row knows it.
pub(super) fn named(rows: &Reader<'_>, equipment: Option<Uuid>) -> Result<String> {
    let Some(id) = equipment else {
        return Ok(String::new());
    };
    let equipment = rows.get::<Equipment>(id)?;
    Ok(equipment.map_or_else(String::new, |known| known.double_name()))
}

/// A row is found by its words from now on. Answers the number of its words.
pub(super) fn put(rows: &Reader<'_>, id: Uuid, entry: &Entry) -> Result<i64> {
    let conn = rows.conn();
    let number: Option<i64> = conn
        .prepare_cached("SELECT number FROM search_row WHERE row = ?1")?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    let words = spread(&format!(
        "{} {} {}",
        entry.title, entry.about, entry.further
    ));
    let shown = params![id.as_bytes(), entry.kind, entry.title, entry.about];
    match number {
        Some(number) => {
            let sql = "UPDATE search_row SET kind = ?2, title = ?3, about = ?4 WHERE row = ?1";
            conn.prepare_cached(sql)?.execute(shown)?;
            let sql = "UPDATE search_text SET words = ?2 WHERE rowid = ?1";
            conn.prepare_cached(sql)?.execute(params![number, words])?;
            Ok(number)
        }
        None => {
            let sql = "INSERT INTO search_row (row, kind, title, about) VALUES (?1, ?2, ?3, ?4)";
            conn.prepare_cached(sql)?.execute(shown)?;
            let number = conn.last_insert_rowid();
            let sql = "INSERT INTO search_text (rowid, words) VALUES (?1, ?2)";
            conn.prepare_cached(sql)?.execute(params![number, words])?;
            Ok(number)
        }
    }
}

/// A row is found no more.
pub(super) fn remove(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    for sql in [
        "DELETE FROM search_text WHERE rowid = (SELECT number FROM search_row WHERE row = ?1)",
        "DELETE FROM search_row WHERE row = ?1",
    ] {
        rows.conn().prepare_cached(sql)?.execute([id.as_bytes()])?;
    }
    Ok(())
}

/// Chinese has no blanks between words: every character becomes a word of its own, so that any two
/// neighbours can be found as a phrase.
pub(crate) fn spread(text: &str) -> String {
    let mut spread = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        if is_han(character) {
            spread.push(' ');
            spread.push(character);
            spread.push(' ');
        } else {
            spread.push(character);
        }
    }
    spread
}

/// Characters that are words by themselves: ideographs with all their extensions.
pub(crate) fn is_han(character: char) -> bool {
    matches!(u32::from(character), 0x2E80..=0x2FDF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}
