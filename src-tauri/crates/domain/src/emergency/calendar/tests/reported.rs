//! What of the drills that were held is to be reported to the authority.

use super::*;

/// Of a half-year one drill is reported, whichever; a body that the law does not name reports nothing.
#[test]
fn the_first_of_a_half_year_is_to_be_reported_until_one_of_it_was() {
    let held = |n: u128, plan: Uuid, unit: Uuid, on: &str| HeldDrillDay {
        drill: Uuid::from_u128(100 + n),
        plan,
        unit,
        on: day(on),
    };
    let drills = [
        held(2, FLOOD, EAST, "2026-06-30"),
        held(1, FIRE, EAST, "2026-03-20"),
        held(3, SHOCK, SOUTH, "2026-07-01"),
        // Its plan never held.
        held(4, Uuid::from_u128(99), EAST, "2025-02-01"),
    ];
    let mut key = demand(
        &[PlanKind::Special, PlanKind::OnSite],
        Every::HalfYear,
        Of::Any,
    );
    (key.key_bodies_only, key.reported) = (true, true);
    let mut reading = reading(Minimum);
    reading.demands.push(key);
    let owed = |key: bool, told: &[u128]| {
        let whole = DrillBody {
            key,
            ..body(None, None, None)
        };
        let (units, above) = ([COMPANY, EAST, SOUTH].into(), [].into());
        let bodies = [Body {
            body: &whole,
            units: &units,
            above: &above,
        }];
        let facts = Facts {
            bodies: &bodies,
            plans: &four(),
            drills: &[],
        };
        let told = told.iter().map(|n| Uuid::from_u128(100 + n)).collect();
        let owed = to_report(&reading, facts, &drills, &told).into_iter();
        owed.map(|id| id.as_u128() - 100).collect::<Vec<_>>()
    };
    assert_eq!(owed(true, &[]), [1, 3]);
    assert_eq!(owed(true, &[2]), [3]);
    assert_eq!(owed(true, &[1, 3]), [] as [u128; 0]);
    assert_eq!(owed(false, &[]), [] as [u128; 0]);
}
