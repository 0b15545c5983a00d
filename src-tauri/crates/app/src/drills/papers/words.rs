//! From the rows of a drill to the words on its papers.

mod after;
mod attachments;
mod materials;
mod timeline;

use chrono::{DateTime, NaiveDate, Timelike as _, Utc};
use domain::calendar::Zone;
use domain::drill::evaluation::{DrillRating, JudgedAspect, outcome};
use domain::drill::paper::{
    ActionWords, AspectWords, CommunicationWords, DrillSnapshot, EvaluationWords, ItemWords,
    MomentWords, ObjectiveWords, PaperKind, ParticipantWords, PlanWords, ResponseWords, RoleWords,
    Signatory, Spoken,
};
use domain::drill::{
    Attendance, DrillEntry, DrillRole, Ending, EntryDetail, FindingOutcome, Pace, Participant, Run,
    SignIn,
};
use domain::emergency::version::in_force;
use domain::emergency::{EmergencyPlan, PlanKind, PlanVersion};
use domain::hazard::CaseKind;
use domain::notice::snapshot::PhotoWords;
use domain::people::Person;
use store::Reader;
use uuid::Uuid;

use self::materials::material;
use super::sheets;
use crate::drills::evaluation::Evaluated;
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Result, hazards, photos};

/// Ink is numbered from here on, photos from 1.
pub(in crate::drills) const FIRST_INK: u32 = 10_000;
/// Most photos on a paper; the archive has all of them.
const MOST_PHOTOS: usize = 24;

/// The words, and what belongs to them.
pub(in crate::drills) struct Told {
    /// Words; version and code are still to come.
    pub snapshot: DrillSnapshot,
    /// Pictures of ink, numbered from [`FIRST_INK`].
    pub inks: Vec<Uuid>,
    /// Who signs by key, where it is somebody of the organisation.
    pub leader: Option<Uuid>,
}

struct Teller<'e, 'r, 'c> {
    reader: &'r Reader<'c>,
    names: Names<'r, 'c>,
    evaluated: &'e Evaluated,
    run: Run,
    zone: Zone,
}

/// Tells a drill for one of its papers.
pub(in crate::drills) fn told(
    reader: &Reader<'_>,
    evaluated: &Evaluated,
    (kind, author): (PaperKind, &Person),
    reviewer: Option<&Person>,
    now: DateTime<Utc>,
) -> Result<Told> {
    let organisation = organisation(reader)?;
    let zone = organisation.zone;
    let drill = &evaluated.loaded.drill;
    let terms = &drill.terms;
    let run = evaluated.loaded.run();
    let mut teller = Teller {
        reader,
        names: Names::new(reader),
        evaluated,
        run,
        zone,
    };
    let started_at = teller.run.started_at.unwrap_or(terms.starts_at);
    let ended_at = match (teller.run.started_at, teller.run.ended) {
        (_, Some((at, _))) => at,
        (Some(_), None) => now,
        (None, None) => terms.ends_at(),
    };
    let (participants, inks) = teller.participants()?;
    let people = &evaluated.loaded.people;
    let signatories = teller.signatories(kind, author, reviewer)?;
    let place = teller.names.place(terms.place)?;
    let mut photos = teller.photos()?;
    let timeline = teller.timeline(&photos);
    let attachments = match kind {
        PaperKind::Record => teller.attachments(photos.len())?,
        PaperKind::Evaluation | PaperKind::Summary => Vec::new(),
    };
    let more_photos = photos.len().saturating_sub(MOST_PHOTOS);
    photos.truncate(MOST_PHOTOS);
    let attendance = Attendance::of(people);
    let held_on = Some(zone.day(started_at));
    let version = plan_version(reader, evaluated.loaded.plan.id, held_on)?;
    let register = version.map_or_else(Vec::new, |version| version.contents.materials);
    let snapshot = DrillSnapshot {
        organisation: organisation.name,
        number: drill.number.clone(),
        version: 1,
        renewal: String::new(),
        title: terms.title.clone(),
        plans: teller.plans()?,
        kinds: vec![
            terms.content.words().to_owned(),
            terms.form.words().to_owned(),
            terms.purpose.words().to_owned(),
        ],
        under: terms.under.clone(),
        planned: teller.planned(),
        started_at: zone.local(started_at),
        ended_at: zone.local(ended_at),
        place: match terms.spot.is_empty() {
            true => place,
            false => format!("{place}，{}", terms.spot),
        },
        host: teller.names.unit(terms.unit)?,
        units: { terms.units.iter() }
            .map(|unit| teller.names.unit(*unit))
            .collect::<Result<_>>()?,
        roles: teller.roles(),
        expected: attendance.expected,
        present: attendance.present,
        joined: attendance.joined,
        participants,
        scenario: teller.scenario(),
        objectives: teller.objectives(),
        materials: { drill.materials.iter() }
            .map(|one| material(one, &register))
            .collect(),
        safety: terms.safety.measures.clone(),
        stop_conditions: terms.safety.stop_conditions.clone(),
        not_held: teller.not_held()?,
        broken_off: teller.broken_off(),
        turned_real: teller.run.real_since.is_some(),
        entered_later: teller.entered_later()?,
        timeline,
        communications: teller.communications(),
        responses: { Pace::of(&drill.script, &teller.run).responses.into_iter() }
            .map(|one| ResponseWords {
                stage: one.stage.words().to_owned(),
                planned: one.planned,
                actual: one.actual,
            })
            .collect(),
        sheets: match kind {
            PaperKind::Record => sheets::of(reader, people, photos.len())?,
            PaperKind::Evaluation | PaperKind::Summary => Vec::new(),
        },
        photos,
        more_photos,
        hot_wash: teller.hot_wash(),
        evaluation: teller.evaluation(),
        summary: drill
            .conclusion
            .as_ref()
            .map(|conclusion| conclusion.summary.clone())
            .unwrap_or_default(),
        actions: teller.actions()?,
        report_needed: Some(teller.report_needed()?),
        reported: teller.reported()?,
        attachments,
        signatories,
        made_on: zone.day(now),
        qr: String::new(),
    };
    Ok(Told {
        snapshot,
        inks,
        leader: teller.lead(kind).and_then(|one| one.person),
    })
}

/// Every photo of a drill, of its timeline and of what was found, numbered from 1.
pub(in crate::drills) fn photos_of(
    reader: &Reader<'_>,
    evaluated: &Evaluated,
) -> Result<Vec<PhotoWords>> {
    let teller = Teller {
        reader,
        names: Names::new(reader),
        evaluated,
        run: evaluated.loaded.run(),
        zone: organisation(reader)?.zone,
    };
    teller.photos()
}

impl<'e> Teller<'e, '_, '_> {
    fn people(&self) -> &'e [Participant] {
        &self.evaluated.loaded.people
    }

    fn with(&self, role: DrillRole) -> impl Iterator<Item = &'e Participant> {
        self.people().iter().filter(move |one| one.role == role)
    }

    /// Whoever signs a kind of paper first.
    fn lead(&self, kind: PaperKind) -> Option<&'e Participant> {
        match kind {
            PaperKind::Record | PaperKind::Summary => self.with(DrillRole::Commander).next(),
            PaperKind::Evaluation => {
                let head = self.with(DrillRole::LeadEvaluator).next();
                head.or_else(|| self.with(DrillRole::Evaluator).next())
            }
        }
    }

    fn titled(&self, one: &Participant) -> Result<String> {
        match one.person {
            Some(person) => Ok(find::<Person>(self.reader, "person", person)?.titled()),
            None if one.organisation.is_empty() => Ok(one.name.clone()),
            None => Ok(format!("{}（{}）", one.name, one.organisation)),
        }
    }

    fn signatories(
        &self,
        kind: PaperKind,
        author: &Person,
        reviewer: Option<&Person>,
    ) -> Result<Vec<Signatory>> {
        let signs = |role: &str, name: String| Signatory {
            role: role.to_owned(),
            name,
        };
        let lead = self.lead(kind);
        let name = lead.map(|one| self.titled(one)).transpose()?;
        let name = name.unwrap_or_default();
        let mut all = Vec::new();
        match kind {
            PaperKind::Record => {
                all.push(signs("总指挥", name));
                let reviewer = reviewer.map(Person::titled).unwrap_or_default();
                all.push(signs("审核人", reviewer));
                match self.with(DrillRole::Recorder).next() {
                    Some(recorder) => all.push(signs("记录人", self.titled(recorder)?)),
                    None => all.push(signs("记录人", author.titled())),
                }
            }
            PaperKind::Summary => {
                all.push(signs("总指挥", name));
                all.push(signs("编制人", author.titled()));
            }
            PaperKind::Evaluation => {
                all.push(signs("评估组组长", name));
                let first = lead.map(|one| one.id);
                for one in self.evaluated.evaluators() {
                    if Some(one.id) != first {
                        all.push(signs("评估员", self.titled(one)?));
                    }
                }
            }
        }
        Ok(all)
    }

    fn plans(&mut self) -> Result<Vec<PlanWords>> {
        let plan = self.evaluated.loaded.drill.terms.plan;
        let row: EmergencyPlan = find(self.reader, "emergency_plan", plan)?;
        let kind = kind(row.kind);
        let held = self.run.started_at.map(|at| self.zone.day(at));
        let version = plan_version(self.reader, plan, held)?;
        Ok(vec![PlanWords {
            title: row.name,
            kind: match version {
                Some(version) => format!("{kind}，第{}版", version.label),
                None => kind.to_owned(),
            },
        }])
    }

    fn planned(&self) -> String {
        let drill = &self.evaluated.loaded.drill;
        let said = |at| {
            let at = self.zone.local(at);
            let minute = match at.minute() {
                0 => String::new(),
                minute => format!("{minute}分"),
            };
            format!("{}{minute}", at.format("%Y年%-m月%-d日%-H时"))
        };
        let now = said(drill.terms.starts_at);
        match drill.postponements.len() {
            0 => now,
            times => format!(
                "{now}（延期{times}次，原定{}）",
                said(drill.first_planned())
            ),
        }
    }

    fn roles(&self) -> Vec<RoleWords> {
        let row = |label: &str, roles: &[DrillRole]| {
            let people = self.people().iter();
            let people = people.filter(|one| roles.contains(&one.role));
            let mut people: Vec<&Participant> = people.collect();
            people.sort_by_key(|one| one.role);
            RoleWords {
                role: label.to_owned(),
                people: people.into_iter().map(placed).collect(),
            }
        };
        use DrillRole::{
            Commander, DeputyCommander, Director, Evaluator, LeadEvaluator, Recorder, SafetyGuard,
            SiteCommander,
        };
        let rows = [
            row("总指挥", &[Commander]),
            row("副总指挥", &[DeputyCommander]),
            row("现场指挥", &[SiteCommander]),
            row("导演\n（策划组）", &[Director]),
            row("评估组", &[LeadEvaluator, Evaluator]),
            row("安全员", &[SafetyGuard]),
            row("记录人", &[Recorder]),
        ];
        let rows = rows.into_iter();
        rows.filter(|row| !row.people.is_empty()).collect()
    }

    fn participants(&mut self) -> Result<(Vec<ParticipantWords>, Vec<Uuid>)> {
        let mut inks = Vec::new();
        let mut all = Vec::new();
        for one in self.people() {
            let unit = match one.person {
                Some(person) => find::<Person>(self.reader, "person", person)?.unit,
                None => None,
            };
            let at = one.presence.as_ref().map(|presence| {
                let at = self.zone.local(presence.at);
                match self.not_the_day(presence.at) {
                    Some(day) => format!("{} {}", day.format("%-m月%-d日"), at.format("%H:%M")),
                    None => at.format("%H:%M").to_string(),
                }
            });
            // What was entered afterwards has the clock of whoever typed, not of who came.
            let at = at.filter(|_| self.run.later.is_none());
            let at = at.map(|at| format!("{at} ")).unwrap_or_default();
            let (attendance, ink) = match one.presence.as_ref().map(|presence| &presence.by) {
                None => ("未到".to_owned(), None),
                Some(SignIn::RollCall { initials }) => (format!("{at}点名 {initials}"), None),
                Some(SignIn::Sheet { .. }) => (format!("{at}纸质签到"), None),
                Some(SignIn::Ink { picture }) => {
                    inks.push(*picture);
                    let last = u32::try_from(inks.len() - 1).unwrap_or(u32::MAX);
                    (format!("{at}签名"), Some(FIRST_INK.saturating_add(last)))
                }
            };
            all.push(ParticipantWords {
                name: one.name.clone(),
                unit: match unit {
                    Some(unit) => self.names.unit(unit)?,
                    None => one.organisation.clone(),
                },
                role: match one.duty.is_empty() {
                    true => one.role.words().to_owned(),
                    false => format!("{}，{}", one.role.words(), one.duty),
                },
                attendance,
                present: one.presence.is_some(),
                ink,
            });
        }
        Ok((all, inks))
    }

    /// The day of a moment, where it is not the day of the drill, be it held or only planned.
    fn not_the_day(&self, at: DateTime<Utc>) -> Option<NaiveDate> {
        let begin = self.evaluated.loaded.drill.terms.starts_at;
        let begin = self.run.started_at.unwrap_or(begin);
        let day = self.zone.day(at);
        (day != self.zone.day(begin)).then_some(day)
    }

    fn scenario(&self) -> Vec<(String, String)> {
        let scenario = &self.evaluated.loaded.drill.terms.scenario;
        let parts = [
            ("事故类型", &scenario.accident),
            ("时间", &scenario.when),
            ("部位", &scenario.spot),
            ("初始状态", &scenario.state),
            ("情景", &scenario.setting),
            ("波及范围", &scenario.reach),
            ("后果", &scenario.consequences),
        ];
        let said = parts.into_iter().filter(|(_, words)| !words.is_empty());
        said.map(|(label, words)| (label.to_owned(), words.clone()))
            .collect()
    }

    fn objectives(&self) -> Vec<ObjectiveWords> {
        let objectives = self.evaluated.loaded.drill.terms.objectives.iter();
        let judged = &self.evaluated.evaluation.objectives;
        let told = objectives.zip(1..).map(|(text, no)| {
            let judged = judged.iter().find(|one| one.no == no);
            ObjectiveWords {
                text: text.clone(),
                reached: judged.map_or("", |one| one.rating.reached()).to_owned(),
                note: judged.map(|one| one.note.clone()).unwrap_or_default(),
            }
        });
        told.collect()
    }

    fn spoken(&self, participant: Uuid, words: String) -> Option<Spoken> {
        let one = self.people().iter().find(|one| one.id == participant)?;
        let who = format!("{}\n（{}）", one.name, one.role.words());
        Some(Spoken { who, words })
    }

    fn hot_wash(&self) -> Vec<Spoken> {
        let hot_wash = self.evaluated.evaluation.hot_wash.iter();
        let remarks = hot_wash.flat_map(|one| &one.remarks);
        let said = remarks.filter_map(|one| self.spoken(one.speaker, one.words.clone()));
        said.collect()
    }

    /// What was concluded; nothing before.
    fn evaluation(&self) -> Option<EvaluationWords> {
        let evaluation = &self.evaluated.evaluation;
        evaluation.concluded?;
        let cards = &self.evaluated.cards;
        let score = outcome(&evaluation.items, &evaluation.grades, cards);
        let items = evaluation.items.iter().zip(&score.items);
        let items = items.map(|(item, result)| {
            let marks = cards.iter().flat_map(|card| &card.marks);
            let remarks = marks.filter(|mark| mark.item == item.code && !mark.remark.is_empty());
            ItemWords {
                group: item.group.clone(),
                text: item.text.clone(),
                weight: item.weight,
                score: result.score,
                grade: result.grade.clone().unwrap_or_default(),
                remarks: remarks.map(|mark| mark.remark.clone()).collect(),
            }
        });
        let grade = evaluation.grades.iter();
        let grade = grade
            .clone()
            .find(|one| Some(&one.name) == score.grade.as_ref());
        let aspects = evaluation.judgements.iter().map(|one| AspectWords {
            aspect: one.aspect.words().to_owned(),
            ratings: ratings(one.aspect, one.rating),
            note: one.note.clone(),
        });
        let selves = evaluation.self_assessments.iter().filter_map(|one| {
            let words = format!("{}。{}", one.rating.reached(), one.words);
            self.spoken(one.person, words)
        });
        let revision = evaluation.revision.as_ref().map(|one| {
            let head = match (one.needed, one.major) {
                (false, _) => "预案不需要修订",
                (true, false) => "预案需要修订",
                (true, true) => "发现需要修订预案的重大问题，预案应当及时修订",
            };
            match one.reason.is_empty() {
                true => head.to_owned(),
                false => format!("{head}：{}", one.reason),
            }
        });
        let evaluators = self.evaluated.evaluators();
        let opinion = &evaluation.opinion;
        Some(EvaluationWords {
            scheme: evaluation.scheme,
            evaluators: evaluators.into_iter().map(placed).collect(),
            items: items.collect(),
            groups: { score.groups.iter() }
                .map(|group| {
                    let grade = group.grade.clone().unwrap_or_default();
                    (group.group.clone(), group.weight, group.score, grade)
                })
                .collect(),
            score: score.score,
            grade: grade.map_or(String::new(), |grade| match grade.meaning.is_empty() {
                true => grade.name.clone(),
                false => format!("{}（{}）", grade.name, grade.meaning),
            }),
            grades: { evaluation.grades.iter() }
                .map(|grade| format!("{}（{}分及以上）", grade.name, grade.from))
                .collect(),
            self_assessments: selves.collect(),
            aspects: aspects.collect(),
            organisation: opinion.organisation.clone(),
            performance: opinion.performance.clone(),
            lessons: opinion.lessons.clone(),
            suggestions: opinion.suggestions.clone(),
            revision: revision.unwrap_or_default(),
        })
    }
}

fn ratings(aspect: JudgedAspect, given: DrillRating) -> Vec<(String, bool)> {
    let ratings = DrillRating::ALL.iter().zip(aspect.ratings());
    ratings
        .map(|(rating, words)| (words.to_owned(), *rating == given))
        .collect()
}

/// The version of a plan that held on a day, or holds now.
pub(in crate::drills) fn plan_version(
    reader: &Reader<'_>,
    plan: Uuid,
    on: Option<NaiveDate>,
) -> Result<Option<PlanVersion>> {
    let mut versions: Vec<PlanVersion> = reader.children("plan", plan)?;
    versions.retain(|version| {
        let approval = version.approval.as_ref();
        approval.is_some_and(|one| on.is_none_or(|day| one.published_on <= day))
    });
    Ok(in_force(&versions).cloned())
}

fn kind(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Comprehensive => "综合应急预案",
        PlanKind::Special => "专项应急预案",
        PlanKind::OnSite => "现场处置方案",
    }
}

/// A name with what they do there.
fn placed(one: &Participant) -> String {
    let head = one.role == DrillRole::LeadEvaluator;
    let said: Vec<&str> = [if head { "组长" } else { "" }, one.duty.as_str()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    match said.is_empty() {
        true => one.name.clone(),
        false => format!("{}（{}）", one.name, said.join("，")),
    }
}
