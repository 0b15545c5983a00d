//! Where things lie in the checkout.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The places that more than one command needs.
pub struct Layout {
    /// The checkout.
    pub root: PathBuf,
    /// The screens.
    pub ui: PathBuf,
    /// Where Cargo puts what it builds; follows `CARGO_TARGET_DIR`.
    pub target: PathBuf,
    /// Tools brought in for this checkout only.
    pub tools: PathBuf,
    /// The font files the documents are set in, as the tests and the programs look for them.
    pub fonts: PathBuf,
}

impl Layout {
    /// Finds the checkout from the place this crate was compiled in.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(3)
            .context("the xtask crate does not lie in src-tauri/crates of a checkout")?
            .to_path_buf();
        let own = root.join("target");
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) if !dir.is_empty() => std::path::absolute(PathBuf::from(dir))?,
            _ => own.clone(),
        };
        Ok(Self {
            ui: root.join("ui"),
            tools: own.join("tools"),
            fonts: own.join("fonts"),
            target,
            root,
        })
    }

    /// The Python environment with Node and the outside judges.
    pub fn venv(&self) -> PathBuf {
        self.tools.join("venv")
    }

    /// A command of that environment.
    pub fn venv_bin(&self, name: &str) -> PathBuf {
        if cfg!(windows) {
            self.venv().join("Scripts").join(format!("{name}.exe"))
        } else {
            self.venv().join("bin").join(name)
        }
    }

    /// A program of the workspace, built for development.
    pub fn program(&self, name: &str) -> PathBuf {
        self.target
            .join("debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}
