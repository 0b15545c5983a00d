//! The UI's packages and its build.

use anyhow::Result;

use super::Node;
use crate::layout::Layout;
use crate::stamp::{Hash, once};

/// `npm ci`, unless the lock is the one that is installed.
pub fn packages(layout: &Layout, node: &Node) -> Result<()> {
    let hash = Hash::new()
        .file(&layout.ui.join("package.json"))
        .file(&layout.ui.join("package-lock.json"));
    // The stamp lies in what it speaks of: whoever removes that removes the stamp.
    let stamp = layout.ui.join("node_modules/.xtask-stamp");
    once(&stamp, &hash, || {
        println!("    Node {}", node.version);
        node.npm(
            layout,
            &["ci", "--no-audit", "--no-fund", "--loglevel=error"],
        )
    })?;
    Ok(())
}

/// The Vite build, unless nothing it reads has changed.
pub fn build(layout: &Layout, node: &Node) -> Result<()> {
    let mut hash = Hash::new().file(&layout.root.join("Cargo.toml"));
    for file in [
        "package-lock.json",
        "index.html",
        "vite.config.ts",
        "tsconfig.json",
    ] {
        hash = hash.file(&layout.ui.join(file));
    }
    for dir in ["src", "public"] {
        hash = hash.tree(&layout.ui.join(dir))?;
    }
    let stamp = layout.ui.join("node_modules/.xtask-built");
    if !layout.ui.join("dist/index.html").is_file() {
        let _ = std::fs::remove_file(&stamp);
    }
    once(&stamp, &hash, || {
        node.npm(
            layout,
            &["run", "--silent", "build", "--", "--logLevel", "warn"],
        )
    })?;
    Ok(())
}
