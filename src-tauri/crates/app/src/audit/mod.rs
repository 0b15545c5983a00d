//! 审计体检 over the whole store: part by part, so that others are not kept waiting and no more is in
//! memory than one part and the findings that are kept to be shown.

mod explain;
mod eyes;
mod file;
mod list;
mod row;
mod walk;
mod words;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::audit::{Explanation, Finding, Rule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Result, Workspace};
pub use explain::{ExplainFinding, explain_finding};
pub use file::{AuditFile, ExportAudit};
pub use list::{FindingsView, ListFindings, RuleCount, list_findings};
pub use row::{ExplanationView, FindingRow};
use walk::Walk;

/// Findings of one rule that are kept to be shown; all of them are counted, and written to a file.
const KEPT: u32 = 1000;

/// Looks at every hazard, inspection, notice, drill, emergency plan and number.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditLedger {}

/// Something found, and why it is so where somebody said it.
struct Seen {
    finding: Finding,
    explanation: Option<Explanation>,
}

/// What an audit found.
#[derive(Debug, Clone)]
pub struct Audit {
    audited_at: DateTime<Utc>,
    looked_at: u32,
    open: Kept,
    explained: Kept,
}

/// Findings by rule: how many there are, and the first of them.
#[derive(Debug, Clone, Default)]
struct Kept {
    counts: BTreeMap<Rule, u32>,
    first: BTreeMap<Rule, Vec<Finding>>,
}

impl Kept {
    fn note(&mut self, finding: Finding) {
        let count = self.counts.entry(finding.rule).or_default();
        *count += 1;
        if *count <= KEPT {
            self.first.entry(finding.rule).or_default().push(finding);
        }
    }

    fn count(&self, rule: Rule) -> u32 {
        self.counts.get(&rule).copied().unwrap_or_default()
    }

    fn total(&self) -> u32 {
        self.counts.values().sum()
    }
}

impl Audit {
    fn note(&mut self, seen: &Seen) {
        match seen.explanation {
            None => self.open.note(seen.finding),
            Some(_) => self.explained.note(seen.finding),
        }
    }

    /// How many findings there are that nobody explained.
    pub fn total(&self) -> u32 {
        self.open.total()
    }
}

/// An audit under way.
pub struct AuditRun {
    audit: Audit,
    walk: Walk,
}

impl AuditRun {
    /// Begins it.
    pub fn begin(ws: &Workspace) -> Result<Self> {
        Ok(Self {
            audit: Audit {
                audited_at: ws.now(),
                looked_at: 0,
                open: Kept::default(),
                explained: Kept::default(),
            },
            walk: Walk::begin(ws)?,
        })
    }

    /// Looks at the next part; `false` when there is none.
    pub fn look_at_some(&mut self, ws: &Workspace) -> Result<bool> {
        let audit = &mut self.audit;
        self.walk.step(ws, &mut |seen| audit.note(&seen))
    }

    /// Rows looked at, and rows in all.
    pub fn progress(&self) -> (u32, u32) {
        self.walk.progress()
    }

    /// What was found.
    pub fn finish(mut self) -> Audit {
        (self.audit.looked_at, _) = self.walk.progress();
        self.audit
    }
}
