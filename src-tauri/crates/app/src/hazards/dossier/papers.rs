//! Which papers belong to a hazard: the record of the inspection that found it, its notices with how
//! they were served, and what was handed in with its steps.

use domain::hazard::{Hazard, Step};
use domain::inspection::Inspection;
use domain::notice::{Notice, RevisionKind, newest};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::steps;
use crate::Result;
use crate::notices::{handed_out, state_of};
use crate::workspace::find;

/// A paper by name.
pub(super) struct Named {
    pub title: String,
    pub file_name: String,
    pub attachment: Uuid,
}

/// All of them, in the order of the loop, each once.
pub(super) fn papers(reader: &Reader<'_>, hazard: &Hazard, steps: &[Step]) -> Result<Vec<Named>> {
    let mut papers = Papers {
        reader,
        found: Vec::new(),
    };
    papers.incoming(hazard.id)?;
    if let Some((inspection, _)) = &hazard.origin.inspection {
        papers.records(*inspection)?;
    }
    papers.notices(hazard.id)?;
    papers.outgoing(hazard.id)?;
    papers.of_hazard(hazard)?;
    for step in steps {
        let title = format!("{}附件", steps::name(&step.detail));
        papers.add_all(&title, steps::evidence(&step.detail))?;
    }
    Ok(papers.found)
}

/// What was handed in with the steps alone, by name.
pub(super) fn handed_in(steps: &[Step]) -> impl Iterator<Item = (String, Uuid)> {
    steps.iter().flat_map(|step| {
        let title = format!("{}附件", steps::name(&step.detail));
        let files = steps::evidence(&step.detail).iter();
        files.map(move |file| (title.clone(), *file))
    })
}

struct Papers<'r, 'c> {
    reader: &'r Reader<'c>,
    found: Vec<Named>,
}

impl Papers<'_, '_> {
    fn records(&mut self, inspection: Uuid) -> Result<()> {
        let number = find::<Inspection>(self.reader, "inspection", inspection)?.number;
        let versions = self.reader.inspection_records(inspection)?;
        let last = versions.len();
        for (n, record) in versions.iter().enumerate() {
            let version = match (last, n + 1 == last) {
                (1, _) => String::new(),
                (_, true) => format!("　第{}版", record.version),
                (_, false) => format!("　第{}版（已被代替）", record.version),
            };
            let title = format!("安全检查记录表　{number}{version}");
            let revisions = self.reader.revisions(record.id)?;
            if let Some(file) = newest(&revisions) {
                self.add(&title, file.attachment, None)?;
            }
            self.add_all(&format!("{title}　签字扫描件"), &record.scans)?;
        }
        Ok(())
    }

    fn notices(&mut self, hazard: Uuid) -> Result<()> {
        for notice in self.reader.notices_of(hazard)? {
            // A draft that nobody signed does not leave the house.
            if !self.signed(&notice)? {
                continue;
            }
            let voided = if notice.voided.is_some() {
                "（已作废）"
            } else {
                ""
            };
            let title = format!("隐患整改通知书　{}{voided}", notice.number);
            let file = handed_out(self.reader, &notice, None)?;
            self.add(&title, file.attachment, Some(file.file_name))?;
            for service in self.reader.services(notice.id)? {
                let title = format!("送达凭证　{}", notice.number);
                self.add_all(&title, &service.evidence)?;
            }
        }
        Ok(())
    }

    /// What came from outside, and the reports that were sent.
    fn incoming(&mut self, hazard: Uuid) -> Result<()> {
        for paper in self.reader.incoming_of(hazard)? {
            let named = format!("{}　{}", paper.title, paper.number);
            self.add_all(&format!("来文　{named}"), &paper.scans)?;
            for postponed in &paper.postponed {
                self.add_all(&format!("来文单位同意延期　{named}"), &postponed.evidence)?;
            }
            for sending in &paper.sent {
                let title = format!("整改情况报告　{}", paper.number);
                self.add(&title, sending.report, None)?;
                let title = format!("报送凭证　{}", paper.number);
                self.add_all(&title, &sending.evidence)?;
            }
        }
        Ok(())
    }

    /// What outsiders were told, and how it was handed over.
    fn outgoing(&mut self, hazard: Uuid) -> Result<()> {
        for paper in self.reader.outgoing_of(hazard)? {
            let voided = if paper.voided.is_some() {
                "（已作废）"
            } else {
                ""
            };
            let title = paper.kind.title();
            let title = format!("{title}　{}", paper.number);
            self.add(&format!("{title}{voided}"), paper.attachment, None)?;
            for handing in &paper.handings {
                self.add_all(&format!("送达凭证　{}", paper.number), &handing.evidence)?;
            }
        }
        Ok(())
    }

    /// What was put on paper of it: replies, opinions, orders, reports.
    fn of_hazard(&mut self, hazard: &Hazard) -> Result<()> {
        for paper in self.reader.hazard_papers_of(hazard.id)? {
            let replaced = match self.reader.is_paper_replaced(paper.id)? {
                true => "（已被代替）",
                false => "",
            };
            let title = match paper.number.as_str() {
                "" => paper.kind.title().to_owned(),
                number => format!("{}　{number}", paper.kind.title()),
            };
            let revisions = self.reader.revisions(paper.id)?;
            if let Some(file) = newest(&revisions) {
                self.add(&format!("{title}{replaced}"), file.attachment, None)?;
            }
            self.add_all(&format!("{title}　签字扫描件"), &paper.scans)?;
        }
        Ok(())
    }

    fn signed(&self, notice: &Notice) -> Result<bool> {
        let signed = self
            .reader
            .revisions(notice.id)?
            .iter()
            .any(|revision| !matches!(revision.kind, RevisionKind::Rendered { .. }));
        Ok(signed && state_of(self.reader, notice)?.may_be_handed_out())
    }

    fn add_all(&mut self, title: &str, attachments: &[Uuid]) -> Result<()> {
        attachments
            .iter()
            .try_for_each(|attachment| self.add(title, *attachment, None))
    }

    fn add(&mut self, title: &str, attachment: Uuid, file_name: Option<String>) -> Result<()> {
        if self
            .found
            .iter()
            .any(|paper| paper.attachment == attachment)
        {
            return Ok(());
        }
        let row: Attachment = find(self.reader, "attachment", attachment)?;
        self.found.push(Named {
            title: title.to_owned(),
            file_name: file_name.unwrap_or(row.name),
            attachment,
        });
        Ok(())
    }
}
