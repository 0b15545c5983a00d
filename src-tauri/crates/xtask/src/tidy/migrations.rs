//! Migrations are numbered from one, without gaps and without doubles.

use super::{Finding, tree::Tree};

const PLACE: &str = "src-tauri/crates/store/migrations/";

/// Every migration out of line.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let names = tree.files.iter().filter_map(|f| f.path.strip_prefix(PLACE));
    let mut numbers: Vec<(Option<u32>, &str)> = names
        .filter(|name| name.ends_with(".sql") && !name.contains('/'))
        .map(|name| {
            let end = name
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(name.len());
            (name.get(..end).and_then(|digits| digits.parse().ok()), name)
        })
        .collect();
    numbers.sort();
    (1..)
        .zip(numbers)
        .filter(|(expected, (number, _))| *number != Some(*expected))
        .map(|(expected, (_, name))| format!("{PLACE}{name}: expected number {expected} here"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(names: &[&str]) -> usize {
        let paths: Vec<String> = names.iter().map(|n| format!("{PLACE}{n}")).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|p| (p.as_str(), "")).collect();
        check(&Tree::of(&files)).len()
    }

    #[test]
    fn gaps_doubles_and_nameless_ones_are_found() {
        assert_eq!(with(&["001_a.sql", "002_b.sql", "003_c.sql"]), 0);
        assert!(with(&["001_a.sql", "003_c.sql"]) > 0);
        assert!(with(&["001_a.sql", "002_b.sql", "002_c.sql"]) > 0);
        assert!(with(&["001_a.sql", "extra.sql"]) > 0);
        assert!(with(&["002_a.sql"]) > 0);
    }
}
