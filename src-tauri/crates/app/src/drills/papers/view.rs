//! The papers of a drill as shown, and to whom it was reported.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Refusal;
use domain::drill::paper::{DrillPaper, PaperKind, PaperState, signed_by_key};
use domain::drill::{DrillAct, check_hands};
use domain::notice;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::file_name;
use crate::drills::evaluation::Evaluated;
use crate::drills::files::{self, DrillFileView};
use crate::hazards::RefusalView;
use crate::inspections::ScanView;
use crate::names::Names;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Asks for the papers of a drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetDrillPapers {
    /// Drill.
    pub drill: Uuid,
}

/// The papers of a drill, and to whom it was reported.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillPapersView {
    /// Drill.
    pub drill: Uuid,
    /// Which papers may be made now.
    pub offers: Vec<DrillPaperOffer>,
    /// Papers in all versions, the newest of each kind first.
    pub papers: Vec<DrillPaperView>,
    /// To whom it was reported.
    pub reports: Vec<DrillReportView>,
    /// Why it may not be reported now; absent when it may.
    pub report_refusal: Option<RefusalView>,
    /// Its own files, by what they are.
    pub files: Vec<DrillFileView>,
    /// Why no file may be added or taken off; absent when it may.
    pub files_refusal: Option<RefusalView>,
}

/// A kind of paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillPaperOffer {
    /// Which.
    pub kind: PaperKind,
    /// The next one takes the place of another and has to say why.
    pub renews: bool,
    /// Why it may not be made now; absent when it may.
    pub refusal: Option<RefusalView>,
}

/// A paper in one of its versions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillPaperView {
    /// Row id.
    pub id: Uuid,
    /// Which paper.
    pub kind: PaperKind,
    /// Version, from 1.
    pub version: u32,
    /// Where it stands.
    pub state: PaperState,
    /// Attachment that holds the newest file.
    pub attachment: Uuid,
    /// Name to give it, never the same for two states.
    pub file_name: String,
    /// SHA-256 of the newest file, hex.
    pub sha256: String,
    /// Why it was made anew; empty for the first version.
    pub renewal: String,
    /// Who made it.
    pub made_by_name: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Who signs, whoever signs by key first.
    pub signatories: Vec<DrillSignatory>,
    /// Whether the first of them signed by key.
    pub by_key: bool,
    /// The sheet signed by hand.
    pub scans: Vec<ScanView>,
    /// Why it may not be signed by key now; absent when it may.
    pub sign_refusal: Option<RefusalView>,
}

/// Somebody who signs a paper.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillSignatory {
    /// As what, such as 总指挥.
    pub role: String,
    /// Name with post; empty where it is written on the paper.
    pub name: String,
}

/// It was reported.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillReportView {
    /// Row id.
    pub id: Uuid,
    /// To whom.
    pub authority: String,
    /// On which day.
    pub reported_on: NaiveDate,
    /// By which way.
    pub way: String,
    /// Number of the receipt; empty while there is none.
    pub receipt_number: String,
    /// The receipt.
    pub receipts: Vec<ScanView>,
    /// Who recorded it.
    pub recorded_by_name: String,
}

/// The papers of a drill.
pub fn get_drill_papers(ws: &mut Workspace, request: GetDrillPapers) -> Result<DrillPapersView> {
    view(ws, request.drill)
}

pub(in crate::drills) fn view(ws: &Workspace, drill: Uuid) -> Result<DrillPapersView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let evaluated = Evaluated::of(reader, drill)?;
        let me = me.map(|me| find::<Person>(reader, "person", me));
        let me = me.transpose()?;
        let refused = |act| {
            me.as_ref()
                .and_then(|me| evaluated.loaded.check(act, me).err())
        };
        let mut names = Names::new(reader);
        let mut offers = Vec::new();
        let mut papers = Vec::new();
        for kind in PaperKind::ALL {
            let versions = reader.drill_versions(drill, kind)?;
            let loaded = &evaluated.loaded;
            let untold = kind.check_told(&loaded.drill, &loaded.aftermath());
            let refusal = refused(DrillAct::MakePaper).or_else(|| untold.err());
            offers.push(DrillPaperOffer {
                kind,
                renews: !versions.is_empty(),
                refusal: refusal.as_ref().map(RefusalView::of),
            });
            let newest = versions.last().map_or(0, |last| last.version);
            for paper in versions.into_iter().rev() {
                papers.push(shown(reader, &mut names, paper, (newest, now))?);
            }
        }
        let reports = reader.drill_reports(drill)?.into_iter().map(|one| {
            Ok(DrillReportView {
                id: one.id,
                authority: one.authority,
                reported_on: one.reported_on,
                way: one.way,
                receipt_number: one.receipt_number,
                receipts: scans(reader, &one.receipts)?,
                recorded_by_name: names.person(one.recorded_by)?,
            })
        });
        Ok(DrillPapersView {
            drill,
            reports: reports.collect::<Result<_>>()?,
            report_refusal: refused(DrillAct::Report).as_ref().map(RefusalView::of),
            files: files::views(reader, drill)?,
            files_refusal: { me.as_ref() }
                .and_then(|me| check_hands(DrillAct::Note, me, &evaluated.loaded.people).err())
                .as_ref()
                .map(RefusalView::of),
            offers,
            papers,
        })
    })
}

fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    paper: DrillPaper,
    (newest, now): (u32, DateTime<Utc>),
) -> Result<DrillPaperView> {
    let revisions = reader.revisions(paper.id)?;
    let file = notice::newest(&revisions).ok_or(Error::Damaged { what: "revision" })?;
    let by_key = signed_by_key(&revisions);
    let refused = paper.check_sign(&revisions, newest).err();
    let refused = match (refused, paper.leader) {
        (Some(refused), _) => Some(refused),
        (None, None) => Some(Refusal::LeaderWithoutKey),
        (None, Some(leader)) => {
            let leader: Person = find(reader, "person", leader)?;
            let certificates = reader.certificates(leader.id)?;
            domain::certificate::current(&leader, &certificates, now).err()
        }
    };
    let signatories = paper.snapshot.signatories.iter();
    Ok(DrillPaperView {
        id: paper.id,
        kind: paper.kind,
        version: paper.version,
        state: paper.state(&revisions, newest),
        attachment: file.attachment,
        file_name: file_name(&paper, by_key),
        sha256: file.sha256.clone(),
        made_by_name: names.person(paper.made_by)?,
        made_at: paper.made_at,
        signatories: signatories
            .map(|one| DrillSignatory {
                role: one.role.clone(),
                name: one.name.clone(),
            })
            .collect(),
        by_key,
        scans: scans(reader, &paper.scans)?,
        sign_refusal: refused.as_ref().map(RefusalView::of),
        renewal: paper.snapshot.renewal,
    })
}

pub(in crate::drills) fn scans(reader: &Reader<'_>, ids: &[Uuid]) -> Result<Vec<ScanView>> {
    let scan = |id: &Uuid| {
        let row: Attachment = find(reader, "attachment", *id)?;
        Ok(ScanView {
            attachment: row.id,
            name: row.name,
            pdf: row.media_type == "application/pdf",
        })
    };
    ids.iter().map(scan).collect()
}
