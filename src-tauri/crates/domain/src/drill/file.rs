//! Files a drill is kept with (演练资料): the plan of work, pictures and sound of the day, whatever else was
//! written for it. They go into its archive.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::optional_text;
use crate::{Refusal, Refused};

/// Most files of one drill.
const MOST_FILES: usize = 60;
/// Largest file, in MiB; a film that is longer is cut or made smaller first.
const MOST_MIB: u32 = 64;

/// What a file is to a drill.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DrillFileKind {
    /// 工作方案.
    WorkPlan,
    /// 脚本.
    Script,
    /// 视频.
    Video,
    /// 音频.
    Audio,
    /// 其他.
    Other,
}

impl DrillFileKind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::WorkPlan,
        Self::Script,
        Self::Video,
        Self::Audio,
        Self::Other,
    ];

    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::WorkPlan => "演练工作方案",
            Self::Script => "演练脚本文件",
            Self::Video => "视频",
            Self::Audio => "音频",
            Self::Other => "其他资料",
        }
    }

    /// What a file of this media type is: film and sound say so themselves, everything else is what it is said
    /// to be.
    pub fn of_media(media_type: &str, said: Self) -> Self {
        match media_type.split('/').next() {
            Some("video") => Self::Video,
            Some("audio") => Self::Audio,
            _ if matches!(said, Self::Video | Self::Audio) => Self::Other,
            _ => said,
        }
    }
}

/// A file of a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillFile {
    /// Row id.
    pub id: Uuid,
    /// Drill.
    pub drill: Uuid,
    /// What it is.
    pub kind: DrillFileKind,
    /// Attachment that holds it.
    pub attachment: Uuid,
    /// What it shows or says; may be empty.
    pub note: String,
    /// Who added it.
    pub added_by: Uuid,
    /// When.
    pub added_at: DateTime<Utc>,
    /// Since when it is none of the drill's files any more; what was bound before keeps it.
    #[serde(default)]
    pub removed_at: Option<DateTime<Utc>>,
}

impl DrillFile {
    /// Checks its words, and that a drill does not drown in files; `others` are those it has.
    pub fn checked(self, others: &[Self]) -> Refused<Self> {
        let standing = others.iter().filter(|one| one.removed_at.is_none());
        if standing.count() >= MOST_FILES {
            let (field, most) = ("files", MOST_FILES);
            return Err(Refusal::TooMany { field, most });
        }
        Ok(Self {
            note: optional_text("note", &self.note, 60)?,
            ..self
        })
    }
}

/// Whether a file of this size, in bytes, is kept.
pub fn check_size(name: &str, bytes: u64) -> Refused<()> {
    match bytes > u64::from(MOST_MIB) << 20 {
        false => Ok(()),
        true => Err(Refusal::FileTooLarge {
            name: name.to_owned(),
            mib: MOST_MIB,
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failure ends the test")]

    use super::*;

    #[test]
    fn film_and_sound_say_what_they_are_and_no_file_is_too_large() {
        use DrillFileKind::{Audio, Other, Video, WorkPlan};
        assert_eq!(DrillFileKind::of_media("video/mp4", WorkPlan), Video);
        assert_eq!(DrillFileKind::of_media("audio/mpeg", Other), Audio);
        assert_eq!(
            DrillFileKind::of_media("application/pdf", WorkPlan),
            WorkPlan
        );
        assert_eq!(DrillFileKind::of_media("application/pdf", Video), Other);
        check_size("a.mp4", 64 << 20).unwrap();
        assert!(check_size("a.mp4", (64 << 20) + 1).is_err());
    }
}
