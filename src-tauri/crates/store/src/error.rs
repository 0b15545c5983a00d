//! What can go wrong, as data. The wording for people is not here.

use uuid::Uuid;

/// Which part of a workspace is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The database file: a page that does not authenticate, or a file that is not one of ours.
    Database,
    /// The file of the key slots, and its copy as well.
    Keys,
    /// An act that does not decode.
    Log,
    /// An attachment that does not authenticate or is not what its hash says.
    Attachment,
    /// A backup file.
    Backup,
}

/// How to answer an error: by telling the person what is not possible, or by repairing something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// The request cannot be done as asked; nothing is wrong with the workspace.
    Refused,
    /// The workspace, the disk or the program is at fault.
    Broken,
}

/// Everything the store may answer instead of a result.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process, or another window, has the workspace open.
    #[error("the workspace is open elsewhere")]
    InUse,
    /// There is no workspace in this folder.
    #[error("no workspace here")]
    NoWorkspace,
    /// The folder holds something already.
    #[error("the folder is not empty")]
    NotEmpty,
    /// The passphrase does not open the slot or the secret.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The person has no slot in this workspace.
    #[error("no slot for {person}")]
    NoSuchSlot {
        /// Who asked to come in.
        person: Uuid,
    },
    /// The person has a slot already.
    #[error("{person} has a slot already")]
    SlotExists {
        /// Whose slot it is.
        person: Uuid,
    },
    /// It is the last slot of a person; without it only the recovery code would open the workspace.
    #[error("the last person's slot stays")]
    LastSlot,
    /// The recovery code has a typing error in it.
    #[error("the recovery code is mistyped")]
    MistypedRecoveryCode,
    /// The recovery code is well formed and belongs to another workspace, or was replaced.
    #[error("the recovery code does not open this workspace")]
    WrongRecoveryCode,
    /// Somebody stopped it half-way; nothing of it is left.
    #[error("stopped")]
    Stopped,
    /// The workspace was opened without a person; there is no author for an act.
    #[error("nobody has signed in")]
    NoAuthor,
    /// An act names an author who has not signed in.
    #[error("{author} has not signed in")]
    NotSignedIn {
        /// The author named.
        author: Uuid,
    },
    /// The file was written by a newer version.
    #[error("the file needs version {needs}")]
    NewerFile {
        /// The version that reads it.
        needs: String,
    },
    /// An act can be read by a newer version only.
    #[error("an act needs a reader of schema {min_reader}")]
    NewerAct {
        /// The schema that reads it.
        min_reader: u16,
    },
    /// SQLite did not take a setting that safety rests on.
    #[error("pragma {name} is {found:?}, not {wanted:?}")]
    Pragma {
        /// Its name.
        name: &'static str,
        /// What was asked for.
        wanted: &'static str,
        /// What it is.
        found: String,
    },
    /// Something on the disk is not what was written there.
    #[error("damaged: {part:?}")]
    Damaged {
        /// Which part.
        part: Part,
    },
    /// A change that changes nothing.
    #[error("nothing changed")]
    NothingChanged,
    /// A row that is only ever appended is there already.
    #[error("{table} {id} was appended before")]
    AlreadyAppended {
        /// Its table.
        table: &'static str,
        /// Its id.
        id: Uuid,
    },
    /// A record does not fit its table: an error of the program.
    #[error("{table}.{field} does not fit its table")]
    Misfit {
        /// The table.
        table: &'static str,
        /// The member.
        field: String,
    },
    /// A table that the schema does not list: an error of the program.
    #[error("the table {table} is not listed")]
    UnlistedTable {
        /// The table.
        table: &'static str,
    },
    /// A rule of the tables says no (a reference to nothing, a value twice).
    #[error("constraint: {0}")]
    Constraint(String),
    /// Something is larger than allowed.
    #[error("{what} is {found}, at most {max} is allowed")]
    TooLarge {
        /// What.
        what: &'static str,
        /// How large it may be.
        max: u64,
        /// How large it is.
        found: u64,
    },
    /// There is nothing of this id.
    #[error("no {what} {id}")]
    NotFound {
        /// What was looked for.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// The attachment was erased when its time was over.
    #[error("the attachment was erased")]
    Erased,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The database stayed busy.
    #[error("the database is busy")]
    Busy,
    /// A step of cryptography failed that cannot fail on sound input: an error of the program.
    #[error("cryptography: {0}")]
    Crypto(&'static str),
    /// The file system.
    #[error("file: {0}")]
    Io(std::io::Error),
    /// SQLite.
    #[error("sqlite: {0}")]
    Sql(rusqlite::Error),
}

impl StoreError {
    /// How to answer it.
    pub fn class(&self) -> Class {
        match self {
            StoreError::InUse
            | StoreError::NoWorkspace
            | StoreError::NotEmpty
            | StoreError::WrongPassphrase
            | StoreError::NoSuchSlot { .. }
            | StoreError::SlotExists { .. }
            | StoreError::LastSlot
            | StoreError::Stopped
            | StoreError::MistypedRecoveryCode
            | StoreError::WrongRecoveryCode
            | StoreError::NoAuthor
            | StoreError::NotSignedIn { .. }
            | StoreError::NewerFile { .. }
            | StoreError::NewerAct { .. }
            | StoreError::NothingChanged
            | StoreError::AlreadyAppended { .. }
            | StoreError::TooLarge { .. }
            | StoreError::NotFound { .. }
            | StoreError::Erased => Class::Refused,
            StoreError::Pragma { .. }
            | StoreError::Damaged { .. }
            | StoreError::Misfit { .. }
            | StoreError::UnlistedTable { .. }
            | StoreError::Constraint(_)
            | StoreError::DiskFull
            | StoreError::Busy
            | StoreError::Crypto(_)
            | StoreError::Io(_)
            | StoreError::Sql(_) => Class::Broken,
        }
    }

    pub(crate) fn damaged(part: Part) -> StoreError {
        StoreError::Damaged { part }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                StoreError::damaged(Part::Database)
            }
            Some(ErrorCode::DiskFull) => StoreError::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::ConstraintViolation) => StoreError::Constraint(error.to_string()),
            _ => StoreError::Sql(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> StoreError {
        match error.kind() {
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            _ => StoreError::Io(error),
        }
    }
}
