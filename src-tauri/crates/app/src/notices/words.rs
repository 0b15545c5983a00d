//! From rows to the words on paper.

use chrono::{NaiveDate, NaiveDateTime};
use domain::calendar::Zone;
use domain::delegation::Delegation;
use domain::equipment::Equipment;
use domain::hazard::{Case, Hazard};
use domain::incoming::IncomingPaper;
use domain::inspection::Inspection;
use domain::notice::snapshot::{InspectionWords, NoticeItem, NoticeSnapshot, PhotoWords};
use domain::notice::{Part, copies};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::photo_slot::SlotSubject;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::delegate;
use super::issue::{IssueNotice, Signatories};
use crate::clauses::Clauses;
use crate::names::Names;
use crate::papers::behind;
use crate::photos::{shapes_on, time_for_paper};
use crate::workspace::{find, organisation, people};
use crate::{Result, hazards};

/// Most photos of one hazard that go into the annex.
const PHOTOS_EACH: usize = 4;

/// What the words are made of.
pub(super) struct Draft<'a> {
    pub id: Uuid,
    pub number: String,
    pub part: &'a Part,
    pub hazards: &'a [&'a (Hazard, Case)],
    pub request: &'a IssueNotice,
    pub people: &'a Signatories,
    pub delegation: Option<&'a Delegation>,
    pub issued_on: NaiveDate,
}

/// The words of a notice, and who inspected.
pub(super) fn snapshot(
    reader: &Reader<'_>,
    clauses: &Clauses,
    draft: &Draft<'_>,
) -> Result<(NoticeSnapshot, Vec<Uuid>)> {
    let organisation = organisation(reader)?;
    let addressee: Unit = find(reader, "unit", draft.part.addressee)?;
    let replaces = replaced(reader, draft.hazards)?;
    let (inspection, inspectors) = inspection(reader, draft.hazards, organisation.zone)?;
    let mut photos = Vec::new();
    let mut items = Vec::new();
    for (hazard, case) in draft.hazards {
        items.push(item(reader, clauses, hazard, case, &mut photos)?);
    }
    let preparer = &draft.people.preparer;
    let name = |person: &Person| person.name.clone();
    let mut snapshot = NoticeSnapshot {
        organisation: organisation.name,
        department: organisation.department,
        number: draft.number.clone(),
        addressee: addressee.name,
        inspection,
        items,
        reply_due: draft.request.reply_due,
        planned_reinspection: draft.request.planned_reinspection,
        contact: format!("{} {}", preparer.name, preparer.phone)
            .trim()
            .to_owned(),
        consequence: organisation.policy.consequence,
        objection_workdays: organisation.policy.objection_workdays,
        prepared_by: name(preparer),
        reviewed_by: draft.people.reviewer.as_ref().map(name),
        issued_by: name(&draft.people.issuer),
        delegation: draft
            .delegation
            .map(|one| delegate::words(reader, one))
            .transpose()?,
        replaces,
        issued_on: draft.issued_on,
        copies_to: copies(&draft.request.copies_to)?,
        photos,
        qr: String::new(),
    };
    let paper = ("notice", draft.number.as_str(), draft.id);
    snapshot.qr = behind::payload(reader, paper, &snapshot)?;
    Ok((snapshot, inspectors))
}

/// Numbers of the notices these hazards stood in last, each once; all of them are voided.
fn replaced(reader: &Reader<'_>, hazards: &[&(Hazard, Case)]) -> Result<Vec<String>> {
    let mut numbers: Vec<String> = Vec::new();
    for (hazard, _) in hazards {
        let last = reader.notices_of(hazard.id)?.pop();
        if let Some(last) = last.filter(|last| !numbers.contains(&last.number)) {
            numbers.push(last.number);
        }
    }
    Ok(numbers)
}

/// The inspections spoken of, and who found what was found outside one; with everybody of the register
/// who inspected or found, none of whom is a witness to its service.
pub(super) fn inspection(
    reader: &Reader<'_>,
    hazards: &[&(Hazard, Case)],
    zone: Zone,
) -> Result<(InspectionWords, Vec<Uuid>)> {
    let (mut inspectors, mut involved) = (Vec::new(), Vec::new());
    let mut words: Option<InspectionWords> = None;
    for (hazard, _) in hazards {
        let place: Place = find(reader, "place", hazard.site.place)?;
        let found = match &hazard.origin.inspection {
            Some((id, _)) => {
                let inspection: Inspection = find(reader, "inspection", *id)?;
                remember(&mut inspectors, &inspection.inspectors);
                remember(&mut involved, &inspection.inspectors);
                inspected(inspection, place, zone)
            }
            None => {
                remember(&mut involved, hazard.origin.found_by().as_slice());
                InspectionWords {
                    kind: String::new(),
                    under: None,
                    place: place.name,
                    from: zone.local(hazard.origin.found_at),
                    until: None,
                    inspectors: Vec::new(),
                    finders: vec![finder(reader, hazard)?],
                }
            }
        };
        words = Some(match words {
            None => found,
            Some(first) => merged(first, found),
        });
    }
    let mut words = words.ok_or(domain::Refusal::NothingSelected)?;
    let named = people(reader, &inspectors)?;
    words.inspectors = named.into_iter().map(|person| person.name).collect();
    Ok((words, involved))
}

fn remember(known: &mut Vec<Uuid>, ids: &[Uuid]) {
    for id in ids {
        if !known.contains(id) {
            known.push(*id);
        }
    }
}

fn inspected(inspection: Inspection, place: Place, zone: Zone) -> InspectionWords {
    let from = zone.local(inspection.started_at);
    // Paper shows minutes; within one there is no span to speak of.
    let later = |until: &NaiveDateTime| (*until - from).num_minutes() > 0;
    let until = inspection.finished_at.map(|at| zone.local(at));
    InspectionWords {
        kind: inspection.kind.words().to_owned(),
        under: inspection.under,
        place: place.name,
        from,
        until: until.filter(later),
        inspectors: Vec::new(),
        finders: Vec::new(),
    }
}

/// Who found it outside an inspection: the sender of the paper it was split from, else whoever did.
fn finder(reader: &Reader<'_>, hazard: &Hazard) -> Result<String> {
    match hazard.origin.paper {
        Some(paper) => Ok(find::<IncomingPaper>(reader, "incoming_paper", paper)?.sender),
        None => Names::new(reader).finder(&hazard.origin),
    }
}

/// One notice may speak of several visits: all places, from the first to the last.
fn merged(mut first: InspectionWords, next: InspectionWords) -> InspectionWords {
    if !first.place.split('、').any(|place| place == next.place) {
        first.place = format!("{}、{}", first.place, next.place);
    }
    // What was found in passing says nothing of an inspection beside it.
    if first.kind.is_empty() {
        first.kind = next.kind;
        first.under = next.under;
    }
    for finder in next.finders {
        if !first.finders.contains(&finder) {
            first.finders.push(finder);
        }
    }
    first.until = first.until.max(next.until);
    first.from = first.from.min(next.from);
    first
}

/// The spot, with the double name of the equipment where one is known.
pub(super) fn location(reader: &Reader<'_>, hazard: &Hazard) -> Result<String> {
    let spot = &hazard.site.spot;
    let Some(id) = hazard.site.equipment else {
        return Ok(spot.clone());
    };
    let equipment: Equipment = find(reader, "equipment", id)?;
    let place: Place = find(reader, "place", hazard.site.place)?;
    Ok(equipment.with_spot(spot, &place.name))
}

/// Where and what; the spot is not said twice.
fn caption(hazard: &Hazard) -> String {
    let (spot, title) = (&hazard.site.spot, &hazard.title);
    match title.contains(spot.as_str()) {
        true => title.clone(),
        false => format!("{spot}　{title}"),
    }
}

fn item(
    reader: &Reader<'_>,
    clauses: &Clauses,
    hazard: &Hazard,
    case: &Case,
    photos: &mut Vec<PhotoWords>,
) -> Result<NoticeItem> {
    let responsibility = hazard
        .responsibility
        .ok_or(domain::Refusal::CommitmentMissing {
            hazard: hazard.number.clone(),
            commitment: "responsibility",
        })?;
    let owner = responsibility
        .owner
        .map(|id| find::<Person>(reader, "person", id))
        .transpose()?;
    let head = hazards::head_of(reader, responsibility.unit)?;
    let mut numbers = Vec::new();
    for attachment in hazard.photos.iter().take(PHOTOS_EACH) {
        let no = u32::try_from(photos.len() + 1).unwrap_or(u32::MAX);
        numbers.push(no);
        let photo: Attachment = find(reader, "attachment", *attachment)?;
        let of = SlotSubject::Hazard { hazard: hazard.id };
        photos.push(PhotoWords {
            no,
            attachment: *attachment,
            caption: caption(hazard),
            taken_at: time_for_paper(reader, &photo, &of)?,
            marks: shapes_on(reader, *attachment)?,
        });
    }
    let assessment = case.assessment.clone();
    let assessment = assessment.map(|one| clauses.assessment(hazard, one));
    let basis = assessment.iter().flat_map(|assessment| &assessment.basis);
    Ok(NoticeItem {
        hazard_no: hazard.number.clone(),
        location: location(reader, hazard)?,
        description: match case.treatment.suspicion {
            Some(_) => format!("（疑似重大隐患，待判定）{}", hazard.description),
            None => hazard.description.clone(),
        },
        basis: basis.map(domain::checklist::Basis::words).collect(),
        major: case.is_major(),
        measures: hazard.measures.clone(),
        owner: owner.map(|person| person.name),
        unit_head: head.map(|person| person.name),
        due_on: hazard.due_on.ok_or(domain::Refusal::CommitmentMissing {
            hazard: hazard.number.clone(),
            commitment: "deadline",
        })?,
        interim_controls: hazard.interim_controls.clone(),
        funds: hazard.funds.words().to_owned(),
        contingency: hazard.contingency.words().to_owned(),
        photos: numbers,
    })
}
