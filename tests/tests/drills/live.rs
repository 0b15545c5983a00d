//! A live drill from its plan to the last corrective action closed.

use app::drills::{
    AddDrillFinding, CheckDrillMaterial, ConcludeDrill, RaiseDrillAction, RecordDrillEntry,
    add_drill_finding, check_drill_material, conclude_drill, raise_drill_action,
    record_drill_entry,
};
use app::hazards::{GetHazard, get_hazard};
use domain::Refusal;
use domain::drill::{Aspect, DrillAct, DrillForm, DrillStatus, EntryDetail};
use domain::hazard::{CaseKind, HazardAct, Status};
use testkit::{Company, Run, Stage, id, photos};
use uuid::Uuid;

use super::{same_after_reopening, shown, why_not};

#[test]
fn a_live_drill_is_closed_when_the_hazard_it_found_is() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let view = shown(&mut company, drill);
    let missing = CheckDrillMaterial {
        drill,
        material: view.materials[0].id,
        in_place: Some(false),
        remarks: "保险销锈死".to_owned(),
    };
    check_drill_material(&mut company.ws, missing).unwrap();
    company.start(drill);
    for step in &view.script {
        company.folder.env.advance(chrono::Duration::seconds(60));
        let request = RecordDrillEntry {
            drill,
            detail: EntryDetail::Stamped { line: step.line.id },
            at: None,
            pressed_at: None,
        };
        record_drill_entry(&mut company.ws, request).unwrap();
    }
    let photo = company.photo(photos::TRENCH_AFTER);
    let seen = RecordDrillEntry {
        drill,
        detail: EntryDetail::Photographed {
            photos: vec![photo],
            line: Some(view.script[0].line.id),
            text: String::new(),
            offset_seconds: 0,
        },
        at: None,
        pressed_at: None,
    };
    let view = record_drill_entry(&mut company.ws, seen).unwrap();
    assert_eq!(view.script[0].photos, [photo]);
    let end = |detail| RecordDrillEntry {
        drill,
        detail,
        at: None,
        pressed_at: None,
    };
    let view = record_drill_entry(&mut company.ws, end(EntryDetail::Ended)).unwrap();
    assert_eq!(view.row.status, DrillStatus::Held);
    assert_eq!(why_not(&view, DrillAct::Pause), Some("drill_stands"));
    assert!(matches!(
        company.refuses(|ws| record_drill_entry(ws, end(EntryDetail::Ended))),
        Refusal::DrillStands { .. }
    ));

    let finding = AddDrillFinding {
        drill,
        text: "开关站 2 具灭火器保险销锈死，不能使用".to_owned(),
        aspect: Aspect::Materials,
        revise_plan: false,
        entry: view.last_entry,
        photos: vec![photo],
    };
    let view = add_drill_finding(&mut company.ws, finding).unwrap();
    let raise = RaiseDrillAction {
        finding: view.problems[0].id,
        kind: CaseKind::Hazard,
        title: "灭火器不能使用".to_owned(),
        unit: id("城东供电所"),
        owner: Some(id("刘洋")),
        measures: "更换灭火器，逐具试拔".to_owned(),
        due_on: company.in_days(11),
        place: None,
        spot: "一层门口".to_owned(),
    };
    let view = raise_drill_action(&mut company.ws, raise).unwrap();
    let action = view.problems[0].action.clone().unwrap();
    assert_eq!(action.number, "隐患〔2026〕1号");
    let hazard = get_hazard(
        &mut company.ws,
        GetHazard {
            hazard: action.hazard,
        },
    )
    .unwrap();
    assert_eq!(hazard.photos, [photo]);
    // A hazard is assessed and notified as every other; what the drill settled stands in its fields.
    assert_eq!(hazard.awaited, Some(HazardAct::Assess));
    company.evaluate(drill);
    let conclude = ConcludeDrill {
        drill,
        summary: "达到目标".to_owned(),
    };
    let view = conclude_drill(&mut company.ws, conclude).unwrap();
    assert_eq!(view.row.status, DrillStatus::Improving);

    company.as_("张伟");
    let mut run = Run {
        hazard: action.hazard,
        notice: Uuid::nil(),
    };
    for stage in [
        Stage::Assessed,
        Stage::Frozen,
        Stage::Notified,
        Stage::Served,
        Stage::Rectifying,
        Stage::Submitted,
        Stage::Accepted,
    ] {
        company.drive(&mut run, stage);
        assert_eq!(
            shown(&mut company, drill).row.status,
            DrillStatus::Improving
        );
    }
    company.drive(&mut run, Stage::Closed);
    let view = shown(&mut company, drill);
    assert_eq!(view.row.status, DrillStatus::Closed);
    assert_eq!(
        view.problems[0].action.as_ref().unwrap().status,
        Status::Closed
    );
    same_after_reopening(company, drill);
}
