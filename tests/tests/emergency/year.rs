//! The year of drills: both readings, reminders, and what drills do to it.

use super::*;

#[test]
fn the_year_shows_both_readings_and_presses_by_the_chosen_one() {
    let mut company = Company::found();
    holding(
        &mut company,
        terms("综合应急预案", PlanKind::Comprehensive, "运维检修部"),
        "2025-03-01",
    );
    let fire = holding(
        &mut company,
        terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所"),
        "2025-03-01",
    );
    holding(
        &mut company,
        terms("触电事故现场处置方案", PlanKind::OnSite, "城南供电所"),
        "2026-08-10",
    );
    let year = |company: &mut Company, year: i32| {
        let request = GetDrillCalendar { year: Some(year) };
        get_drill_calendar(company.as_(DIRECTOR), request).expect("a year")
    };
    let stands = |view: &DrillCalendarView, reading: DrillReading| -> Vec<Vec<SlotStanding>> {
        let mut readings = view.readings.iter();
        let reading = readings
            .find(|one| one.reading == reading)
            .expect("a reading");
        let rows = reading.rows.iter();
        rows.map(|row| row.slots.iter().map(|slot| slot.standing).collect())
            .collect()
    };
    use SlotStanding::{Missing, NoPlan, Open};
    let view = year(&mut company, 2026);
    assert_eq!(view.chosen, DrillReading::Minimum);
    assert_eq!(
        stands(&view, DrillReading::Minimum),
        [vec![Open], vec![Missing, Open]]
    );
    // The plan of August has a begun half-year, which the stricter reading counts.
    assert_eq!(
        stands(&view, DrillReading::PerPlan),
        [vec![Open], vec![Missing, Open], vec![NoPlan, Open]]
    );
    let counts = view.readings[0].counts;
    assert_eq!((counts.demanded, counts.missing, counts.open), (3, 1, 2));
    // The clause is shown as sure as it is.
    let row = &view.readings[0].rows[0];
    assert_eq!(
        (row.basis.clause.as_str(), row.unsure),
        ("第三十三条", false)
    );

    assert!(groups(&mut company, DIRECTOR).contains(&(GroupName::ToDrill, 3)));
    let counts = get_counts(company.as_(DIRECTOR), GetCounts {}).expect("counts");
    assert_eq!(
        counts.drills_waiting, 4,
        "three drills, and one plan to be filed"
    );
    let policy = DrillPolicy {
        reading: DrillReading::PerPlan,
        ..DrillPolicy::default()
    };
    let refused = company.refuses(|ws| {
        ws.sign_in(id("张伟"), &testkit::secret())?;
        set_drill_policy(
            ws,
            SetDrillPolicy {
                policy: DrillPolicy::default(),
            },
        )
    });
    assert!(matches!(refused, Refusal::NotAllowed { .. }));
    set_drill_policy(company.as_(DIRECTOR), SetDrillPolicy { policy }).expect("chosen");
    assert!(groups(&mut company, DIRECTOR).contains(&(GroupName::ToDrill, 4)));
    // A head of a unit sees what that unit owes.
    let east: Vec<_> = groups(&mut company, "王志强")
        .into_iter()
        .filter(|(group, _)| *group == GroupName::ToDrill)
        .collect();
    assert_eq!(east, [(GroupName::ToDrill, 2)]);

    let withdrawn = WithdrawEmergencyPlan {
        plan: fire.row.id,
        reason: "站房停用".to_owned(),
        on: Some(day("2026-07-01")),
    };
    withdraw_emergency_plan(company.as_("张伟"), withdrawn).expect("withdrawn");
    // It held to the end of June, and on no day of the second half.
    let view = year(&mut company, 2026);
    assert_eq!(stands(&view, DrillReading::PerPlan)[1], [Missing, NoPlan]);
}

#[test]
fn a_unit_that_counts_for_itself_from_the_day_it_was_founded() {
    let mut company = Company::found();
    holding(
        &mut company,
        terms("触电事故现场处置方案", PlanKind::OnSite, "城南供电所"),
        "2025-01-10",
    );
    let body = |unit, since| DrillBody {
        unit,
        since,
        until: None,
        key: false,
    };
    let south = body(Some(id("城南供电所")), Some(day("2026-05-20")));
    let twice = DrillPolicy {
        bodies: vec![south.clone(), south.clone()],
        ..DrillPolicy::default()
    };
    company.as_(DIRECTOR);
    let refused = company.refuses(|ws| set_drill_policy(ws, SetDrillPolicy { policy: twice }));
    assert_eq!(refused, Refusal::DrillBodyTwice);
    let policy = DrillPolicy {
        bodies: vec![body(None, None), south],
        ..DrillPolicy::default()
    };
    set_drill_policy(company.as_(DIRECTOR), SetDrillPolicy { policy }).expect("chosen");
    let view = get_drill_calendar(company.as_(DIRECTOR), GetDrillCalendar { year: Some(2026) })
        .expect("a year");
    let rows = view.readings[0]
        .rows
        .iter()
        .filter(|row| row.kinds == [PlanKind::OnSite]);
    let rows: Vec<_> = rows
        .map(|row| {
            (
                row.body_name.as_str(),
                row.slots
                    .iter()
                    .map(|slot| slot.standing)
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    use SlotStanding::{Begun, Missing, Open};
    assert_eq!(
        rows,
        [
            ("清河供电公司", vec![Missing, Open]),
            ("城南供电所", vec![Begun, Open])
        ]
    );
}

#[test]
fn the_calendar_goes_out_with_reminders_and_the_same_names_each_time() {
    let mut company = Company::found();
    holding(
        &mut company,
        terms("防汛专项应急预案", PlanKind::Special, "运维检修部"),
        "2026-11-20",
    );
    holding(
        &mut company,
        terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所"),
        "2023-12-10",
    );
    let out = |company: &mut Company| {
        let request = ExportDrillCalendar {
            calendar: GetDrillCalendar { year: Some(2026) },
        };
        export_drill_calendar(company.as_(DIRECTOR), request).expect("a file")
    };
    let file = out(&mut company);
    let unfolded = file.text.replace("\r\n ", "");
    for said in [
        "SUMMARY:法定演练截止：下半年现场处置方案演练一次",
        "SUMMARY:预案备案截止：防汛专项应急预案",
        "SUMMARY:预案评估截止：配电室火灾现场处置方案",
        "DTSTART;VALUE=DATE:20261218",
        "TRIGGER:-P",
    ] {
        assert!(unfolded.contains(said), "{said}\n{unfolded}");
    }
    let uids = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    let names = uids(&unfolded);
    let distinct: std::collections::BTreeSet<_> = names.iter().collect();
    // Each event and its reminder.
    let events = usize::try_from(file.events).unwrap();
    assert_eq!((distinct.len(), names.len()), (2 * events, 2 * events));
    company.advance(1);
    assert_eq!(uids(&out(&mut company).text.replace("\r\n ", "")), names);
}

/// A drill is planned, its day passes, another is held to its end and finds the plan unfit.
#[test]
fn drills_that_are_planned_late_and_held_stand_in_the_year_and_the_plan_learns_from_them() {
    let mut company = Company::found();
    let fire = terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所");
    let plan = holding(&mut company, fire, "2025-03-01").row.id;
    let starts_at = company.folder.env.now() + chrono::Duration::hours(1);
    let planned = plan_drill(
        company.as_("张伟"),
        PlanDrill {
            terms: DrillTerms {
                title: "配电室火灾现场处置演练".to_owned(),
                content: DrillContent::Single,
                form: DrillForm::Tabletop,
                purpose: DrillPurpose::Testing,
                plan,
                under: String::new(),
                unit: id("城东供电所"),
                units: Vec::new(),
                place: id("10 kV 城东开关站"),
                spot: String::new(),
                starts_at,
                minutes: 30,
                scenario: Scenario::default(),
                objectives: Vec::new(),
                safety: Safety::default(),
            },
            like: None,
            take: Vec::new(),
        },
    );
    let drill = planned.expect("planned").row.id;
    use SlotStanding::{Held, Late, Missing, Planned};
    let stands = |company: &mut Company| -> Vec<SlotStanding> {
        let view = get_drill_calendar(company.as_(DIRECTOR), GetDrillCalendar::default());
        let view = view.expect("a year");
        view.readings[0].rows[1]
            .slots
            .iter()
            .map(|slot| slot.standing)
            .collect()
    };
    assert_eq!(stands(&mut company), [Missing, Planned]);
    company.advance(2);
    assert_eq!(stands(&mut company), [Missing, Late]);
    // What has a day presses as the drill itself; the half-year that is missing, by the law.
    let late = groups(&mut company, DIRECTOR);
    assert!(
        late.contains(&(GroupName::DrillsToHold, 1)) && late.contains(&(GroupName::ToDrill, 1))
    );

    let line = ScriptLineGiven {
        id: None,
        at_seconds: 0,
        stage: Stage::Warning,
        action: "烟感报警".to_owned(),
        performer: String::new(),
        criterion: String::new(),
    };
    let lines = vec![line];
    write_drill_script(company.as_("张伟"), WriteDrillScript { drill, lines }).expect("a script");
    let commander = serde_json::from_value(serde_json::json!({
        "person": id("王志强"), "role": "commander"
    }));
    let people = vec![commander.expect("a newcomer")];
    invite_to_drill(company.as_("张伟"), InviteToDrill { drill, people }).expect("invited");
    let mut entry = |detail| {
        let request = RecordDrillEntry {
            drill,
            detail,
            at: None,
        };
        record_drill_entry(company.as_("张伟"), request).expect("recorded");
        company.folder.env.advance(chrono::Duration::minutes(20));
    };
    entry(EntryDetail::Started);
    entry(EntryDetail::Ended);
    let over = groups(&mut company, DIRECTOR);
    assert!(over.contains(&(GroupName::DrillsToEvaluate, 1)), "{over:?}");
    assert_eq!(stands(&mut company), [Missing, Held]);
    let page = seen(&mut company, plan);
    assert_eq!(page.row.drilled_on, Some(company.today()));
    assert_eq!(page.row.open_causes, 0);
    let finding = AddDrillFinding {
        drill,
        text: "断电次序与现场不符".to_owned(),
        aspect: Aspect::Plan,
        revise_plan: true,
        entry: None,
        photos: Vec::new(),
    };
    add_drill_finding(company.as_("张伟"), finding).expect("found");
    let page = seen(&mut company, plan);
    assert_eq!(page.causes[0].cause, Cause::Drill);
    assert!(matches!(page.causes[0].sign, Some(Sign::DrillUnfit { .. })));
}
