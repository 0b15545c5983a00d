//! A plan on paper, from what one of its versions says.

use chrono::NaiveDate;
use documents::PlanPaperWords;
use domain::Refusal;
use domain::emergency::{EmergencyPlan, PlanKind, PlanVersion};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::cards::PlanCardsFile;
use super::kept::Kept;
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Asks for a plan on paper.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakePlanPaper {
    /// Plan.
    pub plan: Uuid,
    /// This version; the draft when absent, else the one that holds.
    #[serde(default)]
    pub version: Option<Uuid>,
}

/// Makes the paper; nothing is kept.
pub fn make_plan_paper(ws: &Workspace, request: &MakePlanPaper) -> Result<PlanCardsFile> {
    let now = ws.now();
    let (words, zone, label) = ws.read(|reader| {
        let kept = Kept::of(reader, request.plan)?;
        let version = match request.version {
            Some(id) => kept.versions.iter().find(|one| one.id == id),
            None => kept.draft().or_else(|| kept.in_force()),
        };
        let plan = kept.plan.name.clone();
        let version = version.ok_or(Refusal::NoPlanVersion { plan })?;
        let words = plan_words(reader, &kept.plan, version)?;
        Ok((words, organisation(reader)?.zone, version.label.clone()))
    })?;
    let made = documents::emergency_plan(&*ws.fonts()?, &words, zone.stamped(now))?;
    Ok(PlanCardsFile {
        name: format!("{} {label}版.pdf", words.name),
        bytes: made.pdf,
    })
}

/// What a version says, in the words of paper.
pub(crate) fn plan_words(
    reader: &Reader<'_>,
    plan: &EmergencyPlan,
    version: &PlanVersion,
) -> Result<PlanPaperWords> {
    let mut names = Names::new(reader);
    let titled =
        |id: Uuid| -> Result<String> { Ok(find::<Person>(reader, "person", id)?.titled()) };
    let day = |on: NaiveDate| on.format("%Y年%-m月%-d日").to_string();
    let kind = match plan.kind {
        PlanKind::Comprehensive => "综合应急预案",
        PlanKind::Special => "专项应急预案",
        PlanKind::OnSite => "现场处置方案",
    };
    let draft = if version.approval.is_none() {
        "（草案）"
    } else {
        ""
    };
    let number = match plan.code.is_empty() {
        true => format!("第{}版{draft}", version.label),
        false => format!("{}　第{}版{draft}", plan.code, version.label),
    };
    let mut rows = Vec::new();
    let mut row = |label: &str, words: String| rows.push((label.to_owned(), words));
    row("类别", kind.to_owned());
    row("编制单位", names.unit(plan.unit)?);
    if !version.changes.is_empty() {
        row("本版修改", version.changes.clone());
    }
    let mut signatory = String::new();
    if let Some(approval) = &version.approval {
        signatory = titled(approval.by)?;
        let (approved, published) = (day(approval.approved_on), day(approval.published_on));
        row("签署公布", format!("{approved}签署，{published}公布"));
    }
    if let Some(filing) = &version.filing {
        let receipt = match filing.receipt.is_empty() {
            true => String::new(),
            false => format!("，备案编号 {}", filing.receipt),
        };
        let words = format!(
            "{}在{}备案{receipt}",
            day(filing.filed_on),
            filing.authority
        );
        row("备案", words);
    }
    Ok(PlanPaperWords {
        organisation: organisation(reader)?.name,
        name: plan.name.clone(),
        number,
        rows,
        contents: version.contents.clone(),
        signatories: vec![
            ("编制人".to_owned(), titled(version.drafted_by)?),
            ("审核人".to_owned(), String::new()),
            ("主要负责人".to_owned(), signatory),
        ],
    })
}
