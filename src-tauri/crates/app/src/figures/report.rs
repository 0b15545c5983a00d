//! 报送: freezing what is reported, and what has changed since.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::figures::{Figure, FiguresReport, Member, Period, Saying};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::compute::{Asked, snapshot};
use super::{FiguresShown, paper};
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{Result, Workspace, papers};

/// Most hazards that are named for one number.
const MOST_NAMED: usize = 200;
/// Most reports of a period.
const MOST_REPORTS: u32 = 100;

/// Freezes what is reported of a period.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportFigures {
    /// Month, quarter or year.
    pub period: Period,
    /// Unit, with those below it; the whole organisation when absent.
    #[serde(default)]
    pub unit: Option<Uuid>,
    /// To whom it goes.
    pub recipient: String,
    /// Why it is reported to them again; only then it must be there.
    #[serde(default)]
    pub reason: String,
    /// What is demanded of the units, for the bulletin.
    #[serde(default)]
    pub remarks: String,
}

/// Asks for a report.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetReport {
    /// Report.
    pub report: Uuid,
}

/// A report in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportRow {
    /// Row id.
    pub id: Uuid,
    /// Period.
    pub period: Period,
    /// Unit; absent for the whole organisation.
    pub unit: Option<Uuid>,
    /// To whom it went.
    pub recipient: String,
    /// Why it was reported again; empty for the first.
    pub reason: String,
    /// Who reported.
    pub reported_by: Uuid,
    /// Their name.
    pub reported_by_name: String,
    /// When.
    pub reported_at: DateTime<Utc>,
    /// The bulletin as it was printed.
    pub paper: Uuid,
}

/// A report, and what has changed since.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportView {
    /// The report.
    pub report: ReportRow,
    /// The numbers as they were reported.
    pub figures: FiguresShown,
    /// Numbers that are others today.
    pub adjustments: Vec<Adjustment>,
}

/// A number that is another today, and the hazards that make the difference.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Adjustment {
    /// The number.
    pub figure: Figure,
    /// As it was reported.
    pub reported: u32,
    /// As it is now.
    pub now: u32,
    /// Hazards that are in it and were not, at most 200.
    pub joined: Vec<HazardChange>,
    /// Hazards that were in it and are not, at most 200.
    pub left: Vec<HazardChange>,
}

/// A hazard that makes a difference.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HazardChange {
    /// Hazard.
    pub hazard: Uuid,
    /// Number; empty when it left the ledger.
    pub number: String,
    /// Title.
    pub title: String,
    /// Day of discovery.
    pub found_on: Option<NaiveDate>,
}

/// Freezes what is reported: the numbers, the hazards in them, the paper.
pub fn report_figures(ws: &mut Workspace, request: ReportFigures) -> Result<ReportView> {
    let now = ws.now();
    let mut members = Vec::new();
    let (mut snapshot, saying, zone) = ws.read(|reader| {
        let today = today(reader, now)?;
        let asked = Asked {
            period: request.period,
            unit: request.unit,
            today,
        };
        let author = ws.author().ok_or(crate::Error::NobodySignedIn)?;
        let saying = Saying {
            recipient: &request.recipient,
            reason: &request.reason,
        };
        let before = reports(reader, asked)?;
        let again = before
            .iter()
            .any(|report| report.recipient == request.recipient.trim());
        let author = find(reader, "person", author)?;
        let period = (request.period, today);
        let saying = FiguresReport::check(&author, &saying, again, period)?;
        let zone = crate::workspace::organisation(reader)?.zone;
        Ok((snapshot(reader, asked, Some(&mut members))?, saying, zone))
    })?;
    snapshot.remarks = domain::figures::remarks(&request.remarks)?;
    let pdf = paper::bulletin(ws, &snapshot, zone.stamped(now))?;
    let file = ws.store.put_attachment(pdf.as_slice())?;
    let (recipient, reason) = saying;
    let id = ws.write("report_figures", None, |tx, author| {
        let name = paper::file_name(&snapshot, "pdf");
        let paper = papers::attach(tx, (name, papers::PDF), &file)?;
        let report = FiguresReport {
            id: tx.new_id(),
            period: snapshot.period.to_string(),
            unit: snapshot.unit,
            recipient,
            reason,
            reported_by: author.id,
            reported_at: tx.now(),
            snapshot,
            figures: Figure::ALL.to_vec(),
            members,
            paper,
        };
        tx.append(&report)?;
        Ok(report.id)
    })?;
    get_report(ws, GetReport { report: id })
}

/// A report, and what has changed since.
pub fn get_report(ws: &mut Workspace, request: GetReport) -> Result<ReportView> {
    let now = ws.now();
    ws.read(|reader| {
        let report: FiguresReport = find(reader, "figures_report", request.report)?;
        let asked = Asked {
            period: report.snapshot.period,
            unit: report.unit,
            today: today(reader, now)?,
        };
        let mut members = Vec::new();
        snapshot(reader, asked, Some(&mut members))?;
        Ok(ReportView {
            adjustments: adjustments(reader, &report, &members)?,
            report: row(&mut Names::new(reader), &report)?,
            figures: FiguresShown::of(report.snapshot),
        })
    })
}

fn adjustments(
    reader: &Reader<'_>,
    report: &FiguresReport,
    now: &[Member],
) -> Result<Vec<Adjustment>> {
    let before: BTreeMap<Uuid, Member> = report
        .members
        .iter()
        .map(|one| (one.hazard, *one))
        .collect();
    let after: BTreeMap<Uuid, Member> = now.iter().map(|one| (one.hazard, *one)).collect();
    let mut adjustments = Vec::new();
    for (place, figure) in report.figures.iter().enumerate() {
        let Some(place_now) = Figure::ALL.iter().position(|one| one == figure) else {
            continue;
        };
        let is_in = |members: &BTreeMap<Uuid, Member>, id: &Uuid, place| {
            members.get(id).is_some_and(|member| member.is_in(place))
        };
        let only = |these: &BTreeMap<Uuid, Member>, here, those, there| -> Vec<Uuid> {
            let ids = these.keys();
            let mine = ids.filter(|id| is_in(these, id, here) && !is_in(those, id, there));
            mine.copied().collect()
        };
        let joined = only(&after, place_now, &before, place);
        let left = only(&before, place, &after, place_now);
        if joined.is_empty() && left.is_empty() {
            continue;
        }
        let reported = report.snapshot.total.of(*figure);
        let difference = |ids: &[Uuid]| u32::try_from(ids.len()).unwrap_or(u32::MAX);
        adjustments.push(Adjustment {
            figure: *figure,
            reported,
            now: (reported + difference(&joined)).saturating_sub(difference(&left)),
            joined: changes(reader, &joined)?,
            left: changes(reader, &left)?,
        });
    }
    Ok(adjustments)
}

fn changes(reader: &Reader<'_>, ids: &[Uuid]) -> Result<Vec<HazardChange>> {
    let each = ids.iter().take(MOST_NAMED).map(|hazard| {
        let row = reader.ledger_row(*hazard)?;
        let found_on = row.as_ref().map(|row| row.found_on);
        let (number, title) = row.map(|row| (row.number, row.title)).unwrap_or_default();
        Ok(HazardChange {
            hazard: *hazard,
            number,
            title,
            found_on,
        })
    });
    each.collect()
}

/// What was reported of a period and unit, the newest first.
pub(super) fn reports(reader: &Reader<'_>, asked: Asked) -> Result<Vec<ReportRow>> {
    let period = asked.period.to_string();
    let mut reports: Vec<FiguresReport> =
        reader.find("period", period.as_str(), None, MOST_REPORTS)?;
    reports.retain(|report| report.unit == asked.unit);
    let mut names = Names::new(reader);
    let rows = reports.iter().rev().map(|report| row(&mut names, report));
    rows.collect()
}

fn row(names: &mut Names<'_, '_>, report: &FiguresReport) -> Result<ReportRow> {
    Ok(ReportRow {
        id: report.id,
        period: report.snapshot.period,
        unit: report.unit,
        recipient: report.recipient.clone(),
        reason: report.reason.clone(),
        reported_by: report.reported_by,
        reported_by_name: names.person(report.reported_by)?,
        reported_at: report.reported_at,
        paper: report.paper,
    })
}
