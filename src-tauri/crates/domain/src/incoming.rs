//! Papers from outside (外来文书): a notice of a superior or of the government, with the number and the
//! deadline it came with, split into hazards of our own and answered by a report.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::optional_text;
use crate::{Refusal, Refused, text};

/// Most hazards one paper is split into.
const MOST_HAZARDS: usize = 200;

/// A paper from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomingPaper {
    /// Row id.
    pub id: Uuid,
    /// Its own number, as its sender gave it.
    pub number: String,
    /// Who sent it.
    pub sender: String,
    /// What the sender is to us.
    pub sender_kind: Sender,
    /// What it is called.
    pub title: String,
    /// Its date.
    pub dated_on: NaiveDate,
    /// When it came.
    pub received_on: NaiveDate,
    /// Day by which it wants an answer, inclusive, as it says itself.
    pub due_on: NaiveDate,
    /// Later days that its sender agreed to, the latest last.
    pub postponed: Vec<Postponement>,
    /// The scanned paper.
    pub scans: Vec<Uuid>,
    /// Hazards it was split into, in its order.
    pub hazards: Vec<Uuid>,
    /// Reports that were made, the latest last.
    pub reports: Vec<ReportMade>,
    /// How reports were sent, the latest last.
    pub sent: Vec<Sending>,
    /// Who registered it.
    pub registered_by: Uuid,
    /// When.
    pub registered_at: DateTime<Utc>,
}

/// Whose paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sender {
    /// 上级单位.
    Superior,
    /// 政府部门.
    Government,
}

/// What stands on the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IncomingTerms {
    /// Its own number.
    pub number: String,
    /// Who sent it.
    pub sender: String,
    /// What the sender is to us.
    pub sender_kind: Sender,
    /// What it is called.
    pub title: String,
    /// Its date.
    pub dated_on: NaiveDate,
    /// When it came.
    pub received_on: NaiveDate,
    /// Day by which it wants an answer, inclusive.
    pub due_on: NaiveDate,
    /// The scanned paper.
    pub scans: Vec<Uuid>,
}

/// A later day that the sender agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Postponement {
    /// Day by which it wants an answer from now on.
    pub due_on: NaiveDate,
    /// The day it agreed.
    pub agreed_on: NaiveDate,
    /// By which paper, or who said so.
    pub authority: String,
    /// Scans of that.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// A report that was made (整改情况报告).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportMade {
    /// Its file.
    pub attachment: Uuid,
    /// Date on it.
    pub made_on: NaiveDate,
    /// It says of every hazard that nothing is left to do.
    pub complete: bool,
}

/// How a report was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    /// The report that was sent.
    pub report: Uuid,
    /// Day.
    pub sent_on: NaiveDate,
    /// Way.
    pub way: SendingWay,
    /// Who sent it or took it there.
    pub sent_by: Uuid,
    /// What proves that it arrived: who signed for it, the number of the receipt or of the parcel; may follow.
    #[serde(default)]
    pub receipt: String,
    /// Scans of that.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// What a paper from outside waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IncomingWait {
    /// 待拆分.
    Split,
    /// 待整改: of its hazards.
    Rectification,
    /// 待出报告.
    Report,
    /// 待报送: of the report made last.
    Sending,
    /// 待回执: of the report sent last.
    Receipt,
}

/// By which way a report went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SendingWay {
    /// 当面报送.
    InPerson,
    /// 邮寄.
    Post,
    /// 系统、公文交换 or mail.
    Electronic,
}

/// How a paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IncomingStanding {
    /// Nobody split it yet.
    ToSplit,
    /// Its hazards are worked on.
    Open,
    /// Nothing is left to do with its hazards; the report is due.
    ToAnswer,
    /// A report was sent that says of some hazards that they are still worked on.
    AnsweredInPart,
    /// The report was sent.
    Answered,
}

impl IncomingPaper {
    /// Registers a paper with its scan.
    pub fn register(
        id: Uuid,
        terms: IncomingTerms,
        author: &Person,
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Refused<Self> {
        permission::check(author, Action::RegisterPaper)?;
        let IncomingTerms {
            dated_on,
            received_on,
            due_on,
            ..
        } = terms;
        if received_on > today {
            let field = "received_on";
            return Err(Refusal::InFuture { field });
        }
        for (field, from, until) in [
            ("received_on", dated_on, received_on),
            ("due_on", dated_on, due_on),
        ] {
            if until < from {
                return Err(Refusal::EndsBeforeBegin { field });
            }
        }
        if terms.scans.is_empty() {
            return Err(Refusal::Blank { field: "scans" });
        }
        Ok(Self {
            id,
            number: text("number", &terms.number, 60)?,
            sender: text("sender", &terms.sender, 80)?,
            sender_kind: terms.sender_kind,
            title: text("title", &terms.title, 120)?,
            dated_on,
            received_on,
            due_on,
            postponed: Vec::new(),
            scans: terms.scans,
            hazards: Vec::new(),
            reports: Vec::new(),
            sent: Vec::new(),
            registered_by: author.id,
            registered_at: now,
        })
    }

    /// Day by which an answer is due: what the paper says, or what its sender agreed to since.
    pub fn due(&self) -> NaiveDate {
        let latest = self.postponed.last();
        latest.map_or(self.due_on, |one| one.due_on)
    }

    /// A deadline of ours lies within the sender's. Once that has passed ours is today at the latest: what was
    /// found today can always be recorded.
    pub fn check_bound(&self, due_on: NaiveDate, today: NaiveDate) -> Refused<()> {
        let (number, until) = (self.number.clone(), self.due());
        if due_on <= until.max(today) {
            return Ok(());
        }
        match until < today {
            true => Err(Refusal::BeyondPaperOverdue {
                number,
                due_on: until,
            }),
            false => Err(Refusal::BeyondPaper {
                number,
                due_on: until,
            }),
        }
    }

    /// Records that the sender agreed to a later day.
    pub fn postpone(&mut self, to: Postponement, author: &Person, today: NaiveDate) -> Refused<()> {
        permission::check(author, Action::RegisterPaper)?;
        self.check_unanswered()?;
        if to.due_on <= self.due() {
            return Err(Refusal::ExtensionNotLater { due_on: self.due() });
        }
        self.check_day("agreed_on", to.agreed_on, today)?;
        self.postponed.push(Postponement {
            authority: text("authority", &to.authority, 120)?,
            ..to
        });
        Ok(())
    }

    /// Adds hazards that it names; one that is there already stays where it is.
    pub fn split(&mut self, hazards: &[Uuid], author: &Person) -> Refused<()> {
        permission::check(author, Action::RegisterPaper)?;
        self.check_unanswered()?;
        for hazard in hazards {
            if !self.hazards.contains(hazard) {
                self.hazards.push(*hazard);
            }
        }
        if self.hazards.len() > MOST_HAZARDS {
            let (field, most) = ("hazards", MOST_HAZARDS);
            return Err(Refusal::TooMany { field, most });
        }
        Ok(())
    }

    /// Whether a report can be made: of hazards alone.
    pub fn check_report(&self, author: &Person) -> Refused<()> {
        permission::check(author, Action::RegisterPaper)?;
        self.check_unanswered()?;
        match self.hazards.is_empty() {
            true => Err(Refusal::PaperNotSplit {
                number: self.number.clone(),
            }),
            false => Ok(()),
        }
    }

    /// Records that a report was sent.
    pub fn send(&mut self, sending: Sending, author: &Person, today: NaiveDate) -> Refused<()> {
        permission::check(author, Action::RegisterPaper)?;
        self.check_unanswered()?;
        let number = || self.number.clone();
        let made = self.reports.iter();
        let made = made.rev().find(|made| made.attachment == sending.report);
        let made = made.ok_or_else(|| Refusal::AnswerNotMade { number: number() })?;
        if sending.sent_on < made.made_on {
            return Err(Refusal::EndsBeforeBegin { field: "sent_on" });
        }
        self.check_day("sent_on", sending.sent_on, today)?;
        self.sent.push(Sending {
            receipt: optional_text("receipt", &sending.receipt, 120)?,
            ..sending
        });
        Ok(())
    }

    /// Adds what proves that the report sent last arrived.
    pub fn acknowledge(
        &mut self,
        receipt: &str,
        evidence: Vec<Uuid>,
        author: &Person,
    ) -> Refused<()> {
        permission::check(author, Action::RegisterPaper)?;
        let receipt = text("receipt", receipt, 120)?;
        let number = self.number.clone();
        let last = self.sent.last_mut();
        let last = last.ok_or(Refusal::NothingSent { number })?;
        last.receipt = receipt;
        last.evidence.extend(evidence);
        Ok(())
    }

    /// How it stands, when nothing is left to do with so many of its hazards.
    pub fn standing(&self, done: usize) -> IncomingStanding {
        let sent = |complete| {
            let mut sent = self.sent.iter();
            sent.any(|sending| {
                let mut made = self.reports.iter();
                made.any(|made| made.attachment == sending.report && made.complete == complete)
            })
        };
        match self.hazards.len() {
            _ if sent(true) => IncomingStanding::Answered,
            0 => IncomingStanding::ToSplit,
            all if all == done => IncomingStanding::ToAnswer,
            _ if sent(false) => IncomingStanding::AnsweredInPart,
            _ => IncomingStanding::Open,
        }
    }

    /// What it waits for, when nothing is left to do with so many of its hazards; nothing once the answer that
    /// closes it has arrived.
    pub fn awaits(&self, done: usize) -> Option<IncomingWait> {
        let made = self.reports.last();
        let sent = |made: &ReportMade| self.sent.iter().any(|one| one.report == made.attachment);
        let unsent = made.is_some_and(|made| !sent(made));
        match self.standing(done) {
            IncomingStanding::Answered => self.lacks_receipt().then_some(IncomingWait::Receipt),
            IncomingStanding::ToSplit => Some(IncomingWait::Split),
            IncomingStanding::ToAnswer => Some(match made {
                Some(made) if made.complete => IncomingWait::Sending,
                _ => IncomingWait::Report,
            }),
            IncomingStanding::Open | IncomingStanding::AnsweredInPart => Some(match unsent {
                true => IncomingWait::Sending,
                false => IncomingWait::Rectification,
            }),
        }
    }

    /// Whether the answer that closes it was sent and nothing proves that it arrived.
    pub fn lacks_receipt(&self) -> bool {
        let last = self.sent.last();
        self.is_answered() && last.is_some_and(|sending| sending.receipt.is_empty())
    }

    /// Whether the answer that closes it was sent.
    pub fn is_answered(&self) -> bool {
        self.standing(0) == IncomingStanding::Answered
    }

    fn check_unanswered(&self) -> Refused<()> {
        match self.is_answered() {
            true => Err(Refusal::PaperAnswered {
                number: self.number.clone(),
            }),
            false => Ok(()),
        }
    }

    /// A day between the one it came and today.
    fn check_day(&self, field: &'static str, day: NaiveDate, today: NaiveDate) -> Refused<()> {
        if day > today {
            return Err(Refusal::InFuture { field });
        }
        match day < self.received_on {
            true => Err(Refusal::EndsBeforeBegin { field }),
            false => Ok(()),
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

    fn author(role: Role) -> Person {
        Person::new(Uuid::from_u128(1), "张伟", None, &[role]).unwrap()
    }

    fn terms() -> IncomingTerms {
        IncomingTerms {
            number: " 清应急改〔2026〕8号 ".into(),
            sender: "清河县应急管理局".into(),
            sender_kind: Sender::Government,
            title: "责令限期整改指令书".into(),
            dated_on: day("2026-11-18"),
            received_on: day("2026-11-20"),
            due_on: day("2026-12-18"),
            scans: vec![Uuid::from_u128(9)],
        }
    }

    fn registered(terms: IncomingTerms, role: Role) -> Refused<IncomingPaper> {
        let now = (DateTime::UNIX_EPOCH, day("2026-11-23"));
        IncomingPaper::register(Uuid::from_u128(2), terms, &author(role), now)
    }

    fn made(complete: bool) -> ReportMade {
        ReportMade {
            attachment: Uuid::from_u128(7 + u128::from(complete)),
            made_on: day("2026-11-22"),
            complete,
        }
    }

    fn sending(report: &ReportMade, on: &str) -> Sending {
        Sending {
            report: report.attachment,
            sent_on: day(on),
            way: SendingWay::InPerson,
            sent_by: Uuid::from_u128(1),
            receipt: String::new(),
            evidence: Vec::new(),
        }
    }

    #[test]
    fn a_paper_keeps_its_own_number_and_needs_its_scan() {
        let paper = registered(terms(), Role::SafetyOfficer).unwrap();
        assert_eq!(paper.number, "清应急改〔2026〕8号");
        let member = registered(terms(), Role::Member);
        assert!(matches!(member, Err(Refusal::NotAllowed { .. })));
        let spoilt = |spoil: fn(&mut IncomingTerms)| {
            let mut terms = terms();
            spoil(&mut terms);
            registered(terms, Role::SafetyOfficer).unwrap_err()
        };
        let field = "scans";
        assert_eq!(spoilt(|t| t.scans.clear()), Refusal::Blank { field });
        let field = "received_on";
        let refusal = spoilt(|t| t.received_on = day("2026-11-24"));
        assert_eq!(refusal, Refusal::InFuture { field });
        let refusal = spoilt(|t| t.received_on = day("2026-11-17"));
        assert_eq!(refusal, Refusal::EndsBeforeBegin { field });
        let field = "due_on";
        let refusal = spoilt(|t| t.due_on = day("2026-11-17"));
        assert_eq!(refusal, Refusal::EndsBeforeBegin { field });
    }

    #[test]
    fn its_deadline_bounds_ours_until_the_sender_agrees_to_another() {
        let mut paper = registered(terms(), Role::SafetyOfficer).unwrap();
        let (by, today) = (author(Role::SafetyOfficer), day("2026-11-23"));
        assert_eq!(paper.check_bound(day("2026-12-18"), today), Ok(()));
        let (number, due_on) = (paper.number.clone(), day("2026-12-18"));
        let late = paper.check_bound(day("2026-12-19"), today);
        assert_eq!(late, Err(Refusal::BeyondPaper { number, due_on }));
        let to = |due: &str, agreed: &str| Postponement {
            due_on: day(due),
            agreed_on: day(agreed),
            authority: "清应急复〔2026〕3号".into(),
            evidence: Vec::new(),
        };
        let same = paper.postpone(to("2026-12-18", "2026-11-22"), &by, today);
        assert_eq!(same, Err(Refusal::ExtensionNotLater { due_on }));
        let field = "agreed_on";
        let early = paper.postpone(to("2026-12-30", "2026-11-19"), &by, today);
        assert_eq!(early, Err(Refusal::EndsBeforeBegin { field }));
        paper
            .postpone(to("2026-12-30", "2026-11-22"), &by, today)
            .unwrap();
        assert_eq!(paper.check_bound(day("2026-12-19"), today), Ok(()));
        assert_eq!((paper.due(), paper.due_on), (day("2026-12-30"), due_on));
    }

    #[test]
    fn once_its_deadline_has_passed_ours_is_today_at_the_latest() {
        let paper = registered(terms(), Role::SafetyOfficer).unwrap();
        let today = day("2026-12-21");
        assert_eq!(paper.check_bound(today, today), Ok(()));
        let late = paper.check_bound(day("2026-12-22"), today);
        let (number, due_on) = (paper.number.clone(), day("2026-12-18"));
        assert_eq!(late, Err(Refusal::BeyondPaperOverdue { number, due_on }));
    }

    #[test]
    fn it_is_split_and_stays_open_until_everything_is_answered() {
        let mut paper = registered(terms(), Role::SafetyOfficer).unwrap();
        let (by, today) = (author(Role::SafetyOfficer), day("2026-11-23"));
        let unsplit = paper.check_report(&by);
        assert!(matches!(unsplit, Err(Refusal::PaperNotSplit { .. })));
        assert_eq!(paper.standing(0), IncomingStanding::ToSplit);
        assert_eq!(paper.awaits(0), Some(IncomingWait::Split));
        let (first, second) = (Uuid::from_u128(5), Uuid::from_u128(6));
        paper.split(&[first], &by).unwrap();
        paper.split(&[second, first], &by).unwrap();
        assert_eq!(paper.hazards, [first, second]);
        assert_eq!(paper.check_report(&by), Ok(()));
        assert_eq!(paper.standing(1), IncomingStanding::Open);
        assert_eq!(paper.standing(2), IncomingStanding::ToAnswer);
        assert_eq!(paper.awaits(1), Some(IncomingWait::Rectification));
        assert_eq!(paper.awaits(2), Some(IncomingWait::Report));

        let part = made(false);
        let unmade = paper.send(sending(&part, "2026-11-23"), &by, today);
        assert!(matches!(unmade, Err(Refusal::AnswerNotMade { .. })));
        let unsent = paper.acknowledge("收文118号", Vec::new(), &by);
        assert!(matches!(unsent, Err(Refusal::NothingSent { .. })));
        paper.reports.push(part.clone());
        assert_eq!(paper.awaits(1), Some(IncomingWait::Sending));
        // What was made in between does not answer it.
        assert_eq!(paper.awaits(2), Some(IncomingWait::Report));
        let field = "sent_on";
        let early = paper.send(sending(&part, "2026-11-21"), &by, today);
        assert_eq!(early, Err(Refusal::EndsBeforeBegin { field }));
        let late = paper.send(sending(&part, "2026-11-24"), &by, today);
        assert_eq!(late, Err(Refusal::InFuture { field }));
        paper
            .send(sending(&part, "2026-11-23"), &by, today)
            .unwrap();
        assert_eq!(paper.standing(1), IncomingStanding::AnsweredInPart);
        assert_eq!(paper.awaits(1), Some(IncomingWait::Rectification));
        assert_eq!(paper.standing(2), IncomingStanding::ToAnswer);

        let whole = made(true);
        paper.reports.push(whole.clone());
        assert_eq!(paper.awaits(2), Some(IncomingWait::Sending));
        paper
            .send(sending(&whole, "2026-11-23"), &by, today)
            .unwrap();
        assert_eq!(paper.standing(2), IncomingStanding::Answered);
        assert_eq!(paper.awaits(2), Some(IncomingWait::Receipt));
        paper.acknowledge("收文118号", Vec::new(), &by).unwrap();
        assert_eq!(paper.sent.last().unwrap().receipt, "收文118号");
        assert_eq!(paper.awaits(2), None);
        let more = paper.split(&[Uuid::from_u128(8)], &by);
        assert!(matches!(more, Err(Refusal::PaperAnswered { .. })));
    }

    #[test]
    fn it_names_only_so_many_hazards() {
        let mut paper = registered(terms(), Role::SafetyOfficer).unwrap();
        let many: Vec<Uuid> = (10..300).map(Uuid::from_u128).collect();
        let refusal = paper.split(&many, &author(Role::SafetyOfficer));
        assert!(matches!(refusal, Err(Refusal::TooMany { .. })));
    }
}
