//! Other names of units: entered by hand, kept from an import, left behind by a new name.

use chrono::NaiveDate;
use domain::Refusal;
use domain::alias::UnitAlias;
use domain::organisation::Unit;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::units::{UnitView, view};
use crate::exchange::normal;
use crate::workspace::{Writer, find};
use crate::{Result, Workspace};

/// Rows read at once.
const PAGE: u32 = 500;

/// Says what a unit was or is called beside its name.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddUnitAlias {
    /// Unit.
    pub unit: Uuid,
    /// The other name; no two units are called so on the same day.
    pub name: String,
    /// First day it was called so; always before when absent.
    pub first_day: Option<NaiveDate>,
    /// Last day, inclusive; still when absent.
    pub last_day: Option<NaiveDate>,
}

/// Ends another name of a unit.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndUnitAlias {
    /// The other name.
    pub alias: Uuid,
    /// Its last day; absent when it was entered by mistake and never held.
    pub last_day: Option<NaiveDate>,
}

/// Another name of a unit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnitAliasView {
    /// Row id.
    pub id: Uuid,
    /// The other name.
    pub name: String,
    /// First day.
    pub first_day: Option<NaiveDate>,
    /// Last day, inclusive.
    pub last_day: Option<NaiveDate>,
}

/// Says what a unit was or is called beside its name.
pub fn add_unit_alias(ws: &mut Workspace, request: AddUnitAlias) -> Result<UnitView> {
    ws.write("add_unit_alias", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let days = (request.first_day, request.last_day);
        keep(tx, request.unit, &request.name, days)
    })?;
    view(ws, request.unit)
}

/// Ends another name of a unit, or says that it never held.
pub fn end_unit_alias(ws: &mut Workspace, request: EndUnitAlias) -> Result<UnitView> {
    let unit = ws.write("end_unit_alias", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut alias: UnitAlias = find(tx, "unit_alias", request.alias)?;
        match request.last_day {
            Some(last_day) => alias.end(last_day)?,
            None => alias.withdrawn = true,
        }
        check_free(tx, &alias)?;
        tx.save(&alias)?;
        Ok(alias.unit)
    })?;
    view(ws, unit)
}

/// Enters another name of a unit.
pub(crate) fn keep(
    tx: &mut Writer<'_, '_>,
    unit: Uuid,
    name: &str,
    days: (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<()> {
    find::<Unit>(tx, "unit", unit)?;
    let (id, now) = (tx.new_id(), tx.now());
    let alias = UnitAlias::new((id, unit), name, days, now)?;
    check_free(tx, &alias)?;
    tx.save(&alias)?;
    Ok(())
}

/// The name that a unit had until a day stays with it, unless somebody said already whose it was then.
pub(super) fn keep_old_name(
    tx: &mut Writer<'_, '_>,
    unit: &Unit,
    name: &str,
    last_day: NaiveDate,
) -> Result<()> {
    if normal(name) == normal(&unit.name) {
        return Ok(());
    }
    let (id, now) = (tx.new_id(), tx.now());
    let alias = UnitAlias::new((id, unit.id), name, (None, Some(last_day)), now)?;
    if check_free(tx, &alias).is_ok() {
        tx.save(&alias)?;
    }
    Ok(())
}

/// No two units are called the same on the same day; and what one is called now, another is not without end.
fn check_free(reader: &Reader<'_>, alias: &UnitAlias) -> Result<()> {
    let name = normal(&alias.name);
    let taken = || Refusal::NameTaken {
        name: alias.name.clone(),
    };
    if alias.withdrawn {
        return Ok(());
    }
    let others = all(reader)?.into_iter();
    let mut others = others.filter(|other| other.id != alias.id && normal(&other.name) == name);
    if others.any(|other| other.overlaps(alias)) {
        return Err(taken().into());
    }
    if alias.last_day.is_none() {
        let mut after = None;
        loop {
            let page = reader.list::<Unit>(after, PAGE)?;
            if page
                .iter()
                .any(|unit| unit.active && normal(&unit.name) == name)
            {
                return Err(taken().into());
            }
            after = page.last().map(|unit| unit.id);
            if page.len() < PAGE as usize {
                break;
            }
        }
    }
    Ok(())
}

/// Every other name that was not withdrawn.
pub(crate) fn all(reader: &Reader<'_>) -> Result<Vec<UnitAlias>> {
    let mut rows: Vec<UnitAlias> = Vec::new();
    let mut after = None;
    loop {
        let page = reader.list::<UnitAlias>(after, PAGE)?;
        after = page.last().map(|alias| alias.id);
        let last = page.len() < PAGE as usize;
        rows.extend(page.into_iter().filter(|alias| !alias.withdrawn));
        if last {
            return Ok(rows);
        }
    }
}

/// The other names of a unit.
pub(super) fn of(reader: &Reader<'_>, unit: Uuid) -> Result<Vec<UnitAliasView>> {
    let rows = reader.children::<UnitAlias>("unit", unit)?.into_iter();
    let held = rows.filter(|alias| !alias.withdrawn);
    let shown = held.map(|alias| UnitAliasView {
        id: alias.id,
        name: alias.name,
        first_day: alias.first_day,
        last_day: alias.last_day,
    });
    Ok(shown.collect())
}
