//! The clause library and the checklists over the real store: a clause compared with the original is
//! sure from then on wherever it is cited, and a changed list leaves running inspections alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::PageRequest;
use app::clauses::{
    ListClauses, ListMajorCriteria, ListSources, VerifyClause, list_clauses, list_major_criteria,
    list_sources, verify_clause,
};
use app::hazards::{GetHazard, assess_hazard, get_hazard};
use app::inspections::{GetInspection, get_inspection, start_inspection};
use app::notices::{PlanNotice, plan_notice, sign_notice};
use app::register::checklists::{
    AddChecklist, EditChecklist, GetChecklist, add_checklist, edit_checklist, get_checklist,
    list_checklists,
};
use domain::Refusal;
use domain::certificate::KeyState;
use domain::checklist::{Basis, Certainty, CheckItem};
use domain::notice::Doubt;
use domain::notice::Notice;
use domain::people::Role;
use domain::permission::Action;
use store::StoreError;
use testkit::{Company, Stage, forms, id};
use uuid::Uuid;

fn asked(text: &str) -> ListClauses {
    ListClauses {
        text: text.to_owned(),
        ..ListClauses::default()
    }
}

fn verify(clause: Uuid, number: &str) -> VerifyClause {
    VerifyClause {
        clause,
        number: number.to_owned(),
        words: String::new(),
    }
}

fn unsure(document: &str, clause: &str, certainty: Certainty) -> Basis {
    Basis {
        document: document.to_owned(),
        clause: clause.to_owned(),
        certainty,
        ..forms::basis()
    }
}

#[test]
fn clauses_are_found_by_document_number_and_words() {
    let mut company = Company::found();
    let found = |company: &mut Company, text: &str| {
        let rows = list_clauses(&mut company.ws, asked(text)).unwrap().rows;
        rows.into_iter().map(|row| row.words).collect::<Vec<_>>()
    };
    assert_eq!(found(&mut company, "6.2.9"), ["GB 50053-2013 第 6.2.9 条"]);
    assert_eq!(
        found(&mut company, "消防法 每日防火巡查 第二款"),
        ["《中华人民共和国消防法》第十七条第二款第三项"]
    );
    assert!(found(&mut company, "没有这样的条款").is_empty());
}

#[test]
fn the_library_is_read_page_by_page() {
    let mut company = Company::found();
    let all = list_clauses(&mut company.ws, asked("")).unwrap();
    assert_eq!(all.rows.len(), 50);
    let (mut seen, mut next) = (Vec::new(), None);
    loop {
        let page = PageRequest {
            after: next,
            limit: Some(60),
        };
        let page = ListClauses { page, ..asked("") };
        let page = list_clauses(&mut company.ws, page).unwrap();
        seen.extend(page.rows.iter().map(|row| row.id));
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    let count = usize::try_from(all.total).unwrap();
    assert_eq!(seen.len(), count);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count);
}

#[test]
fn sources_have_their_dates() {
    let mut company = Company::found();
    let form = ListSources {
        text: "JGJ".to_owned(),
    };
    let rows = list_sources(&mut company.ws, form).unwrap().rows;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.source.cite.as_str(), row.in_force))
        .collect();
    let expected = [
        ("JGJ/T 46-2024", Some(true)),
        ("JGJ 46-2005", Some(false)),
        ("JGJ 80-2016", Some(true)),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_clause_compared_with_the_original_is_sure_wherever_it_is_cited() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let mut form = forms::assess(run.hazard);
    form.basis = vec![unsure("GB 50053-2013", "6.2.9", Certainty::B)];
    assess_hazard(&mut company.ws, form).unwrap();

    let plan = PlanNotice {
        hazards: vec![run.hazard],
    };
    let before = plan_notice(&mut company.ws, plan).unwrap().unsure_clauses;
    let clause = before.first().unwrap();
    assert_eq!(clause.clause, "GB 50053-2013 第 6.2.9 条");
    assert_eq!(clause.title, "20kV 及以下变电所设计规范");
    assert_eq!(clause.certainty, Certainty::B);
    let said = clause.said.first().unwrap();
    assert_eq!(
        (said.text.as_str(), said.original),
        ("电缆沟、电缆夹层、电缆室有防水、排水措施", false)
    );
    assert_eq!(clause.hazards.len(), 1);

    let row = list_clauses(&mut company.ws, asked("6.2.9")).unwrap();
    let (open, clause) = (row.unsure, row.rows[0].id);
    let row = verify_clause(company.as_("张伟"), verify(clause, "6.2.8")).unwrap();
    assert_eq!(row.verified_by_name.as_deref(), Some("张伟"));
    assert_eq!(row.words, "GB 50053-2013 第 6.2.8 条");

    let mut company = company.reopen();
    let rows = list_clauses(&mut company.ws, asked("6.2.8")).unwrap();
    assert_eq!((rows.rows.len(), rows.unsure), (1, open - 1));
    let hazard = GetHazard { hazard: run.hazard };
    let basis = get_hazard(&mut company.ws, hazard).unwrap().assessment;
    assert_eq!(basis.unwrap().basis[0].certainty, Certainty::A);
    let list = GetChecklist {
        checklist: forms::checklist(),
    };
    let list = get_checklist(&mut company.ws, list).unwrap();
    assert_eq!(list.items[3].basis[0].clause, "6.2.8");
    let notice = company.freeze(&[run.hazard])[0].clone();
    assert!(notice.unsure_clauses.is_empty());
    sign_notice(&mut company.ws, forms::sign(notice.row.id, &[])).unwrap();
    let frozen = company.ws.store().read(|reader| reader.get(notice.row.id));
    let frozen: Option<Notice> = frozen.map_err(|error: StoreError| error).unwrap();
    let words = frozen.unwrap().snapshot;
    assert_eq!(words.items[0].basis, ["GB 50053-2013 第 6.2.8 条"]);
}

#[test]
fn a_notice_frozen_before_is_confirmed_as_it_stands() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let mut form = forms::assess(run.hazard);
    form.basis = vec![unsure("GB 50053-2013", "6.2.9", Certainty::B)];
    assess_hazard(&mut company.ws, form).unwrap();
    let notice = company.freeze(&[run.hazard])[0].clone();
    let clause = list_clauses(&mut company.ws, asked("6.2.9")).unwrap().rows[0].id;
    verify_clause(company.as_("张伟"), verify(clause, "6.2.9")).unwrap();
    let again = app::notices::GetNotice {
        notice: notice.row.id,
    };
    let again = app::notices::get_notice(&mut company.ws, again).unwrap();
    assert_eq!(again.to_confirm.len(), 1);
    assert_eq!(again.to_confirm[0].clause, again.unsure_clauses[0]);
}

#[test]
fn comparing_is_safetys_and_what_is_sure_needs_none() {
    let mut company = Company::found();
    let clause = list_clauses(&mut company.ws, asked("6.2.9")).unwrap().rows[0].id;
    company.as_("王志强");
    let refusal = company.refuses(|ws| verify_clause(ws, verify(clause, "6.2.9")));
    let (action, person) = (Action::VerifyClause, "王志强".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let law = list_clauses(&mut company.ws, asked("第四十二条第二款")).unwrap();
    company.as_("张伟");
    let refusal = company.refuses(|ws| verify_clause(ws, verify(law.rows[0].id, "第四十二条")));
    assert!(matches!(refusal, Refusal::ClauseSure { .. }), "{refusal:?}");
}

#[test]
fn the_plan_tells_of_superseded_documents_and_of_issuers_without_a_certificate() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let mut form = forms::assess(run.hazard);
    form.basis = vec![unsure("JGJ 46-2005", "3.3", Certainty::A)];
    assess_hazard(&mut company.ws, form).unwrap();
    company.give_roles("郑好", &[Role::DeputyInCharge]);
    let plan = PlanNotice {
        hazards: vec![run.hazard],
    };
    let plan = plan_notice(&mut company.ws, plan).unwrap();
    let doubt = plan
        .doubts
        .iter()
        .find(|d| d.doubt == Doubt::SupersededBasis);
    assert_eq!(doubt.unwrap().about, "JGJ 46-2005 → JGJ/T 46-2024");
    let key = |name: &str| {
        let issuer = plan.issuers.iter().find(|i| i.person == id(name)).unwrap();
        issuer.key
    };
    assert_eq!(key("陈国栋"), KeyState::Certified);
    assert_eq!(key("郑好"), KeyState::None);
}

fn list_of(company: &mut Company, code: &str) -> (Uuid, u32) {
    let lists = list_checklists(&mut company.ws, PageRequest::default()).unwrap();
    let row = lists.rows.iter().find(|row| row.code == code).unwrap();
    (row.id, row.version)
}

#[test]
fn a_changed_list_is_a_new_version_and_an_inspection_keeps_its_own() {
    let mut company = Company::found();
    let running = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    let (first, version) = list_of(&mut company, "T1");
    assert_eq!(version, 1);
    let view = get_checklist(&mut company.ws, GetChecklist { checklist: first }).unwrap();
    let mut items = view.items;
    items.remove(0);
    items.push(CheckItem {
        code: String::new(),
        text: "门禁完好".to_owned(),
        ..items[0].clone()
    });
    let edit = |items: Vec<CheckItem>| EditChecklist {
        checklist: first,
        title: view.title.clone(),
        items,
    };
    let next = edit_checklist(&mut company.ws, edit(items.clone())).unwrap();
    assert_eq!((next.version, next.items.len()), (2, 15));
    assert_eq!(next.items[14].code, "T1-16");
    assert_eq!(list_of(&mut company, "T1"), (next.id, 2));
    let lists = list_checklists(&mut company.ws, PageRequest::default()).unwrap();
    assert_eq!(lists.rows.len(), 8);

    let kept = GetInspection {
        inspection: running.row.id,
    };
    let kept = get_inspection(&mut company.ws, kept).unwrap();
    assert_eq!(kept.items[0].item.code, "T1-01");
    let refusal = company.refuses(|ws| edit_checklist(ws, edit(items)));
    let (code, version) = ("T1".to_owned(), 2);
    assert_eq!(refusal, Refusal::ChecklistChanged { code, version });
}

#[test]
fn a_list_of_ones_own_has_a_code_of_its_own() {
    let mut company = Company::found();
    company.as_("张伟");
    let (first, _) = list_of(&mut company, "T1");
    let view = get_checklist(&mut company.ws, GetChecklist { checklist: first }).unwrap();
    let items: Vec<_> = view.items[..2]
        .iter()
        .map(|item| CheckItem {
            code: String::new(),
            ..item.clone()
        })
        .collect();
    let add = |code: &str| AddChecklist {
        code: code.to_owned(),
        title: "车间".to_owned(),
        items: items.clone(),
    };
    let refusal = company.refuses(|ws| add_checklist(ws, add("T1")));
    let code = "T1".to_owned();
    assert_eq!(refusal, Refusal::CodeTaken { code });
    let own = add_checklist(&mut company.ws, add("Q1")).unwrap();
    assert_eq!(own.items[1].code, "Q1-02");
    let mut company = company.reopen();
    let form = app::inspections::StartInspection {
        checklist: own.id,
        ..forms::start()
    };
    let inspection = start_inspection(company.as_("张伟"), form).unwrap();
    assert_eq!(inspection.items.len(), 2);
}

#[test]
fn criteria_of_major_hazards_say_how_sure_they_are_and_what_is_not_there() {
    let mut company = Company::found();
    let view = list_major_criteria(&mut company.ws, ListMajorCriteria {}).unwrap();
    assert_eq!((view.version, view.criteria.len()), (1, 2));
    let missing: Vec<_> = view.missing.iter().map(|one| one.cite.as_str()).collect();
    assert_eq!(missing, ["《重大电力安全隐患判定标准（试行）》"]);
    let first = &view.criteria[0];
    assert_eq!(
        (first.in_force, &first.clause.verified_by_name),
        (Some(true), &None)
    );
    assert!(
        view.criteria
            .iter()
            .all(|one| one.words.ends_with(&one.text))
    );
    // Its clause was read in the original before it shipped: nobody has to compare it again.
    assert_eq!(first.clause.basis.certainty, Certainty::A);
    let clause = first.clause.id;
    company.as_("张伟");
    let sure = company.refuses(|ws| verify_clause(ws, verify(clause, "第三条")));
    assert!(matches!(sure, Refusal::ClauseSure { .. }));
}
