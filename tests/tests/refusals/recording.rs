//! Refusals on the record of an inspection: when it may be made, who signs it, what may follow.

use app::Error;
use app::inspections::{
    AddRecordEvidence, CompanionGiven, InkGiven, MakeInspectionRecord, ReplyGiven,
    SignInspectionRecord, StartInspection, add_record_evidence, make_inspection_record,
    sign_inspection_record, start_inspection,
};
use domain::Refusal;
use domain::people::Role;
use domain::permission::Action;
use store::StoreError;
use testkit::{Company, forms, id, photos, secret};
use uuid::Uuid;

/// An ended inspection by 张伟 and 李娜.
fn inspected() -> (Company, Uuid) {
    let mut company = Company::found();
    company.as_("张伟");
    let inspection = company.inspected(forms::start());
    (company, inspection)
}

fn made(company: &mut Company, form: MakeInspectionRecord) -> Uuid {
    let view = make_inspection_record(&mut company.ws, form).unwrap();
    view.records[0].id
}

fn not_allowed(person: &str) -> Refusal {
    Refusal::NotAllowed {
        action: Action::Inspect,
        person: person.to_owned(),
    }
}

fn document_state(state: &str, step: &'static str) -> Refusal {
    Refusal::DocumentState {
        state: state.to_owned(),
        step,
    }
}

fn sign(record: Uuid) -> SignInspectionRecord {
    SignInspectionRecord {
        record,
        passphrase: secret(),
    }
}

fn witnesses(record: Uuid, names: &[&str]) -> AddRecordEvidence {
    AddRecordEvidence {
        record,
        scans: Vec::new(),
        witnesses: names.iter().map(|name| id(name)).collect(),
    }
}

fn by(person: Option<&str>, name: &str) -> Option<CompanionGiven> {
    Some(CompanionGiven {
        person: person.map(id),
        name: name.to_owned(),
        post: String::new(),
    })
}

#[test]
fn what_still_runs_has_no_record() {
    let mut company = Company::found();
    let running = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    let form = forms::record(running.row.id);
    let refusal = company.refuses(|ws| make_inspection_record(ws, form));
    let number = "检查〔2026〕1号".to_owned();
    assert_eq!(refusal, Refusal::InspectionRunning { number });
    assert_eq!(running.record_refusal.unwrap().code, "inspection_running");
}

#[test]
fn a_member_neither_makes_a_record_nor_adds_to_it() {
    let (mut company, inspection) = inspected();
    let record = made(&mut company, forms::record(inspection));
    let scan = company.photo(photos::TRENCH_AFTER);
    company.as_("刘洋");
    let refusal = company.refuses(|ws| make_inspection_record(ws, forms::record(inspection)));
    assert_eq!(refusal, not_allowed("刘洋"));
    let form = AddRecordEvidence {
        scans: vec![scan],
        ..witnesses(record, &[])
    };
    let refusal = company.refuses(|ws| add_record_evidence(ws, form));
    assert_eq!(refusal, not_allowed("刘洋"));
}

#[test]
fn only_those_who_inspected_sign_as_inspectors_and_once() {
    let (mut company, inspection) = inspected();
    let picture = company.photo(photos::INK);
    let inks = |names: &[&str]| MakeInspectionRecord {
        inks: names
            .iter()
            .map(|name| InkGiven {
                person: id(name),
                picture,
            })
            .collect(),
        ..forms::record(inspection)
    };
    let refusal = company.refuses(|ws| make_inspection_record(ws, inks(&["何𬭚"])));
    let person = "何𬭚".to_owned();
    assert_eq!(refusal, Refusal::NotAnInspector { person });
    let refusal = company.refuses(|ws| make_inspection_record(ws, inks(&["李娜", "李娜"])));
    let person = "李娜".to_owned();
    assert_eq!(refusal, Refusal::SamePersonTwice { person });
}

#[test]
fn whoever_inspected_does_not_sign_for_the_unit() {
    let (mut company, inspection) = inspected();
    let form = MakeInspectionRecord {
        companion: by(Some("李娜"), ""),
        ..forms::record(inspection)
    };
    let refusal = company.refuses(|ws| make_inspection_record(ws, form));
    let person = "李娜".to_owned();
    assert_eq!(refusal, Refusal::SignsForBothSides { person });
}

#[test]
fn ink_is_a_picture_that_is_there() {
    let (mut company, inspection) = inspected();
    let nowhere = Uuid::from_u128(9);
    let form = |ink| MakeInspectionRecord {
        reply: ReplyGiven::Signs {
            opinion: String::new(),
            ink: Some(ink),
        },
        ..forms::record(inspection)
    };
    let refusal = company.refuses(|ws| make_inspection_record(ws, form(nowhere)));
    let (what, id) = ("attachment", nowhere);
    assert_eq!(refusal, Refusal::NotFound { what, id });
    let pdf = app::photos::upload_scan(&mut company.ws, "检查记录.pdf", b"%PDF-1.7").unwrap();
    let error = company.fails(|ws| make_inspection_record(ws, form(pdf.attachment)));
    assert!(matches!(error, Error::Photo(_)), "{error:?}");
}

#[test]
fn a_refusal_to_sign_names_who_and_why() {
    let (mut company, inspection) = inspected();
    let form = |name: &str, reason: &str| MakeInspectionRecord {
        companion: by(None, name),
        reply: ReplyGiven::Refuses {
            reason: reason.to_owned(),
            witnesses: Vec::new(),
        },
        ..forms::record(inspection)
    };
    let refusal = company.refuses(|ws| make_inspection_record(ws, form(" ", "有异议")));
    assert_eq!(refusal, Refusal::Blank { field: "companion" });
    let refusal = company.refuses(|ws| make_inspection_record(ws, form("某人", " ")));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
    made(&mut company, form("某人", "有异议"));
}

#[test]
fn two_witnesses_who_had_no_part_in_it() {
    let (mut company, inspection) = inspected();
    let mut refused = |names: &[&str]| {
        let form = forms::refused_record(inspection, names);
        company.refuses(|ws| make_inspection_record(ws, form))
    };
    let involved = |person: &str| Refusal::WitnessInvolved {
        person: person.to_owned(),
    };
    assert_eq!(refused(&["郑好"]), Refusal::WitnessesMissing { found: 1 });
    assert_eq!(refused(&["郑好", "张伟"]), involved("张伟"), "inspected");
    assert_eq!(refused(&["郑好", "王志强"]), involved("王志强"), "refuses");
    let record = made(&mut company, forms::refused_record(inspection, &[]));
    let refusal = company.refuses(|ws| add_record_evidence(ws, witnesses(record, &["郑好"])));
    assert_eq!(refusal, Refusal::WitnessesMissing { found: 1 });
    let refusal =
        company.refuses(|ws| add_record_evidence(ws, witnesses(record, &["郑好", "王志强"])));
    assert_eq!(refusal, involved("王志强"));
    add_record_evidence(&mut company.ws, witnesses(record, &["郑好", "吴㐂"])).unwrap();
    let more = witnesses(record, &["钱𠮷", "赵磊"]);
    let refusal = company.refuses(|ws| add_record_evidence(ws, more));
    assert_eq!(refusal, document_state("refused", "add_witnesses"));
}

#[test]
fn witnesses_belong_to_a_refusal_and_nothing_is_no_evidence() {
    let (mut company, inspection) = inspected();
    let record = made(&mut company, forms::record(inspection));
    let form = witnesses(record, &["郑好", "吴㐂"]);
    let refusal = company.refuses(|ws| add_record_evidence(ws, form));
    assert_eq!(refusal, document_state("unsigned", "add_witnesses"));
    let refusal = company.refuses(|ws| add_record_evidence(ws, witnesses(record, &[])));
    assert_eq!(refusal, Refusal::Blank { field: "scans" });
}

#[test]
fn a_later_version_says_why() {
    let (mut company, inspection) = inspected();
    made(&mut company, forms::record(inspection));
    let refusal = company.refuses(|ws| make_inspection_record(ws, forms::record(inspection)));
    assert_eq!(refusal, Refusal::Blank { field: "renewal" });
}

#[test]
fn a_key_signs_once_and_never_beside_ink_or_what_was_replaced() {
    let (mut company, inspection) = inspected();
    let first = made(&mut company, forms::record(inspection));
    sign_inspection_record(&mut company.ws, sign(first)).unwrap();
    let refusal = company.refuses(|ws| sign_inspection_record(ws, sign(first)));
    assert_eq!(refusal, document_state("signed", "sign"));
    let inked = MakeInspectionRecord {
        inks: vec![InkGiven {
            person: id("张伟"),
            picture: company.photo(photos::INK),
        }],
        renewal: "组长改为手写".to_owned(),
        ..forms::record(inspection)
    };
    let second = made(&mut company, inked);
    let refusal = company.refuses(|ws| sign_inspection_record(ws, sign(second)));
    let person = "张伟（安监员）".to_owned();
    assert_eq!(refusal, Refusal::SignedByInk { person });
    let refusal = company.refuses(|ws| sign_inspection_record(ws, sign(first)));
    assert_eq!(refusal, document_state("superseded", "sign"));
}

#[test]
fn a_leader_without_a_certificate_signs_by_ink_or_on_paper() {
    let mut company = Company::found();
    company.as_("张伟");
    company.give_roles("赵磊", &[Role::SafetyOfficer]);
    let inspection = company.inspected(StartInspection {
        inspectors: vec![id("赵磊"), id("李娜")],
        ..forms::start()
    });
    let record = made(&mut company, forms::record(inspection));
    let refusal = company.refuses(|ws| sign_inspection_record(ws, sign(record)));
    let person = "赵磊".to_owned();
    assert_eq!(refusal, Refusal::NotCertified { person });
}

#[test]
fn a_wrong_passphrase_signs_nothing() {
    let (mut company, inspection) = inspected();
    let record = made(&mut company, forms::record(inspection));
    let form = SignInspectionRecord {
        passphrase: app::Secret::new("不知道".to_owned()),
        ..sign(record)
    };
    let error = company.fails(|ws| sign_inspection_record(ws, form));
    let wrong = matches!(error, Error::Store(StoreError::WrongPassphrase));
    assert!(wrong, "{error:?}");
}

#[test]
fn a_character_no_font_has_is_refused_before_anything_freezes() {
    let (mut company, inspection) = inspected();
    let form = MakeInspectionRecord {
        companion: by(None, "\u{e000}"),
        ..forms::record(inspection)
    };
    let error = company.fails(|ws| make_inspection_record(ws, form));
    assert!(matches!(error, Error::Render(_)), "{error:?}");
}
