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
    /// Language of the tables that are written: zh-CN or en; BIHUAN_LANG, else Chinese when absent.
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,
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
    /// Write the last signed file of a notice, a table, or the archive of a drill. An existing file is never overwritten.
    Export(Export),
    /// Bind everything there is of a hazard into one PDF that carries its papers as they were signed.
    /// An existing file is never overwritten.
    Dossier {
        /// Number or id of the hazard.
        hazard: String,
        /// File to write.
        file: PathBuf,
    },
    /// The year of drills: what the law demands by both readings, and what is planned, held, late or
    /// missing.
    Calendar {
        /// Year; this year when absent.
        #[arg(long)]
        year: Option<i32>,
        /// Writes the days that are still to come as a calendar (.ics) besides. An existing file is
        /// never overwritten.
        #[arg(long, value_name = "FILE")]
        ics: Option<PathBuf>,
    },
    /// Bring in a ledger that was kept elsewhere, or a checklist.
    Import {
        /// What is brought in.
        #[command(subcommand)]
        what: Import,
    },
    /// Write a kept file that a view names by its attachment: a record, a scan, a photo. An
    /// existing file is never overwritten.
    Download {
        /// Attachment.
        attachment: Uuid,
        /// File to write.
        file: PathBuf,
    },
    /// Write a paper of a hazard as it would be made, marked as a draft; nothing is recorded.
    Preview {
        /// What `make_hazard_paper` takes: JSON, `@FILE` or `-`.
        request: String,
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
    /// Look at the whole ledger as an auditor would; prints how often each rule found something and
    /// the first findings, and writes all of them when a file is named.
    Audit {
        /// Only this rule.
        #[arg(long)]
        rule: Option<String>,
        /// File to write: a workbook, or CSV when it is called so.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
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

/// Write the last signed file of a notice, or a table.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Export {
    /// A table.
    #[command(subcommand)]
    pub table: Option<Table>,
    /// Notice.
    #[arg(required = true)]
    pub notice: Option<Uuid>,
    /// File to write.
    #[arg(required = true)]
    pub file: Option<PathBuf>,
}

/// A table that is written.
#[derive(Debug, Subcommand)]
pub enum Table {
    /// The ledger as a workbook, or as CSV when the file is called so.
    Ledger {
        /// File to write.
        file: PathBuf,
        /// View: all, open, mine, overdue, due_soon, ...; the words on its tab, 逾期 or Overdue; or one of your own
        /// saved views by its name, with its conditions, order and columns.
        #[arg(long, default_value = "all")]
        view: String,
        /// Conditions as for `list_hazards`: JSON or @FILE. A saved view has its own.
        #[arg(long)]
        conditions: Option<String>,
        /// Columns in their order: number, status, title, level, place, equipment, unit, owner, due, day, found,
        /// notice, photos; or all.
        #[arg(long, value_delimiter = ',')]
        columns: Vec<String>,
        /// With a small picture of each hazard.
        #[arg(long)]
        photos: bool,
    },
    /// Defects and violations as a workbook, or as CSV when the file is called so.
    Irregularities {
        /// File to write.
        file: PathBuf,
        /// Which, as for `list_irregularities` without its page: JSON or @FILE; all when absent.
        #[arg(long)]
        conditions: Option<String>,
    },
    /// The statistics of a period: the bulletin when the file is called .pdf or, to be edited on,
    /// .docx; the statutory table when it is called .xlsx.
    Statistics {
        /// File to write.
        file: PathBuf,
        /// Month, quarter or year: 2026-11, 2026-Q4, 2026.
        #[arg(long)]
        period: String,
        /// Unit with those below it, by id or name; the whole organisation when absent.
        #[arg(long)]
        unit: Option<String>,
        /// The numbers of this report instead of those of now.
        #[arg(long)]
        report: Option<Uuid>,
    },
    /// The register of papers (发文登记簿) of a year as a workbook, or as CSV when the file is called so.
    Register {
        /// File to write.
        file: PathBuf,
        /// Year, e.g. 2026.
        #[arg(long)]
        year: i32,
    },
    /// Planned outages (停电窗口) as a workbook, or as CSV when the file is called so.
    Outages {
        /// File to write.
        file: PathBuf,
        /// Which, as for `list_outages` without its page: JSON or @FILE; all when absent.
        #[arg(long)]
        conditions: Option<String>,
    },
    /// A check of papers (纸电核对): the report (.pdf), or a workbook (.xlsx) of its papers and differences.
    PaperCheck {
        /// Id of the check, or what it is called.
        check: String,
        /// File to write.
        file: PathBuf,
    },
    /// A paper of a hazard's loop or of a drill as a Word file (.docx) to be edited on, in the
    /// organisation's template.
    Paper {
        /// Id of the paper, or its number where it has one of its own.
        paper: String,
        /// File to write.
        file: PathBuf,
    },
    /// The archive of a drill: plan, script, evaluation, summary, photos and its papers as they were
    /// signed, in one PDF.
    Drill {
        /// Number or id of the drill.
        drill: String,
        /// File to write.
        file: PathBuf,
    },
    /// A unit's open hazards, to be filled in there and read with `import unit`.
    Unit {
        /// Unit: id or name.
        unit: String,
        /// File to write.
        file: PathBuf,
    },
    /// The year's plan of drills, for approval: a paper, or a workbook where the file is called .xlsx.
    Year {
        /// File to write.
        file: PathBuf,
        /// Year; this year when absent.
        #[arg(long)]
        year: Option<i32>,
    },
    /// An emergency plan on paper: its draft, else the version that holds.
    Plan {
        /// Plan: name or id.
        plan: String,
        /// File to write.
        file: PathBuf,
    },
    /// The emergency cards of a plan, to be printed, cut and carried.
    Cards {
        /// Plan: name or id.
        plan: String,
        /// File to write.
        file: PathBuf,
    },
    /// A checklist in its latest version, to be changed elsewhere and read with `import checklist`.
    Checklist {
        /// Code, e.g. T1.
        code: String,
        /// File to write.
        file: PathBuf,
    },
}

/// What is brought in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A ledger: .xlsx, .xls, .et or .csv. Prints what was brought in.
    Ledger {
        /// File to read.
        file: PathBuf,
        /// Only says what would become of each row; writes nothing.
        #[arg(long)]
        dry_run: bool,
        /// How it is read, as JSON: columns, year, names, rows; see `start_import` in the contract.
        #[arg(long, value_name = "FILE")]
        map: Option<PathBuf>,
        /// Writes the rows that have to be mended as a workbook.
        #[arg(long, value_name = "FILE")]
        mend: Option<PathBuf>,
    },
    /// A workbook of `export unit` that came back: prints what it says.
    Unit {
        /// File to read.
        file: PathBuf,
        /// Records every row that can be recorded.
        #[arg(long)]
        accept: bool,
    },
    /// A Word file as the template that papers are put into when they are exported as .docx.
    Template {
        /// File to read.
        file: PathBuf,
    },
    /// A workbook of `export checklist`: the next version of that checklist, or a new one.
    Checklist {
        /// File to read.
        file: PathBuf,
        /// Only says what it would change and what has to be mended; writes nothing.
        #[arg(long)]
        dry_run: bool,
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
