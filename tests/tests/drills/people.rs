//! 应到 and 实到: by roll-call, by ink, by a photographed sheet.

use app::drills::{
    InviteToDrill, InvitedUnit, Newcomer, RemoveParticipant, SignInToDrill, SignOutOfDrill,
    invite_to_drill, remove_participant, sign_in_to_drill, sign_out_of_drill,
};
use app::register::people::{AddPerson, add_person, list_people};
use domain::Refusal;
use domain::drill::{DrillForm, DrillRole, SignIn};
use testkit::{Company, id, photos};
use uuid::Uuid;

use super::{same_after_reopening, shown};

fn named(company: &mut Company, drill: Uuid, name: &str) -> Uuid {
    let view = shown(company, drill);
    view.people.iter().find(|one| one.name == name).unwrap().id
}

#[test]
fn each_way_of_signing_in_counts_and_a_slip_is_taken_back() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let picture = company.photo(photos::TRENCH_AFTER);
    let people = shown(&mut company, drill).people;
    let (all, ids) = (people.len() as u32, people.iter().map(|one| one.id));
    let ids: Vec<Uuid> = ids.collect();
    assert_eq!(
        people
            .iter()
            .find(|one| one.name == "王志强")
            .unwrap()
            .initials,
        "WZQ"
    );
    let sign = |participants: &[Uuid], by: SignIn| SignInToDrill {
        participants: participants.to_vec(),
        by,
    };
    let initials = "WZQ".to_owned();
    let roll_call = || SignIn::RollCall {
        initials: "WZQ".to_owned(),
    };
    let view = sign_in_to_drill(
        &mut company.ws,
        sign(&ids[..1], SignIn::RollCall { initials }),
    );
    assert_eq!(view.unwrap().row.present, 1);
    sign_in_to_drill(&mut company.ws, sign(&ids[1..2], SignIn::Ink { picture })).unwrap();
    // One signature is one person's; one sheet is everybody's who is on it.
    assert!(matches!(
        company.refuses(|ws| sign_in_to_drill(ws, sign(&ids[2..4], SignIn::Ink { picture }))),
        Refusal::TooMany { .. }
    ));
    let blank = SignIn::RollCall {
        initials: " ".to_owned(),
    };
    assert_eq!(
        company.refuses(|ws| sign_in_to_drill(ws, sign(&ids[2..3], blank))),
        Refusal::Blank { field: "initials" }
    );
    let sheet = SignIn::Sheet { scan: picture };
    let view = sign_in_to_drill(&mut company.ws, sign(&ids[2..], sheet)).unwrap();
    assert_eq!((view.row.present, view.row.expected), (all, all));
    let participant = ids[0];
    let view = sign_out_of_drill(&mut company.ws, SignOutOfDrill { participant }).unwrap();
    assert_eq!(view.row.present, all - 1);
    assert!(matches!(
        company.refuses(|ws| sign_out_of_drill(ws, SignOutOfDrill { participant })),
        Refusal::SignInMissing { .. }
    ));
    sign_in_to_drill(&mut company.ws, sign(&ids[..1], roll_call())).unwrap();
    assert!(matches!(
        company.refuses(|ws| remove_participant(ws, RemoveParticipant { participant })),
        Refusal::SignedInAlready { .. }
    ));
    same_after_reopening(company, drill);
}

#[test]
fn whoever_joins_on_the_day_was_not_expected() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let expected = shown(&mut company, drill).row.expected;
    company.start(drill);
    let joins = |person: Option<Uuid>, name: &str| InviteToDrill {
        drill,
        units: Vec::new(),
        people: vec![Newcomer {
            person,
            name: name.to_owned(),
            organisation: "城东消防救援站".to_owned(),
            role: DrillRole::Player,
            duty: String::new(),
        }],
    };
    invite_to_drill(&mut company.ws, joins(None, "马超")).unwrap();
    let participant = named(&mut company, drill, "马超");
    let by = SignIn::RollCall {
        initials: "MC".to_owned(),
    };
    let request = SignInToDrill {
        participants: vec![participant],
        by,
    };
    let view = sign_in_to_drill(&mut company.ws, request).unwrap();
    assert_eq!(view.row.expected, expected);
    assert_eq!(view.row.joined, 1);
    assert!(matches!(
        company.refuses(|ws| invite_to_drill(ws, joins(Some(id("王志强")), ""))),
        Refusal::SamePersonTwice { .. }
    ));
}

#[test]
fn a_whole_unit_is_invited_once_and_whoever_has_a_role_keeps_it() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let before = shown(&mut company, drill).people;
    let newcomer = AddPerson {
        name: "孙悦".to_owned(),
        unit: Some(id("城东供电所")),
        post: "抄表员".to_owned(),
        phone: String::new(),
        roles: Vec::new(),
    };
    add_person(company.as_(testkit::DIRECTOR), newcomer).unwrap();
    company.as_("张伟");
    let invite = || InviteToDrill {
        drill,
        people: Vec::new(),
        units: vec![InvitedUnit {
            unit: id("城东供电所"),
            role: DrillRole::Player,
            duty: "疏散".to_owned(),
        }],
    };
    let view = invite_to_drill(&mut company.ws, invite()).unwrap();
    let all = list_people(&mut company.ws, app::ListRequest::default()).unwrap();
    let of_unit: Vec<_> = { all.rows.iter() }
        .filter(|person| person.unit == Some(id("城东供电所")) && person.active)
        .collect();
    assert!(!of_unit.is_empty());
    for person in of_unit {
        let listed = view
            .people
            .iter()
            .filter(|one| one.person == Some(person.id));
        assert_eq!(listed.count(), 1, "{}", person.name);
    }
    assert!(view.people.len() > before.len());
    for one in before {
        let now = view.people.iter().find(|now| now.id == one.id).unwrap();
        assert_eq!((now.role, &now.duty), (one.role, &one.duty));
    }
    let twice = company.refuses(|ws| invite_to_drill(ws, invite()));
    assert_eq!(twice, Refusal::NobodyToInvite);
}
