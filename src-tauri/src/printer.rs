//! Printing: the PDF made by the core is what is printed. CUPS takes it on Linux and macOS; Windows
//! has no such queue for PDFs, so the reader that belongs to them prints it.

use bridge::{HostError, PrintJob};

/// Printers that are set up, the default one first.
#[cfg(unix)]
pub fn printers() -> Result<Vec<String>, HostError> {
    let all = said("lpstat", &["-e"])?;
    let default = said("lpstat", &["-d"]).unwrap_or_default();
    let default = default
        .rsplit(": ")
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let mut printers: Vec<String> = all.lines().map(str::to_owned).collect();
    printers.sort_by_key(|name| *name != default);
    Ok(printers)
}

/// Hands a job to CUPS.
#[cfg(unix)]
pub fn print(job: &PrintJob<'_>) -> Result<(), HostError> {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    let mut lp = Command::new("lp");
    lp.args([
        "-n",
        &job.copies.to_string(),
        "-o",
        "collate=true",
        "-t",
        job.title,
    ]);
    if let Some(printer) = job.printer {
        lp.args(["-d", printer]);
    }
    lp.args(["--", "-"]);
    lp.stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut running = lp.spawn().map_err(|_| HostError::NotHere)?;
    let refused = |error: std::io::Error| HostError::Refused(error.to_string());
    if let Some(mut paper) = running.stdin.take() {
        // A queue that refuses closes its ear early; what it said counts more than that.
        let _ = paper.write_all(job.pdf);
    }
    let ended = running.wait_with_output().map_err(refused)?;
    if ended.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&ended.stderr);
    Err(HostError::Refused(words.trim().chars().take(200).collect()))
}

#[cfg(unix)]
fn said(program: &str, args: &[&str]) -> Result<String, HostError> {
    let run = std::process::Command::new(program).args(args).output();
    let run = run.map_err(|_| HostError::NotHere)?;
    match run.status.success() {
        true => Ok(String::from_utf8_lossy(&run.stdout).into_owned()),
        false => Ok(String::new()),
    }
}

/// Windows says its printers to the reader that prints.
#[cfg(windows)]
pub fn printers() -> Result<Vec<String>, HostError> {
    Ok(Vec::new())
}

/// Hands a job to the program that opens PDFs, by its verb for printing.
#[cfg(windows)]
pub fn print(job: &PrintJob<'_>) -> Result<(), HostError> {
    use std::process::Command;

    let refused = |error: std::io::Error| HostError::Refused(error.to_string());
    // The reader opens it after this has returned, so that no two papers share a file.
    static PAPERS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let paper = PAPERS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let name = format!("bihuan-{}-{paper}.pdf", std::process::id());
    let file = std::env::temp_dir().join(name);
    std::fs::write(&file, job.pdf).map_err(refused)?;
    for _ in 0..job.copies {
        let verb = format!("Start-Process -FilePath '{}' -Verb Print", file.display());
        let ended = Command::new("powershell")
            .args(["-NoProfile", "-NonInteractive", "-Command", &verb])
            .status()
            .map_err(refused)?;
        if !ended.success() {
            return Err(HostError::NotHere);
        }
    }
    Ok(())
}
