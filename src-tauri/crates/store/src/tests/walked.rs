//! Lists beside the ledger: each is walked along an index.

use domain::irregularity::{IrregularityKind, IrregularityState};
use domain::outage::OutageWhen;
use domain::paper_register::RegisteredKind;
use uuid::Uuid;

use super::start;
use super::trade::{plan, scans, store};
use crate::{IrregularityFilter, OutageFilter, PageBounds, RegisterOfPapers};

#[test]
fn the_list_of_irregularities_is_walked_along_an_index() {
    let (_dir, store) = store();
    let narrow = |change: fn(&mut IrregularityFilter)| {
        let mut filter = IrregularityFilter::default();
        change(&mut filter);
        filter
    };
    for filter in [
        IrregularityFilter::default(),
        narrow(|filter| filter.kind = Some(IrregularityKind::Defect)),
        narrow(|filter| filter.state = Some(IrregularityState::Open)),
        narrow(|filter| filter.overdue_on = "2026-11-23".parse().ok()),
        narrow(|filter| filter.units = vec![Uuid::nil()]),
        narrow(|filter| filter.text = "触头".to_owned()),
    ] {
        for after in [None, Some(Uuid::nil())] {
            let bounds = PageBounds { after, limit: 50 };
            let (sql, _) = crate::queries::page_of_irregularities(&filter, bounds).unwrap();
            let plan = plan(&store, &sql);
            assert!(plan.contains("INDEX irregularity_"), "{sql}\n{plan}");
            assert!(scans(&plan).is_empty(), "{sql}\n{plan}");
        }
    }
    // What an act touches is looked up by its hazard.
    let of_hazard = plan(&store, "SELECT id FROM irregularity WHERE hazard = ?1");
    assert!(of_hazard.contains("SEARCH"), "{of_hazard}");
}

#[test]
fn papers_are_walked_along_an_index_and_found_by_where_they_lie() {
    let (_dir, store) = store();
    let narrow = |change: fn(&mut RegisterOfPapers)| {
        let mut filter = RegisterOfPapers::default();
        change(&mut filter);
        filter
    };
    let days = ("2026-01-01".parse().ok(), "2026-12-31".parse().ok());
    let dated = RegisterOfPapers {
        dated: days,
        ..RegisterOfPapers::default()
    };
    for filter in [
        RegisterOfPapers::default(),
        dated,
        narrow(|filter| filter.kinds = vec![RegisteredKind::Notice]),
        narrow(|filter| filter.kinds = vec![RegisteredKind::Notice, RegisteredKind::Incoming]),
        narrow(|filter| filter.filed = Some(false)),
        narrow(|filter| filter.filed = Some(true)),
        narrow(|filter| filter.text = "3盒5件".to_owned()),
    ] {
        for after in [None, Some(("2026-11-23".parse().unwrap(), Uuid::nil()))] {
            let (sql, _) = crate::queries::page_of_papers(&filter, after, 50).unwrap();
            let plan = plan(&store, &sql);
            assert!(plan.contains("INDEX registered_paper_"), "{sql}\n{plan}");
            assert!(scans(&plan).is_empty(), "{sql}\n{plan}");
        }
    }
    for sql in [
        "SELECT id FROM paper_filing WHERE year = ?1 AND box_no = ?2 AND piece = ?3 ORDER BY id LIMIT 1",
        "SELECT max(piece) FROM paper_filing WHERE year = ?1 AND box_no = ?2",
        "SELECT id FROM checked_paper WHERE paper_check = ?1 ORDER BY id",
        "SELECT id FROM paper_difference WHERE paper_check = ?1 AND withdrawn = 0 ORDER BY id LIMIT ?2",
        "SELECT id FROM paper_difference WHERE item = ?1 AND withdrawn = 0 ORDER BY id LIMIT ?2",
        "SELECT id FROM paper_difference WHERE settled = 0 AND withdrawn = 0 AND id > ?1 ORDER BY id LIMIT ?2",
        "SELECT hazard FROM hazard_case WHERE outage = ?1 ORDER BY hazard LIMIT ?2",
        "SELECT hazard FROM hazard_case WHERE outage = ?1 AND open = 1 ORDER BY hazard LIMIT ?2",
    ] {
        let plan = plan(&store, sql);
        assert!(
            plan.contains("SEARCH") && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"),
            "{sql}\n{plan}"
        );
    }
    // What waits is counted and walked without what is settled.
    for sql in [
        "SELECT count(*) FROM paper_difference WHERE settled = 0 AND withdrawn = 0",
        "SELECT id FROM paper_check WHERE ended IS NULL AND cancelled IS NULL ORDER BY id LIMIT ?1",
    ] {
        let plan = plan(&store, sql);
        assert!(scans(&plan).is_empty(), "{sql}\n{plan}");
    }
}

#[test]
fn outages_are_walked_by_when_they_begin() {
    let (_dir, store) = store();
    let narrow = |change: fn(&mut OutageFilter)| {
        let mut filter = OutageFilter::default();
        change(&mut filter);
        filter
    };
    for filter in [
        OutageFilter::default(),
        narrow(|filter| filter.when = Some((OutageWhen::Coming, start()))),
        narrow(|filter| filter.when = Some((OutageWhen::Moved, start()))),
        narrow(|filter| filter.units = vec![Uuid::nil()]),
        narrow(|filter| filter.equipment = Some(Uuid::nil())),
        narrow(|filter| filter.between = (Some(start()), Some(start()))),
        narrow(|filter| filter.text = "城东".to_owned()),
    ] {
        for after in [None, Some(Uuid::nil())] {
            let bounds = PageBounds { after, limit: 50 };
            let (tail, _) = crate::queries::page_of_outages(&filter, bounds).unwrap();
            let sql = format!("SELECT o.id FROM outage AS o{tail}");
            let plan = plan(&store, &sql);
            let outage = plan
                .lines()
                .find(|line| line.contains(" o ") || line.ends_with(" o"));
            assert!(
                outage.is_some_and(|line| line.contains("INDEX")) && !plan.contains("SCAN o\n"),
                "{sql}\n{plan}"
            );
        }
    }
}
