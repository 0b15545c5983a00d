//! Units founded and plans withdrawn on every day of a year, by both readings, against a count that goes day by day
//! and knows nothing of spans.

use super::*;

/// Whether something from one day until before another is there on a day.
fn there(on: NaiveDate, from: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
    from.is_none_or(|from| from <= on) && until.is_none_or(|until| on < until)
}

/// The days of each period of a year.
fn days_of(every: Every, of: i32) -> Vec<Vec<NaiveDate>> {
    let first = NaiveDate::from_ymd_opt(of, 1, 1).unwrap();
    let all: Vec<_> = { first.iter_days() }
        .take_while(|on| on.year() == of)
        .collect();
    match every {
        Every::Year => vec![all],
        Every::HalfYear => {
            let (one, two) = all.into_iter().partition(|on| on.month() <= 6);
            vec![one, two]
        }
    }
}

/// How many drills a year that is over was short of. On each day somebody is asked whether body and plan are there:
/// the minimum wants a drill where they were on every day of the period, the stricter reading where they are on its
/// last; and whatever was held in the period will do.
fn short(world: &World, which: DrillReading, of: i32) -> usize {
    let mut short = 0;
    let smallest = |unit: &Uuid| {
        let having = world.bodies.iter().enumerate();
        let having = having.filter(|(_, (_, units, _))| units.contains(unit));
        having.map(|(at, (_, units, _))| (units.len(), at)).min()
    };
    for (at, (body, units, above)) in world.bodies.iter().enumerate() {
        for demand in &reading(which).demands {
            if demand.key_bodies_only && !body.key {
                continue;
            }
            let kind = |plan: &&PlanSpan| demand.kinds.contains(&plan.kind);
            let asked: Vec<Vec<&PlanSpan>> = match demand.of {
                Of::Any => {
                    let reaches = |unit: &Uuid| units.contains(unit) || above.contains(unit);
                    let plans = world.plans.iter().filter(kind);
                    vec![plans.filter(|plan| reaches(&plan.unit)).collect()]
                }
                Of::Each => {
                    let plans = world.plans.iter().filter(kind);
                    let own =
                        plans.filter(|plan| smallest(&plan.unit).map(|one| one.1) == Some(at));
                    own.map(|plan| vec![plan]).collect()
                }
            };
            for plans in asked {
                for days in days_of(demand.every, of) {
                    let holds = |on: &NaiveDate| {
                        let mut plans = plans.iter();
                        there(*on, body.since, body.until)
                            && plans.any(|plan| there(*on, Some(plan.from), plan.until))
                    };
                    let wanted = match which {
                        Minimum => days.iter().all(holds),
                        PerPlan => days.last().is_some_and(holds),
                    };
                    let counts = |drill: &&DrillDay| match demand.of {
                        Of::Each => drill.plan == plans[0].plan,
                        Of::Any => {
                            let mut known = world.plans.iter().filter(kind);
                            known.any(|plan| {
                                let here =
                                    units.contains(&drill.unit) || units.contains(&plan.unit);
                                plan.plan == drill.plan && here
                            })
                        }
                    };
                    let held = { world.drills.iter() }
                        .filter(|drill| drill.state == DrillState::Held && days.contains(&drill.on))
                        .any(|drill| counts(&drill));
                    short += usize::from(wanted && !held);
                }
            }
        }
    }
    short
}

/// The company, and east in it.
fn with_east(since: Option<NaiveDate>, until: Option<NaiveDate>, key: bool) -> World {
    let mut east = body(Some(EAST), None, None);
    (east.since, east.until, east.key) = (since, until, key);
    World {
        bodies: vec![
            (
                body(None, None, None),
                [COMPANY, EAST, SOUTH].into(),
                [].into(),
            ),
            (east, [EAST].into(), [COMPANY].into()),
        ],
        plans: four(),
        drills: Vec::new(),
    }
}

/// Every day of the year, with some before and after it.
fn every_day() -> impl Iterator<Item = NaiveDate> {
    let days = day("2025-12-28").iter_days();
    days.take_while(|on| *on <= day("2027-01-04"))
}

fn agree(world: &World) -> Result<(), TestCaseError> {
    for which in [Minimum, PerPlan] {
        let counted = owed(&world.year(which, 2026, "2028-01-01"));
        prop_assert_eq!(
            counted,
            short(world, which, 2026),
            "{:?} {:?}",
            which,
            world
        );
    }
    Ok(())
}

#[test]
fn the_naive_count_is_right_of_a_year_worked_out_by_hand() {
    // East founded on 2 July: by the minimum the company misses its year and two half-years, east nothing.
    let world = with_east(Some(day("2026-07-02")), None, false);
    assert_eq!(short(&world, Minimum, 2026), 3);
    // By the stricter reading: two years; fire once, under east; shock twice, under the company.
    assert_eq!(short(&world, PerPlan, 2026), 5);
    // Founded on 1 July, east owes the second half-year by the minimum as well.
    let world = with_east(Some(day("2026-07-01")), None, false);
    assert_eq!(short(&world, Minimum, 2026), 4);
}

#[test]
fn a_unit_founded_or_closed_on_any_day_owes_what_the_days_say() {
    for on in every_day() {
        for key in [false, true] {
            agree(&with_east(Some(on), None, key)).unwrap();
            agree(&with_east(None, Some(on), key)).unwrap();
        }
    }
}

#[test]
fn any_one_of_the_plans_withdrawn_or_published_on_any_day_owes_what_the_days_say() {
    for on in every_day() {
        for at in 0..four().len() {
            for key in [false, true] {
                let mut world = with_east(None, None, key);
                world.plans[at].until = Some(on);
                agree(&world).unwrap();
                world.plans[at].until = None;
                world.plans[at].from = on;
                agree(&world).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever else there is: one body is founded, and one plan withdrawn, on each day in turn.
    #[test]
    fn in_any_world_each_day_owes_what_the_days_say(world in any_world()) {
        agree(&world)?;
        let mut world = world;
        for on in every_day().step_by(3) {
            if let Some(last) = world.bodies.last_mut() {
                (last.0.since, last.0.until) = (Some(on), None);
            }
            if let Some(plan) = world.plans.first_mut() {
                (plan.from, plan.until) = (day("2024-05-06"), Some(on));
            }
            agree(&world)?;
        }
    }
}
