//! Emergency plans from the draft to the day they are withdrawn, and the year of drills.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

mod several;
mod sheets;
mod year;

use app::drills::{
    AddDrillFinding, InviteToDrill, PlanDrill, RecordDrillEntry, ScriptLineGiven, WriteDrillScript,
    add_drill_finding, invite_to_drill, plan_drill, record_drill_entry, write_drill_script,
};
use app::emergency::*;
use app::today::{GetCounts, GetToday, GroupName, get_counts, get_today};
use chrono::NaiveDate;
use domain::Refusal;
use domain::deadline::Standing;
use domain::drill::{
    Aspect, DrillContent, DrillForm, DrillPurpose, DrillTerms, EntryDetail, Safety, Scenario, Stage,
};
use domain::emergency::calendar::SlotStanding;
use domain::emergency::contents::{Card, Contact, Contents};
use domain::emergency::filing::FilingStanding;
use domain::emergency::review::ReviewTerms;
use domain::emergency::version::VersionTerms;
use domain::emergency::watch::{CauseStanding, Sign};
use domain::emergency::{
    Cause, DrillBody, DrillPolicy, DrillReading, EmergencyPlanTerms, PlanKind, Verdict,
};
use testkit::{Company, DIRECTOR, id};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn terms(name: &str, kind: PlanKind, unit: &str) -> EmergencyPlanTerms {
    EmergencyPlanTerms {
        name: name.to_owned(),
        code: String::new(),
        kind,
        unit: id(unit),
        to_file: kind != PlanKind::OnSite,
    }
}

fn contents() -> Contents {
    Contents {
        organisation: "所长任现场指挥".to_owned(),
        duties: "断电组、灭火组、疏散组".to_owned(),
        procedure: "发现、报告、启动、终止".to_owned(),
        measures: "断电、验电、扑救、疏散".to_owned(),
        contacts: vec![Contact {
            role: "现场指挥".to_owned(),
            name: "王志强".to_owned(),
            phone: "0539-1200".to_owned(),
            person: Some(id("王志强")),
            post: String::new(),
        }],
        cards: vec![Card {
            post: "值班员".to_owned(),
            event: "配电室起火".to_owned(),
            steps: vec!["报告所长".to_owned(), "拨打 119".to_owned()],
            warnings: "带电用水".to_owned(),
            contacts: Vec::new(),
        }],
        ..Contents::default()
    }
}

fn drafted(
    company: &mut Company,
    plan: Uuid,
    label: &str,
    contents: Contents,
) -> EmergencyPlanPage {
    let terms = VersionTerms {
        label: label.to_owned(),
        changes: String::new(),
        contents,
        attachments: Vec::new(),
    };
    draft_emergency_plan(company.as_("张伟"), DraftEmergencyPlan { plan, terms }).expect("drafted")
}

fn approval(plan: Uuid, on: &str) -> ApproveEmergencyPlan {
    ApproveEmergencyPlan {
        plan,
        approved_by: Some(id("陈国栋")),
        approved_on: day(on),
        published_on: day(on),
        scans: Vec::new(),
    }
}

/// A plan that holds since a day.
fn holding(company: &mut Company, terms: EmergencyPlanTerms, since: &str) -> EmergencyPlanPage {
    let request = RegisterEmergencyPlan { terms };
    let plan = register_emergency_plan(company.as_("张伟"), request)
        .expect("entered")
        .id;
    drafted(company, plan, "1.0", contents());
    approve_emergency_plan(company.as_("张伟"), approval(plan, since)).expect("signed")
}

fn seen(company: &mut Company, plan: Uuid) -> EmergencyPlanPage {
    get_emergency_plan(company.as_("张伟"), GetEmergencyPlan { plan }).expect("a plan")
}

fn groups(company: &mut Company, name: &str) -> Vec<(GroupName, u32)> {
    let view = get_today(company.as_(name), GetToday {}).expect("today");
    let groups = view.groups.into_iter();
    groups.map(|group| (group.group, group.total)).collect()
}

#[test]
fn a_plan_is_drafted_signed_filed_reviewed_revised_and_withdrawn() {
    let mut company = Company::found();
    let request = RegisterEmergencyPlan {
        terms: terms("防汛专项应急预案", PlanKind::Special, "运维检修部"),
    };
    let refused = company.refuses(|ws| {
        ws.sign_in(id("赵磊"), &testkit::secret())?;
        register_emergency_plan(
            ws,
            RegisterEmergencyPlan {
                terms: terms("私自登记", PlanKind::OnSite, "城东供电所"),
            },
        )
    });
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
    let plan = register_emergency_plan(company.as_("张伟"), request).expect("entered");
    let plan = plan.id;
    assert_eq!(seen(&mut company, plan).next_label, "1.0");

    // A draft that lacks a part is kept, and not signed.
    let lacking = Contents {
        procedure: String::new(),
        ..contents()
    };
    let page = drafted(&mut company, plan, "1.0", lacking);
    assert_eq!(page.versions.len(), 1);
    assert!(page.versions[0].missing.iter().any(|one| one.demanded));
    let refused = company.refuses(|ws| approve_emergency_plan(ws, approval(plan, "2026-11-20")));
    assert_eq!(
        refused,
        Refusal::EmergencyPlanPartMissing { part: "procedure" }
    );

    // Drafting again writes the same draft.
    let page = drafted(&mut company, plan, "1.0", contents());
    assert_eq!(page.versions.len(), 1);
    let page =
        approve_emergency_plan(company.as_("张伟"), approval(plan, "2026-11-20")).expect("signed");
    let signed = page.versions[0].approval.as_ref().expect("signed");
    assert_eq!(
        (signed.by_name.as_str(), signed.recorded_by_name.as_deref()),
        ("陈国栋", Some("张伟"))
    );
    // Twenty workdays after Friday 20 November: four weeks, no holiday between.
    let standing = Standing::InTime { days_left: 25 };
    let by = day("2026-12-18");
    assert_eq!(page.row.filing, FilingStanding::Due { by, standing });
    assert_eq!(page.row.review.expect("a review").on, day("2029-11-20"));
    assert!(groups(&mut company, "张伟").contains(&(GroupName::ToFilePlan, 1)));

    let filing = FileEmergencyPlan {
        plan,
        filed_on: day("2026-11-23"),
        authority: "清河市应急管理局".to_owned(),
        receipt: "备〔2026〕77号".to_owned(),
        scans: Vec::new(),
    };
    let page = file_emergency_plan(company.as_("张伟"), filing).expect("filed");
    let on = day("2026-11-23");
    assert_eq!(page.row.filing, FilingStanding::Filed { on, late_by: None });
    assert!(
        !groups(&mut company, "张伟")
            .iter()
            .any(|(group, _)| *group == GroupName::ToFilePlan)
    );

    // The review says it has to be revised; a newer version answers it.
    company.advance(2);
    let review = ReviewEmergencyPlan {
        plan,
        terms: ReviewTerms {
            reviewed_on: day("2026-11-24"),
            verdict: Verdict::Revise,
            findings: "泵车已调走".to_owned(),
            participants: String::new(),
            attachments: Vec::new(),
        },
    };
    let page = review_emergency_plan(company.as_("张伟"), review).expect("reviewed");
    assert!(matches!(
        page.causes[0].sign,
        Some(Sign::ReviewRevise { .. })
    ));
    assert_eq!(page.row.open_causes, 1);
    assert!(groups(&mut company, "张伟").contains(&(GroupName::ToRevisePlan, 1)));
    drafted(&mut company, plan, "1.1", contents());
    let page =
        approve_emergency_plan(company.as_("张伟"), approval(plan, "2026-11-25")).expect("signed");
    assert_eq!(
        (page.row.open_causes, page.row.version.as_deref()),
        (0, Some("1.1"))
    );
    // What holds now has to be filed anew.
    assert!(matches!(page.row.filing, FilingStanding::Due { .. }));

    let request = WithdrawEmergencyPlan {
        plan,
        reason: "并入综合应急预案".to_owned(),
        on: None,
    };
    let page = withdraw_emergency_plan(company.as_("张伟"), request).expect("withdrawn");
    assert_eq!(
        (page.row.filing, page.row.review),
        (FilingStanding::NotNeeded, None)
    );
    let refused = company.refuses(|ws| {
        report_plan_change(
            ws,
            ReportPlanChange {
                plan,
                cause: Cause::Law,
                words: "新条例施行".to_owned(),
                happened_on: day("2026-11-25"),
            },
        )
    });
    assert!(matches!(refused, Refusal::EmergencyPlanWithdrawn { .. }));
}

#[test]
fn who_left_and_who_was_moved_is_seen_and_answered() {
    let mut company = Company::found();
    let plan = holding(
        &mut company,
        terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所"),
        "2026-11-01",
    );
    let plan = plan.row.id;
    assert_eq!(seen(&mut company, plan).causes.len(), 0);
    company.leaves("王志强");
    let page = seen(&mut company, plan);
    let [cause] = page.causes.as_slice() else {
        panic!("{:?}", page.causes);
    };
    assert!(matches!(cause.sign, Some(Sign::PersonLeft { .. })));
    assert_eq!(
        (cause.cause, cause.standing),
        (Cause::Command, CauseStanding::Open)
    );
    let dismiss = |sign: &str| DismissPlanChange {
        plan,
        trigger: None,
        sign: Some(sign.to_owned()),
        reason: "由副所长代理，职责不变".to_owned(),
    };
    let gone = company.refuses(|ws| dismiss_plan_change(ws, dismiss("left nobody")));
    assert_eq!(gone, Refusal::PlanSignGone);
    let key = cause.key.clone().expect("a key");
    let page = dismiss_plan_change(company.as_("张伟"), dismiss(&key)).expect("answered");
    assert_eq!(page.row.open_causes, 0);
    assert_eq!(page.causes[0].standing, CauseStanding::Dismissed);
    // It is answered once and for all, also after the workspace was opened again.
    let mut company = company.reopen();
    assert_eq!(seen(&mut company, plan).row.open_causes, 0);
}

#[test]
fn cards_are_made_and_a_plan_is_found_by_pinyin() {
    let mut company = Company::found();
    let plan = holding(
        &mut company,
        terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所"),
        "2026-11-01",
    );
    let request = MakePlanCards {
        plan: plan.row.id,
        version: None,
    };
    let file = make_plan_cards(company.as_("张伟"), &request).expect("cards");
    assert!(file.bytes.starts_with(b"%PDF-"));
    assert_eq!(file.name, "配电室火灾现场处置方案 应急处置卡 1.0版.pdf");
    let found = app::search::search(
        company.as_("张伟"),
        app::search::Search {
            text: "pdshz".to_owned(),
            limit: None,
        },
    );
    let hits = found.expect("found").hits;
    assert_eq!(hits.first().map(|hit| hit.id), Some(plan.row.id));
    let listed = list_emergency_plans(
        company.as_("张伟"),
        ListEmergencyPlans {
            kind: Some(PlanKind::OnSite),
            text: "pdshz".to_owned(),
            ..ListEmergencyPlans::default()
        },
    );
    assert_eq!(listed.expect("plans").total, 1);
}

#[test]
fn the_sample_has_a_plan_in_every_state() {
    let mut company = Company::found().with_plans();
    let rows = list_emergency_plans(company.as_("张伟"), ListEmergencyPlans::default())
        .expect("plans")
        .rows;
    assert_eq!(rows.len(), 6);
    let named = |name: &str| rows.iter().find(|row| row.name == name).expect("a plan");
    assert!(matches!(
        named("大面积停电专项应急预案").filing,
        FilingStanding::Due { .. }
    ));
    assert!(named("防汛专项应急预案").review.expect("a review").coming);
    assert_eq!(named("触电事故现场处置方案").open_causes, 1);
    assert_eq!(named("高处坠落现场处置方案").version, None);
    let quiet = ["生产安全事故综合应急预案", "配电室火灾现场处置方案"];
    assert!(quiet.iter().all(|name| named(name).open_causes == 0));
    // The rows follow from the acts alone.
    company.ws.store().rebuild().expect("rebuilt");
    let again = list_emergency_plans(company.as_("张伟"), ListEmergencyPlans::default())
        .expect("plans")
        .rows;
    assert_eq!(serde_json::json!(rows), serde_json::json!(again));
}
