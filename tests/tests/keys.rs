//! Who gets in: wrong passphrases, the recovery code, a second window, a restored backup.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::hazards::{GetHazard, get_hazard, report_hazard};
use app::notices::{GetNotice, get_notice, verify_within};
use app::{Error, ListRequest, Result, Workspace};
use signing::Verdict;
use store::records::Device;
use store::{StoreError, Unlock};
use testkit::{Company, PASSPHRASE, Rows, Stage, by, forms, id, secret};

fn store_error<T>(result: Result<T>) -> StoreError {
    match result {
        Err(Error::Store(error)) => error,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("opened"),
    }
}

fn devices(ws: &mut Workspace) -> Vec<Device> {
    let devices = ws.store().read(|reader| reader.list::<Device>(None, 10));
    devices.map_err(|error: StoreError| error).unwrap()
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_signs_nobody_in() {
    let mut company = Company::found();
    company.as_("张伟");
    let wrong = app::Secret::new("白日依山尽".to_owned());
    let refused = store_error(company.ws.sign_in(id("李娜"), &wrong));
    assert!(matches!(refused, StoreError::WrongPassphrase));
    assert_eq!(company.ws.author(), Some(id("张伟")));
    let folder = company.close();
    let unlock = Unlock::Person {
        person: id("张伟"),
        passphrase: wrong.reveal(),
    };
    let refused = store_error(folder.open(&unlock));
    assert!(matches!(refused, StoreError::WrongPassphrase));
    folder.open(&by(id("张伟"))).map(drop).unwrap();
}

#[test]
fn a_person_without_access_is_named_as_such() {
    let folder = Company::found().close();
    let stranger = id("没有这个人");
    let refused = store_error(folder.open(&by(stranger)));
    assert!(matches!(refused, StoreError::NoSuchSlot { person } if person == stranger));
}

#[test]
fn the_recovery_code_opens_everything_and_writes_nothing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let folder = company.close();
    let code = folder.founded.recovery_code.clone();
    let mut ws = folder.open(&Unlock::Recovery { code: &code }).unwrap();
    assert_eq!(ws.author(), None);
    get_hazard(&mut ws, GetHazard { hazard: run.hazard }).unwrap();
    let before = Rows::of(&mut ws);
    let refused = report_hazard(&mut ws, forms::report("10 kV 城东 113 线"));
    assert!(matches!(refused, Err(Error::NobodySignedIn)));
    assert_eq!(Rows::of(&mut ws), before);
    // A person who signs in afterwards is an author again.
    ws.sign_in(id("张伟"), &secret()).unwrap();
    report_hazard(&mut ws, forms::report("10 kV 城东 113 线")).unwrap();
}

#[test]
fn a_mistyped_recovery_code_is_told_from_a_wrong_one() {
    let folder = Company::found().close();
    let other = Company::found_with(2).close();
    let code = folder.founded.recovery_code.clone();
    let place = code
        .char_indices()
        .find(|(_, c)| c.is_ascii_alphanumeric())
        .unwrap();
    let mut mistyped = code.clone();
    let instead = if place.1 == '7' { "8" } else { "7" };
    mistyped.replace_range(place.0..=place.0, instead);
    let refused = store_error(folder.open(&Unlock::Recovery { code: &mistyped }));
    assert!(
        matches!(refused, StoreError::MistypedRecoveryCode),
        "{refused:?}"
    );
    let foreign = &other.founded.recovery_code;
    let refused = store_error(folder.open(&Unlock::Recovery { code: foreign }));
    assert!(
        matches!(refused, StoreError::WrongRecoveryCode),
        "{refused:?}"
    );
}

#[test]
fn a_second_window_is_refused_while_the_first_is_open() {
    let mut company = Company::found();
    let refused = store_error(company.folder.open(&by(id("张伟"))));
    assert!(matches!(refused, StoreError::InUse));
    company.as_("张伟");
    let again = company.reopen();
    assert_eq!(again.ws.author(), Some(id("张伟")));
}

#[test]
fn a_restored_backup_is_whole_and_a_device_of_its_own() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let before = Rows::of(&mut company.ws);
    let device = company.ws.store().opened().device;
    let file = company.folder.beside("backup.bihuan");
    let made = company.ws.store().backup(&file).unwrap();
    let folder = company.close();

    let elsewhere = folder.beside("restored");
    let restored = store::restore(&file, &elsewhere, &mut |_, _| true).unwrap();
    assert_eq!(
        (restored.entries, restored.digest),
        (made.entries, made.digest)
    );
    let mut ws = folder.open_at(&elsewhere, &by(id("张伟"))).unwrap();
    let opened = ws.store().opened();
    assert!(opened.new_device && opened.device != device);
    assert_eq!(Rows::of(&mut ws), before, "opening is no act");
    assert_eq!(ws.store().check().unwrap().findings, []);
    assert_eq!(devices(&mut ws).len(), 1);

    let notice = get_notice(&mut ws, GetNotice { notice: run.notice }).unwrap();
    let file = app::photos::file(&ws, notice.revisions[2].attachment)
        .unwrap()
        .bytes;
    let report = verify_within(&ws, &file).unwrap();
    assert_eq!(
        (report.verdict, report.signatures.len()),
        (Verdict::Trusted, 2)
    );

    record_once(&mut ws);
    let enrolled = devices(&mut ws);
    assert_eq!(enrolled.len(), 2);
    assert!(enrolled.iter().any(|row| row.id == opened.device));
    let report = ws.store().check().unwrap();
    assert_eq!(report.findings, []);
    // The workspace left behind does not change.
    let mut old = folder.open(&by(id("张伟"))).unwrap();
    assert_eq!(Rows::of(&mut old), before);
    assert_eq!(old.store().opened().device, device);
    assert!(!old.store().opened().new_device);
    let unlock = Unlock::Person {
        person: id("张伟"),
        passphrase: PASSPHRASE,
    };
    assert!(matches!(
        store_error(folder.open(&unlock)),
        StoreError::InUse
    ));
}

/// The first act of the device.
fn record_once(ws: &mut Workspace) {
    let people = app::register::people::list_people(ws, ListRequest::default()).unwrap();
    assert_eq!(people.rows.len(), 12);
    let photo = app::photos::upload(ws, "现场.jpg", testkit::photos::TRENCH_BEFORE);
    photo.unwrap();
}
