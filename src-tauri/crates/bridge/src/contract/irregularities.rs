//! Commands about defects and violations.

use app::Workspace;
use app::irregularities as ir;

use super::{Command, Effect, Line};
use crate::dispatch;

commands! {
    /// Defects and violations.
    IRREGULARITY_COMMANDS over Workspace;

    list_irregularities: ir::ListIrregularities => ir::IrregularitiesView,
        Provides ["irregularities", "inspections", "hazards", "people", "units", "places"],
        ir::list_irregularities,
        r#"{"conditions":{"kind":"defect","grades":["serious","critical"],"text":"触头"},"state":"open","page":{"limit":50}}"#;
    get_irregularity: ir::GetIrregularity => ir::IrregularityView,
        Provides ["irregularities", "inspections", "hazards", "people", "units", "places"],
        ir::get_irregularity, r#"{"irregularity":"00000000-0000-7000-8000-000000000040"}"#;
    propose_defect_days: ir::ProposeDefectDays => ir::ProposedDays, Provides ["organisation"],
        ir::propose_defect_days, r#"{"found_at":"2026-11-23T06:00:00Z"}"#;
    record_irregularity: ir::RecordIrregularity => ir::IrregularityView,
        Changes ["irregularities"], ir::record_irregularity,
        r#"{"what":{"kind":"violation","person_name":"李强","corrected_on_spot":true,"employer":"宏图电建","due_on":null},"description":"登杆作业未系安全带","place":"00000000-0000-7000-8000-000000000005"}"#;
    describe_irregularity: ir::DescribeIrregularity => ir::IrregularityView,
        Changes ["irregularities"], ir::describe_irregularity,
        r#"{"irregularity":"00000000-0000-7000-8000-000000000040","said":{"kind":"defect","maintenance_number":"缺-2026-41","grade":"serious","due_on":"2026-12-23"}}"#;
    handle_irregularity: ir::HandleIrregularity => ir::IrregularityView,
        Changes ["irregularities"], ir::handle_irregularity,
        r#"{"irregularity":"00000000-0000-7000-8000-000000000040","handled":{"on":"2026-11-25","how":"更换触头","by":"检修班"}}"#;
    void_irregularity: ir::VoidIrregularity => ir::IrregularityView, Changes ["irregularities"],
        ir::void_irregularity,
        r#"{"irregularity":"00000000-0000-7000-8000-000000000040","reason":"重复登记"}"#;
}
