//! Commands about where papers lie (归档), and samples of them held against what is kept (纸电核对).

use app::Workspace;
use app::paper_checks as pc;
use app::paper_register as pr;

use super::{Command, Effect, Line};
use crate::dispatch;

commands! {
    /// Filing and checks of papers.
    CHECK_COMMANDS over Workspace;

    file_papers: pr::FilePapers => pr::FiledView, Changes ["filing"], pr::file_papers,
        r#"{"papers":["00000000-0000-7000-8000-00000000000a"],"year":2026,"box_no":"3","first_piece":5}"#;
    correct_filing: pr::CorrectFiling => pr::FilingView, Changes ["filing"], pr::correct_filing,
        r#"{"paper":"00000000-0000-7000-8000-00000000000a","place":{"year":2026,"box_no":"3","piece":6},"reason":"误记件号"}"#;
    get_filing: pr::GetFiling => pr::FilingView, Provides ["filing", "people"], pr::get_filing,
        r#"{"paper":"00000000-0000-7000-8000-00000000000a"}"#;
    next_piece: pr::NextPiece => pr::NextPieceView, Provides ["filing"], pr::next_piece,
        r#"{"year":2026,"box_no":"3"}"#;
    count_sample: pc::CountSample => pc::SampleView,
        Provides ["filing", "notices", "papers", "inspections", "incoming", "outgoing", "figures", "drills", "hazards", "units"],
        pc::count_sample,
        r#"{"terms":{"from":"2026-07-01","to":"2026-09-30","kinds":["notice"],"size":{"by":"percent","percent":10}}}"#;
    start_paper_check: pc::StartPaperCheck => pc::PaperCheckView, Changes ["paper_checks"],
        pc::start_paper_check,
        r#"{"title":"三季度纸电核对","terms":{"from":"2026-07-01","to":"2026-09-30","size":{"by":"count","papers":20}},"seed":"00000000075bcd15"}"#;
    mark_checked_paper: pc::MarkCheckedPaper => pc::PaperCheckView, Changes ["paper_checks"],
        pc::mark_checked_paper,
        r#"{"item":"00000000-0000-7000-8000-000000000031","verdict":"differs","said":[{"point":"date","words":"纸质为 9 月 2 日"}]}"#;
    end_paper_check: pc::EndPaperCheck => pc::PaperCheckView, Changes ["paper_checks"],
        pc::end_paper_check,
        r#"{"check":"00000000-0000-7000-8000-000000000030","opinion":"总体相符","passphrase":""}"#;
    cancel_paper_check: pc::CancelPaperCheck => pc::PaperCheckView, Changes ["paper_checks"],
        pc::cancel_paper_check,
        r#"{"check":"00000000-0000-7000-8000-000000000030","reason":"范围选错"}"#;
    answer_paper_difference: pc::AnswerPaperDifference => pc::DifferenceView,
        Changes ["paper_checks"], pc::answer_paper_difference,
        r#"{"difference":"00000000-0000-7000-8000-000000000032","way":"corrected_on_paper","words":"已在归档章旁更正并签名","settles":true}"#;
    get_paper_check: pc::GetPaperCheck => pc::PaperCheckView,
        Provides ["paper_checks", "people", "units"], pc::get_paper_check,
        r#"{"check":"00000000-0000-7000-8000-000000000030"}"#;
    list_paper_checks: pc::ListPaperChecks => pc::ChecksPage, Provides ["paper_checks", "people"],
        pc::list_paper_checks, r#"{"page":{"limit":50}}"#;
    list_paper_differences: pc::ListPaperDifferences => pc::DifferencesPage,
        Provides ["paper_checks", "people"], pc::list_paper_differences, r#"{"page":{"limit":50}}"#;
    redraw_paper_check: pc::RedrawPaperCheck => pc::RedrawView,
        Provides ["paper_checks", "filing", "notices", "papers", "inspections", "incoming", "outgoing", "figures", "drills", "hazards", "units"],
        pc::redraw_paper_check, r#"{"check":"00000000-0000-7000-8000-000000000030"}"#;
}
