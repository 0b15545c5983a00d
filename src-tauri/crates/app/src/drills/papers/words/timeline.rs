//! What happened when: the timeline, and the photos of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, NaiveDateTime};
use store::records::Attachment;

use super::*;

impl<'e> Teller<'e, '_, '_> {
    pub(super) fn clock(&self, at: DateTime<Utc>) -> String {
        let words = match self.other_day(at) {
            Some(_) => "%-m月%-d日%-H时%M分",
            None => "%-H时%M分",
        };
        self.zone.local(at).format(words).to_string()
    }

    /// The day of a moment, where it is not the day the drill began.
    fn other_day(&self, at: DateTime<Utc>) -> Option<NaiveDate> {
        let day = self.zone.day(at);
        let begun = self.run.started_at.map(|at| self.zone.day(at));
        (begun != Some(day)).then_some(day)
    }

    /// That it was not held, who cancelled it and why.
    pub(super) fn not_held(&mut self) -> Result<String> {
        if self.run.started_at.is_some() {
            return Ok(String::new());
        }
        let Some(cancelled) = &self.evaluated.loaded.drill.cancelled else {
            return Ok("本次演练尚未举行".to_owned());
        };
        let day = self.zone.local(cancelled.at).format("%Y年%-m月%-d日");
        let by = self.names.person(cancelled.by)?;
        let reason = cancelled.reason.trim_end_matches('。');
        Ok(format!("本次演练未举行，{day}由{by}取消，原因：{reason}"))
    }

    pub(super) fn broken_off(&self) -> String {
        if let Some(since) = self.run.real_since {
            let at = self.clock(since);
            return match self.run.real_told.as_str() {
                "" => format!("演练于{at}转为实战处置"),
                told => format!("演练于{at}转为实战处置：{told}"),
            };
        }
        match self.run.ended {
            Some((at, Ending::Stopped)) => {
                let reason = self.standing().find_map(|entry| match &entry.detail {
                    EntryDetail::Stopped { reason } => Some(reason.as_str()),
                    _ => None,
                });
                let on_paper = self.run.later.as_ref();
                let reason = reason.or(on_paper.map(|later| later.held.stopped.as_str()));
                format!(
                    "演练于{}中止：{}",
                    self.clock(at),
                    reason.unwrap_or_default()
                )
            }
            _ => String::new(),
        }
    }

    /// That the times are those of paper, in words.
    pub(super) fn entered_later(&mut self) -> Result<String> {
        let Some(later) = self.run.later.clone() else {
            return Ok(String::new());
        };
        let by = self.names.person(later.by)?;
        let day = self.zone.local(later.at).format("%Y年%-m月%-d日");
        let reason = later.held.reason.trim_end_matches('。');
        Ok(format!(
            "本次演练的起止时间依据现场纸质记录于{day}由{by}补录，补录原因：{reason}"
        ))
    }

    pub(super) fn standing(&self) -> impl Iterator<Item = &'e DrillEntry> {
        let taken_back = self.run.taken_back.clone();
        let entries = self.evaluated.loaded.entries.iter();
        entries.filter(move |entry| !taken_back.contains(&entry.id))
    }

    /// The steps of the script with what became of them, and between them what no script knew; with the numbers
    /// of the photos that show each.
    pub(super) fn timeline(&self, photos: &[PhotoWords]) -> Vec<MomentWords> {
        let shown = self.shown(photos);
        let script = &self.evaluated.loaded.drill.script;
        let mut moments: Vec<(i64, MomentWords)> = Vec::new();
        for line in script {
            let stamp = self.run.stamps.get(&line.id);
            let actual = stamp.map(|stamp| self.run.elapsed_seconds(stamp.at));
            moments.push((
                actual.unwrap_or_else(|| i64::from(line.at_seconds)),
                MomentWords {
                    planned: Some(line.at_seconds),
                    actual,
                    at: stamp.map(|stamp| self.zone.local(stamp.at).time()),
                    day: stamp.and_then(|stamp| self.other_day(stamp.at)),
                    stage: line.stage.words().to_owned(),
                    action: line.action.clone(),
                    actor: line.performer.clone(),
                    criterion: line.criterion.clone(),
                    result: self.result(line.id),
                    photos: shown.get(&line.id).cloned().unwrap_or_default(),
                },
            ));
        }
        for entry in self.standing() {
            let (stage, text, said, actor) = match &entry.detail {
                // It is said where the drill turned real.
                EntryDetail::Happened {
                    in_earnest: true, ..
                } if self.run.real_since.is_some() => continue,
                EntryDetail::Happened {
                    text, stage, actor, ..
                } => {
                    let stage = stage.map(|stage| stage.words()).unwrap_or_default();
                    (stage, text.clone(), "计划外事件", actor.clone())
                }
                EntryDetail::Noted { text } => ("", text.clone(), "观察记录", String::new()),
                EntryDetail::Observed { text, observer, .. } if !text.is_empty() => {
                    let observer = self.people().iter().find(|one| one.id == *observer);
                    let observer = observer.map(|one| one.name.clone()).unwrap_or_default();
                    ("", text.clone(), "观察卡", observer)
                }
                EntryDetail::Photographed {
                    text, line: None, ..
                } => {
                    let text = if text.is_empty() {
                        "现场拍照"
                    } else {
                        text
                    };
                    ("", text.to_owned(), "", String::new())
                }
                EntryDetail::Paused { reason } => ("", reason.clone(), "暂停", String::new()),
                EntryDetail::Resumed => ("", String::new(), "继续", String::new()),
                EntryDetail::TurnedReal { .. } => {
                    let told = self.run.real_told.clone();
                    ("", told, "转为实战处置", String::new())
                }
                _ => continue,
            };
            let seconds = self.run.elapsed_seconds(entry.at);
            moments.push((
                seconds,
                MomentWords {
                    planned: None,
                    actual: Some(seconds),
                    at: Some(self.zone.local(entry.at).time()),
                    day: self.other_day(entry.at),
                    stage: stage.to_owned(),
                    action: text,
                    actor,
                    criterion: String::new(),
                    result: said.to_owned(),
                    photos: shown.get(&entry.id).cloned().unwrap_or_default(),
                },
            ));
        }
        moments.sort_by_key(|(seconds, _)| *seconds);
        moments.into_iter().map(|(_, moment)| moment).collect()
    }

    /// The numbers of the photos by what they show: a step of the script, or the entry they came with.
    fn shown(&self, photos: &[PhotoWords]) -> BTreeMap<Uuid, Vec<u32>> {
        let mut shown: BTreeMap<Uuid, Vec<u32>> = BTreeMap::new();
        for entry in self.standing() {
            let EntryDetail::Photographed {
                photos: taken,
                line,
                ..
            } = &entry.detail
            else {
                continue;
            };
            let numbers = shown.entry(line.unwrap_or(entry.id)).or_default();
            let told = photos.iter().filter(|one| taken.contains(&one.attachment));
            for no in told.map(|one| one.no) {
                if !numbers.contains(&no) {
                    numbers.push(no);
                }
            }
        }
        shown
    }

    /// Who told whom what (通信记录).
    pub(super) fn communications(&self) -> Vec<CommunicationWords> {
        let mut told: Vec<_> = { self.standing() }
            .filter_map(|entry| match &entry.detail {
                EntryDetail::Communicated {
                    from,
                    to,
                    means,
                    text,
                } => Some((
                    (entry.at, entry.recorded_at, entry.id),
                    CommunicationWords {
                        at: self.zone.local(entry.at).time(),
                        day: self.other_day(entry.at),
                        from: from.clone(),
                        to: to.clone(),
                        means: means.words().to_owned(),
                        text: text.clone(),
                    },
                )),
                _ => None,
            })
            .collect();
        told.sort_by_key(|(when, _)| *when);
        told.into_iter().map(|(_, words)| words).collect()
    }

    /// What a step was judged, or why it was skipped.
    pub(super) fn result(&self, line: Uuid) -> String {
        if let Some(reason) = self.run.skipped.get(&line) {
            return match reason.is_empty() {
                true => "跳过".to_owned(),
                false => format!("跳过：{reason}"),
            };
        }
        match self.run.judged.get(&line) {
            None => String::new(),
            Some(judged) => {
                let met = if judged.met { "满足" } else { "不满足" };
                match judged.remarks.is_empty() {
                    true => met.to_owned(),
                    false => format!("{met}：{}", judged.remarks),
                }
            }
        }
    }

    /// All photos, those of the timeline first. On a bare photo the camera's time is what counts; one whose
    /// clock contradicts the drill has none.
    pub(super) fn photos(&self) -> Result<Vec<PhotoWords>> {
        let mut all: Vec<(Uuid, String, i32)> = Vec::new();
        let loaded = &self.evaluated.loaded;
        for entry in self.standing() {
            let EntryDetail::Photographed {
                photos,
                line,
                text,
                offset_seconds,
            } = &entry.detail
            else {
                continue;
            };
            let script = &loaded.drill.script;
            let step = line.and_then(|id| script.iter().find(|line| line.id == id));
            let step = step.map_or("演练现场", |line| line.action.as_str());
            let caption = if text.is_empty() { step } else { text };
            all.extend(
                photos
                    .iter()
                    .map(|photo| (*photo, caption.to_owned(), *offset_seconds)),
            );
        }
        for finding in &loaded.findings {
            let caption = format!("问题：{}", finding.text);
            all.extend(
                finding
                    .photos
                    .iter()
                    .map(|photo| (*photo, caption.clone(), 0)),
            );
        }
        let mut known = BTreeSet::new();
        all.retain(|(photo, ..)| known.insert(*photo));
        let numbered = all.into_iter().zip(1..);
        let told = numbered.map(|((attachment, caption, offset), no)| {
            let photo: Attachment = find(self.reader, "attachment", attachment)?;
            Ok(PhotoWords {
                no,
                attachment,
                caption,
                taken_at: { photo.taken_at }
                    .and_then(|at| at.checked_add_signed(Duration::seconds(offset.into())))
                    .filter(|at| self.fits(*at)),
                marks: photos::shapes_on(self.reader, attachment)?,
            })
        });
        told.collect()
    }

    /// Whether a camera's clock can be right: the photo is of the drill, or of what was found after it.
    fn fits(&self, taken_at: NaiveDateTime) -> bool {
        let Some(started_at) = self.run.started_at else {
            return false;
        };
        let ended_at = self.run.ended.map_or(started_at, |(at, _)| at);
        let (from, to) = (self.zone.local(started_at), self.zone.local(ended_at));
        let day = Duration::days(1);
        taken_at >= from - day && taken_at <= to + day
    }
}
