//! The workshop: `cargo xtask <command>` sets a fresh machine up, runs, tests and checks.
//!
//! It owns what a newcomer would otherwise have to read and type: packages, Node, fonts, the build
//! of the UI, the order of the stages. It must not know the product: no crate of the house is a
//! dependency, so that it is there within seconds of the first checkout.

mod bench;
mod check;
mod codegen;
mod layout;
mod proc;
mod run;
mod screenshots;
mod setup;
mod stages;
mod stamp;
mod test;
mod tidy;

use std::process::ExitCode;

use anyhow::{Result, bail};
use layout::Layout;

const HELP: &str = "\
cargo xtask <command>

  run     set the machine up, build, and open the app; without a display, the demo on the command line
  test    set the machine up, build everything, run every test
  check   formatting, clippy, tsc, eslint, tidy, licences
  codegen write anew what the screens know of the core's commands
  bench   how fast it is, beside an empty window and plain SQLite, into target/bench
  screenshots  pictures of every screen over the real core, into target/screenshots
  tidy    only the rules of the house that no compiler knows
  setup   only the set-up: packages, Node, the UI's packages, fonts
  help    this page
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let layout = Layout::find()?;
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    if let Some(extra) = rest.first() {
        bail!("`{command}` takes no argument, got `{extra}`\n\n{HELP}");
    }
    match command {
        "run" => run::run(&layout),
        "test" => test::test(&layout),
        "check" => check::check(&layout),
        "bench" => bench::bench(&layout),
        "codegen" => codegen::codegen(&layout),
        "screenshots" => screenshots::screenshots(&layout),
        "tidy" => tidy::run(&layout.root),
        "setup" => setup::all(&layout),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("no command `{other}`\n\n{HELP}"),
    }
}
