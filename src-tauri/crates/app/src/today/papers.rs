//! What waits of papers: those of the loop, from outside, and to outsiders.

use std::collections::BTreeMap;

use domain::certificate::current;
use domain::hazard::paper::{HazardPaper, PaperWait};
use domain::incoming::IncomingPaper;
use domain::outgoing::OutgoingPaper;
use domain::people::Person;
use domain::permission::Action;
use store::OpenPaper;
use uuid::Uuid;

use super::{Agenda, GroupName, LoopPaper, ROWS, Share, TodayKind, TodayRow};
use crate::Result;
use crate::names::Names;
use crate::workspace::find;
use crate::{hazards, incoming, outgoing};

/// The groups of papers.
pub(super) const PAPERS: [GroupName; 5] = [
    GroupName::ToAnswerPaper,
    GroupName::ToSignPaper,
    GroupName::ToBringHome,
    GroupName::ToHand,
    GroupName::ToAcknowledge,
];

/// A paper that waits.
pub(super) enum Waiting {
    /// Of the loop.
    Loop(OpenPaper, PaperWait),
    /// From outside.
    Incoming(Box<IncomingPaper>),
    /// To outsiders.
    Outgoing(Box<OutgoingPaper>),
}

impl Agenda<'_, '_> {
    /// What waits in a group of papers.
    pub(super) fn papers(&self, group: GroupName) -> Result<Vec<&Waiting>> {
        let all = match self.papers.get() {
            Some(all) => all,
            None => {
                let read = self.read_papers()?;
                self.papers.get_or_init(|| read)
            }
        };
        let here = all.iter().filter(|(of, _)| *of == group);
        Ok(here.map(|(_, waiting)| waiting).collect())
    }

    /// All that this person sees, each with its group.
    fn read_papers(&self) -> Result<Vec<(GroupName, Waiting)>> {
        let mut all = self.of_loop()?;
        let mut put = |group, waiting| all.push((group, waiting));
        if self.may(Action::RegisterPaper) {
            for paper in incoming::open(self.reader)? {
                put(GroupName::ToAnswerPaper, Waiting::Incoming(Box::new(paper)));
            }
            for paper in incoming::unacknowledged(self.reader)? {
                put(GroupName::ToAcknowledge, Waiting::Incoming(Box::new(paper)));
            }
        }
        if self.may(Action::Serve) {
            let waiting = outgoing::waiting(self.reader)?.into_iter();
            for paper in waiting.filter(|paper| !paper.is_posted()) {
                put(GroupName::ToHand, Waiting::Outgoing(Box::new(paper)));
            }
            for paper in outgoing::posted(self.reader)? {
                put(GroupName::ToAcknowledge, Waiting::Outgoing(Box::new(paper)));
            }
        }
        Ok(all)
    }

    /// Papers of the loop that wait for this person: a signature for the one who is named, paper for whoever
    /// made it or records for others.
    fn of_loop(&self) -> Result<Vec<(GroupName, Waiting)>> {
        let mut certified = BTreeMap::new();
        let mut waiting = Vec::new();
        for paper in self.reader.open_hazard_papers()? {
            let by_key = match paper.signer {
                None => false,
                Some(signer) => match certified.get(&signer) {
                    Some(known) => *known,
                    None => *certified
                        .entry(signer)
                        .or_insert(self.is_certified(signer)?),
                },
            };
            let wait = PaperWait::of(by_key, paper.printed);
            let (group, mine) = match wait {
                PaperWait::Signature => {
                    (GroupName::ToSignPaper, paper.signer == Some(self.person.id))
                }
                PaperWait::Printer | PaperWait::Sheet => (
                    GroupName::ToBringHome,
                    paper.made_by == self.person.id || self.may(Action::RecordForOthers),
                ),
            };
            if mine {
                waiting.push((group, Waiting::Loop(paper, wait)));
            }
        }
        Ok(waiting)
    }

    fn is_certified(&self, person: Uuid) -> Result<bool> {
        let person: Person = find(self.reader, "person", person)?;
        let certificates = self.reader.certificates(person.id)?;
        Ok(current(&person, &certificates, self.now).is_ok())
    }

    /// The first rows of a group of papers.
    pub(super) fn paper_rows(&self, group: GroupName) -> Result<Vec<TodayRow>> {
        let first = self.papers(group)?.into_iter();
        let first = first.take(usize::try_from(ROWS).unwrap_or(0));
        let rows = first.map(|waiting| match waiting {
            Waiting::Loop(open, wait) => self.of_loop_paper(*open, *wait),
            Waiting::Incoming(paper) => self.of_incoming(paper),
            Waiting::Outgoing(paper) => Ok(of_outgoing(paper)),
        });
        rows.collect()
    }

    fn of_loop_paper(&self, open: OpenPaper, wait: PaperWait) -> Result<TodayRow> {
        let mut names = Names::new(self.reader);
        let paper: HazardPaper = find(self.reader, "hazard_paper", open.paper)?;
        let (hazard, case) = hazards::load(self.reader, paper.hazard)?;
        let responsible = case.responsibility.or(hazard.responsibility);
        let unit = responsible.map_or(hazard.site.unit, |known| known.unit);
        Ok(TodayRow {
            title: hazard.title,
            number: paper.number,
            unit_name: names.unit(unit)?,
            person_name: names.person(paper.made_by)?,
            on: Some(paper.snapshot.dated_on),
            paper: Some(LoopPaper {
                kind: paper.kind,
                wait,
            }),
            ..TodayRow::of(TodayKind::HazardPaper, paper.id)
        })
    }

    fn of_incoming(&self, paper: &IncomingPaper) -> Result<TodayRow> {
        let row = incoming::row(self.reader, paper, self.today)?;
        Ok(TodayRow {
            title: row.title,
            number: row.number,
            unit_name: row.sender,
            standing: row.due,
            on: Some(row.due_on),
            progress: Some(Share {
                done: row.done,
                total: row.hazards,
            }),
            incoming: paper.awaits(usize::try_from(row.done).unwrap_or(0)),
            ..TodayRow::of(TodayKind::Incoming, row.id)
        })
    }
}

/// A paper to outsiders.
fn of_outgoing(paper: &OutgoingPaper) -> TodayRow {
    let words = &paper.snapshot;
    TodayRow {
        number: paper.number.clone(),
        unit_name: words.addressee.name.clone(),
        person_name: words.prepared_by.clone(),
        on: Some(words.issued_on),
        outgoing: Some(paper.kind),
        ..TodayRow::of(TodayKind::Outgoing, paper.id)
    }
}
