//! What happened when: the timeline, and the photos of it.

use super::*;

impl<'e> Teller<'e, '_, '_> {
    pub(super) fn clock(&self, at: DateTime<Utc>) -> String {
        self.zone.local(at).format("%-H时%M分").to_string()
    }

    pub(super) fn broken_off(&self) -> String {
        if let Some(since) = self.run.real_since {
            return format!("演练于{}转为实战处置", self.clock(since));
        }
        match self.run.ended {
            Some((at, Ending::Stopped)) => {
                let reason = self.standing().find_map(|entry| match &entry.detail {
                    EntryDetail::Stopped { reason } => Some(reason.as_str()),
                    _ => None,
                });
                format!(
                    "演练于{}中止：{}",
                    self.clock(at),
                    reason.unwrap_or_default()
                )
            }
            _ => String::new(),
        }
    }

    pub(super) fn standing(&self) -> impl Iterator<Item = &'e DrillEntry> {
        let taken_back = self.run.taken_back.clone();
        let entries = self.evaluated.loaded.entries.iter();
        entries.filter(move |entry| !taken_back.contains(&entry.id))
    }

    /// The steps of the script with what became of them, and between them what no script knew.
    pub(super) fn timeline(&self) -> Vec<MomentWords> {
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
                    stage: line.stage.words().to_owned(),
                    action: line.action.clone(),
                    actor: line.performer.clone(),
                    criterion: line.criterion.clone(),
                    result: self.result(line.id),
                },
            ));
        }
        for entry in self.standing() {
            let (stage, text, said) = match &entry.detail {
                EntryDetail::Happened { text, stage } => {
                    let stage = stage.map(|stage| stage.words()).unwrap_or_default();
                    (stage, text.clone(), "计划外事件")
                }
                EntryDetail::Noted { text } => ("", text.clone(), "观察记录"),
                EntryDetail::Observed { text, .. } if !text.is_empty() => {
                    ("", text.clone(), "观察卡")
                }
                EntryDetail::Paused { reason } => ("", reason.clone(), "暂停"),
                EntryDetail::Resumed => ("", String::new(), "继续"),
                EntryDetail::TurnedReal { text } => ("", text.clone(), "转为实战处置"),
                _ => continue,
            };
            let seconds = self.run.elapsed_seconds(entry.at);
            moments.push((
                seconds,
                MomentWords {
                    planned: None,
                    actual: Some(seconds),
                    at: Some(self.zone.local(entry.at).time()),
                    stage: stage.to_owned(),
                    action: text,
                    actor: String::new(),
                    criterion: String::new(),
                    result: said.to_owned(),
                },
            ));
        }
        moments.sort_by_key(|(seconds, _)| *seconds);
        moments.into_iter().map(|(_, moment)| moment).collect()
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

    pub(super) fn photos(&self) -> Result<Vec<PhotoWords>> {
        let mut all: Vec<PhotoWords> = Vec::new();
        let script = &self.evaluated.loaded.drill.script;
        for entry in self.standing() {
            let EntryDetail::Photographed { photos, line, text } = &entry.detail else {
                continue;
            };
            let step = line.and_then(|id| script.iter().find(|line| line.id == id));
            let step = step.map_or("演练现场", |line| line.action.as_str());
            let caption = if text.is_empty() { step } else { text };
            for attachment in photos {
                all.push(PhotoWords {
                    no: u32::try_from(all.len() + 1).unwrap_or(u32::MAX),
                    attachment: *attachment,
                    caption: caption.to_owned(),
                    taken_at: Some(self.zone.local(entry.at)),
                    marks: photos::shapes_on(self.reader, *attachment)?,
                });
            }
        }
        all.truncate(MOST_PHOTOS);
        Ok(all)
    }
}
