//! Weights and targets.

use app::figures::{SetTargets, TargetGiven, set_targets};
use domain::Refusal;
use domain::figures::Indicator;
use domain::permission::Action;
use testkit::DIRECTOR;

use super::figures;
use super::reported::month;

#[test]
fn weights_and_targets_are_the_organisations_own() {
    let (mut company, _) = month();
    company.as_("张伟");
    let given = |indicator, weight, target| TargetGiven {
        indicator,
        weight,
        target,
    };
    let set = |targets: &[TargetGiven]| SetTargets {
        targets: targets.to_vec(),
    };
    let moved = [
        given(Indicator::OnTimeOriginal, 30, 1000),
        given(Indicator::OnTimeCurrent, 0, 950),
    ];
    let officer = company.refuses(|ws| set_targets(ws, set(&moved)));
    let person = "张伟".to_owned();
    let action = Action::SetTargets;
    assert_eq!(officer, Refusal::NotAllowed { action, person });
    company.as_(DIRECTOR);
    let short = company.refuses(|ws| set_targets(ws, set(&moved[1..])));
    assert_eq!(short, Refusal::WeightsNotHundred { sum: 80 });
    set_targets(&mut company.ws, set(&moved)).unwrap();
    company.advance(8);
    let mut company = company.reopen();
    let kpi = figures(&mut company, "2026-11", None).figures.kpi;
    let of = |indicator| kpi.iter().find(|one| one.scored.indicator == indicator);
    assert!(of(Indicator::OnTimeCurrent).is_none());
    let original = &of(Indicator::OnTimeOriginal).unwrap().scored;
    // One of two in time: half of 30 points.
    assert_eq!((original.weight, original.score), (30, Some(150)));
}
