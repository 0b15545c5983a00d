//! The papers that are judged: a notice with a photo, issued and countersigned.

use std::path::PathBuf;
use std::sync::OnceLock;

use app::hazards::{
    ReportHazard, SignHazardPaper, assess_hazard, make_hazard_paper, record_reinspection,
    report_hazard, settle_hazard, sign_hazard_paper,
};
use app::inspections::{
    CompanionGiven, InkGiven, MakeInspectionRecord, ReplyGiven, SignInspectionRecord,
    StartInspection, make_inspection_record, sign_inspection_record, start_inspection,
};
use app::notices::{
    GetNotice, IssueNotice, MakeServiceRecord, countersign_notice, get_notice,
    issue_rectification_notice, make_service_record, record_refusal, sign_notice,
};
use app::photos::{DrawOnPhoto, draw_on_photo};
use app::signing_keys::authority_pem;
use domain::certificate::Authority;
use domain::hazard::paper::{HazardPaper, PaperKind};
use domain::inspection_record::RecordState;
use domain::notice::Notice;
use domain::notice::snapshot::NoticeSnapshot;
use domain::photo::{Colour, Figure, Point, Shape};
use signing::Trust;
use store::StoreError;
use testkit::{Company, Folder, Stage, forms, id, photos};
use uuid::Uuid;

/// A small photo as a camera writes it: taken on 23 November 2026 at 08:41 by its own clock.
const CAMERA: &[u8] = include_bytes!("../../fixtures/camera.jpg");

/// What the loop made, written out beside the workspace.
pub struct Papers {
    folder: Folder,
    /// Signed by the issuer.
    pub issued: Vec<u8>,
    /// Signed for receipt.
    pub countersigned: Vec<u8>,
    /// The record of how another notice was refused.
    pub service_record: Vec<u8>,
    /// The record of the inspection: the leader signed by key, the others by ink.
    pub inspection_record: Vec<u8>,
    /// An opinion on a re-inspection, signed by the one who led it; with it how it was made.
    pub opinion: Vec<u8>,
    pub opinion_made: Made,
    /// The words of the notice as they froze.
    pub words: NoticeSnapshot,
    /// The organisation's authority.
    pub trust: Trust,
}

/// A paper before anybody signed it, and all that it was made of.
pub struct Made {
    pub row: HazardPaper,
    pub pdf: Vec<u8>,
    /// Its photos, in the order of their numbers.
    pub photos: Vec<Vec<u8>>,
}

impl Papers {
    /// One of the files.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.beside(name)
    }
}

/// Made once.
pub fn papers() -> &'static Papers {
    static PAPERS: OnceLock<Papers> = OnceLock::new();
    PAPERS.get_or_init(make)
}

fn make() -> Papers {
    let mut company = Company::found();
    company.as_("张伟");
    let walk = StartInspection {
        place: id("10 kV 城南 205 线 12 号杆"),
        // The leader signs the record: pyHanko finds no path for a name younger than Unicode 3.2.
        inspectors: vec![id("吴㐂"), id("何𬭚")],
        ..forms::start()
    };
    let inspection = start_inspection(&mut company.ws, walk).unwrap().row.id;
    let photo = company.photo(CAMERA);
    draw(&mut company, photo, 0, "裂纹约 3 cm");
    // The owner of the second is yet to be named by the head of the unit.
    let hazards = [
        hazard(&mut company, inspection, vec![photo], Some("钱𠮷")),
        hazard(&mut company, inspection, Vec::new(), None),
    ];
    let form = IssueNotice {
        copies_to: vec!["运维检修部".to_owned()],
        ..forms::issue(&hazards, company.director(), company.in_days(14))
    };
    let made = issue_rectification_notice(&mut company.ws, form).unwrap();
    let notice = made.notices[0].row.id;
    // What is drawn afterwards is not on the paper.
    draw(&mut company, photo, 1, "后来画的");
    sign_notice(&mut company.ws, forms::sign(notice, &[])).unwrap();
    company.advance(1);
    countersign_notice(&mut company.ws, forms::countersign(notice, "孙䶮")).unwrap();

    let view = get_notice(&mut company.ws, GetNotice { notice }).unwrap();
    let issued = company.bytes(view.revisions[1].attachment);
    let countersigned = company.bytes(view.revisions[2].attachment);
    let service_record = refused(&mut company);
    let inspection_record = on_record(&mut company, inspection);
    let (opinion, opinion_made) = opinion(&mut company);
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
    std::fs::create_dir(company.folder.beside("home")).unwrap();
    let words = company
        .ws
        .store()
        .read(|reader| reader.get::<Notice>(notice))
        .map_err(|error: StoreError| error);
    write("opinion.pdf", &opinion);
    write("service-record.pdf", &service_record);
    write("inspection-record.pdf", &inspection_record);
    Papers {
        service_record,
        inspection_record,
        opinion,
        opinion_made,
        words: words.unwrap().unwrap().snapshot,
        trust: trust(&mut company),
        folder: company.close(),
        issued,
        countersigned,
    }
}

/// Draws an arrow with a word over a photo.
fn draw(company: &mut Company, photo: Uuid, version: u32, word: &str) {
    let point = |x, y| Point { x, y };
    let arrow = Figure::Arrow {
        from: point(2000, 3000),
        to: point(5000, 6000),
    };
    let text = Figure::Text {
        at: point(1000, 2000),
        text: word.to_owned(),
    };
    let shape = |figure| Shape {
        colour: Colour::Red,
        figure,
    };
    let form = DrawOnPhoto {
        attachment: photo,
        version,
        shapes: vec![shape(arrow), shape(text)],
    };
    draw_on_photo(&mut company.ws, form).unwrap();
}

/// Another notice, refused before two witnesses, and the record of that.
fn refused(company: &mut Company) -> Vec<u8> {
    let run = company.up_to(Stage::Notified);
    let form = forms::refusal(run.notice, "王志强", &["郑好", "吴㐂"]);
    record_refusal(&mut company.ws, form).unwrap();
    let form = MakeServiceRecord {
        notice: run.notice,
        remarks: "文书留置于值班室".to_owned(),
        passphrase: testkit::secret(),
    };
    let record = make_service_record(&mut company.ws, form).unwrap();
    let view = get_notice(&mut company.ws, GetNotice { notice: run.notice }).unwrap();
    let evidence = view.services[0].evidence.iter();
    let kept: Vec<_> = evidence
        .map(|file| (file.attachment, file.picture))
        .collect();
    assert_eq!(kept, [(record.attachment, false)]);
    company.bytes(record.attachment)
}

/// The inspection ends and is put on record.
fn on_record(company: &mut Company, inspection: Uuid) -> Vec<u8> {
    company.finish(inspection);
    let form = MakeInspectionRecord {
        inks: vec![InkGiven {
            person: id("何𬭚"),
            picture: company.photo(photos::INK),
        }],
        companion: Some(CompanionGiven {
            person: Some(id("孙䶮")),
            name: String::new(),
            post: String::new(),
        }),
        reply: ReplyGiven::Signs {
            opinion: "情况属实，按期整改".to_owned(),
            ink: Some(company.photo(photos::INK)),
        },
        ..forms::record(inspection)
    };
    let made = make_inspection_record(&mut company.ws, form).unwrap();
    let form = SignInspectionRecord {
        record: made.records[0].id,
        passphrase: testkit::secret(),
    };
    let signed = sign_inspection_record(&mut company.ws, form).unwrap();
    assert_eq!(signed.records[0].state, RecordState::Signed);
    company.bytes(signed.records[0].attachment)
}

/// A hazard is re-inspected with photos, and the opinion is signed.
fn opinion(company: &mut Company) -> (Vec<u8>, Made) {
    let run = company.up_to(Stage::Submitted);
    let mut visit = forms::reinspection(run.hazard, None);
    visit.findings = "现场复查：SF₆ 表计正常，盖板补齐，㐂䶮同看。".to_owned();
    visit.photos = [photos::TRENCH_AFTER, CAMERA]
        .map(|jpeg| company.photo(jpeg))
        .to_vec();
    record_reinspection(&mut company.ws, visit).unwrap();
    let form = forms::paper(run.hazard, PaperKind::ReinspectionOpinion);
    let made = make_hazard_paper(&mut company.ws, form).unwrap();
    let row = company.ws.store().read(|reader| reader.get(made.id));
    let row: HazardPaper = row.map_err(|error: StoreError| error).unwrap().unwrap();
    let form = SignHazardPaper {
        paper: made.id,
        passphrase: testkit::secret(),
    };
    let signed = sign_hazard_paper(&mut company.ws, form).unwrap();
    let annex = row.snapshot.photos.iter();
    let photos = annex.map(|photo| company.bytes(photo.attachment)).collect();
    let pdf = company.bytes(made.attachment);
    (company.bytes(signed.attachment), Made { row, pdf, photos })
}

fn hazard(company: &mut Company, inspection: Uuid, photos: Vec<Uuid>, owner: Option<&str>) -> Uuid {
    let form = ReportHazard {
        inspection: Some(inspection),
        photos,
        ..forms::report("10 kV 城南 205 线 12 号杆")
    };
    let hazard = report_hazard(&mut company.ws, form).unwrap().row.id;
    let form = forms::settle(hazard, "城南供电所", owner, company.in_days(11));
    settle_hazard(&mut company.ws, form).unwrap();
    assess_hazard(&mut company.ws, forms::assess(hazard)).unwrap();
    hazard
}

fn trust(company: &mut Company) -> Trust {
    let rows = company
        .ws
        .store()
        .read(|reader| reader.list::<Authority>(None, 10));
    let rows = rows.map_err(|error: StoreError| error).unwrap();
    let byte = |at: usize, hex: &str| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    let der = |hex: &str| (0..hex.len()).step_by(2).map(|at| byte(at, hex)).collect();
    Trust {
        authorities: rows.iter().map(|row| der(&row.certificate)).collect(),
        ..Trust::default()
    }
}

/// Where something first stands.
pub fn find(bytes: &[u8], what: &[u8]) -> usize {
    let at = bytes.windows(what.len()).position(|window| window == what);
    at.unwrap_or_else(|| panic!("{} is in the file", String::from_utf8_lossy(what)))
}
