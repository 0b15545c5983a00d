//! Our text as the elements of a Word file: paragraphs, tables, pictures.

use chrono::NaiveDate;
use domain::notice::snapshot::PhotoWords;

use super::elements::{
    FLUSH, cell_properties, drawing, named, paragraph, scaled, small_line, table_begun, tc, tr,
};
use super::look::{Look, SIZE, bold, font, paragraph_with};
use crate::chapters::NUMBERS;
use crate::error::RenderError;
use crate::sheet::Align;
use crate::story::{Block, Row, Story};
use crate::table::{Column, Table};
use crate::words::{bare, date, moment};
use crate::{Photo, jpeg};

/// Sizes in half points: 小四 in forms, 五号 in tables, 小五 in small print, 四号 for copies.
const FORM: u32 = 24;
const TABLE: u32 = 21;
const SMALL: u32 = 18;
const COPIES: u32 = 28;
/// In tables of more columns than a page has room for.
const NARROW: u32 = 15;
/// Height of a line that is signed on, and of a row that is written in, in twentieths of a point.
const SIGNED: u32 = 964;
/// Most of a page's height that a picture takes.
const TALLEST: u64 = 3_200;

/// Heads of columns that stand under others: how many share the head above, and which; a head without
/// one above is as tall as both.
pub(super) type Above = (usize, &'static str);

/// Text that is being written.
pub(super) struct Page<'a> {
    pub(super) look: &'a Look,
    /// The elements.
    pub(super) out: String,
    /// The pictures, in the order of their links.
    pub(super) pictures: Vec<Vec<u8>>,
    chapters: usize,
    /// What comes next begins a page.
    fresh: bool,
    /// A table of labelled rows that the next such row joins.
    rows: bool,
    /// The last element is a table.
    after_table: bool,
}

impl<'a> Page<'a> {
    pub(super) fn new(look: &'a Look) -> Self {
        Self {
            look,
            out: String::new(),
            pictures: Vec::new(),
            chapters: 0,
            fresh: false,
            rows: false,
            after_table: false,
        }
    }

    /// What follows begins a page.
    pub(super) fn leaf(&mut self) {
        self.fresh = true;
    }

    /// Ends the text; a table is never the last of it.
    pub(super) fn end(&mut self) {
        self.close_rows();
        let section = self.look.section.as_str();
        if self.after_table || !section.is_empty() {
            self.out.push_str(&format!(
                "<w:p><w:pPr>{}{section}</w:pPr></w:p>",
                small_line()
            ));
        }
    }

    fn paragraph_of(&mut self, properties: &str, run: &str, words: &str) {
        self.close_rows();
        if std::mem::take(&mut self.after_table) && !self.fresh {
            self.out.push_str(&paragraph(&small_line(), "", ""));
        }
        let properties = match std::mem::take(&mut self.fresh) {
            true => paragraph_with(properties, &["<w:pageBreakBefore/>"]),
            false => properties.to_owned(),
        };
        self.out.push_str(&paragraph(&properties, run, words));
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        let look = self.look;
        self.paragraph_of(&look.paragraph, &look.run, words);
    }

    /// Words that begin at the margin.
    pub(super) fn plain(&mut self, words: &str) {
        let look = self.look;
        self.paragraph_of(&look.paragraph_with(&[FLUSH]), &look.run, words);
    }

    pub(super) fn heading(&mut self, words: &str) {
        let look = self.look;
        let properties = look.paragraph_with(&["<w:keepNext/>"]);
        self.paragraph_of(&properties, &bold(look.size), words);
    }

    fn chapter(&mut self, title: &str) {
        let number = NUMBERS.get(self.chapters).unwrap_or(&"");
        self.chapters += 1;
        self.heading(&format!("{number}、{title}"));
    }

    /// A title in the middle: 小标宋.
    pub(super) fn title(&mut self, words: &str, size: u32) {
        let properties = format!(
            r#"<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="atLeast"/>{FLUSH}<w:jc w:val="center"/>"#,
            size * 14
        );
        self.paragraph_of(&properties, &font("方正小标宋简体", size), words);
    }

    /// Words in the middle, as the text looks.
    pub(super) fn centred(&mut self, words: &str) {
        let look = self.look;
        let properties = look.paragraph_with(&[FLUSH, r#"<w:jc w:val="center"/>"#]);
        self.paragraph_of(&properties, &look.run, words);
    }

    /// A remark in small print.
    pub(super) fn note(&mut self, words: &str) {
        let properties = cell_properties("left", SMALL);
        let run = self.look.run_sized(SMALL);
        self.paragraph_of(&properties, &run, words);
    }

    /// What a report says.
    pub(super) fn story(&mut self, story: &Story) {
        for block in &story.0 {
            match block {
                Block::Chapter(title) => self.chapter(title),
                Block::Heading(title) => self.heading(title),
                Block::Paragraph(words) => self.paragraph(words),
                Block::Plain(words) => self.plain(words),
                Block::Note(words) => self.note(words),
                Block::Table(table) => self.table(table, &[]),
                // A chart without words of its own stands beside the table that has its numbers.
                Block::Bars(chart) if chart.lead.is_empty() => {}
                Block::Bars(chart) => {
                    self.paragraph(chart.lead);
                    let [first, second] = chart.legend;
                    let column = |head, align| Column {
                        head,
                        width: 1.0,
                        align,
                    };
                    let columns = [
                        column(chart.of, Align::Left),
                        column(first, Align::Centre),
                        column(second, Align::Centre),
                    ];
                    let rows = chart.pairs.iter().map(|pair| {
                        let [first, second] = pair.labels.clone();
                        vec![pair.name.clone(), first, second]
                    });
                    self.table(&Table::new(columns, rows.collect()), &[]);
                }
                Block::Rows(rows) => self.rows(rows),
                Block::Gap(_) => {}
            }
        }
    }

    /// A table whose heads return on every page.
    pub(super) fn table(&mut self, table: &Table, above: &[Above]) {
        self.apart();
        let widths = scaled(table.columns.iter().map(|one| one.width), self.look.width);
        let size = match table.columns.len() {
            ..=5 => TABLE,
            6..=8 => SMALL,
            _ => NARROW,
        };
        self.begin_table(&widths, true);
        let cell = |width: u32, merge: &str, words: &str| {
            let properties = cell_properties("center", size);
            let inside = paragraph(&properties, &bold(size), words);
            tc(width, merge, &inside)
        };
        let heads: Vec<(&str, u32)> = { table.columns.iter() }
            .map(|column| column.head)
            .zip(widths.iter().copied())
            .collect();
        if !above.is_empty() {
            let (mut upper, mut rest) = (String::new(), heads.as_slice());
            for (count, shared) in above {
                let (these, others) = rest.split_at_checked(*count).unwrap_or((rest, &[]));
                rest = others;
                let width = these.iter().map(|(_, width)| width).sum();
                let own = these.first().map_or("", |(head, _)| head);
                upper.push_str(&match shared.is_empty() {
                    true => cell(width, r#"<w:vMerge w:val="restart"/>"#, own),
                    false => cell(width, &format!(r#"<w:gridSpan w:val="{count}"/>"#), shared),
                });
            }
            self.out
                .push_str(&tr("<w:cantSplit/><w:tblHeader/>", &upper));
        }
        let shared = above
            .iter()
            .flat_map(|(count, words)| std::iter::repeat_n(*words, *count));
        let shared = shared.chain(std::iter::repeat("x"));
        let lower: String = heads
            .iter()
            .zip(shared)
            .map(|((head, width), shared)| match shared.is_empty() {
                true => cell(*width, "<w:vMerge/>", ""),
                false => cell(*width, "", head),
            })
            .collect();
        self.out
            .push_str(&tr("<w:cantSplit/><w:tblHeader/>", &lower));
        let run = self.look.run_sized(size);
        for row in &table.rows {
            let cells: String = row
                .iter()
                .zip(&table.columns)
                .zip(&widths)
                .map(|((words, column), width)| {
                    let properties = cell_properties(named(column.align), size);
                    tc(*width, "", &paragraph(&properties, &run, words))
                })
                .collect();
            self.out.push_str(&tr("<w:cantSplit/>", &cells));
        }
        self.end_table();
    }

    /// Rows with a label on the left; rows that follow one another are one table.
    pub(super) fn rows(&mut self, rows: &[Row]) {
        for row in rows {
            let (label, words) = match row {
                Row::Words { label, words } => (label, words.trim().to_owned()),
                Row::Choices {
                    label,
                    choices,
                    why,
                } => {
                    let each = choices.iter().map(|(words, taken)| {
                        let mark = if *taken { '☑' } else { '☐' };
                        format!("{mark}{words}")
                    });
                    let each: Vec<String> = each.collect();
                    let lines = [each.join("　"), why.clone()];
                    let lines: Vec<String> =
                        lines.into_iter().filter(|line| !line.is_empty()).collect();
                    (label, lines.join("\n"))
                }
            };
            // What is left open is written in.
            let height = if words.is_empty() { SIGNED } else { 500 };
            let properties = cell_properties("left", FORM);
            let inside = paragraph(&properties, &self.look.run_sized(FORM), &words);
            self.labelled(label, height, "", &inside);
        }
    }

    /// Lines that somebody is to sign on; nobody has.
    pub(super) fn signatures(&mut self, lines: &[(String, String)]) {
        let run = self.look.run_sized(FORM);
        for (label, name) in lines {
            let right = cell_properties("right", FORM);
            let inside = format!(
                "{}{}",
                paragraph(&cell_properties("left", FORM), &run, name),
                paragraph(&right, &run, "（签名）　　　　　　年　　月　　日"),
            );
            self.labelled(label, SIGNED, "<w:cantSplit/>", &inside);
        }
    }

    fn labelled(&mut self, label: &str, height: u32, properties: &str, inside: &str) {
        let widths = scaled([18.0, 82.0], self.look.width);
        if !self.rows {
            self.apart();
            self.begin_table(&widths, true);
            self.rows = true;
        }
        let (left, right) = (widths.first().copied(), widths.last().copied());
        let label = label.replace('\n', "");
        let head = paragraph(&cell_properties("center", FORM), &bold(FORM), &label);
        let cells = [
            tc(left.unwrap_or_default(), "", &head),
            tc(right.unwrap_or_default(), "", inside),
        ];
        let height = format!(r#"{properties}<w:trHeight w:val="{height}" w:hRule="atLeast"/>"#);
        self.out.push_str(&tr(&height, &cells.concat()));
    }

    /// Who it is from and the day, at the right under the text: the day four characters from the margin and
    /// the name over its middle.
    pub(super) fn dated(&mut self, by: &str, on: NaiveDate) {
        let look = self.look;
        let day = date(on);
        let width = |words: &str| {
            words
                .chars()
                .map(|c| if c.is_ascii() { 1 } else { 2 })
                .sum()
        };
        let size = look.size.unwrap_or(SIZE);
        let line = i64::from(look.width / (5 * size));
        // Between figures and characters every program leaves a little room.
        let (name, day_width): (i64, i64) = (width(by), width(&day) + 2);
        // In hundredths of a character.
        let over = (name - day_width) * 25;
        let (by_right, day_right) = match 400 - over {
            right if right >= 200 => (right, 400),
            _ if name + 4 > line => (200, 400),
            _ => (200, 200 + over),
        };
        for (words, right, space) in [(by, by_right, 579), (day.as_str(), day_right, 0)] {
            let ind = format!(
                r#"<w:ind w:rightChars="{right}" w:right="{}" w:firstLineChars="0" w:firstLine="0"/>"#,
                right * i64::from(size) / 10
            );
            let spacing = format!(
                r#"<w:spacing w:before="{space}" w:after="0" w:line="579" w:lineRule="exact"/>"#
            );
            let properties = look.paragraph_with(&[
                "<w:keepLines/>",
                &spacing,
                &ind,
                r#"<w:jc w:val="right"/>"#,
            ]);
            self.paragraph_of(&properties, &look.run, words);
        }
    }

    /// Who gets a copy, between two rules.
    pub(super) fn copies(&mut self, to: &str) {
        let rule = |side: &str| {
            format!(r#"<w:{side} w:val="single" w:sz="8" w:space="1" w:color="auto"/>"#)
        };
        let rules = format!("<w:pBdr>{}{}</w:pBdr>", rule("top"), rule("bottom"));
        let spacing =
            r#"<w:spacing w:before="400" w:after="0" w:line="500" w:lineRule="atLeast"/>"#;
        let properties = self.look.paragraph_with(&[&rules, spacing, FLUSH]);
        let run = self.look.run_sized(COPIES);
        self.paragraph_of(&properties, &run, &format!("　抄送：{}。", bare(to)));
    }

    /// Photos with what they show, two in a row.
    pub(super) fn photos(
        &mut self,
        words: &[PhotoWords],
        photos: &[Photo],
    ) -> Result<(), RenderError> {
        self.apart();
        let widths = scaled([1.0, 1.0], self.look.width);
        let width = widths.first().copied().unwrap_or_default();
        self.begin_table(&widths, false);
        for pair in words.chunks(2) {
            let mut cells = String::new();
            for one in pair {
                let drawing = self.picture(one.no, photos, u64::from(width) - 240)?;
                let properties = cell_properties("center", TABLE);
                let kept = format!("<w:keepNext/>{properties}");
                let said = paragraph(&properties, &self.look.run_sized(TABLE), &caption(one));
                let shown = format!("<w:p><w:pPr>{kept}</w:pPr><w:r>{drawing}</w:r></w:p>");
                cells.push_str(&tc(width, "", &(shown + &said)));
            }
            if pair.len() == 1 {
                cells.push_str(&tc(width, "", "<w:p/>"));
            }
            self.out.push_str(&tr("<w:cantSplit/>", &cells));
        }
        self.end_table();
        Ok(())
    }

    fn picture(&mut self, no: u32, photos: &[Photo], width: u64) -> Result<String, RenderError> {
        let photo = photos.iter().find(|photo| photo.no == no);
        let photo = photo.ok_or(RenderError::PhotoMissing { no })?;
        let frame = jpeg::frame(&photo.jpeg).ok_or(RenderError::PhotoUnusable { no })?;
        let (w, h) = (u64::from(frame.width), u64::from(frame.height));
        if w == 0 || h == 0 {
            return Err(RenderError::PhotoUnusable { no });
        }
        // As wide as there is room, unless that is too tall.
        let (cx, cy) = match width * h / w {
            tall if tall > TALLEST => (TALLEST * w / h, TALLEST),
            tall => (width, tall),
        };
        self.pictures.push(photo.jpeg.clone());
        Ok(drawing(self.pictures.len(), (cx, cy)))
    }

    /// Tables that follow one another would run into one.
    fn apart(&mut self) {
        self.close_rows();
        if self.fresh {
            let properties = small_line();
            self.paragraph_of(&properties, "", "");
        } else if std::mem::take(&mut self.after_table) {
            self.out.push_str(&paragraph(&small_line(), "", ""));
        }
    }

    fn begin_table(&mut self, widths: &[u32], ruled: bool) {
        self.out.push_str(&table_begun(widths, ruled));
    }

    fn end_table(&mut self) {
        self.out.push_str("</w:tbl>");
        (self.rows, self.after_table) = (false, true);
    }

    fn close_rows(&mut self) {
        if self.rows {
            self.end_table();
        }
    }
}

fn caption(words: &PhotoWords) -> String {
    let mut caption = format!("图{}　{}", words.no, words.caption.trim());
    if let Some(at) = words.taken_at {
        caption.push_str(&format!("\n{}摄", moment(at)));
    }
    if !words.marks.is_empty() {
        caption.push_str("\n（图上标注见签发件）");
    }
    caption
}
