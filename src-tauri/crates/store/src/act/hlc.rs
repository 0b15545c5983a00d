//! Hybrid logical time: 48 bits of milliseconds, 16 bits of counter. It never goes back, follows
//! whatever it has seen, and never refuses a time; people are shown the raw clock instead.

/// The time of the last act written or seen.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hlc(u64);

impl Hlc {
    /// Continues after this time.
    pub fn after(last: u64) -> Hlc {
        Hlc(last)
    }

    /// The time of the next act.
    pub fn next(self, wall_ms: i64) -> u64 {
        let wall = u64::try_from(wall_ms).unwrap_or(0).min((1 << 47) - 1) << 16;
        wall.max(self.0.saturating_add(1))
            .min(i64::MAX.unsigned_abs())
    }

    /// Takes note of the time of an act.
    pub fn observe(&mut self, hlc: u64) {
        self.0 = self.0.max(hlc);
    }
}
