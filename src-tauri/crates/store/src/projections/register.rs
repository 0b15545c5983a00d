//! 发文登记簿: every paper by its day, with the words it is found by. What a paper says never changes, so a row
//! follows from the paper alone, but for where it lies.

use domain::calendar::Zone;
use domain::drill::paper::DrillPaper;
use domain::figures::FiguresReport;
use domain::hazard::paper::HazardPaper;
use domain::incoming::IncomingPaper;
use domain::inspection_record::InspectionRecord;
use domain::notice::Notice;
use domain::outgoing::OutgoingPaper;
use domain::paper_filing::PaperFiling;
use domain::paper_register::RegisteredKind;
use rusqlite::params;
use uuid::Uuid;

use super::Projector;
use crate::queries::word;
use crate::{Reader, Record, Result, write::Touched};

/// The register.
pub(crate) struct Register;

/// What is kept of a paper.
struct Entry {
    kind: RegisteredKind,
    /// The row that took its number, where one was taken.
    carrier: Uuid,
    number: String,
    about: String,
    addressee: String,
    dated_on: chrono::NaiveDate,
}

impl Projector for Register {
    fn tables(&self) -> &'static [&'static str] {
        &["registered_paper"]
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        for (table, id) in touched {
            if *table == PaperFiling::TABLE.number {
                lies(rows, *id)?;
            } else if let Some(entry) = entry(rows, *table, *id)? {
                keep(rows, *id, &entry)?;
            }
        }
        Ok(())
    }
}

fn entry(rows: &Reader<'_>, table: u16, id: Uuid) -> Result<Option<Entry>> {
    Ok(if table == Notice::TABLE.number {
        rows.get::<Notice>(id)?.map(|notice| {
            let items = notice.snapshot.items.iter();
            let about = items.map(|item| format!("{} {}", item.hazard_no, item.description));
            Entry {
                kind: RegisteredKind::Notice,
                carrier: id,
                about: about.collect::<Vec<_>>().join("；"),
                addressee: notice.snapshot.addressee.clone(),
                dated_on: notice.issued_on,
                number: notice.number,
            }
        })
    } else if table == HazardPaper::TABLE.number {
        rows.get::<HazardPaper>(id)?.map(|paper| Entry {
            kind: paper.kind.into(),
            carrier: id,
            number: paper.number,
            about: paper.snapshot.heading,
            addressee: paper.snapshot.addressee,
            dated_on: paper.snapshot.dated_on,
        })
    } else if table == InspectionRecord::TABLE.number {
        rows.get::<InspectionRecord>(id)?.map(|record| Entry {
            kind: RegisteredKind::InspectionRecord,
            carrier: record.inspection,
            number: record.snapshot.number,
            about: format!("{} {}", record.snapshot.place, record.snapshot.kind),
            addressee: record.snapshot.unit,
            dated_on: record.snapshot.recorded_on,
        })
    } else if table == OutgoingPaper::TABLE.number {
        rows.get::<OutgoingPaper>(id)?.map(|paper| {
            let items = paper.snapshot.items.iter();
            let about = items.map(|item| format!("{} {}", item.hazard_no, item.description));
            Entry {
                kind: paper.kind.into(),
                carrier: id,
                about: about.collect::<Vec<_>>().join("；"),
                number: paper.number,
                addressee: paper.snapshot.addressee.name,
                dated_on: paper.snapshot.issued_on,
            }
        })
    } else if table == IncomingPaper::TABLE.number {
        rows.get::<IncomingPaper>(id)?.map(|paper| Entry {
            kind: RegisteredKind::Incoming,
            carrier: id,
            number: paper.number,
            about: paper.title,
            addressee: paper.sender,
            dated_on: paper.received_on,
        })
    } else if table == FiguresReport::TABLE.number {
        let report = rows.get::<FiguresReport>(id)?;
        let dated =
            report.map(|report| -> Result<_> { Ok((zone(rows)?.day(report.reported_at), report)) });
        dated.transpose()?.map(|(dated_on, report)| Entry {
            kind: RegisteredKind::Bulletin,
            carrier: id,
            number: String::new(),
            about: format!("{} {}", report.period, report.snapshot.unit_name),
            addressee: report.recipient,
            dated_on,
        })
    } else if table == DrillPaper::TABLE.number {
        let paper = rows.get::<DrillPaper>(id)?;
        let dated = paper.map(|paper| -> Result<_> { Ok((zone(rows)?.day(paper.made_at), paper)) });
        dated.transpose()?.map(|(dated_on, paper)| Entry {
            kind: paper.kind.into(),
            carrier: paper.drill,
            number: paper.snapshot.number,
            about: paper.snapshot.title,
            addressee: String::new(),
            dated_on,
        })
    } else {
        None
    })
}

/// Most acts are about no paper, and ask for no organisation.
fn zone(rows: &Reader<'_>) -> Result<Zone> {
    let zone = rows.organisation()?.map(|organisation| organisation.zone);
    Ok(zone.unwrap_or(Zone::CHINA))
}

fn keep(rows: &Reader<'_>, id: Uuid, entry: &Entry) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO registered_paper
        (paper, kind, carrier, number, about, addressee, dated_on, filing)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    rows.conn().prepare_cached(sql)?.execute(params![
        id.as_bytes(),
        word(&entry.kind)?,
        entry.carrier.as_bytes(),
        entry.number,
        entry.about,
        entry.addressee,
        entry.dated_on.to_string(),
        filing(rows, id)?,
    ])?;
    Ok(())
}

/// Where a paper lies, in words; empty where it was not filed.
fn filing(rows: &Reader<'_>, paper: Uuid) -> Result<String> {
    let filed = rows.get::<PaperFiling>(paper)?;
    Ok(filed.map_or_else(String::new, |filed| filed.place().label()))
}

/// Says where a paper lies that stands in the register already.
fn lies(rows: &Reader<'_>, paper: Uuid) -> Result<()> {
    let sql = "UPDATE registered_paper SET filing = ?2 WHERE paper = ?1";
    let mut statement = rows.conn().prepare_cached(sql)?;
    statement.execute(params![paper.as_bytes(), filing(rows, paper)?])?;
    Ok(())
}
