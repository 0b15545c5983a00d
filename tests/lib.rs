//! Journeys across crates: each file below `tests/` follows people through the real store, the
//! real documents and the real signatures. There is no code here.
