//! 一患一档: everything there is of a hazard, bound into one PDF that carries its papers as they were
//! signed. It is read part by part, so that others are not kept waiting; nothing is written.

mod papers;
mod steps;
mod words;

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use documents::{DossierWords, Fonts, Paper, Photo};
use domain::hazard::{Case, Hazard, check_dossier};
use domain::notice::snapshot::PhotoWords;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::papers::FileInParts;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace, photos};
use papers::Named;

/// A dossier that is being put together.
pub struct DossierFile {
    words: DossierWords,
    fonts: Arc<Fonts>,
    bound_at: DateTime<FixedOffset>,
    wanted: VecDeque<Wanted>,
    total: usize,
    photos: Vec<Photo>,
    papers: Vec<Paper>,
}

enum Wanted {
    Photo { no: u32, attachment: Uuid },
    Paper(Named),
}

impl DossierFile {
    /// Begins it: what it says, and which photos and papers belong in it.
    pub fn begin(ws: &Workspace, id: Uuid) -> Result<Self> {
        let (now, me, fonts) = (ws.now(), ws.author(), ws.fonts()?);
        ws.read(|reader| {
            let hazard: Hazard = find(reader, "hazard", id)?;
            let zone = organisation(reader)?.zone;
            let steps = reader.steps(id)?;
            let case = Case::fold(&steps);
            let told = words::Told {
                hazard: &hazard,
                case: &case,
                steps: &steps,
                zone,
            };
            let words = words::words(reader, &told, (zone.local(now), me))?;
            let photos = words.photos.iter().flat_map(|group| &group.photos);
            let mut wanted: VecDeque<Wanted> = photos
                .map(|photo| Wanted::Photo {
                    no: photo.no,
                    attachment: photo.attachment,
                })
                .collect();
            let papers = papers::papers(reader, &hazard, &steps)?;
            let mut bytes: u64 = 0;
            for paper in &papers {
                let file: Attachment = find(reader, "attachment", paper.attachment)?;
                bytes = bytes.saturating_add(file.size);
            }
            check_dossier(wanted.len(), bytes)?;
            wanted.extend(papers.into_iter().map(Wanted::Paper));
            Ok(Self {
                words,
                fonts,
                bound_at: zone.stamped(now),
                total: wanted.len(),
                wanted,
                photos: Vec::new(),
                papers: Vec::new(),
            })
        })
    }
}

/// What proves a case where it is one of many in the file of something else: its photos by part, such as
/// 整改后, and what was handed in with its steps, all by the number of the case.
pub(crate) struct Proof {
    /// Photos.
    pub photos: Vec<PhotoWords>,
    /// Files with their titles.
    pub files: Vec<(String, Uuid)>,
}

impl Proof {
    /// Gathers it.
    pub fn of(reader: &Reader<'_>, id: Uuid) -> Result<Self> {
        let hazard: Hazard = find(reader, "hazard", id)?;
        let zone = organisation(reader)?.zone;
        let steps = reader.steps(id)?;
        let case = Case::fold(&steps);
        let told = words::Told {
            hazard: &hazard,
            case: &case,
            steps: &steps,
            zone,
        };
        let number = &hazard.number;
        let groups = told.photos(reader)?.into_iter();
        let photos = groups.flat_map(|group| {
            let title = group.title;
            group.photos.into_iter().map(move |photo| PhotoWords {
                caption: format!("{number}　{title}：{}", photo.caption),
                ..photo
            })
        });
        let files = papers::handed_in(&steps);
        Ok(Self {
            photos: photos.collect(),
            files: files
                .map(|(title, file)| (format!("{number}　{title}"), file))
                .collect(),
        })
    }
}

impl FileInParts for DossierFile {
    fn file_name(&self) -> String {
        format!("{} 一患一档.pdf", self.words.number)
    }

    fn take_some(&mut self, ws: &Workspace) -> Result<bool> {
        match self.wanted.pop_front() {
            None => return Ok(false),
            Some(Wanted::Photo { no, attachment }) => {
                let jpeg = photos::for_paper(ws, attachment)?;
                self.photos.push(Photo { no, jpeg });
            }
            Some(Wanted::Paper(named)) => {
                let file = photos::file(ws, named.attachment)?;
                self.papers.push(Paper {
                    title: named.title,
                    file_name: named.file_name,
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
        let made = documents::dossier(
            &self.fonts,
            &self.words,
            &self.photos,
            &self.papers,
            self.bound_at,
        )?;
        Ok(made.pdf)
    }
}
