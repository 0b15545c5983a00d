//! What the machine around the core does: printing, keeping a file where a person wants it,
//! telling somebody that something is due. Behind it stands the window, or a test's own folder.

use std::path::{Path, PathBuf};

use app::Language;
use app::verification::VerifiedView;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::error::{Failure, FailureKind};
use crate::session::Session;

/// The machine.
pub trait Host: Send + Sync {
    /// Printers that are set up, the default one first.
    ///
    /// # Errors
    /// [`HostError`] when the machine cannot say.
    fn printers(&self) -> Result<Vec<String>, HostError>;

    /// Hands a PDF over to a printer. `Ok` means that the machine took the job, not that paper came.
    ///
    /// # Errors
    /// [`HostError`] when it was not taken.
    fn print(&self, job: &PrintJob<'_>) -> Result<(), HostError>;

    /// Lets a person choose where a file is kept; `None` when they did not want to.
    ///
    /// # Errors
    /// [`HostError`] when they could not be asked.
    fn save_as(&self, name: &str) -> Result<Option<PathBuf>, HostError>;

    /// Lets a person choose a file; `None` when they did not want to.
    ///
    /// # Errors
    /// [`HostError`] when they could not be asked.
    fn pick(&self) -> Result<Option<PathBuf>, HostError>;

    /// Shows a notification of the desktop.
    ///
    /// # Errors
    /// [`HostError`] when the desktop takes none.
    fn notify(&self, title: &str, body: &str) -> Result<(), HostError>;

    /// Files people opened with this program and that nobody has looked at yet.
    fn opened(&self) -> Vec<OpenedFile>;

    /// Speaks this language where the machine has words of its own: the menu, the window's title.
    fn speak(&self, language: Language);
}

/// What a printer is given.
#[derive(Debug)]
pub struct PrintJob<'a> {
    /// What the queue calls it.
    pub title: &'a str,
    /// The file.
    pub pdf: &'a [u8],
    /// How many, collated.
    pub copies: u32,
    /// Which printer; the default one when absent.
    pub printer: Option<&'a str>,
}

/// A file somebody opened with this program.
#[derive(Debug)]
pub struct OpenedFile {
    /// Its name, without a path.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why the machine did not do it.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// There is none, or this machine cannot.
    #[error("not available here")]
    NotHere,
    /// It was tried and refused; what the machine said.
    #[error("{0}")]
    Refused(String),
}

/// Asks for the printers.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListPrinters {}

/// Printers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PrintersView {
    /// Names, the default one first.
    pub printers: Vec<String>,
}

/// Hands a kept PDF to a printer.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintFile {
    /// Attachment.
    pub attachment: Uuid,
    /// What the queue calls it.
    pub title: String,
    /// How many, 1 to 99.
    #[serde(default = "one")]
    pub copies: u32,
    /// Which printer; the default one when absent.
    pub printer: Option<String>,
}

/// Lets a person keep a file outside the workspace.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveFile {
    /// Attachment.
    pub attachment: Uuid,
    /// Proposed name.
    pub name: String,
}

/// Takes the files people opened with this program.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeOpened {}

/// Files people opened, judged.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OpenedView {
    /// The files.
    pub files: Vec<OpenedFileView>,
}

/// A file somebody opened.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OpenedFileView {
    /// Its name, without a path.
    pub name: String,
    /// How it was judged.
    pub verified: VerifiedView,
}

/// Says which language the screens speak.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UseLanguage {
    /// Language.
    pub language: Language,
}

/// Whether it was done.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DoneView {
    /// `false` when the person changed their mind.
    pub done: bool,
}

/// Shows a notification.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notify {
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub body: String,
}

pub(crate) fn one() -> u32 {
    1
}

/// Most copies one job prints.
const MOST_COPIES: u32 = 99;

/// The printers of this machine.
pub(crate) fn list_printers(
    session: &mut Session,
    _: ListPrinters,
) -> Result<PrintersView, Failure> {
    let printers = session.host().printers().map_err(refused)?;
    Ok(PrintersView { printers })
}

/// Hands a kept PDF to a printer.
pub(crate) fn print_file(session: &mut Session, request: PrintFile) -> Result<DoneView, Failure> {
    check_copies(request.copies)?;
    let file = session.blob(request.attachment, None)?;
    let job = PrintJob {
        title: &request.title,
        pdf: &file.bytes,
        copies: request.copies,
        printer: request.printer.as_deref(),
    };
    session.host().print(&job).map_err(refused)?;
    Ok(DoneView { done: true })
}

pub(crate) fn check_copies(copies: u32) -> Result<(), Failure> {
    if (1..=MOST_COPIES).contains(&copies) {
        return Ok(());
    }
    let params = json!({ "what": "copies", "most": MOST_COPIES, "found": copies });
    Err(Failure::new(FailureKind::Refused, "too_large", params))
}

/// Lets a person keep a file outside the workspace.
pub(crate) fn save_file(session: &mut Session, request: SaveFile) -> Result<DoneView, Failure> {
    let file = session.blob(request.attachment, None)?;
    keep(session, &request.name, &file.bytes)
}

/// Writes a file where a person chooses.
pub(crate) fn keep(session: &Session, name: &str, bytes: &[u8]) -> Result<DoneView, Failure> {
    let Some(path) = chosen(session, name)? else {
        return Ok(DoneView { done: false });
    };
    write(&path, bytes)?;
    Ok(DoneView { done: true })
}

/// Where a person wants a file; nothing when they did not want to.
pub(crate) fn chosen(session: &Session, name: &str) -> Result<Option<PathBuf>, Failure> {
    let unfit = |c: char| "/\\:*?\"<>|".contains(c) || c.is_control();
    let name: String = name
        .chars()
        .map(|c| if unfit(c) { '_' } else { c })
        .collect();
    session.host().save_as(&name).map_err(refused)
}

/// Writes a file: it is there whole or not at all.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let part = path.with_extension("part");
    std::fs::write(&part, bytes)
        .and_then(|()| std::fs::rename(&part, path))
        .map_err(|error| refused(HostError::Refused(error.kind().to_string())))
}

/// Shows a notification.
pub(crate) fn notify(session: &mut Session, request: Notify) -> Result<DoneView, Failure> {
    let shown = session.host().notify(&request.title, &request.body);
    // A desktop without notifications is no reason to bother anybody: the screens say it too.
    Ok(DoneView {
        done: shown.is_ok(),
    })
}

/// Takes the files people opened with this program, and judges them.
pub(crate) fn take_opened(session: &mut Session, _: TakeOpened) -> Result<OpenedView, Failure> {
    let mut files = Vec::new();
    for OpenedFile { name, bytes } in session.host().opened() {
        let verified = session.judge(&bytes)?;
        files.push(OpenedFileView { name, verified });
    }
    Ok(OpenedView { files })
}

/// Lets the machine around the core speak the language of the screens, and tables be written in it.
pub(crate) fn use_language(
    session: &mut Session,
    request: UseLanguage,
) -> Result<DoneView, Failure> {
    session.speak(request.language);
    Ok(DoneView { done: true })
}

/// A machine that did not do it, as a failure.
pub(crate) fn refused(error: HostError) -> Failure {
    match error {
        HostError::NotHere => Failure::new(FailureKind::Refused, "not_on_this_machine", json!({})),
        HostError::Refused(reason) => Failure::new(
            FailureKind::Refused,
            "machine_refused",
            json!({ "reason": reason }),
        ),
    }
}

/// No machine around the core: nothing can be printed, kept or shown.
impl Host for () {
    fn printers(&self) -> Result<Vec<String>, HostError> {
        Ok(Vec::new())
    }

    fn print(&self, _: &PrintJob<'_>) -> Result<(), HostError> {
        Err(HostError::NotHere)
    }

    fn save_as(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::NotHere)
    }

    fn pick(&self) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::NotHere)
    }

    fn notify(&self, _: &str, _: &str) -> Result<(), HostError> {
        Err(HostError::NotHere)
    }

    fn opened(&self) -> Vec<OpenedFile> {
        Vec::new()
    }

    fn speak(&self, _: Language) {}
}
