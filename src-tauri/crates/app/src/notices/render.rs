//! Rendering a frozen notice, once, on the laptop that froze it. Pure and repeatable, so a crash
//! before the row is written is finished at the next start.

use documents::Photo;
use domain::notice::{DocumentState, Notice, RevisionKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Pending;
use store::attachments::Stored;
use uuid::Uuid;

use super::{NoticeView, state_of};
use crate::workspace::{Writer, find, organisation};
use crate::{Result, Workspace, papers, photos};

const WORK: &str = "render_notice";
/// Notes in the transaction that froze a notice that its file is still to be made.
pub(super) fn remember(tx: &Writer<'_, '_>, notice: Uuid) -> Result<()> {
    let work = Pending {
        id: notice,
        kind: WORK.to_owned(),
        body: String::new(),
        created_at: tx.now(),
    };
    Ok(tx.local().add_pending(&work)?)
}

/// Asks for the file of a notice whose rendering failed or was cut short.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenderNotice {
    /// Notice.
    pub notice: Uuid,
}

/// Makes the file of a frozen notice and says what is in the way.
pub fn render_notice(ws: &mut Workspace, request: RenderNotice) -> Result<NoticeView> {
    render(ws, request.notice)?;
    super::view::view(ws, request.notice)
}

/// Renders what a crash left. What cannot be made stays for [`render_notice`]: a paper must not
/// keep the workspace shut.
pub(crate) fn render_pending(ws: &mut Workspace) -> Result<()> {
    let left = ws.read(|reader| Ok(reader.pending()?))?;
    for work in left.into_iter().filter(|work| work.kind == WORK) {
        let notice: Notice = ws.read(|reader| find(reader, "notice", work.id))?;
        if notice.voided.is_none() && render(ws, work.id).is_ok() {
            continue;
        }
        if notice.voided.is_some() {
            ws.store.local(|local| local.drop_pending(work.id))?;
        }
    }
    Ok(())
}

/// Renders a notice that has no file yet.
pub(super) fn render(ws: &mut Workspace, id: Uuid) -> Result<()> {
    let fonts = ws.fonts()?;
    let (notice, zone) = ws.read(|reader| {
        Ok((
            find::<Notice>(reader, "notice", id)?,
            organisation(reader)?.zone,
        ))
    })?;
    let mut pictures = Vec::with_capacity(notice.snapshot.photos.len());
    for photo in &notice.snapshot.photos {
        let jpeg = photos::for_paper(ws, photo.attachment)?;
        pictures.push(Photo { no: photo.no, jpeg });
    }
    let at = zone.stamped(ws.now());
    let made = documents::rectification_notice(&fonts, &notice.snapshot, &pictures, at)?;
    let file = ws.store.put_attachment(made.pdf.as_slice())?;
    let kind = papers::rendered(made);
    ws.write("render_notice", None, |tx, _| {
        let notice: Notice = find(tx, "notice", id)?;
        state_of(tx, &notice)?.must_be(&[DocumentState::Frozen], "render")?;
        revise(tx, &notice, kind, &file)?;
        Ok(tx.local().drop_pending(id)?)
    })
}

/// Appends a revision that extends the last one.
pub(super) fn revise(
    tx: &mut Writer<'_, '_>,
    notice: &Notice,
    kind: RevisionKind,
    file: &Stored,
) -> Result<()> {
    papers::revise(tx, notice.id, format!("{}.pdf", notice.number), kind, file)
}
