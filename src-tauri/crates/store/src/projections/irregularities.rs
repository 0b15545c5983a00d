//! Where each defect and violation stands, whether an inspection answered it or somebody saw it in passing.

use std::collections::BTreeSet;

use domain::calendar::Zone;
use domain::hazard::{Hazard, Step};
use domain::inspection::{Answer, Inspection, answer_id};
use domain::irregularity::{Irregularity, IrregularityKind};
use domain::organisation::{Place, Unit};
use rusqlite::params;
use uuid::Uuid;

use super::{Projector, search};
use crate::queries::word;
use crate::{Reader, Record, Result, write::Touched};

/// The projection of defects and violations.
pub(crate) struct Irregularities;

impl Projector for Irregularities {
    fn tables(&self) -> &'static [&'static str] {
        &["irregularity_standing"]
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        let mut found = BTreeSet::new();
        let mut hazards = BTreeSet::new();
        for (table, id) in touched {
            if *table == Irregularity::TABLE.number || *table == Answer::TABLE.number {
                found.insert(*id);
            } else if *table == Inspection::TABLE.number {
                let answers: Vec<Answer> = rows.children("inspection", *id)?;
                let said = answers.iter().filter(|one| one.nonconformity.is_some());
                found.extend(said.map(|answer| answer.id));
            } else if *table == Hazard::TABLE.number {
                hazards.insert(*id);
            } else if *table == Step::TABLE.number {
                hazards.extend(rows.get::<Step>(*id)?.map(|step| step.hazard));
            }
        }
        for hazard in hazards {
            found.extend(rows.irregularity_of_hazard(hazard)?);
            let origin = rows.get::<Hazard>(hazard)?.map(|hazard| hazard.origin);
            let item = origin.and_then(|origin| origin.inspection);
            found.extend(item.map(|(inspection, item)| answer_id(inspection, &item)));
        }
        found.into_iter().try_for_each(|one| stand(rows, one))
    }
}

fn stand(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    let Some((row, found)) = rows.irregularity(id)? else {
        return leave(rows, id);
    };
    let hazard = rows.hazard_of_irregularity(&row, &found)?;
    let zone = rows.organisation()?.map(|organisation| organisation.zone);
    let zone = zone.unwrap_or(Zone::CHINA);
    let site = &found.site;
    let place = rows.get::<Place>(site.place)?;
    let place = place.map(|place| place.name).unwrap_or_default();
    let unit = rows.get::<Unit>(site.unit)?;
    let unit = unit.map(|unit| unit.name).unwrap_or_default();
    let equipment = search::named(rows, site.equipment)?;
    let inspection = match &found.inspection {
        Some((inspection, _)) => rows.get::<Inspection>(*inspection)?,
        None => None,
    };
    let inspection = inspection.map(|one| one.number).unwrap_or_default();
    let handled = row.handled.as_ref();
    let further = [
        found.person_name.as_str(),
        &row.employer,
        row.number(&found),
        &unit,
        &equipment,
        &site.spot,
        found.finder.as_deref().unwrap_or_default(),
        &inspection,
        handled.map_or("", |handled| &handled.how),
        handled.map_or("", |handled| &handled.by),
    ];
    let entry = search::Entry {
        kind: match found.kind {
            IrregularityKind::Defect => "defect",
            IrregularityKind::Violation => "violation",
        },
        title: found.description.clone(),
        about: place,
        further: further.join(" "),
    };
    let words = search::put(rows, id, &entry)?;
    let (inspected, item) = found.inspection.clone().unzip();
    rows.conn()
        .prepare_cached(
            "INSERT OR REPLACE INTO irregularity_standing (irregularity, kind, state, found_on,
                inspection, item, unit, place, equipment, grade, due_on, settled_on, hazard, words)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(params![
            id.as_bytes(),
            word(&found.kind)?,
            word(&row.state(&found, hazard))?,
            found.on(zone).to_string(),
            inspected.map(Uuid::into_bytes),
            item,
            site.unit.as_bytes(),
            site.place.as_bytes(),
            site.equipment.map(Uuid::into_bytes),
            row.grade.as_ref().map(word).transpose()?,
            row.due_on.map(|day| day.to_string()),
            row.settled_on(&found, zone).map(|day| day.to_string()),
            hazard.map(Uuid::into_bytes),
            words,
        ])?;
    Ok(())
}

/// What is neither a defect nor a violation, or no longer, is not in the list.
fn leave(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    let left = rows
        .conn()
        .prepare_cached("DELETE FROM irregularity_standing WHERE irregularity = ?1")?
        .execute([id.as_bytes()])?;
    match left {
        0 => Ok(()),
        _ => search::remove(rows, id),
    }
}
