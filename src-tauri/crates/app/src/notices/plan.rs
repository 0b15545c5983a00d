//! Before a notice is made: how a selection splits, what stands in the way, what to look at again.
//! Nothing is written.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Refusal;
use domain::certificate::KeyState;
use domain::hazard::{Case, Hazard};
use domain::inspection::Inspection;
use domain::notice::{self, Beside, Doubt, DoubtfulField, Part, check_part, split};
use domain::organisation::{Place, Unit};
use domain::outage::OutageConcern;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::delegate;
use crate::clauses::{Clauses, UnsureClause};
use crate::hazards::outage::outage_of;
use crate::hazards::{RefusalView, load, refusal_of, standing_notice};
use crate::incoming::check_bound;
use crate::workspace::{find, organisation, today};
use crate::{Error, Result, Workspace, data, signing_keys};

/// Workdays until the written reply is due, and until re-inspection after it.
const REPLY_WORKDAYS: u32 = 3;

/// Asks how a selection would become notices.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanNotice {
    /// Hazards in the order of the table.
    pub hazards: Vec<Uuid>,
}

/// How a selection would become notices.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanView {
    /// One per notice; empty while something stands in the way.
    pub sheets: Vec<SheetView>,
    /// What stands in the way.
    pub obstacles: Vec<ObstacleView>,
    /// What to look at again before issuing (文书体检); nothing of it forbids.
    pub doubts: Vec<DoubtView>,
    /// Clauses the issuer has to confirm word for word.
    pub unsure_clauses: Vec<UnsureClause>,
    /// Proposed day of the written reply.
    pub reply_due: Option<NaiveDate>,
    /// Proposed day of re-inspection.
    pub planned_reinspection: Option<NaiveDate>,
    /// Who may issue, the person seated first.
    pub issuers: Vec<IssuerView>,
    /// Why the person seated may not issue it; absent when it may be done.
    pub issue_refusal: Option<RefusalView>,
    /// Why the person seated may not write it for another issuer; absent when it may be done.
    pub prepare_refusal: Option<RefusalView>,
}

/// A notice to be.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SheetView {
    /// Unit addressed.
    pub addressee: Uuid,
    /// Its name.
    pub addressee_name: String,
    /// Hazards in the order of the table.
    pub hazards: Vec<PlannedHazard>,
}

/// A hazard of a notice to be.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlannedHazard {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Whether it is major.
    pub major: bool,
    /// Deadline.
    pub due_on: Option<NaiveDate>,
    /// Owner; empty when the unit names one at receipt.
    pub owner_name: String,
}

/// What stands in the way.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ObstacleView {
    /// Hazard.
    pub hazard: Uuid,
    /// Number.
    pub number: String,
    /// Why.
    pub refusal: RefusalView,
}

/// What to look at again.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DoubtView {
    /// Hazard.
    pub hazard: Uuid,
    /// Number.
    pub number: String,
    /// What.
    pub doubt: Doubt,
    /// The word or day it is about.
    pub about: String,
    /// Where it is put right.
    pub field: DoubtfulField,
}

/// Who may issue.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IssuerView {
    /// Person.
    pub person: Uuid,
    /// Name.
    pub name: String,
    /// How the person stands with signing.
    pub key: KeyState,
    /// By which delegation, as it will be printed; absent where the office allows it.
    pub delegation: Option<String>,
}

/// How a selection would become notices.
pub fn plan_notice(ws: &mut Workspace, request: PlanNotice) -> Result<PlanView> {
    let (now, me) = (ws.now(), ws.author().ok_or(Error::NobodySignedIn)?);
    let calendar = ws.calendar.clone();
    let (vague, equipment) = (data::vague_words()?, data::equipment_words()?);
    ws.read(|reader| {
        let issued_on = today(reader, now)?;
        let zone = organisation(reader)?.zone;
        let clauses = Clauses::of(reader)?;
        let mut selection: Vec<(Hazard, Case)> = Vec::new();
        for id in &request.hazards {
            if selection.iter().all(|(hazard, _)| hazard.id != *id) {
                selection.push(load(reader, *id)?);
            }
        }
        let mut obstacles = Vec::new();
        let mut doubts = Vec::new();
        for one in &selection {
            let (hazard, case) = one;
            let days = (hazard.found_on(zone), issued_on);
            match check_fit(reader, hazard, case, days) {
                Ok(()) => {}
                Err(Error::Refused(refusal)) => obstacles.push(ObstacleView {
                    hazard: hazard.id,
                    number: hazard.number.clone(),
                    refusal: RefusalView::of(&refusal),
                }),
                Err(other) => return Err(other),
            }
            let doubt = |doubt: Doubt, about: &str| DoubtView {
                hazard: hazard.id,
                number: hazard.number.clone(),
                doubt,
                about: about.to_owned(),
                field: doubt.field(),
            };
            let place: Place = find(reader, "place", hazard.site.place)?;
            let inspectors = match &hazard.origin.inspection {
                Some((id, _)) => find::<Inspection>(reader, "inspection", *id)?.inspectors,
                None => Vec::new(),
            };
            let beside = Beside {
                place: &place.name,
                inspectors: &inspectors,
                calendar: &calendar,
                vague: &vague,
                equipment: &equipment,
            };
            let found = notice::doubts(hazard, &beside);
            doubts.extend(found.iter().map(|(what, about)| doubt(*what, about)));
            let outage = outage_of(reader, (hazard, case), (zone, now))?;
            let misfits = |concern| concern != OutageConcern::Moved;
            if let Some(outage) = outage.filter(|one| one.concern.is_some_and(misfits)) {
                doubts.push(doubt(Doubt::OutageDoesNotFit, outage.label()));
            }
            for clause in clauses.unsure(&[one]) {
                doubts.push(doubt(Doubt::UnsureClause, &clause.clause));
            }
            for basis in case.assessment.iter().flat_map(|a| &a.basis) {
                if let Some(successor) = clauses.successor(basis, issued_on) {
                    let about = format!("{} → {successor}", basis.document);
                    doubts.push(doubt(Doubt::SupersededBasis, &about));
                }
            }
        }
        let mut sheets = Vec::new();
        let mut parts = Vec::new();
        if obstacles.is_empty() && !selection.is_empty() {
            parts = split(&selection)?;
            for part in &parts {
                let unit: Unit = find(reader, "unit", part.addressee)?;
                let hazards = part
                    .hazards
                    .iter()
                    .filter_map(|id| selection.iter().find(|(hazard, _)| hazard.id == *id));
                sheets.push(SheetView {
                    addressee: unit.id,
                    addressee_name: unit.name,
                    hazards: hazards
                        .map(|one| planned(reader, one))
                        .collect::<Result<_>>()?,
                });
            }
        }
        let seated: Person = find(reader, "person", me)?;
        let by = by_delegation(reader, &seated, (&parts, &selection), issued_on)?;
        let mut issuers = issuers(reader, me, now)?;
        if let Ok(Some(words)) = &by {
            let issuer = issuer(reader, &seated, now)?;
            let delegation = Some(words.clone());
            issuers.insert(
                0,
                IssuerView {
                    delegation,
                    ..issuer
                },
            );
        }
        let chosen: Vec<&(Hazard, Case)> = selection.iter().collect();
        let latest = selection
            .iter()
            .filter_map(|(hazard, _)| hazard.due_on)
            .max();
        let reply_due = latest.map(|day| calendar.add_workdays(day, REPLY_WORKDAYS).unwrap_or(day));
        let again = reply_due.map(|day| calendar.add_workdays(day, 1).unwrap_or(day));
        Ok(PlanView {
            sheets,
            obstacles,
            doubts,
            unsure_clauses: clauses.unsure(&chosen),
            reply_due,
            planned_reinspection: again,
            issuers,
            issue_refusal: by.err().as_ref().map(RefusalView::of),
            prepare_refusal: refusal_of(reader, Some(me), Action::PrepareNotice)?,
        })
    })
}

/// By which delegation the person seated may issue every sheet, in words; nothing by office.
fn by_delegation(
    reader: &Reader<'_>,
    seated: &Person,
    (parts, selection): (&[Part], &[(Hazard, Case)]),
    on: NaiveDate,
) -> Result<domain::Refused<Option<String>>> {
    let mut said: Vec<String> = Vec::new();
    for part in parts {
        match delegate::authority(reader, seated, (part, selection), on) {
            Ok(None) => {}
            Ok(Some(one)) => {
                let words = delegate::words(reader, &one)?;
                if !said.contains(&words) {
                    said.push(words);
                }
            }
            Err(Error::Refused(refusal)) => return Ok(Err(refusal)),
            Err(other) => return Err(other),
        }
    }
    Ok(Ok((!said.is_empty()).then(|| said.join("、"))))
}

/// Whether a hazard may stand in a notice.
fn check_fit(
    reader: &Reader<'_>,
    hazard: &Hazard,
    case: &Case,
    days: (NaiveDate, NaiveDate),
) -> Result<()> {
    if let Some(notice) = standing_notice(reader, hazard.id)? {
        let hazard = hazard.number.clone();
        return Err(Refusal::AlreadyInNotice { hazard, notice }.into());
    }
    let responsibility = hazard.responsibility.ok_or(Refusal::CommitmentMissing {
        hazard: hazard.number.clone(),
        commitment: "responsibility",
    })?;
    let unit: Unit = find(reader, "unit", responsibility.unit)?;
    check_part(hazard, case, &unit, days)?;
    match hazard.due_on {
        Some(due_on) => check_bound(reader, hazard.id, (due_on, days.1)),
        None => Ok(()),
    }
}

fn planned(reader: &Reader<'_>, (hazard, case): &(Hazard, Case)) -> Result<PlannedHazard> {
    let owner = hazard.responsibility.and_then(|r| r.owner);
    let owner = owner
        .map(|id| find::<Person>(reader, "person", id))
        .transpose()?;
    Ok(PlannedHazard {
        id: hazard.id,
        number: hazard.number.clone(),
        title: hazard.title.clone(),
        major: case.is_major(),
        due_on: hazard.due_on,
        owner_name: owner.map(|person| person.name).unwrap_or_default(),
    })
}

/// Everybody who may issue; there are few of them in any organisation.
fn issuers(reader: &Reader<'_>, me: Uuid, now: DateTime<Utc>) -> Result<Vec<IssuerView>> {
    let mut issuers = Vec::new();
    let mut after = None;
    loop {
        let page = reader.page::<Person>(store::PageBounds { after, limit: 200 })?;
        let may = |person: &Person| permission::check(person, Action::IssueNotice).is_ok();
        for person in page.rows.into_iter().filter(may) {
            issuers.push(issuer(reader, &person, now)?);
        }
        after = page.next;
        if after.is_none() || issuers.len() > 50 {
            break;
        }
    }
    issuers.sort_by_key(|issuer| issuer.person != me);
    Ok(issuers)
}

fn issuer(reader: &Reader<'_>, person: &Person, now: DateTime<Utc>) -> Result<IssuerView> {
    Ok(IssuerView {
        person: person.id,
        name: person.name.clone(),
        key: signing_keys::state(reader, person.id, now)?.0,
        delegation: None,
    })
}
