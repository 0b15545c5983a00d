//! Views of the ledger by their names.

use std::fs;

use serde_json::json;

use super::Demo;

#[test]
fn a_ledger_goes_out_by_the_name_of_a_view_with_its_columns() {
    let demo = Demo::made();
    let heads = |name: &str, more: &[&str]| {
        let file = demo.file(name);
        let asked = [&["export", "ledger", file.as_str()], more].concat();
        demo.within(&asked).json();
        let text = fs::read_to_string(file).unwrap();
        let count = text.lines().count();
        (text.lines().next().unwrap().to_owned(), count)
    };
    let open = heads("1.csv", &["--view", "open"]);
    assert_eq!(heads("2.csv", &["--view", "未销号"]), open);
    assert_eq!(
        heads("3.csv", &["--view", "open", "--columns", "all"]),
        open
    );
    let chosen = heads("4.csv", &["--view", "OPEN", "--columns", "title,due,unit"]);
    let few = "\u{FEFF}\"隐患简题\",\"期限情况\",\"责任单位\"";
    assert_eq!(chosen, (few.to_owned(), open.1));
    let saved = json!({ "name": "城东在办", "search": { "view": "open", "columns": "number,title", "sort": "number" } });
    let asked = json!({ "name": "hazards/view/1", "value": saved.to_string() }).to_string();
    demo.within(&["call", "set_preference", &asked]).json();
    let own = heads("5.csv", &["--view", "城东在办"]);
    assert_eq!(
        own,
        ("\u{FEFF}\"隐患编号\",\"隐患简题\"".to_owned(), open.1)
    );
    let file = demo.file("6.csv");
    let both = ["--view", "城东在办", "--conditions", "{}"];
    let both = demo.within(&[&["export", "ledger", file.as_str()], &both[..]].concat());
    assert_eq!(both.failed(), (2, "usage".to_owned()));
    let column = ["--columns", "title,smell"];
    let column = demo.within(&[&["export", "ledger", file.as_str()], &column[..]].concat());
    assert_eq!(column.failed().0, 2);
}
