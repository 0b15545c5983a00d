use serde_json::{Value, json};
use testkit::{AUTHORITY_PASSPHRASE, PASSPHRASE};

use super::{Laptop, stranger};

#[test]
fn the_printed_code_is_typed_back_once() {
    let mut laptop = Laptop::found();
    assert_eq!(
        laptop.call("get_desk", json!({}))["recovery_confirmed"],
        false
    );
    let last = laptop.code.pop().unwrap();
    let mistyped = format!("{}{}", laptop.code, if last == '7' { '8' } else { '7' });
    laptop.code.push(last);
    let foreign = Laptop::found_with(12).code;
    for (code, why) in [
        (mistyped, "recovery_code_mistyped"),
        (foreign, "wrong_recovery_code"),
    ] {
        let failure = laptop.fails("check_recovery_code", json!({ "code": code }));
        assert_eq!(
            (failure.code.as_str(), failure.field.as_deref()),
            (why, Some("code"))
        );
    }
    assert_eq!(
        laptop.call("get_desk", json!({}))["recovery_confirmed"],
        false
    );
    let typed = laptop.code.to_lowercase().replace('-', "  ");
    let shown = laptop.call("check_recovery_code", json!({ "code": typed }));
    assert_eq!(shown["recovery_confirmed"], true);
    let mut laptop = laptop.restarted();
    assert_eq!(laptop.sit("张伟", PASSPHRASE)["recovery_confirmed"], true);
}

#[test]
fn a_new_code_takes_the_place_of_the_old_one() {
    let mut laptop = Laptop::found();
    let old = laptop.code.clone();
    laptop.call("check_recovery_code", json!({ "code": old }));
    laptop.sit("张伟", PASSPHRASE);
    let request = json!({ "passphrase": PASSPHRASE });
    assert_eq!(
        laptop.code_of("renew_recovery_code", request),
        "not_allowed"
    );
    laptop.sit("周正", PASSPHRASE);
    let wrong = json!({ "passphrase": "不是这一句" });
    assert_eq!(
        laptop.code_of("renew_recovery_code", wrong),
        "wrong_passphrase"
    );
    assert_eq!(
        laptop.call("get_desk", json!({}))["recovery_confirmed"],
        true
    );

    let made = laptop.call("renew_recovery_code", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        made["covers_authority"], false,
        "its passphrase is another one"
    );
    let request = json!({ "passphrase": PASSPHRASE, "authority_passphrase": AUTHORITY_PASSPHRASE });
    let made = laptop.call("renew_recovery_code", request);
    assert_eq!(made["covers_authority"], true);
    assert_eq!(
        laptop.call("get_desk", json!({}))["recovery_confirmed"],
        false
    );
    let refused = laptop.code_of("check_recovery_code", json!({ "code": old }));
    assert_eq!(refused, "wrong_recovery_code");
    let new = made["recovery_code"].clone();
    laptop.call("check_recovery_code", json!({ "code": new }));

    let request = json!({ "code": new, "new_passphrase": "海内存知己" });
    laptop.call("renew_authority_passphrase", request);
    certify_somebody(&mut laptop, "海内存知己");
}

/// A member gets a key, which the authority certifies by this passphrase.
fn certify_somebody(laptop: &mut Laptop, authority: &str) {
    laptop.sit("赵磊", PASSPHRASE);
    let asked = laptop.call("request_signing_key", json!({ "passphrase": PASSPHRASE }));
    laptop.sit("周正", PASSPHRASE);
    let form = |passphrase: &str| json!({ "request": asked["request"], "authority_passphrase": passphrase });
    assert_eq!(
        laptop.code_of("certify_person", form(AUTHORITY_PASSPHRASE)),
        "wrong_passphrase"
    );
    laptop.call("certify_person", form(authority));
}

#[test]
fn a_forgotten_passphrase_costs_the_signing_key_and_no_data() {
    let mut laptop = Laptop::found();
    laptop.sit("张伟", PASSPHRASE);
    laptop.call(
        "set_pin",
        json!({ "pin": "0421", "passphrase": PASSPHRASE }),
    );
    let people = laptop.call("list_people", json!({}));
    let new = json!({ "person": laptop.person("张伟"), "new_passphrase": "天涯若比邻" });
    assert_eq!(
        laptop.code_of("renew_passphrase", new.clone()),
        "not_by_recovery_code"
    );
    laptop.call("lock_desk", json!({}));
    assert_eq!(laptop.code_of("renew_passphrase", new.clone()), "locked");

    let wrong = laptop.fails("open_with_recovery", json!({ "code": "ABCD" }));
    assert_eq!(
        (wrong.code.as_str(), wrong.field.as_deref()),
        ("recovery_code_mistyped", Some("code"))
    );
    assert_eq!(laptop.state(), "locked");
    let code = laptop.code.clone();
    let shown = laptop.call("open_with_recovery", json!({ "code": code }));
    assert_eq!(
        (&shown["state"], &shown["person"], &shown["seat"]),
        (&json!("open"), &Value::Null, &Value::Null)
    );
    assert_eq!(laptop.call("list_people", json!({})), people);
    assert_eq!(
        laptop.code_of("add_unit", json!({ "name": "新所" })),
        "nobody_signed_in"
    );

    let nobody = json!({ "person": stranger(), "new_passphrase": "天涯若比邻" });
    assert_eq!(laptop.code_of("renew_passphrase", nobody), "no_access");
    let blank = json!({ "person": laptop.person("张伟"), "new_passphrase": " " });
    let failure = laptop.fails("renew_passphrase", blank);
    assert_eq!(
        (failure.code.as_str(), failure.field.as_deref()),
        ("blank", Some("new_passphrase"))
    );
    laptop.call("renew_passphrase", new);
    let old = json!({ "person": laptop.person("张伟"), "passphrase": PASSPHRASE });
    assert_eq!(laptop.code_of("take_seat", old), "wrong_passphrase");
    let shown = laptop.sit("张伟", "天涯若比邻");
    assert_eq!(shown["has_pin"], false);

    // The key is lost though its certificate is still valid: a new one is asked for and certified.
    let asked = laptop.call("request_signing_key", json!({ "passphrase": "天涯若比邻" }));
    let again = laptop.code_of("request_signing_key", json!({ "passphrase": "天涯若比邻" }));
    assert_eq!(again, "already_certified");
    laptop.sit("周正", PASSPHRASE);
    laptop.call(
        "certify_person",
        json!({ "request": asked["request"], "authority_passphrase": AUTHORITY_PASSPHRASE }),
    );
    // Nobody else lost anything.
    assert_eq!(laptop.sit("李娜", PASSPHRASE)["state"], "open");
}

#[test]
fn the_recovery_code_takes_over_an_open_laptop() {
    let mut laptop = Laptop::found();
    laptop.call(
        "set_pin",
        json!({ "pin": "0421", "passphrase": PASSPHRASE }),
    );
    laptop.call("rest_desk", json!({}));
    let code = laptop.code.clone();
    let shown = laptop.call("open_with_recovery", json!({ "code": code }));
    assert_eq!(
        (&shown["state"], &shown["person"]),
        (&json!("open"), &Value::Null)
    );
    // Nobody sits at it, so it cannot rest.
    assert_eq!(laptop.call("rest_desk", json!({}))["state"], "locked");
}
