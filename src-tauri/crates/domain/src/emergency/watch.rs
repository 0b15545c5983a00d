//! The six situations in which a plan is revised (应急条例 6 条): what people report, and what the
//! other records show by themselves. Each stands until a newer version is published, or until
//! somebody says why the plan stays as it is.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Contents, DrillDay, EmergencyPlan, PlanReview, PlanVersion, Verdict};
use crate::calendar::Zone;
use crate::clause::Source;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused, text};

/// The six situations.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// (一) 依据的法律、法规、规章、标准发生重大变化.
    Law,
    /// (二) 应急指挥机构及其职责发生调整.
    Command,
    /// (三) 安全生产面临的风险发生重大变化.
    Risk,
    /// (四) 重要应急资源发生重大变化.
    Resources,
    /// (五) 演练或者应急救援中发现需要修订的重大问题.
    Drill,
    /// (六) 其他应当修订的情形.
    Other,
}

/// Something reported, or the answer to something the records show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTrigger {
    /// Row id.
    pub id: Uuid,
    /// Plan.
    pub plan: Uuid,
    /// Situation.
    pub cause: Cause,
    /// What happened.
    pub words: String,
    /// The sign of the records that this answers; empty when somebody reported it.
    pub sign: String,
    /// Day it happened.
    pub happened_on: NaiveDate,
    /// Who recorded it.
    pub raised_by: Uuid,
    /// When.
    pub raised_at: DateTime<Utc>,
    /// Why the plan stays as it is.
    pub dismissal: Option<Dismissal>,
}

/// Why a plan is not revised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissal {
    /// Who decided.
    pub by: Uuid,
    /// Day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

impl PlanTrigger {
    /// Reports a situation.
    pub fn raise(
        id: Uuid,
        plan: &EmergencyPlan,
        (cause, words, happened_on): (Cause, &str, NaiveDate),
        author: &Person,
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Refused<Self> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        plan.present()?;
        if happened_on > today {
            let field = "happened_on";
            return Err(Refusal::InFuture { field });
        }
        Ok(Self {
            id,
            plan: plan.id,
            cause,
            words: text("words", words, 500)?,
            sign: String::new(),
            happened_on,
            raised_by: author.id,
            raised_at: now,
            dismissal: None,
        })
    }

    /// The row that answers what the records show.
    pub fn answer(
        id: Uuid,
        plan: &EmergencyPlan,
        found: &Found,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            plan: plan.id,
            cause: found.sign.cause(),
            words: found.sign.words(),
            sign: found.sign.key(),
            happened_on: found.on,
            raised_by: author.id,
            raised_at: now,
            dismissal: None,
        }
    }

    /// Whether it says of a sign why the plan stays as it is.
    pub fn answers(&self, sign: &Sign) -> bool {
        // Answers used to name the drill alone; their words tell what it had said by then.
        let as_before = match sign {
            Sign::DrillUnfit { drill, found, .. } => {
                self.sign == format!("drill {drill}") && self.words.ends_with(&format!("：{found}"))
            }
            _ => false,
        };
        self.dismissal.is_some() && (self.sign == sign.key() || as_before)
    }

    /// Says why the plan stays as it is.
    pub fn dismiss(&mut self, reason: &str, author: &Person, today: NaiveDate) -> Refused<()> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        if self.dismissal.is_some() {
            return Err(Refusal::PlanTriggerSettled);
        }
        self.dismissal = Some(Dismissal {
            by: author.id,
            on: today,
            reason: text("reason", reason, 300)?,
        });
        Ok(())
    }
}

/// What the records show by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "sign", rename_all = "snake_case")]
pub enum Sign {
    /// Somebody the plan names has left.
    PersonLeft {
        /// Who.
        person: Uuid,
        /// Name.
        name: String,
        /// What the plan says the person is.
        role: String,
    },
    /// Somebody the plan names has another post.
    PostChanged {
        /// Who.
        person: Uuid,
        /// Name.
        name: String,
        /// Post when the version was written.
        was: String,
        /// Post now.
        now: String,
    },
    /// Somebody the plan names has another telephone number.
    PhoneChanged {
        /// Who.
        person: Uuid,
        /// Name.
        name: String,
        /// Number in the plan.
        was: String,
        /// Number now.
        now: String,
    },
    /// The unit has another head.
    HeadChanged {
        /// Who heads it now.
        head: Uuid,
        /// Name.
        name: String,
    },
    /// A drill found the plan unfit.
    DrillUnfit {
        /// Drill.
        drill: Uuid,
        /// What it is called.
        title: String,
        /// What it found.
        found: String,
    },
    /// A major hazard came up in the unit since the version was written.
    MajorHazard {
        /// Hazard.
        hazard: Uuid,
        /// Number.
        number: String,
        /// Title.
        title: String,
    },
    /// A law or standard the plan rests on has a new wording, or another took its place.
    LawChanged {
        /// The document, as a basis calls it.
        document: String,
        /// What took its place; empty where it has a new wording of its own.
        successor: String,
        /// Since when.
        since: NaiveDate,
    },
    /// What the plan counts on was not there at a drill.
    MaterialsMissing {
        /// Drill.
        drill: Uuid,
        /// What it is called.
        title: String,
        /// What was missing.
        names: String,
    },
    /// The review says the plan has to be revised.
    ReviewRevise {
        /// Review.
        review: Uuid,
        /// What it found.
        found: String,
    },
}

/// A sign and the day it goes back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Sign.
    pub sign: Sign,
    /// Day.
    pub on: NaiveDate,
}

impl Sign {
    /// Which of the six it is.
    pub fn cause(&self) -> Cause {
        match self {
            Self::PersonLeft { .. } | Self::PostChanged { .. } | Self::HeadChanged { .. } => {
                Cause::Command
            }
            Self::LawChanged { .. } => Cause::Law,
            Self::MajorHazard { .. } => Cause::Risk,
            Self::MaterialsMissing { .. } => Cause::Resources,
            Self::DrillUnfit { .. } => Cause::Drill,
            Self::PhoneChanged { .. } | Self::ReviewRevise { .. } => Cause::Other,
        }
    }

    /// What tells it from every other sign of the same plan. A drill is told by what it says: an evaluation may say
    /// more when the findings were answered long ago.
    pub fn key(&self) -> String {
        match self {
            Self::PersonLeft { person, .. } => format!("left {person}"),
            Self::PostChanged { person, now, .. } => format!("post {person} {now}"),
            Self::PhoneChanged { person, now, .. } => format!("phone {person} {now}"),
            Self::HeadChanged { head, .. } => format!("head {head}"),
            Self::DrillUnfit { drill, found, .. } => format!("drill {drill} {found}"),
            Self::MajorHazard { hazard, .. } => format!("hazard {hazard}"),
            Self::LawChanged {
                document, since, ..
            } => format!("law {document} {since}"),
            Self::MaterialsMissing { drill, names, .. } => format!("materials {drill} {names}"),
            Self::ReviewRevise { review, .. } => format!("review {review}"),
        }
    }

    fn words(&self) -> String {
        match self {
            Self::PersonLeft { name, role, .. } => format!("{role}{name}已离岗"),
            Self::PostChanged { name, was, now, .. } => format!("{name}由{was}改任{now}"),
            Self::PhoneChanged { name, was, now, .. } => format!("{name}的电话由{was}改为{now}"),
            Self::HeadChanged { name, .. } => format!("单位负责人改为{name}"),
            Self::DrillUnfit { title, found, .. } => format!("{title}：{found}"),
            Self::MajorHazard { number, title, .. } => format!("{number} {title}"),
            Self::LawChanged {
                document,
                successor,
                since,
            } => match successor.is_empty() {
                true => format!("{document}自{since}起施行新的文本"),
                false => format!("{document}自{since}起由{successor}代替"),
            },
            Self::MaterialsMissing { title, names, .. } => format!("{title}：{names}未到位"),
            Self::ReviewRevise { found, .. } => found.clone(),
        }
    }
}

/// What is known today of those a version names and of its unit.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The organisation's zone.
    pub zone: Zone,
    /// People the version names.
    pub people: &'a [Person],
    /// Who heads the unit.
    pub head: Option<&'a Person>,
    /// Drills.
    pub drills: &'a [DrillDay],
    /// Reviews of the plan.
    pub reviews: &'a [PlanReview],
    /// Major hazards of the unit: id, number, title, day found.
    pub hazards: &'a [(Uuid, String, String, NaiveDate)],
    /// Laws and standards, with since when each is in force or replaced.
    pub laws: &'a [Source],
    /// Those that every plan rests on, as a basis calls them; others have to be named by it.
    pub always: &'a [String],
    /// What was missing at drills of the plan: drill, title, what, day it was held.
    pub missing: &'a [(Uuid, String, String, NaiveDate)],
}

/// What the records show against the version that holds. A newer version settles all that came before.
pub fn signs(version: &PlanVersion, around: Around<'_>, today: NaiveDate) -> Vec<Found> {
    let Some(approval) = &version.approval else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut see = |sign, on| found.push(Found { sign, on });
    for contact in &version.contents.contacts {
        let named = |person: &&Person| Some(person.id) == contact.person;
        let Some(now) = around.people.iter().find(named) else {
            continue;
        };
        let (person, name) = (now.id, now.name.clone());
        if !now.active {
            let role = contact.role.clone();
            see(Sign::PersonLeft { person, name, role }, today);
        } else if now.post != contact.post {
            let (was, now) = (contact.post.clone(), now.post.clone());
            see(
                Sign::PostChanged {
                    person,
                    name,
                    was,
                    now,
                },
                today,
            );
        } else if !now.phone.is_empty() && now.phone != contact.phone {
            let (was, now) = (contact.phone.clone(), now.phone.clone());
            see(
                Sign::PhoneChanged {
                    person,
                    name,
                    was,
                    now,
                },
                today,
            );
        }
    }
    if let Some(head) = around.head
        && approval.head.is_some_and(|was| was != head.id)
    {
        let (head, name) = (head.id, head.name.clone());
        see(Sign::HeadChanged { head, name }, today);
    }
    for drill in around.drills {
        if drill.plan == version.plan
            && let Some(unfit) = &drill.plan_unfit
            && !version.knows_of(unfit, around.zone)
        {
            let (id, title, found) = (drill.drill, drill.title.clone(), unfit.words.clone());
            let drill_unfit = Sign::DrillUnfit {
                drill: id,
                title,
                found,
            };
            see(drill_unfit, unfit.on);
        }
    }
    for review in around
        .reviews
        .iter()
        .filter(|one| one.version == version.id)
    {
        if review.verdict == Verdict::Revise {
            let (id, found) = (review.id, review.findings.clone());
            see(Sign::ReviewRevise { review: id, found }, review.reviewed_on);
        }
    }
    let written = version.written_on(around.zone);
    let since = |one: &&(Uuid, String, String, NaiveDate)| written.is_none_or(|day| one.3 >= day);
    for (hazard, number, title, on) in around.hazards.iter().filter(since) {
        let sign = Sign::MajorHazard {
            hazard: *hazard,
            number: number.clone(),
            title: title.clone(),
        };
        see(sign, *on);
    }
    let missing = around.missing.iter();
    for (drill, title, names, on) in missing.filter(|one| written.is_none_or(|day| one.3 >= day)) {
        let sign = Sign::MaterialsMissing {
            drill: *drill,
            title: title.clone(),
            names: names.clone(),
        };
        see(sign, *on);
    }
    for law in around.laws {
        let Some((since, successor)) = changed(law, written, today) else {
            continue;
        };
        if around.always.contains(&law.cite) || names(&version.contents, &law.cite) {
            let sign = Sign::LawChanged {
                document: law.cite.clone(),
                successor,
                since,
            };
            see(sign, since);
        }
    }
    found
}

/// Since when a law is another than the one a version was written under, and what took its place.
fn changed(
    law: &Source,
    written: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<(NaiveDate, String)> {
    let new = |day: &NaiveDate| *day <= today && written.is_some_and(|written| *day > written);
    if let Some(since) = law.superseded_on.filter(new) {
        let successor = law.successor(today).unwrap_or_default().to_owned();
        return Some((since, successor));
    }
    let since = law.in_force_since.filter(new)?;
    Some((since, String::new()))
}

/// Whether a plan names a document; marks of a title do not matter.
fn names(contents: &Contents, cite: &str) -> bool {
    let cite = cite.trim_matches(['《', '》']);
    let parts = [
        &contents.organisation,
        &contents.duties,
        &contents.procedure,
        &contents.measures,
    ];
    parts.into_iter().any(|words| words.contains(cite))
}

/// How something that may ask for a revision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CauseStanding {
    /// The plan has to be revised, or somebody says why not.
    Open,
    /// A version published since has answered it.
    Revised,
    /// Somebody said why the plan stays as it is.
    Dismissed,
}

/// How something reported stands, given the version that holds.
pub fn standing(trigger: &PlanTrigger, version: Option<&PlanVersion>) -> CauseStanding {
    if trigger.dismissal.is_some() {
        return CauseStanding::Dismissed;
    }
    // A version that was written before the report was made does not answer it.
    let written = version.filter(|one| one.drafted_at > trigger.raised_at);
    match written.and_then(PlanVersion::published_on) {
        Some(day) if day >= trigger.happened_on => CauseStanding::Revised,
        _ => CauseStanding::Open,
    }
}

#[cfg(test)]
mod tests;
