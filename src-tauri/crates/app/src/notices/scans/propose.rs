//! Which notice each sheet belongs to. Nothing is recorded here.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::hazard::paper::{HazardPaper, PAPER_KINDS, PaperAct};
use domain::notice::{DocumentState, Notice, NoticeAct};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::ScannedSheet;
use crate::hazards::paper::{self, HazardPaperView};
use crate::hazards::{RefusalView, head_of};
use crate::notices::state_of;
use crate::papers::behind::{self, Named};
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Most sheets of one proposal.
const MOST: usize = 1000;
/// Characters of a number that a code claims.
const CLAIMED: usize = 60;

/// Asks which receipts follow from the sheets of a stack, in their order.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeReceipts {
    /// The sheets.
    pub sheets: Vec<ScannedSheet>,
}

/// The receipts that follow, and what is left.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReceiptsView {
    /// One for each notice, in the order of the stack.
    pub rows: Vec<ReceiptProposal>,
    /// Other papers of hazards whose sheets came home, in the order of the stack.
    pub papers: Vec<PaperProposal>,
    /// Sheets that belong to none.
    pub loose: Vec<LooseSheet>,
}

/// The receipt of a notice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReceiptProposal {
    /// Notice.
    pub notice: Uuid,
    /// Its number.
    pub number: String,
    /// Name of the unit addressed.
    pub addressee_name: String,
    /// Where it stands.
    pub state: DocumentState,
    /// Its sheets.
    pub sheets: Vec<SheetOf>,
    /// Who may sign for receipt: the head of the addressed unit.
    pub receiver: Option<Uuid>,
    /// That person's name.
    pub receiver_name: String,
    /// When it was served, if it was.
    pub served_at: Option<DateTime<Utc>>,
    /// Why no receipt can be recorded; absent when it can.
    pub refusal: Option<RefusalView>,
}

/// A paper of a hazard whose signed sheets came home.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PaperProposal {
    /// The paper.
    pub paper: HazardPaperView,
    /// Its sheets.
    pub sheets: Vec<SheetOf>,
    /// Why they cannot be kept with it; absent when they can.
    pub refusal: Option<RefusalView>,
}

/// A sheet of a paper.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct SheetOf {
    /// Which of the sheets asked about, from 0.
    pub sheet: u32,
    /// It has no code and follows the sheet before it.
    pub follows: bool,
}

/// A sheet that belongs to no notice here.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LooseSheet {
    /// Which of the sheets asked about, from 0.
    pub sheet: u32,
    /// Why.
    pub why: LooseWhy,
    /// Number of the paper its code speaks of; empty without one.
    pub number: String,
}

/// Why a sheet belongs to no notice here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LooseWhy {
    /// It has no code and stands before every sheet that has one.
    NoCode,
    /// It has no code and follows a sheet that belongs to no notice.
    FollowsLoose,
    /// Nothing could be read of it.
    Unreadable,
    /// It is a paper of another organisation.
    OtherOrganisation,
    /// It is another paper of this organisation, such as a record of service.
    OtherPaper,
    /// This workspace has no paper with these words.
    UnknownNotice,
    /// Somebody put it aside.
    Aside,
}

/// Where a sheet belongs, and with it those that follow without a code.
#[derive(Clone)]
enum Belongs {
    To(Uuid),
    ToPaper(Uuid),
    Nowhere(LooseWhy, String),
}

/// Which receipts follow from the sheets of a stack.
pub fn propose_receipts(ws: &mut Workspace, request: ProposeReceipts) -> Result<ReceiptsView> {
    if request.sheets.len() > MOST {
        let field = "sheets";
        return Err(Refusal::TooMany { field, most: MOST }.into());
    }
    let (author, now) = (ws.author().ok_or(Error::NobodySignedIn)?, ws.now());
    ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        let keys = behind::keys(reader)?;
        let mut view = ReceiptsView {
            rows: Vec::new(),
            papers: Vec::new(),
            loose: Vec::new(),
        };
        let mut before: Option<Belongs> = None;
        for (sheet, at) in request.sheets.iter().zip(0_u32..) {
            let own = own(reader, &keys, sheet)?;
            let belongs = match (&own, &before) {
                (Some(own), _) => own.clone(),
                (None, Some(Belongs::Nowhere(..))) => nowhere(LooseWhy::FollowsLoose),
                (None, Some(before)) => before.clone(),
                (None, None) => nowhere(LooseWhy::NoCode),
            };
            // A blank back that was put aside does not part a notice from its next sheet.
            if own.is_some() && (!sheet.aside || sheet.code.is_some()) {
                before = Some(belongs.clone());
            }
            match belongs {
                Belongs::To(notice) => {
                    let follows = own.is_none();
                    let sheet = SheetOf { sheet: at, follows };
                    match view.rows.iter_mut().find(|row| row.notice == notice) {
                        Some(row) => row.sheets.push(sheet),
                        None => view.rows.push(proposal(reader, notice, sheet, &author)?),
                    }
                }
                Belongs::ToPaper(id) => {
                    let follows = own.is_none();
                    let sheet = SheetOf { sheet: at, follows };
                    match view.papers.iter_mut().find(|row| row.paper.id == id) {
                        Some(row) => row.sheets.push(sheet),
                        None => {
                            view.papers
                                .push(paper_proposal(reader, id, sheet, (&author, now))?)
                        }
                    }
                }
                Belongs::Nowhere(why, number) => {
                    let sheet = at;
                    view.loose.push(LooseSheet { sheet, why, number });
                }
            }
        }
        Ok(view)
    })
}

fn nowhere(why: LooseWhy) -> Belongs {
    Belongs::Nowhere(why, String::new())
}

/// Where a sheet belongs by itself: by hand before by its code.
fn own(reader: &Reader<'_>, keys: &[String], sheet: &ScannedSheet) -> Result<Option<Belongs>> {
    if sheet.aside {
        return Ok(Some(nowhere(LooseWhy::Aside)));
    }
    if let Some(notice) = sheet.notice {
        return Ok(Some(Belongs::To(
            find::<Notice>(reader, "notice", notice)?.id,
        )));
    }
    if sheet.unreadable {
        return Ok(Some(nowhere(LooseWhy::Unreadable)));
    }
    let Some(code) = &sheet.code else {
        return Ok(None);
    };
    let Some(named) = Named::of(code) else {
        return Ok(Some(nowhere(LooseWhy::OtherPaper)));
    };
    let why = if !keys.iter().any(|key| key == named.key) {
        LooseWhy::OtherOrganisation
    } else if PAPER_KINDS.iter().any(|kind| kind.name() == named.kind) {
        match reader.get::<HazardPaper>(named.id)? {
            Some(paper) if paper.snapshot.qr == *code => {
                return Ok(Some(Belongs::ToPaper(paper.id)));
            }
            _ => LooseWhy::UnknownNotice,
        }
    } else if named.kind != "notice" {
        LooseWhy::OtherPaper
    } else {
        match reader.get::<Notice>(named.id)? {
            // The whole of it: a number and an id alone are easily written into another code.
            Some(notice) if notice.snapshot.qr == *code => {
                return Ok(Some(Belongs::To(notice.id)));
            }
            _ => LooseWhy::UnknownNotice,
        }
    };
    let number = named.number.chars().take(CLAIMED).collect();
    Ok(Some(Belongs::Nowhere(why, number)))
}

fn paper_proposal(
    reader: &Reader<'_>,
    id: Uuid,
    sheet: SheetOf,
    (author, now): (&Person, DateTime<Utc>),
) -> Result<PaperProposal> {
    let (row, _, state) = paper::load(reader, id)?;
    let refusal = PaperAct::AddScans.check(&row, state, author).err();
    Ok(PaperProposal {
        paper: paper::shown(reader, row, (Some(author), now))?,
        sheets: vec![sheet],
        refusal: refusal.as_ref().map(RefusalView::of),
    })
}

fn proposal(
    reader: &Reader<'_>,
    notice: Uuid,
    sheet: SheetOf,
    author: &Person,
) -> Result<ReceiptProposal> {
    let notice: Notice = find(reader, "notice", notice)?;
    let state = state_of(reader, &notice)?;
    let receiver = head_of(reader, notice.addressee)?;
    let services = reader.services(notice.id)?;
    let refusal = NoticeAct::Serve.check(&notice, state, author).err();
    Ok(ReceiptProposal {
        notice: notice.id,
        state,
        sheets: vec![sheet],
        receiver: receiver.as_ref().map(|head| head.id),
        receiver_name: receiver.map(|head| head.name).unwrap_or_default(),
        served_at: services.last().map(|service| service.served_at),
        refusal: refusal.as_ref().map(RefusalView::of),
        addressee_name: notice.snapshot.addressee,
        number: notice.number,
    })
}
