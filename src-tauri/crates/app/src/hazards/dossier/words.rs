//! What a dossier says: the registers, the case and every step in words for paper.

use chrono::{NaiveDate, NaiveDateTime};
use documents::{DossierWords, PhotoGroup, Row, StepWords};
use domain::calendar::Zone;
use domain::hazard::{
    Case, Commitment, Commitments, Hazard, Need, Step, StepDetail, TreatmentPlan,
};
use domain::inspection::Inspection;
use domain::notice::Notice;
use domain::notice::snapshot::PhotoWords;
use domain::organisation::Place;
use store::Reader;
use store::records::{Attachment, Device};
use uuid::Uuid;

use super::steps;
use crate::Result;
use crate::clauses::Clauses;
use crate::hazards::lateral::coverage_words_of;
pub(super) use crate::hazards::words::day;
use crate::hazards::words::{basis, cause, discipline, level, status};
use crate::names::Names;
use crate::photos::shapes_on;
use crate::workspace::{find, organisation};

/// A hazard with what its words need.
pub(super) struct Told<'a> {
    pub hazard: &'a Hazard,
    pub case: &'a Case,
    pub steps: &'a [Step],
    pub zone: Zone,
}

/// Everything it says, bound now by whoever is seated.
pub(super) fn words(
    reader: &Reader<'_>,
    told: &Told<'_>,
    (bound_at, me): (NaiveDateTime, Option<Uuid>),
) -> Result<DossierWords> {
    let mut names = Names::new(reader);
    let (hazard, case) = (told.hazard, told.case);
    let assessment = match (&case.notice, case.assessment.clone()) {
        (None, Some(one)) => Some(Clauses::of(reader)?.assessment(hazard, one)),
        (_, assessed) => assessed.or(hazard.assessment.clone()),
    };
    Ok(DossierWords {
        organisation: organisation(reader)?.name,
        number: hazard.number.clone(),
        title: hazard.title.clone(),
        cover: told.cover(reader, &mut names)?,
        commitments: told.commitments(&mut names)?,
        facts: told.facts(reader, &mut names)?,
        basis: assessment.as_ref().map(basis).unwrap_or_default(),
        photos: told.photos(reader)?,
        steps: told.walked(reader, &mut names, bound_at.date())?,
        bound_at,
        bound_by: me.map_or(Ok(String::new()), |me| names.person(me))?,
    })
}

fn row(label: &str, words: impl Into<String>) -> Row {
    (label.to_owned(), words.into())
}

fn or_none(words: &str) -> String {
    match words.trim().is_empty() {
        true => "无".to_owned(),
        false => words.to_owned(),
    }
}

impl Told<'_> {
    fn cover(&self, reader: &Reader<'_>, names: &mut Names<'_, '_>) -> Result<Vec<Row>> {
        let (hazard, case) = (self.hazard, self.case);
        let assessment = case.assessment.as_ref().or(hazard.assessment.as_ref());
        let responsible = case.responsibility.or(hazard.responsibility);
        let unit = responsible.map_or(Ok(String::new()), |known| names.unit(known.unit))?;
        let due = match (case.due_on.or(hazard.due_on), case.original_due_on) {
            (Some(due), Some(first)) if first != due => {
                format!("{}（原定{}）", day(due), day(first))
            }
            (Some(due), _) => day(due),
            (None, _) => String::new(),
        };
        let mut rows = vec![
            row("等级", assessment.map_or("未定级".to_owned(), level)),
            row("状态", self.standing()),
            row("被查单位", names.unit(hazard.site.unit)?),
            row("责任单位", or_none(&unit)),
            row("发现日期", day(hazard.found_on(self.zone))),
            row("整改期限", or_none(&due)),
        ];
        if let Some(notice) = case.notice {
            let notice: Notice = find(reader, "notice", notice)?;
            rows.push(row("通知书", notice.number));
        }
        if let Some(closed) = case.closed_at {
            rows.push(row("销号日期", day(self.zone.day(closed))));
        }
        Ok(rows)
    }

    fn standing(&self) -> String {
        let mut words = status(self.case.status).to_owned();
        for (holds, word) in [
            (self.case.is_archive(), "历史档案"),
            (self.case.receipt_refused, "拒签"),
            (self.case.fixed_on_spot, "当场整改"),
            (self.case.treatment.listing.is_some(), "挂牌督办"),
        ] {
            if holds {
                words.push_str(&format!("（{word}）"));
            }
        }
        words
    }

    fn commitments(&self, names: &mut Names<'_, '_>) -> Result<Vec<Row>> {
        let (hazard, case) = (self.hazard, self.case);
        let standing = Commitments::of(hazard, case);
        let owner = match case.responsibility.or(hazard.responsibility) {
            None => String::new(),
            Some(known) => responsible(names, known)?,
        };
        let measures = case.measures.as_ref().unwrap_or(&hazard.measures);
        let due = case
            .due_on
            .or(hazard.due_on)
            .map(|due| format!("{}（含当日）", day(due)));
        let need = |need: &Need, part: fn(&TreatmentPlan) -> &String| match &case.treatment.plan {
            Some(plan) if *need == Need::None => format!("见治理方案：{}", part(&plan.plan)),
            _ => need.words().to_owned(),
        };
        let said = |standing: &Commitment, words: String| match standing {
            Commitment::Missing if words.is_empty() || words == "不需要" => "未落实".to_owned(),
            _ => words,
        };
        Ok(vec![
            row("责任", said(&standing.responsibility, owner)),
            row("措施", said(&standing.measures, measures.clone())),
            row(
                "资金",
                said(&standing.funds, need(&hazard.funds, |plan| &plan.funds)),
            ),
            row("时限", said(&standing.deadline, due.unwrap_or_default())),
            row(
                "预案",
                said(
                    &standing.contingency,
                    need(&hazard.contingency, |plan| &plan.safety),
                ),
            ),
        ])
    }

    fn facts(&self, reader: &Reader<'_>, names: &mut Names<'_, '_>) -> Result<Vec<Row>> {
        let (hazard, case) = (self.hazard, self.case);
        let place = match hazard.site.place == Place::UNDETERMINED {
            true => "未确定".to_owned(),
            false => names.place(hazard.site.place)?,
        };
        let mut found_by = names.finder(&hazard.origin)?;
        if hazard.origin.is_for_another() {
            let clerk = names.person(hazard.origin.entered_by())?;
            found_by = format!("{found_by}（{clerk} 记录）");
        }
        let found_at = self.zone.local(hazard.origin.found_at);
        let mut rows = vec![
            row("隐患描述", hazard.description.clone()),
            row("地点", place),
            row("部位", hazard.site.spot.clone()),
        ];
        if let Some(id) = hazard.site.equipment {
            rows.push(row("设备双重名称", names.equipment(id)?));
        }
        rows.push(row(
            "发现",
            format!("{}，{found_by}", found_at.format("%Y-%m-%d %H:%M")),
        ));
        if let Some((id, item)) = &hazard.origin.inspection {
            let inspection: Inspection = find(reader, "inspection", *id)?;
            let people = names.people(&inspection.inspectors)?.join("、");
            let kind = inspection.kind.words();
            let words = format!("{}，{kind}，{people}，检查项 {item}", inspection.number);
            rows.push(row("检查", words));
        }
        let assessment = case.assessment.as_ref().or(hazard.assessment.as_ref());
        let criterion = assessment.map_or("", |assessment| assessment.criterion.as_str());
        let interim = case.interim_controls.as_ref();
        let interim = interim.unwrap_or(&hazard.interim_controls);
        for (label, words) in [
            ("专业", hazard.discipline.map_or("", discipline)),
            ("原因类别", hazard.cause.map_or("", cause)),
            ("判定标准", criterion),
            ("可能后果", hazard.consequence.as_str()),
            ("临时措施", interim.as_str()),
            ("备注", hazard.remarks.as_str()),
        ] {
            if !words.is_empty() {
                rows.push(row(label, words));
            }
        }
        if let Some(old) = hazard.recurs_from {
            let old: Hazard = find(reader, "hazard", old)?;
            rows.push(row(
                "重新立案",
                format!("原隐患 {} {}", old.number, old.title),
            ));
        }
        Ok(rows)
    }

    pub(super) fn photos(&self, reader: &Reader<'_>) -> Result<Vec<PhotoGroup>> {
        let mut next = 1;
        let mut group = |title: &str, none: &str, photos: Vec<(Uuid, String)>| {
            let mut words = Vec::new();
            for (attachment, caption) in photos {
                words.push(PhotoWords {
                    no: next,
                    attachment,
                    caption,
                    taken_at: find::<Attachment>(reader, "attachment", attachment)?.taken_at,
                    marks: shapes_on(reader, attachment)?,
                });
                next += 1;
            }
            Ok::<_, crate::Error>(PhotoGroup {
                title: title.to_owned(),
                none: none.to_owned(),
                photos: words,
            })
        };
        let hazard = self.hazard;
        let before = hazard.photos.iter().map(|id| (*id, hazard.title.clone()));
        let no_photo = match hazard.no_photo_reason.is_empty() {
            true => "无。".to_owned(),
            false => format!("无，原因：{}。", hazard.no_photo_reason),
        };
        let during = self.of_steps(|detail| match detail {
            StepDetail::Progress(progress) => Some((&progress.photos, "")),
            _ => None,
        });
        let after = self.of_steps(|detail| match detail {
            StepDetail::Submitted(done) => Some((&done.photos, &done.no_photo_reason)),
            StepDetail::FixedOnSpot(fix) => Some((&fix.photos, &fix.no_photo_reason)),
            StepDetail::Reinspected(visit) => Some((&visit.photos, "")),
            StepDetail::Imported(ledger) => Some((&ledger.photos_after, "")),
            StepDetail::LookedBack(look) => Some((&look.photos, &look.no_photo_reason)),
            StepDetail::FollowedUp(seen) => Some((&seen.photos, &seen.no_photo_reason)),
            _ => None,
        });
        Ok(vec![
            group("整改前", &no_photo, before.collect())?,
            group("整改中", &during.1, during.0)?,
            group("整改后", &after.1, after.0)?,
        ])
    }

    /// Photos of some steps with what and when, and what to say where there is none.
    fn of_steps<'s>(
        &'s self,
        wanted: impl Fn(&'s StepDetail) -> Option<(&'s Vec<Uuid>, &'s str)>,
    ) -> (Vec<(Uuid, String)>, String) {
        let mut photos = Vec::new();
        let mut reasons = Vec::new();
        for step in self.steps {
            let Some((taken, reason)) = wanted(&step.detail) else {
                continue;
            };
            let on = day(self.zone.day(step.happened_at));
            let caption = format!("{}（{on}）", steps::name(&step.detail));
            photos.extend(taken.iter().map(|id| (*id, caption.clone())));
            if taken.is_empty() && !reason.is_empty() {
                reasons.push(format!("{caption}无照片，原因：{reason}。"));
            }
        }
        let none = match reasons.is_empty() {
            true => "无。".to_owned(),
            false => reasons.concat(),
        };
        (photos, none)
    }

    fn walked(
        &self,
        reader: &Reader<'_>,
        names: &mut Names<'_, '_>,
        today: NaiveDate,
    ) -> Result<Vec<StepWords>> {
        let mut walked = Vec::with_capacity(self.steps.len());
        for step in self.steps {
            let actor = names.person(step.actor)?;
            let people = match step.actor == step.recorded_by {
                true => actor,
                false => format!("{actor}，由{}代录", names.person(step.recorded_by)?),
            };
            let device = match reader.device_of(step.id)? {
                Some(device) => find::<Device>(reader, "device", device)?.name,
                None => String::new(),
            };
            let mut words = steps::words(&step.detail, reader, names)?;
            if matches!(step.detail, StepDetail::LateralChecked(_)) {
                words = coverage_words_of(reader, step, today)?;
            }
            if self.case.without_effect.contains(&step.id) {
                words.insert_str(0, "（未生效）");
            }
            walked.push(StepWords {
                happened_at: self.zone.local(step.happened_at),
                recorded_at: self.zone.local(step.recorded_at),
                step: steps::name(&step.detail).to_owned(),
                people,
                words,
                device,
            });
        }
        Ok(walked)
    }
}

/// The name of a unit with its owner, where there is one.
pub(super) fn responsible(
    names: &mut Names<'_, '_>,
    to: domain::hazard::Responsibility,
) -> Result<String> {
    let unit = names.unit(to.unit)?;
    Ok(match to.owner {
        Some(owner) => format!("{unit}，{}", names.person(owner)?),
        None => format!("{unit}，责任人待明确"),
    })
}
