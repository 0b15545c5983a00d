//! `init`.

use app::setup::{self, Request};
use serde_json::json;

use crate::arguments::{Arguments, Init};
use crate::exit::Outcome;
use crate::{folder, output, passphrase, workspace};

/// Creates an organisation and prints its ids and, once, the recovery code.
pub fn run(arguments: &Arguments, init: &Init) -> Outcome {
    let secret = passphrase::get(passphrase::OPEN)?;
    let authority =
        match std::env::var_os(passphrase::AUTHORITY).or(std::env::var_os(passphrase::SIGN)) {
            Some(_) => passphrase::get(passphrase::AUTHORITY)?,
            None => secret.clone(),
        };
    let request = Request {
        organisation: &init.org,
        department: &init.department,
        person: &init.person,
        passphrase: &secret,
        authority_passphrase: &authority,
        device_name: "",
        notice_prefix: &init.prefix,
    };
    let options = workspace::options(arguments);
    let (mut ws, view) = setup::create_organisation(folder(arguments)?, &request, options)?;
    if init.sample {
        app::sample::load(&mut ws, view.department, &secret, &authority)?;
        app::sample::load_plans(&mut ws, view.department)?;
    }
    output::print(&json!(view))
}
