//! Names beside ids: a screen shows a row without asking for a second list.

use std::collections::BTreeMap;

use domain::alias::UnitAlias;
use domain::audit::{Explanation, Subject};
use domain::certificate::{Certificate, KeyRequest};
use domain::checklist::Checklist;
use domain::clause::ClauseCheck;
use domain::contractor::{Agreement, Contractor};
use domain::delegation::Delegation;
use domain::drill::evaluation::{EvaluationCard, SchemeVersion};
use domain::drill::paper::DrillPaper;
use domain::drill::reporting::DrillReport;
use domain::drill::{Drill, DrillEntry, DrillFile, DrillFinding, Participant};
use domain::emergency::{EmergencyPlan, PlanReview, PlanSheet, PlanTrigger, PlanVersion};
use domain::equipment::Equipment;
use domain::figures::{FiguresReport, KpiTarget};
use domain::hazard::paper::HazardPaper;
use domain::hazard::{Hazard, Origin, Step};
use domain::incoming::IncomingPaper;
use domain::inspection::{Answer, Inspection, Part};
use domain::inspection_record::InspectionRecord;
use domain::notice::{Notice, Revision, Service};
use domain::numbering::{NumberTaken, Series};
use domain::organisation::{Organisation, Place, Unit};
use domain::outgoing::OutgoingPaper;
use domain::people::Person;
use domain::photo_slot::PhotoSlot;
use store::records::{Attachment, Device};
use store::{Reader, Record};
use uuid::Uuid;

use crate::Result;
use crate::hazards::HazardLink;
use crate::workspace::find;

/// Names of rows, each read once.
pub(crate) struct Names<'r, 'c> {
    reader: &'r Reader<'c>,
    known: BTreeMap<Uuid, String>,
    checklists: BTreeMap<Uuid, Checklist>,
    equipment: BTreeMap<Uuid, Equipment>,
}

impl<'r, 'c> Names<'r, 'c> {
    /// Names as one reader sees them.
    pub fn new(reader: &'r Reader<'c>) -> Self {
        Self {
            reader,
            known: BTreeMap::new(),
            checklists: BTreeMap::new(),
            equipment: BTreeMap::new(),
        }
    }

    /// What the names are read with.
    pub fn reader(&self) -> &'r Reader<'c> {
        self.reader
    }

    /// The name of a person.
    pub fn person(&mut self, id: Uuid) -> Result<String> {
        self.of("person", id, |row: Person| row.name)
    }

    /// The names of people, in the order named.
    pub fn people(&mut self, ids: &[Uuid]) -> Result<Vec<String>> {
        ids.iter().map(|id| self.person(*id)).collect()
    }

    /// The name of whoever found a hazard, in the register or not.
    pub fn finder(&mut self, origin: &Origin) -> Result<String> {
        match &origin.finder {
            Some(finder) => Ok(finder.clone()),
            None => self.person(origin.found_by),
        }
    }

    /// The name of a unit.
    pub fn unit(&mut self, id: Uuid) -> Result<String> {
        self.of("unit", id, |row: Unit| row.name)
    }

    /// The name of a place.
    pub fn place(&mut self, id: Uuid) -> Result<String> {
        self.of("place", id, |row: Place| row.name)
    }

    /// The double name of a piece of equipment.
    pub fn equipment(&mut self, id: Uuid) -> Result<String> {
        Ok(self.equipment_row(id)?.double_name())
    }

    /// A piece of equipment.
    pub fn equipment_row(&mut self, id: Uuid) -> Result<&Equipment> {
        use std::collections::btree_map::Entry;
        Ok(match self.equipment.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(find(self.reader, "equipment", id)?),
        })
    }

    /// A hazard that something points at.
    pub fn hazard_link(&self, id: Option<Uuid>) -> Result<Option<HazardLink>> {
        let to = |id| Ok(HazardLink::to(find(self.reader, "hazard", id)?));
        id.map(to).transpose()
    }

    /// The name of an emergency plan.
    pub fn emergency_plan(&mut self, id: Uuid) -> Result<String> {
        self.of("emergency_plan", id, |row: EmergencyPlan| row.name)
    }

    /// A checklist.
    pub fn checklist(&mut self, id: Uuid) -> Result<&Checklist> {
        use std::collections::btree_map::Entry;
        Ok(match self.checklists.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(find(self.reader, "checklist", id)?),
        })
    }

    fn of<R: Record>(
        &mut self,
        what: &'static str,
        id: Uuid,
        name: impl FnOnce(R) -> String,
    ) -> Result<String> {
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let name = name(find(self.reader, what, id)?);
        self.known.insert(id, name.clone());
        Ok(name)
    }
}

/// What people know a row by: its number, name or title; empty when it is not here or has none.
pub(crate) fn label(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    table: &str,
    id: Uuid,
) -> Result<String> {
    Ok(match table {
        "organisation" => by(reader, id, |row: Organisation| row.name)?,
        "unit" => by(reader, id, |row: Unit| row.name)?,
        "person" => by(reader, id, |row: Person| row.name)?,
        "place" => by(reader, id, |row: Place| row.name)?,
        "equipment" => by(reader, id, |row: Equipment| row.double_name())?,
        "checklist" => by(reader, id, |row: Checklist| {
            format!("{} {}", row.code, row.title)
        })?,
        "clause_check" => by(reader, id, |row: ClauseCheck| {
            format!("{} {}", row.document, row.number)
        })?,
        "figures_report" => by(reader, id, |row: FiguresReport| {
            let (unit, period) = (row.snapshot.unit_name, row.snapshot.period.words());
            format!("{unit}{period}")
        })?,
        "kpi_target" => by(reader, id, |row: KpiTarget| {
            row.indicator.words().to_owned()
        })?,
        "device" => by(reader, id, |row: Device| row.name)?,
        "attachment" => by(reader, id, |row: Attachment| row.name)?,
        "inspection" => by(reader, id, |row: Inspection| row.number)?,
        "inspection_record" => record(reader, id)?,
        "hazard" => by(reader, id, |row: Hazard| {
            format!("{} {}", row.number, row.title)
        })?,
        "notice" => by(reader, id, |row: Notice| row.number)?,
        "incoming_paper" => by(reader, id, |row: IncomingPaper| row.number)?,
        "outgoing_paper" => by(reader, id, |row: OutgoingPaper| row.number)?,
        "hazard_paper" => by(reader, id, |row: HazardPaper| row.label().to_owned())?,
        "drill" => drill(reader, id)?,
        "drill_evaluation" => drill(reader, id)?,
        "evaluation_scheme" => by(reader, id, |row: SchemeVersion| {
            format!("演练评分方案 第{}版", row.version)
        })?,
        "drill_card" => match reader.get::<EvaluationCard>(id)? {
            Some(row) => drill(reader, row.drill)?,
            None => String::new(),
        },
        "drill_paper" => by(reader, id, |row: DrillPaper| {
            format!("{} {}", row.snapshot.number, row.kind.title())
        })?,
        "drill_report" => by(reader, id, |row: DrillReport| row.authority)?,
        "drill_file" => match reader.get::<DrillFile>(id)? {
            Some(row) => by(reader, row.attachment, |row: Attachment| row.name)?,
            None => String::new(),
        },
        "drill_participant" => by(reader, id, |row: Participant| row.name)?,
        "drill_entry" => match reader.get::<DrillEntry>(id)? {
            Some(row) => drill(reader, row.drill)?,
            None => String::new(),
        },
        "drill_finding" => match reader.get::<DrillFinding>(id)? {
            Some(row) => drill(reader, row.drill)?,
            None => String::new(),
        },
        "unit_alias" => by(reader, id, |row: UnitAlias| row.name)?,
        "delegation" => match reader.get::<Delegation>(id)? {
            Some(row) => names.person(row.delegate)?,
            None => String::new(),
        },
        "audit_explanation" => match reader.get::<Explanation>(id)? {
            Some(row) => match row.finding.subject {
                Subject::Hazard(id) => by(reader, id, |row: Hazard| row.number)?,
                Subject::Notice(id) => by(reader, id, |row: Notice| row.number)?,
                Subject::Inspection(id) => by(reader, id, |row: Inspection| row.number)?,
                Subject::Series(id) => by(reader, id, |row: Series| row.pattern)?,
                Subject::Drill(id) => by(reader, id, |row: Drill| row.number)?,
                Subject::Plan(id) => by(reader, id, |row: EmergencyPlan| row.name)?,
                Subject::Contractor(id) => by(reader, id, |row: Contractor| row.name)?,
                // Of no row: its words say which period it was.
                Subject::Demand(_) => row.words,
            },
            None => String::new(),
        },
        "contractor" => by(reader, id, |row: Contractor| row.name)?,
        "contractor_agreement" => match reader.get::<Agreement>(id)? {
            Some(row) => {
                let name = by(reader, row.contractor, |row: Contractor| row.name)?;
                format!("{name} {}", row.title)
            }
            None => String::new(),
        },
        "emergency_plan" => by(reader, id, |row: EmergencyPlan| row.name)?,
        "plan_version" => match reader.get::<PlanVersion>(id)? {
            Some(row) => {
                let plan = by(reader, row.plan, |row: EmergencyPlan| row.name)?;
                format!("{plan} {}", row.label)
            }
            None => String::new(),
        },
        "plan_sheet" => match reader.get::<PlanSheet>(id)? {
            Some(row) => by(reader, row.version, |row: PlanVersion| row.label)?,
            None => String::new(),
        },
        "plan_trigger" => match reader.get::<PlanTrigger>(id)? {
            Some(row) => by(reader, row.plan, |row: EmergencyPlan| row.name)?,
            None => String::new(),
        },
        "plan_review" => match reader.get::<PlanReview>(id)? {
            Some(row) => by(reader, row.plan, |row: EmergencyPlan| row.name)?,
            None => String::new(),
        },
        "series" => by(reader, id, |row: Series| row.pattern)?,
        "answer" => match reader.get::<Answer>(id)? {
            Some(row) => {
                let number = by(reader, row.inspection, |row: Inspection| row.number)?;
                format!("{number} {}", row.item)
            }
            None => String::new(),
        },
        "inspection_part" => match reader.get::<Part>(id)? {
            Some(row) => {
                let number = by(reader, row.inspection, |row: Inspection| row.number)?;
                format!("{number} {}", row.section)
            }
            None => String::new(),
        },
        "irregularity" => reader
            .irregularity(id)?
            .map_or_else(String::new, |(_, found)| found.description),
        "photo_slot" => match reader.get::<PhotoSlot>(id)? {
            Some(PhotoSlot {
                hazard: Some(hazard),
                ..
            }) => by(reader, hazard, |row: Hazard| row.number)?,
            Some(PhotoSlot {
                inspection: Some(inspection),
                item,
                ..
            }) => {
                let number = by(reader, inspection, |row: Inspection| row.number)?;
                format!("{number} {}", item.unwrap_or_default())
            }
            _ => String::new(),
        },
        "step" => match reader.get::<Step>(id)? {
            Some(row) => by(reader, row.hazard, |row: Hazard| row.number)?,
            None => String::new(),
        },
        "revision" => match reader.get::<Revision>(id)? {
            Some(row) => match reader.get::<Notice>(row.document)? {
                Some(notice) => notice.number,
                None => record(reader, row.document)?,
            },
            None => String::new(),
        },
        "service" => match reader.get::<Service>(id)? {
            Some(row) => by(reader, row.document, |row: Notice| row.number)?,
            None => String::new(),
        },
        "number_taken" => match reader.get::<NumberTaken>(id)? {
            Some(row) => by(reader, row.series, |series: Series| {
                series.words(row.year, row.number)
            })?,
            None => String::new(),
        },
        "key_request" => match reader.get::<KeyRequest>(id)? {
            Some(row) => names.person(row.person)?,
            None => String::new(),
        },
        "certificate" => match reader.get::<Certificate>(id)? {
            Some(row) => names.person(row.person)?,
            None => String::new(),
        },
        _ => String::new(),
    })
}

fn drill(reader: &Reader<'_>, id: Uuid) -> Result<String> {
    by(reader, id, |row: Drill| {
        format!("{} {}", row.number, row.terms.title)
    })
}

/// The number of an inspection's record.
fn record(reader: &Reader<'_>, id: Uuid) -> Result<String> {
    by(reader, id, |row: InspectionRecord| row.snapshot.number)
}

fn by<R: Record>(reader: &Reader<'_>, id: Uuid, label: impl FnOnce(R) -> String) -> Result<String> {
    Ok(reader.get(id)?.map(label).unwrap_or_default())
}
