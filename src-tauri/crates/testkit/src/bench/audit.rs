//! Measuring an audit of the whole store: alone, stopped on its way, and while somebody goes on asking; beside a few
//! of its rules as plain SQL.

use std::time::Duration;

use bridge::Session;
use serde::Serialize;
use serde_json::{Value, json};
use store::plain::PlainAudit;

use super::times::{Line, Times};
use super::{PAGE, answer};

/// Audits of everything, and audits that are stopped.
const RUNS: u32 = 3;
/// How often somebody asks meanwhile, and how often it is asked whether a job goes on.
const PAUSE: Duration = Duration::from_millis(5);
/// What nobody should wait longer for, milliseconds.
const WAIT: Option<u32> = Some(100);

/// What an audit costs beside its time.
#[derive(Serialize)]
pub struct Cost {
    findings: u64,
    /// The longest that a page of the ledger took meanwhile, milliseconds.
    longest_wait: f64,
    /// Memory added at most; absent where the system does not tell.
    added_kib: Option<u64>,
}

/// Audits everything, a few times in each way.
pub fn audit(session: &Session, plain: &PlainAudit) -> (Vec<Line>, Cost) {
    let (mut whole, mut beside) = (Times::default(), Times::default());
    let before = memory::begun();
    let mut audited = whole.take(|| ended(session, &started(session)));
    let added_kib = before.and_then(memory::added);
    for _ in 1..RUNS {
        audited = whole.take(|| ended(session, &started(session)));
    }
    for _ in 0..RUNS {
        beside.take(|| plain.audited().expect("audited"));
    }
    let list = json!({ "view": "open", "limit": PAGE });
    let (mut alone, mut meanwhile, mut stopped) =
        (Times::default(), Times::default(), Times::default());
    while alone.wants_more() {
        alone.take(|| answer(session, "list_hazards", &list));
    }
    let job = started(session);
    while goes_on(session, &job) {
        meanwhile.take(|| answer(session, "list_hazards", &list));
        std::thread::sleep(PAUSE);
    }
    for run in 1..=RUNS {
        let job = started(session);
        std::thread::sleep(PAUSE * 20 * run);
        stopped.take(|| {
            answer(session, "cancel_job", &job);
            while goes_on(session, &job) {
                std::thread::yield_now();
            }
        });
    }
    let cost = Cost {
        findings: audited["results"][0]["view"]["findings"]
            .as_u64()
            .expect("findings"),
        longest_wait: meanwhile.longest(),
        added_kib,
    };
    println!(
        "\naudit: {} findings, {} KiB added at most, a page took {:.1} ms at most meanwhile\n",
        cost.findings,
        cost.added_kib.unwrap_or_default(),
        cost.longest_wait,
    );
    let lines = vec![
        Line::of("audit of everything; five rules as SQL", 1, None, &whole).beside(&beside),
        Line::of("list_hazards open, no audit", 1, Some(30), &alone),
        Line::of("list_hazards open, during an audit", 1, WAIT, &meanwhile),
        Line::of("audit, from stop to stopped", 1, WAIT, &stopped),
    ];
    (lines, cost)
}

/// The name of a new audit.
fn started(session: &Session) -> Value {
    let (job, _) = answer(session, "audit_ledger", &json!({}));
    json!({ "job": job["job"] })
}

fn goes_on(session: &Session, job: &Value) -> bool {
    answer(session, "get_job", job).0["state"] == "running"
}

fn ended(session: &Session, job: &Value) -> Value {
    loop {
        let (now, _) = answer(session, "get_job", job);
        if now["state"] != "running" {
            return now;
        }
        std::thread::sleep(PAUSE);
    }
}

/// Memory of this process, as Linux tells it.
mod memory {
    /// What it holds now, and from now on the most of it is noted anew.
    pub fn begun() -> Option<u64> {
        std::fs::write("/proc/self/clear_refs", "5").ok()?;
        said("VmRSS:")
    }

    /// How much more it held at most.
    pub fn added(before: u64) -> Option<u64> {
        Some(said("VmHWM:")?.saturating_sub(before))
    }

    fn said(what: &str) -> Option<u64> {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix(what))?;
        line.split_whitespace().next()?.parse().ok()
    }
}
