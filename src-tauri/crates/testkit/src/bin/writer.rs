//! Writes for ever and says what was acknowledged, until it is killed.
//!
//! Arguments: folder of a workspace of the sample, person, seed, and maybe a drill that runs. One line
//! per acknowledged act: the id of the place it entered, or of the attachment it took in; with a drill
//! the id of the entry that stands in its timeline.

#![allow(clippy::expect_used, reason = "a writer that cannot write ends")]

use std::io::Write;
use std::path::PathBuf;

use app::drills::{GetDrill, RecordDrillEntry, get_drill, record_drill_entry};
use app::register::places::{AddPlace, add_place};
use app::{Options, Workspace, photos};
use domain::drill::EntryDetail;
use store::{Env, Unlock};
use uuid::Uuid;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().expect("an argument");
    let (folder, person, seed) = (PathBuf::from(next()), next(), next());
    let drill: Option<Uuid> = arguments.next().map(|id| id.parse().expect("an id"));
    let start = match drill {
        Some(_) => testkit::forms::drill_begin(),
        None => testkit::morning(),
    };
    let round: u32 = seed.parse().expect("a seed");
    // Each round is later than the one before.
    let now = start + std::time::Duration::from_secs(round.into());
    let env = Env::fixed(now, round.into());
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
        let id = if let Some(drill) = drill {
            tap(&mut ws, drill, count)
        } else if count % 5 == 4 {
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
                position: None,
            };
            add_place(&mut ws, request).expect("entered").id
        };
        writeln!(out, "{id}")
            .and_then(|()| out.flush())
            .expect("said");
    }
}

/// One tap: the next step of the script, or an event that no script knows once there is none.
fn tap(ws: &mut Workspace, drill: Uuid, count: u32) -> Uuid {
    let view = get_drill(ws, GetDrill { drill }).expect("the drill");
    let detail = match view.next_step {
        Some(line) => EntryDetail::Stamped { line },
        None => EntryDetail::Happened {
            text: format!("第 {count} 次喊话"),
            stage: None,
            in_earnest: false,
            actor: String::new(),
        },
    };
    let at = None;
    let request = RecordDrillEntry {
        drill,
        detail,
        at,
        pressed_at: None,
    };
    let view = record_drill_entry(ws, request).expect("recorded");
    view.last_entry.expect("an entry")
}
