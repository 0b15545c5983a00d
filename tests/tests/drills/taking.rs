//! What a drill takes over from the version of its plan that holds.

use app::drills::{
    ListDrillMaterials, MaterialGiven, PlanDrill, TakeFromPlan, list_drill_materials, plan_drill,
    take_from_plan,
};
use app::emergency::{
    ApproveEmergencyPlan, DraftEmergencyPlan, RegisterEmergencyPlan, approve_emergency_plan,
    draft_emergency_plan, register_emergency_plan,
};
use domain::Refusal;
use domain::drill::{DrillForm, DrillRole, EntryDetail, PlanPiece, PlanPieces};
use domain::emergency::version::VersionTerms;
use domain::emergency::{Card, Contact, Contents, EmergencyPlanTerms, Material, PlanKind};
use testkit::{Company, forms, id};
use uuid::Uuid;

use super::nights::record;
use super::{same_after_reopening, shown};

fn contents() -> Contents {
    let contact = |role: &str, name: &str| Contact {
        role: role.to_owned(),
        name: name.to_owned(),
        phone: String::new(),
        person: Some(id(name)),
        post: String::new(),
    };
    let material = |name: &str, quantity: &str, place: &str| Material {
        name: name.to_owned(),
        quantity: quantity.to_owned(),
        place: place.to_owned(),
        keeper: "赵磊".to_owned(),
    };
    Contents {
        organisation: "所长任总指挥".to_owned(),
        duties: "断电组、灭火组".to_owned(),
        procedure: "发现、报告、启动、终止".to_owned(),
        measures: "断电、验电、扑救".to_owned(),
        contacts: vec![contact("总指挥", "王志强"), contact("灭火组", "刘洋")],
        materials: vec![
            material("二氧化碳灭火器", "4 具", "值班室"),
            material("担架", "1 副", "工具间"),
        ],
        cards: vec![Card {
            post: "值班员".to_owned(),
            event: "配电室起火".to_owned(),
            steps: vec!["报告所长".to_owned(), "断开进线开关".to_owned()],
            warnings: String::new(),
            contacts: Vec::new(),
        }],
    }
}

fn publish(company: &mut Company, plan: Uuid, label: &str) {
    let terms = VersionTerms {
        label: label.to_owned(),
        changes: String::new(),
        contents: contents(),
        attachments: Vec::new(),
    };
    draft_emergency_plan(company.as_("张伟"), DraftEmergencyPlan { plan, terms }).unwrap();
    let today = company.today();
    let approval = ApproveEmergencyPlan {
        plan,
        approved_by: Some(id("陈国栋")),
        approved_on: today,
        published_on: today,
        scans: Vec::new(),
    };
    approve_emergency_plan(company.as_("张伟"), approval).unwrap();
}

fn plan(company: &mut Company) -> Uuid {
    let terms = EmergencyPlanTerms {
        name: "配电室火灾现场处置方案".to_owned(),
        code: String::new(),
        kind: PlanKind::OnSite,
        unit: id("城东供电所"),
        to_file: false,
    };
    let request = RegisterEmergencyPlan { terms };
    let plan = register_emergency_plan(company.as_("张伟"), request).unwrap();
    plan.id
}

#[test]
fn a_drill_takes_over_what_is_chosen_and_says_from_which_version() {
    let mut company = Company::found();
    let plan = plan(&mut company);
    publish(&mut company, plan, "3.2");
    let request = PlanDrill {
        take: vec![PlanPiece::Materials, PlanPiece::People],
        ..forms::drill(plan, DrillForm::Live)
    };
    let view = plan_drill(&mut company.ws, request).unwrap();
    let drill = view.row.id;
    let materials: Vec<_> = { view.materials.iter() }
        .map(|one| (one.name.as_str(), one.quantity.as_str(), one.kept.as_str()))
        .collect();
    assert_eq!(
        materials,
        [
            ("二氧化碳灭火器", "4 具", "值班室，赵磊"),
            ("担架", "1 副", "工具间，赵磊"),
        ]
    );
    let people: Vec<_> = { view.people.iter() }
        .map(|one| (one.name.as_str(), one.role, one.duty.as_str()))
        .collect();
    assert_eq!(
        people,
        [
            ("王志强", DrillRole::Commander, ""),
            ("刘洋", DrillRole::Player, "灭火组"),
        ]
    );
    assert!(view.script.is_empty(), "what was not chosen is not taken");
    let taken = view.taken.as_ref().unwrap();
    assert_eq!((taken.label.as_str(), taken.in_force), ("3.2", true));
    assert_eq!(taken.by_name, "张伟");
    let pieces = PlanPieces {
        materials: 2,
        people: 2,
        steps: 2,
    };
    assert_eq!(view.offer.as_ref().unwrap().pieces, pieces);

    // Later, in one act, what is still missing; nobody stands twice.
    let script = TakeFromPlan {
        drill,
        pieces: vec![PlanPiece::Script, PlanPiece::People],
    };
    let view = take_from_plan(&mut company.ws, script).unwrap();
    assert_eq!((view.script.len(), view.people.len()), (2, 2));
    assert_eq!(view.taken.as_ref().unwrap().pieces.len(), 3);
    let refused = company.refuses(|ws| {
        let pieces = vec![PlanPiece::Script];
        take_from_plan(ws, TakeFromPlan { drill, pieces })
    });
    assert_eq!(refused, Refusal::ScriptWritten);

    // A newer version holds: the drill says so.
    publish(&mut company, plan, "3.3");
    let view = shown(&mut company, drill);
    let taken = view.taken.unwrap();
    assert_eq!((taken.label.as_str(), taken.in_force), ("3.2", false));
    assert_eq!(view.offer.unwrap().label, "3.3");
    same_after_reopening(company, drill);
}

#[test]
fn nothing_is_forced_and_what_no_version_says_is_not_offered() {
    let mut company = Company::found();
    let plan = plan(&mut company);
    let bare = plan_drill(&mut company.ws, forms::drill(plan, DrillForm::Live)).unwrap();
    assert!(bare.offer.is_none() && bare.taken.is_none() && bare.materials.is_empty());
    let refused = company.refuses(|ws| {
        let request = PlanDrill {
            take: vec![PlanPiece::Materials],
            ..forms::drill(plan, DrillForm::Live)
        };
        plan_drill(ws, request)
    });
    assert!(
        matches!(refused, Refusal::NoPlanVersion { .. }),
        "{refused:?}"
    );
    publish(&mut company, plan, "1.0");
    let untouched = shown(&mut company, bare.row.id);
    assert!(untouched.materials.is_empty() && untouched.taken.is_none());
    assert!(untouched.offer.is_some());
    company.write_script(bare.row.id);
    company.invite(bare.row.id);
    company.start(bare.row.id);
    assert!(shown(&mut company, bare.row.id).offer.is_none());
}

/// Typed by hand under the name the plan has for it: the record says where the plan says it is kept.
#[test]
fn the_record_says_where_material_is_kept_as_far_as_the_plan_knows() {
    let mut company = Company::found();
    let plan = plan(&mut company);
    publish(&mut company, plan, "1.0");
    let request = forms::drill(plan, DrillForm::Live);
    let drill = plan_drill(&mut company.ws, request).unwrap().row.id;
    company.prepare(drill);
    let given = |name: &str| MaterialGiven {
        id: None,
        name: name.to_owned(),
        quantity: String::new(),
    };
    let materials = vec![given("担架"), given("对讲机")];
    list_drill_materials(&mut company.ws, ListDrillMaterials { drill, materials }).unwrap();
    company.start(drill);
    company.enter(drill, EntryDetail::Ended);
    let words = record(&mut company, drill).snapshot.materials;
    let kept: Vec<_> = words.iter().map(|one| one.kept.as_str()).collect();
    assert_eq!(kept, ["工具间，赵磊", ""]);
}
