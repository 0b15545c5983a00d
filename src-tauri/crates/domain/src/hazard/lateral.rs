//! 举一反三: one check sent to every place and piece of equipment that is alike, and how much of it is covered.

use chrono::{Duration, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::checklist::{CheckItem, Method};
use crate::inspection_plan::{MOST_DAYS, PlannedStanding};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// Most places and pieces of equipment a check is sent to.
pub const MOST_SITES: usize = 200;

/// A check that was sent to what is alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LateralCheck {
    /// What is looked for.
    pub look_for: String,
    /// The plans of inspection it became.
    pub plans: Vec<Uuid>,
    /// How many places and pieces of equipment it was sent to.
    pub sites: u32,
    /// The last day it may take.
    pub by: NaiveDate,
}

/// Most lines of a check that is made of the hazard.
pub const MOST_LINES: usize = 20;

/// What one line of a check asks, that is made of the hazard and of no list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LateralLine {
    /// What is looked for.
    pub text: String,
    /// What is found where it fails; the hazard's own words when empty.
    #[serde(default)]
    pub typical_hazard: String,
    /// What is done about it; the hazard's own measure when empty.
    #[serde(default)]
    pub typical_measure: String,
}

impl LateralLine {
    /// A line that says nothing but what is looked for.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            typical_hazard: String::new(),
            typical_measure: String::new(),
        }
    }
}

/// The items that lines become. What a line does not say is the hazard's: method, basis, level, what is found and what
/// is done. Each line asks something of its own.
pub fn lateral_items(of_hazard: &CheckItem, lines: &[LateralLine]) -> Refused<Vec<CheckItem>> {
    if lines.is_empty() {
        return Err(Refusal::NothingToCheck);
    }
    if lines.len() > MOST_LINES {
        let (field, most) = ("lines", MOST_LINES);
        return Err(Refusal::TooMany { field, most });
    }
    let mut items: Vec<CheckItem> = Vec::with_capacity(lines.len());
    for line in lines {
        let asked = text("lines", &line.text, 300)?;
        if items.iter().any(|item| item.text == asked) {
            return Err(Refusal::ItemTwice { item: asked });
        }
        let said = |own: &str, words: &str| match words.trim() {
            "" => own.to_owned(),
            words => words.to_owned(),
        };
        items.push(CheckItem {
            code: String::new(),
            section: String::new(),
            typical_hazard: said(&of_hazard.typical_hazard, &line.typical_hazard),
            typical_measure: said(&of_hazard.typical_measure, &line.typical_measure),
            // A limit belongs to the question it was measured for.
            limits: of_hazard.limits.clone().filter(|_| of_hazard.text == asked),
            method: match of_hazard.text == asked || of_hazard.limits.is_none() {
                true => of_hazard.method,
                false => Method::Look,
            },
            text: asked,
            ..of_hazard.clone()
        });
    }
    Ok(items)
}

/// Whether such a check may be sent: by whoever plans inspections, to something, within the days that a planned
/// inspection may take.
pub fn check_lateral(actor: &Person, check: &LateralCheck, starts_on: NaiveDate) -> Refused<()> {
    permission::check(actor, Action::PlanInspections)?;
    text("look_for", &check.look_for, 300)?;
    let sites = usize::try_from(check.sites).unwrap_or(usize::MAX);
    if sites == 0 {
        return Err(Refusal::Blank { field: "sites" });
    }
    if sites > MOST_SITES {
        let (field, most) = ("sites", MOST_SITES);
        return Err(Refusal::TooMany { field, most });
    }
    if check.by < starts_on {
        return Err(Refusal::InPast { field: "until" });
    }
    let last = starts_on + Duration::days(i64::from(MOST_DAYS) - 1);
    match check.by > last {
        true => Err(Refusal::LateralCheckTooLong { last }),
        false => Ok(()),
    }
}

/// One place or piece of equipment of a check, as its inspection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LateralSite {
    /// The last day its inspection may take.
    pub last_on: NaiveDate,
    /// How its inspection stands.
    pub standing: PlannedStanding,
    /// At least one item was judged, and not left out or unchecked.
    pub judged: bool,
    /// Its plan was ended.
    pub dropped: bool,
    /// Hazards found there.
    pub hazards: u32,
}

/// Where one place or piece of equipment of a check stands, those that nobody looked at first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SiteState {
    /// 待查.
    Waiting,
    /// The inspection is finished and judged nothing: nobody looked.
    NotLooked,
    /// 检查中.
    Running,
    /// 已查, after the last day.
    CoveredLate,
    /// 已查.
    Covered,
    /// 不再查: the plan was ended before.
    Dropped,
}

impl SiteState {
    /// Whether somebody looked.
    pub fn is_covered(self) -> bool {
        matches!(self, Self::Covered | Self::CoveredLate)
    }
}

impl LateralSite {
    /// Where it stands.
    pub fn state(&self) -> SiteState {
        match self.standing {
            PlannedStanding::Done if self.judged => SiteState::Covered,
            PlannedStanding::DoneLate if self.judged => SiteState::CoveredLate,
            PlannedStanding::Done | PlannedStanding::DoneLate => SiteState::NotLooked,
            PlannedStanding::Running => SiteState::Running,
            _ if self.dropped => SiteState::Dropped,
            _ => SiteState::Waiting,
        }
    }

    /// Its last day passed, and nobody looked.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        let state = self.state();
        !state.is_covered() && state != SiteState::Dropped && today > self.last_on
    }
}

/// How much of a check is covered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Coverage {
    /// Places and pieces of equipment to be looked at; those dropped are not among them.
    pub total: u32,
    /// Of these, looked at.
    pub checked: u32,
    /// Of these, not looked at though the last day has passed.
    pub late: u32,
    /// No longer to be looked at.
    pub dropped: u32,
    /// Of those looked at, where something was found.
    pub with_hazards: u32,
    /// Hazards found.
    pub hazards: u32,
}

impl Coverage {
    /// Counts.
    pub fn of<'a>(sites: impl IntoIterator<Item = &'a LateralSite>, today: NaiveDate) -> Self {
        let mut coverage = Self::default();
        for site in sites {
            let state = site.state();
            if state == SiteState::Dropped {
                coverage.dropped += 1;
                continue;
            }
            coverage.total += 1;
            coverage.checked += u32::from(state.is_covered());
            coverage.late += u32::from(site.is_late(today));
            coverage.with_hazards += u32::from(state.is_covered() && site.hazards > 0);
            coverage.hazards = coverage.hazards.saturating_add(site.hazards);
        }
        coverage
    }

    /// Not looked at yet.
    pub fn missing(&self) -> u32 {
        self.total - self.checked
    }

    /// Of this and another part.
    pub fn and(self, other: Self) -> Self {
        Self {
            total: self.total + other.total,
            checked: self.checked + other.checked,
            late: self.late + other.late,
            dropped: self.dropped + other.dropped,
            with_hazards: self.with_hazards + other.with_hazards,
            hazards: self.hazards.saturating_add(other.hazards),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, officer};
    use super::*;
    use crate::people::Role;
    use proptest::prelude::*;

    fn check() -> LateralCheck {
        LateralCheck {
            look_for: "电缆沟有无积水".to_owned(),
            plans: vec![Uuid::nil()],
            sites: 3,
            by: day("2026-12-20"),
        }
    }

    fn of_hazard() -> CheckItem {
        CheckItem {
            code: "T1-03".to_owned(),
            section: "电缆".to_owned(),
            text: "电缆沟无积水".to_owned(),
            method: Method::Look,
            basis: Vec::new(),
            default_level: crate::hazard::StatutoryLevel::General,
            typical_hazard: "电缆沟积水".to_owned(),
            typical_measure: "抽排积水".to_owned(),
            limits: None,
        }
    }

    fn line(text: &str, measure: &str) -> LateralLine {
        LateralLine {
            typical_measure: measure.to_owned(),
            ..LateralLine::of(text)
        }
    }

    #[test]
    fn lines_become_items_that_keep_what_the_hazard_says() {
        let lines = [
            line(" 电缆沟无积水 ", ""),
            line("排水泵能启动", "修复或更换排水泵"),
        ];
        let items = lateral_items(&of_hazard(), &lines).unwrap();
        let told: Vec<_> = items
            .iter()
            .map(|item| {
                (
                    item.code.as_str(),
                    item.text.as_str(),
                    item.typical_measure.as_str(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("", "电缆沟无积水", "抽排积水"),
                ("", "排水泵能启动", "修复或更换排水泵")
            ]
        );
        assert!(items.iter().all(|item| item.typical_hazard == "电缆沟积水"));
        assert_eq!(
            lateral_items(&of_hazard(), &[]),
            Err(Refusal::NothingToCheck)
        );
        let blank = lateral_items(&of_hazard(), &[line("  ", "")]);
        assert_eq!(blank, Err(Refusal::Blank { field: "lines" }));
        let twice = lateral_items(&of_hazard(), &[line("甲", ""), line("甲 ", "")]);
        assert!(matches!(twice, Err(Refusal::ItemTwice { .. })));
        let many: Vec<_> = (0..=MOST_LINES).map(|n| line(&n.to_string(), "")).collect();
        assert!(matches!(
            lateral_items(&of_hazard(), &many),
            Err(Refusal::TooMany { .. })
        ));
    }

    #[test]
    fn it_goes_to_something_within_the_days_of_an_inspection() {
        let (starts_on, officer) = (day("2026-12-01"), officer());
        let judged = |spoil: fn(&mut LateralCheck)| {
            let mut check = check();
            spoil(&mut check);
            check_lateral(&officer, &check, starts_on)
        };
        assert_eq!(judged(|_| ()), Ok(()));
        let blank = |field| Err(Refusal::Blank { field });
        assert_eq!(
            judged(|check| check.look_for = " ".into()),
            blank("look_for")
        );
        assert_eq!(judged(|check| check.sites = 0), blank("sites"));
        let many = Refusal::TooMany {
            field: "sites",
            most: MOST_SITES,
        };
        assert_eq!(judged(|check| check.sites = 201), Err(many));
        let past = Refusal::InPast { field: "until" };
        assert_eq!(judged(|check| check.by = day("2026-11-30")), Err(past));
        assert_eq!(judged(|check| check.by = day("2027-03-02")), Ok(()));
        let last = day("2027-03-02");
        let long = Err(Refusal::LateralCheckTooLong { last });
        assert_eq!(judged(|check| check.by = day("2027-03-03")), long);
        let member = Person::new(Uuid::from_u128(3), "李四", None, &[Role::Member]).unwrap();
        let refused = check_lateral(&member, &check(), starts_on);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
    }

    #[test]
    fn a_finished_inspection_that_judged_nothing_covers_nothing() {
        let site = |standing, judged| LateralSite {
            last_on: day("2026-12-10"),
            standing,
            judged,
            dropped: false,
            hazards: 0,
        };
        let (before, after) = (day("2026-12-10"), day("2026-12-11"));
        let looked = site(PlannedStanding::Done, true);
        assert_eq!(looked.state(), SiteState::Covered);
        assert!(!looked.is_late(after));
        let nothing = site(PlannedStanding::Done, false);
        assert_eq!(nothing.state(), SiteState::NotLooked);
        assert!(!nothing.is_late(before) && nothing.is_late(after));
        let running = site(PlannedStanding::Running, true);
        assert_eq!(running.state(), SiteState::Running);
        assert!(running.is_late(after));
        let dropped = LateralSite {
            dropped: true,
            ..site(PlannedStanding::Late, false)
        };
        assert_eq!(dropped.state(), SiteState::Dropped);
        assert!(!dropped.is_late(after));
        // What was looked at before the plan was ended stays covered.
        let kept = LateralSite {
            dropped: true,
            ..looked
        };
        assert_eq!(kept.state(), SiteState::Covered);
    }

    fn site() -> impl Strategy<Value = LateralSite> {
        use PlannedStanding::{Done, DoneLate, Due, Late, Running, Upcoming};
        let standing = prop::sample::select(vec![Upcoming, Due, Late, Running, Done, DoneLate]);
        let (judged, dropped) = (any::<bool>(), any::<bool>());
        (standing, judged, dropped, 0..5_u32, 0..40_i64).prop_map(
            |(standing, judged, dropped, hazards, after)| LateralSite {
                last_on: day("2026-12-01") + Duration::days(after),
                standing,
                judged,
                dropped,
                hazards,
            },
        )
    }

    proptest! {
        #[test]
        fn every_site_is_counted_once(sites in prop::collection::vec(site(), 0..30), cut in 0..30_usize) {
            let today = day("2026-12-20");
            let all = Coverage::of(&sites, today);
            prop_assert_eq!((all.total + all.dropped) as usize, sites.len());
            prop_assert_eq!(all.checked + all.missing(), all.total);
            prop_assert!(all.late <= all.missing());
            prop_assert!(all.with_hazards <= all.checked);
            // However it is cut into plans, the parts add up to the whole.
            let (one, other) = sites.split_at(cut.min(sites.len()));
            let parts = Coverage::of(one, today).and(Coverage::of(other, today));
            prop_assert_eq!(parts, all);
        }

        #[test]
        fn looking_at_one_more_site_covers_one_more(mut sites in prop::collection::vec(site(), 1..30)) {
            let today = day("2026-12-20");
            let before = Coverage::of(&sites, today);
            let missing = sites.iter().position(|site| {
                !site.state().is_covered() && site.state() != SiteState::Dropped
            });
            if let Some(at) = missing {
                let late = sites[at].is_late(today);
                sites[at].standing = PlannedStanding::DoneLate;
                sites[at].judged = true;
                let after = Coverage::of(&sites, today);
                prop_assert_eq!(after.checked, before.checked + 1);
                prop_assert_eq!(after.total, before.total);
                prop_assert_eq!(after.late, before.late - u32::from(late));
            }
        }
    }
}
