//! Photos of the sample, as a camera gives them, and ink as a pad gives it.

/// The cable trench under water.
pub const TRENCH_BEFORE: &[u8] = include_bytes!("../../app/data/sample/trench-before.jpg");
/// The cable trench after the work.
pub const TRENCH_AFTER: &[u8] = include_bytes!("../../app/data/sample/trench-after.jpg");
/// The barrier against small animals, too low.
pub const BARRIER_BEFORE: &[u8] = include_bytes!("../../app/data/sample/barrier-before.jpg");
/// A name written on the pad, on transparent ground.
pub const INK: &[u8] = include_bytes!("../data/ink.png");
