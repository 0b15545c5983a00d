//! `run`: opens the app, or, where there is no display, does the main job on the command line.

use std::path::PathBuf;

use anyhow::Result;

use crate::layout::Layout;
use crate::proc;
use crate::setup::{self, Need};

/// Sets up, builds, and shows what there is.
pub fn run(layout: &Layout) -> Result<()> {
    if has_display() {
        window(layout)
    } else {
        headless(layout)
    }
}

fn window(layout: &Layout) -> Result<()> {
    setup::system(&[Need::Build, Need::Window])?;
    let node = setup::screens(layout)?;
    setup::build_ui(layout, &node)?;
    proc::run(proc::cargo(&layout.root).args(["build", "--locked", "--package", "bihuan"]))?;
    let mut app = std::process::Command::new(layout.program("bihuan"));
    proc::run(app.env("BIHUAN_FONTS", &layout.fonts))
}

fn headless(layout: &Layout) -> Result<()> {
    println!("There is no display here, so no window; the demo runs on the command line instead.");
    setup::system(&[Need::Build])?;
    setup::screens(layout)?;
    proc::run(proc::cargo(&layout.root).args(["build", "--locked", "--package", "cli"]))?;
    let out = fresh_dir(layout)?;
    let mut demo = std::process::Command::new(layout.program("bihuanctl"));
    proc::run(
        demo.arg("demo")
            .arg("--out")
            .arg(&out)
            .env("BIHUAN_FONTS", &layout.fonts)
            .env("BIHUAN_PASSPHRASE", "bihuan-demo-passphrase")
            .env("BIHUAN_SIGN_PASSPHRASE", "bihuan-demo-passphrase"),
    )?;
    let pdfs = pdfs_below(&out)?;
    println!("\nThe documents lie in {}", out.display());
    for pdf in pdfs {
        println!("  {}", pdf.display());
    }
    Ok(())
}

/// Windows and macOS always have one; elsewhere the session says so.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// `target/demo/1`, or the next number that is free.
fn fresh_dir(layout: &Layout) -> Result<PathBuf> {
    let demo = layout.fonts.with_file_name("demo");
    std::fs::create_dir_all(&demo)?;
    let mut number = 1;
    while demo.join(number.to_string()).exists() {
        number += 1;
    }
    Ok(demo.join(number.to_string()))
}

fn pdfs_below(dir: &std::path::Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(pdfs_below(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "pdf") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
