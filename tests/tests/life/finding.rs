//! A hazard is found by what was demanded and by what people wrote on its way.

use app::hazards::{LedgerConditions, LedgerView, ListHazards, list_hazards};
use app::search::{HitKind, Search, search};
use testkit::{Company, Stage};
use uuid::Uuid;

fn found(company: &mut Company, text: &str) -> Vec<Uuid> {
    let request = Search {
        text: text.to_owned(),
        limit: None,
    };
    let hits = search(&mut company.ws, request).unwrap().hits;
    let hits = hits.into_iter().filter(|hit| hit.kind == HitKind::Hazard);
    hits.map(|hit| hit.id).collect()
}

fn listed(company: &mut Company, text: &str) -> Vec<Uuid> {
    let request = ListHazards {
        view: LedgerView::All,
        conditions: LedgerConditions {
            text: Some(text.to_owned()),
            ..LedgerConditions::default()
        },
        ..ListHazards::default()
    };
    let page = list_hazards(&mut company.ws, request).unwrap();
    page.rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn a_hazard_is_found_by_every_word_that_was_written_of_it() {
    let mut company = Company::found();
    company.up_to(Stage::Reported);
    let run = company.up_to(Stage::Accepted);
    for words in [
        "排净积水，补齐盖板",
        "盖板补齐",
        "逐项核对",
        "城东供电所",
        "刘洋",
    ] {
        assert!(found(&mut company, words).contains(&run.hazard), "{words}");
        assert!(listed(&mut company, words).contains(&run.hazard), "{words}");
    }
    assert_eq!(found(&mut company, "逐项核对"), [run.hazard]);
    let mut company = company.reopen();
    assert_eq!(listed(&mut company, "逐项核对"), [run.hazard]);
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}
