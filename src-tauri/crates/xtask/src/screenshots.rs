//! `screenshots`: pictures of every screen over the real core, to be looked at; a few stand in README.

use anyhow::Result;

use crate::layout::Layout;
use crate::proc;
use crate::setup::{self, Need};

/// Takes them into `target/screenshots`.
pub fn screenshots(layout: &Layout) -> Result<()> {
    setup::system(&[Need::Build, Need::Window, Need::Test])?;
    let node = setup::screens(layout)?;
    setup::build_ui(layout, &node)?;
    build_face(layout)?;
    let out = layout.fonts.with_file_name("screenshots");
    let place = out.display().to_string();
    node.npm(layout, &["run", "--silent", "screenshots", "--", &place])?;
    println!("\nThe pictures lie in {place}");
    Ok(())
}

/// The server of the real core that a browser can drive.
pub fn build_face(layout: &Layout) -> Result<()> {
    proc::run(proc::cargo(&layout.root).args([
        "build",
        "--locked",
        "--package",
        "testkit",
        "--bin",
        "bihuan-face",
    ]))
}
