//! Which notice each sheet belongs to. Nothing is recorded here.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::notice::{DocumentState, Notice, NoticeAct};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::ScannedSheet;
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

/// A sheet of a notice.
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
    /// This workspace has no notice with these words.
    UnknownNotice,
    /// Somebody put it aside.
    Aside,
}

/// Where a sheet belongs, and with it those that follow without a code.
#[derive(Clone)]
enum Belongs {
    To(Uuid),
    Nowhere(LooseWhy, String),
}

/// Which receipts follow from the sheets of a stack.
pub fn propose_receipts(ws: &mut Workspace, request: ProposeReceipts) -> Result<ReceiptsView> {
    if request.sheets.len() > MOST {
        let field = "sheets";
        return Err(Refusal::TooMany { field, most: MOST }.into());
    }
    let author = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        let keys = behind::keys(reader)?;
        let mut view = ReceiptsView {
            rows: Vec::new(),
            loose: Vec::new(),
        };
        let mut before: Option<Belongs> = None;
        for (sheet, at) in request.sheets.iter().zip(0_u32..) {
            let own = own(reader, &keys, sheet)?;
            let belongs = match (&own, &before) {
                (Some(own), _) => own.clone(),
                (None, Some(Belongs::To(notice))) => Belongs::To(*notice),
                (None, Some(Belongs::Nowhere(..))) => nowhere(LooseWhy::FollowsLoose),
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
