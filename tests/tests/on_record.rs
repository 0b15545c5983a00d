//! The record of an inspection over the real store: words frozen once, signed by key, by ink or on
//! paper, made anew without losing the first, refused before witnesses, and all of it again after
//! reopening and replaying.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::findings::raise_hazard;
use app::inspections::{
    AddRecordEvidence, CompanionGiven, GetInspection, InkGiven, InspectionView, ListInspections,
    MakeInspectionRecord, NoteWeather, ReplyGiven, SetInspectionPhotos, SignInspectionRecord,
    Signed, add_record_evidence, answer_item, get_inspection, list_inspections,
    make_inspection_record, note_weather, set_inspection_photos, sign_inspection_record,
    start_inspection,
};
use domain::Refusal;
use domain::inspection::{Sky, Weather};
use domain::inspection_record::{InspectionRecord, RecordItem, RecordState, Reply};
use serde_json::{Value, from_value, json};
use store::{HistoryPage, StoreError};
use testkit::{Company, Rows, forms, id, photos, secret};
use uuid::Uuid;

/// 张伟 and 李娜 inspected the switching station and found four things.
fn inspected() -> (Company, Uuid) {
    let mut company = Company::found();
    let inspection = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    let inspection = inspection.row.id;
    let (before, after) = (
        company.photo(photos::TRENCH_BEFORE),
        company.photo(photos::TRENCH_AFTER),
    );
    let low = json!({ "inspection": inspection, "item": "T1-03", "reading": "350",
        "no_photo_reason": "夜间无法拍照" });
    raise_hazard(&mut company.ws, from_value(low).unwrap()).unwrap();
    let fixed = json!({ "inspection": inspection, "item": "T1-04", "photos": [before],
        "fixed": { "result": "已盖好盖板", "photos": [after], "confirmed_by": "王志强" } });
    raise_hazard(&mut company.ws, from_value(fixed).unwrap()).unwrap();
    for (item, result, note, nonconformity) in [
        (
            "T1-05",
            "fails",
            "一根闲置水管穿过",
            json!({ "kind": "defect", "maintenance_number": "缺-2026-17" }),
        ),
        (
            "T1-06",
            "fails",
            "",
            json!({ "kind": "violation", "person_name": "外包人员某", "corrected_on_spot": true }),
        ),
        ("T1-15", "not_checked", "门锁着，没有钥匙", Value::Null),
    ] {
        let answer = json!({ "inspection": inspection, "item": item, "result": result,
            "note": note, "nonconformity": nonconformity });
        answer_item(&mut company.ws, from_value(answer).unwrap()).unwrap();
    }
    company.finish(inspection);
    (company, inspection)
}

fn look(company: &mut Company, inspection: Uuid) -> InspectionView {
    get_inspection(&mut company.ws, GetInspection { inspection }).unwrap()
}

fn words(company: &mut Company, inspection: Uuid) -> Vec<InspectionRecord> {
    let rows = company
        .ws
        .store()
        .read(|reader| reader.inspection_records(inspection));
    rows.map_err(|error: StoreError| error).unwrap()
}

fn signed(view: &InspectionView) -> Vec<(&str, Signed)> {
    let signatories = view.records[0].signatories.iter();
    signatories
        .map(|one| (one.name.as_str(), one.signed))
        .collect()
}

#[test]
fn paper_first_then_the_leaders_key_then_the_sheet_comes_home() {
    let (mut company, inspection) = inspected();
    let none = look(&mut company, inspection);
    assert!(none.records.is_empty() && !none.row.recorded && none.record_refusal.is_none());
    assert!(none.leader_certified);

    let made = make_inspection_record(&mut company.ws, forms::record(inspection)).unwrap();
    let record = &made.records[0];
    assert_eq!((record.version, record.state), (1, RecordState::Unsigned));
    assert_eq!(record.file_name, "检查〔2026〕1号 检查记录.pdf");
    let paper = |name| (name, Signed::OnPaper);
    let named = [
        paper("张伟（安监员）"),
        paper("李娜（安监员）"),
        paper("王志强"),
    ];
    assert_eq!(signed(&made), named);
    let unsigned = company.bytes(record.attachment);
    assert!(unsigned.windows(8).any(|window| window == b"(Issuer)"));

    let form = SignInspectionRecord {
        record: record.id,
        passphrase: secret(),
    };
    let by_key = sign_inspection_record(&mut company.ws, form).unwrap();
    let record = &by_key.records[0];
    assert_eq!(record.file_name, "检查〔2026〕1号 检查记录 已签.pdf");
    assert_eq!(record.signatories[0].signed, Signed::ByKey);
    assert_eq!(
        record.state,
        RecordState::Unsigned,
        "the others sign on paper"
    );
    let file = company.bytes(record.attachment);
    assert!(file.starts_with(&unsigned) && file.len() > unsigned.len());

    let scan = company.photo(photos::TRENCH_AFTER);
    let form = AddRecordEvidence {
        record: record.id,
        scans: vec![scan],
        witnesses: Vec::new(),
    };
    let home = add_record_evidence(&mut company.ws, form).unwrap();
    let record = &home.records[0];
    assert_eq!(record.state, RecordState::Signed);
    assert_eq!(record.scans[0].attachment, scan);
    assert!(!record.scans[0].pdf);
    assert_eq!(
        company.bytes(record.attachment),
        file,
        "a scan changes no file"
    );

    let rows = list_inspections(&mut company.ws, ListInspections::default()).unwrap();
    assert!(rows.rows[0].recorded);
    the_same_after_reopening_and_replaying(company, inspection, &home);
}

/// What is seen follows from the log alone.
fn the_same_after_reopening_and_replaying(
    company: Company,
    inspection: Uuid,
    seen: &InspectionView,
) {
    let mut again = company.reopen();
    let rows = Rows::of(&mut again.ws);
    assert_eq!(
        format!("{:?}", look(&mut again, inspection)),
        format!("{seen:?}")
    );
    assert!(again.ws.store().check_rows().unwrap());
    again.ws.store().rebuild().unwrap();
    assert_eq!(Rows::of(&mut again.ws), rows);
    assert_eq!(
        format!("{:?}", look(&mut again, inspection)),
        format!("{seen:?}")
    );
    assert_eq!(again.ws.store().check().unwrap().findings, []);
}

#[test]
fn the_words_are_those_of_the_walk() {
    let (mut company, inspection) = inspected();
    make_inspection_record(&mut company.ws, forms::record(inspection)).unwrap();
    let record = words(&mut company, inspection).pop().unwrap();
    let words = &record.snapshot;
    assert_eq!(words.number, "检查〔2026〕1号");
    assert_eq!(
        (words.unit.as_str(), words.unit_head.as_str()),
        ("城东供电所", "王志强")
    );
    assert_eq!(words.kind, "专项检查");
    assert_eq!(words.under, "《2026 年秋季安全大检查方案》");
    assert_eq!((words.failed, words.fixed, words.raised), (4, 2, 2));
    assert_eq!(words.recorded_on, company.today());
    assert_eq!(record.made_by, id("张伟"));
    let outcomes: Vec<_> = [2, 3, 4, 5]
        .map(|at| words.items[at].outcome.as_str())
        .into();
    let expected = [
        "转隐患〔2026〕1号",
        "转隐患〔2026〕2号，已当场整改",
        "缺陷，检修台账 缺-2026-17",
        "违章，外包人员某，已当场整改",
    ];
    assert_eq!(outcomes, expected);
    let low = &words.items[2];
    assert_eq!((low.method.as_str(), low.result.as_str()), ("测", "不符合"));
    assert_eq!(low.reading, "实测 350 mm");
    let last = words.items.last().unwrap();
    assert_eq!(
        (last.result.as_str(), last.note.as_str()),
        ("未查", "门锁着，没有钥匙")
    );
    let unsure = |item: &&RecordItem| item.basis.contains("条号待核");
    let numbered = |item: &RecordItem| item.basis.contains(" 条（");
    assert!(words.items.iter().filter(unsure).count() > 0);
    assert!(
        !words.items.iter().any(numbered),
        "an unverified clause has no number"
    );
}

#[test]
fn weather_and_photos_go_on_record_and_later_photos_on_a_later_version() {
    let (mut company, inspection) = inspected();
    let weather = Weather {
        sky: Sky::Overcast,
        temperature: Some(-3),
        wind: Some(4),
    };
    let form = NoteWeather {
        inspection,
        weather: Some(weather),
    };
    let noted = note_weather(&mut company.ws, form).unwrap();
    assert_eq!(noted.weather, Some(weather));
    let (overview, later) = (
        company.photo(photos::TRENCH_BEFORE),
        company.photo(photos::TRENCH_AFTER),
    );
    let show = |photos| SetInspectionPhotos { inspection, photos };
    let form = show(vec![overview, overview]);
    let shown = set_inspection_photos(&mut company.ws, form).unwrap();
    assert_eq!(shown.photos, [overview], "no photo twice");

    let mut ink = forms::record(inspection);
    let strokes = company.photo(photos::INK);
    ink.inks.push(InkGiven {
        person: id("张伟"),
        picture: strokes,
    });
    let made = make_inspection_record(&mut company.ws, ink).unwrap();
    let record = words(&mut company, inspection).pop().unwrap();
    let paper = &record.snapshot;
    assert_eq!(paper.weather, "阴，-3 ℃，风力4级");
    let numbers: Vec<u32> = paper.photos.iter().map(|photo| photo.no).collect();
    assert_eq!(numbers, [1, 2]);
    assert!(paper.photos[0].caption.ends_with("概貌"));
    assert!(paper.photos[1].caption.starts_with("第4项"));
    assert_eq!(paper.items[3].photos, [2], "what its hazard shows");
    assert_eq!(
        paper.inspectors[0].ink,
        Some(3),
        "ink is counted on after the annex"
    );

    let form = show(vec![overview, later]);
    set_inspection_photos(&mut company.ws, form).unwrap();
    assert_eq!(words(&mut company, inspection)[0], record, "frozen");
    let again = MakeInspectionRecord {
        renewal: "补照片".to_owned(),
        ..forms::record(inspection)
    };
    let view = make_inspection_record(&mut company.ws, again).unwrap();
    let second = words(&mut company, inspection).pop().unwrap();
    assert_eq!(second.snapshot.photos[1].attachment, later);
    assert_ne!(
        company.bytes(view.records[0].attachment),
        company.bytes(made.records[0].attachment)
    );
    the_same_after_reopening_and_replaying(company, inspection, &view);
}

#[test]
fn weather_that_cannot_be_and_photos_that_are_none_are_refused() {
    let (mut company, inspection) = inspected();
    let form = NoteWeather {
        inspection,
        weather: Some(Weather {
            sky: Sky::Sunny,
            temperature: Some(75),
            wind: None,
        }),
    };
    let refusal = company.refuses(|ws| note_weather(ws, form));
    assert!(matches!(refusal, Refusal::TemperatureOutOfRange { .. }));
    let form = SetInspectionPhotos {
        inspection,
        photos: (0..13).map(|_| company.photo(photos::INK)).collect(),
    };
    let refusal = company.refuses(|ws| set_inspection_photos(ws, form));
    let field = "photos";
    assert_eq!(refusal, Refusal::TooMany { field, most: 12 });
}

#[test]
fn everybody_signs_by_ink_on_the_laptop() {
    let (mut company, inspection) = inspected();
    let mut ink = || company.photo(photos::INK);
    let (leader, member, unit) = (ink(), ink(), ink());
    let given = |person, picture| InkGiven {
        person: id(person),
        picture,
    };
    let form = MakeInspectionRecord {
        inks: vec![given("李娜", member), given("张伟", leader)],
        companion: Some(CompanionGiven {
            person: Some(id("王志强")),
            name: String::new(),
            post: String::new(),
        }),
        reply: ReplyGiven::Signs {
            opinion: "情况属实，按期整改".to_owned(),
            ink: Some(unit),
        },
        ..forms::record(inspection)
    };
    let view = make_inspection_record(&mut company.ws, form).unwrap();
    assert_eq!(view.records[0].state, RecordState::Signed);
    let inked = |name| (name, Signed::ByInk);
    let all = [
        inked("张伟（安监员）"),
        inked("李娜（安监员）"),
        inked("王志强（所长）"),
    ];
    assert_eq!(signed(&view), all);
    let record = words(&mut company, inspection).pop().unwrap();
    assert_eq!(
        record.inks,
        [leader, member, unit],
        "in the order of the lines"
    );
    assert_eq!(record.companion, Some(id("王志强")));
    let file = company.bytes(view.records[0].attachment);
    let field = file.windows(8).any(|window| window == b"(Issuer)");
    assert!(
        !field,
        "no field waits for a key where the leader signed by ink"
    );
    the_same_after_reopening_and_replaying(company, inspection, &view);
}

#[test]
fn made_anew_it_says_so_and_the_first_is_kept_as_it_was() {
    let (mut company, inspection) = inspected();
    let first = make_inspection_record(&mut company.ws, forms::record(inspection)).unwrap();
    let (before, file) = (
        words(&mut company, inspection).remove(0),
        company.bytes(first.records[0].attachment),
    );
    company.advance(1);
    let again = MakeInspectionRecord {
        companion: Some(CompanionGiven {
            person: None,
            name: " 王建国 ".to_owned(),
            post: "值班长".to_owned(),
        }),
        renewal: "陪同人写错".to_owned(),
        ..forms::record(inspection)
    };
    let view = make_inspection_record(&mut company.ws, again).unwrap();
    let stands: Vec<_> = view
        .records
        .iter()
        .map(|record| (record.version, record.state, record.file_name.as_str()))
        .collect();
    let expected = [
        (
            2,
            RecordState::Unsigned,
            "检查〔2026〕1号 检查记录 第2版.pdf",
        ),
        (1, RecordState::Superseded, "检查〔2026〕1号 检查记录.pdf"),
    ];
    assert_eq!(stands, expected);
    assert_eq!(view.records[0].signatories[2].name, "王建国（值班长）");
    assert_eq!(view.records[0].renewal, "陪同人写错");
    let kept = words(&mut company, inspection);
    assert_eq!(kept[0], before);
    let late = AddRecordEvidence {
        record: before.id,
        scans: vec![company.photo(photos::TRENCH_AFTER)],
        witnesses: Vec::new(),
    };
    let late = add_record_evidence(&mut company.ws, late).unwrap();
    assert_eq!(
        late.records[1].scans.len(),
        1,
        "a sheet may still come home"
    );
    assert_eq!(late.records[1].state, RecordState::Superseded);
    assert_eq!(company.bytes(view.records[1].attachment), file);
    assert_ne!(kept[1].snapshot.qr, kept[0].snapshot.qr);
}

#[test]
fn refused_before_witnesses_who_may_follow() {
    let (mut company, inspection) = inspected();
    let form = forms::refused_record(inspection, &[]);
    let view = make_inspection_record(&mut company.ws, form).unwrap();
    let record = &view.records[0];
    assert_eq!(record.state, RecordState::RefusedWithoutEvidence);
    assert_eq!(signed(&view)[2], ("王志强（所长）", Signed::Refused));
    let Reply::Refuses { reason, witnesses } = &record.reply else {
        panic!("{:?}", record.reply);
    };
    assert_eq!(reason, "对检查结果有异议，不肯签字");
    assert!(witnesses.is_empty());
    let form = AddRecordEvidence {
        record: record.id,
        scans: Vec::new(),
        witnesses: vec![id("郑好"), id("吴㐂")],
    };
    let view = add_record_evidence(&mut company.ws, form).unwrap();
    assert_eq!(view.records[0].state, RecordState::Refused);
    assert_eq!(view.records[0].witness_names, ["郑好", "吴㐂"]);
    the_same_after_reopening_and_replaying(company, inspection, &view);
}

#[test]
fn the_leader_signs_also_at_another_persons_laptop() {
    let (mut company, inspection) = inspected();
    company.as_("李娜");
    let made = make_inspection_record(&mut company.ws, forms::record(inspection)).unwrap();
    let form = SignInspectionRecord {
        record: made.records[0].id,
        passphrase: secret(),
    };
    sign_inspection_record(&mut company.ws, form).unwrap();
    assert_eq!(company.ws.author(), Some(id("李娜")));
    let page = HistoryPage {
        before: None,
        limit: 2,
    };
    let acts = company.ws.store().read(|reader| reader.acts(page));
    let acts = acts.map_err(|error: StoreError| error).unwrap();
    let who: Vec<_> = acts
        .iter()
        .map(|act| (act.kind.as_str(), act.author))
        .collect();
    let expected = [
        ("sign_inspection_record", id("张伟")),
        ("make_inspection_record", id("李娜")),
    ];
    assert_eq!(who, expected);
}
