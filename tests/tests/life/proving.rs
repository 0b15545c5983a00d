//! What proves an act stands with it; the money and the level that it tells of stand in the figures.

use app::figures::{GetFigures, get_figures};
use app::hazards::{
    AssessHazard, GetHazard, RecordListing, RecordProgress, SubmitRectification, assess_hazard,
    get_hazard, record_listing, record_look_back, record_progress, record_urging, regrade_hazard,
    submit_rectification, suspect_major,
};
use app::photos::upload_scan;
use domain::Refusal;
use domain::figures::{Figure, Period};
use domain::hazard::{ListingLevel, StatutoryLevel};
use serde_json::{Value, from_value, json};
use testkit::{Company, DIRECTOR, Stage, forms, id};
use uuid::Uuid;

use super::{same_after_reopening, shown};

fn scan(company: &mut Company) -> Uuid {
    let report = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    upload_scan(&mut company.ws, "耐压试验报告.pdf", report)
        .unwrap()
        .attachment
}

/// What stands with the last step.
fn last(company: &mut Company, hazard: Uuid) -> Value {
    let step = shown(company, hazard).steps.pop().unwrap();
    serde_json::to_value(step).unwrap()
}

fn total(company: &mut Company, figure: Figure) -> (u32, i64) {
    let request = GetFigures {
        period: Some(Period::named("2026-11").unwrap()),
        unit: None,
    };
    let view = get_figures(&mut company.ws, request).unwrap();
    let figures = view.figures.total.figures;
    (figures.of(figure), figures.funds)
}

#[test]
fn progress_and_submission_carry_reports_and_the_money_put_in_place() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let proof = scan(&mut company);
    let told = |spent| RecordProgress {
        evidence: vec![proof],
        spent: Some(spent),
        ..forms::progress(run.hazard, "刘洋")
    };
    let stranger = RecordProgress {
        evidence: vec![Uuid::from_u128(1)],
        ..forms::progress(run.hazard, "刘洋")
    };
    let refusal = company.refuses(|ws| record_progress(ws, stranger));
    let (what, unknown) = ("attachment", Uuid::from_u128(1));
    assert_eq!(refusal, Refusal::NotFound { what, id: unknown });
    let slip = told(4_000_000_001);
    let refusal = company.refuses(|ws| record_progress(ws, slip));
    let (field, least, most) = ("spent", 0, 4_000_000_000);
    assert_eq!(refusal, Refusal::OutOfRange { field, least, most });

    record_progress(&mut company.ws, told(8_600)).unwrap();
    let step = last(&mut company, run.hazard);
    assert_eq!(
        (&step["evidence"], &step["spent"]),
        (&json!([proof]), &json!(8_600))
    );
    assert_eq!(total(&mut company, Figure::Found).1, 8_600);
    // Silence about money is no money taken away, and what is told later is the whole of it.
    record_progress(&mut company.ws, forms::progress(run.hazard, "刘洋")).unwrap();
    assert_eq!(total(&mut company, Figure::Found).1, 8_600);
    let form = forms::submission(run.hazard, "刘洋", company.today(), Vec::new());
    let form = SubmitRectification {
        no_photo_reason: "带电区域".to_owned(),
        evidence: vec![proof],
        spent: Some(12_400),
        ..form
    };
    submit_rectification(&mut company.ws, form).unwrap();
    assert_eq!(last(&mut company, run.hazard)["evidence"], json!([proof]));
    assert_eq!(total(&mut company, Figure::Found).1, 12_400);
    same_after_reopening(company, run.hazard);
}

#[test]
fn minutes_stand_with_the_level_they_decided() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let minutes = scan(&mut company);
    let form = json!({ "hazard": run.hazard, "grounds": "积水没过接头", "interim_controls": "停用", "evidence": [minutes] });
    suspect_major(&mut company.ws, from_value(form).unwrap()).unwrap();
    assert_eq!(last(&mut company, run.hazard)["evidence"], json!([minutes]));
    company.as_(DIRECTOR);
    let form = AssessHazard {
        evidence: vec![minutes],
        ..forms::assess_major(run.hazard)
    };
    assess_hazard(&mut company.ws, form).unwrap();
    assert_eq!(last(&mut company, run.hazard)["evidence"], json!([minutes]));
    let form = json!({ "hazard": run.hazard, "level": "general", "criterion": "", "reason": "复核", "evidence": [minutes] });
    regrade_hazard(&mut company.ws, from_value(form).unwrap()).unwrap();
    assert_eq!(last(&mut company, run.hazard)["evidence"], json!([minutes]));
}

#[test]
fn urging_and_looking_back_carry_what_proves_them() {
    let mut company = Company::found();
    let served = company.up_to(Stage::Served).hazard;
    let proof = scan(&mut company);
    let form = json!({ "hazard": served, "whom": id("刘洋"), "way": "letter", "said": "请尽快", "evidence": [proof] });
    record_urging(&mut company.ws, from_value(form).unwrap()).unwrap();
    assert_eq!(last(&mut company, served)["evidence"], json!([proof]));
    let closed = company.up_to(Stage::Closed).hazard;
    company.as_("张伟");
    let form = json!({ "hazard": closed, "findings": "盖板齐全", "effective": true, "no_photo_reason": "带电区域", "evidence": [proof] });
    record_look_back(&mut company.ws, from_value(form).unwrap()).unwrap();
    assert_eq!(last(&mut company, closed)["evidence"], json!([proof]));
}

#[test]
fn the_province_lists_what_is_said_to_be_listed_by_it_and_of_old_what_its_name_says() {
    for (authority, level, by_province) in [
        ("国家能源局华中监管局", Some(ListingLevel::Province), 1),
        (
            "湖北省应急管理厅驻清河市办事处",
            Some(ListingLevel::City),
            0,
        ),
        ("湖北省应急管理厅", None, 1),
        ("清河市应急管理局", None, 0),
    ] {
        let mut company = Company::found();
        let run = company.up_to(Stage::Settled);
        assess_hazard(company.as_(DIRECTOR), forms::assess_major(run.hazard)).unwrap();
        let listing = RecordListing {
            authority: authority.to_owned(),
            level,
            ..super::major::list(&company, run.hazard)
        };
        record_listing(&mut company.ws, listing).unwrap();
        let shown = get_hazard(&mut company.ws, GetHazard { hazard: run.hazard }).unwrap();
        assert_eq!(shown.row.level, Some(StatutoryLevel::Major));
        let (found, _) = total(&mut company, Figure::MajorListedByProvince);
        assert_eq!(found, by_province, "{authority}");
    }
}
