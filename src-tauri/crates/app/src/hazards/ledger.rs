//! The ledger (隐患台账): views, filters, pages, counts.

use chrono::NaiveDate;
use domain::deadline::{self, DUE_SOON_DAYS, Standing};
use domain::hazard::{CaseKind, Cause, Discipline, Status, StatutoryLevel};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{LedgerBounds, LedgerFilter, LedgerRow, Mark, Order, Reader};
use uuid::Uuid;

use crate::figures::{self, FigureOf};
use crate::page::MOST;
use crate::workspace::today;
use crate::{Result, Workspace};

/// A view of the ledger that everybody has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LedgerView {
    /// 全部.
    #[default]
    All,
    /// Still to be done.
    Open,
    /// 我的: the person seated is the owner.
    Mine,
    /// 逾期.
    Overdue,
    /// 7 天内到期.
    DueSoon,
    /// 重大, still open.
    Major,
    /// 疑似重大: nobody judged it yet.
    Suspected,
    /// 方案待会签: the treatment plan waits for somebody to countersign it.
    ToCountersignPlan,
    /// 方案待审批: the treatment plan waits for the principal.
    ToDecidePlan,
    /// 待复查.
    ToReinspect,
    /// 待双方确认: corrected on the spot, and no 整改确认单 was made.
    ToConfirm,
    /// 待销号.
    ToClose,
    /// The unit has yet to name the owner.
    ToNameOwner,
    /// 待定级.
    ToAssess,
    /// 待下达: assessed, and in no notice yet.
    ToIssue,
    /// 督办, still open.
    Supervised,
    /// 督办待回复: an order of supervision waits for the unit's answer.
    ToAnswer,
    /// 督办待核定: the unit answered, and whoever ordered has yet to say whether that satisfies.
    ToSettle,
    /// 延期待审批.
    ToDecideExtension,
    /// 异议待处理.
    ToDecideObjection,
    /// 孤儿: the owner or the unit is no longer there.
    Orphaned,
    /// 改进事项: found in drills and no hazards, still open.
    Improvements,
    /// 待回头看: closed, and to be looked at again by today.
    ToLookBack,
    /// 已移交: somebody outside rectifies it, and it is followed up every month.
    Transferred,
}

/// The views of what is still to be done, as the tabs have them.
pub const OPEN_VIEWS: [LedgerView; 21] = [
    LedgerView::Open,
    LedgerView::Mine,
    LedgerView::Overdue,
    LedgerView::DueSoon,
    LedgerView::Major,
    LedgerView::Suspected,
    LedgerView::ToCountersignPlan,
    LedgerView::ToDecidePlan,
    LedgerView::ToReinspect,
    LedgerView::ToConfirm,
    LedgerView::ToClose,
    LedgerView::ToNameOwner,
    LedgerView::ToAssess,
    LedgerView::ToIssue,
    LedgerView::Supervised,
    LedgerView::ToAnswer,
    LedgerView::ToSettle,
    LedgerView::ToDecideExtension,
    LedgerView::ToDecideObjection,
    LedgerView::Orphaned,
    LedgerView::Improvements,
];

/// Conditions of the ledger; each that is given must hold.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LedgerConditions {
    /// One of these.
    pub statuses: Vec<Status>,
    /// Responsible unit is one of these or below one.
    pub units: Vec<Uuid>,
    /// This owner.
    pub owner: Option<Uuid>,
    /// This place.
    pub place: Option<Uuid>,
    /// This equipment.
    pub equipment: Option<Uuid>,
    /// This level.
    pub level: Option<StatutoryLevel>,
    /// This cause.
    pub cause: Option<Cause>,
    /// This line of business.
    pub discipline: Option<Discipline>,
    /// Found on this day or later.
    pub found_from: Option<NaiveDate>,
    /// Found on this day or earlier.
    pub found_to: Option<NaiveDate>,
    /// Due on this day or later.
    pub due_from: Option<NaiveDate>,
    /// Due on this day or earlier.
    pub due_to: Option<NaiveDate>,
    /// Words in what was written of it: number, title, description, place, demands, steps.
    pub text: Option<String>,
    /// This responsible unit, without those below it.
    pub unit_alone: Option<Uuid>,
    /// No unit is responsible.
    pub without_unit: bool,
    /// Nobody said of which line of business it is.
    pub without_discipline: bool,
    /// What a number of the statistics counts.
    pub figure: Option<FigureOf>,
}

/// What the ledger is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LedgerOrder {
    /// Deadline, without one last; what is to be looked at again by the day of that.
    #[default]
    Due,
    /// Day of discovery.
    Found,
    /// Number.
    Number,
    /// How far the loop has closed.
    Status,
    /// Responsible unit, those without one first; within it by deadline.
    Unit,
}

/// Asks for a page of the ledger.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListHazards {
    /// View.
    pub view: LedgerView,
    /// Conditions on top of the view.
    pub conditions: LedgerConditions,
    /// Sorted by.
    pub sort: LedgerOrder,
    /// The other way round.
    pub descending: bool,
    /// The `next` of the page before; absent for the first.
    pub after: Option<String>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// Asks how many hazards each view holds.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CountHazards {
    /// Conditions on top of each view.
    pub conditions: LedgerConditions,
}

/// A page of the ledger.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LedgerPage {
    /// Rows.
    pub rows: Vec<HazardRow>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<String>,
    /// Rows in all.
    pub total: u32,
}

/// How many hazards each view holds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LedgerCounts {
    /// Every view.
    pub views: Vec<ViewCount>,
}

/// How many hazards a view holds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ViewCount {
    /// View.
    pub view: LedgerView,
    /// Hazards.
    pub count: u32,
}

/// Asks how many hazards of a view each unit has.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CountByUnit {
    /// View.
    pub view: LedgerView,
    /// Conditions on top of the view.
    pub conditions: LedgerConditions,
}

/// How many hazards each unit has.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnitCounts {
    /// In the order of [`LedgerOrder::Unit`].
    pub units: Vec<UnitCount>,
}

/// How many hazards a unit has.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnitCount {
    /// Unit; absent for the hazards that have none.
    pub unit: Option<Uuid>,
    /// Its name.
    pub unit_name: String,
    /// Hazards.
    pub count: u32,
    /// Of these, overdue.
    pub overdue: u32,
}

/// A hazard in the ledger.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HazardRow {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// 隐患 or 改进事项.
    pub kind: CaseKind,
    /// Status.
    pub status: Status,
    /// Level, once assessed.
    pub level: Option<StatutoryLevel>,
    /// Responsible unit.
    pub unit: Option<Uuid>,
    /// Its name.
    pub unit_name: String,
    /// Owner.
    pub owner: Option<Uuid>,
    /// The owner's name.
    pub owner_name: String,
    /// Name of the place.
    pub place_name: String,
    /// Double name of the equipment, where one is known.
    pub equipment_name: Option<String>,
    /// Day of discovery.
    pub found_on: NaiveDate,
    /// Deadline in force.
    pub due_on: Option<NaiveDate>,
    /// How the deadline stands today; absent when closed or not set.
    pub standing: Option<Standing>,
    /// Photos before the work.
    pub photos: u32,
    /// Number of the notice in force.
    pub notice_number: Option<String>,
    /// Two laptops took steps on the same head.
    pub conflict: bool,
    /// It may be major, and nobody judged it yet (疑似重大).
    pub suspected: bool,
    /// The day it is looked at again, until somebody did (回头看, and 跟踪 of what others rectify).
    pub look_back_on: Option<NaiveDate>,
    /// How that day stands.
    pub look_back: Option<Standing>,
    /// Somebody supervises it, and it is still open.
    pub supervised: bool,
}

/// A page of the ledger.
pub fn list_hazards(ws: &mut Workspace, request: ListHazards) -> Result<LedgerPage> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let today = today(reader, now)?;
        let filter = filter(reader, request.view, &request.conditions, (me, today))?;
        let bounds = LedgerBounds {
            order: order(request.view, request.sort),
            descending: request.descending,
            after: request.after,
            limit: request.limit.unwrap_or(50).clamp(1, MOST),
        };
        let (rows, next) = reader.ledger(&filter, &bounds)?;
        Ok(LedgerPage {
            rows: rows.into_iter().map(|row| shown(row, today)).collect(),
            next,
            total: reader.count_ledger(&filter)?,
        })
    })
}

/// How many hazards each view holds.
pub fn count_hazards(ws: &mut Workspace, request: CountHazards) -> Result<LedgerCounts> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let now = (me, today(reader, now)?);
        let all = filter(reader, LedgerView::All, &request.conditions, now)?;
        let open = filter(reader, LedgerView::Open, &request.conditions, now)?;
        let back = filter(reader, LedgerView::ToLookBack, &request.conditions, now)?;
        let given = filter(reader, LedgerView::Transferred, &request.conditions, now)?;
        let counts = count_views(reader, &open, &OPEN_VIEWS, now)?;
        let counted = OPEN_VIEWS.into_iter().zip(counts).chain([
            (LedgerView::All, reader.count_ledger(&all)?),
            (LedgerView::ToLookBack, reader.count_ledger(&back)?),
            (LedgerView::Transferred, reader.count_ledger(&given)?),
        ]);
        Ok(LedgerCounts {
            views: counted
                .map(|(view, count)| ViewCount { view, count })
                .collect(),
        })
    })
}

/// How many hazards of a view each unit has.
pub fn count_by_unit(ws: &mut Workspace, request: CountByUnit) -> Result<UnitCounts> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let now = (me, today(reader, now)?);
        let all = filter(reader, request.view, &request.conditions, now)?;
        let bare = LedgerConditions::default();
        let late = filter(reader, LedgerView::Overdue, &bare, now)?;
        let counts = reader.count_units(&all, &late)?.into_iter();
        let shown = counts.map(|each| {
            let (unit, unit_name) = each.unit.unzip();
            UnitCount {
                unit,
                unit_name: unit_name.unwrap_or_default(),
                count: each.count,
                overdue: each.late,
            }
        });
        Ok(UnitCounts {
            units: shown.collect(),
        })
    })
}

/// How many of these open hazards each view of open ones holds.
pub(crate) fn count_views(
    reader: &Reader<'_>,
    open: &LedgerFilter,
    views: &[LedgerView],
    now: (Option<Uuid>, NaiveDate),
) -> Result<Vec<u32>> {
    let bare = LedgerConditions::default();
    let each = views.iter().map(|view| filter(reader, *view, &bare, now));
    Ok(reader.count_each(open, &each.collect::<Result<Vec<_>>>()?)?)
}

/// The order of the store.
pub(crate) fn order(view: LedgerView, sort: LedgerOrder) -> Order {
    match sort {
        LedgerOrder::Due if matches!(view, LedgerView::ToLookBack | LedgerView::Transferred) => {
            Order::LookBack
        }
        LedgerOrder::Due => Order::Due,
        LedgerOrder::Found => Order::Found,
        LedgerOrder::Number => Order::Number,
        LedgerOrder::Status => Order::Status,
        LedgerOrder::Unit => Order::Unit,
    }
}

/// The filter of a view with its conditions.
pub(crate) fn filter(
    reader: &Reader<'_>,
    view: LedgerView,
    conditions: &LedgerConditions,
    (me, today): (Option<Uuid>, NaiveDate),
) -> Result<LedgerFilter> {
    let mut units = Vec::new();
    for unit in &conditions.units {
        units.extend(reader.unit_and_descendants(*unit)?);
    }
    let mut filter = LedgerFilter {
        statuses: conditions.statuses.clone(),
        units,
        owner: conditions.owner,
        place: conditions.place,
        equipment: conditions.equipment,
        level: conditions.level,
        cause: conditions.cause,
        discipline: conditions.discipline,
        open: !matches!(
            view,
            LedgerView::All | LedgerView::ToLookBack | LedgerView::Transferred
        ),
        found: (conditions.found_from, conditions.found_to),
        due: (conditions.due_from, conditions.due_to),
        text: conditions.text.clone(),
        unit_alone: conditions.unit_alone,
        marks: [
            (conditions.without_unit, Mark::NoUnit),
            (conditions.without_discipline, Mark::NoDiscipline),
        ]
        .into_iter()
        .filter_map(|(wanted, mark)| wanted.then_some(mark))
        .collect(),
        also: { conditions.figure.into_iter() }
            .map(|figure| figures::filter(figure, today))
            .collect(),
        ..LedgerFilter::default()
    };
    // Nothing is both: no hazard is new once it stands in the ledger.
    let none = |filter: &mut LedgerFilter| filter.statuses = vec![Status::New];
    let only = |filter: &mut LedgerFilter, statuses: &[Status]| {
        filter.statuses = match filter.statuses.is_empty() {
            true => statuses.to_vec(),
            false => {
                let both = |status: &Status| statuses.contains(status);
                filter.statuses.iter().copied().filter(both).collect()
            }
        };
        if filter.statuses.is_empty() {
            none(filter);
        }
    };
    let earlier =
        |day: Option<NaiveDate>, than: NaiveDate| Some(day.map_or(than, |day| day.min(than)));
    let later =
        |day: Option<NaiveDate>, than: NaiveDate| Some(day.map_or(than, |day| day.max(than)));
    match view {
        LedgerView::All | LedgerView::Open => {}
        LedgerView::Mine => {
            if conditions.owner.is_some_and(|owner| Some(owner) != me) {
                none(&mut filter);
            }
            filter.owner = me;
        }
        LedgerView::Overdue => {
            filter.due.1 = earlier(filter.due.1, today.pred_opt().unwrap_or(today));
        }
        LedgerView::DueSoon => {
            let last = today + chrono::Duration::days(i64::from(DUE_SOON_DAYS));
            filter.due = (later(filter.due.0, today), earlier(filter.due.1, last));
        }
        LedgerView::Major => {
            if conditions.level == Some(StatutoryLevel::General) {
                none(&mut filter);
            }
            filter.level = Some(StatutoryLevel::Major);
        }
        LedgerView::Suspected => filter.suspected = true,
        LedgerView::ToCountersignPlan => filter.to_countersign = true,
        LedgerView::ToDecidePlan => filter.plan_waits = true,
        LedgerView::ToReinspect => only(&mut filter, &[Status::Submitted]),
        LedgerView::ToConfirm => {
            only(&mut filter, &[Status::Accepted]);
            filter.unconfirmed = true;
        }
        LedgerView::ToClose => only(&mut filter, &[Status::Accepted]),
        LedgerView::ToNameOwner => {
            only(
                &mut filter,
                &[Status::Served, Status::Rectifying, Status::Returned],
            );
            filter.without_owner = true;
        }
        LedgerView::ToAssess => only(&mut filter, &[Status::Reported]),
        LedgerView::ToIssue => only(&mut filter, &[Status::Assessed]),
        LedgerView::Supervised => filter.supervised = true,
        LedgerView::ToAnswer => filter.to_answer = true,
        LedgerView::ToSettle => filter.to_settle = true,
        LedgerView::ToDecideExtension => filter.extension_asked = true,
        LedgerView::ToDecideObjection => filter.objected = true,
        LedgerView::Orphaned => filter.orphaned = true,
        LedgerView::Improvements => filter.improvements = true,
        LedgerView::ToLookBack => {
            only(&mut filter, &[Status::Closed]);
            filter.look_back_by = Some(today);
        }
        LedgerView::Transferred => only(&mut filter, &[Status::Transferred]),
    }
    Ok(filter)
}

/// A row as shown today.
pub(crate) fn shown(row: LedgerRow, today: NaiveDate) -> HazardRow {
    let open = row.status.is_open();
    let (unit, unit_name) = row
        .unit
        .map_or((None, String::new()), |(id, name)| (Some(id), name));
    let (owner, owner_name) = row
        .owner
        .map_or((None, String::new()), |(id, name)| (Some(id), name));
    HazardRow {
        kind: row.kind,
        id: row.id,
        number: row.number,
        title: row.title,
        status: row.status,
        level: row.level,
        unit,
        unit_name,
        owner,
        owner_name,
        place_name: row.place,
        equipment_name: row.equipment,
        found_on: row.found_on,
        due_on: row.due_on,
        standing: row
            .due_on
            .filter(|_| open)
            .map(|due_on| deadline::standing(due_on, today)),
        photos: row.photos,
        notice_number: row.notice,
        conflict: row.conflict,
        suspected: row.suspected,
        look_back_on: row.look_back_on,
        look_back: row.look_back_on.map(|day| deadline::standing(day, today)),
        supervised: row.supervised && open,
    }
}
