//! A hazard as its papers speak of it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::form::FormRow;
use domain::hazard::paper::{PaperField, PaperKind, rests_on};
use domain::hazard::{Case, Evaluation, Hazard, Reinspection, Step, StepDetail, Submission};
use domain::notice::Notice;
use domain::notice::snapshot::PhotoWords;
use domain::organisation::{Organisation, Place, Unit};
use domain::people::{Person, Role};
use domain::photo_slot::SlotSubject;
use domain::{Refusal, Refused};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::Result;
use crate::hazards::head_of;
use crate::hazards::lateral::coverage_words;
pub(super) use crate::hazards::words::day;
use crate::hazards::words::level;
use crate::photos::{shapes_on, time_for_paper};
use crate::workspace::{find, organisation};

/// Most photos of one paper.
const MOST_PHOTOS: usize = 200;
/// Most people who are looked through for an office.
const PEOPLE: u32 = 10_000;

/// Everything that papers speak of.
pub(super) struct Told<'r, 'c> {
    pub reader: &'r Reader<'c>,
    pub hazard: Hazard,
    pub case: Case,
    pub steps: Vec<Step>,
    pub organisation: Organisation,
    pub unit: Option<Unit>,
    pub unit_head: Option<Person>,
    pub owner: Option<Person>,
    pub notice: Option<Notice>,
}

impl<'r, 'c> Told<'r, 'c> {
    pub fn of(reader: &'r Reader<'c>, id: Uuid) -> Result<Self> {
        let hazard: Hazard = find(reader, "hazard", id)?;
        let steps = reader.steps(id)?;
        let case = Case::fold(&steps);
        let responsible = case.responsibility.or(hazard.responsibility);
        let unit = responsible
            .map(|known| find::<Unit>(reader, "unit", known.unit))
            .transpose()?;
        let owner = responsible.and_then(|known| known.owner);
        Ok(Self {
            organisation: organisation(reader)?,
            unit_head: match &unit {
                Some(unit) => head_of(reader, unit.id)?,
                None => None,
            },
            owner: owner.map(|id| find(reader, "person", id)).transpose()?,
            notice: { case.notice }
                .map(|id| find(reader, "notice", id))
                .transpose()?,
            reader,
            hazard,
            case,
            steps,
            unit,
        })
    }

    /// What the lateral checks of the case covered by now, as far as a field of a paper takes it.
    pub fn lateral(&self, now: DateTime<Utc>) -> Result<String> {
        let today = self.organisation.zone.day(now);
        let words = coverage_words(self.reader, &self.steps, today)?;
        Ok(words.chars().take(1000).collect())
    }

    pub fn step(&self, kind: PaperKind, named: Option<Uuid>) -> Option<&Step> {
        rests_on(kind, &self.case, &self.steps, named)
    }

    /// What the last step of a kind says that has an effect, with the step.
    pub fn last<'s, T>(
        &'s self,
        wanted: impl Fn(&'s StepDetail) -> Option<T>,
    ) -> Option<(T, &'s Step)> {
        let mut effective = self
            .steps
            .iter()
            .rev()
            .filter(|step| !self.case.without_effect.contains(&step.id));
        effective.find_map(|step| Some((wanted(&step.detail)?, step)))
    }

    pub fn submission(&self) -> Option<(&Submission, &Step)> {
        self.last(|detail| match detail {
            StepDetail::Submitted(submission) => Some(submission),
            _ => None,
        })
    }

    pub fn reinspection(&self) -> Option<(&Reinspection, &Step)> {
        self.last(|detail| match detail {
            StepDetail::Reinspected(visit) => Some(visit),
            _ => None,
        })
    }

    pub fn evaluation(&self) -> Option<&Evaluation> {
        self.case.treatment.evaluation.as_ref()
    }

    /// What was judged when it was closed, and by whom.
    pub fn closing(&self) -> Option<((&str, Option<NaiveDate>), &Step)> {
        self.last(|detail| match detail {
            StepDetail::Closed {
                effectiveness,
                look_back_on,
            } => Some((effectiveness.as_str(), *look_back_on)),
            _ => None,
        })
    }

    pub fn name(&self, person: Uuid) -> Result<String> {
        Ok(find::<Person>(self.reader, "person", person)?.titled())
    }

    pub fn names(&self, people: &[Uuid]) -> Result<String> {
        let names: Result<Vec<String>> = people.iter().map(|id| self.name(*id)).collect();
        Ok(names?.join("、"))
    }

    pub fn unit_name(&self) -> String {
        self.unit
            .as_ref()
            .map(|unit| unit.name.clone())
            .unwrap_or_default()
    }

    pub fn head_name(&self) -> String {
        self.unit_head
            .as_ref()
            .map(Person::titled)
            .unwrap_or_default()
    }

    pub fn owner_name(&self) -> String {
        self.owner.as_ref().map(Person::titled).unwrap_or_default()
    }

    /// Those who hold an office now.
    pub fn holders(&self, fits: impl Fn(&Person) -> bool) -> Result<Vec<Person>> {
        let people = self.reader.list::<Person>(None, PEOPLE)?;
        let fit = people.into_iter().filter(|one| one.active && fits(one));
        Ok(fit.collect())
    }

    /// The principal, where there is one and no other.
    pub fn principal(&self) -> Result<Option<Person>> {
        let mut found = self.holders(|person| person.is_any(&[Role::Principal]))?;
        Ok(match found.len() {
            1 => found.pop(),
            _ => None,
        })
    }

    pub fn day(&self, at: DateTime<Utc>) -> String {
        day(self.organisation.zone.day(at))
    }

    /// Number, description, place and level: what every paper begins with.
    pub fn hazard_rows(&self) -> Result<Vec<FormRow>> {
        let hazard = &self.hazard;
        let place = match hazard.site.place == Place::UNDETERMINED {
            true => String::new(),
            false => find::<Place>(self.reader, "place", hazard.site.place)?.name,
        };
        let site = [place.as_str(), hazard.site.spot.as_str()];
        let assessment = self.case.assessment.as_ref().or(hazard.assessment.as_ref());
        let mut rows = vec![
            FormRow::words("隐患", format!("{}　{}", hazard.number, hazard.description)),
            FormRow::words("地点部位", joined(&site, "　")),
        ];
        let level = assessment.map(level).unwrap_or_default();
        let level = match self.case.treatment.suspicion {
            Some(_) => joined(&[&level, "疑似重大隐患，待判定"], "，"),
            None => level,
        };
        if !level.is_empty() {
            rows.push(FormRow::words("隐患等级", level));
        }
        Ok(rows)
    }

    /// The deadline in force with the one first printed.
    pub fn deadline(&self) -> String {
        self.deadline_in(&self.case)
    }

    /// The case as it was when a step was taken.
    pub fn case_before(&self, step: &Step) -> Case {
        Case::fold(self.steps.iter().take_while(|one| one.id != step.id))
    }

    /// As [`Self::deadline`], as the case was.
    pub fn deadline_in(&self, case: &Case) -> String {
        match (case.due_on.or(self.hazard.due_on), case.original_due_on) {
            (Some(due), Some(first)) if first != due => {
                format!("{}（含当日；原定{}）", day(due), day(first))
            }
            (Some(due), _) => format!("{}（含当日）", day(due)),
            (None, _) => String::new(),
        }
    }

    /// `《隐患整改通知书》（供电安改〔2026〕12号）`; empty without a notice.
    pub fn cited_notice(&self) -> String {
        match &self.notice {
            Some(notice) => format!("《隐患整改通知书》（{}）", notice.number),
            None => String::new(),
        }
    }

    /// `通知书编号：…`, where there is none the number of the hazard.
    pub fn heading(&self) -> String {
        match &self.notice {
            Some(notice) => format!("通知书编号：{}", notice.number),
            None => self.hazard_heading(),
        }
    }

    pub fn hazard_heading(&self) -> String {
        format!("隐患编号：{}", self.hazard.number)
    }

    pub fn photos_before(&self) -> Vec<(Uuid, String)> {
        let before = self.hazard.photos.iter();
        before
            .map(|id| (*id, format!("整改前　{}", self.hazard.title)))
            .collect()
    }

    /// Photos of work that is done, each once.
    pub fn photos_of_work(&self) -> Vec<(Uuid, String)> {
        let during = self
            .steps
            .iter()
            .flat_map(|step| step.detail.photos_during());
        let mut photos: Vec<(Uuid, String)> = during.map(|id| (*id, "整改中".to_owned())).collect();
        if let Some((submission, _)) = self.submission() {
            let after = submission.photos.iter();
            photos.extend(after.map(|id| (*id, "整改后".to_owned())));
        }
        photos
    }

    /// Photos as the annex shows them.
    pub fn annex(&self, photos: Vec<(Uuid, String)>) -> Result<Vec<PhotoWords>> {
        check_photos(photos.len())?;
        let of = SlotSubject::Hazard {
            hazard: self.hazard.id,
        };
        let words = photos.into_iter().zip(1..);
        let words = words.map(|((attachment, caption), no)| {
            let photo: Attachment = find(self.reader, "attachment", attachment)?;
            Ok(PhotoWords {
                no,
                attachment,
                caption,
                taken_at: time_for_paper(self.reader, &photo, &of)?,
                marks: shapes_on(self.reader, attachment)?,
            })
        });
        words.collect()
    }
}

fn check_photos(count: usize) -> Refused<()> {
    match count > MOST_PHOTOS {
        true => Err(Refusal::TooMany {
            field: "photos",
            most: MOST_PHOTOS,
        }),
        false => Ok(()),
    }
}

/// Words without those that are empty.
pub(super) fn joined(words: &[&str], with: &str) -> String {
    let said: Vec<&str> = { words.iter() }
        .map(|words| words.trim())
        .filter(|words| !words.is_empty())
        .collect();
    said.join(with)
}

/// Words without the mark that would end them.
pub(super) fn bare(words: &str) -> &str {
    words.trim().trim_end_matches(['。', '；', '，'])
}

/// What was filled in.
pub(super) struct Said<'a>(pub &'a BTreeMap<PaperField, String>);

impl Said<'_> {
    pub fn of(&self, field: PaperField) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }
}
