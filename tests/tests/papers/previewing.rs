//! A paper of a hazard is seen before it is made: as a draft that nobody keeps.

use domain::hazard::paper::PaperKind;
use serde_json::json;
use testkit::{Company, Stage, forms};
use uuid::Uuid;

use super::Office;

impl Office {
    fn preview(&self, hazard: Uuid, kind: PaperKind) -> Uuid {
        let before = self.acts();
        let shown = self.call("preview_paper", json!(forms::paper(hazard, kind)));
        assert_eq!(self.acts(), before, "something was written");
        shown["attachment"].as_str().unwrap().parse().unwrap()
    }
}

#[test]
fn a_preview_keeps_nothing_and_takes_no_number() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Accepted).hazard;
    let office = Office::over(company);
    let first = office.preview(hazard, PaperKind::ReinspectionOpinion);
    let draft = office.session.blob(first, None).unwrap();
    assert_eq!(draft.media_type, "application/pdf");
    assert!(draft.bytes.starts_with(b"%PDF"));
    let second = office.preview(hazard, PaperKind::RectificationReply);
    assert!(office.session.blob(second, None).is_ok());
    assert!(office.session.blob(first, None).is_err());
    let made = json!(forms::paper(hazard, PaperKind::ReinspectionOpinion));
    let made = office.call("make_hazard_paper", made);
    assert_eq!(made["number"], "供电安复〔2026〕1号");
    office.call("lock_desk", json!({}));
    assert!(office.session.blob(second, None).is_err());
}

#[test]
fn what_cannot_be_made_has_no_preview() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Accepted).hazard;
    let office = Office::over(company);
    let bare = json!({ "hazard": hazard, "kind": "reinspection_opinion" });
    let failure = office.refused("preview_paper", bare);
    assert_eq!(failure.field.as_deref(), Some("method"));
    let early = json!(forms::paper(hazard, PaperKind::DelistingRequest));
    assert_eq!(office.refused("preview_paper", early).code, "not_listed");
}
