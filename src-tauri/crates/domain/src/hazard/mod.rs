//! Hazards (隐患): the registers written before the notice, and the case that follows.

mod briefing;
mod case;
mod commitments;
mod countersign;
mod discipline;
mod dossier;
mod extension;
#[cfg(test)]
mod gates;
mod imported;
mod lateral;
mod likeness;
mod look_back;
mod major;
mod merged;
mod objection;
mod offers;
mod origin;
mod outside;
pub mod paper;
mod progress;
mod recurrence;
mod rules;
mod said;
#[cfg(test)]
mod sample;
mod scale;
mod sighting;
mod spot;
mod status;
mod step;
mod supervision;
#[cfg(test)]
mod table;
mod transfer;
#[cfg(test)]
mod walks;
mod way;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use briefing::{Briefing, BriefingWay, check_briefing};
pub use case::Case;
pub use commitments::{Commitment, Commitments};
pub(crate) use countersign::lacks_countersign;
pub use countersign::{
    Countersign, Countersigner, Countersigning, MOST_COUNTERSIGNERS, check_countersign,
};
pub use discipline::Discipline;
pub use dossier::check_dossier;
pub use extension::{
    AskedExtension, Decider, ExtensionDecision, ExtensionRequest, Extensions,
    check_extension_decision, check_extension_request,
};
pub use imported::{
    Claim, Entry, Imported, Lack, LedgerWords, RectifiedAs, Stands, check_import, check_take_back,
};
pub use lateral::{
    Coverage, LateralCheck, LateralLine, LateralSite, MOST_SITES, SiteState, check_lateral,
    lateral_items,
};
pub use likeness::{SiteLikeness, equipment_likeness, name_ending};
pub use look_back::{LookBack, check_look_back, check_schedule};
pub use major::{
    Delisting, DelistingRequest, DraftedPlan, Evaluation, Listing, ListingLevel, MajorReport,
    PlanDecision, PlanStanding, ReportTo, Reported, Suspicion, Treatment, TreatmentPlan,
    check_delisting, check_delisting_request, check_evaluation, check_listing, check_major_report,
    check_plan, check_plan_decision, check_regrading, check_suspicion,
};
pub use merged::Filled;
pub use objection::{
    Disputed, Objection, ObjectionDecision, OpenObjection, Ruling, check_objection,
    check_objection_decision,
};
pub use offers::{ACTS, Beside, HazardAct, awaited};
pub use origin::{OLDEST_FIND, Origin, Seen};
pub use outside::{
    FollowUp, FollowUpOutcome, Outside, TransferOut, check_advice, check_follow_up,
    check_transfer_out, check_transferable, month_on,
};
pub use progress::progress_gap;
pub use recurrence::{Alike, Kind, check_reopening, since};
pub use rules::{
    Hands, check_assessed_again, check_assessment, check_close, check_closer, check_editable,
    check_locator, check_progress, check_rectifier, check_reinspection, check_submission,
    check_unit_head, check_void, take,
};
use rules::{check_describable, check_locatable};
pub use scale::{LocalLevel, Scale};
pub use sighting::{DAYS_APART, Likeness, Sighting, likeness};
pub use spot::{Confirmation, SpotFix, check_confirmed, check_spot_fix};
pub use status::Status;
pub use step::{
    Progress, Receipt, RefusalOfReceipt, Reinspection, Step, StepDetail, StepKind, Submission,
};

pub use supervision::{
    Supervision, SupervisionAnswer, SupervisionLevel, SupervisionOrder, SupervisionSettlement,
    Urging, UrgingWay, check_settlement, check_supervision, check_supervision_answer, check_urging,
};
pub use transfer::{Taker, Transfer, check_hand_over, check_transfer, is_orphaned};
pub use way::{Reached, Station, Waypoint, way};

use crate::calendar::Zone;
use crate::checklist::Basis;
use crate::equipment::Equipment;
use crate::numbering::SeriesKind;
use crate::organisation::Place;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused, deadline};

/// A hazard as found and assessed. Every field is a register; from the notice on, level,
/// responsibility, measures and deadline change only by steps, see [`Case`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hazard {
    /// Row id.
    pub id: Uuid,
    /// Number in the ledger; never reused.
    pub number: String,
    /// Short title (简题).
    pub title: String,
    /// What, where, how many.
    pub description: String,
    /// Where it is.
    pub site: Site,
    /// When it was found and entered, by whom, in which inspection.
    pub origin: Origin,
    /// Kind of cause, in both official readings.
    pub cause: Option<Cause>,
    /// Level with what it rests on.
    pub assessment: Option<Assessment>,
    /// What may happen.
    pub consequence: String,
    /// Owner and unit.
    pub responsibility: Option<Responsibility>,
    /// What must be done.
    pub measures: String,
    /// Deadline, inclusive of the day.
    pub due_on: Option<NaiveDate>,
    /// Money, default 不需要.
    pub funds: Need,
    /// Contingency plan, default 不需要.
    pub contingency: Need,
    /// Controls until it is rectified (临时管控措施).
    pub interim_controls: String,
    /// Photos before the work.
    pub photos: Vec<Uuid>,
    /// Why there is no photo.
    pub no_photo_reason: String,
    /// The closed hazard that came back with this one (重新立案).
    pub recurs_from: Option<Uuid>,
    /// 隐患 or 改进事项.
    #[serde(default)]
    pub kind: CaseKind,
    /// Line of business it belongs to (专业).
    #[serde(default)]
    pub discipline: Option<Discipline>,
    /// What else there is to say (备注).
    #[serde(default)]
    pub remarks: String,
}

/// What a case is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// 隐患.
    #[default]
    Hazard,
    /// 改进事项: what a drill found wanting that is no hazard. It has owner, measures and deadline, and
    /// neither a level nor a notice.
    Improvement,
}

impl CaseKind {
    /// The series it is numbered in.
    pub fn series(self) -> SeriesKind {
        match self {
            Self::Hazard => SeriesKind::Hazard,
            Self::Improvement => SeriesKind::Improvement,
        }
    }
}

/// Where a hazard is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Site {
    /// Unit found wanting.
    pub unit: Uuid,
    /// Place.
    pub place: Uuid,
    /// Exact spot (部位).
    pub spot: String,
    /// Equipment of the register, which stands at the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equipment: Option<Uuid>,
}

/// 重大 or 一般; the only levels the law knows (16 号令 3 条).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum StatutoryLevel {
    /// 一般.
    General,
    /// 重大.
    Major,
}

/// Level, criterion and basis agree and change together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Assessment {
    /// Level of the law.
    pub level: StatutoryLevel,
    /// Level of the organisation's own [`Scale`], as it was called then; may be empty.
    pub local_level: String,
    /// Criterion (判定标准) or minutes for a major hazard.
    pub criterion: String,
    /// What it violates.
    pub basis: Vec<Basis>,
}

/// Owner and unit agree and change together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Responsibility {
    /// Responsible unit.
    pub unit: Uuid,
    /// Owner; `None` when the unit names the owner at receipt.
    pub owner: Option<Uuid>,
}

/// Causes by 16 号令 3 条 and by 国能发安全规〔2022〕116 号 2 条.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// 人的不安全行为.
    Human,
    /// 设备设施的不安全状态 (物的危险状态).
    Equipment,
    /// 不良的工作环境 (物的危险状态).
    Environment,
    /// 安全管理方面的缺失.
    Management,
}

/// Something that may not be needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "need", content = "what", rename_all = "snake_case")]
pub enum Need {
    /// 不需要.
    #[default]
    None,
    /// Needed; in words, e.g. `3.5 万元，大修资金`.
    Planned(String),
}

impl Need {
    /// Words for paper.
    pub fn words(&self) -> &str {
        match self {
            Self::None => "不需要",
            Self::Planned(what) => what,
        }
    }
}

/// What a report says; everything else is filled in later.
#[derive(Debug, Clone)]
pub struct Report {
    /// 隐患 or 改进事项.
    pub kind: CaseKind,
    /// Title; made from the description when empty.
    pub title: String,
    /// Description.
    pub description: String,
    /// Where.
    pub site: Site,
    /// How found.
    pub origin: Origin,
    /// Photos.
    pub photos: Vec<Uuid>,
    /// Why there is none.
    pub no_photo_reason: String,
    /// What else there is to say (备注).
    pub remarks: String,
}

/// What was found, said anew.
#[derive(Debug, Clone)]
pub struct Description {
    /// What, where, how many.
    pub description: String,
    /// Exact spot (部位).
    pub spot: String,
    /// Short title; made from the description when empty, as it was when absent.
    pub title: Option<String>,
    /// Photos to be added.
    pub photos: Vec<Uuid>,
    /// What else there is to say (备注); as it was when absent.
    pub remarks: Option<String>,
}

impl Hazard {
    /// Enters a hazard in the ledger, with a photo or the reason why there is none.
    pub fn report(id: Uuid, number: String, report: Report, now: DateTime<Utc>) -> Refused<Self> {
        if report.photos.is_empty() && report.no_photo_reason.trim().is_empty() {
            return Err(Refusal::PhotoOrReasonMissing);
        }
        Self::report_awaiting_photo(id, number, report, now)
    }

    /// As [`Self::report`], with a placeholder for a photo that comes later.
    pub fn report_awaiting_photo(
        id: Uuid,
        number: String,
        report: Report,
        now: DateTime<Utc>,
    ) -> Refused<Self> {
        if report.origin.found_at > now {
            return Err(Refusal::InFuture { field: "found_at" });
        }
        let no_photo_reason = optional_text("no_photo_reason", &report.no_photo_reason, 200)?;
        let description = text("description", &report.description, 1000)?;
        let title = match report.title.trim() {
            "" => title_of(&description),
            title => text("title", title, 60)?,
        };
        Ok(Self {
            id,
            number,
            title,
            description,
            site: Site {
                spot: text("spot", &report.site.spot, 80)?,
                ..report.site
            },
            origin: report.origin,
            cause: None,
            assessment: None,
            consequence: String::new(),
            responsibility: None,
            measures: String::new(),
            due_on: None,
            funds: Need::None,
            contingency: Need::None,
            interim_controls: String::new(),
            photos: report.photos,
            no_photo_reason,
            recurs_from: None,
            kind: report.kind,
            discipline: None,
            remarks: remarks(&report.remarks)?,
        })
    }

    /// Takes in a photo that a placeholder was waiting for.
    pub fn take_photo(&mut self, attachment: Uuid) {
        if !self.photos.contains(&attachment) {
            self.photos.push(attachment);
        }
    }

    /// Says why there is no photo after all.
    pub fn go_without_photo(&mut self, reason: &str) -> Refused<()> {
        let reason = optional_text("no_photo_reason", reason, 200)?;
        if reason.is_empty() && self.photos.is_empty() && self.no_photo_reason.is_empty() {
            return Err(Refusal::PhotoOrReasonMissing);
        }
        if !reason.is_empty() {
            self.no_photo_reason = reason;
        }
        Ok(())
    }

    /// Says where a hazard is that was reported without a place, or corrects it, until it is
    /// assessed.
    pub fn locate(
        &mut self,
        case: &Case,
        (place, equipment): (&Place, Option<&Equipment>),
        spot: &str,
    ) -> Refused<()> {
        check_locatable(case)?;
        self.site = Site {
            unit: place.unit,
            place: place.id,
            spot: text("spot", spot, 80)?,
            equipment: equipment
                .map(|known| known.stands_at(place.id).map(|known| known.id))
                .transpose()?,
        };
        Ok(())
    }

    /// Says more exactly what was found, and adds photos, until a notice prints it. A title that was
    /// made from the description follows it.
    pub fn describe(&mut self, case: &Case, anew: Description) -> Refused<()> {
        check_describable(case)?;
        let description = text("description", &anew.description, 1000)?;
        self.title = match anew.title.as_deref().map(str::trim) {
            Some("") => title_of(&description),
            Some(title) => text("title", title, 60)?,
            None if self.title == title_of(&self.description) => title_of(&description),
            None => self.title.clone(),
        };
        self.description = description;
        self.site.spot = text("spot", &anew.spot, 80)?;
        if let Some(said) = &anew.remarks {
            self.remarks = remarks(said)?;
        }
        for photo in anew.photos {
            self.take_photo(photo);
        }
        Ok(())
    }

    /// Says which equipment of the register it is about, whatever stage it is at: the words of an
    /// imported ledger stay words, and papers that are frozen keep theirs.
    pub fn link_equipment(&mut self, equipment: Option<&Equipment>) -> Refused<()> {
        let place = self.site.place;
        self.site.equipment = equipment
            .map(|known| known.stands_at(place).map(|known| known.id))
            .transpose()?;
        Ok(())
    }

    /// The day it was found, by the organisation's clock.
    pub fn found_on(&self, zone: Zone) -> NaiveDate {
        zone.day(self.origin.found_at)
    }

    /// Sets the deadline register.
    pub fn set_due(&mut self, due_on: NaiveDate, zone: Zone) -> Refused<()> {
        deadline::check_set(due_on, self.found_on(zone))?;
        self.due_on = Some(due_on);
        Ok(())
    }

    /// Sets measures and interim controls.
    pub fn set_measures(&mut self, measures: &str, interim_controls: &str) -> Refused<()> {
        self.measures = text("measures", measures, 1000)?;
        self.set_interim_controls(interim_controls)
    }

    /// Sets the controls until it is rectified.
    pub fn set_interim_controls(&mut self, interim_controls: &str) -> Refused<()> {
        self.interim_controls = optional_text("interim_controls", interim_controls, 500)?;
        Ok(())
    }

    /// Sets what may happen.
    pub fn set_consequence(&mut self, consequence: &str) -> Refused<()> {
        self.consequence = optional_text("consequence", consequence, 500)?;
        Ok(())
    }
}

/// 备注, which may be empty.
pub(super) fn remarks(said: &str) -> Refused<String> {
    optional_text("remarks", said, 500)
}

/// Longest title made from a description, in characters.
const SHORT_TITLE: usize = 30;

/// A title from a description: its first clauses, as many as fit whole.
pub fn title_of(description: &str) -> String {
    let stop = |c: char| matches!(c, '，' | '。' | '；' | ',' | ';' | '\n');
    let chars: Vec<char> = description.chars().take(SHORT_TITLE + 1).collect();
    let end = match chars.iter().rposition(|c| stop(*c)) {
        Some(end) if end > 0 => end,
        _ => chars.len().min(SHORT_TITLE),
    };
    chars.into_iter().take(end).collect()
}

#[cfg(test)]
mod tests {
    use super::sample::{Walk, assessed, notified};
    use super::{Description, Refusal, StatutoryLevel, title_of};

    #[test]
    fn a_short_title_ends_with_a_clause() {
        assert_eq!(
            title_of("东侧电缆沟积水深约 15 cm，长约 4 m；盖板缺失 2 块，集水井水泵不能自动启停。"),
            "东侧电缆沟积水深约 15 cm，长约 4 m"
        );
        assert_eq!(title_of("灭火器压力不足"), "灭火器压力不足");
        assert_eq!(title_of(&"无".repeat(80)).chars().count(), 30);
    }

    #[test]
    fn what_was_found_is_said_anew_until_a_notice_prints_it() {
        let mut walk = Walk::begin();
        walk.must(assessed(StatutoryLevel::General));
        let anew = || Description {
            description: "112 开关柜前电缆沟积水，深约 15 cm".to_owned(),
            spot: "112 开关柜前".to_owned(),
            title: None,
            photos: vec![super::Uuid::from_u128(7)],
            remarks: Some("电话报来".to_owned()),
        };
        let mut hazard = walk.hazard.clone();
        hazard.describe(&walk.case(), anew()).unwrap();
        assert_eq!(hazard.title, title_of(&anew().description));
        assert_eq!(hazard.site.spot, "112 开关柜前");
        assert_eq!(hazard.photos.len(), 1);
        assert_eq!(hazard.remarks, "电话报来");
        // What is not said anew stays; what is too long is refused.
        let of_remarks = |remarks: Option<String>| Description { remarks, ..anew() };
        hazard.describe(&walk.case(), of_remarks(None)).unwrap();
        assert_eq!(hazard.remarks, "电话报来");
        let long = hazard.describe(&walk.case(), of_remarks(Some("长".repeat(501))));
        assert!(matches!(
            long,
            Err(Refusal::TooLong {
                field: "remarks",
                ..
            })
        ));
        // A title somebody gave stays.
        hazard.title = "电缆沟".to_owned();
        hazard.describe(&walk.case(), anew()).unwrap();
        assert_eq!((hazard.title.as_str(), hazard.photos.len()), ("电缆沟", 1));
        // So does one that is given now, until it is made from the description again.
        let titled = |title: &str| Description {
            title: Some(title.to_owned()),
            ..anew()
        };
        hazard.describe(&walk.case(), titled(" 沟内积水 ")).unwrap();
        assert_eq!(hazard.title, "沟内积水");
        hazard.describe(&walk.case(), titled("")).unwrap();
        assert_eq!(hazard.title, title_of(&anew().description));
        walk.must(notified(StatutoryLevel::General));
        assert!(matches!(
            hazard.describe(&walk.case(), anew()),
            Err(Refusal::StepNotFromHere {
                step: "described",
                ..
            })
        ));
    }
}
