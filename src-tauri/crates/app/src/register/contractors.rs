//! Contractors (承包商) with their safety agreements, each with its own history: papers that were written to it,
//! hazards they speak of, and what its people were found to do.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::Refusal;
use domain::contractor::{
    Agreement, AgreementEnd, AgreementState, AgreementTerms, Contractor, ContractorTerms,
    DAYS_BEFORE, standing,
};
use domain::hazard::Hazard;
use domain::irregularity::IrregularityState;
use domain::organisation::{Place, Unit};
use domain::outgoing::{OutgoingKind, OutgoingPaper, OutgoingStanding};
use domain::people::Person;
use domain::permission::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::hazards::{HazardLink, RefusalView, check_files, refusal_of};
use crate::names::Names;
use crate::workspace::{find, organisation, today};
use crate::{ListRequest, Listed, Result, Workspace};

/// Papers and violations shown with a contractor.
const SHOWN: u32 = 50;
/// Most scans that are added at a time.
const MOST_SCANS: usize = 20;

/// Enters a contractor.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddContractor {
    /// What is said of it.
    pub terms: ContractorTerms,
}

/// Describes a contractor anew.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditContractor {
    /// Contractor.
    pub contractor: Uuid,
    /// What is said of it.
    pub terms: ContractorTerms,
}

/// Marks a contractor as one that no longer works for us, or does again.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetContractorActive {
    /// Contractor.
    pub contractor: Uuid,
    /// Whether it works for us.
    pub active: bool,
}

/// Asks for one contractor.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetContractor {
    /// Contractor.
    pub contractor: Uuid,
}

/// Enters a safety agreement (安全生产管理协议).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddAgreement {
    /// Contractor.
    pub contractor: Uuid,
    /// What it says.
    pub terms: AgreementTerms,
    /// The agreement it follows (续签).
    #[serde(default)]
    pub follows: Option<Uuid>,
}

/// Describes an agreement anew, as long as it is not over.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditAgreement {
    /// Agreement.
    pub agreement: Uuid,
    /// What it says.
    pub terms: AgreementTerms,
}

/// An agreement ends before its last day, or none follows it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndAgreement {
    /// Agreement.
    pub agreement: Uuid,
    /// Its last day, as it came to be.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Adds scans of the signed agreement that came later.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddAgreementScans {
    /// Agreement.
    pub agreement: Uuid,
    /// Scans.
    pub scans: Vec<Uuid>,
}

/// A contractor as a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContractorView {
    /// Row id.
    pub id: Uuid,
    /// Name as on its licence.
    pub name: String,
    /// 统一社会信用代码; empty where it is not known.
    pub credit_code: String,
    /// Whom to ask for.
    pub contact: String,
    /// Telephone.
    pub phone: String,
    /// What it is qualified for, in words.
    pub qualification: String,
    /// Last day of the qualification, inclusive.
    pub qualified_until: Option<NaiveDate>,
    /// That day has passed.
    pub unqualified: bool,
    /// What else there is to say.
    pub remarks: String,
    /// It works for us.
    pub active: bool,
    /// How it stands by its agreements.
    pub state: AgreementState,
    /// Last day that is covered; the first day of what is to come; nothing where there never was an agreement.
    pub until: Option<NaiveDate>,
    /// Agreements, those that are over too.
    pub agreements: u32,
}

/// A contractor with all that happened with it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContractorDetail {
    /// The row.
    #[serde(flatten)]
    pub row: ContractorView,
    /// Its agreements, the latest first.
    pub signed: Vec<AgreementView>,
    /// Papers that were written to it, the latest first, fifty at most.
    pub papers: Vec<ContractorPaper>,
    /// Hazards those papers speak of.
    pub hazards: Vec<HazardLink>,
    /// Violations of its people, the latest first, fifty at most.
    pub violations: Vec<ContractorViolation>,
    /// Why whoever is seated may not change it; absent when they may.
    pub refusal: Option<RefusalView>,
}

/// A safety agreement.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AgreementView {
    /// Row id.
    pub id: Uuid,
    /// Its number; may be empty.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// Places it is for.
    pub places: Vec<Uuid>,
    /// Units it is for.
    pub units: Vec<Uuid>,
    /// Names of both, in that order.
    pub sites: Vec<String>,
    /// The day it was signed.
    pub signed_on: NaiveDate,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day, inclusive.
    pub valid_until: NaiveDate,
    /// Who looks after safety on our side.
    pub our_manager: Uuid,
    /// By name.
    pub our_manager_name: String,
    /// Who does on theirs.
    pub their_manager: String,
    /// Scans of the signed agreement.
    pub scans: Vec<Uuid>,
    /// The agreement it follows.
    pub follows: Option<Uuid>,
    /// Another one follows it.
    pub followed: bool,
    /// How it ended, where somebody said so.
    pub ended: Option<AgreementEnd>,
    /// Where it stands.
    pub state: AgreementState,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
}

/// A paper that was written to a contractor.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContractorPaper {
    /// Paper.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// What it is.
    pub kind: OutgoingKind,
    /// Where it stands.
    pub standing: OutgoingStanding,
    /// Its day.
    pub issued_on: NaiveDate,
}

/// A violation of a contractor's people.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContractorViolation {
    /// Row id.
    pub id: Uuid,
    /// What was seen.
    pub description: String,
    /// Who did it.
    pub person_name: String,
    /// The day it was found.
    pub found_on: NaiveDate,
    /// Where it stands.
    pub state: IrregularityState,
}

/// Enters a contractor.
pub fn add_contractor(ws: &mut Workspace, request: AddContractor) -> Result<ContractorDetail> {
    let id = ws.write("add_contractor", None, |tx, author| {
        let others = alike(tx, &request.terms)?;
        let made = Contractor::enter(tx.new_id(), &request.terms, &others, author)?;
        tx.save(&made)?;
        Ok(made.id)
    })?;
    view(ws, id)
}

/// Describes a contractor anew. Papers that name it keep the name they were signed with.
pub fn edit_contractor(ws: &mut Workspace, request: EditContractor) -> Result<ContractorDetail> {
    ws.write("edit_contractor", None, |tx, author| {
        let mut row: Contractor = find(tx, "contractor", request.contractor)?;
        let others = alike(tx, &request.terms)?;
        row.describe(&request.terms, &others, author)?;
        tx.save(&row)?;
        Ok(())
    })?;
    view(ws, request.contractor)
}

/// Marks a contractor as one that no longer works for us, or does again.
pub fn set_contractor_active(
    ws: &mut Workspace,
    request: SetContractorActive,
) -> Result<ContractorDetail> {
    ws.write("set_contractor_active", None, |tx, author| {
        let mut row: Contractor = find(tx, "contractor", request.contractor)?;
        row.set_active(request.active, author)?;
        tx.save(&row)?;
        Ok(())
    })?;
    view(ws, request.contractor)
}

/// One contractor.
pub fn get_contractor(ws: &mut Workspace, request: GetContractor) -> Result<ContractorDetail> {
    view(ws, request.contractor)
}

/// Contractors in the order they were entered.
pub fn list_contractors(
    ws: &mut Workspace,
    request: ListRequest,
) -> Result<Listed<ContractorView>> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        Listed::filtered(reader, &request.filter(), &request, |row: Contractor| {
            let agreements = reader.agreements_of(row.id)?;
            Ok(shown(row, &agreements, today))
        })
    })
}

/// Enters a safety agreement.
pub fn add_agreement(ws: &mut Workspace, request: AddAgreement) -> Result<ContractorDetail> {
    ws.write("add_agreement", None, |tx, author| {
        let contractor: Contractor = find(tx, "contractor", request.contractor)?;
        check_terms(tx, &request.terms)?;
        let follows = request.follows;
        let follows = follows.map(|id| find::<Agreement>(tx, "contractor_agreement", id));
        let follows = follows.transpose()?;
        let hands = (author, tx.now(), today(tx, tx.now())?);
        let made = Agreement::enter(
            tx.new_id(),
            &contractor,
            request.terms,
            follows.as_ref(),
            hands,
        )?;
        tx.save(&made)?;
        Ok(())
    })?;
    view(ws, request.contractor)
}

/// Describes an agreement anew.
pub fn edit_agreement(ws: &mut Workspace, request: EditAgreement) -> Result<ContractorDetail> {
    let contractor = ws.write("edit_agreement", None, |tx, author| {
        let mut row: Agreement = find(tx, "contractor_agreement", request.agreement)?;
        check_terms(tx, &request.terms)?;
        let today = today(tx, tx.now())?;
        row.describe(request.terms, (author, today))?;
        tx.save(&row)?;
        Ok(row.contractor)
    })?;
    view(ws, contractor)
}

/// Ends an agreement.
pub fn end_agreement(ws: &mut Workspace, request: EndAgreement) -> Result<ContractorDetail> {
    let contractor = ws.write("end_agreement", None, |tx, author| {
        let mut row: Agreement = find(tx, "contractor_agreement", request.agreement)?;
        let hands = (author, tx.now(), today(tx, tx.now())?);
        row.end(request.on, &request.reason, hands)?;
        tx.save(&row)?;
        Ok(row.contractor)
    })?;
    view(ws, contractor)
}

/// Adds scans of the signed agreement.
pub fn add_agreement_scans(
    ws: &mut Workspace,
    request: AddAgreementScans,
) -> Result<ContractorDetail> {
    let contractor = ws.write("add_agreement_scans", None, |tx, author| {
        let mut row: Agreement = find(tx, "contractor_agreement", request.agreement)?;
        check_scans(tx, &request.scans)?;
        row.add_scans(&request.scans, author)?;
        tx.save(&row)?;
        Ok(row.contractor)
    })?;
    view(ws, contractor)
}

/// The contractor that a record points at is there.
pub(crate) fn named(reader: &Reader<'_>, id: Option<Uuid>) -> Result<Option<Contractor>> {
    id.map(|id| find(reader, "contractor", id)).transpose()
}

/// The last day of those agreements that ask for another one.
pub(crate) fn asked_by(today: NaiveDate) -> NaiveDate {
    let by = today.checked_add_days(Days::new(DAYS_BEFORE));
    by.unwrap_or(today)
}

/// Others that may be the same: the code as it will be kept.
fn alike(reader: &Reader<'_>, terms: &ContractorTerms) -> Result<Vec<Contractor>> {
    let code = domain::contractor::check_credit_code(&terms.credit_code)?;
    Ok(reader.contractors_like(terms.name.trim(), &code)?)
}

fn check_terms(reader: &Reader<'_>, terms: &AgreementTerms) -> Result<()> {
    find::<Person>(reader, "person", terms.our_manager)?.present()?;
    for place in &terms.places {
        find::<Place>(reader, "place", *place)?;
    }
    for unit in &terms.units {
        find::<Unit>(reader, "unit", *unit)?;
    }
    check_scans(reader, &terms.scans)
}

fn check_scans(reader: &Reader<'_>, scans: &[Uuid]) -> Result<()> {
    if scans.len() > MOST_SCANS {
        let (field, most) = ("scans", MOST_SCANS);
        return Err(Refusal::TooMany { field, most }.into());
    }
    check_files(reader, scans)
}

fn view(ws: &Workspace, id: Uuid) -> Result<ContractorDetail> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let today = today(reader, now)?;
        let contractor: Contractor = find(reader, "contractor", id)?;
        let agreements = reader.agreements_of(id)?;
        let followed: BTreeSet<Uuid> = agreements.iter().filter_map(|one| one.follows).collect();
        let mut names = Names::new(reader);
        let mut signed = Vec::with_capacity(agreements.len());
        for one in agreements.iter().rev() {
            let followed = followed.contains(&one.id);
            signed.push(agreement(&mut names, one, (today, followed))?);
        }
        let papers = reader.papers_to_contractor(id, SHOWN)?;
        Ok(ContractorDetail {
            row: shown(contractor, &agreements, today),
            signed,
            hazards: hazards(reader, &papers)?,
            papers: papers.into_iter().map(paper).collect(),
            violations: violations(reader, id)?,
            refusal: refusal_of(reader, me, Action::KeepContractors)?,
        })
    })
}

fn shown(row: Contractor, agreements: &[Agreement], today: NaiveDate) -> ContractorView {
    let (state, until) = standing(agreements, today);
    ContractorView {
        id: row.id,
        unqualified: row.qualified_until.is_some_and(|last| last < today),
        qualified_until: row.qualified_until,
        active: row.active,
        state,
        until,
        agreements: u32::try_from(agreements.len()).unwrap_or(u32::MAX),
        name: row.name,
        credit_code: row.credit_code,
        contact: row.contact,
        phone: row.phone,
        qualification: row.qualification,
        remarks: row.remarks,
    }
}

fn agreement(
    names: &mut Names<'_, '_>,
    one: &Agreement,
    (today, followed): (NaiveDate, bool),
) -> Result<AgreementView> {
    let mut sites = Vec::new();
    for place in &one.places {
        sites.push(names.place(*place)?);
    }
    for unit in &one.units {
        sites.push(names.unit(*unit)?);
    }
    Ok(AgreementView {
        id: one.id,
        number: one.number.clone(),
        title: one.title.clone(),
        places: one.places.clone(),
        units: one.units.clone(),
        sites,
        signed_on: one.signed_on,
        valid_from: one.valid_from,
        valid_until: one.valid_until,
        our_manager: one.our_manager,
        our_manager_name: names.person(one.our_manager)?,
        their_manager: one.their_manager.clone(),
        scans: one.scans.clone(),
        follows: one.follows,
        followed,
        ended: one.ended.clone(),
        state: one.state(today),
        entered_at: one.entered_at,
    })
}

fn paper(paper: OutgoingPaper) -> ContractorPaper {
    ContractorPaper {
        id: paper.id,
        kind: paper.kind,
        standing: paper.standing(),
        issued_on: paper.snapshot.issued_on,
        number: paper.number,
    }
}

/// Hazards the papers speak of, each once.
fn hazards(reader: &Reader<'_>, papers: &[OutgoingPaper]) -> Result<Vec<HazardLink>> {
    let mut seen = BTreeSet::new();
    let named = papers
        .iter()
        .flat_map(|paper| paper.hazards.iter().copied());
    let named = named.filter(|hazard| seen.insert(*hazard));
    let named: Vec<Uuid> = named.collect();
    let to = |id| Ok(HazardLink::to(find::<Hazard>(reader, "hazard", id)?));
    named.into_iter().map(to).collect()
}

fn violations(reader: &Reader<'_>, contractor: Uuid) -> Result<Vec<ContractorViolation>> {
    let zone = organisation(reader)?.zone;
    let mut rows = Vec::new();
    for row in reader.violations_of(contractor, SHOWN)? {
        let Some((row, found)) = reader.irregularity(row.id)? else {
            continue;
        };
        let hazard = reader.hazard_of_irregularity(&row, &found)?;
        rows.push(ContractorViolation {
            id: row.id,
            state: row.state(&found, hazard),
            found_on: found.on(zone),
            description: found.description,
            person_name: found.person_name,
        });
    }
    Ok(rows)
}
