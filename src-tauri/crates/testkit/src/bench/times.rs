//! Times of one job, and their table.

use std::time::{Duration, Instant};

use serde::Serialize;

/// A job is done so often, or for so long if that is shorter.
const RUNS: usize = 60;
const LONGEST: Duration = Duration::from_secs(4);

/// How long each run took.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl FromIterator<Duration> for Times {
    fn from_iter<I: IntoIterator<Item = Duration>>(times: I) -> Self {
        Self(times.into_iter().collect())
    }
}

impl Times {
    /// Does the work once more.
    pub fn take<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.0.push(start.elapsed());
        done
    }

    /// Whether more runs say more.
    pub fn wants_more(&self) -> bool {
        self.0.len() < RUNS && self.0.iter().sum::<Duration>() < LONGEST
    }

    /// The longest, milliseconds.
    pub fn longest(&self) -> f64 {
        self.at(100)
    }

    /// The time that so many of a hundred runs stay below, milliseconds.
    fn at(&self, hundredth: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort();
        let last = sorted.len().saturating_sub(1);
        let at = (sorted.len() * hundredth).div_ceil(100);
        millis(sorted.get(at.saturating_sub(1).min(last)))
    }
}

fn millis(time: Option<&Duration>) -> f64 {
    let millis = time.map_or(0.0, Duration::as_secs_f64) * 1000.0;
    (millis * 1000.0).round() / 1000.0
}

/// A line of the table, milliseconds.
#[derive(Serialize)]
pub struct Line {
    job: String,
    rows: usize,
    runs: usize,
    first: f64,
    median: f64,
    p95: f64,
    target: Option<u32>,
    peer: Option<f64>,
}

impl Line {
    /// Of a job.
    pub fn of(job: &str, rows: usize, target: Option<u32>, times: &Times) -> Self {
        Self {
            job: job.to_owned(),
            rows,
            runs: times.0.len(),
            first: millis(times.0.first()),
            median: times.at(50),
            p95: times.at(95),
            target,
            peer: None,
        }
    }

    /// With what its peer took.
    pub fn beside(self, peer: &Times) -> Self {
        Self {
            peer: Some(peer.at(50)),
            ..self
        }
    }
}

/// Prints the table; `peer` is what stands beside.
pub fn print(peer: &str, lines: &[Line]) {
    println!(
        "{:<44} {:>6} {:>9} {:>9} {:>9} {:>7} {:>9} {:>7}",
        "job, ms", "rows", "first", "median", "p95", "target", peer, "ratio"
    );
    for line in lines {
        let target = line.target.map(|most| format!("< {most}"));
        let peer = line.peer.map(|peer| format!("{peer:.1}"));
        let ratio = line.peer.map(|peer| format!("{:.2}", line.median / peer));
        println!(
            "{:<44} {:>6} {:>9.1} {:>9.1} {:>9.1} {:>7} {:>9} {:>7}",
            line.job,
            line.rows,
            line.first,
            line.median,
            line.p95,
            target.unwrap_or_default(),
            peer.unwrap_or_default(),
            ratio.unwrap_or_default()
        );
    }
}
