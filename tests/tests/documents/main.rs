//! The papers of the loop before judges from outside: pdfsig, qpdf, pdftotext and pyHanko.
//!
//! The notice goes to 城南供电所 and names people whose names few fonts have. Each judge also
//! sees a file with one changed byte, so that a judge who says yes to everything is found out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

mod every_byte;
mod hazard_paper;
mod inspection_record;
mod papers;
mod qr;

use std::path::{Path, PathBuf};
use std::process::Command;

use signing::{Trust, Verdict};

use papers::papers;

/// What a judge says, and whether it left with success.
fn ask(program: impl AsRef<Path>, arguments: &[&str], file: &Path) -> (bool, String) {
    let program = program.as_ref();
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .env("LC_ALL", "C.UTF-8")
        // No certificates of this machine's user.
        .env("HOME", papers().file("home"))
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask test`", program.display()));
    let words = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&words).into_owned(),
    )
}

/// The words of one of the files, without spaces.
fn text_of(name: &str) -> String {
    let file = papers().file(name);
    let (good, words) = ask("pdftotext", &["-q", "-raw"], &file);
    assert!(good, "{words}");
    let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn pyhanko(name: &str) -> (bool, String) {
    let program = std::env::var_os("BIHUAN_PYHANKO")
        .expect("BIHUAN_PYHANKO names pyHanko's program: run `cargo xtask test`");
    let ca = papers().file("ca.pem");
    let arguments = [
        "sign",
        "validate",
        "--trust",
        ca.to_str().unwrap(),
        "--trust-replace",
        "--validation-time",
        "claimed",
        "--pretty-print",
    ];
    ask(PathBuf::from(program), &arguments, &papers().file(name))
}

#[test]
fn pdfsig_trusts_both_signatures_with_the_authority_given_and_a_changed_file_not() {
    let database = format!("sql:{}", papers().file("nss").display());
    std::fs::create_dir_all(papers().file("nss")).unwrap();
    let certutil = |arguments: &[&str], file: &Path| {
        let all = [&["-d", &database][..], arguments].concat();
        assert!(ask("certutil", &all, file).0, "certutil {arguments:?}");
    };
    certutil(&["-N"], Path::new("--empty-password"));
    let trusting = ["-nssdir", database.as_str()];
    let words = ask("pdfsig", &trusting, &papers().file("countersigned.pdf")).1;
    assert_eq!(
        words.matches("Certificate issuer isn't Trusted.").count(),
        2,
        "{words}"
    );
    certutil(
        &["-A", "-n", "ca", "-t", "C,C,C", "-i"],
        &papers().file("ca.pem"),
    );
    let says = |name| ask("pdfsig", &trusting, &papers().file(name)).1;
    for (name, signatures) in [("issued.pdf", 1), ("countersigned.pdf", 2)] {
        let words = says(name);
        assert_eq!(
            words.matches("Signature is Valid.").count(),
            signatures,
            "{words}"
        );
        assert_eq!(
            words.matches("Certificate is Trusted.").count(),
            signatures,
            "{words}"
        );
        assert_eq!(
            words.matches("ETSI.CAdES.detached").count(),
            signatures,
            "{words}"
        );
    }
    let words = says("countersigned.pdf");
    for name in ["周正", "孙䶮"] {
        assert!(words.contains(name), "{words}");
    }
    let words = says("changed.pdf");
    assert!(!words.contains("Signature is Valid."), "{words}");
}

#[test]
fn pyhanko_trusts_both_signatures_and_not_a_changed_file() {
    for (name, signatures) in [("issued.pdf", 1), ("countersigned.pdf", 2)] {
        let (good, words) = pyhanko(name);
        assert!(good, "{words}");
        let judged = words.matches("The signature is judged VALID.").count();
        assert_eq!(judged, signatures, "{words}");
    }
    let (good, words) = pyhanko("changed.pdf");
    assert!(!good && !words.contains("judged VALID"), "{words}");
}

#[test]
fn what_was_drawn_over_a_photo_is_on_the_paper_as_it_froze() {
    let marks = &papers().words.photos[0].marks;
    assert_eq!(marks.len(), 2);
    let text = text_of("issued.pdf");
    assert!(text.contains("裂纹约3cm"), "{text}");
    assert!(!text.contains("后来画的"), "{text}");
}

#[test]
fn qpdf_finds_nothing_to_complain_of() {
    for name in ["issued.pdf", "countersigned.pdf"] {
        let (good, words) = ask("qpdf", &["--check"], &papers().file(name));
        assert!(
            good && words.contains("No syntax or stream encoding errors"),
            "{words}"
        );
        assert!(!words.contains("WARNING"), "{words}");
    }
    let damaged = papers().file("damaged.pdf");
    std::fs::write(&damaged, &papers().issued[..papers().issued.len() / 2]).unwrap();
    assert!(!ask("qpdf", &["--check"], &damaged).0);
}

#[test]
fn every_character_can_be_copied_out_rare_names_too() {
    let text = text_of("countersigned.pdf");
    for words in [
        "清河供电公司",
        "供电安改〔2026〕1号",
        "城南供电所",
        "孙䶮",
        "钱𠮷",
        "何𬭚",
        "吴㐂",
        "东侧电缆沟积水，盖板缺失2块",
        "《安全生产法》第四十一条第二款",
        "2026年12月4日",
        "2026年11月23日8时41分摄",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
}

#[test]
fn the_record_of_a_refusal_is_signed_and_names_the_witnesses() {
    let record = &papers().service_record;
    let report = signing::verify(record, &papers().trust).unwrap();
    assert_eq!(report.verdict, Verdict::Trusted, "{report:?}");
    let mut changed = record.clone();
    let at = papers::find(&changed, b"/Producer") + 12;
    changed[at] ^= 1;
    let report = signing::verify(&changed, &papers().trust).unwrap();
    assert_eq!(report.verdict, Verdict::Altered);
    let (good, words) = pyhanko("service-record.pdf");
    assert!(good && words.contains("judged VALID"), "{words}");
    let text = text_of("service-record.pdf");
    for words in [
        "送达记录",
        "供电安改〔2026〕2号",
        "称期限过短，不肯签收",
        "文书留置于值班室",
        "王志强",
        "郑好",
        "吴㐂",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
}

#[test]
fn the_issued_file_is_the_beginning_of_the_countersigned_one() {
    let papers = papers();
    assert!(papers.countersigned.starts_with(&papers.issued));
    assert!(papers.countersigned.len() > papers.issued.len());
}

#[test]
fn the_own_verifier_trusts_both_signatures() {
    for (file, signatures) in [(&papers().issued, 1), (&papers().countersigned, 2)] {
        let report = signing::verify(file, &papers().trust).unwrap();
        assert_eq!(report.verdict, Verdict::Trusted, "{report:?}");
        assert_eq!(report.signatures.len(), signatures);
    }
    let stranger = signing::verify(&papers().issued, &Trust::default()).unwrap();
    assert_eq!(stranger.verdict, Verdict::IntactUntrusted);
}
