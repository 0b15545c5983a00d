//! 举一反三: one check goes to every place that is alike; what is covered is read from its inspections.

use app::hazards::{
    GetLateralCoverage, LateralCoverageView, PlanHazardPapers, ProposeLateralCheck, ReportHazard,
    StartLateralCheck, Walkers, get_lateral_coverage, plan_hazard_papers, propose_lateral_check,
    report_hazard, start_lateral_check,
};
use app::inspections::{
    AnswerItem, EndInspectionPlan, FinishInspection, ListInspectionPlans, StartInspection,
    answer_item, end_inspection_plan, finish_inspection, list_inspection_plans, start_inspection,
};
use app::register::checklists::{AddChecklist, GetChecklist, add_checklist, get_checklist};
use app::register::equipment::{AddEquipment, add_equipment};
use app::register::places::{AddPlace, add_place};
use app::today::GroupName;
use domain::Refusal;
use domain::equipment::{EquipmentKind, EquipmentTerms};
use domain::hazard::paper::{PaperField, PaperKind};
use domain::hazard::{Coverage, HazardAct, LateralLine, SiteLikeness, SiteState};
use domain::inspection::Finding;
use domain::inspection_plan::Planned;
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, forms, id};
use uuid::Uuid;

use super::{same_after_reopening, shown, to_do, why_not};

/// Two more switching stations, one of each unit.
struct Stations {
    west: Uuid,
    plant: Uuid,
}

fn stations(company: &mut Company) -> Stations {
    company.as_(DIRECTOR);
    let mut add = |name: &str, unit: &str| {
        let place = AddPlace {
            name: name.to_owned(),
            unit: id(unit),
            remarks: String::new(),
            position: None,
        };
        add_place(&mut company.ws, place).unwrap().id
    };
    Stations {
        west: add("10 kV 城西开关站", "城东供电所"),
        plant: add("10 kV 化工园开关站（临时）", "运维检修部"),
    }
}

/// A hazard of the switching station.
fn hazard(company: &mut Company) -> Uuid {
    let report = forms::report("10 kV 城东开关站");
    report_hazard(company.as_("张伟"), report).unwrap().row.id
}

fn sent(company: &Company, hazard: Uuid, places: &[Uuid]) -> StartLateralCheck {
    StartLateralCheck {
        hazard,
        look_for: "电缆沟有无积水，盖板是否齐全".to_owned(),
        places: places.to_vec(),
        equipment: Vec::new(),
        units: Vec::new(),
        checklist: None,
        lines: Vec::new(),
        walkers: Walkers::People {
            inspectors: vec![id("张伟"), id("李娜")],
        },
        starts_on: None,
        until: company.in_days(6),
        actor: None,
        happened_at: None,
    }
}

fn coverage(company: &mut Company, hazard: Uuid) -> LateralCoverageView {
    get_lateral_coverage(&mut company.ws, GetLateralCoverage { hazard }).unwrap()
}

/// Starts the inspection that a check asks for at a place.
fn walk(company: &mut Company, hazard: Uuid, place: Uuid) -> Uuid {
    let view = coverage(company, hazard);
    let mut sites = view.checks.iter().flat_map(|check| &check.sites);
    let site = sites.find(|site| site.place == place).unwrap();
    let plan = list_inspection_plans(&mut company.ws, ListInspectionPlans::default()).unwrap();
    let plan = plan.rows.iter().find(|one| one.id == site.plan).unwrap();
    let start = StartInspection {
        planned: Some(Planned {
            plan: site.plan,
            on: site.on,
        }),
        under: None,
        place,
        checklist: plan.terms.checklist,
        ..forms::start()
    };
    let started = start_inspection(&mut company.ws, start).unwrap();
    let under = started.under.unwrap_or_default();
    assert!(under.starts_with("举一反三（隐患〔2026〕"), "{under}");
    started.row.id
}

fn answer(company: &mut Company, inspection: Uuid, result: Finding) {
    let note = match result {
        Finding::NotChecked => "门锁打不开",
        _ => "",
    };
    let request = app::inspections::GetInspection { inspection };
    let view = app::inspections::get_inspection(&mut company.ws, request).unwrap();
    for walked in view.items {
        let answer = AnswerItem {
            inspection,
            item: walked.item.code,
            result: Some(result),
            reading: None,
            nonconformity: None,
            note: note.to_owned(),
            photos: Vec::new(),
        };
        answer_item(&mut company.ws, answer).unwrap();
    }
    let opinion = "加强巡视。".to_owned();
    let request = FinishInspection {
        inspection,
        opinion,
    };
    finish_inspection(&mut company.ws, request).unwrap();
}

#[test]
fn one_check_goes_to_every_station_and_says_who_is_missing_and_what_was_found() {
    let mut company = Company::found();
    let Stations { west, plant } = stations(&mut company);
    let hazard = hazard(&mut company);
    let request = ProposeLateralCheck { hazard };
    let proposed = propose_lateral_check(&mut company.ws, request).unwrap();
    let alike: Vec<_> = { proposed.sites.iter() }
        .map(|site| (site.place, site.likeness, site.asked))
        .collect();
    assert_eq!(
        alike,
        [
            (west, SiteLikeness::Name, false),
            (plant, SiteLikeness::Name, false)
        ]
    );
    assert_eq!(proposed.look_for, "东侧电缆沟积水，盖板缺失 2 块。");
    let check = sent(&company, hazard, &[west, plant]);
    let view = start_lateral_check(&mut company.ws, check).unwrap();
    assert_eq!(view.steps.last().unwrap().detail.name(), "lateral_checked");
    assert_eq!(
        coverage(&mut company, hazard).coverage,
        Coverage {
            total: 2,
            ..Coverage::default()
        }
    );
    let again = propose_lateral_check(&mut company.ws, ProposeLateralCheck { hazard }).unwrap();
    assert!(again.sites.iter().all(|site| site.asked));
    // What is planned stands in today, for whoever is named.
    assert_eq!(to_do(&mut company, GroupName::ToInspect).len(), 2);

    // 城西 is looked at, and something is found that points back.
    let inspection = walk(&mut company, hazard, west);
    let report = ReportHazard {
        inspection: Some(inspection),
        place: None,
        ..forms::report("10 kV 城西开关站")
    };
    let report = ReportHazard {
        place: Some(west),
        ..report
    };
    let found = report_hazard(&mut company.ws, report).unwrap();
    assert_eq!(found.found_for.as_ref().map(|link| link.id), Some(hazard));
    answer(&mut company, inspection, Finding::Fails);
    let seen = coverage(&mut company, hazard);
    assert_eq!(
        seen.coverage,
        Coverage {
            total: 2,
            checked: 1,
            with_hazards: 1,
            hazards: 1,
            ..Coverage::default()
        }
    );
    let [missing, looked] = seen.checks[0].sites.as_slice() else {
        panic!("{seen:?}");
    };
    assert_eq!((missing.place, missing.state), (plant, SiteState::Waiting));
    assert_eq!((looked.place, looked.state), (west, SiteState::Covered));
    assert_eq!(looked.found[0].number, found.row.number);

    // Too late, and an inspection that judged nothing covers nothing.
    company.advance(7);
    assert_eq!(coverage(&mut company, hazard).coverage.late, 1);
    let inspection = walk(&mut company, hazard, plant);
    answer(&mut company, inspection, Finding::NotChecked);
    let seen = coverage(&mut company, hazard);
    assert_eq!((seen.coverage.checked, seen.coverage.late), (1, 1));
    assert_eq!(seen.checks[0].sites[0].state, SiteState::NotLooked);
    same_after_reopening(company, hazard);
}

#[test]
fn each_unit_looks_at_its_own_and_finds_it_in_today() {
    let mut company = Company::found();
    let Stations { west, plant } = stations(&mut company);
    let hazard = hazard(&mut company);
    let check = StartLateralCheck {
        walkers: Walkers::EachUnit,
        ..sent(&company, hazard, &[west, plant])
    };
    start_lateral_check(&mut company.ws, check).unwrap();
    let plans = list_inspection_plans(&mut company.ws, ListInspectionPlans::default()).unwrap();
    let units: Vec<_> = plans.rows.iter().map(|plan| plan.terms.walked_by).collect();
    assert_eq!(units.len(), 2);
    assert!(units.contains(&Some(id("城东供电所"))) && units.contains(&Some(id("运维检修部"))));
    assert!(
        plans
            .rows
            .iter()
            .all(|plan| plan.because_of.as_ref().map(|link| link.id) == Some(hazard))
    );
    // The head of 城东供电所 has the one of the own unit to inspect.
    company.as_("王志强");
    let mine = to_do(&mut company, GroupName::ToInspect);
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0].title, "10 kV 城西开关站");
    // A plan that is ended drops what nobody looked at.
    company.as_("张伟");
    let of_plant = plans
        .rows
        .iter()
        .find(|one| one.terms.walked_by == Some(id("运维检修部")));
    let end = EndInspectionPlan {
        plan: of_plant.unwrap().id,
        ended_on: company.today(),
    };
    end_inspection_plan(&mut company.ws, end).unwrap();
    let seen = coverage(&mut company, hazard).coverage;
    assert_eq!((seen.total, seen.dropped, seen.checked), (1, 1, 0));
}

#[test]
fn equipment_of_the_same_model_comes_first_and_makes_a_plan_of_its_own() {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    let mut add = |number: &str, remarks: &str| {
        let terms = EquipmentTerms {
            number: number.to_owned(),
            name: "10 kV 进线柜".to_owned(),
            kind: EquipmentKind::Switchgear,
            voltage: "10 kV".to_owned(),
            place: id("10 kV 城东开关站"),
            unit: None,
            remarks: remarks.to_owned(),
        };
        add_equipment(&mut company.ws, AddEquipment { terms })
            .unwrap()
            .id
    };
    let own = add("G1", "KYN28-12，2015 年");
    let like = add("G2", "2016 年");
    let same = add("G3", "KYN28-12");
    let report = ReportHazard {
        equipment: Some(own),
        ..forms::report("10 kV 城东开关站")
    };
    let hazard = report_hazard(company.as_("张伟"), report).unwrap().row.id;
    let request = ProposeLateralCheck { hazard };
    let proposed = propose_lateral_check(&mut company.ws, request).unwrap();
    let alike: Vec<_> = { proposed.sites.iter() }
        .map(|site| (site.equipment, site.likeness))
        .collect();
    assert_eq!(
        alike,
        [
            (Some(same), SiteLikeness::Model),
            (Some(like), SiteLikeness::Voltage)
        ]
    );
    let check = StartLateralCheck {
        equipment: vec![same, like],
        checklist: Some(forms::checklist()),
        ..sent(&company, hazard, &[id("110 kV 清河变电站")])
    };
    start_lateral_check(&mut company.ws, check).unwrap();
    let seen = coverage(&mut company, hazard);
    assert_eq!(seen.coverage.total, 3);
    let plans: std::collections::BTreeSet<_> =
        seen.checks[0].sites.iter().map(|site| site.plan).collect();
    assert_eq!(plans.len(), 2);
}

#[test]
fn it_is_refused_to_nothing_for_too_long_and_to_whoever_plans_nothing() {
    let mut company = Company::found();
    let Stations { west, .. } = stations(&mut company);
    let hazard = hazard(&mut company);
    let nothing = sent(&company, hazard, &[]);
    let refusal = company.refuses(|ws| start_lateral_check(ws, nothing));
    assert_eq!(refusal, Refusal::Blank { field: "sites" });
    let long = StartLateralCheck {
        until: company.in_days(92),
        ..sent(&company, hazard, &[west])
    };
    let refusal = company.refuses(|ws| start_lateral_check(ws, long));
    let last = company.in_days(91);
    assert_eq!(refusal, Refusal::LateralCheckTooLong { last });
    let nobody = StartLateralCheck {
        walkers: Walkers::People {
            inspectors: Vec::new(),
        },
        ..sent(&company, hazard, &[west])
    };
    let refusal = company.refuses(|ws| start_lateral_check(ws, nobody));
    let field = "inspectors";
    assert_eq!(refusal, Refusal::Blank { field });
    company.as_("刘洋");
    let view = shown(&mut company, hazard);
    assert_eq!(
        why_not(&view, HazardAct::CheckLaterally),
        Some("not_allowed")
    );
    let mine = StartLateralCheck {
        checklist: Some(forms::checklist()),
        ..sent(&company, hazard, &[west])
    };
    let refusal = company.refuses(|ws| start_lateral_check(ws, mine));
    assert!(matches!(
        refusal,
        Refusal::NotAllowed {
            action: Action::PlanInspections,
            ..
        }
    ));
}

#[test]
fn the_reply_begins_with_what_is_covered() {
    let mut company = Company::found();
    let Stations { west, .. } = stations(&mut company);
    let run = company.up_to(Stage::Submitted);
    let check = sent(&company, run.hazard, &[west]);
    start_lateral_check(&mut company.ws, check).unwrap();
    let request = PlanHazardPapers { hazard: run.hazard };
    let plan = plan_hazard_papers(&mut company.ws, request).unwrap();
    let offers = plan.offers.iter();
    let reply = { offers }.find(|one| one.kind == PaperKind::RectificationReply);
    let field = { reply.unwrap().fields.iter() }.find(|one| one.field == PaperField::LateralCheck);
    assert_eq!(
        field.unwrap().words,
        "排查电缆沟有无积水，盖板是否齐全；应查1处，已查0处；未查：10 kV 城西开关站；未发现同类隐患。"
    );
}

/// The lines of the checklist that a check's inspections go by.
fn asked(company: &mut Company, hazard: Uuid) -> Vec<(String, String, usize)> {
    let view = coverage(company, hazard);
    let plan = view.checks[0].sites[0].plan;
    let plans = list_inspection_plans(&mut company.ws, ListInspectionPlans::default()).unwrap();
    let plan = plans.rows.iter().find(|one| one.id == plan).unwrap();
    let request = GetChecklist {
        checklist: plan.terms.checklist,
    };
    let list = get_checklist(&mut company.ws, request).unwrap();
    let items = list.items.into_iter();
    items
        .map(|item| (item.text, item.typical_measure, item.basis.len()))
        .collect()
}

#[test]
fn the_head_of_a_unit_sends_a_check_of_several_lines_without_any_checklist() {
    let mut company = Company::found();
    let stations = stations(&mut company);
    let hazard = hazard(&mut company);
    company.as_("王志强");
    let proposed = propose_lateral_check(&mut company.ws, ProposeLateralCheck { hazard }).unwrap();
    let [own] = proposed.lines.as_slice() else {
        panic!("one line of the hazard itself");
    };
    assert!(!own.text.is_empty() && !own.typical_measure.is_empty());
    assert!(!proposed.basis.is_empty());
    let pump = LateralLine {
        typical_measure: "修复或更换排水泵".to_owned(),
        ..LateralLine::of("排水泵能启动")
    };
    let request = StartLateralCheck {
        lines: vec![own.clone(), pump.clone()],
        walkers: Walkers::EachUnit,
        ..sent(&company, hazard, &[stations.west])
    };
    let twice = StartLateralCheck {
        lines: vec![pump.clone(), pump],
        walkers: Walkers::EachUnit,
        ..sent(&company, hazard, &[stations.west])
    };
    let refused = company.refuses(|ws| start_lateral_check(ws, twice));
    assert!(matches!(refused, Refusal::ItemTwice { .. }), "{refused:?}");
    start_lateral_check(&mut company.ws, request).unwrap();
    let asked = asked(&mut company, hazard);
    let texts: Vec<_> = asked.iter().map(|(text, ..)| text.as_str()).collect();
    assert_eq!(texts, [own.text.as_str(), "排水泵能启动"]);
    assert_eq!(asked[1].1, "修复或更换排水泵");
    assert!(asked.iter().all(|(.., basis)| *basis > 0));
    // It is walked as any inspection is, by every line.
    company.as_("张伟");
    let walked = walk(&mut company, hazard, stations.west);
    answer(&mut company, walked, Finding::Conforms);
    assert_eq!(coverage(&mut company, hazard).coverage.checked, 1);
    // Lists of the organisation stay with those who keep them.
    company.as_("王志强");
    let edit = AddChecklist {
        code: "Q9".to_owned(),
        title: "自用".to_owned(),
        items: Vec::new(),
    };
    let refused = company.refuses(|ws| add_checklist(ws, edit));
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
    let member = sent(&company, hazard, &[stations.plant]);
    company.as_("赵磊");
    let refused = company.refuses(|ws| start_lateral_check(ws, member));
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
    same_after_reopening(company, hazard);
}
