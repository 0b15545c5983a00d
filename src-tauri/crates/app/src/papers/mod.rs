//! What all papers share: what stands behind their code, their files, a person's signature.

pub(crate) mod behind;
mod sign;

use documents::Rendered;
use domain::notice::{Revision, RevisionKind, newest};
use store::attachments::Stored;
use store::records::Attachment;
use uuid::Uuid;

pub(crate) use sign::{Drawn, sign_paper};

use crate::workspace::Writer;
use crate::{Error, Result, Workspace};

/// Media type of our papers.
pub(crate) const PDF: &str = "application/pdf";

/// Records a stored file by its name and media type.
pub(crate) fn attach(
    tx: &mut Writer<'_, '_>,
    (name, media_type): (String, &str),
    file: &Stored,
) -> Result<Uuid> {
    let attachment = Attachment {
        id: tx.new_id(),
        sha256: file.sha256.clone(),
        size: file.size,
        media_type: media_type.to_owned(),
        name,
        created_at: tx.now(),
        taken_at: None,
        position: None,
    };
    tx.append(&attachment)?;
    Ok(attachment.id)
}

/// A revision that was rendered.
pub(crate) fn rendered(made: Rendered) -> RevisionKind {
    let fonts = made.fonts.iter();
    RevisionKind::Rendered {
        fonts: fonts
            .map(|(name, sha)| (name.clone(), hex::encode(sha)))
            .collect(),
        renderer: made.renderer,
    }
}

/// Appends a revision of a document that extends the last one.
pub(crate) fn revise(
    tx: &mut Writer<'_, '_>,
    document: Uuid,
    name: String,
    kind: RevisionKind,
    file: &Stored,
) -> Result<()> {
    let extends = newest(&tx.revisions(document)?).map(|revision| revision.id);
    let attachment = attach(tx, (name, PDF), file)?;
    let revision = Revision {
        id: tx.new_id(),
        document,
        extends,
        kind,
        attachment,
        sha256: file.sha256.clone(),
        made_at: tx.now(),
    };
    tx.append(&revision)?;
    Ok(())
}

/// The newest file of a document.
pub(crate) fn last_file(ws: &Workspace, document: Uuid) -> Result<Vec<u8>> {
    let revisions = ws.read(|reader| Ok(reader.revisions(document)?))?;
    let last = newest(&revisions).ok_or(Error::Damaged { what: "revision" })?;
    ws.file(last.attachment)
}

/// A file that is put together part by part, so that others are not kept waiting.
pub trait FileInParts {
    /// Name to give the file.
    fn file_name(&self) -> String;

    /// Takes in the next photo or paper; `false` when there are no more.
    fn take_some(&mut self, ws: &Workspace) -> Result<bool>;

    /// Parts taken in, and parts in all with the binding at the end.
    fn progress(&self) -> (u32, u32);

    /// The file. It needs no workspace: nobody waits for it.
    fn finish(self) -> Result<Vec<u8>>;
}
