//! The sheets to carry on the day of a drill and to write on by hand, as PDF.

use chrono::Duration;
use documents::{BlankStep, BlankWords};
use domain::drill::{DrillAct, Participant};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::evaluation::Evaluated;
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Observers who have a card of their own; for more one card is copied.
const MOST_CARDS: usize = 20;

/// Asks for the sheets of a drill that is planned.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeDrillBlanks {
    /// Drill.
    pub drill: Uuid,
}

/// The sheets as a file.
pub struct DrillBlanksFile {
    /// Proposed name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Makes the sheets; nothing is kept.
pub fn make_drill_blanks(ws: &Workspace, request: &MakeDrillBlanks) -> Result<DrillBlanksFile> {
    let now = ws.now();
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    let (words, zone) = ws.read(|reader| {
        let organisation = organisation(reader)?;
        let zone = organisation.zone;
        let evaluated = Evaluated::of(reader, request.drill)?;
        let me: Person = find(reader, "person", me)?;
        // Whoever signs people in carries the sheets.
        evaluated.loaded.check(DrillAct::SignIn, &me)?;
        let mut names = Names::new(reader);
        let people = &evaluated.loaded.people;
        let mut invited = Vec::new();
        for one in people.iter().filter(|one| one.expected) {
            let unit = match one.person {
                Some(person) => find::<Person>(reader, "person", person)?.unit,
                None => None,
            };
            let unit = match unit {
                Some(unit) => names.unit(unit)?,
                None => one.organisation.clone(),
            };
            let role = match one.duty.as_str() {
                "" => one.role.words().to_owned(),
                duty => format!("{}，{duty}", one.role.words()),
            };
            invited.push([one.name.clone(), unit, role]);
        }
        let card = |one: &Participant| [one.name.clone(), one.duty.clone()];
        let observers: Vec<_> = evaluated.evaluators().into_iter().map(card).collect();
        let drill = &evaluated.loaded.drill;
        let terms = &drill.terms;
        let script = drill.script.iter().map(|line| {
            let at = terms.starts_at + Duration::seconds(line.at_seconds.into());
            BlankStep {
                planned: line.at_seconds,
                at: zone.local(at),
                stage: line.stage.words().to_owned(),
                action: line.action.clone(),
                criterion: line.criterion.clone(),
                actor: line.performer.clone(),
            }
        });
        let evaluation = &evaluated.evaluation;
        let items = evaluation.items.iter();
        let place = names.place(terms.place)?;
        let words = BlankWords {
            organisation: organisation.name,
            number: drill.number.clone(),
            title: terms.title.clone(),
            kinds: [
                terms.content.words(),
                terms.form.words(),
                terms.purpose.words(),
            ]
            .map(str::to_owned)
            .to_vec(),
            planned: (zone.local(terms.starts_at), zone.local(terms.ends_at())),
            place: match terms.spot.as_str() {
                "" => place,
                spot => format!("{place}，{spot}"),
            },
            host: names.unit(terms.unit)?,
            people: invited,
            observers: match observers.len() > MOST_CARDS {
                true => Vec::new(),
                false => observers,
            },
            script: script.collect(),
            items: items
                .map(|item| (item.group.clone(), item.text.clone(), item.weight))
                .collect(),
            grades: evaluation
                .grades
                .iter()
                .map(|grade| format!("{}（{}分及以上）", grade.name, grade.from))
                .collect(),
        };
        Ok((words, zone))
    })?;
    let made = documents::drill_blanks(&*ws.fonts()?, &words, zone.stamped(now))?;
    Ok(DrillBlanksFile {
        name: format!("{} 空白表.pdf", words.number),
        bytes: made.pdf,
    })
}
