//! Papers to outsiders (对外文书): what customers and third parties are told of a hazard (隐患告知书), and the
//! letter by which one that is not ours to rectify is transferred (隐患移交函). Neither is an internal notice.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::notice::snapshot::PhotoWords;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::optional_text;
use crate::{Refusal, Refused, text};

/// Most hazards of one paper.
pub const MOST_HAZARDS: usize = 20;

/// A paper to somebody outside. Its words never change; handing it over and withdrawing it are registers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingPaper {
    /// Row id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: OutgoingKind,
    /// Hazards, in the order of the table.
    pub hazards: Vec<Uuid>,
    /// Who issues it.
    pub issuer: Uuid,
    /// Who wrote it.
    pub prepared_by: Uuid,
    /// The words.
    pub snapshot: OutgoingSnapshot,
    /// The file.
    pub attachment: Uuid,
    /// How it was handed over, the latest last.
    pub handings: Vec<Handing>,
    /// Why it was withdrawn; its number stays taken.
    pub voided: Option<String>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// What a paper to outsiders is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutgoingKind {
    /// 隐患告知书.
    Advice,
    /// 隐患移交函.
    Transfer,
}

/// Who is written to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outsider {
    /// Name of the body or person.
    pub name: String,
    /// What they are to the hazard.
    pub kind: OutsiderKind,
    /// Whom to ask for, with telephone number.
    #[serde(default)]
    pub contact: String,
    /// Postal address.
    #[serde(default)]
    pub address: String,
    /// The contractor of the register that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contractor: Option<Uuid>,
}

/// What somebody outside is to a hazard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutsiderKind {
    /// 用电客户: equipment on the user's side.
    Customer,
    /// 产权人、管护人: trees, buildings, structures.
    Owner,
    /// 施工单位.
    Constructor,
    /// 政府部门.
    Authority,
    /// Somebody else.
    Other,
}

/// What a paper to outsiders says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingSnapshot {
    /// What it is.
    pub kind: OutgoingKind,
    /// Issuing organisation.
    pub organisation: String,
    /// Issuing department.
    pub department: String,
    /// Full number.
    pub number: String,
    /// Who is written to.
    pub addressee: Outsider,
    /// When it was found.
    pub found: String,
    /// The hazards.
    pub items: Vec<OutgoingItem>,
    /// What is asked of them.
    pub demand: String,
    /// Day by which we ask for it; absent when none is named.
    pub due_on: Option<NaiveDate>,
    /// Why it is transferred; empty for an advice.
    pub reason: String,
    /// What we do until it is rectified; empty for nothing.
    pub interim_controls: String,
    /// Person to call, with telephone number if known.
    pub contact: String,
    /// Who wrote and who issues it.
    pub prepared_by: String,
    /// See `prepared_by`.
    pub issued_by: String,
    /// Date of the document.
    pub issued_on: NaiveDate,
    /// Who receives a copy (抄送).
    pub copies_to: Vec<String>,
    /// Photos of the annex.
    pub photos: Vec<PhotoWords>,
    /// Payload of the QR code.
    pub qr: String,
}

/// One hazard on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingItem {
    /// Number in the ledger.
    pub hazard_no: String,
    /// Place and spot.
    pub location: String,
    /// What was found.
    pub description: String,
    /// What it violates.
    pub basis: Vec<String>,
    /// What may happen.
    pub consequence: String,
    /// Numbers of its photos in the annex.
    pub photos: Vec<u32>,
}

/// How a paper was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Handing {
    /// Day.
    pub on: NaiveDate,
    /// Who took it there or posted it.
    pub by: Vec<Uuid>,
    /// How it ended.
    pub outcome: Handed,
    /// Scans: the signed sheet, the slip of the post.
    pub evidence: Vec<Uuid>,
    /// Who recorded it.
    pub recorded_by: Uuid,
}

/// How handing over ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Handed {
    /// 签收: signed for, in person or to the post.
    Received {
        /// Who signed.
        receiver: String,
    },
    /// 拒收: left before witnesses.
    Refused {
        /// Reason given, or what was seen.
        reason: String,
        /// Two witnesses or more by name, who neither wrote, issued nor brought it.
        witnesses: Vec<String>,
    },
    /// 挂号邮寄: under way.
    Posted {
        /// Number of the parcel.
        tracking: String,
    },
}

/// Where a paper stands; derived, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutgoingStanding {
    /// 待送达.
    ToHand,
    /// 邮寄在途.
    Posted,
    /// 拒收（有见证）.
    Refused,
    /// 已签收.
    Received,
    /// 作废.
    Voided,
}

impl OutgoingStanding {
    /// Machine name, as in refusals.
    pub fn name(self) -> &'static str {
        match self {
            Self::ToHand => "to_hand",
            Self::Posted => "posted",
            Self::Refused => "refused",
            Self::Received => "received",
            Self::Voided => "voided",
        }
    }
}

/// Who has a part in a paper, by name: none of them witnesses.
#[derive(Debug, Clone, Copy)]
pub struct Involved<'a> {
    /// Who records it.
    pub author: &'a Person,
    /// Who brought it.
    pub by: &'a [Person],
}

impl Outsider {
    /// Checks the words.
    pub fn checked(self) -> Refused<Self> {
        Ok(Self {
            name: text("name", &self.name, 80)?,
            kind: self.kind,
            contact: optional_text("contact", &self.contact, 60)?,
            address: optional_text("address", &self.address, 120)?,
            contractor: self.contractor,
        })
    }
}

impl OutgoingKind {
    /// What stands over it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Advice => "隐患告知书",
            Self::Transfer => "隐患移交函",
        }
    }

    /// Whether somebody may write and somebody may issue it.
    pub fn check(self, author: &Person, issuer: &Person) -> Refused<()> {
        permission::check(author, Action::PrepareNotice)?;
        let action = match self {
            Self::Advice => Action::IssueNotice,
            Self::Transfer => Action::Transfer,
        };
        permission::check(issuer, action)
    }
}

impl OutgoingPaper {
    /// Where it stands.
    pub fn standing(&self) -> OutgoingStanding {
        if self.voided.is_some() {
            return OutgoingStanding::Voided;
        }
        match self.handings.last().map(|handing| &handing.outcome) {
            None => OutgoingStanding::ToHand,
            Some(Handed::Posted { .. }) => OutgoingStanding::Posted,
            Some(Handed::Refused { .. }) => OutgoingStanding::Refused,
            Some(Handed::Received { .. }) => OutgoingStanding::Received,
        }
    }

    /// Whether somebody still has to bring it: a letter of transfer is not done before it is signed for.
    pub fn is_waiting(&self) -> bool {
        match self.standing() {
            OutgoingStanding::ToHand => true,
            OutgoingStanding::Posted | OutgoingStanding::Refused => {
                self.kind == OutgoingKind::Transfer
            }
            OutgoingStanding::Received | OutgoingStanding::Voided => false,
        }
    }

    /// Whether it was posted and nobody signed for it yet.
    pub fn is_posted(&self) -> bool {
        self.standing() == OutgoingStanding::Posted
    }

    /// Records how it was handed over. What was refused or posted may be handed over again.
    pub fn hand(
        &mut self,
        mut handing: Handing,
        involved: Involved<'_>,
        today: NaiveDate,
    ) -> Refused<()> {
        permission::check(involved.author, Action::Serve)?;
        self.check_unfinished("hand")?;
        if involved.by.is_empty() {
            return Err(Refusal::Blank { field: "by" });
        }
        permission::check_distinct(involved.by)?;
        if handing.on > today {
            return Err(Refusal::InFuture { field: "on" });
        }
        let earliest = self
            .handings
            .last()
            .map_or(self.snapshot.issued_on, |last| last.on);
        if handing.on < earliest {
            return Err(Refusal::EndsBeforeBegin { field: "on" });
        }
        handing.outcome = match handing.outcome {
            Handed::Received { receiver } => {
                if handing.evidence.is_empty() {
                    return Err(Refusal::Blank { field: "evidence" });
                }
                let receiver = text("receiver", &receiver, 60)?;
                Handed::Received { receiver }
            }
            Handed::Refused { reason, witnesses } => Handed::Refused {
                reason: text("reason", &reason, 300)?,
                witnesses: self.witnesses(&witnesses, involved)?,
            },
            Handed::Posted { tracking } => {
                let tracking = text("tracking", &tracking, 60)?;
                Handed::Posted { tracking }
            }
        };
        self.handings.push(handing);
        Ok(())
    }

    /// Withdraws it, as long as nobody signed for it.
    pub fn void(&mut self, reason: &str, author: &Person) -> Refused<()> {
        permission::check(author, Action::PrepareNotice)?;
        self.check_unfinished("void")?;
        self.voided = Some(text("reason", reason, 300)?);
        Ok(())
    }

    fn check_unfinished(&self, step: &'static str) -> Refused<()> {
        match self.standing() {
            standing @ (OutgoingStanding::Received | OutgoingStanding::Voided) => {
                let state = standing.name().to_owned();
                Err(Refusal::DocumentState { state, step })
            }
            _ => Ok(()),
        }
    }

    fn witnesses(&self, named: &[String], involved: Involved<'_>) -> Refused<Vec<String>> {
        let mut witnesses = Vec::<String>::new();
        for name in named.iter().filter(|name| !name.trim().is_empty()) {
            let person = text("witnesses", name, 40)?;
            let words = &self.snapshot;
            let bears = |name: &str| person == name || person.starts_with(&format!("{name}（"));
            if bears(&words.issued_by)
                || bears(&words.prepared_by)
                || involved.by.iter().any(|one| bears(&one.name))
            {
                return Err(Refusal::WitnessInvolved { person });
            }
            if witnesses.contains(&person) {
                return Err(Refusal::SamePersonTwice { person });
            }
            witnesses.push(person);
        }
        match witnesses.len() {
            found @ 0..2 => Err(Refusal::WitnessesMissing { found }),
            _ => Ok(witnesses),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn person(id: u128, name: &str, role: Role) -> Person {
        Person::new(Uuid::from_u128(id), name, None, &[role]).unwrap()
    }

    fn officer() -> Person {
        person(1, "张伟", Role::SafetyOfficer)
    }

    fn paper(kind: OutgoingKind) -> OutgoingPaper {
        let addressee = Outsider {
            name: "清河纺织厂".into(),
            kind: OutsiderKind::Customer,
            contact: String::new(),
            address: String::new(),
            contractor: None,
        };
        OutgoingPaper {
            id: Uuid::from_u128(2),
            number: "供电安告〔2026〕1号".into(),
            kind,
            hazards: vec![Uuid::from_u128(3)],
            issuer: Uuid::from_u128(4),
            prepared_by: Uuid::from_u128(1),
            snapshot: OutgoingSnapshot {
                kind,
                organisation: "清河供电公司".into(),
                department: "安全监察部".into(),
                number: "供电安告〔2026〕1号".into(),
                addressee,
                found: "2026年11月23日".into(),
                items: Vec::new(),
                demand: "请更换".into(),
                due_on: None,
                reason: String::new(),
                interim_controls: String::new(),
                contact: "张伟".into(),
                prepared_by: "张伟".into(),
                issued_by: "周正".into(),
                issued_on: day("2026-11-23"),
                copies_to: Vec::new(),
                photos: Vec::new(),
                qr: String::new(),
            },
            attachment: Uuid::from_u128(5),
            handings: Vec::new(),
            voided: None,
            made_at: DateTime::UNIX_EPOCH,
        }
    }

    fn hand(paper: &mut OutgoingPaper, on: &str, outcome: Handed) -> Refused<()> {
        let handing = Handing {
            on: day(on),
            by: vec![Uuid::from_u128(6)],
            outcome,
            evidence: vec![Uuid::from_u128(7)],
            recorded_by: officer().id,
        };
        let by = [person(6, "赵磊", Role::Member)];
        let author = &officer();
        paper.hand(handing, Involved { author, by: &by }, day("2026-11-30"))
    }

    fn refused(witnesses: &[&str]) -> Handed {
        Handed::Refused {
            reason: "称与己无关".into(),
            witnesses: witnesses.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    fn received() -> Handed {
        let receiver = "孙明".to_owned();
        Handed::Received { receiver }
    }

    #[test]
    fn it_waits_until_it_is_handed_over_and_a_transfer_until_it_is_signed_for() {
        for (kind, waits) in [
            (OutgoingKind::Advice, false),
            (OutgoingKind::Transfer, true),
        ] {
            let mut paper = paper(kind);
            assert!(paper.is_waiting());
            let tracking = "EMS 1023".to_owned();
            hand(&mut paper, "2026-11-24", Handed::Posted { tracking }).unwrap();
            assert_eq!(paper.standing(), OutgoingStanding::Posted);
            assert_eq!(paper.is_waiting(), waits);
            hand(&mut paper, "2026-11-25", refused(&["社区 钱进", "李娜"])).unwrap();
            assert_eq!(paper.standing(), OutgoingStanding::Refused);
            hand(&mut paper, "2026-11-26", received()).unwrap();
            assert_eq!(
                (paper.standing(), paper.is_waiting()),
                (OutgoingStanding::Received, false)
            );
            let again = hand(&mut paper, "2026-11-27", received());
            assert!(matches!(again, Err(Refusal::DocumentState { .. })));
            let voided = paper.void("写错", &officer());
            assert!(matches!(voided, Err(Refusal::DocumentState { .. })));
        }
    }

    #[test]
    fn a_refusal_has_two_witnesses_who_had_no_part_in_it() {
        let mut paper = paper(OutgoingKind::Advice);
        let mut tried = |witnesses: &[&str]| hand(&mut paper, "2026-11-24", refused(witnesses));
        assert_eq!(
            tried(&["李娜", " "]),
            Err(Refusal::WitnessesMissing { found: 1 })
        );
        for part in ["周正", "张伟（安全监察部）", "赵磊"] {
            let person = part.to_owned();
            assert_eq!(
                tried(&["李娜", part]),
                Err(Refusal::WitnessInvolved { person })
            );
        }
        let person = "李娜".to_owned();
        assert_eq!(
            tried(&["李娜", "李娜"]),
            Err(Refusal::SamePersonTwice { person })
        );
        assert_eq!(tried(&["李娜", "钱进"]), Ok(()));
    }

    #[test]
    fn its_days_run_forward() {
        let mut paper = paper(OutgoingKind::Advice);
        let field = "on";
        let early = hand(&mut paper, "2026-11-22", received());
        assert_eq!(early, Err(Refusal::EndsBeforeBegin { field }));
        let late = hand(&mut paper, "2026-12-01", received());
        assert_eq!(late, Err(Refusal::InFuture { field }));
        hand(&mut paper, "2026-11-25", refused(&["李娜", "钱进"])).unwrap();
        let before = hand(&mut paper, "2026-11-24", received());
        assert_eq!(before, Err(Refusal::EndsBeforeBegin { field }));
    }

    #[test]
    fn the_director_alone_issues_a_transfer() {
        let deputy = person(8, "陈明", Role::DeputyInCharge);
        let director = person(4, "周正", Role::SafetyDirector);
        let by = |kind: OutgoingKind, issuer| kind.check(&officer(), issuer);
        assert_eq!(by(OutgoingKind::Advice, &deputy), Ok(()));
        assert_eq!(by(OutgoingKind::Transfer, &director), Ok(()));
        assert!(matches!(
            by(OutgoingKind::Transfer, &deputy),
            Err(Refusal::NotAllowed { .. })
        ));
        let member = person(6, "赵磊", Role::Member);
        assert!(OutgoingKind::Advice.check(&member, &director).is_err());
    }
}
