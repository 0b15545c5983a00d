//! Conditions of a question, put together with their values.

use crate::Cell;

/// Conditions that all hold, with their values.
#[derive(Default)]
pub(super) struct Conditions {
    pub(super) sql: String,
    pub(super) values: Vec<Cell>,
}

impl Conditions {
    /// The clause that lets through what holds them; nothing when there are none.
    pub(super) fn clause(&self) -> String {
        match self.sql.as_str() {
            "" => String::new(),
            all => format!(" WHERE {all}"),
        }
    }

    pub(super) fn and(&mut self, condition: &str) {
        if !self.sql.is_empty() {
            self.sql.push_str(" AND ");
        }
        self.sql.push_str(condition);
    }

    pub(super) fn is(&mut self, condition: &str, value: Option<Cell>) {
        if let Some(value) = value {
            self.values.push(value);
            self.and(&format!("{condition} ?{}", self.values.len()));
        }
    }

    pub(super) fn one_of(&mut self, column: &str, values: Vec<Cell>) {
        if values.is_empty() {
            return;
        }
        let first = self.values.len() + 1;
        self.values.extend(values);
        let places: Vec<String> = (first..=self.values.len())
            .map(|n| format!("?{n}"))
            .collect();
        self.and(&format!("{column} IN ({})", places.join(", ")));
    }
}
