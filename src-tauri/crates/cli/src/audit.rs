//! `audit`: what an auditor would ask about.

use std::path::Path;

use app::audit::{AuditFile, AuditRun, ExportAudit, ListFindings, list_findings};
use app::exchange::{Growing, TableFormat};
use serde_json::json;

use crate::arguments::Arguments;
use crate::exit::{Outcome, Stop};
use crate::{output, workspace};

/// Looks at the whole ledger.
pub fn run(arguments: &Arguments, rule: Option<&str>, out: Option<&Path>) -> Outcome {
    let request: ListFindings = serde_json::from_value(json!({ "rule": rule, "limit": 200 }))
        .map_err(|error| Stop::usage("rule_unknown", &error.to_string()))?;
    let mut ws = workspace::open(arguments)?;
    let mut run = AuditRun::begin(&ws)?;
    while run.look_at_some(&ws)? {}
    let audit = run.finish();
    if let Some(out) = out {
        let format = TableFormat::of(out);
        let rule = request.rule;
        let mut file = AuditFile::begin(&ws, ExportAudit { rule, format })?;
        while file.write_some(&mut ws)? {}
        output::write_new(out, &file.finish()?)?;
    }
    output::print(&json!(list_findings(&ws, Some(&audit), &request)?))
}
