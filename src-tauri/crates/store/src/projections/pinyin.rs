//! What people type for a Chinese name: its initials and its pinyin, from any character on.

use std::collections::BTreeSet;

use pinyin::{Pinyin, ToPinyinMulti as _};

use super::search::is_han;

/// Most ways to read a name that are kept; beyond them a further character is read the usual way.
const MOST: usize = 64;

/// Words a name is found by besides its own: `wzq` and `wangzhiqiang` for 王志强. A character that is
/// read in several ways counts as each of them, because a surname is often read in the rarer one.
pub(super) fn words(name: &str) -> String {
    let mut words = BTreeSet::new();
    let runs = name.split(|c: char| !c.is_alphanumeric());
    for run in runs.filter(|run| run.contains(is_han)) {
        let read: Vec<(char, Vec<String>)> = run.chars().map(|c| (c, readings(c))).collect();
        for (start, (character, _)) in read.iter().enumerate() {
            if start == 0 || is_han(*character) {
                let rest = read.iter().skip(start);
                words.extend(spelled(rest.clone(), first));
                words.extend(spelled(rest, str::to_owned));
            }
        }
    }
    words.retain(|word| word.chars().count() > 1);
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// The words that these characters spell, up to the first that cannot be read.
fn spelled<'a>(
    characters: impl Iterator<Item = &'a (char, Vec<String>)>,
    part: impl Fn(&str) -> String,
) -> BTreeSet<String> {
    let mut words = BTreeSet::from([String::new()]);
    for (_, readings) in characters.take_while(|(_, readings)| !readings.is_empty()) {
        let parts: BTreeSet<String> = readings.iter().map(|reading| part(reading)).collect();
        let usual = readings.first().map(|reading| part(reading));
        let parts: Vec<String> = match words.len() * parts.len() > MOST {
            true => usual.into_iter().collect(),
            false => parts.into_iter().collect(),
        };
        let longer = |word: &String| -> Vec<String> {
            parts.iter().map(|part| format!("{word}{part}")).collect()
        };
        words = words.iter().flat_map(longer).collect();
    }
    words
}

/// How a character is read, the usual way first; what is no ideograph stands for itself.
fn readings(character: char) -> Vec<String> {
    if !is_han(character) {
        return vec![character.to_lowercase().collect()];
    }
    let mut readings = Vec::new();
    for plain in character
        .to_pinyin_multi()
        .into_iter()
        .flatten()
        .map(Pinyin::plain)
    {
        // Keyboards have no ü: it is typed as v, and in passports as u.
        let typed = match plain.contains('ü') {
            true => vec![plain.replace('ü', "v"), plain.replace('ü', "u")],
            false => vec![plain.to_owned()],
        };
        for reading in typed {
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
    }
    readings
}

/// The initials somebody signs a list with: `WZQ` for 王志强.
pub fn initials(name: &str) -> String {
    let read = name.chars().filter(|c| c.is_alphanumeric()).map(readings);
    let usual = read.filter_map(|readings| readings.first().map(|reading| first(reading)));
    usual.collect::<String>().to_uppercase()
}

fn first(reading: &str) -> String {
    reading.chars().take(1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(name: &str, typed: &str) -> bool {
        words(name).split(' ').any(|word| word.starts_with(typed))
    }

    #[test]
    fn a_name_is_found_by_initials_and_by_pinyin_from_any_character_on() {
        for typed in ["wzq", "wangzhiqiang", "wangzhi", "zq", "zhiqiang", "zhiq"] {
            assert!(finds("王志强", typed), "{typed}");
        }
        for typed in ["cdkgz", "kgz", "kaiguan", "chengdong"] {
            assert!(finds("10 kV 城东开关站", typed), "{typed}");
        }
        assert!(finds("城东1号站", "cd1hz"));
        assert!(finds("10kV城东线", "cdx") && finds("10kV城东线", "10kvcdx"));
        assert!(!finds("王志强", "wq") && !finds("王志强", "angzhi"));
    }

    #[test]
    fn a_surname_read_in_a_rarer_way_is_found_by_every_way() {
        for (name, typed) in [
            ("曾红", "zenghong"),
            ("曾红", "ch"),
            ("单立", "shanli"),
            ("单立", "dl"),
            ("解明", "xieming"),
            ("解明", "jm"),
            ("仇勇", "qiuyong"),
            ("仇勇", "cy"),
            ("查亮", "zhaliang"),
            ("区伟", "ouwei"),
            ("盖宁", "gening"),
            ("朴实", "piaoshi"),
            ("乐平", "yueping"),
            ("任海", "renhai"),
            ("翟刚", "zhaigang"),
            ("万俟云", "moqiyun"),
            ("尉迟江", "yuchijiang"),
            ("吕波", "lvbo"),
            ("吕波", "lubo"),
        ] {
            assert!(finds(name, typed), "{name} {typed} {}", words(name));
        }
    }

    #[test]
    fn what_has_no_chinese_adds_nothing_and_a_long_name_stays_short() {
        assert_eq!(words(""), "");
        assert_eq!(words("ABB 10 kV"), "");
        let long = "行重长乐曾单解仇查区".repeat(8);
        assert!(words(&long).split(' ').count() <= 80 * 2 * MOST);
    }

    #[test]
    fn a_character_nobody_can_read_ends_the_word() {
        let mut all = ('\u{3400}'..='\u{323af}').filter(|c| is_han(*c));
        let unread = all.find(|c| readings(*c).is_empty()).unwrap();
        let name = format!("王{unread}强");
        assert!(finds(&name, "qiang"), "{unread}");
        assert!(!finds(&name, "wq"), "{unread}");
    }
}
