//! What papers a hazard may have made now, with what is known already, what has to be filled in, and what
//! its paper will lack. Nothing is written.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::certificate::current;
use domain::hazard::paper::{
    HazardPaper, Maker, PAPER_KINDS, PaperField, PaperKind, asked, check_make,
};
use domain::hazard::{Need, Step, StepDetail, check_closer};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::told::{Told, bare, joined};
use super::words::spot_signers;
use crate::hazards::RefusalView;
use crate::hazards::words::cause;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Asks which papers of a hazard may be made.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanHazardPapers {
    /// Hazard.
    pub hazard: Uuid,
}

/// Every paper, in the order of the loop.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PapersPlan {
    /// One for each kind.
    pub offers: Vec<PaperOffer>,
}

/// A paper and what it needs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PaperOffer {
    /// Which.
    pub kind: PaperKind,
    /// Why it may not be made; absent when it may.
    pub refusal: Option<RefusalView>,
    /// What somebody fills in, with what is known already.
    pub fields: Vec<AskedField>,
    /// What the paper will lack, because the hazard does.
    pub lacks: Vec<Lack>,
    /// Who signs with a key; several where somebody has to be chosen, nobody where all sign by hand.
    pub signers: Vec<PaperSigner>,
    /// Who signs by ink on the laptop, or on paper, in the order of its lines; nobody where that is not asked.
    pub hands: Vec<String>,
    /// The day of the look back, where it approves closing.
    pub look_back_on: Option<NaiveDate>,
    /// Number of the paper whose place it takes, empty where that has none; it has to say why.
    pub replaces: Option<String>,
}

/// Words to fill in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AskedField {
    /// Which.
    pub field: PaperField,
    /// What is known; empty for nothing.
    pub words: String,
    /// The paper is not made without it.
    pub required: bool,
}

/// What a paper lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// No notice is in force that it could cite.
    Notice,
    /// Nobody is named as owner.
    Owner,
    /// Nobody heads the unit.
    UnitHead,
    /// No photo after the work.
    AfterPhoto,
    /// No treatment plan is approved.
    ApprovedPlan,
    /// The organisation has no principal, or several.
    Principal,
}

/// Who may sign.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PaperSigner {
    /// Person.
    pub person: Uuid,
    /// Name.
    pub name: String,
    /// Whether that person has a key that is certified; without one the line is signed by hand.
    pub certified: bool,
}

/// Every paper of a hazard.
pub fn plan_hazard_papers(ws: &mut Workspace, request: PlanHazardPapers) -> Result<PapersPlan> {
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    let now = ws.now();
    ws.read(|reader| {
        let me: Person = find(reader, "person", me)?;
        let told = Told::of(reader, request.hazard)?;
        let offers = PAPER_KINDS.map(|kind| offer(&told, kind, (&me, now)));
        Ok(PapersPlan {
            offers: offers.into_iter().collect::<Result<_>>()?,
        })
    })
}

/// Whether somebody may make a paper now.
pub(super) fn check(told: &Told<'_, '_>, kind: PaperKind, person: &Person) -> domain::Refused<()> {
    let maker = Maker {
        person,
        unit_head: told.unit_head.as_ref().map(|head| head.id),
    };
    check_make(kind, &told.hazard, &told.case, &told.steps, maker)
}

fn offer(
    told: &Told<'_, '_>,
    kind: PaperKind,
    (me, now): (&Person, DateTime<Utc>),
) -> Result<PaperOffer> {
    let refusal = check(told, kind, me).err();
    if let Some(refusal) = refusal {
        return Ok(PaperOffer {
            kind,
            refusal: Some(RefusalView::of(&refusal)),
            fields: Vec::new(),
            lacks: Vec::new(),
            signers: Vec::new(),
            hands: Vec::new(),
            look_back_on: None,
            replaces: None,
        });
    }
    let step = told.step(kind, None);
    let before = standing(told, kind, step)?;
    let nothing = BTreeMap::new();
    let said = before.as_ref().map_or(&nothing, |paper| &paper.said);
    let lateral = told.lateral(now)?;
    let each = asked(kind, step.map(|step| &step.detail))
        .into_iter()
        .map(|one| AskedField {
            field: one.field,
            required: one.required,
            words: match said.get(&one.field) {
                Some(words) => words.clone(),
                None if one.field == PaperField::LateralCheck => lateral.clone(),
                None => known(told, kind, one.field),
            },
        });
    let signers = signers(told, kind, step)?.into_iter().map(|person| {
        let certificates = told.reader.certificates(person.id)?;
        Ok(PaperSigner {
            person: person.id,
            name: person.titled(),
            certified: current(&person, &certificates, now).is_ok(),
        })
    });
    Ok(PaperOffer {
        kind,
        refusal: None,
        fields: each.collect(),
        lacks: lacks(told, kind)?,
        signers: signers.collect::<Result<_>>()?,
        hands: hands(told, kind, step)?,
        look_back_on: look_back_on(told, kind, now),
        replaces: before.map(|paper| paper.number),
    })
}

/// The paper of this kind and step that no other replaced.
pub(super) fn standing(
    told: &Told<'_, '_>,
    kind: PaperKind,
    step: Option<&Step>,
) -> Result<Option<HazardPaper>> {
    let step = step.map(|step| step.id);
    let papers = told.reader.hazard_papers_of(told.hazard.id)?;
    let mut last = None;
    for paper in papers {
        if paper.kind == kind && paper.step == step && !told.reader.is_paper_replaced(paper.id)? {
            last = Some(paper);
        }
    }
    Ok(last)
}

/// The day of the look back: as it was set at closing, else by the organisation's days.
pub(super) fn look_back_on(
    told: &Told<'_, '_>,
    kind: PaperKind,
    now: DateTime<Utc>,
) -> Option<NaiveDate> {
    if kind != PaperKind::ClosingApproval {
        return None;
    }
    let days = Days::new(told.organisation.policy.look_back_days.into());
    match told.closing() {
        Some(((_, set), _)) => set,
        None => Some(told.organisation.zone.day(now) + days),
    }
}

/// Who signs with a key: one person's word is that person's.
pub(super) fn signers(
    told: &Told<'_, '_>,
    kind: PaperKind,
    step: Option<&Step>,
) -> Result<Vec<Person>> {
    let person = |id: Uuid| find::<Person>(told.reader, "person", id);
    Ok(match (kind, step.map(|step| (step, &step.detail))) {
        (PaperKind::ReinspectionOpinion, Some((_, StepDetail::Reinspected(visit)))) => {
            let leader = visit.inspectors.first().copied();
            leader.map(person).transpose()?.into_iter().collect()
        }
        (PaperKind::SupervisionOrder, Some((step, _))) => vec![person(step.actor)?],
        // Before it is approved, everybody signs by hand.
        (PaperKind::TreatmentPlan, _) => match told.approval() {
            Some((_, decided)) => vec![person(decided.actor)?],
            None => Vec::new(),
        },
        (PaperKind::ClosingApproval, _) => match told.closing() {
            Some((_, closed)) => vec![person(closed.actor)?],
            None => told.holders(|person| check_closer(&told.case, person).is_ok())?,
        },
        _ => Vec::new(),
    })
}

/// Who signs on the spot.
fn hands(told: &Told<'_, '_>, kind: PaperKind, step: Option<&Step>) -> Result<Vec<String>> {
    match (kind, step.map(|step| (step.actor, &step.detail))) {
        (PaperKind::SpotConfirmation, Some((inspector, StepDetail::FixedOnSpot(fix)))) => {
            let signers = spot_signers(told, inspector, fix)?;
            Ok(signers
                .map(|(label, name)| format!("{label}　{name}"))
                .into())
        }
        _ => Ok(Vec::new()),
    }
}

/// What is known of a field from the hazard's registers and steps.
fn known(told: &Told<'_, '_>, kind: PaperKind, field: PaperField) -> String {
    let hazard = &told.hazard;
    let treatment = &told.case.treatment;
    match field {
        // What was planned is not what was spent.
        PaperField::Funds if hazard.funds == Need::None => Need::None.words().to_owned(),
        PaperField::Effectiveness => { told.closing() }
            .map(|((effectiveness, _), _)| effectiveness.to_owned())
            .unwrap_or_default(),
        PaperField::DocumentNumber => { treatment.delisting_asked.as_ref() }
            .filter(|_| kind == PaperKind::DelistingRequest)
            .map(|asked| asked.document.clone())
            .unwrap_or_default(),
        PaperField::Recipient => recipient(told, kind),
        PaperField::StateAndCauses => {
            let class = hazard.cause.map(|one| format!("原因类别：{}", cause(one)));
            let parts = [
                bare(&hazard.description),
                class.as_deref().unwrap_or_default(),
            ];
            joined(&parts, "。")
        }
        PaperField::HarmAndDifficulty => hazard.consequence.clone(),
        PaperField::Treated => { told.submission() }
            .map(|(done, _)| done.result.clone())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// To whom it was reported, else who lists it.
fn recipient(told: &Told<'_, '_>, kind: PaperKind) -> String {
    match told.step(kind, None).map(|step| &step.detail) {
        Some(StepDetail::MajorReported(report)) => report.recipient.clone(),
        _ if kind == PaperKind::ReportToAuthority => { told.case.treatment.listing.as_ref() }
            .map(|listing| listing.authority.clone())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

fn lacks(told: &Told<'_, '_>, kind: PaperKind) -> Result<Vec<Lack>> {
    let mut lacks = Vec::new();
    let mut lack = |missing: bool, which| {
        if missing {
            lacks.push(which);
        }
    };
    let outward = matches!(
        kind,
        PaperKind::ReportToAuthority | PaperKind::ReportToCongress | PaperKind::DelistingRequest
    );
    let plan = kind == PaperKind::TreatmentPlan;
    let spot_papers = [PaperKind::SpotConfirmation, PaperKind::ClosingApproval];
    let on_spot = spot_papers.contains(&kind) && told.case.fixed_on_spot;
    lack(
        told.notice.is_none() && !outward && !plan && !on_spot,
        Lack::Notice,
    );
    lack(told.owner.is_none() && !on_spot, Lack::Owner);
    lack(
        told.unit_head.is_none()
            && !outward
            && !plan
            && !on_spot
            && kind != PaperKind::ClosingApproval,
        Lack::UnitHead,
    );
    if kind == PaperKind::RectificationReply {
        let none = told
            .submission()
            .is_some_and(|(done, _)| done.photos.is_empty());
        lack(none, Lack::AfterPhoto);
    }
    if plan {
        let nobody = told.approval().is_none() && told.principal()?.is_none();
        lack(nobody, Lack::Principal);
    }
    if outward {
        let reports = kind != PaperKind::DelistingRequest;
        lack(
            reports && !told.case.treatment.plan_approved(),
            Lack::ApprovedPlan,
        );
        lack(told.principal()?.is_none(), Lack::Principal);
    }
    Ok(lacks)
}
