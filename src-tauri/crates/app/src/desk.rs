//! The desk: the one workspace of this laptop, from nothing over locked to open, and who sits at it.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Env, StoreError, Unlock};
use uuid::Uuid;

use crate::setup::{self, Request};
use crate::{Error, Options, Result, Secret, Workspace, installed_fonts, sample};

/// The workspace of a folder, whether it exists, is locked or open.
pub struct Desk {
    folder: PathBuf,
    options: Options,
    open: Option<Workspace>,
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
}

/// Who sits at this laptop, and who may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DeskView {
    /// How far the workspace is.
    pub state: DeskState,
    /// Who has access here, in the order access was given.
    pub people: Vec<SeatView>,
    /// Who sits at it; nobody after opening with the recovery code.
    pub person: Option<Uuid>,
}

/// Someone with access to this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeatView {
    /// Person.
    pub person: Uuid,
    /// Name, as it was when access was given.
    pub name: String,
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

    /// The open workspace.
    ///
    /// # Errors
    /// [`Error::Locked`] while nobody has opened it.
    pub fn workspace(&mut self) -> Result<&mut Workspace> {
        self.open.as_mut().ok_or(Error::Locked)
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
    }
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
    view(desk)
}

/// Closes the workspace.
pub fn lock_desk(desk: &mut Desk, _: LockDesk) -> Result<DeskView> {
    desk.open = None;
    view(desk)
}

fn view(desk: &Desk) -> Result<DeskView> {
    let slots = match store::slots(&desk.folder) {
        Ok(slots) => slots,
        Err(StoreError::NoWorkspace) => {
            return Ok(DeskView {
                state: DeskState::Absent,
                people: Vec::new(),
                person: None,
            });
        }
        Err(error) => return Err(error.into()),
    };
    let people = slots.into_iter().map(|slot| SeatView {
        person: slot.person,
        name: slot.label,
    });
    Ok(DeskView {
        state: match desk.open {
            Some(_) => DeskState::Open,
            None => DeskState::Locked,
        },
        people: people.collect(),
        person: desk.open.as_ref().and_then(Workspace::author),
    })
}
