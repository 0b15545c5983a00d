//! Freezing the words of notices and taking their numbers: one per addressee, each major
//! hazard its own.

use crate::workspace::Writer;
use chrono::{Datelike, NaiveDate};
use domain::Refusal;
use domain::delegation::Delegation;
use domain::hazard::{Case, Hazard};
use domain::notice::{DocumentState, Notice, Part, check_part, split};
use domain::numbering::SeriesKind;
use domain::organisation::Unit;
use domain::people::Person;
use domain::permission::{self, Action};
use domain::photo_slot::check_none_awaited;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::words::{self, Draft};
use super::{NoticeView, delegate, render, state_of};
use crate::clauses::Clauses;
use crate::hazards::load;
use crate::incoming::check_bound;
use crate::workspace::{find, organisation, today};
use crate::{Result, Workspace, numbers};

/// Makes notices of hazards.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueNotice {
    /// Hazards, assessed and settled, in the order of the table.
    pub hazards: Vec<Uuid>,
    /// Who issues it by signing.
    pub issuer: Uuid,
    /// Who reviewed it.
    pub reviewer: Option<Uuid>,
    /// Day by which the written reply is due.
    pub reply_due: NaiveDate,
    /// Day on which re-inspection is planned.
    pub planned_reinspection: Option<NaiveDate>,
    /// Units that receive a copy.
    #[serde(default)]
    pub copies_to: Vec<String>,
}

/// Notices that were made.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IssuedView {
    /// One per addressee, each major hazard its own.
    pub notices: Vec<NoticeView>,
}

/// Makes notices: words and number freeze in one transaction, rendering follows.
pub fn issue_rectification_notice(ws: &mut Workspace, request: IssueNotice) -> Result<IssuedView> {
    let (now, fonts) = (ws.now(), ws.fonts()?);
    let ids = ws.write("issue_rectification_notice", None, |tx, author| {
        // Whoever issues by delegation, in the field, also writes it; that it holds is asked below.
        let by_office = permission::check(author, Action::IssueNotice).is_ok();
        if author.id != request.issuer || by_office {
            permission::check(author, Action::PrepareNotice)?;
        }
        let issued_on = today(tx, now)?;
        let people = Signatories::of(tx, &request, author)?;
        let selection = selection(tx, &request.hazards)?;
        let parts = split(&selection)?;
        let mut authorities = Vec::with_capacity(parts.len());
        for part in &parts {
            let chosen = (part, selection.as_slice());
            authorities.push(delegate::authority(tx, &people.issuer, chosen, issued_on)?);
        }
        check(tx, &selection, &request, issued_on)?;
        let mut ids = Vec::new();
        for (part, delegation) in parts.into_iter().zip(authorities) {
            let people = (&people, delegation.as_ref());
            let notice = compose(tx, &part, &selection, &request, people, issued_on)?;
            documents::check_notice_words(&fonts, &notice.snapshot)?;
            tx.save(&notice)?;
            render::remember(tx, notice.id)?;
            ids.push(notice.id);
        }
        Ok(ids)
    })?;
    let mut notices = Vec::with_capacity(ids.len());
    for id in ids {
        // The words are frozen and numbered: a paper that cannot be made now is made later.
        let _made_now = render::render(ws, id).is_ok();
        notices.push(super::view::view(ws, id)?);
    }
    Ok(IssuedView { notices })
}

/// The three names under a notice.
pub(super) struct Signatories {
    pub preparer: Person,
    pub reviewer: Option<Person>,
    pub issuer: Person,
}

impl Signatories {
    fn of(tx: &Writer<'_, '_>, request: &IssueNotice, author: &Person) -> Result<Self> {
        let issuer: Person = find(tx, "person", request.issuer)?;
        issuer.present()?;
        let reviewer = request
            .reviewer
            .map(|id| find::<Person>(tx, "person", id))
            .transpose()?;
        if let Some(reviewer) = &reviewer {
            reviewer.present()?;
        }
        Ok(Self {
            preparer: author.clone(),
            reviewer,
            issuer,
        })
    }
}

fn selection(tx: &Writer<'_, '_>, ids: &[Uuid]) -> Result<Vec<(Hazard, Case)>> {
    let mut seen = std::collections::BTreeSet::new();
    ids.iter()
        .filter(|id| seen.insert(**id))
        .map(|id| load(tx, *id))
        .collect()
}

fn check(
    tx: &Writer<'_, '_>,
    selection: &[(Hazard, Case)],
    request: &IssueNotice,
    issued_on: NaiveDate,
) -> Result<()> {
    let reply_due = request.reply_due;
    if reply_due < issued_on {
        return Err(Refusal::ReplyDueBeforeIssue {
            reply_due,
            issued_on,
        }
        .into());
    }
    let zone = organisation(tx)?.zone;
    for (hazard, case) in selection {
        for notice in tx.notices_of(hazard.id)? {
            if state_of(tx, &notice)? != DocumentState::Voided {
                let hazard = hazard.number.clone();
                return Err(Refusal::AlreadyInNotice {
                    hazard,
                    notice: notice.number,
                }
                .into());
            }
        }
        check_none_awaited(hazard, tx.awaited_photos(hazard)?.len())?;
        let responsibility = hazard.responsibility.ok_or(Refusal::CommitmentMissing {
            hazard: hazard.number.clone(),
            commitment: "responsibility",
        })?;
        let unit: Unit = find(tx, "unit", responsibility.unit)?;
        let days = (hazard.found_on(zone), issued_on);
        check_part(hazard, case, &unit, days)?;
        if let Some(due_on) = hazard.due_on {
            check_bound(tx, hazard.id, (due_on, issued_on))?;
        }
    }
    Ok(())
}

fn compose(
    tx: &mut Writer<'_, '_>,
    part: &Part,
    selection: &[(Hazard, Case)],
    request: &IssueNotice,
    (people, delegation): (&Signatories, Option<&Delegation>),
    issued_on: NaiveDate,
) -> Result<Notice> {
    let chosen = |id: &Uuid| selection.iter().find(|(hazard, _)| hazard.id == *id);
    let hazards: Vec<&(Hazard, Case)> = part.hazards.iter().filter_map(chosen).collect();
    let id = tx.new_id();
    let number = numbers::take(tx, SeriesKind::RectificationNotice, issued_on.year(), id)?;
    let draft = Draft {
        id,
        number,
        part,
        hazards: &hazards,
        request,
        people,
        delegation,
        issued_on,
    };
    let clauses = Clauses::of(tx)?;
    let (snapshot, inspectors) = words::snapshot(tx, &clauses, &draft)?;
    let unsure = clauses.unsure(&hazards).into_iter();
    Ok(Notice {
        id,
        number: draft.number.clone(),
        addressee: part.addressee,
        hazards: part.hazards.clone(),
        prepared_by: people.preparer.id,
        reviewed_by: people.reviewer.as_ref().map(|person| person.id),
        issuer: people.issuer.id,
        delegation: delegation.map(|one| one.id),
        issued_on,
        inspectors,
        unsure_clauses: unsure.map(|one| one.clause).collect(),
        snapshot,
        voided: None,
    })
}
