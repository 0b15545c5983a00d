//! Driving a hazard to a stage and an inspection to its end, through the use cases alone.

use app::hazards::{
    assess_hazard, close_hazard, record_progress, record_reinspection, report_hazard,
    settle_hazard, submit_rectification,
};
use app::inspections::{
    AnswerItem, FinishInspection, GetInspection, StartInspection, answer_item, finish_inspection,
    get_inspection, start_inspection,
};
use app::notices::{NoticeView, countersign_notice, issue_rectification_notice, sign_notice};
use domain::inspection::Finding;
use uuid::Uuid;

use crate::{Company, DIRECTOR, forms, photos};

/// How far a hazard is driven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// 已上报.
    Reported,
    /// Unit, owner, measures and deadline are known.
    Settled,
    /// 已定级.
    Assessed,
    /// The notice has its number and its words, nobody signed it.
    Frozen,
    /// 已下达.
    Notified,
    /// 已签收.
    Served,
    /// 整改中.
    Rectifying,
    /// 待验收.
    Submitted,
    /// 待销号.
    Accepted,
    /// 已销号.
    Closed,
}

/// A hazard on its way.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// The hazard.
    pub hazard: Uuid,
    /// The notice, once there is one; before that the nil id.
    pub notice: Uuid,
}

impl Company {
    /// Drives a new hazard of 城东供电所, owned by 刘洋, to a stage. Afterwards 张伟 is signed in.
    pub fn up_to(&mut self, stage: Stage) -> Run {
        self.as_("张伟");
        let made = report_hazard(&mut self.ws, forms::report("10 kV 城东 113 线"));
        let mut run = Run {
            hazard: made.expect("reported").row.id,
            notice: Uuid::nil(),
        };
        for next in [
            Stage::Settled,
            Stage::Assessed,
            Stage::Frozen,
            Stage::Notified,
            Stage::Served,
            Stage::Rectifying,
            Stage::Submitted,
            Stage::Accepted,
            Stage::Closed,
        ] {
            if next <= stage {
                self.drive(&mut run, next);
            }
        }
        run
    }

    /// Takes one stage after the one before.
    pub fn drive(&mut self, run: &mut Run, stage: Stage) {
        let (hazard, today) = (run.hazard, self.today());
        match stage {
            Stage::Reported => {}
            Stage::Settled => {
                let due_on = self.in_days(11);
                let form = forms::settle(hazard, "城东供电所", Some("刘洋"), due_on);
                settle_hazard(&mut self.ws, form).expect("settled");
            }
            Stage::Assessed => {
                assess_hazard(&mut self.ws, forms::assess(hazard)).expect("assessed");
            }
            Stage::Frozen => run.notice = self.freeze(&[hazard])[0].row.id,
            Stage::Notified => {
                sign_notice(&mut self.ws, forms::sign(run.notice, &[])).expect("signed");
            }
            Stage::Served => {
                let form = forms::countersign(run.notice, "王志强");
                countersign_notice(&mut self.ws, form).expect("countersigned");
            }
            Stage::Rectifying => {
                record_progress(&mut self.ws, forms::progress(hazard, "刘洋")).expect("progress");
            }
            Stage::Submitted => {
                let photo = self.photo(photos::TRENCH_AFTER);
                let form = forms::submission(hazard, "刘洋", today, vec![photo]);
                submit_rectification(&mut self.ws, form).expect("submitted");
            }
            Stage::Accepted => {
                let form = forms::reinspection(hazard, None);
                record_reinspection(&mut self.ws, form).expect("accepted");
            }
            Stage::Closed => {
                close_hazard(self.as_(DIRECTOR), forms::close(hazard)).expect("closed");
                self.as_("张伟");
            }
        }
    }

    /// Walks an inspection to its end. What nobody answered before conforms; measured items fit
    /// their limits.
    pub fn inspected(&mut self, form: StartInspection) -> Uuid {
        let started = start_inspection(&mut self.ws, form).expect("started");
        self.finish(started.row.id)
    }

    /// Answers what is open and ends an inspection.
    pub fn finish(&mut self, inspection: Uuid) -> Uuid {
        let request = GetInspection { inspection };
        let view = get_inspection(&mut self.ws, request).expect("inspection");
        for walked in view.items.into_iter().filter(|item| item.answer.is_none()) {
            let measured = walked.item.limits.is_some();
            let request = AnswerItem {
                inspection,
                item: walked.item.code,
                result: Some(Finding::Conforms),
                reading: measured.then(|| "430".to_owned()),
                nonconformity: None,
                note: String::new(),
                photos: Vec::new(),
            };
            answer_item(&mut self.ws, request).expect("answered");
        }
        let request = FinishInspection {
            inspection,
            opinion: "对发现的问题限期整改，整改期间加强巡视。".to_owned(),
        };
        finish_inspection(&mut self.ws, request).expect("finished");
        inspection
    }

    /// Gives assessed hazards their notices, which nobody signed yet.
    pub fn freeze(&mut self, hazards: &[Uuid]) -> Vec<NoticeView> {
        let form = forms::issue(hazards, self.director(), self.in_days(14));
        issue_rectification_notice(&mut self.ws, form)
            .expect("frozen")
            .notices
    }
}
