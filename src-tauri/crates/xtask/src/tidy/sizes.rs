//! A file has one subject and rarely passes 500 lines; at 600 it is cut.

use super::{Finding, tree::Tree};

const MOST: usize = 600;

/// Every source file that is too long.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files
        .iter()
        .filter(|f| f.is(&["rs", "ts", "tsx", "js", "css", "sql", "py", "sh"]))
        .filter(|f| !f.name().contains("generated"))
        .map(|f| (f, f.text.lines().count()))
        .filter(|(_, lines)| *lines > MOST)
        .map(|(f, lines)| format!("{}: {lines} lines, the most is {MOST}", f.path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_found_unless_generated() {
        let (long, fits) = ("x\n".repeat(601), "x\n".repeat(600));
        let tree = Tree::of(&[
            ("a.rs", &long),
            ("b.rs", &fits),
            ("ui/src/bridge/generated.ts", &long),
            ("c.tsx", &long),
        ]);
        assert_eq!(check(&tree).len(), 2);
    }
}
