//! Writes for ever and says what was acknowledged, until it is killed.
//!
//! Arguments: folder of a workspace of the sample, person, seed. One line per acknowledged act:
//! the id of the place it entered, or of the attachment it took in.

#![allow(clippy::expect_used, reason = "a writer that cannot write ends")]

use std::io::Write;
use std::path::PathBuf;

use app::register::places::{AddPlace, add_place};
use app::{Options, Workspace, photos};
use store::{Env, Unlock};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().expect("an argument");
    let (folder, person, seed) = (PathBuf::from(next()), next(), next());
    let now = "2026-11-23T01:00:00Z".parse().expect("a time");
    let env = Env::fixed(now, seed.parse().expect("a seed"));
    let person = person.parse().expect("an id");
    let unlock = Unlock::Person {
        person,
        passphrase: testkit::PASSPHRASE,
    };
    let options = Options {
        env,
        fonts: testkit::fonts(),
    };
    let mut ws = Workspace::open(&folder, &unlock, options).expect("opened");
    let mut out = std::io::stdout().lock();
    for count in 0.. {
        let id = if count % 5 == 4 {
            let mut photo = testkit::photos::TRENCH_AFTER.to_vec();
            // Bytes after the picture's end make each file another one.
            photo.extend_from_slice(format!("{seed}-{count}").as_bytes());
            photos::upload(&mut ws, "现场.jpg", &photo)
                .expect("taken in")
                .attachment
        } else {
            let request = AddPlace {
                name: format!("{seed}-{count} 号杆"),
                unit: testkit::id("城东供电所"),
                remarks: String::new(),
            };
            add_place(&mut ws, request).expect("entered").id
        };
        writeln!(out, "{id}")
            .and_then(|()| out.flush())
            .expect("said");
    }
}
