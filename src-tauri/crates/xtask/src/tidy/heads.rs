//! A crate begins with what it owns and what it must not know.

use super::{Finding, tree::Tree};

/// Every crate's root file without such a beginning.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let roots = tree.files.iter().filter(|f| {
        f.path.ends_with("src/lib.rs")
            || f.path.ends_with("src/main.rs")
            || f.path == "tests/lib.rs"
    });
    roots
        .filter_map(|file| {
            let head: Vec<&str> = file
                .text
                .lines()
                .take_while(|l| l.starts_with("//!"))
                .collect();
            let head = head.join(" ").replace("//!", "").to_lowercase();
            let words: Vec<&str> = head.split_whitespace().collect();
            let head = words.join(" ");
            if head.is_empty() {
                return Some(format!("{}:1: does not begin with a `//!` page", file.path));
            }
            let library = file.path.ends_with("src/lib.rs");
            let whole = head.contains("owns") && head.contains("must not know");
            (library && !whole).then(|| {
                format!(
                    "{}:1: does not say what it owns and what it must not know",
                    file.path
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_crate_is_found_and_a_telling_one_is_not() {
        let telling = "//! Rules. It owns the\n//! rules and must not\n//! know SQL.\n";
        let tree = Tree::of(&[
            ("a/src/lib.rs", "fn a() {}"),
            ("b/src/lib.rs", "//! stub\n"),
            ("c/src/lib.rs", telling),
            ("d/src/main.rs", "fn main() {}"),
            ("e/src/main.rs", "//! A program.\nfn main() {}"),
            ("e/src/part.rs", "fn part() {}"),
        ]);
        let findings = check(&tree);
        assert_eq!(findings.len(), 3, "{findings:?}");
    }
}
