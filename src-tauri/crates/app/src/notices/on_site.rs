//! 现场问题告知单: a plain paper of what was found, for whoever may not issue the notice here and now. The
//! notice follows; this paper takes no number and changes nothing of the hazards.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::hazard::{Case, Hazard};
use domain::notice::snapshot::{SiteItem, SiteSnapshot};
use domain::organisation::Unit;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::ExportView;
use super::words::{inspection, location};
use crate::hazards::load;
use crate::papers::{PDF, attach, behind};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Makes the papers of what was found, one for each unit.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeSiteNotices {
    /// Hazards, in the order of the table.
    pub hazards: Vec<Uuid>,
}

/// The papers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SiteNoticesView {
    /// One for each unit.
    pub papers: Vec<ExportView>,
}

/// Makes the papers and keeps their files.
pub fn make_site_notices(ws: &mut Workspace, request: MakeSiteNotices) -> Result<SiteNoticesView> {
    let (now, fonts) = (ws.now(), ws.fonts()?);
    let author = ws.author().ok_or(Error::NobodySignedIn)?;
    let (papers, zone) = ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        permission::check(&author, Action::NotifyOnSite)?;
        Ok((
            snapshots(reader, &request.hazards, (&author, now))?,
            organisation(reader)?.zone,
        ))
    })?;
    let mut files = Vec::with_capacity(papers.len());
    for words in papers {
        let made = documents::site_notice(&fonts, &words, zone.stamped(now))?;
        let name = format!("现场问题告知单 {} {}.pdf", words.addressee, words.told_on);
        files.push((name, ws.store.put_attachment(made.pdf.as_slice())?));
    }
    let papers = ws.write("make_site_notices", None, |tx, _| {
        let mut papers = Vec::with_capacity(files.len());
        for (file_name, file) in files {
            papers.push(ExportView {
                attachment: attach(tx, (file_name.clone(), PDF), &file)?,
                sha256: file.sha256.clone(),
                file_name,
            });
        }
        Ok(papers)
    })?;
    Ok(SiteNoticesView { papers })
}

fn snapshots(
    reader: &Reader<'_>,
    ids: &[Uuid],
    (author, now): (&Person, DateTime<Utc>),
) -> Result<Vec<SiteSnapshot>> {
    let organisation = organisation(reader)?;
    let mut units: Vec<(Uuid, Vec<(Hazard, Case)>)> = Vec::new();
    for id in ids {
        let found = load(reader, *id)?;
        let settled = found
            .0
            .responsibility
            .map(|responsibility| responsibility.unit);
        let unit = settled.unwrap_or(found.0.site.unit);
        match units.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, hazards)) => hazards.push(found),
            None => units.push((unit, vec![found])),
        }
    }
    if units.is_empty() {
        return Err(Refusal::NothingSelected.into());
    }
    let papers = units.into_iter().map(|(unit, hazards)| {
        let hazards: Vec<&(Hazard, Case)> = hazards.iter().collect();
        let (inspection, _) = inspection(reader, &hazards, organisation.zone)?;
        let mut words = SiteSnapshot {
            organisation: organisation.name.clone(),
            addressee: find::<Unit>(reader, "unit", unit)?.name,
            inspection,
            items: hazards
                .iter()
                .map(|(hazard, _)| item(reader, hazard))
                .collect::<Result<_>>()?,
            told_by: author.name.clone(),
            told_on: organisation.zone.day(now),
            qr: String::new(),
        };
        let first = hazards.first().map(|(hazard, _)| hazard);
        let (number, id) = first.map_or(("", unit), |hazard| (hazard.number.as_str(), hazard.id));
        words.qr = behind::payload(reader, ("site", number, id), &words)?;
        Ok(words)
    });
    papers.collect()
}

fn item(reader: &Reader<'_>, hazard: &Hazard) -> Result<SiteItem> {
    let demand = match hazard.interim_controls.trim() {
        "" => hazard.measures.clone(),
        controls => controls.to_owned(),
    };
    Ok(SiteItem {
        hazard_no: hazard.number.clone(),
        location: location(reader, hazard)?,
        description: hazard.description.clone(),
        demand,
    })
}
