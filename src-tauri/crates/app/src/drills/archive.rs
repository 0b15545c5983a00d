//! The archive of a drill (演练档案): plan, script, evaluation, summary, photos and papers in one file. It is
//! read part by part, so that others are not kept waiting; nothing is written.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use documents::{Fonts, Paper, Photo, PlanPaperWords};
use domain::drill::paper::{DrillSnapshot, PaperKind};
use domain::drill::{DrillFinding, SignIn};
use domain::emergency::{PlanPaper, PlanSheet};
use domain::hazard::check_dossier;
use domain::notice::newest;
use domain::notice::snapshot::PhotoWords;
use domain::people::Person;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::evaluation::Evaluated;
use super::files;
use super::papers::{FIRST_INK, Told, photos_of, plan_version, told};
use crate::emergency::plan_words;
use crate::hazards::dossier::Proof;
use crate::papers::FileInParts;
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace, photos};

/// An archive that is being put together.
pub struct DrillArchive {
    words: DrillSnapshot,
    fonts: Arc<Fonts>,
    stamped: DateTime<FixedOffset>,
    bound: (NaiveDateTime, String),
    wanted: VecDeque<Wanted>,
    total: usize,
    photos: Vec<Photo>,
    papers: Vec<Paper>,
}

enum Wanted {
    Photo { no: u32, attachment: Uuid },
    Plan { title: String, words: Box<PlanPaperWords> },
    Paper { title: String, attachment: Uuid },
}

impl DrillArchive {
    /// Begins it: what it says, and which photos and papers belong in it.
    pub fn begin(ws: &Workspace, drill: Uuid) -> Result<Self> {
        let (now, fonts) = (ws.now(), ws.fonts()?);
        let me = ws.author().ok_or(Error::NobodySignedIn)?;
        ws.read(|reader| {
            let evaluated = Evaluated::of(reader, drill)?;
            let me: Person = find(reader, "person", me)?;
            let zone = organisation(reader)?.zone;
            let of = (PaperKind::Summary, &me);
            let Told {
                mut snapshot, inks, ..
            } = told(reader, &evaluated, of, None, now)?;
            snapshot.photos = photos_of(reader, &evaluated)?;
            let proofs = proofs(reader, &evaluated)?;
            for proof in &proofs {
                join(&mut snapshot.photos, &proof.photos);
            }
            snapshot.more_photos = 0;
            let photos = snapshot.photos.iter();
            let mut wanted: VecDeque<Wanted> = photos
                .map(|photo| Wanted::Photo {
                    no: photo.no,
                    attachment: photo.attachment,
                })
                .collect();
            let inks = (FIRST_INK..).zip(inks);
            wanted.extend(inks.map(|(no, attachment)| Wanted::Photo { no, attachment }));
            wanted.extend(plan_of(reader, &evaluated)?);
            let mut papers = papers(reader, &evaluated, proofs)?;
            let mut bytes: u64 = 0;
            for (_, attachment) in &papers {
                let file: Attachment = find(reader, "attachment", *attachment)?;
                bytes = bytes.saturating_add(file.size);
            }
            check_dossier(wanted.len(), bytes)?;
            // What is too large for one file is named in it, and stays beside it.
            for (file, held) in files::of(reader, drill)? {
                let called = file.kind.words();
                let with = bytes.saturating_add(held.size);
                let fits = check_dossier(wanted.len(), with).is_ok();
                let note = match file.note.as_str() {
                    "" => String::new(),
                    note => format!("（{note}）"),
                };
                let kept = if fits {
                    "随档案附入"
                } else {
                    "另行保存"
                };
                let said = format!("{called}：{}{note}，{kept}", held.name);
                snapshot.attachments.push(said);
                if fits && !papers.iter().any(|(_, known)| *known == held.id) {
                    bytes = with;
                    papers.push((format!("{called}　{}", held.name), held.id));
                }
            }
            wanted.extend(
                papers
                    .into_iter()
                    .map(|(title, attachment)| Wanted::Paper { title, attachment }),
            );
            Ok(Self {
                words: snapshot,
                fonts,
                stamped: zone.stamped(now),
                bound: (zone.local(now), me.name),
                total: wanted.len(),
                wanted,
                photos: Vec::new(),
                papers: Vec::new(),
            })
        })
    }
}

impl DrillArchive {
    /// What it says.
    pub fn words(&self) -> &DrillSnapshot {
        &self.words
    }
}

impl FileInParts for DrillArchive {
    fn file_name(&self) -> String {
        format!("{} 演练档案.pdf", self.words.number)
    }

    fn take_some(&mut self, ws: &Workspace) -> Result<bool> {
        match self.wanted.pop_front() {
            None => return Ok(false),
            Some(Wanted::Photo { no, attachment }) => {
                let jpeg = photos::for_paper(ws, attachment)?;
                self.photos.push(Photo { no, jpeg });
            }
            Some(Wanted::Plan { title, words }) => {
                let made = documents::emergency_plan(&self.fonts, &words, self.stamped)?;
                self.papers.push(Paper {
                    title,
                    file_name: format!("{}.pdf", words.name),
                    media_type: "application/pdf".to_owned(),
                    bytes: made.pdf,
                });
            }
            Some(Wanted::Paper { title, attachment }) => {
                let row: Attachment = ws.read(|reader| find(reader, "attachment", attachment))?;
                let file = photos::file(ws, attachment)?;
                self.papers.push(Paper {
                    title,
                    file_name: row.name,
                    media_type: file.media_type,
                    bytes: file.bytes,
                });
            }
        }
        Ok(true)
    }

    fn progress(&self) -> (u32, u32) {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (count(self.total - self.wanted.len()), count(self.total + 1))
    }

    fn finish(self) -> Result<Vec<u8>> {
        let (at, by) = &self.bound;
        let made = documents::drill_archive(
            &self.fonts,
            &self.words,
            (*at, by),
            &self.photos,
            &self.papers,
            self.stamped,
        )?;
        Ok(made.pdf)
    }
}

/// The plan on paper, as the version says it that held on the day.
fn plan_of(reader: &Reader<'_>, evaluated: &Evaluated) -> Result<Option<Wanted>> {
    let loaded = &evaluated.loaded;
    let zone = organisation(reader)?.zone;
    let held = loaded.run().started_at.map(|at| zone.day(at));
    let Some(version) = plan_version(reader, loaded.plan.id, held)? else {
        return Ok(None);
    };
    Ok(Some(Wanted::Plan {
        title: format!("应急预案　第{}版　正文", version.label),
        words: Box::new(plan_words(reader, &loaded.plan, &version)?),
    }))
}

/// What shows that what was found was put right: of every case the drill raised.
fn proofs(reader: &Reader<'_>, evaluated: &Evaluated) -> Result<Vec<Proof>> {
    let findings = evaluated.loaded.findings.iter();
    // Two findings may point to one case.
    let cases: BTreeSet<Uuid> = findings.filter_map(DrillFinding::hazard).collect();
    let cases = cases.into_iter();
    cases.map(|case| Proof::of(reader, case)).collect()
}

/// Adds photos that are not there yet: a case begins with those of its finding.
fn join(all: &mut Vec<PhotoWords>, more: &[PhotoWords]) {
    for photo in more {
        if !all.iter().any(|one| one.attachment == photo.attachment) {
            let no = all.last().map_or(1, |last| last.no.saturating_add(1));
            all.push(PhotoWords {
                no,
                ..photo.clone()
            });
        }
    }
}

/// What belongs in it, each file once: the plan, the papers with their signed sheets, the sheets of the
/// sign-in, receipts of the authority, what was handed in with the actions.
fn papers(
    reader: &Reader<'_>,
    evaluated: &Evaluated,
    proofs: Vec<Proof>,
) -> Result<Vec<(String, Uuid)>> {
    let drill = &evaluated.loaded.drill;
    let mut all: Vec<(String, Uuid)> = Vec::new();
    let mut add = |title: &str, attachment: Uuid| {
        if !all.iter().any(|(_, known)| *known == attachment) {
            all.push((title.to_owned(), attachment));
        }
    };
    let run = evaluated.loaded.run();
    let held = run.started_at;
    let zone = organisation(reader)?.zone;
    let version = plan_version(reader, drill.terms.plan, held.map(|at| zone.day(at)))?;
    if let Some(version) = version {
        let title = format!("应急预案　第{}版", version.label);
        let scans = version.approval.into_iter().flat_map(|one| one.scans);
        for attachment in version.attachments.into_iter().chain(scans) {
            add(&title, attachment);
        }
        for scan in version.filing.into_iter().flat_map(|one| one.scans) {
            add(&format!("{title}　备案登记表"), scan);
        }
        for sheet in reader.children::<PlanSheet>("version", version.id)? {
            let called = match sheet.paper {
                PlanPaper::Approval => "签署页",
                PlanPaper::Filing => "备案登记表",
            };
            for scan in sheet.scans {
                add(&format!("{title}　{called}"), scan);
            }
        }
    }
    for kind in PaperKind::ALL {
        let versions = reader.drill_versions(drill.id, kind)?;
        let last = versions.len();
        for (n, paper) in versions.iter().enumerate() {
            let version = match (last, n + 1 == last) {
                (1, _) => String::new(),
                (_, true) => format!("　第{}版", paper.version),
                (_, false) => format!("　第{}版（已被代替）", paper.version),
            };
            let title = format!("{}{version}", kind.title());
            if let Some(file) = newest(&reader.revisions(paper.id)?) {
                add(&title, file.attachment);
            }
            for scan in &paper.scans {
                add(&format!("{title}　签字扫描件"), *scan);
            }
        }
    }
    for one in &evaluated.loaded.people {
        if let Some(SignIn::Sheet { scan }) = one.presence.as_ref().map(|presence| &presence.by) {
            add("签到表", *scan);
        }
    }
    if let Some(later) = run.later {
        for sheet in later.held.sheets {
            add("补录依据", sheet);
        }
    }
    for report in reader.drill_reports(drill.id)? {
        for receipt in report.receipts {
            add(&format!("报送回执　{}", report.authority), receipt);
        }
    }
    for (title, file) in proofs.into_iter().flat_map(|proof| proof.files) {
        add(&title, file);
    }
    Ok(all)
}
