//! What is measured.

use bridge::Session;
use serde_json::{Value, json};

use super::{PAGE, answer};

/// A job of the core.
pub struct Job {
    /// What it is called in the table.
    pub name: String,
    /// Command of the contract.
    pub command: &'static str,
    /// Its request.
    pub request: Value,
    /// What it may take, milliseconds.
    pub target: Option<u32>,
    /// What does the same another way.
    pub peer: Option<Peer>,
}

/// The same question to the plain file.
pub struct Peer {
    /// Text.
    pub text: String,
    /// Rows wanted.
    pub limit: u32,
    /// Whether all are counted too.
    pub counted: bool,
}

/// A page of any list, milliseconds.
const LIST: Option<u32> = Some(30);
/// A search, milliseconds.
const SEARCH: Option<u32> = Some(50);

/// Everything that is said of a period, milliseconds.
pub const FIGURES: Option<u32> = Some(1000);

const VIEWS: [&str; 19] = [
    "all",
    "open",
    "mine",
    "overdue",
    "due_soon",
    "major",
    "suspected",
    "to_decide_plan",
    "to_reinspect",
    "to_close",
    "to_name_owner",
    "to_assess",
    "to_issue",
    "supervised",
    "to_answer",
    "to_decide_extension",
    "to_decide_objection",
    "orphaned",
    "to_look_back",
];

/// Words in a tenth of the hazards by two characters and by four, and in a single one.
const WORDS: [(&str, &str); 3] = [
    ("two characters, common", "积水"),
    ("four characters, common", "绝缘手套"),
    ("four characters, rare", "积水，盖板"),
];

/// Every job. The session tells what there is to ask for.
pub fn jobs(session: &Session) -> Vec<Job> {
    let mut all = vec![
        job("get_today", "get_today", json!({}), LIST),
        job("get_counts", "get_counts", json!({}), LIST),
        job("count_hazards", "count_hazards", json!({}), LIST),
    ];
    for view in VIEWS {
        all.push(list(view, json!({ "view": view })));
    }
    for view in ["open", "all"] {
        for (name, conditions) in conditions(session) {
            let request = json!({ "view": view, "conditions": conditions });
            all.push(list(&format!("{view}, {name}"), request));
        }
    }
    for view in ["open", "all"] {
        for sort in ["found", "number", "status"] {
            let request = json!({ "view": view, "sort": sort, "descending": true });
            all.push(list(&format!("{view}, by {sort} down"), request));
        }
    }
    all.extend(by_words(session));
    for period in ["2026-10", "2026"] {
        let request = json!({ "period": period });
        all.push(job(
            &format!("get_figures {period}"),
            "get_figures",
            request,
            FIGURES,
        ));
    }
    all
}

/// A job without a peer.
pub fn job(name: &str, command: &'static str, request: Value, target: Option<u32>) -> Job {
    Job {
        name: name.to_owned(),
        command,
        request,
        target,
        peer: None,
    }
}

/// A page of the ledger.
pub fn list(name: &str, mut request: Value) -> Job {
    request["limit"] = json!(PAGE);
    job(
        &format!("list_hazards {name}"),
        "list_hazards",
        request,
        LIST,
    )
}

/// The unit of this name.
pub fn unit(session: &Session, name: &str) -> Value {
    let (units, _) = answer(session, "list_units", &json!({ "limit": 200 }));
    let all = units["rows"].as_array();
    let unit = all.into_iter().flatten().find(|unit| unit["name"] == name);
    unit.expect("a unit")["id"].clone()
}

fn conditions(session: &Session) -> Vec<(&'static str, Value)> {
    let unit = unit(session, "第 7 供电所");
    vec![
        ("unit", json!({ "units": [unit] })),
        ("status", json!({ "statuses": ["rectifying"] })),
        ("level", json!({ "level": "major" })),
        ("cause", json!({ "cause": "equipment" })),
        (
            "found in a month",
            json!({ "found_from": "2026-10-01", "found_to": "2026-10-31" }),
        ),
        (
            "unit, status, level",
            json!({ "units": [unit], "statuses": ["served"], "level": "general" }),
        ),
        ("unit, text", json!({ "units": [unit], "text": "积水" })),
    ]
}

fn by_words(session: &Session) -> Vec<Job> {
    let (first, _) = answer(
        session,
        "list_hazards",
        &json!({ "view": "all", "limit": 1 }),
    );
    let number = first["rows"][0]["number"].as_str().expect("a number");
    let mut all = Vec::new();
    for (name, text) in WORDS.into_iter().chain([("a number", number)]) {
        let peer = |limit, counted| Peer {
            text: text.to_owned(),
            limit,
            counted,
        };
        let request = json!({ "text": text, "limit": 20 });
        let mut found = job(&format!("search {name}"), "search", request, SEARCH);
        found.peer = Some(peer(20, false));
        let request = json!({ "view": "all", "conditions": { "text": text } });
        let mut listed = list(&format!("all, {name}"), request);
        listed.peer = Some(peer(PAGE, true));
        let request = json!({ "conditions": { "text": text } });
        let counted = job(
            &format!("count_hazards {name}"),
            "count_hazards",
            request,
            SEARCH,
        );
        all.extend([found, listed, counted]);
    }
    all
}
