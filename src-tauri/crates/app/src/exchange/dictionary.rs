//! The words of ledgers, as data: what columns are called, and what stands in them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::hazard::{Cause, Claim, Discipline, StatutoryLevel};
use domain::language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a column of a ledger holds. A column that is none of these stays with the row as it stood.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// 隐患编号.
    Number,
    /// 发现时间.
    FoundOn,
    /// 检查人.
    FoundBy,
    /// 责任单位.
    Unit,
    /// 地点.
    Place,
    /// 设备名称, also with its number (双重名称).
    Equipment,
    /// 设备编号.
    EquipmentNumber,
    /// 部位.
    Spot,
    /// 简题.
    Title,
    /// 隐患描述.
    Description,
    /// 专业.
    Discipline,
    /// 类别.
    Cause,
    /// 等级.
    Level,
    /// 违反依据.
    Basis,
    /// 可能后果.
    Consequence,
    /// 整改措施.
    Measures,
    /// 整改责任人.
    Owner,
    /// 整改期限.
    DueOn,
    /// 原整改期限.
    OriginalDueOn,
    /// 延期次数.
    Extensions,
    /// 资金.
    Funds,
    /// 防控措施.
    InterimControls,
    /// 应急预案.
    Contingency,
    /// 通知书编号.
    Notice,
    /// 整改情况.
    Result,
    /// 完成时间.
    CompletedOn,
    /// 复查人.
    ReinspectedBy,
    /// 复查时间.
    ReinspectedOn,
    /// 复查结论.
    Conclusion,
    /// 状态.
    Status,
    /// 销号时间.
    ClosedOn,
    /// 备注.
    Remarks,
    /// 整改前照片.
    PhotosBefore,
    /// 整改后照片.
    PhotosAfter,
}

impl Field {
    /// Machine name, as a refusal names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::FoundOn => "found_on",
            Self::FoundBy => "found_by",
            Self::Unit => "unit",
            Self::Place => "place",
            Self::Equipment => "equipment",
            Self::EquipmentNumber => "equipment_number",
            Self::Spot => "spot",
            Self::Title => "title",
            Self::Description => "description",
            Self::Discipline => "discipline",
            Self::Cause => "cause",
            Self::Level => "level",
            Self::Basis => "basis",
            Self::Consequence => "consequence",
            Self::Measures => "measures",
            Self::Owner => "owner",
            Self::DueOn => "due_on",
            Self::OriginalDueOn => "original_due_on",
            Self::Extensions => "extensions",
            Self::Funds => "funds",
            Self::InterimControls => "interim_controls",
            Self::Contingency => "contingency",
            Self::Notice => "notice",
            Self::Result => "result",
            Self::CompletedOn => "completed_on",
            Self::ReinspectedBy => "reinspected_by",
            Self::ReinspectedOn => "reinspected_on",
            Self::Conclusion => "conclusion",
            Self::Status => "status",
            Self::ClosedOn => "closed_on",
            Self::Remarks => "remarks",
            Self::PhotosBefore => "photos_before",
            Self::PhotosAfter => "photos_after",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    columns: BTreeMap<Field, Vec<String>>,
    english: BTreeMap<Field, String>,
    states: BTreeMap<String, Vec<String>>,
    passed: Vec<String>,
    levels: BTreeMap<String, Vec<String>>,
    causes: BTreeMap<String, Vec<String>>,
    disciplines: BTreeMap<String, Vec<String>>,
    nothing: Vec<String>,
}

/// The words that ship with the program.
#[derive(Default)]
pub(super) struct Dictionary {
    columns: BTreeMap<Field, Vec<String>>,
    titles: BTreeMap<Field, String>,
    english: BTreeMap<Field, String>,
    states: Vec<(String, Claim)>,
    passed: Vec<String>,
    levels: Vec<(String, StatutoryLevel)>,
    causes: Vec<(String, Cause)>,
    disciplines: Vec<(String, Discipline)>,
    nothing: Vec<String>,
}

/// The one there is.
pub(super) static WORDS: LazyLock<Dictionary> = LazyLock::new(|| {
    let shipped = serde_json::from_str(include_str!("../../data/ledger.json"));
    // That it can be read is proven by a test of this file.
    shipped.map(Dictionary::of).unwrap_or_default()
});

impl Dictionary {
    fn of(shipped: Shipped) -> Self {
        fn plain(words: Vec<String>) -> Vec<String> {
            words.iter().map(|word| normal(word)).collect()
        }
        fn by<T: serde::de::DeserializeOwned + Copy>(
            named: BTreeMap<String, Vec<String>>,
        ) -> Vec<(String, T)> {
            let named = named.into_iter().filter_map(|(name, words)| {
                let value: T = serde_json::from_value(name.into()).ok()?;
                Some(plain(words).into_iter().map(move |word| (word, value)))
            });
            named.flatten().collect()
        }
        let titles = shipped.columns.iter();
        let titles =
            titles.map(|(field, words)| (*field, words.first().cloned().unwrap_or_default()));
        let titles = titles.collect();
        let columns = shipped.columns.into_iter();
        Self {
            titles,
            english: shipped.english,
            columns: columns
                .map(|(field, words)| (field, plain(words)))
                .collect(),
            states: by(shipped.states),
            passed: plain(shipped.passed),
            levels: by(shipped.levels),
            causes: by(shipped.causes),
            disciplines: by(shipped.disciplines),
            nothing: shipped.nothing,
        }
    }

    /// How well a title names each field; what it does not name at all is not among them.
    pub fn fields(&self, title: &str) -> Vec<(Field, u32)> {
        let whole = normal(title);
        let short = normal(&without_brackets(title));
        if whole.is_empty() {
            return Vec::new();
        }
        let score = |words: &[String]| {
            let ranked = words.iter().zip((0..100_u32).rev());
            let scores = ranked.filter_map(|(word, rank)| {
                if *word == whole || *word == short {
                    Some(10_000 + rank)
                } else if word.chars().count() >= 3 && short.contains(word.as_str()) {
                    let length = u32::try_from(word.chars().count()).unwrap_or_default();
                    Some(length * 100 + rank)
                } else {
                    None
                }
            });
            scores.max()
        };
        let all = self.columns.iter();
        all.filter_map(|(field, words)| Some((*field, score(words)?)))
            .collect()
    }

    /// What a column is called where we write it.
    pub fn title(&self, field: Field, language: Language) -> &str {
        let titles = match language {
            Language::Chinese => &self.titles,
            Language::English => &self.english,
        };
        titles.get(&field).map_or("", String::as_str)
    }

    /// The state that words claim; `None` when they mean nothing here.
    pub fn state(&self, words: &str) -> Option<Claim> {
        let first = |c: char| "，,；;。、\n".contains(c);
        // 已整改（3月5日）; 整改中，待停电.
        let clause = without_brackets(words);
        let clause = clause.split(first).next().unwrap_or_default();
        known(&self.states, &normal(words)).or_else(|| known(&self.states, &normal(clause)))
    }

    /// Whether a re-inspection passed.
    pub fn is_passed(&self, words: &str) -> bool {
        let words = normal(words);
        self.passed.contains(&words)
            || words.ends_with("合格") && !words.contains('不') && !words.contains('未')
    }

    /// The level that words name, of the law.
    pub fn level(&self, words: &str) -> Option<StatutoryLevel> {
        // 一般隐患（班组级）: the organisation's own level stands behind that of the law.
        known(&self.levels, &normal(words))
            .or_else(|| known(&self.levels, &normal(&without_brackets(words))))
    }

    /// The cause that words name.
    pub fn cause(&self, words: &str) -> Option<Cause> {
        known(&self.causes, &normal(words))
    }

    /// The line of business that words name.
    pub fn discipline(&self, words: &str) -> Option<Discipline> {
        known(&self.disciplines, &normal(words))
    }

    /// Words that say that there is nothing.
    pub fn is_nothing(&self, words: &str) -> bool {
        self.nothing
            .iter()
            .any(|word| word == words.trim().to_lowercase().as_str())
    }
}

fn known<T: Copy>(words: &[(String, T)], asked: &str) -> Option<T> {
    words
        .iter()
        .find(|(word, _)| word == asked)
        .map(|(_, value)| *value)
}

/// Words without what does not tell them apart: blanks, marks, width, case.
pub(crate) fn normal(words: &str) -> String {
    let kept = words.chars().filter_map(|c| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        other => Some(other),
    });
    let kept = kept.filter(|c| c.is_alphanumeric() || "√✓✔×✗☑".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
}

fn without_brackets(words: &str) -> String {
    let mut depth = 0_u32;
    let kept = words.chars().filter(|c| match c {
        '(' | '（' | '[' | '【' => {
            depth += 1;
            false
        }
        ')' | '）' | ']' | '】' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_ship_can_be_read() {
        let shipped: Shipped =
            serde_json::from_str(include_str!("../../data/ledger.json")).unwrap();
        assert_eq!(shipped.columns.len(), 34);
        assert_eq!(shipped.states.len(), 5);
        assert!(!WORDS.states.is_empty() && !WORDS.levels.is_empty() && !WORDS.causes.is_empty());
    }

    #[test]
    fn no_title_is_exactly_two_fields() {
        for (field, words) in &WORDS.columns {
            for word in words {
                let exact: Vec<_> = WORDS
                    .fields(word)
                    .into_iter()
                    .filter(|(_, score)| *score >= 10_000)
                    .map(|(field, _)| field)
                    .collect();
                assert_eq!(exact, [*field], "{word}");
            }
        }
    }

    #[test]
    fn every_title_that_is_written_is_read_as_its_field() {
        for language in Language::ALL {
            for field in WORDS.columns.keys() {
                let title = WORDS.title(*field, language);
                let best = WORDS
                    .fields(title)
                    .into_iter()
                    .max_by_key(|(_, score)| *score);
                assert!(
                    best.is_some_and(|(known, score)| known == *field && score >= 10_000),
                    "{title} of {field:?}"
                );
            }
        }
    }

    #[test]
    fn states_are_understood_as_people_write_them() {
        for (words, claim) in [
            ("已整改", Claim::Rectified),
            (" √ ", Claim::Rectified),
            ("已销号。", Claim::Closed),
            ("整改中（预计12月）", Claim::Rectifying),
            ("整改中，待停电", Claim::Rectifying),
            ("未整改", Claim::Open),
        ] {
            assert_eq!(WORDS.state(words), Some(claim), "{words}");
        }
        assert_eq!(WORDS.state("差不多了"), None);
        assert!(WORDS.is_passed("复查合格") && !WORDS.is_passed("复查不合格"));
    }
}
