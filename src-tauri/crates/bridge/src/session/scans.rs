//! Reading stacks of scanned papers as one job: a step for each sheet. Nobody waits for it but who asked.

use app::notices::ScannedStack;
use app::photos;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::Session;
use super::jobs::{Job, JobState, JobView, OneResult};
use crate::dispatch::unwinding;
use crate::error::{Failure, failure};

/// Reads scans that were sent in.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadScans {
    /// Attachments, in the order of the stack: PDFs, or pictures that are a sheet each.
    pub attachments: Vec<Uuid>,
}

/// Starts the job and answers at once. Each result is a sheet, with a failure where it could not be read.
pub(crate) fn read_scans(session: &mut Session, request: ReadScans) -> Result<JobView, Failure> {
    let own = session.clone();
    session.start(request.attachments.len(), move |job| {
        for attachment in request.attachments {
            if !own.read_stack(attachment, job) {
                return JobState::Cancelled;
            }
        }
        JobState::Done
    })
}

impl Session {
    /// Reads one file; `false` when somebody wants no further step.
    fn read_stack(&self, attachment: Uuid, job: &Job) -> bool {
        let file = self.at_back(|ws| photos::file(ws, attachment));
        let opened = file.and_then(|file| {
            unwinding(|| {
                ScannedStack::open(attachment, file.bytes).map_err(|error| failure(&error))
            })
        });
        let stack = match self.traced("read_scans", opened) {
            Ok(stack) => stack,
            Err(failure) => {
                let sheet = json!({ "attachment": attachment, "unreadable": true });
                job.add(OneResult {
                    view: Some(sheet),
                    failure: Some(failure),
                });
                return !job.is_stopped();
            }
        };
        let pages = stack.pages();
        job.expect_more(pages.len().saturating_sub(1));
        for page in pages {
            if job.is_stopped() {
                return false;
            }
            let read = unwinding(|| Ok(stack.read(page)));
            job.add(match self.traced("read_scans", read) {
                Ok((sheet, error)) => {
                    let failed = error.map_or(Ok(()), |error| Err(failure(&error)));
                    OneResult {
                        view: Some(json!(sheet)),
                        failure: self.traced("read_scans", failed).err(),
                    }
                }
                Err(failure) => OneResult::of(Err(failure)),
            });
        }
        true
    }
}
