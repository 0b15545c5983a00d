//! 即查即改: what was corrected before the inspector left, and that both sides sign for it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::paper::PaperState;
use super::{Case, Hazard, Responsibility};
use crate::calendar::Zone;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// A correction on the spot, seen by the inspector and the person in charge there. Both sign the
/// 整改确认单 for it before the hazard is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpotFix {
    /// What was done.
    pub result: String,
    /// Day it was done: the day it was found.
    pub completed_on: NaiveDate,
    /// Photos after the correction.
    pub photos: Vec<Uuid>,
    /// Why there is none.
    pub no_photo_reason: String,
    /// Who was in charge on the spot (现场负责人) and confirms it, in words.
    pub confirmed_by: String,
}

impl SpotFix {
    /// What is done has its unit, its measures and its day in the ledger.
    pub fn settle(&self, hazard: &mut Hazard, zone: Zone) -> Refused<()> {
        if hazard.responsibility.is_none() {
            let unit = hazard.site.unit;
            hazard.responsibility = Some(Responsibility { unit, owner: None });
        }
        if hazard.measures.trim().is_empty() {
            let interim_controls = hazard.interim_controls.clone();
            hazard.set_measures(&self.result, &interim_controls)?;
        }
        if hazard.due_on.is_none() {
            hazard.set_due(self.completed_on, zone)?;
        }
        Ok(())
    }
}

/// Where the 整改确认单 of a correction on the spot stands; derived from its papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// Nobody made one.
    Missing,
    /// One was made and waits for a signature.
    Waits,
    /// Both signed.
    Signed,
}

impl Confirmation {
    /// By where its papers stand.
    pub fn of(papers: impl IntoIterator<Item = PaperState>) -> Self {
        let mut found = Self::Missing;
        for state in papers {
            match state {
                PaperState::Signed => return Self::Signed,
                PaperState::Unsigned => found = Self::Waits,
                PaperState::Superseded => {}
            }
        }
        found
    }
}

/// 即查即改: an inspector records it with the person in charge on the spot, general hazards alone,
/// with a photo after the correction.
pub fn check_spot_fix(actor: &Person, fix: &SpotFix) -> Refused<()> {
    permission::check(actor, Action::Inspect)?;
    text("result", &fix.result, 1000)?;
    text("confirmed_by", &fix.confirmed_by, 60)?;
    if fix.photos.is_empty() && fix.no_photo_reason.trim().is_empty() {
        return Err(Refusal::AfterPhotoMissing);
    }
    Ok(())
}

/// The 整改确认单 is made by who inspects or by whoever makes papers, until both signed one.
pub(super) fn check_confirmable(
    hazard: &Hazard,
    case: &Case,
    person: &Person,
    confirmation: Confirmation,
) -> Refused<()> {
    check_confirmer(person)?;
    let hazard = hazard.number.clone();
    match confirmation {
        _ if !case.fixed_on_spot => Err(Refusal::NotFixedOnSpot { hazard }),
        Confirmation::Signed => Err(Refusal::FixConfirmed { hazard }),
        Confirmation::Missing | Confirmation::Waits => Ok(()),
    }
}

/// Who makes the 整改确认单.
pub(super) fn check_confirmer(person: &Person) -> Refused<()> {
    permission::check(person, Action::Inspect)
        .or_else(|_| permission::check(person, Action::MakePaper))
}

/// What was corrected on the spot is closed once both signed for it.
pub fn check_confirmed(hazard: &Hazard, case: &Case, confirmation: Confirmation) -> Refused<()> {
    match case.fixed_on_spot && confirmation != Confirmation::Signed {
        true => Err(Refusal::FixUnconfirmed {
            hazard: hazard.number.clone(),
        }),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazard::sample::{Walk, assessed, day, officer, owner, served};
    use crate::hazard::{StatutoryLevel, StepDetail};

    fn fix() -> SpotFix {
        SpotFix {
            result: "当场清除".to_owned(),
            completed_on: day("2026-11-23"),
            photos: Vec::new(),
            no_photo_reason: "夜间".to_owned(),
            confirmed_by: "王志强".to_owned(),
        }
    }

    #[test]
    fn it_is_seen_and_somebody_there_confirms_it() {
        assert_eq!(check_spot_fix(&officer(), &fix()), Ok(()));
        let refused = |change: fn(&mut SpotFix)| {
            let mut fix = fix();
            change(&mut fix);
            check_spot_fix(&officer(), &fix).unwrap_err()
        };
        let field = "confirmed_by";
        assert_eq!(
            refused(|fix| fix.confirmed_by = " ".to_owned()),
            Refusal::Blank { field }
        );
        assert_eq!(
            refused(|fix| fix.no_photo_reason.clear()),
            Refusal::AfterPhotoMissing
        );
        let stranger = check_spot_fix(&owner(), &fix());
        assert!(matches!(stranger, Err(Refusal::NotAllowed { .. })));
    }

    #[test]
    fn what_is_done_has_its_unit_its_measures_and_its_day() {
        let mut hazard = Walk::begin().hazard;
        hazard.responsibility = None;
        hazard.measures.clear();
        hazard.due_on = None;
        fix().settle(&mut hazard, Zone::CHINA).unwrap();
        let unit = hazard.responsibility.map(|whose| whose.unit);
        assert_eq!(unit, Some(hazard.site.unit));
        assert_eq!(hazard.measures, "当场清除");
        assert_eq!(hazard.due_on, Some(day("2026-11-23")));
        // What somebody said before stays.
        hazard.measures = "清理通道".to_owned();
        fix().settle(&mut hazard, Zone::CHINA).unwrap();
        assert_eq!(hazard.measures, "清理通道");
    }

    #[test]
    fn the_newest_sheet_that_stands_tells() {
        use PaperState::{Signed, Superseded, Unsigned};
        assert_eq!(Confirmation::of([]), Confirmation::Missing);
        assert_eq!(Confirmation::of([Superseded]), Confirmation::Missing);
        assert_eq!(
            Confirmation::of([Superseded, Unsigned]),
            Confirmation::Waits
        );
        assert_eq!(Confirmation::of([Unsigned, Signed]), Confirmation::Signed);
    }

    #[test]
    fn it_closes_when_both_signed_and_what_a_unit_rectified_never_asks() {
        let mut walk = Walk::begin();
        walk.must(assessed(StatutoryLevel::General));
        walk.must(StepDetail::FixedOnSpot(fix()));
        let hazard = walk.hazard.number.clone();
        let closes = |walk: &Walk, stands| check_confirmed(&walk.hazard, &walk.case(), stands);
        for stands in [Confirmation::Missing, Confirmation::Waits] {
            let hazard = hazard.clone();
            let refused = Err(Refusal::FixUnconfirmed { hazard });
            assert_eq!(closes(&walk, stands), refused);
        }
        assert_eq!(closes(&walk, Confirmation::Signed), Ok(()));
        let mut served_one = Walk::served(StatutoryLevel::General);
        assert_eq!(closes(&served_one, Confirmation::Missing), Ok(()));
        served_one.take(&owner(), served()).unwrap_err();
        let stands = Confirmation::Missing;
        let (case, person) = (served_one.case(), officer());
        assert!(matches!(
            check_confirmable(&served_one.hazard, &case, &person, stands),
            Err(Refusal::NotFixedOnSpot { .. })
        ));
    }
}
