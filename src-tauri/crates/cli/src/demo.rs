//! `demo`: the whole loop, with what it leaves as files.

use std::path::Path;

use app::setup::{self, Request};
use app::{photos, signing_keys};
use serde_json::json;

use crate::arguments::Arguments;
use crate::exit::{Outcome, Stop};
use crate::{output, passphrase, workspace};

/// Runs the loop into an empty folder.
pub fn run(arguments: &Arguments, out: &Path) -> Outcome {
    let occupied = std::fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some());
    if occupied || out.is_file() {
        let params = json!({ "folder": out.display().to_string() });
        return Err(Stop::refused("folder_not_empty", params));
    }
    let secret = passphrase::get(passphrase::OPEN)?;
    std::fs::create_dir_all(out).map_err(|error| Stop::file(out, &error))?;
    let request = Request {
        organisation: "清河供电公司",
        department: "安全监察部",
        person: "周敏",
        passphrase: &secret,
        authority_passphrase: &secret,
        device_name: "",
        notice_prefix: "供电安改",
    };
    let folder = out.join("workspace");
    let options = workspace::options(arguments);
    let (mut ws, founded) = setup::create_organisation(&folder, &request, options)?;
    app::sample::load(&mut ws, founded.department, &secret, &secret)?;
    app::sample::load_plans(&mut ws, founded.department)?;
    let made = app::demo::run(&mut ws, &secret)?;

    let file = |name: &str| out.join(name);
    let hazard = format!("{:#}\n", json!(made.hazard));
    output::write_new(&file("notice.pdf"), &photos::file(&ws, made.issued)?.bytes)?;
    output::write_new(
        &file("notice-countersigned.pdf"),
        &photos::file(&ws, made.countersigned)?.bytes,
    )?;
    output::write_new(
        &file("ca.pem"),
        signing_keys::authority_pem(&ws)?.as_bytes(),
    )?;
    output::write_new(&file("hazard.json"), hazard.as_bytes())?;
    let files = [
        "notice.pdf",
        "notice-countersigned.pdf",
        "ca.pem",
        "hazard.json",
        "workspace",
    ];
    let files = files.map(|name| file(name).display().to_string());
    output::print(&json!({
        "organisation": founded,
        "notice": made.notice,
        "hazard": made.hazard.row,
        "files": files,
    }))
}
