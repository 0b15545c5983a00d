//! What was said: right after the drill, and by the participants of themselves.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::drill::evaluation::{HotWash, Remark, SelfAssessment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DrillEvaluationView, change};
use crate::{Result, Workspace};

/// Most remarks, and most self-assessments.
const MOST: usize = 60;

/// Records the remarks on the spot (现场点评).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordHotWash {
    /// Drill.
    pub drill: Uuid,
    /// When they were made; the end of the drill when absent.
    pub held_at: Option<DateTime<Utc>>,
    /// Who led: a participant.
    pub led_by: Uuid,
    /// What was said, in order.
    pub remarks: Vec<Remark>,
}

/// Records what participants say of themselves (参演人员自评).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordSelfAssessments {
    /// Drill.
    pub drill: Uuid,
    /// All of them.
    pub self_assessments: Vec<SelfAssessment>,
}

/// Records the remarks.
pub fn record_hot_wash(ws: &mut Workspace, request: RecordHotWash) -> Result<DrillEvaluationView> {
    let kind = "record_hot_wash";
    change(ws, kind, request.drill, |tx, evaluated, _| {
        evaluated.participant(request.led_by)?;
        let run = evaluated.loaded.run();
        let ended = run.ended.map(|(at, _)| at);
        let held_at = request.held_at.or(ended).unwrap_or_else(|| tx.now());
        let field = "held_at";
        if held_at > tx.now() {
            return Err(Refusal::InFuture { field }.into());
        }
        if run.started_at.is_some_and(|begun| held_at < begun) {
            return Err(Refusal::BeforeDrill { field }.into());
        }
        few("remarks", request.remarks.len())?;
        let remarks = request.remarks.into_iter().map(|remark| {
            evaluated.participant(remark.speaker)?;
            let words = domain::text("words", &remark.words, 1000)?;
            Ok(Remark { words, ..remark })
        });
        let remarks = remarks.collect::<Result<_>>()?;
        evaluated.evaluation.hot_wash = Some(HotWash {
            held_at,
            led_by: request.led_by,
            remarks,
        });
        Ok(())
    })
}

/// Records self-assessments.
pub fn record_self_assessments(
    ws: &mut Workspace,
    request: RecordSelfAssessments,
) -> Result<DrillEvaluationView> {
    let kind = "record_self_assessments";
    change(ws, kind, request.drill, |_, evaluated, _| {
        few("self_assessments", request.self_assessments.len())?;
        let said = request.self_assessments.into_iter().map(|one| {
            evaluated.participant(one.person)?;
            let words = domain::text("words", &one.words, 1000)?;
            Ok(SelfAssessment { words, ..one })
        });
        let said = said.collect::<Result<_>>()?;
        evaluated.evaluation.self_assessments = said;
        Ok(())
    })
}

/// Some, and not too many.
fn few(field: &'static str, count: usize) -> domain::Refused<()> {
    match count {
        0 => Err(Refusal::Blank { field }),
        count if count > MOST => Err(Refusal::TooMany { field, most: MOST }),
        _ => Ok(()),
    }
}
