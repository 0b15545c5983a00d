//! 整改情况报告: what became of each hazard that a paper from outside named.

use chrono::NaiveDate;
use domain::calendar::Zone;
use domain::hazard::{Case, Hazard, Status, Step, StepDetail};
use domain::incoming::{IncomingPaper, ReportMade};
use domain::notice::snapshot::{ReportItem, ReportSnapshot};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::{IncomingView, cited};
use crate::papers::photos::{Annex, pictures};
use crate::papers::{PDF, attach, behind};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Photos of one hazard before and after the work, and of all of them.
const PHOTOS_EACH: usize = 2;
const PHOTOS: usize = 48;

/// Makes the report of how things stand today.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeRectificationReport {
    /// Paper.
    pub paper: Uuid,
    /// What else is to be said.
    #[serde(default)]
    pub remarks: String,
}

/// Makes the report and keeps it with the paper; earlier ones stay.
pub fn make_rectification_report(
    ws: &mut Workspace,
    request: MakeRectificationReport,
) -> Result<IncomingView> {
    let (now, fonts) = (ws.now(), ws.fonts()?);
    let author = ws.author().ok_or(Error::NobodySignedIn)?;
    let (words, zone) = ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        let paper: IncomingPaper = find(reader, "incoming_paper", request.paper)?;
        paper.check_report(&author)?;
        let zone = organisation(reader)?.zone;
        let mut words = snapshot(reader, &paper, (&author, zone.day(now)), zone)?;
        words.remarks = request.remarks.trim().to_owned();
        words.qr = behind::payload(reader, ("report", &paper.number, paper.id), &words)?;
        Ok((words, zone))
    })?;
    let photos = pictures(ws, &words.photos)?;
    let made = documents::rectification_report(&fonts, &words, &photos, zone.stamped(now))?;
    let file = ws.store.put_attachment(made.pdf.as_slice())?;
    let name = format!("整改情况报告 {} {}.pdf", words.number, words.reported_on);
    ws.write("make_rectification_report", None, |tx, _| {
        let mut paper: IncomingPaper = find(tx, "incoming_paper", request.paper)?;
        paper.reports.push(ReportMade {
            attachment: attach(tx, (name, PDF), &file)?,
            made_on: words.reported_on,
            complete: words.items.iter().all(|item| item.done),
        });
        tx.save(&paper)?;
        Ok(())
    })?;
    super::view::view(ws, request.paper)
}

fn snapshot(
    reader: &Reader<'_>,
    paper: &IncomingPaper,
    (author, today): (&Person, NaiveDate),
    zone: Zone,
) -> Result<ReportSnapshot> {
    let organisation = organisation(reader)?;
    let mut annex = Annex::new(reader, PHOTOS);
    let mut items = Vec::with_capacity(paper.hazards.len());
    for id in &paper.hazards {
        items.push(item(reader, *id, &mut annex, zone)?);
    }
    Ok(ReportSnapshot {
        organisation: organisation.name,
        sender: paper.sender.clone(),
        number: paper.number.clone(),
        paper: cited(paper),
        items,
        remarks: String::new(),
        contact: format!("{} {}", author.name, author.phone)
            .trim()
            .to_owned(),
        reported_on: today,
        photos: annex.photos,
        qr: String::new(),
    })
}

fn item(
    reader: &Reader<'_>,
    id: Uuid,
    annex: &mut Annex<'_, '_>,
    zone: Zone,
) -> Result<ReportItem> {
    let hazard: Hazard = find(reader, "hazard", id)?;
    let steps = reader.steps(id)?;
    let case = Case::fold(&steps);
    let place: Place = find(reader, "place", hazard.site.place)?;
    let responsibility = case.responsibility.or(hazard.responsibility);
    let mut responsible = Vec::new();
    if let Some(known) = responsibility {
        responsible.push(find::<Unit>(reader, "unit", known.unit)?.name);
        if let Some(owner) = known.owner {
            responsible.push(find::<Person>(reader, "person", owner)?.name);
        }
    }
    let after = steps
        .iter()
        .rev()
        .flat_map(|step| step.detail.photos_after());
    let before = format!("{}（整改前）", hazard.title);
    let mut photos = annex.take(&hazard, &hazard.photos, (PHOTOS_EACH, &before))?;
    let caption = format!("{}（整改后）", hazard.title);
    photos.extend(annex.take(&hazard, after, (PHOTOS_EACH, &caption))?);
    Ok(ReportItem {
        place: match place.name == hazard.site.spot {
            true => place.name,
            false => format!("{} {}", place.name, hazard.site.spot),
        },
        done: is_done(&case),
        standing: standing(&hazard, &case, &steps, zone),
        measures: case.measures.unwrap_or(hazard.measures),
        description: hazard.description,
        responsible: responsible.join("，"),
        photos,
    })
}

/// Whether nothing is left for us to do.
pub(super) fn is_done(case: &Case) -> bool {
    matches!(
        case.status,
        Status::Closed | Status::Voided | Status::Transferred
    )
}

/// How a hazard stands, in words for an authority.
fn standing(hazard: &Hazard, case: &Case, steps: &[Step], zone: Zone) -> String {
    let words = |day: NaiveDate| day.format("%Y年%-m月%-d日").to_string();
    let result = steps.iter().rev().find_map(|step| match &step.detail {
        StepDetail::Submitted(done) => Some(done.result.as_str()),
        StepDetail::FixedOnSpot(fix) => Some(fix.result.as_str()),
        _ => None,
    });
    let result = result.unwrap_or_default().trim_end_matches('。');
    let result = match result {
        "" => String::new(),
        said => format!("{said}。"),
    };
    match (case.status, case.completed_on, &case.outside) {
        (Status::Transferred, _, Some(outside)) => format!(
            "不属于我单位治理范围，已以{}移交{}治理，我单位按月跟踪",
            outside.number, outside.to
        ),
        (Status::Closed, _, Some(outside)) => {
            format!("已移交{}治理，经现场确认已整改，已销号", outside.to)
        }
        (Status::Closed, done, _) => {
            let done = done.map_or(String::new(), |day| format!("{}完成整改，", words(day)));
            let closed = case.closed_at.map(|at| words(zone.day(at)));
            let closed = closed.unwrap_or_default();
            format!("{result}{done}经复查合格，{closed}销号")
        }
        (Status::Submitted | Status::Accepted, Some(day), _) => {
            format!("{result}{}完成整改，待验收销号", words(day))
        }
        (Status::Voided, ..) => "经核实不构成隐患".to_owned(),
        _ => match case.due_on.or(hazard.due_on) {
            Some(day) => format!("正在整改，计划{}前完成", words(day)),
            None => "正在整改".to_owned(),
        },
    }
}
