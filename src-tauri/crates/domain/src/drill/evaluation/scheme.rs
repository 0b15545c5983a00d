//! What is marked, how much each item weighs, which grade a score is: as it ships, and in the versions an
//! organisation made of it.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::WorkCalendar;
use crate::drill::DrillForm;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Most items of an evaluation: more fit on no card.
const MOST_ITEMS: usize = 80;
/// Most an item weighs.
const MOST_WEIGHT: u32 = 100;

/// What the weights of the items of a scheme come to: each is then so many points of a drill's hundred.
const WHOLE: u32 = 100;
/// Most grades.
const MOST_GRADES: usize = 8;
/// Longest an evaluation may take, in workdays.
const MOST_WORKDAYS: u32 = 60;

/// Items and grades as they are given, before a drill takes them over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluationScheme {
    /// Items for a drill in the field.
    pub live: Vec<EvaluationItem>,
    /// Items for a drill at the table.
    pub tabletop: Vec<EvaluationItem>,
    /// Grades, the best first.
    pub grades: Vec<DrillGrade>,
    /// Workdays after the drill within which it is evaluated. The law says that it is, not by when
    /// (应急预案管理办法 34 条): this is the organisation's own.
    pub within_workdays: u32,
}

/// What an organisation made of the scheme. A change is a further version; a drill keeps the one its evaluation
/// began with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeVersion {
    /// Row id.
    pub id: Uuid,
    /// Version, from 1; what ships is 0.
    pub version: u32,
    /// Items, grades, workdays.
    #[serde(flatten)]
    pub scheme: EvaluationScheme,
    /// What changed and why.
    pub changes: String,
    /// Who made it.
    pub made_by: Uuid,
    /// When.
    pub made_at: DateTime<Utc>,
}

impl SchemeVersion {
    /// The version after those there are.
    pub fn revise(
        id: Uuid,
        before: &[Self],
        scheme: EvaluationScheme,
        changes: &str,
        (author, now): (&Person, DateTime<Utc>),
    ) -> Refused<Self> {
        permission::check(author, Action::SetDrillPolicy)?;
        Ok(Self {
            id,
            version: Self::latest(before).map_or(1, |one| one.version.saturating_add(1)),
            scheme: scheme.checked()?,
            changes: text("changes", changes, 300)?,
            made_by: author.id,
            made_at: now,
        })
    }

    /// The version that drills are evaluated by now; none while the organisation made none.
    pub fn latest(versions: &[Self]) -> Option<&Self> {
        versions.iter().max_by_key(|one| (one.version, one.id))
    }
}

impl EvaluationScheme {
    /// Items for a form of drill.
    pub fn items(&self, form: DrillForm) -> &[EvaluationItem] {
        match form {
            DrillForm::Live => &self.live,
            DrillForm::Tabletop => &self.tabletop,
        }
    }

    /// Something that can be marked by, with its words trimmed.
    pub fn checked(self) -> Refused<Self> {
        if !(1..=MOST_WORKDAYS).contains(&self.within_workdays) {
            return Err(Refusal::OutOfRange {
                field: "within_workdays",
                least: 1,
                most: MOST_WORKDAYS,
            });
        }
        Ok(Self {
            live: check_whole("live", &self.live)?,
            tabletop: check_whole("tabletop", &self.tabletop)?,
            grades: check_grades(&self.grades)?,
            within_workdays: self.within_workdays,
        })
    }

    /// The last day to conclude the evaluation of a drill; none where the workdays of that year are not published.
    pub fn evaluate_by(&self, held_on: NaiveDate, calendar: &WorkCalendar) -> Option<NaiveDate> {
        calendar.add_workdays(held_on, self.within_workdays).ok()
    }
}

/// Something the evaluators mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluationItem {
    /// Its code, never changed within an evaluation.
    pub code: String,
    /// What it belongs to, such as 指挥与协调.
    pub group: String,
    /// What should be so.
    pub text: String,
    /// How much it weighs beside the others.
    pub weight: u32,
}

/// A grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillGrade {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The least it takes, in points of a hundred.
    pub from: u32,
    /// Whether it passes; a mark that does not has to say what went wrong.
    pub passes: bool,
}

/// The grade of a score in tenths of a point. Grades stand the best first; the last takes the rest.
pub fn grade(grades: &[DrillGrade], tenths: u32) -> Option<&DrillGrade> {
    let reached = grades.iter().find(|grade| tenths >= grade.from * 10);
    reached.or_else(|| grades.last())
}

/// Items of a scheme: each says something of its own, and together they weigh a hundred. A drill may leave some
/// out or weigh them anew; those of a scheme are what it is measured by.
fn check_whole(field: &'static str, items: &[EvaluationItem]) -> Refused<Vec<EvaluationItem>> {
    let checked = check_items(field, items)?;
    let mut said = BTreeSet::new();
    if let Some(twice) = checked.iter().find(|item| !said.insert(&item.text)) {
        let name = twice.text.clone();
        return Err(Refusal::NameTaken { name });
    }
    match checked.iter().map(|item| item.weight).sum() {
        WHOLE => Ok(checked),
        sum => Err(Refusal::ItemWeightsNotHundred { field, sum }),
    }
}

/// Items that can be marked: some, each once, each with words and a weight. Returns them trimmed. `field` is what
/// they were given as.
pub fn check_items(field: &'static str, items: &[EvaluationItem]) -> Refused<Vec<EvaluationItem>> {
    if items.is_empty() {
        return Err(Refusal::Blank { field });
    }
    if items.len() > MOST_ITEMS {
        let most = MOST_ITEMS;
        return Err(Refusal::TooMany { field, most });
    }
    let mut codes = BTreeSet::new();
    let mut checked = Vec::with_capacity(items.len());
    for item in items {
        if item.weight == 0 || item.weight > MOST_WEIGHT {
            return Err(Refusal::OutOfRange {
                field: "weight",
                least: 1,
                most: MOST_WEIGHT,
            });
        }
        let item = EvaluationItem {
            code: text("code", &item.code, 20)?,
            group: text("group", &item.group, 30)?,
            text: text("text", &item.text, 300)?,
            weight: item.weight,
        };
        if !codes.insert(item.code.clone()) {
            return Err(Refusal::NameTaken { name: item.code });
        }
        checked.push(item);
    }
    Ok(checked)
}

/// Grades that take every score: each named once, each from fewer points than the one before, the last from
/// none; the best passes and the last does not. Returns them trimmed.
pub fn check_grades(grades: &[DrillGrade]) -> Refused<Vec<DrillGrade>> {
    let field = "grades";
    if grades.len() > MOST_GRADES {
        let most = MOST_GRADES;
        return Err(Refusal::TooMany { field, most });
    }
    let mut checked: Vec<DrillGrade> = Vec::with_capacity(grades.len());
    for grade in grades {
        let grade = DrillGrade {
            name: text("name", &grade.name, 10)?,
            meaning: optional_text("meaning", &grade.meaning, 100)?,
            ..*grade
        };
        if checked.iter().any(|other| other.name == grade.name) {
            return Err(Refusal::NameTaken { name: grade.name });
        }
        checked.push(grade);
    }
    let falls = checked.is_sorted_by(|a, b| a.from > b.from && (a.passes || !b.passes));
    let ends = |best: &DrillGrade, last: &DrillGrade| {
        best.from <= 100 && best.passes && last.from == 0 && !last.passes
    };
    let whole = checked.first().zip(checked.last());
    match falls && whole.is_some_and(|(best, last)| ends(best, last)) {
        true => Ok(checked),
        false => Err(Refusal::GradesOutOfOrder),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::calendar::YearOfWork;
    use crate::people::Role;

    fn item(code: &str, weight: u32) -> EvaluationItem {
        EvaluationItem {
            code: code.into(),
            group: "指挥与协调".into(),
            text: " 指令清楚 ".into(),
            weight,
        }
    }

    fn grades() -> Vec<DrillGrade> {
        let grade = |name: &str, from, passes| DrillGrade {
            name: name.into(),
            meaning: String::new(),
            from,
            passes,
        };
        vec![
            grade("优", 90, true),
            grade("中", 60, true),
            grade("差", 0, false),
        ]
    }

    #[test]
    fn a_grade_begins_at_its_points_and_not_a_tenth_below() {
        let named = |tenths| {
            grade(&grades(), tenths)
                .map(|grade| grade.name.clone())
                .unwrap()
        };
        assert_eq!(named(1000), "优");
        assert_eq!(named(900), "优");
        assert_eq!(named(899), "中");
        assert_eq!(named(599), "差");
        assert_eq!(grade(&[], 500), None);
    }

    #[test]
    fn items_are_some_each_once_each_with_a_weight() {
        let check_items = |items: &[EvaluationItem]| check_items("items", items);
        let checked = check_items(&[item("A1", 5), item("A2", 3)]).unwrap();
        assert_eq!(checked[0].text, "指令清楚");
        let taken = Refusal::NameTaken { name: "A1".into() };
        assert_eq!(check_items(&[item("A1", 5), item("A1", 3)]), Err(taken));
        assert!(check_items(&[]).is_err());
        assert!(check_items(&[item("A1", 0)]).is_err());
        assert!(check_items(&[item("A1", 101)]).is_err());
    }

    fn scheme() -> EvaluationScheme {
        EvaluationScheme {
            live: vec![item("A1", 100)],
            tabletop: vec![item("B1", 100)],
            grades: grades(),
            within_workdays: 10,
        }
    }

    #[test]
    fn the_items_of_a_scheme_weigh_a_hundred_and_say_nothing_twice() {
        let other = |code: &str, weight| EvaluationItem {
            text: format!("{code} 到位"),
            ..item(code, weight)
        };
        let checked = |live, tabletop| {
            let scheme = EvaluationScheme {
                live,
                tabletop,
                ..scheme()
            };
            scheme.checked().map(|scheme| scheme.live.len())
        };
        let whole = || vec![item("B1", 100)];
        assert_eq!(
            checked(vec![item("A1", 60), other("A2", 40)], whole()),
            Ok(2)
        );
        let off = |field, sum| Err(Refusal::ItemWeightsNotHundred { field, sum });
        assert_eq!(
            checked(vec![item("A1", 60), other("A2", 39)], whole()),
            off("live", 99)
        );
        assert_eq!(
            checked(whole(), vec![item("B1", 100), other("B2", 1)]),
            off("tabletop", 101)
        );
        assert_eq!(
            checked(whole(), vec![]),
            Err(Refusal::Blank { field: "tabletop" })
        );
        let twice = checked(vec![item("A1", 60), item("A2", 40)], whole());
        let name = "指令清楚".to_owned();
        assert_eq!(twice, Err(Refusal::NameTaken { name }));
    }

    #[test]
    fn grades_fall_to_nothing_and_the_last_alone_need_not_pass() {
        let spoilt = |spoil: fn(&mut Vec<DrillGrade>)| {
            let mut grades = grades();
            spoil(&mut grades);
            check_grades(&grades)
        };
        assert!(spoilt(|_| ()).is_ok());
        let wrong: [fn(&mut Vec<DrillGrade>); 7] = [
            |all| all.clear(),
            |all| drop(all.pop()),
            |all| all.swap(0, 1),
            |all| all[1].from = 90,
            |all| all[0].from = 101,
            |all| all[0].passes = false,
            |all| all[2].passes = true,
        ];
        for spoil in wrong {
            assert_eq!(spoilt(spoil), Err(Refusal::GradesOutOfOrder));
        }
        let twice = spoilt(|all| all[1].name = "优".into());
        assert_eq!(twice, Err(Refusal::NameTaken { name: "优".into() }));
    }

    #[test]
    fn a_version_follows_the_one_before_and_is_made_by_who_sets_the_policy() {
        let author = |role| Person::new(Uuid::from_u128(1), "某人", None, &[role]).unwrap();
        let revise = |before: &[SchemeVersion], role, changes| {
            let id = Uuid::from_u128(10 + before.len() as u128);
            let hands = (&author(role), DateTime::UNIX_EPOCH);
            SchemeVersion::revise(id, before, scheme(), changes, hands)
        };
        assert!(matches!(
            revise(&[], Role::SafetyOfficer, "加一项"),
            Err(Refusal::NotAllowed { .. })
        ));
        let blank = Err(Refusal::Blank { field: "changes" });
        assert_eq!(revise(&[], Role::SafetyDirector, " "), blank);
        let first = revise(&[], Role::SafetyDirector, "加一项").unwrap();
        let second = revise(std::slice::from_ref(&first), Role::SafetyDirector, "改权重").unwrap();
        assert_eq!((first.version, second.version), (1, 2));
        let both = [second, first];
        assert_eq!(SchemeVersion::latest(&both).unwrap().version, 2);
        let mut never = scheme();
        never.within_workdays = 0;
        assert!(matches!(never.checked(), Err(Refusal::OutOfRange { .. })));
    }

    /// Held on Friday 4 December 2026: ten workdays later is Friday the 18th. Of 2027 nothing is published.
    #[test]
    fn an_evaluation_is_due_after_workdays_and_on_no_guessed_day() {
        let published = BTreeMap::from([(2026, YearOfWork::default())]);
        let calendar = WorkCalendar::new(published);
        let day = |text: &str| text.parse().unwrap();
        let by = |held_on| scheme().evaluate_by(day(held_on), &calendar);
        assert_eq!(by("2026-12-04"), Some(day("2026-12-18")));
        assert_eq!(by("2026-12-28"), None);
    }
}
