//! The papers that come as Word files.

use domain::drill::paper::{DrillSnapshot, PaperKind};
use domain::figures::FiguresSnapshot;
use domain::form::{FormRow, FormSnapshot};

use super::page::{Above, Page};
use super::template::{Heading, Template};
use crate::bulletin::statutory::{self, HEADS};
use crate::error::RenderError;
use crate::form::numbered;
use crate::sheet::Align;
use crate::story::Row;
use crate::table::{Column, Table};
use crate::words::{bare, date};
use crate::{Photo, bulletin as paper, drill};

/// The bulletin (通报) of a period with the statutory table as its annex.
///
/// # Errors
/// [`RenderError`] when the file cannot be put together.
pub fn bulletin(template: &Template, snapshot: &FiguresSnapshot) -> Result<Vec<u8>, RenderError> {
    let mut page = template.page();
    page.centred(&paper::until(snapshot));
    page.story(&paper::story(snapshot));
    page.dated(&snapshot.department, snapshot.as_of);
    annex(&mut page, snapshot);
    let heading = Heading {
        organisation: paper::whose(snapshot),
        // On one line it would leave two characters for the next.
        title: format!("{}\n{}", snapshot.period.words(), paper::SUBJECT),
        number: String::new(),
        date: date(snapshot.as_of),
    };
    template.filled(&heading, page)
}

/// The statutory table.
fn annex(page: &mut Page<'_>, snapshot: &FiguresSnapshot) {
    page.leaf();
    page.plain("附件");
    page.title(statutory::TITLE, 36);
    page.centred(&format!("（{}）", snapshot.period.words()));
    page.plain(&format!("填报单位：{}", paper::whose(snapshot)));
    let units = snapshot.rows.iter();
    let units = units.map(|one| (paper::name(one), statutory::cells(one)));
    let total = || ("合计", statutory::cells(&snapshot.total));
    counted(page, "单位", units.chain([total()]).collect());
    if !snapshot.disciplines.is_empty() {
        let each = snapshot.disciplines.iter();
        let each = each.map(|one| (statutory::of(one), statutory::cells(&one.figures)));
        page.plain("");
        counted(page, "专业", each.chain([total()]).collect());
    }
    page.note(statutory::NOTES);
    page.note(&statutory::SIGNED.join("　　　　　　"));
}

/// The table of twelve columns, by units or by lines of business.
fn counted(page: &mut Page<'_>, first: &'static str, each: Vec<(&str, [String; 12])>) {
    let column = |head, width| Column {
        head,
        width,
        align: Align::Centre,
    };
    let mut above: Vec<Above> = vec![(1, "")];
    let mut columns = vec![Column {
        align: Align::Left,
        ..column(first, 74.0)
    }];
    for (head, below) in HEADS {
        match below {
            [] => {
                above.push((1, ""));
                columns.push(column(head, 31.0));
            }
            below => {
                above.push((below.len(), head));
                columns.extend(below.iter().map(|head| column(head, 31.0)));
            }
        }
    }
    let row = |called: &str, cells: [String; 12]| {
        let mut row = vec![called.to_owned()];
        row.extend(cells);
        row
    };
    let mut rows = vec![row("", std::array::from_fn(|n| (n + 1).to_string()))];
    rows.extend(each.into_iter().map(|(called, cells)| row(called, cells)));
    page.table(&Table::new(columns, rows), &above);
}

/// A paper of the loop: what it says in rows, lines to sign on, copies, photos.
///
/// # Errors
/// [`RenderError`] when a photo is missing or the file cannot be put together.
pub fn filled_form(
    template: &Template,
    snapshot: &FormSnapshot,
    photos: &[Photo],
) -> Result<Vec<u8>, RenderError> {
    let mut page = template.page();
    if !snapshot.addressee.is_empty() {
        page.plain(&format!("{}：", bare(&snapshot.addressee)));
    }
    if !snapshot.opening.is_empty() {
        page.paragraph(&snapshot.opening);
    }
    let rows: Vec<Row> = snapshot.rows.iter().map(row).collect();
    page.rows(&rows);
    page.signatures(&signatures(snapshot));
    if !snapshot.closing.is_empty() {
        page.paragraph(&snapshot.closing);
    }
    if !snapshot.photos.is_empty() {
        page.paragraph(&format!("附件：现场照片{}张", snapshot.photos.len()));
    }
    if !snapshot.stamped_by.is_empty() {
        page.dated(&snapshot.stamped_by, snapshot.dated_on);
    }
    if !snapshot.copies_to.is_empty() {
        page.copies(&snapshot.copies_to);
    }
    if !snapshot.photos.is_empty() {
        page.leaf();
        page.heading("附件　现场照片");
        page.photos(&snapshot.photos, photos)?;
    }
    let heading = Heading {
        organisation: snapshot.organisation.clone(),
        title: snapshot.title.clone(),
        number: snapshot.heading.clone(),
        date: date(snapshot.dated_on),
    };
    template.filled(&heading, page)
}

fn row(row: &FormRow) -> Row {
    match row {
        FormRow::Words { label, words } => Row::words(label, words),
        FormRow::Choices { label, choices } => Row::Choices {
            label: label.clone(),
            choices: choices.clone(),
            why: String::new(),
        },
    }
}

/// Labels and names; several of one label are counted.
fn signatures(snapshot: &FormSnapshot) -> Vec<(String, String)> {
    let all = &snapshot.signatures;
    let each = all.iter().enumerate().map(|(n, one)| {
        let alike = all.iter().filter(|other| other.label == one.label).count();
        let before = all.iter().take(n).filter(|other| other.label == one.label);
        (
            numbered(&one.label, before.count(), alike),
            one.name.clone(),
        )
    });
    each.collect()
}

/// A paper of a drill. Whoever signed in stands in its list without ink.
///
/// # Errors
/// [`RenderError`] when a photo is missing or the file cannot be put together.
pub fn drill_paper(
    template: &Template,
    kind: PaperKind,
    snapshot: &DrillSnapshot,
    photos: &[Photo],
) -> Result<Vec<u8>, RenderError> {
    let mut page = template.page();
    page.story(&drill::story(kind, snapshot));
    let lines = snapshot.signatories.iter();
    let lines: Vec<_> = lines
        .map(|one| (one.role.clone(), one.name.clone()))
        .collect();
    page.signatures(&lines);
    let signed_in = kind == PaperKind::Record && !snapshot.participants.is_empty();
    if signed_in {
        page.leaf();
        page.heading("附件一　参演人员签到表");
        page.table(&drill::sign_in_list(snapshot), &[]);
    }
    if kind != PaperKind::Evaluation && !snapshot.photos.is_empty() {
        page.leaf();
        page.heading(if signed_in {
            "附件二　现场照片"
        } else {
            "附件　现场照片"
        });
        page.photos(&snapshot.photos, photos)?;
    }
    let heading = Heading {
        organisation: snapshot.organisation.clone(),
        title: kind.title().to_owned(),
        number: format!("编号：{}", drill::numbered(snapshot)),
        date: date(snapshot.made_on),
    };
    template.filled(&heading, page)
}
