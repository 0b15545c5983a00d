//! Findings as shown: by rule, in pages, each looked at again, so that what was put right says so.

use chrono::{DateTime, Utc};
use domain::audit::{Finding, RULES, Rule};
use domain::people::Person;
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;

use super::eyes::Eyes;
use super::row::{FindingRow, mend, row};
use super::{Audit, Seen};
use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::page::MOST;
use crate::workspace::find;
use crate::{Result, Workspace};

/// Asks for findings of the last audit of this session.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListFindings {
    /// Only of this rule; of all in their order when absent.
    pub rule: Option<Rule>,
    /// Those that were explained already, instead of the others.
    pub explained: bool,
    /// The `next` of the page before; absent for the first.
    pub after: Option<u32>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// A page of findings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingsView {
    /// When the audit was made; absent while there is none.
    pub audited_at: Option<DateTime<Utc>>,
    /// Hazards, inspections, notices, drills, plans and numbers looked at.
    pub looked_at: u32,
    /// Rules that found something of this list, in their order.
    pub counts: Vec<RuleCount>,
    /// Findings in all that nobody explained.
    pub total: u32,
    /// Findings in all that were explained.
    pub explained: u32,
    /// The page.
    pub rows: Vec<FindingRow>,
    /// Findings of this list that are kept to be shown; the rest is in the file.
    pub shown: u32,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<u32>,
    /// Why whoever is seated may not explain; absent when it may be done.
    pub explain_refusal: Option<RefusalView>,
}

/// How often a rule found something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RuleCount {
    /// Rule.
    pub rule: Rule,
    /// Findings.
    pub count: u32,
}

/// A page of what an audit found.
pub fn list_findings(
    ws: &Workspace,
    audit: Option<&Audit>,
    request: &ListFindings,
) -> Result<FindingsView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let explain_refusal = refusal_of(reader, me, Action::ExplainFinding)?;
        let Some(audit) = audit else {
            return Ok(FindingsView {
                audited_at: None,
                looked_at: 0,
                counts: Vec::new(),
                total: 0,
                explained: 0,
                rows: Vec::new(),
                shown: 0,
                next: None,
                explain_refusal,
            });
        };
        let list = match request.explained {
            true => &audit.explained,
            false => &audit.open,
        };
        let wanted = |rule: &Rule| request.rule.is_none_or(|only| only == *rule);
        let chosen = RULES.into_iter().filter(wanted);
        let all = chosen.filter_map(|rule| list.first.get(&rule)).flatten();
        let shown = u32::try_from(all.clone().count()).unwrap_or(u32::MAX);
        let from = request.after.unwrap_or(0);
        let limit = request.limit.unwrap_or(50).clamp(1, MOST);
        let page = all.skip(from as usize).take(limit as usize);
        let person = me.map(|me| find::<Person>(reader, "person", me));
        let person = person.transpose()?;
        let mut eyes = Eyes::new(reader, &ws.calendar, now)?;
        let mut names = Names::new(reader);
        let rows = page.map(|finding| {
            let mut row = looked_at_again(reader, (&mut eyes, &mut names), finding)?;
            if let Some(person) = person.as_ref().filter(|_| !row.gone) {
                row.mend = mend(reader, finding, person, now)?;
            }
            Ok(row)
        });
        let counts = RULES.map(|rule| RuleCount {
            rule,
            count: list.count(rule),
        });
        let next = from.saturating_add(limit);
        Ok(FindingsView {
            audited_at: Some(audit.audited_at),
            looked_at: audit.looked_at,
            counts: counts.into_iter().filter(|one| one.count > 0).collect(),
            total: audit.total(),
            explained: audit.explained.total(),
            rows: rows.collect::<Result<Vec<_>>>()?,
            shown,
            next: (next < shown).then_some(next),
            explain_refusal,
        })
    })
}

fn looked_at_again(
    reader: &Reader<'_>,
    (eyes, names): (&mut Eyes<'_, '_>, &mut Names<'_, '_>),
    finding: &Finding,
) -> Result<FindingRow> {
    let again = eyes.again(finding)?;
    let gone = again.is_none();
    let seen = again.unwrap_or(Seen {
        finding: *finding,
        explanation: None,
    });
    let row = row(reader, names, seen)?;
    Ok(FindingRow { gone, ..row })
}
