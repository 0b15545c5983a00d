//! What an audit asks of a drill.

use chrono::{DateTime, NaiveDate, Utc};
use domain::audit::{DrillFile, Rule, drill_mend};
use domain::calendar::{WorkCalendar, Zone};
use domain::drill::paper::{PaperKind, PaperState};
use domain::drill::{Attendance, Drill, DrillAct, Run};
use domain::people::Person;
use store::Reader;
use uuid::Uuid;

use super::{Loaded, scheme};
use crate::Result;

/// A drill as the rules look at it.
pub(crate) struct Audited {
    loaded: Loaded,
    run: Run,
    evaluate_by: Option<NaiveDate>,
    record: Option<(DateTime<Utc>, PaperState)>,
}

impl Audited {
    pub fn of(
        reader: &Reader<'_>,
        drill: &Drill,
        (calendar, zone): (&WorkCalendar, Zone),
    ) -> Result<Self> {
        let loaded = Loaded::of(reader, drill.id)?;
        let run = loaded.run();
        let held_on = run.started_at.map(|at| zone.day(at));
        let evaluate_by = match held_on.filter(|_| loaded.owes_evaluation()) {
            Some(held_on) => scheme::current(reader)?.1.evaluate_by(held_on, calendar),
            None => None,
        };
        let versions = reader.drill_versions(drill.id, PaperKind::Record)?;
        let record = match versions.last() {
            Some(newest) => {
                let revisions = reader.revisions(newest.id)?;
                Some((newest.made_at, newest.state(&revisions, newest.version)))
            }
            None => None,
        };
        Ok(Self {
            loaded,
            run,
            evaluate_by,
            record,
        })
    }

    pub fn file(&self, report_owed: bool, (zone, today): (Zone, NaiveDate)) -> DrillFile<'_> {
        DrillFile {
            run: &self.run,
            attendance: Attendance::of(&self.loaded.people),
            evaluate_by: self.evaluate_by,
            findings: &self.loaded.findings,
            record: self.record,
            report_owed,
            zone,
            today,
        }
    }
}

/// The act that puts a finding right and may be done by somebody now.
pub(crate) fn mend(
    reader: &Reader<'_>,
    drill: Uuid,
    rule: Rule,
    person: &Person,
) -> Result<Option<DrillAct>> {
    let loaded = Loaded::of(reader, drill)?;
    Ok(drill_mend(rule, |act| loaded.check(act, person).is_ok()))
}
