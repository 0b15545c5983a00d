//! A Python environment of this checkout's own, for tools that are best had from there.

use std::process::Command;

use anyhow::Result;

use crate::layout::Layout;
use crate::proc;
use crate::stamp::{Hash, once};

/// pyHanko, which judges the signatures in the tests.
pub fn judges(layout: &Layout) -> Result<()> {
    install(
        layout,
        "pyhanko",
        include_str!("../../requirements-test.txt"),
    )
}

/// pandas, beside which ledgers are read and written.
pub fn peers(layout: &Layout) -> Result<()> {
    install(
        layout,
        "pandas",
        include_str!("../../requirements-bench.txt"),
    )
}

/// Installs a list of pinned packages, once.
pub fn install(layout: &Layout, program: &str, requirements: &str) -> Result<()> {
    environment(layout)?;
    let stamp = layout.tools.join(format!("{program}.stamp"));
    let hash = Hash::new()
        .add(requirements.as_bytes())
        .file(&layout.venv().join("pyvenv.cfg"));
    once(&stamp, &hash, || {
        let pins = requirements.lines().filter(|line| line.contains("=="));
        proc::run(
            Command::new(layout.venv_bin("python"))
                .args(["-m", "pip", "install", "--quiet", "--no-input"])
                .args(["--disable-pip-version-check", "--no-deps"])
                .args(pins),
        )
    })?;
    Ok(())
}

/// Makes the environment if it is missing, moved, or left by an interpreter that is gone.
fn environment(layout: &Layout) -> Result<()> {
    let works = Command::new(layout.venv_bin("python"))
        .args(["-c", "import pip"])
        .output();
    // The programs inside carry the absolute path of the environment.
    let here = layout.venv();
    let moved = std::fs::read_to_string(layout.tools.join("venv.place"))
        .map_or(true, |place| place != here.to_string_lossy());
    if works.is_ok_and(|output| output.status.success()) && !moved {
        return Ok(());
    }
    println!("    making a Python environment in target/tools/venv");
    std::fs::create_dir_all(&layout.tools)?;
    let python = if cfg!(windows) { "python" } else { "python3" };
    proc::run(
        Command::new(python)
            .args(["-m", "venv", "--clear"])
            .arg(&here),
    )?;
    std::fs::write(
        layout.tools.join("venv.place"),
        here.to_string_lossy().as_bytes(),
    )?;
    for stamp in ["node.stamp", "pyhanko.stamp", "pandas.stamp"] {
        let _ = std::fs::remove_file(layout.tools.join(stamp));
    }
    Ok(())
}
