//! A check of papers as it is shown: its sample, how each paper was found, and what differs.

use chrono::{DateTime, NaiveDate, Utc};
use domain::paper_check::difference::{AnswerWay, CheckPoint, PaperDifference};
use domain::paper_check::{
    CheckCounts, CheckState, CheckedPaper, Expected, PaperCheck, SampleTerms, Verdict,
};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::counts;
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Asks for a check.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetPaperCheck {
    /// Check.
    pub check: Uuid,
}

/// A check of papers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PaperCheckView {
    /// Row id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: CheckState,
    /// Which papers could be drawn, and how many of them.
    pub terms: SampleTerms,
    /// Name of the unit the papers are of.
    pub unit_name: Option<String>,
    /// What the draw started from.
    pub seed: String,
    /// How many papers could be drawn.
    pub population: u32,
    /// Who drew them.
    pub run_by_name: String,
    /// When.
    pub drawn_at: DateTime<Utc>,
    /// Papers by how they were found.
    pub counts: CheckCounts,
    /// 核对率, in tenths of a percent.
    pub checked_per_mille: Option<u32>,
    /// 相符率, in tenths of a percent.
    pub agrees_per_mille: Option<u32>,
    /// What is said of it; empty while it goes on.
    pub opinion: String,
    /// Day on which it was signed off.
    pub ended_on: Option<NaiveDate>,
    /// Why it was broken off.
    pub cancelled: Option<String>,
    /// The sample, in the order it was drawn.
    pub papers: Vec<CheckedPaperView>,
    /// Differences that wait.
    pub open_differences: u32,
    /// Whoever asks may say how papers were found.
    pub may_mark: bool,
    /// Whoever asks may sign it off or break it off.
    pub may_end: bool,
}

/// A paper of a sample.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CheckedPaperView {
    /// Row id in the sample.
    pub id: Uuid,
    /// Place in the sample, from 1.
    pub no: u32,
    /// The paper.
    pub paper: Uuid,
    /// What was kept of it when it was drawn.
    pub expected: Expected,
    /// How it was found; `None` while nobody looked.
    pub verdict: Option<Verdict>,
    /// Who looked.
    pub found_by_name: String,
    /// When.
    pub found_at: Option<DateTime<Utc>>,
    /// What differs.
    pub differences: Vec<DifferenceView>,
}

/// A difference.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DifferenceView {
    /// Row id.
    pub id: Uuid,
    /// The check.
    pub check: Uuid,
    /// What the check is called.
    pub check_title: String,
    /// Place of the paper in the sample.
    pub no: u32,
    /// What was kept of the paper when it was drawn.
    pub expected: Expected,
    /// What differs.
    pub point: CheckPoint,
    /// How.
    pub words: String,
    /// Who noted it.
    pub noted_by_name: String,
    /// When.
    pub noted_at: DateTime<Utc>,
    /// What was done about it, the latest last.
    pub answers: Vec<AnswerView>,
    /// It waits for nothing more.
    pub settled: bool,
    /// What whoever asks may answer; empty where nothing.
    pub ways: Vec<AnswerWay>,
}

/// What was done about a difference.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnswerView {
    /// What.
    pub way: AnswerWay,
    /// In words.
    pub words: String,
    /// That nothing more is to be done.
    pub settles: bool,
    /// Who says so.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A check with its sample, which is never larger than 500.
pub fn get_paper_check(ws: &mut Workspace, request: GetPaperCheck) -> Result<PaperCheckView> {
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        shown(reader, find(reader, "paper_check", request.check)?, &me)
    })
}

/// A check as one person sees it.
pub(super) fn shown(reader: &Reader<'_>, check: PaperCheck, me: &Person) -> Result<PaperCheckView> {
    let zone = organisation(reader)?.zone;
    let mut names = Names::new(reader);
    let papers = reader.checked_papers(check.id)?;
    let counts = counts(&papers);
    let mut noted = reader.differences_of_check(check.id)?;
    let open = noted.iter().filter(|one| one.is_open()).count();
    let mut rows = Vec::with_capacity(papers.len());
    for paper in papers {
        let (own, others) = noted.into_iter().partition(|one| one.item == paper.id);
        noted = others;
        rows.push(row(&mut names, (&check, paper), own, me)?);
    }
    let running = check.check_running().is_ok();
    Ok(PaperCheckView {
        id: check.id,
        state: check.state(),
        unit_name: check.terms.unit.map(|unit| names.unit(unit)).transpose()?,
        population: check.population,
        run_by_name: names.person(check.run_by)?,
        drawn_at: check.drawn_at,
        counts,
        checked_per_mille: counts.checked_per_mille(),
        agrees_per_mille: counts.agrees_per_mille(),
        ended_on: check.ended.as_ref().map(|end| zone.day(end.at)),
        may_mark: running && permission::check(me, Action::CheckPapers).is_ok(),
        may_end: check.check_may_end(me).is_ok(),
        opinion: check.ended.map_or_else(String::new, |end| end.opinion),
        cancelled: check.cancelled.map(|one| one.reason),
        title: check.title,
        terms: check.terms,
        seed: check.seed,
        papers: rows,
        open_differences: u32::try_from(open).unwrap_or(u32::MAX),
    })
}

fn row(
    names: &mut Names<'_, '_>,
    (check, paper): (&PaperCheck, CheckedPaper),
    noted: Vec<PaperDifference>,
    me: &Person,
) -> Result<CheckedPaperView> {
    let of = (check.title.as_str(), &paper);
    let differences = noted.into_iter().map(|one| told(names, one, of, me));
    let differences = differences.collect::<Result<_>>()?;
    let found = paper.found.as_ref();
    Ok(CheckedPaperView {
        verdict: found.map(|found| found.verdict),
        found_by_name: match found {
            Some(found) => names.person(found.by)?,
            None => String::new(),
        },
        found_at: found.map(|found| found.at),
        id: paper.id,
        no: paper.no,
        paper: paper.paper,
        expected: paper.expected,
        differences,
    })
}

/// A difference by itself.
pub(super) fn difference(
    names: &mut Names<'_, '_>,
    difference: PaperDifference,
    me: &Person,
) -> Result<DifferenceView> {
    let reader = names.reader();
    let check: PaperCheck = find(reader, "paper_check", difference.paper_check)?;
    let paper: CheckedPaper = find(reader, "checked_paper", difference.item)?;
    told(names, difference, (&check.title, &paper), me)
}

fn told(
    names: &mut Names<'_, '_>,
    one: PaperDifference,
    (title, paper): (&str, &CheckedPaper),
    me: &Person,
) -> Result<DifferenceView> {
    let may = one.check_answer(me).is_ok();
    let ways = AnswerWay::ALL.into_iter();
    let ways = ways.filter(|way| may && way.answers(one.point)).collect();
    let answers = one.answers.into_iter().map(|answer| {
        Ok(AnswerView {
            way: answer.way,
            words: answer.words,
            settles: answer.settles,
            by_name: names.person(answer.by)?,
            at: answer.at,
        })
    });
    let answers = answers.collect::<Result<_>>()?;
    Ok(DifferenceView {
        id: one.id,
        check: one.paper_check,
        check_title: title.to_owned(),
        no: paper.no,
        expected: paper.expected.clone(),
        point: one.point,
        words: one.words,
        noted_by_name: names.person(one.noted_by)?,
        noted_at: one.noted_at,
        answers,
        settled: one.settled,
        ways,
    })
}
