//! What ships as data: starter checklists and published workdays.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use domain::calendar::{WorkCalendar, YearOfWork};
use domain::checklist::{CheckItem, Checklist};
use domain::drill::evaluation::EvaluationScheme;
use domain::emergency::Reading;
use domain::escalation::Ladder;
use domain::figures::{ReportCalendar, ReportDuty};
use domain::holiday::HolidayYear;
use serde::Deserialize;
use store::Reader;
use uuid::Uuid;

use crate::figures::TargetGiven;
use crate::{Error, Result};

const CHECKLISTS: [&str; 8] = [
    include_str!("../data/checklists/t1.json"),
    include_str!("../data/checklists/t2.json"),
    include_str!("../data/checklists/t3.json"),
    include_str!("../data/checklists/t4.json"),
    include_str!("../data/checklists/t5.json"),
    include_str!("../data/checklists/t6.json"),
    include_str!("../data/checklists/t7.json"),
    include_str!("../data/checklists/t8.json"),
];
const KPI: &str = include_str!("../data/kpi.json");
const DRILL_READINGS: &str = include_str!("../data/drill_readings.json");
const ESCALATION: &str = include_str!("../data/escalation.json");
const REPORT_DUTIES: &str = include_str!("../data/report_duties.json");
const EQUIPMENT_WORDS: &str = include_str!("../data/equipment_words.json");
const DRILL_EVALUATION: &str = include_str!("../data/drill_evaluation.json");
const VAGUE_WORDS: &str = include_str!("../data/vague_words.json");
const WORKDAYS: &str = include_str!("../data/workdays.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    code: String,
    version: u32,
    title: String,
    items: Vec<CheckItem>,
}

/// The starter checklists with their clause marks.
pub fn checklists() -> Result<Vec<Checklist>> {
    let shipped = CHECKLISTS
        .iter()
        .map(|text| serde_json::from_str::<Shipped>(text));
    shipped
        .map(|list| {
            let list = list.map_err(|_| Error::Damaged { what: "checklist" })?;
            Ok(Checklist {
                id: stable(&format!("checklist {} {}", list.code, list.version)),
                code: list.code,
                version: list.version,
                title: list.title,
                items: list.items,
            })
        })
        .collect()
}

/// The id of something that ships with the program: the same in every workspace.
pub fn stable(what: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("bihuan:{what}").as_bytes())
}

/// Weights and targets of the appraisal until the organisation sets its own.
pub fn kpi() -> Result<Vec<TargetGiven>> {
    serde_json::from_str(KPI).map_err(|_| Error::Damaged { what: "kpi" })
}

/// Words in measures that nobody can check.
pub fn vague_words() -> Result<Vec<String>> {
    serde_json::from_str(VAGUE_WORDS).map_err(|_| Error::Damaged {
        what: "vague words",
    })
}

/// Kinds of equipment that have a double name (双重名称).
pub fn equipment_words() -> Result<Vec<String>> {
    serde_json::from_str(EQUIPMENT_WORDS).map_err(|_| Error::Damaged {
        what: "equipment words",
    })
}

/// Who has to know, the later it gets.
pub fn escalation() -> Result<Ladder> {
    serde_json::from_str(ESCALATION).map_err(|_| Error::Damaged { what: "escalation" })
}

/// Which reports of the figures the law demands.
pub fn report_duties() -> Result<ReportCalendar> {
    let what = "report duties";
    let duties: Vec<ReportDuty> =
        serde_json::from_str(REPORT_DUTIES).map_err(|_| Error::Damaged { what })?;
    Ok(ReportCalendar::new(duties)?)
}

/// What the evaluators of a drill mark, and which grade a score is.
pub fn drill_evaluation() -> Result<EvaluationScheme> {
    let what = "drill evaluation";
    serde_json::from_str(DRILL_EVALUATION).map_err(|_| Error::Damaged { what })
}

/// How often drills are held, as it is officially read.
pub fn drill_readings() -> Result<Vec<Reading>> {
    serde_json::from_str(DRILL_READINGS).map_err(|_| Error::Damaged {
        what: "drill readings",
    })
}

/// The published workdays and festivals, read once.
pub fn published() -> Result<&'static WorkCalendar> {
    static READ: OnceLock<Option<WorkCalendar>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let years: BTreeMap<i32, YearOfWork> = serde_json::from_str(WORKDAYS).ok()?;
        Some(WorkCalendar::new(years))
    });
    read.as_ref().ok_or(Error::Damaged { what: "workdays" })
}

/// Most entries of holidays that are read.
const MOST_YEARS: u32 = 1000;

/// The published workdays, with the years the organisation entered.
pub fn work_calendar(reader: &Reader<'_>) -> Result<WorkCalendar> {
    let entered = reader.list::<HolidayYear>(None, MOST_YEARS)?;
    Ok(published()?.clone().with(&entered))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::checklist::{Certainty, Method};
    use std::collections::BTreeSet;

    /// Each list with the marks of its items in order, as the trade's list of starter checks has
    /// them. One sentence of it may be several items; a rule of the house has no clause to mark and
    /// stands at C, and what holds in Beijing alone is cited by no item.
    const MARKS: [(&str, &str); 8] = [
        ("T1", "B B B+C B B C A A B C C B B+A B A+C"),
        (
            "T2",
            "A2 A2 A2 A2 A2 A2 A2+A2 A2 A2+A2 A2+A2 A2+A2 B B B B B C C C+C",
        ),
        (
            "T3",
            "A A A A A A A A A A A A A A A+A A C C C C C C C C C C C A2+A2 B",
        ),
        ("T4", "A A A A A A A+A A A A2 C+A C C B B C"),
        ("T5", "A A A A A A2+A2 A2 A2 A2 B C B C A2"),
        ("T6", "A2+A2+A2 A2 A2 A2 A2 A2 A2 A A+A A A A A A B C C"),
        ("T7", "C A A A A2 A C+C+C C C B C A+A+A A A"),
        ("T8", "C C C B+C C B A+A A A+A2 C C A+A2 C C"),
    ];

    fn marks(list: &Checklist) -> String {
        let item = |item: &CheckItem| {
            let marks = item.basis.iter().map(|b| format!("{:?}", b.certainty));
            marks.collect::<Vec<_>>().join("+")
        };
        list.items.iter().map(item).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_check_of_the_starter_lists_is_there_with_its_mark() {
        let lists = checklists().unwrap();
        let found: Vec<_> = lists.iter().map(|l| (l.code.as_str(), marks(l))).collect();
        let wanted = MARKS.map(|(code, marks)| (code, marks.to_owned()));
        assert_eq!(found, wanted);
    }

    #[test]
    fn every_item_is_complete_and_its_code_unique() {
        let mut codes = BTreeSet::new();
        for list in checklists().unwrap() {
            for (at, item) in list.items.iter().enumerate() {
                let code = &item.code;
                assert_eq!(*code, format!("{}-{:02}", list.code, at + 1));
                assert!(codes.insert(code.clone()), "{code}");
                let texts = [
                    &item.section,
                    &item.text,
                    &item.typical_hazard,
                    &item.typical_measure,
                ];
                assert!(texts.iter().all(|text| !text.is_empty()), "{code}");
                assert!(!item.basis.is_empty(), "{code}");
            }
        }
    }

    #[test]
    fn a_clause_whose_number_is_not_sure_shows_none() {
        let lists = checklists().unwrap();
        let basis = lists.iter().flat_map(|l| &l.items).flat_map(|i| &i.basis);
        let mut unsure = basis.filter(|basis| basis.certainty == Certainty::C);
        assert!(unsure.all(|basis| basis.clause.is_empty()));
    }

    /// What is measured has a limit that judges it, and nothing else has one.
    #[test]
    fn measured_items_judge_themselves() {
        for item in checklists().unwrap().iter().flat_map(|list| &list.items) {
            let limits = item.limits.as_ref();
            let measured = item.method == Method::Measure;
            assert_eq!(limits.is_some(), measured, "{}", item.code);
            let bounded = limits.is_none_or(|l| l.min.is_some() || l.max.is_some());
            assert!(bounded, "{}", item.code);
        }
    }

    /// The measures proposed would pass the look a notice gets before it is issued.
    #[test]
    fn proposed_measures_can_be_checked() {
        let vague = vague_words().unwrap();
        for item in checklists().unwrap().iter().flat_map(|list| &list.items) {
            let said = vague.iter().find(|w| item.typical_measure.contains(*w));
            assert_eq!(said, None, "{}", item.code);
        }
    }

    #[test]
    fn the_superseded_1991_code_is_not_cited() {
        assert!(!CHECKLISTS.iter().any(|text| text.contains("DL 408-1991")));
    }

    /// Both cards weigh a hundred in all, so that a weight is its points; the last grade takes the rest.
    #[test]
    fn drills_are_marked_by_cards_that_weigh_a_hundred() {
        let scheme = drill_evaluation().unwrap();
        assert_eq!(scheme.clone().checked(), Ok(scheme.clone()));
        for items in [&scheme.live, &scheme.tabletop] {
            assert_eq!(items.iter().map(|item| item.weight).sum::<u32>(), 100);
        }
    }

    /// Whose answer it is, from which day, and what it asks for of which kinds of plans.
    #[test]
    fn drills_are_read_in_two_ways_that_differ_in_one_demand() {
        use domain::emergency::PlanKind::{Comprehensive, OnSite, Special};
        use domain::emergency::reading::{Every, Of};
        let readings = drill_readings().unwrap();
        let said: Vec<_> = readings
            .iter()
            .map(|one| (one.said_by.as_str(), one.said_on.to_string()))
            .collect();
        assert_eq!(
            said,
            [
                ("国家安全生产应急救援中心", "2025-01-09".to_owned()),
                ("江苏省应急管理厅", "2022-08-30".to_owned())
            ]
        );
        let asked = |at: usize| -> Vec<_> {
            let demands = readings[at].demands.iter();
            demands
                .map(|one| (one.kinds.clone(), one.every, one.of, one.key_bodies_only))
                .collect()
        };
        let on_site = |of| (vec![OnSite], Every::HalfYear, of, false);
        let yearly = (vec![Comprehensive, Special], Every::Year, Of::Any, false);
        let all = vec![Comprehensive, Special, OnSite];
        let named = (all, Every::HalfYear, Of::Any, true);
        assert_eq!(asked(0), [yearly.clone(), on_site(Of::Any), named.clone()]);
        assert_eq!(asked(1), [yearly, on_site(Of::Each), named]);
    }

    /// What a reading cites is in the library as it is cited, so that its number can be verified.
    #[test]
    fn readings_cite_clauses_of_the_library() {
        let clauses = crate::clauses::Clauses::shipped().unwrap();
        for demand in drill_readings()
            .unwrap()
            .iter()
            .flat_map(|one| &one.demands)
        {
            let basis = &demand.basis;
            let known = clauses.known(&basis.document, &basis.clause);
            assert_eq!(known.as_ref(), Some(basis));
        }
    }

    #[test]
    fn the_ladder_rises() {
        assert!(escalation().unwrap().rises());
    }

    #[test]
    fn the_report_duties_are_those_of_article_14() {
        let calendar = report_duties().unwrap();
        let days = |period: &str| {
            let period = domain::figures::Period::named(period).unwrap();
            let due = calendar.duties().iter().map(|duty| duty.due_on(period));
            due.map(|day| day.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(days("2026-Q4").first().unwrap(), "2027-01-15");
        assert_eq!(days("2026").last().unwrap(), "2027-01-31");
    }

    /// Each festival of a year begins where a stretch of days off does.
    #[test]
    fn festivals_begin_their_days_off() {
        use domain::calendar::Festival;
        let calendar = published().unwrap();
        for (year, data) in calendar.years() {
            for festival in Festival::ALL {
                let first = calendar.festival(festival, *year).unwrap();
                assert!(data.off.contains(&first), "{festival:?} {year}");
                let before = first.pred_opt().unwrap();
                assert!(!data.off.contains(&before), "{festival:?} {year}");
            }
        }
    }

    #[test]
    fn workdays_are_readable() {
        let day = "2026-10-10".parse().unwrap();
        assert_eq!(published().unwrap().is_workday(day), Ok(true));
    }
}
