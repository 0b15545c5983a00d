//! Measuring what a ledger is asked for day by day, beside pandas that has the same ledger in memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use bridge::Session;
use serde::Deserialize;
use serde_json::json;

use super::answer;
use super::jobs::{FIGURES, Job, job, list, unit};
use super::times::{Line, Times};

/// Unit and month that are asked for.
const UNIT: &str = "第 7 供电所";
const MONTH: &str = "2026-10";
/// A word of a tenth of the hazards.
const WORD: &str = "积水";

/// What pandas needed, seconds.
#[derive(Deserialize)]
struct Peer {
    read: f64,
    jobs: BTreeMap<String, Vec<f64>>,
}

/// The lines of the table, and how long pandas read the workbook before it could answer any, seconds.
pub fn views(session: &Session, python: &Path, ledger: &Path) -> std::io::Result<(Vec<Line>, f64)> {
    let peer = peer(python, ledger)?;
    let lines = jobs(session).into_iter().map(|job| {
        let (mut times, beside) = (Times::default(), peer.jobs.get(&job.name));
        let (view, _) = times.take(|| answer(session, job.command, &job.request));
        while times.wants_more() {
            times.take(|| answer(session, job.command, &job.request));
        }
        let line = Line::of(&job.name, super::rows(&view), job.target, &times);
        let beside = beside.expect("pandas answered it");
        line.beside(&Times::seconds(beside))
    });
    Ok((lines.collect(), peer.read))
}

/// Named as the script names them.
fn jobs(session: &Session) -> Vec<Job> {
    let of_month = json!({ "found_from": "2026-10-01", "found_to": "2026-10-31" });
    let asked = [
        ("newest 200 of all", "all", json!({})),
        ("open", "open", json!({})),
        ("major", "major", json!({})),
        ("overdue", "overdue", json!({})),
        ("unit", "all", json!({ "units": [unit(session, UNIT)] })),
        ("state", "all", json!({ "statuses": ["rectifying"] })),
        ("found in a month", "all", of_month),
        ("cause", "all", json!({ "cause": "equipment" })),
        ("word", "all", json!({ "text": WORD })),
    ];
    let lists = asked.into_iter().map(|(name, view, conditions)| Job {
        name: name.to_owned(),
        ..list(name, json!({ "view": view, "conditions": conditions }))
    });
    let figures = [("figures of a month", MONTH), ("figures of a year", "2026")];
    let figures = figures
        .into_iter()
        .map(|(name, period)| job(name, "get_figures", json!({ "period": period }), FIGURES));
    lists.chain(figures).collect()
}

fn peer(python: &Path, ledger: &Path) -> std::io::Result<Peer> {
    let output = Command::new(python)
        .args(["-c", include_str!("views.py")])
        .arg(ledger)
        .args([UNIT, MONTH, WORD])
        .output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(std::io::Error::other(said));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}
