//! Printing many papers as one job. Each is handed over by itself and recorded when the machine has taken
//! it; what it does not take ends the job, so that nobody has to guess what lies in the tray.

use app::notices::{ExportNotice, PrintKind, RecordPrint, export_notice, record_print};
use app::photos;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::Session;
use super::jobs::{JobState, JobView, OneResult};
use crate::error::Failure;
use crate::host::{PrintJob, check_copies, one, refused};

/// Prints notices, one after the other.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartPrints {
    /// Notices, 1 to 1000, in the order they are to lie in the tray.
    pub notices: Vec<Uuid>,
    /// What for.
    pub kind: PrintKind,
    /// How many of each, 1 to 99; those of one notice lie together.
    #[serde(default = "one")]
    pub copies: u32,
    /// Which printer; the default one when absent.
    pub printer: Option<String>,
}

/// Starts the job and answers at once.
pub(crate) fn start_prints(
    session: &mut Session,
    request: StartPrints,
) -> Result<JobView, Failure> {
    check_copies(request.copies)?;
    let own = session.clone();
    session.start(request.notices.len(), move |job| {
        for notice in &request.notices {
            if job.is_stopped() {
                return JobState::Cancelled;
            }
            let result = own.hand_over(*notice, &request);
            let failed = result.failure.is_some();
            job.add(result);
            if failed {
                return JobState::Stopped;
            }
        }
        JobState::Done
    })
}

impl Session {
    /// Hands one paper to the printer and records that. A view beside a failure means that the machine
    /// has taken it and that it could not be recorded.
    fn hand_over(&self, notice: Uuid, order: &StartPrints) -> OneResult {
        let taken = self.at_back(|ws| {
            let revision = None;
            let paper = export_notice(ws, ExportNotice { notice, revision })?;
            let file = photos::file(ws, paper.attachment)?;
            Ok((paper.file_name, file.bytes))
        });
        let taken = taken.and_then(|(name, pdf)| {
            let job = PrintJob {
                title: name.trim_end_matches(".pdf"),
                pdf: &pdf,
                copies: order.copies,
                printer: order.printer.as_deref(),
            };
            self.host().print(&job).map_err(refused)
        });
        if let Err(failure) = self.traced("start_prints", taken) {
            return OneResult::of(Err(failure));
        }
        let (copies, kind) = (order.copies, order.kind);
        let print = RecordPrint {
            notice,
            copies,
            kind,
        };
        let recorded = self.at_back(|ws| record_print(ws, print));
        OneResult {
            view: Some(json!({ "notice": notice })),
            failure: self.traced("start_prints", recorded).err(),
        }
    }
}
