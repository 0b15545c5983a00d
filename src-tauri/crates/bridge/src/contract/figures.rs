//! Commands about statistics: the numbers, what is reported of them, the appraisal.

use app::Workspace;
use app::figures as fg;

use super::{Command, Effect, Line};
use crate::dispatch;

commands! {
    /// Numbers, reports, targets.
    FIGURES_COMMANDS over Workspace;

    get_figures: fg::GetFigures => fg::FiguresView,
        Provides ["hazards", "inspections", "plans", "units", "people", "organisation", "figures"],
        fg::get_figures,
        r#"{"period":"2026-11","unit":"00000000-0000-7000-8000-000000000001"}"#;
    report_figures: fg::ReportFigures => fg::ReportView, Changes ["figures"], fg::report_figures,
        r#"{"period":"2026-10","recipient":"清河市应急管理局","remarks":"举一反三，12月10日前完成同类隐患排查。"}"#;
    get_figures_report: fg::GetReport => fg::ReportView,
        Provides ["hazards", "units", "people", "figures"], fg::get_report,
        r#"{"report":"00000000-0000-7000-8000-000000000010"}"#;
    get_report_calendar: fg::GetReportCalendar => fg::ReportCalendarView,
        Provides ["figures", "organisation"], fg::get_report_calendar, r#"{}"#;
    get_targets: fg::GetTargets => fg::TargetsView, Provides ["figures"], fg::get_targets, r#"{}"#;
    set_targets: fg::SetTargets => fg::TargetsView, Changes ["figures"], fg::set_targets,
        r#"{"targets":[{"indicator":"on_time_current","weight":25,"target":980},{"indicator":"self_found","weight":0,"target":800}]}"#;
}
