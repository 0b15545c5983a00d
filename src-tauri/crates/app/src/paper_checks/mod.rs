//! 纸电核对: a sample is drawn from the register of papers, worked through, signed off, and what differs is answered.

mod list;
mod report;
mod sample;
mod view;

use domain::Refusal;
use domain::drill::paper::DrillPaper;
use domain::hazard::paper::HazardPaper;
use domain::inspection::Inspection;
use domain::notice::Notice;
use domain::outgoing::OutgoingPaper;
use domain::paper_check::difference::{AnswerWay, PaperDifference, Said, told};
use domain::paper_check::{
    CheckCounts, CheckedPaper, Expected, PaperCheck, SampleTerms, Seed, Verdict,
};
use domain::paper_register::RegisteredKind;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

pub use list::{
    CheckRow, ChecksPage, DifferencesPage, ListPaperChecks, ListPaperDifferences,
    list_paper_checks, list_paper_differences,
};
pub use report::{CheckFile, CheckFormat, MakePaperCheck, make_paper_check};
pub use view::{
    AnswerView, CheckedPaperView, DifferenceView, GetPaperCheck, PaperCheckView, get_paper_check,
};

pub(crate) use list::{open_for, running_for};

use crate::names::Names;
use crate::paper_register::RegisteredRow;
use crate::workspace::{Writer, find};
use crate::{Error, Result, Secret, Workspace};

/// Asks how many papers would be drawn.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountSample {
    /// Which papers, and how many of them.
    pub terms: SampleTerms,
}

/// How many papers would be drawn.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SampleView {
    /// Papers that fit.
    pub population: u32,
    /// How many of them would be drawn.
    pub drawn: u32,
}

/// Draws a sample, and begins its check.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartPaperCheck {
    /// What it is called.
    pub title: String,
    /// Which papers, and how many of them.
    pub terms: SampleTerms,
    /// What the draw starts from, sixteen hexadecimal digits; by chance when absent.
    #[serde(default)]
    pub seed: Option<String>,
}

/// Says how a paper of a sample was found.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkCheckedPaper {
    /// The paper's row in the sample.
    pub item: Uuid,
    /// How it was found.
    pub verdict: Verdict,
    /// What differs, point by point; only where something differs.
    #[serde(default)]
    pub said: Vec<Said>,
    /// What is said of one that was not found; may be empty.
    #[serde(default)]
    pub words: String,
}

/// Signs a check off.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndPaperCheck {
    /// Check.
    pub check: Uuid,
    /// What is said of it; may be empty.
    #[serde(default)]
    pub opinion: String,
    /// Passphrase of whoever drew it.
    pub passphrase: Secret,
}

/// Breaks a check off.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelPaperCheck {
    /// Check.
    pub check: Uuid,
    /// Why.
    pub reason: String,
}

/// Says what was done about a difference.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerPaperDifference {
    /// Difference.
    pub difference: Uuid,
    /// What.
    pub way: AnswerWay,
    /// In words.
    pub words: String,
    /// That nothing more is to be done.
    pub settles: bool,
}

/// Draws a sample once more, from its seed.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedrawPaperCheck {
    /// Check.
    pub check: Uuid,
}

/// What a draw from the same seed gives today.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedrawView {
    /// Papers that fit today.
    pub population: u32,
    /// They are those that could be drawn then.
    pub same_population: bool,
    /// The same papers are drawn, in the same order.
    pub same_sample: bool,
    /// Papers of the sample that are drawn again.
    pub again: u32,
}

/// How many papers would be drawn.
pub fn count_sample(ws: &mut Workspace, request: CountSample) -> Result<SampleView> {
    ws.read(|reader| {
        let drawn = sample::offered(reader, &request.terms, Seed::of(0))?.end()?;
        Ok(SampleView {
            population: drawn.population,
            drawn: u32::try_from(drawn.papers.len()).unwrap_or(u32::MAX),
        })
    })
}

/// Draws a sample, and begins its check.
pub fn start_paper_check(ws: &mut Workspace, request: StartPaperCheck) -> Result<PaperCheckView> {
    let now = ws.now();
    let chance = u64::from_be_bytes(ws.env.bytes());
    let id = ws.write("start_paper_check", None, |tx, author| {
        permission::check(author, Action::CheckPapers)?;
        let seed = match &request.seed {
            Some(shown) => Seed::parse(shown)?,
            None => Seed::of(chance),
        };
        let drawn = sample::offered(tx, &request.terms, seed)?.end()?;
        let begun = (request.title.as_str(), request.terms);
        let check = PaperCheck::begin(tx.new_id(), begun, (seed, &drawn), author, now)?;
        tx.save(&check)?;
        for (paper, no) in drawn.papers.iter().zip(1..) {
            let expected = expected(tx, *paper)?;
            let id = tx.new_id();
            tx.save(&CheckedPaper {
                id,
                paper_check: check.id,
                no,
                paper: *paper,
                expected,
                found: None,
            })?;
        }
        Ok(check.id)
    })?;
    get_paper_check(ws, GetPaperCheck { check: id })
}

/// Says how a paper of a sample was found; what was noted of it before is taken back.
pub fn mark_checked_paper(ws: &mut Workspace, request: MarkCheckedPaper) -> Result<PaperCheckView> {
    let now = ws.now();
    let check = ws.write("mark_checked_paper", None, |tx, author| {
        let mut item: CheckedPaper = find(tx, "checked_paper", request.item)?;
        let check: PaperCheck = find(tx, "paper_check", item.paper_check)?;
        let before = tx.differences_of_paper(item.id)?;
        let answered = before.iter().any(|one| !one.answers.is_empty());
        item.mark(&check, (request.verdict, answered), author, now)?;
        let said = told(request.verdict, &request.said, &request.words)?;
        withdraw(tx, before)?;
        for one in said {
            let of = (check.id, item.id, item.paper);
            let noted = PaperDifference::note(tx.new_id(), of, one, author, now);
            tx.save(&noted)?;
        }
        tx.save(&item)?;
        Ok(check.id)
    })?;
    get_paper_check(ws, GetPaperCheck { check })
}

/// Signs a check off, by the passphrase of whoever drew it. What was found is frozen from then on.
pub fn end_paper_check(ws: &mut Workspace, request: EndPaperCheck) -> Result<PaperCheckView> {
    let now = ws.now();
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    // What the check itself refuses is said before a passphrase is tried.
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let check: PaperCheck = find(reader, "paper_check", request.check)?;
        Ok(check.check_may_end(&me)?)
    })?;
    ws.write_as(me, &request.passphrase, "end_paper_check", |tx, author| {
        let mut check: PaperCheck = find(tx, "paper_check", request.check)?;
        let counts = counts(&tx.checked_papers(check.id)?);
        check.end(counts, &request.opinion, author, now)?;
        tx.save(&check)?;
        Ok(())
    })?;
    get_paper_check(
        ws,
        GetPaperCheck {
            check: request.check,
        },
    )
}

/// Breaks a check off; what it found to differ waits no more.
pub fn cancel_paper_check(ws: &mut Workspace, request: CancelPaperCheck) -> Result<PaperCheckView> {
    let now = ws.now();
    ws.write("cancel_paper_check", None, |tx, author| {
        let mut check: PaperCheck = find(tx, "paper_check", request.check)?;
        check.cancel(&request.reason, author, now)?;
        let noted = tx.differences_of_check(check.id)?;
        let unanswered = noted.into_iter().filter(|one| one.answers.is_empty());
        withdraw(tx, unanswered.collect())?;
        tx.save(&check)?;
        Ok(())
    })?;
    get_paper_check(
        ws,
        GetPaperCheck {
            check: request.check,
        },
    )
}

/// Says what was done about a difference.
pub fn answer_paper_difference(
    ws: &mut Workspace,
    request: AnswerPaperDifference,
) -> Result<DifferenceView> {
    let now = ws.now();
    ws.write("answer_paper_difference", None, |tx, author| {
        let mut difference: PaperDifference = find(tx, "paper_difference", request.difference)?;
        let answer = (request.way, request.settles);
        difference.answer(answer, &request.words, author, now)?;
        tx.save(&difference)?;
        Ok(())
    })?;
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let difference = find(reader, "paper_difference", request.difference)?;
        view::difference(&mut Names::new(reader), difference, &me)
    })
}

/// Draws a sample once more, from its seed; nothing is kept of it.
pub fn redraw_paper_check(ws: &mut Workspace, request: RedrawPaperCheck) -> Result<RedrawView> {
    ws.read(|reader| {
        let check: PaperCheck = find(reader, "paper_check", request.check)?;
        let before = reader.checked_papers(check.id)?;
        let before: Vec<Uuid> = before.iter().map(|one| one.paper).collect();
        let seed = Seed::parse(&check.seed)?;
        match sample::offered(reader, &check.terms, seed)?.end() {
            Ok(drawn) => Ok(RedrawView {
                population: drawn.population,
                same_population: drawn.mark == check.mark && drawn.population == check.population,
                same_sample: drawn.papers == before,
                again: {
                    let again = before.iter().filter(|paper| drawn.papers.contains(paper));
                    u32::try_from(again.count()).unwrap_or(u32::MAX)
                },
            }),
            Err(Refusal::NoPapersToCheck) => Ok(RedrawView {
                population: 0,
                same_population: false,
                same_sample: false,
                again: 0,
            }),
            Err(refusal) => Err(refusal.into()),
        }
    })
}

/// How many papers of a sample came to what.
fn counts(papers: &[CheckedPaper]) -> CheckCounts {
    let mut counts = CheckCounts::default();
    for paper in papers {
        counts.count(paper.found.as_ref().map(|found| found.verdict));
    }
    counts
}

/// Takes differences back.
fn withdraw(tx: &mut Writer<'_, '_>, differences: Vec<PaperDifference>) -> Result<()> {
    for mut one in differences {
        one.withdrawn = true;
        tx.save(&one)?;
    }
    Ok(())
}

/// What is kept of a paper now.
fn expected(reader: &Reader<'_>, id: Uuid) -> Result<Expected> {
    let paper = reader.registered_paper(id)?;
    let paper = paper.ok_or_else(|| Error::missing("registered_paper", id))?;
    let carrier = paper.carrier;
    let mut names = Names::new(reader);
    let row: RegisteredRow = crate::paper_register::row(reader, &mut names, paper)?;
    let signer = match row.kind {
        RegisteredKind::Notice => Some(find::<Notice>(reader, "notice", id)?.issuer),
        RegisteredKind::InspectionRecord => {
            let inspection: Inspection = find(reader, "inspection", carrier)?;
            inspection.inspectors.first().copied()
        }
        RegisteredKind::Advice | RegisteredKind::TransferLetter => {
            Some(find::<OutgoingPaper>(reader, "outgoing_paper", id)?.issuer)
        }
        RegisteredKind::DrillRecord
        | RegisteredKind::DrillEvaluation
        | RegisteredKind::DrillSummary => find::<DrillPaper>(reader, "drill_paper", id)?.leader,
        RegisteredKind::Incoming | RegisteredKind::Bulletin => None,
        _ => find::<HazardPaper>(reader, "hazard_paper", id)?.signer,
    };
    Ok(Expected {
        kind: row.kind,
        number: row.number,
        about: row.about,
        addressee: row.addressee,
        dated_on: row.dated_on,
        state: row.state,
        signer: signer
            .map(|one| names.person(one))
            .transpose()?
            .unwrap_or_default(),
        receiver: row.receipt.map_or_else(String::new, |receipt| receipt.by),
        filing: row.filing,
        shown_at: row.shown_at,
    })
}
