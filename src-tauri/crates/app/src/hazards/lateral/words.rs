//! What of a lateral check is covered, in words for paper.

use chrono::NaiveDate;
use domain::hazard::{SiteState, Step};
use store::Reader;

use super::coverage::{LateralView, view_of};
use crate::Result;

/// Names that a paper lists one by one; the rest is counted.
const NAMED: usize = 12;

/// What the lateral checks of a case say, a line each; empty when none was sent.
pub(crate) fn coverage_words(
    reader: &Reader<'_>,
    steps: &[Step],
    today: NaiveDate,
) -> Result<String> {
    let mut lines = Vec::new();
    for step in steps {
        if let Some(check) = view_of(reader, step, today)? {
            lines.push(words(&check));
        }
    }
    Ok(lines.join("\n"))
}

/// What one check says; empty for another step.
pub(crate) fn coverage_words_of(
    reader: &Reader<'_>,
    step: &Step,
    today: NaiveDate,
) -> Result<String> {
    let check = view_of(reader, step, today)?;
    Ok(check.map_or_else(String::new, |check| words(&check)))
}

fn words(check: &LateralView) -> String {
    let coverage = check.coverage;
    let mut said = vec![
        format!("排查{}", check.look_for.trim_end_matches(['。', '；', ';'])),
        format!("应查{}处，已查{}处", coverage.total, coverage.checked),
    ];
    let missing = check.sites.iter().filter(|site| {
        let state = site.state;
        !state.is_covered() && state != SiteState::Dropped
    });
    let missing: Vec<String> = missing.map(|site| site.name()).collect();
    if !missing.is_empty() {
        said.push(format!("未查：{}", listed(&missing)));
    }
    if coverage.late > 0 {
        said.push(format!("其中逾期{}处", coverage.late));
    }
    let found = check.sites.iter().flat_map(|site| &site.found);
    let found: Vec<String> = found.map(|hazard| hazard.number.clone()).collect();
    said.push(match found.as_slice() {
        [] => "未发现同类隐患".to_owned(),
        found => format!("发现隐患{}项：{}", found.len(), listed(found)),
    });
    format!("{}。", said.join("；"))
}

fn listed(names: &[String]) -> String {
    let named: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
    let named = named.join("、");
    match names.len() > NAMED {
        true => format!("{named}等{}处", names.len()),
        false => named,
    }
}
