//! Measuring ledgers out and in, and what is asked of one, beside pandas over the same files.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use app::Workspace;
use app::exchange::{
    ExportLedger, Growing, LedgerFile, Means, MeansOfOthers, NameKind, PreviewLedger, ReadLedger,
    import_ledger, preview_file, upload_ledger,
};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::times::{self, Line, Times};
use super::views::views;
use crate::Company;
use crate::face::world::World;
use crate::ledger::Ledger;

/// Rows of the ledger that is brought in.
const ROWS: usize = 10_000;
/// Times each job of ours is done.
const RUNS: usize = 3;

/// How long pandas took, seconds.
#[derive(Deserialize)]
struct Peer {
    read_whole: Vec<f64>,
    write_whole: Vec<f64>,
    read_small: Vec<f64>,
}

/// Measures and prints; the same goes to a file. `python` is an interpreter that has pandas.
pub fn exchange(ledger: &Ledger, out: &Path, python: &Path) -> std::io::Result<()> {
    let whole = out.with_extension("whole.xlsx");
    let small = out.with_extension("small.xlsx");
    let mut ws = ledger.open();
    let mut exported = Times::default();
    for _ in 0..RUNS {
        let bytes = exported.take(|| export(&mut ws));
        std::fs::write(&whole, bytes)?;
    }
    let peer = peer(python, &whole, &small)?;
    drop(ws);
    let (world, _) = World::kept(ledger);
    let (asked, read) = views(&world.session, python, &whole)?;
    drop(world);
    let bytes = std::fs::read(&small)?;
    let (mut previewed, mut imported) = (Times::default(), Times::default());
    for _ in 0..RUNS {
        let mut company = Company::found();
        let reading = reading(Uuid::nil());
        previewed.take(|| preview(&company.ws, &bytes, reading));
        let taken = imported.take(|| import(&mut company.ws, &bytes));
        assert_eq!(taken as usize, ROWS, "a row was not taken");
    }
    let rows = ledger.about.hazards;
    let lines = [
        Line::of("export of all, XLSX", rows, None, &exported)
            .beside(&Times::seconds(&peer.write_whole)),
        Line::of("preview of an import", ROWS, None, &previewed)
            .beside(&Times::seconds(&peer.read_small)),
        Line::of("import, signed and indexed", ROWS, None, &imported)
            .beside(&Times::seconds(&peer.read_small)),
    ];
    println!("\nLedgers out and in, beside pandas that writes or only reads the same file\n");
    times::print("pandas", &lines);
    println!(
        "\npandas reads the {rows} rows in {:.1} s",
        peer.read_whole.iter().sum::<f64>()
    );
    println!("\nThe ledger asked, beside pandas that has read it before\n");
    times::print("pandas", &asked);
    println!("\npandas read it for {read:.1} s before the first answer");
    let written = json!({ "jobs": lines, "asked": asked, "read": read });
    std::fs::write(out, serde_json::to_vec_pretty(&written)?)
}

fn export(ws: &mut Workspace) -> Vec<u8> {
    let mut file = LedgerFile::begin(ws, ExportLedger::default()).expect("begun");
    while file.write_some(ws).expect("written") {}
    file.finish().expect("finished")
}

/// Everything as it is found; whatever the register lacks is entered in it. The rows are made of few
/// words, so that nearly all look like another: each is taken all the same.
fn reading(attachment: Uuid) -> ReadLedger {
    let entered = |kind| MeansOfOthers {
        kind,
        means: Means::New { unit: None },
    };
    let kinds = [NameKind::Unit, NameKind::Person, NameKind::Place];
    ReadLedger {
        other_names: kinds.map(entered).to_vec(),
        take: (2..).take(ROWS).collect(),
        ..ReadLedger::of(attachment)
    }
}

fn preview(ws: &Workspace, bytes: &[u8], reading: ReadLedger) -> u32 {
    let request = PreviewLedger {
        reading,
        show: None,
        after: None,
        limit: Some(50),
    };
    let view = preview_file(ws, "台账.xlsx", bytes, &request).expect("previewed");
    view.tally.taken
}

fn import(ws: &mut Workspace, bytes: &[u8]) -> u32 {
    let sent = upload_ledger(ws, "台账.xlsx", bytes).expect("sent in");
    let brought = import_ledger(ws, &reading(sent.attachment), &mut |_, _| true);
    brought.expect("brought in").hazards
}

fn peer(python: &Path, whole: &Path, small: &Path) -> std::io::Result<Peer> {
    let output = Command::new(python)
        .args(["-c", include_str!("peer.py")])
        .args([whole, small])
        .args([ROWS.to_string(), RUNS.to_string()])
        .output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(std::io::Error::other(said));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

impl Times {
    /// What another program measured, seconds.
    pub fn seconds(taken: &[f64]) -> Self {
        let times = taken.iter().map(|one| Duration::from_secs_f64(*one));
        times.collect()
    }
}
