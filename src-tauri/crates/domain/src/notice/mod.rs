//! Rectification notices (隐患整改通知书).
pub mod snapshot;
