//! What a report says, block by block. Whoever sets it decides how that looks: as pages here, as an editable
//! file in [`crate::word`].

use crate::bars::{self, Pair};
use crate::chapters::{Chapters, paragraph};
use crate::form::{Form, Rows};
use crate::page::{MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::table::{self, Table};

/// A part of a report.
pub(crate) enum Block {
    /// Begins a chapter; they are numbered as they come.
    Chapter(String),
    /// A heading without a number.
    Heading(String),
    /// A paragraph with its first line indented.
    Paragraph(String),
    /// Words that begin at the margin.
    Plain(String),
    /// A remark in small print.
    Note(String),
    /// A table.
    Table(Table),
    /// Values in pairs, under what they are.
    Bars(Bars),
    /// Rows with a label on the left.
    Rows(Vec<Row>),
    /// Height left free.
    Gap(f32),
}

/// Values in pairs.
pub(crate) struct Bars {
    /// What they are; empty where they stand beside a table that has them.
    pub(crate) lead: &'static str,
    /// What has a pair.
    pub(crate) of: &'static str,
    /// What the values of a pair are.
    pub(crate) legend: [&'static str; 2],
    pub(crate) pairs: Vec<Pair>,
}

/// A row with a label on the left.
pub(crate) enum Row {
    /// Words.
    Words { label: String, words: String },
    /// Choices, some of them taken, and why.
    Choices { label: String, choices: Vec<(String, bool)>, why: String },
}

impl Row {
    pub(crate) fn words(label: &str, words: impl Into<String>) -> Self {
        Self::Words {
            label: label.to_owned(),
            words: words.into(),
        }
    }
}

/// The blocks of a report.
#[derive(Default)]
pub(crate) struct Story(pub(crate) Vec<Block>);

impl Story {
    pub(crate) fn chapter(&mut self, title: &str) {
        self.0.push(Block::Chapter(title.to_owned()));
    }

    pub(crate) fn heading(&mut self, title: &str) {
        self.0.push(Block::Heading(title.to_owned()));
    }

    pub(crate) fn paragraph(&mut self, words: impl Into<String>) {
        self.0.push(Block::Paragraph(words.into()));
    }

    pub(crate) fn plain(&mut self, words: impl Into<String>) {
        self.0.push(Block::Plain(words.into()));
    }

    pub(crate) fn note(&mut self, words: &str) {
        self.0.push(Block::Note(words.to_owned()));
    }

    pub(crate) fn table(&mut self, table: Table) {
        self.0.push(Block::Table(table));
    }

    pub(crate) fn bars(&mut self, bars: Bars) {
        self.0.push(Block::Bars(bars));
    }

    pub(crate) fn rows(&mut self, rows: Vec<Row>) {
        self.0.push(Block::Rows(rows));
    }

    pub(crate) fn gap(&mut self, height: f32) {
        self.0.push(Block::Gap(height));
    }
}

/// How the parts of a report look on a page.
pub(crate) struct Look {
    /// Words in tables.
    pub(crate) table: Set,
    /// Rows with labels.
    pub(crate) rows: Rows,
}

/// Sets a report on pages.
pub(crate) fn set(sheet: &mut Sheet<'_>, story: &Story, look: &Look) {
    let mut chapters = Chapters::default();
    for block in &story.0 {
        match block {
            Block::Chapter(title) => chapters.begin(sheet, title),
            Block::Heading(title) => heading(sheet, title),
            Block::Paragraph(words) => paragraph(sheet, words),
            Block::Plain(words) => sheet.block(words, Set::new(11.0, 18.0), SIDE, MEASURE),
            Block::Note(words) => {
                sheet.y += 3.0;
                sheet.block(words, Set::new(9.5, 14.0), SIDE, MEASURE);
            }
            Block::Table(table) => {
                table::draw(sheet, SIDE, &table.columns, &table.rows, look.table);
            }
            Block::Bars(chart) => {
                if !chart.lead.is_empty() {
                    led(sheet, chart.lead);
                }
                bars::draw(sheet, chart.legend, &chart.pairs);
            }
            Block::Rows(rows) => set_rows(&mut Form::new(sheet, look.rows), rows),
            Block::Gap(height) => sheet.y += height,
        }
    }
}

/// Sets rows on a form.
pub(crate) fn set_rows(form: &mut Form<'_, '_>, rows: &[Row]) {
    for row in rows {
        match row {
            Row::Words { label, words } => form.row(label, words),
            Row::Choices {
                label,
                choices,
                why,
            } => {
                let choices: Vec<(&str, bool)> = { choices.iter() }
                    .map(|(words, taken)| (words.as_str(), *taken))
                    .collect();
                form.ticks_and(label, &choices, why);
            }
        }
    }
}

/// A heading without a number, never at the foot of a page.
pub(crate) fn heading(sheet: &mut Sheet<'_>, text: &str) {
    if sheet.room() < 90.0 {
        sheet.turn();
    } else {
        sheet.y += 8.0;
    }
    let set = Set::new(12.0, 20.0).bold();
    sheet.block(text, set, SIDE, MEASURE);
    sheet.y += 2.0;
}

/// What a chart is about, on the page where it begins.
fn led(sheet: &mut Sheet<'_>, words: &str) {
    if sheet.room() < bars::LEAST + 30.0 {
        sheet.turn();
    } else {
        sheet.y += 6.0;
    }
    paragraph(sheet, words);
}
