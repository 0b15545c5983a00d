//! 重大事故隐患治理方案: the six parts, the controls until then, what those said who countersign, and the
//! decision of the principal. As long as something of it is to come, there is room to write it in by hand.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::paper::PaperField;
use domain::hazard::{Countersigning, DraftedPlan, Need, PlanDecision, Step, StepDetail};
use domain::organisation::Unit;
use domain::people::Person;

use super::major::parts;
use super::{Draft, empty};
use crate::hazards::paper::told::{Told, bare, joined};
use crate::hazards::words::discipline;
use crate::workspace::find;
use crate::{Error, Result};

pub(super) fn words(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let step = draft.step()?;
    let plan = told.plan().ok_or(Error::Damaged { what: "step" })?;
    let approval = told.approval();
    let mut rows = told.hazard_rows()?;
    let responsible = joined(&[&told.unit_name(), &told.owner_name()], "，");
    for (label, words) in [
        ("责任单位责任人", responsible),
        ("整改期限", told.deadline()),
        ("临时管控措施", interim_controls(told)),
    ] {
        if !words.is_empty() {
            rows.push(FormRow::words(label, words));
        }
    }
    rows.extend(parts(&plan.plan));
    if let Need::Planned(contingency) = &told.hazard.contingency {
        rows.push(FormRow::words("应急预案", contingency.as_str()));
    }
    rows.push(FormRow::words(
        "编制",
        format!(
            "{}，{}编制。",
            told.name(step.actor)?,
            told.day(step.happened_at)
        ),
    ));
    rows.extend(countersigned(told, plan, approval)?);
    rows.push(FormRow::words("审批意见", approved(told, approval)?));
    Ok(FormSnapshot {
        heading: match draft.number {
            "" => told.hazard_heading(),
            number => number.to_owned(),
        },
        rows,
        signatures: signatures(told, (draft, step, plan))?,
        copies_to: draft.said.of(PaperField::CopiesTo).to_owned(),
        ..empty(told, draft)
    })
}

fn interim_controls(told: &Told<'_, '_>) -> String {
    let of_case = told.case.interim_controls.as_ref();
    of_case.unwrap_or(&told.hazard.interim_controls).clone()
}

/// A row for each who countersigns; where nobody does, why.
fn countersigned(
    told: &Told<'_, '_>,
    plan: &DraftedPlan,
    approval: Option<(&PlanDecision, &Step)>,
) -> Result<Vec<FormRow>> {
    if plan.countersigns.is_empty() {
        let decided = approval.map_or("", |(decision, _)| decision.no_countersign.as_str());
        let why = [plan.plan.no_countersign.as_str(), decided];
        let why = why.iter().find(|words| !words.is_empty());
        let words = why.map(|words| format!("不需会签：{}。", bare(words)));
        return Ok(vec![FormRow::words("专业会签", words.unwrap_or_default())]);
    }
    let each = plan.countersigns.iter().map(|one| {
        let label = match one.by.discipline {
            Some(of) => format!("{}专业会签", discipline(of)),
            None => "部门会签".to_owned(),
        };
        Ok(FormRow::words(&label, said(told, one)?))
    });
    each.collect()
}

fn said(told: &Told<'_, '_>, one: &Countersigning) -> Result<String> {
    let unit = find::<Unit>(told.reader, "unit", one.by.unit)?.name;
    let who = format!("{unit}　{}", told.name(one.by.person)?);
    let verdict = match one.agrees {
        None => return Ok(format!("{who}\n同意／不同意（划去一项），意见：")),
        Some(true) => "同意",
        Some(false) => "不同意",
    };
    let opinion = match bare(&one.opinion) {
        "" => String::new(),
        opinion => format!("。{opinion}"),
    };
    let step = told.steps.iter().find(|step| one.step == Some(step.id));
    let on = step
        .map(|step| told.day(step.happened_at))
        .unwrap_or_default();
    Ok(format!("{who}\n{verdict}{opinion}。{on}"))
}

fn approved(told: &Told<'_, '_>, approval: Option<(&PlanDecision, &Step)>) -> Result<String> {
    let Some((decision, step)) = approval else {
        return Ok(String::new());
    };
    let opinion = match bare(&decision.opinion) {
        "" => String::new(),
        opinion => format!("{opinion}。"),
    };
    Ok(format!(
        "批准。{opinion}主要负责人{}，{}。",
        told.name(step.actor)?,
        told.day(step.happened_at)
    ))
}

fn signatures(
    told: &Told<'_, '_>,
    (draft, step, plan): (&Draft<'_>, &Step, &DraftedPlan),
) -> Result<Vec<FormSignature>> {
    let mut lines = vec![FormSignature::by_hand("编制人", told.name(step.actor)?)];
    for one in &plan.countersigns {
        let name = told.name(one.by.person)?;
        lines.push(FormSignature::by_hand("会签人", name));
    }
    lines.push(match draft.signer {
        Some(signer) => FormSignature::by_key("主要负责人", signer.titled()),
        None => {
            let principal = told.principal()?;
            let principal = principal.as_ref().map(Person::titled).unwrap_or_default();
            FormSignature::by_hand("主要负责人", principal)
        }
    });
    Ok(lines)
}

impl Told<'_, '_> {
    /// The newest treatment plan, with what those said who countersign it.
    fn plan(&self) -> Option<&DraftedPlan> {
        self.case.treatment.plan.as_ref()
    }

    /// How the principal approved it.
    pub(in crate::hazards::paper) fn approval(&self) -> Option<(&PlanDecision, &Step)> {
        let plan = self.plan()?.step;
        self.last(|detail| match detail {
            StepDetail::PlanDecided(one) if one.plan == plan && one.approved => Some(one),
            _ => None,
        })
    }
}
