//! From the rows of a drill to what a screen shows.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::deadline;
use domain::drill::{
    DRILL_ACTS, Drill, DrillAct, DrillEntry, DrillFinding, EntryDetail, FindingOutcome,
    Participant, Run, ScriptLine, SignIn, punctuality,
};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::papers::{plan_version, scans};
use super::views::{
    CancellationView, ClockView, ConclusionView, DrillActView, DrillView, EnteredLaterView,
    EntryBefore, EntryView, FindingView, ParticipantView, PostponementView, RaisedAction,
    StepOfScript,
};
use super::{Loaded, list, taken};
use crate::hazards::{self, RefusalView};
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{Error, Result, Workspace};

/// Asks for one drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetDrill {
    /// Drill.
    pub drill: Uuid,
}

/// One drill.
pub fn get_drill(ws: &mut Workspace, request: GetDrill) -> Result<DrillView> {
    view(ws, request.drill)
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<DrillView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let loaded = Loaded::of(reader, id)?;
        let me = me
            .map(|me| find::<Person>(reader, "person", me))
            .transpose()?;
        let row = reader.drill_row(id)?;
        let row = row.ok_or_else(|| Error::missing("drill", id))?;
        let mut names = Names::new(reader);
        let acts = me.iter().flat_map(|person| {
            DRILL_ACTS.map(|act| {
                let refused = check(&loaded, act, person).err();
                let refusal = refused.as_ref().map(RefusalView::of);
                DrillActView { act, refusal }
            })
        });
        let acts: Vec<_> = acts.collect();
        let holds = plan_version(reader, loaded.plan.id, None)?;
        let Loaded {
            drill,
            entries,
            written,
            people,
            findings,
            ..
        } = loaded;
        let run = Run::fold(&entries);
        let script: Vec<_> = { drill.script.iter() }
            .map(|line| step(line, &run, &entries))
            .collect();
        let today = today(reader, now)?;
        Ok(DrillView {
            row: list::shown(&mut names, row)?,
            place_name: names.place(drill.terms.place)?,
            unit_names: { drill.terms.units.iter() }
                .map(|unit| names.unit(*unit))
                .collect::<Result<_>>()?,
            ends_at: drill.terms.ends_at(),
            clock: clock(&run, &script, now),
            entered_later: match &run.later {
                Some(later) => Some(EnteredLaterView {
                    sheets: scans(reader, &later.held.sheets)?,
                    held: later.held.clone(),
                    by_name: names.person(later.by)?,
                    at: later.at,
                }),
                None => None,
            },
            next_step: run.next_line(&drill.script).map(|line| line.id),
            last_entry: last(&run, &entries),
            timeline: timeline(&mut names, &run, (&entries, &written), &people)?,
            people: { people.iter() }
                .map(|one| participant(reader, &mut names, one))
                .collect::<Result<_>>()?,
            taken: match &drill.taken {
                Some(one) => Some(taken::told(reader, &mut names, one, holds.as_ref())?),
                None => None,
            },
            offer: { holds.as_ref() }
                .filter(|_| { acts.iter() }.any(DrillActView::may_prepare))
                .map(taken::offer),
            plan_to_revise: findings.iter().any(|finding| finding.revise_plan),
            problems: { findings.into_iter() }
                .map(|finding| problem(reader, &mut names, finding, today))
                .collect::<Result<_>>()?,
            postponements: postponements(&mut names, &drill)?,
            cancelled: match &drill.cancelled {
                Some(cancelled) => Some(CancellationView {
                    reason: cancelled.reason.clone(),
                    by_name: names.person(cancelled.by)?,
                    at: cancelled.at,
                }),
                None => None,
            },
            conclusion: match &drill.conclusion {
                Some(conclusion) => Some(ConclusionView {
                    summary: conclusion.summary.clone(),
                    by_name: names.person(conclusion.by)?,
                    at: conclusion.at,
                }),
                None => None,
            },
            script,
            materials: drill.materials,
            terms: drill.terms,
            acts,
        })
    })
}

/// The same check the act itself makes, as far as it can be known before.
fn check(loaded: &Loaded, act: DrillAct, person: &Person) -> domain::Refused<()> {
    loaded.check(act, person)?;
    match act {
        DrillAct::Start => loaded.drill.check_ready(&loaded.people),
        DrillAct::EnterHeld => loaded.drill.check_held_elsewhere(&loaded.run()),
        DrillAct::Conclude => loaded.aftermath().check(&loaded.drill),
        _ => Ok(()),
    }
}

fn step(line: &ScriptLine, run: &Run, entries: &[DrillEntry]) -> StepOfScript {
    let stamp = run.stamps.get(&line.id);
    let actual_seconds = stamp.map(|stamp| run.elapsed_seconds(stamp.at));
    let late_seconds = actual_seconds.map(|seconds| seconds - i64::from(line.at_seconds));
    let photos = entries.iter().filter_map(|entry| match &entry.detail {
        EntryDetail::Photographed {
            photos,
            line: Some(of),
            ..
        } if *of == line.id && !run.taken_back.contains(&entry.id) => Some(photos),
        _ => None,
    });
    StepOfScript {
        line: line.clone(),
        at: stamp.map(|stamp| stamp.at),
        actual_seconds: actual_seconds.map(whole),
        late_seconds: late_seconds.map(whole),
        punctuality: late_seconds.map(punctuality),
        by_card: stamp.is_some_and(|stamp| stamp.by_card),
        entry: stamp.map(|stamp| stamp.entry),
        skipped: run.skipped.get(&line.id).cloned(),
        judgement: run.judged.get(&line.id).cloned(),
        photos: photos.flatten().copied().collect(),
    }
}

/// As a screen can hold it; a drill that runs longer shows the most there is.
pub(super) fn whole(seconds: i64) -> i32 {
    i32::try_from(seconds).unwrap_or(i32::MAX)
}

fn clock(run: &Run, script: &[StepOfScript], now: DateTime<Utc>) -> ClockView {
    let stamped = script.iter().filter(|step| step.at.is_some());
    let latest = stamped.max_by_key(|step| step.at);
    let late_seconds = latest.and_then(|step| step.late_seconds);
    let done = script.iter();
    let done = done.filter(|step| step.at.is_some() || step.skipped.is_some());
    ClockView {
        phase: run.phase,
        started_at: run.started_at,
        seconds: whole(run.elapsed_seconds(now)),
        read_at: now,
        real_since: run.real_since,
        ended_at: run.ended.map(|(at, _)| at),
        ending: run.ended.map(|(_, ending)| ending),
        late_seconds,
        punctuality: late_seconds.map(|seconds| punctuality(i64::from(seconds))),
        steps_done: u32::try_from(done.count()).unwrap_or(u32::MAX),
    }
}

/// The latest entry that can still be taken back.
fn last(run: &Run, entries: &[DrillEntry]) -> Option<Uuid> {
    let standing = entries.iter().filter(|entry| {
        !run.taken_back.contains(&entry.id)
            && !matches!(
                entry.detail,
                EntryDetail::Started | EntryDetail::EnteredLater(_) | EntryDetail::TakenBack { .. }
            )
    });
    let latest = standing.max_by_key(|entry| (entry.recorded_at, entry.id));
    latest.map(|entry| entry.id)
}

fn timeline(
    names: &mut Names<'_, '_>,
    run: &Run,
    (entries, written): (&[DrillEntry], &[DrillEntry]),
    people: &[Participant],
) -> Result<Vec<EntryView>> {
    let before: BTreeMap<Uuid, &DrillEntry> = written.iter().map(|one| (one.id, one)).collect();
    let mut sorted: Vec<&DrillEntry> = entries.iter().collect();
    sorted.sort_by_key(|entry| (entry.at, entry.recorded_at, entry.id));
    let shown = sorted.into_iter().map(|entry| {
        let observer = match &entry.detail {
            EntryDetail::Observed { observer, .. } => Some(*observer),
            _ => None,
        };
        let named = |id| people.iter().find(|one| one.id == id);
        Ok(EntryView {
            id: entry.id,
            at: entry.at,
            seconds: whole(run.elapsed_seconds(entry.at)),
            detail: entry.detail.clone(),
            recorded_by_name: names.person(entry.recorded_by)?,
            recorded_at: entry.recorded_at,
            observer_name: observer.and_then(named).map(|one| one.name.clone()),
            taken_back: run.taken_back.contains(&entry.id),
            before: { before.get(&entry.id) }
                .filter(|before| before.at != entry.at || before.detail != entry.detail)
                .map(|before| EntryBefore {
                    at: before.at,
                    words: before.detail.words().map(str::to_owned),
                }),
            words: entry.detail.words().map(str::to_owned),
            real: run.real_since.is_some_and(|since| entry.at >= since),
        })
    });
    shown.collect()
}

fn participant(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    one: &Participant,
) -> Result<ParticipantView> {
    let unit = match one.person {
        Some(person) => find::<Person>(reader, "person", person)?.unit,
        None => None,
    };
    Ok(ParticipantView {
        id: one.id,
        person: one.person,
        name: one.name.clone(),
        from: match unit {
            Some(unit) => names.unit(unit)?,
            None => one.organisation.clone(),
        },
        role: one.role,
        duty: one.duty.clone(),
        expected: one.expected,
        sheet: match one.presence.as_ref().map(|presence| &presence.by) {
            Some(SignIn::Sheet { scan }) => scans(reader, &[*scan])?.pop(),
            _ => None,
        },
        signed_in: one.presence.as_ref().map(|presence| presence.by.clone()),
        signed_in_at: one.presence.as_ref().map(|presence| presence.at),
        initials: store::initials(&one.name),
    })
}

fn problem(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    finding: DrillFinding,
    today: NaiveDate,
) -> Result<FindingView> {
    let (action, nothing) = match finding.outcome {
        Some(FindingOutcome::Raised { hazard, known }) => {
            (Some(action(reader, names, (hazard, known), today)?), None)
        }
        Some(FindingOutcome::Nothing { reason }) => (None, Some(reason)),
        None => (None, None),
    };
    Ok(FindingView {
        id: finding.id,
        text: finding.text,
        aspect: finding.aspect,
        revise_plan: finding.revise_plan,
        entry: finding.entry,
        photos: finding.photos,
        found_by_name: names.person(finding.found_by)?,
        found_at: finding.found_at,
        action,
        nothing,
    })
}

fn action(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    (id, known): (Uuid, bool),
    today: NaiveDate,
) -> Result<RaisedAction> {
    let (hazard, case) = hazards::load(reader, id)?;
    let responsible = case.responsibility.or(hazard.responsibility);
    let due_on = case.due_on.or(hazard.due_on);
    let open = case.status.is_open();
    Ok(RaisedAction {
        hazard: id,
        known,
        number: hazard.number,
        title: hazard.title,
        kind: hazard.kind,
        status: case.status,
        open,
        unit_name: match responsible {
            Some(responsible) => names.unit(responsible.unit)?,
            None => String::new(),
        },
        owner_name: match responsible.and_then(|one| one.owner) {
            Some(owner) => Some(names.person(owner)?),
            None => None,
        },
        measures: case.measures.unwrap_or(hazard.measures),
        due_on,
        standing: due_on
            .filter(|_| open)
            .map(|due_on| deadline::standing(due_on, today)),
        closed_at: case.closed_at,
    })
}

fn postponements(names: &mut Names<'_, '_>, drill: &Drill) -> Result<Vec<PostponementView>> {
    let all = drill.postponements.iter().map(|one| {
        Ok(PostponementView {
            from: one.from,
            to: one.to,
            reason: one.reason.clone(),
            by_name: names.person(one.by)?,
            at: one.at,
        })
    });
    all.collect()
}
