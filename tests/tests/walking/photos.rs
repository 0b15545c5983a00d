use app::findings::{RaiseHazard, raise_hazard};
use app::hazards::{GetHazard, get_hazard};
use app::inspections::{
    FinishInspection, GetInspection, answer_item, finish_inspection, get_inspection,
};
use app::notices::issue_rectification_notice;
use app::photo_slots::{
    DropPhotoSlot, FillPhotoSlot, ListPhotoSlots, MatchPhotos, ReservePhoto, SlotView,
    drop_photo_slot, fill_photo_slot, list_photo_slots, match_photos, reserve_photo,
};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use domain::Refusal;
use domain::inspection::Finding;
use domain::photo_slot::SlotOutcome;
use testkit::{Company, forms, photos};
use uuid::Uuid;

use super::{MEASURED, SEEN, answer, item, raise, walking};

/// A photo with the time its camera wrote.
const CAMERA: &[u8] = include_bytes!("../../fixtures/camera.jpg");

fn of_item(inspection: Uuid, item: &str) -> ReservePhoto {
    ReservePhoto {
        inspection: Some(inspection),
        item: Some(item.to_owned()),
        hazard: None,
    }
}

fn of_hazard(hazard: Uuid) -> ReservePhoto {
    ReservePhoto {
        inspection: None,
        item: None,
        hazard: Some(hazard),
    }
}

fn waiting(company: &mut Company, inspection: Option<Uuid>) -> Vec<Uuid> {
    let request = ListPhotoSlots {
        inspection,
        ..ListPhotoSlots::default()
    };
    let page = list_photo_slots(&mut company.ws, request).unwrap();
    page.rows.iter().map(|slot| slot.id).collect()
}

/// A hazard of the item with a placeholder for its photo.
fn raised(company: &mut Company, inspection: Uuid, item: &str) -> (Uuid, SlotView) {
    let form = RaiseHazard {
        reserve_photo: true,
        no_photo_reason: String::new(),
        ..raise(inspection, item)
    };
    let made = raise_hazard(&mut company.ws, form).unwrap();
    (made.hazard.row.id, made.photo_slot.unwrap())
}

#[test]
fn a_photo_comes_after_the_walk_is_over() {
    let (mut company, inspection) = walking();
    let slot = reserve_photo(&mut company.ws, of_item(inspection, SEEN)).unwrap();
    assert_eq!(slot.place_name, "10 kV 城东开关站");
    assert!(
        slot.subject_words.starts_with("T1-04 电缆沟"),
        "{}",
        slot.subject_words
    );
    let (hazard, on_hazard) = raised(&mut company, inspection, "T1-05");
    assert_eq!(
        waiting(&mut company, Some(inspection)),
        [slot.id, on_hazard.id]
    );
    let early = FillPhotoSlot {
        slot: slot.id,
        attachment: company.photo(photos::TRENCH_BEFORE),
    };
    let refusal = company.refuses(|ws| fill_photo_slot(ws, early));
    assert_eq!(
        refusal,
        Refusal::Unanswered {
            items: vec![SEEN.to_owned()]
        }
    );

    let open = get_inspection(&mut company.ws, GetInspection { inspection }).unwrap();
    assert_eq!(item(&open, SEEN).open_photo_slots, [slot.id]);
    assert_eq!(item(&open, "T1-05").open_photo_slots, [on_hazard.id]);
    for code in open.open_items {
        let mut form = answer(inspection, &code, Finding::Conforms);
        form.reading = (code == MEASURED).then(|| "400".to_owned());
        answer_item(&mut company.ws, form).unwrap();
    }
    let finish = FinishInspection {
        inspection,
        opinion: "照片待补。".to_owned(),
    };
    finish_inspection(&mut company.ws, finish).unwrap();
    let late = company.refuses(|ws| reserve_photo(ws, of_item(inspection, SEEN)));
    assert!(matches!(late, Refusal::InspectionFinished { .. }));

    let (first, second) = (
        company.photo(photos::TRENCH_BEFORE),
        company.photo(photos::BARRIER_BEFORE),
    );
    let filled = FillPhotoSlot {
        slot: slot.id,
        attachment: first,
    };
    let view = fill_photo_slot(&mut company.ws, filled).unwrap();
    assert_eq!(
        view.outcome,
        Some(SlotOutcome::Filled { attachment: first })
    );
    let again = FillPhotoSlot {
        slot: slot.id,
        attachment: second,
    };
    assert_eq!(
        company.refuses(|ws| fill_photo_slot(ws, again)),
        Refusal::PhotoSlotEnded
    );
    let filled = FillPhotoSlot {
        slot: on_hazard.id,
        attachment: second,
    };
    fill_photo_slot(&mut company.ws, filled).unwrap();

    let view = get_inspection(&mut company.ws, GetInspection { inspection }).unwrap();
    assert_eq!(item(&view, SEEN).answer.clone().unwrap().photos, [first]);
    assert!(view.items.iter().all(|row| row.open_photo_slots.is_empty()));
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.photos, [second]);
    assert!(waiting(&mut company, None).is_empty());
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}

#[test]
fn a_photo_of_an_item_goes_along_to_the_hazard_it_became() {
    let (mut company, inspection) = walking();
    let slot = reserve_photo(&mut company.ws, of_item(inspection, SEEN)).unwrap();
    // The placeholder stands for the photo: no reason is needed.
    let form = RaiseHazard {
        no_photo_reason: String::new(),
        ..raise(inspection, SEEN)
    };
    let made = raise_hazard(&mut company.ws, form).unwrap();
    assert!(made.photo_slot.is_none());
    let attachment = company.photo(photos::TRENCH_BEFORE);
    let filled = FillPhotoSlot {
        slot: slot.id,
        attachment,
    };
    fill_photo_slot(&mut company.ws, filled).unwrap();
    let hazard = made.hazard.row.id;
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.photos, [attachment]);
}

#[test]
fn a_notice_waits_for_the_photo_or_for_a_reason() {
    let (mut company, inspection) = walking();
    let (hazard, slot) = raised(&mut company, inspection, SEEN);
    let extra = reserve_photo(&mut company.ws, of_item(inspection, SEEN)).unwrap();
    let form = |company: &Company| forms::issue(&[hazard], company.director(), company.in_days(14));
    let awaited = Refusal::PhotoAwaited {
        hazard: "隐患〔2026〕1号".to_owned(),
    };
    let issue = form(&company);
    assert_eq!(
        company.refuses(|ws| issue_rectification_notice(ws, issue)),
        awaited
    );

    let attachment = company.photo(photos::TRENCH_BEFORE);
    let filled = FillPhotoSlot {
        slot: slot.id,
        attachment,
    };
    fill_photo_slot(&mut company.ws, filled).unwrap();
    let issue = form(&company);
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, issue));
    assert_eq!(refusal, awaited, "the one of the item still waits");
    // It has a photo, so nothing has to be said about the other.
    let drop = DropPhotoSlot {
        slot: extra.id,
        no_photo_reason: String::new(),
    };
    drop_photo_slot(&mut company.ws, drop).unwrap();
    let issue = form(&company);
    issue_rectification_notice(&mut company.ws, issue).unwrap();
}

#[test]
fn a_placeholder_given_up_leaves_a_reason() {
    let (mut company, inspection) = walking();
    let (hazard, slot) = raised(&mut company, inspection, SEEN);
    let drop = |reason: &str| DropPhotoSlot {
        slot: slot.id,
        no_photo_reason: reason.to_owned(),
    };
    let refusal = company.refuses(|ws| drop_photo_slot(ws, drop("")));
    assert_eq!(refusal, Refusal::PhotoOrReasonMissing);
    let view = drop_photo_slot(&mut company.ws, drop("存储卡损坏")).unwrap();
    assert_eq!(view.outcome, Some(SlotOutcome::Dropped));
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.no_photo_reason, "存储卡损坏");
    let issue = forms::issue(&[hazard], company.director(), company.in_days(14));
    issue_rectification_notice(&mut company.ws, issue).unwrap();
}

#[test]
fn a_placeholder_is_of_one_thing_that_is_there() {
    let (mut company, inspection) = walking();
    let nothing = ReservePhoto {
        inspection: Some(inspection),
        item: None,
        hazard: None,
    };
    assert_eq!(
        company.refuses(|ws| reserve_photo(ws, nothing)),
        Refusal::PhotoOfWhat
    );
    let unknown = company.refuses(|ws| reserve_photo(ws, of_item(inspection, "T9-99")));
    assert!(matches!(unknown, Refusal::UnknownItem { .. }));
    let run = company.up_to(testkit::Stage::Closed);
    let closed = company.refuses(|ws| reserve_photo(ws, of_hazard(run.hazard)));
    assert!(matches!(closed, Refusal::StepNotFromHere { .. }));
    company.as_("刘洋");
    let member = company.refuses(|ws| reserve_photo(ws, of_item(inspection, SEEN)));
    assert!(matches!(member, Refusal::NotAllowed { .. }));
}

/// The same picture with another time in the camera's words.
fn taken_at(at: NaiveDateTime) -> Vec<u8> {
    let stamp = |at: NaiveDateTime| at.format("%Y:%m:%d %H:%M:%S").to_string();
    let (old, new) = (stamp(original()), stamp(at));
    let mut bytes = CAMERA.to_vec();
    let places: Vec<usize> = (0..bytes.len() - old.len())
        .filter(|start| bytes[*start..].starts_with(old.as_bytes()))
        .collect();
    assert!(!places.is_empty());
    for start in places {
        bytes[start..start + new.len()].copy_from_slice(new.as_bytes());
    }
    bytes
}

fn original() -> NaiveDateTime {
    let prepared = documents::photo::prepare(CAMERA, documents::photo::Limits::default());
    prepared.unwrap().taken.at.unwrap()
}

#[test]
fn photos_find_their_placeholders_by_the_cameras_clock() {
    let (mut company, inspection) = walking();
    let china = |at: &str| at.parse::<DateTime<Utc>>().unwrap();
    let mut slots = Vec::new();
    for (at, code) in [
        ("2026-11-23T02:00:00Z", "T1-01"),
        ("2026-11-23T02:05:00Z", "T1-02"),
        ("2026-11-23T03:00:00Z", "T1-05"),
    ] {
        company.folder.env.set(china(at));
        let slot = reserve_photo(&mut company.ws, of_item(inspection, code)).unwrap();
        slots.push(slot.id);
    }
    // The camera is an hour and ten seconds ahead.
    let camera = |at: &str| {
        let wall: NaiveDateTime = at.parse().unwrap();
        taken_at(wall + Duration::seconds(3610))
    };
    let first = company.photo(&camera("2026-11-23T10:00:20"));
    let second = company.photo(&camera("2026-11-23T10:04:00"));
    let third = company.photo(&camera("2026-11-23T10:49:59"));
    let timeless = company.photo(photos::TRENCH_AFTER);
    let request = || MatchPhotos {
        attachments: vec![second, timeless, third, first],
        offset_seconds: -3610,
    };
    let before = testkit::Rows::of(&mut company.ws);
    let found = match_photos(&mut company.ws, request()).unwrap();
    assert_eq!(testkit::Rows::of(&mut company.ws), before, "only proposed");
    let pairs: Vec<_> = found
        .proposals
        .iter()
        .map(|row| (row.slot.id, row.attachment, row.seconds))
        .collect();
    assert_eq!(pairs, [(slots[0], first, 20), (slots[1], second, -60)]);
    let left: Vec<_> = found
        .unmatched_photos
        .iter()
        .map(|photo| (photo.attachment, photo.taken_at.map(|at| at.to_string())))
        .collect();
    let late = Some("2026-11-23 10:49:59".to_owned());
    assert_eq!(left, [(timeless, None), (third, late)]);
    let left: Vec<_> = found.unmatched_slots.iter().map(|slot| slot.id).collect();
    assert_eq!(left, [slots[2]]);

    let wrong_clock = MatchPhotos {
        offset_seconds: 0,
        ..request()
    };
    let found = match_photos(&mut company.ws, wrong_clock).unwrap();
    let pairs: Vec<_> = found
        .proposals
        .iter()
        .map(|row| (row.slot.id, row.attachment))
        .collect();
    assert_eq!(pairs, [(slots[2], first)], "an hour later stands another");
    let many = MatchPhotos {
        attachments: vec![first; 201],
        offset_seconds: 0,
    };
    let refusal = company.refuses(|ws| match_photos(ws, many));
    let (field, most) = ("attachments", 200);
    assert_eq!(refusal, Refusal::TooMany { field, most });
}
