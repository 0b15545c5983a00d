//! A paper of a hazard before the same judges, and made again from its words.

use documents::photo::{Limits, prepare};
use documents::{Fonts, Photo};
use domain::calendar::Zone;
use signing::Verdict;

use super::papers::{find, papers};
use super::{ask, pyhanko, text_of};

const NAME: &str = "opinion.pdf";

#[test]
fn the_leading_reinspectors_signature_is_trusted_and_a_changed_opinion_is_not() {
    let opinion = &papers().opinion;
    let report = signing::verify(opinion, &papers().trust).unwrap();
    assert_eq!(report.verdict, Verdict::Trusted, "{report:?}");
    assert_eq!(report.signatures.len(), 1, "the others sign by hand");
    let (good, words) = pyhanko(NAME);
    assert!(good && words.contains("judged VALID"), "{words}");
    let words = ask("pdfsig", &[], &papers().file(NAME)).1;
    assert!(words.contains("Signature is Valid."), "{words}");
    assert!(words.contains("张伟"), "{words}");
    let (good, words) = ask("qpdf", &["--check"], &papers().file(NAME));
    assert!(good && !words.contains("WARNING"), "{words}");
    // What was signed is what was made, to the last byte.
    assert!(opinion.starts_with(&papers().opinion_made.pdf));

    let mut changed = opinion.clone();
    let at = find(&changed, b"/Producer") + 12;
    changed[at] ^= 1;
    let report = signing::verify(&changed, &papers().trust).unwrap();
    assert_eq!(report.verdict, Verdict::Altered);
    let name = "opinion-changed.pdf";
    std::fs::write(papers().file(name), &changed).unwrap();
    assert!(!pyhanko(name).0);
    let words = ask("pdfsig", &[], &papers().file(name)).1;
    assert!(!words.contains("Signature is Valid."), "{words}");
}

#[test]
fn the_words_alone_make_the_same_bytes_again() {
    let made = &papers().opinion_made;
    let pictures: Vec<Photo> = { made.photos.iter().zip(1..) }
        .map(|(original, no)| Photo {
            no,
            jpeg: prepare(original, Limits::default()).unwrap().jpeg,
        })
        .collect();
    let fonts = Fonts::load(&testkit::fonts()).unwrap();
    let at = Zone::CHINA.stamped(made.row.made_at);
    let kind = made.row.kind.name();
    let again = documents::filled_form(&fonts, kind, &made.row.snapshot, &pictures, at).unwrap();
    assert!(again.pdf == made.pdf, "another file from the same words");
}

#[test]
fn every_word_can_be_copied_out_and_nothing_for_machines_stands_on_it() {
    let text = text_of(NAME);
    for words in [
        "隐患整改复查意见书",
        "供电安复〔2026〕1号",
        "城东供电所：",
        "SF₆表计正常",
        "㐂䶮同看",
        "建议销号",
        "复查人一张伟（安监员）",
        "王志强（所长）",
        "附件：现场照片2张",
        "图2复查",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
    assert!(!text.contains("bihuan:"), "{text}");
    let words_hash = papers()
        .opinion_made
        .row
        .snapshot
        .qr
        .rsplit(':')
        .nth(1)
        .unwrap();
    assert_eq!(words_hash.len(), 64);
    assert!(!text.contains(words_hash), "{text}");
}
