//! The signed page and the authority's registration come home after they were recorded.

use domain::emergency::PlanPaper;
use testkit::photos;

use super::*;

fn home(version: Uuid, paper: PlanPaper, scans: Vec<Uuid>) -> AddPlanSheets {
    AddPlanSheets {
        version,
        paper,
        scans,
        receipt: String::new(),
    }
}

#[test]
fn a_page_that_comes_home_later_stands_beside_the_version_with_who_and_when() {
    let mut company = Company::found();
    let named = terms("防汛专项应急预案", PlanKind::Special, "运维检修部");
    let page = holding(&mut company, named, "2026-11-20");
    let (plan, version) = (page.row.id, page.versions[0].id);
    let sheet = company.photo(photos::TRENCH_AFTER);
    let before = page.versions[0].approval.clone().unwrap().scans.len();
    assert_eq!((before, page.versions[0].sheets.len()), (0, 0));

    let refused =
        company.refuses(|ws| add_plan_sheets(ws, home(version, PlanPaper::Filing, vec![sheet])));
    let label = "1.0".to_owned();
    assert_eq!(refused, Refusal::PlanVersionNotFiled { label });
    let refused =
        company.refuses(|ws| add_plan_sheets(ws, home(version, PlanPaper::Approval, vec![])));
    assert_eq!(refused, Refusal::Blank { field: "scans" });

    company.advance(3);
    let request = home(version, PlanPaper::Approval, vec![sheet]);
    let page = add_plan_sheets(company.as_("张伟"), request).unwrap();
    let [added] = page.versions[0].sheets.as_slice() else {
        panic!("{:?}", page.versions[0].sheets);
    };
    assert_eq!(added.paper, PlanPaper::Approval);
    assert_eq!(added.added_by_name, "张伟");
    assert_eq!(added.added_at, company.folder.env.now());
    assert_eq!(added.files[0].attachment, sheet);
    // The original is kept as it came.
    assert_eq!(company.bytes(sheet), photos::TRENCH_AFTER);
    let again =
        company.refuses(|ws| add_plan_sheets(ws, home(version, PlanPaper::Approval, vec![sheet])));
    assert_eq!(again, Refusal::Blank { field: "scans" });

    // Filed without a number; both come later, also when a newer version holds already.
    let filing = FileEmergencyPlan {
        plan,
        filed_on: company.today(),
        authority: "清河市应急管理局".to_owned(),
        receipt: String::new(),
        scans: Vec::new(),
    };
    file_emergency_plan(company.as_("张伟"), filing).unwrap();
    drafted(&mut company, plan, "1.1", contents());
    let today = company.today().to_string();
    approve_emergency_plan(company.as_("张伟"), approval(plan, &today)).unwrap();
    let form = company.photo(photos::TRENCH_BEFORE);
    let request = AddPlanSheets {
        receipt: "备〔2026〕77号".to_owned(),
        ..home(version, PlanPaper::Filing, vec![form])
    };
    let page = add_plan_sheets(company.as_("张伟"), request).unwrap();
    let old = page.versions.iter().find(|one| one.id == version).unwrap();
    assert_eq!(old.sheets.len(), 2);
    let filed = old.filed.as_ref().unwrap();
    assert_eq!(
        (filed.receipt.as_str(), filed.scans.len()),
        ("备〔2026〕77号", 0)
    );
    let newer = page.versions.iter().find(|one| one.id != version).unwrap();
    assert!(newer.sheets.is_empty());

    let mut company = company.reopen();
    let again = seen(&mut company, plan);
    let old = again.versions.iter().find(|one| one.id == version).unwrap();
    assert_eq!(old.sheets.len(), 2);
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}

/// A plan that was written here goes out on paper whole, as a draft and as it holds.
#[test]
fn a_plan_that_was_written_here_is_printed_from_what_it_says() {
    let mut company = Company::found();
    let fire = terms("配电室火灾现场处置方案", PlanKind::OnSite, "城东供电所");
    let registered =
        register_emergency_plan(company.as_("张伟"), RegisterEmergencyPlan { terms: fire });
    let plan = registered.expect("registered").id;
    let request = MakePlanPaper {
        plan,
        version: None,
    };
    let refused = make_plan_paper(&company.ws, &request);
    assert!(refused.is_err(), "nothing is written yet");
    drafted(&mut company, plan, "1.0", contents());
    let made = make_plan_paper(&company.ws, &request).expect("a paper");
    assert_eq!(made.name, "配电室火灾现场处置方案 1.0版.pdf");
    let file = company.folder.beside("plan.pdf");
    std::fs::write(&file, &made.bytes).unwrap();
    let read = std::process::Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .output()
        .expect("pdftotext");
    let text = String::from_utf8_lossy(&read.stdout);
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for wanted in [
        "第1.0版（草案）",
        "应急组织体系",
        "所长任现场指挥",
        "断电组、灭火组、疏散组",
        "断电、验电、扑救、疏散",
        "0539-1200",
        "拨打119",
        "带电用水",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing: {text}");
    }
}
