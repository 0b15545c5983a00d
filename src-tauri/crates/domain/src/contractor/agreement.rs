//! Safety agreements (安全生产管理协议): for what, from when until when, and who looks after safety on both sides.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Contractor;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Days before its end on which an agreement asks for another one.
pub const DAYS_BEFORE: u64 = 30;
/// Most years an agreement runs.
pub const MOST_YEARS: i32 = 5;
/// Most places and most units of one agreement.
const MOST_SITES: usize = 50;

/// A safety agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Row id.
    pub id: Uuid,
    /// Contractor.
    pub contractor: Uuid,
    /// Its number; may be empty.
    pub number: String,
    /// What it is about: project, scope.
    pub title: String,
    /// Places it is for; for any when there are neither places nor units.
    pub places: Vec<Uuid>,
    /// Units it is for.
    pub units: Vec<Uuid>,
    /// The day it was signed.
    pub signed_on: NaiveDate,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day, inclusive.
    pub valid_until: NaiveDate,
    /// Who looks after safety on our side.
    pub our_manager: Uuid,
    /// Who does on theirs, in words with telephone.
    pub their_manager: String,
    /// Scans of the signed agreement.
    pub scans: Vec<Uuid>,
    /// The agreement it follows.
    pub follows: Option<Uuid>,
    /// How it ended, where somebody said so.
    pub ended: Option<AgreementEnd>,
    /// Who entered it.
    pub entered_by: Uuid,
    /// When.
    pub entered_at: DateTime<Utc>,
}

/// That an agreement ended before its last day, or that none follows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgreementEnd {
    /// Its last day, as it came to be.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who recorded it.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is said of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementTerms {
    /// Its number; may be empty.
    #[serde(default)]
    pub number: String,
    /// What it is about: project, scope.
    pub title: String,
    /// Places it is for.
    #[serde(default)]
    pub places: Vec<Uuid>,
    /// Units it is for.
    #[serde(default)]
    pub units: Vec<Uuid>,
    /// The day it was signed.
    pub signed_on: NaiveDate,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day, inclusive; at most five years later.
    pub valid_until: NaiveDate,
    /// Who looks after safety on our side.
    pub our_manager: Uuid,
    /// Who does on theirs, in words with telephone.
    pub their_manager: String,
    /// Scans of the signed agreement.
    #[serde(default)]
    pub scans: Vec<Uuid>,
}

/// Where an agreement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// 未生效.
    ToCome,
    /// 有效.
    InForce,
    /// 即将到期: its last day is thirty days away or less.
    Expiring,
    /// 已到期, or ended before.
    Over,
}

impl Agreement {
    /// Enters one of a contractor that works for us; it may follow an earlier one of the same.
    pub fn enter(
        id: Uuid,
        contractor: &Contractor,
        terms: AgreementTerms,
        follows: Option<&Self>,
        (author, now, today): (&Person, DateTime<Utc>, NaiveDate),
    ) -> Refused<Self> {
        contractor.present()?;
        let mut made = Self {
            id,
            contractor: contractor.id,
            number: String::new(),
            title: String::new(),
            places: Vec::new(),
            units: Vec::new(),
            signed_on: terms.signed_on,
            valid_from: terms.valid_from,
            valid_until: terms.valid_until,
            our_manager: terms.our_manager,
            their_manager: String::new(),
            scans: Vec::new(),
            follows: follows.map(|one| one.id),
            ended: None,
            entered_by: author.id,
            entered_at: now,
        };
        if let Some(before) = follows
            && (before.contractor != contractor.id || terms.valid_until <= before.last_day())
        {
            return Err(Refusal::FollowsNothing);
        }
        made.say(terms, (author, today))?;
        Ok(made)
    }

    /// Says it anew, as long as it is not over.
    pub fn describe(
        &mut self,
        terms: AgreementTerms,
        (author, today): (&Person, NaiveDate),
    ) -> Refused<()> {
        self.check_not_over(today)?;
        self.say(terms, (author, today))
    }

    fn say(&mut self, terms: AgreementTerms, (author, today): (&Person, NaiveDate)) -> Refused<()> {
        permission::check(author, Action::KeepContractors)?;
        check_days(&terms, today)?;
        for (field, named) in [("places", &terms.places), ("units", &terms.units)] {
            if named.len() > MOST_SITES {
                let most = MOST_SITES;
                return Err(Refusal::TooMany { field, most });
            }
        }
        self.number = optional_text("number", &terms.number, 60)?;
        self.title = text("title", &terms.title, 120)?;
        self.their_manager = text("their_manager", &terms.their_manager, 80)?;
        self.places = terms.places;
        self.units = terms.units;
        self.signed_on = terms.signed_on;
        self.valid_from = terms.valid_from;
        self.valid_until = terms.valid_until;
        self.our_manager = terms.our_manager;
        self.scans = terms.scans;
        Ok(())
    }

    /// It ends before its last day, or nothing follows it: `on` is its last day as it came to be.
    pub fn end(
        &mut self,
        on: NaiveDate,
        reason: &str,
        (author, now, today): (&Person, DateTime<Utc>, NaiveDate),
    ) -> Refused<()> {
        permission::check(author, Action::KeepContractors)?;
        if self.ended.is_some() {
            return Err(self.over());
        }
        if on > today {
            return Err(Refusal::InFuture { field: "on" });
        }
        if on < self.valid_from || on > self.valid_until {
            return Err(Refusal::OutsideAgreement { field: "on" });
        }
        self.ended = Some(AgreementEnd {
            on,
            reason: text("reason", reason, 300)?,
            by: author.id,
            at: now,
        });
        Ok(())
    }

    /// Adds scans that came later; the words of one that is over stay as they are.
    pub fn add_scans(&mut self, scans: &[Uuid], author: &Person) -> Refused<()> {
        permission::check(author, Action::KeepContractors)?;
        let new = scans.iter().filter(|scan| !self.scans.contains(scan));
        let new: Vec<Uuid> = new.copied().collect();
        self.scans.extend(new);
        Ok(())
    }

    /// Its last day, as it came to be.
    pub fn last_day(&self) -> NaiveDate {
        self.ended.as_ref().map_or(self.valid_until, |end| end.on)
    }

    /// Whether it holds on a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && day <= self.last_day()
    }

    /// Where it stands on a day.
    pub fn state(&self, today: NaiveDate) -> AgreementState {
        let soon = today.checked_add_days(Days::new(DAYS_BEFORE));
        match () {
            () if self.last_day() < today => AgreementState::Over,
            () if self.ended.is_some() => AgreementState::Over,
            () if self.valid_from > today => AgreementState::ToCome,
            () if soon.is_none_or(|soon| self.last_day() <= soon) => AgreementState::Expiring,
            () => AgreementState::InForce,
        }
    }

    fn check_not_over(&self, today: NaiveDate) -> Refused<()> {
        match self.state(today) == AgreementState::Over {
            true => Err(self.over()),
            false => Ok(()),
        }
    }

    fn over(&self) -> Refusal {
        Refusal::AgreementOver {
            on: self.last_day(),
        }
    }
}

fn check_days(terms: &AgreementTerms, today: NaiveDate) -> Refused<()> {
    if terms.signed_on > today {
        return Err(Refusal::InFuture { field: "signed_on" });
    }
    if terms.valid_until < terms.valid_from {
        return Err(Refusal::EndsBeforeBegin {
            field: "valid_until",
        });
    }
    if terms.signed_on > terms.valid_until {
        return Err(Refusal::OutsideAgreement { field: "signed_on" });
    }
    let most = terms
        .valid_from
        .with_year(terms.valid_from.year() + MOST_YEARS);
    match most.is_some_and(|most| terms.valid_until > most) {
        true => Err(Refusal::AgreementTooLong { years: MOST_YEARS }),
        false => Ok(()),
    }
}

/// Whether a day is covered by any of the agreements.
pub fn covered_on(agreements: &[Agreement], day: NaiveDate) -> bool {
    agreements.iter().any(|one| one.covers(day))
}

/// The last day before `day` that any of them covers; nothing where none does.
pub fn last_covered(agreements: &[Agreement], day: NaiveDate) -> Option<NaiveDate> {
    let begun = agreements.iter().filter(|one| one.valid_from < day);
    begun
        .map(|one| one.last_day())
        .filter(|last| *last < day)
        .max()
}

/// How a contractor stands by its agreements: by the best of those that hold today, with the last day of cover
/// from today on; over, with the last day there was, where none holds.
pub fn standing(agreements: &[Agreement], today: NaiveDate) -> (AgreementState, Option<NaiveDate>) {
    let mut until = None;
    let mut day = today;
    // What follows without a gap goes on with the cover.
    while let Some(last) = { agreements.iter() }
        .filter(|one| one.covers(day))
        .map(Agreement::last_day)
        .max()
    {
        until = Some(last);
        match last.checked_add_days(Days::new(1)) {
            Some(next) => day = next,
            None => break,
        }
    }
    let Some(until) = until else {
        let to_come = agreements.iter().filter(|one| one.valid_from > today);
        return match to_come.map(|one| one.valid_from).min() {
            Some(from) => (AgreementState::ToCome, Some(from)),
            None => (AgreementState::Over, last_covered(agreements, today)),
        };
    };
    let soon = today.checked_add_days(Days::new(DAYS_BEFORE));
    match soon.is_none_or(|soon| until <= soon) {
        true => (AgreementState::Expiring, Some(until)),
        false => (AgreementState::InForce, Some(until)),
    }
}
