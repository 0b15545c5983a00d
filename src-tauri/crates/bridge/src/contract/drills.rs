//! Commands about emergency plans and drills.

use app::drills as dr;
use app::emergency as e;
use app::{Listed, Workspace};

use super::{Command, Effect, Line};
use crate::dispatch;

commands! {
    /// Emergency plans, the year of drills, and the drills themselves.
    DRILL_COMMANDS over Workspace;

    list_emergency_plans: e::ListEmergencyPlans => Listed<e::EmergencyPlanView>,
        Provides ["emergency_plans", "drills", "units", "people", "hazards"],
        e::list_emergency_plans, r#"{"kind":"on_site","text":"火灾","active":true,"page":{"limit":50}}"#;
    get_emergency_plan: e::GetEmergencyPlan => e::EmergencyPlanPage,
        Provides ["emergency_plans", "drills", "units", "people", "hazards"],
        e::get_emergency_plan, r#"{"plan":"00000000-0000-7000-8000-000000000026"}"#;
    register_emergency_plan: e::RegisterEmergencyPlan => e::EmergencyPlanView,
        Changes ["emergency_plans"], e::register_emergency_plan,
        r#"{"terms":{"name":"配电室火灾现场处置方案","kind":"on_site","unit":"00000000-0000-7000-8000-000000000001","to_file":false}}"#;
    edit_emergency_plan: e::EditEmergencyPlan => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::edit_emergency_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","terms":{"name":"开关站火灾现场处置方案","code":"YJ-XC-03","kind":"on_site","unit":"00000000-0000-7000-8000-000000000001","to_file":false}}"#;
    withdraw_emergency_plan: e::WithdrawEmergencyPlan => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::withdraw_emergency_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","reason":"并入综合应急预案","on":"2026-11-20"}"#;
    draft_emergency_plan: e::DraftEmergencyPlan => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::draft_emergency_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","terms":{"label":"1.0","contents":{"organisation":"所长任总指挥","duties":"总指挥下令，运维班断电","procedure":"发现、报告、启动、终止","measures":"断电、验电、灭火、疏散","cards":[{"post":"值班员","event":"配电室起火","steps":["报告所长"]}]}}}"#;
    approve_emergency_plan: e::ApproveEmergencyPlan => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::approve_emergency_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","approved_by":"00000000-0000-7000-8000-000000000002","approved_on":"2026-11-20","published_on":"2026-11-23"}"#;
    file_emergency_plan: e::FileEmergencyPlan => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::file_emergency_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","filed_on":"2026-12-01","authority":"清河市应急管理局","receipt":"备〔2026〕77号"}"#;
    add_plan_sheets: e::AddPlanSheets => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::add_plan_sheets,
        r#"{"version":"00000000-0000-7000-8000-000000000027","paper":"approval","scans":["00000000-0000-7000-8000-00000000000a"]}"#;
    review_emergency_plan: e::ReviewEmergencyPlan => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::review_emergency_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","terms":{"reviewed_on":"2026-11-23","verdict":"keep","findings":"与现场一致"}}"#;
    report_plan_change: e::ReportPlanChange => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::report_plan_change,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","cause":"resources","words":"二氧化碳灭火器改为洁净气体灭火装置","happened_on":"2026-11-20"}"#;
    report_plan_changes: e::ReportPlanChanges => e::ReportedPlanChanges,
        Changes ["emergency_plans"], e::report_plan_changes,
        r#"{"plans":["00000000-0000-7000-8000-000000000026"],"cause":"law","words":"《生产安全事故应急条例》修订施行","happened_on":"2026-11-20"}"#;
    dismiss_plan_change: e::DismissPlanChange => e::EmergencyPlanPage,
        Changes ["emergency_plans"], e::dismiss_plan_change,
        r#"{"plan":"00000000-0000-7000-8000-000000000026","sign":"head 00000000-0000-7000-8000-000000000002","reason":"职责不变，只换人"}"#;
    get_drill_calendar: e::GetDrillCalendar => e::DrillCalendarView,
        Provides ["emergency_plans", "drills", "units", "organisation", "clauses"],
        e::get_drill_calendar, r#"{"year":2026}"#;
    export_drill_calendar: e::ExportDrillCalendar => e::DrillCalendarFile,
        Provides ["emergency_plans", "drills", "units", "organisation"],
        e::export_drill_calendar, r#"{"calendar":{"year":2026}}"#;
    get_drill_policy: e::GetDrillPolicy => e::DrillPolicyView, Provides ["organisation"],
        e::get_drill_policy, r#"{}"#;
    set_drill_policy: e::SetDrillPolicy => e::DrillPolicyView,
        Changes ["organisation", "emergency_plans"], e::set_drill_policy,
        r#"{"policy":{"reading":"per_plan","bodies":[{"unit":null,"since":null,"until":null,"key":false}]}}"#;

    plan_drill: dr::PlanDrill => dr::DrillView, Changes ["drills"], dr::plan_drill,
        r#"{"terms":{"title":"配电室火灾现场处置演练","content":"single","form":"live","purpose":"testing","plan":"00000000-0000-7000-8000-000000000026","unit":"00000000-0000-7000-8000-000000000001","place":"00000000-0000-7000-8000-000000000005","starts_at":"2026-12-08T06:00:00Z","minutes":40}}"#;
    edit_drill: dr::EditDrill => dr::DrillView, Changes ["drills"], dr::edit_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","terms":{"title":"配电室火灾现场处置演练","content":"single","form":"live","purpose":"testing","plan":"00000000-0000-7000-8000-000000000026","unit":"00000000-0000-7000-8000-000000000001","place":"00000000-0000-7000-8000-000000000005","starts_at":"2026-12-08T06:00:00Z","minutes":40}}"#;
    postpone_drill: dr::PostponeDrill => dr::DrillView, Changes ["drills"], dr::postpone_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","to":"2026-12-15T06:00:00Z","reason":"当日保电"}"#;
    cancel_drill: dr::CancelDrill => dr::DrillView, Changes ["drills"], dr::cancel_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","reason":"预案修订后重新安排"}"#;
    write_drill_script: dr::WriteDrillScript => dr::DrillView, Changes ["drills"],
        dr::write_drill_script,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","lines":[{"at_seconds":120,"stage":"reporting","action":"报告调控中心与所长","performer":"周敏"}]}"#;
    list_drill_materials: dr::ListDrillMaterials => dr::DrillView, Changes ["drills"],
        dr::list_drill_materials,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","materials":[{"name":"二氧化碳灭火器","quantity":"4 具"}]}"#;
    check_drill_material: dr::CheckDrillMaterial => dr::DrillView, Changes ["drills"],
        dr::check_drill_material,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","material":"00000000-0000-7000-8000-000000000032","in_place":false,"remarks":"保险销锈死"}"#;
    take_from_plan: dr::TakeFromPlan => dr::DrillView, Changes ["drills"], dr::take_from_plan,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","pieces":["materials","people"]}"#;
    invite_to_drill: dr::InviteToDrill => dr::DrillView, Changes ["drills"], dr::invite_to_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","people":[{"person":"00000000-0000-7000-8000-000000000002","role":"commander"},{"name":"马超","organisation":"城东消防救援站","role":"player"}]}"#;
    cast_participant: dr::CastParticipant => dr::DrillView, Changes ["drills"],
        dr::cast_participant,
        r#"{"participant":"00000000-0000-7000-8000-000000000031","role":"evaluator","duty":"南门"}"#;
    remove_participant: dr::RemoveParticipant => dr::DrillView, Changes ["drills"],
        dr::remove_participant, r#"{"participant":"00000000-0000-7000-8000-000000000031"}"#;
    sign_in_to_drill: dr::SignInToDrill => dr::DrillView, Changes ["drills"], dr::sign_in_to_drill,
        r#"{"participants":["00000000-0000-7000-8000-000000000031"],"by":{"way":"roll_call","initials":"WZQ"}}"#;
    sign_out_of_drill: dr::SignOutOfDrill => dr::DrillView, Changes ["drills"],
        dr::sign_out_of_drill, r#"{"participant":"00000000-0000-7000-8000-000000000031"}"#;
    record_drill_entry: dr::RecordDrillEntry => dr::DrillView, Changes ["drills"],
        dr::record_drill_entry,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","detail":{"entry":"stamped","line":"00000000-0000-7000-8000-000000000032"}}"#;
    match_drill_photos: dr::MatchDrillPhotos => dr::DrillShotsView, Provides ["drills"],
        dr::match_drill_photos,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","attachments":["00000000-0000-7000-8000-000000000033"],"offset_seconds":-90}"#;
    enter_drill_photos: dr::EnterDrillPhotos => dr::DrillView, Changes ["drills"],
        dr::enter_drill_photos,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","offset_seconds":-90,"photos":[{"attachment":"00000000-0000-7000-8000-000000000033","line":"00000000-0000-7000-8000-000000000032"}]}"#;
    enter_held_drill: dr::EnterHeldDrill => dr::DrillView, Changes ["drills"],
        dr::enter_held_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000020","held":{"started_at":"2026-11-20T06:00:00Z","ended_at":"2026-11-20T06:40:00Z","reason":"当日未带电脑","sheets":[]}}"#;
    enter_observer_card: dr::EnterObserverCard => dr::DrillView, Changes ["drills"],
        dr::enter_observer_card,
        r#"{"observer":"00000000-0000-7000-8000-000000000031","ahead_seconds":12,"lines":[{"showed":"14:27:02","text":"担架从南门绕行，多走约 1 分"}]}"#;
    add_drill_finding: dr::AddDrillFinding => dr::DrillView, Changes ["drills"],
        dr::add_drill_finding,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","text":"第 2 具灭火器保险销锈死","aspect":"materials"}"#;
    edit_drill_finding: dr::EditDrillFinding => dr::DrillView, Changes ["drills"],
        dr::edit_drill_finding,
        r#"{"finding":"00000000-0000-7000-8000-000000000032","text":"预案未写消防队进站路线","aspect":"plan","revise_plan":true}"#;
    raise_drill_action: dr::RaiseDrillAction => dr::DrillView, Changes ["drills", "hazards"],
        dr::raise_drill_action,
        r#"{"finding":"00000000-0000-7000-8000-000000000032","kind":"improvement","unit":"00000000-0000-7000-8000-000000000001","owner":"00000000-0000-7000-8000-000000000002","measures":"更换灭火器，逐具试拔保险销","due_on":"2026-12-18"}"#;
    link_drill_action: dr::LinkDrillAction => dr::DrillView, Changes ["drills", "hazards"],
        dr::link_drill_action,
        r#"{"finding":"00000000-0000-7000-8000-000000000032","hazard":"00000000-0000-7000-8000-000000000008"}"#;
    let_finding_be: dr::LetFindingBe => dr::DrillView, Changes ["drills"], dr::let_finding_be,
        r#"{"finding":"00000000-0000-7000-8000-000000000032","reason":"当场已纠正"}"#;
    conclude_drill: dr::ConcludeDrill => dr::DrillView, Changes ["drills"], dr::conclude_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","summary":"达到目标，疏散用时偏长"}"#;
    get_drill_scheme: dr::GetDrillScheme => dr::DrillSchemeView,
        Provides ["organisation", "people"], dr::get_drill_scheme, r#"{"version":0}"#;
    revise_drill_scheme: dr::ReviseDrillScheme => dr::DrillSchemeView,
        Changes ["organisation", "drills"], dr::revise_drill_scheme,
        r#"{"scheme":{"live":[{"code":"L-01","group":"预警与信息报告","text":"报告要素齐全","weight":5}],"tabletop":[{"code":"T-01","group":"情景分析","text":"判断准确","weight":5}],"grades":[{"name":"优","meaning":"没有差错","from":90,"passes":true},{"name":"差","meaning":"有重大错误","from":0,"passes":false}],"within_workdays":10},"changes":"按本单位应急演练管理办法调整权重"}"#;
    get_drill_evaluation: dr::GetDrillEvaluation => dr::DrillEvaluationView,
        Provides ["drills", "people", "organisation"], dr::get_drill_evaluation,
        r#"{"drill":"00000000-0000-7000-8000-000000000030"}"#;
    choose_drill_items: dr::ChooseDrillItems => dr::DrillEvaluationView, Changes ["drills"],
        dr::choose_drill_items,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","items":[{"code":"L-01","group":"预警与信息报告","text":"报告要素齐全","weight":5}]}"#;
    enter_evaluator_card: dr::EnterEvaluatorCard => dr::DrillEvaluationView, Changes ["drills"],
        dr::enter_evaluator_card,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","evaluator":"00000000-0000-7000-8000-000000000031","marks":[{"item":"L-01","points":55,"remark":"漏报有无人员受伤"}]}"#;
    record_hot_wash: dr::RecordHotWash => dr::DrillEvaluationView, Changes ["drills"],
        dr::record_hot_wash,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","led_by":"00000000-0000-7000-8000-000000000031","remarks":[{"speaker":"00000000-0000-7000-8000-000000000031","words":"断电果断，报告要素要补课"}]}"#;
    record_self_assessments: dr::RecordSelfAssessments => dr::DrillEvaluationView,
        Changes ["drills"], dr::record_self_assessments,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","self_assessments":[{"person":"00000000-0000-7000-8000-000000000031","rating":"partly","words":"报告漏项"}]}"#;
    judge_drill: dr::JudgeDrill => dr::DrillEvaluationView, Changes ["drills"], dr::judge_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","judgements":[{"aspect":"suitability","rating":"partly","note":"疏散路线与现场不符"}],"revision":{"needed":true,"reason":"疏散路线改为西门"}}"#;
    conclude_drill_evaluation: dr::ConcludeDrillEvaluation => dr::DrillEvaluationView,
        Changes ["drills"], dr::conclude_drill_evaluation, r#"{"drill":"00000000-0000-7000-8000-000000000030"}"#;
    get_drill_papers: dr::GetDrillPapers => dr::DrillPapersView,
        Provides ["drills", "people", "certificates"], dr::get_drill_papers, r#"{"drill":"00000000-0000-7000-8000-000000000030"}"#;
    make_drill_paper: dr::MakeDrillPaper => dr::DrillPapersView, Changes ["drills"],
        dr::make_drill_paper, r#"{"drill":"00000000-0000-7000-8000-000000000030","kind":"record"}"#;
    sign_drill_paper: dr::SignDrillPaper => dr::DrillPapersView, Changes ["drills"],
        dr::sign_drill_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000033","passphrase":"..."}"#;
    add_drill_paper_scans: dr::AddDrillPaperScans => dr::DrillPapersView, Changes ["drills"],
        dr::add_drill_paper_scans,
        r#"{"paper":"00000000-0000-7000-8000-000000000033","scans":["00000000-0000-7000-8000-00000000000a"]}"#;
    report_drill: dr::ReportDrill => dr::DrillPapersView, Changes ["drills"], dr::report_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","authority":"清河市应急管理局","reported_on":"2026-11-27","way":"书面"}"#;
    add_drill_receipt: dr::AddDrillReceipt => dr::DrillPapersView, Changes ["drills"],
        dr::add_drill_receipt,
        r#"{"report":"00000000-0000-7000-8000-000000000034","receipt_number":"清应急收〔2026〕88号"}"#;
    add_drill_files: dr::AddDrillFiles => dr::DrillPapersView, Changes ["drills"],
        dr::add_drill_files,
        r#"{"drill":"00000000-0000-7000-8000-000000000030","kind":"work_plan","files":["00000000-0000-7000-8000-00000000000a"]}"#;
    remove_drill_file: dr::RemoveDrillFile => dr::DrillPapersView, Changes ["drills"],
        dr::remove_drill_file, r#"{"file":"00000000-0000-7000-8000-000000000035"}"#;
    get_drill_figures: dr::GetDrillFigures => dr::DrillFiguresView,
        Provides ["drills", "hazards", "units"], dr::get_drill_figures, r#"{"period":"2026"}"#;
    list_drill_figure: dr::ListDrillFigure => dr::DrillFigureView,
        Provides ["drills", "hazards", "units", "people", "emergency_plans"],
        dr::list_drill_figure,
        r#"{"period":"2026","of":{"number":"count","figure":"planned_held"}}"#;
    get_drill: dr::GetDrill => dr::DrillView,
        Provides ["drills", "hazards", "people", "units", "places", "emergency_plans"], dr::get_drill,
        r#"{"drill":"00000000-0000-7000-8000-000000000030"}"#;
    count_drills: dr::CountDrills => dr::DrillCounts,
        Provides ["drills", "hazards", "units", "emergency_plans", "organisation"], dr::count_drills,
        r#"{"form":"live","text":"火灾"}"#;
    list_drills: dr::ListDrills => dr::DrillsView,
        Provides ["drills", "hazards", "units", "emergency_plans", "organisation"], dr::list_drills,
        r#"{"form":"live","text":"火灾","page":{"limit":50}}"#;
}
