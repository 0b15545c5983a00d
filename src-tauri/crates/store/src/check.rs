//! Whether everything is as it was written: settings, pages, references, the log, the rows, the
//! attachments. Nothing is repaired here.

use std::collections::HashMap;

use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    Part, Record, Result, Store, StoreError,
    act::{Header, encode, sign},
    attachments,
    files::{hex, unhex},
    pragmas, records,
};

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What: a stable word.
    pub code: &'static str,
    /// Where.
    pub params: Vec<(&'static str, String)>,
}

/// The outcome of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What was found. Nothing is good.
    pub findings: Vec<Finding>,
    /// How many acts were checked.
    pub acts: u64,
    /// How many attachments were checked.
    pub attachments: u64,
}

/// No finding is repeated more often.
const MAX_FINDINGS: usize = 1_000;

impl Report {
    fn add(&mut self, code: &'static str, params: &[(&'static str, &dyn ToString)]) {
        if self.findings.len() < MAX_FINDINGS {
            let params = params
                .iter()
                .map(|(name, value)| (*name, value.to_string()));
            self.findings.push(Finding {
                code,
                params: params.collect(),
            });
        }
    }
}

/// How far a check is: parts looked at, and parts in all; `false` stops it.
pub type Watched<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// Counts what was looked at: each act in the log and once more as it is replayed, each attachment.
pub(crate) struct Pace<'a> {
    watched: Watched<'a>,
    done: u64,
    total: u64,
}

impl Pace<'_> {
    /// One part more.
    pub(crate) fn step(&mut self) -> Result<()> {
        self.done += 1;
        match (self.watched)(self.done, self.total) {
            true => Ok(()),
            false => Err(StoreError::Stopped),
        }
    }
}

impl Store {
    /// Checks everything. It reads the whole workspace, attachments included.
    pub fn check(&mut self) -> Result<Report> {
        self.check_watched(&mut |_, _| true)
    }

    /// Checks everything while somebody sees how far it is.
    ///
    /// # Errors
    /// [`StoreError::Stopped`] when they stop it.
    pub fn check_watched(&mut self, watched: Watched<'_>) -> Result<Report> {
        let mut report = Report::default();
        match pragmas::verify(&self.conn) {
            Err(StoreError::Pragma { name, found, .. }) => {
                report.add("setting_refused", &[("name", &name), ("found", &found)]);
            }
            other => other?,
        }
        // What lies in the write-ahead log goes to its pages first, so that they are all seen.
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        for (code, pragma) in [
            ("page_damaged", "PRAGMA cipher_integrity_check"),
            ("structure_damaged", "PRAGMA integrity_check"),
            ("reference_broken", "PRAGMA foreign_key_check"),
        ] {
            match answers(&self.conn, pragma) {
                Ok(answers) => answers
                    .iter()
                    .filter(|answer| *answer != "ok")
                    .for_each(|answer| report.add(code, &[("detail", answer)])),
                Err(StoreError::Damaged { .. }) => report.add(code, &[]),
                Err(StoreError::Sql(error)) => report.add(code, &[("detail", &error)]),
                Err(other) => return Err(other),
            }
        }
        // With damaged pages the rest cannot be read; it would only repeat the finding.
        if report.findings.is_empty() {
            let parts = include_str!("parts_to_check.sql");
            let total = self.conn.query_row(parts, [], |row| row.get(0))?;
            let mut pace = Pace {
                watched,
                done: 0,
                total,
            };
            let own = (self.device.id, self.device.key.verifying_key().to_bytes());
            check_log(&self.conn, self.site, own, &mut report, &mut pace)?;
            match self.check_rows_each(&mut || pace.step()) {
                Ok(true) => {}
                Ok(false) => report.add("rows_differ_from_log", &[]),
                Err(StoreError::Damaged { part: Part::Log } | StoreError::Misfit { .. }) => {
                    report.add("log_does_not_replay", &[]);
                }
                Err(other) => return Err(other),
            }
            self.check_attachments(&mut report, &mut pace)?;
        }
        Ok(report)
    }

    fn check_attachments(&self, report: &mut Report, pace: &mut Pace<'_>) -> Result<()> {
        for (sha256, _) in attachments::all(&self.conn)? {
            pace.step()?;
            report.attachments += 1;
            let sha256_hex = hex(&sha256);
            let path = attachments::path(&self.dir, &self.key, &sha256)?;
            if !path.exists() {
                report.add("attachment_missing", &[("sha256", &sha256_hex)]);
                continue;
            }
            match attachments::read_all(&self.conn, &self.dir, &self.key, &sha256) {
                Ok(_) => {}
                Err(StoreError::Damaged { .. }) => {
                    report.add("attachment_damaged", &[("sha256", &sha256_hex)]);
                }
                Err(other) => return Err(other),
            }
        }
        let mut statement = self
            .conn
            .prepare(include_str!("attachments_without_key.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            report.add(
                "attachment_not_here",
                &[("sha256", &row.get::<_, String>(0)?)],
            );
        }
        Ok(())
    }
}

/// Every line a pragma answers, its columns joined.
fn answers(conn: &Connection, pragma: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(pragma)?;
    let width = statement.column_count();
    let mut rows = statement.query([])?;
    let mut answers = Vec::new();
    while let Some(row) = rows.next()? {
        let mut columns = Vec::new();
        for at in 0..width {
            columns.push(match row.get_ref(at)? {
                rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                _ => String::new(),
            });
        }
        answers.push(columns.join(" "));
    }
    Ok(answers)
}

/// What is known of a chain while it is walked.
#[derive(Default)]
struct Chain {
    seq: u64,
    hash: [u8; 32],
    position: i64,
    key: Option<[u8; 32]>,
}

/// Numbers without a gap, each act naming the one before, hashes, signatures, repeated columns.
fn check_log(
    conn: &Connection,
    site: Uuid,
    own: (Uuid, [u8; 32]),
    report: &mut Report,
    pace: &mut Pace<'_>,
) -> Result<()> {
    let mut chains: HashMap<Uuid, Chain> = HashMap::new();
    let mut statement = conn.prepare(include_str!("whole_log.sql"))?;
    let mut acts = statement.query([])?;
    while let Some(act) = acts.next()? {
        pace.step()?;
        report.acts += 1;
        let position: i64 = act.get(0)?;
        let (bytes, body): (Vec<u8>, Vec<u8>) = (act.get(7)?, act.get(8)?);
        let Ok(header) = encode::read_header(&bytes) else {
            report.add("act_unreadable", &[("position", &position)]);
            continue;
        };
        let hash = sign::hash(&bytes);
        let mut found = |code| {
            let (device, seq) = (&header.device, &header.seq);
            report.add(
                code,
                &[("position", &position), ("device", device), ("seq", seq)],
            );
        };
        let columns_match = act.get_ref(1)?.as_blob().ok() == Some(header.device.as_bytes())
            && act.get::<_, u64>(2)? == header.seq
            && act.get::<_, u64>(3)? == header.hlc
            && act.get_ref(4)?.as_blob().ok() == Some(header.author.as_bytes())
            && act.get_ref(5)?.as_str().ok() == Some(header.kind.as_str())
            && act.get_ref(6)?.as_blob().ok() == Some(hash.as_slice())
            && header.site == site;
        if !columns_match {
            found("act_altered");
        }
        if sign::body_digest(&body) != header.body_digest {
            found("act_body_altered");
        }
        let chain = chains.entry(header.device).or_default();
        if header.seq != chain.seq + 1 {
            found("act_missing_before");
        } else if header.prev != chain.hash {
            found("act_chain_broken");
        }
        if chain.key.is_none() {
            chain.key = enrolled_key(&header, &body);
            if own.0 == header.device && chain.key != Some(own.1) {
                found("device_key_differs");
            }
        }
        let signature: Option<[u8; 64]> = act
            .get_ref(9)?
            .as_blob()
            .ok()
            .and_then(|bytes| bytes.try_into().ok());
        let signed = match (&chain.key, &signature) {
            (Some(key), Some(signature)) => sign::verify(key, &hash, signature),
            _ => false,
        };
        if !signed {
            found("act_signature_wrong");
        }
        (chain.seq, chain.hash, chain.position) = (header.seq, hash, position);
    }
    check_heads(conn, &chains, report)
}

/// The key by which a device enrolled itself in its first act.
fn enrolled_key(header: &Header, body: &[u8]) -> Option<[u8; 32]> {
    let table = records::Device::TABLE.number;
    encode::read_body(body)
        .ok()?
        .into_iter()
        .find(|group| group.table == table && group.row == header.device)?
        .ops
        .into_iter()
        .find(|op| op.field == records::Device::PUBLIC_KEY)
        .and_then(|op| unhex(op.value.as_text()?))
}

/// The noted heads are the ends of the chains: acts cut off at the end show here.
fn check_heads(
    conn: &Connection,
    chains: &HashMap<Uuid, Chain>,
    report: &mut Report,
) -> Result<()> {
    let mut statement = conn.prepare("SELECT device, seq, hash, position FROM chain")?;
    let mut heads = statement.query([])?;
    let mut same = 0;
    while let Some(head) = heads.next()? {
        let device = crate::read::id_at(head, 0)?;
        let noted = (head.get(1)?, head.get(2)?, head.get(3)?);
        let walked = chains.get(&device);
        if walked.map(|chain| (chain.seq, chain.hash, chain.position)) == Some(noted) {
            same += 1;
        } else {
            report.add("chain_end_differs", &[("device", &device)]);
        }
    }
    if same < chains.len() {
        report.add("chain_end_missing", &[]);
    }
    Ok(())
}
