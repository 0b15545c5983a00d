//! System packages: what is missing on Debian and its children is installed, elsewhere named.

use std::io::{IsTerminal, Write as _};
use std::process::Command;

use anyhow::{Result, bail};

use crate::proc;

/// What the machine is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Compiling the workspace.
    Build,
    /// Looking at the window.
    Window,
    /// Running the tests.
    Test,
}

/// A package of Debian, what it is needed for, and how to tell elsewhere that it is there.
struct Package {
    name: &'static str,
    need: Need,
    probe: Probe,
}

enum Probe {
    Command(&'static str),
    Library(&'static str),
    Chinese,
    /// A part of the office program, by the library it brings.
    Office(&'static str),
    Venv,
}

const PACKAGES: &[Package] = &[
    package("build-essential", Need::Build, Probe::Command("cc")),
    package("pkg-config", Need::Build, Probe::Command("pkg-config")),
    // Builds the OpenSSL that is linked in.
    package("perl", Need::Build, Probe::Command("perl")),
    package(
        "libwebkit2gtk-4.1-dev",
        Need::Build,
        Probe::Library("webkit2gtk-4.1"),
    ),
    package("python3", Need::Build, Probe::Command("python3")),
    package("python3-venv", Need::Build, Probe::Venv),
    package("fonts-noto-cjk", Need::Window, Probe::Chinese),
    package("poppler-utils", Need::Test, Probe::Command("pdftotext")),
    package("libnss3-tools", Need::Test, Probe::Command("certutil")),
    package(
        "libreoffice-writer-nogui",
        Need::Test,
        Probe::Office("libswlo.so"),
    ),
    package(
        "libreoffice-calc-nogui",
        Need::Test,
        Probe::Office("libsclo.so"),
    ),
    package("qpdf", Need::Test, Probe::Command("qpdf")),
    package("openssl", Need::Test, Probe::Command("openssl")),
    package("xvfb", Need::Test, Probe::Command("Xvfb")),
    // The browser of the screen tests, and the driver of the real window.
    package("chromium", Need::Test, Probe::Command("chromium")),
    package(
        "webkit2gtk-driver",
        Need::Test,
        Probe::Command("WebKitWebDriver"),
    ),
    // Each window under test has a session bus of its own, so that one start does not meet another.
    package("dbus-daemon", Need::Test, Probe::Command("dbus-daemon")),
];

const fn package(name: &'static str, need: Need, probe: Probe) -> Package {
    Package { name, need, probe }
}

impl Probe {
    fn holds(&self) -> bool {
        match self {
            Self::Command(name) => proc::which(name).is_some(),
            Self::Library(name) => {
                proc::output(Command::new("pkg-config").args(["--exists", name])).is_some()
            }
            Self::Chinese => proc::output(Command::new("fc-list").arg(":lang=zh"))
                .is_some_and(|fonts| !fonts.is_empty()),
            Self::Office(library) => proc::which("soffice").is_some_and(|program| {
                // A link into the folder of its libraries.
                let program = program.canonicalize().unwrap_or(program);
                program.with_file_name(library).is_file()
            }),
            Self::Venv => {
                proc::output(Command::new("python3").args(["-c", "import venv, ensurepip"]))
                    .is_some()
            }
        }
    }
}

/// Sees to it that the packages for these needs are there.
pub fn install(needs: &[Need]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted: Vec<&Package> = PACKAGES
        .iter()
        .filter(|p| needs.contains(&p.need))
        .collect();
    if proc::which("apt-get").is_none() || proc::which("dpkg-query").is_none() {
        return elsewhere(&wanted);
    }
    let installed = installed();
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|p| match p.probe {
            // Any font that has the characters will do, and an office with a desktop as well as one without.
            Probe::Chinese | Probe::Office(_) => {
                !p.probe.holds() && !installed.iter().any(|i| i == p.name)
            }
            _ => !installed.iter().any(|i| i == p.name),
        })
        .map(|p| p.name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("    installing system packages: {}", missing.join(" "));
    let become_root = become_root(&missing)?;
    let apt = |args: &[&str]| {
        let mut words = become_root.clone();
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        words.extend(args);
        let (program, args) = (words.remove(0), words);
        proc::run(Command::new(program).args(args))
    };
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(&missing);
    apt(&["update"])?;
    apt(&arguments)
}

/// The packages dpkg holds as installed.
fn installed() -> Vec<String> {
    let listing = proc::output(
        Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status} ${Package}\\n"]),
    );
    parse_installed(&listing.unwrap_or_default())
}

fn parse_installed(listing: &str) -> Vec<String> {
    listing
        .lines()
        .filter_map(|l| l.strip_prefix("installed "))
        .map(str::to_owned)
        .collect()
}

/// The words before a command that make it run as root; asks a person, if there is one.
fn become_root(missing: &[&str]) -> Result<Vec<&'static str>> {
    if proc::output(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Ok(Vec::new());
    }
    let by_hand = format!(
        "as root: apt-get install --no-install-recommends {}",
        missing.join(" ")
    );
    if proc::which("sudo").is_none() {
        bail!("there is no sudo; {by_hand}");
    }
    if !std::io::stdin().is_terminal() || std::env::var_os("CI").is_some() {
        return Ok(vec!["sudo", "-n"]);
    }
    print!("    install them now with sudo? [Y/n] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    if !yes(&answer) {
        bail!("nothing installed; {by_hand}");
    }
    Ok(vec!["sudo"])
}

/// An empty line is a yes; no line at all is not.
fn yes(answer: &str) -> bool {
    answer.ends_with('\n') && matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes")
}

/// Systems without apt: go on with what is there, and say what is not.
fn elsewhere(wanted: &[&Package]) -> Result<()> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|p| !p.probe.holds())
        .map(|p| p.name)
        .collect();
    if !missing.is_empty() {
        println!("    this system has no apt; please install what Debian calls");
        println!("      {}", missing.join(" "));
        println!("    going on without; the build will stop where it needs them");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_installations_count() {
        let listing = "installed perl\nconfig-files qpdf\nnot-installed xvfb\ninstalled cpp";
        assert_eq!(parse_installed(listing), ["perl", "cpp"]);
    }

    #[test]
    fn silence_is_no_consent() {
        assert!(yes("\n") && yes("Y\n") && yes("yes\n"));
        assert!(!yes("") && !yes("n\n") && !yes("what?\n"));
    }

    #[test]
    fn probes_tell_there_from_not_there() {
        assert!(Probe::Command("cargo").holds());
        assert!(!Probe::Command("no-such-program").holds());
        assert!(!Probe::Library("no-such-library").holds());
    }
}
