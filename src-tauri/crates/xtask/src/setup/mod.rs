//! From a bare machine with Rust to one that can build, run and test this.

mod fonts;
mod node;
mod packages;
mod python;
mod ui;

use anyhow::Result;
pub use fonts::FONTS;
pub use node::Node;
pub use packages::Need;

use crate::layout::Layout;

/// Everything that `run` and `test` need together.
pub fn all(layout: &Layout) -> Result<()> {
    system(&[Need::Build, Need::Window, Need::Test])?;
    judges(layout)?;
    let node = screens(layout)?;
    ui::build(layout, &node)?;
    println!("    ready");
    Ok(())
}

/// System packages.
pub fn system(needs: &[Need]) -> Result<()> {
    packages::install(needs)
}

/// The outside judges of what this software signs.
pub fn judges(layout: &Layout) -> Result<()> {
    python::judges(layout)
}

/// What ledgers are measured beside.
pub fn peers(layout: &Layout) -> Result<()> {
    python::peers(layout)
}

/// Node, the packages of the UI, and the fonts that come with them.
pub fn screens(layout: &Layout) -> Result<Node> {
    let node = node::find(layout)?;
    ui::packages(layout, &node)?;
    fonts::copy(layout)?;
    Ok(node)
}

/// The UI, built for the shell to carry.
pub fn build_ui(layout: &Layout, node: &Node) -> Result<()> {
    ui::build(layout, node)
}
