//! Finding rows by words.

use uuid::Uuid;

use crate::projections::{is_han, spread};
use crate::{Reader, Result, read::id_at};

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its row.
    pub row: Uuid,
    /// `hazard`, `inspection`, `notice`, `hazard_paper`, `person`, `unit`, `place`, `equipment` or
    /// `emergency_plan`.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// What tells it from others.
    pub about: String,
}

impl Reader<'_> {
    /// What holds all the words, the best first. Nothing when there is no word in the text.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>> {
        let Some(wanted) = words(text) else {
            return Ok(Vec::new());
        };
        let sql = include_str!("search.sql");
        let mut statement = self.conn().prepare_cached(sql)?;
        let hits = statement.query_map(rusqlite::params![wanted, limit], |row| {
            Ok(Hit {
                row: id_at(row, 0)?,
                kind: row.get(1)?,
                title: row.get(2)?,
                about: row.get(3)?,
            })
        })?;
        Ok(hits.collect::<std::result::Result<_, _>>()?)
    }
}

/// A question to the index: each run of characters as a phrase, the last word of which may go on.
/// Whatever has a meaning of its own to the index is quoted.
pub(crate) fn words(text: &str) -> Option<String> {
    let mut phrases: Vec<String> = Vec::new();
    for part in text.split_whitespace() {
        let spread: String = spread(part)
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { ' ' })
            .collect();
        let tokens: Vec<&str> = spread.split_whitespace().collect();
        if tokens.is_empty() {
            continue;
        }
        let open = tokens.last().is_some_and(|last| !last.chars().any(is_han));
        let star = if open { "*" } else { "" };
        phrases.push(format!("\"{}\"{star}", tokens.join(" ")));
    }
    (!phrases.is_empty()).then(|| phrases.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn chinese_is_asked_as_a_phrase_and_latin_by_its_beginning() {
        assert_eq!(words("电缆沟").as_deref(), Some("\"电 缆 沟\""));
        assert_eq!(words("YH-2026-04").as_deref(), Some("\"YH 2026 04\"*"));
        assert_eq!(
            words("10 kV 城东").as_deref(),
            Some("\"10\"* AND \"kV\"* AND \"城 东\"")
        );
    }

    #[test]
    fn what_the_index_would_read_as_an_order_is_only_text() {
        for text in ["\"", "*", "NEAR(", "  ", "-", "OR"] {
            let asked = words(text);
            assert!(
                asked.is_none()
                    || asked.as_deref() == Some("\"OR\"*")
                    || asked.as_deref() == Some("\"NEAR\"*"),
                "{asked:?}"
            );
        }
    }
}
