//! Reporting a drill to the authority, with its receipt.

use chrono::NaiveDate;
use domain::drill::DrillAct;
use domain::drill::reporting::DrillReport;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::Loaded;
use super::papers::DrillPapersView;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Records that a drill was reported to an authority (报送).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportDrill {
    /// Drill.
    pub drill: Uuid,
    /// To whom.
    pub authority: String,
    /// On which day.
    pub reported_on: NaiveDate,
    /// By which way.
    #[serde(default)]
    pub way: String,
    /// Number of the receipt, where there is one.
    #[serde(default)]
    pub receipt_number: String,
    /// The receipt, scanned.
    #[serde(default)]
    pub receipts: Vec<Uuid>,
}

/// Adds the receipt of a report that came later.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddDrillReceipt {
    /// Report.
    pub report: Uuid,
    /// Its number.
    #[serde(default)]
    pub receipt_number: String,
    /// Scans of it.
    #[serde(default)]
    pub receipts: Vec<Uuid>,
}

/// Records it.
pub fn report_drill(ws: &mut Workspace, request: ReportDrill) -> Result<DrillPapersView> {
    let drill = request.drill;
    ws.write("report_drill", None, |tx, author| {
        let loaded = Loaded::of(tx, drill)?;
        loaded.check(DrillAct::Report, author)?;
        for receipt in &request.receipts {
            find::<Attachment>(tx, "attachment", *receipt)?;
        }
        let zone = organisation(tx)?.zone;
        let held = loaded.run().started_at;
        let held = held.unwrap_or(loaded.drill.terms.starts_at);
        let report = DrillReport {
            id: tx.new_id(),
            drill,
            authority: request.authority,
            reported_on: request.reported_on,
            way: request.way,
            receipt_number: request.receipt_number,
            receipts: request.receipts,
            recorded_by: author.id,
            recorded_at: tx.now(),
        };
        let days = (zone.day(held), zone.day(tx.now()));
        tx.save(&report.checked(days.0, days.1)?)?;
        Ok(())
    })?;
    super::papers::shown(ws, drill)
}

/// Adds the receipt.
pub fn add_drill_receipt(ws: &mut Workspace, request: AddDrillReceipt) -> Result<DrillPapersView> {
    let drill = ws.write("add_drill_receipt", None, |tx, author| {
        let mut report: DrillReport = find(tx, "drill_report", request.report)?;
        Loaded::of(tx, report.drill)?.check(DrillAct::Report, author)?;
        for receipt in &request.receipts {
            find::<Attachment>(tx, "attachment", *receipt)?;
        }
        report.receive(&request.receipt_number, &request.receipts)?;
        tx.save(&report)?;
        Ok(report.drill)
    })?;
    super::papers::shown(ws, drill)
}
