//! Where each case stands, folded by the domain and kept for the ledger's filters.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::calendar::Zone;
use domain::figures::Facts;
use domain::hazard::{Case, Decider, Hazard, Status, Step};
use domain::inspection::Inspection;
use domain::notice::{Notice, Revision, Service, state};
use rusqlite::params;
use uuid::Uuid;

use super::{Projector, search};
use crate::queries::{decider, word};
use crate::{Reader, Record, Result, write::Touched};

/// Sorts after every day.
const NEVER: &str = "9999-12-31";

/// The projections of hazards and notices.
pub(crate) struct Cases;

impl Projector for Cases {
    fn tables(&self) -> &'static [&'static str] {
        &[
            "hazard_case",
            "hazard_raised",
            "notice_hazard",
            "notice_standing",
            "plan_countersigner",
        ]
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        let mut hazards = BTreeSet::new();
        let mut notices = BTreeSet::new();
        for (table, id) in touched {
            if *table == Hazard::TABLE.number {
                hazards.insert(*id);
            } else if *table == Step::TABLE.number {
                hazards.extend(rows.get::<Step>(*id)?.map(|step| step.hazard));
            } else if *table == Notice::TABLE.number {
                stand_in_notice(rows, *id)?;
                notices.insert(*id);
            } else if *table == Revision::TABLE.number {
                notices.extend(rows.get::<Revision>(*id)?.map(|revision| revision.document));
            } else if *table == Service::TABLE.number {
                notices.extend(rows.get::<Service>(*id)?.map(|service| service.document));
            }
        }
        for notice in notices {
            stand_notice(rows, notice)?;
        }
        hazards
            .into_iter()
            .try_for_each(|hazard| stand(rows, hazard))
    }
}

fn stand(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    let Some(hazard) = rows.get::<Hazard>(id)? else {
        return Ok(());
    };
    let steps = rows.steps(id)?;
    let case = Case::fold(&steps);
    if case.status == Status::New && !steps.is_empty() && !case.in_conflict() {
        return leave(rows, id);
    }
    let responsibility = case.responsibility.or(hazard.responsibility);
    // What others rectify is late for nobody here; it is looked at every month.
    let outside = case.outside.as_ref();
    let due_on = case.due_on.or(hazard.due_on).filter(|_| outside.is_none());
    let due_on = due_on.map(|day| day.to_string());
    let look_again = case
        .look_back_on
        .or(outside.and_then(|one| one.follow_up_on));
    let due_key = due_on.as_deref().unwrap_or(NEVER);
    let zone = rows.organisation()?.map(|organisation| organisation.zone);
    let zone = zone.unwrap_or(Zone::CHINA);
    let found_on = hazard.found_on(zone).to_string();
    let facts = Facts::of(&hazard, &steps, &case, zone);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let key = |known: Option<NaiveDate>| day(known).unwrap_or_else(|| NEVER.to_owned());
    let inspection = hazard.origin.inspection.as_ref();
    let found_in = match inspection {
        Some((inspection, _)) => rows.get::<Inspection>(*inspection)?,
        None => None,
    };
    let found_in = match (found_in, hazard.origin.paper) {
        (Some(found_in), _) => Some(word(&found_in.kind)?),
        (None, Some(_)) => Some("paper".to_owned()),
        (None, None) => None,
    };
    let item = inspection.map(|(_, item)| item);
    let level = case.assessment.as_ref().or(hazard.assessment.as_ref());
    let level = level.map(|known| word(&known.level)).transpose()?;
    rows.conn()
        .prepare_cached(include_str!("put_case.sql"))?
        .execute(params![
            id.as_bytes(),
            hazard.number,
            hazard.title,
            word(&case.status)?,
            case.status as u8,
            case.status.is_open(),
            level,
            hazard.cause.as_ref().map(word).transpose()?,
            responsibility.map(|r| r.unit.into_bytes()),
            responsibility.and_then(|r| r.owner).map(Uuid::into_bytes),
            hazard.site.place.as_bytes(),
            found_on,
            due_on,
            due_key,
            hazard.photos.len(),
            case.notice.map(Uuid::into_bytes),
            case.in_conflict(),
            day(look_again),
            case.treatment.suspicion.is_some(),
            case.status.is_open() && case.treatment.decision_waits(),
            asked_of(&case),
            day(case.objection.as_ref().map(|open| open.objection.decide_by)),
            day(case.to_answer().map(|one| one.order.answer_by)),
            !case.supervisions.is_empty(),
            key(facts.closed_on),
            key(facts.first_due_on),
            day(facts.completed_on),
            day(facts.rectified_on),
            day(facts.first_visit.map(|(on, _)| on)),
            facts.first_visit.is_some_and(|(_, passed)| passed),
            facts.on_spot,
            facts.recurs,
            found_in,
            item.filter(|item| !item.is_empty()),
            facts.funds,
            facts.committed,
            facts.complete,
            facts.planned,
            facts.listed as u8,
            hazard.site.equipment.map(Uuid::into_bytes),
            case.to_settle().map(|one| one.by.into_bytes()),
            word(&hazard.kind)?,
            hazard.origin.drill.map(Uuid::into_bytes),
            hazard.discipline.as_ref().map(word).transpose()?,
            case.outage.map(|one| one.outage.into_bytes()),
            (case.status.is_open() && case.owes_report())
                .then(|| day(case.served_at.map(|at| zone.day(at))).unwrap_or_default()),
            day(case.told_on(zone)),
        ])?;
    ask_to_countersign(rows, id, &case)?;
    if let Some((inspection, item)) = &hazard.origin.inspection
        && !item.is_empty()
    {
        let sql = "INSERT OR IGNORE INTO hazard_raised (inspection, item, hazard)
            VALUES (?1, ?2, ?3)";
        rows.conn().prepare_cached(sql)?.execute(params![
            inspection.as_bytes(),
            item,
            id.as_bytes()
        ])?;
    }
    Ok(())
}

/// Whom the plan waits for, as long as there is anything to decide.
fn ask_to_countersign(rows: &Reader<'_>, id: Uuid, case: &Case) -> Result<()> {
    rows.conn()
        .prepare_cached("DELETE FROM plan_countersigner WHERE hazard = ?1")?
        .execute([id.as_bytes()])?;
    if !case.status.is_open() {
        return Ok(());
    }
    let sql = "INSERT INTO plan_countersigner (person, hazard) VALUES (?1, ?2)";
    let mut statement = rows.conn().prepare_cached(sql)?;
    for person in case.treatment.countersigners_asked() {
        statement.execute(params![person.as_bytes(), id.as_bytes()])?;
    }
    Ok(())
}

/// Whose turn it is to decide on an extension, if one was asked for.
fn asked_of(case: &Case) -> Option<String> {
    case.extensions.asked.as_ref()?;
    Some(decider(Decider::of(case)))
}

/// An import that was taken back leaves nothing in the ledger; the rows and the log keep it.
fn leave(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    rows.conn()
        .prepare_cached("DELETE FROM hazard_case WHERE hazard = ?1")?
        .execute([id.as_bytes()])?;
    rows.conn()
        .prepare_cached("DELETE FROM plan_countersigner WHERE hazard = ?1")?
        .execute([id.as_bytes()])?;
    search::remove(rows, id)
}

fn stand_in_notice(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    let Some(notice) = rows.get::<Notice>(id)? else {
        return Ok(());
    };
    let sql = "INSERT OR IGNORE INTO notice_hazard (hazard, notice) VALUES (?1, ?2)";
    let mut statement = rows.conn().prepare_cached(sql)?;
    for hazard in notice.hazards {
        statement.execute(params![hazard.as_bytes(), id.as_bytes()])?;
    }
    Ok(())
}

/// A document that is no notice, such as the record of an inspection, stands nowhere here.
fn stand_notice(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    let Some(notice) = rows.get::<Notice>(id)? else {
        return Ok(());
    };
    let state = state(&notice, &rows.revisions(id)?, &rows.services(id)?);
    let sql = "INSERT OR REPLACE INTO notice_standing (notice, state, addressee, issuer)
        VALUES (?1, ?2, ?3, ?4)";
    rows.conn().prepare_cached(sql)?.execute(params![
        id.as_bytes(),
        state.name(),
        notice.addressee.as_bytes(),
        notice.issuer.as_bytes(),
    ])?;
    Ok(())
}
