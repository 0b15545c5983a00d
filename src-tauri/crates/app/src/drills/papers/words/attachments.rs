//! What belongs to a record (附件): the plan, the papers made of the drill, pictures.

use domain::drill::SignIn;

use super::*;
use crate::drills::files;

impl Teller<'_, '_, '_> {
    /// What there is, in the order of the form; `photos` are those of the drill.
    pub(super) fn attachments(&self, photos: usize) -> Result<Vec<String>> {
        let loaded = &self.evaluated.loaded;
        let mut all = Vec::new();
        let held = self.run.started_at.map(|at| self.zone.day(at));
        if let Some(version) = plan_version(self.reader, loaded.plan.id, held)? {
            all.push(format!("{}（第{}版）", loaded.plan.name, version.label));
        }
        if !loaded.drill.script.is_empty() {
            all.push(format!("演练脚本（{}步）", loaded.drill.script.len()));
        }
        for (file, held) in files::of(self.reader, loaded.drill.id)? {
            all.push(match file.note.is_empty() {
                true => format!("{}：{}", file.kind.words(), held.name),
                false => format!("{}：{}（{}）", file.kind.words(), held.name, file.note),
            });
        }
        for kind in [PaperKind::Evaluation, PaperKind::Summary] {
            let versions = self.reader.drill_versions(loaded.drill.id, kind)?;
            all.extend(versions.last().map(|last| match last.version {
                1 => kind.title().to_owned(),
                version => format!("{}（第{version}版）", kind.title()),
            }));
        }
        let sheets = loaded.people.iter().filter_map(|one| {
            let by = one.presence.as_ref().map(|presence| &presence.by);
            match by {
                Some(SignIn::Sheet { scan }) => Some(*scan),
                _ => None,
            }
        });
        let sheets: std::collections::BTreeSet<Uuid> = sheets.collect();
        let papers = self.run.later.as_ref();
        let papers = papers.map_or(0, |later| later.held.sheets.len());
        for (called, count, of) in [
            ("签到表", sheets.len(), "份"),
            ("补录依据", papers, "份"),
            ("现场照片", photos, "张"),
        ] {
            if count > 0 {
                all.push(format!("{called}（{count}{of}）"));
            }
        }
        Ok(all)
    }
}
