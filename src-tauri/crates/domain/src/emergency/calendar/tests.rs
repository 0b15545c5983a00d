//! The calendar against years worked out by hand, and what holds of every year.

use proptest::prelude::*;

use super::*;
use crate::checklist::{Basis, Certainty, Force};
use crate::emergency::DrillReading;

mod days;
mod reported;

const COMPANY: Uuid = Uuid::from_u128(1);
const EAST: Uuid = Uuid::from_u128(2);
const SOUTH: Uuid = Uuid::from_u128(3);
const GENERAL: Uuid = Uuid::from_u128(10);
const FLOOD: Uuid = Uuid::from_u128(11);
const FIRE: Uuid = Uuid::from_u128(12);
const SHOCK: Uuid = Uuid::from_u128(13);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn demand(kinds: &[PlanKind], every: Every, of: Of) -> Demand {
    Demand {
        kinds: kinds.to_vec(),
        every,
        of,
        key_bodies_only: false,
        reported: false,
        basis: Basis {
            document: "《生产安全事故应急预案管理办法》".into(),
            clause: "第三十三条".into(),
            force: Force::Mandatory,
            certainty: Certainty::A2,
        },
    }
}

/// Both readings as they ship.
fn reading(which: DrillReading) -> Reading {
    let of = match which {
        Minimum => Of::Any,
        PerPlan => Of::Each,
    };
    let key = Demand {
        key_bodies_only: true,
        ..demand(
            &[PlanKind::Comprehensive, PlanKind::Special, PlanKind::OnSite],
            Every::HalfYear,
            Of::Any,
        )
    };
    Reading {
        reading: which,
        said_by: String::new(),
        said_on: day("2025-01-09"),
        certainty: Certainty::A,
        counts_begun_periods: which == PerPlan,
        demands: vec![
            demand(
                &[PlanKind::Comprehensive, PlanKind::Special],
                Every::Year,
                Of::Any,
            ),
            demand(&[PlanKind::OnSite], Every::HalfYear, of),
            key,
        ],
    }
}

fn plan(plan: Uuid, kind: PlanKind, unit: Uuid, from: &str, until: Option<&str>) -> PlanSpan {
    PlanSpan {
        plan,
        kind,
        unit,
        from: day(from),
        until: until.map(day),
    }
}

fn drill(n: u128, plan: Uuid, on: &str, state: DrillState) -> DrillDay {
    DrillDay {
        drill: Uuid::from_u128(100 + n),
        title: String::new(),
        plan,
        unit: EAST,
        on: day(on),
        state,
        plan_unfit: None,
    }
}

fn held(n: u128, plan: Uuid, on: &str) -> DrillDay {
    drill(n, plan, on, DrillState::Held)
}

fn planned(n: u128, plan: Uuid, on: &str) -> DrillDay {
    drill(n, plan, on, DrillState::Planned)
}

/// A body that has been there since a day.
fn body(unit: Option<Uuid>, since: Option<&str>, until: Option<&str>) -> DrillBody {
    DrillBody {
        unit,
        since: since.map(day),
        until: until.map(day),
        key: false,
    }
}

#[derive(Debug)]
struct World {
    bodies: Vec<(DrillBody, BTreeSet<Uuid>, BTreeSet<Uuid>)>,
    plans: Vec<PlanSpan>,
    drills: Vec<DrillDay>,
}

impl World {
    /// The company as one body.
    fn whole(plans: Vec<PlanSpan>, drills: Vec<DrillDay>) -> Self {
        let units = [COMPANY, EAST, SOUTH].into();
        Self {
            bodies: vec![(body(None, None, None), units, [].into())],
            plans,
            drills,
        }
    }

    fn year(&self, which: DrillReading, of: i32, today: &str) -> Vec<Row> {
        let bodies: Vec<_> = self
            .bodies
            .iter()
            .map(|(body, units, above)| Body { body, units, above })
            .collect();
        let facts = Facts {
            bodies: &bodies,
            plans: &self.plans,
            drills: &self.drills,
        };
        year(&reading(which), facts, of, day(today))
    }

    /// How the periods stand: row by row, with the plan where each is demanded.
    fn stands(
        &self,
        which: DrillReading,
        of: i32,
        today: &str,
    ) -> Vec<(Option<Uuid>, Vec<SlotStanding>)> {
        let rows = self.year(which, of, today).into_iter();
        rows.map(|row| {
            let slots = row.slots.iter().map(|slot| slot.standing);
            (row.plan, slots.collect())
        })
        .collect()
    }
}

use DrillReading::{Minimum, PerPlan};
use SlotStanding::{Ahead, Begun, Ended, Held, Late, Missing, NoPlan, NotThere, Open, Planned};

/// One plan of each kind and two on the spot, all from before the year.
fn four() -> Vec<PlanSpan> {
    vec![
        plan(
            GENERAL,
            PlanKind::Comprehensive,
            COMPANY,
            "2024-05-06",
            None,
        ),
        plan(FLOOD, PlanKind::Special, COMPANY, "2024-05-06", None),
        plan(FIRE, PlanKind::OnSite, EAST, "2024-05-06", None),
        plan(SHOCK, PlanKind::OnSite, SOUTH, "2024-05-06", None),
    ]
}

/// Flood held in May, fire in March and planned for December, shock never: the minimum is met as
/// soon as December's is held, the stricter reading misses shock twice.
#[test]
fn an_ordinary_year_by_both_readings() {
    let drills = vec![
        held(1, FLOOD, "2026-05-12"),
        held(2, FIRE, "2026-03-20"),
        planned(3, FIRE, "2026-12-08"),
    ];
    let world = World::whole(four(), drills);
    assert_eq!(
        world.stands(Minimum, 2026, "2026-11-27"),
        [(None, vec![Held]), (None, vec![Held, Planned])]
    );
    assert_eq!(
        world.stands(PerPlan, 2026, "2026-11-27"),
        [
            (None, vec![Held]),
            (Some(FIRE), vec![Held, Planned]),
            (Some(SHOCK), vec![Missing, Open]),
        ]
    );
    // The day that was set passes.
    assert_eq!(
        world.stands(Minimum, 2026, "2026-12-09"),
        [(None, vec![Held]), (None, vec![Held, Late])]
    );
    // The year is over.
    assert_eq!(
        world.stands(PerPlan, 2026, "2027-01-01"),
        [
            (None, vec![Held]),
            (Some(FIRE), vec![Held, Missing]),
            (Some(SHOCK), vec![Missing, Missing]),
        ]
    );
    // Next year is all ahead.
    assert_eq!(
        world.stands(Minimum, 2027, "2026-11-27"),
        [(None, vec![Ahead]), (None, vec![Ahead, Ahead])]
    );
}

/// The last day of a period belongs to it, the day after to the next.
#[test]
fn a_drill_counts_in_the_period_of_its_day() {
    let on = |day: &str| {
        let world = World::whole(four(), vec![held(1, FIRE, day)]);
        world.stands(Minimum, 2026, "2026-11-27")[1].1.clone()
    };
    assert_eq!(on("2026-06-30"), [Held, Open]);
    assert_eq!(on("2026-07-01"), [Missing, Held]);
    assert_eq!(on("2025-12-31"), [Missing, Open]);
}

/// South was founded on 20 May, with its plan. The minimum does not ask for what is left of the
/// half-year and of the year; the stricter reading does.
#[test]
fn a_unit_founded_in_mid_year() {
    let plans = vec![
        plan(
            GENERAL,
            PlanKind::Comprehensive,
            COMPANY,
            "2024-05-06",
            None,
        ),
        plan(SHOCK, PlanKind::OnSite, SOUTH, "2026-05-20", None),
    ];
    let world = World {
        bodies: vec![(
            body(Some(SOUTH), Some("2026-05-20"), None),
            [SOUTH].into(),
            [COMPANY].into(),
        )],
        plans,
        drills: Vec::new(),
    };
    assert_eq!(
        world.stands(Minimum, 2026, "2026-11-27"),
        [(None, vec![Begun]), (None, vec![Begun, Open])]
    );
    assert_eq!(
        world.stands(PerPlan, 2026, "2026-11-27"),
        [(None, vec![Open]), (Some(SHOCK), vec![Missing, Open])]
    );
    // The year before it was not there, the year after it is like any other.
    assert_eq!(
        world.stands(Minimum, 2025, "2026-11-27"),
        [(None, vec![NotThere]), (None, vec![NotThere, NotThere])]
    );
    assert_eq!(
        world.stands(PerPlan, 2025, "2026-11-27"),
        [(None, vec![NotThere])]
    );
    assert_eq!(
        world.stands(Minimum, 2027, "2027-07-01"),
        [(None, vec![Open]), (None, vec![Missing, Open])]
    );
}

/// Founded on the first day of a half-year it has the whole of it.
#[test]
fn a_unit_founded_on_the_first_of_july_has_the_whole_half_year() {
    let world = World {
        bodies: vec![(
            body(Some(SOUTH), Some("2026-07-01"), None),
            [SOUTH].into(),
            [].into(),
        )],
        plans: vec![plan(SHOCK, PlanKind::OnSite, SOUTH, "2026-06-01", None)],
        drills: Vec::new(),
    };
    assert_eq!(
        world.stands(Minimum, 2026, "2027-01-01"),
        [(None, vec![NoPlan]), (None, vec![NotThere, Missing])]
    );
}

/// Fire was withdrawn on 10 September without a drill in the second half: nobody can drill it any
/// more. Where another plan of its kind goes on, the body as a whole still owes one.
#[test]
fn a_plan_withdrawn_in_mid_year() {
    let fire = plan(
        FIRE,
        PlanKind::OnSite,
        EAST,
        "2024-05-06",
        Some("2026-09-10"),
    );
    let alone = World::whole(vec![fire.clone()], vec![held(1, FIRE, "2026-03-20")]);
    assert_eq!(
        alone.stands(Minimum, 2026, "2026-11-27"),
        [(None, vec![NoPlan]), (None, vec![Held, Ended])]
    );
    assert_eq!(
        alone.stands(PerPlan, 2026, "2026-11-27"),
        [(None, vec![NoPlan]), (Some(FIRE), vec![Held, Ended])]
    );
    let shock = plan(SHOCK, PlanKind::OnSite, SOUTH, "2024-05-06", None);
    let both = World::whole(vec![fire.clone(), shock], Vec::new());
    assert_eq!(
        both.stands(Minimum, 2026, "2026-11-27")[1],
        (None, vec![Missing, Open])
    );
    assert_eq!(
        both.stands(PerPlan, 2026, "2026-11-27")[1..],
        [
            (Some(FIRE), vec![Missing, Ended]),
            (Some(SHOCK), vec![Missing, Open])
        ]
    );
    // In the year after, the withdrawn plan is no row any more.
    assert_eq!(both.stands(PerPlan, 2027, "2027-02-01").len(), 2);
    // What was drilled before it was withdrawn stays drilled.
    let drilled = World::whole(vec![fire], vec![held(1, FIRE, "2026-08-01")]);
    assert_eq!(
        drilled.stands(PerPlan, 2026, "2026-11-27")[1],
        (Some(FIRE), vec![Missing, Held])
    );
}

/// Fire ends on each day of the year in turn, and nobody drilled it: a half-year is owed when it held to the end
/// of it, which 30 June is not and 1 July is; one that it did not reach asks for nothing.
#[test]
fn a_plan_withdrawn_on_any_day_owes_the_half_years_it_held_through() {
    let stands = |until: NaiveDate| {
        let mut fire = plan(FIRE, PlanKind::OnSite, EAST, "2024-05-06", None);
        fire.until = Some(until);
        let world = World::whole(vec![fire], Vec::new());
        let rows = world.stands(PerPlan, 2026, "2027-01-10");
        let row = rows.into_iter().find(|(plan, _)| *plan == Some(FIRE));
        row.map(|(_, slots)| slots)
    };
    let days = day("2025-12-30")
        .iter_days()
        .take_while(|on| *on <= day("2027-01-05"));
    for until in days {
        let expected = match (until.year(), until.month(), until.day()) {
            (2025, ..) | (2026, 1, 1) => None,
            (2026, 1..=6, _) => Some(vec![Ended, NoPlan]),
            (2026, 7, 1) => Some(vec![Missing, NoPlan]),
            (2026, ..) => Some(vec![Missing, Ended]),
            _ => Some(vec![Missing, Missing]),
        };
        assert_eq!(stands(until), expected, "{until}");
    }
}

/// A successor published the day the old plan ended leaves no gap; one that comes later begins anew.
#[test]
fn a_plan_replaced_within_the_period() {
    let replaced = |from: &str| {
        let plans = vec![
            plan(
                FIRE,
                PlanKind::OnSite,
                EAST,
                "2024-05-06",
                Some("2026-09-10"),
            ),
            plan(SHOCK, PlanKind::OnSite, EAST, from, None),
        ];
        let world = World::whole(plans, Vec::new());
        world.stands(Minimum, 2026, "2026-11-27")[1].1[1]
    };
    assert_eq!(replaced("2026-09-10"), Open);
    assert_eq!(replaced("2026-08-01"), Open);
    assert_eq!(replaced("2026-10-01"), Begun);
}

/// A body the law names holds a drill of any kind in each half-year besides.
#[test]
fn a_body_the_law_names_holds_one_more() {
    let mut world = World::whole(four(), vec![held(1, FLOOD, "2026-05-12")]);
    assert_eq!(world.stands(Minimum, 2026, "2026-11-27").len(), 2);
    world.bodies[0].0.key = true;
    assert_eq!(
        world.stands(Minimum, 2026, "2026-11-27"),
        [
            (None, vec![Held]),
            (None, vec![Missing, Open]),
            (None, vec![Held, Open])
        ]
    );
}

/// A plan is drilled one by one under the smallest body that has it, and never twice.
#[test]
fn a_plan_stands_under_one_body() {
    let mut world = World::whole(four(), Vec::new());
    world.bodies.push((
        body(Some(EAST), None, None),
        [EAST].into(),
        [COMPANY].into(),
    ));
    let rows = world.year(PerPlan, 2026, "2026-11-27");
    let of = |plan: Uuid| -> Vec<usize> {
        let rows = rows.iter().filter(|row| row.plan == Some(plan));
        rows.map(|row| row.body).collect()
    };
    assert_eq!((of(FIRE), of(SHOCK)), (vec![1], vec![0]));
    // The company's own plan holds for East, and what East drills of it counts for both.
    world.drills.push(held(1, FLOOD, "2026-05-12"));
    let rows = world.year(Minimum, 2026, "2026-11-27");
    let years = rows.iter().filter(|row| row.demand == 0);
    assert!(
        years.clone().count() == 2 && years.map(|row| row.slots[0].standing).all(|s| s == Held)
    );
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..1095_i64).prop_map(|n| day("2025-01-01") + chrono::Duration::days(n))
}

fn any_world() -> impl Strategy<Value = World> {
    let kind = prop_oneof![
        Just(PlanKind::Comprehensive),
        Just(PlanKind::Special),
        Just(PlanKind::OnSite)
    ];
    let unit = || prop_oneof![Just(COMPANY), Just(EAST), Just(SOUTH)];
    let plan = (kind, unit(), any_day(), proptest::option::of(any_day()));
    let drill = (0..6_usize, unit(), any_day(), any::<bool>());
    let bodies = (
        any::<bool>(),
        proptest::option::of(any_day()),
        any::<bool>(),
    );
    (
        proptest::collection::vec(plan, 0..6),
        proptest::collection::vec(drill, 0..6),
        bodies,
    )
        .prop_map(|(plans, drills, (east_apart, since, key))| {
            let plans: Vec<_> = (0_u128..)
                .zip(plans)
                .map(|(n, (kind, unit, from, until))| PlanSpan {
                    plan: Uuid::from_u128(10 + n),
                    kind,
                    unit,
                    from,
                    until: until.filter(|until| *until > from),
                })
                .collect();
            let drills = (0_u128..)
                .zip(drills)
                .map(|(n, (plan, unit, on, held))| DrillDay {
                    drill: Uuid::from_u128(100 + n),
                    title: String::new(),
                    plan: Uuid::from_u128(10 + plan as u128),
                    unit,
                    on,
                    state: match held {
                        true => DrillState::Held,
                        false => DrillState::Planned,
                    },
                    plan_unfit: None,
                })
                .collect();
            let mut world = World::whole(plans, drills);
            world.bodies[0].0.key = key;
            if east_apart {
                let east = DrillBody {
                    unit: Some(EAST),
                    since,
                    until: None,
                    key,
                };
                world.bodies.push((east, [EAST].into(), [COMPANY].into()));
            }
            world
        })
}

fn owed(rows: &[Row]) -> usize {
    let slots = rows.iter().flat_map(|row| &row.slots);
    slots.filter(|slot| slot.standing == Missing).count()
}

proptest! {
    /// The periods of a row are the year, each day in one of them.
    #[test]
    fn periods_cover_the_year_once(world in any_world(), today in any_day()) {
        for which in [Minimum, PerPlan] {
            for row in world.year(which, 2026, &today.to_string()) {
                prop_assert_eq!(row.slots[0].first, day("2026-01-01"));
                prop_assert_eq!(row.slots[row.slots.len() - 1].last, day("2026-12-31"));
                for pair in row.slots.windows(2) {
                    prop_assert_eq!(pair[0].last.succ_opt(), Some(pair[1].first));
                }
            }
        }
    }

    /// Nothing is missing while its period runs, and nothing open, late or planned once it is over.
    #[test]
    fn what_is_said_fits_the_day(world in any_world(), today in any_day()) {
        for slot in world.year(PerPlan, 2026, &today.to_string()).iter().flat_map(|row| &row.slots) {
            let over = today > slot.last;
            match slot.standing {
                Missing => prop_assert!(over),
                Open => prop_assert!(!over && today >= slot.first),
                Ahead => prop_assert!(today < slot.first),
                Planned | Late => prop_assert!(!over),
                Held => prop_assert!(!slot.drills.is_empty()),
                _ => {}
            }
        }
    }

    /// Once all is over, holding what was only planned never leaves more missing.
    #[test]
    fn holding_a_drill_never_makes_it_worse(world in any_world(), which in prop_oneof![Just(Minimum), Just(PerPlan)]) {
        let before = owed(&world.year(which, 2026, "2028-01-01"));
        let mut better = world;
        for drill in &mut better.drills {
            drill.state = DrillState::Held;
        }
        prop_assert!(owed(&better.year(which, 2026, "2028-01-01")) <= before);
    }

    /// Whoever keeps to the stricter reading keeps to the minimum, for plans that hold all year.
    #[test]
    fn the_stricter_reading_holds_the_minimum(world in any_world()) {
        let mut world = world;
        world.bodies.truncate(1);
        for plan in &mut world.plans {
            plan.from = day("2024-01-01");
            plan.until = None;
        }
        let strict = world.year(PerPlan, 2026, "2028-01-01");
        if owed(&strict) == 0 {
            prop_assert_eq!(owed(&world.year(Minimum, 2026, "2028-01-01")), 0);
        }
    }

    /// A plan withdrawn before the year asks for nothing in it.
    #[test]
    fn what_was_withdrawn_before_asks_for_nothing(world in any_world(), today in any_day()) {
        let mut world = world;
        for plan in &mut world.plans {
            plan.from = day("2024-01-01");
            plan.until = Some(day("2025-12-31"));
        }
        world.drills.clear();
        for which in [Minimum, PerPlan] {
            for slot in world.year(which, 2026, &today.to_string()).iter().flat_map(|row| &row.slots) {
                prop_assert!(!slot.standing.demanded());
            }
        }
    }
}
