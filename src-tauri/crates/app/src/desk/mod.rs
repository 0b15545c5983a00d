//! The desk: the one workspace of this laptop, from nothing over locked to open, and who sits at it.

mod drafts;
mod passphrases;
mod preferences;
mod recovery;
mod rest;
mod view;

pub use drafts::{
    DraftRow, DraftView, DraftsView, DropDraft, GetDraft, KeepDraft, ListDrafts, drop_draft,
    get_draft, keep_draft, list_drafts,
};
pub use passphrases::{
    ChangePassphrase, RenewAuthorityPassphrase, RenewPassphrase, change_passphrase,
    renew_authority_passphrase, renew_passphrase,
};
pub use preferences::{
    GetPreferences, Preference, PreferencesView, SetPreference, get_preferences, set_preference,
};
pub use recovery::{
    CheckRecoveryCode, OpenWithRecovery, RecoveryCodeView, RenewRecoveryCode, check_recovery_code,
    open_with_recovery, renew_recovery_code,
};
pub use rest::{
    RestDesk, SetLockAfter, SetPin, WakeDesk, rest_desk, set_lock_after, set_pin, wake_desk,
};
pub use view::{DeskView, Seat, SeatView};

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Env, Unlock, WORKSPACE_FILE};
use uuid::Uuid;

use crate::setup::{self, Request};
use crate::{Error, Language, Options, Result, Secret, Workspace, installed_fonts, sample};

use rest::Rest;
use view::view;

/// The workspace of a folder, whether it exists, is locked or open.
pub struct Desk {
    folder: PathBuf,
    options: Options,
    open: Option<Workspace>,
    rest: Option<Rest>,
    language: Language,
}

/// How far the workspace is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeskState {
    /// There is none yet.
    Absent,
    /// It waits for a passphrase.
    Locked,
    /// Somebody sits at it.
    Open,
    /// It lies open in memory and waits for a PIN or a passphrase; nothing is shown or done.
    Resting,
}

/// Asks how far the workspace is.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetDesk {}

/// Creates an organisation; its first person sits at the laptop afterwards.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateOrganisation {
    /// Name of the organisation.
    pub organisation: String,
    /// Department that issues notices.
    pub department: String,
    /// Name of the first person, who administers and directs safety work.
    pub person: String,
    /// That person's passphrase.
    pub passphrase: Secret,
    /// Passphrase of the organisation's certificate authority; the person's own when absent.
    pub authority_passphrase: Option<Secret>,
    /// Words before 〔year〕 in the numbers of notices, e.g. `供电安改`.
    pub notice_prefix: String,
    /// What people call this laptop.
    #[serde(default)]
    pub device_name: String,
    /// Whether to fill it with the sample organisation.
    #[serde(default)]
    pub sample: bool,
}

/// Opens the workspace, or lets another person take over an open one.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeSeat {
    /// Who.
    pub person: Uuid,
    /// Proof.
    pub passphrase: Secret,
}

/// Closes the workspace; its keys leave the memory.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LockDesk {}

impl Desk {
    /// The desk of a folder; nothing is opened.
    pub fn new(folder: PathBuf, options: Options) -> Self {
        Self {
            folder,
            options,
            open: None,
            rest: None,
            language: Language::default(),
        }
    }

    /// The desk of a folder with this laptop's clock, its random source and the installed fonts.
    pub fn installed(folder: PathBuf) -> Self {
        let options = Options {
            env: Env::system(),
            fonts: installed_fonts(),
        };
        Self::new(folder, options)
    }

    /// The clock and the random source of this desk.
    pub fn env(&self) -> &Env {
        &self.options.env
    }

    /// Whoever sits here reads this language, also after the workspace was locked and opened again.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// The open workspace.
    ///
    /// # Errors
    /// [`Error::Locked`] while nobody has opened it, [`Error::Resting`] while it rests.
    pub fn workspace(&mut self) -> Result<&mut Workspace> {
        match (&self.rest, &mut self.open) {
            (_, None) => Err(Error::Locked),
            (Some(_), Some(_)) => Err(Error::Resting),
            (None, Some(ws)) => {
                ws.speak(self.language);
                Ok(ws)
            }
        }
    }

    /// The folder of a workspace that does not exist yet.
    ///
    /// # Errors
    /// [`StoreError::NotEmpty`](store::StoreError::NotEmpty) when there is one.
    pub fn vacant(&self) -> Result<PathBuf> {
        match self.folder.join(WORKSPACE_FILE).exists() {
            true => Err(store::StoreError::NotEmpty.into()),
            false => Ok(self.folder.clone()),
        }
    }

    /// Closes the workspace; its keys leave the memory.
    fn close(&mut self) {
        self.rest = None;
        self.open = None;
    }
}

/// How far the workspace is and who has access.
pub fn get_desk(desk: &mut Desk, _: GetDesk) -> Result<DeskView> {
    view(desk)
}

/// Creates the workspace. The recovery code is in the answer and nowhere else.
pub fn create_organisation(desk: &mut Desk, request: CreateOrganisation) -> Result<setup::View> {
    let authority = request.authority_passphrase.as_ref();
    let authority = authority.unwrap_or(&request.passphrase);
    let founding = Request {
        organisation: &request.organisation,
        department: &request.department,
        person: &request.person,
        passphrase: &request.passphrase,
        authority_passphrase: authority,
        device_name: &request.device_name,
        notice_prefix: &request.notice_prefix,
    };
    let (mut ws, made) = setup::create_organisation(&desk.folder, &founding, desk.options.clone())?;
    if request.sample {
        sample::load(&mut ws, made.department, &request.passphrase, authority)?;
        sample::load_plans(&mut ws, made.department)?;
    }
    desk.rest = None;
    desk.open = Some(ws);
    Ok(made)
}

/// Opens the workspace as a person, or switches to that person.
pub fn take_seat(desk: &mut Desk, request: TakeSeat) -> Result<DeskView> {
    match &mut desk.open {
        Some(ws) => ws.sign_in(request.person, &request.passphrase)?,
        None => {
            let unlock = Unlock::Person {
                person: request.person,
                passphrase: request.passphrase.reveal(),
            };
            desk.open = Some(Workspace::open(
                &desk.folder,
                &unlock,
                desk.options.clone(),
            )?);
        }
    }
    desk.rest = None;
    view(desk)
}

/// Closes the workspace.
pub fn lock_desk(desk: &mut Desk, _: LockDesk) -> Result<DeskView> {
    desk.close();
    view(desk)
}
