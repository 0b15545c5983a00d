use bridge::FailureKind;
use serde_json::json;
use testkit::{PASSPHRASE, photos};

use super::Laptop;

fn with_pin(pin: &str) -> Laptop {
    let mut laptop = Laptop::found();
    laptop.sit("张伟", PASSPHRASE);
    let shown = laptop.call("set_pin", json!({ "pin": pin, "passphrase": PASSPHRASE }));
    assert_eq!(shown["has_pin"], true);
    laptop
}

#[test]
fn a_resting_laptop_shows_and_does_nothing_and_wakes_at_the_same_place() {
    let mut laptop = with_pin("0421");
    let before = laptop.call("list_hazards", json!({}));
    let photo = {
        let ws = laptop.desk.workspace().unwrap();
        app::photos::upload(ws, "现场.jpg", photos::TRENCH_BEFORE).unwrap()
    };
    let shown = laptop.call("rest_desk", json!({}));
    assert_eq!(
        (&shown["state"], &shown["seat"]["name"]),
        (&json!("resting"), &json!("张伟"))
    );
    for (command, request) in [
        ("list_hazards", json!({})),
        ("list_drafts", json!({})),
        ("set_lock_after", json!({ "minutes": 5 })),
        ("set_pin", json!({ "passphrase": PASSPHRASE })),
        (
            "check_recovery_code",
            json!({ "code": laptop.code.clone() }),
        ),
        (
            "change_passphrase",
            json!({ "passphrase": PASSPHRASE, "new_passphrase": "另一句话" }),
        ),
    ] {
        let failure = laptop.fails(command, request);
        assert_eq!(
            (failure.kind, failure.code.as_str()),
            (FailureKind::Refused, "resting")
        );
    }
    assert!(laptop.desk.workspace().is_err(), "nor is a photo shown");

    let failure = laptop.fails("wake_desk", json!({ "pin": "0422" }));
    assert_eq!(
        (failure.code.as_str(), failure.field.as_deref()),
        ("wrong_pin", Some("pin"))
    );
    assert_eq!(failure.params["left"], 4);
    let shown = laptop.call("wake_desk", json!({ "pin": "0421" }));
    assert_eq!(
        (&shown["state"], &shown["seat"]["name"]),
        (&json!("open"), &json!("张伟"))
    );
    assert_eq!(laptop.call("list_hazards", json!({})), before);
    let ws = laptop.desk.workspace().unwrap();
    assert_eq!(
        app::photos::file(ws, photo.attachment).unwrap().bytes,
        photos::TRENCH_BEFORE
    );
}

#[test]
fn five_wrong_pins_in_a_row_close_the_workspace() {
    let mut laptop = with_pin("12345678");
    // Four and then the right one: the count begins anew.
    for _ in 0..2 {
        laptop.call("rest_desk", json!({}));
        for left in (1..5).rev() {
            let failure = laptop.fails("wake_desk", json!({ "pin": "87654321" }));
            assert_eq!(
                (failure.code.as_str(), &failure.params["left"]),
                ("wrong_pin", &json!(left))
            );
        }
        // Resting again does not give new tries.
        assert_eq!(laptop.call("rest_desk", json!({}))["state"], "resting");
        laptop.call("wake_desk", json!({ "pin": "12345678" }));
    }
    laptop.call("rest_desk", json!({}));
    let codes: Vec<_> = (0..5)
        .map(|_| laptop.code_of("wake_desk", json!({ "pin": "0000" })))
        .collect();
    assert_eq!(codes[3..], ["wrong_pin", "pin_used_up"]);
    assert_eq!(laptop.state(), "locked");
    assert_eq!(
        laptop.code_of("wake_desk", json!({ "pin": "12345678" })),
        "locked"
    );
    laptop.sit("张伟", PASSPHRASE);
    assert_eq!(laptop.state(), "open");
}

#[test]
fn a_passphrase_wakes_too_and_without_a_pin_rest_is_lock() {
    let mut laptop = with_pin("0421");
    laptop.call("rest_desk", json!({}));
    let wrong = json!({ "person": laptop.person("李娜"), "passphrase": "不是这一句" });
    assert_eq!(laptop.code_of("take_seat", wrong), "wrong_passphrase");
    assert_eq!(laptop.state(), "resting");
    let shown = laptop.sit("李娜", PASSPHRASE);
    assert_eq!(
        (&shown["state"], &shown["seat"]["name"]),
        (&json!("open"), &json!("李娜"))
    );
    assert_eq!(shown["has_pin"], false, "a PIN is one person's own");
    assert_eq!(laptop.call("rest_desk", json!({}))["state"], "locked");

    laptop.sit("张伟", PASSPHRASE);
    let shown = laptop.call("set_pin", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(shown["has_pin"], false);
    assert_eq!(laptop.call("rest_desk", json!({}))["state"], "locked");
}

#[test]
fn a_pin_is_kept_over_a_restart_and_never_as_it_was_typed() {
    let laptop = with_pin("86420135");
    let mut laptop = laptop.restarted();
    assert_eq!(laptop.state(), "locked");
    assert_eq!(
        laptop.code_of("wake_desk", json!({ "pin": "86420135" })),
        "locked"
    );
    laptop.sit("张伟", PASSPHRASE);
    laptop.call("rest_desk", json!({}));
    assert_eq!(
        laptop.call("wake_desk", json!({ "pin": "86420135" }))["state"],
        "open"
    );
    let ws = laptop.desk.workspace().unwrap();
    let kept = ws
        .store()
        .read(|reader| reader.secret(testkit::id("张伟"), "pin"));
    let kept = kept
        .map_err(|error: store::StoreError| error)
        .unwrap()
        .unwrap();
    let kept = String::from_utf8(kept).unwrap();
    assert!(
        !kept.contains("86420135") && kept.contains("salt"),
        "{kept}"
    );
}

#[test]
fn what_is_no_pin_and_no_number_of_minutes_is_refused() {
    let mut laptop = Laptop::found();
    for pin in ["123", "123456789", "12a4", "１２３４"] {
        let failure = laptop.fails("set_pin", json!({ "pin": pin, "passphrase": PASSPHRASE }));
        assert_eq!(
            (failure.code.as_str(), failure.field.as_deref()),
            ("pin_not_digits", Some("pin"))
        );
        assert!(!failure.params.to_string().contains(pin));
    }
    let wrong = json!({ "pin": "1234", "passphrase": "不是这一句" });
    assert_eq!(laptop.code_of("set_pin", wrong), "wrong_passphrase");
    let failure = laptop.fails("set_lock_after", json!({ "minutes": 481 }));
    assert_eq!(
        (failure.code.as_str(), failure.field.as_deref()),
        ("out_of_range", Some("minutes"))
    );
    let shown = laptop.call("get_desk", json!({}));
    assert_eq!(
        (&shown["has_pin"], &shown["lock_after_minutes"]),
        (&json!(false), &json!(10))
    );
    laptop.call("set_lock_after", json!({ "minutes": 0 }));
    let mut laptop = laptop.restarted();
    laptop.sit("周正", PASSPHRASE);
    assert_eq!(laptop.call("get_desk", json!({}))["lock_after_minutes"], 0);
}
