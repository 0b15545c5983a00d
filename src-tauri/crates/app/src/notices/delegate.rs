//! Delegated issue: who lets whom issue notices, from day to day, and what that covers.

use chrono::NaiveDate;
use domain::delegation::{Delegated, Delegation, DelegationTerms, delegated};
use domain::hazard::{Case, Hazard};
use domain::notice::{Notice, Part};
use domain::organisation::Unit;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::hazards::{RefusalView, refusal_of};
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{PageRequest, Result, Workspace};

/// Lets somebody issue notices. Whoever is signed in delegates.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddDelegation {
    /// What is delegated.
    pub terms: DelegationTerms,
}

/// Ends a delegation: from today on it holds no more.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndDelegation {
    /// Delegation.
    pub delegation: Uuid,
}

/// Asks for delegations, the latest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListDelegations {
    /// Page.
    pub page: PageRequest,
}

/// One page of delegations.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DelegationsView {
    /// Rows.
    pub rows: Vec<DelegationView>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// Why whoever is seated may not delegate; absent when it may be done.
    pub delegate_refusal: Option<RefusalView>,
}

/// A delegation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DelegationView {
    /// Row id.
    pub id: Uuid,
    /// Name of who delegates.
    pub delegator_name: String,
    /// Who may issue.
    pub delegate: Uuid,
    /// That person's name.
    pub delegate_name: String,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Name of the unit it is for; absent when it is for every unit.
    pub unit_name: Option<String>,
    /// From this day on it holds no more.
    pub ended_on: Option<NaiveDate>,
    /// How it stands today.
    pub standing: DelegationStanding,
}

/// How a delegation stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DelegationStanding {
    /// It begins later.
    Coming,
    /// It holds.
    Holds,
    /// It is over.
    Over,
}

/// Lets somebody issue notices.
pub fn add_delegation(ws: &mut Workspace, request: AddDelegation) -> Result<DelegationView> {
    let now = ws.now();
    let id = ws.write("add_delegation", None, |tx, author| {
        let terms = request.terms;
        let delegate: Person = find(tx, "person", terms.delegate)?;
        if let Some(unit) = terms.unit {
            find::<Unit>(tx, "unit", unit)?.present()?;
        }
        let days = (now, today(tx, now)?);
        let made = Delegation::new(tx.new_id(), terms, (author, &delegate), days)?;
        tx.save(&made)?;
        Ok(made.id)
    })?;
    view(ws, id)
}

/// Ends a delegation.
pub fn end_delegation(ws: &mut Workspace, request: EndDelegation) -> Result<DelegationView> {
    let now = ws.now();
    ws.write("end_delegation", None, |tx, author| {
        let mut one: Delegation = find(tx, "delegation", request.delegation)?;
        one.end(author, today(tx, now)?)?;
        tx.save(&one)?;
        Ok(())
    })?;
    view(ws, request.delegation)
}

/// Delegations, the latest first.
pub fn list_delegations(ws: &mut Workspace, request: ListDelegations) -> Result<DelegationsView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let today = today(reader, now)?;
        let page = reader.latest::<Delegation>(request.page.bounds())?;
        let mut names = Names::new(reader);
        let rows = page.rows.into_iter();
        Ok(DelegationsView {
            rows: rows
                .map(|one| shown(&mut names, one, today))
                .collect::<Result<_>>()?,
            next: page.next,
            delegate_refusal: refusal_of(reader, me, Action::IssueNotice)?,
        })
    })
}

fn view(ws: &Workspace, id: Uuid) -> Result<DelegationView> {
    let now = ws.now();
    ws.read(|reader| {
        let one = find(reader, "delegation", id)?;
        shown(&mut Names::new(reader), one, today(reader, now)?)
    })
}

fn shown(names: &mut Names<'_, '_>, one: Delegation, today: NaiveDate) -> Result<DelegationView> {
    let standing = match (
        one.holds(today),
        one.first_day > today && one.ended_on.is_none(),
    ) {
        (true, _) => DelegationStanding::Holds,
        (false, true) => DelegationStanding::Coming,
        (false, false) => DelegationStanding::Over,
    };
    Ok(DelegationView {
        id: one.id,
        delegator_name: names.person(one.delegator)?,
        delegate: one.delegate,
        delegate_name: names.person(one.delegate)?,
        first_day: one.first_day,
        last_day: one.last_day,
        unit_name: one.unit.map(|unit| names.unit(unit)).transpose()?,
        ended_on: one.ended_on,
        standing,
    })
}

/// By which delegation a person would issue a part of a selection; nothing when the office allows it.
pub(super) fn authority(
    reader: &Reader<'_>,
    issuer: &Person,
    (part, selection): (&Part, &[(Hazard, Case)]),
    on: NaiveDate,
) -> Result<Option<Delegation>> {
    if permission::check(issuer, Action::IssueNotice).is_ok() {
        return Ok(None);
    }
    let units = reader.unit_and_ancestors(part.addressee)?;
    let unit: Unit = find(reader, "unit", part.addressee)?;
    let mut major = selection
        .iter()
        .filter(|(hazard, case)| part.hazards.contains(&hazard.id) && case.is_treated_as_major());
    let what = Delegated {
        on,
        addressee: &unit.name,
        units: &units,
        major: major.next().map(|(hazard, _)| hazard.number.as_str()),
    };
    let standing = standing(reader, issuer.id)?;
    Ok(Some(delegated(&standing, issuer, what)?.clone()))
}

/// Delegations to a person by somebody who may still issue.
fn standing(reader: &Reader<'_>, person: Uuid) -> Result<Vec<Delegation>> {
    let mut standing = Vec::new();
    for one in reader.children::<Delegation>("delegate", person)? {
        let delegator: Person = find(reader, "person", one.delegator)?;
        if permission::check(&delegator, Action::IssueNotice).is_ok() {
            standing.push(one);
        }
    }
    Ok(standing)
}

/// The delegation of a notice, while who gave it may issue.
pub(super) fn of(reader: &Reader<'_>, notice: &Notice) -> Result<Option<Delegation>> {
    let standing = match notice.delegation {
        Some(_) => standing(reader, notice.issuer)?,
        None => Vec::new(),
    };
    let named = |one: &Delegation| Some(one.id) == notice.delegation;
    Ok(standing.into_iter().find(named))
}

/// How a notice says by which delegation it is issued.
pub(super) fn words(reader: &Reader<'_>, one: &Delegation) -> Result<String> {
    let delegator: Person = find(reader, "person", one.delegator)?;
    let day = |day: NaiveDate| day.format("%Y年%-m月%-d日").to_string();
    Ok(format!(
        "受{}委托签发（委托期{}至{}）",
        delegator.name,
        day(one.first_day),
        day(one.last_day)
    ))
}
