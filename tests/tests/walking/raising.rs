use app::findings::{ProposeHazard, RaiseHazard, propose_hazard, raise_hazard};
use app::inspections::{AnswerItem, answer_item};
use app::notices::issue_rectification_notice;
use domain::Refusal;
use domain::hazard::{Commitment, Status, StatutoryLevel};
use domain::inspection::Finding;
use domain::permission::Action;
use testkit::{DIRECTOR, day, forms, id, photos};
use uuid::Uuid;

use super::{MEASURED, SEEN, answer, item, kinds, raise, walking};

fn proposed(inspection: Uuid, item: &str) -> ProposeHazard {
    ProposeHazard {
        inspection,
        item: item.to_owned(),
    }
}

#[test]
fn the_panel_is_filled_before_anybody_types() {
    let (mut company, inspection) = walking();
    let form = AnswerItem {
        reading: Some("350".to_owned()),
        ..answer(inspection, MEASURED, None)
    };
    answer_item(&mut company.ws, form).unwrap();
    let found = propose_hazard(&mut company.ws, proposed(inspection, MEASURED)).unwrap();
    assert_eq!(
        found.description,
        "出入口防小动物挡板高度不足 400 mm，实测 350 mm"
    );
    assert_eq!(found.title, "出入口防小动物挡板高度不足 400 mm");
    assert_eq!(found.spot, "10 kV 城东开关站");
    assert_eq!(found.measures, "更换为高度不低于 400 mm 的挡板");
    assert_eq!(found.level, StatutoryLevel::General);
    assert_eq!(found.basis[0].clause, "6.2.4");
    assert_eq!(
        (found.unit, found.unit_name.as_str()),
        (id("城东供电所"), "城东供电所")
    );
    assert_eq!(
        (found.owner, found.owner_name),
        (None, None),
        "nobody owned one yet"
    );
    assert_eq!(
        (found.due_in_workdays, found.due_on),
        (10, Some(day("2026-12-07")))
    );

    // The last owner of this unit is proposed, and of this place before that.
    company.up_to(testkit::Stage::Settled);
    let found = propose_hazard(&mut company.ws, proposed(inspection, SEEN)).unwrap();
    assert_eq!(found.owner_name.as_deref(), Some("刘洋"));
    let form = RaiseHazard {
        owner: Some(id("赵磊")),
        ..raise(inspection, SEEN)
    };
    raise_hazard(&mut company.ws, form).unwrap();
    company.up_to(testkit::Stage::Settled);
    let found = propose_hazard(&mut company.ws, proposed(inspection, MEASURED)).unwrap();
    assert_eq!(found.owner_name.as_deref(), Some("赵磊"));
    let mut company = company.left_elsewhere("赵磊");
    let found = propose_hazard(&mut company.ws, proposed(inspection, MEASURED)).unwrap();
    assert_eq!(found.owner, None, "who left is not proposed");
}

#[test]
fn one_act_answers_reports_settles_and_assesses() {
    let (mut company, inspection) = walking();
    let photo = company.photo(photos::TRENCH_BEFORE);
    let form = RaiseHazard {
        owner: Some(id("刘洋")),
        photos: vec![photo],
        no_photo_reason: String::new(),
        ..raise(inspection, SEEN)
    };
    let made = raise_hazard(&mut company.ws, form).unwrap().hazard;
    assert_eq!(kinds(&mut company, 2), ["raise_hazard", "upload_photo"]);
    assert_eq!(
        (made.row.number.as_str(), made.row.status),
        ("隐患〔2026〕1号", Status::Assessed)
    );
    assert_eq!(made.description, "电缆沟积水，盖板缺失");
    assert_eq!(
        (made.spot.as_str(), made.photos.clone()),
        ("10 kV 城东开关站", vec![photo])
    );
    assert_eq!(made.row.due_on, Some(day("2026-12-07")));
    assert_eq!(made.row.owner, Some(id("刘洋")));
    let five = made.commitments;
    assert_eq!(
        (five.responsibility, five.deadline),
        (Commitment::Complete, Commitment::Complete)
    );
    let view = app::inspections::get_inspection(
        &mut company.ws,
        app::inspections::GetInspection { inspection },
    );
    let view = view.unwrap();
    let given = item(&view, SEEN).answer.clone().unwrap();
    assert_eq!(
        (given.result, given.hazard),
        (Finding::Fails, Some(made.row.id))
    );
    // It is ready for its notice.
    let issue = forms::issue(&[made.row.id], company.director(), company.in_days(14));
    issue_rectification_notice(&mut company.ws, issue).unwrap();

    let refusal = company.refuses(|ws| raise_hazard(ws, raise(inspection, SEEN)));
    let (item, hazard) = (SEEN.to_owned(), made.row.number);
    assert_eq!(refusal, Refusal::AlreadyRaised { item, hazard });
}

#[test]
fn what_was_typed_stands_before_what_is_proposed() {
    let (mut company, inspection) = walking();
    let form = RaiseHazard {
        title: "挡板偏低".to_owned(),
        description: "南侧出入口挡板高 350 mm。".to_owned(),
        spot: "南侧出入口".to_owned(),
        unit: Some(id("运维检修部")),
        measures: "更换挡板".to_owned(),
        interim_controls: "每日巡视".to_owned(),
        due_on: Some(day("2026-11-30")),
        basis: vec![forms::basis()],
        reading: Some("350".to_owned()),
        ..raise(inspection, MEASURED)
    };
    let made = raise_hazard(&mut company.ws, form).unwrap().hazard;
    assert_eq!(
        (made.row.title.as_str(), made.spot.as_str()),
        ("挡板偏低", "南侧出入口")
    );
    assert_eq!(
        (made.measures.as_str(), made.interim_controls.as_str()),
        ("更换挡板", "每日巡视")
    );
    assert_eq!(
        (made.row.unit, made.row.owner),
        (Some(id("运维检修部")), None)
    );
    assert_eq!(made.row.due_on, Some(day("2026-11-30")));
    assert_eq!(made.assessment.unwrap().basis, [forms::basis()]);
    assert_eq!(made.commitments.responsibility, Commitment::OwnerToBeNamed);
}

#[test]
fn a_refused_hazard_leaves_the_item_as_it_was() {
    let (mut company, inspection) = walking();
    let cases = [
        (
            RaiseHazard {
                no_photo_reason: String::new(),
                ..raise(inspection, SEEN)
            },
            Refusal::PhotoOrReasonMissing,
        ),
        (
            raise(inspection, MEASURED),
            Refusal::ReadingMissing {
                item: MEASURED.to_owned(),
            },
        ),
        (
            RaiseHazard {
                reading: Some("400".to_owned()),
                ..raise(inspection, MEASURED)
            },
            Refusal::ReadingContradictsAnswer {
                item: MEASURED.to_owned(),
                reading: "400".to_owned(),
            },
        ),
        (
            RaiseHazard {
                due_on: Some(day("2026-11-22")),
                ..raise(inspection, SEEN)
            },
            Refusal::DeadlineBeforeDiscovery {
                due_on: day("2026-11-22"),
                found_on: day("2026-11-23"),
            },
        ),
        (
            RaiseHazard {
                level: Some(StatutoryLevel::Major),
                criterion: "研判纪要〔2026〕3号".to_owned(),
                ..raise(inspection, SEEN)
            },
            Refusal::NotAllowed {
                action: Action::AssessMajor,
                person: "张伟".to_owned(),
            },
        ),
    ];
    for (form, expected) in cases {
        assert_eq!(company.refuses(|ws| raise_hazard(ws, form)), expected);
    }
    let major = RaiseHazard {
        level: Some(StatutoryLevel::Major),
        ..raise(inspection, SEEN)
    };
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| raise_hazard(ws, major));
    assert_eq!(refusal, Refusal::MajorNeedsCriterion);
    company.as_("王志强");
    let refusal = company.refuses(|ws| raise_hazard(ws, raise(inspection, SEEN)));
    let (action, person) = (Action::Assess, "王志强".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
}
