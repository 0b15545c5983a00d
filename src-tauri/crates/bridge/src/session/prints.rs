//! Printing many papers as one job. Each is handed over by itself and recorded when the machine has taken
//! it; what it does not take ends the job, so that nobody has to guess what lies in the tray.

use app::hazards::{RecordPaperPrint, paper_file, record_paper_print};
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

/// Prints notices and papers of hazards, one after the other.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartPrints {
    /// Notices, in the order they are to lie in the tray; with the papers 1 to 1000.
    #[serde(default)]
    pub notices: Vec<Uuid>,
    /// Papers of hazards, which lie below them.
    #[serde(default)]
    pub papers: Vec<Uuid>,
    /// What for.
    pub kind: PrintKind,
    /// How many of each, 1 to 99; those of one notice lie together.
    #[serde(default = "one")]
    pub copies: u32,
    /// Which printer; the default one when absent.
    pub printer: Option<String>,
}

/// What is handed to the printer.
#[derive(Debug, Clone, Copy)]
enum Printed {
    Notice(Uuid),
    Paper(Uuid),
}

/// Starts the job and answers at once.
pub(crate) fn start_prints(
    session: &mut Session,
    request: StartPrints,
) -> Result<JobView, Failure> {
    check_copies(request.copies)?;
    let own = session.clone();
    let notices = request.notices.iter().copied().map(Printed::Notice);
    let papers = request.papers.iter().copied().map(Printed::Paper);
    let all: Vec<Printed> = notices.chain(papers).collect();
    session.start(all.len(), move |job| {
        for printed in all {
            if job.is_stopped() {
                return JobState::Cancelled;
            }
            let result = own.hand_over(printed, &request);
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
    fn hand_over(&self, printed: Printed, order: &StartPrints) -> OneResult {
        let taken = self.at_back(|ws| {
            let revision = None;
            let (file_name, attachment) = match printed {
                Printed::Notice(notice) => {
                    let paper = export_notice(ws, ExportNotice { notice, revision })?;
                    (paper.file_name, paper.attachment)
                }
                Printed::Paper(paper) => {
                    let paper = paper_file(ws, paper)?;
                    (paper.file_name, paper.attachment)
                }
            };
            Ok((file_name, photos::file(ws, attachment)?.bytes))
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
        let recorded = self.at_back(|ws| match printed {
            Printed::Notice(notice) => {
                let print = RecordPrint {
                    notice,
                    copies,
                    kind,
                };
                record_print(ws, print).map(drop)
            }
            Printed::Paper(paper) => {
                let print = RecordPaperPrint {
                    paper,
                    copies,
                    kind,
                };
                record_paper_print(ws, print).map(drop)
            }
        });
        OneResult {
            view: Some(match printed {
                Printed::Notice(notice) => json!({ "notice": notice }),
                Printed::Paper(paper) => json!({ "paper": paper }),
            }),
            failure: self.traced("start_prints", recorded).err(),
        }
    }
}
