//! 统一社会信用代码 (GB 32100-2015): eighteen characters, the last of which follows from the others.

use crate::{Refusal, Refused};

/// Characters of a code in the order of their values; I, O, S, V and Z are not among them.
const CHARACTERS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// What the sum is taken by.
const MODULUS: usize = 31;
/// Characters of a code.
const LENGTH: usize = 18;

/// A code in capitals, without blanks; empty stays empty.
pub fn check_credit_code(said: &str) -> Refused<String> {
    let code: String = said
        .split_whitespace()
        .collect::<String>()
        .to_ascii_uppercase();
    if code.is_empty() {
        return Ok(code);
    }
    let value = |byte: u8| CHARACTERS.iter().position(|one| *one == byte);
    let values: Option<Vec<usize>> = code.bytes().map(value).collect();
    let values = values.filter(|values| values.len() == LENGTH);
    let wrong = Refusal::CreditCodeWrong { code: code.clone() };
    let Some((last, before)) = values.as_deref().and_then(<[usize]>::split_last) else {
        return Err(wrong);
    };
    // The weights are the powers of three.
    let (sum, _) = before.iter().fold((0, 1), |(sum, weight), value| {
        (sum + value * weight, weight * 3 % MODULUS)
    });
    match (MODULUS - sum % MODULUS) % MODULUS == *last {
        true => Ok(code),
        false => Err(wrong),
    }
}
