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

/// A unit of its own that the law names owes two drills by one day; another calendar must not take one for
/// the other. What has a time and a place goes out with them.
#[test]
fn the_calendar_tells_two_demands_of_one_day_apart_and_says_when_and_where() {
    let mut company = Company::found();
    let fire = terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所");
    let plan = holding(&mut company, fire, "2025-03-01").row.id;
    let policy = DrillPolicy {
        bodies: vec![DrillBody {
            unit: Some(id("城东供电所")),
            since: None,
            until: None,
            key: true,
        }],
        ..DrillPolicy::default()
    };
    set_drill_policy(company.as_(DIRECTOR), SetDrillPolicy { policy }).expect("chosen");
    let starts_at = company.folder.env.now() + chrono::Duration::hours(48);
    let terms = serde_json::from_value(serde_json::json!({
        "title": "配电室火灾现场处置演练", "content": "single", "form": "tabletop", "purpose": "testing",
        "plan": plan, "unit": id("城东供电所"), "place": id("10 kV 城东开关站"), "spot": "2 号门",
        "starts_at": starts_at, "minutes": 90
    }));
    let request = PlanDrill {
        terms: terms.expect("terms"),
        like: None,
        take: Vec::new(),
    };
    let drill = plan_drill(company.as_("张伟"), request).expect("planned");
    let request = ExportDrillCalendar {
        calendar: GetDrillCalendar { year: Some(2026) },
    };
    let file = export_drill_calendar(company.as_(DIRECTOR), request).expect("a file");
    let text = file.text.replace("\r\n ", "");
    let uids: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    let distinct: std::collections::BTreeSet<_> = uids.iter().collect();
    assert_eq!(distinct.len(), uids.len(), "{text}");
    let demands = uids.iter().filter(|uid| uid.contains("demand-20261231"));
    assert!(
        demands.count() >= 4,
        "two demands with their reminders\n{text}"
    );
    let ends_at = starts_at + chrono::Duration::minutes(90);
    for said in [
        format!("DTSTART:{}", starts_at.format("%Y%m%dT%H%M%SZ")),
        format!("DTEND:{}", ends_at.format("%Y%m%dT%H%M%SZ")),
        "LOCATION:10 kV 城东开关站，2 号门".to_owned(),
        format!(
            "DESCRIPTION:编号 {}，组织单位：城东供电所",
            drill.row.number
        ),
    ] {
        assert!(text.contains(&said), "{said}\n{text}");
    }
}

/// Whoever begins from today begins with what the law wants.
#[test]
fn a_demanded_drill_of_today_says_what_it_is_to_be() {
    let mut company = Company::found();
    let fire = terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所");
    let plan = holding(&mut company, fire, "2025-03-01").row.id;
    let demands = |company: &mut Company| -> Vec<_> {
        let today = get_today(company.as_(DIRECTOR), GetToday {}).expect("today");
        let groups = today.groups.into_iter();
        let group = groups.filter(|group| group.group == GroupName::ToDrill);
        group
            .flat_map(|group| group.rows)
            .map(|row| row.demand.expect("a demand"))
            .collect()
    };
    let minimum = demands(&mut company);
    assert!(minimum.iter().all(|one| one.plan.is_none()));
    assert!(minimum.iter().any(|one| one.kinds == [PlanKind::OnSite]));
    let policy = DrillPolicy {
        reading: DrillReading::PerPlan,
        ..DrillPolicy::default()
    };
    set_drill_policy(company.as_(DIRECTOR), SetDrillPolicy { policy }).expect("chosen");
    let each = demands(&mut company);
    let of_fire = each.iter().find(|one| one.plan == Some(plan));
    assert_eq!(of_fire.expect("each plan").unit, Some(id("城东供电所")));
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
    invite_to_drill(
        company.as_("张伟"),
        InviteToDrill {
            drill,
            people,
            units: Vec::new(),
        },
    )
    .expect("invited");
    let mut entry = |detail| {
        let request = RecordDrillEntry {
            drill,
            detail,
            at: None,
            pressed_at: None,
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

/// The second half-year that nobody drilled does not vanish on New Year's Day: it asks until somebody says why.
#[test]
fn what_was_missed_last_year_stays_until_it_is_explained_and_the_audit_asks_for_it() {
    use app::audit::{AuditRun, ExplainFinding, ListFindings, explain_finding, list_findings};
    use domain::audit::{Rule, Subject};
    let mut company = Company::found();
    let fire = terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所");
    holding(&mut company, fire, "2025-03-01");
    let missed = |company: &mut Company| -> Vec<_> {
        let today = get_today(company.as_(DIRECTOR), GetToday {}).expect("today");
        let groups = today.groups.into_iter();
        let rows = groups.filter(|group| group.group == GroupName::ToDrill);
        rows.flat_map(|group| group.rows)
            .filter_map(|row| Some((row.title, row.demand?.missed?)))
            .collect()
    };
    // Of the year before plans were kept here nothing is asked.
    let now = missed(&mut company);
    assert!(
        now.iter().all(|(title, _)| !title.contains("2025")),
        "{now:?}"
    );
    company.advance(60);
    assert_eq!(company.today().to_string().get(..4), Some("2027"));
    let late = missed(&mut company);
    let titles: Vec<_> = late.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(titles, ["2026年下半年现场处置方案演练一次"]);
    let found = |company: &Company| -> Vec<_> {
        let mut run = AuditRun::begin(&company.ws).expect("an audit");
        while run.look_at_some(&company.ws).expect("looked") {}
        let audit = run.finish();
        let found = list_findings(&company.ws, Some(&audit), &ListFindings::default());
        let rows = found.expect("findings").rows.into_iter();
        rows.filter(|row| row.finding.rule == Rule::DrillNeverHeld)
            .collect()
    };
    let finding = late[0].1;
    let row = &found(&company)[0];
    assert_eq!(row.finding, finding);
    assert!(matches!(finding.subject, Subject::Demand(_)));
    assert_eq!(row.title, "2026年下半年现场处置方案演练一次");
    assert_eq!(row.unit_name, "清河供电公司");
    let explain = ExplainFinding {
        finding,
        words: "12 月抢险，已于 1 月 12 日补演".to_owned(),
    };
    explain_finding(company.as_(DIRECTOR), explain).expect("explained");
    assert_eq!(missed(&mut company), []);
    assert!(found(&company).is_empty());
}

/// What changed in the law since a plan was written asks for its revision by itself, and is answered with a reason.
#[test]
fn a_standard_that_was_replaced_and_a_stretcher_that_was_missing_ask_for_a_revision() {
    let mut company = Company::found();
    let fire = terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所");
    let request = RegisterEmergencyPlan { terms: fire };
    let registered = register_emergency_plan(company.as_("张伟"), request);
    let plan = registered.expect("registered").id;
    let says = Contents {
        measures: "登高救援按 GB/T 3608-2008 设防护".to_owned(),
        ..contents()
    };
    drafted(&mut company, plan, "1.0", says);
    let signed = approve_emergency_plan(company.as_("张伟"), approval(plan, "2026-03-01"));
    signed.expect("published");
    let causes = |company: &mut Company| -> Vec<_> {
        let page = seen(company, plan);
        page.causes
            .into_iter()
            .map(|one| (one.cause, one.sign))
            .collect()
    };
    let found = causes(&mut company);
    let law = found.iter().find(|(cause, _)| *cause == Cause::Law);
    assert!(
        matches!(law, Some((_, Some(Sign::LawChanged { successor, .. }))) if successor == "GB 3608-2025"),
        "{found:?}"
    );
    let dismiss = DismissPlanChange {
        plan,
        trigger: None,
        sign: law.and_then(|(_, sign)| sign.as_ref()).map(Sign::key),
        reason: "新标准未改分级".to_owned(),
    };
    dismiss_plan_change(company.as_(DIRECTOR), dismiss).expect("dismissed");
    assert_eq!(seen(&mut company, plan).row.open_causes, 0);

    company.as_("张伟");
    let starts_at = company.folder.env.now() + chrono::Duration::minutes(5);
    let planned = company.planned_drill(plan, starts_at);
    let drill = planned.row.id;
    let given = serde_json::json!({"drill": drill, "materials": [
        {"name": "担架", "quantity": "1 副"}, {"name": "验电器", "quantity": "2 支"}]});
    let given = serde_json::from_value(given).unwrap();
    let view = app::drills::list_drill_materials(&mut company.ws, given).expect("listed");
    let stretcher = view.materials[0].id;
    let missing = serde_json::json!({"drill": drill, "material": stretcher, "in_place": false});
    let missing = serde_json::from_value(missing).unwrap();
    app::drills::check_drill_material(&mut company.ws, missing).expect("looked");
    // Before it is held nothing was missing at it.
    let found = causes(&mut company);
    assert!(found.iter().all(|(cause, _)| *cause != Cause::Resources));
    company.as_("张伟");
    company.folder.env.set(starts_at);
    company.hold_planned(&planned);
    let found = causes(&mut company);
    let resources = found.iter().find(|(cause, _)| *cause == Cause::Resources);
    assert!(
        matches!(resources, Some((_, Some(Sign::MaterialsMissing { names, .. }))) if names == "担架"),
        "{found:?}"
    );
}

/// The year's plan goes out to be approved: what has a day, what is demanded and has none, and lines to sign on.
#[test]
fn the_years_plan_is_a_paper_to_approve_and_a_sheet() {
    let mut company = Company::found();
    let fire = terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所");
    let plan = holding(&mut company, fire, "2025-03-01").row.id;
    let starts_at = company.folder.env.now() + chrono::Duration::hours(48);
    company.as_("张伟");
    company.planned_drill(plan, starts_at);
    let file = |format| {
        let calendar = GetDrillCalendar { year: Some(2026) };
        make_drill_year(&company.ws, &MakeDrillYear { calendar, format }).expect("a file")
    };
    let paper = file(YearFormat::Pdf);
    assert_eq!(paper.name, "2026年度应急演练计划.pdf");
    let at = company.folder.beside("year.pdf");
    std::fs::write(&at, &paper.bytes).unwrap();
    let read = std::process::Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(&at)
        .arg("-")
        .output()
        .expect("pdftotext");
    let text = String::from_utf8_lossy(&read.stdout);
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for wanted in [
        "火灾现场处置演练",
        "上半年现场处置方案演练一次",
        "第三十三条",
        "批准人",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing: {text}");
    }
    // The second half has its day and stands above; it is asked for no more.
    assert!(!text.contains("下半年现场处置方案演练一次"), "{text}");
    let sheet = file(YearFormat::Xlsx);
    assert!(sheet.name.ends_with(".xlsx") && sheet.bytes.starts_with(b"PK"));
    let refused = make_drill_year(
        &company.ws,
        &MakeDrillYear {
            calendar: GetDrillCalendar { year: Some(1) },
            format: YearFormat::Pdf,
        },
    );
    assert!(refused.is_err());
}
