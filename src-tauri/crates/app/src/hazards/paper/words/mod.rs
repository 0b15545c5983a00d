//! What each paper says, from the steps of its hazard and from what somebody filled in. Nothing else is
//! put on it.

mod closing;
mod confirmation;
mod major;
mod opinion;
mod order;
mod plan;
mod reply;

use chrono::NaiveDate;
use domain::form::{FormRow, FormSnapshot};
use domain::hazard::Step;
use domain::hazard::paper::{HazardPaper, PaperKind};
use domain::people::Person;
use store::Reader;
use uuid::Uuid;

pub(super) use confirmation::{SIGNERS as SPOT_SIGNERS, signers as spot_signers};

use super::told::{Said, Told, bare, day};
use crate::papers::behind;
use crate::{Error, Result};

/// What the words of a paper are made of.
pub(super) struct Draft<'a> {
    pub id: Uuid,
    pub kind: PaperKind,
    pub number: &'a str,
    pub step: Option<&'a Step>,
    pub said: Said<'a>,
    pub signer: Option<&'a Person>,
    pub look_back_on: Option<NaiveDate>,
    pub maker: &'a Person,
    pub dated_on: NaiveDate,
    /// Pictures of ink drawn on the laptop, one for each line that is signed; nothing where it is signed
    /// on paper.
    pub inks: &'a [Option<Uuid>],
    /// The paper whose place it takes, and why.
    pub replaces: Option<(&'a HazardPaper, &'a str)>,
}

impl<'a> Draft<'a> {
    /// The step it puts on paper.
    fn step(&self) -> Result<&'a Step> {
        self.step.ok_or(Error::Damaged { what: "step" })
    }

    fn signer_name(&self) -> String {
        self.signer.map(Person::titled).unwrap_or_default()
    }
}

/// The words of a paper, frozen.
pub(super) fn snapshot(
    reader: &Reader<'_>,
    told: &Told<'_, '_>,
    draft: &Draft<'_>,
) -> Result<FormSnapshot> {
    let mut words = match draft.kind {
        PaperKind::SpotConfirmation => confirmation::words(told, draft)?,
        PaperKind::RectificationReply => reply::words(told, draft)?,
        PaperKind::ReinspectionOpinion => opinion::words(told, draft)?,
        PaperKind::ClosingApproval => closing::words(told, draft)?,
        PaperKind::SupervisionOrder => order::words(told, draft)?,
        PaperKind::TreatmentPlan => plan::words(told, draft)?,
        PaperKind::ReportToAuthority | PaperKind::ReportToCongress => major::report(told, draft)?,
        PaperKind::DelistingRequest => major::delisting(told, draft)?,
    };
    if let Some((old, why)) = draft.replaces {
        let made = day(old.snapshot.dated_on);
        let which = match old.number.as_str() {
            "" => format!("{made}出具的一份"),
            number => format!("{number}（{made}）"),
        };
        let words_of = format!("代替{which}。原因：{}。", bare(why));
        words.rows.insert(0, FormRow::words("重新出具", words_of));
    }
    let number = match draft.number {
        "" => told.hazard.number.as_str(),
        number => number,
    };
    words.qr = behind::payload(reader, (draft.kind.name(), number, draft.id), &words)?;
    Ok(words)
}

/// A paper in the organisation's name, with nothing in it yet.
fn empty(told: &Told<'_, '_>, draft: &Draft<'_>) -> FormSnapshot {
    let organisation = told.organisation.name.clone();
    FormSnapshot {
        title: draft.kind.title().to_owned(),
        heading: String::new(),
        addressee: String::new(),
        opening: String::new(),
        rows: Vec::new(),
        closing: String::new(),
        signatures: Vec::new(),
        stamped_by: organisation.clone(),
        copies_to: String::new(),
        photos: Vec::new(),
        dated_on: draft.dated_on,
        qr: String::new(),
        organisation,
    }
}

fn verdict(passed: bool) -> FormRow {
    FormRow::Choices {
        label: "结论".to_owned(),
        choices: vec![("合格".to_owned(), passed), ("不合格".to_owned(), !passed)],
    }
}
