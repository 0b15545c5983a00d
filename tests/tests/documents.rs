//! The papers of the loop before judges from outside: pdfsig, qpdf, pdftotext and pyHanko, and
//! this product's own verifier over every byte that a signature covers.
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

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use app::hazards::{ReportHazard, assess_hazard, report_hazard, settle_hazard};
use app::inspections::{StartInspection, start_inspection};
use app::notices::{
    GetNotice, IssueNotice, countersign_notice, get_notice, issue_rectification_notice, sign_notice,
};
use app::signing_keys::authority_pem;
use domain::certificate::Authority;
use signing::{Trust, Verdict};
use store::StoreError;
use testkit::{Company, Folder, forms, id, photos};

/// What the loop made, written out beside the workspace.
struct Papers {
    folder: Folder,
    issued: Vec<u8>,
    countersigned: Vec<u8>,
    trust: Trust,
}

impl Papers {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.beside(name)
    }
}

fn papers() -> &'static Papers {
    static PAPERS: OnceLock<Papers> = OnceLock::new();
    PAPERS.get_or_init(make)
}

fn make() -> Papers {
    let mut company = Company::found();
    company.as_("张伟");
    let walk = StartInspection {
        place: id("10 kV 城南 205 线 12 号杆"),
        inspectors: vec![id("何𬭚"), id("吴㐂")],
        ..forms::start()
    };
    let inspection = start_inspection(&mut company.ws, walk).unwrap().row.id;
    let photo = company.photo(photos::BARRIER_BEFORE);
    let form = ReportHazard {
        inspection: Some(inspection),
        photos: vec![photo],
        ..forms::report("10 kV 城南 205 线 12 号杆")
    };
    let hazard = report_hazard(&mut company.ws, form).unwrap().row.id;
    let form = forms::settle(hazard, "城南供电所", Some("钱𠮷"), company.in_days(11));
    settle_hazard(&mut company.ws, form).unwrap();
    assess_hazard(&mut company.ws, forms::assess(hazard)).unwrap();
    let form = IssueNotice {
        copies_to: vec!["运维检修部".to_owned()],
        ..forms::issue(&[hazard], company.director(), company.in_days(14))
    };
    let made = issue_rectification_notice(&mut company.ws, form).unwrap();
    let notice = made.notices[0].row.id;
    sign_notice(&mut company.ws, forms::sign(notice, &[])).unwrap();
    company.advance(1);
    countersign_notice(&mut company.ws, forms::countersign(notice, "孙䶮")).unwrap();

    let view = get_notice(&mut company.ws, GetNotice { notice }).unwrap();
    let issued = company.bytes(view.revisions[1].attachment);
    let countersigned = company.bytes(view.revisions[2].attachment);
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(company.folder.beside(name), bytes).unwrap();
    };
    write("issued.pdf", &issued);
    write("countersigned.pdf", &countersigned);
    // A letter of the file's own text; no part of its structure.
    let mut changed = countersigned.clone();
    let at = find(&changed, b"/Producer") + 12;
    changed[at] ^= 1;
    write("changed.pdf", &changed);
    write("ca.pem", authority_pem(&company.ws).unwrap().as_bytes());
    std::fs::create_dir(company.folder.beside("nss")).unwrap();
    Papers {
        trust: trust(&mut company),
        folder: company.close(),
        issued,
        countersigned,
    }
}

fn trust(company: &mut Company) -> Trust {
    let rows = company.ws.store().read(|reader| reader.list::<Authority>(None, 10));
    let rows = rows.map_err(|error: StoreError| error).unwrap();
    let byte = |at: usize, hex: &str| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    let der = |hex: &str| (0..hex.len()).step_by(2).map(|at| byte(at, hex)).collect();
    Trust {
        authorities: rows.iter().map(|row| der(&row.certificate)).collect(),
        ..Trust::default()
    }
}

fn find(bytes: &[u8], what: &[u8]) -> usize {
    let at = bytes.windows(what.len()).position(|window| window == what);
    at.unwrap_or_else(|| panic!("{} is in the file", String::from_utf8_lossy(what)))
}

/// What a judge says, and whether it left with success.
fn ask(program: impl AsRef<Path>, arguments: &[&str], file: &Path) -> (bool, String) {
    let program = program.as_ref();
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask test`", program.display()));
    let words = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&words).into_owned())
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
fn pdfsig_finds_both_signatures_valid_and_a_changed_file_not() {
    let nss = papers().file("nss");
    let arguments = ["-nssdir", nss.to_str().unwrap(), "-nocert"];
    let says = |name| ask("pdfsig", &arguments, &papers().file(name)).1;
    for (name, signatures) in [("issued.pdf", 1), ("countersigned.pdf", 2)] {
        let words = says(name);
        assert_eq!(words.matches("Signature is Valid.").count(), signatures, "{words}");
        assert_eq!(words.matches("ETSI.CAdES.detached").count(), signatures, "{words}");
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
fn qpdf_finds_nothing_to_complain_of() {
    for name in ["issued.pdf", "countersigned.pdf"] {
        let (good, words) = ask("qpdf", &["--check"], &papers().file(name));
        assert!(good && words.contains("No syntax or stream encoding errors"), "{words}");
        assert!(!words.contains("WARNING"), "{words}");
    }
    let damaged = papers().file("damaged.pdf");
    std::fs::write(&damaged, &papers().issued[..papers().issued.len() / 2]).unwrap();
    assert!(!ask("qpdf", &["--check"], &damaged).0);
}

#[test]
fn every_character_can_be_copied_out_rare_names_too() {
    let (good, words) = ask("pdftotext", &["-q"], &papers().file("countersigned.pdf"));
    assert!(good, "{words}");
    let text = std::fs::read_to_string(papers().file("countersigned.txt")).unwrap();
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for words in [
        "清河供电公司",
        "供电安改〔2026〕1号",
        "隐患〔2026〕1号",
        "城南供电所",
        "孙䶮",
        "钱𠮷",
        "何𬭚",
        "吴㐂",
        "东侧电缆沟积水，盖板缺失2块。",
        "《安全生产法》第四十一条第二款",
        "2026年12月4日",
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

#[test]
fn probe() {
    std::fs::copy(papers().file("countersigned.pdf"), "/tmp/probe.pdf").unwrap();
    let begun = std::time::Instant::now();
    signing::verify(&papers().issued, &papers().trust).unwrap();
    println!("PROBE {} {} {:?}", papers().issued.len(), papers().countersigned.len(), begun.elapsed());
    let mut b = papers().issued.clone();
    let n = b.len() / 2;
    b[n] ^= 1;
    let begun = std::time::Instant::now();
    let _ = signing::verify(&b, &papers().trust);
    println!("PROBE changed {:?}", begun.elapsed());
    let _: Range<usize> = 0..1;
}
