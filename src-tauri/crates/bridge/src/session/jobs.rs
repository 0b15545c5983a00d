//! Jobs: many requests of one command, run one after the other while other calls go on in between.
//! Each is a call of its own, so cancelling leaves what was done done and the rest untouched.

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
    /// Requests that were run.
    pub done: u32,
    /// Requests in all.
    pub total: u32,
    /// Of those run, how many failed.
    pub failed: u32,
    /// What came of each request that was run, in order; empty while it goes on.
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

struct Job {
    id: Uuid,
    total: u32,
    stop: AtomicBool,
    ran: Mutex<Ran>,
}

#[derive(Default)]
struct Ran {
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
    let job = Arc::new(Job {
        id: session.0.env.id(),
        total: u32::try_from(count).unwrap_or(u32::MAX),
        stop: AtomicBool::new(false),
        ran: Mutex::default(),
    });
    session.0.jobs.remember(&job);
    let (own, mine) = (session.clone(), Arc::clone(&job));
    std::thread::spawn(move || mine.run(&own, &request.command, request.requests));
    Ok(job.view())
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
    fn run(&self, session: &Session, command: &str, requests: Vec<Value>) {
        for request in requests {
            if self.stop.load(Ordering::Relaxed) {
                held(&self.ran).state = Some(JobState::Cancelled);
                return;
            }
            let result = match session.behind(command, request) {
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
        held(&self.ran).state = Some(JobState::Done);
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
            done: count(ran.results.len()),
            total: self.total,
            failed: count(failed),
            results: match ran.state {
                Some(_) => ran.results.clone(),
                None => Vec::new(),
            },
        }
    }
}
