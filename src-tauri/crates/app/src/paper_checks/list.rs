//! Checks of papers, and the differences that wait over all of them.

use chrono::{DateTime, Utc};
use domain::paper_check::{CheckCounts, CheckState, PaperCheck};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{PageBounds, Reader};
use uuid::Uuid;

use super::counts;
use super::view::{DifferenceView, difference};
use crate::names::Names;
use crate::workspace::find;
use crate::{Error, Page, PageRequest, Result, Workspace};

/// Checks that go on, looked through for one person.
const MOST: u32 = 200;

/// Asks for checks, the latest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListPaperChecks {
    /// Page.
    pub page: PageRequest,
}

/// Asks for the differences that wait, the oldest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListPaperDifferences {
    /// Only of this check.
    pub check: Option<Uuid>,
    /// Page.
    pub page: PageRequest,
}

/// A check in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CheckRow {
    /// Row id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: CheckState,
    /// Who drew it.
    pub run_by_name: String,
    /// When.
    pub drawn_at: DateTime<Utc>,
    /// How many papers could be drawn.
    pub population: u32,
    /// Papers by how they were found.
    pub counts: CheckCounts,
    /// 核对率, in tenths of a percent.
    pub checked_per_mille: Option<u32>,
    /// 相符率, in tenths of a percent.
    pub agrees_per_mille: Option<u32>,
    /// Differences that wait.
    pub open_differences: u32,
}

/// A page of checks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChecksPage {
    /// Rows.
    pub rows: Vec<CheckRow>,
    /// Pass as `page.after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// Whoever asks may draw one.
    pub may_start: bool,
}

/// A page of differences that wait.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DifferencesPage {
    /// Rows.
    pub rows: Vec<DifferenceView>,
    /// Pass as `page.after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// How many wait in all.
    pub total: u32,
}

/// Checks, the latest first.
pub fn list_paper_checks(ws: &mut Workspace, request: ListPaperChecks) -> Result<ChecksPage> {
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let mut names = Names::new(reader);
        let page = reader.latest::<PaperCheck>(request.page.bounds())?;
        let page = Page::of(page, |check| row(reader, &mut names, check))?;
        Ok(ChecksPage {
            rows: page.rows,
            next: page.next,
            may_start: permission::check(&me, Action::CheckPapers).is_ok(),
        })
    })
}

fn row(reader: &Reader<'_>, names: &mut Names<'_, '_>, check: PaperCheck) -> Result<CheckRow> {
    let found = match &check.ended {
        Some(end) => end.counts,
        None => counts(&reader.checked_papers(check.id)?),
    };
    Ok(CheckRow {
        id: check.id,
        state: check.state(),
        run_by_name: names.person(check.run_by)?,
        drawn_at: check.drawn_at,
        population: check.population,
        counts: found,
        checked_per_mille: found.checked_per_mille(),
        agrees_per_mille: found.agrees_per_mille(),
        open_differences: reader.count_open_differences(Some(check.id))?,
        title: check.title,
    })
}

/// Differences that wait, the oldest first.
pub fn list_paper_differences(
    ws: &mut Workspace,
    request: ListPaperDifferences,
) -> Result<DifferencesPage> {
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let mut names = Names::new(reader);
        let page = reader.open_differences(request.check, request.page.bounds())?;
        let page = Page::of(page, |one| difference(&mut names, one, &me))?;
        Ok(DifferencesPage {
            rows: page.rows,
            next: page.next,
            total: reader.count_open_differences(request.check)?,
        })
    })
}

/// Checks that one person drew and has not signed off, the oldest first, with what they came to.
pub(crate) fn running_for(
    reader: &Reader<'_>,
    person: &Person,
) -> Result<Vec<(PaperCheck, CheckCounts)>> {
    let running = reader.running_paper_checks(MOST)?.into_iter();
    let own = running.filter(|check| check.run_by == person.id);
    own.map(|check| {
        let found = counts(&reader.checked_papers(check.id)?);
        Ok((check, found))
    })
    .collect()
}

/// Differences that one person may answer, the oldest first, and how many there are.
pub(crate) fn open_for(
    reader: &Reader<'_>,
    person: &Person,
    limit: u32,
) -> Result<(Vec<DifferenceView>, u32)> {
    if permission::check(person, Action::AnswerDifferences).is_err() {
        return Ok((Vec::new(), 0));
    }
    let total = reader.count_open_differences(None)?;
    let bounds = PageBounds { after: None, limit };
    let rows = match limit {
        0 => Vec::new(),
        _ => reader.open_differences(None, bounds)?.rows,
    };
    let mut names = Names::new(reader);
    let rows = rows
        .into_iter()
        .map(|one| difference(&mut names, one, person));
    Ok((rows.collect::<Result<_>>()?, total))
}
