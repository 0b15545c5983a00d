//! The printed recovery code: 160 random bits as eight groups of four, and a ninth that catches
//! typing errors. Crockford's alphabet has no I, L, O, U.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{Env, Result, StoreError};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET: usize = 20;
const SECRET_DIGITS: usize = 32;
const DIGITS: usize = 36;

/// A recovery code. It is shown once, to be printed, and kept nowhere.
pub struct RecoveryCode(Zeroizing<[u8; SECRET]>);

impl RecoveryCode {
    /// A new one.
    pub fn new(env: &Env) -> RecoveryCode {
        RecoveryCode(Zeroizing::new(env.bytes()))
    }

    /// Reads what a person typed: case, spaces and dashes do not matter, nor do full-width
    /// letters; I and L read as 1, O as 0.
    pub fn parse(typed: &str) -> Result<RecoveryCode> {
        let mut digits = Zeroizing::new(Vec::with_capacity(DIGITS));
        for typed in typed.chars() {
            let plain = match typed {
                '\u{ff01}'..='\u{ff5e}' => {
                    char::from_u32(u32::from(typed) - 0xfee0).unwrap_or(typed)
                }
                other => other,
            };
            let plain = match plain.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' => continue,
                space if space.is_whitespace() => continue,
                other => other,
            };
            let digit = ALPHABET
                .iter()
                .position(|known| char::from(*known) == plain)
                .and_then(|at| u8::try_from(at).ok())
                .ok_or(StoreError::MistypedRecoveryCode)?;
            digits.push(digit);
        }
        if digits.len() != DIGITS {
            return Err(StoreError::MistypedRecoveryCode);
        }
        let (secret, check) = digits.split_at(SECRET_DIGITS);
        let mut bytes = Zeroizing::new([0; SECRET]);
        for (to, eight) in bytes.chunks_mut(5).zip(secret.chunks(8)) {
            let number = eight
                .iter()
                .fold(0_u64, |sum, digit| sum << 5 | u64::from(*digit));
            to.iter_mut()
                .zip(number.to_be_bytes().iter().skip(3))
                .for_each(|(to, from)| *to = *from);
        }
        let code = RecoveryCode(bytes);
        match code.check() == check {
            true => Ok(code),
            false => Err(StoreError::MistypedRecoveryCode),
        }
    }

    /// As it is printed.
    pub fn printed(&self) -> Zeroizing<String> {
        let mut digits = Zeroizing::new(Vec::with_capacity(DIGITS));
        for five in self.0.chunks(5) {
            let number = five
                .iter()
                .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
            digits.extend((0..8).rev().map(|at| number >> (5 * at) & 31));
        }
        digits.extend(self.check().iter().map(|digit| u64::from(*digit)));
        let mut out = Zeroizing::new(String::with_capacity(DIGITS + 8));
        for (at, digit) in digits.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                out.push('-');
            }
            let digit = usize::try_from(*digit).ok().and_then(|at| ALPHABET.get(at));
            out.push(char::from(digit.copied().unwrap_or(b'0')));
        }
        out
    }

    pub(crate) fn secret(&self) -> &[u8; SECRET] {
        &self.0
    }

    /// Twenty bits of a hash.
    fn check(&self) -> [u8; 4] {
        let hash: [u8; 32] = Sha256::new()
            .chain_update(b"bihuan recovery check 1")
            .chain_update(self.0.as_slice())
            .finalize()
            .into();
        let [a, b, c, ..] = hash;
        let bits = u32::from_be_bytes([0, a, b, c]) >> 4;
        [15, 10, 5, 0].map(|shift| u8::try_from(bits >> shift & 31).unwrap_or(0))
    }
}
