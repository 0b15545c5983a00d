//! 隐患等级字典: the organisation's own levels, each part of one of the two of the law.

use app::hazards::{AssessHazard, RegradeHazard, assess_hazard, regrade_hazard};
use app::register::organisation::{EditOrganisation, edit_organisation};
use domain::Refusal;
use domain::hazard::{LocalLevel, StatutoryLevel};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, forms};

use super::{same_after_reopening, shown};

fn scale() -> EditOrganisation {
    let level = |name: &str, level| LocalLevel {
        name: name.to_owned(),
        level,
        meaning: String::new(),
    };
    EditOrganisation {
        levels: Some(vec![
            level("班组级", StatutoryLevel::General),
            level("公司级", StatutoryLevel::General),
            level("Ⅱ级重大", StatutoryLevel::Major),
        ]),
        ..EditOrganisation::default()
    }
}

#[test]
fn a_hazard_has_a_level_of_the_scale_that_is_part_of_that_of_the_law() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Reported);
    company.as_("张伟");
    let refusal = company.refuses(|ws| edit_organisation(ws, scale()));
    let person = "张伟".to_owned();
    let action = Action::Administer;
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let own = |name: &str| AssessHazard {
        local_level: name.to_owned(),
        ..forms::assess(run.hazard)
    };
    let unknown = |name: &str| Refusal::LocalLevelUnknown {
        name: name.to_owned(),
    };
    let refusal = company.refuses(|ws| assess_hazard(ws, own("班组级")));
    assert_eq!(refusal, unknown("班组级"), "there is no scale yet");

    edit_organisation(company.as_(DIRECTOR), scale()).unwrap();
    company.as_("张伟");
    let refusal = company.refuses(|ws| assess_hazard(ws, own("Ⅱ级重大")));
    assert_eq!(refusal, unknown("Ⅱ级重大"), "it is part of 重大");
    let view = assess_hazard(&mut company.ws, own("班组级")).unwrap();
    assert_eq!(view.assessment.unwrap().local_level, "班组级");

    let regrade = |local_level: &str| RegradeHazard {
        hazard: run.hazard,
        level: StatutoryLevel::Major,
        local_level: local_level.to_owned(),
        criterion: "研判纪要〔2026〕3号".to_owned(),
        basis: Vec::new(),
        reason: "危及变电站全站停电".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    };
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| regrade_hazard(ws, regrade("班组级")));
    assert_eq!(refusal, unknown("班组级"));
    regrade_hazard(&mut company.ws, regrade("Ⅱ级重大")).unwrap();

    // A level that is given up stays where it was given.
    let none = EditOrganisation {
        levels: Some(Vec::new()),
        ..EditOrganisation::default()
    };
    edit_organisation(&mut company.ws, none).unwrap();
    let assessment = shown(&mut company, run.hazard).assessment.unwrap();
    assert_eq!(assessment.local_level, "Ⅱ级重大");
    same_after_reopening(company, run.hazard);
}
