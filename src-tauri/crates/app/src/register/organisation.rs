//! The organisation: what stands on its papers and what it has chosen for itself.

use domain::escalation::{EscalateTo, Ladder, Rung};
use domain::figures::{ReportCalendar, ReportDuty};
use domain::hazard::{LocalLevel, Scale};
use domain::organisation::{Organisation, Policy};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::workspace::organisation;
use crate::{Result, Workspace};

/// Asks for the organisation.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetOrganisation {}

/// Changes what is named; what is absent stays as it is.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EditOrganisation {
    /// Full name as it stands on papers.
    pub name: Option<String>,
    /// Department that issues notices and receives replies.
    pub department: Option<String>,
    /// Workdays within which a notice may be objected to.
    pub objection_workdays: Option<u32>,
    /// Days within which witnesses of a refusal must be recorded.
    pub refusal_evidence_days: Option<u32>,
    /// Re-inspectors must not belong to the owner's unit.
    pub reinspectors_from_other_team: Option<bool>,
    /// What internal rule follows a missed deadline; printed when not empty.
    pub consequence: Option<String>,
    /// Workdays proposed for rectifying a general hazard.
    pub general_workdays: Option<u32>,
    /// Workdays proposed for rectifying a major hazard.
    pub major_workdays: Option<u32>,
    /// How often a deadline may be extended.
    pub extensions_most: Option<u32>,
    /// Workdays within which an objection is decided.
    pub objection_decision_workdays: Option<u32>,
    /// Days after closing on which a look back is due.
    pub look_back_days: Option<u32>,
    /// Days within which progress of a major hazard under treatment has to be told.
    pub progress_days: Option<u32>,
    /// Days proposed for removing a serious defect.
    pub serious_defect_days: Option<u32>,
    /// Days proposed for removing a critical defect.
    pub critical_defect_days: Option<u32>,
    /// The ladder of escalation; one like that which came along is not its own.
    pub ladder: Option<OwnLadder>,
    /// Its own levels of hazards, in its order; hazards keep the level they have.
    pub levels: Option<Vec<LocalLevel>>,
    /// Which reports it owes, in its order; those that came along are not its own.
    pub reports: Option<Vec<ReportDuty>>,
}

/// A ladder of escalation as an organisation wants it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnLadder {
    /// The rungs, each later than the one before.
    pub rungs: Vec<Rung>,
    /// Who has to know of a major hazard at once, whatever its deadline.
    pub major_at_once: EscalateTo,
}

impl OwnLadder {
    /// The ladder, unless it is the one that came along.
    fn instead_of(self, shipped: &Ladder) -> Option<Ladder> {
        let own = Ladder {
            version: shipped.version.clone(),
            rungs: self.rungs,
            major_at_once: self.major_at_once,
        };
        (own != *shipped).then_some(own)
    }
}

/// The organisation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OrganisationView {
    /// Row id.
    pub id: Uuid,
    /// Full name as it stands on papers.
    pub name: String,
    /// Department that issues notices and receives replies.
    pub department: String,
    /// Wall clock, in minutes ahead of UTC (China: 480).
    pub utc_offset_minutes: i32,
    /// What it has chosen.
    pub policy: Policy,
    /// SHA-256 of the newest certificate of its authority, hex.
    pub authority_fingerprint: String,
}

/// The organisation.
pub fn get_organisation(ws: &mut Workspace, _: GetOrganisation) -> Result<OrganisationView> {
    ws.read(|reader| {
        let row: Organisation = organisation(reader)?;
        let newest = reader.authorities()?.pop();
        Ok(OrganisationView {
            id: row.id,
            name: row.name,
            department: row.department,
            utc_offset_minutes: row.zone.minutes(),
            policy: row.policy,
            authority_fingerprint: newest.map(|row| row.fingerprint).unwrap_or_default(),
        })
    })
}

/// Changes the organisation. Papers that are frozen keep what they say.
pub fn edit_organisation(
    ws: &mut Workspace,
    request: EditOrganisation,
) -> Result<OrganisationView> {
    let shipped = ws.ladder.clone();
    let shipped_reports = crate::data::report_duties()?;
    ws.write("edit_organisation", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut row = organisation(tx)?;
        let name = request.name.as_ref().unwrap_or(&row.name).clone();
        let department = request.department.as_ref().unwrap_or(&row.department);
        let department = department.clone();
        row.rename(&name, &department)?;
        let was = row.policy;
        row.policy = Policy {
            objection_workdays: request.objection_workdays.unwrap_or(was.objection_workdays),
            refusal_evidence_days: request
                .refusal_evidence_days
                .unwrap_or(was.refusal_evidence_days),
            reinspectors_from_other_team: request
                .reinspectors_from_other_team
                .unwrap_or(was.reinspectors_from_other_team),
            consequence: match &request.consequence {
                Some(consequence) => consequence.trim().to_owned(),
                None => was.consequence,
            },
            general_workdays: request.general_workdays.unwrap_or(was.general_workdays),
            major_workdays: request.major_workdays.unwrap_or(was.major_workdays),
            extensions_most: request.extensions_most.unwrap_or(was.extensions_most),
            look_back_days: request.look_back_days.unwrap_or(was.look_back_days),
            progress_days: request.progress_days.unwrap_or(was.progress_days),
            serious_defect_days: request
                .serious_defect_days
                .unwrap_or(was.serious_defect_days),
            critical_defect_days: request
                .critical_defect_days
                .unwrap_or(was.critical_defect_days),
            ladder: match request.ladder {
                Some(ladder) => ladder.instead_of(&shipped),
                None => was.ladder,
            },
            levels: match request.levels {
                Some(levels) => Scale::new(levels)?,
                None => was.levels,
            },
            reports: match request.reports {
                Some(duties) => {
                    Some(ReportCalendar::new(duties)?).filter(|own| *own != shipped_reports)
                }
                None => was.reports,
            },
            drills: was.drills,
            word_template: was.word_template,
            objection_decision_workdays: request
                .objection_decision_workdays
                .unwrap_or(was.objection_decision_workdays),
        };
        row.policy.check()?;
        tx.save(&row)?;
        Ok(())
    })?;
    get_organisation(ws, GetOrganisation {})
}
