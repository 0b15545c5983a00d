//! What a screen shows of one defect or violation.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Zone;
use domain::checklist::Checklist;
use domain::deadline::{self, Standing};
use domain::hazard::Hazard;
use domain::inspection::Inspection;
use domain::irregularity::{
    DefectGrade, Handled, IrregularityAct, IrregularityKind, IrregularityState,
};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::load;
use crate::hazards::RefusalView;
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Asks for one.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetIrregularity {
    /// Defect or violation.
    pub irregularity: Uuid,
}

/// A defect or a violation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IrregularityView {
    /// Row id.
    pub id: Uuid,
    /// 缺陷 or 违章.
    pub kind: IrregularityKind,
    /// Where it stands.
    pub state: IrregularityState,
    /// What was seen.
    pub description: String,
    /// When it was found.
    pub found_at: DateTime<Utc>,
    /// The day by the organisation's clock.
    pub found_on: NaiveDate,
    /// Who found it.
    pub found_by_name: String,
    /// Unit it was found at.
    pub unit: Uuid,
    /// Its name.
    pub unit_name: String,
    /// Place.
    pub place: Uuid,
    /// Its name.
    pub place_name: String,
    /// Exact spot (部位).
    pub spot: String,
    /// Equipment there.
    pub equipment: Option<Uuid>,
    /// Its double name.
    pub equipment_name: Option<String>,
    /// The inspection that answered it.
    pub inspection: Option<Uuid>,
    /// Its number.
    pub inspection_number: Option<String>,
    /// Code of the item.
    pub item: Option<String>,
    /// What the item asks for.
    pub item_text: Option<String>,
    /// Photos.
    pub photos: Vec<Uuid>,
    /// Number in the maintenance ledger; empty while it has none.
    pub maintenance_number: String,
    /// Grade of a defect.
    pub grade: Option<DefectGrade>,
    /// Who broke the rule; empty for a defect.
    pub person_name: String,
    /// Whose person it was.
    pub employer: String,
    /// The contractor of the register that it is.
    pub contractor: Option<Uuid>,
    /// It was stopped and corrected at once.
    pub corrected_on_spot: bool,
    /// Day by which it is to be settled, inclusive.
    pub due_on: Option<NaiveDate>,
    /// How that day stands; absent for what is not open.
    pub standing: Option<Standing>,
    /// Its day is past, and its grade says that it is followed as a hazard from then on.
    pub to_be_hazard: bool,
    /// How it was settled.
    pub handled: Option<Handled>,
    /// The day it was settled.
    pub settled_on: Option<NaiveDate>,
    /// The hazard it became, unless that was voided.
    pub hazard: Option<Uuid>,
    /// Its number.
    pub hazard_number: Option<String>,
    /// Why it counts no more.
    pub voided: Option<String>,
    /// What may be done, and why the rest may not.
    pub offers: Vec<IrregularityOffer>,
}

/// Asks by when a defect would be settled.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ProposeDefectDays {
    /// When it was found; now when absent.
    pub found_at: Option<DateTime<Utc>>,
}

/// The days that the grades propose.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProposedDays {
    /// The gravest grade first.
    pub days: Vec<ProposedDay>,
}

/// A day that a grade proposes.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct ProposedDay {
    /// Grade.
    pub grade: DefectGrade,
    /// Day; absent where none is proposed.
    pub due_on: Option<NaiveDate>,
}

/// Something that may be done, or why not.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IrregularityOffer {
    /// What.
    pub act: IrregularityAct,
    /// Why not.
    pub refusal: Option<RefusalView>,
}

/// By when a defect would be settled, by its grade.
pub fn propose_defect_days(ws: &mut Workspace, request: ProposeDefectDays) -> Result<ProposedDays> {
    let now = ws.now();
    ws.read(|reader| {
        let organisation = organisation(reader)?;
        let found_on = organisation.zone.day(request.found_at.unwrap_or(now));
        let day = |grade| ProposedDay {
            grade,
            due_on: organisation.policy.proposed_defect_due(grade, found_on),
        };
        Ok(ProposedDays {
            days: DefectGrade::ALL.into_iter().map(day).collect(),
        })
    })
}

/// One defect or violation.
pub fn get_irregularity(ws: &mut Workspace, request: GetIrregularity) -> Result<IrregularityView> {
    view(ws, request.irregularity)
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<IrregularityView> {
    ws.read(|reader| {
        let sight = Sight::of(ws, reader)?;
        shown(&sight, &mut Names::new(reader), id)
    })
}

/// Through whose eyes, and when.
pub(super) struct Sight<'a, 'c> {
    pub reader: &'a Reader<'c>,
    pub me: Option<Person>,
    pub today: NaiveDate,
    pub zone: Zone,
}

impl<'a, 'c> Sight<'a, 'c> {
    /// Of whoever is seated, now.
    pub fn of(ws: &Workspace, reader: &'a Reader<'c>) -> Result<Self> {
        let zone = organisation(reader)?.zone;
        let me = ws.author().map(|me| find(reader, "person", me));
        Ok(Self {
            reader,
            me: me.transpose()?,
            today: zone.day(ws.now()),
            zone,
        })
    }
}

pub(super) fn shown(
    sight: &Sight<'_, '_>,
    names: &mut Names<'_, '_>,
    id: Uuid,
) -> Result<IrregularityView> {
    let reader = sight.reader;
    let (row, found) = load(reader, id)?;
    let raised = reader.hazard_of_irregularity(&row, &found)?;
    let state = row.state(&found, raised);
    let hazard = match raised {
        Some(hazard) => Some(find::<Hazard>(reader, "hazard", hazard)?.number),
        None => None,
    };
    let (inspection, item) = found.inspection.clone().unzip();
    let asked = match &inspection {
        Some(inspection) => Some(find::<Inspection>(reader, "inspection", *inspection)?),
        None => None,
    };
    let item_text = match (&asked, &item) {
        (Some(asked), Some(code)) => {
            let checklist: &Checklist = names.checklist(asked.checklist)?;
            checklist.item(code).map(|item| item.text.clone())
        }
        _ => None,
    };
    let found_on = found.on(sight.zone);
    let offers = IrregularityAct::ALL.into_iter().filter_map(|act| {
        let refused = row.check(act, raised, sight.me.as_ref()?).err();
        let refusal = refused.as_ref().map(RefusalView::of);
        Some(IrregularityOffer { act, refusal })
    });
    let due_on = row.due_on.filter(|_| state == IrregularityState::Open);
    let standing = due_on.map(|due_on| deadline::standing(due_on, sight.today));
    let site = &found.site;
    Ok(IrregularityView {
        id,
        kind: found.kind,
        state,
        found_at: found.at,
        found_on,
        found_by_name: match &found.finder {
            Some(finder) => finder.clone(),
            None => names.person(found.by)?,
        },
        unit: site.unit,
        unit_name: names.unit(site.unit)?,
        place: site.place,
        place_name: names.place(site.place)?,
        spot: site.spot.clone(),
        equipment: site.equipment,
        equipment_name: site.equipment.map(|id| names.equipment(id)).transpose()?,
        inspection,
        inspection_number: asked.map(|asked| asked.number),
        item,
        item_text,
        photos: found.photos.clone(),
        maintenance_number: row.number(&found).to_owned(),
        grade: row.grade,
        person_name: found.person_name.clone(),
        employer: row.employer.clone(),
        contractor: row.contractor,
        corrected_on_spot: found.corrected_on_spot,
        due_on: row.due_on,
        standing,
        to_be_hazard: matches!(standing, Some(Standing::Overdue { .. }))
            && row.grade.is_some_and(DefectGrade::turns_into_hazard),
        settled_on: row.settled_on(&found, sight.zone),
        handled: row.handled.clone(),
        hazard: raised,
        hazard_number: hazard,
        voided: row.voided.clone(),
        offers: offers.collect(),
        description: found.description,
    })
}
