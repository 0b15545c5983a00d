//! 文书体检: what to look at again before a notice is made. Nothing of it forbids.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::calendar::WorkCalendar;
use crate::hazard::Hazard;

/// What may be doubtful about a hazard on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The measures hold a word nobody can check, such as 加强.
    VagueWord,
    /// Equipment is named without its number: a double name (双重名称) has both.
    NoDoubleName,
    /// The deadline is no workday.
    DueOnDayOff,
    /// There is no photo.
    NoPhoto,
    /// There is one photo: the overview (概貌) or the close-up (细部) is missing.
    OnePhoto,
    /// The owner also found it.
    OwnerFoundIt,
    /// The owner was one of those who inspected, and may not re-inspect it.
    OwnerInspected,
    /// A clause was not compared with the original.
    UnsureClause,
    /// The basis is a document that another one took the place of.
    SupersededBasis,
    /// The outage that the rectification needs was cancelled, is over, or ends after the deadline.
    OutageDoesNotFit,
}

/// Where a doubt is put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DoubtfulField {
    /// Measures.
    Measures,
    /// What was found, and where.
    Description,
    /// Deadline.
    DueOn,
    /// Photos.
    Photos,
    /// Owner.
    Owner,
    /// What it rests on.
    Basis,
    /// The clause in the library.
    Clause,
}

impl Doubt {
    /// The field it is about.
    pub fn field(self) -> DoubtfulField {
        match self {
            Self::VagueWord => DoubtfulField::Measures,
            Self::NoDoubleName => DoubtfulField::Description,
            Self::DueOnDayOff | Self::OutageDoesNotFit => DoubtfulField::DueOn,
            Self::NoPhoto | Self::OnePhoto => DoubtfulField::Photos,
            Self::OwnerFoundIt | Self::OwnerInspected => DoubtfulField::Owner,
            Self::UnsureClause => DoubtfulField::Clause,
            Self::SupersededBasis => DoubtfulField::Basis,
        }
    }
}

/// What doubts are looked for with.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// Name of the place.
    pub place: &'a str,
    /// Who inspected, where it was found in an inspection.
    pub inspectors: &'a [Uuid],
    /// Workdays.
    pub calendar: &'a WorkCalendar,
    /// Words nobody can check.
    pub vague: &'a [String],
    /// Kinds of equipment that have a double name.
    pub equipment: &'a [String],
}

/// Doubts about a hazard, each with the word or day it is about.
pub fn doubts(hazard: &Hazard, beside: &Beside<'_>) -> Vec<(Doubt, String)> {
    let mut doubts = Vec::new();
    for word in beside.vague {
        if hazard.measures.contains(word.as_str()) {
            doubts.push((Doubt::VagueWord, word.clone()));
        }
    }
    for kind in nameless(hazard, beside) {
        doubts.push((Doubt::NoDoubleName, kind.to_owned()));
    }
    let is_off = |day: &chrono::NaiveDate| beside.calendar.is_workday(*day) == Ok(false);
    if let Some(due_on) = hazard.due_on.filter(is_off) {
        doubts.push((Doubt::DueOnDayOff, due_on.to_string()));
    }
    match hazard.photos.len() {
        0 => doubts.push((Doubt::NoPhoto, hazard.no_photo_reason.clone())),
        1 => doubts.push((Doubt::OnePhoto, String::new())),
        _ => {}
    }
    if let Some(owner) = hazard.responsibility.and_then(|known| known.owner) {
        if hazard.origin.found_by() == Some(owner) {
            doubts.push((Doubt::OwnerFoundIt, String::new()));
        } else if beside.inspectors.contains(&owner) {
            doubts.push((Doubt::OwnerInspected, String::new()));
        }
    }
    doubts
}

/// Kinds of equipment that are spoken of while nothing says which one: none of the register is named,
/// whose double name the paper prints, and no number stands beside the word, in the spot or in the
/// name of the place. A kind that another found one ends with, as 开关柜
/// and 柜, is said once.
fn nameless<'a>(hazard: &Hazard, beside: &Beside<'a>) -> BTreeSet<&'a str> {
    let spot = &hazard.site.spot;
    if hazard.site.equipment.is_some() || numbered(beside.place) || numbered(spot) {
        return BTreeSet::new();
    }
    let texts = [spot.as_str(), hazard.description.as_str()];
    let mut found: BTreeSet<&str> = BTreeSet::new();
    for kind in beside.equipment {
        for text in texts {
            let mut places = text.match_indices(kind.as_str());
            let bare = places.any(|(at, _)| !number_beside(text, at, kind.len()));
            if bare {
                found.insert(kind);
            }
        }
    }
    let within = |kind: &&str| {
        found
            .iter()
            .any(|longer| longer != kind && longer.contains(*kind))
    };
    found.iter().copied().filter(|kind| !within(kind)).collect()
}

/// Characters beside a word in which its number may stand, as in `112 开关柜` or `主变 #2`.
const NEAR: usize = 6;

fn number_beside(text: &str, at: usize, length: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .nth(NEAR - 1)
        .map_or(0, |(at, _)| at);
    let after = text.get(at + length..).unwrap_or_default();
    let end = after
        .char_indices()
        .nth(NEAR)
        .map_or(after.len(), |(at, _)| at);
    // What belongs to the next clause names something else.
    let stop = |c: char| "，。；、,;".contains(c);
    let before = before.get(start..).unwrap_or_default();
    let before = before.rsplit(stop).next().unwrap_or_default();
    let after = after.get(..end).unwrap_or_default();
    let after = after.split(stop).next().unwrap_or_default();
    numbered(before) || numbered(after)
}

/// Whether a number other than a voltage or a measure stands in a text.
fn numbered(text: &str) -> bool {
    const UNITS: [&str; 12] = [
        "kV", "KV", "kv", "千伏", "V", "mm", "cm", "m", "块", "处", "个", "台",
    ];
    let roman = |c: char| ('Ⅰ'..='Ⅻ').contains(&c) || c == '#' || c == '＃';
    if text.contains(roman) {
        return true;
    }
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = rest.get(at..).unwrap_or_default();
        let number = |c: char| !(c.is_ascii_digit() || c == '.');
        let end = rest.find(number).unwrap_or(rest.len());
        rest = rest.get(end..).unwrap_or_default();
        let unit = rest.trim_start();
        if !UNITS.iter().any(|known| unit.starts_with(known)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazard::{CaseKind, Origin, Report, Responsibility, Site};

    const OWNER: Uuid = Uuid::from_u128(0xb);
    const FINDER: Uuid = Uuid::from_u128(0xc);

    fn hazard(spot: &str, description: &str) -> Hazard {
        let at = "2026-11-23T01:00:00Z".parse().unwrap();
        let report = Report {
            remarks: String::new(),
            kind: CaseKind::Hazard,
            title: String::new(),
            description: description.to_owned(),
            site: Site {
                unit: Uuid::nil(),
                place: Uuid::nil(),
                spot: spot.to_owned(),
                equipment: None,
            },
            origin: Origin {
                found_at: at,
                found_by: FINDER,
                finder: None,
                entered_by: None,
                inspection: None,
                drill: None,
                paper: None,
            },
            photos: [7, 8].map(Uuid::from_u128).to_vec(),
            no_photo_reason: String::new(),
        };
        let mut hazard = Hazard::report(Uuid::nil(), "1号".to_owned(), report, at).unwrap();
        hazard.responsibility = Some(Responsibility {
            unit: Uuid::nil(),
            owner: Some(OWNER),
        });
        hazard.measures = "排净积水".to_owned();
        hazard
    }

    fn found(hazard: &Hazard, place: &str, inspectors: &[Uuid]) -> Vec<(Doubt, String)> {
        let words = |list: &[&str]| {
            list.iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        let mut years = std::collections::BTreeMap::new();
        years.insert(2026, crate::calendar::YearOfWork::default());
        doubts(
            hazard,
            &Beside {
                place,
                inspectors,
                calendar: &WorkCalendar::new(years),
                vague: &words(&["加强", "及时"]),
                equipment: &words(&["开关柜", "断路器", "主变", "变压器"]),
            },
        )
    }

    fn one(doubt: Doubt, about: &str) -> Vec<(Doubt, String)> {
        vec![(doubt, about.to_owned())]
    }

    #[test]
    fn words_nobody_can_check() {
        let mut hazard = hazard("东侧", "积水");
        hazard.measures = "加强巡视，排净积水".to_owned();
        assert_eq!(found(&hazard, "配电室", &[]), one(Doubt::VagueWord, "加强"));
        hazard.measures = "每日 8 时巡视一次，排净积水".to_owned();
        assert_eq!(found(&hazard, "配电室", &[]), []);
    }

    #[test]
    fn equipment_without_its_number() {
        let bare = one(Doubt::NoDoubleName, "开关柜");
        for (place, spot, description) in [
            ("城东开关站", "高压室", "开关柜闭锁失灵"),
            ("10 kV 城东开关站", "高压室", "开关柜闭锁失灵，间距 350 mm"),
            ("城东开关站", "开关柜前", "绝缘垫破损 2 块"),
        ] {
            assert_eq!(
                found(&hazard(spot, description), place, &[]),
                bare,
                "{spot}"
            );
        }
        for (place, spot, description) in [
            ("城东开关站", "高压室", "112 开关柜闭锁失灵"),
            ("城东开关站", "高压室", "城东 Ⅰ 线开关柜闭锁失灵"),
            ("城东开关站", "112 间隔", "开关柜闭锁失灵"),
            ("10 kV 城东 113 线", "电杆", "断路器渗油"),
            ("城东变电站", "油池", "#2 主变渗油"),
            ("城东开关站", "电缆沟", "积水深约 15 cm"),
        ] {
            let found = found(&hazard(spot, description), place, &[]);
            assert_eq!(found, [], "{spot} {description}");
        }
    }

    #[test]
    fn equipment_of_the_register_has_its_double_name_on_paper() {
        let mut hazard = hazard("高压室", "开关柜闭锁失灵");
        let bare = one(Doubt::NoDoubleName, "开关柜");
        assert_eq!(found(&hazard, "城东开关站", &[]), bare);
        hazard.site.equipment = Some(Uuid::from_u128(0xe));
        assert_eq!(found(&hazard, "城东开关站", &[]), []);
    }

    #[test]
    fn a_deadline_on_a_day_off() {
        let mut hazard = hazard("东侧", "积水");
        hazard.due_on = Some("2026-12-05".parse().unwrap());
        let day_off = one(Doubt::DueOnDayOff, "2026-12-05");
        assert_eq!(found(&hazard, "配电室", &[]), day_off);
        hazard.due_on = Some("2026-12-04".parse().unwrap());
        assert_eq!(found(&hazard, "配电室", &[]), []);
    }

    #[test]
    fn no_photo_with_the_reason() {
        let mut hazard = hazard("东侧", "积水");
        hazard.photos.clear();
        hazard.no_photo_reason = "夜间".to_owned();
        assert_eq!(found(&hazard, "配电室", &[]), one(Doubt::NoPhoto, "夜间"));
    }

    #[test]
    fn one_photo_shows_the_whole_or_the_spot_and_not_both() {
        let mut hazard = hazard("东侧", "积水");
        hazard.photos.pop();
        assert_eq!(found(&hazard, "配电室", &[]), one(Doubt::OnePhoto, ""));
    }

    #[test]
    fn the_owner_found_or_inspected_it() {
        let mut hazard = hazard("东侧", "积水");
        assert_eq!(found(&hazard, "配电室", &[FINDER]), []);
        let inspected = one(Doubt::OwnerInspected, "");
        assert_eq!(found(&hazard, "配电室", &[FINDER, OWNER]), inspected);
        hazard.origin.found_by = OWNER;
        let found_it = one(Doubt::OwnerFoundIt, "");
        assert_eq!(found(&hazard, "配电室", &[FINDER, OWNER]), found_it);
    }
}
