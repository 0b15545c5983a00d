//! The sRGB colour profile that the output intent names.

/// A signed 15.16 fixed point number.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn numbers(kind: &[u8; 4], values: &[f64]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(values.iter().flat_map(|v| fixed(*v)));
    tag
}

/// One English text.
fn text(words: &str) -> Vec<u8> {
    let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc\0\0\0\0".to_vec();
    tag.extend(1_u32.to_be_bytes());
    tag.extend(12_u32.to_be_bytes());
    tag.extend(b"enUS");
    tag.extend((utf16.len() as u32).to_be_bytes());
    tag.extend(28_u32.to_be_bytes());
    tag.extend(utf16);
    tag.resize(tag.len().next_multiple_of(4), 0);
    tag
}

/// An ICC 4.2 display profile with the primaries of IEC 61966-2.1, adapted to D50.
pub(crate) fn srgb() -> Vec<u8> {
    let d50 = [0.9642, 1.0, 0.8249];
    let mut curve = b"para\0\0\0\0\0\x03\0\0".to_vec();
    for parameter in [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045] {
        curve.extend(fixed(parameter));
    }
    let adaptation = [
        1.047882, 0.022919, -0.050201, 0.029587, 0.990484, -0.017059, -0.009232, 0.015076, 0.751678,
    ];
    let tags: [(&[&[u8; 4]], Vec<u8>); 8] = [
        (&[b"desc"], text("sRGB")),
        (&[b"cprt"], text("CC0")),
        (&[b"wtpt"], numbers(b"XYZ ", &d50)),
        (&[b"chad"], numbers(b"sf32", &adaptation)),
        (
            &[b"rXYZ"],
            numbers(b"XYZ ", &[0.436066, 0.222488, 0.013916]),
        ),
        (
            &[b"gXYZ"],
            numbers(b"XYZ ", &[0.385147, 0.716873, 0.097076]),
        ),
        (
            &[b"bXYZ"],
            numbers(b"XYZ ", &[0.143066, 0.060608, 0.714096]),
        ),
        (&[b"rTRC", b"gTRC", b"bTRC"], curve),
    ];
    let count: usize = tags.iter().map(|(names, _)| names.len()).sum();
    let base = 128 + 4 + 12 * count;

    let mut body: Vec<u8> = Vec::new();
    let mut table = (count as u32).to_be_bytes().to_vec();
    for (names, data) in &tags {
        for name in *names {
            table.extend(*name);
            table.extend(((base + body.len()) as u32).to_be_bytes());
            table.extend((data.len() as u32).to_be_bytes());
        }
        body.extend(data);
    }

    let mut profile = ((base + body.len()) as u32).to_be_bytes().to_vec();
    profile.extend([0; 4]);
    profile.extend([4, 0x20, 0, 0]);
    profile.extend(b"mntrRGB XYZ ");
    // Written on 1 January 2026.
    profile.extend([0x07, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    profile.extend(b"acsp");
    profile.resize(68, 0);
    profile.extend(d50.iter().flat_map(|v| fixed(*v)));
    profile.resize(128, 0);
    profile.extend(table);
    profile.extend(body);
    profile
}
