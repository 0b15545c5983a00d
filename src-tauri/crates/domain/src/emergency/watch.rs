//! The six situations in which a plan is revised (应急条例 6 条): what people report, and what the
//! other records show by themselves. Each stands until a newer version is published, or until
//! somebody says why the plan stays as it is.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DrillDay, EmergencyPlan, PlanReview, PlanVersion, Verdict};
use crate::calendar::Zone;
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
            Self::MajorHazard { .. } => Cause::Risk,
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
    found
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
mod tests {
    use super::*;
    use crate::emergency::plan::sample::{day, officer, person, plan};
    use crate::emergency::version::sample::{contents, drafted, published};
    use crate::emergency::{Contact, DrillState, Unfit};
    use crate::people::Role;

    /// The version in force since 1 March 2026 names 王志强, head of the unit, by post and number.
    fn version() -> PlanVersion {
        let mut version = published(1, "1.0", "2026-03-01");
        version.contents.contacts = vec![Contact {
            role: "现场指挥".into(),
            name: "王志强".into(),
            phone: "0539-1000".into(),
            person: Some(Uuid::from_u128(5)),
            post: "所长".into(),
        }];
        version
    }

    fn wang() -> Person {
        person(5, "王志强", "所长", Role::UnitHead)
    }

    fn seen(people: &[Person], head: Option<&Person>) -> Vec<Cause> {
        let around = Around {
            zone: Zone::CHINA,
            people,
            head,
            drills: &[],
            reviews: &[],
            hazards: &[],
        };
        let found = signs(&version(), around, day("2026-11-27"));
        found.iter().map(|found| found.sign.cause()).collect()
    }

    #[test]
    fn a_change_of_people_is_seen() {
        assert_eq!(seen(&[wang()], Some(&wang())), []);
        let mut left = wang();
        left.active = false;
        assert_eq!(seen(&[left], None), [Cause::Command]);
        let other = wang().reach("主任", "0539-1000").unwrap();
        assert_eq!(seen(&[other], None), [Cause::Command]);
        let moved = wang().reach("所长", "0539-2000").unwrap();
        assert_eq!(seen(&[moved], None), [Cause::Other]);
        let successor = person(6, "孙䶮", "所长", Role::UnitHead);
        assert_eq!(seen(&[wang()], Some(&successor)), [Cause::Command]);
    }

    #[test]
    fn drills_and_hazards_count_since_the_version_was_written() {
        let drill = |on: &str, unfit: Option<&str>| DrillDay {
            drill: Uuid::from_u128(8),
            title: "火灾演练".into(),
            plan: plan().id,
            unit: Uuid::from_u128(10),
            on: day(on),
            state: DrillState::Held,
            plan_unfit: unfit.map(|words| Unfit {
                words: words.into(),
                on: day(on),
                at: noon(on),
            }),
        };
        // Said of an earlier drill once the version was in force.
        let late = |state| {
            let mut late = drill("2026-02-20", Some("断电次序不对"));
            late.state = state;
            let unfit = late.plan_unfit.as_mut().unwrap();
            (unfit.on, unfit.at) = (day("2026-03-05"), noon("2026-03-05"));
            late
        };
        let hazard = |on: &str| (Uuid::from_u128(9), String::new(), String::new(), day(on));
        let seen = |drills: &[DrillDay], hazards: &[(Uuid, String, String, NaiveDate)]| {
            let around = Around {
                zone: Zone::CHINA,
                people: &[],
                head: None,
                drills,
                reviews: &[],
                hazards,
            };
            let found = signs(&version(), around, day("2026-11-27"));
            found
                .iter()
                .map(|found| (found.sign.cause(), found.on))
                .collect::<Vec<_>>()
        };
        assert_eq!(seen(&[drill("2026-05-01", None)], &[]), []);
        assert_eq!(
            seen(&[drill("2026-05-01", Some("断电次序不对"))], &[]),
            [(Cause::Drill, day("2026-05-01"))]
        );
        // Written on 6 January, published on 1 March: what came up in between is not in it.
        assert_eq!(seen(&[drill("2026-01-05", Some("断电次序不对"))], &[]), []);
        assert_eq!(
            seen(&[drill("2026-02-28", Some("断电次序不对"))], &[]),
            [(Cause::Drill, day("2026-02-28"))]
        );
        for state in [DrillState::Held, DrillState::BrokenOff] {
            assert_eq!(
                seen(&[late(state)], &[]),
                [(Cause::Drill, day("2026-03-05"))]
            );
        }
        assert_eq!(
            seen(&[], &[hazard("2026-01-05"), hazard("2026-02-28")]),
            [(Cause::Risk, day("2026-02-28"))]
        );
    }

    #[test]
    fn a_version_entered_after_it_was_published_is_as_old_as_paper_says() {
        let mut version = version();
        let unfit = |at: &str| {
            let at: DateTime<Utc> = at.parse().unwrap();
            let (words, on) = (String::new(), at.date_naive());
            Unfit { words, on, at }
        };
        // Written at nine in the morning of the sixth: what was said at eight is in it.
        assert!(version.knows_of(&unfit("2026-01-06T00:59:59Z"), Zone::CHINA));
        assert!(!version.knows_of(&unfit("2026-01-06T01:00:00Z"), Zone::CHINA));
        // Past midnight here is the day before by UTC, and already the sixth.
        version.drafted_at = "2026-01-05T17:00:00Z".parse().unwrap();
        assert_eq!(version.written_on(Zone::CHINA), Some(day("2026-01-06")));
        version.drafted_at = "2026-02-28T17:00:00Z".parse().unwrap();
        assert!(version.knows_of(&unfit("2026-02-28T16:59:00Z"), Zone::CHINA));
        version.drafted_at = "2026-11-20T02:00:00Z".parse().unwrap();
        assert_eq!(version.written_on(Zone::CHINA), Some(day("2026-03-01")));
        assert!(version.knows_of(&unfit("2026-02-28T02:00:00Z"), Zone::CHINA));
        assert!(!version.knows_of(&unfit("2026-05-01T02:00:00Z"), Zone::CHINA));
    }

    #[test]
    fn what_a_drill_says_anew_is_not_answered_by_what_was_said_of_it_before() {
        let says = |words: &str| Found {
            sign: Sign::DrillUnfit {
                drill: Uuid::from_u128(8),
                title: "火灾演练".into(),
                found: words.into(),
            },
            on: day("2026-05-01"),
        };
        let (early, later) = (says("断电次序不对"), says("断电次序不对；无替补人员"));
        let mut answer =
            PlanTrigger::answer(Uuid::nil(), &plan(), &early, &officer(), noon("2026-05-02"));
        assert!(!answer.answers(&early.sign), "nobody said why not");
        answer
            .dismiss("附图已注明", &officer(), day("2026-05-02"))
            .unwrap();
        assert!(answer.answers(&early.sign));
        assert!(!answer.answers(&later.sign));
        // As it was kept before, by the drill alone.
        answer.sign = format!("drill {}", Uuid::from_u128(8));
        assert!(answer.answers(&early.sign));
        assert!(!answer.answers(&later.sign));
    }

    fn noon(on: &str) -> DateTime<Utc> {
        day(on).and_hms_opt(4, 0, 0).unwrap().and_utc()
    }

    fn raised(on: &str) -> PlanTrigger {
        let what = (Cause::Resources, "发电车报废", day(on));
        let at = "2026-06-01T02:00:00Z".parse().unwrap();
        let days = (at, day("2026-06-01"));
        PlanTrigger::raise(Uuid::from_u128(30), &plan(), what, &officer(), days).unwrap()
    }

    #[test]
    fn a_report_stands_until_a_version_written_since_is_published_or_somebody_says_why_not() {
        let mut trigger = raised("2026-05-30");
        assert_eq!(standing(&trigger, None), CauseStanding::Open);
        assert_eq!(standing(&trigger, Some(&version())), CauseStanding::Open);
        let draft = drafted(2, "1.1", contents());
        assert_eq!(standing(&trigger, Some(&draft)), CauseStanding::Open);
        let mut newer = published(2, "1.1", "2026-07-01");
        assert_eq!(
            standing(&trigger, Some(&newer)),
            CauseStanding::Open,
            "written in January"
        );
        newer.drafted_at = "2026-06-20T02:00:00Z".parse().unwrap();
        assert_eq!(standing(&trigger, Some(&newer)), CauseStanding::Revised);
        trigger
            .dismiss("另有两台可用", &officer(), day("2026-06-02"))
            .unwrap();
        assert_eq!(standing(&trigger, None), CauseStanding::Dismissed);
        assert_eq!(
            trigger.dismiss("再说", &officer(), day("2026-06-03")),
            Err(Refusal::PlanTriggerSettled)
        );
    }

    #[test]
    fn nothing_is_reported_of_tomorrow() {
        let what = (Cause::Law, "新条例施行", day("2026-06-02"));
        let days = (DateTime::UNIX_EPOCH, day("2026-06-01"));
        let tried = PlanTrigger::raise(Uuid::nil(), &plan(), what, &officer(), days);
        assert!(matches!(tried, Err(Refusal::InFuture { .. })));
    }
}
