//! 抄送: who gets a copy of a paper, in the order they are printed.

use crate::refusal::text;
use crate::{Refusal, Refused};

/// Most that one paper is copied to.
const MOST: usize = 20;

/// The names as they are printed: once each, none empty.
pub fn copies(named: &[String]) -> Refused<Vec<String>> {
    let mut copies = Vec::new();
    for name in named.iter().filter(|name| !name.trim().is_empty()) {
        let name = text("copies_to", name, 60)?;
        if !copies.contains(&name) {
            copies.push(name);
        }
    }
    match copies.len() {
        ..=MOST => Ok(copies),
        _ => Err(Refusal::TooMany {
            field: "copies_to",
            most: MOST,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_goes_to_each_once_and_to_no_more_than_fit() {
        let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let said: Vec<String> = named(&[" 运维检修部", "", "工会", "运维检修部"]);
        assert_eq!(copies(&said), Ok(named(&["运维检修部", "工会"])));
        let many: Vec<String> = (0..=MOST).map(|at| format!("第{at}供电所")).collect();
        let refused = copies(&many).unwrap_err();
        let (field, most) = ("copies_to", MOST);
        assert_eq!(refused, Refusal::TooMany { field, most });
        assert!(copies(&["长".repeat(61)]).is_err());
    }
}
