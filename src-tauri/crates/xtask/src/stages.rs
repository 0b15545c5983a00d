//! Named stages, timed, with a table at the end.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The stages done so far.
pub struct Stages(Vec<(&'static str, Duration)>);

impl Stages {
    /// None yet.
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Does one stage; its failure carries its name.
    pub fn stage(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n==> {name}");
        let start = Instant::now();
        let done = work();
        self.0.push((name, start.elapsed()));
        done.with_context(|| format!("stage `{name}`"))
    }

    /// The table of times.
    pub fn report(&self) {
        println!("\nTimes");
        for (name, time) in &self.0 {
            println!("  {:>8.1} s  {name}", time.as_secs_f64());
        }
        let total: Duration = self.0.iter().map(|(_, time)| *time).sum();
        println!("  {:>8.1} s  together", total.as_secs_f64());
    }
}
