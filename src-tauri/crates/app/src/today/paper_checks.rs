//! Checks of papers that this person drew, and differences that wait for an answer.

use super::{Agenda, Share, TodayKind, TodayRow};
use crate::Result;
use crate::paper_checks::{open_for, running_for};
use crate::workspace::organisation;

impl Agenda<'_, '_> {
    /// Those that go on, the oldest first.
    pub(super) fn paper_checks(&self) -> Result<Vec<TodayRow>> {
        let zone = organisation(self.reader)?.zone;
        let running = running_for(self.reader, &self.person)?.into_iter();
        let rows = running.map(|(check, counts)| TodayRow {
            title: check.title,
            on: Some(zone.day(check.drawn_at)),
            progress: Some(Share {
                done: counts.checked(),
                total: counts.drawn,
            }),
            ..TodayRow::of(TodayKind::PaperCheck, check.id)
        });
        Ok(rows.collect())
    }

    /// The first differences that wait, the oldest first, and how many there are.
    pub(super) fn paper_differences(&self, limit: u32) -> Result<(Vec<TodayRow>, u32)> {
        let (open, total) = open_for(self.reader, &self.person, limit)?;
        let zone = organisation(self.reader)?.zone;
        let rows = open.into_iter().map(|one| TodayRow {
            title: match one.words.is_empty() {
                true => one.expected.about,
                false => one.words,
            },
            number: one.expected.number,
            unit_name: one.expected.addressee,
            on: Some(zone.day(one.noted_at)),
            ..TodayRow::of(TodayKind::PaperCheck, one.check)
        });
        Ok((rows.collect(), total))
    }
}
