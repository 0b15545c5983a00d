//! Every refusal the use cases can give, one test each: the exact variant with its parameters,
//! and no trace in the log or the rows. What is allowed right beside it is tested along.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

mod closing;
mod hazards;
mod inspecting;
mod notices;
mod recording;
mod rectifying;
mod serving;
mod withdrawing;
