//! Rules of notices, of inspections and of numbers.

use super::*;
use crate::inspection::InspectionKind;
use crate::notice::{Delivery, ServiceOutcome};

/// A notice of 11 November, and a service of it.
fn notice_found(
    state: DocumentState,
    served: Option<u32>,
    outcome: ServiceOutcome,
    today: &str,
) -> Vec<(Rule, Found)> {
    let notice = notice();
    let services: Vec<Service> = served
        .map(|on| Service {
            id: Uuid::from_u128(0x20),
            document: NOTICE,
            delivery: Delivery::InPerson,
            served_at: at(on),
            served_by: Vec::new(),
            outcome,
            evidence: Vec::new(),
        })
        .into_iter()
        .collect();
    of_notice(&NoticeFile {
        notice: &notice,
        state,
        signed_at: Some(at(11)),
        services: &services,
        policy: &Policy::default(),
        zone: Zone::CHINA,
        today: day(today),
    })
}

pub(super) fn notice() -> Notice {
    use crate::notice::snapshot::{InspectionWords, NoticeSnapshot};
    let none = String::new;
    let snapshot = NoticeSnapshot {
        organisation: none(),
        department: none(),
        number: none(),
        addressee: none(),
        inspection: InspectionWords {
            kind: none(),
            under: None,
            place: none(),
            from: at(10).naive_utc(),
            until: None,
            inspectors: Vec::new(),
            finders: Vec::new(),
        },
        items: Vec::new(),
        reply_due: day("2026-11-25"),
        planned_reinspection: None,
        contact: none(),
        consequence: none(),
        objection_workdays: 5,
        prepared_by: none(),
        reviewed_by: None,
        issued_by: none(),
        delegation: None,
        replaces: Vec::new(),
        issued_on: day("2026-11-11"),
        copies_to: Vec::new(),
        photos: Vec::new(),
        qr: none(),
    };
    Notice {
        id: NOTICE,
        number: "供电安改〔2026〕1号".to_owned(),
        addressee: Uuid::from_u128(0xa),
        hazards: Vec::new(),
        prepared_by: OWNER,
        reviewed_by: None,
        issuer: OWNER,
        delegation: None,
        issued_on: day("2026-11-11"),
        inspectors: Vec::new(),
        unsure_clauses: Vec::new(),
        snapshot,
        voided: None,
    }
}

fn by_ink() -> ServiceOutcome {
    ServiceOutcome::ByInk { receiver: OWNER }
}

fn found(rule: Rule, on: &str, against: &str) -> Vec<(Rule, Found)> {
    let day = |text: &str| (!text.is_empty()).then(|| day(text));
    let (on, against) = (day(on), day(against));
    vec![(rule, Found { on, against })]
}

#[test]
fn a_receipt_before_the_signature() {
    let served = |on| notice_found(DocumentState::Received, Some(on), by_ink(), "2026-11-30");
    let early = found(Rule::ReceivedBeforeIssued, "2026-11-10", "2026-11-11");
    assert_eq!(served(10), early);
    assert_eq!(served(11), []);
}

#[test]
fn a_signed_notice_waits_a_week_for_its_receipt() {
    let waits = |state, today| notice_found(state, None, by_ink(), today);
    let late = found(Rule::ReceiptMissing, "2026-11-11", "");
    assert_eq!(waits(DocumentState::Issued, "2026-11-19"), late);
    assert_eq!(waits(DocumentState::Issued, "2026-11-18"), []);
    assert_eq!(waits(DocumentState::Voided, "2026-11-30"), []);
}

#[test]
fn a_refusal_needs_its_witnesses_in_time() {
    let refused = |state, today| {
        let outcome = ServiceOutcome::Refused {
            refuser: OWNER,
            reason: "期限过短".to_owned(),
            witnesses: Vec::new(),
        };
        notice_found(state, Some(12), outcome, today)
    };
    // Three days are given.
    let open = DocumentState::RefusedWithoutEvidence;
    let late = found(Rule::RefusalWithoutWitnesses, "2026-11-15", "");
    assert_eq!(refused(open, "2026-11-16"), late);
    assert_eq!(refused(open, "2026-11-15"), []);
    assert_eq!(refused(DocumentState::Refused, "2026-11-16"), []);
}

/// An inspection that ended on 11 November, with a record of the 12th.
fn inspection_found(state: Option<RecordState>, today: &str) -> Vec<(Rule, Found)> {
    let inspection = Inspection {
        id: Uuid::from_u128(0x30),
        number: "检查〔2026〕1号".to_owned(),
        kind: InspectionKind::Routine,
        under: None,
        planned: None,
        unit: Uuid::from_u128(0xa),
        place: Uuid::from_u128(0xd),
        equipment: None,
        checklist: Uuid::nil(),
        inspectors: Vec::new(),
        companion: String::new(),
        started_at: at(11),
        finished_at: Some(at(11)),
        opinion: String::new(),
        weather: None,
        photos: Vec::new(),
    };
    of_inspection(&InspectionFile {
        inspection: &inspection,
        record: state.map(|state| (at(12), state)),
        zone: Zone::CHINA,
        today: day(today),
    })
}

#[test]
fn an_inspection_has_its_record_within_a_week() {
    let late = found(Rule::RecordMissing, "2026-11-11", "");
    assert_eq!(inspection_found(None, "2026-11-19"), late);
    assert_eq!(inspection_found(None, "2026-11-18"), []);
}

#[test]
fn a_record_is_signed_or_witnessed_within_a_week() {
    let late = found(Rule::RecordUnsigned, "2026-11-12", "");
    for open in [RecordState::Unsigned, RecordState::RefusedWithoutEvidence] {
        assert_eq!(inspection_found(Some(open), "2026-11-20"), late);
        assert_eq!(inspection_found(Some(open), "2026-11-19"), []);
    }
    for done in [RecordState::Signed, RecordState::Refused] {
        assert_eq!(inspection_found(Some(done), "2026-11-30"), []);
    }
}

#[test]
fn numbers_that_nobody_took() {
    let block = |first, last| NumberBlock {
        id: Uuid::nil(),
        series: Uuid::nil(),
        year: 2026,
        first,
        last,
        device: Uuid::nil(),
    };
    let blocks = [block(1, 100), block(101, 200)];
    let below = |before, number| gap_below(&blocks, before, (number, false));
    assert_eq!(below(0, 1), None);
    assert_eq!(below(2, 5), Some((3, 4)));
    assert_eq!(below(5, 7), Some((6, 6)));
    assert_eq!(below(0, 3), Some((1, 2)));
    // Another laptop's block begins elsewhere, and what is left of one is nobody's gap.
    assert_eq!(below(3, 101), None);
    assert_eq!(below(1, 103), Some((101, 102)));
    // A ledger brought number 50; numbers go on after it.
    assert_eq!(gap_below(&blocks, 2, (50, true)), None);
    assert_eq!(below(50, 51), None);
}
