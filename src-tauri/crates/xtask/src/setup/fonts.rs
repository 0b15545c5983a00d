//! The fonts the documents are set in, copied out of the npm packages that carry them.

use std::fs;

use anyhow::{Context, Result};

use crate::layout::Layout;

/// A font file: where it comes from and what it is called.
#[derive(Clone, Copy)]
pub struct Font {
    /// npm package.
    pub package: &'static str,
    /// Path inside the package.
    pub path: &'static str,
}

impl Font {
    /// The name it has in the folder of fonts.
    pub fn name(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }
}

/// The files the `documents` crate expects; `tidy` sees to it that both name the same.
pub const FONTS: &[Font] = &[
    font(
        "@expo-google-fonts/noto-serif-sc",
        "400Regular/NotoSerifSC_400Regular.ttf",
    ),
    font(
        "@expo-google-fonts/noto-serif-sc",
        "700Bold/NotoSerifSC_700Bold.ttf",
    ),
    font(
        "@expo-google-fonts/noto-serif-hk",
        "400Regular/NotoSerifHK_400Regular.ttf",
    ),
    font(
        "@expo-google-fonts/noto-serif-jp",
        "400Regular/NotoSerifJP_400Regular.ttf",
    ),
    font(
        "@expo-google-fonts/noto-serif",
        "400Regular/NotoSerif_400Regular.ttf",
    ),
];

const fn font(package: &'static str, path: &'static str) -> Font {
    Font { package, path }
}

/// Copies each font unless a file of the same size is there.
pub fn copy(layout: &Layout) -> Result<()> {
    fs::create_dir_all(&layout.fonts)?;
    for font in FONTS {
        let name = font.name();
        let from = layout
            .ui
            .join("node_modules")
            .join(font.package)
            .join(font.path);
        let to = layout.fonts.join(name);
        let size = fs::metadata(&from)
            .with_context(|| format!("the font {name} is not in ui/node_modules"))?
            .len();
        if fs::metadata(&to).is_ok_and(|there| there.len() == size) {
            continue;
        }
        // Copied beside, then renamed: a font is there whole or not at all.
        let part = layout.fonts.join(format!("{name}.part"));
        fs::copy(&from, &part)?;
        fs::rename(&part, &to).with_context(|| format!("cannot place {}", to.display()))?;
    }
    Ok(())
}
