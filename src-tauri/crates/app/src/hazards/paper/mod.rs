//! The papers of a hazard's loop beside its notice: planned, made, signed, brought home and listed. Which
//! there are and when is `domain/src/hazard/paper/`; how they look is `documents/src/filled.rs`.

mod evidence;
mod list;
mod make;
mod plan;
mod print;
mod sign;
mod told;
mod view;
mod words;

pub use evidence::{AddHazardPaperScans, add_hazard_paper_scans};
pub use list::{KindCount, ListHazardPapers, PaperPage, list_hazard_papers};
pub use make::{MakeHazardPaper, PaperWords, make_hazard_paper, preview_hazard_paper};
pub use plan::{
    AskedField, Lack, PaperOffer, PaperSigner, PapersPlan, PlanHazardPapers, plan_hazard_papers,
};
pub use print::{PaperFile, RecordPaperPrint, paper_file, record_paper_print};
pub use sign::{SignHazardPaper, sign_hazard_paper};
pub(crate) use view::shown;
pub use view::{GetHazardPaper, HazardPaperView, PaperActView, get_hazard_paper};

use domain::hazard::paper::{HazardPaper, PaperState};
use domain::notice::{Revision, RevisionKind};
use store::Reader;
use uuid::Uuid;

use crate::Result;
use crate::workspace::find;

/// A paper with its files and where it stands.
pub(crate) fn load(
    reader: &Reader<'_>,
    id: Uuid,
) -> Result<(HazardPaper, Vec<Revision>, PaperState)> {
    let paper: HazardPaper = find(reader, "hazard_paper", id)?;
    let revisions = reader.revisions(id)?;
    let replaced = reader.is_paper_replaced(id)?;
    let state = paper.state(&revisions, replaced);
    Ok((paper, revisions, state))
}

/// Whether somebody signed with a key.
fn by_key(revisions: &[Revision]) -> bool {
    let issued = |one: &Revision| matches!(one.kind, RevisionKind::Issued { .. });
    revisions.iter().any(issued)
}

/// Name of a paper's file, never the same for two states.
pub(crate) fn file_name(paper: &HazardPaper, hazard: &str, signed: bool) -> String {
    let signed = if signed { " 已签" } else { "" };
    let title = paper.kind.title();
    match paper.number.as_str() {
        "" => {
            let made = paper.snapshot.dated_on;
            format!("{hazard} {title} {made}{signed}.pdf")
        }
        number => format!("{number} {title}{signed}.pdf"),
    }
}
