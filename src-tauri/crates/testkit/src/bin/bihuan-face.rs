//! The contract over HTTP, for browser tests. Says where it answers in one line of JSON, and ends
//! when its standard input does.
//!
//! Arguments: `--ui DIR`, the folder of the built screens.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use testkit::face::Face;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let ui = match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => None,
        (Some("--ui"), Some(folder)) => Some(PathBuf::from(folder)),
        _ => {
            eprintln!("usage: bihuan-face [--ui DIR]");
            return ExitCode::from(2);
        }
    };
    match serve(ui) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(ui: Option<PathBuf>) -> std::io::Result<()> {
    let face = Face::start(ui)?;
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, &face.address)?;
    writeln!(out)?;
    out.flush()?;
    let mut input = std::io::stdin().lock();
    let mut ignored = [0; 64];
    while input.read(&mut ignored)? > 0 {}
    Ok(())
}
