//! Driving a drill of the sample company: held with a timeline, evaluated, through the use cases alone.

use app::drills::{
    DrillView, conclude_drill, conclude_drill_evaluation, enter_evaluator_card,
    get_drill_evaluation, invite_to_drill, judge_drill, let_finding_be, list_drill_materials,
    plan_drill, raise_drill_action, record_drill_entry, record_hot_wash, record_self_assessments,
    sign_in_to_drill, write_drill_script,
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::drill::DrillRole;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Company, DIRECTOR};

/// Steps of the script: planned second, stage, action, who, and when it happened (nothing: skipped).
pub const SCRIPT: [(u32, &str, &str, &str, Option<i64>); 6] = [
    (
        0,
        "warning",
        "发现Ⅰ段母线室火灾报警，核对视频",
        "王志强",
        Some(20),
    ),
    (
        120,
        "reporting",
        "向调度和公司应急值班室报告",
        "王志强",
        Some(155),
    ),
    (300, "activation", "宣布启动Ⅳ级响应", "陈国栋", Some(350)),
    (
        480,
        "first_response",
        "断开 111、112 断路器，确认无电后灭火",
        "赵磊、刘洋",
        Some(700),
    ),
    (900, "medical_aid", "对一名模拟伤员止血包扎", "郑好", None),
    (
        1800,
        "restoration",
        "确认无复燃，由 113 间隔转供",
        "何𬭚",
        Some(1790),
    ),
];

const PEOPLE: [(&str, &str, &str); 8] = [
    ("陈国栋", "commander", ""),
    ("王志强", "site_commander", ""),
    ("张伟", "lead_evaluator", "指挥部"),
    ("李娜", "evaluator", "火场北侧"),
    ("郑好", "recorder", ""),
    ("赵磊", "player", "灭火行动组"),
    ("刘洋", "player", "灭火行动组"),
    ("何𬭚", "player", "运行操作组"),
];

fn said<T: DeserializeOwned>(request: Value) -> T {
    serde_json::from_value(request).expect("a request")
}

impl Company {
    /// Plans a drill of a plan with script, people and materials.
    pub fn planned_drill(&mut self, plan: Uuid, starts_at: DateTime<Utc>) -> DrillView {
        let terms = json!({
            "title": "10 kV 城东开关站火灾现场处置演练",
            "content": "single", "form": "live", "purpose": "testing", "plan": plan,
            "under": "2026年度应急演练计划第5项", "unit": self.id("城东供电所"),
            "units": [self.id("综合服务中心")], "place": self.id("10 kV 城东开关站"),
            "spot": "Ⅰ段母线室", "starts_at": starts_at, "minutes": 40,
            "scenario": {
                "accident": "设备火灾",
                "setting": "Ⅰ段母线室 112 开关柜电缆头击穿起火，室内有烟，一名巡视人员轻伤",
                "reach": "城东Ⅰ线、Ⅱ线停电，影响用户 3200 户",
                "consequences": "可能蔓延至Ⅱ段母线室",
            },
            "objectives": ["检验火情确认和信息报告程序", "检验先断电后灭火的处置程序", "检验伤员救护"],
            "safety": {
                "measures": "演练区设围栏；灭火只对模拟火盆；断路器操作为模拟操作",
                "stop_conditions": "有人受伤；真实报警；雷雨或大风",
            },
        });
        let people: Vec<Value> = PEOPLE
            .iter()
            .map(|(name, role, duty)| json!({"person": self.id(name), "role": role, "duty": duty}))
            .collect();
        let lines: Vec<Value> = SCRIPT
            .iter()
            .map(|(at, stage, action, who, _)| {
                json!({"at_seconds": at, "stage": stage, "action": action, "performer": who,
                    "criterion": "要素齐全，先后有序"})
            })
            .collect();
        let ws = self.as_("张伟");
        let made = plan_drill(ws, said(json!({ "terms": terms }))).expect("planned");
        let drill = made.row.id;
        let script = json!({"drill": drill, "lines": lines});
        write_drill_script(ws, said(script)).expect("a script");
        let materials = json!({"drill": drill, "materials": [
            {"name": "二氧化碳灭火器", "quantity": "4 具"}, {"name": "担架", "quantity": "1 副"},
        ]});
        list_drill_materials(ws, said(materials)).expect("materials");
        invite_to_drill(ws, said(json!({"drill": drill, "people": people}))).expect("invited")
    }

    /// Holds a drill from now: everybody but one signs in, the steps happen at their times, one finding is
    /// raised and one let be. Half an hour passes.
    pub fn hold_planned(&mut self, view: &DrillView) -> DrillView {
        let drill = view.row.id;
        let ws = self.as_("张伟");
        for one in &view.people[..view.people.len() - 1] {
            let by = json!({"way": "roll_call", "initials": "ZW"});
            sign_in_to_drill(ws, said(json!({"participants": [one.id], "by": by})))
                .expect("signed in");
        }
        let begun = self.folder.env.now();
        let enter = |company: &mut Self, seconds: i64, detail: Value| {
            company.folder.env.set(begun + Duration::seconds(seconds));
            let request = json!({"drill": drill, "detail": detail});
            record_drill_entry(&mut company.ws, said(request)).expect("entered")
        };
        enter(self, 0, json!({"entry": "started"}));
        for (line, (.., actual)) in view.script.iter().zip(SCRIPT) {
            let line = line.line.id;
            match actual {
                Some(seconds) => enter(self, seconds, json!({"entry": "stamped", "line": line})),
                None => {
                    let reason = "担架未到位";
                    let skipped = json!({"entry": "skipped", "line": line, "reason": reason});
                    enter(self, 900, skipped)
                }
            };
        }
        let blocked =
            json!({"entry": "happened", "text": "南门被社会车辆堵塞，改走西门", "stage": null});
        enter(self, 1800, blocked);
        enter(self, 1810, json!({"entry": "ended"}))
    }

    /// Writes two findings down: one becomes an improvement due in so many days, one is let be.
    pub fn find_in_drill(&mut self, drill: Uuid, due_on: NaiveDate) -> DrillView {
        let (unit, owner) = (self.id("城东供电所"), self.id("刘洋"));
        let ws = self.as_("张伟");
        let add = |ws: &mut app::Workspace, text: &str, aspect: &str| {
            let request = json!({"drill": drill, "text": text, "aspect": aspect});
            let view = app::drills::add_drill_finding(ws, said(request)).expect("found");
            view.problems.last().expect("a finding").id
        };
        let stretcher = add(&mut *ws, "担架借出未还，救护环节未实施", "materials");
        let gate = add(&mut *ws, "南门被社会车辆堵塞", "coordination");
        let action = json!({"finding": stretcher, "kind": "improvement", "unit": unit, "owner": owner,
            "measures": "补齐担架，救护器材每月核对", "due_on": due_on});
        raise_drill_action(ws, said(action)).expect("raised");
        let nothing = json!({"finding": gate, "reason": "已由物业清理"});
        let_finding_be(ws, said(nothing)).expect("let be")
    }

    /// Evaluates a held drill to the end and concludes both.
    pub fn evaluate_drill(&mut self, drill: Uuid) {
        self.evaluate(drill);
        let summary =
            "组织有序，检验了断电灭火和恢复供电程序，暴露出报告要素不全、救护器材不到位的问题";
        let concluded = json!({"drill": drill, "summary": summary});
        conclude_drill(self.as_(DIRECTOR), said(concluded)).expect("concluded");
        self.as_("张伟");
    }

    /// Evaluates a held drill and concludes that. 张伟 is signed in.
    pub fn evaluate(&mut self, drill: Uuid) {
        let ws = self.as_("张伟");
        let view = get_drill_evaluation(ws, said(json!({ "drill": drill }))).expect("evaluation");
        for (n, evaluator) in view.evaluators.iter().enumerate() {
            let marks: Vec<Value> = { view.items.iter().enumerate() }
                // The second evaluator did not see everything.
                .filter(|(at, _)| n == 0 || at % 3 != 2)
                .map(|(at, item)| {
                    let points = 95 - (at * 7 + n * 5) % 40;
                    let remark = if points < 60 {
                        "救护未实施，担架未到位"
                    } else {
                        ""
                    };
                    json!({"item": item.code, "points": points, "remark": remark})
                })
                .collect();
            let card = json!({"drill": drill, "evaluator": evaluator.participant, "marks": marks});
            enter_evaluator_card(ws, said(card)).expect("a card");
        }
        let drilled = app::drills::get_drill(ws, said(json!({ "drill": drill }))).expect("drill");
        let who = |role| {
            let mut people = drilled.people.iter();
            people.find(|one| one.role == role).expect("somebody").id
        };
        let commander = who(DrillRole::Commander);
        let mut people = drilled.people.iter();
        let on_site = people.find(|one| one.role == DrillRole::SiteCommander);
        let wash = json!({"drill": drill, "led_by": commander, "remarks": [
            {"speaker": commander, "words": "断电果断，报告要素要补课"},
            {"speaker": who(DrillRole::LeadEvaluator), "words": "担架不到位是准备问题，当场记为问题"},
        ]});
        record_hot_wash(ws, said(wash)).expect("remarks");
        let selves = json!({"drill": drill, "self_assessments": [
            {"person": on_site.map_or(commander, |one| one.id), "rating": "partly",
                "words": "报警确认及时，报告漏项"},
            {"person": who(DrillRole::Player), "rating": "full", "words": "断电操作准确"},
        ]});
        record_self_assessments(ws, said(selves)).expect("self-assessments");
        let mut judged = judgement(drill);
        let objectives = judged["objectives"].as_array_mut().expect("objectives");
        objectives.truncate(view.objectives.len());
        judge_drill(ws, said(judged)).expect("judged");
        conclude_drill_evaluation(ws, said(json!({ "drill": drill }))).expect("concluded");
    }
}

/// A judgement that is complete.
pub fn judgement(drill: Uuid) -> Value {
    json!({
        "drill": drill,
        "judgements": [
            {"aspect": "suitability", "rating": "partly", "note": "南门疏散路线与现场不符"},
            {"aspect": "sufficiency", "rating": "full"},
            {"aspect": "people", "rating": "partly", "note": "操作组一人未到"},
            {"aspect": "materials", "rating": "not", "note": "担架未到位"},
            {"aspect": "coordination", "rating": "full"},
        ],
        "objectives": [
            {"no": 1, "rating": "partly", "note": "报告漏项"},
            {"no": 2, "rating": "full"},
            {"no": 3, "rating": "not", "note": "担架未到位，救护未实施"},
        ],
        "opinion": {
            "organisation": "方案、脚本齐备，按脚本推进，安全监护到位",
            "performance": "断电、警戒规范；信息报告要素掌握不全",
            "lessons": "报告要素要做成卡片贴在值班台\n演练前要到现场走一遍消防通道",
            "suggestions": "每季度组织一次灭火器实操",
        },
        "revision": {"needed": true, "reason": "疏散路线改为西门，补充夜间照明"},
    })
}
