//! The check of the workspace as a job: it reads everything, and people see how far it is.

use app::care::{CheckWorkspace, check_watched};
use serde_json::json;

use super::Session;
use super::jobs::JobView;
use crate::error::Failure;

/// Checks whether everything is as it was written. Stopping it leaves nothing behind.
pub(crate) fn start_check(session: &mut Session, _: CheckWorkspace) -> Result<JobView, Failure> {
    // Whoever may not look at the workspace is told so at once.
    session.desk().workspace()?;
    let own = session.clone();
    session.start(1, move |job| {
        let count = |parts: u64| u32::try_from(parts).unwrap_or(u32::MAX);
        let checked = own.at_back(|ws| {
            check_watched(ws, &mut |done, total| {
                job.at(count(done), count(total));
                !job.is_stopped()
            })
        });
        own.ended(job, "start_check", checked.map(|view| json!(view)))
    })
}
