//! The session: the desk behind whatever shows it, for many callers at once.
//!
//! Every way in passes here: calls, files, and jobs that let other calls go on in between. Each
//! failure gets an id that people can read out, and one line without a secret for the log.

mod audit;
mod backup;
mod calendar;
mod check;
mod dossier;
mod emergency;
mod exchange;
mod figures;
mod files;
mod jobs;
mod outages;
mod paper_check;
mod paper_register;
mod preview;
mod prints;
mod scans;
mod trace;

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use app::desk::Desk;
use app::{Env, Language, Workspace};
use serde_json::Value;

use crate::dispatch;
use crate::error::{Failure, failure};
use crate::host::Host;

pub(crate) use audit::{StartAuditExport, audit_ledger, list_audit_findings, start_audit_export};
pub(crate) use backup::{ChosenView, StartBackup, StartRestore, start_backup, start_restore};
pub(crate) use calendar::{SaveInspectionCalendar, save_inspection_calendar};
pub(crate) use check::start_check;
pub(crate) use dossier::{StartDossier, StartDrillArchive, start_dossier, start_drill_archive};
pub(crate) use emergency::{
    save_drill_blanks, save_drill_calendar, save_drill_year, save_plan_cards, save_plan_paper,
};
pub(crate) use exchange::{
    SaveChecklist, SaveRowsToMend, SaveUnitWorkbook, StartExport, StartIrregularitiesExport,
    save_checklist, save_rows_to_mend, save_unit_workbook, start_export, start_import,
    start_irregularities_export,
};
pub(crate) use figures::{save_drill_figures, save_editable, save_figures, save_sample_template};
#[cfg(test)]
pub(crate) use files::PURPOSES;
pub use files::{Part, Purpose};
pub(crate) use jobs::{JobView, NameJob, StartBatch, cancel_job, get_job, start_batch};
pub(crate) use outages::{StartOutagesExport, start_outages_export};
pub(crate) use paper_check::save_paper_check;
pub(crate) use paper_register::{StartRegisterExport, start_register_export};
pub(crate) use preview::{PreviewView, preview_paper};
pub(crate) use prints::{StartPrints, start_prints};
pub(crate) use scans::{ReadScans, read_scans};
pub use trace::{Trace, Traces};

/// The desk, shared. Clones are the same session.
#[derive(Clone)]
pub struct Session(Arc<Shared>);

struct Shared {
    desk: Mutex<Desk>,
    queue: Queue,
    env: Env,
    traces: Box<dyn Traces>,
    jobs: jobs::Jobs,
    /// What the last audit found.
    audit: Mutex<Option<app::audit::Audit>>,
    /// The draft shown last.
    preview: Mutex<Option<preview::Preview>>,
    host: Box<dyn Host>,
}

impl Session {
    /// A session over a desk on a machine; the line of each failure goes to `traces`.
    pub fn new(desk: Desk, host: impl Host + 'static, traces: impl Traces + 'static) -> Self {
        let env = desk.env().clone();
        Self(Arc::new(Shared {
            desk: Mutex::new(desk),
            queue: Queue::default(),
            env,
            traces: Box::new(traces),
            jobs: jobs::Jobs::default(),
            audit: Mutex::default(),
            preview: Mutex::default(),
            host: Box::new(host),
        }))
    }

    /// Runs a command of the contract. Calls wait for one another, never for a whole job.
    ///
    /// # Errors
    /// A [`Failure`] with its trace; nothing was written.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        let answer = match dispatch::session_command(name) {
            Some(command) => dispatch::guarded(command, &mut self.clone(), request),
            None => dispatch::at_desk(&mut self.desk(), name, request),
        };
        self.traced(name, answer)
    }

    /// A call of a job: whoever waits for an answer goes first.
    fn behind(&self, name: &str, request: Value) -> Result<Value, Failure> {
        let answer =
            dispatch::at_desk(&mut self.0.queue.last(|| held(&self.0.desk)), name, request);
        self.traced(name, answer)
    }

    /// A step of a job over the open workspace: whoever waits for an answer goes first.
    fn at_back<T>(
        &self,
        work: impl FnOnce(&mut Workspace) -> app::Result<T>,
    ) -> Result<T, Failure> {
        let mut desk = self.0.queue.last(|| held(&self.0.desk));
        let ws = desk.workspace().map_err(|error| failure(&error))?;
        dispatch::unwinding(|| work(ws).map_err(|error| failure(&error)))
    }

    /// The machine this runs on.
    pub(crate) fn host(&self) -> &dyn Host {
        &*self.0.host
    }

    /// Speaks a language: the machine, and the tables that are written from now on.
    pub(crate) fn speak(&self, language: Language) {
        self.host().speak(language);
        self.desk().speak(language);
    }

    /// The desk, for somebody who waits for the answer.
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.0.queue.ahead(|| held(&self.0.desk))
    }

    fn traced<T>(&self, command: &str, answer: Result<T, Failure>) -> Result<T, Failure> {
        answer.map_err(|failure| trace::given(&self.0.env, &*self.0.traces, command, failure))
    }
}

/// Who waits for an answer goes before a job, however quickly the job asks again.
#[derive(Default)]
struct Queue {
    waiting: Mutex<usize>,
    nobody: Condvar,
}

impl Queue {
    fn last<T>(&self, take: impl FnOnce() -> T) -> T {
        let mut waiting = held(&self.waiting);
        while *waiting > 0 {
            waiting = self
                .nobody
                .wait(waiting)
                .unwrap_or_else(PoisonError::into_inner);
        }
        drop(waiting);
        take()
    }

    fn ahead<T>(&self, take: impl FnOnce() -> T) -> T {
        *held(&self.waiting) += 1;
        let taken = take();
        let mut waiting = held(&self.waiting);
        *waiting -= 1;
        if *waiting == 0 {
            self.nobody.notify_all();
        }
        taken
    }
}

/// A panic while it was held is no reason to refuse everybody after.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
