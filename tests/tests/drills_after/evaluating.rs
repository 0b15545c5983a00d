//! Evaluating a drill: what is missing is said, what is concluded stays.

use app::drills::{
    choose_drill_items, conclude_drill_evaluation, enter_evaluator_card, get_drill_evaluation,
    judge_drill, record_hot_wash,
};
use domain::Refusal;
use domain::drill::evaluation::{EvaluationGap, JudgedAspect};
use serde_json::json;
use testkit::after_drill::judgement;

use super::{held, plan_of};

#[test]
fn an_evaluation_is_concluded_when_nothing_is_missing_and_stays() {
    let (mut company, drill) = held();
    let asked = || json!({ "drill": drill });
    let refused = company.refuses(|ws| conclude_drill_evaluation(ws, said!(asked())));
    let Refusal::DrillEvaluationIncomplete { missing } = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(missing.len(), 8, "{missing:?}");
    let mut first = judgement(drill);
    first["opinion"]["suggestions"] = json!("待补充");
    judge_drill(&mut company.ws, said!(first)).unwrap();
    let view = get_drill_evaluation(&mut company.ws, said!(asked())).unwrap();
    assert_eq!(
        view.missing,
        [
            EvaluationGap::HotWash,
            EvaluationGap::SelfAssessment,
            EvaluationGap::Cards
        ]
    );
    company.evaluate_drill(drill);
    let view = get_drill_evaluation(&mut company.ws, said!(asked())).unwrap();
    assert_eq!(view.missing, []);
    assert_eq!(view.concluded_by_name.as_deref(), Some("张伟"));
    // 24 items in all, two cards: every item was seen by one evaluator at least.
    assert_eq!((view.score.unseen, view.score.items.len()), (0, 24));
    let refused = company.refuses(|ws| judge_drill(ws, said!(judgement(drill))));
    assert_eq!(refused, Refusal::DrillEvaluationConcluded);
    assert!(view.refusal.is_some());
}

#[test]
fn a_card_is_the_evaluators_own_and_says_what_went_wrong() {
    let (mut company, drill) = held();
    let view = get_drill_evaluation(&mut company.ws, said!(json!({ "drill": drill }))).unwrap();
    let [head, second] = [&view.evaluators[0], &view.evaluators[1]];
    assert_eq!((head.name.as_str(), second.name.as_str()), ("张伟", "李娜"));
    let card = |evaluator, points: u32, remark: &str| {
        let marks = json!([{"item": view.items[0].code, "points": points, "remark": remark}]);
        said!(json!({"drill": drill, "evaluator": evaluator, "marks": marks}))
    };
    let unsaid = company.refuses(|ws| enter_evaluator_card(ws, card(second.participant, 59, "")));
    assert!(
        matches!(unsaid, Refusal::MarkNeedsRemark { .. }),
        "{unsaid:?}"
    );
    company.as_("刘洋");
    let others = company.refuses(|ws| enter_evaluator_card(ws, card(second.participant, 80, "")));
    assert!(matches!(others, Refusal::NotAllowed { .. }), "{others:?}");
    company.as_("李娜");
    let request = card(second.participant, 80, "");
    let view = enter_evaluator_card(&mut company.ws, request).unwrap();
    assert_eq!(view.score.score, Some(800));
    // Misread: the same card again, not a second one.
    let view = enter_evaluator_card(&mut company.ws, {
        let marks = json!([{"item": view.items[0].code, "points": 90}]);
        said!(json!({"drill": drill, "evaluator": second.participant, "marks": marks}))
    })
    .unwrap();
    assert_eq!(
        (view.score.score, view.score.items[0].marks),
        (Some(900), 1)
    );
    let items = json!([{"code": "X1", "group": "其他", "text": "另一项", "weight": 3}]);
    let late = said!(json!({"drill": drill, "items": items}));
    let refused = company.refuses(|ws| choose_drill_items(ws, late));
    assert_eq!(refused, Refusal::DrillMarkedAlready);
}

#[test]
fn a_plan_that_failed_must_be_revised_and_nothing_is_said_before_the_drill() {
    let (mut company, drill) = held();
    let mut lenient = judgement(drill);
    lenient["judgements"][1] =
        json!({"aspect": "sufficiency", "rating": "not", "note": "无夜间照明"});
    lenient["revision"] = json!({"needed": false});
    let refused = company.refuses(|ws| judge_drill(ws, said!(lenient)));
    let aspect = JudgedAspect::Sufficiency;
    assert_eq!(refused, Refusal::PlanMustBeRevised { aspect });
    let plan = plan_of(&mut company, drill);
    let starts_at = company.folder.env.now() + chrono::Duration::days(3);
    let planned = company.planned_drill(plan, starts_at);
    let speaker = planned.people[0].id;
    let early = json!({"drill": planned.row.id, "led_by": speaker, "remarks": [
        {"speaker": speaker, "words": "还没有开始"},
    ]});
    let refused = company.refuses(|ws| record_hot_wash(ws, said!(early)));
    assert!(
        matches!(refused, Refusal::DrillStands { .. }),
        "{refused:?}"
    );
}
