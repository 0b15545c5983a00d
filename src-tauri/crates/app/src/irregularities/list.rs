//! The list of defects and violations.

use chrono::NaiveDate;
use domain::irregularity::{DefectGrade, IrregularityKind, IrregularityState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{IrregularityFilter, PageBounds, Reader};
use uuid::Uuid;

use super::view::{IrregularityView, Sight, shown};
use crate::names::Names;
use crate::{PageRequest, Result, Workspace};

/// Which defects and violations.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct IrregularityConditions {
    /// 缺陷 or 违章; both when absent.
    pub kind: Option<IrregularityKind>,
    /// Only those of these grades; any, and none, when empty.
    pub grades: Vec<DefectGrade>,
    /// Only of this unit or one below it.
    pub unit: Option<Uuid>,
    /// Only at this place.
    pub place: Option<Uuid>,
    /// Only of this equipment.
    pub equipment: Option<Uuid>,
    /// Only those this inspection answered.
    pub inspection: Option<Uuid>,
    /// Only those found on this day or later.
    pub from: Option<NaiveDate>,
    /// Only those found on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Only with these words.
    pub text: String,
}

/// Asks for defects and violations, the latest found first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListIrregularities {
    /// Which.
    pub conditions: IrregularityConditions,
    /// Only where they stand so; anywhere when absent.
    pub state: Option<IrregularityState>,
    /// Only open ones whose day is past.
    pub overdue: bool,
    /// Page.
    pub page: PageRequest,
}

/// A page of defects and violations.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IrregularitiesView {
    /// Rows.
    pub rows: Vec<IrregularityView>,
    /// Pass as `page.after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// How many there are on all pages, by where they stand.
    pub counts: IrregularityCounts,
}

/// How many match, apart from `state` and `overdue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IrregularityCounts {
    /// All.
    pub all: u32,
    /// 未处理.
    pub open: u32,
    /// Of these, those whose day is past.
    pub overdue: u32,
    /// 已处理.
    pub handled: u32,
    /// 已转隐患.
    pub raised: u32,
    /// 作废.
    pub voided: u32,
}

/// Defects and violations, the latest found first.
pub fn list_irregularities(
    ws: &mut Workspace,
    request: ListIrregularities,
) -> Result<IrregularitiesView> {
    ws.read(|reader| {
        let sight = Sight::of(ws, reader)?;
        let filter = filter(reader, &request.conditions)?;
        let asked = narrowed(
            &filter,
            request.state,
            request.overdue.then_some(sight.today),
        );
        let page = reader.irregularities(&asked, request.page.bounds())?;
        let mut names = Names::new(reader);
        let rows = page.rows.iter().map(|id| shown(&sight, &mut names, *id));
        let count = |state| reader.count_irregularities(&narrowed(&filter, state, None));
        Ok(IrregularitiesView {
            rows: rows.collect::<Result<_>>()?,
            next: page.next,
            counts: IrregularityCounts {
                all: count(None)?,
                open: count(Some(IrregularityState::Open))?,
                overdue: reader.count_irregularities(&narrowed(
                    &filter,
                    None,
                    Some(sight.today),
                ))?,
                handled: count(Some(IrregularityState::Handled))?,
                raised: count(Some(IrregularityState::Raised))?,
                voided: count(Some(IrregularityState::Voided))?,
            },
        })
    })
}

/// Defects that have to be followed as hazards, because their grade says so and their day is past: the first of
/// them, and how many there are.
pub(crate) fn overdue(
    reader: &Reader<'_>,
    units: &[Uuid],
    (today, limit): (NaiveDate, u32),
) -> Result<(Vec<Uuid>, u32)> {
    let filter = IrregularityFilter {
        grades: { DefectGrade::ALL.into_iter() }
            .filter(|grade| grade.turns_into_hazard())
            .collect(),
        units: units.to_vec(),
        overdue_on: Some(today),
        ..IrregularityFilter::default()
    };
    let bounds = PageBounds { after: None, limit };
    let page = reader.irregularities(&filter, bounds)?;
    Ok((page.rows, reader.count_irregularities(&filter)?))
}

pub(super) fn filter(
    reader: &Reader<'_>,
    conditions: &IrregularityConditions,
) -> Result<IrregularityFilter> {
    Ok(IrregularityFilter {
        kind: conditions.kind,
        grades: conditions.grades.clone(),
        units: match conditions.unit {
            Some(unit) => reader.unit_and_descendants(unit)?,
            None => Vec::new(),
        },
        place: conditions.place,
        equipment: conditions.equipment,
        inspection: conditions.inspection,
        found: (conditions.from, conditions.to),
        text: conditions.text.clone(),
        ..IrregularityFilter::default()
    })
}

pub(super) fn narrowed(
    filter: &IrregularityFilter,
    state: Option<IrregularityState>,
    overdue_on: Option<NaiveDate>,
) -> IrregularityFilter {
    IrregularityFilter {
        state,
        overdue_on,
        ..filter.clone()
    }
}
