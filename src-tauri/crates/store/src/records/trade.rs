//! The trade's types as rows. Numbers of tables and fields are part of the log: never reuse one.

use domain::alias::UnitAlias;
use domain::audit::Explanation;
use domain::certificate::{Authority, Certificate, KeyRequest};
use domain::checklist::Checklist;
use domain::clause::{ClauseCheck, OwnCriterion};
use domain::contractor::{Agreement, Contractor};
use domain::delegation::Delegation;
use domain::drill::evaluation::{DrillEvaluation, EvaluationCard, SchemeVersion};
use domain::drill::paper::DrillPaper;
use domain::drill::reporting::DrillReport;
use domain::drill::{Drill, DrillEntry, DrillFile, DrillFinding, Participant};
use domain::emergency::{EmergencyPlan, PlanReview, PlanSheet, PlanTrigger, PlanVersion};
use domain::equipment::Equipment;
use domain::figures::{FiguresReport, KpiTarget};
use domain::hazard::paper::HazardPaper;
use domain::hazard::{Hazard, Step};
use domain::holiday::HolidayYear;
use domain::incoming::IncomingPaper;
use domain::inspection::{Answer, Inspection, Part};
use domain::inspection_plan::InspectionPlan;
use domain::inspection_record::InspectionRecord;
use domain::irregularity::Irregularity;
use domain::ledger_import::{ImportedRow, LedgerImport};
use domain::notice::{Notice, Print, Revision, Service};
use domain::numbering::{NumberBlock, NumberTaken, Series};
use domain::organisation::{Organisation, Place, Unit};
use domain::outage::Outage;
use domain::outgoing::OutgoingPaper;
use domain::paper_check::difference::PaperDifference;
use domain::paper_check::{CheckedPaper, PaperCheck};
use domain::paper_filing::PaperFiling;
use domain::people::Person;
use domain::photo::PhotoMarks;
use domain::photo_slot::PhotoSlot;
use uuid::Uuid;

use super::{Field, Form, Kind, Record, Table};

macro_rules! record {
    ($type:ident, $name:literal, $number:literal, $form:ident,
     [$($field:literal $member:literal $kind:ident),* $(,)?]) => {
        impl Record for $type {
            const TABLE: &'static Table = &Table {
                name: $name,
                number: $number,
                form: form!($form, &[$(Field::new($field, $member, Kind::$kind)),*]),
            };

            fn id(&self) -> Uuid {
                self.id
            }
        }
    };
}

macro_rules! form {
    (Registers, $fields:expr) => {
        Form::Registers($fields)
    };
    (Appended, $fields:expr) => {
        Form::Appended { columns: $fields }
    };
}

record!(Organisation, "organisation", 10, Registers, [
    1 "name" Text, 2 "department" Text, 3 "zone" Int, 4 "policy" Json,
]);
record!(Unit, "unit", 11, Registers, [
    1 "name" Text, 2 "parent" Id, 3 "head" Id, 4 "active" Bool,
]);
record!(UnitAlias, "unit_alias", 270, Registers, [
    1 "unit" Id, 2 "name" Text, 3 "first_day" Text, 4 "last_day" Text, 5 "withdrawn" Bool,
    6 "made_at" Text,
]);
record!(Person, "person", 12, Registers, [
    1 "name" Text, 2 "unit" Id, 3 "post" Text, 4 "phone" Text, 5 "roles" Json, 6 "active" Bool,
]);
record!(Place, "place", 13, Registers, [
    1 "name" Text, 2 "unit" Id, 3 "remarks" Text, 4 "active" Bool, 5 "position" Json,
]);
record!(Equipment, "equipment", 180, Registers, [
    1 "number" Text, 2 "name" Text, 3 "kind" Text, 4 "voltage" Text, 5 "place" Id, 6 "unit" Id,
    7 "remarks" Text, 8 "active" Bool,
]);
record!(Checklist, "checklist", 14, Appended, [
    1 "code" Text, 2 "version" Int, 3 "title" Text, 4 "items" Json,
]);
record!(Inspection, "inspection", 20, Registers, [
    1 "number" Text, 2 "kind" Text, 3 "under" Text, 4 "unit" Id, 5 "place" Id, 6 "checklist" Id,
    7 "inspectors" Json, 8 "companion" Text, 9 "started_at" Text, 10 "finished_at" Text,
    11 "opinion" Text, 12 "planned" Json, 13 "weather" Json, 14 "photos" Json, 15 "equipment" Id,
]);
record!(Answer, "answer", 21, Registers, [
    1 "inspection" Id, 2 "item" Text, 3 "outcome" Json, 4 "note" Text, 5 "photos" Json,
    6 "answered_by" Id, 7 "answered_at" Text, 8 "nonconformity" Json,
]);
record!(Part, "inspection_part", 181, Registers, [
    1 "inspection" Id, 2 "section" Text, 3 "walker" Id, 4 "done_at" Text, 5 "taken_over" Json,
]);
record!(PhotoSlot, "photo_slot", 22, Registers, [
    1 "inspection" Id, 2 "item" Text, 3 "hazard" Id, 4 "reserved_by" Id, 5 "reserved_at" Text,
    6 "outcome" Json,
]);
record!(InspectionRecord, "inspection_record", 23, Registers, [
    1 "inspection" Id, 2 "version" Int, 3 "snapshot" Json, 4 "inks" Json, 5 "companion" Id,
    6 "witnesses" Json, 7 "scans" Json, 8 "made_by" Id, 9 "made_at" Text,
]);
record!(InspectionPlan, "inspection_plan", 24, Registers, [
    1 "title" Text, 2 "kind" Text, 3 "checklist" Id, 4 "scope" Json, 5 "starts_on" Text,
    6 "recurrence" Json, 7 "days" Int, 8 "inspectors" Json, 9 "ended_on" Text,
    302 "walked_by" Id, 303 "because_of" Id,
]);
record!(Hazard, "hazard", 30, Registers, [
    1 "number" Text, 2 "title" Text, 3 "description" Text, 4 "site" Json, 5 "origin" Json,
    6 "cause" Text, 7 "assessment" Json, 8 "consequence" Text, 9 "responsibility" Json,
    10 "measures" Text, 11 "due_on" Text, 12 "funds" Json, 13 "contingency" Json,
    14 "interim_controls" Text, 15 "photos" Json, 16 "no_photo_reason" Text,
    17 "recurs_from" Id, 18 "kind" Text, 19 "discipline" Text, 280 "remarks" Text,
]);
record!(Step, "step", 31, Appended, [
    1 "hazard" Id, 2 "actor" Id, 3 "recorded_by" Id, 4 "happened_at" Text, 5 "recorded_at" Text,
    6 "heads" Json, 7 "rules" Int, 8 "detail" Json,
]);
record!(Notice, "notice", 40, Registers, [
    1 "number" Text, 2 "addressee" Id, 3 "hazards" Json, 4 "prepared_by" Id, 5 "reviewed_by" Id,
    6 "issuer" Id, 7 "issued_on" Text, 8 "inspectors" Json, 9 "unsure_clauses" Json,
    10 "snapshot" Json, 11 "voided" Text, 12 "delegation" Id,
]);
record!(Revision, "revision", 41, Appended, [
    1 "document" Id, 2 "extends" Id, 3 "kind" Json, 4 "attachment" Id, 5 "sha256" Text,
    6 "made_at" Text,
]);
record!(Service, "service", 42, Registers, [
    1 "document" Id, 2 "delivery" Text, 3 "served_at" Text, 4 "served_by" Json, 5 "outcome" Json,
    6 "evidence" Json,
]);
record!(Print, "print", 43, Appended, [
    1 "document" Id, 2 "copies" Int, 3 "purpose" Text, 4 "printed_at" Text,
]);
record!(Series, "series", 50, Registers, [1 "kind" Text, 2 "pattern" Text, 3 "holder" Id]);
record!(NumberBlock, "number_block", 51, Appended, [
    1 "series" Id, 2 "year" Int, 3 "first" Int, 4 "last" Int, 5 "device" Id,
]);
record!(NumberTaken, "number_taken", 52, Appended, [
    1 "series" Id, 2 "year" Int, 3 "number" Int, 4 "row" Id, 5 "taken_at" Text,
]);
record!(Authority, "authority", 60, Appended, [
    1 "certificate" Text, 2 "fingerprint" Text, 3 "added_at" Text,
]);
record!(KeyRequest, "key_request", 61, Appended, [
    1 "person" Id, 2 "public_key" Text, 3 "proof" Text, 4 "requested_at" Text,
]);
record!(Certificate, "certificate", 62, Appended, [
    1 "person" Id, 2 "request" Id, 3 "certificate" Text, 4 "fingerprint" Text,
    5 "not_before" Text, 6 "not_after" Text,
]);
record!(ClauseCheck, "clause_check", 100, Appended, [
    1 "clause" Id, 2 "document" Text, 3 "number" Text, 4 "words" Text, 5 "verified_by" Id,
    6 "verified_at" Text,
]);

record!(PhotoMarks, "photo_marks", 141, Appended, [
    1 "attachment" Id, 2 "version" Int, 3 "shapes" Json, 4 "drawn_by" Id, 5 "drawn_at" Text,
]);

record!(Delegation, "delegation", 150, Registers, [
    1 "delegator" Id, 2 "delegate" Id, 3 "first_day" Text, 4 "last_day" Text, 5 "unit" Id,
    6 "ended_on" Text, 7 "made_at" Text,
]);
record!(Explanation, "audit_explanation", 160, Appended, [
    1 "subject" Id, 2 "finding" Json, 3 "words" Text, 4 "explained_by" Id, 5 "explained_at" Text,
]);
record!(LedgerImport, "ledger_import", 80, Registers, [
    1 "file_name" Text, 2 "sheet" Text, 3 "attachment" Id, 4 "imported_by" Id, 5 "imported_at" Text,
    6 "created" Json, 7 "undone" Json,
]);
record!(ImportedRow, "imported_row", 81, Appended, [
    1 "import" Id, 2 "hazard" Id, 3 "row" Int, 4 "cells" Json, 5 "merged" Json,
]);

record!(FiguresReport, "figures_report", 120, Appended, [
    1 "period" Text, 2 "unit" Id, 3 "recipient" Text, 4 "reason" Text, 5 "reported_by" Id,
    6 "reported_at" Text, 7 "snapshot" Json, 8 "figures" Json, 9 "members" Json, 10 "paper" Id,
]);
record!(KpiTarget, "kpi_target", 121, Registers, [
    1 "indicator" Text, 2 "weight" Int, 3 "target" Int,
]);

record!(IncomingPaper, "incoming_paper", 170, Registers, [
    1 "number" Text, 2 "sender" Text, 3 "sender_kind" Text, 4 "title" Text, 5 "dated_on" Text,
    6 "received_on" Text, 7 "due_on" Text, 8 "postponed" Json, 9 "scans" Json, 10 "hazards" Json,
    11 "reports" Json, 12 "sent" Json, 13 "registered_by" Id, 14 "registered_at" Text,
]);
record!(OutgoingPaper, "outgoing_paper", 171, Registers, [
    1 "number" Text, 2 "kind" Text, 3 "hazards" Json, 4 "issuer" Id, 5 "prepared_by" Id,
    6 "snapshot" Json, 7 "attachment" Id, 8 "handings" Json, 9 "voided" Text, 10 "made_at" Text,
]);

record!(HolidayYear, "holiday_year", 305, Appended, [
    1 "year" Int, 2 "off" Json, 3 "worked" Json, 4 "festivals" Json, 5 "source" Text,
    6 "entered_by" Id, 7 "entered_at" Text,
]);
record!(OwnCriterion, "own_criterion", 306, Registers, [
    1 "text" Text, 2 "document" Text, 3 "clause" Text, 4 "added_by" Id, 5 "added_at" Text,
    6 "verified" Json, 7 "withdrawn" Bool,
]);

record!(Outage, "outage", 304, Registers, [
    1 "number" Text, 2 "what" Text, 3 "place" Id, 4 "equipment" Id, 5 "starts_at" Text, 6 "ends_at" Text,
    7 "moves" Json, 8 "cancelled" Json, 9 "entered_by" Id, 10 "entered_at" Text,
]);

record!(PaperFiling, "paper_filing", 307, Registers, [
    1 "year" Int, 2 "box_no" Text, 3 "piece" Int, 4 "filed_by" Id, 5 "filed_at" Text, 6 "corrections" Json,
]);
record!(PaperCheck, "paper_check", 308, Registers, [
    1 "title" Text, 2 "terms" Json, 3 "seed" Text, 4 "population" Int, 5 "mark" Text, 6 "drawn" Int,
    7 "run_by" Id, 8 "drawn_at" Text, 9 "ended" Json, 10 "cancelled" Json,
]);
record!(CheckedPaper, "checked_paper", 309, Registers, [
    1 "paper_check" Id, 2 "no" Int, 3 "paper" Id, 4 "expected" Json, 5 "found" Json,
]);
record!(PaperDifference, "paper_difference", 310, Registers, [
    1 "paper_check" Id, 2 "item" Id, 3 "paper" Id, 4 "point" Text, 5 "words" Text, 6 "noted_by" Id,
    7 "noted_at" Text, 8 "answers" Json, 9 "settled" Bool, 10 "withdrawn" Bool,
]);

record!(HazardPaper, "hazard_paper", 220, Registers, [
    1 "hazard" Id, 2 "kind" Text, 3 "number" Text, 4 "step" Id, 5 "replaces" Id, 6 "signer" Id,
    7 "said" Json, 8 "look_back_on" Text, 9 "snapshot" Json, 10 "scans" Json, 11 "made_by" Id,
    12 "made_at" Text, 320 "inks" Json,
]);

record!(Drill, "drill", 200, Registers, [
    1 "number" Text, 2 "title" Text, 3 "content" Text, 4 "form" Text, 5 "purpose" Text, 6 "plan" Id,
    7 "under" Text, 8 "unit" Id, 9 "units" Json, 10 "place" Id, 11 "spot" Text, 12 "starts_at" Text,
    13 "minutes" Int, 14 "scenario" Json, 15 "objectives" Json, 16 "safety" Json, 17 "script" Json,
    18 "materials" Json, 19 "postponements" Json, 20 "cancelled" Json, 21 "conclusion" Json,
    301 "taken" Json,
]);
record!(Participant, "drill_participant", 201, Registers, [
    1 "drill" Id, 2 "person" Id, 3 "name" Text, 4 "organisation" Text, 5 "role" Text, 6 "duty" Text,
    7 "expected" Bool, 8 "presence" Json, 9 "removed" Bool,
]);
record!(DrillEntry, "drill_entry", 202, Appended, [
    1 "drill" Id, 2 "at" Text, 3 "detail" Json, 4 "recorded_by" Id, 5 "recorded_at" Text,
]);
record!(DrillFinding, "drill_finding", 203, Registers, [
    1 "drill" Id, 2 "text" Text, 3 "aspect" Text, 4 "revise_plan" Bool, 5 "entry" Id,
    6 "photos" Json, 7 "found_by" Id, 8 "found_at" Text, 9 "outcome" Json, 313 "revise_said_at" Text,
]);

record!(DrillEvaluation, "drill_evaluation", 210, Registers, [
    1 "items" Json, 2 "grades" Json, 3 "hot_wash" Json, 4 "self_assessments" Json,
    5 "judgements" Json, 6 "objectives" Json, 7 "opinion" Json, 8 "revision" Json,
    9 "concluded" Json, 10 "scheme" Int,
]);
record!(SchemeVersion, "evaluation_scheme", 250, Appended, [
    1 "version" Int, 2 "live" Json, 3 "tabletop" Json, 4 "grades" Json, 5 "within_workdays" Int,
    6 "changes" Text, 7 "made_by" Id, 8 "made_at" Text,
]);
record!(EvaluationCard, "drill_card", 211, Registers, [
    1 "drill" Id, 2 "evaluator" Id, 3 "marks" Json, 4 "recorded_by" Id, 5 "recorded_at" Text,
]);
record!(DrillPaper, "drill_paper", 212, Registers, [
    1 "drill" Id, 2 "kind" Text, 3 "version" Int, 4 "snapshot" Json, 5 "inks" Json, 6 "leader" Id,
    7 "scans" Json, 8 "made_by" Id, 9 "made_at" Text,
]);
record!(DrillReport, "drill_report", 213, Registers, [
    1 "drill" Id, 2 "authority" Text, 3 "reported_on" Text, 4 "way" Text, 5 "receipt_number" Text,
    6 "receipts" Json, 7 "recorded_by" Id, 8 "recorded_at" Text,
]);
record!(DrillFile, "drill_file", 326, Registers, [
    1 "drill" Id, 2 "kind" Text, 3 "attachment" Id, 4 "note" Text, 5 "added_by" Id,
    6 "added_at" Text, 7 "removed_at" Text,
]);

record!(EmergencyPlan, "emergency_plan", 190, Registers, [
    1 "name" Text, 2 "code" Text, 3 "kind" Text, 4 "unit" Id, 5 "to_file" Bool,
    6 "registered_on" Text, 7 "withdrawn_on" Text, 8 "withdrawn_reason" Text,
]);
record!(PlanVersion, "plan_version", 191, Registers, [
    1 "plan" Id, 2 "label" Text, 3 "changes" Text, 4 "contents" Json, 5 "attachments" Json,
    6 "drafted_by" Id, 7 "drafted_at" Text, 8 "approval" Json, 9 "filing" Json,
]);
record!(PlanTrigger, "plan_trigger", 192, Registers, [
    1 "plan" Id, 2 "cause" Text, 3 "words" Text, 4 "sign" Text, 5 "happened_on" Text,
    6 "raised_by" Id, 7 "raised_at" Text, 8 "dismissal" Json,
]);
record!(PlanReview, "plan_review", 193, Appended, [
    1 "plan" Id, 2 "version" Id, 3 "reviewed_on" Text, 4 "verdict" Text, 5 "findings" Text,
    6 "participants" Text, 7 "attachments" Json, 8 "recorded_by" Id, 9 "recorded_at" Text,
]);
record!(PlanSheet, "plan_sheet", 300, Appended, [
    1 "version" Id, 2 "paper" Text, 3 "scans" Json, 4 "added_by" Id, 5 "added_at" Text,
]);
record!(Irregularity, "irregularity", 290, Registers, [
    1 "passing" Json, 2 "maintenance_number" Text, 3 "grade" Text, 4 "due_on" Text,
    5 "employer" Text, 6 "handled" Json, 7 "hazard" Id, 8 "voided" Text,
    291 "contractor" Id,
]);
record!(Contractor, "contractor", 292, Registers, [
    1 "name" Text, 2 "credit_code" Text, 3 "contact" Text, 4 "phone" Text, 5 "qualification" Text,
    6 "qualified_until" Text, 7 "remarks" Text, 8 "active" Bool,
]);
record!(Agreement, "contractor_agreement", 293, Registers, [
    1 "contractor" Id, 2 "number" Text, 3 "title" Text, 4 "places" Json, 5 "units" Json,
    6 "signed_on" Text, 7 "valid_from" Text, 8 "valid_until" Text, 9 "our_manager" Id,
    10 "their_manager" Text, 11 "scans" Json, 12 "follows" Id, 13 "ended" Json, 14 "entered_by" Id,
    15 "entered_at" Text,
]);

pub(super) fn tables() -> [&'static Table; 61] {
    [
        Organisation::TABLE,
        Unit::TABLE,
        Person::TABLE,
        Place::TABLE,
        Equipment::TABLE,
        Checklist::TABLE,
        Inspection::TABLE,
        Answer::TABLE,
        Part::TABLE,
        PhotoSlot::TABLE,
        Irregularity::TABLE,
        Contractor::TABLE,
        Agreement::TABLE,
        InspectionRecord::TABLE,
        InspectionPlan::TABLE,
        Hazard::TABLE,
        Step::TABLE,
        Notice::TABLE,
        Revision::TABLE,
        Service::TABLE,
        Print::TABLE,
        Series::TABLE,
        NumberBlock::TABLE,
        NumberTaken::TABLE,
        Authority::TABLE,
        KeyRequest::TABLE,
        Certificate::TABLE,
        ClauseCheck::TABLE,
        LedgerImport::TABLE,
        ImportedRow::TABLE,
        FiguresReport::TABLE,
        KpiTarget::TABLE,
        PhotoMarks::TABLE,
        Delegation::TABLE,
        Explanation::TABLE,
        IncomingPaper::TABLE,
        OutgoingPaper::TABLE,
        HazardPaper::TABLE,
        PaperFiling::TABLE,
        PaperCheck::TABLE,
        CheckedPaper::TABLE,
        PaperDifference::TABLE,
        Outage::TABLE,
        HolidayYear::TABLE,
        OwnCriterion::TABLE,
        Drill::TABLE,
        Participant::TABLE,
        DrillEntry::TABLE,
        DrillFinding::TABLE,
        EmergencyPlan::TABLE,
        DrillEvaluation::TABLE,
        SchemeVersion::TABLE,
        EvaluationCard::TABLE,
        DrillPaper::TABLE,
        DrillReport::TABLE,
        DrillFile::TABLE,
        PlanVersion::TABLE,
        PlanTrigger::TABLE,
        PlanReview::TABLE,
        PlanSheet::TABLE,
        UnitAlias::TABLE,
    ]
}
