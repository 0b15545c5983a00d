//! Today (今日): what this person has to do, in order of urgency, each with its next act.

mod contractors;
mod defects;
mod emergency;
mod major;
mod outages;
mod paper_checks;
mod papers;
mod reports;
mod rows;
mod views;

use std::cell::OnceCell;

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::WorkCalendar;
use domain::charge::Charge;
use domain::deadline;
use domain::escalation::Ladder;
use domain::hazard::{Decider, HazardAct, Status, StatutoryLevel, awaited};
use domain::inspection::Inspection;
use domain::notice::Notice;
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::permission::{self, Action};
use store::{LedgerBounds, LedgerFilter, NoticeFilter, PageBounds, Reader};
use uuid::Uuid;

use self::major::MAJOR;
use self::papers::{PAPERS, Waiting};
use self::rows::{of_hazard, of_plan};
pub use views::{
    CountsView, DemandedDrill, GetCounts, GetToday, Group, GroupName, LoopPaper, PlannedAt, Share,
    TodayKind, TodayRow, TodayView,
};

use crate::emergency::pressing::Pressing;
use crate::figures::OwedReport;
use crate::hazards::ledger::{filter, order, shown};
use crate::hazards::spot::confirmation;
use crate::hazards::{LedgerConditions, LedgerOrder, LedgerView, standing_notice};
use crate::inspections::{PlannedTime, times_for};
use crate::notices::state_of;
use crate::workspace::{find, organisation, today};
use crate::{Error, Result, Workspace};
use emergency::EMERGENCY;

/// Rows of a group; the rest stands behind its total.
const ROWS: u32 = 5;

/// What this person has to do.
pub fn get_today(ws: &mut Workspace, _: GetToday) -> Result<TodayView> {
    agenda(ws, |desk| {
        let totals = desk.totals()?;
        let of = |group| total(&totals, group);
        let groups = totals.iter().map(|(group, total)| {
            Ok(Group {
                group: *group,
                total: *total,
                rows: desk.rows(*group)?,
            })
        });
        Ok(TodayView {
            today: desk.today,
            week: chrono::Datelike::iso_week(&desk.today).week(),
            overdue: of(GroupName::Overdue),
            overdue_major: desk.overdue_major()?,
            due_soon: of(GroupName::DueSoon),
            to_sign: of(GroupName::ToSign),
            to_reinspect: of(GroupName::ToReinspect),
            groups: groups.collect::<Result<_>>()?,
        })
    })
}

/// The numbers beside the places.
pub fn get_counts(ws: &mut Workspace, request: GetCounts) -> Result<CountsView> {
    let GetCounts {} = request;
    agenda(ws, |desk| {
        let totals = desk.totals()?;
        let of = |group| total(&totals, group);
        Ok(CountsView {
            today: totals.iter().map(|(_, total)| total).sum(),
            inspections_running: of(GroupName::Inspections),
            hazards_overdue: of(GroupName::Overdue),
            documents_waiting: [GroupName::ToSign, GroupName::ToServe]
                .into_iter()
                .chain(PAPERS)
                .map(of)
                .sum(),
            drills_waiting: EMERGENCY.into_iter().map(of).sum(),
        })
    })
}

fn agenda<T>(ws: &Workspace, read: impl FnOnce(&Agenda<'_, '_>) -> Result<T>) -> Result<T> {
    let now = ws.now();
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| read(&Agenda::of(reader, (&ws.calendar, &ws.ladder), (me, now))?))
}

/// Notices that have yet to be served.
fn to_serve() -> NoticeFilter {
    NoticeFilter {
        states: vec!["issued", "refused_without_evidence"],
        ..NoticeFilter::default()
    }
}

fn total(totals: &[(GroupName, u32)], group: GroupName) -> u32 {
    let found = totals.iter().find(|(name, _)| *name == group);
    found.map_or(0, |(_, total)| *total)
}

/// The groups in the order of urgency.
const GROUPS: [GroupName; 43] = [
    GroupName::DrillsRunning,
    GroupName::Suspected,
    GroupName::ToReportMajor,
    GroupName::Escalated,
    GroupName::Overdue,
    GroupName::DueSoon,
    GroupName::DefectsOverdue,
    GroupName::OutageToLookAt,
    GroupName::ToTellProgress,
    GroupName::ToAnswerPaper,
    GroupName::ToAnswer,
    GroupName::ToSign,
    GroupName::ToSignPaper,
    GroupName::ToServe,
    GroupName::ToHand,
    GroupName::ToBringHome,
    GroupName::ToAcknowledge,
    GroupName::ToCountersignPlan,
    GroupName::ToDecidePlan,
    GroupName::ToReinspect,
    GroupName::ToConfirm,
    GroupName::ToDecideExtension,
    GroupName::ToDecideObjection,
    GroupName::ToSettle,
    GroupName::ToClose,
    GroupName::ToIssue,
    GroupName::ToAssess,
    GroupName::ToNameOwner,
    GroupName::ToReport,
    GroupName::ToLookBack,
    GroupName::ToFollowUp,
    GroupName::ToRenewAgreement,
    GroupName::DrillsToHold,
    GroupName::DrillsToEvaluate,
    GroupName::DrillsToReport,
    GroupName::ToDrill,
    GroupName::ToFilePlan,
    GroupName::ToReviewPlan,
    GroupName::ToRevisePlan,
    GroupName::ToInspect,
    GroupName::PaperChecks,
    GroupName::PaperDifferences,
    GroupName::Inspections,
];

impl GroupName {
    /// The view of the ledger that a group of hazards is.
    fn view(self) -> Option<LedgerView> {
        match self {
            Self::Suspected => Some(LedgerView::Suspected),
            Self::Overdue => Some(LedgerView::Overdue),
            Self::DueSoon => Some(LedgerView::DueSoon),
            Self::ToCountersignPlan => Some(LedgerView::ToCountersignPlan),
            Self::ToDecidePlan => Some(LedgerView::ToDecidePlan),
            Self::ToReinspect => Some(LedgerView::ToReinspect),
            Self::ToConfirm => Some(LedgerView::ToConfirm),
            Self::ToClose => Some(LedgerView::ToClose),
            Self::ToIssue => Some(LedgerView::ToIssue),
            Self::ToAssess => Some(LedgerView::ToAssess),
            Self::ToNameOwner => Some(LedgerView::ToNameOwner),
            Self::ToLookBack => Some(LedgerView::ToLookBack),
            Self::ToDecideExtension => Some(LedgerView::ToDecideExtension),
            Self::ToDecideObjection => Some(LedgerView::ToDecideObjection),
            Self::ToAnswer => Some(LedgerView::ToAnswer),
            Self::ToSettle => Some(LedgerView::ToSettle),
            Self::ToFollowUp => Some(LedgerView::Transferred),
            Self::Escalated
            | Self::DefectsOverdue
            | Self::OutageToLookAt
            | Self::PaperChecks
            | Self::PaperDifferences
            | Self::ToReportMajor
            | Self::ToTellProgress
            | Self::ToAnswerPaper
            | Self::ToSignPaper
            | Self::ToBringHome
            | Self::ToHand
            | Self::ToAcknowledge
            | Self::ToSign
            | Self::ToServe
            | Self::ToInspect
            | Self::ToReport
            | Self::Inspections
            | Self::DrillsRunning
            | Self::DrillsToHold
            | Self::DrillsToEvaluate
            | Self::DrillsToReport
            | Self::ToDrill
            | Self::ToFilePlan
            | Self::ToReviewPlan
            | Self::ToRenewAgreement
            | Self::ToRevisePlan => None,
        }
    }
}

/// What one person answers for on one day.
struct Agenda<'r, 'c> {
    reader: &'r Reader<'c>,
    person: Person,
    charge: Charge,
    units: Vec<Uuid>,
    now: DateTime<Utc>,
    today: NaiveDate,
    /// What plans want inspected; reckoned once, for its number and for its rows.
    wanted: OnceCell<Vec<PlannedTime>>,
    /// What of plans and drills presses; reckoned once.
    pressing: OnceCell<Pressing>,
    /// Reports of the figures that were not made; read once.
    reports: OnceCell<Vec<OwedReport>>,
    /// Hazards whose outage asks for attention; read once.
    outages: OnceCell<Vec<TodayRow>>,
    /// What waits of papers; read once.
    papers: OnceCell<Vec<(GroupName, Waiting)>>,
    calendar: &'r WorkCalendar,
    ladder: &'r Ladder,
}

impl<'r, 'c> Agenda<'r, 'c> {
    fn of(
        reader: &'r Reader<'c>,
        (calendar, ladder): (&'r WorkCalendar, &'r Ladder),
        (me, now): (Uuid, DateTime<Utc>),
    ) -> Result<Self> {
        let person: Person = find(reader, "person", me)?;
        let charge = Charge::of(&person);
        let mut units = Vec::new();
        if charge == Charge::Units {
            for unit in reader.units_headed(me)? {
                units.extend(reader.unit_and_descendants(unit)?);
            }
        }
        Ok(Self {
            reader,
            person,
            charge,
            units,
            now,
            today: today(reader, now)?,
            wanted: OnceCell::new(),
            pressing: OnceCell::new(),
            reports: OnceCell::new(),
            outages: OnceCell::new(),
            papers: OnceCell::new(),
            calendar,
            ladder,
        })
    }

    fn may(&self, action: Action) -> bool {
        permission::check(&self.person, action).is_ok()
    }

    /// Whether a group is this person's business.
    fn concerns(&self, group: GroupName) -> bool {
        match group {
            GroupName::ToServe | GroupName::ToHand => self.may(Action::Serve),
            GroupName::ToAnswerPaper => self.may(Action::RegisterPaper),
            GroupName::ToFollowUp => self.may(Action::Reinspect),
            GroupName::Suspected => self.may(Action::AssessMajor),
            GroupName::ToReportMajor => self.may(Action::ReportMajor),
            GroupName::PaperChecks => self.may(Action::CheckPapers),
            GroupName::PaperDifferences => self.may(Action::AnswerDifferences),
            GroupName::ToDecidePlan => self.may(Action::ApprovePlan),
            GroupName::ToConfirm => self.may(Action::Inspect),
            GroupName::ToReinspect => self.may(Action::Reinspect),
            GroupName::ToLookBack => self.may(Action::LookBack),
            GroupName::ToClose => self.may(Action::Close) || self.may(Action::CloseMajor),
            GroupName::ToIssue => self.may(Action::PrepareNotice),
            GroupName::ToAssess => self.may(Action::Assess),
            GroupName::ToInspect | GroupName::DefectsOverdue => self.may(Action::Inspect),
            GroupName::ToReport => self.may(Action::ReportFigures),
            GroupName::ToRenewAgreement => self.may(Action::KeepContractors),
            GroupName::ToNameOwner => self.charge != Charge::Own,
            GroupName::ToDecideObjection => self.may(Action::DecideObjection),
            GroupName::ToDrill
            | GroupName::ToFilePlan
            | GroupName::ToReviewPlan
            | GroupName::ToRevisePlan => self.may(Action::KeepEmergencyPlans),
            _ => true,
        }
    }

    /// The level that this person closes, when it is one alone: the principal what is major, the
    /// director what is not.
    fn closes_alone(&self) -> Option<StatutoryLevel> {
        match (self.may(Action::Close), self.may(Action::CloseMajor)) {
            (true, false) => Some(StatutoryLevel::General),
            (false, true) => Some(StatutoryLevel::Major),
            _ => None,
        }
    }

    /// How much there is in each group that is not empty.
    fn totals(&self) -> Result<Vec<(GroupName, u32)>> {
        let groups = GROUPS.iter().filter(|group| self.concerns(**group));
        let views = groups.clone().filter_map(|group| group.view());
        // Looking back is at closed hazards, following up at transferred ones; all others are open. Who countersigns
        // is asked by name, whoever owns the hazard.
        let apart = [
            LedgerView::ToLookBack,
            LedgerView::Transferred,
            LedgerView::ToCountersignPlan,
        ];
        let views = views.filter(|view| !apart.contains(view));
        let views: Vec<_> = views.map(|view| self.filter(view)).collect::<Result<_>>()?;
        let counts = self
            .reader
            .count_each(&self.filter(LedgerView::Open)?, &views)?;
        let mut counts = counts.into_iter();
        let mut totals = Vec::new();
        for group in groups {
            let total = match group {
                GroupName::ToSign => self.reader.count_notices_to_sign(self.person.id)?,
                GroupName::ToServe => self.count_to_serve()?,
                GroupName::Escalated => match self.escalated()? {
                    Some(filter) => self.reader.count_ledger(&filter)?,
                    None => 0,
                },
                GroupName::ToInspect => count(self.to_inspect()?.len()),
                GroupName::DefectsOverdue => self.defects_overdue(0)?.1,
                GroupName::ToRenewAgreement => self.count_agreements()?,
                GroupName::ToReport => count(self.to_report()?.len()),
                group if EMERGENCY.contains(group) => count(self.emergency(*group)?.len()),
                GroupName::Inspections => count(self.running()?.len()),
                group if PAPERS.contains(group) => count(self.papers(*group)?.len()),
                GroupName::OutageToLookAt => count(self.outages()?.len()),
                GroupName::PaperChecks => count(self.paper_checks()?.len()),
                GroupName::PaperDifferences => self.paper_differences(0)?.1,
                group if MAJOR.contains(group) => self.count_majors(*group)?,
                GroupName::ToLookBack => self
                    .reader
                    .count_ledger(&self.filter(LedgerView::ToLookBack)?)?,
                GroupName::ToCountersignPlan => self.reader.count_to_countersign(self.person.id)?,
                GroupName::ToFollowUp => self
                    .reader
                    .count_ledger(&self.filter(LedgerView::Transferred)?)?,
                _ => counts.next().unwrap_or_default(),
            };
            if total > 0 {
                totals.push((*group, total));
            }
        }
        Ok(totals)
    }

    /// Overdue hazards that are major.
    fn overdue_major(&self) -> Result<u32> {
        let mut filter = self.filter(LedgerView::Overdue)?;
        filter.level = Some(StatutoryLevel::Major);
        Ok(self.reader.count_ledger(&filter)?)
    }

    /// The first of a group.
    fn rows(&self, group: GroupName) -> Result<Vec<TodayRow>> {
        if let Some(view) = group.view() {
            return self.hazards(view, &self.filter(view)?);
        }
        match group {
            GroupName::ToSign => self.notices(self.reader.notices_to_sign(self.person.id, ROWS)?),
            GroupName::ToServe => {
                let bounds = PageBounds {
                    after: None,
                    limit: ROWS,
                };
                self.notices(self.reader.notices(&to_serve(), bounds)?.rows)
            }
            group if PAPERS.contains(&group) => self.paper_rows(group),
            group if MAJOR.contains(&group) => self.major_rows(group),
            GroupName::OutageToLookAt => {
                let first = self.outages()?.iter();
                let first = first.take(usize::try_from(ROWS).unwrap_or(0));
                Ok(first.cloned().collect())
            }
            GroupName::ToInspect => {
                let first = self
                    .to_inspect()?
                    .iter()
                    .take(usize::try_from(ROWS).unwrap_or(0));
                Ok(first.map(|time| of_plan(time, self.today)).collect())
            }
            GroupName::Escalated => match self.escalated()? {
                Some(filter) => self.hazards(LedgerView::Overdue, &filter),
                None => Ok(Vec::new()),
            },
            GroupName::ToReport => self.report_rows(),
            GroupName::DefectsOverdue => self.defect_rows(),
            GroupName::PaperChecks => self.paper_checks(),
            GroupName::PaperDifferences => Ok(self.paper_differences(ROWS)?.0),
            GroupName::ToRenewAgreement => self.agreement_rows(),
            group if EMERGENCY.contains(&group) => {
                let mut rows = self.emergency(group)?;
                rows.truncate(usize::try_from(ROWS).unwrap_or(0));
                Ok(rows)
            }
            _ => {
                let first = self.running()?.into_iter();
                let first = first.take(usize::try_from(ROWS).unwrap_or(0));
                first.map(|one| self.of_inspection(&one)).collect()
            }
        }
    }

    fn filter(&self, view: LedgerView) -> Result<LedgerFilter> {
        let me = Some(self.person.id);
        let mut filter = filter(
            self.reader,
            view,
            &LedgerConditions::default(),
            (me, self.today),
        )?;
        if view == LedgerView::ToClose {
            filter.level = self.closes_alone();
        }
        if view == LedgerView::Transferred {
            filter.look_back_by = Some(self.today);
        }
        match self.charge {
            Charge::Everything => {}
            Charge::Units if !self.units.is_empty() => filter.units = self.units.clone(),
            Charge::Units | Charge::Own => filter.owner = me,
        }
        if view == LedgerView::ToCountersignPlan {
            filter.units.clear();
            filter.owner = None;
            filter.countersigner = me;
        }
        if view == LedgerView::ToSettle {
            filter.settler = me;
        }
        if view == LedgerView::ToDecideExtension {
            filter.deciders = self.decides();
        }
        Ok(filter)
    }

    /// As whom this person decides on extensions.
    fn decides(&self) -> Vec<Decider> {
        let person = self.person.id;
        let all = [
            Decider::Director,
            Decider::Principal,
            Decider::Supervisor { person },
        ];
        let may = |decider: &Decider| decider.check(&self.person).is_ok();
        all.into_iter().filter(may).collect()
    }

    /// Late hazards that the ladder of escalation has brought up to this person.
    fn escalated(&self) -> Result<Option<LedgerFilter>> {
        let own = organisation(self.reader)?.policy.ladder;
        let ladder = own.as_ref().unwrap_or(self.ladder);
        let Some(days) = ladder.calls(&self.person) else {
            return Ok(None);
        };
        let last = self.today - chrono::Duration::days(i64::from(days));
        let mut filter = self.filter(LedgerView::Open)?;
        filter.statuses = Status::WITH_UNIT.to_vec();
        filter.due.1 = Some(last);
        Ok(Some(filter))
    }

    fn hazards(&self, view: LedgerView, filter: &LedgerFilter) -> Result<Vec<TodayRow>> {
        let bounds = LedgerBounds {
            order: order(view, LedgerOrder::Due),
            limit: ROWS,
            ..LedgerBounds::default()
        };
        let (rows, _) = self.reader.ledger(filter, &bounds)?;
        let of_no_act = matches!(view, LedgerView::Overdue | LedgerView::DueSoon);
        let rows = rows.into_iter().map(|row| {
            // The day that presses here is not that of the work.
            let by = match view {
                LedgerView::ToAnswer => row.answer_by,
                LedgerView::ToDecideObjection => row.decide_by,
                _ => None,
            };
            let mut row = of_hazard(shown(row, self.today));
            if let Some(day) = by {
                row.on = by;
                row.standing = Some(deadline::standing(day, self.today));
            }
            if of_no_act {
                row.awaited = self.awaited(row.id)?;
            }
            Ok(row)
        });
        rows.collect()
    }

    fn awaited(&self, hazard: Uuid) -> Result<Option<HazardAct>> {
        let (hazard, case) = crate::hazards::load(self.reader, hazard)?;
        let notice = standing_notice(self.reader, hazard.id)?;
        let papers = (
            notice.as_deref(),
            confirmation(self.reader, &hazard, &case)?,
        );
        Ok(awaited(&hazard, &case, papers, self.today))
    }

    fn count_to_serve(&self) -> Result<u32> {
        Ok(self.reader.count_notices(&to_serve())?.values().sum())
    }

    fn notices(&self, notices: Vec<Notice>) -> Result<Vec<TodayRow>> {
        notices
            .iter()
            .map(|notice| self.of_notice(notice))
            .collect()
    }

    /// Inspections of this person that are not finished.
    fn running(&self) -> Result<Vec<Inspection>> {
        let all = self.reader.inspections_running(100)?;
        let mine = |inspection: &Inspection| {
            self.charge == Charge::Everything || inspection.inspectors.contains(&self.person.id)
        };
        Ok(all.into_iter().filter(mine).collect())
    }

    /// What plans want inspected by this person now.
    fn to_inspect(&self) -> Result<&[PlannedTime]> {
        if let Some(wanted) = self.wanted.get() {
            return Ok(wanted);
        }
        let person = (self.charge != Charge::Everything).then_some(self.person.id);
        let wanted = times_for(self.reader, person, self.today)?;
        Ok(self.wanted.get_or_init(|| wanted))
    }

    fn of_notice(&self, notice: &Notice) -> Result<TodayRow> {
        let preparer: Person = find(self.reader, "person", notice.prepared_by)?;
        Ok(TodayRow {
            number: notice.number.clone(),
            state: Some(state_of(self.reader, notice)?),
            unit_name: notice.snapshot.addressee.clone(),
            person_name: preparer.name,
            on: Some(notice.issued_on),
            progress: u32::try_from(notice.hazards.len())
                .ok()
                .map(|n| Share { done: n, total: n }),
            ..TodayRow::of(TodayKind::Notice, notice.id)
        })
    }

    fn of_inspection(&self, inspection: &Inspection) -> Result<TodayRow> {
        let place: Place = find(self.reader, "place", inspection.place)?;
        let unit: Unit = find(self.reader, "unit", inspection.unit)?;
        let leader = inspection.inspectors.first();
        let leader = leader
            .map(|id| find::<Person>(self.reader, "person", *id))
            .transpose()?;
        let checklist: domain::checklist::Checklist =
            find(self.reader, "checklist", inspection.checklist)?;
        let answered = self.reader.answers(inspection.id)?.len();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let zone = organisation(self.reader)?.zone;
        Ok(TodayRow {
            title: place.name,
            number: inspection.number.clone(),
            unit_name: unit.name,
            person_name: leader.map(|person| person.name).unwrap_or_default(),
            on: Some(zone.day(inspection.started_at)),
            progress: Some(Share {
                done: count(answered),
                total: count(checklist.items.len()),
            }),
            ..TodayRow::of(TodayKind::Inspection, inspection.id)
        })
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
