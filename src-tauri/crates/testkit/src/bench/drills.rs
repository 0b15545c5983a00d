//! Measuring drills: lists, a timeline, figures and the chart over the years, beside plain SQL over the same rows
//! without a cipher.

use std::path::Path;

use bridge::Session;
use serde_json::{Value, json};
use store::plain::PlainDrills;
use uuid::Uuid;

use super::times::{self, Line, Times};
use super::{PAGE, answer, rows};
use crate::face::Machine;
use crate::{Company, PASSPHRASE, fixture, morning};

/// What stands beside a job.
#[derive(Clone, Copy)]
enum Peer {
    Page,
    Timeline(Uuid),
    Responses,
    Year,
    Open,
    Counts,
}

/// Fills a workspace with so many drills, measures and prints; the same goes to a file.
pub fn drills(drills: usize, out: &Path) -> std::io::Result<()> {
    let start = morning() - chrono::Duration::days(fixture::DAYS_OF_MANY_DRILLS);
    let mut company = Company::found_at(start, 1);
    let entries = fixture::many_drills(&mut company, drills);
    let file = out.with_extension("plain.db");
    let plain = company
        .ws
        .store()
        .read(|reader| PlainDrills::copied(reader, &file));
    let plain = plain.expect("copied");
    let director = company.director();
    let folder = company.close();
    let session = Session::new(folder.desk(), Machine::default(), ());
    let seat = json!({ "person": director, "passphrase": PASSPHRASE });
    session.call("take_seat", seat).expect("seated");
    let (latest, _) = answer(&session, "list_drills", &json!({}));
    let some = latest["rows"][0]["id"].clone();
    let id: Uuid = serde_json::from_value(some.clone()).expect("an id");
    let list = json!({ "page": { "limit": PAGE } });
    let closed = json!({ "statuses": ["closed"], "page": { "limit": PAGE } });
    let text = json!({ "text": "火灾", "page": { "limit": PAGE } });
    let figures = json!({ "period": "2025" });
    let held = json!({ "period": "2025", "of": { "number": "count", "figure": "held" } });
    let owed = json!({ "to_report": true, "page": { "limit": PAGE } });
    let jobs: [(&str, &str, Value, Option<Peer>); 13] = [
        (
            "list of drills, first page",
            "list_drills",
            list,
            Some(Peer::Page),
        ),
        ("list of drills, closed", "list_drills", closed, None),
        ("list of drills, by a word", "list_drills", text, None),
        (
            "a drill with its timeline",
            "get_drill",
            json!({ "drill": some }),
            Some(Peer::Timeline(id)),
        ),
        (
            "its evaluation",
            "get_drill_evaluation",
            json!({ "drill": some }),
            None,
        ),
        (
            "its papers",
            "get_drill_papers",
            json!({ "drill": some }),
            None,
        ),
        (
            "figures of a year, chart over all years",
            "get_drill_figures",
            figures,
            Some(Peer::Responses),
        ),
        ("list behind a figure", "list_drill_figure", held, None),
        (
            "calendar of a year",
            "get_drill_calendar",
            json!({ "year": 2025 }),
            Some(Peer::Year),
        ),
        ("today", "get_today", json!({}), Some(Peer::Open)),
        (
            "counts of all views of drills",
            "count_drills",
            json!({}),
            Some(Peer::Counts),
        ),
        ("list of drills, to be reported", "list_drills", owed, None),
        (
            "register of plans",
            "list_emergency_plans",
            json!({ "page": { "limit": PAGE } }),
            None,
        ),
    ];
    let lines = jobs.map(|(name, command, request, peer)| {
        let (mut times, mut beside) = (Times::default(), Times::default());
        let (view, _) = times.take(|| answer(&session, command, &request));
        while times.wants_more() {
            times.take(|| answer(&session, command, &request));
            if let Some(peer) = peer {
                beside.take(|| asked(&plain, peer));
            }
        }
        let found = view["drills"]
            .as_array()
            .map_or_else(|| rows(&view), Vec::len);
        let line = Line::of(name, found, Some(30), &times);
        match peer {
            Some(_) => line.beside(&beside),
            None => line,
        }
    });
    println!("\n{drills} drills, {entries} entries of their timelines\n");
    times::print("SQL", &lines);
    let written = json!({ "drills": drills, "entries": entries, "jobs": lines });
    std::fs::write(out, serde_json::to_vec_pretty(&written)?)
}

fn asked(plain: &PlainDrills, peer: Peer) -> usize {
    let found = match peer {
        Peer::Page => plain.page(PAGE),
        Peer::Timeline(drill) => plain.timeline(drill),
        Peer::Responses => plain.responses(),
        Peer::Year => plain.year("2025"),
        Peer::Open => plain.open(),
        Peer::Counts => plain.counts(),
    };
    found.expect("found")
}
