//! Making a paper: its words freeze, and its file is made before the act, so that a paper without a file
//! is never written.

use documents::Photo;
use domain::Refusal;
use domain::drill::paper::{DrillPaper, PaperKind, check_renewal, check_reviewer};
use domain::drill::{DrillAct, DrillRole};
use domain::notice::snapshot::PhotoWords;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::view::{DrillPapersView, view};
use super::words::{self, Told};
use super::{file_name, load};
use crate::drills::evaluation::Evaluated;
use crate::papers::{self, behind};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace, photos};

/// Makes a paper of a drill; another one of its kind takes the place of the one before.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeDrillPaper {
    /// Drill.
    pub drill: Uuid,
    /// Which paper.
    pub kind: PaperKind,
    /// Why it is made anew; needed from the second version on.
    #[serde(default)]
    pub renewal: String,
    /// Who reviews a record (审核人); without one the name is written on the paper.
    #[serde(default)]
    pub reviewer: Option<Uuid>,
}

/// Adds the sheet that was signed by hand.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddDrillPaperScans {
    /// Paper.
    pub paper: Uuid,
    /// Scans.
    pub scans: Vec<Uuid>,
}

/// Makes a paper.
pub fn make_drill_paper(ws: &mut Workspace, request: MakeDrillPaper) -> Result<DrillPapersView> {
    let (id, made_at) = (ws.env.id(), ws.now());
    let made_by = ws.author().ok_or(Error::NobodySignedIn)?;
    let (paper, shown) = ws.read(|reader| {
        let evaluated = Evaluated::of(reader, request.drill)?;
        let author: Person = find(reader, "person", made_by)?;
        evaluated.loaded.check(DrillAct::MakePaper, &author)?;
        let loaded = &evaluated.loaded;
        request
            .kind
            .check_told(&loaded.drill, &loaded.aftermath())?;
        let before = reader.drill_versions(request.drill, request.kind)?;
        let version = before.last().map_or(1, |last| last.version + 1);
        let renewal = check_renewal(version, &request.renewal)?;
        let reviewer = request
            .reviewer
            .filter(|_| request.kind == PaperKind::Record);
        let reviewer: Option<Person> = reviewer
            .map(|reviewer| find(reader, "person", reviewer))
            .transpose()?;
        if let Some(reviewer) = &reviewer {
            let mut people = loaded.people.iter();
            let recorder = people.find(|one| one.role == DrillRole::Recorder);
            check_reviewer(reviewer, recorder.map_or(Some(author.id), |one| one.person))?;
        }
        let of = (request.kind, &author);
        let told = words::told(reader, &evaluated, of, reviewer.as_ref(), made_at)?;
        let Told {
            mut snapshot,
            inks,
            leader,
        } = told;
        (snapshot.version, snapshot.renewal) = (version, renewal);
        let named = (request.kind.name(), snapshot.number.as_str(), id);
        snapshot.qr = behind::payload(reader, named, &snapshot)?;
        let shown = [snapshot.photos.as_slice(), &snapshot.sheets].concat();
        let paper = DrillPaper {
            id,
            drill: request.drill,
            kind: request.kind,
            version,
            snapshot,
            inks,
            leader,
            scans: Vec::new(),
            made_by,
            made_at,
        };
        Ok((paper, shown))
    })?;
    let made = render(ws, &paper, &shown)?;
    let file = ws.store.put_attachment(made.pdf.as_slice())?;
    let kind = papers::rendered(made);
    ws.write("make_drill_paper", None, |tx, _| {
        tx.save(&paper)?;
        papers::revise(tx, paper.id, file_name(&paper, false), kind, &file)
    })?;
    view(ws, request.drill)
}

fn render(ws: &Workspace, paper: &DrillPaper, shown: &[PhotoWords]) -> Result<documents::Rendered> {
    let pictures = pictures(ws, &paper.inks, shown)?;
    let zone = ws.read(organisation)?.zone;
    let fonts = ws.fonts()?;
    Ok(documents::drill_paper(
        &fonts,
        paper.kind,
        &paper.snapshot,
        &pictures,
        zone.stamped(paper.made_at),
    )?)
}

/// Photos and ink as paper shows them; ink is numbered after the photos.
fn pictures(ws: &Workspace, inks: &[Uuid], shown: &[PhotoWords]) -> Result<Vec<Photo>> {
    let photos = shown.iter().map(|photo| (photo.no, photo.attachment));
    let inks = (words::FIRST_INK..).zip(inks.iter().copied());
    photos
        .chain(inks)
        .map(|(no, attachment)| {
            let jpeg = photos::for_paper(ws, attachment)?;
            Ok(Photo { no, jpeg })
        })
        .collect()
}

/// Adds scans.
pub fn add_drill_paper_scans(
    ws: &mut Workspace,
    request: AddDrillPaperScans,
) -> Result<DrillPapersView> {
    let drill = ws.write("add_drill_paper_scans", None, |tx, author| {
        let (mut paper, ..) = load(tx, request.paper)?;
        let evaluated = Evaluated::of(tx, paper.drill)?;
        evaluated.loaded.check(DrillAct::MakePaper, author)?;
        if request.scans.is_empty() {
            return Err(Refusal::Blank { field: "scans" }.into());
        }
        for scan in &request.scans {
            find::<Attachment>(tx, "attachment", *scan)?;
            if !paper.scans.contains(scan) {
                paper.scans.push(*scan);
            }
        }
        tx.save(&paper)?;
        Ok(paper.drill)
    })?;
    view(ws, drill)
}
