//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use uuid::Uuid;

/// Bihuan 闭环: safety inspection and hazard rectification, on the command line.
#[derive(Debug, Parser)]
#[command(name = "bihuanctl", version, about)]
pub struct Arguments {
    /// Folder of the workspace.
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// Who acts: a person's id or name; the founder when absent.
    #[arg(long = "as", global = true, value_name = "PERSON")]
    pub person: Option<String>,
    /// Sets the clock (RFC 3339), for tests.
    #[cfg(feature = "test-env")]
    #[arg(long, global = true)]
    pub now: Option<chrono::DateTime<chrono::Utc>>,
    /// Sets the random source, for tests.
    #[cfg(feature = "test-env")]
    #[arg(long, global = true)]
    pub seed: Option<u64>,
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Create an organisation with its first person; prints the recovery code once.
    Init(Init),
    /// Run a command of the contract.
    Call {
        /// Name of the command, see `contract`.
        command: String,
        /// Request: JSON, @FILE, or - for standard input. Passphrases never stand in it.
        request: String,
    },
    /// List every command with request, view and an example.
    Contract {
        /// As one JSON Schema document.
        #[arg(long)]
        json_schema: bool,
    },
    /// Take in photos or scans; prints the attachments to name in requests.
    Upload {
        /// JPEG, PNG or WebP files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Write the last signed file of a notice. An existing file is never overwritten.
    Export {
        /// Notice.
        notice: Uuid,
        /// File to write.
        file: PathBuf,
    },
    /// Write a kept file that a view names by its attachment: a record, a scan, a photo. An
    /// existing file is never overwritten.
    Download {
        /// Attachment.
        attachment: Uuid,
        /// File to write.
        file: PathBuf,
    },
    /// Run the whole loop once on a sample organisation.
    Demo {
        /// Folder to fill; must be absent or empty.
        #[arg(long)]
        out: PathBuf,
    },
    /// Judge signed documents: 0 intact and trusted, 1 altered, 2 intact but not trusted,
    /// 3 unreadable or no signature. Of many files the worst counts: 1, then 3, then 2.
    Verify(Verify),
    /// Check the workspace: storage, pages, the log of acts, attachments.
    Check,
    /// Write everything but the device key into one file.
    Backup {
        /// File to write; must not exist.
        file: PathBuf,
    },
    /// Make a workspace of a backup; this laptop becomes a new device.
    Restore {
        /// Backup.
        file: PathBuf,
        /// Folder to make.
        #[arg(long)]
        into: PathBuf,
    },
}

/// Create an organisation.
#[derive(Debug, Args)]
pub struct Init {
    /// Name of the organisation.
    #[arg(long)]
    pub org: String,
    /// Name of the first person, who administers and directs safety work.
    #[arg(long)]
    pub person: String,
    /// Department that issues notices.
    #[arg(long, default_value = "安全监察部")]
    pub department: String,
    /// Words before 〔year〕 in the numbers of notices.
    #[arg(long, default_value = "供电安改")]
    pub prefix: String,
    /// Load the sample: units, people, places with stable ids.
    #[arg(long)]
    pub sample: bool,
}

/// Judge signed documents.
#[derive(Debug, Args)]
pub struct Verify {
    /// PDF files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Certificate of the authority to trust, PEM; with --workspace the organisation's own.
    #[arg(long, value_name = "CA.pem")]
    pub trust: Option<PathBuf>,
    /// The whole graded answer.
    #[arg(long)]
    pub json: bool,
}
