//! Refusals at the handover: receipt by key, by ink, and its refusal before witnesses.

use app::Error;
use app::hazards::{GetHazard, get_hazard, record_progress};
use app::notices::{
    AddWitnesses, CountersignNotice, RecordReceipt, RecordRefusal, add_witnesses,
    countersign_notice, record_ink_receipt, record_refusal,
};
use chrono::Duration;
use domain::Refusal;
use domain::hazard::{Status, StepDetail};
use domain::notice::DocumentState;
use domain::permission::Action;
use store::StoreError;
use testkit::{Company, Stage, forms, id, photos};
use uuid::Uuid;

fn document_state(state: &str, step: &'static str) -> Refusal {
    Refusal::DocumentState {
        state: state.to_owned(),
        step,
    }
}

fn not_the_receiver(person: &str) -> Refusal {
    Refusal::NotTheReceiver {
        person: person.to_owned(),
    }
}

fn involved(person: &str) -> Refusal {
    Refusal::WitnessInvolved {
        person: person.to_owned(),
    }
}

fn witnesses(notice: Uuid, names: &[&str]) -> AddWitnesses {
    AddWitnesses {
        notice,
        witnesses: names.iter().map(|name| id(name)).collect(),
        evidence: Vec::new(),
    }
}

#[test]
fn what_is_not_issued_is_not_received() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Frozen);
    let form = forms::countersign(run.notice, "王志强");
    let refusal = company.refuses(|ws| countersign_notice(ws, form));
    assert_eq!(refusal, document_state("to_sign", "countersign"));
    let refusal = company.refuses(|ws| record_ink_receipt(ws, forms::ink(run.notice, "王志强")));
    assert_eq!(refusal, document_state("to_sign", "serve"));
    let form = forms::refusal(run.notice, "王志强", &[]);
    let refusal = company.refuses(|ws| record_refusal(ws, form));
    assert_eq!(refusal, document_state("to_sign", "serve"));
}

#[test]
fn a_stranger_does_not_sign_for_receipt() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = forms::countersign(run.notice, "孙䶮");
    let refusal = company.refuses(|ws| countersign_notice(ws, form));
    assert_eq!(refusal, not_the_receiver("孙䶮"));
    let refusal = company.refuses(|ws| record_ink_receipt(ws, forms::ink(run.notice, "孙䶮")));
    assert_eq!(refusal, not_the_receiver("孙䶮"));
    let form = forms::refusal(run.notice, "孙䶮", &[]);
    assert_eq!(
        company.refuses(|ws| record_refusal(ws, form)),
        not_the_receiver("孙䶮")
    );
}

#[test]
fn a_receiver_without_a_certificate_signs_by_ink() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = forms::countersign(run.notice, "赵磊");
    let person = "赵磊".to_owned();
    let refusal = company.refuses(|ws| countersign_notice(ws, form));
    assert_eq!(refusal, Refusal::NotCertified { person });
    let view = record_ink_receipt(&mut company.ws, forms::ink(run.notice, "赵磊")).unwrap();
    assert_eq!(view.row.state, DocumentState::Received);
}

#[test]
fn a_wrong_passphrase_receives_nothing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = CountersignNotice {
        passphrase: app::Secret::new("不知道".to_owned()),
        ..forms::countersign(run.notice, "王志强")
    };
    let error = company.fails(|ws| countersign_notice(ws, form));
    assert!(
        matches!(error, Error::Store(StoreError::WrongPassphrase)),
        "{error:?}"
    );
}

#[test]
fn a_notice_is_received_once() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let form = forms::countersign(run.notice, "王志强");
    let refusal = company.refuses(|ws| countersign_notice(ws, form));
    assert_eq!(refusal, document_state("received", "countersign"));
    let refusal = company.refuses(|ws| record_ink_receipt(ws, forms::ink(run.notice, "王志强")));
    assert_eq!(refusal, document_state("received", "serve"));
}

#[test]
fn a_receipt_by_ink_is_the_receivers_step_recorded_by_the_officer() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let scan = company.photo(photos::TRENCH_AFTER);
    let signed_at = company.folder.env.now();
    company.advance(1);
    let form = RecordReceipt {
        evidence: vec![scan],
        served_at: Some(signed_at),
        ..forms::ink(run.notice, "王志强")
    };
    let view = record_ink_receipt(&mut company.ws, form).unwrap();
    let [proof] = &view.services[0].evidence[..] else {
        panic!("one scan");
    };
    assert_eq!((proof.attachment, proof.picture), (scan, true));
    assert_eq!(view.services[0].served_at, signed_at);
    assert_eq!(view.revisions.len(), 2, "ink adds nothing to the file");
    let view = get_hazard(&mut company.ws, GetHazard { hazard: run.hazard }).unwrap();
    let step = view.steps.last().unwrap();
    assert_eq!((step.actor, step.recorded_by), (id("王志强"), id("张伟")));
    assert!(matches!(&step.detail, StepDetail::Served(receipt) if !receipt.by_key));
    assert_eq!(step.recorded_at, company.folder.env.now());
    assert_eq!(
        step.happened_at, signed_at,
        "it happened when it was signed"
    );
}

#[test]
fn a_handover_does_not_lie_in_the_future() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let later = company.folder.env.now() + Duration::minutes(1);
    let form = RecordReceipt {
        served_at: Some(later),
        ..forms::ink(run.notice, "王志强")
    };
    let future = Refusal::InFuture { field: "served_at" };
    assert_eq!(company.refuses(|ws| record_ink_receipt(ws, form)), future);
    let form = RecordRefusal {
        served_at: Some(later),
        ..forms::refusal(run.notice, "王志强", &[])
    };
    assert_eq!(company.refuses(|ws| record_refusal(ws, form)), future);
}

#[test]
fn receipt_and_refusal_are_recorded_by_the_safety_department() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    company.as_("刘洋");
    let not_allowed = || Refusal::NotAllowed {
        action: Action::Serve,
        person: "刘洋".to_owned(),
    };
    let refusal = company.refuses(|ws| record_ink_receipt(ws, forms::ink(run.notice, "王志强")));
    assert_eq!(refusal, not_allowed());
    let form = forms::refusal(run.notice, "王志强", &[]);
    assert_eq!(
        company.refuses(|ws| record_refusal(ws, form)),
        not_allowed()
    );
    let form = witnesses(run.notice, &["赵磊", "郑好"]);
    assert_eq!(company.refuses(|ws| add_witnesses(ws, form)), not_allowed());
}

#[test]
fn what_proves_a_refusal_is_kept_and_added_to_with_the_witnesses() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let seen = company.photo(photos::TRENCH_BEFORE);
    let form = RecordRefusal {
        evidence: vec![seen],
        ..forms::refusal(run.notice, "王志强", &[])
    };
    record_refusal(&mut company.ws, form).unwrap();
    let absent = AddWitnesses {
        evidence: vec![Uuid::from_u128(1)],
        ..witnesses(run.notice, &["赵磊", "郑好"])
    };
    assert!(matches!(
        company.refuses(|ws| add_witnesses(ws, absent)),
        Refusal::NotFound { .. }
    ));
    let sheet = company.photo(photos::TRENCH_AFTER);
    let form = AddWitnesses {
        evidence: vec![sheet],
        ..witnesses(run.notice, &["赵磊", "郑好"])
    };
    let view = add_witnesses(&mut company.ws, form).unwrap();
    let kept = view.services[0].evidence.iter();
    assert!(kept.map(|one| one.attachment).eq([seen, sheet]));
}

#[test]
fn a_refusal_has_a_reason() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = RecordRefusal {
        reason: String::new(),
        ..forms::refusal(run.notice, "王志强", &[])
    };
    let refusal = company.refuses(|ws| record_refusal(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
}

#[test]
fn a_refusal_without_witnesses_waits_for_two_who_had_no_part_in_it() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = forms::refusal(run.notice, "王志强", &[]);
    let view = record_refusal(&mut company.ws, form).unwrap();
    assert_eq!(view.row.state, DocumentState::RefusedWithoutEvidence);
    let hazard = get_hazard(&mut company.ws, GetHazard { hazard: run.hazard }).unwrap();
    assert_eq!(
        (hazard.row.status, hazard.receipt_refused),
        (Status::Served, true)
    );
    assert_eq!(
        hazard.row.due_on, hazard.original_due_on,
        "it does not stop the deadline"
    );

    let director = company.director();
    let mut refused = |names: &[&str]| {
        let mut form = witnesses(run.notice, names);
        let founder = names.iter().position(|name| *name == testkit::DIRECTOR);
        if let Some(at) = founder {
            form.witnesses[at] = director;
        }
        company.refuses(|ws| add_witnesses(ws, form))
    };
    assert_eq!(refused(&[]), Refusal::WitnessesMissing { found: 0 });
    assert_eq!(refused(&["郑好"]), Refusal::WitnessesMissing { found: 1 });
    let person = "郑好".to_owned();
    assert_eq!(
        refused(&["郑好", "郑好"]),
        Refusal::SamePersonTwice { person }
    );
    assert_eq!(
        refused(&["郑好", "张伟"]),
        involved("张伟"),
        "found the hazard"
    );
    assert_eq!(
        refused(&["郑好", testkit::DIRECTOR]),
        involved(testkit::DIRECTOR),
        "issues"
    );
    assert_eq!(refused(&["王志强", "郑好"]), involved("王志强"), "refused");

    let form = witnesses(run.notice, &["郑好", "吴㐂"]);
    let view = add_witnesses(&mut company.ws, form).unwrap();
    assert_eq!(view.row.state, DocumentState::Refused);
    let form = witnesses(run.notice, &["钱𠮷", "赵磊"]);
    let refusal = company.refuses(|ws| add_witnesses(ws, form));
    assert_eq!(refusal, document_state("refused", "add_witnesses"));
    record_progress(&mut company.ws, forms::progress(run.hazard, "刘洋")).unwrap();
}

#[test]
fn an_inspector_is_no_witness_at_once_either() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = forms::refusal(run.notice, "王志强", &["张伟", "郑好"]);
    assert_eq!(
        company.refuses(|ws| record_refusal(ws, form)),
        involved("张伟")
    );
    let form = forms::refusal(run.notice, "王志强", &["吴㐂", "郑好"]);
    let view = record_refusal(&mut company.ws, form).unwrap();
    assert_eq!(view.row.state, DocumentState::Refused);
}

#[test]
fn witnesses_are_added_to_a_refusal_only() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let form = witnesses(run.notice, &["吴㐂", "郑好"]);
    let refusal = company.refuses(|ws| add_witnesses(ws, form));
    assert_eq!(refusal, document_state("received", "add_witnesses"));
}

#[test]
fn there_is_no_progress_before_receipt() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = forms::progress(run.hazard, "刘洋");
    let refusal = company.refuses(|ws| record_progress(ws, form));
    let (step, status) = ("progress", Status::Notified);
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
}
