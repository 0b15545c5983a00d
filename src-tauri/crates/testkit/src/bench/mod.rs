//! Measuring the core: every job as the window asks for it, over a full ledger, beside `LIKE` over
//! the same words in a plain SQLite file; ledgers out and in beside pandas.

mod audit;
mod drills;
mod exchange;
mod jobs;
mod times;
mod views;

use std::path::Path;

use bridge::Session;
use serde_json::{Value, json};
use store::plain::{PlainAudit, PlainWords};

use crate::face::Machine;
use crate::face::world::World;
use crate::ledger::Ledger;
pub use drills::drills;
pub use exchange::exchange;
use jobs::{Job, Peer, jobs};
use times::{Line, Times};

/// Rows of a page, as the screens ask for it.
const PAGE: u32 = 200;

/// Measures everything and prints it; the same goes to a file.
pub fn core(ledger: &Ledger, out: &Path) -> std::io::Result<()> {
    let (plain, plain_audit) = copied(ledger, out);
    let mut lines = vec![opening(ledger)];
    let (world, _) = World::kept(ledger);
    let session = &world.session;
    for job in jobs(session) {
        lines.push(measured(session, &job, &plain));
    }
    lines.extend(paging(session));
    let (audited, cost) = audit::audit(session, &plain_audit);
    lines.extend(audited);
    let about = &ledger.about;
    println!("\n{} hazards, {} steps\n", about.hazards, about.steps);
    times::print("LIKE", &lines);
    let written = json!({
        "hazards": about.hazards, "steps": about.steps, "jobs": lines, "audit": cost,
    });
    std::fs::write(out, serde_json::to_vec_pretty(&written)?)
}

fn copied(ledger: &Ledger, out: &Path) -> (PlainWords, PlainAudit) {
    let mut workspace = ledger.open();
    let copied = workspace.store().read(|reader| {
        Ok::<_, store::StoreError>((
            PlainWords::copied(reader, &out.with_extension("plain.db"))?,
            PlainAudit::copied(reader, &out.with_extension("audit.db"))?,
        ))
    });
    copied.expect("copied")
}

/// An answer as text, as it goes to the window.
fn answer(session: &Session, command: &str, request: &Value) -> (Value, usize) {
    let view = session.call(command, request.clone());
    let view = view.unwrap_or_else(|failure| panic!("{command}: {failure:?}"));
    let size = view.to_string().len();
    (view, size)
}

/// The passphrase of a locked workspace.
fn opening(ledger: &Ledger) -> Line {
    let (desk, _) = ledger.desk();
    let session = Session::new(desk, Machine::default(), ());
    let seat = json!({ "person": ledger.about.director, "passphrase": ledger.about.passphrase });
    let mut times = Times::default();
    for _ in 0..7 {
        times.take(|| answer(&session, "take_seat", &seat));
        answer(&session, "lock_desk", &json!({}));
    }
    Line::of("take_seat, from locked", 1, None, &times)
}

/// One job and its peer take turns, so that whatever else the machine does meets both.
fn measured(session: &Session, job: &Job, plain: &PlainWords) -> Line {
    let (mut times, mut beside) = (Times::default(), Times::default());
    let (view, _) = times.take(|| answer(session, job.command, &job.request));
    while times.wants_more() {
        times.take(|| answer(session, job.command, &job.request));
        if let Some(peer) = &job.peer {
            beside.take(|| peer_answer(plain, peer));
        }
    }
    let line = Line::of(&job.name, rows(&view), job.target, &times);
    match job.peer {
        Some(_) => line.beside(&beside),
        None => line,
    }
}

fn peer_answer(plain: &PlainWords, peer: &Peer) -> usize {
    let found = plain.like(&peer.text, peer.limit).expect("found");
    match peer.counted {
        true => plain.count_like(&peer.text).expect("counted"),
        false => found,
    }
}

/// Rows or hits of an answer.
fn rows(view: &Value) -> usize {
    let rows = ["rows", "hits", "groups", "views"];
    let rows = rows.iter().find_map(|name| view[name].as_array());
    rows.map_or(1, Vec::len)
}

/// The whole ledger from the first page to the last.
fn paging(session: &Session) -> [Line; 2] {
    let (mut each, mut last) = (Times::default(), Times::default());
    let mut request = json!({ "view": "all", "limit": PAGE });
    let mut count = 0;
    loop {
        let (view, _) = each.take(|| answer(session, "list_hazards", &request));
        count += rows(&view);
        match &view["next"] {
            Value::Null => break,
            next => request["after"] = next.clone(),
        }
    }
    while last.wants_more() {
        last.take(|| answer(session, "list_hazards", &request));
    }
    [
        Line::of(
            "list_hazards all, each page to the end",
            count,
            Some(30),
            &each,
        ),
        Line::of("list_hazards all, last page", 1, Some(30), &last),
    ]
}
