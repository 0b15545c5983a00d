//! The record of an inspection before the same judges.

use signing::Verdict;

use super::papers::{find, papers};
use super::{ask, pyhanko, text_of};

const NAME: &str = "inspection-record.pdf";

#[test]
fn the_leaders_signature_is_trusted_and_a_changed_record_is_not() {
    let record = &papers().inspection_record;
    let report = signing::verify(record, &papers().trust).unwrap();
    assert_eq!(report.verdict, Verdict::Trusted, "{report:?}");
    assert_eq!(report.signatures.len(), 1, "ink is no electronic signature");
    let (good, words) = pyhanko(NAME);
    assert!(good && words.contains("judged VALID"), "{words}");
    let words = ask("pdfsig", &[], &papers().file(NAME)).1;
    assert!(words.contains("Signature is Valid."), "{words}");
    assert!(words.contains("吴㐂"), "{words}");
    let (good, words) = ask("qpdf", &["--check"], &papers().file(NAME));
    assert!(good && !words.contains("WARNING"), "{words}");

    let mut changed = record.clone();
    let at = find(&changed, b"/Producer") + 12;
    changed[at] ^= 1;
    let report = signing::verify(&changed, &papers().trust).unwrap();
    assert_eq!(report.verdict, Verdict::Altered);
    let name = "inspection-record-changed.pdf";
    std::fs::write(papers().file(name), &changed).unwrap();
    assert!(!pyhanko(name).0);
    let words = ask("pdfsig", &[], &papers().file(name)).1;
    assert!(!words.contains("Signature is Valid."), "{words}");
}

#[test]
fn every_word_can_be_copied_out_and_ink_is_on_the_page() {
    let text = text_of(NAME);
    for words in [
        "安全检查记录表",
        "城南供电所，负责人孙䶮",
        "何𬭚（主任）",
        "吴㐂（主任）",
        "孙䶮（所长）",
        "情况属实，按期整改。",
        "共查15项，不符合0项",
        "SF₆",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
    let (good, list) = ask("pdfimages", &["-list"], &papers().file(NAME));
    assert!(good, "{list}");
    assert_eq!(
        list.matches(" jpeg ").count(),
        2,
        "the member's and the unit's: {list}"
    );
}
