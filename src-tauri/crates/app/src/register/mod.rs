//! Who and where: people with roles, units as a tree, places, checklists.

pub mod checklists;
pub mod people;
pub mod places;
pub mod units;
