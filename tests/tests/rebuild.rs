//! Long random histories through the use cases: the rows are what the log says, before and after
//! reopening, replaying and restoring; what is refused leaves no trace, what is done leaves one.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::hazards::{
    GetHazard, HazardView, VoidHazard, ask_extension, assess_hazard, brief_workers, close_hazard,
    decide_extension, decide_objection, get_hazard, order_supervision, raise_objection,
    record_look_back, record_progress, record_reinspection, regrade_hazard, reopen_hazard,
    report_hazard, settle_hazard, submit_rectification, suspect_major, transfer_hazard,
    void_hazard,
};
use app::inspections::{AnswerItem, answer_item, start_inspection};
use app::notices::{
    AddWitnesses, add_witnesses, countersign_notice, issue_rectification_notice,
    record_ink_receipt, record_refusal, sign_notice, withdraw_notice,
};
use app::{Error, Result, Workspace};
use chrono::{Duration, NaiveDate};
use domain::inspection::Finding;
use proptest::prelude::*;
use serde_json::json;
use store::StoreError;
use testkit::{Company, DIRECTOR, Rows, by, forms, id};
use uuid::Uuid;

/// What somebody tries; whether it fits is for the rules to say.
#[derive(Debug, Clone)]
enum Try {
    Report(bool),
    Settle(usize, bool, i64),
    Assess(usize, bool),
    Answer(u8, u8),
    Issue(usize, usize),
    Sign(usize),
    Receive(usize, u8),
    Witness(usize),
    Withdraw(usize),
    Progress(usize),
    Submit(usize),
    Reinspect(usize, bool),
    Close(usize),
    Void(usize),
    Beside(usize, usize),
    Wait(i64),
}

/// A request as it comes from outside.
macro_rules! said {
    ($request:tt) => {
        serde_json::from_value(json!($request)).unwrap()
    };
}

/// An act on a hazard, today.
type Act = fn(&mut Workspace, Uuid, NaiveDate) -> Result<HazardView>;

/// Acts beside the straight way, each with what it needs.
const BESIDE: &[Act] = &[
    |ws, hazard, today| {
        let due_on = today + Duration::days(40);
        ask_extension(
            ws,
            said!({"hazard": hazard, "due_on": due_on, "reason": "待货",
                "interim_controls": "设围栏", "actor": id("刘洋")}),
        )
    },
    |ws, hazard, _| {
        decide_extension(
            ws,
            said!({"hazard": hazard, "granted": true, "opinion": "同意"}),
        )
    },
    |ws, hazard, _| {
        suspect_major(
            ws,
            said!({"hazard": hazard, "grounds": "没过接头", "interim_controls": "停用"}),
        )
    },
    |ws, hazard, _| {
        regrade_hazard(
            ws,
            said!({"hazard": hazard, "level": "general", "reason": "研判"}),
        )
    },
    |ws, hazard, _| {
        raise_objection(
            ws,
            said!({"hazard": hazard, "against": "deadline", "grounds": "待停电",
                "actor": id("王志强")}),
        )
    },
    |ws, hazard, today| {
        let due_on = today + Duration::days(30);
        let ruling = json!({"ruling": "changed", "due_on": due_on});
        decide_objection(
            ws,
            said!({"hazard": hazard, "ruling": ruling, "reason": "属实"}),
        )
    },
    |ws, hazard, today| {
        brief_workers(
            ws,
            said!({"hazard": hazard, "way": "notice_board", "briefed_on": today,
                "audience": "全体"}),
        )
    },
    |ws, hazard, today| {
        order_supervision(
            ws,
            said!({"hazard": hazard, "demands": "三日内排净", "answer_by": today}),
        )
    },
    |ws, hazard, _| {
        transfer_hazard(
            ws,
            said!({"hazard": hazard, "unit": id("城东供电所"), "owner": id("刘洋"),
                "reason": "划转", "interim_controls": "设围栏", "received_by": id("王志强")}),
        )
    },
    |ws, hazard, _| {
        reopen_hazard(
            ws,
            said!({"hazard": hazard, "reason": "再次积水", "no_photo_reason": "夜间"}),
        )
    },
    |ws, hazard, _| {
        record_look_back(
            ws,
            said!({"hazard": hazard, "findings": "再次积水", "effective": false,
                "no_photo_reason": "夜间"}),
        )
    },
];

fn attempt() -> impl Strategy<Value = Try> {
    let which = 0..4_usize;
    prop_oneof![
        2 => any::<bool>().prop_map(Try::Report),
        3 => (which.clone(), any::<bool>(), -1..9_i64).prop_map(|(h, u, d)| Try::Settle(h, u, d)),
        3 => (which.clone(), prop::bool::weighted(0.1)).prop_map(|(h, m)| Try::Assess(h, m)),
        2 => (1..16_u8, 0..4_u8).prop_map(|(i, r)| Try::Answer(i, r)),
        2 => (which.clone(), which.clone()).prop_map(|(a, b)| Try::Issue(a, b)),
        2 => which.clone().prop_map(Try::Sign),
        2 => (which.clone(), 0..3_u8).prop_map(|(n, way)| Try::Receive(n, way)),
        1 => which.clone().prop_map(Try::Witness),
        1 => which.clone().prop_map(Try::Withdraw),
        3 => which.clone().prop_map(Try::Progress),
        3 => which.clone().prop_map(Try::Submit),
        3 => (which.clone(), any::<bool>()).prop_map(|(h, ok)| Try::Reinspect(h, ok)),
        2 => which.clone().prop_map(Try::Close),
        1 => which.clone().prop_map(Try::Void),
        8 => (which, 0..BESIDE.len()).prop_map(|(h, act)| Try::Beside(h, act)),
        1 => (1..100_i64).prop_map(Try::Wait),
    ]
}

/// The way a hazard goes when all is well, so that every history has notices and late steps.
fn good_way() -> Vec<Try> {
    vec![
        Try::Report(true),
        Try::Settle(0, true, 8),
        Try::Assess(0, false),
        Try::Issue(0, 0),
        Try::Sign(0),
        Try::Receive(0, 0),
        Try::Progress(0),
        Try::Submit(0),
        Try::Reinspect(0, false),
        Try::Submit(0),
        Try::Reinspect(0, true),
        Try::Close(0),
    ]
}

/// The good way with other attempts strewn in.
fn history() -> impl Strategy<Value = Vec<Try>> {
    let strewn = prop::collection::vec((any::<prop::sample::Index>(), attempt()), 20..50);
    strewn.prop_map(|strewn| {
        let mut history = good_way();
        for (place, attempt) in strewn {
            history.insert(place.index(history.len() + 1), attempt);
        }
        history
    })
}

struct Walk {
    company: Company,
    inspection: Uuid,
    hazards: Vec<Uuid>,
    notices: Vec<Uuid>,
}

fn pick(rows: &[Uuid], which: usize) -> Uuid {
    let at = which % rows.len().max(1);
    rows.get(at).copied().unwrap_or_default()
}

impl Walk {
    fn begin() -> Self {
        let mut company = Company::found();
        let walk = start_inspection(company.as_("张伟"), forms::start()).unwrap();
        Self {
            company,
            inspection: walk.row.id,
            hazards: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Tries once. A refusal changes nothing, anything else that fails ends the test.
    fn take(&mut self, attempt: &Try) {
        let before = Rows::of(&mut self.company.ws);
        let done = self.attempt(attempt);
        let after = Rows::of(&mut self.company.ws);
        match done {
            Ok(true) => assert_ne!(after.digest, before.digest, "{attempt:?} left no trace"),
            Ok(false) => assert_eq!(after, before),
            Err(Error::Refused(_) | Error::Store(StoreError::NothingChanged)) => {
                assert_eq!(after, before, "{attempt:?} was refused and wrote");
            }
            Err(other) => panic!("{attempt:?}: {other:?}"),
        }
    }

    fn attempt(&mut self, attempt: &Try) -> Result<bool> {
        let today = self.company.today();
        let director = self.company.director();
        let ws = &mut self.company.ws;
        let hazard = |which| pick(&self.hazards, which);
        let notice = |which| pick(&self.notices, which);
        let (head, owner) = ("王志强", "刘洋");
        match attempt.clone() {
            Try::Report(east) => {
                let line = ["10 kV 城南 205 线 12 号杆", "10 kV 城东 113 线"];
                let place = if east { line[1] } else { line[0] };
                self.hazards
                    .push(report_hazard(ws, forms::report(place))?.row.id);
            }
            Try::Settle(which, named, days) => {
                let owner = named.then_some(owner);
                let due_on = today + Duration::days(days);
                settle_hazard(
                    ws,
                    forms::settle(hazard(which), "城东供电所", owner, due_on),
                )?;
            }
            Try::Assess(which, major) => {
                let form = if major {
                    forms::assess_major
                } else {
                    forms::assess
                };
                assess_hazard(ws, form(hazard(which)))?;
            }
            Try::Answer(item, result) => {
                let results = [
                    Finding::Conforms,
                    Finding::Fails,
                    Finding::NotApplicable,
                    Finding::NotChecked,
                ];
                let request = AnswerItem {
                    inspection: self.inspection,
                    item: format!("T1-{item:02}"),
                    result: Some(results[usize::from(result)]),
                    nonconformity: None,
                    reading: (item == 3).then(|| "350".to_owned()),
                    note: "现场所见".to_owned(),
                    photos: Vec::new(),
                };
                answer_item(ws, request)?;
            }
            Try::Issue(first, second) => {
                let hazards = [hazard(first), hazard(second)];
                let form = forms::issue(&hazards, director, today);
                let made = issue_rectification_notice(ws, form)?;
                self.notices
                    .extend(made.notices.iter().map(|made| made.row.id));
            }
            Try::Sign(which) => {
                sign_notice(ws, forms::sign(notice(which), &[]))?;
            }
            Try::Receive(which, 0) => {
                countersign_notice(ws, forms::countersign(notice(which), head))?;
            }
            Try::Receive(which, 1) => {
                record_ink_receipt(ws, forms::ink(notice(which), head))?;
            }
            Try::Receive(which, _) => {
                record_refusal(ws, forms::refusal(notice(which), head, &[]))?;
            }
            Try::Witness(which) => {
                let (notice, witnesses) = (notice(which), vec![id("郑好"), id("吴㐂")]);
                let evidence = Vec::new();
                let form = AddWitnesses {
                    notice,
                    witnesses,
                    evidence,
                };
                add_witnesses(ws, form)?;
            }
            Try::Withdraw(which) => {
                let notice = notice(which);
                self.as_director(|ws| withdraw_notice(ws, forms::withdraw(notice)))?;
            }
            Try::Progress(which) => {
                record_progress(ws, forms::progress(hazard(which), owner))?;
            }
            Try::Submit(which) => {
                let mut form = forms::submission(hazard(which), owner, today, Vec::new());
                form.no_photo_reason = "停电前不得靠近".to_owned();
                submit_rectification(ws, form)?;
            }
            Try::Reinspect(which, passed) => {
                let until = (!passed).then(|| today + Duration::days(9));
                record_reinspection(ws, forms::reinspection(hazard(which), until))?;
            }
            Try::Close(which) => {
                let hazard = hazard(which);
                self.as_director(|ws| close_hazard(ws, forms::close(hazard)))?;
            }
            Try::Void(which) => {
                let (hazard, reason) = (hazard(which), "重复录入".to_owned());
                self.as_director(|ws| {
                    void_hazard(
                        ws,
                        VoidHazard {
                            hazard,
                            reason,
                            happened_at: None,
                        },
                    )
                })?;
            }
            Try::Beside(which, act) => {
                let hazard = hazard(which);
                self.as_director(|ws| BESIDE[act](ws, hazard, today))?;
            }
            Try::Wait(hours) => {
                self.company.folder.env.advance(Duration::hours(hours));
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn as_director<T>(&mut self, call: impl FnOnce(&mut Workspace) -> Result<T>) -> Result<T> {
        let answer = call(self.company.as_(DIRECTOR));
        self.company.as_("张伟");
        answer
    }

    fn views(&mut self) -> Vec<String> {
        let ws = &mut self.company.ws;
        let view = |hazard: &Uuid| {
            let view = get_hazard(ws, GetHazard { hazard: *hazard }).unwrap();
            format!("{view:?}")
        };
        self.hazards.iter().map(view).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 8,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    })]

    #[test]
    fn rows_are_what_the_log_says(history in history()) {
        let mut walk = Walk::begin();
        for attempt in &history {
            walk.take(attempt);
        }
        let (rows, views) = (Rows::of(&mut walk.company.ws), walk.views());
        prop_assert!(walk.company.ws.store().check_rows().unwrap());

        walk.company = walk.company.reopen();
        prop_assert_eq!(&Rows::of(&mut walk.company.ws), &rows);
        let replayed = walk.company.ws.store().rebuild().unwrap();
        prop_assert_eq!(i64::try_from(replayed).unwrap(), rows.newest);
        prop_assert_eq!(&Rows::of(&mut walk.company.ws), &rows);
        prop_assert_eq!(walk.views(), views);
        prop_assert_eq!(walk.company.ws.store().check().unwrap().findings, vec![]);

        let folder = &walk.company.folder;
        let (file, elsewhere) = (folder.beside("backup.bihuan"), folder.beside("restored"));
        walk.company.ws.store().backup(&file).unwrap();
        store::restore(&file, &elsewhere, &mut |_, _| true).unwrap();
        let mut restored = folder.open_at(&elsewhere, &by(id("张伟"))).unwrap();
        prop_assert_eq!(&Rows::of(&mut restored), &rows);
        prop_assert!(restored.store().check_rows().unwrap());
    }
}
