//! Rules of the house that no compiler and no linter knows.
//!
//! Each rule is a function from the tree to findings, and has a test with a tree that breaks it:
//! a rule that finds nothing because it looks at nothing would be worse than none.

mod arrows;
mod fonts;
mod heads;
mod migrations;
mod sizes;
mod tree;
mod words;

use std::path::Path;

use anyhow::{Result, bail};
use tree::Tree;

/// A broken rule, with the place.
type Finding = String;

/// Looks through the tree for what breaks it.
type Rule = fn(&Tree) -> Vec<Finding>;

const RULES: &[(&str, Rule)] = &[
    ("arrows between the rooms", arrows::check),
    ("every room says what it owns", heads::check),
    ("short files", sizes::check),
    ("no SQL outside store", words::sql),
    ("no clock, ids or randomness outside env", words::ambient),
    ("no leftovers", words::leftovers),
    ("nothing about one machine or one registry", words::machine),
    ("the shell is spoken to in ui/src/bridge only", words::shell),
    ("migrations without gaps", migrations::check),
    ("fonts agree", fonts::check),
];

/// Checks the checkout; prints what is wrong.
pub fn run(root: &Path) -> Result<()> {
    let tree = Tree::read(root)?;
    let mut count = 0;
    for (name, rule) in RULES {
        for finding in rule(&tree) {
            count += 1;
            println!("    {finding}\n        rule: {name}");
        }
    }
    if count > 0 {
        bail!("tidy: {count} findings in {} files", tree.files.len());
    }
    println!(
        "    {} rules hold over {} files",
        RULES.len(),
        tree.files.len()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_checkout_keeps_every_rule() {
        run(&crate::layout::Layout::find().unwrap().root).unwrap();
    }
}
