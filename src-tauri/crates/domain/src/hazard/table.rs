//! The table of steps as the regulations' state machine has it, written out by hand: every step from every state.
//! The rules are held against it, and so are the walks.

use schemars::schema_for;

use super::*;

/// The states in the order of a row of [`TABLE`], and how a row writes that a step leads there.
const STATES: [(char, Status); 12] = [
    ('n', Status::New),
    ('r', Status::Reported),
    ('a', Status::Assessed),
    ('o', Status::Notified),
    ('s', Status::Served),
    ('w', Status::Rectifying),
    ('u', Status::Submitted),
    ('b', Status::Returned),
    ('p', Status::Accepted),
    ('t', Status::Transferred),
    ('c', Status::Closed),
    ('v', Status::Voided),
];

/// Where a step leads from each state: `.` is forbidden, `=` stays.
#[rustfmt::skip]
const TABLE: [(StepKind, &str); 54] = [
    //                                                        nraoswubptcv
    (StepKind::Reported,                                     "r..........."),
    (StepKind::Imported { stands: Stands::Reported },        "r..........."),
    (StepKind::Imported { stands: Stands::Rectifying },      "w..........."),
    (StepKind::Imported { stands: Stands::Submitted },       "u..........."),
    (StepKind::Imported { stands: Stands::Archived },        "c..........."),
    (StepKind::Imported { stands: Stands::Voided },          "v..........."),
    (StepKind::ImportTakenBack,                              ".nnnnnnnnnnn"),
    (StepKind::Assessed,                                     ".aa........."),
    (StepKind::Assigned,                                     ".w.........."),
    (StepKind::FixedOnSpot,                                  "..p........."),
    (StepKind::Notified,                                     "..o........."),
    (StepKind::NoticeWithdrawn,                              "...a........"),
    (StepKind::Served,                                       "...s........"),
    (StepKind::ReceiptRefused,                               "...s........"),
    (StepKind::OwnerNamed,                                   "....==.=...."),
    (StepKind::Progress,                                     "....ww.w...."),
    (StepKind::Submitted,                                    "....uu.u...."),
    (StepKind::Evaluated { passed: true },                   "......=....."),
    (StepKind::Evaluated { passed: false },                  "......b....."),
    (StepKind::Reinspected { passed: true },                 "......p....."),
    (StepKind::Reinspected { passed: false },                "......b....."),
    (StepKind::Closed,                                       "........c..."),
    (StepKind::LookedBack,                                   "..........=."),
    (StepKind::Voided,                                       ".vvvvvvvvv.."),
    (StepKind::ExtensionRequested,                           "....==.=...."),
    (StepKind::ExtensionDecided,                             "....==.=...."),
    (StepKind::ObjectionRaised,                              "....==.=...."),
    (StepKind::ObjectionDecided { withdrawn: false },        "....=====..."),
    (StepKind::ObjectionDecided { withdrawn: true },         "....vvvvv..."),
    (StepKind::SuspectedMajor,                               ".=====.=...."),
    (StepKind::Regraded,                                     "..====.=...."),
    (StepKind::PlanDrafted,                                  "..=======..."),
    (StepKind::PlanCountersigned,                            "..=======..."),
    (StepKind::PlanDecided,                                  "..=======..."),
    (StepKind::MajorReported,                                ".=========.."),
    (StepKind::Listed,                                       ".=========.."),
    (StepKind::DelistingAsked,                               "........=..."),
    (StepKind::Delisted,                                     "........=..."),
    (StepKind::SupervisionOrdered,                           "...======..."),
    (StepKind::SupervisionAnswered,                          "...===.=...."),
    (StepKind::SupervisionSettled,                           "...======..."),
    (StepKind::Urged,                                        "...======..."),
    (StepKind::HandedOver,                                   "...======..."),
    (StepKind::WorkersBriefed,                               ".==========."),
    (StepKind::LateralChecked,                               ".==========."),
    (StepKind::OutageNamed,                                  ".=====.=...."),
    (StepKind::Transferred,                                  "....==.=...."),
    (StepKind::TransferredOut,                               "..t.tt.t...."),
    (followed_up(FollowUpOutcome::Pending, false),           ".........=.."),
    (followed_up(FollowUpOutcome::Pending, true),            ".........=.."),
    (followed_up(FollowUpOutcome::Rectified, false),         ".........p.."),
    (followed_up(FollowUpOutcome::Rectified, true),          ".........p.."),
    (followed_up(FollowUpOutcome::CameBack, false),          ".........a.."),
    (followed_up(FollowUpOutcome::CameBack, true),           ".........w.."),
];

const fn followed_up(outcome: FollowUpOutcome, noticed: bool) -> StepKind {
    StepKind::FollowedUp { outcome, noticed }
}

/// Where the table lets a step lead from a state, or that it forbids it.
pub(super) fn leads(from: Status, step: StepKind) -> Option<Status> {
    let (_, row) = TABLE.iter().find(|(kind, _)| *kind == step).unwrap();
    let column = STATES.iter().position(|(_, state)| *state == from).unwrap();
    match row.chars().nth(column).unwrap() {
        '.' => None,
        '=' => Some(from),
        to => Some(STATES.iter().find(|(letter, _)| *letter == to).unwrap().1),
    }
}

#[test]
fn every_step_from_every_state_leads_where_the_table_says() {
    for (kind, row) in TABLE {
        assert_eq!(row.len(), STATES.len(), "{kind:?}");
        for (_, from) in STATES {
            assert_eq!(
                from.after(kind),
                leads(from, kind),
                "{kind:?} from {from:?}"
            );
        }
    }
}

#[test]
fn the_table_has_every_state_and_every_step_once() {
    let states = schema_for!(Status);
    let states = states.pointer("/oneOf").unwrap().as_array().unwrap();
    assert_eq!(states.len(), STATES.len());
    for (at, (kind, _)) in TABLE.iter().enumerate() {
        assert!(
            TABLE[..at].iter().all(|(before, _)| before != kind),
            "{kind:?}"
        );
    }
    let steps = schema_for!(StepDetail);
    for step in steps.pointer("/oneOf").unwrap().as_array().unwrap() {
        let name = step.pointer("/properties/step/const").unwrap();
        let name = name.as_str().unwrap();
        assert!(TABLE.iter().any(|(kind, _)| kind.name() == name), "{name}");
    }
}
