//! A finding as shown: by name, with the act that puts it right.

use chrono::{DateTime, Utc};
use domain::audit::{Explanation, Finding, Mend, Subject, hazard_mend, notice_mend, plan_mend};
use domain::contractor::Contractor;
use domain::drill::Drill;
use domain::emergency::EmergencyPlan;
use domain::hazard::{Beside, Case, Hazard};
use domain::inspection::Inspection;
use domain::notice::Notice;
use domain::numbering::Series;
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;

use super::Seen;
use crate::Result;
use crate::drills::audited;
use crate::emergency::pressing::{demanded, missed};
use crate::hazards::spot::confirmation;
use crate::hazards::{load, standing_notice};
use crate::names::Names;
use crate::notices::state_of;
use crate::workspace::{find, organisation, today};

/// A finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingRow {
    /// What was found where.
    #[serde(flatten)]
    pub finding: Finding,
    /// Number of the row; of a gap, the numbers nobody took.
    pub number: String,
    /// Title of a hazard or drill, place of an inspection.
    pub title: String,
    /// Unit responsible, addressed or inspected.
    pub unit_name: String,
    /// It was put right since.
    pub gone: bool,
    /// Why it is so, where somebody said it.
    pub explanation: Option<ExplanationView>,
    /// The act that puts it right, for whoever looks; absent where there is none to be done.
    pub mend: Option<Mend>,
}

/// Why a finding is as it is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExplanationView {
    /// The words.
    pub words: String,
    /// Who says so.
    pub explained_by_name: String,
    /// When.
    pub explained_at: DateTime<Utc>,
}

impl ExplanationView {
    pub(super) fn of(names: &mut Names<'_, '_>, one: Explanation) -> Result<Self> {
        Ok(Self {
            words: one.words,
            explained_by_name: names.person(one.explained_by)?,
            explained_at: one.explained_at,
        })
    }
}

/// A finding by name.
pub(super) fn row(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    seen: Seen,
) -> Result<FindingRow> {
    let finding = seen.finding;
    let (number, title, unit_name) = match finding.subject {
        Subject::Hazard(id) => {
            let (hazard, case) = load(reader, id)?;
            let responsible = case.responsibility.or(hazard.responsibility);
            let unit = responsible.map_or(hazard.site.unit, |known| known.unit);
            (hazard.number, hazard.title, names.unit(unit)?)
        }
        Subject::Notice(id) => {
            let notice: Notice = find(reader, "notice", id)?;
            (notice.number, String::new(), notice.snapshot.addressee)
        }
        Subject::Inspection(id) => {
            let inspection: Inspection = find(reader, "inspection", id)?;
            let place = names.place(inspection.place)?;
            (inspection.number, place, names.unit(inspection.unit)?)
        }
        Subject::Drill(id) => {
            let drill: Drill = find(reader, "drill", id)?;
            let unit = names.unit(drill.terms.unit)?;
            (drill.number, drill.terms.title, unit)
        }
        Subject::Plan(id) => {
            let plan: EmergencyPlan = find(reader, "emergency_plan", id)?;
            let unit = names.unit(plan.unit)?;
            match plan.code.is_empty() {
                true => (plan.name, String::new(), unit),
                false => (plan.code, plan.name, unit),
            }
        }
        Subject::Contractor(id) => {
            let row: Contractor = find(reader, "contractor", id)?;
            (row.name, String::new(), String::new())
        }
        Subject::Demand(id) => {
            // Told by the years; once it was held or no longer holds, its days alone tell which it was.
            let after = finding.found.on.and_then(|last| last.succ_opt());
            let owed = missed(reader, after.unwrap_or_default())?;
            let owed = owed.into_iter().find(|one| one.id == id);
            owed.map_or_else(Default::default, |one| {
                // Of no year but its own, so that it says which.
                (String::new(), demanded(&one, 0), one.body_name)
            })
        }
        Subject::Series(id) => {
            let series: Series = find(reader, "series", id)?;
            let words = finding.gap.map(|gap| {
                let words = |number| series.words(gap.year, number);
                match gap.first == gap.last {
                    true => words(gap.first),
                    false => format!("{}—{}", words(gap.first), words(gap.last)),
                }
            });
            (words.unwrap_or_default(), String::new(), String::new())
        }
    };
    let explanation = seen.explanation;
    let explanation = explanation.map(|one| ExplanationView::of(names, one));
    Ok(FindingRow {
        finding,
        number,
        title,
        unit_name,
        gone: false,
        explanation: explanation.transpose()?,
        mend: None,
    })
}

/// The act that puts a finding right and may be done by somebody now.
pub(super) fn mend(
    reader: &Reader<'_>,
    finding: &Finding,
    person: &Person,
    now: DateTime<Utc>,
) -> Result<Option<Mend>> {
    Ok(match finding.subject {
        Subject::Hazard(id) => {
            let (hazard, case): (Hazard, Case) = load(reader, id)?;
            let responsible = case.responsibility.or(hazard.responsibility);
            let unit = responsible.map(|known| find::<Unit>(reader, "unit", known.unit));
            let notice = standing_notice(reader, id)?;
            let beside = Beside {
                person,
                unit_head: unit.transpose()?.and_then(|unit| unit.head),
                notice: notice.as_deref(),
                confirmation: confirmation(reader, &hazard, &case)?,
                today: today(reader, now)?,
                extensions_most: organisation(reader)?.policy.extensions_most,
                objection_until: None,
            };
            hazard_mend(finding.rule, &hazard, &case, beside).map(Mend::Hazard)
        }
        Subject::Notice(id) => {
            let notice: Notice = find(reader, "notice", id)?;
            let state = state_of(reader, &notice)?;
            notice_mend(finding.rule, &notice, state, person).map(Mend::Notice)
        }
        Subject::Drill(id) => audited::mend(reader, id, finding.rule, person)?.map(Mend::Drill),
        Subject::Plan(_) => plan_mend(finding.rule, person).map(Mend::Plan),
        // Its page asks for what is missing; a number is never given out again, and no period comes back.
        Subject::Inspection(_)
        | Subject::Contractor(_)
        | Subject::Series(_)
        | Subject::Demand(_) => None,
    })
}
