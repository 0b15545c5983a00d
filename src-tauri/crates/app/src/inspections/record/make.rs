//! Making the record: its words freeze, and its file is made before the act, so that a record without
//! a file is never written.

use documents::Photo;
use domain::inspection_record::InspectionRecord;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::file_name;
use super::words::{self, Draft};
use crate::inspections::InspectionView;
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace, papers, photos};

/// Makes the record of a finished inspection; another one takes the place of the one before.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeInspectionRecord {
    /// Inspection.
    pub inspection: Uuid,
    /// Inspectors who signed on this laptop; the others sign on paper, the leader also by key.
    #[serde(default)]
    pub inks: Vec<InkGiven>,
    /// Who signs for the unit; who came along when absent.
    pub companion: Option<CompanionGiven>,
    /// What the unit says.
    #[serde(default)]
    pub reply: ReplyGiven,
    /// Why it is made anew; needed from the second version on.
    #[serde(default)]
    pub renewal: String,
}

/// An inspector's ink.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InkGiven {
    /// Inspector.
    pub person: Uuid,
    /// Attachment with the strokes.
    pub picture: Uuid,
}

/// Who signs for the unit, or refuses to.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompanionGiven {
    /// Somebody of the organisation; name and post are theirs then.
    pub person: Option<Uuid>,
    /// Name of somebody else; may be empty, and is written on the paper then.
    #[serde(default)]
    pub name: String,
    /// Post of somebody else.
    #[serde(default)]
    pub post: String,
}

/// What the unit says to the record.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReplyGiven {
    /// It signs, before the inspectors or on paper. Ink is not an electronic signature.
    Signs {
        /// Its opinion; when empty it is written on the paper.
        #[serde(default)]
        opinion: String,
        /// Attachment with the strokes, where it signed on this laptop.
        ink: Option<Uuid>,
    },
    /// It refuses to sign (拒签).
    Refuses {
        /// Reason given, or what was seen.
        reason: String,
        /// Two witnesses who did not inspect; may follow.
        #[serde(default)]
        witnesses: Vec<Uuid>,
    },
}

impl Default for ReplyGiven {
    fn default() -> Self {
        Self::Signs {
            opinion: String::new(),
            ink: None,
        }
    }
}

/// Makes the record.
pub fn make_inspection_record(
    ws: &mut Workspace,
    request: MakeInspectionRecord,
) -> Result<InspectionView> {
    let draft = Draft {
        id: ws.env.id(),
        request: &request,
        made_by: ws.author().ok_or(Error::NobodySignedIn)?,
        made_at: ws.now(),
    };
    let record = ws.read(|reader| {
        let author = find(reader, "person", draft.made_by)?;
        permission::check(&author, Action::Inspect)?;
        words::record(reader, &draft)
    })?;
    let made = render(ws, &record)?;
    let file = ws.store.put_attachment(made.pdf.as_slice())?;
    let kind = papers::rendered(made);
    ws.write("make_inspection_record", None, |tx, _| {
        tx.save(&record)?;
        let name = file_name(&record, false);
        papers::revise(tx, record.id, name, kind, &file)
    })?;
    crate::inspections::view::view(ws, request.inspection)
}

fn render(ws: &Workspace, record: &InspectionRecord) -> Result<documents::Rendered> {
    let annex = record.snapshot.photos.iter().map(|words| words.attachment);
    let shown: Vec<Uuid> = annex.chain(record.inks.iter().copied()).collect();
    let mut pictures = Vec::with_capacity(shown.len());
    for (picture, no) in shown.into_iter().zip(1..) {
        let jpeg = photos::for_paper(ws, picture)?;
        pictures.push(Photo { no, jpeg });
    }
    let zone = ws.read(organisation)?.zone;
    let at = zone.stamped(record.made_at);
    let fonts = ws.fonts()?;
    Ok(documents::inspection_record(
        &fonts,
        &record.snapshot,
        &pictures,
        at,
    )?)
}
