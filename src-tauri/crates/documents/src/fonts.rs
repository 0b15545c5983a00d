//! Font files, read when first needed, and the chain that looks for a character.
//!
//! Song-style faces are what a Chinese official paper is expected to wear. The simplified
//! Chinese face holds every character of 通用规范汉字表 and nearly all of Extension A; the
//! Hong Kong and Japanese faces of the same family only fill in for rare names such as 𠮷,
//! and the Latin one for the lowered digits of SF₆ that the Chinese faces lack.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use sha2::{Digest, Sha256};
use ttf_parser::Face;

use crate::error::{FontError, RenderError};

/// One font file and the npm package it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FontFile {
    /// npm package.
    pub package: &'static str,
    /// Version of the package.
    pub version: &'static str,
    /// Path inside the package.
    pub path: &'static str,
    /// File name in the directory given to [`Fonts::load`].
    pub name: &'static str,
}

/// Every file [`Fonts::load`] expects. All are under the SIL Open Font License 1.1; the text
/// is the file `LICENSE_FONT` of each package.
pub const FONT_FILES: &[FontFile] = &[
    FontFile {
        package: "@expo-google-fonts/noto-serif-sc",
        version: "0.4.3",
        path: "400Regular/NotoSerifSC_400Regular.ttf",
        name: "NotoSerifSC_400Regular.ttf",
    },
    FontFile {
        package: "@expo-google-fonts/noto-serif-sc",
        version: "0.4.3",
        path: "700Bold/NotoSerifSC_700Bold.ttf",
        name: "NotoSerifSC_700Bold.ttf",
    },
    FontFile {
        package: "@expo-google-fonts/noto-serif-hk",
        version: "0.4.3",
        path: "400Regular/NotoSerifHK_400Regular.ttf",
        name: "NotoSerifHK_400Regular.ttf",
    },
    FontFile {
        package: "@expo-google-fonts/noto-serif-jp",
        version: "0.4.3",
        path: "400Regular/NotoSerifJP_400Regular.ttf",
        name: "NotoSerifJP_400Regular.ttf",
    },
    FontFile {
        package: "@expo-google-fonts/noto-serif",
        version: "0.4.2",
        path: "400Regular/NotoSerif_400Regular.ttf",
        name: "NotoSerif_400Regular.ttf",
    },
];

/// Weight of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    /// Positions in [`FONT_FILES`], first choice first. A bold rare name falls back to regular.
    fn chain(self) -> &'static [usize] {
        match self {
            Self::Regular => &[0, 2, 3, 4],
            Self::Bold => &[1, 0, 2, 3, 4],
        }
    }
}

/// The font files of a directory. Cheap to hold; may be shared between threads.
#[derive(Debug)]
pub struct Fonts {
    slots: Vec<Slot>,
}

#[derive(Debug)]
struct Slot {
    name: &'static str,
    path: PathBuf,
    loaded: OnceLock<Loaded>,
}

/// A font file in memory.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) data: Vec<u8>,
    pub(crate) sha256: [u8; 32],
}

impl Fonts {
    /// Finds the files of [`FONT_FILES`] in `dir`. They are read when first needed, so that
    /// an installation with a damaged file says so at start only if the file is not there.
    pub fn load(dir: &Path) -> Result<Self, FontError> {
        let slots = FONT_FILES
            .iter()
            .map(|file| {
                let path = dir.join(file.name);
                fs::metadata(&path).map_err(|source| FontError::Unreadable {
                    name: file.name,
                    source,
                })?;
                Ok(Slot {
                    name: file.name,
                    path,
                    loaded: OnceLock::new(),
                })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { slots })
    }

    /// The file at `index` of [`FONT_FILES`], read if this is the first time.
    pub(crate) fn get(&self, index: usize) -> Result<(&'static str, &Loaded), FontError> {
        let slot = self
            .slots
            .get(index)
            .ok_or(FontError::Damaged { name: "?" })?;
        if let Some(loaded) = slot.loaded.get() {
            return Ok((slot.name, loaded));
        }
        let data = fs::read(&slot.path).map_err(|source| FontError::Unreadable {
            name: slot.name,
            source,
        })?;
        let sha256 = Sha256::digest(&data).into();
        // Two threads may read at once; the first one to finish wins and both files are equal.
        Ok((
            slot.name,
            slot.loaded.get_or_init(|| Loaded { data, sha256 }),
        ))
    }
}

/// One character, found in a font.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    /// Position in [`FONT_FILES`].
    pub(crate) font: usize,
    pub(crate) gid: u16,
    pub(crate) ch: char,
    /// Advance in em.
    pub(crate) advance: f32,
}

/// The parsed faces of one rendering, and the troubles met on the way.
///
/// Trouble is gathered instead of returned at each character so that the reader of the
/// message learns all missing characters at once; [`Faces::verdict`] must be asked at the end.
pub(crate) struct Faces<'a> {
    fonts: &'a Fonts,
    faces: [OnceCell<Option<Face<'a>>>; FONT_FILES.len()],
    missing: RefCell<BTreeSet<char>>,
    failed: RefCell<Option<FontError>>,
}

impl<'a> Faces<'a> {
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        Self {
            fonts,
            faces: Default::default(),
            missing: RefCell::default(),
            failed: RefCell::default(),
        }
    }

    pub(crate) fn fonts(&self) -> &'a Fonts {
        self.fonts
    }

    pub(crate) fn face(&self, index: usize) -> Option<&Face<'a>> {
        self.faces
            .get(index)?
            .get_or_init(|| {
                let face = self.fonts.get(index).and_then(|(name, loaded)| {
                    Face::parse(&loaded.data, 0).map_err(|_| FontError::Damaged { name })
                });
                face.map_err(|error| *self.failed.borrow_mut() = Some(error))
                    .ok()
            })
            .as_ref()
    }

    /// Finds a glyph for every character of `text` that shows.
    pub(crate) fn shape(&self, text: &str, weight: Weight) -> Vec<Glyph> {
        text.chars()
            .filter(|c| !invisible(*c))
            .map(|c| self.glyph(c, weight))
            .collect()
    }

    fn glyph(&self, c: char, weight: Weight) -> Glyph {
        // A no-break space copies out of the file as an ordinary one.
        let ch = if c == '\u{a0}' { ' ' } else { c };
        for &font in weight.chain() {
            let Some(face) = self.face(font) else { break };
            if let Some(id) = face.glyph_index(ch) {
                let advance = f32::from(face.glyph_hor_advance(id).unwrap_or(0))
                    / f32::from(face.units_per_em());
                return Glyph {
                    font,
                    gid: id.0,
                    ch,
                    advance,
                };
            }
        }
        self.missing.borrow_mut().insert(ch);
        Glyph {
            font: 0,
            gid: 0,
            ch,
            advance: 1.0,
        }
    }

    /// The first trouble met, if any.
    pub(crate) fn verdict(&self) -> Result<(), RenderError> {
        if let Some(error) = self.failed.borrow_mut().take() {
            return Err(error.into());
        }
        let missing = self.missing.borrow();
        if missing.is_empty() {
            return Ok(());
        }
        Err(RenderError::MissingGlyphs {
            chars: missing.iter().collect(),
        })
    }
}

/// Selectors and marks that ask for nothing to be drawn.
pub(crate) fn invisible(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{200b}'..='\u{200f}'
        | '\u{2060}' | '\u{feff}')
        || (c.is_control() && c != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::fonts;

    #[test]
    fn rare_names_are_covered() {
        let fonts = fonts();
        let faces = Faces::new(fonts);
        let glyphs = faces.shape("㐂䶮𬭚𠮷鿍䒕〔〕·—…％℃㎡≥ΩSF₆CO₂", Weight::Bold);
        assert!(faces.verdict().is_ok());
        assert!(glyphs.iter().all(|g| g.gid != 0));
    }

    #[test]
    fn missing_characters_are_named_once() {
        let fonts = fonts();
        let faces = Faces::new(fonts);
        faces.shape("甲\u{1f600}乙\u{1f600}\u{e000}", Weight::Regular);
        match faces.verdict() {
            Err(RenderError::MissingGlyphs { chars }) => assert_eq!(chars, "\u{e000}\u{1f600}"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_empty_directory_is_refused() {
        let dir = std::env::temp_dir().join("bihuan-no-fonts-here");
        assert!(matches!(
            Fonts::load(&dir),
            Err(FontError::Unreadable { .. })
        ));
    }
}
