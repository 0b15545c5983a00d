//! One inspection walked by two people: divided by its leader, each part answered by whoever walks it,
//! done or taken over before it ends.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::findings::raise_hazard;
use app::inspections::{
    DivideInspection, FinishInspection, GetInspection, InspectionView, PartGiven, SetPartDone,
    TakeOverPart, answer_item, divide_inspection, finish_inspection, get_inspection, set_part_done,
    start_inspection, take_over_part,
};
use domain::Refusal;
use serde_json::{from_value, json};
use testkit::{Company, Rows, forms, id};
use uuid::Uuid;

fn look(company: &mut Company, inspection: Uuid) -> InspectionView {
    get_inspection(&mut company.ws, GetInspection { inspection }).unwrap()
}

/// 张伟 leads an inspection and gives every second section to 李娜.
fn divided() -> (Company, Uuid, Vec<String>, Vec<String>) {
    let mut company = Company::found();
    let view = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    let inspection = view.row.id;
    let (mut of_leader, mut of_member) = (Vec::new(), Vec::new());
    let mut parts = Vec::new();
    for (at, section) in view.divided.sections.iter().enumerate() {
        let (walker, share) = match at % 2 {
            0 => ("张伟", &mut of_leader),
            _ => ("李娜", &mut of_member),
        };
        let items = view.items.iter().filter(|one| one.item.section == *section);
        share.extend(items.map(|one| one.item.code.clone()));
        parts.push(PartGiven {
            section: section.clone(),
            walker: id(walker),
        });
    }
    assert!(!of_leader.is_empty() && !of_member.is_empty());
    // Sections may be mixed in a checklist; what is told follows its order.
    of_leader.sort();
    of_member.sort();
    let form = DivideInspection { inspection, parts };
    divide_inspection(&mut company.ws, form).unwrap();
    (company, inspection, of_leader, of_member)
}

fn answer(company: &mut Company, inspection: Uuid, items: &[String]) {
    let view = look(company, inspection);
    for item in items {
        let one = view
            .items
            .iter()
            .find(|one| one.item.code == *item)
            .unwrap();
        let form = match one.item.limits.is_some() {
            true => json!({ "inspection": inspection, "item": item, "result": "not_applicable" }),
            false => json!({ "inspection": inspection, "item": item, "result": "conforms" }),
        };
        answer_item(&mut company.ws, from_value(form).unwrap()).unwrap();
    }
}

fn done(inspection: Uuid, done: bool) -> SetPartDone {
    SetPartDone { inspection, done }
}

fn finish(inspection: Uuid) -> FinishInspection {
    FinishInspection {
        inspection,
        opinion: "良好".to_owned(),
    }
}

#[test]
fn each_answers_their_own_and_the_leader_ends_what_both_have_done() {
    let (mut company, inspection, of_leader, of_member) = divided();
    let seen = look(&mut company, inspection);
    let mine: Vec<_> = { seen.items.iter() }
        .filter(|one| one.mine)
        .map(|one| one.item.code.clone())
        .collect();
    assert_eq!(mine, of_leader);
    let theirs = json!({ "inspection": inspection, "item": of_member[0], "result": "conforms" });
    let refusal = company.refuses(|ws| answer_item(ws, from_value(theirs.clone()).unwrap()));
    assert!(matches!(refusal, Refusal::NotYourPart { person, .. } if person == "李娜"));
    let raise = json!({ "inspection": inspection, "item": of_member[0],
        "reading": "350", "no_photo_reason": "夜间" });
    let refusal = company.refuses(|ws| raise_hazard(ws, from_value(raise).unwrap()));
    assert!(matches!(refusal, Refusal::NotYourPart { .. }));
    answer(&mut company, inspection, &of_leader);

    company.as_("李娜");
    let refusal = company.refuses(|ws| set_part_done(ws, done(inspection, true)));
    assert!(matches!(refusal, Refusal::Unanswered { items } if items == of_member));
    answer(&mut company, inspection, &of_member);
    company.as_("张伟");
    let refusal = company.refuses(|ws| finish_inspection(ws, finish(inspection)));
    assert!(
        matches!(refusal, Refusal::PartsOpen { .. }),
        "nobody said it is done"
    );
    company.as_("李娜");
    let view = set_part_done(&mut company.ws, done(inspection, true)).unwrap();
    let part = view.divided.parts.iter().find(|part| part.mine).unwrap();
    assert!(part.done_at.is_some() && part.answered == part.item_count);
    let refusal = company.refuses(|ws| answer_item(ws, from_value(theirs).unwrap()));
    assert!(matches!(refusal, Refusal::PartDone { .. }));
    set_part_done(&mut company.ws, done(inspection, false)).unwrap();
    let anew =
        json!({ "inspection": inspection, "item": of_member[0], "result": "not_applicable" });
    answer_item(&mut company.ws, from_value(anew).unwrap()).unwrap();
    set_part_done(&mut company.ws, done(inspection, true)).unwrap();
    let refusal = company.refuses(|ws| finish_inspection(ws, finish(inspection)));
    assert!(matches!(refusal, Refusal::NotTheLeader { .. }));
    company.as_("张伟");
    let ended = finish_inspection(&mut company.ws, finish(inspection)).unwrap();
    assert!(ended.row.finished_at.is_some() && ended.open_items.is_empty());
    let rows = Rows::of(&mut company.ws);
    let mut again = company.reopen();
    again.ws.store().rebuild().unwrap();
    assert_eq!(Rows::of(&mut again.ws), rows);
}

#[test]
fn what_somebody_left_the_leader_takes_over_with_a_reason() {
    let (mut company, inspection, of_leader, of_member) = divided();
    let take = |reason: &str| TakeOverPart {
        inspection,
        walker: id("李娜"),
        reason: reason.to_owned(),
    };
    company.as_("李娜");
    let refusal = company.refuses(|ws| take_over_part(ws, take("急事")));
    assert!(matches!(refusal, Refusal::NotTheLeader { .. }));
    company.as_("张伟");
    let refusal = company.refuses(|ws| take_over_part(ws, take(" ")));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
    let view = take_over_part(&mut company.ws, take("临时去抢修")).unwrap();
    let part = view.divided.parts.iter().find(|part| !part.mine).unwrap();
    let over = part.taken_over.as_ref().unwrap();
    assert_eq!(
        (over.by_name.as_str(), over.reason.as_str()),
        ("张伟", "临时去抢修")
    );
    answer(&mut company, inspection, &of_leader);
    answer(&mut company, inspection, &of_member);
    let refusal = company.refuses(|ws| take_over_part(ws, take("再来")));
    assert!(matches!(refusal, Refusal::PartDone { .. }));
    company.as_("李娜");
    let theirs = json!({ "inspection": inspection, "item": of_member[0], "result": "conforms" });
    let refusal = company.refuses(|ws| answer_item(ws, from_value(theirs).unwrap()));
    assert!(matches!(refusal, Refusal::NotYourPart { person, .. } if person == "张伟"));
    company.as_("张伟");
    finish_inspection(&mut company.ws, finish(inspection)).unwrap();
}
