//! The words of a drill's papers, frozen when one is made. All three are made of the same words.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::notice::snapshot::PhotoWords;

/// A drill in the words of its papers. Times are by the organisation's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillSnapshot {
    /// Organisation.
    pub organisation: String,
    /// Number of the drill, which its papers have too.
    pub number: String,
    /// Version, from 1; each takes the place of the one before.
    pub version: u32,
    /// Why it was made anew; empty for the first version.
    pub renewal: String,
    /// 演练名称.
    pub title: String,
    /// Plans that are tried.
    pub plans: Vec<PlanWords>,
    /// Content, form and purpose, such as `单项演练`, `实战演练`, `检验性演练`.
    pub kinds: Vec<String>,
    /// What it was planned under; empty for nothing.
    pub under: String,
    /// When it was planned to begin, and how often it was put off.
    pub planned: String,
    /// Begin.
    pub started_at: NaiveDateTime,
    /// End.
    pub ended_at: NaiveDateTime,
    /// Place.
    pub place: String,
    /// Unit that holds it.
    pub host: String,
    /// Units that take part.
    pub units: Vec<String>,
    /// Posts and who holds them, in the order of the form.
    pub roles: Vec<RoleWords>,
    /// How many were to come.
    pub expected: usize,
    /// How many of those came; of all, on papers made before `joined` was told apart.
    pub present: usize,
    /// How many came who were not to come.
    #[serde(default)]
    pub joined: usize,
    /// Who was to come, and who joined on the day.
    pub participants: Vec<ParticipantWords>,
    /// 情景: each part with its label.
    pub scenario: Vec<(String, String)>,
    /// Objectives in order.
    pub objectives: Vec<ObjectiveWords>,
    /// 物资装备.
    pub materials: Vec<MaterialWords>,
    /// 安全保障措施.
    pub safety: String,
    /// 中止条件.
    pub stop_conditions: String,
    /// That it was not held, such as `本次演练未举行：11月27日由张伟取消`; empty when it was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub not_held: String,
    /// How it ended where it did not end as planned, such as `中止：雷雨临近`; empty when it did.
    pub broken_off: String,
    /// It became a real response (演练转实战).
    #[serde(default)]
    pub turned_real: bool,
    /// That it was entered afterwards (补录), why, by whom and when; empty when the clock ran here.
    #[serde(default)]
    pub entered_later: String,
    /// What happened, in order.
    pub timeline: Vec<MomentWords>,
    /// 通信记录, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub communications: Vec<CommunicationWords>,
    /// How long until the stages began, planned and actual.
    pub responses: Vec<ResponseWords>,
    /// Photos.
    pub photos: Vec<PhotoWords>,
    /// Photos there are besides, in the archive of the drill.
    #[serde(default)]
    pub more_photos: usize,
    /// Photographed sheets on which people signed in, numbered after the photos.
    #[serde(default)]
    pub sheets: Vec<PhotoWords>,
    /// 现场点评.
    pub hot_wash: Vec<Spoken>,
    /// The evaluation; absent from a record that was made before it was concluded.
    pub evaluation: Option<EvaluationWords>,
    /// What whoever concluded it says of it; empty before.
    pub summary: String,
    /// What was found, and what is done about it.
    pub actions: Vec<ActionWords>,
    /// To whom it was reported, such as `2026年11月28日报清河市应急管理局`; empty when it was not.
    pub reported: Vec<String>,
    /// Whether it has to be reported (是否需上报); not told on papers made before it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_needed: Option<bool>,
    /// What belongs to the record (附件), such as `应急演练评估报告`; other papers list nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
    /// Who signs, whoever signs by key first.
    pub signatories: Vec<Signatory>,
    /// Date of the paper.
    pub made_on: NaiveDate,
    /// Payload of the QR code.
    pub qr: String,
}

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWords {
    /// Its name.
    pub title: String,
    /// 综合, 专项 or 现场处置, and which version.
    pub kind: String,
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleWords {
    /// Such as 总指挥.
    pub role: String,
    /// Who, with what they do there where it says something.
    pub people: Vec<String>,
}

/// Somebody who was to take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantWords {
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// What they do in the drill.
    pub role: String,
    /// Whether and how they signed in, such as `签到 8时55分`, or why they did not come.
    pub attendance: String,
    /// They came.
    pub present: bool,
    /// Number of the picture with their ink.
    pub ink: Option<u32>,
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveWords {
    /// What.
    pub text: String,
    /// 达到, 基本达到, 未达到; empty before it is judged.
    pub reached: String,
    /// Why.
    pub note: String,
}

/// Something that had to be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaterialWords {
    /// Name with quantity.
    pub name: String,
    /// Where it is kept and by whom; empty where neither drill nor plan says so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kept: String,
    /// 到位, 未到位, or 未检查.
    pub checked: String,
    /// Remark; empty for none.
    pub note: String,
}

/// Somebody told somebody something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunicationWords {
    /// The time of day.
    pub at: NaiveTime,
    /// Its day, where that is not the day the drill began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// Who spoke.
    pub from: String,
    /// Who was spoken to.
    pub to: String,
    /// By which means.
    pub means: String,
    /// What was said.
    pub text: String,
}

/// Something that was to happen, or happened. Seconds are of the drill's own clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MomentWords {
    /// When by the script; absent for what no script knows.
    pub planned: Option<u32>,
    /// When it did.
    pub actual: Option<i64>,
    /// The time of day then.
    pub at: Option<NaiveTime>,
    /// Its day, where that is not the day the drill began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// 阶段; empty where nobody said.
    pub stage: String,
    /// 动作.
    pub action: String,
    /// 执行人.
    pub actor: String,
    /// 判定条件.
    pub criterion: String,
    /// 结果; empty for none.
    pub result: String,
    /// Numbers of the photos that show it; none on papers made before they were told here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<u32>,
}

/// How long it took until a stage began, in seconds of the drill's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseWords {
    /// Stage.
    pub stage: String,
    /// By the script.
    pub planned: u32,
    /// On the day; absent where it did not come to that.
    pub actual: Option<u32>,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Who, with post.
    pub who: String,
    /// What.
    pub words: String,
}

/// The evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationWords {
    /// Version of the organisation's scheme; 0 is what ships, and of papers made before there was one.
    #[serde(default)]
    pub scheme: u32,
    /// Head of the evaluators first, each with what they watched.
    pub evaluators: Vec<String>,
    /// Items with what they come to.
    pub items: Vec<ItemWords>,
    /// Groups: name, weight, score in tenths, grade.
    pub groups: Vec<(String, u32, Option<u32>, String)>,
    /// The score, tenths of a point.
    pub score: Option<u32>,
    /// Its grade with what that means.
    pub grade: String,
    /// Grades in words, such as `优（90分及以上）`.
    pub grades: Vec<String>,
    /// What participants said of themselves.
    pub self_assessments: Vec<Spoken>,
    /// How plan and organisation proved themselves.
    pub aspects: Vec<AspectWords>,
    /// 组织实施.
    pub organisation: String,
    /// 参演人员表现.
    pub performance: String,
    /// 经验教训.
    pub lessons: String,
    /// 改进建议.
    pub suggestions: String,
    /// Whether the plan is to be revised, and what of it.
    pub revision: String,
}

/// An item that was marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemWords {
    /// What it belongs to.
    pub group: String,
    /// What should be so.
    pub text: String,
    /// Weight.
    pub weight: u32,
    /// Mean of its marks in tenths; absent where nobody saw it.
    pub score: Option<u32>,
    /// Its grade.
    pub grade: String,
    /// What the evaluators remarked.
    pub remarks: Vec<String>,
}

/// An aspect that was judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AspectWords {
    /// Which.
    pub aspect: String,
    /// The ratings there are, and which was given.
    pub ratings: Vec<(String, bool)>,
    /// Why.
    pub note: String,
}

/// A finding with its corrective action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionWords {
    /// What was found.
    pub finding: String,
    /// What is done about it; empty before anything is.
    pub action: String,
    /// Who sees to it; empty before somebody does.
    pub owner: String,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// How it stands, such as `转隐患〔2026〕412号，整改中`.
    pub stands: String,
}

/// Somebody who signs the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// As what, such as 总指挥.
    pub role: String,
    /// Name with post; may be empty, and is written on the paper then.
    pub name: String,
}
