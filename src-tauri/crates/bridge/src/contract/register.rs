//! Commands about what everything else names: units, people with their keys, places, equipment, numbers,
//! checklists and clauses.

use app::Workspace;
use app::clauses as cl;
use app::register::{
    aliases as al, checklists as c, contractors as ct, equipment as eq, holidays as hd, keys as sk,
    organisation as o, people as p, places as pl, series as se, units as u,
};
use app::signing_keys as k;
use app::{ListRequest, Listed, PageRequest};

use super::{Command, EVERYTHING, Effect, Line};
use crate::dispatch;

commands! {
    /// The register.
    REGISTER_COMMANDS over Workspace;

    add_unit: u::AddUnit => u::UnitView, Changes ["units"], u::add_unit,
        r#"{"name":"城东供电所","parent":null}"#;
    move_unit: u::MoveUnit => u::UnitView, Changes ["units"], u::move_unit,
        r#"{"unit":"00000000-0000-7000-8000-000000000001","parent":null}"#;
    set_unit_head: u::SetHead => u::UnitView, Changes ["units"], u::set_unit_head,
        r#"{"unit":"00000000-0000-7000-8000-000000000001","head":"00000000-0000-7000-8000-000000000002"}"#;
    edit_unit: u::EditUnit => u::UnitView, Changes ["units"], u::edit_unit,
        r#"{"unit":"00000000-0000-7000-8000-000000000001","name":"城东供电服务所"}"#;
    add_unit_alias: al::AddUnitAlias => u::UnitView, Changes ["units"], al::add_unit_alias,
        r#"{"unit":"00000000-0000-7000-8000-000000000001","name":"城东所","first_day":null,"last_day":"2024-06-30"}"#;
    end_unit_alias: al::EndUnitAlias => u::UnitView, Changes ["units"], al::end_unit_alias,
        r#"{"alias":"00000000-0000-7000-8000-000000000050","last_day":"2026-11-30"}"#;
    set_unit_active: u::SetUnitActive => u::UnitView, Changes ["units"], u::set_unit_active,
        r#"{"unit":"00000000-0000-7000-8000-000000000001","active":false}"#;
    list_units: ListRequest => Listed<u::UnitView>, Provides ["units", "hazards", "inspections"],
        u::list_units, r#"{"text":"城东","active":true,"limit":50}"#;

    add_person: p::AddPerson => p::PersonView, Changes ["people"], p::add_person,
        r#"{"name":"王志强","unit":"00000000-0000-7000-8000-000000000001","post":"所长","roles":["unit_head"]}"#;
    set_roles: p::SetRoles => p::PersonView, Changes ["people"], p::set_roles,
        r#"{"person":"00000000-0000-7000-8000-000000000002","roles":["safety_officer"]}"#;
    set_person_active: p::SetActive => p::PersonView, Changes ["people"], p::set_active,
        r#"{"person":"00000000-0000-7000-8000-000000000002","active":false}"#;
    grant_access: p::GrantAccess => p::PersonView, Changes ["people"], p::grant_access,
        r#"{"person":"00000000-0000-7000-8000-000000000002","new_passphrase":""}"#;
    edit_person: p::EditPerson => p::PersonView, Changes ["people"], p::edit_person,
        r#"{"person":"00000000-0000-7000-8000-000000000002","name":"王志强","unit":"00000000-0000-7000-8000-000000000001","post":"所长","phone":"0539-1200"}"#;
    list_people: ListRequest => Listed<p::PersonView>,
        Provides ["people", "units", "hazards", "inspections"], p::list_people,
        r#"{"text":"所长","active":true}"#;
    list_signing_keys: ListRequest => Listed<sk::KeyRow>, Provides ["people", "certificates"],
        sk::list_signing_keys, r#"{}"#;
    request_signing_key: k::RequestKey => k::RequestView, Changes ["certificates"], k::request_key,
        r#"{"passphrase":""}"#;
    certify_person: k::Certify => k::CertificateView, Changes ["certificates"], k::certify,
        r#"{"request":"00000000-0000-7000-8000-000000000003","authority_passphrase":""}"#;

    add_place: pl::AddPlace => pl::PlaceView, Changes ["places"], pl::add_place,
        r#"{"name":"10 kV 城东开关站","unit":"00000000-0000-7000-8000-000000000001"}"#;
    edit_place: pl::EditPlace => pl::PlaceView, Changes ["places"], pl::edit_place,
        r#"{"place":"00000000-0000-7000-8000-000000000005","name":"10 kV 城东开关站","unit":"00000000-0000-7000-8000-000000000001","remarks":"南门钥匙在值班室"}"#;
    set_place_active: pl::SetPlaceActive => pl::PlaceView, Changes ["places"],
        pl::set_place_active,
        r#"{"place":"00000000-0000-7000-8000-000000000005","active":false}"#;
    set_place_position: pl::SetPlacePosition => pl::PlaceView, Changes ["places"],
        pl::set_place_position,
        r#"{"place":"00000000-0000-7000-8000-000000000005","position":{"latitude":33.597421,"longitude":119.02103}}"#;
    list_places: ListRequest => Listed<pl::PlaceView>,
        Provides ["places", "units", "hazards", "inspections"], pl::list_places,
        r#"{"text":"开关站","active":true}"#;
    add_equipment: eq::AddEquipment => eq::EquipmentView, Changes ["equipment"], eq::add_equipment,
        r#"{"terms":{"number":"113","name":"10 kV 城东一线开关","kind":"breaker","voltage":"10 kV","place":"00000000-0000-7000-8000-000000000005","unit":null}}"#;
    edit_equipment: eq::EditEquipment => eq::EquipmentView, Changes ["equipment"], eq::edit_equipment,
        r#"{"equipment":"00000000-0000-7000-8000-000000000026","terms":{"number":"113","name":"10 kV 城东一线开关","kind":"breaker","place":"00000000-0000-7000-8000-000000000005","unit":"00000000-0000-7000-8000-000000000001","remarks":"2016 年投运"}}"#;
    set_equipment_active: eq::SetEquipmentActive => eq::EquipmentView, Changes ["equipment"],
        eq::set_equipment_active,
        r#"{"equipment":"00000000-0000-7000-8000-000000000026","active":false}"#;
    get_equipment: eq::GetEquipment => eq::EquipmentView,
        Provides ["equipment", "places", "units", "hazards", "inspections"], eq::get_equipment,
        r#"{"equipment":"00000000-0000-7000-8000-000000000026"}"#;
    list_equipment: eq::ListEquipment => Listed<eq::EquipmentView>,
        Provides ["equipment", "places", "units", "hazards", "inspections"], eq::list_equipment,
        r#"{"place":"00000000-0000-7000-8000-000000000005","text":"cdyx","active":true}"#;
    add_contractor: ct::AddContractor => ct::ContractorDetail, Changes ["contractors"],
        ct::add_contractor,
        r#"{"terms":{"name":"宏图电力建设有限公司","credit_code":"91350100M000100Y43","contact":"孙明","phone":"13800000000","qualification":"承装（修、试）电力设施许可三级","qualified_until":"2028-06-30"}}"#;
    edit_contractor: ct::EditContractor => ct::ContractorDetail, Changes ["contractors"],
        ct::edit_contractor,
        r#"{"contractor":"00000000-0000-7000-8000-000000000060","terms":{"name":"宏图电力建设有限公司"}}"#;
    set_contractor_active: ct::SetContractorActive => ct::ContractorDetail,
        Changes ["contractors"], ct::set_contractor_active,
        r#"{"contractor":"00000000-0000-7000-8000-000000000060","active":false}"#;
    get_contractor: ct::GetContractor => ct::ContractorDetail,
        Provides ["contractors", "people", "places", "units", "hazards", "outgoing", "irregularities"],
        ct::get_contractor, r#"{"contractor":"00000000-0000-7000-8000-000000000060"}"#;
    list_contractors: ListRequest => Listed<ct::ContractorView>, Provides ["contractors"],
        ct::list_contractors, r#"{"text":"htdj","active":true}"#;
    add_agreement: ct::AddAgreement => ct::ContractorDetail, Changes ["contractors"],
        ct::add_agreement,
        r#"{"contractor":"00000000-0000-7000-8000-000000000060","terms":{"number":"安协〔2026〕3号","title":"城东配网改造","signed_on":"2026-01-05","valid_from":"2026-01-05","valid_until":"2026-12-31","our_manager":"00000000-0000-7000-8000-000000000005","their_manager":"孙明 13800000000"}}"#;
    edit_agreement: ct::EditAgreement => ct::ContractorDetail, Changes ["contractors"],
        ct::edit_agreement,
        r#"{"agreement":"00000000-0000-7000-8000-000000000061","terms":{"title":"城东配网改造","signed_on":"2026-01-05","valid_from":"2026-01-05","valid_until":"2027-01-31","our_manager":"00000000-0000-7000-8000-000000000005","their_manager":"孙明 13800000000"}}"#;
    end_agreement: ct::EndAgreement => ct::ContractorDetail, Changes ["contractors"],
        ct::end_agreement,
        r#"{"agreement":"00000000-0000-7000-8000-000000000061","on":"2026-11-20","reason":"工程完工"}"#;
    add_agreement_scans: ct::AddAgreementScans => ct::ContractorDetail, Changes ["contractors"],
        ct::add_agreement_scans,
        r#"{"agreement":"00000000-0000-7000-8000-000000000061","scans":["00000000-0000-7000-8000-000000000009"]}"#;
    get_organisation: o::GetOrganisation => o::OrganisationView,
        Provides ["organisation", "certificates"], o::get_organisation, r#"{}"#;
    edit_organisation: o::EditOrganisation => o::OrganisationView,
        Changes ["organisation", "desk"], o::edit_organisation,
        r#"{"consequence":"按《安全生产奖惩规定》考核","general_workdays":10}"#;
    list_series: se::ListSeries => se::SeriesListView,
        Provides ["organisation", "hazards", "inspections", "notices"], se::list_series, r#"{}"#;
    set_next_number: se::SetNextNumber => se::SeriesListView, Changes ["organisation", "notices"],
        se::set_next_number,
        r#"{"series":"rectification_notice","year":2026,"next":35,"reason":"1 至 34 号已在纸质通知书上使用"}"#;
    list_checklists: PageRequest => c::ChecklistsView, Provides ["checklists", "people"],
        c::list_checklists, r#"{}"#;
    get_checklist: c::GetChecklist => c::ChecklistView, Provides ["checklists", "clauses"], c::get_checklist,
        r#"{"checklist":"00000000-0000-7000-8000-000000000004"}"#;

    edit_checklist: c::EditChecklist => c::ChecklistView, Changes ["checklists"],
        c::edit_checklist,
        r#"{"checklist":"00000000-0000-7000-8000-000000000004","title":"配电室","items":[]}"#;
    add_checklist: c::AddChecklist => c::ChecklistView, Changes ["checklists"], c::add_checklist,
        r#"{"code":"Q1","title":"车间","items":[]}"#;
    add_starter_checklists: c::AddStarterChecklists => c::ChecklistsView, Changes ["checklists"],
        c::add_starter_checklists, r#"{}"#;

    list_clauses: cl::ListClauses => cl::ClausesView, Provides ["clauses", "people"], cl::list_clauses,
        r#"{"text":"电缆沟","unsure":true,"page":{"limit":50}}"#;
    list_sources: cl::ListSources => cl::SourcesView, Provides ["clauses"], cl::list_sources,
        r#"{"text":"消防"}"#;
    list_major_criteria: cl::ListMajorCriteria => cl::MajorCriteriaView, Provides ["clauses", "people"], cl::list_major_criteria, r#"{}"#;
    add_own_criterion: cl::AddOwnCriterion => cl::MajorCriteriaView, Changes ["clauses"],
        cl::add_own_criterion,
        r#"{"text":"主变压器失去全部冷却且不能停运","document":"《重大电力安全隐患判定标准（试行）》","clause":"第五条"}"#;
    verify_own_criterion: cl::VerifyOwnCriterion => cl::MajorCriteriaView, Changes ["clauses"],
        cl::verify_own_criterion, r#"{"criterion":"00000000-0000-7000-8000-000000000033"}"#;
    withdraw_own_criterion: cl::WithdrawOwnCriterion => cl::MajorCriteriaView, Changes ["clauses"],
        cl::withdraw_own_criterion, r#"{"criterion":"00000000-0000-7000-8000-000000000033"}"#;
    list_holiday_years: hd::ListHolidayYears => hd::HolidayYearsView,
        Provides ["plans", "organisation", "people"], hd::list_holiday_years, r#"{}"#;
    add_holiday_year: hd::AddHolidayYear => hd::HolidayYearsView, Changes [EVERYTHING],
        hd::add_holiday_year,
        r#"{"terms":{"year":2027,"off":["2027-01-01","2027-10-01"],"worked":["2027-10-09"],"festivals":{"national":"2027-10-01"},"source":"国办发明电〔2026〕7号"}}"#;
    verify_clause: cl::VerifyClause => cl::ClauseRow, Changes ["clauses"], cl::verify_clause,
        r#"{"clause":"00000000-0000-7000-8000-00000000000f","number":"6.2.9","words":""}"#;
}
