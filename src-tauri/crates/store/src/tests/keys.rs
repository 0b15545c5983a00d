use super::{Bench, PASS, err};
use crate::{
    Env, Part, RecoveryCode, Result, Store, StoreError, Unlock,
    keys::vault,
    records::sample::{Sheet, schema},
    slots,
};

fn by(person: uuid::Uuid, passphrase: &str) -> Unlock<'_> {
    Unlock::Person { person, passphrase }
}

fn open(bench: &Bench, by: Unlock<'_>) -> Result<Store> {
    Store::open_with(&bench.dir(), &bench.env, by, schema())
}

#[test]
fn a_wrong_passphrase_is_a_wrong_passphrase() {
    let (bench, store, code) = Bench::new();
    drop(store);
    assert!(matches!(
        err(open(&bench, by(bench.person, "no"))),
        StoreError::WrongPassphrase
    ));
    let stranger = bench.env.id();
    assert!(matches!(
        err(open(&bench, by(stranger, PASS))),
        StoreError::NoSuchSlot { person } if person == stranger
    ));
    let other = RecoveryCode::new(&Env::fixed(super::start(), 99)).printed();
    assert!(matches!(
        err(open(&bench, Unlock::Recovery { code: &other })),
        StoreError::WrongRecoveryCode
    ));
    let typo = code.printed().replacen(|c: char| c != 'Z', "Z", 1);
    assert!(matches!(
        err(open(&bench, Unlock::Recovery { code: &typo })),
        StoreError::MistypedRecoveryCode
    ));
    assert!(open(&bench, bench.by()).is_ok());
}

#[test]
fn the_recovery_code_opens_data_and_makes_nobody_an_author() {
    let (bench, mut store, code) = Bench::new();
    let sheet = bench.sheet("a");
    bench.save(&mut store, &sheet);
    drop(store);
    let mut store = open(
        &bench,
        Unlock::Recovery {
            code: &code.printed(),
        },
    )
    .unwrap();
    assert_eq!(store.opened().author, None);
    assert!(store.read(|r| r.get::<Sheet>(sheet.id)).unwrap().is_some());
    let outcome = store.write(bench.meta(), |tx| tx.save(&bench.sheet("b")));
    assert!(matches!(err(outcome), StoreError::NoAuthor));
    store.reset_passphrase(bench.person, "new one").unwrap();
    store.sign_in(bench.person, "new one").unwrap();
    bench.save(&mut store, &bench.sheet("b"));
    drop(store);
    assert!(matches!(
        err(open(&bench, bench.by())),
        StoreError::WrongPassphrase
    ));
    assert!(open(&bench, by(bench.person, "new one")).is_ok());
}

#[test]
fn a_code_reads_as_people_type_it() {
    let code = RecoveryCode::new(&Env::fixed(super::start(), 3));
    let printed = code.printed();
    assert_eq!(printed.len(), 44);
    let wide: String = printed
        .chars()
        .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
        .collect();
    let same = [
        printed.to_string(),
        printed.to_lowercase(),
        printed.replace('-', " \u{3000}"),
        printed.replace('-', ""),
        printed.replace('-', "\u{2014}"),
        printed.replace('0', "o").replace('1', "l"),
        wide,
    ];
    for typed in same {
        assert_eq!(
            RecoveryCode::parse(&typed).unwrap().printed(),
            printed,
            "{typed}"
        );
    }
    for at in (0..printed.len()).filter(|at| at % 5 != 4) {
        let mut typed: Vec<char> = printed.chars().collect();
        typed[at] = if typed[at] == '7' { '8' } else { '7' };
        let typed: String = typed.into_iter().collect();
        assert!(RecoveryCode::parse(&typed).is_err(), "{typed}");
    }
    for typed in ["", "ABC", &format!("{}A", *printed), "UUUU"] {
        assert!(RecoveryCode::parse(typed).is_err());
    }
}

#[test]
fn people_come_and_go() {
    let (bench, mut store, _) = Bench::new();
    let li = bench.env.id();
    assert!(matches!(
        err(store.remove_slot(bench.person)),
        StoreError::LastSlot
    ));
    store.add_slot(li, "李工", "li's").unwrap();
    assert!(matches!(
        err(store.add_slot(li, "", "x")),
        StoreError::SlotExists { .. }
    ));
    assert!(matches!(
        err(store.sign_in(li, "no")),
        StoreError::WrongPassphrase
    ));
    assert_eq!(store.opened().author, Some(bench.person));
    store.sign_in(li, "li's").unwrap();
    let mut meta = bench.meta();
    meta.author = li;
    store.write(meta, |tx| tx.save(&bench.sheet("a"))).unwrap();
    let wrong = store.change_passphrase(li, "no", "better");
    assert!(matches!(err(wrong), StoreError::WrongPassphrase));
    store.change_passphrase(li, "li's", "better").unwrap();
    drop(store);
    assert_eq!(slots(&bench.dir()).unwrap().len(), 2);
    assert!(matches!(
        err(open(&bench, by(li, "li's"))),
        StoreError::WrongPassphrase
    ));
    let mut store = open(&bench, by(li, "better")).unwrap();
    let old = store.new_recovery_code().unwrap();
    let code = store.new_recovery_code().unwrap();
    store.remove_slot(li).unwrap();
    assert_eq!(store.opened().author, None);
    drop(store);
    assert!(matches!(
        err(open(&bench, by(li, "better"))),
        StoreError::NoSuchSlot { .. }
    ));
    let old = Unlock::Recovery {
        code: &old.printed(),
    };
    assert!(matches!(
        err(open(&bench, old)),
        StoreError::WrongRecoveryCode
    ));
    assert!(
        open(
            &bench,
            Unlock::Recovery {
                code: &code.printed()
            }
        )
        .is_ok()
    );
}

#[test]
fn a_damaged_key_file_has_a_copy_and_reads_as_damaged_without() {
    let (bench, store, _) = Bench::new();
    drop(store);
    let path = bench.dir().join("keys.json");
    let text = std::fs::read_to_string(&path).unwrap();
    // One digit of a sealed key: without the digest this would read as a wrong passphrase.
    let at = text.find("\"sealed\": \"").unwrap() + 20;
    let mut damaged = text.clone().into_bytes();
    damaged[at] = if damaged[at] == b'0' { b'1' } else { b'0' };
    std::fs::write(&path, &damaged).unwrap();
    drop(bench.open().unwrap());
    std::fs::write(bench.dir().join("keys.json.bak"), &damaged).unwrap();
    assert!(matches!(
        err(bench.open()),
        StoreError::Damaged { part: Part::Keys }
    ));
    // The copy does not keep an old passphrase alive.
    std::fs::write(&path, &text).unwrap();
    let mut store = bench.open().unwrap();
    store.change_passphrase(bench.person, PASS, "new").unwrap();
    drop(store);
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(err(bench.open()), StoreError::WrongPassphrase));
}

#[test]
fn a_slot_does_not_fit_another_person() {
    let (bench, mut store, _) = Bench::new();
    let li = bench.env.id();
    store.add_slot(li, "李工", PASS).unwrap();
    drop(store);
    let path = bench.dir().join("keys.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let (a, b) = (bench.person.to_string(), li.to_string());
    let swapped = text.replace(&a, "@").replace(&b, &a).replace('@', &b);
    let mut json: serde_json::Value = serde_json::from_str(&swapped).unwrap();
    // Even with a digest that fits.
    json["digest"] = "".into();
    let slots: crate::keys::slots::Slots = serde_json::from_value(json).unwrap();
    let mut slots = slots;
    slots.write(&bench.dir()).unwrap();
    assert!(matches!(err(bench.open()), StoreError::WrongPassphrase));
}

#[test]
fn private_keys_have_passphrases_of_their_own() {
    let env = Env::fixed(super::start(), 1);
    let wrapped = vault::wrap(&env, "sign", b"private").unwrap();
    assert_eq!(&**vault::unwrap("sign", &wrapped).unwrap(), b"private");
    assert!(matches!(
        err(vault::unwrap("sin", &wrapped)),
        StoreError::WrongPassphrase
    ));
    let code = RecoveryCode::new(&env);
    let wrapped = vault::wrap_by_code(&env, &code, b"authority").unwrap();
    assert_eq!(
        &**vault::unwrap_by_code(&code, &wrapped).unwrap(),
        b"authority"
    );
    let other = RecoveryCode::new(&env);
    let wrong = vault::unwrap_by_code(&other, &wrapped);
    assert!(matches!(err(wrong), StoreError::WrongRecoveryCode));
    let damaged = vault::unwrap("sign", &wrapped[1..]);
    assert!(matches!(err(damaged), StoreError::Damaged { .. }));
}
