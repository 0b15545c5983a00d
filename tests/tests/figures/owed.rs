//! 报送日历: what is owed once a period is over, until it is reported to whom it is owed.

use app::figures::{
    GetReportCalendar, OwedReport, ReportFigures, get_report_calendar, report_figures,
};
use app::register::organisation::{EditOrganisation, edit_organisation};
use app::today::{GetToday, GroupName, TodayKind, get_today};
use domain::Refusal;
use domain::deadline::Standing;
use domain::figures::{Every, ReportDuty};
use testkit::{Company, DIRECTOR, day};

use super::period;

fn owed(company: &mut Company) -> Vec<(String, String)> {
    let view = get_report_calendar(&mut company.ws, GetReportCalendar {}).unwrap();
    let each = view.owed.iter();
    each.map(|one: &OwedReport| (one.period.to_string(), one.due_on.to_string()))
        .collect()
}

fn to_report(company: &mut Company) -> u32 {
    let today = get_today(&mut company.ws, GetToday {}).unwrap();
    let groups = today.groups.into_iter();
    let mut groups = groups.filter(|group| group.group == GroupName::ToReport);
    groups.next().map_or(0, |group| {
        assert!(group.rows.iter().all(|row| row.kind == TodayKind::Report));
        group.total
    })
}

fn report(name: &str, recipient: &str) -> ReportFigures {
    ReportFigures {
        period: period(name),
        unit: None,
        recipient: recipient.to_owned(),
        reason: String::new(),
        remarks: String::new(),
    }
}

#[test]
fn quarter_and_year_are_owed_once_they_are_over() {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    assert_eq!(owed(&mut company), []);
    assert_eq!(to_report(&mut company), 0);
    let until = (day("2027-01-20") - company.today()).num_days();
    company.advance(until);
    let both = [("2026-Q4", "2027-01-15"), ("2026", "2027-01-31")];
    let both = both.map(|(period, due)| (period.to_owned(), due.to_owned()));
    assert_eq!(owed(&mut company), both);
    assert_eq!(to_report(&mut company), 2);
    let view = get_report_calendar(&mut company.ws, GetReportCalendar {}).unwrap();
    let first = view.owed.first().unwrap();
    assert_eq!(first.standing, Standing::Overdue { days: 5 });
    company.as_("刘洋");
    assert_eq!(to_report(&mut company), 0, "an owner reports nothing");

    company.as_(DIRECTOR);
    report_figures(&mut company.ws, report("2026-Q4", "清河市应急管理局")).unwrap();
    assert_eq!(owed(&mut company).len(), 2, "it went to somebody else");
    report_figures(&mut company.ws, report("2026-Q4", "安全监管监察部门")).unwrap();
    assert_eq!(owed(&mut company), both[1..]);
    let again = report("2026-Q4", "安全监管监察部门");
    let refusal = company.refuses(|ws| report_figures(ws, again));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
}

#[test]
fn an_organisation_says_itself_what_it_owes_to_whom() {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    let monthly = ReportDuty {
        form: "电力安全隐患月报".to_owned(),
        every: Every::Month,
        due_day: 2,
        recipient: "国家能源局清河监管办公室".to_owned(),
        basis: String::new(),
    };
    let edit = |duties: Vec<ReportDuty>| EditOrganisation {
        reports: Some(duties),
        ..EditOrganisation::default()
    };
    let nobody = ReportDuty {
        recipient: " ".to_owned(),
        ..monthly.clone()
    };
    let refusal = company.refuses(|ws| edit_organisation(ws, edit(vec![nobody])));
    assert_eq!(refusal, Refusal::Blank { field: "recipient" });
    edit_organisation(&mut company.ws, edit(vec![monthly])).unwrap();
    let view = get_report_calendar(&mut company.ws, GetReportCalendar {}).unwrap();
    assert!(view.own);
    company.advance((day("2026-12-03") - company.today()).num_days());
    let late = ("2026-11".to_owned(), "2026-12-02".to_owned());
    assert_eq!(owed(&mut company), std::slice::from_ref(&late));
    let mut company = company.reopen();
    company.as_(DIRECTOR);
    assert_eq!(owed(&mut company), [late]);
    edit_organisation(&mut company.ws, edit(view.shipped.duties().to_vec())).unwrap();
    let back = get_report_calendar(&mut company.ws, GetReportCalendar {}).unwrap();
    assert_eq!((back.own, back.owed.len()), (false, 0));
}
