//! `check`: everything about the code that can be said without running it.

use std::process::Command;

use anyhow::Result;

use crate::layout::Layout;
use crate::setup::{self, Need};
use crate::stages::Stages;
use crate::{codegen, proc, tidy};

/// The pinned version; a newer one may know findings that this tree has not met.
const CARGO_DENY: &str = "0.20.2";

/// Runs every check. The first failing stage ends it.
pub fn check(layout: &Layout) -> Result<()> {
    let mut stages = Stages::new();
    let done = all(layout, &mut stages);
    stages.report();
    done?;
    println!("\nall checks passed");
    Ok(())
}

fn all(layout: &Layout, stages: &mut Stages) -> Result<()> {
    let mut node = None;
    stages.stage("set-up", || {
        setup::system(&[Need::Build])?;
        let found = setup::screens(layout)?;
        // The shell carries the UI, so clippy needs it built.
        setup::build_ui(layout, &found)?;
        node = Some(found);
        Ok(())
    })?;
    stages.stage("tidy", || tidy::run(&layout.root))?;
    if let Some(node) = &node {
        stages.stage("contract", || codegen::check(layout, node))?;
        stages.stage("tsc", || {
            node.npm(layout, &["run", "--silent", "typecheck"])
        })?;
        stages.stage("eslint", || node.npm(layout, &["run", "--silent", "lint"]))?;
    }
    stages.stage("fmt", || {
        proc::run(proc::cargo(&layout.root).args(["fmt", "--all", "--check"]))
    })?;
    stages.stage("clippy", || {
        proc::run(
            proc::cargo(&layout.root)
                .args(["clippy", "--workspace", "--all-targets", "--locked"])
                .args(["--", "-D", "warnings"]),
        )
    })?;
    stages.stage("licences, bans, sources", || {
        deny(layout, &["bans", "licenses", "sources"])
    })?;
    stages.stage("advisories", || {
        // Only the network knows these. Not reaching it is no finding, but is said.
        if deny_fetch(layout) {
            deny(layout, &["advisories"])
        } else {
            println!("    skipped: the advisory database cannot be reached");
            Ok(())
        }
    })
}

fn deny(layout: &Layout, what: &[&str]) -> Result<()> {
    let mut command = Command::new(deny_program(layout)?);
    command
        .current_dir(&layout.root)
        .args(["--locked", "--all-features", "check"])
        .args(what);
    proc::run(&mut command)
}

fn deny_fetch(layout: &Layout) -> bool {
    let Ok(program) = deny_program(layout) else {
        return false;
    };
    proc::output(
        Command::new(program)
            .current_dir(&layout.root)
            .args(["fetch", "db"]),
    )
    .is_some()
}

/// The system's cargo-deny, or one built for this checkout.
fn deny_program(layout: &Layout) -> Result<std::path::PathBuf> {
    if let Some(found) = proc::which("cargo-deny") {
        return Ok(found);
    }
    let own = layout
        .tools
        .join("bin")
        .join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !own.is_file() {
        println!("    building cargo-deny {CARGO_DENY}; this takes minutes, once");
        proc::run(
            proc::cargo(&layout.root)
                .args([
                    "install",
                    "--locked",
                    "--quiet",
                    "cargo-deny",
                    "--version",
                    CARGO_DENY,
                ])
                .arg("--root")
                .arg(&layout.tools),
        )?;
    }
    Ok(own)
}
