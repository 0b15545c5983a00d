//! Looking a clause up.

use chrono::{DateTime, Utc};
use domain::checklist::{Basis, Certainty};
use domain::clause::Source;
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::library::Entry;
use super::{Clauses, Saying};
use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::{PageRequest, Result, Workspace};

/// Asks for clauses.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListClauses {
    /// Words that all have to stand in document, title, number or text.
    pub text: String,
    /// Only of this document, as a basis calls it.
    pub document: Option<String>,
    /// Only those that are still to be compared with the original: marked B or C.
    pub unsure: bool,
    /// Which page.
    pub page: PageRequest,
}

/// One page of clauses.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClausesView {
    /// Rows, in the order of the documents, then of the clauses.
    pub rows: Vec<ClauseRow>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// Rows on all pages.
    pub total: u32,
    /// Clauses of the library that are still to be compared with the original.
    pub unsure: u32,
    /// Why whoever is seated may not compare one; absent when it may be done.
    pub verify_refusal: Option<RefusalView>,
}

/// A clause as this organisation knows it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClauseRow {
    /// Id in the library.
    pub id: Uuid,
    /// The clause as a hazard's basis.
    pub basis: Basis,
    /// The same in words for paper.
    pub words: String,
    /// Title of the document.
    pub title: String,
    /// What took the document's place.
    pub superseded_by: Option<String>,
    /// What it says.
    pub said: Saying,
    /// How sure the clause was when it shipped.
    pub shipped: Certainty,
    /// Who compared it with the original.
    pub verified_by: Option<Uuid>,
    /// Name of that person.
    pub verified_by_name: Option<String>,
    /// When.
    pub verified_at: Option<DateTime<Utc>>,
}

/// Asks for the documents.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListSources {
    /// Words that all have to stand in name, title or note.
    #[serde(default)]
    pub text: String,
}

/// The documents.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourcesView {
    /// All of them that were asked for; there are few.
    pub rows: Vec<SourceRow>,
}

/// A document of the library.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourceRow {
    /// The document.
    #[serde(flatten)]
    pub source: Source,
    /// Whether it still applies today.
    pub in_force: Option<bool>,
    /// Clauses of it in the library.
    pub clauses: u32,
    /// Those that are still to be compared with the original.
    pub unsure: u32,
}

/// Clauses of the library.
pub fn list_clauses(ws: &mut Workspace, request: ListClauses) -> Result<ClausesView> {
    let me = ws.author();
    ws.read(|reader| {
        let (clauses, mut names) = (Clauses::of(reader)?, Names::new(reader));
        let asked = |entry: &&Entry| {
            let document = request.document.as_ref();
            document.is_none_or(|document| *document == entry.clause.document)
                && (!request.unsure || clauses.open(entry))
                && has(&clauses.texts(entry), &request.text)
        };
        let all = &clauses.library.entries;
        let found: Vec<_> = all.iter().filter(asked).collect();
        let bounds = request.page.bounds();
        let before = bounds.after.and_then(|last| {
            let at = found.iter().position(|entry| entry.id == last);
            at.map(|at| at + 1)
        });
        let rest = found.iter().skip(before.unwrap_or_default());
        let limit = usize::try_from(bounds.limit).unwrap_or(usize::MAX);
        let page: Vec<_> = rest.clone().take(limit).collect();
        let more = rest.count() > page.len();
        let rows = page.iter().map(|entry| clauses.row(&mut names, entry));
        Ok(ClausesView {
            rows: rows.collect::<Result<_>>()?,
            next: page.last().filter(|_| more).map(|entry| entry.id),
            total: count(found.len()),
            verify_refusal: refusal_of(reader, me, Action::VerifyClause)?,
            unsure: count(all.iter().filter(|entry| clauses.open(entry)).count()),
        })
    })
}

/// Documents of the library.
pub fn list_sources(ws: &mut Workspace, request: ListSources) -> Result<SourcesView> {
    let now = ws.now();
    ws.read(|reader| {
        let today = crate::workspace::today(reader, now)?;
        let clauses = Clauses::of(reader)?;
        let library = clauses.library;
        let asked =
            |source: &&Source| has(&[&source.cite, &source.title, &source.note], &request.text);
        let rows = library.sources.iter().filter(asked).map(|source| {
            let of = |entry: &&Entry| entry.clause.document == source.cite;
            let unsure = |entry: &&Entry| of(entry) && clauses.open(entry);
            let begun = source.in_force_since.map(|day| day <= today);
            SourceRow {
                in_force: match source.successor(today) {
                    Some(_) => Some(false),
                    None => begun,
                },
                clauses: count(library.entries.iter().filter(of).count()),
                unsure: count(library.entries.iter().filter(unsure).count()),
                source: source.clone(),
            }
        });
        Ok(SourcesView {
            rows: rows.collect(),
        })
    })
}

/// One clause.
pub(super) fn row(reader: &Reader<'_>, entry: &Entry) -> Result<ClauseRow> {
    Clauses::of(reader)?.row(&mut Names::new(reader), entry)
}

impl Clauses {
    /// Whether it is still to be compared with the original.
    fn open(&self, entry: &Entry) -> bool {
        entry.clause.basis().unsure() && !self.checks.contains_key(&entry.id)
    }

    fn texts<'a>(&'a self, entry: &'a Entry) -> Vec<&'a str> {
        let Entry { id, clause } = entry;
        let source = self.library.source(&clause.document);
        let title = source.map(|source| source.title.as_str());
        let checked = self.checks.get(id);
        let found = checked.map(|check| [check.number.as_str(), check.words.as_str()]);
        let own = [
            &clause.document,
            &clause.clause,
            &clause.words,
            &clause.summary,
        ];
        let own = own.into_iter().map(String::as_str);
        own.chain(title)
            .chain(found.into_iter().flatten())
            .collect()
    }

    pub(super) fn row(&self, names: &mut Names<'_, '_>, entry: &Entry) -> Result<ClauseRow> {
        let check = self.checks.get(&entry.id);
        let basis = entry.clause.basis();
        let basis = check.map_or_else(|| basis.clone(), |check| check.applied(&basis));
        let source = self.library.source(&basis.document);
        let said = check.filter(|check| !check.words.is_empty());
        let by = check.map(|check| names.person(check.verified_by));
        Ok(ClauseRow {
            id: entry.id,
            words: basis.words(),
            title: source.map(|s| s.title.clone()).unwrap_or_default(),
            superseded_by: source.and_then(|s| s.superseded_by.clone()),
            said: said.map_or_else(
                || Saying::of(entry),
                |check| Saying {
                    text: check.words.clone(),
                    original: true,
                },
            ),
            shipped: entry.clause.certainty,
            verified_by: check.map(|check| check.verified_by),
            verified_by_name: by.transpose()?,
            verified_at: check.map(|check| check.verified_at),
            basis,
        })
    }
}

/// Whether all words asked for stand in one of the texts, in whatever case.
fn has(texts: &[&str], asked: &str) -> bool {
    let texts: Vec<_> = texts.iter().map(|text| text.to_lowercase()).collect();
    let asked = asked.to_lowercase();
    let mut words = asked.split_whitespace();
    words.all(|word| texts.iter().any(|text| text.contains(word)))
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
