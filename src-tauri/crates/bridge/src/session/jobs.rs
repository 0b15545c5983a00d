//! Jobs: what takes its time, run while other calls go on, seen from outside and stopped from there.
//!
//! A batch is many requests of one command, one after the other. Each is a call of its own, so
//! stopping leaves what was done done and the rest untouched.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Session, held};
use crate::dispatch;
use crate::error::{Failure, FailureKind};

/// Most requests of one job.
const MOST_REQUESTS: usize = 1000;
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
    /// How much is done: requests of a batch, KiB of a file.
    pub done: u32,
    /// How much there is in all.
    pub total: u32,
    /// How many results are failures.
    pub failed: u32,
    /// What came of it, a batch's in the order of its requests; empty while it goes on.
    pub results: Vec<OneResult>,
}

/// Whether a job goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It goes on.
    Running,
    /// Every request was run.
    Done,
    /// Somebody stopped it.
    Cancelled,
}

/// What came of one request: a view, or why not.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OneResult {
    /// The view.
    pub view: Option<Value>,
    /// The failure.
    pub failure: Option<Failure>,
}

/// The jobs of a session.
#[derive(Default)]
pub(super) struct Jobs(Mutex<VecDeque<Arc<Job>>>);

/// A job, as the work in it sees it.
pub(super) struct Job {
    id: Uuid,
    stop: AtomicBool,
    ran: Mutex<Ran>,
}

#[derive(Default)]
struct Ran {
    done: u32,
    total: u32,
    results: Vec<OneResult>,
    state: Option<JobState>,
}

/// Starts a job and answers at once.
pub(crate) fn start_batch(session: &mut Session, request: StartBatch) -> Result<JobView, Failure> {
    if dispatch::command(&request.command).is_none() {
        return Err(Failure::unknown_command(&request.command));
    }
    let count = request.requests.len();
    if count == 0 || count > MOST_REQUESTS {
        let params = json!({ "what": "requests", "most": MOST_REQUESTS, "found": count });
        return Err(Failure::new(FailureKind::Invalid, "too_large", params));
    }
    let total = u32::try_from(count).unwrap_or(u32::MAX);
    let StartBatch { command, requests } = request;
    Ok(session.start_job(total, move |session, job| {
        for (n, request) in (1..).zip(requests) {
            if job.stopped() {
                return;
            }
            job.came(session.behind(&command, request));
            job.at(n, total);
        }
    }))
}

impl Session {
    /// Starts a job and answers at once. The work asks whether it is stopped, and then ends.
    pub(super) fn start_job(
        &self,
        total: u32,
        work: impl FnOnce(&Session, &Job) + Send + 'static,
    ) -> JobView {
        let ran = Ran {
            total,
            ..Ran::default()
        };
        let job = Arc::new(Job {
            id: self.0.env.id(),
            stop: AtomicBool::new(false),
            ran: Mutex::new(ran),
        });
        self.0.jobs.remember(&job);
        let (own, mine) = (self.clone(), Arc::clone(&job));
        std::thread::spawn(move || {
            work(&own, &mine);
            mine.end();
        });
        job.view()
    }
}

/// How far a job is.
pub(crate) fn get_job(session: &mut Session, request: NameJob) -> Result<JobView, Failure> {
    Ok(session.0.jobs.named(request.job)?.view())
}

/// Stops a job after the request it is at.
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
    /// Whether somebody wants it to end.
    pub(super) fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Says how much of how much is done.
    pub(super) fn at(&self, done: u32, total: u32) {
        let mut ran = held(&self.ran);
        (ran.done, ran.total) = (done, total);
    }

    /// Notes what came of it, or of a part.
    pub(super) fn came(&self, result: Result<Value, Failure>) {
        let result = match result {
            Ok(view) => OneResult {
                view: Some(view),
                failure: None,
            },
            Err(failure) => OneResult {
                view: None,
                failure: Some(failure),
            },
        };
        held(&self.ran).results.push(result);
    }

    /// What was done to its end is done, also when somebody wanted to stop it just then.
    fn end(&self) {
        let mut ran = held(&self.ran);
        ran.state = Some(match self.stopped() && ran.done < ran.total {
            true => JobState::Cancelled,
            false => JobState::Done,
        });
    }

    fn view(&self) -> JobView {
        let ran = held(&self.ran);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let failed = ran
            .results
            .iter()
            .filter(|result| result.failure.is_some())
            .count();
        JobView {
            job: self.id,
            state: ran.state.unwrap_or(JobState::Running),
            done: ran.done,
            total: ran.total,
            failed: count(failed),
            results: match ran.state {
                Some(_) => ran.results.clone(),
                None => Vec::new(),
            },
        }
    }
}
