//! 会签: before the principal decides on a treatment plan, the specialities and departments that its drafter
//! named have to agree, each with an opinion. It happens inside the unit that drafts, before the plan is
//! in force; 签收 is another thing. A newer plan asks all anew.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::major::DraftedPlan;
use super::{Case, Discipline, Treatment};
use crate::people::Person;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused, permission};

/// Most who countersign one plan.
pub const MOST_COUNTERSIGNERS: usize = 20;

/// The version of the rules from which on a plan is countersigned.
const SINCE: u32 = 5;

/// Who is to countersign a plan, and as whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Countersigner {
    /// Person.
    pub person: Uuid,
    /// Unit or department that the person speaks for.
    pub unit: Uuid,
    /// Speciality (专业) that the person answers for; none for a department alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Discipline>,
}

/// What somebody said on a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Countersign {
    /// The step that drafted the plan.
    pub plan: Uuid,
    /// 同意.
    pub agrees: bool,
    /// Opinion; may be empty for who agrees.
    pub opinion: String,
    /// Scans of the signed paper.
    pub evidence: Vec<Uuid>,
}

/// A countersigner and what was last said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Countersigning {
    /// Who, and as whom.
    #[serde(flatten)]
    pub by: Countersigner,
    /// 同意 or not; nothing as long as nobody heard.
    pub agrees: Option<bool>,
    /// Opinion.
    pub opinion: String,
    /// The step that says so.
    pub step: Option<Uuid>,
}

impl Countersigning {
    pub(super) fn asked(by: &Countersigner) -> Self {
        Self {
            by: by.clone(),
            agrees: None,
            opinion: String::new(),
            step: None,
        }
    }
}

impl DraftedPlan {
    /// Those who have not said anything yet.
    pub fn silent(&self) -> impl Iterator<Item = &Countersigning> {
        self.countersigns.iter().filter(|one| one.agrees.is_none())
    }

    /// Those who do not agree.
    pub fn against(&self) -> impl Iterator<Item = &Countersigning> {
        { self.countersigns.iter() }.filter(|one| one.agrees == Some(false))
    }

    /// Everybody who was named agrees, also where nobody was.
    pub fn is_agreed(&self) -> bool {
        self.countersigns.iter().all(|one| one.agrees == Some(true))
    }

    pub(super) fn countersign(&mut self, person: Uuid, step: Uuid, said: &Countersign) {
        let asked = self.countersigns.iter_mut();
        for one in asked.filter(|one| one.by.person == person) {
            one.agrees = Some(said.agrees);
            one.opinion.clone_from(&said.opinion);
            one.step = Some(step);
        }
    }
}

impl Treatment {
    /// The plan that waits, and for whom it does.
    fn waiting(&self) -> Option<&DraftedPlan> {
        self.plan.as_ref().filter(|_| self.plan_waits())
    }

    /// Whom the newest plan waits for to countersign.
    pub fn countersigners_asked(&self) -> Vec<Uuid> {
        let plan = self.waiting().into_iter();
        plan.flat_map(|plan| plan.silent().map(|one| one.by.person))
            .collect()
    }

    /// Somebody has yet to countersign the newest plan.
    pub fn countersign_waits(&self) -> bool {
        { self.waiting() }.is_some_and(|plan| plan.silent().next().is_some())
    }

    /// Everybody spoke, and not everybody agrees: the plan goes back to whoever drafts.
    pub fn countersign_failed(&self) -> bool {
        { self.waiting() }.is_some_and(|plan| plan.silent().next().is_none() && !plan.is_agreed())
    }

    /// The newest plan waits for the principal, and for nobody else.
    pub fn decision_waits(&self) -> bool {
        self.waiting().is_some_and(DraftedPlan::is_agreed)
    }
}

/// Whom a drafter names: people who are there, each once, none of them the drafter.
pub fn check_countersigners(
    drafter: &Person,
    countersigners: &[Countersigner],
    people: &[Person],
    no_countersign: &str,
) -> Refused<()> {
    if countersigners.len() > MOST_COUNTERSIGNERS {
        return Err(Refusal::TooMany {
            field: "countersigners",
            most: MOST_COUNTERSIGNERS,
        });
    }
    permission::check_distinct(people)?;
    if people.iter().any(|person| person.id == drafter.id) {
        return Err(Refusal::CountersignsOwnPlan {
            person: drafter.name.clone(),
        });
    }
    optional_text("no_countersign", no_countersign, 200).map(drop)
}

/// 会签: by whoever was named, on the newest plan; who does not agree says why. Who agreed has spoken, who did
/// not may agree later.
pub fn check_countersign(case: &Case, actor: &Person, said: &Countersign) -> Refused<()> {
    actor.present()?;
    let plan = case.treatment.plan.as_ref();
    let plan = plan
        .filter(|plan| plan.step == said.plan)
        .ok_or(Refusal::NotTheNewestPlan)?;
    check_named(plan, actor)?;
    match said.agrees {
        true => optional_text("opinion", &said.opinion, 500).map(drop),
        false => text("opinion", &said.opinion, 500).map(drop),
    }
}

/// Whether somebody may countersign the newest plan, and has not agreed yet.
pub(super) fn check_countersigner(case: &Case, person: &Person) -> Refused<()> {
    match &case.treatment.plan {
        Some(plan) => check_named(plan, person),
        None => Err(Refusal::NotTheNewestPlan),
    }
}

fn check_named(plan: &DraftedPlan, person: &Person) -> Refused<()> {
    let mut named = plan.countersigns.iter();
    let name = || person.name.clone();
    match named.find(|one| one.by.person == person.id) {
        None => Err(Refusal::NotAskedToCountersign { person: name() }),
        Some(one) if one.agrees == Some(true) => {
            Err(Refusal::AlreadyCountersigned { person: name() })
        }
        Some(_) => Ok(()),
    }
}

/// Somebody is named who still has to say something, or did not agree.
pub(super) fn check_anybody_left(plan: &DraftedPlan, hazard: &str) -> Refused<()> {
    match plan.is_agreed() {
        true => Err(Refusal::NobodyLeftToCountersign {
            hazard: hazard.to_owned(),
        }),
        false => Ok(()),
    }
}

/// A plan is approved once everybody agrees who was named; where nobody was, somebody says why none is needed.
pub(super) fn check_agreed(plan: &DraftedPlan, no_countersign: &str) -> Refused<()> {
    if plan.countersigns.is_empty() {
        let said = [no_countersign, plan.plan.no_countersign.as_str()];
        return match said.iter().all(|words| words.trim().is_empty()) {
            true => Err(Refusal::NobodyCountersigned),
            false => optional_text("no_countersign", no_countersign, 200).map(drop),
        };
    }
    let silent = plan.silent().count();
    let against = plan.against().count();
    match silent + against {
        0 => Ok(()),
        _ => Err(Refusal::CountersignMissing { silent, against }),
    }
}

/// What an approval by these rules lacks; those of older rules owe none.
pub(crate) fn lacks_countersign(plan: &DraftedPlan, no_countersign: &str, rules: u32) -> bool {
    rules >= SINCE && check_agreed(plan, no_countersign).is_err()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{
        HEAD, OWNER, Walk, countersigner, day, head, officer, owner, person, plan,
    };
    use super::super::{
        Hands, HazardAct, PlanDecision, PlanStanding, StatutoryLevel, StepDetail, TreatmentPlan,
        awaited, check_plan, check_plan_decision, take,
    };
    use super::*;
    use crate::hazard::Confirmation;
    use crate::people::Role;

    fn asking(people: &[&Person]) -> TreatmentPlan {
        TreatmentPlan {
            countersigners: people.iter().map(|one| countersigner(one.id)).collect(),
            ..plan()
        }
    }

    fn drafted(people: &[&Person]) -> Walk {
        let mut walk = Walk::served(StatutoryLevel::Major);
        walk.must(StepDetail::PlanDrafted(asking(people)));
        walk
    }

    fn newest(walk: &Walk) -> Uuid {
        walk.case().treatment.plan.unwrap().step
    }

    fn says(walk: &mut Walk, by: &Person, agrees: bool) -> Refused<()> {
        let said = Countersign {
            plan: newest(walk),
            agrees,
            opinion: if agrees { "" } else { "缺停电窗口" }.to_owned(),
            evidence: Vec::new(),
        };
        check_countersign(&walk.case(), by, &said)?;
        walk.take(by, StepDetail::PlanCountersigned(said))
    }

    fn decision(walk: &Walk, approved: bool, no_countersign: &str) -> PlanDecision {
        PlanDecision {
            plan: newest(walk),
            approved,
            opinion: "再议".to_owned(),
            no_countersign: no_countersign.to_owned(),
            evidence: Vec::new(),
        }
    }

    fn decides(walk: &Walk, approved: bool, why: &str) -> Refused<()> {
        let decision = decision(walk, approved, why);
        check_plan_decision(&walk.case(), &person(Role::Principal), &decision)
    }

    fn next(walk: &Walk) -> Option<HazardAct> {
        let papers = (None, Confirmation::Missing);
        awaited(&walk.hazard, &walk.case(), papers, day("2026-11-24"))
    }

    #[test]
    fn the_principal_approves_once_everybody_named_agrees() {
        let (lines, stations) = (person(Role::UnitHead), person(Role::Member));
        let mut walk = drafted(&[&lines, &stations]);
        assert_eq!(next(&walk), Some(HazardAct::CountersignPlan));
        let missing = |silent, against| Err(Refusal::CountersignMissing { silent, against });
        assert_eq!(decides(&walk, true, ""), missing(2, 0));
        // No reason stands in for those who were asked; sending back asks nobody.
        assert_eq!(decides(&walk, true, "不涉及"), missing(2, 0));
        assert_eq!(decides(&walk, false, ""), Ok(()));
        says(&mut walk, &lines, true).unwrap();
        says(&mut walk, &stations, false).unwrap();
        assert_eq!(decides(&walk, true, ""), missing(0, 1));
        assert_eq!(next(&walk), Some(HazardAct::DraftPlan));
        let again = says(&mut walk, &lines, true);
        assert!(matches!(again, Err(Refusal::AlreadyCountersigned { .. })));
        says(&mut walk, &stations, true).unwrap();
        assert_eq!(decides(&walk, true, ""), Ok(()));
        assert_eq!(next(&walk), Some(HazardAct::DecidePlan));
        let nobody = walk.take(
            &lines,
            StepDetail::PlanCountersigned(Countersign {
                plan: newest(&walk),
                agrees: true,
                opinion: String::new(),
                evidence: Vec::new(),
            }),
        );
        assert!(matches!(
            nobody,
            Err(Refusal::NobodyLeftToCountersign { .. })
        ));
    }

    #[test]
    fn a_newer_plan_asks_all_anew() {
        let lines = person(Role::UnitHead);
        let mut walk = drafted(&[&lines]);
        let old = newest(&walk);
        says(&mut walk, &lines, true).unwrap();
        walk.must(StepDetail::PlanDrafted(asking(&[&lines])));
        assert_eq!(walk.case().treatment.countersigners_asked(), [lines.id]);
        let late = Countersign {
            plan: old,
            agrees: true,
            opinion: String::new(),
            evidence: Vec::new(),
        };
        let refused = check_countersign(&walk.case(), &lines, &late);
        assert_eq!(refused, Err(Refusal::NotTheNewestPlan));
        // Where another laptop took it meanwhile, it has no effect.
        let hands = Hands {
            actor: &lines,
            author: &officer(),
            happened_at: walk.now(),
            now: walk.now(),
        };
        let detail = StepDetail::PlanCountersigned(late);
        let id = Uuid::from_u128(0x9999);
        let step = take(id, &walk.hazard, &walk.case(), hands, detail).unwrap();
        walk.steps.push(step);
        assert_eq!(walk.case().without_effect, [id]);
        assert!(walk.case().treatment.countersign_waits());
    }

    #[test]
    fn where_nobody_is_named_somebody_says_why() {
        let mut walk = drafted(&[]);
        assert_eq!(next(&walk), Some(HazardAct::DecidePlan));
        assert_eq!(decides(&walk, true, " "), Err(Refusal::NobodyCountersigned));
        assert_eq!(decides(&walk, true, "只涉及本所"), Ok(()));
        walk.must(StepDetail::PlanDrafted(TreatmentPlan {
            no_countersign: "只涉及本所".to_owned(),
            ..plan()
        }));
        assert_eq!(decides(&walk, true, ""), Ok(()));
    }

    #[test]
    fn only_those_named_countersign_and_who_does_not_agree_says_why() {
        let (lines, stranger) = (person(Role::UnitHead), person(Role::Member));
        let walk = drafted(&[&lines]);
        let said = |agrees, opinion: &str| Countersign {
            plan: newest(&walk),
            agrees,
            opinion: opinion.to_owned(),
            evidence: Vec::new(),
        };
        let case = walk.case();
        let refused = check_countersign(&case, &stranger, &said(true, ""));
        assert!(matches!(
            refused,
            Err(Refusal::NotAskedToCountersign { .. })
        ));
        let blank = Err(Refusal::Blank { field: "opinion" });
        assert_eq!(check_countersign(&case, &lines, &said(false, " ")), blank);
        let mut left = lines.clone();
        left.active = false;
        let refused = check_countersign(&case, &left, &said(true, ""));
        assert!(matches!(refused, Err(Refusal::PersonInactive { .. })));
    }

    #[test]
    fn the_drafter_names_others_each_once() {
        let walk = Walk::served(StatutoryLevel::Major);
        let check = |people: &[Person]| {
            let named: Vec<&Person> = people.iter().collect();
            let by = (&owner(), Some(HEAD));
            check_plan(&walk.case(), by, &asking(&named), people)
        };
        assert_eq!(check(&[head(), officer()]), Ok(()));
        let own = check(&[owner()]);
        assert!(
            matches!(own, Err(Refusal::CountersignsOwnPlan { .. })),
            "{OWNER}"
        );
        let twice = check(&[head(), head()]);
        assert!(matches!(twice, Err(Refusal::SamePersonTwice { .. })));
        let many: Vec<Person> = (0..21)
            .map(|n| {
                Person::new(Uuid::from_u128(0x700 + n), "某人", None, &[Role::Member]).unwrap()
            })
            .collect();
        assert!(matches!(
            check(&many),
            Err(Refusal::TooMany { most: 20, .. })
        ));
    }

    #[test]
    fn what_was_decided_before_the_rule_stays_valid() {
        let mut walk = drafted(&[]);
        let decided = StepDetail::PlanDecided(decision(&walk, true, ""));
        walk.take(&person(Role::Principal), decided).unwrap();
        let case = walk.case();
        assert!(case.treatment.plan_approved() && case.without_effect.is_empty());
        let plan = case.treatment.plan.unwrap();
        assert_eq!(plan.standing, PlanStanding::Approved);
        assert!(!lacks_countersign(&plan, "", 4));
        assert!(lacks_countersign(&plan, "", 5));
        assert!(!lacks_countersign(&plan, "只涉及本所", 5));
    }
}
