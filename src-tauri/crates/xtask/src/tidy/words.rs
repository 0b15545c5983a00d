//! Words that have a room of their own, and words that have none.

use super::{
    Finding,
    tree::{File, Tree},
};

// The words are written in two halves, so that this file does not find itself.
const AMBIENT: &[&str] = &[
    "Utc::now",
    "Local::now",
    "SystemTime::now",
    "Uuid::now_v7",
    "Uuid::new_v4",
    "getrandom",
    "rand::",
    "OsRng",
    "SysRng",
    "thread_rng",
];
const LEFTOVERS: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("#[ig", "nore"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("dbg", "!("),
];
const MACHINE: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("npm", "mirror.com"),
    concat!("py", "pi.org"),
    concat!("files.", "pythonhosted.org"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("proxy.", "golang.org"),
    concat!("docker", ".io"),
    concat!("\"re", "solved\":"),
];
const SHELL: &str = concat!("@tauri", "-apps");

/// SQL in a Rust file outside the store.
pub fn sql(tree: &Tree) -> Vec<Finding> {
    let files = tree.rust().filter(|f| !f.path.contains("crates/store/"));
    find(files, |line| sql_word(line).map(str::to_owned))
}

fn sql_word(line: &str) -> Option<&'static str> {
    let (select, insert, delete) = (
        concat!("SEL", "ECT "),
        concat!("INSERT", " INTO"),
        concat!("DELETE", " FROM"),
    );
    let (update, set) = (concat!("UP", "DATE "), " SET ");
    for word in [select, insert, delete] {
        if holds(line, word) {
            return Some(word);
        }
    }
    let (_, after) = line.split_once(update)?;
    format!("{after} ").contains(set).then_some(update)
}

/// The clock, fresh ids and randomness outside the files that bring them in.
pub fn ambient(tree: &Tree) -> Vec<Finding> {
    let files = tree.rust().filter(|f| f.name() != "env.rs");
    find(files, |line| {
        // A comment may speak of what the code may not do.
        let code = line.split("//").next().unwrap_or(line);
        AMBIENT
            .iter()
            .find(|word| holds(code, word))
            .map(|word| (*word).to_owned())
    })
}

/// What is to be done is done, or is no comment.
pub fn leftovers(tree: &Tree) -> Vec<Finding> {
    let files = tree
        .files
        .iter()
        .filter(|f| !is_lock(f) && !f.is(&["pem", "svg"]));
    find(files, |line| {
        LEFTOVERS
            .iter()
            .find(|word| holds(line, word))
            .map(|word| (*word).to_owned())
    })
}

/// A path of one machine, or the host packages came from there.
pub fn machine(tree: &Tree) -> Vec<Finding> {
    find(tree.files.iter(), |line| {
        MACHINE
            .iter()
            .find(|word| line.contains(**word))
            .map(|word| (*word).to_owned())
    })
}

/// Tauri's JavaScript outside the bridge of the UI.
pub fn shell(tree: &Tree) -> Vec<Finding> {
    let files = tree
        .files
        .iter()
        .filter(|f| f.path.starts_with("ui/src/") && f.is(&["ts", "tsx"]))
        .filter(|f| !f.path.starts_with("ui/src/bridge/"));
    find(files, |line| line.contains(SHELL).then(|| SHELL.to_owned()))
}

fn is_lock(file: &File) -> bool {
    // Checksums spell any word sooner or later.
    file.name() == "Cargo.lock" || file.name() == "package-lock.json"
}

fn find<'a>(
    files: impl Iterator<Item = &'a File>,
    word: impl Fn(&str) -> Option<String>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        for (number, line) in file.lines() {
            if let Some(word) = word(line) {
                findings.push(format!("{}:{number}: `{}`", file.path, word.trim()));
            }
        }
    }
    findings
}

/// Whether the line holds the word on its own, not as a part of a longer one.
fn holds(line: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let open_end = word.ends_with(|c: char| c.is_alphanumeric());
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|s| s.chars().next_back());
        let after = line.get(at + word.len()..).and_then(|s| s.chars().next());
        let inside = part(before) || (open_end && part(after));
        !inside
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rust(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str) -> usize {
        rule(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn sql_is_found_outside_the_store_only() {
        for line in [
            concat!("SEL", "ECT id FROM a"),
            concat!("INSERT", " INTO a"),
            concat!("UP", "DATE a SET b = 1"),
            concat!("DELETE", " FROM a"),
        ] {
            assert_eq!(
                rust(sql, "src-tauri/crates/app/src/a.rs", line),
                1,
                "{line}"
            );
            assert_eq!(
                rust(sql, "src-tauri/crates/store/src/a.rs", line),
                0,
                "{line}"
            );
        }
        assert_eq!(
            rust(
                sql,
                "src-tauri/crates/app/src/a.rs",
                "// Select a row, UPDATE it"
            ),
            0
        );
    }

    #[test]
    fn the_clock_is_found_outside_env_only() {
        for line in [
            "let t = Utc::now();",
            "chrono::Local::now()",
            "rand::random()",
            "use getrandom;",
        ] {
            assert_eq!(
                rust(ambient, "src-tauri/crates/app/src/a.rs", line),
                1,
                "{line}"
            );
            assert_eq!(
                rust(ambient, "src-tauri/crates/app/src/env.rs", line),
                0,
                "{line}"
            );
            assert_eq!(rust(ambient, "tests/tests/a.rs", line), 1, "{line}");
        }
        for line in [
            "operand::new()",
            "let now = env.now();",
            "/// Not `Utc::now`.",
        ] {
            assert_eq!(
                rust(ambient, "src-tauri/crates/app/src/a.rs", line),
                0,
                "{line}"
            );
        }
    }

    #[test]
    fn leftovers_are_found_but_not_in_checksums() {
        for word in LEFTOVERS {
            let line = format!("    {word} later");
            assert_eq!(rust(leftovers, "ui/src/a.ts", &line), 1, "{word}");
            assert_eq!(rust(leftovers, "Cargo.lock", &line), 0, "{word}");
        }
        assert_eq!(
            rust(leftovers, "a.rs", concat!("const MASTO", "DON: u8 = 1;")),
            0
        );
    }

    #[test]
    fn machine_paths_and_hosts_are_found_in_locks_too() {
        for word in MACHINE {
            assert_eq!(
                rust(machine, "ui/package-lock.json", &format!("  {word}x")),
                1,
                "{word}"
            );
        }
        assert_eq!(
            rust(machine, "Cargo.toml", "path = \"src-tauri/crates/domain\""),
            0
        );
    }

    #[test]
    fn the_shell_is_found_outside_the_bridge_only() {
        let line = format!("import {{ invoke }} from \"{SHELL}/api/core\";");
        assert_eq!(rust(shell, "ui/src/app/a.tsx", &line), 1);
        assert_eq!(rust(shell, "ui/src/bridge/call.ts", &line), 0);
    }
}
