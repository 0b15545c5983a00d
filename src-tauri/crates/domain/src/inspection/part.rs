//! Parts of one inspection: the sections of its checklist are divided among the inspectors, each of whom
//! walks theirs, also on another laptop.
//!
//! An answer is a row of its own, and only whoever walks its section writes it; that a part is done is
//! written by its walker alone, that it was taken over by the leader alone. So what two laptops write to
//! different parts never meets in one cell.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Answer, Inspection};
use crate::checklist::{CheckItem, Checklist};
use crate::people::Person;
use crate::refusal::text;
use crate::{Refusal, Refused};

/// One section of an inspection that was divided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Row id, see [`part_id`].
    pub id: Uuid,
    /// Inspection.
    pub inspection: Uuid,
    /// Section of the checklist.
    pub section: String,
    /// Who walks it; said by the leader.
    pub walker: Uuid,
    /// When the walker said it is done.
    #[serde(default)]
    pub done_at: Option<DateTime<Utc>>,
    /// That the leader walks it instead.
    #[serde(default)]
    pub taken_over: Option<TakenOver>,
}

/// The leader walks a part that was somebody else's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOver {
    /// Leader.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// Row id of a part: it derives from inspection and section, so that a section is one row however often
/// the inspection is divided.
pub fn part_id(inspection: Uuid, section: &str) -> Uuid {
    Uuid::new_v5(&inspection, format!("section {section}").as_bytes())
}

impl Part {
    /// Who writes the answers of this part now.
    pub fn writer(&self) -> Uuid {
        self.taken_over.as_ref().map_or(self.walker, |over| over.by)
    }

    /// Whether nothing is left to do in it: its walker said so, or the leader has it.
    pub fn settled(&self) -> bool {
        self.done_at.is_some() || self.taken_over.is_some()
    }

    /// Refuses answers by anybody but its writer, and after its walker said that it is done.
    pub fn check_writer(&self, author: Uuid, writer: &Person) -> Refused<()> {
        if author != self.writer() {
            return Err(Refusal::NotYourPart {
                section: self.section.clone(),
                person: writer.name.clone(),
            });
        }
        match (&self.taken_over, self.done_at) {
            (None, Some(_)) => Err(self.is_done()),
            _ => Ok(()),
        }
    }

    fn is_done(&self) -> Refusal {
        Refusal::PartDone {
            section: self.section.clone(),
        }
    }

    /// Its walker says that it is done; every item of it has an answer.
    pub fn finish(
        &mut self,
        walker: &Person,
        checklist: &Checklist,
        answers: &[Answer],
        now: DateTime<Utc>,
    ) -> Refused<()> {
        self.check_writer(walker.id, walker)?;
        let open = open_items(checklist, answers, |item| item.section == self.section);
        if !open.is_empty() {
            return Err(Refusal::Unanswered { items: open });
        }
        self.done_at = Some(now);
        Ok(())
    }

    /// Somebody says that all they walk is done; what is still open is told at once.
    pub fn finish_all(
        parts: &mut [Self],
        walker: &Person,
        checklist: &Checklist,
        answers: &[Answer],
        now: DateTime<Utc>,
    ) -> Refused<()> {
        let open = open_items(checklist, answers, |item| {
            parts.iter().any(|part| part.section == item.section)
        });
        if !open.is_empty() {
            return Err(Refusal::Unanswered { items: open });
        }
        let mut each = parts.iter_mut();
        each.try_for_each(|part| part.finish(walker, checklist, answers, now))
    }

    /// Its walker goes back to it.
    pub fn reopen(&mut self, walker: &Person) {
        if self.writer() == walker.id {
            self.done_at = None;
        }
    }

    /// The leader walks it from now on, because whoever had it does not.
    pub fn take_over(
        &mut self,
        inspection: &Inspection,
        (author, leader): (&Person, &Person),
        reason: &str,
        now: DateTime<Utc>,
    ) -> Refused<()> {
        inspection.running()?;
        inspection.led_by(author, leader)?;
        if self.settled() {
            return Err(self.is_done());
        }
        self.taken_over = Some(TakenOver {
            by: author.id,
            at: now,
            reason: text("reason", reason, 200)?,
        });
        Ok(())
    }
}

impl Inspection {
    /// Refuses what only the leader of a divided inspection does.
    pub fn led_by(&self, author: &Person, leader: &Person) -> Refused<()> {
        match self.inspectors.first() {
            Some(first) if *first == author.id => Ok(()),
            _ => Err(Refusal::NotTheLeader {
                person: leader.name.clone(),
            }),
        }
    }

    /// Divides the sections of the checklist among the inspectors, or divides them anew: a part that is
    /// settled stays with whoever settled it. Answers that were given stay.
    pub fn divide(
        &self,
        (author, leader): (&Person, &Person),
        checklist: &Checklist,
        shares: &[(String, Person)],
        before: &[Part],
    ) -> Refused<Vec<Part>> {
        self.running()?;
        self.led_by(author, leader)?;
        let sections = sections(checklist);
        if let Some((section, _)) = shares.iter().find(|(named, _)| !sections.contains(named)) {
            return Err(Refusal::UnknownSection {
                section: section.clone(),
            });
        }
        let mut parts = Vec::with_capacity(sections.len());
        let mut unassigned = Vec::new();
        for section in sections {
            let Some((_, walker)) = shares.iter().find(|(named, _)| *named == section) else {
                unassigned.push(section);
                continue;
            };
            if !self.inspectors.contains(&walker.id) {
                return Err(Refusal::WalksNoPart {
                    person: walker.name.clone(),
                });
            }
            let known = before.iter().find(|part| part.section == section);
            parts.push(match known {
                Some(part) if part.writer() == walker.id => part.clone(),
                Some(part) if part.settled() => return Err(part.is_done()),
                _ => Part {
                    id: part_id(self.id, &section),
                    inspection: self.id,
                    section,
                    walker: walker.id,
                    done_at: None,
                    taken_over: None,
                },
            });
        }
        match unassigned.is_empty() {
            true => Ok(parts),
            false => Err(Refusal::SectionsUnassigned {
                sections: unassigned,
            }),
        }
    }

    /// A divided inspection is ended by its leader, once every part is the leader's own, done or taken over.
    pub fn check_parts(&self, (author, leader): (&Person, &Person), parts: &[Part]) -> Refused<()> {
        if parts.is_empty() {
            return Ok(());
        }
        self.led_by(author, leader)?;
        let open = |part: &&Part| !part.settled() && part.writer() != author.id;
        let sections: Vec<String> = { parts.iter().filter(open) }
            .map(|part| part.section.clone())
            .collect();
        match sections.is_empty() {
            true => Ok(()),
            false => Err(Refusal::PartsOpen { sections }),
        }
    }
}

/// The sections of a checklist, as they first come.
pub fn sections(checklist: &Checklist) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for item in &checklist.items {
        if !sections.contains(&item.section) {
            sections.push(item.section.clone());
        }
    }
    sections
}

/// Codes of the items of a kind that have no answer.
pub(super) fn open_items(
    checklist: &Checklist,
    answers: &[Answer],
    of: impl Fn(&CheckItem) -> bool,
) -> Vec<String> {
    let answered = |code: &str| answers.iter().any(|answer| answer.item == code);
    { checklist.items.iter() }
        .filter(|item| of(item) && !answered(&item.code))
        .map(|item| item.code.clone())
        .collect()
}
