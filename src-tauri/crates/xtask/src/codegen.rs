//! `codegen`: what the screens know of the contract, made anew from the core's table.

use anyhow::Result;

use crate::layout::Layout;
use crate::proc;
use crate::setup::{self, Need, Node};

/// Writes `ui/src/bridge/contract.json` and, from it, `generated.ts`.
pub fn codegen(layout: &Layout) -> Result<()> {
    setup::system(&[Need::Build])?;
    let node = setup::screens(layout)?;
    // The test that finds a stale file is what writes a fresh one: one place knows its form.
    proc::run(
        proc::cargo(&layout.root)
            .args(["test", "--quiet", "--locked", "--package", "bridge"])
            .arg("the_screens_contract_is_fresh")
            .env("BIHUAN_CODEGEN", "1"),
    )?;
    node.npm(layout, &["run", "--silent", "codegen"])
}

/// Fails when `generated.ts` is not what `contract.json` makes.
pub fn check(layout: &Layout, node: &Node) -> Result<()> {
    node.npm(layout, &["run", "--silent", "codegen", "--", "--check"])
}
