//! `bench`: how fast it is, side by side with what it is measured beside, all in one run. Figures are
//! printed and kept; none of them fails it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::layout::Layout;
use crate::proc;
use crate::setup::{self, Need, Node};
use crate::stages::Stages;

/// Hazards of the ledger that everything is measured over.
const HAZARDS: &str = "100000";
/// Drills, with forty entries each in their timelines.
const DRILLS: &str = "5000";

/// Builds what is measured, for release, and measures it.
pub fn bench(layout: &Layout) -> Result<()> {
    setup::system(&[Need::Build, Need::Window, Need::Test])?;
    setup::peers(layout)?;
    let node = setup::screens(layout)?;
    setup::build_ui(layout, &node)?;
    let out = layout.target.join("bench");
    std::fs::create_dir_all(&out).with_context(|| out.display().to_string())?;
    let bench = Bench {
        layout,
        node: &node,
        ledger: out.join(format!("ledger-{HAZARDS}")),
        out,
    };
    let mut stages = Stages::new();
    stages.stage("build", || bench.build())?;
    stages.stage("ledger", || bench.make_ledger())?;
    println!("\n{}", machine());
    stages.stage("core", || bench.core())?;
    stages.stage("drills", || bench.drills())?;
    stages.stage("ledgers out and in", || bench.exchange())?;
    stages.stage("scrolling", || bench.screens("bench:scrolling"))?;
    stages.stage("window", || bench.screens("bench:window"))?;
    stages.report();
    println!("\nEverything measured lies in {}", bench.out.display());
    Ok(())
}

/// What it runs on, and how busy that is already: figures mean nothing without it.
fn machine() -> String {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let about = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about.lines().find(|line| line.starts_with("model name"));
    let model = model.and_then(|line| line.split(": ").nth(1));
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    format!(
        "{processors} processors, {}; load {load} before the first figure",
        model.unwrap_or("of an unknown kind")
    )
}

struct Bench<'a> {
    layout: &'a Layout,
    node: &'a Node,
    out: PathBuf,
    ledger: PathBuf,
}

impl Bench<'_> {
    /// The app is built by itself, so that it is the app people have: without the clock and the
    /// random source that tests set.
    fn build(&self) -> Result<()> {
        let release = |arguments: &[&str]| {
            let mut cargo = proc::cargo(&self.layout.root);
            proc::run(
                cargo
                    .args(["build", "--release", "--locked"])
                    .args(arguments),
            )
        };
        release(&["--package", "bihuan"])?;
        release(&[
            "--package",
            "bihuan",
            "--features",
            "bench",
            "--example",
            "empty_window",
        ])?;
        release(&["--package", "testkit", "--bins"])
    }

    /// Made once; whoever wants another removes its folder.
    fn make_ledger(&self) -> Result<()> {
        if self.ledger.join("about.json").is_file() {
            return Ok(());
        }
        let mut make = self.program("bihuan-bench");
        proc::run(make.arg("make").arg(&self.ledger).arg(HAZARDS))
    }

    fn core(&self) -> Result<()> {
        let mut core = self.program("bihuan-bench");
        proc::run(
            core.arg("core")
                .arg(&self.ledger)
                .arg(self.out.join("core.json")),
        )
    }

    fn drills(&self) -> Result<()> {
        let mut drills = self.program("bihuan-bench");
        let out = self.out.join("drills.json");
        proc::run(drills.arg("drills").arg(DRILLS).arg(out))
    }

    fn exchange(&self) -> Result<()> {
        let mut exchange = self.program("bihuan-bench");
        proc::run(
            exchange
                .arg("exchange")
                .arg(&self.ledger)
                .arg(self.out.join("exchange.json"))
                .arg(self.layout.venv_bin("python")),
        )
    }

    /// A script of the UI, which finds in its environment what it measures.
    fn screens(&self, script: &str) -> Result<()> {
        let release = self.release();
        let out = self.out.display().to_string();
        let places: [(&str, &Path); 6] = [
            ("BIHUAN_FACE", &release.join("bihuan-face")),
            ("BIHUAN_PROGRAM", &release.join("bihuan")),
            (
                "BIHUAN_EMPTY_WINDOW",
                &release.join("examples/empty_window"),
            ),
            ("BIHUAN_LEDGER", &self.ledger),
            ("BIHUAN_UI", &self.layout.ui.join("dist")),
            ("BIHUAN_FONTS", &self.layout.fonts),
        ];
        let mut command = self
            .node
            .command(self.layout, &["run", "--silent", script, "--", &out])?;
        proc::run(command.envs(places))
    }

    fn program(&self, name: &str) -> Command {
        let mut program = Command::new(self.release().join(name));
        program.env("BIHUAN_FONTS", &self.layout.fonts);
        program
    }

    fn release(&self) -> PathBuf {
        self.layout.target.join("release")
    }
}
