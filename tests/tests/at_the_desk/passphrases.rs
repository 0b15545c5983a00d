use app::notices::sign_notice;
use app::{Error, Secret};
use serde_json::json;
use store::StoreError;
use testkit::{Company, DIRECTOR, PASSPHRASE, Stage, forms};

use super::Laptop;

const OTHER: &str = "会当凌绝顶 一览众山小";

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let mut laptop = Laptop::found();
    laptop.sit("张伟", PASSPHRASE);
    let wrong = json!({ "passphrase": "不是这一句", "new_passphrase": OTHER });
    assert_eq!(
        laptop.code_of("change_passphrase", wrong),
        "wrong_passphrase"
    );
    let blank = json!({ "passphrase": PASSPHRASE, "new_passphrase": "" });
    assert_eq!(laptop.code_of("change_passphrase", blank), "blank");
    laptop.call(
        "change_passphrase",
        json!({ "passphrase": PASSPHRASE, "new_passphrase": OTHER }),
    );
    laptop.call("lock_desk", json!({}));
    let old = json!({ "person": laptop.person("张伟"), "passphrase": PASSPHRASE });
    assert_eq!(laptop.code_of("take_seat", old), "wrong_passphrase");
    assert_eq!(laptop.sit("张伟", OTHER)["state"], "open");
    assert_eq!(laptop.sit("李娜", PASSPHRASE)["state"], "open");
}

/// A company on disk at whose desk the director changes their passphrase.
fn changed(company: Company) -> Company {
    changed_to(company, PASSPHRASE, OTHER)
}

fn changed_to(company: Company, old: &str, new: &str) -> Company {
    let director = company.director();
    let folder = company.close();
    let mut desk = app::desk::Desk::new(folder.path(), super::options(&folder.env));
    let call = |desk: &mut _, command, request| bridge::at_desk(desk, command, request).unwrap();
    let sit = json!({ "person": director, "passphrase": old });
    call(&mut desk, "take_seat", sit);
    let change = json!({ "passphrase": old, "new_passphrase": new });
    call(&mut desk, "change_passphrase", change);
    drop(desk);
    let unlock = store::Unlock::Person {
        person: director,
        passphrase: new,
    };
    let ws = folder.open(&unlock).unwrap();
    Company { ws, folder }
}

#[test]
fn the_signing_key_follows_the_passphrase() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Frozen);
    let mut company = changed(company);
    let wrong = company.fails(|ws| sign_notice(ws, forms::sign(run.notice, &[])));
    assert!(
        matches!(wrong, Error::Store(StoreError::WrongPassphrase)),
        "{wrong:?}"
    );
    let form = app::notices::SignNotice {
        passphrase: Secret::new(OTHER.to_owned()),
        ..forms::sign(run.notice, &[])
    };
    let signed = sign_notice(&mut company.ws, form).unwrap();
    assert_eq!(signed.row.state, domain::notice::DocumentState::Issued);
    assert_eq!(company.ws.author(), Some(company.id(DIRECTOR)));
}

/// The wrapped signing key of the director.
fn wrapped(company: &mut Company) -> Vec<u8> {
    let director = company.director();
    let found = company
        .ws
        .store()
        .read(|reader| reader.secret(director, "signing_key"));
    found.map_err(|error: StoreError| error).unwrap().unwrap()
}

#[test]
fn a_change_cut_off_between_slot_and_key_still_signs_and_is_finished_by_the_next() {
    let mut company = Company::found();
    let first = company.up_to(Stage::Frozen);
    let second = company.up_to(Stage::Frozen);
    let under_old = wrapped(&mut company);
    let mut company = changed(company);
    let under_new = wrapped(&mut company);
    assert_ne!(under_old, under_new);
    // As the power left it: the slot is new, the key lies under both.
    let director = company.director();
    let put = company.ws.store().local(|local| {
        local.keep_secret(director, "signing_key", &under_old)?;
        local.keep_secret(director, "signing_key_coming", &under_new)
    });
    put.map_err(|error: StoreError| error).unwrap();
    let form = |notice, passphrase: &str| app::notices::SignNotice {
        passphrase: Secret::new(passphrase.to_owned()),
        ..forms::sign(notice, &[])
    };
    sign_notice(&mut company.ws, form(first.notice, OTHER)).unwrap();
    let third = "大漠孤烟直";
    let mut company = changed_to(company, OTHER, third);
    sign_notice(&mut company.ws, form(second.notice, third)).unwrap();
}

#[test]
fn an_authority_under_the_founders_passphrase_follows_it() {
    let mut laptop = Laptop::found();
    // Its own passphrase stays what it is.
    laptop.call(
        "change_passphrase",
        json!({ "passphrase": PASSPHRASE, "new_passphrase": OTHER }),
    );
    certify(&mut laptop, "赵磊", OTHER, testkit::AUTHORITY_PASSPHRASE);
    // Once it is the founder's, it goes along.
    let code = laptop.code.clone();
    laptop.call(
        "renew_authority_passphrase",
        json!({ "code": code, "new_passphrase": OTHER }),
    );
    laptop.call(
        "change_passphrase",
        json!({ "passphrase": OTHER, "new_passphrase": PASSPHRASE }),
    );
    certify(&mut laptop, "钱𠮷", PASSPHRASE, PASSPHRASE);
}

fn certify(laptop: &mut Laptop, person: &str, founder: &str, authority: &str) {
    laptop.sit(person, PASSPHRASE);
    let asked = laptop.call("request_signing_key", json!({ "passphrase": PASSPHRASE }));
    laptop.sit("周正", founder);
    let form = json!({ "request": asked["request"], "authority_passphrase": authority });
    laptop.call("certify_person", form);
}
