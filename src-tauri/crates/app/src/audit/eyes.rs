//! Rows with what the rules look at; whatever several rows need is read once a part.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::audit::{
    self, ContractorFile, Explanation, Finding, Found, Gap, HazardFile, InspectionFile, NoticeFile,
    Rule, Subject,
};
use domain::calendar::WorkCalendar;
use domain::contractor::Contractor;
use domain::drill::Drill;
use domain::emergency::EmergencyPlan;
use domain::hazard::{Case, Hazard, Status, Step, is_orphaned};
use domain::inspection::Inspection;
use domain::notice::{Notice, RevisionKind, state};
use domain::numbering::Series;
use domain::organisation::{Organisation, Unit};
use domain::people::Person;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::Seen;
use crate::Result;
use crate::drills::audited::Audited;
use crate::emergency::audited::{plan_file, to_report};
use crate::emergency::pressing::{missed, never_held};
use crate::workspace::{find, organisation};

/// Violations of a contractor that are looked at, the latest.
const VIOLATIONS: u32 = 200;

/// Reads for the rules.
pub(super) struct Eyes<'r, 'c> {
    reader: &'r Reader<'c>,
    organisation: Organisation,
    today: NaiveDate,
    units: BTreeMap<Uuid, Unit>,
    people: BTreeMap<Uuid, Person>,
    replies: BTreeMap<Uuid, NaiveDate>,
    calendar: &'c WorkCalendar,
    /// Drills to be reported; reckoned once, when the first drill is looked at.
    to_report: Option<BTreeSet<Uuid>>,
}

impl<'r, 'c> Eyes<'r, 'c> {
    pub fn new(
        reader: &'r Reader<'c>,
        calendar: &'c WorkCalendar,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let organisation = organisation(reader)?;
        Ok(Self {
            reader,
            today: organisation.zone.day(now),
            organisation,
            units: BTreeMap::new(),
            people: BTreeMap::new(),
            replies: BTreeMap::new(),
            calendar,
            to_report: None,
        })
    }

    /// Goes on with what was reckoned in the part before.
    pub fn knowing(self, to_report: Option<BTreeSet<Uuid>>) -> Self {
        Self { to_report, ..self }
    }

    /// What the next part need not reckon again.
    pub fn known(self) -> Option<BTreeSet<Uuid>> {
        self.to_report
    }

    pub fn reader(&self) -> &'r Reader<'c> {
        self.reader
    }

    /// What is found now about the row that a finding names; nothing more where it was put right.
    pub fn again(&mut self, finding: &Finding) -> Result<Option<Seen>> {
        let mut found = None;
        let mut note = |seen: Seen| {
            if seen.finding.rule == finding.rule && found.is_none() {
                found = Some(seen);
            }
        };
        let reader = self.reader;
        match finding.subject {
            Subject::Hazard(id) => self.hazard(&find(reader, "hazard", id)?, &mut note)?,
            Subject::Notice(id) => self.notice(&find(reader, "notice", id)?, &mut note)?,
            Subject::Inspection(id) => {
                self.inspection(&find(reader, "inspection", id)?, &mut note)?;
            }
            Subject::Drill(id) => self.drill(&find(reader, "drill", id)?, &mut note)?,
            Subject::Contractor(id) => {
                self.contractor(&find(reader, "contractor", id)?, &mut note)?;
            }
            Subject::Plan(id) => self.plan(&find(reader, "emergency_plan", id)?, &mut note)?,
            Subject::Demand(_) => self.demands(&mut |seen| {
                if seen.finding.subject == finding.subject {
                    note(seen);
                }
            })?,
            Subject::Series(id) => {
                find::<Series>(reader, "series", id)?;
                if let Some(gap) = finding.gap {
                    // The first that was taken after it ends it.
                    self.numbers(
                        id,
                        gap.year,
                        (gap.first.saturating_sub(1), 1),
                        &mut |seen| {
                            if seen.finding.gap == Some(gap) {
                                note(seen);
                            }
                        },
                    )?;
                }
            }
        }
        Ok(found)
    }

    /// What is found about a hazard.
    pub fn hazard(&mut self, hazard: &Hazard, note: &mut dyn FnMut(Seen)) -> Result<()> {
        let steps = self.reader.steps(hazard.id)?;
        let case = Case::fold(&steps);
        // An import that was taken back left the ledger.
        if case.status == Status::New {
            return Ok(());
        }
        let file = HazardFile {
            hazard,
            steps: &steps,
            case: &case,
            reply_due: self.reply_due(&case)?,
            progress_days: self.organisation.policy.progress_days,
            orphaned: self.orphaned(&case)?,
            of_drill: hazard.origin.drill.is_some()
                || !self.reader.drills_of_hazard(hazard.id)?.is_empty(),
            taken_at: &self.taken_at(&steps)?,
            zone: self.organisation.zone,
            today: self.today,
        };
        self.told(Subject::Hazard(hazard.id), audit::of_hazard(&file), note)
    }

    fn reply_due(&mut self, case: &Case) -> Result<Option<NaiveDate>> {
        let Some(id) = case.notice.filter(|_| case.status.is_open()) else {
            return Ok(None);
        };
        if let Some(known) = self.replies.get(&id) {
            return Ok(Some(*known));
        }
        let notice: Notice = find(self.reader, "notice", id)?;
        self.replies.insert(id, notice.snapshot.reply_due);
        Ok(Some(notice.snapshot.reply_due))
    }

    fn orphaned(&mut self, case: &Case) -> Result<bool> {
        let Some(responsible) = case.responsibility.filter(|_| case.status.is_open()) else {
            return Ok(false);
        };
        let reader = self.reader;
        let unit = read_once(&mut self.units, responsible.unit, || {
            find(reader, "unit", responsible.unit)
        })?;
        let owner = match responsible.owner {
            Some(owner) => Some(read_once(&mut self.people, owner, || {
                find(reader, "person", owner)
            })?),
            None => None,
        };
        Ok(is_orphaned(case, Some(unit), owner))
    }

    fn taken_at(&self, steps: &[Step]) -> Result<BTreeMap<Uuid, NaiveDateTime>> {
        let mut taken = BTreeMap::new();
        for photo in steps.iter().flat_map(|step| step.detail.photos_after()) {
            let photo: Attachment = find(self.reader, "attachment", *photo)?;
            taken.extend(photo.taken_at.map(|at| (photo.id, at)));
        }
        Ok(taken)
    }

    /// What is found about an inspection.
    pub fn inspection(
        &mut self,
        inspection: &Inspection,
        note: &mut dyn FnMut(Seen),
    ) -> Result<()> {
        let record = match self.reader.inspection_records(inspection.id)?.pop() {
            Some(newest) => {
                let revisions = self.reader.revisions(newest.id)?;
                let state = newest.state(&revisions, newest.version);
                Some((newest.made_at, state))
            }
            None => None,
        };
        let file = InspectionFile {
            inspection,
            record,
            zone: self.organisation.zone,
            today: self.today,
        };
        let subject = Subject::Inspection(inspection.id);
        self.told(subject, audit::of_inspection(&file), note)
    }

    /// What is found about a notice.
    pub fn notice(&mut self, notice: &Notice, note: &mut dyn FnMut(Seen)) -> Result<()> {
        let revisions = self.reader.revisions(notice.id)?;
        let services = self.reader.services(notice.id)?;
        let signed = revisions
            .iter()
            .find(|revision| matches!(revision.kind, RevisionKind::Issued { .. }));
        let file = NoticeFile {
            notice,
            state: state(notice, &revisions, &services),
            signed_at: signed.map(|revision| revision.made_at),
            services: &services,
            policy: &self.organisation.policy,
            zone: self.organisation.zone,
            today: self.today,
        };
        self.told(Subject::Notice(notice.id), audit::of_notice(&file), note)
    }

    /// What is found about a drill.
    pub fn drill(&mut self, drill: &Drill, note: &mut dyn FnMut(Seen)) -> Result<()> {
        let owed = match self.to_report.take() {
            Some(known) => known,
            None => to_report(self.reader)?,
        };
        let report_owed = owed.contains(&drill.id);
        self.to_report = Some(owed);
        let zone = self.organisation.zone;
        let audited = Audited::of(self.reader, drill, (self.calendar, zone))?;
        let file = audited.file(report_owed, (zone, self.today));
        self.told(Subject::Drill(drill.id), audit::of_drill(&file), note)
    }

    /// What is found about an emergency plan.
    pub fn plan(&mut self, plan: &EmergencyPlan, note: &mut dyn FnMut(Seen)) -> Result<()> {
        let file = plan_file(self.reader, plan, self.calendar, self.today)?;
        self.told(Subject::Plan(plan.id), audit::of_plan(&file), note)
    }

    /// What is found about a contractor.
    pub fn contractor(&self, contractor: &Contractor, note: &mut dyn FnMut(Seen)) -> Result<()> {
        let agreements = self.reader.agreements_of(contractor.id)?;
        let mut seen_on = Vec::new();
        for one in self.reader.violations_of(contractor.id, VIOLATIONS)? {
            let found = self.reader.irregularity(one.id)?;
            let counts = found.filter(|(row, _)| row.voided.is_none());
            seen_on.extend(counts.map(|(_, found)| found.on(self.organisation.zone)));
        }
        let file = ContractorFile {
            contractor,
            agreements: &agreements,
            seen_on: &seen_on,
            today: self.today,
        };
        let subject = Subject::Contractor(contractor.id);
        self.told(subject, audit::of_contractor(&file), note)
    }

    /// Drills that were demanded last year or this year, and never held.
    pub fn demands(&self, note: &mut dyn FnMut(Seen)) -> Result<()> {
        for owed in missed(self.reader, self.today)? {
            if let Some(finding) = never_held(&owed) {
                self.tell(finding, note)?;
            }
        }
        Ok(())
    }

    /// What is found about some numbers of a series and year, and those numbers.
    pub fn numbers(
        &self,
        series: Uuid,
        year: i32,
        part: (u32, u32),
        note: &mut dyn FnMut(Seen),
    ) -> Result<Vec<(u32, bool)>> {
        let blocks = self.reader.number_blocks(series, year)?;
        let taken = self.reader.numbers_with_origin(series, year, part)?;
        let (mut before, _) = part;
        for one in &taken {
            if let Some((first, last)) = audit::gap_below(&blocks, before, *one) {
                self.tell(
                    Finding {
                        rule: Rule::NumberGap,
                        subject: Subject::Series(series),
                        found: Found::default(),
                        gap: Some(Gap { year, first, last }),
                    },
                    note,
                )?;
            }
            before = one.0;
        }
        Ok(taken)
    }

    fn told(
        &self,
        subject: Subject,
        found: Vec<(Rule, Found)>,
        note: &mut dyn FnMut(Seen),
    ) -> Result<()> {
        for (rule, found) in found {
            let gap = None;
            self.tell(
                Finding {
                    rule,
                    subject,
                    found,
                    gap,
                },
                note,
            )?;
        }
        Ok(())
    }

    /// Tells of a finding with what was said of exactly this one last.
    fn tell(&self, finding: Finding, note: &mut dyn FnMut(Seen)) -> Result<()> {
        let said: Vec<Explanation> = self.reader.children("subject", finding.subject.id())?;
        let mut said = said.into_iter().rev();
        note(Seen {
            finding,
            explanation: said.find(|one| one.speaks_of(&finding)),
        });
        Ok(())
    }
}

fn read_once<T>(
    known: &mut BTreeMap<Uuid, T>,
    id: Uuid,
    read: impl FnOnce() -> Result<T>,
) -> Result<&T> {
    use std::collections::btree_map::Entry;
    Ok(match known.entry(id) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(new) => new.insert(read()?),
    })
}
