//! Sheets to carry on the day, made of what is prepared.

use app::drills::{MakeDrillBlanks, cancel_drill, make_drill_blanks};
use domain::Refusal;
use domain::drill::DrillForm;
use serde_json::json;
use testkit::Company;

#[test]
fn blank_sheets_are_made_before_a_drill_and_nothing_is_kept_of_them() {
    let mut company = Company::found();
    let drill = company.bare_drill(DrillForm::Live);
    let request = MakeDrillBlanks { drill };
    // With nothing prepared there is still a list to sign in on.
    let bare = make_drill_blanks(&company.ws, &request).unwrap();
    assert!(bare.bytes.starts_with(b"%PDF-"));
    company.prepare(drill);
    let before = super::shown(&mut company, drill);
    let sheets = make_drill_blanks(&company.ws, &request).unwrap();
    assert!(sheets.name.starts_with(&before.row.number) && sheets.name.ends_with(" 空白表.pdf"));
    // Script, observers' cards and items came to it.
    assert!(sheets.bytes.len() > bare.bytes.len());
    let after = super::shown(&mut company, drill);
    assert_eq!(format!("{after:?}"), format!("{before:?}"));
    let cancelled = json!({ "drill": drill, "reason": "雷雨" });
    cancel_drill(&mut company.ws, serde_json::from_value(cancelled).unwrap()).unwrap();
    assert!(matches!(
        company.refuses(|ws| make_drill_blanks(ws, &request)),
        Refusal::DrillStands { .. }
    ));
}
