//! The bulletin as PDF and the statutory table as a workbook, of what was reported or of now.

use chrono::{DateTime, FixedOffset};
use documents::spreadsheet::figures_workbook;
use domain::figures::{FiguresReport, FiguresSnapshot, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::compute::{Asked, snapshot};
use crate::workspace::{find, organisation, today};
use crate::{Result, Workspace};

/// Asks for a file of a period.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeFigures {
    /// Month, quarter or year.
    pub period: Period,
    /// Unit, with those below it; the whole organisation when absent.
    #[serde(default)]
    pub unit: Option<Uuid>,
    /// The numbers of this report; those of now when absent.
    #[serde(default)]
    pub report: Option<Uuid>,
    /// Kind of file.
    #[serde(default)]
    pub format: FiguresFormat,
}

/// Kind of file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FiguresFormat {
    /// The bulletin.
    #[default]
    Pdf,
    /// The statutory table.
    Xlsx,
}

/// A file of a period.
pub struct FiguresFile {
    /// Proposed name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Makes a file of a period; nothing is kept.
pub fn make_figures(ws: &Workspace, request: &MakeFigures) -> Result<FiguresFile> {
    let now = ws.now();
    let (snapshot, zone) = ws.read(|reader| {
        let zone = organisation(reader)?.zone;
        let asked = Asked {
            period: request.period,
            unit: request.unit,
            today: today(reader, now)?,
        };
        let snapshot = match request.report {
            Some(report) => find::<FiguresReport>(reader, "figures_report", report)?.snapshot,
            None => snapshot(reader, asked, None)?,
        };
        Ok((snapshot, zone))
    })?;
    let (bytes, ending) = match request.format {
        FiguresFormat::Pdf => (bulletin(ws, &snapshot, zone.stamped(now))?, "pdf"),
        FiguresFormat::Xlsx => (figures_workbook(&snapshot, ws.language())?, "xlsx"),
    };
    let name = file_name(&snapshot, ending);
    Ok(FiguresFile { name, bytes })
}

/// The bulletin.
pub(super) fn bulletin(
    ws: &Workspace,
    snapshot: &FiguresSnapshot,
    at: DateTime<FixedOffset>,
) -> Result<Vec<u8>> {
    Ok(documents::bulletin(&*ws.fonts()?, snapshot, at)?.pdf)
}

pub(super) fn file_name(snapshot: &FiguresSnapshot, ending: &str) -> String {
    let what = match ending {
        "xlsx" => "隐患排查治理情况统计表",
        _ => "安全检查与隐患排查治理情况通报",
    };
    let (unit, period) = (&snapshot.unit_name, snapshot.period.words());
    format!("{unit}{period}{what}.{ending}")
}
