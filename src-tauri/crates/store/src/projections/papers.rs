//! Which papers of hazards still wait for a signature, a printer or their signed sheet.

use domain::hazard::paper::{HazardPaper, PaperState};
use domain::notice::{Print, Revision};
use rusqlite::params;
use uuid::Uuid;

use super::Projector;
use crate::{Reader, Record, Result, write::Touched};

/// The open papers.
pub(crate) struct Papers;

impl Projector for Papers {
    fn tables(&self) -> &'static [&'static str] {
        &["hazard_paper_open"]
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        for (table, id) in touched {
            for paper in concerned(rows, *table, *id)?.into_iter().flatten() {
                if let Some(paper) = rows.get::<HazardPaper>(paper)? {
                    keep(rows, &paper)?;
                }
            }
        }
        Ok(())
    }
}

/// Papers, or whatever else has files, that a row is about: its own, and the one whose place it takes.
fn concerned(rows: &Reader<'_>, table: u16, id: Uuid) -> Result<[Option<Uuid>; 2]> {
    Ok(if table == HazardPaper::TABLE.number {
        let paper = rows.get::<HazardPaper>(id)?;
        [Some(id), paper.and_then(|paper| paper.replaces)]
    } else if table == Revision::TABLE.number {
        [rows.get::<Revision>(id)?.map(|row| row.document), None]
    } else if table == Print::TABLE.number {
        [rows.get::<Print>(id)?.map(|row| row.document), None]
    } else {
        [None, None]
    })
}

fn keep(rows: &Reader<'_>, paper: &HazardPaper) -> Result<()> {
    let conn = rows.conn();
    let replaced = rows.is_paper_replaced(paper.id)?;
    if paper.state(&rows.revisions(paper.id)?, replaced) != PaperState::Unsigned {
        conn.prepare_cached("DELETE FROM hazard_paper_open WHERE paper = ?1")?
            .execute([paper.id.as_bytes()])?;
        return Ok(());
    }
    let printed = !rows.prints(paper.id)?.is_empty();
    let signer = paper.signer.as_ref().map(Uuid::as_bytes);
    conn.prepare_cached(
        "INSERT OR REPLACE INTO hazard_paper_open (paper, signer, made_by, printed)
        VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        paper.id.as_bytes(),
        signer,
        paper.made_by.as_bytes(),
        printed
    ])?;
    Ok(())
}
