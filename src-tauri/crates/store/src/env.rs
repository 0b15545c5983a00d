//! The clock, the ids and the random bytes: the only place of the product that asks for them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use uuid::Uuid;
#[cfg(any(test, feature = "test-env"))]
use {
    chrono::Duration,
    sha2::{Digest, Sha256},
};

/// What deriving a key from a passphrase costs (Argon2id).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfCost {
    /// What a person's passphrase deserves: 64 MiB, three passes.
    pub const PERSON: KdfCost = KdfCost {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };
    /// As little as Argon2 allows: for tests only.
    #[cfg(any(test, feature = "test-env"))]
    pub const TEST: KdfCost = KdfCost {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };
}

/// Clock, ids, random bytes and the machine's name for itself. Clones share their state.
#[derive(Clone)]
pub struct Env(Arc<Inner>);

struct Inner {
    clock: Clock,
    random: Random,
    last_id: Mutex<(u64, u128)>,
    cost: KdfCost,
    machine: String,
}

enum Clock {
    System,
    #[cfg(any(test, feature = "test-env"))]
    Set(Mutex<DateTime<Utc>>),
}

enum Random {
    System,
    #[cfg(any(test, feature = "test-env"))]
    Seeded(Mutex<(u64, u64)>),
}

/// Bits of a version 7 id that come after the clock.
const TAIL_BITS: u32 = 74;

impl Env {
    /// The real clock and the operating system's random source.
    pub fn system() -> Env {
        Env(Arc::new(Inner {
            clock: Clock::System,
            random: Random::System,
            last_id: Mutex::new((0, 0)),
            cost: KdfCost::PERSON,
            machine: machine_id(),
        }))
    }

    /// A clock that stands still until it is moved, and bytes that follow from the seed.
    #[cfg(any(test, feature = "test-env"))]
    pub fn fixed(now: DateTime<Utc>, seed: u64) -> Env {
        Env::fixed_on(now, seed, "a machine")
    }

    /// The same on a machine of this name.
    #[cfg(any(test, feature = "test-env"))]
    pub fn fixed_on(now: DateTime<Utc>, seed: u64, machine: &str) -> Env {
        Env(Arc::new(Inner {
            clock: Clock::Set(Mutex::new(now)),
            random: Random::Seeded(Mutex::new((seed, 0))),
            last_id: Mutex::new((0, 0)),
            cost: KdfCost::TEST,
            machine: machine.to_owned(),
        }))
    }

    /// Moves a fixed clock. The system's clock takes no notice.
    #[cfg(any(test, feature = "test-env"))]
    pub fn advance(&self, by: Duration) {
        if let Clock::Set(at) = &self.0.clock {
            let mut at = held(at);
            *at += by;
        }
    }

    /// Sets a fixed clock. The system's clock takes no notice.
    #[cfg(any(test, feature = "test-env"))]
    pub fn set(&self, now: DateTime<Utc>) {
        if let Clock::Set(at) = &self.0.clock {
            *held(at) = now;
        }
    }

    /// The time now, in whole milliseconds, so that it reads back as it was written.
    pub fn now(&self) -> DateTime<Utc> {
        let now = match &self.0.clock {
            #[allow(clippy::disallowed_methods)]
            Clock::System => DateTime::<Utc>::from(std::time::SystemTime::now()),
            #[cfg(any(test, feature = "test-env"))]
            Clock::Set(at) => *held(at),
        };
        DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
    }

    /// The time now in milliseconds since 1970.
    pub(crate) fn now_ms(&self) -> i64 {
        self.now().timestamp_millis()
    }

    /// A new id of version 7. Within a process each is greater than the one before.
    pub fn id(&self) -> Uuid {
        let now = u64::try_from(self.now_ms()).unwrap_or(0);
        let random = u128::from_be_bytes(self.bytes::<16>());
        let mut last = held(&self.0.last_id);
        let (mut ms, mut tail) = if now > last.0 {
            // The top bit stays free, so that there is room to count up.
            (now, random >> (128 - TAIL_BITS + 1))
        } else {
            (last.0, last.1 + 1 + (random & 0xffff_ffff))
        };
        if tail >> TAIL_BITS != 0 {
            (ms, tail) = (ms + 1, random >> (128 - TAIL_BITS + 1));
        }
        *last = (ms, tail);
        let bits = (u128::from(ms) & 0xffff_ffff_ffff) << 80
            | 7 << 76
            | (tail >> 62 & 0xfff) << 64
            | 0b10 << 62
            | tail & ((1 << 62) - 1);
        uuid::Builder::from_u128(bits).into_uuid()
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        match &self.0.random {
            Random::System => {
                #[allow(clippy::disallowed_methods)]
                let failed = getrandom::fill(&mut out).is_err();
                if failed {
                    // A system that has no random bytes can hold no key; going on would be worse.
                    std::process::abort();
                }
            }
            #[cfg(any(test, feature = "test-env"))]
            Random::Seeded(state) => {
                let mut state = held(state);
                for chunk in out.chunks_mut(32) {
                    let mut hash = Sha256::new();
                    hash.update(state.0.to_be_bytes());
                    hash.update(state.1.to_be_bytes());
                    state.1 += 1;
                    chunk
                        .iter_mut()
                        .zip(hash.finalize())
                        .for_each(|(to, from)| *to = from);
                }
            }
        }
        out
    }

    /// What deriving a key from a passphrase costs here.
    pub fn kdf_cost(&self) -> KdfCost {
        self.0.cost
    }

    /// What the machine calls itself: a copy of a workspace on another machine is another device.
    pub(crate) fn machine(&self) -> &str {
        &self.0.machine
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(target_os = "linux")]
fn machine_id() -> String {
    ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|path| std::fs::read_to_string(path).ok())
        .map(|text| text.trim().to_owned())
        .unwrap_or_default()
}

#[cfg(target_os = "macos")]
fn machine_id() -> String {
    said_by(std::process::Command::new("ioreg").args(["-rd1", "-c", "IOPlatformExpertDevice"]))
        .lines()
        .find(|line| line.contains("IOPlatformUUID"))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[cfg(windows)]
fn machine_id() -> String {
    use std::os::windows::process::CommandExt;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let key = r"HKLM\SOFTWARE\Microsoft\Cryptography";
    said_by(
        std::process::Command::new("reg")
            .args(["query", key, "/v", "MachineGuid"])
            .creation_flags(CREATE_NO_WINDOW),
    )
    .split_whitespace()
    .last()
    .unwrap_or_default()
    .to_owned()
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn machine_id() -> String {
    String::new()
}

#[cfg(any(target_os = "macos", windows))]
fn said_by(command: &mut std::process::Command) -> String {
    command
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}
