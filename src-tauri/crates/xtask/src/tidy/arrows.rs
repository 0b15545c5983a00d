//! Which room may depend on which. Arrows point down only.

use super::{Finding, tree::Tree};

/// A room, and the rooms it may use. Tests may use `testkit` besides where the third says so.
const ROOMS: &[(&str, &[&str], bool)] = &[
    ("domain", &[], false),
    ("store", &["domain"], false),
    ("documents", &["domain"], false),
    ("signing", &[], false),
    ("sync", &["domain", "store"], false),
    (
        "app",
        &["domain", "store", "documents", "signing", "sync"],
        true,
    ),
    ("bridge", &["app", "domain"], true),
    ("hub", &["sync"], true),
    ("cli", &["bridge", "app"], true),
    ("testkit", EVERYTHING, false),
    ("journeys", EVERYTHING, true),
    ("xtask", &[], false),
    ("bihuan", &["bridge"], true),
];

const EVERYTHING: &[&str] = &[
    "domain",
    "store",
    "documents",
    "signing",
    "sync",
    "app",
    "bridge",
    "hub",
    "cli",
    "testkit",
];

/// Crates from outside that only some rooms may know. A tests' judge may be anything.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("rusqlite", &["store", "hub"]),
    ("tokio-postgres", &["hub"]),
    ("printpdf", &["documents"]),
    ("lopdf", &["documents", "signing"]),
    ("cms", &["signing"]),
    ("cryptoki", &["signing"]),
    ("tauri", &["bihuan"]),
    ("tauri-build", &["bihuan"]),
    ("axum", &["hub", "testkit"]),
    ("reqwest", &["sync"]),
];

/// Every dependency between members of the workspace that the table does not allow.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree
        .files
        .iter()
        .filter(|f| f.name() == "Cargo.toml" && f.path != "Cargo.toml")
    {
        let Some(name) = package_name(&file.text) else {
            findings.push(format!("{}: no package name", file.path));
            continue;
        };
        let Some((_, allowed, tests_use_testkit)) = ROOMS.iter().find(|(room, ..)| *room == name)
        else {
            findings.push(format!(
                "{}: the room `{name}` is not in the table",
                file.path
            ));
            continue;
        };
        for (line, section, dependency) in dependencies(&file.text) {
            let in_tests = section == "dev-dependencies";
            let ours = ROOMS.iter().any(|(room, ..)| *room == dependency);
            let fine = if ours {
                allowed.contains(&dependency)
                    || (in_tests && dependency == "testkit" && *tests_use_testkit)
            } else {
                in_tests
                    || OUTSIDE
                        .iter()
                        .find(|(outside, _)| *outside == dependency)
                        .is_none_or(|(_, rooms)| rooms.contains(&name))
            };
            if !fine {
                findings.push(format!(
                    "{}:{line}: `{name}` must not use `{dependency}`",
                    file.path
                ));
            }
        }
    }
    findings
}

/// The `name` of `[package]`.
fn package_name(manifest: &str) -> Option<&str> {
    let start = manifest.find("[package]")?;
    let section = manifest.get(start + 1..)?;
    let section = section.split("\n[").next()?;
    let line = section.lines().find(|l| l.starts_with("name"))?;
    line.split('"').nth(1)
}

/// Line, last word of the section's name, and key of each dependency.
fn dependencies(manifest: &str) -> Vec<(usize, &str, &str)> {
    let mut found = Vec::new();
    let mut section = "";
    let mut inside_list = false;
    for (index, line) in manifest.lines().enumerate() {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[')
            && !inside_list
        {
            let header = header.trim_end_matches(']');
            // `[dependencies.x]` is a dependency by itself.
            if let Some((before, name)) = header.rsplit_once("dependencies.") {
                let kind = before.rsplit('.').next().unwrap_or(before);
                let kind = if kind == "dev-" {
                    "dev-dependencies"
                } else {
                    "dependencies"
                };
                found.push((index + 1, kind, name.trim_matches('"')));
                section = "";
            } else {
                section = header.rsplit('.').next().unwrap_or(header);
            }
        } else if section.ends_with("dependencies")
            && !inside_list
            && let Some((key, _)) = line.split_once('=')
            && !line.starts_with('#')
        {
            let key = key.trim().trim_matches('"');
            found.push((index + 1, section, key.split('.').next().unwrap_or(key)));
        }
        let (open, close) = (line.matches('[').count(), line.matches(']').count());
        if open > close {
            inside_list = true;
        } else if close > open {
            inside_list = false;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(text: &str) -> Vec<Finding> {
        check(&Tree::of(&[("src-tauri/crates/x/Cargo.toml", text)]))
    }

    #[test]
    fn an_arrow_that_points_up_is_found() {
        let findings = room(
            "[package]\nname = \"domain\"\n\n[dependencies]\nserde = \"1\"\nstore.workspace = true\n",
        );
        assert_eq!(findings.len(), 1);
        assert!(
            findings[0].contains(":6: `domain` must not use `store`"),
            "{findings:?}"
        );
    }

    #[test]
    fn every_way_to_write_it_is_read() {
        for section in [
            "[dependencies.tauri]\nversion = \"2\"",
            "[target.'cfg(unix)'.dependencies]\ntauri = \"2\"",
            "[build-dependencies]\ntauri-build = \"2\"",
            "[dependencies]\na = { version = \"1\", features = [\n  \"x\",\n] }\nrusqlite = \"1\"",
        ] {
            assert_eq!(
                room(&format!("[package]\nname = \"app\"\n{section}\n")).len(),
                1,
                "{section}"
            );
        }
    }

    #[test]
    fn tests_may_use_more_but_not_everything() {
        let text = |name: &str, what: &str| {
            format!("[package]\nname = \"{name}\"\n[dev-dependencies]\n{what} = \"1\"\n")
        };
        assert!(room(&text("app", "testkit")).is_empty());
        assert!(room(&text("signing", "lopdf")).is_empty());
        assert_eq!(room(&text("domain", "testkit")).len(), 1);
        assert_eq!(room(&text("garage", "serde")).len(), 1);
    }
}
