//! Any history at all: the books balance and each number is its list.

use domain::calendar::Zone;
use domain::hazard::{
    Case, Hazard, Imported, LedgerWords, Report, Responsibility, Site, Stands, StatutoryLevel,
    Step, StepDetail,
};
use proptest::prelude::*;
use store::Meta;
use testkit::{Company, DIRECTOR, forms, id};
use uuid::Uuid;

use super::{at, check, numbered};

/// What happened to a hazard, in days from New Year.
#[derive(Debug, Clone)]
struct Told {
    found: i64,
    stands: Stands,
    takes: i64,
    due: Option<i64>,
    completed: Option<i64>,
    unit: Option<&'static str>,
    level: Option<StatutoryLevel>,
}

fn told() -> impl Strategy<Value = Told> {
    let stands = prop::sample::select(vec![
        Stands::Reported,
        Stands::Rectifying,
        Stands::Submitted,
        Stands::Archived,
        Stands::Archived,
        Stands::Voided,
    ]);
    let unit = prop::sample::select(vec![
        None,
        Some("城东供电所"),
        Some("城东供电所运维一班"),
        Some("城南供电所"),
    ]);
    let level = prop::sample::select(vec![
        None,
        Some(StatutoryLevel::General),
        Some(StatutoryLevel::Major),
    ]);
    let due = prop::option::of(0_i64..60);
    let completed = prop::option::of(0_i64..60);
    (0_i64..325, stands, 0_i64..120, due, completed, unit, level).prop_map(
        |(found, stands, takes, due, completed, unit, level)| Told {
            found,
            stands,
            takes,
            due: due.map(|days| found + days),
            completed: completed.map(|days| found + days),
            unit,
            level,
        },
    )
}

/// Enters it as a ledger would, past all rules: any history at all.
fn enter(company: &mut Company, told: &Told, nth: usize) {
    let (hazard, step) = (numbered(nth, 1), numbered(nth, 2));
    let report = Report {
        remarks: String::new(),
        kind: domain::hazard::CaseKind::Hazard,
        title: format!("第 {nth} 项"),
        description: "电缆沟积水".to_owned(),
        site: Site {
            unit: id("城东供电所"),
            place: id("10 kV 城东 113 线"),
            spot: "东侧".to_owned(),
            equipment: None,
        },
        origin: domain::hazard::Origin {
            found_at: at(told.found),
            found_by: id("张伟"),
            finder: None,
            entered_by: None,
            inspection: None,
            drill: None,
            paper: None,
        },
        photos: Vec::new(),
        no_photo_reason: "无".to_owned(),
    };
    let now = at(3650);
    let hazard = Hazard::report(hazard, format!("H{nth}"), report, now).unwrap();
    let closes = matches!(told.stands, Stands::Archived | Stands::Voided);
    let step = Step {
        id: step,
        hazard: hazard.id,
        actor: id("张伟"),
        recorded_by: id("张伟"),
        happened_at: at(told.found + if closes { told.takes } else { 0 }),
        recorded_at: at(400),
        heads: Vec::new(),
        rules: 3,
        detail: StepDetail::Imported(Imported {
            import: Uuid::nil(),
            row: 1,
            stands: told.stands,
            said: String::new(),
            assessment: told.level.map(|level| domain::hazard::Assessment {
                level,
                ..forms::assessment()
            }),
            responsibility: told.unit.map(|unit| Responsibility {
                unit: id(unit),
                owner: None,
            }),
            measures: "排净".to_owned(),
            due_on: told.due.map(|days| Zone::CHINA.day(at(days))),
            original_due_on: None,
            extensions: 0,
            words: LedgerWords::default(),
            photos_after: Vec::new(),
            completed_on: told.completed.map(|days| Zone::CHINA.day(at(days))),
            reinspected_on: None,
            closed_on: None,
        }),
    };
    assert!(Case::fold([&step]).without_effect.is_empty());
    let meta = Meta {
        kind: "import_ledger",
        author: company.director(),
        on_behalf_of: None,
        purpose: String::new(),
    };
    let written = company.ws.store().write(meta, |tx| {
        tx.save(&hazard)?;
        tx.append(&step)
    });
    written.unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn opening_and_new_less_closed_is_closing_whatever_happened(
        all in prop::collection::vec(told(), 1..60)
    ) {
        let mut company = Company::found();
        company.as_(DIRECTOR);
        for (nth, told) in all.iter().enumerate() {
            enter(&mut company, told, nth);
        }
        for name in ["2026-02", "2026-11", "2026-Q3", "2026"] {
            check(&mut company, name, None);
        }
        check(&mut company, "2026-Q2", Some(id("城东供电所")));
    }
}
