//! Jobs: work that takes a while, done step after step while other calls go on in between. Each step
//! stands by itself, so cancelling leaves what was done done and the rest untouched.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Session, held};
use crate::dispatch;
use crate::error::{Failure, FailureKind};

/// Most steps a job is started with.
const MOST_STEPS: usize = 1000;
/// Jobs remembered; the oldest that has ended goes first.
const REMEMBERED: usize = 16;

/// Starts a job.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartBatch {
    /// A command over the workspace.
    pub command: String,
    /// Its requests, 1 to 1000, in order.
    pub requests: Vec<Value>,
}

/// Names a job.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameJob {
    /// Job.
    pub job: Uuid,
}

/// How far a job is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct JobView {
    /// Job.
    pub job: Uuid,
    /// Whether it goes on.
    pub state: JobState,
    /// Steps that were taken; of a file, KiB.
    pub done: u32,
    /// Steps in all, as far as is known; of a file, KiB.
    pub total: u32,
    /// Of the steps taken, how many failed.
    pub failed: u32,
    /// What came of each step that was taken, in order; empty while it goes on.
    pub results: Vec<OneResult>,
}

/// Whether a job goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It goes on.
    Running,
    /// Every step was taken.
    Done,
    /// Somebody stopped it.
    Cancelled,
    /// The last step failed, and those after it make no sense without it.
    Stopped,
}

/// What came of one step: a view, or why not; both where it was done in part.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct OneResult {
    /// The view.
    pub view: Option<Value>,
    /// The failure.
    pub failure: Option<Failure>,
}

impl OneResult {
    pub(super) fn of(answer: Result<Value, Failure>) -> Self {
        let (view, failure) = match answer {
            Ok(view) => (Some(view), None),
            Err(failure) => (None, Some(failure)),
        };
        Self { view, failure }
    }
}

/// The jobs of a session.
#[derive(Default)]
pub(super) struct Jobs(Mutex<VecDeque<Arc<Job>>>);

pub(super) struct Job {
    id: Uuid,
    stop: AtomicBool,
    ran: Mutex<Ran>,
}

#[derive(Default)]
struct Ran {
    total: usize,
    measured: Option<(u32, u32)>,
    results: Vec<OneResult>,
    state: Option<JobState>,
}

/// Starts a job and answers at once.
pub(crate) fn start_batch(session: &mut Session, request: StartBatch) -> Result<JobView, Failure> {
    let StartBatch { command, requests } = request;
    if dispatch::command(&command).is_none() {
        return Err(Failure::unknown_command(&command));
    }
    let own = session.clone();
    session.start(requests.len(), move |job| {
        for request in requests {
            if job.is_stopped() {
                return JobState::Cancelled;
            }
            job.add(OneResult::of(own.behind(&command, request)));
        }
        JobState::Done
    })
}

impl Session {
    /// Starts work of so many steps, which says how it ended.
    pub(super) fn start(
        &self,
        steps: usize,
        work: impl FnOnce(&Job) -> JobState + Send + 'static,
    ) -> Result<JobView, Failure> {
        if steps == 0 || steps > MOST_STEPS {
            let params = json!({ "what": "requests", "most": MOST_STEPS, "found": steps });
            return Err(Failure::new(FailureKind::Invalid, "too_large", params));
        }
        let job = Arc::new(Job {
            id: self.0.env.id(),
            stop: AtomicBool::new(false),
            ran: Mutex::new(Ran {
                total: steps,
                ..Ran::default()
            }),
        });
        self.0.jobs.remember(&job);
        let mine = Arc::clone(&job);
        std::thread::spawn(move || {
            let ended = catch_unwind(AssertUnwindSafe(|| work(&mine)));
            let state = ended.unwrap_or_else(|_| {
                mine.add(OneResult::of(Err(Failure::bug())));
                JobState::Stopped
            });
            held(&mine.ran).state = Some(state);
        });
        Ok(job.view())
    }
}

/// How far a job is.
pub(crate) fn get_job(session: &mut Session, request: NameJob) -> Result<JobView, Failure> {
    Ok(session.0.jobs.named(request.job)?.view())
}

/// Stops a job after the step it is at.
pub(crate) fn cancel_job(session: &mut Session, request: NameJob) -> Result<JobView, Failure> {
    let job = session.0.jobs.named(request.job)?;
    job.stop.store(true, Ordering::Relaxed);
    Ok(job.view())
}

impl Jobs {
    fn remember(&self, job: &Arc<Job>) {
        let mut jobs = held(&self.0);
        while jobs.len() >= REMEMBERED {
            let ended = jobs.iter().position(|job| held(&job.ran).state.is_some());
            let Some(ended) = ended else { break };
            jobs.remove(ended);
        }
        jobs.push_back(Arc::clone(job));
    }

    fn named(&self, id: Uuid) -> Result<Arc<Job>, Failure> {
        let jobs = held(&self.0);
        let found = jobs.iter().find(|job| job.id == id);
        found.cloned().ok_or_else(|| {
            let params = json!({ "what": "job", "id": id });
            Failure::new(FailureKind::NotFound, "not_found", params)
        })
    }
}

impl Job {
    /// Somebody wants no further step.
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Notes what came of a step.
    pub(super) fn add(&self, result: OneResult) {
        held(&self.ran).results.push(result);
    }

    /// Says how much of how much is done, where that is not a number of steps.
    pub(super) fn at(&self, done: u32, total: u32) {
        held(&self.ran).measured = Some((done, total));
    }

    /// A step turned out to be several.
    pub(super) fn expect_more(&self, steps: usize) {
        held(&self.ran).total += steps;
    }

    fn view(&self) -> JobView {
        let ran = held(&self.ran);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let failed = ran
            .results
            .iter()
            .filter(|result| result.failure.is_some())
            .count();
        let steps = (count(ran.results.len()), count(ran.total));
        let (done, total) = ran.measured.unwrap_or(steps);
        JobView {
            job: self.id,
            state: ran.state.unwrap_or(JobState::Running),
            done,
            total,
            failed: count(failed),
            results: match ran.state {
                Some(_) => ran.results.clone(),
                None => Vec::new(),
            },
        }
    }
}
