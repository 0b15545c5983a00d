//! The table is whole: its examples, its names, and the copy the screens read.

use super::*;
use serde_json::json;
use std::collections::BTreeSet;

/// Every required member of the request stands in its example, and no other than it knows.
#[test]
fn examples_fit_their_schemas() {
    for command in lines() {
        let example: Value = serde_json::from_str(command.example).expect(command.name);
        let given: BTreeSet<_> = example.as_object().unwrap().keys().cloned().collect();
        let schema = (command.request)();
        let members = schema["properties"].as_object();
        let known: BTreeSet<_> = members
            .into_iter()
            .flat_map(|all| all.keys().cloned())
            .collect();
        assert!(
            given.is_subset(&known),
            "{}: {given:?} {known:?}",
            command.name
        );
        for member in schema["required"].as_array().into_iter().flatten() {
            assert!(
                given.contains(member.as_str().unwrap()),
                "{}: {member}",
                command.name
            );
        }
    }
}

#[test]
fn names_are_unique() {
    let names: BTreeSet<_> = lines().map(|line| line.name).collect();
    assert_eq!(names.len(), lines().count());
}

/// The contract as the screens read it; `cargo xtask codegen` writes it anew.
#[test]
fn the_screens_contract_is_fresh() {
    let mut all = SchemaGenerator::default();
    let mut commands = serde_json::Map::new();
    for line in lines() {
        let (effect, tags) = match line.effect {
            Effect::Provides(tags) => ("provides", tags),
            Effect::Changes(tags) => ("changes", tags),
        };
        let [request, view] = (line.types)(&mut all);
        let said = json!({ effect: tags, "request": request, "view": view });
        commands.insert(line.name.to_owned(), said);
    }
    let mut uploads = serde_json::Map::new();
    for (purpose, name) in PURPOSES {
        uploads.insert(name.to_owned(), json!(purpose.view(&mut all)));
    }
    let failure = all.subschema_for::<Failure>();
    let contract = json!({
        "$defs": all.take_definitions(true),
        "commands": commands,
        "uploads": uploads,
        "failure": failure,
    });
    let fresh = format!("{contract:#}\n");
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../ui/src/bridge/contract.json"
    );
    if std::env::var_os("BIHUAN_CODEGEN").is_some() {
        std::fs::write(file, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert!(kept == fresh, "contract.json is stale: cargo xtask codegen");
}

/// No 64-bit number crosses: a screen could not hold it.
#[test]
fn no_64_bit_numbers_cross() {
    for command in lines() {
        for schema in [(command.request)(), (command.view)()] {
            let text = schema.to_string();
            assert!(!text.contains("int64"), "{}", command.name);
        }
    }
}
