//! `test`: from whatever state the machine is in to the last line of the last test.

use anyhow::Result;

use crate::layout::Layout;
use crate::setup::{self, Need};
use crate::stages::Stages;
use crate::{proc, screenshots, tidy};

/// Sets up, builds and tests everything. The first failing stage ends it.
pub fn test(layout: &Layout) -> Result<()> {
    let mut stages = Stages::new();
    let done = all(layout, &mut stages);
    stages.report();
    done?;
    println!("\nall stages passed");
    Ok(())
}

fn all(layout: &Layout, stages: &mut Stages) -> Result<()> {
    stages.stage("system packages", || {
        setup::system(&[Need::Build, Need::Window, Need::Test])
    })?;
    stages.stage("outside judges", || setup::judges(layout))?;
    let mut node = None;
    stages.stage("Node, UI packages, fonts", || {
        node = Some(setup::screens(layout)?);
        Ok(())
    })?;
    stages.stage("tidy", || tidy::run(&layout.root))?;
    if let Some(node) = &node {
        stages.stage("UI: types", || {
            node.npm(layout, &["run", "--silent", "typecheck"])
        })?;
        stages.stage("UI: build", || setup::build_ui(layout, node))?;
    }
    stages.stage("build", || {
        proc::run(proc::cargo(&layout.root).args(["build", "--workspace", "--locked"]))
    })?;
    if let Some(node) = &node {
        stages.stage("screens in a browser", || {
            screenshots::build_face(layout)?;
            node.npm(layout, &["run", "--silent", "test"])
        })?;
        stages.stage("the real window", || {
            node.npm(layout, &["run", "--silent", "test:window"])
        })?;
    }
    stages.stage("tests", || {
        proc::run(
            proc::cargo(&layout.root)
                .args([
                    "test",
                    "--workspace",
                    "--locked",
                    "--no-fail-fast",
                    "--features",
                    "cli/test-env",
                ])
                .env("BIHUAN_FONTS", &layout.fonts)
                .env("BIHUAN_PYHANKO", layout.venv_bin("pyhanko")),
        )
    })
}
