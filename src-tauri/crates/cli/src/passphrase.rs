//! Passphrases come from the environment or a prompt, never from an argument.

use std::io::IsTerminal;

use app::Secret;

use crate::exit::Stop;

/// Opens the workspace.
pub const OPEN: &str = "BIHUAN_PASSPHRASE";
/// Opens the key of whoever signs.
pub const SIGN: &str = "BIHUAN_SIGN_PASSPHRASE";
/// First passphrase of a person who gets access.
pub const NEW: &str = "BIHUAN_NEW_PASSPHRASE";
/// Opens the key of the certificate authority; the signing passphrase when absent.
pub const AUTHORITY: &str = "BIHUAN_AUTHORITY_PASSPHRASE";

/// The passphrase of that name, asked for where there is a terminal.
pub fn get(name: &str) -> Result<Secret, Stop> {
    if let Some(text) = std::env::var(name).ok().filter(|text| !text.is_empty()) {
        return Ok(Secret::new(text));
    }
    if name == AUTHORITY {
        return get(SIGN);
    }
    if !std::io::stdin().is_terminal() {
        let reason = format!("set {name} or run in a terminal");
        return Err(Stop::usage("passphrase_missing", &reason));
    }
    let typed = rpassword::prompt_password(format!("{name}: "));
    let typed = typed.map_err(|error| Stop::file(std::path::Path::new("terminal"), &error))?;
    Ok(Secret::new(typed))
}

/// The member of a request that each of them fills.
pub const MEMBERS: [(&str, &str); 3] = [
    ("passphrase", SIGN),
    ("new_passphrase", NEW),
    ("authority_passphrase", AUTHORITY),
];
