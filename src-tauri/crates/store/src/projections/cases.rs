//! Where each case stands, folded by the domain and kept for the ledger's filters.

use domain::hazard::{Case, Hazard, Step};
use domain::notice::Notice;
use rusqlite::params;
use uuid::Uuid;

use super::Projector;
use crate::{Reader, Record, Result, write::Touched};

/// The projections of hazards and notices.
pub(crate) struct Cases;

impl Projector for Cases {
    fn tables(&self) -> &'static [&'static str] {
        &["hazard_case", "hazard_raised", "notice_hazard"]
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        let mut hazards = std::collections::BTreeSet::new();
        for (table, id) in touched {
            if *table == Hazard::TABLE.number {
                hazards.insert(*id);
            } else if *table == Step::TABLE.number {
                hazards.extend(rows.get::<Step>(*id)?.map(|step| step.hazard));
            } else if *table == Notice::TABLE.number {
                stand_in_notice(rows, *id)?;
            }
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
    let case = Case::fold(&rows.steps(id)?);
    let responsibility = case.responsibility.or(hazard.responsibility);
    let due_on = case.due_on.or(hazard.due_on).map(|day| day.to_string());
    rows.conn()
        .prepare_cached(include_str!("put_case.sql"))?
        .execute(params![
            id.as_bytes(),
            crate::queries::word(&case.status)?,
            case.status.is_open(),
            responsibility.map(|r| r.unit.into_bytes()),
            responsibility.and_then(|r| r.owner).map(Uuid::into_bytes),
            due_on,
        ])?;
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
