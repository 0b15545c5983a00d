//! What differs between a sheet and what is kept of it, and what was done about it.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Verdict;
use crate::language::Words;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// What of a sheet is held against what is kept.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CheckPoint {
    /// 盒号件号: it lies elsewhere.
    Place,
    /// 文号.
    Number,
    /// 日期.
    Date,
    /// 内容.
    Content,
    /// 签字人.
    Signer,
    /// 签收.
    Receiver,
    /// 页数.
    Pages,
    /// 印章.
    Seal,
    /// It was not found at all.
    Missing,
}

impl CheckPoint {
    /// What it is called in a table.
    pub fn words(self) -> Words {
        match self {
            Self::Place => ("盒号、件号", "Box and piece"),
            Self::Number => ("文号", "Number"),
            Self::Date => ("日期", "Date"),
            Self::Content => ("内容", "Content"),
            Self::Signer => ("签字人", "Signer"),
            Self::Receiver => ("签收", "Receipt"),
            Self::Pages => ("页数", "Pages"),
            Self::Seal => ("印章", "Seal"),
            Self::Missing => ("未找到", "Not found"),
        }
    }
}

/// What is said of one point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Point.
    pub point: CheckPoint,
    /// How the sheet differs.
    pub words: String,
}

/// Puts together what is said of a sheet that was found so: nothing of one that agrees, one point or more of one
/// that differs, and that it is missing of one that was not found. No point comes twice.
pub fn told(verdict: Verdict, said: &[Said], words: &str) -> Refused<Vec<Said>> {
    match verdict {
        Verdict::Agrees if said.is_empty() => Ok(Vec::new()),
        Verdict::Agrees => Err(Refusal::DifferencesDoNotFit { field: "said" }),
        Verdict::Missing => Ok(vec![Said {
            point: CheckPoint::Missing,
            words: optional_text("words", words, 300)?,
        }]),
        Verdict::Differs => {
            let mut all = Vec::with_capacity(said.len());
            for one in said {
                let twice = all.iter().any(|other: &Said| other.point == one.point);
                if twice || one.point == CheckPoint::Missing {
                    return Err(Refusal::DifferencesDoNotFit { field: "said" });
                }
                all.push(Said {
                    point: one.point,
                    words: text("words", &one.words, 300)?,
                });
            }
            match all.is_empty() {
                true => Err(Refusal::DifferencesDoNotFit { field: "said" }),
                false => Ok(all),
            }
        }
    }
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperDifference {
    /// Row id.
    pub id: Uuid,
    /// The check.
    pub paper_check: Uuid,
    /// The paper of the sample.
    pub item: Uuid,
    /// The paper.
    pub paper: Uuid,
    /// What differs.
    pub point: CheckPoint,
    /// How.
    pub words: String,
    /// Who saw it.
    pub noted_by: Uuid,
    /// When.
    pub noted_at: DateTime<Utc>,
    /// What was done about it, the latest last.
    pub answers: Vec<DifferenceAnswer>,
    /// It waits for nothing more.
    pub settled: bool,
    /// The paper was marked anew, or its check was broken off.
    pub withdrawn: bool,
}

/// What was done about a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DifferenceAnswer {
    /// What.
    pub way: AnswerWay,
    /// In words.
    pub words: String,
    /// That nothing more is to be done.
    pub settles: bool,
    /// Who says so.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is done about a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerWay {
    /// 纸质已更正: the sheet, its box or piece number.
    CorrectedOnPaper,
    /// 已补打并注明: a copy was printed for a sheet that is lost, and says so.
    Reprinted,
    /// 电子记录已说明: what is kept here was corrected or annotated.
    RecordAnnotated,
    /// 已找到: the sheet turned up.
    TurnedUp,
    /// 情况说明: it stays as it is, and why; or how far it is.
    Explained,
}

impl AnswerWay {
    /// Every way, as they are offered.
    pub const ALL: [Self; 5] = [
        Self::CorrectedOnPaper,
        Self::Reprinted,
        Self::RecordAnnotated,
        Self::TurnedUp,
        Self::Explained,
    ];

    /// What it is called in a table.
    pub fn words(self) -> Words {
        match self {
            Self::CorrectedOnPaper => ("纸质已更正", "Corrected on paper"),
            Self::Reprinted => ("已补打并注明", "Printed again, and noted"),
            Self::RecordAnnotated => ("电子记录已说明", "Record annotated"),
            Self::TurnedUp => ("已找到", "Turned up"),
            Self::Explained => ("情况说明", "Explained"),
        }
    }

    /// Whether it can be the answer to this.
    pub fn answers(self, point: CheckPoint) -> bool {
        match self {
            Self::CorrectedOnPaper => point != CheckPoint::Missing,
            Self::TurnedUp | Self::Reprinted => {
                matches!(
                    point,
                    CheckPoint::Missing | CheckPoint::Pages | CheckPoint::Place
                )
            }
            Self::RecordAnnotated | Self::Explained => true,
        }
    }
}

impl PaperDifference {
    /// Notes one.
    pub fn note(
        id: Uuid,
        (paper_check, item, paper): (Uuid, Uuid, Uuid),
        said: Said,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            paper_check,
            item,
            paper,
            point: said.point,
            words: said.words,
            noted_by: author.id,
            noted_at: now,
            answers: Vec::new(),
            settled: false,
            withdrawn: false,
        }
    }

    /// Whether it waits for something.
    pub fn is_open(&self) -> bool {
        !self.settled && !self.withdrawn
    }

    /// Whether this person may answer it now.
    pub fn check_answer(&self, author: &Person) -> Refused<()> {
        permission::check(author, Action::AnswerDifferences)?;
        match self.is_open() {
            true => Ok(()),
            false => Err(Refusal::DifferenceSettled),
        }
    }

    /// Says what was done about it.
    pub fn answer(
        &mut self,
        (way, settles): (AnswerWay, bool),
        words: &str,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<()> {
        self.check_answer(author)?;
        if !way.answers(self.point) {
            return Err(Refusal::WrongAnswer { field: "way" });
        }
        self.answers.push(DifferenceAnswer {
            way,
            words: text("words", words, 600)?,
            settles,
            by: author.id,
            at: now,
        });
        self.settled = settles;
        Ok(())
    }
}
