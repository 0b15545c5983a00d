//! Commands about papers beside the notice: records, those of the loop, from outside, and to outsiders;
//! and who may issue notices for whom.

use app::Workspace;
use app::editable as ed;
use app::hazards as h;
use app::incoming as inc;
use app::inspections as i;
use app::notices as n;
use app::outgoing as og;
use app::paper_register as pr;

use super::{Command, Effect, Line};
use crate::dispatch;

commands! {
    /// Papers beside the notice, and delegations.
    PAPER_COMMANDS over Workspace;

    get_word_template: ed::GetWordTemplate => ed::WordTemplateView,
        Provides ["organisation", "people"], ed::get_word_template, r#"{}"#;
    look_at_word_template: ed::LookAtWordTemplate => ed::WordTemplateShown, Provides [],
        ed::look_at_word_template, r#"{"attachment":"00000000-0000-7000-8000-000000000009"}"#;
    set_word_template: ed::SetWordTemplate => ed::WordTemplateView, Changes ["organisation"],
        ed::set_word_template, r#"{"attachment":"00000000-0000-7000-8000-000000000009"}"#;
    plan_hazard_papers: h::PlanHazardPapers => h::PapersPlan,
        Provides ["papers", "hazards", "people", "units", "certificates", "organisation"],
        h::plan_hazard_papers, r#"{"hazard":"00000000-0000-7000-8000-000000000008"}"#;
    make_hazard_paper: h::MakeHazardPaper => h::HazardPaperView, Changes ["papers", "hazards"],
        h::make_hazard_paper,
        r#"{"hazard":"00000000-0000-7000-8000-000000000008","kind":"reinspection_opinion","said":[{"field":"method","words":"现场、资料"}]}"#;
    sign_hazard_paper: h::SignHazardPaper => h::HazardPaperView, Changes ["papers", "hazards"],
        h::sign_hazard_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000022","passphrase":""}"#;
    add_hazard_paper_scans: h::AddHazardPaperScans => h::HazardPaperView, Changes ["papers", "hazards"],
        h::add_hazard_paper_scans,
        r#"{"paper":"00000000-0000-7000-8000-000000000022","sheets":[{"attachment":"00000000-0000-7000-8000-000000000009","page":1}]}"#;
    record_paper_print: h::RecordPaperPrint => h::HazardPaperView, Changes ["papers"],
        h::record_paper_print,
        r#"{"paper":"00000000-0000-7000-8000-000000000022","copies":2,"kind":"serve"}"#;
    get_hazard_paper: h::GetHazardPaper => h::HazardPaperView,
        Provides ["papers", "hazards", "people", "certificates"], h::get_hazard_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000022"}"#;
    list_hazard_papers: h::ListHazardPapers => h::PaperPage,
        Provides ["papers", "hazards", "people", "certificates"], h::list_hazard_papers,
        r#"{"kinds":["reinspection_opinion"],"text":"城东"}"#;
    list_registered_papers: pr::ListRegisteredPapers => pr::RegisterPage,
        Provides ["notices", "papers", "inspections", "incoming", "outgoing", "figures", "drills", "people", "filing"],
        pr::list_registered_papers, r#"{"year":2026,"filed":false,"text":"城东"}"#;
    list_registered_numbers: pr::ListRegisteredNumbers => pr::RegisteredNumbers,
        Provides ["notices", "papers", "inspections", "outgoing", "drills", "hazards", "organisation", "people", "filing"],
        pr::list_registered_numbers, r#"{"series":"rectification_notice","year":2026}"#;
    register_incoming_paper: inc::RegisterIncomingPaper => inc::IncomingView, Changes ["incoming"],
        inc::register_incoming_paper,
        r#"{"terms":{"number":"清应急改〔2026〕8号","sender":"清河县应急管理局","sender_kind":"government","title":"责令限期整改指令书","dated_on":"2026-11-18","received_on":"2026-11-20","due_on":"2026-12-18","scans":["00000000-0000-7000-8000-000000000009"]}}"#;
    split_incoming_paper: inc::SplitIncomingPaper => inc::IncomingView,
        Changes ["incoming", "hazards"], inc::split_incoming_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000026","findings":[{"text":"消防通道被占用","place":"00000000-0000-7000-8000-000000000005","unit":"00000000-0000-7000-8000-000000000001","owner":null,"due_on":"2026-12-10"}]}"#;
    postpone_incoming_paper: inc::PostponeIncomingPaper => inc::IncomingView,
        Changes ["incoming", "hazards"], inc::postpone_incoming_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000026","to":{"due_on":"2026-12-30","agreed_on":"2026-12-01","authority":"清应急复〔2026〕3号"}}"#;
    make_rectification_report: inc::MakeRectificationReport => inc::IncomingView,
        Changes ["incoming"], inc::make_rectification_report,
        r#"{"paper":"00000000-0000-7000-8000-000000000026"}"#;
    send_rectification_report: inc::SendRectificationReport => inc::IncomingView,
        Changes ["incoming", "hazards"], inc::send_rectification_report,
        r#"{"paper":"00000000-0000-7000-8000-000000000026","sending":{"report":"00000000-0000-7000-8000-000000000009","sent_on":"2026-12-10","way":"in_person","sent_by":"00000000-0000-7000-8000-000000000002","receipt":"收文118号"}}"#;
    acknowledge_report: inc::AcknowledgeReport => inc::IncomingView, Changes ["incoming"],
        inc::acknowledge_report,
        r#"{"paper":"00000000-0000-7000-8000-000000000026","receipt":"收文118号"}"#;
    get_incoming_paper: inc::GetIncomingPaper => inc::IncomingView,
        Provides ["incoming", "hazards"], inc::get_incoming_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000026"}"#;
    list_incoming_papers: inc::ListIncomingPapers => inc::IncomingPage,
        Provides ["incoming", "hazards"], inc::list_incoming_papers,
        r#"{"state":"open","page":{"limit":50}}"#;
    make_advice: og::MakeAdvice => og::OutgoingView, Changes ["outgoing", "hazards"], og::make_advice,
        r#"{"hazards":["00000000-0000-7000-8000-000000000008"],"addressee":{"name":"清河纺织厂","kind":"customer","contact":"孙明 13800000000"},"demand":"更换进线电缆终端头并试验合格","due_on":"2026-12-20","copies_to":["清河县发展和改革局"],"issuer":"00000000-0000-7000-8000-000000000002"}"#;
    make_transfer_letter: og::MakeTransferLetter => og::OutgoingView,
        Changes ["outgoing", "hazards"], og::make_transfer_letter,
        r#"{"hazards":["00000000-0000-7000-8000-000000000008"],"addressee":{"name":"清河纺织厂","kind":"customer"},"reason":"该设备产权属用户","demand":"更换进线电缆终端头并试验合格","due_on":null,"interim_controls":"每周红外测温","issuer":"00000000-0000-7000-8000-000000000002"}"#;
    choose_for_outsider: og::ChooseForOutsider => og::OutsiderChoice,
        Provides ["outgoing", "hazards", "notices", "places"], og::choose_for_outsider,
        r#"{"kind":"advice","chosen":["00000000-0000-7000-8000-000000000008"],"text":"电缆"}"#;
    hand_outgoing_paper: og::HandOutgoingPaper => og::OutgoingView,
        Changes ["outgoing", "hazards"], og::hand_outgoing_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000027","on":"2026-11-24","by":["00000000-0000-7000-8000-000000000002"],"outcome":{"kind":"refused","reason":"称与己无关","witnesses":["李娜（办公室）","钱进（城东社区）"]}}"#;
    void_outgoing_paper: og::VoidOutgoingPaper => og::OutgoingView,
        Changes ["outgoing", "hazards"], og::void_outgoing_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000027","reason":"单位名称有误"}"#;
    get_outgoing_paper: og::GetOutgoingPaper => og::OutgoingView,
        Provides ["outgoing", "hazards"], og::get_outgoing_paper,
        r#"{"paper":"00000000-0000-7000-8000-000000000027"}"#;
    list_outgoing_papers: og::ListOutgoingPapers => og::OutgoingPage,
        Provides ["outgoing", "hazards"], og::list_outgoing_papers,
        r#"{"waiting":true,"page":{"limit":50}}"#;
    add_delegation: n::AddDelegation => n::DelegationView, Changes ["delegations", "notices"],
        n::add_delegation,
        r#"{"terms":{"delegate":"00000000-0000-7000-8000-000000000002","first_day":"2026-11-24","last_day":"2026-12-31","unit":null}}"#;
    end_delegation: n::EndDelegation => n::DelegationView, Changes ["delegations", "notices"],
        n::end_delegation, r#"{"delegation":"00000000-0000-7000-8000-000000000025"}"#;
    list_delegations: n::ListDelegations => n::DelegationsView,
        Provides ["delegations", "people", "units"], n::list_delegations, r#"{"page":{"limit":50}}"#;
    make_service_record: n::MakeServiceRecord => n::ExportView, Changes ["notices"],
        n::make_service_record,
        r#"{"notice":"00000000-0000-7000-8000-00000000000a","passphrase":""}"#;
    make_inspection_record: i::MakeInspectionRecord => i::InspectionView, Changes ["inspections"],
        i::make_inspection_record,
        r#"{"inspection":"00000000-0000-7000-8000-000000000007","companion":{"name":"王志强","post":"所长"},"reply":{"kind":"refuses","reason":"对检查结果有异议"}}"#;
    sign_inspection_record: i::SignInspectionRecord => i::InspectionView, Changes ["inspections"],
        i::sign_inspection_record,
        r#"{"record":"00000000-0000-7000-8000-00000000000e","passphrase":""}"#;
}
