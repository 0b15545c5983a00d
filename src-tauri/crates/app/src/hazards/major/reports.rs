//! Outwards: reports to the authority and the workers' congress, 挂牌, 摘牌申请 and 摘牌.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{
    Delisting, DelistingRequest, Listing, ListingLevel, MajorReport, ReportTo, StepDetail,
    check_delisting, check_delisting_request, check_listing, check_major_report,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::hazards::HazardView;
use crate::hazards::take::{Taking, check_files, take};
use crate::{Result, Workspace};

/// Records a report on a major hazard, or the receipt of an earlier one.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportMajor {
    /// Hazard.
    pub hazard: Uuid,
    /// To whom by law.
    pub to: ReportTo,
    /// To whom by name.
    pub recipient: String,
    /// The day it was reported.
    pub reported_on: NaiveDate,
    /// How receipt is proven; may come later.
    #[serde(default)]
    pub receipt: String,
    /// Scans of report and receipt.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who reported, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records that the authority lists a hazard.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordListing {
    /// Hazard.
    pub hazard: Uuid,
    /// Who lists it.
    pub authority: String,
    /// Its document.
    pub document: String,
    /// The day it was listed.
    pub listed_on: NaiveDate,
    /// Level of the authority; read from its name when absent.
    #[serde(default)]
    pub level: Option<ListingLevel>,
    /// Scans of the document.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who took it in, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records that the authority was asked to take a hazard off its list.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskDelisting {
    /// Hazard.
    pub hazard: Uuid,
    /// Our document.
    pub document: String,
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// Scans of the document.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who asked, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records that the authority took a hazard off its list.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDelisting {
    /// Hazard.
    pub hazard: Uuid,
    /// Document of the authority.
    pub document: String,
    /// The day it was taken off.
    pub delisted_on: NaiveDate,
    /// Scans of the document.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who took it in, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records a report on a major hazard.
pub fn report_major(ws: &mut Workspace, request: ReportMajor) -> Result<HazardView> {
    let taking = Taking {
        kind: "report_major",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let report = MajorReport {
            to: request.to,
            recipient: request.recipient.trim().to_owned(),
            reported_on: request.reported_on,
            receipt: request.receipt.trim().to_owned(),
            evidence: request.evidence,
        };
        check_major_report(&ground.actor, &report, ground.today)?;
        Ok(StepDetail::MajorReported(report))
    })
}

/// Records that the authority lists a hazard.
pub fn record_listing(ws: &mut Workspace, request: RecordListing) -> Result<HazardView> {
    let taking = Taking {
        kind: "record_listing",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let listing = Listing {
            authority: request.authority.trim().to_owned(),
            document: request.document.trim().to_owned(),
            listed_on: request.listed_on,
            level: request.level,
            evidence: request.evidence,
        };
        check_listing(&ground.actor, &listing, ground.today)?;
        Ok(StepDetail::Listed(listing))
    })
}

/// Records that the authority was asked to take a hazard off its list.
pub fn ask_delisting(ws: &mut Workspace, request: AskDelisting) -> Result<HazardView> {
    let taking = Taking {
        kind: "ask_delisting",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let asked = DelistingRequest {
            document: request.document.trim().to_owned(),
            asked_on: request.asked_on,
            evidence: request.evidence,
        };
        check_delisting_request(&ground.case, &ground.actor, &asked, ground.today)?;
        Ok(StepDetail::DelistingAsked(asked))
    })
}

/// Records that the authority took a hazard off its list.
pub fn record_delisting(ws: &mut Workspace, request: RecordDelisting) -> Result<HazardView> {
    let taking = Taking {
        kind: "record_delisting",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let delisting = Delisting {
            document: request.document.trim().to_owned(),
            delisted_on: request.delisted_on,
            evidence: request.evidence,
        };
        check_delisting(&ground.case, &ground.actor, &delisting, ground.today)?;
        Ok(StepDetail::Delisted(delisting))
    })
}
