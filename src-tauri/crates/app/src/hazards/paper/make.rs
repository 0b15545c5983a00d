//! Making a paper: its words freeze with its number, and its file is made before the act, so that a paper
//! without a file is never written.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use documents::{Fonts, Photo, RenderError, Rendered};
use domain::form::FormSnapshot;
use domain::hazard::check_schedule;
use domain::hazard::paper::{HazardPaper, PaperField, PaperKind, asked, check_said};
use domain::people::Person;
use domain::{Refusal, text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::plan::{check, look_back_on, signers, standing};
use super::told::{Said, Told};
use super::words::{Draft, SPOT_SIGNERS, snapshot};
use super::{HazardPaperView, file_name};
use crate::papers::PDF;
use crate::photos::File;
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace, numbers, papers, photos};

/// Makes a paper of a hazard; another one of the same takes the place of the one before.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeHazardPaper {
    /// Hazard.
    pub hazard: Uuid,
    /// Which paper.
    pub kind: PaperKind,
    /// The step it puts on paper; the newest when absent.
    pub step: Option<Uuid>,
    /// What is filled in.
    #[serde(default)]
    pub said: Vec<PaperWords>,
    /// Who approves, where that is to be chosen.
    pub signer: Option<Uuid>,
    /// The day of the look back, where it approves closing; by the organisation's days when absent.
    pub look_back_on: Option<NaiveDate>,
    /// Pictures of the ink of those who sign it on the spot, in the order of its lines; whoever is left out
    /// signs on paper.
    #[serde(default)]
    pub inks: Vec<Option<Uuid>>,
    /// Why it is made anew; needed where one stands already.
    #[serde(default)]
    pub renewal: String,
}

/// Words of one field.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperWords {
    /// Field.
    pub field: PaperField,
    /// Words.
    pub words: String,
}

/// What stands for a number that is taken when the paper is made.
const NUMBER_TO_COME: &str = "（出具时编号）";

/// Shows the paper as it would be made: marked as a draft, without number and code. Nothing is kept.
pub fn preview_hazard_paper(ws: &mut Workspace, request: MakeHazardPaper) -> Result<File> {
    let (mut paper, _) = ws.read(|reader| draw_up(ws, reader, &request, Number::ToCome))?;
    paper.snapshot.qr.clear();
    Ok(File {
        media_type: PDF.to_owned(),
        bytes: render(ws, &paper, documents::filled_form_draft)?.pdf,
    })
}

/// Makes the paper.
pub fn make_hazard_paper(ws: &mut Workspace, request: MakeHazardPaper) -> Result<HazardPaperView> {
    let (paper, hazard) = ws.read(|reader| draw_up(ws, reader, &request, Number::Next))?;
    let made = render(ws, &paper, documents::filled_form)?;
    let file = ws.store.put_attachment(made.pdf.as_slice())?;
    let kind = papers::rendered(made);
    ws.write("make_hazard_paper", None, |tx, _| {
        if let Some(series) = paper.kind.series() {
            let year = paper.snapshot.dated_on.year();
            let taken = numbers::take(tx, series, year, paper.id)?;
            // Nobody else writes meanwhile.
            if taken != paper.number {
                return Err(Error::Damaged { what: "number" });
            }
        }
        tx.save(&paper)?;
        papers::revise(tx, paper.id, file_name(&paper, &hazard, false), kind, &file)
    })?;
    super::view::view(ws, paper.id)
}

/// Where a paper takes its number.
enum Number {
    /// It is the next of its series.
    Next,
    /// None is taken for a draft.
    ToCome,
}

/// The paper, with nothing left to decide, and the number of its hazard.
fn draw_up(
    ws: &Workspace,
    reader: &Reader<'_>,
    request: &MakeHazardPaper,
    number: Number,
) -> Result<(HazardPaper, String)> {
    let (id, now) = (ws.env.id(), ws.now());
    let made_by = ws.author().ok_or(Error::NobodySignedIn)?;
    let maker: Person = find(reader, "person", made_by)?;
    let told = Told::of(reader, request.hazard)?;
    let kind = request.kind;
    check(&told, kind, &maker)?;
    let step = told.step(kind, request.step);
    if let (Some(named), None) = (request.step, step) {
        return Err(Error::missing("step", named));
    }
    let fields = asked(kind, step.map(|step| &step.detail));
    let given = request
        .said
        .iter()
        .map(|one| (one.field, one.words.clone()));
    let said = check_said(&fields, &given.collect())?;
    let before = standing(&told, kind, step)?;
    let renewal = match before {
        Some(_) => text("renewal", &request.renewal, 200)?,
        None => String::new(),
    };
    check_inks(reader, kind, &request.inks)?;
    let signer = chosen(signers(&told, kind, step)?, request.signer)?;
    let dated_on = told.organisation.zone.day(now);
    let look_back_on = match told.closing() {
        None => request.look_back_on.or(look_back_on(&told, kind, now)),
        Some(_) => look_back_on(&told, kind, now),
    };
    let look_back_on = look_back_on.filter(|_| kind == PaperKind::ClosingApproval);
    if let (Some(day), None) = (look_back_on, told.closing()) {
        check_schedule(day, dated_on)?;
    }
    let number = match (kind.series(), number) {
        (Some(series), Number::Next) => {
            numbers::next(reader, ws.store.opened().device, series, dated_on.year())?
        }
        (Some(_), Number::ToCome) => NUMBER_TO_COME.to_owned(),
        (None, _) => said
            .get(&PaperField::DocumentNumber)
            .cloned()
            .unwrap_or_default(),
    };
    let draft = Draft {
        id,
        kind,
        number: &number,
        step,
        said: Said(&said),
        signer: signer.as_ref(),
        look_back_on,
        maker: &maker,
        dated_on,
        inks: &request.inks,
        replaces: before.as_ref().map(|paper| (paper, renewal.as_str())),
    };
    let words = snapshot(reader, &told, &draft)?;
    let paper = HazardPaper {
        id,
        hazard: told.hazard.id,
        kind,
        step: step.map(|step| step.id),
        replaces: before.as_ref().map(|paper| paper.id),
        signer: signer.as_ref().map(|person| person.id),
        look_back_on,
        snapshot: words,
        inks: request.inks.iter().copied().flatten().collect(),
        scans: Vec::new(),
        made_by,
        made_at: now,
        said: said.clone(),
        number: number.clone(),
    };
    Ok((paper, told.hazard.number))
}

/// Only what both sign on the spot is signed by ink, and each picture is there.
fn check_inks(reader: &Reader<'_>, kind: PaperKind, inks: &[Option<Uuid>]) -> Result<()> {
    let lines = match kind {
        PaperKind::SpotConfirmation => SPOT_SIGNERS,
        _ => 0,
    };
    if inks.len() > lines {
        let paper = kind.title().to_owned();
        return Err(Refusal::NoInkHere { paper }.into());
    }
    for ink in inks.iter().flatten() {
        find::<Attachment>(reader, "attachment", *ink)?;
    }
    Ok(())
}

/// Who signs: the one there is, or the one who was chosen of several.
fn chosen(signers: Vec<Person>, named: Option<Uuid>) -> Result<Option<Person>> {
    let several = signers.len() > 1;
    let mut fit = signers.into_iter();
    Ok(match named {
        Some(id) => match fit.find(|person| person.id == id) {
            Some(person) => Some(person),
            None => return Err(Error::missing("signer", id)),
        },
        None if several => return Err(Refusal::Blank { field: "signer" }.into()),
        None => fit.next(),
    })
}

/// How a form becomes a file: made, or as a draft.
type Render = fn(
    &Fonts,
    &str,
    &FormSnapshot,
    &[Photo],
    DateTime<FixedOffset>,
) -> std::result::Result<Rendered, RenderError>;

fn render(ws: &Workspace, paper: &HazardPaper, form: Render) -> Result<Rendered> {
    let words = &paper.snapshot;
    let mut pictures = Vec::with_capacity(words.photos.len());
    let annex = words.photos.iter().map(|photo| photo.attachment);
    for (picture, no) in annex.chain(paper.inks.iter().copied()).zip(1..) {
        let jpeg = photos::for_paper(ws, picture)?;
        pictures.push(Photo { no, jpeg });
    }
    let zone = ws.read(organisation)?.zone;
    let at = zone.stamped(paper.made_at);
    let fonts = ws.fonts()?;
    let kind = paper.kind.name();
    Ok(form(&fonts, kind, words, &pictures, at)?)
}
