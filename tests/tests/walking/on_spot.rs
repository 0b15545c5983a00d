//! 即查即改: corrected before the inspector left, signed for by both, and closed by the director alone.

use app::findings::{RaiseHazard, raise_hazard};
use app::hazards::{
    AddHazardPaperScans, FixHazardOnSpot, FixOnSpot, GetHazard, HazardPaperView, MakeHazardPaper,
    add_hazard_paper_scans, assess_hazard, close_hazard, fix_hazard_on_spot, get_hazard,
    make_hazard_paper, report_hazard,
};
use app::inspections::start_inspection;
use app::notices::{SheetPlace, issue_rectification_notice};
use app::today::{GetToday, GroupName, get_today};
use domain::Refusal;
use domain::hazard::paper::{PaperKind, PaperState};
use domain::hazard::{HazardAct, Status, StatutoryLevel, StepDetail};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, forms, photos};
use uuid::Uuid;

use super::{SEEN, kinds, raise, walking};

/// The 整改确认单, signed by ink by so many of the two.
fn confirm(company: &mut Company, hazard: Uuid, inked: usize) -> HazardPaperView {
    let ink = company.photo(photos::INK);
    let form = MakeHazardPaper {
        inks: vec![Some(ink); inked],
        ..forms::paper(hazard, PaperKind::SpotConfirmation)
    };
    make_hazard_paper(&mut company.ws, form).unwrap()
}

/// How many corrections on the spot nobody put on paper, as today has them.
fn to_confirm(company: &mut Company, name: &str) -> u32 {
    let today = get_today(company.as_(name), GetToday {}).unwrap();
    let mut groups = today.groups.iter();
    let group = groups.find(|group| group.group == GroupName::ToConfirm);
    group.map_or(0, |group| group.total)
}

fn fixed(company: &mut Company) -> FixOnSpot {
    FixOnSpot {
        result: "当场清除杂物".to_owned(),
        photos: vec![company.photo(photos::TRENCH_AFTER)],
        no_photo_reason: String::new(),
        confirmed_by: String::new(),
    }
}

#[test]
fn a_hazard_corrected_on_the_spot_waits_for_the_director_alone() {
    let (mut company, inspection) = walking();
    let before = company.photo(photos::TRENCH_BEFORE);
    let fix = fixed(&mut company);
    let after = fix.photos.clone();
    let form = RaiseHazard {
        photos: vec![before],
        no_photo_reason: String::new(),
        fixed: Some(fix),
        ..raise(inspection, SEEN)
    };
    let made = raise_hazard(&mut company.ws, form).unwrap().hazard;
    assert_eq!(kinds(&mut company, 1), ["raise_hazard"]);
    let hazard = made.row.id;
    assert_eq!(
        (made.row.status, made.row.due_on),
        (Status::Accepted, Some(company.today()))
    );
    let names: Vec<_> = made.steps.iter().map(|step| step.detail.name()).collect();
    assert_eq!(names, ["reported", "assessed", "fixed_on_spot"]);
    let StepDetail::FixedOnSpot(fix) = &made.steps[2].detail else {
        panic!("{:?}", made.steps[2]);
    };
    assert_eq!(
        (fix.photos.clone(), fix.completed_on),
        (after, company.today())
    );
    assert_eq!(fix.confirmed_by, "王志强", "who came along");
    assert_eq!(made.photos, [before]);

    // No notice is made of it, and the officer does not close it.
    let issue = forms::issue(&[hazard], company.director(), company.in_days(14));
    company.refuses(|ws| issue_rectification_notice(ws, issue));
    let refusal = company.refuses(|ws| close_hazard(ws, forms::close(hazard)));
    let (action, person) = (Action::Close, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    // Nor does the director before both signed.
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| close_hazard(ws, forms::close(hazard)));
    assert!(
        matches!(refusal, Refusal::FixUnconfirmed { .. }),
        "{refusal:?}"
    );
    company.as_("张伟");
    let paper = confirm(&mut company, hazard, 2);
    assert_eq!(paper.state, PaperState::Signed);
    let closed = close_hazard(company.as_(DIRECTOR), forms::close(hazard)).unwrap();
    assert_eq!(closed.row.status, Status::Closed);

    let mut again = company.reopen();
    let same = get_hazard(&mut again.ws, GetHazard { hazard }).unwrap();
    assert_eq!(format!("{same:?}"), format!("{closed:?}"));
    assert_eq!(again.ws.store().check().unwrap().findings, []);
}

#[test]
fn a_correction_on_the_spot_has_its_evidence() {
    let (mut company, inspection) = walking();
    let whole = fixed(&mut company);
    let form = |fix: FixOnSpot| RaiseHazard {
        fixed: Some(fix),
        ..raise(inspection, SEEN)
    };
    let no_photo = FixOnSpot {
        photos: Vec::new(),
        ..whole.clone()
    };
    let refusal = company.refuses(|ws| raise_hazard(ws, form(no_photo)));
    assert_eq!(refusal, Refusal::AfterPhotoMissing);
    let nothing_done = FixOnSpot {
        result: " ".to_owned(),
        ..whole.clone()
    };
    let refusal = company.refuses(|ws| raise_hazard(ws, form(nothing_done)));
    assert_eq!(refusal, Refusal::Blank { field: "result" });
    company.as_(DIRECTOR);
    let major = RaiseHazard {
        level: Some(StatutoryLevel::Major),
        criterion: "研判纪要〔2026〕3号".to_owned(),
        ..form(whole.clone())
    };
    let refusal = company.refuses(|ws| raise_hazard(ws, major));
    assert!(
        matches!(refusal, Refusal::MajorNotOnSpot { .. }),
        "{refusal:?}"
    );

    let alone = app::inspections::StartInspection {
        companion: String::new(),
        ..forms::start()
    };
    let alone = start_inspection(company.as_("张伟"), alone).unwrap().row.id;
    let unseen = |confirmed_by: &str| RaiseHazard {
        fixed: Some(FixOnSpot {
            confirmed_by: confirmed_by.to_owned(),
            ..whole.clone()
        }),
        ..raise(alone, SEEN)
    };
    let refusal = company.refuses(|ws| raise_hazard(ws, unseen("")));
    let field = "confirmed_by";
    assert_eq!(
        refusal,
        Refusal::Blank { field },
        "nobody of the unit saw it"
    );
    raise_hazard(&mut company.ws, unseen("外包队 老陈")).unwrap();
}

/// Found in passing, and given its level.
fn seen_in_passing(company: &mut Company) -> Uuid {
    let found = report_hazard(company.as_("张伟"), forms::report("10 kV 城东开关站")).unwrap();
    let hazard = found.row.id;
    assess_hazard(&mut company.ws, forms::assess(hazard)).unwrap();
    hazard
}

#[test]
fn what_was_seen_in_passing_is_corrected_on_the_spot_too() {
    let mut company = Company::found();
    let hazard = seen_in_passing(&mut company);
    let done = |fixed: FixOnSpot| FixHazardOnSpot { hazard, fixed };
    let whole = FixOnSpot {
        confirmed_by: "王志强".to_owned(),
        ..fixed(&mut company)
    };
    // Nobody came along: who is in charge there is said.
    let unseen = done(FixOnSpot {
        confirmed_by: String::new(),
        ..whole.clone()
    });
    let refusal = company.refuses(|ws| fix_hazard_on_spot(ws, unseen));
    let field = "confirmed_by";
    assert_eq!(refusal, Refusal::Blank { field });
    let fixed = fix_hazard_on_spot(&mut company.ws, done(whole.clone())).unwrap();
    assert_eq!(fixed.row.status, Status::Accepted);
    assert_eq!(fixed.row.due_on, Some(company.today()));
    assert_eq!(fixed.measures, whole.result);
    assert!(fixed.row.unit.is_some(), "the unit of the place");
    assert_eq!(fixed.awaited, Some(HazardAct::ConfirmFix));
    assert_eq!(to_confirm(&mut company, "张伟"), 1);
    let again = company.refuses(|ws| fix_hazard_on_spot(ws, done(whole)));
    assert!(
        matches!(again, Refusal::StepNotFromHere { .. }),
        "{again:?}"
    );

    // One signs on the laptop, the other on the printed sheet.
    let half = confirm(&mut company, hazard, 1);
    assert_eq!(half.state, PaperState::Unsigned);
    assert_eq!(
        to_confirm(&mut company, "张伟"),
        0,
        "it waits for its sheet"
    );
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| close_hazard(ws, forms::close(hazard)));
    assert!(
        matches!(refusal, Refusal::FixUnconfirmed { .. }),
        "{refusal:?}"
    );
    company.as_("张伟");
    let scan = company.photo(photos::TRENCH_BEFORE);
    let home = AddHazardPaperScans {
        paper: half.id,
        sheets: vec![SheetPlace {
            attachment: scan,
            page: None,
        }],
    };
    let signed = add_hazard_paper_scans(&mut company.ws, home).unwrap();
    assert_eq!(signed.state, PaperState::Signed);
    let closed = close_hazard(company.as_(DIRECTOR), forms::close(hazard)).unwrap();
    assert_eq!(closed.row.status, Status::Closed);
}

#[test]
fn only_what_both_sign_on_the_spot_is_signed_by_ink() {
    let mut company = Company::found();
    let hazard = seen_in_passing(&mut company);
    let paper = |kind, inks| MakeHazardPaper {
        inks,
        ..forms::paper(hazard, kind)
    };
    let nothing_done = paper(PaperKind::SpotConfirmation, Vec::new());
    let refusal = company.refuses(|ws| make_hazard_paper(ws, nothing_done));
    assert!(
        matches!(refusal, Refusal::NotFixedOnSpot { .. }),
        "{refusal:?}"
    );
    let fixed = FixOnSpot {
        confirmed_by: "王志强".to_owned(),
        ..fixed(&mut company)
    };
    fix_hazard_on_spot(&mut company.ws, FixHazardOnSpot { hazard, fixed }).unwrap();
    let ink = company.photo(photos::INK);
    for (kind, inks) in [
        (PaperKind::ClosingApproval, 1),
        (PaperKind::SpotConfirmation, 3),
    ] {
        let mut form = paper(kind, vec![Some(ink); inks]);
        form.said
            .retain(|one| one.field != domain::hazard::paper::PaperField::Acceptance);
        company.as_(DIRECTOR);
        let refusal = company.refuses(|ws| make_hazard_paper(ws, form));
        assert!(matches!(refusal, Refusal::NoInkHere { .. }), "{refusal:?}");
    }
}
