//! Making a paper to outsiders: its number is taken, its words freeze and its file is made at once.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use domain::Refusal;
use domain::hazard::{Case, Hazard, check_advice, check_transferable};
use domain::notice::copies;
use domain::numbering::SeriesKind;
use domain::organisation::Place;
use domain::outgoing::{
    MOST_HAZARDS, OutgoingItem, OutgoingKind, OutgoingPaper, OutgoingSnapshot, Outsider,
};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::OutgoingView;
use crate::clauses::Clauses;
use crate::hazards::{load, standing_notice};
use crate::papers::photos::{Annex, pictures};
use crate::papers::{PDF, attach, behind};
use crate::register::contractors::named;
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace, numbers};

/// Photos of one hazard, and of all of them.
const PHOTOS_EACH: usize = 2;
const PHOTOS: usize = 8;

/// Makes a 隐患告知书.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeAdvice {
    /// Hazards, in the order of the table.
    pub hazards: Vec<Uuid>,
    /// Who is told.
    pub addressee: Outsider,
    /// What is asked of them.
    pub demand: String,
    /// Day by which we ask for it.
    pub due_on: Option<NaiveDate>,
    /// What we do until then.
    #[serde(default)]
    pub interim_controls: String,
    /// Who receives a copy.
    #[serde(default)]
    pub copies_to: Vec<String>,
    /// Who issues it.
    pub issuer: Uuid,
}

/// Makes a 隐患移交函.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeTransferLetter {
    /// Hazards, in the order of the table.
    pub hazards: Vec<Uuid>,
    /// Who is to rectify them.
    pub addressee: Outsider,
    /// Why they are not ours to rectify.
    pub reason: String,
    /// What is asked of them.
    pub demand: String,
    /// Day by which we ask for it.
    pub due_on: Option<NaiveDate>,
    /// What we do until then.
    pub interim_controls: String,
    /// Who receives a copy.
    #[serde(default)]
    pub copies_to: Vec<String>,
    /// The director who issues it.
    pub issuer: Uuid,
}

/// What both kinds say.
struct Draft {
    kind: OutgoingKind,
    hazards: Vec<Uuid>,
    addressee: Outsider,
    demand: String,
    due_on: Option<NaiveDate>,
    reason: String,
    interim_controls: String,
    copies_to: Vec<String>,
    issuer: Uuid,
}

/// Makes a 隐患告知书. The hazard stays where it is: telling is not transferring.
pub fn make_advice(ws: &mut Workspace, request: MakeAdvice) -> Result<OutgoingView> {
    let draft = Draft {
        kind: OutgoingKind::Advice,
        hazards: unique(request.hazards),
        addressee: request.addressee.checked()?,
        demand: domain::text("demand", &request.demand, 500)?,
        due_on: request.due_on,
        reason: String::new(),
        interim_controls: optional("interim_controls", &request.interim_controls)?,
        copies_to: copies(&request.copies_to)?,
        issuer: request.issuer,
    };
    make(ws, "make_advice", &draft)
}

/// Makes a 隐患移交函. The hazards stay ours until it is signed for.
pub fn make_transfer_letter(
    ws: &mut Workspace,
    request: MakeTransferLetter,
) -> Result<OutgoingView> {
    let draft = Draft {
        kind: OutgoingKind::Transfer,
        hazards: unique(request.hazards),
        addressee: request.addressee.checked()?,
        demand: domain::text("demand", &request.demand, 500)?,
        due_on: request.due_on,
        reason: domain::text("reason", &request.reason, 300)?,
        interim_controls: domain::text("interim_controls", &request.interim_controls, 500)?,
        copies_to: copies(&request.copies_to)?,
        issuer: request.issuer,
    };
    make(ws, "make_transfer_letter", &draft)
}

fn optional(field: &'static str, words: &str) -> Result<String> {
    match words.trim() {
        "" => Ok(String::new()),
        words => Ok(domain::text(field, words, 500)?),
    }
}

/// Each once, in the order named.
fn unique(hazards: Vec<Uuid>) -> Vec<Uuid> {
    let mut seen = BTreeSet::new();
    let named = hazards.into_iter();
    named.filter(|hazard| seen.insert(*hazard)).collect()
}

fn make(ws: &mut Workspace, kind: &'static str, draft: &Draft) -> Result<OutgoingView> {
    let fonts = ws.fonts()?;
    let author = ws.author().ok_or(Error::NobodySignedIn)?;
    let (now, id, device) = (ws.now(), ws.env.id(), ws.store.opened().device);
    let snapshot = ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        named(reader, draft.addressee.contractor)?;
        let selection = selection(reader, draft, &author)?;
        let zone = organisation(reader)?.zone;
        let number = numbers::next(reader, device, series(draft.kind), zone.day(now).year())?;
        let mut words = words(reader, draft, &selection, (&author, zone.day(now)))?;
        words.number = number;
        words.qr = behind::payload(reader, (name(draft.kind), &words.number, id), &words)?;
        Ok(words)
    })?;
    let pictures = pictures(ws, &snapshot.photos)?;
    let zone = ws.read(organisation)?.zone;
    let made = documents::outgoing_paper(&fonts, &snapshot, &pictures, zone.stamped(now))?;
    let file = ws.store.put_attachment(made.pdf.as_slice())?;
    ws.write(kind, None, |tx, author| {
        selection(tx, draft, author)?;
        let year = snapshot.issued_on.year();
        let taken = numbers::take(tx, series(draft.kind), year, id)?;
        if taken != snapshot.number {
            return Err(Error::Damaged { what: "number" });
        }
        let file_name = (format!("{}.pdf", snapshot.number), PDF);
        let attachment = attach(tx, file_name, &file)?;
        let made_at = tx.now();
        tx.save(&OutgoingPaper {
            id,
            number: taken,
            kind: draft.kind,
            hazards: draft.hazards.clone(),
            issuer: draft.issuer,
            prepared_by: author.id,
            snapshot,
            attachment,
            handings: Vec::new(),
            voided: None,
            made_at,
        })?;
        Ok(())
    })?;
    super::view::view(ws, id)
}

fn series(kind: OutgoingKind) -> SeriesKind {
    match kind {
        OutgoingKind::Advice => SeriesKind::Advice,
        OutgoingKind::Transfer => SeriesKind::TransferLetter,
    }
}

/// What stands behind the code.
fn name(kind: OutgoingKind) -> &'static str {
    match kind {
        OutgoingKind::Advice => "advice",
        OutgoingKind::Transfer => "transfer",
    }
}

/// The hazards, each of which may be written of.
fn selection(reader: &Reader<'_>, draft: &Draft, author: &Person) -> Result<Vec<(Hazard, Case)>> {
    let issuer: Person = find(reader, "person", draft.issuer)?;
    draft.kind.check(author, &issuer)?;
    if draft.hazards.is_empty() {
        return Err(Refusal::NothingSelected.into());
    }
    if draft.hazards.len() > MOST_HAZARDS {
        let (field, most) = ("hazards", MOST_HAZARDS);
        return Err(Refusal::TooMany { field, most }.into());
    }
    let mut selection = Vec::<(Hazard, Case)>::with_capacity(draft.hazards.len());
    for id in &draft.hazards {
        let (hazard, case) = load(reader, *id)?;
        match draft.kind {
            OutgoingKind::Advice => check_advice(&case, author)?,
            OutgoingKind::Transfer => check_transfer(reader, &hazard, &case)?,
        }
        selection.push((hazard, case));
    }
    Ok(selection)
}

/// A hazard is transferred by one letter at a time.
pub(super) fn check_transfer(reader: &Reader<'_>, hazard: &Hazard, case: &Case) -> Result<()> {
    let notice = standing_notice(reader, hazard.id)?;
    check_transferable(hazard, case, notice.as_deref())?;
    let letters = reader.outgoing_of(hazard.id)?.into_iter();
    let mut letters = letters.filter(|paper| paper.kind == OutgoingKind::Transfer);
    match letters.find(OutgoingPaper::is_waiting) {
        Some(letter) => Err(Refusal::TransferWaits {
            hazard: hazard.number.clone(),
            letter: letter.number,
        }
        .into()),
        None => Ok(()),
    }
}

fn words(
    reader: &Reader<'_>,
    draft: &Draft,
    selection: &[(Hazard, Case)],
    (author, today): (&Person, NaiveDate),
) -> Result<OutgoingSnapshot> {
    let organisation = organisation(reader)?;
    if draft.due_on.is_some_and(|day| day < today) {
        return Err(Refusal::InPast { field: "due_on" }.into());
    }
    let issuer: Person = find(reader, "person", draft.issuer)?;
    let clauses = Clauses::of(reader)?;
    let mut annex = Annex::new(reader, PHOTOS);
    let mut items = Vec::with_capacity(selection.len());
    let mut days = Vec::with_capacity(selection.len());
    for (hazard, case) in selection {
        let place: Place = find(reader, "place", hazard.site.place)?;
        let assessment = case.assessment.clone();
        let assessment = assessment.map(|one| clauses.assessment(hazard, one));
        let basis = assessment.iter().flat_map(|assessment| &assessment.basis);
        days.push(hazard.found_on(organisation.zone));
        items.push(OutgoingItem {
            hazard_no: hazard.number.clone(),
            location: match hazard.site.spot.contains(&place.name) {
                true => hazard.site.spot.clone(),
                false => format!("{} {}", place.name, hazard.site.spot),
            },
            description: hazard.description.clone(),
            basis: basis.map(domain::checklist::Basis::words).collect(),
            consequence: hazard.consequence.clone(),
            photos: annex.take(hazard, &hazard.photos, (PHOTOS_EACH, &hazard.title))?,
        });
    }
    Ok(OutgoingSnapshot {
        kind: draft.kind,
        organisation: organisation.name,
        department: organisation.department,
        number: String::new(),
        addressee: draft.addressee.clone(),
        found: found(&days),
        items,
        demand: draft.demand.clone(),
        due_on: draft.due_on,
        reason: draft.reason.clone(),
        interim_controls: draft.interim_controls.clone(),
        contact: format!("{} {}", author.name, author.phone)
            .trim()
            .to_owned(),
        prepared_by: author.name.clone(),
        issued_by: issuer.name,
        issued_on: today,
        copies_to: draft.copies_to.clone(),
        photos: annex.photos,
        qr: String::new(),
    })
}

/// When it was found: a day, or the first and the last of several.
fn found(days: &[NaiveDate]) -> String {
    let words = |day: &NaiveDate| day.format("%Y年%-m月%-d日").to_string();
    match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) if first != last => format!("{}至{}", words(first), words(last)),
        (Some(day), _) => words(day),
        (None, _) => String::new(),
    }
}
