//! Who and where: the organisation, people with roles and keys, units as a tree, places, equipment,
//! contractors, checklists, number series.

pub mod aliases;
pub mod checklists;
pub mod contractors;
pub mod equipment;
pub mod holidays;
pub mod keys;
pub mod organisation;
pub mod people;
pub mod places;
pub mod series;
pub mod units;
