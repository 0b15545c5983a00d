use chrono::Duration;

use app::findings::{CaptureHazard, FixedInPassing, LocateHazard, capture_hazard, locate_hazard};
use app::hazards::{DescribeHazard, FixOnSpot, assess_hazard, describe_hazard};
use app::photo_slots::{FillPhotoSlot, fill_photo_slot};
use app::search::{Search, search};
use domain::Refusal;
use domain::hazard::Status;
use domain::organisation::Place;
use domain::permission::Action;
use testkit::{Company, forms, id, photos};

fn seen(text: &str) -> CaptureHazard {
    CaptureHazard {
        text: text.to_owned(),
        reserve_photo: true,
        ..CaptureHazard::default()
    }
}

#[test]
fn a_hazard_seen_in_passing_is_sorted_later_and_located_before_it_is_assessed() {
    let mut company = Company::found();
    company.as_("刘洋");
    let made = capture_hazard(&mut company.ws, seen("配电箱门未锁，无警示标志。")).unwrap();
    let (hazard, slot) = (made.hazard.row.id, made.photo_slot.unwrap());
    assert_eq!(
        (made.hazard.row.number.as_str(), made.hazard.row.status),
        ("隐患〔2026〕1号", Status::Reported)
    );
    assert_eq!(made.hazard.row.title, "配电箱门未锁，无警示标志");
    assert_eq!(
        (made.hazard.place, made.hazard.spot.as_str()),
        (Place::UNDETERMINED, "未注明")
    );
    assert_eq!(slot.place_name, "待定地点");
    // A second one shares the place that stands for none.
    let other = capture_hazard(company.as_("钱𠮷"), seen("井盖破损"))
        .unwrap()
        .hazard;
    assert_eq!(other.place, Place::UNDETERMINED);

    company.as_("张伟");
    let refusal = company.refuses(|ws| assess_hazard(ws, forms::assess(hazard)));
    let number = made.hazard.row.number;
    assert_eq!(refusal, Refusal::PlaceUndetermined { hazard: number });
    let place = |spot: &str| LocateHazard {
        equipment: None,
        hazard,
        place: id("10 kV 城东 113 线"),
        spot: spot.to_owned(),
    };
    company.as_("钱𠮷");
    let refusal = company.refuses(|ws| locate_hazard(ws, place("")));
    let (action, person) = (Action::Assess, "钱𠮷".to_owned());
    assert_eq!(
        refusal,
        Refusal::NotAllowed { action, person },
        "found by somebody else"
    );
    let found = locate_hazard(company.as_("刘洋"), place("3 号杆配电箱")).unwrap();
    assert_eq!(
        (found.place, found.spot.as_str()),
        (id("10 kV 城东 113 线"), "3 号杆配电箱")
    );
    let found = locate_hazard(company.as_("张伟"), place("4 号杆配电箱")).unwrap();
    assert_eq!(found.spot, "4 号杆配电箱");
    let attachment = company.photo(photos::BARRIER_BEFORE);
    let slot = slot.id;
    fill_photo_slot(&mut company.ws, FillPhotoSlot { slot, attachment }).unwrap();
    let assessed = assess_hazard(&mut company.ws, forms::assess(hazard)).unwrap();
    assert_eq!(
        (assessed.row.status, assessed.photos),
        (Status::Assessed, vec![attachment])
    );
    let refusal = company.refuses(|ws| locate_hazard(ws, place("5 号杆配电箱")));
    let (step, status) = ("located", Status::Assessed);
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}

#[test]
fn words_and_a_photo_are_needed_and_nothing_more() {
    let mut company = Company::found();
    company.as_("刘洋");
    let photo = company.photo(photos::TRENCH_BEFORE);
    let bare = CaptureHazard {
        reserve_photo: false,
        ..seen("井盖破损")
    };
    let refusal = company.refuses(|ws| capture_hazard(ws, bare));
    assert_eq!(refusal, Refusal::PhotoOrReasonMissing);
    let refusal = company.refuses(|ws| capture_hazard(ws, seen(" ")));
    assert_eq!(refusal, Refusal::Blank { field: "text" });
    let form = CaptureHazard {
        place: Some(id("110 kV 清河变电站")),
        photos: vec![photo],
        reserve_photo: false,
        ..seen("井盖破损")
    };
    let made = capture_hazard(&mut company.ws, form).unwrap();
    assert_eq!(
        (made.hazard.place, made.photo_slot.is_none()),
        (id("110 kV 清河变电站"), true)
    );
}

#[test]
fn remarks_are_kept_and_found_and_said_anew() {
    let mut company = Company::found();
    company.as_("刘洋");
    let form = |remarks: &str| CaptureHazard {
        remarks: remarks.to_owned(),
        ..seen("井盖破损")
    };
    let long = form(&"长".repeat(501));
    let refusal = company.refuses(|ws| capture_hazard(ws, long));
    let (field, most) = ("remarks", 500);
    assert_eq!(refusal, Refusal::TooLong { field, most });
    let made = capture_hazard(&mut company.ws, form("业主已口头答应更换")).unwrap();
    assert_eq!(made.hazard.remarks, "业主已口头答应更换");
    let mut company = company.reopen();
    company.as_("刘洋");
    let found = |company: &mut Company, text: &str| {
        let text = text.to_owned();
        let asked = Search { text, limit: None };
        let hits = search(&mut company.ws, asked).unwrap().hits;
        hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>()
    };
    let hazard = made.hazard.row.id;
    assert_eq!(found(&mut company, "口头答应"), [hazard]);
    let anew = |remarks: Option<&str>| DescribeHazard {
        hazard,
        description: "井盖破损".to_owned(),
        spot: "门前".to_owned(),
        title: None,
        photos: Vec::new(),
        remarks: remarks.map(str::to_owned),
    };
    let said = describe_hazard(&mut company.ws, anew(None)).unwrap();
    assert_eq!(said.remarks, "业主已口头答应更换");
    let said = describe_hazard(&mut company.ws, anew(Some("改由物业更换"))).unwrap();
    assert_eq!(said.remarks, "改由物业更换");
    assert!(found(&mut company, "口头答应").is_empty());
    assert_eq!(found(&mut company, "物业更换"), [hazard]);
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}

#[test]
fn whoever_enters_a_find_of_another_says_who_and_when_and_keeps_the_say() {
    let mut company = Company::found();
    company.as_("刘洋");
    let now = company.folder.env.now();
    let form = |finder: &str| CaptureHazard {
        title: "井盖".to_owned(),
        found_at: Some(now - Duration::hours(3)),
        finder: finder.to_owned(),
        ..seen("井盖破损，行人绕行")
    };
    let outside = capture_hazard(&mut company.ws, form("居民周某")).unwrap();
    let outside = outside.hazard;
    assert_eq!(outside.row.title, "井盖");
    assert_eq!(outside.found_at, now - Duration::hours(3));
    assert_eq!(outside.found_by_name, "居民周某");
    assert_eq!(outside.entered_by_name.as_deref(), Some("刘洋"));
    // A person of the register, who did not enter it and has no say in it by that.
    let of_register = CaptureHazard {
        found_by: Some(id("钱𠮷")),
        ..form("")
    };
    let named = capture_hazard(&mut company.ws, of_register).unwrap().hazard;
    assert_eq!(named.found_by, id("钱𠮷"));
    assert_eq!(named.found_by_name, "钱𠮷");
    assert_eq!(named.entered_by_name.as_deref(), Some("刘洋"));
    let anew = |title: Option<&str>| DescribeHazard {
        hazard: named.row.id,
        description: "井盖破损，行人绕行".to_owned(),
        spot: "门前".to_owned(),
        title: title.map(str::to_owned),
        photos: Vec::new(),
        remarks: None,
    };
    company.as_("钱𠮷");
    let refusal = company.refuses(|ws| describe_hazard(ws, anew(None)));
    let (action, person) = (Action::Assess, "钱𠮷".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_("刘洋");
    let said = describe_hazard(&mut company.ws, anew(Some("门前井盖"))).unwrap();
    assert_eq!(said.row.title, "门前井盖");
    let said = describe_hazard(&mut company.ws, anew(Some(""))).unwrap();
    assert_eq!(said.row.title, "井盖破损");
    // Both at once, ahead of now, and years ago are refused.
    let twice = CaptureHazard {
        found_by: Some(id("钱𠮷")),
        ..form("居民周某")
    };
    let refusal = company.refuses(|ws| capture_hazard(ws, twice));
    let finder = "居民周某".to_owned();
    assert_eq!(refusal, Refusal::FinderSaidTwice { finder });
    let at = |days: i64| CaptureHazard {
        found_at: Some(now - Duration::days(days)),
        ..form("")
    };
    let refusal = company.refuses(|ws| capture_hazard(ws, at(-1)));
    let field = "found_at";
    assert_eq!(refusal, Refusal::InFuture { field });
    let refusal = company.refuses(|ws| capture_hazard(ws, at(900)));
    let days = domain::hazard::OLDEST_FIND;
    assert_eq!(refusal, Refusal::FoundTooLongAgo { field, days });
    // Without anything said it is as it was.
    let own = capture_hazard(&mut company.ws, seen("灯不亮"))
        .unwrap()
        .hazard;
    assert_eq!(
        (own.found_by_name.as_str(), own.entered_by_name),
        ("刘洋", None)
    );
    let asked = Search {
        text: "居民周某".to_owned(),
        limit: None,
    };
    let hits = search(&mut company.ws, asked).unwrap().hits;
    assert_eq!(hits.len(), 1);
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}

#[test]
fn what_was_put_right_at_once_is_entered_in_one_act() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = |basis| CaptureHazard {
        place: Some(id("10 kV 城东开关站")),
        reserve_photo: false,
        no_photo_reason: "已清走".to_owned(),
        fixed: Some(FixedInPassing {
            fix: FixOnSpot {
                result: "当场清走纸箱 3 个".to_owned(),
                photos: Vec::new(),
                no_photo_reason: "夜间".to_owned(),
                confirmed_by: "王志强".to_owned(),
            },
            basis,
        }),
        ..seen("通道堆放纸箱 3 个")
    };
    let bare = form(Vec::new());
    let refusal = company.refuses(|ws| capture_hazard(ws, bare));
    assert_eq!(refusal, Refusal::BasisMissing);
    let nowhere = CaptureHazard {
        place: None,
        ..form(vec![forms::basis()])
    };
    let refusal = company.refuses(|ws| capture_hazard(ws, nowhere));
    assert!(matches!(refusal, Refusal::PlaceUndetermined { .. }));
    let whole = form(vec![forms::basis()]);
    let made = capture_hazard(&mut company.ws, whole).unwrap().hazard;
    let steps: Vec<_> = made.steps.iter().map(|step| step.detail.name()).collect();
    assert_eq!(steps, ["reported", "assessed", "fixed_on_spot"]);
    assert_eq!(made.row.status, Status::Accepted);
    assert_eq!(made.measures, "当场清走纸箱 3 个");
    // Whoever may only report cannot give a level on the way.
    company.as_("刘洋");
    let mine = form(vec![forms::basis()]);
    let refusal = company.refuses(|ws| capture_hazard(ws, mine));
    assert!(matches!(refusal, Refusal::NotAllowed { .. }));
}
