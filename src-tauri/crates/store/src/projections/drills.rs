//! Where each drill stands, with its counts, for its list.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::calendar::Zone;
use domain::drill::evaluation::DrillEvaluation;
use domain::drill::{
    Aftermath, Drill, DrillEntry, DrillFinding, DrillStatus, Ending, Participant, Run,
};
use domain::emergency::EmergencyPlan;
use domain::hazard::{Hazard, Step};
use rusqlite::params;
use uuid::Uuid;

use super::{Projector, drill_pace};
use crate::queries::word;
use crate::{Reader, Record, Result, write::Touched};

/// The projection of drills.
pub(crate) struct Drills;

impl Projector for Drills {
    fn tables(&self) -> &'static [&'static str] {
        &[
            "drill_standing",
            "drill_pace",
            "drill_response",
            "drill_action",
        ]
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        let mut drills = BTreeSet::new();
        let mut hazards = BTreeSet::new();
        for (table, id) in touched {
            if *table == Drill::TABLE.number || *table == DrillEvaluation::TABLE.number {
                drills.insert(*id);
            } else if *table == DrillEntry::TABLE.number {
                drills.extend(rows.get::<DrillEntry>(*id)?.map(|entry| entry.drill));
            } else if *table == Participant::TABLE.number {
                drills.extend(rows.get::<Participant>(*id)?.map(|one| one.drill));
            } else if *table == DrillFinding::TABLE.number
                && let Some(finding) = rows.get::<DrillFinding>(*id)?
            {
                act_on(rows, &finding)?;
                drills.insert(finding.drill);
            } else if *table == EmergencyPlan::TABLE.number {
                // Its kind tells whether those that are over owe an evaluation.
                drills.extend(rows.drills_held_of(*id)?);
            } else if *table == Hazard::TABLE.number {
                hazards.insert(*id);
            } else if *table == Step::TABLE.number {
                hazards.extend(rows.get::<Step>(*id)?.map(|step| step.hazard));
            }
        }
        for hazard in hazards {
            drills.extend(rows.drills_of_hazard(hazard)?);
        }
        drills.into_iter().try_for_each(|drill| stand(rows, drill))
    }
}

/// Notes the case that a finding became or points to. What becomes of a finding is said once.
fn act_on(rows: &Reader<'_>, finding: &DrillFinding) -> Result<()> {
    if let Some(hazard) = finding.hazard() {
        rows.conn()
            .prepare_cached("INSERT OR IGNORE INTO drill_action (drill, hazard) VALUES (?1, ?2)")?
            .execute(params![finding.drill.as_bytes(), hazard.as_bytes()])?;
    }
    Ok(())
}

fn stand(rows: &Reader<'_>, id: Uuid) -> Result<()> {
    let Some(drill) = rows.get::<Drill>(id)? else {
        return Ok(());
    };
    let run = Run::fold(&rows.drill_entries(id)?);
    let people = rows.drill_participants(id)?;
    let count = |wanted: fn(&&Participant) -> bool| people.iter().filter(wanted).count();
    let findings = rows.drill_findings(id)?;
    let (actions, open) = rows.count_drill_actions(id)?;
    let zone = rows.organisation()?.map(|organisation| organisation.zone);
    let zone = zone.unwrap_or(Zone::CHINA);
    let day = |at: DateTime<Utc>| zone.day(at).to_string();
    let terms = &drill.terms;
    let status = DrillStatus::of(&drill, &run, open);
    let plan: Option<EmergencyPlan> = rows.get(terms.plan)?;
    let evaluation: Option<DrillEvaluation> = rows.get(id)?;
    let owes_evaluation = plan.is_some_and(|plan| {
        let left = Aftermath {
            status,
            plan: plan.kind,
            people: &people,
            findings: &findings,
            evaluated: evaluation.is_some_and(|one| one.concluded.is_some()),
        };
        left.owes_evaluation(&drill)
    });
    let aside = run.real_since.is_some() || matches!(run.ended, Some((_, Ending::Stopped)));
    rows.conn()
        .prepare_cached(include_str!("put_drill.sql"))?
        .execute(params![
            id.as_bytes(),
            drill.number,
            terms.title,
            word(&status)?,
            terms.starts_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            day(terms.starts_at),
            day(drill.first_planned()),
            run.started_at.map(day),
            matches!(run.ended, Some((_, Ending::Completed))) && !aside,
            aside,
            terms.plan.as_bytes(),
            terms.unit.as_bytes(),
            word(&terms.content)?,
            word(&terms.form)?,
            word(&terms.purpose)?,
            count(|one| one.expected),
            count(|one| one.expected && one.presence.is_some()),
            count(|one| !one.expected && one.presence.is_some()),
            findings.len(),
            actions,
            open,
            owes_evaluation,
        ])?;
    drill_pace::keep(rows, &drill, &run, zone)
}
