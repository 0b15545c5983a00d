//! A check of papers as a report (PDF) and as a workbook.

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Kind, Value, Workbook};
use documents::{DifferenceWords, PaperCheckWords, PaperFound};
use domain::calendar::Zone;
use domain::language::{Language, Words};
use domain::paper_check::{CheckState, PaperCheck, SampleSize};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::view::{CheckedPaperView, DifferenceView, PaperCheckView, shown};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// What the sheet is called.
const NAME: Words = ("纸电核对", "Check of papers");

/// Heads of the columns, how wide each is and what it holds.
const COLUMNS: [(Words, f64, Kind); 16] = [
    (("序号", "No."), 6.0, Kind::Words),
    (("归档年度", "Filed under"), 10.0, Kind::Words),
    (("盒号", "Box"), 10.0, Kind::Words),
    (("件号", "Piece"), 8.0, Kind::Words),
    (("文书", "Paper"), 24.0, Kind::Words),
    (("文号", "Number"), 24.0, Kind::Words),
    (("内容", "About"), 36.0, Kind::Words),
    (("主送（来文）单位", "To (from)"), 20.0, Kind::Words),
    (("日期", "Day"), 12.0, Kind::Day),
    (("签字人", "Signer"), 12.0, Kind::Words),
    (("签收人", "Received by"), 12.0, Kind::Words),
    (("核对结果", "Found"), 10.0, Kind::Words),
    (("差异项目", "Point"), 14.0, Kind::Words),
    (("差异", "Difference"), 36.0, Kind::Words),
    (("整改情况", "Answer"), 40.0, Kind::Words),
    (("整改状态", "Settled"), 10.0, Kind::Words),
];

/// Which check is written, and how.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakePaperCheck {
    /// Check.
    pub check: Uuid,
    /// Kind of file.
    pub format: CheckFormat,
}

/// Kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckFormat {
    /// The report.
    Pdf,
    /// A row a difference, and one a paper without any.
    Xlsx,
}

/// A file of a check.
pub struct CheckFile {
    /// Proposed name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Makes a file of a check; nothing is kept of it.
pub fn make_paper_check(ws: &Workspace, request: &MakePaperCheck) -> Result<CheckFile> {
    let now = ws.now();
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    let (view, organisation) = ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let check: PaperCheck = find(reader, "paper_check", request.check)?;
        Ok((shown(reader, check, &me)?, organisation(reader)?))
    })?;
    let zone = organisation.zone;
    let (ending, bytes) = match request.format {
        CheckFormat::Pdf => {
            let words = words(view.clone(), organisation.name, zone);
            let fonts = ws.fonts()?;
            let made = documents::paper_check_report(&fonts, &words, zone.stamped(now))?;
            ("pdf", made.pdf)
        }
        CheckFormat::Xlsx => ("xlsx", workbook(&view, ws.language(), zone.day(now))?),
    };
    let (what, title) = (ws.language().of(NAME), &view.title);
    Ok(CheckFile {
        name: format!("{what} {title}.{ending}"),
        bytes,
    })
}

fn workbook(view: &PaperCheckView, language: Language, made_on: NaiveDate) -> Result<Vec<u8>> {
    let columns = COLUMNS.map(|(title, wide, kind)| Column::new(language.of(title), wide, kind));
    let mut book = Workbook::new(language.of(NAME), &columns)?;
    for paper in &view.papers {
        if paper.differences.is_empty() {
            book.row(&cells(paper, None, language))?;
        }
        for one in &paper.differences {
            book.row(&cells(paper, Some(one), language))?;
        }
    }
    Ok(book.finish(made_on)?)
}

fn cells(
    paper: &CheckedPaperView,
    difference: Option<&DifferenceView>,
    language: Language,
) -> [Value; COLUMNS.len()] {
    let text = |text: &str| match text.is_empty() {
        true => Value::None,
        false => Value::Text(text.to_owned()),
    };
    let word = |words: Words| Value::Text(language.of(words).to_owned());
    let expected = &paper.expected;
    let (year, box_no, piece) = match &expected.filing {
        Some(place) => (
            Value::Number(place.year.into()),
            text(&place.box_no),
            Value::Number(place.piece.into()),
        ),
        None => (Value::None, Value::None, Value::None),
    };
    [
        Value::Number(paper.no.into()),
        year,
        box_no,
        piece,
        word(expected.kind.words()),
        text(&expected.number),
        text(&expected.about),
        text(&expected.addressee),
        Value::Day(expected.dated_on),
        text(&expected.signer),
        text(&expected.receiver),
        paper
            .verdict
            .map_or(Value::None, |found| word(found.words())),
        difference.map_or(Value::None, |one| word(one.point.words())),
        difference.map_or(Value::None, |one| text(&one.words)),
        difference.map_or(Value::None, |one| text(&answers(one, language))),
        difference.map_or(Value::None, |one| word(settled(one.settled))),
    ]
}

fn settled(settled: bool) -> Words {
    match settled {
        true => ("已整改", "Settled"),
        false => ("待整改", "Open"),
    }
}

/// Every answer on a line of its own.
fn answers(one: &DifferenceView, language: Language) -> String {
    let each = one.answers.iter().map(|answer| match language {
        Language::Chinese => {
            let way = language.of(answer.way.words());
            format!("{way}：{}（{}）", answer.words, answer.by_name)
        }
        Language::English => {
            let way = language.of(answer.way.words());
            format!("{way}: {} ({})", answer.words, answer.by_name)
        }
    });
    each.collect::<Vec<_>>().join("\n")
}

/// The words of the report; papers are Chinese.
fn words(view: PaperCheckView, organisation: String, zone: Zone) -> PaperCheckWords {
    let language = Language::Chinese;
    let terms = &view.terms;
    let day = |day: NaiveDate| day.format("%Y年%-m月%-d日").to_string();
    let kinds: Vec<_> = { terms.kinds.iter() }
        .map(|kind| language.of(kind.words()))
        .collect();
    let size = match terms.size {
        SampleSize::Count { papers } => format!("{papers}份"),
        SampleSize::Percent { percent } => format!("{percent}%"),
    };
    let row = |label: &str, words: String| [label.to_owned(), words];
    let mut drawn = vec![
        row(
            "文书日期",
            format!("{}至{}", day(terms.from), day(terms.to)),
        ),
        row(
            "文书种类",
            match kinds.is_empty() {
                true => "全部".to_owned(),
                false => kinds.join("、"),
            },
        ),
        row(
            "单位",
            view.unit_name.clone().unwrap_or_else(|| "全部".to_owned()),
        ),
    ];
    if terms.filed_only {
        drawn.push(row("范围", "仅已归档的文书".to_owned()));
    }
    drawn.push(row(
        "抽样",
        format!(
            "{}由{}从{}份中随机抽取{}份（要求{size}），抽样种子 {}",
            day(zone.day(view.drawn_at)),
            view.run_by_name,
            view.population,
            view.counts.drawn,
            view.seed
        ),
    ));
    let rate = |rate: Option<u32>| match rate {
        Some(rate) => format!("{}.{}%", rate / 10, rate % 10),
        None => "—".to_owned(),
    };
    let counts = vec![
        row(
            "核对",
            format!(
                "已核对{}份，核对率{}",
                view.counts.checked(),
                rate(view.checked_per_mille)
            ),
        ),
        row(
            "结果",
            format!(
                "相符{}份，不符{}份，未找到{}份，相符率{}",
                view.counts.agrees,
                view.counts.differs,
                view.counts.missing,
                rate(view.agrees_per_mille)
            ),
        ),
    ];
    let differences = view.papers.iter().flat_map(|paper| {
        paper.differences.iter().map(|one| DifferenceWords {
            no: paper.no,
            point: language.of(one.point.words()).to_owned(),
            words: one.words.clone(),
            answers: answers(one, language),
            settled: one.settled,
        })
    });
    let differences = differences.collect();
    let papers = view.papers.iter().map(|paper| PaperFound {
        no: paper.no,
        place: { paper.expected.filing.as_ref() }.map_or_else(String::new, |place| place.label()),
        kind: language.of(paper.expected.kind.words()).to_owned(),
        number: paper.expected.number.clone(),
        dated_on: paper.expected.dated_on,
        found: paper
            .verdict
            .map_or("", |found| language.of(found.words()))
            .to_owned(),
    });
    let state: CheckState = view.state;
    PaperCheckWords {
        organisation,
        state: language.of(state.words()).to_owned(),
        drawn,
        counts,
        papers: papers.collect(),
        differences,
        opinion: view.opinion.clone(),
        signed: view.ended_on.map(|on| (view.run_by_name.clone(), on)),
        title: view.title,
    }
}
