//! Emergency plans of the sample organisation, as old as they would be today: one waits to be filed,
//! one to be reviewed, one to be revised, one is still a draft.

use chrono::{Days, NaiveDate};
use domain::emergency::version::{Signed, VersionTerms};
use domain::emergency::{
    Cause, Contents, EmergencyPlan, EmergencyPlanTerms, Filing, PlanKind, PlanTrigger, PlanVersion,
};
use domain::organisation::Unit;
use domain::people::Person;
use serde::Deserialize;
use uuid::Uuid;

use super::Sample;
use crate::workspace::{Writer, find, today};
use crate::{Error, Result, Workspace};

const PLANS: &str = include_str!("../../data/sample/plans.json");
/// Who signs.
const PRINCIPAL: &str = "陈国栋";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    name: String,
    code: String,
    kind: PlanKind,
    unit: String,
    to_file: bool,
    versions: Vec<ShippedVersion>,
    change: Option<ShippedChange>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedVersion {
    label: String,
    changes: String,
    published_days_ago: Option<u64>,
    filed_days_after: Option<u64>,
    #[serde(default)]
    same_as_next: bool,
    contents: Option<ShippedContents>,
}

/// As the contents of a plan, with people by name.
#[derive(Deserialize, Clone)]
struct ShippedContents(serde_json::Value);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedChange {
    cause: Cause,
    words: String,
    days_ago: u64,
}

/// Loads the plans; a director of safety is signed in. The department is that of the founder.
pub fn load_plans(ws: &mut Workspace, department: Uuid) -> Result<()> {
    let shipped: Vec<Shipped> = serde_json::from_str(PLANS).map_err(|_| damaged())?;
    let now = ws.now();
    ws.write("load_sample_plans", None, |tx, author| {
        let today = today(tx, now)?;
        for plan in shipped {
            enter(tx, plan, (author, department), today)?;
        }
        Ok(())
    })
}

fn enter(
    tx: &mut Writer<'_, '_>,
    shipped: Shipped,
    (author, department): (&Person, Uuid),
    today: NaiveDate,
) -> Result<()> {
    let now = tx.now();
    let principal: Person = find(tx, "person", Sample::id(PRINCIPAL))?;
    let unit = match shipped.unit.as_str() {
        "" => department,
        name => Sample::id(name),
    };
    let terms = EmergencyPlanTerms {
        name: shipped.name.clone(),
        code: shipped.code,
        kind: shipped.kind,
        unit,
        to_file: shipped.to_file,
    };
    let plan = EmergencyPlan::register(Sample::id(&shipped.name), terms, author, today)?;
    tx.save(&plan)?;
    let head = find::<Unit>(tx, "unit", unit)?.head;
    let newest = shipped.versions.last().and_then(|one| one.contents.clone());
    let mut made: Vec<PlanVersion> = Vec::new();
    for version in shipped.versions {
        let contents = match version.same_as_next {
            true => newest.clone(),
            false => version.contents,
        };
        let terms = VersionTerms {
            label: version.label,
            changes: version.changes,
            contents: contents.ok_or_else(damaged)?.known(tx)?,
            attachments: Vec::new(),
        };
        let id = Sample::id(&format!("{} {}", shipped.name, terms.label));
        let mut one = PlanVersion::draft(id, &plan, terms, &made, (author, now))?;
        if let Some(ago) = version.published_days_ago {
            let published_on = before(today, ago);
            let signed = Signed {
                by: &principal,
                approved_on: before(published_on, 3),
                published_on,
                head,
            };
            one.approve(&plan, signed, made.last(), (author, today))?;
            if let Some(after) = version.filed_days_after {
                let filed = Filing {
                    filed_on: published_on + Days::new(after),
                    authority: "清河市应急管理局".to_owned(),
                    receipt: "备〔2025〕77号".to_owned(),
                    scans: Vec::new(),
                    recorded_by: author.id,
                };
                one.file(filed, author, today)?;
            }
        }
        tx.save(&one)?;
        made.push(one);
    }
    if let Some(change) = shipped.change {
        let what = (
            change.cause,
            change.words.as_str(),
            before(today, change.days_ago),
        );
        let trigger = PlanTrigger::raise(tx.new_id(), &plan, what, author, (now, today))?;
        tx.save(&trigger)?;
    }
    Ok(())
}

impl ShippedContents {
    /// With the people of the sample in place of their names, and the posts they have.
    fn known(mut self, tx: &Writer<'_, '_>) -> Result<Contents> {
        let contacts = self
            .0
            .get_mut("contacts")
            .and_then(|all| all.as_array_mut());
        for contact in contacts.into_iter().flatten() {
            let name = contact.get("person").and_then(|name| name.as_str());
            if let Some(id) = name.map(Sample::id) {
                let person: Person = find(tx, "person", id)?;
                if let Some(contact) = contact.as_object_mut() {
                    contact.insert("person".to_owned(), id.to_string().into());
                    contact.insert("post".to_owned(), person.post.into());
                }
            }
        }
        serde_json::from_value(self.0).map_err(|_| damaged())
    }
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn damaged() -> Error {
    Error::Damaged {
        what: "sample plans",
    }
}
