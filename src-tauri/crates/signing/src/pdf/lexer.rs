//! Reading objects from bytes.

use super::object::{Dictionary, Object, Stream, Text};
use super::unreadable::Unreadable;
use crate::hex;

const MAX_DEPTH: usize = 48;
const MAX_NUMBER: usize = 20;

/// A position in the file.
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
    pub at: usize,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

fn is_delimiter(byte: u8) -> bool {
    b"()<>[]{}/%".contains(&byte)
}

fn is_regular(byte: u8) -> bool {
    byte > 32 && byte != 127 && !is_delimiter(byte)
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn broken<T>(&self) -> Result<T, Unreadable> {
        Err(Unreadable::Object { at: self.at })
    }

    /// Skip white space; NUL and comments are not white space here.
    pub(crate) fn skip_space(&mut self) {
        let count = self.rest().iter().take_while(|b| is_space(**b)).count();
        self.at = self.at.saturating_add(count);
    }

    /// Step over `text` if it is next.
    pub(crate) fn eat(&mut self, text: &[u8]) -> bool {
        let here = self.rest().starts_with(text);
        if here {
            self.at = self.at.saturating_add(text.len());
        }
        here
    }

    /// Step over a whole keyword if it is next.
    pub(crate) fn eat_word(&mut self, word: &[u8]) -> bool {
        let rest = self.rest();
        let here =
            rest.starts_with(word) && !rest.get(word.len()).is_some_and(|byte| is_regular(*byte));
        here && self.eat(word)
    }

    /// Step over one end of line, if there is one: CR LF, LF or CR.
    pub(crate) fn eat_line_end(&mut self) -> bool {
        self.eat(b"\r\n") || self.eat(b"\n") || self.eat(b"\r")
    }

    /// A non-negative decimal number of at most ten digits.
    pub(crate) fn digits(&mut self) -> Option<usize> {
        let count = self
            .rest()
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count();
        let text = self
            .rest()
            .get(..count)
            .filter(|_| (1..=10).contains(&count))?;
        let value = std::str::from_utf8(text).ok()?.parse().ok()?;
        self.at = self.at.saturating_add(count);
        Some(value)
    }

    /// `number 0 obj`, the object, `endobj`.
    pub(crate) fn indirect(&mut self, number: u32) -> Result<Object<'a>, Unreadable> {
        let start = self.at;
        let found = self.digits();
        let spaced = self.eat(b" ");
        let generation = self.digits();
        if found != usize::try_from(number).ok() || !spaced || generation != Some(0) {
            return Err(Unreadable::Object { at: start });
        }
        self.skip_space();
        if !self.eat_word(b"obj") {
            return self.broken();
        }
        let value = self.object(0)?;
        self.skip_space();
        let value = match value {
            Object::Dictionary(dictionary) if self.eat_word(b"stream") => {
                let stream = self.stream(dictionary)?;
                self.skip_space();
                Object::Stream(stream)
            }
            other => other,
        };
        if self.eat_word(b"endobj") {
            Ok(value)
        } else {
            self.broken()
        }
    }

    /// After `stream`: the data as long as the dictionary says, and `endstream`.
    fn stream(&mut self, dictionary: Dictionary<'a>) -> Result<Stream<'a>, Unreadable> {
        if !self.eat(b"\r\n") && !self.eat(b"\n") {
            return self.broken();
        }
        let length = match dictionary.get(b"Length".as_slice()) {
            Some(Object::Integer(length)) => usize::try_from(*length).ok(),
            Some(Object::Reference(_)) => return Err(Unreadable::Unsupported { at: self.at }),
            _ => None,
        };
        let Some(data) = length.and_then(|length| self.rest().get(..length)) else {
            return self.broken();
        };
        if dictionary
            .get(b"Type".as_slice())
            .is_some_and(|kind| kind.is_name("ObjStm") || kind.is_name("XRef"))
        {
            return Err(Unreadable::Unsupported { at: self.at });
        }
        self.at = self.at.saturating_add(data.len());
        self.eat_line_end();
        if !self.eat_word(b"endstream") {
            return self.broken();
        }
        Ok(Stream { dictionary, data })
    }

    /// Any direct object or reference.
    pub(crate) fn object(&mut self, depth: usize) -> Result<Object<'a>, Unreadable> {
        if depth > MAX_DEPTH {
            return Err(Unreadable::Limit);
        }
        self.skip_space();
        match self.peek() {
            Some(b'/') => self.name().map(Object::Name),
            Some(b'(') => self.literal().map(Object::Text),
            Some(b'<') if self.rest().starts_with(b"<<") => {
                self.dictionary(depth).map(Object::Dictionary)
            }
            Some(b'<') => self.hexadecimal().map(Object::Text),
            Some(b'[') => self.array(depth),
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => self.number(),
            _ if self.eat_word(b"true") => Ok(Object::Boolean(true)),
            _ if self.eat_word(b"false") => Ok(Object::Boolean(false)),
            _ if self.eat_word(b"null") => Ok(Object::Null),
            _ => self.broken(),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Object<'a>, Unreadable> {
        self.eat(b"[");
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.eat(b"]") {
                return Ok(Object::Array(items));
            }
            items.push(self.object(depth.saturating_add(1))?);
        }
    }

    /// A dictionary; a key that occurs twice is refused.
    pub(crate) fn dictionary(&mut self, depth: usize) -> Result<Dictionary<'a>, Unreadable> {
        if !self.eat(b"<<") {
            return self.broken();
        }
        let mut entries = Dictionary::new();
        loop {
            self.skip_space();
            if self.eat(b">>") {
                return Ok(entries);
            }
            let key = self.name()?;
            let value = self.object(depth.saturating_add(1))?;
            if entries.insert(key, value).is_some() {
                return self.broken();
            }
        }
    }

    fn name(&mut self) -> Result<Vec<u8>, Unreadable> {
        if !self.eat(b"/") {
            return self.broken();
        }
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| is_regular(*byte)) {
            self.at = self.at.saturating_add(1);
            if byte != b'#' {
                name.push(byte);
                continue;
            }
            let pair = self.rest().get(..2).and_then(pair);
            let Some(value) = pair.filter(|value| *value != 0) else {
                return self.broken();
            };
            name.push(value);
            self.at = self.at.saturating_add(2);
        }
        Ok(name)
    }

    fn hexadecimal(&mut self) -> Result<Text, Unreadable> {
        let start = self.at;
        let body = self.rest().get(1..).unwrap_or_default();
        let Some(length) = body.iter().position(|byte| *byte == b'>') else {
            return self.broken();
        };
        let text = body.get(..length).unwrap_or_default();
        // Room reserved for a signature is thousands of zeros: they need no decoding.
        let head = hex::without_padding(text, b'0');
        let (mut digits, mut zeros) = (digits(head), length.saturating_sub(head.len()));
        if digits.as_ref().is_some_and(|digits| digits.len() % 2 != 0) {
            (digits, zeros) = (self::digits(text), 0);
        }
        let Some(digits) = digits else {
            return self.broken();
        };
        let mut bytes: Vec<u8> = digits
            .chunks(2)
            .map(|pair| pair.iter().fold(0, |sum, digit| sum << 4 | digit) << (8 - 4 * pair.len()))
            .collect();
        bytes.resize(bytes.len().saturating_add(zeros / 2), 0);
        self.at = start.saturating_add(length).saturating_add(2);
        Ok(Text {
            bytes,
            span: start..self.at,
        })
    }

    fn literal(&mut self) -> Result<Text, Unreadable> {
        let start = self.at;
        self.eat(b"(");
        let mut bytes = Vec::new();
        let mut open = 1_usize;
        loop {
            let Some(byte) = self.peek() else {
                return self.broken();
            };
            self.at = self.at.saturating_add(1);
            match byte {
                b'\\' => {
                    if let Some(value) = self.escape()? {
                        bytes.push(value);
                    }
                    continue;
                }
                b'(' => open = open.saturating_add(1),
                b')' => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                let span = start..self.at;
                return Ok(Text { bytes, span });
            }
            bytes.push(byte);
        }
    }

    /// After a backslash; `None` for a line that goes on.
    fn escape(&mut self) -> Result<Option<u8>, Unreadable> {
        if self.eat_line_end() {
            return Ok(None);
        }
        let digits: Vec<u8> = self
            .rest()
            .iter()
            .take(3)
            .take_while(|byte| (b'0'..=b'7').contains(*byte))
            .map(|byte| byte - b'0')
            .collect();
        if !digits.is_empty() {
            self.at = self.at.saturating_add(digits.len());
            let value = digits.iter().fold(0_u16, |sum, d| sum * 8 + u16::from(*d));
            return u8::try_from(value).map(Some).or_else(|_| self.broken());
        }
        let value = match self.peek() {
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'b') => 8,
            Some(b'f') => 12,
            Some(byte @ (b'(' | b')' | b'\\')) => byte,
            _ => return self.broken(),
        };
        self.at = self.at.saturating_add(1);
        Ok(Some(value))
    }

    /// A number, or a reference (`number 0 R`).
    fn number(&mut self) -> Result<Object<'a>, Unreadable> {
        let count = self.rest().iter().take_while(|b| is_regular(**b)).count();
        let token = self.rest().get(..count).filter(|_| count <= MAX_NUMBER);
        let Some(text) = token.and_then(|token| std::str::from_utf8(token).ok()) else {
            return self.broken();
        };
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let empty = whole.is_empty() && fraction.is_none_or(str::is_empty);
        if empty || !digits(whole) || !fraction.is_none_or(digits) {
            return self.broken();
        }
        if fraction.is_some() {
            self.at = self.at.saturating_add(count);
            return Ok(Object::Real(text));
        }
        let Ok(value) = text.parse::<i64>() else {
            return self.broken();
        };
        self.at = self.at.saturating_add(count);
        Ok(self.reference(value).unwrap_or(Object::Integer(value)))
    }

    fn reference(&mut self, number: i64) -> Option<Object<'a>> {
        let back = self.at;
        self.skip_space();
        let zero = self.at > back && self.eat_word(b"0");
        self.skip_space();
        if zero
            && self.eat_word(b"R")
            && let Some(number) = u32::try_from(number).ok().filter(|number| *number > 0)
        {
            return Some(Object::Reference(number));
        }
        self.at = back;
        None
    }
}

fn pair(digits: &[u8]) -> Option<u8> {
    match digits {
        [high, low] => Some(hex::digit(*high)? << 4 | hex::digit(*low)?),
        _ => None,
    }
}

/// The values of the hexadecimal digits; white space does not count.
fn digits(text: &[u8]) -> Option<Vec<u8>> {
    text.iter()
        .filter(|byte| !is_space(**byte))
        .map(|byte| hex::digit(*byte))
        .collect()
}
