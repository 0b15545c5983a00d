//! The papers of a drill: record, evaluation report, summary. Words are frozen and rendered in one act,
//! the leader signs by key in another, scans come whenever they do.

mod make;
mod sheets;
mod sign;
mod view;
mod words;

pub use make::{AddDrillPaperScans, MakeDrillPaper, add_drill_paper_scans, make_drill_paper};
pub use sign::{SignDrillPaper, sign_drill_paper};
pub use view::{
    DrillPaperOffer, DrillPaperView, DrillPapersView, DrillReportView, DrillSignatory,
    GetDrillPapers, get_drill_papers,
};
pub(super) use view::{scans, view as shown};
pub(super) use words::{FIRST_INK, Told, photos_of, plan_version, told};

use domain::drill::paper::{DrillPaper, PaperKind};
use domain::notice::Revision;
use store::Reader;
use uuid::Uuid;

use crate::Result;
use crate::workspace::find;

/// A paper with its files and the newest version there is.
fn load(reader: &Reader<'_>, id: Uuid) -> Result<(DrillPaper, Vec<Revision>, u32)> {
    let paper: DrillPaper = find(reader, "drill_paper", id)?;
    let versions = reader.drill_versions(paper.drill, paper.kind)?;
    let newest = versions.last().map_or(paper.version, |last| last.version);
    Ok((paper, reader.revisions(id)?, newest))
}

/// Name of a paper's file: number, version and whether it is signed, never the same for two states.
pub(crate) fn file_name(paper: &DrillPaper, signed: bool) -> String {
    let called = match paper.kind {
        PaperKind::Record => "演练记录",
        PaperKind::Evaluation => "评估报告",
        PaperKind::Summary => "总结报告",
    };
    let version = match paper.version {
        1 => String::new(),
        version => format!(" 第{version}版"),
    };
    let signed = if signed { " 已签" } else { "" };
    format!("{} {called}{version}{signed}.pdf", paper.snapshot.number)
}
