//! Reading a JPEG's frame without decoding it.

/// Size and number of colour components.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) components: u8,
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes(pair.try_into().ok()?)))
}

/// Walks the markers of a whole JPEG and returns its frame, or `None` when the file is no
/// JPEG or stops before its end marker. Decoders forgive a missing end and paint it grey;
/// evidence must not be completed that way.
pub(crate) fn frame(bytes: &[u8]) -> Option<Frame> {
    if bytes.get(..2)? != [0xff, 0xd8] {
        return None;
    }
    let mut at = 2;
    let mut frame = None;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            0xff => {
                at += 1;
                continue;
            }
            0xd9 => return frame,
            0x01 | 0xd0..=0xd7 => {
                at += 2;
                continue;
            }
            _ => {}
        }
        let length = word(bytes, at + 2)?;
        if length < 2 {
            return None;
        }
        if matches!(marker, 0xc0..=0xc2) {
            frame = Some(Frame {
                height: word(bytes, at + 5)? as u32,
                width: word(bytes, at + 7)? as u32,
                components: *bytes.get(at + 9)?,
            });
        }
        at += 2 + length;
        if marker == 0xda {
            at = entropy_end(bytes, at)?;
        }
    }
}

/// Position of the marker after the coded data that begins at `from`.
fn entropy_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let found = bytes.get(at..)?.iter().position(|b| *b == 0xff)?;
        at += found;
        match *bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}
