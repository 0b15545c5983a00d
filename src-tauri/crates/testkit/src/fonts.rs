//! Where the fonts are.

use std::path::{Path, PathBuf};

/// The folder of the fonts: `BIHUAN_FONTS`, or `target/fonts` of this checkout.
pub fn fonts() -> PathBuf {
    if let Some(folder) = std::env::var_os("BIHUAN_FONTS") {
        return folder.into();
    }
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    above
        .map(|folder| folder.join("target/fonts"))
        .find(|folder| folder.is_dir())
        .expect("fonts: run `cargo xtask test`, or set BIHUAN_FONTS")
}
