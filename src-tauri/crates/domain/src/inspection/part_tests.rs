//! Dividing an inspection, and that two laptops which walk different parts come to the same inspection in
//! whatever order their acts are put together.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::answer::{Answer, Finding, Given};
use super::part::{Part, part_id, sections};
use super::sample::{checklist, inspection, person};
use super::{Inspection, Totals};
use crate::Refusal;
use crate::people::Person;

const SECTIONS: [&str; 4] = ["建筑", "电气", "消防", "标识"];

fn leader() -> Person {
    person(1, "张伟")
}

fn member() -> Person {
    person(2, "李娜")
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::minutes(minutes)
}

fn shares(of_member: &[&str]) -> Vec<(String, Person)> {
    let share = |section: &&str| match of_member.contains(section) {
        true => ((*section).to_owned(), member()),
        false => ((*section).to_owned(), leader()),
    };
    SECTIONS.iter().map(share).collect()
}

fn divided(inspection: &Inspection) -> Vec<Part> {
    let by = (&leader(), &leader());
    let shares = shares(&["消防", "标识"]);
    inspection
        .divide(by, &checklist(&SECTIONS), &shares, &[])
        .unwrap()
}

fn part<'p>(parts: &'p mut [Part], section: &str) -> &'p mut Part {
    let mut found = parts.iter_mut();
    found.find(|part| part.section == section).unwrap()
}

#[test]
fn every_section_goes_to_an_inspector_and_only_the_leader_divides() {
    let inspection = inspection(&[leader(), member()]);
    let list = checklist(&SECTIONS);
    let divide = |by: &Person, shares: &[(String, Person)], before: &[Part]| {
        inspection.divide((by, &leader()), &list, shares, before)
    };
    assert_eq!(sections(&list), SECTIONS);
    let person = "张伟".to_owned();
    assert_eq!(
        divide(&member(), &shares(&[]), &[]),
        Err(Refusal::NotTheLeader { person })
    );
    let some: Vec<_> = shares(&[]).into_iter().skip(1).collect();
    let sections = vec!["建筑".to_owned()];
    assert_eq!(
        divide(&leader(), &some, &[]),
        Err(Refusal::SectionsUnassigned { sections })
    );
    let mut stranger = shares(&[]);
    stranger[0].1 = person_of_no_part();
    assert!(matches!(
        divide(&leader(), &stranger, &[]),
        Err(Refusal::WalksNoPart { .. })
    ));
    let mut unknown = shares(&[]);
    unknown.push(("屋顶".into(), leader()));
    assert!(matches!(
        divide(&leader(), &unknown, &[]),
        Err(Refusal::UnknownSection { .. })
    ));
}

fn person_of_no_part() -> Person {
    person(9, "郑好")
}

#[test]
fn only_whoever_walks_a_part_writes_it_until_it_is_done_or_taken_over() {
    let inspection = inspection(&[leader(), member()]);
    let list = checklist(&SECTIONS);
    let mut parts = divided(&inspection);
    let fire = part(&mut parts, "消防");
    assert!(fire.check_writer(member().id, &member()).is_ok());
    assert_eq!(
        fire.check_writer(leader().id, &member()),
        Err(Refusal::NotYourPart {
            section: "消防".into(),
            person: "李娜".into()
        })
    );
    let open = fire.finish(&member(), &list, &[], at(1));
    assert!(matches!(open, Err(Refusal::Unanswered { items }) if items == ["消防-1", "消防-2"]));
    let answers = answers_of(&inspection, "消防", &member());
    fire.finish(&member(), &list, &answers, at(2)).unwrap();
    assert!(matches!(
        fire.check_writer(member().id, &member()),
        Err(Refusal::PartDone { .. })
    ));
    let by = (&leader(), &leader());
    assert!(matches!(
        fire.take_over(&inspection, by, "先走了", at(3)),
        Err(Refusal::PartDone { .. })
    ));
    fire.reopen(&member());
    assert!(fire.check_writer(member().id, &member()).is_ok());
    assert!(matches!(
        inspection.check_parts(by, &parts),
        Err(Refusal::PartsOpen { sections }) if sections == ["消防", "标识"]
    ));
    for section in ["消防", "标识"] {
        let blank = part(&mut parts, section).take_over(&inspection, by, " ", at(3));
        assert_eq!(blank, Err(Refusal::Blank { field: "reason" }));
        let by_member = (&member(), &leader());
        let refused = part(&mut parts, section).take_over(&inspection, by_member, "急", at(3));
        assert!(matches!(refused, Err(Refusal::NotTheLeader { .. })));
        part(&mut parts, section)
            .take_over(&inspection, by, "临时去抢修", at(3))
            .unwrap();
    }
    let fire = part(&mut parts, "消防");
    assert!(fire.check_writer(leader().id, &leader()).is_ok());
    assert!(fire.check_writer(member().id, &leader()).is_err());
    assert!(inspection.check_parts(by, &parts).is_ok());
}

#[test]
fn dividing_anew_leaves_what_is_settled_with_whoever_settled_it() {
    let inspection = inspection(&[leader(), member()]);
    let list = checklist(&SECTIONS);
    let mut parts = divided(&inspection);
    let answers = answers_of(&inspection, "消防", &member());
    part(&mut parts, "消防")
        .finish(&member(), &list, &answers, at(2))
        .unwrap();
    let by = (&leader(), &leader());
    let taken = inspection.divide(by, &list, &shares(&["标识"]), &parts);
    assert!(matches!(taken, Err(Refusal::PartDone { .. })));
    let anew = inspection
        .divide(by, &list, &shares(&["消防", "电气"]), &parts)
        .unwrap();
    let walks = |section: &str| anew.iter().find(|part| part.section == section).unwrap();
    assert!(walks("消防").done_at.is_some());
    assert_eq!(walks("电气").walker, member().id);
    assert_eq!(walks("标识").walker, leader().id);
}

fn answers_of(inspection: &Inspection, section: &str, by: &Person) -> Vec<Answer> {
    let list = checklist(&SECTIONS);
    let items = list.items.iter().filter(|item| item.section == section);
    items
        .map(|item| {
            let given = Given {
                result: Some(Finding::Conforms),
                ..Given::default()
            };
            inspection.answer(item, given, (by.id, at(0))).unwrap()
        })
        .collect()
}

/// A row as the log keeps it: the last that wrote it on its own laptop.
#[derive(Debug, Clone, PartialEq)]
enum Row {
    Answer(Box<Answer>),
    Part(Part),
}

type Act = (Uuid, Row);

/// What one laptop writes: answers to items of the sections its person walks, changed as often as they
/// like, and at the end that the parts are done.
fn acts(
    inspection: &Inspection,
    parts: &[Part],
    by: &Person,
    said: &[(usize, usize)],
    done: bool,
) -> Vec<Act> {
    let list = checklist(&SECTIONS);
    let own = |section: &str| {
        let part = parts.iter().find(|part| part.section == section).unwrap();
        part.check_writer(by.id, by).is_ok()
    };
    let items: Vec<_> = list
        .items
        .iter()
        .filter(|item| own(&item.section))
        .collect();
    let mut made: Vec<Act> = Vec::new();
    let mut latest: BTreeMap<String, Answer> = BTreeMap::new();
    let answer = |item: usize, result: usize, minute: i64| {
        let item = items[item % items.len()];
        let result = [Finding::Conforms, Finding::Fails, Finding::NotApplicable][result % 3];
        let given = Given {
            result: Some(result),
            ..Given::default()
        };
        inspection.answer(item, given, (by.id, at(minute))).unwrap()
    };
    let each = (0..items.len()).map(|item| (item, 0));
    let all: Vec<_> = match done {
        true => said.iter().copied().chain(each).collect(),
        false => said.to_vec(),
    };
    for ((item, result), minute) in all.into_iter().zip(1..) {
        let answer = answer(item, result, minute);
        latest.insert(answer.item.clone(), answer.clone());
        made.push((answer.id, Row::Answer(Box::new(answer))));
    }
    if done {
        let answers: Vec<_> = latest.into_values().collect();
        for part in parts.iter().filter(|part| part.writer() == by.id) {
            let mut part = part.clone();
            part.finish(by, &list, &answers, at(99)).unwrap();
            made.push((part.id, Row::Part(part)));
        }
    }
    made
}

/// Puts two logs together, each in its own order; `turns` says which goes on.
fn interleaved(one: &[Act], other: &[Act], turns: &[bool]) -> Vec<Act> {
    let (mut one, mut other) = (one.iter(), other.iter());
    let mut all = Vec::new();
    for turn in turns {
        let next = if *turn { one.next() } else { other.next() };
        all.extend(next.cloned());
    }
    all.extend(one.cloned());
    all.extend(other.cloned());
    all
}

fn folded(parts: &[Part], acts: &[Act]) -> BTreeMap<Uuid, Row> {
    let divided = parts.iter().map(|part| (part.id, Row::Part(part.clone())));
    let mut rows: BTreeMap<Uuid, Row> = divided.collect();
    rows.extend(acts.iter().cloned());
    rows
}

fn said() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..8_usize, 0..3_usize), 0..12)
}

proptest! {
    #[test]
    fn the_answers_of_two_parts_fold_to_the_same_inspection_in_any_order(
        of_leader in said(),
        of_member in said(),
        done in any::<(bool, bool)>(),
        turns in prop::collection::vec(any::<bool>(), 0..40),
    ) {
        let inspection = inspection(&[leader(), member()]);
        let parts = divided(&inspection);
        let one = acts(&inspection, &parts, &leader(), &of_leader, done.0);
        let other = acts(&inspection, &parts, &member(), &of_member, done.1);
        prop_assert!(one.iter().all(|(id, _)| other.iter().all(|(theirs, _)| id != theirs)),
            "no row is written by both");
        let first = folded(&parts, &interleaved(&one, &other, &[]));
        let mixed = folded(&parts, &interleaved(&one, &other, &turns));
        let last = folded(&parts, &interleaved(&other, &one, &[]));
        prop_assert_eq!(&first, &mixed);
        prop_assert_eq!(&first, &last);
        let answers = |rows: &BTreeMap<Uuid, Row>| {
            let answers: Vec<Answer> = rows.values().filter_map(|row| match row {
                Row::Answer(answer) => Some((**answer).clone()),
                Row::Part(_) => None,
            }).collect();
            Totals::of(&answers)
        };
        prop_assert_eq!(answers(&first), answers(&mixed));
        // The control: one item answered on both laptops is told by the order.
        let (mut mine, mut theirs) = (one.clone(), other.clone());
        let item = &checklist(&SECTIONS).items[0];
        for (log, by, result) in [
            (&mut mine, leader(), Finding::Conforms),
            (&mut theirs, member(), Finding::Fails),
        ] {
            let given = Given { result: Some(result), ..Given::default() };
            let answer = inspection.answer(item, given, (by.id, at(100))).unwrap();
            log.push((answer.id, Row::Answer(Box::new(answer))));
        }
        let (mine_last, theirs_last) = (interleaved(&theirs, &mine, &[]), interleaved(&mine, &theirs, &[]));
        prop_assert_ne!(folded(&parts, &mine_last), folded(&parts, &theirs_last));
    }
}

#[test]
fn a_section_is_one_row_and_no_row_of_an_answer() {
    let inspection = Uuid::from_u128(1);
    assert_eq!(part_id(inspection, "消防"), part_id(inspection, "消防"));
    assert_ne!(
        part_id(inspection, "消防"),
        super::answer_id(inspection, "消防")
    );
}
