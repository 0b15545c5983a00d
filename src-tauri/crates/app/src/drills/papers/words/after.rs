//! What came after a drill: corrective actions, and to whom it was reported.

use super::*;
use crate::emergency::audited::to_report;

impl Teller<'_, '_, '_> {
    pub(super) fn actions(&mut self) -> Result<Vec<ActionWords>> {
        let findings = &self.evaluated.loaded.findings;
        let mut all = Vec::with_capacity(findings.len());
        for finding in findings {
            let bare = ActionWords {
                finding: finding.text.clone(),
                action: String::new(),
                owner: String::new(),
                due_on: None,
                stands: String::new(),
            };
            all.push(match &finding.outcome {
                None => ActionWords {
                    stands: "待定".to_owned(),
                    ..bare
                },
                Some(FindingOutcome::Nothing { reason }) => ActionWords {
                    stands: format!("不需处理：{reason}"),
                    ..bare
                },
                Some(FindingOutcome::Raised { hazard, .. }) => self.action(*hazard, bare)?,
            });
        }
        Ok(all)
    }

    fn action(&mut self, id: Uuid, bare: ActionWords) -> Result<ActionWords> {
        let (hazard, case) = hazards::load(self.reader, id)?;
        let responsible = case.responsibility.or(hazard.responsibility);
        let owner = match responsible.and_then(|one| one.owner) {
            Some(owner) => self.names.person(owner)?,
            None => match responsible {
                Some(one) => self.names.unit(one.unit)?,
                None => String::new(),
            },
        };
        let kind = match hazard.kind {
            CaseKind::Hazard => "隐患",
            CaseKind::Improvement => "改进",
        };
        // The number says of itself what it is.
        let number = hazard.number.strip_prefix(kind).unwrap_or(&hazard.number);
        Ok(ActionWords {
            action: case.measures.unwrap_or(hazard.measures),
            owner,
            due_on: case.due_on.or(hazard.due_on),
            stands: match case.status.is_open() {
                true => format!("转{kind}{number}"),
                false => format!("转{kind}{number}，已销号"),
            },
            ..bare
        })
    }

    /// Whether the law, by the reading that is chosen, or the authority wants it reported.
    pub(super) fn report_needed(&self) -> Result<bool> {
        let drill = self.evaluated.loaded.drill.id;
        let reported = !self.reader.drill_reports(drill)?.is_empty();
        Ok(reported || to_report(self.reader)?.contains(&drill))
    }

    pub(super) fn reported(&self) -> Result<Vec<String>> {
        let reports = self.reader.drill_reports(self.evaluated.loaded.drill.id)?;
        let said = reports.into_iter().map(|one| {
            let day = one.reported_on.format("%Y年%-m月%-d日");
            let way = match one.way.is_empty() {
                true => String::new(),
                false => format!("（{}）", one.way),
            };
            let receipt = match one.receipt_number.is_empty() {
                true => String::new(),
                false => format!("，回执 {}", one.receipt_number),
            };
            format!("{day}报送{}{way}{receipt}", one.authority)
        });
        Ok(said.collect())
    }
}
