//! Papers in a list, page by page: of one hazard, or of all by kind.

use domain::hazard::paper::{PAPER_KINDS, PaperKind};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::HazardPaperFilter;
use uuid::Uuid;

use super::{HazardPaperView, view};
use crate::workspace::find;
use crate::{Page, PageRequest, Result, Workspace};

/// Asks for papers of hazards.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListHazardPapers {
    /// Of this hazard.
    pub hazard: Option<Uuid>,
    /// Of one of these kinds; of any when empty.
    pub kinds: Vec<PaperKind>,
    /// Only with these words in its number or in its hazard.
    pub text: String,
    /// Last id of the page before; absent for the first page.
    pub after: Option<Uuid>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// A page of papers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PaperPage {
    /// Rows.
    pub rows: Vec<HazardPaperView>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// How many there are of each kind, whichever kinds were asked for.
    pub counts: Vec<KindCount>,
}

/// How many papers there are of a kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KindCount {
    /// Kind.
    pub kind: PaperKind,
    /// Papers.
    pub count: u32,
}

/// Papers, the latest first.
pub fn list_hazard_papers(ws: &mut Workspace, request: ListHazardPapers) -> Result<PaperPage> {
    let bounds = PageRequest {
        after: request.after,
        limit: request.limit,
    }
    .bounds();
    let everywhere = HazardPaperFilter {
        hazard: request.hazard,
        kinds: Vec::new(),
        text: request.text,
    };
    let filter = HazardPaperFilter {
        kinds: request.kinds.iter().map(|kind| kind.name()).collect(),
        ..everywhere.clone()
    };
    let (me, now) = (ws.author(), ws.now());
    ws.read(|reader| {
        let me = me
            .map(|me| find::<Person>(reader, "person", me))
            .transpose()?;
        let found = reader.hazard_papers(&filter, bounds)?;
        let page = Page::of(found, |paper| {
            view::shown(reader, paper, (me.as_ref(), now))
        })?;
        let counts = reader.count_hazard_papers(&everywhere)?;
        let of = |kind: PaperKind| KindCount {
            kind,
            count: counts.get(kind.name()).copied().unwrap_or(0),
        };
        Ok(PaperPage {
            rows: page.rows,
            next: page.next,
            counts: PAPER_KINDS.map(of).to_vec(),
        })
    })
}
