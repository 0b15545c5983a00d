//! Which hazards one paper to outsiders may speak of.

use domain::Refusal;
use domain::hazard::check_advice;
use domain::outgoing::{MOST_HAZARDS, OutgoingKind};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{LedgerBounds, LedgerFilter, Reader};
use uuid::Uuid;

use super::make::check_transfer;
use crate::hazards::{RefusalView, load};
use crate::names::Names;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Others that are proposed at once; further ones are found by words.
const PROPOSED: u32 = 30;

/// Asks which hazards a paper may speak of beside those that are chosen.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseForOutsider {
    /// What is written.
    pub kind: OutgoingKind,
    /// Hazards chosen, in the order of the table.
    pub chosen: Vec<Uuid>,
    /// Others only with these words.
    #[serde(default)]
    pub text: String,
}

/// What is chosen and what may be.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutsiderChoice {
    /// Hazards chosen, in their order.
    pub chosen: Vec<ChoiceRow>,
    /// Open ones that are not, those at the place of the first one chosen first.
    pub others: Vec<ChoiceRow>,
    /// Most hazards of one paper.
    pub most: u32,
}

/// A hazard to choose.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChoiceRow {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where it is.
    pub place_name: String,
    /// Why the paper may not speak of it; absent when it may.
    pub refusal: Option<RefusalView>,
}

/// What is chosen and what may be.
pub fn choose_for_outsider(
    ws: &mut Workspace,
    request: ChooseForOutsider,
) -> Result<OutsiderChoice> {
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    if request.chosen.len() > MOST_HAZARDS {
        let (field, most) = ("chosen", MOST_HAZARDS);
        return Err(Refusal::TooMany { field, most }.into());
    }
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let row = |id: &Uuid| row(reader, request.kind, *id, &me);
        let others = others(reader, &request)?;
        Ok(OutsiderChoice {
            chosen: request.chosen.iter().map(row).collect::<Result<_>>()?,
            others: others.iter().map(row).collect::<Result<_>>()?,
            most: u32::try_from(MOST_HAZARDS).unwrap_or(u32::MAX),
        })
    })
}

fn others(reader: &Reader<'_>, request: &ChooseForOutsider) -> Result<Vec<Uuid>> {
    let text = Some(request.text.trim().to_owned()).filter(|text| !text.is_empty());
    let anywhere = LedgerFilter {
        open: true,
        text,
        ..LedgerFilter::default()
    };
    let bounds = LedgerBounds {
        limit: PROPOSED,
        ..LedgerBounds::default()
    };
    let mut filters = vec![anywhere.clone()];
    if let Some(first) = request.chosen.first() {
        let place = Some(load(reader, *first)?.0.site.place);
        filters.insert(0, LedgerFilter { place, ..anywhere });
    }
    let mut others = Vec::new();
    for filter in &filters {
        for row in reader.ledger(filter, &bounds)?.0 {
            if !request.chosen.contains(&row.id) && !others.contains(&row.id) {
                others.push(row.id);
            }
        }
    }
    Ok(others)
}

fn row(reader: &Reader<'_>, kind: OutgoingKind, id: Uuid, me: &Person) -> Result<ChoiceRow> {
    let (hazard, case) = load(reader, id)?;
    let may = match kind {
        OutgoingKind::Advice => check_advice(&case, me).map_err(Error::from),
        OutgoingKind::Transfer => check_transfer(reader, &hazard, &case),
    };
    let refusal = match may {
        Ok(()) => None,
        Err(Error::Refused(refusal)) => Some(RefusalView::of(&refusal)),
        Err(other) => return Err(other),
    };
    Ok(ChoiceRow {
        id,
        place_name: Names::new(reader).place(hazard.site.place)?,
        number: hazard.number,
        title: hazard.title,
        refusal,
    })
}
