//! Drills of the sample company: prepared, held, and what they found.

use app::drills::{
    AddDrillFinding, GetDrill, InviteToDrill, ListDrillMaterials, MaterialGiven, Newcomer,
    RaiseDrillAction, RecordDrillEntry, ScriptLineGiven, WriteDrillScript, add_drill_finding,
    get_drill, invite_to_drill, list_drill_materials, plan_drill, raise_drill_action,
    record_drill_entry, write_drill_script,
};
use app::emergency::{RegisterEmergencyPlan, register_emergency_plan};
use chrono::Duration;
use domain::drill::{Aspect, DrillForm, DrillRole, EntryDetail, Stage};
use domain::emergency::{EmergencyPlanTerms, PlanKind};
use domain::hazard::CaseKind;
use uuid::Uuid;

use crate::{Company, DIRECTOR, forms, id};

/// Planned time in seconds, stage, action, who, what it is judged by.
const SCRIPT: [(u32, Stage, &str, &str, &str); 10] = [
    (
        0,
        Stage::Warning,
        "烟感报警，视频确认 2 号柜冒烟",
        "赵磊",
        "1 分钟内确认",
    ),
    (
        120,
        Stage::Reporting,
        "报告调控中心与所长",
        "赵磊",
        "要素齐全，复诵无误",
    ),
    (
        240,
        Stage::Activation,
        "总指挥宣布启动现场处置方案",
        "王志强",
        "明确响应级别和分工",
    ),
    (
        360,
        Stage::FirstResponse,
        "调控拉开 1 号进线，断开 2 号柜电源",
        "赵磊",
        "操作令复诵完整",
    ),
    (
        480,
        Stage::Evacuation,
        "疏散、设围栏，清点人数",
        "刘洋",
        "清点人数与签到一致",
    ),
    (
        600,
        Stage::FirstResponse,
        "验明无电，二氧化碳灭火器扑救",
        "刘洋",
        "先验电后灭火",
    ),
    (
        900,
        Stage::MedicalAid,
        "伤员心肺复苏，呼叫 120",
        "郑好",
        "4 分钟内开始按压",
    ),
    (
        1200,
        Stage::Coordination,
        "消防队到场，交接带电区域与水源",
        "王志强",
        "交接单双方签字",
    ),
    (
        1500,
        Stage::Restoration,
        "经 2 号进线恢复重要用户",
        "赵磊",
        "重要用户 5 分钟内恢复",
    ),
    (
        1800,
        Stage::Termination,
        "清点人员，总指挥宣布终止",
        "王志强",
        "人员、器材齐全",
    ),
];

const PEOPLE: [(&str, DrillRole, &str); 8] = [
    ("王志强", DrillRole::Commander, ""),
    ("何𬭚", DrillRole::Director, "情景导入"),
    ("李娜", DrillRole::LeadEvaluator, "一层门口"),
    ("钱𠮷", DrillRole::Evaluator, "南门集合点"),
    ("赵磊", DrillRole::Recorder, "值班席"),
    ("张伟", DrillRole::SafetyGuard, "带电区域"),
    ("刘洋", DrillRole::Player, "灭火组"),
    ("郑好", DrillRole::Player, "救护组"),
];

impl Company {
    /// The plan that the sample's drills exercise. Afterwards 张伟 is signed in.
    pub fn emergency_plan(&mut self) -> Uuid {
        let terms = EmergencyPlanTerms {
            name: "配电室火灾现场处置方案".to_owned(),
            code: "XC-03".to_owned(),
            kind: PlanKind::OnSite,
            unit: id("城东供电所"),
            to_file: false,
        };
        let request = RegisterEmergencyPlan { terms };
        let plan = register_emergency_plan(self.as_(DIRECTOR), request).expect("registered");
        self.as_("张伟");
        plan.id
    }

    /// A drill that is planned, with nothing prepared. 张伟 is signed in.
    pub fn bare_drill(&mut self, form: DrillForm) -> Uuid {
        let plan = self.emergency_plan();
        let view = plan_drill(&mut self.ws, forms::drill(plan, form)).expect("planned");
        view.row.id
    }

    /// Writes the script of a drill.
    pub fn write_script(&mut self, drill: Uuid) {
        let line =
            |(at_seconds, stage, action, performer, criterion): (u32, Stage, &str, &str, &str)| {
                ScriptLineGiven {
                    id: None,
                    at_seconds,
                    stage,
                    action: action.to_owned(),
                    performer: performer.to_owned(),
                    criterion: criterion.to_owned(),
                }
            };
        let lines = SCRIPT.map(line).to_vec();
        write_drill_script(&mut self.ws, WriteDrillScript { drill, lines }).expect("written");
    }

    /// Puts the sample's people on the list of a drill.
    pub fn invite(&mut self, drill: Uuid) {
        let newcomer = |(name, role, duty): (&str, DrillRole, &str)| Newcomer {
            person: Some(id(name)),
            name: String::new(),
            organisation: String::new(),
            role,
            duty: duty.to_owned(),
        };
        let people = PEOPLE.map(newcomer).to_vec();
        invite_to_drill(
            &mut self.ws,
            InviteToDrill {
                drill,
                people,
                units: Vec::new(),
            },
        )
        .expect("invited");
    }

    /// A drill that is ready to begin. 张伟 is signed in.
    pub fn drill(&mut self, form: DrillForm) -> Uuid {
        let drill = self.bare_drill(form);
        self.prepare(drill);
        drill
    }

    /// Script, people and materials.
    pub fn prepare(&mut self, drill: Uuid) {
        self.write_script(drill);
        self.invite(drill);
        let material = |(name, quantity): (&str, &str)| MaterialGiven {
            id: None,
            name: name.to_owned(),
            quantity: quantity.to_owned(),
        };
        let materials = [
            ("二氧化碳灭火器", "4 具"),
            ("担架", "1 副"),
            ("验电器", "2 支"),
        ];
        let materials = materials.map(material).to_vec();
        let request = ListDrillMaterials { drill, materials };
        list_drill_materials(&mut self.ws, request).expect("listed");
    }

    /// Starts the clock of a drill at the time it is planned for.
    pub fn start(&mut self, drill: Uuid) {
        let view = get_drill(&mut self.ws, GetDrill { drill }).expect("the drill");
        self.folder.env.set(view.terms.starts_at);
        self.enter(drill, EntryDetail::Started);
    }

    /// Puts an entry in the timeline.
    pub fn enter(&mut self, drill: Uuid, detail: EntryDetail) {
        let at = None;
        let request = RecordDrillEntry {
            drill,
            detail,
            at,
            pressed_at: None,
        };
        record_drill_entry(&mut self.ws, request).expect("recorded");
    }

    /// A drill that was held to its end, each step a little late.
    pub fn held(&mut self, form: DrillForm) -> Uuid {
        let drill = self.drill(form);
        self.hold(drill);
        drill
    }

    /// Holds a drill to its end, each step a little later than the one before.
    pub fn hold(&mut self, drill: Uuid) {
        self.start(drill);
        let view = get_drill(&mut self.ws, GetDrill { drill }).expect("the drill");
        let mut before = 0;
        for (step, late) in view.script.iter().zip(0i64..) {
            let at = i64::from(step.line.at_seconds) + late * 18;
            self.folder.env.advance(Duration::seconds(at - before));
            before = at;
            self.enter(drill, EntryDetail::Stamped { line: step.line.id });
        }
        self.enter(drill, EntryDetail::Ended);
    }

    /// Writes a finding down; one about the plan is a reason to revise it.
    pub fn finding(&mut self, drill: Uuid, words: &str, aspect: Aspect) -> Uuid {
        let request = AddDrillFinding {
            drill,
            text: words.to_owned(),
            aspect,
            revise_plan: aspect == Aspect::Plan,
            entry: None,
            photos: Vec::new(),
        };
        let view = add_drill_finding(&mut self.ws, request).expect("found");
        view.problems.last().expect("a finding").id
    }

    /// What a drill found becomes a 改进事项 that 刘洋 owns.
    pub fn improvement(&mut self, drill: Uuid) -> Uuid {
        let words = "预案未写消防队进站路线，消防车在西门等候约 3 分钟";
        let finding = self.finding(drill, words, Aspect::Plan);
        let request = RaiseDrillAction {
            finding,
            kind: CaseKind::Improvement,
            title: String::new(),
            unit: id("城东供电所"),
            owner: Some(id("刘洋")),
            measures: "修订现场处置方案，补充进站路线图，告知城东消防救援站".to_owned(),
            due_on: self.in_days(45),
            place: None,
            spot: String::new(),
        };
        let view = raise_drill_action(&mut self.ws, request).expect("raised");
        let raised = view.problems.last().and_then(|one| one.action.clone());
        raised.expect("an action").hazard
    }
}
