//! The table of fonts that set-up copies and the one `documents` reads are the same.

use super::{Finding, tree::Tree};
use crate::setup::FONTS;

const THEIRS: &str = "src-tauri/crates/documents/src/fonts.rs";
const NPM: &str = "ui/package.json";

/// Every font that one table has and the other has not, and every version npm differs in.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let (Some(theirs), Some(npm)) = (tree.get(THEIRS), tree.get(NPM)) else {
        return vec![format!("{THEIRS} or {NPM} is missing")];
    };
    let ours: Vec<(&str, &str, &str)> = FONTS
        .iter()
        .map(|f| (f.package, f.path, f.name()))
        .collect();
    let theirs = entries(&theirs.text);
    let mut findings = Vec::new();
    for (package, version, path, name) in &theirs {
        if !ours.contains(&(*package, *path, *name)) {
            findings.push(format!(
                "{THEIRS}: set-up does not copy {path} of {package} as {name}"
            ));
        }
        if !npm.text.contains(&format!("\"{package}\": \"{version}\"")) {
            findings.push(format!("{NPM}: {package} is not at {version}"));
        }
    }
    for (package, path, name) in &ours {
        if !theirs
            .iter()
            .any(|(p, _, at, n)| (p, at, n) == (package, path, name))
        {
            findings.push(format!(
                "{THEIRS}: does not know {path} of {package}, which is copied"
            ));
        }
    }
    findings
}

/// Package, version, path and name of each entry of `FONT_FILES`.
fn entries(source: &str) -> Vec<(&str, &str, &str, &str)> {
    let table = source
        .split_once("FONT_FILES: &[FontFile]")
        .map_or("", |(_, after)| after);
    let table = table.split_once("\n];").map_or("", |(inside, _)| inside);
    table
        .split("FontFile {")
        .skip(1)
        .map(|entry| {
            let field = |name: &str| {
                let rest = entry
                    .split_once(&format!("{name}: \""))
                    .map_or("", |(_, rest)| rest);
                rest.split('"').next().unwrap_or("")
            };
            (
                field("package"),
                field("version"),
                field("path"),
                field("name"),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_that_only_one_side_knows_is_found() {
        let table = "pub const FONT_FILES: &[FontFile] = &[\n    FontFile {\n        \
                     package: \"p\",\n        version: \"1\",\n        path: \"x/F.ttf\",\n        \
                     name: \"F.ttf\",\n    },\n];\n";
        assert_eq!(entries(table), [("p", "1", "x/F.ttf", "F.ttf")]);
        let tree = Tree::of(&[(THEIRS, table), (NPM, "{}")]);
        // Theirs is unknown here, its version is not npm's, and all of ours are unknown there.
        assert_eq!(check(&tree).len(), 2 + FONTS.len());
        assert_eq!(check(&Tree::of(&[])).len(), 1);
    }
}
