//! Who may open the workspace: people's slots, the recovery code, and who is at the laptop.

use uuid::Uuid;

use crate::{
    Env, Part, RecoveryCode, Result, SlotInfo, Store, StoreError, Unlock,
    keys::{DataKey, slots::Slots},
};

impl Store {
    /// Who has a slot.
    pub fn people(&self) -> Vec<SlotInfo> {
        self.slots.people()
    }

    /// Changes who is at the laptop. The workspace stays open.
    pub fn sign_in(&mut self, person: Uuid, passphrase: &str) -> Result<()> {
        self.prove(person, passphrase)?;
        self.author = Some(person);
        Ok(())
    }

    /// Nobody is at the laptop; reading stays possible.
    pub fn sign_out(&mut self) {
        self.author = None;
    }

    /// Lets a person open the workspace by a passphrase of their own.
    pub fn add_slot(&mut self, person: Uuid, label: &str, passphrase: &str) -> Result<()> {
        if self.slots.has(person) {
            return Err(StoreError::SlotExists { person });
        }
        self.change_slots(|slots, env, key| slots.put(env, key, person, label, passphrase))
    }

    /// Gives a person a new passphrase, proven by the old one.
    pub fn change_passphrase(&mut self, person: Uuid, old: &str, new: &str) -> Result<()> {
        self.prove(person, old)?;
        self.reset_passphrase(person, new)
    }

    /// Gives a person a new passphrase without the old one: for those who opened the workspace by
    /// the recovery code, and for administrators. Keys wrapped by the old passphrase stay lost.
    pub fn reset_passphrase(&mut self, person: Uuid, new: &str) -> Result<()> {
        let label = self.slots.label(person);
        let label = label.ok_or(StoreError::NoSuchSlot { person })?.to_owned();
        self.change_slots(|slots, env, key| slots.put(env, key, person, &label, new))
    }

    /// Takes a person's slot away. The last one stays. The data key remains what it was: whoever
    /// kept a copy of the folder and knows the passphrase can read that copy.
    pub fn remove_slot(&mut self, person: Uuid) -> Result<()> {
        self.change_slots(|slots, _, _| slots.remove(person))?;
        if self.author == Some(person) {
            self.author = None;
        }
        Ok(())
    }

    /// A new recovery code; the old one stops working.
    pub fn new_recovery_code(&mut self) -> Result<RecoveryCode> {
        let code = RecoveryCode::new(&self.env);
        self.change_slots(|slots, env, key| slots.put_recovery(env, key, &code))?;
        Ok(code)
    }

    /// Whether a typed recovery code opens this workspace: its slot is opened by it.
    pub fn check_recovery_code(&self, typed: &str) -> Result<()> {
        let key = self.slots.open(Unlock::Recovery { code: typed })?;
        self.is_own(&key)
    }

    /// Proves who a person is by their passphrase. Nothing changes.
    pub fn prove(&self, person: Uuid, passphrase: &str) -> Result<()> {
        let key = self.slots.open(Unlock::Person { person, passphrase })?;
        self.is_own(&key)
    }

    fn is_own(&self, key: &DataKey) -> Result<()> {
        match **key == *self.key {
            true => Ok(()),
            false => Err(StoreError::damaged(Part::Keys)),
        }
    }

    /// Changes the slots in memory only when the file has them.
    fn change_slots(
        &mut self,
        f: impl FnOnce(&mut Slots, &Env, &DataKey) -> Result<()>,
    ) -> Result<()> {
        let mut slots = self.slots.clone();
        f(&mut slots, &self.env, &self.key)?;
        slots.write(&self.dir)?;
        self.slots = slots;
        Ok(())
    }
}
