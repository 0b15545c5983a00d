//! The register: units, people and places described anew, given up and found; who can sign; the
//! organisation and its numbers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use std::collections::BTreeSet;

use app::findings::{CaptureHazard, capture_hazard};
use app::hazards::report_hazard;
use app::inspections::start_inspection;
use app::register::keys::{KeyRow, list_signing_keys};
use app::register::organisation::{
    EditOrganisation, GetOrganisation, edit_organisation, get_organisation,
};
use app::register::people::{EditPerson, edit_person, list_people};
use app::register::places::{
    AddPlace, EditPlace, SetPlaceActive, add_place, edit_place, list_places, set_place_active,
};
use app::register::series::{ListSeries, SetNextNumber, list_series, set_next_number};
use app::register::units::{
    AddUnit, EditUnit, SetUnitActive, add_unit, edit_unit, list_units, set_unit_active,
};
use app::search::{Search, search};
use app::signing_keys::{Certify, RequestKey, certify, request_key};
use app::{Error, ListRequest, Secret};
use domain::Refusal;
use domain::certificate::KeyState;
use domain::numbering::SeriesKind;
use domain::organisation::{Place, Policy};
use domain::permission::Action;
use testkit::{AUTHORITY_PASSPHRASE, Company, DIRECTOR, Stage, forms, id, secret};
use uuid::Uuid;

fn with_text(text: &str) -> ListRequest {
    ListRequest {
        text: text.to_owned(),
        ..ListRequest::default()
    }
}

fn administered() -> Company {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    company
}

fn not_allowed(person: &str) -> Refusal {
    Refusal::NotAllowed {
        action: Action::Administer,
        person: person.to_owned(),
    }
}

fn place(name: &str, unit: Uuid) -> AddPlace {
    AddPlace {
        name: name.to_owned(),
        unit,
        remarks: String::new(),
        position: None,
    }
}

#[test]
fn a_unit_is_renamed_and_disbanded_once_it_is_empty() {
    let mut company = administered();
    let unit = id("城东供电所");
    let rename = |name: &str| EditUnit {
        unit,
        name: name.to_owned(),
    };
    let view = edit_unit(&mut company.ws, rename("城东供电服务所")).unwrap();
    assert_eq!(
        (view.name.as_str(), view.head_name.as_deref()),
        ("城东供电服务所", Some("王志强"))
    );
    let refusal = company.refuses(|ws| edit_unit(ws, rename("城南供电所")));
    let name = "城南供电所".to_owned();
    assert_eq!(refusal, Refusal::NameTaken { name });
    let refusal = company.refuses(|ws| edit_unit(ws, rename(" ")));
    assert_eq!(refusal, Refusal::Blank { field: "name" });

    let close = |unit| SetUnitActive {
        unit,
        active: false,
    };
    let name = "城东供电服务所".to_owned();
    let refusal = company.refuses(|ws| set_unit_active(ws, close(unit)));
    assert_eq!(refusal, Refusal::StillInUse { name });
    let form = AddUnit {
        name: "临时班组".to_owned(),
        parent: Some(unit),
    };
    let empty = add_unit(&mut company.ws, form).unwrap();
    assert_eq!(empty.parent_name.as_deref(), Some("城东供电服务所"));
    assert!(
        !set_unit_active(&mut company.ws, close(empty.id))
            .unwrap()
            .active
    );
    // Nobody and nothing is put into a unit that is gone.
    let gone = Refusal::NoLongerInUse {
        name: "临时班组".to_owned(),
    };
    let below = AddUnit {
        name: "再下一级".to_owned(),
        parent: Some(empty.id),
    };
    assert_eq!(company.refuses(|ws| add_unit(ws, below)), gone);
    let tools = place("工具房", empty.id);
    assert_eq!(company.refuses(|ws| add_place(ws, tools)), gone);

    company.as_("王志强");
    let refusal = company.refuses(|ws| edit_unit(ws, rename("我所")));
    assert_eq!(refusal, not_allowed("王志强"));
    let refusal = company.refuses(|ws| set_unit_active(ws, close(unit)));
    assert_eq!(refusal, not_allowed("王志强"));
}

#[test]
fn a_person_is_described_anew_and_keeps_roles() {
    let mut company = administered();
    let form = |name: &str, unit| EditPerson {
        person: id("刘洋"),
        name: name.to_owned(),
        unit,
        post: "副班长".to_owned(),
        phone: "0539-1299".to_owned(),
    };
    let unit = Some(id("城南供电所"));
    let view = edit_person(&mut company.ws, form("刘 洋", unit)).unwrap();
    assert_eq!(
        (view.name.as_str(), view.unit_name.as_deref()),
        ("刘 洋", Some("城南供电所"))
    );
    assert_eq!(
        (view.post.as_str(), view.phone.as_str()),
        ("副班长", "0539-1299")
    );
    assert_eq!(
        (view.roles.len(), view.has_access, view.active),
        (1, true, true)
    );
    let refusal = company.refuses(|ws| edit_person(ws, form("", unit)));
    assert_eq!(refusal, Refusal::Blank { field: "name" });
    let nowhere = Some(Uuid::from_u128(7));
    let refusal = company.refuses(|ws| edit_person(ws, form("刘洋", nowhere)));
    assert!(matches!(refusal, Refusal::NotFound { what: "unit", .. }));
    company.as_("张伟");
    let refusal = company.refuses(|ws| edit_person(ws, form("刘洋", unit)));
    assert_eq!(refusal, not_allowed("张伟"));
}

#[test]
fn a_place_stays_while_work_is_open_there() {
    let mut company = Company::found();
    company.as_("张伟");
    let place = id("10 kV 城东开关站");
    let form = EditPlace {
        place,
        name: "10 kV 城东一开关站".to_owned(),
        unit: id("运维检修部"),
        remarks: "南门钥匙在值班室".to_owned(),
        position: None,
    };
    let view = edit_place(&mut company.ws, form).unwrap();
    assert_eq!(
        (view.name.as_str(), view.unit_name.as_str()),
        ("10 kV 城东一开关站", "运维检修部")
    );
    let give_up = |place| SetPlaceActive {
        place,
        active: false,
    };
    start_inspection(&mut company.ws, forms::start()).unwrap();
    let in_use = |name: &str| Refusal::StillInUse {
        name: name.to_owned(),
    };
    let refusal = company.refuses(|ws| set_place_active(ws, give_up(place)));
    assert_eq!(refusal, in_use("10 kV 城东一开关站"));
    let line = "10 kV 城东 113 线";
    let hazard = report_hazard(&mut company.ws, forms::report(line))
        .unwrap()
        .row
        .id;
    let refusal = company.refuses(|ws| set_place_active(ws, give_up(id(line))));
    assert_eq!(refusal, in_use(line));
    let void = app::hazards::VoidHazard {
        hazard,
        reason: "重复登记".to_owned(),
        happened_at: None,
    };
    app::hazards::void_hazard(company.as_(DIRECTOR), void).unwrap();
    assert!(
        !set_place_active(&mut company.ws, give_up(id(line)))
            .unwrap()
            .active
    );
    let gone = Refusal::NoLongerInUse {
        name: line.to_owned(),
    };
    let start = app::inspections::StartInspection {
        place: id(line),
        ..forms::start()
    };
    assert_eq!(company.refuses(|ws| start_inspection(ws, start)), gone);
    let back = SetPlaceActive {
        place: id(line),
        active: true,
    };
    assert!(set_place_active(&mut company.ws, back).unwrap().active);
}

#[test]
fn lists_are_searched_counted_and_say_what_is_open() {
    let mut company = Company::found();
    company.up_to(Stage::Served);
    company.up_to(Stage::Closed);
    start_inspection(&mut company.ws, forms::start()).unwrap();
    // The place that stands for none is in no list.
    let seen = CaptureHazard {
        text: "井盖破损".to_owned(),
        reserve_photo: true,
        ..CaptureHazard::default()
    };
    capture_hazard(&mut company.ws, seen).unwrap();

    let mut units = list_units(&mut company.ws, with_text("城东")).unwrap();
    units.rows.sort_by(|a, b| a.name.cmp(&b.name));
    let shown: Vec<_> = units
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.open_hazards, row.running_inspections))
        .collect();
    assert_eq!(shown, [("城东供电所", 1, 1), ("城东供电所运维一班", 0, 0)]);
    assert_eq!(units.rows[1].parent_name.as_deref(), Some("城东供电所"));
    assert_eq!(units.total, 2);

    let people = list_people(&mut company.ws, with_text("所长")).unwrap();
    let shown: BTreeSet<_> = people.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!((shown, people.total), (["王志强", "孙䶮"].into(), 2));
    let owner = list_people(&mut company.ws, with_text("刘洋")).unwrap();
    assert_eq!(
        (
            owner.rows[0].open_hazards,
            owner.rows[0].running_inspections
        ),
        (1, 0)
    );
    assert_eq!(
        owner.rows[0].unit_name.as_deref(),
        Some("城东供电所运维一班")
    );
    let inspector = list_people(&mut company.ws, with_text("0539-1003")).unwrap();
    assert_eq!(
        (
            inspector.rows[0].name.as_str(),
            inspector.rows[0].running_inspections
        ),
        ("李娜", 1)
    );

    let places = list_places(&mut company.ws, ListRequest::default()).unwrap();
    assert_eq!((places.rows.len(), places.total), (4, 4));
    assert!(places.rows.iter().all(|row| row.id != Place::UNDETERMINED));
    let line = places
        .rows
        .iter()
        .find(|row| row.name == "10 kV 城东 113 线")
        .unwrap();
    assert_eq!((line.open_hazards, line.running_inspections), (1, 0));
    assert_eq!(
        list_places(&mut company.ws, with_text("%")).unwrap().total,
        0
    );

    company.leaves("郑好");
    let of = |active| ListRequest {
        active: Some(active),
        ..ListRequest::default()
    };
    assert_eq!(list_people(&mut company.ws, of(true)).unwrap().total, 11);
    let left = list_people(&mut company.ws, of(false)).unwrap();
    assert_eq!((left.rows[0].name.as_str(), left.total), ("郑好", 1));

    let mut after = None;
    let mut seen = Vec::new();
    loop {
        let request = ListRequest {
            after,
            limit: Some(5),
            ..ListRequest::default()
        };
        let page = list_people(&mut company.ws, request).unwrap();
        assert_eq!(page.total, 12);
        seen.extend(page.rows.iter().map(|row| row.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    seen.dedup();
    assert_eq!(seen.len(), 12);
}

#[test]
fn people_units_and_places_are_found_by_pinyin_however_a_surname_is_read() {
    let mut company = administered();
    let place = |name: &str| place(name, id("城东供电所"));
    let street = add_place(&mut company.ws, place("10 kV 曾家街配电室")).unwrap();
    let names = |company: &mut Company, text: &str| -> Vec<String> {
        let ws = &mut company.ws;
        let people = list_people(ws, with_text(text)).unwrap().rows;
        let units = list_units(ws, with_text(text)).unwrap().rows;
        let places = list_places(ws, with_text(text)).unwrap().rows;
        let rows = people.into_iter().map(|row| row.name);
        let rows = rows.chain(units.into_iter().map(|row| row.name));
        rows.chain(places.into_iter().map(|row| row.name)).collect()
    };
    for (typed, name) in [
        ("wzq", "王志强"),
        ("WangZhi", "王志强"),
        ("cdgds", "城东供电所"),
        ("zjj", "10 kV 曾家街配电室"),
        ("cengjia", "10 kV 曾家街配电室"),
        ("peidianshi", "10 kV 曾家街配电室"),
    ] {
        assert!(
            names(&mut company, typed).contains(&name.to_owned()),
            "{typed}"
        );
        let request = Search {
            text: typed.to_owned(),
            limit: None,
        };
        let hits = search(&mut company.ws, request).unwrap().hits;
        assert!(hits.iter().any(|hit| hit.title == name), "{typed}");
    }
    let edit = EditPlace {
        place: street.id,
        name: "10 kV 单家街配电室".to_owned(),
        unit: id("城东供电所"),
        remarks: String::new(),
        position: None,
    };
    edit_place(&mut company.ws, edit).unwrap();
    assert_eq!(names(&mut company, "zjj"), Vec::<String>::new());
    assert_eq!(names(&mut company, "sjj"), ["10 kV 单家街配电室"]);
}

#[test]
fn who_can_sign_is_seen_with_the_request_that_waits() {
    let mut company = Company::found();
    let row = |company: &mut Company, name: &str| -> KeyRow {
        let rows = list_signing_keys(&mut company.ws, with_text(name))
            .unwrap()
            .rows;
        rows.into_iter().next().unwrap()
    };
    let none = row(&mut company, "赵磊");
    assert_eq!(
        (none.state, none.valid_until, none.request),
        (KeyState::None, None, None)
    );
    assert!(!none.key_here);
    let officer = row(&mut company, "张伟");
    assert_eq!(
        (officer.state, officer.request, officer.key_here),
        (KeyState::Certified, None, true)
    );
    assert!(officer.valid_until.unwrap() > company.folder.env.now());

    company.as_("赵磊");
    let passphrase = secret();
    let asked = request_key(&mut company.ws, RequestKey { passphrase })
        .unwrap()
        .request;
    let waits = row(&mut company, "赵磊");
    assert_eq!(
        (waits.state, waits.request, waits.key_here),
        (KeyState::Requested, Some(asked), true)
    );
    company.as_(DIRECTOR);
    let form = Certify {
        request: asked,
        authority_passphrase: Secret::new(AUTHORITY_PASSPHRASE.to_owned()),
    };
    let made = certify(&mut company.ws, form).unwrap();
    let certified = row(&mut company, "赵磊");
    assert_eq!(
        (certified.state, certified.valid_until),
        (KeyState::Certified, Some(made.not_after))
    );
    company.advance(3 * 365 + 1);
    let lapsed = row(&mut company, "赵磊");
    assert_eq!(
        (lapsed.state, lapsed.valid_until),
        (KeyState::Lapsed, Some(made.not_after))
    );
    // An out of date key is replaced.
    company.as_("赵磊");
    let passphrase = secret();
    request_key(&mut company.ws, RequestKey { passphrase }).unwrap();
    assert_eq!(row(&mut company, "赵磊").state, KeyState::Requested);
    assert_eq!(
        list_signing_keys(&mut company.ws, ListRequest::default())
            .unwrap()
            .total,
        12
    );
}

#[test]
fn the_organisation_changes_what_is_named_and_nothing_else() {
    let mut company = administered();
    let before = get_organisation(&mut company.ws, GetOrganisation {}).unwrap();
    assert_eq!(
        (before.name.as_str(), before.department.as_str()),
        ("清河供电公司", "安全监察部")
    );
    assert_eq!(
        (before.utc_offset_minutes, before.policy.clone()),
        (480, Policy::default())
    );
    assert_eq!(
        before.authority_fingerprint,
        company.folder.founded.authority_fingerprint
    );
    let form = EditOrganisation {
        department: Some("安全监察质量部".to_owned()),
        general_workdays: Some(15),
        ..EditOrganisation::default()
    };
    let after = edit_organisation(&mut company.ws, form).unwrap();
    assert_eq!(
        (after.name.as_str(), after.department.as_str()),
        ("清河供电公司", "安全监察质量部")
    );
    let policy = Policy {
        general_workdays: 15,
        ..Policy::default()
    };
    assert_eq!(after.policy, policy);

    let cases = [
        (
            EditOrganisation {
                name: Some(" ".to_owned()),
                ..EditOrganisation::default()
            },
            Refusal::Blank { field: "name" },
        ),
        (
            EditOrganisation {
                objection_workdays: Some(0),
                ..EditOrganisation::default()
            },
            Refusal::OutOfRange {
                field: "objection_workdays",
                least: 1,
                most: 60,
            },
        ),
        (
            EditOrganisation {
                consequence: Some("字".repeat(301)),
                ..EditOrganisation::default()
            },
            Refusal::TooLong {
                field: "consequence",
                most: 300,
            },
        ),
    ];
    for (form, expected) in cases {
        assert_eq!(company.refuses(|ws| edit_organisation(ws, form)), expected);
    }
    let nothing = company.fails(|ws| edit_organisation(ws, EditOrganisation::default()));
    assert!(matches!(
        nothing,
        Error::Store(store::StoreError::NothingChanged)
    ));
    company.as_("张伟");
    let form = EditOrganisation {
        general_workdays: Some(20),
        ..EditOrganisation::default()
    };
    let refusal = company.refuses(|ws| edit_organisation(ws, form));
    assert_eq!(refusal, not_allowed("张伟"));
}

#[test]
fn number_series_say_how_far_they_are() {
    let mut company = Company::found();
    company.up_to(Stage::Frozen);
    company.up_to(Stage::Reported);
    let shown = list_series(&mut company.ws, ListSeries {}).unwrap();
    assert_eq!(shown.year, 2026);
    let of = |kind| shown.series.iter().find(|row| row.kind == kind).unwrap();
    let notices = of(SeriesKind::RectificationNotice);
    assert_eq!((notices.taken, notices.left_here), (1, 99));
    assert_eq!(notices.next.as_deref(), Some("供电安改〔2026〕2号"));
    assert_eq!(notices.holder_name.as_deref(), Some("安监一号"));
    let hazards = of(SeriesKind::Hazard);
    assert_eq!(
        (hazards.taken, hazards.next.as_deref()),
        (2, Some("隐患〔2026〕3号"))
    );
    let inspections = of(SeriesKind::Inspection);
    assert_eq!((inspections.taken, inspections.left_here), (0, 0));
    assert_eq!(inspections.next.as_deref(), Some("检查〔2026〕1号"));
}

fn next_is(next: u32, reason: &str) -> SetNextNumber {
    SetNextNumber {
        series: SeriesKind::RectificationNotice,
        year: 2026,
        next,
        reason: reason.to_owned(),
    }
}

#[test]
fn numbering_goes_on_after_the_papers_that_were_there_before() {
    let mut company = Company::found();
    let notices = |view: &app::register::series::SeriesListView| {
        let kind = SeriesKind::RectificationNotice;
        let row = view.series.iter().find(|row| row.kind == kind);
        row.unwrap().clone()
    };
    let before = list_series(company.as_(DIRECTOR), ListSeries {}).unwrap();
    assert!(before.set_refusal.is_none());
    assert_eq!(
        notices(&before).next.as_deref(),
        Some("供电安改〔2026〕1号")
    );

    let blank = company.refuses(|ws| set_next_number(ws, next_is(35, " ")));
    assert_eq!(blank, Refusal::Blank { field: "reason" });
    let reason = "1 至 34 号在用软件之前已用于纸质通知书";
    let view = set_next_number(&mut company.ws, next_is(35, reason)).unwrap();
    let row = notices(&view);
    assert_eq!(row.next.as_deref(), Some("供电安改〔2026〕35号"));
    let said = &row.skipped[0];
    let range = (said.first.as_str(), said.last.as_str());
    assert_eq!(range, ("供电安改〔2026〕1号", "供电安改〔2026〕34号"));
    assert_eq!(
        (said.reason.as_str(), said.said_by_name.as_str()),
        (reason, DIRECTOR)
    );

    // Neither down again nor onto what is next anyway.
    for next in [1, 34, 35] {
        let refused = company.refuses(|ws| set_next_number(ws, next_is(next, reason)));
        let (field, least, most) = ("next", 36, 100_000);
        assert_eq!(refused, Refusal::OutOfRange { field, least, most });
    }
    company.up_to(Stage::Frozen);
    let view = list_series(&mut company.ws, ListSeries {}).unwrap();
    assert_eq!(notices(&view).next.as_deref(), Some("供电安改〔2026〕36号"));

    let year = SetNextNumber {
        year: 2028,
        ..next_is(9, reason)
    };
    company.as_(DIRECTOR);
    let refused = company.refuses(|ws| set_next_number(ws, year));
    let (field, least, most) = ("year", 2000, 2027);
    assert_eq!(refused, Refusal::OutOfRange { field, least, most });
    // A series nobody took a number of yet begins with it.
    let opinions = SetNextNumber {
        series: SeriesKind::ReinspectionOpinion,
        ..next_is(8, "纸质已用到 7 号")
    };
    let view = set_next_number(&mut company.ws, opinions).unwrap();
    let row = view.series.iter();
    let mut row = row.filter(|row| row.kind == SeriesKind::ReinspectionOpinion);
    assert_eq!(
        row.next().unwrap().next.as_deref(),
        Some("供电安复〔2026〕8号")
    );

    company.as_("张伟");
    let refused = company.refuses(|ws| set_next_number(ws, next_is(50, reason)));
    assert_eq!(refused, not_allowed("张伟"));
    let view = list_series(&mut company.ws, ListSeries {}).unwrap();
    assert_eq!(view.set_refusal.unwrap().code, "not_allowed");
}
