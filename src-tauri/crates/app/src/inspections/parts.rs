//! Parts of one inspection: divided by its leader, walked by two people on two laptops, done one by one.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::checklist::{CheckItem, Checklist};
use domain::inspection::{Answer, Inspection, Part, sections};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::InspectionView;
use crate::hazards::RefusalView;
use crate::names::Names;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Divides an inspection among its inspectors, or divides it anew.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DivideInspection {
    /// Inspection.
    pub inspection: Uuid,
    /// Who walks which section of the checklist, each section once.
    pub parts: Vec<PartGiven>,
}

/// Who walks a section.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartGiven {
    /// Section of the checklist.
    pub section: String,
    /// Inspector.
    pub walker: Uuid,
}

/// Says that one's own part is done, or goes back to it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPartDone {
    /// Inspection.
    pub inspection: Uuid,
    /// Whether it is done.
    pub done: bool,
}

/// The leader walks what is left of somebody's part.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeOverPart {
    /// Inspection.
    pub inspection: Uuid,
    /// Whose part.
    pub walker: Uuid,
    /// Why.
    pub reason: String,
}

/// The sections one person walks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartView {
    /// Who walks it.
    pub walker: Uuid,
    /// Name of who walks it.
    pub walker_name: String,
    /// Whether that is the person seated.
    pub mine: bool,
    /// Its sections, in the order of the checklist.
    pub sections: Vec<String>,
    /// Items of them.
    pub item_count: u32,
    /// Items answered.
    pub answered: u32,
    /// When the last of it was said to be done; absent while something is left.
    pub done_at: Option<DateTime<Utc>>,
    /// That the leader took it over.
    pub taken_over: Option<TakenOverView>,
    /// Why it may not be said to be done now; only of one's own part.
    pub done_refusal: Option<RefusalView>,
}

/// A part that the leader took over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TakenOverView {
    /// Name of the leader.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// What the walk shows of the parts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartsView {
    /// One a person, in the order of the checklist; none while the inspection is not divided.
    pub parts: Vec<PartView>,
    /// The sections of the checklist, as they first come.
    pub sections: Vec<String>,
    /// Why the person seated may not divide it, take over a part, or end it; absent when they may.
    pub leading_refusal: Option<RefusalView>,
    /// Why it may not be ended because of its parts.
    pub finish_refusal: Option<RefusalView>,
}

/// Divides an inspection.
pub fn divide_inspection(ws: &mut Workspace, request: DivideInspection) -> Result<InspectionView> {
    ws.write("divide_inspection", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let inspection: Inspection = find(tx, "inspection", request.inspection)?;
        let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
        let leader = leader(tx, &inspection)?;
        let mut shares = Vec::with_capacity(request.parts.len());
        for part in &request.parts {
            shares.push((part.section.clone(), find(tx, "person", part.walker)?));
        }
        let before = tx.inspection_parts(inspection.id)?;
        let parts = inspection.divide((author, &leader), &checklist, &shares, &before)?;
        for part in parts {
            if !before.contains(&part) {
                tx.save(&part)?;
            }
        }
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}

/// Says that one's own part is done, or goes back to it.
pub fn set_part_done(ws: &mut Workspace, request: SetPartDone) -> Result<InspectionView> {
    let now = ws.now();
    ws.write("set_part_done", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let inspection: Inspection = find(tx, "inspection", request.inspection)?;
        inspection.running()?;
        let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
        let answers = tx.answers(inspection.id)?;
        let mut parts = of_person(tx, &inspection, author)?;
        parts.retain(|part| part.taken_over.is_none() && part.done_at.is_none() == request.done);
        match request.done {
            true => Part::finish_all(&mut parts, author, &checklist, &answers, now)?,
            false => parts.iter_mut().for_each(|part| part.reopen(author)),
        }
        for part in &parts {
            tx.save(part)?;
        }
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}

/// The leader walks what is left of somebody's part.
pub fn take_over_part(ws: &mut Workspace, request: TakeOverPart) -> Result<InspectionView> {
    let now = ws.now();
    ws.write("take_over_part", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let inspection: Inspection = find(tx, "inspection", request.inspection)?;
        let leader = leader(tx, &inspection)?;
        let walker: Person = find(tx, "person", request.walker)?;
        let mut parts = of_person(tx, &inspection, &walker)?;
        if parts.iter().any(|part| !part.settled()) {
            parts.retain(|part| !part.settled());
        }
        for mut part in parts {
            part.take_over(&inspection, (author, &leader), &request.reason, now)?;
            tx.save(&part)?;
        }
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}

/// Refuses whoever does not walk the part an item is in, while the inspection runs.
pub(crate) fn check_walker(
    reader: &Reader<'_>,
    inspection: &Inspection,
    item: &CheckItem,
    author: &Person,
) -> Result<()> {
    if inspection.finished_at.is_some() {
        return Ok(());
    }
    let parts = reader.inspection_parts(inspection.id)?;
    if let Some(part) = parts.iter().find(|part| part.section == item.section) {
        let writer: Person = find(reader, "person", part.writer())?;
        part.check_writer(author.id, &writer)?;
    }
    Ok(())
}

/// Refuses to end an inspection whose parts are not done, or that somebody else leads.
pub(super) fn check_parts(
    reader: &Reader<'_>,
    inspection: &Inspection,
    author: &Person,
) -> Result<()> {
    let parts = reader.inspection_parts(inspection.id)?;
    let leader = leader(reader, inspection)?;
    Ok(inspection.check_parts((author, &leader), &parts)?)
}

/// What the walk shows of the parts, and who writes each section now.
pub(super) fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    (inspection, checklist, answers): (&Inspection, &Checklist, &[Answer]),
    me: Option<&Person>,
) -> Result<(PartsView, BTreeMap<String, Uuid>)> {
    let rows = reader.inspection_parts(inspection.id)?;
    let sections = sections(checklist);
    let mut parts: Vec<PartView> = Vec::new();
    for section in &sections {
        let Some(row) = rows.iter().find(|row| row.section == *section) else {
            continue;
        };
        let items = checklist
            .items
            .iter()
            .filter(|item| item.section == *section);
        let codes: Vec<_> = items.map(|item| item.code.as_str()).collect();
        let answered = answers
            .iter()
            .filter(|answer| codes.contains(&answer.item.as_str()));
        let (items, answered) = (count(codes.len()), count(answered.count()));
        match parts.iter_mut().find(|part| part.walker == row.walker) {
            Some(part) => {
                part.sections.push(section.clone());
                part.item_count += items;
                part.answered += answered;
                part.done_at = part
                    .done_at
                    .zip(row.done_at)
                    .map(|(one, other)| one.max(other));
                if part.taken_over.is_none() {
                    part.taken_over = taken_over(names, row)?;
                }
            }
            None => parts.push(PartView {
                walker: row.walker,
                walker_name: names.person(row.walker)?,
                mine: me.is_some_and(|me| me.id == row.walker),
                sections: vec![section.clone()],
                item_count: items,
                answered,
                done_at: row.done_at,
                taken_over: taken_over(names, row)?,
                done_refusal: None,
            }),
        }
    }
    let refused = |refusal: Refusal| Some(RefusalView::of(&refusal));
    for part in parts.iter_mut().filter(|part| part.mine) {
        let open = part.item_count - part.answered;
        if part.taken_over.is_some() || part.done_at.is_some() {
            let section = part.sections.join("、");
            part.done_refusal = refused(Refusal::PartDone { section });
        } else if open > 0 {
            let items = { checklist.items.iter() }
                .filter(|item| part.sections.contains(&item.section))
                .filter(|item| answers.iter().all(|answer| answer.item != item.code))
                .map(|item| item.code.clone());
            let items = items.collect();
            part.done_refusal = refused(Refusal::Unanswered { items });
        }
    }
    let leader = leader(reader, inspection)?;
    let (leading, finishing) = match me {
        None => (None, None),
        Some(me) => (
            { inspection.running() }
                .and_then(|()| inspection.led_by(me, &leader))
                .err(),
            inspection.check_parts((me, &leader), &rows).err(),
        ),
    };
    let writers = rows.iter().map(|row| (row.section.clone(), row.writer()));
    let writers = writers.collect();
    let view = PartsView {
        parts,
        sections,
        leading_refusal: leading.and_then(refused),
        finish_refusal: finishing.and_then(refused),
    };
    Ok((view, writers))
}

fn taken_over(names: &mut Names<'_, '_>, part: &Part) -> Result<Option<TakenOverView>> {
    let view = |over: &domain::inspection::TakenOver| {
        Ok(TakenOverView {
            by_name: names.person(over.by)?,
            at: over.at,
            reason: over.reason.clone(),
        })
    };
    part.taken_over.as_ref().map(view).transpose()
}

/// The sections a person walks.
fn of_person(reader: &Reader<'_>, inspection: &Inspection, walker: &Person) -> Result<Vec<Part>> {
    let mut parts = reader.inspection_parts(inspection.id)?;
    parts.retain(|part| part.walker == walker.id);
    match parts.is_empty() {
        false => Ok(parts),
        true => Err(Refusal::NoPart {
            person: walker.name.clone(),
        }
        .into()),
    }
}

fn leader(reader: &Reader<'_>, inspection: &Inspection) -> Result<Person> {
    let first = inspection.inspectors.first();
    let first = first.ok_or(Error::Damaged { what: "inspection" })?;
    find(reader, "person", *first)
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
