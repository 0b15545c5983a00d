//! From an inspection and its answers to the words on paper.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::checklist::{CheckItem, Checklist};
use domain::equipment::Equipment;
use domain::hazard::Status;
use domain::inspection::{Answer, Finding, Inspection, Nonconformity, Totals, Weather};
use domain::inspection_record::{
    Companion, InspectionRecord, RecordItem, RecordSnapshot, Reply, Signatory, check_inks,
    check_refusal, check_renewal,
};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::text;
use store::Reader;
use uuid::Uuid;

use super::annex::Annex;
use super::make::{MakeInspectionRecord, ReplyGiven};
use crate::clauses::Clauses;
use crate::papers::behind;
use crate::workspace::{find, organisation, people};
use crate::{Error, Result, hazards};

/// What a record is made of.
pub(super) struct Draft<'a> {
    pub id: Uuid,
    pub request: &'a MakeInspectionRecord,
    pub made_by: Uuid,
    pub made_at: DateTime<Utc>,
}

/// The record, with nothing left to decide.
pub(super) fn record(reader: &Reader<'_>, draft: &Draft<'_>) -> Result<InspectionRecord> {
    let request = draft.request;
    let inspection: Inspection = find(reader, "inspection", request.inspection)?;
    let ended = inspection.ended()?;
    let before = reader.inspection_records(inspection.id)?;
    let version = before.last().map_or(1, |last| last.version + 1);
    let renewal = check_renewal(version, &request.renewal)?;
    let place: Place = find(reader, "place", inspection.place)?;
    let checklist: Checklist = find(reader, "checklist", inspection.checklist)?;
    let answers = reader.answers(inspection.id)?;
    let annex = Annex::of(reader, &inspection, &checklist, &answers, &place.name)?;
    let mut inks = Inks {
        after: annex.photos.len(),
        pictures: Vec::new(),
    };
    let inspectors = inspectors(reader, &inspection, request, &mut inks)?;
    let companion = companion(reader, &inspection, request)?;
    let (reply, witnesses, ink) = reply(reader, &inspection, &companion, &request.reply)?;
    let organisation = organisation(reader)?;
    let unit: Unit = find(reader, "unit", inspection.unit)?;
    let (items, fixed, raised) = items(reader, &inspection, &checklist, &answers, annex.of_items)?;
    let mut snapshot = RecordSnapshot {
        organisation: organisation.name,
        number: inspection.number.clone(),
        version,
        renewal,
        unit_head: hazards::head_of(reader, unit.id)?
            .map(|head| head.name)
            .unwrap_or_default(),
        unit: unit.name,
        place: match inspection.equipment {
            Some(id) => {
                let equipment: Equipment = find(reader, "equipment", id)?;
                format!("{}，{}", place.name, equipment.double_name())
            }
            None => place.name,
        },
        kind: inspection.kind.words().to_owned(),
        under: inspection.under.clone().unwrap_or_default(),
        checklist: format!("{}，第{}版", checklist.title, checklist.version),
        weather: inspection.weather.map(Weather::words).unwrap_or_default(),
        started_at: organisation.zone.local(inspection.started_at),
        finished_at: organisation.zone.local(ended),
        inspectors,
        companion: Signatory {
            name: companion.words,
            ink: ink.map(|picture| inks.take(picture)),
        },
        items,
        failed: Totals::of(&answers).fails,
        fixed,
        raised,
        opinion: inspection.opinion.clone(),
        reply,
        photos: annex.photos,
        recorded_on: organisation.zone.day(draft.made_at),
        qr: String::new(),
    };
    let paper = ("inspection", inspection.number.as_str(), draft.id);
    snapshot.qr = behind::payload(reader, paper, &snapshot)?;
    Ok(InspectionRecord {
        id: draft.id,
        inspection: inspection.id,
        version,
        snapshot,
        inks: inks.pictures,
        companion: companion.person,
        witnesses,
        scans: Vec::new(),
        made_by: draft.made_by,
        made_at: draft.made_at,
    })
}

/// Pictures of ink, numbered as they come after the photos of the annex.
struct Inks {
    after: usize,
    pictures: Vec<Uuid>,
}

impl Inks {
    fn take(&mut self, picture: Uuid) -> u32 {
        self.pictures.push(picture);
        u32::try_from(self.after + self.pictures.len()).unwrap_or(u32::MAX)
    }
}

fn inspectors(
    reader: &Reader<'_>,
    inspection: &Inspection,
    request: &MakeInspectionRecord,
    inks: &mut Inks,
) -> Result<Vec<Signatory>> {
    let given: Vec<Uuid> = request.inks.iter().map(|ink| ink.person).collect();
    check_inks(inspection, &people(reader, &given)?)?;
    let signatory = |person: Person| {
        let ink = request.inks.iter().find(|ink| ink.person == person.id);
        Signatory {
            name: person.titled(),
            ink: ink.map(|ink| inks.take(ink.picture)),
        }
    };
    let inspectors = people(reader, &inspection.inspectors)?;
    Ok(inspectors.into_iter().map(signatory).collect())
}

fn companion(
    reader: &Reader<'_>,
    inspection: &Inspection,
    request: &MakeInspectionRecord,
) -> Result<Companion> {
    Ok(match &request.companion {
        None => Companion::named(&inspection.companion, "")?,
        Some(given) => match given.person {
            Some(id) => Companion::known(inspection, &find(reader, "person", id)?)?,
            None => Companion::named(&given.name, &given.post)?,
        },
    })
}

/// The unit's reply with its witnesses and its ink.
fn reply(
    reader: &Reader<'_>,
    inspection: &Inspection,
    companion: &Companion,
    given: &ReplyGiven,
) -> Result<(Reply, Vec<Uuid>, Option<Uuid>)> {
    Ok(match given {
        ReplyGiven::Signs { opinion, ink } => {
            let opinion = match opinion.trim() {
                "" => String::new(),
                opinion => text("opinion", opinion, 500)?,
            };
            (Reply::Signs { opinion }, Vec::new(), *ink)
        }
        ReplyGiven::Refuses { reason, witnesses } => {
            let named = people(reader, witnesses)?;
            let reply = Reply::Refuses {
                reason: check_refusal(inspection, companion, reason, &named)?,
                witnesses: named.iter().map(Person::titled).collect(),
            };
            (reply, witnesses.clone(), None)
        }
    })
}

/// The items in order, how many were put right on the spot, and how many became hazards.
fn items(
    reader: &Reader<'_>,
    inspection: &Inspection,
    checklist: &Checklist,
    answers: &[Answer],
    photos: Vec<Vec<u32>>,
) -> Result<(Vec<RecordItem>, u32, u32)> {
    let raised = reader.hazards_raised(inspection.id)?;
    let (mut fixed, mut hazards) = (0, 0);
    let clauses = Clauses::of(reader)?;
    let mut rows = Vec::with_capacity(checklist.items.len());
    for (item, photos) in checklist.items.iter().zip(photos) {
        let answer = answers.iter().find(|answer| answer.item == item.code);
        let answer = answer.ok_or(Error::Damaged { what: "answer" })?;
        let outcome = match answer.outcome.result {
            Finding::Fails => outcome(reader, &raised, answer)?,
            _ => Outcome::default(),
        };
        fixed += u32::from(outcome.fixed);
        hazards += u32::from(outcome.hazard);
        let item = clauses.item(item.clone());
        rows.push(row(&item, answer, outcome.words, photos));
    }
    Ok((rows, fixed, hazards))
}

fn row(item: &CheckItem, answer: &Answer, outcome: String, photos: Vec<u32>) -> RecordItem {
    let basis = item.basis.iter().map(|basis| basis.sure_words());
    let reading = match (&item.limits, answer.outcome.reading) {
        (Some(limits), Some(reading)) => format!("实测 {reading} {}", limits.unit),
        _ => String::new(),
    };
    RecordItem {
        text: item.text.clone(),
        basis: basis.collect::<Vec<_>>().join("；"),
        method: item.method.words().to_owned(),
        result: answer.outcome.result.words().to_owned(),
        reading,
        note: answer.note.clone(),
        outcome,
        photos,
    }
}

/// 转隐患 with its number, which may begin with that word itself.
fn became(number: &str) -> String {
    match number.strip_prefix("隐患") {
        Some(rest) => format!("转隐患{rest}"),
        None => format!("转隐患 {number}"),
    }
}

/// What became of a failed item.
#[derive(Default)]
struct Outcome {
    words: String,
    fixed: bool,
    hazard: bool,
}

fn outcome(
    reader: &Reader<'_>,
    raised: &BTreeMap<String, Uuid>,
    answer: &Answer,
) -> Result<Outcome> {
    let fixed_words = |fixed| if fixed { "，已当场整改" } else { "" };
    if let Some(id) = raised.get(&answer.item) {
        let (hazard, case) = hazards::load(reader, *id)?;
        if case.status != Status::Voided {
            let fixed = case.fixed_on_spot;
            return Ok(Outcome {
                words: format!("{}{}", became(&hazard.number), fixed_words(fixed)),
                fixed,
                hazard: true,
            });
        }
    }
    let (words, fixed) = match &answer.nonconformity {
        Some(Nonconformity::Defect { maintenance_number }) => match maintenance_number.as_str() {
            "" => ("缺陷，转检修处理".to_owned(), false),
            number => (format!("缺陷，检修台账 {number}"), false),
        },
        Some(Nonconformity::Violation {
            person_name,
            corrected_on_spot,
        }) => {
            let fixed = *corrected_on_spot;
            (format!("违章，{person_name}{}", fixed_words(fixed)), fixed)
        }
        Some(Nonconformity::Hazard) | None => (String::new(), false),
    };
    Ok(Outcome {
        words,
        fixed,
        hazard: false,
    })
}
