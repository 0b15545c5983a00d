//! A second person acts at the same laptop: one passphrase, one act, then back.

use uuid::Uuid;

use crate::{Result, Store, StoreError};

/// Puts the author back, also when the act panics.
struct Seat<'a> {
    store: &'a mut Store,
    before: Option<Uuid>,
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        self.store.author = self.before;
    }
}

impl Store {
    /// Lets a person act by their own passphrase; afterwards whoever had signed in is back.
    pub fn act_as<T, E: From<StoreError>>(
        &mut self,
        person: Uuid,
        passphrase: &str,
        f: impl FnOnce(&mut Store) -> Result<T, E>,
    ) -> Result<T, E> {
        let before = self.author;
        self.sign_in(person, passphrase)?;
        let seat = Seat {
            store: self,
            before,
        };
        f(seat.store)
    }
}
