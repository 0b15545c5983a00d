//! The trade's rules, and nothing else.
pub mod notice;
