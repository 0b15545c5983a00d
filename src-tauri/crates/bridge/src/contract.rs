//! The one table of commands. Everything else about the contract is made from it: dispatch, the
//! command line's list, the JSON Schema and, from that, the screens' types.

use app::Workspace;
use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

use crate::dispatch;
use crate::error::Failure;
#[cfg(test)]
use crate::session::PURPOSES;
use crate::session::{self as s, Session};

/// What a command does to what was read before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Reads; the answer goes stale with these tags.
    Provides(&'static [&'static str]),
    /// Writes; answers with these tags went stale.
    Changes(&'static [&'static str]),
}

/// What the contract says of a command.
pub struct Line {
    /// Name.
    pub name: &'static str,
    /// Reads or writes.
    pub effect: Effect,
    /// A request that fits the schema.
    pub example: &'static str,
    /// Schema of the request.
    pub request: fn() -> Value,
    /// Schema of the view.
    pub view: fn() -> Value,
    /// References to both in a schema that many commands share.
    pub types: fn(&mut SchemaGenerator) -> [Schema; 2],
}

/// One command over an open workspace, or over the desk it lies on.
pub struct Command<On> {
    /// What the contract says of it.
    pub line: Line,
    pub(crate) run: fn(&mut On, Value) -> Result<Value, Failure>,
}

/// The tag of whatever was read, by whomever.
const EVERYTHING: &str = "everything";

macro_rules! commands {
    ($(#[$doc:meta])* $list:ident over $on:ty; $($name:ident : $request:ty => $view:ty, $effect:ident $tags:expr, $function:path, $example:literal;)*) => {
        $(#[$doc])*
        pub const $list: &[Command<$on>] = &[$(Command {
            line: Line {
                name: stringify!($name),
                effect: Effect::$effect(&$tags),
                example: $example,
                request: dispatch::schema_of::<$request>,
                view: dispatch::schema_of::<$view>,
                types: |all| [all.subschema_for::<$request>(), all.subschema_for::<$view>()],
            },
            run: |on, request| dispatch::run::<$on, $request, $view, _>(on, request, $function),
        }),*];
    };
}

mod checks;
mod drills;
mod figures;
mod irregularities;
mod papers;
mod register;

use checks::CHECK_COMMANDS;
use drills::DRILL_COMMANDS;
use figures::FIGURES_COMMANDS;
use irregularities::IRREGULARITY_COMMANDS;
use papers::PAPER_COMMANDS;
use register::REGISTER_COMMANDS;

use crate::host as m;
use app::Page;
use app::audit as a;
use app::care;
use app::desk as d;
use app::desk::Desk;
use app::drills as dr;
use app::editable as ed;
use app::emergency as e;
use app::exchange as x;
use app::figures as fg;
use app::findings as f;
use app::hazards as h;
use app::history as log;
use app::inspections as i;
use app::notices as n;
use app::photo_slots as ps;
use app::photos as ph;
use app::register::checklists as c;

commands! {
    /// Commands that need no open workspace.
    DESK_COMMANDS over Desk;

    get_desk: d::GetDesk => d::DeskView, Provides ["desk"], d::get_desk,
        r#"{}"#;
    create_organisation: d::CreateOrganisation => app::setup::View, Changes [EVERYTHING],
        d::create_organisation,
        r#"{"organisation":"清河供电公司","department":"安全监察部","person":"周正","passphrase":"","notice_prefix":"供电安改","sample":true}"#;
    take_seat: d::TakeSeat => d::DeskView, Changes [EVERYTHING], d::take_seat,
        r#"{"person":"00000000-0000-7000-8000-000000000002","passphrase":""}"#;
    lock_desk: d::LockDesk => d::DeskView, Changes [EVERYTHING], d::lock_desk,
        r#"{}"#;
    rest_desk: d::RestDesk => d::DeskView, Changes ["desk"], d::rest_desk,
        r#"{}"#;
    wake_desk: d::WakeDesk => d::DeskView, Changes ["desk"], d::wake_desk,
        r#"{"pin":""}"#;
    set_pin: d::SetPin => d::DeskView, Changes ["desk"], d::set_pin,
        r#"{"pin":"","passphrase":""}"#;
    set_lock_after: d::SetLockAfter => d::DeskView, Changes ["desk"], d::set_lock_after,
        r#"{"minutes":10}"#;
    check_recovery_code: d::CheckRecoveryCode => d::DeskView, Changes ["desk"],
        d::check_recovery_code, r#"{"code":""}"#;
    renew_recovery_code: d::RenewRecoveryCode => d::RecoveryCodeView, Changes ["desk"],
        d::renew_recovery_code, r#"{"passphrase":""}"#;
    open_with_recovery: d::OpenWithRecovery => d::DeskView, Changes [EVERYTHING],
        d::open_with_recovery, r#"{"code":""}"#;
    change_passphrase: d::ChangePassphrase => d::DeskView, Changes ["desk"], d::change_passphrase,
        r#"{"passphrase":"","new_passphrase":""}"#;
    renew_passphrase: d::RenewPassphrase => d::DeskView, Changes ["desk", "certificates"],
        d::renew_passphrase,
        r#"{"person":"00000000-0000-7000-8000-000000000002","new_passphrase":""}"#;
    renew_authority_passphrase: d::RenewAuthorityPassphrase => d::DeskView, Changes ["desk"],
        d::renew_authority_passphrase, r#"{"code":"","new_passphrase":""}"#;
}

commands! {
    /// Commands over the open workspace.
    COMMANDS over Workspace;

    start_inspection: i::StartInspection => i::InspectionView, Changes ["inspections"],
        i::start_inspection,
        r#"{"kind":"special","place":"00000000-0000-7000-8000-000000000005","checklist":"00000000-0000-7000-8000-000000000004","inspectors":["00000000-0000-7000-8000-000000000002","00000000-0000-7000-8000-000000000006"]}"#;
    answer_item: i::AnswerItem => i::InspectionView, Changes ["inspections"], i::answer_item,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","item":"T1-03","result":"fails","reading":"350"}"#;
    finish_inspection: i::FinishInspection => i::InspectionView, Changes ["inspections"],
        i::finish_inspection,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","opinion":"限期整改"}"#;
    divide_inspection: i::DivideInspection => i::InspectionView, Changes ["inspections"],
        i::divide_inspection,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","parts":[{"section":"建筑","walker":"00000000-0000-7000-8000-000000000002"}]}"#;
    set_part_done: i::SetPartDone => i::InspectionView, Changes ["inspections"], i::set_part_done,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","done":true}"#;
    take_over_part: i::TakeOverPart => i::InspectionView, Changes ["inspections"],
        i::take_over_part,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","walker":"00000000-0000-7000-8000-000000000006","reason":"临时去抢修"}"#;
    note_weather: i::NoteWeather => i::InspectionView, Changes ["inspections"], i::note_weather,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","weather":{"sky":"overcast","temperature":-3,"wind":4}}"#;
    set_inspection_photos: i::SetInspectionPhotos => i::InspectionView, Changes ["inspections"],
        i::set_inspection_photos,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","photos":["00000000-0000-7000-8000-000000000009"]}"#;
    add_inspection_plan: i::AddInspectionPlan => i::InspectionPlanView, Changes ["plans"],
        i::add_inspection_plan,
        r#"{"terms":{"title":"城东片区配电室月度检查","kind":"routine","checklist":"00000000-0000-7000-8000-000000000004","scope":{"of":"places","places":["00000000-0000-7000-8000-000000000003"]},"starts_on":"2026-12-01","recurrence":{"every":"month","interval":1,"weekdays":[],"until":null},"days":5,"inspectors":["00000000-0000-7000-8000-000000000002"]}}"#;
    edit_inspection_plan: i::EditInspectionPlan => i::InspectionPlanView, Changes ["plans"],
        i::edit_inspection_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000024","terms":{"title":"节前检查","kind":"holiday","checklist":"00000000-0000-7000-8000-000000000004","scope":{"of":"unit","unit":"00000000-0000-7000-8000-000000000001"},"starts_on":"2027-01-25","recurrence":null,"days":10,"inspectors":[]}}"#;
    end_inspection_plan: i::EndInspectionPlan => i::InspectionPlanView, Changes ["plans"],
        i::end_inspection_plan,
        r#"{"plan":"00000000-0000-7000-8000-000000000024","ended_on":"2027-01-01"}"#;
    list_inspection_plans: i::ListInspectionPlans => Page<i::InspectionPlanView>,
        Provides ["plans", "places", "units", "people"], i::list_inspection_plans, r#"{}"#;
    list_festivals: i::ListFestivals => i::FestivalsView, Provides ["plans"], i::list_festivals, r#"{}"#;
    get_inspection_calendar: i::GetInspectionCalendar => i::CalendarView,
        Provides ["plans", "inspections", "places", "units", "people"], i::get_inspection_calendar,
        r#"{"from":"2026-12-01","to":"2026-12-31"}"#;
    export_inspection_calendar: i::ExportInspectionCalendar => i::CalendarFile,
        Provides ["plans", "inspections", "places", "units", "people"],
        i::export_inspection_calendar,
        r#"{"calendar":{"from":"2026-12-01","to":"2027-11-30"}}"#;
    add_record_evidence: i::AddRecordEvidence => i::InspectionView, Changes ["inspections"],
        i::add_record_evidence,
        r#"{"record":"00000000-0000-7000-8000-00000000000e","scans":["00000000-0000-7000-8000-000000000009"]}"#;
    get_inspection: i::GetInspection => i::InspectionView,
        Provides ["inspections", "hazards", "people", "certificates", "clauses"], i::get_inspection,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007"}"#;
    list_inspections: i::ListInspections => i::InspectionsView, Provides ["inspections"],
        i::list_inspections, r#"{"running":true,"text":"城东","page":{"limit":50}}"#;

    reserve_photo: ps::ReservePhoto => ps::SlotView, Changes ["photo_slots", "inspections"],
        ps::reserve_photo,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","item":"T1-04"}"#;
    list_photo_slots: ps::ListPhotoSlots => Page<ps::SlotView>, Provides ["photo_slots"],
        ps::list_photo_slots, r#"{"inspection":"00000000-0000-7000-8000-000000000007"}"#;
    fill_photo_slot: ps::FillPhotoSlot => ps::SlotView,
        Changes ["photo_slots", "inspections", "hazards"], ps::fill_photo_slot,
        r#"{"slot":"00000000-0000-7000-8000-00000000000d","attachment":"00000000-0000-7000-8000-000000000009"}"#;
    drop_photo_slot: ps::DropPhotoSlot => ps::SlotView,
        Changes ["photo_slots", "inspections", "hazards"], ps::drop_photo_slot,
        r#"{"slot":"00000000-0000-7000-8000-00000000000d","no_photo_reason":"带电区域，不得靠近"}"#;
    match_photos: ps::MatchPhotos => ps::MatchView, Provides ["photo_slots"], ps::match_photos,
        r#"{"attachments":["00000000-0000-7000-8000-000000000009"],"offset_seconds":-75}"#;

    get_photo: ph::GetPhoto => ph::PhotoView,
        Provides ["photos", "places", "hazards", "inspections", "people"], ph::get_photo,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009","of":{"kind":"hazard","hazard":"00000000-0000-7000-8000-000000000008"}}"#;
    draw_on_photo: ph::DrawOnPhoto => ph::PhotoView, Changes ["photos"], ph::draw_on_photo,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009","version":0,"shapes":[{"colour":"red","figure":{"kind":"arrow","from":{"x":2000,"y":2000},"to":{"x":5000,"y":5000}}}]}"#;

    propose_hazard: f::ProposeHazard => f::ProposalView, Provides ["inspections", "hazards", "clauses"],
        f::propose_hazard,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","item":"T1-04"}"#;
    raise_hazard: f::RaiseHazard => f::RaisedView,
        Changes ["hazards", "inspections", "photo_slots"], f::raise_hazard,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","item":"T1-04","owner":"00000000-0000-7000-8000-000000000002","reserve_photo":true}"#;
    capture_hazard: f::CaptureHazard => f::RaisedView,
        Changes ["hazards", "photo_slots", "places"], f::capture_hazard,
        r#"{"text":"配电箱门未锁","reserve_photo":true}"#;
    locate_hazard: f::LocateHazard => h::HazardView, Changes ["hazards"], f::locate_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","place":"00000000-0000-7000-8000-000000000005","spot":"南门配电箱"}"#;
    link_equipment: f::LinkEquipment => h::HazardView, Changes ["hazards"], f::link_equipment,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","equipment":"00000000-0000-7000-8000-000000000026"}"#;

    report_hazard: h::ReportHazard => h::HazardView, Changes ["hazards"], h::report_hazard,
        r#"{"description":"电缆沟积水","place":"00000000-0000-7000-8000-000000000005","spot":"东侧电缆沟","no_photo_reason":"夜间无法拍照"}"#;
    describe_hazard: h::DescribeHazard => h::HazardView, Changes ["hazards"], h::describe_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","description":"112 开关柜前电缆沟积水","spot":"112 开关柜前"}"#;
    settle_hazard: h::SettleHazard => h::HazardView, Changes ["hazards"], h::settle_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","unit":"00000000-0000-7000-8000-000000000001","owner":"00000000-0000-7000-8000-000000000002","measures":"排净积水","due_on":"2026-12-04"}"#;
    fix_hazard_on_spot: h::FixHazardOnSpot => h::HazardView, Changes ["hazards"], h::fix_hazard_on_spot,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","fixed":{"result":"当场清除","no_photo_reason":"夜间","confirmed_by":"王志强"}}"#;
    assess_hazard: h::AssessHazard => h::HazardView, Changes ["hazards"], h::assess_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","level":"general","basis":[{"document":"GB 50053-2013","clause":"6.2.9","force":"mandatory","certainty":"B"}]}"#;
    name_owner: h::NameOwner => h::HazardView, Changes ["hazards"], h::name_owner,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","owner":"00000000-0000-7000-8000-000000000002"}"#;
    record_progress: h::RecordProgress => h::HazardView, Changes ["hazards"], h::record_progress,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","text":"盖板到货","actor":"00000000-0000-7000-8000-000000000002"}"#;
    ask_extension: h::AskExtension => h::HazardView, Changes ["hazards"], h::ask_extension,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","due_on":"2026-12-14","reason":"盖板厂家延迟到货","interim_controls":"设围栏，每日巡视","actor":"00000000-0000-7000-8000-000000000002"}"#;
    decide_extension: h::DecideExtension => h::HazardView, Changes ["hazards"],
        h::decide_extension,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","granted":true,"opinion":"同意"}"#;
    submit_rectification: h::SubmitRectification => h::HazardView, Changes ["hazards"],
        h::submit_rectification,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","result":"已补齐盖板","completed_on":"2026-12-01","photos":["00000000-0000-7000-8000-000000000009"],"checked_by":"00000000-0000-7000-8000-000000000002"}"#;
    record_reinspection: h::RecordReinspection => h::HazardView, Changes ["hazards"],
        h::record_reinspection,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","inspectors":["00000000-0000-7000-8000-000000000002","00000000-0000-7000-8000-000000000006"],"findings":"现场合格","passed":true}"#;
    transfer_hazard: h::TransferHazard => h::HazardView, Changes ["hazards"], h::transfer_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","unit":"00000000-0000-7000-8000-000000000001","owner":"00000000-0000-7000-8000-000000000002","reason":"设备划归运维检修部","interim_controls":"设围栏，每日巡视","received_by":"00000000-0000-7000-8000-000000000002"}"#;
    hand_over: h::HandOver => h::HandedOverView, Changes ["hazards"], h::hand_over,
        r#"{"person":"00000000-0000-7000-8000-000000000002","to":"00000000-0000-7000-8000-000000000006","reason":"调离岗位"}"#;
    raise_objection: h::RaiseObjection => h::HazardView, Changes ["hazards"], h::raise_objection,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","against":"deadline","grounds":"停电窗口在 12 月 10 日","actor":"00000000-0000-7000-8000-000000000002"}"#;
    decide_objection: h::DecideObjection => h::HazardView, Changes ["hazards"],
        h::decide_objection,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","ruling":{"ruling":"changed","due_on":"2026-12-12"},"reason":"停电窗口属实"}"#;
    brief_workers: h::BriefWorkers => h::HazardView, Changes ["hazards"], h::brief_workers,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","way":"notice_board","briefed_on":"2026-11-24","audience":"城东供电所全体人员"}"#;
    propose_lateral_check: h::ProposeLateralCheck => h::LateralProposal,
        Provides ["hazards", "plans", "places", "units"], h::propose_lateral_check,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008"}"#;
    start_lateral_check: h::StartLateralCheck => h::HazardView, Changes ["hazards", "plans"],
        h::start_lateral_check,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","look_for":"电缆沟有无积水，排水是否畅通","places":["00000000-0000-7000-8000-000000000005"],"lines":[{"text":"电缆沟无积水","typical_measure":"抽排积水，查明来水"}],"walkers":{"by":"each_unit"},"until":"2026-12-10"}"#;
    get_lateral_coverage: h::GetLateralCoverage => h::LateralCoverageView,
        Provides ["hazards", "plans", "inspections", "places", "units", "people"],
        h::get_lateral_coverage, r#"{"hazard":"00000000-0000-7000-8000-000000000008"}"#;
    add_outage: h::AddOutage => h::OutageView, Changes ["outages"], h::add_outage,
        r#"{"terms":{"number":"停〔2026〕118","what":"10 kV 城东一线 113 开关至 12 号杆","starts_at":"2026-12-10T00:00:00Z","ends_at":"2026-12-10T10:00:00Z"}}"#;
    move_outage: h::MoveOutage => h::OutageView, Changes ["outages", "hazards"], h::move_outage,
        r#"{"outage":"00000000-0000-7000-8000-000000000032","starts_at":"2026-12-17T00:00:00Z","ends_at":"2026-12-17T10:00:00Z","reason":"保供电"}"#;
    cancel_outage: h::CancelOutage => h::OutageView, Changes ["outages", "hazards"], h::cancel_outage,
        r#"{"outage":"00000000-0000-7000-8000-000000000032","reason":"改为带电作业"}"#;
    list_outages: h::ListOutages => h::OutagesPage,
        Provides ["outages", "hazards", "places", "equipment", "people", "units"], h::list_outages, r#"{"conditions":{"text":"城东"},"when":"coming"}"#;
    name_outage: h::NameOutage => h::HazardView, Changes ["hazards", "outages"], h::name_outage,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","outage":"00000000-0000-7000-8000-000000000032","reason":"更换电缆头须停电"}"#;
    order_supervision: h::OrderSupervision => h::HazardView, Changes ["hazards"],
        h::order_supervision,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","demands":"三日内排净积水，每日报进度","answer_by":"2026-12-08"}"#;
    answer_supervision: h::AnswerSupervision => h::HazardView, Changes ["hazards"],
        h::answer_supervision,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","text":"积水已排净，硬质围栏已设，附照片","evidence":[]}"#;
    settle_supervision: h::SettleSupervision => h::HazardView, Changes ["hazards"],
        h::settle_supervision,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","accepted":false,"opinion":"围栏照片看不清","answer_by":"2026-11-30"}"#;
    record_urging: h::RecordUrging => h::HazardView, Changes ["hazards"], h::record_urging,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","whom":"00000000-0000-7000-8000-000000000002","way":"telephone","said":"盖板到货没有","answer":"明天到"}"#;
    plan_urging: h::PlanUrging => h::UrgingPlan, Provides ["hazards", "people", "units"],
        h::plan_urging,
        r#"{"hazards":["00000000-0000-7000-8000-000000000008"],"all_that_presses":true}"#;
    get_ladder: h::GetLadder => h::LadderView, Provides ["organisation"], h::get_ladder, r#"{}"#;
    suspect_major: h::SuspectMajor => h::HazardView, Changes ["hazards"], h::suspect_major,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","grounds":"站内积水已没过电缆接头","interim_controls":"停用 1 号柜，人员撤出，设警戒"}"#;
    regrade_hazard: h::RegradeHazard => h::HazardView, Changes ["hazards"], h::regrade_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","level":"major","criterion":"研判纪要〔2026〕3号","reason":"经研判属重大隐患"}"#;
    draft_treatment_plan: h::DraftTreatmentPlan => h::HazardView, Changes ["hazards"],
        h::draft_treatment_plan,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","plan":{"goals":"消除积水，恢复防水","methods":"改造排水，更换接头","funds":"大修资金 12 万元","bodies":"运维检修部，刘洋","schedule":"12 月 20 日前完成","safety":"停电作业，全站停电应急预案","countersigners":[{"person":"00000000-0000-7000-8000-000000000005","unit":"00000000-0000-7000-8000-000000000002","discipline":"substation"}]}}"#;
    countersign_treatment_plan: h::CountersignTreatmentPlan => h::HazardView, Changes ["hazards"],
        h::countersign_treatment_plan,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","plan":"00000000-0000-7000-8000-00000000000f","agrees":false,"opinion":"未安排停电窗口"}"#;
    decide_treatment_plan: h::DecideTreatmentPlan => h::HazardView, Changes ["hazards"],
        h::decide_treatment_plan,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","plan":"00000000-0000-7000-8000-00000000000f","approved":true}"#;
    report_major: h::ReportMajor => h::HazardView, Changes ["hazards"], h::report_major,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","to":"authority","recipient":"清河市应急管理局","reported_on":"2026-11-24","receipt":"收文〔2026〕118号"}"#;
    record_listing: h::RecordListing => h::HazardView, Changes ["hazards"], h::record_listing,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","authority":"清河市应急管理局","document":"清应急督〔2026〕9号","listed_on":"2026-11-25"}"#;
    ask_delisting: h::AskDelisting => h::HazardView, Changes ["hazards"], h::ask_delisting,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","document":"供电安〔2026〕31号","asked_on":"2026-12-20"}"#;
    record_delisting: h::RecordDelisting => h::HazardView, Changes ["hazards"],
        h::record_delisting,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","document":"清应急解〔2026〕9号","delisted_on":"2026-12-22"}"#;
    evaluate_treatment: h::EvaluateTreatment => h::HazardView, Changes ["hazards"],
        h::evaluate_treatment,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","evaluated_on":"2026-12-18","experts":"运检、调度、安监专业人员","findings":"治理达到目标","passed":true}"#;
    close_hazard: h::CloseHazard => h::HazardView, Changes ["hazards"], h::close_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","effectiveness":"隐患消除"}"#;
    void_hazard: h::VoidHazard => h::HazardView, Changes ["hazards"], h::void_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","reason":"重复登记"}"#;
    record_look_back: h::RecordLookBack => h::HazardView, Changes ["hazards"],
        h::record_look_back,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","findings":"雨后未再积水","effective":true,"no_photo_reason":"夜间无法拍照"}"#;
    list_look_backs: h::ListLookBacks => h::LookBacksView, Provides ["hazards"],
        h::list_look_backs, r#"{"until":"2027-03-01"}"#;
    reopen_hazard: h::ReopenHazard => h::HazardView, Changes ["hazards"], h::reopen_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","reason":"雨后再次积水","no_photo_reason":"夜间无法拍照"}"#;
    find_similar_hazards: h::FindSimilar => h::SimilarView, Provides ["hazards"],
        h::find_similar_hazards,
        r#"{"place":"00000000-0000-7000-8000-000000000005","cause":"environment","item":"T1-04"}"#;
    get_hazard: h::GetHazard => h::HazardView, Provides ["hazards", "people", "clauses", "organisation", "outages"],
        h::get_hazard,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008"}"#;
    list_hazards: h::ListHazards => h::LedgerPage, Provides ["hazards", "units", "people"],
        h::list_hazards,
        r#"{"view":"overdue","conditions":{"statuses":["rectifying"],"text":"电缆沟"},"sort":"due","limit":50}"#;
    count_hazards: h::CountHazards => h::LedgerCounts, Provides ["hazards", "units", "people"],
        h::count_hazards, r#"{"conditions":{"level":"major"}}"#;
    count_by_unit: h::CountByUnit => h::UnitCounts, Provides ["hazards", "units"],
        h::count_by_unit, r#"{"view":"open"}"#;
    search: app::search::Search => app::search::Found,
        Provides ["hazards", "notices", "inspections", "people", "units", "places", "equipment",
            "emergency_plans"],
        app::search::search, r#"{"text":"电缆沟"}"#;
    get_today: app::today::GetToday => app::today::TodayView,
        Provides ["hazards", "notices", "inspections", "plans", "incoming", "outgoing",
            "emergency_plans", "drills", "organisation", "figures", "outages", "paper_checks", "contractors"],
        app::today::get_today, r#"{}"#;
    get_counts: app::today::GetCounts => app::today::CountsView,
        Provides ["hazards", "notices", "inspections", "plans", "incoming", "outgoing",
            "emergency_plans", "drills", "organisation", "figures", "outages", "paper_checks", "contractors"],
        app::today::get_counts, r#"{}"#;

    preview_ledger: x::PreviewLedger => x::LedgerPreview, Provides ["hazards", "units", "people", "places"],
        x::preview_ledger,
        r#"{"reading":{"attachment":"00000000-0000-7000-8000-000000000009","year":2026},"show":"faulty","limit":50}"#;
    preview_checklist: x::PreviewChecklist => x::ChecklistPreview,
        Provides ["checklists", "clauses"], x::preview_checklist,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009"}"#;
    import_checklist: x::ImportChecklist => c::ChecklistView, Changes ["checklists"],
        x::import_checklist,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009","compared_with":"00000000-0000-7000-8000-000000000004"}"#;
    take_back_import: x::NameImport => x::ImportView, Changes ["hazards", "imports"],
        x::take_back_import, r#"{"import":"00000000-0000-7000-8000-00000000000f"}"#;
    list_imports: x::ListImports => Page<x::ImportView>, Provides ["imports"], x::list_imports,
        r#"{"page":{"limit":50}}"#;
    get_imported_row: x::GetImportedRow => x::ImportedRowView, Provides ["hazards", "imports"],
        x::get_imported_row, r#"{"hazard":"00000000-0000-7000-8000-000000000008"}"#;
    read_unit_workbook: x::ReadUnitWorkbook => x::ReturnedView, Provides ["hazards", "people", "units"],
        x::read_unit_workbook, r#"{"attachment":"00000000-0000-7000-8000-000000000009"}"#;
    take_returned_photos: x::TakeReturnedPhotos => x::ReturnedView, Changes ["photos"], x::take_returned_photos,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009","rows":[2]}"#;

    plan_notice: n::PlanNotice => n::PlanView, Provides ["hazards", "notices", "people", "units", "certificates", "clauses"],
        n::plan_notice, r#"{"hazards":["00000000-0000-7000-8000-000000000008"]}"#;

    make_site_notices: n::MakeSiteNotices => n::SiteNoticesView, Changes ["notices"],
        n::make_site_notices, r#"{"hazards":["00000000-0000-7000-8000-000000000008"]}"#;
    explain_finding: a::ExplainFinding => a::ExplanationView, Changes ["audit", "drills"],
        a::explain_finding,
        r#"{"finding":{"rule":"step_before_found","subject":{"kind":"hazard","id":"00000000-0000-7000-8000-000000000008"},"found":{"on":"2026-11-09","against":"2026-11-10"},"gap":null},"words":"纸质单据日期在前，补录时照抄"}"#;
    issue_rectification_notice: n::IssueNotice => n::IssuedView, Changes ["notices", "hazards"],
        n::issue_rectification_notice,
        r#"{"hazards":["00000000-0000-7000-8000-000000000008"],"issuer":"00000000-0000-7000-8000-000000000006","reply_due":"2026-12-07"}"#;
    render_notice: n::RenderNotice => n::NoticeView, Changes ["notices"], n::render_notice,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a"}"#;
    sign_notice: n::SignNotice => n::NoticeView, Changes ["notices", "hazards"], n::sign_notice,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","passphrase":"","confirmed_clauses":["GB 50053-2013 第 6.2.9 条"]}"#;
    countersign_notice: n::CountersignNotice => n::NoticeView, Changes ["notices", "hazards"],
        n::countersign_notice,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","receiver":"00000000-0000-7000-8000-000000000002","passphrase":"","delivery":"in_person","served_by":["00000000-0000-7000-8000-000000000006"]}"#;
    record_ink_receipt: n::RecordReceipt => n::NoticeView, Changes ["notices", "hazards"],
        n::record_ink_receipt,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","receiver":"00000000-0000-7000-8000-000000000002","delivery":"in_person","served_by":["00000000-0000-7000-8000-000000000006"]}"#;
    record_refusal: n::RecordRefusal => n::NoticeView, Changes ["notices", "hazards"],
        n::record_refusal,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","refuser":"00000000-0000-7000-8000-000000000002","reason":"对责任有异议，拒绝签字","delivery":"left_behind","served_by":["00000000-0000-7000-8000-000000000006"]}"#;
    add_witnesses: n::AddWitnesses => n::NoticeView, Changes ["notices"], n::add_witnesses,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","witnesses":["00000000-0000-7000-8000-00000000000b","00000000-0000-7000-8000-00000000000c"]}"#;
    withdraw_notice: n::WithdrawNotice => n::NoticeView, Changes ["notices", "hazards"],
        n::withdraw_notice,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","reason":"期限填写有误"}"#;
    get_notice: n::GetNotice => n::NoticeView, Provides ["notices"], n::get_notice,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a"}"#;
    list_notices: n::ListNotices => n::NoticePage, Provides ["notices", "hazards"],
        n::list_notices, r#"{"states":["to_sign","issued"],"text":"城东"}"#;
    propose_receipts: n::ProposeReceipts => n::ReceiptsView,
        Provides ["notices", "papers", "people", "units"], n::propose_receipts,
        r#"{"sheets":[{"attachment":"00000000-0000-7000-8000-000000000009","page":1,"code":"bihuan:1:notice:供电安改〔2026〕1号:00000000000070008000000000000a:00:00"}]}"#;
    record_scanned_receipt: n::RecordScannedReceipt => n::NoticeView,
        Changes ["notices", "hazards"], n::record_scanned_receipt,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","receiver":"00000000-0000-7000-8000-000000000002","delivery":"in_person","served_by":["00000000-0000-7000-8000-000000000006"],"received_on":"2026-11-24","sheets":[{"attachment":"00000000-0000-7000-8000-000000000009","page":1}]}"#;
    record_print: n::RecordPrint => n::NoticeView, Changes ["notices"], n::record_print,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","copies":3,"kind":"serve"}"#;
    export_notice: n::ExportNotice => n::ExportView, Provides ["notices"], n::export_notice,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a"}"#;

    record_follow_up: h::RecordFollowUp => h::HazardView, Changes ["hazards"], h::record_follow_up,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","findings":"用户已订货，计划下月停电更换","outcome":"pending"}"#;

    keep_draft: d::KeepDraft => d::DraftRow, Changes ["drafts"], d::keep_draft,
        r#"{"form":"hazard/new","body":"{\"spot\":\"东侧电缆沟\"}"}"#;
    get_draft: d::GetDraft => d::DraftView, Provides ["drafts"], d::get_draft,
        r#"{"form":"hazard/new"}"#;
    list_drafts: d::ListDrafts => d::DraftsView, Provides ["drafts"], d::list_drafts, r#"{}"#;
    drop_draft: d::DropDraft => d::DraftsView, Changes ["drafts"], d::drop_draft,
        r#"{"form":"hazard/new"}"#;
    set_preference: d::SetPreference => d::PreferencesView, Changes ["preferences"],
        d::set_preference, r#"{"name":"hazards/columns","value":"number,title,due_on"}"#;
    get_preferences: d::GetPreferences => d::PreferencesView, Provides ["preferences"],
        d::get_preferences, r#"{}"#;

    check_workspace: care::CheckWorkspace => care::CheckView, Provides [],
        care::check_workspace, r#"{}"#;
    get_backup: care::GetBackup => care::BackupView, Provides ["backup"], care::get_backup,
        r#"{}"#;
    audit_log: care::AuditLog => care::AuditView,
        Provides ["organisation", "units", "people", "certificates", "places", "equipment",
            "inspections", "photo_slots", "hazards", "notices", "papers", "checklists", "clauses",
            "figures", "emergency_plans"],
        care::audit_log, r#"{"kind":"raise_hazard","page":{"limit":50}}"#;
    get_history: log::GetHistory => log::HistoryView,
        Provides ["hazards", "notices", "papers", "inspections", "people", "units", "places",
            "equipment", "emergency_plans"],
        log::get_history, r#"{"row":"00000000-0000-7000-8000-000000000008"}"#;
}

commands! {
    /// Commands beside the desk: they do not wait for it, or reach the machine around the core.
    SESSION_COMMANDS over Session;

    start_batch: s::StartBatch => s::JobView, Changes [EVERYTHING], s::start_batch,
        r#"{"command":"close_hazard","requests":[{"hazard":"00000000-0000-7000-8000-000000000008","effectiveness":"隐患消除"}]}"#;
    get_job: s::NameJob => s::JobView, Provides ["jobs"], s::get_job,
        r#"{"job":"00000000-0000-7000-8000-00000000000d"}"#;
    cancel_job: s::NameJob => s::JobView, Changes ["jobs"], s::cancel_job,
        r#"{"job":"00000000-0000-7000-8000-00000000000d"}"#;
    start_backup: s::StartBackup => s::ChosenView, Changes ["jobs", "backup"], s::start_backup,
        r#"{"name":"闭环备份 2026-11-26.bihuan-backup"}"#;
    start_restore: s::StartRestore => s::ChosenView, Changes [EVERYTHING], s::start_restore,
        r#"{}"#;
    start_prints: s::StartPrints => s::JobView, Changes ["notices", "papers"], s::start_prints,
        r#"{"notices":["00000000-0000-7000-8000-00000000000a"],"kind":"serve","copies":3}"#;
    read_scans: s::ReadScans => s::JobView, Provides [], s::read_scans,
        r#"{"attachments":["00000000-0000-7000-8000-000000000009"]}"#;
    start_import: x::ReadLedger => s::JobView, Changes [EVERYTHING], s::start_import,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009","year":2026,"rectified_as":"to_reinspect"}"#;
    start_check: care::CheckWorkspace => s::JobView, Changes ["jobs"], s::start_check,
        r#"{}"#;
    start_export: s::StartExport => s::ChosenView, Changes ["jobs"], s::start_export,
        r#"{"name":"隐患台账.xlsx","ledger":{"view":"overdue","format":"xlsx","photos":true}}"#;
    start_irregularities_export: s::StartIrregularitiesExport => s::ChosenView, Changes ["jobs"],
        s::start_irregularities_export,
        r#"{"name":"缺陷与违章.xlsx","list":{"conditions":{"kind":"violation"},"format":"xlsx"}}"#;
    audit_ledger: a::AuditLedger => s::JobView, Changes ["audit"], s::audit_ledger, r#"{}"#;
    list_audit_findings: a::ListFindings => a::FindingsView,
        Provides ["audit", "hazards", "inspections", "notices", "people", "units"],
        s::list_audit_findings,
        r#"{"rule":"receipt_missing","limit":50}"#;
    start_register_export: s::StartRegisterExport => s::ChosenView, Changes ["jobs"],
        s::start_register_export,
        r#"{"name":"发文登记簿 2026.xlsx","register":{"year":2026}}"#;
    start_outages_export: s::StartOutagesExport => s::ChosenView, Changes ["jobs"],
        s::start_outages_export,
        r#"{"name":"停电窗口.xlsx","list":{"when":"coming"}}"#;
    save_paper_check: app::paper_checks::MakePaperCheck => m::DoneView, Provides [],
        s::save_paper_check,
        r#"{"check":"00000000-0000-7000-8000-000000000030","format":"pdf"}"#;
    start_audit_export: s::StartAuditExport => s::ChosenView, Changes ["jobs"],
        s::start_audit_export,
        r#"{"name":"审计体检.xlsx","findings":{"rule":"receipt_missing","format":"xlsx"}}"#;
    start_drill_archive: s::StartDrillArchive => s::ChosenView, Changes ["jobs"],
        s::start_drill_archive, r#"{"drill":"00000000-0000-7000-8000-000000000030"}"#;
    preview_paper: h::MakeHazardPaper => s::PreviewView, Provides [], s::preview_paper,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","kind":"closing_approval"}"#;
    start_dossier: s::StartDossier => s::ChosenView, Changes ["jobs"], s::start_dossier,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008"}"#;
    save_inspection_calendar: s::SaveInspectionCalendar => m::DoneView, Provides [],
        s::save_inspection_calendar, r#"{"calendar":{"from":"2026-12-01","to":"2027-11-30"}}"#;
    save_drill_calendar: e::ExportDrillCalendar => m::DoneView, Provides [],
        s::save_drill_calendar, r#"{"calendar":{"year":2026}}"#;
    save_plan_cards: e::MakePlanCards => m::DoneView, Provides [], s::save_plan_cards,
        r#"{"plan":"00000000-0000-7000-8000-000000000026"}"#;
    save_drill_year: e::MakeDrillYear => m::DoneView, Provides [], s::save_drill_year,
        r#"{"calendar":{"year":2026},"format":"pdf"}"#;
    save_plan_paper: e::MakePlanPaper => m::DoneView, Provides [], s::save_plan_paper,
        r#"{"plan":"00000000-0000-7000-8000-000000000026"}"#;
    save_drill_blanks: dr::MakeDrillBlanks => m::DoneView, Provides [], s::save_drill_blanks,
        r#"{"drill":"00000000-0000-7000-8000-000000000030"}"#;
    save_rows_to_mend: s::SaveRowsToMend => m::DoneView, Provides [], s::save_rows_to_mend,
        r#"{"name":"待改正.xlsx","reading":{"attachment":"00000000-0000-7000-8000-000000000009"}}"#;
    save_unit_workbook: s::SaveUnitWorkbook => m::DoneView, Provides [], s::save_unit_workbook,
        r#"{"name":"城东供电所待整改.xlsx","unit":"00000000-0000-7000-8000-000000000001"}"#;
    save_drill_figures: dr::GetDrillFigures => m::DoneView, Provides [], s::save_drill_figures,
        r#"{"period":"2026"}"#;
    save_figures: fg::MakeFigures => m::DoneView, Provides [], s::save_figures,
        r#"{"period":"2026-11","format":"xlsx"}"#;
    save_sample_template: ed::GetWordTemplate => m::DoneView, Provides [], s::save_sample_template,
        r#"{}"#;
    save_editable: ed::MakeEditable => m::DoneView, Provides [], s::save_editable,
        r#"{"paper":"00000000-0000-7000-8000-000000000022"}"#;
    save_checklist: s::SaveChecklist => m::DoneView, Provides [], s::save_checklist,
        r#"{"name":"检查表 T1.xlsx","checklist":"00000000-0000-7000-8000-000000000004"}"#;
    list_printers: m::ListPrinters => m::PrintersView, Provides ["printers"], m::list_printers,
        r#"{}"#;
    print_file: m::PrintFile => m::DoneView, Provides [], m::print_file,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009","title":"供电安改〔2026〕1号","copies":3}"#;
    save_file: m::SaveFile => m::DoneView, Provides [], m::save_file,
        r#"{"attachment":"00000000-0000-7000-8000-000000000009","name":"供电安改〔2026〕1号.pdf"}"#;
    notify: m::Notify => m::DoneView, Provides [], m::notify,
        r#"{"title":"3 件隐患逾期","body":"其中重大隐患 1 件"}"#;
    take_opened: m::TakeOpened => m::OpenedView, Provides [], m::take_opened,
        r#"{}"#;
    use_language: m::UseLanguage => m::DoneView, Provides [], m::use_language,
        r#"{"language":"en"}"#;
}

/// Commands over the open workspace, whatever they are about.
pub fn over_workspace() -> impl Iterator<Item = &'static Command<Workspace>> {
    let papers = COMMANDS.iter().chain(PAPER_COMMANDS);
    let papers = papers.chain(IRREGULARITY_COMMANDS).chain(CHECK_COMMANDS);
    let others = DRILL_COMMANDS.iter().chain(FIGURES_COMMANDS);
    papers.chain(REGISTER_COMMANDS).chain(others)
}

/// The whole contract.
pub fn lines() -> impl Iterator<Item = &'static Line> {
    let desk = DESK_COMMANDS.iter().map(|command| &command.line);
    let session = SESSION_COMMANDS.iter().map(|command| &command.line);
    desk.chain(session)
        .chain(over_workspace().map(|command| &command.line))
}

#[cfg(test)]
mod tests;
